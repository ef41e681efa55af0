/* solve_int.h: what only this folder may see: the graph of bonds, the nets of shortest paths on it, the solver's state.
 *
 * An edge is a bond that may be switched on and off, or one of the two outer bonds of a fork. A fork is a part whose every branch says
 * something of one and the same point alone ("in 1939, or in 1941"): a set of intervals. Forks need no search: the greatest and the
 * least values that satisfy bonds and forks are themselves solutions, since both are closed under maximum and minimum. All other parts
 * with several branches are decided by search (search.c).
 */
#ifndef RG_SOLVE_INT_H
#define RG_SOLVE_INT_H

#include "engine/solve/solve.h"

#define NONE RG_SOLVE_NONE
#define RG_NET_TOP ((int64_t)1 << 61)    /* the value of a point that nothing bounds */
#define RG_NET_ABSENT ((int64_t)1 << 62) /* the days of an edge that is off: TOP and less, plus this, never improves on anything */

typedef RG_VEC(uint32_t) rg_numbers;

/* ---- graph.c ----------------------------------------------------------------------------------------------------- */

typedef struct rg_edge {
    uint32_t from, to;
    int64_t days;
    uint32_t claim, bond; /* NONE: a rule; a fork's outer bond */
    uint32_t out, in;     /* where its arcs stand among those of their points */
} rg_edge;

typedef struct rg_arc {
    uint32_t node, edge; /* the other end */
    int64_t days;        /* RG_NET_ABSENT while off */
} rg_arc;

typedef struct rg_arc_block {
    size_t at;
    uint32_t n, cap;
} rg_arc_block;

typedef struct rg_arcs {
    RG_VEC(rg_arc) pool;
    rg_arc_block *of; /* each point's */
} rg_arcs;

typedef struct rg_fork {
    uint32_t part, point, next; /* the next fork of the point, or NONE */
    uint32_t interval, interval_count;
    bool on;
} rg_fork;

typedef enum rg_kind { RG_PLAIN, RG_FORK, RG_SEARCHED, RG_EMPTY } rg_kind;

typedef struct rg_graph {
    rg_arena *arena;
    const rg_problem *problem;
    bool unforked; /* forks are searched like any other part */
    uint32_t nodes, node_cap;
    size_t parts, part_cap; /* taken in so far */
    size_t bonds;
    uint32_t *part_edge;  /* each part's first edge */
    uint8_t *part_kind;
    uint32_t *fork_first; /* each point's first fork, or NONE */
    RG_VEC(rg_fork) forks;
    uint32_t *part_fork;  /* each part's fork; only where kind is RG_FORK */
    RG_VEC(rg_window) intervals;
    RG_VEC(rg_edge) edges;
    rg_arcs out, in;
    rg_numbers rules;
    bool roomy; /* the first edges have been given exact room */
} rg_graph;

void rg_graph_init(rg_graph *graph, rg_arena *arena, const rg_problem *problem);
/* Takes in what the problem has gained: its edges are off, the rules' too. */
void rg_graph_extend(rg_graph *graph);
/* One more edge, neither claim's nor rule's; off. */
uint32_t rg_graph_loose(rg_graph *graph, uint32_t from, uint32_t to, int64_t days);
void rg_graph_switch(rg_graph *graph, uint32_t edge, bool on);
bool rg_graph_is_on(const rg_graph *graph, uint32_t edge);
/* The edges of a branch of a searched part, or of a plain or forked part as a whole. */
uint32_t rg_graph_branch_edge(const rg_graph *graph, uint32_t branch);
uint32_t rg_graph_part_edges(const rg_graph *graph, uint32_t part);
/* The greatest value not above v that the point's forks allow; v itself where they leave none. */
int64_t rg_graph_floor(const rg_graph *graph, uint32_t point, int64_t v, bool mirrored);

/* ---- net.c ------------------------------------------------------------------------------------------------------- */

/* A point lowered into a branch of its forks hangs from the origin from then on; the trail keeps why it had to come down. */
typedef struct rg_snap {
    uint32_t point, prior; /* the snap that the trail begins at, or NONE */
    size_t trail;
    uint32_t trail_count;
    bool undone;
} rg_snap;

/* Greatest values (backward: greatest of -t, that is least values) that the edges that are on allow: a tree of shortest paths from the
 * origin, kept as edges come and go. */
