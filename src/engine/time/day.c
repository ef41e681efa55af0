/* day.c: days as numbers, proleptic Gregorian. Day 0 is 0001-01-01; years are astronomical.
 *
 * Counts whole 400-year cycles of 146,097 days from 1 March of year 0, so that the leap day ends its year
 * (Howard Hinnant, "chrono-compatible low-level date algorithms"; Reingold & Dershowitz, Calendrical Calculations, ch. 2).
 */
#include "engine/time/time.h"

#include "base/buf.h"

enum { CYCLE = 146097, BEFORE_MARCH = 306 }; /* days from 0000-03-01 to 0001-01-01 */

rg_day rg_day_of(int64_t year, int month, int day) {
    year -= month <= 2;
    int64_t cycle = (year >= 0 ? year : year - 399) / 400;
    unsigned of_cycle = (unsigned)(year - cycle * 400);
    unsigned of_year = (unsigned)(153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + (unsigned)day - 1;
    unsigned days = of_cycle * 365 + of_cycle / 4 - of_cycle / 100 + of_year;
    return cycle * CYCLE + (int64_t)days - BEFORE_MARCH;
}

void rg_day_civil(rg_day date, int64_t *year, int *month, int *day) {
    date += BEFORE_MARCH;
    int64_t cycle = (date >= 0 ? date : date - (CYCLE - 1)) / CYCLE;
    unsigned of_cycle = (unsigned)(date - cycle * CYCLE);
    unsigned years = (of_cycle - of_cycle / 1460 + of_cycle / 36524 - of_cycle / 146096) / 365;
    unsigned of_year = of_cycle - (365 * years + years / 4 - years / 100);
    unsigned shifted = (5 * of_year + 2) / 153;
    *day = (int)(of_year - (153 * shifted + 2) / 5 + 1);
    *month = (int)(shifted < 10 ? shifted + 3 : shifted - 9);
    *year = (int64_t)years + cycle * 400 + (*month <= 2);
}

void rg_day_write(rg_buf *out, rg_day date) {
    if (date == RG_DAY_MIN || date == RG_DAY_MAX) return;
    int64_t year;
    int month, day;
    rg_day_civil(date, &year, &month, &day);
    uint64_t rest = (uint64_t)(year < 0 ? -year : year);
    size_t n = 4;
    for (uint64_t more = rest / 10000; more; more /= 10) n++;
    char *to = rg_buf_room(out, n + 8);
    out->len += n + 6 + (year < 0);
    if (year < 0) *to++ = '-';
    const char behind[6] = {'-', (char)('0' + month / 10), (char)('0' + month % 10), '-', (char)('0' + day / 10), (char)('0' + day % 10)};
    memcpy(to + n, behind, sizeof behind);
    for (; n; rest /= 10) to[--n] = (char)('0' + rest % 10);
}

rg_text rg_day_print(rg_arena *arena, rg_day date) {
    rg_buf out = rg_buf_in(arena);
    rg_day_write(&out, date);
    return out.ptr ? rg_buf_done(&out) : RG_TEXT("");
}
