/* when_value.c: senses to TIMEX3 values, EDTF and bounds, through the text.
 *
 * in: what was found, in order. out: reading->whens. The date last spoken of (the reference) lends what an expression leaves out:
 * the year of a bare month, the day before "the next day". What was lent, and from where, is kept as the reason. Nothing is guessed:
 * without a reference the value has X for what is not known, and no EDTF.
 * TIMEX3 as WikiWars and HeidelTime write it: BC0490, 1940-SP, 194 (decade), 18 (century), PXD, XXXX-WXX-5.
 */
#include "engine/read/when_int.h"
#include "engine/time/calendar.h"
#include "engine/time/policy.h"

#include "base/buf.h"

enum { SATURDAY = 5 }; /* days after Monday */
enum { CLOCK_REACH = 5 }; /* lexemes between a time of day and its date: "5:34 AM Baghdad time on March 20" */

typedef rg_when_moment moment;

typedef struct valuer {
    rg_arena *arena;
    rg_reading *reading;
    const rg_when_found *found;
    size_t count;
    moment last;   /* the reference: what the text goes on from */
    size_t last_found; /* where it was found */
    moment in_month; /* the last one whose month is known, if nothing but bare years came since */
    struct { bool known; int64_t index; size_t at; rg_span span; } century; /* named last: 0 = the first AD, -1 = the first BC */
    moment mention; /* the date named last, in passing or not: "that year" */
    size_t mention_found;
    moment of_month, of_day; /* the last one whose month, whose day is known, named in passing or not */
    size_t of_day_found;
    moment anchor; /* the document's own date */
    moment lead;   /* the first day that is told of, before the second heading */
    bool news;     /* it tells of its own days: "last week" is reckoned from the document's date */
    rg_when_lent *lent_years;
    size_t at;     /* the expression being read */
    bool lent;     /* the reference was used for this one */
} valuer;

/* ---- dates ------------------------------------------------------------------------------------------------------- */

/* "late 1939": the EDTF text stays 1939. */
static void narrow(const valuer *v, rg_text mod, rg_date *date) {
    int part = rg_text_same(mod, RG_TEXT("START")) ? 0 : rg_text_same(mod, RG_TEXT("MID")) ? 1 : rg_text_same(mod, RG_TEXT("END")) ? 2 : -1;
    if (part >= 0) rg_policy_narrow(v->reading->policy, part, date);
}

static void set_date(valuer *v, rg_when *when, rg_text edtf) {
    if (!edtf.ptr || when->impossible) return;
    if (rg_text_same(when->mod, RG_TEXT("APPROX"))) edtf = rg_text_printf(v->arena, "%.*s~", RG_TEXT_ARG(edtf));
    rg_date date;
    if (rg_date_parse(v->arena, edtf, &date, NULL) != REGEST_OK) return;
    narrow(v, when->mod, &date);
    when->date = date;
}

enum { YEAR_MOST = 9999 }; /* of four digits: what is written is what would be printed */

/* The same of a year, month or day, which need not be read again. */
static void set_day(valuer *v, rg_when *when, const moment *m) {
    rg_text edtf = rg_when_text_edtf_day(v->arena, m);
    bool plain = m->year >= -YEAR_MOST && m->year <= YEAR_MOST && !rg_text_same(when->mod, RG_TEXT("APPROX"));
    if (!edtf.ptr || when->impossible || !plain) {
        set_date(v, when, edtf);
        return;
    }
    rg_day first = rg_day_of(m->year, m->month ? m->month : 1, 1), last = rg_day_of(m->year + (m->month ? m->month / 12 : 1), m->month % 12 + 1, 1) - 1;
    if (m->day && first + m->day - 1 > last) return; /* no day of the month */
    if (m->day) first = last = first + m->day - 1;
    when->date = (rg_date){.edtf = edtf, .earliest = first, .latest = last, .least = {first}, .most = {last}, .alternatives = 1};
    narrow(v, when->mod, &when->date);
}

/* ---- the reference --------------------------------------------------------------------------------------------- */

static void refer(valuer *v, const moment *m, rg_span span) {
    if (!m->known) return;
    const rg_when_found *f = &v->found[v->at];
    const rg_when_sense *s = &f->sense;
    bool bare_year = s->has_year && !s->month && !s->season.ptr && !s->part.ptr && !s->decade;
    bool deictic = s->action == RG_WHEN_DO_DEICTIC;
    bool back = (s->action == RG_WHEN_DO_SHIFT && s->direction < 0) || (deictic && s->shift < 0) || (deictic && v->news && s->now && s->shift > 0);
    v->mention = *m;
    v->mention.span = span;
    v->mention_found = v->at;
    if (m->month) v->of_month = v->mention;
    if (m->day) v->of_day = v->mention, v->of_day_found = v->at;
    if (v->last.known && ((f->away && bare_year) || f->issued || s->decade || back)) return;
    v->last = *m;
    v->last.span = span;
    v->last_found = v->at;
    if (m->month) v->in_month = v->last;
    else if (!bare_year) v->in_month.known = false;
    if (!v->lead.known && m->day && f->section <= 1) v->lead = v->last;
}

static bool earlier(const moment *a, const moment *b) {
    return a->year != b->year ? a->year < b->year : a->month != b->month ? a->month < b->month : a->day < b->day;
}

/* A day, or a part of one, that has no month of its own: "the 14th", "Thursday", "the next day", "at dusk". */
static bool of_some_day(const rg_when_sense *s) {
    bool part = s->action == RG_WHEN_DO_CLOCK || s->action == RG_WHEN_DO_DAYPART, next = s->relative && rg_text_same(s->unit, RG_TEXT("D"));
    return !s->month && !s->has_year && !s->holiday.ptr && (part || next || s->weekday || s->day);
}

