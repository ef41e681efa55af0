/* gedcom_unit.c: what GEDCOM can say comes back unchanged, in both versions; and what is refused. */
#include "unit.h"

#include "exchange/gedcom_date.h"

static rg_arena *arena;

static rg_text there_and_back(const char *text, rg_gedcom_version version) {
    rg_edtf edtf;
    rg_gedcom_date written, read;
    if (!rg_edtf_parse(rg_text_of(text), NULL, &edtf, NULL)) return RG_TEXT("no date");
    rg_gedcom_date_print(arena, &edtf, version, &written);
    if (written.lost.ptr) return written.lost;
    if (rg_gedcom_date_parse(arena, written.text, &read, NULL) != REGEST_OK) return RG_TEXT("not read");
    return read.text;
}

static void what_can_be_said_returns(void) {
    static const char *const dates[] = {"1752-09-02", "1752-09", "1752", "0044", "-0043", "-0043-03-15", "0000-12", "1850~", "1850-06~", "1850-06-07~", "[1900..1905]",
        "[1900-02..1900-11]", "[..1899]", "[..1899-12]", "[1900..]", "[1900-01..]", "[..1900-01-31]", "[1900-02-28..]", "[..-0001]", "[0000..]",
        "1914/1918", "1914-06-28/1918-11-11", "1914/..", "../1918-11", "-0050/0050"};
    for (size_t i = 0; i < sizeof dates / sizeof *dates; i++)
        for (int version = RG_GEDCOM_5; version <= RG_GEDCOM_7; version++) CHECK_TEXT(there_and_back(dates[i], (rg_gedcom_version)version), dates[i]);
}

static void every_day_returns(void) {
    char text[32];
    for (int year = 1899; year <= 1901; year++)
        for (int month = 1; month <= 12; month++)
            for (int day = 1; day <= rg_edtf_month_days(year, month); day++) {
                snprintf(text, sizeof text, "%d-%02d-%02d", year, month, day);
                CHECK_TEXT(there_and_back(text, RG_GEDCOM_7), text);
            }
}

static void what_is_none_is_refused(void) {
    static const char *const wrong[] = {"", "ABT", "BET 1900", "BET 1900 AND", "31 FEB 1900", "1 XXX 1900", "1900 1901", "JAN", "FROM", "BEF", "1900/", "1905X", "BET 1905 AND 1900", "@#DUNKNOWN@ 1"};
    rg_gedcom_date date;
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        regest_error error;
        CHECK(rg_gedcom_date_parse(arena, rg_text_of(wrong[i]), &date, &error) == REGEST_SYNTAX && error.message[0]);
    }
}

static void phrases_stand_beside(void) {
    rg_gedcom_date date;
    CHECK(rg_gedcom_date_parse(arena, RG_TEXT("INT 1900 (about then)"), &date, NULL) == REGEST_OK);
    CHECK_TEXT(date.phrase, "about then");
    CHECK(rg_gedcom_date_parse(arena, RG_TEXT("from JULIAN SEP 1752 to JULIAN 1753"), &date, NULL) == REGEST_OK);
    CHECK_TEXT(date.text, "1752-09-12/1754-01-11");
    CHECK_TEXT(there_and_back("[2016]", RG_GEDCOM_5), "2016");
    CHECK(rg_gedcom_date_parse(arena, RG_TEXT("(not known"), &date, NULL) == REGEST_OK && date.text.len == 0);
    CHECK_TEXT(date.phrase, "not known");
}

static void doubts_are_named(void) {
    CHECK_TEXT(there_and_back("1900?/1901", RG_GEDCOM_5), "that it is uncertain");
    CHECK_TEXT(there_and_back("1900~/1901", RG_GEDCOM_5), "that it is approximate");
    CHECK_TEXT(there_and_back("[1900~..1901]", RG_GEDCOM_5), "that it is approximate");
    CHECK_TEXT(there_and_back("[..1900-21]", RG_GEDCOM_5), "its own precision");
}

int main(void) {
    arena = rg_arena_new(NULL);
    RUN(what_can_be_said_returns);
    RUN(every_day_returns);
    RUN(what_is_none_is_refused);
    RUN(phrases_stand_beside);
    RUN(doubts_are_named);
    rg_arena_free(arena);
    return unit_failed;
}
