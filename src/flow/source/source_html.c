/* source_html.c: HTML, stub. */
#include "base/error.h"
#include "flow/source/source_int.h"

rg_text rg_source_html_charset(rg_text bytes) { (void)bytes; return (rg_text){0}; }
regest_status rg_source_html_read(rg_draft_source *draft, rg_text page, regest_error *error) {
    (void)draft, (void)page;
    return rg_error_set(error, REGEST_INPUT, "HTML is not read yet");
}
