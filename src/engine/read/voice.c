/* voice.c: attributions: who says it, on which words, about which words.
 *
 * Three ways of speaking are read: a verb of saying with a subject or a by-phrase ("X writes that", "was described by X"), an
 * introduction ("according to X"), and words in quotation marks beside a verb of saying. A source is a name, a pronoun that follows
 * one, or a noun of voices.tsv ("some historians"); anything else that "shows" or "indicates" is no voice.
 * After the layout of attribution relations in the Penn Attribution Relations Corpus (source, cue, content; Pareti 2012).
 */
#include "engine/read/phrase.h"
#include "engine/read/unit.h"

enum { KIND_NOUN, KIND_LEAD, KIND_SAYING };
enum { QUOTE_UNITS = 400 };

struct rg_voice_tables {
    rg_phrases leads;
    rg_map nouns; /* fold -> KIND_* */
    rg_map works; /* nouns that a title follows */
};

typedef struct scan {
    rg_arena *arena;
    rg_reading *reading;
    const struct rg_voice_tables *t;
    rg_clauses *c;
    size_t sentence;
    size_t last_source; /* attribution whose source a pronoun stands for, RG_NONE */
} scan;


const struct rg_voice_tables *rg_voice_tables(rg_arena *arena, rg_text code) {
    struct rg_voice_tables *t = RG_NEW(arena, struct rg_voice_tables);
    t->leads = rg_phrase_set(arena);
    t->nouns = rg_map_in(arena);
    t->works = rg_map_in(arena);
    rg_table table = rg_language_table(arena, code, "voices.tsv");
    while (rg_table_next(&table)) {
        if (rg_text_same(table.field[1], RG_TEXT("lead"))) rg_phrase_add(&t->leads, table.field[0], 0);
        else if (rg_text_same(table.field[1], RG_TEXT("work"))) rg_map_put(&t->works, table.field[0], 0);
        else rg_map_put(&t->nouns, table.field[0], rg_text_same(table.field[1], RG_TEXT("noun")) ? KIND_NOUN : KIND_SAYING);
    }
    return t;
}

static const rg_unit *unit(const scan *s, size_t i) { return &s->c->units.at[i]; }

static bool is(const scan *s, size_t i, const char *fold) { return rg_text_same(unit(s, i)->fold, rg_text_of(fold)); }

static rg_span units_span(const scan *s, size_t first, size_t last) {
    return first < last ? (rg_span){unit(s, first)->span.start, unit(s, last - 1)->span.end} : (rg_span){0};
}

/* ---- sources -------------------------------------------------------------------------------------------------- */

typedef enum source_kind { SOURCE_NO, SOURCE_UNNAMED, SOURCE_NAMED, SOURCE_PRONOUN, SOURCE_IMPERSONAL } source_kind;

/* What the units of a noun phrase can be as a voice: decided before its first comma or preposition other than "of". */
static source_kind source_of(const scan *s, size_t first, size_t last) {
    source_kind kind = SOURCE_NO;
    for (size_t i = first; i < last; i++) {
        const rg_unit *u = unit(s, i);
        if (u->name != RG_NONE && s->reading->names.at[u->name].type != RG_NAME_PLACE) {
            rg_name_type type = s->reading->names.at[u->name].type;
            if (type == RG_NAME_PERSON || type == RG_NAME_WORK) return SOURCE_NAMED;
            if (kind == SOURCE_NO && type == RG_NAME_GROUP) kind = SOURCE_NAMED;
        }
        if (rg_map_get(&s->t->nouns, u->fold) == KIND_NOUN && kind != SOURCE_NAMED) kind = SOURCE_UNNAMED;
        if (i == first && last - first == 1 && u->classes & RG_CLASS_PRON) {
            if (is(s, i, "it")) return SOURCE_IMPERSONAL;
            if (is(s, i, "others")) return SOURCE_UNNAMED;
            return is(s, i, "this") || is(s, i, "there") ? SOURCE_NO : SOURCE_PRONOUN;
        }
    }
    return kind;
}

