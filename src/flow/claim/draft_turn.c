/* draft_turn.c: one clause in its turn: its subject, the event it tells of, and the small questions the rules ask of it.
 */
#include "flow/claim/claim_call.h"
#include "flow/claim/claim_left.h"
#include "flow/claim/claim_whose.h"
#include "flow/claim/claim_why.h"

enum { YEAR_DAYS = 366, ASIDE_CLAUSES = 24 };

size_t rg_turn_next(const rg_draft *d, size_t unit, size_t last) {
    size_t next = unit + 1, close = next;
    if (next >= last || !rg_draft_is(d, next, "(")) return next;
    while (close < last && !rg_draft_is(d, close, ")")) close++;
    return close < last ? close + 1 : next;
}

bool rg_turn_owns(const rg_draft *d, size_t unit, size_t last) {
    size_t sign = unit + 1;
    return sign < last && (rg_draft_is(d, sign, "'s") || rg_draft_is(d, sign, "\xe2\x80\x99s") || rg_draft_is(d, sign, "'") || rg_draft_is(d, sign, "\xe2\x80\x99"));
}

size_t rg_turn_person_in(const rg_draft *d, size_t first, size_t last) {
    for (size_t i = first; i < last; i++) {
        const rg_name *n = rg_turn_name_at(d, i);
        if (n && n->type == RG_NAME_PERSON && !(i > first && rg_draft_is(d, i - 1, "of")) && !rg_which_kin(d, i, first) && !rg_turn_owns(d, i, last)) return rg_draft_unit(d, i)->name;
    }
    return RG_NONE;
}

rg_noun rg_turn_noun_in(const rg_draft *d, size_t first, size_t last, rg_noun kind, size_t *at) {
    if (first >= last || !rg_draft_has(d, rg_draft_unit(d, first)->sentence, kind)) return RG_NOUN_NO;
    for (size_t i = first; i < last; i++)
        if (rg_draft_noun(d, i) == kind) return *at = i, kind;
    return RG_NOUN_NO;
}

/* ---- subject and event ---------------------------------------------------------------------------------------- */

static bool phrase_stops(const rg_draft *d, size_t i) {
    const rg_unit *u = rg_draft_unit(d, i);
    bool doing = u->classes & RG_CLASS_VERB && i > 0 && rg_draft_unit(d, i - 1)->classes & RG_CLASS_PREP && i + 1 < d->c->units.n && u[1].classes & RG_CLASS_DET; /* "in signing | a pact that", "to stage | a play that" */
    if (doing && !(u->classes & (RG_CLASS_NAME | RG_CLASS_DET))) return true;
    return u->classes & (RG_CLASS_PUNCT | RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_MODAL | RG_CLASS_REL) || (u->classes & RG_CLASS_PREP && !rg_draft_is(d, i, "of"));
}

/* "a letter from Mr X, agent for the owners": the head of the nearest noun phrase on the left that is a writing; RG_NONE. */
static size_t writing_before(const rg_draft *d, size_t begin, size_t end) {
    for (size_t i = end; i > begin; i--) {
        unsigned k = rg_draft_unit(d, i - 1)->classes;
        if (k & (RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_MODAL | RG_CLASS_REL) || rg_draft_is(d, i - 1, ";")) return RG_NONE;
        bool noun = k & RG_CLASS_NOUN && !(k & (RG_CLASS_NAME | RG_CLASS_PUNCT)), head = i == end || !(rg_draft_unit(d, i)->classes & RG_CLASS_NOUN) || rg_draft_unit(d, i)->classes & (RG_CLASS_PREP | RG_CLASS_VERB);
        if (noun && head && rg_draft_sense(d, i - 1) == RG_SENSE_WORK) return i - 1;
    }
    return RG_NONE;
}

/* "the diary of the clerk, Mr X, printed", "a letter from Mr X, agent for the owners, dated": nobody is published; what is stands before him. */
static void made_thing(const rg_draft *d, const rg_clause *c, size_t begin, size_t *first, size_t *last) {
    const rg_name *n = *first < *last ? rg_turn_name_at(d, *last - 1) : NULL;
    bool dated = (c->verb == RG_VERB_ASCRIBE || c->traits & RG_TRAIT_WRITE) && *first < *last && (rg_draft_acts(d, *last - 1) || rg_draft_many(d, *last - 1) || (c->traits & RG_TRAIT_WRITE && rg_draft_sense(d, *last - 1) == RG_SENSE_BODY)); /* nor are the owners dated, or his brother written; an office may be founded */
    bool somebody = n ? n->type == RG_NAME_PERSON || n->type == RG_NAME_GROUP : dated;
    size_t head = somebody ? writing_before(d, begin, *last) : RG_NONE, at = head;
    if (head == RG_NONE) return;
    while (at > begin && !phrase_stops(d, at - 1) && !(rg_draft_unit(d, at)->classes & RG_CLASS_DET)) at--;
    size_t end = *last;
    *first = at;
    *last = head + 1;
    while (rg_draft_is(d, head + 1, "of") && *last < end && !phrase_stops(d, *last)) ++*last;
}

/* "married Korn on 5 May at Lund, who died": behind how many units a person stands, over times and places; `end` itself where none does. */
static size_t over_adjuncts(const rg_draft *d, size_t begin, size_t end) {
    for (size_t at = end; at > begin; at--) {
        const rg_name *n = rg_turn_name_at(d, at - 1);
        unsigned k = rg_draft_unit(d, at - 1)->classes;
        if (n && n->type == RG_NAME_PERSON) return at;
        bool village = rg_draft_noun(d, at - 1) == RG_NOUN_PLACE && rg_draft_is(d, at, "of"); /* "near the village of Gora, who" */
        bool of_village = rg_draft_is(d, at - 1, "of") && at > begin + 1 && rg_draft_noun(d, at - 2) == RG_NOUN_PLACE;
        bool adjunct = (n && n->type == RG_NAME_PLACE) || village || k & (RG_CLASS_WHEN | RG_CLASS_PREP | RG_CLASS_DET);
        if (!adjunct || (rg_draft_is(d, at - 1, "of") && !of_village)) return end;
    }
    return end;
}

static bool somebody(const rg_draft *d, size_t unit) {
    const rg_name *n = rg_turn_name_at(d, unit);
    return n ? n->type == RG_NAME_PERSON : rg_draft_sense(d, unit) == RG_SENSE_PERSON || rg_draft_acts(d, unit);
}

/* "the house of his friend Anna Lind, who", "a wave of settlers who": where those begin who are meant, behind an "of" that no person stands before. */
static size_t who_behind_of(const rg_draft *d, size_t at, size_t end) {
    for (size_t i = end - 1; somebody(d, end - 1) && i > at + 1; i--)
        if (rg_draft_is(d, i - 1, "of")) return rg_draft_unit(d, i - 2)->classes & RG_CLASS_NOUN && !somebody(d, i - 2) ? i : at;
    return at;
}

