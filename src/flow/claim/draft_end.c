/* draft_end.c: where the words begin and end that a claim has for its value.
 *
 * In: units of a clause, cut as its grammar was read. Out: these without what says who says so, what leads on to nothing ("spoke in Riga on") and what
 * closes a quotation that opens before them; with what still belongs to them.
 */
#include "flow/claim/claim_whose.h"

enum { WHOLE_MOST = 12 };

/* From the phrase to the end of what hangs on it: infinitives and participles that follow. */
size_t rg_turn_reach(const rg_draft *d, const rg_turn *t, const rg_phrase *f) {
    size_t last = f->last;
    if (f->last < t->c->last) {
        for (size_t i = f->last; i < t->c->last && !(rg_draft_unit(d, i)->classes & RG_CLASS_PUNCT); i++) last = i + 1;
        if (last < t->c->last) return last;
    }
    for (size_t k = t->index + 1; k < d->c->clause_start[d->sentence + 1]; k++) {
        const rg_clause *next = &d->c->at.at[k];
        if (next->aside || next->first != last || (next->link != RG_LINK_INFINITIVE && next->link != RG_LINK_REDUCED)) break;
        bool joined = next->link == RG_LINK_REDUCED && !next->passive && rg_draft_unit(d, next->verb_first - 1)->classes & RG_CLASS_CC; /* "burning the mill and | killing the miller" */
        if (joined && next->verb_first == last) last--;
        if (joined || rg_draft_unit(d, next->first)->classes & RG_CLASS_PUNCT) break;
        last = next->last;
    }
    return last;
}

/* Does a clause with a finite verb have it at the unit? */
static bool finite_at(const rg_draft *d, size_t unit) {
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) {
        const rg_clause *c = &d->c->at.at[k];
        if (c->verb_first == unit && c->verb_first < c->verb_last && c->link != RG_LINK_REDUCED && c->link != RG_LINK_INFINITIVE) return true;
    }
    return (rg_draft_unit(d, unit)->classes & (RG_CLASS_BE | RG_CLASS_MODAL)) != 0;
}

bool rg_turn_whole(const rg_draft *d, const rg_clause *clause, size_t *last) {
    size_t at = *last, end = d->c->unit_start[d->sentence + 1];
    for (size_t i = clause->verb_last; clause->negated && i < at; i++)
        if (rg_draft_is(d, i, ":")) return *last = i, true; /* "was never hanged: | the roll lists him" */
    for (size_t i = clause->verb_last + 1; i < at; i++) { /* "retook the fort, whose captain, Lind | , fled" */
        bool verb = false;
        if (!rg_draft_is(d, i - 1, ",") || !(rg_draft_unit(d, i)->classes & RG_CLASS_REL) || rg_draft_unit(d, i)->classes & RG_CLASS_SUB) continue;
        for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) verb |= d->c->at.at[k].head > i && d->c->at.at[k].head < at;
        if (verb) continue;
        *last = i - 1;
        return true;
    }
    while (at < end && rg_draft_unit(d, at)->classes & RG_CLASS_ADV && !(rg_draft_unit(d, at)->classes & (RG_CLASS_PREP | RG_CLASS_SUB | RG_CLASS_CC | RG_CLASS_REL))) at++;
    if (at >= end || rg_draft_unit(d, at)->classes & (RG_CLASS_PUNCT | RG_CLASS_CC | RG_CLASS_SUB | RG_CLASS_REL | RG_CLASS_PREP | RG_CLASS_WHEN)) {
        if (at < end && rg_draft_unit(d, at)->classes & RG_CLASS_PUNCT) *last = at; /* "carried the wall | easily" */
        return true;
    }
    bool says = clause->verb == RG_VERB_SAY || clause->verb == RG_VERB_CLAIM;
    if (finite_at(d, at)) return clause->link == RG_LINK_RELATIVE && !says; /* "The guards who held the mill | fled" */
    for (size_t k = d->c->clause_start[d->sentence]; at == *last && k < d->c->clause_start[d->sentence + 1]; k++) {
        const rg_clause *c = &d->c->at.at[k];
        if (at == c->first && c->link == RG_LINK_RELATIVE && !c->linker.len) return true; /* "burned the house | the duke had built" */
        if (at >= c->first && at < c->verb_first && c->verb_first < c->verb_last && c->link != RG_LINK_REDUCED && c->link != RG_LINK_INFINITIVE) return false; /* "held the mill | the guard fired" */
        if (at >= c->first && at < c->last && c->last <= at + WHOLE_MOST) *last = c->last;
    }
    return true;
}

