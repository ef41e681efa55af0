/* sure.c: whether a claim was read from its passage and the paragraph before it, or takes its event or its date from further away.
 *
 * In: a claim. Out: what its passage leaves to the context, as words for people. Drafting knows of which event a sentence is that names
 * none ("it lasted three days"), and which year a day has that is told without one; but there it errs most, and what two accounts seem to
 * contradict then is often two things. So an error rests on claims that need no context, or that a person has accepted. Rows of a table
 * are about what the table is about.
 */
#include "base/table.h"
#include "flow/finding/finding_int.h"

struct rg_sure {
    rg_arena *arena;
    const rg_content *content;
    rg_map accounts; /* by name */
    rg_map months;   /* in every language there is, in lower case */
    rg_map small, nouns; /* small_words.tsv, event_nouns.tsv */
};

static bool among(const rg_map *words, rg_text word) { return rg_map_get(words, word) != RG_NONE; }

/* Tells things of a kind apart: no article, no ordinal. */
static bool telling(const rg_sure *sure, rg_text word) { return !among(&sure->small, word) && !rg_say_ordinal(word); }

/* What the passage must have of a name (folded): the last word that tells it from others of its kind, and its noun. */
typedef struct needed {
    rg_text telling, noun;
} needed;

static needed needed_of(const rg_sure *sure, rg_text name) {
    needed out = {0};
    for (size_t start = 0, end; start < name.len; start = end + 1) {
        end = rg_text_find(name, RG_TEXT(" "), start);
        if (end == RG_NONE) end = name.len;
        rg_text word = {name.ptr + start, end - start};
        if (among(&sure->nouns, word)) out.noun = word;
        else if (telling(sure, word)) out.telling = word;
    }
    if (!out.telling.len && !out.noun.len) out.telling = name;
    return out;
}

/* A word of `text` begins so: "Oren's", "meetings". */
static bool has_word(rg_text text, rg_text word) {
    if (!word.len) return true;
    for (size_t at = rg_text_find(text, word, 0); at != RG_NONE; at = rg_text_find(text, word, at + 1)) {
        unsigned char before = at ? (unsigned char)text.ptr[at - 1] : ' ';
        if (before < 0x80 && !(before >= 'a' && before <= 'z') && !(before >= '0' && before <= '9')) return true;
    }
    return false;
}

/* What stands before the passage in its paragraph; where nothing does, the heading right above it. */
static rg_text words_before(const rg_sure *sure, const rg_claim *claim) {
    size_t at = rg_map_get(&sure->accounts, claim->source);
    if (at == RG_NONE) return (rg_text){0};
    const rg_account *account = &sure->content->accounts[at];
    size_t part = rg_source_part_at(account, claim->span.start);
    if (part == RG_NONE) return (rg_text){0};
    rg_text before = rg_text_cut(account->text, (rg_span){account->parts[part].span.start, claim->span.start});
    if (rg_text_trim(before).len) return before;
    bool heading = part && (account->parts[part - 1].kind == RG_PART_HEADING || account->parts[part - 1].kind == RG_PART_TITLE);
    return heading ? rg_text_cut(account->text, account->parts[part - 1].span) : (rg_text){0};
}

/* The text has both; an empty word is in every text. */
static bool has_name(const rg_sure *sure, rg_text text, rg_text name) {
    needed need = needed_of(sure, rg_text_fold(sure->arena, rg_say_flat(sure->arena, name)));
    text = rg_text_fold(sure->arena, rg_say_flat(sure->arena, text));
    return text.len && has_word(text, need.telling) && has_word(text, need.noun);
}

static bool capital(rg_text name) {
    for (size_t i = 0; i < name.len; i++)
        if ((name.ptr[i] >= 'A' && name.ptr[i] <= 'Z') || (unsigned char)name.ptr[i] >= 0x80) return true;
    return false;
}

/* "rowers": two accounts that count them need not mean the same ones. */
static bool any_of_a_kind(const rg_sure *sure, const rg_claim *claim) {
    bool counted = claim->property == RG_PROPERTY_NUMBER || claim->property == RG_PROPERTY_DURATION;
    bool of = rg_text_find(claim->event, RG_TEXT(" of "), 0) != RG_NONE;
    return counted && !of && !capital(claim->event) && !rg_say_is_event(sure->arena, claim->event);
}

/* "during the battle": of what the value names the passage has not the name. */
static bool names_value(const rg_sure *sure, const rg_claim *claim) {
    if (claim->value.kind != RG_VALUE_ENTITY || !rg_say_is_event(sure->arena, claim->value.entity)) return true;
    return has_name(sure, claim->value.text, claim->value.entity);
}

static bool names_event(const rg_sure *sure, const rg_claim *claim) {
    if (any_of_a_kind(sure, claim)) return false;
    if (claim->event_span.end || rg_text_starts(claim->rule, RG_TEXT("row/"))) return true;
    return has_name(sure, claim->quote, claim->event) || has_name(sure, words_before(sure, claim), claim->event);
}

/* ---- dates ---------------------------------------------------------------------------------------------------------- */

static bool dated(const rg_claim *claim) { return claim->value.kind == RG_VALUE_DATE && claim->value.date.edtf.ptr; }

