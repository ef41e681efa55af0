/* comparison.h: what two dates say about each other: the agreement of time.h and Allen's relations.
 */
#ifndef RG_COMPARISON_H
#define RG_COMPARISON_H

#include "engine/time/allen.h"

typedef struct rg_comparison {
    rg_date dates[2];
    rg_agreement agreement;
    rg_allen_set possible;
} rg_comparison;

/* Circa is as wide as the policy says; NULL = the standard one. REGEST_SYNTAX with the place where one of the two is not EDTF; error.input is then that text. */
regest_status rg_comparison_of(rg_arena *arena, const rg_policy *policy, rg_text a, rg_text b, rg_comparison *out, regest_error *error)
    REGEST_CHECKED;

#endif
