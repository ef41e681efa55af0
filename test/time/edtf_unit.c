/* edtf_unit.c: parse, bounds, canonical print, and errors with their places. */
#include "unit.h"

#include <time.h>

#include "engine/time/edtf.h"
#include "regest/regest.h"

static rg_arena *arena;
static char shown[1024];

/* "canonical earliest..latest level kind", or "! start-end message" */
static const char *show(const char *text) {
    rg_edtf edtf;
    rg_edtf_fault fault;
    if (!rg_edtf_parse(rg_text_of(text), NULL, &edtf, &fault)) {
        regest_error error;
        (void)rg_edtf_explain(rg_text_of(text), &fault, &error);
        snprintf(shown, sizeof shown, "! %zu-%zu %s", fault.span.start, fault.span.end, error.message);
        return shown;
    }
    rg_buf buf = rg_buf_in(arena);
    rg_edtf_print_whole(&buf, &edtf);
    rg_text earliest = rg_day_print(arena, edtf.earliest), latest = rg_day_print(arena, edtf.latest);
    snprintf(shown, sizeof shown, "%.*s %.*s..%.*s %u %s", RG_TEXT_ARG(rg_buf_text(&buf)), RG_TEXT_ARG(earliest), RG_TEXT_ARG(latest),
             edtf.level, rg_edtf_kind_name((rg_edtf_kind)edtf.kind));
    return shown;
}

#define SHOWS(text, expected) CHECK_TEXT(rg_text_of(show(text)), expected)

static void reads_plain_dates(void) {
    SHOWS("1985", "1985 1985-01-01..1985-12-31 0 date");
    SHOWS("1985-04", "1985-04 1985-04-01..1985-04-30 0 date");
    SHOWS("2000-02-29", "2000-02-29 2000-02-29..2000-02-29 0 date");
    SHOWS("0000", "0000 0000-01-01..0000-12-31 0 date");
    SHOWS("-0044-03-15", "-0044-03-15 -0044-03-15..-0044-03-15 1 date");
    SHOWS("2001-24", "2001-24 2001-12-01..2002-02-28 1 season");
    SHOWS("2001-40", "2001-40 2001-01-01..2001-06-30 2 season");
}

static void reads_times(void) {
    SHOWS("1985-04-12T23:20:30", "1985-04-12T23:20:30 1985-04-12..1985-04-12 0 datetime");
    SHOWS("1985-04-12T23:20:30-04", "1985-04-12T23:20:30-04 1985-04-12..1985-04-12 0 datetime");
    SHOWS("1985-04-12T23:59:60Z", "1985-04-12T23:59:60Z 1985-04-12..1985-04-12 0 datetime");
    SHOWS("1985-04-12T23:20:60Z", "! 17-19 time has second 60");
    SHOWS("1985-04-12T24:20:30Z", "! 11-13 time has hour 24");
    SHOWS("1985-04T10:00:00", "! 7-8 time follows a date that is not one day");
}

static void reads_marks(void) {
    SHOWS("1984?", "1984? 1984-01-01..1984-12-31 1 date");
    SHOWS("?2004-06%", "2004-06% 2004-06-01..2004-06-30 2 date");
    SHOWS("2004-06~-11", "2004-06~-11 2004-06-11..2004-06-11 2 date");
    SHOWS("?2004-06-~11", "2004?-06-~11 2004-06-11..2004-06-11 2 date");
    SHOWS("198X", "198X 1980-01-01..1989-12-31 1 date");
    SHOWS("1985-0X-31", "1985-0X-31 1985-01-31..1985-08-31 2 date");
    SHOWS("15XX-02-29", "15XX-02-29 1504-02-29..1596-02-29 2 date");
    SHOWS("-01XX", "-01XX -0199-01-01..-0100-12-31 1 date");
    SHOWS("XXXX", "XXXX 0000-01-01..9999-12-31 2 date");
}

