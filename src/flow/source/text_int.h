/* text_int.h: what the files that read plain text share.
 *
 *     text_line.c     text -> its lines, where each begins and how wide it is
 *     text_page.c     the furniture of printed pages
 *     source_text.c   lines -> parts
 */
#ifndef RG_TEXT_INT_H
#define RG_TEXT_INT_H

#include "flow/source/source_int.h"

/* A line with something on it. */
typedef struct rg_text_line {
    rg_span span;   /* trimmed */
    size_t indent;  /* columns before it */
    size_t width;   /* indent and runes, counted up to some hundreds */
    size_t number;  /* in the file, from 1 */
    bool feed;      /* a form feed stands before it, behind the line before */
} rg_text_line;

typedef struct rg_text_lines {
    rg_text_line *at;
    size_t n, cap;
} rg_text_lines;

/* All lines but blank ones, in order. */
rg_text_lines rg_text_line_read(rg_arena *arena, rg_text text);
/* Columns that text takes from the beginning of a line. */
size_t rg_text_line_columns(rg_text text);

/* A line that is none of the text. */
typedef struct rg_text_furniture {
    size_t start; /* where its words begin */
    const char *reason;
} rg_text_furniture;

/* In order of the text. */
rg_text_furniture *rg_text_page_find(rg_arena *arena, rg_text text, const rg_text_lines *lines, size_t *count);

#endif