/* A word that nothing told ends with: "spoke in Riga on", "hostile while", "sailors such". */
static bool leads_on(const rg_draft *d, size_t unit) {
    static const char *const words[] = {"to", "on", "in", "at", "by", "for", "from", "with", "and", "although", "as", "because", "but", "if", "nor", "or", "such", "than", "the", "though", "when", "while"};
    for (size_t k = 0; k < sizeof words / sizeof *words && !(rg_draft_unit(d, unit)->classes & (RG_CLASS_NAME | RG_CLASS_WHEN | RG_CLASS_NOUN)); k++)
        if (rg_draft_is(d, unit, words[k])) return true;
    return false;
}

/* Does one who says with no verb what stands behind him stand at the unit: "others that he fled"? */
static bool verbless(const rg_draft *d, size_t unit) {
    for (size_t i = d->attribution_start[d->sentence]; i < d->attribution_start[d->sentence + 1]; i++) {
        const rg_attribution *a = &d->reading->attributions.at[i];
        if (a->source.start == rg_draft_unit(d, unit)->span.start && a->cue.start == a->source.start) return true;
    }
    return false;
}

/* "was never sent | , according to Lind": whose words they are is none of them, nor who says something else, "was shot | , others that". */
static size_t before_voice(const rg_draft *d, size_t first, size_t last) {
    for (size_t i = first + 1; i + 1 < last; i++)
        if (rg_draft_is(d, i, ",") && (verbless(d, i + 1) || (i + 2 < last && rg_draft_is(d, i + 1, "according") && rg_draft_is(d, i + 2, "to")))) return i;
    return last;
}

/* Behind the verb and its particle, where the clause ends with them: "was never carried out". */
static size_t particle_end(const rg_draft *d, const rg_clause *c, size_t last) {
    size_t at = c->verb_last, end = d->c->unit_start[d->sentence + 1];
    if (c->verb_first >= at || at > last) return 0;
    bool part = at < last && rg_draft_unit(d, at)->classes & RG_CLASS_PART && (at + 1 >= end || rg_draft_unit(d, at + 1)->classes & (RG_CLASS_PUNCT | RG_CLASS_CC));
    return at + part;
}

/* Behind the one word that what is told ends with: "pushed him | off", "refused to do | so", "sold the mill as | well". */
static size_t last_word(const rg_draft *d, const rg_clause *c, size_t last) {
    size_t end = d->c->unit_start[d->sentence + 1];
    if (last >= end || last <= c->verb_last) return last;
    bool closed = last + 1 >= end || rg_draft_unit(d, last + 1)->classes & (RG_CLASS_PUNCT | RG_CLASS_CC);
    bool again = (rg_draft_is(d, last, "so") && rg_draft_is(d, last - 1, "do")) || (rg_draft_is(d, last, "well") && rg_draft_is(d, last - 1, "as"));
    return last + (again || (closed && rg_draft_unit(d, last)->classes & RG_CLASS_PART));
}

/* "The guards had, the mayor said, | fired first": the words begin behind the saying that is put between an auxiliary and its verb. */
static size_t behind_inserted(const rg_draft *d, const rg_clause *c, size_t first) {
    static const unsigned waits = RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_MODAL | RG_CLASS_DO | RG_CLASS_NEG;
    if (first + 3 >= c->verb_first || !rg_draft_is(d, c->verb_first - 1, ",")) return first;
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) {
        const rg_clause *said = &d->c->at.at[k];
        bool within = said->first > first + 1 && said->last + 1 == c->verb_first;
        if (within && rg_draft_is(d, said->first - 1, ",") && rg_draft_unit(d, said->first - 2)->classes & waits) return c->verb_first;
    }
    return first;
}

/* Up to the mark that closes a quotation opened before them, "called it a "great find | ", and Korn said"; from the mark that opens it, where what is
 * quoted is not all: "| "Old Mill" was printed". */
static size_t before_mark(const rg_draft *d, const rg_clause *c, size_t *first, size_t last) {
    for (size_t i = *first + 1; d->c->mate && i < last; i++) {
        if (d->c->mate[i] == RG_NONE || d->c->mate[i] >= *first || rg_draft_is(d, i, ")")) continue;
        unsigned next = i + 1 < last ? rg_draft_unit(d, i + 1)->classes : 0;
        bool goes_on = d->c->mate[i] + 1 == *first && i + 1 < last && (i + 1 == c->verb_first || next == RG_CLASS_NOUN || rg_draft_is(d, i + 1, "of"));
        if (!goes_on) return i;
        --*first;
    }
    return last;
}

