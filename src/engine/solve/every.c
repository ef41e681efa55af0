/* every.c: every minimal conflict, up to so many.
 *
 * In: a solver with all claims held, their first repair known. Out: minimal conflicts, by size. Each component is gone through by itself
 * as a tree (Reiter, Artificial Intelligence 32, 1987): a node is a set of claims left out; it is labelled with a conflict among the rest,
 * and branches by its claims. Unpruned but for sets met before and sets that resolve everything, it meets every minimal conflict.
 */
#include "base/map.h"
#include "engine/solve/solve_int.h"

enum { NODES = 200000 };

typedef struct exploring {
    rg_arena *arena;
    rg_solver *solver;
    const rg_answer *cover;
    RG_VEC(rg_conflict) found;
    size_t first;            /* of the component's conflicts among those found */
    RG_VEC(rg_numbers) open; /* nodes still to be looked at */
    RG_VEC(rg_numbers) resolved;
    rg_map met;
    uint32_t most;
    size_t nodes;
    bool more;
} exploring;

static bool among(const uint32_t *at, size_t n, uint32_t number) {
    size_t low = 0, high = n;
    while (low < high) {
        size_t mid = (low + high) / 2;
        if (at[mid] < number) low = mid + 1;
        else high = mid;
    }
    return low < n && at[low] == number;
}

static bool holds_all(const rg_numbers *whole, const rg_numbers *part) {
    for (size_t i = 0; i < part->n; i++)
        if (!among(whole->at, whole->n, part->at[i])) return false;
    return true;
}

static const rg_conflict *known(const exploring *e, const rg_numbers *left_out) {
    for (size_t i = e->first; i < e->found.n; i++) {
        const rg_conflict *conflict = &e->found.at[i];
        bool free = true;
        for (uint32_t k = 0; k < conflict->claim_count && free; k++) free = !among(left_out->at, left_out->n, conflict->claims[k]);
        if (free) return conflict;
    }
    return NULL;
}

static void leave_out(exploring *e, const rg_numbers *claims, bool out) {
    for (size_t i = 0; i < claims->n; i++)
        if (out) rg_solver_retract(e->solver, claims->at[i]);
        else rg_solver_hold(e->solver, claims->at[i]);
}

/* A conflict among what is not left out, new or known; NULL where there is none. */
static const rg_conflict *label(exploring *e, const rg_numbers *left_out) {
    const rg_conflict *conflict = known(e, left_out);
    if (conflict) return conflict;
    for (size_t i = 0; i < e->resolved.n; i++)
        if (holds_all(left_out, &e->resolved.at[i])) return NULL;
    rg_numbers why = {0};
    leave_out(e, left_out, true);
    rg_verdict verdict = rg_search_verdict(e->solver, &why);
    if (verdict == RG_INCONSISTENT) {
        rg_conflict found;
        rg_conflict_find(e->solver, &why, e->arena, &found);
        *rg_vec_push(e->arena, &e->found) = found;
    }
    leave_out(e, left_out, false);
    e->more = e->more || verdict == RG_UNDECIDED;
    if (verdict == RG_CONSISTENT) *rg_vec_push(e->arena, &e->resolved) = *left_out;
    return verdict == RG_INCONSISTENT ? &e->found.at[e->found.n - 1] : NULL;
}

static void branch(exploring *e, const rg_numbers *left_out, const rg_conflict *conflict) {
    for (uint32_t i = 0; i < conflict->claim_count; i++) {
        rg_numbers more = {0};
        rg_numbers_add(e->arena, &more, left_out);
        *rg_vec_push(e->arena, &more) = conflict->claims[i];
        rg_numbers_sort(e->arena, &more);
        rg_text key = {(const char *)more.at, more.n * sizeof *more.at};
        if (rg_map_get(&e->met, key) != RG_NONE) continue;
        rg_map_put(&e->met, key, 0);
        *rg_vec_push(e->arena, &e->open) = more;
    }
}

