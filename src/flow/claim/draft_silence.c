/* draft_silence.c: what those who tell of an affair do not tell: "None of the papers mentions the boy", "the report says nothing of a fire", "his name appears
 * nowhere in the roll"; and what is said not to be: "Korn was not an eyewitness", "the meeting never took place".
 *
 * The existence of what they pass over is denied: of the event it names, of the thing, else of what is spoken of. A person who is silent is the voice.
 */
#include "flow/claim/claim_whose.h"

/* "not", "never" with the verb, or "none", "no", "neither" at the head of the subject. */
bool rg_silence_keeps(const rg_draft *d, const rg_clause *c) {
    bool denies = c->negated || (c->subject.first < c->subject.last && rg_draft_unit(d, c->subject.first)->classes & RG_CLASS_NEG);
    return denies && c->traits & RG_TRAIT_RECORD && !c->passive && c->link != RG_LINK_REDUCED;
}

bool rg_silence_exists(const rg_draft *d, const rg_clause *c) {
    static const char *const verbs[] = {"exist", "survive", "remain"};
    if (c->verb_last < d->c->unit_start[d->sentence + 1] && !(rg_draft_unit(d, c->verb_last)->classes & RG_CLASS_PUNCT)) return false; /* "No king survived the siege" */
    bool exists = c->passive && rg_text_is(c->lemma, "know");
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++) exists |= rg_text_is(c->lemma, verbs[i]);
    return exists;
}

bool rg_silence_limits(const rg_draft *d, const rg_clause *c) {
    for (size_t i = c->verb_first; i + 1 < c->verb_last; i++)
        if (rg_draft_unit(d, i)->classes & RG_CLASS_NEG && rg_draft_unit(d, i + 1)->classes & RG_CLASS_LIMIT && !(rg_draft_unit(d, i + 1)->classes & RG_CLASS_CC)) return true; /* "had not yet begun" is a denial */
    return false;
}

size_t rg_silence_saying(const rg_draft *d, const rg_turn *t, bool nobody) {
    const rg_clause *next = t->index + 1 < d->c->clause_start[d->sentence + 1] ? &d->c->at.at[t->index + 1] : NULL;
    if (!next || next->link != RG_LINK_THAT || next->subject.first >= next->subject.last || !rg_draft_is(d, t->c->verb_last, "that")) return 0;
    bool untold = nobody && t->c->verb != RG_VERB_SAY && t->c->verb != RG_VERB_CLAIM;
    for (size_t i = d->attribution_start[d->sentence]; i < d->attribution_start[d->sentence + 1]; i++) {
        const rg_attribution *a = &d->reading->attributions.at[i];
        untold |= (a->untold || a->fact) && a->cue.end == rg_draft_unit(d, t->c->verb_last - 1)->span.end;
    }
    return untold ? next->last : 0;
}

bool rg_silence_doubted(const rg_draft *d, const rg_turn *t, bool nobody) {
    const rg_clause *next = t->index + 1 < d->c->clause_start[d->sentence + 1] ? &d->c->at.at[t->index + 1] : NULL;
    bool it = t->c->subject.last == t->c->subject.first + 1 && rg_draft_is(d, t->c->subject.first, "it");
    bool that = rg_draft_is(d, t->c->verb_last, "that") || rg_draft_is(d, t->c->verb_last + 1, "that");
    if (next && next->link == RG_LINK_THAT && that && t->c->negated && rg_silence_in_doubt(d, t->c, next)) return true; /* "did not rule out that" */
    return next && next->link == RG_LINK_THAT && rg_draft_is(d, t->c->verb_last, "that") && ((nobody && (t->c->verb == RG_VERB_DENY || (t->c->verb != RG_VERB_SAY && t->c->verb != RG_VERB_CLAIM && rg_silence_in_doubt(d, t->c, next)))) || (it && t->c->passive));
}

