/* draft_listed.c: those whom a sentence names behind the many of whom they were: "Three men were arrested: A, B and C", "Among the dead was A", "The men
 * tried were A and B", "seven men, among them A", "The commission consisted of A and B".
 *
 * They take part in what the clause tells, else in what is spoken of; of those that a body consisted of, in the body.
 */
#include "flow/claim/claim_int.h"

enum { BEFORE = 8, NAMED_WITHIN = 5 };

static bool person_at(const rg_draft *d, size_t unit) {
    const rg_name *n = rg_turn_name_at(d, unit);
    return n && n->type == RG_NAME_PERSON;
}

/* Is the unit a word for many people, or for what befell them: "miners", "those", "the dead"? */
static bool people(const rg_draft *d, size_t unit) {
    const rg_unit *u = rg_draft_unit(d, unit);
    if (u->name != RG_NONE) return false;
    if (rg_draft_is(d, unit, "those") || rg_draft_is(d, unit, "people") || rg_draft_is(d, unit, "men") || rg_draft_is(d, unit, "women") || rg_unit_in(&d->nouns->fates, u) != RG_NONE) return true;
    rg_text fold = u->fold, one = {fold.ptr, fold.len - (fold.len > 3 && fold.ptr[fold.len - 1] == 's')};
    return one.len < fold.len && u->classes & RG_CLASS_NOUN && (rg_draft_many(d, unit) || rg_draft_acts(d, unit) || rg_event_noun_acts(d->nouns, one));
}

/* Likewise a body of people, or a number. */
static bool counted_in(const rg_draft *d, size_t first, size_t last) {
    for (size_t i = first; i < last; i++) {
        unsigned k = rg_draft_unit(d, i)->classes;
        if (people(d, i) || (k & RG_CLASS_NUM && !(k & (RG_CLASS_WHEN | RG_CLASS_PRON))) || (rg_draft_unit(d, i)->name == RG_NONE && (rg_draft_sense(d, i) == RG_SENSE_PERSONS || rg_draft_sense(d, i) == RG_SENSE_BODY))) return true;
    }
    return false;
}

static bool many_in(const rg_draft *d, size_t first, size_t last) {
    for (size_t i = first; i < last; i++)
        if (people(d, i)) return true;
    return false;
}

/* Where the list that begins at the unit ends: before the next verb, relative clause or full stop; `semicolons`: it may have them between. */
static size_t list_end(const rg_draft *d, size_t first, bool semicolons) {
    size_t end = d->c->unit_start[d->sentence + 1], verb = end;
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) {
        const rg_clause *c = &d->c->at.at[k];
        if (c->verb_first < c->verb_last && c->verb_first >= first && c->verb_first < verb) verb = c->verb_first;
    }
    for (size_t i = first; i < verb; i++)
        if (rg_draft_unit(d, i)->classes & (RG_CLASS_REL | RG_CLASS_SUB) || rg_draft_is(d, i, ".") || rg_draft_is(d, i, ":") || (!semicolons && rg_draft_is(d, i, ";"))) return i;
    while (verb < end && verb > first && !(rg_draft_unit(d, verb - 1)->classes & (RG_CLASS_PUNCT | RG_CLASS_CC))) verb--; /* the verb's own subject */
    return verb;
}

/* How many persons a list names; 0 where the first stands far behind its head. */
static size_t persons(const rg_draft *d, size_t first, size_t last) {
    size_t found = 0;
    for (size_t i = first; i < last; i++) {
        if (!found && i >= first + NAMED_WITHIN) return 0;
        found += person_at(d, i) && !rg_turn_owns(d, i, last) && !(i > first && rg_draft_is(d, i - 1, "of"));
    }
    return found;
}

bool rg_listed_happened(const rg_draft *d, size_t event) {
    return event != RG_NONE && !d->events.at[event].person && (d->events.at[event].head.len || d->events.at[event].act.len);
}

/* Has something befallen those of whom the words are: "the dead", "the men tried", "those present"? */
static bool befallen(const rg_draft *d, size_t first, size_t last) {
    for (size_t i = first; i < last; i++) {
        bool done_to = i > first && rg_draft_unit(d, i)->classes & RG_CLASS_VERB && people(d, i - 1);
        if (done_to || rg_draft_is(d, i, "those") || (rg_unit_in(&d->nouns->fates, rg_draft_unit(d, i)) != RG_NONE && !rg_draft_is(d, i, "people"))) return true;
    }
    return false;
}

/* What the clause tells of, where that has happened; else what is spoken of, where that has or `any`; RG_NONE. */
static size_t of_clause(rg_draft *d, size_t clause, bool any) {
    for (size_t k = clause + 1; k > d->c->clause_start[d->sentence]; k--)
        if (rg_listed_happened(d, d->clause_event[k - 1])) return d->clause_event[k - 1];
    size_t about = rg_turn_about(d);
    return any || rg_listed_happened(d, about) ? about : RG_NONE;
}

static void list(rg_draft *d, size_t event, size_t first, size_t last, size_t least) {
    if (first < last && event != RG_NONE && !d->events.at[event].person && persons(d, first, last) >= least) rg_parts_participants(d, event, first, last, "participant/listed");
}

/* "His sons were A and B": of each what the subject says they are. */
static void each_is(rg_draft *d, size_t k, rg_span what, size_t last) {
    if (!persons(d, d->c->at.at[k].verb_last, last)) return;
    for (size_t i = d->c->at.at[k].verb_last; i < last; i++) {
        bool behind_of = rg_draft_is(d, i - 1, "of") || rg_turn_owns(d, i, last);
        if (!person_at(d, i) || behind_of) continue;
        rg_draft_add(d, rg_event_of_person(d, rg_draft_unit(d, i)->name), RG_PROPERTY_ROLE, rg_draft_text_value(d, what), what, "role/listed");
    }
}

