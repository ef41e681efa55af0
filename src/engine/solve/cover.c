/* cover.c: conflicts until a cheapest repair is known to resolve everything.
 *
 * In: a solver with all claims held. Out: conflicts and repairs of least cost; the solver is left with the first repair made. Each conflict
 * met is made minimal and one of its claims given up, until what is left is consistent. Then, cluster by cluster (conflicts that share
 * claims), the cheapest claims that meet all its conflicts take the place of those given up on the way; what contradicts itself now is a
 * new conflict, until nothing new turns up (implicit hitting sets: Moreno-Centeno & Karp, Operations Research 61, 2013). So the repair
 * is consistent, and no cheaper one can meet even the conflicts known.
 */
#include "engine/solve/solve_int.h"

enum { LISTED = 8, TIED_CLUSTERS = 16, TRIED = 64 };

typedef struct cluster {
    rg_numbers conflicts; /* indices */
    rg_numbers claims;    /* ascending */
    RG_VEC(rg_numbers) best; /* claims to give up, ascending each */
    int64_t cost, least;
    bool settled;
} cluster;

typedef struct covering {
    rg_arena *arena;
    rg_solver *solver;
    RG_VEC(rg_conflict) conflicts;
    uint32_t *joined; /* each claim: union-find; 0 = itself in no conflict, else claim + 1 */
    RG_VEC(cluster) clusters;
    bool undecided, hopeless; /* hopeless: the rules contradict themselves */
    uint64_t effort;
} covering;

static void push(covering *c, rg_numbers *to, uint32_t number) { *rg_vec_push(c->arena, to) = number; }

static uint32_t root(covering *c, uint32_t claim) {
    if (!c->joined[claim]) c->joined[claim] = claim + 1;
    while (c->joined[claim] != claim + 1) {
        uint32_t up = c->joined[claim] - 1;
        c->joined[claim] = c->joined[up];
        claim = up;
    }
    return claim;
}

static void join(covering *c, uint32_t a, uint32_t b) {
    a = root(c, a), b = root(c, b);
    if (a < b) c->joined[b] = a + 1;
    else c->joined[a] = b + 1;
}

/* ---- finding conflicts ------------------------------------------------------------------------------------------- */

static uint32_t cheapest_of(const covering *c, const rg_conflict *conflict) {
    uint32_t best = conflict->claims[0];
    for (uint32_t i = 1; i < conflict->claim_count; i++)
        if (c->solver->problem->claims.at[conflict->claims[i]].cost < c->solver->problem->claims.at[best].cost) best = conflict->claims[i];
    return best;
}

/* Gives up a claim of each conflict met until what is held is consistent. */
static void sweep(covering *c) {
    for (;;) {
        rg_numbers why = {0};
        rg_verdict verdict = rg_search_verdict(c->solver, &why);
        c->undecided = verdict == RG_UNDECIDED;
        if (verdict != RG_INCONSISTENT) return;
        rg_conflict conflict;
        rg_conflict_find(c->solver, &why, c->arena, &conflict);
        *rg_vec_push(c->arena, &c->conflicts) = conflict;
        c->hopeless = !conflict.claim_count;
        if (c->hopeless) return;
        for (uint32_t i = 1; i < conflict.claim_count; i++) join(c, conflict.claims[0], conflict.claims[i]);
        rg_solver_retract(c->solver, cheapest_of(c, &conflict));
    }
}

/* ---- clusters ---------------------------------------------------------------------------------------------------- */

/* Groups the conflicts anew; a cluster with as many conflicts as before is the one it was. */
static void group(covering *c, uint32_t *cluster_of) {
    size_t had = c->clusters.n;
    cluster *old = c->clusters.at;
    c->clusters.at = NULL;
    c->clusters.n = c->clusters.cap = 0;
    uint32_t *was = RG_ARRAY(c->arena, uint32_t, c->conflicts.n);
    for (uint32_t k = 0; k < had; k++)
        for (size_t i = 0; i < old[k].conflicts.n; i++) was[old[k].conflicts.at[i]] = k + 1;
    for (uint32_t i = 0; i < c->conflicts.n; i++) {
        uint32_t first = root(c, c->conflicts.at[i].claims[0]);
        if (!cluster_of[first]) {
            (void)rg_vec_push(c->arena, &c->clusters);
            cluster_of[first] = (uint32_t)c->clusters.n;
        }
        push(c, &c->clusters.at[cluster_of[first] - 1].conflicts, i);
    }
    for (size_t k = 0; k < c->clusters.n; k++) {
        cluster *now = &c->clusters.at[k];
        uint32_t before = was[now->conflicts.at[0]];
        cluster_of[root(c, c->conflicts.at[now->conflicts.at[0]].claims[0])] = 0;
        if (before && old[before - 1].conflicts.n == now->conflicts.n) *now = old[before - 1];
    }
}

