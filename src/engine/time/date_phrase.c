/* date_phrase.c: words of a phrase -> EDTF.
 *
 *     phrase = [ "between" ] unit { ( "to" | "-" | "and" | "or" | "," ) unit } [ aside ]
 *            | ( "before" | "after" | "from" ) unit | unit "or" ( "before" | "after" )
 *     unit   = { circa | maybe | early | mid | late | half | filler } core { era | "?" | "(uncertain)" | ... }
 *     core   = year | decade | century | month [year] | day month [year] | month day [year] | season year | quarter year | n/n/n
 *
 * What one end of a range leaves out it takes from the other: "12 January to 15 March 1940", "50 - 40 BC", "1914-18". What can be
 * read in two ways is both, as a choice: 03/04/1940 is [1940-03-04,1940-04-03]. Bounds of "early" and
 * its like are the policy's part.* rows. doc/spec/edtf.md [44]-[47].
 */
#include <string.h>

#include "base/error.h"
#include "engine/time/calendar.h"
#include "engine/time/date_phrase_int.h"

typedef enum core { NOTHING, YEAR, DECADE, CENTURY, MONTH, DAY, SEASON, BARE, UNKNOWN_END } core;

typedef struct unit {
    core core;
    int64_t year;          /* as written, before the era; of a decade or century its first */
    int month, day, season; /* 0 = not given; month -1, day -1 = "a month", "a day" */
    unsigned digits;       /* of a BARE number */
    bool either;           /* day and month may be the other way round: 03/04/1940 */
    bool julian;           /* "O.S.": the day is of the Julian calendar */
    bool has_year, bc, ad, circa, maybe, ordinal;
    unsigned uncertain, approximate; /* of single parts */
    int part_from, part_to; /* 1 early, 2 mid, 3 late */
    int half;               /* 1, 2 */
} unit;

typedef struct parser {
    const rg_date_phrase_words *words;
    size_t at;
    const rg_policy *policy;
} parser;

static const rg_date_phrase_word *word(const parser *p, size_t ahead) {
    size_t last = p->words->list.n - 1, i = p->at + ahead;
    return &p->words->list.at[i < last ? i : last];
}
static rg_date_phrase_role role(const parser *p) { return word(p, 0)->role; }
static bool sign_at(const parser *p, size_t ahead, char c) { return word(p, ahead)->role == RG_DATE_PHRASE_SIGN && word(p, ahead)->value == c; }
static bool take_sign(parser *p, char c) { return sign_at(p, 0, c) && ++p->at; }
static bool take(parser *p, rg_date_phrase_role r) { return role(p) == r && ++p->at; }
static void skip_fillers(parser *p) {
    while (role(p) == RG_DATE_PHRASE_FILLER || sign_at(p, 0, ',') || (sign_at(p, 0, '.') && word(p, 1)->role != RG_DATE_PHRASE_END)) p->at++;
}
static bool numeric(rg_date_phrase_role r) { return r == RG_DATE_PHRASE_NUMBER || r == RG_DATE_PHRASE_ORDINAL; }

/* ---- cores ------------------------------------------------------------------------------------------------------ */

static bool take_era(parser *p, unit *u) {
    if (role(p) != RG_DATE_PHRASE_BC && role(p) != RG_DATE_PHRASE_AD) return false;
    if (role(p) == RG_DATE_PHRASE_BC) u->bc = true;
    else u->ad = true;
    p->at++;
    return true;
}

/* "1731/32": a day that by one style belongs to the old year and by ours to the new one [63]. */
static void dual_year(parser *p, unit *u) {
    const rg_date_phrase_word *next = word(p, 1);
    int64_t size = next->digits == 1 ? 10 : next->digits == 2 ? 100 : 10000;
    if (!sign_at(p, 0, '/') || next->role != RG_DATE_PHRASE_NUMBER || (u->year + 1) % size != next->value || u->month < 1 || u->month > 3) return;
    u->year++;
    p->at += 2;
}

static bool take_year(parser *p, unit *u) {
    size_t start = p->at;
    skip_fillers(p);
    if (role(p) == RG_DATE_PHRASE_AD && word(p, 1)->role == RG_DATE_PHRASE_NUMBER) take_era(p, u);
    if (role(p) != RG_DATE_PHRASE_NUMBER || word(p, 0)->digits > 4 || word(p, 0)->digits == 0) return p->at = start, false;
    u->year = word(p, 0)->value;
    u->has_year = true;
    p->at++;
    dual_year(p, u);
    return true;
}

