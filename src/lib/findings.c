/* findings.c: what a dossier says: claims, collation, findings, timeline, the why of each, an account, an overview. */
#include "lib/lib_int.h"

static rg_text text_or_none(const char *text) { return text ? rg_text_of(text) : (rg_text){0}; }

static regest_status show_claims(regest_report *report, const void *ask, regest_error *error) {
    (void)ask;
    (void)error;
    report->model.kind = RG_MODEL_CLAIMS;
    return REGEST_OK;
}

regest_status regest_claims(regest_dossier *dossier, regest_report **report, regest_error *error) {
    return rg_dossier_report(dossier, show_claims, NULL, report, error);
}

static regest_status show_overview(regest_report *report, const void *ask, regest_error *error) {
    (void)ask;
    (void)error;
    report->model.kind = RG_MODEL_OVERVIEW;
    return REGEST_OK;
}

regest_status regest_overview(regest_dossier *dossier, regest_report **report, regest_error *error) {
    return rg_dossier_report(dossier, show_overview, NULL, report, error);
}

static regest_status show_account(regest_report *report, const void *ask, regest_error *error) {
    const char *name = ask;
    const rg_content *content = report->model.content;
    for (size_t i = 0; i < content->account_count; i++) {
        if (!rg_text_same(content->accounts[i].name, rg_text_of(name))) continue;
        report->model.kind = RG_MODEL_ACCOUNT;
        report->model.account = &content->accounts[i];
        return REGEST_OK;
    }
    return rg_error_set(error, REGEST_NONE, "no account is called \"%s\"", name);
}

regest_status regest_account(regest_dossier *dossier, const char *name, regest_report **report, regest_error *error) {
    return rg_dossier_report(dossier, show_account, name, report, error);
}

static regest_status collate(regest_report *report, const void *ask, regest_error *error) {
    const char *event = ask;
    rg_collation *collation = RG_NEW(report->arena, rg_collation);
    rg_variants_collate(report->arena, report->model.content, text_or_none(event), collation);
    rg_idle_mark(report->arena, collation);
    if (event && event[0] && !collation->event_count)
        return rg_error_set(error, REGEST_NONE, "no event's name contains \"%s\"", event);
    report->model.kind = RG_MODEL_COLLATION;
    report->model.collation = collation;
    return REGEST_OK;
}

regest_status regest_collate(regest_dossier *dossier, const char *event, regest_report **report, regest_error *error) {
    return rg_dossier_report(dossier, collate, event, report, error);
}

static regest_status check(regest_report *report, const void *ask, regest_error *error) {
    (void)ask;
    (void)error;
    rg_findings *findings = RG_NEW(report->arena, rg_findings);
    rg_check_run(report->arena, report->model.content, findings);
    report->model.kind = RG_MODEL_FINDINGS;
    report->model.findings = findings;
    return REGEST_OK;
}

regest_status regest_check(regest_dossier *dossier, regest_report **report, regest_error *error) {
    regest_status status = rg_dossier_report(dossier, check, NULL, report, error);
    if (status != REGEST_OK) return status;
    status = rg_derive_keep(dossier, *report, error);
    if (status == REGEST_OK) return status;
    regest_report_free(*report);
    *report = NULL;
    return status;
}

static regest_status timeline(regest_report *report, const void *ask, regest_error *error) {
    (void)ask;
    (void)error;
    rg_timeline *line = RG_NEW(report->arena, rg_timeline);
    rg_timeline_run(report->arena, report->model.content, line);
    report->model.kind = RG_MODEL_TIMELINE;
    report->model.timeline = line;
    return REGEST_OK;
}

regest_status regest_timeline(regest_dossier *dossier, regest_report **report, regest_error *error) {
    return rg_dossier_report(dossier, timeline, NULL, report, error);
}

static regest_status stemma(regest_report *report, const void *ask, regest_error *error) {
    (void)ask;
    (void)error;
    rg_descent *descent = RG_NEW(report->arena, rg_descent);
    rg_descent_run(report->arena, report->model.content, descent);
    report->model.kind = RG_MODEL_STEMMA;
    report->model.descent = descent;
    return REGEST_OK;
}

regest_status regest_stemma(regest_dossier *dossier, regest_report **report, regest_error *error) {
    return rg_dossier_report(dossier, stemma, NULL, report, error);
}

