/* source_html.c: a saved web page.
 *
 * In: the page as UTF-8. Out: reading text made of its blocks, parts, links, certain marks, references; title, date, address and language
 * as its head gives them. libxml2 parses; html_scan.c finds the article and the notes, html_walk.c writes the text; here runs of links that
 * are left inside the article are told from lists, and blocks become parts.
 * Not here: pages that scripts build (there is no text in them), frames.
 */
#include <libxml/HTMLparser.h>
#include <string.h>

#include "base/error.h"
#include "base/limits.h"
#include "flow/source/html_int.h"

enum { MENU_RUN = 3, MENU_BYTES = 80, TAIL_BYTES = 60, WORK_LEAST = 3, TITLE_BYTES = 200 };

static void free_doc(void *doc) { xmlFreeDoc(doc); }

static bool parse(rg_html_page *page, rg_text bytes) {
    int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_NODEFDTD | HTML_PARSE_IGNORE_ENC;
    htmlParserCtxt *parser = htmlCreateMemoryParserCtxt(bytes.ptr, (int)bytes.len);
    if (!parser) return false;
    htmlCtxtUseOptions(parser, options);
    parser->options |= XML_PARSE_HUGE; /* else the parser stops without a word at depth 256; our own limit speaks */
    page->doc = htmlCtxtReadMemory(parser, bytes.ptr, (int)bytes.len, NULL, "UTF-8", options);
    htmlFreeParserCtxt(parser);
    if (!page->doc) return false;
    rg_arena_defer(page->arena, free_doc, page->doc);
    page->body = xmlDocGetRootElement(page->doc); /* words may stand behind </body> */
    return page->body != NULL && page->body->type == XML_ELEMENT_NODE;
}

/* ---- the head ------------------------------------------------------------------------------------------------- */

static bool digits(rg_text text, size_t at, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (at + i >= text.len || text.ptr[at + i] < '0' || text.ptr[at + i] > '9') return false;
    return true;
}

/* The date of "2015-09-14T10:00:00Z", "2015-09", "2015"; empty for anything else. */
static rg_text iso_date(rg_text text) {
    size_t n = 0;
    if (digits(text, 0, 4)) n = 4;
    if (n == 4 && text.len >= 7 && text.ptr[4] == '-' && digits(text, 5, 2)) n = 7;
    if (n == 7 && text.len >= 10 && text.ptr[7] == '-' && digits(text, 8, 2)) n = 10;
    char next = n < text.len ? text.ptr[n] : 0;
    return n && (!next || next == 'T' || next == ' ') ? (rg_text){text.ptr, n} : (rg_text){0};
}

/* The same of a text in quotation marks that begins at `at`. */
static rg_text iso_date_in(rg_text text, size_t at) {
    size_t end = at;
    while (end < text.len && text.ptr[end] != '"') end++;
    return iso_date(rg_text_cut(text, (rg_span){at, end}));
}

/* The address that an archive's copy was made of: "https://web.archive.org/web/20030402010203/http://www.velden.example/". */
static rg_text original_address(rg_text url) {
    size_t at = rg_text_find(url, RG_TEXT("/web/"), 0), end = at == RG_NONE ? 0 : at + 5;
    while (end < url.len && end && url.ptr[end] >= '0' && url.ptr[end] <= '9') end++;
    if (!end || end < at + 9) return url;
    while (end < url.len && ((url.ptr[end] >= 'a' && url.ptr[end] <= 'z') || url.ptr[end] == '_')) end++;
    rg_text rest = {url.ptr + end, url.len - end};
    return rg_text_starts(rest, RG_TEXT("/http")) ? (rg_text){rest.ptr + 1, rest.len - 1} : url;
}

