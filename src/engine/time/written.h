/* written.h: a date as a source wrote it, before anyone knows by which calendar, style or reign to read it.
 *
 *     1731-02-10, 1731/32-02-10, 10 February 1731/32, Feb. 1731, 1731
 *     18 Brumaire VIII, 15 Nisan 5700, 3 Ramadan 1358        (months of data/time/months.tsv)
 *     12 Hen. VIII, 10 March 12 Hen. VIII, year 3 of Victoria (rulers of data/time/regnal.tsv)
 *     October 1132, indiction 11
 *
 * Case, marks, full stops and commas do not count. The whole text must be one date.
 */
#ifndef RG_WRITTEN_H
#define RG_WRITTEN_H

#include "engine/time/calendar.h"

typedef struct rg_written {
    int64_t year;
    bool has_year;
    bool dual;           /* "1731/32": year is the later of the two */
    int month, leap, day; /* 0 = not given; leap: the month it may be instead in a leap year */
    bool has_calendar;   /* the month's name, or O.S., N.S. */
    rg_calendar calendar;
    rg_text ruler;       /* as regnal.tsv has it; ptr NULL = none */
    int64_t regnal;      /* the year of the reign */
    int64_t indiction;   /* 0 = none */
} rg_written;

/* Month names are also those of data/lang/<language>/months.tsv. */
bool rg_written_read(rg_arena *arena, rg_text text, rg_text language, rg_written *out);

#endif
