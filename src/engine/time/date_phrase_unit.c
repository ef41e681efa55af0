/* date_phrase_unit.c: one date of a phrase, its core and the words around it.
 *
 *     unit = { circa | maybe | early | mid | late | half | filler } core { era | "?" | "(uncertain)" | ... }
 *     core = year | decade | century | millennium | month [year] | day month [year] | month day [year] | year month [day] | season year
 *          | quarter year | n/n/n
 *
 * Digits may be unknown, as cataloguers write them: 198-, 19--, 198x, xx/11/1939. What can be read in two ways is left open
 * (`either`) for the whole phrase to settle.
 */
#include <string.h>

#include "engine/time/date_phrase_int.h"

static bool numeric(rg_date_phrase_role r) { return r == RG_DATE_PHRASE_NUMBER || r == RG_DATE_PHRASE_ORDINAL; }

static void skip_fillers(rg_date_phrase_reader *p) {
    while (rg_date_phrase_role_at(p, 0) == RG_DATE_PHRASE_FILLER || rg_date_phrase_sign(p, 0, ',') || (rg_date_phrase_sign(p, 0, '.') && rg_date_phrase_role_at(p, 1) != RG_DATE_PHRASE_END)) p->at++;
}

/* ---- cores ------------------------------------------------------------------------------------------------------ */

static bool take_era(rg_date_phrase_reader *p, rg_date_phrase_unit *u) {
    if (rg_date_phrase_role_at(p, 0) != RG_DATE_PHRASE_BC && rg_date_phrase_role_at(p, 0) != RG_DATE_PHRASE_AD) return false;
    if (rg_date_phrase_role_at(p, 0) == RG_DATE_PHRASE_BC) u->bc = true;
    else u->ad = true;
    p->at++;
    return true;
}

/* "1731/32": a day that by one style belongs to the old year and by ours to the new one [63]. */
static void dual_year(rg_date_phrase_reader *p, rg_date_phrase_unit *u) {
    const rg_date_phrase_word *next = rg_date_phrase_at(p, 1);
    int64_t size = next->digits == 1 ? 10 : next->digits == 2 ? 100 : 10000;
    if (!rg_date_phrase_sign(p, 0, '/') || next->role != RG_DATE_PHRASE_NUMBER || (u->year + 1) % size != next->value || u->month < 1 || u->month > 3) return;
    u->year++;
    p->at += 2;
}

/* "-3000": a minus before the four digits of a year, and none before the minus. */
static bool minus_year(const rg_date_phrase_reader *p) {
    return rg_date_phrase_sign(p, 0, '-') && rg_date_phrase_at(p, 0)->spaced && rg_date_phrase_role_at(p, 1) == RG_DATE_PHRASE_NUMBER &&
           !rg_date_phrase_at(p, 1)->spaced && rg_date_phrase_at(p, 1)->digits == 4;
}

static bool take_year(rg_date_phrase_reader *p, rg_date_phrase_unit *u) {
    size_t start = p->at;
    skip_fillers(p);
    if (rg_date_phrase_role_at(p, 0) == RG_DATE_PHRASE_AD && rg_date_phrase_role_at(p, 1) == RG_DATE_PHRASE_NUMBER) take_era(p, u);
    if (minus_year(p)) u->bc = true, p->at++;
    const rg_date_phrase_word *w = rg_date_phrase_at(p, 0);
    if (w->role != RG_DATE_PHRASE_NUMBER || w->digits > 4 || w->digits == 0) return p->at = start, false;
    u->year = w->value + u->bc; /* -3000 is 3001 BC */
    u->mask |= w->mask;
    u->has_year = true;
    p->at++;
    dual_year(p, u);
    return true;
}

