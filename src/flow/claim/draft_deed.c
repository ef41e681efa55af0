/* draft_deed.c: what a clause says of a deed, where a rule has told it of who did it: "Lind moved to Lund after the war".
 *
 * When, how long, how long after what or why somebody or something did what the clause tells is of that, called by its act ("move to Lund by Lind",
 * "Lind held the post"), and not of the bare person or thing. Births, deaths and what somebody or something is stay with whom they are of; the
 * cause of a death is the death's.
 */
#include "flow/claim/claim_call.h"
#include "flow/claim/claim_left.h"
#include "flow/claim/claim_whose.h"

/* A day, a length, an order or a reason: nothing that one has oneself, but what one died of and the years of a name. */
static bool circumstance(const rg_claim *c) {
    static const rg_property properties[] = {RG_PROPERTY_DATE, RG_PROPERTY_START, RG_PROPERTY_END, RG_PROPERTY_DURATION, RG_PROPERTY_BEFORE, RG_PROPERTY_AFTER, RG_PROPERTY_CAUSE};
    static const char *const rules[] = {"cause/killed", "cause/died-of", "cause/death", "cause/to-death", "cause/manner", "date/of-name", "date/bracket"};
    bool found = false;
    for (size_t i = 0; i < sizeof properties / sizeof *properties; i++) found |= c->property == properties[i];
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) found &= !rg_text_is(c->rule, rules[i]);
    return found;
}

/* Does the value stand in the clause's subject, "the gazette of 20 June", or is it what its verb takes, "spent a year in Lund"? */
static bool in_place(const rg_draft *d, const rg_clause *c, const rg_claim *claim) {
    bool subject = claim->value_span.start >= c->subject.span.start && claim->value_span.end <= c->subject.span.end;
    return subject || (claim->property == RG_PROPERTY_DURATION && c->verb_last < c->last && claim->value_span.start == rg_draft_unit(d, c->verb_last)->span.start);
}

/* Is the event no affair and no act, but somebody or something? */
static bool bare(const rg_draft *d, size_t event) {
    return event != RG_NONE && !d->events.at[event].head.len && !d->events.at[event].act.len;
}

/* The clause with a verb of its own that the value stands in, or whose reason it is: of those that hold its first byte the last to begin. */
static size_t clause_of(const rg_draft *d, const rg_claim *claim) {
    size_t found = RG_NONE;
    for (size_t i = d->c->unit_start[d->sentence]; claim->property == RG_PROPERTY_DATE && i < d->c->unit_start[d->sentence + 1]; i++)
        if (rg_draft_unit(d, i)->when != RG_NONE && rg_draft_unit(d, i)->span.end == claim->value_span.end && rg_shared_waits(d, i) != RG_NONE) return rg_shared_waits(d, i);
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) {
        const rg_clause *c = &d->c->at.at[k];
        if (c->verb_first >= c->verb_last || c->span.start > claim->value_span.start || c->span.end < claim->value_span.end) continue;
        rg_span verb = rg_draft_unit(d, c->head)->span;
        bool own = claim->property != RG_PROPERTY_CAUSE || verb.end <= claim->value_span.start || verb.start >= claim->value_span.end;
        size_t of = own ? k : c->outer; /* "because the pump had failed": why the clause before was */
        if (of != RG_NONE && (found == RG_NONE || d->c->at.at[of].first >= d->c->at.at[found].first)) found = of;
    }
    return found;
}

/* "lions started", of what they started to do, "bands such", of which: does the name end in a verb that needs more behind it, or a word that does? */
static bool unfinished(const rg_draft *d, const rg_clause *c, rg_text name) {
    rg_text fold = rg_text_fold(d->arena, name);
    bool whole = c->verb == RG_VERB_MOVE || c->verb == RG_VERB_OCCUR || c->ends || c->verb_last >= c->last;
    if (!whole && rg_text_ends(fold, rg_draft_unit(d, c->head)->fold)) return true;
    size_t from = fold.len, unit = c->last;
    while (from > 0 && fold.ptr[from - 1] != ' ') from--;
    while (unit > c->verb_last && !rg_text_same(rg_draft_unit(d, unit - 1)->fold, rg_text_cut(fold, (rg_span){from, fold.len}))) unit--;
    unsigned k = unit > c->verb_last ? rg_draft_unit(d, unit - 1)->classes : 0;
    return k & (RG_CLASS_DET | RG_CLASS_PREP | RG_CLASS_ALONE) && !(k & (RG_CLASS_NAME | RG_CLASS_NUM));
}

/* The deed that the clause tells of the bare event; RG_NONE. */
static size_t deed(rg_draft *d, size_t k, size_t event) {
    const rg_clause *c = &d->c->at.at[k];
    bool held = c->verb == RG_VERB_BE && !c->passive && rg_left_told(d, c->span, RG_PROPERTY_ROLE, RG_PROPERTY_ROLE); /* "had been mayor since 1904" */
    bool state = (c->verb == RG_VERB_BE && !held) || c->verb == RG_VERB_DIE || c->verb == RG_VERB_BORN || c->traits & RG_TRAIT_STATE;
    if (state || c->negated || c->link == RG_LINK_INFINITIVE || !c->past) return RG_NONE;
    rg_turn t = {.index = k, .c = c, .event = RG_NONE, .within = RG_NONE};
    rg_spoken now = rg_gender_before(d, k);
    rg_turn_find_subject(d, &t);
    size_t found = RG_NONE, of = rg_turn_person_in(d, t.first, t.last) != RG_NONE || rg_turn_pronoun(d, &t) != RG_NONE ? rg_turn_life(d, &t) : t.first < t.last ? rg_thing_subject(d, &t) : RG_NONE;
    if (of == event) found = rg_act_event(d, &t);
    rg_gender_again(d, now);
    return found != RG_NONE && found != event && !d->events.at[found].person && !unfinished(d, c, d->events.at[found].name) ? found : RG_NONE;
}

void rg_deed_left(rg_draft *d) {
    for (size_t i = d->sentence_claims; i < d->claims.n; i++) {
        rg_claim *claim = &d->claims.at[i];
        size_t event = circumstance(claim) ? rg_map_get(&d->event_keys, claim->event_key) : RG_NONE;
        size_t k = bare(d, event) ? clause_of(d, claim) : RG_NONE;
        size_t whose = k != RG_NONE && !in_place(d, &d->c->at.at[k], claim) ? deed(d, k, event) : RG_NONE;
        if (whose == RG_NONE || rg_text_find(d->events.at[whose].key, claim->value.key, 0) != (size_t)-1) continue; /* "were moved by hunger": of hunger */
        claim->event = d->events.at[whose].name;
        claim->event_key = d->events.at[whose].key;
        claim->event_span = d->events.at[whose].span;
    }
}
