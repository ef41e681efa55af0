/* draft_age.c: how old somebody was, and what stands beside a name in lists of people.
 *
 * "Robert Lind (52), a miller", "Robert Lind, 17;", "the 48-year-old mayor": a number of the person. "b. 1871", "d. 1911" behind a person or
 * "she" are a birth and a death. A date that is a sentence of its own at the head of a paragraph ("7 May 1905. The clerk ...") is the day
 * of what the next sentence tells first, unless that has one.
 */
#include "flow/claim/claim_int.h"

enum { OLDEST = 115, BESIDE = 3, BRACKET = 16 };

/* The unit of an age behind the name at `unit`: "(52)", ", 52,"; RG_NONE. */
static size_t age_behind(const rg_draft *d, size_t unit, size_t end) {
    size_t at = unit + 2;
    bool bracket = rg_draft_is(d, unit + 1, "("), comma = rg_draft_is(d, unit + 1, ",");
    bool aged = rg_draft_is(d, at, "aged") || rg_draft_is(d, at, "then"); /* "Robert Lind, then fifteen," */
    at += aged;
    if (!(bracket || comma) || at >= end) return RG_NONE;
    const rg_unit *u = rg_draft_unit(d, at);
    bool number = u->classes & RG_CLASS_NUM && !(u->classes & RG_CLASS_WHEN) && u->number > 0 && u->number < OLDEST && (aged || d->reading->tokens.at[u->first].kind == RG_NUMBER);
    bool closed = bracket ? rg_draft_is(d, at + 1, ")") : at + 1 >= end || rg_draft_is(d, at + 1, ",") || rg_draft_is(d, at + 1, ";") || rg_draft_is(d, at + 1, ".");
    return number && closed ? at : RG_NONE;
}

size_t rg_age_beside(const rg_draft *d, size_t unit) {
    size_t end = d->c->unit_start[d->sentence + 1], age = age_behind(d, unit, end), at = unit + 1;
    if (age != RG_NONE && rg_draft_is(d, unit + 1, ",")) return age + 1;
    if (at >= end || !rg_draft_is(d, at, "(")) return at;
    while (at < end && at < unit + BRACKET && !rg_draft_is(d, at, ")")) at++;
    return at + 1 < end && rg_draft_is(d, at, ")") ? at + 1 : unit + 1;
}

static void claim_age(rg_draft *d, size_t event, rg_span span, int64_t years) {
    rg_value value = {.kind = RG_VALUE_NUMBER, .low = years, .high = years, .unit = RG_TEXT("age"), .text = rg_text_cut(d->reading->text, span)};
    value.key = rg_text_fold(d->arena, value.text);
    rg_draft_add(d, event, RG_PROPERTY_NUMBER, value, span, "number/age");
}

static void age_of(rg_draft *d, size_t unit) {
    size_t age = age_behind(d, unit, d->c->unit_start[d->sentence + 1]);
    if (age != RG_NONE) claim_age(d, rg_event_of_person(d, rg_draft_unit(d, unit)->name), rg_draft_unit(d, age)->span, rg_draft_unit(d, age)->number);
}

/* "years old", "year-old": hardly any other time ends so. */
static bool ends_old(rg_text text) { return text.len && (text.ptr[text.len - 1] == 'd' || text.ptr[text.len - 1] == 'D'); }

/* "the 48-year-old mayor", "34-year-old Robert Lind". */
static void years_old(rg_draft *d, size_t unit, size_t end) {
    rg_text text = rg_text_cut(d->reading->text, rg_draft_unit(d, unit)->span), fold;
    if (!ends_old(text)) return;
    fold = rg_text_fold(d->arena, text);
    int64_t years = 0;
    size_t name = unit + 1;
    while (name < end && name < unit + 1 + BESIDE && rg_draft_unit(d, name)->name == RG_NONE && rg_event_noun_acts(d->nouns, rg_draft_unit(d, name)->fold)) name++;
    for (size_t i = 0; i < fold.len && i < 3 && fold.ptr[i] >= '0' && fold.ptr[i] <= '9'; i++) years = years * 10 + (fold.ptr[i] - '0');
    if (!rg_text_ends(fold, RG_TEXT("year-old")) || !years || years >= OLDEST || name >= end) return;
    const rg_name *n = rg_turn_name_at(d, name);
    size_t event = n && n->type == RG_NAME_PERSON ? rg_event_of_person(d, rg_draft_unit(d, name)->name) : name > unit + 1 ? rg_thing_of(d, unit + 1, name) : RG_NONE;
    if (event != RG_NONE) claim_age(d, event, rg_draft_unit(d, unit)->span, years);
}

