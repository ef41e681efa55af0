/* draft_outline.c: what headings and ordinals name, in a language whose grammar is not read.
 *
 * In: an account's tokens, and the table data/lang/<code>/outline.tsv. Out: of each event that a title or heading names, or that an ordinal and a
 * noun name within a sentence ("Drugie spotkanie"), the first date and the first place told of it there. No voice is heard but the account's, and
 * no participant, for who takes part and who tells of it cannot be told apart without grammar.
 */
#include "base/table.h"
#include "engine/read/place.h"
#include "engine/time/policy.h"
#include "flow/claim/outline.h"

enum { ENDING = 4, TAIL_ENDING = 2, NEAR_WORDS = 3, HEDGE_WORDS = 4, PLACE_WORDS = 3, YEAR_LEAST = 100, YEAR_MOST = 2100 };

static const char *const class_names[RG_OUTLINE_COUNT] = {
#define CLASS_NAME(name, text) text,
    RG_OUTLINE_CLASSES(CLASS_NAME)
#undef CLASS_NAME
};

typedef struct pair {
    rg_text from, to;
} pair;

struct rg_outline {
    rg_arena *arena;
    rg_map words[RG_OUTLINE_COUNT], stems[RG_OUTLINE_COUNT], tails[RG_OUTLINE_COUNT]; /* -> index into values; tails: last parts of compounds */
    RG_VEC(rg_text) values;
    RG_VEC(pair) endings;
    rg_map months;
    size_t longest; /* bytes of the longest stem */
};

/* ---- the table ---------------------------------------------------------------------------------------------------- */

/* A star behind a word: a stem; before it: the last part of compounds. */
static void add_word(rg_outline *o, rg_outline_class class, rg_text word, rg_text value) {
    bool tail = rg_text_starts(word, RG_TEXT("*")), stem = !tail && rg_text_ends(word, RG_TEXT("*"));
    rg_text fold = rg_text_fold(o->arena, rg_text_cut(word, (rg_span){tail, word.len - stem}));
    if (stem && fold.len > o->longest) o->longest = fold.len;
    rg_map_intern(tail ? &o->tails[class] : stem ? &o->stems[class] : &o->words[class], fold, o->values.n);
    *rg_vec_push(o->arena, &o->values) = value;
}

static void load_months(rg_outline *o, rg_text language) {
    int64_t month;
    rg_table table = rg_table_open(rg_text_z(o->arena, rg_text_printf(o->arena, "lang/%.*s/months.tsv", RG_TEXT_ARG(language))));
    while (rg_table_next(&table))
        if (rg_text_number(table.field[1], &month)) rg_map_intern(&o->months, rg_text_fold(o->arena, table.field[0]), (size_t)month);
}

static const void *make(rg_arena *arena, rg_text language) {
    rg_outline *o = RG_NEW(arena, rg_outline);
    o->arena = arena;
    o->months = rg_map_in(arena);
    for (int c = 0; c < RG_OUTLINE_COUNT; c++) o->words[c] = rg_map_in(arena), o->stems[c] = rg_map_in(arena), o->tails[c] = rg_map_in(arena);
    rg_table table = rg_table_open(rg_text_z(arena, rg_text_printf(arena, "lang/%.*s/outline.tsv", RG_TEXT_ARG(language))));
    while (rg_table_next(&table)) {
        rg_text value = rg_text_same(table.field[2], RG_TEXT("-")) ? (rg_text){0} : table.field[2];
        if (rg_text_same(table.field[1], RG_TEXT("ending"))) *rg_vec_push(arena, &o->endings) = (pair){table.field[0], value};
        for (int c = 0; c < RG_OUTLINE_COUNT; c++)
            if (rg_text_same(table.field[1], rg_text_of(class_names[c]))) add_word(o, (rg_outline_class)c, table.field[0], value);
    }
    load_months(o, language);
    return o;
}

const rg_outline *rg_outline_of(rg_arena *arena, rg_text language) {
    if (!rg_table_bytes(rg_text_z(arena, rg_text_printf(arena, "lang/%.*s/outline.tsv", RG_TEXT_ARG(language)))).ptr) return NULL;
    return rg_arena_once(arena, make, language);
}

