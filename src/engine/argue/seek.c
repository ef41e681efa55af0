/* seek.c: a set of a part, found by the SAT solver (CaDiCaL). Parts of few arguments go to seek_small.c.
 *
 * Variables: x + 1 for "x is in", n + x + 1 for "x is attacked by the set", which implies that an attacker is in; the other way
 * round is said only for complete sets, which need it. "In or attacked" is those two where a clause asks for it, and a
 * variable of its own (2n + x + 1) where it is assumed.
 */
#include <ccadical.h>
#include <string.h>

#include "engine/argue/argue_int.h"

static int in(uint32_t x) { return (int)x + 1; }
static int attacked(const rg_seek *s, uint32_t x) { return (int)(s->f->n + x + 1); }
static int ranged(const rg_seek *s, uint32_t x) { return (int)(2 * s->f->n + x + 1); }

static int guard(const rg_seek *s) { return (int)(3 * s->f->n + 1); }

static void release(void *arguing) {
    rg_arguing *a = arguing;
    if (a->sat) ccadical_release(a->sat);
    a->sat = NULL;
}

static void clause2(CCaDiCaL *sat, int p, int q) {
    ccadical_add(sat, p);
    ccadical_add(sat, q);
    ccadical_add(sat, 0);
}

/* first or one of x's attackers in */
static void clause_attackers(const rg_seek *s, int first, uint32_t x) {
    ccadical_add(s->a->sat, first);
    for (uint32_t i = s->f->attackers_at[x]; i < s->f->attackers_at[x + 1]; i++) ccadical_add(s->a->sat, in(s->f->attackers[i]));
    ccadical_add(s->a->sat, 0);
}

static void encode_defence(const rg_seek *s, uint32_t x) {
    CCaDiCaL *sat = s->a->sat;
    const rg_framework *f = s->f;
    clause_attackers(s, -attacked(s, x), x);
    for (uint32_t i = f->attackers_at[x]; i < f->attackers_at[x + 1]; i++) {
        uint32_t y = f->attackers[i];
        if (s->kind != RG_SEEK_CONFLICT_FREE) clause2(sat, -in(x), attacked(s, y));
        if (s->kind == RG_SEEK_COMPLETE) clause2(sat, -in(y), attacked(s, x));
    }
    if (s->kind != RG_SEEK_COMPLETE || s->barred[x]) return;
    ccadical_add(sat, in(x));
    for (uint32_t i = f->attackers_at[x]; i < f->attackers_at[x + 1]; i++) ccadical_add(sat, -attacked(s, f->attackers[i]));
    ccadical_add(sat, 0);
}

static void encode(const rg_seek *s) {
    CCaDiCaL *sat = s->a->sat;
    const rg_framework *f = s->f;
    for (uint32_t x = 0; x < f->n; x++) {
        if (s->barred[x]) ccadical_add(sat, -in(x)), ccadical_add(sat, 0);
        for (uint32_t i = f->attackers_at[x]; i < f->attackers_at[x + 1]; i++)
            if (f->attackers[i] != x) clause2(sat, -in(x), -in(f->attackers[i]));
        if (s->kind == RG_SEEK_STABLE) clause_attackers(s, in(x), x);
        else encode_defence(s, x);
    }
}

static void small_init(rg_seek *s) {
    const rg_framework *f = s->f;
    s->a->clauses.n = 0;
    for (uint32_t x = 0; x < f->n; x++) {
        s->attackers[x] = s->targets[x] = 0;
        if (s->barred[x]) s->barred_set |= UINT64_C(1) << x;
        for (uint32_t i = f->attackers_at[x]; i < f->attackers_at[x + 1]; i++) s->attackers[x] |= UINT64_C(1) << f->attackers[i];
        for (uint32_t i = f->targets_at[x]; i < f->targets_at[x + 1]; i++) s->targets[x] |= UINT64_C(1) << f->targets[i];
    }
}

static void sat_init(rg_seek *s) {
    rg_arguing *a = s->a;
    memset(a->ranged, 0, s->f->n);
    s->variables = guard(s);
    if (!a->deferred) rg_arena_defer(a->arena, release, a), a->deferred = true;
    release(a);
    a->sat = ccadical_init();
    ccadical_set_option(a->sat, "quiet", 1);
    encode(s);
}

