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

static void comparison_is_symmetric(void) {
    char a[64], b[64];
    for (int i = 0; i < ROUNDS; i++) {
        rg_date x = date_of(make(a)), y = date_of(make(b));
        CHECK(rg_date_compare(&x, &y) == rg_date_compare(&y, &x));
        CHECK(rg_date_compare(&x, &x) == RG_AGREE);
    }
}

/* The date with its last part struck off. */
static bool vaguer(const char *text, char out[64]) {
    const char *hyphen = strrchr(text, '-');
    if (!hyphen || strpbrk(text, "/[{")) return false;
    snprintf(out, 64, "%.*s", (int)(hyphen - text), text);
    return true;
}

static void vagueness_never_makes_conflict(void) {
    char a[64], b[64], wide[64];
    unsigned tried = 0;
    for (int i = 0; i < ROUNDS; i++) {
        make(a), make(b);
        if (strpbrk(a, "?~") || !vaguer(a, wide) || (a[5] == '2' && a[6] == '4')) continue; /* winter leaves its year */
        rg_date x = date_of(a), y = date_of(b), z = date_of(wide);
        if (rg_date_compare(&x, &y) == RG_CONFLICT) continue;
        CHECK(rg_date_compare(&z, &y) != RG_CONFLICT);
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
        if (strpbrk(a, "?~") || !vaguer(a, wide) || (a[5] == '2' && a[6] == '4')) continue;
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
}

int main(void) {
    arena = rg_arena_new(NULL);
    RUN(comparison_is_symmetric);
    RUN(vagueness_never_makes_conflict);
    RUN(allen_inverts);
    RUN(vagueness_only_adds_relations);
    RUN(allen_matches_brute_force);
    RUN(answers_in_three_values);
    rg_arena_free(arena);
    return unit_failed;
}
