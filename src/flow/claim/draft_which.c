/* draft_which.c: what a relative clause tells of, where that is not the noun phrase before it; what a label tells of. */
#include "flow/claim/claim_whose.h"

size_t rg_which_defined(const rg_draft *d, const rg_turn *t) {
    const rg_clause *c = t->c, *is = c->outer != RG_NONE && (c->link == RG_LINK_RELATIVE || rg_turn_relative_that(c)) ? &d->c->at.at[c->outer] : NULL;
    size_t event = is && is->verb == RG_VERB_BE && !is->negated && !is->modal && is->subject.first < is->subject.last ? d->clause_event[c->outer] : RG_NONE;
    bool timed = c->verb == RG_VERB_OCCUR || c->verb == RG_VERB_BEGIN || c->verb == RG_VERB_FINISH || c->verb == RG_VERB_LAST;
    if (event == RG_NONE || d->events.at[event].person || (!timed && (t->first < is->verb_last || t->first > is->verb_last + 1)) || rg_draft_is(d, is->subject.first, "there")) return RG_NONE;
    for (size_t i = is->verb_last; i < t->last && !(rg_draft_unit(d, i)->classes & (RG_CLASS_PREP | RG_CLASS_PUNCT)); i++)
        if (rg_draft_event_noun(d, i)) return event;
    return RG_NONE;
}

size_t rg_which_deed(rg_draft *d, const rg_turn *t) {
    const rg_clause *c = t->c, *outer = c->link == RG_LINK_RELATIVE && c->outer != RG_NONE ? &d->c->at.at[c->outer] : NULL;
    bool leads = c->verb == RG_VERB_RESULT || (c->verb == RG_VERB_LEAD && rg_draft_phrase(d, c, "to") && !rg_draft_phrase(d, c, ""));
    const rg_name *n = t->first < t->last ? rg_turn_name_at(d, t->last - 1) : NULL;
    if (!outer || !leads || c->passive || !rg_text_is(c->linker, "which") || !rg_draft_is(d, c->relative - 1, ",") || !n || n->type == RG_NAME_EVENT) return RG_NONE;
    size_t event = d->clause_event[c->outer];
    if (event != RG_NONE && (d->events.at[event].act.len || (d->events.at[event].head.len && event != d->title_event))) return event;
    rg_turn before = {.index = c->outer, .c = outer, .event = RG_NONE, .within = RG_NONE};
    rg_turn_find_subject(d, &before);
    return before.first < before.last ? rg_act_event(d, &before) : RG_NONE;
}

bool rg_which_kin(const rg_draft *d, size_t unit, size_t first) {
    const rg_name *n = rg_turn_name_at(d, unit);
    if (!n || n->type != RG_NAME_PERSON || unit < first + 4 || !(rg_draft_sense(d, unit - 1) == RG_SENSE_PERSON || rg_draft_noun(d, unit - 1) == RG_NOUN_ACTOR)) return false;
    size_t of = unit;
    while (of > first && rg_draft_unit(d, of - 1)->classes & (RG_CLASS_NOUN | RG_CLASS_DET) && !(rg_draft_unit(d, of - 1)->classes & (RG_CLASS_PREP | RG_CLASS_PUNCT))) of--;
    bool who = unit + 2 < d->c->units.n && rg_draft_is(d, unit + 1, ",") && rg_draft_unit(d, unit + 2)->classes & RG_CLASS_REL; /* "a friend of his uncle X, who" */
    return of > first + 1 && !who && rg_draft_unit(d, of)->classes & RG_CLASS_DET && rg_draft_is(d, of - 1, "of") && rg_draft_sense(d, of - 2) == RG_SENSE_PERSON;
}

bool rg_which_holds(rg_draft *d, rg_turn *t) {
    const rg_clause *c = t->c;
    const rg_phrase *object = c->verb == RG_VERB_OCCUR && !c->passive && !c->negated ? rg_draft_phrase(d, c, "") : NULL;
    bool pronoun = c->link == RG_LINK_RELATIVE || (c->subject.last == c->subject.first + 1 && (rg_draft_unit(d, c->subject.first)->classes & RG_CLASS_NOM || rg_draft_is(d, c->subject.first, "it")));
    if (!pronoun || !object || object->first != c->verb_last || rg_event_find(d, object->first, object->last).event == t->event) return false;
    rg_turn own = *t;
    own.event = own.subject.event = RG_NONE;
    if (!rg_act_on_event(d, &own)) return false;
    t->event = own.event;
    return true;
}