/* After a month: a day and a year, a year, or neither. */
static bool month_first(parser *p, unit *u) {
    u->month = (int)word(p, 0)->value;
    p->at++;
    size_t start = p->at;
    skip_fillers(p);
    if (numeric(role(p)) && word(p, 0)->value >= 1 && word(p, 0)->value <= 31 && (word(p, 0)->digits <= 2 || role(p) == RG_DATE_PHRASE_ORDINAL)) {
        u->day = (int)word(p, 0)->value;
        u->core = DAY;
        p->at++;
        take_year(p, u);
        return true;
    }
    p->at = start;
    u->core = MONTH;
    take_year(p, u);
    return true;
}

/* A number and a month: "12 January 1940", "12th of January". */
static bool day_first(parser *p, unit *u) {
    u->day = (int)word(p, 0)->value;
    p->at++;
    skip_fillers(p);
    u->month = (int)word(p, 0)->value;
    p->at++;
    u->core = DAY;
    take_year(p, u);
    return u->day >= 1 && u->day <= 31;
}

static bool leads_to(const parser *p, rg_date_phrase_role wanted) {
    size_t i = 1;
    while (word(p, i)->role == RG_DATE_PHRASE_FILLER) i++;
    return word(p, i)->role == wanted;
}

/* 7/2008, 03/29/1988, 29.03.1988, 1985/04/12. With slashes, month or day first is known only from a number above 12; with full
 * stops the day is first. */
static bool slashed(parser *p, unit *u) {
    char mark = sign_at(p, 1, '/') ? '/' : '.';
    int64_t a = word(p, 0)->value, b = word(p, 2)->value;
    unsigned digits = word(p, 0)->digits;
    if (role(p) != RG_DATE_PHRASE_NUMBER || !sign_at(p, 1, mark) || word(p, 2)->role != RG_DATE_PHRASE_NUMBER) return false;
    if ((digits > 2 && digits != 4) || (word(p, 2)->digits > 2 && word(p, 2)->digits != 4)) return false;
    u->has_year = true;
    if (!sign_at(p, 3, mark) || word(p, 4)->role != RG_DATE_PHRASE_NUMBER) {
        if (word(p, 2)->digits != 4 || a < 1 || a > 12 || digits > 2) return false;
        u->core = MONTH, u->month = (int)a, u->year = b;
        p->at += 3;
        return true;
    }
    int64_t c = word(p, 4)->value;
    u->core = DAY;
    if (digits == 4) u->year = a, u->month = (int)b, u->day = (int)c;
    else if (word(p, 4)->digits != 4) return false;
    else if (mark == '.' || a > 12) u->year = c, u->month = (int)b, u->day = (int)a;
    else u->year = c, u->month = (int)a, u->day = (int)b, u->either = b <= 12 && a != b;
    p->at += 5;
    return u->month >= 1 && u->month <= 12;
}

/* "1st quarter 1985", "Q1 1985", "quarter 1 1985": divisions of the year, of which phrases.tsv gives the first's code and the count. */
static bool division(parser *p, unit *u) {
    bool first = numeric(role(p));
    const rg_date_phrase_word *n = word(p, first ? 0 : 1), *d = word(p, first ? 1 : 0);
    int64_t code = d->value / 10, count = d->value % 10;
    if (d->role != RG_DATE_PHRASE_DIVISION || !numeric(n->role) || n->value < 1 || n->value > count) return false;
    u->core = SEASON;
    u->season = (int)(code + n->value - 1);
    p->at += 2;
    return take_year(p, u);
}

static bool season(parser *p, unit *u) {
    u->core = SEASON;
    u->season = (int)word(p, 0)->value;
    p->at++;
    bool bracket = take_sign(p, '(');
    if (role(p) == RG_DATE_PHRASE_NORTH) u->season += 4, p->at++;
    else if (role(p) == RG_DATE_PHRASE_SOUTH) u->season += 8, p->at++;
    if (bracket && !take_sign(p, ')')) return false;
    take_year(p, u);
    return true;
}

static bool decade(parser *p, unit *u) {
    const rg_date_phrase_word *w = word(p, 0);
    u->year = w->value;
    if (u->year % 10) return false;
    u->core = u->year % 100 ? DECADE : CENTURY;
    u->has_year = true;
    if (w->digits == 2) u->core = DECADE; /* the "00s" are ten years */
    p->at++;
    return true;
}

