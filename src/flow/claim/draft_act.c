/* draft_act.c: the clause as an event of its own: who did what to whom, and how it came out.
 *
 * The event is called by the noun of its verb (verbs.tsv): "invasion of Poland by Germany", "surrender of the garrison"; by the clause's own
 * words where the verb has none. An event of that kind at that place which the account has named already is the same event. What is not
 * dated on its own is told as an outcome of the event spoken of, where that is one that comes out some way.
 */
#include "flow/claim/claim_call.h"
#include "flow/claim/claim_whose.h"
#include "flow/claim/claim_words.h"

#include <string.h>

enum { BRACKETED = 8 };

static bool pronoun_alone(const rg_draft *d, const rg_phrase *f) {
    unsigned k = rg_draft_unit(d, f->first)->classes;
    return f->last == f->first + 1 && k & RG_CLASS_PRON && !(k & (RG_CLASS_NAME | RG_CLASS_NUM)) && !rg_call_reflexive(d, f);
}

/* "arrested the ferryman, Piet Lind, and burned": who the phrase is, by the name behind its comma; RG_NONE. */
static size_t named_behind(const rg_draft *d, const rg_phrase *f) {
    size_t comma = f->first, end = d->c->unit_start[d->sentence + 1];
    while (comma < f->last && !(rg_draft_unit(d, comma)->classes & (RG_CLASS_PUNCT | RG_CLASS_CC))) comma++;
    size_t unit = comma + 1;
    const rg_name *n = unit < end && rg_draft_is(d, comma, ",") ? rg_turn_name_at(d, unit) : NULL;
    bool one = comma > f->first && rg_draft_acts(d, comma - 1) && rg_draft_unit(d, f->first)->classes & RG_CLASS_DET && (!rg_text_ends(rg_draft_unit(d, comma - 1)->fold, RG_TEXT("s")) || rg_text_ends(rg_draft_unit(d, comma - 1)->fold, RG_TEXT("ss")));
    bool closed = unit + 1 >= end || rg_draft_unit(d, unit + 1)->classes & (RG_CLASS_PUNCT | RG_CLASS_REL | RG_CLASS_WHEN | RG_CLASS_PREP);
    return n && n->type == RG_NAME_PERSON && one && closed && !rg_turn_owns(d, unit, end) ? rg_draft_unit(d, unit)->name : RG_NONE;
}

/* A phrase in a name: a person by his name alone, "it" as what it stands for, no other pronoun. */
static rg_text phrase_words(rg_draft *d, const rg_phrase *f) {
    size_t person = f ? rg_thing_person(d, f->first, f->last) : RG_NONE;
    if (!f) return (rg_text){0};
    if (person == RG_NONE) person = named_behind(d, f);
    if (person != RG_NONE) return rg_draft_name_value(d, person).entity;
    bool pronoun = pronoun_alone(d, f);
    size_t it = pronoun && rg_draft_is(d, f->first, "it") ? rg_event_find(d, f->first, f->last).event : RG_NONE;
    if (it != RG_NONE && !d->events.at[it].act.len) return d->events.at[it].name;
    return pronoun ? (rg_text){0} : rg_words_short(d, f->first, f->last);
}

static bool is_date(const rg_draft *d, const rg_phrase *f) {
    if (!rg_turn_has_when(d, f)) return false;
    for (size_t i = f->first; i < f->last && rg_draft_unit(d, f->first)->when == RG_NONE; i++) /* "the Act of Settlement 1701" */
        if (rg_draft_unit(d, i)->name != RG_NONE) return false;
    return true;
}

/* The object behind the verb, no date, nor the office in "whom he appointed judge"; NULL. */
static const rg_phrase *object_of(const rg_draft *d, const rg_clause *c) {
    bool whole = c->verb == RG_VERB_DIE && rg_text_find(c->lemma, RG_TEXT(" "), 0) != (size_t)-1; /* "lost their lives" */
    for (size_t i = 0; !whole && !(c->verb == RG_VERB_APPOINT && rg_which_whom(d, c) != RG_NONE) && i < c->phrase_count; i++) {
        const rg_phrase *f = &d->c->phrases.at[c->phrases + i];
        if (f->first >= c->verb_last && !(f->first == c->verb_last + 1 && rg_draft_is(d, c->verb_last, ",")) && !f->prep.len && f->first != c->subject.first && !is_date(d, f) && (rg_draft_unit(d, f->first)->classes & (RG_CLASS_DET | RG_CLASS_NAME | RG_CLASS_NOUN | RG_CLASS_NUM | RG_CLASS_PRON) || rg_words_counted(d, f->first, f->last) != RG_NONE)) return f;
    }
    return NULL;
}

/* The thing that "it" as the subject stands for; RG_NONE. */
static size_t it_is(rg_draft *d, const rg_turn *t) {
    bool it = t->last == t->first + 1 && rg_draft_is(d, t->first, "it") && d->it_first < d->it_last;
    size_t event = it ? rg_event_find(d, t->first, t->last).event : RG_NONE;
    return event != RG_NONE && !d->events.at[event].act.len ? event : RG_NONE;
}

/* "A plan to retake the fort failed": behind the infinitive that the subject takes. */
static size_t with_purpose(const rg_draft *d, const rg_turn *t) {
    const rg_clause *before = t->index > d->c->clause_start[d->sentence] ? &d->c->at.at[t->index - 1] : NULL;
    bool takes = before && before->link == RG_LINK_INFINITIVE && before->verb_first == t->last && t->first == t->c->subject.first && t->c->verb_first < t->first + RG_WORDS_UNITS;
    return takes ? t->c->verb_first : t->last;
}

static rg_text subject_words(rg_draft *d, const rg_turn *t) {
    size_t it = it_is(d, t);
    if (it != RG_NONE) return d->events.at[it].name;
    size_t person = rg_turn_pronoun(d, t);
    if (person != RG_NONE) return rg_draft_name_value(d, person).entity;
    rg_span those = rg_turn_those(d, t);
    if (those.start < those.end) return rg_words_noun(d, those.start, those.end, true);
    rg_span called = rg_turn_called(d, t);
    if (called.start + 1 < called.end) return rg_text_cut(d->reading->text, rg_draft_span(d, called.start, called.end));
    size_t apposed = rg_turn_apposed(d, t);
    if (apposed == RG_NONE) apposed = rg_thing_person(d, t->first, t->last); /* "his brother Tom" */
    if (apposed != RG_NONE) return rg_draft_name_value(d, apposed).entity;
    size_t last = with_purpose(d, t);
    return rg_words_noun(d, t->first, last > t->last ? last : rg_call_hangs(d, t), true);
}

/* ---- the event ------------------------------------------------------------------------------------------------ */

typedef struct act {
    rg_text noun, prep;      /* "attack", "on" */
    rg_text agent, patient;  /* words; empty */
    const rg_phrase *object; /* NULL */
} act;

/* "20 acres": what a number is claimed of is not called by it. */
static bool is_amount(const rg_draft *d, const rg_phrase *f) {
    return f && f->last > f->first + 1 && rg_draft_unit(d, f->first)->classes & RG_CLASS_NUM && rg_draft_measures(d, f->last - 1);
}

/* The object, where it is somebody or something: "landed unopposed" has none. */
static const rg_phrase *thing_acted_on(const rg_draft *d, const rg_clause *verb) {
    const rg_phrase *object = object_of(d, verb);
    bool how = object && object->last == object->first + 1 && (!rg_call_noun(d, object->first) || rg_draft_is(d, object->first, "there"));
    return how || is_amount(d, object) || rg_call_whereto(d, object) ? NULL : object;
}

/* "allied himself with X": X, where the act is one with somebody. */
static const rg_phrase *with_whom(const rg_draft *d, const rg_clause *verb, const act *a) {
    const rg_phrase *f = rg_call_reflexive(d, a->object) && !rg_text_same(a->prep, RG_TEXT("of")) ? rg_draft_phrase(d, verb, rg_text_z(d->arena, a->prep)) : NULL;
    return f ? f : a->object;
}

/* Does somebody say what stands behind the unit: "the claim that X"? */
static bool said_from(const rg_draft *d, size_t unit) {
    for (size_t i = d->attribution_start[d->sentence]; i < d->attribution_start[d->sentence + 1]; i++) {
        rg_span scope = d->reading->attributions.at[i].scope;
        if (scope.start >= rg_draft_unit(d, unit)->span.start && scope.start <= rg_draft_unit(d, unit + 1)->span.start) return true;
    }
    return false;
}

