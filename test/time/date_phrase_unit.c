/* date_phrase_unit.c: dates in words -> EDTF. */
#include "unit.h"

#include "engine/time/date_phrase.h"

static rg_arena *arena;
static const char *language = "en";

static rg_text means(const char *phrase) {
    rg_date date;
    return rg_date_phrase_parse(arena, rg_text_of(phrase), rg_text_of(language), &date, NULL) == REGEST_OK ? date.edtf : RG_TEXT("none");
}

static void reads_days_months_years(void) {
    CHECK_TEXT(means("20 February 1940"), "1940-02-20");
    CHECK_TEXT(means("February 20th, 1940"), "1940-02-20");
    CHECK_TEXT(means("the 20th of Feb. 1940"), "1940-02-20");
    CHECK_TEXT(means("March 1940"), "1940-03");
    CHECK_TEXT(means("44 BC"), "-0043");
    CHECK_TEXT(means("15 March 44 BC"), "-0043-03-15");
    CHECK_TEXT(means("AD 79"), "0079");
    CHECK_TEXT(means("March"), "XXXX-03");
    CHECK_TEXT(means("10 February 1731/32"), "1732-02-10");
    CHECK_TEXT(means("February 1699/1700"), "1700-02");
    CHECK_TEXT(means("1940-02-20"), "1940-02-20");
    CHECK_TEXT(means("29.03.1988"), "1988-03-29");
    CHECK_TEXT(means("03/29/1988"), "1988-03-29");
}

static void leaves_open_what_is_open(void) {
    CHECK_TEXT(means("03/04/1940"), "[1940-03-04,1940-04-03]");
    CHECK_TEXT(means("500 BC to 18"), "none");
    CHECK_TEXT(means("2000 - 05"), "none");
    CHECK_TEXT(means("5, 1850"), "none");
    CHECK_TEXT(means("1850, later 1860"), "none");
    CHECK_TEXT(means("5th quarter 19th century"), "none");
    CHECK_TEXT(means("14-1800s"), "none"); /* the 1400s, or the 14th century? */
    CHECK_TEXT(means("1870 to 1912-23"), "none"); /* an autumn, or years? */
    CHECK_TEXT(means("1870 to 1930-23"), "1870/1930-23");
    CHECK_TEXT(means("31 June 1940"), "none");
    CHECK_TEXT(means("0 AD"), "none");
    CHECK_TEXT(means("this isn't a date"), "none");
    CHECK_TEXT(means(""), "none");
}

static void reads_doubt(void) {
    CHECK_TEXT(means("c. 1850"), "1850~");
    CHECK_TEXT(means("ca1850?"), "1850%");
    CHECK_TEXT(means("possibly June 1940"), "1940-06?");
    CHECK_TEXT(means("1950-ish"), "1950~");
    CHECK_TEXT(means("June 2004 (year uncertain, month approximate)"), "2004?-~06");
    CHECK_TEXT(means("1984 (approximate)"), "1984~");
}

static void reads_long_stretches(void) {
    CHECK_TEXT(means("the 1930s"), "193X");
    CHECK_TEXT(means("'60s"), "196X");
    CHECK_TEXT(means("early sixties"), "1960/1963");
    CHECK_TEXT(means("nineteenth century"), "18XX");
    CHECK_TEXT(means("XIXth century"), "18XX");
    CHECK_TEXT(means("early 17th century"), "1601/1633");
    CHECK_TEXT(means("2nd century BC"), "-0199/-0100");
    CHECK_TEXT(means("late 5th century BCE"), "-0433/-0400");
    CHECK_TEXT(means("17-19th centuries"), "16XX/18XX");
    CHECK_TEXT(means("second half of the 19th century"), "1851/1900");
    CHECK_TEXT(means("last quarter 19th century"), "1876/1900");
    CHECK_TEXT(means("second quarter 1850"), "1850-34");
    CHECK_TEXT(means("end of November 1939"), "1939-11-21/1939-11-30");
    CHECK_TEXT(means("end of February 1940"), "1940-02-21/1940-02-29");
    CHECK_TEXT(means("early to mid 1995"), "1995-01/1995-08");
}

static void reads_shares(void) {
    CHECK_TEXT(means("first half of 1940"), "1940-01/1940-06");
    CHECK_TEXT(means("second quarter of the 19th century"), "1826/1850");
    CHECK_TEXT(means("2nd third of the 16th century"), "1534/1566");
    CHECK_TEXT(means("last quarter of the 18th century"), "1776/1800");
    CHECK_TEXT(means("5th quarter of the 18th century"), "none");
    CHECK_TEXT(means("the third of May 1940"), "1940-05-03");
    CHECK_TEXT(means("2nd millennium"), "1XXX");
    CHECK_TEXT(means("3rd millennium BC"), "-2999/-2000");
    CHECK_TEXT(means("early 3rd millennium BC"), "none");
}

