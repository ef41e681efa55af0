/* stemma_form.c: who copied whom: a tree for the terminal, JSON, and DOT for Graphviz.
 *
 *     ○ lost ancestor 1
 *     ├─ article.html  copy, 84 % of its wording; 5 corrupted words
 *     │  └─ article-revised.html  expansion, 71 % of its wording; written later
 *     └─ mangled.txt
 */
#include "flow/finding/descent.h"
#include "view/view_int.h"

enum { NAME_MOST = 44, DEPTH_MOST = 40 };

typedef struct tree {
    rg_pen *pen;
    const rg_descent *descent;
    size_t *shown;      /* by text: + 1 where it stands in the tree already */
    bool *last;         /* by depth: the branch there is the last one */
} tree;

static rg_text name_of(rg_arena *arena, const rg_descent *descent, size_t text) {
    if (text < descent->trace.text_count) return descent->content->accounts[text].name;
    return rg_text_printf(arena, "lost ancestor %zu", text - descent->trace.text_count + 1);
}

static const char *const kinds[] = {"copy", "rewording", "abridgement", "expansion", "translation", "passage"};

static bool lost(const rg_descent *descent, const rg_trace_edge *e) { return e->from >= descent->trace.text_count || e->to >= descent->trace.text_count; }

static void add_reason(rg_buf *out, const char *text) {
    if (out->len) rg_buf_puts(out, "; ");
    rg_buf_puts(out, text);
}

/* Why source and copy are taken for such. */
static rg_text reasons_of(rg_arena *arena, const rg_trace_edge *e) {
    rg_buf out = rg_buf_in(arena);
    if (!e->directed) return RG_TEXT("which came first is not known");
    if (e->reasons & RG_TRACE_BY_WORD) add_reason(&out, "names its source");
    if (e->reasons & RG_TRACE_BY_DATE) add_reason(&out, "written later");
    if (e->reasons & RG_TRACE_BY_ERROR && e->shared) add_reason(&out, rg_text_z(arena, rg_words_count(arena, e->errors_to, "corrupted word", "corrupted words")));
    if (e->reasons & RG_TRACE_BY_GARBLE) add_reason(&out, "its note marks became words");
    if (e->reasons & RG_TRACE_BY_FAMILY) add_reason(&out, "by its place in the family");
    return rg_buf_text(&out);
}

static rg_text share_of(rg_arena *arena, const rg_trace_edge *e) {
    const char *what = e->kind == RG_TRACE_TRANSLATION ? "names and numbers" : "wording";
    return rg_text_printf(arena, "%s, %zu %% of its %s", kinds[e->kind], e->of_to ? 100 * e->shared / e->of_to : 0, what);
}

static bool mergers_other(const rg_trace *trace, size_t to, size_t from) {
    for (size_t i = 0; i < trace->edge_count; i++)
        if (trace->edges[i].to == to && trace->edges[i].from != from) return true;
    return false;
}

static void put_branches(tree *t, size_t depth, bool marks_last) {
    rg_pen_ink(t->pen, RG_INK_DIM);
    for (size_t i = 1; i < depth; i++) rg_pen_puts(t->pen, t->last[i] ? "   " : "│  ");
    if (depth) rg_pen_puts(t->pen, marks_last ? "└─ " : "├─ ");
}

static void put_text(tree *t, size_t text, const rg_trace_edge *from, size_t depth, bool last) {
    rg_arena *arena = t->pen->out->arena;
    put_branches(t, depth, last);
    rg_pen_ink(t->pen, text < t->descent->trace.text_count ? RG_INK_BOLD : RG_INK_DIM);
    rg_pen_clip(t->pen, name_of(arena, t->descent, text), NAME_MOST);
    rg_pen_ink(t->pen, RG_INK_DIM);
    if (from && !lost(t->descent, from)) {
        rg_text said = rg_text_printf(arena, "  %.*s; %.*s", RG_TEXT_ARG(share_of(arena, from)), RG_TEXT_ARG(reasons_of(arena, from)));
        rg_pen_put(t->pen, said);
    } else if (from && from->from >= t->descent->trace.text_count) {
        rg_pen_puts(t->pen, "  has errors that its siblings lack");
    }
    if (from && from->directed && mergers_other(&t->descent->trace, text, from->from)) rg_pen_puts(t->pen, "; has another source too");
    rg_pen_line(t->pen);
}

/* The edges that lead down from `text` to what is not shown yet. */
static void put_below(tree *t, size_t text, size_t depth) {
    const rg_trace *trace = &t->descent->trace;
    size_t left = 0;
    for (size_t i = 0; i < trace->edge_count; i++) left += trace->edges[i].from == text || (trace->edges[i].to == text && !trace->edges[i].directed && !t->shown[trace->edges[i].from]);
    for (size_t i = 0; i < trace->edge_count && depth < DEPTH_MOST; i++) {
        const rg_trace_edge *e = &trace->edges[i];
        bool up = e->to == text && !e->directed && !t->shown[e->from];
        if (e->from != text && !up) continue;
        size_t other = up ? e->from : e->to;
        left--;
        bool again = t->shown[other];
        if (again && !e->directed) continue;
        t->last[depth + 1] = left == 0;
        put_text(t, other, e, depth + 1, left == 0);
        if (!again) {
            t->shown[other] = 1;
            put_below(t, other, depth + 1);
        }
    }
}