/* The noun phrase right before a clause that hangs on it. */
/* "the guards who slept – and who had lost their keys – fled": the relative clause that an aside goes on with; NULL. */
static const rg_clause *goes_on_aside(const rg_draft *d, const rg_clause *c) {
    bool on = c->link == RG_LINK_ASIDE && c->first + 1 < c->verb_first && rg_draft_unit(d, c->first)->classes & RG_CLASS_CC && rg_draft_unit(d, c->first + 1)->classes & RG_CLASS_REL;
    size_t begin = d->c->clause_start[d->sentence], end = d->c->clause_start[d->sentence + 1];
    for (size_t k = end; on && k > begin && k + ASIDE_CLAUSES > end; k--) {
        const rg_clause *before = &d->c->at.at[k - 1];
        if (before->link == RG_LINK_RELATIVE && before->verb_last <= c->first && before->relative < before->verb_first) return before;
    }
    return NULL;
}

void rg_turn_antecedent(const rg_draft *d, const rg_clause *c, size_t *first, size_t *last) {
    if (goes_on_aside(d, c)) c = goes_on_aside(d, c);
    size_t begin = d->c->unit_start[d->sentence], end = c->relative;
    while (end > begin && rg_draft_unit(d, end - 1)->classes & (RG_CLASS_PUNCT | RG_CLASS_REL)) {
        end--;
        if (!rg_draft_is(d, end, ")")) continue;
        while (end > begin && !rg_draft_is(d, end, "(")) end--; /* what stands in the bracket before is no antecedent */
    }
    if (end > begin + 3 && rg_draft_is(d, end - 1, "of") && rg_draft_unit(d, end - 2)->classes & (RG_CLASS_DET | RG_CLASS_PRON | RG_CLASS_NUM) && rg_draft_is(d, end - 3, ",")) end = rg_which_several(d, begin, end - 3); /* "the farmers, many of whom" */
    const rg_clause *outer = c->outer == RG_NONE ? NULL : &d->c->at.at[c->outer];
    size_t joins = end > begin && rg_draft_unit(d, end - 1)->classes & RG_CLASS_CC ? end - 1 : end;
    bool joined = joins + 1 < c->verb_first && rg_draft_unit(d, joins)->classes & RG_CLASS_CC && rg_draft_unit(d, joins + 1)->classes & RG_CLASS_REL;
    bool which = joined && outer && outer->subject.first < outer->subject.last && rg_draft_unit(d, outer->subject.first)->classes & RG_CLASS_REL;
    if (joined && outer && (which || outer->link == RG_LINK_RELATIVE)) { /* "the log, which was lost and which X found" */
        rg_clause before = *outer;
        if (which) before.relative = outer->subject.first;
        if (before.relative < end) {
            rg_turn_antecedent(d, &before, first, last);
            return;
        }
    }
    if (outer && outer->verb_last > begin && outer->verb_last < end) begin = outer->verb_last; /* "sent rice, which arrived": the rice */
    if (outer && c->link == RG_LINK_REDUCED && c->passive && c->event.len && outer->verb_last == end && outer->subject.first < outer->subject.last) { /* "The town remained | occupied": the town */
        *first = outer->subject.first, *last = outer->subject.last;
        return;
    }
    size_t named = c->linker.len ? rg_which_named(d, c->linker, d->c->unit_start[d->sentence], end) : RG_NONE;
    if (named != RG_NONE) {
        *first = named, *last = named + 1;
        return;
    }
    if (rg_which_affair(d, c, begin, end, first, last)) return;
    if (rg_text_is(c->linker, "who")) end = over_adjuncts(d, begin, end);
    bool apart = c->relative > begin && rg_draft_unit(d, c->relative - 1)->classes & RG_CLASS_PUNCT; /* "on 18 May, which" tells of what was done */
    if (!apart && end > begin + 2 && rg_draft_unit(d, end - 1)->classes & RG_CLASS_WHEN && rg_draft_unit(d, end - 2)->classes & RG_CLASS_PREP && !rg_draft_is(d, end - 2, "of")) end -= 2; /* "events in 1212 that" */
    size_t at = end;
    while (at > begin) {
        if (phrase_stops(d, at - 1)) break;
        at--;
    }
    const rg_name *whom = end > at ? rg_turn_name_at(d, end - 1) : NULL;
    bool nobody = rg_text_is(c->linker, "which") && at > begin + 1 && rg_draft_unit(d, at - 1)->classes & RG_CLASS_PREP && (whom ? whom->type == RG_NAME_PERSON : rg_draft_sense(d, end - 1) == RG_SENSE_PERSON);
    if (nobody) { /* "the letter to the bishop, which was found": no bishop */
        end = at - 1;
        for (at = end; at > begin && !phrase_stops(d, at - 1);) at--;
    }
    bool body = c->link == RG_LINK_REDUCED && c->passive;
    for (size_t i = end; body && i > at + 1; i--) { /* "estimates of the number of citizens executed": the citizens */
        if (!rg_draft_is(d, i - 1, "of")) continue;
        size_t noun;
        bool people = rg_turn_noun_in(d, i, end, RG_NOUN_ACTOR, &noun) != RG_NOUN_NO, before = rg_turn_noun_in(d, at, i, RG_NOUN_ACTOR, &noun) != RG_NOUN_NO;
        if (people && !before && c->verb == RG_VERB_KILL) at = i;
        break;
    }
    if (rg_text_is(c->linker, "who") && at < end) at = who_behind_of(d, at, end);
    if (at + 1 < end && (rg_draft_is(d, at, "that") || rg_draft_unit(d, at)->classes & RG_CLASS_WHEN) && rg_draft_unit(d, at + 1)->classes & RG_CLASS_DET) at++; /* "said that the guards, who", "in 2006 a team" */
    while (at + 1 < end && rg_draft_unit(d, at)->classes & RG_CLASS_SUB && !(rg_draft_unit(d, at)->classes & (RG_CLASS_NOUN | RG_CLASS_NAME | RG_CLASS_DET))) at++; /* "though his letter, dated" */
    *first = at;
    *last = end;
    rg_but_so(d, begin, first, last);
    if (body && (c->traits & (RG_TRAIT_PERFORM | RG_TRAIT_WRITE | RG_TRAIT_SENSE) || c->verb == RG_VERB_SAY || c->verb == RG_VERB_ASCRIBE)) made_thing(d, c, d->c->unit_start[d->sentence], first, last);
}

bool rg_turn_relative_that(const rg_clause *c) { return c->link == RG_LINK_THAT && c->subject.first == c->subject.last && rg_text_same(c->linker, RG_TEXT("that")); }

