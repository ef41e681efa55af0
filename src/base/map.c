/* map.c: open addressing over insertion-ordered keys. A slot holds the key's index + 1 and the high half of its hash, so that another
 * key is hardly ever looked at; the hash folds 64-bit products of the key's words, and its order is never seen. */
#include "base/map.h"

#include <string.h>

static uint64_t word(const char *p, size_t n) {
    uint64_t w = 0;
    memcpy(&w, p, n);
    return w;
}

static uint64_t folded(uint64_t a, uint64_t b) {
    __extension__ typedef unsigned __int128 product;
    product p = (product)a * b;
    return (uint64_t)p ^ (uint64_t)(p >> 64);
}

static uint64_t hash(rg_text key) {
    const uint64_t k = UINT64_C(0x9e3779b97f4a7c15);
    uint64_t h = key.len * k;
    const char *p = key.ptr;
    size_t n = key.len;
    for (; n > 8; p += 8, n -= 8) h = folded(h ^ word(p, 8), k);
    uint64_t last = n == 8 ? word(p, 8) : n >= 4 ? word(p, 4) << 32 | word(p + n - 4, 4) : n ? (uint64_t)(unsigned char)p[0] << 16 | (uint64_t)(unsigned char)p[n / 2] << 8 | (unsigned char)p[n - 1] : 0;
    return folded(h ^ last, UINT64_C(0xd6e8feb86659fd93));
}

static uint64_t *slot_of(const rg_map *map, rg_text key) {
    uint64_t h = hash(key);
    size_t mask = map->slot_count - 1;
    for (size_t i = (size_t)h & mask;; i = (i + 1) & mask) {
        uint64_t *slot = &map->slots[i];
        if (!*slot || ((*slot ^ h) >> 32 == 0 && rg_text_same(map->keys[(uint32_t)*slot - 1], key))) return slot;
    }
}

size_t rg_map_get(const rg_map *map, rg_text key) {
    if (!map->n) return RG_NONE;
    uint32_t index = (uint32_t)*slot_of(map, key);
    return index ? map->values[index - 1] : RG_NONE;
}

/* The slot of keys[i]. */
static void fill(rg_map *map, uint64_t *slot, size_t i) { *slot = hash(map->keys[i]) >> 32 << 32 | (uint32_t)(i + 1); }

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
    map->slots = RG_ARRAY(map->arena, uint64_t, map->slot_count);
    for (size_t i = 0; i < map->n; i++) fill(map, slot_of(map, keys[i]), i);
}

static size_t put(rg_map *map, rg_text key, size_t value, bool replace) {
    if (map->n == map->cap) grow(map);
    uint64_t *slot = slot_of(map, key);
    size_t at = *slot ? (uint32_t)*slot - 1 : map->n;
    if (!*slot) {
        map->keys[at] = key;
        map->values[at] = value;
        fill(map, slot, map->n++);
    } else if (replace) {
        map->values[at] = value;
    }
    return map->values[at];
}

void rg_map_put(rg_map *map, rg_text key, size_t value) { put(map, key, value, true); }

size_t rg_map_intern(rg_map *map, rg_text key, size_t value) { return put(map, key, value, false); }
