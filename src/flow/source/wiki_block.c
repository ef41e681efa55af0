/* wiki_block.c: the lines of wikitext, as blocks; and what is written behind a block.
 *
 * In: a range of whole lines. Out: headings, paragraphs, list items, table rows, notes; each a part. A block stands a blank line apart,
 * list items, rows and notes a line; the cells of a row are parted by a tab. What MediaWiki shows elsewhere or not at all (images'
 * captions, boxes, comments, templates that are no words) is written behind the block it stands in: its words, or as it stands and skipped
 * with a reason. Every part knows the bytes of the source it was made from, and together these are all of them.
 */
#include <string.h>

#include "base/limits.h"
#include "flow/source/wiki_int.h"

static const char *const IN_ANOTHER[] = {"another text of a note", "note marks of what is not shown"};

/* ---- blocks ----------------------------------------------------------------------------------------------------- */

static size_t line_of(const rg_wiki_page *page, size_t at) {
    size_t low = 0, high = page->lines.n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (page->lines.at[middle] <= at) low = middle + 1;
        else high = middle;
    }
    return low ? low : 1;
}

void rg_wiki_block_open(rg_wiki_page *page) {
    if (page->open || page->scratch) return;
    rg_part_kind before = page->draft->parts.n ? page->draft->parts.at[page->draft->parts.n - 1].kind : RG_PART_SKIPPED, kind = page->block.kind;
    bool tight = kind == before && (kind == RG_PART_LIST || kind == RG_PART_TABLE || kind == RG_PART_REFERENCE);
    if (page->out.len) rg_buf_puts(&page->out, tight ? "\n" : "\n\n");
    page->block.span.start = page->out.len;
    page->block.line = line_of(page, page->at);
    page->open = true;
    page->blank = false;
}

/* Skipped neighbours with one reason are one part. */
static rg_part *merge(rg_wiki_page *page, const rg_part *block) {
    size_t n = page->draft->parts.n;
    rg_part *before = n ? &page->draft->parts.at[n - 1] : NULL;
    if (!before || block->kind != RG_PART_SKIPPED || before->kind != RG_PART_SKIPPED || !rg_text_same(before->reason, block->reason)) return NULL;
    rg_span span = rg_text_trim_span(page->draft->text, block->span);
    if (span.start < span.end) before->span.end = span.end;
    return before;
}

static void add_part(rg_wiki_page *page, rg_span origin, bool flow) {
    rg_part block = page->block;
    block.span.end = page->out.len;
    page->draft->text = rg_buf_text(&page->out);
    rg_part *part = merge(page, &block);
    bool merged = part != NULL;
    if (!part) part = rg_source_part(page->draft, block.kind, block.span, block.line);
    if (!part) return;
    if (!merged) {
        part->level = block.level;
        part->label = block.label;
        part->reason = block.reason;
        part->origin = origin;
        if (block.kind == RG_PART_TABLE && !part->label.len) {
            rg_text row = rg_text_cut(page->draft->text, part->span);
            const char *tab = memchr(row.ptr, '\t', row.len);
            if (tab) part->label = rg_text_copy(page->arena, rg_text_trim((rg_text){row.ptr, (size_t)(tab - row.ptr)}));
        }
    } else if (part->origin.end < origin.end) part->origin.end = origin.end;
    if (!flow) return;
    page->covered = origin.end;
    page->last = (size_t)(part - page->draft->parts.at) + 1;
}

static void flush_later(rg_wiki_page *page);

void rg_wiki_block_close(rg_wiki_page *page) {
    if (page->scratch) return;
    if (page->open) {
        page->open = page->blank = false;
        add_part(page, (rg_span){page->covered, page->at > page->covered ? page->at : page->covered}, !page->flushing);
    }
    page->block = (rg_part){.kind = RG_PART_PARAGRAPH};
    page->row = false;
    if (!page->flushing) flush_later(page);
}

void rg_wiki_block_next(rg_wiki_page *page, rg_part_kind kind, int level) {
    rg_wiki_block_close(page);
    page->block.kind = kind;
    page->block.level = level;
    page->blank = page->line = false;
}

/* ---- what waits for the end of a block ---------------------------------------------------------------------------- */

static rg_span span_of(const rg_wiki_page *page, uint32_t token) {
    uint32_t end;
    rg_wiki_token_behind(page, token, &end);
    return (rg_span){page->tokens.at[token].start, end};
}

