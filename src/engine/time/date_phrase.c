/* date_phrase.c: words of a phrase -> EDTF. The dates in it are read by date_phrase_unit.c.
 *
 *     phrase = [ "between" ] unit { ( "to" | "-" | "and" | "or" | "," ) unit } [ aside ]
 *            | ( "before" | "after" | "from" ) unit | unit "onwards" | unit "or" ( "before" | "after" ) | unit "to" ( now | nothing )
 *
 * What one end of a range leaves out it takes from the other: "12 January to 15 March 1940", "50 - 40 BC", "1914-18". What can be
 * read in two ways is both, as a choice: 03/04/1940 is [1940-03-04,1940-04-03]. Bounds of "early" and
 * its like are the policy's part.* rows. doc/spec/edtf.md [44]-[48].
 */
#include <string.h>

#include "base/error.h"
#include "engine/time/calendar.h"
#include "engine/time/date_phrase_int.h"

/* ---- units to dates ----------------------------------------------------------------------------------------------- */

typedef struct stretch {
    rg_edtf_date first, last;
    bool range;
} stretch;

static int64_t astronomical(const rg_date_phrase_unit *u, int64_t year) { return u->bc ? 1 - year : year; }

static rg_edtf_date year_date(int64_t year) {
    return (rg_edtf_date){.year = year, .negative = year < 0, .extended = year > 9999 || year < -9999, .precision = RG_EDTF_YEAR};
}

static void qualify(const rg_date_phrase_unit *u, rg_edtf_date *date) {
    unsigned all = date->precision == RG_EDTF_YEAR ? 1 : date->precision == RG_EDTF_DAY ? 7 : 3;
    date->uncertain = (uint8_t)(u->maybe ? all : u->uncertain & all);
    date->approximate = (uint8_t)(u->circa ? all : u->approximate & all);
}

static bool is_part(const rg_date_phrase_unit *u) { return u->part_from || u->shares; }

/* First and last offset of "early" to "late", or of a share, in the unit's own units, of which it has `size`. */
static void part_of(const rg_date_phrase_reader *p, const rg_date_phrase_unit *u, int grain, int size, int *from, int *to) {
    if (u->shares) {
        *from = size * (u->share - 1) / u->shares;
        *to = size * u->share / u->shares - 1;
        return;
    }
    *from = p->policy->part[u->part_from - 1][grain][0];
    *to = p->policy->part[u->part_to - 1][grain][1];
    if (*to >= size) *to = size - 1;
}

/* Years first to first + size - 1, cut down to a part. Centuries by number begin with the year 1, those by "1800s" with 1800. */
static bool years_part(const rg_date_phrase_reader *p, const rg_date_phrase_unit *u, int64_t first, int size, stretch *out) {
    int from = 0, to = size - 1;
    if (is_part(u)) part_of(p, u, size == 10 ? 2 : 3, size, &from, &to);
    *out = (stretch){year_date(first + from), year_date(first + to), true};
    return true;
}

static bool century_stretch(const rg_date_phrase_reader *p, const rg_date_phrase_unit *u, stretch *out) {
    bool part = is_part(u);
    if (u->bc) return years_part(p, u, 1 - (u->year + 100), 100, out);
    if (part) return years_part(p, u, u->year + 1, 100, out);
    *out = (stretch){.first = year_date(u->year)};
    out->first.mask = 3;
    return true;
}

static bool millennium_stretch(const rg_date_phrase_unit *u, stretch *out) {
    if (is_part(u)) return false;
    *out = (stretch){.first = year_date(u->bc ? 1 - (u->year + 1000) : u->year)};
    if (u->bc) out->last = year_date(-u->year), out->range = true;
    else out->first.mask = 7;
    return true;
}

static bool decade_stretch(const rg_date_phrase_reader *p, const rg_date_phrase_unit *u, stretch *out) {
    if (u->bc) return years_part(p, u, 1 - (u->year + 9), 10, out);
    if (is_part(u)) return years_part(p, u, u->year, 10, out);
    *out = (stretch){.first = year_date(u->year)};
    out->first.mask = 1;
    return true;
}

