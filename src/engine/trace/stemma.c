/* stemma.c: from pairs of kin to trees with directions.
 *
 * 1. The closest pairs that make no circle join the texts to trees (Kruskal).
 * 2. A text between two others that share nothing with each other, and have passages of their own besides, is a merger: both are sources.
 * 3. Each remaining tree is hung on the text that most of the evidence points away from. An edge that the opposite root would turn at a
 *    cost of less than CERTAIN stays undirected.
 * 4. Where neither had it from the other (apart.c), both go back to a lost ancestor.
 * 5. A copy with passages of its own may have them from a text that shares nothing with its source: a second source.
 */
#include <math.h>

#include "engine/trace/trace_int.h"

static const double CERTAIN = 2.0, DATED = 8.0, SAID = 12.0, GARBLED = 4.0, MOST_ERRORS = 10.0, CENTRAL = 0.1, APART = 0.5;

/* One side of an edge of the forest: what a text is joined to. */
typedef struct branch {
    size_t to, kin;
    size_t next; /* branch of the same text, + 1 */
    bool cut;    /* of a merger: its direction is known */
} branch;

typedef struct down {
    size_t to, next; /* next + 1 */
} down;

typedef struct grower {
    rg_arena *arena;
    const rg_library *library;
    const rg_trace_text *texts;
    size_t count;
    const rg_kins *kins;       /* by a, then b */
    size_t *kin_first, *kin_list; /* by text: its kins */
    const rg_trace_word_of *said;
    size_t said_count;
    RG_VEC(branch) branches;   /* 2i and 2i + 1 are the sides of edge i */
    size_t *first;             /* by text: branch + 1 */
    size_t *parent_branch;     /* by text: the branch that leads to it from its source; RG_NONE at a root */
    double *score, *central;   /* by text: evidence for it as the root of its tree; how near it is to all others */
    double *below;             /* by text: the best score among it and the texts below it */
    size_t *size;              /* by text: texts below it and itself */
    size_t *lost;              /* by text: the lost ancestor it shares with those that seemed to come from it; RG_NONE */
    bool *merger;
    RG_VEC(size_t) order;      /* texts of the tree at hand, sources first */
    rg_trace *out;
    RG_VEC(rg_trace_edge) edges;
    size_t *below_first;       /* by text or lost ancestor: index into below_list + 1 */
    RG_VEC(down) below_list;
    size_t *met, round;        /* by text: the last search that met it */
    RG_VEC(size_t) stack;
} grower;

/* ---- the forest ------------------------------------------------------------------------------------------------ */

static size_t head_of(size_t *heads, size_t text) {
    while (heads[text] != text) text = heads[text] = heads[heads[text]];
    return text;
}

static int closest(const void *x, const void *y) {
    const rg_kin *a = *(const rg_kin *const *)x, *b = *(const rg_kin *const *)y;
    double near_a = a->apart ? APART * a->closeness : a->closeness, near_b = b->apart ? APART * b->closeness : b->closeness;
    if (near_a != near_b) return near_a > near_b ? -1 : 1;
    if (a->a != b->a) return a->a < b->a ? -1 : 1;
    return (a->b > b->b) - (a->b < b->b);
}

static void add_branch(grower *g, size_t from, size_t to, size_t kin) {
    *rg_vec_push(g->arena, &g->branches) = (branch){to, kin, g->first[from], false};
    g->first[from] = g->branches.n;
}

static void join(grower *g) {
    const rg_kin **order = RG_ARRAY(g->arena, const rg_kin *, g->kins->n + 1);
    size_t *heads = RG_ARRAY(g->arena, size_t, g->count + 1);
    for (size_t i = 0; i < g->count; i++) heads[i] = i;
    for (size_t i = 0; i < g->kins->n; i++) order[i] = &g->kins->at[i];
    rg_vec_sort(g->arena, order, g->kins->n, sizeof *order, closest);
    for (size_t i = 0; i < g->kins->n; i++) {
        size_t a = head_of(heads, order[i]->a), b = head_of(heads, order[i]->b);
        if (a == b) continue;
        heads[a < b ? b : a] = a < b ? a : b; /* the family is called after its first text */
        add_branch(g, order[i]->a, order[i]->b, (size_t)(order[i] - g->kins->at));
        add_branch(g, order[i]->b, order[i]->a, (size_t)(order[i] - g->kins->at));
    }
    for (size_t i = 0; i < g->count; i++) g->out->family[i] = head_of(heads, i);
}

