/* draft_gender.c: whom "he" and "she" may stand for, by what engine/read/gender.c knows of the persons. */
#include "flow/claim/claim_whose.h"

enum { OPENS = 4 /* units before the verb of a clause that opens its sentence with a pronoun: "In 1839 he" */ };

char rg_gender_of(const rg_draft *d, size_t name) { return name == RG_NONE ? 0 : d->gender[d->reading->names.at[name].entity]; }

static size_t *last_of(rg_draft *d, char is) { return is == 's' ? &d->last_she : &d->last_he; }

/* The last whom the pronoun may mean; on the page of one, that one, where the sentence names no other. */
static size_t nearest(const rg_draft *d, size_t last, char is) {
    bool here = last != RG_NONE && d->reading->names.at[last].sentence == d->sentence;
    bool page = d->hero != RG_NONE && d->hero_is == is && rg_gender_of(d, d->hero) != (is == 's' ? 'h' : 's');
    return page && !here ? d->hero : last;
}

/* On the page of one whom the pronoun may mean: one called by a single word without a title, of whom nothing says that he is one ("Lanterna"). */
static bool faint(const rg_draft *d, size_t person, char is) {
    if (person == RG_NONE || d->hero == RG_NONE || d->hero_is != is || rg_gender_of(d, person) || rg_gender_of(d, d->hero) != is) return false;
    const rg_name *n = &d->reading->names.at[d->reading->fullest[d->reading->names.at[person].entity]];
    return n->title.start >= n->title.end && rg_text_find(n->fold, RG_TEXT(" "), 0) == (size_t)-1 && n->entity != d->reading->names.at[d->hero].entity;
}

size_t rg_gender_last(const rg_draft *d, size_t person, char is) {
    char known = rg_gender_of(d, person);
    if (faint(d, person, is)) return d->hero;
    if (!known || known == is) return person;
    return nearest(d, is == 's' ? d->last_she : d->last_he, is);
}

/* Does the clause name the person behind its verb, as one to whom or with whom something is done? Not whose son: "he saw Korn's son". */
static bool named_behind(const rg_draft *d, const rg_clause *c, size_t person) {
    size_t end = c->last;
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) /* what hangs on it may speak of him again */
        if (&d->c->at.at[k] != c && d->c->at.at[k].first > c->verb_last && d->c->at.at[k].first < end) end = d->c->at.at[k].first;
    for (size_t i = c->verb_last; i < end; i++) {
        const rg_name *n = rg_turn_name_at(d, i);
        if (n && n->type == RG_NAME_PERSON && !rg_turn_owns(d, i, end) && n->entity == d->reading->names.at[person].entity) return true;
    }
    return false;
}

size_t rg_gender_but(const rg_draft *d, const rg_clause *c, size_t person, char is) {
    if (person == RG_NONE || !rg_draft_holds(d, c, RG_CLASS_NAME) || !named_behind(d, c, person)) return person;
    for (size_t i = c->verb_first; i-- > d->c->unit_start[d->sentence];) { /* "According to Lind, he met Korn" */
        const rg_name *n = rg_turn_name_at(d, i);
        size_t name = rg_draft_unit(d, i)->name;
        bool may = n && n->type == RG_NAME_PERSON && (!rg_gender_of(d, name) || rg_gender_of(d, name) == is);
        if (may) return named_behind(d, c, name) ? RG_NONE : name;
    }
    size_t others[] = {d->person, is == 's' ? d->last_she : d->last_he};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        bool may = others[i] != RG_NONE && (!rg_gender_of(d, others[i]) || rg_gender_of(d, others[i]) == is);
        if (may && !named_behind(d, c, others[i])) return others[i];
    }
    return RG_NONE;
}

/* Does the sentence name the hero? `dealt`: as one with whom something is done, "Lind appointed Korn", not "Lind saw Korn's house". */
static bool names_hero(const rg_draft *d, size_t sentence, bool dealt) {
    size_t end = d->c->unit_start[sentence + 1];
    for (size_t i = d->c->unit_start[sentence]; i < end; i++) {
        const rg_name *n = rg_turn_name_at(d, i);
        if (n && n->entity == d->reading->names.at[d->hero].entity && !(dealt && rg_turn_owns(d, i, end))) return true;
    }
    return false;
}

