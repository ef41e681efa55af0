/* calendar.c: days to and from six calendars, by arithmetic alone.
 *
 * Chapters of CC (see calendar.h): 2 Gregorian, 3 Julian, 4 Coptic, 6 Islamic, 7 Hebrew, 16 French. CC's fixed day (R.D.) is our day + 1.
 * Every conversion back is checked against the one forth for each day of -4712 to 9999 (test/time/calendar_unit.c).
 */
#include "engine/time/calendar.h"

#include "engine/time/edtf.h"

/* R.D. of each era's first day. */
enum { JULIAN_EPOCH = -1, COPTIC_EPOCH = 103605, ISLAMIC_EPOCH = 227015, HEBREW_EPOCH = -1373427, FRENCH_EPOCH = 654415 };

static int64_t quotient(int64_t a, int64_t b) { return a >= 0 ? a / b : -((b - 1 - a) / b); }
static int64_t modulo(int64_t a, int64_t b) { return a - b * quotient(a, b); }

/* ---- Julian, Coptic, Islamic -------------------------------------------------------------------------------------- */

static int64_t julian(int64_t year, int month, int day) {
    int64_t before = year - 1;
    int shift = month <= 2 ? 0 : modulo(year, 4) == 0 ? -1 : -2;
    return JULIAN_EPOCH - 1 + 365 * before + quotient(before, 4) + (367 * month - 362) / 12 + shift + day;
}

static int64_t coptic(int64_t year, int month, int day) { return COPTIC_EPOCH - 1 + 365 * (year - 1) + quotient(year, 4) + 30 * (month - 1) + day; }

static int64_t islamic(int64_t year, int month, int day) {
    return day + 29 * (month - 1) + (6 * month - 1) / 11 + (year - 1) * 354 + quotient(3 + 11 * year, 30) + ISLAMIC_EPOCH - 1;
}

/* ---- Hebrew ------------------------------------------------------------------------------------------------------- */

/* Days from the epoch to the molad of Tishri, put off where it would fall on Sunday, Wednesday or Friday. */
static int64_t hebrew_elapsed(int64_t year) {
    int64_t months = quotient(235 * year - 234, 19), parts = 12084 + 13753 * months;
    int64_t days = 29 * months + quotient(parts, 25920);
    return modulo(3 * (days + 1), 7) < 3 ? days + 1 : days;
}

static int64_t hebrew_new_year(int64_t year) {
    int64_t last = hebrew_elapsed(year - 1), this = hebrew_elapsed(year), next = hebrew_elapsed(year + 1);
    return HEBREW_EPOCH + this + (next - this == 356 ? 2 : this - last == 382 ? 1 : 0);
}

static bool hebrew_leap(int64_t year) { return modulo(7 * year + 1, 19) < 7; }

static int hebrew_days(int64_t year, int month) {
    int64_t length = hebrew_new_year(year + 1) - hebrew_new_year(year);
    if (month == 8) return modulo(length, 10) == 5 ? 30 : 29;
    if (month == 9) return modulo(length, 10) == 3 ? 29 : 30;
    if (month == 12) return hebrew_leap(year) ? 30 : 29;
    return month == 2 || month == 4 || month == 6 || month == 10 || month == 13 ? 29 : 30;
}

static int hebrew_months(int64_t year) { return hebrew_leap(year) ? 13 : 12; }

static int64_t hebrew(int64_t year, int month, int day) {
    int64_t fixed = hebrew_new_year(year) + day - 1;
    int last = month < 7 ? hebrew_months(year) : month - 1;
    for (int m = 7; m <= last; m++) fixed += hebrew_days(year, m);
    if (month < 7)
        for (int m = 1; m < month; m++) fixed += hebrew_days(year, m);
    return fixed;
}

/* ---- French Republican -------------------------------------------------------------------------------------------- */

/* Leap days before a year: 3, 7, 11 were leap; from 15 on every fourth year but hundreds not divisible by 400, and 4000. */
static int64_t french_leaps(int64_t year) {
    int64_t n = year - 1;
    if (year <= 15) return quotient(year, 4);
    return n / 4 - n / 100 + n / 400 - n / 4000;
}

static int64_t french(int64_t year, int month, int day) { return FRENCH_EPOCH - 1 + 365 * (year - 1) + french_leaps(year) + 30 * (month - 1) + day; }

/* ---- all ---------------------------------------------------------------------------------------------------------- */

const char *rg_calendar_name(rg_calendar calendar) {
    static const char *const names[] = {"gregorian", "julian", "hebrew", "islamic", "french", "coptic"};
    return names[calendar];
}

