/* map.h: text -> size_t, in an arena.
 *
 * Iteration is in order of insertion (keys[0..n)), so that no hash order reaches an output. Keys are borrowed: they
 * must live as long as the map.
 */
#ifndef RG_MAP_H
#define RG_MAP_H

#include "base/arena.h"

typedef struct rg_map {
    rg_arena *arena;
    rg_text *keys;
    size_t *values;
    size_t n, cap;
    uint64_t *slots; /* high half of the hash, index + 1 into keys; 0 = empty */
    size_t slot_count;
} rg_map;

#define RG_NONE ((size_t)-1)

static inline rg_map rg_map_in(rg_arena *arena) { return (rg_map){.arena = arena}; }

/* The value, or RG_NONE. */
size_t rg_map_get(const rg_map *map, rg_text key);
void rg_map_put(rg_map *map, rg_text key, size_t value);
/* Puts `value` where the key is new; returns the value that stands there now. */
size_t rg_map_intern(rg_map *map, rg_text key, size_t value);

#endif