static const rg_kin *kin_of(const grower *g, size_t a, size_t b) {
    if (a > b) {
        size_t swap = a;
        a = b;
        b = swap;
    }
    size_t low = 0, high = g->kins->n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const rg_kin *k = &g->kins->at[middle];
        if (k->a < a || (k->a == a && k->b < b)) low = middle + 1;
        else high = middle;
    }
    const rg_kin *k = &g->kins->at[low];
    return low < g->kins->n && k->a == a && k->b == b ? k : NULL;
}

/* ---- mergers --------------------------------------------------------------------------------------------------- */

static size_t own_of(const rg_kin *kin, size_t text) { return text == kin->a ? kin->own_a : kin->own_b; }

/* A sixth of the text and more is nowhere in the other. */
static bool has_own(const grower *g, const rg_kin *kin, size_t text) { return own_of(kin, text) * 6 >= g->texts[text].word_count && own_of(kin, text); }

/* Not even what two states of one text still share that was rewritten between them: a twentieth of their runs, where accounts written apart have
 * one in a hundred. Else the text between is no merger of both, but the state between. */
static bool share_nothing(const grower *g, size_t a, size_t b) {
    if (kin_of(g, a, b)) return false;
    rg_kin kin = rg_kin_compare(g->library, a < b ? a : b, a < b ? b : a);
    size_t least = kin.of_a < kin.of_b ? kin.of_a : kin.of_b;
    return kin.facts || kin.shared < RG_TRACE_LEAST || 20 * kin.shared < least;
}

/* More than captions, boxes and the like, which every copy of a page leaves out. */
static bool has_much_own(const grower *g, const rg_kin *kin, size_t text) {
    enum { MUCH = 60 };
    return has_own(g, kin, text) && own_of(kin, text) >= MUCH;
}

static void find_mergers(grower *g) {
    for (size_t v = 0; v < g->count; v++)
        for (size_t i = g->first[v]; i; i = g->branches.at[i - 1].next)
            for (size_t k = g->branches.at[i - 1].next; k; k = g->branches.at[k - 1].next) {
                branch *x = &g->branches.at[i - 1], *y = &g->branches.at[k - 1];
                const rg_kin *to_x = &g->kins->at[x->kin], *to_y = &g->kins->at[y->kin];
                if (to_x->facts || to_y->facts) continue;
                if (!has_much_own(g, to_x, x->to) || !has_much_own(g, to_y, y->to)) continue;
                if (!own_of(to_x, v) || !own_of(to_y, v)) continue; /* what is not from the one is from the other */
                if (!share_nothing(g, x->to, y->to)) continue;
                x->cut = y->cut = g->branches.at[(i - 1) ^ 1].cut = g->branches.at[(k - 1) ^ 1].cut = true;
                g->merger[v] = true;
            }
}

/* ---- evidence -------------------------------------------------------------------------------------------------- */

static bool says(const grower *g, size_t from, size_t to) {
    for (size_t i = 0; i < g->said_count; i++)
        if (g->said[i].from == from && g->said[i].to == to) return true;
    return false;
}

static double by_errors(const rg_kin *kin, size_t from) {
    double source = (double)(from == kin->a ? kin->errors_a : kin->errors_b), copy = (double)(from == kin->a ? kin->errors_b : kin->errors_a);
    double score = copy - source;
    bool rewritten = 4 * kin->shared < (kin->of_a < kin->of_b ? kin->of_a : kin->of_b);
    if (rewritten && !kin->facts && fabs(score) < 2) return 0; /* between two states of a text a single odd word is a choice */
    return score > MOST_ERRORS ? MOST_ERRORS : score < -MOST_ERRORS ? -MOST_ERRORS : score;
}

static double by_dates(const grower *g, size_t from, size_t to) {
    int64_t a = g->texts[from].written, b = g->texts[to].written;
    return a == RG_TRACE_UNDATED || b == RG_TRACE_UNDATED || a == b ? 0 : a < b ? DATED : -DATED;
}

static double by_garble(const grower *g, size_t from, size_t to) {
    size_t a = g->texts[from].garbled, b = g->texts[to].garbled;
    return a == 0 && b > 1 ? GARBLED : b == 0 && a > 1 ? -GARBLED : 0;
}

