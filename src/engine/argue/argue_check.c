/* argue_check.c: an answer about a framework checked by the definitions.
 *
 * Variables: in(x), attacked(x) for "the set attacks x", reached(x) for either; 1 + x, 1 + n + x, 1 + 2n + x. What is maximal of a semantics is
 * the set itself (preferred) or what it reaches (semi-stable, stage).
 */
#include "engine/argue/argue_check.h"

#include <ccadical.h>
#include <string.h>

typedef struct checking {
    rg_arena *arena;
    const rg_framework *f;
    rg_semantics semantics;
    CCaDiCaL *sat;
    uint8_t *set; /* the one found last */
} checking;

static int in(uint32_t x) { return (int)x + 1; }
static int attacked(const checking *c, uint32_t x) { return (int)(c->f->n + x) + 1; }
static int reached(const checking *c, uint32_t x) { return (int)(2 * c->f->n + x) + 1; }

static bool by_range(rg_semantics s) { return s == RG_SEMANTICS_SST || s == RG_SEMANTICS_STG; }
static int measured(const checking *c, uint32_t x) { return by_range(c->semantics) ? reached(c, x) : in(x); }

static void clause(const checking *c, int p, int q, int r) {
    if (p) ccadical_add(c->sat, p);
    if (q) ccadical_add(c->sat, q);
    if (r) ccadical_add(c->sat, r);
    ccadical_add(c->sat, 0);
}

/* What defines the variables of x. */
static void define(const checking *c, uint32_t x) {
    const rg_framework *f = c->f;
    for (uint32_t i = f->attackers_at[x]; i < f->attackers_at[x + 1]; i++) clause(c, -in(f->attackers[i]), attacked(c, x), 0);
    for (uint32_t i = f->attackers_at[x]; i < f->attackers_at[x + 1]; i++) ccadical_add(c->sat, in(f->attackers[i]));
    clause(c, -attacked(c, x), 0, 0);
    clause(c, -reached(c, x), in(x), attacked(c, x));
    clause(c, reached(c, x), -in(x), 0);
    clause(c, reached(c, x), -attacked(c, x), 0);
}

static void require(const checking *c, uint32_t x) {
    const rg_framework *f = c->f;
    rg_semantics s = c->semantics;
    clause(c, -in(x), -attacked(c, x), 0);
    if (s == RG_SEMANTICS_ST) clause(c, reached(c, x), 0, 0);
    if (s == RG_SEMANTICS_CF || s == RG_SEMANTICS_STG) return;
    for (uint32_t i = f->attackers_at[x]; i < f->attackers_at[x + 1]; i++) clause(c, -in(x), attacked(c, f->attackers[i]), 0);
    if (s != RG_SEMANTICS_CO) return;
    for (uint32_t i = f->attackers_at[x]; i < f->attackers_at[x + 1]; i++) ccadical_add(c->sat, -attacked(c, f->attackers[i]));
    clause(c, in(x), 0, 0);
}

static void release(void *sat) { ccadical_release(sat); }

/* The solver is the arena's `own`, and ends with it. */
static checking begin(rg_arena *own, const rg_framework *f, rg_semantics semantics) {
    uint8_t *set = RG_ARRAY(own, uint8_t, f->n); /* before there is a solver to be left behind */
    checking c = {own, f, semantics, ccadical_init(), set};
    rg_arena_defer(own, release, c.sat);
    ccadical_set_option(c.sat, "quiet", 1);
    for (uint32_t x = 0; x < f->n; x++) define(&c, x), require(&c, x);
    return c;
}

static bool find(checking *c) {
    if (ccadical_solve(c->sat) != 10) return false;
    for (uint32_t x = 0; x < c->f->n; x++) c->set[x] = ccadical_val(c->sat, in(x)) > 0;
    return true;
}

static bool attacks(const rg_framework *f, const uint8_t *set, uint32_t x) {
    for (uint32_t i = f->attackers_at[x]; i < f->attackers_at[x + 1]; i++)
        if (set[f->attackers[i]]) return true;
    return false;
}

static bool measures(const checking *c, const uint8_t *set, uint32_t x) {
    return set[x] || (by_range(c->semantics) && attacks(c->f, set, x));
}

