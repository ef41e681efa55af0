/* html_walk.c: the second walk over a page's tree: it writes the reading text.
 *
 * In: the tree with its facts. Out: the reading text, blocks in its order, links, certain marks, and the spans of the notes. White space is
 * folded as a browser folds it; blocks stand a blank line apart, list items and table rows a line; the cells of a row are parted by a tab.
 * What is furniture, or stands outside the article, is written too, as a skipped block: the reader of the text can see what was left out.
 */
#include <string.h>

#include "base/limits.h"
#include "flow/source/html_int.h"

enum { OPENING_BYTES = 40, LAYOUT_PARAGRAPHS = 3, LAYOUT_PROSE = 200 };

typedef struct html_walk {
    rg_html_page *page;
    bool open, blank, line;    /* a block is being written; a blank is due before the next word, in the cell of a row a line's end */
    rg_html_block block;
    const xmlNode *row;        /* the row of a table that is being written */
    const xmlNode *keep_lines; /* a <pre> */
    const xmlNode *shelter;    /* a title or note that stands outside the article and is read all the same */
    RG_VEC(const xmlNode *) waiting; /* furniture inside a sentence: written after the block */
} html_walk;

/* ---- elements ------------------------------------------------------------------------------------------------- */

static bool block_element(const xmlNode *node) {
    static const char *const NAMES[] = {"p",  "div", "li", "ul", "ol", "dl", "dt", "dd", "table", "tr", "td", "th", "caption", "tbody", "thead", "tfoot", "h1", "h2", "h3", "h4",
                                        "h5", "h6",  "blockquote", "pre", "section", "article", "main", "header", "footer", "aside", "nav", "figure", "figcaption",
                                        "form", "fieldset", "address", "hr", "center", "details", "summary", "body", "noscript"};
    for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++)
        if (rg_html_scan_is(node, NAMES[i])) return true;
    return false;
}

static int heading_level(const xmlNode *node) {
    const char *name = node->type == XML_ELEMENT_NODE ? (const char *)node->name : "";
    return name[0] == 'h' && name[1] >= '1' && name[1] <= '6' && !name[2] ? name[1] - '0' : 0;
}

/* A table whose cells hold paragraphs, headings or tables, or a few rows with most of the page's prose, is a page's layout. */
static bool data_row(const rg_html_page *page, const xmlNode *row) {
    const xmlNode *node = row->parent;
    for (int i = 0; i < 3 && node && !rg_html_scan_is(node, "table"); i++) node = node->parent;
    const rg_html_facts *facts = node && node->type == XML_ELEMENT_NODE ? rg_html_facts_of(node) : NULL;
    if (!facts || facts->tables > 1 || facts->paragraphs > LAYOUT_PARAGRAPHS || facts->notes || facts->holds_root) return false;
    return facts->rows > LAYOUT_PARAGRAPHS || facts->prose < LAYOUT_PROSE || facts->prose * 2 < rg_html_facts_of(page->body)->prose;
}

/* ---- writing -------------------------------------------------------------------------------------------------- */

static size_t here(const html_walk *walk) { return walk->page->out.len; }

static void separate(html_walk *walk, rg_part_kind kind) {
    rg_buf *out = &walk->page->out;
    if (!out->len) return;
    rg_part_kind before = walk->page->blocks.n ? walk->page->blocks.at[walk->page->blocks.n - 1].kind : RG_PART_TITLE;
    bool tight = kind == before && (kind == RG_PART_LIST || kind == RG_PART_TABLE || kind == RG_PART_REFERENCE);
    rg_buf_puts(out, tight ? "\n" : "\n\n");
}

static size_t line_of(const xmlNode *node) {
    long line = xmlGetLineNo(node);
    return line > 0 ? (size_t)line : 1;
}