/* Behind a section on what went before, whose last date is no day, a day is of when the text began. */
static void turn_back(valuer *v, size_t i) {
    bool opens = i && v->found[i].section != v->found[v->last_found].section;
    if (opens && v->lead.known && v->last.known && !v->last.day && earlier(&v->last, &v->lead) && of_some_day(&v->found[i].sense)) v->last = v->in_month = v->lead;
}

static moment reference(valuer *v) {
    if (v->last.known) v->lent = true;
    if (v->last.known) return v->last;
    return v->news ? v->anchor : (moment){0};
}

/* What a sense is reckoned from. */
static moment reference_for(valuer *v, const rg_when_sense *s) {
    if (s->now && v->news) return v->anchor;
    return s->shift == 0 && v->mention.known ? v->mention : reference(v);
}

static void give_reason(valuer *v, rg_when *when, const moment *from, const char *what) {
    if (!from->known || when->reason.ptr) return;
    if (from->span.end == 0) {
        when->reason = rg_text_printf(v->arena, "%s the date of the document", what);
        return;
    }
    rg_text source = rg_text_cut(v->reading->text, from->span);
    rg_buf reason = rg_buf_in(v->arena);
    rg_buf_puts(&reason, what);
    rg_buf_add(&reason, RG_TEXT(" \""));
    rg_buf_add(&reason, source);
    rg_buf_add(&reason, RG_TEXT("\" at "));
    rg_buf_int(&reason, (int64_t)from->span.start);
    when->reason = rg_buf_done(&reason);
}

static int64_t floor_div(int64_t a, int64_t b) { return a / b - (a % b != 0 && (a < 0) != (b < 0)); }

static moment shift_months(moment m, int64_t months) {
    int64_t n = m.year * 12 + (m.month - 1) + months;
    m.year = floor_div(n, 12);
    m.month = (int)(n - m.year * 12) + 1;
    m.day = 0;
    return m;
}

static moment shift_days(moment m, int64_t days) {
    rg_day_civil(rg_day_of(m.year, m.month, m.day) + days, &m.year, &m.month, &m.day);
    return m;
}

/* ---- calendar dates -------------------------------------------------------------------------------------------- */

static int64_t sense_year(const rg_when_sense *s) { return s->bc ? 1 - s->year : s->year; }

/* Says which expression the year comes from. */
static void give_lender(valuer *v, rg_when *when, size_t from) {
    moment m = {.known = true};
    if (from != RG_NONE) m.span = v->found[from].span;
    give_reason(v, when, &m, "year from");
}

enum { HALF_CENTURY = 50, NEAR_YEARS = 10 };

/* 1.9.39: the nearest such year to the one the text is in; news looks back. Without one the year is not known. */
static moment short_year(valuer *v, const rg_when_sense *s, moment m, rg_when *when) {
    moment from = reference(v);
    m.known = from.known && from.year > 0;
    m.year = from.year / 100 * 100 + s->year;
    if (m.year > from.year + (v->news ? NEAR_YEARS : HALF_CENTURY)) m.year -= 100;
    else if (m.year <= from.year - 100 + (v->news ? NEAR_YEARS : HALF_CENTURY)) m.year += 100;
    if (m.known) give_reason(v, when, &from, "century from");
    return m;
}

static moment resolve_year(valuer *v, size_t i, rg_when *when) {
    const rg_when_sense *s = &v->found[i].sense;
    moment m = {0};
    m.month = s->month;
    m.day = s->day;
    if (s->short_year) return short_year(v, s, m, when);
    if (s->has_year) {
        m.year = sense_year(s);
        m.known = true;
        return m;
    }
    if (rg_when_year_comes_again(v->found, i)) return m;
    if (v->lent_years[i].known) {
        m.known = true;
        m.year = v->lent_years[i].year;
        give_lender(v, when, v->lent_years[i].from);
        return m;
    }
    moment from = s->year_shifted && s->now && v->news ? v->anchor : s->year_shifted && v->mention.known ? v->mention : s->relative ? reference_for(v, s) : reference(v);
    if (!from.known || v->found[i].apart) return m;
    m.known = true;
    m.year = from.year + (s->year_shifted ? s->year_shift : 0);
    if (s->relative && s->month && from.month) {
        if (s->shift > 0 && s->month <= from.month) m.year++;
        if (s->shift < 0 && s->month >= from.month) m.year--;
    } else if (s->relative && s->month) {
        m.year += s->shift;
    }
    if (!s->month && s->day) m.month = from.month;
    if (!s->month && s->day && !m.month && v->in_month.known) from = v->in_month, m.year = from.year, m.month = from.month; /* "in 1961 ... on the 18th" of what went before */
    give_reason(v, when, &from, "year from");
    return m;
}

static const char *season_edtf(rg_text season) {
    if (rg_text_same(season, RG_TEXT("SP"))) return "21";
    if (rg_text_same(season, RG_TEXT("SU"))) return "22";
    return rg_text_same(season, RG_TEXT("FA")) ? "23" : "24";
}

/* Years ahead of what was told last at which "the sixties" are still its own century's; no text tells of a later decade by two digits. */
enum { NEAR_DECADES = 50, LAST_DECADE = 2020 };

enum { TURN_YEARS = 10 }; /* a turn is told of so many years before and behind it */

/* "the second half", "the turn" of so many years from `first` on: some time in those years. */
static void set_share(valuer *v, rg_when *when, int share, int64_t first, int64_t width) {
    int nth = share / 10, of = share % 10;
    int64_t from = nth ? first + width * (nth - 1) / of : first - TURN_YEARS, to = nth ? first + width * nth / of - 1 : first + TURN_YEARS - 1;
    when->mod = (rg_text){0};
    set_date(v, when, rg_text_printf(v->arena, "[%.*s..%.*s]", RG_TEXT_ARG(rg_when_text_edtf_year(v->arena, from)), RG_TEXT_ARG(rg_when_text_edtf_year(v->arena, to))));
    when->mod = nth <= 1 ? RG_TEXT("START") : nth == of ? RG_TEXT("END") : RG_TEXT("MID");
}