static void reads_long_years(void) {
    SHOWS("Y170000002", "Y170000002 170000002-01-01..170000002-12-31 1 date");
    SHOWS("Y-17E7", "Y-17E7 -170000000-01-01..-170000000-12-31 2 date");
    SHOWS("1950S2", "1950S2 1900-01-01..1999-12-31 2 date");
    SHOWS("Y171010000S3", "Y171010000S3 171000000-01-01..171999999-12-31 2 date");
    SHOWS("Y2006", "! 0-5 year Y2006 is written with Y");
}

static void reads_intervals(void) {
    SHOWS("1964/2008", "1964/2008 1964-01-01..2008-12-31 0 interval");
    SHOWS("1985-04/..", "1985-04/.. 1985-04-01.. 1 interval");
    SHOWS("/1985", "/1985 ..1985-12-31 1 interval");
    SHOWS("2002/2001", "! 0-9 interval 2002/2001 ends before it begins");
    SHOWS("../..", "! 0-5 interval ../.. has no date");
}

static void reads_sets(void) {
    SHOWS("[1667,1668,1670..1672]", "[1667,1668,1670..1672] 1667-01-01..1672-12-31 2 one-of");
    SHOWS("{..1984}", "{..1984} ..1984-12-31 2 all-of");
    SHOWS("[1760-01,1760-12..]", "[1760-01,1760-12..] 1760-01-01.. 2 one-of");
    SHOWS("[1999", "! 0-1 set [ is not closed");
    SHOWS("{2002..2001}", "! 1-11 range 2002..2001 ends before it begins");
}

static void names_what_is_wrong(void) {
    SHOWS("1066-13", "! 5-7 date has month 13");
    SHOWS("1985-02-30", "! 8-10 date has day 30, which that month does not have");
    SHOWS("1985-02-3X", "! 8-10 date has day 3X, which no such month has");
    SHOWS("", "! 0-0 date is empty");
    SHOWS("1985000", "! 4-7 date has digits 000 in excess or too few");
    SHOWS("-0000", "! 0-5 date has year -0000");
}

static void refuses_what_no_offset_holds(void) {
    rg_edtf edtf;
    rg_edtf_fault fault;
    CHECK(!rg_edtf_parse((rg_text){"1985", (size_t)5 << 30}, NULL, &edtf, &fault) && fault.limit);
    CHECK(rg_edtf_explain(RG_TEXT("1985"), &fault, NULL) == REGEST_LIMIT);
}

static void takes_other_tools_bounds(void) {
    rg_edtf edtf;
    CHECK(rg_edtf_parse(RG_TEXT("2002/2001"), rg_policy_find(RG_TEXT("edtf.js")), &edtf, NULL));
    CHECK(edtf.earliest == rg_day_of(2001, 1, 1) && edtf.latest == rg_day_of(2002, 12, 31));
    CHECK(rg_edtf_parse(RG_TEXT("/2006"), rg_policy_find(RG_TEXT("python-edtf")), &edtf, NULL) && edtf.earliest == rg_day_of(1996, 12, 31));
    CHECK(rg_edtf_parse(RG_TEXT("[1667,1668,1670..1672]"), rg_policy_find(RG_TEXT("edtf.js")), &edtf, NULL) && edtf.latest == rg_day_of(1670, 12, 31));
    CHECK(!rg_policy_find(RG_TEXT("none")));
}

/* Every beginning of a date, and every date with one byte changed: refused within its bytes, or read and said again the same. */
static void holds(const char *text, size_t n) {
    rg_edtf edtf, again;
    rg_edtf_fault fault = {{0, 0}, "", "", false};
    rg_text given = {text, n};
    if (!rg_edtf_parse(given, NULL, &edtf, &fault)) {
        CHECK(fault.span.start <= fault.span.end && fault.span.end <= n && fault.what[0]);
        CHECK(rg_edtf_explain(given, &fault, NULL) != REGEST_OK);
        return;
    }
    rg_buf text_again = rg_buf_in(arena);
    rg_edtf_print_whole(&text_again, &edtf);
    CHECK(edtf.earliest <= edtf.latest);
    CHECK(rg_edtf_parse(rg_buf_text(&text_again), NULL, &again, NULL) && again.earliest == edtf.earliest && again.latest == edtf.latest && again.level <= edtf.level);
}

