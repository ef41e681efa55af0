/* phrase.c: one look-up a first word, then the longest join of folds that is a phrase. */
#include "engine/read/phrase.h"

#include <string.h>

enum { PHRASE_BYTES = 160 };

rg_phrases rg_phrase_set(rg_arena *arena) { return (rg_phrases){rg_map_in(arena), rg_map_in(arena)}; }

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
}

size_t rg_phrase_match(const rg_phrases *set, const rg_token *tokens, size_t at, size_t end, size_t *row) {
    size_t most = rg_map_find(&set->firsts, tokens[at].fold, tokens[at].hash);
    if (most == RG_NONE) return 0;
    char joined[PHRASE_BYTES];
    size_t len = 0, best = 0;
    for (size_t n = 0; n < most && at + n < end; n++) {
        rg_text fold = tokens[at + n].fold;
        if (len + fold.len + 1 > sizeof joined || tokens[at + n].flags & RG_TOKEN_MARK) break;
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