/* "X was a citizen of San Francisco, California, who", "a woman from Boston who": no place does anything; who is meant stands before it. */
static void of_somebody(const rg_draft *d, rg_turn *t) {
    bool who = t->c->relative < t->c->verb_first && rg_draft_is(d, t->c->relative, "who");
    const rg_name *n = who && t->last == t->first + 1 ? rg_turn_name_at(d, t->first) : NULL;
    const rg_clause *outer = t->c->outer == RG_NONE ? NULL : &d->c->at.at[t->c->outer];
    bool is = who && !n && outer && outer->verb == RG_VERB_BE && outer->subject.first < outer->subject.last && outer->verb_last <= t->first && (t->first <= outer->verb_last + 1 || (t->last > t->first && rg_draft_acts(d, t->last - 1) && rg_which_listed(d, outer->verb_last, t->first))) && rg_draft_unit(d, outer->verb_last)->classes & RG_CLASS_DET;
    for (size_t i = t->first; is && i < t->last; i++) is = !rg_turn_name_at(d, i) || rg_turn_name_at(d, i)->type != RG_NAME_PERSON;
    if (is && !rg_draft_is(d, outer->subject.first, "there") && !rg_draft_is(d, outer->subject.first, "it")) { /* "X was a citizen who became": X */
        t->first = outer->subject.first;
        t->last = outer->subject.last;
        return;
    }
    const rg_clause *base = outer && outer->link == RG_LINK_REDUCED && outer->outer != RG_NONE ? &d->c->at.at[outer->outer] : NULL; /* "X is a clerk employed by the Lund Company who": X */
    const rg_name *by = who && base && t->last > t->first && t->first <= outer->verb_last + 1 ? rg_turn_name_at(d, t->last - 1) : NULL;
    if (by && by->type == RG_NAME_GROUP && base->verb == RG_VERB_BE && rg_turn_person_in(d, base->subject.first, base->subject.last) != RG_NONE) {
        t->first = base->subject.first;
        t->last = base->subject.last;
        return;
    }
    if (!n || n->type != RG_NAME_PLACE || !outer || t->first < 1 || !(rg_draft_unit(d, t->first - 1)->classes & (RG_CLASS_PUNCT | RG_CLASS_PREP))) return;
    if (outer->verb == RG_VERB_BE && outer->subject.first < outer->subject.last) {
        t->first = outer->subject.first;
        t->last = outer->subject.last;
        return;
    }
    rg_clause before = *t->c;
    before.relative = t->first - 1;
    rg_turn_antecedent(d, &before, &t->first, &t->last);
}

/* Does the sentence open with the verb, or with an adverb beside it: "Originally built"? */
static bool opens(const rg_draft *d, const rg_clause *c) {
    size_t first = d->c->unit_start[d->sentence];
    while (first < c->verb_first && rg_draft_unit(d, first)->classes & RG_CLASS_ADV && !(rg_draft_unit(d, first)->classes & RG_CLASS_PREP)) first++;
    return first == c->verb_first;
}

/* "Having lost the town, X withdrew", "Built in 1720, the mill burned": the subject is the next clause's. */
static bool leads(const rg_draft *d, rg_turn *t) {
    const rg_clause *next = t->index + 1 < d->c->clause_start[d->sentence + 1] ? &d->c->at.at[t->index + 1] : NULL;
    bool begins = t->c->verb_first == t->c->first || rg_draft_unit(d, t->c->first)->classes & (RG_CLASS_PREP | RG_CLASS_ADV);
    const rg_clause *last = &d->c->at.at[d->c->clause_start[d->sentence + 1]];
    while (next && next + 1 < last && next->subject.first == next->subject.last && (next->link == RG_LINK_INFINITIVE || (next->link == RG_LINK_REDUCED && next->passive && rg_draft_unit(d, next->verb_first - 1)->classes & RG_CLASS_CC))) next++;
    bool gerund = !t->c->passive || rg_draft_unit(d, t->c->verb_first)->classes & (RG_CLASS_HAVE | RG_CLASS_BE);
    if (!next || !begins || next->link != RG_LINK_AND || next->subject.first >= next->subject.last) return false;
    if (!gerund && !(opens(d, t->c) && rg_draft_is(d, next->subject.first - 1, ","))) return false;
    t->first = next->subject.first;
    t->last = next->subject.last;
    return true;
}

/* "was bound, led to X and tried": what befell the subject next. */
static bool in_a_row(const rg_draft *d, const rg_clause *c) {
    const rg_clause *outer = c->outer == RG_NONE ? NULL : &d->c->at.at[c->outer];
    bool both = c->link == RG_LINK_REDUCED && c->passive && outer && outer->passive && outer->subject.first < outer->subject.last;
    return both && c->first > 0 && (rg_draft_is(d, c->first, ",") || rg_draft_is(d, c->first - 1, ","));
}

/* "cast by Lind and hung in 1710", "taking the letter and burning it": the participle that this one goes on from; RG_NONE. */
static size_t goes_on_from(const rg_draft *d, const rg_turn *t) {
    bool begins = t->index == d->c->clause_start[d->sentence], both = !begins && t->c->link == RG_LINK_REDUCED;
    const rg_clause *before = both ? &d->c->at.at[t->index - 1] : NULL;
    if (!both || before->link != RG_LINK_REDUCED || before->passive != t->c->passive || before->verb_last > t->c->verb_first) return RG_NONE;
    return t->c->verb_first > before->verb_last && rg_draft_unit(d, t->c->verb_first - 1)->classes & RG_CLASS_CC ? t->index - 1 : RG_NONE;
}

/* "X, whom the police sought, fled": behind the comma that closes the relative clause its subject does nothing more. */
static bool closes_relative(const rg_draft *d, const rg_clause *c, const rg_clause *outer) {
    size_t comma = rg_draft_is(d, c->first, ",") ? c->first : c->first - (c->first > 0);
    for (size_t i = comma; i < c->verb_first; i++)
        if (rg_draft_unit(d, i)->classes & RG_CLASS_CC) return false;
    return rg_draft_is(d, comma, ",") && outer->link == RG_LINK_RELATIVE && outer->relative < outer->subject.first && outer->outer != RG_NONE;
}

enum { ASIDE_UNITS = 10 };

/* "wrote to friends who were in town, and invited them": of a relative clause without a comma before it, one behind it before "and" goes on with the
 * main clause. */
static bool and_behind_relative(const rg_draft *d, const rg_clause *c, const rg_clause *outer) {
    bool relative = outer->link == RG_LINK_RELATIVE && outer->outer != RG_NONE && outer->relative > d->c->unit_start[d->sentence] && (outer->subject.first == outer->subject.last || rg_text_is(outer->linker, "whose"));
    if (!relative || c->link != RG_LINK_AND || c->modal || !c->past || d->c->at.at[outer->outer].verb_last <= d->c->at.at[outer->outer].verb_first) return false;
    size_t and = c->verb_first;
    while (and > outer->verb_last && !(rg_draft_unit(d, and - 1)->classes & RG_CLASS_CC)) and--;
    const rg_clause *main = &d->c->at.at[outer->outer];
    bool acts = !rg_text_is(outer->linker, "which") && !main->passive && !c->passive && main->past && main->verb != RG_VERB_BE && c->verb != RG_VERB_DIE && main->subject.first < main->subject.last && outer->last <= outer->first + ASIDE_UNITS; /* "beat Moen, who claimed the throne, and took Lund" */
    bool comma = rg_draft_is(d, outer->relative - 1, ","), own = outer == &d->c->at.at[c->outer];
    return and > outer->verb_last + 1 && rg_draft_is(d, and - 2, ",") && (comma ? acts : own);
}

/* "X turned, hoping that fog would come, and fled": behind the comma goes on what X did. */
static bool after_hope(const rg_draft *d, const rg_clause *c, const rg_clause *outer) {
    bool comma = c->first > 0 && (rg_draft_is(d, c->first, ",") || rg_draft_is(d, c->first - 1, ","));
    return comma && c->link == RG_LINK_AND && !c->modal && outer->link == RG_LINK_THAT && outer->modal && outer->outer != RG_NONE;
}

