/* claim_whose.h: which one is meant, and whose: what the files that look back for it offer to the others of this folder. */
#ifndef RG_CLAIM_WHOSE_H
#define RG_CLAIM_WHOSE_H

#include "flow/claim/claim_int.h"

/* ---- draft_fuller.c ------------------------------------------------------------------------------------------- */

/* Of "the officers" the units of an earlier "officers of the Third Regiment"; none where equal. */
rg_span rg_fuller(const rg_draft *d, size_t unit);

/* ---- draft_owner.c -------------------------------------------------------------------------------------------- */

/* The name of whose "his" or "her" at the unit is, not the person of `not_event`; empty where it is not known. */
rg_text rg_owner_of(rg_draft *d, size_t unit, size_t not_event);
/* Files a value, told of `event`, under its words with the owner in place of the pronoun. */
void rg_owner_put(rg_draft *d, size_t event, rg_value *value, rg_span span);

#endif
