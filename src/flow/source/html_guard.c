/* html_guard.c: a look at the bytes of a page before it is parsed.
 *
 * In: the page. Out: REGEST_LIMIT with the place where elements nest too deep or one has too many attributes, so that no hostile page makes
 * the tree builder slow; the encoding that the page names for itself. Linear, no memory.
 */
#include <string.h>

#include "base/error.h"
#include "base/limits.h"
#include "flow/source/html_int.h"

enum { NAME_MAX_BYTES = 16, HEAD_BYTES = 4096 };

static char lower(char c) { return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c; }

static bool name_byte(char c) { return (lower(c) >= 'a' && lower(c) <= 'z') || (c >= '0' && c <= '9'); }

static size_t read_name(rg_text page, size_t at, char name[NAME_MAX_BYTES]) {
    size_t n = 0, end = at;
    for (; end < page.len && name_byte(page.ptr[end]); end++)
        if (n + 1 < NAME_MAX_BYTES) name[n++] = lower(page.ptr[end]);
    name[n] = 0;
    return end;
}

/* Elements without an end tag, or whose end tag the next one implies. */
static bool unpaired(const char *name) {
    static const char *const NAMES[] = {"area", "base", "br", "col",  "embed", "hr",  "img",   "input", "link", "meta", "param", "source", "track", "wbr",
                                        "p",    "li",   "dd", "dt",   "tr",    "td",  "th",    "thead", "tbody", "tfoot", "option", "html", "head", "body"};
    for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++)
        if (strcmp(NAMES[i], name) == 0) return true;
    return false;
}

typedef struct start_tag {
    size_t end;        /* behind its > */
    size_t attributes; /* words in it */
    bool closed;       /* <x/> */
} start_tag;

static start_tag read_tag(rg_text page, size_t at) {
    start_tag tag = {page.len, 0, false};
    bool word = false;
    for (size_t i = at; i < page.len; i++) {
        char c = page.ptr[i];
        if (c == '>') {
            tag.end = i + 1;
            tag.closed = i > at && page.ptr[i - 1] == '/';
            return tag;
        }
        if ((c == '"' || c == '\'') && i > at && page.ptr[i - 1] == '=') {
            const char *quote = memchr(page.ptr + i + 1, c, page.len - i - 1);
            if (!quote) return tag;
            i = (size_t)(quote - page.ptr);
            word = false;
        } else if (c == ' ' || c == '\n' || c == '\t' || c == '/') {
            word = false;
        } else if (!word) {
            word = true;
            tag.attributes++;
        }
    }
    return tag;
}

static size_t find_close(rg_text page, size_t at, const char *name) {
    size_t n = strlen(name);
    for (; at + n + 2 <= page.len; at++) {
        const char *open = memchr(page.ptr + at, '<', page.len - at);
        if (!open) break;
        at = (size_t)(open - page.ptr);
        if (at + n + 2 > page.len || page.ptr[at + 1] != '/') continue;
        size_t i = 0;
        while (i < n && lower(page.ptr[at + 2 + i]) == name[i]) i++;
        if (i == n) return at;
    }
    return page.len;
}

static regest_status refuse(rg_text page, size_t at, const char *what, size_t limit, regest_error *error) {
    regest_status status = rg_error_set(error, REGEST_LIMIT, "%s, more than %zu", what, limit);
    rg_error_hint(error, "No page made for readers is like this; save its text instead.");
    rg_error_at(error, page, (rg_span){at, at + 1});
    return status;
}

regest_status rg_html_guard_check(rg_text page, regest_error *error) {
    size_t depth = 0;
    for (size_t at = 0; at < page.len;) {
        const char *open = memchr(page.ptr + at, '<', page.len - at);
        if (!open || (size_t)(open - page.ptr) + 1 >= page.len) break;
        size_t begin = (size_t)(open - page.ptr);
        char name[NAME_MAX_BYTES];
        at = begin + 1;
        if (rg_text_starts((rg_text){page.ptr + begin, page.len - begin}, RG_TEXT("<!--"))) {
            size_t end = rg_text_find(page, RG_TEXT("-->"), begin);
            at = end == (size_t)-1 ? page.len : end + 3;
            continue;
        }
        bool close = page.ptr[at] == '/';
        size_t behind = read_name(page, at + close, name);
        if (behind == at + close) continue;
        start_tag tag = read_tag(page, behind);
        if (tag.attributes > RG_LIMIT_HTML_ATTRIBUTES) return refuse(page, begin, "an element has too many attributes", RG_LIMIT_HTML_ATTRIBUTES, error);
        at = tag.end;
        if (!close && (strcmp(name, "script") == 0 || strcmp(name, "style") == 0)) {
            at = find_close(page, at, name);
            continue;
        }
        if (unpaired(name) || (tag.closed && !close)) continue;
        if (close) depth -= depth > 0;
        else if (++depth > RG_LIMIT_HTML_DEPTH) return refuse(page, begin, "elements nest too deep", RG_LIMIT_HTML_DEPTH, error);
    }
    return REGEST_OK;
}

static bool matches_folded(const char *at, const char *word) {
    for (; *word; word++, at++)
        if (lower(*at) != *word) return false;
    return true;
}

/* charset=... in the first few thousand bytes, in a meta element or an XML declaration's encoding=... */
rg_text rg_html_guard_charset(rg_text bytes) {
    static const char *const KEYS[] = {"charset=", "encoding="};
    size_t head = bytes.len < HEAD_BYTES ? bytes.len : HEAD_BYTES;
    for (size_t k = 0; k < 2; k++)
        for (size_t i = 0; i + 10 < head; i++) {
            if (!matches_folded(bytes.ptr + i, KEYS[k])) continue;
            size_t start = i + strlen(KEYS[k]);
            while (start < head && (bytes.ptr[start] == '"' || bytes.ptr[start] == '\'')) start++;
            size_t end = start;
            while (end < head && (name_byte(bytes.ptr[end]) || bytes.ptr[end] == '-' || bytes.ptr[end] == '_')) end++;
            if (end > start) return (rg_text){bytes.ptr + start, end - start};
        }
    return (rg_text){0};
}
