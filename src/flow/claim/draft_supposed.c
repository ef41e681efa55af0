/* draft_supposed.c: what is spoken of, where no word says that it is meant.
 *
 * A rule that finds no event in its clause takes the one that the section or the account is about. That one is handed out as supposed, and what is
 * claimed of it is kept only where the clause is of it: by a word of its name, a pronoun, or no subject at all. Of an affair, a battle or a strike, more
 * may be told so than of a town, a plant or a person.
 */
#include "flow/claim/claim_whose.h"

/* Has it the noun of an event, or a date? */
static bool affair(const rg_event *e) { return e->head.len || e->also.len || e->act.len || (e->dated != RG_DAY_MIN && !e->person); }

size_t rg_event_supposed(rg_draft *d, size_t event) {
    if (event == RG_NONE || d->events.at[event].supposed) return event;
    if (!d->events.at[event].supposal) {
        d->events.at[event].supposal = d->events.n + 1;
        rg_vec_push(d->arena, &d->events);
    }
    size_t supposal = d->events.at[event].supposal - 1;
    d->events.at[supposal] = d->events.at[event]; /* with its date, which may be told by now */
    d->events.at[supposal].supposed = event + 1;
    return supposal;
}

bool rg_supposed_title(const rg_draft *d, size_t event) {
    size_t supposed = d->events.at[event].supposed;
    return (supposed ? supposed - 1 : event) == d->title_event;
}

static bool is_any(const rg_draft *d, size_t unit, const char *const *words) {
    for (; *words; words++)
        if (rg_draft_is(d, unit, *words)) return true;
    return false;
}

/* Has one of units [first, last) a word of its name? */
static bool names(const rg_draft *d, const rg_event *e, size_t first, size_t last) {
    for (size_t i = first; i < last; i++) {
        const rg_unit *u = rg_draft_unit(d, i);
        if (u->classes & (RG_CLASS_PUNCT | RG_CLASS_PREP | RG_CLASS_CC | RG_CLASS_DET)) continue;
        if (e->person && u->name != RG_NONE && rg_text_same(rg_draft_name_value((rg_draft *)d, u->name).key, e->key)) return true; /* by another name of his */
        for (size_t t = u->first; t < u->last; t++) {
            rg_text word = d->reading->tokens.at[t].fold;
            if (word.len > 2 && rg_text_find(e->key, word, 0) != (size_t)-1) return true;
        }
    }
    return false;
}

/* Does the sentence speak of it: by a word of its name, or by a pronoun? */
static bool spoken_of(const rg_draft *d, const rg_event *e) {
    static const char *const pronouns[] = {"he", "she", "it", "they", "his", "her", "its", "their", "him", "them", "this", "these", "himself", "herself", "itself", "i", "my", NULL};
    size_t first = d->c->unit_start[d->sentence], last = d->c->unit_start[d->sentence + 1];
    for (size_t i = first; i < last; i++)
        if (rg_draft_unit(d, i)->classes & (RG_CLASS_PRON | RG_CLASS_NOM | RG_CLASS_DET) && is_any(d, i, pronouns)) return true;
    return names(d, e, first, last);
}

/* Is the clause that the span stands in of it? Its subject a pronoun, or none; or it has a word of the name, in its subject, else behind "there is". */
static bool of_it(const rg_draft *d, const rg_event *e, rg_property property, rg_span span) {
    static const char *const pronouns[] = {"he", "she", "it", "this", NULL}, *const owners[] = {"his", "her", "its", NULL}, *const points[] = {"this", "that", "these", "such", NULL};
    const rg_clause *c = rg_draft_told_in(d, span);
    if (!c || c->subject.first >= c->subject.last) return true;
    size_t first = c->subject.first, last = c->subject.last;
    if (last == first + 1 && is_any(d, first, pronouns)) return true;
    if (affair(e) && is_any(d, first, points)) return true; /* "this failure was due to" */
    if (property == RG_PROPERTY_NUMBER && is_any(d, first, owners)) return true; /* "its members were 300" */
    if (property == RG_PROPERTY_EXISTENCE && rg_draft_unit(d, first)->classes & RG_CLASS_NEG) return true; /* "nobody was hurt" */
    if (rg_draft_is(d, first, "there")) last = c->last;
    return names(d, e, first, last);
}

/* "31 dead", "Danes dead", "dead of fever": does the unit say what befell them? */
static bool toll(const rg_draft *d, rg_text unit) {
    rg_text fold = rg_text_fold(d->arena, unit);
    for (size_t from = 0, i = 0; i <= fold.len; i++) {
        if (i < fold.len && fold.ptr[i] != ' ') continue;
        size_t fate = rg_map_get(&d->nouns->fates, rg_text_cut(fold, (rg_span){from, i}));
        if (fate != RG_NONE && !rg_text_is(d->nouns->fate_list.at[fate], "-")) return true;
        from = i + 1;
    }
    return false;
}

/* Of an affair much is told by clauses with subjects of their own: who took part, how many fell, what is said of it. Not where and when they were, for how
 * long, why, what came of what they did, and what they did not do. */
static bool of_others(rg_text rule) {
    static const char *const rules[] = {"place/named", "place/noun", "date/in-clause", "duration/left", "duration/for", "cause/by", "cause/from", "cause/phrase", "cause/because", "cause/purpose", "cause/due-to", "cause/result-of", "cause/motive", "outcome/resulted", "existence/did-not"};
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
        if (rg_text_is(rule, rules[i])) return true;
    return false;
}

size_t rg_supposed_or_said(rg_draft *d, size_t event, rg_property property, const rg_value *value, rg_span span, const char *rule) {
    size_t supposed = d->events.at[event].supposed;
    if (supposed) event = supposed - 1;
    const rg_event *e = &d->events.at[event];
    rg_text name = rg_text_of(rule);
    if (affair(e)) return !supposed || !of_others(name) || of_it(d, e, property, span) ? event : RG_NONE;
    if (!supposed && event != d->title_event && event != d->focus) return event;
    if (rg_text_starts(name, RG_TEXT("row/")) || rg_text_starts(name, RG_TEXT("plain/")) || rg_text_starts(name, RG_TEXT("outline/"))) return event; /* a fact box; no grammar */
    if (value->kind == RG_VALUE_NUMBER && toll(d, value->unit)) return event;
    rg_span sentence = d->reading->sentences.at[d->sentence].span;
    if (!supposed && e->span.start >= sentence.start && e->span.end <= sentence.end) return event;
    bool meant = spoken_of(d, e) && (!supposed || property == RG_PROPERTY_QUOTE || of_it(d, e, property, span));
    return meant ? event : RG_NONE;
}

bool rg_supposed_impersonal(const rg_draft *d, size_t clause) {
    const rg_clause *c = &d->c->at.at[clause], *next = c + 1;
    bool it = c->passive && c->subject.last == c->subject.first + 1 && rg_draft_is(d, c->subject.first, "it"), says = c->verb == RG_VERB_SAY || c->verb == RG_VERB_CLAIM || rg_text_is(c->lemma, "announce") || rg_text_is(c->lemma, "declare") || rg_text_is(c->lemma, "proclaim");
    if (!says && rg_turn_dated(d, c)) return false; /* "In July it was agreed that": on a day of its own */
    return it && (c->link == RG_LINK_MAIN || c->link == RG_LINK_AND) && clause + 1 < d->c->clause_start[d->sentence + 1] && next->link == RG_LINK_THAT && next->subject.first < next->subject.last;
}
