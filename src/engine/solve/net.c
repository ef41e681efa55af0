/* net.c: greatest values under bonds and forks, as a tree of shortest paths from the origin, kept as edges come and go.
 *
 * In: a graph whose edges are switched on and off. Out: for every point the greatest value that what is on allows, or the edges of a
 * circle whose days come to less than nothing. Values start high and only come down; an edge dropped raises what hung below it.
 *
 * Bellman-Ford-Moore with Tarjan's subtree disassembly (Cherkassky & Goldberg, Negative-cycle detection algorithms, Mathematical
 * Programming 85, 1999): before a point comes down, what hangs below it is cut off; if the edge's tail is among it, a circle is closed.
 * Raising after a drop follows Ramalingam & Reps (Journal of Algorithms 21, 1996).
 */
#include "engine/solve/solve_int.h"

enum { QUEUED = 1, ORPHAN = 2, MARKED = 4 };

static const rg_arcs *flow(const rg_net *net) { return net->backward ? &net->graph->in : &net->graph->out; }
static const rg_arcs *against(const rg_net *net) { return net->backward ? &net->graph->out : &net->graph->in; }
static uint32_t tail(const rg_net *net, const rg_edge *edge) { return net->backward ? edge->to : edge->from; }
static uint32_t head(const rg_net *net, const rg_edge *edge) { return net->backward ? edge->from : edge->to; }
static void put(const rg_net *net, rg_numbers *to, uint32_t number) { *rg_vec_push(net->arena, to) = number; }

/* ---- the queue --------------------------------------------------------------------------------------------------- */

static void enqueue(rg_net *net, uint32_t point) {
    if (net->state[point] & QUEUED) return;
    net->state[point] |= QUEUED;
    uint32_t at = net->ring_head + net->ring_count++;
    net->ring[at >= net->cap ? at - net->cap : at] = point;
}

static uint32_t dequeue(rg_net *net) {
    uint32_t point = net->ring[net->ring_head];
    if (++net->ring_head == net->cap) net->ring_head = 0;
    net->ring_count--;
    net->state[point] &= (uint8_t)~QUEUED;
    return point;
}

/* ---- the tree ---------------------------------------------------------------------------------------------------- */

static uint32_t parent_of(const rg_net *net, uint32_t point) {
    return net->parent[point] == NONE ? 0 : tail(net, &net->graph->edges.at[net->parent[point]]);
}

/* The first point after the subtree. `stop` (NONE = nothing) is met within it: returns NONE. */
static uint32_t after(const rg_net *net, uint32_t point, uint32_t stop) {
    uint32_t at = net->next[point];
    for (uint32_t open = net->kids[point]; open; at = net->next[at]) {
        if (at == stop) return NONE;
        open += net->kids[at] - 1;
    }
    return at;
}

static void link(rg_net *net, uint32_t point, uint32_t parent) {
    uint32_t next = net->next[parent];
    net->prev[point] = parent;
    net->next[point] = next;
    net->next[parent] = point;
    net->prev[next] = point;
    net->kids[point] = 0;
    net->kids[parent]++;
}

/* Takes the point out of the tree, its subtree with it; what hung below it become orphans, of which each is told to `each`. */
static void cut(rg_net *net, uint32_t point, rg_numbers *each) {
    if (net->state[point] & ORPHAN) {
        net->state[point] &= (uint8_t)~ORPHAN;
        return;
    }
    uint32_t end = after(net, point, NONE), before = net->prev[point];
    net->kids[parent_of(net, point)]--;
    for (uint32_t at = net->next[point]; at != end; at = net->next[at]) {
        net->state[at] |= ORPHAN;
        put(net, each, at);
    }
    net->next[before] = end;
    net->prev[end] = before;
}

/* ---- forks ------------------------------------------------------------------------------------------------------- */

/* The edges on which the value of `point` rests, from `edge` (NONE = its own) up to the origin or the last snap. */
static rg_snap because(rg_net *net, uint32_t point, uint32_t edge) {
    rg_snap snap = {.point = point, .prior = NONE, .trail = net->trail.n};
    uint32_t at = point;
    if (edge == NONE) edge = net->parent[point], snap.prior = net->snap[point];
    for (; edge != NONE; edge = net->parent[at]) {
        put(net, &net->trail, edge);
        at = tail(net, &net->graph->edges.at[edge]);
        snap.prior = net->snap[at];
    }
    snap.trail_count = (uint32_t)(net->trail.n - snap.trail);
    return snap;
}

