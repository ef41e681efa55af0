/* phrase.h: finding table phrases ("most likely", "no evidence") in a run of tokens, the longest first. */
#ifndef RG_PHRASE_H
#define RG_PHRASE_H

#include "engine/read/read.h"

enum { RG_PHRASE_PAIRS = 4096 };

typedef struct rg_phrases {
    rg_map rows;   /* folded phrase, words joined by one blank -> the caller's row */
    rg_map firsts; /* first word -> most words of a phrase that begins so */
    uint64_t pairs[RG_PHRASE_PAIRS / 64]; /* bits by the hashes of the first two words: most pairs of words begin none */
} rg_phrases;

rg_phrases rg_phrase_set(rg_arena *arena);
void rg_phrase_add(rg_phrases *set, rg_text phrase, size_t row);
/* Number of tokens of the longest phrase that starts at token `at` and ends before `end`; 0 = none. */
size_t rg_phrase_match(const rg_phrases *set, const rg_token *tokens, size_t at, size_t end, size_t *row);

#endif