/* What speaks for `from` being the source of `to`, less what speaks against it. */
static double evidence(const grower *g, const rg_kin *kin, size_t from, size_t to) {
    double said = (says(g, from, to) ? SAID : 0) - (says(g, to, from) ? SAID : 0);
    return said + by_dates(g, from, to) + by_garble(g, from, to) + by_errors(kin, from);
}

static unsigned reasons(const grower *g, const rg_kin *kin, size_t from, size_t to) {
    unsigned found = 0;
    if (by_dates(g, from, to) > 0) found |= RG_TRACE_BY_DATE;
    if (says(g, from, to)) found |= RG_TRACE_BY_WORD;
    if (by_errors(kin, from) > 0) found |= RG_TRACE_BY_ERROR;
    if (by_garble(g, from, to) > 0) found |= RG_TRACE_BY_GARBLE;
    return found ? found : RG_TRACE_BY_FAMILY;
}

/* ---- roots ----------------------------------------------------------------------------------------------------- */

/* Walks the tree of `root` over uncut branches: order, parents. */
static void walk(grower *g, size_t root) {
    g->order.n = 0;
    g->parent_branch[root] = RG_NONE;
    *rg_vec_push(g->arena, &g->order) = root;
    for (size_t i = 0; i < g->order.n; i++) {
        size_t v = g->order.at[i], up = g->parent_branch[v];
        for (size_t k = g->first[v]; k; k = g->branches.at[k - 1].next) {
            if (g->branches.at[k - 1].cut || (up != RG_NONE && ((k - 1) ^ 1) == up)) continue;
            g->parent_branch[g->branches.at[k - 1].to] = k - 1;
            *rg_vec_push(g->arena, &g->order) = g->branches.at[k - 1].to;
        }
    }
}

static size_t parent_of(const grower *g, size_t text) {
    return g->parent_branch[text] == RG_NONE ? RG_NONE : g->branches.at[g->parent_branch[text] ^ 1].to;
}

static const rg_kin *kin_up(const grower *g, size_t text) { return &g->kins->at[g->branches.at[g->parent_branch[text]].kin]; }

/* The evidence for each text of the walked tree as its root: moving the root over one edge turns that edge alone. Of texts that the
 * evidence leaves equal the more central one is likelier (rumour centrality: Shah and Zaman, IEEE Trans. Inf. Theory 57, 2011). */
static size_t best_root(grower *g) {
    size_t n = g->order.n, best = g->order.at[0];
    for (size_t i = 0; i < n; i++) g->size[g->order.at[i]] = 1;
    for (size_t i = n; i-- > 1;) g->size[parent_of(g, g->order.at[i])] += g->size[g->order.at[i]];
    g->score[best] = g->central[best] = 0;
    for (size_t i = 1; i < n; i++) {
        size_t v = g->order.at[i], up = parent_of(g, v);
        g->score[v] = g->score[up] - 2 * evidence(g, kin_up(g, v), up, v);
        g->central[v] = g->central[up] + CENTRAL * log((double)g->size[v] / (double)(n - g->size[v]));
        if (g->score[v] + g->central[v] > g->score[best] + g->central[best]) best = v;
    }
    for (size_t i = 0; i < n; i++)
        if (g->merger[g->order.at[i]]) return g->order.at[i]; /* what it is made of is known; the rest of its tree comes from it */
    return best;
}

/* Re-hangs the walked tree on `root` and finds, for each text, the best root among those below it. */
static void hang(grower *g, size_t root) {
    walk(g, root);
    for (size_t i = 0; i < g->order.n; i++) g->below[g->order.at[i]] = g->score[g->order.at[i]];
    for (size_t i = g->order.n; i-- > 1;) {
        size_t v = g->order.at[i], up = parent_of(g, v);
        if (g->below[v] > g->below[up]) g->below[up] = g->below[v];
    }
}

/* ---- lost ancestors ---------------------------------------------------------------------------------------------- */

/* Where `v` has its wording from: its neighbour above, or a lost ancestor of both. */
static size_t source_of(const grower *g, size_t v) {
    size_t up = parent_of(g, v);
    if (up == RG_NONE || !kin_up(g, v)->apart) return up;
    return g->lost[up];
}

static void find_lost(grower *g) {
    for (size_t i = 1; i < g->order.n; i++) {
        size_t v = g->order.at[i], up = parent_of(g, v);
        if (kin_up(g, v)->apart && g->lost[up] == RG_NONE) g->lost[up] = g->count + g->out->lost_count++;
    }
}

/* ---- edges ----------------------------------------------------------------------------------------------------- */