static void write_skipped(rg_wiki_page *page, uint32_t token, const char *reason) {
    rg_span span = span_of(page, token);
    page->block = (rg_part){.kind = RG_PART_SKIPPED, .reason = rg_text_of(reason)};
    page->at = span.start;
    rg_wiki_block_open(page);
    bool note = page->tokens.at[token].sign == RG_WIKI_REF;
    rg_wiki_range range = note ? rg_wiki_token_inside(page, token) : (rg_wiki_range){token, (uint32_t)span.start, (uint32_t)span.end};
    rg_wiki_walk_raw(page, range);
}

/* The caption of an image is its last argument that is no option. */
static bool image_option(rg_text text) {
    static const char *const WORDS[] = {"thumb", "thumbnail", "frame", "framed", "frameless", "border", "right", "left", "center", "centre", "none",
                                        "upright", "baseline", "middle", "sub", "super", "top", "bottom", "mini", "miniatur", "rechts", "links",
                                        "hochkant", "gerahmt", "vignette", "droite", "gauche", "mały", "prawo", "lewo", "мини", "справа", "слева",
                                        "miniaturadeimagen", "derecha", "izquierda", "zentriert"};
    for (size_t i = 0; i < sizeof WORDS / sizeof *WORDS; i++)
        if (rg_text_same(text, rg_text_of(WORDS[i]))) return true;
    size_t equals = rg_text_find(text, RG_TEXT("="), 0);
    static const char *const NAMES[] = {"alt", "link", "page", "class", "lang", "upright", "thumb", "start", "end", "thumbtime"};
    for (size_t i = 0; equals != RG_NONE && i < sizeof NAMES / sizeof *NAMES; i++)
        if (rg_text_same(rg_text_trim((rg_text){text.ptr, equals}), rg_text_of(NAMES[i]))) return true;
    size_t digits = 0;
    while (digits < text.len && (rg_rune_digit((unsigned char)text.ptr[digits]) || text.ptr[digits] == 'x')) digits++;
    rg_text unit = rg_text_trim((rg_text){text.ptr + digits, text.len - digits});
    return rg_text_same(unit, RG_TEXT("px")) || rg_text_same(unit, RG_TEXT("пкс")) || rg_text_same(unit, RG_TEXT("pxpx"));
}

static bool write_caption(rg_wiki_page *page, uint32_t token) {
    rg_wiki_arguments arguments = rg_wiki_template_arguments(page, token);
    const rg_wiki_argument *caption = NULL;
    for (size_t i = 1; i < arguments.n; i++) {
        rg_wiki_range value = arguments.at[i].value;
        if (!image_option(rg_text_trim(rg_wiki_cut(page, value.start, value.end)))) caption = &arguments.at[i];
    }
    if (!caption || !rg_text_trim(rg_wiki_cut(page, caption->value.start, caption->value.end)).len) return false;
    page->block = (rg_part){.kind = RG_PART_PARAGRAPH};
    page->at = caption->value.start;
    rg_wiki_walk_inline(page, caption->value, 1);
    return true;
}

/* A box of facts: a row for each named argument that says something. */
static void write_box(rg_wiki_page *page, uint32_t token) {
    rg_wiki_arguments arguments = rg_wiki_template_arguments(page, token);
    int row = 0;
    for (size_t i = 1; i < arguments.n; i++) {
        rg_wiki_range value = arguments.at[i].value;
        if (!rg_text_trim(rg_wiki_cut(page, value.start, value.end)).len) continue;
        rg_wiki_block_next(page, RG_PART_TABLE, row + 1);
        page->at = value.start;
        if (arguments.at[i].name.len) rg_wiki_walk_words(page, arguments.at[i].name);
        if (page->open) rg_buf_byte(&page->out, '\t');
        rg_wiki_walk_inline(page, value, 1);
        row += page->open;
        if (!page->open) continue;
        page->open = page->blank = false;
        add_part(page, (rg_span){value.start, value.end}, false);
    }
    if (!row) write_skipped(page, token, "template");
}

static void write_entry_words(rg_wiki_page *page, uint32_t token) {
    const rg_wiki_token *at = &page->tokens.at[token];
    page->at = at->start;
    if (at->sign == RG_WIKI_REF) {
        rg_wiki_walk_inline(page, rg_wiki_token_inside(page, token), 1);
        return;
    }
    rg_wiki_arguments arguments = rg_wiki_template_arguments(page, token);
    if (rg_wiki_template_act(page, token)->kind == RG_WIKI_HARVARD_NOTE) {
        rg_wiki_cite_harvard(page, &arguments, 1);
        return;
    }
    const rg_wiki_argument *words = rg_wiki_template_argument(&arguments, RG_TEXT("1"));
    if (words) rg_wiki_walk_inline(page, words->value, 1);
}

