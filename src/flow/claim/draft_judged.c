/* draft_judged.c: what somebody holds something for.
 *
 * "Hall regards the letter as genuine", "she considers it a forgery", "the raid is now seen as a reprisal", "the trial was described as a
 * farce": a verb with the trait `hold`, what it is said of, and behind "as" or right behind that what it is held for. In: a clause; out: an
 * topic of that, of somebody who is held to be something a role, by the voice that the clause has.
 */
#include "flow/claim/claim_whose.h"

/* Does another phrase than one with "of" stand between the units? "saw service in France as a clerk" is no view of it. */
static bool parted(const rg_draft *d, const rg_clause *c, size_t from, size_t to) {
    for (size_t k = 0; k < c->phrase_count; k++) {
        const rg_phrase *f = &d->c->phrases.at[c->phrases + k];
        if (f->first > from && f->first < to && f->prep.len && !rg_text_is(f->prep, "of") && !(c->passive && rg_text_is(f->prep, "by"))) return true;
    }
    for (size_t i = from; i < to; i++)
        if (rg_draft_unit(d, i)->classes & RG_CLASS_PUNCT) return true;
    return false;
}

static bool article(const rg_draft *d, size_t i) { return rg_draft_is(d, i, "a") || rg_draft_is(d, i, "an"); }

/* "considers it | a forgery", "considers the letter | false": where what stands behind the object begins; `last` where nothing does. */
static size_t complement(const rg_draft *d, size_t first, size_t last) {
    for (size_t i = first + 1; i < last && !(rg_draft_unit(d, i)->classes & RG_CLASS_PUNCT); i++)
        if (article(d, i) && !(rg_draft_unit(d, i - 1)->classes & (RG_CLASS_PREP | RG_CLASS_CC))) return i;
    bool says = last > first + 1 && !(rg_draft_unit(d, last - 2)->classes & (RG_CLASS_DET | RG_CLASS_PREP | RG_CLASS_ADV)) && (rg_draft_noun(d, last - 1) == RG_NOUN_UNTRUE || rg_draft_noun(d, last - 1) == RG_NOUN_CREDIBLE);
    return says ? last - 1 : last;
}

/* "which Hall called a forgery": the relative pronoun is what is held for it. */
static bool of_antecedent(const rg_draft *d, const rg_clause *c, const rg_phrase *object, size_t *first, size_t *last) {
    bool which = c->link == RG_LINK_RELATIVE && !c->passive && c->relative != RG_NONE && c->relative < c->subject.first && c->subject.first < c->subject.last && rg_draft_unit(d, c->subject.last - 1)->classes & (RG_CLASS_NAME | RG_CLASS_NOUN | RG_CLASS_PRON) && object && object->first == c->verb_last && article(d, object->first);
    if (which) rg_turn_antecedent(d, c, first, last);
    return which && *first < *last;
}

static bool one_of(const rg_draft *d, size_t first, size_t last) { return first + 2 < last && rg_draft_is(d, first, "one") && rg_draft_is(d, first + 1, "of"); }

/* May the words be what something is held for: no reason, no time, no manner? */
static bool names(const rg_draft *d, size_t first, size_t last) {
    while (first < last && rg_draft_unit(d, first)->classes & RG_CLASS_ADV && !(rg_draft_unit(d, first)->classes & RG_CLASS_NOUN)) first++;
    if (one_of(d, first, last)) return true;
    if (first >= last || rg_draft_unit(d, first)->classes & (RG_CLASS_PREP | RG_CLASS_SUB | RG_CLASS_PRON | RG_CLASS_PUNCT | RG_CLASS_NAME)) return false;
    for (size_t i = first; i < last && i < first + 3; i++)
        if (rg_draft_unit(d, i)->classes & RG_CLASS_WHEN) return false;
    return true;
}

/* What is held for something, units [first, last), and where the words for what begin; false where the clause has no such words. */
static bool judgement_in(const rg_draft *d, const rg_turn *t, size_t *first, size_t *last, size_t *held) {
    const rg_phrase *as = rg_draft_phrase(d, t->c, "as"), *object = rg_draft_phrase(d, t->c, "");
    bool bare = !(t->c->traits & RG_TRAIT_SENSE); /* "saw a ship" */
    if (object && object->first < t->c->verb_last) object = NULL;
    if (as && (as->first <= t->c->verb_last || parted(d, t->c, object && !t->c->passive ? object->first : t->c->verb_last, as->first - 1))) as = NULL;
    if (t->c->passive) {
        const rg_phrase *by = !as && !object ? rg_draft_phrase(d, t->c, "by") : NULL;
        *first = t->first, *last = t->last;
        if (by && by->first > t->c->verb_last) { /* "is considered by most specialists | a forgery" */
            *held = complement(d, by->first, by->last);
            return *first < *last && *held < by->last;
        }
        *held = as ? as->first : bare && object && object->first == t->c->verb_last ? object->first : t->c->last;
        return *first < *last && *held < t->c->last;
    }
    if (!object) return false;
    if (!as && of_antecedent(d, t->c, object, first, last)) return *held = object->first, true;
    *first = object->first;
    *held = as ? as->first : bare ? complement(d, object->first, object->last) : object->last;
    *last = *held < object->last ? *held : object->last;
    return as || *held < object->last;
}

