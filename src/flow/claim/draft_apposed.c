/* draft_apposed.c: who a subject is that says what somebody is, by the name behind it. */
#include "flow/claim/claim_int.h"

/* "A man called Piet Lind was seen", "two brothers named Jan and Carl Holm fled": the units that name the subject; empty where none do. */
rg_span rg_turn_called(const rg_draft *d, const rg_turn *t) {
    const rg_clause *outer = t->c->outer == RG_NONE || t->first >= t->last ? NULL : &d->c->at.at[t->c->outer];
    while (outer && outer->verb_first > t->last && outer->outer != RG_NONE) outer = &d->c->at.at[outer->outer]; /* "A man called Piet Lind, who had fled, was seen" */
    bool names = outer && outer->verb == RG_VERB_NAME && outer->link == RG_LINK_REDUCED && outer->verb_first == t->last && outer->verb_last < t->c->verb_first;
    size_t end = names ? outer->verb_last : 0;
    if (!names || !rg_turn_name_at(d, end) || rg_turn_name_at(d, end)->type != RG_NAME_PERSON) return (rg_span){0};
    while (end < t->c->verb_first && (rg_turn_name_at(d, end) || (rg_draft_unit(d, end)->classes & RG_CLASS_CC && rg_turn_name_at(d, end + 1)))) end++;
    bool alone = end == t->c->verb_first || rg_draft_is(d, end, ","); /* not "called Lind a thief and fled" */
    return alone ? (rg_span){outer->verb_last, end} : (rg_span){0};
}

bool rg_apposed_unknown(const rg_draft *d, size_t first, size_t last) {
    const rg_unit *u = last > first + 1 && rg_draft_is(d, first, "the") ? rg_draft_unit(d, last - 1) : NULL;
    bool noun = u && last < first + 4 && u->classes & RG_CLASS_NOUN && !(u->classes & (RG_CLASS_NAME | RG_CLASS_PREP | RG_CLASS_WHEN | RG_CLASS_NUM)) && u->name == RG_NONE && !rg_text_ends(u->fold, RG_TEXT("s"));
    bool small = noun && !(d->reading->tokens.at[u->first].flags & RG_TOKEN_CAPITAL);
    return small && rg_map_get(&d->nouns->ships, u->fold) == RG_NONE && rg_draft_sense(d, last - 1) == RG_SENSE_NO && rg_draft_noun(d, last - 1) == RG_NOUN_NO && !rg_draft_event_noun(d, last - 1);
}

bool rg_apposed_before(const rg_draft *d, size_t first, size_t last) {
    size_t begin = d->c->unit_start[d->sentence], end = d->c->unit_start[d->sentence + 1];
    const rg_unit *before = first > begin ? rg_draft_unit(d, first - 1) : NULL;
    bool opens = !before || rg_unit_is(before, "that") || rg_unit_is(before, "which") || rg_unit_is(before, ";") || rg_unit_is(before, ":") || (rg_unit_is(before, ",") && first > begin + 1 && !(rg_draft_unit(d, first - 2)->classes & RG_CLASS_NAME));
    return opens && last + 2 < end && rg_draft_is(d, last, ",") && rg_draft_is(d, last + 2, ",") && rg_apposed_unknown(d, first, last);
}

/* "The Danish envoy, Jens Holm, praised": the name behind a subject that says what somebody is. */
size_t rg_turn_apposed(const rg_draft *d, const rg_turn *t) {
    rg_span called = rg_turn_called(d, t);
    if (called.end == called.start + 1) return rg_draft_unit(d, called.start)->name;
    size_t name = t->last + 1, noun, verb = t->c->verb_first;
    if (t->first >= t->last || t->c->link == RG_LINK_RELATIVE) return RG_NONE;
    bool late = verb > t->last + 2 && rg_draft_is(d, verb - 1, ",") && rg_draft_is(d, verb - 3, ","); /* "the minister for X and Y, Z, ordered" */
    if (late) name = verb - 2;
    if (name >= t->c->last || !rg_draft_is(d, name - 1, ",")) return RG_NONE;
    while (name + 1 < t->c->last && name < t->last + 4 && rg_draft_unit(d, name)->name == RG_NONE && (rg_draft_unit(d, name)->classes & RG_CLASS_DET || rg_draft_acts(d, name))) name++; /* "his deputy, the engineer X," */
    size_t said = name;
    while (said < t->c->verb_first && said < t->last + 5 && rg_draft_unit(d, said)->name == RG_NONE && !(rg_draft_unit(d, said)->classes & (RG_CLASS_PUNCT | RG_CLASS_PREP | RG_CLASS_CC | RG_CLASS_REL))) said++;
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) said = d->c->at.at[k].verb_first >= name && d->c->at.at[k].verb_first < said ? name : said;
    if (said > name && (rg_draft_acts(d, said - 1) || rg_draft_unit(d, said - 1)->classes & RG_CLASS_DET)) name = said; /* "a citizen, war veteran X," */
    const rg_name *n = rg_turn_name_at(d, name);
    size_t behind = name + 1 + 2 * (name + 3 < t->c->last && rg_draft_is(d, name + 1, "of") && rg_turn_name_at(d, name + 2) != NULL); /* "One of his clerks, X of Lund," */
    bool closed = n && (rg_draft_is(d, behind, ",") || behind == t->c->verb_first);
    if (!closed || n->type != RG_NAME_PERSON || rg_turn_person_in(d, t->first, t->last) != RG_NONE) return RG_NONE;
    for (noun = t->first; noun < t->last; noun++)
        if (rg_draft_acts(d, noun) || rg_draft_sense(d, noun) == RG_SENSE_PERSON) return rg_draft_unit(d, name)->name;
    bool unknown = name == t->last + 1 && rg_apposed_before(d, t->first, t->last); /* "the corregidor, X," */
    return unknown ? rg_draft_unit(d, name)->name : RG_NONE;
}
