/* store_fault.c: what SQLite itself and the hashes say against a dossier.
 *
 * Asked row by row, not through store_load.c, so that a dossier too damaged to load still says what is wrong with it. What needs
 * reading, drafting or computing anew is the library's part of verifying (lib/verify.c).
 */
#include "base/sha256.h"
#include "flow/store/store_int.h"

typedef struct faults {
    rg_arena *arena;
    rg_store *store;
    RG_VEC(rg_text) list;
} faults;

#define FAULT(f, ...) (*rg_vec_push((f)->arena, &(f)->list) = rg_text_printf((f)->arena, __VA_ARGS__))

static regest_status ask_integrity(faults *f, regest_error *error) {
    rg_row row = rg_query_start(f->store, RG_QUERY_INTEGRITY);
    while (rg_query_next(&row)) {
        rg_text said = rg_query_borrow(&row);
        if (!rg_text_same(said, RG_TEXT("ok"))) FAULT(f, "file: %.*s", RG_TEXT_ARG(rg_text_trim(said)));
    }
    return rg_query_end(&row, error);
}

static regest_status ask_foreign_keys(faults *f, regest_error *error) {
    rg_row row = rg_query_start(f->store, RG_QUERY_FOREIGN_KEYS);
    while (rg_query_next(&row)) {
        rg_text table = rg_query_borrow(&row);
        rg_query_borrow(&row);
        rg_text parent = rg_query_borrow(&row);
        FAULT(f, "table \"%.*s\": a row without its %.*s", RG_TEXT_ARG(table), RG_TEXT_ARG(parent));
    }
    return rg_query_end(&row, error);
}

/* ---- the schema: as a new dossier has it ---------------------------------------------------------------------- */

static regest_status compare_entry(faults *f, rg_store *other, rg_text type, rg_text name, rg_text sql, const char *missing,
                                   regest_error *error) {
    rg_row row = rg_query_start(other, RG_QUERY_SCHEMA_ENTRY);
    rg_query_put_text(&row, type);
    rg_query_put_text(&row, name);
    if (!rg_query_next(&row)) FAULT(f, "schema: %.*s \"%.*s\" %s", RG_TEXT_ARG(type), RG_TEXT_ARG(name), missing);
    else if (sql.ptr && !rg_text_same(sql, rg_query_borrow(&row)))
        FAULT(f, "schema: %.*s \"%.*s\" is not as it was made", RG_TEXT_ARG(type), RG_TEXT_ARG(name));
    return rg_query_end(&row, error);
}

/* Each entry of one must be in the other; `compare` looks at the definitions too. */
static regest_status compare_schema(faults *f, rg_store *one, rg_store *other, bool compare, const char *missing, regest_error *error) {
    rg_row row = rg_query_start(one, RG_QUERY_SCHEMA);
    regest_status status = REGEST_OK;
    while (status == REGEST_OK && rg_query_next(&row)) {
        rg_text type = rg_query_borrow(&row), name = rg_query_borrow(&row), sql = rg_query_borrow(&row);
        status = compare_entry(f, other, type, name, compare ? sql : (rg_text){0}, missing, error);
    }
    return status == REGEST_OK ? rg_query_end(&row, error) : status;
}

static regest_status ask_schema(faults *f, regest_error *error) {
    rg_store *made;
    regest_status status = rg_store_create(f->arena, NULL, &made, error);
    if (status == REGEST_OK) status = compare_schema(f, made, f->store, true, "is missing", error);
    if (status == REGEST_OK) status = compare_schema(f, f->store, made, false, "is not of ours", error);
    return status;
}

/* ---- hashes and quotations ------------------------------------------------------------------------------------ */

static bool hashes_to(rg_text bytes, rg_text expected) {
    char hash[65];
    rg_sha256_of(bytes, hash);
    return rg_text_same(rg_text_of(hash), expected);
}

static void cut_again(faults *f, rg_text name, rg_text text, rg_text id, rg_span span, rg_text quote) {
    rg_span found = {0, 0};
    switch (rg_passage_check(text, span, quote, &found)) {
    case RG_ANCHOR_EXACT: return;
    case RG_ANCHOR_MOVED:
        FAULT(f, "claim %.*s of \"%.*s\": its quotation does not stand at %zu..%zu but at %zu..%zu", RG_TEXT_ARG(id),
              RG_TEXT_ARG(name), span.start, span.end, found.start, found.end);
        return;
    case RG_ANCHOR_LOST:
        FAULT(f, "claim %.*s of \"%.*s\": its quotation does not stand at %zu..%zu nor anywhere", RG_TEXT_ARG(id), RG_TEXT_ARG(name),
              span.start, span.end);
        return;
    }
}

static regest_status ask_quotations(faults *f, int64_t source, rg_text name, rg_text text, regest_error *error) {
    rg_row row = rg_query_start(f->store, RG_QUERY_QUOTATIONS);
    rg_query_put_int(&row, source);
    while (rg_query_next(&row)) {
        rg_text id = rg_query_borrow(&row);
        rg_span span = rg_query_span(&row);
        cut_again(f, name, text, id, span, rg_query_borrow(&row));
    }
    return rg_query_end(&row, error);
}

static regest_status ask_sources(faults *f, regest_error *error) {
    rg_row row = rg_query_start(f->store, RG_QUERY_SOURCE_HASHES);
    regest_status status = REGEST_OK;
    while (status == REGEST_OK && rg_query_next(&row)) {
        int64_t number = rg_query_int(&row);
        rg_text name = rg_query_borrow(&row), hash = rg_query_borrow(&row), text_hash = rg_query_borrow(&row);
        rg_text bytes = rg_query_borrow(&row), text = rg_query_borrow(&row);
        if (!hashes_to(bytes, hash)) FAULT(f, "account \"%.*s\": its bytes are not those that were added", RG_TEXT_ARG(name));
        if (!hashes_to(text, text_hash)) FAULT(f, "account \"%.*s\": its reading text is not the one that was kept", RG_TEXT_ARG(name));
        status = ask_quotations(f, number, name, text, error);
    }
    return status == REGEST_OK ? rg_query_end(&row, error) : status;
}

static regest_status ask_bibliographies(faults *f, regest_error *error) {
    rg_row row = rg_query_start(f->store, RG_QUERY_BIBLIOGRAPHY_HASHES);
    while (rg_query_next(&row)) {
        rg_text name = rg_query_borrow(&row), hash = rg_query_borrow(&row);
        if (!hashes_to(rg_query_borrow(&row), hash)) FAULT(f, "bibliography \"%.*s\": its bytes are not those that were imported", RG_TEXT_ARG(name));
    }
    return rg_query_end(&row, error);
}

regest_status rg_store_faults(rg_arena *arena, rg_store *store, rg_text **out, size_t *count, regest_error *error) {
    faults f = {.arena = arena, .store = store};
    regest_status status = ask_integrity(&f, error);
    if (status == REGEST_OK) status = ask_foreign_keys(&f, error);
    if (status == REGEST_OK) status = ask_schema(&f, error);
    if (status == REGEST_OK) status = ask_sources(&f, error);
    if (status == REGEST_OK) status = ask_bibliographies(&f, error);
    *out = f.list.at;
    *count = f.list.n;
    return status;
}
