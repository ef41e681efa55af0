/* wiki_token.c: the signs of wikitext, in one pass.
 *
 * In: wikitext. Out: tokens in order; each opening brace, bracket or <ref> knows its closing one, and what finds none is text. Follows
 * MediaWiki's preprocessor: a <ref> reaches to the first </ref>, runs of braces close from within, a comment without an end goes to the end
 * of the page. More lenient in two: "}}" closes a template over a "[[" left open in it, and a <ref> left open ends with its line or before
 * the next <ref>. One stack, no recursion, linear: a sign is pushed and popped once, and the search for a missing end tag is made once.
 */
#include <string.h>

#include "flow/source/wiki_int.h"

typedef struct open_sign {
    uint32_t token;
    uint8_t sign;
} open_sign;

typedef struct wiki_scan {
    rg_wiki_page *page;
    rg_text text;
    size_t at;
    RG_VEC(open_sign) open;
    uint32_t quotes;      /* first token of this line's runs of apostrophes, RG_WIKI_NO */
    bool missing[32]; /* TAGS[i] has no end tag from here on */
} wiki_scan;

enum { TAG_BYTES = 8192 };

/* ---- small things --------------------------------------------------------------------------------------------- */

static uint32_t add(wiki_scan *scan, rg_wiki_sign sign, size_t start, size_t end) {
    rg_wiki_token *token = rg_vec_push(scan->page->arena, &scan->page->tokens);
    *token = (rg_wiki_token){.start = (uint32_t)start, .end = (uint32_t)end, .match = RG_WIKI_NO, .sign = (uint8_t)sign};
    scan->at = end;
    return (uint32_t)scan->page->tokens.n - 1;
}

static rg_wiki_token *token_at(const wiki_scan *scan, uint32_t i) { return &scan->page->tokens.at[i]; }

static void push(wiki_scan *scan, uint32_t token) {
    *(open_sign *)rg_vec_push(scan->page->arena, &scan->open) = (open_sign){token, token_at(scan, token)->sign};
}

static open_sign *top(wiki_scan *scan) { return scan->open.n ? &scan->open.at[scan->open.n - 1] : NULL; }

/* What stands open on top was text after all; a <ref> stays one without an end. */
static void drop(wiki_scan *scan) {
    rg_wiki_token *token = token_at(scan, scan->open.at[--scan->open.n].token);
    if (token->sign == RG_WIKI_REF) token->detail = 1;
    else token->sign = RG_WIKI_PLAIN;
}

static void note_lines(wiki_scan *scan, size_t start, size_t end) {
    const char *p = scan->text.ptr + start, *stop = scan->text.ptr + end;
    for (; p < stop && (p = memchr(p, '\n', (size_t)(stop - p))); p++)
        *(uint32_t *)rg_vec_push(scan->page->arena, &scan->page->lines) = (uint32_t)(p - scan->text.ptr) + 1;
}

/* Where the tag that begins at `at` ends, NULL where it does not. */
static const char *tag_end(const wiki_scan *scan, size_t at) {
    size_t n = scan->text.len - at;
    return memchr(scan->text.ptr + at, '>', n < TAG_BYTES ? n : TAG_BYTES);
}

static void pair(wiki_scan *scan, size_t start, size_t end) {
    uint32_t open = scan->open.at[--scan->open.n].token, close = add(scan, RG_WIKI_CLOSE, start, end);
    token_at(scan, open)->match = close;
    token_at(scan, close)->match = open;
}

static size_t run_of(const wiki_scan *scan, size_t at) {
    size_t n = 1;
    while (at + n < scan->text.len && scan->text.ptr[at + n] == scan->text.ptr[at]) n++;
    return n;
}

static char lower(char c) { return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c; }

static bool letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }

static bool starts(const wiki_scan *scan, size_t at, const char *word) {
    size_t n = strlen(word);
    if (scan->text.len - at < n) return false;
    for (size_t i = 0; i < n; i++)
        if (lower(scan->text.ptr[at + i]) != word[i]) return false;
    return true;
}

