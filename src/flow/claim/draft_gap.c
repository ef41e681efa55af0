/* draft_gap.c: whose a day or a place is where the verb is left out: "Lind died in 1783 and Korn in 1802", "the church was burned in May, the mill in June",
 * "the guild had 40 members in 1801, 60 in 1851".
 */
#include "flow/claim/claim_whose.h"
#include "flow/claim/claim_words.h"

static bool noun_unit(const rg_draft *d, size_t i) {
    unsigned classes = rg_draft_unit(d, i)->classes;
    bool of = rg_draft_is(d, i, "of"), his = classes & RG_CLASS_PRON && classes & RG_CLASS_DET;
    return of || his || (classes & (RG_CLASS_NAME | RG_CLASS_NOUN | RG_CLASS_DET | RG_CLASS_ORD) && !(classes & (RG_CLASS_WHEN | RG_CLASS_PREP | RG_CLASS_CC | RG_CLASS_PUNCT | RG_CLASS_REL | RG_CLASS_PRON)));
}

/* Before the preposition of a place that ends at unit `i` ("Korn in Holm | in 1802"); `i` where none does. */
static size_t before_place(const rg_draft *d, const rg_clause *c, size_t i) {
    size_t at = i;
    while (at > c->verb_last && rg_draft_unit(d, at - 1)->classes & (RG_CLASS_NAME | RG_CLASS_NOUN) && !(rg_draft_unit(d, at - 1)->classes & RG_CLASS_PREP)) at--;
    bool place = at < i && at > c->verb_last + 1 && (rg_draft_is(d, at - 1, "in") || rg_draft_is(d, at - 1, "at")) && noun_unit(d, at - 2) && !rg_draft_is(d, at - 2, "of");
    return place ? at - 1 : i;
}

size_t rg_gap_end(const rg_draft *d, const rg_clause *c, const rg_phrase *f) {
    const rg_phrase *next = f + 1;
    if (!f->prep.len || next >= &d->c->phrases.at[c->phrases + c->phrase_count] || !rg_text_same(next->prep, f->prep) || next->first != f->last + 1) return f->last;
    for (size_t i = f->last; i > f->first + 1; i--) {
        if (!rg_draft_is(d, i - 1, ",")) continue;
        const rg_name *n = i < f->last ? rg_turn_name_at(d, f->last - 1) : NULL;
        return n && n->type == RG_NAME_PERSON ? i - 1 : f->last;
    }
    return f->last;
}

bool rg_gap_other(const rg_draft *d, const rg_clause *c, const rg_phrase *f) {
    return f > &d->c->phrases.at[c->phrases] && f->first > 0 && f[-1].last == f->first - 1 && rg_gap_end(d, c, f - 1) < f[-1].last;
}

/* Does the verb say what somebody was made, or became? */
static bool makes(const rg_clause *c) { return c->verb == RG_VERB_APPOINT || c->verb == RG_VERB_BECOME || c->traits & RG_TRAIT_RAISE; }

static bool office(const rg_draft *d, size_t first, size_t last) {
    bool acts = false;
    for (size_t i = first; i < last && !rg_draft_is(d, i, "of"); i++) acts |= rg_draft_acts(d, i);
    return acts;
}

/* "published A in 1890 and B in 1902", "was made marshal in 1849 and an earl in 1858": what stands right behind the verb, which another may stand for; NULL. */
static const rg_phrase *first_object(const rg_draft *d, const rg_clause *c) {
    const rg_phrase *object = rg_draft_phrase(d, c, "");
    return object && object->first == c->verb_last && !(rg_draft_unit(d, object->first)->classes & RG_CLASS_WHEN) && (!c->passive || makes(c)) && c->verb != RG_VERB_BE ? object : NULL;
}

