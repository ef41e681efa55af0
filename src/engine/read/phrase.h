/* phrase.h: finding table phrases ("most likely", "no evidence") in a run of tokens, the longest first. */
#ifndef RG_PHRASE_H
#define RG_PHRASE_H

#include "engine/read/read.h"

enum { RG_PHRASE_PAIRS = 4096 };

/* What begins with a word. */
typedef struct rg_phrase_first {
    size_t most; /* words of the longest */
    size_t row;  /* of the word alone, RG_NONE */
} rg_phrase_first;

typedef struct rg_phrases {
    rg_map rows;   /* folded phrase of several words, joined by one blank -> the caller's row */
    rg_map firsts; /* first word -> firsts_list */
    RG_VEC(rg_phrase_first) firsts_list;
    uint64_t pairs[RG_PHRASE_PAIRS / 64]; /* bits by the hashes of the first two words: most pairs of words begin none */
} rg_phrases;

rg_phrases rg_phrase_set(rg_arena *arena);
void rg_phrase_add(rg_phrases *set, rg_text phrase, size_t row);
/* rg_phrase_match where a phrase begins with the word. */
size_t rg_phrase_longest(const rg_phrases *set, const rg_phrase_first *first, const rg_token *tokens, size_t at, size_t end, size_t *row);

/* Number of tokens of the longest phrase that starts at token `at` and ends before `end`; 0 = none. */
static inline size_t rg_phrase_match(const rg_phrases *set, const rg_token *tokens, size_t at, size_t end, size_t *row) {
    size_t first = rg_map_find(&set->firsts, tokens[at].fold, tokens[at].hash);
    return first == RG_NONE ? 0 : rg_phrase_longest(set, &set->firsts_list.at[first], tokens, at, end, row);
}

#endif
