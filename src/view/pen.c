/* pen.c: display width after Unicode's East Asian Width and general categories (rg_rune_width). */
#include "view/pen.h"

enum { WIDTH_DEFAULT = 100, WIDTH_LEAST = 40, WIDTH_MOST = 400 };

rg_pen rg_pen_on(rg_buf *out, const regest_style *style) {
    unsigned width = style && style->width ? style->width : WIDTH_DEFAULT;
    if (width < WIDTH_LEAST) width = WIDTH_LEAST;
    if (width > WIDTH_MOST) width = WIDTH_MOST;
    return (rg_pen){.out = out, .width = width, .colour = style && style->colour};
}

/* Controls, and the runes that reorder what a reader sees. */
static bool unsafe(uint32_t rune) {
    return rune < 0x20 || (rune >= 0x7f && rune < 0xa0) || (rune >= 0x202a && rune <= 0x202e) || (rune >= 0x2066 && rune <= 0x2069) ||
           rune == 0x2028 || rune == 0x2029 || rune == 0xfeff;
}

unsigned rg_pen_rune_width(uint32_t rune) {
    return unsafe(rune) ? 1 : rg_rune_width(rune);
}

/* The rune at `at` as it will be shown; returns its length in the text, at least 1. */
static size_t shown(rg_text text, size_t at, uint32_t *rune) {
    size_t n = rg_text_rune(text, at, rune);
    if (n == 0) {
        *rune = 0xfffd;
        return 1;
    }
    if (*rune == '\n' || *rune == '\t' || *rune == '\r') *rune = ' ';
    else if (unsafe(*rune)) *rune = 0xfffd;
    return n;
}

unsigned rg_pen_width(rg_text text) {
    unsigned width = 0;
    uint32_t rune;
    for (size_t i = 0; i < text.len;) {
        i += shown(text, i, &rune);
        width += rg_pen_rune_width(rune);
    }
    return width;
}

void rg_pen_ink(rg_pen *pen, rg_ink ink) {
    static const char *const codes[] = {"\x1b[0m", "\x1b[1m", "\x1b[2m", "\x1b[31m", "\x1b[33m", "\x1b[32m", "\x1b[34m"};
    if (!pen->colour || ink == pen->ink) return;
    if (pen->ink != RG_INK_PLAIN) rg_buf_puts(pen->out, codes[RG_INK_PLAIN]);
    if (ink != RG_INK_PLAIN) rg_buf_puts(pen->out, codes[ink]);
    pen->ink = ink;
}

void rg_pen_put(rg_pen *pen, rg_text text) {
    uint32_t rune;
    for (size_t i = 0; i < text.len;) {
        i += shown(text, i, &rune);
        rg_buf_rune(pen->out, rune);
        pen->column += rg_pen_rune_width(rune);
    }
}

void rg_pen_puts(rg_pen *pen, const char *text) { rg_pen_put(pen, rg_text_of(text)); }

void rg_pen_clip(rg_pen *pen, rg_text text, unsigned columns) {
    if (rg_pen_width(text) <= columns) {
        rg_pen_put(pen, text);
        return;
    }
    unsigned used = 1; /* the ellipsis */
    uint32_t rune;
    size_t i = 0;
    while (i < text.len) {
        size_t n = shown(text, i, &rune);
        if (used + rg_pen_rune_width(rune) > columns) break;
        used += rg_pen_rune_width(rune);
        i += n;
    }
    rg_pen_put(pen, rg_text_trim(rg_text_cut(text, (rg_span){0, i})));
    rg_pen_puts(pen, "…");
}

void rg_pen_line(rg_pen *pen) {
    rg_pen_ink(pen, RG_INK_PLAIN);
    while (pen->out->len && pen->out->ptr[pen->out->len - 1] == ' ') pen->out->len--; /* no blanks at line ends */
    rg_buf_byte(pen->out, '\n');
    pen->column = 0;
}

void rg_pen_to(rg_pen *pen, unsigned column) {
    do {
        rg_buf_byte(pen->out, ' ');
        pen->column++;
    } while (pen->column < column);
}

static void next_line(rg_pen *pen) {
    rg_ink ink = pen->ink;
    rg_pen_line(pen);
    if (pen->indent) rg_pen_to(pen, pen->indent);
    rg_pen_ink(pen, ink);
}

static size_t word_end(rg_text text, size_t at) {
    uint32_t rune;
    while (at < text.len) {
        size_t n = rg_text_rune(text, at, &rune);
        if (n && rune != 0xa0 && rune != 0x202f && rg_rune_space(rune)) break;
        at += n ? n : 1;
    }
    return at;
}

static size_t word_start(rg_text text, size_t at) {
    uint32_t rune;
    while (at < text.len) {
        size_t n = rg_text_rune(text, at, &rune);
        if (!n || !rg_rune_space(rune)) break;
        at += n;
    }
    return at;
}

/* A word wider than the line is broken where the line ends. */
static void put_long(rg_pen *pen, rg_text word) {
    uint32_t rune;
    for (size_t i = 0; i < word.len;) {
        size_t n = shown(word, i, &rune);
        if (pen->column + rg_pen_rune_width(rune) > pen->width && pen->column > pen->indent) next_line(pen);
        rg_pen_put(pen, rg_text_cut(word, (rg_span){i, i + n}));
        i += n;
    }
}

void rg_pen_wrap(rg_pen *pen, rg_text text) {
    if (pen->indent + 16 > pen->width) pen->indent = pen->width - 16;
    bool first = true;
    for (size_t at = word_start(text, 0); at < text.len; first = false) {
        size_t end = word_end(text, at);
        rg_text word = rg_text_cut(text, (rg_span){at, end});
        unsigned width = rg_pen_width(word);
        unsigned gap = first ? 0 : 1;
        if (pen->column + gap + width > pen->width && pen->column > pen->indent) next_line(pen);
        else if (gap) rg_pen_puts(pen, " ");
        put_long(pen, word);
        at = word_start(text, end);
    }
}

void rg_pen_right(rg_pen *pen, rg_text text) {
    unsigned width = rg_pen_width(text);
    if (width + 2 > pen->width) return;
    if (pen->column + 2 + width > pen->width) next_line(pen);
    rg_pen_to(pen, pen->width - width);
    rg_pen_put(pen, text);
}

void rg_pen_rule(rg_pen *pen, const char *text) {
    unsigned width = rg_pen_width(rg_text_of(text));
    while (width && pen->column + width <= pen->width) rg_pen_puts(pen, text);
}