/* From here on something that `set` does not measure up to. */
static void exceed(const checking *c, const uint8_t *set) {
    for (uint32_t x = 0; x < c->f->n; x++)
        if (!measures(c, set, x)) ccadical_add(c->sat, measured(c, x));
    ccadical_add(c->sat, 0);
}

static void assume_all(const checking *c, const uint8_t *set) {
    for (uint32_t x = 0; x < c->f->n; x++)
        if (measures(c, set, x)) ccadical_assume(c->sat, measured(c, x));
}

static bool maximal(rg_arena *own, const rg_framework *f, rg_semantics semantics, const uint8_t *set) {
    checking c = begin(own, f, semantics);
    exceed(&c, set);
    assume_all(&c, set);
    return !find(&c);
}

/* ---- what is told without a search ------------------------------------------------------------------------------ */

static bool defended(const rg_framework *f, const uint8_t *set, uint32_t x) {
    for (uint32_t i = f->attackers_at[x]; i < f->attackers_at[x + 1]; i++)
        if (!attacks(f, set, f->attackers[i])) return false;
    return true;
}

static bool plain(const rg_framework *f, rg_semantics s, const uint8_t *set) {
    for (uint32_t x = 0; x < f->n; x++) {
        bool hit = attacks(f, set, x);
        if (set[x] && hit) return false;
        if (s == RG_SEMANTICS_ST && !set[x] && !hit) return false;
        if (s == RG_SEMANTICS_CF || s == RG_SEMANTICS_STG) continue;
        bool safe = defended(f, set, x);
        if (set[x] && !safe) return false;
        if ((s == RG_SEMANTICS_CO || s == RG_SEMANTICS_GR) && !set[x] && safe) return false;
    }
    return true;
}

/* What is defended joins, from nothing, until no more does; by the definition, round after round. */
static const uint8_t *grounded(rg_arena *own, const rg_framework *f) {
    uint8_t *set = RG_ARRAY(own, uint8_t, f->n);
    for (bool more = true; more;) {
        more = false;
        for (uint32_t x = 0; x < f->n; x++)
            if (!set[x] && defended(f, set, x)) set[x] = 1, more = true;
    }
    return set;
}

/* Of what is in some admissible set and attacked by none, what defends itself: the ideal set (P. E. Dunne, "The computational complexity of
 * ideal semantics", Artificial Intelligence 173 (2009), section 3). */
static const uint8_t *ideal(rg_arena *own, const rg_framework *f) {
    checking c = begin(own, f, RG_SEMANTICS_AD);
    uint8_t *held = RG_ARRAY(own, uint8_t, f->n), *set = RG_ARRAY(own, uint8_t, f->n);
    for (uint32_t x = 0; x < f->n; x++) {
        if (held[x]) continue;
        ccadical_assume(c.sat, in(x));
        if (find(&c))
            for (uint32_t y = 0; y < f->n; y++) held[y] |= c.set[y];
    }
    for (uint32_t x = 0; x < f->n; x++) set[x] = held[x] && !attacks(f, held, x);
    for (bool more = true; more;) {
        more = false;
        for (uint32_t x = 0; x < f->n; x++)
            if (set[x] && !defended(f, set, x)) set[x] = 0, more = true;
    }
    return set;
}

static bool is_one(rg_arena *own, const rg_framework *f, rg_semantics s, const uint8_t *set) {
    if (s == RG_SEMANTICS_GR) return memcmp(set, grounded(own, f), f->n) == 0;
    if (s == RG_SEMANTICS_ID) return memcmp(set, ideal(own, f), f->n) == 0;
    if (!plain(f, s, set)) return false;
    return (s != RG_SEMANTICS_PR && !by_range(s)) || maximal(own, f, s, set);
}

bool rg_argue_check_set(rg_arena *arena, const rg_framework *framework, rg_semantics semantics, const uint8_t *set) {
    rg_arena *own = rg_arena_under(arena);
    bool right = is_one(own, framework, semantics, set);
    rg_arena_clear(own);
    return right;
}

/* ---- that there is none ----------------------------------------------------------------------------------------- */

