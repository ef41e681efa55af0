/* check_witness.c: witness/copied, witness/single, witness/circular: how many voices remain?
 *
 * In: the stemma of the accounts, and the variants with their independent witnesses. Out: one notice an edge of the stemma, shown at the
 * longest stretch that the copy has from its source; one an event and voice that several accounts of no common descent have it from; one
 * warning a circle of accounts that cite one another. A content of one account has none.
 */
#include "flow/finding/finding_int.h"
#include "flow/finding/witnesses.h"

#include <string.h>

/* ---- witness/copied ------------------------------------------------------------------------------------------------ */

static const char *const verbs[] = {
    [RG_TRACE_COPY] = "copies", [RG_TRACE_REWORDING] = "rewords", [RG_TRACE_ABRIDGEMENT] = "abridges", [RG_TRACE_EXPANSION] = "expands",
    [RG_TRACE_TRANSLATION] = "translates", [RG_TRACE_PASSAGE] = "takes passages from",
};

static void report_edge(rg_check *check, const rg_trace_edge *e) {
    const rg_account *accounts = check->content->accounts, *a = &accounts[e->from], *b = &accounts[e->to];
    const uint32_t *in_a = e->run_from, *in_b = e->run_to;
    size_t of = e->of_to, line, column;
    if (!e->directed && strcmp(a->hash, b->hash) > 0) { /* shown at the same of the two, in whatever order they came */
        a = &accounts[e->to], b = &accounts[e->from];
        in_a = e->run_to, in_b = e->run_from;
        of = e->of_from;
    }
    size_t share = of ? 100 * e->shared / of : 0;
    const char *what = e->kind == RG_TRACE_TRANSLATION ? "names and numbers, in order" : "wording";
    rg_span there = {in_a[0], in_a[1]};
    rg_source_place(a, there.start, &line, &column);
    rg_text words = rg_say_short(check->arena, rg_say_flat(check->arena, rg_text_cut(a->text, there)));
    rg_check_step(check, NULL, rg_text_printf(check->arena, "%.*s:%zu: \"%.*s\"", RG_TEXT_ARG(a->name), line, RG_TEXT_ARG(words)));
    rg_text message = e->directed ? rg_text_printf(check->arena, "this account %s another: %zu %% of its %s", verbs[e->kind], share, what)
                                  : rg_text_printf(check->arena, "this account shares %zu %% of its %s with another; which came first is not known", share, what);
    rg_check_add(check, "witness/copied", REGEST_INFO, b->name, (rg_span){in_b[0], in_b[1]}, message, "what both say counts as one witness");
}

/* Accounts of no common wording that say the same rare things, shown at the first of them in the later of the two. */
static void report_telling(rg_check *check, const rg_telling *t) {
    size_t second = strcmp(check->content->accounts[t->a].hash, check->content->accounts[t->b].hash) < 0;
    for (size_t i = 0; i < t->rare_count; i++)
        for (size_t k = 0; k < 2; k++) {
            const rg_claim *claim = t->rare[i][k ? second : !second];
            rg_check_step(check, claim, rg_say_step(check->arena, rg_check_event(check, claim->event), claim));
        }
    const rg_claim *shown = t->rare[0][second];
    rg_text message = rg_text_printf(check->arena, "this account says %zu of %zu things as another does, %zu of them as few others do", t->same, t->both, t->rare_count);
    rg_check_add(check, "witness/copied", REGEST_INFO, shown->source, shown->span, message, "both count as one witness: one had it from the other, or both from a third");
}

/* Shown where the account says it. */
static void report_declared(rg_check *check, const rg_descent *descent, const rg_trace_edge *e) {
    const rg_account *accounts = check->content->accounts;
    for (size_t i = 0; i < descent->declared_count; i++) {
        const rg_declared *d = &descent->declared[i];
        if (d->from != e->from || d->to != e->to) continue;
        rg_check_step(check, NULL, rg_text_printf(check->arena, "%.*s: \"%.*s\"", RG_TEXT_ARG(accounts[d->from].name), RG_TEXT_ARG(accounts[d->from].title)));
        bool revised = d->span.end == d->span.start;
        rg_check_add(check, "witness/copied", REGEST_INFO, accounts[d->to].name, d->span,
                     revised ? RG_TEXT("this account is a later revision of the same page as another") : RG_TEXT("this account says that it is made from another"),
                     "what both say counts as one witness");
        return;
    }
}

