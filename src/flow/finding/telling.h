/* telling.h: accounts that tell the same rare things: they share no wording, but what few others say. */
#ifndef RG_TELLING_H
#define RG_TELLING_H

#include "flow/finding/finding.h"

/* Two accounts, and what they tell alike though few others do. */
typedef struct rg_telling {
    size_t a, b;       /* a < b */
    size_t same, both; /* things told alike; things told by both */
    const rg_claim *(*rare)[2]; /* a claim of each for every rare thing; RG_STEP_CLAIMS of them at most */
    size_t rare_count;
} rg_telling;

typedef struct rg_tellings {
    rg_telling *at; /* surest first */
    size_t n;
} rg_tellings;

/* From what accounts claim in their own voice of dates, places, participants and numbers: the surest pairs that join two families; `family` (by account)
 * is joined with them. `order`: of the accounts, so that what is found does not depend on the order in which they came. Without claims, or of
 * fewer than RG_TALLY_CROWD (engine/trace/tally.h) accounts, there is none. */
void rg_telling_run(rg_arena *arena, const rg_content *content, const size_t *order, size_t *family, rg_tellings *out);

#endif