/* "Days after the fire, crowds", "No longer held, the guard": what stands before the comma leads in. */
static bool lead_in(const rg_draft *d, size_t unit) {
    const rg_unit *u = rg_draft_unit(d, unit);
    bool small = !(d->reading->tokens.at[u->first].flags & RG_TOKEN_CAPITAL) || d->reading->tokens.at[u->first].flags & RG_TOKEN_FIRST;
    bool participle = u->classes & RG_CLASS_VERB && (rg_text_ends(u->fold, RG_TEXT("ing")) || rg_text_ends(u->fold, RG_TEXT("ed")));
    bool no_longer = u->classes & RG_CLASS_NEG && rg_draft_is(d, unit + 1, "longer");
    return small && u->name == RG_NONE && (u->when != RG_NONE || no_longer || participle || rg_draft_noun(d, unit) == RG_NOUN_MEASURE);
}

static size_t past_lead(const rg_draft *d, size_t first, size_t last) {
    bool cut = first < last && first > d->c->unit_start[d->sentence] && rg_draft_unit(d, first - 1)->classes == RG_CLASS_PREP; /* "in the years of Anna's rule, the guard" */
    if (first >= last || !(cut || lead_in(d, first))) return first;
    for (size_t i = first + 1; i + 1 < last; i++) {
        unsigned next = rg_draft_unit(d, i + 1)->classes;
        bool leads_on = next & (RG_CLASS_CC | RG_CLASS_WHEN) || (next & RG_CLASS_PREP && !(next & (RG_CLASS_NAME | RG_CLASS_NOUN)));
        if (rg_draft_is(d, i, ",") && !leads_on) return i + 1;
    }
    return first;
}

/* "left the town by the north, citing the pact": who crossed, not the south. */
static bool of_doer(const rg_draft *d, const rg_clause *c) {
    const rg_clause *outer = c->link == RG_LINK_REDUCED && !c->passive && c->outer != RG_NONE ? &d->c->at.at[c->outer] : NULL;
    return outer && outer->subject.first < outer->subject.last && outer->verb_first < outer->verb_last && c->first > outer->verb_last && rg_draft_is(d, c->first, ",") &&
           rg_text_ends(rg_draft_unit(d, c->head)->fold, RG_TEXT("ing"));
}

bool rg_turn_accused(const rg_draft *d, const rg_clause *c) {
    const rg_clause *outer = c->link == RG_LINK_REDUCED && !c->passive && c->outer != RG_NONE ? &d->c->at.at[c->outer] : NULL;
    return outer && outer->traits & RG_TRAIT_ACCUSE && (rg_draft_is(d, c->verb_first - 1, "of") || rg_draft_is(d, c->verb_first - 1, "with"));
}

/* Whom the verb before accuses. */
static void accused(rg_draft *d, rg_turn *t) {
    const rg_clause *outer = &d->c->at.at[t->c->outer];
    const rg_phrase *object = outer->passive ? NULL : rg_draft_phrase(d, outer, "");
    rg_turn before = {.index = t->c->outer, .c = outer};
    if (outer->passive) rg_turn_find_subject(d, &before);
    t->first = object ? object->first : before.first;
    t->last = object ? object->last : before.last;
}

/* "entered service in 1915, commanded by X": who commands is told of what entered, not of the year. */
static bool behind_time(const rg_draft *d, const rg_clause *c) {
    const rg_clause *outer = c->link == RG_LINK_REDUCED && c->passive && c->outer != RG_NONE ? &d->c->at.at[c->outer] : NULL;
    bool comma = c->first > 1 && (rg_draft_is(d, c->first, ",") || rg_draft_is(d, c->first - 1, ","));
    size_t before = comma ? c->first - 1 - !rg_draft_is(d, c->first, ",") : 0;
    return comma && outer && outer->subject.first < outer->subject.last && outer->subject.last <= before && rg_draft_unit(d, before)->classes & RG_CLASS_WHEN;
}

/* "He sold it and, it is believed, went abroad": what stands between the commas is no clause of its own. */
static bool parenthesis(const rg_draft *d, const rg_clause *outer) {
    bool it = outer->subject.last == outer->subject.first + 1 && rg_draft_is(d, outer->subject.first, "it") && outer->passive;
    bool closed = rg_draft_is(d, outer->verb_last, ",");
    return it && closed && outer->subject.first > 0 && rg_draft_is(d, outer->subject.first - 1, ",") && outer->outer != RG_NONE;
}

/* "attended Riga University, graduating in 1909", "fell at Lund | fighting the Danes": whoever did the one did the other; not "Lund, lying on the Elbe". */
static bool does_beside(const rg_draft *d, const rg_clause *c) {
    const rg_clause *outer = c->outer == RG_NONE ? NULL : &d->c->at.at[c->outer];
    const rg_name *there = c->verb_first > 1 ? rg_turn_name_at(d, c->verb_first - 1) : NULL;
    bool at = there && there->type == RG_NAME_PLACE && c->first == c->verb_first && (rg_draft_is(d, c->verb_first - 2, "in") || rg_draft_is(d, c->verb_first - 2, "at") || rg_draft_is(d, c->verb_first - 2, "near"));
    if (at && outer && outer->past && outer->verb != RG_VERB_BE && outer->subject.first < outer->subject.last && c->link == RG_LINK_REDUCED && !c->passive && !(c->traits & RG_TRAIT_STATE)) return true;
    bool finite = outer && outer->verb_first < outer->verb_last && outer->past && !outer->passive && outer->link != RG_LINK_REDUCED && outer->link != RG_LINK_INFINITIVE && outer->verb != RG_VERB_BE;
    return finite && c->link == RG_LINK_REDUCED && !c->passive && !(c->traits & RG_TRAIT_STATE) && c->verb_first > 0 && rg_draft_is(d, c->verb_first - 1, ",") && outer->last <= c->verb_first;
}

bool rg_turn_apart(const rg_draft *d, const rg_clause *c) {
    return c->link == RG_LINK_REDUCED && c->verb_first < c->head && (rg_draft_is(d, c->verb_first, "after") || rg_draft_is(d, c->verb_first, "before") || rg_draft_is(d, c->verb_first, "since"));
}

bool rg_turn_meanwhile(const rg_draft *d, const rg_clause *c) {
    return c->link == RG_LINK_REDUCED && c->verb_first < c->head && (rg_draft_is(d, c->verb_first, "while") || rg_draft_is(d, c->verb_first, "when") || rg_draft_is(d, c->verb_first, "upon"));
}

/* "forced Korn to withdraw", "nominated Korn to be mayor": whom the verb before makes do it, or be it; NULL. */
static const rg_phrase *made_to(const rg_draft *d, const rg_clause *c) {
    const rg_clause *outer = c->outer == RG_NONE ? NULL : &d->c->at.at[c->outer];
    const rg_phrase *object = outer && !outer->passive ? rg_draft_phrase(d, outer, "") : NULL;
    bool makes = outer && (outer->traits & RG_TRAIT_CARRY || c->verb == RG_VERB_BE || c->verb == RG_VERB_BECOME) && !(outer->traits & (RG_TRAIT_PLEDGE | RG_TRAIT_FALL)) && outer->verb != RG_VERB_BE;
    bool apposed = object && object->last < c->verb_first && object->last + 1 >= c->verb_first && rg_draft_is(d, object->last, ",") && rg_turn_name_at(d, object->last - 1); /* "assigned a captain, Piet Holt, | to be his guard" */
    return makes && object && object->first >= outer->verb_last && (object->last == c->first || apposed) ? object : NULL;
}

