/* witness.c: how many texts speak for themselves.
 *
 * in: a stemma and the texts that say something. out: how many ways lead from roots to them that share no text: the greatest flow in which
 * every text carries one way (Menger's theorem), by augmenting ways (Ford and Fulkerson); and where it is one, the last text that every
 * way passes through. A text with another of them above it had it from there, and does not count. Texts joined by an undirected edge are
 * one. Cost: the texts above those asked of, times the witnesses; nothing else of the stemma is looked at.
 */
#include "engine/trace/trace_int.h"

typedef struct flow_arc {
    size_t to, next; /* next: arc of the same node, + 1 */
    int room;
} flow_arc;

struct rg_trace_counter {
    rg_arena *arena;
    size_t nodes;    /* texts and lost ancestors */
    size_t *one;     /* by text: the first of the texts it is one with */
    size_t *up_first, *up; /* sources of text i: up[up_first[i]] to up[up_first[i + 1]], not included */
    uint32_t round, *seen, *asked; /* by text: the last round it was met in, asked of in */
    size_t *place;   /* by text met in this round: index into `above` */
    RG_VEC(size_t) above; /* the texts that count, then all above them */
    RG_VEC(size_t) counting, stack;
    size_t counted;  /* how many count */
    RG_VEC(flow_arc) arcs;   /* 2i, and its reverse 2i + 1. Text at place i is the nodes 2i (from above) and 2i + 1 (downward) */
    RG_VEC(size_t) arc_first, came; /* by node: arc + 1 */
};

static size_t one_of(size_t *one, size_t text) {
    while (one[text] != text) text = one[text] = one[one[text]];
    return text;
}

static void join_undirected(rg_trace_counter *c, const rg_trace *trace) {
    for (size_t i = 0; i < c->nodes; i++) c->one[i] = i;
    for (size_t i = 0; i < trace->edge_count; i++) {
        size_t a = one_of(c->one, trace->edges[i].from), b = one_of(c->one, trace->edges[i].to);
        if (!trace->edges[i].directed && a != b) c->one[a < b ? b : a] = a < b ? a : b;
    }
}

static void list_sources(rg_trace_counter *c, const rg_trace *trace) {
    size_t *end = RG_ARRAY(c->arena, size_t, c->nodes + 1);
    c->up = RG_ARRAY(c->arena, size_t, trace->edge_count + 1);
    for (size_t i = 0; i < trace->edge_count; i++) {
        size_t from = one_of(c->one, trace->edges[i].from), to = one_of(c->one, trace->edges[i].to);
        if (from != to) c->up_first[to + 1]++;
    }
    for (size_t i = 0; i < c->nodes; i++) end[i + 1] = c->up_first[i + 1] += c->up_first[i];
    for (size_t i = trace->edge_count; i-- > 0;) {
        size_t from = one_of(c->one, trace->edges[i].from), to = one_of(c->one, trace->edges[i].to);
        if (from != to) c->up[--end[to + 1]] = from;
    }
}

rg_trace_counter *rg_trace_counter_new(rg_arena *arena, const rg_trace *trace) {
    rg_trace_counter *c = RG_NEW(arena, rg_trace_counter);
    c->arena = arena;
    c->nodes = trace->text_count + trace->lost_count;
    c->one = RG_ARRAY(arena, size_t, c->nodes + 1);
    c->up_first = RG_ARRAY(arena, size_t, c->nodes + 2);
    c->seen = RG_ARRAY(arena, uint32_t, c->nodes + 1);
    c->asked = RG_ARRAY(arena, uint32_t, c->nodes + 1);
    c->place = RG_ARRAY(arena, size_t, c->nodes + 1);
    join_undirected(c, trace);
    list_sources(c, trace);
    return c;
}

static size_t source_count(const rg_trace_counter *c, size_t text) { return c->up_first[text + 1] - c->up_first[text]; }

/* Calls for every text above `text`, each once a round; true where one of them is asked of. */
static bool another_above(rg_trace_counter *c, size_t text) {
    c->round++;
    c->stack.n = 0;
    *rg_vec_push(c->arena, &c->stack) = text;
    while (c->stack.n) {
        size_t v = c->stack.at[--c->stack.n];
        for (size_t k = c->up_first[v]; k < c->up_first[v + 1]; k++) {
            size_t up = c->up[k];
            if (c->seen[up] == c->round) continue;
            if (c->asked[up] && up != text) return true;
            c->seen[up] = c->round;
            *rg_vec_push(c->arena, &c->stack) = up;
        }
    }
    return false;
}

static void meet(rg_trace_counter *c, size_t text) {
    if (c->seen[text] == c->round) return;
    c->seen[text] = c->round;
    c->place[text] = c->above.n;
    *rg_vec_push(c->arena, &c->above) = text;
}