bool rg_silence_idea(const rg_draft *d, size_t clause, bool *none) {
    const rg_clause *c = &d->c->at.at[clause], *next = clause + 1 < d->c->clause_start[d->sentence + 1] ? c + 1 : NULL;
    const rg_phrase *object = rg_draft_phrase(d, c, "");
    bool there = c->subject.last == c->subject.first + 1 && rg_draft_is(d, c->subject.first, "there");
    if (!there || !object || !next || next->link != RG_LINK_THAT || next->subject.first >= next->subject.last || !rg_draft_is(d, object->last, "that")) return false;
    if (rg_draft_sense(d, object->last - 1) != RG_SENSE_IDEA && !rg_draft_is(d, object->last - 1, "question") && !rg_draft_is(d, object->last - 1, "dispute")) return false;
    *none = rg_draft_is(d, object->first, "no");
    return true;
}

bool rg_silence_in_doubt(const rg_draft *d, const rg_clause *outer, const rg_clause *c) {
    rg_span head = rg_draft_unit(d, c->head)->span;
    for (size_t i = d->cue_start[d->sentence]; i < d->cue_start[d->sentence + 1]; i++) {
        const rg_cue *cue = &d->reading->cues.at[i];
        bool doubts = cue->type == RG_CUE_PROBABLE && cue->hedge != RG_HEDGE_NONE && cue->span.start >= outer->span.start && cue->span.start < outer->span.end;
        if (doubts && cue->scope.start <= head.start && head.end <= cue->scope.end) return true;
    }
    return false;
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
    bool tells = rg_text_is(c->lemma, "say") || rg_text_is(c->lemma, "know") || rg_text_is(c->lemma, "hear");
    bool nothing = object && object->first >= c->verb_last && tells && rg_draft_is(d, object->first, "nothing") && (rg_draft_is(d, object->first + 1, "of") || rg_draft_is(d, object->first + 1, "about"));
    if (nothing) return *first = object->first + 2, *last = rg_turn_reach(d, &t, object), *first < *last;
    if (!rg_silence_keeps(d, c) || c->modal || !(of = told_of(d, c))) return false;
    return *first = c->head, *last = rg_turn_reach(d, &t, of), *last > c->verb_last;
}

static size_t event_of(rg_draft *d, size_t first, size_t last) {
    rg_mention of = rg_event_find(d, first, last);
    size_t thing = of.event == RG_NONE ? rg_turn_thing(d, first, last) : RG_NONE;
    return of.event != RG_NONE ? of.event : thing != RG_NONE ? thing : rg_turn_about(d);
}

/* ---- what is not -------------------------------------------------------------------------------------------------- */

/* "not only", "not until", "not exclusively": what follows is so, or is so in part. */
static bool only_in_part(const rg_draft *d, size_t unit) {
    return rg_draft_is(d, unit, "the") || (rg_draft_unit(d, unit)->classes & (RG_CLASS_LIMIT | RG_CLASS_PREP | RG_CLASS_NUM | RG_CLASS_WHEN) && !rg_draft_is(d, unit, "among"));
}

/* A figure, a proof, a comparison: told by other rules, or of nothing by itself. */
static bool other_kind(const rg_draft *d, size_t first, size_t last) {
    for (size_t i = first; i < last; i++)
        if (rg_draft_noun(d, i) == RG_NOUN_EVIDENCE || rg_draft_is(d, i, "than") || rg_draft_unit(d, i)->classes & RG_CLASS_NUM) return true;
    return false;
}

/* "was not | in the room": where no time stands in it; NULL. */
static const rg_phrase *spot(const rg_draft *d, const rg_clause *c) {
    static const char *const preps[] = {"in", "on", "at"};
    size_t prep = c->verb_last;
    while (prep < c->last && rg_draft_unit(d, prep)->classes & RG_CLASS_NEG) prep++;
    for (size_t i = 0; i < sizeof preps / sizeof *preps; i++) {
        const rg_phrase *f = rg_draft_phrase(d, c, preps[i]);
        if (f && f->first == prep + 1 && f->last > f->first && rg_draft_unit(d, f->first)->classes & (RG_CLASS_DET | RG_CLASS_NAME) && rg_draft_unit(d, f->first)->when == RG_NONE && !rg_draft_is(d, f->first, "all") && !(f->first + 1 < f->last && rg_draft_unit(d, f->first + 1)->when != RG_NONE)) return f; /* not "in fact", "at all", "in the spring" */
    }
    return NULL;
}