/* ---- apostrophes: MediaWiki's doQuotes ------------------------------------------------------------------------- */

/* A line with odd counts of both bold and italic: one of its runs of three is an apostrophe and two: the first behind a word of one
 * letter, else the first behind a longer word, else the first behind a blank. */
static void settle_quotes(wiki_scan *scan) {
    size_t bold = 0, italic = 0;
    uint32_t single = RG_WIKI_NO, multi = RG_WIKI_NO, space = RG_WIKI_NO, n = (uint32_t)scan->page->tokens.n;
    for (uint32_t i = scan->quotes; i < n; i++) {
        rg_wiki_token *token = token_at(scan, i);
        if (token->sign != RG_WIKI_QUOTES) continue;
        size_t signs = token->end - token->start - token->detail;
        bold += signs != 2;
        italic += signs != 3;
        if (signs != 3 || token->start < 2) continue;
        const char *before = scan->text.ptr + token->start;
        uint32_t *which = before[-1] == ' ' ? &space : before[-2] == ' ' ? &single : &multi;
        if (*which == RG_WIKI_NO) *which = i;
    }
    uint32_t turned = single != RG_WIKI_NO ? single : multi != RG_WIKI_NO ? multi : space;
    if (bold % 2 && italic % 2 && turned != RG_WIKI_NO) token_at(scan, turned)->detail = 1;
    scan->quotes = RG_WIKI_NO;
}

static void see_quotes(wiki_scan *scan) {
    size_t n = run_of(scan, scan->at), start = scan->at;
    if (n < 2) {
        scan->at++;
        return;
    }
    if (n > 5) start += n - 5; /* what stands before is text */
    uint32_t token = add(scan, RG_WIKI_QUOTES, start, scan->at + n);
    token_at(scan, token)->detail = n == 4;
    if (scan->quotes == RG_WIKI_NO) scan->quotes = token;
}

/* ---- lines ---------------------------------------------------------------------------------------------------- */

static void see_newline(wiki_scan *scan) {
    size_t at = scan->at;
    if (scan->quotes != RG_WIKI_NO) settle_quotes(scan);
    bool empty = at + 1 < scan->text.len && scan->text.ptr[at + 1] == '\n';
    while (top(scan) && (top(scan)->sign == RG_WIKI_ADDRESS || (empty && top(scan)->sign == RG_WIKI_LINK && !token_at(scan, top(scan)->token)->detail)))
        drop(scan);
    add(scan, RG_WIKI_NEWLINE, at, at + 1);
    *(uint32_t *)rg_vec_push(scan->page->arena, &scan->page->lines) = (uint32_t)at + 1;
}

/* ---- braces and brackets ---------------------------------------------------------------------------------------- */

/* An odd run's innermost three may be a parameter; it is taken for a template where only two close it. */
static void see_open_brace(wiki_scan *scan) {
    size_t n = run_of(scan, scan->at), at = scan->at;
    if (n == 1) scan->at++;
    size_t odd = n % 2 ? 3 : 0;
    for (; n >= 2 && n > odd; n -= 2, at += 2) push(scan, add(scan, RG_WIKI_TEMPLATE, at, at + 2));
    if (n == 3) push(scan, add(scan, RG_WIKI_PARAMETER, at, at + 3));
}

static bool brace(const open_sign *sign) { return sign->sign == RG_WIKI_TEMPLATE || sign->sign == RG_WIKI_PARAMETER; }

/* Brackets left open above an open brace (but not beyond a <ref>) are text. */
static bool uncover_brace(wiki_scan *scan) {
    size_t n = scan->open.n;
    while (n > 0 && !brace(&scan->open.at[n - 1]) && scan->open.at[n - 1].sign != RG_WIKI_REF) n--;
    if (n == 0 || !brace(&scan->open.at[n - 1])) {
        while (scan->open.n > n) drop(scan); /* else the same signs would be passed over again and again */
        return false;
    }
    while (scan->open.n > n) drop(scan);
    return true;
}

