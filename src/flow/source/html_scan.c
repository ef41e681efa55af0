/* html_scan.c: the first walk over a page's tree.
 *
 * In: the tree. Out: facts of every element: sums of text, link text and prose; which element holds the article; what is furniture
 * (data/source/page_furniture.tsv), unless it holds much of the prose or the notes; which links are note marks, which are back-links, and
 * which elements are the notes. A note mark is a link within the page, forward, short as a label, to an element of text that links back,
 * or that stands in brackets or raised. Linear but for the climb from a link's target to its entry.
 */
#include <string.h>

#include "base/error.h"
#include "base/limits.h"
#include "base/map.h"
#include "base/table.h"
#include "flow/source/html_int.h"

enum { LONG_RUN = 40, LABEL_BYTES = 24, BACK_BYTES = 40, CLIMB = 12, LEAST_PROSE = 200, TITLE_LEAST = 2, LINE_BYTES = 40 };

/* ---- the tree ------------------------------------------------------------------------------------------------- */

xmlNode *rg_html_scan_next(const xmlNode *top, const xmlNode *node, bool into) {
    if (into && node->type == XML_ELEMENT_NODE && node->children) return node->children;
    while (node && node != top) {
        if (node->next) return node->next;
        node = node->parent;
    }
    return NULL;
}

bool rg_html_scan_is(const xmlNode *node, const char *name) {
    return node && node->type == XML_ELEMENT_NODE && strcmp((const char *)node->name, name) == 0;
}

rg_text rg_html_scan_attribute(const xmlNode *node, const char *name) {
    for (const xmlAttr *attribute = node->type == XML_ELEMENT_NODE ? node->properties : NULL; attribute; attribute = attribute->next)
        if (strcmp((const char *)attribute->name, name) == 0)
            return attribute->children && attribute->children->content ? rg_text_of((const char *)attribute->children->content) : RG_TEXT("");
    return (rg_text){0};
}

bool rg_html_scan_silent(const xmlNode *node) {
    static const char *const NAMES[] = {"script", "style", "head"};
    if (node->type != XML_ELEMENT_NODE) return node->type != XML_TEXT_NODE && node->type != XML_CDATA_SECTION_NODE;
    for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++)
        if (strcmp((const char *)node->name, NAMES[i]) == 0) return true;
    return false;
}

static rg_text content_of(const xmlNode *node) { return node->content ? rg_text_of((const char *)node->content) : (rg_text){0}; }

static rg_text anchor_of(const xmlNode *node) { /* what a fragment may name */
    rg_text id = rg_html_scan_attribute(node, "id");
    return id.len ? id : rg_html_scan_is(node, "a") ? rg_html_scan_attribute(node, "name") : (rg_text){0};
}

/* ---- sums ----------------------------------------------------------------------------------------------------- */

static void see_text(const xmlNode *node) {
    rg_html_facts *parent = node->parent ? rg_html_facts_of(node->parent) : NULL;
    size_t len = rg_text_trim(content_of(node)).len;
    if (!parent || !len) return;
    parent->text += len;
    if (parent->in_link) parent->linked += len;
    else if (len >= LONG_RUN) parent->prose += len;
}

static void see_element(rg_html_page *page, xmlNode *node, rg_map *ids) {
    rg_html_facts *facts = RG_NEW(page->arena, rg_html_facts), *parent = node->parent ? rg_html_facts_of(node->parent) : NULL;
    node->_private = facts;
    *(xmlNode **)rg_vec_push(page->arena, &page->nodes) = node;
    facts->order = page->nodes.n;
    facts->depth = parent ? parent->depth + 1 : 1;
    facts->in_link = rg_html_scan_is(node, "a") || (parent && parent->in_link);
    facts->tables = rg_html_scan_is(node, "table");
    facts->rows = rg_html_scan_is(node, "tr");
    facts->paragraphs = rg_html_scan_is(node, "p") || (node->name[0] == 'h' && node->name[1] >= '1' && node->name[1] <= '6');
    rg_text id = anchor_of(node);
    if (id.len) rg_map_intern(ids, id, facts->order - 1);
}

