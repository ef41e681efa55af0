/* draft_tally.c: numbers that several give of one thing, each by itself: "How many shots were there? Lind heard three, Korn five; the report has nine."
 *
 * In: a sentence of whose paragraph a number was told or asked last. Out: of each number that stands alone behind a verb of tallies.tsv, or behind
 * somebody where the sentence has such a number before, a claim of what was counted, by whoever is its subject.
 */
#include "engine/read/unit.h"
#include "flow/claim/claim_left.h"
#include "flow/claim/claim_parts.h"
#include "flow/claim/claim_whose.h"
#include "flow/claim/claim_words.h"

enum { ASKED_UNITS = 80, CLAIMS_BACK = 200, NOUN_UNITS = 4, SOURCE_UNITS = 8, LEAD_UNITS = 5, YEAR_LEAST = 1000, YEAR_MOST = 2100 };

/* What the paragraph has counted, or asked the number of, last before the unit: its words, and the event; the words empty where it has not. */
typedef struct counted {
    rg_text unit;
    size_t event, byte;
} counted;

static void look_at(const rg_draft *d, counted *c, size_t first, size_t last) {
    while (first < last && rg_draft_unit(d, first)->classes & RG_CLASS_DET) first++;
    size_t end = first;
    while (end < last && end < first + NOUN_UNITS && rg_draft_unit(d, end)->classes & RG_CLASS_NOUN && !(rg_draft_unit(d, end)->classes & (RG_CLASS_PREP | RG_CLASS_PUNCT | RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_DO | RG_CLASS_MODAL)) && !rg_words_in_verb(d, end)) end++;
    if (end == first || rg_draft_unit(d, first)->span.start <= c->byte) return;
    *c = (counted){rg_text_cut(d->reading->text, rg_draft_span(d, first, end)), RG_NONE, rg_draft_unit(d, first)->span.start};
}

static counted counted_before(rg_draft *d, size_t unit) {
    size_t block = d->reading->sentences.at[d->sentence].block, begin = d->reading->blocks[block].span.start, byte = rg_draft_unit(d, unit)->span.start;
    counted found = {.event = RG_NONE, .byte = 0};
    size_t least = unit > ASKED_UNITS ? unit - ASKED_UNITS : 0, oldest = d->claims.n > CLAIMS_BACK ? d->claims.n - CLAIMS_BACK : 0;
    for (size_t k = d->claims.n; k > oldest && d->claims.at[k - 1].span.start >= begin; k--) {
        const rg_claim *c = &d->claims.at[k - 1];
        bool number = c->property == RG_PROPERTY_NUMBER && c->value.kind == RG_VALUE_NUMBER && c->value.unit.len && !rg_text_is(c->value.unit, "age") && c->value_span.end <= byte;
        if (number && c->value_span.end > found.byte) found = (counted){c->value.unit, rg_map_get(&d->event_keys, c->event_key), c->value_span.end};
    }
    size_t last = d->c->unit_start[d->sentence + 1];
    for (size_t i = unit; i-- > least && rg_draft_unit(d, i)->span.start >= begin;) {
        if (rg_draft_is(d, i, "many") && i > 0 && rg_draft_is(d, i - 1, "how")) look_at(d, &found, i + 1, last);
        bool front = i == d->c->unit_start[d->sentence]; /* "Of the dead, Moen has nine" */
        if (rg_draft_is(d, i, "of") && (front || (i > 0 && rg_parts_asks_number(d, i - 1)))) look_at(d, &found, i + 1, last);
    }
    return found;
}