static bool century(parser *p, unit *u) {
    int64_t n = word(p, 0)->value;
    u->core = CENTURY;
    u->has_year = true;
    u->year = (n - 1) * 100;
    p->at += sign_at(p, 1, '-') ? 3 : 2;
    return n >= 1 && n <= 99;
}

/* Whether a number here counts a century: "19th century", "19c"; the c of circa has the value 1. */
static bool counts_century(const parser *p) {
    const rg_date_phrase_word *w = word(p, sign_at(p, 1, '-') ? 2 : 1);
    return w->role == RG_DATE_PHRASE_CENTURY || (w->role == RG_DATE_PHRASE_CIRCA && w->value == 1 && word(p, 0)->digits <= 2 && w == word(p, 1));
}

static bool number_core(parser *p, unit *u) {
    if (counts_century(p)) return century(p, u);
    if (leads_to(p, RG_DATE_PHRASE_MONTH)) return day_first(p, u);
    if (word(p, 1)->role == RG_DATE_PHRASE_DIVISION) return division(p, u);
    if (sign_at(p, 1, '/') || (sign_at(p, 1, '.') && word(p, 2)->role == RG_DATE_PHRASE_NUMBER)) return slashed(p, u);
    u->core = BARE;
    u->year = word(p, 0)->value;
    u->digits = word(p, 0)->digits;
    u->ordinal = role(p) == RG_DATE_PHRASE_ORDINAL;
    p->at++;
    if (u->digits > 4) return false;
    if (word(p, 0)->role != RG_DATE_PHRASE_NUMBER || word(p, 0)->digits < 3 || u->digits > 2) return true;
    *u = (unit){.core = DAY, .day = (int)u->year}; /* "april 1 or 2 2015": the month stands at the other date */
    return take_year(p, u);
}

/* EDTF itself, as one run without blanks: "2004-?06". */
static bool edtf_core(parser *p, unit *u) {
    rg_text text = p->words->text;
    size_t start = word(p, 0)->span.start, end = start, used = 0;
    while (end < text.len && text.ptr[end] != ' ') end++;
    char upper[32];
    if (end - start < 7 || end - start > sizeof upper) return false;
    for (size_t i = start; i < end; i++) upper[i - start] = text.ptr[i] == 'x' ? 'X' : text.ptr[i];
    rg_edtf edtf;
    if (!rg_edtf_parse((rg_text){upper, end - start}, NULL, &edtf, NULL) || edtf.kind > RG_EDTF_KIND_SEASON) return false;
    const rg_edtf_date *d = &edtf.item.first;
    if (d->mask || d->negative || d->extended || d->significant || d->precision == RG_EDTF_SECOND || d->precision == RG_EDTF_YEAR) return false;
    *u = (unit){.core = d->precision == RG_EDTF_SEASON ? SEASON : d->precision == RG_EDTF_MONTH ? MONTH : DAY, .year = d->year, .has_year = true,
                .month = d->precision == RG_EDTF_SEASON ? 0 : d->month, .season = d->month, .day = d->day,
                .uncertain = d->uncertain, .approximate = d->approximate};
    while (word(p, used)->role != RG_DATE_PHRASE_END && word(p, used)->span.start < end) used++;
    p->at += used;
    return true;
}

static bool take_core(parser *p, unit *u) {
    switch (role(p)) {
    case RG_DATE_PHRASE_MONTH: return month_first(p, u);
    case RG_DATE_PHRASE_NUMBER: return edtf_core(p, u) || number_core(p, u);
    case RG_DATE_PHRASE_ORDINAL: return number_core(p, u);
    case RG_DATE_PHRASE_SEASON: return season(p, u);
    case RG_DATE_PHRASE_DECADE: return decade(p, u);
    case RG_DATE_PHRASE_DIVISION: return division(p, u);
    case RG_DATE_PHRASE_AD: u->core = YEAR; return take_year(p, u);
    case RG_DATE_PHRASE_UNKNOWN: u->core = UNKNOWN_END; p->at++; return true;
    default: return false;
    }
}

/* ---- what stands around a core ------------------------------------------------------------------------------------ */

/* "early", "early to mid", "mid-to-late"; also a half. */
static bool take_part(parser *p, unit *u) {
    int which = role(p) == RG_DATE_PHRASE_EARLY ? 1 : role(p) == RG_DATE_PHRASE_MID ? 2 : role(p) == RG_DATE_PHRASE_LATE ? 3 : 0;
    if (!which) return false;
    p->at++;
    take_sign(p, '-');
    if (!u->part_from) u->part_from = which;
    u->part_to = which;
    size_t start = p->at;
    if (take(p, RG_DATE_PHRASE_TO) || true) {
        take_sign(p, '-');
        if (role(p) == RG_DATE_PHRASE_EARLY || role(p) == RG_DATE_PHRASE_MID || role(p) == RG_DATE_PHRASE_LATE) return take_part(p, u);
    }
    p->at = p->words->list.at[start].role == RG_DATE_PHRASE_TO ? start : p->at;
    return true;
}