static void lower(rg_net *net, uint32_t point, int64_t value, uint32_t edge) {
    uint32_t parent = edge == NONE ? 0 : tail(net, &net->graph->edges.at[edge]);
    int64_t floor = net->graph->fork_first[point] == NONE ? value : rg_graph_floor(net->graph, point, value, net->backward);
    bool snapped = floor < value || edge == NONE;
    rg_snap snap = snapped ? because(net, point, edge) : (rg_snap){0};
    cut(net, point, &net->orphans);
    net->value[point] = floor;
    net->parent[point] = snapped ? NONE : edge;
    net->snap[point] = snapped ? (uint32_t)net->snaps.n : NONE;
    if (snapped) *rg_vec_push(net->arena, &net->snaps) = snap;
    link(net, point, snapped ? 0 : parent);
    enqueue(net, point);
}

/* ---- coming down ------------------------------------------------------------------------------------------------- */

/* False where this closes a circle. */
static bool relax(rg_net *net, uint32_t edge, uint32_t from, uint32_t to, int64_t days) {
    int64_t value = net->value[from] + days;
    if (value >= net->value[to]) return true;
    bool circle = to == 0 || from == to || (!(net->state[to] & ORPHAN) && after(net, to, from) == NONE);
    if (circle) net->clash = edge;
    else lower(net, to, value, edge);
    return !circle;
}

static bool settle_pending(rg_net *net) {
    while (net->pending.n) {
        uint32_t id = net->pending.at[net->pending.n - 1];
        const rg_edge *edge = &net->graph->edges.at[id];
        uint32_t from = tail(net, edge);
        bool waits = net->state[from] & ORPHAN; /* it will come down, and look at its edges then */
        if (!waits && rg_graph_is_on(net->graph, id) && !relax(net, id, from, head(net, edge), edge->days)) return false;
        net->pending.n--;
    }
    return true;
}

/* Those of the list that have come down since are no orphans any more. */
static void sift_orphans(rg_net *net) {
    size_t n = 0;
    for (size_t i = 0; i < net->orphans.n; i++)
        if (net->state[net->orphans.at[i]] & ORPHAN) net->orphans.at[n++] = net->orphans.at[i];
    net->orphans.n = n;
}

static bool scan(rg_net *net, uint32_t point) {
    if (net->orphans.n > 4 * (size_t)net->nodes + 64) sift_orphans(net);
    const rg_arcs *arcs = flow(net);
    const rg_arc *arc = &arcs->pool.at[arcs->of[point].at], *end = arc + arcs->of[point].n;
    net->steps += (uint64_t)(end - arc) + 1;
    for (; arc < end; arc++)
        if (!relax(net, arc->edge, point, arc->node, arc->days)) return false;
    return true;
}

static bool settle_late(rg_net *net) {
    for (size_t i = 0; i < net->late.n; i++)
        if (net->value[net->late.at[i]] == RG_NET_TOP) enqueue(net, net->late.at[i]);
    net->late.n = 0;
    return net->ring_count > 0;
}

bool rg_net_settle(rg_net *net) {
    do {
        if (!settle_pending(net)) return false;
        while (net->ring_count) {
            uint32_t point = dequeue(net);
            if (net->state[point] & ORPHAN || scan(net, point)) continue;
            enqueue(net, point);
            return false;
        }
        if (net->orphans.n) sift_orphans(net);
    } while (settle_late(net));
    return true;
}

void rg_net_add(rg_net *net, uint32_t edge) { put(net, &net->pending, edge); }

void rg_net_touch(rg_net *net, uint32_t point) {
    int64_t value = net->value[point];
    if (net->state[point] & ORPHAN) return; /* it comes down once more, and meets its forks then */
    if (rg_graph_floor(net->graph, point, value, net->backward) < value) lower(net, point, value, NONE);
}

/* ---- going up ---------------------------------------------------------------------------------------------------- */

static void mark(rg_net *net, uint32_t point) {
    if (net->state[point] & MARKED) return;
    net->state[point] |= MARKED;
    put(net, &net->touched, point);
}

static bool rests_on(const rg_net *net, const rg_snap *snap, uint32_t edge) {
    for (uint32_t i = 0; i < snap->trail_count; i++)
        if (net->trail.at[snap->trail + i] == edge) return true;
    return false;
}

/* Snaps that rest on an edge that is gone, on a fork that is gone, or on a snap that is undone. */
static void undo_snaps(rg_net *net, const uint32_t *edges, size_t n, uint32_t forked) {
    for (size_t i = 0; i < net->snaps.n; i++) {
        rg_snap *snap = &net->snaps.at[i];
        if (snap->undone) continue;
        bool undone = snap->point == forked || (snap->prior != NONE && net->snaps.at[snap->prior].undone);
        for (size_t e = 0; e < n && !undone; e++) undone = rests_on(net, snap, edges[e]);
        if (!undone) continue;
        snap->undone = true;
        if (net->snap[snap->point] == i) mark(net, snap->point);
    }
}