static void see_close_brace(wiki_scan *scan) {
    size_t n = run_of(scan, scan->at), end = scan->at + n;
    while (n >= 2 && scan->open.n && (brace(top(scan)) || uncover_brace(scan))) {
        rg_wiki_token *open = token_at(scan, top(scan)->token);
        size_t take = open->sign == RG_WIKI_PARAMETER && n >= 3 ? 3 : 2;
        if (open->sign == RG_WIKI_PARAMETER && take == 2) open->sign = RG_WIKI_TEMPLATE, open->start++;
        pair(scan, end - n, end - n + take);
        n -= take;
    }
    scan->at = end;
}

static bool address_at(const wiki_scan *scan, size_t at) {
    static const char *const SCHEMES[] = {"http://", "https://", "//", "ftp://", "mailto:", "news:", "irc://", "gopher://", "urn:"};
    for (size_t i = 0; i < sizeof SCHEMES / sizeof *SCHEMES; i++)
        if (starts(scan, at, SCHEMES[i])) return true;
    return false;
}

/* Names with a colon may be files, whose captions may have empty lines: told by detail. */
static void see_open_bracket(wiki_scan *scan) {
    size_t n = run_of(scan, scan->at), at = scan->at + n;
    if (n == 1) {
        if (address_at(scan, at)) push(scan, add(scan, RG_WIKI_ADDRESS, scan->at, at));
        scan->at = at;
        return;
    }
    uint32_t link = add(scan, RG_WIKI_LINK, at - 2, at);
    size_t stop = at;
    while (stop < scan->text.len && stop < at + 40 && !strchr(":|]\n", scan->text.ptr[stop])) stop++;
    token_at(scan, link)->detail = stop > at && stop < scan->text.len && scan->text.ptr[stop] == ':';
    push(scan, link);
}

static void see_close_bracket(wiki_scan *scan) {
    size_t n = run_of(scan, scan->at), end = scan->at + n;
    while (n && top(scan)) {
        uint8_t sign = top(scan)->sign;
        if (sign == RG_WIKI_LINK && n >= 2) pair(scan, end - n, end - n + 2), n -= 2;
        else if (sign == RG_WIKI_ADDRESS) pair(scan, end - n, end - n + 1), n--;
        else break;
    }
    scan->at = end;
}

/* ---- tags ------------------------------------------------------------------------------------------------------- */