bool rg_gap_subject(const rg_draft *d, const rg_clause *c, const rg_phrase *f, size_t *first, size_t *last) {
    if (!f->prep.len || f->first < c->verb_last + 4 || c->verb_first >= c->verb_last) return false;
    const rg_phrase *object = first_object(d, c);
    size_t end = before_place(d, c, f->first - 1), at = end;
    while (at > c->verb_last && (noun_unit(d, at - 1) || (object && at < end && rg_draft_unit(d, at - 1)->classes & RG_CLASS_PREP))) at--;
    size_t behind = at > c->verb_last + 2 && (rg_draft_is(d, at - 1, "then") || rg_draft_is(d, at - 1, "later") || rg_draft_is(d, at - 1, "finally")) ? at - 1 : at; /* "and | then Holm on 4 May" */
    bool and = behind > c->verb_last + 1 && (rg_draft_is(d, behind - 1, "and") || rg_draft_is(d, behind - 1, ","));
    size_t joint = and ? behind - 1 - (rg_draft_is(d, behind - 1, "and") && rg_draft_is(d, behind - 2, ",")) : 0;
    if (at == end || !and || joint <= c->verb_last || !(rg_draft_unit(d, joint - 1)->classes & RG_CLASS_WHEN)) return false;
    bool dated = false, other = rg_draft_is(d, end - 1, "other") || rg_draft_is(d, end - 1, "others") || rg_draft_is(d, end - 1, "another") || rg_draft_unit(d, end - 1)->classes & RG_CLASS_ORD;
    if (other) return false; /* "made two offers, one in May and the other in June" */
    for (size_t i = f->first; i < f->last; i++) dated |= (rg_draft_unit(d, i)->classes & RG_CLASS_WHEN) != 0;
    bool held = object && makes(c) && office(d, at, end); /* "and Earl of Holm in 1792" */
    bool one = rg_draft_is(d, at, "a") || rg_draft_is(d, at, "an");
    if (rg_draft_is(d, behind - 1, ",") && (!dated || end + 1 != f->first || (one && !held))) return false; /* "in 1783, a prisoner in Lund" */
    if (!(held || rg_draft_unit(d, at)->classes & (RG_CLASS_DET | RG_CLASS_NAME)) || rg_draft_unit(d, at)->classes & RG_CLASS_PREP) return false;
    for (size_t i = at; i < end && !object && !rg_draft_is(d, i, "of"); i++) /* "held in Lund in 1783 and Holm in 1802" */
        if (rg_draft_unit(d, i)->name != RG_NONE && d->reading->names.at[rg_draft_unit(d, i)->name].type == RG_NAME_PLACE) return false;
    for (size_t i = at; i < end; i++)
        if (rg_draft_unit(d, i)->classes & RG_CLASS_NUM && !(rg_draft_unit(d, i)->classes & (RG_CLASS_NAME | RG_CLASS_ORD))) return false; /* "and 40 houses in June" */
    *first = at, *last = end;
    return true;
}

/* The event's name with the second object in the place of the first: "publication of B by Lind"; RG_NONE where the first is not in it, or the second may have
 * done the deed. */
static size_t of_second(rg_draft *d, const rg_clause *c, size_t event, const rg_phrase *object, size_t first, size_t last) {
    bool person = rg_turn_person_in(d, object->first, object->last) != RG_NONE;
    bool whom = (c->verb == RG_VERB_APPOINT || c->traits & RG_TRAIT_RAISE) && !c->passive && object->last > object->first + 1; /* "made Anna Lind | a countess in 1790 and a duchess in" */
    if (!person && (rg_turn_person_in(d, first, last) != RG_NONE || (rg_draft_acts(d, last - 1) && !rg_draft_acts(d, object->last - 1)))) return RG_NONE;
    rg_text name = d->events.at[event].name, old = rg_words_short(d, object->first + whom, object->last), fresh = rg_words_short(d, first, last);
    size_t at = old.len && fresh.len ? rg_text_find(name, old, 0) : (size_t)-1;
    if (at == (size_t)-1) return RG_NONE;
    rg_text words = rg_text_printf(d->arena, "%.*s%.*s%.*s", (int)at, name.ptr, RG_TEXT_ARG(fresh), (int)(name.len - at - old.len), name.ptr + at + old.len);
    return rg_event_of_words(d, words, words, rg_draft_span(d, first, last));
}

bool rg_gap_object(const rg_draft *d, const rg_clause *c) { return first_object(d, c) != NULL; }

bool rg_gap_holds(const rg_draft *d, const rg_clause *c, rg_span span) {
    for (size_t k = 0; first_object(d, c) && k < c->phrase_count; k++) {
        size_t first, last;
        const rg_phrase *f = &d->c->phrases.at[c->phrases + k];
        bool behind = f->span.start >= span.end && rg_draft_unit(d, f->first)->classes & RG_CLASS_WHEN && rg_gap_subject(d, c, f, &first, &last);
        if (behind && span.end > rg_draft_unit(d, first)->span.start && span.start < rg_draft_unit(d, last - 1)->span.end) return true;
    }
    return false;
}

void rg_gap_role(rg_draft *d, const rg_clause *c, size_t first, size_t last) {
    for (size_t k = d->claims.n; makes(c) && k > d->sentence_claims; k--) {
        rg_text rule = d->claims.at[k - 1].rule;
        if (!rg_text_is(rule, "role/appointed") && !rg_text_is(rule, "role/became")) continue;
        rg_draft_trim(d, &first, &last);
        rg_span span = rg_draft_span(d, first, last);
        rg_draft_add(d, rg_map_get(&d->event_keys, d->claims.at[k - 1].event_key), RG_PROPERTY_ROLE, rg_draft_text_value(d, span), span, rg_text_is(rule, "role/became") ? "role/became" : "role/appointed");
        return;
    }
}