/* The claims of a conflict as elements of its cluster. */
static rg_numbers as_elements(covering *c, const cluster *of, const rg_conflict *conflict) {
    rg_numbers set = {0};
    for (uint32_t i = 0; i < conflict->claim_count; i++) {
        size_t low = 0, high = of->claims.n;
        while (high - low > 1) {
            size_t mid = (low + high) / 2;
            if (of->claims.at[mid] <= conflict->claims[i]) low = mid;
            else high = mid;
        }
        push(c, &set, (uint32_t)low);
    }
    return set;
}

static void gather_claims(covering *c, cluster *of) {
    of->claims.n = 0;
    for (size_t i = 0; i < of->conflicts.n; i++) {
        const rg_conflict *conflict = &c->conflicts.at[of->conflicts.at[i]];
        for (uint32_t k = 0; k < conflict->claim_count; k++) push(c, &of->claims, conflict->claims[k]);
    }
    rg_numbers_sort(c->arena, &of->claims);
}

/* The best choices for the cluster's first `n` conflicts in the order given. */
static void choose(covering *c, cluster *of, const rg_numbers *conflicts, uint32_t most, rg_hitting *h) {
    int64_t *cost = RG_ARRAY(c->arena, int64_t, of->claims.n);
    rg_numbers *sets = RG_ARRAY(c->arena, rg_numbers, conflicts->n);
    for (size_t i = 0; i < of->claims.n; i++) cost[i] = c->solver->problem->claims.at[of->claims.at[i]].cost;
    for (size_t i = 0; i < conflicts->n; i++) sets[i] = as_elements(c, of, &c->conflicts.at[conflicts->at[i]]);
    *h = (rg_hitting){.cost = cost, .elements = (uint32_t)of->claims.n, .sets = sets, .set_count = conflicts->n, .most = most};
    rg_hitting_run(c->arena, h, &c->effort);
    for (size_t i = 0; i < h->best.n; i++)
        for (size_t k = 0; k < h->best.at[i].n; k++) h->best.at[i].at[k] = of->claims.at[h->best.at[i].at[k]];
}

static bool contains(const rg_numbers *numbers, uint32_t number) {
    for (size_t i = 0; i < numbers->n; i++)
        if (numbers->at[i] == number) return true;
    return false;
}

/* Makes the choice of the cluster the one in force; true where it was so already. */
static bool enforce(covering *c, const cluster *of, const rg_numbers *choice) {
    bool same = true;
    for (size_t i = 0; i < choice->n; i++) {
        same = same && !rg_solver_holds(c->solver, choice->at[i]);
        rg_solver_retract(c->solver, choice->at[i]);
    }
    for (size_t i = 0; i < of->claims.n; i++) {
        uint32_t claim = of->claims.at[i];
        if (rg_solver_holds(c->solver, claim) || contains(choice, claim)) continue;
        same = false;
        rg_solver_hold(c->solver, claim);
    }
    return same;
}

/* One round over the clusters that changed; false where none did. */
static bool improve(covering *c) {
    bool moved = false;
    for (size_t k = 0; k < c->clusters.n; k++) {
        cluster *of = &c->clusters.at[k];
        if (of->settled) continue;
        rg_hitting h;
        gather_claims(c, of);
        choose(c, of, &of->conflicts, LISTED, &h);
        of->best.n = 0;
        for (size_t i = 0; i < h.best.n; i++) *rg_vec_push(c->arena, &of->best) = h.best.at[i];
        of->cost = h.cheapest;
        of->least = h.least;
        if (!enforce(c, of, &of->best.at[0])) moved = true;
        of->settled = true; /* until a new conflict touches it */
    }
    return moved;
}

/* ---- the answer -------------------------------------------------------------------------------------------------- */

static int by_size(const void *x, const void *y) {
    const rg_conflict *a = x, *b = y;
    if (a->claim_count != b->claim_count) return a->claim_count < b->claim_count ? -1 : 1;
    for (uint32_t i = 0; i < a->claim_count; i++)
        if (a->claims[i] != b->claims[i]) return a->claims[i] < b->claims[i] ? -1 : 1;
    return 0;
}

static bool met(const rg_numbers *choice, const rg_conflict *conflict) {
    for (uint32_t i = 0; i < conflict->claim_count; i++)
        if (contains(choice, conflict->claims[i])) return true;
    return false;
}

static bool same_choice(const rg_numbers *a, const rg_numbers *b) {
    bool same = a->n == b->n;
    for (size_t i = 0; i < a->n && same; i++) same = a->at[i] == b->at[i];
    return same;
}

/* Small conflicts first, and only as many as it takes for the repair to follow from them. `conflicts` ascends in size. */
static rg_numbers needed(covering *c, cluster *of, const rg_numbers *conflicts) {
    rg_numbers taken = {0};
    while (taken.n < conflicts->n) {
        rg_hitting h = {0};
        if (taken.n) choose(c, of, &taken, 1, &h);
        if (taken.n && same_choice(&h.best.at[0], &of->best.at[0])) return taken;
        size_t next = 0;
        while (next < conflicts->n && taken.n && met(&h.best.at[0], &c->conflicts.at[conflicts->at[next]])) next++;
        if (next == conflicts->n) return *conflicts;
        push(c, &taken, conflicts->at[next]);
    }
    return taken;
}

