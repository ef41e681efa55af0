/* solve_unit.c: the engine against brute force on random small problems; every answer through the checker, and spoilt answers too.
 *
 * A small problem has two to four points within a few days of the origin (background rules see to that), so that all assignments can be
 * gone through: each gives the set of claims it makes true, and from these sets everything follows.
 */
#include <stdlib.h>

#include "engine/solve/solve.h"
#include "engine/solve/solve_check.h"
#include "unit.h"

enum { PROBLEMS = 10000, MUTATIONS = 10000, MOST_CLAIMS = 7, SETS = 1 << MOST_CLAIMS, POINTS = 8 };

static uint64_t state;

static uint32_t draw(uint32_t n) { /* splitmix64 */
    uint64_t z = (state += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return (uint32_t)((z ^ (z >> 31)) % n);
}

/* ---- problems ---------------------------------------------------------------------------------------------------- */

typedef struct world {
    rg_arena *arena;
    rg_problem *problem;
    int64_t reach;          /* days from the origin */
    uint32_t claims;
    bool can[SETS];         /* sets of claims that can be true together */
    int64_t least[SETS][POINTS], greatest[SETS][POINTS]; /* of each point, of the assignments that make at least the set true */
} world;

static void add_bond(world *w, uint32_t points, bool dated, uint32_t dated_point) {
    uint32_t x = dated ? dated_point : draw(points), y = dated ? 0 : draw(points);
    if (dated && draw(2)) y = x, x = 0;
    rg_problem_bond(w->problem, x, y, (int64_t)draw((uint32_t)w->reach * 2 + 1) - w->reach);
}

static void add_claim(world *w, uint32_t points) {
    static const uint32_t part_counts[] = {1, 1, 1, 2}, branch_counts[] = {1, 1, 1, 2, 3};
    rg_problem_claim(w->problem, RG_TEXT("c"), 1 + draw(4));
    for (uint32_t parts = part_counts[draw(4)]; parts; parts--) {
        rg_problem_part(w->problem);
        bool dated = draw(2);
        uint32_t point = 1 + draw(points - 1);
        for (uint32_t branches = branch_counts[draw(5)]; branches; branches--) {
            rg_problem_branch(w->problem);
            for (uint32_t bonds = 1 + draw(2); bonds; bonds--) add_bond(w, points, dated, point);
        }
    }
}

static bool bond_holds(const world *w, uint32_t id, const int64_t *t) {
    const rg_bond *bond = &w->problem->bonds.at[id];
    return t[bond->to] - t[bond->from] <= bond->days;
}

static bool part_holds(const world *w, const rg_choice *part, const int64_t *t) {
    for (uint32_t b = part->branch; b < part->branch + part->branch_count; b++) {
        const rg_branch *branch = &w->problem->branches.at[b];
        bool holds = true;
        for (uint32_t i = 0; i < branch->bond_count && holds; i++) holds = bond_holds(w, branch->bond + i, t);
        if (holds) return true;
    }
    return false;
}

static uint32_t true_claims(const world *w, const int64_t *t) {
    uint32_t set = 0;
    for (size_t i = 0; i < w->problem->bonds.n; i++)
        if (w->problem->bonds.at[i].branch == RG_SOLVE_NONE && !bond_holds(w, (uint32_t)i, t)) return SETS;
    for (uint32_t c = 0; c < w->claims; c++) {
        const rg_statement *claim = &w->problem->claims.at[c];
        bool holds = true;
        for (uint32_t p = 0; p < claim->part_count && holds; p++) holds = part_holds(w, &w->problem->parts.at[claim->part + p], t);
        if (holds) set |= 1u << c;
    }
    return set;
}

static void note(world *w, uint32_t set, const int64_t *t) {
    for (uint32_t p = 1; p < w->problem->points; p++) {
        if (!w->can[set] || t[p] < w->least[set][p]) w->least[set][p] = t[p];
        if (!w->can[set] || t[p] > w->greatest[set][p]) w->greatest[set][p] = t[p];
    }
    w->can[set] = true;
}

static void close_down(world *w) {
    for (uint32_t set = (1u << w->claims); set-- > 0;)
        for (uint32_t c = 0; c < w->claims && w->can[set]; c++)
            if (set >> c & 1) {
                note(w, set & ~(1u << c), w->least[set]);
                note(w, set & ~(1u << c), w->greatest[set]);
            }
}

static void go_through(world *w, uint32_t point, int64_t *t) {
    if (point == w->problem->points) {
        uint32_t set = true_claims(w, t);
        if (set < SETS) note(w, set, t);
        return;
    }
    for (t[point] = -w->reach; t[point] <= w->reach; t[point]++) go_through(w, point + 1, t);
}

static world *make_world(rg_arena *arena) {
    static const int64_t reaches[] = {0, 0, 8, 5, 3};
    world *w = RG_NEW(arena, world);
    uint32_t others = 2 + draw(3);
    int64_t t[POINTS] = {0};
    *w = (world){.arena = arena, .reach = reaches[others], .claims = 2 + draw(MOST_CLAIMS - 1), .problem = rg_problem_new(arena, others + 1)};
    for (uint32_t p = 1; p <= others; p++) {
        rg_problem_rule(w->problem, p, 0, w->reach);
        rg_problem_rule(w->problem, 0, p, w->reach);
    }
    if (draw(3) == 0) rg_problem_rule(w->problem, 1, 2, (int64_t)draw(3));
    for (uint32_t c = 0; c < w->claims; c++) add_claim(w, others + 1);
    go_through(w, 1, t);
    close_down(w);
    return w;
}

/* ---- what should be ---------------------------------------------------------------------------------------------- */

static bool minimal(const world *w, uint32_t set) {
    if (w->can[set]) return false;
    for (uint32_t c = 0; c < w->claims; c++)
        if (set >> c & 1 && !w->can[set & ~(1u << c)]) return false;
    return true;
}

static uint32_t set_of(const uint32_t *claims, uint32_t n) {
    uint32_t set = 0;
    for (uint32_t i = 0; i < n; i++) set |= 1u << claims[i];
    return set;
}

static int64_t cost_without(const world *w, uint32_t set) {
    int64_t cost = 0;
    for (uint32_t c = 0; c < w->claims; c++)
        if (!(set >> c & 1)) cost += w->problem->claims.at[c].cost;
    return cost;
}

static int64_t least_cost(const world *w) {
    int64_t least = INT64_MAX;
    for (uint32_t set = 0; set < 1u << w->claims; set++)
        if (w->can[set] && cost_without(w, set) < least) least = cost_without(w, set);
    return least;
}

static void check_windows(const world *w, const rg_answer *answer, uint32_t kept) {
    CHECK(answer->windows && answer->tight);
    for (uint32_t p = 1; p < w->problem->points && answer->windows; p++) {
        CHECK(answer->windows[p].earliest == w->least[kept][p]);
        CHECK(answer->windows[p].latest == w->greatest[kept][p]);
    }
}

static void check_answer(const world *w, const rg_answer *answer, bool all) {
    uint32_t whole = (1u << w->claims) - 1, listed = 0, minimals = 0;
    const char *why = "";
    CHECK(answer->verdict == (w->can[whole] ? RG_CONSISTENT : RG_INCONSISTENT));
    for (uint32_t i = 0; i < answer->conflict_count; i++) {
        const rg_conflict *conflict = &answer->conflicts[i];
        listed += minimal(w, set_of(conflict->claims, conflict->claim_count));
        CHECK(conflict->proved && conflict->minimal);
    }
    CHECK(listed == answer->conflict_count);
    for (uint32_t set = 0; set <= whole; set++) minimals += minimal(w, set);
    if (all) CHECK(minimals == listed && !answer->more);
    else CHECK((listed > 0) == (minimals > 0));
    for (uint32_t i = 0; i < answer->repair_count; i++) {
        CHECK(w->can[whole & ~set_of(answer->repairs[i].drop, answer->repairs[i].drop_count)]);
        CHECK(answer->repairs[i].cost == least_cost(w) && answer->cheapest);
    }
    CHECK(w->can[whole] || answer->repair_count);
    check_windows(w, answer, answer->repair_count ? whole & ~set_of(answer->repairs[0].drop, answer->repairs[0].drop_count) : whole);
    CHECK(rg_solve_check(w->arena, w->problem, answer, &why) == RG_CHECKED_HOLDS);
    if (*why && !unit_why[0]) snprintf(unit_why, sizeof unit_why, "%s", why);
}

/* ---- one claim more, one less ------------------------------------------------------------------------------------ */

static rg_modality order_of(const world *w, uint32_t set, uint32_t x, uint32_t y, int64_t days, uint32_t point, int64_t *t) {
    rg_modality found = RG_MODALITY_UNKNOWN;
    if (point == w->problem->points) {
        uint32_t holds = true_claims(w, t);
        if (holds == SETS || (holds & set) != set) return found;
        return t[x] - t[y] <= days ? RG_CERTAIN : RG_IMPOSSIBLE;
    }
    for (t[point] = -w->reach; t[point] <= w->reach; t[point]++) {
        rg_modality here = order_of(w, set, x, y, days, point + 1, t);
        if (here == RG_MODALITY_UNKNOWN) continue;
        if (found != RG_MODALITY_UNKNOWN && found != here) here = RG_POSSIBLE;
        found = here;
        if (found == RG_POSSIBLE) return found;
    }
    return found;
}

static void walk(const world *w, uint32_t steps) {
    rg_solver *solver = rg_solver_new(w->arena, w->problem);
    uint32_t set = (1u << w->claims) - 1;
    for (; steps; steps--) {
        uint32_t claim = draw(w->claims);
        set ^= 1u << claim;
        if (set >> claim & 1) rg_solver_hold(solver, claim);
        else rg_solver_retract(solver, claim);
        rg_conflict why = {0};
        rg_verdict verdict = rg_solver_check(solver, draw(2) ? &why : NULL);
        CHECK(verdict == (w->can[set] ? RG_CONSISTENT : RG_INCONSISTENT));
        if (why.claim_count) CHECK(minimal(w, set_of(why.claims, why.claim_count)) && (set_of(why.claims, why.claim_count) & ~set) == 0);
        if (verdict != RG_CONSISTENT || draw(4)) continue;
        uint32_t x = draw(w->problem->points), y = draw(w->problem->points);
        int64_t days = (int64_t)draw((uint32_t)w->reach) - w->reach / 2, t[POINTS] = {0};
        CHECK(rg_solver_ask(solver, x, y, -RG_SOLVE_OPEN, days) == order_of(w, set, x, y, days, 1, t));
        if (rg_solver_check(solver, NULL) != RG_CONSISTENT) CHECK(!"a question left its mark");
        rg_window window = rg_solver_window(solver, 1);
        CHECK(window.earliest <= w->least[set][1] && window.latest >= w->greatest[set][1]);
    }
}

/* ---- spoilt answers ---------------------------------------------------------------------------------------------- */

static uint32_t *with(const world *w, const uint32_t *claims, uint32_t n, uint32_t claim) {
    uint32_t *more = RG_ARRAY(w->arena, uint32_t, n + 1), at = 0;
    for (uint32_t i = 0; i < n; i++) {
        if (at == i && claims[i] > claim) more[at++] = claim;
        more[at++] = claims[i];
    }
    if (at == n) more[at] = claim;
    return more;
}

static void drop_at(uint32_t *numbers, uint32_t *n, uint32_t at) {
    for (--*n; at < *n; at++) numbers[at] = numbers[at + 1];
}

static bool spoil_conflict(const world *w, rg_conflict *conflict, uint32_t how) {
    rg_leaf *leaf = &conflict->leaves[draw(conflict->leaf_count)];
    uint32_t claim = draw(w->claims), set = set_of(conflict->claims, conflict->claim_count);
    switch (how) {
    case 0:
        if (set >> claim & 1) return false;
        conflict->claims = with(w, conflict->claims, conflict->claim_count++, claim);
        return true;
    case 1:
        if (!conflict->claim_count) return false;
        drop_at(conflict->claims, &conflict->claim_count, draw(conflict->claim_count));
        return true;
    case 2: drop_at(leaf->bonds, &leaf->bond_count, draw(leaf->bond_count)); return true;
    case 3: {
        uint32_t at = draw(leaf->bond_count), other = draw((uint32_t)w->problem->bonds.n);
        if (w->problem->bonds.at[other].from == w->problem->bonds.at[leaf->bonds[at]].from) return false;
        leaf->bonds[at] = other;
        return true;
    }
    case 4:
        if (conflict->leaf_count < 2) return false;
        conflict->leaf_count = 1;
        return true;
    default:
        if (!leaf->taken_count) return false;
        drop_at(&leaf->taken[0].part, &leaf->taken_count, 0);
        return true;
    }
}

/* False where the answer has nothing to spoil in this way. */
static bool spoil(const world *w, rg_answer *answer) {
    uint32_t how = draw(10), point = 1 + draw(w->problem->points - 1);
    if (how < 5) return answer->conflict_count && spoil_conflict(w, &answer->conflicts[draw(answer->conflict_count)], how);
    if (how == 5) return answer->windows[point].earliest += draw(2) ? 1 : -1, true;
    if (how == 6) return answer->windows[point].latest += draw(2) ? 1 : -1, true;
    if (how == 7) {
        answer->verdict = answer->verdict == RG_CONSISTENT ? RG_INCONSISTENT : RG_CONSISTENT;
        return true;
    }
    if (!answer->repair_count) return false;
    rg_repair *repair = &answer->repairs[draw(answer->repair_count)];
    if (how == 8) return repair->cost += draw(2) ? 1 : -1, true;
    uint32_t at = draw(repair->drop_count);
    repair->cost -= w->problem->claims.at[repair->drop[at]].cost;
    drop_at(repair->drop, &repair->drop_count, at);
    return true;
}

/* ---- tests ------------------------------------------------------------------------------------------------------- */

static uint32_t inconsistent, with_leaves, spoilt, rejected;

static void one_problem(uint64_t seed) {
    rg_arena *arena = rg_arena_new(NULL);
    state = seed;
    world *w = make_world(arena);
    rg_answer answer, every;
    rg_solve_options all = {.all = 1000};
    rg_solve_run(arena, w->problem, NULL, &answer);
    check_answer(w, &answer, false);
    rg_solve_run(arena, w->problem, &all, &every);
    check_answer(w, &every, true);
    walk(w, 8);
    inconsistent += answer.conflict_count > 0;
    for (uint32_t i = 0; i < answer.conflict_count; i++) with_leaves += answer.conflicts[i].leaf_count > 1;
    if (spoil(w, &every)) {
        spoilt++;
        rejected += rg_solve_check(arena, w->problem, &every, NULL) == RG_CHECKED_FAILS;
    }
    if (unit_why[0] && !strstr(unit_why, "seed"))
        snprintf(unit_why + strlen(unit_why), sizeof unit_why - strlen(unit_why), " (seed %llu)", (unsigned long long)seed);
    rg_arena_free(arena);
}

static void answers_equal_brute_force(void) {
    for (uint64_t seed = 1; seed <= PROBLEMS && !unit_why[0]; seed++) one_problem(seed);
    CHECK(inconsistent > PROBLEMS / 10 && inconsistent < PROBLEMS * 9 / 10 && with_leaves > PROBLEMS / 100);
}

static void spoilt_answers_are_rejected(void) {
    for (uint64_t seed = PROBLEMS + 1; spoilt < MUTATIONS && !unit_why[0]; seed++) {
        rg_arena *arena = rg_arena_new(NULL);
        state = seed;
        world *w = make_world(arena);
        rg_answer answer;
        for (uint32_t again = 0; again < 4; again++) {
            rg_solve_run(arena, w->problem, NULL, &answer);
            if (!spoil(w, &answer)) continue;
            spoilt++;
            rg_checked checked = rg_solve_check(arena, w->problem, &answer, NULL);
            rejected += checked == RG_CHECKED_FAILS;
            if (checked != RG_CHECKED_FAILS) snprintf(unit_why, sizeof unit_why, "let through: seed %llu, %u", (unsigned long long)seed, again);
        }
        rg_arena_free(arena);
    }
    CHECK(spoilt >= MUTATIONS && rejected == spoilt);
}

int main(void) {
    RUN(answers_equal_brute_force);
    RUN(spoilt_answers_are_rejected);
    return unit_failed;
}
