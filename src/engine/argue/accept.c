/* accept.c: is an argument in some set (DC), in every one (DS)? After either, the labels are the set that proves a yes to the first or
 * a no to the second.
 */
#include <string.h>

#include "engine/argue/argue_int.h"

/* ---- by islands: stable, semi-stable, stage --------------------------------------------------------------------- */

static bool find_in_island(rg_arguing *a, rg_semantics semantics, const rg_literal *wanted, uint32_t x) {
    rg_seek s;
    rg_seek_init(&s, a, semantics == RG_SEMANTICS_ST ? RG_SEEK_STABLE : semantics == RG_SEMANTICS_SST ? RG_SEEK_ADMISSIBLE : RG_SEEK_CONFLICT_FREE);
    if (semantics == RG_SEMANTICS_ST && wanted) rg_seek_assume(&s, *wanted, x);
    if (semantics == RG_SEMANTICS_ST ? !rg_seek_find(&s) : !rg_range_find(&s, wanted, x)) return false;
    rg_part_label(a, s.in);
    return true;
}

/* A set in which x is as wanted; where x is nowhere, any. Stage sets need not hold the grounded one. */
bool rg_accept_some(rg_arguing *a, rg_semantics semantics, rg_literal wanted, uint32_t x) {
    if (semantics != RG_SEMANTICS_STG) rg_label_settle(a);
    if (x != RG_NOWHERE && a->label[x] == (wanted == RG_LITERAL_IN ? RG_OUT : RG_IN)) return false;
    rg_islands islands = rg_part_islands(a);
    for (uint32_t i = 0; i < islands.n; i++) {
        rg_part_take(a, islands.nodes + islands.at[i], islands.at[i + 1] - islands.at[i]);
        uint32_t place = x == RG_NOWHERE ? x : a->part.place[x];
        if (!find_in_island(a, semantics, place == RG_NOWHERE ? NULL : &wanted, place)) return false;
    }
    return true;
}

/* ---- by ancestors: admissible, complete, preferred -------------------------------------------------------------- */

enum { STRIKES = 1, STRUCK = 2 };

/* Could one that goes together with x attack y? */
static bool has_helper(const rg_arguing *a, uint32_t x, uint32_t y) {
    const rg_framework *f = a->f;
    for (uint32_t i = f->attackers_at[y]; i < f->attackers_at[y + 1]; i++) {
        uint32_t z = f->attackers[i];
        if (z != x && !a->count[z] && a->label[z] != RG_OUT) return true;
    }
    return false;
}

/* What needs no search: 1 = x attacks all its attackers; -1 = one of them is attacked only by what cannot go together with x; 0 = not known. */
static int at_sight(rg_arguing *a, uint32_t x) {
    const rg_framework *f = a->f;
    int sight = 1;
    memset(a->count, 0, f->n * sizeof *a->count);
    for (uint32_t i = f->targets_at[x]; i < f->targets_at[x + 1]; i++) a->count[f->targets[i]] |= STRIKES;
    for (uint32_t i = f->attackers_at[x]; i < f->attackers_at[x + 1]; i++) a->count[f->attackers[i]] |= STRUCK;
    if (a->count[x]) return -1;
    for (uint32_t i = f->attackers_at[x]; i < f->attackers_at[x + 1] && sight >= 0; i++) {
        uint32_t y = f->attackers[i];
        if (a->label[y] == RG_OUT || a->count[y] & STRIKES) continue;
        sight = has_helper(a, x, y) ? 0 : -1;
    }
    return sight;
}

/* An admissible set around x: whether there is one depends on x's ancestors alone. */
static bool find_defence(rg_arguing *a, uint32_t x) {
    int sight = at_sight(a, x);
    if (sight > 0) rg_label_in(a, x);
    if (sight) return sight > 0;
    rg_seek s;
    uint32_t n = rg_part_ancestors(a, x);
    rg_part_take(a, a->queue, n);
    rg_seek_init(&s, a, RG_SEEK_ADMISSIBLE);
    rg_seek_assume(&s, RG_LITERAL_IN, 0);
    if (!rg_seek_find(&s)) return false;
    rg_part_label(a, s.in);
    return true;
}