/* Gathers the texts that count, and all above them; true where one of these has several sources. */
static bool gather(rg_trace_counter *c, const size_t *texts, size_t count) {
    bool several = false;
    c->counting.n = 0;
    for (size_t i = 0; i < count; i++) c->asked[one_of(c->one, texts[i])] = 1;
    for (size_t i = 0; i < count; i++)
        if (!another_above(c, one_of(c->one, texts[i]))) *rg_vec_push(c->arena, &c->counting) = one_of(c->one, texts[i]);
    for (size_t i = 0; i < count; i++) c->asked[one_of(c->one, texts[i])] = 0;
    c->round++;
    c->above.n = 0;
    for (size_t i = 0; i < c->counting.n; i++) meet(c, c->counting.at[i]);
    c->counted = c->above.n;
    for (size_t i = 0; i < c->above.n; i++) {
        size_t v = c->above.at[i];
        several |= source_count(c, v) > 1;
        for (size_t k = c->up_first[v]; k < c->up_first[v + 1]; k++) meet(c, c->up[k]);
    }
    return several;
}

/* ---- the flow -------------------------------------------------------------------------------------------------- */

static void add_arc(rg_trace_counter *c, size_t from, size_t to) {
    *rg_vec_push(c->arena, &c->arcs) = (flow_arc){to, c->arc_first.at[from], 1};
    c->arc_first.at[from] = c->arcs.n;
    *rg_vec_push(c->arena, &c->arcs) = (flow_arc){from, c->arc_first.at[to], 0};
    c->arc_first.at[to] = c->arcs.n;
}

/* From the node 2n above all roots to the node 2n + 1 below all that count; `without`: a place that carries nothing, RG_NONE. */
static void build(rg_trace_counter *c, size_t without) {
    size_t n = c->above.n;
    c->arcs.n = c->arc_first.n = c->came.n = 0;
    for (size_t i = 0; i < 2 * n + 2; i++) *rg_vec_push(c->arena, &c->arc_first) = 0, *rg_vec_push(c->arena, &c->came) = 0;
    for (size_t i = 0; i < n; i++) {
        size_t v = c->above.at[i];
        if (i != without) add_arc(c, 2 * i, 2 * i + 1);
        if (i < c->counted) add_arc(c, 2 * i + 1, 2 * n + 1);
        if (!source_count(c, v)) add_arc(c, 2 * n, 2 * i);
        for (size_t k = c->up_first[v]; k < c->up_first[v + 1]; k++) add_arc(c, 2 * c->place[c->up[k]] + 1, 2 * i);
    }
}

static bool augment(rg_trace_counter *c) {
    size_t top = 2 * c->above.n, bottom = top + 1;
    for (size_t i = 0; i < c->came.n; i++) c->came.at[i] = 0;
    c->stack.n = 0;
    *rg_vec_push(c->arena, &c->stack) = top;
    while (c->stack.n && !c->came.at[bottom]) {
        size_t at = c->stack.at[--c->stack.n];
        for (size_t k = c->arc_first.at[at]; k; k = c->arcs.at[k - 1].next) {
            size_t to = c->arcs.at[k - 1].to;
            if (!c->arcs.at[k - 1].room || to == top || c->came.at[to]) continue;
            c->came.at[to] = k;
            *rg_vec_push(c->arena, &c->stack) = to;
        }
    }
    if (!c->came.at[bottom]) return false;
    for (size_t at = bottom; at != top; at = c->arcs.at[(c->came.at[at] - 1) ^ 1].to) {
        c->arcs.at[c->came.at[at] - 1].room--;
        c->arcs.at[(c->came.at[at] - 1) ^ 1].room++;
    }
    return true;
}

static size_t flow(rg_trace_counter *c, size_t without) {
    size_t ways = 0;
    build(c, without);
    while (augment(c)) ways++;
    return ways;
}

/* Where each text has one source at most, ways are as many as roots. */
static size_t count_roots(const rg_trace_counter *c) {
    size_t roots = 0;
    for (size_t i = 0; i < c->above.n; i++) roots += !source_count(c, c->above.at[i]);
    return roots;
}

/* The first place, going up, without which nothing is reached. Of several that count none is above another, so it is none of them. */
static size_t bottleneck(rg_trace_counter *c) {
    for (size_t i = c->counted == 1 ? 0 : c->counted; i < c->above.n; i++)
        if (flow(c, i) == 0) return c->above.at[i];
    return RG_NONE;
}

rg_trace_count rg_trace_counter_count(rg_trace_counter *c, const size_t *texts, size_t count) {
    if (!count) return (rg_trace_count){0, RG_NONE};
    bool several = gather(c, texts, count);
    size_t ways = several ? flow(c, RG_NONE) : count_roots(c);
    return (rg_trace_count){ways, ways == 1 ? bottleneck(c) : RG_NONE};
}
