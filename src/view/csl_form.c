/* csl_form.c: works for citation managers: CSL-JSON (schema csl-data 1.0.2), and a list for a terminal.
 *
 * Names are parted where a comma parts them or the last word is plainly the family's; dates are `date-parts` with the EDTF as `raw`. Which
 * references cite a work, and at which pages, is under custom.regest, which the schema leaves to programs. What was imported goes out as it came in, with
 * what references know besides.
 */
#include "exchange/csl.h"
#include "flow/finding/works.h"
#include "view/view_int.h"

static void put_names(rg_json *j, const rg_work *work, const char *field) {
    bool open = false;
    for (size_t i = 0; i < work->fields.n; i++) {
        if (!rg_text_same(work->fields.at[i].name, rg_text_of(field))) continue;
        if (!open) rg_json_key(j, field), rg_json_open(j, '[');
        open = true;
        rg_csl_name_write(j, work->fields.at[i].value);
    }
    if (open) rg_json_close(j, ']');
}

static void put_date(rg_json *j, const char *key, rg_text value) {
    if (!value.len) return;
    rg_json_key(j, key);
    rg_csl_date_write(j, value);
}

static bool is_role(const char *field) {
    static const char *const fields[] = {"author", "editor", "date", "accessed", "pages"};
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        if (rg_text_is(rg_text_of(fields[i]), field)) return true;
    return false;
}

static void put_citing(rg_json *j, const rg_citing *citing) {
    rg_json_open(j, '{');
    rg_json_pair(j, "source", citing->account->name);
    rg_json_pair(j, "note", citing->reference->label);
    if (citing->pages.len) rg_json_pair(j, "locator", citing->pages);
    rg_json_pair(j, "text", rg_text_cut(citing->account->text, citing->reference->work));
    rg_json_span(j, "span", citing->reference->work);
    rg_json_close(j, '}');
}

/* What CSL has no name for. */
static void put_others(rg_json *j, const rg_work *work, bool part) {
    for (size_t i = 0; i < work->fields.n; i++) {
        const char *name = rg_text_z(j->out->arena, work->fields.at[i].name);
        if (!is_role(name) && !rg_csl_variable(name, part) && rg_works_field(work, name).ptr == work->fields.at[i].value.ptr) rg_json_pair(j, name, work->fields.at[i].value);
    }
}

static void put_citings(rg_json *j, const rg_work *work) {
    rg_json_key(j, "regest");
    rg_json_open(j, '[');
    for (size_t i = 0; i < work->cited.n; i++) put_citing(j, &work->cited.at[i]);
    rg_json_close(j, ']');
}

static void put_variables(rg_json *j, const rg_work *work, bool part, const rg_json_value *but) {
    static const char *const fields[] = {"chapter", "title", "work", "volume", "issue", "edition", "place", "publisher", "isbn", "issn", "doi", "url", "language"};
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        const char *variable = rg_csl_variable(fields[i], part);
        rg_text value = rg_works_field(work, fields[i]);
        if (variable && value.len && !(but && rg_json_get(but, variable))) rg_json_pair(j, variable, value);
    }
}

static void put_work(rg_json *j, const rg_work *work) {
    bool part = rg_works_field(work, "chapter").len > 0;
    rg_json_open(j, '{');
    rg_json_pair(j, "id", rg_text_of(work->id));
    rg_json_pair(j, "type", work->type);
    put_names(j, work, "author");
    put_names(j, work, "editor");
    put_date(j, "issued", rg_works_field(work, "date"));
    put_variables(j, work, part, NULL);
    put_date(j, "accessed", rg_works_field(work, "accessed"));
    rg_json_key(j, "custom");
    rg_json_open(j, '{');
    put_others(j, work, part);
    put_citings(j, work);
    rg_json_close(j, '}');
    rg_json_close(j, '}');
}

/* ---- what was imported ------------------------------------------------------------------------------------------- */

/* What programs put there stays; who cites the work is ours to say. */
static void put_custom(rg_json *j, const rg_work *work, const rg_json_value *custom) {
    rg_json_key(j, "custom");
    rg_json_open(j, '{');
    for (size_t i = 0; custom && i < custom->items.n; i++)
        if (!rg_text_is(custom->items.at[i].key, "regest")) rg_json_put_member(j, &custom->items.at[i]);
    put_citings(j, work);
    rg_json_close(j, '}');
}

/* `first`: this one of several tells what references know besides. */
static void put_imported(rg_json *j, const rg_work *work, const rg_imported *imported, bool first) {
    rg_json_value item;
    if (rg_json_read(j->out->arena, imported->file, imported->json, &item, NULL) != REGEST_OK) return; /* it was read before */
    const rg_json_value *custom = rg_json_get(&item, "custom");
    bool cited = first && work->cited.n, ours = cited && (!custom || custom->kind == RG_JSON_OBJECT);
    rg_json_open(j, '{');
    for (size_t i = 0; i < item.items.n; i++) {
        if (&item.items.at[i] == custom && ours) put_custom(j, work, custom);
        else rg_json_put_member(j, &item.items.at[i]);
    }
    if (cited) {
        if (!rg_json_get(&item, "author")) put_names(j, work, "author");
        if (!rg_json_get(&item, "editor")) put_names(j, work, "editor");
        if (!rg_json_get(&item, "issued")) put_date(j, "issued", rg_works_field(work, "date"));
        put_variables(j, work, rg_csl_is_part(imported->type), &item);
        if (!rg_json_get(&item, "accessed")) put_date(j, "accessed", rg_works_field(work, "accessed"));
    }
    if (ours && !custom) put_custom(j, work, NULL);
    rg_json_close(j, '}');
}

