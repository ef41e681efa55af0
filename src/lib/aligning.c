/* aligning.c: what is one and what is not: the alignments of a dossier, and what a person judges of them. */
#include "lib/judging.h"

static regest_status show(regest_report *report, const void *ask, regest_error *error) {
    (void)ask;
    (void)error;
    rg_aligned *aligned = RG_NEW(report->arena, rg_aligned);
    rg_align_list(report->arena, report->model.content, aligned);
    report->model.kind = RG_MODEL_ALIGNMENTS;
    report->model.aligned = aligned;
    return REGEST_OK;
}

regest_status regest_alignments(regest_dossier *dossier, regest_report **report, regest_error *error) {
    return rg_dossier_report(dossier, show, NULL, report, error);
}

/* ---- same, different ------------------------------------------------------------------------------------------------ */

typedef struct pair {
    size_t a, b; /* entities */
} pair;

static regest_status pair_of_alignment(const rg_aligned *aligned, rg_text id, pair *out, regest_error *error) {
    size_t found = 0;
    for (size_t i = 0; i < aligned->n; i++)
        if (rg_text_starts(rg_text_of(aligned->at[i].id), id) && !found++) *out = (pair){aligned->at[i].a, aligned->at[i].b};
    if (found == 1) return REGEST_OK;
    if (found) return rg_error_set(error, REGEST_USAGE, "%zu alignments have ids that begin with \"%.*s\"", found, RG_TEXT_ARG(id));
    rg_error_set(error, REGEST_NONE, "no alignment has an id that begins with \"%.*s\"", RG_TEXT_ARG(id));
    rg_error_hint(error, "`regest same` lists them.");
    return REGEST_NONE;
}

static bool holds(const size_t *list, size_t n, size_t entity) {
    for (size_t i = 0; i < n; i++)
        if (list[i] == entity) return true;
    return false;
}

/* Of the entities that two names mean, those that an alignment is between: a judged one before the others; else of one group. */
static pair choose(const rg_aligned *aligned, const size_t *a, size_t n, const size_t *b, size_t m) {
    const rg_alignment *found = NULL;
    for (size_t i = 0; i < aligned->n; i++) {
        const rg_alignment *at = &aligned->at[i];
        bool between = (holds(a, n, at->a) && holds(b, m, at->b)) || (holds(a, n, at->b) && holds(b, m, at->a));
        if (between && (!found || (at->judgement && !found->judgement))) found = at;
    }
    if (found) return (pair){found->a, found->b};
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k < m; k++)
            if (a[i] != b[k] && aligned->entities[a[i]].group == aligned->entities[b[k]].group) return (pair){a[i], b[k]};
    return (pair){a[0], b[0]};
}

static regest_status find_pair(rg_arena *arena, const rg_aligned *aligned, const rg_judging *j, pair *out, regest_error *error) {
    const size_t *a, *b;
    size_t n, m;
    rg_text first = rg_text_of(j->a), second = rg_text_of(j->b);
    if (!second.ptr && rg_text_starts(first, RG_TEXT("a-"))) return pair_of_alignment(aligned, first, out, error);
    if (!second.ptr) return rg_error_set(error, REGEST_USAGE, "two things are needed, or the id of an alignment (a-...)");
    regest_status status = rg_align_find(arena, aligned, first, &a, &n, error);
    if (status == REGEST_OK) status = rg_align_find(arena, aligned, second, &b, &m, error);
    if (status != REGEST_OK) return status;
    *out = choose(aligned, a, n, b, m);
    const rg_entity *x = &aligned->entities[out->a], *y = &aligned->entities[out->b];
    if (x == y) return rg_error_set(error, REGEST_USAGE, "both are \"%.*s\" of one account", RG_TEXT_ARG(x->name));
    if (x->kind == y->kind) return REGEST_OK;
    return rg_error_set(error, REGEST_USAGE, "\"%.*s\" is told of as %s, \"%.*s\" as %s", RG_TEXT_ARG(x->name), rg_entity_kind_name(x->kind), RG_TEXT_ARG(y->name),
                        rg_entity_kind_name(y->kind));
}

/* The opposite may be judged: the later judgement holds. */
static regest_status refuse_judged(const rg_aligned *aligned, const pair *p, rg_judgement_verb verb, regest_error *error) {
    for (size_t i = 0; i < aligned->n; i++) {
        const rg_alignment *at = &aligned->at[i];
        bool one = (at->a == p->a && at->b == p->b) || (at->a == p->b && at->b == p->a);
        if (!one || !at->judgement || at->judgement->verb != verb) continue;
        rg_error_set(error, REGEST_NONE, "these are judged %s already, by %.*s (judgement %lld)", rg_aligned_state_name(at->state), RG_TEXT_ARG(at->judgement->who),
                     (long long)at->judgement->number);
        rg_error_hint(error, "`regest undo %lld` takes that back.", (long long)at->judgement->number);
        return REGEST_NONE;
    }
    return REGEST_OK;
}

/* With the judgement added, does every judgement still hold? */
static regest_status refuse_contradiction(regest_report *report, const rg_judgement *fresh, regest_error *error) {
    rg_content content = *report->model.content;
    size_t n = content.judgements.n;
    rg_judgement *all = RG_ARRAY(report->arena, rg_judgement, n + 1);
    for (size_t i = 0; i < n; i++) all[i] = content.judgements.at[i];
    all[n] = *fresh;
    content.judgements = (rg_judgements){all, n + 1};
    rg_aligned aligned;
    rg_align_list(report->arena, &content, &aligned);
    for (size_t i = 0; i < aligned.n; i++) {
        const rg_alignment *at = &aligned.at[i];
        bool one = aligned.entities[at->a].group == aligned.entities[at->b].group;
        if (!at->judgement || one == (at->state == RG_ALIGNED_SAME)) continue;
        return rg_error_set(error, REGEST_NONE, "this contradicts what is judged already: not all judgements of same and different would hold");
    }
    return REGEST_OK;
}

static regest_status judge_pair(regest_report *report, const void *ask, regest_error *error) {
    rg_judging *j = *(rg_judging *const *)ask;
    rg_aligned *aligned = RG_NEW(report->arena, rg_aligned);
    pair p = {0, 0};
    rg_align_list(report->arena, report->model.content, aligned);
    report->model.aligned = aligned;
    regest_status status = rg_judging_attribute(j, report->arena, error);
    if (status == REGEST_OK) status = find_pair(report->arena, aligned, j, &p, error);
    if (status == REGEST_OK) status = refuse_judged(aligned, &p, j->judgement.verb, error);
    if (status != REGEST_OK) return status;
    j->judgement.a = rg_text_of(aligned->entities[p.a].id);
    j->judgement.b = rg_text_of(aligned->entities[p.b].id);
    status = refuse_contradiction(report, &j->judgement, error);
    return status == REGEST_OK ? rg_judging_finish(j, report, error) : status;
}

regest_status regest_same(regest_dossier *dossier, const char *a, const char *b, const regest_judge *judge, regest_report **report, regest_error *error) {
    rg_judging j = {.dossier = dossier, .a = a, .b = b, .judge = judge, .judgement.verb = RG_JUDGE_SAME};
    return rg_judging_run(&j, judge_pair, report, error);
}

regest_status regest_different(regest_dossier *dossier, const char *a, const char *b, const regest_judge *judge, regest_report **report,
                               regest_error *error) {
    rg_judging j = {.dossier = dossier, .a = a, .b = b, .judge = judge, .judgement.verb = RG_JUDGE_DIFFERENT};
    return rg_judging_run(&j, judge_pair, report, error);
}
