/* trace_int.h: what the files of this folder share.
 *
 *     shingle.c   words -> runs of words, hashed; fingerprints
 *     kin.c       fingerprints -> pairs worth comparing; two texts -> what they share
 *     stemma.c    pairs -> trees, mergers, directions
 *     witness.c   a stemma and texts -> how many speak for themselves
 *     trace.c     the call itself
 *     trace_check.c   none of the above
 */
#ifndef RG_TRACE_INT_H
#define RG_TRACE_INT_H

#include "base/map.h"
#include "engine/trace/trace.h"

/* A run of words, hashed, and the word it begins with (an index into the words, or into the facts of a text). */
typedef struct rg_shingle {
    uint64_t hash;
    uint32_t at;
} rg_shingle;

typedef struct rg_shingles {
    const rg_trace_text *text;
    rg_shingle *words; /* by hash, then place */
    size_t word_count;
    rg_shingle *facts;
    size_t fact_count;
    uint32_t *fact_words; /* the word of each fact */
    uint64_t *keys;       /* of all words, sorted */
} rg_shingles;

/* What stays of a text for finding its kin. `next`: the fingerprint behind it, so that neighbours in order share more than this one. */
typedef struct rg_fingerprint {
    uint64_t hash, next;
    uint32_t text;
} rg_fingerprint;

typedef RG_VEC(rg_fingerprint) rg_fingerprints;

/* In the order of the text, until they are sorted. */
rg_shingles rg_shingle_read(rg_arena *arena, const rg_trace_text *text);
void rg_shingle_sort(rg_arena *arena, rg_shingles *shingles);
void rg_shingle_fingerprint(rg_arena *arena, const rg_shingles *shingles, uint32_t number, rg_fingerprints *out);

/* What two texts share. */
typedef struct rg_kin {
    size_t a, b; /* a < b */
    size_t shared, of_a, of_b;
    bool facts; /* told by facts, not wording */
    size_t errors_a, errors_b, own_a, own_b;
    uint32_t run_a[2], run_b[2];
    double closeness; /* 0 = not kin */
} rg_kin;

typedef RG_VEC(rg_kin) rg_kins;

/* The pairs that are kin, by a, then b. */
void rg_kin_find(rg_arena *arena, const rg_fingerprints *prints, const rg_shingles *texts, rg_kins *out);
rg_kin rg_kin_compare(rg_arena *arena, const rg_shingles *texts, size_t a, size_t b);

/* Fills in all of `out`. */
void rg_stemma_make(rg_arena *arena, const rg_trace_text *texts, size_t count, const rg_kins *kins, const rg_trace_word_of *said,
                    size_t said_count, rg_trace *out);

#endif
