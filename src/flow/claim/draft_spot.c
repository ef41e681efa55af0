/* draft_spot.c: where something was done, by a noun: "five skeletons were found in a cave above the falls", "set up their guns on the roofs of the sheds".
 *
 * The rules of draft_parts.c look at places by name and at nouns that say they are places. Here, behind them, phrases of clauses that tell of what was,
 * whose noun means a building, or land to stand on. Of the deed that the clause tells.
 */
#include "flow/claim/claim_int.h"

static bool is_any(const rg_draft *d, size_t unit, const char *const *words) {
    for (; *words; words++)
        if (rg_draft_is(d, unit, *words)) return true;
    return false;
}

/* Does the clause tell of what was, and not of what somebody says? */
static bool tells(const rg_draft *d, const rg_clause *c) {
    bool says = c->verb == RG_VERB_BE || c->verb == RG_VERB_SAY || c->verb == RG_VERB_CLAIM || c->verb == RG_VERB_DENY || c->verb == RG_VERB_DISCUSS || c->verb == RG_VERB_ASCRIBE || rg_turn_voiced(d, c);
    return c->verb_first < c->verb_last && !says && !c->quoted && !c->negated && !c->aside && !rg_act_only_possible(d, c) && c->link != RG_LINK_INFINITIVE && c->link != RG_LINK_REDUCED && c->past;
}

/* Behind the noun phrase, over its "of"; its noun in `head`; RG_NONE where none stands there. */
static size_t phrase_end(const rg_draft *d, size_t first, size_t last, size_t *head) {
    size_t end = first, of = last;
    *head = RG_NONE;
    for (; end < last; end++) {
        const rg_unit *u = rg_draft_unit(d, end);
        if (u->when != RG_NONE || u->classes & (RG_CLASS_PUNCT | RG_CLASS_REL | RG_CLASS_CC) || (u->classes & RG_CLASS_PREP && !rg_draft_is(d, end, "of"))) break;
        if (rg_draft_is(d, end, "of") && of == last) of = end;
        if (of == last && u->classes & RG_CLASS_NOUN && !(u->classes & RG_CLASS_DET)) *head = end;
    }
    return *head == RG_NONE || rg_draft_unit(d, *head)->name != RG_NONE ? RG_NONE : end;
}

/* Is it somewhere one can be? A part of a thing ("the wall", "the shoulder") is, where something was done beside it. */
static bool spot(const rg_draft *d, size_t prep, size_t head, size_t end) {
    static const char *const beside[] = {"near", "behind", "beneath", "beside", "outside", "inside", "aboard", NULL};
    rg_sense sense = rg_draft_sense(d, head);
    if (rg_draft_event_noun(d, head) || rg_draft_acts(d, head) || rg_draft_noun(d, head) != RG_NOUN_NO || rg_draft_is(d, end, "that")) return false;
    return sense == RG_SENSE_BUILDING || sense == RG_SENSE_LAND || (sense == RG_SENSE_AREA && is_any(d, prep, beside));
}

static bool told(const rg_draft *d, rg_span span) { return rg_left_told(d, span, RG_PROPERTY_PLACE, RG_PROPERTY_TOPIC); }

static void spots(rg_draft *d, size_t k) {
    static const char *const preps[] = {"in", "at", "on", "near", "under", "behind", "beneath", "beside", "outside", "inside", "above", "below", "aboard", NULL};
    const rg_clause *c = &d->c->at.at[k];
    for (size_t i = c->verb_last; i + 2 < c->last; i++) {
        size_t head, first = i + 1, end = is_any(d, i, preps) && rg_draft_unit(d, first)->classes & RG_CLASS_DET && !(rg_draft_unit(d, first)->classes & RG_CLASS_NEG) ? phrase_end(d, first, c->last, &head) : RG_NONE;
        if (end == RG_NONE || !spot(d, i, head, end)) continue;
        while (first < head && rg_draft_unit(d, first)->classes & RG_CLASS_DET && !(rg_draft_unit(d, first)->classes & (RG_CLASS_NUM | RG_CLASS_ORD))) first++;
        rg_draft_trim(d, &first, &end);
        rg_span span = rg_draft_span(d, first, end);
        size_t event = told(d, span) ? RG_NONE : rg_company_deed(d, k);
        if (event != RG_NONE) rg_draft_add(d, event, RG_PROPERTY_PLACE, rg_draft_text_value(d, span), span, "place/spot");
        i = end - 1;
    }
}

void rg_spot_left(rg_draft *d) {
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++)
        if (tells(d, &d->c->at.at[k])) spots(d, k);
}
