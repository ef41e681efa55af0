/* draft_ground.c: why, by how a sentence is turned: "hunger lay behind the strike", "What set off the riot was a rumour", "holds the guards responsible for it".
 *
 * In: the clauses of a sentence, behind the rules that know causes by their verbs and words. Out: causes of the event, the thing or the deed that the
 * sentence gives a ground of, where none is claimed yet.
 */
#include "flow/claim/claim_call.h"
#include "flow/claim/claim_left.h"
#include "flow/claim/claim_whose.h"
#include "flow/claim/claim_why.h"
#include "flow/claim/claim_words.h"

/* The event that units [first, last) name or bring in; RG_NONE. */
static size_t affair(rg_draft *d, size_t first, size_t last) {
    if (first >= last) return RG_NONE;
    size_t event = rg_event_find(d, first, last).event;
    return event != RG_NONE ? event : rg_event_introduce(d, first, last).event;
}

static size_t ground(rg_draft *d, size_t k, size_t event, size_t first, size_t last, const char *rule) {
    while (last > first && rg_draft_unit(d, last - 1)->classes & RG_CLASS_PUNCT) last--;
    if (event == RG_NONE || first >= last || rg_why_told(d, rg_draft_span(d, first, last))) return RG_NONE;
    rg_turn t = {.index = k, .c = &d->c->at.at[k], .event = event, .within = RG_NONE, .subject = {.event = RG_NONE}};
    return rg_turn_text_claim(d, &t, RG_PROPERTY_CAUSE, first, last, rule);
}

/* The same, as the view of the person who is the clause's subject: "Moen holds the guards responsible". */
static void view(rg_draft *d, size_t k, size_t event, size_t first, size_t last, const char *rule) {
    const rg_clause *c = &d->c->at.at[k];
    size_t claim = ground(d, k, event, first, last, rule), person = c->passive || c->subject.first >= c->subject.last ? RG_NONE : rg_turn_person_in(d, c->subject.first, c->subject.last);
    if (claim != RG_NONE && person != RG_NONE && d->claims.at[claim].voice_count == 1) rg_draft_say_person(d, claim, person);
}

/* The end of the subject, before what is put in between: "Hunger | , Korn argues, lay". */
static size_t subject_end(const rg_draft *d, const rg_clause *c) {
    size_t end = c->subject.first;
    while (end < c->verb_first && !(rg_draft_unit(d, end)->classes & RG_CLASS_PUNCT)) end++;
    return end;
}

/* "Hunger lay behind the strike", "wages were at the root of it"; "Behind the arrest lay a quarrel". */
static void lay_behind(rg_draft *d, size_t k) {
    static const char *const lemmas[] = {"lie", "be", "stand"}, *const roots[] = {"root", "roots", "bottom", "heart", "origin"};
    const rg_clause *c = &d->c->at.at[k];
    size_t begin = d->c->unit_start[d->sentence];
    bool verb = false;
    for (size_t i = 0; i < sizeof lemmas / sizeof *lemmas; i++) verb |= rg_text_is(c->lemma, lemmas[i]);
    if (!verb || c->negated || c->passive || c->quoted) return;
    const rg_phrase *f = rg_left_behind_verb(d, c, "behind"), *at = rg_left_behind_verb(d, c, "at");
    bool own = c->subject.first < c->subject.last && c->subject.last <= c->verb_first;
    if (f && own && !rg_turn_has_when(d, f)) ground(d, k, affair(d, f->first, f->last), c->subject.first, subject_end(d, c), "cause/behind");
    bool root = false;
    for (size_t i = 0; at && at->first + 3 < c->last && i < sizeof roots / sizeof *roots; i++) root |= rg_draft_is(d, at->first + 1, roots[i]) && rg_draft_is(d, at->first + 2, "of");
    if (root && own) ground(d, k, affair(d, at->first + 3, c->last), c->subject.first, subject_end(d, c), "cause/behind");
    bool led = c->first <= begin + 1 && rg_draft_is(d, c->first, "behind") && c->verb_last < c->last && c->verb_first > c->first + 1;
    if (led) ground(d, k, affair(d, c->first + 1, c->verb_first), c->verb_last, c->last, "cause/behind");
}

