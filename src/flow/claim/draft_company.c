/* draft_company.c: by whom, with whom: those behind "by" of a passive of whom no rule has told ("was financed by the guild", "was found by a shepherd"), and
 * those behind words for company (company.tsv: "together with X", "in the presence of Y", "with the help of Z").
 *
 * They take part in what their clause tells, where that has happened.
 */
#include "flow/claim/claim_whose.h"

/* "was born to A and B": the birth of whom the clause tells; RG_NONE. */
static size_t born(rg_draft *d, rg_turn *t) {
    rg_turn_find_subject(d, t);
    size_t person = rg_turn_pronoun(d, t);
    if (person == RG_NONE) person = rg_turn_person_in(d, t->first, t->last);
    return person == RG_NONE ? RG_NONE : rg_event_of_life(d, rg_event_of_person(d, person), RG_PROPERTY_BIRTH);
}

/* What the clause tells as an act, whoever speaks before it; RG_NONE. */
static size_t act_of(rg_draft *d, size_t k, const rg_clause *c) {
    rg_turn t = {.index = k, .c = c, .event = RG_NONE, .within = RG_NONE, .subject = {.event = RG_NONE}};
    rg_spoken now = rg_gender_before(d, k);
    rg_turn_find_subject(d, &t);
    size_t event = t.first < t.last ? rg_act_event(d, &t) : RG_NONE;
    rg_gender_again(d, now);
    return event != RG_NONE && !d->events.at[event].person ? event : RG_NONE;
}

size_t rg_company_deed(rg_draft *d, size_t k) {
    rg_turn t = {.index = k, .c = &d->c->at.at[k], .event = RG_NONE, .within = RG_NONE, .subject = {.event = RG_NONE}};
    size_t event = d->clause_event[k];
    size_t birth = t.c->verb == RG_VERB_BORN && t.c->passive ? born(d, &t) : RG_NONE;
    if (birth != RG_NONE) return birth;
    bool harmed = event != RG_NONE && t.c->verb == RG_VERB_KILL && !d->events.at[event].act.len; /* "whose son was hanged by X": not in what is spoken of */
    return rg_listed_happened(d, event) && !harmed ? event : act_of(d, k, t.c);
}

size_t rg_company_meanwhile(rg_draft *d, const rg_clause *c) {
    rg_clause whole = d->c->at.at[c->outer];
    size_t event = rg_company_deed(d, c->outer);
    if (event != RG_NONE || c->phrases < whole.phrases) return event;
    whole.last = c->last;
    whole.phrase_count = c->phrases + c->phrase_count - whole.phrases;
    return act_of(d, c->outer, &whole);
}

bool rg_company_doer(rg_draft *d, const rg_turn *t, size_t event, bool others) {
    bool state = t->c->verb == RG_VERB_DIE || t->c->verb == RG_VERB_BORN || t->c->verb == RG_VERB_BE || t->c->verb == RG_VERB_BECOME; /* in what somebody was, or in his death, nobody takes part */
    const rg_event *e = &d->events.at[event];
    if (rg_turn_dated(d, t->c) || (e->head.len && !e->act.len)) return true;
    bool people = rg_turn_pronoun(d, t) != RG_NONE, act = t->c->verb_last < t->c->last && !(t->c->traits & (RG_TRAIT_STATE | RG_TRAIT_WISH | RG_TRAIT_HOLD));
    for (size_t i = t->first; i < t->last && !people && !rg_draft_is(d, i, "of"); i++) people = rg_turn_name_at(d, i) ? rg_turn_name_at(d, i)->type <= RG_NAME_GROUP : rg_draft_acts(d, i) || rg_draft_many(d, i);
    return !state && !t->c->negated && rg_act_somebody(d, t) && (others || e->act.len || (people && act));
}

