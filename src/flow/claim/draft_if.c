/* draft_if.c: what is so only if something else is: "If the letter is genuine, Korn burned the mill".
 *
 * In: the claims of a sentence that opens with "if". Out: those of its main clause have the hedge possible, by that word. Not behind a condition in the past,
 * which may grant what was so ("If the winter was hard, the spring was harder").
 */
#include "flow/claim/claim_whose.h"

/* The unit behind the comma that ends the condition; RG_NONE where the sentence sets none. */
static size_t behind_condition(const rg_draft *d) {
    size_t begin = d->c->unit_start[d->sentence], end = d->c->unit_start[d->sentence + 1], k = d->c->clause_start[d->sentence];
    if (begin >= end || !rg_draft_is(d, begin, "if") || k >= d->c->clause_start[d->sentence + 1]) return RG_NONE;
    size_t comma = begin + 1;
    while (comma < end && !rg_draft_is(d, comma, ",")) comma++;
    const rg_clause *c = &d->c->at.at[k];
    bool verbless = c->verb_first >= c->verb_last || c->verb_first > comma; /* "If true, A" */
    if (!verbless && (c->past || c->modal || !rg_draft_condition(d, c))) return RG_NONE;
    while (!verbless && comma < end && (comma < c->verb_last || !rg_draft_is(d, comma, ","))) comma++;
    return comma + 1 < end ? comma + 1 : RG_NONE;
}

/* Is it claimed of something or somebody in passing, whatever is so of him? */
static bool in_passing(const rg_claim *c) {
    static const char *const rules[] = {"/title", "/apposition", "/of-name", "/bracket", "/apposed", "/called"};
    bool passing = false;
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) passing |= rg_text_ends(c->rule, rg_text_of(rules[i]));
    return passing;
}

void rg_if_conditional(rg_draft *d) {
    size_t from = d->claims.n > d->sentence_claims ? behind_condition(d) : RG_NONE;
    if (from == RG_NONE) return;
    size_t start = rg_draft_unit(d, from)->span.start;
    for (size_t i = d->sentence_claims; i < d->claims.n; i++) {
        rg_claim *c = &d->claims.at[i];
        size_t k = rg_clause_at(d->reading, d->sentence, c->value_span.start);
        bool main = k != RG_NONE && (d->c->at.at[k].link == RG_LINK_MAIN || d->c->at.at[k].link == RG_LINK_AND || d->c->at.at[k].link == RG_LINK_THAT);
        if (main && c->value_span.start >= start && !in_passing(c)) rg_draft_hedge(d, i, RG_HEDGE_POSSIBLE, rg_draft_unit(d, d->c->unit_start[d->sentence])->span);
    }
}

bool rg_turn_asks(const rg_draft *d, const rg_clause *c) {
    static const char *const words[] = {"who", "whom", "what", "which", "whose"};
    if (c->link == RG_LINK_MAIN && c->first > c->subject.last && c->subject.last == d->c->unit_start[d->sentence] + 1 && rg_draft_is(d, c->subject.first, "that")) return true; /* "That he fled | is accepted" */
    size_t many = c->first + (rg_draft_is(d, c->first + 1, ":") ? 2 : 0); /* "Q: How many" */
    while (many < c->verb_first && rg_draft_unit(d, many)->classes & RG_CLASS_PUNCT) many++;
    if (rg_draft_is(d, many, "how") && (rg_draft_is(d, many + 1, "many") || rg_draft_is(d, many + 1, "much"))) return true;
    const rg_clause *outer = c->outer == RG_NONE ? NULL : &d->c->at.at[c->outer];
    if (c->link != RG_LINK_RELATIVE || !outer || outer->verb == RG_VERB_BE || outer->verb_last != c->first || outer->verb_first >= outer->verb_last) return false;
    bool asks = outer->negated || outer->verb == RG_VERB_SAY || outer->verb == RG_VERB_CLAIM || outer->modal || (outer->subject.first < outer->subject.last && rg_draft_unit(d, outer->subject.first)->classes & RG_CLASS_NEG);
    for (size_t i = 0; asks && i < sizeof words / sizeof *words; i++)
        if (rg_draft_is(d, c->first, words[i])) return true;
    return false;
}
