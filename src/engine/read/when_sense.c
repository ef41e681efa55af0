/* when_sense.c: what a pattern took, put together: no text around it is asked yet.
 *
 * Each class fills one field of the sense; where a number could be several things the other classes taken decide. Days that no
 * month has are flagged impossible here.
 */
#include "engine/read/when_int.h"

#include "base/buf.h"

/* 1944-06-06 */
static void named_day(rg_text day, rg_when_sense *s) {
    int64_t y = 0, m = 0, d = 0;
    s->has_year = rg_text_number(rg_text_cut(day, (rg_span){0, 4}), &y) && rg_text_number(rg_text_cut(day, (rg_span){5, 7}), &m) &&
                  rg_text_number(rg_text_cut(day, (rg_span){8, 10}), &d);
    s->year = y;
    s->month = (int)m;
    s->day = (int)d;
}

enum { HALF_BY_ORDINAL = -1 /* "1. Halbjahr" */, YEAR_MOST = 9999, YEAR_MOST_BC = 999999 };

/* The 1930s, the 30s; "the 1700s" are a century, but the 1900s and 2000s, of which decades are told. */
static void fill_decade(rg_when_sense *s, int64_t n) {
    bool century = n >= 100 && n % 100 == 0 && n < 1900;
    s->decade = !century;
    s->century = century;
    s->ordinal = century ? (int)(n / 100 + 1) : s->ordinal;
    s->year = n;
    s->two_digit_decade = n < 100;
}

static void fill_date(rg_when_sense *s, const rg_when_taken *t, int *twos) {
    switch (t->cls) {
    case RG_WC_MONTH: case RG_WC_MABBR: case RG_WC_LOWMONTH: s->month = (int)t->number; break;
    case RG_WC_DAY: s->day = (int)t->number; break;
    case RG_WC_TWO:
        if (s->action == RG_WHEN_DO_CLOCK) break; /* minutes */
        if ((*twos)++ == 0) s->month = (int)t->number;
        else s->day = (int)t->number;
        break;
    case RG_WC_ORD: s->ordinal = (int)t->number; break;
    case RG_WC_WEEKDAY: s->weekday = (int)t->number; break;
    case RG_WC_YEAR: case RG_WC_YEARC: case RG_WC_THREE: s->year = (int64_t)t->number; s->has_year = true; break;
    case RG_WC_ERA: s->bc = t->value.ptr[0] == 'B'; s->era = true; break;
    case RG_WC_SEASON: case RG_WC_SPRING: case RG_WC_FALL: s->season = t->value; break;
    case RG_WC_DECADE: fill_decade(s, (int64_t)t->number); break;
    case RG_WC_TENS: s->decade = s->two_digit_decade = true; s->year = (int64_t)t->number; break;
    case RG_WC_CENT: s->century = true; break;
    case RG_WC_QUARTER: s->quarter = 1; break;
    case RG_WC_DAYNAME: named_day(t->value, s); break;
    case RG_WC_SHARE: s->share = (int)t->number; break;
    case RG_WC_HALFNO: s->half = t->number > 0 ? (int)t->number : HALF_BY_ORDINAL; break;
    case RG_WC_HOLIDAY: s->holiday = t->value; break;
    case RG_WC_DAYSHIFT: s->day_shift = (int)t->number; break;
    case RG_WC_YEARSHIFT:
        s->year_shifted = true;
        s->year_shift = (int)t->number;
        s->now = rg_text_ends(t->value, RG_TEXT("n"));
        break;
    default: break;
    }
}

static void fill_relation(rg_when_sense *s, const rg_when_taken *t) {
    switch (t->cls) {
    case RG_WC_PART: case RG_WC_EDGE: case RG_WC_LATTER: s->part = t->value; break;
    case RG_WC_QUANT: case RG_WC_CIRCA: case RG_WC_SOME: case RG_WC_OVER: s->quant = t->value; break;
    case RG_WC_NEXT: case RG_WC_PREV: case RG_WC_SAME:
        s->relative = true;
        if (t->number != 0) s->shift = (int)t->number;
        s->now = rg_text_ends(t->value, RG_TEXT("n"));
        break;
    case RG_WC_TODAY: s->relative = true; s->shift = (int)t->number; s->unit = RG_TEXT("D"); break;
    case RG_WC_LATER: case RG_WC_EARLIER: s->direction = (int)t->number; break;
    case RG_WC_AGO: s->direction = -1; s->ago = true; break;
    case RG_WC_LATERIN: s->later_in = true; break;
    case RG_WC_UNIT: s->unit = t->value; break;
    case RG_WC_UNITS: case RG_WC_GLUED: s->unit = t->value; s->plural = true; break;
    case RG_WC_DAYPART: s->daypart = t->value; break;
    case RG_WC_REF: case RG_WC_SET: s->ref = t->value; break;
    case RG_WC_STYLE: s->style = t->value; break;
    case RG_WC_NTH: s->unit = RG_TEXT("D"); s->nth = true; break;
    case RG_WC_EVERY: s->every = true; break;
    case RG_WC_LOOSE: s->loose = true; break;
    default: break;
    }
}