/* Does the clause tell of what was? */
static bool tells(const rg_draft *d, const rg_clause *c) {
    bool nobody = c->subject.first < c->subject.last && rg_draft_unit(d, c->subject.first)->classes & RG_CLASS_NEG;
    return c->verb_first < c->verb_last && !nobody && !c->quoted && !c->negated && !c->aside && !rg_infinitive_only_possible(d, c) && c->link != RG_LINK_INFINITIVE && (c->past || c->link == RG_LINK_REDUCED);
}

static bool told(const rg_draft *d, size_t first, size_t last) { return rg_left_told(d, rg_draft_span(d, first, last), RG_PROPERTY_PARTICIPANT, RG_PROPERTY_CAUSE); }

/* The noun that the phrase from `first` on ends in, before its first preposition or comma; `end`: behind it with its "of". */
static size_t head_of(const rg_draft *d, size_t first, size_t last, size_t *end) {
    size_t head = first;
    for (*end = first; *end < last; ++*end) {
        const rg_unit *u = rg_draft_unit(d, *end);
        if (u->classes & (RG_CLASS_PUNCT | RG_CLASS_REL | RG_CLASS_CC | RG_CLASS_WHEN) || (*end > first && u->classes & RG_CLASS_PREP && !rg_draft_is(d, *end, "of"))) break;
        bool of = false;
        for (size_t i = first; i < *end; i++) of |= rg_draft_is(d, i, "of");
        if (!of && !rg_draft_is(d, *end, "of") && !(u->classes & RG_CLASS_VERB && u->name == RG_NONE && *end > first + 1)) head = *end;
    }
    return head;
}

/* Is it a person, a body or a land by name; or people by a noun? */
static bool somebody(const rg_draft *d, size_t head) {
    const rg_name *n = rg_turn_name_at(d, head);
    return n ? n->type <= RG_NAME_GROUP : rg_draft_acts(d, head) || rg_draft_many(d, head);
}

/* "by a shepherd", "with two guides": nobody by name. */
static void nameless(rg_draft *d, size_t event, size_t first, size_t end, const char *rule) {
    bool pronoun = rg_draft_unit(d, first)->classes & RG_CLASS_PRON && !(rg_draft_unit(d, first)->classes & (RG_CLASS_DET | RG_CLASS_NUM));
    while (first + 1 < end && rg_draft_unit(d, first)->classes & RG_CLASS_DET && !(rg_draft_unit(d, first)->classes & RG_CLASS_NUM)) first++;
    while (first + 1 < end && rg_draft_unit(d, first)->classes & (RG_CLASS_PREP | RG_CLASS_ADV) && rg_draft_unit(d, first + 1)->classes & RG_CLASS_NUM) first++; /* "about 900 men" */
    rg_span span = rg_draft_span(d, first, end);
    if (!pronoun) rg_draft_add(d, event, RG_PROPERTY_PARTICIPANT, rg_draft_text_value(d, span), span, rule);
}

static void those(rg_draft *d, size_t k, size_t first, size_t last, const char *rule) {
    size_t end;
    bool name = false;
    rg_draft_trim(d, &first, &last);
    if (first >= last || told(d, first, last) || !somebody(d, head_of(d, first, last, &end))) return;
    size_t event = rg_company_deed(d, k);
    const rg_clause *c = &d->c->at.at[k];
    bool modifies = c->link == RG_LINK_REDUCED && !rg_draft_is(d, c->first, ",") && !rg_draft_is(d, c->first - (c->first > 0), ","); /* "figures given by the bank" */
    bool hindered = event != RG_NONE && c->traits & RG_TRAIT_HINDER && !d->events.at[event].act.len; /* "was opposed by" */
    if (event == RG_NONE || hindered || (modifies && !rg_listed_happened(d, event))) return;
    for (size_t i = first; i < last; i++) name |= rg_turn_name_at(d, i) != NULL;
    if (!name || !rg_parts_people(d, event, first, last, rule)) nameless(d, event, first, end, rule);
}

