/* conflict.c: from claims that contradict one another to a minimal set of them, and its proof.
 *
 * In: claims of a solver's problem that with the background rules cannot all be true. Out: a subset of which none can be spared, found by
 * leaving out one after the other; and for every choice of branches a circle of bonds that comes to less than nothing. Works on a
 * small problem of its own: these claims and the rules that reach their points.
 */
#include "engine/solve/solve_int.h"

enum { EFFORT = 200000, LEAVES = 20000, DEPTH = 2000 };

typedef struct small {
    rg_solver *whole;
    rg_arena *arena;     /* scratch */
    rg_problem *problem;
    rg_numbers points;   /* the whole's number of each */
    rg_numbers claims, bonds;
} small;

/* ---- the small problem ------------------------------------------------------------------------------------------- */

static uint32_t local(small *s, uint32_t point) {
    if (!point) return 0;
    uint32_t *at = &s->whole->local[point];
    if (!*at) {
        *at = (uint32_t)s->points.n;
        *rg_vec_push(s->arena, &s->points) = point;
    }
    return *at;
}

static void copy_bond(small *s, uint32_t id) {
    const rg_bond *bond = &s->whole->problem->bonds.at[id];
    uint32_t x = local(s, bond->to), y = local(s, bond->from);
    if (bond->branch == RG_SOLVE_NONE) rg_problem_rule(s->problem, x, y, bond->days);
    else rg_problem_bond(s->problem, x, y, bond->days);
    *rg_vec_push(s->arena, &s->bonds) = id;
}

static void copy_claim(small *s, uint32_t claim) {
    const rg_problem *from = s->whole->problem;
    const rg_statement *c = &from->claims.at[claim];
    rg_problem_claim(s->problem, c->id, c->cost);
    *rg_vec_push(s->arena, &s->claims) = claim;
    for (uint32_t p = c->part; p < c->part + c->part_count; p++) {
        const rg_choice *part = &from->parts.at[p];
        rg_problem_part(s->problem);
        for (uint32_t b = part->branch; b < part->branch + part->branch_count; b++) {
            const rg_branch *branch = &from->branches.at[b];
            rg_problem_branch(s->problem);
            for (uint32_t i = branch->bond; i < branch->bond + branch->bond_count; i++) copy_bond(s, i);
        }
    }
}

static bool is_rule(const rg_graph *graph, const rg_arc *arc) {
    const rg_edge *edge = &graph->edges.at[arc->edge];
    return edge->claim == NONE && edge->bond != NONE;
}

/* Every rule that reaches a point of the small problem, and so on; the origin is not gone beyond. */
static void copy_rules(small *s) {
    const rg_graph *graph = &s->whole->graph;
    for (size_t i = 1; i < s->points.n; i++) {
        uint32_t point = s->points.at[i];
        const rg_arc *out = &graph->out.pool.at[graph->out.of[point].at], *in = &graph->in.pool.at[graph->in.of[point].at];
        for (uint32_t k = 0; k < graph->out.of[point].n; k++)
            if (is_rule(graph, &out[k])) copy_bond(s, graph->edges.at[out[k].edge].bond);
        for (uint32_t k = 0; k < graph->in.of[point].n; k++) {
            if (!is_rule(graph, &in[k])) continue;
            if (in[k].node) local(s, in[k].node);
            else copy_bond(s, graph->edges.at[in[k].edge].bond);
        }
    }
}

static void make_local(rg_solver *solver) {
    uint32_t need = solver->graph.nodes, old = solver->local_cap;
    if (need <= old) return;
    solver->local = rg_arena_resize(solver->arena, solver->local, old * sizeof(uint32_t), (need + need / 2) * sizeof(uint32_t));
    solver->local_cap = need + need / 2;
}