/* All that hangs below the marked points is marked too, and cut off. */
static void mark_below(rg_net *net) {
    for (size_t i = 0, roots = net->touched.n; i < roots; i++) {
        size_t below = net->orphans.n;
        cut(net, net->touched.at[i], &net->orphans);
        net->state[net->touched.at[i]] |= ORPHAN;
        for (size_t o = below; o < net->orphans.n; o++) mark(net, net->orphans.at[o]);
    }
    for (size_t o = 0; o < net->orphans.n; o++)
        if (net->state[net->orphans.at[o]] & ORPHAN) mark(net, net->orphans.at[o]);
    net->orphans.n = 0;
}

static void raise(rg_net *net, uint32_t point) {
    net->state[point] &= (uint8_t)~ORPHAN;
    net->value[point] = RG_NET_TOP;
    net->parent[point] = NONE;
    net->snap[point] = NONE;
    link(net, point, 0);
    put(net, &net->late, point);
}

/* What else bounds a raised point: its forks, and the edges from points that were not raised. */
static void look_again(rg_net *net, uint32_t point) {
    const rg_arcs *arcs = against(net);
    const rg_arc *arc = &arcs->pool.at[arcs->of[point].at], *end = arc + arcs->of[point].n;
    for (; arc < end; arc++)
        if (arc->days != RG_NET_ABSENT && !(net->state[arc->node] & MARKED)) put(net, &net->pending, arc->edge);
    if (net->graph->fork_first[point] != NONE) rg_net_touch(net, point);
}

void rg_net_drop(rg_net *net, const uint32_t *edges, size_t n, uint32_t forked) {
    net->touched.n = 0;
    for (size_t i = 0; i < n; i++) {
        uint32_t point = head(net, &net->graph->edges.at[edges[i]]);
        if (net->parent[point] == edges[i] && !(net->state[point] & ORPHAN)) mark(net, point);
    }
    if (net->snaps.n) undo_snaps(net, edges, n, forked);
    if (!net->touched.n && !(net->orphans.n && net->ring_count)) return;
    mark_below(net);
    for (size_t i = 0; i < net->touched.n; i++) raise(net, net->touched.at[i]);
    for (size_t i = 0; i < net->touched.n; i++) look_again(net, net->touched.at[i]);
    for (size_t i = 0; i < net->touched.n; i++) net->state[net->touched.at[i]] &= (uint8_t)~MARKED;
}

/* ---- why --------------------------------------------------------------------------------------------------------- */

static void add_snap(const rg_net *net, uint32_t snap, rg_numbers *edges, rg_numbers *forked) {
    for (; snap != NONE; snap = net->snaps.at[snap].prior) {
        const rg_snap *s = &net->snaps.at[snap];
        put(net, forked, s->point);
        for (uint32_t i = 0; i < s->trail_count; i++) put(net, edges, net->trail.at[s->trail + i]);
    }
}

void rg_net_reason(rg_net *net, rg_numbers *edges, rg_numbers *forked) {
    uint32_t stop = head(net, &net->graph->edges.at[net->clash]), at = tail(net, &net->graph->edges.at[net->clash]);
    put(net, edges, net->clash);
    while (at != stop && net->parent[at] != NONE) {
        put(net, edges, net->parent[at]);
        at = parent_of(net, at);
    }
    if (at != stop) add_snap(net, net->snap[at], edges, forked);
}

/* ---- growing ----------------------------------------------------------------------------------------------------- */

static void *wider(rg_net *net, void *array, uint32_t cap, size_t size) {
    return rg_arena_resize(net->arena, array, net->cap * size, cap * size);
}

static void grow(rg_net *net, uint32_t need) {
    uint32_t cap = net->cap ? need + need / 2 : need;
    uint32_t *ring = RG_ARRAY(net->arena, uint32_t, cap), count = net->ring_count;
    for (uint32_t i = 0; i < count; i++) ring[i] = net->ring[(net->ring_head + i) % net->cap];
    net->value = wider(net, net->value, cap, sizeof *net->value);
    net->parent = wider(net, net->parent, cap, sizeof *net->parent);
    net->next = wider(net, net->next, cap, sizeof *net->next);
    net->prev = wider(net, net->prev, cap, sizeof *net->prev);
    net->kids = wider(net, net->kids, cap, sizeof *net->kids);
    net->snap = wider(net, net->snap, cap, sizeof *net->snap);
    net->state = wider(net, net->state, cap, sizeof *net->state);
    net->ring = ring;
    net->ring_head = 0;
    net->cap = cap;
}

void rg_net_init(rg_net *net, rg_arena *arena, rg_graph *graph, bool backward) {
    *net = (rg_net){.arena = arena, .graph = graph, .backward = backward};
    rg_net_extend(net);
}

/* New points hang from the origin, bounded by nothing. */
void rg_net_extend(rg_net *net) {
    uint32_t had = net->nodes, need = net->graph->nodes;
    if (need > net->cap) grow(net, need);
    net->nodes = need;
    if (!had && need) {
        net->parent[0] = net->snap[0] = NONE;
        enqueue(net, 0);
        had = 1;
    }
    for (uint32_t i = had; i < need; i++) raise(net, i);
}