/* "the letter, which Korn burned in May", "the letter that he burned": what stands before the pronoun is what it was done to. */
static rg_text relative_object(rg_draft *d, const rg_clause *c) {
    size_t first, last, rel = c->subject.first - (c->subject.first > 0);
    bool may = c->link == RG_LINK_RELATIVE || c->link == RG_LINK_THAT || c->link == RG_LINK_SUB;
    if (!may || c->passive || c->subject.first >= c->subject.last || rel < d->c->unit_start[d->sentence] + 1) return (rg_text){0};
    if (c->outer != RG_NONE && d->c->at.at[c->outer].verb_last == rel) return (rg_text){0}; /* "It seems that X left" */
    bool which = rg_draft_is(d, rel, "which") || rg_draft_is(d, rel, "whom"), that = rg_draft_is(d, rel, "that") && rg_draft_unit(d, rel - 1)->classes & RG_CLASS_NOUN && (c->event.len || c->link == RG_LINK_SUB) && !said_from(d, rel) && rg_draft_noun(d, rel - 1) != RG_NOUN_UNTRUE && rg_draft_noun(d, rel - 1) != RG_NOUN_EVIDENCE;
    bool contact = c->link == RG_LINK_RELATIVE && !c->linker.len && c->relative == rel; /* "the letter he burned" */
    if (!(which || that || contact) || rg_draft_unit(d, rel - 1)->classes & RG_CLASS_PREP) return (rg_text){0};
    rg_clause at = *c;
    at.relative = rel + contact;
    rg_turn_antecedent(d, &at, &first, &last);
    return first < last ? rg_words_short(d, first, last) : (rg_text){0};
}

static act read_act(rg_draft *d, const rg_turn *t, const rg_clause *verb) {
    act a = {.prep = RG_TEXT("of"), .object = thing_acted_on(d, verb)};
    const rg_clause *carrier = rg_infinitive_carrier(d, verb);
    if (!rg_call_faces(d, verb, a.object) && !rg_call_leaves_behind(d, verb, a.object) && !rg_call_orders(d, t, verb, a.object) && !(verb->passive && rg_text_is(verb->lemma, "leave")) && !(carrier && carrier->verb == RG_VERB_FINISH)) a.noun = verb->event; /* "ceased making cloth" made none */
    const char *blank = a.noun.len ? memchr(verb->event.ptr, ' ', verb->event.len) : NULL;
    if (blank) {
        a.noun.len = (size_t)(blank - verb->event.ptr);
        a.prep = rg_text_cut(verb->event, (rg_span){a.noun.len + 1, verb->event.len});
    }
    a.object = with_whom(d, verb, &a);
    rg_text subject = subject_words(d, t);
    const rg_phrase *to = verb->passive && rg_text_is(a.prep, "to") ? rg_draft_phrase(d, verb, "to") : NULL;
    if (to && !is_date(d, to)) { /* "was married to X" */
        a.agent = subject, a.patient = phrase_words(d, to);
    } else if (verb->passive) {
        a.patient = subject;
        for (size_t k = verb->phrases; k < verb->phrases + verb->phrase_count && !a.agent.len; k++) /* not "by May 1812" */
            if (rg_text_is(d->c->phrases.at[k].prep, "by") && d->c->phrases.at[k].last > verb->subject.first && !is_date(d, &d->c->phrases.at[k]) && !rg_but_not(d, verb, &d->c->phrases.at[k])) a.agent = phrase_words(d, &d->c->phrases.at[k]);
    } else {
        size_t chosen = verb->verb == RG_VERB_APPOINT ? rg_which_whom(d, verb) : RG_NONE, whom = chosen != RG_NONE ? chosen : rg_turn_object_pronoun(d, t, a.object);
        a.agent = subject, a.patient = rg_call_made(d, t, a.object);
        if (!a.patient.len) a.patient = whom != RG_NONE ? rg_draft_name_value(d, whom).entity : a.object ? phrase_words(d, a.object) : relative_object(d, verb);
    }
    return a;
}

/* Do the words that a name would have of units [first, last) name somebody or something? */
static bool phrase_sound(const rg_draft *d, size_t first, size_t last, size_t verb) {
    rg_words_cut(d, &first, &last);
    return rg_call_sound(d, first, last) && !rg_call_goes_on(d, last, verb);
}

static bool sound_subject(rg_draft *d, const rg_turn *t) {
    bool stands_for = rg_turn_pronoun(d, t) != RG_NONE || rg_turn_they(d, t) || rg_turn_apposed(d, t) != RG_NONE;
    return t->first >= t->last || stands_for || phrase_sound(d, t->first, t->last, t->c->verb_first);
}

/* Do subject and object, and are they not the same? */
static bool sound(rg_draft *d, const rg_turn *t, const act *a) {
    if (!sound_subject(d, t)) return false;
    return !(a->agent.len && rg_text_same(a->agent, a->patient)) && (!a->object || phrase_sound(d, a->object->first, a->object->last, t->c->verb_first));
}

/* "capture of Lwów by the cavalry", "attack of the cavalry on Lwów", "surrender of the garrison". */
static rg_text name_by_noun(rg_draft *d, const rg_clause *verb, const act *a) {
    bool theirs = verb->passive && rg_text_is(verb->lemma, "marry") && !rg_draft_phrase(d, verb, "to"); /* "Lind and Korn were married by the bishop": their marriage */
    bool of = theirs || rg_text_same(a->prep, RG_TEXT("of"));
    rg_buf name = rg_buf_in(d->arena);
    rg_words_put(&name, a->noun);
    if (a->patient.len && of) rg_words_put(&name, RG_TEXT("of")), rg_words_put(&name, rg_words_inner(d, a->patient));
    bool done = of && (a->patient.len || (a->object && !verb->passive && pronoun_alone(d, a->object))); /* "drove them out" */
    const rg_phrase *as = done || !of || !a->agent.len || verb->passive ? NULL : rg_draft_phrase(d, verb, "as");
    if (as && as->first == verb->verb_last + 2 && rg_draft_unit(d, verb->verb_last)->when != RG_NONE && rg_dated_by_number(d, verb->verb_last)) rg_words_put(&name, RG_TEXT("of")), rg_words_put(&name, rg_words_short(d, as->first, as->last)), done = true; /* "introduced 4 May as a holiday" */
    else as = NULL;
    if (verb->passive && a->patient.len && of) rg_words_put(&name, rg_call_as_what(d, verb));
    if (a->agent.len) rg_words_put(&name, done ? RG_TEXT("by") : RG_TEXT("of")), rg_words_put(&name, rg_words_inner(d, a->agent));
    if (a->patient.len && !of) rg_words_put(&name, a->prep), rg_words_put(&name, rg_words_inner(d, a->patient));
    const rg_phrase *f = a->patient.len || as ? NULL : rg_words_predicate(d, verb);
    if (f && !is_amount(d, f) && !rg_call_how(d, verb, f)) rg_words_put(&name, rg_words_complement(d, verb));
    return rg_buf_text(&name);
}

/* What the verb is said of beside its subject: whom, or what. */
static rg_text verb_complement(rg_draft *d, const rg_turn *t, const rg_clause *verb) {
    const rg_phrase *object = object_of(d, verb);
    size_t whom = rg_turn_object_pronoun(d, t, object);
    if (whom == RG_NONE && object) whom = named_behind(d, object);
    rg_text complement = whom != RG_NONE ? rg_draft_name_value(d, whom).entity : object ? rg_words_complement(d, verb) : relative_object(d, verb);
    if (!complement.len) complement = rg_words_complement(d, verb);
    const rg_clause *next = t->index + 1 < d->c->clause_start[d->sentence + 1] ? &d->c->at.at[t->index + 1] : NULL;
    if (!complement.len && next && next->link == RG_LINK_INFINITIVE) complement = rg_words_short(d, next->first, next->last); /* "tried to cross the bridge" */
    return complement;
}

static size_t event_of_verb(rg_draft *d, const rg_turn *t, const rg_clause *verb, const act *a) {
    rg_buf name = rg_buf_in(d->arena), key = rg_buf_in(d->arena);
    rg_text subject = verb->passive ? a->patient : a->agent, complement = verb_complement(d, t, verb);
    rg_words_put(&name, subject), rg_words_put(&key, subject);
    rg_words_put(&name, rg_words_verb(d, verb));
    if (verb->passive) rg_words_put(&key, RG_TEXT("be")); /* "Germany sends" and "Germany sent" are one */
    rg_words_put(&key, verb->lemma);
    rg_words_put(&name, complement), rg_words_put(&key, complement);
    return rg_event_of_words(d, rg_buf_text(&name), rg_buf_text(&key), t->c->span);
}