static void value_decade(valuer *v, size_t i, rg_when *when) {
    const rg_when_sense *s = &v->found[i].sense;
    int64_t year = s->year;
    if (s->two_digit_decade) {
        moment from = reference(v);
        if (!from.known || from.year < 100) {
            when->value = rg_text_printf(v->arena, "XX%lld", (long long)(year / 10));
            return;
        }
        int64_t far = from.year + (v->news ? 0 : NEAR_DECADES);
        year += from.year / 100 * 100;
        if (year > far || year > LAST_DECADE) year -= 100;
        give_reason(v, when, &from, "century from");
    }
    if (s->bc) {
        when->value = rg_text_printf(v->arena, "BC%03lld", (long long)(year / 10));
        set_date(v, when, rg_text_printf(v->arena, "%.*s/%.*s", RG_TEXT_ARG(rg_when_text_edtf_year(v->arena, 1 - year - 9)), RG_TEXT_ARG(rg_when_text_edtf_year(v->arena, 1 - year))));
        refer(v, &(moment){.known = true, .year = 1 - year}, when->span);
        return;
    }
    when->value = rg_text_printf(v->arena, "%03lld", (long long)(year / 10));
    if (s->share) set_share(v, when, s->share, year, 10);
    else set_date(v, when, rg_text_printf(v->arena, "%03lldX", (long long)(year / 10)));
    refer(v, &(moment){.known = true, .year = year}, when->span);
}

enum { CENTURIES_MOST = 99 };

/* 0 = the first of our era, -1 = the one before it. */
static bool write_century(valuer *v, int64_t index, int share, rg_when *when) {
    int64_t first = index < 0 ? index * 100 + 1 : index * 100;
    if (index > CENTURIES_MOST || index < -CENTURIES_MOST) return false;
    when->value = rg_text_printf(v->arena, "%s%02lld", index < 0 ? "BC" : "", (long long)(index < 0 ? -index - 1 : index));
    if (share) set_share(v, when, share, first, 100);
    else if (index >= 0) set_date(v, when, rg_text_printf(v->arena, "%02lldXX", (long long)index));
    else set_date(v, when, rg_text_printf(v->arena, "%.*s/%.*s", RG_TEXT_ARG(rg_when_text_edtf_year(v->arena, first)), RG_TEXT_ARG(rg_when_text_edtf_year(v->arena, first + 99))));
    if (!v->found[v->at].away) v->century.known = true, v->century.index = index, v->century.at = v->at, v->century.span = when->span;
    return true;
}

static void value_century(valuer *v, size_t i, rg_when *when) {
    const rg_when_sense *s = &v->found[i].sense;
    if (s->year < 1) return; /* "the 0th century" */
    (void)write_century(v, s->bc ? -s->year : s->year - 1, s->share, when);
}

/* The weekday next to the reference: in a narrative on or after it, in news of the week that was; not known without a day. */
static moment day_of_week(valuer *v, const rg_when_sense *s, moment *from) {
    *from = v->news && v->anchor.day ? v->anchor : reference(v);
    if (!from->known || !from->day) return (moment){0};
    rg_day day = rg_day_of(from->year, from->month, from->day);
    bool old = day < rg_day_of(1582, 10, 15); /* by the old calendar, in which the text reckons */
    if (old) day = rg_calendar_day(RG_CALENDAR_JULIAN, (rg_calendar_date){from->year, from->month, from->day});
    int at = (int)((day % 7 + 7) % 7) + 1; /* 0001-01-01 was a Monday */
    int step = (s->weekday - at + 7) % 7;
    if (v->news && v->anchor.day && !s->relative && step > 0 && v->found[v->at].tense <= 0) step -= 7;
    if (s->relative && s->shift > 0 && step == 0) step = 7;
    if (s->relative && s->shift < 0) step = step == 0 ? -7 : step - 7;
    return shift_days(*from, step);
}

static void value_weekday(valuer *v, size_t i, rg_when *when) {
    const rg_when_sense *s = &v->found[i].sense;
    moment from, m = day_of_week(v, s, &from);
    if (!m.known) {
        when->value = rg_text_printf(v->arena, "XXXX-WXX-%d", s->weekday);
        return;
    }
    when->value = rg_when_text_day(v->arena, &m);
    set_day(v, when, &m);
    give_reason(v, when, &from, "week from");
    refer(v, &m, when->span);
}

enum { FIRST_GREGORIAN_EASTER = 1583, AUTUMN = 9, MARCH = 3 };

/* "12-25" of the year, or "E-2": days from Western Easter; false where the day is not known. */
static bool day_of_holiday(rg_text holiday, int64_t year, moment *m) {
    int64_t days;
    if (holiday.ptr[0] != 'E') {
        m->month = (holiday.ptr[0] - '0') * 10 + holiday.ptr[1] - '0';
        m->day = holiday.len == 5 ? (holiday.ptr[3] - '0') * 10 + holiday.ptr[4] - '0' : 0;
        return holiday.len == 5;
    }
    if (!m->known || year < FIRST_GREGORIAN_EASTER || !rg_text_number(rg_text_cut(holiday, (rg_span){2, holiday.len}), &days)) return false;
    rg_day easter = rg_calendar_easter(RG_CALENDAR_GREGORIAN, year);
    rg_day_civil(easter + (holiday.ptr[1] == '-' ? -days : days), &m->year, &m->month, &m->day);
    return true;
}

