/* map.c: open addressing over insertion-ordered keys. A slot holds the key's index + 1 and its hash, so that another key is hardly ever looked
 * at, and that none is hashed again when the map grows. */
#include "base/map.h"

#include <string.h>

uint32_t rg_map_hash(rg_text key) {
    uint64_t h = 0;
    const char *p = key.ptr;
    size_t n = key.len;
    for (; n > 8; p += 8, n -= 8) h = rg_map_fold(h ^ rg_text_eight(p), RG_MAP_EIGHT);
    return rg_map_hash_end(h ^ rg_text_few(p, n), key.len);
}

size_t rg_map_get(const rg_map *map, rg_text key) { return map->n ? rg_map_find(map, key, rg_map_hash(key)) : RG_NONE; }

size_t rg_map_seek(const rg_map *map, rg_text key, uint32_t hash) {
    for (size_t i = hash, mask = map->slot_count - 1;; i++) {
        uint64_t slot = map->slots[i & mask];
        if (!slot) return RG_NONE;
        if (slot >> 32 != hash) continue;
        rg_text found = map->keys[(uint32_t)slot - 1];
        if (found.len == key.len && rg_map_same(found.ptr, key.ptr, key.len)) return map->values[(uint32_t)slot - 1];
    }
}

/* Where the key is, or would go. */
static uint64_t *slot_of(const rg_map *map, rg_text key, uint32_t hash) {
    for (size_t i = hash, mask = map->slot_count - 1;; i++) {
        uint64_t *slot = &map->slots[i & mask];
        if (!*slot || (*slot >> 32 == hash && rg_text_same(map->keys[(uint32_t)*slot - 1], key))) return slot;
    }
}

static void spread(rg_map *map, const uint64_t *old, size_t count) {
    for (size_t i = 0; i < count; i++) {
        size_t at = (size_t)(old[i] >> 32), mask = map->slot_count - 1;
        if (!old[i]) continue;
        while (map->slots[at & mask]) at++;
        map->slots[at & mask] = old[i];
        *rg_map_sieve(map, (uint32_t)(old[i] >> 32)) |= rg_map_bits((uint32_t)(old[i] >> 32));
    }
}

static void grow(rg_map *map) {
    size_t cap = map->cap ? map->cap * 2 : 8, old_count = map->slot_count;
    const uint64_t *old = map->slots;
    map->keys = rg_arena_extend(map->arena, map->keys, map->cap * sizeof *map->keys, cap * sizeof *map->keys);
    map->values = rg_arena_extend(map->arena, map->values, map->cap * sizeof *map->values, cap * sizeof *map->values);
    map->cap = cap;
    map->slot_count = cap * 2;
    map->slots = RG_ARRAY(map->arena, uint64_t, map->slot_count);
    map->sieve = RG_ARRAY(map->arena, uint64_t, map->slot_count / 8);
    spread(map, old, old_count);
}

static size_t put(rg_map *map, rg_text key, size_t value, bool replace) {
    if (map->n == map->cap) grow(map);
    uint32_t hash = rg_map_hash(key);
    uint64_t *slot = slot_of(map, key, hash);
    size_t at = *slot ? (uint32_t)*slot - 1 : map->n;
    if (!*slot) {
        map->keys[at] = key;
        map->values[at] = value;
        *slot = (uint64_t)hash << 32 | (uint32_t)++map->n;
        *rg_map_sieve(map, hash) |= rg_map_bits(hash);
    } else if (replace) {
        map->values[at] = value;
    }
    return map->values[at];
}

void rg_map_put(rg_map *map, rg_text key, size_t value) { put(map, key, value, true); }

size_t rg_map_intern(rg_map *map, rg_text key, size_t value) { return put(map, key, value, false); }
