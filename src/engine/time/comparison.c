/* comparison.c: two EDTF strings -> agreement and possible relations. */
#include "engine/time/comparison.h"

#include "base/error.h"

static regest_status read(rg_text text, const rg_policy *policy, rg_edtf *out, regest_error *error) {
    rg_edtf_fault fault;
    if (rg_edtf_parse(text, policy, out, &fault)) return REGEST_OK;
    regest_status status = rg_edtf_explain(text, &fault, error);
    rg_error_input(error, text);
    return status;
}

regest_status rg_comparison_of(rg_arena *arena, const rg_policy *policy, rg_text a, rg_text b, rg_comparison *out, regest_error *error) {
    rg_edtf x, y;
    regest_status status = read(a, policy, &x, error);
    if (status == REGEST_OK) status = read(b, policy, &y, error);
    if (status != REGEST_OK) return status;
    out->dates[0] = rg_date_of(arena, &x);
    out->dates[1] = rg_date_of(arena, &y);
    out->agreement = rg_date_compare(policy, &out->dates[0], &out->dates[1]);
    out->possible = rg_allen_between(&x, &y, policy);
    return REGEST_OK;
}