static bool year_stretch(const rg_date_phrase_reader *p, const rg_date_phrase_unit *u, stretch *out) {
    rg_edtf_date date = year_date(astronomical(u, u->year));
    if (u->year == 0 && (u->bc || u->ad)) return false;
    if (is_part(u)) {
        int from, to;
        part_of(p, u, 1, 12, &from, &to);
        date.precision = RG_EDTF_MONTH;
        *out = (stretch){date, date, true};
        out->first.month = (uint8_t)(from + 1);
        out->last.month = (uint8_t)(to + 1);
        return true;
    }
    date.mask = (uint8_t)u->mask;
    if (u->month == -1) date.precision = RG_EDTF_MONTH, date.mask |= RG_EDTF_X_MONTH;
    if (u->day == -1) date.precision = RG_EDTF_DAY, date.mask |= RG_EDTF_X_MONTH | RG_EDTF_X_DAY;
    *out = (stretch){.first = date};
    return true;
}

static bool month_stretch(const rg_date_phrase_reader *p, const rg_date_phrase_unit *u, stretch *out) {
    rg_edtf_date date = year_date(u->has_year ? astronomical(u, u->year) : 0);
    date.mask = u->has_year ? (uint8_t)u->mask : RG_EDTF_X_YEAR;
    date.month = (uint8_t)u->month;
    date.precision = RG_EDTF_MONTH;
    if (is_part(u)) {
        int from, to;
        if (!u->has_year || u->mask) return false;
        part_of(p, u, 0, rg_edtf_month_days(date.year, u->month), &from, &to);
        date.precision = RG_EDTF_DAY;
        *out = (stretch){date, date, true};
        out->first.day = (uint8_t)(from + 1);
        out->last.day = (uint8_t)(to + 1);
        return true;
    }
    if (u->core == RG_DATE_PHRASE_CORE_DAY) date.precision = RG_EDTF_DAY, date.day = (uint8_t)u->day;
    if (u->day == -1) date.precision = RG_EDTF_DAY, date.day = 0, date.mask |= RG_EDTF_X_DAY;
    *out = (stretch){.first = date};
    return true;
}

static bool season_stretch(const rg_date_phrase_unit *u, stretch *out) {
    rg_edtf_date date = year_date(astronomical(u, u->year));
    date.precision = RG_EDTF_SEASON;
    date.mask = (uint8_t)u->mask;
    date.month = (uint8_t)u->season;
    *out = (stretch){.first = date};
    return u->has_year && !is_part(u);
}

/* A Julian day as the Gregorian day it was [64]; a Julian month or year lies across two of ours and is not said in one date. */
static bool from_julian(const rg_date_phrase_unit *u, rg_edtf_date *date) {
    rg_calendar_date given = {date->year, date->month, date->day}, ours;
    if (u->core != RG_DATE_PHRASE_CORE_DAY || !u->has_year || date->mask || !rg_calendar_real(RG_CALENDAR_JULIAN, given)) return false;
    ours = rg_calendar_of(RG_CALENDAR_GREGORIAN, rg_calendar_day(RG_CALENDAR_JULIAN, given));
    date->year = ours.year;
    date->negative = ours.year < 0;
    date->month = (uint8_t)ours.month;
    date->day = (uint8_t)ours.day;
    return true;
}

static bool to_stretch(const rg_date_phrase_reader *p, const rg_date_phrase_unit *u, stretch *out) {
    bool ok = false;
    if (u->either || (u->bc && u->mask & RG_EDTF_X_YEAR)) return false; /* 12x BC: -0128 to -0119 is no mask */
    switch (u->core) {
    case RG_DATE_PHRASE_CORE_YEAR: case RG_DATE_PHRASE_CORE_BARE: ok = !u->ordinal && year_stretch(p, u, out); break;
    case RG_DATE_PHRASE_CORE_DECADE: ok = decade_stretch(p, u, out); break;
    case RG_DATE_PHRASE_CORE_CENTURY: ok = century_stretch(p, u, out); break;
    case RG_DATE_PHRASE_CORE_MILLENNIUM: ok = millennium_stretch(u, out); break;
    case RG_DATE_PHRASE_CORE_MONTH: case RG_DATE_PHRASE_CORE_DAY: ok = month_stretch(p, u, out); break;
    case RG_DATE_PHRASE_CORE_SEASON: ok = season_stretch(u, out); break;
    default: return false;
    }
    if (!ok || (u->julian && !from_julian(u, &out->first))) return false;
    qualify(u, &out->first);
    if (out->range) qualify(u, &out->last);
    return true;
}