static const struct {
    const char *name;
    uint8_t tag;
    bool raw;
} TAGS[] = {
    {"nowiki", RG_WIKI_NOWIKI, true}, {"includeonly", RG_WIKI_UNSHOWN, true}, {"pre", RG_WIKI_PRE, true}, {"math", RG_WIKI_FORMULA, true}, {"ce", RG_WIKI_FORMULA, true},
    {"chem", RG_WIKI_FORMULA, true}, {"syntaxhighlight", RG_WIKI_CODE, true}, {"source", RG_WIKI_CODE, true}, {"score", RG_WIKI_CODE, true},
    {"timeline", RG_WIKI_CODE, true}, {"hiero", RG_WIKI_CODE, true}, {"templatedata", RG_WIKI_CODE, true}, {"graph", RG_WIKI_CODE, true},
    {"mapframe", RG_WIKI_CODE, true}, {"imagemap", RG_WIKI_CODE, true}, {"inputbox", RG_WIKI_CODE, true}, {"templatestyles", RG_WIKI_CODE, true},
    {"references", RG_WIKI_LIST, false}, {"gallery", RG_WIKI_GALLERY, false}, {"poem", RG_WIKI_POEM, false}, {"br", RG_WIKI_BREAK, false},
    {"hr", RG_WIKI_BLOCK, false}, {"div", RG_WIKI_BLOCK, false}, {"p", RG_WIKI_BLOCK, false}, {"blockquote", RG_WIKI_BLOCK, false},
    {"center", RG_WIKI_BLOCK, false}, {"table", RG_WIKI_BLOCK, false}, {"caption", RG_WIKI_BLOCK, false}, {"ul", RG_WIKI_BLOCK, false},
    {"ol", RG_WIKI_BLOCK, false}, {"dl", RG_WIKI_BLOCK, false}, {"tr", RG_WIKI_ROW, false}, {"td", RG_WIKI_CELL, false}, {"th", RG_WIKI_CELL, false},
    {"li", RG_WIKI_ITEM, false}, {"dt", RG_WIKI_ITEM, false}, {"dd", RG_WIKI_ITEM, false}, {"h1", RG_WIKI_HEAD, false}, {"h2", RG_WIKI_HEAD, false},
    {"h3", RG_WIKI_HEAD, false}, {"h4", RG_WIKI_HEAD, false}, {"h5", RG_WIKI_HEAD, false}, {"h6", RG_WIKI_HEAD, false},
    {"span", RG_WIKI_INLINE, false}, {"small", RG_WIKI_INLINE, false}, {"sup", RG_WIKI_INLINE, false}, {"sub", RG_WIKI_INLINE, false},
    {"big", RG_WIKI_INLINE, false}, {"b", RG_WIKI_INLINE, false}, {"i", RG_WIKI_INLINE, false}, {"em", RG_WIKI_INLINE, false},
    {"strong", RG_WIKI_INLINE, false}, {"u", RG_WIKI_INLINE, false}, {"s", RG_WIKI_INLINE, false}, {"del", RG_WIKI_INLINE, false},
    {"ins", RG_WIKI_INLINE, false}, {"strike", RG_WIKI_INLINE, false}, {"tt", RG_WIKI_INLINE, false}, {"code", RG_WIKI_INLINE, false},
    {"kbd", RG_WIKI_INLINE, false}, {"samp", RG_WIKI_INLINE, false}, {"var", RG_WIKI_INLINE, false}, {"cite", RG_WIKI_INLINE, false},
    {"abbr", RG_WIKI_INLINE, false}, {"dfn", RG_WIKI_INLINE, false}, {"q", RG_WIKI_INLINE, false}, {"font", RG_WIKI_INLINE, false},
    {"mark", RG_WIKI_INLINE, false}, {"bdi", RG_WIKI_INLINE, false}, {"bdo", RG_WIKI_INLINE, false}, {"ruby", RG_WIKI_INLINE, false},
    {"rt", RG_WIKI_INLINE, false}, {"rp", RG_WIKI_INLINE, false}, {"rb", RG_WIKI_INLINE, false}, {"wbr", RG_WIKI_INLINE, false},
    {"time", RG_WIKI_INLINE, false}, {"data", RG_WIKI_INLINE, false}, {"noinclude", RG_WIKI_INLINE, false}, {"onlyinclude", RG_WIKI_INLINE, false},
    {"section", RG_WIKI_INLINE, false}, {"ref", RG_WIKI_INLINE, false},
};

static int tag_index(const wiki_scan *scan, size_t at, size_t n) {
    for (size_t i = 0; i < sizeof TAGS / sizeof *TAGS; i++)
        if (lower(scan->text.ptr[at]) == TAGS[i].name[0] && strlen(TAGS[i].name) == n && starts(scan, at, TAGS[i].name)) return (int)i;
    return -1;
}

/* Behind the end tag of `name` at or after `at`, RG_NONE. */
static size_t end_tag(const wiki_scan *scan, size_t at, const char *name) {
    for (const char *p; at < scan->text.len && (p = memchr(scan->text.ptr + at, '<', scan->text.len - at)); at++) {
        at = (size_t)(p - scan->text.ptr);
        if (at + 2 >= scan->text.len || scan->text.ptr[at + 1] != '/' || !starts(scan, at + 2, name)) continue;
        size_t end = at + 2 + strlen(name);
        while (end < scan->text.len && rg_wiki_blank(scan->text.ptr[end])) end++;
        if (end < scan->text.len && scan->text.ptr[end] == '>') return end + 1;
    }
    return RG_NONE;
}

