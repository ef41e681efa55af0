/* when.c: expressions of time in running text.
 *
 * in: tokens and sentences. out: reading->whens, in order of the text. Sentence by sentence the longest pattern is taken from left to
 * right; guards then refuse numbers that are no years (pages, room numbers, counts of men); mere numbers that lean on a date beside
 * them ("20 to 25 February", "1939-40", "264 to 241 BC") are added; the values are worked out over the whole text at the end.
 * Linear in the text. A sentence of more than STRETCH tokens is read in stretches; what lies across an edge is not found.
 */
#include "engine/read/when_int.h"

enum { BYTES_A_DATE = 128 };
enum { STRETCH = 4096 }; /* tokens of a sentence read at once: a text without stops must not fill the memory */

typedef struct rg_when_run {
    rg_arena *arena;
    const struct rg_when_tables *tables;
    rg_reading *reading;
    const rg_date *anchor;
    bool dated;              /* the document has a date to reckon from */
    size_t section;          /* headings met so far */
    size_t asked;            /* the block last asked whether it stands apart, RG_NONE; and whether it does: */
    bool apart;
    rg_when_lexemes lexemes; /* of one sentence */
    rg_when_finds own, found; /* of one stretch; of the whole text */
} finder;

static bool month_first(const rg_when_match *m) {
    for (size_t i = 0; i < m->count; i++) {
        if (m->taken[i].cls == RG_WC_MONTH || m->taken[i].cls == RG_WC_MABBR) return true;
        if (m->taken[i].cls == RG_WC_DAY || m->taken[i].cls == RG_WC_ORD) return false;
    }
    return false;
}

enum { DATELINE_BYTES = 120 };

static const void *read_datelines(rg_arena *arena, rg_text code) {
    rg_map *words = RG_NEW(arena, rg_map);
    *words = rg_map_in(arena);
    rg_table table = rg_language_table(arena, code, "datelines.tsv");
    while (rg_table_next(&table)) rg_map_put(words, table.field[0], 1);
    return words;
}

/* "Posted on 3 May 2019 by X"; "Published in 1950, it was soon forgotten." tells. */
static bool dateline(rg_arena *arena, const rg_language *language, rg_text text) {
    size_t word = 0;
    while (word < text.len && text.ptr[word] != ' ') word++;
    if (text.len > DATELINE_BYTES || rg_text_ends(text, RG_TEXT("."))) return false;
    return rg_map_get(rg_arena_once(arena, read_datelines, language->code), rg_text_fold(arena, (rg_text){text.ptr, word})) != RG_NONE;
}

static const void *read_publishing(rg_arena *arena, rg_text code) {
    rg_map *words = RG_NEW(arena, rg_map);
    *words = rg_map_in(arena);
    rg_table table = rg_language_table(arena, code, "publishing.tsv");
    while (rg_table_next(&table)) rg_map_put(words, table.field[0], rg_text_is(table.field[1], "verb"));
    return words;
}

enum { PUBLISHED_AFTER = 4 };

/* "published in 1926", "the memoirs, which appeared in 1926": a year of what is written about the affair, not of the affair. */
static bool published(const finder *f, const rg_when_match *m, const rg_when_sense *s) {
    const rg_when_lexemes *x = &f->lexemes;
    if (m->first == 0 || s->month || !s->has_year || !rg_text_is(x->at[m->first - 1].fold, "in")) return false;
    const rg_map *words = rg_arena_once(f->arena, read_publishing, f->reading->language->code);
    if (m->first > 1 && rg_map_get(words, x->at[m->first - 2].fold) != RG_NONE) return true;
    for (size_t i = m->last; m->first == 1 && i < x->n && i < m->last + PUBLISHED_AFTER; i++) /* "In 1926, he published" */
        if (rg_map_get(words, x->at[i].fold) == 1) return true;
    return false;
}

/* "the report, published on 20 March 1931, says": the day of what is written about the affair; not "it was published on", which is told. */
static bool issued(const finder *f, const rg_when_match *m, const rg_when_sense *s) {
    const rg_when_lexemes *x = &f->lexemes;
    if (m->first < 3 || !s->month || !(rg_text_is(x->at[m->first - 1].fold, "on") || rg_text_is(x->at[m->first - 1].fold, "in"))) return false;
    const rg_map *words = rg_arena_once(f->arena, read_publishing, f->reading->language->code);
    rg_text before = x->at[m->first - 3].fold;
    bool told = rg_text_is(before, "was") || rg_text_is(before, "were") || rg_text_is(before, "been");
    return !told && rg_map_get(words, x->at[m->first - 2].fold) != RG_NONE;
}

/* "2007 Schools Selection": a year before a capital opens a title. */
static bool titled_by_year(rg_text text) {
    int64_t year;
    return text.len > 6 && rg_text_number((rg_text){text.ptr, 4}, &year) && text.ptr[4] == ' ' && text.ptr[5] >= 'A' && text.ptr[5] <= 'Z';
}

