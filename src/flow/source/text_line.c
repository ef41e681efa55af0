/* text_line.c: the lines of a plain text, looked at once for all that asks about them.
 *
 * In: UTF-8 with LF. Out: every line that is not blank, trimmed, with its number, indent and width. Of a long line no more than WIDTHS columns
 * before its first sign and a few times as many behind it are counted.
 */
#include <string.h>

#include "base/vec.h"
#include "engine/read/window.h"
#include "flow/source/text_int.h"

enum { WIDTHS = 256, BYTES_A_LINE = 32 };

static size_t columns(rg_text text, bool tabs) {
    if (!tabs) return rg_text_runes(text);
    size_t n = 0;
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] == '\t') n += 8 - n % 8;
        else n += ((unsigned char)text.ptr[i] & 0xc0) != 0x80;
    }
    return n;
}

size_t rg_text_line_columns(rg_text text) { return columns(text, text.len && memchr(text.ptr, '\t', text.len)); }

/* `at`: where the line begins; `plain`: it is of ASCII, without tabs. */
static void measure(rg_text text, size_t at, bool tabs, bool plain, rg_text_line *line) {
    rg_span span = line->span;
    size_t seen = span.end - span.start > 4 * WIDTHS ? span.start + 4 * WIDTHS : span.end;
    if (plain) {
        line->indent = span.start - at < WIDTHS ? span.start - at : WIDTHS;
        line->width = line->indent + (seen - span.start);
        return;
    }
    size_t margin = span.start - at < WIDTHS ? at : span.start - WIDTHS;
    line->indent = columns(rg_text_cut(text, (rg_span){margin, span.start}), tabs);
    line->width = line->indent + columns(rg_text_cut(text, (rg_span){span.start, seen}), tabs);
}

/* Newlines, of 64 bytes at once: lines are short, and looking for the end of each would begin anew. */
typedef struct newlines {
    rg_text text;
    size_t at;     /* of the 64 bytes being looked at */
    uint64_t bits; /* those of them that are left */
} newlines;

static uint64_t newline_bits(rg_text text, size_t at) {
    uint64_t bits = 0;
    if (at + RG_WINDOW <= text.len) return rg_window_bytes(text.ptr + at, '\n');
    for (size_t i = at; i < text.len; i++) bits |= (uint64_t)(text.ptr[i] == '\n') << (i - at);
    return bits;
}

/* The next one; text.len where there is none. */
static inline size_t next_newline(newlines *n) {
    while (!n->bits) {
        if (n->text.len - n->at <= RG_WINDOW) return n->text.len;
        n->at += RG_WINDOW;
        n->bits = newline_bits(n->text, n->at);
    }
    size_t at = n->at + (size_t)__builtin_ctzll(n->bits);
    n->bits &= n->bits - 1;
    return at;
}

rg_text_lines rg_text_line_read(rg_arena *arena, rg_text text) {
    rg_text_lines lines = {.cap = text.len / BYTES_A_LINE + 8};
    lines.at = rg_arena_raw(arena, lines.cap * sizeof *lines.at);
    bool tabs = text.len && memchr(text.ptr, '\t', text.len);
    bool feeds = text.len && memchr(text.ptr, '\f', text.len), feed = false;
    newlines ends = {text, 0, newline_bits(text, 0)};
    for (size_t at = 0, end, number = 1, wide = 0; at < text.len; at = end + 1, number++) {
        end = next_newline(&ends);
        feed |= feeds && memchr(text.ptr + at, '\f', end - at);
        rg_span span = rg_text_trim_span(text, (rg_span){at, end});
        if (span.start >= span.end) continue;
        if (wide < span.end) wide = rg_text_find_wide(text, at);
        rg_text_line *line = rg_vec_raw(arena, &lines); /* written in its place */
        line->span = span;
        line->number = number;
        line->feed = feed;
        measure(text, at, tabs, !tabs && wide >= span.end, line);
        feed = false;
    }
    return lines;
}