static void write_entry(rg_wiki_page *page, rg_wiki_note *note) {
    note->listed = true;
    if (note->token == RG_WIKI_NO) return;
    rg_wiki_block_next(page, RG_PART_REFERENCE, 0);
    rg_text label = page->block.label = rg_text_printf(page->arena, "%u", note->label);
    page->fields.n = 0;
    uint32_t token = note->token, next = note->next;
    unsigned uses = note->uses;
    write_entry_words(page, token);
    page->blank = true;
    if (next != RG_WIKI_NO) write_entry_words(page, next);
    if (!page->open) return;
    page->open = page->blank = false;
    size_t before = page->draft->parts.n;
    add_part(page, span_of(page, token), false);
    if (page->draft->parts.n == before) return;
    rg_reference *reference = rg_vec_push(page->arena, &page->draft->references);
    rg_span span = page->draft->parts.at[before].span;
    *reference = (rg_reference){.label = label, .span = span, .work = span, .backlinks = uses, .field_count = page->fields.n};
    if (page->fields.n) {
        rg_reference_field *fields = RG_ARRAY(page->arena, rg_reference_field, page->fields.n);
        memcpy(fields, page->fields.at, page->fields.n * sizeof *fields);
        reference->fields = fields;
    }
}

static void write_entries(rg_wiki_page *page, rg_text group, bool every) {
    for (size_t i = 0; i < page->notes.n; i++) {
        rg_wiki_note *note = &page->notes.at[page->by_label[i]];
        if (!note->listed && (every || rg_text_same(note->group, group))) write_entry(page, note);
    }
    rg_wiki_block_close(page);
}

static rg_text group_of(rg_wiki_page *page, uint32_t token) {
    const rg_wiki_token *at = &page->tokens.at[token];
    if (at->sign == RG_WIKI_TAG) return rg_wiki_token_attribute(rg_wiki_cut(page, at->start, at->end), "group");
    rg_wiki_arguments arguments = rg_wiki_template_arguments(page, token);
    const rg_wiki_argument *group = rg_wiki_template_argument(&arguments, RG_TEXT("group"));
    rg_text text = group ? rg_text_trim(rg_wiki_cut(page, group->value.start, group->value.end)) : (rg_text){0};
    return text.len ? text : rg_wiki_template_act(page, token)->how;
}

/* Block parts of a template: the argument that its act names, as lines of its own. */
static void write_blocks(rg_wiki_page *page, uint32_t token) {
    rg_wiki_arguments arguments = rg_wiki_template_arguments(page, token);
    rg_text names = rg_wiki_template_act(page, token)->how;
    const rg_wiki_argument *found = NULL;
    for (size_t i = 0, start = 0; i <= names.len && !found; i++) {
        if (i < names.len && names.ptr[i] != '/') continue;
        found = rg_wiki_template_argument(&arguments, (rg_text){names.ptr + start, i - start});
        start = i + 1;
    }
    if (found) rg_wiki_block_lines(page, found->value, 1);
    else write_skipped(page, token, "template");
}

static void write_later(rg_wiki_page *page, rg_wiki_later later, rg_part block) {
    rg_span span = span_of(page, later.token);
    switch (later.kind) {
    case RG_WIKI_LATER_CAPTION:
        if (!write_caption(page, later.token)) write_skipped(page, later.token, later.reason);
        break;
    case RG_WIKI_LATER_BOX: write_box(page, later.token); break;
    case RG_WIKI_LATER_BLOCKS: write_blocks(page, later.token); break;
    case RG_WIKI_LATER_ENTRIES: write_entries(page, group_of(page, later.token), false); break;
    default: write_skipped(page, later.token, later.reason);
    }
    if (page->open) {
        page->open = page->blank = false;
        add_part(page, span, false);
    }
    page->block = block;
}

/* Writing one may make more of them: these wait in the same line. */
static void flush_later(rg_wiki_page *page) {
    if (!page->later.n) return;
    size_t at = page->at;
    rg_part block = page->block;
    page->flushing = true;
    for (size_t i = 0; i < page->later.n; i++) write_later(page, page->later.at[i], block);
    page->later.n = 0;
    page->flushing = false;
    page->at = at;
}