/* The claim that has units [first, last) among the words somebody says of the event; RG_NONE. */
static size_t said_whole(const rg_draft *d, size_t event, size_t first, size_t last) {
    rg_span span = rg_draft_span(d, first, last);
    for (size_t i = d->sentence_claims; i < d->claims.n; i++) {
        const rg_claim *c = &d->claims.at[i];
        if (rg_text_is(c->rule, "topic/said") && !c->denied && rg_text_same(c->event_key, d->events.at[event].key) && c->value_span.start < span.start && c->value_span.end == span.end) return i;
    }
    return RG_NONE;
}

/* "Korn was not an eyewitness", "the copy is not reliable", "is not in the chest": a role of the person, what or where the thing is, denied. */
static void is_not(rg_draft *d, size_t k) {
    rg_turn t = {.index = k, .c = &d->c->at.at[k], .event = RG_NONE, .within = RG_NONE, .subject = {.event = RG_NONE}};
    const rg_clause *c = t.c;
    bool may = c->verb == RG_VERB_BE && c->negated && !c->passive && !c->quoted && !c->modal && !c->aside;
    const rg_phrase *object = may ? rg_draft_phrase(d, c, "") : NULL, *where = may && !object ? spot(d, c) : NULL;
    if (where) object = where;
    bool link = c->link == RG_LINK_MAIN || c->link == RG_LINK_AND || c->link == RG_LINK_THAT || c->link == RG_LINK_SUB;
    bool shared = c->link == RG_LINK_AND && c->subject.first >= c->subject.last; /* "ended the strike and was not a success" */
    if (!object || !link || object->first < c->verb_last || (!shared && (c->subject.first >= c->subject.last || c->subject.last > c->verb_first))) return;
    size_t first = object->first - (where != NULL);
    while (first < object->last && rg_draft_unit(d, first)->classes & RG_CLASS_NEG) first++;
    size_t aside = first + (first < object->last && rg_draft_is(d, first, ","));
    while (aside > first && aside < object->last && !rg_draft_is(d, aside, ",")) aside++;
    if (aside > first) first = aside + 1; /* "was not, as Lind says, a forgery" */
    if (rg_deny_answers_idea(d, c) || rg_draft_condition(d, c) || rg_attend_told(d, k)) return;
    size_t last = rg_turn_reach(d, &t, object);
    bool alone = !shared && c->subject.last == c->subject.first + 1, this = alone && rg_draft_is(d, c->subject.first, "this");
    bool pronoun = alone && !this && rg_draft_unit(d, c->subject.first)->classes & (RG_CLASS_PRON | RG_CLASS_REL) && !(rg_draft_unit(d, c->subject.first)->classes & RG_CLASS_NOM);
    if (pronoun || first >= last || rg_being_left_open(d, rg_draft_span(d, first, last)) || (!where && only_in_part(d, first)) || other_kind(d, first, last) || rg_left_told(d, rg_draft_span(d, first, last), RG_PROPERTY_EXISTENCE, RG_PROPERTY_ROLE) || rg_left_told(d, rg_draft_span(d, first, last), RG_PROPERTY_DATE, RG_PROPERTY_DATE)) return;
    for (size_t i = d->sentence_claims; i < d->claims.n; i++)
        if (d->claims.at[i].denied && d->claims.at[i].value_span.start >= rg_draft_unit(d, first)->span.start && d->claims.at[i].value_span.start <= rg_draft_unit(d, last - 1)->span.start) return; /* "was never a success" */
    rg_spoken now = rg_gender_before(d, k);
    rg_turn_find_subject(d, &t);
    size_t person = rg_turn_person_in(d, t.first, t.last);
    if (person == RG_NONE) person = rg_turn_pronoun(d, &t);
    size_t event = person != RG_NONE ? rg_event_of_person(d, person) : d->clause_event[k] != RG_NONE ? d->clause_event[k] : this ? rg_turn_told_before(d) : rg_thing_subject(d, &t);
    rg_gender_again(d, now);
    t.event = event;
    bool one = rg_draft_unit(d, first)->classes & RG_CLASS_DET;
    if (where) first = object->first;
    for (size_t i = first + 1; where && i < last; i++)
        if (rg_draft_unit(d, i)->when != RG_NONE) last = i; /* "on the island | that night" */
    rg_property property = where ? RG_PROPERTY_PLACE : person != RG_NONE && one ? RG_PROPERTY_ROLE : RG_PROPERTY_EXISTENCE;
    const char *rule = where ? "place/is-not" : "existence/is-not";
    size_t said = event == RG_NONE ? RG_NONE : said_whole(d, event, first, last);
    if (said != RG_NONE) { /* "Anna says that Lind was not a smith": not twice */
        size_t but = rg_but_unit(d, rg_draft_span(d, first, last));
        if (but != RG_NONE) rg_but_rest(d, event, property, rg_draft_span(d, first, last), but, rule), last = rg_but_end(d, but);
        rg_claim *claim = &d->claims.at[said];
        while (first + 1 < last && rg_draft_unit(d, first)->classes & RG_CLASS_DET) first++;
        claim->value_span = rg_draft_span(d, first, last), claim->value = rg_draft_text_value(d, claim->value_span);
        claim->property = property, claim->rule = rg_text_of(rule), claim->denied = true;
        return;
    }
    size_t claim = event == RG_NONE ? RG_NONE : rg_turn_text_claim(d, &t, property, first, last, rule);
    rg_draft_deny(d, claim);
}

