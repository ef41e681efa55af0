/* sha256.h: FIPS 180-4. Hex, lower case, NUL-terminated. */
#ifndef RG_SHA256_H
#define RG_SHA256_H

#include "base/text.h"

/* Opaque: the library's state. */
typedef struct rg_sha256 {
    uint64_t state[20];
} rg_sha256;

void rg_sha256_init(rg_sha256 *sha);
void rg_sha256_add(rg_sha256 *sha, rg_text bytes);
/* Adds the length as 8 bytes, then the bytes, so that no two lists of fields hash alike. */
void rg_sha256_field(rg_sha256 *sha, rg_text field);
void rg_sha256_hex(rg_sha256 *sha, char out[65]);
/* Its first digits, 64 at most, and a NUL. */
void rg_sha256_hex_first(rg_sha256 *sha, size_t digits, char *out);
/* Of bytes alone. */
void rg_sha256_of(rg_text bytes, char out[65]);

#endif