static void see_raw(wiki_scan *scan, int tag, size_t end) {
    size_t start = scan->at;
    bool known = scan->missing[tag];
    size_t close = scan->text.ptr[end - 2] == '/' ? end : known ? RG_NONE : end_tag(scan, end, TAGS[tag].name);
    if (close == RG_NONE) {
        scan->missing[tag] = true;
        scan->at = start + 1;
        return;
    }
    token_at(scan, add(scan, RG_WIKI_RAW, start, close))->detail = TAGS[tag].tag;
    note_lines(scan, start, close);
}

/* ---- <ref> ------------------------------------------------------------------------------------------------------ */

static bool ref_at(const wiki_scan *scan, size_t at) {
    if (!starts(scan, at, "<ref") || at + 4 >= scan->text.len) return false;
    char next = scan->text.ptr[at + 4];
    return rg_wiki_blank(next) || next == '>' || next == '/';
}

/* Does an end tag come before the next <ref> that has words? */
static bool ref_closes(const wiki_scan *scan, size_t at) {
    for (const char *p; at < scan->text.len && (p = memchr(scan->text.ptr + at, '<', scan->text.len - at)); at++) {
        at = (size_t)(p - scan->text.ptr);
        if (starts(scan, at, "</ref") && at + 5 < scan->text.len && (rg_wiki_blank(scan->text.ptr[at + 5]) || scan->text.ptr[at + 5] == '>')) return true;
        if (!ref_at(scan, at)) continue;
        const char *end = tag_end(scan, at);
        if (!end || end[-1] != '/') return false;
    }
    return false;
}

static void see_ref(wiki_scan *scan, size_t end) {
    uint32_t ref = add(scan, RG_WIKI_REF, scan->at, end);
    if (scan->text.ptr[end - 2] == '/') return;
    if (ref_closes(scan, end)) push(scan, ref);
    else token_at(scan, ref)->detail = 1; /* its words reach to the end of the line: settled when that is known */
}

static void see_ref_end(wiki_scan *scan, size_t end) {
    size_t start = scan->at, n = scan->open.n;
    while (n > 0 && scan->open.at[n - 1].sign != RG_WIKI_REF) n--;
    if (n == 0) {
        token_at(scan, add(scan, RG_WIKI_TAG, start, end))->detail = RG_WIKI_INLINE | RG_WIKI_CLOSING;
        return;
    }
    while (scan->open.n > n) drop(scan);
    pair(scan, start, end);
}

static void see_tag(wiki_scan *scan) {
    size_t at = scan->at + 1, close = at < scan->text.len && scan->text.ptr[at] == '/', name = at + close, n = 0;
    while (name + n < scan->text.len && (letter(scan->text.ptr[name + n]) || (n && scan->text.ptr[name + n] >= '1' && scan->text.ptr[name + n] <= '6'))) n++;
    int tag = n ? tag_index(scan, name, n) : -1;
    const char *end = tag >= 0 ? tag_end(scan, name) : NULL;
    if (!end || (name + n < scan->text.len && !strchr(" \t\n>/", scan->text.ptr[name + n]))) {
        scan->at++;
        return;
    }
    size_t behind = (size_t)(end - scan->text.ptr) + 1;
    if (strcmp(TAGS[tag].name, "ref") == 0) {
        size_t start = scan->at;
        if (close) see_ref_end(scan, behind);
        else see_ref(scan, behind);
        note_lines(scan, start, behind);
    } else if (TAGS[tag].raw && !close) {
        see_raw(scan, tag, behind);
    } else {
        uint8_t alone = end[-1] == '/' ? RG_WIKI_ALONE : 0;
        size_t start = scan->at;
        uint32_t token = add(scan, RG_WIKI_TAG, start, behind);
        token_at(scan, token)->detail = (uint8_t)(TAGS[tag].tag | (close ? RG_WIKI_CLOSING : alone));
        note_lines(scan, start, behind);
    }
}

