/* calendar_unit.c: calendars against the published table, every day there and back, and how years were counted. */
#include "unit.h"

#include "base/os.h"
#include "base/table.h"
#include "engine/time/calendar.h"

static rg_arena *arena;

static bool take(const char **at, int64_t *out) {
    bool minus = **at == '-';
    if (minus) ++*at;
    if (**at < '0' || **at > '9') return false;
    for (*out = 0; **at >= '0' && **at <= '9'; ++*at) *out = *out * 10 + (**at - '0');
    if (minus) *out = -*out;
    return true;
}

static bool take_date(const char **at, rg_calendar_date *date) {
    int64_t month, day;
    if (!take(at, &date->year) || *(*at)++ != '-' || !take(at, &month) || *(*at)++ != '-' || !take(at, &day)) return false;
    date->month = (int)month, date->day = (int)day;
    return *(*at)++ == '\t';
}

static bool same(rg_calendar_date a, rg_calendar_date b) { return a.year == b.year && a.month == b.month && a.day == b.day; }

static void agrees_with_the_published_table(void) {
    static const rg_calendar columns[] = {RG_CALENDAR_GREGORIAN, RG_CALENDAR_JULIAN, RG_CALENDAR_HEBREW, RG_CALENDAR_ISLAMIC, RG_CALENDAR_COPTIC};
    rg_text text;
    int rows = 0;
    CHECK(rg_os_read(arena, SOURCE_ROOT "/test/spec/calendars.tsv", &text, NULL) == REGEST_OK);
    for (const char *at = rg_text_z(arena, text); *at; at = strchr(at, '\n') + 1) {
        int64_t rd;
        const char *line = at;
        if ((*line != '-' && (*line < '0' || *line > '9')) || !take(&line, &rd) || *line++ != '\t') continue;
        rows++;
        for (int i = 0; i < 5; i++) {
            rg_calendar_date date;
            CHECK(take_date(&line, &date));
            if (rg_calendar_day(columns[i], date) != rd - 1 || !same(rg_calendar_of(columns[i], rd - 1), date))
                snprintf(unit_why, sizeof unit_why, "R.D. %d, calendar %s", (int)rd, rg_calendar_name(columns[i]));
            CHECK(rg_calendar_real(columns[i], date));
        }
    }
    CHECK(rows == 33);
}

static void every_day_returns(void) {
    rg_day first = rg_day_of(-4712, 1, 1), last = rg_day_of(9999, 12, 31);
    for (int c = 0; c < RG_CALENDAR_COUNT; c++)
        for (rg_day day = first; day <= last; day++)
            if (rg_calendar_day((rg_calendar)c, rg_calendar_of((rg_calendar)c, day)) != day) {
                snprintf(unit_why, sizeof unit_why, "day %d of %s", (int)day, rg_calendar_name((rg_calendar)c));
                return;
            }
}

static void every_day_is_real(void) {
    for (int c = 0; c < RG_CALENDAR_COUNT; c++)
        for (rg_day day = rg_day_of(1780, 1, 1); day <= rg_day_of(1850, 1, 1); day++) CHECK(rg_calendar_real((rg_calendar)c, rg_calendar_of((rg_calendar)c, day)));
    CHECK(!rg_calendar_real(RG_CALENDAR_GREGORIAN, (rg_calendar_date){1900, 2, 29}));
    CHECK(rg_calendar_real(RG_CALENDAR_JULIAN, (rg_calendar_date){1900, 2, 29}));
    CHECK(!rg_calendar_real(RG_CALENDAR_HEBREW, (rg_calendar_date){5704, 13, 1}));
    CHECK(rg_calendar_real(RG_CALENDAR_FRENCH, (rg_calendar_date){3, 13, 6}));
    CHECK(!rg_calendar_real(RG_CALENDAR_FRENCH, (rg_calendar_date){4, 13, 6}));
}

