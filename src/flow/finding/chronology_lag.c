/* chronology_lag.c: how long after another event, or before it: "two weeks after the treaty", "immediately after the meeting".
 *
 * In: a claim that one event comes before or after another. Out: the bounds in days that the words before the other's name give, as
 * data/lang/en/lags.tsv and spans.tsv have them. No length of time, or one not understood: no bounds.
 */
#include "base/table.h"
#include "flow/finding/finding_int.h"

enum { NAME_WORDS = 4, COUNT_WORDS = 2 };

static size_t blank_before(rg_text text, size_t end) {
    while (end > 0 && (text.ptr[end - 1] == ' ' || text.ptr[end - 1] == '\n')) end--;
    return end;
}

/* Where the last `n` words of the text begin. */
static size_t last_words(rg_text text, size_t n) {
    size_t at = text.len;
    for (; n; n--) {
        at = blank_before(text, at);
        while (at > 0 && text.ptr[at - 1] != ' ' && text.ptr[at - 1] != '\n') at--;
    }
    return at;
}

/* What stands before "after" or "before", if that stands a few words before the end: "after the signing of the". */
static rg_text before_order(rg_arena *arena, rg_text text) {
    for (size_t n = 1; n <= NAME_WORDS; n++) {
        size_t from = last_words(text, n), to = last_words(text, n - 1);
        rg_text word = rg_text_lower(arena, rg_text_trim(rg_text_cut(text, (rg_span){from, to})));
        if (rg_text_same(word, RG_TEXT("after")) || rg_text_same(word, RG_TEXT("before"))) return (rg_text){text.ptr, blank_before(text, from)};
    }
    return (rg_text){0};
}

/* The kind of the words that the text ends in, empty where the table has none. */
static rg_text kind_of(rg_text text, int64_t *days) {
    for (rg_table table = rg_table_open("lang/en/lags.tsv"); rg_table_next(&table);) {
        rg_text word = table.field[0];
        bool whole = text.len == word.len || (text.len > word.len && text.ptr[text.len - word.len - 1] == ' ');
        if (!whole || !rg_text_ends(text, word)) continue;
        if (!rg_text_number(table.field[2], days)) *days = 0;
        return table.field[1];
    }
    return (rg_text){0};
}

static void qualify(rg_text kind, rg_lag *lag) {
    bool open = lag->most >= RG_SOLVE_OPEN;
    if (rg_text_same(kind, RG_TEXT("over"))) lag->most = RG_SOLVE_OPEN;
    if (rg_text_same(kind, RG_TEXT("upto"))) lag->least = 0;
    if (!rg_text_same(kind, RG_TEXT("rough"))) return;
    lag->least /= 2;
    if (!open) lag->most += lag->most / 2;
}

rg_lag rg_chronology_lag(rg_arena *arena, const rg_claim *claim) {
    rg_lag lag = {.most = RG_SOLVE_OPEN, .soon = RG_SOLVE_OPEN};
    int64_t days;
    if (claim->value_span.start < claim->span.start || claim->value_span.end > claim->span.end) return lag;
    rg_text said = before_order(arena, (rg_text){claim->quote.ptr, claim->value_span.start - claim->span.start});
    rg_text lower = rg_text_lower(arena, said);
    if (rg_text_same(kind_of(lower, &days), RG_TEXT("near"))) {
        lag.soon = days;
        lag.words = rg_text_trim(rg_text_cut(said, (rg_span){last_words(said, 1), said.len}));
        return lag;
    }
    size_t from = last_words(said, COUNT_WORDS);
    rg_text count = rg_text_cut(said, (rg_span){from, said.len});
    if (!count.len || !rg_values_days(count, &lag.least, &lag.most)) return lag;
    if (lag.most > RG_SOLVE_OPEN) lag.most = RG_SOLVE_OPEN;
    lag.words = count;
    rg_text kind = kind_of((rg_text){lower.ptr, blank_before(lower, from)}, &days);
    if (kind.len) qualify(kind, &lag);
    lag.soon = lag.most;
    return lag;
}
