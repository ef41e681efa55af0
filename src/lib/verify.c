/* verify.c: whether a dossier holds: everything in it is made again from the bytes of its accounts, and compared.
 *
 * The store says what its file, hashes and quotations say; here each account is read again from its bytes as it was asked to be read,
 * its claims are drafted again, and the findings computed again. One line a fault. Findings that are yet to be built are none.
 */
#include <string.h>

#include "flow/finding/dissent_check.h"
#include "lib/lib_int.h"

typedef struct verifying {
    rg_arena *arena;
    regest_dossier *dossier;
    RG_VEC(rg_text) faults;
    const rg_asked *asked; /* one an account */
    size_t asked_count;
} verifying;

#define FAULT(v, ...) (*rg_vec_push((v)->arena, &(v)->faults) = rg_text_printf((v)->arena, __VA_ARGS__))

/* A dossier that cannot be read is a dossier that does not hold; a lack of memory says nothing about it. */
static regest_status fault_of(verifying *v, regest_status status, const regest_error *found, regest_error *error) {
    if (status == REGEST_OK) return REGEST_OK;
    if (status == REGEST_MEMORY) return rg_library_no_memory(error);
    FAULT(v, "%s", found->message);
    return REGEST_OK;
}

/* ---- what the store says -------------------------------------------------------------------------------------- */

static regest_status ask_store(verifying *v, regest_error *error) {
    rg_text *list = NULL;
    size_t count = 0;
    regest_error found;
    regest_status status = rg_store_faults(v->arena, v->dossier->store, &list, &count, &found);
    for (size_t i = 0; i < count; i++) *rg_vec_push(v->arena, &v->faults) = list[i];
    return fault_of(v, status, &found, error);
}

/* Loads what the file holds now, not what was loaded before; false where it cannot be. */
static regest_status load(verifying *v, bool *loaded, regest_error *error) {
    regest_dossier *d = v->dossier;
    regest_error found;
    rg_asked *asked = NULL;
    d->loaded = false;
    regest_status status = rg_dossier_load(d, &found);
    if (status == REGEST_OK) status = rg_store_asked(v->arena, d->store, &asked, &v->asked_count, &found);
    v->asked = asked;
    *loaded = status == REGEST_OK;
    return fault_of(v, status, &found, error);
}

/* ---- accounts and claims -------------------------------------------------------------------------------------- */

static const char *option(rg_arena *arena, rg_text text) { return text.ptr ? rg_text_z(arena, text) : NULL; }

static regest_status read_again(verifying *v, size_t i, rg_account *again, regest_error *error) {
    const rg_account *kept = &v->dossier->content.accounts[i];
    const rg_asked *asked = &v->asked[i];
    regest_source_options options = {.name = option(v->arena, kept->name), .format = option(v->arena, asked->format),
                                     .encoding = option(v->arena, asked->encoding), .language = option(v->arena, asked->language)};
    regest_status status = rg_source_read(v->arena, kept->name, kept->bytes, &options, again, error);
    if (status == REGEST_OK) rg_source_sign(again);
    return status;
}

/* Another regest may read or draft otherwise; the fault says whose work it is. */
static rg_text made_by(verifying *v, size_t i) {
    rg_text now = rg_text_printf(v->arena, "regest %s", regest_version());
    if (rg_text_same(now, v->asked[i].maker)) return (rg_text){0};
    return rg_text_printf(v->arena, " (kept by %.*s)", RG_TEXT_ARG(v->asked[i].maker));
}

static rg_claims claims_of(const rg_content *content, rg_text source) {
    size_t from = 0, to;
    while (from < content->claims.n && !rg_text_same(content->claims.at[from].source, source)) from++;
    for (to = from; to < content->claims.n && rg_text_same(content->claims.at[to].source, source);) to++;
    return (rg_claims){content->claims.at + from, to - from};
}

static rg_map ids_of(rg_arena *arena, const rg_claims *claims) {
    rg_map ids = rg_map_in(arena);
    for (size_t i = 0; i < claims->n; i++) rg_map_intern(&ids, rg_text_of(claims->at[i].id), i);
    return ids;
}

