/* draft_wrongly.c: what the account says that others say wrongly: "The papers falsely reported that A", "Lind is mistaken in saying that A", "false reports that A",
 * "dates it to 1903, which is wrong", "The claim of Lind that A is groundless", "is considered unfounded by Lind", "was wrongly identified as A".
 *
 * In: the claims of the sentence and its attributions. Out: beside what the voice claims, the account's own denial of it, which disputes it; where no voice
 * speaks, what is told is denied.
 */
#include "engine/read/unit.h"
#include "flow/claim/claim_whose.h"

bool rg_wrongly_beside(const rg_claim *c) {
    static const char *const rules[] = {"role/title", "role/before", "role/apposition", "role/bracket", "date/of-name"};
    bool aside = c->property == RG_PROPERTY_QUOTE;
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) aside |= rg_text_is(c->rule, rules[i]);
    return aside;
}

static bool within(rg_span inner, rg_span outer) { return inner.start >= outer.start && inner.end <= outer.end; }

/* The account's own word on a claim that a voice makes: its denial, else its doubt in the words at `doubt`. */
static void answer(rg_draft *d, size_t claim, rg_span doubt) {
    rg_claim own = d->claims.at[claim];
    if (!doubt.end) own.denied = !own.denied;
    own.voice_count = 1;
    own.voice_span = own.hedge_span = (rg_span){0};
    own.hedge = doubt.end ? RG_HEDGE_DOUBTFUL : RG_HEDGE_NONE;
    own.hedge_text = doubt.end ? rg_text_cut(d->reading->text, own.hedge_span = doubt) : (rg_text){0};
    own.rule = RG_TEXT("denial/wrongly");
    *rg_vec_raw(d->arena, &d->claims) = own;
    *rg_vec_push(d->arena, &d->disputed) = doubt.end ? RG_NONE : claim;
}

/* Of the claims before `end` those that a voice makes within the words. */
static void deny_within(rg_draft *d, rg_span scope, size_t end) {
    for (size_t k = d->sentence_claims; k < end; k++)
        if (d->claims.at[k].voice_count > 1 && within(d->claims.at[k].value_span, scope) && !rg_wrongly_beside(&d->claims.at[k])) answer(d, k, (rg_span){0});
}

/* "falsely", "wrongly" */
static bool wrongly(const rg_draft *d, size_t i) { return rg_draft_noun(d, i) == RG_NOUN_UNTRUE && rg_text_ends(rg_draft_unit(d, i)->fold, RG_TEXT("ly")); }

/* The first unit of the sentence that ends behind the byte. */
static size_t unit_at(const rg_draft *d, size_t byte) {
    size_t low = d->c->unit_start[d->sentence], high = d->c->unit_start[d->sentence + 1];
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (rg_draft_unit(d, middle)->span.end <= byte) low = middle + 1;
        else high = middle;
    }
    return low;
}

/* "is mistaken | in saying", "was wrong | to claim", "erred | when he wrote": the words between say no more. */
static bool errs(const rg_draft *d, size_t cue) {
    static const char *const words[] = {"to", "in", "by", "when", "he", "she", "they"};
    size_t begin = d->c->unit_start[d->sentence], i = cue;
    for (bool link = true; link && i > begin && i + 3 > cue; i -= link) {
        link = false;
        for (size_t w = 0; w < sizeof words / sizeof *words; w++) link |= rg_draft_is(d, i - 1, words[w]);
    }
    if (rg_draft_is(d, cue, "to") && i == cue && i > begin && rg_draft_noun(d, i - 1) == RG_NOUN_UNTRUE) return true;
    return i > begin + 1 && i < cue && rg_draft_noun(d, i - 1) == RG_NOUN_UNTRUE && !wrongly(d, i - 1);
}

/* Does the account call what the attribution tells wrong by the words beside its cue? "false reports that", "falsely reported that". */
static bool said_wrongly(const rg_draft *d, const rg_attribution *a) {
    size_t begin = d->c->unit_start[d->sentence], end = d->c->unit_start[d->sentence + 1], first = unit_at(d, a->cue.start), last = unit_at(d, a->cue.end);
    if (a->cue.end <= a->cue.start || first >= end || a->negated) return false;
    bool untrue = first > begin && (wrongly(d, first - 1) || (rg_draft_noun(d, first - 1) == RG_NOUN_UNTRUE && rg_draft_unit(d, first)->classes & RG_CLASS_NOUN && (a->source.end <= rg_draft_unit(d, first - 1)->span.start || a->source.start >= a->cue.start)));
    for (size_t i = first; i < last; i++) untrue |= wrongly(d, i) || (i + 1 < last && rg_draft_noun(d, i) == RG_NOUN_UNTRUE && rg_draft_unit(d, i + 1)->classes & RG_CLASS_NOUN);
    untrue |= last + 1 < end && (wrongly(d, last) || (rg_draft_is(d, last, ",") && wrongly(d, last + 1)));
    return untrue || errs(d, first);
}

/* Does a clause behind what the attribution of its subject tells call it untrue: "The claim of Lind that A | is groundless"? */
static bool called_so(const rg_draft *d, const rg_attribution *a) {
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) {
        const rg_clause *c = &d->c->at.at[k];
        bool behind = c->verb_first < c->verb_last && c->subject.first < c->subject.last && rg_draft_unit(d, c->verb_first)->span.start >= a->scope.end && a->cue.start >= c->subject.span.start;
        if (behind && rg_deny_is_untrue(d, c)) return true;
    }
    return false;
}

