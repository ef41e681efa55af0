/* law_unit.c: the laws of comparison, over pairs drawn from a fixed list and from a fixed generator. */
#include "unit.h"

#include "engine/time/allen.h"

static rg_arena *arena;
static uint32_t state = 7;

static unsigned below(unsigned n) {
    state = state * 1664525u + 1013904223u;
    return (state >> 8) % n;
}

/* A date, interval or set in a narrow range of years, so that many pairs touch. */
static const char *make(char out[64]) {
    unsigned year = 1940 + below(4), month = 1 + below(12), day = 1 + below(28), other = year + below(3);
    switch (below(14)) {
    case 0: snprintf(out, 64, "%u", year); break;
    case 1: snprintf(out, 64, "%u-%02u", year, month); break;
    case 2: case 3: snprintf(out, 64, "%u-%02u-%02u", year, month, day); break;
    case 4: snprintf(out, 64, "194X"); break;
    case 5: snprintf(out, 64, "%u~", year); break;
    case 6: snprintf(out, 64, "%u-%02u?", year, month); break;
    case 7: snprintf(out, 64, "%u-%02u", year, 21 + below(4)); break;
    case 8: snprintf(out, 64, "%u/%u", year, other); break;
    case 9: snprintf(out, 64, "%u-%02u-%02u/%u-12", year, month, day, other); break;
    case 10: snprintf(out, 64, below(2) ? "%u/.." : "%u/", year); break;
    case 11: snprintf(out, 64, below(2) ? "../%u" : "/%u", year); break;
    case 12: snprintf(out, 64, "[%u-%02u,%u]", year, month, other + 1); break;
    default: snprintf(out, 64, "{%u..%u}", year, other);
    }
    return out;
}

static rg_date date_of(const char *text) {
    rg_date date;
    CHECK(rg_date_parse(arena, rg_text_of(text), &date, NULL) == REGEST_OK);
    return date;
}

enum { ROUNDS = 20000 };

/* Each grain has its own width of circa. */
static void circa_reaches_by_grain(void) {
    static const struct { const char *a, *b; rg_agreement agreement; } pairs[] = {
        {"1940-06-05~", "1940-06-08", RG_COMPATIBLE}, {"1940-06-05~", "1940-06-09", RG_CONFLICT}, {"1940-06~", "1940-07", RG_COMPATIBLE},
        {"1940-06~", "1940-08", RG_CONFLICT}, {"1940-21~", "1940-08", RG_COMPATIBLE}, {"1940-21~", "1940-10", RG_CONFLICT}, {"193X~", "1944", RG_COMPATIBLE},
        {"193X~", "1945", RG_CONFLICT}, {"18XX~", "1924", RG_COMPATIBLE}, {"18XX~", "1925", RG_CONFLICT}, {"1950S2~", "2024", RG_COMPATIBLE}};
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        rg_date x = date_of(pairs[i].a), y = date_of(pairs[i].b);
        if (rg_date_compare(NULL, &x, &y) != pairs[i].agreement) snprintf(unit_why, sizeof unit_why, "%s %s", pairs[i].a, pairs[i].b);
    }
}

static bool reaches(const char *text, rg_day first, rg_day last) {
    rg_date date = date_of(text);
    rg_day earliest, latest;
    rg_date_wide(NULL, &date, &earliest, &latest);
    return earliest == first && latest == last;
}

/* Only about has a width; of an interval each end its own. */
static void widens_what_is_about(void) {
    CHECK(reaches("1940~", rg_day_of(1935, 1, 1), rg_day_of(1945, 12, 31)));
    CHECK(reaches("1940?", rg_day_of(1940, 1, 1), rg_day_of(1940, 12, 31)));
    CHECK(reaches("1940/1950~", rg_day_of(1940, 1, 1), rg_day_of(1955, 12, 31)));
    CHECK(reaches("1940-06~/..", rg_day_of(1940, 5, 1), RG_DAY_MAX));
    CHECK(reaches("[1930,1940~]", rg_day_of(1930, 1, 1), rg_day_of(1945, 12, 31)));
}

static void keeps_eight_alternatives(void) {
    rg_date date = date_of("[1901,1903,1905,1907,1909,1911,1913,1915,1917,1800]");
    CHECK(date.alternatives == 8 && date.least[0] == rg_day_of(1901, 1, 1));
    CHECK(date.least[7] == rg_day_of(1800, 1, 1) && date.most[7] == rg_day_of(1917, 12, 31));
    CHECK(date.earliest == date.least[7] && date.set && !date.interval);
}

static void nothing_follows_from_nothing(void) {
    rg_date none = {0}, year = date_of("1940"), both = date_of("[..1930,1920..]");
    CHECK(rg_date_compare(NULL, &none, &year) == RG_INCOMPARABLE && rg_date_compare(NULL, NULL, &year) == RG_INCOMPARABLE);
    CHECK(rg_date_compare(NULL, &both, &year) == RG_INCOMPARABLE);
}

static void comparison_is_symmetric(void) {
    char a[64], b[64];
    for (int i = 0; i < ROUNDS; i++) {
        rg_date x = date_of(make(a)), y = date_of(make(b));
        CHECK(rg_date_compare(NULL, &x, &y) == rg_date_compare(NULL, &y, &x));
        CHECK(rg_date_compare(NULL, &x, &x) == RG_AGREE);
    }
}

static bool is_season(const char *date) { return strlen(date) == 7 && date[5] > '1'; }

