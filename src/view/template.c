/* template.c: a template is read while it is printed: templates are small, and what is read twice needs no tree. */
#include "view/template.h"

#include <string.h>

#include "base/table.h"
#include "base/vec.h"

typedef struct slot {
    const char *key;
    rg_text text;
    RG_VEC(rg_node *) items;
} slot;

struct rg_node {
    rg_arena *arena;
    RG_VEC(slot) slots;
};

rg_node *rg_template_new(rg_arena *arena) {
    rg_node *node = RG_NEW(arena, rg_node);
    node->arena = arena;
    return node;
}

rg_arena *rg_template_arena(const rg_node *node) { return node->arena; }

static slot *slot_of(rg_node *node, const char *key) {
    for (size_t i = 0; i < node->slots.n; i++)
        if (strcmp(node->slots.at[i].key, key) == 0) return &node->slots.at[i];
    slot *made = rg_vec_push(node->arena, &node->slots);
    made->key = key;
    return made;
}

void rg_template_set(rg_node *node, const char *key, rg_text text) { slot_of(node, key)->text = text; }

void rg_template_number(rg_node *node, const char *key, size_t number) {
    rg_template_set(node, key, rg_text_printf(node->arena, "%zu", number));
}

void rg_template_flag(rg_node *node, const char *key, bool on) { rg_template_set(node, key, on ? RG_TEXT("1") : RG_TEXT("")); }

rg_node *rg_template_add(rg_node *node, const char *key) {
    rg_node *item = rg_template_new(node->arena);
    slot *in = slot_of(node, key);
    *rg_vec_push(node->arena, &in->items) = item;
    return item;
}

/* ---- printing ------------------------------------------------------------------------------------------------- */

typedef struct printer {
    rg_buf *out;
    const rg_node *root;
    unsigned depth;
} printer;

typedef struct tag {
    size_t start, end; /* with its braces, and with its line where it stands alone */
    char sigil;        /* # ^ / > ! or 0 */
    rg_text key;
} tag;

static const slot *find_in(const rg_node *node, rg_text key) {
    for (size_t i = 0; i < node->slots.n; i++)
        if (rg_text_same(rg_text_of(node->slots.at[i].key), key)) return &node->slots.at[i];
    return NULL;
}

static const slot *look_up(const printer *p, const rg_node *node, rg_text key) {
    const slot *found = find_in(node, key);
    return found ? found : find_in(p->root, key);
}

/* Takes in the rest of the line where the tag is all there is on it. */
static void whole_line(rg_text text, tag *t) {
    size_t start = t->start, end = t->end;
    while (start > 0 && (text.ptr[start - 1] == ' ' || text.ptr[start - 1] == '\t')) start--;
    while (end < text.len && (text.ptr[end] == ' ' || text.ptr[end] == '\t')) end++;
    if ((start == 0 || text.ptr[start - 1] == '\n') && end < text.len && text.ptr[end] == '\n') *t = (tag){start, end + 1, t->sigil, t->key};
}

static bool next_tag(rg_text text, size_t from, tag *out) {
    size_t start = rg_text_find(text, RG_TEXT("{{"), from);
    if (start == (size_t)-1) return false;
    size_t end = rg_text_find(text, RG_TEXT("}}"), start);
    if (end == (size_t)-1) return false;
    rg_text key = rg_text_cut(text, (rg_span){start + 2, end});
    *out = (tag){start, end + 2, 0, key};
    if (key.len && strchr("#^/>!", key.ptr[0])) {
        out->sigil = key.ptr[0];
        out->key = rg_text_trim(rg_text_cut(key, (rg_span){1, key.len}));
        whole_line(text, out);
    }
    if (out->start < from) out->start = from; /* the line's blanks went with the tag before */
    return true;
}

/* The section's closing tag; sections of the same key inside are passed over. */
static bool closing(rg_text text, size_t from, rg_text key, tag *out) {
    unsigned inside = 0;
    while (next_tag(text, from, out)) {
        from = out->end;
        if (!rg_text_same(out->key, key)) continue;
        if (out->sigil == '#' || out->sigil == '^') inside++;
        else if (out->sigil == '/' && inside-- == 0) return true;
    }
    return false;
}

static void put_escaped(rg_buf *out, rg_text text) {
    for (size_t i = 0; i < text.len;) {
        uint32_t rune;
        size_t n = rg_text_rune(text, i, &rune);
        i += n ? n : 1;
        bool control = (rune < 0x20 && rune != '\n' && rune != '\t') || (rune >= 0x7f && rune < 0xa0) || rune == 0xfffe || rune == 0xffff;
        if (!n || control) rg_buf_rune(out, 0xfffd);
        else if (rune == '&') rg_buf_puts(out, "&amp;");
        else if (rune == '<') rg_buf_puts(out, "&lt;");
        else if (rune == '>') rg_buf_puts(out, "&gt;");
        else if (rune == '"') rg_buf_puts(out, "&quot;");
        else if (rune == '\'') rg_buf_puts(out, "&#39;");
        else rg_buf_rune(out, rune);
    }
}

static void print(printer *p, rg_text text, const rg_node *node);

static void print_section(printer *p, rg_text body, const rg_node *node, const slot *value, bool inverted) {
    bool some = value && (value->items.n || value->text.len);
    if (inverted) {
        if (!some) print(p, body, node);
    } else if (some && value->items.n) {
        for (size_t i = 0; i < value->items.n; i++) print(p, body, value->items.at[i]);
    } else if (some) print(p, body, node);
}

static void print(printer *p, rg_text text, const rg_node *node) {
    if (++p->depth > RG_TEMPLATE_DEPTH) {
        p->depth--;
        return;
    }
    size_t at = 0;
    for (tag t; next_tag(text, at, &t); at = t.end) {
        rg_buf_add(p->out, rg_text_cut(text, (rg_span){at, t.start}));
        const slot *value = look_up(p, node, t.key);
        if (t.sigil == 0 && value) put_escaped(p->out, value->text);
        if (t.sigil == '>') print(p, rg_table_bytes(rg_text_z(p->out->arena, t.key)), node);
        if (t.sigil != '#' && t.sigil != '^') continue;
        tag close;
        if (!closing(text, t.end, t.key, &close)) break;
        print_section(p, rg_text_cut(text, (rg_span){t.end, close.start}), node, value, t.sigil == '^');
        t = close;
    }
    rg_buf_add(p->out, rg_text_cut(text, (rg_span){at, text.len}));
    p->depth--;
}

void rg_template_print(rg_buf *out, const char *name, const rg_node *root) {
    printer p = {out, root, 0};
    print(&p, rg_table_bytes(name), root);
}
