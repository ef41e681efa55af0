/* witnesses.c: claims to the part of the stemma above them, and its roots counted.
 *
 * in: claims. out: a count. The accounts that say something, what stands above them in the stemma and the voices they name become a small
 * stemma of their own, over which the tracing engine counts.
 */
#include "flow/finding/witnesses.h"

#include "flow/finding/finding_int.h"

struct rg_witnesses {
    rg_arena *arena, *own; /* own: cleared after each count */
    const rg_content *content;
    rg_map accounts;       /* name -> index */
    rg_descent *descent;   /* NULL until asked for */
    size_t *first, *edges; /* by text: the edges that lead to it, and undirected ones that touch it */
};

rg_witnesses *rg_witnesses_new(rg_arena *arena, const rg_content *content) {
    rg_witnesses *w = RG_NEW(arena, rg_witnesses);
    *w = (rg_witnesses){.arena = arena, .own = rg_arena_under(arena), .content = content, .accounts = rg_map_in(arena)};
    for (size_t i = 0; i < content->account_count; i++) rg_map_intern(&w->accounts, content->accounts[i].name, i);
    return w;
}

static void list_edges(rg_witnesses *w) {
    const rg_trace *t = &w->descent->trace;
    size_t nodes = t->text_count + t->lost_count;
    w->first = RG_ARRAY(w->arena, size_t, nodes + 2);
    w->edges = RG_ARRAY(w->arena, size_t, 2 * t->edge_count + 1);
    for (size_t i = 0; i < t->edge_count; i++) {
        w->first[t->edges[i].to + 1]++;
        if (!t->edges[i].directed) w->first[t->edges[i].from + 1]++;
    }
    for (size_t i = 0; i < nodes; i++) w->first[i + 1] += w->first[i];
    size_t *next = RG_ARRAY(w->arena, size_t, nodes + 1);
    for (size_t i = 0; i < nodes; i++) next[i] = w->first[i];
    for (size_t i = 0; i < t->edge_count; i++) {
        w->edges[next[t->edges[i].to]++] = i;
        if (!t->edges[i].directed) w->edges[next[t->edges[i].from]++] = i;
    }
}

const rg_descent *rg_witnesses_descent(rg_witnesses *w) {
    if (w->descent) return w->descent;
    w->descent = RG_NEW(w->arena, rg_descent);
    rg_descent_run(w->arena, w->content, w->descent);
    list_edges(w);
    return w->descent;
}

/* ---- one count ----------------------------------------------------------------------------------------------------- */

typedef struct teller {
    size_t account;
    bool plainly; /* in its own word, or by voices without a name */
    rg_map voices;
} teller;

typedef struct place {
    size_t text; /* its number in the great stemma */
    bool closed; /* what stands above it does not matter: it names its voices */
} place;

/* The small stemma: accounts and lost ancestors by number of the great one, then voices. */
typedef struct counting {
    rg_witnesses *w;
    rg_arena *arena;
    RG_VEC(teller) tellers;
    rg_map told;           /* account -> teller */
    rg_map texts, voices;  /* number in the great stemma, as text; last word of the voice's name */
    RG_VEC(place) places;
    size_t done;           /* places whose edges are there */
    RG_VEC(rg_trace_edge) edges;
} counting;

static rg_text innermost(const rg_claim *claim) {
    for (size_t i = claim->voice_count; i-- > 1;)
        if (claim->voices[i].kind == RG_VOICE_NAMED) return claim->voices[i].name;
    return (rg_text){0};
}

static void add_teller(counting *c, const rg_claim *claim) {
    size_t account = rg_map_get(&c->w->accounts, claim->source);
    if (account == RG_NONE) return;
    size_t i = rg_map_intern(&c->told, claim->source, c->tellers.n);
    if (i == c->tellers.n) *rg_vec_push(c->arena, &c->tellers) = (teller){account, false, rg_map_in(c->arena)};
    rg_text name = innermost(claim);
    if (name.len) rg_map_intern(&c->tellers.at[i].voices, name, 0);
    else c->tellers.at[i].plainly = true;
}

static size_t place_of(counting *c, size_t text) {
    rg_text key = rg_text_printf(c->arena, "%zu", text);
    size_t at = rg_map_intern(&c->texts, key, c->places.n);
    if (at == c->places.n) *rg_vec_push(c->arena, &c->places) = (place){text, false};
    return at;
}

/* The texts above `from`, and those joined to it without a direction, with the edges between. */
static void add_above(counting *c, size_t from) {
    const rg_trace *t = &c->w->descent->trace;
    (void)place_of(c, from);
    for (; c->done < c->places.n; c->done++) {
        size_t text = c->places.at[c->done].text;
        if (c->places.at[c->done].closed) continue;
        for (size_t k = c->w->first[text]; k < c->w->first[text + 1]; k++) {
            const rg_trace_edge *e = &t->edges[c->w->edges[k]];
            size_t a = place_of(c, e->from), b = place_of(c, e->to);
            if (e->to == text) *rg_vec_push(c->arena, &c->edges) = (rg_trace_edge){.from = a, .to = b, .directed = e->directed};
        }
    }
}

