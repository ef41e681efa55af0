/* solve_check.c: the independent checker: shares no code with the engine, only the shapes of solve.h.
 *
 * In: a problem and an answer. Out: whether the answer holds. It knows one method, rounds over all inequalities until nothing changes
 * (Bellman), with parts whose branches all date one point as sets of ranges, and goes through the branches of all other parts one by one.
 * Where that is too much it says so.
 */
#include <string.h>

#include "engine/solve/solve_check.h"

#define TOP ((int64_t)1 << 61)
#define NOBODY UINT32_MAX
enum { LEAVES = 4096, STEPS = 1 << 20 };

typedef struct row { /* t[x] - t[y] <= days */
    uint32_t x, y;
    int64_t days;
} row;

typedef struct range {
    int64_t low, high;
} range;

typedef struct gaps { /* t[point] lies in one of the ranges */
    uint32_t point;
    size_t first, count;
} gaps;

typedef struct checking {
    rg_arena *arena;
    const rg_problem *problem;
    const char *why;
    uint32_t *local;                   /* each point's number in the system, or 0; the origin is 0 */
    size_t *rules_at;                  /* each point's rules, by CSR */
    uint32_t *rules;
    RG_VEC(row) origin;                /* rules of the origin alone */
    /* the system at hand */
    RG_VEC(uint32_t) points;
    RG_VEC(row) rows;
    RG_VEC(gaps) gaps;
    RG_VEC(range) ranges;
    RG_VEC(uint32_t) open;             /* parts gone through branch by branch */
    int64_t *value, *least, *greatest; /* of each point; the last two over all leaves that hold */
    uint32_t leaves, holding;
    bool beyond;
} checking;

static bool fails(checking *c, const char *why) {
    c->why = why;
    return false;
}

/* ---- the system -------------------------------------------------------------------------------------------------- */

static uint32_t number(checking *c, uint32_t point) {
    if (point && !c->local[point]) {
        *rg_vec_push(c->arena, &c->points) = point;
        c->local[point] = (uint32_t)c->points.n - 1;
    }
    return point ? c->local[point] : 0;
}

static void put_row(checking *c, const rg_bond *bond) {
    uint32_t x = number(c, bond->to), y = number(c, bond->from);
    *rg_vec_push(c->arena, &c->rows) = (row){x, y, bond->days};
}

static void put_branch(checking *c, uint32_t branch) {
    const rg_branch *b = &c->problem->branches.at[branch];
    for (uint32_t i = 0; i < b->bond_count; i++) put_row(c, &c->problem->bonds.at[b->bond + i]);
}

/* The branch as a range of the one point it dates against the origin; false where it is anything else. */
static bool as_range(const checking *c, uint32_t branch, uint32_t *point, range *out) {
    const rg_branch *b = &c->problem->branches.at[branch];
    *out = (range){-TOP, TOP};
    for (uint32_t i = 0; i < b->bond_count; i++) {
        const rg_bond *bond = &c->problem->bonds.at[b->bond + i];
        if ((bond->to == 0) == (bond->from == 0)) return false;
        uint32_t other = bond->to + bond->from;
        if (*point && *point != other) return false;
        *point = other;
        if (bond->to && bond->days < out->high) out->high = bond->days;
        if (bond->from && -bond->days > out->low) out->low = -bond->days;
    }
    return b->bond_count > 0;
}

static bool put_gaps(checking *c, const rg_choice *part) {
    gaps g = {.first = c->ranges.n};
    for (uint32_t b = 0; b < part->branch_count; b++) {
        range r;
        if (!as_range(c, part->branch + b, &g.point, &r)) {
            c->ranges.n = g.first;
            return false;
        }
        if (r.low <= r.high) *rg_vec_push(c->arena, &c->ranges) = r;
    }
    g.count = c->ranges.n - g.first;
    g.point = number(c, g.point);
    *rg_vec_push(c->arena, &c->gaps) = g;
    return true;
}

