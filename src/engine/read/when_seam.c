/* when_seam.c: words that bad copying ran together, where one of them is a word of time.
 *
 * In: a token no table has. Out: where its second word begins: at a capital, behind a small word ("OnSeptember"), or
 * where both halves are words of the tables, one of them small ("inearly", "yearafter"), or both a number and a unit ("fewmonths"),
 * unless the language has the whole for a word of its own ("often", "mayor"). Not here: three words in one; a language without a
 * list of common words is opened at capitals only. Texts that lost many blanks have been opened by seam.c before.
 */
#include <string.h>

#include "engine/read/seam.h"
#include "engine/read/when_int.h"

enum { HALF_LEAST = 2, WORDS_LEAST = RG_WHEN_SEAM_LEAST };

#define BIT(cls) RG_WHEN_BIT(RG_WC_##cls)

/* Words of time, and those that only stand about them. */
static const uint64_t SMALL = BIT(FUNC) | BIT(PREV) | BIT(NEXT) | BIT(SAME), COUNTS = BIT(FEW) | BIT(CARD) | BIT(QUANT),
                      BESIDE = BIT(FUNC) | BIT(CAPITAL) | BIT(WORDISH) | BIT(NOUNISH) | BIT(COUNTED) | BIT(TENSE) | BIT(LABEL) | BIT(KEY) | BIT(LEAD) |
                               BIT(REACH) | BIT(REACHFROM) | BIT(BRACKET) | BIT(ENDING) | BIT(ORDMARK) | BIT(ERA) | BIT(MERIDIEM) | BIT(ALIKE) | BIT(GLUED);

static bool upper(char c) { return c >= 'A' && c <= 'Z'; }

static bool lower(char c) { return c >= 'a' && c <= 'z'; }

static size_t capital_seam(const struct rg_when_tables *tables, rg_text text, rg_text fold) {
    for (size_t i = HALF_LEAST; i + WORDS_LEAST <= text.len + 1; i++) {
        if (!upper(text.ptr[i]) || !lower(text.ptr[i - 1])) continue;
        uint32_t small = rg_when_word(tables, (rg_text){fold.ptr, i}), word = rg_when_word(tables, rg_text_cut(fold, (rg_span){i, fold.len}));
        bool both = small && word && rg_when_classes(tables, small, 0) & SMALL;
        return both && rg_when_classes(tables, word, RG_TOKEN_CAPITAL) & ~BESIDE ? i : 0;
    }
    return 0;
}

static bool fits(uint64_t first, uint64_t second, rg_text right) {
    if (first & COUNTS && second & BIT(UNITS)) return true;
    if (!((first | second) & SMALL)) return false;
    return (first & ~BESIDE) || (second & ~BESIDE) || (first & BIT(FUNC) && rg_text_same(right, RG_TEXT("the")));
}

/* ---- most words have no seam ----------------------------------------------------------------------------------------- */

static void join(struct rg_when_tables *tables, size_t a, size_t b) {
    rg_text left = tables->words.keys[a], right = tables->words.keys[b];
    char both[RG_WHEN_WORD];
    if (left.len < HALF_LEAST || right.len < HALF_LEAST || left.len + right.len > sizeof both) return;
    if (!fits(tables->classes[a][0], tables->classes[b][0], right)) return;
    memcpy(both, left.ptr, left.len);
    memcpy(both + left.len, right.ptr, right.len);
    uint32_t hash = rg_map_hash((rg_text){both, left.len + right.len});
    rg_when_set_bits(tables->made, hash);
    if ((tables->classes[a][1] | tables->classes[b][1]) & tables->core) rg_when_set_bits(tables->about, hash);
}

void rg_when_seam_index(rg_arena *arena, struct rg_when_tables *tables) {
    size_t *small = RG_ARRAY(arena, size_t, tables->words.n + 1), n = 0;
    for (size_t i = 0; i < tables->words.n; i++)
        if (tables->classes[i][0] & SMALL) small[n++] = i;
    for (size_t a = 0; a < tables->words.n; a++) {
        bool any = tables->classes[a][0] & (SMALL | COUNTS); /* else the second is small */
        for (size_t k = 0; k < (any ? tables->words.n : n); k++) join(tables, a, any ? k : small[k]);
    }
}

/* ---- the seam ---------------------------------------------------------------------------------------------------- */

size_t rg_when_seam(rg_arena *arena, const struct rg_when_tables *tables, const rg_reading *reading, const rg_token *token) {
    rg_text fold = token->fold, text = {reading->text.ptr + token->span.start, token->span.end - token->span.start};
    if (text.len != fold.len || text.len < WORDS_LEAST || text.len > RG_WHEN_WORD) return 0;
    bool inner = (token->flags & (RG_TOKEN_PLAIN | RG_TOKEN_MIXED)) != RG_TOKEN_PLAIN; /* capitals inside, or who knows */
    size_t seam = inner ? capital_seam(tables, text, fold) : 0;
    bool made = !seam && rg_when_in(tables->made, token->hash);
    for (size_t i = HALF_LEAST; made && i + HALF_LEAST <= fold.len; i++) {
        rg_text left = {fold.ptr, i}, right = {fold.ptr + i, fold.len - i};
        uint32_t a = rg_when_word(tables, left), b = a ? rg_when_word(tables, right) : 0;
        bool name = b && (upper(text.ptr[i]) || (upper(text.ptr[0]) && rg_when_classes(tables, a, RG_TOKEN_CAPITAL) & ~BESIDE)); /* "Mayor", "iSnow" */
        if (!b || name || !fits(rg_when_classes(tables, a, 0), rg_when_classes(tables, b, 0), right)) continue;
        return rg_seam_word(arena, tables->code, fold) ? 0 : i;
    }
    return seam;
}