enum { APPOSED_UNITS = 16 };

/* A name that says an office: "Duke of Lund". */
static bool office(const rg_draft *d, const rg_unit *u) {
    for (size_t i = u->first; i < u->last; i++)
        if (rg_event_noun_acts(d->nouns, d->reading->tokens.at[i].fold)) return true;
    return false;
}

/* Where the noun phrase behind a comma begins that ends before unit `end`, in *title whether it says an office; RG_NONE where a verb, another person or a
 * new phrase stands in it. */
static size_t apposed(const rg_draft *d, size_t begin, size_t end, bool one, bool *title, bool *plain) {
    for (size_t at = end; at > begin && at + APPOSED_UNITS > end; at--) {
        if (rg_draft_is(d, at - 1, ",")) return at < end && !(rg_draft_unit(d, at)->classes & RG_CLASS_CC) ? at : RG_NONE;
        const rg_unit *u = rg_draft_unit(d, at - 1);
        const rg_name *n = rg_turn_name_at(d, at - 1);
        bool acts = n ? office(d, u) : rg_draft_acts(d, at - 1);
        bool another = n && n->type == RG_NAME_PERSON && !acts && !rg_turn_owns(d, at - 1, end) && !(at - 1 > begin && rg_draft_unit(d, at - 2)->classes & RG_CLASS_PREP);
        if (another || u->classes & (RG_CLASS_PUNCT | RG_CLASS_REL | RG_CLASS_BE | RG_CLASS_HAVE) || (one && u->classes & RG_CLASS_CC) || (u->classes & RG_CLASS_VERB && !n && !acts && !(u->classes & RG_CLASS_NOUN))) return RG_NONE;
        *title |= acts;
        *plain &= !(u->classes & RG_CLASS_PREP) || rg_draft_is(d, at - 1, "of");
    }
    return RG_NONE;
}

/* Is it a place, or a body, that the noun phrase says a name of that type is? Not "he went to Orvaz, a step that". */
static bool of_its_kind(const rg_draft *d, rg_name_type type, size_t first, size_t last) {
    size_t head = first;
    for (size_t i = first; i < last && !(rg_draft_unit(d, i)->classes & RG_CLASS_PREP); i++)
        if (rg_draft_unit(d, i)->classes & RG_CLASS_NOUN) head = i;
    if (type == RG_NAME_GROUP) return rg_draft_sense(d, head) == RG_SENSE_BODY;
    return type == RG_NAME_PLACE && (rg_draft_noun(d, head) == RG_NOUN_PLACE || rg_draft_noun(d, head) == RG_NOUN_SITE);
}

size_t rg_which_named(const rg_draft *d, rg_text linker, size_t begin, size_t end) {
    bool title = false, plain = true, thing = rg_text_is(linker, "which") || rg_text_is(linker, "that"), who = rg_text_is(linker, "who") || rg_text_is(linker, "whom");
    if (linker.len && !thing && !who) return RG_NONE;
    size_t first = apposed(d, begin, end, !linker.len, &title, &plain), at = first == RG_NONE ? 0 : first - 1;
    if (at <= begin) return RG_NONE;
    const rg_name *n = rg_turn_name_at(d, at - 1);
    if (thing) return n && (rg_draft_is(d, first, "a") || rg_draft_is(d, first, "an")) && of_its_kind(d, n->type, first, end) ? at - 1 : RG_NONE;
    const rg_name *of = n && title && at > begin + 2 && rg_draft_is(d, at - 2, "of") ? rg_turn_name_at(d, at - 3) : NULL;
    if (of && of->type == RG_NAME_PERSON) n = of, at -= 2; /* "Otto of Holm, Duke of Lund" */
    bool person = n && n->type == RG_NAME_PERSON;
    return person && ((who && plain) || (title && !office(d, rg_draft_unit(d, at - 1)))) ? at - 1 : RG_NONE;
}