static void value_holiday(valuer *v, size_t i, rg_when *when) {
    const rg_when_sense *s = &v->found[i].sense;
    moment m = resolve_year(v, i, when);
    bool new_year = rg_text_starts(s->holiday, RG_TEXT("01-01")) && !s->has_year && !s->year_shifted && !v->news;
    if (new_year && m.known && v->last.month >= AUTUMN) m.year++; /* "in November ... on New Year's Day" */
    if (!day_of_holiday(s->holiday, m.year, &m)) {
        when->value = rg_text_printf(v->arena, "%.*s-XX-XX", RG_TEXT_ARG(m.known ? rg_when_text_year(v->arena, m.year) : RG_TEXT("XXXX")));
        return;
    }
    m.day += s->day_shift;
    when->value = rg_when_text_day(v->arena, &m);
    set_day(v, when, &m);
    refer(v, &m, when->span);
}

static void value_season(valuer *v, size_t i, rg_when *when) {
    const rg_when_sense *s = &v->found[i].sense;
    moment m = resolve_year(v, i, when);
    if (s->relative && !s->has_year && m.known && s->shift) m.year += s->shift > 0 && v->last.month < 4 ? 0 : s->shift;
    rg_text y = m.known ? rg_when_text_year(v->arena, m.year) : RG_TEXT("XXXX");
    when->value = rg_text_printf(v->arena, "%.*s-%.*s", RG_TEXT_ARG(y), RG_TEXT_ARG(s->season));
    if (!m.known) return;
    bool winter = !s->has_year && rg_text_same(s->season, RG_TEXT("WI")) && v->last.known;
    bool began = winter && ((v->last.month >= AUTUMN && v->last.year + 1 == m.year) || (v->last.month && v->last.month < MARCH && v->last.year == m.year)); /* "in October 1712 ... that winter": of 1713 by its number in TIMEX2, but it began in December 1712, by which EDTF counts */
    set_date(v, when, rg_text_printf(v->arena, "%.*s-%s", RG_TEXT_ARG(rg_when_text_edtf_year(v->arena, m.year - began)), season_edtf(s->season)));
    refer(v, &m, when->span);
}

/* Halves and quarters of a year. */
static void value_share(valuer *v, size_t i, rg_when *when) {
    const rg_when_sense *s = &v->found[i].sense;
    moment m = resolve_year(v, i, when);
    int n = s->half ? s->half : s->quarter;
    bool behind = v->news && m.known && !s->has_year && !s->relative && v->found[i].tense <= 0; /* "fourth-quarter profit fell" */
    if (behind && m.year == v->anchor.year && (s->half ? 6 : 3) * (n - 1) >= v->anchor.month) m.year--;
    rg_text y = m.known ? rg_when_text_year(v->arena, m.year) : RG_TEXT("XXXX");
    when->value = rg_text_printf(v->arena, "%.*s-%c%d", RG_TEXT_ARG(y), s->half ? 'H' : 'Q', n);
    if (!m.known) return;
    set_date(v, when, rg_text_printf(v->arena, "%.*s-%d", RG_TEXT_ARG(rg_when_text_edtf_year(v->arena, m.year)), s->half ? 39 + n : 32 + n));
    refer(v, &m, when->span);
}

/* Old Style: the value stays as written, the EDTF is the same day in the Gregorian calendar, and the reason says both.
 * Julian day number by Richards' formula (Explanatory Supplement to the Astronomical Almanac, 3rd ed., 15.11). */
static rg_text new_style(valuer *v, const moment *m, rg_when *when) {
    if (!m->known || !m->day || !m->month) return (rg_text){0};
    int64_t a = (14 - m->month) / 12, y = m->year + 4800 - a, month = m->month + 12 * a - 3;
    int64_t julian = m->day + (153 * month + 2) / 5 + 365 * y + floor_div(y, 4) - 32083;
    rg_text day = rg_day_print(v->arena, julian - 1721426); /* 0001-01-01 in the Gregorian calendar */
    when->reason = rg_text_printf(v->arena, "Old Style %.*s is New Style %.*s", RG_TEXT_ARG(rg_when_text_day(v->arena, m)), RG_TEXT_ARG(day));
    return day;
}

static void value_date(valuer *v, size_t i, rg_when *when) {
    const rg_when_sense *s = &v->found[i].sense;
    if (s->decade) value_decade(v, i, when);
    else if (s->century) value_century(v, i, when);
    else if (s->holiday.ptr) value_holiday(v, i, when);
    else if (s->season.ptr) value_season(v, i, when);
    else if (s->half || s->quarter) value_share(v, i, when);
    else if (s->weekday && !s->day && !s->month) value_weekday(v, i, when);
    else {
        moment m = resolve_year(v, i, when);
        when->value = rg_when_text_day(v->arena, &m);
        if (s->ambiguous) {
            moment other = {.known = true, .year = m.year, .month = m.day, .day = m.month};
            set_date(v, when, rg_text_printf(v->arena, "[%.*s,%.*s]", RG_TEXT_ARG(rg_when_text_edtf_day(v->arena, &m)), RG_TEXT_ARG(rg_when_text_edtf_day(v->arena, &other))));
        } else if (rg_text_same(s->style, RG_TEXT("OS"))) set_date(v, when, new_style(v, &m, when));
        else set_day(v, when, &m);
        refer(v, &m, when->span);
    }
}

/* ---- "the next day", "two years later" ------------------------------------------------------------------------- */

static char unit_letter(rg_text unit) {
    if (rg_text_same(unit, RG_TEXT("DE"))) return 'E';
    if (rg_text_same(unit, RG_TEXT("CE"))) return 'C';
    if (rg_text_same(unit, RG_TEXT("ML"))) return 'L';
    if (rg_text_same(unit, RG_TEXT("FN"))) return 'F';
    if (rg_text_same(unit, RG_TEXT("WE"))) return 'K';
    if (rg_text_same(unit, RG_TEXT("MIN"))) return 'N';
    return unit.len ? unit.ptr[0] : 0;
}

