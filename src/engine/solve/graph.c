/* graph.c: the bonds of a problem as edges that can be switched on and off.
 *
 * In: a problem, at once or growing. Out: for every point its arcs, outgoing and incoming, side by side in memory. A part with one branch
 * gives its bonds; a fork gives its two outer bonds and its intervals; a searched part the bonds of all its branches.
 */
#include <string.h>

#include "engine/solve/solve_int.h"

void rg_graph_init(rg_graph *graph, rg_arena *arena, const rg_problem *problem) {
    *graph = (rg_graph){.arena = arena, .problem = problem};
}

/* ---- forks ------------------------------------------------------------------------------------------------------- */

/* The one point that every bond of the part binds to the origin, or NONE. */
static uint32_t forked_point(const rg_problem *problem, const rg_choice *part) {
    uint32_t point = NONE;
    for (uint32_t b = part->branch; b < part->branch + part->branch_count; b++) {
        const rg_branch *branch = &problem->branches.at[b];
        for (uint32_t i = branch->bond; i < branch->bond + branch->bond_count; i++) {
            const rg_bond *bond = &problem->bonds.at[i];
            if ((bond->from == 0) == (bond->to == 0)) return NONE;
            uint32_t other = bond->from ? bond->from : bond->to;
            if (point != NONE && point != other) return NONE;
            point = other;
        }
    }
    return point;
}

static bool has_empty_branch(const rg_problem *problem, const rg_choice *part) {
    for (uint32_t b = part->branch; b < part->branch + part->branch_count; b++)
        if (!problem->branches.at[b].bond_count) return true;
    return false;
}

static rg_kind kind_of(const rg_graph *graph, const rg_choice *part) {
    const rg_problem *problem = graph->problem;
    if (has_empty_branch(problem, part)) return RG_EMPTY;
    if (part->branch_count == 1) return RG_PLAIN;
    return graph->unforked || forked_point(problem, part) == NONE ? RG_SEARCHED : RG_FORK;
}

static rg_window interval_of(const rg_problem *problem, const rg_branch *branch) {
    rg_window w = {-RG_NET_TOP, RG_NET_TOP};
    for (uint32_t i = branch->bond; i < branch->bond + branch->bond_count; i++) {
        const rg_bond *bond = &problem->bonds.at[i];
        if (bond->from == 0 && bond->days < w.latest) w.latest = bond->days;
        if (bond->to == 0 && -bond->days > w.earliest) w.earliest = -bond->days;
    }
    return w;
}

static void put_edge(rg_graph *graph, uint32_t from, uint32_t to, int64_t days, uint32_t claim, uint32_t bond) {
    *rg_vec_push(graph->arena, &graph->edges) = (rg_edge){.from = from, .to = to, .days = days, .claim = claim, .bond = bond};
}

/* What all branches have in common: not before the first, not after the last. No branch possible: two edges that cannot be. */
static void put_outer(rg_graph *graph, const rg_fork *fork, uint32_t claim) {
    int64_t first = RG_NET_TOP, last = -RG_NET_TOP;
    for (uint32_t i = 0; i < fork->interval_count; i++) {
        const rg_window *w = &graph->intervals.at[fork->interval + i];
        if (w->earliest < first) first = w->earliest;
        if (w->latest > last) last = w->latest;
    }
    if (!fork->interval_count) first = 1, last = 0;
    put_edge(graph, 0, fork->point, last, claim, NONE);
    put_edge(graph, fork->point, 0, -first, claim, NONE);
}

static void take_fork(rg_graph *graph, uint32_t part) {
    const rg_problem *problem = graph->problem;
    const rg_choice *choice = &problem->parts.at[part];
    rg_fork fork = {.part = part, .point = forked_point(problem, choice), .interval = (uint32_t)graph->intervals.n};
    for (uint32_t b = choice->branch; b < choice->branch + choice->branch_count; b++) {
        rg_window w = interval_of(problem, &problem->branches.at[b]);
        if (w.earliest > w.latest) continue;
        *rg_vec_push(graph->arena, &graph->intervals) = w;
        fork.interval_count++;
    }
    fork.next = graph->fork_first[fork.point];
    graph->fork_first[fork.point] = (uint32_t)graph->forks.n;
    graph->part_fork[part] = (uint32_t)graph->forks.n;
    *rg_vec_push(graph->arena, &graph->forks) = fork;
    put_outer(graph, &fork, choice->claim);
}