size_t rg_which_whom(const rg_draft *d, const rg_clause *c) {
    size_t first, last, rel = c->subject.first - (c->subject.first > 0);
    if (c->link != RG_LINK_RELATIVE || c->passive || c->subject.first >= c->subject.last || rel <= d->c->unit_start[d->sentence] || !rg_draft_is(d, rel, "whom") || rg_draft_unit(d, rel - 1)->classes & RG_CLASS_PREP) return RG_NONE;
    rg_clause at = *c;
    at.relative = rel;
    rg_turn_antecedent(d, &at, &first, &last);
    return rg_turn_person_in(d, first, last);
}

/* "A revolt broke out under Lind, which lasted until 1533": what begins, lasts or ends is the affair that the main clause is of; false where it is of none. */
static bool main_affair(const rg_draft *d, const rg_clause *c, size_t *first, size_t *last) {
    const rg_clause *outer = c->outer == RG_NONE ? NULL : &d->c->at.at[c->outer];
    bool timed = c->verb == RG_VERB_OCCUR || c->verb == RG_VERB_BEGIN || c->verb == RG_VERB_FINISH || c->verb == RG_VERB_LAST;
    const rg_name *n = c->relative > 1 ? rg_turn_name_at(d, c->relative - 2) : NULL;
    if (!outer || !timed || c->passive || !n || n->type != RG_NAME_PERSON || outer->subject.first >= outer->subject.last) return false;
    for (size_t i = outer->subject.first; i < outer->subject.last && !(rg_draft_unit(d, i)->classes & RG_CLASS_PREP); i++)
        if (rg_draft_event_noun(d, i)) {
            *first = outer->subject.first, *last = outer->subject.last;
            return true;
        }
    return false;
}

bool rg_which_affair(const rg_draft *d, const rg_clause *c, size_t begin, size_t end, size_t *first, size_t *last) {
    bool does = !(c->traits & RG_TRAIT_STATE) && c->verb != RG_VERB_LOCATE && c->verb != RG_VERB_BE && c->verb != RG_VERB_BECOME && c->verb != RG_VERB_NAME && !c->passive;
    size_t at = end;
    if (!does || !rg_text_is(c->linker, "which") || c->subject.first < c->subject.last || c->relative <= begin || !rg_draft_is(d, c->relative - 1, ",")) return false;
    if (main_affair(d, c, first, last)) return true;
    while (at > begin && ((rg_turn_name_at(d, at - 1) && rg_turn_name_at(d, at - 1)->type == RG_NAME_PLACE) || (at < end && rg_draft_is(d, at - 1, ",")))) at--;
    bool there = at < end && at > begin + 1 && (rg_draft_is(d, at - 1, "in") || rg_draft_is(d, at - 1, "at") || rg_draft_is(d, at - 1, "near"));
    if (!there || !rg_draft_event_noun(d, at - 2)) return false;
    *last = at - 1, *first = at - 2;
    while (*first > begin && rg_draft_unit(d, *first - 1)->classes & (RG_CLASS_NOUN | RG_CLASS_NAME | RG_CLASS_DET | RG_CLASS_NUM | RG_CLASS_WHEN) && !(rg_draft_unit(d, *first - 1)->classes & (RG_CLASS_PREP | RG_CLASS_PUNCT))) --*first;
    return true;
}

bool rg_which_complement(rg_draft *d, const rg_clause *c, size_t *first, size_t *last) {
    const rg_clause *is = c->link == RG_LINK_REDUCED && c->passive && c->outer != RG_NONE ? &d->c->at.at[c->outer] : NULL;
    if (!is || is->verb != RG_VERB_BE || is->negated || is->subject.first >= is->subject.last || is->verb_last >= c->verb_first || rg_draft_is(d, is->subject.first, "there") || rg_draft_is(d, is->subject.first, "it")) return false;
    bool one = rg_draft_is(d, is->verb_last, "a") || rg_draft_is(d, is->verb_last, "an") || rg_draft_is(d, is->verb_last, "the");
    for (size_t i = is->verb_last; one && i < c->verb_first; i++) one = !(rg_draft_unit(d, i)->classes & (RG_CLASS_PUNCT | RG_CLASS_REL | RG_CLASS_CC)) && !(rg_draft_unit(d, i)->classes & RG_CLASS_PREP && !rg_draft_is(d, i, "of"));
    if (!one) return false;
    rg_turn what = {.index = c->outer, .c = is, .event = RG_NONE};
    rg_turn_find_subject(d, &what);
    *first = what.first, *last = what.last;
    return what.first < what.last;
}

