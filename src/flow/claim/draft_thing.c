/* draft_thing.c: a thing in the place of an event: what a statement is about that names no event.
 *
 * "The wall has 60 names", "no rifles were ever seen": a rule that would file them under the event last spoken of asks here whether the
 * clause has a subject of its own, and files them under that. Not where it names the event, nor where the subject is a number, a date, or a
 * pronoun that stands for nobody.
 */
#include "flow/claim/claim_call.h"
#include "flow/claim/claim_whose.h"
#include "flow/claim/claim_words.h"

enum { THING_UNITS = 7 };

/* Whom "his" or "her" at the unit meant where its clause began; RG_NONE. */
static size_t before_clause(const rg_draft *d, size_t unit, char is) {
    size_t found = RG_NONE;
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++)
        if (d->c->at.at[k].first <= unit) found = k;
    size_t person = found == RG_NONE ? RG_NONE : rg_gender_then(d, found, is);
    bool sure = person != RG_NONE && rg_gender_of(d, person);
    return !sure && d->hero != RG_NONE && d->hero_is == is ? d->hero : person;
}

/* The name of whose "his brother" or "her house" is, the one spoken of before; empty where it is not known. */
static rg_text owner(rg_draft *d, size_t unit) {
    char is = rg_draft_is(d, unit, "his") ? 'h' : rg_draft_is(d, unit, "her") ? 's' : 0;
    rg_span one = is ? rg_turn_nameless(d, is) : (rg_span){0};
    bool itself = unit >= one.start && unit < one.end; /* "his successor" is not his own */
    if (one.start < one.end) return itself ? (rg_text){0} : rg_thing_words(d, one.start, one.end, false);
    size_t person = is && d->person != RG_NONE ? rg_gender_last(d, d->person, is) : RG_NONE;
    if (person != RG_NONE && d->reading->names.at[person].sentence == d->sentence && d->reading->names.at[person].span.start > rg_draft_unit(d, unit)->span.start) person = before_clause(d, unit, is); /* "that her rule saved it, while Rood": not Rood's */
    bool other = person != RG_NONE && !rg_gender_of(d, person) && d->hero_is && d->hero_is != is;
    return other || person == RG_NONE ? (rg_text){0} : rg_draft_name_value(d, person).entity;
}

