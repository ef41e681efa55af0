/* edtf.c: parses EDTF over the tokens of scan.re and computes strict bounds.
 *
 *     edtf     = date [ time ] | interval | "[" members "]" | "{" members "}"
 *     interval = ( date | ".." | "" ) "/" ( date | ".." | "" )        one end at least is a date
 *     members  = member { "," member }
 *     member   = date | date ".." date | ".." date | date ".."
 *
 * Written by hand over the scanner, because the bar is a matter of nanoseconds: doc/decisions/edtf-parser.md. ISO 8601-2:2019; the rules
 * it leaves open are those of doc/spec/edtf.md, cited here as [n].
 */
#include "engine/time/edtf.h"

#include <string.h>

#include "base/error.h"
#include "engine/time/bounds.h"
#include "engine/time/scan.h"

typedef struct parser {
    const char *start, *at, *limit;
    const rg_policy *policy;
    rg_edtf_fault *fault;
    unsigned level;
} parser;

static bool refuse(parser *p, const char *from, const char *to, const char *what, const char *hint) {
    if (p->fault) {
        *p->fault = (rg_edtf_fault){{(size_t)(from - p->start), (size_t)(to - p->start)}, what, hint, false};
    }
    return false;
}

static void raise_level(parser *p, unsigned level) {
    if (p->level < level) p->level = level;
}

static unsigned two(const char *p) { return (unsigned)(p[0] - '0') * 10 + (unsigned)(p[1] - '0'); }
static unsigned four(const char *p) { return two(p) * 100 + two(p + 2); }