typedef struct rg_net {
    rg_arena *arena;
    rg_graph *graph;
    bool backward;
    uint32_t nodes, cap;
    int64_t *value;
    uint32_t *parent;               /* edge, or NONE where it hangs from the origin itself */
    uint32_t *next, *prev, *kids;   /* the tree in preorder, a ring through the origin */
    uint32_t *snap;                 /* the last one, or NONE */
    uint8_t *state;
    uint32_t *ring;                 /* the queue */
    uint32_t ring_head, ring_count;
    rg_numbers late;    /* points that nothing bounds, looked at last */
    rg_numbers orphans; /* cut off from the tree until the points above them are looked at */
    rg_numbers pending; /* edges not yet taken into account */
    rg_numbers trail, touched;
    RG_VEC(rg_snap) snaps;
    uint32_t clash;     /* the edge that closed a circle below nothing */
    uint64_t steps;
} rg_net;

void rg_net_init(rg_net *net, rg_arena *arena, rg_graph *graph, bool backward);
/* Takes in the graph's new points. */
void rg_net_extend(rg_net *net);
/* The edge has been switched on. */
void rg_net_add(rg_net *net, uint32_t edge);
/* The edges, or the point's forks, have been switched off. */
void rg_net_drop(rg_net *net, const uint32_t *edges, size_t n, uint32_t forked);
/* A fork of the point has been switched on. */
void rg_net_touch(rg_net *net, uint32_t point);
/* Settles all values; false where that cannot be: rg_net_reason says why. Something must then be dropped before going on. */
bool rg_net_settle(rg_net *net);
/* The edges of the circle, in order against the flow, and the points whose forks were used. */
void rg_net_reason(rg_net *net, rg_numbers *edges, rg_numbers *forked);

/* ---- search.c ---------------------------------------------------------------------------------------------------- */

typedef struct rg_decision {
    uint32_t part, branch;
    rg_numbers claims, parts; /* why the branches before this one were given up: claims, and parts decided earlier */
} rg_decision;

struct rg_solver {
    rg_arena *arena;
    const rg_problem *problem;
    rg_graph graph;
    rg_net up, down; /* greatest, least */
    bool two;        /* `down` is kept too */
    uint8_t *held;   /* each claim */
    size_t claims, claim_cap;
    rg_numbers searched; /* parts decided by search */
    RG_VEC(rg_decision) decisions;
    uint32_t *decided; /* each part: its decision's depth + 1; only where there are searched parts */
    size_t decided_cap;
    uint64_t effort; /* left */
    rg_arena *scratch; /* conflict.c */
    uint32_t *local; /* conflict.c: each point's number in the small problem, or 0 */
    uint32_t local_cap;
};

/* As rg_solver_new, without `down` where `two` is false. */
rg_solver *rg_solver_make(rg_arena *arena, const rg_problem *problem, bool two, bool unforked);
/* The claims that the contradiction rests on, ascending: not yet minimal. */
rg_verdict rg_search_verdict(rg_solver *solver, rg_numbers *why);
void rg_search_forget(rg_solver *solver); /* takes back all decisions */
void rg_search_take(rg_solver *solver, uint32_t branch, bool on);
bool rg_search_satisfied(const rg_solver *solver, const rg_net *net, uint32_t part);
void rg_search_edges(rg_solver *solver, uint32_t first, uint32_t n, bool on);
/* Ascending, each once. */
void rg_numbers_sort(rg_arena *arena, rg_numbers *numbers);
void rg_numbers_add(rg_arena *arena, rg_numbers *to, const rg_numbers *from);

/* ---- conflict.c -------------------------------------------------------------------------------------------------- */

/* Makes the claims `why`, which with the rules contradict one another, minimal, and proves it. Scratch memory is given back. */
void rg_conflict_find(rg_solver *solver, const rg_numbers *why, rg_arena *arena, rg_conflict *out);

/* ---- hitting.c --------------------------------------------------------------------------------------------------- */

/* Sets of elements 0..n), each of a cost: the cheapest choices of elements that meet every set. */
typedef struct rg_hitting {
    const int64_t *cost;
    uint32_t elements;
    const rg_numbers *sets;
    size_t set_count;
    uint32_t most; /* how many optimal choices to list */
    RG_VEC(rg_numbers) best; /* ascending each; the first is the least in number, then in order */
    int64_t cheapest, least; /* least: a bound from below; the same where the search was complete */
} rg_hitting;

void rg_hitting_run(rg_arena *arena, rg_hitting *hitting, uint64_t *effort);

/* ---- cover.c, every.c, window.c ---------------------------------------------------------------------------------- */

void rg_cover_run(rg_arena *arena, rg_solver *solver, rg_answer *out);
void rg_every_run(rg_arena *arena, rg_solver *solver, uint32_t most, rg_answer *out);
void rg_window_run(rg_arena *arena, rg_solver *solver, rg_answer *out);

#endif
