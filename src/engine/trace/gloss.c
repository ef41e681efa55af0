/* gloss.c: two texts that share their facts, not their words, held side by side as original and translation.
 *
 * Facts in the same order are anchors; the words between two of them are a segment of either text. A word is rendered by the one that stands in
 * the same segments most constantly (Dice coefficient). Where a segment lacks the usual rendering of a word, one of the texts departs
 * there: in a translation word by word the one whose reading stands nowhere else.
 */
#include "engine/trace/trace_int.h"

enum { LONGEST = 40, TIMES = 2 };

static const double CONSTANT = 0.5;
static const double EVEN = 0.8; /* segments of as many words on either side, in a translation word by word */

typedef struct segment {
    size_t a, a_end, b, b_end; /* words */
} segment;

typedef struct rendering {
    uint64_t word, by;
    double constancy;
} rendering;

typedef struct lexicon {
    rendering *all; /* by word */
    size_t n;
} lexicon;

struct rg_gloss {
    const rg_trace_word *a, *b;
    size_t words_a, words_b;
    segment *segments;
    size_t n;
    lexicon to_b, to_a;
};

/* ---- segments ---------------------------------------------------------------------------------------------------- */

static void add_segment(rg_arena *arena, rg_gloss *g, size_t *cap, segment s) {
    size_t words_a = s.a_end - s.a, words_b = s.b_end - s.b;
    if (!words_a || !words_b || words_a > LONGEST || words_b > LONGEST) return;
    if (g->n == *cap) {
        g->segments = rg_arena_resize(arena, g->segments, *cap * sizeof(segment), (*cap ? 2 * *cap : 64) * sizeof(segment));
        *cap = *cap ? 2 * *cap : 64;
    }
    g->segments[g->n++] = s;
}

/* `in_b`: by run of facts of a, the run of b that is the same + 1, or 0. Anchors go forward in both. */
static void cut(rg_arena *arena, rg_gloss *g, const rg_fact_runs *a, const rg_fact_runs *b, const uint32_t *in_b) {
    size_t cap = 0, last_a = RG_NONE, last_b = 0, next_b = 0;
    for (size_t i = 0; i < a->n; i++) {
        for (size_t k = 0; in_b[i] && in_b[i] - 1 + RG_TRACE_FACTS > next_b && k < RG_TRACE_FACTS; k++) {
            size_t fact_b = in_b[i] - 1 + k, at_a = a->facts[i + k].word, at_b;
            if (fact_b < next_b || (last_a != RG_NONE && at_a <= last_a)) continue;
            at_b = b->facts[fact_b].word;
            if (last_a != RG_NONE) add_segment(arena, g, &cap, (segment){last_a + 1, at_a, last_b + 1, at_b});
            last_a = at_a;
            last_b = at_b;
            next_b = fact_b + 1;
        }
    }
}

/* ---- the lexicon --------------------------------------------------------------------------------------------------- */

typedef struct pair {
    uint64_t word, by;
} pair;

static int by_word(const void *x, const void *y) {
    const pair *a = x, *b = y;
    if (a->word != b->word) return a->word < b->word ? -1 : 1;
    return (a->by > b->by) - (a->by < b->by);
}

static bool met_before(const rg_trace_word *words, size_t from, size_t at) {
    for (size_t i = from; i < at; i++)
        if (words[i].key == words[at].key) return true;
    return false;
}

typedef RG_VEC(pair) pair_list;

/* Each word of a segment with each of the other's; `by` 0 for the word alone. */
static void list_pairs(rg_arena *arena, const rg_gloss *g, bool from_a, pair_list *pairs) {
    for (size_t s = 0; s < g->n; s++) {
        segment t = g->segments[s];
        if (!from_a) t = (segment){t.b, t.b_end, t.a, t.a_end};
        const rg_trace_word *words = from_a ? g->a : g->b, *others = from_a ? g->b : g->a;
        for (size_t i = t.a; i < t.a_end; i++) {
            if (met_before(words, t.a, i)) continue;
            *rg_vec_push(arena, pairs) = (pair){words[i].key, 0};
            for (size_t k = t.b; k < t.b_end; k++)
                if (!met_before(others, t.b, k)) *rg_vec_push(arena, pairs) = (pair){words[i].key, others[k].key};
        }
    }
    rg_vec_sort(arena, pairs->at, pairs->n, sizeof *pairs->at, by_word);
}