static void add_up(rg_html_page *page) {
    for (size_t i = page->nodes.n; i-- > 1;) {
        const xmlNode *node = page->nodes.at[i];
        rg_html_facts *facts = rg_html_facts_of(node), *parent = rg_html_facts_of(node->parent);
        if (!parent) continue;
        parent->text += facts->text;
        parent->linked += facts->linked;
        parent->prose += facts->prose;
        parent->tables += facts->tables;
        parent->rows += facts->rows;
        parent->paragraphs += facts->paragraphs;
    }
}

static void add_up_notes(rg_html_page *page) {
    for (size_t i = page->nodes.n; i-- > 1;) {
        rg_html_facts *facts = rg_html_facts_of(page->nodes.at[i]), *parent = rg_html_facts_of(page->nodes.at[i]->parent);
        if (parent) parent->notes += facts->notes + (facts->entry > 0);
    }
}

/* ---- notes ---------------------------------------------------------------------------------------------------- */

static int hex_digit(char c) { return c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'F' ? c - 'A' + 10 : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1; }

static rg_text unescape(rg_arena *arena, rg_text text) {
    char *out = rg_arena_alloc(arena, text.len + 1);
    size_t n = 0;
    for (size_t i = 0; i < text.len; i++) {
        int high = i + 2 < text.len && text.ptr[i] == '%' ? hex_digit(text.ptr[i + 1]) : -1, low = high >= 0 ? hex_digit(text.ptr[i + 2]) : -1;
        out[n++] = low >= 0 ? (char)(high * 16 + low) : text.ptr[i];
        if (low >= 0) i += 2;
    }
    return (rg_text){out, n};
}

static xmlNode *target_of(rg_html_page *page, const rg_map *ids, const xmlNode *link) {
    rg_text href = rg_html_scan_attribute(link, "href");
    size_t hash = href.len ? rg_text_find(href, RG_TEXT("#"), 0) : RG_NONE;
    if (hash == RG_NONE || hash + 1 >= href.len) return NULL;
    rg_text fragment = {href.ptr + hash + 1, href.len - hash - 1};
    size_t found = rg_map_get(ids, fragment);
    if (found == RG_NONE && memchr(fragment.ptr, '%', fragment.len)) found = rg_map_get(ids, unescape(page->arena, fragment));
    return found == RG_NONE ? NULL : page->nodes.at[found];
}

/* The text of a small element, trimmed; false where it is longer than `most`. */
static bool short_text(rg_html_page *page, const xmlNode *node, size_t most, rg_text *out) {
    if (rg_html_facts_of(node)->text > most) return false;
    rg_buf text = rg_buf_in(page->arena);
    for (const xmlNode *at = node; at; at = rg_html_scan_next(node, at, true))
        if (at->type == XML_TEXT_NODE) rg_buf_add(&text, content_of(at));
    *out = rg_text_trim(rg_buf_text(&text));
    return out->len > 0 && out->len <= 2 * most;
}

/* "[12]", "12", "note 3", "a", "*": what a mark looks like. `number` gets the digits' value, 0 where other signs stand beside them. */
static bool label_shape(rg_text text, unsigned *number, bool *bracketed) {
    *bracketed = text.len > 2 && (text.ptr[0] == '[' || text.ptr[0] == '(') && strchr("])", text.ptr[text.len - 1]);
    if (*bracketed) text = rg_text_trim((rg_text){text.ptr + 1, text.len - 2});
    int64_t value;
    *number = 0;
    if (text.len <= 3 && rg_text_number(text, &value) && value > 0) {
        *number = (unsigned)value;
        return true;
    }
    size_t letters = 0, others = 0, digits = 0;
    for (size_t i = 0, n; i < text.len; i += n) {
        uint32_t rune;
        n = rg_text_rune(text, i, &rune);
        if (!n || rune == '^' || (rune >= 0x2190 && rune <= 0x21ff)) return false;
        if (rg_rune_digit(rune)) digits++;
        else if (rg_rune_letter(rune)) letters++;
        else if (!rg_rune_space(rune)) others++;
    }
    return (digits && letters <= 6 && digits <= 3 && others <= 1) || (!digits && letters <= 3 && !others) || (!digits && !letters && others <= 3);
}

