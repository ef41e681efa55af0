/* view_unit.c: the forms of a small dossier made by hand. */
#include <stdlib.h>

#include "base/buf.h"
#include "base/error.h"
#include "base/os.h"
#include "sample.h"
#include "unit.h"
#include "view/pen.h"

static rg_arena *arena;
static const rg_content *content;

static rg_text print(rg_model *model, regest_form form, const regest_style *style) {
    rg_buf out = rg_buf_in(arena);
    model->content = content;
    if (rg_view_print(model, form, style, &out, NULL) != REGEST_OK) return RG_TEXT("no such form");
    return rg_buf_text(&out);
}

/* The output differs from `want`: shown whole, since a line of JSON is longer than a check's message may be. */
static bool same(rg_text got, const char *want) {
    bool is = rg_text_same(got, rg_text_of(want));
    if (!is) printf("# got %.*s\n", RG_TEXT_ARG(got));
    return is;
}

static rg_text line(rg_text text, size_t n) {
    size_t start = 0;
    for (; n > 0; n--) start = rg_text_find(text, RG_TEXT("\n"), start) + 1;
    return rg_text_cut(text, (rg_span){start, rg_text_find(text, RG_TEXT("\n"), start)});
}

static void a_form_that_is_not_there_is_refused(void) {
    rg_model model = {.kind = RG_MODEL_OVERVIEW, .content = content};
    rg_buf out = rg_buf_in(arena);
    regest_error error;
    CHECK(rg_view_print(&model, REGEST_TIMEML, NULL, &out, &error) == REGEST_USAGE);
    CHECK(strcmp(error.message, "this report has no TimeML form") == 0);
    CHECK(out.len == 0);
}

static void claims_are_lines_of_the_contract(void) {
    rg_model model = {.kind = RG_MODEL_CLAIMS};
    rg_text text = print(&model, REGEST_JSON, NULL);
    static const char want_1[] =
        "{\"id\":\"c-000000000001\",\"event\":\"First meeting\",\"event_key\":\"First meeting\",\"property\":\"date\","
        "\"value\":{\"text\":\"27 September 1939\",\"edtf\":\"1939-09-27\",\"earliest\":\"1939-09-27\",\"latest\":\"1939-09-27\"},"
        "\"polarity\":\"affirmed\",\"hedge\":\"reported\",\"hedge_text\":\"reportedly\","
        "\"voice\":[{\"name\":\"annals.txt\",\"kind\":\"account\",\"hedge\":\"none\"}],\"notes\":[],\"source\":\"annals.txt\","
        "\"start\":8,\"end\":90,\"quote\":\"The first meeting was reportedly held on 27 September 1939 in Brześć nad Bugiem.\","
        "\"spans\":{\"value\":[49,66],\"hedge\":[30,40]},\"status\":\"draft\",\"drafted_by\":\"sample\"}";
    CHECK(same(line(text, 0), want_1));
    static const char want_2[] =
        "{\"id\":\"c-000000000007\",\"event\":\"Second meeting\",\"event_key\":\"Second meeting\",\"property\":\"start\","
        "\"value\":{\"text\":\"late 1939\",\"edtf\":\"1939/..\",\"earliest\":\"1939-01-01\",\"latest\":null},\"polarity\":\"affirmed\","
        "\"hedge\":\"none\",\"hedge_text\":null,\"voice\":[{\"name\":\"<b>memoir</b>.html\",\"kind\":\"account\",\"hedge\":\"none\"}],"
        "\"notes\":[],\"source\":\"<b>memoir</b>.html\",\"start\":81,\"end\":122,\"quote\":\"The second meeting lasted from late 1939.\","
        "\"spans\":{\"value\":[112,121]},\"status\":\"draft\",\"drafted_by\":\"sample\"}";
    CHECK(same(line(text, 6), want_2));
}

static void findings_carry_their_steps(void) {
    rg_findings findings;
    sample_findings(arena, content, &findings);
    rg_model model = {.kind = RG_MODEL_FINDINGS, .findings = &findings};
    static const char want_3[] =
        "{\"id\":\"f-00000000000a\",\"rule\":\"variant/date\",\"level\":\"warning\",\"message\":\"the first meeting has two dates\","
        "\"source\":\"annals.txt\",\"line\":3,\"column\":42,\"start\":49,\"end\":66,\"steps\":[{\"claim\":\"c-000000000001\",\"text\":"
        "\"annals.txt dates the first meeting 27 September 1939\"},{\"text\":\"no day is both\"}],\"hint\":\"Ask <whom> & when.\"}";
    CHECK(same(line(print(&model, REGEST_JSON, NULL), 0), want_3));
}

