/* calendar.h: days of six calendars, year-begin styles, changes of calendar, regnal and indiction years.
 *
 * E. M. Reingold & N. Dershowitz, Calendrical Calculations, 3rd ed. (2008), "CC" below. Years are astronomical in the Gregorian and Julian
 * calendars (0 = 1 BC); in the others year 1 is the first of the era and earlier years go on through 0. Months are numbered from 1; Hebrew
 * months from Nisan, so that the year begins with month 7. All calendars reach over all days.
 */
#ifndef RG_CALENDAR_H
#define RG_CALENDAR_H

#include "engine/time/time.h"

typedef enum rg_calendar {
    RG_CALENDAR_GREGORIAN, RG_CALENDAR_JULIAN, RG_CALENDAR_HEBREW, RG_CALENDAR_ISLAMIC, /* civil, 30-year cycle */
    RG_CALENDAR_FRENCH,    /* Republican: as it was kept to year 14, then by Romme's rule; the extra days are month 13 */
    RG_CALENDAR_COPTIC,
    RG_CALENDAR_COUNT
} rg_calendar;

typedef struct rg_calendar_date {
    int64_t year;
    int month, day;
} rg_calendar_date;

/* "gregorian", ... */
const char *rg_calendar_name(rg_calendar calendar);
/* The day; the date must be a real one (rg_calendar_real). */
rg_day rg_calendar_day(rg_calendar calendar, rg_calendar_date date);
rg_calendar_date rg_calendar_of(rg_calendar calendar, rg_day day);
bool rg_calendar_real(rg_calendar calendar, rg_calendar_date date);
int rg_calendar_months(rg_calendar calendar, int64_t year);

/* Julian day number: the day that begins at noon of this day. */
static inline int64_t rg_calendar_jdn(rg_day day) { return day + 1721426; }
static inline rg_day rg_calendar_of_jdn(int64_t jdn) { return jdn - 1721426; }

/* Easter Sunday of a year: Julian reckoning in the Julian calendar, else Gregorian. */
rg_day rg_calendar_easter(rg_calendar calendar, int64_t year);

/* ---- how years were counted ------------------------------------------------------------------------------------- */

/* A date by a year-begin style (a row of data/time/styles.tsv: "annunciation", "easter", ...) in its calendar. A year that begins on Easter
 * can hold a day twice or not at all: returns how many days it may be (0, 1, 2) and writes them in order. */
size_t rg_calendar_style(rg_text style, rg_calendar calendar, rg_calendar_date date, rg_day out[2]);

/* A day written Old Style where the place kept the Julian calendar, or New Style: both readings, the likelier (by the place's date of change,
 * data/time/changes.tsv) first. False where the place is not in the table, or the day is one the change left out. */
typedef struct rg_calendar_change {
    rg_day last_julian, first_gregorian;
} rg_calendar_change;
bool rg_calendar_change_of(rg_text place, rg_calendar_change *out);
bool rg_calendar_readings(rg_text place, rg_calendar_date date, rg_day *likely, rg_day *other);

/* A regnal year ("12 Edward III"): first and last day, Julian or Gregorian as the place then kept; false where the table
 * (data/time/regnal.tsv) has no such reign or the reign no such year. */
bool rg_calendar_regnal(rg_text ruler, int64_t year, rg_day *first, rg_day *last);

/* The indiction (1 to 15) of a day, by the beginning of its year: a row of data/time/indictions.tsv ("greek", "bedan", "roman"). 0 where there is
 * no such row. */
int rg_calendar_indiction(rg_text kind, rg_day day);

#endif