static bool take_half(parser *p, unit *u) {
    if (!numeric(role(p)) || word(p, 1)->role != RG_DATE_PHRASE_HALF || word(p, 0)->value > 2) return false;
    u->half = (int)word(p, 0)->value;
    p->at += 2;
    return true;
}

static bool take_before(parser *p, unit *u) {
    if (take_part(p, u) || take_half(p, u)) return true;
    switch (role(p)) {
    case RG_DATE_PHRASE_CIRCA: u->circa = true; p->at++; take_sign(p, '.'); return true;
    case RG_DATE_PHRASE_MAYBE: u->maybe = true; p->at++; take_sign(p, ':'); return true;
    case RG_DATE_PHRASE_A_DAY: u->day = -1; p->at++; return true;
    case RG_DATE_PHRASE_A_MONTH: u->month = -1; p->at++; return true;
    case RG_DATE_PHRASE_FILLER: case RG_DATE_PHRASE_WEEKDAY: case RG_DATE_PHRASE_PART: p->at++; return true;
    case RG_DATE_PHRASE_SIGN: return take_sign(p, '~') ? (u->circa = true) : take_sign(p, '\'') || (sign_at(p, 0, ',') && word(p, 1)->role != RG_DATE_PHRASE_END && p->at && ++p->at);
    default: return false;
    }
}

/* "(uncertain)", "(year uncertain, day approximate)" */
static bool brackets(parser *p, unit *u) {
    size_t start = p->at++;
    while (!take_sign(p, ')')) {
        unsigned bits = 0;
        if (role(p) == RG_DATE_PHRASE_PART) bits = (unsigned)word(p, 0)->value, p->at++;
        bool maybe = role(p) == RG_DATE_PHRASE_MAYBE, circa = role(p) == RG_DATE_PHRASE_CIRCA;
        if (!maybe && !circa) return p->at = start, false;
        p->at++;
        if (bits == RG_EDTF_OF_YEAR && u->core == BARE) bits = 0;
        if (!bits && maybe) u->maybe = true;
        if (!bits && circa) u->circa = true;
        if (maybe) u->uncertain |= bits;
        if (circa) u->approximate |= bits;
        if (!take_sign(p, '/')) take_sign(p, ',');
        take(p, RG_DATE_PHRASE_AND);
    }
    return true;
}

static bool take_after(parser *p, unit *u) {
    if (take_era(p, u)) return true;
    switch (role(p)) {
    case RG_DATE_PHRASE_CIRCA:
        if (word(p, 1)->role != RG_DATE_PHRASE_END) return false;
        u->circa = true, p->at++;
        return true;
    case RG_DATE_PHRASE_MAYBE: u->maybe = true; p->at++; return true;
    case RG_DATE_PHRASE_ISH: u->circa = true; p->at++; return true;
    case RG_DATE_PHRASE_OLD_STYLE: u->julian = true; p->at++; return true;
    case RG_DATE_PHRASE_NEW_STYLE: p->at++; return true;
    case RG_DATE_PHRASE_SIGN: break;
    default: return false;
    }
    if (take_sign(p, '?')) return u->maybe = true;
    if (take_sign(p, '~')) return u->circa = true;
    if (take_sign(p, '%')) return u->circa = u->maybe = true;
    if (sign_at(p, 0, '-') && word(p, 1)->role == RG_DATE_PHRASE_ISH) return p->at++, true;
    if (sign_at(p, 0, '(') && (word(p, 1)->role == RG_DATE_PHRASE_OLD_STYLE || word(p, 1)->role == RG_DATE_PHRASE_NEW_STYLE) && sign_at(p, 2, ')')) {
        u->julian = word(p, 1)->role == RG_DATE_PHRASE_OLD_STYLE;
        return p->at += 3, true;
    }
    if (sign_at(p, 0, '.') && word(p, 1)->role == RG_DATE_PHRASE_END) return p->at++, true;
    return sign_at(p, 0, '(') && brackets(p, u);
}