static void put_claim(checking *c, uint32_t claim) {
    const rg_statement *s = &c->problem->claims.at[claim];
    for (uint32_t p = s->part; p < s->part + s->part_count; p++) {
        const rg_choice *part = &c->problem->parts.at[p];
        if (part->branch_count == 1) put_branch(c, part->branch);
        else if (!put_gaps(c, part)) *rg_vec_push(c->arena, &c->open) = p;
    }
}

/* Open parts bring their points in too, so that the rules on them count. */
static void reach_open(checking *c) {
    for (size_t i = 0; i < c->open.n; i++) {
        const rg_choice *part = &c->problem->parts.at[c->open.at[i]];
        for (uint32_t b = 0; b < part->branch_count; b++) {
            size_t rows = c->rows.n;
            put_branch(c, part->branch + b);
            c->rows.n = rows;
        }
    }
}

/* Each rule that a point of the system stands in, once: with the first of its two points. */
static void put_rules(checking *c) {
    for (size_t i = 1; i < c->points.n; i++)
        for (size_t k = c->rules_at[c->points.at[i]]; k < c->rules_at[c->points.at[i] + 1]; k++) {
            const rg_bond *bond = &c->problem->bonds.at[c->rules[k]];
            uint32_t x = number(c, bond->to), y = number(c, bond->from);
            uint32_t first = !x ? y : !y ? x : x < y ? x : y;
            if (first == i) *rg_vec_push(c->arena, &c->rows) = (row){x, y, bond->days};
        }
}

static void start(checking *c) {
    for (size_t i = 0; i < c->points.n; i++) c->local[c->points.at[i]] = 0;
    c->points.n = c->rows.n = c->gaps.n = c->ranges.n = c->open.n = 0;
    *rg_vec_push(c->arena, &c->points) = 0;
    for (size_t i = 0; i < c->origin.n; i++) *rg_vec_push(c->arena, &c->rows) = c->origin.at[i];
}

static void finish(checking *c) {
    reach_open(c);
    put_rules(c);
}

/* ---- rounds ------------------------------------------------------------------------------------------------------ */

/* The greatest value not above v within the ranges, mirrored for least values; false where there is none. */
static bool below(const checking *c, const gaps *g, int sign, int64_t *v) {
    int64_t best = INT64_MIN;
    for (size_t i = 0; i < g->count; i++) {
        const range *r = &c->ranges.at[g->first + i];
        int64_t low = sign > 0 ? r->low : -r->high, high = sign > 0 ? r->high : -r->low;
        if (low <= *v && (high < *v ? high : *v) > best) best = high < *v ? high : *v;
    }
    *v = best;
    return best > INT64_MIN;
}

static bool round_of_gaps(checking *c, int sign, bool *lowered) {
    for (size_t i = 0; i < c->gaps.n; i++) {
        int64_t v = c->value[c->gaps.at[i].point], was = v;
        if (!below(c, &c->gaps.at[i], sign, &v)) return false;
        c->value[c->gaps.at[i].point] = v;
        *lowered = *lowered || v < was;
    }
    return true;
}

static bool round_of_rows(checking *c, int sign) {
    bool changed = false;
    for (size_t i = 0; i < c->rows.n; i++) {
        uint32_t x = sign > 0 ? c->rows.at[i].x : c->rows.at[i].y, y = sign > 0 ? c->rows.at[i].y : c->rows.at[i].x;
        int64_t v = c->value[y] + c->rows.at[i].days;
        if (v < c->value[x]) c->value[x] = v, changed = true;
    }
    return changed;
}

/* Greatest values (sign 1), or greatest negated values (sign -1). False: there are none, the system cannot hold. Without a circle below
 * nothing, as many rounds as there are points settle everything between two steps into a gap. */