static bool raised(const xmlNode *link) {
    const xmlNode *node = link->parent;
    for (int i = 0; i < 3 && node; i++, node = node->parent)
        if (rg_html_scan_is(node, "sup")) return true;
    for (const xmlNode *child = link->children; child; child = child->next)
        if (rg_html_scan_is(child, "sup")) return true;
    return rg_text_find(rg_html_scan_attribute(link, "role"), RG_TEXT("noteref"), 0) != RG_NONE;
}

static bool text_element(const xmlNode *node) {
    static const char *const NAMES[] = {"li", "dd", "p", "td", "div", "aside", "tr"};
    for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++)
        if (rg_html_scan_is(node, NAMES[i])) return true;
    return false;
}

/* The note that a link's target stands in: a list item where there is one, else the nearest element with text. */
static xmlNode *entry_of(xmlNode *target) {
    xmlNode *found = NULL, *node = target;
    for (int i = 0; i < CLIMB && node; i++, node = node->parent) {
        if (node->type != XML_ELEMENT_NODE || rg_html_scan_is(node, "body")) break;
        if (rg_html_scan_is(node, "li") || rg_html_scan_is(node, "dd")) return node;
        if (rg_html_scan_is(node, "ol") || rg_html_scan_is(node, "ul") || rg_html_scan_is(node, "dl")) break;
        if (!found && text_element(node) && rg_html_facts_of(node)->text > 0) found = node;
    }
    return found;
}

static bool within(const xmlNode *node, const xmlNode *above) {
    for (int i = 0; i < 4 * CLIMB && node; i++, node = node->parent)
        if (node == above) return true;
    return false;
}

/* Does the entry link back to somewhere before it? */
static bool links_back(rg_html_page *page, const rg_map *ids, const xmlNode *entry) {
    size_t steps = 0;
    for (const xmlNode *at = entry; at && steps < 200; at = rg_html_scan_next(entry, at, true), steps++) {
        const xmlNode *target = rg_html_scan_is(at, "a") ? target_of(page, ids, at) : NULL;
        if (target && rg_html_facts_of(target)->order < rg_html_facts_of(entry)->order) return true;
    }
    return false;
}

static size_t add_entry(rg_html_page *page, xmlNode *node, unsigned label) {
    *(rg_html_entry *)rg_vec_push(page->arena, &page->entries) = (rg_html_entry){.node = node, .label = label};
    return rg_html_facts_of(node)->entry = page->entries.n;
}

typedef struct label_use {
    bool used[RG_LIMIT_NOTE_LABEL + 1];
    unsigned most;
} label_use;

static unsigned claim_label(label_use *labels, unsigned wanted) {
    if (!wanted || wanted > RG_LIMIT_NOTE_LABEL || labels->used[wanted]) return 0;
    labels->used[wanted] = true;
    if (wanted > labels->most) labels->most = wanted;
    return wanted;
}

static void see_mark(rg_html_page *page, const rg_map *ids, label_use *labels, xmlNode *link) {
    rg_html_facts *facts = rg_html_facts_of(link);
    rg_text text;
    unsigned number;
    bool bracketed;
    facts->target = target_of(page, ids, link);
    if (!facts->target || rg_html_facts_of(facts->target)->order <= facts->order) return;
    if (!short_text(page, link, LABEL_BYTES, &text) || !label_shape(text, &number, &bracketed)) return;
    xmlNode *entry = entry_of(facts->target);
    if (!entry || rg_html_facts_of(entry)->order < facts->order || within(link, entry)) return;
    rg_html_facts *note = rg_html_facts_of(entry);
    if (!note->entry) {
        if (!bracketed && !raised(link) && !links_back(page, ids, entry)) return;
        add_entry(page, entry, claim_label(labels, number));
    }
    facts->points = note->entry;
}

