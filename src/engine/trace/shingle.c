/* shingle.c: a text as runs of words.
 *
 * in: hashed words. out: every run of RG_TRACE_RUN words as a hash with its place, sorted; and fingerprints:
 * of each RG_TRACE_WINDOW runs the one of the smallest hash (winnowing: Schleimer, Wilkerson and Aiken, SIGMOD 2003), so that two texts that share
 * RG_TRACE_RUN + RG_TRACE_WINDOW - 1 words share a fingerprint. Of the few facts every pair of near ones is kept.
 */
#include "engine/trace/trace_int.h"

enum { ABREAST = 2 }; /* facts behind a fact that it is paired with */

static uint64_t mix(uint64_t h, uint64_t key) {
    h = (h ^ key) * UINT64_C(0x9e3779b97f4a7c15);
    return h ^ h >> 29;
}

int rg_shingle_compare(const void *x, const void *y) {
    const rg_shingle *a = x, *b = y;
    if (a->hash != b->hash) return a->hash < b->hash ? -1 : 1;
    return (a->at > b->at) - (a->at < b->at);
}

static rg_shingle *runs(rg_arena *arena, size_t n, size_t length, size_t *count) {
    *count = n < length ? 0 : n - length + 1;
    return RG_ARRAY(arena, rg_shingle, *count + 1);
}

rg_shingles rg_shingle_read(rg_arena *arena, const rg_trace_text *text) {
    rg_shingles s = {.text = text};
    s.words = runs(arena, text->word_count, RG_TRACE_RUN, &s.word_count);
    for (size_t i = 0; i < s.word_count; i++) {
        uint64_t h = 1;
        for (size_t k = 0; k < RG_TRACE_RUN; k++) h = mix(h, text->words[i + k].key);
        s.words[i] = (rg_shingle){h, (uint32_t)i};
    }
    return s;
}

rg_shingle *rg_shingle_facts(rg_arena *arena, const rg_trace_fact *facts, size_t n, size_t length, size_t *count) {
    rg_shingle *out = runs(arena, n, length, count);
    for (size_t i = 0; i < *count; i++) {
        uint64_t h = 2;
        for (size_t k = 0; k < length; k++) h = mix(h, facts[i + k].key);
        out[i] = (rg_shingle){h, (uint32_t)i};
    }
    return out;
}

void rg_shingle_sort(rg_arena *scratch, rg_shingles *s) {
    rg_vec_sort(scratch, s->words, s->word_count, sizeof *s->words, rg_shingle_compare);
    rg_arena_clear(scratch);
}

static void put(rg_arena *arena, rg_shingle run, bool first, uint32_t number, rg_fingerprints *out) {
    if (!first) out->at[out->n - 1].next = (uint32_t)run.hash;
    *rg_vec_push(arena, out) = (rg_fingerprint){run.hash, 0, number};
}

/* Each fact with each of the next few: whatever else a translation puts between them. */
static void put_facts(rg_arena *arena, const rg_trace_text *text, uint32_t number, rg_fingerprints *out) {
    for (size_t i = 0; i < text->fact_count; i++)
        for (size_t k = i + 1; k <= i + ABREAST && k < text->fact_count; k++)
            put(arena, (rg_shingle){mix(mix(3, text->facts[i].key), text->facts[k].key) | RG_TRACE_OF_FACTS, 0}, i == 0 && k == 1, number, out);
}

void rg_shingle_fingerprint(rg_arena *arena, const rg_shingles *s, uint32_t number, rg_fingerprints *out) {
    size_t last = RG_NONE;
    for (size_t from = 0; from + RG_TRACE_WINDOW <= s->word_count; from++) {
        size_t least = from;
        for (size_t i = from + 1; i < from + RG_TRACE_WINDOW; i++)
            if (s->words[i].hash <= s->words[least].hash) least = i;
        if (least == last) continue;
        put(arena, (rg_shingle){s->words[least].hash & ~RG_TRACE_OF_FACTS, 0}, last == RG_NONE, number, out);
        last = least;
    }
    put_facts(arena, s->text, number, out);
}