static void an_open_moment_ends_in_null(void) {
    rg_timeline timeline;
    sample_timeline(arena, content, &timeline);
    rg_model model = {.kind = RG_MODEL_TIMELINE, .timeline = &timeline};
    static const char want_4[] =
        "{\"event\":\"Second meeting\",\"label\":\"late 1939 or after\",\"earliest\":\"1939-01-01\",\"latest\":null,"
        "\"claim\":\"c-000000000007\",\"property\":\"start\",\"source\":\"<b>memoir</b>.html\"}";
    CHECK(same(line(print(&model, REGEST_JSON, NULL), 0), want_4));
}

/* Against test/view/golden/NAME; run with REGEST_GOLDEN set, it is written instead. */
static bool golden(rg_text got, const char *name) {
    const char *root = getenv("ROOT");
    const char *path = rg_text_printf(arena, "%s/test/view/golden/%s%c", root ? root : ".", name, 0).ptr;
    if (getenv("REGEST_GOLDEN")) {
        FILE *file = fopen(path, "wb");
        if (!file) return false;
        fwrite(got.ptr, 1, got.len, file);
        return fclose(file) == 0;
    }
    rg_text want;
    return rg_os_read(arena, path, &want, NULL) == REGEST_OK && same(got, rg_text_z(arena, want));
}

static void collation_stands_in_columns(void) {
    rg_collation collation;
    sample_collation(arena, content, &collation);
    rg_model model = {.kind = RG_MODEL_COLLATION, .collation = &collation};
    CHECK(golden(print(&model, REGEST_TEXT, &(regest_style){80, false, NULL}), "collation-80.txt"));
    CHECK(golden(print(&model, REGEST_TEXT, &(regest_style){44, false, NULL}), "collation-44.txt"));
    CHECK(golden(print(&model, REGEST_TEXT, &(regest_style){80, true, NULL}), "collation-colour.txt"));
}

static void findings_underline_their_words(void) {
    rg_findings findings;
    sample_findings(arena, content, &findings);
    rg_model model = {.kind = RG_MODEL_FINDINGS, .findings = &findings};
    CHECK(golden(print(&model, REGEST_TEXT, &(regest_style){80, false, NULL}), "findings-80.txt"));
    CHECK(golden(print(&model, REGEST_SARIF, NULL), "findings.sarif"));
}

static void timeline_draws_vague_dates_as_vague(void) {
    rg_timeline timeline;
    sample_timeline(arena, content, &timeline);
    rg_model model = {.kind = RG_MODEL_TIMELINE, .timeline = &timeline};
    CHECK(golden(print(&model, REGEST_TEXT, &(regest_style){80, false, NULL}), "timeline-80.txt"));
}

/* What steers a terminal must not come out of an account. */
static void no_control_rune_reaches_the_terminal(void) {
    static const rg_model_kind kinds[] = {RG_MODEL_CLAIMS, RG_MODEL_OVERVIEW, RG_MODEL_ACCOUNT};
    for (size_t i = 0; i < 3; i++) {
        rg_model model = {.kind = kinds[i], .account = &content->accounts[1]};
        rg_text text = print(&model, REGEST_TEXT, NULL);
        CHECK(text.len > 20);
        CHECK(rg_text_find(text, RG_TEXT("\x1b"), 0) == RG_NONE);
    }
}

/* No line of what wraps is wider than the terminal. */
static void lines_keep_to_the_width(void) {
    rg_collation collation;
    sample_collation(arena, content, &collation);
    rg_model model = {.kind = RG_MODEL_COLLATION, .collation = &collation};
    for (unsigned width = 40; width < 130; width++) {
        rg_text text = print(&model, REGEST_TEXT, &(regest_style){width, false, NULL});
        for (size_t at = 0; at < text.len;) {
            size_t end = rg_text_find(text, RG_TEXT("\n"), at);
            CHECK(rg_pen_width(rg_text_cut(text, (rg_span){at, end})) <= width);
            at = end + 1;
        }
    }
}

static void width_is_that_of_the_terminal(void) {
    CHECK(rg_pen_width(RG_TEXT("Brześć")) == 6);
    CHECK(rg_pen_width(RG_TEXT("e\xcc\x81t\xcc\x81")) == 2);
    CHECK(rg_pen_width(RG_TEXT("東京")) == 4);
    CHECK(rg_pen_width(RG_TEXT("")) == 0);
}

