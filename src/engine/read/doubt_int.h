/* doubt_int.h: what the files about typed cues of doubt share.
 *
 *     doubt.c          tokens -> sites: words and phrases of doubt_words.tsv; sites -> labels by a linear model -> reading->doubts
 *     doubt_feature.c  a site -> rows of the weight table
 *
 * tools/doubt_learn.c makes the weights.
 */
#ifndef RG_DOUBT_INT_H
#define RG_DOUBT_INT_H

#include "engine/read/phrase.h"
#include "engine/read/unit.h"

/* Label 0 = no cue here, 1 + rg_cue_type else. A row of the table: the weights of a feature for each label, in bytes. */
enum { DOUBT_LABELS = 5, DOUBT_ROW = 5, DOUBT_ROWS_BITS = 17, DOUBT_FEATURES_MAX = 320, DOUBT_WEIGHTS_SIZE = DOUBT_ROW << DOUBT_ROWS_BITS };

typedef struct doubt_entry {
    uint32_t lemma;  /* hash */
    uint8_t type;    /* rg_cue_type of the word where it is a cue */
    uint8_t weight;  /* 3 nearly always a cue, 2 often, 1 seldom */
} doubt_entry;

typedef struct rg_doubt_tables {
    rg_phrases phrases;
    RG_VEC(doubt_entry) entries;
    const signed char *weights; /* NULL = no model */
} doubt_tables;

typedef struct doubt_site {
    size_t first, last; /* tokens [first, last) */
    uint32_t word;      /* hash of its words */
    const doubt_entry *entry;
    uint8_t label;
} doubt_site;

/* A sentence's sites, in order of the text; phrases before the words they begin with. */
typedef struct doubt_work {
    const rg_reading *reading;
    const doubt_tables *tables;
    const rg_clause_tables *words;
    size_t sentence;
    RG_VEC(doubt_site) sites;
} doubt_work;

/* Finds the sites of work->sentence. */
void rg_doubt_sites(rg_arena *arena, doubt_work *work);
/* Rows of site `at`; reads the labels of the sites before it. Returns how many. */
size_t rg_doubt_features(const doubt_work *work, size_t at, uint32_t rows[DOUBT_FEATURES_MAX]);
/* Is the site inside one that is a cue already? */
bool rg_doubt_covered(const doubt_work *work, size_t at);

static inline uint32_t doubt_hash(uint32_t h, rg_text text) {
    for (size_t i = 0; i < text.len; i++) h = (h ^ (unsigned char)text.ptr[i]) * 16777619u;
    return h;
}

#endif