/* ---- ranges and sets ---------------------------------------------------------------------------------------------- */

static void share_century(rg_date_phrase_unit *a, const rg_date_phrase_unit *b) {
    if (a->core != RG_DATE_PHRASE_CORE_BARE || b->core != RG_DATE_PHRASE_CORE_CENTURY || a->year < 1 || a->year > 99) return;
    a->core = b->ordinal ? RG_DATE_PHRASE_CORE_CENTURY : RG_DATE_PHRASE_CORE_NOTHING; /* "17-1900s" */
    a->year = (a->year - 1) * 100;
    a->has_year = true;
    a->ordinal = false;
}

/* "1914-18", "1998-2": the end leaves out the digits it shares. */
static void lengthen(const rg_date_phrase_unit *a, rg_date_phrase_unit *b) {
    if (!a->has_year || b->core != RG_DATE_PHRASE_CORE_BARE || a->bc || b->digits > 2 || (a->core == RG_DATE_PHRASE_CORE_YEAR && a->digits <= b->digits)) return;
    if (b->year <= 12 && b->digits == 2 && a->core == RG_DATE_PHRASE_CORE_YEAR) return; /* a month, or a year: not to be told */
    int64_t unit_size = b->digits == 1 ? 10 : 100, year = a->year - a->year % unit_size + b->year;
    if (year <= a->year) return;
    b->year = year;
    b->core = RG_DATE_PHRASE_CORE_YEAR;
    b->has_year = true;
}

static bool within_year(const rg_date_phrase_unit *u) { return u->core == RG_DATE_PHRASE_CORE_MONTH || u->core == RG_DATE_PHRASE_CORE_DAY; }

/* "December - January 2024" began the year before; "July - June 1940" may have begun or ended in 1940. */
static bool in_year_before(const rg_date_phrase_unit *a, const rg_date_phrase_unit *b) { return within_year(b) && a->month > b->month + 6; }

/* What one end leaves out, from the other. */
static void share(rg_date_phrase_unit *a, rg_date_phrase_unit *b) {
    lengthen(a, b);
    share_century(a, b);
    if (a->bc && b->core == RG_DATE_PHRASE_CORE_BARE && !b->ad) b->core = RG_DATE_PHRASE_CORE_NOTHING; /* 500 BC to 18: BC or AD? */
    if (a->core == RG_DATE_PHRASE_CORE_YEAR && b->core == RG_DATE_PHRASE_CORE_BARE && b->digits <= 2 && b->year <= 12) b->core = RG_DATE_PHRASE_CORE_NOTHING;
    if (b->core == RG_DATE_PHRASE_CORE_DAY && !b->month) b->month = a->month;
    if (a->core == RG_DATE_PHRASE_CORE_SEASON && !a->has_year && b->has_year) a->year = b->year, a->bc = b->bc, a->has_year = true;
    if (b->bc && !a->bc && !a->ad && a->core != RG_DATE_PHRASE_CORE_DAY && a->core != RG_DATE_PHRASE_CORE_MONTH) a->bc = true;
    if (a->core == RG_DATE_PHRASE_CORE_BARE && b->core == RG_DATE_PHRASE_CORE_DAY && !a->bc) a->core = RG_DATE_PHRASE_CORE_DAY, a->day = (int)a->year, a->month = b->month, a->year = 0, a->ordinal = false;
    if (b->core == RG_DATE_PHRASE_CORE_BARE && a->core == RG_DATE_PHRASE_CORE_DAY && !a->has_year && b->digits <= 2) b->core = RG_DATE_PHRASE_CORE_DAY, b->day = (int)b->year, b->month = a->month, b->ordinal = false;
    if (within_year(a) && !a->has_year && b->has_year) a->year = b->year - in_year_before(a, b), a->bc = b->bc, a->has_year = true;
    if (within_year(b) && !b->has_year && a->has_year) b->year = a->year, b->bc = a->bc, b->has_year = true;
    if (a->core == RG_DATE_PHRASE_CORE_BARE) a->core = RG_DATE_PHRASE_CORE_YEAR;
    if (b->core == RG_DATE_PHRASE_CORE_BARE) b->core = RG_DATE_PHRASE_CORE_YEAR;
}