static void see_backlink(rg_html_page *page, xmlNode *link) {
    rg_html_facts *facts = rg_html_facts_of(link);
    if (!facts->target || facts->points || facts->text > BACK_BYTES || rg_html_facts_of(facts->target)->order >= facts->order) return;
    const xmlNode *node = link;
    for (int i = 0; i < CLIMB && node && node->type == XML_ELEMENT_NODE && rg_html_facts_of(node); i++, node = node->parent) {
        size_t entry = rg_html_facts_of(node)->entry;
        if (!entry) continue;
        facts->backlink = rg_html_facts_of(facts->target)->order < rg_html_facts_of(node)->order;
        page->entries.at[entry - 1].backlinks += facts->backlink;
        return;
    }
}

/* The rest of a list that holds notes: unused ones. Their place in the list is their label, where the others' is too. */
static void see_siblings(rg_html_page *page, label_use *labels) {
    size_t n = page->entries.n;
    for (size_t i = 0; i < n; i++) {
        const xmlNode *list = page->entries.at[i].node->parent;
        if (!rg_html_scan_is(list, "ol") || !rg_html_facts_of(list) || rg_html_facts_of(list)->items) continue;
        rg_html_facts_of(list)->items = 1;
        unsigned place = 0;
        for (xmlNode *item = list->children; item; item = item->next)
            if (rg_html_scan_is(item, "li") && ++place && !rg_html_facts_of(item)->entry) add_entry(page, item, claim_label(labels, place));
    }
}

static int by_order(const void *a, const void *b) {
    size_t x = rg_html_facts_of(((const rg_html_entry *)a)->node)->order, y = rg_html_facts_of(((const rg_html_entry *)b)->node)->order;
    return x < y ? -1 : x > y;
}

static void find_notes(rg_html_page *page, const rg_map *ids) {
    label_use *labels = RG_NEW(page->arena, label_use);
    for (size_t i = 0; i < page->nodes.n; i++)
        if (rg_html_scan_is(page->nodes.at[i], "a")) see_mark(page, ids, labels, page->nodes.at[i]);
    see_siblings(page, labels);
    for (size_t i = 0; i < page->entries.n; i++)
        if (!page->entries.at[i].label) page->entries.at[i].label = ++labels->most;
    for (size_t i = 0; i < page->nodes.n; i++)
        if (rg_html_scan_is(page->nodes.at[i], "a")) see_backlink(page, page->nodes.at[i]);
    size_t *moved = RG_ARRAY(page->arena, size_t, page->entries.n + 1);
    for (size_t i = 0; i < page->entries.n; i++) rg_html_facts_of(page->entries.at[i].node)->items = 0;
    rg_html_entry *before = RG_ARRAY(page->arena, rg_html_entry, page->entries.n + 1);
    if (page->entries.n) memcpy(before, page->entries.at, page->entries.n * sizeof *before);
    rg_vec_sort(page->arena, page->entries.at, page->entries.n, sizeof *page->entries.at, by_order);
    for (size_t i = 0; i < page->entries.n; i++) moved[rg_html_facts_of(page->entries.at[i].node)->entry - 1] = i;
    for (size_t i = 0; i < page->entries.n; i++) rg_html_facts_of(page->entries.at[i].node)->entry = i + 1;
    for (size_t i = 0; i < page->nodes.n; i++) {
        rg_html_facts *facts = rg_html_facts_of(page->nodes.at[i]);
        if (facts->points) facts->points = moved[facts->points - 1] + 1;
        if (rg_html_scan_is(page->nodes.at[i], "ol")) facts->items = 0;
    }
}

/* ---- the article ---------------------------------------------------------------------------------------------- */