/* "Inhabitants unfit | for the march": does the subject end in a word that says how they are, to what? */
static bool ends_in_adjective(const rg_draft *d, const rg_turn *t, size_t last) {
    bool led = last > t->first + 1 && last < t->c->verb_first && rg_draft_unit(d, last)->classes & RG_CLASS_PREP && !rg_draft_is(d, last, "of");
    return led && rg_draft_unit(d, last - 1)->classes == RG_CLASS_NOUN && !rg_call_noun(d, last - 1) && rg_draft_unit(d, last - 2)->classes & RG_CLASS_NOUN && rg_draft_unit(d, last - 2)->name == RG_NONE && !(rg_draft_unit(d, last - 2)->classes & RG_CLASS_DET) && rg_draft_acts(d, last - 2);
}

/* "The town now known as | Holm | was taken", "A guild called | the Grey Coats | took the mill": the subject goes by its name. */
static void by_its_name(const rg_draft *d, rg_turn *t) {
    const rg_clause *c = t->c, *called = c->outer != RG_NONE && c->link != RG_LINK_REDUCED ? &d->c->at.at[c->outer] : NULL;
    if (!called || t->first >= t->last || called->link != RG_LINK_REDUCED || !called->passive || called->verb_first < t->last || called->verb_last > c->verb_first) return;
    for (size_t i = t->last; i < called->verb_first; i++)
        if (!rg_draft_is(d, i, "now") && !(rg_draft_unit(d, i)->classes & RG_CLASS_ADV)) return;
    size_t name = rg_called_name(d, called);
    if (name == RG_NONE || name >= c->verb_first) return;
    if (rg_draft_unit(d, name)->name == RG_NONE && rg_draft_unit(d, name)->classes & RG_CLASS_DET) name++;
    bool closes = name < c->verb_first && rg_draft_unit(d, name)->name != RG_NONE && name + 1 == c->verb_first;
    if (closes) t->first = name, t->last = name + 1;
}

/* "After it lost its walls, | Holm | built a port": what the main clause behind names. */
static void named_ahead(const rg_draft *d, rg_turn *t) {
    const rg_clause *c = t->c, *end = d->c->at.at + d->c->clause_start[d->sentence + 1];
    bool it = t->last == t->first + 1 && rg_draft_is(d, t->first, "it") && t->first == d->c->unit_start[d->sentence] + 1 && rg_draft_unit(d, t->first - 1)->classes & RG_CLASS_SUB;
    bool deed = c->verb == RG_VERB_ACT || c->verb == RG_VERB_OTHER || c->verb == RG_VERB_MOVE || c->verb == RG_VERB_FIGHT || c->verb == RG_VERB_DECIDE;
    const rg_clause *main = d->c->at.at + t->index + 1;
    while (it && main < end && !(main->link == RG_LINK_AND && main->subject.first > c->verb_last && main->subject.first < main->subject.last)) main++;
    if (!it || !deed || main >= end || main->subject.last != main->subject.first + 1 || !rg_draft_is(d, main->subject.first - 1, ",")) return;
    const rg_name *n = rg_turn_name_at(d, main->subject.first);
    bool one = n && (n->type == RG_NAME_PLACE || (n->type == RG_NAME_GROUP && !rg_text_ends(n->fold, RG_TEXT("s"))));
    if (one) t->first = main->subject.first, t->last = main->subject.last;
}

void rg_turn_find_subject(rg_draft *d, rg_turn *t) {
    const rg_clause *c = t->c;
    bool lead = c->subject.first < c->subject.last && c->subject.last < c->verb_first && lead_in(d, c->subject.first) && rg_draft_unit(d, c->subject.last)->classes & RG_CLASS_PREP;
    t->last = lead ? c->verb_first : c->subject.last; /* "Days | after the fire, the crowd left" */
    t->first = past_lead(d, c->subject.first, t->last);
    if (lead && t->first == c->subject.first) t->last = c->subject.last;
    if (c->link != RG_LINK_REDUCED) t->last = rg_which_before_participle(d, t->first, t->last);
    rg_but_so(d, t->first, &t->first, &t->last);
    t->first = rg_amount_past_near(d, t->first, t->last);
    if (ends_in_adjective(d, t, t->last)) t->last--;
    by_its_name(d, t);
    named_ahead(d, t);
    if (t->first < t->last && !(rg_draft_unit(d, t->first)->classes & RG_CLASS_REL)) return;
    bool hangs = c->link == RG_LINK_RELATIVE || rg_turn_relative_that(c) || c->link == RG_LINK_REDUCED || c->link == RG_LINK_ASIDE;
    if (c->link == RG_LINK_REDUCED && c->outer == RG_NONE && t->first == t->last && leads(d, t)) return;
    if (rg_turn_accused(d, c)) {
        accused(d, t);
        return;
    }
    const rg_clause *outer = c->link == RG_LINK_REDUCED && !c->passive && c->outer != RG_NONE ? &d->c->at.at[c->outer] : NULL;
    bool denies = outer && outer->verb == RG_VERB_DENY && outer->verb_last == c->verb_first && !outer->passive; /* "Lind denied having met him" */
    bool having = outer && rg_draft_is(d, c->verb_first, "having") && c->verb_first > 0 && rg_draft_is(d, c->verb_first - 1, ",") && outer->verb == RG_VERB_BE; /* "Lind was absent, having sailed to Holm" */
    if (c->link == RG_LINK_REDUCED && (denies || having || rg_infinitive_carrier(d, c))) { /* "the guild began making cloth" */
        rg_turn before = {.index = c->outer, .c = &d->c->at.at[c->outer]};
        rg_turn_find_subject(d, &before);
        t->first = before.first;
        t->last = before.last;
        return;
    }
    if (goes_on_from(d, t) != RG_NONE) {
        rg_turn before = {.index = goes_on_from(d, t), .c = &d->c->at.at[goes_on_from(d, t)]};
        rg_turn_find_subject(d, &before);
        t->first = before.first;
        t->last = before.last;
        return;
    }
    if (rg_turn_apart(d, c) && c->verb_first > d->c->unit_start[d->sentence] + 1) { /* "Lind, who, after | selling it, left" */
        rg_clause relative = *c;
        relative.relative = c->verb_first - 1 - rg_draft_is(d, c->verb_first - 1, ",");
        relative.link = RG_LINK_RELATIVE;
        if (rg_draft_unit(d, relative.relative)->classes & RG_CLASS_REL && !rg_draft_is(d, relative.relative, "that")) {
            rg_turn_antecedent(d, &relative, &t->first, &t->last);
            return;
        }
    }
    if (in_a_row(d, c) || of_doer(d, c) || behind_time(d, c)) {
        t->first = d->c->at.at[c->outer].subject.first;
        t->last = d->c->at.at[c->outer].subject.last;
        return;
    }
    bool who = c->link == RG_LINK_MAIN && t->first < t->last && t->first > d->c->unit_start[d->sentence] + 1 && t->last == t->first + 1 && (rg_draft_is(d, t->first, "who") || rg_draft_is(d, t->first, "which"));
    if (who) { /* "According to X, who met Y, the duke fled" */
        rg_clause relative = *c;
        relative.relative = c->subject.first;
        rg_turn_antecedent(d, &relative, &t->first, &t->last);
        return;
    }
    if (does_beside(d, c) || (c->outer != RG_NONE && (rg_turn_apart(d, c) || rg_turn_meanwhile(d, c)))) {
        rg_turn before = {.index = c->outer, .c = &d->c->at.at[c->outer]};
        rg_turn_find_subject(d, &before);
        t->first = before.first;
        t->last = before.last;
        return;
    }
    const rg_phrase *made = c->link == RG_LINK_INFINITIVE && t->first == t->last ? made_to(d, c) : NULL;
    if (made) {
        t->first = made->first;
        t->last = made->last;
        return;
    }
    if (rg_which_complement(d, c, &t->first, &t->last)) return;
    if (c->link == RG_LINK_REDUCED && c->passive && opens(d, c) && rg_which_labelled(d, &t->first, &t->last)) return;
    if (hangs) {
        rg_turn_antecedent(d, c, &t->first, &t->last);
        if (c->link == RG_LINK_RELATIVE) of_somebody(d, t);
        return;
    }
    size_t relative = c->outer; /* "who wanted to be king, and fled": behind the infinitive too */
    while (relative != RG_NONE && d->c->at.at[relative].link == RG_LINK_INFINITIVE) relative = d->c->at.at[relative].outer;
    for (size_t k = relative != RG_NONE && and_behind_relative(d, c, &d->c->at.at[relative]) ? d->c->at.at[relative].outer : c->outer; k != RG_NONE && t->first == t->last; k = d->c->at.at[k].outer) {
        const rg_clause *around = &d->c->at.at[k];
        if ((k == c->outer && closes_relative(d, c, around)) || after_hope(d, c, around) || parenthesis(d, around)) continue;
        t->first = around->subject.first;
        t->last = around->subject.last;
        if (t->first == t->last && around->link == RG_LINK_RELATIVE && c->link == RG_LINK_AND) rg_turn_antecedent(d, around, &t->first, &t->last); /* "which fell and was burned" */
    }
}