/* ", which is wrong": the account's word on what the sentence says through a voice before it. */
static void which_is_wrong(rg_draft *d, size_t end) {
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) {
        const rg_clause *c = &d->c->at.at[k];
        bool which = c->link == RG_LINK_RELATIVE && c->relative > d->c->unit_start[d->sentence] && rg_draft_is(d, c->relative, "which") && rg_draft_is(d, c->relative - 1, ",");
        if (which && rg_deny_is_untrue(d, c)) deny_within(d, (rg_span){d->reading->sentences.at[d->sentence].span.start, rg_draft_unit(d, c->relative)->span.start}, end);
    }
}

/* "The label wrongly gave 1711", "was wrongly identified as the captain": told by nobody, and not so. */
static void told_wrongly(rg_draft *d, const rg_clause *c, size_t end) {
    bool tells = c->verb == RG_VERB_SAY || c->verb == RG_VERB_CLAIM || c->verb == RG_VERB_ASCRIBE || c->verb == RG_VERB_NAME || c->traits & (RG_TRAIT_HOLD | RG_TRAIT_RECORD), untrue = false, chain = false; /* chain: "is wrongly said to have fallen" */
    rg_span word = {0};
    for (size_t i = c->verb_first - (c->verb_first > c->first); i <= c->verb_last && i < d->c->unit_start[d->sentence + 1]; i++) {
        unsigned form;
        const rg_verb_entry *verb = i < c->verb_last ? rg_unit_verb(d->c, d->reading->language->clause, i, c->verb_last, &form) : NULL;
        chain |= verb && i < c->head && (verb->verb == RG_VERB_SAY || verb->verb == RG_VERB_CLAIM);
        tells |= chain || (verb && (verb->verb == RG_VERB_SAY || verb->verb == RG_VERB_CLAIM));
        if (wrongly(d, i)) untrue = true, word = rg_draft_unit(d, i)->span;
    }
    untrue &= tells;
    size_t end_unit = c->verb_last;
    while (end_unit < c->last && !(rg_draft_unit(d, end_unit)->classes & RG_CLASS_PUNCT)) end_unit++;
    size_t byte = end_unit > c->verb_last ? rg_draft_unit(d, end_unit - 1)->span.end : c->span.end; /* ", commander of the forces" is told beside it */
    size_t from = chain && c->subject.first < c->subject.last ? rg_draft_unit(d, c->subject.first)->span.start : rg_draft_unit(d, c->verb_last - 1)->span.end;
    for (size_t k = d->sentence_claims; untrue && k < end; k++) {
        rg_claim *claim = &d->claims.at[k];
        bool behind = claim->value_span.start >= from && claim->value_span.end <= byte;
        if (behind && claim->voice_count == 1 && !claim->denied && !rg_wrongly_beside(claim)) {
            claim->denied = !within(word, claim->value_span); /* "was wrongly believed to have fled" says so itself */
            if (claim->hedge == RG_HEDGE_REPORTED || claim->hedge == RG_HEDGE_PROBABLE) claim->hedge = RG_HEDGE_NONE, claim->hedge_span = (rg_span){0}, claim->hedge_text = (rg_text){0};
        }
    }
}

/* "Rating: Unproven", of what the claims [first, last) say through a voice. */
void rg_wrongly_unproved(rg_draft *d, size_t first, size_t last) {
    size_t begin = d->c->unit_start[d->sentence], end = d->c->unit_start[d->sentence + 1];
    while (end > begin && rg_draft_unit(d, end - 1)->classes & RG_CLASS_PUNCT) end--;
    if (end < begin + 3 || end > begin + 6 || !rg_draft_is(d, begin + 1, ":")) return;
    for (size_t i = d->cue_start[d->sentence]; i < d->cue_start[d->sentence + 1]; i++) {
        const rg_cue *cue = &d->reading->cues.at[i];
        if (cue->type != RG_CUE_PROBABLE || cue->hedge != RG_HEDGE_DOUBTFUL || cue->span.end != rg_draft_unit(d, end - 1)->span.end) continue;
        for (size_t k = first; k < last; k++)
            if (d->claims.at[k].voice_count > 1 && !rg_wrongly_beside(&d->claims.at[k])) answer(d, k, cue->span);
        return;
    }
}

void rg_wrongly(rg_draft *d) {
    if (!rg_draft_has(d, d->sentence, RG_NOUN_UNTRUE)) return;
    size_t end = d->claims.n;
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++)
        if (d->c->at.at[k].verb_first < d->c->at.at[k].verb_last) told_wrongly(d, &d->c->at.at[k], end);
    for (size_t i = d->attribution_start[d->sentence]; i < d->attribution_start[d->sentence + 1]; i++) {
        const rg_attribution *a = &d->reading->attributions.at[i];
        if (a->loose || a->contrary || a->rebuts || a->denies || a->untold || a->scope.end <= a->scope.start) continue;
        bool owned = a->source.end > a->source.start && called_so(d, a);
        if (owned || said_wrongly(d, a)) deny_within(d, a->scope, end);
    }
    which_is_wrong(d, end);
}
