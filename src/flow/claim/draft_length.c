/* draft_length.c: how long what a noun names took: "a three-day siege", "a siege of 40 days", "ten days of fighting", "was ended after nine days".
 *
 * Of the event that the noun names; of another deed ("a tour of forty minutes") by its own words.
 */
#include "flow/claim/claim_left.h"
#include "flow/claim/claim_whose.h"

enum { BETWEEN = 3 };

static bool taken(const rg_draft *d, rg_span span) {
    for (size_t i = d->sentence_claims; i < d->claims.n; i++)
        if (d->claims.at[i].property == RG_PROPERTY_DURATION && d->claims.at[i].value_span.start < span.end && d->claims.at[i].value_span.end > span.start) return true;
    return false;
}

static bool noun(const rg_draft *d, size_t unit, size_t end) {
    const rg_unit *u = rg_draft_unit(d, unit);
    return unit < end && u->classes & RG_CLASS_NOUN && u->name == RG_NONE && !(u->classes & (RG_CLASS_PREP | RG_CLASS_ADV | RG_CLASS_CC | RG_CLASS_SUB | RG_CLASS_WHEN));
}

/* "the first year of", "the past 20 years": a part of the time, or when. */
static bool part_of_time(rg_draft *d, rg_text words) {
    static const char *const which[] = {"first", "last", "past", "next", "early", "final", "following", "previous", "closing"};
    rg_text fold = rg_text_fold(d->arena, words);
    for (size_t i = 0; i < sizeof which / sizeof *which; i++)
        if (rg_text_find(fold, rg_text_of(which[i]), 0) != (size_t)-1) return true;
    return false;
}

/* Behind the noun phrase of the unit: the clause's verb, or where the clause ends. */
static size_t reach(const rg_clause *c, size_t unit) { return unit < c->verb_first && c->verb_first < c->verb_last ? c->verb_first : c->last; }

/* The noun whose length the unit is: "three-day | air battle", "siege of | 40 days", "ten days of | riots"; RG_NONE. */
static size_t lasting(rg_draft *d, const rg_clause *c, size_t unit) {
    size_t end = reach(c, unit), at = unit + 1;
    rg_text words = rg_text_cut(d->reading->text, rg_draft_unit(d, unit)->span);
    if (rg_text_find(words, RG_TEXT("-"), 0) != (size_t)-1) {
        while (noun(d, at + 1, end) && at < unit + BETWEEN) at++;
        return noun(d, at, end) ? at : RG_NONE;
    }
    if (part_of_time(d, words)) return RG_NONE;
    if (at + 1 < end && rg_draft_is(d, at, "of")) {
        for (at++; at < unit + 2 + BETWEEN && at < end && !rg_draft_event_noun(d, at); at++) {}
        return at < end && at < unit + 2 + BETWEEN ? at : RG_NONE;
    }
    return unit >= c->first + 2 && rg_draft_is(d, unit - 1, "of") && noun(d, unit - 2, end) ? unit - 2 : RG_NONE;
}

/* The event that the noun names, new where it is not known; RG_NONE where it is no deed. */
static size_t named(rg_draft *d, size_t unit) {
    static const unsigned within = RG_CLASS_DET | RG_CLASS_NOUN | RG_CLASS_WHEN | RG_CLASS_ORD | RG_CLASS_NAME;
    size_t first = unit, begin = d->c->unit_start[d->sentence];
    rg_text word = rg_text_cut(d->reading->text, rg_draft_unit(d, unit)->span);
    if (!rg_draft_event_noun(d, unit)) return rg_draft_sense(d, unit) == RG_SENSE_DEED ? rg_event_of_words(d, word, rg_draft_unit(d, unit)->fold, rg_draft_unit(d, unit)->span) : RG_NONE;
    while (first > begin && unit < first + BETWEEN && rg_draft_unit(d, first - 1)->classes & within && !(rg_draft_unit(d, first - 1)->classes & RG_CLASS_PREP)) first--;
    size_t event = rg_event_find(d, first, unit + 1).event;
    return event != RG_NONE ? event : rg_event_of_noun(d, unit, (rg_text){0});
}