static bool into_buf(void *context, const char *bytes, size_t size) {
    rg_buf_add(context, (rg_text){bytes, size});
    return true;
}

static void an_error_shows_its_place(void) {
    regest_error error;
    rg_buf out = rg_buf_in(arena);
    rg_error_set(&error, REGEST_SYNTAX, "date has month 13: \"1066-13\"");
    rg_error_input(&error, RG_TEXT("annals.txt"));
    rg_error_at(&error, RG_TEXT("a\nrex 東 1066-13 apud\nb"), (rg_span){10, 17});
    rg_error_hint(&error, "Months are 01 to 12.");
    regest_error_print(&error, "regest", false, into_buf, &out);
    CHECK(same(rg_buf_text(&out), "regest: annals.txt:2:7: date has month 13: \"1066-13\"\n"
                                  "   2 | rex 東 1066-13 apud\n"
                                  "     |        ^^^^^^^\n"
                                  "hint: Months are 01 to 12.\n"));
}

static rg_text page(rg_model_kind kind, const char *base) {
    static rg_collation collation;
    static rg_findings findings;
    static rg_timeline timeline;
    static rg_why why;
    sample_collation(arena, content, &collation);
    sample_findings(arena, content, &findings);
    sample_timeline(arena, content, &timeline);
    why = (rg_why){.content = content, .finding = &findings.at[0]};
    rg_model model = {.kind = kind, .account = &content->accounts[1], .collation = &collation, .findings = &findings,
                      .timeline = &timeline, .why = &why};
    return print(&model, REGEST_HTML, &(regest_style){.base = base});
}

/* The two accounts' words hold a script, markup in a name, and escape codes. */
static void pages_escape_what_they_show(void) {
    static const rg_model_kind kinds[] = {RG_MODEL_OVERVIEW, RG_MODEL_ACCOUNT, RG_MODEL_COLLATION, RG_MODEL_FINDINGS, RG_MODEL_TIMELINE,
                                          RG_MODEL_WHY};
    for (size_t i = 0; i < 12; i++) {
        rg_text text = page(kinds[i / 2], i % 2 ? "/" : NULL);
        CHECK(rg_text_starts(text, RG_TEXT("<!DOCTYPE html>")) && rg_text_ends(text, RG_TEXT("</html>\n")));
        CHECK(rg_text_find(text, RG_TEXT("<script"), 0) == RG_NONE);
        CHECK(rg_text_find(text, RG_TEXT("<b>memoir"), 0) == RG_NONE);
        CHECK(rg_text_find(text, RG_TEXT("style="), 0) == RG_NONE);
        CHECK(rg_text_find(text, RG_TEXT("\x1b"), 0) == RG_NONE);
        CHECK(rg_text_find(text, RG_TEXT("{{"), 0) == RG_NONE);
    }
}

static rg_text line_with(rg_text text, const char *words) {
    size_t at = rg_text_find(text, rg_text_of(words), 0);
    if (at == RG_NONE) return RG_TEXT("no such line");
    size_t start = at;
    while (start > 0 && text.ptr[start - 1] != '\n') start--;
    return rg_text_cut(text, (rg_span){start, rg_text_find(text, RG_TEXT("\n"), at)});
}

/* The memoir's last two claims cross: one passage ends inside the other. */
static void crossing_passages_are_cut_and_anchored_once(void) {
    rg_text got = line_with(page(RG_MODEL_ACCOUNT, "/"), "The first meeting was held");
    if (!rg_text_starts(got, RG_TEXT("<p><span"))) printf("# %.*s\n", RG_TEXT_ARG(got));
    CHECK(rg_text_starts(got, RG_TEXT("<p><span class=\"passage\">The first meeting was held on ")));
    CHECK(golden(got, "account-crossing.html"));
}

int main(void) {
    arena = rg_arena_new(NULL);
    content = sample_content(arena);
    RUN(a_form_that_is_not_there_is_refused);
    RUN(claims_are_lines_of_the_contract);
    RUN(findings_carry_their_steps);
    RUN(an_open_moment_ends_in_null);
    RUN(collation_stands_in_columns);
    RUN(findings_underline_their_words);
    RUN(timeline_draws_vague_dates_as_vague);
    RUN(no_control_rune_reaches_the_terminal);
    RUN(lines_keep_to_the_width);
    RUN(width_is_that_of_the_terminal);
    RUN(an_error_shows_its_place);
    RUN(pages_escape_what_they_show);
    RUN(crossing_passages_are_cut_and_anchored_once);
    rg_arena_free(arena);
    return unit_failed;
}
