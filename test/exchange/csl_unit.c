/* csl_unit.c: dates and names of CSL-JSON in and out; JSON that is none is refused at its place. */
#include "exchange/csl.h"
#include "unit.h"

static rg_arena *arena;

static rg_json_value value_of(const char *json) {
    rg_json_value value = {.kind = RG_JSON_NULL};
    CHECK(rg_json_read(arena, RG_TEXT("t"), rg_text_of(json), &value, NULL) == REGEST_OK);
    return value;
}

static rg_text date(const char *json) {
    rg_json_value value = value_of(json);
    return rg_csl_date_read(arena, &value);
}

static rg_text name(const char *json) {
    rg_json_value value = value_of(json);
    return rg_csl_name_read(arena, &value);
}

static rg_text written(void (*write)(rg_json *, rg_text), const char *text) {
    rg_buf out = rg_buf_in(arena);
    rg_json j = rg_json_on(&out);
    write(&j, rg_text_of(text));
    return rg_buf_text(&out);
}

static void dates_become_edtf(void) {
    CHECK_TEXT(date("{\"date-parts\":[[1939]]}"), "1939");
    CHECK_TEXT(date("{\"date-parts\":[[\"1939\",\"9\",\"1\"]]}"), "1939-09-01");
    CHECK_TEXT(date("{\"date-parts\":[[1939,11],[1940,2]]}"), "1939-11/1940-02");
    CHECK_TEXT(date("{\"date-parts\":[[1939],[0,0,0]]}"), "1939/..");
    CHECK_TEXT(date("{\"date-parts\":[[-44,3,15]]}"), "-0044-03-15");
    CHECK_TEXT(date("{\"date-parts\":[[12000]]}"), "Y12000");
    CHECK_TEXT(date("{\"date-parts\":[[1940]],\"season\":2}"), "1940-22");
    CHECK_TEXT(date("{\"date-parts\":[[1940]],\"season\":\"winter\"}"), "1940-24");
    CHECK_TEXT(date("{\"date-parts\":[[1940]],\"circa\":true}"), "1940~");
    CHECK_TEXT(date("{\"date-parts\":[[1940]],\"circa\":\"0\"}"), "1940");
    CHECK_TEXT(date("\"1940-21/..\""), "1940-21/..");
    CHECK_TEXT(date("{\"raw\":\"194X\"}"), "194X");
    CHECK_TEXT(date("{\"literal\":\"1940?\"}"), "1940?");
    CHECK_TEXT(date("{\"date-parts\":[[1940]],\"literal\":\"the year of the fire\"}"), "1940");
}

static void what_is_no_date_is_none(void) {
    static const char *const none[] = {"{\"date-parts\":[[1939,13]]}", "{\"date-parts\":[[1939,2,30]]}", "{\"date-parts\":[]}", "{\"date-parts\":[[]]}",
                                       "{\"date-parts\":[[1,2,3,4]]}", "{\"date-parts\":1939}", "{\"raw\":\"yesterday\"}", "\"n.d.\"", "null", "{}", "[1939]",
                                       "{\"date-parts\":[[1939.5]]}", "{\"date-parts\":[[null]]}"};
    for (size_t i = 0; i < sizeof none / sizeof *none; i++) CHECK(date(none[i]).len == 0);
}

/* What date-parts can say they say, with or without the raw EDTF. */
static void dates_come_back(void) {
    static const char *const all[] = {"1939", "1939-09", "1939-09-01", "1939-11/1940-02", "1939/..", "-0044-03-15", "1940-21", "1940~", "1939~/1940~", "1939-09-01/1940"};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        rg_text json = written(rg_csl_date_write, all[i]);
        size_t raw = rg_text_find(json, RG_TEXT(",\"raw\""), 0);
        CHECK(raw != (size_t)-1);
        CHECK_TEXT(date(rg_text_z(arena, json)), all[i]);
        CHECK_TEXT(date(rg_text_z(arena, rg_text_printf(arena, "%.*s}", (int)raw, json.ptr))), all[i]);
    }
    CHECK_TEXT(written(rg_csl_date_write, "194X"), "{\"raw\":\"194X\"}");
    CHECK_TEXT(written(rg_csl_date_write, "1939?"), "{\"raw\":\"1939?\"}");
    CHECK_TEXT(written(rg_csl_date_write, "../1940"), "{\"raw\":\"../1940\"}");
}