enum { LIGHT_UNITS = 5 };

/* "paid a visit to Lund", "carried out a survey of the bridge", "made a move to retake the fort": the object names what was done; empty where it does not. */
static rg_text deed_done(rg_draft *d, const rg_turn *t, const act *a) {
    const rg_phrase *f = t->c->traits & RG_TRAIT_LIGHT && !t->c->passive ? a->object : NULL;
    if (!f || f->first > t->c->verb_last || !(rg_draft_is(d, f->first, "a") || rg_draft_is(d, f->first, "an"))) return (rg_text){0};
    size_t head = f->first + 1;
    while (head + 1 < f->last && rg_draft_unit(d, head + 1)->classes & RG_CLASS_NOUN && !(rg_draft_unit(d, head + 1)->classes & (RG_CLASS_PREP | RG_CLASS_PUNCT))) head++;
    rg_sense sense = head < f->last ? rg_draft_sense(d, head) : RG_SENSE_NO;
    bool moved = head < f->last && sense == RG_SENSE_NO && rg_draft_kind(d, head) && rg_draft_unit(d, head)->classes & RG_CLASS_VERB; /* "a move", "a survey" */
    bool work = t->c->verb != RG_VERB_OTHER || rg_text_is(t->c->lemma, "make"); /* what one gives or takes is a thing */
    if (head > f->first + LIGHT_UNITS || rg_draft_unit(d, head)->name != RG_NONE || !(moved || sense == RG_SENSE_DEED || (work && sense == RG_SENSE_WORK) || rg_draft_event_noun(d, head))) return (rg_text){0};
    size_t last = f->last;
    const rg_phrase *to = rg_draft_phrase(d, t->c, "to");
    if (to && to->first == last + 1 && !is_date(d, to)) last = rg_words_end(d, to->first, to->last);
    const rg_clause *next = t->index + 1 < d->c->clause_start[d->sentence + 1] ? &d->c->at.at[t->index + 1] : NULL;
    if (next && next->link == RG_LINK_INFINITIVE && next->first == f->last && next->last < f->first + RG_WORDS_UNITS) last = next->last;
    rg_buf name = rg_buf_in(d->arena);
    rg_words_put(&name, rg_words_short(d, f->first, last));
    if (a->agent.len && rg_text_find(rg_buf_text(&name), RG_TEXT(" by "), 0) == (size_t)-1) rg_words_put(&name, RG_TEXT("by")), rg_words_put(&name, rg_words_inner(d, a->agent));
    return rg_buf_text(&name);
}

/* "one Lublin ship", "Lublin's guards": no more than which; "the Lublin district" is the place itself. */
static bool place_says_which(const rg_draft *d, size_t i, size_t last) {
    if (i + 1 >= last || !(rg_draft_unit(d, i + 1)->classes & (RG_CLASS_NOUN | RG_CLASS_NAME)) || rg_draft_unit(d, i + 1)->classes & (RG_CLASS_PREP | RG_CLASS_PUNCT)) return rg_turn_owns(d, i, last);
    return rg_draft_noun(d, i + 1) != RG_NOUN_PLACE && rg_draft_noun(d, i + 1) != RG_NOUN_SITE && rg_draft_sense(d, i + 1) != RG_SENSE_LAND;
}

/* The place that was invaded, besieged, entered; a name. */
static size_t place_acted_on(const rg_draft *d, const rg_turn *t, const act *a) {
    size_t first = t->c->passive ? t->first : a->object ? a->object->first : 0, last = t->c->passive ? t->last : a->object ? a->object->last : 0;
    for (size_t i = first; i < last; i++) {
        const rg_name *n = rg_turn_name_at(d, i);
        bool part = i > first && rg_draft_is(d, i - 1, "of") && rg_draft_noun(d, i - 2) != RG_NOUN_PLACE; /* "the banner of Kraków" */
        if (n && n->type == RG_NAME_PLACE && !part && !place_says_which(d, i, last) && (i == first || !rg_draft_is(d, i - 1, "from"))) return rg_draft_unit(d, i)->name;
        if (n) return RG_NONE;
    }
    return RG_NONE;
}

/* "They left Holm on 3 May": who did, the words do not tell, but what was done has a name without them. */
static bool by_nobody(const rg_draft *d, const rg_turn *t) {
    const rg_phrase *whom = t->c->passive ? NULL : thing_acted_on(d, t->c);
    bool named = whom && rg_turn_name_at(d, whom->last - 1) && !pronoun_alone(d, whom);
    return named && rg_draft_is(d, t->first, "they") && t->c->event.len && rg_turn_dated(d, t->c);
}

/* A dated deed whose object would be no noun once cut is called by who did it: "declaration by Piet Vos"; RG_NONE. */
static size_t doing_of(rg_draft *d, const rg_turn *t, const act *a) {
    bool named = a->noun.len && a->agent.len && a->object && !t->c->passive && t->c->verb != RG_VERB_DIE && rg_turn_dated(d, t->c) && sound_subject(d, t);
    if (!named) return RG_NONE;
    rg_buf name = rg_buf_in(d->arena);
    rg_words_put(&name, a->noun), rg_words_put(&name, RG_TEXT("by")), rg_words_put(&name, a->agent);
    return rg_event_of_words(d, rg_buf_text(&name), rg_buf_text(&name), t->c->span);
}

/* Behind the infinitive that the clause ends in: "did not wish | to land". */
static size_t with_infinitive(const rg_draft *d, const rg_turn *t) {
    size_t next = t->index + 1;
    bool follows = next < d->c->clause_start[d->sentence + 1] && d->c->at.at[next].link == RG_LINK_INFINITIVE && d->c->at.at[next].first == t->c->last;
    return follows ? d->c->at.at[next].last : t->c->last;
}

/* "Work on the bridge began", "the Holm period lasted", no people: what began, by its own words; RG_NONE. */
static size_t timed_thing(rg_draft *d, const rg_turn *t, const rg_clause *verb) {
    bool timed = verb->verb == RG_VERB_BEGIN || verb->verb == RG_VERB_FINISH || verb->verb == RG_VERB_LAST || verb->verb == RG_VERB_OCCUR;
    bool noun = t->first < t->last && rg_draft_unit(d, t->last - 1)->classes & RG_CLASS_NOUN && rg_draft_unit(d, t->last - 1)->name == RG_NONE;
    if (!timed || verb->passive || !noun || t->first != t->c->subject.first || object_of(d, verb) || with_infinitive(d, t) > t->c->last) return RG_NONE;
    size_t last = t->last, head = t->first;
    while (head + 1 < last && !(rg_draft_unit(d, head + 1)->classes & RG_CLASS_PREP)) head++;
    rg_sense sense = rg_draft_sense(d, head);
    bool goes = sense == RG_SENSE_DEED || sense == RG_SENSE_TIME || sense == RG_SENSE_IDEA || rg_text_ends(rg_draft_unit(d, head)->fold, RG_TEXT("ing")) || rg_draft_event_noun(d, head); /* no airport, which opens */
    for (size_t i = t->first; i < t->last && !rg_draft_is(d, i, "of"); i++)
        if (!goes || rg_draft_acts(d, i) || rg_draft_many(d, i) || rg_draft_unit(d, i)->classes & RG_CLASS_PRON) return RG_NONE;
    bool goes_on = last < verb->verb_first && verb->verb_first < t->first + RG_WORDS_UNITS && rg_draft_unit(d, last)->classes & RG_CLASS_PREP;
    for (size_t i = last; goes_on && i < verb->verb_first; i++) goes_on = !(rg_draft_unit(d, i)->classes & (RG_CLASS_PUNCT | RG_CLASS_WHEN | RG_CLASS_REL));
    rg_text words = rg_words_noun(d, t->first, goes_on ? verb->verb_first : last, true);
    return words.len ? rg_event_of_words(d, words, words, rg_draft_span(d, t->first, last)) : RG_NONE;
}

