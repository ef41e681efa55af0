/* axis.h: where days stand on a line: one scale for a timeline's terminal and picture.
 *
 * The line is cut in pieces where nothing is dated for longer than all the rest spans, so that one far date does not crush the others.
 * Positions are integers from 0 to RG_AXIS_SPAN.
 */
#ifndef RG_AXIS_H
#define RG_AXIS_H

#include "flow/finding/finding.h"

enum { RG_AXIS_SPAN = 10000, RG_AXIS_PIECES = 6, RG_AXIS_BREAK = 300 };

typedef struct rg_axis_piece {
    rg_day from, to; /* inclusive */
    int64_t left, right;
} rg_axis_piece;

typedef struct rg_axis {
    rg_axis_piece pieces[RG_AXIS_PIECES];
    size_t n; /* 0 = no date is known */
} rg_axis;

typedef struct rg_axis_tick {
    int64_t at;
    rg_text label; /* "1939", "Nov" */
    rg_text full;  /* the same with its year: "Nov 1939" */
    size_t piece;  /* in the first label that is shown of a piece the year must stand */
} rg_axis_tick;

void rg_axis_fit(rg_arena *arena, const rg_timeline *timeline, rg_axis *out);
/* The day's left edge; a day in a break stands at the break. */
int64_t rg_axis_at(const rg_axis *axis, rg_day day);
/* About `most` ticks at even steps of months, years, decades. */
rg_axis_tick *rg_axis_ticks(rg_arena *arena, const rg_axis *axis, unsigned most, size_t *count);

#endif
