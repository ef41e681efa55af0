/* wiki_walk.c: what stands within a line of wikitext, written as reading text.
 *
 * In: a range of the source. Out: its words behind those written so far, with links and note marks. White space is folded as a browser
 * folds it. What is no part of the sentence (images, skipped templates, comments) waits for the end of the block.
 */
#include <libxml/HTMLparser.h>
#include <string.h>

#include "base/limits.h"
#include "flow/source/wiki_int.h"

enum { PREFIX_BYTES = 24, URL_BYTES = 4096 };

/* ---- words ------------------------------------------------------------------------------------------------------ */

static void write_blank(rg_wiki_page *page) {
    char last = page->out.len ? page->out.ptr[page->out.len - 1] : '\n';
    if (page->blank && page->out.len > page->block.span.start && last != '\n' && last != '\t' && last != ' ') rg_buf_byte(&page->out, page->line ? '\n' : ' ');
    page->blank = page->line = false;
}

void rg_wiki_walk_words(rg_wiki_page *page, rg_text words) {
    while (words.len) {
        size_t n = 0;
        while (n < words.len && words.ptr[n] == ' ') n++;
        if (n) page->blank = true;
        words = (rg_text){words.ptr + n, words.len - n};
        if (!words.len) return;
        if (!page->open && !page->scratch) rg_wiki_block_open(page);
        if (page->blank) write_blank(page);
        size_t end = rg_text_find(words, RG_TEXT("  "), 0);
        if (end == RG_NONE) end = words.len - (words.ptr[words.len - 1] == ' ');
        rg_buf_add(&page->out, (rg_text){words.ptr, end});
        words = (rg_text){words.ptr + end, words.len - end};
    }
}

static void write_plain(rg_wiki_page *page, size_t start, size_t end) {
    if (start >= end) return;
    page->at = start;
    rg_wiki_walk_words(page, rg_wiki_cut(page, start, end));
}

static uint32_t number_of(rg_text digits, unsigned base) {
    uint32_t value = 0;
    for (size_t i = 0; i < digits.len; i++) {
        char c = digits.ptr[i];
        unsigned digit = c >= '0' && c <= '9' ? (unsigned)(c - '0') : (c | 32) >= 'a' && (c | 32) <= 'f' ? (unsigned)((c | 32) - 'a') + 10 : 99;
        if (digit >= base || value > 0x110000) return 0;
        value = value * base + digit;
    }
    return value;
}

static uint32_t entity_rune(rg_text name) {
    static const struct { rg_text name; uint32_t rune; } COMMON[] = {
        {{"nbsp", 4}, 0xa0}, {{"ndash", 5}, 0x2013}, {{"mdash", 5}, 0x2014}, {{"amp", 3}, '&'}, {{"lt", 2}, '<'}, {{"gt", 2}, '>'}, {{"quot", 4}, '"'}};
    if (name.ptr[0] == '#') {
        bool hex = name.len > 1 && (name.ptr[1] | 32) == 'x';
        uint32_t rune = number_of((rg_text){name.ptr + 1 + hex, name.len - 1 - hex}, hex ? 16 : 10);
        return rune == '\n' || rune == '\t' ? ' ' : rune < 0x20 || rune == 0x7f || rune > 0x10ffff || (rune >= 0xd800 && rune < 0xe000) ? 0 : rune;
    }
    for (size_t i = 0; i < sizeof COMMON / sizeof *COMMON; i++)
        if (rg_text_same(name, COMMON[i].name)) return COMMON[i].rune;
    char zero[36] = {0};
    memcpy(zero, name.ptr, name.len < 35 ? name.len : 35);
    const htmlEntityDesc *entity = htmlEntityLookup((const xmlChar *)zero);
    return entity ? entity->value : 0;
}

static void write_entity(rg_wiki_page *page, const rg_wiki_token *token) {
    uint32_t rune = entity_rune(rg_wiki_cut(page, token->start + 1, token->end - 1));
    char bytes[4];
    if (rune) rg_wiki_walk_words(page, (rg_text){bytes, rg_text_encode(rune, bytes)});
    else write_plain(page, token->start, token->end);
}

/* ---- marks ------------------------------------------------------------------------------------------------------ */