bool rg_which_listed(const rg_draft *d, size_t first, size_t last) {
    for (size_t i = first; i < last; i++) {
        unsigned k = rg_draft_unit(d, i)->classes;
        bool name = rg_turn_name_at(d, i) && rg_turn_name_at(d, i)->type != RG_NAME_PLACE, comma = rg_draft_is(d, i, ",");
        if (name || (k & RG_CLASS_PUNCT && !comma) || k & (RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_MODAL | RG_CLASS_REL | RG_CLASS_SUB | RG_CLASS_WHEN | RG_CLASS_PRON) || (k & RG_CLASS_PREP && !rg_draft_is(d, i, "of"))) return false;
    }
    return true;
}

size_t rg_which_several(const rg_draft *d, size_t begin, size_t end) {
    const rg_name *n = end > begin ? rg_turn_name_at(d, end - 1) : NULL;
    bool one = n && (n->type == RG_NAME_PLACE || !rg_text_ends(n->fold, RG_TEXT("s")));
    for (size_t at = end - one; one && at > begin + 1 && !(rg_draft_unit(d, at - 1)->classes & (RG_CLASS_PUNCT | RG_CLASS_CC | RG_CLASS_REL | RG_CLASS_BE)); at--) {
        const rg_unit *u = rg_draft_unit(d, at - 1);
        bool noun = u->name == RG_NONE && u->classes & RG_CLASS_NOUN && !(u->classes & RG_CLASS_PREP);
        if (noun && (rg_draft_many(d, at - 1) || (rg_text_ends(u->fold, RG_TEXT("s")) && rg_draft_acts(d, at - 1)) || rg_draft_unit(d, at - 2)->classes & RG_CLASS_NUM)) return at;
    }
    return end;
}

/* ---- "the first to" ------------------------------------------------------------------------------------------- */

enum { RANKED_UNITS = 5 };

/* The clause of the deed in "the first to sign the pact was", "the only one to be hanged was"; *first: behind "the". RG_NONE. */
static size_t ranked_deed(const rg_draft *d, const rg_turn *t, size_t *first) {
    size_t begin = d->c->unit_start[d->sentence];
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) {
        const rg_clause *c = &d->c->at.at[k];
        bool rank = false;
        size_t to = c->verb_first;
        while (to > begin && to + 2 > c->verb_first && !rg_draft_is(d, to, "to")) to--;
        if (c->link != RG_LINK_INFINITIVE || c->verb_last > t->c->verb_first || !rg_draft_is(d, to, "to")) continue;
        for (*first = to; *first > begin && *first + RANKED_UNITS > to && !rg_draft_is(d, *first - 1, "the"); --*first)
            rank |= rg_draft_is(d, *first - 1, "only") || rg_draft_is(d, *first - 1, "last") || rg_draft_unit(d, *first - 1)->classes & RG_CLASS_ORD;
        bool opens = *first > begin && rg_draft_is(d, *first - 1, "the") && (*first == begin + 1 || rg_draft_unit(d, *first - 2)->classes & (RG_CLASS_PUNCT | RG_CLASS_CC));
        if (rank && opens) return k;
    }
    return RG_NONE;
}