/* "Robert Lind was 20 years old": of whom the clause is told. */
static void was_old(rg_draft *d, size_t unit) {
    const rg_when *w = &d->reading->whens.at[rg_draft_unit(d, unit)->when];
    int64_t years = 0;
    rg_text text = rg_text_cut(d->reading->text, w->span);
    if (w->type != RG_WHEN_DURATION || !ends_old(text) || !rg_text_ends(rg_text_fold(d->arena, text), RG_TEXT("years old")) || w->value.len < 3 || !rg_text_ends(w->value, RG_TEXT("Y"))) return;
    for (size_t i = 1; i + 1 < w->value.len && years < OLDEST; i++) years = w->value.ptr[i] >= '0' && w->value.ptr[i] <= '9' ? years * 10 + (w->value.ptr[i] - '0') : OLDEST;
    for (size_t k = d->c->clause_start[d->sentence]; years > 0 && years < OLDEST && k < d->c->clause_start[d->sentence + 1]; k++) {
        rg_turn t = {.index = k, .c = &d->c->at.at[k], .event = RG_NONE, .within = RG_NONE, .subject = {.event = RG_NONE}};
        if (unit < t.c->first || unit >= t.c->last || t.c->verb != RG_VERB_BE || t.c->quoted || unit < t.c->verb_last || unit > t.c->verb_last + 2) continue;
        rg_turn_find_subject(d, &t);
        size_t person = rg_turn_person_in(d, t.first, t.last);
        if (person == RG_NONE) person = rg_turn_pronoun(d, &t);
        if (person != RG_NONE) claim_age(d, rg_event_of_person(d, person), w->span, years);
    }
}

/* "Robert Lind, b. 1871", "She d. 1911": the person before the mark; RG_NONE. */
static size_t marked_person(rg_draft *d, size_t mark) {
    size_t begin = d->c->unit_start[d->sentence];
    for (size_t i = mark; i > begin && i + BESIDE > mark; i--) {
        const rg_name *n = rg_turn_name_at(d, i - 1);
        if (n && n->type == RG_NAME_PERSON) return rg_draft_unit(d, i - 1)->name;
        bool he = rg_draft_is(d, i - 1, "he"), she = rg_draft_is(d, i - 1, "she");
        if (he || she) return rg_gender_last(d, d->person, he ? 'h' : 's');
        if (!(rg_draft_unit(d, i - 1)->classes & (RG_CLASS_PUNCT | RG_CLASS_BE))) break;
    }
    return RG_NONE;
}

static void life_mark(rg_draft *d, size_t unit, size_t end) {
    rg_noun kind = rg_draft_noun(d, unit);
    size_t date = unit + 1 + rg_draft_is(d, unit + 1, ".");
    bool stop = date == unit + 2 || rg_text_ends(rg_draft_unit(d, unit)->fold, RG_TEXT("."));
    if ((kind != RG_NOUN_BORN && kind != RG_NOUN_DIED) || !stop || date >= end || rg_draft_unit(d, date)->when == RG_NONE || !d->reading->whens.at[rg_draft_unit(d, date)->when].date.edtf.ptr) return;
    size_t person = marked_person(d, unit);
    if (person != RG_NONE) rg_parts_date(d, rg_event_of_person(d, person), kind == RG_NOUN_BORN ? RG_PROPERTY_BIRTH : RG_PROPERTY_DEATH, date, "life/mark");
}