void rg_wiki_walk_mark(rg_wiki_page *page, uint32_t token) {
    if (page->scratch) return;
    for (size_t i = rg_wiki_note_use(page, token); i < page->uses.n && page->uses.at[i].token == token; i++) {
        rg_wiki_note *note = &page->notes.at[page->uses.at[i].note];
        if (page->uses.at[i].written) continue; /* in words that stand twice, as those of a note inside a template left out */
        char room[40];
        rg_text sign = rg_wiki_note_sign(page, note, room);
        rg_wiki_block_open(page);
        write_blank(page);
        rg_mark *mark = rg_vec_push(page->arena, &page->draft->marks);
        *mark = (rg_mark){.span = {page->out.len, page->out.len + sign.len + 2}, .form = RG_MARK_LINK, .labels = {note->label}, .count = 1};
        rg_buf_byte(&page->out, '[');
        rg_buf_add(&page->out, sign);
        rg_buf_byte(&page->out, ']');
        page->uses.at[i].written = true;
        note->bound++;
    }
}

/* ---- links ------------------------------------------------------------------------------------------------------ */

static rg_text prefix_of(rg_text target, char room[PREFIX_BYTES]) {
    size_t n = 0;
    while (n < target.len && n < PREFIX_BYTES && target.ptr[n] != ':') {
        char c = target.ptr[n];
        room[n++] = c >= 'A' && c <= 'Z' ? (char)(c + 32) : c == '_' ? ' ' : c;
    }
    return n < target.len && n < PREFIX_BYTES && target.ptr[n] == ':' ? rg_text_trim((rg_text){room, n}) : (rg_text){0};
}

/* Two or three small letters before the colon, perhaps with a variant: the code of a language. */
static bool language_prefix(rg_text target, rg_text prefix) {
    if (prefix.len < 2 || (prefix.len > 3 && !memchr(prefix.ptr, '-', prefix.len))) return false;
    for (size_t i = 0; i < prefix.len; i++)
        if (target.ptr[i] != prefix.ptr[i] || !((target.ptr[i] >= 'a' && target.ptr[i] <= 'z') || target.ptr[i] == '-')) return false;
    return true;
}

/* True where the link is no part of the sentence: an image, a category, a link to the page in another language. */
static bool set_aside(rg_wiki_page *page, uint32_t token, rg_text target) {
    char room[PREFIX_BYTES];
    rg_text prefix = prefix_of(target, room);
    if (!prefix.len) return false;
    size_t space = rg_wiki_template_space(page, prefix);
    if (space == RG_NONE) {
        for (size_t i = 0; i < prefix.len; i++)
            if ((unsigned char)prefix.ptr[i] >= 0x80) {
                space = rg_wiki_template_space(page, rg_text_lower(page->arena, prefix));
                break;
            }
    }
    if (space == 0) rg_wiki_block_later(page, token, RG_WIKI_LATER_CAPTION, "image");
    else if (space == 1) rg_wiki_block_later(page, token, RG_WIKI_LATER_SKIP, "category");
    else if (language_prefix(target, prefix)) rg_wiki_block_later(page, token, RG_WIKI_LATER_SKIP, "link to another language");
    else return false;
    return true;
}

static void add_link(rg_wiki_page *page, size_t start, rg_text target) {
    if (page->scratch) return;
    rg_span span = rg_text_trim_span(rg_buf_text(&page->out), (rg_span){start, page->out.len});
    if (span.start >= span.end || !page->open || span.start < page->block.span.start) return;
    *(rg_link *)rg_vec_push(page->arena, &page->draft->links) = (rg_link){span, target};
}

/* "[[Help:Page (more)|]]" reads "Page". */
static rg_text pipe_trick(rg_text target) {
    const char *colon = target.len ? memchr(target.ptr, ':', target.len) : NULL;
    if (colon) target = (rg_text){colon + 1, target.len - (size_t)(colon + 1 - target.ptr)};
    size_t paren = rg_text_find(target, RG_TEXT(" ("), 0);
    return paren == RG_NONE ? target : (rg_text){target.ptr, paren};
}