/* ---- pronouns and appositions --------------------------------------------------------------------------------- */

void rg_turn_hero_is(rg_draft *d) {
    size_t he = 0, she = 0;
    for (size_t s = 0; s < d->reading->sentences.n; s++)
        for (size_t i = d->c->unit_start[s]; d->c->holds[s] & RG_CLASS_NOM && i < d->c->unit_start[s + 1]; i++)
            if (rg_draft_unit(d, i)->classes & RG_CLASS_NOM) he += rg_draft_is(d, i, "he"), she += rg_draft_is(d, i, "she");
    d->hero_is = he >= 2 * she && he ? 'h' : she >= 2 * he && she ? 's' : 0;
}

static bool one_pronoun(const rg_draft *d, const rg_turn *t) {
    return t->last == t->first + 1 && rg_draft_unit(d, t->first)->classes & RG_CLASS_PRON && !rg_turn_name_at(d, t->first);
}

/* Is the one without a name more lately spoken of than anybody by name, and can the pronoun mean this one? */
static bool nameless(const rg_draft *d, char is) {
    if (d->one_first >= d->one_last || d->one_sentence + 2 < d->sentence || (d->hero != RG_NONE && rg_gender_last(d, d->hero, is) == d->hero)) return false;
    for (size_t i = d->one_last; i > d->one_first; i--) {
        size_t known = rg_unit_in(d->nouns->genders, rg_draft_unit(d, i - 1));
        if (known != RG_NONE && known) return (char)known == is;
    }
    return true;
}

rg_span rg_turn_nameless(const rg_draft *d, char is) {
    if (nameless(d, is)) return (rg_span){d->one_first, d->one_last};
    return is == 's' ? rg_ship_she(d) : (rg_span){0};
}

/* "As for Emil Lind, he": the one of whom the sentence says that it will speak; RG_NONE. */
size_t rg_turn_led_in(const rg_draft *d, const rg_turn *t) {
    size_t begin = d->c->unit_start[d->sentence], found = RG_NONE;
    char is = !one_pronoun(d, t) ? 0 : rg_draft_is(d, t->first, "he") ? 'h' : rg_draft_is(d, t->first, "she") ? 's' : 0;
    bool as = is && rg_draft_is(d, begin, "as") && (rg_draft_is(d, begin + 1, "for") || rg_draft_is(d, begin + 1, "to") || rg_draft_is(d, begin + 1, "regards"));
    if (!as || t->first < begin + 4 || !rg_draft_is(d, t->first - 1, ",")) return RG_NONE;
    for (size_t i = begin + 2; i < t->first; i++) {
        const rg_name *n = rg_turn_name_at(d, i);
        if (rg_draft_unit(d, i)->classes & RG_CLASS_PUNCT && i + 1 < t->first) return RG_NONE;
        if (n && n->type == RG_NAME_PERSON && found == RG_NONE) found = rg_draft_unit(d, i)->name;
    }
    return found != RG_NONE && (!rg_gender_of(d, found) || rg_gender_of(d, found) == is) ? found : RG_NONE;
}

/* Whom "he", else "she", stands for by what was told before the clause. */
static size_t meant_before(const rg_draft *d, const rg_turn *t, bool he) {
    size_t led = rg_turn_led_in(d, t);
    if (led != RG_NONE) return led;
    rg_span one = rg_turn_nameless(d, he ? 'h' : 's');
    if (one.start < one.end) return RG_NONE;
    bool beside = d->one_first < d->one_last && d->one_sentence == d->sentence && d->hero != RG_NONE && d->person != RG_NONE; /* "the king kept the land he had bought": no third */
    if (beside && d->reading->names.at[d->person].sentence != d->sentence && d->reading->names.at[d->person].entity != d->reading->names.at[d->hero].entity) return RG_NONE;
    bool other = d->hero != RG_NONE && d->person != RG_NONE && d->hero_is && d->hero_is != (he ? 'h' : 's'); /* no hero of this kind */
    bool another = d->person == RG_NONE || d->reading->names.at[d->person].entity != d->reading->names.at[d->hero == RG_NONE ? d->person : d->hero].entity;
    if (!he && another && d->hero != RG_NONE && d->hero_is == 's' && rg_gender_of(d, d->hero) != 'h') return d->hero; /* on the page of a woman */
    bool here = d->person != RG_NONE && d->reading->names.at[d->person].sentence == d->sentence;
    bool section = d->section_person != RG_NONE && !here && rg_gender_last(d, d->section_person, he ? 'h' : 's') == d->section_person;
    if (section) return d->section_person; /* under "Death of X", where the sentence names nobody else */
    return other && !another && !rg_gender_of(d, d->person) ? RG_NONE : rg_gender_nearer(d, t, rg_gender_last(d, d->person, he ? 'h' : 's'), he ? 'h' : 's');
}