void rg_wiki_block_later(rg_wiki_page *page, uint32_t token, rg_wiki_later_kind kind, const char *reason) {
    if (page->scratch) return;
    *(rg_wiki_later *)rg_vec_push(page->arena, &page->later) = (rg_wiki_later){token, (uint8_t)kind, reason};
    if (!page->open && !page->flushing) flush_later(page);
}

/* ---- tables ------------------------------------------------------------------------------------------------------ */

static void write_cell(rg_wiki_page *page, rg_wiki_range cell, int depth) {
    if (!page->row) {
        rg_wiki_block_next(page, RG_PART_TABLE, ++page->row_number);
        page->row = true;
    } else if (page->open) {
        rg_buf_byte(&page->out, '\t');
        page->blank = false;
    }
    rg_wiki_walk_inline(page, cell, depth);
}

/* "| a || style=x | b", "! a !! b". A bar that stands alone ends the cell's attributes, unless a link stands before it. */
static void write_cells(rg_wiki_page *page, rg_wiki_range line, int depth) {
    bool head = page->source.ptr[line.start] == '!', linked = false, attributes = true;
    uint32_t seen = line.start + 1;
    rg_wiki_range cell = {line.token, line.start + 1, line.end};
    if (cell.token < page->tokens.n && page->tokens.at[cell.token].start == line.start) cell.token++;
    uint32_t i = cell.token;
    while (i < page->tokens.n && page->tokens.at[i].start < line.end) {
        uint32_t behind, next = rg_wiki_token_behind(page, i, &behind), start = page->tokens.at[i].start;
        size_t bangs = head && start > seen ? rg_text_find(rg_wiki_cut(page, 0, start), RG_TEXT("!!"), seen) : RG_NONE;
        if (bangs != RG_NONE) {
            write_cell(page, (rg_wiki_range){cell.token, cell.start, (uint32_t)bangs}, depth);
            cell = (rg_wiki_range){i, seen = (uint32_t)bangs + 2, line.end};
            linked = false, attributes = true;
            continue;
        }
        bool bar = page->tokens.at[i].sign == RG_WIKI_PIPE;
        bool two = bar && next < page->tokens.n && page->tokens.at[next].sign == RG_WIKI_PIPE && page->tokens.at[next].start == behind;
        linked |= page->tokens.at[i].sign == RG_WIKI_LINK;
        if (two) {
            write_cell(page, (rg_wiki_range){cell.token, cell.start, start}, depth);
            cell = (rg_wiki_range){next + 1, behind + 1, line.end};
            linked = false, attributes = true;
            next++;
        } else if (bar && attributes && !linked) {
            cell = (rg_wiki_range){next, behind, line.end};
            attributes = false;
        }
        i = next;
        seen = behind;
    }
    for (size_t bangs; head && (bangs = rg_text_find(rg_wiki_cut(page, 0, line.end), RG_TEXT("!!"), seen)) != RG_NONE; seen = cell.start) {
        write_cell(page, (rg_wiki_range){cell.token, cell.start, (uint32_t)bangs}, depth);
        cell = (rg_wiki_range){rg_wiki_token_from(page, cell.token, (uint32_t)bangs), (uint32_t)bangs + 2, line.end};
    }
    write_cell(page, cell, depth);
}

static bool table_line(rg_wiki_page *page, rg_wiki_range line, int depth) {
    const char *p = page->source.ptr + line.start;
    char next = line.end - line.start > 1 ? p[1] : 0;
    if (p[0] == '{' && next == '|') {
        rg_wiki_block_close(page);
        page->tables++;
        page->row_number = 0;
        return true;
    }
    if (!page->tables || (p[0] != '|' && p[0] != '!')) return false;
    if (p[0] == '|' && next == '}') {
        rg_wiki_block_close(page);
        page->tables--;
        line.start += 2; /* what stands behind it */
        line.token = rg_wiki_token_from(page, line.token, line.start);
        rg_wiki_walk_inline(page, line, depth);
    } else if (p[0] == '|' && next == '-') {
        rg_wiki_block_close(page);
    } else if (p[0] == '|' && next == '+') {
        rg_wiki_block_next(page, RG_PART_PARAGRAPH, 0);
        line.start += 2;
        line.token = rg_wiki_token_from(page, line.token, line.start);
        rg_wiki_walk_inline(page, line, depth);
        rg_wiki_block_close(page);
    } else {
        write_cells(page, line, depth);
    }
    return true;
}