bool rg_which_ranked(rg_draft *d, rg_turn *t) {
    bool is = t->c->verb == RG_VERB_BE && !t->c->passive && !t->c->negated && t->index > d->c->clause_start[d->sentence];
    size_t first, k = is ? ranked_deed(d, t, &first) : RG_NONE, who = k == RG_NONE ? RG_NONE : t->c->verb_last;
    while (who != RG_NONE && who < t->c->last && (rg_draft_is(d, who, "of") || !(rg_draft_unit(d, who)->classes & RG_CLASS_PREP)) && !(rg_turn_name_at(d, who) && rg_turn_name_at(d, who)->type == RG_NAME_PERSON)) who++;
    if (who == RG_NONE || who >= t->c->last || !rg_turn_name_at(d, who) || rg_turn_owns(d, who, t->c->last)) return false;
    rg_turn deed = {.index = k, .c = &d->c->at.at[k], .first = who, .last = who + 1, .event = RG_NONE, .within = RG_NONE, .subject = {.event = RG_NONE}};
    bool pronoun = !deed.c->passive && rg_draft_unit(d, deed.c->verb_last)->classes & RG_CLASS_PRON; /* "the first to accuse him": called by these words */
    size_t event = pronoun || !deed.c->event.len ? RG_NONE : rg_act_event(d, &deed);
    size_t last = deed.c->verb_last;
    while (last < t->c->verb_first && !(rg_draft_unit(d, last)->classes & (RG_CLASS_PUNCT | RG_CLASS_REL | RG_CLASS_WHEN))) last++;
    rg_text words = rg_text_cut(d->reading->text, rg_draft_span(d, first, last));
    if (event == RG_NONE || d->events.at[event].person) event = rg_event_of_words(d, words, words, rg_draft_span(d, first, last));
    rg_draft_add(d, event, RG_PROPERTY_PARTICIPANT, rg_draft_name_value(d, rg_draft_unit(d, who)->name), rg_draft_unit(d, who)->span, "participant/first-to");
    rg_role_appositions(d, t);
    rg_parts_dates(d, &d->c->at.at[k], event);
    rg_parts_dates(d, t->c, event);
    rg_parts_places(d, &d->c->at.at[k], event);
    return t->told = true;
}

/* ---- bodies --------------------------------------------------------------------------------------------------- */

bool rg_which_inquires(const rg_draft *d, const rg_turn *t) {
    const rg_clause *c = t->c;
    bool asks = c->verb == RG_VERB_SAY || c->verb == RG_VERB_CLAIM || c->verb == RG_VERB_DENY || c->verb == RG_VERB_REVIEW || c->verb == RG_VERB_GATHER || c->traits & (RG_TRAIT_SENSE | RG_TRAIT_RECORD);
    const rg_phrase *object = c->verb == RG_VERB_ACT && c->event.len ? rg_draft_phrase(d, c, "") : NULL; /* "interviewed 40 witnesses" */
    asks |= object && object->first == c->verb_last && rg_people_are(d, object);
    return !c->passive && asks && t->event != RG_NONE && t->event != d->title_event && rg_text_is(d->events.at[t->event].head, "operation");
}

/* ---- labels --------------------------------------------------------------------------------------------------- */

enum { LABEL_UNITS = 12 };

/* What a sentence without a verb names, "Bog sword.", "Drinking horn with gilt mounts.": units [*first, *last). */
static bool names_thing(const rg_draft *d, size_t sentence, size_t *first, size_t *last) {
    size_t begin = d->c->unit_start[sentence], end = d->c->unit_start[sentence + 1], at = begin;
    for (size_t k = d->c->clause_start[sentence]; k < d->c->clause_start[sentence + 1]; k++)
        if (d->c->at.at[k].verb_first < d->c->at.at[k].verb_last) return false;
    while (at < end && rg_draft_unit(d, at)->classes & RG_CLASS_DET && !(rg_draft_unit(d, at)->classes & RG_CLASS_NEG)) at++;
    for (*first = *last = at; *last < end && *last < at + LABEL_UNITS; ++*last) {
        const rg_unit *u = rg_draft_unit(d, *last);
        bool of = rg_draft_is(d, *last, "of") && *last > at;
        if (!of && (u->classes & (RG_CLASS_PUNCT | RG_CLASS_WHEN | RG_CLASS_CC | RG_CLASS_PRON | RG_CLASS_REL) || (u->classes & RG_CLASS_PREP && !(u->classes & RG_CLASS_NAME)))) break;
    }
    if (*last == at || *last == at + LABEL_UNITS || (*last < end && rg_draft_is(d, *last, ":"))) return false;
    const rg_name *n = rg_turn_name_at(d, *last - 1);
    bool noun = rg_draft_unit(d, *last - 1)->classes & (RG_CLASS_NOUN | RG_CLASS_NAME) && !(rg_draft_unit(d, *last - 1)->classes & (RG_CLASS_ADV | RG_CLASS_NUM));
    for (size_t i = at; i < *last; i++)
        if (rg_draft_event_noun(d, i)) return false; /* a picture of it */
    return noun && !(n && (n->type == RG_NAME_PLACE || n->type == RG_NAME_GROUP));
}

