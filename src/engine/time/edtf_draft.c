/* edtf_draft.c: strings of EDTF's draft of 2012, and with white space, as today's EDTF: 199u -> 199X, unknown/2006 -> /2006, 1984?~ -> 1984%,
 * y17e7 -> Y17E7, "[1667, 1668]" -> [1667,1668].
 *
 * Only the spelling is changed, and only what then is EDTF counts; parentheses, which grouped qualified parts, have no such spelling.
 */
#include <string.h>

#include "engine/time/edtf.h"

enum { DRAFT_MAX = 256 };

static bool starts(rg_text text, size_t at, const char *word) { return at + strlen(word) <= text.len && memcmp(text.ptr + at, word, strlen(word)) == 0; }

static bool mark(char c) { return c == '/' || c == ',' || c == '[' || c == ']' || c == '{' || c == '}'; }

/* Blanks beside a mark or an end mean nothing. */
static bool idle_blank(rg_text text, size_t at) {
    size_t from = at, to = at;
    while (from && text.ptr[from - 1] == ' ') from--;
    while (to < text.len && text.ptr[to] == ' ') to++;
    return text.ptr[at] == ' ' && (from == 0 || to == text.len || mark(text.ptr[from - 1]) || mark(text.ptr[to]));
}

static bool both(rg_text text, size_t at) { return starts(text, at, "?~") || starts(text, at, "~?"); }

bool rg_edtf_draft(rg_arena *arena, rg_text text, rg_text *out) {
    rg_buf new = rg_buf_in(arena);
    rg_edtf edtf;
    if (text.len > DRAFT_MAX) return false;
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        if (idle_blank(text, i)) continue;
        if (starts(text, i, "unknown")) i += strlen("unknown") - 1;
        else if (starts(text, i, "open")) rg_buf_puts(&new, ".."), i += strlen("open") - 1;
        else if (both(text, i)) rg_buf_byte(&new, '%'), i++;
        else rg_buf_byte(&new, c == 'u' || c == 'x' ? 'X' : c == 'y' ? 'Y' : c == 'e' ? 'E' : c == 'p' ? 'S' : c);
    }
    *out = rg_buf_text(&new);
    return rg_edtf_parse(*out, NULL, &edtf, NULL);
}
