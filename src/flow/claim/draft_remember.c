/* draft_remember.c: for whom and for what the pronouns of the next clauses will stand.
 *
 * "it" is the last thing, or body of people, that was a subject, or what somebody did something to; "he" and "she" are the last person by
 * name or, nearer, one without a name ("the widow"); "they" the last subject that was several. What is remembered is units of the text.
 */
#include "flow/claim/claim_whose.h"

/* One thing, no people, in a noun phrase of units [first, last)? */
static bool one_thing(const rg_draft *d, size_t first, size_t last) {
    size_t head = RG_NONE;
    for (size_t i = first + 1; i < last; i++) {
        unsigned k = rg_draft_unit(d, i)->classes;
        if (k & (RG_CLASS_PUNCT | RG_CLASS_REL | RG_CLASS_CC | RG_CLASS_PREP) && !(k & RG_CLASS_NAME)) break;
        if (k & RG_CLASS_NUM && !rg_draft_is(d, i, "one")) return false; /* "an estimated 4,000" */
        if (k & RG_CLASS_NOUN || rg_turn_name_at(d, i)) head = i;
    }
    if (first >= last || head == RG_NONE || rg_turn_name_at(d, head) || !(rg_draft_unit(d, first)->classes & RG_CLASS_DET) || rg_draft_unit(d, first)->classes & RG_CLASS_NEG) return false;
    bool people = rg_draft_sense(d, head) != RG_SENSE_BODY && (rg_draft_acts(d, head) || rg_draft_many(d, head)); /* a government is "it" */
    return !people && !rg_text_ends(rg_draft_unit(d, head)->fold, RG_TEXT("s"));
}

/* Things, no people, in a noun phrase of units [first, last)? */
static bool several_things(const rg_draft *d, size_t first, size_t last) {
    size_t head = RG_NONE;
    for (size_t i = first; i < last && !(rg_draft_unit(d, i)->classes & (RG_CLASS_PUNCT | RG_CLASS_REL | RG_CLASS_CC | RG_CLASS_PREP)); i++)
        if (rg_draft_unit(d, i)->classes & RG_CLASS_NOUN && rg_draft_unit(d, i)->name == RG_NONE && i > first) head = i;
    if (head == RG_NONE || !(rg_draft_unit(d, first)->classes & RG_CLASS_DET) || rg_draft_unit(d, first)->classes & RG_CLASS_NEG || rg_draft_event_noun(d, head)) return false;
    rg_text fold = rg_draft_unit(d, head)->fold;
    return rg_text_ends(fold, RG_TEXT("s")) && !rg_text_ends(fold, RG_TEXT("ss")) && !rg_draft_acts(d, head) && !rg_draft_many(d, head) && (rg_draft_noun(d, head) == RG_NOUN_NO || rg_draft_noun(d, head) == RG_NOUN_PLACE || rg_draft_noun(d, head) == RG_NOUN_SITE);
}

static void remember_things(rg_draft *d, size_t first, size_t last) {
    if (!several_things(d, first, last) || rg_draft_is(d, first, "their")) return; /* "Their debts grew, and they": those who had them */
    d->things_first = first;
    d->things_last = last;
    d->things_sentence = d->sentence;
}

/* What somebody by name, or "he", does something to. */
static void remember_object(rg_draft *d, const rg_turn *t) {
    const rg_phrase *object = t->c->passive || t->c->verb == RG_VERB_BE || t->c->verb == RG_VERB_BECOME ? NULL : rg_draft_phrase(d, t->c, "");
    if (!object || object->first != t->c->verb_last) return;
    bool one = one_thing(d, object->first, object->last);
    if (!one && !several_things(d, object->first, object->last)) return;
    bool somebody = rg_turn_pronoun(d, t) != RG_NONE || rg_turn_person_in(d, t->first, t->last) != RG_NONE;
    for (size_t i = t->first; !somebody && i < t->last && !(rg_draft_unit(d, i)->classes & RG_CLASS_PREP); i++) somebody = rg_draft_unit(d, i)->name == RG_NONE && rg_draft_acts(d, i) && !rg_text_ends(rg_draft_unit(d, i)->fold, RG_TEXT("s"));
    if (!somebody) return;
    if (!one) {
        remember_things(d, object->first, object->last);
        return;
    }
    d->it_first = object->first;
    d->it_last = object->last;
    d->it_sentence = d->sentence;
}

