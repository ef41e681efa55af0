/* draft_which.c: what a relative clause tells of, where that is not the noun phrase before it. */
#include "flow/claim/claim_int.h"

size_t rg_which_defined(const rg_draft *d, const rg_turn *t) {
    const rg_clause *c = t->c, *is = c->outer != RG_NONE && (c->link == RG_LINK_RELATIVE || rg_turn_relative_that(c)) ? &d->c->at.at[c->outer] : NULL;
    size_t event = is && is->verb == RG_VERB_BE && !is->negated && !is->modal && is->subject.first < is->subject.last ? d->clause_event[c->outer] : RG_NONE;
    bool timed = c->verb == RG_VERB_OCCUR || c->verb == RG_VERB_BEGIN || c->verb == RG_VERB_FINISH || c->verb == RG_VERB_LAST;
    if (event == RG_NONE || d->events.at[event].person || (!timed && (t->first < is->verb_last || t->first > is->verb_last + 1)) || rg_draft_is(d, is->subject.first, "there")) return RG_NONE;
    for (size_t i = is->verb_last; i < t->last && !(rg_draft_unit(d, i)->classes & (RG_CLASS_PREP | RG_CLASS_PUNCT)); i++)
        if (rg_draft_event_noun(d, i)) return event;
    return RG_NONE;
}

size_t rg_which_deed(rg_draft *d, const rg_turn *t) {
    const rg_clause *c = t->c, *outer = c->link == RG_LINK_RELATIVE && c->outer != RG_NONE ? &d->c->at.at[c->outer] : NULL;
    bool leads = c->verb == RG_VERB_RESULT || (c->verb == RG_VERB_LEAD && rg_draft_phrase(d, c, "to") && !rg_draft_phrase(d, c, ""));
    const rg_name *n = t->first < t->last ? rg_turn_name_at(d, t->last - 1) : NULL;
    if (!outer || !leads || c->passive || !rg_text_is(c->linker, "which") || !rg_draft_is(d, c->relative - 1, ",") || !n || n->type == RG_NAME_EVENT) return RG_NONE;
    size_t event = d->clause_event[c->outer];
    if (event != RG_NONE && (d->events.at[event].act.len || (d->events.at[event].head.len && event != d->title_event))) return event;
    rg_turn before = {.index = c->outer, .c = outer, .event = RG_NONE, .within = RG_NONE};
    rg_turn_find_subject(d, &before);
    return before.first < before.last ? rg_act_event(d, &before) : RG_NONE;
}
