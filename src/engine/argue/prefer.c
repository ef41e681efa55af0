/* prefer.c: one preferred set, from the sources of attack downwards.
 *
 * What is undecided falls into strongly connected parts, which are taken in the order of the attacks between them. In each, whatever
 * non-empty admissible set is found joins; what it attacks is out; what is left is taken apart again. A part without one stays
 * undecided for good, and bars what it attacks. So each search is for some set, never for a largest one, and in a part that
 * shrinks. That the sets so built are the preferred ones is Baroni, Giacomin and Guida's theorem (2005, section 5).
 */
#include <string.h>

#include "engine/argue/argue_int.h"

typedef struct range {
    uint32_t start, end;
    bool strong; /* strongly connected when it was put here */
} range;

typedef struct preferring {
    rg_arguing *a;
    uint32_t *nodes, *scope; /* scope: which range each argument was in last */
    uint32_t *index, *low, *path, *edge, *stack;
    uint32_t scopes;
    RG_VEC(range) ranges; /* the last is next */
} preferring;

/* The undecided arguments of a range, moved to its front; returns where they end. */
static uint32_t keep(preferring *p, range r) {
    uint32_t end = r.start;
    p->scopes++;
    for (uint32_t i = r.start; i < r.end; i++) {
        uint32_t x = p->nodes[i];
        if (p->a->label[x] != RG_UNDECIDED) continue;
        p->nodes[end++] = x;
        p->scope[x] = p->scopes;
        p->index[x] = 0;
    }
    return end;
}

static bool within(const preferring *p, uint32_t x) { return p->scope[x] == p->scopes && p->a->label[x] == RG_UNDECIDED; }

static void push(preferring *p, uint32_t start, uint32_t end, bool strong) {
    *rg_vec_push(p->a->arena, &p->ranges) = (range){start, end, strong};
}

/* One argument by itself: in where nothing that attacks it is left. */
static void take_one(rg_arguing *a, uint32_t x) {
    const rg_framework *f = a->f;
    if (a->only && !a->only[x]) return;
    for (uint32_t i = f->attackers_at[x]; i < f->attackers_at[x + 1]; i++)
        if (a->label[f->attackers[i]] != RG_OUT) return;
    rg_label_in(a, x);
}

static void take_strong(preferring *p, uint32_t start, uint32_t end) {
    rg_arguing *a = p->a;
    rg_seek search;
    rg_part_take(a, p->nodes + start, end - start);
    rg_seek_init(&search, a, RG_SEEK_ADMISSIBLE);
    for (uint32_t i = 0; i < end - start; i++)
        if (!search.barred[i]) rg_seek_add(&search, RG_LITERAL_IN, i);
    rg_seek_end(&search, RG_CLAUSE_LASTS);
    if (!rg_seek_find(&search)) return;
    rg_part_label(a, search.in);
    push(p, start, end, false);
}

/* x is left for good: where it is the root of a strongly connected part, that is complete. */
static uint32_t leave(preferring *p, uint32_t x, uint32_t *top, uint32_t end) {
    if (p->low[x] != p->index[x]) return end;
    uint32_t start = end, y;
    do {
        y = p->stack[--*top];
        p->low[y] = RG_NOWHERE; /* off the stack */
        p->nodes[end++] = y;
    } while (y != x);
    push(p, start, end, true);
    return end;
}

static void lower(uint32_t *low, uint32_t by) {
    if (by < *low) *low = by;
}

/* Tarjan's algorithm from one root, without recursion. Parts are found behind those they attack, so that of those pushed the last is
 * attacked by none of the others. */
static uint32_t walk(preferring *p, uint32_t root, uint32_t *seen, uint32_t end) {
    const rg_framework *f = p->a->f;
    uint32_t depth = 0, top = 0, next = root;
    for (;;) {
        if (next != RG_NOWHERE) {
            p->path[depth++] = p->stack[top++] = next;
            p->index[next] = p->low[next] = ++*seen;
            p->edge[next] = f->targets_at[next];
            next = RG_NOWHERE;
        }
        uint32_t x = p->path[depth - 1];
        if (p->edge[x] < f->targets_at[x + 1]) {
            uint32_t y = f->targets[p->edge[x]++];
            if (!within(p, y)) continue;
            if (!p->index[y]) next = y;
            else if (p->low[y] != RG_NOWHERE) lower(&p->low[x], p->index[y]);
            continue;
        }
        uint32_t low = p->low[x];
        end = leave(p, x, &top, end);
        if (--depth == 0) return end;
        lower(&p->low[p->path[depth - 1]], low);
    }
}

static void take_apart(preferring *p, uint32_t start, uint32_t end) {
    uint32_t n = end - start, seen = 0, *roots = p->a->queue;
    memcpy(roots, p->nodes + start, n * sizeof *roots);
    for (uint32_t i = 0, at = start; i < n; i++)
        if (!p->index[roots[i]]) at = walk(p, roots[i], &seen, at);
}

static preferring prepare(rg_arguing *a) {
    size_t n = a->f->n;
    rg_arena *arena = a->arena;
    preferring p = {.a = a, .nodes = RG_ARRAY(arena, uint32_t, n), .scope = RG_ARRAY(arena, uint32_t, n), .index = RG_ARRAY(arena, uint32_t, n),
                    .low = RG_ARRAY(arena, uint32_t, n), .path = RG_ARRAY(arena, uint32_t, n), .edge = RG_ARRAY(arena, uint32_t, n),
                    .stack = RG_ARRAY(arena, uint32_t, n)};
    for (uint32_t x = 0; x < n; x++) p.nodes[x] = x;
    return p;
}

void rg_prefer(rg_arguing *a) {
    rg_label_settle(a);
    preferring p = prepare(a);
    push(&p, 0, a->f->n, false);
    while (p.ranges.n) {
        range r = p.ranges.at[--p.ranges.n];
        uint32_t end = keep(&p, r);
        if (end == r.start) continue;
        if (end == r.start + 1) take_one(a, p.nodes[r.start]);
        else if (r.strong && end == r.end) take_strong(&p, r.start, end);
        else take_apart(&p, r.start, end);
    }
}
