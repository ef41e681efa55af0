/* chronology_say.c: rows of a chronology in words: what a claim says of days and order, and the words of the passage that say it.
 *
 * In: rows, claims. Out: text in the arena, in English (data/lang/en/chronology.tsv holds the sentences). Nothing is decided here.
 */
#include "base/table.h"
#include "flow/finding/finding_int.h"

rg_text rg_chronology_day(rg_arena *arena, rg_day day) {
    static const char *const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    int64_t year;
    int month, date;
    rg_day_civil(day, &year, &month, &date);
    if (year < 1) return rg_text_printf(arena, "%d %s %lld BC", date, months[month - 1], 1 - (long long)year);
    return rg_text_printf(arena, "%d %s %lld", date, months[month - 1], (long long)year);
}

/* "on 6 November 1939", "in March 1940", "between 1801 and 1805". */
static rg_text when(rg_arena *arena, const rg_claim *claim) {
    rg_text label = rg_say_value(arena, claim->property, &claim->value);
    const rg_date *date = &claim->value.date;
    static const char *const complete[] = {"between ", "from ", "since ", "until "};
    for (size_t i = 0; i < sizeof complete / sizeof *complete; i++)
        if (rg_text_starts(label, rg_text_of(complete[i]))) return label;
    if (date->earliest == date->latest) return rg_text_printf(arena, "on %.*s", RG_TEXT_ARG(label));
    if (rg_text_starts(label, RG_TEXT("after ")) || rg_text_starts(label, RG_TEXT("before "))) return label;
    return rg_text_printf(arena, "%s %.*s", rg_text_starts(label, RG_TEXT("end ")) || rg_text_starts(label, RG_TEXT("beginning ")) ? "at the" : "in",
                          RG_TEXT_ARG(label));
}

static rg_text pattern_of(const rg_chronology_row *row, bool same) {
    const char *key = rg_property_name(row->property);
    if (row->lag.words.len) key = row->property == RG_PROPERTY_BEFORE ? "before by" : "after by";
    else if (row->property == RG_PROPERTY_DATE && row->other) key = "during";
    for (rg_table table = rg_table_open("lang/en/chronology.tsv"); rg_table_next(&table);)
        if (rg_text_same(table.field[0], rg_text_of(key))) return table.field[same ? 2 : 1];
    return RG_TEXT("{e}: {v}");
}

/* "two weeks after the treaty" */
static rg_text lagging(rg_arena *arena, const rg_chronology_row *row, rg_text other) {
    return rg_text_printf(arena, "%.*s %s %.*s", RG_TEXT_ARG(rg_text_lower(arena, rg_say_flat(arena, row->lag.words))), rg_property_name(row->property),
                          RG_TEXT_ARG(other));
}

rg_text rg_chronology_say(rg_check *check, const rg_chronology_row *row, bool same) {
    const rg_claim *claim = row->claim;
    rg_text value = row->other ? rg_check_event(check, row->other->name)
                  : claim->value.kind == RG_VALUE_DATE && row->property != RG_PROPERTY_BEFORE && row->property != RG_PROPERTY_AFTER
                      ? when(check->arena, claim)
                      : rg_say_value(check->arena, row->property, &claim->value);
    if (row->property == RG_PROPERTY_NUMBER) value = rg_say_flat(check->arena, claim->value.text);
    if (row->lag.words.len) value = lagging(check->arena, row, value);
    rg_text said = rg_say_filled(check->arena, pattern_of(row, same), rg_check_event(check, row->event->name), value);
    size_t more = 0;
    for (size_t i = 0; i < row->variant->claim_count; i++) more += !rg_variants_denied(row->variant->claims[i]) && row->variant->claims[i] != claim;
    return more ? rg_text_printf(check->arena, "%.*s (so %zu more)", RG_TEXT_ARG(said), more) : said;
}

/* ---- the words of the passage ------------------------------------------------------------------------------------ */

static bool is_class(rg_text word, const char *class) {
    for (rg_table table = rg_table_open("lang/en/closed.tsv"); rg_table_next(&table);)
        if (rg_text_same(table.field[0], word)) return rg_text_find(table.field[1], rg_text_of(class), 0) != RG_NONE;
    return false;
}

/* The word that ends at `end`, blanks before it passed over. */
static rg_span word_before(rg_text text, size_t from, size_t end) {
    while (end > from && text.ptr[end - 1] == ' ') end--;
    size_t start = end;
    while (start > from && text.ptr[start - 1] != ' ' && text.ptr[start - 1] != '\n') start--;
    return (rg_span){start, end};
}

/* The date with the preposition in front of it. */
static rg_span date_words(rg_arena *arena, rg_text text, const rg_claim *claim) {
    rg_span words = claim->value_span, before = word_before(text, claim->span.start, words.start);
    rg_text word = rg_text_lower(arena, rg_text_cut(text, before));
    if (before.end > before.start && is_class(word, "prep")) words.start = before.start;
    return words;
}

/* What leads from the clause's beginning to the first of its values: "one of the results of this conference was". */
static rg_span relation_words(rg_arena *arena, const rg_content *content, rg_text text, const rg_claim *claim) {
    size_t from = claim->span.start, to = claim->value_span.start;
    for (size_t i = 0; i < content->claims.n; i++) { /* of several values, the first */
        const rg_claim *other = &content->claims.at[i];
        bool listed = rg_text_same(other->source, claim->source) && other->span.start == claim->span.start && other->property == claim->property;
        if (listed && rg_text_same(other->event_key, claim->event_key) && other->value_span.end && other->value_span.start < to) to = other->value_span.start;
    }
    for (size_t i = from; i < to; i++)
        if (text.ptr[i] == ',' || text.ptr[i] == ';' || text.ptr[i] == '\n') from = i + 1;
    rg_span last = word_before(text, from, to);
    if (is_class(rg_text_lower(arena, rg_text_cut(text, last)), "det")) to = last.start;
    rg_span words = rg_text_trim_span(text, (rg_span){from, to});
    return words.end > words.start ? words : claim->value_span;
}

rg_text rg_chronology_words(rg_arena *arena, const rg_content *content, const rg_claim *claim) {
    for (size_t i = 0; i < content->account_count; i++) {
        rg_text text = content->accounts[i].text;
        if (!rg_text_same(content->accounts[i].name, claim->source) || claim->span.end > text.len) continue;
        if (!claim->value_span.end || claim->value_span.start < claim->span.start || claim->value_span.end > claim->span.end) return (rg_text){0};
        rg_span words = claim->value.kind == RG_VALUE_DATE ? date_words(arena, text, claim) : relation_words(arena, content, text, claim);
        return rg_text_cut(text, words);
    }
    return (rg_text){0};
}