size_t rg_act_event(rg_draft *d, const rg_turn *t) {
    const rg_clause *c = t->c, *verb = c;
    bool stands_for = rg_text_is(c->lemma, "do") && c->outer != RG_NONE && !rg_words_predicate(d, c);
    if (stands_for) verb = &d->c->at.at[c->outer]; /* "and the Soviet Union did on 17 September" */
    bool nobody = t->first + 1 == t->last && rg_turn_pronoun(d, t) == RG_NONE && !rg_turn_they(d, t) && it_is(d, t) == RG_NONE;
    bool unknown = nobody && rg_draft_unit(d, t->first)->classes & (RG_CLASS_PRON | RG_CLASS_REL) && !(rg_draft_unit(d, t->first)->classes & (RG_CLASS_NUM | RG_CLASS_NAME));
    if (unknown && !by_nobody(d, t)) return RG_NONE; /* it is not known whom the word means */
    act a = read_act(d, t, verb);
    if (unknown) a.agent = (rg_text){0};
    bool counts = t->first + 1 == t->last && rg_draft_unit(d, t->first)->classes & RG_CLASS_NUM && (!c->passive || !rg_turn_dated(d, c)); /* "2,551 killed 507 wounded": a list of losses; "700 had been sent off": of what is spoken of */
    bool apart = c->verb_first == d->c->unit_start[d->sentence] || (c->verb_first > 0 && rg_draft_is(d, c->verb_first - 1, ","));
    bool half = c->link == RG_LINK_REDUCED && c->passive && apart && !rg_turn_apart(d, c) && !a.noun.len && !rg_turn_dated(d, c); /* "the town, stripped of its walls": no name by itself */
    if (rg_draft_is(d, t->first, "what") || counts || half) return RG_NONE;
    if (!sound(d, t, &a)) return doing_of(d, t, &a);
    if ((!a.agent.len && !a.patient.len) || (c->link == RG_LINK_INFINITIVE && t->first >= t->last)) return RG_NONE;
    bool timed = false;
    for (size_t i = 0; i < verb->phrase_count; i++) timed |= rg_turn_has_when(d, &d->c->phrases.at[verb->phrases + i]);
    bool is = verb->verb == RG_VERB_BE && (verb->negated || (!verb->passive && !rg_words_predicate(d, verb))); /* "was not there on 4 May", "is of 1774" */
    size_t thing = !a.noun.len && (!timed || is) && (verb->verb == RG_VERB_BE || verb->traits & RG_TRAIT_STATE) ? rg_thing_subject(d, t) : RG_NONE;
    if (thing != RG_NONE) return thing; /* "The book was at Kells": of the book */
    rg_text deed = a.noun.len ? (rg_text){0} : deed_done(d, t, &a);
    if (deed.len) return rg_event_of_words(d, deed, deed, c->span);
    size_t timed_one = a.noun.len ? RG_NONE : timed_thing(d, t, verb);
    if (timed_one != RG_NONE) return timed_one;
    size_t host = c->link == RG_LINK_INFINITIVE && c->outer != RG_NONE ? d->clause_event[c->outer] : RG_NONE; /* "was forced | to make terms": one event */
    if (!a.noun.len && host != RG_NONE && d->events.at[host].span.start == d->c->at.at[c->outer].span.start) return host;
    if (!a.noun.len) return event_of_verb(d, t, verb, &a);
    size_t place = place_acted_on(d, t, &a);
    rg_text where = place == RG_NONE ? (rg_text){0} : rg_draft_name_value(d, place).key;
    return rg_event_of_act(d, name_by_noun(d, verb, &a), a.noun, where, a.agent, c->span);
}

size_t rg_act_asked(rg_draft *d) {
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) {
        const rg_clause *c = &d->c->at.at[k];
        const rg_phrase *object = rg_draft_phrase(d, c, "");
        bool asks = c->subject.last == c->subject.first + 1 && (rg_draft_is(d, c->subject.first, "who") || rg_draft_is(d, c->subject.first, "what"));
        if (!asks || c->passive || !c->event.len || !object || object->first < c->verb_last) continue;
        rg_turn t = {.index = k, .c = c, .event = RG_NONE};
        act a = read_act(d, &t, c);
        a.agent = (rg_text){0};
        if (a.noun.len && a.patient.len) return rg_event_of_act(d, name_by_noun(d, c, &a), a.noun, (rg_text){0}, a.agent, c->span);
    }
    return RG_NONE;
}

/* ---- who ------------------------------------------------------------------------------------------------------ */

/* The subject as one who takes part, a pronoun as the one it stands for. */
size_t rg_act_agent(rg_draft *d, const rg_turn *t, size_t event, const char *rule) {
    size_t person = rg_turn_pronoun(d, t), apposed = rg_turn_apposed(d, t);
    if (person != RG_NONE) {
        rg_value value = rg_draft_name_value(d, person);
        rg_span span = {rg_draft_unit(d, t->first)->span.start, rg_draft_unit(d, t->last - 1)->span.end};
        value.text = rg_text_cut(d->reading->text, span);
        return rg_draft_add(d, event, RG_PROPERTY_PARTICIPANT, value, span, rule) != RG_NONE;
    }
    rg_span those = rg_turn_those(d, t);
    if (those.start < those.end) {
        rg_span span = rg_draft_unit(d, t->first)->span;
        rg_value value = {.kind = RG_VALUE_ENTITY, .text = rg_text_cut(d->reading->text, span), .entity = rg_words_short(d, those.start, those.end)};
        value.key = rg_text_fold(d->arena, value.entity);
        return rg_draft_add(d, event, RG_PROPERTY_PARTICIPANT, value, span, rule) != RG_NONE;
    }
    if (apposed != RG_NONE) return rg_draft_add(d, event, RG_PROPERTY_PARTICIPANT, rg_draft_name_value(d, apposed), d->reading->names.at[apposed].span, rule) != RG_NONE;
    return rg_parts_participants(d, event, t->first, t->last, rule);
}

static void by_agent(rg_draft *d, const rg_turn *t, size_t event) {
    const rg_phrase *by = rg_draft_phrase(d, t->c, "by");
    if (by && !rg_turn_has_when(d, by) && (d->events.at[event].act.len || !(t->c->traits & RG_TRAIT_HINDER))) rg_parts_participants(d, event, by->first, rg_gap_end(d, t->c, by), "participant/by"); /* whoever opposed it took no part in it */
}

/* "on" and "over" lead to those an act is done to where its noun says so: "attack on"; not in "flew on", "relied on". */
static bool done_upon(const rg_clause *c, rg_text prep) {
    bool upon = rg_text_is(prep, "on") || rg_text_is(prep, "over");
    return !upon || c->verb == RG_VERB_FIGHT || (c->event.len > prep.len && rg_text_ends(c->event, prep) && c->event.ptr[c->event.len - prep.len - 1] == ' ');
}

static void against(rg_draft *d, const rg_turn *t, size_t event) {
    static const char *const preps[] = {"against", "with", "on", "over", NULL};
    for (size_t k = 0; k < t->c->phrase_count; k++) {
        const rg_phrase *f = &d->c->phrases.at[t->c->phrases + k];
        for (size_t i = 0; preps[i]; i++)
            if (rg_text_is(f->prep, preps[i]) && f->first >= t->c->verb_last && done_upon(t->c, f->prep) && !rg_turn_has_when(d, f)) rg_parts_people(d, event, f->first, f->last, "participant/against");
    }
}

/* "the command of X", "the presidency of the baker X" in a phrase: where he begins; its first unit where nobody stands so. */
static size_t office_of(const rg_draft *d, const rg_phrase *f) {
    size_t from = f->first;
    for (size_t i = f->first; i + 2 < f->last; i++)
        if (rg_draft_is(d, i + 1, "of") && (rg_thing_person(d, i + 2, f->last) != RG_NONE || (rg_turn_name_at(d, i + 2) && rg_turn_name_at(d, i + 2)->type == RG_NAME_PERSON)) && rg_draft_sense(d, i) != RG_SENSE_PERSON) from = i + 2;
    return from;
}

void rg_act_presided(rg_draft *d, const rg_turn *t, size_t event) {
    const rg_phrase *under = d->events.at[event].head.len ? rg_draft_phrase(d, t->c, "under") : NULL;
    size_t from = under ? office_of(d, under) : 0;
    if (under && from > under->first && !rg_turn_has_when(d, under)) rg_parts_people(d, event, from, under->last, "participant/under");
}

