/* store.c: the dossier's file: made, opened, let go; transactions; what SQLite refuses, said in words.
 *
 * A dossier is known by its application_id and read only up to our own user_version. The file is one file: no write-ahead log, full
 * synchronisation, so that a dossier that was committed to is on the disk. A stranger's dossier may hold anything: its schema is not
 * trusted, and no statement here is taken from it.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/table.h"
#include "flow/store/store_int.h"

/* ---- refusals ------------------------------------------------------------------------------------------------- */

static regest_status say(rg_store *store, regest_error *error, regest_status status, const char *message, const char *hint) {
    rg_error_set(error, status, "%s", message);
    rg_error_input(error, rg_text_of(store->path));
    if (hint) rg_error_hint(error, "%s", hint);
    return status;
}

/* SQLite does not always keep the system's own reason: not where a commit fails. */
static regest_status system_refusal(rg_store *store, int code, regest_error *error) {
    int number = sqlite3_system_errno(store->db);
    const char *unharmed = code == SQLITE_IOERR_WRITE ? "Nothing was written; the dossier is as it was." : NULL;
    if (number) return say(store, error, REGEST_SYSTEM, strerror(number), unharmed);
    if (unharmed) return say(store, error, REGEST_SYSTEM, "the file cannot be written to: no room, or a limit on its size", unharmed);
    return say(store, error, REGEST_SYSTEM, sqlite3_errstr(code), NULL);
}

regest_status rg_store_fail(rg_store *store, int code, regest_error *error) {
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return say(store, error, REGEST_STORE, "the dossier is locked by another process",
                   "Close the other program, or wait until it is done.");
    case SQLITE_READONLY: return say(store, error, REGEST_STORE, "the dossier is read-only", NULL);
    case SQLITE_FULL:
        return say(store, error, REGEST_STORE, "no room left: the disk is full", "Nothing was written; the dossier is as it was.");
    case SQLITE_CORRUPT: return say(store, error, REGEST_STORE, "the dossier is damaged: its pages do not fit together", NULL);
    case SQLITE_NOTADB: return say(store, error, REGEST_STORE, "is not a dossier: not an SQLite file", NULL);
    case SQLITE_TOOBIG: return say(store, error, REGEST_LIMIT, "the account is too large for a dossier", NULL);
    case SQLITE_NOMEM: return say(store, error, REGEST_MEMORY, "out of memory", NULL);
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
    case SQLITE_PERM: return system_refusal(store, code, error);
    default: break;
    }
    rg_error_set(error, REGEST_STORE, "the dossier refuses: %s", sqlite3_errmsg(store->db));
    rg_error_input(error, rg_text_of(store->path));
    return REGEST_STORE;
}

regest_status rg_store_damaged(rg_store *store, regest_error *error, const char *format, ...) {
    char what[400];
    va_list list;
    va_start(list, format);
    vsnprintf(what, sizeof what, format, list);
    va_end(list);
    rg_error_set(error, REGEST_STORE, "the dossier is damaged: %s", what);
    rg_error_input(error, rg_text_of(store->path));
    return REGEST_STORE;
}

/* ---- life ----------------------------------------------------------------------------------------------------- */

static void close_store(void *what) {
    rg_store *store = what;
    rg_query_close(store);
    sqlite3_close(store->db);
}

/* A relative path is led by "./", for SQLite gives names that begin with ':' or "file:" a meaning of their own. */
static const char *file_name(rg_arena *arena, const char *path) {
    if (!path) return ":memory:";
    return rg_text_z(arena, rg_text_printf(arena, "%s%s", path[0] == '/' ? "" : "./", path));
}

/* All the memory a handle needs, before any file is touched. */
static rg_store *new_store(rg_arena *arena, const char *path) {
    rg_store *store = RG_NEW(arena, rg_store);
    store->arena = arena;
    store->path = path ? rg_text_z(arena, rg_text_of(path)) : "";
    store->file = file_name(arena, path);
    rg_query_load(store);
    rg_arena_defer(arena, close_store, store);
    return store;
}


static regest_status set_up(rg_store *store, regest_error *error) {
    sqlite3 *db = store->db;
    sqlite3_extended_result_codes(db, 1);
    sqlite3_busy_timeout(db, RG_STORE_BUSY_MS);
    sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)0);
    sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, (int *)0);
    sqlite3_limit(db, SQLITE_LIMIT_ATTACHED, 0);
    return rg_store_script(store, "connection.sql", error);
}

/* The handle is there to be closed even where opening fails. */
static regest_status connect(rg_store *store, int flags, regest_error *error) {
    int code = sqlite3_open_v2(store->file, &store->db, flags, NULL);
    if (code != SQLITE_OK) return rg_store_fail(store, code, error);
    return set_up(store, error);
}

regest_status rg_store_script(rg_store *store, const char *name, regest_error *error) {
    const char *script = rg_table_bytes(name).ptr; /* built-in files end in a NUL */
    int code = sqlite3_exec(store->db, script, NULL, NULL, NULL);
    return code == SQLITE_OK ? REGEST_OK : rg_store_fail(store, code, error);
}

/* ---- transactions --------------------------------------------------------------------------------------------- */

regest_status rg_store_begin(rg_store *store, bool writing, regest_error *error) {
    rg_row row = rg_query_start(store, writing ? RG_QUERY_BEGIN_WRITING : RG_QUERY_BEGIN_READING);
    return rg_query_run(&row, error);
}