/* 3, 2.5, 22,000 as TIMEX3 writes them */
static rg_text number_text(rg_arena *arena, double number) {
    if (number < 0 || number > 1e12) return RG_TEXT("X");
    int64_t whole = (int64_t)number;
    int hundredths = (int)((number - (double)whole) * 100 + 0.5);
    rg_buf out = rg_buf_in(arena);
    if (hundredths == 100) whole++, hundredths = 0;
    rg_buf_int(&out, whole);
    if (hundredths) rg_buf_byte(&out, '.'), rg_buf_byte(&out, (char)('0' + hundredths / 10));
    if (hundredths % 10) rg_buf_byte(&out, (char)('0' + hundredths % 10));
    return rg_buf_done(&out);
}

static void fill_count(rg_arena *arena, rg_when_sense *s, const rg_when_match *m) {
    double number = 0;
    bool counted = false, half = false;
    for (size_t i = 0; i < m->count; i++) {
        const rg_when_taken *t = &m->taken[i];
        if (t->cls == RG_WC_FEW || t->cls == RG_WC_DOZEN) s->count = t->value;
        if (t->cls == RG_WC_NUM) number = t->number, counted = true;
        if (t->cls == RG_WC_HALF) half = true;
    }
    if (half && !counted) s->count = RG_TEXT(".5");
    else if (counted && !s->count.ptr) s->count = number_text(arena, number + (half ? 0.5 : 0));
}

/* Hours and minutes; 24-hour clock. */
static bool fill_clock(rg_arena *arena, rg_when_sense *s, const rg_when_match *m) {
    int hour = -1, minute = 0, half = 0, minutes = 0, past = 0;
    for (size_t i = 0; i < m->count; i++) {
        const rg_when_taken *t = &m->taken[i];
        if (t->cls == RG_WC_HOUR || t->cls == RG_WC_NUM) hour = (int)t->number;
        if (t->cls == RG_WC_TWO && minutes++ == 0) minute = (int)t->number;
        if (t->cls == RG_WC_CLOCKFOUR) hour = (int)t->number / 100, minute = (int)t->number % 100;
        if (t->cls == RG_WC_CLOCKDOT) hour = (int)t->number, minute = (int)((t->number - hour) * 100 + 0.5);
        if (t->cls == RG_WC_MERIDIEM) half = t->value.ptr[0] == 'P' ? 2 : 1;
        if (t->cls == RG_WC_PAST) past = (int)t->number;
    }
    if (hour < 0 || hour > 24 || minute > 59 || (half == 1 && hour > 12)) return false;
    if (half == 2 && hour < 12) hour += 12;
    if (half == 1 && hour == 12) hour = 0;
    if (past) minute = past < 0 ? 60 + past : past, hour += past < 0 ? 23 : 0, hour %= 24; /* "a quarter to ten" */
    s->clock = rg_text_printf(arena, "T%02d:%02d", hour, minute);
    return true;
}

static int month_days(int month, int64_t year, bool has_year) {
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = !has_year || (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)) || year < 1800; /* older years may be Julian */
    return month == 2 && leap ? 29 : days[month - 1];
}

static bool dotted(rg_text d, rg_when_sense *s) {
    size_t a = rg_text_find(d, RG_TEXT("."), 0), b = rg_text_find(d, RG_TEXT("."), a + 1);
    int64_t day, month, year;
    if (!rg_text_number(rg_text_cut(d, (rg_span){0, a}), &day) || !rg_text_number(rg_text_cut(d, (rg_span){a + 1, b}), &month) ||
        !rg_text_number(rg_text_cut(d, (rg_span){b + 1, d.len}), &year))
        return false;
    s->short_year = d.len - b == 3;
    if (day < 1 || day > 31 || month < 1 || month > 12 || (!s->short_year && year < 1000) || year > 2199) return false;
    s->day = (int)day;
    s->month = (int)month;
    s->year = year;
    s->has_year = true;
    return true;
}

/* 1. 9. 1939 */
static bool dotted_apart(const rg_when_match *m, rg_when_sense *s) {
    s->day = (int)m->taken[0].number;
    s->month = (int)m->taken[1].number;
    s->ordinal = 0;
    return s->day >= 1 && s->month >= 1 && s->month <= 12;
}

