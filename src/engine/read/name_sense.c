/* name_sense.c: the kind of thing that a word means: a person, a building, a body of water (data/lang/en/senses.bin, made by tools/make_senses.py).
 *
 * The form, little-endian: BUCKETS + 1 of u16, where each bucket starts; then entries of u16 tag, u8 kind. A word's hash gives its bucket by its
 * top 14 bits, its tag by the next 16. One unknown word in some ten thousand meets another's tag.
 */
#include "engine/read/name_int.h"

enum { BUCKETS = 1 << 14 };

static uint32_t mix(uint32_t h) {
    h = (h ^ h >> 16) * 0x85ebca6bu;
    h = (h ^ h >> 13) * 0xc2b2ae35u;
    return h ^ h >> 16;
}

static unsigned read16(const unsigned char *p) { return (unsigned)p[0] | (unsigned)p[1] << 8; }

uint8_t rg_name_sense_of(rg_text table, uint32_t hash, bool proper) {
    if (!table.len) return 0;
    uint32_t h = mix(proper ? hash ^ 0x9e3779b9u : hash);
    const unsigned char *bucket = (const unsigned char *)table.ptr + 2 * (h >> 18);
    const unsigned char *entries = (const unsigned char *)table.ptr + 2 * (BUCKETS + 1);
    for (unsigned i = read16(bucket), end = read16(bucket + 2); i < end; i++)
        if (read16(entries + 3 * i) == (h >> 2 & 0xffff)) return entries[3 * i + 2];
    return 0;
}
