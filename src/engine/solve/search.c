/* search.c: the solver's state, and the search over parts whose branches no order of values settles ("A before B, or B before A").
 *
 * In: a problem and which of its claims hold. Out: consistent, or claims that the contradiction rests on. A part is decided only where the
 * greatest values do not satisfy any of its branches; a contradiction takes the search back to the last decision that it rests on
 * (conflict-directed backjumping: Prosser, Computational Intelligence 9, 1993). Claims that no decision touches cost nothing.
 */
#include "engine/solve/solve_int.h"

/* ---- sets of numbers --------------------------------------------------------------------------------------------- */

static int by_number(const void *x, const void *y) {
    uint32_t a = *(const uint32_t *)x, b = *(const uint32_t *)y;
    return (a > b) - (a < b);
}

void rg_numbers_sort(rg_arena *arena, rg_numbers *numbers) {
    if (!numbers->n) return;
    rg_vec_sort(arena, numbers->at, numbers->n, sizeof *numbers->at, by_number);
    size_t n = 1;
    for (size_t i = 1; i < numbers->n; i++)
        if (numbers->at[i] != numbers->at[n - 1]) numbers->at[n++] = numbers->at[i];
    numbers->n = n;
}

void rg_numbers_add(rg_arena *arena, rg_numbers *to, const rg_numbers *from) {
    for (size_t i = 0; i < from->n; i++) *rg_vec_push(arena, to) = from->at[i];
}

/* ---- switching --------------------------------------------------------------------------------------------------- */

static void drop(rg_solver *solver, uint32_t first, uint32_t n, uint32_t forked) {
    uint32_t small[8], *edges = n <= 8 ? small : RG_ARRAY(solver->arena, uint32_t, n);
    for (uint32_t i = 0; i < n; i++) rg_graph_switch(&solver->graph, edges[i] = first + i, false);
    rg_net_drop(&solver->up, edges, n, forked);
    if (solver->two) rg_net_drop(&solver->down, edges, n, forked);
}

void rg_search_edges(rg_solver *solver, uint32_t first, uint32_t n, bool on) {
    if (!on) drop(solver, first, n, NONE);
    for (uint32_t i = first; i < first + n && on; i++) {
        rg_graph_switch(&solver->graph, i, true);
        rg_net_add(&solver->up, i);
        if (solver->two) rg_net_add(&solver->down, i);
    }
}

static void switch_fork(rg_solver *solver, uint32_t part, bool on) {
    rg_fork *fork = &solver->graph.forks.at[solver->graph.part_fork[part]];
    fork->on = on;
    if (on) {
        rg_search_edges(solver, solver->graph.part_edge[part], 2, true);
        rg_net_touch(&solver->up, fork->point);
        if (solver->two) rg_net_touch(&solver->down, fork->point);
    } else {
        drop(solver, solver->graph.part_edge[part], 2, fork->point);
    }
}

void rg_search_take(rg_solver *solver, uint32_t branch, bool on) {
    rg_search_edges(solver, rg_graph_branch_edge(&solver->graph, branch), solver->problem->branches.at[branch].bond_count, on);
}

static void switch_claim(rg_solver *solver, uint32_t claim, bool on) {
    const rg_statement *c = &solver->problem->claims.at[claim];
    for (uint32_t p = c->part; p < c->part + c->part_count; p++) {
        rg_kind kind = solver->graph.part_kind[p];
        if (kind == RG_FORK) switch_fork(solver, p, on);
        else if (kind == RG_PLAIN) rg_search_edges(solver, solver->graph.part_edge[p], rg_graph_part_edges(&solver->graph, p), on);
    }
}

/* ---- the solver -------------------------------------------------------------------------------------------------- */

static void grow_claims(rg_solver *solver, size_t need) {
    if (need <= solver->claim_cap) return;
    size_t cap = solver->claim_cap ? need + need / 2 : need;
    solver->held = rg_arena_resize(solver->arena, solver->held, solver->claim_cap, cap);
    solver->claim_cap = cap;
}

static void note_searched(rg_solver *solver, size_t from) {
    for (size_t p = from; p < solver->problem->parts.n; p++)
        if (solver->graph.part_kind[p] == RG_SEARCHED) *rg_vec_push(solver->arena, &solver->searched) = (uint32_t)p;
    size_t need = solver->searched.n ? solver->problem->parts.n : 0;
    if (need <= solver->decided_cap) return;
    solver->decided = rg_arena_resize(solver->arena, solver->decided, solver->decided_cap * sizeof(uint32_t), need * 2 * sizeof(uint32_t));
    solver->decided_cap = need * 2;
}

