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
/* False where no calendar is called so. */
bool rg_calendar_find(rg_text name, rg_calendar *out);
/* The day; the date must be a real one (rg_calendar_real). */
rg_day rg_calendar_day(rg_calendar calendar, rg_calendar_date date);
rg_calendar_date rg_calendar_of(rg_calendar calendar, rg_day day);
bool rg_calendar_real(rg_calendar calendar, rg_calendar_date date);
int rg_calendar_months(rg_calendar calendar, int64_t year);
int rg_calendar_month_days(rg_calendar calendar, int64_t year, int month);

/* Julian day number: the day that begins at noon of this day. */
static inline int64_t rg_calendar_jdn(rg_day day) { return day + 1721426; }
static inline rg_day rg_calendar_of_jdn(int64_t jdn) { return jdn - 1721426; }

/* Easter Sunday of a year: Julian reckoning in the Julian calendar, else Gregorian. */
rg_day rg_calendar_easter(rg_calendar calendar, int64_t year);

/* ---- how years were counted ------------------------------------------------------------------------------------- */

/* The days of a written year, month or day (month, day 0 = not given) in its calendar, by a year-begin style (a row of data/time/styles.tsv:
 * "annunciation", "easter", ...; "january" for calendars whose year begins as it does). A year that begins on Easter can hold a
 * day twice or not at all, and March lies at both ends of a year from Lady Day: returns how many stretches it may be, in order. */
typedef struct rg_calendar_span {
    rg_day first, last;
} rg_calendar_span;
enum { RG_CALENDAR_SPANS = 3 };
size_t rg_calendar_style(rg_text style, rg_calendar calendar, rg_calendar_date date, rg_calendar_span out[RG_CALENDAR_SPANS]);

/* When a place gave up the Julian calendar (data/time/changes.tsv); case and marks do not count. False where it is not in the table. */
typedef struct rg_calendar_change {
    rg_text place;         /* as the table writes it */
    rg_day last_julian, first_gregorian;
    rg_text style;         /* how its years were counted; ptr NULL = not known */
    int64_t until;         /* the last year so counted */
} rg_calendar_change;
bool rg_calendar_change_of(rg_arena *arena, rg_text place, rg_calendar_change *out);

/* A regnal year ("12 Edward III"): first and last day; false where the table (data/time/regnal.tsv) has no such reign or the reign no such
 * year. Reigns that began before 14 September 1752 count in the Julian calendar. */
bool rg_calendar_regnal(rg_text ruler, int64_t year, rg_calendar *calendar, rg_day *first, rg_day *last);

/* The indiction (1 to 15) of a day, by the beginning of its year: a row of data/time/indictions.tsv ("greek", "bedan", "roman"). 0 where there is
 * no such row. */
int rg_calendar_indiction(rg_text kind, rg_day day);

/* The first column of a table of data/time/, for a message: "january, march, ...". */
rg_text rg_calendar_names(rg_arena *arena, const char *table);
/* What styles.tsv or indictions.tsv calls a row: "Lady Day, 25 March", "Greek"; ptr NULL where there is no such row. */
rg_text rg_calendar_row_name(const char *table, rg_text key);

#endif