/* Entries of the reference list, datelines, titles and lines wholly in brackets ("(written in London, 1947)") are outside what is told:
 * they neither lend years nor take them. */
static bool stands_apart(finder *f, size_t index) {
    if (f->asked == index) return f->apart;
    const rg_block *block = &f->reading->blocks[index];
    rg_text text = rg_text_cut(f->reading->text, block->span);
    bool brackets = rg_text_starts(text, RG_TEXT("(")) && rg_text_ends(text, RG_TEXT(")"));
    f->asked = index;
    return f->apart = block->reference || brackets || titled_by_year(text) || dateline(f->arena, f->reading->language, text);
}

/* In a heading, or all there is in its block. */
static int heads_section(const rg_block *block, rg_span span) {
    if (block->span.end - block->span.start <= span.end - span.start + 2) return RG_WHEN_ALL_OF_BLOCK;
    return block->heading ? RG_WHEN_IN_HEADING : RG_WHEN_NO_FRAME;
}

/* "two months of hard frost"; news gives the length alone. */
static bool takes_tail(const finder *f, const rg_when_sense *s) { return !f->dated && s->action == RG_WHEN_DO_DURATION && s->unit.ptr; }

/* Tokens [first, last) of a sentence. */
static void find_in_stretch(finder *f, size_t sentence, size_t first, size_t last) {
    rg_when_lexemes *x = &f->lexemes;
    x->n = f->own.n = 0;
    if (!rg_when_lex_may(f->arena, f->tables, f->reading, first, last)) return;
    rg_when_lex(f->arena, f->tables, f->reading, first, last, x);
    if (x->n == 1 && x->at[0].classes & RG_WHEN_BIT(RG_WC_YEARC)) x->at[0].classes |= RG_WHEN_BIT(RG_WC_YEAR); /* a heading "1,919" */
    size_t core = RG_NONE; /* the next lexeme that an expression could be about */
    for (size_t i = 0; i < x->n;) {
        if (core == RG_NONE || core < i) {
            for (core = i; core < x->n && !(x->at[core].classes & f->tables->core);) core++;
            if (core == x->n) break;
        }
        if (core > i + RG_WHEN_PREFIX) i = core - RG_WHEN_PREFIX;
        rg_when_match match;
        if (!rg_when_match_at(f->tables, x, i, core, &match)) {
            i++;
            continue;
        }
        rg_when_found *found = rg_vec_push(f->arena, &f->own);
        if (!rg_when_sense_of(f->arena, f->tables, x, &match, &found->sense) ||
            !rg_when_guard_allows(f->tables, x, &match, &found->sense, f->dated)) {
            f->own.n--;
            i++;
            continue;
        }
        found->sentence = sentence;
        if (takes_tail(f, &found->sense)) match.last = rg_when_guard_tail(f->tables, x, &match);
        found->first = match.first;
        found->last = match.last;
        found->named = rg_when_guard_named(f->tables, x, &match);
        found->away = found->named || rg_when_guard_away(f->tables, x, &match) || published(f, &match, &found->sense);
        found->issued = issued(f, &match, &found->sense);
        if (f->dated) found->tense = rg_when_guard_tense(f->tables, x, &match);
        found->definite = rg_when_guard_definite(f->tables, x, &match);
        found->month_first = month_first(&match);
        found->span = (rg_span){x->at[match.first].span.start, x->at[match.last - 1].span.end};
        const rg_block *block = &f->reading->blocks[f->reading->sentences.at[sentence].block];
        found->block = f->reading->sentences.at[sentence].block;
        found->section = f->section;
        found->apart = stands_apart(f, found->block);
        found->frames = heads_section(block, found->span);
        i = match.last;
    }
    if (f->own.n) rg_when_lean_read(f->arena, f->tables, x, &f->own, &f->found);
}

enum { EARLY_LEAST = 4, EARLY_SURE = 2, EARLY_YEAR = 1000, EARLY_NEAR = 40 }; /* one that is sure, "in 449" alone */

static bool tells_early(const rg_when_found *f) {
    const rg_when_sense *s = &f->sense;
    bool decade = s->decade && !s->two_digit_decade && s->year > 0 && s->year < EARLY_YEAR;
    if (s->action == RG_WHEN_DO_DATE && decade) return true; /* "the 980s" */
    return s->action == RG_WHEN_DO_DATE && s->has_year && !s->early && !s->short_year && (s->bc || s->year < EARLY_YEAR) && (s->era || s->day || s->month);
}

/* What a text has of years before ours [1] and of ours [0]: how many that are sure, and which early ones. */
typedef struct eras {
    size_t sure[2];
    bool told[2][EARLY_YEAR + EARLY_NEAR + 1];
    bool century[EARLY_YEAR / 100 + 1]; /* "the 7th century" [7], without an era */
} eras;