static void list_conflicts(covering *c, rg_answer *out) {
    RG_VEC(rg_conflict) listed = {0};
    rg_vec_sort(c->arena, c->conflicts.at, c->conflicts.n, sizeof *c->conflicts.at, by_size);
    for (size_t k = 0; k < c->clusters.n; k++) c->clusters.at[k].conflicts.n = 0;
    uint32_t *of = RG_ARRAY(c->arena, uint32_t, c->solver->claims);
    for (uint32_t k = 0; k < c->clusters.n; k++) of[root(c, c->clusters.at[k].claims.at[0])] = k;
    for (uint32_t i = 0; i < c->conflicts.n; i++) push(c, &c->clusters.at[of[root(c, c->conflicts.at[i].claims[0])]].conflicts, i);
    for (size_t k = 0; k < c->clusters.n; k++) {
        cluster *now = &c->clusters.at[k];
        rg_numbers list = now->conflicts.n > 1 && now->cost == now->least ? needed(c, now, &now->conflicts) : now->conflicts;
        for (size_t i = 0; i < list.n; i++) *rg_vec_push(c->arena, &listed) = c->conflicts.at[list.at[i]];
    }
    out->more = listed.n < c->conflicts.n; /* what only --all can tell otherwise */
    rg_vec_sort(c->arena, listed.at, listed.n, sizeof *listed.at, by_size);
    out->conflicts = listed.at;
    out->conflict_count = (uint32_t)listed.n;
}

/* Like the figures of a number: the last cluster's choice changes fastest. */
static bool next_combination(const covering *c, uint32_t *choice) {
    for (size_t k = c->clusters.n; k-- > 0 && c->clusters.n <= TIED_CLUSTERS;) {
        if (++choice[k] < c->clusters.at[k].best.n) return true;
        choice[k] = 0;
    }
    return false;
}

/* Choices that cost the same may still leave a contradiction, alone or together. */
static bool works(covering *c, const uint32_t *choice) {
    rg_numbers why = {0};
    for (size_t k = 0; k < c->clusters.n; k++) enforce(c, &c->clusters.at[k], &c->clusters.at[k].best.at[choice[k]]);
    return rg_search_verdict(c->solver, &why) == RG_CONSISTENT;
}

static void list_repair(covering *c, const uint32_t *choice, rg_repair *out) {
    rg_numbers drop = {0};
    for (size_t k = 0; k < c->clusters.n; k++) {
        rg_numbers_add(c->arena, &drop, &c->clusters.at[k].best.at[choice[k]]);
        out->cost += c->clusters.at[k].cost;
    }
    rg_numbers_sort(c->arena, &drop);
    out->drop = drop.at;
    out->drop_count = (uint32_t)drop.n;
}

/* The first combination is in force, and known to resolve everything; it is so again at the end. */
static void list_repairs(covering *c, rg_answer *out) {
    uint32_t *choice = RG_ARRAY(c->arena, uint32_t, c->clusters.n), tried = 0;
    out->repairs = RG_ARRAY(c->arena, rg_repair, LISTED);
    do {
        if (tried && !works(c, choice)) continue;
        list_repair(c, choice, &out->repairs[out->repair_count++]);
    } while (out->repair_count < LISTED && ++tried < TRIED && next_combination(c, choice));
    for (size_t k = 0; k < c->clusters.n; k++) enforce(c, &c->clusters.at[k], &c->clusters.at[k].best.at[0]);
    rg_numbers why = {0};
    out->cheapest = rg_search_verdict(c->solver, &why) == RG_CONSISTENT && out->cheapest;
}

void rg_cover_run(rg_arena *arena, rg_solver *solver, rg_answer *out) {
    covering c = {.arena = arena, .solver = solver, .joined = RG_ARRAY(arena, uint32_t, solver->claims), .effort = solver->effort};
    uint32_t *cluster_of = RG_ARRAY(arena, uint32_t, solver->claims);
    sweep(&c);
    while (!c.undecided && !c.hopeless) {
        size_t known = c.conflicts.n;
        group(&c, cluster_of);
        if (!improve(&c)) break;
        sweep(&c);
        if (c.conflicts.n == known && !c.undecided) break;
    }
    out->verdict = c.conflicts.n ? RG_INCONSISTENT : c.undecided ? RG_UNDECIDED : RG_CONSISTENT;
    if (c.undecided || c.hopeless) {
        rg_vec_sort(arena, c.conflicts.at, c.conflicts.n, sizeof *c.conflicts.at, by_size);
        out->conflicts = c.conflicts.at;
        out->conflict_count = (uint32_t)c.conflicts.n;
        out->more = c.undecided;
        return;
    }
    out->cheapest = true;
    for (size_t k = 0; k < c.clusters.n; k++) {
        out->least += c.clusters.at[k].least;
        out->cheapest = out->cheapest && c.clusters.at[k].least == c.clusters.at[k].cost;
    }
    if (!c.conflicts.n) return;
    list_conflicts(&c, out);
    list_repairs(&c, out);
}
