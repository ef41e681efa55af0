/* draft_part.c: who had a part in something, was suspected of it or stood there, by other turns than the verbs of attending.
 *
 * "Korn was involved in the riot", "had a hand in it", "Also present was Lind", "Suspicion fell on Lind". In: the clauses and units of a sentence, behind the
 * other rules. Out: participants, those suspected as possible ones.
 */
#include "flow/claim/claim_left.h"
#include "flow/claim/claim_parts.h"
#include "flow/claim/claim_whose.h"
#include "flow/claim/claim_why.h"

/* The event that the phrase names, or "it"; RG_NONE. */
static size_t affair(rg_draft *d, const rg_phrase *f) {
    if (f && f->last == f->first + 1 && rg_draft_is(d, f->first, "it")) return rg_turn_about(d);
    size_t event = f ? rg_event_find(d, f->first, f->last).event : RG_NONE;
    for (size_t i = f ? f->first : 0; f && event == RG_NONE && i < f->last && !(rg_draft_unit(d, i)->classes & RG_CLASS_PREP); i++)
        if (rg_draft_event_noun(d, i)) event = rg_thing_meant(d, f->first, f->last);
    return event != RG_NONE && !d->events.at[event].person ? event : RG_NONE;
}

/* Whoever units [first, last) name takes part, once. */
static void takes_part(rg_draft *d, size_t event, size_t first, size_t last, const rg_clause *c, rg_hedge hedge) {
    size_t before = d->claims.n;
    if (event == RG_NONE || first >= last || rg_left_told(d, rg_draft_span(d, first, last), RG_PROPERTY_PARTICIPANT, RG_PROPERTY_PARTICIPANT)) return;
    rg_turn t = {.index = (size_t)(c - d->c->at.at), .c = c, .event = event, .within = RG_NONE, .first = first, .last = last, .subject = {.event = RG_NONE}};
    if (first == c->subject.first) rg_act_agent(d, &t, event, "participant/part");
    else rg_parts_people(d, event, first, last, "participant/part");
    for (size_t i = before; hedge != RG_HEDGE_NONE && i < d->claims.n; i++) rg_draft_hedge(d, i, hedge, rg_draft_span(d, c->verb_first, c->verb_last));
}

/* "was involved in the riot", "had a hand in it", "played a part in it". */
static void involved(rg_draft *d, const rg_clause *c) {
    static const char *const shares[] = {"hand", "part", "share", "role"};
    const rg_phrase *in = rg_left_behind_verb(d, c, "in"), *object = rg_left_behind_verb(d, c, "");
    bool had = object && object->last > object->first && (rg_text_is(c->lemma, "have") || rg_text_is(c->lemma, "play")), share = false;
    for (size_t i = 0; had && i < sizeof shares / sizeof *shares; i++)
        for (size_t k = object->first; k < object->last; k++) share |= rg_draft_is(d, k, shares[i]);
    bool passive = c->passive && (rg_text_is(c->lemma, "involve") || rg_text_is(c->lemma, "implicate"));
    if (in && (share || passive) && !c->modal && !c->quoted && c->subject.first < c->subject.last) takes_part(d, affair(d, in), c->subject.first, c->subject.last, c, RG_HEDGE_NONE);
}

/* "suspects Lind of the murder", "was suspected of it", "Suspicion fell on Lind". */
static void suspected(rg_draft *d, const rg_clause *c) {
    const rg_phrase *on = rg_left_behind_verb(d, c, "on"), *object = rg_left_behind_verb(d, c, "");
    size_t of = object ? object->first : RG_NONE; /* "of" hangs on the object before it, or is all that stands there */
    while (object && of < object->last && !rg_draft_is(d, of, "of")) of++;
    if (rg_text_is(c->lemma, "suspect") && object && of < object->last && !c->negated && !c->quoted) {
        size_t before = d->claims.n, person = c->passive || c->subject.first >= c->subject.last ? RG_NONE : rg_turn_person_in(d, c->subject.first, c->subject.last);
        rg_phrase matter = {.first = of + 1, .last = object->last};
        takes_part(d, affair(d, &matter), c->passive ? c->subject.first : object->first, c->passive ? c->subject.last : of, c, RG_HEDGE_POSSIBLE);
        for (size_t i = before; person != RG_NONE && i < d->claims.n; i++)
            if (d->claims.at[i].voice_count == 1) rg_draft_say_person(d, i, person);
    }
    bool fell = on && rg_text_is(c->lemma, "fall") && c->subject.first < c->subject.last && (rg_draft_is(d, c->subject.last - 1, "suspicion") || rg_draft_is(d, c->subject.last - 1, "suspicions")) && !c->negated;
    if (fell) takes_part(d, rg_turn_about(d), on->first, on->last, c, RG_HEDGE_POSSIBLE);
}

/* "has been identified as Lind": what the subject is called is what he is. */
static void identified(rg_draft *d, const rg_clause *c) {
    const rg_phrase *as = c->passive && rg_text_is(c->lemma, "identify") && !c->negated && !c->quoted ? rg_left_behind_verb(d, c, "as") : NULL;
    size_t person = as && as->last == as->first + 1 ? rg_turn_person_in(d, as->first, as->last) : RG_NONE;
    size_t head = person != RG_NONE && c->subject.first < c->subject.last ? rg_parts_head(d, c->subject.first, c->subject.last) : RG_NONE;
    if (head == RG_NONE || !(rg_draft_unit(d, c->subject.first)->classes & RG_CLASS_DET) || !rg_draft_acts(d, head)) return;
    rg_turn t = {.index = (size_t)(c - d->c->at.at), .c = c, .event = rg_event_of_person(d, person), .within = RG_NONE, .subject = {.event = RG_NONE}};
    rg_turn_text_claim(d, &t, RG_PROPERTY_ROLE, c->subject.first, c->verb_first, "role/identified");
}

/* "Also present were Lind and Korn": of the gathering. */
static void present(rg_draft *d) {
    size_t begin = d->c->unit_start[d->sentence], end = d->c->unit_start[d->sentence + 1], i = begin;
    while (i < end && (rg_draft_is(d, i, "also") || rg_draft_is(d, i, "and"))) i++;
    if (i + 2 >= end || rg_draft_noun(d, i) != RG_NOUN_PRESENT || !(rg_draft_unit(d, i + 1)->classes & RG_CLASS_BE)) return;
    size_t event = rg_turn_gathering_spoken_of(d), last = i + 2;
    while (last < end && !rg_draft_is(d, last, ".") && !rg_draft_is(d, last, ";") && !(rg_draft_unit(d, last)->classes & RG_CLASS_REL)) last++;
    if (event != RG_NONE && !rg_left_told(d, rg_draft_span(d, i + 2, last), RG_PROPERTY_PARTICIPANT, RG_PROPERTY_PARTICIPANT)) rg_parts_participants(d, event, i + 2, last, "participant/present");
}

void rg_part_left(rg_draft *d) {
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) {
        const rg_clause *c = &d->c->at.at[k];
        if (c->verb_first >= c->verb_last) continue;
        involved(d, c);
        suspected(d, c);
        identified(d, c);
    }
    present(d);
}