/* "Tarn was a province. It": a land, a town, a body, a book by its name alone, or behind "the". */
static bool one_name(const rg_draft *d, size_t first, size_t last) {
    const rg_name *n = last > first ? rg_turn_name_at(d, last - 1) : NULL;
    bool alone = last == first + 1 || (last == first + 2 && rg_draft_is(d, first, "the"));
    bool many = n && rg_text_ends(n->fold, RG_TEXT("s")) && n->type == RG_NAME_GROUP; /* "the Danes" */
    bool led = n && last == first + 3 && rg_draft_is(d, first, "the") && rg_draft_unit(d, first + 1)->classes & RG_CLASS_NOUN && rg_draft_unit(d, first + 1)->name == RG_NONE;
    rg_sense sense = led ? rg_draft_sense(d, first + 1) : RG_SENSE_PERSON;
    bool kind = sense == RG_SENSE_NO || sense == RG_SENSE_BUILDING || sense == RG_SENSE_WORK || sense == RG_SENSE_AREA || sense == RG_SENSE_LAND;
    if (kind && !rg_draft_acts(d, first + 1) && !rg_draft_event_noun(d, first + 1)) return true; /* "the tanker Orla" */
    return alone && n && !many && (n->type == RG_NAME_PLACE || n->type == RG_NAME_GROUP || n->type == RG_NAME_WORK);
}

/* "Although the council met, | it failed": does the clause open the sentence, and "it" the main one? */
static bool before_it(const rg_draft *d, const rg_turn *t) {
    const rg_clause *c = &d->c->at.at[t->index], *next = c + 1;
    bool opens = c->link == RG_LINK_SUB && t->index == d->c->clause_start[d->sentence] && t->index + 1 < d->c->clause_start[d->sentence + 1];
    return opens && next->link == RG_LINK_AND && next->subject.last == next->subject.first + 1 && rg_draft_is(d, next->subject.first, "it");
}

/* What "it" will stand for: the subject, where that is one thing; else the object. */
void rg_remember_thing(rg_draft *d, const rg_turn *t) {
    bool own = t->c->subject.first < t->c->subject.last && t->first == t->c->subject.first && (t->c->link == RG_LINK_MAIN || t->c->link == RG_LINK_AND || before_it(d, t));
    const rg_phrase *object = t->c->passive ? NULL : rg_draft_phrase(d, t->c, "");
    bool kept = object && object->last == object->first + 1 && object->first >= t->c->verb_last && rg_draft_is(d, object->first, "it");
    bool beside = t->c->link == RG_LINK_AND && t->c->subject.first < t->c->subject.last && (rg_draft_is(d, t->first, "a") || rg_draft_is(d, t->first, "an"));
    for (size_t k = d->c->clause_start[d->sentence]; beside && !kept && k < t->index; k++) kept = d->c->at.at[k].subject.last == d->c->at.at[k].subject.first + 1 && rg_draft_is(d, d->c->at.at[k].subject.first, "it");
    if (kept && d->it_first < d->it_last && d->it_sentence + 1 >= d->sentence) d->it_sentence = d->sentence; /* "The council rejected it. It": what it rejected; "It grew, and a wall was built. It" */
    if (!own || kept || t->subject.event != RG_NONE) return;
    if (before_it(d, t) && !one_thing(d, t->first, t->last) && !one_name(d, t->first, t->last)) return;
    if (!one_thing(d, t->first, t->last) && !one_name(d, t->first, t->last)) {
        remember_things(d, t->first, t->last);
        rg_text last = rg_draft_unit(d, t->last - 1)->fold;
        bool other = !(rg_draft_unit(d, t->first)->classes & (RG_CLASS_PRON | RG_CLASS_NUM)) && rg_turn_person_in(d, t->first, t->last) == RG_NONE && !rg_text_ends(last, RG_TEXT("s"));
        if (other) d->it_first = d->it_last = 0; /* "Parliament met. It": something else that is one */
        remember_object(d, t);
        return;
    }
    d->it_first = t->first;
    d->it_last = t->last;
    d->it_sentence = d->sentence;
}

/* "The widow wrote": one who is spoken of without a name, for whom "she" stands next. */
void rg_remember_nameless(rg_draft *d, const rg_turn *t) {
    size_t person = rg_turn_apposed(d, t);
    if (person == RG_NONE) person = rg_turn_person_in(d, t->first, t->last);
    bool own = t->c->subject.first < t->c->subject.last && t->first == t->c->subject.first && (t->c->link == RG_LINK_MAIN || t->c->link == RG_LINK_AND) && !t->c->quoted;
    bool named = person != RG_NONE && t->c->link == RG_LINK_SUB && t->c->subject.first < t->c->subject.last; /* "When Korn died his will": not the mayor's */
    if (named) d->one_first = d->one_last = 0;
    if (!own) return;
    rg_span those = rg_turn_those(d, t);
    bool again = those.start == d->one_first && those.start < those.end; /* "he", the same */
    if (again) d->one_sentence = d->sentence;
    if (again) return;
    size_t head = RG_NONE;
    for (size_t i = t->first; i < t->last && !rg_draft_is(d, i, "of"); i++) {
        unsigned k = rg_draft_unit(d, i)->classes;
        if (k & (RG_CLASS_PUNCT | RG_CLASS_REL | RG_CLASS_CC | RG_CLASS_PREP) && !(k & RG_CLASS_NAME)) break;
        if (k & RG_CLASS_NOUN && rg_draft_unit(d, i)->name == RG_NONE) head = i;
    }
    bool led = t->first < t->last && (rg_draft_unit(d, t->first)->classes & RG_CLASS_DET || rg_turn_owns(d, t->first, t->last)) && !(rg_draft_unit(d, t->first)->classes & (RG_CLASS_NEG | RG_CLASS_NUM | RG_CLASS_ALONE)) && !rg_draft_is(d, t->first, "every");
    bool one = person == RG_NONE && t->c->verb != RG_VERB_BE && led && head != RG_NONE && rg_draft_sense(d, head) == RG_SENSE_PERSON && rg_turn_pronoun(d, t) == RG_NONE;
    if (!one && person == RG_NONE && rg_turn_pronoun(d, t) == RG_NONE) return; /* a thing: "The suit was dismissed" */
    d->one_first = one ? t->first : 0;
    d->one_last = one ? t->last : 0;
    d->one_sentence = d->sentence;
}

