/* dispute_export.c: disputes for tools of argumentation: the Argument Interchange Format, as AIFdb's JSON has it (nodes I, L, CA, YA, and edges), and
 * Argdown (argdown.org).
 *
 * AIF: a position is an information node, a claim that holds it a locution bound to it by an illocution (YA), an attack a conflict (CA). Argdown: a position
 * is a statement, under it its voices as reasons and the positions it attacks. Attacks that are withstood are left out of both.
 */
#include "view/view_int.h"

/* ---- AIF ------------------------------------------------------------------------------------------------------- */

typedef struct graph {
    rg_json nodes, edges;
    size_t node_count, edge_count;
} graph;

static size_t add_node(graph *g, const char *type, rg_text text) {
    rg_arena *arena = g->nodes.out->arena;
    rg_json_open(&g->nodes, '{');
    rg_json_pair(&g->nodes, "nodeID", rg_text_printf(arena, "%zu", ++g->node_count));
    rg_json_pair(&g->nodes, "text", text);
    rg_json_pair(&g->nodes, "type", rg_text_of(type));
    rg_json_close(&g->nodes, '}');
    return g->node_count;
}

static void add_edge(graph *g, size_t from, size_t to) {
    rg_arena *arena = g->edges.out->arena;
    rg_json_open(&g->edges, '{');
    rg_json_pair(&g->edges, "edgeID", rg_text_printf(arena, "%zu", ++g->edge_count));
    rg_json_pair(&g->edges, "fromID", rg_text_printf(arena, "%zu", from));
    rg_json_pair(&g->edges, "toID", rg_text_printf(arena, "%zu", to));
    rg_json_close(&g->edges, '}');
}

static void add_scheme(graph *g, const char *type, const char *name, size_t from, size_t to) {
    size_t scheme = add_node(g, type, rg_text_of(name));
    add_edge(g, from, scheme);
    add_edge(g, scheme, to);
}

static rg_text speaker(rg_arena *arena, const rg_claim *claim) {
    rg_text voices = rg_words_voices(arena, claim);
    return voices.len ? voices : claim->source;
}

static void add_dispute(graph *g, const rg_dispute *d) {
    rg_arena *arena = g->nodes.out->arena;
    size_t first = 0, *at = RG_ARRAY(arena, size_t, d->position_count + 1);
    for (size_t p = 0; p < d->position_count; p++) at[p] = add_node(g, "I", d->positions[p].label);
    for (size_t p = 0; p < d->position_count; p++)
        for (size_t c = 0; c < d->positions[p].claim_count; c++) {
            const rg_claim *claim = d->positions[p].claims[c];
            rg_text said = rg_text_printf(arena, "%.*s: %.*s", RG_TEXT_ARG(speaker(arena, claim)), RG_TEXT_ARG(claim->quote));
            first = add_node(g, "L", said);
            add_scheme(g, "YA", "Asserting", first, at[p]);
        }
    for (size_t c = 0; c < d->contest_count; c++)
        if (d->contests[c].succeeds) add_scheme(g, "CA", "Default Conflict", at[d->contests[c].from], at[d->contests[c].to]);
}

void rg_dispute_export_aif(const rg_model *model, const regest_style *style, rg_buf *out) {
    (void)style;
    rg_buf nodes = rg_buf_in(out->arena), edges = rg_buf_in(out->arena);
    graph g = {rg_json_on(&nodes), rg_json_on(&edges), 0, 0};
    rg_json_open(&g.nodes, '[');
    rg_json_open(&g.edges, '[');
    for (size_t i = 0; i < model->dissent->n; i++) add_dispute(&g, &model->dissent->at[i]);
    rg_json_close(&g.nodes, ']');
    rg_json_close(&g.edges, ']');
    rg_buf_puts(out, "{\"nodes\":");
    rg_buf_add(out, rg_buf_text(&nodes));
    rg_buf_puts(out, ",\"edges\":");
    rg_buf_add(out, rg_buf_text(&edges));
    rg_buf_puts(out, ",\"locutions\":[]}\n");
}

/* ---- Argdown --------------------------------------------------------------------------------------------------- */

/* On one line, without what is markup there. */
static void put_plain(rg_buf *out, rg_text text) {
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        bool markup = c == '[' || c == ']' || c == '<' || c == '>' || c == '{' || c == '}' || c == '#' || c == '@' || c == '*' || c == '_' || c == '\\';
        if (markup) rg_buf_byte(out, '\\');
        rg_buf_byte(out, c == '\n' || c == '\t' ? ' ' : c);
    }
}

static void put_position(rg_buf *out, const rg_dispute *d, size_t at) {
    const rg_position *p = &d->positions[at];
    rg_buf_printf(out, "\n[%s-%zu]: ", d->id, at + 1);
    put_plain(out, p->label);
    rg_buf_byte(out, '\n');
    for (size_t c = 0; c < p->claim_count; c++) {
        rg_buf_printf(out, "  + <%s>: ", p->claims[c]->id);
        put_plain(out, rg_text_printf(out->arena, "%.*s: %.*s", RG_TEXT_ARG(speaker(out->arena, p->claims[c])), RG_TEXT_ARG(p->claims[c]->quote)));
        rg_buf_byte(out, '\n');
    }
    for (size_t c = 0; c < d->contest_count; c++)
        if (d->contests[c].to == at && d->contests[c].succeeds) rg_buf_printf(out, "  - [%s-%zu]\n", d->id, d->contests[c].from + 1);
}

void rg_dispute_export_argdown(const rg_model *model, const regest_style *style, rg_buf *out) {
    (void)style;
    for (size_t i = 0; i < model->dissent->n; i++) {
        const rg_dispute *d = &model->dissent->at[i];
        if (i) rg_buf_byte(out, '\n');
        rg_buf_puts(out, "# ");
        put_plain(out, d->question);
        rg_buf_byte(out, '\n');
        for (size_t p = 0; p < d->position_count; p++) put_position(out, d, p);
    }
}