regest_status rg_store_commit(rg_store *store, regest_error *error) {
    rg_row row = rg_query_start(store, RG_QUERY_COMMIT);
    return rg_query_run(&row, error);
}

/* Where SQLite itself has rolled back already (a full disk), there is nothing left to abort. */
void rg_store_abort(rg_store *store) {
    rg_query_reset(store);
    if (!sqlite3_get_autocommit(store->db)) {
        rg_row row = rg_query_start(store, RG_QUERY_ROLLBACK);
        (void)!rg_query_run(&row, NULL);
    }
    /* A write that failed half-way leaves its journal to the next reader: read, so that the file is whole at once. */
    rg_row row = rg_query_start(store, RG_QUERY_APPLICATION);
    while (rg_query_next(&row)) continue;
    (void)!rg_query_end(&row, NULL);
}

/* ---- create --------------------------------------------------------------------------------------------------- */

/* Only a file that this call has made is ever taken away again. */
static regest_status make_file(rg_store *store, regest_error *error) {
    int file = open(store->file, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0666);
    if (file < 0 && errno == EEXIST) return say(store, error, REGEST_STORE, "exists already", "Choose another name, or add to it.");
    if (file < 0) return say(store, error, REGEST_SYSTEM, strerror(errno), NULL);
    close(file);
    return REGEST_OK;
}

static regest_status write_schema(rg_store *store, regest_error *error) {
    regest_status status = rg_store_begin(store, true, error);
    if (status == REGEST_OK) status = rg_store_script(store, "record.sql", error);
    if (status == REGEST_OK) status = rg_store_script(store, "derived.sql", error);
    if (status == REGEST_OK) status = rg_store_commit(store, error);
    if (status != REGEST_OK) rg_store_abort(store);
    return status;
}

regest_status rg_store_create(rg_arena *arena, const char *path, rg_store **out, regest_error *error) {
    rg_store *store = new_store(arena, path);
    regest_status status = path ? make_file(store, error) : REGEST_OK;
    if (status != REGEST_OK) return status;
    status = connect(store, SQLITE_OPEN_READWRITE | (path ? 0 : SQLITE_OPEN_MEMORY | SQLITE_OPEN_CREATE), error);
    if (status == REGEST_OK) status = write_schema(store, error);
    if (status == REGEST_OK) *out = store;
    else if (path) unlink(store->file);
    return status;
}

/* ---- settings ------------------------------------------------------------------------------------------------- */

regest_status rg_store_choose(rg_store *store, const char *name, rg_text value, regest_error *error) {
    rg_row row = rg_query_start(store, RG_QUERY_ADD_SETTING);
    rg_query_put_word(&row, name);
    rg_query_put_text(&row, value);
    return rg_query_run(&row, error);
}

regest_status rg_store_chosen(rg_arena *arena, rg_store *store, const char *name, rg_text *value, regest_error *error) {
    rg_row row = rg_query_start(store, RG_QUERY_SETTING);
    *value = (rg_text){0};
    rg_query_put_word(&row, name);
    while (rg_query_next(&row)) *value = rg_query_text(&row, arena);
    return rg_query_end(&row, error);
}

/* ---- open ----------------------------------------------------------------------------------------------------- */

static regest_status look_at_file(rg_store *store, regest_error *error) {
    struct stat about;
    if (stat(store->file, &about) != 0) return say(store, error, REGEST_STORE, strerror(errno), NULL);
    if (S_ISDIR(about.st_mode)) return say(store, error, REGEST_STORE, "is a directory, not a dossier", NULL);
    if (!S_ISREG(about.st_mode)) return say(store, error, REGEST_STORE, "is not a file", NULL);
    if (about.st_size == 0) return say(store, error, REGEST_STORE, "is not a dossier: the file is empty", NULL);
    return REGEST_OK;
}

static regest_status look_at_version(rg_store *store, regest_error *error) {
    rg_row row = rg_query_start(store, RG_QUERY_APPLICATION);
    int64_t application = 0, version = 0;
    if (rg_query_next(&row)) {
        application = rg_query_int(&row);
        version = rg_query_int(&row);
    }
    regest_status status = rg_query_end(&row, error);
    if (status != REGEST_OK) return status;
    if (application != RG_STORE_APPLICATION)
        return say(store, error, REGEST_STORE, "is not a dossier: an SQLite file of another program", NULL);
    if (version == RG_STORE_VERSION) return REGEST_OK;
    rg_error_set(error, REGEST_STORE, "the dossier has format %lld, this regest reads format %d", (long long)version, RG_STORE_VERSION);
    rg_error_input(error, rg_text_of(store->path));
    if (version > RG_STORE_VERSION) rg_error_hint(error, "It was written by a newer regest; update this one.");
    return REGEST_STORE;
}

regest_status rg_store_open(rg_arena *arena, const char *path, rg_store **out, regest_error *error) {
    rg_store *store = new_store(arena, path);
    regest_status status = look_at_file(store, error);
    if (status == REGEST_OK) status = connect(store, SQLITE_OPEN_READWRITE, error);
    if (status == REGEST_OK) status = look_at_version(store, error);
    if (status == REGEST_OK) *out = store;
    return status;
}

bool rg_store_read_only(const rg_store *store) { return sqlite3_db_readonly(store->db, "main") != 0; }
