/* draft_or.c: of several of which one only is so: "died in 1899 or 1901", "by Lind or by his brother"; and what is so of neither: "Neither Lind nor Moen was in
 * Holm".
 *
 * In: the claims of the sentence. Out: alternatives have the hedge possible, by the "or" between them; what is denied of the one behind "neither" is denied of
 * the one behind "nor" too.
 */
#include "flow/claim/claim_whose.h"

enum { BETWEEN = 7 /* words from "or" to a date: ", or, on another account, in 1901" */ };

/* The units of the value. */
static void units_of(const rg_draft *d, rg_span span, size_t *first, size_t *last) {
    size_t begin = d->c->unit_start[d->sentence], end = d->c->unit_start[d->sentence + 1];
    for (*first = begin; *first < end && rg_draft_unit(d, *first)->span.end <= span.start;) ++*first;
    for (*last = *first; *last < end && rg_draft_unit(d, *last)->span.start < span.end;) ++*last;
}

/* Can the unit be what stands beside a value of the property: a date, a name of the same kind? */
static bool alike(const rg_draft *d, size_t i, rg_property property) {
    const rg_name *n = rg_turn_name_at(d, i);
    if (property == RG_PROPERTY_PLACE) return n && n->type == RG_NAME_PLACE;
    if (property == RG_PROPERTY_PARTICIPANT) return n && (n->type == RG_NAME_PERSON || n->type == RG_NAME_GROUP);
    return (rg_draft_unit(d, i)->classes & RG_CLASS_WHEN) != 0;
}

static bool leads(const rg_draft *d, size_t i) { return rg_draft_unit(d, i)->classes & (RG_CLASS_PREP | RG_CLASS_DET | RG_CLASS_ADV) && !(rg_draft_unit(d, i)->classes & (RG_CLASS_NAME | RG_CLASS_WHEN)); }

/* The unit of the "or" that joins units [first, last) to another such value; RG_NONE. */
static size_t or_beside(const rg_draft *d, size_t first, size_t last, rg_property property) {
    size_t begin = d->c->unit_start[d->sentence], end = d->c->unit_start[d->sentence + 1], i = last;
    bool date = property != RG_PROPERTY_PLACE && property != RG_PROPERTY_PARTICIPANT;
    if (date && i + 1 < end && rg_draft_is(d, i, ",")) i++;
    if (i + 1 < end && rg_draft_is(d, i, "or")) {
        size_t k = i + 1;
        while (k < end && k <= i + BETWEEN && !alike(d, k, property) && (leads(d, k) || (date && i > last && !(rg_draft_unit(d, k)->classes & (RG_CLASS_VERB | RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_MODAL))))) k++;
        bool his = property == RG_PROPERTY_PARTICIPANT && k > i + 1 && k < end && rg_draft_unit(d, k - 1)->classes & RG_CLASS_PRON && rg_draft_unit(d, k)->classes & RG_CLASS_NOUN; /* "or by his brother" */
        if (k < end && (his || alike(d, k, property))) return i;
    }
    for (i = first; i > begin && i + 3 > first && leads(d, i - 1);) i--;
    return i > begin + 1 && rg_draft_is(d, i - 1, "or") && (alike(d, i - 2, property) || (date && first - i < 3 && rg_draft_is(d, i - 2, ",") && i > begin + 2 && alike(d, i - 3, property))) ? i - 1 : RG_NONE;
}

/* ", or, on another account, in 1901": likewise where more stands before a date. */
static size_t or_before_aside(const rg_draft *d, size_t first) {
    size_t begin = d->c->unit_start[d->sentence];
    for (size_t i = first; i > begin + 2 && first - i < BETWEEN && !(rg_draft_unit(d, i - 1)->classes & (RG_CLASS_VERB | RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_WHEN)); i--)
        if (rg_draft_is(d, i - 1, "or") && rg_draft_is(d, i - 2, ",") && rg_draft_is(d, i, ",") && rg_draft_unit(d, i - 3)->classes & RG_CLASS_WHEN) return i - 1;
    return RG_NONE;
}