/* 18 Brumaire VIII was 9 November 1799; 1 Vendemiaire I 22 September 1792; 10 Nivose XIV, the last day, 31 December 1805. */
static void keeps_the_republic(void) {
    CHECK(rg_calendar_day(RG_CALENDAR_FRENCH, (rg_calendar_date){8, 2, 18}) == rg_day_of(1799, 11, 9));
    CHECK(rg_calendar_day(RG_CALENDAR_FRENCH, (rg_calendar_date){1, 1, 1}) == rg_day_of(1792, 9, 22));
    CHECK(rg_calendar_day(RG_CALENDAR_FRENCH, (rg_calendar_date){14, 4, 10}) == rg_day_of(1805, 12, 31));
    CHECK(rg_calendar_day(RG_CALENDAR_FRENCH, (rg_calendar_date){2, 11, 9}) == rg_day_of(1794, 7, 27));
}

static void counts_julian_days(void) {
    CHECK(rg_calendar_jdn(rg_calendar_day(RG_CALENDAR_JULIAN, (rg_calendar_date){-4712, 1, 1})) == 0);
    CHECK(rg_calendar_jdn(rg_day_of(2000, 1, 1)) == 2451545);
    CHECK(!strcmp(rg_calendar_name(RG_CALENDAR_FRENCH), "french"));
    CHECK(rg_calendar_of_jdn(2299161) == rg_day_of(1582, 10, 15));
}

static void finds_easter(void) {
    CHECK(rg_calendar_easter(RG_CALENDAR_GREGORIAN, 1940) == rg_day_of(1940, 3, 24));
    CHECK(rg_calendar_easter(RG_CALENDAR_GREGORIAN, 2000) == rg_day_of(2000, 4, 23));
    CHECK(rg_calendar_easter(RG_CALENDAR_GREGORIAN, 2038) == rg_day_of(2038, 4, 25));
    CHECK(rg_calendar_easter(RG_CALENDAR_JULIAN, 2000) == rg_day_of(2000, 4, 30));
    CHECK(rg_calendar_easter(RG_CALENDAR_JULIAN, 1204) == rg_calendar_day(RG_CALENDAR_JULIAN, (rg_calendar_date){1204, 4, 25}));
}

static rg_day julian(int64_t year, int month, int day) { return rg_calendar_day(RG_CALENDAR_JULIAN, (rg_calendar_date){year, month, day}); }

/* The stretches of a style, as "1732-02-10 1733-..", in the Julian calendar. */
static size_t by_style(const char *style, int64_t year, int month, int day, rg_calendar_span out[RG_CALENDAR_SPANS]) {
    return rg_calendar_style(rg_text_of(style), RG_CALENDAR_JULIAN, (rg_calendar_date){year, month, day}, out);
}

static bool is_day(rg_calendar_span span, int64_t year, int month, int day) { return span.first == julian(year, month, day) && span.last == span.first; }

static void counts_years_by_style(void) {
    rg_calendar_span spans[RG_CALENDAR_SPANS];
    /* 10 February 1731 by Lady Day is February 1732 by January */
    CHECK(by_style("annunciation", 1731, 2, 10, spans) == 1 && is_day(spans[0], 1732, 2, 10));
    CHECK(by_style("annunciation", 1731, 3, 25, spans) == 1 && is_day(spans[0], 1731, 3, 25));
    /* Wikipedia, Pisan calendar: 10 September 1552 there is 1551 */
    CHECK(by_style("pisan", 1552, 9, 10, spans) == 1 && is_day(spans[0], 1551, 9, 10));
    CHECK(by_style("pisan", 1300, 12, 1, spans) == 1 && is_day(spans[0], 1299, 12, 1));
    CHECK(by_style("september", 1453, 5, 29, spans) == 1 && is_day(spans[0], 1453, 5, 29));
    CHECK(by_style("september", 1454, 10, 1, spans) == 1 && is_day(spans[0], 1453, 10, 1));
    CHECK(by_style("january", 1454, 10, 1, spans) == 1 && is_day(spans[0], 1454, 10, 1));
    CHECK(by_style("january", 1454, 13, 1, spans) == 0);
    /* Easter 1204 was 25 April, Easter 1205 10 April: the year 1204 had no 20 April; 1205 (to 2 April 1206) no 5 April; 1206 (2 April to 22 April) two */
    CHECK(by_style("easter", 1204, 4, 20, spans) == 0);
    CHECK(by_style("easter", 1206, 4, 10, spans) == 2 && is_day(spans[0], 1206, 4, 10) && is_day(spans[1], 1207, 4, 10));
    CHECK(by_style("unheard of", 1206, 4, 10, spans) == 0);
    /* March lies at both ends of a year from Lady Day */
    CHECK(by_style("annunciation", 1641, 3, 0, spans) == 2 && spans[0].first == julian(1641, 3, 25) && spans[1].last == julian(1642, 3, 24));
    CHECK(by_style("annunciation", 1641, 0, 0, spans) == 1 && spans[0].first == julian(1641, 3, 25) && spans[0].last == julian(1642, 3, 24));
    CHECK(rg_calendar_style(RG_TEXT("january"), RG_CALENDAR_HEBREW, (rg_calendar_date){5700, 0, 0}, spans) == 1 && spans[0].first == rg_day_of(1939, 9, 14) &&
          spans[0].last == rg_day_of(1940, 10, 2));
}