static void every_slip_is_met(void) {
    static const char *const dates[] = {"1985-04-12T23:20:30+04:30", "?-2004-?06-~11", "2004~-XX%-1X?", "%1985?-~04~-?12%", "Y-170E3S2?", "-1950S2~", "../1985-0X-31", "X9X9-X1-3X/..", "[..1760-12,1761..1763,1999-12-31..]", "{-0100,1985-21}"};
    static const char bytes[] = "0129X?~%-/.,[]{}YESTZ:+ \0\377";
    for (size_t i = 0; i < sizeof dates / sizeof *dates; i++) {
        char text[64];
        size_t n = strlen(dates[i]);
        for (size_t k = 0; k <= n; k++) {
            holds(dates[i], k);
            for (size_t b = 0; b < sizeof bytes - 1 && k < n; b++) {
                memcpy(text, dates[i], n);
                text[k] = bytes[b];
                holds(text, n);
                holds(text, k + 1);
                memmove(text + k, text + k + 1, n - k - 1);
                holds(text, n - 1);
            }
        }
    }
}

enum { LONG = 64 << 10, LONGEST_MS = 500 };

/* Milliseconds of this process for LONG bytes of head and as many pieces as fit, read every way. */
static long taken(regest *library, const char *head, const char *piece) {
    static char text[LONG];
    static const regest_edtf_options ways[] = {{0}, {.policy = "gedcom"}, {.place = "England"}, {.calendar = "hebrew", .to = "jdn"}};
    size_t at = (size_t)snprintf(text, sizeof text, "%s", head);
    for (size_t n = strlen(piece); at + n <= LONG; at += n) memcpy(text + at, piece, n);
    clock_t start = clock();
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        regest_report *report = NULL;
        CHECK(regest_edtf_lines(library, text, at, &ways[i], &report, NULL) == REGEST_OK);
        regest_report_free(report);
    }
    return (long)((clock() - start) * 1000 / CLOCKS_PER_SEC);
}

/* Linear time is a few milliseconds, also under a sanitizer; a step for every pair of bytes is four thousand million. */
static void long_strings_take_linear_time(void) {
    static const char *const strings[][2] = {
        {"[1940", ",1940"}, {"{1940", ",1940..1950"}, {"[1940", ",1XXX-12-X5"}, {"", "?"}, {"1940", "X"}, {"", "1"}, {"", "Y"}, {"1940", "("}, {"1940", " "},
        {"", "1940 or "}, {"early", " early"}, {"1940 (", "uncertain "}, {"", "open/"}, {"1940", ", printed 1950"}, {"", "1/"}, {"", "c. "}, {"", "MDCCCXL "},
        {"", "@#D"}, {"", "BET "}, {"(", "))(("}, {"", "Hen. VIII "}, {"", "indiction "}, {"", "18 Brumaire "}, {"", "\xc3\xa9"}};
    regest *library = regest_new(NULL);
    for (size_t i = 0; i < sizeof strings / sizeof *strings; i++)
        if (taken(library, strings[i][0], strings[i][1]) > LONGEST_MS)
            snprintf(unit_why, sizeof unit_why, "%s%s...", strings[i][0], strings[i][1]);
    regest_free(library);
}

static void walks_sets(void) {
    rg_edtf edtf;
    rg_edtf_walk walk = {0};
    rg_edtf_item item;
    rg_buf buf = rg_buf_in(arena);
    CHECK(rg_edtf_parse(RG_TEXT("{1960,1962-11..1963-02,1999-12-31..2000-01-01,2001..}"), NULL, &edtf, NULL));
    while (rg_edtf_each(&edtf, NULL, &walk, 100, &item)) {
        rg_edtf_print_date(&buf, &item.first);
        rg_buf_puts(&buf, item.range ? ".. " : " ");
    }
    CHECK_TEXT(rg_buf_text(&buf), "1960 1962-11 1962-12 1963-01 1963-02 1999-12-31 2000-01-01 2001.. ");
}