static void alternatives(rg_draft *d) {
    for (size_t k = d->sentence_claims; k < d->claims.n; k++) {
        const rg_claim *c = &d->claims.at[k];
        bool when = c->property == RG_PROPERTY_BIRTH || c->property == RG_PROPERTY_DEATH; /* the days of an affair that are given so are taken for its span */
        size_t first, last;
        if (c->denied || c->value_span.end <= c->value_span.start || !(when || c->property == RG_PROPERTY_PLACE || c->property == RG_PROPERTY_PARTICIPANT)) continue;
        units_of(d, c->value_span, &first, &last);
        size_t or = or_beside(d, first, last, c->property);
        if (or == RG_NONE && when) or = or_before_aside(d, first);
        bool far = or != RG_NONE && first < last && (or < first ? rg_draft_unit(d, first)->span.start < c->value_span.start : rg_draft_unit(d, last - 1)->span.end > c->value_span.end);
        if (far) continue; /* "9 or 19 October 1788 - 1853": not the end of the range */
        if (or != RG_NONE) rg_draft_hedge(d, k, RG_HEDGE_POSSIBLE, rg_draft_unit(d, or)->span);
    }
}

bool rg_or_nor(const rg_draft *d, size_t first, size_t last) {
    while (first < last && !rg_draft_is(d, first, "nor")) first++;
    return first < last;
}

/* The person or thing behind "nor" in the subject of the clause, that opens with "neither"; RG_NONE. `of`: the one before it. */
static size_t behind_nor(const rg_draft *d, const rg_clause *c, size_t *of) {
    *of = RG_NONE;
    if (c->subject.first >= c->subject.last || !rg_draft_is(d, c->subject.first, "neither")) return RG_NONE;
    for (size_t i = c->subject.first + 1; i < c->subject.last; i++) {
        const rg_name *n = rg_turn_name_at(d, i);
        if (n && n->type == RG_NAME_PERSON && *of == RG_NONE) *of = rg_draft_unit(d, i)->name;
        if (rg_draft_is(d, i, "nor") && *of != RG_NONE) return rg_turn_person_in(d, i + 1, c->subject.last);
    }
    return RG_NONE;
}

/* Does a claim of the sentence before claim `end` say that the same one took no part? */
static bool known(const rg_draft *d, const rg_claim *claim, size_t end) {
    for (size_t k = d->sentence_claims; k < end; k++) {
        const rg_claim *c = &d->claims.at[k];
        if (c->property == claim->property && c->denied && rg_text_same(c->event_key, claim->event_key) && rg_text_same(c->value.key, claim->value.key)) return true;
    }
    return false;
}

static void neither(rg_draft *d, const rg_clause *c, size_t end) {
    size_t of, nor = behind_nor(d, c, &of);
    if (nor == RG_NONE) return;
    size_t event = rg_event_of_person(d, nor), one = rg_event_of_person(d, of);
    rg_text name = d->events.at[event].name, key = d->events.at[event].key, of_key = d->events.at[one].key;
    for (size_t k = d->sentence_claims; k < end; k++) {
        rg_claim again = d->claims.at[k];
        bool person = rg_text_same(again.event_key, of_key), behind = again.value_span.start >= rg_draft_unit(d, c->verb_first)->span.start && again.value_span.end <= c->span.end;
        bool takes = again.property == RG_PROPERTY_PARTICIPANT && again.value.kind == RG_VALUE_ENTITY && again.value_span.start >= c->subject.span.start && again.value_span.end <= c->subject.span.end && rg_text_same(again.value.entity, rg_draft_name_value(d, of).entity);
        if (!again.denied || !((person && behind) || takes)) continue;
        if (takes) again.value = rg_draft_name_value(d, nor), again.value_span = d->reading->names.at[nor].span;
        else again.event = name, again.event_key = key, again.event_span = d->reading->names.at[nor].span;
        if (takes && known(d, &again, end)) continue;
        *rg_vec_raw(d->arena, &d->claims) = again;
        *rg_vec_push(d->arena, &d->disputed) = RG_NONE;
    }
}

void rg_or_left(rg_draft *d) {
    alternatives(d);
    size_t end = d->claims.n;
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++)
        if (d->c->at.at[k].verb_first < d->c->at.at[k].verb_last) neither(d, &d->c->at.at[k], end);
}
