/* map.c: open addressing over insertion-ordered keys; FNV-1a, whose order is never seen. */
#include "base/map.h"

#include <string.h>

static size_t hash(rg_text key) {
    uint64_t h = 14695981039346656037u;
    for (size_t i = 0; i < key.len; i++) h = (h ^ (unsigned char)key.ptr[i]) * 1099511628211u;
    return (size_t)(h ^ h >> 32);
}

static uint32_t *slot_of(const rg_map *map, rg_text key) {
    size_t mask = map->slot_count - 1;
    for (size_t i = hash(key) & mask;; i = (i + 1) & mask) {
        uint32_t *slot = &map->slots[i];
        if (!*slot || rg_text_same(map->keys[*slot - 1], key)) return slot;
    }
}

size_t rg_map_get(const rg_map *map, rg_text key) {
    if (!map->n) return RG_NONE;
    uint32_t slot = *slot_of(map, key);
    return slot ? map->values[slot - 1] : RG_NONE;
}

static void grow(rg_map *map) {
    size_t cap = map->cap ? map->cap * 2 : 8;
    rg_text *keys = RG_ARRAY(map->arena, rg_text, cap);
    size_t *values = RG_ARRAY(map->arena, size_t, cap);
    if (map->n) {
        memcpy(keys, map->keys, map->n * sizeof *keys);
        memcpy(values, map->values, map->n * sizeof *values);
    }
    map->keys = keys;
    map->values = values;
    map->cap = cap;
    map->slot_count = cap * 2;
    map->slots = RG_ARRAY(map->arena, uint32_t, map->slot_count);
    for (size_t i = 0; i < map->n; i++) *slot_of(map, keys[i]) = (uint32_t)i + 1;
}

static size_t put(rg_map *map, rg_text key, size_t value, bool replace) {
    if (map->n == map->cap) grow(map);
    uint32_t *slot = slot_of(map, key);
    if (!*slot) {
        map->keys[map->n] = key;
        map->values[map->n] = value;
        *slot = (uint32_t)++map->n;
    } else if (replace) {
        map->values[*slot - 1] = value;
    }
    return map->values[*slot - 1];
}

void rg_map_put(rg_map *map, rg_text key, size_t value) { put(map, key, value, true); }

size_t rg_map_intern(rg_map *map, rg_text key, size_t value) { return put(map, key, value, false); }