static int64_t floor_of(const rg_graph *graph, const rg_fork *fork, int64_t v, bool mirrored) {
    int64_t best = INT64_MIN;
    for (uint32_t i = 0; i < fork->interval_count; i++) {
        const rg_window *w = &graph->intervals.at[fork->interval + i];
        int64_t low = mirrored ? -w->latest : w->earliest, high = mirrored ? -w->earliest : w->latest;
        if (low > v) continue;
        int64_t can = high < v ? high : v;
        if (can > best) best = can;
    }
    return best == INT64_MIN ? v : best;
}

int64_t rg_graph_floor(const rg_graph *graph, uint32_t point, int64_t v, bool mirrored) {
    for (bool lowered = true; lowered;) {
        lowered = false;
        for (uint32_t f = graph->fork_first[point]; f != NONE; f = graph->forks.at[f].next) {
            if (!graph->forks.at[f].on) continue;
            int64_t can = floor_of(graph, &graph->forks.at[f], v, mirrored);
            if (can < v) lowered = true, v = can;
        }
    }
    return v;
}

/* ---- arcs -------------------------------------------------------------------------------------------------------- */

static uint32_t put_arc(rg_graph *graph, rg_arcs *arcs, uint32_t at, rg_arc arc) {
    rg_arc_block *block = &arcs->of[at];
    if (block->n == block->cap) { /* the block moves to the end, with room for as many again */
        uint32_t cap = block->cap ? block->cap * 2 : 2;
        size_t to = arcs->pool.n;
        for (uint32_t i = 0; i < cap; i++) (void)rg_vec_push(graph->arena, &arcs->pool);
        memcpy(&arcs->pool.at[to], &arcs->pool.at[block->at], block->n * sizeof *arcs->pool.at);
        block->at = to;
        block->cap = cap;
    }
    arcs->pool.at[block->at + block->n] = arc;
    return block->n++;
}

/* Room for exactly the edges there are: the first time, when most come at once. */
static void make_room(rg_graph *graph, rg_arcs *arcs, bool out) {
    for (size_t i = 0; i < graph->edges.n; i++) arcs->of[out ? graph->edges.at[i].from : graph->edges.at[i].to].cap++;
    size_t at = 0;
    for (uint32_t node = 0; node < graph->nodes; node++) {
        arcs->of[node].at = at;
        at += arcs->of[node].cap;
    }
    arcs->pool.at = RG_ARRAY(graph->arena, rg_arc, at);
    arcs->pool.n = arcs->pool.cap = at;
}

static void put_arcs(rg_graph *graph, size_t from) {
    if (!graph->roomy) {
        graph->roomy = true;
        make_room(graph, &graph->out, true);
        make_room(graph, &graph->in, false);
    }
    for (size_t i = from; i < graph->edges.n; i++) {
        rg_edge *edge = &graph->edges.at[i];
        edge->out = put_arc(graph, &graph->out, edge->from, (rg_arc){edge->to, (uint32_t)i, RG_NET_ABSENT});
        edge->in = put_arc(graph, &graph->in, edge->to, (rg_arc){edge->from, (uint32_t)i, RG_NET_ABSENT});
    }
}

uint32_t rg_graph_loose(rg_graph *graph, uint32_t from, uint32_t to, int64_t days) {
    size_t at = graph->edges.n;
    put_edge(graph, from, to, days, NONE, NONE);
    put_arcs(graph, at);
    return (uint32_t)at;
}

void rg_graph_switch(rg_graph *graph, uint32_t edge, bool on) {
    const rg_edge *e = &graph->edges.at[edge];
    int64_t days = on ? e->days : RG_NET_ABSENT;
    graph->out.pool.at[graph->out.of[e->from].at + e->out].days = days;
    graph->in.pool.at[graph->in.of[e->to].at + e->in].days = days;
}

