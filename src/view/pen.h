/* pen.h: writing for a terminal: columns by display width, wrapping, colour, and nothing of an account's bytes that could steer the
 * terminal: control and direction-changing runes are shown as U+FFFD, line ends and tabs as blanks.
 */
#ifndef RG_PEN_H
#define RG_PEN_H

#include "base/buf.h"

typedef enum rg_ink { RG_INK_PLAIN, RG_INK_BOLD, RG_INK_DIM, RG_INK_RED, RG_INK_YELLOW, RG_INK_GREEN, RG_INK_BLUE } rg_ink;

typedef struct rg_pen {
    rg_buf *out;
    unsigned width;  /* columns of a line */
    unsigned column; /* where the next rune goes, from 0 */
    unsigned indent; /* where wrapped lines start */
    bool colour;
    rg_ink ink;
} rg_pen;

rg_pen rg_pen_on(rg_buf *out, const regest_style *style);

/* Columns that the rune takes: 0 for combining marks, 2 for wide East Asian. */
unsigned rg_pen_rune_width(uint32_t rune);
unsigned rg_pen_width(rg_text text);

void rg_pen_ink(rg_pen *pen, rg_ink ink);
/* On this line, whatever the width. */
void rg_pen_put(rg_pen *pen, rg_text text);
void rg_pen_puts(rg_pen *pen, const char *text);
/* At most `columns` wide; what is cut is shown as an ellipsis. */
void rg_pen_clip(rg_pen *pen, rg_text text, unsigned columns);
/* Word by word, going on at pen->indent on the next line where the width is reached. */
void rg_pen_wrap(rg_pen *pen, rg_text text);
/* Blanks up to a column; at least one where the column is passed already. */
void rg_pen_to(rg_pen *pen, unsigned column);
/* At the right edge, or after a blank on a new line where it no longer fits. */
void rg_pen_right(rg_pen *pen, rg_text text);
/* `text` over and over, up to the right edge. */
void rg_pen_rule(rg_pen *pen, const char *text);
void rg_pen_line(rg_pen *pen);

#endif