/* "some historians (including Wojciech Materski)": a bracket right behind that names one of them belongs to the source. */
static rg_span with_named_aside(const scan *s, size_t last, rg_span span, bool *named) {
    size_t end = s->c->unit_start[s->sentence + 1];
    if (last >= end || !is(s, last, "(") || last + 1 >= end || !is(s, last + 1, "including")) return span;
    for (size_t i = last + 1; i < end && !is(s, i, ")"); i++)
        if (unit(s, i)->name != RG_NONE && s->reading->names.at[unit(s, i)->name].type == RG_NAME_PERSON) *named = true;
    for (size_t i = last + 1; i < end; i++)
        if (is(s, i, ")")) return (rg_span){span.start, unit(s, i)->span.end};
    return span;
}

/* The noun phrase a relative "who" stands for: what ends right before the clause, from the last comma or verb on. */
static rg_span antecedent(const scan *s, const rg_clause *clause, size_t *first, size_t *last) {
    size_t end = clause->relative, begin = s->c->unit_start[s->sentence];
    while (end > begin && unit(s, end - 1)->classes & (RG_CLASS_PUNCT | RG_CLASS_REL)) end--;
    size_t at = end;
    while (at > begin && !(unit(s, at - 1)->classes & (RG_CLASS_PUNCT | RG_CLASS_PREP)) && !(unit(s, at - 1)->classes & RG_CLASS_VERB && !(unit(s, at - 1)->classes & RG_CLASS_NAME))) at--;
    *first = at;
    *last = end;
    return units_span(s, at, end);
}

/* ---- content -------------------------------------------------------------------------------------------------- */

static bool opens_quote(const scan *s, size_t i) {
    if (!(unit(s, i)->classes & RG_CLASS_PUNCT)) return false;
    return is(s, i, "\xe2\x80\x9c") || is(s, i, "\"") || is(s, i, "\xe2\x80\x9e") || is(s, i, "\xc2\xab") || is(s, i, "\xe2\x80\x9d");
}

/* The words in quotation marks that open in units [from, to); they may close in a later sentence of the same block. */
static bool quotation(const scan *s, size_t from, size_t to, rg_span *inner) {
    size_t open = from;
    while (open < to && !opens_quote(s, open)) open++;
    if (open >= to) return false;
    size_t block = s->reading->sentences.at[s->sentence].block;
    size_t stop = s->c->units.n > open + QUOTE_UNITS ? open + QUOTE_UNITS : s->c->units.n;
    for (size_t i = open + 1; i < stop && s->reading->sentences.at[unit(s, i)->sentence].block == block; i++)
        if (opens_quote(s, i)) {
            *inner = units_span(s, open + 1, i);
            return i > open + 1;
        }
    return false;
}

static bool contrast(const scan *s, const rg_clause *clause) {
    if (clause->link != RG_LINK_SUB && clause->link != RG_LINK_AND) return false;
    if (clause->subject.first == clause->subject.last) return false;
    for (size_t i = clause->first; i < clause->verb_first && i < clause->first + 2; i++)
        if (is(s, i, "but") || is(s, i, "whereas") || is(s, i, "although")) return true;
    return false;
}

/* From the clause after `k` to the end of what is said: the end of the segment or a turn ("; however"). */
static rg_span clauses_after(const scan *s, size_t k) {
    size_t end = s->c->clause_start[s->sentence + 1], last = k;
    const rg_clause *from = &s->c->at.at[k];
    for (size_t i = k + 1; i < end; i++) {
        const rg_clause *clause = &s->c->at.at[i];
        if (clause->aside != from->aside || clause->quoted != from->quoted || contrast(s, clause)) break;
        last = i;
    }
    if (last == k) return (rg_span){0};
    size_t start = k + 1;
    while (start < last && s->c->at.at[start].link == RG_LINK_REDUCED && s->c->at.at[start + 1].link == RG_LINK_THAT) start++;
    size_t first = s->c->at.at[start].first, stop = s->c->at.at[last].last;
    while (first < stop && (unit(s, first)->classes & RG_CLASS_PUNCT || is(s, first, "that") || is(s, first, "how") || is(s, first, "and"))) first++;
    return units_span(s, first, stop);
}

