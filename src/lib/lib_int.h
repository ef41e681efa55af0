/* lib_int.h: what the files of this folder share: the handles behind the public types, and the way every public function runs.
 *
 * A public function that makes a report is one call of rg_report_make with a task: the task gets an empty report whose arena it
 * allocates from, and fills in report->model. Running out of memory on the way becomes REGEST_MEMORY here, so tasks need not
 * think of it. A task that touches an arena other than its report's must have that arena guarded itself.
 */
#ifndef RG_LIB_INT_H
#define RG_LIB_INT_H

#include "base/arena.h"
#include "base/error.h"
#include "base/vec.h"
#include "engine/time/policy.h"
#include "flow/store/store.h"
#include "view/view.h"

/* ---- handles -------------------------------------------------------------------------------------------------- */

struct regest {
    rg_arena *arena; /* holds the handle itself */
    regest_allocator allocator;
    bool given; /* false: malloc, allocator unused */
};

struct regest_report {
    rg_arena *arena; /* holds the report itself */
    regest library;
    regest_dossier *dossier; /* held as long as the report is; NULL where it needs none */
    rg_model model;
};

/* NULL when memory is out. */
rg_arena *rg_library_arena(const regest *library);

/* ---- tasks ---------------------------------------------------------------------------------------------------- */

typedef regest_status (*rg_task)(void *context, regest_error *error);

/* Runs task(context) under the arena's guard; REGEST_MEMORY where memory ran out. */
regest_status rg_library_run(rg_arena *arena, rg_task task, void *context, regest_error *error) REGEST_CHECKED;
regest_status rg_library_no_memory(regest_error *error);

typedef regest_status (*rg_report_task)(regest_report *report, const void *ask, regest_error *error);

/* A new report, filled in by `task`; *out is NULL where that failed. */
regest_status rg_report_make(const regest *library, rg_report_task task, const void *ask, regest_report **out,
                             regest_error *error) REGEST_CHECKED;

/* The rule of disputes of this name. */
regest_status rg_weighing_named(const char *name, rg_weighing *out, regest_error *error) REGEST_CHECKED;

/* ---- dossiers ------------------------------------------------------------------------------------------------- */

/* A dossier lives until it is closed and the last report made from it is freed, whichever is later. What it holds only ever grows:
 * accounts and claims once loaded stay where they are, so that reports may borrow them. */
struct regest_dossier {
    rg_arena *arena;       /* holds the dossier itself and what it has loaded */
    regest library;
    size_t holds;          /* the handle itself, and reports */
    rg_arena *store_arena; /* the store's own, given back at closing; NULL in memory */
    rg_store *store;       /* NULL in memory */
    bool loaded;           /* content says what the store holds */
    rg_content content;
    rg_arena *work;              /* for drafting: a reading takes a hundred times the memory of its account */
    RG_VEC(rg_account) accounts; /* in memory: what content borrows */
    RG_VEC(rg_claim) claims;
    RG_VEC(rg_asked) asked; /* in memory: one an account */
    RG_VEC(rg_judgement) judgements; /* what content borrows */
    RG_VEC(rg_bibliography) bibliographies; /* in memory */
    const rg_dissent *dissent;       /* all disputes, when they were last computed as a whole; NULL before */
};

/* The report holds the dossier as long as it lives. */
void rg_dossier_hold(regest_dossier *dossier, regest_report *report);
/* Gives up a hold. NULL is fine. */
void rg_dossier_release(regest_dossier *dossier);
/* What a loaded dossier holds, its claims as judged. */
rg_content rg_dossier_content(rg_arena *arena, const regest_dossier *dossier);
/* Loads what the store holds, where that is not done yet. */
regest_status rg_dossier_load(regest_dossier *dossier, regest_error *error) REGEST_CHECKED;
/* A report on a loaded dossier; `ask` is for the task, which finds the dossier's content in report->model.content. */
regest_status rg_dossier_report(regest_dossier *dossier, rg_report_task task, const void *ask, regest_report **out,
                                regest_error *error) REGEST_CHECKED;

/* ---- files of other programs ------------------------------------------------------------------------------------ */

/* Fills in what the files hold; in the order of the files. */
regest_status rg_exchange_read(rg_arena *arena, const rg_bibliography *files, size_t count, rg_content *content, regest_error *error) REGEST_CHECKED;

/* ---- what is kept, and what is computed again ------------------------------------------------------------------ */

/* Findings as the derived tables keep them. */
rg_derived *rg_derive_rows(rg_arena *arena, const rg_findings *findings);
/* Keeps a report's findings in the dossier's file, where that can be written to and they are not there yet. */
regest_status rg_derive_keep(regest_dossier *dossier, regest_report *report, regest_error *error) REGEST_CHECKED;
/* The name of the first field that differs, or NULL. */
const char *rg_same_account(const rg_account *a, const rg_account *b);
const char *rg_same_claim(const rg_claim *a, const rg_claim *b);

/* ---- dates ------------------------------------------------------------------------------------------------------- */

/* A policy of dates by its name; REGEST_USAGE where there is none. */
regest_status rg_policy_named(const char *name, const rg_policy **out, regest_error *error) REGEST_CHECKED;

/* ---- reading -------------------------------------------------------------------------------------------------- */

/* What reading one account needs. `path` is read where `bytes.ptr` is NULL. */
typedef struct rg_reading_ask {
    const char *path;
    rg_text bytes;
    const regest_source_options *options;
    regest_reading what;
    const char *anchor;
} rg_reading_ask;

/* Brings the bytes into the arena and reads them as an account. */
regest_status rg_reading_account(rg_arena *arena, const rg_reading_ask *ask, rg_account *out, regest_error *error) REGEST_CHECKED;

/* REGEST_LIMIT, with the place, where the text is too long for its sentences to be read. */
regest_status rg_reading_limit(const rg_reading_ask *ask, const rg_account *account, regest_error *error) REGEST_CHECKED;

#endif