static bool take_unit(parser *p, unit *u) {
    *u = (unit){0};
    while (take_before(p, u)) continue;
    unit around = *u;
    if (!take_core(p, u)) return false;
    if (u->day == 0 && around.day) u->day = -1;
    if (u->month == 0 && around.month) u->month = -1;
    u->circa |= around.circa, u->maybe |= around.maybe, u->half = around.half;
    u->part_from = around.part_from, u->part_to = around.part_to;
    while (take_after(p, u)) continue;
    if (u->core == BARE && !u->ordinal && (u->bc || u->ad || u->digits >= 3)) u->core = YEAR, u->has_year = true;

    return true;
}

/* ---- units to dates ----------------------------------------------------------------------------------------------- */

typedef struct stretch {
    rg_edtf_date first, last;
    bool range;
} stretch;

static int64_t astronomical(const unit *u, int64_t year) { return u->bc ? 1 - year : year; }

static rg_edtf_date year_date(int64_t year) {
    return (rg_edtf_date){.year = year, .negative = year < 0, .extended = year > 9999 || year < -9999, .precision = RG_EDTF_YEAR};
}

static void qualify(const unit *u, rg_edtf_date *date) {
    unsigned all = date->precision == RG_EDTF_YEAR ? 1 : date->precision == RG_EDTF_DAY ? 7 : 3;
    date->uncertain = (uint8_t)(u->maybe ? all : u->uncertain & all);
    date->approximate = (uint8_t)(u->circa ? all : u->approximate & all);
}

/* First and last offset of "early" to "late", or of a half, in the unit's own units, of which it has `size`. */
static void part_of(const parser *p, const unit *u, int grain, int size, int *from, int *to) {
    if (u->half) {
        *from = u->half == 1 ? 0 : size / 2;
        *to = u->half == 1 ? size / 2 - 1 : size - 1;
        return;
    }
    *from = p->policy->part[u->part_from - 1][grain][0];
    *to = p->policy->part[u->part_to - 1][grain][1];
    if (*to >= size) *to = size - 1;
}

/* Years first to first + size - 1, cut down to a part. Centuries by number begin with the year 1, those by "1800s" with 1800. */
static bool years_part(const parser *p, const unit *u, int64_t first, int size, stretch *out) {
    int from = 0, to = size - 1;
    if (u->part_from || u->half) part_of(p, u, size == 10 ? 2 : 3, size, &from, &to);
    *out = (stretch){year_date(first + from), year_date(first + to), true};
    return true;
}

static bool century_stretch(const parser *p, const unit *u, stretch *out) {
    bool part = u->part_from || u->half;
    if (u->bc) return years_part(p, u, 1 - (u->year + 100), 100, out);
    if (part) return years_part(p, u, u->year + 1, 100, out);
    *out = (stretch){.first = year_date(u->year)};
    out->first.mask = 3;
    return true;
}

static bool decade_stretch(const parser *p, const unit *u, stretch *out) {
    if (u->bc) return years_part(p, u, 1 - (u->year + 9), 10, out);
    if (u->part_from || u->half) return years_part(p, u, u->year, 10, out);
    *out = (stretch){.first = year_date(u->year)};
    out->first.mask = 1;
    return true;
}

static bool year_stretch(const parser *p, const unit *u, stretch *out) {
    rg_edtf_date date = year_date(astronomical(u, u->year));
    if (u->year == 0 && (u->bc || u->ad)) return false;
    if (u->part_from || u->half) {
        int from, to;
        part_of(p, u, 1, 12, &from, &to);
        date.precision = RG_EDTF_MONTH;
        *out = (stretch){date, date, true};
        out->first.month = (uint8_t)(from + 1);
        out->last.month = (uint8_t)(to + 1);
        return true;
    }
    if (u->month == -1) date.precision = RG_EDTF_MONTH, date.mask |= RG_EDTF_X_MONTH;
    if (u->day == -1) date.precision = RG_EDTF_DAY, date.mask |= RG_EDTF_X_MONTH | RG_EDTF_X_DAY;
    *out = (stretch){.first = date};
    return true;
}

static bool month_stretch(const parser *p, const unit *u, stretch *out) {
    rg_edtf_date date = year_date(u->has_year ? astronomical(u, u->year) : 0);
    if (!u->has_year) date.mask = RG_EDTF_X_YEAR;
    date.month = (uint8_t)u->month;
    date.precision = RG_EDTF_MONTH;
    if (u->part_from || u->half) {
        int from, to;
        if (!u->has_year) return false;
        part_of(p, u, 0, rg_edtf_month_days(date.year, u->month), &from, &to);
        date.precision = RG_EDTF_DAY;
        *out = (stretch){date, date, true};
        out->first.day = (uint8_t)(from + 1);
        out->last.day = (uint8_t)(to + 1);
        return true;
    }
    if (u->core == DAY) date.precision = RG_EDTF_DAY, date.day = (uint8_t)u->day;
    if (u->day == -1) date.precision = RG_EDTF_DAY, date.day = 0, date.mask |= RG_EDTF_X_DAY;
    *out = (stretch){.first = date};
    return true;
}