static bool settle(checking *c, int sign) {
    for (size_t i = 0; i < c->points.n; i++) c->value[i] = i ? TOP : 0;
    for (size_t calm = 0; calm <= c->points.n; calm++) {
        bool lowered = false, changed = round_of_rows(c, sign);
        if (!round_of_gaps(c, sign, &lowered) || c->value[0] < 0) return false;
        if (!changed && !lowered) return true;
        if (lowered) calm = 0;
    }
    return false;
}

static void leaf(checking *c) {
    if (++c->leaves > LEAVES) c->beyond = true;
    if (c->beyond || !settle(c, 1)) return;
    for (size_t i = 0; i < c->points.n; i++)
        if (!c->holding || c->value[i] > c->greatest[i]) c->greatest[i] = c->value[i];
    if (!settle(c, -1)) return;
    for (size_t i = 0; i < c->points.n; i++)
        if (!c->holding || -c->value[i] < c->least[i]) c->least[i] = -c->value[i];
    c->holding++;
}

static void go_through(checking *c, size_t at) {
    if (at == c->open.n) {
        leaf(c);
        return;
    }
    const rg_choice *part = &c->problem->parts.at[c->open.at[at]];
    size_t rows = c->rows.n;
    for (uint32_t b = 0; b < part->branch_count && !c->beyond; b++) {
        put_branch(c, part->branch + b);
        go_through(c, at + 1);
        c->rows.n = rows;
    }
}

/* Whether the system can hold; with `beyond`, a yes is sure and a no is not. */
static bool can_hold(checking *c) {
    c->leaves = c->holding = 0;
    c->beyond = c->open.n > 64;
    if (!c->beyond) go_through(c, 0);
    return c->holding > 0;
}

static void make_whole(checking *c, const uint32_t *without, uint32_t n) {
    uint32_t at = 0;
    start(c);
    for (uint32_t p = 1; p < c->problem->points; p++) number(c, p);
    for (uint32_t i = 0; i < c->problem->claims.n; i++) {
        while (at < n && without[at] < i) at++;
        if (at == n || without[at] != i) put_claim(c, i);
    }
    finish(c);
}

/* ---- conflicts --------------------------------------------------------------------------------------------------- */

static bool ascending(const checking *c, const uint32_t *claims, uint32_t n) {
    for (uint32_t i = 0; i < n; i++)
        if (claims[i] >= c->problem->claims.n || (i && claims[i] <= claims[i - 1])) return false;
    return true;
}

static bool among(const uint32_t *claims, uint32_t n, uint32_t claim) {
    for (uint32_t i = 0; i < n; i++)
        if (claims[i] == claim) return true;
    return false;
}

static uint32_t taken_of(const rg_taken *taken, uint32_t n, uint32_t part) {
    for (uint32_t i = 0; i < n; i++)
        if (taken[i].part == part) return taken[i].branch;
    return NOBODY;
}

/* The bond is a rule, or of a claim of the conflict, in a branch that is its part's only one or is taken. */
static bool may_use(const checking *c, const rg_conflict *conflict, const rg_leaf *l, const rg_bond *bond) {
    if (bond->branch == RG_SOLVE_NONE) return true;
    if (bond->branch >= c->problem->branches.n) return false;
    uint32_t part = c->problem->branches.at[bond->branch].part;
    const rg_choice *choice = &c->problem->parts.at[part];
    if (!among(conflict->claims, conflict->claim_count, choice->claim)) return false;
    return choice->branch_count == 1 || taken_of(l->taken, l->taken_count, part) == bond->branch;
}

static bool check_leaf(checking *c, const rg_conflict *conflict, const rg_leaf *l) {
    int64_t sum = 0;
    for (uint32_t i = 0; i < l->bond_count; i++) {
        if (l->bonds[i] >= c->problem->bonds.n) return fails(c, "a proof names a bond that is not there");
        const rg_bond *bond = &c->problem->bonds.at[l->bonds[i]], *next = &c->problem->bonds.at[l->bonds[(i + 1) % l->bond_count]];
        if (l->bonds[(i + 1) % l->bond_count] >= c->problem->bonds.n) return fails(c, "a proof names a bond that is not there");
        if (bond->to != next->from) return fails(c, "the bonds of a proof do not run in a circle");
        if (!may_use(c, conflict, l, bond)) return fails(c, "a proof uses a bond that nothing in the conflict says");
        sum += bond->days;
    }
    return l->bond_count && sum < 0 ? true : fails(c, "the days of a proof do not come to less than nothing");
}