/* The day of publishing that schema.org's linked data names; a wiki's is that of its first version, and says nothing of this one. */
static void read_linked_data(rg_html_page *page, const xmlNode *script) {
    if (page->wiki || page->draft->date.len || !rg_text_same(rg_html_scan_attribute(script, "type"), RG_TEXT("application/ld+json"))) return;
    rg_text data = script->children && script->children->content ? rg_text_of((const char *)script->children->content) : (rg_text){0};
    size_t at = rg_text_find(data, RG_TEXT("\"datePublished\""), 0);
    for (size_t skip = at == RG_NONE ? data.len : at + 15; skip < data.len && strchr(" \n\t:\"", data.ptr[skip]); skip++) at = skip + 1;
    if (at != RG_NONE && at < data.len) page->draft->date = rg_text_copy(page->arena, iso_date_in(data, at));
}

static void read_meta(rg_html_page *page, const xmlNode *node) {
    static const char *const DATES[] = {"article:published_time", "datePublished", "date", "DC.date", "dc.date", "DC.date.issued", "dcterms.created", "pubdate", "citation_date"};
    rg_text name = rg_html_scan_attribute(node, "property"), content = rg_html_scan_attribute(node, "content");
    if (!name.len) name = rg_html_scan_attribute(node, "name");
    if (!name.len) name = rg_html_scan_attribute(node, "itemprop");
    for (size_t i = 0; i < sizeof DATES / sizeof *DATES; i++)
        if (rg_text_same(name, rg_text_of(DATES[i])) && !page->draft->date.len) page->draft->date = rg_text_copy(page->arena, iso_date(content));
    if (rg_text_same(name, RG_TEXT("og:url")) && !page->draft->url.len) page->draft->url = rg_text_copy(page->arena, original_address(content));
}

/* "en-GB" is en. */
static rg_text language_of(rg_html_page *page) {
    const xmlNode *top = xmlDocGetRootElement(page->doc);
    rg_text language = rg_html_scan_attribute(page->root, "lang");
    if (!language.len && page->root->parent) language = rg_html_scan_attribute(page->root->parent, "lang");
    if (!language.len) language = rg_html_scan_attribute(top, "lang");
    size_t n = 0;
    while (n < language.len && language.ptr[n] >= 'A' && language.ptr[n] <= 'z' && language.ptr[n] != '_') n++;
    return n >= 2 && n <= 3 ? rg_text_lower(page->arena, (rg_text){language.ptr, n}) : (rg_text){0};
}

static void read_head(rg_html_page *page) {
    const xmlNode *top = xmlDocGetRootElement(page->doc);
    for (const xmlNode *node = top; node && !rg_html_scan_is(node, "body"); node = rg_html_scan_next(top, node, true)) {
        if (rg_html_scan_is(node, "meta")) read_meta(page, node);
        else if (rg_html_scan_is(node, "script")) read_linked_data(page, node);
        else if (rg_html_scan_is(node, "link") && rg_text_same(rg_html_scan_attribute(node, "rel"), RG_TEXT("canonical")))
            page->draft->url = rg_text_copy(page->arena, original_address(rg_html_scan_attribute(node, "href")));
    }
    for (size_t i = 0; i < page->nodes.n && !page->draft->date.len; i++) {
        const xmlNode *node = page->nodes.at[i];
        rg_text property = rg_html_scan_attribute(node, "itemprop");
        bool published = rg_text_same(property, RG_TEXT("datePublished")) || rg_html_scan_attribute(node, "pubdate").ptr;
        rg_text stamp = rg_html_scan_attribute(node, "datetime");
        if (published) page->draft->date = rg_text_copy(page->arena, iso_date(stamp.len ? stamp : rg_html_scan_attribute(node, "content")));
    }
    page->draft->language = language_of(page);
}

/* ---- blocks to parts ------------------------------------------------------------------------------------------ */

static bool menu_like(const rg_html_block *block) {
    size_t len = block->span.end - block->span.start;
    return (block->kind == RG_PART_LIST || block->kind == RG_PART_PARAGRAPH) && len <= MENU_BYTES && block->linked * 10 >= len * 8;
}