static bool write_week(valuer *v, const moment *from, int64_t shift, bool weekend, rg_when *when) {
    if (!from->day) {
        when->value = rg_text_printf(v->arena, "%.*s-WXX%s", RG_TEXT_ARG(rg_when_text_year(v->arena, from->year)), weekend ? "-WE" : "");
        return true;
    }
    moment m = shift_days(*from, 7 * shift);
    rg_day day = rg_day_of(m.year, m.month, m.day), monday = day - (day % 7 + 7) % 7, thursday = monday + 3;
    int64_t year;
    int month, date;
    rg_day_civil(thursday, &year, &month, &date);
    int week = (int)((thursday - rg_day_of(year, 1, 1)) / 7) + 1;
    when->value = rg_text_printf(v->arena, "%.*s-W%02d%s", RG_TEXT_ARG(rg_when_text_year(v->arena, year)), week, weekend ? "-WE" : "");
    rg_text a = rg_day_print(v->arena, weekend ? monday + 5 : monday), b = rg_day_print(v->arena, monday + 6);
    set_date(v, when, rg_text_printf(v->arena, "%.*s/%.*s", RG_TEXT_ARG(a), RG_TEXT_ARG(b)));
    refer(v, &m, when->span);
    return true;
}

/* The quarter `shift` quarters from the one the month is in. */
static bool write_quarter(valuer *v, const moment *from, int64_t shift, rg_when *when) {
    moment m = shift_months(*from, 3 * shift);
    int n = (m.month - 1) / 3 + 1;
    m.month = 3 * n - 2;
    when->value = rg_text_printf(v->arena, "%.*s-Q%d", RG_TEXT_ARG(rg_when_text_year(v->arena, m.year)), n);
    set_date(v, when, rg_text_printf(v->arena, "%.*s-%d", RG_TEXT_ARG(rg_when_text_edtf_year(v->arena, m.year)), 32 + n));
    refer(v, &m, when->span);
    return true;
}

static int64_t century_of(int64_t year) { return year > 0 ? year / 100 : year / 100 - 1; }

/* The moment `shift` units from `from`, at the unit's own precision; false where it does not follow. */
static bool write_shifted(valuer *v, const moment *from, char unit, int64_t shift, rg_when *when) {
    moment m = *from;
    rg_text y = rg_when_text_year(v->arena, from->year);
    switch (unit) {
    case 'D':
        if (!m.day) {
            when->value = m.month ? rg_text_printf(v->arena, "%.*s-%02d-XX", RG_TEXT_ARG(y), m.month) : rg_text_printf(v->arena, "%.*s-XX-XX", RG_TEXT_ARG(y));
            return true;
        }
        m = shift_days(m, shift);
        break;
    case 'F': return write_week(v, from, 2 * shift, false, when);
    case 'W': return write_week(v, from, shift, false, when);
    case 'K': return write_week(v, from, shift, true, when);
    case 'M':
        if (!m.month) {
            when->value = rg_text_printf(v->arena, "%.*s-XX", RG_TEXT_ARG(y));
            return true;
        }
        m = shift_months(m, shift);
        break;
    case 'Q':
        if (!m.month) {
            when->value = rg_text_printf(v->arena, "%.*s-QX", RG_TEXT_ARG(y));
            return true;
        }
        return write_quarter(v, &m, shift, when);
    case 'Y': m.year += shift; m.month = m.day = 0; break;
    case 'E': {
        int64_t decade = m.year > 0 ? m.year / 10 : -((1 - m.year) / 10);
        decade += shift;
        when->value = decade > 0 ? rg_text_printf(v->arena, "%03lld", (long long)decade) : rg_text_printf(v->arena, "BC%03lld", (long long)-decade);
        if (decade > 0) set_date(v, when, rg_text_printf(v->arena, "%03lldX", (long long)decade));
        return true;
    }
    case 'C': return write_century(v, century_of(from->year) + shift, 0, when);
    default: return false;
    }
    when->value = rg_when_text_day(v->arena, &m);
    set_day(v, when, &m);
    refer(v, &m, when->span);
    return true;
}

enum { TURN_NEAR = 35 };

/* "the following century", "the turn of the century": by the century named last, or the date where it was told since. A turn is that which a date is near. */
static bool write_near_century(valuer *v, const moment *from, int share, int64_t shift, rg_when *when) {
    bool named = v->century.known && (!v->last.known || v->century.at > v->last_found) && !(v->news && v->found[v->at].sense.now);
    moment of = {.known = true, .span = v->century.span};
    if (!named && !from->known) return false;
    if (!share && named && write_century(v, v->century.index + shift, 0, when)) return give_reason(v, when, &of, "reckoned from"), true;
    if (!share) return write_shifted(v, from, 'C', shift, when);
    int64_t turn = floor_div(from->year + 50, 100), off = from->year - turn * 100;
    return !named && from->year > 0 && off <= TURN_NEAR && off >= -TURN_NEAR && write_century(v, turn, share, when);
}

/* News of a weekend that was, before the weekend of its own week. */
static bool weekend_behind(const valuer *v, const rg_when_found *f) {
    if (!v->news || !v->anchor.day || f->sense.shift != 0 || f->tense >= 0) return false;
    rg_day day = rg_day_of(v->anchor.year, v->anchor.month, v->anchor.day);
    return (day % 7 + 7) % 7 < SATURDAY;
}

/* "The following year" at the head of a section: the year told last in the section before is another story's. */
static bool of_another_section(const valuer *v, size_t i) {
    return !v->news && v->last.known && v->found[i].section != v->found[v->last_found].section;
}

