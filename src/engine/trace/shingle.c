/* shingle.c: a text as runs of words.
 *
 * in: hashed words. out: every run of RG_TRACE_RUN words and of RG_TRACE_FACTS facts as a hash with its place, sorted; and fingerprints:
 * of each RG_TRACE_WINDOW runs the one of the smallest hash (winnowing: Schleimer, Wilkerson and Aiken, SIGMOD 2003), so that two texts that share
 * RG_TRACE_RUN + RG_TRACE_WINDOW - 1 words share a fingerprint. Facts are few, and all are kept.
 */
#include "engine/trace/trace_int.h"

static uint64_t mix(uint64_t h, uint64_t key) {
    h = (h ^ key) * UINT64_C(0x9e3779b97f4a7c15);
    return h ^ h >> 29;
}

static int by_hash(const void *x, const void *y) {
    const rg_shingle *a = x, *b = y;
    if (a->hash != b->hash) return a->hash < b->hash ? -1 : 1;
    return (a->at > b->at) - (a->at < b->at);
}

static rg_shingle *runs(rg_arena *arena, const uint64_t *keys, size_t n, size_t length, uint64_t seed, size_t *count) {
    *count = n < length ? 0 : n - length + 1;
    rg_shingle *out = RG_ARRAY(arena, rg_shingle, *count + 1);
    for (size_t i = 0; i < *count; i++) {
        uint64_t h = seed;
        for (size_t k = 0; k < length; k++) h = mix(h, keys[i + k]);
        out[i] = (rg_shingle){h, (uint32_t)i};
    }
    return out;
}

rg_shingles rg_shingle_read(rg_arena *arena, rg_arena *scratch, const rg_trace_text *text) {
    rg_shingles s = {.text = text};
    size_t facts = 0;
    uint64_t *fact_keys = RG_ARRAY(scratch, uint64_t, text->word_count + 1);
    uint64_t *keys = RG_ARRAY(scratch, uint64_t, text->word_count + 1);
    for (size_t i = 0; i < text->word_count; i++) facts += text->words[i].fact;
    s.fact_words = RG_ARRAY(arena, uint32_t, facts + 1);
    facts = 0;
    for (size_t i = 0; i < text->word_count; i++) {
        keys[i] = text->words[i].key;
        if (!text->words[i].fact) continue;
        s.fact_words[facts] = (uint32_t)i;
        fact_keys[facts++] = text->words[i].key;
    }
    s.words = runs(arena, keys, text->word_count, RG_TRACE_RUN, 1, &s.word_count);
    s.facts = runs(arena, fact_keys, facts, RG_TRACE_FACTS, 2, &s.fact_count);
    return s;
}

void rg_shingle_sort(rg_arena *scratch, rg_shingles *s) {
    rg_vec_sort(scratch, s->words, s->word_count, sizeof *s->words, by_hash);
    rg_vec_sort(scratch, s->facts, s->fact_count, sizeof *s->facts, by_hash);
    rg_arena_clear(scratch);
}

static void put(rg_arena *arena, const rg_shingle *runs, size_t at, size_t before, uint32_t number, rg_fingerprints *out) {
    if (before != RG_NONE) out->at[out->n - 1].next = (uint32_t)runs[at].hash;
    *rg_vec_push(arena, out) = (rg_fingerprint){runs[at].hash, 0, number};
}

void rg_shingle_fingerprint(rg_arena *arena, const rg_shingles *s, uint32_t number, rg_fingerprints *out) {
    size_t last = RG_NONE;
    for (size_t from = 0; from + RG_TRACE_WINDOW <= s->word_count; from++) {
        size_t least = from;
        for (size_t i = from + 1; i < from + RG_TRACE_WINDOW; i++)
            if (s->words[i].hash <= s->words[least].hash) least = i;
        if (least == last) continue;
        put(arena, s->words, least, last, number, out);
        last = least;
    }
    last = RG_NONE;
    for (size_t i = 0; i < s->fact_count; i++) {
        put(arena, s->facts, i, last, number, out);
        last = i;
    }
}
