/* draft_maybe.c: what may be or cannot be, and what is no more than told: "the letter cannot be genuine", "the meeting is an invention".
 *
 * In: the clauses of a sentence, behind the rules that tell of what was. Out: of a document, a person or an event what it may be, must be or cannot be, with
 * that doubt; that there was none where the account calls it made up, or says that it cannot have been; and what was never done to things without an article.
 */
#include "flow/claim/claim_left.h"
#include "flow/claim/claim_whose.h"
#include "flow/claim/claim_why.h"

static bool claimed(const rg_draft *d, const rg_clause *c) {
    for (size_t i = d->sentence_claims; i < d->claims.n; i++)
        if (d->claims.at[i].value_span.start < c->span.end && d->claims.at[i].value_span.end > rg_draft_unit(d, c->head)->span.start) return true;
    return false;
}

/* "may", "might", "could", "must", "cannot": what is judged of the one case, not what can happen. */
static bool judged(const rg_draft *d, const rg_clause *c) {
    static const char *const words[] = {"may", "might", "could", "must", "cannot"};
    bool found = rg_draft_is(d, c->verb_first, "can") && c->negated;
    for (size_t i = 0; c->modal && i < sizeof words / sizeof *words; i++) found |= rg_draft_is(d, c->verb_first, words[i]);
    return found;
}

static void put(rg_draft *d, size_t k, size_t event, rg_property property, size_t first, size_t last, const char *rule) {
    const rg_clause *c = &d->c->at.at[k];
    rg_turn t = {.index = k, .c = c, .event = event, .within = RG_NONE, .subject = {.event = RG_NONE}};
    size_t claim = rg_turn_text_claim(d, &t, property, first, last, rule);
    bool must = claim != RG_NONE && rg_draft_is(d, c->verb_first, "must") && d->claims.at[claim].hedge == RG_HEDGE_NONE;
    if (must) rg_draft_hedge(d, claim, RG_HEDGE_PROBABLE, rg_draft_unit(d, c->verb_first)->span);
}

/* "The letter cannot be genuine", "The drowned man may be Lind". */
static void may_be(rg_draft *d, size_t k) {
    const rg_clause *c = &d->c->at.at[k];
    bool main = c->link == RG_LINK_MAIN || c->link == RG_LINK_AND || c->link == RG_LINK_THAT, one = c->subject.first < c->subject.last && rg_draft_unit(d, c->subject.first)->classes & (RG_CLASS_DET | RG_CLASS_NAME) && !rg_draft_many(d, c->subject.last - 1);
    if (!main || !one || c->verb != RG_VERB_BE || c->passive || c->quoted || c->aside || !judged(d, c) || c->verb_last >= c->last || claimed(d, c)) return;
    rg_sense sense = rg_draft_sense(d, c->subject.last - 1);
    rg_turn t;
    bool pronoun = c->subject.last == c->subject.first + 1 && rg_draft_unit(d, c->subject.first)->classes & RG_CLASS_PRON, rule = rg_draft_is(d, c->verb_first, "must") && sense != RG_SENSE_WORK; /* "the mayor must be a citizen" */
    bool judgeable = !pronoun && !rule && (sense == RG_SENSE_WORK || rg_turn_person_in(d, c->subject.first, c->subject.last) != RG_NONE || rg_event_find(d, c->subject.first, c->subject.last).event != RG_NONE);
    if (judgeable && rg_why_subject(d, k, &t)) put(d, k, t.event, RG_PROPERTY_TOPIC, c->verb_last, c->last, "topic/may-be");
}

/* "The meeting cannot have taken place", "may never have taken place". */
static void may_have_been(rg_draft *d, size_t k) {
    const rg_clause *c = &d->c->at.at[k];
    bool perfect = false; /* not "the rite may take place at night" */
    for (size_t i = c->verb_first; i < c->head; i++) perfect |= rg_draft_is(d, i, "have");
    if (!perfect || c->verb != RG_VERB_OCCUR || c->passive || c->quoted || !judged(d, c) || c->subject.first >= c->subject.last || claimed(d, c)) return;
    size_t event = rg_event_find(d, c->subject.first, c->subject.last).event;
    if (event != RG_NONE && rg_draft_unit(d, c->head)->classes & RG_CLASS_VERB) put(d, k, event, RG_PROPERTY_EXISTENCE, c->head, c->last, "existence/may-be");
}

/* "The meeting is an invention", "The story of the meeting is a fabrication": there was none. */
static void made_up(rg_draft *d, size_t k) {
    const rg_clause *c = &d->c->at.at[k];
    bool is = c->verb == RG_VERB_BE && !c->modal && !c->quoted && c->subject.first < c->subject.last && !claimed(d, c), up = false;
    for (size_t i = c->verb_last; is && i < c->last && !(rg_draft_unit(d, i)->classes & (RG_CLASS_PREP | RG_CLASS_PUNCT)); i++) up |= rg_draft_noun(d, i) == RG_NOUN_UNTRUE && rg_draft_unit(d, c->verb_last)->classes & RG_CLASS_DET;
    if (!up || c->negated) return;
    size_t of = c->subject.first;
    while (of < c->subject.last && !rg_draft_is(d, of, "of")) of++;
    bool story = of + 1 < c->subject.last && rg_draft_sense(d, of - 1) == RG_SENSE_WORK;
    size_t first = story ? of + 1 : c->subject.first, event = rg_event_find(d, first, c->subject.last).event, before = d->claims.n;
    if (event == RG_NONE) return;
    put(d, k, event, RG_PROPERTY_EXISTENCE, first, c->subject.last, "existence/made-up");
    if (d->claims.n > before) rg_draft_deny(d, before);
}

/* "Charges were never brought": of things without an article. */
static void never_done(rg_draft *d, size_t k) {
    const rg_clause *c = &d->c->at.at[k];
    bool bare = c->subject.last == c->subject.first + 1 && rg_draft_unit(d, c->subject.first)->name == RG_NONE && rg_draft_unit(d, c->subject.first)->classes & RG_CLASS_NOUN && rg_text_ends(rg_draft_unit(d, c->subject.first)->fold, RG_TEXT("s"));
    bool done = (c->link == RG_LINK_MAIN || c->link == RG_LINK_AND) && c->passive && c->past && c->negated && !c->modal && !c->quoted && !c->aside && c->last <= c->verb_last + 1;
    if (!bare || !done || claimed(d, c)) return;
    size_t before = d->claims.n;
    put(d, k, rg_event_of_words(d, rg_text_cut(d->reading->text, c->subject.span), rg_text_cut(d->reading->text, c->subject.span), c->subject.span), RG_PROPERTY_EXISTENCE, c->subject.first, c->verb_last, "existence/did-not");
    if (d->claims.n > before) rg_draft_deny(d, before);
}

void rg_maybe_left(rg_draft *d) {
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) {
        may_be(d, k);
        may_have_been(d, k);
        made_up(d, k);
        never_done(d, k);
    }
}
