/* hitting.c: the cheapest elements that meet every set: branch and bound.
 *
 * In: sets, costs. Out: all choices of least cost up to so many, the fewest elements first, then in order; where the effort runs out, the
 * cheapest found and a bound from below. The bound: sets that share no element cost at least the cheapest element of each.
 */
#include "engine/solve/solve_int.h"

typedef struct hunt {
    rg_arena *arena;
    rg_hitting *h;
    uint64_t *effort;
    uint8_t *in, *out; /* each element: chosen, ruled out */
    uint32_t *seen;    /* each element: the bound's stamp */
    uint32_t stamp;
    rg_numbers chosen;
    int64_t cost;
    bool cut;
} hunt;

static bool met(const hunt *t, const rg_numbers *set) {
    for (size_t i = 0; i < set->n; i++)
        if (t->in[set->at[i]]) return true;
    return false;
}

/* The least an unmet set costs; -1 where all its elements are ruled out. */
static int64_t price(const hunt *t, const rg_numbers *set) {
    int64_t least = -1;
    for (size_t i = 0; i < set->n; i++) {
        uint32_t e = set->at[i];
        if (!t->out[e] && (least < 0 || t->h->cost[e] < least)) least = t->h->cost[e];
    }
    return least;
}

static bool apart(hunt *t, const rg_numbers *set) {
    for (size_t i = 0; i < set->n; i++)
        if (!t->out[set->at[i]] && t->seen[set->at[i]] == t->stamp) return false;
    for (size_t i = 0; i < set->n; i++) t->seen[set->at[i]] = t->stamp;
    return true;
}

/* What is still to pay at least, and the unmet set with the fewest elements left: NONE where all are met. -1: it cannot be done. */
static int64_t bound(hunt *t, uint32_t *next) {
    int64_t least = 0;
    size_t fewest = SIZE_MAX;
    *next = NONE;
    t->stamp++;
    for (uint32_t s = 0; s < t->h->set_count; s++) {
        const rg_numbers *set = &t->h->sets[s];
        if (met(t, set)) continue;
        int64_t cost = price(t, set);
        if (cost < 0) return -1;
        size_t free = 0;
        for (size_t i = 0; i < set->n; i++) free += !t->out[set->at[i]];
        if (free < fewest) fewest = free, *next = s;
        if (apart(t, set)) least += cost;
    }
    return least;
}

static int compare_choices(const rg_numbers *a, const rg_numbers *b) {
    if (a->n != b->n) return a->n < b->n ? -1 : 1;
    for (size_t i = 0; i < a->n; i++)
        if (a->at[i] != b->at[i]) return a->at[i] < b->at[i] ? -1 : 1;
    return 0;
}

static void keep(hunt *t) {
    rg_numbers mine = {0};
    rg_numbers_add(t->arena, &mine, &t->chosen);
    rg_numbers_sort(t->arena, &mine);
    if (t->h->cheapest < 0 || t->cost < t->h->cheapest) t->h->best.n = 0;
    t->h->cheapest = t->cost;
    size_t at = t->h->best.n;
    while (at > 0 && compare_choices(&mine, &t->h->best.at[at - 1]) < 0) at--;
    if (at > 0 && compare_choices(&mine, &t->h->best.at[at - 1]) == 0) return;
    (void)rg_vec_push(t->arena, &t->h->best);
    for (size_t i = t->h->best.n - 1; i > at; i--) t->h->best.at[i] = t->h->best.at[i - 1];
    t->h->best.at[at] = mine;
    if (t->h->best.n > t->h->most) t->h->best.n = t->h->most;
}

static void order(const hunt *t, const rg_numbers *set, rg_numbers *out) {
    for (size_t i = 0; i < set->n; i++) {
        if (t->out[set->at[i]]) continue;
        *rg_vec_push(t->arena, out) = set->at[i];
        for (size_t k = out->n - 1; k > 0 && t->h->cost[out->at[k]] < t->h->cost[out->at[k - 1]]; k--) {
            uint32_t swap = out->at[k];
            out->at[k] = out->at[k - 1], out->at[k - 1] = swap;
        }
    }
}

static void go(hunt *t) {
    uint32_t next;
    if (!*t->effort) {
        t->cut = true;
        return;
    }
    --*t->effort;
    int64_t more = bound(t, &next);
    if (more < 0 || (t->h->cheapest >= 0 && t->cost + more > t->h->cheapest)) return;
    if (next == NONE) {
        keep(t);
        return;
    }
    rg_numbers tries = {0};
    order(t, &t->h->sets[next], &tries);
    for (size_t i = 0; i < tries.n && !t->cut; i++) { /* what was tried before is ruled out in what follows */
        uint32_t e = tries.at[i];
        t->in[e] = 1, t->cost += t->h->cost[e];
        *rg_vec_push(t->arena, &t->chosen) = e;
        go(t);
        t->chosen.n--;
        t->in[e] = 0, t->cost -= t->h->cost[e];
        t->out[e] = 1;
    }
    for (size_t i = 0; i < tries.n; i++) t->out[tries.at[i]] = 0;
}

/* Where the search is cut short before it has anything: the cheapest element of each set not met yet. */
static void greedy(hunt *t) {
    for (uint32_t s = 0; s < t->h->set_count; s++) {
        if (met(t, &t->h->sets[s])) continue;
        rg_numbers tries = {0};
        order(t, &t->h->sets[s], &tries);
        t->in[tries.at[0]] = 1, t->cost += t->h->cost[tries.at[0]];
        *rg_vec_push(t->arena, &t->chosen) = tries.at[0];
    }
    keep(t);
}

void rg_hitting_run(rg_arena *arena, rg_hitting *hitting, uint64_t *effort) {
    uint32_t n = hitting->elements, ignored;
    hunt t = {.arena = arena, .h = hitting, .effort = effort, .in = RG_ARRAY(arena, uint8_t, n), .out = RG_ARRAY(arena, uint8_t, n),
              .seen = RG_ARRAY(arena, uint32_t, n)};
    hitting->best.n = 0;
    hitting->cheapest = -1;
    hitting->least = bound(&t, &ignored);
    go(&t);
    if (t.cut && hitting->cheapest < 0) {
        t.chosen.n = 0;
        t.cost = 0;
        greedy(&t);
    }
    if (!t.cut) hitting->least = hitting->cheapest;
}
