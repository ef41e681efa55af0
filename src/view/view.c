/* view.c: the table of forms: which function writes which model in which form. */
#include "view/view.h"

#include <string.h>

#include "view/page.h"
#include "view/view_int.h"

enum { FORMS = REGEST_ARGDOWN + 1, KINDS = RG_MODEL_ALIGNMENTS + 1 };

static const rg_view_fn forms[KINDS][FORMS] = {
    [RG_MODEL_ANNOTATIONS] = {[REGEST_TEXT] = rg_annotation_form_json, [REGEST_JSON] = rg_annotation_form_json},
    [RG_MODEL_TAGS] = {[REGEST_TEXT] = rg_tag_form_text, [REGEST_JSON] = rg_tag_form_json, [REGEST_TIMEML] = rg_tag_form_timeml},
    [RG_MODEL_CLAIMS] = {[REGEST_TEXT] = rg_claim_text_print, [REGEST_JSON] = rg_json_form_claims},
    [RG_MODEL_OVERVIEW] = {[REGEST_TEXT] = rg_claim_text_overview, [REGEST_JSON] = rg_json_form_overview, [REGEST_HTML] = rg_page_overview},
    [RG_MODEL_ACCOUNT] = {[REGEST_TEXT] = rg_claim_text_account, [REGEST_JSON] = rg_json_form_account, [REGEST_HTML] = rg_page_account},
    [RG_MODEL_COLLATION] = {[REGEST_TEXT] = rg_collation_text_print, [REGEST_JSON] = rg_json_form_collation, [REGEST_HTML] = rg_page_collation},
    [RG_MODEL_FINDINGS] = {[REGEST_TEXT] = rg_finding_text_print, [REGEST_JSON] = rg_json_form_findings, [REGEST_HTML] = rg_page_findings,
                           [REGEST_SARIF] = rg_sarif_form_print},
    [RG_MODEL_TIMELINE] = {[REGEST_TEXT] = rg_timeline_text_print, [REGEST_JSON] = rg_json_form_timeline, [REGEST_HTML] = rg_page_timeline,
                           [REGEST_SVG] = rg_page_timeline_svg},
    [RG_MODEL_WORKS] = {[REGEST_TEXT] = rg_csl_form_text, [REGEST_JSON] = rg_csl_form_json},
    [RG_MODEL_DIFF] = {[REGEST_TEXT] = rg_diff_form_text, [REGEST_JSON] = rg_diff_form_json},
    [RG_MODEL_STEMMA] = {[REGEST_TEXT] = rg_stemma_form_text, [REGEST_JSON] = rg_stemma_form_json, [REGEST_HTML] = rg_page_stemma, [REGEST_SVG] = rg_page_stemma_svg,
                         [REGEST_DOT] = rg_stemma_form_dot},
    [RG_MODEL_DISPUTES] = {[REGEST_TEXT] = rg_dispute_text_print, [REGEST_JSON] = rg_dispute_form_json, [REGEST_SVG] = rg_dispute_form_svg, [REGEST_HTML] = rg_page_disputes,
                           [REGEST_DOT] = rg_dispute_form_dot, [REGEST_AIF] = rg_dispute_export_aif, [REGEST_ARGDOWN] = rg_dispute_export_argdown},
    [RG_MODEL_LOG] = {[REGEST_TEXT] = rg_judgement_form_text, [REGEST_JSON] = rg_judgement_form_json},
    [RG_MODEL_ALIGNMENTS] = {[REGEST_TEXT] = rg_alignment_form_text, [REGEST_JSON] = rg_alignment_form_json},
    [RG_MODEL_WHY] = {[REGEST_TEXT] = rg_claim_text_why, [REGEST_JSON] = rg_json_form_why, [REGEST_HTML] = rg_page_why},
    [RG_MODEL_VERIFICATION] = {[REGEST_TEXT] = rg_claim_text_verification, [REGEST_JSON] = rg_json_form_verification},
    [RG_MODEL_PARTS] = {[REGEST_TEXT] = rg_part_form_text, [REGEST_JSON] = rg_part_form_json},
    [RG_MODEL_NOTES] = {[REGEST_TEXT] = rg_note_form_text, [REGEST_JSON] = rg_note_form_json},
    [RG_MODEL_EDTF] = {[REGEST_TEXT] = rg_edtf_form_text, [REGEST_JSON] = rg_edtf_form_json},
    [RG_MODEL_COMPARISON] = {[REGEST_TEXT] = rg_edtf_form_comparison_text, [REGEST_JSON] = rg_edtf_form_comparison_json},
    [RG_MODEL_SOLUTION] = {[REGEST_TEXT] = rg_solve_form_text, [REGEST_JSON] = rg_solve_form_json},
    [RG_MODEL_ARGUMENT] = {[REGEST_TEXT] = rg_argument_form_text, [REGEST_JSON] = rg_argument_form_json},
};

static const char *const form_names[FORMS] = {"text", "JSON", "HTML", "SVG", "SARIF", "TimeML", "DOT", "AIF", "Argdown"};

/* The rows that were written from `start` on, each with the account's name first. */
static void name_rows(const rg_model *model, size_t start, rg_buf *out) {
    rg_buf name = rg_buf_in(out->arena), rows = rg_buf_in(out->arena);
    rg_json j = rg_json_on(&name);
    rg_json_open(&j, '{');
    rg_json_pair(&j, "source", model->account->name);
    rg_buf_byte(&name, ',');
    rg_buf_add(&rows, (rg_text){out->ptr + start, out->len - start});
    out->len = start;
    for (size_t at = 0; at < rows.len;) {
        const char *newline = memchr(rows.ptr + at, '\n', rows.len - at);
        size_t end = newline ? (size_t)(newline - rows.ptr) + 1 : rows.len;
        rg_buf_add(out, rg_buf_text(&name));
        rg_buf_add(out, (rg_text){rows.ptr + at + 1, end - at - 1});
        at = end;
    }
}

regest_status rg_view_print(const rg_model *model, regest_form form, const regest_style *style, rg_buf *out, regest_error *error) {
    static const regest_style defaults = {0, false, NULL};
    bool known = (unsigned)form < FORMS && (unsigned)model->kind < KINDS;
    rg_view_fn print = known ? forms[model->kind][form] : NULL;
    if (!print)
        return rg_error_set(error, REGEST_USAGE, "this report has no %s form", known ? form_names[form] : "such");
    size_t start = out->len;
    print(model, style ? style : &defaults, out);
    if (model->collected && form == REGEST_JSON) name_rows(model, start, out);
    return REGEST_OK;
}

void rg_view_claim_json(rg_buf *out, const rg_claim *claim) { rg_json_form_claim(out, claim); }

void rg_view_finding_json(rg_buf *out, const rg_finding *finding) { rg_json_form_finding(out, finding); }