/* "The meeting never took place": the event itself is denied, where neither its day nor its place is. */
static void never_was(rg_draft *d, size_t k) {
    const rg_clause *c = &d->c->at.at[k];
    size_t event = d->clause_event[k];
    bool alone = c->verb == RG_VERB_OCCUR && c->negated && !c->quoted && !c->modal && c->phrase_count == 0 && c->last <= c->verb_last + 1;
    bool named = alone && c->subject.last > c->subject.first + 1 && rg_event_find(d, c->subject.first, c->subject.last).event == event;
    if (!named || event == RG_NONE || d->events.at[event].person || rg_left_told(d, c->span, RG_PROPERTY_EXISTENCE, RG_PROPERTY_EXISTENCE)) return;
    rg_span span = rg_draft_span(d, c->head, c->verb_last);
    size_t claim = rg_draft_add(d, event, RG_PROPERTY_EXISTENCE, rg_draft_text_value(d, span), span, "existence/never-was");
    rg_draft_deny(d, claim);
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
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) silence(d, k), is_not(d, k), never_was(d, k);
}

size_t rg_silence_none_of(rg_draft *d, const rg_turn *t) {
    size_t found = RG_NONE;
    if (t->last != t->first + 1 || !rg_draft_is(d, t->first, "none")) return RG_NONE;
    for (size_t i = d->c->unit_start[d->sentence]; i + 1 < t->first; i++)
        if ((rg_draft_is(d, i, "a") || rg_draft_is(d, i, "an")) && rg_draft_event_noun(d, i + 1)) found = i;
    if (found == RG_NONE) return RG_NONE;
    size_t last = found + 2;
    while (last < t->first && (rg_draft_is(d, last, "of") || rg_draft_is(d, last - 1, "of"))) last++;
    size_t event = rg_event_introduce(d, found, last).event;
    return event != RG_NONE ? event : rg_event_find(d, found, last).event;
}
