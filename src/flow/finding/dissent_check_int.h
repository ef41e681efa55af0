/* dissent_check_int.h: between the files of the checker of disputes: what two claims are to each other (dissent_check_pair.c), the positions
 * (dissent_check.c), their weight and state (dissent_check_state.c).
 */
#ifndef RG_DISSENT_CHECK_INT_H
#define RG_DISSENT_CHECK_INT_H

#include "base/map.h"
#include "base/vec.h"
#include "flow/finding/align.h"
#include "flow/finding/descent.h"
#include "flow/finding/dissent_check.h"

struct rg_told {
    RG_VEC(const rg_claim *) claims;
};

struct rg_dissent_checker {
    rg_arena *arena, *own; /* own: cleared after each dispute */
    const rg_content *content;
    rg_weighing rule;
    rg_align *align;
    rg_map events;   /* key -> index into told */
    RG_VEC(struct rg_told) told;
    rg_map replies;  /* id of a claim -> index into answering */
    RG_VEC(struct rg_told) answering;
    rg_map denials;  /* passages that deny something else than a date */
    rg_map accounts; /* name -> index */
    rg_descent *descent; /* NULL until asked for */
};

/* ---- dissent_check_pair.c: two claims ---------------------------------------------------------------------------- */

/* Whether one claim excludes another: certainly, perhaps (what else is told of the event decides), or not. */
typedef enum rg_pair { RG_PAIR_NOT, RG_PAIR_MAY, RG_PAIR_MUST } rg_pair;
rg_pair rg_pair_apart(const rg_claim *a, const rg_claim *b);   /* both affirmed, and cannot both be true */
rg_pair rg_pair_values(const rg_claim *a, const rg_claim *b);  /* the same, of two voices */
rg_pair rg_pair_denial(const rg_claim *a, const rg_claim *b);  /* one denies the other, or answers it */
/* The same value of one property, affirmed by both or denied by both. */
bool rg_pair_same(const rg_claim *a, const rg_claim *b);
/* Perhaps the same. */
bool rg_pair_near(const rg_claim *a, const rg_claim *b);
bool rg_pair_one_voice(const rg_claim *a, const rg_claim *b);
/* The same speaker, by the last word of a name; else the same account's own word. */
bool rg_pair_one_speaker(const rg_claim *a, const rg_claim *b);
/* One says that it answers the other; `of_one`: both answer one question on one event. */
rg_pair rg_pair_reply(const rg_claim *a, const rg_claim *b, bool of_one);
/* They only seem to exclude each other: one day in two calendars, one place under two names, a part and the whole, the one finer. */
rg_pair rg_pair_seems(const rg_claim *a, const rg_claim *b);
bool rg_pair_one_question(rg_property a, rg_property b);
const rg_voice *rg_pair_speaker(const rg_claim *claim);

/* ---- dissent_check.c ---------------------------------------------------------------------------------------------- */

/* Whether each attack of the dispute only seems to be one: NOT, MAY, MUST. */
rg_pair rg_dissent_check_seems(const rg_dispute *d);

/* ---- dissent_check_state.c: the weight of positions, and what follows -------------------------------------------- */

/* Counts, strengths, attacks, what stands, state, reason, what would change it. */
const char *rg_dissent_check_state(rg_dissent_checker *c, const rg_dispute *d);

#endif