/* The first phrase with "by" behind the verb, not the subject's: "A plan by Korn was burned by Lind". */
static const rg_phrase *by_phrase(const rg_draft *d, const rg_clause *c) {
    for (size_t i = 0; c->passive && i < c->phrase_count; i++) {
        const rg_phrase *f = &d->c->phrases.at[c->phrases + i];
        if (rg_text_is(f->prep, "by") && f->first >= c->verb_last && !rg_but_not(d, c, f)) return f;
    }
    return NULL;
}

static void by(rg_draft *d, size_t k) {
    const rg_clause *c = &d->c->at.at[k];
    const rg_phrase *f = by_phrase(d, c);
    static const rg_verb no_deeds[] = {RG_VERB_SAY, RG_VERB_CLAIM, RG_VERB_DENY, RG_VERB_ASCRIBE, RG_VERB_NAME, RG_VERB_NUMBER, RG_VERB_FOLLOW, RG_VERB_PRECEDE};
    bool says = rg_turn_voiced(d, c) || c->traits & (RG_TRAIT_HOLD | RG_TRAIT_STATE);
    for (size_t i = 0; i < sizeof no_deeds / sizeof *no_deeds; i++) says |= c->verb == no_deeds[i];
    if (f && !says && !rg_infinitive_planned(d, c) && !d->remembered && !rg_turn_has_when(d, f)) those(d, k, f->first, rg_gap_end(d, c, f), "participant/by-left");
}

/* Behind the list that begins at the unit: at the end of its clause, or at the comma before its verb. */
static size_t company_end(const rg_draft *d, const rg_clause *c, size_t first) {
    size_t last = first < c->verb_first ? c->verb_first : c->last;
    for (size_t i = first; i < last; i++) {
        if (rg_draft_unit(d, i)->classes & (RG_CLASS_REL | RG_CLASS_SUB | RG_CLASS_WHEN) || rg_draft_is(d, i, ";") || rg_draft_is(d, i, "(")) return i;
        if (rg_draft_is(d, i, ",") && first < c->verb_first) return i;
    }
    return last;
}

static void company(rg_draft *d, size_t k) {
    const rg_clause *c = &d->c->at.at[k];
    size_t end = d->reading->sentences.at[d->sentence].last, row;
    for (size_t i = c->first; i < c->last; i++) {
        size_t tokens = rg_phrase_match(&d->nouns->company, d->reading->tokens.at, rg_draft_unit(d, i)->first, end, &row), first = i;
        if (!tokens) continue;
        while (first < c->last && rg_draft_unit(d, first)->first < rg_draft_unit(d, i)->first + tokens) first++;
        those(d, k, first, company_end(d, c, first), "participant/company");
    }
}

bool rg_company_beside(rg_draft *d, rg_turn *t) {
    const rg_clause *c = t->c;
    bool beside = c->link == RG_LINK_REDUCED && c->outer != RG_NONE && c->passive && (c->verb == RG_VERB_AID || c->verb == RG_VERB_ATTEND) && rg_draft_phrase(d, c, "by") && (rg_draft_is(d, c->first, ",") || (c->first > 0 && rg_draft_is(d, c->first - 1, ",")));
    size_t deed = beside ? rg_company_deed(d, c->outer) : RG_NONE;
    if (deed == RG_NONE) return false;
    t->event = deed;
    rg_people_by(d, t, "participant/company");
    return true;
}