/* After a month: a day and a year, a year, or neither. */
static bool month_first(rg_date_phrase_reader *p, rg_date_phrase_unit *u) {
    u->month = (int)rg_date_phrase_at(p, 0)->value;
    p->at++;
    size_t start = p->at;
    skip_fillers(p);
    if (numeric(rg_date_phrase_role_at(p, 0)) && rg_date_phrase_at(p, 0)->value >= 1 && rg_date_phrase_at(p, 0)->value <= 31 && (rg_date_phrase_at(p, 0)->digits <= 2 || rg_date_phrase_role_at(p, 0) == RG_DATE_PHRASE_ORDINAL)) {
        u->day = (int)rg_date_phrase_at(p, 0)->value;
        u->core = RG_DATE_PHRASE_CORE_DAY;
        u->month_first = true;
        p->at++;
        take_year(p, u);
        return true;
    }
    p->at = start;
    u->core = RG_DATE_PHRASE_CORE_MONTH;
    take_year(p, u);
    return true;
}

/* A number and a month: "12 January 1940", "12th of January". */
static bool day_first(rg_date_phrase_reader *p, rg_date_phrase_unit *u) {
    u->day = (int)rg_date_phrase_at(p, 0)->value;
    p->at++;
    skip_fillers(p);
    u->month = (int)rg_date_phrase_at(p, 0)->value;
    p->at++;
    u->core = RG_DATE_PHRASE_CORE_DAY;
    u->day_first = true;
    take_year(p, u);
    return u->day >= 1 && u->day <= 31;
}

/* "1939 November 12", "1939, Nov."; not "1939, November 1940", which are two. */
static bool year_first(rg_date_phrase_reader *p, rg_date_phrase_unit *u) {
    size_t start = p->at;
    rg_date_phrase_unit year = {0}, rest = {0};
    take_year(p, &year);
    skip_fillers(p);
    if (rg_date_phrase_role_at(p, 0) != RG_DATE_PHRASE_MONTH || !month_first(p, &rest) || rest.has_year) return p->at = start, false;
    *u = year;
    u->core = rest.core, u->month = rest.month, u->day = rest.day;
    return true;
}

/* "12.XI.1939", "12 XI 1939": the month is a Roman number. */
static bool roman_month(rg_date_phrase_reader *p, rg_date_phrase_unit *u) {
    size_t at = 1 + rg_date_phrase_sign(p, 1, '.');
    const rg_date_phrase_word *month = rg_date_phrase_at(p, at), *year;
    if (!month->roman || month->value > 12 || rg_date_phrase_at(p, 0)->value > 31) return false;
    at += 1 + rg_date_phrase_sign(p, at + 1, '.');
    year = rg_date_phrase_at(p, at);
    if (year->role != RG_DATE_PHRASE_NUMBER || year->digits != 4) return false;
    *u = (rg_date_phrase_unit){.core = RG_DATE_PHRASE_CORE_DAY, .day = (int)rg_date_phrase_at(p, 0)->value, .month = (int)month->value,
                               .year = year->value, .has_year = true, .day_first = true};
    p->at += at + 1;
    return true;
}

static bool leads_to(const rg_date_phrase_reader *p, rg_date_phrase_role wanted) {
    size_t i = 1;
    while (rg_date_phrase_role_at(p, i) == RG_DATE_PHRASE_FILLER) i++;
    return rg_date_phrase_role_at(p, i) == wanted;
}

/* Whether a number with unknown digits can stand for one of 1 to most. */
static bool can_be(const rg_date_phrase_word *w, int most) {
    if (w->role != RG_DATE_PHRASE_NUMBER || w->digits > 2) return false;
    for (int n = 1; n <= most; n++)
        if ((w->mask & 2 || n / 10 == w->value / 10) && (w->mask & 1 || n % 10 == w->value % 10)) return true;
    return false;
}

static void set_month(rg_date_phrase_unit *u, const rg_date_phrase_word *w) {
    u->month = (int)w->value;
    u->mask |= (w->mask & 1 ? RG_EDTF_X_MONTH_UNITS : 0u) | (w->mask & 2 ? RG_EDTF_X_MONTH_TENS : 0u);
}

