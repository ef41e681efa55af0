/* cluster.c: classes of words by the words that stand beside them.
 *
 * The form of the table, little-endian: a u32 for each class, its path; RG_CLUSTER_BUCKETS + 1 of u16, where each bucket starts; then entries of
 * u16 tag, u16 class. The top bits of a key give its bucket, the last 16 its tag. One unknown word in some fifty thousand meets another's tag.
 */
#include "engine/read/cluster.h"

enum { STARTS = 4 * RG_CLUSTER_CLASSES, ENTRIES = STARTS + 2 * (RG_CLUSTER_BUCKETS + 1) };

static unsigned read16(const unsigned char *p) { return (unsigned)p[0] | (unsigned)p[1] << 8; }

uint16_t rg_cluster_of(rg_text table, uint32_t key) {
    if (table.len < ENTRIES) return 0;
    const unsigned char *bytes = (const unsigned char *)table.ptr, *bucket = bytes + STARTS + 2 * (key >> RG_CLUSTER_SHIFT);
    for (size_t i = read16(bucket), end = read16(bucket + 2); i < end; i++) {
        const unsigned char *entry = bytes + ENTRIES + 4 * i;
        if (read16(entry) == (key & 0xffff)) return (uint16_t)(read16(entry + 2) + 1);
    }
    return 0;
}

uint32_t rg_cluster_path(rg_text table, uint16_t class, unsigned bits) {
    if (!class) return 0;
    const unsigned char *at = (const unsigned char *)table.ptr + 4 * (size_t)(class - 1);
    uint32_t path = read16(at) | (uint32_t)read16(at + 2) << 16;
    unsigned length = 31u - (unsigned)__builtin_clz(path | 1);
    return length > bits ? path >> (length - bits) : path;
}
