/* stemma_form.c: who copied whom: a tree for the terminal, JSON, and DOT for Graphviz.
 *
 *     ○ lost ancestor 1
 *     ├─ article.html  copy, 84 % of its wording; 5 corrupted words
 *     │  └─ article-revised.html  expansion, 71 % of its wording; written later
 *     └─ mangled.txt
 */
#include "base/map.h"
#include "view/stemma_tree.h"
#include "view/view_int.h"

enum { NAME_MOST = 44 };

static void put_branches(rg_pen *pen, const rg_stemma_row *rows, const rg_stemma_row *row) {
    rg_buf bars = rg_buf_in(pen->out->arena); /* from the row up, so from the right */
    rg_pen_ink(pen, RG_INK_DIM);
    for (const rg_stemma_row *at = row; at->depth > 1;) {
        at = &rows[at->parent];
        rg_buf_byte(&bars, at->last ? ' ' : '|');
    }
    for (size_t i = bars.len; i-- > 0;) rg_pen_puts(pen, bars.ptr[i] == ' ' ? "   " : "│  ");
    if (row->depth) rg_pen_puts(pen, row->last ? "└─ " : "├─ ");
}

void rg_stemma_form_text(const rg_model *model, const regest_style *style, rg_buf *out) {
    rg_pen pen = rg_pen_on(out, style);
    size_t n;
    const rg_stemma_row *rows = rg_stemma_tree(out->arena, model->descent, &n);
    for (size_t i = 0; i < n; i++) {
        bool first_alone = rows[i].alone && (!i || !rows[i - 1].alone);
        if (i && !rows[i].depth && (!rows[i].alone || first_alone)) rg_pen_line(&pen);
        if (first_alone) {
            rg_pen_ink(&pen, RG_INK_DIM);
            rg_pen_puts(&pen, "shares no wording with the others:");
            rg_pen_line(&pen);
        }
        put_branches(&pen, rows, &rows[i]);
        rg_pen_ink(&pen, rows[i].text < model->descent->trace.text_count ? RG_INK_BOLD : RG_INK_DIM);
        rg_pen_clip(&pen, rows[i].name, NAME_MOST);
        rg_pen_ink(&pen, RG_INK_DIM);
        if (rows[i].said.len) rg_pen_puts(&pen, "  ");
        rg_pen_put(&pen, rows[i].said);
        rg_pen_line(&pen);
    }
}

/* ---- JSON ------------------------------------------------------------------------------------------------------ */

static void put_reason(rg_json *j, const rg_trace_edge *e) {
    static const struct { unsigned bit; const char *name; } names[] = {{RG_TRACE_BY_DATE, "date"}, {RG_TRACE_BY_WORD, "says-so"},
        {RG_TRACE_BY_ERROR, "errors"}, {RG_TRACE_BY_GARBLE, "garbled-marks"}, {RG_TRACE_BY_FAMILY, "family"}};
    rg_json_key(j, "reasons");
    rg_json_open(j, '[');
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (e->reasons & names[i].bit) rg_json_text(j, rg_text_of(names[i].name));
    rg_json_close(j, ']');
}

static void put_pair(rg_json *j, const char *key, size_t a, size_t b) { rg_json_span(j, key, (rg_span){a, b}); }

static void put_edge(rg_json *j, const rg_descent *descent, const rg_trace_edge *e) {
    rg_json_open(j, '{');
    rg_json_pair(j, "from", rg_stemma_name(j->out->arena, descent, e->from));
    rg_json_pair(j, "to", rg_stemma_name(j->out->arena, descent, e->to));
    rg_json_key(j, "directed");
    rg_json_bool(j, e->directed);
    rg_json_pair(j, "kind", rg_text_of(rg_stemma_kind(e->kind)));
    put_reason(j, e);
    if (!rg_stemma_lost(descent, e)) {
        rg_json_key(j, "shared");
        rg_json_int(j, (int64_t)e->shared);
        put_pair(j, "of", e->of_from, e->of_to);
        put_pair(j, "errors", e->errors_from, e->errors_to);
        put_pair(j, "own", e->own_from, e->own_to);
        put_pair(j, "run_from", e->run_from[0], e->run_from[1]);
        put_pair(j, "run_to", e->run_to[0], e->run_to[1]);
    }
    rg_json_close(j, '}');
}

