/* solve.c: a whole problem answered at once, and what can be asked of a solver. */
#include "engine/solve/solve_int.h"

void rg_solve_run(rg_arena *arena, const rg_problem *problem, const rg_solve_options *options, rg_answer *out) {
    rg_solve_options use = options ? *options : (rg_solve_options){0};
    *out = (rg_answer){0};
    rg_arena *work = rg_arena_under(arena); /* cleared at the end: a great problem's printing needs the room */
    rg_solver *solver = rg_solver_make(work, problem, false, false);
    solver->effort = use.effort ? use.effort : RG_SOLVE_EFFORT;
    uint64_t effort = solver->effort;
    rg_cover_run(arena, solver, out);
    if (out->verdict == RG_CONSISTENT || out->repair_count) {
        solver->effort = effort;
        rg_window_run(arena, solver, out);
    }
    if (use.all && out->verdict == RG_INCONSISTENT) rg_every_run(arena, solver, use.all, out);
    rg_arena_clear(work);
}

/* ---- questions --------------------------------------------------------------------------------------------------- */

/* The verdict with t[x] - t[y] within [least, most] besides, which is then taken away again. */
static rg_verdict with_bonds(rg_solver *solver, uint32_t x, uint32_t y, int64_t least, int64_t most) {
    rg_numbers why = {0};
    uint32_t edge = rg_graph_loose(&solver->graph, y, x, most);
    rg_graph_loose(&solver->graph, x, y, -least);
    rg_search_forget(solver);
    solver->effort = RG_SOLVE_EFFORT;
    rg_search_edges(solver, edge, 2, true);
    rg_verdict verdict = rg_search_verdict(solver, &why);
    rg_search_forget(solver);
    rg_search_edges(solver, edge, 2, false);
    return verdict;
}

rg_modality rg_solver_ask(rg_solver *solver, uint32_t x, uint32_t y, int64_t least, int64_t most) {
    rg_verdict can = with_bonds(solver, x, y, least, most);
    if (can == RG_INCONSISTENT) return RG_IMPOSSIBLE;
    rg_verdict more = most < RG_SOLVE_OPEN ? with_bonds(solver, x, y, most + 1, RG_SOLVE_OPEN) : RG_INCONSISTENT;
    rg_verdict less = least > -RG_SOLVE_OPEN ? with_bonds(solver, x, y, -RG_SOLVE_OPEN, least - 1) : RG_INCONSISTENT;
    if (more == RG_INCONSISTENT && less == RG_INCONSISTENT) return RG_CERTAIN;
    if (can == RG_CONSISTENT && (more == RG_CONSISTENT || less == RG_CONSISTENT)) return RG_POSSIBLE;
    return RG_MODALITY_UNKNOWN;
}
