/* day_reading.c: calendars x year-begin styles -> stretches of days, with reasons. doc/spec/edtf.md [61] to [67].
 */
#include "engine/time/day_reading.h"

#include <inttypes.h>

#include "base/error.h"
#include "base/table.h"

typedef struct reader {
    rg_arena *arena;
    const rg_day_reading_ask *ask;
    rg_written written;
    bool has_place;
    rg_calendar_change change;
    bool unlawful; /* of the readings being added: the place's year did not begin so */
    rg_day_readings *out;
} reader;

static const char *const calendar_words[] = {"Gregorian", "Julian", "Hebrew", "Islamic (civil)", "French Republican", "Coptic"};

/* ---- what was asked ------------------------------------------------------------------------------------------------ */

static regest_status no_such(regest_error *error, const char *what, rg_text name, rg_text known) {
    rg_error_set(error, REGEST_USAGE, "there is no %s \"%.*s\"", what, RG_TEXT_ARG(name));
    rg_error_hint(error, "It is one of %.*s.", RG_TEXT_ARG(known));
    return REGEST_USAGE;
}

regest_status rg_day_reading_check(rg_arena *arena, const rg_day_reading_ask *ask, regest_error *error) {
    rg_calendar calendar;
    rg_calendar_change change;
    if (ask->calendar.ptr && !rg_text_same(ask->calendar, RG_TEXT("jdn")) && !rg_calendar_find(ask->calendar, &calendar))
        return no_such(error, "calendar", ask->calendar, RG_TEXT("gregorian, julian, hebrew, islamic, french, coptic, jdn"));
    if (ask->style.ptr && !rg_calendar_row_name("time/styles.tsv", ask->style).ptr)
        return no_such(error, "beginning of the year", ask->style, rg_calendar_names(arena, "time/styles.tsv"));
    if (ask->place.ptr && !rg_calendar_change_of(arena, ask->place, &change))
        return no_such(error, "change of calendar for", ask->place, RG_TEXT("the places of data/time/changes.tsv, such as England, France, Prussia, Russia"));
    return REGEST_OK;
}

/* ---- printing ------------------------------------------------------------------------------------------------------- */

rg_text rg_day_reading_print(rg_arena *arena, rg_calendar calendar, rg_day day) {
    if (calendar == RG_CALENDAR_GREGORIAN) return rg_day_print(arena, day);
    rg_calendar_date date = rg_calendar_of(calendar, day);
    return rg_text_printf(arena, "%s%04" PRId64 "-%02d-%02d", date.year < 0 ? "-" : "", date.year < 0 ? -date.year : date.year, date.month, date.day);
}

static rg_text stretch(rg_arena *arena, rg_text first, rg_text last) {
    return rg_text_same(first, last) ? first : rg_text_printf(arena, "%.*s..%.*s", RG_TEXT_ARG(first), RG_TEXT_ARG(last));
}

/* As a member of a choice: a day, a whole month or year, or a range of days. */
static rg_text member(rg_arena *arena, rg_day first, rg_day last) {
    int64_t year, last_year;
    int month, day, last_month, last_day;
    rg_text from = rg_day_print(arena, first), to = rg_day_print(arena, last);
    rg_day_civil(first, &year, &month, &day);
    rg_day_civil(last + 1, &last_year, &last_month, &last_day);
    if (day == 1 && last_day == 1 && month == 1 && last_month == 1 && last_year == year + 1) return rg_text_cut(from, (rg_span){0, from.len - 6});
    if (day == 1 && last_day == 1 && (last_year - year) * 12 + last_month - month == 1) return rg_text_cut(from, (rg_span){0, from.len - 3});
    return stretch(arena, from, to);
}