/* A paragraph of three lines or more, nearly all of it links. */
static bool menu_of_lines(const rg_html_page *page, const rg_html_block *block) {
    rg_text text = rg_text_cut(rg_buf_text(&page->out), block->span);
    size_t lines = 1;
    for (size_t i = 0; i < text.len; i++) lines += text.ptr[i] == '\n';
    return block->kind == RG_PART_PARAGRAPH && lines >= MENU_RUN && text.len <= lines * MENU_BYTES && block->linked * 10 >= text.len * 8;
}

/* Three or more short blocks in a row that are links: a menu. The reference list, and MediaWiki's "see also", are exempt. */
static void drop_menus(rg_html_page *page) {
    bool exempt = page->wiki;
    for (size_t i = 0; i < page->blocks.n;) {
        size_t end = i;
        const rg_html_block *block = &page->blocks.at[i];
        if (block->kind == RG_PART_HEADING)
            exempt = page->wiki || rg_reference_heading(page->draft, rg_text_cut(rg_buf_text(&page->out), block->span));
        while (!exempt && end < page->blocks.n && menu_like(&page->blocks.at[end])) end++;
        bool lines = !exempt && menu_of_lines(page, block);
        if (lines && end == i) end++;
        for (size_t k = i; (lines || end - i >= MENU_RUN) && k < end; k++) page->blocks.at[k].kind = RG_PART_SKIPPED, page->blocks.at[k].reason = RG_TEXT("menu");
        i = end > i ? end : i + 1;
    }
}

/* Lines of a paragraph, of which two or more open with a label, are entries of a list: "[1] ...<br>[2] ...". */
static bool labelled_lines(rg_text text) {
    size_t labels = 0;
    rg_text label;
    for (size_t at = 0; at < text.len;) {
        labels += rg_reference_label((rg_text){text.ptr + at, text.len - at}, &label) > 0;
        const char *newline = memchr(text.ptr + at, '\n', text.len - at);
        at = newline ? (size_t)(newline - text.ptr) + 1 : text.len;
    }
    return labels >= 2;
}

static void add_lines(rg_html_page *page, const rg_html_block *block) {
    rg_text text = rg_buf_text(&page->out);
    for (size_t at = block->span.start; at < block->span.end;) {
        const char *newline = memchr(text.ptr + at, '\n', block->span.end - at);
        size_t end = newline ? (size_t)(newline - text.ptr) : block->span.end;
        rg_source_part(page->draft, block->kind, (rg_span){at, end}, block->line);
        at = end + 1;
    }
}

/* Skipped neighbours with one reason are one part. */
static bool same_skip(const rg_html_block *a, const rg_html_block *b) {
    return a->kind == RG_PART_SKIPPED && b->kind == RG_PART_SKIPPED && rg_text_same(a->reason, b->reason);
}

/* Without a first heading: the first short block whose words the head's <title> has too is the title. */
static void name_title(rg_html_page *page) {
    if (page->title) return;
    rg_text wanted = rg_html_scan_head_title(page);
    for (size_t i = 0; wanted.len && i < page->blocks.n; i++) {
        rg_html_block *block = &page->blocks.at[i];
        rg_text text = rg_text_cut(rg_buf_text(&page->out), block->span);
        if ((block->kind != RG_PART_PARAGRAPH && block->kind != RG_PART_HEADING) || text.len > TITLE_BYTES || text.len < WORK_LEAST) continue;
        rg_text fold = rg_text_fold(page->arena, text);
        bool same = rg_text_find(wanted, fold, 0) != (size_t)-1 || rg_text_find(fold, wanted, 0) != (size_t)-1;
        if (!same) continue;
        block->kind = RG_PART_TITLE;
        block->level = 0;
        return;
    }
}

