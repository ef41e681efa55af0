/* page.h: what the pages share: the root's values, a claim's values. The markup is in web/. */
#ifndef RG_PAGE_H
#define RG_PAGE_H

#include "view/template.h"
#include "view/view_int.h"

/* The root of a page: base, title, dossier, and `here` as a flag for the navigation ("at_collation"). Without a base the page stands alone: it
 * carries its style, links to no other page, and names its accounts at its foot. */
rg_node *rg_page_new(rg_arena *arena, const rg_content *content, const regest_style *style, rg_text title, const char *here);
/* For pages that show notes: the works that the claims cite, listed where the page stands alone. */
void rg_page_cite(rg_node *root, const rg_content *content);
/* note, note_slug; note_uri and listed_slug where the account's list has it. `account` may be NULL. */
void rg_page_note(rg_node *node, const rg_account *account, rg_text label);
/* id, event, event_slug, property, value, denied, said, voices, doubt, source, uri, account_slug, line, notes. */
void rg_page_claim(rg_node *node, const rg_content *content, const rg_claim *claim);
/* The words of `range` with `marked` in it: before, words, after; long ones cut at a word, with an ellipsis. */
void rg_page_quote(rg_node *node, rg_text text, rg_span range, rg_span marked);
/* The quotation of a claim with its value's words marked. */
void rg_page_quote_claim(rg_node *node, const rg_content *content, const rg_claim *claim);
/* A name for an anchor: letters and digits of ASCII, the rest as hyphens or hex. */
rg_text rg_page_slug(rg_arena *arena, const char *prefix, rg_text key);
/* The anchor of a note mark in its account's page. */
rg_text rg_page_mark(rg_arena *arena, const rg_mark *mark);
/* "12.34" of 100 for a place on an axis. */
rg_text rg_page_percent(rg_arena *arena, int64_t at);

void rg_page_overview(const rg_model *model, const regest_style *style, rg_buf *out);
void rg_page_collation(const rg_model *model, const regest_style *style, rg_buf *out);
void rg_page_stemma(const rg_model *model, const regest_style *style, rg_buf *out);
void rg_page_stemma_svg(const rg_model *model, const regest_style *style, rg_buf *out);
void rg_page_timeline(const rg_model *model, const regest_style *style, rg_buf *out);
void rg_page_timeline_svg(const rg_model *model, const regest_style *style, rg_buf *out);
void rg_page_account(const rg_model *model, const regest_style *style, rg_buf *out);
void rg_page_findings(const rg_model *model, const regest_style *style, rg_buf *out);
void rg_page_disputes(const rg_model *model, const regest_style *style, rg_buf *out);
/* One dispute in the list "disputes" of the page; `alone`: its claims follow in full. */
void rg_page_dispute(rg_node *root, const rg_content *content, const rg_dispute *dispute, bool alone);
void rg_page_why(const rg_model *model, const regest_style *style, rg_buf *out);

#endif