static int month_days(int64_t year, unsigned month) {
    if (month != 2) return 30 + ((0x15aa >> month) & 1);
    return 28 + (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
}

/* Days before 1 January of a year from 0 to 9999, and before a month of it: the plain date's short way to rg_day_of. */
static rg_day year_start(unsigned year) {
    unsigned n = year + 399, hundreds = n / 100;
    return (rg_day)(n * 365 + n / 4 - hundreds + hundreds / 4) - 146097;
}

static bool leap(unsigned year) { return ((year % 25 ? 3u : 15u) & year) == 0; }

static const uint16_t before_month[2][13] = {
    {0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334}, {0, 0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335}};

int rg_edtf_month_days(int64_t year, int month) { return month_days(year, (unsigned)month); }

/* ---- tokens ------------------------------------------------------------------------------------------------------ */

static bool digit(char c) { return (unsigned char)(c - '0') < 10; }

static bool four_digits(const char *p) {
    uint32_t word;
    memcpy(&word, p, 4);
    return ((word & 0xf0f0f0f0u) | ((word + 0x06060606u) & 0xf0f0f0f0u) >> 4) == 0x33333333u;
}

/* What may follow a whole plain date, so that no longer token begins with it. */
static bool ends_plain(char c) { return c == '/' || c == ',' || c == '.' || c == ']' || c == '}' || c == 'T'; }

/* The scanner's next token; plain dates, which are most, are seen at once. */
static rg_scan_token next_token(parser *p) {
    const char *at = p->at;
    size_t left = (size_t)(p->limit - at);
    if (left >= 4 && four_digits(at)) {
        rg_scan_token token = RG_SCAN_YEAR;
        size_t n = 4;
        if (left >= 7 && at[4] == '-' && digit(at[5]) && digit(at[6])) {
            token = RG_SCAN_MONTH, n = 7;
            if (left >= 10 && at[7] == '-' && digit(at[8]) && digit(at[9])) token = RG_SCAN_DAY, n = 10;
        }
        if (left == n || ends_plain(at[n])) {
            p->at = at + n;
            return token;
        }
    }
    return rg_scan_next(&p->at, p->limit);
}

/* ---- one date --------------------------------------------------------------------------------------------------- */

static bool bad_month(parser *p, const char *from) {
    return refuse(p, from, from + 2, "date has month %.*s", "Months are 01 to 12, seasons and other divisions of the year 21 to 41.");
}

static bool season_day(parser *p, const char *from) {
    return refuse(p, from, from + 2, "season has a day %.*s", "A season stands in the place of the month and has no days.");
}

static bool season_code(unsigned month) { return month >= RG_POLICY_SEASON_FIRST && month <= RG_POLICY_SEASON_LAST; }

static bool take_season(parser *p, rg_edtf_date *date) {
    date->precision = RG_EDTF_SEASON;
    raise_level(p, date->month <= 24 ? 1 : 2);
    rg_bounds_season(date, p->policy);
    return true;
}

static bool plain_year(const char *from, rg_edtf_date *date) {
    unsigned year = four(from);
    date->year = year;
    date->precision = RG_EDTF_YEAR;
    date->earliest = year_start(year);
    date->latest = date->earliest + 364 + leap(year);
    return true;
}

/* 1985-04 and 1985-04-12, of plain digits. */
static bool plain(parser *p, const char *from, rg_edtf_date *date, rg_edtf_precision precision) {
    unsigned year = four(from), month = two(from + 5), leaps = leap(year);
    date->year = year;
    date->month = (uint8_t)month;
    date->precision = (uint8_t)precision;
    if (month - 1u >= 12) {
        if (!season_code(month)) return bad_month(p, from + 5);
        return precision == RG_EDTF_DAY ? season_day(p, from + 8) : take_season(p, date);
    }
    rg_day start = year_start(year) + before_month[leaps][month];
    unsigned days = month == 2 ? 28 + leaps : 30 + ((0x15aau >> month) & 1);
    if (precision == RG_EDTF_MONTH) {
        date->earliest = start;
        date->latest = start + days - 1;
        return true;
    }
    unsigned day = two(from + 8);
    if (day - 1u >= days) return refuse(p, from + 8, from + 10, "date has day %.*s, which that month does not have", "Give a day of the month, or the month alone.");
    date->day = (uint8_t)day;
    date->earliest = date->latest = start + day - 1;
    return true;
}

/* Qualifiers: a prefix qualifies its own component, a suffix its own and all before it [18]. */
static void qualify(rg_edtf_date *date, char mark, unsigned bits) {
    if (mark != '~') date->uncertain |= (uint8_t)bits;
    if (mark != '?') date->approximate |= (uint8_t)bits;
}

static bool mark(char c) { return c == '?' || c == '~' || c == '%'; }

/* Reads `n` digits or X; returns their value with X as 0, sets the mask bits from `top` down. */
static unsigned digits(const char *from, int n, unsigned top, rg_edtf_date *date) {
    unsigned value = 0;
    for (int i = 0; i < n; i++, top >>= 1) {
        value *= 10;
        if (from[i] == 'X') date->mask |= (uint8_t)top;
        else value += (unsigned)(from[i] - '0');
    }
    return value;
}

/* Level 1 allows X from the right in the year's last two digits, and whole months and days [12]. */
static unsigned mask_level(const rg_edtf_date *date) {
    unsigned year = date->mask & RG_EDTF_X_YEAR, month = date->mask & RG_EDTF_X_MONTH, day = date->mask & RG_EDTF_X_DAY;
    if (!date->mask) return 0;
    if (year) return date->precision == RG_EDTF_YEAR && (year == 1 || year == 3) ? 1 : 2;
    if (month == RG_EDTF_X_MONTH) return date->precision == RG_EDTF_MONTH || day == RG_EDTF_X_DAY ? 1 : 2;
    return month == 0 && day == RG_EDTF_X_DAY ? 1 : 2;
}

/* Checks the parts of a signed, masked or qualified date and computes its bounds. month, day: where they are written. */
static bool settle(parser *p, rg_edtf_date *date, const char *year, const char *month, const char *day) {
    if (date->negative && date->year == 0 && !(date->mask & RG_EDTF_X_YEAR))
        return refuse(p, year - 1, year + 4, "date has year %.*s", "The year before 0001 is 0000, without a sign.");
    if (month && !(date->mask & RG_EDTF_X_MONTH) && season_code(date->month)) return day ? season_day(p, day) : take_season(p, date);
    if (month && !rg_bounds_month_possible(date)) return bad_month(p, month);
    if (!rg_bounds_set(date))
        return refuse(p, day ? day : year, day ? day + 2 : year + 4, day ? "date has day %.*s, which no such month has" : "date has year %.*s",
                      "Give a day of the month, or the month alone.");
    return true;
}

/* Signs, X and qualifiers. */
static bool marked(parser *p, const char *from, const char *end, rg_edtf_date *date) {
    unsigned bit = RG_EDTF_OF_YEAR, left = 0, level = 0;
    const char *at = from, *part[3] = {NULL, NULL, NULL};
    for (int i = 0; i < 3 && at < end; i++, bit <<= 1) {
        if (i) at++; /* the hyphen */
        left |= bit;
        if (mark(*at)) qualify(date, *at++, bit), level = 2;
        if (i == 0 && *at == '-') date->negative = true, at++, raise_level(p, 1);
        part[i] = at;
        if (i == 0) date->year = digits(at, 4, 8, date), at += 4;
        else if (i == 1) date->month = (uint8_t)digits(at, 2, RG_EDTF_X_MONTH_TENS, date), at += 2;
        else date->day = (uint8_t)digits(at, 2, RG_EDTF_X_DAY_TENS, date), at += 2;
        if (at < end && mark(*at)) {
            qualify(date, *at++, left);
            if (at < end) level = 2;
            else if (level == 0) level = 1;
        }
    }
    date->precision = (uint8_t)(part[2] ? RG_EDTF_DAY : part[1] ? RG_EDTF_MONTH : RG_EDTF_YEAR);
    if (date->negative) date->year = -date->year;
    raise_level(p, level);
    raise_level(p, mask_level(date));
    return settle(p, date, part[0], part[1], part[2]);
}

/* Y170000002, Y-17E7, Y171010000S3, 1950S2. */
static bool extended(parser *p, const char *from, const char *end, rg_edtf_date *date) {
    const char *at = from;
    raise_level(p, 1);
    if (*at == 'Y') date->extended = true, at++;
    if (*at == '-') date->negative = true, at++;
    const char *figures = at;
    int64_t year = 0;
    int count = 0;
    for (; at < end && *at >= '0' && *at <= '9'; at++, count++)
        if (count < RG_EDTF_YEAR_DIGITS) year = year * 10 + (*at - '0');
    unsigned exponent = 0, significant = 0;
    bool exponential = at < end && *at == 'E';
    if (exponential)
        for (at++; at < end && *at >= '0' && *at <= '9'; at++) exponent = exponent < 1000 ? exponent * 10 + (unsigned)(*at - '0') : exponent;
    const char *mark_of_significance = at;
    if (at < end && *at == 'S')
        for (at++; at < end && *at >= '0' && *at <= '9'; at++) significant = significant < 1000 ? significant * 10 + (unsigned)(*at - '0') : significant;
    const char *stop = at;
    if (at < end && mark(*at)) qualify(date, *at, RG_EDTF_OF_YEAR);
    if (exponential || mark_of_significance < stop) raise_level(p, 2);
    if (date->extended && (*figures == '0' || (!exponential && count <= 4)))
        return refuse(p, from, stop, "year %.*s is written with Y", "Y is for years of more than four digits; write four digits without it.");
    if (exponential && exponent == 0) return refuse(p, from, stop, "year %.*s has exponent 0", "Exponents are 1 or more.");
    if ((unsigned)count + exponent > RG_EDTF_YEAR_DIGITS) {
        refuse(p, figures, stop, "year %.*s has more than 15 digits", "Nothing that far off can be reckoned in days.");
        if (p->fault) p->fault->limit = true;
        return false;
    }
    for (unsigned i = 0; i < exponent; i++) year *= 10;
    if (date->negative && year == 0) return refuse(p, from, stop, "date has year %.*s", "The year before 0001 is 0000, without a sign.");
    if (mark_of_significance < stop && (significant == 0 || significant > (unsigned)count + exponent))
        return refuse(p, mark_of_significance, stop, "year has significant digits %.*s", "Significant digits are between 1 and the number of digits of the year.");
    date->year = date->negative ? -year : year;
    date->precision = RG_EDTF_YEAR;
    date->exponent = (uint8_t)exponent;
    date->significant = (uint8_t)significant;
    rg_bounds_year(date, p->policy);
    return true;
}

/* T23:20:30, T23:20:30Z, T23:20:30+04:30 */
static bool clock_time(parser *p, const char *from, const char *end, rg_edtf_date *date) {
    date->precision = RG_EDTF_SECOND;
    date->hour = (uint8_t)two(from + 1);
    date->minute = (uint8_t)two(from + 4);
    date->second = (uint8_t)two(from + 7);
    const char *zone = from + 9;
    if (zone < end) {
        date->zone = *zone == 'Z' ? RG_EDTF_UTC : end - zone == 3 ? RG_EDTF_HOURS : RG_EDTF_MINUTES;
        if (date->zone != RG_EDTF_UTC) {
            unsigned hours = two(zone + 1), minutes = end - zone == 6 ? two(zone + 4) : 0;
            if (hours > 23 || minutes > 59) return refuse(p, zone, end, "time has offset %.*s", "Offsets from UTC are -23:59 to +23:59.");
            if (*zone == '-' && hours + minutes == 0) return refuse(p, zone, end, "time has offset %.*s", "Write +00:00 or Z for UTC.");
            date->zone_minutes = (int16_t)(*zone == '-' ? -(int)(hours * 60 + minutes) : (int)(hours * 60 + minutes));
        }
    }
    if (date->hour > 23) return refuse(p, from + 1, from + 3, "time has hour %.*s", "Hours are 00 to 23; the end of a day is 00:00:00 of the next.");
    if (date->minute > 59) return refuse(p, from + 4, from + 6, "time has minute %.*s", "Minutes are 00 to 59.");
    int minute_utc = ((date->hour * 60 + date->minute - date->zone_minutes) % 1440 + 1440) % 1440;
    if (date->second > 60 || (date->second == 60 && minute_utc != 1439))
        return refuse(p, from + 7, from + 9, "time has second %.*s", "Seconds are 00 to 59; a leap second is 23:59:60 in UTC.");
    rg_bounds_time(date, p->policy);
    return true;
}

/* What else stands where a token begins? Makes the common slips plain. */
static bool stray(parser *p, const char *from) {
    if (from >= p->limit) return refuse(p, from, from, from == p->start ? "date is empty" : "date ends too early", "Write a year, a month as 1985-04, or a day as 1985-04-12.");
    const char *to = from + 1;
    while (to < p->limit && ((unsigned char)*to & 0xc0) == 0x80) to++;
    if (*from == ' ' || *from == '\t') return refuse(p, from, to, "date has white space", "EDTF has no blanks, not even after commas.");
    if ((unsigned char)*from < 0x20 || *from == 0x7f) return refuse(p, from, to, "date has a control character", "A date is plain text.");
    if (digit(*from)) {
        while (to < p->limit && digit(*to)) to++;
        return refuse(p, from, to, "date has digits %.*s in excess or too few", "Years have four digits, months and days two; write Y12345 for longer years.");
    }
    if (*from == 'x' || *from == 'u') return refuse(p, from, to, "date has %.*s for an unspecified digit", "Write a capital X.");
    if (*from == '?' || *from == '~' || *from == '%') return refuse(p, from, to, "date has a qualifier %.*s too many", "Write % for uncertain and approximate; one qualifier stands before or after a part.");
    if (*from == 'T' || *from == 't') return refuse(p, from, to, "date has no complete time", "Write T23:20:30, with Z or an offset such as +04:30 after it.");
    return refuse(p, from, to, "date has %.*s", "EDTF is made of digits, X, - / . , ? ~ % [ ] { } Y E S T Z : and +.");
}

static bool date_token(rg_scan_token token) { return token >= RG_SCAN_YEAR && token <= RG_SCAN_LONG; }

/* Reads the date whose token ends at p->at. */
static bool take_date(parser *p, rg_scan_token token, const char *from, rg_edtf_date *date) {
    date->start = (uint32_t)(from - p->start);
    date->end = (uint32_t)(p->at - p->start);
    switch (token) {
    case RG_SCAN_YEAR: return plain_year(from, date);
    case RG_SCAN_MONTH: return plain(p, from, date, RG_EDTF_MONTH);
    case RG_SCAN_DAY: return plain(p, from, date, RG_EDTF_DAY);
    case RG_SCAN_DATE: return marked(p, from, p->at, date);
    default: return extended(p, from, p->at, date);
    }
}

/* A date with its time, where one follows. */
static bool take_moment(parser *p, rg_scan_token token, const char *from, rg_edtf_date *date) {
    if (!take_date(p, token, from, date)) return false;
    if (p->at == p->limit || *p->at != 'T') return true;
    const char *time = p->at;
    if (date->precision != RG_EDTF_DAY || date->mask || date->uncertain || date->approximate)
        return refuse(p, time, time + 1, "time follows a date that is not one day", "A time needs a complete date without X or qualifiers.");
    if (rg_scan_next(&p->at, p->limit) != RG_SCAN_TIME) return stray(p, time);
    date->end = (uint32_t)(p->at - p->start);
    return clock_time(p, time, p->at, date);
}

/* ---- intervals -------------------------------------------------------------------------------------------------- */

/* Rule [21]: no end is before its beginning, however vague both are. */
static bool in_order(parser *p, rg_edtf_item *item, const char *from, const char *to) {
    if (item->first_end != RG_EDTF_GIVEN || item->last_end != RG_EDTF_GIVEN) return true;
    if (item->first.earliest <= item->last.latest) return true;
    if (p->policy->backward) {
        rg_edtf_date first = item->first;
        item->first = item->last;
        item->last = first;
        return true;
    }
    return refuse(p, from, to, "interval %.*s ends before it begins", "Write the earlier date first.");
}

/* After "/": the end of an interval. */
static bool interval_end(parser *p, rg_edtf *out) {
    rg_edtf_item *item = &out->item;
    const char *from = p->at;
    out->kind = RG_EDTF_KIND_INTERVAL;
    item->range = true;
    item->last = (rg_edtf_date){0};
    rg_scan_token token = next_token(p);
    if (token == RG_SCAN_END) item->last_end = RG_EDTF_UNKNOWN, raise_level(p, 1);
    else if (token == RG_SCAN_DOTS) item->last_end = RG_EDTF_OPEN, raise_level(p, 1);
    else if (!date_token(token)) return stray(p, from);
    else if (!take_moment(p, token, from, &item->last)) return false;
    if (p->at != p->limit) return stray(p, p->at);
    if (item->first_end && item->last_end)
        return refuse(p, p->start, p->limit, "interval %.*s has no date", "One end at least must be a date.");
    if ((item->first.mask || item->last.mask) && p->level < 2) p->level = 2; /* [12] */
    return in_order(p, item, p->start, p->limit);
}

/* ---- sets ------------------------------------------------------------------------------------------------------- */

/* Rule [25]: a range of a set counts in the unit of its ends, so both have the same one, and no X. */
static bool countable(parser *p, rg_edtf_item *item, const char *from) {
    if (item->first.precision != item->last.precision || item->first.mask || item->last.mask || item->first.precision == RG_EDTF_SEASON)
        return refuse(p, from, p->at, "range %.*s has ends of different or unclear precision", "Write both ends to the year, the month or the day.");
    if (item->first.earliest > item->last.earliest)
        return refuse(p, from, p->at, "range %.*s ends before it begins", "Write the earlier date first.");
    return true;
}

/* One member; *token is its first token, and after it the one that follows. */
static bool take_member(parser *p, rg_scan_token *token, const char **from, rg_edtf_item *item) {
    const char *start = *from;
    *item = (rg_edtf_item){0};
    if (*token == RG_SCAN_DOTS) {
        item->range = true;
        item->first_end = RG_EDTF_OPEN;
        *from = p->at;
        *token = next_token(p);
        if (!date_token(*token)) return stray(p, *from);
        if (!take_date(p, *token, *from, &item->last)) return false;
        *from = p->at;
        *token = next_token(p);
        return true;
    }
    if (!date_token(*token)) return stray(p, *from);
    if (!take_date(p, *token, *from, &item->first)) return false;
    *from = p->at;
    *token = next_token(p);
    if (*token != RG_SCAN_DOTS) return true;
    item->range = true;
    *from = p->at;
    *token = next_token(p);
    if (!date_token(*token)) {
        item->last_end = RG_EDTF_OPEN;
        return true;
    }
    if (!take_date(p, *token, *from, &item->last) || !countable(p, item, start)) return false;
    *from = p->at;
    *token = next_token(p);
    return true;
}

static bool take_set(parser *p, rg_edtf *out, rg_scan_token close) {
    p->level = 2;
    out->earliest = RG_DAY_MAX;
    out->latest = RG_DAY_MIN;
    rg_scan_token token;
    const char *from;
    do {
        rg_day earliest, latest;
        from = p->at;
        token = next_token(p);
        if (!take_member(p, &token, &from, &out->item)) return false;
        out->members++;
        rg_edtf_hull(&out->item, &earliest, &latest);
        if (p->policy->short_ranges && out->item.range && !out->item.first_end && !out->item.last_end) latest = out->item.first.latest;
        if (earliest < out->earliest) out->earliest = earliest;
        if (latest > out->latest) out->latest = latest;
    } while (token == RG_SCAN_COMMA);
    if (token != close) {
        if (token == RG_SCAN_END) return refuse(p, p->start, p->start + 1, "set %.*s is not closed", "Close [ with ] and { with }.");
        return stray(p, from);
    }
    return p->at == p->limit || stray(p, p->at);
}

bool rg_edtf_next(const rg_edtf *edtf, const rg_policy *policy, size_t *at, rg_edtf_item *item) {
    if (edtf->kind < RG_EDTF_KIND_ONE_OF) {
        *item = edtf->item;
        return (*at)++ == 0;
    }
    if (*at == 0) *at = 1;
    if (*at >= edtf->text.len) return false;
    parser p = {edtf->text.ptr, edtf->text.ptr + *at, edtf->text.ptr + edtf->text.len, policy ? policy : &rg_policy_table[0], NULL, 0};
    const char *from = p.at;
    rg_scan_token token = next_token(&p);
    bool read = take_member(&p, &token, &from, item);
    *at = (size_t)(p.at - p.start);
    return read;
}

/* ---- the whole -------------------------------------------------------------------------------------------------- */

void rg_edtf_hull(const rg_edtf_item *item, rg_day *earliest, rg_day *latest) {
    *earliest = item->first_end ? RG_DAY_MIN : item->first.earliest;
    *latest = !item->range ? item->first.latest : item->last_end ? RG_DAY_MAX : item->last.latest;
}

static bool take_interval(parser *p, rg_edtf *out) {
    if (!interval_end(p, out)) return false;
    rg_edtf_hull(&out->item, &out->earliest, &out->latest);
    if (p->policy->unknown_years >= 0) rg_bounds_unknown(&out->item, p->policy, &out->earliest, &out->latest);
    return true;
}

static bool take_all(parser *p, rg_edtf *out) {
    rg_scan_token token = next_token(p);
    switch (token) {
    case RG_SCAN_ONE: out->kind = RG_EDTF_KIND_ONE_OF; return take_set(p, out, RG_SCAN_ONE_END);
    case RG_SCAN_ALL: out->kind = RG_EDTF_KIND_ALL_OF; return take_set(p, out, RG_SCAN_ALL_END);
    case RG_SCAN_SLASH:
        out->item.first_end = RG_EDTF_UNKNOWN;
        raise_level(p, 1);
        return take_interval(p, out);
    case RG_SCAN_DOTS:
        if (p->at == p->limit || *p->at != '/') return stray(p, p->start);
        p->at++;
        out->item.first_end = RG_EDTF_OPEN;
        raise_level(p, 1);
        return take_interval(p, out);
    default: break;
    }
    if (!date_token(token)) return stray(p, p->start);
    if (!take_moment(p, token, p->start, &out->item.first)) return false;
    if (p->at == p->limit) {
        uint8_t precision = out->item.first.precision;
        out->kind = precision < RG_EDTF_SEASON ? RG_EDTF_KIND_DATE : precision == RG_EDTF_SEASON ? RG_EDTF_KIND_SEASON : RG_EDTF_KIND_DATETIME;
        out->earliest = out->item.first.earliest;
        out->latest = out->item.first.latest;
        return true;
    }
    if (*p->at != '/') return stray(p, p->at);
    p->at++;
    return take_interval(p, out);
}

bool rg_edtf_parse(rg_text text, const rg_policy *policy, rg_edtf *out, rg_edtf_fault *fault) {
    out->text = text;
    out->members = 0;
    out->item.first = (rg_edtf_date){0};
    out->item.first_end = out->item.last_end = RG_EDTF_GIVEN;
    out->item.range = false;
    const char *start = text.ptr ? text.ptr : "";
    parser p = {start, start, start + text.len, policy ? policy : &rg_policy_table[0], fault, 0};
    if (text.len > RG_EDTF_TEXT_MAX) {
        refuse(&p, start, start, "date is longer than 4 GiB", "No date is.");
        if (fault) fault->limit = true;
        return false;
    }
    if (!take_all(&p, out)) return false;
    out->level = (uint8_t)p.level;
    return true;
}

regest_status rg_edtf_explain(rg_text text, const rg_edtf_fault *fault, regest_error *error) {
    rg_text part = rg_text_cut(text, fault->span);
    if (part.len > 80) part.len = 80;
    /* `what` is one of this file's own formats, each with at most one %.*s */
    const char *hole = strstr(fault->what, "%.*s");
    regest_status status = fault->limit ? REGEST_LIMIT : REGEST_SYNTAX;
    if (hole) rg_error_set(error, status, "%.*s%.*s%s", (int)(hole - fault->what), fault->what, RG_TEXT_ARG(part), hole + 4);
    else rg_error_set(error, status, "%s", fault->what);
    rg_error_hint(error, "%s", fault->hint);
    rg_error_at(error, text, fault->span);
    return status;
}

const char *rg_edtf_kind_name(rg_edtf_kind kind) {
    static const char *const names[] = {"date", "datetime", "season", "interval", "one-of", "all-of"};
    return names[kind];
}