void rg_age_sentence(rg_draft *d) {
    size_t end = d->c->unit_start[d->sentence + 1];
    bool marks = rg_draft_has(d, d->sentence, RG_NOUN_BORN) || rg_draft_has(d, d->sentence, RG_NOUN_DIED);
    if (!marks && !(d->c->holds[d->sentence] & (RG_CLASS_NAME | RG_CLASS_WHEN))) return;
    for (size_t i = d->c->unit_start[d->sentence]; i < end; i++) {
        const rg_name *n = rg_turn_name_at(d, i);
        if (n && n->type == RG_NAME_PERSON) age_of(d, i);
        else if (rg_draft_unit(d, i)->classes & RG_CLASS_WHEN) years_old(d, i, end), was_old(d, i);
        else if (marks) life_mark(d, i, end);
    }
}

bool rg_age_dateline(const rg_draft *d, size_t *unit) {
    size_t first = d->c->unit_start[d->sentence], end = d->c->unit_start[d->sentence + 1];
    if (first >= end || rg_draft_unit(d, first)->when == RG_NONE) return false;
    for (size_t i = first + 1; i < end; i++)
        if (!(rg_draft_unit(d, i)->classes & (RG_CLASS_PUNCT | RG_CLASS_NAME)) || i > first + BESIDE) return false;
    const rg_when *w = &d->reading->whens.at[rg_draft_unit(d, first)->when];
    return w->type == RG_WHEN_DATE && w->date.edtf.ptr ? *unit = first, true : false;
}

void rg_age_day_of(rg_draft *d, size_t unit) {
    for (size_t i = d->sentence_claims; i < d->claims.n; i++)
        if (d->claims.at[i].value.kind == RG_VALUE_DATE) return;
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) {
        rg_turn t = {.index = k, .c = &d->c->at.at[k], .event = RG_NONE, .within = RG_NONE, .subject = {.event = RG_NONE}};
        if (t.c->link != RG_LINK_MAIN || !t.c->past || t.c->quoted || t.c->aside || rg_turn_voiced(d, t.c)) continue;
        rg_turn_find_subject(d, &t);
        size_t event = d->clause_event[k] != RG_NONE ? d->clause_event[k] : t.first < t.last ? rg_act_event(d, &t) : RG_NONE;
        size_t claim = event == RG_NONE ? RG_NONE : rg_parts_date(d, event, RG_PROPERTY_DATE, unit, "date/dateline");
        if (claim != RG_NONE) d->claims.at[claim].span.start = rg_draft_unit(d, unit)->span.start; /* the passage has both */
        return;
    }
}

void rg_age_each_life(rg_draft *d, const rg_turn *t, size_t before) {
    bool befell = t->c->verb == RG_VERB_DIE || t->c->verb == RG_VERB_BORN || (t->c->verb == RG_VERB_KILL && t->c->passive);
    size_t one = befell && t->first < t->last && t->first == t->c->subject.first ? rg_turn_person_in(d, t->first, t->last) : RG_NONE, end = d->claims.n;
    for (size_t i = t->first; one != RG_NONE && before < end && i < t->last; i++) {
        const rg_name *n = rg_turn_name_at(d, i);
        unsigned k = rg_draft_unit(d, i)->classes;
        if (!n && k & RG_CLASS_PREP) return; /* "Lind and the wife of Korn" */
        if (!n || n->type != RG_NAME_PERSON || n->entity == d->reading->names.at[one].entity || rg_turn_owns(d, i, t->last)) continue;
        size_t person = rg_event_of_person(d, rg_draft_unit(d, i)->name);
        size_t of_one = rg_event_of_person(d, one), death = rg_event_of_life(d, of_one, RG_PROPERTY_DEATH), birth = rg_event_of_life(d, of_one, RG_PROPERTY_BIRTH);
        for (size_t c = before; c < end; c++) {
            rg_claim claim = d->claims.at[c];
            size_t event = rg_map_get(&d->event_keys, claim.event_key);
            size_t of = event == of_one ? person : event == death ? rg_event_of_life(d, person, RG_PROPERTY_DEATH) : event == birth ? rg_event_of_life(d, person, RG_PROPERTY_BIRTH) : RG_NONE;
            if (of != RG_NONE && claim.property != RG_PROPERTY_ROLE) rg_draft_add(d, of, claim.property, claim.value, claim.value_span, "life/each");
        }
    }
}
