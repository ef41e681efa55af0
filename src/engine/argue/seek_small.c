/* seek_small.c: a set of a part of at most 64 arguments, found by trying, on bit masks.
 *
 * A set is grown from what must be in. While it is attacked by something it does not attack, breaks a clause, leaves out what it
 * defends (complete) or does not reach an argument (stable), one of a few arguments has to join: each is tried, and those
 * tried before it stay out.
 */
#include "engine/argue/argue_int.h"

typedef struct state {
    uint64_t in, no; /* may not join */
    uint64_t attacked, attackers;
} state;

static uint64_t bit(uint32_t x) { return UINT64_C(1) << x; }
static uint32_t lowest(uint64_t set) { return (uint32_t)__builtin_ctzll(set); }
static uint64_t all_of(const rg_seek *s) { return s->f->n == 64 ? ~UINT64_C(0) : bit(s->f->n) - 1; }

static state join(const rg_seek *s, state set, uint32_t x) {
    set.in |= bit(x);
    set.attacked |= s->targets[x];
    set.attackers |= s->attackers[x];
    set.no |= s->targets[x] | s->attackers[x];
    return set;
}

static bool clause_need(const rg_seek *s, const state *set, uint64_t *need) {
    for (size_t i = 0; i < s->a->clauses.n; i++) {
        const rg_small_clause *c = &s->a->clauses.at[i];
        if (c->some & set->in || c->not_all & ~set->in || (c->guarded && !s->guard)) continue;
        *need = c->some;
        return true;
    }
    return false;
}

/* What is defended and not in: all its attackers are attacked. */
static bool complete_need(const rg_seek *s, const state *set, uint64_t *need) {
    for (uint32_t x = 0; x < s->f->n; x++)
        if (!s->barred[x] && !(set->in & bit(x)) && !(s->attackers[x] & ~set->attacked)) return *need = bit(x), true;
    return false;
}

/* One of *need has to join; false where the set will do as it is. */
static bool needs(const rg_seek *s, const state *set, uint64_t *need) {
    uint64_t open = set->attackers & ~set->attacked, rest;
    if (s->kind != RG_SEEK_CONFLICT_FREE && open) return *need = s->attackers[lowest(open)], true;
    if (clause_need(s, set, need)) return true;
    if (s->kind == RG_SEEK_STABLE && (rest = all_of(s) & ~set->in & ~set->attacked))
        return *need = s->attackers[lowest(rest)] | bit(lowest(rest)), true;
    return s->kind == RG_SEEK_COMPLETE && complete_need(s, set, need);
}

static bool grow(const rg_seek *s, state set, uint64_t *found) {
    uint64_t need = 0;
    if (!needs(s, &set, &need)) return *found = set.in, true;
    for (need &= ~set.no; need; need &= need - 1) {
        uint32_t x = lowest(need);
        if (grow(s, join(s, set, x), found)) return true;
        set.no |= bit(x);
    }
    return false;
}

bool rg_seek_small_find(rg_seek *s) {
    state set = {.no = s->must_not | s->barred_set};
    uint64_t found = 0;
    bool possible = true;
    for (uint64_t must = s->must; must && possible; must &= must - 1) {
        possible = !(set.no & bit(lowest(must)));
        set = join(s, set, lowest(must));
    }
    possible = possible && grow(s, set, &found);
    for (uint32_t x = 0; possible && x < s->f->n; x++) s->in[x] = found >> x & 1;
    s->must = s->must_not = 0;
    s->guard = false;
    s->a->clauses.n = s->lasting;
    return possible;
}