static void set_day(rg_date_phrase_unit *u, const rg_date_phrase_word *w) {
    u->day = (int)w->value;
    u->mask |= (w->mask & 1 ? RG_EDTF_X_DAY_UNITS : 0u) | (w->mask & 2 ? RG_EDTF_X_DAY_TENS : 0u);
}

/* Day and month of n/n/year. Which is which is known from a number above 12, from full stops (the day is first), or from unknown digits:
 * the less known of the two is the day. */
static bool day_and_month(rg_date_phrase_unit *u, const rg_date_phrase_word *a, const rg_date_phrase_word *b, char mark) {
    bool day_first = can_be(a, 31) && can_be(b, 12), month_first = mark == '/' && can_be(a, 12) && can_be(b, 31);
    if (day_first && month_first && a->mask > b->mask) month_first = false;
    if (day_first && month_first && b->mask > a->mask) day_first = false;
    if (!day_first && !month_first) return false;
    u->either = day_first && month_first && (a->value != b->value || a->mask != b->mask);
    u->day_first = !month_first;
    u->month_first = !day_first;
    set_month(u, month_first ? a : b);
    set_day(u, month_first ? b : a);
    return !u->either || !u->mask;
}

/* 7/2008, 03/29/1988, 29.03.1988, 1985/04/12. */
static bool slashed(rg_date_phrase_reader *p, rg_date_phrase_unit *u) {
    char mark = rg_date_phrase_sign(p, 1, '/') ? '/' : '.';
    const rg_date_phrase_word *a = rg_date_phrase_at(p, 0), *b = rg_date_phrase_at(p, 2), *c = rg_date_phrase_at(p, 4);
    if (a->role != RG_DATE_PHRASE_NUMBER || !rg_date_phrase_sign(p, 1, mark) || b->role != RG_DATE_PHRASE_NUMBER) return false;
    u->has_year = true;
    if (!rg_date_phrase_sign(p, 3, mark) || c->role != RG_DATE_PHRASE_NUMBER) {
        if (b->digits != 4 || !can_be(a, 12)) return false;
        u->core = RG_DATE_PHRASE_CORE_MONTH, u->year = b->value, u->mask = b->mask;
        set_month(u, a);
        p->at += 3;
        return true;
    }
    u->core = RG_DATE_PHRASE_CORE_DAY;
    p->at += 5;
    if (a->digits == 4) {
        u->year = a->value, u->mask = a->mask;
        set_month(u, b), set_day(u, c);
        return can_be(b, 12) && can_be(c, 31);
    }
    if (c->digits != 4) return false;
    u->year = c->value, u->mask = c->mask;
    return day_and_month(u, a, b, mark);
}

/* "1st quarter 1985", "Q1 1985", "quarter 1 1985": divisions of the year, of which phrases.tsv gives the first's code and the count. */
static bool division(rg_date_phrase_reader *p, rg_date_phrase_unit *u) {
    bool first = numeric(rg_date_phrase_role_at(p, 0));
    const rg_date_phrase_word *n = rg_date_phrase_at(p, first ? 0 : 1), *d = rg_date_phrase_at(p, first ? 1 : 0);
    int64_t code = d->value / 10, count = d->value % 10;
    if (d->role != RG_DATE_PHRASE_DIVISION || !numeric(n->role) || n->value < 1 || n->value > count) return false;
    u->core = RG_DATE_PHRASE_CORE_SEASON;
    u->season = (int)(code + n->value - 1);
    p->at += 2;
    return take_year(p, u);
}

static bool season(rg_date_phrase_reader *p, rg_date_phrase_unit *u) {
    u->core = RG_DATE_PHRASE_CORE_SEASON;
    u->season = (int)rg_date_phrase_at(p, 0)->value;
    p->at++;
    bool bracket = rg_date_phrase_take_sign(p, '(');
    if (rg_date_phrase_role_at(p, 0) == RG_DATE_PHRASE_NORTH) u->season += 4, p->at++;
    else if (rg_date_phrase_role_at(p, 0) == RG_DATE_PHRASE_SOUTH) u->season += 8, p->at++;
    if (bracket && !rg_date_phrase_take_sign(p, ')')) return false;
    take_year(p, u);
    return true;
}