static rg_trace_kind kind_of(const grower *g, const rg_kin *kin, size_t from, size_t to) {
    if (kin->facts) return RG_TRACE_TRANSLATION;
    bool left = has_own(g, kin, from), added = has_own(g, kin, to), little = 2 * kin->shared < (kin->of_a < kin->of_b ? kin->of_a : kin->of_b);
    return left && added ? RG_TRACE_PASSAGE : left ? RG_TRACE_ABRIDGEMENT : added ? RG_TRACE_EXPANSION : little ? RG_TRACE_REWORDING : RG_TRACE_COPY;
}

static void add_edge(grower *g, size_t from, size_t to, bool directed) {
    if (!directed && from > to) {
        size_t swap = from;
        from = to;
        to = swap;
    }
    const rg_kin *kin = kin_of(g, from, to);
    bool straight = from == kin->a;
    rg_trace_edge *e = rg_vec_push(g->arena, &g->edges);
    *e = (rg_trace_edge){.from = from, .to = to, .directed = directed, .kind = kind_of(g, kin, from, to), .reasons = directed ? reasons(g, kin, from, to) : 0,
        .shared = kin->shared, .of_from = straight ? kin->of_a : kin->of_b, .of_to = straight ? kin->of_b : kin->of_a,
        .errors_from = straight ? kin->errors_a : kin->errors_b, .errors_to = straight ? kin->errors_b : kin->errors_a,
        .own_from = own_of(kin, from), .own_to = own_of(kin, to)};
    for (int i = 0; i < 2; i++) {
        e->run_from[i] = straight ? kin->run_a[i] : kin->run_b[i];
        e->run_to[i] = straight ? kin->run_b[i] : kin->run_a[i];
    }
}

static void add_lost_edge(grower *g, size_t from, size_t to) {
    *rg_vec_push(g->arena, &g->edges) = (rg_trace_edge){.from = from, .to = to, .directed = true, .kind = RG_TRACE_COPY, .reasons = RG_TRACE_BY_ERROR};
}

static void add_edge_to(grower *g, size_t v, size_t from, bool directed) {
    if (from != RG_NONE && from >= g->count) add_lost_edge(g, from, v);
    else if (from != RG_NONE) add_edge(g, from, v, directed);
}

static void add_tree(grower *g, size_t root) {
    find_lost(g);
    for (size_t i = 0; i < g->order.n; i++) {
        size_t v = g->order.at[i], from = source_of(g, v);
        bool directed = g->merger[root] || g->score[root] - g->below[v] >= CERTAIN;
        if (g->lost[v] != RG_NONE) {
            add_lost_edge(g, g->lost[v], v);
            if (from != RG_NONE) add_lost_edge(g, from, g->lost[v]);
        } else add_edge_to(g, v, from, directed);
    }
}

static void add_mergers(grower *g) {
    for (size_t v = 0; v < g->count; v++)
        for (size_t k = g->first[v]; k && g->merger[v]; k = g->branches.at[k - 1].next) {
            const branch *b = &g->branches.at[k - 1];
            if (b->cut && (!g->merger[b->to] || v < b->to)) add_edge(g, b->to, v, true);
        }
}

static void list_below(grower *g, size_t from, size_t to) {
    *rg_vec_push(g->arena, &g->below_list) = (down){to, g->below_first[from]};
    g->below_first[from] = g->below_list.n;
}

/* Whether `text` comes from `above`, by the edges listed so far. */
static bool comes_from(grower *g, size_t text, size_t above) {
    g->round++;
    g->stack.n = 0;
    *rg_vec_push(g->arena, &g->stack) = above;
    while (g->stack.n) {
        size_t v = g->stack.at[--g->stack.n];
        if (v == text) return true;
        for (size_t k = g->below_first[v]; k; k = g->below_list.at[k - 1].next) {
            size_t to = g->below_list.at[k - 1].to;
            if (g->met[to] == g->round) continue;
            g->met[to] = g->round;
            *rg_vec_push(g->arena, &g->stack) = to;
        }
    }
    return false;
}

/* The closest text that `v` has passages from which its source `from` lacks; RG_NONE where there is none. */
static size_t second_source(grower *g, size_t v, size_t from) {
    const rg_kin *best = NULL;
    for (size_t i = g->kin_first[v]; i < g->kin_first[v + 1]; i++) {
        const rg_kin *k = &g->kins->at[g->kin_list[i]];
        size_t other = k->a == v ? k->b : k->a;
        if (k->facts || k->apart || other == from || !own_of(k, v) || (best && k->closeness <= best->closeness)) continue;
        if (evidence(g, k, other, v) > -CERTAIN && !comes_from(g, other, v) && share_nothing(g, other, from)) best = k;
    }
    return !best ? RG_NONE : best->a == v ? best->b : best->a;
}