static size_t judged(rg_draft *d, const rg_turn *t, size_t first, size_t last) {
    bool it = last == first + 1 && rg_draft_is(d, first, "it");
    size_t him = it ? RG_NONE : t->c->passive ? rg_turn_pronoun(d, t) : rg_turn_object_pronoun(d, t, rg_draft_phrase(d, t->c, ""));
    if (him != RG_NONE) return rg_event_of_person(d, him);
    if (it && d->it_first < d->it_last) return rg_thing_of(d, d->it_first, d->it_last);
    size_t event = rg_event_find(d, first, last).event;
    if (it) return event == RG_NONE || d->events.at[event].person ? RG_NONE : event;
    if (event != RG_NONE) return event;
    return t->c->passive ? rg_thing_subject(d, t) : rg_thing_of(d, first, last);
}

/* The attribution that the clause is the cue of; NULL. "Historians called it a crime": theirs, though the verb asserts no clause. */
static const rg_attribution *judge(const rg_draft *d, const rg_clause *c) {
    size_t head = rg_draft_unit(d, c->head)->span.start, who = c->subject.first;
    while (who + 1 < c->subject.last && !(rg_draft_unit(d, who + 1)->classes & (RG_CLASS_PREP | RG_CLASS_PUNCT | RG_CLASS_REL))) who++;
    bool theirs = c->verb == RG_VERB_NAME && !c->passive && who < c->subject.last && rg_draft_acts(d, who);
    for (size_t i = d->attribution_start[d->sentence]; i < d->attribution_start[d->sentence + 1]; i++) {
        const rg_attribution *a = &d->reading->attributions.at[i];
        if ((!a->loose || theirs) && !a->accuses && a->cue.start <= head && head < a->cue.end) return a;
    }
    return NULL;
}

/* Gives the claim its voice where it stands in no content: "regards it as | a forgery" denies it; "is considered authentic" by somebody. */
static void whose(rg_draft *d, const rg_clause *c, size_t claim, const rg_attribution *by_whom, size_t person) {
    if (d->claims.at[claim].voice_count > 1) return;
    if (by_whom) {
        rg_attribution view = *by_whom;
        view.denies = false;
        rg_draft_say(d, claim, &view);
    } else if (person != RG_NONE) {
        rg_draft_say_person(d, claim, person);
    } else {
        rg_draft_hedge(d, claim, RG_HEDGE_REPORTED, rg_draft_span(d, c->verb_first, c->verb_last));
    }
}

/* "called the killing a crime", "was called a crime by Hall"; not "called the bridge a Korn" nor "was called a thing": no name is given to it. */
static bool calls_a(const rg_draft *d, const rg_clause *c, size_t held) {
    bool calls = (rg_draft_is(d, held, "a") || rg_draft_is(d, held, "an")) && !(c->traits & RG_TRAIT_CONFER) && (!c->passive || rg_draft_phrase(d, c, "by"));
    for (size_t i = held + 1; i < c->last && calls && !(rg_draft_unit(d, i)->classes & (RG_CLASS_PREP | RG_CLASS_PUNCT)); i++) calls = rg_draft_unit(d, i)->name == RG_NONE;
    return calls;
}

/* "seen as a threat | of an attack by the Danes": is "by" part of what something is held for? */
static bool within_held(const rg_draft *d, const rg_phrase *by, size_t held) {
    bool of = false;
    for (size_t i = held; i + 1 < by->first; i++) of |= (rg_draft_unit(d, i)->classes & RG_CLASS_PREP) != 0;
    return of && rg_draft_sense(d, by->first - 2) == RG_SENSE_DEED;
}

/* "was considered a spy by the guards": the view of those behind "by", where they are people, a body or somebody by name. */
static bool viewed_by(const rg_draft *d, const rg_phrase *by, size_t held, rg_attribution *view) {
    size_t last = by->first;
    if (by->last > last + 2 && rg_draft_is(d, last + 1, "of") && rg_draft_unit(d, last)->classes & (RG_CLASS_DET | RG_CLASS_NUM | RG_CLASS_ALONE)) last += 2; /* "most of | the specialists" */
    while (last < by->last && last != held && !(last > by->first && rg_draft_unit(d, last)->classes & (RG_CLASS_PREP | RG_CLASS_PUNCT | RG_CLASS_REL)) && !rg_draft_is(d, last, "as")) last++;
    if (last == by->first) return false;
    size_t name = rg_draft_unit(d, last - 1)->name;
    bool called = name != RG_NONE && d->reading->names.at[name].type != RG_NAME_EVENT;
    bool people = !called && (rg_draft_acts(d, last - 1) || rg_draft_sense(d, last - 1) == RG_SENSE_BODY || rg_draft_sense(d, last - 1) == RG_SENSE_PERSONS);
    *view = (rg_attribution){.who = rg_draft_span(d, by->first, last), .named = called, .when = RG_NONE, .outer = RG_NONE, .sentence = d->sentence};
    return called || people;
}