static bool has_source(const rg_trace *trace, size_t text) {
    for (size_t i = 0; i < trace->edge_count; i++)
        if (trace->edges[i].to == text && trace->edges[i].directed) return true;
    return false;
}

static bool joined(const rg_trace *trace, size_t text) {
    for (size_t i = 0; i < trace->edge_count; i++)
        if (trace->edges[i].to == text || trace->edges[i].from == text) return true;
    return false;
}

static void put_alone(tree *t) {
    const rg_trace *trace = &t->descent->trace;
    size_t alone = 0;
    for (size_t i = 0; i < trace->text_count; i++) alone += !joined(trace, i);
    if (!alone) return;
    if (alone < trace->text_count) rg_pen_line(t->pen);
    rg_pen_ink(t->pen, RG_INK_DIM);
    rg_pen_puts(t->pen, "shares no wording with the others:");
    rg_pen_line(t->pen);
    for (size_t i = 0; i < trace->text_count; i++) {
        if (joined(trace, i)) continue;
        rg_pen_ink(t->pen, RG_INK_BOLD);
        rg_pen_put(t->pen, name_of(t->pen->out->arena, t->descent, i));
        rg_pen_line(t->pen);
    }
}

void rg_stemma_form_text(const rg_model *model, const regest_style *style, rg_buf *out) {
    rg_pen pen = rg_pen_on(out, style);
    const rg_trace *trace = &model->descent->trace;
    size_t nodes = trace->text_count + trace->lost_count;
    tree t = {&pen, model->descent, RG_ARRAY(out->arena, size_t, nodes + 1), RG_ARRAY(out->arena, bool, DEPTH_MOST + 2)};
    for (size_t k = 0; k < nodes; k++) {
        size_t text = k < trace->lost_count ? trace->text_count + k : k - trace->lost_count; /* lost ancestors stand above all */
        if (t.shown[text] || has_source(trace, text) || !joined(trace, text)) continue;
        t.shown[text] = 1;
        if (out->len) rg_pen_line(&pen);
        put_text(&t, text, NULL, 0, true);
        put_below(&t, text, 0);
    }
    put_alone(&t);
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
    rg_json_pair(j, "from", name_of(j->out->arena, descent, e->from));
    rg_json_pair(j, "to", name_of(j->out->arena, descent, e->to));
    rg_json_key(j, "directed");
    rg_json_bool(j, e->directed);
    rg_json_pair(j, "kind", rg_text_of(kinds[e->kind]));
    put_reason(j, e);
    if (!lost(descent, e)) {
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

void rg_stemma_form_json(const rg_model *model, const regest_style *style, rg_buf *out) {
    (void)style;
    const rg_trace *trace = &model->descent->trace;
    rg_json j = rg_json_on(out);
    rg_json_open(&j, '{');
    rg_json_key(&j, "accounts");
    rg_json_open(&j, '[');
    for (size_t i = 0; i < trace->text_count + trace->lost_count; i++) {
        rg_json_open(&j, '{');
        rg_json_pair(&j, "name", name_of(out->arena, model->descent, i));
        rg_json_key(&j, "lost");
        rg_json_bool(&j, i >= trace->text_count);
        if (i < trace->text_count) {
            rg_json_key(&j, "family");
            rg_json_int(&j, (int64_t)trace->family[i]);
        }
        rg_json_key(&j, "root");
        rg_json_bool(&j, !has_source(trace, i));
        rg_json_close(&j, '}');
    }
    rg_json_close(&j, ']');
    rg_json_key(&j, "edges");
    rg_json_open(&j, '[');
    for (size_t i = 0; i < trace->edge_count; i++) put_edge(&j, model->descent, &trace->edges[i]);
    rg_json_close(&j, ']');
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
        put_dot_name(out, name_of(out->arena, model->descent, i));
        rg_buf_puts(out, i < trace->text_count ? ";\n" : " [fontcolor=gray];\n");
    }
    for (size_t i = 0; i < trace->edge_count; i++) {
        const rg_trace_edge *e = &trace->edges[i];
        rg_buf_puts(out, "  ");
        put_dot_name(out, name_of(out->arena, model->descent, e->from));
        rg_buf_puts(out, " -> ");
        put_dot_name(out, name_of(out->arena, model->descent, e->to));
        rg_buf_printf(out, " [%slabel=\"%s\"];\n", e->directed ? "" : "dir=none, ", kinds[e->kind]);
    }
    rg_buf_puts(out, "}\n");
}