static void every_change_leaves_no_gap(void) {
    rg_table table = rg_table_open("time/changes.tsv");
    int rows = 0;
    for (; rg_table_next(&table); rows++) {
        rg_calendar_change change;
        CHECK(rg_calendar_change_of(arena, rg_text_lower(arena, table.field[0]), &change));
        if (change.first_gregorian != change.last_julian + 1) snprintf(unit_why, sizeof unit_why, "%.*s", RG_TEXT_ARG(table.field[0]));
        CHECK(!change.style.ptr || rg_calendar_row_name("time/styles.tsv", change.style).len);
    }
    CHECK(rows > 50);
    CHECK(!rg_calendar_change_of(arena, RG_TEXT("Atlantis"), &(rg_calendar_change){0}));
}

static void counts_reigns_and_indictions(void) {
    rg_day first, last;
    rg_calendar calendar;
    CHECK(rg_calendar_regnal(RG_TEXT("Edward III"), 12, &calendar, &first, &last) && calendar == RG_CALENDAR_JULIAN && first == julian(1338, 1, 25) && last == julian(1339, 1, 24));
    CHECK(rg_calendar_regnal(RG_TEXT("Henry VIII"), 38, &calendar, &first, &last) && last == julian(1547, 1, 28));
    CHECK(!rg_calendar_regnal(RG_TEXT("Richard III"), 4, &calendar, &first, &last));
    /* George II lived through the change: 22 June by the new calendar was his old 11 June */
    CHECK(rg_calendar_regnal(RG_TEXT("George II"), 27, &calendar, &first, &last) && first == rg_day_of(1753, 6, 22));
    CHECK(rg_calendar_regnal(RG_TEXT("Victoria"), 64, &calendar, &first, &last) && calendar == RG_CALENDAR_GREGORIAN && last == rg_day_of(1901, 1, 22));
    CHECK(!rg_calendar_regnal(RG_TEXT("Nobody"), 1, &calendar, &first, &last));
    CHECK(!rg_calendar_regnal(RG_TEXT("Anne"), 0, &calendar, &first, &last));
    CHECK(rg_calendar_indiction(RG_TEXT("roman"), julian(1200, 6, 1)) == 3);  /* (1200 + 3) mod 15 */
    CHECK(rg_calendar_indiction(RG_TEXT("greek"), julian(1200, 9, 1)) == 4);
    CHECK(rg_calendar_indiction(RG_TEXT("bedan"), julian(1200, 9, 23)) == 3);
    CHECK(rg_calendar_indiction(RG_TEXT("roman"), julian(312, 6, 1)) == 15);
    CHECK(rg_calendar_indiction(RG_TEXT("none"), 0) == 0);
}

int main(void) {
    arena = rg_arena_new(NULL);
    RUN(agrees_with_the_published_table);
    RUN(every_day_returns);
    RUN(every_day_is_real);
    RUN(keeps_the_republic);
    RUN(counts_julian_days);
    RUN(finds_easter);
    RUN(counts_years_by_style);
    RUN(every_change_leaves_no_gap);
    RUN(counts_reigns_and_indictions);
    rg_arena_free(arena);
    return unit_failed;
}