/* What holds from the start is switched on before the nets look: they then see it all in one sweep. */
static void begin(rg_solver *solver) {
    rg_graph *graph = &solver->graph;
    for (size_t f = 0; f < graph->forks.n; f++) graph->forks.at[f].on = true;
    for (uint32_t i = 0; i < graph->edges.n; i++) {
        const rg_edge *edge = &graph->edges.at[i];
        bool searched = edge->claim != NONE && edge->bond != NONE &&
                        graph->part_kind[solver->problem->branches.at[solver->problem->bonds.at[edge->bond].branch].part] == RG_SEARCHED;
        if (!searched) rg_graph_switch(graph, i, true);
    }
    for (size_t c = 0; c < solver->claims; c++) solver->held[c] = 1;
    rg_net_init(&solver->up, solver->arena, graph, false);
    if (solver->two) rg_net_init(&solver->down, solver->arena, graph, true);
}

rg_solver *rg_solver_make(rg_arena *arena, const rg_problem *problem, bool two, bool unforked) {
    rg_solver *solver = RG_NEW(arena, rg_solver);
    *solver = (rg_solver){.arena = arena, .problem = problem, .two = two, .effort = RG_SOLVE_EFFORT};
    rg_graph_init(&solver->graph, arena, problem);
    solver->graph.unforked = unforked;
    rg_graph_extend(&solver->graph);
    solver->claims = problem->claims.n;
    grow_claims(solver, solver->claims);
    note_searched(solver, 0);
    begin(solver);
    return solver;
}

rg_solver *rg_solver_new(rg_arena *arena, const rg_problem *problem) { return rg_solver_make(arena, problem, true, false); }

void rg_solver_extend(rg_solver *solver) {
    size_t parts = solver->graph.parts, rules = solver->graph.rules.n;
    rg_search_forget(solver);
    rg_graph_extend(&solver->graph);
    rg_net_extend(&solver->up);
    if (solver->two) rg_net_extend(&solver->down);
    note_searched(solver, parts);
    for (size_t i = rules; i < solver->graph.rules.n; i++) rg_search_edges(solver, solver->graph.rules.at[i], 1, true);
    grow_claims(solver, solver->problem->claims.n);
    for (; solver->claims < solver->problem->claims.n; solver->claims++) rg_solver_hold(solver, (uint32_t)solver->claims);
}

bool rg_solver_holds(const rg_solver *solver, uint32_t claim) { return solver->held[claim]; }

void rg_solver_hold(rg_solver *solver, uint32_t claim) {
    if (solver->held[claim]) return;
    rg_search_forget(solver);
    solver->held[claim] = 1;
    switch_claim(solver, claim, true);
}

void rg_solver_retract(rg_solver *solver, uint32_t claim) {
    if (!solver->held[claim]) return;
    rg_search_forget(solver);
    solver->held[claim] = 0;
    switch_claim(solver, claim, false);
}

/* ---- decisions --------------------------------------------------------------------------------------------------- */

void rg_search_forget(rg_solver *solver) {
    while (solver->decisions.n) {
        const rg_decision *last = &solver->decisions.at[--solver->decisions.n];
        solver->decided[last->part] = 0;
        rg_search_take(solver, last->branch, false);
    }
}

static bool branch_holds(const rg_solver *solver, const rg_net *net, const rg_branch *branch) {
    int64_t sign = net->backward ? -1 : 1;
    for (uint32_t i = branch->bond; i < branch->bond + branch->bond_count; i++) {
        const rg_bond *bond = &solver->problem->bonds.at[i];
        if (sign * (net->value[bond->to] - net->value[bond->from]) > bond->days) return false;
    }
    return true;
}

bool rg_search_satisfied(const rg_solver *solver, const rg_net *net, uint32_t part) {
    const rg_choice *choice = &solver->problem->parts.at[part];
    for (uint32_t b = choice->branch; b < choice->branch + choice->branch_count; b++)
        if (branch_holds(solver, net, &solver->problem->branches.at[b])) return true;
    return false;
}

static uint32_t first_violated(const rg_solver *solver) {
    for (size_t i = 0; i < solver->searched.n; i++) {
        uint32_t part = solver->searched.at[i];
        if (!solver->held[solver->problem->parts.at[part].claim] || solver->decided[part]) continue;
        if (!rg_search_satisfied(solver, &solver->up, part)) return part;
    }
    return NONE;
}

static void decide(rg_solver *solver, rg_decision decision) {
    *rg_vec_push(solver->arena, &solver->decisions) = decision;
    solver->decided[decision.part] = (uint32_t)solver->decisions.n;
    rg_search_take(solver, decision.branch, true);
}

static void add_edge_reason(const rg_solver *solver, uint32_t id, rg_numbers *claims, rg_numbers *parts) {
    const rg_edge *edge = &solver->graph.edges.at[id];
    if (edge->claim == NONE) return;
    *rg_vec_push(solver->arena, claims) = edge->claim;
    if (edge->bond == NONE) return;
    uint32_t part = solver->problem->branches.at[solver->problem->bonds.at[edge->bond].branch].part;
    if (solver->graph.part_kind[part] == RG_SEARCHED) *rg_vec_push(solver->arena, parts) = part;
}