/* Do units [first, last) name one or something that can tell a number? */
static bool tells(const rg_draft *d, size_t first, size_t last, bool *named) {
    last -= last > first + 1 && rg_text_ends(rg_draft_unit(d, last - 1)->fold, RG_TEXT("self")); /* "Korn herself" */
    const rg_name *n = first < last ? rg_turn_name_at(d, last - 1) : NULL;
    *named = n && n->type != RG_NAME_PLACE && n->type != RG_NAME_EVENT;
    size_t head = *named || first >= last ? RG_NONE : rg_parts_head(d, first, last);
    if (*named || head == RG_NONE) return *named;
    rg_sense sense = rg_draft_sense(d, head);
    rg_span words = rg_draft_span(d, first, last);
    for (size_t i = d->attribution_start[d->sentence]; i < d->attribution_start[d->sentence + 1]; i++)
        if (d->reading->attributions.at[i].source.start == words.start && d->reading->attributions.at[i].source.end == words.end) return true;
    return rg_draft_acts(d, head) || rg_draft_noun(d, head) == RG_NOUN_EVIDENCE || sense == RG_SENSE_PERSON || sense == RG_SENSE_PERSONS || sense == RG_SENSE_BODY || sense == RG_SENSE_WORK;
}

/* The unit of the number alone that what leads up to it brings in from the unit on, "at least | three", "it | 37"; RG_NONE. Behind it goes to *end. */
static size_t number_behind(const rg_draft *d, size_t from, rg_value *value, size_t *end) {
    size_t last = d->c->unit_start[d->sentence + 1], i = from, at;
    for (; i < last && i < from + LEAD_UNITS; i++) {
        unsigned k = rg_draft_unit(d, i)->classes;
        bool leads = k & (RG_CLASS_ADV | RG_CLASS_LIMIT | RG_CLASS_PREP) || rg_draft_is(d, i, "it") || rg_draft_is(d, i, "them");
        if (k & RG_CLASS_NUM || !leads || k & (RG_CLASS_WHEN | RG_CLASS_CC | RG_CLASS_NEG)) break;
    }
    const rg_unit *u = i < last ? rg_draft_unit(d, i) : NULL;
    if (!u || !(u->classes & RG_CLASS_NUM) || u->classes & RG_CLASS_WHEN || u->when != RG_NONE || (u->number < 2 ? u->number != 1 || !rg_draft_is(d, i, "one") : !rg_parts_counts(d, i))) return RG_NONE;
    at = i;
    value->low = value->high = u->number;
    if (!rg_parts_range(d, value, i, &at, last)) return RG_NONE;
    unsigned next = at + 1 < last ? rg_draft_unit(d, at + 1)->classes : RG_CLASS_PUNCT;
    *end = at + 1;
    bool quotes = at + 1 < last && (rg_draft_is(d, at + 1, "\"") || rg_draft_is(d, at + 1, "\xe2\x80\x9c")); /* "3,000 "armed men"" */
    return next & (RG_CLASS_PUNCT | RG_CLASS_CC) && !quotes && !rg_draft_is(d, at + 1, "%") && !rg_draft_is(d, at + 1, "-") && !rg_draft_is(d, at + 1, "'") ? i : RG_NONE;
}

static void claim(rg_draft *d, rg_span who, bool named, size_t person, rg_value value, size_t first, size_t last) {
    counted of = counted_before(d, first);
    if (!of.unit.len || (value.low >= YEAR_LEAST && value.low == value.high && value.low <= YEAR_MOST && last == first + 1)) return;
    rg_span span = rg_draft_span(d, first, last);
    value.kind = RG_VALUE_NUMBER, value.unit = of.unit;
    value.text = rg_text_cut(d->reading->text, span);
    value.key = rg_text_fold(d->arena, value.text);
    size_t event = of.event != RG_NONE ? of.event : rg_fell_event(d, rg_turn_about(d), &value, first, last);
    size_t at = event == RG_NONE ? RG_NONE : rg_draft_add(d, event, RG_PROPERTY_NUMBER, value, span, "number/tally");
    if (at == RG_NONE) return;
    d->claims.at[at].voice_count = 1; /* each is his who gives it, whoever goes on to speak */
    if (person != RG_NONE) rg_draft_say_person(d, at, person);
    else rg_draft_say(d, at, &(rg_attribution){.who = who, .source = who, .cue = who, .named = named, .when = RG_NONE, .outer = RG_NONE, .sentence = d->sentence});
}