void rg_seek_init(rg_seek *s, rg_arguing *a, rg_seek_kind kind) {
    memset(s, 0, offsetof(rg_seek, attackers));
    s->a = a, s->f = &a->part.f, s->barred = a->part.barred, s->kind = kind, s->in = a->found;
    s->small = s->f->n <= a->small;
    if (s->small) small_init(s);
    else sat_init(s);
}

/* The variable of "in or attacked", made when first asked for. */
static int range_variable(rg_seek *s, uint32_t x) {
    if (s->a->ranged[x]) return ranged(s, x);
    s->a->ranged[x] = 1;
    ccadical_add(s->a->sat, -ranged(s, x));
    ccadical_add(s->a->sat, in(x));
    ccadical_add(s->a->sat, attacked(s, x));
    ccadical_add(s->a->sat, 0);
    return ranged(s, x);
}

static void small_add(rg_seek *s, rg_literal literal, uint32_t x) {
    if (literal == RG_LITERAL_NOT_IN) s->clause.not_all |= UINT64_C(1) << x;
    if (literal == RG_LITERAL_IN || literal == RG_LITERAL_RANGE) s->clause.some |= UINT64_C(1) << x;
    if (literal == RG_LITERAL_ATTACKED || literal == RG_LITERAL_RANGE) s->clause.some |= s->attackers[x];
}

void rg_seek_add(rg_seek *s, rg_literal literal, uint32_t x) {
    if (s->small) {
        small_add(s, literal, x);
        return;
    }
    if (literal == RG_LITERAL_NOT_IN) ccadical_add(s->a->sat, -in(x));
    if (literal == RG_LITERAL_IN || literal == RG_LITERAL_RANGE) ccadical_add(s->a->sat, in(x));
    if (literal == RG_LITERAL_ATTACKED || literal == RG_LITERAL_RANGE) ccadical_add(s->a->sat, attacked(s, x));
}

/* Those that hold once stand last. */
static void small_end(rg_seek *s, rg_clause_life life) {
    rg_arguing *a = s->a;
    rg_small_clause *last = rg_vec_push(a->arena, &a->clauses);
    s->clause.guarded = life == RG_CLAUSE_GUARDED;
    if (life != RG_CLAUSE_ONCE) *last = a->clauses.at[s->lasting], last = &a->clauses.at[s->lasting++];
    *last = s->clause;
    s->clause = (rg_small_clause){0};
}

/* A clause that does not always hold has one literal more, whose negation the search assumes that it is to hold in. */
void rg_seek_end(rg_seek *s, rg_clause_life life) {
    if (s->small) {
        small_end(s, life);
        return;
    }
    if (life == RG_CLAUSE_ONCE && !s->once) s->once = ++s->variables;
    if (life != RG_CLAUSE_LASTS) ccadical_add(s->a->sat, life == RG_CLAUSE_ONCE ? -s->once : -guard(s));
    ccadical_add(s->a->sat, 0);
}

void rg_seek_heed_guarded(rg_seek *s) { s->guard = true; }

void rg_seek_assume(rg_seek *s, rg_literal literal, uint32_t x) {
    if (!s->small) {
        CCaDiCaL *sat = s->a->sat;
        if (literal == RG_LITERAL_RANGE) ccadical_assume(sat, range_variable(s, x));
        else if (literal == RG_LITERAL_ATTACKED) ccadical_assume(sat, attacked(s, x));
        else ccadical_assume(sat, literal == RG_LITERAL_IN ? in(x) : -in(x));
        return;
    }
    if (literal == RG_LITERAL_IN) s->must |= UINT64_C(1) << x;
    else if (literal == RG_LITERAL_NOT_IN) s->must_not |= UINT64_C(1) << x;
    else small_add(s, literal, x), small_end(s, RG_CLAUSE_ONCE);
}

static bool solve(rg_seek *s) {
    CCaDiCaL *sat = s->a->sat;
    if (s->once) ccadical_assume(sat, s->once);
    if (s->guard) ccadical_assume(sat, guard(s));
    bool found = ccadical_solve(sat) == 10;
    for (uint32_t x = 0; found && x < s->f->n; x++) s->in[x] = ccadical_val(sat, in(x)) > 0;
    if (s->once) ccadical_add(sat, -s->once), ccadical_add(sat, 0);
    s->once = 0;
    s->guard = false;
    return found;
}

bool rg_seek_find(rg_seek *s) { return s->small ? rg_seek_small_find(s) : solve(s); }
