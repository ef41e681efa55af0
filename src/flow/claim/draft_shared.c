/* draft_shared.c: days that stand in one clause and are another's: "On 6 May he left the house and was shot", "was sold in 1240, and in 1255, when the
 * duchy was split, Lund became its seat".
 *
 * In: the clauses of a sentence, whose own dates have been told. Out: further claims of their dates.
 */
#include "flow/claim/claim_left.h"

enum { DAY = sizeof "YYYY-MM-DD" - 1 };

size_t rg_shared_waits(const rg_draft *d, size_t unit) {
    size_t begin = d->c->unit_start[d->sentence], end = d->c->clause_start[d->sentence + 1], k = d->c->clause_start[d->sentence];
    bool led = unit > begin + 2 && rg_draft_unit(d, unit - 1)->classes & RG_CLASS_PREP && rg_draft_unit(d, unit - 2)->classes & RG_CLASS_CC && rg_draft_is(d, unit + 1, ",");
    if (!led) return RG_NONE;
    while (k < end && d->c->at.at[k].first <= unit) k++;
    bool next = k < end && d->c->at.at[k].first <= unit + 2 && (d->c->at.at[k].link == RG_LINK_AND || d->c->at.at[k].link == RG_LINK_MAIN) && d->c->at.at[k].verb_first < d->c->at.at[k].verb_last;
    if (next) return k; /* "won the cup and in 1905, won the race" */
    if (k >= end || d->c->at.at[k].link != RG_LINK_SUB || d->c->at.at[k].first > unit + 2) return RG_NONE;
    while (k < end && !(d->c->at.at[k].link == RG_LINK_AND && d->c->at.at[k].subject.first < d->c->at.at[k].subject.last)) k++;
    return k < end ? k : RG_NONE;
}

static void waiting(rg_draft *d) {
    for (size_t i = d->c->unit_start[d->sentence]; i + 1 < d->c->unit_start[d->sentence + 1]; i++) {
        size_t when = rg_draft_unit(d, i)->when, k = when != RG_NONE && d->reading->whens.at[when].date.edtf.ptr ? rg_shared_waits(d, i) : RG_NONE;
        size_t event = k == RG_NONE ? RG_NONE : rg_left_event(d, k, true);
        size_t before = d->claims.n;
        if (event != RG_NONE) rg_parts_date(d, event, RG_PROPERTY_DATE, i, "date/in-clause");
        for (size_t n = before; n < d->claims.n; n++) d->claims.at[n].denied = d->c->at.at[k].negated; /* "did not wait and on 8 May, guards landed" */
    }
}

/* "Following the riots of 6 May | the mayor fled": does anything but the day itself stand before it in the clause? */
static bool led(const rg_draft *d, const rg_clause *c, size_t byte) {
    for (size_t i = c->first; rg_draft_unit(d, i)->span.end <= byte; i++)
        if (!(rg_draft_unit(d, i)->classes & (RG_CLASS_PREP | RG_CLASS_DET | RG_CLASS_ADV | RG_CLASS_WHEN | RG_CLASS_CC | RG_CLASS_PUNCT))) return true;
    return false;
}

/* The claim of the day that stands ahead of the subject of the clause, of its event; RG_NONE. */
static size_t day_ahead(const rg_draft *d, size_t clause) {
    size_t event = d->clause_event[clause];
    for (size_t i = d->sentence_claims; event != RG_NONE && i < d->claims.n; i++) {
        const rg_claim *c = &d->claims.at[i];
        bool own = c->property == RG_PROPERTY_DATE && rg_text_same(c->rule, RG_TEXT("date/in-clause")) && rg_text_same(c->event_key, d->events.at[event].key);
        if (own && c->value.date.edtf.len == DAY && c->value_span.end <= d->c->at.at[clause].subject.span.start && !led(d, &d->c->at.at[clause], c->value_span.start)) return i;
    }
    return RG_NONE;
}

static bool tells_time(const rg_draft *d, const rg_clause *c) {
    for (size_t i = c->first; i < c->last; i++)
        if (rg_draft_unit(d, i)->classes & RG_CLASS_WHEN || rg_draft_is(d, i, "then") || rg_draft_noun(d, i) == RG_NOUN_LATE) return true;
    return false;
}

void rg_shared_left(rg_draft *d) {
    if (!(d->c->holds[d->sentence] & RG_CLASS_WHEN)) return;
    waiting(d);
    for (size_t k = d->c->clause_start[d->sentence] + 1; k < d->c->clause_start[d->sentence + 1]; k++) {
        const rg_clause *c = &d->c->at.at[k];
        bool goes_on = c->link == RG_LINK_AND && c->outer != RG_NONE && c->subject.first >= c->subject.last && c->past && !c->negated && !c->modal && !c->quoted;
        size_t event = goes_on ? d->clause_event[k] : RG_NONE, day = event == RG_NONE || event == d->clause_event[c->outer] ? RG_NONE : day_ahead(d, c->outer);
        if (day == RG_NONE || d->events.at[event].person || d->events.at[event].dated != RG_DAY_MIN || tells_time(d, c)) continue;
        rg_draft_add(d, event, RG_PROPERTY_DATE, d->claims.at[day].value, d->claims.at[day].value_span, "date/shared");
    }
}