static bool decade(rg_date_phrase_reader *p, rg_date_phrase_unit *u) {
    const rg_date_phrase_word *w = rg_date_phrase_at(p, 0);
    u->year = w->value;
    if (u->year % 10) return false;
    u->core = u->year % 100 ? RG_DATE_PHRASE_CORE_DECADE : RG_DATE_PHRASE_CORE_CENTURY;
    u->has_year = true;
    if (w->digits == 2) u->core = RG_DATE_PHRASE_CORE_DECADE; /* the "00s" are ten years */
    p->at++;
    return true;
}

static bool century(rg_date_phrase_reader *p, rg_date_phrase_unit *u) {
    int64_t n = rg_date_phrase_at(p, 0)->value;
    u->core = RG_DATE_PHRASE_CORE_CENTURY;
    u->has_year = u->ordinal = true;
    u->year = (n - 1) * 100;
    p->at += rg_date_phrase_sign(p, 1, '-') ? 3 : 2;
    return n >= 1 && n <= 99;
}

static bool millennium(rg_date_phrase_reader *p, rg_date_phrase_unit *u) {
    int64_t n = rg_date_phrase_at(p, 0)->value;
    u->core = RG_DATE_PHRASE_CORE_MILLENNIUM;
    u->has_year = true;
    u->year = (n - 1) * 1000;
    p->at += 2;
    return n >= 1 && n <= 9;
}

/* Whether a number here counts a century: "19th century", "19c"; the c of circa has the value 1. */
static bool counts_century(const rg_date_phrase_reader *p) {
    const rg_date_phrase_word *w = rg_date_phrase_at(p, rg_date_phrase_sign(p, 1, '-') ? 2 : 1);
    return w->role == RG_DATE_PHRASE_CENTURY || (w->role == RG_DATE_PHRASE_CIRCA && w->value == 1 && rg_date_phrase_at(p, 0)->digits <= 2 && w == rg_date_phrase_at(p, 1));
}

static bool number_core(rg_date_phrase_reader *p, rg_date_phrase_unit *u) {
    if (counts_century(p)) return century(p, u);
    if (rg_date_phrase_role_at(p, 1) == RG_DATE_PHRASE_MILLENNIUM) return millennium(p, u);
    if (rg_date_phrase_at(p, 0)->digits == 4 && year_first(p, u)) return true;
    if (leads_to(p, RG_DATE_PHRASE_MONTH)) return day_first(p, u);
    if (roman_month(p, u)) return true;
    if (rg_date_phrase_role_at(p, 1) == RG_DATE_PHRASE_DIVISION) return division(p, u);
    char mark = rg_date_phrase_role_at(p, 2) != RG_DATE_PHRASE_NUMBER ? 0 : rg_date_phrase_sign(p, 1, '/') ? '/' : rg_date_phrase_sign(p, 1, '.') ? '.' : 0;
    if (mark && (rg_date_phrase_at(p, 0)->digits <= 2 || rg_date_phrase_sign(p, 3, mark))) return slashed(p, u);
    u->core = RG_DATE_PHRASE_CORE_BARE;
    u->year = rg_date_phrase_at(p, 0)->value;
    u->digits = rg_date_phrase_at(p, 0)->digits;
    u->mask = rg_date_phrase_at(p, 0)->mask;
    u->ordinal = rg_date_phrase_role_at(p, 0) == RG_DATE_PHRASE_ORDINAL;
    p->at++;
    if (u->digits > 4) return false;
    size_t comma = rg_date_phrase_sign(p, 0, ',');
    if (rg_date_phrase_role_at(p, comma) != RG_DATE_PHRASE_NUMBER || rg_date_phrase_at(p, comma)->digits < 3 || u->digits > 2) return true;
    *u = (rg_date_phrase_unit){.core = RG_DATE_PHRASE_CORE_DAY, .day = (int)u->year}; /* "april 1 or 2 2015": the month stands at the other date */
    return take_year(p, u);
}