static bool noun_phrase(const rg_draft *d, size_t unit) {
    unsigned k = rg_draft_unit(d, unit)->classes;
    bool number = k & RG_CLASS_NUM && !(k & (RG_CLASS_NAME | RG_CLASS_DET));
    return (k & (RG_CLASS_NOUN | RG_CLASS_NAME | RG_CLASS_DET) && !number && !(k & (RG_CLASS_PUNCT | RG_CLASS_CC | RG_CLASS_WHEN | RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_LIMIT))) || rg_draft_is(d, unit, "'s") || rg_draft_is(d, unit, "\xe2\x80\x99s");
}

/* ", Korn five", "; the report, nine", "and his wife only two": behind a number that somebody gave, to the end of the next one that has no
 * verb; `at` where none follows. */
static size_t goes_on(rg_draft *d, size_t at) {
    static const char *const joins[] = {",", ";", "and", "but", "while"};
    size_t last = d->c->unit_start[d->sentence + 1], first = at, end, close;
    for (bool join = true; join && first < last;) {
        join = false;
        for (size_t i = 0; i < sizeof joins / sizeof *joins; i++) join |= rg_draft_is(d, first, joins[i]);
        first += join;
    }
    for (end = first; end < last && end < first + SOURCE_UNITS && noun_phrase(d, end);) end++;
    bool named;
    rg_value value = {0};
    size_t behind = end + (end < last && rg_draft_is(d, end, ",")), number = end > first && first > at && tells(d, first, end, &named) ? number_behind(d, behind, &value, &close) : RG_NONE;
    if (number == RG_NONE) return at;
    claim(d, rg_draft_span(d, first, end), named, RG_NONE, value, number, close);
    return close;
}

/* The verb of tallies.tsv at the head of the sentence that was taken for a noun, behind who tells: "The police report | counts three", "The annals of Lund |
 * speak of 400"; RG_NONE. */
static size_t hidden_verb(const rg_draft *d) {
    size_t first = d->c->unit_start[d->sentence], last = d->c->unit_start[d->sentence + 1];
    for (size_t i = first + 1; i < last && i < first + SOURCE_UNITS && (noun_phrase(d, i - 1) || rg_draft_is(d, i - 1, "of")); i++) {
        unsigned form;
        bool named;
        const rg_verb_entry *verb = rg_unit_verb(d->c, d->reading->language->clause, i, last, &form);
        if (verb && form & (RG_FORM_BASE | RG_FORM_S | RG_FORM_PAST) && rg_map_get(&d->nouns->tallies, verb->lemma) != RG_NONE && !rg_words_in_verb(d, i) && tells(d, first, i, &named)) return i;
    }
    return RG_NONE;
}

void rg_tally_sentence(rg_draft *d) {
    if (!(d->c->holds[d->sentence] & RG_CLASS_NUM)) return;
    size_t end = 0, hidden = hidden_verb(d), first = d->c->unit_start[d->sentence], number;
    rg_value value = {0};
    bool named;
    if (hidden != RG_NONE && (number = number_behind(d, hidden + 1, &value, &end)) != RG_NONE && tells(d, first, hidden, &named)) claim(d, rg_draft_span(d, first, hidden), named, RG_NONE, value, number, end);
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) {
        const rg_clause *c = &d->c->at.at[k];
        bool verb = c->verb_first < c->verb_last && !c->passive && !c->negated && !c->modal && !c->quoted && rg_map_get(&d->nouns->tallies, c->lemma) != RG_NONE;
        number = verb && c->verb_last >= end ? number_behind(d, c->verb_last, &value, &end) : RG_NONE;
        if (number == RG_NONE) continue;
        rg_turn t = {.index = k, .c = c, .event = RG_NONE, .within = RG_NONE};
        rg_spoken now = rg_gender_before(d, k);
        rg_turn_find_subject(d, &t);
        size_t person = rg_turn_pronoun(d, &t);
        rg_gender_again(d, now);
        if (t.first >= t.last || (person == RG_NONE && !tells(d, t.first, t.last, &named))) continue;
        claim(d, rg_draft_span(d, t.first, t.last), person == RG_NONE && named, person, value, number, end);
        for (size_t next = goes_on(d, end); next > end; next = goes_on(d, end)) end = next;
    }
}