size_t rg_turn_pronoun(const rg_draft *d, const rg_turn *t) {
    bool he = one_pronoun(d, t) && rg_draft_is(d, t->first, "he"), she = one_pronoun(d, t) && !he && rg_draft_is(d, t->first, "she");
    size_t who = he || she ? meant_before(d, t, he) : rg_turn_of_office(d, t);
    char is = he ? 'h' : 's';
    size_t told = (he || she) && t->c ? rg_gender_told(d, t, is) : RG_NONE;
    if (told != RG_NONE) return told;
    return (he || she) && t->c ? rg_gender_outlived(d, t->c, rg_gender_but(d, t->c, rg_gender_goes_on(d, t->c, who, is), is), is) : who;
}

rg_span rg_turn_those(const rg_draft *d, const rg_turn *t) {
    char is = !one_pronoun(d, t) ? 0 : rg_draft_is(d, t->first, "he") ? 'h' : rg_draft_is(d, t->first, "she") ? 's' : rg_draft_is(d, t->first, "they") ? 't' : 0;
    bool people = t->c->verb == RG_VERB_KILL || t->c->verb == RG_VERB_DIE || t->c->traits & (RG_TRAIT_CARRY | RG_TRAIT_CONVEY); /* "they were forced to", "they were taken" */
    bool things = is == 't' && !people && (t->c->passive || t->c->verb == RG_VERB_BE) && d->things_first < d->things_last && d->things_sentence + 1 >= d->sentence;
    if (things) return (rg_span){d->things_first, d->things_last};
    if (is == 't') return rg_they(d, t);
    return is ? rg_turn_nameless(d, is) : (rg_span){0};
}

bool rg_turn_they(const rg_draft *d, const rg_turn *t) {
    rg_span those = rg_turn_those(d, t);
    return those.start < those.end;
}

size_t rg_turn_thing(rg_draft *d, size_t first, size_t last) {
    bool definite = first < last && rg_draft_unit(d, first)->classes & RG_CLASS_DET && !(rg_draft_unit(d, first)->classes & RG_CLASS_NEG) && !rg_draft_is(d, first, "a") && !rg_draft_is(d, first, "an");
    bool pronoun = last == first + 1;
    bool his = first < last && (rg_draft_is(d, first, "his") || rg_draft_is(d, first, "her"));
    rg_text name = his ? rg_thing_words(d, first, last, true) : (rg_text){0};
    rg_draft_trim(d, &first, &last);
    while (first < last && (rg_draft_unit(d, first)->classes & RG_CLASS_DET || rg_draft_is(d, first, "of"))) first++; /* "most of the valley" */
    if (!definite || pronoun || first >= last || last > first + 6) return RG_NONE;
    rg_span span = rg_draft_span(d, first, last);
    if (!his) name = rg_text_cut(d->reading->text, span);
    return rg_event_of_words(d, name, name, span);
}

size_t rg_turn_told_before(rg_draft *d) {
    size_t sentence = d->sentence, k = d->c->clause_start[sentence], event;
    if (sentence == 0 || d->reading->sentences.at[sentence - 1].block != d->reading->sentences.at[sentence].block) return RG_NONE;
    size_t begin = d->c->clause_start[sentence - 1];
    while (k > begin && !((d->c->at.at[k - 1].link == RG_LINK_MAIN || d->c->at.at[k - 1].link == RG_LINK_AND) && d->c->at.at[k - 1].past && d->c->at.at[k - 1].verb_first < d->c->at.at[k - 1].verb_last)) k--;
    const rg_clause *c = k > begin ? &d->c->at.at[k - 1] : NULL;
    if (!c || c->quoted || c->negated || c->verb == RG_VERB_BE || c->verb == RG_VERB_SAY || c->verb == RG_VERB_CLAIM || c->verb == RG_VERB_DENY) return RG_NONE;
    event = d->clause_event[k - 1];
    if (event != RG_NONE && !d->events.at[event].person && (d->events.at[event].head.len || d->events.at[event].act.len)) return event;
    rg_turn t = {.index = k - 1, .c = c, .event = RG_NONE, .within = RG_NONE};
    d->sentence = sentence - 1;
    rg_spoken now = rg_gender_before(d, k - 1);
    rg_turn_find_subject(d, &t);
    event = t.first < t.last ? rg_act_event(d, &t) : RG_NONE;
    d->sentence = sentence;
    rg_gender_again(d, now);
    return event;
}

size_t rg_turn_spoken_of(rg_draft *d) { return d->acted != RG_NONE ? d->acted : d->current != RG_NONE ? d->current : rg_event_supposed(d, d->focus); }

/* Is the event one that looks into another: an inquest, a census? What is counted there is of neither. */
bool rg_turn_looks_into(const rg_draft *d, size_t event) { return rg_event_is(d, event, RG_KIND_INQUIRES); }

/* What a passage without an event of its own is about: an event that a noun named, rather than an act told in passing. */
size_t rg_turn_about(rg_draft *d) {
    size_t events[] = {d->current, d->focus, d->title_event};
    for (size_t k = 0; k < sizeof events / sizeof *events; k++)
        if (events[k] != RG_NONE && d->events.at[events[k]].head.len && !d->events.at[events[k]].act.len) return rg_event_supposed(d, events[k]);
    bool deed = d->acted != RG_NONE && d->events.at[d->acted].act.len;
    return !deed && d->title_event != RG_NONE ? rg_event_supposed(d, d->title_event) : rg_turn_spoken_of(d);
}

/* What is said is about: not the inquest at which it is, where the account is about something else. */
size_t rg_turn_matter(rg_draft *d) {
    bool into = d->current != RG_NONE && d->title_event != RG_NONE && d->current != d->focus && rg_turn_looks_into(d, d->current) && !rg_turn_looks_into(d, d->title_event);
    if (!into) return rg_turn_about(d);
    return d->focus != RG_NONE && d->events.at[d->focus].head.len && !d->events.at[d->focus].act.len ? d->focus : d->title_event;
}

/* Where people come to harm: the nearest of the events spoken of in which they may. */
size_t rg_turn_suffered(rg_draft *d) {
    size_t events[] = {d->acted, d->current, d->focus, d->title_event};
    for (size_t k = 0; k < sizeof events / sizeof *events; k++)
        if (rg_event_is(d, events[k], RG_KIND_HARMS)) return k > 0 ? rg_event_supposed(d, events[k]) : events[k];
    return rg_turn_spoken_of(d);
}

size_t rg_turn_gathering_spoken_of(const rg_draft *d) {
    if (rg_turn_gathering(d, d->current)) return d->current;
    return rg_turn_gathering(d, d->focus) ? d->focus : RG_NONE;
}

bool rg_event_is(const rg_draft *d, size_t event, unsigned kinds) { return event != RG_NONE && d->events.at[event].kind & kinds; }

/* Is the event one that people attend, so that "the delegation was headed by" tells of it? */
bool rg_turn_gathering(const rg_draft *d, size_t event) { return rg_event_is(d, event, RG_KIND_GATHERS); }

bool rg_turn_agreed(const rg_draft *d, size_t event) { return rg_event_is(d, event, RG_KIND_AGREED); }

