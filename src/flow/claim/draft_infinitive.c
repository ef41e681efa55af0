/* draft_infinitive.c: what an infinitive tells was done, or was not: "began to loot", "refused to meet"; what only could be. */
#include "flow/claim/claim_whose.h"

/* Does the sentence set a condition? */
static bool conditional(const rg_draft *d) {
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++)
        if (rg_text_is(d->c->at.at[k].linker, "if")) return true;
    return false;
}

/* "could be imprisoned" tells nothing that happened; "may have been shot" does, with a doubt. */
bool rg_infinitive_only_possible(const rg_draft *d, const rg_clause *c) {
    if (!rg_draft_holds(d, c, RG_CLASS_MODAL)) return false;
    bool modal = false, perfect = false, never = false, hoped = c->outer != RG_NONE && d->c->at.at[c->outer].verb_last == c->verb_first; /* "which they hoped would hold" */
    for (size_t i = c->verb_first; i < c->verb_last; i++) {
        bool came = rg_draft_is(d, i, "would") && c->link != RG_LINK_THAT && !hoped && !conditional(d); /* told beforehand: "would later weaken" */
        modal |= rg_draft_unit(d, i)->classes & RG_CLASS_MODAL && !rg_draft_is(d, i, "may") && !rg_draft_is(d, i, "might") && !came;
        never |= rg_draft_is(d, i, "would") || rg_draft_is(d, i, "should");
        perfect |= rg_draft_is(d, i, "have");
    }
    return perfect ? never : modal; /* "would have fallen": it did not */
}

/* Also "is said to have hired", "began to shell". */
bool rg_infinitive_carries(const rg_clause *c) {
    return c->traits & RG_TRAIT_CARRY || c->verb == RG_VERB_BEGIN || ((c->verb == RG_VERB_SAY || c->verb == RG_VERB_CLAIM) && c->passive);
}

/* Also "was never able to pay", "refused to meet"; not "boycotted the shop to protest". */
bool rg_infinitive_denies(const rg_draft *d, const rg_clause *c, const rg_clause *infinitive) {
    const rg_phrase *object = rg_draft_phrase(d, c, "");
    bool able = c->verb == RG_VERB_BE && object && rg_draft_is(d, object->first, "able") && c->negated;
    bool unable = c->verb == RG_VERB_BE && object && rg_draft_is(d, object->first, "unable") && !c->negated;
    bool aim = c->verb == RG_VERB_ATTEND || (object && object->first >= c->verb_last && object->last <= infinitive->first);
    return able || unable || (c->traits & RG_TRAIT_FALL && !aim);
}

static bool kind_in(const rg_draft *d, size_t first, size_t last, rg_noun kind) {
    for (size_t i = first; i < last; i++)
        if (rg_draft_noun(d, i) == kind) return true;
    return false;
}

/* "to have been shot", "had been shot": what is told as past. */
static bool perfect(const rg_draft *d, const rg_clause *c) {
    for (size_t i = c->verb_first; i < c->head; i++)
        if (rg_draft_unit(d, i)->classes & RG_CLASS_HAVE) return true;
    return false;
}

size_t rg_infinitive_words(const rg_draft *d, const rg_clause *c) {
    if (c->head > c->first && c->head == c->verb_first && rg_draft_noun(d, c->head - 1) == RG_NOUN_NEARLY) return c->head - 1;
    for (size_t i = c->verb_first; i < c->head; i++)
        if (rg_draft_noun(d, i) == RG_NOUN_NEARLY || rg_draft_noun(d, i) == RG_NOUN_PLANNED) return c->verb_first;
    return c->head;
}

bool rg_infinitive_planned(const rg_draft *d, const rg_clause *c) {
    if (c->verb_first >= c->verb_last) return false;
    const rg_phrase *day = c->past && c->passive && rg_draft_noun(d, c->head) == RG_NOUN_PLANNED ? rg_draft_phrase(d, c, "for") : NULL;
    if (day && rg_turn_has_when(d, day)) return true; /* "was scheduled for 3 May" */
    if (c->head > c->first && rg_draft_noun(d, c->head - 1) == RG_NOUN_NEARLY) return true; /* "was nearly shot" */
    if (c->past && !perfect(d, c) && kind_in(d, c->verb_first, c->head, RG_NOUN_PLANNED)) return true; /* "was supposed to be shot" */
    if (perfect(d, c) && rg_infinitive_only_possible(d, c)) return true; /* "should have been shot" */
    const rg_clause *outer = c->outer == RG_NONE || c->outer >= d->c->at.n ? NULL : &d->c->at.at[c->outer];
    if (!outer || outer == c || outer->verb_first >= outer->verb_last) return false;
    if (c->link == RG_LINK_REDUCED) return outer->link == RG_LINK_INFINITIVE && outer->last == c->first && rg_infinitive_planned(d, outer); /* "threatened to have him shot" */
    if (c->link != RG_LINK_INFINITIVE || !outer->past || perfect(d, c) || kind_in(d, outer->verb_first, c->verb_last, RG_NOUN_LATE)) return false;
    if (outer->passive && rg_draft_noun(d, outer->head) == RG_NOUN_PLANNED) return true; /* "was scheduled to begin", "was supposed to kill him" */
    if (rg_infinitive_carries(outer)) return false;
    for (size_t i = outer->verb_last; i < c->first; i++)
        if (rg_draft_unit(d, i)->classes & RG_CLASS_ORD || rg_draft_noun(d, i) == RG_NOUN_RANK) return false; /* "was the first to be shot" */
    bool starts = c->verb == RG_VERB_BEGIN || c->verb == RG_VERB_OCCUR, kills = c->verb == RG_VERB_KILL, have = (rg_draft_unit(d, c->head)->classes & RG_CLASS_HAVE) != 0;
    if (outer->verb == RG_VERB_BE && (outer->last == c->first ? c->passive || starts : kind_in(d, outer->verb_last, c->first, RG_NOUN_PLANNED))) return true; /* "was to be shot", "was due to be shot" */
    bool told = outer->verb == RG_VERB_SAY || outer->verb == RG_VERB_CLAIM || outer->traits & (RG_TRAIT_HOLD | RG_TRAIT_SENSE | RG_TRAIT_CONVEY);
    return (kills && c->passive && outer->passive && !told) || ((kills || have) && outer->traits & (RG_TRAIT_WISH | RG_TRAIT_PLEDGE)); /* "was sentenced to be shot" */
}