/* "Background [edit]": where the words in brackets that end a heading begin, if these are an edit link's; 0 where not. */
static size_t edit_link(rg_html_page *page, const rg_html_block *block) {
    rg_text text = rg_text_cut(rg_buf_text(&page->out), block->span);
    if (block->kind != RG_PART_HEADING || !text.len || text.ptr[text.len - 1] != ']') return 0;
    size_t open = text.len;
    while (open > 0 && text.ptr[open - 1] != '[') open--;
    if (open < 2) return 0;
    rg_text words = rg_text_trim((rg_text){text.ptr + open, text.len - 1 - open});
    return rg_html_scan_furniture(page->arena, RG_HTML_EDIT, words) ? open - 1 : 0;
}

/* A block that is nothing but words of a page's frame ("Advertisement"), and the edit link of a heading, are skipped. */
static void skip_frame(rg_html_page *page) {
    for (size_t i = 0; i < page->blocks.n; i++) {
        rg_html_block *block = &page->blocks.at[i];
        rg_text text = rg_text_cut(rg_buf_text(&page->out), block->span);
        bool plain = block->kind == RG_PART_PARAGRAPH || block->kind == RG_PART_LIST;
        const char *reason = plain ? rg_html_scan_furniture(page->arena, RG_HTML_LINE, text) : NULL;
        if (reason) block->kind = RG_PART_SKIPPED, block->reason = rg_text_of(reason);
    }
}

static void add_parts(rg_html_page *page) {
    rg_draft_source *draft = page->draft;
    for (size_t i = 0; i < page->blocks.n;) {
        const rg_html_block *block = &page->blocks.at[i];
        size_t end = i + 1;
        while (end < page->blocks.n && same_skip(block, &page->blocks.at[end])) end++;
        if (block->kind == RG_PART_PARAGRAPH && labelled_lines(rg_text_cut(draft->text, block->span))) {
            add_lines(page, block);
            i = end;
            continue;
        }
        size_t edit = edit_link(page, block), stop = edit ? block->span.start + edit : page->blocks.at[end - 1].span.end;
        rg_part *part = rg_source_part(draft, block->kind, (rg_span){block->span.start, stop}, block->line);
        if (part) {
            part->level = block->kind == RG_PART_SKIPPED ? 0 : block->level;
            part->label = block->kind == RG_PART_SKIPPED ? (rg_text){0} : block->label;
            part->reason = block->reason;
            if (part->kind == RG_PART_TITLE) draft->title = rg_text_cut(draft->text, part->span);
        }
        part = edit ? rg_source_part(draft, RG_PART_SKIPPED, (rg_span){stop, block->span.end}, block->line) : NULL;
        if (part) part->reason = RG_TEXT("edit link");
        i = end;
    }
}

/* "[<a>1</a>]": the brackets belong to the mark. */
static rg_mark with_brackets(rg_text text, rg_mark mark) {
    bool both = mark.span.start > 0 && mark.span.end < text.len && text.ptr[mark.span.start - 1] == '[' && text.ptr[mark.span.end] == ']';
    if (both) mark.span = (rg_span){mark.span.start - 1, mark.span.end + 1};
    return mark;
}

/* Marks in skipped blocks fall away; those in notes count, for a note may cite another. */
static void keep_running_marks(rg_html_page *page) {
    size_t kept = 0, block = 0;
    for (size_t i = 0; i < page->draft->marks.n; i++) {
        const rg_mark *mark = &page->draft->marks.at[i];
        while (block < page->blocks.n && page->blocks.at[block].span.end <= mark->span.start) block++;
        bool running = block < page->blocks.n && page->blocks.at[block].kind != RG_PART_SKIPPED;
        if (running) page->draft->marks.at[kept++] = with_brackets(rg_buf_text(&page->out), *mark);
    }
    page->draft->marks.n = kept;
}

