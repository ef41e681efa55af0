/* wiki_template.c: what a template is, and the words of those that are words.
 *
 * In: a template's name. Out: what to do with it, by data/source/wiki_templates.tsv: words ({{lang|de|Wort}}), a citation, a note, a box of
 * facts, a list of notes, or nothing for the reader, with the reason. Names go by their beginning or end too ("infobox *", "* stub").
 * A template not known there is a box where it opens a line and names three arguments or more, else it is left out as it stands.
 * Not here: what a template's own page says; templates are not expanded.
 */
#include <string.h>

#include "base/table.h"
#include "flow/source/wiki_int.h"

enum { NAME_BYTES = 80, BOX_ROWS = 3, TEXT_BYTES = 512 };

static const char *const KINDS[] = {"skip", "words", "say", "cite", "harvard", "harvard-note", "note", "named",
                                    "entries", "box", "blocks", "measure", "date", "join", "function", "unknown"};

static rg_wiki_act_kind kind_of(rg_text word) {
    for (size_t i = 0; i < sizeof KINDS / sizeof *KINDS; i++)
        if (rg_text_same(word, rg_text_of(KINDS[i]))) return (rg_wiki_act_kind)i;
    return RG_WIKI_UNKNOWN;
}

/* "infobox *", "* stub" */
typedef struct name_pattern {
    rg_text name;
    size_t act;
} name_pattern;

typedef struct rg_wiki_names {
    rg_map act_of, space_of;
    RG_VEC(rg_wiki_act) acts; /* [0] is for templates that are not known */
    RG_VEC(name_pattern) patterns;
} rg_wiki_names;

static const void *load(rg_arena *arena, rg_text name) {
    rg_wiki_names *names = RG_NEW(arena, rg_wiki_names);
    names->act_of = rg_map_in(arena);
    names->space_of = rg_map_in(arena);
    *(rg_wiki_act *)rg_vec_push(arena, &names->acts) = (rg_wiki_act){RG_WIKI_UNKNOWN, RG_TEXT("template")};
    rg_table table = rg_table_open(name.ptr);
    while (rg_table_next(&table)) {
        rg_text key = table.field[0];
        if (memchr(key.ptr, '*', key.len)) *(name_pattern *)rg_vec_push(arena, &names->patterns) = (name_pattern){key, names->acts.n};
        else rg_map_intern(&names->act_of, key, names->acts.n);
        *(rg_wiki_act *)rg_vec_push(arena, &names->acts) = (rg_wiki_act){kind_of(table.field[1]), table.field[2]};
    }
    table = rg_table_open("source/wiki_spaces.tsv");
    while (rg_table_next(&table)) rg_map_intern(&names->space_of, table.field[0], rg_text_same(table.field[1], RG_TEXT("category")));
    return names;
}

static const rg_wiki_names *names_of(rg_wiki_page *page) {
    if (!page->names) {
        page->names = rg_arena_once(page->arena, load, RG_TEXT("source/wiki_templates.tsv"));
        page->asked = rg_map_in(page->arena);
    }
    return page->names;
}

size_t rg_wiki_template_space(rg_wiki_page *page, rg_text prefix) { return rg_map_get(&names_of(page)->space_of, prefix); }

/* ---- names ------------------------------------------------------------------------------------------------------- */

/* Lower case, blanks for underscores, one blank for many; without "Template:" and the number sign of a function. */
rg_text rg_wiki_template_name(rg_wiki_page *page, rg_wiki_range range, char *room, size_t size) {
    size_t n = 0;
    bool wide = false;
    for (uint32_t at = range.start; at < range.end && n < size; at++) {
        char c = page->source.ptr[at];
        if (strchr("|{}<[", c) && c) break;
        if (rg_wiki_blank(c) || c == '_') {
            if (n && room[n - 1] != ' ') room[n++] = ' ';
            continue;
        }
        wide |= (unsigned char)c >= 0x80;
        room[n++] = c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
    }
    while (n && room[n - 1] == ' ') n--;
    rg_text name = {room, n};
    if (wide) name = rg_text_lower(page->arena, name);
    if (name.len && name.ptr[0] == '#') name = (rg_text){name.ptr + 1, name.len - 1};
    return rg_text_starts(name, RG_TEXT("template:")) ? rg_text_trim((rg_text){name.ptr + 9, name.len - 9}) : name;
}

