/* pdf_int.h: what the files that read PDF share.
 *
 *     source_pdf.c    runs pdftotext, shut in
 *     pdf_layout.c    its words with their places -> lines, what each line is
 *     pdf_flow.c      lines -> reading text: paragraphs over lines, columns and pages; notes; what is left out
 */
#ifndef RG_PDF_INT_H
#define RG_PDF_INT_H

#include "flow/source/source_int.h"

typedef enum rg_pdf_role { RG_PDF_BODY, RG_PDF_HEAD, RG_PDF_NUMBER, RG_PDF_NOTE } rg_pdf_role;

typedef struct rg_pdf_word {
    rg_text text;
    float left, top, right, bottom; /* points, from the page's upper left corner */
    size_t note;                    /* a note mark: index of the note + 1 */
} rg_pdf_word;

typedef struct rg_pdf_line {
    size_t first, end; /* words */
    size_t page, block;
    float left, top, right, bottom;
    float height;      /* of most of its words */
    rg_pdf_role role;
} rg_pdf_line;

typedef struct rg_pdf_note {
    size_t first, end; /* lines */
    size_t page;
    rg_text sign;      /* "3", "*" */
    unsigned label;    /* unlike any other's of the document */
} rg_pdf_note;

typedef struct rg_pdf {
    rg_arena *arena;
    RG_VEC(rg_pdf_word) words;
    RG_VEC(rg_pdf_line) lines;
    RG_VEC(float) heights; /* of the pages */
    RG_VEC(rg_pdf_note) notes;
    float body;            /* height of most words */
} rg_pdf;

/* Reads what `pdftotext -bbox-layout` writes. REGEST_LIMIT. */
regest_status rg_pdf_layout_read(rg_pdf *pdf, rg_text boxes, regest_error *error) REGEST_CHECKED;
void rg_pdf_flow_write(rg_pdf *pdf, rg_draft_source *draft);
/* Both: boxes to an account's parts. */
regest_status rg_pdf_account(rg_draft_source *draft, rg_text boxes, regest_error *error) REGEST_CHECKED;

#endif