static void report_copies(rg_check *check, const rg_descent *descent) {
    for (size_t i = 0; i < descent->trace.edge_count; i++) {
        const rg_trace_edge *e = &descent->trace.edges[i];
        if (e->kind == RG_TRACE_DECLARED) report_declared(check, descent, e);
        else if (e->kind != RG_TRACE_CLAIMS && e->from < descent->trace.text_count && e->to < descent->trace.text_count) report_edge(check, e);
    }
    for (size_t i = 0; i < descent->tellings.n; i++) report_telling(check, &descent->tellings.at[i]);
}

/* ---- witness/single ------------------------------------------------------------------------------------------------ */

static bool is_account(const rg_check *check, rg_text name) { return rg_check_account(check, name) != NULL; }

static bool several_families(rg_check *check, const rg_descent *descent, const rg_variant *variant) {
    size_t first = RG_NONE;
    for (size_t i = 0; i < variant->claim_count; i++) {
        size_t at = rg_map_get(&check->accounts, variant->claims[i]->source);
        if (at == RG_NONE) continue;
        if (first == RG_NONE) first = descent->trace.family[at];
        if (descent->trace.family[at] != first) return true;
    }
    return false;
}

typedef struct heard { /* what is told of one event by way of one voice */
    rg_text voice;
    RG_VEC(const rg_claim *) claims;
    rg_map sources;
} heard;

typedef RG_VEC(heard) heard_list;

static void hear(rg_check *check, heard_list *all, const rg_variant *variant) {
    size_t i = 0;
    while (i < all->n && !rg_text_same(all->at[i].voice, variant->through)) i++;
    if (i == all->n) {
        *rg_vec_push(check->arena, all) = (heard){.voice = variant->through};
        all->at[i].sources = rg_map_in(check->arena);
    }
    for (size_t k = 0; k < variant->claim_count; k++) {
        if (rg_variants_denied(variant->claims[k]) != variant->denied_only) continue;
        *rg_vec_push(check->arena, &all->at[i].claims) = variant->claims[k];
        rg_map_intern(&all->at[i].sources, variant->claims[k]->source, 0);
    }
}

static void report_heard(rg_check *check, const rg_collated_event *event, const heard *h) {
    rg_text name = rg_check_event(check, event->name);
    for (size_t i = 0; i < h->claims.n && i < RG_STEP_CLAIMS; i++) rg_check_step(check, h->claims.at[i], rg_say_step(check->arena, name, h->claims.at[i]));
    rg_text message = rg_text_printf(check->arena, "%zu accounts, one witness: all have it from %.*s", h->sources.n, RG_TEXT_ARG(h->voice));
    rg_check_add(check, "witness/single", REGEST_INFO, h->claims.at[0]->source, h->claims.at[0]->span, message, NULL);
}

static void report_single(rg_check *check, const rg_descent *descent, const rg_collated_event *event) {
    heard_list all = {0};
    for (size_t p = 0; p < event->property_count; p++)
        for (size_t v = 0; v < event->properties[p].variant_count; v++) {
            const rg_variant *variant = &event->properties[p].variants[v];
            if (variant->witnesses != 1 || !variant->through.len || is_account(check, variant->through)) continue;
            if (several_families(check, descent, variant)) hear(check, &all, variant);
        }
    for (size_t i = 0; i < all.n; i++) report_heard(check, event, &all.at[i]);
}

/* ---- witness/circular ---------------------------------------------------------------------------------------------- */

/* The accounts that each account is cited by, or cites: those of `a` are to[at[a]] up to to[at[a + 1]]. */
typedef struct citations {
    size_t *at, *to;
} citations;

static citations read_citations(rg_check *check, const rg_descent *descent, bool back) {
    size_t n = check->content->account_count;
    citations c = {RG_ARRAY(check->arena, size_t, n + 2), RG_ARRAY(check->arena, size_t, descent->said_count + 1)};
    for (size_t i = 0; i < descent->said_count; i++) c.at[(back ? descent->said[i].to : descent->said[i].from) + 2]++;
    for (size_t i = 2; i < n + 2; i++) c.at[i] += c.at[i - 1];
    for (size_t i = 0; i < descent->said_count; i++) {
        const rg_trace_word_of *w = &descent->said[i];
        c.to[c.at[(back ? w->to : w->from) + 1]++] = back ? w->from : w->to;
    }
    return c;
}

