/* dossier.c: dossiers: made, opened, added to, closed.
 *
 * In memory the content is built from the accounts as they are added; on disk it is what the store says, loaded when first asked
 * for, and anew after an addition: what is shown is what is kept. An addition happens whole or not at all: an account is read and
 * drafted in an arena of its own, which is given back where any step fails.
 */
#include <string.h>

#include "base/os.h"
#include "lib/lib_int.h"

static void free_arena(void *arena) { rg_arena_free(arena); }

/* ---- life ----------------------------------------------------------------------------------------------------- */

typedef struct making {
    const regest *library;
    rg_arena *arena;
    regest_dossier *dossier;
} making;

static regest_status make(void *context, regest_error *error) {
    (void)error;
    making *m = context;
    m->dossier = RG_NEW(m->arena, regest_dossier);
    *m->dossier = (regest_dossier){.arena = m->arena, .library = *m->library, .holds = 1, .work = rg_arena_under(m->arena)};
    return REGEST_OK;
}

static regest_status new_dossier(const regest *library, regest_dossier **dossier, regest_error *error) {
    making m = {library, rg_library_arena(library), NULL};
    if (!m.arena) return rg_library_no_memory(error);
    regest_status status = rg_library_run(m.arena, make, &m, error);
    if (status == REGEST_OK) *dossier = m.dossier;
    else rg_arena_free(m.arena);
    return status;
}

regest_status regest_dossier_memory(regest *library, regest_dossier **dossier, regest_error *error) {
    *dossier = NULL;
    regest_status status = new_dossier(library, dossier, error);
    if (status == REGEST_OK) (*dossier)->loaded = true;
    return status;
}

typedef struct opening {
    regest_dossier *dossier;
    const char *path;
    regest_status (*open)(rg_arena *arena, const char *path, rg_store **out, regest_error *error);
} opening;

/* What the file says its policy is; one that this regest does not know is no reason to guess. */
static regest_status take_policy(regest_dossier *d, regest_error *error) {
    rg_text chosen;
    regest_status status = rg_store_chosen(d->store_arena, d->store, "policy", &chosen, error);
    if (status != REGEST_OK || !chosen.ptr) return status;
    d->content.policy = rg_policy_find(chosen);
    if (!d->content.policy) return rg_error_set(error, REGEST_STORE, "the dossier's policy of dates, \"%.*s\", is not known here", RG_TEXT_ARG(chosen));
    return REGEST_OK;
}

static regest_status take_weighing(regest_dossier *d, regest_error *error) {
    rg_text chosen;
    regest_status status = rg_store_chosen(d->store_arena, d->store, "weighing", &chosen, error);
    if (status != REGEST_OK || !chosen.ptr) return status;
    d->content.weighing = rg_weighing_of(chosen);
    if (d->content.weighing < RG_WEIGHING_COUNT) return REGEST_OK;
    return rg_error_set(error, REGEST_STORE, "the dossier's rule of disputes, \"%.*s\", is not known here", RG_TEXT_ARG(chosen));
}

static regest_status open_store(void *context, regest_error *error) {
    const opening *o = context;
    regest_status status = o->open(o->dossier->store_arena, o->path, &o->dossier->store, error);
    if (status == REGEST_OK) status = take_policy(o->dossier, error);
    return status == REGEST_OK ? take_weighing(o->dossier, error) : status;
}

static regest_status name_dossier(void *context, regest_error *error) {
    (void)error;
    const opening *o = context;
    o->dossier->content.name = rg_text_copy(o->dossier->arena, rg_os_basename(rg_text_of(o->path)));
    return REGEST_OK;
}

/* The name comes before the file: where memory is out, no file is left behind. */
static regest_status on_file(const regest *library, opening *o, regest_dossier **dossier, regest_error *error) {
    *dossier = NULL;
    regest_status status = new_dossier(library, &o->dossier, error);
    if (status != REGEST_OK) return status;
    o->dossier->store_arena = rg_library_arena(library);
    status = o->dossier->store_arena ? rg_library_run(o->dossier->arena, name_dossier, o, error) : rg_library_no_memory(error);
    if (status == REGEST_OK) status = rg_library_run(o->dossier->store_arena, open_store, o, error);
    if (status == REGEST_OK) *dossier = o->dossier;
    else regest_dossier_close(o->dossier);
    return status;
}