/* "geheimkonferenz", "schlachten": a tail of the class, and behind it the genitive's "s" or "es". */
static size_t tail_of(const rg_map *tails, rg_text fold) {
    for (size_t ending = 0; tails->n && ending <= TAIL_ENDING && ending < fold.len; ending++) {
        if (ending && fold.ptr[fold.len - 1] != 's') break; /* "treffens", "vertrages" */
        for (size_t from = 0; from + ending < fold.len; from++) {
            size_t at = rg_map_get(tails, rg_text_cut(fold, (rg_span){from, fold.len - ending}));
            if (at != RG_NONE) return at;
        }
    }
    return RG_NONE;
}

bool rg_outline_is(const rg_outline *o, rg_outline_class class, rg_text fold, rg_text *value) {
    size_t at = rg_map_get(&o->words[class], fold);
    for (size_t n = fold.len; at == RG_NONE && n > 0 && fold.len - n <= 2 * ENDING; n--)
        if (n <= o->longest) at = rg_map_get(&o->stems[class], (rg_text){fold.ptr, n});
    if (at == RG_NONE) at = tail_of(&o->tails[class], fold);
    if (at == RG_NONE) return false;
    if (value) *value = o->values.at[at];
    return true;
}

/* ---- one sentence ------------------------------------------------------------------------------------------------- */

typedef struct outlining {
    rg_draft *d;
    const rg_outline *o;
    size_t from, to; /* tokens in hand */
} outlining;

static const rg_token *token(const outlining *l, size_t i) { return &l->d->reading->tokens.at[i]; }
static rg_text fold_of(const outlining *l, size_t i) { return token(l, i)->fold; }

static rg_span span_of(const outlining *l, size_t first, size_t last) { return (rg_span){token(l, first)->span.start, token(l, last)->span.end}; }

/* An ordinal, and a noun for events at most two words behind: "Drugie spotkanie", "pierwszej tajnej konferencji". */
static bool counted(const outlining *l, size_t i, size_t *last, int64_t *ordinal, rg_text *head) {
    rg_text value;
    if (!rg_outline_is(l->o, RG_OUTLINE_ORDINAL, fold_of(l, i), &value) || !rg_text_number(value, ordinal)) return false;
    for (size_t k = i + 1; k < l->to && k <= i + NEAR_WORDS && token(l, k)->kind == RG_WORD; k++)
        if (rg_outline_is(l->o, RG_OUTLINE_ONE, fold_of(l, k), head)) return *last = k, true;
    return false;
}

static size_t counted_event(outlining *l, size_t first, size_t last, int64_t ordinal, rg_text head) {
    rg_span span = span_of(l, first, last);
    rg_text key = rg_text_printf(l->d->arena, "%.*s %lld", RG_TEXT_ARG(head), (long long)ordinal);
    return rg_event_of_words(l->d, rg_text_cut(l->d->reading->text, span), key, span);
}

/* ---- dates -------------------------------------------------------------------------------------------------------- */

static bool number_at(const outlining *l, size_t i, int64_t least, int64_t most, int64_t *out) {
    return i >= l->from && i < l->to && token(l, i)->kind == RG_NUMBER && rg_text_number(fold_of(l, i), out) && *out >= least && *out <= most;
}

/* What stands before the month: "pod koniec listopada 1939", "в конце ноября". */
static int part_before(const outlining *l, size_t first) {
    static const char *const parts[] = {"early", "mid", "late"};
    rg_text value;
    if (first <= l->from || !rg_outline_is(l->o, RG_OUTLINE_PART, fold_of(l, first - 1), &value)) return -1;
    for (int p = 0; p < 3; p++)
        if (rg_text_same(value, rg_text_of(parts[p]))) return p;
    return -1;
}

/* A month with its year, and perhaps the day or the part of it. */
static bool date_at(outlining *l, size_t i, rg_value *value, rg_span *span) {
    rg_draft *d = l->d;
    int64_t year, day;
    size_t month = rg_map_get(&l->o->months, fold_of(l, i)), first = i;
    if (month == RG_NONE || !number_at(l, i + 1, YEAR_LEAST, YEAR_MOST, &year)) return false;
    bool to_the_day = number_at(l, i - 1, 1, 31, &day);
    rg_text edtf = to_the_day ? rg_text_printf(d->arena, "%04lld-%02zu-%02lld", (long long)year, month, (long long)day)
                              : rg_text_printf(d->arena, "%04lld-%02zu", (long long)year, month);
    if (to_the_day) first--;
    int part = to_the_day ? -1 : part_before(l, first);
    if (part >= 0) first--;
    *span = span_of(l, first, i + 1);
    *value = (rg_value){.kind = RG_VALUE_DATE, .text = rg_text_cut(d->reading->text, *span), .key = edtf};
    if (rg_date_parse(d->arena, edtf, &value->date, NULL) != REGEST_OK) return false;
    if (part >= 0) rg_policy_narrow(d->account->policy, part, &value->date);
    return true;
}

