/* sha256.c: FIPS 180-4, computed by Nettle. */
#include "base/sha256.h"

#include <string.h>

#include <nettle/sha2.h>

_Static_assert(sizeof(struct sha256_ctx) <= sizeof((rg_sha256 *)0)->state, "the state holds Nettle's");

void rg_sha256_init(rg_sha256 *sha) { sha256_init((struct sha256_ctx *)sha->state); }

void rg_sha256_add(rg_sha256 *sha, rg_text bytes) {
    if (bytes.len) sha256_update((struct sha256_ctx *)sha->state, bytes.len, (const uint8_t *)bytes.ptr);
}

void rg_sha256_field(rg_sha256 *sha, rg_text field) {
    char bytes[64];
    bool whole = field.len <= sizeof bytes - 8; /* most are: added in one go */
    for (int i = 0; i < 8; i++) bytes[i] = (char)((uint64_t)field.len >> (56 - 8 * i) & 255);
    if (whole && field.len) memcpy(bytes + 8, field.ptr, field.len);
    rg_sha256_add(sha, (rg_text){bytes, whole ? 8 + field.len : 8});
    if (!whole) rg_sha256_add(sha, field);
}

void rg_sha256_hex_first(rg_sha256 *sha, size_t digits, char *out) {
    uint8_t digest[SHA256_DIGEST_SIZE];
    sha256_digest((struct sha256_ctx *)sha->state, sizeof digest, digest);
    for (size_t i = 0; i < digits; i++) out[i] = "0123456789abcdef"[i % 2 ? digest[i / 2] & 15 : digest[i / 2] >> 4];
    out[digits] = 0;
}

void rg_sha256_hex(rg_sha256 *sha, char out[65]) { rg_sha256_hex_first(sha, 2 * SHA256_DIGEST_SIZE, out); }

void rg_sha256_of(rg_text bytes, char out[65]) {
    rg_sha256 sha;
    rg_sha256_init(&sha);
    rg_sha256_add(&sha, bytes);
    rg_sha256_hex(&sha, out);
}
