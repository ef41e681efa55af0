/* store_import.c: files of other programs into the record, as they came, and read back. */
#include "base/sha256.h"
#include "flow/store/store_int.h"

/* The name under which the same bytes are kept; empty where they are not. */
static regest_status find_kept(rg_store *store, const char *hash, rg_text *name, regest_error *error) {
    rg_row row = rg_query_start(store, RG_QUERY_BIBLIOGRAPHY_KEPT);
    rg_query_put_word(&row, hash);
    if (rg_query_next(&row)) *name = rg_query_text(&row, store->arena);
    return rg_query_end(&row, error);
}

static regest_status add(rg_store *store, const rg_bibliography *b, const char *hash, regest_error *error) {
    rg_row row = rg_query_start(store, RG_QUERY_ADD_BIBLIOGRAPHY);
    rg_query_put_text(&row, b->name);
    rg_query_put_text(&row, b->format);
    rg_query_put_word(&row, hash);
    rg_query_put_blob(&row, b->bytes);
    return rg_query_run(&row, error);
}

regest_status rg_store_import(rg_store *store, const rg_bibliography *bibliography, regest_error *error) {
    char hash[65];
    rg_text kept = {0};
    rg_sha256_of(bibliography->bytes, hash);
    regest_status status = rg_store_begin(store, true, error);
    if (status != REGEST_OK) return status;
    status = find_kept(store, hash, &kept, error);
    if (status == REGEST_OK && kept.len) status = rg_store_name_refuse(bibliography->name, kept, error);
    if (status == REGEST_OK) status = add(store, bibliography, hash, error);
    if (status == REGEST_OK) status = rg_store_commit(store, error);
    if (status != REGEST_OK) rg_store_abort(store);
    return status;
}

regest_status rg_store_bibliographies(rg_arena *arena, rg_store *store, rg_bibliography **out, size_t *count, regest_error *error) {
    RG_VEC(rg_bibliography) all = {0};
    rg_row row = rg_query_start(store, RG_QUERY_BIBLIOGRAPHIES);
    bool sound = true;
    while (rg_query_next(&row)) {
        rg_bibliography *b = rg_vec_push(arena, &all);
        b->name = rg_query_text(&row, arena);
        b->format = rg_query_text(&row, arena);
        b->bytes = rg_query_text(&row, arena);
        sound = sound && rg_text_invalid(b->name) == b->name.len && rg_text_invalid(b->format) == b->format.len;
    }
    *out = all.at;
    *count = all.n;
    regest_status status = rg_query_end(&row, error);
    return status == REGEST_OK && !sound ? rg_store_damaged(store, error, "a bibliography has a row that cannot be") : status;
}
