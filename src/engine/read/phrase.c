/* phrase.c: one look-up a first word, then the longest join of folds that is a phrase. */
#include "engine/read/phrase.h"

#include <string.h>

enum { PHRASE_BYTES = 160 };

rg_phrases rg_phrase_set(rg_arena *arena) { return (rg_phrases){.rows = rg_map_in(arena), .firsts = rg_map_in(arena)}; }

static size_t pair_bit(uint32_t first, uint32_t second) { return (first + 31 * second) % RG_PHRASE_PAIRS; }

static void add_pair(rg_phrases *set, rg_text first, rg_text rest) {
    size_t blank = rg_text_find(rest, RG_TEXT(" "), 0);
    size_t bit = pair_bit(rg_map_hash(first), rg_map_hash((rg_text){rest.ptr, blank == RG_NONE ? rest.len : blank}));
    set->pairs[bit / 64] |= UINT64_C(1) << bit % 64;
}

static bool has_pair(const rg_phrases *set, const rg_token *first) {
    size_t bit = pair_bit(first->hash, first[1].hash);
    return set->pairs[bit / 64] >> bit % 64 & 1;
}

void rg_phrase_add(rg_phrases *set, rg_text phrase, size_t row) {
    rg_text fold = rg_text_fold(set->rows.arena, phrase);
    size_t words = 1, first = fold.len;
    for (size_t i = 0; i < fold.len; i++)
        if (fold.ptr[i] == ' ') {
            if (words++ == 1) first = i;
        }
    rg_map_put(&set->rows, fold, row);
    rg_text word = {fold.ptr, first};
    size_t most = rg_map_get(&set->firsts, word);
    if (most == RG_NONE || most < words) rg_map_put(&set->firsts, word, words);
    if (words > 1) add_pair(set, word, rg_text_cut(fold, (rg_span){first + 1, fold.len}));
}

size_t rg_phrase_match(const rg_phrases *set, const rg_token *tokens, size_t at, size_t end, size_t *row) {
    size_t most = rg_map_find(&set->firsts, tokens[at].fold, tokens[at].hash);
    if (most == RG_NONE) return 0;
    char joined[PHRASE_BYTES];
    size_t len = 0, best = 0;
    for (size_t n = 0; n < most && at + n < end; n++) {
        rg_text fold = tokens[at + n].fold;
        if (len + fold.len + 1 > sizeof joined || tokens[at + n].flags & RG_TOKEN_MARK) break;
        if (n == 1 && !has_pair(set, &tokens[at])) break;
        if (n) joined[len++] = ' ';
        if (fold.len) memcpy(joined + len, fold.ptr, fold.len);
        len += fold.len;
        size_t found = n ? rg_map_get(&set->rows, (rg_text){joined, len}) : rg_map_find(&set->rows, fold, tokens[at].hash);
        if (found != RG_NONE) {
            best = n + 1;
            *row = found;
        }
    }
    return best;
}