static void add_second_sources(grower *g) {
    size_t n = g->edges.n, nodes = g->count + g->out->lost_count;
    g->below_first = RG_ARRAY(g->arena, size_t, nodes + 1);
    g->met = RG_ARRAY(g->arena, size_t, nodes + 1);
    for (size_t i = 0; i < n; i++) list_below(g, g->edges.at[i].from, g->edges.at[i].to);
    for (size_t i = 0; i < n; i++) {
        size_t from = g->edges.at[i].from, v = g->edges.at[i].to;
        if (!g->edges.at[i].directed || from >= g->count || v >= g->count || g->merger[v]) continue;
        const rg_kin *kin = kin_of(g, from, v);
        if (kin->facts || !has_own(g, kin, v)) continue;
        size_t second = second_source(g, v, from);
        if (second == RG_NONE) continue;
        add_edge(g, second, v, true);
        list_below(g, second, v);
    }
}

/* The kins of each text. */
static void list_kins(grower *g) {
    g->kin_first = RG_ARRAY(g->arena, size_t, g->count + 2);
    g->kin_list = RG_ARRAY(g->arena, size_t, 2 * g->kins->n + 1);
    for (size_t i = 0; i < g->kins->n; i++) g->kin_first[g->kins->at[i].a + 1]++, g->kin_first[g->kins->at[i].b + 1]++;
    for (size_t i = 0; i < g->count; i++) g->kin_first[i + 1] += g->kin_first[i];
    size_t *next = RG_ARRAY(g->arena, size_t, g->count + 1);
    for (size_t i = 0; i < g->count; i++) next[i] = g->kin_first[i];
    for (size_t i = 0; i < g->kins->n; i++) g->kin_list[next[g->kins->at[i].a]++] = i, g->kin_list[next[g->kins->at[i].b]++] = i;
}

static int by_copy(const void *x, const void *y) {
    const rg_trace_edge *a = x, *b = y;
    if (a->to != b->to) return a->to < b->to ? -1 : 1;
    return (a->from > b->from) - (a->from < b->from);
}

static void number_families(grower *g) {
    size_t *number = RG_ARRAY(g->arena, size_t, g->count + 1);
    for (size_t i = 0; i < g->count; i++)
        if (g->out->family[i] == i) number[i] = g->out->family_count++;
    for (size_t i = 0; i < g->count; i++) g->out->family[i] = number[g->out->family[i]];
}

void rg_stemma_make(rg_arena *arena, const rg_library *library, const rg_kins *kins, const rg_trace_word_of *said, size_t said_count,
                    rg_trace *out) {
    size_t count = library->count;
    grower g = {.arena = arena, .library = library, .texts = library->texts, .count = count, .kins = kins, .said = said, .said_count = said_count, .out = out};
    g.first = RG_ARRAY(arena, size_t, count + 1);
    g.parent_branch = RG_ARRAY(arena, size_t, count + 1);
    g.size = RG_ARRAY(arena, size_t, count + 1);
    g.score = RG_ARRAY(arena, double, count + 1);
    g.central = RG_ARRAY(arena, double, count + 1);
    g.below = RG_ARRAY(arena, double, count + 1);
    g.merger = RG_ARRAY(arena, bool, count + 1);
    g.lost = RG_ARRAY(arena, size_t, count + 1);
    bool *done = RG_ARRAY(arena, bool, count + 1);
    for (size_t i = 0; i < count; i++) g.lost[i] = RG_NONE;
    list_kins(&g);
    join(&g);
    find_mergers(&g);
    for (size_t i = 0; i < count; i++) {
        if (done[i]) continue;
        walk(&g, i);
        size_t root = best_root(&g);
        hang(&g, root);
        add_tree(&g, root);
        for (size_t k = 0; k < g.order.n; k++) done[g.order.at[k]] = true;
    }
    add_mergers(&g);
    add_second_sources(&g);
    number_families(&g);
    rg_vec_sort(arena, g.edges.at, g.edges.n, sizeof *g.edges.at, by_copy);
    out->edges = g.edges.at;
    out->edge_count = g.edges.n;
}