static bool season_stretch(const unit *u, stretch *out) {
    rg_edtf_date date = year_date(astronomical(u, u->year));
    date.precision = RG_EDTF_SEASON;
    date.month = (uint8_t)u->season;
    *out = (stretch){.first = date};
    return u->has_year && !u->part_from && !u->half && u->day != -1;
}

/* A Julian day as the Gregorian day it was [64]; a Julian month or year lies across two of ours and is not said in one date. */
static bool from_julian(const unit *u, rg_edtf_date *date) {
    rg_calendar_date given = {date->year, date->month, date->day}, ours;
    if (u->core != DAY || !u->has_year || date->mask || !rg_calendar_real(RG_CALENDAR_JULIAN, given)) return false;
    ours = rg_calendar_of(RG_CALENDAR_GREGORIAN, rg_calendar_day(RG_CALENDAR_JULIAN, given));
    date->year = ours.year;
    date->negative = ours.year < 0;
    date->month = (uint8_t)ours.month;
    date->day = (uint8_t)ours.day;
    return true;
}

static bool to_stretch(const parser *p, const unit *u, stretch *out) {
    bool ok = false;
    if (u->either) return false;
    switch (u->core) {
    case YEAR: case BARE: ok = !u->ordinal && year_stretch(p, u, out); break;
    case DECADE: ok = decade_stretch(p, u, out); break;
    case CENTURY: ok = century_stretch(p, u, out); break;
    case MONTH: case DAY: ok = month_stretch(p, u, out); break;
    case SEASON: ok = season_stretch(u, out); break;
    default: return false;
    }
    if (!ok || (u->julian && !from_julian(u, &out->first))) return false;
    qualify(u, &out->first);
    if (out->range) qualify(u, &out->last);
    return true;
}

/* ---- ranges and sets ---------------------------------------------------------------------------------------------- */

static void share_century(unit *a, const unit *b) {
    if (a->core != BARE || b->core != CENTURY || a->year < 1 || a->year > 99) return;
    a->core = CENTURY;
    a->year = (a->year - 1) * 100;
    a->has_year = true;
    a->ordinal = false;
}

/* "1914-18", "1998-2": the end leaves out the digits it shares. */
static void lengthen(const unit *a, unit *b) {
    if (!a->has_year || b->core != BARE || a->bc || b->digits > 2 || (a->core == YEAR && a->digits <= b->digits)) return;
    if (b->year <= 12 && b->digits == 2 && a->core == YEAR) return; /* a month, or a year: not to be told */
    int64_t unit_size = b->digits == 1 ? 10 : 100, year = a->year - a->year % unit_size + b->year;
    if (year <= a->year) return;
    b->year = year;
    b->core = YEAR;
    b->has_year = true;
}

/* What one end leaves out, from the other. */
static void share(unit *a, unit *b) {
    lengthen(a, b);
    share_century(a, b);
    if (a->bc && b->core == BARE && !b->ad) b->core = NOTHING; /* 500 BC to 18: BC or AD? */
    if (a->core == YEAR && b->core == BARE && b->digits <= 2 && b->year <= 12) b->core = NOTHING;
    if (b->core == DAY && !b->month) b->month = a->month;
    if (a->core == SEASON && !a->has_year && b->has_year) a->year = b->year, a->bc = b->bc, a->has_year = true;
    if (b->bc && !a->bc && !a->ad && a->core != DAY && a->core != MONTH) a->bc = true;
    if (a->core == BARE && b->core == DAY && !a->bc) a->core = DAY, a->day = (int)a->year, a->month = b->month, a->year = 0, a->ordinal = false;
    if (b->core == BARE && a->core == DAY && !a->has_year && b->digits <= 2) b->core = DAY, b->day = (int)b->year, b->month = a->month, b->ordinal = false;
    if ((a->core == MONTH || a->core == DAY) && !a->has_year && b->has_year) a->year = b->year, a->bc = b->bc, a->has_year = true;
    if ((b->core == MONTH || b->core == DAY) && !b->has_year && a->has_year) b->year = a->year, b->bc = a->bc, b->has_year = true;
    if (a->core == BARE) a->core = YEAR;
    if (b->core == BARE) b->core = YEAR;
}