static void print_end(const rg_date_phrase_reader *p, rg_buf *out, const rg_date_phrase_unit *u, bool last, bool *ok) {
    stretch s;
    if (u->core == RG_DATE_PHRASE_CORE_UNKNOWN_END) return;
    if (!to_stretch(p, u, &s)) {
        *ok = false;
        return;
    }
    rg_edtf_print_date(out, last && s.range ? &s.last : &s.first);
}

static void swap(rg_date_phrase_unit *u) {
    int day = u->day;
    u->day = u->month;
    u->month = day;
}

static bool in_order(const rg_date_phrase_unit *a, const rg_date_phrase_unit *b) {
    if (a->year != b->year) return a->year < b->year;
    return a->month != b->month ? a->month < b->month : a->day <= b->day;
}

/* 3/4/1940 beside another date is read in that one's order; where neither shows its order, in the only one that makes a range. */
static void settle(rg_date_phrase_unit *a, rg_date_phrase_unit *b) {
    if (!a->either && !b->either) return;
    bool month_first = a->month_first || b->month_first, day_first = a->day_first || b->day_first;
    if (month_first == day_first) {
        rg_date_phrase_unit x = *a, y = *b;
        if (x.either) swap(&x);
        if (y.either) swap(&y);
        month_first = in_order(a, b), day_first = in_order(&x, &y);
        if (month_first == day_first || x.bc || y.bc) return;
    }
    if (a->either && day_first) swap(a);
    if (b->either && day_first) swap(b);
    a->either = b->either = false;
}

/* "winter 1939/40": one winter, which EDTF dates by the year it begins in. */
static bool one_winter(const rg_date_phrase_reader *p, const rg_date_phrase_unit *a, const rg_date_phrase_unit *b) {
    if (a->core != RG_DATE_PHRASE_CORE_SEASON || !a->has_year || b->core != RG_DATE_PHRASE_CORE_YEAR || b->year != a->year + 1) return false;
    if (b->circa || b->maybe || b->bc) return false;
    int at = a->season - RG_POLICY_SEASON_FIRST;
    return p->policy->season[at].first + p->policy->season[at].months > 13;
}

static bool print_range(const rg_date_phrase_reader *p, rg_buf *out, rg_date_phrase_unit *a, rg_date_phrase_unit *b) {
    bool ok = true;
    settle(a, b);
    share(a, b);
    if (one_winter(p, a, b)) return print_end(p, out, a, false, &ok), ok;
    print_end(p, out, a, false, &ok);
    rg_buf_byte(out, '/');
    print_end(p, out, b, true, &ok);
    return ok;
}

static bool print_alone(const rg_date_phrase_reader *p, rg_buf *out, const rg_date_phrase_unit *u, bool *range) {
    stretch s;
    if (!to_stretch(p, u, &s)) return false;
    *range = s.range;
    rg_edtf_print_date(out, &s.first);
    if (s.range) rg_buf_byte(out, '/'), rg_edtf_print_date(out, &s.last);
    return true;
}

typedef struct result {
    rg_buf text;
    bool interval; /* a stretch of time, not a moment known to a range */
} result;