static rg_span object_span(const scan *s, const rg_clause *clause) {
    for (size_t i = 0; i < clause->phrase_count; i++) {
        const rg_phrase *f = &s->c->phrases.at[clause->phrases + i];
        if (!f->prep.len && f->first >= clause->verb_last) return (rg_span){f->span.start, clause->span.end};
    }
    return (rg_span){0};
}

/* ---- the saying's work and date ------------------------------------------------------------------------------- */

static void work_and_date(const scan *s, const rg_clause *clause, rg_attribution *a) {
    a->when = RG_NONE;
    for (size_t i = clause->first; i < clause->last; i++) {
        const rg_unit *u = unit(s, i);
        if (a->content.end && u->span.start >= a->content.start && u->span.start < a->content.end) continue;
        if (u->name != RG_NONE && s->reading->names.at[u->name].type == RG_NAME_WORK && !a->work.end) a->work = s->reading->names.at[u->name].span;
        if (u->when != RG_NONE && a->when == RG_NONE && s->reading->whens.at[u->when].type == RG_WHEN_DATE) a->when = u->when;
    }
}

static rg_hedge cue_hedge(const rg_clause *clause, source_kind kind) {
    if (kind == SOURCE_IMPERSONAL) return RG_HEDGE_REPORTED;
    return (clause->verb == RG_VERB_CLAIM || clause->verb == RG_VERB_ASCRIBE) && kind == SOURCE_UNNAMED ? RG_HEDGE_REPORTED : RG_HEDGE_NONE;
}

/* ---- the three ways of speaking ------------------------------------------------------------------------------- */

static const rg_phrase *by_phrase(const scan *s, const rg_clause *clause) {
    for (size_t i = 0; i < clause->phrase_count; i++)
        if (rg_text_same(s->c->phrases.at[clause->phrases + i].prep, RG_TEXT("by"))) return &s->c->phrases.at[clause->phrases + i];
    return NULL;
}

/* A source phrase up to its first comma: "General X , commander of Y" is General X. */
static size_t first_comma(const scan *s, size_t first, size_t last) {
    size_t i = first;
    while (i < last && !(unit(s, i)->classes & RG_CLASS_PUNCT)) i++;
    return i;
}

static void add(scan *s, const rg_attribution *a) {
    *rg_vec_push(s->arena, &s->reading->attributions) = *a;
    if (a->named) s->last_source = s->reading->attributions.n - 1;
}

/* Does a clause that hangs on clause k by "that" follow? "said that, though A did, B did": the word alone tells it. */
static bool says_that(const scan *s, size_t k) {
    const rg_clause *clause = &s->c->at.at[k];
    size_t next = k + 1;
    if (next < s->c->clause_start[s->sentence + 1] && clause->verb_first < clause->verb_last && !s->c->at.at[next].aside)
        for (size_t i = clause->verb_last; i < s->c->at.at[next].verb_first && i < clause->verb_last + 12; i++)
            if (is(s, i, "that") && is(s, i + 1, ",")) return true;
    for (size_t i = k + 1; i < s->c->clause_start[s->sentence + 1]; i++) {
        rg_link_type link = s->c->at.at[i].link;
        if (link == RG_LINK_THAT) return true;
        if (link != RG_LINK_REDUCED && !s->c->at.at[i].aside) return false;
    }
    return false;
}

/* A title in quotation marks stands in a phrase ("in his article "..."); what is said follows the verb, a comma or a colon. */
static bool title_like(const scan *s, rg_span inner) {
    for (size_t i = s->c->unit_start[s->sentence]; i + 2 < s->c->unit_start[s->sentence + 1]; i++)
        if (opens_quote(s, i) && unit(s, i + 1)->span.start == inner.start)
            return i > 0 && rg_map_get(&s->t->works, unit(s, i - 1)->fold) != RG_NONE;
    return false;
}