/* literal: in(x), -in(x), or 0 for any. Each set of the semantics with a measure of its own is found and passed by. */
static rg_argue_verdict none(rg_arena *own, const rg_framework *f, rg_semantics s, int literal, size_t rounds) {
    checking c = begin(own, f, s);
    bool simple = s == RG_SEMANTICS_CF || s == RG_SEMANTICS_AD || s == RG_SEMANTICS_CO || s == RG_SEMANTICS_ST;
    if (simple || (s == RG_SEMANTICS_PR && literal > 0)) {
        if (literal) ccadical_assume(c.sat, literal);
        return find(&c) ? RG_ARGUE_WRONG : RG_ARGUE_RIGHT;
    }
    uint8_t *top = RG_ARRAY(own, uint8_t, f->n);
    for (; find(&c); rounds--) {
        if (!rounds) return RG_ARGUE_UNPROVEN;
        do {
            memcpy(top, c.set, f->n);
            exceed(&c, top);
            assume_all(&c, top);
        } while (find(&c));
        checking same = begin(own, f, s);
        assume_all(&same, top);
        if (literal) ccadical_assume(same.sat, literal);
        if (find(&same)) return RG_ARGUE_WRONG;
    }
    return RG_ARGUE_RIGHT;
}

static rg_argue_verdict has_none(rg_arena *own, const rg_framework *f, rg_semantics s, int literal, size_t rounds) {
    if (s != RG_SEMANTICS_GR && s != RG_SEMANTICS_ID) return none(own, f, s, literal, rounds);
    const uint8_t *set = s == RG_SEMANTICS_GR ? grounded(own, f) : ideal(own, f);
    uint32_t x = (uint32_t)(literal < 0 ? -literal : literal);
    return literal && set[x - 1] == (literal < 0) ? RG_ARGUE_RIGHT : RG_ARGUE_WRONG;
}

/* ---- all of them ------------------------------------------------------------------------------------------------ */

/* Each is one, none stands twice, and there is no other. */
static rg_argue_verdict all(rg_arena *own, const rg_framework *f, rg_semantics s, const rg_argue_answer *answer) {
    for (size_t i = 0; i < answer->count; i++) {
        if (i && memcmp(answer->all[i - 1], answer->all[i], f->n) <= 0) return RG_ARGUE_WRONG;
        if (!is_one(own, f, s, answer->all[i])) return RG_ARGUE_WRONG;
    }
    if (s == RG_SEMANTICS_GR || s == RG_SEMANTICS_ID) return answer->count == 1 ? RG_ARGUE_RIGHT : RG_ARGUE_WRONG;
    checking c = begin(own, f, s);
    for (size_t i = 0; i < answer->count; i++) {
        for (uint32_t x = 0; x < f->n; x++) ccadical_add(c.sat, answer->all[i][x] ? -in(x) : in(x));
        ccadical_add(c.sat, 0);
    }
    for (size_t i = 0; by_range(s) && i < answer->count; i++) {
        assume_all(&c, answer->all[i]);
        if (find(&c)) return RG_ARGUE_WRONG;
    }
    for (size_t i = 0; (by_range(s) || s == RG_SEMANTICS_PR) && i < answer->count; i++) exceed(&c, answer->all[i]);
    return find(&c) ? RG_ARGUE_WRONG : RG_ARGUE_RIGHT;
}

rg_argue_verdict rg_argue_check(rg_arena *arena, const rg_framework *framework, rg_task_name task, uint32_t argument,
                                const rg_argue_answer *answer, size_t rounds) {
    rg_arena *own = rg_arena_under(arena);
    rg_argue_verdict verdict = RG_ARGUE_UNPROVEN;
    bool asks = task.question != RG_QUESTION_SE, wanted = task.question == RG_QUESTION_DC;
    if (task.question == RG_QUESTION_EE) verdict = all(own, framework, task.semantics, answer);
    else if (task.question != RG_QUESTION_CE && answer->set) {
        bool right = is_one(own, framework, task.semantics, answer->set) && (!asks || answer->set[argument] == wanted);
        verdict = right && answer->yes == (task.question != RG_QUESTION_DS) ? RG_ARGUE_RIGHT : RG_ARGUE_WRONG;
    } else if (task.question != RG_QUESTION_CE && answer->yes == (task.question == RG_QUESTION_DS))
        verdict = has_none(own, framework, task.semantics, !asks ? 0 : wanted ? in(argument) : -in(argument), rounds);
    else if (task.question != RG_QUESTION_CE) verdict = RG_ARGUE_WRONG;
    rg_arena_clear(own);
    return verdict;
}