/* Is it the person of the sentence before to whom something was done: "Lind was caught by Korn"? */
static bool suffered(const rg_draft *d, size_t person) {
    size_t name = RG_NONE;
    for (size_t k = d->c->clause_start[d->sentence - 1]; k < d->c->clause_start[d->sentence]; k++) {
        const rg_clause *c = &d->c->at.at[k];
        if (c->link == RG_LINK_MAIN) name = rg_turn_person_in(d, c->subject.first, c->subject.last);
        if (c->passive && name != RG_NONE && d->reading->names.at[name].entity == d->reading->names.at[person].entity) return true;
    }
    return false;
}

/* "The siege so wore out Korn that he": of a clause that hangs on one whose subject is nobody, the one to whom that did something. */
static size_t undergone(const rg_draft *d, const rg_clause *c, size_t person, char is) {
    const rg_clause *outer = c->outer == RG_NONE || c->link == RG_LINK_RELATIVE || c->link == RG_LINK_REDUCED ? NULL : &d->c->at.at[c->outer];
    if (!outer || outer->passive || outer->verb == RG_VERB_BE || outer->subject.first >= outer->subject.last || rg_draft_unit(d, outer->subject.first)->classes & RG_CLASS_PRON) return person;
    const rg_phrase *object = rg_turn_person_in(d, outer->subject.first, outer->subject.last) == RG_NONE ? rg_draft_phrase(d, outer, "") : NULL;
    size_t whom = object && object->first >= outer->verb_last ? rg_turn_person_in(d, object->first, object->last) : RG_NONE;
    return whom != RG_NONE && (!rg_gender_of(d, whom) || rg_gender_of(d, whom) == is) ? whom : person;
}

size_t rg_gender_goes_on(const rg_draft *d, const rg_clause *c, size_t person, char is) {
    size_t whom = undergone(d, c, person, is);
    if (whom != person) return whom;
    bool page = d->hero != RG_NONE && d->section_person == RG_NONE && d->hero_is == is && (!rg_gender_of(d, d->hero) || rg_gender_of(d, d->hero) == is);
    bool other = page && person != RG_NONE && d->reading->names.at[person].entity != d->reading->names.at[d->hero].entity;
    const rg_sentence *here = &d->reading->sentences.at[d->sentence];
    bool opens = other && d->reading->names.at[person].sentence + 1 == d->sentence && here[-1].block == here->block && c->verb_first < d->c->unit_start[d->sentence] + OPENS && c->link == RG_LINK_MAIN;
    return opens && !suffered(d, person) && names_hero(d, d->sentence - 1, true) && !names_hero(d, d->sentence, false) ? d->hero : person;
}

/* May the pronoun mean the person at the unit, who is named as such? `owner`: also one whose something it is, "Korn's widow". */
static bool may_mean(const rg_draft *d, size_t unit, size_t last, char is, bool owner) {
    const rg_name *n = rg_turn_name_at(d, unit);
    char known = n && n->type == RG_NAME_PERSON ? rg_gender_of(d, rg_draft_unit(d, unit)->name) : 0;
    return n && n->type == RG_NAME_PERSON && (owner || !rg_turn_owns(d, unit, last)) && (!known || known == is);
}

/* The one person of units [first, last) whom the pronoun may mean, or `who` where that is one of them; `*count`: how many there are. */
static size_t only_one(const rg_draft *d, size_t first, size_t last, char is, bool owner, size_t who, size_t *count) {
    size_t found = RG_NONE;
    *count = 0;
    for (size_t i = first; i < last; i++) {
        if (!may_mean(d, i, last, is, owner)) continue;
        size_t name = rg_draft_unit(d, i)->name;
        if (who != RG_NONE && d->reading->names.at[name].entity == d->reading->names.at[who].entity) return *count = 1, who;
        if (found == RG_NONE || d->reading->names.at[name].entity != d->reading->names.at[found].entity) ++*count;
        found = name;
    }
    return *count == 1 ? found : RG_NONE;
}

size_t rg_gender_nearer(const rg_draft *d, const rg_turn *t, size_t who, char is) {
    bool page = d->hero != RG_NONE && (!d->hero_is || d->hero_is == is);
    if (page || (who != RG_NONE && d->person_said + 1 >= d->sentence) || d->section_person != RG_NONE) return who;
    size_t count, begin = d->c->unit_start[d->sentence], found = only_one(d, begin, t->first, is, false, who, &count);
    const rg_sentence *here = &d->reading->sentences.at[d->sentence];
    bool asked = d->sentence > 0 && begin > 0 && rg_draft_is(d, begin - 1, "?"); /* "What happened to Korn?", and below it "He was shot" */
    if (!count && d->sentence > 0 && (here[-1].block == here->block || asked)) found = only_one(d, d->c->unit_start[d->sentence - 1], begin, is, false, who, &count);
    return count ? found : who;
}