bool rg_graph_is_on(const rg_graph *graph, uint32_t edge) {
    const rg_edge *e = &graph->edges.at[edge];
    return graph->out.pool.at[graph->out.of[e->from].at + e->out].days != RG_NET_ABSENT;
}

/* ---- growing ----------------------------------------------------------------------------------------------------- */

static void grow_nodes(rg_graph *graph) {
    uint32_t had = graph->nodes, need = graph->problem->points;
    if (need > graph->node_cap) {
        uint32_t cap = had ? need + need / 2 : need, old = graph->node_cap;
        graph->fork_first = rg_arena_resize(graph->arena, graph->fork_first, old * sizeof(uint32_t), cap * sizeof(uint32_t));
        graph->out.of = rg_arena_resize(graph->arena, graph->out.of, old * sizeof(rg_arc_block), cap * sizeof(rg_arc_block));
        graph->in.of = rg_arena_resize(graph->arena, graph->in.of, old * sizeof(rg_arc_block), cap * sizeof(rg_arc_block));
        graph->node_cap = cap;
    }
    for (uint32_t i = had; i < need; i++) graph->fork_first[i] = NONE;
    graph->nodes = need;
}

static void grow_parts(rg_graph *graph) {
    size_t need = graph->problem->parts.n, old = graph->part_cap;
    if (need <= old) return;
    size_t cap = old ? need + need / 2 : need;
    graph->part_edge = rg_arena_resize(graph->arena, graph->part_edge, old * sizeof(uint32_t), cap * sizeof(uint32_t));
    graph->part_fork = rg_arena_resize(graph->arena, graph->part_fork, old * sizeof(uint32_t), cap * sizeof(uint32_t));
    graph->part_kind = rg_arena_resize(graph->arena, graph->part_kind, old, cap);
    graph->part_cap = cap;
}

static void put_bonds(rg_graph *graph, uint32_t first, uint32_t n, uint32_t claim) {
    for (uint32_t i = first; i < first + n; i++) {
        const rg_bond *bond = &graph->problem->bonds.at[i];
        put_edge(graph, bond->from, bond->to, bond->days, claim, i);
    }
}

static void take_part(rg_graph *graph, uint32_t part) {
    const rg_problem *problem = graph->problem;
    const rg_choice *choice = &problem->parts.at[part];
    rg_kind kind = kind_of(graph, choice);
    graph->part_kind[part] = (uint8_t)kind;
    graph->part_edge[part] = (uint32_t)graph->edges.n;
    graph->part_fork[part] = NONE;
    if (kind == RG_FORK) {
        take_fork(graph, part);
        return;
    }
    for (uint32_t b = choice->branch; b < choice->branch + choice->branch_count && kind != RG_EMPTY; b++)
        put_bonds(graph, problem->branches.at[b].bond, problem->branches.at[b].bond_count, choice->claim);
}

void rg_graph_extend(rg_graph *graph) {
    const rg_problem *problem = graph->problem;
    size_t edges = graph->edges.n;
    grow_nodes(graph);
    grow_parts(graph);
    for (; graph->parts < problem->parts.n; graph->parts++) take_part(graph, (uint32_t)graph->parts);
    for (; graph->bonds < problem->bonds.n; graph->bonds++)
        if (problem->bonds.at[graph->bonds].branch == RG_SOLVE_NONE) {
            *rg_vec_push(graph->arena, &graph->rules) = (uint32_t)graph->edges.n;
            put_bonds(graph, (uint32_t)graph->bonds, 1, NONE);
        }
    put_arcs(graph, edges);
}

uint32_t rg_graph_branch_edge(const rg_graph *graph, uint32_t branch) {
    const rg_branch *b = &graph->problem->branches.at[branch];
    const rg_choice *part = &graph->problem->parts.at[b->part];
    return graph->part_edge[b->part] + (b->bond - graph->problem->branches.at[part->branch].bond);
}

uint32_t rg_graph_part_edges(const rg_graph *graph, uint32_t part) {
    rg_kind kind = graph->part_kind[part];
    if (kind == RG_FORK) return 2;
    const rg_choice *choice = &graph->problem->parts.at[part];
    return kind == RG_PLAIN ? graph->problem->branches.at[choice->branch].bond_count : 0;
}
