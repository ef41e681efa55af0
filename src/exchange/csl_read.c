/* csl_read.c: a file of CSL-JSON to its items and the fields of theirs that regest compares. The rest of an item is kept as it came. */
#include "base/error.h"
#include "exchange/csl.h"

/* In a part of a book the title is the part's, and the container's the book's. */
static const struct { const char *field, *whole, *part; } variables[] = {
    {"chapter", NULL, "title"}, {"title", "title", "container-title"}, {"work", "container-title", NULL}, {"volume", "volume", "volume"},
    {"issue", "issue", "issue"}, {"edition", "edition", "edition"}, {"place", "publisher-place", "publisher-place"}, {"publisher", "publisher", "publisher"},
    {"pages", "page", "page"}, {"language", "language", "language"}, {"isbn", "ISBN", "ISBN"}, {"issn", "ISSN", "ISSN"}, {"doi", "DOI", "DOI"}, {"url", "URL", "URL"},
};

const char *rg_csl_variable(const char *field, bool part) {
    for (size_t i = 0; i < sizeof variables / sizeof *variables; i++)
        if (rg_text_is(rg_text_of(variables[i].field), field)) return part ? variables[i].part : variables[i].whole;
    return NULL;
}

bool rg_csl_is_part(rg_text type) {
    static const char *const parts[] = {"chapter", "entry-dictionary", "entry-encyclopedia", "paper-conference"};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (rg_text_is(type, parts[i])) return true;
    return false;
}

typedef RG_VEC(rg_csl_field) field_list;

static void add_field(rg_arena *arena, field_list *out, const char *name, rg_text value) {
    value = rg_text_trim(value);
    if (value.len) *rg_vec_push(arena, out) = (rg_csl_field){name, value};
}

static rg_text plain(const rg_json_value *value) {
    return value && (value->kind == RG_JSON_TEXT || value->kind == RG_JSON_NUMBER) ? value->text : (rg_text){0};
}

static void add_names(rg_arena *arena, field_list *out, const rg_json_value *item, const char *role) {
    const rg_json_value *names = rg_json_get(item, role);
    for (size_t i = 0; names && names->kind == RG_JSON_LIST && i < names->items.n; i++) add_field(arena, out, role, rg_csl_name_read(arena, &names->items.at[i]));
}

static void read_item(rg_arena *arena, const rg_json_value *value, rg_csl_item *out) {
    field_list fields = {0};
    const rg_json_value *issued = rg_json_get(value, "issued"), *accessed = rg_json_get(value, "accessed");
    *out = (rg_csl_item){.id = plain(rg_json_get(value, "id")), .type = plain(rg_json_get(value, "type")), .json = value->raw};
    add_names(arena, &fields, value, "author");
    add_names(arena, &fields, value, "editor");
    for (size_t i = 0; i < sizeof variables / sizeof *variables; i++) {
        const char *variable = rg_csl_is_part(out->type) ? variables[i].part : variables[i].whole;
        if (variable) add_field(arena, &fields, variables[i].field, plain(rg_json_get(value, variable)));
    }
    if (issued) add_field(arena, &fields, "date", rg_csl_date_read(arena, issued));
    if (accessed) add_field(arena, &fields, "accessed", rg_csl_date_read(arena, accessed));
    out->fields = fields.at;
    out->field_count = fields.n;
}

regest_status rg_csl_read(rg_arena *arena, rg_text name, rg_text bytes, rg_csl *out, regest_error *error) {
    rg_json_value all;
    regest_status status = rg_json_read(arena, name, bytes, &all, error);
    if (status != REGEST_OK) return status;
    bool list = all.kind == RG_JSON_LIST;
    size_t n = list ? all.items.n : 1;
    *out = (rg_csl){RG_ARRAY(arena, rg_csl_item, n + 1), n};
    for (size_t i = 0; i < n; i++) {
        const rg_json_value *item = list ? &all.items.at[i] : &all;
        if (item->kind == RG_JSON_OBJECT) {
            read_item(arena, item, &out->items[i]);
            continue;
        }
        rg_error_set(error, REGEST_INPUT, list ? "an item of CSL-JSON is an object" : "CSL-JSON is a list of items");
        rg_error_input(error, name);
        rg_error_at(error, bytes, item->span);
        return REGEST_INPUT;
    }
    return REGEST_OK;
}