static void write_link(rg_wiki_page *page, uint32_t token, int depth) {
    rg_wiki_range inside = rg_wiki_token_inside(page, token), words = inside;
    uint32_t i = inside.token, at;
    while (i < page->tokens.n && page->tokens.at[i].start < inside.end && page->tokens.at[i].sign != RG_WIKI_PIPE) i = rg_wiki_token_behind(page, i, &at);
    bool piped = i < page->tokens.n && page->tokens.at[i].start < inside.end;
    rg_text target = rg_text_trim(rg_wiki_cut(page, inside.start, piped ? page->tokens.at[i].start : inside.end));
    if (target.len && target.ptr[0] == ':') target = (rg_text){target.ptr + 1, target.len - 1};
    else if (set_aside(page, token, target)) return;
    if (piped) words = (rg_wiki_range){i + 1, page->tokens.at[i].end, inside.end};
    size_t start = page->out.len;
    if (piped && !rg_text_trim(rg_wiki_cut(page, words.start, words.end)).len) rg_wiki_walk_words(page, pipe_trick(target));
    else if (!piped && target.len && target.ptr > page->source.ptr + inside.start && target.ptr[-1] == ':') rg_wiki_walk_words(page, target);
    else rg_wiki_walk_inline(page, words, depth + 1);
    add_link(page, start, target);
}

static void write_address(rg_wiki_page *page, uint32_t token, int depth) {
    rg_wiki_range inside = rg_wiki_token_inside(page, token);
    uint32_t end = inside.start;
    while (end < inside.end && end - inside.start < URL_BYTES && !strchr(" \t\n<>[]\"{}", page->source.ptr[end])) end++;
    rg_text url = rg_wiki_cut(page, inside.start, end);
    size_t start = page->out.len;
    rg_wiki_range words = {rg_wiki_token_from(page, inside.token, end), end, inside.end};
    if (rg_text_trim(rg_wiki_cut(page, end, inside.end)).len) rg_wiki_walk_inline(page, words, depth + 1);
    else rg_wiki_walk_words(page, url);
    add_link(page, start, url);
}

/* ---- the rest --------------------------------------------------------------------------------------------------- */

static void write_raw_tag(rg_wiki_page *page, uint32_t token) {
    const rg_wiki_token *raw = &page->tokens.at[token];
    rg_text all = rg_wiki_cut(page, raw->start, raw->end);
    if (raw->detail == RG_WIKI_FORMULA) rg_wiki_block_later(page, token, RG_WIKI_LATER_SKIP, "formula");
    else if (raw->detail == RG_WIKI_CODE) rg_wiki_block_later(page, token, RG_WIKI_LATER_SKIP, "code");
    else if (raw->detail == RG_WIKI_UNSHOWN) rg_wiki_block_later(page, token, RG_WIKI_LATER_SKIP, "shown elsewhere only");
    else {
        size_t open = rg_text_find(all, RG_TEXT(">"), 0) + 1, close = all.len;
        while (close > open && all.ptr[close - 1] != '<') close--;
        if (close <= open) return;
        rg_text inside = {all.ptr + open, close - 1 - open};
        for (size_t i = 0; i < inside.len;) { /* its line ends are blanks */
            const char *newline = memchr(inside.ptr + i, '\n', inside.len - i);
            size_t end = newline ? (size_t)(newline - inside.ptr) : inside.len;
            rg_wiki_walk_words(page, (rg_text){inside.ptr + i, end - i});
            page->blank |= newline != NULL;
            i = end + 1;
        }
    }
}

uint32_t rg_wiki_walk_newline(rg_wiki_page *page, uint32_t at, uint32_t end) {
    uint32_t from = at;
    while (at < end && strchr("*#:;", page->source.ptr[at]) && page->source.ptr[at]) at++;
    char last = page->out.len ? page->out.ptr[page->out.len - 1] : 0;
    if (at > from && last && !strchr("\n\t ;:,.", last) && (page->open || page->scratch)) rg_buf_byte(&page->out, ';');
    page->blank = true;
    return at;
}

static void write_parameter(rg_wiki_page *page, uint32_t token, int depth) {
    rg_wiki_arguments arguments = rg_wiki_template_arguments(page, token);
    if (arguments.n > 1) rg_wiki_walk_inline(page, arguments.at[1].value, depth + 1);
    else rg_wiki_block_later(page, token, RG_WIKI_LATER_SKIP, "parameter");
}

