/* say.c: values and claims in plain words.
 *
 * In: values, claims. Out: text in the arena, in English (data/lang/en/sayings.tsv holds the sentences). One line each: white space
 * of the passage becomes single blanks. Nothing is decided here.
 */
#include <stdio.h>

#include "base/table.h"
#include "engine/read/place.h"
#include "flow/finding/finding_int.h"

rg_text rg_say_flat(rg_arena *arena, rg_text text) {
    rg_buf buf = rg_buf_in(arena);
    text = rg_text_trim(text);
    bool gap = false;
    uint32_t rune;
    for (size_t i = 0, n; i < text.len; i += n) {
        n = rg_text_rune(text, i, &rune);
        if (!n) n = 1, rune = 0xfffd;
        if (rg_rune_space(rune)) {
            gap = true;
            continue;
        }
        if (gap) rg_buf_byte(&buf, ' ');
        gap = false;
        rg_buf_rune(&buf, rune);
    }
    return rg_buf_text(&buf);
}

rg_text rg_say_short(rg_arena *arena, rg_text text) {
    rg_text line = rg_say_flat(arena, text);
    if (line.len <= RG_SAY_SHORT) return line;
    size_t end = RG_SAY_SHORT;
    while (end > RG_SAY_SHORT / 2 && line.ptr[end] != ' ') end--;
    while (end && ((unsigned char)line.ptr[end] & 0xc0) == 0x80) end--;
    return rg_text_printf(arena, "%.*s...", (int)end, line.ptr);
}

static void add_number(rg_buf *buf, int64_t n) {
    char digits[24];
    int len = snprintf(digits, sizeof digits, "%lld", (long long)n);
    int sign = digits[0] == '-', count = len - sign;
    for (int i = 0; i < len; i++) {
        rg_buf_byte(buf, digits[i]);
        int left = len - 1 - i;
        if (i >= sign && count > 4 && left && left % 3 == 0) rg_buf_byte(buf, ',');
    }
}

static rg_text say_number(rg_arena *arena, const rg_value *value) {
    rg_buf buf = rg_buf_in(arena);
    const char *mod;
    size_t open = rg_value_open(value, &mod);
    if (open) rg_buf_add(&buf, rg_text_lower(arena, rg_say_flat(arena, rg_text_cut(value->text, (rg_span){0, open})))), rg_buf_byte(&buf, ' ');
    if (value->low != value->high) rg_buf_puts(&buf, "between ");
    add_number(&buf, value->low);
    if (value->low != value->high) rg_buf_puts(&buf, " and "), add_number(&buf, value->high);
    if (value->unit.len) rg_buf_byte(&buf, ' '), rg_buf_add(&buf, rg_say_flat(arena, value->unit));
    rg_value of = {.kind = RG_VALUE_NUMBER, .text = value->scope};
    bool whole = value->scope.len && ((value->scope.ptr[0] >= '0' && value->scope.ptr[0] <= '9') || rg_value_open(&of, &mod)); /* 120 officers among 3,000 people */
    if (value->scope.len) rg_buf_puts(&buf, whole ? " among " : " "), rg_buf_add(&buf, rg_say_flat(arena, value->scope));
    return rg_buf_text(&buf);
}

/* The words of the EDTF form, and what narrowed or widened it in the passage: "late November 1939". */
static rg_text say_date(rg_arena *arena, const rg_date *date) {
    rg_date whole;
    rg_text words = rg_date_text(arena, date, RG_TEXT("en"));
    if (!words.len || rg_date_parse(arena, date->edtf, &whole, NULL) != REGEST_OK) return words;
    bool first = date->earliest == whole.earliest, last = date->latest == whole.latest;
    if (first && last) return words;
    bool within = date->earliest >= whole.earliest && date->latest <= whole.latest;
    const char *part = !within ? "about " : last ? "late " : first ? "early " : "mid-";
    return rg_text_printf(arena, "%s%.*s", part, RG_TEXT_ARG(words));
}

