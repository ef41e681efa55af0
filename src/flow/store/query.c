/* query.c: the statements of queries.sql: found by name, prepared once a handle, bound and read column by column.
 *
 * queries.sql in -> statements out. A statement is the text from its `-- name:` line to the next. */
#include <string.h>

#include "base/table.h"
#include "flow/store/store_int.h"

static const char *const names[RG_QUERY_COUNT] = {
#define QUERY_NAME(name, text) text,
    RG_QUERIES(QUERY_NAME)
#undef QUERY_NAME
};

static const rg_text head = {"-- name: ", 9};

static rg_text statement_of(rg_text all, const char *name) {
    for (size_t at = rg_text_find(all, head, 0); at != RG_NONE;) {
        size_t next = rg_text_find(all, head, at + head.len);
        rg_text whole = rg_text_cut(all, (rg_span){at + head.len, next == RG_NONE ? all.len : next});
        size_t line = rg_text_find(whole, RG_TEXT("\n"), 0);
        if (line != RG_NONE && rg_text_same((rg_text){whole.ptr, line}, rg_text_of(name)))
            return rg_text_trim((rg_text){whole.ptr + line, whole.len - line});
        at = next;
    }
    return (rg_text){0};
}

void rg_query_load(rg_store *store) {
    rg_text all = rg_table_bytes("queries.sql");
    for (size_t i = 0; i < RG_QUERY_COUNT; i++) store->texts[i] = statement_of(all, names[i]);
}

void rg_query_close(rg_store *store) {
    for (size_t i = 0; i < RG_QUERY_COUNT; i++) {
        sqlite3_finalize(store->statements[i]);
        store->statements[i] = NULL;
    }
}

void rg_query_reset(rg_store *store) {
    for (size_t i = 0; i < RG_QUERY_COUNT; i++) sqlite3_reset(store->statements[i]);
}

rg_row rg_query_start(rg_store *store, rg_query query) {
    rg_row row = {.store = store, .at = 1, .code = SQLITE_OK};
    sqlite3_stmt **statement = &store->statements[query];
    if (*statement) {
        sqlite3_reset(*statement);
        sqlite3_clear_bindings(*statement);
    } else {
        rg_text text = store->texts[query];
        row.code = sqlite3_prepare_v3(store->db, text.ptr, (int)text.len, SQLITE_PREPARE_PERSISTENT, statement, NULL);
    }
    row.statement = *statement;
    return row;
}

/* After a refusal nothing more is bound: it would hide what SQLite has to say about the first. */
static bool sound(const rg_row *row) { return row->code == SQLITE_OK; }

void rg_query_put_int(rg_row *row, int64_t value) {
    if (sound(row)) row->code = sqlite3_bind_int64(row->statement, row->at++, value);
}

void rg_query_put_text(rg_row *row, rg_text value) {
    if (!sound(row)) return;
    if (value.ptr) row->code = sqlite3_bind_text64(row->statement, row->at++, value.ptr, value.len, SQLITE_STATIC, SQLITE_UTF8);
    else row->code = sqlite3_bind_null(row->statement, row->at++);
}

void rg_query_put_blob(rg_row *row, rg_text value) {
    if (sound(row)) row->code = sqlite3_bind_blob64(row->statement, row->at++, value.ptr ? value.ptr : "", value.len, SQLITE_STATIC);
}

void rg_query_put_span(rg_row *row, rg_span span) {
    rg_query_put_int(row, (int64_t)span.start);
    rg_query_put_int(row, (int64_t)span.end);
}

void rg_query_put_word(rg_row *row, const char *word) { rg_query_put_text(row, rg_text_of(word)); }

void rg_query_put_day(rg_row *row, rg_day day, rg_day none) {
    if (day == none) rg_query_put_text(row, (rg_text){0});
    else rg_query_put_int(row, day);
}

bool rg_query_next(rg_row *row) {
    if (row->code != SQLITE_OK && row->code != SQLITE_ROW) return false;
    row->code = sqlite3_step(row->statement);
    row->at = 0;
    return row->code == SQLITE_ROW;
}

int64_t rg_query_int(rg_row *row) { return sqlite3_column_int64(row->statement, row->at++); }

/* A column of another type than the schema's cannot be in a STRICT table; in one that a stranger made it reads as text. */
rg_text rg_query_borrow(rg_row *row) {
    int at = row->at++;
    int type = sqlite3_column_type(row->statement, at);
    if (type == SQLITE_NULL) return (rg_text){0};
    const char *ptr = type == SQLITE_BLOB ? sqlite3_column_blob(row->statement, at) : (const char *)sqlite3_column_text(row->statement, at);
    size_t len = (size_t)sqlite3_column_bytes(row->statement, at);
    if (!ptr && type != SQLITE_BLOB) row->code = SQLITE_NOMEM;
    return (rg_text){ptr ? ptr : "", ptr ? len : 0};
}

rg_text rg_query_text(rg_row *row, rg_arena *arena) {
    rg_text text = rg_query_borrow(row);
    return text.ptr ? rg_text_copy(arena, text) : text;
}

/* A number below zero becomes one past every text, which no check lets through. */
static size_t offset(int64_t value) { return value < 0 ? SIZE_MAX : (size_t)value; }

rg_span rg_query_span(rg_row *row) {
    int64_t start = rg_query_int(row), end = rg_query_int(row);
    return (rg_span){offset(start), offset(end)};
}

rg_day rg_query_day(rg_row *row, rg_day none) {
    if (sqlite3_column_type(row->statement, row->at) != SQLITE_NULL) return rg_query_int(row);
    row->at++;
    return none;
}

/* The reason is asked of SQLite before the reset, which may change it. */
regest_status rg_query_end(rg_row *row, regest_error *error) {
    bool well = row->code == SQLITE_OK || row->code == SQLITE_ROW || row->code == SQLITE_DONE;
    regest_status status = well ? REGEST_OK : rg_store_fail(row->store, row->code, error);
    sqlite3_reset(row->statement);
    return status;
}

regest_status rg_query_run(rg_row *row, regest_error *error) {
    while (rg_query_next(row)) continue;
    return rg_query_end(row, error);
}