/* "Lind became mayor in 1790 and a judge in": when he became that, where the event is his or is that he became mayor. */
static size_t became(rg_draft *d, const rg_clause *c, size_t event, size_t first, size_t last) {
    rg_text verb = rg_words_verb(d, c), name = d->events.at[event].name;
    size_t at = rg_text_find(name, rg_text_printf(d->arena, " %.*s ", RG_TEXT_ARG(verb)), 0);
    if (at != (size_t)-1) name = rg_text_cut(name, (rg_span){0, at});
    rg_text words = rg_text_printf(d->arena, "%.*s %.*s %.*s", RG_TEXT_ARG(name), RG_TEXT_ARG(verb), RG_TEXT_ARG(rg_words_short(d, first, last)));
    return rg_event_of_words(d, words, words, rg_draft_span(d, first, last));
}

size_t rg_gap_event(rg_draft *d, const rg_clause *c, size_t event, size_t first, size_t last) {
    if (event == RG_NONE) return RG_NONE;
    const rg_phrase *object = first_object(d, c);
    if (object && c->verb == RG_VERB_BECOME) return became(d, c, event, first, last);
    if (object && c->verb != RG_VERB_BORN && c->verb != RG_VERB_DIE) return of_second(d, c, event, object, first, last);
    size_t person = rg_turn_person_in(d, first, last), named = rg_event_find(d, first, last).event;
    if (c->verb == RG_VERB_BORN || c->verb == RG_VERB_DIE) return person != RG_NONE ? rg_event_of_person(d, person) : RG_NONE;
    if (named != RG_NONE) return named;
    return c->passive && person == RG_NONE ? rg_thing_meant(d, first, last) : RG_NONE;
}

/* Back over "412 people in 1801" from its date at unit `when`: the number's unit; RG_NONE. */
static size_t counted_when(const rg_draft *d, size_t begin, size_t when) {
    size_t i = when;
    while (i > begin && rg_draft_unit(d, i)->classes & RG_CLASS_WHEN) i--;
    bool dated = i < when && i > begin && (rg_draft_is(d, i, "in") || rg_draft_is(d, i, "by") || rg_draft_is(d, i, "on"));
    for (i -= dated; dated && i > begin && noun_unit(d, i) && !(rg_draft_unit(d, i)->classes & RG_CLASS_NUM); i--) {}
    return dated && rg_draft_unit(d, i)->classes & RG_CLASS_NUM && !(rg_draft_unit(d, i)->classes & RG_CLASS_WHEN) ? i : RG_NONE;
}

size_t rg_gap_number(const rg_draft *d, size_t when, size_t *number) {
    size_t begin = d->c->unit_start[d->sentence], first = RG_NONE, at = counted_when(d, begin, when);
    *number = at;
    for (size_t i = at; i != RG_NONE && i > begin + 1;) {
        i -= i > begin + 2 && (rg_draft_is(d, i - 1, "only") || rg_draft_is(d, i - 1, "just") || rg_draft_is(d, i - 1, "about"));
        i -= rg_draft_is(d, i - 1, "and") || rg_draft_is(d, i - 1, "but");
        i -= i > begin + 1 && rg_draft_is(d, i - 1, ",");
        if (i == at || i == begin || !(rg_draft_unit(d, i - 1)->classes & RG_CLASS_WHEN)) break;
        at = i = counted_when(d, begin, i - 1);
        if (at != RG_NONE) first = at;
    }
    return first;
}

size_t rg_gap_number_end(const rg_draft *d, size_t number) {
    size_t last = number + 1;
    while (noun_unit(d, last) && !(rg_draft_unit(d, last)->classes & RG_CLASS_NUM)) last++;
    return last;
}

size_t rg_gap_number_event(rg_draft *d, size_t event, size_t first, size_t number) {
    size_t last = rg_gap_number_end(d, number);
    bool own = last > number + 1;
    rg_text name = event == RG_NONE ? (rg_text){0} : d->events.at[event].name, fresh = rg_text_cut(d->reading->text, rg_draft_span(d, number, last));
    rg_text old = rg_text_cut(d->reading->text, rg_draft_span(d, first, own ? rg_gap_number_end(d, first) : first + 1));
    size_t at = name.len ? rg_text_find(name, old, 0) : (size_t)-1;
    if (at == (size_t)-1) return RG_NONE;
    rg_text words = rg_text_printf(d->arena, "%.*s%.*s%.*s", (int)at, name.ptr, RG_TEXT_ARG(fresh), (int)(name.len - at - old.len), name.ptr + at + old.len);
    return rg_event_of_words(d, words, words, rg_draft_unit(d, number)->span);
}

