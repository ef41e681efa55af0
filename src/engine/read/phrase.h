/* phrase.h: finding table phrases ("most likely", "no evidence") in a run of tokens, the longest first. */
#ifndef RG_PHRASE_H
#define RG_PHRASE_H

#include "engine/read/read.h"

enum { RG_PHRASE_BITS = 4096 };

/* What begins with a word. */
typedef struct rg_phrase_first {
    size_t most; /* words of the longest */
    size_t row;  /* of the word alone, RG_NONE */
} rg_phrase_first;

typedef struct rg_phrases {
    rg_map rows;   /* folded phrase of several words, joined by one blank -> the caller's row */
    rg_map firsts; /* first word -> firsts_list */
    RG_VEC(rg_phrase_first) firsts_list;
    uint64_t alone[RG_PHRASE_BITS / 64]; /* bits by the hashes of words that are phrases, */
    uint64_t pairs[RG_PHRASE_BITS / 64]; /* and of the first two words of the others: most words begin none */
} rg_phrases;

rg_phrases rg_phrase_set(rg_arena *arena);
void rg_phrase_add(rg_phrases *set, rg_text phrase, size_t row);

static inline bool rg_phrase_bit(const uint64_t *bits, uint32_t hash) { return bits[hash % RG_PHRASE_BITS / 64] >> hash % 64 & 1; }
static inline uint32_t rg_phrase_pair(uint32_t first, uint32_t second) { return first + 31 * second; }

/* rg_phrase_match where a phrase may begin. */
size_t rg_phrase_longest(const rg_phrases *set, const rg_token *tokens, size_t at, size_t end, size_t *row);

/* May a phrase start at token `at` and end before `end`? */
static inline bool rg_phrase_may(const rg_phrases *set, const rg_token *tokens, size_t at, size_t end) {
    bool pair = at + 1 < end && rg_phrase_bit(set->pairs, rg_phrase_pair(tokens[at].hash, tokens[at + 1].hash));
    return pair || rg_phrase_bit(set->alone, tokens[at].hash);
}

/* Number of tokens of the longest phrase that starts at token `at` and ends before `end`; 0 = none. */
static inline size_t rg_phrase_match(const rg_phrases *set, const rg_token *tokens, size_t at, size_t end, size_t *row) {
    return rg_phrase_may(set, tokens, at, end) ? rg_phrase_longest(set, tokens, at, end, row) : 0;
}

#endif
