/* phrase.c: one look-up a first word, then the longest join of folds that is a phrase. */
#include "engine/read/phrase.h"

#include <string.h>

enum { PHRASE_BYTES = 160 };

rg_phrases rg_phrase_set(rg_arena *arena) { return (rg_phrases){.rows = rg_map_in(arena), .firsts = rg_map_in(arena)}; }

static void set_bit(uint64_t *bits, uint32_t hash) { bits[hash % RG_PHRASE_BITS / 64] |= UINT64_C(1) << hash % 64; }

static void add_pair(rg_phrases *set, rg_text first, rg_text rest) {
    size_t blank = rg_text_find(rest, RG_TEXT(" "), 0);
    set_bit(set->pairs, rg_phrase_pair(rg_map_hash(first), rg_map_hash((rg_text){rest.ptr, blank == RG_NONE ? rest.len : blank})));
}

void rg_phrase_add(rg_phrases *set, rg_text phrase, size_t row) {
    rg_text fold = rg_text_fold(set->rows.arena, phrase);
    size_t words = 1, first = fold.len;
    for (size_t i = 0; i < fold.len; i++)
        if (fold.ptr[i] == ' ') {
            if (words++ == 1) first = i;
        }
    rg_text word = {fold.ptr, first};
    size_t at = rg_map_intern(&set->firsts, word, set->firsts_list.n);
    if (at == set->firsts_list.n) *rg_vec_push(set->firsts.arena, &set->firsts_list) = (rg_phrase_first){0, RG_NONE};
    rg_phrase_first *begins = &set->firsts_list.at[at];
    if (begins->most < words) begins->most = words;
    if (words == 1) {
        begins->row = row;
        set_bit(set->alone, rg_map_hash(word));
        return;
    }
    rg_map_put(&set->rows, fold, row);
    add_pair(set, word, rg_text_cut(fold, (rg_span){first + 1, fold.len}));
}

size_t rg_phrase_longest(const rg_phrases *set, const rg_token *tokens, size_t at, size_t end, size_t *row) {
    size_t found = rg_map_find(&set->firsts, tokens[at].fold, tokens[at].hash), len = tokens[at].fold.len;
    if (found == RG_NONE || tokens[at].flags & RG_TOKEN_MARK) return 0;
    const rg_phrase_first *first = &set->firsts_list.at[found];
    size_t best = first->row != RG_NONE;
    if (best) *row = first->row;
    char joined[PHRASE_BYTES];
    if (first->most == 1 || len > sizeof joined) return best;
    memcpy(joined, tokens[at].fold.ptr, len);
    for (size_t n = 1; n < first->most && at + n < end; n++) {
        rg_text fold = tokens[at + n].fold;
        if (len + fold.len + 1 > sizeof joined || tokens[at + n].flags & RG_TOKEN_MARK) break;
        if (n == 1 && !rg_phrase_bit(set->pairs, rg_phrase_pair(tokens[at].hash, tokens[at + 1].hash))) break;
        joined[len++] = ' ';
        if (fold.len) memcpy(joined + len, fold.ptr, fold.len);
        len += fold.len;
        found = rg_map_get(&set->rows, (rg_text){joined, len});
        if (found != RG_NONE) {
            best = n + 1;
            *row = found;
        }
    }
    return best;
}