static size_t by_pattern(const rg_wiki_names *names, rg_text name) {
    for (size_t i = 0; i < names->patterns.n; i++) {
        rg_text key = names->patterns.at[i].name;
        bool begin = key.ptr[key.len - 1] == '*' && rg_text_starts(name, (rg_text){key.ptr, key.len - 1});
        bool end = key.ptr[0] == '*' && rg_text_ends(name, (rg_text){key.ptr + 1, key.len - 1});
        if (begin || end) return names->patterns.at[i].act;
    }
    return 0;
}

/* "formatnum:1234", "#if:": the colon belongs to the name. */
static size_t find_act(rg_wiki_page *page, rg_text name) {
    const rg_wiki_names *names = names_of(page);
    size_t act = rg_map_get(&names->act_of, name);
    if (act == RG_NONE) act = rg_map_get(&page->asked, name);
    if (act != RG_NONE) return act;
    const char *colon = name.len ? memchr(name.ptr, ':', name.len) : NULL;
    act = colon ? rg_map_get(&names->act_of, (rg_text){name.ptr, (size_t)(colon - name.ptr) + 1}) : RG_NONE;
    if (act == RG_NONE) act = by_pattern(names, name);
    rg_map_put(&page->asked, rg_text_copy(page->arena, name), act);
    return act;
}

const rg_wiki_act *rg_wiki_template_act(rg_wiki_page *page, uint32_t token) {
    rg_wiki_token *at = &page->tokens.at[token];
    if (!at->act) {
        char room[NAME_BYTES];
        rg_text name = rg_wiki_template_name(page, rg_wiki_token_inside(page, token), room, sizeof room);
        at->act = (uint16_t)(find_act(page, name) + 1);
    }
    return &names_of(page)->acts.at[at->act - 1];
}

/* ---- arguments ----------------------------------------------------------------------------------------------------- */

static rg_wiki_argument argument_of(const rg_wiki_page *page, rg_wiki_range value, uint32_t first_sign) {
    uint32_t end = first_sign < page->tokens.n && page->tokens.at[first_sign].start < value.end ? page->tokens.at[first_sign].start : value.end;
    const char *equals = end > value.start ? memchr(page->source.ptr + value.start, '=', end - value.start) : NULL;
    if (!equals) return (rg_wiki_argument){.value = value};
    uint32_t at = (uint32_t)(equals - page->source.ptr);
    rg_text name = rg_text_trim(rg_wiki_cut(page, value.start, at));
    return (rg_wiki_argument){name, {value.token, at + 1, value.end}};
}

/* The first sign within a range that may not stand in an argument's name. */
static uint32_t first_sign(const rg_wiki_page *page, uint32_t i) {
    while (i < page->tokens.n && (page->tokens.at[i].sign == RG_WIKI_NEWLINE || page->tokens.at[i].sign == RG_WIKI_BLANK || page->tokens.at[i].sign == RG_WIKI_QUOTES ||
                                  page->tokens.at[i].sign == RG_WIKI_COMMENT)) i++;
    return i;
}

rg_wiki_arguments rg_wiki_template_arguments(rg_wiki_page *page, uint32_t token) {
    rg_wiki_arguments arguments = {0};
    rg_wiki_range inside = rg_wiki_token_inside(page, token), value = inside;
    uint32_t i = inside.token;
    for (;;) {
        uint32_t behind;
        while (i < page->tokens.n && page->tokens.at[i].start < inside.end && page->tokens.at[i].sign != RG_WIKI_PIPE) i = rg_wiki_token_behind(page, i, &behind);
        bool bar = i < page->tokens.n && page->tokens.at[i].start < inside.end;
        value.end = bar ? page->tokens.at[i].start : inside.end;
        rg_wiki_argument *argument = rg_vec_push(page->arena, &arguments);
        *argument = arguments.n == 1 ? (rg_wiki_argument){.value = value} : argument_of(page, value, first_sign(page, value.token));
        if (argument->value.start > value.start) argument->value.token = rg_wiki_token_from(page, value.token, argument->value.start);
        if (!bar) return arguments;
        value = (rg_wiki_range){i + 1, page->tokens.at[i].end, inside.end};
        i++;
    }
}