/* "met by stiff resistance from the Guild", "took the name Gora", "was made a Crown Colony": of a noun in another phrase, or what somebody is called. */
static bool of_words_before(const rg_draft *d, const rg_clause *c, const rg_phrase *f, const rg_phrase *before) {
    static const char *const names[] = {"name", "title", "surname"};
    bool object = !f->prep.len;
    if (object && c->passive && (c->verb == RG_VERB_APPOINT || c->traits & RG_TRAIT_RAISE)) return true;
    for (size_t i = f->first; object && i < f->last && i < f->first + 3; i++)
        for (size_t k = 0; k < sizeof names / sizeof *names; k++)
            if (rg_draft_is(d, i, names[k])) return true;
    if (object || c->verb == RG_VERB_BORN || rg_text_is(f->prep, "against") || !before || !before->prep.len || before->first < c->verb_last || before->last + 1 != f->first) return false;
    const rg_unit *u = rg_draft_unit(d, before->last - 1);
    return u->name == RG_NONE && u->when == RG_NONE && u->classes & RG_CLASS_NOUN && !(u->classes & (RG_CLASS_PRON | RG_CLASS_NUM)) && !rg_draft_acts(d, before->last - 1);
}

/* "sold it to Korn", "sided with the Guild", "relieved Lind": others by name, whom what the clause tells was done to, for or against. */
static void others(rg_draft *d, size_t k) {
    static const char *const preps[] = {"", "with", "to", "from", "against", "under", "for"};
    const rg_clause *c = &d->c->at.at[k];
    bool says = c->verb == RG_VERB_SAY || c->verb == RG_VERB_CLAIM || c->verb == RG_VERB_DENY || c->verb == RG_VERB_ASCRIBE || c->verb == RG_VERB_NAME || c->verb == RG_VERB_BE || c->verb == RG_VERB_BECOME || c->traits & (RG_TRAIT_HOLD | RG_TRAIT_STATE) || rg_turn_voiced(d, c);
    size_t before = d->claims.n;
    for (size_t i = 0; !says && i < c->phrase_count; i++) {
        const rg_phrase *f = &d->c->phrases.at[c->phrases + i];
        bool may = false;
        for (size_t p = 0; p < sizeof preps / sizeof *preps; p++) may |= rg_text_is(f->prep, preps[p]);
        bool born = c->verb == RG_VERB_BORN && !rg_text_is(f->prep, "to");
        if (!may || born || of_words_before(d, c, f, i ? f - 1 : NULL) || f->first < c->verb_last || rg_turn_has_when(d, f) || rg_parts_of_source(d, f->span) || (f->first > 1 && rg_draft_is(d, f->first - 2, "according"))) continue;
        size_t end, head = head_of(d, f->first, f->last, &end);
        const rg_name *n = rg_turn_name_at(d, head);
        bool whom = n && (n->type == RG_NAME_PERSON || n->type == RG_NAME_GROUP) && !rg_turn_owns(d, head, c->last) && !(head > f->first && rg_draft_is(d, head - 1, "of"));
        if (whom) those(d, k, f->first, f->last, "participant/other");
    }
    bool doer = d->claims.n > before && c->verb != RG_VERB_BORN && c->subject.first < c->subject.last && rg_people_are(d, &c->subject);
    if (doer) those(d, k, c->subject.first, c->subject.last, "participant/doer");
}

enum { DEED_UNITS = 9 };

/* The "by" of whoever did what the noun at the unit names, "the capture of Lund in 1344 by", "a coup by": RG_NONE. */
static size_t by_of(const rg_draft *d, size_t noun, size_t end) {
    static const char *const times[] = {"in", "on", "at"};
    for (size_t i = noun + 1; i < end && i < noun + 2 + DEED_UNITS; i++) {
        const rg_unit *u = rg_draft_unit(d, i);
        if (rg_draft_is(d, i, "by")) return i > noun + 1 && rg_draft_unit(d, i - 1)->classes & RG_CLASS_VERB && rg_draft_unit(d, i - 1)->name == RG_NONE ? RG_NONE : i; /* not "after the siege and printed by" */
        bool when = i + 1 < end && rg_draft_unit(d, i + 1)->classes & RG_CLASS_WHEN, then = false, verb = u->classes & (RG_CLASS_VERB | RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_MODAL) && !(u->classes & (RG_CLASS_NOUN | RG_CLASS_NAME));
        for (size_t k = 0; when && k < sizeof times / sizeof *times; k++) then |= rg_draft_is(d, i, times[k]);
        if (verb || u->classes & (RG_CLASS_PUNCT | RG_CLASS_REL | RG_CLASS_SUB) || (u->classes & RG_CLASS_PREP && !(u->classes & RG_CLASS_NAME) && !then && !rg_draft_is(d, i, "of"))) return RG_NONE;
    }
    return RG_NONE;
}