/* "Among the dead was A", "Present at the talks were A and B", "The men tried were A and B". */
static void were(rg_draft *d, size_t k) {
    const rg_clause *c = &d->c->at.at[k];
    size_t begin = d->c->unit_start[d->sentence];
    if (c->verb != RG_VERB_BE || c->negated || c->passive || c->verb_first <= begin) return;
    bool turned = c->subject.first >= c->subject.last || c->subject.first >= c->verb_first;
    bool present = rg_draft_is(d, begin, "present") && rg_draft_unit(d, begin + 1)->classes & (RG_CLASS_PREP | RG_CLASS_BE), among = turned && rg_draft_is(d, begin, "among") && many_in(d, begin + 1, c->verb_first);
    rg_mention at = present ? rg_event_find(d, begin + 1, c->verb_first) : (rg_mention){.event = RG_NONE};
    if (among || present) list(d, at.event != RG_NONE ? at.event : of_clause(d, k, present || befallen(d, begin + 1, c->verb_first)), c->verb_last, list_end(d, c->verb_last, false), 1);
    else if (c->link == RG_LINK_MAIN || c->link == RG_LINK_AND) {
        size_t first = c->subject.first, last = c->subject.last;
        bool of_body = last > first + 1 && rg_draft_many(d, last - 2); /* "the commission members" */
        bool owned = first < last && (rg_draft_is(d, first, "his") || rg_draft_is(d, first, "her") || rg_draft_is(d, first, "their")); /* "His sons were A and B" */
        if (owned && last <= c->verb_first && many_in(d, first, last) && !befallen(d, first, c->verb_first)) {
            size_t end = list_end(d, c->verb_last, false);
            each_is(d, k, rg_draft_span(d, first, last), end < c->last ? end : c->last);
            return;
        }
        bool all = !of_body && first < last && last <= c->verb_first && many_in(d, first, last) && !person_at(d, last - 1);
        if (all) list(d, of_clause(d, k, befallen(d, first, c->verb_first)), c->verb_last, list_end(d, c->verb_last, false), 2);
    }
}

/* "The commission consisted of A and B", "the victims included A". */
static void consisted(rg_draft *d, size_t k) {
    const rg_clause *c = &d->c->at.at[k];
    if (c->verb != RG_VERB_INCLUDE || c->negated || c->quoted || c->passive) return;
    size_t first = c->verb_last + (rg_draft_is(d, c->verb_last, "of") ? 1 : 0);
    rg_turn t = {.index = k, .c = c, .event = RG_NONE, .within = RG_NONE, .subject = {.event = RG_NONE}};
    rg_turn_find_subject(d, &t);
    bool miners = many_in(d, t.first, t.last);
    size_t body = miners ? of_clause(d, k, false) : rg_thing_subject(d, &t);
    if (t.first < t.last && (miners || rg_draft_many(d, t.last - 1))) list(d, body, first, list_end(d, first, true), 1);
}

/* The clause the unit stands in. */
static size_t clause_of(const rg_draft *d, size_t unit) {
    size_t found = d->c->clause_start[d->sentence];
    for (size_t k = found; k < d->c->clause_start[d->sentence + 1] && d->c->at.at[k].first <= unit; k++)
        if (d->c->at.at[k].verb_first < d->c->at.at[k].verb_last) found = k;
    return found;
}

/* "seven men, among them A", "the leaders, including A and B", "Three men were arrested: A, B and C". */
static void behind(rg_draft *d, size_t unit) {
    size_t begin = d->c->unit_start[d->sentence], from = unit > begin + BEFORE ? unit - BEFORE : begin;
    bool colon = rg_draft_is(d, unit, ":"), among = rg_draft_is(d, unit, "among") || rg_draft_is(d, unit, "including");
    bool them = among && (rg_draft_is(d, unit + 1, "them") || rg_draft_is(d, unit + 1, "whom"));
    if (!(colon || among) || unit == begin || (rg_draft_is(d, unit, "among") && !them) || !(them ? counted_in(d, from, unit) : many_in(d, from, unit))) return;
    size_t first = unit + 1 + them;
    while (them && first < d->c->unit_start[d->sentence + 1] && rg_draft_unit(d, first)->classes & RG_CLASS_BE) first++;
    size_t clause = clause_of(d, unit);
    const rg_clause *c = &d->c->at.at[clause];
    bool counts = false;
    for (size_t i = c->verb_last; i < unit && i < c->last; i++) counts |= (rg_draft_unit(d, i)->classes & RG_CLASS_NUM) != 0;
    bool has = colon && counts && c->verb_first < c->verb_last && !c->passive && c->verb != RG_VERB_BE && !rg_listed_happened(d, d->clause_event[clause]); /* "leaving three heirs: A, B and C": no part in what is spoken of */
    bool tellers = has || (rg_turn_voiced(d, c) && unit < c->verb_first); /* "some writers, among them X, hold" */
    if (!tellers) list(d, of_clause(d, clause, colon && befallen(d, from, unit)), first, list_end(d, first, colon), 1 + colon);
}

void rg_listed_left(rg_draft *d) {
    bool somebody = false;
    size_t end = d->c->unit_start[d->sentence + 1];
    for (size_t i = d->c->unit_start[d->sentence]; d->c->holds[d->sentence] & RG_CLASS_NAME && i < end && !somebody; i++) somebody = person_at(d, i);
    if (!somebody) return;
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) {
        were(d, k);
        consisted(d, k);
    }
    for (size_t i = d->c->unit_start[d->sentence]; i + 1 < end; i++) behind(d, i);
}