regest_status regest_dossier_create(regest *library, const char *path, regest_dossier **dossier, regest_error *error) {
    opening o = {.path = path, .open = rg_store_create};
    return on_file(library, &o, dossier, error);
}

regest_status regest_dossier_open(regest *library, const char *path, regest_dossier **dossier, regest_error *error) {
    opening o = {.path = path, .open = rg_store_open};
    return on_file(library, &o, dossier, error);
}

void rg_dossier_hold(regest_dossier *dossier, regest_report *report) {
    report->dossier = dossier;
    dossier->holds++;
}

void rg_dossier_release(regest_dossier *dossier) {
    if (dossier && --dossier->holds == 0) rg_arena_free(dossier->arena);
}

void regest_dossier_close(regest_dossier *dossier) {
    if (!dossier) return;
    rg_arena_free(dossier->store_arena); /* the file is let go now, whatever reports remain */
    dossier->store_arena = NULL;
    dossier->store = NULL;
    rg_dossier_release(dossier);
}

/* ---- the policy of dates ---------------------------------------------------------------------------------------- */

typedef struct choosing {
    regest_dossier *dossier;
    const char *name;
} choosing;

static regest_status choose(void *context, regest_error *error) {
    choosing *c = context;
    const rg_policy *policy;
    regest_status status = rg_policy_named(c->name, &policy, error);
    if (status == REGEST_OK && c->dossier->store) status = rg_store_choose(c->dossier->store, "policy", rg_text_of(c->name), error);
    if (status == REGEST_OK) c->dossier->content.policy = policy;
    return status;
}

regest_status regest_dossier_policy(regest_dossier *dossier, const char *name, regest_error *error) {
    choosing c = {dossier, name};
    if (dossier->content.account_count || (dossier->store && dossier->content.policy))
        return rg_error_set(error, REGEST_USAGE, "the policy of a dossier is chosen once, before its first account");
    return rg_library_run(dossier->store ? dossier->store_arena : dossier->arena, choose, &c, error);
}

static regest_status choose_weighing(void *context, regest_error *error) {
    choosing *c = context;
    rg_weighing rule;
    regest_status status = rg_weighing_named(c->name, &rule, error);
    if (status == REGEST_OK && c->dossier->store) status = rg_store_choose(c->dossier->store, "weighing", rg_text_of(c->name), error);
    if (status == REGEST_OK) c->dossier->content.weighing = rule;
    return status;
}

regest_status regest_dossier_weighing(regest_dossier *dossier, const char *name, regest_error *error) {
    choosing c = {dossier, name};
    if (dossier->content.account_count || dossier->content.weighing)
        return rg_error_set(error, REGEST_USAGE, "the rule of disputes of a dossier is chosen once, before its first account");
    return rg_library_run(dossier->store ? dossier->store_arena : dossier->arena, choose_weighing, &c, error);
}

/* ---- adding --------------------------------------------------------------------------------------------------- */

typedef struct adding {
    regest_dossier *dossier;
    const rg_reading_ask *ask;
    rg_arena *arena; /* the account's own */
    rg_account account;
    rg_claims claims;
    rg_asked asked;
} adding;

static rg_text given(rg_arena *arena, const char *text) { return text ? rg_text_copy(arena, rg_text_of(text)) : (rg_text){0}; }

static rg_asked asked_of(rg_arena *arena, const regest_source_options *options) {
    static const regest_source_options detected = {0};
    if (!options) options = &detected;
    return (rg_asked){given(arena, options->format), given(arena, options->encoding), given(arena, options->language),
                      rg_text_printf(arena, "regest %s", regest_version())};
}

static regest_status read_account(void *context, regest_error *error) {
    adding *a = context;
    a->asked = asked_of(a->arena, a->ask->options);
    regest_status status = rg_reading_account(a->arena, a->ask, &a->account, error);
    if (status == REGEST_OK) rg_source_sign(&a->account);
    a->account.policy = a->dossier->content.policy;
    return status == REGEST_OK ? rg_reading_limit(a->ask, &a->account, error) : status;
}