/* "was ended | after nine days", "the strike ended | after six weeks": how long it had gone on. */
static bool ended_after(const rg_draft *d, size_t k, size_t unit) {
    const rg_clause *c = &d->c->at.at[k];
    size_t event = d->clause_event[k], at = unit;
    if (event == RG_NONE || d->events.at[event].person || d->events.at[event].act.len || !(c->ends || c->verb == RG_VERB_FINISH)) return false;
    while (at > c->verb_last && rg_draft_unit(d, at - 1)->classes & (RG_CLASS_ADV | RG_CLASS_DET) && !rg_draft_is(d, at - 1, "after")) at--;
    bool last = unit + 1 >= c->last || !(rg_draft_unit(d, unit + 1)->classes & (RG_CLASS_NOUN | RG_CLASS_PREP));
    return at > c->verb_last && rg_draft_is(d, at - 1, "after") && last;
}

/* "to six years in prison": what somebody got. */
static bool sentenced(const rg_draft *d, const rg_clause *c, size_t unit) {
    bool judged = rg_text_is(c->lemma, "sentence") || rg_text_is(c->lemma, "condemn");
    return judged && c->passive && unit > c->verb_last && rg_draft_is(d, unit - 1, "to");
}

static void length_of(rg_draft *d, size_t k, size_t unit) {
    const rg_clause *c = &d->c->at.at[k];
    rg_span span = d->reading->whens.at[rg_draft_unit(d, unit)->when].span;
    if (taken(d, span)) return;
    size_t of = lasting(d, c, unit), event = of != RG_NONE ? named(d, of) : RG_NONE;
    if (of == RG_NONE && ended_after(d, k, unit)) event = d->clause_event[k];
    else if (of == RG_NONE && sentenced(d, c, unit)) event = rg_left_event(d, k, true);
    if (event != RG_NONE) rg_draft_add(d, event, RG_PROPERTY_DURATION, rg_draft_text_value(d, span), span, "duration/of-noun");
}

/* "the Six-Day War": a name, not how long it was. */
static bool in_name(const rg_draft *d, size_t unit) {
    const rg_token *t = &d->reading->tokens.at[rg_draft_unit(d, unit)->first];
    return t->flags & RG_TOKEN_CAPITAL && !(t->flags & RG_TOKEN_FIRST);
}

void rg_length_left(rg_draft *d) {
    if (!(d->c->holds[d->sentence] & RG_CLASS_WHEN)) return;
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) {
        const rg_clause *c = &d->c->at.at[k];
        for (size_t i = c->first; !c->quoted && i < c->last; i++)
            if (rg_draft_unit(d, i)->when != RG_NONE && !in_name(d, i) && rg_parts_lasts(d, i, c->last)) length_of(d, k, i);
    }
}

bool rg_length_apposed(const rg_draft *d, const rg_clause *c, const rg_phrase *f) {
    size_t noun = f->first > 1 ? f->first - 2 : 0;
    if (f->last >= c->verb_first || c->subject.first >= noun || !f->prep.len || !rg_draft_is(d, f->last, ",") || !rg_draft_acts(d, noun)) return false;
    while (noun > c->subject.first && !(rg_draft_unit(d, noun)->classes & RG_CLASS_PUNCT)) noun--;
    return noun > c->subject.first && rg_turn_person_in(d, c->subject.first, noun) != RG_NONE;
}

bool rg_length_of_kind(const rg_draft *d, const rg_clause *c, size_t unit) {
    enum { NO = RG_CLASS_PREP | RG_CLASS_PUNCT | RG_CLASS_ADV | RG_CLASS_WHEN | RG_CLASS_CC | RG_CLASS_REL };
    size_t i = unit + 1;
    while (i < c->last && rg_draft_unit(d, i)->classes & (RG_CLASS_NOUN | RG_CLASS_NAME) && !(rg_draft_unit(d, i)->classes & NO)) i++;
    bool acts = i > unit + 1 && rg_draft_unit(d, i - 1)->classes == RG_CLASS_NOUN && rg_draft_acts(d, i - 1);
    return i > unit + 1 && (acts || (c->verb == RG_VERB_BE && !rg_draft_event_noun(d, i - 1)));
}