bool rg_which_labelled(const rg_draft *d, size_t *first, size_t *last) {
    const rg_sentence *all = d->reading->sentences.at;
    size_t s = d->sentence;
    if (s == 0) return false;
    for (size_t k = d->c->clause_start[s]; k < d->c->clause_start[s + 1]; k++)
        if (d->c->at.at[k].link != RG_LINK_REDUCED && d->c->at.at[k].verb_first < d->c->at.at[k].verb_last && d->c->at.at[k].outer == RG_NONE) return false; /* it has a clause of its own */
    while (s > 0 && all[s - 1].block == all[d->sentence].block) s--;
    if (s < d->sentence && names_thing(d, s, first, last)) return true;
    return s == 1 && d->title_event != RG_NONE && names_thing(d, 0, first, last); /* under the title */
}

size_t rg_which_before_participle(const rg_draft *d, size_t first, size_t last) {
    for (size_t i = first + 1; i + 1 < last; i++) {
        const rg_unit *u = rg_draft_unit(d, i);
        unsigned before = rg_draft_unit(d, i - 1)->classes, next = rg_draft_unit(d, i + 1)->classes;
        if (rg_draft_unit(d, i)->classes & (RG_CLASS_REL | RG_CLASS_PUNCT | RG_CLASS_CC)) return last;
        bool ing = u->classes & RG_CLASS_VERB && !(u->classes & RG_CLASS_PREP) && u->name == RG_NONE && rg_text_ends(u->fold, RG_TEXT("ing"));
        bool noun = before & (RG_CLASS_NOUN | RG_CLASS_NAME) && !(before & (RG_CLASS_DET | RG_CLASS_PREP | RG_CLASS_ORD | RG_CLASS_ADV | RG_CLASS_VERB));
        bool whom = next & (RG_CLASS_DET | RG_CLASS_NAME | RG_CLASS_PRON) || d->reading->tokens.at[rg_draft_unit(d, i + 1)->first].flags & RG_TOKEN_CAPITAL;
        if (ing && noun && whom && !(next & RG_CLASS_PREP)) return i;
    }
    return last;
}

bool rg_which_participle(const rg_draft *d, const rg_clause *c) {
    const rg_unit *before = c->verb_first > d->c->unit_start[d->sentence] ? rg_draft_unit(d, c->verb_first - 1) : NULL;
    bool done = d->c->at.at[c->outer].verb_last == c->first; /* "was killed carrying on his work" */
    return before && !done && c->verb_first == c->first && before->classes & (RG_CLASS_NOUN | RG_CLASS_NAME) && !(before->classes & (RG_CLASS_PUNCT | RG_CLASS_ADV | RG_CLASS_WHEN | RG_CLASS_PREP));
}

bool rg_which_went_on(const rg_draft *d, const rg_turn *t) {
    const rg_clause *c = t->c;
    bool his = t->first < t->last && (rg_turn_person_in(d, t->first, t->last) != RG_NONE || rg_turn_pronoun(d, t) != RG_NONE || rg_draft_acts(d, t->last - 1));
    bool deed = c->verb == RG_VERB_MOVE || c->verb == RG_VERB_GATHER || c->verb == RG_VERB_BEGIN || c->verb == RG_VERB_ACT || c->verb == RG_VERB_OTHER;
    return his && deed && rg_draft_is(d, c->verb_first - 1, ",") && (rg_turn_dated(d, c) || rg_parts_placed(d, c));
}