/* "Realizing that he was lost, Korn fled", "Although he was lost, Korn fought": whom the sentence names behind the participle or clause that opens it; RG_NONE. */
static size_t ahead(const rg_draft *d, const rg_turn *t, char is) {
    size_t first = d->c->unit_start[d->sentence], end = d->c->clause_start[d->sentence + 1];
    const rg_unit *opens = rg_draft_unit(d, first);
    bool within = t->index == d->c->clause_start[d->sentence] && t->first > first && t->first <= first + 2 && opens->classes & RG_CLASS_VERB && !(opens->classes & (RG_CLASS_PREP | RG_CLASS_SUB | RG_CLASS_NAME)) && rg_text_ends(opens->fold, RG_TEXT("ing"));
    within |= t->index == d->c->clause_start[d->sentence] && t->c->link == RG_LINK_SUB && t->first <= first + 1 && t->c->verb != RG_VERB_KILL && t->c->verb != RG_VERB_DIE; /* "When he died, Lind followed him" */
    within |= t->index == d->c->clause_start[d->sentence] && t->first > first && t->first <= first + 2 && rg_draft_is(d, t->first - 1, "before"); /* "Shortly before he was hanged, Lind wrote" */
    for (size_t k = t->index + 1; within && k < end; k++) {
        const rg_phrase *f = &d->c->at.at[k].subject;
        if (f->first >= f->last || !rg_draft_is(d, f->first - 1, ",")) continue;
        return may_mean(d, f->last - 1, f->last, is, false) && !named_behind(d, t->c, rg_draft_unit(d, f->last - 1)->name) ? rg_draft_unit(d, f->last - 1)->name : RG_NONE;
    }
    return RG_NONE;
}

/* "seen by Korn, who said that he": of a clause that hangs on a relative one, the person whom that tells of; RG_NONE. */
static size_t within(const rg_draft *d, const rg_clause *c, char is) {
    for (size_t k = c->outer; k != RG_NONE; k = d->c->at.at[k].outer) {
        const rg_clause *outer = &d->c->at.at[k];
        size_t first, last;
        if (outer->link == RG_LINK_MAIN || outer->subject.first < outer->subject.last) return RG_NONE;
        if (outer->link != RG_LINK_RELATIVE) continue;
        rg_turn_antecedent(d, outer, &first, &last);
        size_t who = first < last ? rg_turn_person_in(d, first, last) : RG_NONE;
        return who != RG_NONE && (!rg_gender_of(d, who) || rg_gender_of(d, who) == is) ? who : RG_NONE;
    }
    return RG_NONE;
}

/* "Hall accepts Lind's claim that he was ill": whose the words are that begin right before the pronoun; RG_NONE. */
static size_t claimer(const rg_draft *d, const rg_turn *t, char is) {
    for (size_t i = d->attribution_start[d->sentence]; i < d->attribution_start[d->sentence + 1]; i++) {
        const rg_attribution *a = &d->reading->attributions.at[i];
        size_t last = t->first - 1; /* behind "Lind's claim" */
        bool noun = t->first > d->c->unit_start[d->sentence] && a->source.start < a->cue.start && a->cue.end <= rg_draft_unit(d, last)->span.start && a->content.start == rg_draft_unit(d, last)->span.start;
        while (noun && last > 0 && rg_draft_unit(d, last - 1)->span.start >= a->source.end) last--;
        if (noun && last > 0 && rg_turn_owns(d, last - 1, last + 1) && may_mean(d, last - 1, last, is, true)) return rg_draft_unit(d, last - 1)->name;
    }
    return RG_NONE;
}

/* "Some say that Lind died | and that he": of what is told by nobody whom the pronoun may mean, whoever the clause with "that" before this one is of; RG_NONE. */
static size_t sister(const rg_draft *d, const rg_turn *t, char is) {
    size_t begin = d->c->clause_start[d->sentence], k = t->index;
    bool joined = t->first > d->c->unit_start[d->sentence] + 2 && rg_draft_is(d, t->first - 1, "that") && rg_draft_is(d, t->first - 2, "and");
    while (joined && k > begin && d->c->at.at[k - 1].link != RG_LINK_THAT) k--;
    if (!joined || k <= begin + 1 || d->c->at.at[k - 1].outer == RG_NONE) return RG_NONE;
    const rg_phrase *subject = &d->c->at.at[k - 1].subject, *teller = &d->c->at.at[d->c->at.at[k - 1].outer].subject;
    size_t who = rg_turn_person_in(d, subject->first, subject->last), other = rg_turn_person_in(d, teller->first, teller->last);
    bool may = who != RG_NONE && (!rg_gender_of(d, who) || rg_gender_of(d, who) == is), tells = teller->first < teller->last && !(rg_draft_unit(d, teller->first)->classes & RG_CLASS_PRON);
    return may && tells && (other == RG_NONE || (rg_gender_of(d, other) && rg_gender_of(d, other) != is)) ? who : RG_NONE;
}

