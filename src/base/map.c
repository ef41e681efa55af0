/* map.c: open addressing over insertion-ordered keys. What a look-up costs is the memory it waits for: a word of the sieve where the key is not
 * there, a slot more where it is and short. */
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

/* Where the key is, or would go. */
static rg_map_slot *slot_of(const rg_map *map, rg_text key, uint32_t hash, uint64_t known) {
    if (key.len > 8) known = RG_MAP_LONG | hash;
    for (size_t i = hash, mask = map->slot_count - 1;; i++) {
        rg_map_slot *slot = &map->slots[i & mask];
        if (!slot->index || (slot->key == known && (key.len <= 8 || rg_text_same(map->keys[slot->index - 1], key)))) return slot;
    }
}

size_t rg_map_seek_known(const rg_map *map, rg_text key, uint32_t hash, uint64_t known) {
    const rg_map_slot *slot = slot_of(map, key, hash, known);
    if (slot->value != UINT32_MAX) return slot->index ? slot->value : RG_NONE;
    return map->values[slot->index - 1];
}

size_t rg_map_seek(const rg_map *map, rg_text key, uint32_t hash) { return rg_map_seek_known(map, key, hash, rg_text_key(key)); }

/* Of a key that has a slot: without its bytes. */
static uint32_t hash_in(const rg_map *map, const rg_map_slot *slot) {
    size_t len = map->keys[slot->index - 1].len;
    return len > 8 ? (uint32_t)slot->key : rg_map_hash_end(slot->key, len);
}

/* An empty slot for the hash, which the sieve knows from now on. */
static rg_map_slot *room_for(rg_map *map, uint32_t hash) {
    size_t at = hash, mask = map->slot_count - 1;
    *rg_map_sieve(map, hash) |= rg_map_bits(hash);
    while (map->slots[at & mask].index) at++;
    return &map->slots[at & mask];
}

static void set(rg_map *map, rg_map_slot *slot, size_t value) {
    slot->value = value < UINT32_MAX ? (uint32_t)value : UINT32_MAX;
    map->values[slot->index - 1] = value;
}

static void grow(rg_map *map) {
    size_t cap = map->cap ? map->cap * 2 : 6, old_count = map->slot_count;
    const rg_map_slot *old = map->slots;
    map->keys = rg_arena_extend(map->arena, map->keys, map->cap * sizeof *map->keys, cap * sizeof *map->keys);
    map->values = rg_arena_extend(map->arena, map->values, map->cap * sizeof *map->values, cap * sizeof *map->values);
    map->cap = cap;
    map->slot_count = cap / 3 * 4;
    map->slots = RG_ARRAY(map->arena, rg_map_slot, map->slot_count);
    map->sieve = RG_ARRAY(map->arena, uint64_t, map->slot_count / 4);
    for (size_t i = 0; i < old_count; i++)
        if (old[i].index) *room_for(map, hash_in(map, &old[i])) = old[i];
}

static size_t put(rg_map *map, rg_text key, size_t value, bool replace) {
    if (map->n == map->cap) grow(map);
    uint32_t hash = rg_map_hash(key);
    uint64_t known = rg_text_key(key);
    rg_map_slot *slot = slot_of(map, key, hash, known);
    bool new = !slot->index;
    if (new) {
        map->keys[map->n] = key;
        *slot = (rg_map_slot){.key = key.len > 8 ? RG_MAP_LONG | hash : known, .index = (uint32_t)++map->n};
        *rg_map_sieve(map, hash) |= rg_map_bits(hash);
    }
    if (new || replace) set(map, slot, value);
    return map->values[slot->index - 1];
}

void rg_map_put(rg_map *map, rg_text key, size_t value) { put(map, key, value, true); }

size_t rg_map_intern(rg_map *map, rg_text key, size_t value) { return put(map, key, value, false); }