/* All readings in order of time, those that overlap as one. */
static void choice(rg_arena *arena, rg_day_readings *out) {
    rg_calendar_span spans[RG_DAY_READINGS_MAX];
    size_t n = 0;
    for (size_t i = 0; i < out->n; i++) {
        size_t at = n++;
        for (; at && spans[at - 1].first > out->at[i].first; at--) spans[at] = spans[at - 1];
        spans[at] = (rg_calendar_span){out->at[i].first, out->at[i].last};
    }
    rg_buf text = rg_buf_in(arena);
    size_t members = 0;
    for (size_t i = 0, next; i < n; i = next) {
        for (next = i + 1; next < n && spans[next].first <= spans[i].last; next++)
            if (spans[next].last > spans[i].last) spans[i].last = spans[next].last;
        if (members++) rg_buf_byte(&text, ',');
        rg_buf_add(&text, member(arena, spans[i].first, spans[i].last));
    }
    out->edtf = rg_buf_text(&text);
    if (members > 1 || rg_text_find(out->edtf, RG_TEXT(".."), 0) != (size_t)-1) out->edtf = rg_text_printf(arena, "[%.*s]", RG_TEXT_ARG(out->edtf));
}

/* ---- one reading ---------------------------------------------------------------------------------------------------- */

/* Whether the place's law would have it so. */
static bool fits(const reader *r, rg_calendar calendar, rg_calendar_span span) {
    if (!r->has_place || r->unlawful) return false;
    return calendar == RG_CALENDAR_JULIAN ? span.last <= r->change.last_julian : calendar == RG_CALENDAR_GREGORIAN && span.first >= r->change.first_gregorian;
}

static rg_text calendar_reason(const reader *r, rg_calendar calendar) {
    if (r->has_place && calendar == RG_CALENDAR_JULIAN)
        return rg_text_printf(r->arena, "the Julian calendar, kept in %.*s until %.*s", RG_TEXT_ARG(r->change.place),
                              RG_TEXT_ARG(rg_day_reading_print(r->arena, calendar, r->change.last_julian)));
    if (r->has_place && calendar == RG_CALENDAR_GREGORIAN)
        return rg_text_printf(r->arena, "the Gregorian calendar, in %.*s from %.*s", RG_TEXT_ARG(r->change.place),
                              RG_TEXT_ARG(rg_day_print(r->arena, r->change.first_gregorian)));
    return rg_text_printf(r->arena, "the %s calendar", calendar_words[calendar]);
}

static void add(reader *r, rg_calendar calendar, rg_calendar_span span, rg_text why) {
    bool told = r->ask->calendar.ptr || r->written.has_calendar;
    if (calendar == RG_CALENDAR_GREGORIAN && !told && span.last < rg_day_of(1582, 10, 15)) return;
    for (size_t i = 0; i < r->out->n; i++)
        if (r->out->at[i].first == span.first && r->out->at[i].last == span.last) return;
    if (r->out->n == RG_DAY_READINGS_MAX) return;
    rg_day_reading reading = {.calendar = calendar, .first = span.first, .last = span.last, .likely = fits(r, calendar, span)};
    rg_text one = member(r->arena, span.first, span.last);
    reading.edtf = rg_text_find(one, RG_TEXT(".."), 0) == (size_t)-1 ? one : rg_text_printf(r->arena, "[%.*s]", RG_TEXT_ARG(one));
    reading.written = stretch(r->arena, rg_day_reading_print(r->arena, calendar, span.first), rg_day_reading_print(r->arena, calendar, span.last));
    reading.reason = rg_text_printf(r->arena, "%.*s%.*s", RG_TEXT_ARG(calendar_reason(r, calendar)), RG_TEXT_ARG(why));
    size_t at = r->out->n++;
    for (; at && reading.likely && !r->out->at[at - 1].likely; at--) r->out->at[at] = r->out->at[at - 1]; /* the likely first */
    r->out->at[at] = reading;
}

/* ---- indictions ------------------------------------------------------------------------------------------------------ */

/* A kind that gives the same days as one before it only adds its name to the reason. */
static bool same_days(reader *r, rg_calendar_span span, rg_text kind) {
    for (size_t i = 0; i < r->out->n; i++) {
        rg_day_reading *reading = &r->out->at[i];
        if (reading->first != span.first || reading->last != span.last) continue;
        reading->reason = rg_text_printf(r->arena, "%.*s and %.*s", RG_TEXT_ARG(reading->reason), RG_TEXT_ARG(kind));
        return true;
    }
    return false;
}