/* How often `word` stands alone in the sorted list: in how many segments. */
static size_t segments_of(const pair_list *pairs, uint64_t word) {
    size_t low = 0, high = pairs->n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (by_word(&pairs->at[middle], &(pair){word, 0}) < 0) low = middle + 1;
        else high = middle;
    }
    size_t n = 0;
    while (low + n < pairs->n && pairs->at[low + n].word == word && !pairs->at[low + n].by) n++;
    return n;
}

static lexicon learn(rg_arena *arena, const pair_list *pairs, const pair_list *back) {
    lexicon out = {RG_ARRAY(arena, rendering, pairs->n + 1), 0};
    for (size_t i = 0, end; i < pairs->n; i = end) {
        const pair *p = &pairs->at[i];
        for (end = i; end < pairs->n && by_word(&pairs->at[end], p) == 0;) end++;
        if (!p->by || end - i < TIMES) continue;
        double constancy = 2 * (double)(end - i) / (double)(segments_of(pairs, p->word) + segments_of(back, p->by));
        if (constancy < CONSTANT) continue;
        rendering *last = out.n ? &out.all[out.n - 1] : NULL;
        if (last && last->word == p->word) {
            if (constancy > last->constancy) *last = (rendering){p->word, p->by, constancy};
        } else out.all[out.n++] = (rendering){p->word, p->by, constancy};
    }
    return out;
}

static uint64_t rendered(const lexicon *l, uint64_t word) {
    size_t at = rg_trace_place(l->all, l->n, sizeof *l->all, word);
    return at < l->n && l->all[at].word == word ? l->all[at].by : 0;
}

/* ---- the call ------------------------------------------------------------------------------------------------------ */

const rg_gloss *rg_gloss_make(rg_arena *arena, const rg_fact_runs *a, const rg_fact_runs *b, const uint32_t *in_b) {
    rg_gloss *g = RG_NEW(arena, rg_gloss);
    pair_list from_a = {0}, from_b = {0};
    *g = (rg_gloss){.a = a->text->words, .b = b->text->words, .words_a = a->text->word_count, .words_b = b->text->word_count};
    cut(arena, g, a, b, in_b);
    list_pairs(arena, g, true, &from_a);
    list_pairs(arena, g, false, &from_b);
    g->to_b = learn(arena, &from_a, &from_b);
    g->to_a = learn(arena, &from_b, &from_a);
    return g;
}

static bool stands(const rg_trace_word *words, size_t from, size_t end, uint64_t key) {
    while (from < end && words[from].key != key) from++;
    return from < end;
}

/* Of a segment with as many words on either side: those whose usual rendering is missing from their place, where another stands that the
 * text has nowhere else. */
static size_t corrupted(const rg_gloss *g, const segment *t, bool in_b) {
    const rg_trace_word *words = in_b ? g->a + t->a : g->b + t->b, *others = in_b ? g->b + t->b : g->a + t->a;
    const lexicon *l = in_b ? &g->to_b : &g->to_a;
    const rg_trace_word *text = in_b ? g->b : g->a;
    size_t n = 0, length = in_b ? g->words_b : g->words_a;
    for (size_t i = 0; i < t->a_end - t->a; i++) {
        uint64_t by = rendered(l, words[i].key);
        if (!by || by == others[i].key) continue;
        size_t at = (size_t)(others + i - text);
        n += !stands(text, 0, at, others[i].key) && !stands(text, at + 1, length, others[i].key);
    }
    return n;
}

static void weigh_segment(const rg_gloss *g, const segment *t, rg_gloss_weight *w) {
    for (size_t i = t->a; i < t->a_end; i++) {
        uint64_t by = rendered(&g->to_b, g->a[i].key);
        w->rendered += by != 0;
        w->missing += by && !stands(g->b, t->b, t->b_end, by);
    }
    for (size_t i = t->b; i < t->b_end; i++) {
        uint64_t by = rendered(&g->to_a, g->b[i].key);
        w->rendered += by != 0;
        w->missing += by && !stands(g->a, t->a, t->a_end, by);
    }
}

rg_gloss_weight rg_gloss_weigh(const rg_gloss *g) {
    rg_gloss_weight w = {0};
    size_t even = 0;
    for (size_t s = 0; s < g->n; s++) {
        const segment *t = &g->segments[s];
        weigh_segment(g, t, &w);
        if (t->a_end - t->a != t->b_end - t->b) continue;
        even++;
        w.errors_a += corrupted(g, t, false);
        w.errors_b += corrupted(g, t, true);
    }
    if ((double)even < EVEN * (double)g->n) w.errors_a = w.errors_b = 0;
    return w;
}
