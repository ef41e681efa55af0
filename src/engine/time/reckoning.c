/* reckoning.c: how years were counted: styles, changes of calendar, reigns, indictions; all from tables of data/time/.
 */
#include "base/table.h"
#include "engine/time/calendar.h"

static bool find(rg_table *table, rg_text name) {
    while (rg_table_next(table))
        if (rg_text_same(table->field[0], name)) return true;
    return false;
}

static int number(rg_text text) {
    bool minus = text.len && text.ptr[0] == '-';
    int64_t n = 0;
    if (minus) text = rg_text_cut(text, (rg_span){1, text.len});
    return rg_text_number(text, &n) ? (int)(minus ? -n : n) : 0;
}

/* A day of a table: Gregorian, or Julian where it ends in "J". */
static rg_day day_of(rg_text text) {
    bool julian = text.len && text.ptr[text.len - 1] == 'J';
    rg_calendar_date date = {number(rg_text_cut(text, (rg_span){0, 4})), number(rg_text_cut(text, (rg_span){5, 7})), number(rg_text_cut(text, (rg_span){8, 10}))};
    return rg_calendar_day(julian ? RG_CALENDAR_JULIAN : RG_CALENDAR_GREGORIAN, date);
}

/* ---- styles ------------------------------------------------------------------------------------------------------- */

/* First day of the year `year` of a style: its month and day, or Easter, of the calendar year `year + shift`. */
static rg_day year_begin(const rg_table *row, rg_calendar calendar, int64_t year) {
    int64_t in = year + number(row->field[3]);
    if (rg_text_same(row->field[1], RG_TEXT("easter"))) return rg_calendar_easter(calendar, in);
    return rg_calendar_day(calendar, (rg_calendar_date){in, number(row->field[1]), number(row->field[2])});
}

size_t rg_calendar_style(rg_text style, rg_calendar calendar, rg_calendar_date date, rg_day out[2]) {
    rg_table table = rg_table_open("time/styles.tsv");
    size_t n = 0;
    if (!find(&table, style)) return 0;
    rg_day begin = year_begin(&table, calendar, date.year), end = year_begin(&table, calendar, date.year + 1);
    for (int64_t year = date.year - 1; year <= date.year + 1; year++) {
        rg_calendar_date at = {year, date.month, date.day};
        if (!rg_calendar_real(calendar, at)) continue;
        rg_day day = rg_calendar_day(calendar, at);
        if (day >= begin && day < end && n < 2) out[n++] = day;
    }
    return n;
}

/* ---- changes of calendar ------------------------------------------------------------------------------------------ */

bool rg_calendar_change_of(rg_text place, rg_calendar_change *out) {
    rg_table table = rg_table_open("time/changes.tsv");
    if (!find(&table, place)) return false;
    out->last_julian = day_of(table.field[1]);
    out->first_gregorian = day_of(table.field[2]);
    return true;
}

bool rg_calendar_readings(rg_text place, rg_calendar_date date, rg_day *likely, rg_day *other) {
    rg_calendar_change change;
    if (!rg_calendar_change_of(place, &change)) return false;
    bool julian_real = rg_calendar_real(RG_CALENDAR_JULIAN, date), gregorian_real = rg_calendar_real(RG_CALENDAR_GREGORIAN, date);
    rg_day julian = rg_calendar_day(RG_CALENDAR_JULIAN, date), gregorian = rg_calendar_day(RG_CALENDAR_GREGORIAN, date);
    bool old = julian_real && julian <= change.last_julian, new = gregorian_real && gregorian >= change.first_gregorian;
    *likely = old ? julian : gregorian;
    *other = old ? gregorian : julian;
    return old || new;
}

/* ---- reigns ------------------------------------------------------------------------------------------------------- */

bool rg_calendar_regnal(rg_text ruler, int64_t year, rg_day *first, rg_day *last) {
    rg_table table = rg_table_open("time/regnal.tsv");
    if (year < 1 || !find(&table, ruler)) return false;
    rg_day begin = day_of(table.field[1]), end = day_of(table.field[2]);
    rg_calendar calendar = rg_text_ends(table.field[1], RG_TEXT("J")) ? RG_CALENDAR_JULIAN : RG_CALENDAR_GREGORIAN;
    rg_calendar_date date = rg_calendar_of(calendar, begin);
    date.year += year - 1;
    *first = rg_calendar_day(calendar, date);
    date.year++;
    *last = rg_calendar_day(calendar, date) - 1;
    if (*last > end) *last = end;
    return *first <= end;
}

/* ---- indictions --------------------------------------------------------------------------------------------------- */

int rg_calendar_indiction(rg_text kind, rg_day day) {
    rg_table table = rg_table_open("time/indictions.tsv");
    if (!find(&table, kind)) return 0;
    rg_calendar_date date = rg_calendar_of(RG_CALENDAR_JULIAN, day);
    int month = number(table.field[1]), of_month = number(table.field[2]);
    bool begun = date.month > month || (date.month == month && date.day >= of_month);
    int64_t year = date.year + number(table.field[3]) + begun; /* of the years of an indiction cycle that began in 313 */
    int64_t n = (year + 2) % 15;
    return (int)(n < 0 ? n + 15 : n) + 1;
}