/* "forces under General X", "the leaders, including A and B"; of what is held, "before Judge X". */
void rg_act_led(rg_draft *d, const rg_turn *t, size_t event) {
    for (size_t k = 0; k < t->c->phrase_count; k++) {
        const rg_phrase *f = &d->c->phrases.at[t->c->phrases + k];
        bool named = (rg_text_same(f->prep, RG_TEXT("under")) && !rg_draft_is(d, f->first + 1, "name")) || rg_text_same(f->prep, RG_TEXT("including")); /* not "under the name of X" */
        for (size_t i = f->first; t->c->verb == RG_VERB_OCCUR && rg_text_is(f->prep, "before") && i < f->last; i++) named |= rg_turn_name_at(d, i) && rg_turn_name_at(d, i)->type == RG_NAME_PERSON;
        if (named && !rg_turn_has_when(d, f)) rg_parts_people(d, event, office_of(d, f), f->last, "participant/under");
    }
}

static void people(rg_draft *d, const rg_turn *t, size_t event) {
    const rg_phrase *object = object_of(d, t->c);
    size_t before = d->claims.n;
    if (t->c->passive) by_agent(d, t, event);
    else if (rg_turn_object_pronoun(d, t, object) != RG_NONE) {
        rg_value value = rg_draft_name_value(d, rg_turn_object_pronoun(d, t, object));
        value.text = rg_text_cut(d->reading->text, object->span);
        rg_draft_add(d, event, RG_PROPERTY_PARTICIPANT, value, object->span, "participant/patient");
    } else if (object && !rg_call_leaves_behind(d, t->c, object) && !(object->last > object->first + 1 && rg_draft_unit(d, object->first)->classes & RG_CLASS_PRON && !(rg_draft_unit(d, object->first)->classes & (RG_CLASS_DET | RG_CLASS_NUM)))) rg_parts_people(d, event, object->first, object->last, "participant/patient");
    const rg_phrase *to = (t->c->passive && rg_text_ends(t->c->event, RG_TEXT(" to"))) || (t->c->traits & RG_TRAIT_GRANT && event == t->event && !rg_text_is(t->c->lemma, "receive")) ? rg_draft_phrase(d, t->c, "to") : NULL;
    if (to && to->first > t->c->verb_last) (t->c->traits & RG_TRAIT_GRANT ? rg_parts_participants : rg_parts_people)(d, event, to->first, to->last, "participant/patient"); /* "was married to X", "was ceded to X" */
    against(d, t, event);
    rg_act_led(d, t, event);
    if (rg_company_doer(d, t, event, d->claims.n > before)) rg_act_agent(d, t, event, t->c->passive ? "participant/patient" : "participant/agent");
}

/* ---- how it came out ------------------------------------------------------------------------------------------ */

/* The clause in its own words, with its subject where that stands in it. */
static void words_claim(rg_draft *d, const rg_turn *t, size_t event, rg_property property, const char *rule) {
    rg_turn own = *t;
    own.event = event;
    bool subject = t->c->subject.first < t->c->subject.last && t->c->subject.first >= t->c->first && !((rg_draft_unit(d, t->c->subject.first)->classes & (RG_CLASS_PRON | RG_CLASS_NOUN)) == RG_CLASS_PRON && t->c->subject.last == t->c->subject.first + 1);
    subject &= !rg_told_between(d, t->c);
    size_t first = !subject ? rg_infinitive_words(d, t->c) : t->first > t->c->subject.first && rg_draft_is(d, t->first - 1, "but") ? t->first : t->c->subject.first, last = t->c->last; /* "Not Lind but | Korn fled" */
    rg_phrase whole = {.first = first, .last = last};
    last = rg_turn_reach(d, t, &whole);
    while (last > first + 1 && rg_draft_unit(d, last - 1)->classes & (RG_CLASS_PREP | RG_CLASS_PUNCT | RG_CLASS_NEG) && !(rg_draft_unit(d, last - 1)->classes & (RG_CLASS_NOUN | RG_CLASS_NAME | RG_CLASS_WHEN)) && !rg_draft_is(d, last - 1, "\"") && !rg_draft_is(d, last - 1, ")")) last--; /* "published an article in" which */
    for (size_t i = t->c->verb_last; t->c->link == RG_LINK_SUB && t->c->first <= d->c->unit_start[d->sentence] + 1 && i < last; i++) /* "As the ice gave, the crew": what they did is not of the clause */
        if (rg_draft_is(d, i, ",") && i + 1 < last && !(rg_draft_unit(d, i + 1)->classes & RG_CLASS_CC)) last = i;
    bool went = t->c->verb == RG_VERB_MOVE && !t->c->passive && !(d->events.at[event].person && last <= t->c->verb_last); /* "Adam drove" says nothing of him */
    bool stands = rg_told_alone(d, t->c) || (t->c->passive && (t->c->event.len || last > first + 1)) || t->c->ends || went || t->c->verb == RG_VERB_KILL || t->c->verb == RG_VERB_FIGHT || t->c->verb == RG_VERB_GATHER;
    bool bare = t->c->link == RG_LINK_RELATIVE && t->c->verb_last < last && rg_draft_is(d, t->c->verb_last, ","); /* "which X had created, mainly for friends" */
    bool mere = !stands && (last == first + 1 || last <= t->c->verb_last || bare); /* "and declared:", "which X had created" */
    if (!mere && rg_turn_whole(d, t->c, &last)) rg_turn_text_claim(d, &own, property, first, last, rule);
}

void rg_act_words(rg_draft *d, const rg_turn *t, size_t event, rg_property property, const char *rule) { words_claim(d, t, event, property, rule); }

/* A verb that says what somebody did: of an acting class, or one that the table does not have. */
bool rg_act_verb(const rg_clause *c) {
    static const rg_verb acting[] = {RG_VERB_ACT, RG_VERB_REVIEW, RG_VERB_KILL, RG_VERB_FIGHT, RG_VERB_GATHER, RG_VERB_MOVE, RG_VERB_APPOINT};
    for (size_t i = 0; i < sizeof acting / sizeof *acting; i++)
        if (c->verb == acting[i]) return true;
    if (c->passive && c->traits & RG_TRAIT_CONVEY) return true; /* "was recalled to X" */
    return c->verb == RG_VERB_OTHER && rg_text_ends(c->lemma, RG_TEXT("ed")); /* an unknown verb has its own form for a lemma */
}

static bool comes_out(const rg_draft *d, size_t event) {
    if (event == RG_NONE || d->events.at[event].person) return false;
    if (!d->events.at[event].head.len) return event == d->title_event; /* "What we know of the Mill" */
    return !rg_event_is(d, event, RG_KIND_SETTLED);
}

/* What parties bind themselves to, or give each other, is a term of the gathering or treaty spoken of. */
static size_t term_of(const rg_draft *d, const rg_turn *t) {
    size_t events[] = {d->current, d->focus, d->title_event};
    for (size_t k = 0; t->c->traits & (RG_TRAIT_PLEDGE | RG_TRAIT_GRANT) && k < sizeof events / sizeof *events; k++)
        if (rg_turn_agreed(d, events[k]) || rg_turn_gathering(d, events[k])) return events[k];
    return RG_NONE;
}

/* The event of the first verb, where this one shares its subject; RG_NONE. */
static size_t shared(const rg_draft *d, const rg_turn *t) {
    bool shares = t->c->link == RG_LINK_AND && t->c->subject.first == t->c->subject.last && t->c->outer != RG_NONE;
    return shares ? d->clause_event[t->c->outer] : RG_NONE;
}

/* "Several decrees were passed", behind a dated act: others than those who did it. */
static bool brings_in(const rg_draft *d, const rg_turn *t) {
    bool own = t->first < t->last && t->first == t->c->subject.first, acted = d->acted != RG_NONE && d->events.at[d->acted].act.len > 0;
    return own && acted && rg_draft_unit(d, t->first)->classes & RG_CLASS_ALONE && t->last > t->first + 1;
}

/* The event whose outcome the clause tells: of a second verb that shares its subject the act of the first; else the nearest that comes out some way. */
size_t rg_act_told_of(rg_draft *d, const rg_turn *t) {
    size_t outer = shared(d, t);
    bool own = outer != RG_NONE && (outer == d->acted || (comes_out(d, outer) && (d->events.at[outer].dated != RG_DAY_MIN || !d->events.at[outer].act.len)));
    if (own) return outer;
    size_t events[] = {d->acted, d->current, d->focus, d->title_event};
    for (size_t i = 0; i < sizeof events / sizeof *events; i++)
        if (comes_out(d, events[i]) && !(i == 0 && brings_in(d, t) && comes_out(d, d->focus)) && !((d->beforehand || d->remembered) && events[i] == d->title_event) && (i == 0 || !rg_turn_elsewhen(d, events[i]))) return i > 0 && events[i] != t->subject.event ? rg_event_supposed(d, events[i]) : events[i];
    return RG_NONE;
}