const rg_wiki_argument *rg_wiki_template_argument(const rg_wiki_arguments *arguments, rg_text name) {
    int64_t wanted, place = 0;
    bool number = rg_text_number(name, &wanted);
    const rg_wiki_argument *found = NULL;
    for (size_t i = 1; i < arguments->n; i++) {
        const rg_wiki_argument *argument = &arguments->at[i];
        if (argument->name.len ? rg_text_same(argument->name, name) : number && ++place == wanted) found = argument;
    }
    return found;
}

/* ---- words --------------------------------------------------------------------------------------------------------- */

/* `how` names arguments, parted by blanks; alternatives by "/". */
static const rg_wiki_argument *one_of(const rg_wiki_arguments *arguments, rg_text names) {
    const rg_wiki_argument *found = NULL;
    for (size_t i = 0, start = 0; i <= names.len && !found; i++) {
        if (i < names.len && names.ptr[i] != '/') continue;
        found = rg_wiki_template_argument(arguments, (rg_text){names.ptr + start, i - start});
        start = i + 1;
    }
    return found;
}

static void write_words(rg_wiki_page *page, const rg_wiki_arguments *arguments, rg_text how, int depth) {
    for (size_t i = 0, start = 0; i <= how.len; i++) {
        if (i < how.len && how.ptr[i] != ' ') continue;
        const rg_wiki_argument *argument = one_of(arguments, (rg_text){how.ptr + start, i - start});
        if (start) page->blank = true;
        if (argument) rg_wiki_walk_inline(page, argument->value, depth + 1);
        start = i + 1;
    }
}

static void write_join(rg_wiki_page *page, const rg_wiki_arguments *arguments, int depth) {
    bool any = false;
    for (size_t i = 1; i < arguments->n; i++) {
        if (arguments->at[i].name.len) continue;
        if (any) rg_wiki_walk_words(page, RG_TEXT("; "));
        any = true;
        rg_wiki_walk_inline(page, arguments->at[i].value, depth + 1);
    }
}

/* {{convert|5|km|mi}}, {{convert|5|to|7|km}}: numbers and what joins them, and the unit behind. */
static void write_measure(rg_wiki_page *page, const rg_wiki_arguments *arguments, int depth) {
    for (size_t i = 1; i < arguments->n; i++) {
        rg_wiki_range value = arguments->at[i].value;
        rg_text text = rg_text_trim(rg_wiki_cut(page, value.start, value.end));
        if (arguments->at[i].name.len || !text.len) continue;
        if (i > 1) page->blank = true;
        rg_wiki_walk_inline(page, value, depth + 1);
        bool number = rg_rune_digit((unsigned char)text.ptr[0]) || text.ptr[0] == '-' || text.ptr[0] == '+' || text.ptr[0] == '{';
        static const char *const JOINS[] = {"to", "and", "or", "by", "x", "to(-)", "-"};
        for (size_t k = 0; k < sizeof JOINS / sizeof *JOINS && !number; k++) number = rg_text_same(text, rg_text_of(JOINS[k]));
        if (!number) return;
    }
}

/* {{start date|1939|9|1}} is 1939-09-01. */
static void write_date(rg_wiki_page *page, const rg_wiki_arguments *arguments) {
    int64_t parts[3];
    size_t n = 0;
    for (size_t i = 1; i < arguments->n && n < 3; i++) {
        rg_wiki_range value = arguments->at[i].value;
        if (arguments->at[i].name.len) continue;
        if (!rg_text_number(rg_text_trim(rg_wiki_cut(page, value.start, value.end)), &parts[n])) break;
        n++;
    }
    if (n == 1) rg_wiki_walk_words(page, rg_text_printf(page->arena, "%lld", (long long)parts[0]));
    else if (n == 2) rg_wiki_walk_words(page, rg_text_printf(page->arena, "%04lld-%02lld", (long long)parts[0], (long long)parts[1]));
    else if (n == 3) rg_wiki_walk_words(page, rg_text_printf(page->arena, "%04lld-%02lld-%02lld", (long long)parts[0], (long long)parts[1], (long long)parts[2]));
    else if (arguments->n > 1) rg_wiki_walk_inline(page, arguments->at[1].value, 1);
}