/* A number of the words is the year of the date's first or last day, or what is left of it without the century. */
static bool year_told(const rg_claim *claim) {
    int64_t years[2], n;
    int month, day;
    rg_text text = claim->value.text;
    rg_day_civil(claim->value.date.earliest, &years[0], &month, &day);
    rg_day_civil(claim->value.date.latest, &years[1], &month, &day);
    if (years[1] - years[0] >= 10 || years[0] < 1) return true;
    for (size_t at = 0, end; at < text.len; at = end + 1) {
        for (end = at; end < text.len && text.ptr[end] >= '0' && text.ptr[end] <= '9'; end++) {}
        if (end - at < 2 || !rg_text_number(rg_text_cut(text, (rg_span){at, end}), &n)) continue;
        for (int i = 0; i < 2; i++)
            if (n == years[i] || (end - at == 2 && n == years[i] % 100 && n > 31)) return true;
    }
    return false;
}

static bool month_told(const rg_sure *sure, const rg_claim *claim) {
    rg_text words = rg_text_lower(sure->arena, claim->value.text);
    for (size_t i = 0; i < sure->months.n; i++)
        if (rg_text_same(words, sure->months.keys[i]) || rg_values_holds(words, sure->months.keys[i])) return true;
    return false;
}

static rg_map words_of(rg_arena *arena, const char *name) {
    rg_map words = rg_map_in(arena);
    for (rg_table table = rg_table_open(name); rg_table_next(&table);) rg_map_put(&words, table.field[0], 1);
    return words;
}

rg_sure *rg_sure_new(rg_arena *arena, const rg_content *content) {
    rg_sure *sure = RG_NEW(arena, rg_sure);
    *sure = (rg_sure){.arena = arena, .content = content, .accounts = rg_map_in(arena), .months = rg_map_in(arena)};
    sure->small = words_of(arena, "lang/en/small_words.tsv");
    sure->nouns = words_of(arena, "lang/en/event_nouns.tsv");
    for (size_t i = 0; i < content->account_count; i++) rg_map_intern(&sure->accounts, content->accounts[i].name, i);
    for (rg_table languages = rg_table_open("source/languages.tsv"); rg_table_next(&languages);) {
        rg_table table = rg_table_open(rg_text_z(arena, rg_text_printf(arena, "lang/%.*s/months.tsv", RG_TEXT_ARG(languages.field[0]))));
        while (rg_table_next(&table)) rg_map_put(&sure->months, rg_text_lower(arena, table.field[0]), 1);
    }
    return sure;
}

rg_unsure rg_sure_of(const rg_sure *sure, const rg_claim *claim) {
    if (claim->status == RG_CLAIM_ACCEPTED) return RG_SURE;
    if (!names_event(sure, claim)) return RG_UNSURE_EVENT;
    if (!names_value(sure, claim)) return RG_UNSURE_VALUE;
    if (!dated(claim) || year_told(claim)) return RG_SURE;
    return month_told(sure, claim) ? RG_UNSURE_YEAR : RG_UNSURE_DATE;
}

const char *rg_sure_say(rg_unsure what) {
    static const char *const said[] = {
        [RG_SURE] = NULL,
        [RG_UNSURE_EVENT] = "its paragraph does not name the event",
        [RG_UNSURE_VALUE] = "its passage does not name the other event",
        [RG_UNSURE_YEAR] = "its passage does not give the year with the date",
        [RG_UNSURE_DATE] = "its date is reckoned from the words around it",
    };
    return said[what];
}

/* ---- two claims ----------------------------------------------------------------------------------------------------- */

static rg_day moved(rg_day day, int64_t years) {
    int64_t year;
    int month, of_month;
    rg_day_civil(day, &year, &month, &of_month);
    return rg_day_of(year + years, month, month == 2 && of_month == 29 ? 28 : of_month);
}

/* The date, moved into the year of the other's first or last day, has a day in common with it; two stretches of time begin and end alike. */
static bool meets_in_some_year(const rg_date *lent, const rg_date *other) {
    if (other->latest - other->earliest >= 366 || lent->latest - lent->earliest >= 366) return true;
    const rg_day ends[2] = {other->earliest, other->latest};
    for (int i = 0; i < 2; i++) {
        int64_t from, to;
        int month, day;
        rg_day_civil(lent->earliest, &from, &month, &day);
        rg_day_civil(ends[i], &to, &month, &day);
        rg_day first = moved(lent->earliest, to - from), last = moved(lent->latest, to - from);
        if (lent->interval && other->interval ? first == other->earliest && last == other->latest : first <= other->latest && last >= other->earliest) return true;
    }
    return false;
}

bool rg_sure_apart(const rg_sure *sure, const rg_claim *a, const rg_claim *b) {
    rg_unsure x = rg_sure_of(sure, a), y = rg_sure_of(sure, b);
    if (x == RG_SURE && y == RG_SURE) return true;
    bool years = (x == RG_SURE || x == RG_UNSURE_YEAR) && (y == RG_SURE || y == RG_UNSURE_YEAR);
    if (!years || !dated(a) || !dated(b)) return false;
    const rg_claim *lent = x == RG_UNSURE_YEAR ? a : b, *other = lent == a ? b : a;
    return !meets_in_some_year(&lent->value.date, &other->value.date);
}