/* a, b or c: `units` with the word between the last two. */
static bool print_set(const rg_date_phrase_reader *p, result *out, rg_date_phrase_unit *units, size_t n, bool one) {
    for (size_t i = n - 1; i-- > 0;) settle(&units[i], &units[i + 1]), share(&units[i], &units[i + 1]);
    rg_buf_byte(&out->text, one ? '[' : '{');
    for (size_t i = 0; i < n; i++) {
        stretch s;
        if (!to_stretch(p, &units[i], &s)) return false;
        if (i) rg_buf_byte(&out->text, ',');
        rg_edtf_print_date(&out->text, &s.first);
        if (s.range) rg_buf_puts(&out->text, ".."), rg_edtf_print_date(&out->text, &s.last);
    }
    rg_buf_byte(&out->text, one ? ']' : '}');
    return true;
}

enum { SET_MAX = 16 };

static bool set(rg_date_phrase_reader *p, rg_date_phrase_unit *units, result *out, bool one) {
    rg_date_phrase_role joint = one ? RG_DATE_PHRASE_OR : RG_DATE_PHRASE_AND;
    size_t n = 1;
    for (;;) {
        bool comma = rg_date_phrase_take_sign(p, ',');
        if (!rg_date_phrase_take(p, joint) && !comma) break;
        if (n == SET_MAX || !rg_date_phrase_read_unit(p, &units[n++])) return false;
    }
    return n > 1 && print_set(p, out, units, n, one);
}

static bool print_either(const rg_date_phrase_reader *p, rg_date_phrase_unit *units, result *out) {
    units[0].either = false;
    units[1] = units[0];
    units[1].day = units[0].month;
    units[1].month = units[0].day;
    bool first = units[0].month < units[1].month;
    if (!first) units[2] = units[0], units[0] = units[1], units[1] = units[2];
    return print_set(p, out, units, 2, true);
}

/* "until" between two dates is "to". */
static bool take_to(rg_date_phrase_reader *p) { return rg_date_phrase_take(p, RG_DATE_PHRASE_TO) || rg_date_phrase_take(p, RG_DATE_PHRASE_BEFORE) || rg_date_phrase_take_sign(p, '-') || rg_date_phrase_take_sign(p, '/'); }

static bool open_ended(rg_date_phrase_reader *p, const rg_date_phrase_unit *u, result *out, bool before, bool choice) {
    bool ok = true;
    if (choice) rg_buf_byte(&out->text, '[');
    if (before) rg_buf_puts(&out->text, choice ? ".." : "../");
    print_end(p, &out->text, u, before, &ok);
    if (!before) rg_buf_puts(&out->text, choice ? ".." : "/..");
    if (choice) rg_buf_byte(&out->text, ']');
    return ok;
}

static bool end_unknown(rg_date_phrase_reader *p, rg_date_phrase_unit *u, result *out) {
    bool ok = true;
    print_end(p, &out->text, u, false, &ok);
    rg_buf_byte(&out->text, '/');
    return ok;
}

/* The "and" or "or" further on. */
static rg_date_phrase_role joint(const rg_date_phrase_reader *p) {
    size_t i = 0;
    while (rg_date_phrase_role_at(p, i) != RG_DATE_PHRASE_AND && rg_date_phrase_role_at(p, i) != RG_DATE_PHRASE_OR && rg_date_phrase_role_at(p, i) != RG_DATE_PHRASE_END) i++;
    return rg_date_phrase_role_at(p, i);
}