/* "In April 1917 ... all through 1917 ... the same month": the month told last of the year that the text is in; the day told last, where
 * days are counted from it in its own paragraph. */
static void refine(const valuer *v, char unit, int64_t shift, moment *from) {
    if (unit == 'M' && from->known && !from->month && v->of_month.known && v->of_month.year == from->year) *from = v->of_month;
    if ((unit != 'D' && unit != 'W') || !from->known || from->day || !v->of_day.known || v->of_day.year != from->year) return;
    const rg_when_found *here = &v->found[v->at], *day = &v->found[v->of_day_found];
    bool near = shift ? day->block == here->block : day->section == here->section;
    if (near && (!from->month || from->month == v->of_day.month)) *from = v->of_day;
}

/* "The Act of 1701 lapsed. Ten years later", "by 1705 ...; the year after": years are reckoned from the one named last in the same
 * sentence, even in passing, and from one in a name right before; days are not. */
static moment named_before(valuer *v, size_t i) {
    const rg_when_found *named = &v->found[v->mention_found];
    bool near = v->mention.known && named->away && named->sentence + named->named >= v->found[i].sentence;
    return near ? v->mention : reference(v);
}

/* "Two days later, on 5 May": what stands behind says when it was, where it can be so. */
static bool write_apposed(valuer *v, size_t i, char unit, int64_t shift, const moment *from, rg_when *when) {
    const rg_when_found *next = &v->found[i + 1];
    const rg_when_sense *s = &next->sense;
    if (i + 1 >= v->count || !next->apposed || next->sentence != v->found[i].sentence || s->action != RG_WHEN_DO_DATE) return false;
    if (s->relative || s->short_year || s->impossible || s->style.ptr || s->decade || s->century) return false;
    bool enough = unit == 'Y' ? s->has_year : unit == 'M' ? s->month : s->month && s->day && (unit == 'D' || unit == 'W');
    if (!enough || (!s->has_year && !v->lent_years[i + 1].known)) return false;
    moment m = {.known = true, .year = s->has_year ? sense_year(s) : v->lent_years[i + 1].year, .month = s->month, .day = s->day, .span = next->span};
    if (from->known && (shift > 0 ? earlier(&m, from) : earlier(from, &m)) && m.year * (unit == 'Y') != from->year + shift) return false;
    if (!write_shifted(v, &m, unit, 0, when)) return false;
    give_reason(v, when, &m, "as told by");
    return true;
}

static void value_deictic(valuer *v, size_t i, rg_when *when) {
    const rg_when_sense *s = &v->found[i].sense;
    bool today = rg_text_same(s->rule, RG_TEXT("today"));
    if (s->nth) {
        when->value = RG_TEXT("XXXX-XX-XX"); /* counted from what the text may not say */
        return;
    }
    char unit = unit_letter(s->unit);
    moment from = today ? v->anchor : unit == 'Y' && s->shift > 0 && !s->now ? named_before(v, i) : reference_for(v, s);
    if (unit == 'Y' && s->shift != 0 && of_another_section(v, i)) from.known = false;
    refine(v, unit, s->shift, &from);
    if (today && !from.known) {
        when->value = s->shift == 0 ? RG_TEXT("PRESENT_REF") : RG_TEXT("XXXX-XX-XX");
        return;
    }
    if (s->shift && !(s->now && v->news) && write_apposed(v, i, unit, s->shift, &from, when)) return;
    int shift = unit == 'K' && weekend_behind(v, &v->found[i]) ? -1 : s->shift;
    if (s->share) when->mod = RG_TEXT("START");
    bool written = unit == 'C' ? write_near_century(v, &from, s->share, shift, when) : from.known && write_shifted(v, &from, unit, shift, when);
    if (!written) {
        static const char *const blank[] = {"XXXX-XX-XX", "XXXX-WXX", "XXXX-XX"};
        when->value = rg_text_of(unit == 'D' ? blank[0] : unit == 'W' ? blank[1] : unit == 'M' ? blank[2] : "XXXX");
        return;
    }
    give_reason(v, when, &from, "reckoned from");
}

/* Half a year is six months. */
static bool halve(char *unit, int64_t *n) {
    static const struct { char unit, half; int n; } halves[] = {{'Y', 'M', 6}, {'E', 'Y', 5}, {'C', 'Y', 50}, {'L', 'Y', 500}};
    for (size_t i = 0; i < sizeof halves / sizeof *halves; i++)
        if (halves[i].unit == *unit) {
            *unit = halves[i].half;
            *n = halves[i].n;
            return true;
        }
    return false;
}

enum { AGES = 1000 };

static void value_shift(valuer *v, size_t i, rg_when *when) {
    const rg_when_sense *s = &v->found[i].sense;
    bool years = rg_text_is(s->unit, "Y") || rg_text_is(s->unit, "DE") || rg_text_is(s->unit, "CE");
    moment from = s->ago && v->news ? v->anchor : years ? named_before(v, i) : reference(v);
    int64_t n;
    rg_text count = s->count;
    char unit = unit_letter(s->unit);
    if (unit == 'Y' && of_another_section(v, i)) from.known = false;
    refine(v, unit, 1, &from);
    if (unit == 'H' || unit == 'N' || unit == 'S') when->type = RG_WHEN_TIME;
    bool whole = rg_text_number(count, &n) && n < 100000;
    if (rg_text_same(count, RG_TEXT(".5"))) whole = halve(&unit, &n);
    if (s->ago && !v->news && unit == 'Y' && whole && n >= AGES) from.known = false; /* "40,000 years ago": from whoever writes on, not from what he writes of */
    if (unit == 'H' && whole && n > 0 && n % 24 == 0) unit = 'D', n /= 24, when->type = RG_WHEN_DATE;
    if (!(s->ago && v->news) && write_apposed(v, i, unit, s->direction * (whole ? n : 1), &from, when)) return;
    if (!from.known || !whole || unit == 'H' || unit == 'N' || unit == 'S') {
        when->value = s->direction > 0 ? RG_TEXT("FUTURE_REF") : RG_TEXT("PAST_REF");
        return;
    }
    if (unit == 'E') unit = 'Y', n *= 10;
    if (unit == 'C') unit = 'Y', n *= 100;
    if (unit == 'L') unit = 'Y', n *= 1000;
    if (!write_shifted(v, &from, unit, s->direction * n, when)) when->value = s->direction > 0 ? RG_TEXT("FUTURE_REF") : RG_TEXT("PAST_REF");
    give_reason(v, when, &from, "reckoned from");
}

