/* draft_silence.c: what those who tell of an affair do not tell: "None of the papers mentions the boy", "the report says nothing of a fire", "his name appears
 * nowhere in the roll".
 *
 * The existence of what they pass over is denied: of the event it names, of the thing, else of what is spoken of. A person who is silent is the voice.
 */
#include "flow/claim/claim_int.h"

/* "not", "never" with the verb, or "none", "no", "neither" at the head of the subject. */
bool rg_silence_keeps(const rg_draft *d, const rg_clause *c) {
    bool denies = c->negated || (c->subject.first < c->subject.last && rg_draft_unit(d, c->subject.first)->classes & RG_CLASS_NEG);
    return denies && c->traits & RG_TRAIT_RECORD && !c->passive && c->link != RG_LINK_REDUCED;
}

/* Behind the verb, what it tells of: its object, else the phrase with "to" or "of"; NULL. */
static const rg_phrase *told_of(const rg_draft *d, const rg_clause *c) {
    static const char *const preps[] = {"", "to", "of", NULL};
    return rg_turn_any_phrase(d, c, preps);
}

/* What is not told, units [first, last); false where the clause is silent on nothing. */
static bool passed_over(const rg_draft *d, size_t k, size_t *first, size_t *last) {
    const rg_clause *c = &d->c->at.at[k];
    const rg_phrase *object = rg_draft_phrase(d, c, ""), *of;
    rg_turn t = {.index = k, .c = c};
    bool nowhere = object && rg_draft_is(d, object->first, "nowhere") && !c->passive && rg_text_is(c->lemma, "appear");
    if (nowhere) return *first = c->subject.first, *last = c->subject.last, *first < *last;
    bool nothing = object && object->first >= c->verb_last && rg_text_is(c->lemma, "say") && rg_draft_is(d, object->first, "nothing") && (rg_draft_is(d, object->first + 1, "of") || rg_draft_is(d, object->first + 1, "about"));
    if (nothing) return *first = object->first + 2, *last = rg_turn_reach(d, &t, object), *first < *last;
    if (!rg_silence_keeps(d, c) || c->modal || !(of = told_of(d, c))) return false;
    return *first = c->head, *last = rg_turn_reach(d, &t, of), *last > c->verb_last;
}

static size_t event_of(rg_draft *d, size_t first, size_t last) {
    rg_mention of = rg_event_find(d, first, last);
    size_t thing = of.event == RG_NONE ? rg_turn_thing(d, first, last) : RG_NONE;
    return of.event != RG_NONE ? of.event : thing != RG_NONE ? thing : rg_turn_about(d);
}

static void silence(rg_draft *d, size_t k) {
    rg_turn t = {.index = k, .c = &d->c->at.at[k], .event = RG_NONE, .within = RG_NONE, .subject = {.event = RG_NONE}};
    size_t first, last;
    if (t.c->quoted || t.c->verb_first >= t.c->verb_last || !passed_over(d, k, &first, &last)) return;
    if (rg_left_told(d, rg_draft_span(d, first, last), RG_PROPERTY_EXISTENCE, RG_PROPERTY_OUTCOME)) return;
    t.event = event_of(d, first == t.c->head ? t.c->verb_last : first, last);
    size_t claim = t.event == RG_NONE ? RG_NONE : rg_turn_text_claim(d, &t, RG_PROPERTY_EXISTENCE, first, last, "existence/not-told");
    size_t person = rg_turn_person_in(d, t.c->subject.first, t.c->subject.last);
    rg_draft_deny(d, claim);
    if (claim != RG_NONE && person != RG_NONE && d->claims.at[claim].voice_count < 2 && first >= t.c->verb_first) rg_draft_say_person(d, claim, person);
}

void rg_silence_left(rg_draft *d) {
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) silence(d, k);
}
