/* trace_check.c: a stemma checked against its texts, by other means than those that made it.
 *
 * Counts the shared runs of every edge again, comparing the words themselves where the engine compares hashes; holds the words of the
 * longest run side by side; looks for circles by taking roots away (Kahn); and finds families anew by spreading over edges. Directions
 * are a weighing of evidence, not a proof: what is checked is that the reasons named hold.
 */
#include "engine/trace/trace.h"

#include <string.h>

typedef struct reader {
    uint64_t *keys; /* of the words that count: all, or the facts that the other text has too */
    uint32_t *words;
    size_t n;
} reader;

static bool has_fact(const rg_trace_text *text, uint64_t key) {
    size_t i = 0;
    while (i < text->fact_count && text->facts[i].key != key) i++;
    return i < text->fact_count;
}

static reader read_words(rg_arena *arena, const rg_trace_text *text, const rg_trace_text *other, bool facts) {
    size_t most = facts ? text->fact_count : text->word_count;
    reader r = {RG_ARRAY(arena, uint64_t, most + 1), RG_ARRAY(arena, uint32_t, most + 1), 0};
    for (size_t i = 0; i < most; i++) {
        if (facts && !has_fact(other, text->facts[i].key)) continue;
        r.keys[r.n] = facts ? text->facts[i].key : text->words[i].key;
        r.words[r.n++] = facts ? text->facts[i].word : (uint32_t)i;
    }
    return r;
}

typedef struct piece {
    const reader *in;
    size_t from, length;
    bool second;
} piece;

static int compare(const void *x, const void *y) {
    const piece *a = x, *b = y;
    for (size_t i = 0; i < a->length; i++) {
        uint64_t p = a->in->keys[a->from + i], q = b->in->keys[b->from + i];
        if (p != q) return p < q ? -1 : 1;
    }
    return 0;
}

static size_t add_pieces(piece *out, const reader *in, size_t length, bool second) {
    size_t n = in->n < length ? 0 : in->n - length + 1;
    for (size_t i = 0; i < n; i++) out[i] = (piece){in, i, length, second};
    return n;
}

/* Distinct runs of each, and of both. */
static void count_runs(rg_arena *arena, const reader *a, const reader *b, size_t length, size_t counts[3]) {
    piece *pieces = RG_ARRAY(arena, piece, a->n + b->n + 1);
    size_t n = add_pieces(pieces, a, length, false);
    n += add_pieces(pieces + n, b, length, true);
    rg_vec_sort(arena, pieces, n, sizeof *pieces, compare);
    memset(counts, 0, 3 * sizeof *counts);
    for (size_t i = 0, end; i < n; i = end) {
        bool first = false, second = false;
        for (end = i; end < n && compare(&pieces[i], &pieces[end]) == 0; end++) pieces[end].second ? (second = true) : (first = true);
        counts[0] += first;
        counts[1] += second;
        counts[2] += first && second;
    }
}

static uint32_t end_of(const rg_trace_word *word) { return word->start + word->length; }

/* The words of the reader between two bytes: the first, and how many. */
static size_t words_within(const reader *r, const rg_trace_text *text, const uint32_t in[2], size_t *count) {
    size_t first = 0;
    while (first < r->n && text->words[r->words[first]].start < in[0]) first++;
    *count = 0;
    while (first + *count < r->n && end_of(&text->words[r->words[first + *count]]) <= in[1]) ++*count;
    return first;
}

static bool same_run(const reader *a, const rg_trace_text *text_a, const uint32_t in_a[2], const reader *b, const rg_trace_text *text_b,
                     const uint32_t in_b[2]) {
    size_t count_a, count_b, i = words_within(a, text_a, in_a, &count_a), k = words_within(b, text_b, in_b, &count_b);
    return count_a == count_b && count_a >= RG_TRACE_FACTS && memcmp(a->keys + i, b->keys + k, count_a * sizeof *a->keys) == 0;
}