/* "began to loot bakeries", "were forced to leave": told like the deed itself, from the verb that carries it. */
static void carried_out(rg_draft *d, const rg_turn *t, const rg_clause *outer) {
    rg_turn tells = {.index = t->c->outer, .c = outer, .event = RG_NONE, .within = RG_NONE, .subject = {.event = RG_NONE}};
    bool plain = outer->link == RG_LINK_MAIN || outer->link == RG_LINK_AND || outer->link == RG_LINK_THAT;
    if (!plain || outer->quoted || outer->aside || outer->verb == RG_VERB_SAY || outer->verb == RG_VERB_CLAIM || t->c->first != outer->last || rg_infinitive_only_possible(d, outer)) return;
    for (size_t i = d->sentence_claims; i < d->claims.n; i++) { /* told with the clause before */
        rg_span told = d->claims.at[i].value_span, head = rg_draft_unit(d, outer->head)->span;
        if (told.start <= head.start && told.end > head.end && d->claims.at[i].property == RG_PROPERTY_OUTCOME) return;
    }
    rg_turn_find_subject(d, &tells);
    size_t person = rg_turn_pronoun(d, &tells), event = rg_act_told_of(d, t);
    if (person == RG_NONE) person = rg_turn_person_in(d, tells.first, tells.last);
    if (!rg_act_somebody(d, &tells) || rg_turn_dated(d, outer) || rg_turn_dated(d, t->c)) return;
    if (person != RG_NONE) event = rg_event_of_person(d, person);
    size_t thing = person == RG_NONE ? rg_thing_subject(d, &tells) : RG_NONE;
    bool own = person == RG_NONE && thing == RG_NONE && outer->subject.first < outer->subject.last && outer->subject.first >= outer->first; /* whom no name elsewhere has stands in the words */
    tells.event = thing != RG_NONE ? thing : event;
    if (tells.event != RG_NONE) rg_turn_text_claim(d, &tells, RG_PROPERTY_OUTCOME, own ? outer->subject.first : outer->head, t->c->last, "outcome/told");
}

const rg_clause *rg_infinitive_carrier(const rg_draft *d, const rg_clause *c) {
    const rg_clause *outer = c->outer == RG_NONE || c->outer >= d->c->at.n ? NULL : &d->c->at.at[c->outer];
    bool gerund = c->link == RG_LINK_REDUCED && !c->passive && rg_text_ends(rg_draft_unit(d, c->head)->fold, RG_TEXT("ing"));
    if (!outer || outer->verb_last != c->verb_first || outer->verb_first >= outer->verb_last || !(c->link == RG_LINK_INFINITIVE || gerund)) return NULL;
    return outer->verb == RG_VERB_BEGIN || outer->verb == RG_VERB_LAST || (gerund && outer->verb == RG_VERB_FINISH) || (outer->traits & RG_TRAIT_CARRY && (outer->verb == RG_VERB_OTHER || outer->passive)) ? outer : NULL;
}

bool rg_infinitive_told(rg_draft *d, rg_turn *t) {
    bool gerund = t->c->link == RG_LINK_REDUCED && rg_infinitive_carrier(d, t->c);
    if (!(t->c->link == RG_LINK_INFINITIVE || gerund) || t->c->outer == RG_NONE) return false;
    const rg_clause *outer = &d->c->at.at[t->c->outer];
    bool deed = rg_act_verb(t->c) || t->c->traits & RG_TRAIT_TELL || (t->c->verb == RG_VERB_RESULT && t->subject.event == RG_NONE);
    if (rg_infinitive_denies(d, outer, t->c) && (deed || t->c->first == outer->last)) {
        t->event = t->c->event.len ? rg_act_event(d, t) : rg_thing_subject(d, t); /* "refused to see it so" has no name */
        if (t->event == RG_NONE) t->event = t->subject.event;
        t->told |= !t->c->event.len;
        size_t last = t->c->last, next = t->index + 1;
        bool that = !deed && next < d->c->clause_start[d->sentence + 1] && d->c->at.at[next].link == RG_LINK_THAT && d->c->at.at[next].first == last; /* "refused to admit | that" */
        if (that) last = d->c->at.at[next].last;
        size_t claim = t->event == RG_NONE || !rg_turn_whole(d, t->c, &last) ? RG_NONE : rg_turn_text_claim(d, t, RG_PROPERTY_EXISTENCE, t->c->head, last, "existence/unable");
        rg_draft_deny(d, claim);
        return true;
    }
    if (rg_infinitive_planned(d, t->c)) return t->told = true;
    if (!deed || !rg_infinitive_carries(outer) || outer->negated) return false;
    if (rg_act_on_event(d, t)) return true;
    carried_out(d, t, outer);
    rg_act_clause(d, t);
    if (t->event != RG_NONE) rg_parts_dates(d, outer, t->event);
    return true;
}