/* What kind of block text under this node is, told by the nearest ancestor that says so. */
static void name_block(html_walk *walk, const xmlNode *node, rg_html_block *block) {
    int depth = 0;
    block->kind = RG_PART_PARAGRAPH;
    for (; node && node->type == XML_ELEMENT_NODE && rg_html_facts_of(node) && rg_html_facts_of(node)->names; node = node->parent) {
        const rg_html_facts *facts = rg_html_facts_of(node);
        if (facts->entry) {
            block->kind = RG_PART_REFERENCE;
            block->label = rg_text_printf(walk->page->arena, "%u", walk->page->entries.at[facts->entry - 1].label);
            block->level = 0;
            block->entry = facts->entry;
            return;
        }
        if (block->kind == RG_PART_PARAGRAPH && node == walk->page->title) block->kind = RG_PART_TITLE;
        else if (block->kind == RG_PART_PARAGRAPH && heading_level(node)) block->kind = RG_PART_HEADING, block->level = heading_level(node);
        else if (block->kind == RG_PART_PARAGRAPH && node == walk->row) {
            block->kind = RG_PART_TABLE;
            block->level = (int)facts->items;
        } else if (rg_html_scan_is(node, "li") || rg_html_scan_is(node, "dd") || rg_html_scan_is(node, "dt")) {
            if (block->kind == RG_PART_PARAGRAPH) {
                block->kind = RG_PART_LIST;
                if (facts->items && rg_html_scan_is(node->parent, "ol")) block->label = rg_text_printf(walk->page->arena, "%zu", facts->items);
            }
            if (block->kind == RG_PART_LIST) block->level = ++depth;
        }
    }
}

static void close_block(html_walk *walk);

static void open_block(html_walk *walk, const xmlNode *text) {
    walk->block = (rg_html_block){.line = line_of(text)};
    name_block(walk, text->parent, &walk->block);
    separate(walk, walk->block.kind);
    walk->block.span.start = here(walk);
    walk->open = true;
    walk->blank = walk->line = false;
    rg_html_entry *entry = walk->block.entry ? &walk->page->entries.at[walk->block.entry - 1] : NULL;
    if (entry && entry->span.end == 0) entry->span = entry->work = (rg_span){here(walk), here(walk)}, entry->work.end = 0;
}

static bool folding_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

static void write_words(html_walk *walk, const xmlNode *node, rg_text text) {
    rg_buf *out = &walk->page->out;
    size_t start = here(walk);
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        if (folding_space(c)) {
            if (walk->keep_lines && c == '\n' && walk->open) rg_buf_byte(out, '\n'), walk->blank = false;
            else walk->blank = true;
            continue;
        }
        if (!walk->open) open_block(walk, node), start = here(walk);
        char last = out->len ? out->ptr[out->len - 1] : '\n';
        if (walk->blank && last != '\n' && last != '\t') rg_buf_byte(out, walk->line ? '\n' : ' ');
        walk->blank = walk->line = false;
        size_t run = i;
        while (run < text.len && !folding_space(text.ptr[run])) run++;
        rg_buf_add(out, (rg_text){text.ptr + i, run - i});
        i = run - 1;
    }
    if (rg_html_facts_of(node->parent) && rg_html_facts_of(node->parent)->in_link) walk->block.linked += here(walk) - start;
}

static rg_text words_of(const xmlNode *node) { return node->content ? rg_text_of((const char *)node->content) : (rg_text){0}; }

/* A whole subtree that is no part of the text, its blocks a line each. */
static void write_skipped(html_walk *walk, const xmlNode *top, const char *reason) {
    rg_html_page *page = walk->page;
    size_t start = 0;
    bool blank = false, line = false, begun = false;
    for (const xmlNode *node = top; node;) {
        bool silent = rg_html_scan_silent(node);
        if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
            rg_text text = words_of(node);
            for (size_t i = 0; i < text.len; i++) {
                if (folding_space(text.ptr[i])) {
                    blank = true;
                    continue;
                }
                if (!begun) separate(walk, RG_PART_SKIPPED), start = here(walk), begun = true;
                else if (line) rg_buf_byte(&page->out, '\n');
                else if (blank) rg_buf_byte(&page->out, ' ');
                blank = line = false;
                rg_buf_byte(&page->out, text.ptr[i]);
            }
        } else if (!silent && block_element(node)) line = true;
        node = rg_html_scan_next(top, node, !silent);
    }
    if (!begun) return;
    *(rg_html_block *)rg_vec_push(page->arena, &page->blocks) = (rg_html_block){
        .span = {start, here(walk)}, .kind = RG_PART_SKIPPED, .line = line_of(top), .reason = rg_text_of(reason)};
}

static void write_waiting(html_walk *walk) {
    for (size_t i = 0; i < walk->waiting.n; i++)
        write_skipped(walk, walk->waiting.at[i], rg_html_facts_of(walk->waiting.at[i])->skip);
    walk->waiting.n = 0;
}

