/* tally_unit.c: planted tables of tellers: copies are found, independent tellers are not joined, copied errors do not outvote. */
#include "engine/trace/tally.h"
#include "unit.h"

enum { TELLERS = 12, THINGS = 60, MOST = TELLERS * THINGS };

static uint64_t state = 1;

static size_t draw(size_t n) { /* splitmix64 */
    uint64_t z = (state += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return (size_t)((z ^ (z >> 31)) % n);
}

/* Value 0 of each thing is {1, 2}, what holds; 1 is {1}; 2 to 9 are each wrong in their own way. */
enum { OPTIONS = 10 };

typedef struct planted {
    rg_arena *arena;
    uint32_t said[TELLERS][THINGS];
    uint64_t parts[OPTIONS][2];
    rg_tally_value values[THINGS * OPTIONS];
    rg_tally_report reports[MOST];
} planted;

static void plant_alone(planted *p, size_t teller, size_t errors_in_100) {
    for (size_t i = 0; i < THINGS; i++)
        p->said[teller][i] = draw(100) < errors_in_100 ? (uint32_t)(2 + draw(OPTIONS - 2)) : draw(10) < 2 ? 1 : 0;
}

static rg_tally run(planted *p, size_t tellers) {
    size_t n = 0;
    rg_tally out;
    for (size_t v = 0; v < OPTIONS; v++) p->parts[v][0] = v < 2 ? 1 : 10 + v, p->parts[v][1] = 2;
    for (size_t i = 0; i < THINGS; i++) {
        for (size_t v = 0; v < OPTIONS; v++) p->values[i * OPTIONS + v] = (rg_tally_value){p->parts[v], v ? 1 : 2};
        for (size_t t = 0; t < tellers; t++) p->reports[n++] = (rg_tally_report){(uint32_t)t, (uint32_t)i, (uint32_t)(i * OPTIONS + p->said[t][i])};
    }
    rg_tally_table table = {p->reports, n, p->values, tellers, THINGS, THINGS * OPTIONS};
    rg_tally_run(p->arena, &table, &out);
    return out;
}

static size_t right(const rg_tally *tally) {
    size_t n = 0;
    for (size_t i = 0; i < THINGS; i++) n += tally->best[i] == i * OPTIONS;
    return n;
}

static void independent_tellers_are_not_joined(void) {
    size_t pairs = 0;
    for (uint64_t seed = 0; seed < 40; seed++) {
        state = seed * 1000;
        planted p = {.arena = rg_arena_new(NULL)};
        for (size_t t = 0; t < TELLERS; t++) plant_alone(&p, t, 5 + 3 * t);
        rg_tally found = run(&p, TELLERS);
        pairs += found.pair_count;
        CHECK(right(&found) >= THINGS - 2);
        rg_arena_free(p.arena);
    }
    CHECK(pairs == 0);
}

/* Teller 1 takes nine in ten of teller 0's values, 2 of 1's. */
static void copies_are_found(void) {
    size_t found_pairs = 0, wrong = 0;
    for (uint64_t seed = 100; seed < 140; seed++) {
        state = seed * 1000;
        planted p = {.arena = rg_arena_new(NULL)};
        for (size_t t = 0; t < TELLERS; t++) plant_alone(&p, t, 20);
        for (size_t t = 1; t < 3; t++)
            for (size_t i = 0; i < THINGS; i++)
                if (draw(10)) p.said[t][i] = p.said[t - 1][i];
        rg_tally found = run(&p, TELLERS);
        for (size_t i = 0; i < found.pair_count; i++) found.pairs[i].b < 3 ? found_pairs++ : wrong++;
        rg_arena_free(p.arena);
    }
    CHECK(found_pairs >= 118); /* of 120 */
    CHECK(wrong == 0);
}

/* Six copies of a poor list against five good ones. */
static void copied_errors_do_not_outvote(void) {
    size_t by_tally = 0, by_vote = 0;
    for (uint64_t seed = 200; seed < 220; seed++) {
        state = seed * 1000;
        planted p = {.arena = rg_arena_new(NULL)};
        for (size_t t = 0; t < 11; t++) plant_alone(&p, t, t < 6 ? 40 : 10);
        for (size_t t = 1; t < 6; t++) memcpy(p.said[t], p.said[0], sizeof p.said[0]);
        rg_tally found = run(&p, 11);
        by_tally += right(&found);
        for (size_t i = 0; i < THINGS; i++) by_vote += p.said[0][i] == 0; /* six of eleven */
        rg_arena_free(p.arena);
    }
    CHECK(by_vote < 20 * THINGS * 6 / 10);
    CHECK(by_tally > 20 * THINGS * 97 / 100);
}

static void a_part_is_no_error(void) {
    planted p = {.arena = rg_arena_new(NULL)};
    for (size_t t = 0; t < 5; t++)
        for (size_t i = 0; i < THINGS; i++) p.said[t][i] = t < 3; /* three say {1}, two say {1, 2} */
    rg_tally found = run(&p, 5);
    CHECK(right(&found) == THINGS);
    CHECK(found.pair_count == 0);
    rg_arena_free(p.arena);
}

/* Few say {1, 2}, but they are exact of their own knowledge, not copies. */
static void two_exact_among_vague_are_not_joined(void) {
    planted p = {.arena = rg_arena_new(NULL)};
    for (size_t t = 0; t < TELLERS; t++) plant_alone(&p, t, 4);
    for (size_t t = 0; t < TELLERS; t++)
        for (size_t i = 0; i < THINGS; i++)
            if (p.said[t][i] < 2) p.said[t][i] = t >= 2 || draw(10) < 1;
    rg_tally found = run(&p, TELLERS);
    CHECK(found.pair_count == 0);
    rg_arena_free(p.arena);
}

static void an_empty_table_is_fine(void) {
    planted p = {.arena = rg_arena_new(NULL)};
    rg_tally_table table = {0};
    rg_tally out;
    rg_tally_run(p.arena, &table, &out);
    CHECK(out.pair_count == 0);
    rg_arena_free(p.arena);
}

int main(void) {
    RUN(independent_tellers_are_not_joined);
    RUN(copies_are_found);
    RUN(copied_errors_do_not_outvote);
    RUN(a_part_is_no_error);
    RUN(two_exact_among_vague_are_not_joined);
    RUN(an_empty_table_is_fine);
    return unit_failed;
}