/* Text behind the colon: {{formatnum:1234}}. */
static void write_function(rg_wiki_page *page, uint32_t token, int depth) {
    rg_wiki_arguments arguments = rg_wiki_template_arguments(page, token);
    rg_wiki_range value = arguments.at[0].value;
    size_t colon = rg_text_find(rg_wiki_cut(page, 0, value.end), RG_TEXT(":"), value.start);
    if (colon == RG_NONE) return;
    value = (rg_wiki_range){rg_wiki_token_from(page, value.token, (uint32_t)colon + 1), (uint32_t)colon + 1, value.end};
    rg_wiki_walk_inline(page, value, depth + 1);
}

static bool opens_line(const rg_wiki_page *page, uint32_t token) {
    uint32_t start = page->tokens.at[token].start;
    while (start > 0 && page->source.ptr[start - 1] == ' ') start--;
    return start == 0 || page->source.ptr[start - 1] == '\n';
}

static bool box_like(rg_wiki_page *page, uint32_t token) {
    if (!opens_line(page, token)) return false;
    rg_wiki_arguments arguments = rg_wiki_template_arguments(page, token);
    size_t rows = 0;
    for (size_t i = 1; i < arguments.n; i++) {
        rg_wiki_range value = arguments.at[i].value;
        bool line = arguments.at[i].value.end > value.start && page->source.ptr[value.end - 1] == '\n';
        rows += arguments.at[i].name.len && line && rg_text_trim(rg_wiki_cut(page, value.start, value.end)).len < TEXT_BYTES;
    }
    return rows >= BOX_ROWS;
}

bool rg_wiki_template_write(rg_wiki_page *page, uint32_t token, int depth) {
    const rg_wiki_act *act = rg_wiki_template_act(page, token);
    rg_wiki_arguments arguments = {0};
    switch (act->kind) {
    case RG_WIKI_SAY: rg_wiki_walk_words(page, act->how); return true;
    case RG_WIKI_NOTE: case RG_WIKI_NAMED: case RG_WIKI_HARVARD_NOTE: rg_wiki_walk_mark(page, token); return true;
    case RG_WIKI_ENTRIES: rg_wiki_block_later(page, token, RG_WIKI_LATER_ENTRIES, NULL); return false;
    case RG_WIKI_BOX: rg_wiki_block_later(page, token, RG_WIKI_LATER_BOX, NULL); return false;
    case RG_WIKI_BLOCKS: rg_wiki_block_later(page, token, RG_WIKI_LATER_BLOCKS, NULL); return false;
    case RG_WIKI_SKIP: rg_wiki_block_later(page, token, RG_WIKI_LATER_SKIP, rg_text_z(page->arena, act->how)); return false;
    case RG_WIKI_UNKNOWN:
        rg_wiki_block_later(page, token, box_like(page, token) ? RG_WIKI_LATER_BOX : RG_WIKI_LATER_SKIP, "template");
        return false;
    case RG_WIKI_FUNCTION: write_function(page, token, depth); return true;
    default: break;
    }
    arguments = rg_wiki_template_arguments(page, token);
    if (act->kind == RG_WIKI_WORDS) write_words(page, &arguments, act->how, depth);
    else if (act->kind == RG_WIKI_JOIN) write_join(page, &arguments, depth);
    else if (act->kind == RG_WIKI_MEASURE) write_measure(page, &arguments, depth);
    else if (act->kind == RG_WIKI_DATE) write_date(page, &arguments);
    else if (act->kind == RG_WIKI_HARVARD) rg_wiki_cite_harvard(page, &arguments, depth);
    else rg_wiki_cite_write(page, &arguments, depth);
    return true;
}