static void find_eras(const rg_when_finds *found, eras *e) {
    *e = (eras){0};
    for (size_t i = 0; i < found->n; i++) {
        const rg_when_sense *s = &found->at[i].sense;
        if (s->has_year && (s->era || (s->year >= EARLY_YEAR && !s->short_year))) e->sure[s->bc]++;
        if (s->century && !s->era && !s->bc && s->year > 0 && s->year <= EARLY_YEAR / 100) e->century[s->year] = true;
        if (s->era && tells_early(&found->at[i]) && s->year >= 0 && s->year <= EARLY_YEAR + EARLY_NEAR) e->told[s->bc][s->year] = true;
    }
}

static bool near(const eras *e, bool bc, int64_t year) {
    for (int64_t y = year > EARLY_NEAR ? year - EARLY_NEAR : 0; y <= year + EARLY_NEAR; y++)
        if (e->told[bc][y]) return true;
    return false;
}

/* Of which era is an early year without one? The years of a range run on ("618-907", "264-241"); else of that in which the text has one near it, of both of
 * that of the last one told (`before`), or ours where a text that has more of ours names its century; and where none is near of ours, if the text has more of ours. */
static bool era_of(const rg_when_finds *found, const eras *e, size_t at, bool before) {
    const rg_when_found *f = &found->at[at], *next = at + 1 < found->n && f[1].joined != RG_WHEN_ALONE ? f + 1 : NULL;
    int64_t year = f->sense.year;
    bool joined = at > 0 && f->joined != RG_WHEN_ALONE;
    if (joined && f[-1].sense.bc) return year < f[-1].sense.year; /* "44 BC - 286" */
    if (joined && !f[-1].sense.era) return false;
    if (next && next->sense.has_year && !next->sense.era && !next->sense.two_digit_decade && !next->sense.short_year && next->sense.year != year) return next->sense.year < year;
    if (near(e, before, year)) return before;
    if (!before && year > 0 && e->century[(year + 99) / 100] && e->sure[false] > e->sure[true]) return false;
    return near(e, !before, year) ? !before : before && e->sure[true] >= e->sure[false];
}

/* "in 449": a year only where the text has years so early for certain, or several such, and then in the era of the one before it. */
static void settle_early(rg_when_finds *found) {
    size_t certain = 0, to = 0;
    bool bc = false, told = false;
    eras both;
    find_eras(found, &both);
    for (size_t i = 0; i < found->n; i++) {
        bool tells = tells_early(&found->at[i]), framed = found->at[i].sense.early && rg_text_same(found->at[i].sense.rule, RG_TEXT("year-in-early"));
        if (tells && !told) bc = found->at[i].sense.bc;
        told |= tells;
        certain += tells ? EARLY_SURE : framed;
    }
    for (size_t i = 0; i < found->n; i++) {
        rg_when_found *f = &found->at[i];
        rg_when_sense *s = &f->sense;
        if (tells_early(f) && s->era) bc = s->bc;
        if (s->has_year && !s->bc && !s->short_year && s->year >= EARLY_YEAR && !f->away && !f->issued) bc = false;
        bool early = s->early && s->has_year, open = s->has_year || s->decade;
        if (certain >= EARLY_LEAST && open && !s->era && !s->century && s->year < EARLY_YEAR && !s->two_digit_decade && !s->short_year) s->bc = era_of(found, &both, i, bc);
        if (!early || certain >= EARLY_LEAST) {
            if (to < i) found->at[to] = *f;
            to++;
        } else if (i + 1 < found->n) found->at[i + 1].joined = RG_WHEN_ALONE;
    }
    found->n = to;
}

rg_when_run *rg_when_begin(rg_arena *arena, rg_reading *reading, const rg_date *anchor) {
    if (!reading->language || !reading->language->when) return NULL;
    finder *f = RG_NEW(arena, finder);
    *f = (finder){.found.cap = reading->text.len / BYTES_A_DATE + 8, .arena = arena, .tables = reading->language->when, .reading = reading, .anchor = anchor, .dated = anchor != NULL, .asked = RG_NONE};
    f->found.at = rg_arena_raw(arena, f->found.cap * sizeof *f->found.at);
    return f;
}

void rg_when_sentence(finder *f, size_t sentence) {
    const rg_sentence *s = &f->reading->sentences.at[sentence];
    f->section += f->reading->blocks[s->block].heading;
    for (size_t first = s->first; first < s->last; first += STRETCH)
        find_in_stretch(f, sentence, first, s->last - first > STRETCH ? first + STRETCH : s->last);
}

void rg_when_end(finder *f) {
    if (!f) return;
    settle_early(&f->found);
    rg_when_value_all(f->arena, f->reading, f->found.at, f->found.n, f->anchor);
}

void rg_when_read(rg_arena *arena, rg_reading *reading, const rg_date *anchor) {
    finder *f = rg_when_begin(arena, reading, anchor);
    for (size_t s = 0; f && s < reading->sentences.n; s++) rg_when_sentence(f, s);
    rg_when_end(f);
}
