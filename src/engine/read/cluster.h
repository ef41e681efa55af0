/* cluster.h: classes of words by the words that stand beside them (data/lang/<code>/clusters.bin, made by tools/cluster_learn.c).
 *
 * Words that stand in like places share a class: London, Warsaw; Mr, Dr. A class has a path of bits whose first bits it shares with
 * classes like it.
 */
#ifndef RG_CLUSTER_H
#define RG_CLUSTER_H

#include "engine/read/read_int.h"

enum { RG_CLUSTER_CLASSES = 512, RG_CLUSTER_SHIFT = 18, RG_CLUSTER_BUCKETS = 1 << (32 - RG_CLUSTER_SHIFT) };

/* The key of a folded word's FNV-1a, told apart by its case: small, with a capital, all in capitals (flags of a token). */
static inline uint32_t rg_cluster_key(uint32_t hash, unsigned flags) {
    uint32_t h = (hash ^ (flags & (RG_TOKEN_CAPITAL | RG_TOKEN_CAPS))) * 0x85ebca6bu;
    h = (h ^ h >> 13) * 0xc2b2ae35u;
    return h ^ h >> 16;
}

/* The class of a key, counted from 1; 0 where the word is not known. */
uint16_t rg_cluster_of(rg_text table, uint32_t key);

/* The first bits of a class's path, with a leading 1; 0 for class 0. */
uint32_t rg_cluster_path(rg_text table, uint16_t class, unsigned bits);

#endif