/* A place is called as the account calls it, Lwów stays Lwów; but not by a case of its grammar, "Krakowie". */
static bool declined(rg_arena *arena, const rg_value *value) {
    return value->entity.len && rg_place_find(rg_values_key(value)) != RG_PLACE_NONE && rg_place_find(rg_text_fold(arena, value->text)) == RG_PLACE_NONE;
}

rg_text rg_say_value(rg_arena *arena, rg_property property, const rg_value *value) {
    if (value->kind == RG_VALUE_DATE && value->date.edtf.ptr) {
        rg_text words = say_date(arena, &value->date);
        if (words.len) return words;
    }
    if (value->kind == RG_VALUE_NUMBER) return say_number(arena, value);
    bool own = property == RG_PROPERTY_PLACE && value->text.len && !declined(arena, value);
    return rg_say_flat(arena, value->entity.len && !own ? value->entity : value->text);
}

/* ---- events --------------------------------------------------------------------------------------------------- */

bool rg_say_ordinal(rg_text word) {
    for (rg_table table = rg_table_open("lang/en/closed.tsv"); rg_table_next(&table);)
        if (rg_text_same(table.field[0], word)) return rg_text_find(table.field[1], RG_TEXT("ord:"), 0) != RG_NONE;
    return false;
}

/* "one", "many" or "mass"; empty where the word is no noun for an event. */
static rg_text event_noun_number(rg_text word) {
    for (rg_table table = rg_table_open("lang/en/event_nouns.tsv"); rg_table_next(&table);)
        if (rg_text_same(table.field[0], word)) return table.field[2];
    return (rg_text){0};
}

static bool event_noun(rg_text word) { return event_noun_number(word).len > 0; }

typedef struct event_words {
    rg_text first, head; /* head: the last word, or the one before " of " */
} event_words;

static rg_text word_before(rg_text text, size_t end) {
    size_t start = end;
    while (start && text.ptr[start - 1] != ' ') start--;
    return (rg_text){text.ptr + start, end - start};
}

static event_words words_of(rg_text lower) {
    size_t first = rg_text_find(lower, RG_TEXT(" "), 0), of = rg_text_find(lower, RG_TEXT(" of "), 0);
    return (event_words){{lower.ptr, first == RG_NONE ? lower.len : first}, word_before(lower, of == RG_NONE ? lower.len : of)};
}

/* A determiner inside means a clause ("Austria announces a referendum"), one in front needs no other ("its second protest"). */
static bool determined(rg_text lower) {
    for (size_t start = 0, end; start < lower.len; start = end + 1) {
        end = rg_text_find(lower, RG_TEXT(" "), start);
        if (end == RG_NONE) end = lower.len;
        rg_text word = {lower.ptr + start, end - start};
        if (rg_text_same(word, RG_TEXT("of"))) return false;
        for (rg_table table = rg_table_open("lang/en/closed.tsv"); rg_table_next(&table);)
            if (rg_text_same(table.field[0], word) && rg_text_starts(table.field[1], RG_TEXT("det"))) return true;
    }
    return false;
}

/* Common nouns take the article and lose the heading's capitals ("the second conference", "the invasion of Poland"); what is a name by
 * itself ("Sonderaktion Krakau") stays as it is. */
rg_text rg_say_event(rg_arena *arena, rg_text event) {
    if (!event.len) return RG_TEXT("it");
    rg_text name = rg_say_flat(arena, event), lower = rg_text_lower(arena, name);
    event_words words = words_of(lower);
    if (rg_text_starts(lower, RG_TEXT("the "))) return rg_text_printf(arena, "the%.*s", (int)name.len - 3, name.ptr + 3);
    if (lower.len != name.len || !event_noun(words.head) || determined(lower)) return name;
    size_t common = rg_say_ordinal(words.first) || event_noun(words.first) ? words.first.len : 0;
    if (common && words.first.ptr + common + 1 == words.head.ptr) common += 1 + words.head.len;
    return rg_text_printf(arena, "the %.*s%.*s", (int)common, lower.ptr, (int)(name.len - common), name.ptr + common);
}

