/* witnesses.h: how many independent witnesses say one thing.
 *
 * Accounts that had it from another that says it too do not count. What an account has from a named voice, it has from there: the voice stands above
 * it as a source, and all accounts that cite one voice are one witness. Counted over the stemma of the accounts (descent.h); a content of one
 * account has no stemma.
 */
#ifndef RG_WITNESSES_H
#define RG_WITNESSES_H

#include "flow/finding/descent.h"

typedef struct rg_witnesses rg_witnesses;

/* The stemma is traced when it is first asked for. */
rg_witnesses *rg_witnesses_new(rg_arena *arena, const rg_content *content);
const rg_descent *rg_witnesses_descent(rg_witnesses *witnesses);

typedef struct rg_witness_count {
    size_t witnesses;
    rg_text through; /* where it is one: the account or voice that all have it from; empty where that is lost */
} rg_witness_count;

/* Of claims that say the same; `denied`: those of them that deny it, else those that affirm it. */
rg_witness_count rg_witnesses_count(rg_witnesses *witnesses, const rg_claim *const *claims, size_t count, bool denied);

#endif