/* EDTF itself, as one run without blanks: "2004-?06". */
static bool edtf_core(rg_date_phrase_reader *p, rg_date_phrase_unit *u) {
    rg_text text = p->words->text;
    size_t start = rg_date_phrase_at(p, 0)->span.start, end = start, used = 0;
    while (end < text.len && text.ptr[end] != ' ') end++;
    char upper[32];
    if (end - start < 7 || end - start > sizeof upper) return false;
    for (size_t i = start; i < end; i++) upper[i - start] = text.ptr[i] == 'x' ? 'X' : text.ptr[i];
    rg_edtf edtf;
    if (!rg_edtf_parse((rg_text){upper, end - start}, NULL, &edtf, NULL) || edtf.kind > RG_EDTF_KIND_SEASON) return false;
    const rg_edtf_date *d = &edtf.item.first;
    if (d->precision == RG_EDTF_SEASON && d->month > d->year % 100) return false; /* "c. 1910-30" are years, "to 1915-21" is not to be told */
    if (d->mask || d->negative || d->extended || d->significant || d->precision == RG_EDTF_SECOND || d->precision == RG_EDTF_YEAR) return false;
    *u = (rg_date_phrase_unit){.core = d->precision == RG_EDTF_SEASON ? RG_DATE_PHRASE_CORE_SEASON : d->precision == RG_EDTF_MONTH ? RG_DATE_PHRASE_CORE_MONTH : RG_DATE_PHRASE_CORE_DAY, .year = d->year, .has_year = true,
                .month = d->precision == RG_EDTF_SEASON ? 0 : d->month, .season = d->month, .day = d->day,
                .uncertain = d->uncertain, .approximate = d->approximate};
    while (rg_date_phrase_role_at(p, used) != RG_DATE_PHRASE_END && rg_date_phrase_at(p, used)->span.start < end) used++;
    p->at += used;
    return true;
}

static bool take_core(rg_date_phrase_reader *p, rg_date_phrase_unit *u) {
    switch (rg_date_phrase_role_at(p, 0)) {
    case RG_DATE_PHRASE_MONTH: return month_first(p, u);
    case RG_DATE_PHRASE_NUMBER: return edtf_core(p, u) || number_core(p, u);
    case RG_DATE_PHRASE_ORDINAL: return number_core(p, u);
    case RG_DATE_PHRASE_SEASON: return season(p, u);
    case RG_DATE_PHRASE_DECADE: return decade(p, u);
    case RG_DATE_PHRASE_DIVISION: return division(p, u);
    case RG_DATE_PHRASE_AD: u->core = RG_DATE_PHRASE_CORE_YEAR; return take_year(p, u);
    case RG_DATE_PHRASE_UNKNOWN: u->core = RG_DATE_PHRASE_CORE_UNKNOWN_END; p->at++; return true;
    case RG_DATE_PHRASE_SIGN:
        if (!minus_year(p)) return false;
        u->core = RG_DATE_PHRASE_CORE_YEAR;
        return take_year(p, u);
    default: return false;
    }
}

/* ---- what stands around a core ------------------------------------------------------------------------------------ */