/* Is it one that sides fight out, so that "commanded by X" tells who was in it? */
bool rg_turn_fought(const rg_draft *d, size_t event) { return rg_event_is(d, event, RG_KIND_FOUGHT); }

/* Is what the clause tells part of a war or a rising by its verb: do those who act, or whom it befalls, fight? Not who grants an assent, or paints. */
bool rg_turn_warlike(const rg_draft *d, const rg_clause *c) {
    size_t row = c->event.len ? rg_map_get(&d->nouns->events, c->event) : RG_NONE;
    if (c->verb == RG_VERB_FIGHT || c->verb == RG_VERB_KILL || c->ends) return true;
    if (row != RG_NONE && d->nouns->event_list.at[row].kind & RG_KIND_WARLIKE) return true;
    for (size_t i = c->verb_last; i < c->last; i++) { /* "declared war on" */
        const rg_event_noun *noun = rg_draft_event_noun(d, i);
        if (noun && noun->kind & RG_KIND_WAGED) return true;
    }
    return false;
}

bool rg_turn_fought_out(const rg_draft *d, size_t event) { return rg_turn_fought(d, event) && !rg_event_is(d, event, RG_KIND_LONG); }

void rg_turn_note_time(rg_draft *d, const rg_clause *c) {
    for (size_t i = c->first; i < c->last && rg_draft_holds(d, c, RG_CLASS_WHEN); i++) {
        size_t when = rg_draft_unit(d, i)->when;
        const rg_when *w = when == RG_NONE ? NULL : &d->reading->whens.at[when];
        if (!w || (w->type != RG_WHEN_DATE && w->type != RG_WHEN_TIME) || !w->date.edtf.ptr || c->aside || rg_parts_of_noun(d, c, i)) continue;
        if (w->date.earliest == RG_DAY_MIN || w->date.latest == RG_DAY_MAX || w->date.latest - w->date.earliest > YEAR_DAYS) continue;
        d->told_from = w->date.earliest, d->told_to = w->date.latest;
    }
}

bool rg_turn_elsewhen(const rg_draft *d, size_t event) {
    if (d->told_from == RG_DAY_MIN || event == RG_NONE || d->events.at[event].dated == RG_DAY_MIN) return false;
    if (!rg_turn_fought_out(d, event) && !(rg_turn_fought(d, event) && d->events.at[event].dated_whole)) return false;
    return d->told_to + YEAR_DAYS < d->events.at[event].dated || d->told_from > d->events.at[event].dated_to + YEAR_DAYS;
}

size_t rg_turn_phrase_event(rg_draft *d, const rg_clause *c, const char *const *preps, rg_mention *mention) {
    for (; *preps; preps++) {
        const rg_phrase *f = rg_draft_phrase(d, c, *preps);
        if (!f) continue;
        *mention = rg_event_find(d, f->first, f->last);
        if (mention->event != RG_NONE) return mention->event;
    }
    return RG_NONE;
}

/* ---- the clause as its own event ------------------------------------------------------------------------------ */

bool rg_turn_has_when(const rg_draft *d, const rg_phrase *f) {
    for (size_t i = f->first; i < f->last; i++) {
        bool of_name = i + 1 < f->last && (rg_draft_is(d, i + 1, "'") || rg_draft_is(d, i + 1, "\xe2\x80\x99")); /* "the Eleven Years' War" */
        if (rg_draft_unit(d, i)->when != RG_NONE && !of_name) return true;
    }
    return false;
}

bool rg_turn_named(const rg_draft *d, const rg_turn *t) {
    bool name = false;
    for (size_t i = t->first; i < t->last; i++) name |= rg_draft_unit(d, i)->name != RG_NONE;
    return name;
}

const rg_phrase *rg_turn_any_phrase(const rg_draft *d, const rg_clause *c, const char *const *preps) {
    for (; *preps; preps++) {
        const rg_phrase *f = rg_draft_phrase(d, c, *preps);
        if (f && f->first >= c->verb_last) return f;
    }
    return NULL;
}

bool rg_turn_dated(const rg_draft *d, const rg_clause *c) {
    if (rg_draft_holds(d, c, RG_CLASS_WHEN) && rg_dated_when(d, c) != RG_NONE) return true;
    for (size_t i = 0; i < c->phrase_count && rg_draft_holds(d, c, RG_CLASS_WHEN); i++) {
        const rg_phrase *f = &d->c->phrases.at[c->phrases + i];
        for (size_t k = f->first; k < f->last; k = rg_turn_next(d, k, f->last)) {
            size_t when = rg_draft_unit(d, k)->when;
            if (when != RG_NONE && d->reading->whens.at[when].date.edtf.ptr && !rg_parts_of_noun(d, c, k)) return true;
        }
    }
    return false;
}

size_t rg_turn_life(rg_draft *d, const rg_turn *t) {
    size_t person = rg_turn_person_in(d, t->first, t->last);
    if (t->c->link == RG_LINK_RELATIVE) /* "A and an official called B, who later became" */
        for (size_t i = t->first; i < t->last; i++)
            if (rg_turn_name_at(d, i) && rg_turn_name_at(d, i)->type == RG_NAME_PERSON) person = rg_draft_unit(d, i)->name;
    for (size_t i = t->c->relative; person == RG_NONE && t->c->link == RG_LINK_REDUCED && i > d->c->unit_start[d->sentence] && !(rg_draft_unit(d, i - 1)->classes & RG_CLASS_HAVE); i--)
        if (rg_turn_name_at(d, i - 1) && rg_turn_name_at(d, i - 1)->type == RG_NAME_PERSON) person = rg_draft_unit(d, i - 1)->name; /* "X, a bricklayer born in"; not "X had them shot" */
    bool pronoun = t->last == t->first + 1 && rg_draft_unit(d, t->first)->classes & RG_CLASS_PRON && !(rg_draft_unit(d, t->first)->classes & RG_CLASS_NUM); /* not "one man died" */
    bool shared = t->first == t->last && t->c->link != RG_LINK_MAIN;
    bool she = pronoun && rg_draft_is(d, t->first, "she"), he = pronoun && rg_draft_is(d, t->first, "he");
    pronoun &= she || he || rg_draft_is(d, t->first, "i") || rg_draft_unit(d, t->first)->classes & RG_CLASS_REL; /* not "nobody", "many" */
    if (he || she) person = rg_gender_told(d, t, he ? 'h' : 's');
    rg_span nameless = person == RG_NONE && (he || she) ? rg_turn_those(d, t) : (rg_span){0};
    size_t teller = nameless.start < nameless.end ? rg_gender_teller(t->c) : RG_NONE;
    bool other = teller != RG_NONE && nameless.start >= d->c->at.at[teller].subject.first && nameless.end <= d->c->at.at[teller].subject.last; /* "The coroner found that he had died" */
    if (other) person = rg_gender_then(d, teller, he ? 'h' : 's');
    else if (nameless.start < nameless.end) return rg_thing_of(d, nameless.start, nameless.end);
    else if (person == RG_NONE && (pronoun || shared)) person = he || she ? rg_gender_outlived(d, t->c, rg_gender_last(d, d->person, he ? 'h' : 's'), he ? 'h' : 's') : d->person;
    return person == RG_NONE ? RG_NONE : rg_event_of_person(d, person);
}
