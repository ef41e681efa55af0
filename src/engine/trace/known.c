/* known.c: the words that are words.
 *
 * A word that stands in two places of the texts at hand, with other neighbours on both sides, is known; a corruption stands in one place, and
 * in the copies of that place.
 */
#include "engine/trace/trace_int.h"

typedef struct entry {
    uint64_t key, before, behind; /* where it was met first */
} entry;

struct rg_known {
    rg_arena *arena;
    entry *entries;
    bool *known;
    size_t n, slots; /* a power of two, or 0 */
};

rg_known *rg_known_new(rg_arena *arena) {
    rg_known *known = RG_NEW(arena, rg_known);
    known->arena = arena;
    return known;
}

static size_t slot_of(const rg_known *known, uint64_t key) {
    size_t mask = known->slots - 1, at = (size_t)(key * UINT64_C(0x9e3779b97f4a7c15) >> 20) & mask;
    while (known->entries[at].key && known->entries[at].key != key) at = (at + 1) & mask;
    return at;
}

static void grow(rg_known *known) {
    entry *old = known->entries;
    bool *was = known->known;
    size_t count = known->slots;
    known->slots = count ? count * 2 : 4096;
    known->entries = RG_ARRAY(known->arena, entry, known->slots);
    known->known = RG_ARRAY(known->arena, bool, known->slots);
    for (size_t i = 0; i < count; i++) {
        if (!old[i].key) continue;
        size_t at = slot_of(known, old[i].key);
        known->entries[at] = old[i];
        known->known[at] = was[i];
    }
}

void rg_known_read(rg_known *known, const rg_trace_text *text) {
    for (size_t i = 0; i < text->word_count; i++) {
        uint64_t before = i ? text->words[i - 1].key : 0, behind = i + 1 < text->word_count ? text->words[i + 1].key : 0;
        if (2 * known->n >= known->slots) grow(known);
        size_t at = slot_of(known, text->words[i].key);
        entry *e = &known->entries[at];
        if (!e->key) {
            *e = (entry){text->words[i].key, before, behind};
            known->n++;
        } else if (e->before != before && e->behind != behind) known->known[at] = true;
    }
}

bool rg_known_has(const rg_known *known, uint64_t key) { return known->slots && known->known[slot_of(known, key)]; }