static void find_content(const scan *s, size_t k, bool by, rg_attribution *a) {
    const rg_clause *clause = &s->c->at.at[k];
    rg_span inner = {0};
    bool quote = quotation(s, clause->verb_last, s->c->unit_start[s->sentence + 1], &inner), that = says_that(s, k);
    if (quote && title_like(s, inner)) {
        a->work = inner;
        quote = false;
    }
    bool words = clause->verb == RG_VERB_NAME || rg_text_find(rg_text_cut(s->reading->text, inner), RG_TEXT(" "), 0) != (size_t)-1; /* one word is a quotation behind "called" alone */
    quote &= words;
    if (quote && that) { /* "told them that he had meant to "...": said in part in his own words */
        a->words = inner;
        quote = false;
    }
    size_t next = k + 1 < s->c->clause_start[s->sentence + 1] ? k + 1 : RG_NONE;
    if (quote) a->content = inner, a->quoted = true;
    else if (by) a->content = clause->subject.span;
    else if (that) a->content = clauses_after(s, k);
    else a->content = object_span(s, clause);
    if (!a->content.end && next != RG_NONE && !s->c->at.at[next].aside) a->content = clauses_after(s, k);
}

static bool names_number(const scan *s, const rg_clause *clause) {
    for (size_t i = clause->verb_last; i < clause->last; i++)
        if (unit(s, i)->classes & RG_CLASS_NUM && !(unit(s, i)->classes & (RG_CLASS_WHEN | RG_CLASS_PRON)) && unit(s, i)->number > 1) return true;
    return false;
}

/* "The police said that", "the association speaks of 400 victims": whoever is the subject of such a clause speaks. */
static bool speaks(const scan *s, size_t k, size_t first, size_t last) {
    const rg_clause *clause = &s->c->at.at[k];
    rg_span inner;
    if (unit(s, first)->classes & (RG_CLASS_PRON | RG_CLASS_REL | RG_CLASS_NEG) || !(unit(s, last - 1)->classes & (RG_CLASS_NOUN | RG_CLASS_NAME))) return false;
    if (clause->verb != RG_VERB_SAY && clause->verb != RG_VERB_CLAIM && clause->verb != RG_VERB_DENY) return false;
    bool counts = names_number(s, clause) && !rg_text_same(clause->lemma, RG_TEXT("count"));
    return says_that(s, k) || quotation(s, clause->verb_last, s->c->unit_start[s->sentence + 1], &inner) || counts;
}

/* "The first witness, X, stated": X, where the subject names nobody. */
static bool name_beside(const scan *s, size_t *first, size_t *last) {
    size_t name = *last + 1, end = s->c->unit_start[s->sentence + 1];
    while (name < end && name < *last + 4 && unit(s, name)->classes & RG_CLASS_NOUN && unit(s, name)->name == RG_NONE) name++; /* "the officer, Captain X," */
    if (name + 1 >= end || !is(s, *last, ",") || !is(s, name + 1, ",")) return false;
    const rg_unit *u = unit(s, name);
    if (u->name == RG_NONE || s->reading->names.at[u->name].type != RG_NAME_PERSON) return false;
    for (size_t i = *first; i < *last; i++) {
        bool owner = is(s, i + 1, "'s") || is(s, i + 1, "\xe2\x80\x99s") || is(s, i + 1, "'") || is(s, i + 1, "\xe2\x80\x99");
        if (unit(s, i)->name != RG_NONE && s->reading->names.at[unit(s, i)->name].type == RG_NAME_PERSON && !owner) return false;
    }
    *first = name;
    *last = name + 1;
    return true;
}

