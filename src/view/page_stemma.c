/* page_stemma.c: who copied whom, as a page and as a picture: a row an account, hung on its source. */
#include "view/page.h"
#include "view/stemma_tree.h"

enum { ROW_HEIGHT = 30, HEAD_HEIGHT = 22, INDENT = 26, LEFT = 20, TEXT_LEFT = 14, BASELINE = 5 };

static size_t x_of(const rg_stemma_row *row) { return LEFT + row->depth * INDENT; }
static size_t y_of(size_t row) { return HEAD_HEIGHT + row * ROW_HEIGHT; }

static void put_row(rg_node *root, const rg_descent *descent, const rg_stemma_row *rows, size_t i) {
    rg_arena *arena = rg_template_arena(root);
    rg_node *node = rg_template_add(root, "rows");
    const rg_stemma_row *row = &rows[i];
    bool lost = row->text >= descent->trace.text_count;
    rg_template_number(node, "x", x_of(row));
    rg_template_number(node, "y", y_of(i));
    rg_template_number(node, "text_x", x_of(row) + TEXT_LEFT);
    rg_template_number(node, "text_y", y_of(i) + BASELINE);
    rg_template_set(node, "name", row->name);
    rg_template_set(node, "said", row->said);
    rg_template_flag(node, "lost", lost);
    rg_template_flag(node, "again", row->again);
    if (!lost) {
        rg_buf uri = rg_buf_in(arena);
        rg_words_uri(&uri, row->name);
        rg_template_set(node, "uri", rg_buf_text(&uri));
        rg_template_set(node, "account_slug", rg_page_slug(arena, "a-", row->name));
    }
    if (!row->depth) return;
    rg_node *line = rg_template_add(node, "line");
    rg_template_number(line, "from_x", x_of(&rows[row->parent]));
    rg_template_number(line, "from_y", y_of(row->parent) + 7);
    rg_template_number(line, "to_x", x_of(row) - 7);
    rg_template_number(line, "to_y", y_of(i));
    rg_template_flag(line, "undirected", !row->edge->directed);
}

static rg_node *build(const rg_model *model, const regest_style *style, rg_arena *arena) {
    size_t n;
    const rg_stemma_row *rows = rg_stemma_tree(arena, model->descent, &n);
    rg_node *root = rg_page_new(arena, model->descent->content, style, RG_TEXT("Stemma"), "at_stemma");
    for (size_t i = 0; i < n; i++) put_row(root, model->descent, rows, i);
    rg_template_number(root, "height", y_of(n));
    rg_template_set(root, "accounts", rg_words_count(arena, model->descent->trace.text_count, "account", "accounts"));
    rg_template_set(root, "witnesses", rg_words_count(arena, model->descent->independent, "independent witness", "independent witnesses"));
    return root;
}

void rg_page_stemma(const rg_model *model, const regest_style *style, rg_buf *out) {
    rg_template_print(out, "stemma.html", build(model, style, out->arena));
}

void rg_page_stemma_svg(const rg_model *model, const regest_style *style, rg_buf *out) {
    rg_template_print(out, "stemma.svg", build(model, style, out->arena));
}
