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
        bool open = rg_draft_unit(d, noun)->classes & RG_CLASS_NOUN && !(rg_draft_unit(d, noun)->classes & (RG_CLASS_PREP | RG_CLASS_PUNCT | RG_CLASS_NAME | RG_CLASS_WHEN));
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
    return rg_turn_fought_out(d, event) || rg_turn_warlike(d, t->c) ? event : RG_NONE;
}