/* ---- lines ------------------------------------------------------------------------------------------------------- */

static uint32_t trimmed_end(const rg_wiki_page *page, rg_wiki_range line) {
    uint32_t end = line.end, i = rg_wiki_token_from(page, line.token, line.end);
    for (;;) {
        while (end > line.start && rg_wiki_blank(page->source.ptr[end - 1])) end--;
        bool comment = i > line.token && page->tokens.at[i - 1].sign == RG_WIKI_COMMENT && page->tokens.at[i - 1].end == end;
        if (!comment) return end;
        end = page->tokens.at[--i].start;
    }
}

static bool heading_line(rg_wiki_page *page, rg_wiki_range line, int depth) {
    if (page->source.ptr[line.start] != '=') return false;
    uint32_t end = trimmed_end(page, line), open = 0, close = 0;
    while (line.start + open < end && page->source.ptr[line.start + open] == '=' && open < 6) open++;
    while (end - close > line.start + open && page->source.ptr[end - 1 - close] == '=' && close < 6) close++;
    uint32_t level = open < close ? open : close;
    if (!level) return false;
    page->tables = 0; /* a table left open ends where a section begins */
    rg_wiki_block_next(page, RG_PART_HEADING, (int)level);
    rg_wiki_range words = {line.token, line.start + level, end - level};
    rg_wiki_walk_inline(page, words, depth);
    rg_wiki_range rest = {rg_wiki_token_from(page, line.token, end), end, line.end};
    rg_wiki_walk_inline(page, rest, depth);
    rg_wiki_block_close(page);
    size_t n = page->draft->parts.n;
    while (n && page->draft->parts.at[n - 1].kind == RG_PART_SKIPPED) n--;
    page->works = n && rg_reference_heading(page->draft, rg_text_cut(page->draft->text, page->draft->parts.at[n - 1].span));
    return true;
}

/* "#REDIRECT [[Page]]", in any language: the whole page is this. */
static bool redirect_line(rg_wiki_page *page, rg_wiki_range line) {
    if (page->source.ptr[line.start] != '#' || page->draft->parts.n || page->open) return false;
    uint32_t at = line.start + 1;
    while (at < line.end && !strchr(" \t:[]{}*#;'", page->source.ptr[at])) at++;
    if (at == line.start + 1) return false;
    while (at < line.end && (rg_wiki_blank(page->source.ptr[at]) || page->source.ptr[at] == ':')) at++;
    if (at + 1 >= line.end || page->source.ptr[at] != '[' || page->source.ptr[at + 1] != '[') return false;
    page->block = (rg_part){.kind = RG_PART_SKIPPED, .reason = RG_TEXT("redirect")};
    rg_wiki_block_open(page);
    rg_wiki_walk_raw(page, line);
    page->at = line.end;
    rg_wiki_block_close(page);
    return true;
}

/* Does a citation open the line? */
static bool cites(rg_wiki_page *page, rg_wiki_range line) {
    while (line.start < line.end && rg_wiki_blank(page->source.ptr[line.start])) line.start++;
    bool template = line.token < page->tokens.n && page->tokens.at[line.token].start == line.start && page->tokens.at[line.token].sign == RG_WIKI_TEMPLATE;
    return template && rg_wiki_template_act(page, line.token)->kind == RG_WIKI_CITE;
}

static void item_line(rg_wiki_page *page, rg_wiki_range line, uint32_t level, int depth) {
    line.start += level;
    bool table = line.end - line.start > 1 && page->source.ptr[line.start] == '{' && page->source.ptr[line.start + 1] == '|';
    if (table && table_line(page, line, depth)) return;
    bool work = page->works || cites(page, line);
    rg_wiki_block_next(page, work ? RG_PART_REFERENCE : RG_PART_LIST, work ? 0 : (int)level);
    rg_wiki_walk_inline(page, line, depth);
    rg_wiki_block_close(page);
}