static void compare_claims(verifying *v, const rg_claims *kept, const rg_claims *again, rg_text name, rg_text by) {
    rg_map drafted = ids_of(v->arena, again), known = ids_of(v->arena, kept);
    for (size_t i = 0; i < kept->n; i++) {
        const rg_claim *claim = &kept->at[i];
        bool same_place = i < again->n && strcmp(again->at[i].id, claim->id) == 0;
        size_t at = same_place ? i : rg_map_get(&drafted, rg_text_of(claim->id));
        const char *field = at == RG_NONE ? NULL : rg_same_claim(claim, &again->at[at]);
        if (at == RG_NONE) FAULT(v, "claim %s of \"%.*s\" is not drafted from it%.*s", claim->id, RG_TEXT_ARG(name), RG_TEXT_ARG(by));
        else if (field)
            FAULT(v, "claim %s of \"%.*s\": not as drafted: %s%.*s", claim->id, RG_TEXT_ARG(name), field, RG_TEXT_ARG(by));
    }
    for (size_t i = 0; i < again->n; i++)
        if (rg_map_get(&known, rg_text_of(again->at[i].id)) == RG_NONE)
            FAULT(v, "claim %s is drafted from \"%.*s\" but not kept%.*s", again->at[i].id, RG_TEXT_ARG(name), RG_TEXT_ARG(by));
}

static regest_status verify_account(verifying *v, size_t i, regest_error *error) {
    const rg_account *kept = &v->dossier->content.accounts[i];
    rg_account *again = RG_NEW(v->arena, rg_account);
    regest_error found;
    regest_status status = read_again(v, i, again, &found);
    if (status == REGEST_MEMORY) return rg_library_no_memory(error);
    rg_text by = made_by(v, i);
    if (status != REGEST_OK) {
        FAULT(v, "account \"%.*s\" cannot be read again: %s", RG_TEXT_ARG(kept->name), found.message);
        return REGEST_OK;
    }
    const char *field = rg_same_account(kept, again);
    if (field) FAULT(v, "account \"%.*s\": not as read from its bytes: %s%.*s", RG_TEXT_ARG(kept->name), field, RG_TEXT_ARG(by));
    rg_claims drafted = {0}, claims = claims_of(&v->dossier->content, kept->name);
    again->policy = v->dossier->content.policy;
    rg_claim_draft(v->arena, again, &drafted);
    compare_claims(v, &claims, &drafted, kept->name, by);
    return REGEST_OK;
}

/* Of a claim that nobody drafted, or of something that no account tells of. */
static void verify_judgements(verifying *v) {
    const rg_content *content = &v->dossier->content;
    rg_map claims = ids_of(v->arena, &content->claims), told = rg_map_in(v->arena);
    rg_aligned aligned;
    rg_align_list(v->arena, content, &aligned);
    for (size_t i = 0; i < aligned.entity_count; i++) rg_map_intern(&told, rg_text_of(aligned.entities[i].id), i);
    for (size_t i = 0; i < content->judgements.n; i++) {
        const rg_judgement *j = &content->judgements.at[i];
        const rg_map *known = j->b.len ? &told : &claims;
        if (j->verb == RG_JUDGE_UNDO) continue;
        if (rg_map_get(known, j->a) == RG_NONE) FAULT(v, "judgement %lld is of %.*s, which is not there", (long long)j->number, RG_TEXT_ARG(j->a));
        if (j->b.len && rg_map_get(known, j->b) == RG_NONE) FAULT(v, "judgement %lld is of %.*s, which is not there", (long long)j->number, RG_TEXT_ARG(j->b));
    }
}

/* ---- findings ------------------------------------------------------------------------------------------------- */