/* The days of a span that are of the indiction, by each kind. */
static void add_indiction(reader *r, rg_calendar calendar, rg_calendar_span span, rg_text why) {
    rg_table table = rg_table_open("time/indictions.tsv");
    while (rg_table_next(&table)) {
        rg_text reason = rg_text_printf(r->arena, "%.*s, indiction %d, %.*s", RG_TEXT_ARG(why), (int)r->written.indiction, RG_TEXT_ARG(table.field[4]));
        rg_day begin = RG_DAY_MIN;
        for (rg_day day = span.first; day <= span.last + 1; day++) {
            bool of = day <= span.last && rg_calendar_indiction(table.field[0], day) == r->written.indiction;
            if (of && begin == RG_DAY_MIN) begin = day;
            if (of || begin == RG_DAY_MIN) continue;
            rg_calendar_span run = {begin, day - 1};
            if (!same_days(r, run, table.field[4])) add(r, calendar, run, reason);
            begin = RG_DAY_MIN;
        }
    }
}

/* ---- years, months, days --------------------------------------------------------------------------------------------- */

static void by_style(reader *r, rg_calendar calendar, rg_text style, const char *note) {
    const rg_written *w = &r->written;
    rg_text why = rg_text_of(note);
    const char *const adar[] = {", the first Adar", ", the second Adar"};
    if (!rg_text_same(style, RG_TEXT("january")))
        why = rg_text_printf(r->arena, ", the year from %.*s", RG_TEXT_ARG(rg_calendar_row_name("time/styles.tsv", style)));
    for (int leap = 0; leap <= (w->leap != 0); leap++) {
        rg_calendar_span spans[RG_CALENDAR_SPANS];
        size_t n = rg_calendar_style(style, calendar, (rg_calendar_date){w->year, leap ? w->leap : w->month, w->day}, spans);
        if (w->leap && rg_calendar_months(calendar, w->year) == w->leap) why = rg_text_of(adar[leap]);
        for (size_t i = 0; i < n; i++) {
            if (w->indiction) add_indiction(r, calendar, spans[i], why);
            else add(r, calendar, spans[i], why);
        }
    }
}

/* Whether the place counted this year of the calendar by a style of its own. */
static bool own_style(const reader *r, rg_calendar calendar) {
    if (!r->has_place || !r->change.style.ptr || r->written.year > r->change.until) return false;
    return calendar == RG_CALENDAR_JULIAN || (calendar == RG_CALENDAR_GREGORIAN && r->change.first_gregorian < rg_day_of(r->change.until, 1, 1));
}

static void by_calendar(reader *r, rg_calendar calendar) {
    bool christian = calendar == RG_CALENDAR_JULIAN || calendar == RG_CALENDAR_GREGORIAN;
    if (r->written.dual) {
        by_style(r, calendar, RG_TEXT("january"), ", of the two years the later");
    } else if (r->ask->style.ptr && christian) {
        by_style(r, calendar, r->ask->style, "");
    } else if (own_style(r, calendar)) {
        by_style(r, calendar, r->change.style, "");
        r->unlawful = true;
        by_style(r, calendar, RG_TEXT("january"), ", the year from 1 January");
        r->unlawful = false;
    } else {
        by_style(r, calendar, RG_TEXT("january"), "");
    }
}

static void by_calendars(reader *r) {
    rg_calendar calendar;
    if (r->written.has_calendar) by_calendar(r, r->written.calendar);
    else if (r->ask->calendar.ptr && rg_calendar_find(r->ask->calendar, &calendar)) by_calendar(r, calendar);
    else by_calendar(r, RG_CALENDAR_JULIAN), by_calendar(r, RG_CALENDAR_GREGORIAN);
}

/* ---- reigns ---------------------------------------------------------------------------------------------------------- */

