/* stemma_tree.c: a stemma as rows, sources above copies, for the terminal and for pictures.
 *
 * Lost ancestors come first, then accounts without a source; under each what was made from it. An account of two sources stands under
 * the first that is met, and again, without what was made from it, under the other. Last come the accounts that share nothing.
 */
#include "view/stemma_tree.h"

#include "view/words.h"

enum { DEPTH_MOST = 40, SAID_MOST = 120 };

typedef struct growing {
    rg_arena *arena;
    const rg_trace *trace;
    bool *shown, *has_source, *joined; /* by text */
    size_t *first, *edges;             /* by text: the edges that touch it */
    RG_VEC(rg_stemma_row) rows;
} growing;

rg_text rg_stemma_name(rg_arena *arena, const rg_descent *descent, size_t text) {
    if (text < descent->trace.text_count) return descent->content->accounts[text].name;
    return rg_text_printf(arena, "lost ancestor %zu", text - descent->trace.text_count + 1);
}

const char *rg_stemma_kind(rg_trace_kind kind) {
    static const char *const kinds[] = {"copy", "rewording", "abridgement", "expansion", "translation", "passage", "declared", "claims"};
    return kinds[kind];
}

bool rg_stemma_lost(const rg_descent *descent, const rg_trace_edge *e) { return e->from >= descent->trace.text_count || e->to >= descent->trace.text_count; }

/* ---- words --------------------------------------------------------------------------------------------------------- */

static void add_reason(rg_buf *out, rg_text text) {
    if (out->len) rg_buf_puts(out, "; ");
    rg_buf_add(out, text);
}

/* Why source and copy are taken for such. */
static rg_text reasons_of(rg_arena *arena, const rg_trace_edge *e) {
    rg_buf out = rg_buf_in(arena);
    if (!e->directed) return RG_TEXT("which came first is not known");
    if (e->reasons & RG_TRACE_BY_WORD) add_reason(&out, RG_TEXT("names its source"));
    if (e->reasons & RG_TRACE_BY_DATE) add_reason(&out, RG_TEXT("written later"));
    if (e->reasons & RG_TRACE_BY_ERROR && e->shared) add_reason(&out, rg_words_count(arena, e->errors_to, "corrupted word", "corrupted words"));
    if (e->reasons & RG_TRACE_BY_GARBLE) add_reason(&out, RG_TEXT("its note marks became words"));
    if (e->reasons & RG_TRACE_BY_FAMILY) add_reason(&out, RG_TEXT("by its place in the family"));
    return rg_buf_text(&out);
}

static bool has_other_source(const growing *g, const rg_trace_edge *e) {
    for (size_t k = g->first[e->to]; k < g->first[e->to + 1]; k++) {
        const rg_trace_edge *other = &g->trace->edges[g->edges[k]];
        if (other->to == e->to && other->directed && other->from != e->from) return true;
    }
    return false;
}

/* What the account says of its source. */
static rg_text words_of(rg_arena *arena, const rg_descent *descent, const rg_trace_edge *e) {
    for (size_t i = 0; i < descent->declared_count; i++) {
        const rg_declared *d = &descent->declared[i];
        if (d->from != e->from || d->to != e->to) continue;
        if (d->span.end == d->span.start) return RG_TEXT("a later revision of one page");
        rg_text words = rg_text_cut(descent->content->accounts[d->to].text, d->span);
        size_t shown = words.len;
        if (shown > SAID_MOST)
            for (shown = SAID_MOST; shown && words.ptr[shown] != ' ';) shown--;
        return rg_text_printf(arena, "as it says: \"%.*s%s\"", (int)shown, words.ptr, shown < words.len ? "..." : "");
    }
    return (rg_text){0};
}

static rg_text said_of(const growing *g, const rg_descent *descent, const rg_trace_edge *e) {
    if (e->from >= g->trace->text_count) return RG_TEXT("has errors that its siblings lack");
    if (rg_stemma_lost(descent, e)) return (rg_text){0};
    if (e->kind == RG_TRACE_DECLARED) return words_of(g->arena, descent, e);
    if (e->kind == RG_TRACE_CLAIMS) return rg_text_printf(g->arena, "little common wording, but says %zu of %zu things alike, some as few others do", e->shared, e->of_to);
    const char *what = e->kind == RG_TRACE_TRANSLATION ? "names and numbers" : "wording";
    rg_text why = reasons_of(g->arena, e);
    return rg_text_printf(g->arena, "%s, %zu %% of its %s; %.*s%s", rg_stemma_kind(e->kind), e->of_to ? 100 * e->shared / e->of_to : 0, what,
                          RG_TEXT_ARG(why), e->directed && has_other_source(g, e) ? "; has another source too" : "");
}