/* After the first unit. */
static bool go_on(rg_date_phrase_reader *p, rg_date_phrase_unit *units, result *out) {
    bool range;
    if (rg_date_phrase_role_at(p, 0) == RG_DATE_PHRASE_OR || rg_date_phrase_role_at(p, 0) == RG_DATE_PHRASE_AND) {
        rg_date_phrase_role next = rg_date_phrase_role_at(p, 1);
        if (next == RG_DATE_PHRASE_BEFORE || next == RG_DATE_PHRASE_AFTER) {
            p->at += 2;
            if (units[0].core == RG_DATE_PHRASE_CORE_BARE) units[0].core = RG_DATE_PHRASE_CORE_YEAR;
            return open_ended(p, &units[0], out, next == RG_DATE_PHRASE_BEFORE, next == RG_DATE_PHRASE_BEFORE);
        }
        return set(p, units, out, rg_date_phrase_role_at(p, 0) == RG_DATE_PHRASE_OR);
    }
    if (rg_date_phrase_sign(p, 0, ',') && joint(p) != RG_DATE_PHRASE_END) return set(p, units, out, joint(p) == RG_DATE_PHRASE_OR);
    if (take_to(p)) {
        out->interval = true;
        bool dash = p->words->list.at[p->at - 1].role == RG_DATE_PHRASE_SIGN;
        if ((dash && rg_date_phrase_role_at(p, 0) == RG_DATE_PHRASE_END) || rg_date_phrase_take(p, RG_DATE_PHRASE_NOW)) return open_ended(p, &units[0], out, false, false);
        if (rg_date_phrase_sign(p, 0, '?') && rg_date_phrase_role_at(p, 1) == RG_DATE_PHRASE_END) return p->at++, end_unknown(p, &units[0], out);
        return rg_date_phrase_read_unit(p, &units[1]) && print_range(p, &out->text, &units[0], &units[1]);
    }
    if (units[0].core == RG_DATE_PHRASE_CORE_YEAR && rg_date_phrase_take(p, RG_DATE_PHRASE_AFTER)) return open_ended(p, &units[0], out, false, false); /* "1850 onwards" */
    if (units[0].either) return print_either(p, units, out);
    return print_alone(p, &out->text, &units[0], &range);
}

static bool listed(rg_date_phrase_reader *p, rg_date_phrase_unit *units, result *out, bool one) {
    rg_date_phrase_take_sign(p, ':');
    size_t n = 0;
    do {
        if (n == SET_MAX || !rg_date_phrase_read_unit(p, &units[n++])) return false;
    } while (rg_date_phrase_take_sign(p, ',') || rg_date_phrase_take(p, one ? RG_DATE_PHRASE_OR : RG_DATE_PHRASE_AND));
    return print_set(p, out, units, n, one);
}

static bool bounded(rg_date_phrase_reader *p, rg_date_phrase_unit *units, result *out, bool before) {
    bool word = rg_date_phrase_role_at(p, 0) != RG_DATE_PHRASE_SIGN;
    p->at++;
    if (word && !rg_date_phrase_at(p, 0)->spaced) rg_date_phrase_take_sign(p, '-'); /* "pre-1850" */
    if (!rg_date_phrase_read_unit(p, &units[0])) return false;
    if (units[0].core == RG_DATE_PHRASE_CORE_BARE) units[0].core = RG_DATE_PHRASE_CORE_YEAR;
    return open_ended(p, &units[0], out, before, false);
}

static bool between(rg_date_phrase_reader *p, rg_date_phrase_unit *units, result *out) {
    p->at++;
    return rg_date_phrase_read_unit(p, &units[0]) && (rg_date_phrase_take(p, RG_DATE_PHRASE_AND) || take_to(p)) && rg_date_phrase_read_unit(p, &units[1]) && print_range(p, &out->text, &units[0], &units[1]);
}

static bool from(rg_date_phrase_reader *p, rg_date_phrase_unit *units, result *out) {
    p->at++;
    out->interval = true;
    if (!rg_date_phrase_read_unit(p, &units[0])) return false;
    if (rg_date_phrase_take(p, RG_DATE_PHRASE_AFTER) || !take_to(p)) return units[0].core = units[0].core == RG_DATE_PHRASE_CORE_BARE ? RG_DATE_PHRASE_CORE_YEAR : units[0].core, open_ended(p, &units[0], out, false, false);
    if (rg_date_phrase_take(p, RG_DATE_PHRASE_NOW)) return open_ended(p, &units[0], out, false, false);
    return rg_date_phrase_read_unit(p, &units[1]) && print_range(p, &out->text, &units[0], &units[1]);
}