/* "What triggered the riot was a rumour": what the clause of "what" is about, by what it is said to be. */
static void what_did(rg_draft *d, size_t k) {
    const rg_clause *c = &d->c->at.at[k], *is = k + 1 < d->c->clause_start[d->sentence + 1] ? c + 1 : NULL;
    bool what = c->subject.last == c->subject.first + 1 && rg_draft_is(d, c->subject.first, "what") && (c->verb == RG_VERB_RESULT || rg_reason_drives(d, c) || c->verb == RG_VERB_LEAD);
    const rg_phrase *object = what ? rg_draft_phrase(d, c, c->verb == RG_VERB_LEAD ? "to" : "") : NULL;
    if (!what || !is || is->verb != RG_VERB_BE || is->negated || is->verb_last >= is->last) return;
    size_t first = is->subject.first, end = is->subject.last; /* "What led to the riot | was": the riot is cut to the second clause */
    if (object && object->first >= c->verb_last) first = object->first, end = object->last;
    size_t last = is->last, next = k + 2;
    if (next < d->c->clause_start[d->sentence + 1] && d->c->at.at[next].first <= last + 1 && d->c->at.at[next].link == RG_LINK_THAT) last = d->c->at.at[next].last; /* "a rumour that the mayor had fled" */
    ground(d, k, affair(d, first, end), is->verb_last, last, "cause/what");
}

/* "holds the guards responsible for the fire": whoever is, of that. */
static void responsible(rg_draft *d, size_t k) {
    const rg_clause *c = &d->c->at.at[k];
    const rg_phrase *of = rg_left_behind_verb(d, c, "for");
    bool held = of && rg_draft_is(d, of->first - 2, "responsible") && (rg_text_is(c->lemma, "hold") || rg_text_is(c->lemma, "make") || rg_text_is(c->lemma, "consider")) && !c->negated;
    if (!held) return;
    size_t first = c->passive ? c->subject.first : c->verb_last, last = c->passive ? c->subject.last : of->first - 2;
    view(d, k, rg_thing_meant(d, of->first, of->last), first, last, "cause/responsible");
}

/* "sees in the tax the cause of the strike". */
static void seen_in(rg_draft *d, size_t k) {
    const rg_clause *c = &d->c->at.at[k];
    const rg_phrase *in = c->traits & RG_TRAIT_HOLD && !c->passive && !c->negated ? rg_left_behind_verb(d, c, "in") : NULL, *object = rg_left_behind_verb(d, c, "");
    size_t noun;
    if (!in || !object || !rg_turn_noun_in(d, object->first, object->last, RG_NOUN_CAUSE, &noun) || noun + 2 >= c->last || !(rg_draft_is(d, noun + 1, "of") || rg_draft_is(d, noun + 1, "for"))) return;
    view(d, k, rg_thing_meant(d, noun + 2, c->last), in->first, in->last, "cause/seen-in");
}

/* "traces the quarrel to a debt", "puts the defeat down to bad weather". */
static void put_down(rg_draft *d, size_t k) {
    const rg_clause *c = &d->c->at.at[k];
    const rg_phrase *to = rg_left_behind_verb(d, c, "to"), *object = rg_left_behind_verb(d, c, "");
    bool down = to && (rg_draft_is(d, to->first - 2, "down") || rg_draft_is(d, to->first - 2, "back")) && (rg_text_is(c->lemma, "put") || rg_text_is(c->lemma, "trace") || rg_text_is(c->lemma, "put down"));
    bool traced = to && rg_text_is(c->lemma, "trace"), whole = to && rg_text_is(c->lemma, "put down");
    if (!(down || traced || whole) || c->negated || rg_turn_has_when(d, to)) return;
    size_t first = c->passive ? c->subject.first : object ? object->first : c->verb_last, last = c->passive ? c->subject.last : to->first - 1 - down;
    size_t event = affair(d, first, last);
    rg_sense sense = first < last ? rg_draft_sense(d, last - 1) : RG_SENSE_NO;
    bool deed = first < last && (sense == RG_SENSE_DEED || sense == RG_SENSE_IDEA) && rg_draft_noun(d, last - 1) != RG_NOUN_CAUSE; /* "trace their roots to Lund": no reason */
    view(d, k, event == RG_NONE && deed ? rg_thing_meant(d, first, last) : event, to->first, to->last, "cause/put-down");
}

/* "The cause of death was given as drowning": whose death the account speaks of. */
static void given_as(rg_draft *d, size_t k) {
    const rg_clause *c = &d->c->at.at[k];
    const rg_phrase *as = rg_left_behind_verb(d, c, "as"), *object = rg_left_behind_verb(d, c, "");
    size_t first = c->passive ? c->subject.first : object ? object->first : c->verb_last, last = c->passive ? c->subject.last : object ? object->last : c->verb_last, noun;
    if (!as || c->negated || !rg_text_is(c->lemma, "give") || !rg_turn_noun_in(d, first, last, RG_NOUN_CAUSE, &noun)) return;
    bool death = noun + 2 < last && rg_draft_is(d, noun + 1, "of");
    size_t event = death ? affair(d, noun + 2, last) : RG_NONE;
    if (event == RG_NONE && d->person != RG_NONE) event = rg_event_of_life(d, rg_event_of_person(d, d->person), RG_PROPERTY_DEATH);
    ground(d, k, event, as->first, as->last, "cause/given");
}