static void add_forked_reason(const rg_solver *solver, uint32_t point, rg_numbers *claims) {
    for (uint32_t f = solver->graph.fork_first[point]; f != NONE; f = solver->graph.forks.at[f].next)
        if (solver->graph.forks.at[f].on)
            *rg_vec_push(solver->arena, claims) = solver->problem->parts.at[solver->graph.forks.at[f].part].claim;
}

/* The claims, and the parts decided, that the closed circle rests on. */
static void reason_of(rg_solver *solver, rg_numbers *claims, rg_numbers *parts) {
    rg_numbers edges = {0}, forked = {0};
    rg_net_reason(&solver->up, &edges, &forked);
    for (size_t i = 0; i < edges.n; i++) add_edge_reason(solver, edges.at[i], claims, parts);
    for (size_t i = 0; i < forked.n; i++) add_forked_reason(solver, forked.at[i], claims);
    rg_numbers_sort(solver->arena, claims);
    rg_numbers_sort(solver->arena, parts);
}

/* The deepest decision among the parts, as depth; 0 = none. */
static uint32_t deepest(const rg_solver *solver, const rg_numbers *parts) {
    uint32_t depth = 0;
    for (size_t i = 0; i < parts->n; i++)
        if (solver->decided[parts->at[i]] > depth) depth = solver->decided[parts->at[i]];
    return depth;
}

static rg_decision take_back(rg_solver *solver) {
    rg_decision last = solver->decisions.at[--solver->decisions.n];
    solver->decided[last.part] = 0;
    rg_search_take(solver, last.branch, false);
    return last;
}

/* Back to the last decision that the contradiction rests on, and its next branch; where it has none, what all its branches failed by is a
 * contradiction in its turn. False: nothing is left to decide differently. */
static bool backjump(rg_solver *solver, rg_numbers *claims, rg_numbers *parts) {
    for (uint32_t depth; (depth = deepest(solver, parts)) > 0;) {
        rg_decision last = {0};
        while (solver->decisions.n >= depth) last = take_back(solver);
        rg_numbers_add(solver->arena, &last.claims, claims);
        for (size_t i = 0; i < parts->n; i++)
            if (parts->at[i] != last.part) *rg_vec_push(solver->arena, &last.parts) = parts->at[i];
        rg_numbers_sort(solver->arena, &last.claims);
        rg_numbers_sort(solver->arena, &last.parts);
        const rg_choice *choice = &solver->problem->parts.at[last.part];
        if (++last.branch < choice->branch + choice->branch_count) {
            decide(solver, last);
            return true;
        }
        *claims = last.claims;
        *parts = last.parts;
        *rg_vec_push(solver->arena, claims) = choice->claim;
        rg_numbers_sort(solver->arena, claims);
    }
    return false;
}

static bool spend(rg_solver *solver, uint64_t steps) {
    bool enough = solver->effort > steps;
    solver->effort = enough ? solver->effort - steps : 0;
    return enough;
}

rg_verdict rg_search_verdict(rg_solver *solver, rg_numbers *why) {
    for (;;) {
        rg_numbers claims = {0}, parts = {0};
        if (rg_net_settle(&solver->up)) {
            uint32_t part = solver->searched.n ? first_violated(solver) : NONE;
            if (part == NONE) return RG_CONSISTENT;
            if (!spend(solver, 1 + solver->searched.n / 64)) return RG_UNDECIDED;
            const rg_choice *choice = &solver->problem->parts.at[part];
            if (choice->branch_count) {
                decide(solver, (rg_decision){.part = part, .branch = choice->branch});
                continue;
            }
            *rg_vec_push(solver->arena, &claims) = choice->claim;
        } else {
            reason_of(solver, &claims, &parts);
            if (backjump(solver, &claims, &parts)) continue;
        }
        *why = claims;
        return RG_INCONSISTENT;
    }
}

/* ---- questions --------------------------------------------------------------------------------------------------- */

rg_verdict rg_solver_check(rg_solver *solver, rg_conflict *why) {
    rg_numbers claims = {0};
    solver->effort = RG_SOLVE_EFFORT;
    rg_verdict verdict = rg_search_verdict(solver, &claims);
    if (verdict == RG_INCONSISTENT && why) rg_conflict_find(solver, &claims, solver->arena, why);
    return verdict;
}

rg_window rg_solver_window(rg_solver *solver, uint32_t point) {
    rg_search_forget(solver);
    if (!rg_net_settle(&solver->up) || !rg_net_settle(&solver->down)) return (rg_window){0, -1};
    return (rg_window){-solver->down.value[point], solver->up.value[point]};
}