static void saying(scan *s, size_t k) {
    const rg_clause *clause = &s->c->at.at[k];
    rg_attribution a = {.sentence = s->sentence, .outer = RG_NONE, .cue = units_span(s, clause->verb_first, clause->verb_last)};
    size_t first = clause->subject.first, last = clause->subject.last;
    const rg_phrase *by = clause->passive ? by_phrase(s, clause) : NULL;
    if (by) first = by->first, last = first_comma(s, by->first, by->last);
    if (clause->link == RG_LINK_RELATIVE && !by) antecedent(s, clause, &first, &last);
    bool goes_on = clause->link == RG_LINK_AND || (clause->link == RG_LINK_REDUCED && !clause->passive && (clause->verb != RG_VERB_ACT || is(s, clause->verb_last, "that"))); /* ", declaring that" */
    if (goes_on && first == last && clause->outer != RG_NONE) {
        first = s->c->at.at[clause->outer].subject.first;
        last = s->c->at.at[clause->outer].subject.last;
    }
    if (first < last && !clause->passive) name_beside(s, &first, &last);
    source_kind kind = first < last ? source_of(s, first, last) : SOURCE_NO;
    if (kind == SOURCE_NO && first < last && !clause->passive && speaks(s, k, first, last)) kind = SOURCE_UNNAMED;
    if (clause->passive && !by && kind != SOURCE_IMPERSONAL) return;
    if (kind == SOURCE_IMPERSONAL && !clause->passive) kind = s->last_source == RG_NONE ? SOURCE_NO : SOURCE_PRONOUN;
    if (kind == SOURCE_NO) return;
    a.named = kind == SOURCE_NAMED;
    if (kind != SOURCE_IMPERSONAL) a.source = with_named_aside(s, last, units_span(s, first, last), &a.named);
    if (kind == SOURCE_PRONOUN) {
        if (s->last_source == RG_NONE) return;
        const rg_attribution *before = &s->reading->attributions.at[s->last_source];
        a.named = before->named;
        a.source = before->source;
        a.work = before->work;
    }
    a.denies = clause->verb == RG_VERB_DENY && !clause->negated;
    a.hedge = cue_hedge(clause, kind);
    find_content(s, k, by != NULL, &a);
    work_and_date(s, clause, &a);
    add(s, &a);
}

/* The words in quotation marks that close right before unit `at`, a comma between; they may open in an earlier sentence of the block. */
static bool quotation_before(const scan *s, size_t at, rg_span *inner) {
    size_t close = at;
    while (close > 0 && (is(s, close - 1, ",") || is(s, close - 1, "."))) close--;
    if (close < 3 || close <= s->c->unit_start[s->sentence] || !opens_quote(s, close - 1)) return false;
    size_t block = s->reading->sentences.at[s->sentence].block, stop = close > QUOTE_UNITS ? close - QUOTE_UNITS : 0;
    for (size_t i = close - 1; i > stop && s->reading->sentences.at[unit(s, i - 1)->sentence].block == block; i--)
        if (opens_quote(s, i - 1)) {
            *inner = units_span(s, i, close - 1);
            return close - 1 > i + 2;
        }
    return false;
}

/* "...", wrote X; "...", X said: true where the clause closes a quotation so. */
static bool closing_quotation(scan *s, size_t k) {
    const rg_clause *clause = &s->c->at.at[k];
    size_t first = clause->subject.first, last = clause->subject.last, at = clause->verb_first;
    rg_attribution a = {.sentence = s->sentence, .outer = RG_NONE, .when = RG_NONE, .quoted = true, .cue = units_span(s, clause->verb_first, clause->verb_last)};
    if (first < last && last <= at) at = first;
    if ((clause->passive && (clause->link != RG_LINK_REDUCED || by_phrase(s, clause))) || clause->quoted || !quotation_before(s, at, &a.content)) return false;
    for (size_t i = 0; i < clause->phrase_count && first == last; i++) {
        const rg_phrase *f = &s->c->phrases.at[clause->phrases + i];
        if (!f->prep.len && f->first == clause->verb_last) first = f->first, last = first_comma(s, f->first, f->last);
    }
    source_kind kind = first < last ? source_of(s, first, last) : SOURCE_NO;
    if (kind == SOURCE_NO || kind == SOURCE_IMPERSONAL || (kind == SOURCE_PRONOUN && s->last_source == RG_NONE)) return false;
    a.named = kind == SOURCE_NAMED;
    a.source = units_span(s, first, last);
    if (kind == SOURCE_PRONOUN) a.source = s->reading->attributions.at[s->last_source].source, a.named = true;
    work_and_date(s, clause, &a);
    add(s, &a);
    return true;
}

