/* solve_check.h: an answer to a chronology problem, checked again by other means. */
#ifndef RG_SOLVE_CHECK_H
#define RG_SOLVE_CHECK_H

#include "engine/solve/solve.h"

typedef enum rg_checked {
    RG_CHECKED_HOLDS,
    RG_CHECKED_FAILS,
    RG_CHECKED_BEYOND /* what could be checked holds; the rest is too much for a plain check */
} rg_checked;

/* The verdict, every window, every conflict (its proof adds up, its leaves leave no way out, none of its claims can be spared), every
 * repair (it costs what it says, resolves everything, and the conflicts listed cannot be met for less). `why` (may be NULL) gets a
 * literal. Slow on purpose: see solve_check.c. Scratch memory comes from the arena. */
rg_checked rg_solve_check(rg_arena *arena, const rg_problem *problem, const rg_answer *answer, const char **why);
/* One conflict alone. */
rg_checked rg_solve_check_conflict(rg_arena *arena, const rg_problem *problem, const rg_conflict *conflict, const char **why);

#endif