static void reads_unknown_digits(void) {
    CHECK_TEXT(means("198x"), "198X");
    CHECK_TEXT(means("c. 198-"), "198X~");
    CHECK_TEXT(means("[18--]"), "18XX");
    CHECK_TEXT(means("[197-?]"), "197X?");
    CHECK_TEXT(means("early 198-"), "1980/1983");
    CHECK_TEXT(means("19x5"), "19X5");
    CHECK_TEXT(means("**/1988"), "1988-XX");
    CHECK_TEXT(means("u/1988"), "1988-XX");
    CHECK_TEXT(means("xx/11/1939"), "1939-11-XX");
    CHECK_TEXT(means("xx.11.1939"), "1939-11-XX");
    CHECK_TEXT(means("01/1u/1988"), "1988-01-1X");
    CHECK_TEXT(means("1u/1u/1988"), "1988-1X-1X");
    CHECK_TEXT(means("1988/1x/2x"), "1988-1X-2X");
    CHECK_TEXT(means("1988/3x/2x"), "none");
    CHECK_TEXT(means("198- 1990"), "0198/1990");
    CHECK_TEXT(means("12x BC"), "-0128/-0119");
    CHECK_TEXT(means("summer 12x BC"), "none");
    CHECK_TEXT(means("xx"), "none");
    CHECK_TEXT(means("summer 198x"), "198X-22");
    CHECK_TEXT(means("early June 198x"), "none");
}

static void reads_catalogues(void) {
    CHECK_TEXT(means("[ca. 1971]"), "1971~");
    CHECK_TEXT(means("[1971 or 1972]"), "[1971,1972]");
    CHECK_TEXT(means("[]"), "none");
    CHECK_TEXT(means("1939 November 12"), "1939-11-12");
    CHECK_TEXT(means("1939, Nov."), "1939-11");
    CHECK_TEXT(means("1939 November 12, 1940"), "none");
    CHECK_TEXT(means("12.XI.1939"), "1939-11-12");
    CHECK_TEXT(means("1 V 1939"), "1939-05-01");
    CHECK_TEXT(means("12 XI 39"), "none");
    CHECK_TEXT(means("32 XI 1939"), "none");
    CHECK_TEXT(means("active 1910-30"), "1910/1930");
    CHECK_TEXT(means("a day in spring 1849"), "1849-21");
    CHECK_TEXT(means("before April -3000"), "../-3000-04");
    CHECK_TEXT(means("from -3000 to -2900"), "-3000/-2900");
}

static void orders_day_and_month(void) {
    CHECK_TEXT(means("from 3/1/1988 to March 30 1988"), "1988-03-01/1988-03-30");
    CHECK_TEXT(means("3 March 1988 - 5/4/1988"), "1988-03-03/1988-04-05");
    CHECK_TEXT(means("1/12/1988 - 25/12/1988"), "1988-12-01/1988-12-25");
    CHECK_TEXT(means("1/12/1988 - 2/3/1988"), "1988-01-12/1988-02-03"); /* else 1 December to 2 March */
    CHECK_TEXT(means("3/12/1988 - 5/1/1988"), "1988-03-12/1988-05-01"); /* else 3 December to 5 January */
    CHECK_TEXT(means("03/1/1988 - 03/3/1988"), "none");
    CHECK_TEXT(means("1988 - 1/3/1989"), "none");
    CHECK_TEXT(means("3/4/1988 or 13/4/1988"), "[1988-04-03,1988-04-13]");
}

static void reads_seasons(void) {
    CHECK_TEXT(means("spring of 1940"), "1940-21");
    CHECK_TEXT(means("Winter (Southern Hemisphere) 1985"), "1985-32");
    CHECK_TEXT(means("2nd quarter 1985"), "1985-34");
    CHECK_TEXT(means("Q1 1985"), "1985-33");
    CHECK_TEXT(means("5th quarter 1985"), "none");
}

static void reads_ranges(void) {
    CHECK_TEXT(means("between 1801 and 1805"), "1801/1805");
    CHECK_TEXT(means("from January 1940 to June"), "1940-01/1940-06");
    CHECK_TEXT(means("12 January to 15 March 1940"), "1940-01-12/1940-03-15");
    CHECK_TEXT(means("1\xe2\x80\x93" "5 June 1940"), "1940-06-01/1940-06-05");
    CHECK_TEXT(means("50 - 40 BC"), "-0049/-0039");
    CHECK_TEXT(means("1914-18"), "1914/1918");
    CHECK_TEXT(means("before 1914"), "../1914");
    CHECK_TEXT(means("no earlier than 1917"), "1917/..");
    CHECK_TEXT(means("from 1930 onwards"), "1930/..");
    CHECK_TEXT(means("1984 to unknown"), "1984/");
    CHECK_TEXT(means("1964 until 2008"), "1964/2008");
    CHECK_TEXT(means("1945 to 1940"), "none");
    CHECK_TEXT(means("1939/40"), "1939/1940");
    CHECK_TEXT(means("winter 1939/40"), "1939-24");
    CHECK_TEXT(means("winter 1939-1941"), "1939-24/1941");
    CHECK_TEXT(means("summer 1939/40"), "1939-22/1940");
    CHECK_TEXT(means("December - January 2024"), "2023-12/2024-01");
    CHECK_TEXT(means("July-June 1940"), "none");
    CHECK_TEXT(means("1940 to date"), "1940/..");
    CHECK_TEXT(means("from 1940 to the present"), "1940/..");
    CHECK_TEXT(means("1940\xe2\x80\x93"), "1940/..");
    CHECK_TEXT(means("1940 to"), "none");
    CHECK_TEXT(means("1940-?"), "1940/");
}