static void print_end(const parser *p, rg_buf *out, const unit *u, bool last, bool *ok) {
    stretch s;
    if (u->core == UNKNOWN_END) return;
    if (!to_stretch(p, u, &s)) {
        *ok = false;
        return;
    }
    rg_edtf_print_date(out, last && s.range ? &s.last : &s.first);
}

static bool print_range(const parser *p, rg_buf *out, unit *a, unit *b) {
    bool ok = true;
    share(a, b);
    print_end(p, out, a, false, &ok);
    rg_buf_byte(out, '/');
    print_end(p, out, b, true, &ok);
    return ok;
}

static bool print_alone(const parser *p, rg_buf *out, const unit *u, bool *range) {
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
static bool print_set(const parser *p, result *out, unit *units, size_t n, bool one) {
    for (size_t i = n - 1; i-- > 0;) share(&units[i], &units[i + 1]);
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

static bool set(parser *p, unit *units, result *out, bool one) {
    rg_date_phrase_role joint = one ? RG_DATE_PHRASE_OR : RG_DATE_PHRASE_AND;
    size_t n = 1;
    for (;;) {
        bool comma = take_sign(p, ',');
        if (!take(p, joint) && !comma) break;
        if (n == SET_MAX || !take_unit(p, &units[n++])) return false;
    }
    return n > 1 && print_set(p, out, units, n, one);
}

static bool print_either(const parser *p, unit *units, result *out) {
    units[0].either = false;
    units[1] = units[0];
    units[1].day = units[0].month;
    units[1].month = units[0].day;
    bool first = units[0].month < units[1].month;
    if (!first) units[2] = units[0], units[0] = units[1], units[1] = units[2];
    return print_set(p, out, units, 2, true);
}

/* "until" between two dates is "to". */
static bool take_to(parser *p) { return take(p, RG_DATE_PHRASE_TO) || take(p, RG_DATE_PHRASE_BEFORE) || take_sign(p, '-') || take_sign(p, '/'); }

static bool open_ended(parser *p, const unit *u, result *out, bool before, bool choice) {
    bool ok = true;
    if (choice) rg_buf_byte(&out->text, '[');
    if (before) rg_buf_puts(&out->text, choice ? ".." : "../");
    print_end(p, &out->text, u, before, &ok);
    if (!before) rg_buf_puts(&out->text, choice ? ".." : "/..");
    if (choice) rg_buf_byte(&out->text, ']');
    return ok;
}

/* The "and" or "or" further on. */
static rg_date_phrase_role joint(const parser *p) {
    size_t i = 0;
    while (word(p, i)->role != RG_DATE_PHRASE_AND && word(p, i)->role != RG_DATE_PHRASE_OR && word(p, i)->role != RG_DATE_PHRASE_END) i++;
    return word(p, i)->role;
}

/* After the first unit. */
static bool go_on(parser *p, unit *units, result *out) {
    bool range;
    if (role(p) == RG_DATE_PHRASE_OR || role(p) == RG_DATE_PHRASE_AND) {
        rg_date_phrase_role next = word(p, 1)->role;
        if (next == RG_DATE_PHRASE_BEFORE || next == RG_DATE_PHRASE_AFTER) {
            p->at += 2;
            if (units[0].core == BARE) units[0].core = YEAR;
            return open_ended(p, &units[0], out, next == RG_DATE_PHRASE_BEFORE, next == RG_DATE_PHRASE_BEFORE);
        }
        return set(p, units, out, role(p) == RG_DATE_PHRASE_OR);
    }
    if (sign_at(p, 0, ',') && joint(p) != RG_DATE_PHRASE_END) return set(p, units, out, joint(p) == RG_DATE_PHRASE_OR);
    if (take_to(p)) {
        out->interval = true;
        return take_unit(p, &units[1]) && print_range(p, &out->text, &units[0], &units[1]);
    }
    if (units[0].either) return print_either(p, units, out);
    return print_alone(p, &out->text, &units[0], &range);
}

static bool listed(parser *p, unit *units, result *out, bool one) {
    take_sign(p, ':');
    size_t n = 0;
    do {
        if (n == SET_MAX || !take_unit(p, &units[n++])) return false;
    } while (take_sign(p, ',') || take(p, one ? RG_DATE_PHRASE_OR : RG_DATE_PHRASE_AND));
    return print_set(p, out, units, n, one);
}

static bool bounded(parser *p, unit *units, result *out, bool before) {
    p->at++;
    if (!take_unit(p, &units[0])) return false;
    if (units[0].core == BARE) units[0].core = YEAR;
    return open_ended(p, &units[0], out, before, false);
}

static bool between(parser *p, unit *units, result *out) {
    p->at++;
    return take_unit(p, &units[0]) && (take(p, RG_DATE_PHRASE_AND) || take_to(p)) && take_unit(p, &units[1]) && print_range(p, &out->text, &units[0], &units[1]);
}

static bool from(parser *p, unit *units, result *out) {
    p->at++;
    out->interval = true;
    if (!take_unit(p, &units[0])) return false;
    if (take(p, RG_DATE_PHRASE_AFTER) || !take_to(p)) return units[0].core = units[0].core == BARE ? YEAR : units[0].core, open_ended(p, &units[0], out, false, false);
    return take_unit(p, &units[1]) && print_range(p, &out->text, &units[0], &units[1]);
}

static bool whole(parser *p, result *out) {
    unit units[SET_MAX];
    while (role(p) == RG_DATE_PHRASE_FILLER) p->at++;
    switch (role(p)) {
    case RG_DATE_PHRASE_BETWEEN: return between(p, units, out);
    case RG_DATE_PHRASE_BEFORE: return bounded(p, units, out, true);
    case RG_DATE_PHRASE_AFTER: return bounded(p, units, out, false);
    case RG_DATE_PHRASE_FROM: return from(p, units, out);
    case RG_DATE_PHRASE_ONE_OF: p->at++; return listed(p, units, out, true);
    case RG_DATE_PHRASE_ALL_OF: p->at++; return listed(p, units, out, false);
    default: break;
    }
    if (sign_at(p, 0, '<') || sign_at(p, 0, '>')) return bounded(p, units, out, sign_at(p, 0, '<'));
    if (sign_at(p, 0, '?') && word(p, 1)->role == RG_DATE_PHRASE_TO) {
        p->at++;
        units[0] = (unit){.core = UNKNOWN_END};
    } else if (!take_unit(p, &units[0])) {
        return false;
    }
    return units[0].core == UNKNOWN_END && role(p) != RG_DATE_PHRASE_TO && !sign_at(p, 0, '-') ? false : go_on(p, units, out);
}

/* What may follow a whole date without belonging to it: ", printed 1870", "(later print)". */
static bool aside(parser *p) {
    while (sign_at(p, 0, ',') || sign_at(p, 0, ';') || sign_at(p, 0, '(')) p->at++;
    if (role(p) == RG_DATE_PHRASE_ASIDE || role(p) == RG_DATE_PHRASE_FROM) p->at = p->words->list.n - 1;
    return role(p) == RG_DATE_PHRASE_END;
}

bool rg_date_phrase_read(rg_arena *arena, const rg_date_phrase_book *book, const rg_policy *policy, rg_text text, rg_text *edtf, bool *interval) {
    rg_date_phrase_words words = {0};
    rg_edtf whole_date;
    rg_text trimmed = rg_text_trim(text);
    if (trimmed.len == 0 || trimmed.len > RG_DATE_PHRASE_MAX) return false;
    rg_date_phrase_lex(arena, book, trimmed, &words);
    parser p = {&words, 0, policy ? policy : &rg_policy_table[0]};
    result made = {rg_buf_in(arena), false};
    if (!whole(&p, &made) || !aside(&p)) return false;
    *edtf = rg_buf_text(&made.text);
    *interval = made.interval;
    return rg_edtf_parse(*edtf, NULL, &whole_date, NULL);
}

regest_status rg_date_phrase_parse(rg_arena *arena, rg_text text, rg_text language, rg_date *out, regest_error *error) {
    rg_text edtf, trimmed = rg_text_trim(text);
    bool interval;
    if (rg_date_parse(arena, trimmed, out, NULL) == REGEST_OK) return REGEST_OK;
    const rg_date_phrase_book *book = rg_date_phrase_book_new(arena, language);
    if (book && rg_date_phrase_read(arena, book, NULL, trimmed, &edtf, &interval) && rg_date_parse(arena, edtf, out, NULL) == REGEST_OK) {
        out->interval = interval;
        return REGEST_OK;
    }
    *out = (rg_date){.earliest = RG_DAY_MIN, .latest = RG_DAY_MAX};
    return rg_error_set(error, REGEST_NONE, "\"%.*s\" is no date in words", RG_TEXT_ARG(text));
}
