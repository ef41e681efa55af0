/* draft_owner.c: whose "his", "her" and "its" are, within a value: "his uncle" is "Otto Lind's uncle", "a friend of hers" one of Anna Lind.
 *
 * A value keeps its own words as its text; with the owner's name in place of the pronoun they are what it is filed under.
 */
#include "flow/claim/claim_whose.h"
#include "flow/claim/claim_words.h"

#include <string.h>

static char pronoun_of(const rg_draft *d, size_t unit) {
    if (rg_draft_is(d, unit, "his")) return 'h';
    if (rg_draft_is(d, unit, "her") || rg_draft_is(d, unit, "hers")) return 's';
    return rg_draft_is(d, unit, "its") ? 't' : 0;
}

static size_t clause_of(const rg_draft *d, size_t unit) {
    size_t found = RG_NONE;
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++)
        if (d->c->at.at[k].first <= unit) found = k;
    return found;
}

static bool is_event(const rg_draft *d, size_t name, size_t event) {
    return event != RG_NONE && rg_text_same(rg_text_fold(d->arena, rg_draft_name_value((rg_draft *)d, name).entity), d->events.at[event].key);
}

/* The thing last spoken of, within two sentences. */
static rg_text thing(rg_draft *d) {
    bool near = d->it_first < d->it_last && d->it_sentence + 2 >= d->sentence;
    return near ? rg_thing_words(d, d->it_first, d->it_last, false) : (rg_text){0};
}

rg_text rg_owner_of(rg_draft *d, size_t unit, size_t not_event) {
    char is = pronoun_of(d, unit);
    size_t k = is == 'h' || is == 's' ? clause_of(d, unit) : RG_NONE;
    if (is == 't') return thing(d);
    if (k == RG_NONE) return (rg_text){0};
    const rg_clause *c = &d->c->at.at[k];
    bool behind = c->subject.first < c->subject.last && c->subject.last <= unit;
    size_t subject = behind ? rg_turn_person_in(d, c->subject.first, c->subject.last) : RG_NONE;
    rg_turn t = {.index = k, .c = c, .event = RG_NONE};
    bool apposed = unit > 1 && (rg_draft_is(d, unit - 1, ",") || rg_draft_is(d, unit - 1, "by")) && rg_turn_name_at(d, unit - 2) && rg_turn_name_at(d, unit - 2)->type == RG_NAME_PERSON && rg_draft_unit(d, unit - 2)->sentence == d->sentence; /* "Jan Lind, his brother Piet", "the murder of Jan Lind by his brother" */
    size_t joined = unit > 0 && rg_draft_unit(d, unit - 1)->classes & RG_CLASS_PREP ? unit - 1 : unit; /* "by Lind or | by his brother", "not Lind but his son" */
    joined = joined > 1 && rg_draft_unit(d, joined - 1)->classes & RG_CLASS_CC && rg_draft_unit(d, joined - 2)->sentence == d->sentence ? joined - 2 : RG_NONE;
    if (joined != RG_NONE && !apposed && rg_turn_name_at(d, joined) && rg_turn_name_at(d, joined)->type == RG_NAME_PERSON && (!rg_gender_of(d, rg_draft_unit(d, joined)->name) || rg_gender_of(d, rg_draft_unit(d, joined)->name) == is)) return rg_draft_name_value(d, rg_draft_unit(d, joined)->name).entity;
    if (apposed) subject = rg_draft_unit(d, unit - 2)->name;
    else if (subject == RG_NONE && c->link == RG_LINK_RELATIVE) { /* "X, who called his daughter Ann" */
        rg_turn_find_subject(d, &t);
        subject = rg_turn_person_in(d, t.first, t.last);
    }
    rg_span one = rg_turn_nameless(d, is);
    bool he = behind && c->subject.last == c->subject.first + 1 && (rg_draft_is(d, c->subject.first, "he") || rg_draft_is(d, c->subject.first, "she"));
    size_t may[] = {subject, rg_gender_then(d, k, is), is == 's' ? d->clause_spoken[k].she : d->clause_spoken[k].he, d->hero_is == is ? d->hero : RG_NONE};
    if (one.start < one.end && (subject == RG_NONE || he)) return (rg_text){0};
    for (size_t i = 0; i < sizeof may / sizeof *may; i++) {
        if (may[i] == RG_NONE || is_event(d, may[i], not_event)) continue;
        char known = rg_gender_of(d, may[i]);
        if (known ? known == is : !(d->hero_is && d->hero_is != is)) return rg_draft_name_value(d, may[i]).entity;
    }
    return (rg_text){0};
}

void rg_owner_put(rg_draft *d, size_t event, rg_value *value, rg_span span) {
    if (!d->c->unit_start || d->sentence >= d->reading->sentences.n) return;
    for (size_t i = d->c->unit_start[d->sentence]; i < d->c->unit_start[d->sentence + 1]; i++) {
        rg_span at = rg_draft_unit(d, i)->span;
        if (at.start < span.start || at.end > span.end || !pronoun_of(d, i)) continue;
        bool embedded = at.start > span.start && !(i > 0 && rg_draft_is(d, i - 1, "of") && at.end == span.end); /* "Lind was a cousin of his wife": his own, or not */
        size_t k = embedded ? clause_of(d, i) : RG_NONE;
        while (k != RG_NONE && d->c->at.at[k].subject.first >= d->c->at.at[k].subject.last && d->c->at.at[k].outer != RG_NONE && d->c->at.at[k].outer < k) k = d->c->at.at[k].outer; /* "was a painter known for his" */
        size_t subject = k == RG_NONE ? RG_NONE : rg_turn_person_in(d, d->c->at.at[k].subject.first, d->c->at.at[k].subject.last);
        if (subject != RG_NONE && is_event(d, subject, event)) return;
        rg_text whose = rg_owner_of(d, i, event);
        if (!whose.len) return;
        bool behind = i > 0 && rg_draft_is(d, i - 1, "of") && at.end == span.end; /* "a friend of his" */
        rg_text before = rg_text_cut(d->reading->text, (rg_span){span.start, at.start}), after = rg_text_cut(d->reading->text, (rg_span){at.end, span.end});
        value->kind = RG_VALUE_ENTITY;
        value->entity = rg_words_whole(d->arena, rg_text_printf(d->arena, "%.*s%.*s%s%.*s", RG_TEXT_ARG(before), RG_TEXT_ARG(whose), behind ? "" : "'s", RG_TEXT_ARG(after)));
        value->key = rg_text_fold(d->arena, value->entity);
        return;
    }
}