/* ---- lengths, sets, times, references -------------------------------------------------------------------------- */

static rg_text length_text(valuer *v, rg_text count, rg_text unit) {
    if (!count.ptr) count = RG_TEXT("X");
    char letter = unit_letter(unit);
    int64_t n;
    bool clock = letter == 'H' || letter == 'N' || letter == 'S';
    if (letter == 'N') unit = RG_TEXT("M");
    if (letter == 'H' && rg_text_same(count, RG_TEXT(".5"))) return RG_TEXT("PT30M");
    if (letter == 'F' && rg_text_number(count, &n)) return rg_text_printf(v->arena, "P%lldW", (long long)(2 * n));
    rg_buf out = rg_buf_in(v->arena);
    rg_buf_puts(&out, clock ? "PT" : "P");
    rg_buf_add(&out, count);
    rg_buf_add(&out, unit);
    return rg_buf_done(&out);
}

static void value_duration(valuer *v, size_t i, rg_when *when) {
    const rg_when_sense *s = &v->found[i].sense;
    rg_text count = s->count;
    if (!s->unit.ptr) return; /* "a long time" */
    if (s->month || s->has_year) { /* "the last week of October" */
        moment m = resolve_year(v, i, when);
        set_day(v, when, &m);
        refer(v, &m, when->span);
    }
    if (!count.ptr && !s->plural) count = RG_TEXT("1");
    when->value = length_text(v, count, s->unit);
}

/* "daily": TIMEX2 writes the days, TimeML the length that comes again. */
static rg_text set_length(rg_text value) {
    static const char *const pairs[][2] = {
        {"XXXX-XX-XX", "P1D"}, {"XXXX-WXX", "P1W"}, {"XXXX-XX", "P1M"}, {"XXXX", "P1Y"}, {"XXXX-XX-XXTXX", "PT1H"}};
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        if (rg_text_same(value, rg_text_of(pairs[i][0]))) return rg_text_of(pairs[i][1]);
    return value;
}

static void value_set(valuer *v, size_t i, rg_when *when) {
    const rg_when_sense *s = &v->found[i].sense;
    if (s->action == RG_WHEN_DO_SETWORD) when->value = v->news ? set_length(s->ref) : s->ref;
    else if (s->month && (s->day || s->ordinal) && !s->weekday) when->value = rg_text_printf(v->arena, "XXXX-%02d-%02d", s->month, s->day ? s->day : s->ordinal);
    else if (s->holiday.ptr) when->value = s->holiday.ptr[0] == 'E' ? RG_TEXT("P1Y") : rg_text_printf(v->arena, "XXXX-%.*s", RG_TEXT_ARG(s->holiday));
    else if (s->unit.ptr) when->value = length_text(v, s->count.ptr ? s->count : RG_TEXT("1"), s->unit);
    else if (s->weekday) when->value = rg_text_printf(v->arena, "XXXX-WXX-%d", s->weekday);
    else if (s->season.ptr) when->value = rg_text_printf(v->arena, "XXXX-%.*s", RG_TEXT_ARG(s->season));
    else if (s->month) when->value = rg_text_printf(v->arena, "XXXX-%02d", s->month);
    else if (s->daypart.ptr) when->value = rg_text_printf(v->arena, "XXXX-XX-XXT%.*s", RG_TEXT_ARG(s->daypart));
}

/* "at 10 a.m. on Sunday": the day named behind the time, where it is one; not known where none is. */
static moment day_behind(valuer *v, size_t i, rg_when *when) {
    const rg_when_found *here = &v->found[i], *next = here + 1;
    bool near = i + 1 < v->count && next->sentence == here->sentence && next->first < here->last + CLOCK_REACH && next->sense.action == RG_WHEN_DO_DATE;
    if (!near) return (moment){0};
    const rg_when_sense *s = &next->sense;
    if (s->weekday && !s->month && !s->day) {
        moment week, m;
        v->at = i + 1; /* whose tense it has */
        m = day_of_week(v, s, &week);
        v->at = i;
        if (m.known) give_reason(v, when, &week, "week from");
        return m;
    }
    if (!s->day || !s->month || !(s->has_year || v->lent_years[i + 1].known)) return (moment){0};
    moment m = {.known = true, .year = s->has_year ? sense_year(s) : v->lent_years[i + 1].year, .month = s->month, .day = s->day, .span = next->span};
    give_reason(v, when, &m, "day from");
    return m;
}