/* "by his brother, | Henrik,": behind the name that says who it was; `last` where none does. */
static size_t with_name(const rg_draft *d, size_t first, size_t last, size_t end) {
    for (size_t i = first; i < last; i++)
        if (rg_turn_name_at(d, i)) return last;
    const rg_name *n = last + 1 < end && rg_draft_is(d, last, ",") ? rg_turn_name_at(d, last + 1) : NULL;
    bool closed = last + 2 >= end || rg_draft_unit(d, last + 2)->classes & RG_CLASS_PUNCT;
    return n && n->type == RG_NAME_PERSON && closed ? last + 2 : last;
}

/* "after the murder of Karl Lind by the guards": who did what a noun names, and to whom. */
static void by_nouns(rg_draft *d) {
    size_t begin = d->c->unit_start[d->sentence], end = d->c->unit_start[d->sentence + 1], last;
    for (size_t i = begin; i + 2 < end; i++) {
        size_t by = rg_draft_event_noun(d, i) ? by_of(d, i, end) : RG_NONE;
        unsigned who = by != RG_NONE && by + 1 < end ? rg_draft_unit(d, by + 1)->classes : RG_CLASS_PRON;
        bool his = who & RG_CLASS_PRON && who & RG_CLASS_DET, means = who & RG_CLASS_VERB && rg_text_ends(rg_draft_unit(d, by + 1)->fold, RG_TEXT("ing")); /* "an attack by taking the hill" */
        if ((who & RG_CLASS_PRON && !his) || who & (RG_CLASS_WHEN | RG_CLASS_NUM) || means) continue;
        size_t until = end;
        for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++)
            if (d->c->at.at[k].verb_first > by && d->c->at.at[k].verb_first < until) until = d->c->at.at[k].verb_first;
        if (by + 1 >= until) continue;
        size_t head = head_of(d, by + 1, until, &last);
        size_t named = with_name(d, by + 1, last, end);
        if (!somebody(d, head) || told(d, by + 1, last) || (his && named == last)) continue;
        last = named;
        size_t first = i; /* with its article: "the first coup | by" */
        while (first > begin && first + DEED_UNITS > i && !(rg_draft_unit(d, first)->classes & RG_CLASS_DET) && rg_draft_unit(d, first - 1)->classes & (RG_CLASS_NOUN | RG_CLASS_NAME | RG_CLASS_DET | RG_CLASS_ORD) && !(rg_draft_unit(d, first - 1)->classes & RG_CLASS_PREP)) first--;
        if (first > begin && rg_draft_is(d, first - 1, "of") && !rg_draft_is(d, i + 1, "of")) continue; /* "a history of the war by Lind" */
        size_t event = rg_event_find(d, first, by).event;
        if (event == RG_NONE) event = rg_event_introduce(d, first, by).event;
        if (event == RG_NONE || d->events.at[event].person) continue;
        if (!rg_parts_people(d, event, by + 1, last, "participant/by-noun")) nameless(d, event, by + 1, last, "participant/by-noun");
        if (rg_draft_is(d, i + 1, "of")) rg_parts_people(d, event, i + 2, by, "participant/of-noun");
    }
}

void rg_company_left(rg_draft *d) {
    by_nouns(d);
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) {
        if (!tells(d, &d->c->at.at[k])) continue;
        by(d, k);
        company(d, k);
        others(d, k);
    }
}