static bool has_token(rg_text list, const char *token) {
    for (size_t i = 0, start = 0; i <= list.len; i++) {
        if (i < list.len && list.ptr[i] != ' ') continue;
        if (rg_text_same((rg_text){list.ptr + start, i - start}, rg_text_of(token))) return true;
        start = i + 1;
    }
    return false;
}

static bool article_element(const xmlNode *node) {
    return rg_html_scan_is(node, "article") || rg_html_scan_is(node, "main") || rg_text_same(rg_html_scan_attribute(node, "role"), RG_TEXT("main")) ||
           rg_text_find(rg_html_scan_attribute(node, "itemprop"), RG_TEXT("articleBody"), 0) != RG_NONE;
}

static bool wiki_content(const xmlNode *node) {
    return has_token(rg_html_scan_attribute(node, "class"), "mw-parser-output") ||
           rg_text_same(rg_html_scan_attribute(node, "id"), RG_TEXT("mw-content-text")) ||
           rg_text_same(rg_html_scan_attribute(node, "id"), RG_TEXT("bodyContent"));
}

/* The smallest element that still holds nearly all of the prose. */
static xmlNode *narrow(xmlNode *root) {
    for (;;) {
        xmlNode *child = root->children;
        while (child && !(child->type == XML_ELEMENT_NODE && rg_html_facts_of(child) &&
                          rg_html_facts_of(child)->prose * 20 >= rg_html_facts_of(root)->prose * 19 &&
                          rg_html_facts_of(child)->notes == rg_html_facts_of(root)->notes))
            child = child->next;
        if (!child || rg_html_scan_is(child, "p") || rg_html_scan_is(child, "table")) return root;
        root = child;
    }
}

static void find_root(rg_html_page *page) {
    size_t all = rg_html_facts_of(page->body)->prose;
    xmlNode *best = NULL;
    for (size_t i = 0; i < page->nodes.n && !page->wiki; i++) {
        xmlNode *node = page->nodes.at[i];
        if (wiki_content(node) && rg_html_facts_of(node)->text * 2 > rg_html_facts_of(page->body)->text) page->wiki = true, best = node;
        else if (article_element(node) && rg_html_facts_of(node)->prose * 2 > all && rg_html_facts_of(node)->notes == rg_html_facts_of(page->body)->notes) best = node;
    }
    page->root = best ? best : page->body;
    if (!page->wiki && all >= LEAST_PROSE) page->root = narrow(page->root);
    for (xmlNode *node = page->root; node && node->type == XML_ELEMENT_NODE && rg_html_facts_of(node); node = node->parent)
        rg_html_facts_of(node)->holds_root = true;
}

/* The words of the head's <title>, folded; empty where it has none. */
rg_text rg_html_scan_head_title(rg_html_page *page) {
    rg_buf title = rg_buf_in(page->arena);
    const xmlNode *top = xmlDocGetRootElement(page->doc), *found = top;
    while (found && !rg_html_scan_is(found, "body") && !rg_html_scan_is(found, "title")) found = rg_html_scan_next(top, found, true);
    for (const xmlNode *node = rg_html_scan_is(found, "title") ? found->children : NULL; node; node = node->next) rg_buf_add(&title, content_of(node));
    return rg_text_fold(page->arena, rg_text_trim(rg_buf_text(&title)));
}

/* Of the headings whose words stand in the head's title the longest: a site's name stands there too, and is mostly shorter. */
static xmlNode *named_title(rg_html_page *page) {
    rg_text wanted = rg_html_scan_head_title(page);
    size_t longest = TITLE_LEAST;
    xmlNode *found = NULL;
    for (size_t i = 0; wanted.len && i < page->nodes.n; i++) {
        xmlNode *node = page->nodes.at[i];
        rg_text text;
        if ((!rg_html_scan_is(node, "h1") && !rg_html_scan_is(node, "h2")) || !short_text(page, node, wanted.len, &text)) continue;
        text = rg_text_fold(page->arena, text);
        if (text.len > longest && rg_text_find(wanted, text, 0) != RG_NONE) found = node, longest = text.len;
    }
    return found;
}

