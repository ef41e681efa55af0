/* argue_check.h: the answer of rg_argue checked again, with no code of the files that found it.
 *
 * A set is held against its definition over the whole framework: no labels, no parts, no reduction. That nothing larger is there, or
 * nothing at all, is asked of the SAT solver in the plainest encoding (each "is attacked" defined in full).
 */
#ifndef RG_ARGUE_CHECK_H
#define RG_ARGUE_CHECK_H

#include "engine/argue/argue.h"

typedef enum rg_argue_verdict {
    RG_ARGUE_WRONG,
    RG_ARGUE_RIGHT,
    RG_ARGUE_UNPROVEN /* it would take more than `rounds` sets to tell; or a count, which has nothing to check */
} rg_argue_verdict;

/* Whether `set` is one of the semantics. */
bool rg_argue_check_set(rg_arena *arena, const rg_framework *framework, rg_semantics semantics, const uint8_t *set);
rg_argue_verdict rg_argue_check(rg_arena *arena, const rg_framework *framework, rg_task_name task, uint32_t argument,
                                const rg_argue_answer *answer, size_t rounds);

#endif
