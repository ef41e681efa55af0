/* place_unit.c: the gazetteer: many names, one place. */
#include "engine/read/place.h"

#include "unit.h"

static rg_text key_of(const char *name) {
    uint32_t row = rg_place_find(rg_text_of(name));
    return rg_place_key(row);
}

static void one_place_has_many_names(void) {
    CHECK_TEXT(key_of("lwow"), "lviv");
    CHECK_TEXT(key_of("lviv"), "lviv");
    CHECK_TEXT(key_of("lemberg"), "lviv");
    CHECK_TEXT(key_of("львів"), "lviv");
    CHECK_TEXT(key_of("cracow"), "krakow");
    CHECK_TEXT(key_of("krakow"), "krakow");
    CHECK_TEXT(key_of("krakau"), "krakow");
    CHECK_TEXT(key_of("brzesc nad bugiem"), "brest");
    CHECK_TEXT(key_of("brest-litovsk"), "brest");
    CHECK_TEXT(key_of("breslau"), "wroclaw");
    CHECK_TEXT(key_of("auschwitz"), "auschwitz");
    CHECK_TEXT(key_of("oswiecim"), "auschwitz");
    CHECK_TEXT(key_of("nazi germany"), "germany");
    CHECK_TEXT(key_of("st. petersburg"), "saint petersburg");
    CHECK_TEXT(key_of("petrograd"), "saint petersburg");
}

static void says_what_a_place_is(void) {
    rg_place place = rg_place_get(rg_place_find(RG_TEXT("zakopane")));
    CHECK_TEXT(place.name, "Zakopane");
    CHECK_TEXT(place.country, "PL");
    CHECK(place.feature == RG_PLACE_CITY);
    CHECK(place.lat > 49.2 && place.lat < 49.4 && place.lon > 19.9 && place.lon < 20.1);
    CHECK(place.population > 20000);
    CHECK(rg_place_get(rg_place_find(RG_TEXT("soviet union"))).feature == RG_PLACE_COUNTRY);
    CHECK(rg_place_get(rg_place_find(RG_TEXT("general government"))).feature == RG_PLACE_STATE);
    CHECK(rg_place_get(rg_place_find(RG_TEXT("vistula"))).feature == RG_PLACE_RIVER);
}

static void what_is_not_there_is_not_found(void) {
    CHECK(rg_place_find(RG_TEXT("")) == RG_PLACE_NONE);
    CHECK(rg_place_find(RG_TEXT("nowhere in particular")) == RG_PLACE_NONE);
    CHECK(rg_place_find(RG_TEXT("nad bugiem")) == RG_PLACE_NONE);
    CHECK(rg_place_name(RG_PLACE_NONE).len == 0);
    CHECK(rg_place_name(rg_place_count()).len == 0);
    CHECK(rg_place_count() > 20000);
}

static void beginnings_of_names_are_known(void) {
    rg_pack_key key = {.len = 0};
    uint32_t row = 0;
    CHECK(rg_pack_key_add(&key, RG_TEXT("brzesc")));
    CHECK(rg_place_look(&key, &row) & RG_PACK_PREFIX);
    CHECK(rg_pack_key_add(&key, RG_TEXT("nad")));
    CHECK(rg_place_look(&key, &row) == RG_PACK_PREFIX);
    CHECK(rg_pack_key_add(&key, RG_TEXT("bugiem")));
    CHECK(rg_place_look(&key, &row) & RG_PACK_WHOLE);
    CHECK_TEXT(rg_place_key(row), "brest");
}

static void a_damaged_table_finds_nothing(void) {
    uint32_t value;
    static const char bytes[] = "\x10\0\0\0\1\2\3\4\5\6\7\10";
    rg_pack pack = rg_pack_open((rg_text){bytes, sizeof bytes - 1});
    CHECK(rg_pack_find(&pack, RG_TEXT("a"), &value) == 0);
    pack = rg_pack_open((rg_text){bytes, 2});
    CHECK(rg_pack_find(&pack, RG_TEXT("a"), &value) == 0);
}

int main(void) {
    RUN(one_place_has_many_names);
    RUN(says_what_a_place_is);
    RUN(what_is_not_there_is_not_found);
    RUN(beginnings_of_names_are_known);
    RUN(a_damaged_table_finds_nothing);
    return unit_failed;
}
