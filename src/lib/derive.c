/* derive.c: findings as the derived tables keep them: id and canonical JSON, in order. */
#include "lib/lib_int.h"

rg_derived *rg_derive_rows(rg_arena *arena, const rg_findings *findings) {
    rg_derived *rows = RG_ARRAY(arena, rg_derived, findings->n);
    for (size_t i = 0; i < findings->n; i++) {
        rg_buf json = rg_buf_in(arena);
        rg_view_finding_json(&json, &findings->at[i]);
        rows[i] = (rg_derived){rg_text_of(findings->at[i].id), rg_buf_text(&json)};
    }
    return rows;
}

typedef struct keeping {
    rg_store *store;
    rg_arena *arena;
    const rg_findings *findings;
} keeping;

static regest_status keep(void *context, regest_error *error) {
    const keeping *k = context;
    rg_derived *kept;
    size_t count;
    regest_status status = rg_store_derived(k->arena, k->store, &kept, &count, error);
    if (status != REGEST_NONE) return status;
    return rg_store_derive(k->store, k->findings->content->account_count, k->findings->content->judgements.n, rg_derive_rows(k->arena, k->findings), k->findings->n, error);
}

/* What is derived can be computed anew by anyone, so a file that may not be written to (a read-only folder, another process at work)
 * is left as it is: its findings stay to be built, and verify knows the difference. A lack of memory alone is told. */
regest_status rg_derive_keep(regest_dossier *dossier, regest_report *report, regest_error *error) {
    if (!dossier->store || rg_store_read_only(dossier->store)) return REGEST_OK;
    keeping k = {dossier->store, report->arena, report->model.findings};
    regest_status status = rg_library_run(report->arena, keep, &k, NULL);
    if (status != REGEST_OK) rg_store_abort(dossier->store);
    return status == REGEST_MEMORY ? rg_library_no_memory(error) : REGEST_OK;
}