static regest_status draft(void *context, regest_error *error) {
    adding *a = context;
    (void)error;
    rg_claim_draft(a->dossier->work, &a->account, &a->claims);
    return REGEST_OK;
}

static regest_status keep_claims(void *context, regest_error *error) {
    adding *a = context;
    rg_claims drafted = a->claims;
    (void)error;
    rg_claim_keep(a->arena, &a->account, &drafted, &a->claims);
    return REGEST_OK;
}

static regest_status read_and_draft(adding *a, regest_error *error) {
    bool undrafted = a->ask->options && a->ask->options->undrafted && !a->dossier->store;
    regest_status status = rg_library_run(a->arena, read_account, a, error);
    if (undrafted) return status;
    if (status == REGEST_OK) status = rg_library_run(a->dossier->work, draft, a, error);
    if (status == REGEST_OK) status = rg_library_run(a->arena, keep_claims, a, error);
    rg_arena_clear(a->dossier->work);
    return status;
}

static const rg_account *same_bytes(const regest_dossier *dossier, const char *hash) {
    for (size_t i = 0; i < dossier->accounts.n; i++)
        if (strcmp(dossier->accounts.at[i].hash, hash) == 0) return &dossier->accounts.at[i];
    return NULL;
}

static bool name_taken(const regest_dossier *dossier, rg_text name) {
    for (size_t i = 0; i < dossier->accounts.n; i++)
        if (rg_text_same(dossier->accounts.at[i].name, name)) return true;
    return false;
}

static void name_apart(adding *a) {
    rg_text name = a->account.name;
    for (size_t digits = 4; digits <= 64 && name_taken(a->dossier, a->account.name); digits += 4)
        rg_store_name_apart(a->dossier->arena, name, digits, &a->account, &a->claims);
}

static regest_status push_account(void *context, regest_error *error) {
    adding *a = context;
    regest_dossier *d = a->dossier;
    const rg_account *same = same_bytes(d, a->account.hash);
    if (same) return rg_store_name_refuse(a->account.name, same->name, error);
    name_apart(a);
    if (!d->claims.n) d->claims.at = a->claims.at, d->claims.n = d->claims.cap = a->claims.n; /* they live as long */
    else for (size_t i = 0; i < a->claims.n; i++) *rg_vec_raw(d->arena, &d->claims) = a->claims.at[i];
    *rg_vec_push(d->arena, &d->accounts) = a->account;
    *rg_vec_push(d->arena, &d->asked) = a->asked;
    rg_arena *arena = a->arena;
    a->arena = NULL; /* where there is no memory to note it, deferring frees it at once */
    rg_arena_defer(d->arena, free_arena, arena);
    return REGEST_OK;
}

/* What content borrows is not moved by later additions: growing arrays leave their old places as they are. */
static regest_status keep_in_memory(adding *a, regest_error *error) {
    regest_dossier *d = a->dossier;
    size_t accounts = d->accounts.n, claims = d->claims.n;
    regest_status status = rg_library_run(d->arena, push_account, a, error);
    if (status != REGEST_OK) {
        d->accounts.n = d->asked.n = accounts;
        d->claims.n = claims;
        if (!claims) d->claims.cap = 0; /* what it took over is gone */
        return status;
    }
    d->content.accounts = d->accounts.at;
    d->content.account_count = d->accounts.n;
    d->content.claims = (rg_claims){d->claims.at, d->claims.n};
    return REGEST_OK;
}

static regest_status add_to_store(void *context, regest_error *error) {
    adding *a = context;
    return rg_store_add(a->dossier->store, &a->account, &a->claims, &a->asked, error);
}

/* What is shown is what is kept, so it is loaded anew. */
static regest_status keep_in_store(adding *a, regest_error *error) {
    regest_status status = rg_library_run(a->dossier->store_arena, add_to_store, a, error);
    if (status != REGEST_OK) {
        rg_store_abort(a->dossier->store);
        return status;
    }
    rg_arena_free(a->arena);
    a->arena = NULL;
    a->dossier->loaded = false;
    return REGEST_OK;
}