/* A day of the reign's year, by the calendar England then kept; or the whole year. */
static bool by_reign(reader *r) {
    rg_written *w = &r->written;
    rg_calendar calendar;
    rg_calendar_span reign;
    if (!rg_calendar_regnal(w->ruler, w->regnal, &calendar, &reign.first, &reign.last)) return false;
    rg_text why = rg_text_printf(r->arena, ", year %d of %.*s", (int)w->regnal, RG_TEXT_ARG(w->ruler));
    if (!w->month) return add(r, calendar, reign, why), true;
    r->has_place = rg_calendar_change_of(r->arena, RG_TEXT("England"), &r->change);
    for (int c = RG_CALENDAR_GREGORIAN; c <= RG_CALENDAR_JULIAN; c++) {
        int64_t year = rg_calendar_of((rg_calendar)c, reign.first).year;
        for (int64_t y = year; y <= year + 1; y++) {
            rg_calendar_span spans[RG_CALENDAR_SPANS];
            if (!rg_calendar_style(RG_TEXT("january"), (rg_calendar)c, (rg_calendar_date){y, w->month, w->day}, spans)) continue;
            rg_calendar_span in = {spans->first > reign.first ? spans->first : reign.first, spans->last < reign.last ? spans->last : reign.last};
            if (in.first <= in.last && fits(r, (rg_calendar)c, in)) add(r, (rg_calendar)c, in, why);
        }
    }
    return true;
}

/* ---- the whole ------------------------------------------------------------------------------------------------------- */

static bool refuse(rg_edtf_fault *fault, rg_text text, const char *what, const char *hint) {
    if (fault) *fault = (rg_edtf_fault){{0, text.len}, what, hint, false};
    return false;
}

static bool day_number(reader *r, rg_text text) {
    int64_t jdn;
    if (!rg_text_number(rg_text_trim(text), &jdn) || jdn > 100000000) return false;
    rg_day day = rg_calendar_of_jdn(jdn);
    r->written.has_calendar = true;
    add(r, RG_CALENDAR_GREGORIAN, (rg_calendar_span){day, day}, RG_TEXT(", Julian day number"));
    return true;
}

/* A day that the place's change of calendar left out. */
static bool left_out(const reader *r) {
    bool any = false;
    for (size_t i = 0; i < r->out->n; i++) any |= r->out->at[i].likely;
    return r->has_place && r->written.day && !r->written.has_calendar && !r->ask->calendar.ptr && !any;
}

static bool beyond(const rg_day_readings *out) {
    for (size_t i = 0; i < out->n; i++)
        if (out->at[i].first < rg_day_of(-9999, 1, 1) || out->at[i].last > rg_day_of(9999, 12, 31)) return true;
    return false;
}

bool rg_day_reading_list(rg_arena *arena, const rg_day_reading_ask *ask, rg_text text, rg_day_readings *out, rg_edtf_fault *fault) {
    static const char no_date[] = "text is no written date: \"%.*s\"",
                      how[] = "Write 1731-02-10, 1731/32-02-10, 10 February 1731/32, 18 Brumaire VIII, 12 Hen. VIII, 1132 indiction 10.";
    reader r = {.arena = arena, .ask = ask, .out = out};
    out->n = 0;
    if (ask->place.ptr) r.has_place = rg_calendar_change_of(arena, ask->place, &r.change);
    if (rg_text_same(ask->calendar, RG_TEXT("jdn"))) {
        if (!day_number(&r, text)) return refuse(fault, text, "text is no Julian day number: \"%.*s\"", "Write its digits: 2299161.");
    } else if (!rg_written_read(arena, text, ask->language, &r.written)) {
        return refuse(fault, text, no_date, how);
    } else if (ask->named_only && !r.written.ruler.ptr && !r.written.has_calendar && !r.written.indiction) {
        return refuse(fault, text, no_date, how);
    } else if (r.written.ruler.ptr) {
        if (!by_reign(&r)) return refuse(fault, text, "reign has no such year: \"%.*s\"", "data/time/regnal.tsv has the reigns and their days.");
    } else {
        by_calendars(&r);
    }
    if (!out->n) return refuse(fault, text, "there was no such date: \"%.*s\"", "The calendar, the beginning of the year, the reign or the indiction has none.");
    if (left_out(&r)) return refuse(fault, text, "day was left out when the calendar changed: \"%.*s\"", "data/time/changes.tsv has the day of the change.");
    choice(arena, out);
    if (beyond(out)) return refuse(fault, text, "day is beyond the years -9999 to 9999, within which EDTF has days: \"%.*s\"", "A longer year is written alone: Y12345.");
    return true;
}