/* "Some authors | designate the riot as a crime": the view of the people or the body that the clause is of. */
static bool viewed_of(const rg_draft *d, const rg_clause *c, rg_attribution *view) {
    size_t who = c->subject.first;
    if (c->passive || c->subject.first >= c->subject.last || (c->traits & RG_TRAIT_SENSE && c->past)) return false;
    while (who + 1 < c->subject.last && !(rg_draft_unit(d, who + 1)->classes & (RG_CLASS_PREP | RG_CLASS_PUNCT | RG_CLASS_REL))) who++;
    const rg_name *name = rg_turn_name_at(d, who);
    bool body = name && (name->type == RG_NAME_GROUP || name->type == RG_NAME_WORK);
    *view = (rg_attribution){.who = rg_draft_span(d, c->subject.first, c->subject.last), .named = body, .when = RG_NONE, .outer = RG_NONE, .sentence = d->sentence};
    return body || (!name && rg_draft_acts(d, who));
}

bool rg_judged(rg_draft *d, rg_turn *t) {
    size_t first, last, held;
    bool dated = false; /* "was praised as a victory in 1920": an act of its day */
    for (size_t i = t->c->verb_last; t->c->passive && t->c->past && i < t->c->last; i++) dated |= rg_draft_unit(d, i)->classes & RG_CLASS_WHEN && !rg_draft_is(d, i - 1, "of") && !rg_draft_is(d, i - 2, "of"); /* not "a document of the 20th century" */
    bool calls = !t->c->passive && !t->c->past && (rg_text_is(t->c->lemma, "designate") || rg_text_is(t->c->lemma, "classify")); /* "designate it as a crime"; who designated it did so */
    bool tells = (t->c->traits & RG_TRAIT_HOLD || calls || t->c->verb == RG_VERB_NAME) && !t->c->quoted && !t->c->modal && !dated && !(t->c->passive && t->c->link == RG_LINK_REDUCED);
    if (!tells || !judgement_in(d, t, &first, &last, &held) || (t->c->verb == RG_VERB_NAME && !calls_a(d, t->c, held))) return false;
    const rg_attribution *by_whom = judge(d, t->c);
    if (by_whom && by_whom->denies && rg_draft_points_back(d, by_whom->scope)) return true; /* "considers this unlikely": an answer */
    const rg_phrase *as = rg_draft_phrase(d, t->c, "as"), *by = t->c->passive ? rg_draft_phrase(d, t->c, "by") : NULL;
    size_t person = t->c->passive ? RG_NONE : rg_turn_person_in(d, t->first, t->last);
    if (person == RG_NONE && !t->c->passive) person = rg_turn_pronoun(d, t);
    if (by && within_held(d, by, held)) by = NULL, by_whom = NULL;
    rg_attribution theirs;
    if (!by_whom && by && !rg_deny_is_untrue(d, t->c) && viewed_by(d, by, held, &theirs)) by_whom = &theirs; /* else an answer to what was said */
    if (!by_whom && person == RG_NONE && viewed_of(d, t->c, &theirs)) by_whom = &theirs;
    if (!by_whom && person == RG_NONE && (by || !t->c->passive)) return false; /* whose view it is must be seen */
    size_t end = as && as->first == held ? rg_turn_reach(d, t, as) : t->c->last, of = judged(d, t, first, last);
    if (by && by->first > held + 1 && by->first <= end) end = by->first - 1; /* "as a legend | by Hall" */
    if (of == RG_NONE || !names(d, held, end)) return false;
    rg_turn told = *t;
    told.event = of;
    bool noun = rg_draft_unit(d, held)->classes & RG_CLASS_DET || one_of(d, held, end), somebody = d->events.at[of].person || (rg_turn_person_in(d, first, last) != RG_NONE && of == rg_event_of_person(d, rg_turn_person_in(d, first, last))), role = noun && somebody; /* "a forgery", not "genuine" */
    if (rg_left_told(d, rg_draft_unit(d, held)->span, RG_PROPERTY_ROLE, RG_PROPERTY_ROLE)) return true;
    size_t claim = rg_turn_text_claim(d, &told, role ? RG_PROPERTY_ROLE : RG_PROPERTY_TOPIC, held, end, role ? "role/judged" : "topic/judged");
    if (claim == RG_NONE) return false;
    if (as && as->first == held && rg_draft_unit(d, held - 2)->classes & RG_CLASS_NEG) rg_draft_deny(d, claim); /* "not as a break with the past" */
    whose(d, t->c, claim, by_whom, person);
    return true;
}
