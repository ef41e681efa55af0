/* draft_gap.c: whose a day or a place is where the verb is left out: "Lind died in 1783 and Korn in 1802", "the church was burned in May, the mill in June".
 */
#include "flow/claim/claim_whose.h"

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

bool rg_gap_subject(const rg_draft *d, const rg_clause *c, const rg_phrase *f, size_t *first, size_t *last) {
    if (!f->prep.len || f->first < c->verb_last + 4 || c->verb_first >= c->verb_last) return false;
    size_t end = before_place(d, c, f->first - 1), at = end;
    while (at > c->verb_last && noun_unit(d, at - 1)) at--;
    bool and = at > c->verb_last + 1 && (rg_draft_is(d, at - 1, "and") || rg_draft_is(d, at - 1, ","));
    size_t joint = and ? at - 1 - (rg_draft_is(d, at - 1, "and") && rg_draft_is(d, at - 2, ",")) : 0;
    if (at == end || !and || joint <= c->verb_last || !(rg_draft_unit(d, joint - 1)->classes & RG_CLASS_WHEN)) return false;
    bool dated = false, other = rg_draft_is(d, end - 1, "other") || rg_draft_is(d, end - 1, "others") || rg_draft_is(d, end - 1, "another") || rg_draft_unit(d, end - 1)->classes & RG_CLASS_ORD;
    if (other) return false; /* "made two offers, one in May and the other in June" */
    for (size_t i = f->first; i < f->last; i++) dated |= (rg_draft_unit(d, i)->classes & RG_CLASS_WHEN) != 0;
    if (rg_draft_is(d, at - 1, ",") && (!dated || end + 1 != f->first || rg_draft_is(d, at, "a") || rg_draft_is(d, at, "an"))) return false; /* "in 1783, a prisoner in Lund" */
    if (!(rg_draft_unit(d, at)->classes & (RG_CLASS_DET | RG_CLASS_NAME))) return false;
    for (size_t i = at; i < end && !rg_draft_is(d, i, "of"); i++) /* "held in Lund in 1783 and Holm in 1802" */
        if (rg_draft_unit(d, i)->name != RG_NONE && d->reading->names.at[rg_draft_unit(d, i)->name].type == RG_NAME_PLACE) return false;
    for (size_t i = at; i < end; i++)
        if (rg_draft_unit(d, i)->classes & RG_CLASS_NUM && !(rg_draft_unit(d, i)->classes & (RG_CLASS_NAME | RG_CLASS_ORD))) return false; /* "and 40 houses in June" */
    *first = at, *last = end;
    return true;
}

size_t rg_gap_event(rg_draft *d, const rg_clause *c, size_t event, size_t first, size_t last) {
    if (event == RG_NONE) return RG_NONE;
    size_t person = rg_turn_person_in(d, first, last), named = rg_event_find(d, first, last).event;
    if (c->verb == RG_VERB_BORN || c->verb == RG_VERB_DIE) return person != RG_NONE ? rg_event_of_person(d, person) : RG_NONE;
    if (named != RG_NONE) return named;
    return c->passive && person == RG_NONE ? rg_thing_meant(d, first, last) : RG_NONE;
}