/* "early", "early to mid", "mid-to-late"; also a half. */
static bool take_part(rg_date_phrase_reader *p, rg_date_phrase_unit *u) {
    int which = rg_date_phrase_role_at(p, 0) == RG_DATE_PHRASE_EARLY ? 1 : rg_date_phrase_role_at(p, 0) == RG_DATE_PHRASE_MID ? 2 : rg_date_phrase_role_at(p, 0) == RG_DATE_PHRASE_LATE ? 3 : 0;
    if (!which) return false;
    p->at++;
    rg_date_phrase_take_sign(p, '-');
    if (!u->part_from) u->part_from = which;
    u->part_to = which;
    size_t start = p->at;
    if (rg_date_phrase_take(p, RG_DATE_PHRASE_TO) || true) {
        rg_date_phrase_take_sign(p, '-');
        if (rg_date_phrase_role_at(p, 0) == RG_DATE_PHRASE_EARLY || rg_date_phrase_role_at(p, 0) == RG_DATE_PHRASE_MID || rg_date_phrase_role_at(p, 0) == RG_DATE_PHRASE_LATE) return take_part(p, u);
    }
    p->at = p->words->list.at[start].role == RG_DATE_PHRASE_TO ? start : p->at;
    return true;
}

/* Of how many parts the word after a number or "last" names one: "half of", "quarter of the"; "quarter" before a century. 0 = none. */
static int64_t share_named(const rg_date_phrase_reader *p) {
    const rg_date_phrase_word *w = rg_date_phrase_at(p, 1);
    if (w->role == RG_DATE_PHRASE_SHARE) return w->value;
    return w->role == RG_DATE_PHRASE_DIVISION && numeric(rg_date_phrase_role_at(p, 2)) && rg_date_phrase_role_at(p, 3) == RG_DATE_PHRASE_CENTURY ? w->value % 10 : 0;
}

/* "first half of", "2nd third of", "last quarter of the". */
static bool take_share(rg_date_phrase_reader *p, rg_date_phrase_unit *u) {
    bool last = rg_date_phrase_role_at(p, 0) == RG_DATE_PHRASE_LAST;
    const rg_date_phrase_word *n = rg_date_phrase_at(p, 0);
    int64_t shares = share_named(p);
    if (!shares || (!last && (!numeric(n->role) || n->value < 1 || n->value > shares))) return false;
    u->shares = (int)shares;
    u->share = last ? u->shares : (int)n->value;
    p->at += 2;
    return true;
}

static bool take_before(rg_date_phrase_reader *p, rg_date_phrase_unit *u) {
    if (take_part(p, u) || take_share(p, u)) return true;
    switch (rg_date_phrase_role_at(p, 0)) {
    case RG_DATE_PHRASE_CIRCA: u->circa = true; p->at++; rg_date_phrase_take_sign(p, '.'); return true;
    case RG_DATE_PHRASE_MAYBE: u->maybe = true; p->at++; rg_date_phrase_take_sign(p, ':'); return true;
    case RG_DATE_PHRASE_A_DAY: u->day = -1; p->at++; return true;
    case RG_DATE_PHRASE_A_MONTH: u->month = -1; p->at++; return true;
    case RG_DATE_PHRASE_FILLER: case RG_DATE_PHRASE_WEEKDAY: case RG_DATE_PHRASE_PART: p->at++; return true;
    case RG_DATE_PHRASE_SIGN: return rg_date_phrase_take_sign(p, '~') ? (u->circa = true) : rg_date_phrase_take_sign(p, '\'') || (rg_date_phrase_sign(p, 0, ',') && rg_date_phrase_role_at(p, 1) != RG_DATE_PHRASE_END && p->at && ++p->at);
    default: return false;
    }
}

/* "(?)", "(uncertain)", "(year uncertain, day approximate)" */
static bool brackets(rg_date_phrase_reader *p, rg_date_phrase_unit *u) {
    size_t start = p->at++;
    while (!rg_date_phrase_take_sign(p, ')')) {
        unsigned bits = 0;
        if (rg_date_phrase_role_at(p, 0) == RG_DATE_PHRASE_PART) bits = (unsigned)rg_date_phrase_at(p, 0)->value, p->at++;
        bool maybe = rg_date_phrase_role_at(p, 0) == RG_DATE_PHRASE_MAYBE || rg_date_phrase_sign(p, 0, '?'), circa = rg_date_phrase_role_at(p, 0) == RG_DATE_PHRASE_CIRCA;
        if (!maybe && !circa) return p->at = start, false;
        p->at++;
        if (bits == RG_EDTF_OF_YEAR && u->core == RG_DATE_PHRASE_CORE_BARE) bits = 0;
        if (!bits && maybe) u->maybe = true;
        if (!bits && circa) u->circa = true;
        if (maybe) u->uncertain |= bits;
        if (circa) u->approximate |= bits;
        if (!rg_date_phrase_take_sign(p, '/')) rg_date_phrase_take_sign(p, ',');
        rg_date_phrase_take(p, RG_DATE_PHRASE_AND);
    }
    return true;
}