static void build(small *s, rg_solver *whole, const rg_numbers *claims) {
    *s = (small){.whole = whole, .arena = whole->scratch};
    rg_arena_clear(s->arena);
    s->problem = rg_problem_new(s->arena, 1);
    *rg_vec_push(s->arena, &s->points) = 0;
    for (size_t i = 0; i < claims->n; i++) copy_claim(s, claims->at[i]);
    if (claims->n) copy_rules(s);
    for (size_t i = 0; i < whole->graph.rules.n && !claims->n; i++) copy_bond(s, whole->graph.edges.at[whole->graph.rules.at[i]].bond);
    for (size_t i = 1; i < s->points.n; i++) whole->local[s->points.at[i]] = 0;
}

/* ---- leaving out ------------------------------------------------------------------------------------------------- */

static void keep_only(rg_solver *solver, const rg_numbers *claims) {
    for (uint32_t c = 0, i = 0; c < solver->claims; c++) {
        while (i < claims->n && claims->at[i] < c) i++;
        if (i >= claims->n || claims->at[i] != c) rg_solver_retract(solver, c);
    }
}

/* False where a limit came before all was tried. */
static bool leave_out(rg_solver *solver) {
    bool sure = true;
    rg_numbers why = {0};
    solver->effort = EFFORT;
    rg_verdict verdict = rg_search_verdict(solver, &why);
    if (verdict != RG_INCONSISTENT) return false;
    keep_only(solver, &why);
    for (uint32_t c = (uint32_t)solver->claims; c-- > 0;) {
        if (!solver->held[c]) continue;
        rg_solver_retract(solver, c);
        why.n = 0;
        verdict = rg_search_verdict(solver, &why);
        if (verdict == RG_INCONSISTENT) keep_only(solver, &why);
        else rg_solver_hold(solver, c);
        sure = sure && verdict != RG_UNDECIDED;
    }
    return sure;
}

static bool minimise(rg_solver *whole, const rg_numbers *claims, rg_conflict *out) {
    small s;
    build(&s, whole, claims);
    rg_solver *solver = rg_solver_make(s.arena, s.problem, false, false);
    bool sure = leave_out(solver);
    out->claim_count = 0;
    for (uint32_t c = 0; c < solver->claims; c++)
        if (solver->held[c]) out->claims[out->claim_count++] = s.claims.at[c];
    return sure;
}

/* ---- the proof --------------------------------------------------------------------------------------------------- */

typedef struct draft_leaf {
    rg_numbers bonds;
    RG_VEC(rg_taken) taken;
} draft_leaf;

typedef struct proving {
    const small *s;
    rg_solver *solver;
    RG_VEC(rg_taken) taken;
    RG_VEC(draft_leaf) leaves;
    uint32_t depth;
} proving;

static bool several(const proving *p, uint32_t part) { return p->solver->problem->parts.at[part].branch_count > 1; }

static bool in_leaf(const draft_leaf *leaf, uint32_t part) {
    for (size_t i = 0; i < leaf->taken.n; i++)
        if (leaf->taken.at[i].part == part) return true;
    return false;
}

static void add_leaf(proving *p) {
    draft_leaf leaf = {0};
    rg_numbers edges = {0}, forked = {0};
    rg_net_reason(&p->solver->up, &edges, &forked);
    for (size_t i = edges.n; i-- > 0;) {
        uint32_t bond = p->solver->graph.edges.at[edges.at[i]].bond, branch = p->solver->problem->bonds.at[bond].branch;
        *rg_vec_push(p->s->arena, &leaf.bonds) = bond;
        if (branch == RG_SOLVE_NONE) continue;
        uint32_t part = p->solver->problem->branches.at[branch].part;
        if (several(p, part) && !in_leaf(&leaf, part)) *rg_vec_push(p->s->arena, &leaf.taken) = (rg_taken){part, branch};
    }
    *rg_vec_push(p->s->arena, &p->leaves) = leaf;
}