/* The first heading in the article, else the last before it. */
static xmlNode *placed_title(const rg_html_page *page) {
    size_t begin = rg_html_facts_of(page->root)->order;
    xmlNode *found = NULL;
    for (size_t i = 0; i < page->nodes.n; i++) {
        xmlNode *node = page->nodes.at[i];
        if (!rg_html_scan_is(node, "h1") || !rg_html_facts_of(node)->text) continue;
        if (rg_html_facts_of(node)->inside) return node;
        if (i + 1 > begin) break;
        found = node;
    }
    return found;
}

/* The page's own heading, and the elements it stands in. */
static void find_title(rg_html_page *page) {
    page->title = named_title(page);
    if (!page->title) page->title = placed_title(page);
    for (xmlNode *node = page->title; node && node->type == XML_ELEMENT_NODE && rg_html_facts_of(node); node = node->parent)
        rg_html_facts_of(node)->holds_title = true;
}

/* ---- furniture ------------------------------------------------------------------------------------------------ */

typedef struct page_furniture {
    rg_map tags, roles, tokens, words, lines, edits; /* pattern -> index into reasons */
    RG_VEC(const char *) reasons;
} page_furniture;

static const void *load_furniture(rg_arena *arena, rg_text name) {
    page_furniture *furniture = RG_NEW(arena, page_furniture);
    rg_table table = rg_table_open(name.ptr);
    const struct { const char *how; rg_map *map; } KINDS[] = {{"tag", &furniture->tags}, {"role", &furniture->roles}, {"token", &furniture->tokens},
                                                              {"word", &furniture->words}, {"line", &furniture->lines}, {"edit", &furniture->edits}};
    for (size_t k = 0; k < sizeof KINDS / sizeof *KINDS; k++) *KINDS[k].map = rg_map_in(arena);
    while (rg_table_next(&table)) {
        size_t k = 0;
        while (k + 1 < sizeof KINDS / sizeof *KINDS && !rg_text_same(table.field[0], rg_text_of(KINDS[k].how))) k++;
        rg_map_intern(KINDS[k].map, table.field[1], furniture->reasons.n);
        *(const char **)rg_vec_push(arena, &furniture->reasons) = rg_text_z(arena, table.field[2]);
    }
    return furniture;
}

const char *rg_html_scan_furniture(rg_arena *arena, rg_html_frame kind, rg_text words) {
    const page_furniture *furniture = rg_arena_once(arena, load_furniture, RG_TEXT("source/page_furniture.tsv"));
    if (!words.len || words.len > LINE_BYTES) return NULL;
    size_t found = rg_map_get(kind == RG_HTML_LINE ? &furniture->lines : &furniture->edits, rg_text_fold(arena, words));
    return found == RG_NONE ? NULL : furniture->reasons.at[found];
}

static size_t find_words(const page_furniture *furniture, rg_arena *arena, rg_text token) {
    rg_text lower = rg_text_lower(arena, token);
    for (size_t i = 0, start = 0; i <= lower.len; i++) {
        if (i < lower.len && lower.ptr[i] != '-' && lower.ptr[i] != '_') continue;
        size_t found = rg_map_get(&furniture->words, (rg_text){lower.ptr + start, i - start});
        if (found != RG_NONE) return found;
        start = i + 1;
    }
    return RG_NONE;
}

static size_t find_class(const page_furniture *furniture, rg_arena *arena, rg_text list, bool words) {
    for (size_t i = 0, start = 0; i <= list.len; i++) {
        if (i < list.len && list.ptr[i] != ' ' && list.ptr[i] != '\n' && list.ptr[i] != '\t') continue;
        rg_text token = {list.ptr + start, i - start};
        size_t found = rg_map_get(&furniture->tokens, token);
        if (found == RG_NONE && words && token.len) found = find_words(furniture, arena, token);
        if (found != RG_NONE) return found;
        start = i + 1;
    }
    return RG_NONE;
}

