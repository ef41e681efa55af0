/* voice_record.c: voices without a saying.
 *
 * A record that gives something ("The plaque gives 5 November", "Bell's diary has the riot on the 22nd"), a figure that is somebody's ("Trent's
 * figure is 271"), and a quotation signed in the line below it. In: a clause or a sentence; out: attributions that are no sayings of their own.
 */
#include "engine/read/voice_int.h"

typedef voice_work scan;

enum { SIGNATURE_MAX = 24 }; /* units of the line that signs a quotation */

static const rg_unit *unit(const scan *s, size_t i) { return &s->c->units.at[i]; }
static bool is(const scan *s, size_t i, const char *fold) { return i < s->c->units.n && rg_text_is(unit(s, i)->fold, fold); }
static bool stop(const scan *s, size_t i) { return is(s, i, ".") || is(s, i, "!") || is(s, i, "?"); }

static rg_span units_span(const scan *s, size_t first, size_t last) { return (rg_span){unit(s, first)->span.start, unit(s, last - 1)->span.end}; }

/* The unit behind the owner in "Trent's figure"; `first` where the phrase has none. */
static size_t owner_end(const scan *s, size_t first, size_t last) {
    for (size_t i = first + 1; i < last; i++)
        if (is(s, i, "'s") || is(s, i, "\xe2\x80\x99s") || is(s, i, "'") || is(s, i, "\xe2\x80\x99")) return i;
    return first;
}

/* Does the clause give a date, a number or a name behind its verb? */
static bool gives_value(const scan *s, const rg_clause *c) {
    for (size_t i = c->verb_last; i < c->last; i++)
        if (unit(s, i)->classes & (RG_CLASS_WHEN | RG_CLASS_NUM | RG_CLASS_NAME) && !(unit(s, i)->classes & RG_CLASS_PRON)) return true;
    return false;
}

/* The noun that the subject is about: its last before a preposition. */
static size_t head_of(const scan *s, const rg_clause *c) {
    size_t head = c->subject.first;
    while (head + 1 < c->subject.last && !(unit(s, head + 1)->classes & (RG_CLASS_PREP | RG_CLASS_PUNCT | RG_CLASS_REL))) head++;
    return head;
}

bool rg_voice_record(scan *s, size_t k) {
    const rg_clause *c = &s->c->at.at[k];
    size_t first = c->subject.first, last = c->subject.last;
    if (first == last || c->passive || c->negated || c->quoted || !gives_value(s, c)) return false;
    size_t head = head_of(s, c), owner = owner_end(s, first, head);
    size_t gives = rg_map_get(&s->t->words, c->lemma);
    bool record = rg_unit_in(&s->t->records, unit(s, head)) != RG_NONE && gives != RG_NONE && gives & WORD_GIVES;
    bool figure = owner > first && c->verb == RG_VERB_BE && rg_unit_in(&s->t->views, unit(s, head)) != RG_NONE;
    if (!record && !figure) return false;
    if (figure) last = owner;
    source_kind kind = rg_voice_source_of(s, first, last);
    rg_attribution a = {.sentence = s->sentence, .outer = RG_NONE, .when = RG_NONE, .named = kind == SOURCE_NAMED, .source = units_span(s, first, last)};
    a.cue = units_span(s, c->verb_first, c->verb_last);
    a.scope = units_span(s, c->verb_last, c->last);
    rg_voice_add(s, &a);
    return true;
}

/* The unit behind the quotation that is all of the sentence; 0 where it is not. */
static size_t whole_quotation(const scan *s, size_t *open) {
    size_t begin = s->c->unit_start[s->sentence], end = s->c->units.n;
    if (begin >= end || s->spans.mate[begin] == RG_NONE || s->spans.mate[begin] < begin + 4) return 0;
    *open = begin;
    size_t close = s->spans.mate[begin] + 1;
    if (close < end && stop(s, close)) close++;
    return close < end && unit(s, close)->sentence != unit(s, close - 1)->sentence ? close : 0;
}

/* A line that is a person's name and what he is: no verb of its own. */
static bool signs(const scan *s, size_t sentence, size_t *first) {
    size_t end = s->c->unit_start[sentence + 1];
    if (is(s, *first, "--") || is(s, *first, "\xe2\x80\x94") || is(s, *first, "\xe2\x80\x93")) ++*first;
    if (*first >= end || end - *first > SIGNATURE_MAX) return false;
    size_t name = unit(s, *first)->name;
    if (name == RG_NONE || s->reading->names.at[name].type != RG_NAME_PERSON) return false;
    for (size_t k = s->c->clause_start[sentence]; k < s->c->clause_start[sentence + 1]; k++)
        if (s->c->at.at[k].verb_first < s->c->at.at[k].verb_last && !(unit(s, s->c->at.at[k].verb_first - 1)->classes & RG_CLASS_PUNCT)) return false; /* ", born 1931, recorded in" */
    return true;
}

void rg_voice_signed(scan *s) {
    size_t open, close = whole_quotation(s, &open);
    if (!close) return;
    size_t sentence = unit(s, close)->sentence, first = close, mate = s->spans.mate[open];
    size_t block = s->reading->sentences.at[s->sentence].block;
    if (s->reading->sentences.at[sentence].block > block + 1 || !signs(s, sentence, &first)) return;
    rg_attribution a = {.sentence = s->sentence, .outer = RG_NONE, .when = RG_NONE, .named = true, .quoted = true, .source = unit(s, first)->span};
    a.content = units_span(s, open, mate + 1);
    a.scope = units_span(s, open + 1, mate);
    rg_voice_add(s, &a);
}
