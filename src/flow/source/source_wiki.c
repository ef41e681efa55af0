/* source_wiki.c: MediaWiki's wikitext.
 *
 * In: a page's source as UTF-8. Out: its reading text, parts, links, note marks, all of them certain, and references, with the fields of
 * the works where a citation template names them. Templates are not expanded: what each is, data/source/wiki_templates.tsv says.
 */
#include <string.h>

#include "base/error.h"
#include "base/limits.h"
#include "flow/source/wiki_int.h"

enum { SAMPLE = 1 << 14 };

/* How often the sign stands in the text; `line`: at the beginning of lines alone. */
static size_t count(rg_text text, const char *sign, bool line) {
    size_t n = 0;
    for (size_t at = 0; (at = rg_text_find(text, rg_text_of(sign), at)) != RG_NONE; at++) n += !line || at == 0 || text.ptr[at - 1] == '\n';
    return n;
}

/* Signs that other texts have not: two kinds of them, or one of a kind that says enough. */
static bool likely(rg_text head, bool ending) {
    if (ending) return true;
    if (head.len > SAMPLE) head.len = SAMPLE;
    size_t links = count(head, "[[", false), templates = count(head, "{{", false), tables = count(head, "{|", true), headings = count(head, "==", true),
           notes = count(head, "<ref>", false) + count(head, "<ref ", false) + count(head, "<references", false);
    size_t kinds = (links > 0) + (templates > 0) + (headings > 0) + (notes > 0) + (tables > 0);
    if (!kinds) return false; /* most texts */
    size_t quotes = count(head, "'''", false);
    kinds += quotes > 0;
    return kinds >= 3 || (kinds == 2 && (notes || links > 1 || templates > 1) && !(kinds == 2 && headings && quotes)) || notes > 1;
}

static regest_status read_page(rg_draft_source *draft, rg_text source, regest_error *error) {
    if (source.len > RG_LIMIT_WIKI_BYTES) {
        regest_status status = rg_error_set(error, REGEST_LIMIT, "the page has %zu bytes, more than %zu", source.len, RG_LIMIT_WIKI_BYTES);
        rg_error_hint(error, "Cut it into pages, or give the dump they came in.");
        return status;
    }
    rg_wiki_page *page = RG_NEW(draft->arena, rg_wiki_page);
    *page = (rg_wiki_page){.draft = draft, .arena = draft->arena, .source = source, .out = rg_buf_in(draft->arena)};
    rg_wiki_token_run(page);
    rg_wiki_note_run(page);
    rg_wiki_block_run(page);
    if (draft->parts.n > RG_LIMIT_PARTS) return rg_error_set(error, REGEST_LIMIT, "more than %zu parts", RG_LIMIT_PARTS);
    draft->text = rg_buf_text(&page->out);
    draft->bound = true;
    return REGEST_OK;
}

const rg_reader rg_source_wiki = {.format = "wiki", .endings = ".wiki .mediawiki .wikitext", .likely = likely, .read = read_page};
