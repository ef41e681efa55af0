/* gedcom_date.c: GEDCOM dates -> EDTF. The grammar is that of gedcom_date.h; keywords are upper case in the standard, any case here.
 */
#include "exchange/gedcom_date.h"

#include <string.h>

#include "base/error.h"
#include "exchange/gedcom_int.h"

typedef struct reader {
    rg_arena *arena;
    rg_text text, fold; /* as given; in capitals */
    size_t at;
    regest_error *error;
    rg_gedcom_date *out;
} reader;

/* A date of some calendar, to a precision. */
typedef struct part {
    rg_calendar calendar;
    int64_t year;
    int month, day; /* 0 = not given */
} part;

static regest_status refuse(reader *r, size_t from, const char *what) {
    rg_error_set(r->error, REGEST_SYNTAX, "date has %s", what);
    rg_error_hint(r->error, "GEDCOM dates are like 2 SEP 1752, ABT 1850, BET 1900 AND 1905, FROM 1914 TO 1918.");
    rg_error_at(r->error, r->text, (rg_span){from, r->text.len});
    return REGEST_SYNTAX;
}

void rg_gedcom_date_lose(rg_arena *arena, rg_text *lost, const char *what) {
    if (!lost->ptr) *lost = rg_text_of(what);
    else if (rg_text_find(*lost, rg_text_of(what), 0) == (size_t)-1) *lost = rg_text_printf(arena, "%.*s; %s", RG_TEXT_ARG(*lost), what);
}

static void lose(reader *r, const char *what) { rg_gedcom_date_lose(r->arena, &r->out->lost, what); }

static void skip_blanks(reader *r) {
    while (r->at < r->fold.len && r->fold.ptr[r->at] == ' ') r->at++;
}

static bool edge(const reader *r, size_t at) { return at >= r->fold.len || r->fold.ptr[at] == ' ' || r->fold.ptr[at] == '('; }

/* A keyword that ends at a blank. */
static bool take(reader *r, const char *word) {
    size_t n = strlen(word);
    skip_blanks(r);
    if (r->fold.len - r->at < n || memcmp(r->fold.ptr + r->at, word, n) != 0 || !edge(r, r->at + n)) return false;
    r->at += n;
    return true;
}

static bool take_number(reader *r, int64_t *out) {
    size_t start = r->at;
    for (*out = 0; r->at < r->fold.len && r->at - start < 5 && r->fold.ptr[r->at] >= '0' && r->fold.ptr[r->at] <= '9'; r->at++)
        *out = *out * 10 + (r->fold.ptr[r->at] - '0');
    return r->at > start;
}

static bool take_calendar(reader *r, rg_calendar *out, bool *known) {
    static const struct { const char *word; rg_calendar calendar; bool known; } words[] = {
        {"@#DGREGORIAN@", RG_CALENDAR_GREGORIAN, true}, {"@#DJULIAN@", RG_CALENDAR_JULIAN, true}, {"@#DHEBREW@", RG_CALENDAR_HEBREW, true},
        {"@#DFRENCH R@", RG_CALENDAR_FRENCH, true}, {"@#DROMAN@", RG_CALENDAR_GREGORIAN, false}, {"@#DUNKNOWN@", RG_CALENDAR_GREGORIAN, false},
        {"GREGORIAN", RG_CALENDAR_GREGORIAN, true}, {"JULIAN", RG_CALENDAR_JULIAN, true}, {"HEBREW", RG_CALENDAR_HEBREW, true},
        {"FRENCH_R", RG_CALENDAR_FRENCH, true}};
    *out = RG_CALENDAR_GREGORIAN;
    *known = true;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (!take(r, words[i].word)) continue;
        *out = words[i].calendar;
        *known = words[i].known;
        return true;
    }
    return false;
}

static int take_month(reader *r, rg_calendar calendar) {
    size_t count;
    const rg_gedcom_month *months = rg_gedcom_months(calendar, &count);
    for (size_t i = 0; i < count; i++)
        if (take(r, months[i].word)) return months[i].month;
    return 0;
}

/* "1699/00": the day is in the later year by our count. */
static void dual(reader *r, part *p) {
    size_t start = r->at;
    int64_t next;
    if (r->at >= r->fold.len || r->fold.ptr[r->at] != '/') return;
    r->at++;
    if (!take_number(r, &next) || (p->year + 1) % 100 != next % 100) {
        r->at = start;
        return;
    }
    p->year++;
    lose(r, "the dual year");
}

