/* bounds.c: first and last day of a date, with X, seasons, significant digits; the widening of circa.
 *
 * The bounds of a masked date are the least and the greatest real day that fits the digits, so that 1985-0X-31 ends on 31 August and
 * 15XX-02-29 begins in 1504. Years tried are at most 10^4, and more than a few only where 29 February is asked of them.
 */
#include "engine/time/bounds.h"

static bool fits(unsigned value, unsigned given, unsigned tens, unsigned units) {
    return (tens || value / 10 == given / 10) && (units || value % 10 == given % 10);
}

static bool month_fits(const rg_edtf_date *date, unsigned month) {
    return fits(month, date->month, date->mask & RG_EDTF_X_MONTH_TENS, date->mask & RG_EDTF_X_MONTH_UNITS);
}

static bool day_fits(const rg_edtf_date *date, unsigned day) {
    return fits(day, date->day, date->mask & RG_EDTF_X_DAY_TENS, date->mask & RG_EDTF_X_DAY_UNITS);
}

bool rg_bounds_month_possible(const rg_edtf_date *date) {
    if (!(date->mask & RG_EDTF_X_MONTH)) return date->month - 1u < 12;
    for (unsigned month = 1; month <= 12; month++)
        if (month_fits(date, month)) return true;
    return false;
}

static bool in_month(const rg_edtf_date *date, int64_t year, unsigned month, bool last, rg_day *out) {
    unsigned days = (unsigned)rg_edtf_month_days(year, (int)month), masked = date->mask & RG_EDTF_X_DAY;
    unsigned day = last ? days : 1;
    if (date->precision == RG_EDTF_DAY && masked != RG_EDTF_X_DAY) {
        if (!masked) day = date->day;
        else while (day - 1 < days && !day_fits(date, day)) day += last ? -1u : 1u;
        if (day - 1 >= days) return false;
    }
    *out = rg_day_of(year, (int)month, (int)day);
    return true;
}

/* The first or last day of one year that fits; false where none does. */
static bool in_year(const rg_edtf_date *date, int64_t year, bool last, rg_day *out) {
    if (date->precision == RG_EDTF_YEAR) return *out = last ? rg_day_of(year, 12, 31) : rg_day_of(year, 1, 1), true;
    if (!(date->mask & RG_EDTF_X_MONTH)) return in_month(date, year, date->month, last, out);
    for (unsigned i = 1; i <= 12; i++) {
        unsigned month = last ? 13 - i : i;
        if (month_fits(date, month) && in_month(date, year, month, last, out)) return true;
    }
    return false;
}

/* What the masked digits add at most, and how many years fit, by mask. */
static const uint16_t nines[16] = {0, 9, 90, 99, 900, 909, 990, 999, 9000, 9009, 9090, 9099, 9900, 9909, 9990, 9999};
static const uint16_t counts[16] = {1, 10, 10, 100, 10, 100, 100, 1000, 10, 100, 100, 1000, 100, 1000, 1000, 10000};

/* The years that fit the mask, as magnitudes in order: the n-th spreads n's digits over the masked places. */
static int64_t nth_year(int64_t magnitude, unsigned mask, unsigned n) {
    int64_t place = 1;
    for (unsigned bit = 1; bit <= 8; bit <<= 1, place *= 10)
        if (mask & bit) magnitude += (int64_t)(n % 10) * place, n /= 10;
    return magnitude;
}

static bool edge(const rg_edtf_date *date, bool last, rg_day *out) {
    unsigned mask = date->mask & RG_EDTF_X_YEAR, count = counts[mask];
    int64_t magnitude = date->negative ? -date->year : date->year;
    bool down = last != date->negative;
    int64_t extreme = down ? magnitude + nines[mask] : magnitude;
    if (!(date->negative && extreme == 0) && in_year(date, date->negative ? -extreme : extreme, last, out)) return true;
    for (unsigned i = 1; i < count; i++) {
        int64_t year = nth_year(magnitude, mask, down ? count - 1 - i : i);
        if (date->negative && year == 0) continue; /* there is no year -0 */
        if (in_year(date, date->negative ? -year : year, last, out)) return true;
    }
    return false;
}