static bool whole(rg_date_phrase_reader *p, result *out) {
    rg_date_phrase_unit units[SET_MAX];
    while (rg_date_phrase_role_at(p, 0) == RG_DATE_PHRASE_FILLER) p->at++;
    switch (rg_date_phrase_role_at(p, 0)) {
    case RG_DATE_PHRASE_BETWEEN: return between(p, units, out);
    case RG_DATE_PHRASE_BEFORE: return bounded(p, units, out, true);
    case RG_DATE_PHRASE_AFTER: return bounded(p, units, out, false);
    case RG_DATE_PHRASE_FROM: return from(p, units, out);
    case RG_DATE_PHRASE_ONE_OF: p->at++; return listed(p, units, out, true);
    case RG_DATE_PHRASE_ALL_OF: p->at++; return listed(p, units, out, false);
    default: break;
    }
    if (rg_date_phrase_sign(p, 0, '<') || rg_date_phrase_sign(p, 0, '>')) return bounded(p, units, out, rg_date_phrase_sign(p, 0, '<'));
    if (rg_date_phrase_sign(p, 0, '?') && rg_date_phrase_role_at(p, 1) == RG_DATE_PHRASE_TO) {
        p->at++;
        units[0] = (rg_date_phrase_unit){.core = RG_DATE_PHRASE_CORE_UNKNOWN_END};
    } else if (!rg_date_phrase_read_unit(p, &units[0])) {
        return false;
    }
    return units[0].core == RG_DATE_PHRASE_CORE_UNKNOWN_END && rg_date_phrase_role_at(p, 0) != RG_DATE_PHRASE_TO && !rg_date_phrase_sign(p, 0, '-') ? false : go_on(p, units, out);
}

/* What may follow a whole date without belonging to it: ", printed 1870", "(later print)". */
static bool aside(rg_date_phrase_reader *p) {
    while (rg_date_phrase_sign(p, 0, ',') || rg_date_phrase_sign(p, 0, ';') || rg_date_phrase_sign(p, 0, '(')) p->at++;
    if (rg_date_phrase_role_at(p, 0) == RG_DATE_PHRASE_ASIDE || rg_date_phrase_role_at(p, 0) == RG_DATE_PHRASE_FROM) p->at = p->words->list.n - 1;
    return rg_date_phrase_role_at(p, 0) == RG_DATE_PHRASE_END;
}

/* "[ca. 1971]": what the cataloguer supplied. */
static rg_text without_brackets(rg_text text) {
    if (text.len < 2 || text.ptr[0] != '[' || text.ptr[text.len - 1] != ']') return text;
    return rg_text_trim((rg_text){text.ptr + 1, text.len - 2});
}

bool rg_date_phrase_read(rg_arena *arena, const rg_date_phrase_book *book, const rg_policy *policy, rg_text text, rg_text *edtf, bool *interval) {
    rg_date_phrase_words words = {0};
    rg_edtf whole_date;
    rg_text trimmed = without_brackets(rg_text_trim(text));
    if (trimmed.len == 0 || trimmed.len > RG_DATE_PHRASE_MAX) return false;
    rg_date_phrase_lex(arena, book, trimmed, &words);
    rg_date_phrase_reader p = {&words, 0, policy ? policy : &rg_policy_table[0]};
    result made = {rg_buf_in(arena), false};
    if (!whole(&p, &made) || !aside(&p)) return false;
    *edtf = rg_buf_text(&made.text);
    *interval = made.interval;
    return rg_edtf_parse(*edtf, NULL, &whole_date, NULL);
}

static const void *make_book(rg_arena *arena, rg_text language) { return rg_date_phrase_book_new(arena, language); }

regest_status rg_date_phrase_parse(rg_arena *arena, rg_text text, rg_text language, rg_date *out, regest_error *error) {
    rg_text edtf, trimmed = rg_text_trim(text);
    bool interval;
    if (rg_date_parse(arena, trimmed, out, NULL) == REGEST_OK) return REGEST_OK;
    const rg_date_phrase_book *book = rg_arena_once(arena, make_book, language);
    if (book && rg_date_phrase_read(arena, book, NULL, trimmed, &edtf, &interval) && rg_date_parse(arena, edtf, out, NULL) == REGEST_OK) {
        out->interval = interval;
        return REGEST_OK;
    }
    *out = (rg_date){.earliest = RG_DAY_MIN, .latest = RG_DAY_MAX};
    return rg_error_set(error, REGEST_NONE, "\"%.*s\" is no date in words", RG_TEXT_ARG(text));
}