static bool before_christ(reader *r) { return take(r, "B.C.") || take(r, "BCE") || take(r, "BC"); }

static regest_status take_part(reader *r, part *p) {
    bool known;
    int64_t n;
    *p = (part){0};
    if (take_calendar(r, &p->calendar, &known) && p->calendar != RG_CALENDAR_GREGORIAN) lose(r, "the calendar in which it was written");
    skip_blanks(r);
    size_t start = r->at;
    if (!known) return refuse(r, start, "a calendar nobody knows");
    if (take_number(r, &n) && edge(r, r->at)) p->day = (int)n;
    else r->at = start;
    size_t after_day = r->at;
    p->month = take_month(r, p->calendar);
    if (!p->month) p->day = 0, r->at = start;
    skip_blanks(r);
    size_t year_at = r->at;
    if (!take_number(r, &p->year)) return refuse(r, p->month ? year_at : after_day, p->month ? "no year" : "no month and no year");
    dual(r, p);
    if (!edge(r, r->at)) return refuse(r, year_at, "a year with something behind it");
    if (before_christ(r)) p->year = 1 - p->year;
    if (p->month && !rg_calendar_real(p->calendar, (rg_calendar_date){p->year, p->month, p->day ? p->day : 1}))
        return refuse(r, start, "a day that does not exist");
    return REGEST_OK;
}

/* ---- to EDTF ------------------------------------------------------------------------------------------------------ */

typedef struct days {
    rg_day first, last;
    bool ours; /* sayable at its precision in EDTF */
} days;

static days days_of(const part *p) {
    rg_calendar_date from = {p->year, p->month ? p->month : p->calendar == RG_CALENDAR_HEBREW ? 7 : 1, p->day ? p->day : 1}, to = from;
    days out = {.first = rg_calendar_day(p->calendar, from), .ours = p->calendar == RG_CALENDAR_GREGORIAN || p->day};
    if (p->day) return out.last = out.first, out;
    if (!p->month) to.year++;
    else if (to.month == rg_calendar_months(p->calendar, to.year)) to.month = 1, to.year += p->calendar != RG_CALENDAR_HEBREW;
    else to.month++, to.year += p->calendar == RG_CALENDAR_HEBREW && to.month == 7;
    out.last = rg_calendar_day(p->calendar, to) - 1;
    return out;
}

static void print_year(rg_buf *out, int64_t year) { rg_buf_printf(out, "%s%04lld", year < 0 ? "-" : "", (long long)(year < 0 ? -year : year)); }

/* The date as it stands, or, `shift` units later (-1, 1), the one before or after. */
static void print_part(rg_buf *out, const part *p, int shift) {
    days d = days_of(p);
    if (p->calendar != RG_CALENDAR_GREGORIAN || p->day) {
        rg_day_write(out, shift < 0 ? d.first - 1 : shift > 0 ? d.last + 1 : d.first);
        return;
    }
    int64_t year = p->year, month = p->month;
    if (!month) {
        print_year(out, year + shift);
        return;
    }
    month += shift;
    if (month == 0) month = 12, year--;
    if (month == 13) month = 1, year++;
    print_year(out, year);
    rg_buf_printf(out, "-%02d", (int)month);
}

static int grain(const part *p) { return p->calendar != RG_CALENDAR_GREGORIAN || p->day ? 2 : p->month ? 1 : 0; }

static void print_choice(rg_buf *out, const part *a, const part *b) {
    rg_buf_byte(out, '[');
    if (grain(a) == grain(b) && days_of(a).ours && days_of(b).ours) {
        print_part(out, a, 0);
        rg_buf_puts(out, "..");
        print_part(out, b, 0);
    } else {
        rg_day_write(out, days_of(a).first);
        rg_buf_puts(out, "..");
        rg_day_write(out, days_of(b).last);
    }
    rg_buf_byte(out, ']');
}

static void print_single(reader *r, rg_buf *out, const part *p, char mark) {
    if (!days_of(p).ours) {
        if (mark) lose(r, "that it is approximate");
        print_choice(out, p, p);
        return;
    }
    print_part(out, p, 0);
    if (mark) rg_buf_byte(out, mark);
}