static void see_less(wiki_scan *scan) {
    if (!rg_text_starts((rg_text){scan->text.ptr + scan->at, scan->text.len - scan->at}, RG_TEXT("<!--"))) {
        see_tag(scan);
        return;
    }
    size_t end = rg_text_find(scan->text, RG_TEXT("-->"), scan->at + 4), start = scan->at;
    end = end == RG_NONE ? scan->text.len : end + 3;
    add(scan, RG_WIKI_COMMENT, start, end);
    note_lines(scan, start, end);
}

/* ---- the rest --------------------------------------------------------------------------------------------------- */

static void see_entity(wiki_scan *scan) {
    size_t at = scan->at + 1, n = 0;
    while (at + n < scan->text.len && n < 32 && (letter(scan->text.ptr[at + n]) || rg_rune_digit((unsigned char)scan->text.ptr[at + n]) || (n == 0 && scan->text.ptr[at] == '#'))) n++;
    if (n < 2 || at + n >= scan->text.len || scan->text.ptr[at + n] != ';') scan->at++;
    else add(scan, RG_WIKI_ENTITY, scan->at, at + n + 1);
}

/* __NOTOC__ and its kin, in any script: capitals only. */
static void see_underscore(wiki_scan *scan) {
    size_t n = run_of(scan, scan->at), at = scan->at + n, end = at;
    while (n == 2 && end < scan->text.len && end < at + 40 && ((unsigned char)scan->text.ptr[end] >= 0x80 || (scan->text.ptr[end] >= 'A' && scan->text.ptr[end] <= 'Z'))) end++;
    bool magic = n == 2 && end > at + 2 && end + 1 < scan->text.len && scan->text.ptr[end] == '_' && scan->text.ptr[end + 1] == '_';
    if (magic) add(scan, RG_WIKI_MAGIC, scan->at, end + 2);
    else scan->at = at;
}

static void see(wiki_scan *scan) {
    switch (scan->text.ptr[scan->at]) {
    case '\n': see_newline(scan); break;
    case '{': see_open_brace(scan); break;
    case '}': see_close_brace(scan); break;
    case '[': see_open_bracket(scan); break;
    case ']': see_close_bracket(scan); break;
    case '|': add(scan, RG_WIKI_PIPE, scan->at, scan->at + 1); break;
    case '\t': add(scan, RG_WIKI_BLANK, scan->at, scan->at + 1); break;
    case '<': see_less(scan); break;
    case '\'': see_quotes(scan); break;
    case '&': see_entity(scan); break;
    case '_': see_underscore(scan); break;
    default: scan->at++;
    }
}

/* The words of a <ref> left open: up to its line's end, or the next <ref>, or a sign that closes what it stands in. */
static void settle_open_refs(rg_wiki_page *page) {
    for (uint32_t i = 0; i < page->tokens.n; i++) {
        if (page->tokens.at[i].sign != RG_WIKI_REF || !page->tokens.at[i].detail) continue;
        uint32_t k = i + 1, at;
        while (k < page->tokens.n) {
            const rg_wiki_token *token = &page->tokens.at[k];
            if (token->sign == RG_WIKI_NEWLINE || token->sign == RG_WIKI_REF || token->sign == RG_WIKI_PIPE || token->sign == RG_WIKI_CLOSE) break;
            k = rg_wiki_token_behind(page, k, &at);
        }
        if (k < page->tokens.n) page->tokens.at[i].match = k;
    }
}

