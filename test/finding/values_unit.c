/* values_unit.c: places, persons and numbers against one another. */
#include "flow/finding/finding_int.h"
#include "unit.h"

static rg_agreement place(const char *a, const char *b) { return rg_values_place(rg_text_of(a), rg_text_of(b)); }
static rg_agreement person(const char *a, const char *b) { return rg_values_person(rg_text_of(a), rg_text_of(b)); }

static rg_agreement number(int64_t al, int64_t ah, const char *au, int64_t bl, int64_t bh, const char *bu, const char *scope) {
    rg_value a = {.kind = RG_VALUE_NUMBER, .low = al, .high = ah, .unit = rg_text_of(au)};
    rg_value b = {.kind = RG_VALUE_NUMBER, .low = bl, .high = bh, .unit = rg_text_of(bu), .scope = rg_text_of(scope)};
    rg_agreement forth = rg_variants_compare(NULL, RG_PROPERTY_NUMBER, &a, &b), back = rg_variants_compare(NULL, RG_PROPERTY_NUMBER, &b, &a);
    return forth == back ? forth : (rg_agreement)-1;
}

static void places_nest(void) {
    CHECK(place("zakopane", "zakopane") == RG_AGREE);
    CHECK(place("zakopane", "villa pan tadeusz, zakopane") == RG_COMPATIBLE);
    CHECK(place("villa pan tadeusz, zakopane", "zakopane") == RG_COMPATIBLE);
    CHECK(place("lwow", "przemysl") == RG_CONFLICT);
    CHECK(place("rome", "jerome") == RG_INCOMPARABLE); /* within a word is no nesting */
    CHECK(place("lviv", "lwow") == RG_AGREE && place("lemberg", "lwow") == RG_AGREE);
    CHECK(place("poland", "zakopane") == RG_COMPATIBLE && place("zakopane", "poland") == RG_COMPATIBLE);
    CHECK(place("poland", "lwow") == RG_INCOMPARABLE && place("poland", "germany") == RG_INCOMPARABLE); /* borders move */
    CHECK(place("villa pan tadeusz", "zakopane") == RG_INCOMPARABLE && place("dolina bialego", "villa pan tadeusz") == RG_INCOMPARABLE);
    CHECK(place("", "lwow") == RG_INCOMPARABLE);
}

static void persons_may_be_one(void) {
    CHECK(person("adolf eichmann", "adolf eichmann") == RG_AGREE);
    CHECK(person("eichmann", "adolf eichmann") == RG_COMPATIBLE);
    CHECK(person("a. eichmann", "adolf eichmann") == RG_COMPATIBLE);
    CHECK(person("grigori litvinov", "grigoriy litvinov") == RG_COMPATIBLE);
    CHECK(person("maksim litvinov", "grigoriy litvinov") == RG_INCOMPARABLE);
    CHECK(person("rita zimmerman", "grigoriy litvinov") == RG_INCOMPARABLE); /* two participants do not exclude each other */
}

static void numbers_round(void) {
    CHECK(number(4, 4, "meetings", 4, 4, "meetings", "") == RG_AGREE);
    CHECK(number(4, 4, "meetings", 5, 5, "meetings", "") == RG_CONFLICT);
    CHECK(number(22000, 22000, "officers", 21857, 21857, "officers", "") == RG_COMPATIBLE);
    CHECK(number(22000, 22000, "officers", 15000, 15000, "officers", "") == RG_CONFLICT);
    CHECK(number(20000, 20000, "officers", 21857, 21857, "officers", "") == RG_CONFLICT);
    CHECK(number(10000, 15000, "officers", 12000, 12000, "officers", "") == RG_COMPATIBLE);
    CHECK(number(1000, INT64_MAX, "officers", 1200, 1200, "officers", "") == RG_COMPATIBLE);
    CHECK(number(1000, INT64_MAX, "officers", INT64_MIN, 12, "officers", "") == RG_CONFLICT);
}

static rg_agreement lasts(const char *a, const char *b) { return rg_values_duration(rg_text_of(a), rg_text_of(b)); }

static void lengths_of_time(void) {
    CHECK(lasts("two days", "two days") == RG_AGREE);
    CHECK(lasts("two days", "four days") == RG_CONFLICT);
    CHECK(lasts("two weeks", "14 days") == RG_COMPATIBLE && lasts("two weeks", "12 days") == RG_COMPATIBLE);
    CHECK(lasts("several weeks", "a month") == RG_COMPATIBLE);
    CHECK(lasts("several weeks", "three days") == RG_CONFLICT);
    CHECK(lasts("the whole winter", "three days") == RG_INCOMPARABLE);
    CHECK(lasts("999999999999999 years", "three days") == RG_INCOMPARABLE);
}

static void units_and_scopes_keep_apart(void) {
    CHECK(number(22000, 22000, "Soldiers", 15000, 15000, "troops", "") == RG_CONFLICT);
    CHECK(number(22000, 22000, "soldiers", 15000, 15000, "tanks", "") == RG_INCOMPARABLE);
    CHECK(number(22000, 22000, "officers", 4421, 4421, "officers", "in Kozelsk") == RG_INCOMPARABLE);
    CHECK(number(22000, 22000, "officers", 22000, 22000, "officers", "in Kozelsk") == RG_COMPATIBLE);
}