static void write_nested(rg_wiki_page *page, uint32_t token, int depth) {
    switch (page->tokens.at[token].sign) {
    case RG_WIKI_TEMPLATE: rg_wiki_template_write(page, token, depth); break;
    case RG_WIKI_PARAMETER: write_parameter(page, token, depth); break;
    case RG_WIKI_LINK: write_link(page, token, depth); break;
    default: write_address(page, token, depth);
    }
}

static void write_sign(rg_wiki_page *page, uint32_t i, int depth) {
    const rg_wiki_token *token = &page->tokens.at[i];
    page->at = token->start;
    switch (token->sign) {
    case RG_WIKI_BLANK: page->blank = true; break;
    case RG_WIKI_QUOTES: write_plain(page, token->start, token->start + token->detail); break;
    case RG_WIKI_ENTITY: write_entity(page, token); break;
    case RG_WIKI_COMMENT: rg_wiki_block_later(page, i, RG_WIKI_LATER_SKIP, "comment"); break;
    case RG_WIKI_REF: rg_wiki_walk_mark(page, i); break;
    case RG_WIKI_RAW: write_raw_tag(page, i); break;
    case RG_WIKI_TAG: rg_wiki_block_tag(page, token); break;
    case RG_WIKI_TEMPLATE: case RG_WIKI_PARAMETER: case RG_WIKI_LINK: case RG_WIKI_ADDRESS:
        if (depth < RG_LIMIT_WIKI_DEPTH) write_nested(page, i, depth);
        else rg_wiki_block_later(page, i, RG_WIKI_LATER_SKIP, "nested too deep");
        break;
    case RG_WIKI_MAGIC: case RG_WIKI_NEWLINE: break;
    default: write_plain(page, token->start, token->end); /* a bar, a sign without a partner */
    }
}

void rg_wiki_walk_inline(rg_wiki_page *page, rg_wiki_range range, int depth) {
    uint32_t at = range.start, i = range.token;
    while (i < page->tokens.n && page->tokens.at[i].start < range.end) {
        const rg_wiki_token *token = &page->tokens.at[i];
        write_plain(page, at, token->start);
        bool newline = token->sign == RG_WIKI_NEWLINE;
        write_sign(page, i, depth);
        i = rg_wiki_token_behind(page, i, &at);
        if (newline) at = rg_wiki_walk_newline(page, at, range.end);
    }
    write_plain(page, at, range.end);
    if (page->at < range.end) page->at = range.end;
}

rg_text rg_wiki_walk_value(rg_wiki_page *page, rg_wiki_range range, int depth) {
    size_t start = page->out.len, block = page->block.span.start, at = page->at;
    bool scratch = page->scratch, blank = page->blank;
    page->scratch = true;
    page->blank = false;
    page->block.span.start = start;
    rg_wiki_walk_inline(page, range, depth);
    rg_text value = rg_text_copy(page->arena, rg_text_trim((rg_text){page->out.ptr + start, page->out.len - start}));
    page->out.len = start;
    page->scratch = scratch;
    page->blank = blank;
    page->block.span.start = block;
    page->at = at;
    return value;
}

void rg_wiki_walk_raw(rg_wiki_page *page, rg_wiki_range range) {
    uint32_t at = range.start;
    for (uint32_t i = range.token; i < page->tokens.n && page->tokens.at[i].start < range.end;) {
        uint32_t behind, next = i + 1;
        size_t use = rg_wiki_note_use(page, i);
        bool marked = use < page->uses.n && page->uses.at[use].token == i && !page->uses.at[use].written && page->tokens.at[i].start >= at;
        if (marked) {
            rg_buf_add(&page->out, rg_wiki_cut(page, at, page->tokens.at[i].start));
            page->blank = false;
            rg_wiki_walk_mark(page, i);
            next = rg_wiki_token_behind(page, i, &behind);
            at = behind;
        }
        i = next;
    }
    if (at < range.end) rg_buf_add(&page->out, rg_wiki_cut(page, at, range.end));
}