void rg_wiki_token_run(rg_wiki_page *page) {
    static const uint8_t SIGNS[256] = {['\n'] = 1, ['{'] = 1, ['}'] = 1, ['['] = 1, [']'] = 1, ['|'] = 1, ['\t'] = 1, ['<'] = 1, ['\''] = 1, ['&'] = 1, ['_'] = 1};
    wiki_scan scan = {.page = page, .text = page->source, .quotes = RG_WIKI_NO};
    *(uint32_t *)rg_vec_push(page->arena, &page->lines) = 0;
    const unsigned char *p = (const unsigned char *)page->source.ptr;
    while (scan.at < page->source.len) {
        while (scan.at < page->source.len && !SIGNS[p[scan.at]]) scan.at++;
        if (scan.at < page->source.len) see(&scan);
    }
    if (scan.quotes != RG_WIKI_NO) settle_quotes(&scan);
    while (scan.open.n) drop(&scan);
    settle_open_refs(page);
}

/* ---- questions -------------------------------------------------------------------------------------------------- */

rg_text rg_wiki_token_attribute(rg_text tag, const char *name) {
    size_t n = strlen(name), at = 1;
    while (at < tag.len && letter(tag.ptr[at])) at++;
    while (at < tag.len) {
        while (at < tag.len && (rg_wiki_blank(tag.ptr[at]) || tag.ptr[at] == '/')) at++;
        size_t start = at;
        while (at < tag.len && !rg_wiki_blank(tag.ptr[at]) && !strchr("=>/", tag.ptr[at])) at++;
        rg_text key = {tag.ptr + start, at - start};
        bool same = key.len == n;
        for (size_t i = 0; same && i < n; i++) same = lower(key.ptr[i]) == name[i];
        while (at < tag.len && rg_wiki_blank(tag.ptr[at])) at++;
        if (at >= tag.len || tag.ptr[at] != '=') {
            if (at == start) at++;
            continue;
        }
        for (at++; at < tag.len && rg_wiki_blank(tag.ptr[at]);) at++;
        char quote = at < tag.len && (tag.ptr[at] == '"' || tag.ptr[at] == '\'') ? tag.ptr[at] : 0;
        start = at + (quote != 0);
        for (at = start; at < tag.len && (quote ? tag.ptr[at] != quote : !rg_wiki_blank(tag.ptr[at])) && tag.ptr[at] != '>';) at++;
        size_t end = at;
        if (!quote && end > start && tag.ptr[end - 1] == '/' && end + 1 == tag.len) end--;
        if (same) return rg_text_trim((rg_text){tag.ptr + start, end - start});
        at += quote && at < tag.len && tag.ptr[at] == quote;
    }
    return (rg_text){0};
}

rg_wiki_range rg_wiki_token_inside(const rg_wiki_page *page, uint32_t token) {
    const rg_wiki_token *open = &page->tokens.at[token];
    uint32_t end = open->match == RG_WIKI_NO ? open->sign == RG_WIKI_REF && open->detail ? (uint32_t)page->source.len : open->end
                                             : page->tokens.at[open->match].start;
    return (rg_wiki_range){token + 1, open->end, end};
}

uint32_t rg_wiki_token_from(const rg_wiki_page *page, uint32_t token, uint32_t at) {
    while (token < page->tokens.n && page->tokens.at[token].start < at) token++;
    return token;
}

uint32_t rg_wiki_token_behind(const rg_wiki_page *page, uint32_t i, uint32_t *at) {
    const rg_wiki_token *token = &page->tokens.at[i];
    if (token->sign == RG_WIKI_REF && token->detail) { /* left open: what ends it is no part of it */
        rg_wiki_range inside = rg_wiki_token_inside(page, i);
        *at = inside.end;
        return token->match == RG_WIKI_NO ? (uint32_t)page->tokens.n : token->match;
    }
    bool opens = token->match != RG_WIKI_NO && token->match > i;
    *at = opens ? page->tokens.at[token->match].end : token->end;
    return (opens ? token->match : i) + 1;
}