/* "The mill was founded by Lind on the land he had bought": by whom the deed was that was done to a thing, of a clause that hangs on a noun behind him; RG_NONE. */
static size_t doer(const rg_draft *d, const rg_turn *t, char is) {
    size_t noun = t->first - 1 - (t->first > 1 && (rg_draft_is(d, t->first - 1, "that") || rg_draft_is(d, t->first - 1, "which")));
    bool hangs = t->first > d->c->unit_start[d->sentence] + 2 && rg_draft_unit(d, noun)->classes & RG_CLASS_NOUN && !(rg_draft_unit(d, noun)->classes & (RG_CLASS_PUNCT | RG_CLASS_CC | RG_CLASS_SUB | RG_CLASS_ADV));
    const rg_clause *outer = hangs && t->c->outer != RG_NONE ? &d->c->at.at[t->c->outer] : NULL;
    const rg_phrase *by = outer && outer->passive && outer->subject.first < outer->subject.last ? rg_draft_phrase(d, outer, "by") : NULL;
    if (!by || by->last > t->first || rg_turn_person_in(d, outer->subject.first, outer->subject.last) != RG_NONE || rg_draft_acts(d, outer->subject.last - 1) || rg_draft_unit(d, outer->subject.first)->classes & RG_CLASS_NOM) return RG_NONE;
    size_t who = rg_turn_person_in(d, by->first, by->last);
    return who != RG_NONE && (!rg_gender_of(d, who) || rg_gender_of(d, who) == is) ? who : RG_NONE;
}

size_t rg_gender_told(const rg_draft *d, const rg_turn *t, char is) {
    size_t who = ahead(d, t, is);
    if (who == RG_NONE) who = doer(d, t, is);
    if (who == RG_NONE) who = claimer(d, t, is);
    if (who == RG_NONE) who = sister(d, t, is);
    return who == RG_NONE ? within(d, t->c, is) : who;
}

size_t rg_gender_teller(const rg_clause *c) {
    bool maybe = rg_text_is(c->lemma, "shoot") || rg_text_is(c->lemma, "poison"); /* who was may live to tell */
    bool gone = c->verb == RG_VERB_DIE || (c->verb == RG_VERB_KILL && c->passive && !(c->traits & RG_TRAIT_SURVIVE) && !maybe);
    return gone && c->link == RG_LINK_THAT && c->past && !c->negated && !c->modal ? c->outer : RG_NONE;
}

size_t rg_gender_outlived(const rg_draft *d, const rg_clause *c, size_t person, char is) {
    size_t teller = person == RG_NONE ? RG_NONE : rg_gender_teller(c);
    if (teller == RG_NONE) return person;
    bool own = false;
    for (size_t i = d->c->at.at[teller].first; i < d->c->at.at[teller].verb_first; i++) /* "The coroner, Dr Moss, found" */
        own |= rg_turn_name_at(d, i) && rg_turn_name_at(d, i)->entity == d->reading->names.at[person].entity;
    if (!own) return person;
    size_t before = rg_gender_then(d, teller, is);
    bool lately = before != RG_NONE && (before == d->hero || d->reading->names.at[before].sentence + 2 >= d->sentence);
    return lately && d->reading->names.at[before].entity != d->reading->names.at[person].entity ? before : RG_NONE;
}

/* "During Korn's captivity the guards forced him": the one person whom the clause names before its subject. */
static size_t named_ahead(const rg_draft *d, const rg_turn *t, char is) {
    size_t count;
    return t->first > t->c->first && t->first < t->c->verb_first ? only_one(d, t->c->first, t->first, is, true, RG_NONE, &count) : RG_NONE;
}