static const char *check_edge(rg_arena *arena, const rg_trace_text *texts, const rg_trace_edge *e) {
    bool facts = e->kind == RG_TRACE_TRANSLATION;
    reader a = read_words(arena, &texts[e->from], &texts[e->to], facts), b = read_words(arena, &texts[e->to], &texts[e->from], facts);
    size_t counts[3];
    count_runs(arena, &a, &b, facts ? RG_TRACE_FACTS : RG_TRACE_RUN, counts);
    if (counts[0] != e->of_from || counts[1] != e->of_to || counts[2] != e->shared) return "an edge's shared runs are not as many as it says";
    if (e->shared < RG_TRACE_LEAST) return "an edge joins texts that share too little";
    if (!same_run(&a, &texts[e->from], e->run_from, &b, &texts[e->to], e->run_to)) return "an edge's longest run is not in both texts";
    if (e->reasons & RG_TRACE_BY_DATE && texts[e->from].written >= texts[e->to].written) return "an edge's source is not older than its copy";
    if (e->reasons & RG_TRACE_BY_ERROR && e->errors_to <= e->errors_from) return "an edge's copy has no more errors than its source";
    if (e->reasons & RG_TRACE_BY_GARBLE && texts[e->to].garbled <= texts[e->from].garbled) return "an edge's copy has no more garbled marks than its source";
    return NULL;
}

/* Takes texts without sources away until none is left to take: what remains goes round in a circle. */
static bool has_circle(rg_arena *arena, const rg_trace *trace) {
    size_t nodes = trace->text_count + trace->lost_count, left = nodes;
    size_t *sources = RG_ARRAY(arena, size_t, nodes + 1);
    bool *gone = RG_ARRAY(arena, bool, nodes + 1);
    for (size_t i = 0; i < trace->edge_count; i++) sources[trace->edges[i].to] += trace->edges[i].directed;
    for (bool moved = true; moved;) {
        moved = false;
        for (size_t v = 0; v < nodes; v++) {
            if (gone[v] || sources[v]) continue;
            gone[v] = moved = true;
            left--;
            for (size_t i = 0; i < trace->edge_count; i++)
                if (trace->edges[i].directed && trace->edges[i].from == v) sources[trace->edges[i].to]--;
        }
    }
    return left > 0;
}

static bool families_hold(rg_arena *arena, const rg_trace *trace) {
    size_t nodes = trace->text_count + trace->lost_count;
    size_t *least = RG_ARRAY(arena, size_t, nodes + 1);
    for (size_t i = 0; i < nodes; i++) least[i] = i;
    for (bool moved = true; moved;) {
        moved = false;
        for (size_t i = 0; i < trace->edge_count; i++) {
            size_t *a = &least[trace->edges[i].from], *b = &least[trace->edges[i].to];
            if (*a == *b) continue;
            *a = *b = *a < *b ? *a : *b;
            moved = true;
        }
    }
    for (size_t i = 0; i < trace->text_count; i++)
        for (size_t k = 0; k < i; k++)
            if ((least[i] == least[k]) != (trace->family[i] == trace->family[k])) return false;
    return true;
}

bool rg_trace_check(rg_arena *arena, const rg_trace_text *texts, size_t text_count, const rg_trace *trace, const char **why) {
    const char *fault = trace->text_count == text_count ? NULL : "the stemma is of other texts";
    for (size_t i = 0; i < trace->edge_count && !fault; i++) {
        const rg_trace_edge *e = &trace->edges[i];
        if (e->from >= text_count + trace->lost_count || e->to >= text_count + trace->lost_count || e->from == e->to) fault = "an edge joins what is not there";
        else if (e->from < text_count && e->to < text_count) fault = check_edge(arena, texts, e);
    }
    if (!fault && has_circle(arena, trace)) fault = "the stemma goes round in a circle";
    if (!fault && !families_hold(arena, trace)) fault = "a family is not what its edges join";
    if (why) *why = fault;
    return !fault;
}
