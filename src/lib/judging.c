/* judging.c: what persons judge: kept as judgements, taken back by further ones, listed.
 *
 * The library asks neither a clock nor the environment: who judges and when is the caller's to say.
 */
#include <string.h>

#include "lib/judging.h"

/* ---- by whom, and when ------------------------------------------------------------------------------------------ */

static bool on_one_line(rg_text text) {
    for (size_t i = 0; i < text.len; i++)
        if ((unsigned char)text.ptr[i] < ' ' || text.ptr[i] == 0x7f) return false;
    return rg_text_invalid(text) == text.len;
}

static bool is_moment(rg_text text) {
    static const char form[] = "0000-00-00T00:00:00Z";
    if (text.len != sizeof form - 1) return false;
    for (size_t i = 0; i < text.len; i++)
        if (form[i] == '0' ? text.ptr[i] < '0' || text.ptr[i] > '9' : text.ptr[i] != form[i]) return false;
    return true;
}

regest_status rg_judging_attribute(rg_judging *j, rg_arena *arena, regest_error *error) {
    rg_text who = rg_text_trim(rg_text_of(j->judge->who)), when = rg_text_of(j->judge->when), reason = rg_text_trim(rg_text_of(j->judge->reason));
    if (!who.len) return rg_error_set(error, REGEST_USAGE, "a judgement needs the name of who judges");
    if (!on_one_line(who)) return rg_error_set(error, REGEST_USAGE, "the name of who judges is not one line of UTF-8");
    if (!on_one_line(reason)) return rg_error_set(error, REGEST_USAGE, "the reason of a judgement is not one line of UTF-8");
    if (!is_moment(when)) return rg_error_set(error, REGEST_USAGE, "a judgement's time is not like 2026-01-31T12:00:00Z: \"%.*s\"", RG_TEXT_ARG(when));
    j->judgement.who = rg_text_copy(arena, who);
    j->judgement.when = rg_text_copy(arena, when);
    j->judgement.reason = reason.len ? rg_text_copy(arena, reason) : (rg_text){0};
    return REGEST_OK;
}

/* ---- kept --------------------------------------------------------------------------------------------------------- */

/* Reports made before borrow the list: what they show is not changed under them. */
static void push(regest_dossier *d, const rg_judgement *judgement) {
    if (judgement->verb == RG_JUDGE_UNDO) {
        rg_judgement *copy = RG_ARRAY(d->arena, rg_judgement, d->judgements.n + 1);
        if (d->judgements.n) memcpy(copy, d->judgements.at, d->judgements.n * sizeof *copy);
        d->judgements.at = copy;
        d->judgements.cap = d->judgements.n + 1;
        copy[judgement->taken - 1].taken_by = judgement->number;
    }
    *rg_vec_push(d->arena, &d->judgements) = *judgement;
    d->content.judgements = (rg_judgements){d->judgements.at, d->judgements.n};
}

static regest_status keep(void *context, regest_error *error) {
    rg_judging *j = context;
    regest_dossier *d = j->dossier;
    rg_judgement *made = &j->judgement;
    rg_text *texts[] = {&made->a, &made->b, &made->who, &made->when, &made->reason};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) *texts[i] = rg_text_copy(d->arena, *texts[i]);
    made->number = (int64_t)d->judgements.n + 1;
    regest_status status = d->store ? rg_store_judge(d->store, made, error) : REGEST_OK;
    if (status != REGEST_OK) return status;
    if (made->number == (int64_t)d->judgements.n + 1) push(d, made);
    else d->loaded = false; /* another process has judged meanwhile */
    return REGEST_OK;
}

/* The report shows the one judgement. */
regest_status rg_judging_finish(rg_judging *j, regest_report *report, regest_error *error) {
    regest_status status = rg_library_run(j->dossier->arena, keep, j, error);
    if (status != REGEST_OK) {
        if (j->dossier->store) rg_store_abort(j->dossier->store);
        return status;
    }
    rg_content *content = RG_NEW(report->arena, rg_content);
    rg_judgement *made = RG_NEW(report->arena, rg_judgement);
    *content = *report->model.content;
    *made = j->judgement;
    content->judgements = (rg_judgements){made, 1};
    report->model.content = content;
    report->model.kind = RG_MODEL_LOG;
    return REGEST_OK;
}

regest_status rg_judging_run(rg_judging *j, rg_report_task task, regest_report **report, regest_error *error) {
    const rg_judging *ask = j;
    return rg_dossier_report(j->dossier, task, &ask, report, error);
}

/* ---- accept, reject ------------------------------------------------------------------------------------------------- */

static const char *done(rg_judgement_verb verb) { return verb == RG_JUDGE_ACCEPT ? "accepted" : "rejected"; }

static regest_status refuse_judged(const rg_judgement *before, const char *id, regest_error *error) {
    rg_error_set(error, REGEST_NONE, "claim %s is %s already, by %.*s (judgement %lld)", id, done(before->verb), RG_TEXT_ARG(before->who),
                 (long long)before->number);
    rg_error_hint(error, "`regest undo %lld` takes that back.", (long long)before->number);
    return REGEST_NONE;
}