/* The day a time of day belongs to: its own, the one named behind it, or the reference's. */
static moment day_of_time(valuer *v, size_t i, rg_when *when) {
    const rg_when_sense *s = &v->found[i].sense;
    if (s->month || s->day) return resolve_year(v, i, when);
    if (s->weekday) {
        moment week, m = day_of_week(v, s, &week);
        give_reason(v, when, &week, "week from");
        return m;
    }
    bool noon = s->daypart.ptr && s->daypart.ptr[0] == 'T';
    moment behind = s->clock.ptr || noon ? day_behind(v, i, when) : (moment){0};
    if (behind.known) return s->shift ? shift_days(behind, s->shift) : behind;
    bool named = rg_text_same(s->unit, RG_TEXT("D")) && s->relative; /* "yesterday evening" */
    moment from = (s->now && v->news) || (named && v->anchor.known) ? v->anchor : reference(v);
    if (v->news && !from.day) from = v->anchor;
    bool leans = s->relative || s->clock.ptr || (v->news && noon) /* "shortly after midnight" */ || v->found[i].definite;
    if (!leans || !from.known || !from.day) return (moment){0};
    give_reason(v, when, &from, "day from");
    return s->shift ? shift_days(from, s->shift) : from;
}

static void value_time(valuer *v, size_t i, rg_when *when) {
    const rg_when_sense *s = &v->found[i].sense;
    when->type = RG_WHEN_TIME;
    moment m = day_of_time(v, i, when), last = m;
    bool two = s->day_shift && !s->holiday.ptr && m.known && m.month && m.day; /* "the night of 3 to 4 May": called by the first, of both */
    if (two) m = shift_days(m, s->day_shift);
    rg_text day = m.day ? rg_when_text_day(v->arena, &m) : RG_TEXT("XXXX-XX-XX");
    if (s->clock.ptr) when->value = rg_text_printf(v->arena, "%.*s%.*s", RG_TEXT_ARG(day), RG_TEXT_ARG(s->clock));
    else when->value = rg_text_printf(v->arena, "%.*s%s%.*s", RG_TEXT_ARG(day), s->daypart.ptr[0] == 'T' ? "" : "T", RG_TEXT_ARG(s->daypart));
    if (!m.day) return;
    if (two) set_date(v, when, rg_text_joined(v->arena, rg_when_text_edtf_day(v->arena, &m), '/', rg_when_text_edtf_day(v->arena, &last)));
    else set_day(v, when, &m);
    refer(v, &m, when->span);
}

static void value_one(valuer *v, size_t i, rg_when *when) {
    const rg_when_sense *s = &v->found[i].sense;
    when->mod = s->part.ptr ? s->part : s->quant;
    when->impossible = s->impossible;
    switch (s->action) {
    case RG_WHEN_DO_DATE: value_date(v, i, when); break;
    case RG_WHEN_DO_DEICTIC: value_deictic(v, i, when); break;
    case RG_WHEN_DO_SHIFT: value_shift(v, i, when); break;
    case RG_WHEN_DO_DURATION: when->type = RG_WHEN_DURATION; value_duration(v, i, when); break;
    case RG_WHEN_DO_SET: case RG_WHEN_DO_SETWORD: when->type = RG_WHEN_SET; value_set(v, i, when); break;
    case RG_WHEN_DO_CLOCK: case RG_WHEN_DO_DAYPART: value_time(v, i, when); break;
    default: when->value = s->ref;
    }
}

/* Two ends joined by "to" or a dash, both known, in order, neither a set: one expression whose date is the interval. */
static bool make_range(valuer *v, const rg_when *a, const rg_when *b, const rg_when_found *f, rg_when *out) {
    if (a->type != b->type) return false; /* "the night of the 4th to 5 May" */
    if (!a->date.edtf.ptr || !b->date.edtf.ptr || a->date.set || b->date.set || a->date.interval || b->date.interval) return false;
    rg_text edtf = rg_text_joined(v->arena, a->date.edtf, '/', b->date.edtf);
    rg_date date;
    if (a->date.earliest > b->date.latest || rg_date_parse(v->arena, edtf, &date, NULL) != REGEST_OK) return false;
    date.earliest = date.least[0] = a->date.earliest;
    date.latest = date.most[0] = b->date.latest;
    rg_when *parts = RG_ARRAY(v->arena, rg_when, 2);
    parts[0] = *a;
    parts[1] = *b;
    *out = (rg_when){.span = {f->whole.start, b->span.end}, .type = RG_WHEN_DATE, .value = rg_text_joined(v->arena, a->value, '/', b->value), .date = date, .sentence = a->sentence,
                     .reason = a->reason.ptr ? a->reason : b->reason, .parts = parts, .part_count = 2};
    return true;
}

void rg_when_value_all(rg_arena *arena, rg_reading *reading, const rg_when_found *found, size_t count, const rg_date *anchor) {
    valuer v = {.arena = arena, .reading = reading, .found = found, .count = count};
    if (anchor && anchor->edtf.ptr && anchor->earliest > RG_DAY_MIN) {
        v.anchor.known = true;
        rg_day_civil(anchor->earliest, &v.anchor.year, &v.anchor.month, &v.anchor.day);
        if (anchor->latest != anchor->earliest) v.anchor.day = 0;
    }
    v.news = v.anchor.known && !rg_when_year_narrative(found, count, v.anchor.year);
    rg_when_lent document = {v.news, v.anchor.year, RG_NONE};
    v.lent_years = RG_ARRAY(arena, rg_when_lent, count + 1);
    rg_when_year_lend(arena, found, count, &document, v.anchor.month, v.lent_years);
    if (!reading->whens.cap) reading->whens.at = rg_arena_raw(arena, (reading->whens.cap = count) * sizeof *reading->whens.at);
    for (size_t i = 0; i < count; i++) {
        if (v.news && found[i].sense.loose) continue;
        rg_when when = {.span = found[i].span, .sentence = found[i].sentence};
        v.at = i;
        turn_back(&v, i);
        value_one(&v, i, &when);
        rg_when range, *last = reading->whens.n > 0 ? &reading->whens.at[reading->whens.n - 1] : NULL;
        if (found[i].joined == RG_WHEN_RANGED && last && !last->part_count && make_range(&v, last, &when, &found[i - 1], &range)) *last = range;
        else *rg_vec_raw(arena, &reading->whens) = when;
    }
}