static bool take_after(rg_date_phrase_reader *p, rg_date_phrase_unit *u) {
    if (take_era(p, u)) return true;
    switch (rg_date_phrase_role_at(p, 0)) {
    case RG_DATE_PHRASE_CIRCA:
        if (rg_date_phrase_role_at(p, 1) != RG_DATE_PHRASE_END) return false;
        u->circa = true, p->at++;
        return true;
    case RG_DATE_PHRASE_MAYBE: u->maybe = true; p->at++; return true;
    case RG_DATE_PHRASE_ISH: u->circa = true; p->at++; return true;
    case RG_DATE_PHRASE_OLD_STYLE: u->julian = true; p->at++; return true;
    case RG_DATE_PHRASE_NEW_STYLE: p->at++; return true;
    case RG_DATE_PHRASE_SIGN: break;
    default: return false;
    }
    if (rg_date_phrase_take_sign(p, '?')) return u->maybe = true;
    if (rg_date_phrase_take_sign(p, '~')) return u->circa = true;
    if (rg_date_phrase_take_sign(p, '%')) return u->circa = u->maybe = true;
    if (rg_date_phrase_sign(p, 0, '-') && rg_date_phrase_role_at(p, 1) == RG_DATE_PHRASE_ISH) return p->at++, true;
    if (rg_date_phrase_sign(p, 0, '(') && (rg_date_phrase_role_at(p, 1) == RG_DATE_PHRASE_OLD_STYLE || rg_date_phrase_role_at(p, 1) == RG_DATE_PHRASE_NEW_STYLE) && rg_date_phrase_sign(p, 2, ')')) {
        u->julian = rg_date_phrase_role_at(p, 1) == RG_DATE_PHRASE_OLD_STYLE;
        return p->at += 3, true;
    }
    if (rg_date_phrase_sign(p, 0, '.') && rg_date_phrase_role_at(p, 1) == RG_DATE_PHRASE_END) return p->at++, true;
    return rg_date_phrase_sign(p, 0, '(') && brackets(p, u);
}

bool rg_date_phrase_read_unit(rg_date_phrase_reader *p, rg_date_phrase_unit *u) {
    *u = (rg_date_phrase_unit){0};
    while (take_before(p, u)) continue;
    rg_date_phrase_unit around = *u;
    if (!take_core(p, u)) return false;
    if (u->day == 0 && around.day) u->day = -1;
    if (u->month == 0 && around.month) u->month = -1;
    u->circa |= around.circa, u->maybe |= around.maybe, u->share = around.share, u->shares = around.shares;
    u->part_from = around.part_from, u->part_to = around.part_to;
    while (take_after(p, u)) continue;
    if (u->core == RG_DATE_PHRASE_CORE_BARE && !u->ordinal && (u->bc || u->ad || u->digits >= 3)) u->core = RG_DATE_PHRASE_CORE_YEAR, u->has_year = true;
    if (u->core == RG_DATE_PHRASE_CORE_YEAR && u->mask == 1) u->core = RG_DATE_PHRASE_CORE_DECADE, u->mask = 0;
    if (u->core == RG_DATE_PHRASE_CORE_YEAR && u->mask == 3) u->core = RG_DATE_PHRASE_CORE_CENTURY, u->mask = 0;
    return true;
}