bool rg_accept_credulous(rg_arguing *a, rg_semantics semantics, uint32_t x) {
    if (semantics == RG_SEMANTICS_CF) {
        if (!rg_attacks_itself(a->f, x)) rg_label_in(a, x);
        return a->label[x] == RG_IN;
    }
    if (semantics == RG_SEMANTICS_ST || semantics == RG_SEMANTICS_SST || semantics == RG_SEMANTICS_STG)
        return rg_accept_some(a, semantics, RG_LITERAL_IN, x);
    rg_label_settle(a);
    if (semantics == RG_SEMANTICS_ID) rg_ideal(a);
    if (semantics == RG_SEMANTICS_GR || semantics == RG_SEMANTICS_ID) return a->label[x] == RG_IN;
    if (a->label[x] == RG_OUT || (a->label[x] == RG_UNDECIDED && !find_defence(a, x))) return false;
    if (semantics == RG_SEMANTICS_PR) rg_prefer(a);
    else rg_label_settle(a);
    return true;
}

/* Of the set found, enough to defend argument 0: each attacker of what is taken is met by one that is taken. */
static uint32_t shrink(rg_seek *s, uint8_t *taken, uint32_t *queue) {
    const rg_framework *f = s->f;
    uint32_t end = 1;
    memset(taken, 0, f->n);
    taken[queue[0] = 0] = 1;
    for (uint32_t at = 0; at < end; at++)
        for (uint32_t i = f->attackers_at[queue[at]]; i < f->attackers_at[queue[at] + 1]; i++) {
            uint32_t y = f->attackers[i], met = RG_NOWHERE;
            for (uint32_t k = f->attackers_at[y]; k < f->attackers_at[y + 1]; k++)
                if (s->in[f->attackers[k]] && (met == RG_NOWHERE || taken[f->attackers[k]])) met = f->attackers[k];
            if (!taken[met]) taken[met] = 1, queue[end++] = met;
        }
    return end;
}

/* Whether some admissible set goes together with no defence of argument 0: then no preferred set around it holds that. Each defence
 * found has to be attacked by the next such set. (M. Thimm, F. Cerutti, M. Vallati, "Skeptical reasoning with preferred semantics in
 * abstract argumentation without computing preferred extensions", 2021.) */
static bool find_exception(rg_seek *s, uint8_t *apart, uint8_t *taken) {
    rg_arguing *a = s->a;
    rg_seek_assume(s, RG_LITERAL_ATTACKED, 0);
    if (rg_seek_find(s)) return memcpy(apart, s->in, s->f->n), true;
    for (memset(apart, 0, s->f->n);;) {
        rg_seek_assume(s, RG_LITERAL_IN, 0);
        for (uint32_t x = 0; x < s->f->n; x++)
            if (apart[x]) rg_seek_assume(s, RG_LITERAL_IN, x);
        if (!rg_seek_find(s)) return true;
        uint32_t n = shrink(s, taken, a->queue);
        for (uint32_t i = 0; i < n; i++) rg_seek_add(s, RG_LITERAL_ATTACKED, a->queue[i]);
        rg_seek_end(s, RG_CLAUSE_GUARDED);
        rg_seek_heed_guarded(s);
        if (!rg_seek_find(s)) return false;
        memcpy(apart, s->in, s->f->n);
    }
}

static bool preferred_always(rg_arguing *a, uint32_t x) {
    rg_label_settle(a);
    if (a->label[x] == RG_IN) return true;
    if (a->label[x] == RG_UNDECIDED) {
        rg_seek s;
        uint8_t *apart = RG_ARRAY(a->arena, uint8_t, a->f->n), *taken = RG_ARRAY(a->arena, uint8_t, a->f->n);
        uint32_t n = rg_part_ancestors(a, x);
        rg_part_take(a, a->queue, n);
        rg_seek_init(&s, a, RG_SEEK_ADMISSIBLE);
        if (!find_exception(&s, apart, taken)) return true;
        rg_part_label(a, apart);
    }
    rg_prefer(a);
    return false;
}

bool rg_accept_skeptical(rg_arguing *a, rg_semantics semantics, uint32_t x) {
    switch (semantics) {
    case RG_SEMANTICS_CF:
    case RG_SEMANTICS_AD: return false; /* the empty set is one */
    case RG_SEMANTICS_CO: return rg_accept_credulous(a, RG_SEMANTICS_GR, x);
    case RG_SEMANTICS_PR: return preferred_always(a, x);
    case RG_SEMANTICS_ST:
    case RG_SEMANTICS_SST:
    case RG_SEMANTICS_STG: return !rg_accept_some(a, semantics, RG_LITERAL_NOT_IN, x);
    default: return rg_accept_credulous(a, semantics, x);
    }
}
