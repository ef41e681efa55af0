/* argue_int.h: what the files of this folder share: labels, parts of a framework, and the search for one set in a part.
 *
 * All work is on labels. What is in and what it attacks (out) is settled; the rest is undecided and falls apart: into the parts that
 * no attack joins (every semantics), or that only lead one into the other (preferred). Each part becomes a small framework of
 * its own, in which a search finds a set under constraints.
 */
#ifndef RG_ARGUE_INT_H
#define RG_ARGUE_INT_H

#include "base/vec.h"
#include "engine/argue/argue.h"

struct CCaDiCaL;

enum { RG_UNDECIDED, RG_IN, RG_OUT };
#define RG_NOWHERE UINT32_MAX

/* Some of a framework's arguments as a framework of their own. */
typedef struct rg_part {
    rg_framework f;
    uint32_t *node;  /* which argument of the whole each is */
    uint8_t *barred; /* may not be in: attacked from outside by what is undecided for good */
    uint32_t *place; /* of the whole's arguments: where in `node`, or RG_NOWHERE */
} rg_part;

typedef struct rg_small_clause {
    uint64_t some, not_all; /* holds where one of `some` is in, or one of `not_all` is not */
    bool guarded;
} rg_small_clause;

/* One question at work. */
typedef struct rg_arguing {
    rg_arena *arena;
    const rg_framework *f;
    uint32_t small;
    uint8_t *label;  /* of each argument */
    const uint8_t *only; /* nothing else may come in; NULL: anything may */
    uint32_t *queue; /* n, for the length of one function */
    uint32_t *count; /* n, the same */
    rg_part part;    /* the one in hand; its arrays have room for all */
    uint8_t *found, *ranged; /* n each, for the search in hand */
    RG_VEC(rg_small_clause) clauses;
    struct CCaDiCaL *sat;
    bool deferred; /* sat is freed with the arena */
} rg_arguing;

void rg_arguing_init(rg_arguing *a, rg_arena *arena, const rg_framework *framework, uint32_t small);

/* ---- labels (label.c) ------------------------------------------------------------------------------------------- */

/* x in, what it attacks out. */
void rg_label_in(rg_arguing *a, uint32_t x);
/* In is whatever all attackers of are out, and so on: from nothing, the grounded labels; from an admissible set, the least complete
 * set around it. Linear. */
void rg_label_settle(rg_arguing *a);
/* A copy of what is in, as an answer's set. */
const uint8_t *rg_label_set(const rg_arguing *a);
bool rg_attacks_itself(const rg_framework *f, uint32_t x);

/* ---- parts (part.c) --------------------------------------------------------------------------------------------- */

/* The undecided arguments that no attack joins to others, as ranges of `nodes`: from at[i] up to at[i + 1]. */
typedef struct rg_islands {
    uint32_t *nodes, *at;
    uint32_t n;
} rg_islands;
rg_islands rg_part_islands(const rg_arguing *a);
/* The undecided arguments from which attacks lead to x, x first; returns their number. In a->queue. */
uint32_t rg_part_ancestors(rg_arguing *a, uint32_t x);
/* a->part becomes those arguments; attacks from undecided others bar. `nodes` is copied. */
void rg_part_take(rg_arguing *a, const uint32_t *nodes, uint32_t n);
/* Labels what a set of a->part holds, in the whole. */
void rg_part_label(rg_arguing *a, const uint8_t *in);

/* ---- search (seek.c, seek_small.c) -------------------------------------------------------------------------- */

typedef enum rg_seek_kind { RG_SEEK_CONFLICT_FREE, RG_SEEK_ADMISSIBLE, RG_SEEK_COMPLETE, RG_SEEK_STABLE } rg_seek_kind;
/* in; not in; attacked by the set; in or attacked */
typedef enum rg_literal { RG_LITERAL_IN, RG_LITERAL_NOT_IN, RG_LITERAL_ATTACKED, RG_LITERAL_RANGE } rg_literal;

/* Finds sets of a->part. Clauses and assumptions are made literal by literal. */
typedef struct rg_seek {
    rg_arguing *a;
    const rg_framework *f;
    const uint8_t *barred;
    rg_seek_kind kind;
    uint8_t *in; /* the set found last */
    bool small;
    int variables; /* SAT: so many are in use */
    int once;      /* SAT: the clauses that hold once hang on it; 0 = none */
    bool guard;    /* guarded clauses hold in the next search */
    size_t lasting; /* small: so many of a->clauses hold for good */
    rg_small_clause clause; /* in the making */
    uint64_t must, must_not, barred_set;
    uint64_t attackers[RG_ARGUE_SMALL_MOST], targets[RG_ARGUE_SMALL_MOST]; /* as masks */
} rg_seek;

/* One at a time for each rg_arguing: the next takes over. */
void rg_seek_init(rg_seek *s, rg_arguing *a, rg_seek_kind kind);
void rg_seek_add(rg_seek *s, rg_literal literal, uint32_t x);
/* The literals added are a clause, of which one must hold: in every search; in the next; in those that are told to heed the guarded ones. */
typedef enum rg_clause_life { RG_CLAUSE_LASTS, RG_CLAUSE_ONCE, RG_CLAUSE_GUARDED } rg_clause_life;
void rg_seek_end(rg_seek *s, rg_clause_life life);
void rg_seek_heed_guarded(rg_seek *s);
/* For the next search. */
void rg_seek_assume(rg_seek *s, rg_literal literal, uint32_t x);
/* A set in s->in. */
bool rg_seek_find(rg_seek *s);
bool rg_seek_small_find(rg_seek *s);

/* ---- semantics -------------------------------------------------------------------------------------------------- */

/* prefer.c: labels go on to a preferred set around what is in already. */
void rg_prefer(rg_arguing *a);

/* range.c: on a search for admissible or conflict-free sets. */
/* A set of largest range, in which x is as `wanted` (NULL: any). */
bool rg_range_find(rg_seek *s, const rg_literal *wanted, uint32_t x);
/* s->in made one of larger range, as often as can be; true where it could. */
bool rg_range_grow(rg_seek *s, const rg_literal *wanted, uint32_t x);
/* The next find keeps all of the range of s->in. */
void rg_range_keep(rg_seek *s);
/* It has to reach something that s->in does not, once or for good. */
void rg_range_exceed(rg_seek *s, rg_clause_life life);

/* ideal.c: from the grounded labels to the ideal ones. */
void rg_ideal(rg_arguing *a);

/* enumerate.c */
regest_status rg_enumerate(rg_arguing *a, rg_semantics semantics, bool count_only, rg_argue_answer *out, regest_error *error) REGEST_CHECKED;

/* accept.c: DC and DS; the labels become the set that proves the answer, where one does. */
bool rg_accept_credulous(rg_arguing *a, rg_semantics semantics, uint32_t x);
/* Stable, semi-stable and stage: a set in which x (or RG_NOWHERE) is as wanted. */
bool rg_accept_some(rg_arguing *a, rg_semantics semantics, rg_literal wanted, uint32_t x);
bool rg_accept_skeptical(rg_arguing *a, rg_semantics semantics, uint32_t x);

#endif