/* "File:Name.jpg|caption" */
static void gallery_line(rg_wiki_page *page, rg_wiki_range line, int depth) {
    uint32_t i = line.token;
    while (i < page->tokens.n && page->tokens.at[i].start < line.end && page->tokens.at[i].sign != RG_WIKI_PIPE) i++;
    bool piped = i < page->tokens.n && page->tokens.at[i].start < line.end;
    const rg_wiki_token *first = line.token < page->tokens.n && page->tokens.at[line.token].start < line.end ? &page->tokens.at[line.token] : NULL;
    if (first && first->sign == RG_WIKI_TAG) piped = false, i = line.token;
    if (piped) line = (rg_wiki_range){i + 1, page->tokens.at[i].end, line.end};
    else if (!first || first->sign != RG_WIKI_TAG) {
        rg_wiki_block_next(page, RG_PART_SKIPPED, 0);
        page->block.reason = RG_TEXT("image");
        rg_wiki_block_open(page);
        rg_wiki_walk_raw(page, line);
        page->at = line.end;
        rg_wiki_block_close(page);
        return;
    }
    rg_wiki_block_next(page, RG_PART_PARAGRAPH, 0);
    rg_wiki_walk_inline(page, line, depth);
    rg_wiki_block_close(page);
}

static void prose_line(rg_wiki_page *page, rg_wiki_range line, int depth) {
    if (page->tables) {
        if (!page->row) page->block.kind = RG_PART_TABLE;
        line.start = rg_wiki_walk_newline(page, line.start, line.end);
    } else if (!page->open || page->block.kind != RG_PART_PARAGRAPH) {
        rg_wiki_block_next(page, RG_PART_PARAGRAPH, 0);
    } else if (page->keep_lines) {
        rg_buf_byte(&page->out, '\n');
        page->blank = false;
    } else page->blank = true;
    rg_wiki_walk_inline(page, line, depth);
}

static void write_line(rg_wiki_page *page, rg_wiki_range line, int depth) {
    while (line.token < page->tokens.n && page->tokens.at[line.token].sign == RG_WIKI_COMMENT && page->tokens.at[line.token].start == line.start) {
        page->at = line.start;
        rg_wiki_block_later(page, line.token, RG_WIKI_LATER_SKIP, "comment");
        line.start = page->tokens.at[line.token++].end;
    }
    uint32_t first = line.start, level = 0;
    while (first < line.end && rg_wiki_blank(page->source.ptr[first])) first++;
    page->at = line.start;
    if (first == line.end) {
        if (!page->tables && !(page->open && page->keep_lines)) rg_wiki_block_close(page);
        return;
    }
    rg_wiki_range from = {rg_wiki_token_from(page, line.token, first), first, line.end};
    if (page->gallery) {
        gallery_line(page, from, depth);
        return;
    }
    if (table_line(page, from, depth)) return;
    if (redirect_line(page, line) || heading_line(page, line, depth)) return;
    while (line.start + level < line.end && strchr("*#:;", page->source.ptr[line.start + level]) && page->source.ptr[line.start + level]) level++;
    if (level && !page->tables) item_line(page, line, level, depth);
    else prose_line(page, from, depth);
}

void rg_wiki_block_lines(rg_wiki_page *page, rg_wiki_range range, int depth) {
    uint32_t at = range.start, token = range.token;
    while (at < range.end) {
        uint32_t k = token, behind = at, end = range.end;
        while (k < page->tokens.n && page->tokens.at[k].start < range.end && page->tokens.at[k].sign != RG_WIKI_NEWLINE) k = rg_wiki_token_behind(page, k, &behind);
        bool newline = k < page->tokens.n && page->tokens.at[k].start < range.end;
        if (newline) end = page->tokens.at[k].start;
        if (end < at) end = at;
        write_line(page, (rg_wiki_range){token, at, end}, depth);
        at = newline ? page->tokens.at[k].end : range.end;
        token = newline ? k + 1 : token;
    }
    page->at = range.end;
    if (!page->tables) rg_wiki_block_close(page);
}

/* ---- tags -------------------------------------------------------------------------------------------------------- */