static void add_references(rg_html_page *page) {
    rg_text text = page->draft->text;
    for (size_t i = 0; i < page->entries.n; i++) {
        const rg_html_entry *entry = &page->entries.at[i];
        rg_span span = rg_text_trim_span(text, entry->span);
        if (span.start >= span.end) continue;
        bool tail = entry->work.end && entry->span.end - entry->work.end <= TAIL_BYTES;
        rg_span work = {entry->work.start, tail ? entry->work.end : span.end};
        size_t label;
        rg_text ignored;
        work.start = rg_reference_filler(rg_text_cut(text, (rg_span){0, work.end}), work.start);
        if (entry->back && work.start + WORK_LEAST > span.end) work = (rg_span){span.start, entry->back}; /* back-links behind, not before */
        label = entry->backlinks ? 0 : rg_reference_label(rg_text_cut(text, work), &ignored);
        work.start += label;
        work = rg_text_trim_span(text, work);
        rg_reference *reference = rg_vec_push(page->arena, &page->draft->references);
        *reference = (rg_reference){.label = rg_text_printf(page->arena, "%u", entry->label), .span = span, .work = work, .backlinks = entry->backlinks};
    }
}

static regest_status read_page(rg_draft_source *draft, rg_text bytes, regest_error *error) {
    if (bytes.len > RG_LIMIT_HTML_BYTES) {
        regest_status status = rg_error_set(error, REGEST_LIMIT, "the page has %zu bytes, more than %zu", bytes.len, RG_LIMIT_HTML_BYTES);
        rg_error_hint(error, "Save its text instead.");
        return status;
    }
    regest_status status = rg_html_guard_check(bytes, error);
    if (status != REGEST_OK) return status;
    rg_html_page page = {.draft = draft, .arena = draft->arena};
    if (!parse(&page, bytes)) return rg_error_set(error, REGEST_SYNTAX, "no HTML can be read from it");
    rg_html_line_part(&page);
    status = rg_html_scan_run(&page, error);
    if (status != REGEST_OK) return status;
    rg_html_walk_run(&page);
    if (page.blocks.n > RG_LIMIT_PARTS) return rg_error_set(error, REGEST_LIMIT, "more than %zu parts", RG_LIMIT_PARTS);
    read_head(&page);
    drop_menus(&page);
    skip_frame(&page);
    name_title(&page);
    draft->text = rg_buf_text(&page.out);
    for (size_t i = 0; i < draft->links.n; i++) draft->links.at[i].target = original_address(draft->links.at[i].target);
    keep_running_marks(&page);
    add_parts(&page);
    add_references(&page);
    return REGEST_OK;
}

/* ---- the reader ------------------------------------------------------------------------------------------------- */

static bool starts_folded(rg_text text, const char *word) {
    size_t n = strlen(word);
    if (text.len < n) return false;
    for (size_t i = 0; i < n; i++) {
        char c = text.ptr[i];
        if (c >= 'A' && c <= 'Z') c = (char)(c + 32);
        if (c != word[i]) return false;
    }
    return true;
}

/* HTML begins with a doctype, <html>, <head>, <body>, an XML declaration before them, or any block element. */
static bool opens_like_html(rg_text text) {
    static const char *const OPENINGS[] = {"<!doctype html", "<html", "<head", "<body", "<article", "<div", "<p>",   "<p ",
                                           "<h1",            "<table", "<title", "<main", "<section", "<ul",  "<ol", "<meta", "<span"};
    size_t skip;
    for (;;) {
        text = rg_text_trim(text);
        if (rg_text_starts(text, RG_TEXT("<?xml")) && (skip = rg_text_find(text, RG_TEXT("?>"), 0)) != RG_NONE) skip += 2;
        else if (rg_text_starts(text, RG_TEXT("<!--")) && (skip = rg_text_find(text, RG_TEXT("-->"), 0)) != RG_NONE) skip += 3;
        else break;
        text = (rg_text){text.ptr + skip, text.len - skip};
    }
    for (size_t i = 0; i < sizeof OPENINGS / sizeof *OPENINGS; i++)
        if (starts_folded(text, OPENINGS[i])) return true;
    return false;
}

static bool likely(rg_text head, bool ending) { return opens_like_html(head) || (ending && head.len && memchr(head.ptr, '<', head.len)); }

const rg_reader rg_source_html = {.format = "html", .endings = ".html .htm .xhtml", .likely = likely, .charset = rg_html_guard_charset, .read = read_page};