/* What the CSL-JSON of a work cannot carry. */
static void find_loss(rg_arena *arena, const rg_work *work, rg_losses *out) {
    rg_json_value item;
    if (!work->imported.n || !work->cited.n) return;
    if (rg_json_read(arena, work->imported.at[0]->file, work->imported.at[0]->json, &item, NULL) != REGEST_OK) return;
    const rg_json_value *custom = rg_json_get(&item, "custom");
    rg_text id = work->imported.at[0]->id;
    if (custom && custom->kind != RG_JSON_OBJECT)
        *rg_vec_push(arena, out) = rg_text_printf(arena, "\"%.*s\": who cites it; its \"custom\" is no object", RG_TEXT_ARG(id));
    else if (custom && rg_json_get(custom, "regest"))
        *rg_vec_push(arena, out) = rg_text_printf(arena, "\"%.*s\": who cited it before; \"custom.regest\" is written anew", RG_TEXT_ARG(id));
}

void rg_csl_form_losses(rg_arena *arena, const rg_works *works, rg_losses *out) {
    const rg_content *content = works->content;
    if (content->account_count)
        *rg_vec_push(arena, out) = rg_text_printf(arena, "%zu account%s: CSL-JSON holds works", content->account_count, content->account_count == 1 ? ", and its claims" : "s, and their claims");
    for (size_t i = 0; i < works->n; i++) find_loss(arena, &works->at[i], out);
}

void rg_csl_form_json(const rg_model *model, const regest_style *style, rg_buf *out) {
    (void)style;
    rg_json j = rg_json_on(out);
    rg_json_open(&j, '[');
    for (size_t i = 0; i < model->works->n; i++) {
        const rg_work *work = &model->works->at[i];
        for (size_t k = 0; k < work->imported.n; k++) put_imported(&j, work, work->imported.at[k], k == 0);
        if (!work->imported.n) put_work(&j, work);
    }
    rg_json_close(&j, ']');
    rg_buf_byte(out, '\n');
}

/* ---- for a terminal ------------------------------------------------------------------------------------------------ */

static void put_part(rg_buf *out, const char *before, rg_text part) {
    if (!part.len) return;
    if (out->len) rg_buf_puts(out, before);
    rg_buf_add(out, part);
}

static rg_text line_of(rg_arena *arena, const rg_work *work) {
    rg_buf out = rg_buf_in(arena);
    size_t names = 0;
    for (size_t i = 0; i < work->fields.n; i++) {
        bool author = rg_text_same(work->fields.at[i].name, RG_TEXT("author")), editor = rg_text_same(work->fields.at[i].name, RG_TEXT("editor"));
        if (!author && !editor) continue;
        put_part(&out, names++ ? "; " : "", work->fields.at[i].value);
        if (editor) rg_buf_puts(&out, " (ed.)");
    }
    put_part(&out, ": ", rg_works_field(work, "chapter"));
    put_part(&out, rg_works_field(work, "chapter").len ? ", in " : ": ", rg_works_field(work, "title"));
    put_part(&out, ", in ", rg_works_field(work, "work"));
    put_part(&out, ", ", rg_works_field(work, "place"));
    put_part(&out, ", ", rg_works_field(work, "publisher"));
    put_part(&out, ", ", rg_works_field(work, "date"));
    return rg_buf_text(&out);
}

void rg_csl_form_text(const rg_model *model, const regest_style *style, rg_buf *out) {
    rg_pen pen = rg_pen_on(out, style);
    for (size_t i = 0; i < model->works->n; i++) {
        const rg_work *work = &model->works->at[i];
        rg_pen_ink(&pen, RG_INK_BOLD);
        pen.indent = 2;
        rg_pen_wrap(&pen, line_of(out->arena, work));
        rg_pen_line(&pen);
        rg_pen_ink(&pen, RG_INK_DIM);
        pen.indent = 4;
        rg_pen_to(&pen, 4);
        rg_buf cited = rg_buf_in(out->arena);
        for (size_t k = 0; k < work->imported.n; k++)
            rg_buf_printf(&cited, "%s%.*s: %.*s", k ? ", " : "", RG_TEXT_ARG(work->imported.at[k]->file), RG_TEXT_ARG(work->imported.at[k]->id));
        for (size_t k = 0; k < work->cited.n; k++)
            rg_buf_printf(&cited, "%s%.*s [%.*s]%s%.*s", cited.len ? ", " : "", RG_TEXT_ARG(work->cited.at[k].account->name), RG_TEXT_ARG(work->cited.at[k].reference->label),
                          work->cited.at[k].pages.len ? " at " : "", RG_TEXT_ARG(work->cited.at[k].pages));
        rg_pen_wrap(&pen, rg_buf_text(&cited));
        rg_pen_line(&pen);
        pen.indent = 0;
    }
}
