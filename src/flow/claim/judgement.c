/* judgement.c: which judgements hold, and the status that they give to claims. */
#include "flow/claim/judgement.h"

#include "base/map.h"

const char *rg_judgement_verb_name(rg_judgement_verb verb) {
    static const char *const names[] = {"accept", "reject", "same", "different", "undo"};
    return names[verb];
}

bool rg_judgement_settle(rg_judgements *judgements) {
    for (size_t i = 0; i < judgements->n; i++) {
        rg_judgement *undo = &judgements->at[i];
        undo->taken_by = 0;
        if (undo->verb != RG_JUDGE_UNDO) continue;
        if (undo->taken < 1 || undo->taken > (int64_t)i) return false;
        rg_judgement *taken = &judgements->at[undo->taken - 1];
        if (taken->taken_by || taken->verb == RG_JUDGE_UNDO) return false;
        taken->taken_by = undo->number;
    }
    return true;
}

static bool of_claim(const rg_judgement *j) { return !j->taken_by && (j->verb == RG_JUDGE_ACCEPT || j->verb == RG_JUDGE_REJECT); }

const rg_judgement *rg_judgement_of(const rg_judgements *judgements, rg_text claim) {
    for (size_t i = judgements->n; i-- > 0;)
        if (of_claim(&judgements->at[i]) && rg_text_same(judgements->at[i].a, claim)) return &judgements->at[i];
    return NULL;
}

rg_claims rg_judgement_apply(rg_arena *arena, const rg_judgements *judgements, rg_claims claims) {
    rg_map judged = rg_map_in(arena);
    for (size_t i = 0; i < judgements->n; i++) {
        const rg_judgement *j = &judgements->at[i];
        if (of_claim(j)) rg_map_put(&judged, j->a, j->verb == RG_JUDGE_ACCEPT ? RG_CLAIM_ACCEPTED : RG_CLAIM_REJECTED);
    }
    if (!judged.n) return claims;
    rg_claims out = {RG_ARRAY(arena, rg_claim, claims.n), claims.n};
    for (size_t i = 0; i < claims.n; i++) {
        out.at[i] = claims.at[i];
        size_t status = rg_map_get(&judged, rg_text_of(claims.at[i].id));
        if (status != RG_NONE) out.at[i].status = (rg_claim_status)status;
    }
    return out;
}
