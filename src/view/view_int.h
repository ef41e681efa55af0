/* view_int.h: what the files of this folder share: each form's entry points. */
#ifndef RG_VIEW_INT_H
#define RG_VIEW_INT_H

#include "base/error.h"
#include "base/json.h"
#include "view/pen.h"
#include "view/view.h"
#include "view/words.h"

/* What a form's function gets: the model, the caller's style (never NULL), where to write. */
typedef void (*rg_view_fn)(const rg_model *model, const regest_style *style, rg_buf *out);

/* ---- JSON ----------------------------------------------------------------------------------------------------- */

void rg_json_form_claim(rg_buf *out, const rg_claim *claim);
void rg_json_form_finding(rg_buf *out, const rg_finding *finding);
void rg_json_form_claims(const rg_model *model, const regest_style *style, rg_buf *out);
void rg_json_form_overview(const rg_model *model, const regest_style *style, rg_buf *out);
void rg_json_form_account(const rg_model *model, const regest_style *style, rg_buf *out);
void rg_json_form_collation(const rg_model *model, const regest_style *style, rg_buf *out);
void rg_json_form_findings(const rg_model *model, const regest_style *style, rg_buf *out);
void rg_json_form_timeline(const rg_model *model, const regest_style *style, rg_buf *out);
void rg_json_form_why(const rg_model *model, const regest_style *style, rg_buf *out);
void rg_json_form_verification(const rg_model *model, const regest_style *style, rg_buf *out);
void rg_part_form_json(const rg_model *model, const regest_style *style, rg_buf *out);
void rg_note_form_json(const rg_model *model, const regest_style *style, rg_buf *out);
/* The rows of the JSON form, each beginning with its layer where one is given. */
void rg_tag_form_rows(const rg_reading *reading, const char *layer, rg_buf *out);
void rg_tag_form_json(const rg_model *model, const regest_style *style, rg_buf *out);
void rg_tag_form_timeml(const rg_model *model, const regest_style *style, rg_buf *out);
void rg_annotation_form_json(const rg_model *model, const regest_style *style, rg_buf *out);

/* ---- text for a terminal -------------------------------------------------------------------------------------- */

void rg_collation_text_print(const rg_model *model, const regest_style *style, rg_buf *out);
void rg_finding_text_print(const rg_model *model, const regest_style *style, rg_buf *out);
void rg_finding_text_one(rg_pen *pen, const rg_content *content, const rg_finding *finding);
void rg_csl_form_text(const rg_model *model, const regest_style *style, rg_buf *out);
void rg_csl_form_json(const rg_model *model, const regest_style *style, rg_buf *out);
void rg_diff_form_text(const rg_model *model, const regest_style *style, rg_buf *out);
void rg_diff_form_json(const rg_model *model, const regest_style *style, rg_buf *out);
void rg_stemma_form_text(const rg_model *model, const regest_style *style, rg_buf *out);
void rg_stemma_form_json(const rg_model *model, const regest_style *style, rg_buf *out);
void rg_stemma_form_dot(const rg_model *model, const regest_style *style, rg_buf *out);
void rg_timeline_text_print(const rg_model *model, const regest_style *style, rg_buf *out);
void rg_tag_form_text(const rg_model *model, const regest_style *style, rg_buf *out);
void rg_claim_text_print(const rg_model *model, const regest_style *style, rg_buf *out);
void rg_claim_text_why(const rg_model *model, const regest_style *style, rg_buf *out);
void rg_claim_text_overview(const rg_model *model, const regest_style *style, rg_buf *out);
void rg_claim_text_account(const rg_model *model, const regest_style *style, rg_buf *out);
void rg_claim_text_verification(const rg_model *model, const regest_style *style, rg_buf *out);

/* ---- dates ---------------------------------------------------------------------------------------------------- */

void rg_edtf_form_json(const rg_model *model, const regest_style *style, rg_buf *out);
void rg_edtf_form_text(const rg_model *model, const regest_style *style, rg_buf *out);
void rg_edtf_form_comparison_json(const rg_model *model, const regest_style *style, rg_buf *out);
void rg_edtf_form_comparison_text(const rg_model *model, const regest_style *style, rg_buf *out);

/* ---- chronology problems ---------------------------------------------------------------------------------------- */

void rg_solve_form_json(const rg_model *model, const regest_style *style, rg_buf *out);
void rg_solve_form_text(const rg_model *model, const regest_style *style, rg_buf *out);

/* ---- disputes --------------------------------------------------------------------------------------------------- */

void rg_dispute_text_print(const rg_model *model, const regest_style *style, rg_buf *out);
/* One dispute. */
void rg_dispute_text_one(rg_pen *pen, const rg_content *content, const rg_dispute *dispute);
void rg_dispute_form_json(const rg_model *model, const regest_style *style, rg_buf *out);
/* As a row of the JSON form. */
void rg_dispute_form_put(rg_json *json, const rg_dispute *dispute);
void rg_dispute_form_dot(const rg_model *model, const regest_style *style, rg_buf *out);
void rg_dispute_form_svg(const rg_model *model, const regest_style *style, rg_buf *out);
void rg_dispute_export_aif(const rg_model *model, const regest_style *style, rg_buf *out);
void rg_dispute_export_argdown(const rg_model *model, const regest_style *style, rg_buf *out);

/* ---- judgements ------------------------------------------------------------------------------------------------- */

void rg_judgement_form_text(const rg_model *model, const regest_style *style, rg_buf *out);
void rg_judgement_form_json(const rg_model *model, const regest_style *style, rg_buf *out);

/* ---- alignments --------------------------------------------------------------------------------------------------- */

void rg_alignment_form_text(const rg_model *model, const regest_style *style, rg_buf *out);
void rg_alignment_form_json(const rg_model *model, const regest_style *style, rg_buf *out);
/* One, with its evidence. */
void rg_alignment_form_one(rg_pen *pen, const rg_aligned *aligned, const rg_alignment *alignment);
void rg_alignment_form_put(rg_json *json, const rg_aligned *aligned, const rg_alignment *alignment);
/* "Second Conference (a.txt)" */
rg_text rg_alignment_form_name(rg_arena *arena, const rg_aligned *aligned, size_t entity);

/* ---- argumentation ---------------------------------------------------------------------------------------------- */

void rg_argument_form_json(const rg_model *model, const regest_style *style, rg_buf *out);
void rg_argument_form_text(const rg_model *model, const regest_style *style, rg_buf *out);

/* ---- SARIF ---------------------------------------------------------------------------------------------------- */

void rg_sarif_form_print(const rg_model *model, const regest_style *style, rg_buf *out);
/* ---- text: structure and notes ---------------------------------------------------------------------------------- */
void rg_part_form_text(const rg_model *model, const regest_style *style, rg_buf *out);
void rg_note_form_text(const rg_model *model, const regest_style *style, rg_buf *out);

#endif
