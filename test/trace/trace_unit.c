/* trace_unit.c: planted descents, and counts of witnesses against all cuts of small stemmata; everything through the checkers. */
#include <stdlib.h>

#include "engine/trace/trace.h"
#include "unit.h"

enum { MOST_WORDS = 4000, VOCABULARY = 600, STEMMATA = 20000, MOST_NODES = 8 };

static rg_arena *arena;
static uint64_t state;

static uint32_t draw(uint32_t n) { /* splitmix64 */
    uint64_t z = (state += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return (uint32_t)((z ^ (z >> 31)) % n);
}

/* ---- texts of numbered words: common ones below VOCABULARY, facts above it, corruptions each with a number of its own --------- */

enum { FACTS = 1000, CORRUPTIONS = 1000000, FOREIGN = 100000 };

typedef struct text {
    rg_trace_word words[MOST_WORDS];
    rg_trace_fact facts[MOST_WORDS];
    rg_trace_text as;
} text;

static uint64_t corruption;

static bool is_fact(uint64_t key) { return key >= FACTS && key < FOREIGN; }

static void put(text *t, uint64_t key) {
    size_t n = t->as.word_count++;
    t->words[n] = (rg_trace_word){key, (uint32_t)(5 * n), 4};
    if (is_fact(key)) t->facts[t->as.fact_count++] = (rg_trace_fact){key, (uint32_t)n};
    t->as.words = t->words;
    t->as.facts = t->facts;
    t->as.written = RG_TRACE_UNDATED;
}

static uint64_t word(void) { return draw(6) ? 1 + (uint64_t)(draw(VOCABULARY) * draw(VOCABULARY) / VOCABULARY) : FACTS + draw(40); }

static text *write_text(size_t words) {
    text *t = RG_NEW(arena, text);
    while (t->as.word_count < words) put(t, word());
    return t;
}

/* Words from `from` to `to` of `source`, one in `rarity` of them corrupted. */
static void copy_words(text *t, const text *source, size_t from, size_t to, uint32_t rarity) {
    for (size_t i = from; i < to && i < source->as.word_count; i++)
        put(t, !draw(rarity) && !is_fact(source->words[i].key) ? CORRUPTIONS + corruption++ : source->words[i].key);
}

static text *copy(const text *source, uint32_t rarity) {
    text *t = RG_NEW(arena, text);
    copy_words(t, source, 0, source->as.word_count, rarity);
    return t;
}

static text *translate(const text *source) {
    text *t = RG_NEW(arena, text);
    for (size_t i = 0; i < source->as.word_count; i++)
        put(t, is_fact(source->words[i].key) ? source->words[i].key : source->words[i].key < FOREIGN ? source->words[i].key + FOREIGN : source->words[i].key * 3);
    return t;
}

static rg_trace trace_of(size_t count, text *const *texts) {
    rg_trace_text *all = RG_ARRAY(arena, rg_trace_text, count);
    rg_trace trace;
    const char *why;
    for (size_t i = 0; i < count; i++) all[i] = texts[i]->as;
    rg_trace_run(arena, all, count, NULL, 0, &trace);
    CHECK(rg_trace_check(arena, all, count, &trace, &why));
    return trace;
}

static const rg_trace_edge *edge(const rg_trace *trace, size_t from, size_t to) {
    for (size_t i = 0; i < trace->edge_count; i++)
        if (trace->edges[i].from == from && trace->edges[i].to == to) return &trace->edges[i];
    return NULL;
}

static bool leads(const rg_trace *trace, size_t from, size_t to) { return edge(trace, from, to) && edge(trace, from, to)->directed; }

static void texts_written_apart_are_strangers(void) {
    text *texts[6];
    for (size_t i = 0; i < 6; i++) texts[i] = write_text(600 + 200 * i);
    rg_trace trace = trace_of(6, texts);
    CHECK(trace.edge_count == 0 && trace.family_count == 6);
}

static void a_copy_has_the_corruptions(void) {
    text *first = write_text(800), *second = copy(first, 25), *third = copy(second, 25);
    rg_trace trace = trace_of(3, (text *[]){third, first, second});
    CHECK(trace.edge_count == 2 && leads(&trace, 1, 2) && leads(&trace, 2, 0));
    CHECK(edge(&trace, 1, 2)->kind == RG_TRACE_COPY && edge(&trace, 1, 2)->reasons & RG_TRACE_BY_ERROR);
    CHECK(trace.family_count == 1 && trace.lost_count == 0);
}

static void a_faithful_copy_gives_no_direction_but_its_date_does(void) {
    text *first = write_text(500), *second = copy(first, 1000000);
    rg_trace trace = trace_of(2, (text *[]){first, second});
    CHECK(trace.edge_count == 1 && !trace.edges[0].directed);
    first->as.written = 700000, second->as.written = 600000;
    trace = trace_of(2, (text *[]){first, second});
    CHECK(leads(&trace, 1, 0) && edge(&trace, 1, 0)->reasons == RG_TRACE_BY_DATE);
}

static void what_one_says_of_the_other_outweighs_its_date(void) {
    text *first = write_text(500), *second = copy(first, 1000000);
    rg_trace_text all[2] = {first->as, second->as};
    rg_trace trace;
    all[0].written = 700000, all[1].written = 600000;
    rg_trace_run(arena, all, 2, &(rg_trace_word_of){0, 1}, 1, &trace);
    CHECK(leads(&trace, 0, 1) && edge(&trace, 0, 1)->reasons == RG_TRACE_BY_WORD);
}

static void a_translation_keeps_the_facts(void) {
    text *first = write_text(900), *second = copy(first, 25), *third = translate(second);
    rg_trace trace = trace_of(3, (text *[]){first, second, third});
    CHECK(leads(&trace, 0, 1) && leads(&trace, 1, 2) && trace.edge_count == 2);
    CHECK(edge(&trace, 1, 2)->kind == RG_TRACE_TRANSLATION);
}

static void a_merger_has_two_sources(void) {
    text *first = write_text(800), *second = write_text(800), *third = RG_NEW(arena, text);
    copy_words(third, first, 0, 500, 25);
    copy_words(third, second, 300, 800, 25);
    rg_trace trace = trace_of(3, (text *[]){third, first, second});
    CHECK(trace.edge_count == 2 && leads(&trace, 1, 0) && leads(&trace, 2, 0));
}

/* What is between an old state and a new one shares long passages with both, as a merger does; but the two have a tenth in common. */
static void a_state_between_is_no_merger(void) {
    text *old = write_text(800), *between = RG_NEW(arena, text), *fresh = RG_NEW(arena, text);
    copy_words(between, old, 0, 500, 1000000);
    while (between->as.word_count < 800) put(between, word());
    for (size_t i = 0; i < 500; i += 50) {
        copy_words(fresh, between, i, i + 12, 1000000);
        for (size_t k = 0; k < 30; k++) put(fresh, word());
    }
    copy_words(fresh, between, 500, 800, 1000000);
    rg_trace trace = trace_of(3, (text *[]){between, fresh, old});
    CHECK(trace.edge_count == 2 && trace.family_count == 1);
    CHECK(!leads(&trace, 1, 0) || !leads(&trace, 2, 0));
}

static void one_odd_word_in_a_rewritten_text_is_no_corruption(void) {
    text *first = write_text(400), *second = RG_NEW(arena, text);
    copy_words(second, first, 0, 90, 1000000);
    size_t at = 40;
    while (is_fact(second->words[at].key)) at++;
    second->words[at].key = CORRUPTIONS + corruption++;
    while (second->as.word_count < 400) put(second, word());
    rg_trace trace = trace_of(2, (text *[]){first, second});
    CHECK(trace.edge_count == 1 && !trace.edges[0].directed);
}

/* One language writes more words with capitals than another. */
static void a_translation_loses_capitals(void) {
    text *first = RG_NEW(arena, text), *second = RG_NEW(arena, text);
    for (size_t i = 0; i < 600; i++) {
        uint64_t key = word();
        put(first, key);
        put(second, is_fact(key) ? key : key + FOREIGN);
        if (i % 2 == 0) put(first, FACTS + 500 + draw(300));
    }
    rg_trace trace = trace_of(2, (text *[]){first, second});
    CHECK(trace.edge_count == 1 && trace.edges[0].kind == RG_TRACE_TRANSLATION);
}

static void siblings_show_what_is_lost(void) {
    text *lost = copy(write_text(900), 25);
    text *first = copy(lost, 20), *second = copy(lost, 20), *third = copy(lost, 20);
    rg_trace trace = trace_of(3, (text *[]){first, second, third});
    CHECK(trace.lost_count == 1 && trace.edge_count == 3);
    for (size_t i = 0; i < 3; i++) CHECK(leads(&trace, 3, i));
}

static void an_abridgement_left_passages_out(void) {
    text *first = write_text(1000), *second = RG_NEW(arena, text);
    copy_words(second, first, 200, 600, 25);
    rg_trace trace = trace_of(2, (text *[]){first, second});
    CHECK(leads(&trace, 0, 1) && edge(&trace, 0, 1)->kind == RG_TRACE_ABRIDGEMENT);
}

static void spoilt_stemmata_are_refused(void) {
    text *first = write_text(500), *second = copy(first, 25);
    rg_trace_text all[2] = {first->as, second->as};
    rg_trace trace;
    rg_trace_run(arena, all, 2, NULL, 0, &trace);
    CHECK(trace.edge_count == 1 && rg_trace_check(arena, all, 2, &trace, NULL));
    rg_trace_edge *e = &trace.edges[0], kept = *e;
    e->shared++;
    CHECK(!rg_trace_check(arena, all, 2, &trace, NULL));
    *e = kept, e->run_to[0] += 5, e->run_to[1] += 5;
    CHECK(!rg_trace_check(arena, all, 2, &trace, NULL));
    *e = kept, e->reasons |= RG_TRACE_BY_DATE;
    CHECK(!rg_trace_check(arena, all, 2, &trace, NULL));
    *e = kept, trace.family[1] = 1;
    CHECK(!rg_trace_check(arena, all, 2, &trace, NULL));
}

/* ---- counts ------------------------------------------------------------------------------------------------------ */

static rg_trace random_stemma(size_t nodes) {
    rg_trace t = {.text_count = nodes, .edges = RG_ARRAY(arena, rg_trace_edge, nodes * nodes)};
    uint32_t density = 1 + draw(5), loose = draw(3) ? 100 : 4;
    for (size_t to = 1; to < nodes; to++)
        for (size_t from = 0; from < to; from++)
            if (!draw(density)) t.edges[t.edge_count++] = (rg_trace_edge){.from = from, .to = to, .directed = draw(loose) != 0};
    return t;
}

/* Undirected edges may close circles when their ends become one; such stemmata are never made. */
static bool goes_round(const rg_trace *t) {
    bool reach[MOST_NODES][MOST_NODES] = {{false}};
    for (size_t i = 0; i < t->edge_count; i++) {
        reach[t->edges[i].from][t->edges[i].to] = true;
        if (!t->edges[i].directed) reach[t->edges[i].to][t->edges[i].from] = true;
    }
    for (size_t k = 0; k < t->text_count; k++)
        for (size_t a = 0; a < t->text_count; a++)
            for (size_t b = 0; b < t->text_count; b++) reach[a][b] |= reach[a][k] && reach[k][b];
    for (size_t i = 0; i < t->edge_count; i++)
        if (t->edges[i].directed && reach[t->edges[i].to][t->edges[i].from]) return true;
    return false;
}

/* Whether a text asked of, with none asked of above it, still leads up to a root without the texts of `cut`. */
typedef struct walk {
    const rg_trace *trace;
    unsigned cut, met;
} walk;

static size_t one(const rg_trace *t, size_t v) { /* the least text joined to v without a direction */
    unsigned same = 1u << v;
    for (size_t round = 0; round < t->text_count; round++)
        for (size_t i = 0; i < t->edge_count; i++)
            if (!t->edges[i].directed && same & (1u << t->edges[i].from | 1u << t->edges[i].to)) same |= 1u << t->edges[i].from | 1u << t->edges[i].to;
    size_t least = 0;
    while (!(same >> least & 1)) least++;
    return least;
}

static bool up_to_root(walk *w, size_t v) {
    bool root = true;
    if (w->cut >> v & 1) return false;
    w->met |= 1u << v;
    for (size_t i = 0; i < w->trace->edge_count; i++) {
        size_t from = one(w->trace, w->trace->edges[i].from), to = one(w->trace, w->trace->edges[i].to);
        if (to != v || from == v) continue;
        root = false;
        if (!(w->met >> from & 1) && up_to_root(w, from)) return true;
    }
    return root;
}

static unsigned all_above(const rg_trace *t, size_t v) {
    unsigned up = 0;
    for (size_t round = 0; round < t->text_count; round++)
        for (size_t i = 0; i < t->edge_count; i++) {
            size_t from = one(t, t->edges[i].from), to = one(t, t->edges[i].to);
            if (from != to && (to == v || up >> to & 1)) up |= 1u << from;
        }
    return up;
}

static unsigned ends_of(const rg_trace *t, unsigned asked) {
    unsigned ends = 0, ones = 0;
    for (size_t v = 0; v < t->text_count; v++)
        if (asked >> v & 1) ones |= 1u << one(t, v);
    for (size_t v = 0; v < t->text_count; v++)
        if (ones >> v & 1 && !(all_above(t, v) & ones)) ends |= 1u << v;
    return ends;
}

static bool cuts(const rg_trace *t, unsigned ends, unsigned cut) {
    for (size_t v = 0; v < t->text_count; v++) {
        walk w = {t, cut, 0};
        if (ends >> v & 1 && up_to_root(&w, v)) return false;
    }
    return true;
}

static unsigned bits(unsigned set) {
    unsigned n = 0;
    for (; set; set &= set - 1) n++;
    return n;
}

/* Menger: as many ways as the smallest set of texts that cuts them all. */
static size_t smallest_cut(const rg_trace *t, unsigned ends) {
    unsigned least = (unsigned)t->text_count;
    for (unsigned cut = 0; cut < 1u << t->text_count; cut++)
        if (bits(cut) < least && cuts(t, ends, cut)) least = bits(cut);
    return least;
}

static void counts_are_the_smallest_cuts(void) {
    for (size_t round = 0; round < STEMMATA; round++) {
        rg_arena *kept = arena;
        arena = rg_arena_new(NULL);
        rg_trace t = random_stemma(1 + draw(MOST_NODES));
        size_t texts[MOST_NODES], n = 0;
        unsigned asked = 1 + draw((1u << t.text_count) - 1);
        for (size_t v = 0; v < t.text_count; v++)
            if (asked >> v & 1) texts[n++] = v;
        if (!goes_round(&t)) {
            rg_trace_count found = rg_trace_counter_count(rg_trace_counter_new(arena, &t), texts, n);
            CHECK(found.witnesses == smallest_cut(&t, ends_of(&t, asked)));
            CHECK(found.witnesses != 1 || cuts(&t, ends_of(&t, asked), 1u << one(&t, found.bottleneck)));
            CHECK(rg_trace_check_count(arena, &t, texts, n, found));
            found.witnesses++;
            CHECK(!rg_trace_check_count(arena, &t, texts, n, found));
        }
        rg_arena_free(arena);
        arena = kept;
    }
}

static void eleven_that_pass_through_one(void) {
    rg_trace_edge edges[12] = {{.from = 0, .to = 1, .directed = true}};
    size_t texts[11];
    for (size_t i = 0; i < 11; i++) {
        texts[i] = i + 2;
        edges[i + 1] = (rg_trace_edge){.from = 1, .to = i + 2, .directed = true};
    }
    rg_trace t = {.edges = edges, .edge_count = 12, .text_count = 13};
    rg_trace_count found = rg_trace_counter_count(rg_trace_counter_new(arena, &t), texts, 11);
    CHECK(found.witnesses == 1 && found.bottleneck == 1);
}

int main(void) {
    arena = rg_arena_new(NULL);
    RUN(texts_written_apart_are_strangers);
    RUN(a_copy_has_the_corruptions);
    RUN(a_faithful_copy_gives_no_direction_but_its_date_does);
    RUN(what_one_says_of_the_other_outweighs_its_date);
    RUN(a_translation_keeps_the_facts);
    RUN(a_merger_has_two_sources);
    RUN(siblings_show_what_is_lost);
    RUN(an_abridgement_left_passages_out);
    RUN(spoilt_stemmata_are_refused);
    RUN(counts_are_the_smallest_cuts);
    RUN(eleven_that_pass_through_one);
    RUN(a_state_between_is_no_merger);
    RUN(a_translation_loses_capitals);
    RUN(one_odd_word_in_a_rewritten_text_is_no_corruption);
    rg_arena_free(arena);
    return unit_failed;
}