static uint32_t open_part(const proving *p) {
    for (size_t i = 0; i < p->solver->searched.n; i++) {
        uint32_t part = p->solver->searched.at[i];
        if (!p->solver->decided[part] && !rg_search_satisfied(p->solver, &p->solver->up, part)) return part;
    }
    return NONE;
}

/* Leaves from `from` on, of which none took the part: they do for all its branches, and what was found before is not needed. */
static bool needless(proving *p, uint32_t part, size_t first, size_t from) {
    for (size_t i = from; i < p->leaves.n; i++)
        if (in_leaf(&p->leaves.at[i], part)) return false;
    for (size_t i = from; i < p->leaves.n; i++) p->leaves.at[first++] = p->leaves.at[i];
    p->leaves.n = first;
    return true;
}

static bool prove(proving *p) {
    if (p->leaves.n > LEAVES || p->depth > DEPTH) return false;
    if (!rg_net_settle(&p->solver->up)) {
        add_leaf(p);
        return true;
    }
    uint32_t part = open_part(p);
    if (part == NONE) return false;
    const rg_choice *choice = &p->solver->problem->parts.at[part];
    size_t first = p->leaves.n;
    bool proved = true, done = false;
    p->solver->decided[part] = 1;
    p->depth++;
    for (uint32_t b = choice->branch; b < choice->branch + choice->branch_count && proved && !done; b++) {
        size_t from = p->leaves.n;
        rg_search_take(p->solver, b, true);
        proved = prove(p);
        rg_search_take(p->solver, b, false);
        done = proved && needless(p, part, first, from);
    }
    p->depth--;
    p->solver->decided[part] = 0;
    return proved;
}

/* In the whole problem's numbers, in memory that stays. */
static void keep_leaf(const proving *p, const draft_leaf *draft, rg_arena *arena, rg_leaf *leaf) {
    const rg_problem *whole = p->s->whole->problem;
    *leaf = (rg_leaf){.bond_count = (uint32_t)draft->bonds.n, .taken_count = (uint32_t)draft->taken.n};
    leaf->bonds = RG_ARRAY(arena, uint32_t, leaf->bond_count);
    leaf->taken = RG_ARRAY(arena, rg_taken, leaf->taken_count);
    uint32_t n = 0;
    for (uint32_t i = 0; i < leaf->bond_count; i++) {
        leaf->bonds[i] = p->s->bonds.at[draft->bonds.at[i]];
        uint32_t branch = whole->bonds.at[leaf->bonds[i]].branch;
        if (branch == RG_SOLVE_NONE) continue;
        uint32_t part = whole->branches.at[branch].part;
        bool seen = whole->parts.at[part].branch_count < 2;
        for (uint32_t k = 0; k < n && !seen; k++) seen = leaf->taken[k].part == part;
        if (!seen) leaf->taken[n++] = (rg_taken){part, branch};
    }
}

static bool prove_conflict(rg_solver *whole, rg_arena *arena, rg_conflict *out) {
    small s;
    rg_numbers claims = {.at = out->claims, .n = out->claim_count};
    build(&s, whole, &claims);
    proving p = {.s = &s, .solver = rg_solver_make(s.arena, s.problem, false, true)};
    bool proved = prove(&p);
    out->leaf_count = proved ? (uint32_t)p.leaves.n : 0;
    out->leaves = RG_ARRAY(arena, rg_leaf, out->leaf_count);
    for (uint32_t i = 0; i < out->leaf_count; i++) keep_leaf(&p, &p.leaves.at[i], arena, &out->leaves[i]);
    return proved;
}

void rg_conflict_find(rg_solver *solver, const rg_numbers *why, rg_arena *arena, rg_conflict *out) {
    if (!solver->scratch) solver->scratch = rg_arena_under(solver->arena);
    make_local(solver);
    *out = (rg_conflict){.claims = RG_ARRAY(arena, uint32_t, why->n)};
    out->minimal = minimise(solver, why, out);
    out->proved = prove_conflict(solver, arena, out);
}