static bool hidden(const xmlNode *node) {
    rg_text style = rg_html_scan_attribute(node, "style");
    return rg_html_scan_attribute(node, "hidden").ptr != NULL || rg_text_find(style, RG_TEXT("display:none"), 0) != RG_NONE ||
           rg_text_find(style, RG_TEXT("display: none"), 0) != RG_NONE;
}

static const char *furniture_reason(const rg_html_page *page, const page_furniture *furniture, const xmlNode *node) {
    bool words = !(page->wiki && rg_html_facts_of(node)->inside);
    size_t found = rg_map_get(&furniture->tags, rg_text_of((const char *)node->name));
    if (found == RG_NONE) found = rg_map_get(&furniture->roles, rg_html_scan_attribute(node, "role"));
    if (found == RG_NONE) found = find_class(furniture, page->arena, rg_html_scan_attribute(node, "class"), words);
    if (found == RG_NONE) found = find_class(furniture, page->arena, rg_html_scan_attribute(node, "id"), words);
    if (found != RG_NONE) return furniture->reasons.at[found];
    return hidden(node) ? "hidden" : NULL;
}

static void mark_furniture(rg_html_page *page) {
    const page_furniture *furniture = rg_arena_once(page->arena, load_furniture, RG_TEXT("source/page_furniture.tsv"));
    size_t all = rg_html_facts_of(page->body)->prose;
    for (size_t i = 0; i < page->nodes.n; i++) {
        const xmlNode *node = page->nodes.at[i];
        rg_html_facts *facts = rg_html_facts_of(node);
        if (!facts->text || rg_html_scan_is(node, "body") || facts->holds_root || facts->holds_title || facts->notes || facts->entry || facts->points || facts->backlink) continue;
        if (all >= LEAST_PROSE && facts->prose * 5 > all * 2) continue;
        facts->skip = furniture_reason(page, furniture, node);
    }
}

static bool names_blocks(const xmlNode *node) {
    static const char *const NAMES[] = {"li", "dd", "dt", "tr", "h1", "h2", "h3", "h4", "h5", "h6"};
    for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++)
        if (rg_html_scan_is(node, NAMES[i])) return true;
    return rg_html_facts_of(node)->entry > 0;
}

static void mark_inside(rg_html_page *page) {
    for (size_t i = 0; i < page->nodes.n; i++) {
        const xmlNode *node = page->nodes.at[i], *parent = node->parent && node->parent->type == XML_ELEMENT_NODE ? node->parent : NULL;
        const rg_html_facts *above = parent ? rg_html_facts_of(parent) : NULL;
        rg_html_facts_of(node)->inside = node == page->root || (above && above->inside);
        rg_html_facts_of(node)->names = names_blocks(node) || (above && above->names);
    }
}

static regest_status refuse_depth(const xmlNode *node, regest_error *error) {
    regest_status status = rg_error_set(error, REGEST_LIMIT, "elements nest more than %d deep, at line %ld", RG_LIMIT_HTML_DEPTH, xmlGetLineNo((xmlNode *)node));
    rg_error_hint(error, "No page made for readers is like this; save its text instead.");
    return status;
}

regest_status rg_html_scan_run(rg_html_page *page, regest_error *error) {
    rg_map ids = rg_map_in(page->arena);
    for (xmlNode *node = page->body; node;) {
        bool silent = rg_html_scan_silent(node);
        if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) see_text(node);
        else if (!silent) see_element(page, node, &ids);
        if (!silent && rg_html_facts_of(node) && rg_html_facts_of(node)->depth > RG_LIMIT_HTML_DEPTH) return refuse_depth(node, error);
        node = rg_html_scan_next(page->body, node, !silent);
    }
    add_up(page);
    find_notes(page, &ids);
    add_up_notes(page);
    find_root(page);
    mark_inside(page);
    find_title(page);
    mark_furniture(page);
    return REGEST_OK;
}
