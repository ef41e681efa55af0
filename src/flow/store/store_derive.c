/* store_derive.c: the derived tables: dropped, rebuilt, read. */
#include "flow/store/store_int.h"

static regest_status rebuild(rg_store *store, size_t sources, size_t judgements, const rg_derived *rows, size_t count, regest_error *error) {
    regest_status status = rg_store_script(store, "derived.sql", error);
    for (size_t i = 0; i < count && status == REGEST_OK; i++) {
        rg_row row = rg_query_start(store, RG_QUERY_ADD_FINDING);
        rg_query_put_int(&row, (int64_t)i);
        rg_query_put_text(&row, rows[i].id);
        rg_query_put_text(&row, rows[i].json);
        status = rg_query_run(&row, error);
    }
    if (status != REGEST_OK) return status;
    rg_row row = rg_query_start(store, RG_QUERY_ADD_BUILT);
    rg_query_put_int(&row, (int64_t)sources);
    rg_query_put_int(&row, (int64_t)judgements);
    return rg_query_run(&row, error);
}

regest_status rg_store_derive(rg_store *store, size_t sources, size_t judgements, const rg_derived *rows, size_t count, regest_error *error) {
    regest_status status = rg_store_begin(store, true, error);
    if (status != REGEST_OK) return status;
    status = rebuild(store, sources, judgements, rows, count, error);
    if (status == REGEST_OK) status = rg_store_commit(store, error);
    if (status != REGEST_OK) rg_store_abort(store);
    return status;
}

/* The first number a statement gives. */
static regest_status number(rg_store *store, rg_query query, int64_t *out, regest_error *error) {
    rg_row row = rg_query_start(store, query);
    if (rg_query_next(&row)) *out = rg_query_int(&row);
    return rg_query_end(&row, error);
}

regest_status rg_store_derived(rg_arena *arena, rg_store *store, rg_derived **out, size_t *count, regest_error *error) {
    int64_t tables = 0, built = 0;
    regest_status status = number(store, RG_QUERY_DERIVED_TABLES, &tables, error);
    if (status == REGEST_OK && tables == 2) status = number(store, RG_QUERY_BUILT, &built, error);
    if (status != REGEST_OK) return status;
    if (!built) return rg_error_set(error, REGEST_NONE, "the findings are not built yet");
    RG_VEC(rg_derived) rows = {0};
    rg_row row = rg_query_start(store, RG_QUERY_FINDINGS);
    while (rg_query_next(&row)) {
        rg_derived *derived = rg_vec_push(arena, &rows);
        derived->id = rg_query_text(&row, arena);
        derived->json = rg_query_text(&row, arena);
    }
    *out = rows.at;
    *count = rows.n;
    return rg_query_end(&row, error);
}