/* Which account names which, each pair once. */
static void put_citations(rg_json *j, const rg_descent *descent) {
    rg_map known = rg_map_in(j->out->arena);
    rg_json_key(j, "citations");
    rg_json_open(j, '[');
    for (size_t i = 0; i < descent->said_count; i++) {
        const rg_trace_word_of *w = &descent->said[i];
        rg_text key = rg_text_printf(j->out->arena, "%zu %zu", w->from, w->to);
        if (rg_map_get(&known, key) != RG_NONE) continue;
        rg_map_put(&known, key, i);
        rg_json_open(j, '{');
        rg_json_pair(j, "of", rg_stemma_name(j->out->arena, descent, w->from));
        rg_json_pair(j, "by", rg_stemma_name(j->out->arena, descent, w->to));
        rg_json_close(j, '}');
    }
    rg_json_close(j, ']');
}

void rg_stemma_form_json(const rg_model *model, const regest_style *style, rg_buf *out) {
    (void)style;
    const rg_trace *trace = &model->descent->trace;
    bool *has_source = RG_ARRAY(out->arena, bool, trace->text_count + trace->lost_count + 1);
    for (size_t i = 0; i < trace->edge_count; i++)
        if (trace->edges[i].directed) has_source[trace->edges[i].to] = true;
    rg_json j = rg_json_on(out);
    rg_json_open(&j, '{');
    rg_json_key(&j, "accounts");
    rg_json_open(&j, '[');
    for (size_t i = 0; i < trace->text_count + trace->lost_count; i++) {
        rg_json_open(&j, '{');
        rg_json_pair(&j, "name", rg_stemma_name(out->arena, model->descent, i));
        rg_json_key(&j, "lost");
        rg_json_bool(&j, i >= trace->text_count);
        if (i < trace->text_count) {
            rg_json_key(&j, "family");
            rg_json_int(&j, (int64_t)trace->family[i]);
        }
        rg_json_key(&j, "root");
        rg_json_bool(&j, !has_source[i]);
        rg_json_close(&j, '}');
    }
    rg_json_close(&j, ']');
    rg_json_key(&j, "edges");
    rg_json_open(&j, '[');
    for (size_t i = 0; i < trace->edge_count; i++) put_edge(&j, model->descent, &trace->edges[i]);
    rg_json_close(&j, ']');
    put_citations(&j, model->descent);
    rg_json_key(&j, "independent");
    rg_json_int(&j, (int64_t)model->descent->independent);
    rg_json_close(&j, '}');
    rg_buf_byte(out, '\n');
}

/* ---- DOT ------------------------------------------------------------------------------------------------------- */

static void put_dot_name(rg_buf *out, rg_text name) {
    rg_buf_byte(out, '"');
    for (size_t i = 0; i < name.len; i++) {
        if (name.ptr[i] == '"' || name.ptr[i] == '\\') rg_buf_byte(out, '\\');
        rg_buf_byte(out, name.ptr[i] == '\n' ? ' ' : name.ptr[i]);
    }
    rg_buf_byte(out, '"');
}

void rg_stemma_form_dot(const rg_model *model, const regest_style *style, rg_buf *out) {
    (void)style;
    const rg_trace *trace = &model->descent->trace;
    rg_buf_puts(out, "digraph stemma {\n  node [shape=plaintext];\n");
    for (size_t i = 0; i < trace->text_count + trace->lost_count; i++) {
        rg_buf_puts(out, "  ");
        put_dot_name(out, rg_stemma_name(out->arena, model->descent, i));
        rg_buf_puts(out, i < trace->text_count ? ";\n" : " [fontcolor=gray];\n");
    }
    for (size_t i = 0; i < trace->edge_count; i++) {
        const rg_trace_edge *e = &trace->edges[i];
        rg_buf_puts(out, "  ");
        put_dot_name(out, rg_stemma_name(out->arena, model->descent, e->from));
        rg_buf_puts(out, " -> ");
        put_dot_name(out, rg_stemma_name(out->arena, model->descent, e->to));
        rg_buf_printf(out, " [%slabel=\"%s\"];\n", e->directed ? "" : "dir=none, ", rg_stemma_kind(e->kind));
    }
    rg_buf_puts(out, "}\n");
}
