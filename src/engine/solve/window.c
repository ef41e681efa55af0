/* window.c: the earliest and the latest day of every point, over all choices of branches.
 *
 * In: a solver whose held claims are consistent. Out: windows. Where no searched part is in play, greatest and least values are they. Else,
 * for each component (points that bonds connect without the origin), the branches are gone through; a choice is not looked into where it
 * cannot widen any window, and not divided further where greatest and least values satisfy every part left open.
 */
#include "engine/solve/solve_int.h"

enum { DEPTH = 4000 };

typedef struct component {
    rg_numbers points, parts;
} component;

typedef struct widening {
    rg_arena *arena;
    rg_solver *solver;
    const component *of;
    rg_window *windows;
    uint32_t depth;
    uint64_t effort;
    bool tight;
} widening;

/* ---- components -------------------------------------------------------------------------------------------------- */

static uint32_t root(uint32_t *joined, uint32_t point) {
    while (joined[point] != point) point = joined[point] = joined[joined[point]];
    return point;
}

static void join(uint32_t *joined, uint32_t a, uint32_t b) {
    if (!a || !b) return;
    a = root(joined, a), b = root(joined, b);
    if (a < b) joined[b] = a;
    else joined[a] = b;
}

/* Any point of the part but the origin; 0 where there is none. */
static uint32_t point_of(const rg_problem *problem, uint32_t part, uint32_t *joined) {
    uint32_t point = 0;
    const rg_choice *choice = &problem->parts.at[part];
    for (uint32_t b = choice->branch; b < choice->branch + choice->branch_count; b++) {
        const rg_branch *branch = &problem->branches.at[b];
        for (uint32_t i = branch->bond; i < branch->bond + branch->bond_count; i++) {
            const rg_bond *bond = &problem->bonds.at[i];
            uint32_t ends[2] = {bond->from, bond->to};
            for (int e = 0; e < 2; e++) {
                if (!ends[e]) continue;
                if (point && joined) join(joined, point, ends[e]);
                point = ends[e];
            }
        }
    }
    return point;
}

static bool in_play(const rg_solver *solver, uint32_t part) { return solver->held[solver->problem->parts.at[part].claim]; }

static size_t divide(widening *w, component **out) {
    const rg_graph *graph = &w->solver->graph;
    uint32_t *joined = RG_ARRAY(w->arena, uint32_t, graph->nodes), *number = RG_ARRAY(w->arena, uint32_t, graph->nodes);
    RG_VEC(component) found = {0};
    for (uint32_t i = 0; i < graph->nodes; i++) joined[i] = i;
    for (uint32_t i = 0; i < graph->edges.n; i++)
        if (rg_graph_is_on(graph, i)) join(joined, graph->edges.at[i].from, graph->edges.at[i].to);
    for (size_t i = 0; i < w->solver->searched.n; i++)
        if (in_play(w->solver, w->solver->searched.at[i])) point_of(w->solver->problem, w->solver->searched.at[i], joined);
    for (size_t i = 0; i < w->solver->searched.n; i++) {
        uint32_t part = w->solver->searched.at[i], point = in_play(w->solver, part) ? point_of(w->solver->problem, part, NULL) : 0;
        if (!point) continue;
        uint32_t *at = &number[root(joined, point)];
        if (!*at) {
            (void)rg_vec_push(w->arena, &found);
            *at = (uint32_t)found.n;
        }
        *rg_vec_push(w->arena, &found.at[*at - 1].parts) = part;
    }
    for (uint32_t i = 1; i < graph->nodes; i++)
        if (number[root(joined, i)]) *rg_vec_push(w->arena, &found.at[number[root(joined, i)] - 1].points) = i;
    *out = found.at;
    return found.n;
}

/* ---- widening ---------------------------------------------------------------------------------------------------- */

static bool inside(const widening *w) {
    for (size_t i = 0; i < w->of->points.n; i++) {
        uint32_t point = w->of->points.at[i];
        if (w->solver->up.value[point] > w->windows[point].latest) return false;
        if (-w->solver->down.value[point] < w->windows[point].earliest) return false;
    }
    return true;
}

static void widen(const widening *w) {
    for (size_t i = 0; i < w->of->points.n; i++) {
        uint32_t point = w->of->points.at[i];
        rg_window *window = &w->windows[point];
        if (w->solver->up.value[point] > window->latest) window->latest = w->solver->up.value[point];
        if (-w->solver->down.value[point] < window->earliest) window->earliest = -w->solver->down.value[point];
    }
}

static uint32_t open_part(const widening *w) {
    const rg_solver *solver = w->solver;
    for (size_t i = 0; i < w->of->parts.n; i++) {
        uint32_t part = w->of->parts.at[i];
        if (solver->decided[part]) continue;
        if (!rg_search_satisfied(solver, &solver->up, part) || !rg_search_satisfied(solver, &solver->down, part)) return part;
    }
    return NONE;
}

static void look(widening *w) {
    if (!rg_net_settle(&w->solver->up) || !rg_net_settle(&w->solver->down) || inside(w)) return;
    uint32_t part = open_part(w);
    bool enough = w->effort > w->of->points.n && w->depth < DEPTH;
    if (part == NONE || !enough) {
        w->tight = w->tight && part == NONE;
        widen(w);
        return;
    }
    w->effort -= w->of->points.n;
    w->depth++;
    w->solver->decided[part] = 1;
    const rg_choice *choice = &w->solver->problem->parts.at[part];
    for (uint32_t b = choice->branch; b < choice->branch + choice->branch_count; b++) {
        rg_search_take(w->solver, b, true);
        look(w);
        rg_search_take(w->solver, b, false);
    }
    w->solver->decided[part] = 0;
    w->depth--;
}

static void widen_components(widening *w) {
    component *components;
    size_t n = divide(w, &components);
    for (size_t k = 0; k < n; k++) {
        w->of = &components[k];
        if (open_part(w) == NONE) continue;
        for (size_t i = 0; i < w->of->points.n; i++) w->windows[w->of->points.at[i]] = (rg_window){INT64_MAX, INT64_MIN};
        look(w);
        if (!rg_net_settle(&w->solver->up) || !rg_net_settle(&w->solver->down)) w->tight = false; /* never: what was taken is given back */
    }
}

void rg_window_run(rg_arena *arena, rg_solver *solver, rg_answer *out) {
    widening w = {.arena = arena, .solver = solver, .tight = true, .effort = solver->effort, .windows = RG_ARRAY(arena, rg_window, solver->graph.nodes)};
    rg_search_forget(solver);
    if (!solver->two) {
        rg_net_init(&solver->down, solver->arena, &solver->graph, true);
        solver->two = true;
    }
    if (!rg_net_settle(&solver->up) || !rg_net_settle(&solver->down)) return;
    for (uint32_t i = 0; i < solver->graph.nodes; i++) w.windows[i] = (rg_window){-solver->down.value[i], solver->up.value[i]};
    if (solver->searched.n) widen_components(&w);
    out->windows = w.windows;
    out->tight = w.tight;
}
