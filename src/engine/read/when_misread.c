/* when_misread.c: digits taken for letters, and names of months a letter off.
 *
 * In: tokens that stand on one another ("l7", "3l", "49O", "192Os", "l9th", "l" alone beside a month). Out: the number they mean, and what hangs
 * on it. Sure only as part of an expression: what is made here is a number, and a number is no date. In: a word that no table has,
 * beside a number ("Septernber 1939"). Out: the month it is but for one letter. Years and days that are certain have been mended by the
 * source before.
 */
#include "engine/read/when_int.h"

enum { DIGITS_MOST = 4, RUN_MOST = 8, MONTH_LEAST = 6, MONTH_MOST = 12 }; /* digits; bytes of a run of tokens, of a month */

static bool digit(char c) { return c >= '0' && c <= '9'; }

static char meant(char c) { return digit(c) ? c : c == 'l' || c == 'I' ? '1' : c == 'O' || c == 'o' ? '0' : 0; }

static bool on_the_last(const rg_token *t) { return t->kind != RG_PUNCT && !(t->flags & (RG_TOKEN_SPACED | RG_TOKEN_MARK | RG_TOKEN_LINK)); }

/* A number with such a letter on it, or the other way round: few tokens get past this. */
static bool starts_run(const rg_reading *reading, size_t at, size_t last) {
    const rg_token *t = &reading->tokens.at[at];
    bool in_path = at > 0 && !(t->flags & RG_TOKEN_SPACED) && rg_text_same(t[-1].fold, RG_TEXT("/"));
    if (at + 1 >= last || in_path || !on_the_last(t + 1)) return false;
    char first = reading->text.ptr[t->span.start], next = reading->text.ptr[t[1].span.start];
    return meant(first) && meant(next) && digit(first) != digit(next);
}

static bool is_month(const struct rg_when_tables *tables, const rg_token *t) {
    uint64_t classes = rg_when_classes(tables, rg_when_word(tables, t->fold), t->flags);
    return classes & (RG_WHEN_BIT(RG_WC_MONTH) | RG_WHEN_BIT(RG_WC_MABBR));
}

/* "on l September", "September l, 1939" */
static bool lone_one(const struct rg_when_tables *tables, const rg_reading *reading, size_t first, size_t at, size_t last) {
    const rg_token *t = &reading->tokens.at[at];
    if (reading->text.ptr[t->span.start] != 'l' || t->span.end - t->span.start != 1 || !(t->flags & RG_TOKEN_SPACED)) return false;
    return (at > first && is_month(tables, t - 1)) || (at + 1 < last && is_month(tables, t + 1));
}

static bool hangs_on(const struct rg_when_tables *tables, rg_text rest) {
    return !rest.len || rg_when_table_entry(tables, rg_when_word(tables, rest), RG_WC_ORDMARK);
}

size_t rg_when_digits(rg_arena *arena, const struct rg_when_tables *tables, const rg_reading *reading, size_t first, size_t at, size_t last,
                      rg_text *number, rg_text *rest) {
    const rg_token *tokens = reading->tokens.at;
    if (!starts_run(reading, at, last) && !lone_one(tables, reading, first, at, last)) return 0;
    size_t end = at + 1;
    while (end < last && on_the_last(&tokens[end])) end++;
    rg_text run = rg_text_cut(reading->text, (rg_span){tokens[at].span.start, tokens[end - 1].span.end});
    if (run.len > RUN_MOST) return 0;
    size_t n = 0, own = 0;
    char digits[DIGITS_MOST];
    for (; n < run.len && n < DIGITS_MOST && meant(run.ptr[n]); n++) {
        digits[n] = meant(run.ptr[n]);
        own += digit(run.ptr[n]);
    }
    *rest = (rg_text){run.ptr + n, run.len - n};
    bool mixed = own && own < n && hangs_on(tables, *rest), alone = end == at + 1;
    if (!mixed && !alone) return 0;
    *number = rg_text_copy(arena, (rg_text){digits, n});
    return end - at;
}

/* ---- months ---------------------------------------------------------------------------------------------------- */

/* "rn" is how "m" is misread. */
static rg_text without_rn(rg_text word, char *into) {
    size_t n = 0;
    for (size_t i = 0; i < word.len; i++) {
        bool m = word.ptr[i] == 'r' && i + 1 < word.len && word.ptr[i + 1] == 'n';
        into[n++] = m ? 'm' : word.ptr[i];
        i += m;
    }
    return (rg_text){into, n};
}

/* One letter other, missing, too many inside, or two turned round. A letter too many at the end makes names: "Auguste". */
static bool one_off(rg_text seen, rg_text month) {
    size_t least = seen.len < month.len ? seen.len : month.len, head = 0, tail = 0;
    while (head < least && seen.ptr[head] == month.ptr[head]) head++;
    while (tail < least - head && seen.ptr[seen.len - 1 - tail] == month.ptr[month.len - 1 - tail]) tail++;
    size_t left = month.len - head - tail;
    if (seen.len == month.len)
        return left <= 1 || (left == 2 && seen.ptr[head] == month.ptr[head + 1] && seen.ptr[head + 1] == month.ptr[head]);
    return seen.len < month.len ? seen.len + 1 == month.len && left == 1 : seen.len == month.len + 1 && left == 0 && tail > 0;
}

rg_text rg_when_month_meant(const struct rg_when_tables *tables, rg_text fold) {
    char letters[MONTH_MOST];
    if (fold.len < MONTH_LEAST || fold.len > MONTH_MOST) return (rg_text){0};
    rg_text seen = without_rn(fold, letters);
    for (size_t i = 0; i < tables->months.n; i++) {
        rg_text month = tables->words.keys[tables->months.at[i]];
        bool edge = seen.ptr[0] == month.ptr[0] || seen.ptr[seen.len - 1] == month.ptr[month.len - 1]; /* one letter leaves one of them */
        if (edge && month.len >= MONTH_LEAST && one_off(seen, month)) return month;
    }
    return (rg_text){0};
}