/* 3/9/1939: both readings where both are days */
static bool slashed(const rg_when_match *m, rg_when_sense *s) {
    int parts[2] = {0, 0}, n = 0;
    for (size_t i = 0; i < m->count && n < 2; i++)
        if (m->taken[i].cls == RG_WC_DAY) parts[n++] = (int)m->taken[i].number;
    s->month = parts[0];
    s->day = parts[1];
    if (parts[0] > 12) s->month = parts[1], s->day = parts[0];
    s->ambiguous = parts[0] <= 12 && parts[1] <= 12 && parts[0] != parts[1];
    return s->month <= 12;
}

static bool settle_date(const rg_when_match *m, rg_when_sense *s, const rg_when_lexemes *lexemes) {
    if (rg_text_starts(m->rule->name, RG_TEXT("dotted-apart"))) {
        if (!dotted_apart(m, s)) return false;
    } else if (rg_text_starts(m->rule->name, RG_TEXT("dotted")) && !dotted(lexemes->at[m->first].fold, s)) return false;
    if (rg_text_starts(m->rule->name, RG_TEXT("numeric")) && !slashed(m, s)) return false;
    if (rg_text_same(m->rule->name, RG_TEXT("numeric-short"))) {
        s->year = (int64_t)m->taken[m->count - 1].number;
        s->has_year = s->short_year = true;
    }
    for (size_t i = 0; i + 1 < m->count; i++)
        if (m->taken[i].cls == RG_WC_NUM && m->taken[i + 1].cls == RG_WC_ERA) s->year = (int64_t)m->taken[i].number, s->has_year = true;
    for (size_t i = 1; i < m->count; i++)
        if (m->taken[i].cls == RG_WC_NUM && m->taken[i - 1].cls == RG_WC_ERA && !s->has_year)
            s->year = (int64_t)m->taken[i].number, s->has_year = true;
    if (s->century) {
        if (s->ordinal < 1 || s->ordinal > 40) return false;
        s->year = s->ordinal;
    } else if (s->quarter) {
        s->quarter = s->ordinal;
        if (s->quarter < 1 || s->quarter > 4) return false;
    } else if (s->half == HALF_BY_ORDINAL) {
        s->half = s->ordinal;
        if (s->half < 1 || s->half > 2) return false;
    } else if (s->ordinal) {
        s->day = s->ordinal;
    }
    if (rg_text_same(m->rule->name, RG_TEXT("year-short"))) { /* "in '91" */
        s->year = s->month;
        s->month = 0;
        s->has_year = s->short_year = true;
    }
    s->early = rg_text_ends(m->rule->name, RG_TEXT("-early")) && !s->day && !s->month && !s->part.len; /* "in late 987" can be nothing else */
    if (s->has_year && ((s->year < 1 && !s->short_year) || s->year > (s->bc ? YEAR_MOST_BC : YEAR_MOST))) return false;
    if (s->month > 12 || s->day > 31) return false;
    if (s->month && s->day > month_days(s->month, s->bc ? 1 - s->year : s->year, s->has_year)) s->impossible = true;
    return true;
}

/* "the next day", "early the next day" are the text's; "next week", "the end of next week" the document's. */
static bool articled(const struct rg_when_tables *tables, const rg_when_lexemes *lexemes, const rg_when_match *m) {
    const uint64_t turns = RG_WHEN_BIT(RG_WC_NEXT) | RG_WHEN_BIT(RG_WC_PREV);
    size_t at = m->last;
    while (at > m->first && !(lexemes->at[at - 1].classes & turns)) at--;
    return at >= m->first + 2 && rg_when_table_says(tables, &lexemes->at[at - 2], RG_WC_FUNC, "ART");
}

bool rg_when_sense_of(rg_arena *arena, const struct rg_when_tables *tables, const rg_when_lexemes *lexemes, const rg_when_match *m, rg_when_sense *out) {
    *out = (rg_when_sense){.action = m->rule->action, .rule = m->rule->name};
    int twos = 0;
    for (size_t i = 0; i < m->count; i++) {
        fill_date(out, &m->taken[i], &twos);
        fill_relation(out, &m->taken[i]);
    }
    fill_count(arena, out, m);
    if (out->shift && articled(tables, lexemes, m)) out->now = false;
    if (m->rule->action == RG_WHEN_DO_CLOCK) return fill_clock(arena, out, m);
    if (m->rule->action == RG_WHEN_DO_DATE || m->rule->action == RG_WHEN_DO_DAYPART) return settle_date(m, out, lexemes);
    return true;
}