static void reads_sets(void) {
    CHECK_TEXT(means("1667 or 1668"), "[1667,1668]");
    CHECK_TEXT(means("1667, 1668 and 1670"), "{1667,1668,1670}");
    CHECK_TEXT(means("april 1 or 2 2015"), "[2015-04-01,2015-04-02]");
    CHECK_TEXT(means("1984 or earlier"), "[..1984]");
    CHECK_TEXT(means("One of: 1985, 1987"), "[1985,1987]");
    CHECK_TEXT(means("spring or summer 2015"), "[2015-21,2015-22]");
}

static void reads_what_is_said_around(void) {
    CHECK_TEXT(means("a month in 1999"), "1999-XX");
    CHECK_TEXT(means("a day in March 2004"), "2004-03-XX");
    CHECK_TEXT(means("sometime in 1999"), "1999-XX-XX");
    CHECK_TEXT(means("1860 approximately"), "1860~");
    CHECK_TEXT(means("1862 maybe"), "1862?");
    CHECK_TEXT(means("1860 about"), "1860~");
    CHECK_TEXT(means("1860 about then"), "none");
    CHECK_TEXT(means("? to 1984"), "/1984");
    CHECK_TEXT(means("<1988"), "../1988");
    CHECK_TEXT(means(">1988"), "1988/..");
    CHECK_TEXT(means("All of: 1985, 1987"), "{1985,1987}");
    CHECK_TEXT(means("uncertain: approx 1862"), "1862%");
    CHECK_TEXT(means("1863, printed 1870"), "1863");
    CHECK_TEXT(means("winter 1941-45"), "1941-24/1945");
    CHECK_TEXT(means("from 1984-?06 to 1985"), "1984-?06/1985");
    CHECK_TEXT(means("Wednesday 29 March 1988"), "1988-03-29");
    CHECK_TEXT(means("early 1990s BC"), "-1998/-1995");
}

static void reads_both_styles(void) {
    CHECK_TEXT(means("25 October 1917 O.S."), "1917-11-07");
    CHECK_TEXT(means("25 October 1917 (Old Style)"), "1917-11-07");
    CHECK_TEXT(means("7 November 1917 (N.S.)"), "1917-11-07");
    CHECK_TEXT(means("7 November 1917 N.S."), "1917-11-07");
    CHECK_TEXT(means("30 January 1648/49 O.S."), "1649-02-09");
    CHECK_TEXT(means("29 February 1900 O.S."), "1900-03-13");
    CHECK_TEXT(means("15 March 44 BC (Julian)"), "-0043-03-13");
    CHECK_TEXT(means("October 1917 O.S."), "none");
    CHECK_TEXT(means("30 February 1900 O.S."), "none");
}

static void tells_moments_from_stretches(void) {
    rg_date date;
    CHECK(rg_date_phrase_parse(arena, RG_TEXT("from 1914 to 1918"), RG_TEXT("en"), &date, NULL) == REGEST_OK && date.interval);
    CHECK(rg_date_phrase_parse(arena, RG_TEXT("between 1914 and 1918"), RG_TEXT("en"), &date, NULL) == REGEST_OK && !date.interval);
    CHECK(rg_date_phrase_parse(arena, RG_TEXT("early 1942"), RG_TEXT("en"), &date, NULL) == REGEST_OK && !date.interval);
    CHECK(rg_date_phrase_parse(arena, RG_TEXT("early 1942"), RG_TEXT("tlh"), &date, NULL) == REGEST_NONE);
}

int main(void) {
    arena = rg_arena_new(NULL);
    RUN(reads_days_months_years);
    RUN(leaves_open_what_is_open);
    RUN(reads_doubt);
    RUN(reads_long_stretches);
    RUN(reads_shares);
    RUN(reads_unknown_digits);
    RUN(reads_catalogues);
    RUN(orders_day_and_month);
    RUN(reads_seasons);
    RUN(reads_ranges);
    RUN(reads_sets);
    RUN(reads_what_is_said_around);
    RUN(reads_both_styles);
    RUN(tells_moments_from_stretches);
    rg_arena_free(arena);
    return unit_failed;
}