/* "as the road was blocked", "Since the bridge had fallen,": a state, or what had come about before, of what the clause beside it tells. */
static void as_it_was(rg_draft *d, size_t k) {
    const rg_clause *c = &d->c->at.at[k];
    size_t begin = d->c->unit_start[d->sentence], end = d->c->unit_start[d->sentence + 1];
    bool as = rg_text_is(c->linker, "as"), since = rg_text_is(c->linker, "since") || (c->first == begin && rg_draft_is(d, begin, "since")), had = c->head > c->verb_first && rg_draft_unit(d, c->verb_first)->classes & RG_CLASS_HAVE;
    bool state = c->past && !c->modal && (c->verb == RG_VERB_BE || had || c->negated || c->traits & RG_TRAIT_STATE || (c->passive && !rg_turn_dated(d, c)));
    if (!(c->link == RG_LINK_SUB || c->first == begin) || !(as || since) || !state || c->quoted || c->subject.first >= c->subject.last || c->subject.first > c->first + 2 || rg_turn_dated(d, c)) return;
    bool manner = as && c->passive && (c->verb == RG_VERB_NAME || c->verb == RG_VERB_SAY || c->verb == RG_VERB_CLAIM || c->traits & (RG_TRAIT_HOLD | RG_TRAIT_STATE | RG_TRAIT_RECORD | RG_TRAIT_SENSE)), soon = rg_draft_is(d, c->verb_last, "about"); /* "as the term was understood", "as it was about to begin" */
    if (manner || soon) return;
    bool leads = c->first == begin && c->last < end && rg_draft_is(d, c->last, ","), closes = c->first > begin + 1 && rg_draft_is(d, c->first - 1, ",");
    size_t of = leads ? k + 1 : closes && k > d->c->clause_start[d->sentence] ? k - 1 : RG_NONE;
    while (leads && of < d->c->clause_start[d->sentence + 1] && d->c->at.at[of].subject.first >= d->c->at.at[of].subject.last) of++;
    if (of == RG_NONE || of >= d->c->clause_start[d->sentence + 1]) return;
    const rg_clause *host = &d->c->at.at[of];
    rg_turn t;
    bool past = host->past && host->verb_first < host->verb_last && !host->quoted && !host->aside && host->link != RG_LINK_INFINITIVE && !host->modal;
    bool perfect = host->head > host->verb_first && rg_draft_unit(d, host->verb_first)->classes & RG_CLASS_HAVE;
    if (!past || (since && perfect)) return; /* "since the mill had burned, it had stood empty": since then */
    rg_turn own = {.index = k, .c = c};
    rg_phrase whole = {.first = c->subject.first, .last = c->last};
    if (host->negated ? rg_why_subject(d, of, &t) : rg_why_turn(d, of, &t)) ground(d, k, t.event, c->subject.first, rg_turn_reach(d, &own, &whole), "cause/as");
}

/* "The road being blocked, no troops came", "fell, its pillars having rotted". */
static void absolute(rg_draft *d) {
    size_t begin = d->c->unit_start[d->sentence], end = d->c->unit_start[d->sentence + 1];
    for (size_t i = begin + 2; i + 1 < end; i++) {
        if (!(rg_draft_is(d, i, "being") || rg_draft_is(d, i, "having")) || !(rg_draft_unit(d, i + 1)->classes & (RG_CLASS_VERB | RG_CLASS_NOUN | RG_CLASS_ADV))) continue;
        size_t first = i, last = i + 1;
        while (first > begin && rg_draft_unit(d, first - 1)->classes & (RG_CLASS_NOUN | RG_CLASS_DET | RG_CLASS_NAME) && !(rg_draft_unit(d, first - 1)->classes & (RG_CLASS_PUNCT | RG_CLASS_PREP))) first--;
        while (last < end && !(rg_draft_unit(d, last)->classes & RG_CLASS_PUNCT)) last++;
        bool leads = first == begin && last < end && rg_draft_is(d, last, ","), closes = first > begin && rg_draft_is(d, first - 1, ",") && (last + 1 >= end || rg_draft_is(d, last, ".") || rg_draft_is(d, last, ";"));
        closes &= rg_draft_is(d, i, "having") || !(rg_draft_unit(d, i + 1)->classes & RG_CLASS_VERB); /* "was sacked, its temples being destroyed": what came of it */
        bool noun = first < i && rg_draft_unit(d, first)->classes & (RG_CLASS_DET | RG_CLASS_NAME);
        for (size_t k = d->c->clause_start[d->sentence]; noun && (leads || closes) && k < d->c->clause_start[d->sentence + 1]; k++) {
            const rg_clause *c = &d->c->at.at[k];
            bool there = leads ? c->verb_first > last : c->verb_last <= first, main = c->link == RG_LINK_MAIN || c->link == RG_LINK_AND || c->link == RG_LINK_THAT;
            rg_turn t;
            if (!there || !main || c->verb_first >= c->verb_last || !c->past || c->quoted) continue;
            if (c->negated ? rg_why_subject(d, k, &t) : rg_why_turn(d, k, &t)) ground(d, k, t.event, first, last, "cause/absolute");
            break;
        }
    }
}