static bool fits(const rg_leaf *l, const rg_taken *so_far, uint32_t n, bool wholly) {
    for (uint32_t i = 0; i < l->taken_count; i++) {
        uint32_t branch = taken_of(so_far, n, l->taken[i].part);
        if (branch == NOBODY ? wholly : branch != l->taken[i].branch) return false;
    }
    return true;
}

/* No choice of branches that agrees with those so far escapes all leaves. */
static bool covers(checking *c, const rg_conflict *conflict, rg_taken *so_far, uint32_t n, uint32_t room) {
    const rg_leaf *open = NULL;
    if (++c->leaves > STEPS || n == room) return false;
    for (uint32_t i = 0; i < conflict->leaf_count; i++) {
        if (fits(&conflict->leaves[i], so_far, n, true)) return true;
        if (!open && fits(&conflict->leaves[i], so_far, n, false)) open = &conflict->leaves[i];
    }
    if (!open) return false;
    uint32_t next = 0;
    while (taken_of(so_far, n, open->taken[next].part) != NOBODY) next++;
    if (open->taken[next].part >= c->problem->parts.n) return false;
    const rg_choice *part = &c->problem->parts.at[open->taken[next].part];
    for (uint32_t b = 0; b < part->branch_count; b++) {
        so_far[n] = (rg_taken){open->taken[next].part, part->branch + b};
        if (!covers(c, conflict, so_far, n + 1, room)) return false;
    }
    return true;
}

static bool check_minimal(checking *c, const rg_conflict *conflict) {
    for (uint32_t out = 0; out < conflict->claim_count; out++) {
        start(c);
        for (uint32_t i = 0; i < conflict->claim_count; i++)
            if (i != out) put_claim(c, conflict->claims[i]);
        finish(c);
        if (!can_hold(c) && !c->beyond) return fails(c, "a claim of a conflict can be spared");
        if (c->beyond) return true;
    }
    return true;
}

static bool check_conflict(checking *c, const rg_conflict *conflict, bool *beyond) {
    if (!ascending(c, conflict->claims, conflict->claim_count)) return fails(c, "the claims of a conflict are not there, or not in order");
    uint32_t room = 2;
    for (uint32_t i = 0; i < conflict->claim_count; i++) room += c->problem->claims.at[conflict->claims[i]].part_count;
    for (uint32_t i = 0; i < conflict->leaf_count; i++)
        if (!check_leaf(c, conflict, &conflict->leaves[i])) return false;
    c->leaves = 0;
    if (conflict->proved && !covers(c, conflict, RG_ARRAY(c->arena, rg_taken, room), 0, room))
        return fails(c, "a choice of branches escapes the proof of a conflict");
    if (conflict->minimal && !check_minimal(c, conflict)) return false;
    *beyond = *beyond || !conflict->proved || !conflict->minimal || c->beyond;
    return true;
}

/* ---- repairs ----------------------------------------------------------------------------------------------------- */

typedef struct meeting {
    const rg_problem *problem;
    const rg_conflict **conflicts; /* of one cluster */
    size_t n;
    uint8_t *in;
    int64_t best;
    uint32_t steps;
} meeting;

