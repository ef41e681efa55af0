/* count_check.c: a count of witnesses checked, by other means than those that made it: tables, and taking single texts away.
 *
 * Small stemmata only: the tables grow with the square of the texts.
 */
#include "engine/trace/trace.h"

typedef struct table {
    size_t n;
    size_t *self;            /* by text: the one that stands for it and those it is joined to without a direction */
    bool *source, *ends;     /* [to * n + from]; by text: asked of, and no other asked of above it */
    bool *met;
} table;

static void shrink(const rg_trace *trace, table *t) {
    for (size_t i = 0; i < t->n; i++) t->self[i] = i;
    for (size_t i = 0; i < trace->edge_count; i++) {
        size_t a = t->self[trace->edges[i].from], b = t->self[trace->edges[i].to];
        if (trace->edges[i].directed) continue;
        for (size_t k = 0; k < t->n; k++)
            if (t->self[k] == a) t->self[k] = b;
    }
}

/* Whether `goal` says yes to a text above `v`, `v` itself left out. */
static bool above(table *t, size_t v, const bool *goal) {
    for (size_t up = 0; up < t->n; up++) {
        if (!t->source[v * t->n + up] || t->met[up]) continue;
        t->met[up] = true;
        if (goal[up] || above(t, up, goal)) return true;
    }
    return false;
}

static table make_table(rg_arena *arena, const rg_trace *trace, const size_t *texts, size_t count) {
    size_t n = trace->text_count + trace->lost_count;
    table t = {n, RG_ARRAY(arena, size_t, n + 1), RG_ARRAY(arena, bool, n * n + 1), RG_ARRAY(arena, bool, n + 1), NULL};
    bool *asked = RG_ARRAY(arena, bool, n + 1);
    shrink(trace, &t);
    for (size_t i = 0; i < trace->edge_count; i++) {
        size_t from = t.self[trace->edges[i].from], to = t.self[trace->edges[i].to];
        t.source[to * n + from] = from != to;
    }
    for (size_t i = 0; i < count; i++) asked[t.self[texts[i]]] = true;
    for (size_t v = 0; v < n; v++) {
        t.met = RG_ARRAY(arena, bool, n + 1);
        t.met[v] = true;
        t.ends[v] = asked[v] && !above(&t, v, asked);
    }
    return t;
}

static bool is_root(const table *t, size_t v) {
    for (size_t up = 0; up < t->n; up++)
        if (t->source[v * t->n + up]) return false;
    return true;
}

/* Whether a root is reached going up from `v` without passing `without`. */
static bool reaches(table *t, size_t v, size_t without) {
    if (v == without || t->met[v]) return false;
    t->met[v] = true;
    if (is_root(t, v)) return true;
    for (size_t up = 0; up < t->n; up++)
        if (t->source[v * t->n + up] && reaches(t, up, without)) return true;
    return false;
}

/* Whether every way passes through `v`. */
static bool is_neck(rg_arena *arena, table *t, size_t v) {
    for (size_t end = 0; end < t->n; end++) {
        t->met = RG_ARRAY(arena, bool, t->n + 1);
        if (t->ends[end] && reaches(t, end, v)) return false;
    }
    return true;
}

/* ---- ways, in a table of what each pair can still carry ---------------------------------------------------------------- */

/* Nodes 2v: v seen from above, 2v + 1: from below; 2n: above all; 2n + 1: below all. */
static char *capacities(rg_arena *arena, const table *t) {
    size_t nodes = 2 * t->n + 2;
    char *room = RG_ARRAY(arena, char, nodes * nodes);
    for (size_t v = 0; v < t->n; v++) {
        room[2 * v * nodes + 2 * v + 1] = 1;
        if (is_root(t, v)) room[2 * t->n * nodes + 2 * v] = 1;
        if (t->ends[v]) room[(2 * v + 1) * nodes + 2 * t->n + 1] = 1;
        for (size_t up = 0; up < t->n; up++)
            if (t->source[v * t->n + up]) room[(2 * up + 1) * nodes + 2 * v] = 1;
    }
    return room;
}

static bool push(char *room, bool *met, size_t nodes, size_t from) {
    if (from == nodes - 1) return true;
    met[from] = true;
    for (size_t to = 0; to < nodes; to++) {
        if (room[from * nodes + to] < 1 || met[to] || !push(room, met, nodes, to)) continue;
        room[from * nodes + to]--;
        room[to * nodes + from]++;
        return true;
    }
    return false;
}

static size_t ways(rg_arena *arena, const table *t) {
    size_t nodes = 2 * t->n + 2, n = 0;
    char *room = capacities(arena, t);
    while (push(room, RG_ARRAY(arena, bool, nodes), nodes, nodes - 2)) n++;
    return n;
}

/* The lowest text that every way passes through: no other such text stands below it. */
static bool is_lowest_neck(rg_arena *arena, table *t, size_t neck) {
    if (neck >= t->n || !is_neck(arena, t, neck)) return false;
    for (size_t v = 0; v < t->n; v++) {
        bool *goal = RG_ARRAY(arena, bool, t->n + 1);
        goal[neck] = true;
        t->met = RG_ARRAY(arena, bool, t->n + 1);
        if (v != neck && above(t, v, goal) && is_neck(arena, t, v)) return false;
    }
    return true;
}

bool rg_trace_check_count(rg_arena *arena, const rg_trace *trace, const size_t *texts, size_t count, rg_trace_count found) {
    table t = make_table(arena, trace, texts, count);
    if (found.witnesses != ways(arena, &t)) return false;
    return found.witnesses == 1 ? is_lowest_neck(arena, &t, t.self[found.bottleneck]) : found.bottleneck == RG_NONE;
}

size_t rg_trace_check_ways(rg_arena *arena, const rg_trace *trace, const size_t *texts, size_t count) {
    table t = make_table(arena, trace, texts, count);
    return ways(arena, &t);
}