static regest_status judge_claim(regest_report *report, const void *ask, regest_error *error) {
    rg_judging *j = *(rg_judging *const *)ask;
    const rg_content *content = report->model.content;
    const rg_claim *claim = NULL;
    regest_status status = rg_judging_attribute(j, report->arena, error);
    if (status == REGEST_OK) status = rg_why_claim(report->arena, content, rg_text_of(j->a), &claim, error);
    if (status != REGEST_OK) return status;
    const rg_judgement *before = rg_judgement_of(&content->judgements, rg_text_of(claim->id));
    if (before) return refuse_judged(before, claim->id, error);
    j->judgement.a = rg_text_of(claim->id);
    return rg_judging_finish(j, report, error);
}

regest_status regest_accept(regest_dossier *dossier, const char *claim, const regest_judge *judge, regest_report **report, regest_error *error) {
    rg_judging j = {.dossier = dossier, .judgement.verb = RG_JUDGE_ACCEPT, .a = claim, .judge = judge};
    return rg_judging_run(&j, judge_claim, report, error);
}

regest_status regest_reject(regest_dossier *dossier, const char *claim, const regest_judge *judge, regest_report **report, regest_error *error) {
    rg_judging j = {.dossier = dossier, .judgement.verb = RG_JUDGE_REJECT, .a = claim, .judge = judge};
    return rg_judging_run(&j, judge_claim, report, error);
}

/* ---- undo, log ------------------------------------------------------------------------------------------------------ */

static size_t last_that_holds(const rg_judgements *judgements) {
    size_t n = judgements->n;
    while (n && (judgements->at[n - 1].taken_by || judgements->at[n - 1].verb == RG_JUDGE_UNDO)) n--;
    return n;
}

static regest_status check_taken(const rg_judgements *judgements, size_t number, regest_error *error) {
    if (!number) return rg_error_set(error, REGEST_NONE, "there is no judgement to take back");
    if (number > judgements->n) return rg_error_set(error, REGEST_NONE, "there is no judgement %zu: the last is %zu", number, judgements->n);
    const rg_judgement *taken = &judgements->at[number - 1];
    if (taken->verb == RG_JUDGE_UNDO) {
        rg_error_set(error, REGEST_NONE, "judgement %zu takes back judgement %lld: that cannot be taken back", number, (long long)taken->taken);
        rg_error_hint(error, "Judge anew instead.");
        return REGEST_NONE;
    }
    if (!taken->taken_by) return REGEST_OK;
    return rg_error_set(error, REGEST_NONE, "judgement %zu is taken back already, by judgement %lld", number, (long long)taken->taken_by);
}

static regest_status take_back(regest_report *report, const void *ask, regest_error *error) {
    rg_judging *j = *(rg_judging *const *)ask;
    const rg_judgements *judgements = &report->model.content->judgements;
    size_t number = j->number ? j->number : last_that_holds(judgements);
    regest_status status = rg_judging_attribute(j, report->arena, error);
    if (status == REGEST_OK) status = check_taken(judgements, number, error);
    if (status != REGEST_OK) return status;
    j->judgement.taken = (int64_t)number;
    return rg_judging_finish(j, report, error);
}

regest_status regest_undo(regest_dossier *dossier, unsigned number, const regest_judge *judge, regest_report **report, regest_error *error) {
    rg_judging j = {.dossier = dossier, .judgement.verb = RG_JUDGE_UNDO, .number = number, .judge = judge};
    return rg_judging_run(&j, take_back, report, error);
}

static regest_status show_log(regest_report *report, const void *ask, regest_error *error) {
    const rg_judgements *judgements = &report->model.content->judgements;
    (void)ask;
    (void)error;
    bool aligned = false;
    for (size_t i = 0; i < judgements->n; i++) aligned = aligned || judgements->at[i].b.len;
    if (aligned) rg_align_list(report->arena, report->model.content, report->model.aligned = RG_NEW(report->arena, rg_aligned));
    report->model.kind = RG_MODEL_LOG;
    return REGEST_OK;
}

regest_status regest_log(regest_dossier *dossier, regest_report **report, regest_error *error) {
    return rg_dossier_report(dossier, show_log, NULL, report, error);
}

/* ---- what is left ----------------------------------------------------------------------------------------------------- */

typedef struct seeking {
    const char *after, *event;
    char *id;
    size_t *left;
} seeking;

static bool wanted(rg_arena *arena, const rg_claim *claim, rg_text event) {
    if (claim->status != RG_CLAIM_DRAFT) return false;
    return !event.len || rg_text_find(rg_text_fold(arena, claim->event), event, 0) != RG_NONE;
}

static regest_status seek(regest_report *report, const void *ask, regest_error *error) {
    const seeking *s = ask;
    const rg_content *content = report->model.content;
    rg_text event = rg_text_fold(report->arena, rg_text_of(s->event)), after = rg_text_of(s->after);
    bool behind = !s->after;
    report->model.kind = RG_MODEL_OVERVIEW;
    *s->left = 0;
    s->id[0] = 0;
    for (size_t i = 0; i < content->claims.n; i++) {
        const rg_claim *claim = &content->claims.at[i];
        if (behind && wanted(report->arena, claim, event) && !(*s->left)++) memcpy(s->id, claim->id, sizeof claim->id);
        behind = behind || rg_text_same(rg_text_of(claim->id), after);
    }
    return *s->left ? REGEST_OK : rg_error_set(error, REGEST_NONE, "nothing is left to review");
}

regest_status regest_review_next(regest_dossier *dossier, const char *after, const char *event, char id[20], size_t *left, regest_error *error) {
    seeking s = {after, event, id, left};
    regest_report *report;
    regest_status status = rg_dossier_report(dossier, seek, &s, &report, error);
    regest_report_free(report);
    return status;
}
