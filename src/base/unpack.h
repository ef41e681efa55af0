/* unpack.h: the bytes of a file as a stream, unpacked on the way: plain, bzip2 or Zstandard, told by the first bytes. */
#ifndef RG_UNPACK_H
#define RG_UNPACK_H

#include "base/arena.h"

typedef struct rg_unpack rg_unpack;

/* Opens the file; closed with the arena. "-" is standard input. REGEST_INPUT where it cannot be read. */
regest_status rg_unpack_open(rg_arena *arena, const char *path, rg_unpack **out, regest_error *error) REGEST_CHECKED;
/* Up to `size` bytes; *got = 0 is the end. REGEST_SYNTAX, with the byte of the packed file, where the packing is broken or cut off. */
regest_status rg_unpack_read(rg_unpack *stream, char *to, size_t size, size_t *got, regest_error *error) REGEST_CHECKED;
/* Do packed bytes begin like this? */
bool rg_unpack_packed(rg_text head);

#endif
