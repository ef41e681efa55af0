/* draft_words.c: the words that a noun phrase, or what a verb is said of, has in the name of an act.
 *
 * A name has no article, nothing that hangs on its noun by a comma or a bracket, and not too many words: "the burning of the old mill, which
 * Korn had built" is of the "old mill".
 */
#include <string.h>

#include "engine/read/unit.h"
#include "flow/claim/claim_call.h"
#include "flow/claim/claim_whose.h"
#include "flow/claim/claim_why.h"
#include "flow/claim/claim_words.h"

void rg_words_put(rg_buf *out, rg_text text) {
    if (!text.len) return;
    if (out->len) rg_buf_byte(out, ' ');
    rg_buf_add(out, text);
}

/* Within a name the first word of a sentence has no capital of its own: "arrest of four members". */
rg_text rg_words_inner(rg_draft *d, rg_text words) {
    size_t first = d->c->unit_start[d->sentence];
    const rg_unit *u = first < d->c->unit_start[d->sentence + 1] ? rg_draft_unit(d, first) : NULL;
    if (!u || words.len < 2 || words.ptr != d->reading->text.ptr + u->span.start || u->name != RG_NONE || rg_draft_noun(d, first) == RG_NOUN_NATION) return words;
    bool small = (words.ptr[1] >= 'a' && words.ptr[1] <= 'z') || u->classes & RG_CLASS_NUM; /* "A hundred" */
    if (!small) return words;
    rg_buf lower = rg_buf_in(d->arena);
    bool capital = words.ptr[0] >= 'A' && words.ptr[0] <= 'Z';
    rg_buf_byte(&lower, capital ? (char)(words.ptr[0] + 32) : words.ptr[0]);
    rg_buf_add(&lower, rg_text_cut(words, (rg_span){1, words.len}));
    return rg_buf_text(&lower);
}

/* "though greatly diminished", "then the army": no name begins so. */
static bool leads_in(const rg_draft *d, size_t unit) {
    unsigned k = rg_draft_unit(d, unit)->classes;
    unsigned next = rg_draft_unit(d, unit + 1)->classes;
    if (k & RG_CLASS_ADV && rg_text_ends(rg_draft_unit(d, unit)->fold, RG_TEXT("ly")) && next & (RG_CLASS_NOUN | RG_CLASS_VERB) && !(next & (RG_CLASS_DET | RG_CLASS_PRON | RG_CLASS_NUM))) return false; /* "widely read papers" */
    if (rg_draft_is(d, unit, "that") && rg_draft_unit(d, unit + 1)->classes & RG_CLASS_DET) return true; /* "that the choice" */
    return k & (RG_CLASS_ADV | RG_CLASS_SUB | RG_CLASS_CC | RG_CLASS_REL) && !(k & (RG_CLASS_DET | RG_CLASS_NUM | RG_CLASS_ORD | RG_CLASS_NAME | RG_CLASS_PRON | RG_CLASS_PREP | RG_CLASS_NEG));
}

/* Where what follows hangs on the words before by a comma, a bracket, a dash or a pronoun. */
static bool hangs(const rg_draft *d, size_t unit) {
    static const char *const marks[] = {",", "(", "[", ";", ":"};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (rg_draft_is(d, unit, marks[i])) return true;
    return rg_unit_dash(d->c, unit) || (rg_draft_unit(d, unit)->classes & RG_CLASS_REL) != 0;
}

enum { LIST_NAMES = 1, LIST_CAPITAL = 8 /* a name of no known type */, LIST_LANDS = 16, LIST_PEOPLE, LIST_THINGS };

