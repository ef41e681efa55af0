/* pack.c: looking up keys in a table packed at build time. Bytes in, value out; a damaged table finds nothing.
 * The hash is FNV-1a, 32 bits (Fowler, Noll, Vo; RFC 9923). */
#include "engine/read/pack.h"

#include <string.h>

static uint32_t read32(const unsigned char *p) {
    return (uint32_t)p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24;
}

rg_pack rg_pack_open(rg_text bytes) {
    rg_pack pack = {0};
    const unsigned char *p = (const unsigned char *)bytes.ptr;
    if (bytes.len < 4) return pack;
    size_t count = read32(p);
    if (!count || (count & (count - 1)) || bytes.len < 4 + 8 * count + 4) return pack;
    pack.slots = p + 4;
    pack.slot_count = count;
    pack.pool = p + 4 + 8 * count;
    pack.pool_size = bytes.len - 4 - 8 * count;
    return pack;
}

static uint32_t hash_of(rg_text key) {
    uint32_t hash = 2166136261u;
    for (size_t i = 0; i < key.len; i++) hash = (hash ^ (unsigned char)key.ptr[i]) * 16777619u;
    return hash;
}

static bool entry_is(const rg_pack *pack, size_t at, rg_text key) {
    return at + 6 <= pack->pool_size && pack->pool[at + 5] == key.len && at + 6 + key.len <= pack->pool_size &&
           memcmp(pack->pool + at + 6, key.ptr, key.len) == 0;
}

unsigned rg_pack_find(const rg_pack *pack, rg_text key, uint32_t *value) {
    if (!pack->slot_count || !key.len || key.len > RG_PACK_KEY_MAX) return 0;
    uint32_t hash = hash_of(key);
    for (size_t n = 0, i = hash; n < pack->slot_count; n++, i++) {
        const unsigned char *slot = pack->slots + 8 * (i & (pack->slot_count - 1));
        size_t at = read32(slot + 4);
        if (!at) return 0;
        if (read32(slot) != hash || !entry_is(pack, at, key)) continue;
        *value = read32(pack->pool + at);
        return pack->pool[at + 4];
    }
    return 0;
}

size_t rg_pack_next(const rg_pack *pack, size_t at, rg_text *key, uint32_t *value) {
    if (!at) at = 4;
    if (at + 6 > pack->pool_size || at + 6 + pack->pool[at + 5] > pack->pool_size) return 0;
    *value = read32(pack->pool + at);
    *key = (rg_text){(const char *)pack->pool + at + 6, pack->pool[at + 5]};
    return at + 6 + key->len;
}

bool rg_pack_key_add(rg_pack_key *key, rg_text word) {
    if (key->len + 1 + word.len > RG_PACK_KEY_MAX) return false;
    if (key->len) key->text[key->len++] = ' ';
    for (size_t i = 0; i < word.len; i++)
        if (word.ptr[i] != '.') key->text[key->len++] = word.ptr[i];
    return true;
}