/* ---- rows ---------------------------------------------------------------------------------------------------------- */

static void list_edges(growing *g, size_t nodes) {
    const rg_trace *t = g->trace;
    g->first = RG_ARRAY(g->arena, size_t, nodes + 2);
    g->edges = RG_ARRAY(g->arena, size_t, 2 * t->edge_count + 1);
    for (size_t i = 0; i < t->edge_count; i++) {
        g->first[t->edges[i].from + 1]++, g->first[t->edges[i].to + 1]++;
        g->joined[t->edges[i].from] = g->joined[t->edges[i].to] = true;
        if (t->edges[i].directed) g->has_source[t->edges[i].to] = true;
    }
    for (size_t i = 0; i < nodes; i++) g->first[i + 1] += g->first[i];
    size_t *next = RG_ARRAY(g->arena, size_t, nodes + 1);
    for (size_t i = 0; i < nodes; i++) next[i] = g->first[i];
    for (size_t i = 0; i < t->edge_count; i++) g->edges[next[t->edges[i].from]++] = i, g->edges[next[t->edges[i].to]++] = i;
}

/* What hangs below `text` by this edge; RG_NONE where that is above it, or stands elsewhere by an edge without direction. */
static size_t below_by(const growing *g, const rg_trace_edge *e, size_t text) {
    if (e->directed) return e->from == text ? e->to : RG_NONE;
    size_t other = e->from == text ? e->to : e->from;
    return g->shown[other] ? RG_NONE : other;
}

static void add_row(growing *g, const rg_descent *descent, size_t text, const rg_trace_edge *e, size_t depth, size_t parent) {
    rg_stemma_row row = {.text = text, .edge = e, .depth = depth, .parent = parent, .again = g->shown[text]};
    row.name = rg_stemma_name(g->arena, descent, text);
    if (e) row.said = said_of(g, descent, e);
    g->shown[text] = true;
    *rg_vec_push(g->arena, &g->rows) = row;
}

static void add_below(growing *g, const rg_descent *descent, size_t text, size_t depth, size_t parent) {
    size_t last = RG_NONE;
    for (size_t k = g->first[text]; k < g->first[text + 1] && depth < DEPTH_MOST; k++) {
        const rg_trace_edge *e = &g->trace->edges[g->edges[k]];
        size_t other = below_by(g, e, text);
        if (other == RG_NONE) continue;
        last = g->rows.n;
        add_row(g, descent, other, e, depth + 1, parent);
        if (!g->rows.at[last].again) add_below(g, descent, other, depth + 1, last);
    }
    if (last != RG_NONE) g->rows.at[last].last = true;
}

rg_stemma_row *rg_stemma_tree(rg_arena *arena, const rg_descent *descent, size_t *count) {
    const rg_trace *t = &descent->trace;
    size_t nodes = t->text_count + t->lost_count;
    growing g = {.arena = arena, .trace = t, .shown = RG_ARRAY(arena, bool, nodes + 1), .has_source = RG_ARRAY(arena, bool, nodes + 1),
                 .joined = RG_ARRAY(arena, bool, nodes + 1)};
    list_edges(&g, nodes);
    for (size_t k = 0; k < nodes; k++) {
        size_t text = k < t->lost_count ? t->text_count + k : k - t->lost_count;
        if (g.shown[text] || g.has_source[text] || !g.joined[text]) continue;
        add_row(&g, descent, text, NULL, 0, RG_NONE);
        add_below(&g, descent, text, 0, g.rows.n - 1);
    }
    for (size_t i = 0; i < t->text_count; i++) {
        if (g.joined[i]) continue;
        add_row(&g, descent, i, NULL, 0, RG_NONE);
        g.rows.at[g.rows.n - 1].alone = true;
    }
    *count = g.rows.n;
    return g.rows.at;
}