static bool begins(const outlining *l, size_t until) {
    for (size_t i = l->from; i < until; i++)
        if (rg_outline_is(l->o, RG_OUTLINE_BEGIN, fold_of(l, i), NULL) && !rg_outline_is(l->o, RG_OUTLINE_PART, fold_of(l, i), NULL)) return true;
    return false;
}

/* ---- places ------------------------------------------------------------------------------------------------------- */

static uint32_t city(rg_text key) {
    uint32_t row = rg_place_find(key);
    return row != RG_PLACE_NONE && rg_place_get(row).feature == RG_PLACE_CITY ? row : RG_PLACE_NONE;
}

/* The first word in the nominative, the others as they stand: "Brześciu nad Bugiem". */
static uint32_t declined(const outlining *l, rg_text word, rg_text rest) {
    rg_arena *arena = l->d->arena;
    uint32_t row = city(rg_text_printf(arena, "%.*s%.*s", RG_TEXT_ARG(word), RG_TEXT_ARG(rest)));
    for (size_t i = 0; i < l->o->endings.n && row == RG_PLACE_NONE; i++) {
        const pair *e = &l->o->endings.at[i];
        if (!rg_text_ends(word, e->from) || word.len < e->from.len + ENDING - 1) continue;
        row = city(rg_text_printf(arena, "%.*s%.*s%.*s", (int)(word.len - e->from.len), word.ptr, RG_TEXT_ARG(e->to), RG_TEXT_ARG(rest)));
    }
    return row;
}

/* A town behind a preposition. */
static bool place_at(outlining *l, size_t i, rg_value *value, rg_span *span) {
    if (i + 1 >= l->to || !rg_outline_is(l->o, RG_OUTLINE_IN, fold_of(l, i), NULL) || !(token(l, i + 1)->flags & RG_TOKEN_CAPITAL)) return false;
    for (size_t n = PLACE_WORDS; n > 0; n--) {
        rg_buf rest = rg_buf_in(l->d->arena);
        if (i + n >= l->to) continue;
        for (size_t k = i + 2; k <= i + n; k++) {
            rg_buf_byte(&rest, ' ');
            rg_buf_add(&rest, fold_of(l, k));
        }
        uint32_t row = declined(l, fold_of(l, i + 1), rg_buf_text(&rest));
        if (row == RG_PLACE_NONE) continue;
        *span = span_of(l, i + 1, i + n);
        *value = (rg_value){.kind = RG_VALUE_ENTITY, .text = rg_text_cut(l->d->reading->text, *span), .entity = rg_place_name(row), .key = rg_place_key(row)};
        return true;
    }
    return false;
}

/* ---- claims ------------------------------------------------------------------------------------------------------- */

/* A word of doubt close before the value, not beyond another value's comma. */
static void doubt(outlining *l, size_t claim, size_t at) {
    rg_text value;
    for (size_t i = at; claim != RG_NONE && i > l->from && at - i < HEDGE_WORDS; i--) {
        if (!rg_outline_is(l->o, RG_OUTLINE_HEDGE, fold_of(l, i - 1), &value)) continue;
        rg_claim *c = &l->d->claims.at[claim];
        c->hedge = rg_hedge_of(value);
        c->hedge_span = token(l, i - 1)->span;
        c->hedge_text = rg_text_cut(l->d->reading->text, c->hedge_span);
        return;
    }
}

