/* view.h: models to bytes. One file a form; no SQL, no decisions: what is said was computed before it came here.
 */
#ifndef RG_VIEW_H
#define RG_VIEW_H

#include "engine/argue/argue.h"
#include "engine/solve/problem_form.h"
#include "engine/time/comparison.h"
#include "flow/finding/align.h"
#include "flow/finding/descent.h"
#include "flow/finding/diff.h"
#include "flow/finding/works.h"
#include "flow/finding/dissent.h"

typedef enum rg_model_kind {
    RG_MODEL_PARTS, RG_MODEL_NOTES, RG_MODEL_TAGS, RG_MODEL_ANNOTATIONS, /* .account, .reading */
    RG_MODEL_CLAIMS, RG_MODEL_OVERVIEW,                                  /* .content */
    RG_MODEL_ACCOUNT,                                                    /* .content, .account */
    RG_MODEL_COLLATION, RG_MODEL_FINDINGS, RG_MODEL_TIMELINE, RG_MODEL_STEMMA, RG_MODEL_DIFF, RG_MODEL_WORKS, RG_MODEL_WHY,
    RG_MODEL_VERIFICATION, /* .faults */
    RG_MODEL_EDTF,         /* .rows, .language, .calendar */
    RG_MODEL_COMPARISON,   /* .inputs, .comparison */
    RG_MODEL_SOLUTION,     /* .solution */
    RG_MODEL_ARGUMENT,     /* .argument */
    RG_MODEL_DISPUTES,     /* .dissent */
    RG_MODEL_LOG,          /* .content: its judgements; .aligned where some are of entities */
    RG_MODEL_ALIGNMENTS    /* .aligned */
} rg_model_kind;

/* A question put to a framework, and its answer. */
typedef struct rg_argument_model {
    const rg_framework *framework;
    rg_task_name task;
    uint32_t argument; /* DC and DS */
    rg_argue_answer answer;
} rg_argument_model;

typedef struct rg_model {
    rg_model_kind kind;
    const rg_content *content;
    const rg_account *account;
    const rg_reading *reading;
    bool collected; /* the account is one of many: each row of JSON begins with its name */
    const rg_collation *collation;
    const rg_findings *findings;
    const rg_timeline *timeline;
    const rg_descent *descent;
    const rg_diff *diff;
    const rg_works *works;
    const rg_why *why;
    const rg_text *losses;  /* of an export; each ends in a NUL */
    size_t loss_count;
    const rg_text *faults;
    size_t fault_count;
    const rg_edtf_row *rows; /* the strings read, for RG_MODEL_EDTF */
    size_t row_count;
    rg_text language;        /* of the words of dates */
    rg_text calendar;        /* in which dates are given too; empty = none */
    const rg_comparison *comparison;
    const rg_solution *solution;
    const rg_argument_model *argument;
    const rg_dissent *dissent;
    rg_aligned *aligned;
    rg_text inputs[2]; /* as given, for dates */
    rg_date dates[2];
    regest_error error;
} rg_model;

/* Appends the model in one form. REGEST_USAGE where it has no such form. */
regest_status rg_view_print(const rg_model *model, regest_form form, const regest_style *style, rg_buf *out, regest_error *error)
    REGEST_CHECKED;
/* What the CSL-JSON of works does not carry, a line each. */
typedef RG_VEC(rg_text) rg_losses;
void rg_csl_form_losses(rg_arena *arena, const rg_works *works, rg_losses *out);
/* A claim in the documented JSON. */
void rg_view_claim_json(rg_buf *out, const rg_claim *claim);
/* A finding in the documented JSON: also what the derived tables keep. */
void rg_view_finding_json(rg_buf *out, const rg_finding *finding);

#endif