/* The first cell of a row names it. */
static rg_text row_label(const html_walk *walk) {
    rg_text row = {walk->page->out.ptr + walk->block.span.start, here(walk) - walk->block.span.start};
    const char *tab = row.len ? memchr(row.ptr, '\t', row.len) : NULL;
    return tab ? rg_text_copy(walk->page->arena, rg_text_trim((rg_text){row.ptr, (size_t)(tab - row.ptr)})) : (rg_text){0};
}

static void close_block(html_walk *walk) {
    if (walk->open) {
        walk->block.span.end = here(walk);
        if (walk->block.kind == RG_PART_TABLE) walk->block.label = row_label(walk);
        if (walk->block.entry) walk->page->entries.at[walk->block.entry - 1].span.end = here(walk);
        *(rg_html_block *)rg_vec_push(walk->page->arena, &walk->page->blocks) = walk->block;
    }
    walk->open = walk->blank = walk->line = false;
    if (walk->waiting.n) write_waiting(walk);
}

/* ---- notes, links, raised digits -------------------------------------------------------------------------------- */

static rg_html_entry *entry_above(const html_walk *walk, const xmlNode *node) {
    for (; node && node->type == XML_ELEMENT_NODE && rg_html_facts_of(node); node = node->parent)
        if (rg_html_facts_of(node)->entry) return &walk->page->entries.at[rg_html_facts_of(node)->entry - 1];
    return NULL;
}

static rg_span written(const html_walk *walk, size_t start) {
    return rg_text_trim_span(rg_buf_text(&walk->page->out), (rg_span){start, here(walk)});
}

/* A back-link at the opening of a note moves the work's beginning; one behind words ends it. */
static void leave_backlink(html_walk *walk, const xmlNode *node, rg_span span) {
    rg_html_entry *entry = entry_above(walk, node);
    if (!entry) return;
    if (!entry->back) entry->back = span.start;
    if (span.start <= entry->work.start + OPENING_BYTES) entry->work.start = span.end;
    else if (!entry->work.end) entry->work.end = span.start;
}

static void leave_link(html_walk *walk, const xmlNode *node) {
    rg_html_page *page = walk->page;
    const rg_html_facts *facts = rg_html_facts_of(node);
    rg_span span = written(walk, facts->start);
    if (!walk->open || span.start >= span.end || span.start < walk->block.span.start) return;
    rg_text href = rg_html_scan_attribute(node, "href");
    if (facts->backlink) leave_backlink(walk, node, span);
    else if (facts->points) {
        if (page->draft->marks.n && page->draft->marks.at[page->draft->marks.n - 1].span.end > span.start) page->draft->marks.n--; /* raised inside the link */
        rg_mark *mark = rg_vec_push(page->arena, &page->draft->marks);
        *mark = (rg_mark){.span = span, .form = RG_MARK_LINK, .labels = {page->entries.at[facts->points - 1].label}, .count = 1};
    } else if (href.len && href.ptr[0] != '#' && !rg_text_starts(href, RG_TEXT("javascript:"))) {
        rg_link *link = rg_vec_push(page->arena, &page->draft->links);
        *link = (rg_link){span, rg_text_copy(page->arena, href)};
    }
}

/* Raised digits behind a word of three letters or a stop are a note mark; on a number or a unit they are an exponent. */
static void leave_raised(html_walk *walk, const xmlNode *node) {
    rg_text text = rg_buf_text(&walk->page->out);
    rg_span span = written(walk, rg_html_facts_of(node)->start);
    int64_t value;
    if (!walk->open || span.start <= walk->block.span.start || !rg_text_number(rg_text_cut(text, span), &value) || value < 1 || value > 999) return;
    if (walk->block.kind == RG_PART_REFERENCE) return;
    uint32_t rune;
    size_t letters = 0, at = span.start;
    for (size_t n; letters < 3 && (n = rg_text_rune_before(text, at, &rune)) && rg_rune_letter(rune); letters++) at -= n;
    if (!letters) rg_text_rune_before(text, span.start, &rune);
    bool behind = letters >= 3 || (!letters && !rg_rune_digit(rune) && rune != '-' && rune != '+' && rune != 0x2212 && !rg_rune_space(rune));
    size_t n = walk->page->draft->marks.n;
    if (!behind || (n && walk->page->draft->marks.at[n - 1].span.end > span.start)) return;
    rg_mark *mark = rg_vec_push(walk->page->arena, &walk->page->draft->marks);
    *mark = (rg_mark){.span = span, .form = RG_MARK_SUPER, .labels = {(unsigned)value}, .count = 1};
}