bool rg_bounds_set(rg_edtf_date *date) {
    if (!edge(date, false, &date->earliest)) return false;
    if (!date->mask && date->precision == RG_EDTF_DAY) return date->latest = date->earliest, true;
    return edge(date, true, &date->latest);
}

void rg_bounds_season(rg_edtf_date *date, const rg_policy *policy) {
    unsigned mask = date->mask & RG_EDTF_X_YEAR, code = date->month - RG_POLICY_SEASON_FIRST;
    int64_t magnitude = date->negative ? -date->year : date->year;
    int64_t low = magnitude, high = magnitude + nines[mask];
    if (date->negative) {
        int64_t least = -high;
        high = low ? -low : -1;
        low = least;
    }
    int first = policy->season[code].first, after = first + policy->season[code].months;
    date->earliest = rg_day_of(low, first, 1);
    date->latest = (after > 12 ? rg_day_of(high + 1, after - 12, 1) : rg_day_of(high, after, 1)) - 1;
}

void rg_bounds_year(rg_edtf_date *date, const rg_policy *policy) {
    int64_t low = date->negative ? -date->year : date->year, high = low;
    if (date->significant && policy->significant) {
        int64_t unit = 1, rest = low;
        int digits = date->extended ? 1 : 4;
        for (int64_t n = low; date->extended && n >= 10; n /= 10) digits++;
        for (int i = digits; i > date->significant; i--) unit *= 10;
        low = rest - rest % unit;
        high = low + unit - 1;
    }
    date->earliest = rg_day_of(date->negative ? -high : low, 1, 1);
    date->latest = rg_day_of(date->negative ? -low : high, 12, 31);
}

void rg_bounds_time(rg_edtf_date *date, const rg_policy *policy) {
    if (!policy->utc) return;
    int minutes = date->hour * 60 + date->minute - date->zone_minutes;
    int days = minutes < 0 ? -1 : minutes >= 1440 ? 1 : 0;
    date->earliest += days;
    date->latest += days;
}

static rg_day years_on(rg_day day, int64_t years, int64_t months) {
    int64_t year;
    int month, of_month;
    rg_day_civil(day, &year, &month, &of_month);
    int64_t count = year * 12 + (month - 1) + years * 12 + months;
    int64_t to = count >= 0 ? count / 12 : -((11 - count) / 12);
    month = (int)(count - to * 12) + 1;
    int days = rg_edtf_month_days(to, month);
    return rg_day_of(to, month, of_month < days ? of_month : days);
}

void rg_bounds_unknown(const rg_edtf_item *item, const rg_policy *policy, rg_day *earliest, rg_day *latest) {
    if (item->first_end == RG_EDTF_UNKNOWN) *earliest = years_on(*latest, -policy->unknown_years, 0);
    if (item->last_end == RG_EDTF_UNKNOWN) *latest = years_on(*earliest, policy->unknown_years, 0);
}

static rg_policy_grain grain(const rg_edtf_date *date) {
    switch (date->precision) {
    case RG_EDTF_YEAR: break;
    case RG_EDTF_MONTH: return RG_POLICY_MONTH;
    case RG_EDTF_SEASON: return RG_POLICY_SEASON;
    default: return RG_POLICY_DAY;
    }
    if (date->mask & 0xe || date->significant) return RG_POLICY_CENTURY;
    return date->mask & 1 ? RG_POLICY_DECADE : RG_POLICY_YEAR;
}

static void widen(rg_policy_width width, rg_day *earliest, rg_day *latest) {
    int n = width.count;
    switch (width.unit) {
    case RG_POLICY_DAYS: *earliest -= n, *latest += n; break;
    case RG_POLICY_MONTHS: *earliest = years_on(*earliest, 0, -n), *latest = years_on(*latest + 1, 0, n) - 1; break;
    default: *earliest = years_on(*earliest, -n, 0), *latest = years_on(*latest + 1, n, 0) - 1;
    }
}

void rg_edtf_wide(const rg_edtf_date *date, const rg_policy *policy, rg_day *earliest, rg_day *latest) {
    const rg_policy *use = policy ? policy : &rg_policy_table[0];
    *earliest = date->earliest;
    *latest = date->latest;
    if (date->approximate) widen(use->circa[grain(date)], earliest, latest);
    if (date->uncertain) widen(use->uncertain[grain(date)], earliest, latest);
}