/* "dismissed the clerk, Piet Holt, and replaced him": who is named right before the second verb and is no subject; RG_NONE. */
static size_t named_between(const rg_draft *d, const rg_clause *c, char is) {
    size_t outer = c->outer == RG_NONE ? c->first : d->c->at.at[c->outer].verb_last;
    bool joined = c->subject.first >= c->subject.last && c->verb_first > 0 && rg_draft_unit(d, c->verb_first - 1)->classes & (RG_CLASS_CC | RG_CLASS_ADV);
    for (size_t i = c->verb_first; joined && i > outer; i--) {
        if (may_mean(d, i - 1, c->verb_first, is, false)) return rg_draft_unit(d, i - 1)->name;
    }
    return RG_NONE;
}

size_t rg_turn_object_pronoun(const rg_draft *d, const rg_turn *t, const rg_phrase *object) {
    if (!object || object->last != object->first + 1) return RG_NONE;
    char is = rg_draft_is(d, object->first, "him") ? 'h' : rg_draft_is(d, object->first, "her") ? 's' : 0;
    bool beside = d->whom != RG_NONE && d->reading->names.at[d->whom].sentence == d->sentence; /* "As Korn died, Lind followed him" */
    size_t subject = rg_turn_pronoun(d, t), whom = is && d->hero != RG_NONE && d->hero_is == is && !beside ? d->hero : is ? d->whom : RG_NONE;
    if (is) whom = rg_gender_last(d, whom, is);
    size_t led = is ? named_ahead(d, t, is) : RG_NONE;
    bool known = whom != RG_NONE && d->reading->names.at[whom].sentence == d->sentence;
    if (led != RG_NONE && !known && (d->hero == RG_NONE || whom != d->hero)) whom = led;
    size_t beside_object = is && t->c->link == RG_LINK_AND ? named_between(d, t->c, is) : RG_NONE;
    if (beside_object != RG_NONE) whom = beside_object;
    if (subject == RG_NONE) subject = rg_turn_person_in(d, t->first, t->last);
    bool same = whom != RG_NONE && subject != RG_NONE && d->reading->names.at[whom].entity == d->reading->names.at[subject].entity;
    return same ? RG_NONE : whom;
}

rg_spoken rg_gender_now(const rg_draft *d) {
    return (rg_spoken){.person = d->person, .he = d->last_he, .she = d->last_she, .it_first = d->it_first, .it_last = d->it_last, .it_sentence = d->it_sentence,
                       .they_first = d->they_first, .they_last = d->they_last, .they_until = d->they_until, .said = d->person_said};
}

rg_spoken rg_gender_before(rg_draft *d, size_t clause) {
    rg_spoken now = rg_gender_now(d);
    rg_gender_again(d, d->clause_spoken[clause]);
    return now;
}

void rg_gender_again(rg_draft *d, rg_spoken now) {
    d->person = now.person;
    d->last_he = now.he;
    d->last_she = now.she;
    d->it_first = now.it_first, d->it_last = now.it_last, d->it_sentence = now.it_sentence;
    d->they_first = now.they_first, d->they_last = now.they_last, d->they_until = now.they_until;
    d->person_said = now.said;
}

size_t rg_gender_then(const rg_draft *d, size_t clause, char is) {
    const rg_spoken *then = &d->clause_spoken[clause];
    char known = then->person == RG_NONE ? is : rg_gender_of(d, then->person);
    if (faint(d, then->person, is)) return d->hero;
    return !known || known == is ? then->person : nearest(d, is == 's' ? then->she : then->he, is);
}

void rg_gender_remember(rg_draft *d, size_t person) {
    char is = rg_gender_of(d, person);
    if (is) *last_of(d, is) = person;
}

void rg_gender_remember_subject(rg_draft *d, size_t clause, const rg_turn *t) {
    if (t->first >= t->last) return;
    if (d->person != RG_NONE) rg_gender_remember(d, d->person);
    char is = rg_draft_is(d, t->first, "his") ? 'h' : rg_draft_is(d, t->first, "her") ? 's' : 0;
    size_t whose = is ? rg_gender_then(d, clause, is) : RG_NONE; /* "His sister was the wife of King X. He" */
    if (whose != RG_NONE) rg_gender_remember(d, whose);
}

void rg_gender_remember_all(rg_draft *d, const rg_clause *c) {
    if (!rg_draft_holds(d, c, RG_CLASS_NAME)) return;
    for (size_t i = c->first; i < c->last; i++) {
        const rg_name *n = rg_turn_name_at(d, i);
        if (n && n->type == RG_NAME_PERSON) rg_gender_remember(d, rg_draft_unit(d, i)->name);
    }
}
