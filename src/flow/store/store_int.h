/* store_int.h: what the files of this folder share: the handle, statements by name, rows bound and taken column by column.
 *
 *     rg_row row = rg_query_start(store, RG_QUERY_ADD_LINK);
 *     rg_query_put_int(&row, number); rg_query_put_text(&row, target);
 *     status = rg_query_run(&row, error);
 *
 *     rg_row row = rg_query_start(store, RG_QUERY_LINKS);
 *     rg_query_put_int(&row, number);
 *     while (rg_query_next(&row)) link.target = rg_query_text(&row, arena);
 *     status = rg_query_end(&row, error);
 *
 * What goes wrong on the way stays in the row and comes out at the end. A statement left in the midst (no memory) is reset before
 * its next use and by rg_store_abort.
 */
#ifndef RG_STORE_INT_H
#define RG_STORE_INT_H

#include <sqlite3.h>

#include "base/error.h"
#include "base/vec.h"
#include "flow/store/store.h"

enum { RG_STORE_APPLICATION = 0x52475354 /* 'RGST' */, RG_STORE_VERSION = 3, RG_STORE_BUSY_MS = 2000 };

/* The statements of queries.sql, in its order. */
#define RG_QUERIES(X)                                                                                                     \
    X(APPLICATION, "application") X(BEGIN_READING, "begin_reading") X(BEGIN_WRITING, "begin_writing") X(COMMIT, "commit")  \
    X(ROLLBACK, "rollback") X(ADD_SETTING, "add_setting") X(SETTING, "setting") X(KEPT, "kept") X(NAMED, "named") X(ADD_SOURCE, "add_source") X(ADD_PART, "add_part")          \
    X(ADD_MARK, "add_mark") X(ADD_REFERENCE, "add_reference") X(ADD_LINK, "add_link") X(ADD_CLAIM, "add_claim")            \
    X(ADD_DATE, "add_date") X(ADD_ALTERNATIVE, "add_alternative") X(ADD_VOICE, "add_voice") X(ADD_NOTE, "add_note")        \
    X(SOURCES, "sources") X(ASKED, "asked") X(PARTS, "parts") X(MARKS, "marks") X(REFERENCES, "references")                \
    X(LINKS, "links") X(TEXTS, "texts") X(CLAIMS, "claims") X(DATE, "date") X(ALTERNATIVES, "alternatives")                \
    X(VOICES, "voices") X(NOTES, "notes") X(ADD_FINDING, "add_finding") X(ADD_BUILT, "add_built")                          \
    X(DERIVED_TABLES, "derived_tables") X(BUILT, "built") X(FINDINGS, "findings") X(INTEGRITY, "integrity")                \
    X(FOREIGN_KEYS, "foreign_keys") X(SCHEMA, "schema") X(SCHEMA_ENTRY, "schema_entry") X(SOURCE_HASHES, "source_hashes")  \
    X(QUOTATIONS, "quotations") X(SOURCE_KEPT, "source_kept") X(ADD_JUDGEMENT, "add_judgement") X(JUDGEMENTS, "judgements") \
    X(ADD_REFERENCE_FIELD, "add_reference_field") X(REFERENCE_FIELDS, "reference_fields") X(BIBLIOGRAPHY_KEPT, "bibliography_kept")           \
    X(ADD_BIBLIOGRAPHY, "add_bibliography") X(BIBLIOGRAPHIES, "bibliographies") X(BIBLIOGRAPHY_HASHES, "bibliography_hashes")

typedef enum rg_query {
#define RG_QUERY_ENUM(name, text) RG_QUERY_##name,
    RG_QUERIES(RG_QUERY_ENUM)
#undef RG_QUERY_ENUM
    RG_QUERY_COUNT
} rg_query;

struct rg_store {
    rg_arena *arena;
    sqlite3 *db;
    const char *path; /* as given; "" in memory */
    const char *file; /* as SQLite is told */
    rg_text texts[RG_QUERY_COUNT];
    sqlite3_stmt *statements[RG_QUERY_COUNT]; /* prepared at first use */
};

/* What SQLite has refused, in words, naming the file. */
regest_status rg_store_fail(rg_store *store, int code, regest_error *error);
/* A dossier whose rows cannot be: names the file. */
regest_status rg_store_damaged(rg_store *store, regest_error *error, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
/* Runs a whole script: "derived.sql". */
regest_status rg_store_script(rg_store *store, const char *name, regest_error *error) REGEST_CHECKED;

typedef struct rg_row {
    rg_store *store;
    sqlite3_stmt *statement; /* NULL where it could not be prepared */
    int at;                  /* the next parameter or column */
    int code;                /* SQLITE_OK, ROW, DONE, or what went wrong */
} rg_row;

/* Finds the statements' texts. */
void rg_query_load(rg_store *store);
void rg_query_close(rg_store *store);
void rg_query_reset(rg_store *store);

rg_row rg_query_start(rg_store *store, rg_query query);
void rg_query_put_int(rg_row *row, int64_t value);
void rg_query_put_text(rg_row *row, rg_text value); /* borrowed until the end; NULL where ptr is NULL */
void rg_query_put_blob(rg_row *row, rg_text value);
void rg_query_put_span(rg_row *row, rg_span span);
void rg_query_put_word(rg_row *row, const char *word);
void rg_query_put_day(rg_row *row, rg_day day, rg_day none); /* NULL where it is `none` */
/* Runs to the end; rows are passed over. */
regest_status rg_query_run(rg_row *row, regest_error *error) REGEST_CHECKED;

bool rg_query_next(rg_row *row);
int64_t rg_query_int(rg_row *row);
rg_text rg_query_text(rg_row *row, rg_arena *arena);
rg_text rg_query_borrow(rg_row *row); /* good until the row is left */
rg_span rg_query_span(rg_row *row);
rg_day rg_query_day(rg_row *row, rg_day none);
/* Resets; the status of all that went before. */
regest_status rg_query_end(rg_row *row, regest_error *error) REGEST_CHECKED;

/* Kinds, forms and the like as the words that stand in the tables, and back; false where there is no such word. */
const char *rg_store_word_of_value_kind(rg_value_kind kind);
bool rg_store_word_part_kind(rg_text word, rg_part_kind *out);
bool rg_store_word_mark_form(rg_text word, rg_mark_form *out);
bool rg_store_word_value_kind(rg_text word, rg_value_kind *out);
bool rg_store_word_hedge(rg_text word, rg_hedge *out);
bool rg_store_word_voice_kind(rg_text word, rg_voice_kind *out);
bool rg_store_word_claim_status(rg_text word, rg_claim_status *out);
bool rg_store_word_verb(rg_text word, rg_judgement_verb *out);

#endif