typedef struct circles {
    size_t *next, *stack; /* next: of each account, the edge to be followed next */
    size_t *order, n;     /* accounts, each behind all that is reached from it first */
    size_t *circle;       /* of each account; RG_NONE = not yet known */
} circles;

static void finish_from(circles *c, const citations *forth, bool *seen, size_t root) {
    size_t depth = 0;
    for (c->stack[depth++] = root, seen[root] = true; depth;) {
        size_t a = c->stack[depth - 1];
        if (c->next[a] == forth->at[a + 1]) {
            c->order[c->n++] = a;
            depth--;
            continue;
        }
        size_t b = forth->to[c->next[a]++];
        if (!seen[b]) c->stack[depth++] = b, seen[b] = true;
    }
}

static void spread_back(circles *c, const citations *back, size_t root) {
    size_t depth = 0;
    for (c->stack[depth++] = root, c->circle[root] = root; depth;) {
        size_t a = c->stack[--depth];
        for (size_t i = back->at[a]; i < back->at[a + 1]; i++)
            if (c->circle[back->to[i]] == RG_NONE) c->circle[back->to[i]] = root, c->stack[depth++] = back->to[i];
    }
}

/* Who cites one another by way of others: the strongly connected parts (Kosaraju; M. Sharir, Computers & Mathematics with Applications 7, 1981).
 * Those of one circle have one number. */
static size_t *find_circles(rg_check *check, const rg_descent *descent) {
    size_t n = check->content->account_count;
    citations forth = read_citations(check, descent, false), back = read_citations(check, descent, true);
    bool *seen = RG_ARRAY(check->arena, bool, n + 1);
    circles c = {RG_ARRAY(check->arena, size_t, n + 1), RG_ARRAY(check->arena, size_t, n + 1), RG_ARRAY(check->arena, size_t, n + 1), 0, RG_ARRAY(check->arena, size_t, n + 1)};
    for (size_t a = 0; a < n; a++) c.next[a] = forth.at[a], c.circle[a] = RG_NONE;
    for (size_t a = 0; a < n; a++)
        if (!seen[a]) finish_from(&c, &forth, seen, a);
    for (size_t i = n; i-- > 0;)
        if (c.circle[c.order[i]] == RG_NONE) spread_back(&c, &back, c.order[i]);
    return c.circle;
}

/* Each circle at the one of it whose bytes have the least hash. */
static void report_circles(rg_check *check, const rg_descent *descent) {
    const rg_account *accounts = check->content->accounts;
    size_t n = check->content->account_count, *circle = find_circles(check, descent);
    size_t *head = RG_ARRAY(check->arena, size_t, n + 1), *count = RG_ARRAY(check->arena, size_t, n + 1);
    for (size_t a = 0; a < n; a++)
        if (!count[circle[a]]++ || strcmp(accounts[a].hash, accounts[head[circle[a]]].hash) < 0) head[circle[a]] = a;
    for (size_t a = 0; a < n; a++) {
        if (count[circle[a]] < 2 || head[circle[a]] != a) continue;
        for (size_t b = 0; b < n; b++)
            if (circle[b] == circle[a]) rg_check_step(check, NULL, rg_text_printf(check->arena, "%.*s cites and is cited", RG_TEXT_ARG(accounts[b].name)));
        rg_text message = rg_text_printf(check->arena, "%zu accounts cite one another in a circle", count[circle[a]]);
        rg_check_add(check, "witness/circular", REGEST_WARNING, accounts[a].name, (rg_span){0, 0}, message, "none of them can be the other's source for all they share");
    }
}

void rg_check_witness_run(rg_check *check) {
    if (check->content->account_count < 2) return;
    const rg_descent *descent = rg_witnesses_descent(check->collation.witnesses);
    report_copies(check, descent);
    for (size_t i = 0; i < check->collation.event_count; i++) report_single(check, descent, &check->collation.events[i]);
    report_circles(check, descent);
}