static size_t lead_tokens(const scan *s, size_t i) {
    size_t row, end = s->reading->sentences.at[s->sentence].last;
    return rg_phrase_match(&s->t->leads, s->reading->tokens.at, unit(s, i)->first, end, &row);
}

/* The source after "according to": up to a comma, a verb, or a new noun phrase. */
static size_t lead_source_end(const scan *s, size_t from, size_t end) {
    size_t i = from;
    for (; i < end; i++) {
        unsigned k = unit(s, i)->classes;
        bool open = i == from || unit(s, i - 1)->classes & (RG_CLASS_PREP | RG_CLASS_CC | RG_CLASS_DET);
        if (k & RG_CLASS_PUNCT || k & (RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_MODAL | RG_CLASS_REL)) break;
        rg_text before = open ? (rg_text){0} : unit(s, i - 1)->fold;
        if (!open && k & RG_CLASS_NAME && unit(s, i - 1)->classes & RG_CLASS_NOUN && before.ptr[before.len - 1] == 's') break; /* "according to some accounts X was" */
        if (!open && k & (RG_CLASS_DET | RG_CLASS_PRON | RG_CLASS_WHEN)) break;
        if (!open && k & RG_CLASS_PREP && !is(s, i, "of")) break;
    }
    return i;
}

/* "this author", "the same historian": one voice, named before. */
static bool points_back(const scan *s, size_t first, size_t last) {
    rg_text noun = unit(s, last - 1)->fold;
    bool one = noun.len && noun.ptr[noun.len - 1] != 's';
    return one && last - first >= 2 && (is(s, first, "this") || is(s, first, "that") || is(s, first, "the"));
}

static void lead(scan *s, size_t i, size_t tokens) {
    size_t end = s->c->unit_start[s->sentence + 1], begin = s->c->unit_start[s->sentence], from = i;
    while (from < end && unit(s, from)->first < unit(s, i)->first + tokens) from++;
    size_t last = lead_source_end(s, from, end), named = from;
    if (name_beside(s, &named, &last)) from = named; /* "according to his former handler, X, ..." */
    source_kind kind = from < last ? source_of(s, from, last) : SOURCE_NO;
    if (kind == SOURCE_NO || kind == SOURCE_IMPERSONAL) return;
    bool back = kind == SOURCE_UNNAMED && s->last_source != RG_NONE && points_back(s, from, last); /* "according to that author" */
    rg_attribution a = {.sentence = s->sentence, .outer = RG_NONE, .when = RG_NONE, .source = units_span(s, from, last), .cue = units_span(s, i, from)};
    a.named = kind == SOURCE_NAMED || back;
    a.hedge = kind == SOURCE_UNNAMED && !back ? RG_HEDGE_REPORTED : RG_HEDGE_NONE;
    if (back) a.source = s->reading->attributions.at[s->last_source].source;
    size_t stop = last;
    bool bracket = i > begin && is(s, i - 1, "(");
    while (stop < end && !(bracket && is(s, stop, ")"))) stop++;
    size_t start = last;
    while (start < stop && unit(s, start)->classes & RG_CLASS_PUNCT) start++;
    if (start < stop) a.content = units_span(s, start, stop);
    else a.content = units_span(s, begin, bracket ? i - 1 : i);
    add(s, &a);
}

static void nest(rg_reading *reading, size_t from) {
    for (size_t i = from; i < reading->attributions.n; i++) {
        rg_attribution *a = &reading->attributions.at[i];
        for (size_t k = from; k < reading->attributions.n; k++) {
            const rg_attribution *b = &reading->attributions.at[k];
            bool holds = k != i && b->content.start <= a->cue.start && b->content.end >= a->cue.end;
            if (holds && (a->outer == RG_NONE || reading->attributions.at[a->outer].content.start < b->content.start)) a->outer = k;
        }
    }
}

