/* template_unit.c: templates as the pages use them, and the axis that timelines stand on. The templates themselves are test data, built
 * in beside the pages' own (web/). */
#include "base/buf.h"
#include "unit.h"
#include "view/axis.h"
#include "view/template.h"

static rg_arena *arena;

static rg_text quote(const char *before, const char *words, const char *after) {
    rg_node *root = rg_template_new(arena);
    rg_buf out = rg_buf_in(arena);
    rg_template_set(root, "before", rg_text_of(before));
    rg_template_set(root, "words", rg_text_of(words));
    rg_template_set(root, "after", rg_text_of(after));
    rg_template_print(&out, "quote.html", root);
    return rg_buf_text(&out);
}

static void values_are_escaped(void) {
    CHECK_TEXT(quote("<a href=\"x\">", "&", "'\x01\xff\n"),
               "&lt;a href=&quot;x&quot;&gt;<mark>&amp;</mark>&#39;\xef\xbf\xbd\xef\xbf\xbd\n");
}

/* A value that looks like a template is a value. */
static void values_are_never_templates(void) { CHECK_TEXT(quote("{{>head.html}}", "", "{{#words}}"), "{{&gt;head.html}}{{#words}}"); }

static void sections_come_and_go(void) {
    CHECK_TEXT(quote("a", "", "b"), "ab");
    CHECK_TEXT(quote("a", "w", "b"), "a<mark>w</mark>b");
}

static void an_unknown_template_is_nothing(void) {
    rg_buf out = rg_buf_in(arena);
    rg_template_print(&out, "no such", rg_template_new(arena));
    CHECK(out.len == 0);
}

/* Deeper than any page nests: it ends, and what is above the limit is there. */
static void depth_is_limited(void) {
    rg_node *root = rg_template_new(arena), *at = root;
    rg_buf out = rg_buf_in(arena);
    for (int i = 0; i < 10000; i++) {
        rg_node *item = rg_template_add(at, "items");
        at = rg_template_add(item, "passage");
    }
    rg_template_set(rg_template_add(root, "items"), "text", RG_TEXT("end"));
    rg_template_print(&out, "run.html", root);
    CHECK(rg_text_ends(rg_buf_text(&out), RG_TEXT("end")));
    CHECK(out.len > 30 && out.len < 10000);
}

/* ---- axis ----------------------------------------------------------------------------------------------------- */

static rg_axis fit(const rg_day (*days)[2], size_t n) {
    rg_moment *at = RG_ARRAY(arena, rg_moment, n);
    rg_axis axis;
    for (size_t i = 0; i < n; i++) {
        at[i] = (rg_moment){.earliest = days[i][0], .latest = days[i][1]};
        at[i].start_known = days[i][0] != RG_DAY_MIN;
        at[i].end_known = days[i][1] != RG_DAY_MAX;
    }
    rg_axis_fit(arena, &(rg_timeline){NULL, at, n}, &axis);
    return axis;
}

static void one_far_date_is_cut_off(void) {
    rg_axis axis = fit((const rg_day[][2]){{708000, 708000}, {708100, 708100}, {708200, 708230}, {726000, 726000}}, 4);
    CHECK(axis.n == 2);
    CHECK(rg_axis_at(&axis, 708000) < rg_axis_at(&axis, 708100));
    CHECK(rg_axis_at(&axis, 708230) > 7000);
    CHECK(rg_axis_at(&axis, 726000) > rg_axis_at(&axis, 720000));
    CHECK(rg_axis_at(&axis, 999999) == RG_AXIS_SPAN);
    CHECK(rg_axis_at(&axis, 0) == 0);
}

static void dates_of_one_winter_are_not_cut(void) {
    CHECK(fit((const rg_day[][2]){{708000, 708000}, {708100, 708130}, {708290, 708290}}, 3).n == 1);
}

static void one_long_span_does_not_crush_the_rest(void) {
    rg_axis axis = fit((const rg_day[][2]){{708000, 710500}, {708010, 708010}, {708040, 708040}, {708100, 708130}, {708150, 708160}}, 5);
    CHECK(axis.n == 2);
    CHECK(rg_axis_at(&axis, 708160) - rg_axis_at(&axis, 708000) > 5000);
}

static void no_known_date_makes_no_axis(void) {
    size_t count;
    rg_axis axis = fit((const rg_day[][2]){{RG_DAY_MIN, RG_DAY_MAX}}, 1);
    CHECK(axis.n == 0);
    rg_axis_ticks(arena, &axis, 9, &count);
    CHECK(count == 0);
}

/* A hundred million years: no overflow, a bounded number of ticks. */
static void the_longest_axis_holds(void) {
    size_t count;
    rg_axis axis = fit((const rg_day[][2]){{-40000000000, -40000000000}, {-39999999000, 40000000000}}, 2);
    rg_axis_ticks(arena, &axis, 9, &count);
    CHECK(axis.n >= 1 && count >= 1 && count <= 40);
    CHECK(rg_axis_at(&axis, 40000000000) <= RG_AXIS_SPAN);
}

static void the_first_tick_names_its_year(void) {
    size_t count;
    rg_axis axis = fit((const rg_day[][2]){{708108, 708108}, {708250, 708260}}, 2); /* 27 September 1939 to February 1940 */
    rg_axis_tick *ticks = rg_axis_ticks(arena, &axis, 9, &count);
    CHECK(count == 6);
    CHECK_TEXT(ticks[0].full, "Oct 1939");
    CHECK_TEXT(ticks[3].label, "1940");
    CHECK_TEXT(ticks[4].label, "Feb");
}

int main(void) {
    arena = rg_arena_new(NULL);
    RUN(values_are_escaped);
    RUN(values_are_never_templates);
    RUN(sections_come_and_go);
    RUN(an_unknown_template_is_nothing);
    RUN(depth_is_limited);
    RUN(one_far_date_is_cut_off);
    RUN(dates_of_one_winter_are_not_cut);
    RUN(one_long_span_does_not_crush_the_rest);
    RUN(no_known_date_makes_no_axis);
    RUN(the_longest_axis_holds);
    RUN(the_first_tick_names_its_year);
    rg_arena_free(arena);
    return unit_failed;
}
