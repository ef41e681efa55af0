/* judgement.h: what persons judge of claims, and of who and what is one; what they take back.
 *
 * Judgements are a list that only grows: one that is taken back stays, and the judgement that does so stands behind it.
 */
#ifndef RG_JUDGEMENT_H
#define RG_JUDGEMENT_H

#include "flow/claim/claim.h"

typedef enum rg_judgement_verb { RG_JUDGE_ACCEPT, RG_JUDGE_REJECT, RG_JUDGE_SAME, RG_JUDGE_DIFFERENT, RG_JUDGE_UNDO } rg_judgement_verb;

typedef struct rg_judgement {
    int64_t number;    /* from 1, without a gap */
    rg_judgement_verb verb;
    rg_text a, b;      /* ids of what is judged: a claim; two things told of. Empty where there are none */
    int64_t taken;     /* RG_JUDGE_UNDO: the number of the judgement taken back; else 0 */
    int64_t taken_by;  /* the number of the judgement that takes this one back; 0 = it holds */
    rg_text who, when; /* RFC 3339, in UTC */
    rg_text reason;    /* empty where none was given */
} rg_judgement;

typedef struct rg_judgements {
    rg_judgement *at;
    size_t n;
} rg_judgements;

const char *rg_judgement_verb_name(rg_judgement_verb verb);
/* Fills in taken_by. False where one takes back what is not there, is taken back already, or is itself a taking back. */
bool rg_judgement_settle(rg_judgements *judgements);
/* The last one that holds and judges this claim; NULL where none does. */
const rg_judgement *rg_judgement_of(const rg_judgements *judgements, rg_text claim);
/* The claims with the status that the judgements give them: those given where nothing is judged of any, else a copy. */
rg_claims rg_judgement_apply(rg_arena *arena, const rg_judgements *judgements, rg_claims claims);

#endif