/* "praised the pair for their "very significant help"": a person's own words, whatever the verb; titles are none. */
static bool own_words(scan *s, size_t k) {
    const rg_clause *clause = &s->c->at.at[k];
    rg_attribution a = {.sentence = s->sentence, .outer = RG_NONE, .when = RG_NONE, .quoted = true, .named = true, .cue = units_span(s, clause->verb_first, clause->verb_last), .source = clause->subject.span};
    size_t next = k + 1 < s->c->clause_start[s->sentence + 1] && !s->c->at.at[k + 1].quoted && !s->c->at.at[k + 1].aside ? s->c->at.at[k + 1].first : s->c->unit_start[s->sentence + 1];
    if (clause->passive || clause->quoted || clause->subject.first == clause->subject.last || source_of(s, clause->subject.first, clause->subject.last) != SOURCE_NAMED) return false;
    if (!quotation(s, clause->verb_last, next, &a.content) || title_like(s, a.content)) return false;
    size_t words = 0, capitals = 0;
    for (size_t i = clause->verb_last; i < s->c->units.n && unit(s, i)->span.start < a.content.end; i++) {
        if (unit(s, i)->span.start < a.content.start || unit(s, i)->classes & RG_CLASS_PUNCT) continue;
        words++;
        capitals += (s->reading->tokens.at[unit(s, i)->first].flags & RG_TOKEN_CAPITAL) != 0;
    }
    if (words < 4 || 2 * capitals > words) return false;
    add(s, &a);
    return true;
}

void rg_voice_read(rg_arena *arena, rg_reading *reading) {
    scan s = {.arena = arena, .reading = reading, .t = reading->language->voice, .c = reading->clauses, .last_source = RG_NONE};
    for (s.sentence = 0; s.sentence < reading->sentences.n; s.sentence++) {
        size_t from = reading->attributions.n;
        const rg_block *block = &reading->blocks[reading->sentences.at[s.sentence].block];
        if (block->heading) s.last_source = RG_NONE;
        if (block->heading || block->reference) continue;
        for (size_t i = s.c->unit_start[s.sentence]; i < s.c->unit_start[s.sentence + 1]; i++) {
            size_t tokens = lead_tokens(&s, i);
            if (tokens) lead(&s, i, tokens);
        }
        for (size_t k = s.c->clause_start[s.sentence]; k < s.c->clause_start[s.sentence + 1]; k++) {
            rg_verb verb = s.c->at.at[k].verb;
            bool ascribes = verb == RG_VERB_ASCRIBE && !s.c->at.at[k].passive; /* "some writers place it in X" */
            rg_span inner;
            bool calls = verb == RG_VERB_NAME && !s.c->at.at[k].passive && quotation(&s, s.c->at.at[k].verb_last, s.c->unit_start[s.sentence + 1], &inner);
            bool puts = verb == RG_VERB_ACT && !s.c->at.at[k].passive && is(&s, s.c->at.at[k].verb_last, "that") && quotation(&s, s.c->at.at[k].verb_last, s.c->unit_start[s.sentence + 1], &inner);
            bool holds = puts || ((verb == RG_VERB_FINISH || verb == RG_VERB_ACT || verb == RG_VERB_OTHER || verb == RG_VERB_DISCUSS || verb == RG_VERB_DECIDE) && !s.c->at.at[k].passive && k + 1 < s.c->clause_start[s.sentence + 1] && s.c->at.at[k + 1].link == RG_LINK_THAT && says_that(&s, k)); /* "declared that" */
            if ((verb == RG_VERB_SAY || verb == RG_VERB_CLAIM || verb == RG_VERB_ACT) && closing_quotation(&s, k)) continue;
            if (verb == RG_VERB_SAY || verb == RG_VERB_CLAIM || verb == RG_VERB_DENY || ascribes || holds || calls) saying(&s, k);
            else if (verb == RG_VERB_OTHER || verb == RG_VERB_ACT) own_words(&s, k);
        }
        nest(reading, from);
    }
}