/* What is told under a denial is not told. */
static bool granted(const rg_draft *d, const rg_clause *c) {
    if (c->link != RG_LINK_THAT || c->outer == RG_NONE) return true;
    const rg_clause *outer = &d->c->at.at[c->outer];
    bool none = false;
    return !outer->negated || (rg_silence_idea(d, c->outer, &none) && none) || rg_silence_in_doubt(d, outer, c) || rg_draft_it_is_untrue(d, outer);
}

/* "although X fled", "whereupon he fled"; "on 3 May, when X fled": a subordinate clause that tells what happened. */
static bool tells(const rg_draft *d, const rg_clause *c) {
    size_t begin = d->c->unit_start[d->sentence], i = c->relative > c->first && c->relative < c->verb_first ? c->relative : c->first, before = i; /* "In 1204, when X fled, Y" */
    while (i < c->verb_first && rg_draft_unit(d, i)->classes & RG_CLASS_PUNCT) i++;
    while (before > begin && rg_draft_unit(d, before - 1)->classes & RG_CLASS_PUNCT) before--;
    return rg_draft_unit(d, i)->classes & RG_CLASS_FACT || (before > begin && !(rg_draft_unit(d, i)->classes & RG_CLASS_PREP) && rg_draft_unit(d, before - 1)->classes & RG_CLASS_WHEN);
}

static bool plain_statement(const rg_draft *d, const rg_clause *c) {
    bool terms = (c->traits & (RG_TRAIT_PLEDGE | RG_TRAIT_GRANT | RG_TRAIT_TELL)) != 0;
    bool link = c->link == RG_LINK_MAIN || c->link == RG_LINK_AND || c->link == RG_LINK_THAT || (c->link == RG_LINK_SUB && tells(d, c));
    return link && !c->quoted && !c->aside && (c->verb != RG_VERB_OTHER || terms || rg_act_verb(c)) && c->verb != RG_VERB_BE;
}

/* "was awarded the title", "was made a count": of the person, whatever is spoken of. */
static bool honours(const rg_clause *c) { return c->passive && c->traits & (RG_TRAIT_GRANT | RG_TRAIT_RAISE); }

/* People, bodies, lands: of other subjects only what befell them is told. */
bool rg_act_somebody(rg_draft *d, const rg_turn *t) {
    if (t->c->ends || (t->c->passive && (t->c->verb == RG_VERB_ACT || t->c->verb == RG_VERB_DECIDE)) || rg_turn_pronoun(d, t) != RG_NONE || rg_turn_they(d, t)) return true;
    for (size_t i = t->first; i < t->last; i++) {
        const rg_name *n = rg_turn_name_at(d, i);
        rg_noun kind = rg_draft_noun(d, i);
        if ((n && n->type <= RG_NAME_GROUP) || kind == RG_NOUN_ACTOR || kind == RG_NOUN_NATION) return true;
        if (rg_draft_is(d, i, "of")) break;
    }
    return false;
}

/* "while some units were still fighting (see Invasion of X)": nothing that came out of the event, but when it was; of what goes on, the
 * event is named in the clause or in the brackets behind it. */
static bool meanwhile(rg_draft *d, const rg_turn *t, size_t event) {
    size_t last = t->c->last, count = d->c->units.n;
    bool still = false;
    if (t->c->link != RG_LINK_SUB || !rg_text_same(t->c->linker, RG_TEXT("while"))) return false;
    for (size_t i = t->c->first; i < last; i++) still |= rg_draft_is(d, i, "still");
    if (!still) return false;
    if (last < count && rg_draft_is(d, last, "("))
        while (last < count && last < t->c->last + BRACKETED && !rg_draft_is(d, last, ")")) last++;
    rg_mention other = rg_event_find(d, t->c->first, last);
    if (event == RG_NONE || event == other.event) return true;
    rg_span span = rg_draft_span(d, t->c->first, t->c->last);
    rg_value value = other.event == RG_NONE ? rg_draft_text_value(d, span) : rg_draft_event_value(d, other.event, other.span);
    rg_draft_add(d, event, RG_PROPERTY_DATE, value, other.event == RG_NONE ? span : other.span, "order/while");
    return true;
}

/* "because X": told already, as why. */
static bool told_as_cause(const rg_draft *d, const rg_clause *c) {
    for (size_t i = d->sentence_claims; i < d->claims.n; i++)
        if (d->claims.at[i].property == RG_PROPERTY_CAUSE && d->claims.at[i].value_span.start >= c->span.start && d->claims.at[i].value_span.start <= rg_draft_unit(d, c->head)->span.start) return true;
    return false;
}

/* Is the subject a pronoun, or shared with the clause before, so that the clause's own words do not have it? */
static bool nameless_words(const rg_draft *d, const rg_clause *c) {
    if (c->subject.first >= c->subject.last) return c->link == RG_LINK_AND;
    return c->subject.last == c->subject.first + 1 && rg_draft_unit(d, c->subject.first)->classes & RG_CLASS_NOM;
}

/* "Stephen was wounded", "the city surrendered": what is told of no time of its own came out of what is spoken of. */
void rg_act_told(rg_draft *d, const rg_turn *t) {
    if (t->c->link == RG_LINK_SUB && told_as_cause(d, t->c)) return;
    size_t term = term_of(d, t), event = term != RG_NONE ? term : rg_act_told_of(d, t);
    if (meanwhile(d, t, event)) return;
    if (!rg_act_somebody(d, t) || rg_infinitive_only_possible(d, t->c)) return;
    size_t person = rg_turn_pronoun(d, t);
    if (person == RG_NONE) person = rg_turn_person_in(d, t->first, t->last);
    bool of_person = person != RG_NONE && term == RG_NONE && (event == RG_NONE ? t->c->event.len > 0 : (!t->c->ends || (t->c->traits & RG_TRAIT_FALL && with_infinitive(d, t) > t->c->last)));
    if (rg_turn_dated(d, t->c) || !plain_statement(d, t->c) || !granted(d, t->c) || (!of_person && (event == RG_NONE || event == t->subject.event))) return;
    if (of_person) event = rg_event_of_person(d, person); /* what somebody did beside a trial or treaty is told of him */
    else if (term == RG_NONE && event != RG_NONE && nameless_words(d, t->c)) { /* "sheered off and sank": in the words of the clause nobody did it */
        event = person != RG_NONE ? rg_event_of_person(d, person) : rg_thing_subject(d, t);
        if (event == RG_NONE) return;
    } else if (term == RG_NONE && t->c->link != RG_LINK_SUB && shared(d, t) != event && !(rg_turn_fought_out(d, event) && (rg_supposed_title(d, event) || !rg_turn_named(d, t))) && !rg_thing_named(d, t->c, event)) { /* likewise what a crowd, a body, a book did */
        size_t thing = rg_thing_subject(d, t);
        if (thing != RG_NONE) event = thing;
    }
    bool killed = of_person && t->c->passive && t->c->verb == RG_VERB_KILL && !(t->c->traits & RG_TRAIT_SURVIVE); /* "he was poisoned" */
    bool state = rg_told_state(d, t->c);
    words_claim(d, t, event, killed ? RG_PROPERTY_CAUSE : state ? RG_PROPERTY_TOPIC : RG_PROPERTY_OUTCOME, killed ? "cause/killed" : state ? "topic/told" : "outcome/told");
}

/* "The treaty ended the war", "the siege failed": what an event did, in the words of the verb. */
void rg_act_did(rg_draft *d, const rg_turn *t) {
    const rg_phrase *object = object_of(d, t->c);
    if (!object && rg_text_is(t->c->lemma, "provide")) object = rg_draft_phrase(d, t->c, "for"); /* "provided for the exchange" */
    if (t->subject.event == RG_NONE || t->c->link == RG_LINK_INFINITIVE) return;
    rg_turn own = *t;
    own.event = t->subject.event;
    bool settled = t->c->ends || t->c->verb == RG_VERB_DENY || t->c->traits & RG_TRAIT_HINDER; /* "was rejected" */
    if (t->c->passive ? settled : object != NULL || t->c->ends) {
        rg_phrase whole = {.first = t->c->head, .last = object && !t->c->passive ? object->last : t->c->last};
        size_t last = rg_turn_reach(d, t, &whole);
        if (last > whole.first + (t->c->passive && t->c->link == RG_LINK_REDUCED) && rg_turn_whole(d, t->c, &last)) rg_turn_text_claim(d, &own, RG_PROPERTY_OUTCOME, whole.first, last, "outcome/did");
    }
    if (t->c->passive && !d->remembered) by_agent(d, t, own.event);
}