/* What a list may be of: names of one type, lands by their adjectives, people, other nouns; 0 = none of these. */
static unsigned list_kind(const rg_draft *d, size_t unit) {
    const rg_unit *u = rg_draft_unit(d, unit);
    const rg_name *n = rg_turn_name_at(d, unit);
    if (n) return n->type == RG_NAME_EVENT ? 0 : LIST_NAMES + (unsigned)n->type;
    if (!(u->classes & RG_CLASS_NOUN) || u->classes & (RG_CLASS_PREP | RG_CLASS_PUNCT | RG_CLASS_PRON | RG_CLASS_WHEN | RG_CLASS_ADV) || rg_draft_event_noun(d, unit)) return 0;
    const rg_token *token = &d->reading->tokens.at[u->first];
    if (rg_draft_noun(d, unit) == RG_NOUN_NATION) return LIST_LANDS;
    if (token->flags & RG_TOKEN_CAPITAL && !(token->flags & RG_TOKEN_FIRST)) return LIST_CAPITAL;
    return rg_draft_acts(d, unit) || rg_draft_many(d, unit) ? LIST_PEOPLE : rg_call_noun(d, unit) ? LIST_THINGS : 0;
}

static bool alike(unsigned one, unsigned other) { return one == other || (one && other && one <= LIST_CAPITAL && other <= LIST_CAPITAL && (one == LIST_CAPITAL || other == LIST_CAPITAL)); }

bool rg_words_describe(const rg_draft *d, size_t and) {
    if (and < 2 || !(rg_draft_unit(d, and)->classes & RG_CLASS_CC)) return false;
    unsigned before = rg_draft_unit(d, and - 1)->classes, behind = rg_draft_unit(d, and + 1)->classes;
    return rg_draft_unit(d, and - 2)->classes & (RG_CLASS_PREP | RG_CLASS_CC | RG_CLASS_PUNCT) && rg_draft_unit(d, and + 2)->name != RG_NONE && before & behind & RG_CLASS_NOUN && !((before | behind) & (RG_CLASS_NAME | RG_CLASS_DET | RG_CLASS_NUM));
}

enum { ITEM_UNITS = 4 };

/* Behind the item of a list that begins at the unit; the unit itself where none does. */
static size_t item(const rg_draft *d, size_t first, size_t last) {
    size_t i = first;
    for (; i < last && i < first + ITEM_UNITS; i++) {
        unsigned k = rg_draft_unit(d, i)->classes;
        bool word = k & (RG_CLASS_NAME | RG_CLASS_NOUN | RG_CLASS_NUM) && !(k & (RG_CLASS_PUNCT | RG_CLASS_CC | RG_CLASS_REL | RG_CLASS_WHEN | RG_CLASS_PRON | RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_MODAL));
        if (!word || (k & RG_CLASS_PREP && !(k & RG_CLASS_NAME))) break;
    }
    return i;
}

size_t rg_words_list(const rg_draft *d, size_t at, size_t last) {
    unsigned kind = at > 0 ? list_kind(d, at - 1) : 0;
    bool comma = rg_draft_is(d, at, ","), closed = false;
    size_t end = at;
    bool aside = comma && at + 1 < last && rg_draft_unit(d, at + 1)->classes & RG_CLASS_CC; /* "brother, or nephew" */
    if (!kind || aside || !(comma || rg_draft_unit(d, at)->classes & RG_CLASS_CC)) return at;
    while (end < last && !closed && (rg_draft_is(d, end, ",") || rg_draft_unit(d, end)->classes & RG_CLASS_CC)) {
        size_t first = end + 1;
        if (rg_draft_is(d, end, ",") && first < last && rg_draft_unit(d, first)->classes & RG_CLASS_CC) first++;
        closed = rg_draft_unit(d, first - 1)->classes & RG_CLASS_CC;
        end = item(d, first, last);
        if (end == first || (!alike(kind, list_kind(d, end - 1)) && !alike(kind, list_kind(d, first)))) return at;
    }
    return closed ? end : at;
}