static void compare_findings(verifying *v, const rg_derived *kept, size_t kept_count, const rg_derived *again, size_t again_count) {
    for (size_t i = 0; i < kept_count || i < again_count; i++) {
        if (i >= kept_count) FAULT(v, "finding %.*s is computed but not kept", RG_TEXT_ARG(again[i].id));
        else if (i >= again_count) FAULT(v, "finding %.*s is kept but not computed", RG_TEXT_ARG(kept[i].id));
        else if (!rg_text_same(kept[i].id, again[i].id) || !rg_text_same(kept[i].json, again[i].json))
            FAULT(v, "finding %.*s is not as computed from the record", RG_TEXT_ARG(kept[i].id));
    }
}

/* Each finding passes the checker that shares no code with the rules, the chronology as a whole the one of its engine. */
static void check_findings(verifying *v, const rg_content *content, const rg_findings *findings) {
    rg_text why = {0};
    for (size_t i = 0; i < findings->n; i++)
        if (!rg_finding_check(content, &findings->at[i], &why))
            FAULT(v, "finding %s does not hold: %.*s", findings->at[i].id, RG_TEXT_ARG(why));
    if (!rg_finding_check_solved(v->arena, content, &why)) FAULT(v, "the chronology is not solved rightly: %.*s", RG_TEXT_ARG(why));
}

/* So do the disputes, by the dossier's rule. */
static void check_disputes(verifying *v, const rg_content *content) {
    rg_dissent dissent = {0};
    rg_dissent_run(v->arena, content, (rg_text){0}, (rg_weighing)content->weighing, &dissent);
    rg_dissent_checker *checker = rg_dissent_checker_new(v->arena, content, dissent.rule);
    for (size_t i = 0; i < dissent.n; i++) {
        const char *why = rg_dissent_checker_fault(checker, &dissent.at[i]);
        if (why) FAULT(v, "dispute %s does not hold: %s", dissent.at[i].id, why);
    }
}

static regest_status verify_findings(verifying *v, regest_error *error) {
    rg_content content = rg_dossier_content(v->arena, v->dossier);
    rg_findings findings = {0};
    rg_check_run(v->arena, &content, &findings);
    check_findings(v, &content, &findings);
    check_disputes(v, &content);
    if (!v->dossier->store) return REGEST_OK;
    rg_derived *kept = NULL;
    size_t count = 0;
    regest_error found;
    regest_status status = rg_store_derived(v->arena, v->dossier->store, &kept, &count, &found);
    if (status == REGEST_NONE) return REGEST_OK;
    if (status != REGEST_OK) return fault_of(v, status, &found, error);
    compare_findings(v, kept, count, rg_derive_rows(v->arena, &findings), findings.n);
    return REGEST_OK;
}

/* ---- the whole ------------------------------------------------------------------------------------------------ */

static regest_status verify_all(verifying *v, regest_error *error) {
    regest_status status = REGEST_OK;
    bool loaded = true;
    v->asked = v->dossier->asked.at;
    v->asked_count = v->dossier->asked.n;
    if (v->dossier->store) {
        status = ask_store(v, error);
        if (status == REGEST_OK) status = load(v, &loaded, error);
        if (!loaded) return status;
    }
    for (size_t i = 0; i < v->dossier->content.account_count && i < v->asked_count && status == REGEST_OK; i++)
        status = verify_account(v, i, error);
    verify_judgements(v);
    return status == REGEST_OK ? verify_findings(v, error) : status;
}

static regest_status verify(regest_report *report, const void *ask, regest_error *error) {
    verifying v = {.arena = report->arena, .dossier = *(regest_dossier *const *)ask};
    regest_status status = verify_all(&v, error);
    rg_content *content = RG_NEW(report->arena, rg_content);
    *content = v.dossier->content;
    report->model = (rg_model){.kind = RG_MODEL_VERIFICATION, .content = content, .faults = v.faults.at, .fault_count = v.faults.n};
    return status;
}

regest_status regest_verify(regest_dossier *dossier, regest_report **report, regest_error *error) {
    regest_status status = rg_report_make(&dossier->library, verify, &dossier, report, error);
    if (status != REGEST_OK && dossier->store) rg_store_abort(dossier->store);
    if (status == REGEST_OK) rg_dossier_hold(dossier, *report);
    return status;
}