/* The least cost of claims that meet every conflict of the cluster. */
static void meet(meeting *m, int64_t cost) {
    size_t at = 0;
    if (++m->steps > STEPS || (m->best >= 0 && cost >= m->best)) return;
    for (bool hit = true; at < m->n && hit; at += hit) {
        hit = false;
        for (uint32_t i = 0; i < m->conflicts[at]->claim_count && !hit; i++) hit = m->in[m->conflicts[at]->claims[i]];
    }
    if (at == m->n) {
        m->best = cost;
        return;
    }
    for (uint32_t i = 0; i < m->conflicts[at]->claim_count; i++) {
        uint32_t claim = m->conflicts[at]->claims[i];
        m->in[claim] = 1;
        meet(m, cost + m->problem->claims.at[claim].cost);
        m->in[claim] = 0;
    }
}

static uint32_t root(uint32_t *joined, uint32_t at) {
    while (joined[at] != at) at = joined[at] = joined[joined[at]];
    return at;
}

/* Conflicts that share no claim, not even through others, are met apart. */
static int64_t least_cost(checking *c, const rg_answer *answer, bool *beyond) {
    uint32_t *joined = RG_ARRAY(c->arena, uint32_t, c->problem->claims.n);
    uint8_t *done = RG_ARRAY(c->arena, uint8_t, answer->conflict_count);
    meeting m = {.problem = c->problem, .conflicts = RG_ARRAY(c->arena, const rg_conflict *, answer->conflict_count),
                 .in = RG_ARRAY(c->arena, uint8_t, c->problem->claims.n)};
    int64_t cost = 0;
    for (uint32_t i = 0; i < c->problem->claims.n; i++) joined[i] = i;
    for (uint32_t i = 0; i < answer->conflict_count; i++)
        for (uint32_t k = 1; k < answer->conflicts[i].claim_count; k++)
            joined[root(joined, answer->conflicts[i].claims[k])] = root(joined, answer->conflicts[i].claims[0]);
    for (uint32_t i = 0; i < answer->conflict_count; i++) {
        if (done[i]) continue;
        m.n = 0, m.best = -1, m.steps = 0;
        for (uint32_t k = i; k < answer->conflict_count; k++) {
            if (done[k] || root(joined, answer->conflicts[k].claims[0]) != root(joined, answer->conflicts[i].claims[0])) continue;
            done[k] = 1;
            m.conflicts[m.n++] = &answer->conflicts[k];
        }
        meet(&m, 0);
        if (m.steps > STEPS) *beyond = true;
        else cost += m.best;
    }
    return cost;
}

static bool check_repair(checking *c, const rg_repair *repair, bool *beyond) {
    int64_t cost = 0;
    if (!ascending(c, repair->drop, repair->drop_count)) return fails(c, "the claims of a repair are not there, or not in order");
    for (uint32_t i = 0; i < repair->drop_count; i++) cost += c->problem->claims.at[repair->drop[i]].cost;
    if (cost != repair->cost) return fails(c, "a repair does not cost what it says");
    make_whole(c, repair->drop, repair->drop_count);
    bool holds = can_hold(c);
    *beyond = *beyond || c->beyond;
    return holds || c->beyond ? true : fails(c, "a repair does not resolve everything");
}

/* ---- the whole --------------------------------------------------------------------------------------------------- */

static bool same_bound(int64_t a, int64_t b) {
    bool open_a = a > RG_SOLVE_OPEN || a < -RG_SOLVE_OPEN, open_b = b > RG_SOLVE_OPEN || b < -RG_SOLVE_OPEN;
    return open_a || open_b ? open_a && open_b && (a > 0) == (b > 0) : a == b;
}

static bool check_windows(checking *c, const rg_answer *answer, bool *beyond) {
    const rg_repair none = {0}, *repair = answer->repair_count ? &answer->repairs[0] : &none;
    make_whole(c, repair->drop, repair->drop_count);
    bool holds = can_hold(c);
    *beyond = *beyond || c->beyond || !answer->tight;
    if (!holds && !c->beyond) return fails(c, answer->repair_count ? "a repair does not resolve everything" : "the claims cannot all be true");
    for (uint32_t p = 1; p < c->problem->points && !c->beyond; p++) {
        int64_t least = c->least[c->local[p]], greatest = c->greatest[c->local[p]];
        bool outside = answer->windows[p].earliest > least || answer->windows[p].latest < greatest;
        bool same = same_bound(answer->windows[p].earliest, least) && same_bound(answer->windows[p].latest, greatest);
        if (answer->tight ? !same : outside) return fails(c, "a window is not what the claims leave");
    }
    return true;
}

