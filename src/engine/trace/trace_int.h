/* trace_int.h: what the files of this folder share.
 *
 *     shingle.c   words -> runs of words, hashed; fingerprints
 *     known.c     texts -> the words that are no corruption
 *     gloss.c     a text and its translation -> which words render which
 *     kin.c       fingerprints -> pairs worth comparing; two texts -> what they share
 *     apart.c     pairs -> of which neither had it from the other
 *     stemma.c    pairs -> trees, mergers, directions
 *     witness.c   a stemma and texts -> how many speak for themselves
 *     trace.c     the call itself
 *     trace_check.c   none of the above
 */
#ifndef RG_TRACE_INT_H
#define RG_TRACE_INT_H

#include "base/map.h"
#include "engine/trace/trace.h"

/* A run of words or facts, hashed, and the place it begins at. */
typedef struct rg_shingle {
    uint64_t hash;
    uint32_t at;
} rg_shingle;

/* The first of `n` things, `size` bytes each and sorted by the number they begin with, whose number is not below `key`; n where there is none. */
static inline size_t rg_trace_place(const void *things, size_t n, size_t size, uint64_t key) {
    size_t low = 0, high = n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (*(const uint64_t *)(const void *)((const char *)things + middle * size) < key) low = middle + 1;
        else high = middle;
    }
    return low;
}

static inline uint32_t rg_word_end(const rg_trace_word *word) { return word->start + word->length; }

typedef struct rg_shingles {
    const rg_trace_text *text;
    rg_shingle *words; /* by hash, then place */
    size_t word_count;
} rg_shingles;

enum { RG_TRACE_WINDOW = 6 }; /* runs of which one is kept */

#define RG_TRACE_OF_FACTS (UINT64_C(1) << 63) /* set in the fingerprints of facts */

/* What stays of a text for finding its kin. `next`: the fingerprint behind it, so that neighbours in order share more than this one. */
typedef struct rg_fingerprint {
    uint64_t hash;
    uint32_t next, text;
} rg_fingerprint;

typedef RG_VEC(rg_fingerprint) rg_fingerprints;

/* In the order of the text, until they are sorted. */
rg_shingles rg_shingle_read(rg_arena *arena, const rg_trace_text *text);
/* Runs of `length` facts; their number in `count`. */
rg_shingle *rg_shingle_facts(rg_arena *arena, const rg_trace_fact *facts, size_t n, size_t length, size_t *count);
int rg_shingle_compare(const void *x, const void *y); /* by hash, then place */
void rg_shingle_sort(rg_arena *scratch, rg_shingles *shingles); /* clears `scratch` */
void rg_shingle_fingerprint(rg_arena *arena, const rg_shingles *shingles, uint32_t number, rg_fingerprints *out);

/* Words met in two places. */
typedef struct rg_known rg_known;
rg_known *rg_known_new(rg_arena *arena);
void rg_known_read(rg_known *known, const rg_trace_text *text);
bool rg_known_has(const rg_known *known, uint64_t key);

/* The texts, read; `own` is scratch memory, cleared by those that use it. */
typedef struct rg_library {
    const rg_trace_text *texts;
    rg_shingles *shingles;
    size_t count;
    rg_known *known;
    uint64_t *common; /* fingerprints that stand in so many texts that they tell nothing, sorted */
    size_t common_count;
    rg_arena *own;
} rg_library;

/* What two texts share. */
typedef struct rg_kin {
    size_t a, b; /* a < b */
    size_t shared, of_a, of_b;
    bool facts; /* told by facts, not wording */
    bool apart; /* neither had it from the other */
    size_t errors_a, errors_b, own_a, own_b;
    uint32_t run_a[2], run_b[2];
    double closeness; /* 0 = not kin */
} rg_kin;

typedef RG_VEC(rg_kin) rg_kins;

/* The facts of a text that another has too, and their runs. */
typedef struct rg_fact_runs {
    const rg_trace_text *text;
    rg_trace_fact *facts;
    size_t fact_count;
    rg_shingle *runs; /* by hash, then place */
    size_t n;
} rg_fact_runs;

/* A text and another that shares its facts in order, as original and translation. `in_b`: by run of facts of a, place in b + 1, or 0. */
typedef struct rg_gloss rg_gloss;
const rg_gloss *rg_gloss_make(rg_arena *arena, const rg_fact_runs *a, const rg_fact_runs *b, const uint32_t *in_b);

typedef struct rg_gloss_weight {
    size_t rendered, missing;  /* words that have a usual rendering; of these, how many the other lacks in the place */
    size_t errors_a, errors_b; /* corruptions, where the translation goes word by word */
} rg_gloss_weight;
rg_gloss_weight rg_gloss_weigh(const rg_gloss *gloss);

/* Fills in library->common. The pairs that are kin, by a, then b. */
void rg_kin_find(rg_arena *arena, rg_library *library, const rg_fingerprints *prints, rg_kins *out);
rg_kin rg_kin_compare(const rg_library *library, size_t a, size_t b);

/* A place where two texts read otherwise: the run of words over it, hashed, as each has it. */
typedef struct rg_site {
    uint64_t in_a, in_b;
} rg_site;

typedef RG_VEC(rg_site) rg_sites;

void rg_kin_sites(rg_arena *arena, const rg_library *library, size_t a, size_t b, rg_sites *out);
/* How many sites `text` reads as the first does, and not the second; and the other way round. */
void rg_kin_sides(const rg_library *library, const rg_sites *sites, size_t text, size_t *with_a, size_t *with_b);

/* Fills in .apart of each. */
void rg_apart_find(rg_arena *arena, const rg_library *library, rg_kins *kins);

/* Fills in all of `out`. */
void rg_stemma_make(rg_arena *arena, const rg_library *library, const rg_kins *kins, const rg_trace_word_of *said, size_t said_count,
                    rg_trace *out);

#endif