/* All conflicts among the claims held, which are those of one component and of nothing else that contradicts itself. */
static void explore(exploring *e) {
    e->first = e->found.n;
    e->open.n = e->resolved.n = 0;
    e->met = rg_map_in(e->arena);
    *rg_vec_push(e->arena, &e->open) = (rg_numbers){0};
    for (size_t i = 0; i < e->open.n; i++) {
        if (e->found.n > e->most || ++e->nodes > NODES) {
            e->more = true;
            return;
        }
        rg_numbers left_out = e->open.at[i];
        const rg_conflict *conflict = label(e, &left_out);
        if (conflict) branch(e, &left_out, conflict);
    }
}

/* ---- components -------------------------------------------------------------------------------------------------- */

static uint32_t root(uint32_t *joined, uint32_t point) {
    while (joined[point] != point) point = joined[point] = joined[joined[point]];
    return point;
}

static uint32_t any_point(const rg_problem *problem, uint32_t claim, uint32_t *joined) {
    uint32_t point = 0;
    const rg_statement *c = &problem->claims.at[claim];
    for (uint32_t p = c->part; p < c->part + c->part_count; p++)
        for (uint32_t b = problem->parts.at[p].branch; b < problem->parts.at[p].branch + problem->parts.at[p].branch_count; b++)
            for (uint32_t i = problem->branches.at[b].bond; i < problem->branches.at[b].bond + problem->branches.at[b].bond_count; i++) {
                uint32_t ends[2] = {problem->bonds.at[i].from, problem->bonds.at[i].to};
                for (int k = 0; k < 2; k++) {
                    if (!ends[k]) continue;
                    if (point && joined) joined[root(joined, ends[k])] = root(joined, point);
                    point = ends[k];
                }
            }
    return point;
}

static uint32_t *connect(exploring *e) {
    const rg_problem *problem = e->solver->problem;
    uint32_t *joined = RG_ARRAY(e->arena, uint32_t, problem->points);
    for (uint32_t i = 0; i < problem->points; i++) joined[i] = i;
    for (uint32_t c = 0; c < problem->claims.n; c++) any_point(problem, c, joined);
    for (size_t i = 0; i < problem->bonds.n; i++) {
        const rg_bond *bond = &problem->bonds.at[i];
        if (bond->branch == RG_SOLVE_NONE && bond->from && bond->to) joined[root(joined, bond->from)] = root(joined, bond->to);
    }
    return joined;
}

/* What the repair gave up, component by component: held again while its component is explored, then given up once more. */
static void explore_components(exploring *e) {
    uint32_t *joined = connect(e);
    rg_numbers given_up = {.at = e->cover->repairs[0].drop, .n = e->cover->repairs[0].drop_count};
    uint8_t *done = RG_ARRAY(e->arena, uint8_t, given_up.n);
    for (size_t i = 0; i < given_up.n; i++) {
        if (done[i]) continue;
        rg_numbers here = {0};
        uint32_t component = root(joined, any_point(e->solver->problem, given_up.at[i], NULL));
        for (size_t k = i; k < given_up.n; k++) {
            if (root(joined, any_point(e->solver->problem, given_up.at[k], NULL)) != component) continue;
            done[k] = 1;
            *rg_vec_push(e->arena, &here) = given_up.at[k];
        }
        leave_out(e, &here, false);
        explore(e);
        leave_out(e, &here, true);
    }
}

static int by_size(const void *x, const void *y) {
    const rg_conflict *a = x, *b = y;
    if (a->claim_count != b->claim_count) return a->claim_count < b->claim_count ? -1 : 1;
    for (uint32_t i = 0; i < a->claim_count; i++)
        if (a->claims[i] != b->claims[i]) return a->claims[i] < b->claims[i] ? -1 : 1;
    return 0;
}

void rg_every_run(rg_arena *arena, rg_solver *solver, uint32_t most, rg_answer *out) {
    if (!out->repair_count) return;
    exploring e = {.arena = arena, .solver = solver, .cover = out, .most = most};
    explore_components(&e);
    rg_vec_sort(arena, e.found.at, e.found.n, sizeof *e.found.at, by_size);
    out->more = e.more || e.found.n > most;
    out->conflicts = e.found.at;
    out->conflict_count = e.found.n < most ? (uint32_t)e.found.n : most;
}
