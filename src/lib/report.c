/* report.c: reports: how they are made, counted, printed and given back. What is in them is other files' work. */
#include "lib/lib_int.h"

typedef struct making {
    const regest *library;
    rg_report_task task;
    const void *ask;
    rg_arena *arena;
    regest_report *report;
} making;

static regest_status make(void *context, regest_error *error) {
    making *m = context;
    m->report = RG_NEW(m->arena, regest_report);
    m->report->arena = m->arena;
    m->report->library = *m->library;
    return m->task(m->report, m->ask, error);
}

regest_status rg_report_make(const regest *library, rg_report_task task, const void *ask, regest_report **out,
                             regest_error *error) {
    *out = NULL;
    making m = {library, task, ask, rg_library_arena(library), NULL};
    if (!m.arena) return rg_library_no_memory(error);
    regest_status status = rg_library_run(m.arena, make, &m, error);
    if (status == REGEST_OK) *out = m.report;
    else rg_arena_free(m.arena);
    return status;
}

void regest_report_free(regest_report *report) {
    if (!report) return;
    regest_dossier *dossier = report->dossier;
    rg_arena_free(report->arena);
    rg_dossier_release(dossier);
}

static size_t count_variants(const rg_collation *collation) {
    size_t n = 0;
    for (size_t e = 0; e < collation->event_count; e++)
        for (size_t p = 0; p < collation->events[e].property_count; p++) n += collation->events[e].properties[p].variant_count;
    return n;
}

static size_t count_spans(const rg_reading *reading) {
    return reading->sentences.n + reading->whens.n + reading->names.n + reading->cues.n + reading->doubts.n + reading->attributions.n +
           reading->mark_count;
}

static size_t count_claims_of(const rg_content *content, rg_text source) {
    size_t n = 0;
    for (size_t i = 0; i < content->claims.n; i++) n += rg_text_same(content->claims.at[i].source, source);
    return n;
}

size_t regest_report_count(const regest_report *report) {
    const rg_model *m = &report->model;
    switch (m->kind) {
    case RG_MODEL_PARTS: return m->account->part_count;
    case RG_MODEL_NOTES: return m->account->mark_count;
    case RG_MODEL_TAGS: return m->reading->whens.n;
    case RG_MODEL_ANNOTATIONS: return count_spans(m->reading);
    case RG_MODEL_CLAIMS: return m->content->claims.n;
    case RG_MODEL_OVERVIEW: return m->content->account_count;
    case RG_MODEL_ACCOUNT: return count_claims_of(m->content, m->account->name);
    case RG_MODEL_COLLATION: return count_variants(m->collation);
    case RG_MODEL_FINDINGS: return m->findings->n;
    case RG_MODEL_WORKS: return m->works->n;
    case RG_MODEL_DIFF: return m->diff->event_count;
    case RG_MODEL_STEMMA: return m->descent->trace.edge_count;
    case RG_MODEL_TIMELINE: return m->timeline->n;
    case RG_MODEL_VERIFICATION: return m->fault_count;
    case RG_MODEL_EDTF: return m->row_count;
    case RG_MODEL_SOLUTION: return m->solution->answer.conflict_count;
    case RG_MODEL_WHY:
    case RG_MODEL_COMPARISON:
    case RG_MODEL_ARGUMENT: return 1;
    case RG_MODEL_DISPUTES: return m->dissent->n;
    case RG_MODEL_ALIGNMENTS: return m->aligned->n;
    case RG_MODEL_LOG: return m->content->judgements.n;
    }
    return 0;
}

size_t regest_report_count_level(const regest_report *report, regest_level level) {
    const rg_model *m = &report->model;
    if (m->kind == RG_MODEL_VERIFICATION) return m->fault_count; /* a dossier that does not hold is never a mere warning */
    if (m->kind != RG_MODEL_FINDINGS) return 0;
    size_t n = 0;
    for (size_t i = 0; i < m->findings->n; i++) n += m->findings->at[i].level >= level;
    return n;
}

regest_status regest_report_verdict(const regest_report *report) {
    if (report->model.kind != RG_MODEL_SOLUTION) return REGEST_OK;
    rg_verdict verdict = report->model.solution->answer.verdict;
    return verdict == RG_CONSISTENT ? REGEST_OK : verdict == RG_INCONSISTENT ? REGEST_NONE : REGEST_UNDECIDED;
}

typedef struct printing {
    const regest_report *report;
    regest_form form;
    regest_style style;
    rg_buf out;
} printing;

static regest_status print(void *context, regest_error *error) {
    printing *p = context;
    return rg_view_print(&p->report->model, p->form, &p->style, &p->out, error);
}

static regest_style with_defaults(const regest_style *style) {
    regest_style use = style ? *style : (regest_style){0};
    if (!use.width) use.width = 100;
    return use;
}

regest_status regest_report_print(const regest_report *report, regest_form form, const regest_style *style, regest_write write,
                                  void *context, regest_error *error) {
    rg_arena *arena = rg_library_arena(&report->library);
    if (!arena) return rg_library_no_memory(error);
    printing p = {report, form, with_defaults(style), rg_buf_in(arena)};
    regest_status status = rg_library_run(arena, print, &p, error);
    if (status == REGEST_OK && p.out.len && !write(context, p.out.ptr, p.out.len))
        status = rg_error_set(error, REGEST_SYSTEM, "the output could not be written");
    rg_arena_free(arena);
    return status;
}