static bool points(const rg_draft *d, size_t unit) {
    static const char *const words[] = {"this", "that", "these", "those", "such"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (rg_draft_is(d, unit, words[i])) return true;
    return false;
}

static bool possesses(const rg_draft *d, size_t unit) {
    static const char *const words[] = {"his", "her", "its", "their", "my", "our", "your"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (rg_draft_is(d, unit, words[i])) return true;
    return false;
}

static rg_text owned(rg_draft *d, rg_text whose, rg_text words) {
    return whose.len ? rg_text_printf(d->arena, "%.*s's %.*s", RG_TEXT_ARG(whose), RG_TEXT_ARG(words)) : words;
}

rg_text rg_thing_words(rg_draft *d, size_t first, size_t last, bool owners) {
    rg_text whose = {0};
    rg_draft_trim(d, &first, &last);
    for (; first + 1 < last && (points(d, first) || possesses(d, first) || rg_draft_is(d, first, "own")); first++)
        if (owners && possesses(d, first)) whose = owner(d, first);
    rg_span fuller = last == first + 1 && !whose.len ? rg_fuller(d, first) : (rg_span){0};
    if (fuller.start < fuller.end) first = fuller.start, last = fuller.end;
    return owned(d, whose, rg_text_cut(d->reading->text, rg_draft_span(d, first, last)));
}

size_t rg_thing_person(const rg_draft *d, size_t first, size_t last) {
    const rg_name *n = first < last ? rg_turn_name_at(d, last - 1) : NULL;
    if (!n || n->type != RG_NAME_PERSON) return RG_NONE;
    for (size_t i = first; i + 1 < last; i++) {
        unsigned k = rg_draft_unit(d, i)->classes;
        bool what = k & (RG_CLASS_DET | RG_CLASS_ORD) || (rg_draft_unit(d, i)->name == RG_NONE && k & RG_CLASS_NOUN && !(k & (RG_CLASS_PREP | RG_CLASS_CC | RG_CLASS_PUNCT)));
        if (!what || (i + 2 == last && !rg_draft_acts(d, i))) return RG_NONE;
    }
    return rg_draft_unit(d, last - 1)->name;
}

/* Units of a noun phrase without its articles, the last of which is `*article`, up to a comma, a pronoun or a preposition other than "of". */
static rg_span words_of(const rg_draft *d, size_t first, size_t last, size_t *article) {
    rg_draft_trim(d, &first, &last);
    size_t whole = first;
    while (first < last && rg_draft_unit(d, first)->classes & (RG_CLASS_DET | RG_CLASS_ADV | RG_CLASS_PUNCT) && !(rg_draft_unit(d, first)->classes & RG_CLASS_NAME)) first++;
    *article = first > whole ? first - 1 : first;
    for (size_t i = first; i + 3 < last && rg_draft_unit(d, first)->classes & RG_CLASS_NUM && i < first + THING_UNITS; i++) /* "one of the demands" */
        if (rg_draft_is(d, i, "of") && rg_draft_unit(d, i + 1)->classes & RG_CLASS_DET) {
            first = i + 2;
            break;
        }
    for (size_t i = first + 1; i < last && i < first + THING_UNITS; i++) /* "watching a row of carts" */
        if (rg_draft_unit(d, i - 1)->classes & RG_CLASS_VERB && (rg_draft_is(d, i, "a") || rg_draft_is(d, i, "an") || rg_draft_is(d, i, "the"))) first = i + 1;
    size_t end = first;
    while (end < last && end < first + THING_UNITS) {
        unsigned k = rg_draft_unit(d, end)->classes;
        bool stops = k & (RG_CLASS_PUNCT | RG_CLASS_REL) || (k & RG_CLASS_PREP && !(k & RG_CLASS_NAME) && !rg_draft_is(d, end, "of"));
        size_t list = stops && end > first ? rg_words_list(d, end, last) : end + 1;
        if (list == end) break;
        end = list;
    }
    while (end > first && rg_draft_unit(d, end - 1)->classes & (RG_CLASS_PREP | RG_CLASS_CC | RG_CLASS_DET) && !(rg_draft_unit(d, end - 1)->classes & (RG_CLASS_NAME | RG_CLASS_NOUN))) end--;
    return (rg_span){first, end};
}

/* "death certificate": the noun for an event says of what kind the next noun is. */
static bool says_kind(const rg_draft *d, size_t unit, size_t last) {
    const rg_unit *next = rg_draft_unit(d, unit + 1);
    return unit + 1 < last && next->classes & RG_CLASS_NOUN && !(next->classes & (RG_CLASS_PREP | RG_CLASS_VERB | RG_CLASS_ADV)) && next->name == RG_NONE && next->when == RG_NONE && !rg_draft_event_noun(d, unit + 1) && rg_draft_kind(d, unit + 1);
}

/* Is there a noun or a name among the units, and no number, date or event? */
static bool nameable(const rg_draft *d, rg_span units) {
    bool noun = false;
    size_t asked = units.end == units.start + 1 ? rg_unit_in(&d->nouns->asked, rg_draft_unit(d, units.start)) : RG_NONE;
    if (asked == RG_PROPERTY_DATE || asked == RG_PROPERTY_NUMBER || asked == RG_PROPERTY_CAUSE) return false; /* "the date is wrong": of the event */
    if (units.end == units.start + 1 && rg_draft_harmed(d, units.start)) return false; /* "the dead numbered 34": of it too */
    for (size_t i = units.start; i < units.end; i++) {
        const rg_unit *u = rg_draft_unit(d, i);
        const rg_name *n = rg_turn_name_at(d, i);
        bool led = i > 0 && rg_draft_unit(d, i - 1)->classes & RG_CLASS_DET && !(rg_draft_is(d, i - 1, "some") && !rg_text_ends(u->fold, RG_TEXT("s"))), verb = u->classes & RG_CLASS_VERB && units.end == units.start + 1 && !n && !led; /* "remembers that" */
        bool one = i > units.start && i + 1 < units.end && u->classes & RG_CLASS_NUM && rg_draft_is(d, i - 1, "of"); /* "the letter of one miller" */
        bool pronoun = u->classes & (RG_CLASS_PRON | RG_CLASS_NEG) && !n && !one;
        bool dated = u->classes & RG_CLASS_WHEN && !(i > units.start + 1 && i + 1 == units.end && (rg_draft_is(d, i - 1, "of") || rg_draft_is(d, i - 1, "for"))); /* not "the ledger of 1925" */
        if (dated || (u->classes & RG_CLASS_NUM && i == units.start) || pronoun || verb || (n && n->type == RG_NAME_EVENT) || (!n && rg_draft_event_noun(d, i) && !says_kind(d, i, units.end))) return false;
        noun |= n || u->classes & RG_CLASS_NOUN;
    }
    return noun;
}

size_t rg_thing_of(rg_draft *d, size_t first, size_t last) {
    size_t article;
    rg_span units = words_of(d, first, last, &article);
    bool compared = units.start < units.end && (rg_draft_is(d, units.start, "more") || rg_draft_is(d, units.start, "fewer") || rg_draft_is(d, units.start, "less"));
    bool which = units.end == units.start + 1 && (rg_draft_is(d, units.start, "latter") || rg_draft_is(d, units.start, "former")); /* of those before */
    bool most = units.start < units.end && units.end < last && rg_draft_is(d, units.end, "of") && units.start > first && rg_draft_is(d, units.start - 1, "most"); /* "the most prominent | of these" */
    if (units.start >= units.end || compared || which || most || !nameable(d, units) || (rg_draft_unit(d, units.start)->classes & RG_CLASS_PREP && !rg_turn_name_at(d, units.start))) return RG_NONE;
    if (!rg_call_noun(d, units.end - 1) || rg_call_goes_on(d, units.end, RG_NONE)) return RG_NONE;
    if (units.end == units.start + 1 && rg_turn_name_at(d, units.start)) return rg_event_of_person(d, rg_draft_unit(d, units.start)->name);
    size_t person = rg_thing_person(d, units.start, units.end);
    if (person != RG_NONE) return rg_event_of_person(d, person);
    rg_span fuller = units.end == units.start + 1 ? rg_fuller(d, units.start) : (rg_span){0};
    if (fuller.start < fuller.end) units = fuller;
    rg_span span = rg_draft_span(d, units.start, units.end);
    rg_text name = owned(d, article < units.start ? owner(d, article) : (rg_text){0}, rg_text_cut(d->reading->text, span));
    return rg_event_of_words(d, name, name, span);
}

/* "his death", "Karl Korn's death": the person who died; RG_NONE. */
static size_t who_died(const rg_draft *d, size_t first, size_t last) {
    const rg_name *n = rg_turn_name_at(d, first);
    bool owned = n && n->type == RG_NAME_PERSON && rg_turn_owns(d, first, last);
    char is = rg_draft_is(d, first, "his") ? 'h' : rg_draft_is(d, first, "her") ? 's' : 0;
    const rg_event_noun *noun = first + 1 + owned < last ? rg_draft_event_noun(d, first + 1 + owned) : NULL;
    if (!noun || !rg_text_is(noun->head, "death") || !(owned || is)) return RG_NONE;
    if (owned) return rg_draft_unit(d, first)->name;
    rg_span one = rg_turn_nameless(d, is);
    return one.start < one.end || d->person == RG_NONE ? RG_NONE : rg_gender_last(d, d->person, is);
}

size_t rg_thing_meant(rg_draft *d, size_t first, size_t last) {
    size_t person = first < last ? who_died(d, first, last) : RG_NONE;
    if (person != RG_NONE) return rg_event_of_life(d, rg_event_of_person(d, person), RG_PROPERTY_DEATH);
    rg_mention of = rg_event_find(d, first, last);
    if (of.event == RG_NONE) of = rg_event_introduce(d, first, last);
    if (of.event == RG_NONE) of.event = rg_thing_of(d, first, last);
    for (size_t i = first; of.event == RG_NONE && i < last && !(rg_draft_unit(d, i)->classes & (RG_CLASS_PREP | RG_CLASS_PUNCT)); i++) /* "his friends' arrest" */
        if (i > first && rg_draft_event_noun(d, i)) of.event = rg_event_of_noun(d, i, (rg_text){0});
    return of.event;
}

size_t rg_thing_was(rg_draft *d, size_t first, size_t last) {
    size_t head = first;
    while (head < last && !(rg_draft_unit(d, head)->classes & RG_CLASS_PREP && !rg_turn_name_at(d, head))) head++;
    bool idea = head > first && rg_draft_sense(d, head - 1) == RG_SENSE_IDEA && !rg_turn_name_at(d, head - 1);
    return idea ? RG_NONE : rg_thing_of(d, first, last);
}

size_t rg_thing_subject(rg_draft *d, const rg_turn *t) {
    size_t person = rg_turn_pronoun(d, t), apposed = rg_turn_apposed(d, t);
    if (person == RG_NONE) person = apposed;
    if (person != RG_NONE) return rg_event_of_person(d, person);
    rg_span those = rg_turn_those(d, t);
    while (those.start + 1 < those.end && rg_draft_unit(d, those.start)->classes & RG_CLASS_NUM && !(rg_draft_unit(d, those.start)->classes & RG_CLASS_NAME)) those.start++; /* "forty guards ... They" */
    if (those.start < those.end) return rg_thing_of(d, those.start, those.end);
    if (t->last == t->first + 1 && rg_draft_is(d, t->first, "it") && d->it_first < d->it_last) return rg_thing_of(d, d->it_first, d->it_last);
    return rg_thing_of(d, t->first, t->last);
}

bool rg_thing_named(const rg_draft *d, const rg_clause *c, size_t event) {
    const rg_event *e = &d->events.at[event];
    for (size_t i = c->first; i < c->last; i++) {
        const rg_event_noun *noun = rg_draft_event_noun(d, i);
        if (noun && rg_text_same(noun->head, e->head)) return true;
    }
    return e->span.start >= c->span.start && e->span.end <= c->span.end && e->span.end > e->span.start;
}