void rg_wiki_block_tag(rg_wiki_page *page, const rg_wiki_token *token) {
    bool close = token->detail & RG_WIKI_CLOSING, alone = token->detail & RG_WIKI_ALONE;
    int tag = token->detail & ~(RG_WIKI_CLOSING | RG_WIKI_ALONE);
    if (page->scratch || page->flushing || page->tables) { /* a cell, a note, a caption is one block */
        if (tag != RG_WIKI_INLINE) page->blank = true, page->line = tag == RG_WIKI_BREAK && page->block.kind == RG_PART_TABLE;
        if (tag == RG_WIKI_LIST && !close) rg_wiki_block_later(page, (uint32_t)(token - page->tokens.at), RG_WIKI_LATER_ENTRIES, NULL);
        return;
    }
    switch (tag) {
    case RG_WIKI_BREAK:
        if (page->open && page->block.kind == RG_PART_PARAGRAPH && page->out.ptr[page->out.len - 1] != '\n') rg_buf_byte(&page->out, '\n'), page->blank = false;
        else page->blank = true;
        break;
    case RG_WIKI_BLOCK: rg_wiki_block_close(page); break;
    case RG_WIKI_ITEM: rg_wiki_block_next(page, close ? RG_PART_PARAGRAPH : RG_PART_LIST, close ? 0 : 1); break;
    case RG_WIKI_HEAD:
        rg_wiki_block_next(page, close ? RG_PART_PARAGRAPH : RG_PART_HEADING, close ? 0 : page->source.ptr[token->start + 2] - '0');
        break;
    case RG_WIKI_ROW:
        rg_wiki_block_next(page, close ? RG_PART_PARAGRAPH : RG_PART_TABLE, close ? 0 : ++page->row_number);
        page->row = !close;
        break;
    case RG_WIKI_CELL:
        if (!close && page->row && page->open) rg_buf_byte(&page->out, '\t'), page->blank = false;
        break;
    case RG_WIKI_POEM:
        rg_wiki_block_close(page);
        page->keep_lines = !close && !alone;
        break;
    case RG_WIKI_GALLERY:
        rg_wiki_block_close(page);
        page->gallery = !close && !alone;
        break;
    case RG_WIKI_LIST:
        if (!close) rg_wiki_block_later(page, (uint32_t)(token - page->tokens.at), RG_WIKI_LATER_ENTRIES, NULL);
        break;
    default: break;
    }
}

/* ---- the whole --------------------------------------------------------------------------------------------------- */

static void order_by_label(rg_wiki_page *page) {
    page->by_label = RG_ARRAY(page->arena, uint32_t, page->notes.n + 1);
    for (size_t i = 0; i < page->notes.n; i++) page->by_label[page->notes.at[i].label - 1] = (uint32_t)i;
}

/* Words of a named note that has others already, and marks that stand in what no one is shown. */
static void write_rest(rg_wiki_page *page) {
    for (uint32_t i = 0; i < page->tokens.n; i++) {
        if (page->tokens.at[i].sign != RG_WIKI_REF) continue;
        rg_wiki_range inside = rg_wiki_token_inside(page, i);
        size_t use = rg_wiki_note_use(page, i);
        if (!rg_text_trim(rg_wiki_cut(page, inside.start, inside.end)).len || use >= page->uses.n || page->uses.at[use].token != i) continue;
        const rg_wiki_note *note = &page->notes.at[page->uses.at[use].note];
        if (note->token == i || note->next == i || note->token == RG_WIKI_NO) continue;
        rg_wiki_range first = rg_wiki_token_inside(page, note->token);
        if (rg_text_same(rg_wiki_cut(page, inside.start, inside.end), rg_wiki_cut(page, first.start, first.end))) continue;
        rg_wiki_block_later(page, i, RG_WIKI_LATER_SKIP, IN_ANOTHER[0]);
    }
    rg_wiki_block_close(page);
    page->block = (rg_part){.kind = RG_PART_SKIPPED, .reason = rg_text_of(IN_ANOTHER[1])};
    for (size_t i = 0; i < page->uses.n; i++)
        if (!page->uses.at[i].written) rg_wiki_walk_mark(page, page->uses.at[i].token);
    if (!page->open) return;
    page->open = false;
    add_part(page, (rg_span){page->covered, page->covered}, false);
}

void rg_wiki_block_run(rg_wiki_page *page) {
    order_by_label(page);
    rg_wiki_range all = {0, 0, (uint32_t)page->source.len};
    rg_wiki_block_lines(page, all, 0);
    page->tables = 0;
    page->keep_lines = page->gallery = false;
    rg_wiki_block_close(page);
    page->flushing = true;
    write_entries(page, (rg_text){0}, true);
    page->flushing = false;
    flush_later(page);
    write_rest(page);
    rg_part *parts = page->draft->parts.at;
    if (page->last) parts[page->last - 1].origin.end = page->source.len;
    else if (page->draft->parts.n) parts[0].origin = (rg_span){0, page->source.len};
}