/* "killed her out of jealousy": a feeling, which somebody acts from. */
static void out_of(rg_draft *d, size_t k) {
    const rg_clause *c = &d->c->at.at[k];
    rg_turn t;
    for (size_t i = c->verb_last; i + 2 < c->last && c->verb != RG_VERB_BE && rg_why_tells(d, c); i++) {
        bool of = rg_draft_is(d, i, "out") && rg_draft_is(d, i + 1, "of") && rg_draft_unit(d, i + 2)->classes & RG_CLASS_NOUN && !(rg_draft_unit(d, i + 2)->classes & (RG_CLASS_DET | RG_CLASS_NAME));
        size_t last = i + 2;
        while (of && last < c->last && !(rg_draft_unit(d, last)->classes & (RG_CLASS_PUNCT | RG_CLASS_CC | RG_CLASS_WHEN))) last++;
        if (of && rg_draft_sense(d, i + 2) == RG_SENSE_IDEA && rg_why_turn(d, k, &t)) ground(d, k, t.event, i + 2, last, "cause/out-of");
    }
}

/* "sank in a storm", "was lost in a gale": what ruins, of the ruin. */
static void lost_in(rg_draft *d, size_t k) {
    const rg_clause *c = &d->c->at.at[k];
    bool lost = c->ends || rg_text_is(c->lemma, "sink") || rg_text_is(c->lemma, "founder") || rg_text_is(c->lemma, "wreck") || rg_text_is(c->lemma, "collapse") || rg_text_is(c->lemma, "destroy");
    const rg_phrase *in = lost ? rg_left_behind_verb(d, c, "in") : NULL;
    const rg_event_noun *noun = NULL;
    for (size_t i = in ? in->first : 0; in && i < in->last && !noun && !(rg_draft_unit(d, i)->classes & RG_CLASS_PREP); i++) noun = rg_draft_event_noun(d, i);
    bool mishap = noun && rg_text_is(noun->head, "disaster") && (rg_draft_unit(d, in->first)->classes & RG_CLASS_DET);
    rg_turn t;
    if (mishap && (c->passive || !rg_left_behind_verb(d, c, "")) && rg_why_tells(d, c) && rg_why_turn(d, k, &t)) ground(d, k, t.event, in->first, in->last, "cause/lost-in");
}

/* "was a reaction to the new tax", "was an answer to it". */
static void reaction(rg_draft *d, size_t k) {
    static const char *const nouns[] = {"reaction", "response", "answer", "retaliation", "revenge", "reprisal"};
    const rg_clause *c = &d->c->at.at[k];
    if (c->verb != RG_VERB_BE || c->negated || c->quoted || c->subject.first >= c->subject.last) return;
    for (size_t i = c->verb_last; i + 2 < c->last; i++) {
        bool noun = false;
        for (size_t n = 0; n < sizeof nouns / sizeof *nouns; n++) noun |= rg_draft_is(d, i, nouns[n]);
        if (!noun || !(rg_draft_is(d, i + 1, "to") || rg_draft_is(d, i + 1, "for"))) continue;
        size_t event = affair(d, c->subject.first, c->subject.last);
        ground(d, k, event, i + 2, c->last, "cause/reaction");
        return;
    }
}

void rg_ground_left(rg_draft *d) {
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) {
        lay_behind(d, k);
        what_did(d, k);
        responsible(d, k);
        seen_in(d, k);
        put_down(d, k);
        given_as(d, k);
        as_it_was(d, k);
        out_of(d, k);
        lost_in(d, k);
        reaction(d, k);
    }
    absolute(d);
}