bool rg_calendar_find(rg_text name, rg_calendar *out) {
    for (int c = 0; c < RG_CALENDAR_COUNT; c++)
        if (rg_text_same(name, rg_text_of(rg_calendar_name((rg_calendar)c)))) return *out = (rg_calendar)c, true;
    return false;
}

static int64_t fixed(rg_calendar calendar, int64_t year, int month, int day) {
    switch (calendar) {
    case RG_CALENDAR_JULIAN: return julian(year, month, day);
    case RG_CALENDAR_HEBREW: return hebrew(year, month, day);
    case RG_CALENDAR_ISLAMIC: return islamic(year, month, day);
    case RG_CALENDAR_FRENCH: return french(year, month, day);
    case RG_CALENDAR_COPTIC: return coptic(year, month, day);
    default: return rg_day_of(year, month, day) + 1;
    }
}

rg_day rg_calendar_day(rg_calendar calendar, rg_calendar_date date) { return fixed(calendar, date.year, date.month, date.day) - 1; }

int rg_calendar_months(rg_calendar calendar, int64_t year) {
    switch (calendar) {
    case RG_CALENDAR_HEBREW: return hebrew_months(year);
    case RG_CALENDAR_FRENCH: case RG_CALENDAR_COPTIC: return 13;
    default: return 12;
    }
}

static int first_month(rg_calendar calendar) { return calendar == RG_CALENDAR_HEBREW ? 7 : 1; }

static int next_month(rg_calendar calendar, int64_t year, int month) { return month == rg_calendar_months(calendar, year) ? 1 : month + 1; }

/* Up to the next one's first day, or to the new year. */
int rg_calendar_month_days(rg_calendar calendar, int64_t year, int month) {
    int next = next_month(calendar, year, month);
    int64_t begin = fixed(calendar, year, month, 1);
    return (int)(fixed(calendar, next == first_month(calendar) ? year + 1 : year, next, 1) - begin);
}

/* Mean length of the year in days, as a fraction, and the year's first guess from it; off by one at most. */
static int64_t guess_year(rg_calendar calendar, int64_t day) {
    static const struct { int64_t epoch, days, years; } mean[] = {
        [RG_CALENDAR_JULIAN] = {JULIAN_EPOCH, 1461, 4}, [RG_CALENDAR_HEBREW] = {HEBREW_EPOCH, 35975351, 98496},
        [RG_CALENDAR_ISLAMIC] = {ISLAMIC_EPOCH, 10631, 30}, [RG_CALENDAR_FRENCH] = {FRENCH_EPOCH, 1460969, 4000},
        [RG_CALENDAR_COPTIC] = {COPTIC_EPOCH, 1461, 4}};
    return quotient((day - mean[calendar].epoch) * mean[calendar].years, mean[calendar].days) + 1;
}

rg_calendar_date rg_calendar_of(rg_calendar calendar, rg_day day) {
    rg_calendar_date out;
    if (calendar == RG_CALENDAR_GREGORIAN) {
        rg_day_civil(day, &out.year, &out.month, &out.day);
        return out;
    }
    int64_t rd = day + 1;
    out.year = guess_year(calendar, rd);
    out.month = first_month(calendar);
    while (fixed(calendar, out.year, out.month, 1) > rd) out.year--;
    while (fixed(calendar, out.year + 1, out.month, 1) <= rd) out.year++;
    for (int next; (next = next_month(calendar, out.year, out.month)) != first_month(calendar) && fixed(calendar, out.year, next, 1) <= rd;)
        out.month = next;
    out.day = (int)(rd - fixed(calendar, out.year, out.month, 1)) + 1;
    return out;
}

bool rg_calendar_real(rg_calendar calendar, rg_calendar_date date) {
    return date.month >= 1 && date.month <= rg_calendar_months(calendar, date.year) && date.day >= 1 && date.day <= rg_calendar_month_days(calendar, date.year, date.month);
}

/* CC chapter 8: the Sunday after the paschal moon. */
rg_day rg_calendar_easter(rg_calendar calendar, int64_t year) {
    int64_t century = quotient(year, 100) + 1, golden = modulo(year, 19), epact, moon;
    if (calendar == RG_CALENDAR_JULIAN) {
        moon = julian(year, 4, 19) - modulo(14 + 11 * golden, 30);
    } else {
        epact = modulo(14 + 11 * golden - quotient(3 * century, 4) + quotient(5 + 8 * century, 25), 30);
        if (epact == 0 || (epact == 1 && golden > 10)) epact++;
        moon = rg_day_of(year, 4, 19) + 1 - epact;
    }
    return moon + 7 - modulo(moon, 7) - 1;
}