static bool check_answer(checking *c, const rg_answer *answer, bool *beyond) {
    if (answer->verdict == RG_CONSISTENT && answer->conflict_count) return fails(c, "a conflict in what is said to be consistent");
    if (answer->verdict == RG_INCONSISTENT && !answer->conflict_count) return fails(c, "no conflict shows why");
    if (answer->verdict == RG_UNDECIDED) *beyond = true;
    for (uint32_t i = 0; i < answer->conflict_count; i++)
        if (!check_conflict(c, &answer->conflicts[i], beyond)) return false;
    for (uint32_t i = 0; i < answer->repair_count; i++)
        if (!check_repair(c, &answer->repairs[i], beyond)) return false;
    bool listed = answer->repair_count && answer->cheapest;
    if (listed && least_cost(c, answer, beyond) < answer->repairs[0].cost && !*beyond) return fails(c, "the conflicts can be met for less");
    return answer->windows ? check_windows(c, answer, beyond) : true;
}

static void prepare(checking *c) {
    const rg_problem *p = c->problem;
    c->local = RG_ARRAY(c->arena, uint32_t, p->points);
    c->value = RG_ARRAY(c->arena, int64_t, p->points);
    c->least = RG_ARRAY(c->arena, int64_t, p->points);
    c->greatest = RG_ARRAY(c->arena, int64_t, p->points);
    c->rules_at = RG_ARRAY(c->arena, size_t, (size_t)p->points + 2);
    size_t *next = RG_ARRAY(c->arena, size_t, (size_t)p->points + 2);
    for (int fill = 0; fill < 2; fill++) {
        for (size_t i = 0; i < p->bonds.n; i++) {
            const rg_bond *bond = &p->bonds.at[i];
            if (bond->branch != RG_SOLVE_NONE) continue;
            if (!fill && !bond->to && !bond->from) *rg_vec_push(c->arena, &c->origin) = (row){0, 0, bond->days};
            if (fill) c->rules[next[bond->to]++] = (uint32_t)i;
            else c->rules_at[bond->to + 1]++;
            if (bond->from == bond->to) continue;
            if (fill) c->rules[next[bond->from]++] = (uint32_t)i;
            else c->rules_at[bond->from + 1]++;
        }
        for (uint32_t i = 0; i <= p->points && !fill; i++) c->rules_at[i + 1] += c->rules_at[i];
        if (fill) continue;
        c->rules = RG_ARRAY(c->arena, uint32_t, c->rules_at[p->points + 1]);
        memcpy(next, c->rules_at, ((size_t)p->points + 2) * sizeof *next);
    }
}

static rg_checked result(const checking *c, bool holds, bool beyond, const char **why) {
    if (why) *why = holds ? beyond ? "too much to check in full" : "" : c->why;
    return holds ? beyond ? RG_CHECKED_BEYOND : RG_CHECKED_HOLDS : RG_CHECKED_FAILS;
}

rg_checked rg_solve_check(rg_arena *arena, const rg_problem *problem, const rg_answer *answer, const char **why) {
    checking c = {.arena = arena, .problem = problem};
    bool beyond = false;
    prepare(&c);
    bool holds = check_answer(&c, answer, &beyond);
    return result(&c, holds, beyond, why);
}

rg_checked rg_solve_check_conflict(rg_arena *arena, const rg_problem *problem, const rg_conflict *conflict, const char **why) {
    checking c = {.arena = arena, .problem = problem};
    bool beyond = false;
    prepare(&c);
    bool holds = check_conflict(&c, conflict, &beyond);
    return result(&c, holds, beyond, why);
}