/* Up to the day of what is told next: "won the cup | and in 1905, won the race". */
static size_t before_day(const rg_draft *d, size_t first, size_t last) {
    size_t at = last;
    if (last < first + 3 || !(rg_draft_unit(d, last - 1)->classes & RG_CLASS_WHEN) || !rg_draft_is(d, last, ",")) return last;
    for (at--; at > first && rg_draft_unit(d, at - 1)->classes & (RG_CLASS_PREP | RG_CLASS_DET); at--) continue;
    bool next = at > first + 1 && at + 1 < last && rg_draft_is(d, at - 1, "and") && !(rg_draft_unit(d, at - 2)->classes & (RG_CLASS_WHEN | RG_CLASS_NUM));
    return next ? at - 1 : last;
}

/* Of what is denied, up to what is not: "not elected | , since Lind wanted". */
static size_t before_ground(const rg_draft *d, size_t first, size_t last) {
    for (size_t i = first + 1; i + 1 < last; i++) {
        unsigned next = rg_draft_unit(d, i + 1)->classes;
        bool sub = next & RG_CLASS_SUB && !(next & RG_CLASS_REL) && !rg_draft_is(d, i + 1, "as");
        if (rg_draft_is(d, i, ",") && (sub || rg_draft_is(d, i + 1, "despite"))) return i;
    }
    return last;
}

size_t rg_turn_text_claim(rg_draft *d, const rg_turn *t, rg_property property, size_t first, size_t last, const char *rule) {
    bool done = property == RG_PROPERTY_OUTCOME || (property == RG_PROPERTY_TOPIC && first >= t->c->verb_first && first <= t->c->head);
    if (done && (rg_turn_apart(d, t->c) || rg_turn_meanwhile(d, t->c))) return RG_NONE; /* "after | leaving the town": when, and no more */
    while (first < last && rg_parts_of_source(d, rg_draft_unit(d, first)->span) && !rg_parts_of_source(d, rg_draft_unit(d, last - 1)->span)) first++;
    first = behind_inserted(d, t->c, first);
    last = before_day(d, first, before_voice(d, first, last));
    size_t all = last = property == RG_PROPERTY_EXISTENCE ? before_ground(d, first, last) : last;
    rg_draft_trim(d, &first, &last);
    size_t said = particle_end(d, t->c, all);
    bool particle = first < said && last <= t->c->verb_last && last < said, acted = property == RG_PROPERTY_OUTCOME || property == RG_PROPERTY_EXISTENCE;
    if (particle) last = said;
    if (!particle && acted && last_word(d, t->c, last) > last) particle = true, last++;
    if (first + 2 < last && rg_draft_is(d, first, "that") && rg_draft_unit(d, first + 1)->classes & (RG_CLASS_DET | RG_CLASS_NAME | RG_CLASS_PRON)) first++, rg_draft_trim(d, &first, &last);
    while (last > first + 1 && rg_draft_is(d, last - 1, "of")) { /* ", both of" which */
        last -= 1 + (rg_draft_unit(d, last - 2)->classes & (RG_CLASS_DET | RG_CLASS_PRON | RG_CLASS_NUM) && !(rg_draft_unit(d, last - 2)->classes & RG_CLASS_NAME) ? 1 : 0);
        rg_draft_trim(d, &first, &last);
    }
    bool of_which = last > first + 2 && rg_draft_is(d, last, "of") && rg_draft_is(d, last - 2, ",") && rg_draft_unit(d, last - 1)->classes & (RG_CLASS_DET | RG_CLASS_PRON | RG_CLASS_NUM);
    if (of_which) last -= 2; /* ", many" of whom */
    for (size_t i = first; d->c->mate && i < last; i++)
        if (d->c->mate[i] == last || (d->c->mate[i] == last + 1 && rg_draft_is(d, last, "."))) last = d->c->mate[i] + 1; /* "was shot "in open fight | "" */
    last = before_mark(d, t->c, &first, last);
    while (last > first + 1 && !particle && (leads_on(d, last - 1) || rg_draft_is(d, last - 1, ","))) last--; /* "to" and what is quoted, "on" and a date told already */
    last = rg_draft_closed(d, first, rg_draft_whole(d, first, last));
    bool words = false;
    for (size_t i = first; i < last; i++) words |= (rg_draft_unit(d, i)->classes & (RG_CLASS_NOUN | RG_CLASS_NAME | RG_CLASS_WHEN)) != 0;
    if (!words) return RG_NONE; /* "this" says nothing by itself */
    rg_span span = rg_draft_span(d, first, last);
    return rg_draft_add(d, t->event, property, rg_draft_text_value(d, span), span, rule);
}