bool rg_say_series(rg_arena *arena, rg_text event) {
    return event.len && rg_text_same(event_noun_number(words_of(rg_text_lower(arena, rg_say_flat(arena, event))).head), RG_TEXT("many"));
}

bool rg_say_is_event(rg_arena *arena, rg_text event) {
    return event.len && event_noun(words_of(rg_text_lower(arena, rg_say_flat(arena, event))).head);
}

static bool lasting_noun(rg_text word) {
    for (rg_table table = rg_table_open("lang/en/lasting.tsv"); rg_table_next(&table);)
        if (rg_text_same(table.field[0], word)) return true;
    return false;
}

/* By its head if that is a noun for events ("the war conference" is a conference), else by any word ("World War II"). */
bool rg_say_lasting(rg_arena *arena, rg_text event) {
    if (!event.len) return false;
    rg_text lower = rg_text_lower(arena, rg_say_flat(arena, event)), head = words_of(lower).head;
    if (event_noun(head)) return lasting_noun(head);
    for (size_t start = 0, end; start < lower.len; start = end + 1) {
        end = rg_text_find(lower, RG_TEXT(" "), start);
        if (end == RG_NONE) end = lower.len;
        if (lasting_noun((rg_text){lower.ptr + start, end - start})) return true;
    }
    return false;
}

/* ---- claims --------------------------------------------------------------------------------------------------- */

/* The row of a property or of a rule; false where there is none. */
static bool saying_find(rg_table *table, rg_text name) {
    *table = rg_table_open("lang/en/sayings.tsv");
    while (rg_table_next(table))
        if (rg_text_same(table->field[0], name)) return true;
    return false;
}

static rg_table saying(rg_property property) {
    rg_table table;
    if (saying_find(&table, rg_text_of(rg_property_name(property)))) return table;
    table.field[1] = table.field[3] = RG_TEXT("{e}: {v}");
    table.field[2] = RG_TEXT("{e}: not {v}");
    table.field[4] = (rg_text){0};
    return table;
}

rg_text rg_say_filled(rg_arena *arena, rg_text pattern, rg_text event, rg_text value) {
    rg_buf buf = rg_buf_in(arena);
    for (size_t i = 0; i < pattern.len; i++) {
        rg_text rest = {pattern.ptr + i, pattern.len - i};
        bool e = rg_text_starts(rest, RG_TEXT("{e}")), v = rg_text_starts(rest, RG_TEXT("{v}"));
        if (e || v) rg_buf_add(&buf, e ? event : value), i += 2;
        else rg_buf_byte(&buf, pattern.ptr[i]);
    }
    return rg_buf_text(&buf);
}

/* "the helm", "helm had been put over": is the value the words of a whole clause, which begin with the event's own? */
static bool own_clause(rg_arena *arena, rg_text event, rg_text value) {
    rg_text name = rg_text_lower(arena, event), words = rg_text_lower(arena, value);
    if (rg_text_starts(name, RG_TEXT("the "))) name.ptr += 4, name.len -= 4;
    return name.len && words.len > name.len && rg_text_starts(words, name) && words.ptr[name.len] == ' ';
}

/* How the claim, or one of its property with the value, is said: by its rule, else by its property. */
static rg_table saying_of(rg_arena *arena, rg_text event, const rg_claim *like, rg_text value) {
    rg_table row;
    if (saying_find(&row, like->rule)) return row;
    if (like->property == RG_PROPERTY_OUTCOME && own_clause(arena, event, value) && saying_find(&row, RG_TEXT("outcome/clause"))) return row;
    return saying(like->property);
}

rg_text rg_say_plain(rg_arena *arena, rg_text event, const rg_claim *like, rg_text label, bool denied) {
    rg_table row = saying_of(arena, event, like, label);
    return rg_say_filled(arena, row.field[denied ? 2 : 1], event, label);
}

