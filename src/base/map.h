/* map.h: text -> size_t, in an arena.
 *
 * Iteration is in order of insertion (keys[0..n)), so that no hash order reaches an output. Keys are borrowed: they
 * must live as long as the map, and have no NUL: of short ones the zeros behind them are not told from it.
 */
#ifndef RG_MAP_H
#define RG_MAP_H

#include "base/arena.h"

/* Where a key is found: all there is to a short one, so that its bytes are not asked for. */
typedef struct rg_map_slot {
    uint64_t key;   /* rg_text_key; of a long one RG_MAP_LONG and its hash */
    uint32_t index; /* of the key, + 1; 0 = empty */
    uint32_t value; /* UINT32_MAX: it stands in `values` alone */
} rg_map_slot;

typedef struct rg_map {
    rg_arena *arena;
    rg_text *keys;
    size_t *values;
    size_t n, cap;   /* three quarters of the slots */
    rg_map_slot *slots;
    uint64_t *sieve; /* rg_map_bits of the keys, in one of `slot_count` / 4 words each: a key that is not there hardly ever has both of its bits */
    size_t slot_count;
} rg_map;

#define RG_NONE ((size_t)-1)

static inline rg_map rg_map_in(rg_arena *arena) { return (rg_map){.arena = arena}; }

/* Products of the key's words, folded; their order is never seen. */
uint32_t rg_map_hash(rg_text key);

#define RG_MAP_LONG UINT64_C(0xff00000000000000) /* a byte that no text has */
#define RG_MAP_EIGHT UINT64_C(0x9e3779b97f4a7c15)

static inline uint64_t rg_map_fold(uint64_t a, uint64_t b) {
    __extension__ typedef unsigned __int128 product;
    product p = (product)a * b;
    return (uint64_t)p ^ (uint64_t)(p >> 64);
}

/* The hash of a key of up to eight bytes, read as rg_text_eight reads them with zeros behind: for those who have them at hand. */
static inline uint32_t rg_map_hash_end(uint64_t last, size_t length) {
    return (uint32_t)rg_map_fold(last ^ length * RG_MAP_EIGHT, UINT64_C(0xd6e8feb86659fd93));
}

/* rg_text_same of keys of one length, without a call for short ones. */
static inline bool rg_map_same(const char *a, const char *b, size_t n) {
    if (n > 16) return memcmp(a, b, n) == 0;
    if (n > 8) return memcmp(a, b, 8) == 0 && memcmp(a + n - 8, b + n - 8, 8) == 0;
    if (n < 2) return n == 0 || a[0] == b[0];
    if (n < 4) return memcmp(a, b, 2) == 0 && a[n - 1] == b[n - 1];
    return memcmp(a, b, 4) == 0 && memcmp(a + n - 4, b + n - 4, 4) == 0;
}

/* The value, or RG_NONE. */
size_t rg_map_get(const rg_map *map, rg_text key);

static inline uint64_t rg_map_bits(uint32_t hash) { return UINT64_C(1) << (hash >> 26) | UINT64_C(1) << (hash >> 20 & 63); }
static inline uint64_t *rg_map_sieve(const rg_map *map, uint32_t hash) { return &map->sieve[hash & (map->slot_count / 4 - 1)]; }

/* rg_map_find where the sieve lets the key through; the second where rg_text_key of it is known too. */
size_t rg_map_seek(const rg_map *map, rg_text key, uint32_t hash);
size_t rg_map_seek_known(const rg_map *map, rg_text key, uint32_t hash, uint64_t known);

static inline bool rg_map_may(const rg_map *map, uint32_t hash) { return map->n && !(rg_map_bits(hash) & ~*rg_map_sieve(map, hash)); }

/* The same where the key's hash is known, as a token's is: nearly all keys that are not there are told by it alone. */
static inline size_t rg_map_find(const rg_map *map, rg_text key, uint32_t hash) {
    return rg_map_may(map, hash) ? rg_map_seek(map, key, hash) : RG_NONE;
}
void rg_map_put(rg_map *map, rg_text key, size_t value);
/* Puts `value` where the key is new; returns the value that stands there now. */
size_t rg_map_intern(rg_map *map, rg_text key, size_t value);

#endif
