/* dissent_int.h: between the files of dissent: questions and positions (dissent.c), their weight and state (weigh.c), what is said of them (settle.c).
 */
#ifndef RG_DISSENT_INT_H
#define RG_DISSENT_INT_H

#include "flow/finding/dissent.h"
#include "flow/finding/finding_int.h"
#include "flow/finding/witnesses.h"

typedef struct rg_weigher {
    rg_arena *arena, *scratch; /* scratch: NULL until it is first needed */
    const rg_content *content; /* as given */
    rg_witnesses *witnesses;
    rg_weighing rule;
} rg_weigher;

/* Fills in what follows from the position's claims: witnesses, named, doubtful, accepted, rejected, strength. */
void rg_weigh_position(rg_weigher *w, rg_position *position);
void rg_weigh_strength(const rg_weigher *w, rg_position *position);
/* Strengths to contests, stands and state; `reason` may be NULL where nobody asks. */
rg_dispute_state rg_weigh_state(rg_weigher *w, rg_position *positions, size_t n, rg_contest *contests, size_t contest_count, rg_text *reason);
/* All that follows from the positions and who excludes whom: what stands, the state with its reason, what would change it. */
void rg_weigh_conclude(rg_weigher *w, rg_dispute *dispute);
/* The order of positions, the strongest first; of claims, by account and place. */
int rg_weigh_by_strength(const rg_position *a, const rg_position *b);
int rg_weigh_by_place(const void *claim, const void *other);
/* What would change the state. */
void rg_settle_find(rg_weigher *w, rg_dispute *dispute);

/* Who speaks: the innermost voice, or the account. */
const rg_voice *rg_weigh_speaker(const rg_claim *claim);

/* The same named person, in whatever account; else the same account, or the same unnamed voice in one passage. */
bool rg_weigh_same_speaker(const rg_claim *a, const rg_claim *b);

#endif