static rg_agreement agreement(const char *a, const char *b) {
    rg_date x, y;
    if (rg_date_parse(arena, rg_text_of(a), &x, NULL) != REGEST_OK || rg_date_parse(arena, rg_text_of(b), &y, NULL) != REGEST_OK) return (rg_agreement)99;
    return rg_date_compare(NULL, &x, &y);
}

static void compares(void) {
    CHECK(agreement("1942", "1942-06") == RG_COMPATIBLE);
    CHECK(agreement("1942", "1942") == RG_AGREE);
    CHECK(agreement("1942", "1943-06") == RG_CONFLICT);
    CHECK(agreement("1940~", "1941") == RG_COMPATIBLE);
    CHECK(agreement("[1667,1668]", "1667") == RG_ALTERNATIVE);
    CHECK(agreement("[1667,1669]", "1668") == RG_CONFLICT);
    CHECK(agreement("[1667,1668]", "166X") == RG_COMPATIBLE);
    CHECK(agreement("1939/1945", "1939-09-01/1945-05-08") == RG_COMPATIBLE);
    CHECK(agreement("1939/1945", "1940/1945") == RG_CONFLICT);
    CHECK(agreement("1939/..", "1939-09/1945") == RG_COMPATIBLE);
    CHECK(agreement("1939/..", "1938") == RG_CONFLICT);
    CHECK_TEXT(rg_text_of(rg_agreement_name(RG_ALTERNATIVE)), "alternative");
}

static rg_text words(const char *text) {
    rg_date date;
    return rg_date_parse(arena, rg_text_of(text), &date, NULL) == REGEST_OK ? rg_date_text(arena, &date, RG_TEXT("en")) : RG_TEXT("?");
}

static void speaks_english(void) {
    CHECK_TEXT(words("1940-02-20"), "20 February 1940");
    CHECK_TEXT(words("1940-21"), "spring 1940");
    CHECK_TEXT(words("193X"), "the 1930s");
    CHECK_TEXT(words("18XX"), "the 19th century");
    CHECK_TEXT(words("-0043"), "44 BC");
    CHECK_TEXT(words("1850~"), "c. 1850");
    CHECK_TEXT(words("1850%"), "c. 1850 (uncertain)");
    CHECK_TEXT(words("1939-09/1945-05"), "September 1939 to May 1945");
    CHECK_TEXT(words("../1945"), "until 1945");
    CHECK_TEXT(words("[1667,1668,1670..1672]"), "1667, 1668 or between 1670 and 1672");
    CHECK_TEXT(words("[1801..1805]"), "between 1801 and 1805");
    CHECK_TEXT(words("1985-04-XX"), "a day in April 1985");
    CHECK_TEXT(words("156X-12-25"), "25 December in the 1560s");
}

static void counts_days(void) {
    CHECK(rg_day_of(1, 1, 1) == 0);
    CHECK(rg_day_of(0, 12, 31) == -1);
    CHECK(rg_day_of(1970, 1, 1) == 719162);
    int64_t year;
    int month, day;
    for (rg_day d = rg_day_of(-4712, 1, 1); d <= rg_day_of(9999, 12, 31); d++) {
        rg_day_civil(d, &year, &month, &day);
        if (rg_day_of(year, month, day) != d) {
            CHECK(!"round trip");
            break;
        }
    }
    CHECK_TEXT(rg_day_print(arena, RG_DAY_MAX), "");
    CHECK_TEXT(rg_day_print(arena, rg_day_of(-44, 3, 15)), "-0044-03-15");
    CHECK_TEXT(rg_day_print(arena, rg_day_of(12345, 10, 31)), "12345-10-31");
}

int main(void) {
    arena = rg_arena_new(NULL);
    RUN(reads_plain_dates);
    RUN(reads_times);
    RUN(reads_marks);
    RUN(reads_long_years);
    RUN(reads_intervals);
    RUN(reads_sets);
    RUN(names_what_is_wrong);
    RUN(refuses_what_no_offset_holds);
    RUN(takes_other_tools_bounds);
    RUN(every_slip_is_met);
    RUN(long_strings_take_linear_time);
    RUN(walks_sets);
    RUN(compares);
    RUN(speaks_english);
    RUN(counts_days);
    rg_arena_free(arena);
    return unit_failed;
}