size_t rg_gap_placed(const rg_draft *d, const rg_clause *c, size_t number) {
    const rg_unit *u = rg_draft_unit(d, number);
    size_t joint = number, end = d->c->unit_start[d->sentence + 1];
    if (number < c->verb_last + 3 || number + 2 >= end || !(u->classes & RG_CLASS_NUM) || u->classes & (RG_CLASS_WHEN | RG_CLASS_ORD | RG_CLASS_DET)) return 0;
    joint -= rg_draft_is(d, joint - 1, "and");
    joint -= rg_draft_is(d, joint - 1, ",");
    bool prep = rg_draft_is(d, number + 1, "in") || rg_draft_is(d, number + 1, "at") || rg_draft_is(d, number + 1, "near");
    const rg_name *n = rg_turn_name_at(d, number + 2), *before = joint < number ? rg_turn_name_at(d, joint - 1) : NULL;
    bool there = (n && n->type == RG_NAME_PLACE) || rg_draft_is(d, number + 2, "the");
    bool first = before ? before->type == RG_NAME_PLACE : rg_draft_unit(d, joint - 1)->classes & RG_CLASS_NOUN && rg_draft_is(d, joint - 2, "the"); /* "in the camps, | 40 in the mills" */
    if (!prep || !there || joint == number || !first) return 0;
    size_t last = number + 3;
    while (!n && last < end && rg_draft_unit(d, last)->classes & RG_CLASS_NOUN && !(rg_draft_unit(d, last)->classes & (RG_CLASS_PREP | RG_CLASS_PUNCT))) last++;
    return last;
}

enum { COUNTED_UNITS = 4 };

/* "had 40 members in 1801, | 60 in 1851": counts what the first does, at another time. */
static bool later_number(rg_draft *d, const rg_clause *c, size_t unit) {
    size_t when = unit + 1, number;
    while (when < c->last && when < unit + COUNTED_UNITS && !(rg_draft_unit(d, when)->classes & (RG_CLASS_WHEN | RG_CLASS_PUNCT))) when++;
    size_t first = when < c->last && rg_draft_unit(d, when)->classes & RG_CLASS_WHEN ? rg_gap_number(d, when, &number) : RG_NONE;
    for (size_t k = d->claims.n; first != RG_NONE && number == unit && k > d->sentence_claims; k--) {
        const rg_claim *c1 = &d->claims.at[k - 1];
        rg_span at = rg_draft_unit(d, first)->span;
        if (c1->property != RG_PROPERTY_NUMBER || c1->value.kind != RG_VALUE_NUMBER || c1->value_span.start > at.start || c1->value_span.end < at.end) continue;
        rg_value value = {.kind = RG_VALUE_NUMBER, .unit = c1->value.unit, .scope = rg_text_cut(d->reading->text, rg_draft_unit(d, when)->span)};
        value.low = value.high = rg_draft_unit(d, unit)->number;
        size_t event = rg_map_get(&d->event_keys, c1->event_key), named = rg_gap_number_event(d, event, first, unit), end = rg_gap_number_end(d, unit);
        if (end > unit + 1) value.unit = rg_text_cut(d->reading->text, rg_draft_span(d, unit + 1, end));
        rg_parts_counted(d, named != RG_NONE ? named : event, value, unit, end);
        return true;
    }
    return false;
}

/* "40 men died at Lund, | 60 at Holm": counts what the number before does, elsewhere. */
static bool elsewhere(rg_draft *d, const rg_clause *c, size_t unit) {
    size_t end = rg_gap_placed(d, c, unit), k = d->claims.n;
    while (end && k > d->sentence_claims && !(d->claims.at[k - 1].property == RG_PROPERTY_NUMBER && d->claims.at[k - 1].value.kind == RG_VALUE_NUMBER && d->claims.at[k - 1].value_span.end <= rg_draft_unit(d, unit)->span.start)) k--;
    if (!end || k == d->sentence_claims) return false;
    rg_value value = {.kind = RG_VALUE_NUMBER, .low = rg_draft_unit(d, unit)->number, .high = rg_draft_unit(d, unit)->number, .unit = d->claims.at[k - 1].value.unit, .scope = rg_text_cut(d->reading->text, rg_draft_span(d, unit + 1, end))};
    rg_parts_counted(d, rg_map_get(&d->event_keys, d->claims.at[k - 1].event_key), value, unit, unit + 1);
    return true;
}

bool rg_gap_later(rg_draft *d, const rg_clause *c, size_t unit) { return later_number(d, c, unit) || elsewhere(d, c, unit); }