static void articles_do_not_matter(void) {
    rg_value a = {.kind = RG_VALUE_ENTITY, .key = RG_TEXT("the nkvd")}, b = {.kind = RG_VALUE_ENTITY, .key = RG_TEXT("nkvd")};
    CHECK(rg_variants_compare(NULL, RG_PROPERTY_PARTICIPANT, &a, &b) == RG_AGREE);
    b.key = RG_TEXT("the");
    CHECK(rg_variants_compare(NULL, RG_PROPERTY_TOPIC, &a, &b) == RG_INCOMPARABLE);
    b.kind = RG_VALUE_NUMBER;
    CHECK(rg_variants_compare(NULL, RG_PROPERTY_TOPIC, &a, &b) == RG_INCOMPARABLE);
}

static void names_of_events_in_a_sentence(void) {
    rg_arena *arena = rg_arena_new(NULL);
    CHECK_TEXT(rg_say_event(arena, RG_TEXT("Second Conference")), "the second conference");
    CHECK_TEXT(rg_say_event(arena, RG_TEXT("The Second\n Conference")), "the Second Conference");
    CHECK_TEXT(rg_say_event(arena, RG_TEXT("Battle of Wizna")), "the battle of Wizna");
    CHECK_TEXT(rg_say_event(arena, RG_TEXT("Katyn massacre")), "the Katyn massacre");
    CHECK_TEXT(rg_say_event(arena, RG_TEXT("Sonderaktion Krakau")), "Sonderaktion Krakau");
    CHECK_TEXT(rg_say_event(arena, RG_TEXT("Austria announces a referendum")), "Austria announces a referendum");
    CHECK_TEXT(rg_say_event(arena, RG_TEXT("Its second protest")), "Its second protest");
    CHECK(rg_say_series(arena, RG_TEXT("Gestapo-NKVD Conferences")) && !rg_say_series(arena, RG_TEXT("Second Conference")));
    CHECK(rg_say_lasting(arena, RG_TEXT("World War II")) && rg_say_lasting(arena, RG_TEXT("Siege of Warsaw")));
    CHECK(!rg_say_lasting(arena, RG_TEXT("The War Conference")) && !rg_say_lasting(arena, RG_TEXT("Battle of Wizna")));
    rg_arena_free(arena);
}

static void claims_in_a_sentence(void) {
    rg_arena *arena = rg_arena_new(NULL);
    rg_text three[] = {RG_TEXT("a"), RG_TEXT("b"), RG_TEXT("c")}, six[] = {RG_TEXT("a"), RG_TEXT("b"), RG_TEXT("c"), RG_TEXT("d"), RG_TEXT("e"), RG_TEXT("f")};
    CHECK_TEXT(rg_say_list(arena, "", three, 1), "a");
    CHECK_TEXT(rg_say_list(arena, "in_", three, 3), "in a, in b and in c");
    CHECK_TEXT(rg_say_list(arena, "", six, 6), "a, b, c and 3 more");
    rg_claim took_part = {.property = RG_PROPERTY_PARTICIPANT, .rule = RG_TEXT("participant/agent")}, held = {.property = RG_PROPERTY_OUTCOME, .rule = RG_TEXT("outcome/judged")};
    CHECK_TEXT(rg_say_plain(arena, RG_TEXT("the fourth conference"), &took_part, RG_TEXT("NKVD"), true), "NKVD took no part in the fourth conference");
    CHECK_TEXT(rg_say_whether(arena, RG_TEXT("the letter"), &held, RG_TEXT("genuine")), "the letter is held to be “genuine”");
    rg_value number = {.kind = RG_VALUE_NUMBER, .low = 20000, .high = 22000, .unit = RG_TEXT("officers"), .scope = RG_TEXT("in Kozelsk")};
    CHECK_TEXT(rg_say_value(arena, RG_PROPERTY_NUMBER, &number), "between 20,000 and 22,000 officers in Kozelsk");
    rg_value date = {.kind = RG_VALUE_DATE, .text = RG_TEXT("the end of November 1939")};
    CHECK(rg_date_parse(arena, RG_TEXT("1939-11"), &date.date, NULL) == REGEST_OK);
    date.date.earliest = rg_day_of(1939, 11, 20);
    CHECK_TEXT(rg_say_value(arena, RG_PROPERTY_DATE, &date), "late November 1939");
    CHECK_TEXT(rg_say_short(arena, RG_TEXT("short\n one")), "short one");
    CHECK_TEXT(rg_say_short(arena, RG_TEXT("0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789")),
               "0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789...");
    rg_arena_free(arena);
}

int main(void) {
    RUN(names_of_events_in_a_sentence);
    RUN(claims_in_a_sentence);
    RUN(places_nest);
    RUN(persons_may_be_one);
    RUN(numbers_round);
    RUN(lengths_of_time);
    RUN(units_and_scopes_keep_apart);
    RUN(articles_do_not_matter);
    return unit_failed;
}
