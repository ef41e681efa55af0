/* problem.c: a problem being filled in. In: claims, parts, branches, bonds in order. Out: the arrays that everyone reads. */
#include "engine/solve/solve.h"

rg_problem *rg_problem_new(rg_arena *arena, uint32_t points) {
    rg_problem *problem = RG_NEW(arena, rg_problem);
    problem->arena = arena;
    problem->points = points ? points : 1;
    return problem;
}

uint32_t rg_problem_claim(rg_problem *problem, rg_text id, int64_t cost) {
    *rg_vec_push(problem->arena, &problem->claims) = (rg_statement){.id = id, .cost = cost, .part = (uint32_t)problem->parts.n};
    return (uint32_t)problem->claims.n - 1;
}

void rg_problem_part(rg_problem *problem) {
    uint32_t claim = (uint32_t)problem->claims.n - 1;
    problem->claims.at[claim].part_count++;
    *rg_vec_push(problem->arena, &problem->parts) = (rg_choice){.claim = claim, .branch = (uint32_t)problem->branches.n};
}

void rg_problem_branch(rg_problem *problem) {
    uint32_t part = (uint32_t)problem->parts.n - 1;
    problem->parts.at[part].branch_count++;
    *rg_vec_push(problem->arena, &problem->branches) = (rg_branch){.part = part, .bond = (uint32_t)problem->bonds.n};
}

static void add(rg_problem *problem, uint32_t x, uint32_t y, int64_t days, uint32_t branch) {
    int64_t size = days < 0 ? days == INT64_MIN ? INT64_MAX : -days : days;
    problem->days = size > RG_SOLVE_DAYS - problem->days ? RG_SOLVE_DAYS + 1 : problem->days + size;
    if (problem->days > RG_SOLVE_DAYS) days = 0; /* the problem no longer fits; nothing overflows on the way to saying so */
    if (x >= problem->points) problem->points = x + 1;
    if (y >= problem->points) problem->points = y + 1;
    *rg_vec_push(problem->arena, &problem->bonds) = (rg_bond){.from = y, .to = x, .days = days, .branch = branch};
}

void rg_problem_bond(rg_problem *problem, uint32_t x, uint32_t y, int64_t days) {
    uint32_t branch = (uint32_t)problem->branches.n - 1;
    problem->branches.at[branch].bond_count++;
    add(problem, x, y, days, branch);
}

uint32_t rg_problem_rule(rg_problem *problem, uint32_t x, uint32_t y, int64_t days) {
    add(problem, x, y, days, RG_SOLVE_NONE);
    return (uint32_t)problem->bonds.n - 1;
}

bool rg_problem_fits(const rg_problem *problem) {
    return problem->days <= RG_SOLVE_DAYS && problem->points < RG_SOLVE_POINTS && problem->bonds.n < RG_SOLVE_POINTS &&
           problem->branches.n < RG_SOLVE_POINTS && problem->parts.n < RG_SOLVE_POINTS && problem->claims.n < RG_SOLVE_POINTS;
}