size_t rg_words_end(const rg_draft *d, size_t first, size_t last) {
    size_t end = first;
    while (end < last && end < first + RG_WORDS_UNITS) {
        bool when = end > first && end + 1 < last && rg_draft_unit(d, end)->classes & (RG_CLASS_PREP | RG_CLASS_ADV) && !rg_draft_is(d, end, "of") && rg_draft_unit(d, end + 1)->classes & RG_CLASS_WHEN && rg_draft_unit(d, end + 1)->name == RG_NONE;
        bool then = end > first && rg_draft_unit(d, end)->classes & RG_CLASS_WHEN && rg_draft_unit(d, end)->name == RG_NONE && !rg_draft_is(d, end - 1, "of") && rg_draft_unit(d, end - 1)->classes == RG_CLASS_NOUN && !(end + 1 < last && rg_draft_unit(d, end + 1)->classes & (RG_CLASS_NOUN | RG_CLASS_NAME));
        if (when || then) break; /* "monks | about 1190" */
        size_t list = end > first && hangs(d, end) ? rg_words_list(d, end, last) : end + 1;
        if (list == end || list > first + RG_WORDS_UNITS) break;
        end = list;
    }
    for (size_t i = end; i > first + 2 && end == first + RG_WORDS_UNITS && end < last && !hangs(d, end); i--) /* too long: a phrase less */
        if (rg_draft_unit(d, i - 1)->classes & (RG_CLASS_PREP | RG_CLASS_CC)) end = i - 1;
    while (end > first + 1 && end < last && rg_draft_unit(d, end - 1)->classes & (RG_CLASS_PREP | RG_CLASS_DET | RG_CLASS_CC) && !(rg_draft_unit(d, end - 1)->classes & (RG_CLASS_NOUN | RG_CLASS_NAME | RG_CLASS_NUM))) end--; /* not cut behind "of the" */
    return end;
}

enum { LEADS_MOST = 4 }; /* units of "as many as" and the number behind */

size_t rg_words_counted(const rg_draft *d, size_t first, size_t last) {
    for (size_t i = first; i < last && i < first + LEADS_MOST; i++) {
        unsigned k = rg_draft_unit(d, i)->classes;
        if (k & RG_CLASS_NUM) return i > first && rg_draft_unit(d, i)->when == RG_NONE ? i : RG_NONE;
        bool word = rg_draft_is(d, i, "some") || (i > first && (rg_draft_is(d, i, "many") || rg_draft_is(d, i, "least") || rg_draft_is(d, i, "most")));
        if (!(k & (RG_CLASS_PREP | RG_CLASS_ADV) || word) || k & (RG_CLASS_NAME | RG_CLASS_WHEN)) return RG_NONE;
    }
    return RG_NONE;
}

/* A noun phrase without its article and what hangs on it. */
void rg_words_cut(const rg_draft *d, size_t *from, size_t *to) {
    size_t first = *from, last = *to;
    while (first + 1 < last && leads_in(d, first)) first++;
    for (size_t i = first; i + 1 < last && rg_draft_unit(d, i)->classes & (RG_CLASS_WHEN | RG_CLASS_PUNCT); i++) first = i + 1; /* "April and May: prisoners are shot" */
    rg_draft_trim(d, &first, &last);
    size_t number_at = rg_words_counted(d, first, last);
    if (number_at != RG_NONE) first = number_at;
    bool number = first + 2 < last && first > 0 && rg_draft_is(d, first, "number") && rg_draft_is(d, first + 1, "of") && rg_draft_is(d, first - 1, "a");
    if (number) first += 2; /* "a number of | forts" */
    bool range = first + 3 < last && first > 0 && rg_draft_is(d, first - 1, "between") && rg_draft_is(d, first + 1, "and") && rg_draft_unit(d, first + 2)->classes & RG_CLASS_NUM;
    if (range) first += 3; /* "between 250 and 400 | soldiers" */
    size_t end = rg_words_end(d, first, last);
    rg_draft_trim(d, &first, &end);
    *from = first, *to = end;
}

rg_text rg_words_noun(rg_draft *d, size_t first, size_t last, bool subject) {
    rg_words_cut(d, &first, &last);
    while (last > first + 1 && rg_call_reflexive(d, &(rg_phrase){.first = last - 1, .last = last}) && rg_draft_unit(d, last - 1)->classes & RG_CLASS_PRON) last--; /* "the mayor himself" */
    return rg_thing_words(d, first, last, subject);
}

rg_text rg_words_short(rg_draft *d, size_t first, size_t last) { return rg_words_noun(d, first, last, false); }