static regest_status works(regest_report *report, const void *ask, regest_error *error) {
    (void)ask;
    (void)error;
    rg_works *found = RG_NEW(report->arena, rg_works);
    rg_works_run(report->arena, report->model.content, found);
    report->model.kind = RG_MODEL_WORKS;
    report->model.works = found;
    return REGEST_OK;
}

regest_status regest_works(regest_dossier *dossier, regest_report **report, regest_error *error) {
    return rg_dossier_report(dossier, works, NULL, report, error);
}

typedef struct diff_ask {
    const char *first, *second;
} diff_ask;

static regest_status diff(regest_report *report, const void *ask, regest_error *error) {
    const diff_ask *a = ask;
    rg_diff *found = RG_NEW(report->arena, rg_diff);
    regest_status status = rg_diff_run(report->arena, report->model.content, a->first, a->second, found, error);
    report->model.kind = RG_MODEL_DIFF;
    report->model.diff = found;
    return status;
}

regest_status regest_diff(regest_dossier *dossier, const char *first, const char *second, regest_report **report, regest_error *error) {
    diff_ask ask = {first, second};
    return rg_dossier_report(dossier, diff, &ask, report, error);
}

typedef struct disputes_ask {
    regest_dossier *dossier;
    const char *event, *rule;
} disputes_ask;

regest_status rg_weighing_named(const char *name, rg_weighing *out, regest_error *error) {
    *out = rg_weighing_of(rg_text_of(name));
    if (*out < RG_WEIGHING_COUNT) return REGEST_OK;
    rg_error_set(error, REGEST_USAGE, "there is no rule \"%s\" for disputes", name);
    rg_error_hint(error, "A rule is witnesses, weighed or equal.");
    return REGEST_USAGE;
}

typedef struct disputing {
    regest_dossier *dossier;
    rg_arena *arena; /* of the report */
    const rg_content *content;
    rg_weighing rule;
    rg_dissent *out;
} disputing;

/* The whole is computed once and kept with the dossier; after judgements only what depends on them. */
static regest_status dispute_all(void *context, regest_error *error) {
    const disputing *a = context;
    regest_dossier *d = a->dossier;
    (void)error;
    if (d->dissent && d->dissent->rule == a->rule && rg_dissent_again(a->arena, d->dissent, a->content, a->out)) return REGEST_OK;
    rg_content *own = RG_NEW(d->arena, rg_content);
    rg_dissent *whole = RG_NEW(d->arena, rg_dissent);
    *own = rg_dossier_content(d->arena, d);
    rg_dissent_run(d->arena, own, (rg_text){0}, a->rule, whole);
    d->dissent = whole;
    if (!rg_dissent_again(a->arena, whole, a->content, a->out)) *a->out = *whole;
    return REGEST_OK;
}

static regest_status disputes(regest_report *report, const void *context, regest_error *error) {
    const disputes_ask *ask = context;
    rg_weighing rule = (rg_weighing)report->model.content->weighing;
    if (ask->rule) {
        regest_status status = rg_weighing_named(ask->rule, &rule, error);
        if (status != REGEST_OK) return status;
    }
    rg_dissent *dissent = RG_NEW(report->arena, rg_dissent);
    report->model.kind = RG_MODEL_DISPUTES;
    report->model.dissent = dissent;
    disputing all = {ask->dossier, report->arena, report->model.content, rule, dissent};
    if (!ask->event || !ask->event[0]) return rg_library_run(ask->dossier->arena, dispute_all, &all, error);
    rg_dissent_run(report->arena, report->model.content, rg_text_of(ask->event), rule, dissent);
    return REGEST_OK;
}

regest_status regest_disputes(regest_dossier *dossier, const char *event, const char *rule, regest_report **report, regest_error *error) {
    disputes_ask ask = {dossier, event, rule};
    return rg_dossier_report(dossier, disputes, &ask, report, error);
}

static regest_status why(regest_report *report, const void *ask, regest_error *error) {
    rg_why *found = RG_NEW(report->arena, rg_why);
    regest_status status = rg_why_find(report->arena, report->model.content, rg_text_of(ask), found, error);
    if (status != REGEST_OK) return status;
    report->model.kind = RG_MODEL_WHY;
    report->model.why = found;
    return REGEST_OK;
}

regest_status regest_why(regest_dossier *dossier, const char *id, regest_report **report, regest_error *error) {
    return rg_dossier_report(dossier, why, id, report, error);
}