/* "inflicted a decisive defeat on", "won a victory over": no event of its own, but how the fight spoken of came out. */
static bool scores(rg_draft *d, rg_turn *t, size_t event) {
    size_t fight = rg_turn_suffered(d);
    if (!rg_event_is(d, event, RG_KIND_LOST) || !rg_turn_fought(d, fight) || fight == rg_event_supposed(d, event)) return false;
    t->event = fight;
    words_claim(d, t, fight, RG_PROPERTY_OUTCOME, "outcome/scored");
    return true;
}

/* "X ordered the massacre", "Y repelled the invasion": who acts on an event takes part in it; how it came out. */
bool rg_act_on_event(rg_draft *d, rg_turn *t) {
    const rg_phrase *object = object_of(d, t->c);
    if (t->c->passive || t->c->traits & RG_TRAIT_HINDER || (t->c->traits & RG_TRAIT_FALL && t->c->verb == RG_VERB_OTHER) || /* "prevented the revolt": no part of it */ t->c->verb == RG_VERB_REVIEW || t->subject.event != RG_NONE || !object || (rg_turn_dated(d, t->c) && t->c->verb == RG_VERB_OTHER)) return false;
    rg_mention mention = rg_event_find(d, object->first, object->last);
    bool known = mention.event != RG_NONE;
    if (!known) mention = rg_event_introduce(d, object->first, object->last);
    if (mention.event == RG_NONE || mention.first > object->first + 1) return false;
    bool later = known && rg_turn_dated(d, t->c) && t->c->verb == RG_VERB_ACT && t->c->event.len && !t->c->ends && !(t->c->traits & RG_TRAIT_PERFORM);
    if (later) return false; /* "renewed the treaty in 1731" */
    if (!known && !rg_turn_dated(d, t->c) && scores(d, t, mention.event)) return true;
    if (known && t->c->verb == RG_VERB_OTHER && !(t->c->traits & (RG_TRAIT_TELL | RG_TRAIT_PERFORM))) return false; /* "wanted the war to end", "studied the collapse" */
    bool took_part = rg_act_agent(d, t, mention.event, "participant/acted-on") > 0;
    if (!took_part && !t->c->ends && !rg_turn_dated(d, t->c)) return false;
    t->event = mention.event;
    bool done_to = known && t->c->verb == RG_VERB_ACT && !(t->c->traits & (RG_TRAIT_PERFORM | RG_TRAIT_PLEDGE)) && rg_event_is(d, t->event, RG_KIND_TRIES);
    if (t->c->ends || done_to) words_claim(d, t, t->event, RG_PROPERTY_OUTCOME, done_to ? "outcome/done-to" : "outcome/ended"); /* "quashed the indictment" */
    return true;
}

/* ---- the clause ----------------------------------------------------------------------------------------------- */

static void place_of(rg_draft *d, const rg_turn *t, size_t event) {
    static const rg_verb still[] = {RG_VERB_ACT, RG_VERB_KILL, RG_VERB_FIGHT, RG_VERB_MOVE};
    bool acts = false;
    for (size_t i = 0; i < sizeof still / sizeof *still; i++) acts |= t->c->verb == still[i];
    acts &= !(t->c->passive && t->c->traits & RG_TRAIT_CARRY); /* "Lublin was forced to yield" */
    act a = {.object = object_of(d, t->c)};
    size_t place = acts ? place_acted_on(d, t, &a) : RG_NONE;
    if (place != RG_NONE) rg_draft_add(d, event, RG_PROPERTY_PLACE, rg_draft_name_value(d, place), d->reading->names.at[place].span, "place/acted-on");
}

/* ---- what was not --------------------------------------------------------------------------------------------- */

/* "no longer menaced", "could no longer be held": it was, and then ended. */
static bool no_longer(const rg_draft *d, const rg_clause *c) {
    for (size_t i = c->first; i + 1 < c->last; i++)
        if (rg_draft_unit(d, i)->classes & RG_CLASS_NEG && rg_draft_is(d, i + 1, "longer")) return true;
    return false;
}

/* "no cargo was unloaded", "nobody fired"; "no more than 300 fell" is a number. */
static bool negative_subject(const rg_draft *d, const rg_turn *t) {
    if (t->first + 2 < t->last && rg_draft_is(d, t->first, "none") && rg_draft_is(d, t->first + 1, "of")) return t->first == t->c->subject.first; /* "none of the four soldiers" */
    if (t->first >= t->last || rg_draft_is(d, t->first + 1, "longer") || t->first != t->c->subject.first || !(rg_draft_unit(d, t->first)->classes & RG_CLASS_NEG)) return false;
    for (size_t i = t->first + 1; i < t->last; i++)
        if (rg_draft_unit(d, i)->classes & RG_CLASS_NUM && rg_draft_unit(d, i)->number != 1) return false; /* "no one" is nobody */
    return true;
}

/* Whom or what the denial is told of: the event named in it, its person, what it hangs on, else what is spoken of. */
static size_t denied_of(rg_draft *d, const rg_turn *t, size_t object_event) {
    size_t person = rg_turn_pronoun(d, t), first, last;
    if (t->subject.event != RG_NONE) return t->subject.event;
    bool no_event = t->first + 2 < t->last && rg_draft_unit(d, t->first)->classes & RG_CLASS_NEG && rg_draft_event_noun(d, t->first + 1);
    if (no_event) { /* "No meeting between Lind and Korn took place" */
        rg_text words = rg_words_short(d, t->first + 1, t->last);
        return rg_event_of_words(d, words, words, rg_draft_span(d, t->first + 1, t->last));
    }
    if (person == RG_NONE) person = rg_turn_person_in(d, t->first, t->last);
    if (person != RG_NONE) return rg_event_of_person(d, person);
    if (object_event != RG_NONE) return object_event;
    if (t->c->link == RG_LINK_RELATIVE) { /* "a protocol of which no copy has been preserved" */
        rg_clause at = *t->c;
        while (at.relative < t->c->verb_first && !(rg_draft_unit(d, at.relative)->classes & RG_CLASS_REL)) at.relative++;
        if (at.relative > d->c->unit_start[d->sentence] && rg_draft_unit(d, at.relative - 1)->classes & RG_CLASS_PREP) at.relative--;
        rg_turn_antecedent(d, &at, &first, &last);
        rg_mention of = rg_event_find(d, first, last);
        if (of.event == RG_NONE) of = rg_event_introduce(d, first, last);
        bool modifies = of.event != RG_NONE && of.last < last && rg_draft_unit(d, of.last)->classes & RG_CLASS_NOUN; /* "the exile press" */
        if (of.event != RG_NONE && !modifies) return of.event;
    }
    for (size_t i = t->first; i < t->last; i++)
        if (rg_turn_name_at(d, i) && !(i > t->first && rg_draft_is(d, i - 1, "of"))) return rg_act_event(d, t); /* "Germany did not attack" */
    bool none_of = t->first + 2 < t->last && rg_draft_unit(d, t->first)->classes & RG_CLASS_NEG && rg_draft_is(d, t->first + 1, "of"); /* "none of the prisoners" */
    size_t whole = t->first + 2 + (none_of && t->first + 4 < t->last && rg_draft_unit(d, t->first + 2)->classes & RG_CLASS_DET && rg_draft_unit(d, t->first + 3)->classes & RG_CLASS_NUM ? 2 : 0); /* "the four | soldiers" */
    size_t thing = none_of ? rg_thing_of(d, whole, t->last) : rg_thing_subject(d, t);
    bool somebody = t->first + 1 == t->last && rg_draft_unit(d, t->first)->classes & RG_CLASS_NOM; /* nobody knows who */
    return thing != RG_NONE || somebody || t->c->link == RG_LINK_RELATIVE ? thing : rg_turn_about(d); /* what a pronoun stands for is not what is spoken of */
}