rg_text rg_say_whether(rg_arena *arena, rg_text event, const rg_claim *like, rg_text label) {
    rg_text pattern = saying_of(arena, event, like, label).field[1];
    bool quoted = like->property == RG_PROPERTY_OUTCOME && !rg_text_starts(pattern, RG_TEXT("{e} ")); /* "of the war it is told: ..." */
    return quoted ? rg_text_printf(arena, "“%.*s” is true", RG_TEXT_ARG(label)) : rg_say_filled(arena, pattern, event, label);
}

rg_text rg_say_question(rg_arena *arena, rg_text event, rg_property property) {
    rg_text name = rg_text_of(rg_property_name(property));
    for (rg_table table = rg_table_open("lang/en/questions.tsv"); rg_table_next(&table);)
        if (rg_text_same(table.field[0], name)) return rg_say_filled(arena, table.field[1], event, event);
    return event;
}

rg_text rg_say_claim(rg_arena *arena, rg_text event, const rg_claim *claim) {
    return rg_say_plain(arena, event, claim, rg_say_value(arena, claim->property, &claim->value), rg_variants_denied(claim));
}

rg_text rg_say_list(rg_arena *arena, const char *each, const rg_text *labels, size_t count) {
    rg_buf buf = rg_buf_in(arena);
    size_t shown = count > RG_SAY_VALUES ? RG_SAY_VALUES - 1 : count;
    for (size_t i = 0; i < shown; i++) {
        if (i) rg_buf_puts(&buf, i + 1 == count ? " and " : ", ");
        for (const char *c = each; *c; c++) rg_buf_byte(&buf, *c == '_' ? ' ' : *c);
        rg_buf_add(&buf, labels[i]);
    }
    if (shown < count) rg_buf_printf(&buf, " and %zu more", count - shown);
    return rg_buf_text(&buf);
}

rg_text rg_say_many(rg_arena *arena, rg_text event, rg_property property, const rg_text *labels, size_t count) {
    rg_table row = saying(property);
    rg_text list = rg_say_list(arena, rg_text_z(arena, row.field[4]), labels, count);
    return rg_say_filled(arena, row.field[3], event, list);
}

rg_text rg_say_voice(rg_arena *arena, const rg_claim *claim) {
    rg_buf buf = rg_buf_in(arena);
    for (size_t i = 1; i < claim->voice_count; i++) {
        const rg_voice *voice = &claim->voices[i];
        if (buf.len) rg_buf_puts(&buf, " > ");
        if (voice->name.len) rg_buf_add(&buf, rg_say_flat(arena, voice->name));
        else rg_buf_puts(&buf, "an unnamed voice");
        if (voice->work.len) rg_buf_puts(&buf, ", "), rg_buf_add(&buf, rg_say_flat(arena, voice->work));
    }
    if (claim->hedge != RG_HEDGE_NONE) {
        if (buf.len) rg_buf_puts(&buf, ", ");
        rg_buf_puts(&buf, rg_hedge_name(claim->hedge));
        if (claim->hedge_text.len) rg_buf_puts(&buf, " (\""), rg_buf_add(&buf, rg_say_flat(arena, claim->hedge_text)), rg_buf_puts(&buf, "\")");
    }
    if (buf.len) rg_buf_puts(&buf, ": ");
    return rg_buf_text(&buf);
}

rg_text rg_say_step(rg_arena *arena, rg_text event, const rg_claim *claim) {
    rg_text voice = rg_say_voice(arena, claim), said = rg_say_claim(arena, event, claim);
    return rg_text_printf(arena, "%.*s%.*s", RG_TEXT_ARG(voice), RG_TEXT_ARG(said));
}

rg_text rg_say_one_day(rg_arena *arena, const rg_value *a, const rg_value *b) {
    const rg_value *early = a->date.earliest < b->date.earliest ? a : b, *late = early == a ? b : a;
    rg_text old = rg_day_print(arena, early->date.earliest), new = rg_day_print(arena, late->date.earliest);
    return rg_text_printf(arena, "%.*s in the Julian calendar is %.*s in the Gregorian", RG_TEXT_ARG(old), RG_TEXT_ARG(new));
}