/* ---- the walk ------------------------------------------------------------------------------------------------- */

static void break_line(html_walk *walk) {
    rg_buf *out = &walk->page->out;
    if (!walk->open) return;
    if (walk->row || walk->block.kind == RG_PART_HEADING || walk->block.kind == RG_PART_TITLE) walk->blank = true, walk->line = walk->row != NULL;
    else if (out->len && out->ptr[out->len - 1] == '\n') close_block(walk); /* two breaks: a paragraph */
    else rg_buf_byte(out, '\n'), walk->blank = false;
}

static const char *skip_reason(const html_walk *walk, const xmlNode *node) {
    const rg_html_facts *facts = rg_html_facts_of(node);
    if (facts->skip) return facts->skip;
    bool path = facts->inside || facts->holds_root || facts->holds_title || facts->entry || facts->notes;
    return path || walk->shelter ? NULL : "outside the article";
}

static void enter_block(html_walk *walk, const xmlNode *node) {
    rg_html_facts *facts = rg_html_facts_of(node), *parent = rg_html_facts_of(node->parent);
    if (walk->row) {
        bool cell = rg_html_scan_is(node, "td") || rg_html_scan_is(node, "th");
        walk->blank = walk->line = true;
        if (cell && walk->open && parent) rg_buf_byte(&walk->page->out, '\t');
        return;
    }
    close_block(walk);
    if (rg_html_scan_is(node, "tr") && data_row(walk->page, node)) {
        walk->row = node;
        if (parent) facts->items = ++parent->items;
    }
    if (rg_html_scan_is(node, "li") && parent) facts->items = ++parent->items;
    if (rg_html_scan_is(node, "pre")) walk->keep_lines = node;
}

/* Returns whether to go down. */
static bool enter(html_walk *walk, const xmlNode *node) {
    if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
        write_words(walk, node, words_of(node));
        return false;
    }
    if (rg_html_scan_silent(node) || !rg_html_facts_of(node)) return false;
    const char *reason = skip_reason(walk, node);
    if (reason) {
        if (!walk->open || (block_element(node) && !walk->row)) {
            close_block(walk);
            write_skipped(walk, node, reason);
        } else {
            rg_html_facts_of(node)->skip = reason;
            *(const xmlNode **)rg_vec_push(walk->page->arena, &walk->waiting) = node;
        }
        return false;
    }
    if (rg_html_scan_is(node, "br")) break_line(walk);
    else if (block_element(node)) enter_block(walk, node);
    rg_html_facts_of(node)->start = here(walk);
    if (!walk->shelter && (node == walk->page->title || rg_html_facts_of(node)->entry)) walk->shelter = node;
    return true;
}

static void leave(html_walk *walk, const xmlNode *node) {
    if (node->type != XML_ELEMENT_NODE || !rg_html_facts_of(node)) return;
    if (rg_html_scan_is(node, "a")) leave_link(walk, node);
    else if (rg_html_scan_is(node, "sup")) leave_raised(walk, node);
    if (node == walk->row) walk->row = NULL, close_block(walk);
    else if (walk->row && block_element(node)) walk->blank = walk->line = true;
    else if (block_element(node)) close_block(walk);
    if (node == walk->keep_lines) walk->keep_lines = NULL;
    if (node == walk->shelter) walk->shelter = NULL;
}

void rg_html_walk_run(rg_html_page *page) {
    html_walk walk = {.page = page};
    page->out = rg_buf_in(page->arena);
    const xmlNode *node = page->body;
    while (node && page->blocks.n <= RG_LIMIT_PARTS) {
        bool down = enter(&walk, node);
        if (down && node->type == XML_ELEMENT_NODE && node->children) {
            node = node->children;
            continue;
        }
        if (down) leave(&walk, node);
        while (node != page->body && !node->next) {
            node = node->parent;
            leave(&walk, node);
        }
        node = node == page->body ? NULL : node->next;
    }
    close_block(&walk);
}
