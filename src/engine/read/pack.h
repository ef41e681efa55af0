/* pack.h: tables of keys packed at build time (tools/pack.py) and looked up where they lie: no set-up, no memory.
 *
 * The form, little-endian: u32 slot count (a power of two); that many slots of u32 FNV-1a hash, u32 offset into the pool (0 =
 * empty), probed in order from hash mod count; the pool: entries of u32 value, u8 flags, u8 length, key.
 * Keys are rg_text_fold of a name without the stops of abbreviations, its words parted by one blank. A key of several words stands in the table with
 * each of its beginnings, so that a reader knows when to look further.
 */
#ifndef RG_PACK_H
#define RG_PACK_H

#include "base/text.h"

typedef struct rg_pack {
    const unsigned char *slots, *pool;
    size_t slot_count, pool_size;
} rg_pack;

enum { RG_PACK_WHOLE = 1, RG_PACK_PREFIX = 2 };

/* Bytes as written by tools/pack.py; an empty table where they are not. */
rg_pack rg_pack_open(rg_text bytes);
/* The entry's flags, 0 where there is none; its value where it is whole. */
unsigned rg_pack_find(const rg_pack *pack, rg_text key, uint32_t *value);

/* The entry at or after `at` (0 to start), in the order of keys; returns where to go on, 0 at the end. */
size_t rg_pack_next(const rg_pack *pack, size_t at, rg_text *key, uint32_t *value);

/* A key being put together from words: what rg_pack_find looks up. */
enum { RG_PACK_KEY_MAX = 120 };
typedef struct rg_pack_key {
    char text[RG_PACK_KEY_MAX];
    size_t len;
} rg_pack_key;

/* Adds a folded word, without its stops; false (and the key unchanged) where it grows too long. */
bool rg_pack_key_add(rg_pack_key *key, rg_text word);

#endif