/* The date with its last part struck off, its last digit unknown, or about. */
static bool vaguer(const char *text, char out[64]) {
    const char *hyphen = strrchr(text, '-');
    size_t length = strlen(text);
    if (strpbrk(text, "/[{?~")) return false;
    if (below(3) == 0) return snprintf(out, 64, "%s~", text) > 0;
    bool mask = below(2) && text[length - 1] != 'X';
    if (is_season(text) && (mask || text[6] == '4')) return false; /* winter leaves its year */
    if (mask) snprintf(out, 64, "%.*sX", (int)length - 1, text);
    else if (hyphen) snprintf(out, 64, "%.*s", (int)(hyphen - text), text);
    return mask || hyphen;
}

static void vagueness_never_makes_conflict(void) {
    char a[64], b[64], wide[64];
    unsigned tried = 0;
    for (int i = 0; i < ROUNDS; i++) {
        make(a), make(b);
        if (!vaguer(a, wide)) continue;
        rg_date x = date_of(a), y = date_of(b), z = date_of(wide);
        if (rg_date_compare(NULL, &x, &y) == RG_CONFLICT) continue;
        CHECK(rg_date_compare(NULL, &z, &y) != RG_CONFLICT);
        tried++;
    }
    CHECK(tried > 1000);
}

static rg_allen_set relations(const char *a, const char *b) {
    rg_edtf x, y;
    CHECK(rg_edtf_parse(rg_text_of(a), NULL, &x, NULL) && rg_edtf_parse(rg_text_of(b), NULL, &y, NULL));
    return rg_allen_between(&x, &y, NULL);
}

static void allen_inverts(void) {
    char a[64], b[64];
    for (int i = 0; i < ROUNDS / 4; i++) {
        make(a), make(b);
        rg_allen_set there = relations(a, b), back = relations(b, a);
        CHECK(there != 0);
        CHECK(there == rg_allen_inverse(back));
    }
}

static void vagueness_only_adds_relations(void) {
    char a[64], b[64], wide[64];
    for (int i = 0; i < ROUNDS / 4; i++) {
        make(a), make(b);
        if (!vaguer(a, wide)) continue;
        CHECK((relations(a, b) & ~relations(wide, b)) == 0);
    }
}

/* Every pair of stretches within six days, counted by hand against the network. */
static unsigned by_hand(int b1, int e1, int b2, int e2) {
    if (e1 < b2) return RG_ALLEN_BEFORE;
    if (e1 == b2) return RG_ALLEN_MEETS;
    if (e2 < b1) return RG_ALLEN_AFTER;
    if (e2 == b1) return RG_ALLEN_MET_BY;
    if (b1 == b2) return e1 == e2 ? RG_ALLEN_EQUALS : e1 < e2 ? RG_ALLEN_STARTS : RG_ALLEN_STARTED_BY;
    if (e1 == e2) return b1 > b2 ? RG_ALLEN_FINISHES : RG_ALLEN_FINISHED_BY;
    if (b1 > b2) return e1 < e2 ? RG_ALLEN_DURING : RG_ALLEN_OVERLAPPED_BY;
    return e1 > e2 ? RG_ALLEN_CONTAINS : RG_ALLEN_OVERLAPS;
}

static void allen_matches_brute_force(void) {
    char a[64], b[64];
    for (int b1 = 1; b1 <= 6; b1++)
        for (int e1 = b1; e1 <= 6; e1++)
            for (int b2 = 1; b2 <= 6; b2++)
                for (int e2 = b2; e2 <= 6; e2++) {
                    snprintf(a, 64, "1940-01-%02d/1940-01-%02d", b1, e1);
                    snprintf(b, 64, "1940-01-%02d/1940-01-%02d", b2, e2);
                    CHECK(relations(a, b) == 1u << by_hand(b1, e1 + 1, b2, e2 + 1));
                }
}

static void answers_in_three_values(void) {
    rg_allen_set set = relations("1939", "1940-06");
    CHECK(rg_allen_ask(set, RG_ALLEN_BEFORE) == RG_ALLEN_CERTAIN);
    CHECK(rg_allen_ask(set, RG_ALLEN_AFTER) == RG_ALLEN_IMPOSSIBLE);
    set = relations("1940", "1940-06");
    CHECK(rg_allen_ask(set, RG_ALLEN_BEFORE) == RG_ALLEN_POSSIBLE);
    CHECK(rg_allen_ask(relations("1940-06-01/..", "1939"), RG_ALLEN_AFTER) == RG_ALLEN_CERTAIN);
    CHECK(rg_allen_ask(relations("[1938,1942]", "1940"), RG_ALLEN_DURING) == RG_ALLEN_IMPOSSIBLE);
    CHECK_TEXT(rg_text_of(rg_allen_name(RG_ALLEN_MET_BY)), "met-by");
    /* a range of a choice is one date within it, not the whole stretch */
    CHECK(rg_allen_ask(relations("[1938..1940]", "1938/1940"), RG_ALLEN_DURING) == RG_ALLEN_POSSIBLE);
    CHECK(rg_allen_ask(relations("[1938..]", "1937"), RG_ALLEN_BEFORE) == RG_ALLEN_IMPOSSIBLE);
    CHECK(rg_allen_ask(relations("{1938,1940}", "1930-05"), RG_ALLEN_AFTER) == RG_ALLEN_CERTAIN);
}

int main(void) {
    arena = rg_arena_new(NULL);
    RUN(circa_reaches_by_grain);
    RUN(widens_what_is_about);
    RUN(keeps_eight_alternatives);
    RUN(nothing_follows_from_nothing);
    RUN(comparison_is_symmetric);
    RUN(vagueness_never_makes_conflict);
    RUN(allen_inverts);
    RUN(vagueness_only_adds_relations);
    RUN(allen_matches_brute_force);
    RUN(answers_in_three_values);
    rg_arena_free(arena);
    return unit_failed;
}
