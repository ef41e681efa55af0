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

/* The days of calendar year `year` that the date covers; false where there is no such day or month. */
static bool calendar_span(rg_calendar calendar, int64_t year, rg_calendar_date date, rg_calendar_span *out) {
    int begin = calendar == RG_CALENDAR_HEBREW ? 7 : 1;
    rg_calendar_date first = {year, date.month ? date.month : begin, date.day ? date.day : 1}, next = {year + 1, begin, 1};
    if (!rg_calendar_real(calendar, first)) return false;
    out->first = out->last = rg_calendar_day(calendar, first);
    if (date.day) return true;
    if (date.month) {
        first.day = rg_calendar_month_days(calendar, year, date.month);
        out->last = rg_calendar_day(calendar, first);
    } else {
        out->last = rg_calendar_day(calendar, next) - 1;
    }
    return true;
}

size_t rg_calendar_style(rg_text style, rg_calendar calendar, rg_calendar_date date, rg_calendar_span out[RG_CALENDAR_SPANS]) {
    rg_table table = rg_table_open("time/styles.tsv");
    size_t n = 0;
    if (!find(&table, style)) return 0;
    if (rg_text_same(style, RG_TEXT("january"))) return calendar_span(calendar, date.year, date, out);
    rg_day begin = year_begin(&table, calendar, date.year), end = year_begin(&table, calendar, date.year + 1) - 1;
    if (!date.month) return *out = (rg_calendar_span){begin, end}, 1;
    for (int64_t year = date.year - 1; year <= date.year + 1; year++) {
        rg_calendar_span span;
        if (!calendar_span(calendar, year, date, &span) || span.last < begin || span.first > end) continue;
        out[n++] = (rg_calendar_span){span.first > begin ? span.first : begin, span.last < end ? span.last : end};
    }
    return n;
}

/* ---- changes of calendar ------------------------------------------------------------------------------------------ */

bool rg_calendar_change_of(rg_arena *arena, rg_text place, rg_calendar_change *out) {
    rg_table table = rg_table_open("time/changes.tsv");
    rg_text asked = rg_text_fold(arena, place);
    while (rg_table_next(&table)) {
        if (!rg_text_same(rg_text_fold(arena, table.field[0]), asked)) continue;
        *out = (rg_calendar_change){.place = table.field[0], .last_julian = day_of(table.field[1]), .first_gregorian = day_of(table.field[2])};
        if (table.field[3].len) out->style = table.field[3], out->until = number(table.field[4]);
        return true;
    }
    return false;
}

/* ---- reigns ------------------------------------------------------------------------------------------------------- */

bool rg_calendar_regnal(rg_text ruler, int64_t year, rg_calendar *calendar, rg_day *first, rg_day *last) {
    rg_table table = rg_table_open("time/regnal.tsv");
    if (year < 1 || !find(&table, ruler)) return false;
    rg_day begin = day_of(table.field[1]), end = day_of(table.field[2]);
    *calendar = rg_text_ends(table.field[1], RG_TEXT("J")) ? RG_CALENDAR_JULIAN : RG_CALENDAR_GREGORIAN;
    rg_calendar_date date = rg_calendar_of(*calendar, begin);
    date.year += year - 1;
    *first = rg_calendar_day(*calendar, date);
    date.year++;
    *last = rg_calendar_day(*calendar, date) - 1;
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

/* ---- names -------------------------------------------------------------------------------------------------------- */

rg_text rg_calendar_names(rg_arena *arena, const char *name) {
    rg_table table = rg_table_open(name);
    rg_buf out = rg_buf_in(arena);
    while (rg_table_next(&table)) {
        if (out.len) rg_buf_puts(&out, ", ");
        rg_buf_add(&out, table.field[0]);
    }
    return rg_buf_text(&out);
}

rg_text rg_calendar_row_name(const char *name, rg_text key) {
    rg_table table = rg_table_open(name);
    return find(&table, key) ? table.field[4] : (rg_text){0};
}
