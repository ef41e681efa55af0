/* source_pdf.c: PDF, by way of poppler's pdftotext.
 *
 * In: the file's bytes. Out: what pdf_layout.c and pdf_flow.c make of the words and their places. The program runs as a child that is shut in
 * (base/child.c): PDF is a format in which much has gone wrong. Not here: pictures of pages, which have no text; run OCR over them first.
 */
#include "base/child.h"
#include "base/error.h"
#include "flow/source/pdf_int.h"

enum { SECONDS = 60 };
static const size_t MEMORY = (size_t)2 << 30, OUTPUT = (size_t)256 << 20;

static bool likely(rg_text head, bool ending) {
    (void)ending;
    return rg_text_find((rg_text){head.ptr, head.len < 1024 ? head.len : 1024}, RG_TEXT("%PDF-"), 0) != RG_NONE;
}

static regest_status refuse(regest_status status, const char *message, const char *hint, regest_error *error) {
    rg_error_set(error, status, "%s", message);
    rg_error_hint(error, "%s", hint);
    return status;
}

static regest_status take_boxes(rg_arena *arena, rg_text bytes, rg_text *boxes, regest_error *error) {
    static const char *const paths[] = {"/usr/bin/pdftotext", "/usr/local/bin/pdftotext", "/opt/homebrew/bin/pdftotext", NULL};
    static const char *const words[] = {"pdftotext", "-bbox-layout", "-enc", "UTF-8", "-", "-", NULL};
    const rg_child child = {paths, words, SECONDS, MEMORY, OUTPUT};
    rg_text said;
    switch (rg_child_run(arena, &child, bytes, boxes, &said)) {
    case RG_CHILD_DONE: return REGEST_OK;
    case RG_CHILD_MISSING: return refuse(REGEST_SYSTEM, "pdftotext, which reads PDF for regest, is not there", "On Debian: apt install poppler-utils.", error);
    case RG_CHILD_TIME: return refuse(REGEST_LIMIT, "pdftotext has not come to an end in its time", "Save the text of the pages that matter.", error);
    case RG_CHILD_MUCH: return refuse(REGEST_LIMIT, "the text of the PDF is longer than its limit", "Cut it into parts, an account each.", error);
    case RG_CHILD_SYSTEM: return refuse(REGEST_SYSTEM, "the system would not run pdftotext", "It needs a few free processes and some memory.", error);
    case RG_CHILD_FAILED: break;
    }
    if (rg_text_find(said, RG_TEXT("assword"), 0) != RG_NONE)
        return refuse(REGEST_INPUT, "the PDF is locked: it opens with a password only", "Open it and save it without one.", error);
    rg_error_set(error, REGEST_SYNTAX, "no text can be taken from the PDF%s%.*s", said.len ? ": " : "", RG_TEXT_ARG(said));
    rg_error_hint(error, "It seems to be broken; open it and save it again.");
    return REGEST_SYNTAX;
}

regest_status rg_pdf_account(rg_draft_source *draft, rg_text boxes, regest_error *error) {
    rg_pdf pdf = {.arena = draft->arena};
    regest_status status = rg_pdf_layout_read(&pdf, boxes, error);
    if (status != REGEST_OK) return status;
    rg_pdf_flow_write(&pdf, draft);
    draft->encoding = RG_TEXT("UTF-8");
    if (draft->parts.n) return REGEST_OK;
    return refuse(REGEST_INPUT, "there is no text in the PDF", "Where its pages are pictures, run OCR over them first.", error);
}

static regest_status read_pdf(rg_draft_source *draft, rg_text bytes, regest_error *error) {
    rg_text boxes;
    regest_status status = take_boxes(draft->arena, bytes, &boxes, error);
    return status == REGEST_OK ? rg_pdf_account(draft, boxes, error) : status;
}

const rg_reader rg_source_pdf = {.format = "pdf", .endings = "", .likely = likely, .read = read_pdf, .binary = true};