/* "It is not known who gave the order", "the day is not known": what is not; units [first, last). */
static void not_known(rg_draft *d, const rg_turn *t, size_t *first, size_t *last) {
    if (!t->c->passive || !rg_text_is(t->c->lemma, "know") || t->first >= t->last) return;
    size_t next = t->index + 1;
    *first = t->first, *last = t->last;
    if (!rg_draft_is(d, t->first, "it") || next >= d->c->clause_start[d->sentence + 1] || d->c->at.at[next].first > t->c->last + 1) return;
    d->consumed = next;
    *first = t->c->verb_last, *last = d->c->at.at[next].last;
}

/* "found no sign of the rifles", "bears no date": nothing of the kind. */
static bool negative_object(const rg_draft *d, const rg_phrase *object) {
    if (!object || object->last < object->first + 2 || !rg_draft_is(d, object->first, "no")) return false;
    for (size_t i = object->first + 1; i < object->last && !rg_draft_is(d, i, "of"); i++)
        if (rg_draft_unit(d, i)->classes & RG_CLASS_NUM && !(rg_draft_unit(d, i)->classes & RG_CLASS_WHEN)) return false; /* "no more than 300" */
    return (rg_draft_unit(d, object->first + 1)->classes & (RG_CLASS_NOUN | RG_CLASS_NAME)) != 0;
}

/* "would not come" is told of nobody's deed; "could not come" is. */
static bool not_told(const rg_draft *d, const rg_clause *c) {
    bool could = false;
    for (size_t i = c->verb_first; i < c->verb_last; i++) could |= rg_draft_is(d, i, "could") || rg_draft_is(d, i, "couldn't");
    return c->quoted || (c->modal && !could);
}

/* "X did not celebrate the victory", "no copy survives": what is denied, as an existence; false where the clause denies nothing of the kind. */
bool rg_act_denied(rg_draft *d, rg_turn *t) {
    if (rg_attend_away(d, t)) return true;
    bool no = negative_subject(d, t), acts = rg_act_verb(t->c) || t->c->verb == RG_VERB_OCCUR, says = t->c->verb == RG_VERB_SAY || t->c->verb == RG_VERB_CLAIM;
    const rg_phrase *object = object_of(d, t->c);
    bool nothing = !t->c->negated && !no && negative_object(d, object);
    bool choice = object && rg_text_is(t->c->lemma, "have") && rg_draft_is(d, object->last, "but"); /* "had no choice but to" */
    size_t said = t->c->negated || no ? rg_silence_saying(d, t, no) : 0;
    if (!(t->c->negated || no || nothing) || choice || (rg_silence_keeps(d, t->c) && !said) || t->c->link == RG_LINK_INFINITIVE) return false;
    if (rg_silence_doubted(d, t, no)) return t->told = true;
    if (t->c->verb == RG_VERB_OCCUR && t->subject.event != RG_NONE && t->c->phrase_count) return false; /* "did not take place in May": its date is denied */
    size_t object_event = object && !t->c->passive && !nothing ? rg_event_find(d, object->first, object->last).event : RG_NONE;
    bool event = t->subject.event != RG_NONE || object_event != RG_NONE;
    bool worked = t->c->verb == RG_VERB_BECOME && !object && !rg_draft_phrase(d, t->c, "as"); /* "never worked again" */
    bool plain = (t->c->verb == RG_VERB_OTHER || worked) && (t->c->link == RG_LINK_MAIN || t->c->link == RG_LINK_AND || t->c->link == RG_LINK_THAT || t->c->link == RG_LINK_RELATIVE);
    if (nothing && !event && (says || t->c->verb == RG_VERB_BE)) return false;
    if (said) event = true;
    if (says ? !event && !nothing : !acts && !t->c->passive && !no && !nothing && !event && !plain) return false;
    t->told = true;
    if (not_told(d, t->c) || no_longer(d, t->c) || rg_silence_limits(d, t->c) || rg_deny_answers_idea(d, t->c) || rg_deny_back(d, t->c)) return true;
    size_t none = rg_silence_none_of(d, t);
    t->event = none != RG_NONE ? none : denied_of(d, t, object_event);
    bool no_one = no && t->last == t->first + 2 && rg_draft_unit(d, t->first + 1)->classes & RG_CLASS_NUM;
    size_t first = no && !no_one && t->last > t->first + 1 && !(rg_or_nor(d, t->first, t->last) && t->c->last > t->c->head + 2) ? t->first + 1 : t->c->head, last = t->c->last;
    if (no && rg_draft_is(d, first, "of")) first = rg_draft_unit(d, first + 1)->classes & RG_CLASS_PRON && first + 2 == t->last ? t->c->head : first + 1; /* "none of the crew returned", "none of them returned" */
    if (nothing) first = object->first + 1, last = rg_turn_reach(d, t, object);
    else if (said) last = said;
    else if (t->c->negated && last == t->c->last) last = with_infinitive(d, t);
    for (size_t i = t->c->verb_last; t->c->link == RG_LINK_RELATIVE && t->c->relative > 0 && rg_draft_is(d, t->c->relative - 1, ",") && i < last; i++)
        if (rg_draft_is(d, i, ",")) last = i; /* "Sven, who had never met her, calls" */
    if (first + 2 < last && rg_draft_unit(d, first + 1)->classes & RG_CLASS_NEG) first += 2; /* "had no reserves": they were not */
    not_known(d, t, &first, &last);
    bool gone = no && !no_one && first == t->first + 1 && rg_silence_exists(d, t->c); /* "No minutes | survive" */
    if (gone) last = t->last;
    size_t claim = t->event == RG_NONE || (!gone && !rg_turn_whole(d, t->c, &last)) ? RG_NONE : rg_turn_text_claim(d, t, RG_PROPERTY_EXISTENCE, first, last, gone ? "existence/there" : "existence/did-not");
    rg_draft_deny(d, claim); /* "no troops were sent": the negation may stand in the subject */
    return true;
}

/* ---- the clause as an event ----------------------------------------------------------------------------------- */

/* "successfully besieged": how it came out stands beside the verb. */
static void how(rg_draft *d, const rg_turn *t, size_t unit) {
    bool tells = rg_draft_unit(d, unit)->classes & RG_CLASS_ADV && rg_draft_noun(d, unit) == RG_NOUN_OUTCOME;
    rg_span span = rg_draft_span(d, unit, t->c->verb_last);
    if (tells && rg_turn_dated(d, t->c)) rg_draft_add(d, t->event, RG_PROPERTY_OUTCOME, rg_draft_text_value(d, span), span, "outcome/how");
}

/* The clause is an event: "Germany invaded Poland". */
void rg_act_clause(rg_draft *d, rg_turn *t) {
    t->event = t->within != RG_NONE ? t->within : rg_within_event(d, t);
    if (t->event != RG_NONE) {
        words_claim(d, t, t->event, RG_PROPERTY_OUTCOME, "outcome/within");
        people(d, t, t->event);
        return;
    }
    if (rg_act_denied(d, t)) return;
    if (rg_infinitive_only_possible(d, t->c) || rg_infinitive_planned(d, t->c)) { /* "would have burned it" */
        t->told = true;
        return;
    }
    t->event = rg_act_event(d, t);
    if (t->event == RG_NONE) return;
    size_t before = d->claims.n;
    size_t fight = rg_turn_dated(d, t->c) ? RG_NONE : rg_act_told_of(d, t);
    people(d, t, t->event);
    bool joins = (t->c->verb != RG_VERB_OTHER && t->c->verb != RG_VERB_REVIEW) || t->c->ends || (t->c->verb == RG_VERB_OTHER && !t->c->passive && rg_turn_fought_out(d, fight));
    if (joins && rg_turn_fought(d, fight) && (rg_turn_fought_out(d, fight) || rg_turn_warlike(d, t->c)) && rg_event_supposed(d, fight) != rg_event_supposed(d, t->event) && granted(d, t->c) && !honours(t->c)) people(d, t, fight), rg_within_by_name(d, t, before); /* "the left wing attacked": of no time of its own, in the battle */
    place_of(d, t, t->event);
    for (size_t i = t->c->verb_first; i < t->c->verb_last && i <= t->c->head; i++) how(d, t, i);
    if (t->c->verb_first > t->c->first) how(d, t, t->c->verb_first - 1);
    bool main = t->c->link == RG_LINK_MAIN || t->c->link == RG_LINK_AND;
    if (!rg_turn_dated(d, t->c)) rg_act_told(d, t);
    else if (main && comes_out(d, t->event)) d->acted = t->event;
    else if (main && d->claims.n > before) d->acted = t->event;
}