/* An end of a period: a stretch's first or last day where the calendar is another. */
static void print_end(rg_buf *out, const part *p, bool last) {
    if (days_of(p).ours) print_part(out, p, 0);
    else rg_day_write(out, last ? days_of(p).last : days_of(p).first);
}

/* ---- the forms ---------------------------------------------------------------------------------------------------- */

static regest_status period(reader *r, rg_buf *out, bool from) {
    part a, b;
    regest_status status = take_part(r, &a);
    if (status != REGEST_OK) return status;
    if (!from) {
        rg_buf_puts(out, "../");
        print_end(out, &a, true);
        return status;
    }
    print_end(out, &a, false);
    rg_buf_byte(out, '/');
    if (!take(r, "TO")) return rg_buf_puts(out, ".."), status;
    status = take_part(r, &b);
    if (status == REGEST_OK) print_end(out, &b, true);
    return status;
}

static regest_status between(reader *r, rg_buf *out) {
    part a, b;
    regest_status status = take_part(r, &a);
    if (status != REGEST_OK) return status;
    if (!take(r, "AND")) return refuse(r, r->at, "BET without AND");
    status = take_part(r, &b);
    if (status == REGEST_OK) print_choice(out, &a, &b);
    return status;
}

static regest_status bounded(reader *r, rg_buf *out, bool before) {
    part p;
    regest_status status = take_part(r, &p);
    if (status != REGEST_OK) return status;
    rg_buf_puts(out, before ? "[.." : "[");
    print_part(out, &p, before ? -1 : 1);
    rg_buf_puts(out, before ? "]" : "..]");
    return status;
}

static regest_status single(reader *r, rg_buf *out, char mark) {
    part p;
    regest_status status = take_part(r, &p);
    if (status == REGEST_OK) print_single(r, out, &p, mark);
    return status;
}

static void take_phrase(reader *r) {
    skip_blanks(r);
    if (r->at >= r->text.len || r->text.ptr[r->at] != '(') return;
    size_t end = r->text.len - (r->text.ptr[r->text.len - 1] == ')');
    r->out->phrase = rg_text_cut(r->text, (rg_span){r->at + 1, end > r->at ? end : r->at + 1});
    r->at = r->text.len;
}

static regest_status value(reader *r, rg_buf *out) {
    if (take(r, "FROM")) return period(r, out, true);
    if (take(r, "TO")) return period(r, out, false);
    if (take(r, "BET")) return between(r, out);
    if (take(r, "BEF")) return bounded(r, out, true);
    if (take(r, "AFT")) return bounded(r, out, false);
    if (take(r, "ABT")) return single(r, out, '~');
    if (take(r, "EST")) return lose(r, "that it is an estimate"), single(r, out, '~');
    if (take(r, "CAL")) return lose(r, "that it was calculated"), single(r, out, 0);
    if (take(r, "INT")) return lose(r, "that it was interpreted from words"), single(r, out, '?');
    return single(r, out, 0);
}

static rg_text capitals(rg_arena *arena, rg_text text) {
    char *copy = rg_arena_alloc(arena, text.len + 1);
    for (size_t i = 0; i < text.len; i++) copy[i] = text.ptr[i] >= 'a' && text.ptr[i] <= 'z' ? (char)(text.ptr[i] - 32) : text.ptr[i];
    return (rg_text){copy, text.len};
}

regest_status rg_gedcom_date_parse(rg_arena *arena, rg_text payload, rg_gedcom_date *out, regest_error *error) {
    *out = (rg_gedcom_date){0};
    rg_text text = rg_text_trim(payload);
    reader r = {arena, text, capitals(arena, text), 0, error, out};
    rg_buf edtf = rg_buf_in(arena);
    if (text.len == 0) return refuse(&r, 0, "no words");
    if (text.ptr[0] == '(') {
        take_phrase(&r);
        return REGEST_OK;
    }
    regest_status status = value(&r, &edtf);
    if (status != REGEST_OK) return status;
    take_phrase(&r);
    skip_blanks(&r);
    if (r.at < text.len) return refuse(&r, r.at, "something behind it");
    rg_edtf check;
    out->text = rg_buf_text(&edtf);
    return rg_edtf_parse(out->text, NULL, &check, NULL) ? REGEST_OK : refuse(&r, 0, "an end before its beginning");
}