/* "becoming" told of as done: "became"; empty where the verb is no such participle, or not known. */
static rg_text told_past(rg_draft *d, const rg_clause *verb) {
    const rg_unit *u = rg_draft_unit(d, verb->head);
    unsigned form = 0;
    bool hangs = rg_turn_apart(d, verb) || (verb->head > 0 && (rg_draft_unit(d, verb->head - 1)->classes & RG_CLASS_CC || rg_draft_is(d, verb->head - 1, ",")));
    bool doing = hangs && verb->link == RG_LINK_REDUCED && !verb->passive && verb->head + 1 == verb->verb_last && rg_text_ends(u->fold, RG_TEXT("ing"));
    const rg_verb_entry *e = doing ? rg_unit_verb(d->c, d->reading->language->clause, verb->head, verb->verb_last, &form) : NULL;
    if (!e || !(form & RG_FORM_ING) || e->particle.len) return (rg_text){0};
    if (e->past.len) return e->past;
    rg_text stem = {u->fold.ptr, u->fold.len - 3};
    if (rg_text_ends(e->lemma, RG_TEXT("e"))) return rg_text_printf(d->arena, "%.*sd", RG_TEXT_ARG(e->lemma));
    bool y = stem.len > 1 && stem.ptr[stem.len - 1] == 'y' && !strchr("aeiou", stem.ptr[stem.len - 2]);
    return rg_text_printf(d->arena, "%.*s%s", (int)(stem.len - y), stem.ptr, y ? "ied" : "ed");
}

rg_text rg_words_verb(rg_draft *d, const rg_clause *verb) {
    rg_buf words = rg_buf_in(d->arena);
    rg_text past = told_past(d, verb);
    if (past.len && !rg_infinitive_carrier(d, verb)) return past;
    size_t first = verb->link == RG_LINK_REDUCED ? verb->head : verb->verb_first;
    first += first < verb->head && rg_draft_is(d, first, "be"); /* "ordered that it be burned" */
    first += first < verb->head && rg_draft_unit(d, first)->classes & (RG_CLASS_HAVE | RG_CLASS_MODAL | RG_CLASS_BE) && (rg_draft_unit(d, first)->fold.ptr[0] == '\'' || (unsigned char)rg_draft_unit(d, first)->fold.ptr[0] == 0xe2); /* "he|'d sold" */
    if (rg_infinitive_carrier(d, verb)) first = rg_infinitive_carrier(d, verb)->verb_first;
    const rg_clause *outer = verb->link == RG_LINK_AND && verb->passive && verb->outer != RG_NONE && first == verb->head ? &d->c->at.at[verb->outer] : NULL;
    if (outer && rg_draft_unit(d, outer->verb_first)->classes & RG_CLASS_BE) rg_words_put(&words, rg_text_cut(d->reading->text, rg_draft_unit(d, outer->verb_first)->span)); /* "was tried | and freed" */
    if (!verb->late && !words.len) return first == d->c->unit_start[d->sentence] ? rg_text_lower(d->arena, rg_text_cut(d->reading->text, rg_draft_span(d, first, verb->verb_last))) : rg_text_cut(d->reading->text, rg_draft_span(d, first, verb->verb_last));
    for (size_t i = first; i < verb->verb_last; i++)
        if (!(rg_draft_unit(d, i)->classes & RG_CLASS_NEG)) rg_words_put(&words, rg_text_cut(d->reading->text, rg_draft_unit(d, i)->span));
    return rg_buf_text(&words);
}

/* "was never | at war": an adverb before what is said. */
static bool adverb_before(const rg_draft *d, const rg_clause *c, size_t i) {
    const rg_phrase *f = &d->c->phrases.at[c->phrases + i];
    if (c->verb != RG_VERB_BE || f->prep.len || i + 1 == c->phrase_count || f[1].first > f->last + 1 || rg_turn_has_when(d, &f[1])) return false;
    for (size_t k = f->first; k < f->last; k++)
        if (!(rg_draft_unit(d, k)->classes & (RG_CLASS_ADV | RG_CLASS_NEG)) || rg_draft_unit(d, k)->classes & RG_CLASS_PRON) return false;
    return true;
}

