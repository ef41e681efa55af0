/* day_reading.h: what a written date can mean in days: one reading or several, each with its reason; none is thrown away.
 *
 * Two calendars where a place changed from one to the other, two years where its year did not begin in January, two days where the year
 * began on Easter. The likeliest stands first.
 */
#ifndef RG_DAY_READING_H
#define RG_DAY_READING_H

#include "engine/time/edtf.h"
#include "engine/time/written.h"

/* Names from the tables; ptr NULL = not said. */
typedef struct rg_day_reading_ask {
    rg_text calendar; /* "julian", ...; "jdn": a Julian day number */
    rg_text style;    /* data/time/styles.tsv */
    rg_text place;    /* data/time/changes.tsv */
    rg_text language; /* of month names */
    bool named_only;  /* only what names its reckoning itself: a ruler, an indiction, a month of another calendar, O.S. */
} rg_day_reading_ask;

typedef struct rg_day_reading {
    rg_calendar calendar;
    rg_day first, last;
    rg_text edtf;    /* proleptic Gregorian */
    rg_text written; /* the first day in its own calendar, the year from 1 January; ".." and the last, where they differ */
    rg_text reason;
    bool likely;     /* what the place's law asked for on that day */
} rg_day_reading;

enum { RG_DAY_READINGS_MAX = 8 };

typedef struct rg_day_readings {
    rg_day_reading at[RG_DAY_READINGS_MAX];
    size_t n;
    rg_text edtf; /* the one reading, or the choice of all */
} rg_day_readings;

/* REGEST_USAGE where the tables have no such calendar, style or place; the hint lists what they have. */
regest_status rg_day_reading_check(rg_arena *arena, const rg_day_reading_ask *ask, regest_error *error) REGEST_CHECKED;
/* The ask must be a checked one. False with the fault where the text is no date, or one that never was. */
bool rg_day_reading_list(rg_arena *arena, const rg_day_reading_ask *ask, rg_text text, rg_day_readings *out, rg_edtf_fault *fault);
/* "5702-07-08": a day in a calendar. */
rg_text rg_day_reading_print(rg_arena *arena, rg_calendar calendar, rg_day day);

#endif