static counting above(const counting *c, size_t account) {
    counting found = {.w = c->w, .arena = c->arena, .texts = rg_map_in(c->arena)};
    add_above(&found, account);
    return found;
}

static bool holds(const counting *c, size_t text) {
    for (size_t i = 0; i < c->places.n; i++)
        if (c->places.at[i].text == text) return true;
    return false;
}

/* Whether another teller stands above `of` in the great stemma, and not beside it. */
static bool had_it(const counting *c, size_t of) {
    size_t account = c->tellers.at[of].account;
    counting upper = above(c, account);
    for (size_t i = 0; i < upper.places.n; i++) {
        size_t other = upper.places.at[i].text;
        if (other == account || other >= c->w->content->account_count || rg_map_get(&c->told, c->w->content->accounts[other].name) == RG_NONE) continue;
        counting back = above(c, other);
        if (!holds(&back, account)) return true;
    }
    return false;
}

/* The last name, of a double one its last part: "Bór-Komorowski" is cited as "Komorowski" too. */
static rg_text voice_key(rg_arena *arena, rg_text name) {
    rg_text last = rg_values_surname(arena, name);
    size_t from = last.len;
    while (from && last.ptr[from - 1] != '-') from--;
    return rg_text_cut(last, (rg_span){from, last.len});
}

/* Voices stand above the accounts that have it from nowhere else. */
static void add_voices(counting *c, const teller *t, size_t at, rg_text *names) {
    for (size_t i = 0; i < t->voices.n; i++) {
        size_t voice = rg_map_intern(&c->voices, voice_key(c->arena, t->voices.keys[i]), c->voices.n);
        if (!names[voice].len) names[voice] = t->voices.keys[i];
        *rg_vec_push(c->arena, &c->edges) = (rg_trace_edge){.from = SIZE_MAX - voice, .to = at, .directed = true};
    }
}

/* Nothing shows which of several joined without a direction came first. */
static bool is_joined(const counting *c, size_t at) {
    for (size_t i = 0; i < c->edges.n; i++)
        if (!c->edges.at[i].directed && (c->edges.at[i].from == at || c->edges.at[i].to == at)) return true;
    return false;
}

static rg_witness_count count_over(counting *c, const size_t *asked, size_t n, const rg_text *names) {
    for (size_t i = 0; i < c->edges.n; i++)
        if (c->edges.at[i].from > SIZE_MAX - 1 - c->voices.n) c->edges.at[i].from = c->places.n + (SIZE_MAX - c->edges.at[i].from);
    rg_trace small = {.edges = c->edges.at, .edge_count = c->edges.n, .text_count = c->places.n + c->voices.n};
    rg_trace_count found = rg_trace_counter_count(rg_trace_counter_new(c->arena, &small), asked, n);
    rg_witness_count out = {found.witnesses, {0}};
    if (found.bottleneck == RG_NONE || is_joined(c, found.bottleneck)) return out;
    if (found.bottleneck >= c->places.n) out.through = names[found.bottleneck - c->places.n];
    else if (c->places.at[found.bottleneck].text < c->w->content->account_count)
        out.through = c->w->content->accounts[c->places.at[found.bottleneck].text].name;
    return out;
}

static rg_witness_count count_tellers(counting *c) {
    size_t *asked = RG_ARRAY(c->arena, size_t, c->tellers.n + 1), n = 0, voices = 0;
    for (size_t i = 0; i < c->tellers.n; i++) voices += c->tellers.at[i].voices.n;
    rg_text *names = RG_ARRAY(c->arena, rg_text, voices + 1);
    for (size_t i = 0; i < c->tellers.n; i++) {
        const teller *t = &c->tellers.at[i];
        if (!t->plainly && had_it(c, i)) continue;
        asked[n] = place_of(c, t->account);
        c->places.at[asked[n]].closed = !t->plainly;
        if (!t->plainly) add_voices(c, t, asked[n], names);
        n++;
    }
    for (size_t i = 0; i < c->tellers.n; i++)
        if (c->tellers.at[i].plainly) add_above(c, c->tellers.at[i].account);
    return n ? count_over(c, asked, n, names) : (rg_witness_count){0};
}

rg_witness_count rg_witnesses_count(rg_witnesses *w, const rg_claim *const *claims, size_t count, bool denied) {
    counting c = {.w = w, .arena = w->own, .told = rg_map_in(w->own), .texts = rg_map_in(w->own), .voices = rg_map_in(w->own)};
    for (size_t i = 0; i < count; i++)
        if (claims[i]->denied == denied) add_teller(&c, claims[i]);
    rg_witness_count out = {c.tellers.n != 0, {0}};
    if (c.tellers.n > 1) {
        rg_witnesses_descent(w);
        out = count_tellers(&c);
    }
    rg_arena_clear(w->own);
    return out;
}
