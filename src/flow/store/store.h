/* store.h: the dossier on disk: the only place with SQL.
 *
 * record.sql holds what is never rewritten (sources, passages, claims, judgements); derived.sql what may be dropped and rebuilt
 * (findings). A dossier is an SQLite file with application_id 'RGST'; a newer user_version is refused, not guessed at.
 */
#ifndef RG_STORE_H
#define RG_STORE_H

#include "flow/claim/judgement.h"

typedef struct rg_store rg_store;

/* `path` NULL = in memory. All handles live in the arena and close with it. */
regest_status rg_store_create(rg_arena *arena, const char *path, rg_store **out, regest_error *error) REGEST_CHECKED;
regest_status rg_store_open(rg_arena *arena, const char *path, rg_store **out, regest_error *error) REGEST_CHECKED;

/* How an account was to be read (a field NULL = detected), and by what it was: "regest 0.1.0". */
typedef struct rg_asked {
    rg_text format, encoding, language;
    rg_text maker;
} rg_asked;

/* Several calls as one: all is seen as it stood at begin; all that was added is kept at commit, nothing at abort. Abort is fine at any time,
 * also where a guard was left in the midst of a call. */
regest_status rg_store_begin(rg_store *store, bool writing, regest_error *error) REGEST_CHECKED;
regest_status rg_store_commit(rg_store *store, regest_error *error) REGEST_CHECKED;
void rg_store_abort(rg_store *store);

/* What is chosen for the dossier before its first account, once: "policy", "weighing". */
regest_status rg_store_choose(rg_store *store, const char *name, rg_text value, regest_error *error) REGEST_CHECKED;
/* ptr NULL where it was not chosen. */
regest_status rg_store_chosen(rg_arena *arena, rg_store *store, const char *name, rg_text *value, regest_error *error) REGEST_CHECKED;

/* Adds an account with its drafted claims in one transaction; every quotation is cut again and compared before commit. REGEST_NONE,
 * and nothing written, where the same bytes are there already. A name already taken by other bytes gets "~" and four digits of its hash. */
regest_status rg_store_add(rg_store *store, rg_account *account, rg_claims *claims, const rg_asked *asked, regest_error *error)
    REGEST_CHECKED;

/* All accounts, in the order they were added, read back whole (text, parts, marks, references, links). */
regest_status rg_store_accounts(rg_arena *arena, rg_store *store, rg_account **out, size_t *count, regest_error *error) REGEST_CHECKED;
/* For each of these accounts, in the same order, how it was to be read. */
regest_status rg_store_asked(rg_arena *arena, rg_store *store, rg_asked **out, size_t *count, regest_error *error) REGEST_CHECKED;
/* All claims, in order of account, passage, property, value. */
regest_status rg_store_claims(rg_arena *arena, rg_store *store, rg_claims *out, regest_error *error) REGEST_CHECKED;

/* A file of works as another program keeps them. */
typedef struct rg_bibliography {
    rg_text name, format, bytes; /* format: "csl" */
} rg_bibliography;

/* REGEST_NONE, and nothing written, where the same bytes are there already. */
regest_status rg_store_import(rg_store *store, const rg_bibliography *bibliography, regest_error *error) REGEST_CHECKED;
/* All of them, in the order they were imported. */
regest_status rg_store_bibliographies(rg_arena *arena, rg_store *store, rg_bibliography **out, size_t *count, regest_error *error) REGEST_CHECKED;

/* Adds a judgement, whose number is given to it, and drops what was derived. */
regest_status rg_store_judge(rg_store *store, rg_judgement *judgement, regest_error *error) REGEST_CHECKED;
/* All judgements, in order. */
regest_status rg_store_judgements(rg_arena *arena, rg_store *store, rg_judgements *out, regest_error *error) REGEST_CHECKED;

/* One derived row a finding: its id and its canonical JSON. */
typedef struct rg_derived {
    rg_text id, json;
} rg_derived;

/* Replaces the derived tables by these rows, in one transaction. `sources` and `judgements`: from how many they were computed; where
 * another process has added more meanwhile, they count as yet to be built. */
regest_status rg_store_derive(rg_store *store, size_t sources, size_t judgements, const rg_derived *rows, size_t count, regest_error *error)
    REGEST_CHECKED;
/* REGEST_NONE where the derived tables are yet to be built from the record as it is. */
regest_status rg_store_derived(rg_arena *arena, rg_store *store, rg_derived **out, size_t *count, regest_error *error) REGEST_CHECKED;

bool rg_store_read_only(const rg_store *store);

/* What SQLite itself and the hashes say: integrity, foreign keys, sources' hashes, quotations cut again. One text a fault; none = sound. */
regest_status rg_store_faults(rg_arena *arena, rg_store *store, rg_text **out, size_t *count, regest_error *error) REGEST_CHECKED;

/* ---- names of accounts: also for dossiers that no file holds ---------------------------------------------------- */

/* Gives the account and its claims the name `name` with "~" and that many digits of the account's hash. */
void rg_store_name_apart(rg_arena *arena, rg_text name, size_t digits, rg_account *account, rg_claims *claims);
/* REGEST_NONE: the bytes of `name` are kept already, as `kept`. */
regest_status rg_store_name_refuse(rg_text name, rg_text kept, regest_error *error);

#endif