static regest_status add(regest_dossier *dossier, const rg_reading_ask *ask, regest_error *error) {
    adding a = {.dossier = dossier, .ask = ask, .arena = rg_library_arena(&dossier->library)};
    if (!a.arena) return rg_library_no_memory(error);
    regest_status status = read_and_draft(&a, error);
    if (status == REGEST_OK) status = dossier->store ? keep_in_store(&a, error) : keep_in_memory(&a, error);
    if (status != REGEST_OK) rg_arena_free(a.arena);
    return status;
}

regest_status regest_dossier_add_file(regest_dossier *dossier, const char *path, const regest_source_options *options,
                                      regest_error *error) {
    rg_reading_ask ask = {.path = path, .options = options};
    return add(dossier, &ask, error);
}

regest_status regest_dossier_add(regest_dossier *dossier, const char *bytes, size_t size, const regest_source_options *options,
                                 regest_error *error) {
    if (!options || !options->name || !options->name[0])
        return rg_error_set(error, REGEST_USAGE, "an account from memory needs a name");
    rg_reading_ask ask = {.bytes = {bytes ? bytes : "", size}, .options = options};
    return add(dossier, &ask, error);
}

/* ---- reports on it -------------------------------------------------------------------------------------------- */

static regest_status load_rows(regest_dossier *d, rg_content *content, regest_error *error) {
    rg_account *accounts = NULL;
    rg_bibliography *files = NULL;
    size_t file_count = 0;
    regest_status status = rg_store_begin(d->store, false, error);
    if (status == REGEST_OK) status = rg_store_accounts(d->arena, d->store, &accounts, &content->account_count, error);
    if (status == REGEST_OK) status = rg_store_claims(d->arena, d->store, &content->claims, error);
    if (status == REGEST_OK) status = rg_store_judgements(d->arena, d->store, &content->judgements, error);
    if (status == REGEST_OK) status = rg_store_bibliographies(d->arena, d->store, &files, &file_count, error);
    if (status == REGEST_OK) status = rg_store_commit(d->store, error);
    content->accounts = accounts;
    return status == REGEST_OK ? rg_exchange_read(d->arena, files, file_count, content, error) : status;
}

static regest_status load(void *context, regest_error *error) {
    regest_dossier *d = context;
    rg_content content = {.name = d->content.name, .policy = d->content.policy, .weighing = d->content.weighing};
    regest_status status = load_rows(d, &content, error);
    if (status != REGEST_OK) return status;
    d->content = content;
    d->judgements.n = 0;
    for (size_t i = 0; i < content.judgements.n; i++) *rg_vec_push(d->arena, &d->judgements) = content.judgements.at[i];
    d->content.judgements = (rg_judgements){d->judgements.at, d->judgements.n};
    return REGEST_OK;
}

regest_status rg_dossier_load(regest_dossier *dossier, regest_error *error) {
    if (dossier->loaded) return REGEST_OK;
    regest_status status = rg_library_run(dossier->arena, load, dossier, error);
    if (status == REGEST_OK) dossier->loaded = true;
    else rg_store_abort(dossier->store);
    return status;
}

rg_content rg_dossier_content(rg_arena *arena, const regest_dossier *dossier) {
    rg_content content = dossier->content;
    content.claims = rg_judgement_apply(arena, &content.judgements, content.claims);
    return content;
}

typedef struct asking {
    const regest_dossier *dossier;
    rg_report_task task;
    const void *ask;
} asking;

/* The report has its own copy of what the dossier holds now, so that later additions do not reach it. */
static regest_status start(regest_report *report, const void *context, regest_error *error) {
    const asking *a = context;
    rg_content *content = RG_NEW(report->arena, rg_content);
    *content = rg_dossier_content(report->arena, a->dossier);
    report->model.content = content;
    return a->task(report, a->ask, error);
}

regest_status rg_dossier_report(regest_dossier *dossier, rg_report_task task, const void *ask, regest_report **out,
                                regest_error *error) {
    *out = NULL;
    regest_status status = rg_dossier_load(dossier, error);
    if (status != REGEST_OK) return status;
    asking a = {dossier, task, ask};
    status = rg_report_make(&dossier->library, start, &a, out, error);
    if (status != REGEST_OK) return status;
    rg_dossier_hold(dossier, *out);
    return REGEST_OK;
}
