/* solve.h: chronology: points of time, what claims say of the days between them, and what follows.
 *
 * A claim is a set of parts that stand or fall together; a part is one branch or the choice of several ("November or December"); a
 * branch is a set of bonds: point `to` is at most `days` after point `from`. Point 0 is the origin, day 0 of engine/time. Background
 * rules are bonds without a claim: they always hold.
 *
 * From these: whether all can be true; if not, minimal sets of claims that cannot (conflicts), each with a proof that anyone can add up,
 * and the cheapest sets to give up (repairs); for every point the earliest and latest day that is left.
 *
 * Bonds between differences are a simple temporal problem: shortest paths (Dechter, Meiri & Pearl, Artificial Intelligence 49, 1991).
 * All is deterministic, in whole days, and cannot overflow: the days of all bonds together may not exceed RG_SOLVE_DAYS.
 */
#ifndef RG_SOLVE_H
#define RG_SOLVE_H

#include "base/arena.h"
#include "base/vec.h"

#define RG_SOLVE_NONE UINT32_MAX
#define RG_SOLVE_DAYS ((int64_t)1 << 59)  /* sum of all |days| */
#define RG_SOLVE_OPEN ((int64_t)1 << 60)  /* a day beyond plus or minus this is no bound */
#define RG_SOLVE_POINTS (UINT32_MAX / 8)  /* points, bonds, branches, each */

/* t[to] - t[from] <= days */
typedef struct rg_bond {
    uint32_t from, to;
    int64_t days;
    uint32_t branch; /* RG_SOLVE_NONE = a background rule */
} rg_bond;

typedef struct rg_branch {
    uint32_t part, bond, bond_count;
} rg_branch;

typedef struct rg_choice {
    uint32_t claim, branch, branch_count;
} rg_choice;

typedef struct rg_statement {
    rg_text id;
    int64_t cost; /* of giving it up, >= 0 */
    uint32_t part, part_count;
} rg_statement;

/* ---- the problem: filled in once, read by everyone -------------------------------------------------------------- */

typedef struct rg_problem {
    rg_arena *arena;
    uint32_t points; /* the origin among them */
    int64_t days;    /* sum of |days| so far */
    RG_VEC(rg_bond) bonds;
    RG_VEC(rg_branch) branches;
    RG_VEC(rg_choice) parts;
    RG_VEC(rg_statement) claims;
} rg_problem;

rg_problem *rg_problem_new(rg_arena *arena, uint32_t points);
/* A claim is added whole before the next is begun: claim, then for each part: part, then for each branch: branch, then bonds. A claim
 * without parts, or a branch without bonds, is true of itself. */
uint32_t rg_problem_claim(rg_problem *problem, rg_text id, int64_t cost);
void rg_problem_part(rg_problem *problem);
void rg_problem_branch(rg_problem *problem);
/* t[x] - t[y] <= days, for the branch begun last. */
void rg_problem_bond(rg_problem *problem, uint32_t x, uint32_t y, int64_t days);
/* The same as a background rule; may stand between claims. Returns the bond's number. */
uint32_t rg_problem_rule(rg_problem *problem, uint32_t x, uint32_t y, int64_t days);
/* False where more was added than can be reckoned with (RG_SOLVE_DAYS, RG_SOLVE_POINTS). */
bool rg_problem_fits(const rg_problem *problem);

/* ---- answers ---------------------------------------------------------------------------------------------------- */

/* A branch taken of a part that has several. */
typedef struct rg_taken {
    uint32_t part, branch;
} rg_taken;

/* One leaf of a proof: if these branches are taken, these bonds run in a circle (each begins where the one before ends) and their days
 * come to less than nothing. The leaves of a proof together leave no choice of branches open. */
typedef struct rg_leaf {
    rg_taken *taken;
    uint32_t *bonds;
    uint32_t taken_count, bond_count;
} rg_leaf;

typedef struct rg_conflict {
    uint32_t *claims; /* ascending; none = the background rules contradict themselves */
    rg_leaf *leaves;
    uint32_t claim_count, leaf_count;
    bool proved, minimal; /* false where a limit came first */
} rg_conflict;

typedef struct rg_repair {
    uint32_t *drop; /* ascending */
    uint32_t drop_count;
    int64_t cost;
} rg_repair;

/* Day numbers; beyond RG_SOLVE_OPEN either way there is no bound on that side. */
typedef struct rg_window {
    int64_t earliest, latest;
} rg_window;

typedef enum rg_verdict { RG_CONSISTENT, RG_INCONSISTENT, RG_UNDECIDED } rg_verdict;

typedef struct rg_answer {
    rg_verdict verdict;
    rg_window *windows; /* of each point; of an inconsistent problem, with the first repair made; NULL if even that was not found */
    bool tight;         /* every window's ends are reached; false: a limit came first, they are only outer bounds */
    rg_conflict *conflicts; /* the cover, smaller ones first; or all */
    uint32_t conflict_count;
    bool more;          /* there are, or may be, other minimal conflicts */
    rg_repair *repairs; /* each resolves everything; all of the same, least cost */
    uint32_t repair_count;
    bool cheapest;      /* false: the least cost is at least `least` */
    int64_t least;
} rg_answer;

typedef struct rg_solve_options {
    uint32_t all;    /* list every minimal conflict up to so many; 0 = a cover */
    uint64_t effort; /* steps of search before giving up; 0 = RG_SOLVE_EFFORT */
} rg_solve_options;

#define RG_SOLVE_EFFORT 2000000u

/* NULL options = defaults. The answer lives in the arena. */
void rg_solve_run(rg_arena *arena, const rg_problem *problem, const rg_solve_options *options, rg_answer *out);

/* ---- step by step ------------------------------------------------------------------------------------------------ */

/* A solver keeps what it has found between questions: one claim more or less costs what it changes. */
typedef struct rg_solver rg_solver;

rg_solver *rg_solver_new(rg_arena *arena, const rg_problem *problem);
/* Takes in what was added to the problem since: points, claims, rules. New claims hold. */
void rg_solver_extend(rg_solver *solver);
void rg_solver_hold(rg_solver *solver, uint32_t claim);    /* add */
void rg_solver_retract(rg_solver *solver, uint32_t claim); /* take back */
bool rg_solver_holds(const rg_solver *solver, uint32_t claim);
/* Whether the claims held can all be true. If not, `why` (may be NULL) gets a minimal conflict. */
rg_verdict rg_solver_check(rg_solver *solver, rg_conflict *why);
/* The window of one point, after a verdict of RG_CONSISTENT; exact where no part with several branches is in play but such as date one
 * point, else outer bounds. */
rg_window rg_solver_window(rg_solver *solver, uint32_t point);

typedef enum rg_modality { RG_IMPOSSIBLE, RG_POSSIBLE, RG_CERTAIN, RG_MODALITY_UNKNOWN } rg_modality;
/* How sure it is, after a verdict of RG_CONSISTENT, that t[x] - t[y] lies within [least, most]; plus or minus RG_SOLVE_OPEN = no bound. */
rg_modality rg_solver_ask(rg_solver *solver, uint32_t x, uint32_t y, int64_t least, int64_t most);

#endif
