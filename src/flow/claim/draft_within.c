/* draft_within.c: the fight in which something befell somebody: "was defeated at the Battle of X", "fell during the siege".
 *
 * Of a war or a rising, which go on for long and have much else beside them, only what is done in war: who leased an island during one did so beside it.
 * Nor what a noun hangs on: "after his death at the Battle of X she left", "was thanked for his service in the war".
 */
#include "flow/claim/claim_whose.h"

/* Does the phrase hang on a noun of words that stand before the subject, or behind "for"? */
static bool hangs(const rg_draft *d, const rg_clause *c, size_t named) {
    for (size_t k = 0; k < c->phrase_count; k++) {
        const rg_phrase *f = &d->c->phrases.at[c->phrases + k];
        if (named < f->first || named >= f->last || f->first < d->c->unit_start[d->sentence] + 3) continue;
        size_t noun = f->first - 2;
        bool people = rg_draft_unit(d, noun)->classes & RG_CLASS_NAME && rg_draft_unit(d, noun - 1)->classes & RG_CLASS_DET; /* "victory over the Danes | at" */
        bool open = people || (rg_draft_unit(d, noun)->classes & RG_CLASS_NOUN && !(rg_draft_unit(d, noun)->classes & (RG_CLASS_PREP | RG_CLASS_PUNCT | RG_CLASS_NAME | RG_CLASS_WHEN)));
        bool before = f->last <= c->subject.first && noun >= c->first;
        return open && (before || rg_draft_is(d, noun - 1, "for"));
    }
    return false;
}

size_t rg_within_event(rg_draft *d, const rg_turn *t) {
    static const char *const preps[] = {"at", "in", "during", NULL};
    rg_mention mention;
    size_t event = rg_turn_phrase_event(d, t->c, preps, &mention);
    bool in_subject = event != RG_NONE && mention.first >= t->c->subject.first && mention.last <= t->c->verb_first;
    if (!rg_turn_fought(d, event) || event == d->title_event || in_subject || hangs(d, t->c, mention.first)) return RG_NONE;
    if (rg_turn_dated(d, t->c) && t->c->verb != RG_VERB_FIGHT && !rg_turn_fought_out(d, event)) return RG_NONE; /* "On 15 June, during the war, they landed": no day of the war */
    return rg_turn_fought_out(d, event) || rg_turn_warlike(d, t->c) ? event : RG_NONE;
}

/* Does the value name people: by a word with a capital behind the first of the sentence ("German forces"), or a noun for who acts? */
static bool people(const rg_draft *d, const rg_claim *c) {
    size_t begin = d->c->unit_start[d->sentence], end = d->c->unit_start[d->sentence + 1];
    for (size_t i = begin; i < end; i++) {
        const rg_unit *u = rg_draft_unit(d, i);
        if (u->span.start < c->value_span.start || u->span.end > c->value_span.end) continue;
        if ((i > begin && d->reading->tokens.at[u->first].flags & RG_TOKEN_CAPITAL) || rg_draft_noun(d, i) == RG_NOUN_ACTOR) return true;
    }
    return false;
}

void rg_within_by_name(rg_draft *d, const rg_turn *t, size_t from) {
    if (rg_turn_warlike(d, t->c)) return;
    rg_text own = d->events.at[t->event].key;
    size_t kept = from;
    for (size_t i = from; i < d->claims.n; i++) {
        const rg_claim *c = &d->claims.at[i];
        if (c->value.kind != RG_VALUE_ENTITY && !rg_text_same(c->event_key, own) && !people(d, c)) continue;
        d->claims.at[kept] = d->claims.at[i], d->disputed.at[kept++] = d->disputed.at[i];
    }
    d->claims.n = d->disputed.n = kept;
}