/* "fell, with some historians | claiming": who does something beside it. */
static bool others_do(const rg_draft *d, const rg_clause *c, const rg_phrase *f) {
    for (size_t k = d->c->clause_start[c->sentence]; rg_text_is(f->prep, "with") && k < d->c->clause_start[c->sentence + 1]; k++)
        if (d->c->at.at[k].link == RG_LINK_REDUCED && !d->c->at.at[k].passive && d->c->at.at[k].verb_first == f->last) return true;
    return false;
}

/* Object, or else the first phrase behind the verb that is no date. */
const rg_phrase *rg_words_predicate(const rg_draft *d, const rg_clause *c) {
    for (size_t pass = 0; pass < 2; pass++)
        for (size_t i = 0; i < c->phrase_count; i++) {
            const rg_phrase *f = &d->c->phrases.at[c->phrases + i];
            if (!f->prep.len && f->first > 0 && rg_draft_unit(d, f->first)->classes & RG_CLASS_ADV && rg_draft_unit(d, f->first - 1)->classes & RG_CLASS_PUNCT) continue; /* ", together" with X */
            bool apart = f->first == c->verb_last + 1 && rg_draft_is(d, c->verb_last, ","); /* "fell, its pillars having rotted" */
            if (apart || adverb_before(d, c, i) || others_do(d, c, f)) continue;
            if (rg_cause_to(d, f)) break; /* what stands behind is of the cause */
            if (f->first > 1 && rg_draft_is(d, f->first - 2, "according")) continue; /* "burned according | to the plan" */
            if (f->first < c->verb_last || f->first == c->subject.first || rg_turn_has_when(d, f) || (pass == 0) != !f->prep.len) continue;
            return f;
        }
    return NULL;
}

/* The complement with its preposition, up to what hangs on it. */
rg_text rg_words_complement(rg_draft *d, const rg_clause *c) {
    const rg_phrase *f = rg_words_predicate(d, c);
    return f ? rg_text_cut(d->reading->text, (rg_span){f->whole.start, rg_draft_unit(d, rg_words_end(d, f->first, f->last) - 1)->span.end}) : (rg_text){0};
}

/* A name cut within a quotation has but one of its marks: none is better. */
static rg_text no_half_quote(rg_arena *arena, rg_text name) {
    size_t marks = 0;
    for (size_t i = 0; name.len && memchr(name.ptr, '"', name.len) && i < name.len; i++) marks += name.ptr[i] == '"';
    if (marks % 2 == 0) return name;
    rg_buf out = rg_buf_in(arena);
    for (size_t i = 0; i < name.len; i++)
        if (name.ptr[i] != '"') rg_buf_byte(&out, name.ptr[i]);
    return rg_buf_text(&out);
}

rg_text rg_words_whole(rg_arena *arena, rg_text text) {
    text = no_half_quote(arena, text);
    bool plain = text.len && text.ptr[0] != ' ' && !memchr(text.ptr, '\n', text.len) && !memchr(text.ptr, '\t', text.len) && rg_text_find_gap(text, 0) == text.len;
    if (plain) return text;
    rg_buf out = rg_buf_in(arena);
    for (size_t i = 0; i < text.len; i++) {
        bool blank = text.ptr[i] == ' ' || text.ptr[i] == '\n' || text.ptr[i] == '\t';
        if (!blank) rg_buf_byte(&out, text.ptr[i]);
        else if (out.len && out.ptr[out.len - 1] != ' ') rg_buf_byte(&out, ' ');
    }
    return rg_buf_text(&out);
}

bool rg_words_in_verb(const rg_draft *d, size_t unit) {
    size_t sentence = rg_draft_unit(d, unit)->sentence;
    for (size_t k = d->c->clause_start[sentence]; k < d->c->clause_start[sentence + 1]; k++)
        if (d->c->at.at[k].verb_first <= unit && unit < d->c->at.at[k].verb_last) return true;
    return false;
}