static void names_become_lines(void) {
    CHECK_TEXT(name("{\"family\":\"Nowak\",\"given\":\"Adam\"}"), "Nowak, Adam");
    CHECK_TEXT(name("{\"family\":\"Beethoven\",\"given\":\"Ludwig\",\"non-dropping-particle\":\"van\"}"), "van Beethoven, Ludwig");
    CHECK_TEXT(name("{\"family\":\"Goethe\",\"given\":\"Johann\",\"dropping-particle\":\"von\"}"), "Goethe, Johann von");
    CHECK_TEXT(name("{\"family\":\"King\",\"given\":\"Martin\",\"suffix\":\"Jr.\"}"), "King, Martin, Jr.");
    CHECK_TEXT(name("{\"literal\":\"Ministry of Bells\"}"), "Ministry of Bells");
    CHECK_TEXT(name("{\"given\":\"Plato\"}"), "Plato");
    CHECK_TEXT(name("{}"), "");
}

static void lines_become_names(void) {
    CHECK_TEXT(written(rg_csl_name_write, "Nowak, Adam"), "{\"family\":\"Nowak\",\"given\":\"Adam\"}");
    CHECK_TEXT(written(rg_csl_name_write, "Adam Nowak"), "{\"family\":\"Nowak\",\"given\":\"Adam\"}");
    CHECK_TEXT(written(rg_csl_name_write, "Ludwig van Beethoven"), "{\"non-dropping-particle\":\"van\",\"family\":\"Beethoven\",\"given\":\"Ludwig\"}");
    CHECK_TEXT(written(rg_csl_name_write, "Charles de la Tour"), "{\"non-dropping-particle\":\"de la\",\"family\":\"Tour\",\"given\":\"Charles\"}");
    CHECK_TEXT(written(rg_csl_name_write, "Martin Luther King Jr."), "{\"family\":\"King\",\"given\":\"Martin Luther\",\"suffix\":\"Jr.\"}");
    CHECK_TEXT(written(rg_csl_name_write, "King, Martin, Jr."), "{\"family\":\"King\",\"given\":\"Martin\",\"suffix\":\"Jr.\"}");
    CHECK_TEXT(written(rg_csl_name_write, "Ministry of Bells"), "{\"literal\":\"Ministry of Bells\"}");
    CHECK_TEXT(written(rg_csl_name_write, "Plato"), "{\"literal\":\"Plato\"}");
}

static void refused(const char *json, size_t column, const char *message) {
    rg_json_value value;
    regest_error error = {.status = REGEST_OK};
    CHECK(rg_json_read(arena, RG_TEXT("t"), rg_text_of(json), &value, &error) == REGEST_SYNTAX);
    CHECK(error.column == column && strcmp(error.message, message) == 0);
}

static void json_that_is_none_is_refused(void) {
    refused("[1,]", 4, "a value is expected");
    refused("[01]", 2, "this is no number of JSON");
    refused("{\"a\" 1}", 6, "a colon is expected");
    refused("{a:1}", 2, "the name of a member is expected");
    refused("[1 2]", 4, "a comma or the end of the list is expected");
    refused("\"abc", 1, "a text does not end");
    refused("\"a\\x\"", 3, "there is no such escape");
    refused("\"\\u12g4\"", 6, "\\u needs four hexadecimal digits");
    refused("\"a\tb\"", 3, "a control character stands in a text");
    refused("{} {}", 4, "something stands behind the end");
    char deep[300];
    rg_json_value value;
    memset(deep, '[', sizeof deep);
    CHECK(rg_json_read(arena, RG_TEXT("t"), (rg_text){deep, sizeof deep}, &value, NULL) == REGEST_LIMIT);
    CHECK(rg_json_read(arena, RG_TEXT("t"), RG_TEXT("\"\xff\""), &value, NULL) == REGEST_SYNTAX);
}

static void texts_are_read(void) {
    rg_json_value value = value_of("\xef\xbb\xbf\"a\\n\\u0142\\ud83d\\ude00\\ud800\"");
    CHECK_TEXT(value.text, "a\n\xc5\x82\xf0\x9f\x98\x80\xef\xbf\xbd");
    CHECK_TEXT(value.raw, "\"a\\n\\u0142\\ud83d\\ude00\\ud800\"");
}

int main(void) {
    arena = rg_arena_new(NULL);
    RUN(dates_become_edtf);
    RUN(what_is_no_date_is_none);
    RUN(dates_come_back);
    RUN(names_become_lines);
    RUN(lines_become_names);
    RUN(json_that_is_none_is_refused);
    RUN(texts_are_read);
    rg_arena_free(arena);
    return unit_failed;
}