/* The first date and the first place between two tokens. */
static void tell(outlining *l, size_t event) {
    bool dated = false, placed = false;
    for (size_t i = l->from; i < l->to; i++) {
        rg_value value;
        rg_span span;
        if (!dated && date_at(l, i, &value, &span)) {
            rg_property property = begins(l, i) ? RG_PROPERTY_START : RG_PROPERTY_DATE;
            doubt(l, rg_draft_add(l->d, event, property, value, span, "outline/date"), i);
            dated = true;
        }
        if (!placed && place_at(l, i, &value, &span)) {
            doubt(l, rg_draft_add(l->d, event, RG_PROPERTY_PLACE, value, span, "outline/place"), i);
            placed = true;
        }
    }
}

static bool ends_part(const outlining *l, size_t i) { return rg_text_same(rg_text_cut(l->d->reading->text, token(l, i)->span), RG_TEXT(";")); }

/* Each counted event has the words up to the next one or a semicolon; before the first, those of `about`. */
static void sentence(outlining *l, size_t about) {
    size_t from = l->from, to = l->to, event = about, last;
    int64_t ordinal;
    rg_text head;
    for (size_t i = from; i < to; i++) {
        l->to = to;
        bool next = counted(l, i, &last, &ordinal, &head), stop = ends_part(l, i);
        if (!next && !stop) continue;
        l->from = from, l->to = i;
        if (event != RG_NONE && i > from) tell(l, event);
        l->to = to;
        event = next ? counted_event(l, i, last, ordinal, head) : RG_NONE;
        from = i;
    }
    l->from = from, l->to = to;
    if (event != RG_NONE) tell(l, event);
}

/* ---- the account -------------------------------------------------------------------------------------------------- */

/* The event that a heading names; of the title up to a comma or number. */
static size_t heading(outlining *l, bool title) {
    rg_text head;
    int64_t ordinal;
    size_t last, end = l->from;
    for (size_t i = l->from; i < l->to; i++)
        if (counted(l, i, &last, &ordinal, &head)) return counted_event(l, i, last, ordinal, head);
    while (title && end < l->to && token(l, end)->kind == RG_WORD) end++;
    for (size_t i = l->from; i < end; i++) {
        if (!rg_outline_is(l->o, RG_OUTLINE_ONE, fold_of(l, i), &head) && !rg_outline_is(l->o, RG_OUTLINE_MANY, fold_of(l, i), &head)) continue;
        size_t from = l->from + (l->from + 1 < end && rg_outline_is(l->o, RG_OUTLINE_ARTICLE, fold_of(l, l->from), NULL)); /* "Der Brand der Mühle" */
        rg_span span = span_of(l, from, end - 1);
        rg_text name = rg_text_cut(l->d->reading->text, span);
        return rg_event_of_words(l->d, name, name, span);
    }
    return RG_NONE;
}

/* "1939 r. w Krakowie": the sentence goes on. */
static bool goes_on(const outlining *l, size_t end) {
    return end > l->from + 1 && rg_outline_is(l->o, RG_OUTLINE_SHORT, fold_of(l, end - 2), NULL) && token(l, end - 1)->kind == RG_PUNCT;
}

/* The first sentence behind a heading is about what it names. Where dates and names are read, draft_plain.c takes the sentences. */
void rg_outline_draft(rg_draft *d, const rg_outline *outline) {
    size_t focus = RG_NONE, section = RG_NONE, block = RG_NONE;
    bool read = rg_text_same(rg_language_code(d->reading->language), d->account->language);
    d->plain = !read;
    for (d->sentence = 0; d->sentence < d->reading->sentences.n; d->sentence++) {
        const rg_sentence *s = &d->reading->sentences.at[d->sentence];
        const rg_block *b = &d->reading->blocks[s->block];
        size_t part = rg_source_part_at(d->account, b->span.start);
        rg_part_kind kind = part == RG_NONE ? RG_PART_PARAGRAPH : d->account->parts[part].kind;
        outlining l = {.d = d, .o = outline, .from = s->first, .to = s->last};
        if (b->reference || kind == RG_PART_NOTE || l.from >= l.to) continue;
        d->sentence_claims = d->claims.n;
        if (s->block != block) d->current = section;
        block = s->block;
        if (b->heading) {
            focus = heading(&l, kind == RG_PART_TITLE);
            section = focus;
            if (kind == RG_PART_TITLE) d->title_event = focus;
            continue;
        }
        bool more = goes_on(&l, l.to);
        if (read) rg_plain_sentence(d, outline, focus);
        else sentence(&l, focus);
        if (!more) focus = RG_NONE;
    }
}