/* "knew that if it rained, Korn's men would go": is it told of only in what somebody says or knows? */
static bool within_that(const rg_draft *d, const rg_clause *c) {
    for (;; c = &d->c->at.at[c->outer]) {
        if (c->link == RG_LINK_THAT || rg_draft_is(d, c->first, "that") || (c->first > 0 && rg_draft_is(d, c->first - 1, "that"))) return true;
        if (c->link == RG_LINK_MAIN || c->outer == RG_NONE) return false;
    }
}

/* "Lind fled after Korn was killed. He": Lind still. */
static bool beside_main(rg_draft *d, const rg_turn *t) {
    const rg_clause *outer = t->c->link == RG_LINK_SUB && t->c->outer != RG_NONE ? &d->c->at.at[t->c->outer] : NULL;
    bool behind = outer && (outer->link == RG_LINK_MAIN || outer->link == RG_LINK_AND) && t->c->outer < t->index && outer->verb_first < outer->verb_last;
    rg_turn before = {.index = t->c->outer, .c = outer};
    if (!behind) return false;
    rg_turn_find_subject(d, &before);
    bool he = before.last == before.first + 1 && (rg_draft_is(d, before.first, "he") || rg_draft_is(d, before.first, "she"));
    bool his = before.last > before.first + 1 && (rg_draft_is(d, before.first, "his") || rg_draft_is(d, before.first, "her")); /* "His reign ended while his brother Lind was away. He" */
    return he || his || rg_turn_person_in(d, before.first, before.last) != RG_NONE;
}

/* Whom "he" and "they" (draft_they.c) will stand for. */
void rg_remember_people(rg_draft *d, const rg_turn *t) {
    size_t person = rg_turn_apposed(d, t);
    if (person == RG_NONE) person = rg_turn_person_in(d, t->first, t->last);
    const rg_name *owner = t->first < t->last ? rg_turn_name_at(d, t->first) : NULL;
    if (person == RG_NONE && owner && owner->type == RG_NAME_PERSON && rg_turn_owns(d, t->first, t->last) && !(t->c->modal && within_that(d, t->c))) person = rg_draft_unit(d, t->first)->name; /* "Korn's name appears" */
    bool behind = person == RG_NONE && t->first >= t->last && t->c->verb == RG_VERB_BE && t->c->link == RG_LINK_MAIN; /* "Among the leaders was Korn. He" */
    if (behind) person = rg_turn_person_in(d, t->c->verb_last, t->c->last);
    const rg_clause *outer = t->c->outer == RG_NONE ? NULL : &d->c->at.at[t->c->outer];
    bool of_it = outer && outer->subject.last == outer->subject.first + 1 && rg_draft_is(d, outer->subject.first, "it"); /* "It is certain that X died, but his son" */
    bool hangs = (t->c->link == RG_LINK_THAT && !of_it) || rg_text_is(t->c->linker, "than") || ((t->c->link == RG_LINK_RELATIVE || t->c->link == RG_LINK_REDUCED) && t->first != t->c->subject.first && t->c->outer != RG_NONE);
    if (person != RG_NONE && !hangs && beside_main(d, t)) hangs = true;
    if (person != RG_NONE && !hangs) d->person = person, d->person_said = d->sentence, rg_gender_remember(d, person);
    bool he = t->last == t->first + 1 && t->first == t->c->subject.first && (rg_draft_is(d, t->first, "he") || rg_draft_is(d, t->first, "she")) && (t->c->link == RG_LINK_MAIN || t->c->link == RG_LINK_AND);
    size_t same = he ? rg_turn_pronoun(d, t) : RG_NONE; /* "His daughter married. He died. His tomb": his own */
    if (same != RG_NONE) d->person = same, d->person_said = d->sentence, rg_gender_remember(d, same);
    rg_they_remember(d, t);
}
