/* csl_form.c: works for citation managers: CSL-JSON (schema csl-data 1.0.2), and a list for a terminal.
 *
 * Names are parted where a comma parts them or the last word is plainly the family's; dates are `date-parts` with the EDTF as `raw`. Which
 * references cite a work, and at which pages, is under custom.regest, which the schema leaves to programs.
 */
#include "engine/time/edtf.h"
#include "flow/finding/works.h"
#include "view/view_int.h"

static const struct { const char *field, *csl; } plain[] = {
    {"title", "title"}, {"work", "container-title"}, {"volume", "volume"}, {"issue", "issue"}, {"edition", "edition"}, {"place", "publisher-place"},
    {"publisher", "publisher"}, {"language", "language"}, {"isbn", "ISBN"}, {"issn", "ISSN"}, {"doi", "DOI"}, {"url", "URL"},
};

static void put_name(rg_json *j, rg_text name) {
    size_t comma = rg_text_find(name, RG_TEXT(","), 0), from = name.len;
    while (from && name.ptr[from - 1] != ' ') from--;
    rg_json_open(j, '{');
    if (comma != RG_NONE) {
        rg_json_pair(j, "family", rg_text_trim(rg_text_cut(name, (rg_span){0, comma})));
        rg_json_pair(j, "given", rg_text_trim(rg_text_cut(name, (rg_span){comma + 1, name.len})));
    } else if (from) {
        rg_json_pair(j, "family", rg_text_cut(name, (rg_span){from, name.len}));
        rg_json_pair(j, "given", rg_text_trim(rg_text_cut(name, (rg_span){0, from})));
    } else rg_json_pair(j, "literal", name);
    rg_json_close(j, '}');
}

static void put_names(rg_json *j, const rg_work *work, const char *field) {
    bool open = false;
    for (size_t i = 0; i < work->fields.n; i++) {
        if (!rg_text_same(work->fields.at[i].name, rg_text_of(field))) continue;
        if (!open) rg_json_key(j, field), rg_json_open(j, '[');
        open = true;
        put_name(j, work->fields.at[i].value);
    }
    if (open) rg_json_close(j, ']');
}

/* "1981", "1981-06", "1981-06-03": nothing unspecified, uncertain or approximate. */
static bool plain_date(rg_text value) {
    for (size_t i = 0; i < value.len; i++)
        if (!(value.ptr[i] >= '0' && value.ptr[i] <= '9') && value.ptr[i] != '-') return false;
    return true;
}

static void put_date(rg_json *j, const char *key, rg_text value) {
    rg_edtf date;
    if (!value.len) return;
    rg_json_key(j, key);
    rg_json_open(j, '{');
    if (plain_date(value) && rg_edtf_parse(value, NULL, &date, NULL) && date.kind == RG_EDTF_KIND_DATE && date.item.first.precision <= RG_EDTF_DAY) {
        int64_t year;
        int month, day;
        rg_day_civil(date.earliest, &year, &month, &day);
        rg_json_key(j, "date-parts");
        rg_json_open(j, '[');
        rg_json_open(j, '[');
        rg_json_int(j, year);
        if (value.len >= 7) rg_json_int(j, month);
        if (value.len >= 10) rg_json_int(j, day);
        rg_json_close(j, ']');
        rg_json_close(j, ']');
    }
    rg_json_pair(j, "raw", value);
    rg_json_close(j, '}');
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

/* Fields of templates that CSL has no name for. */
static void put_others(rg_json *j, const rg_work *work) {
    static const char *const fields[] = {"archive", "oclc", "quote"};
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        rg_text value = rg_works_field(work, fields[i]);
        if (value.len) rg_json_pair(j, fields[i], value);
    }
}

static void put_work(rg_json *j, const rg_work *work) {
    bool chapter = rg_works_field(work, "chapter").len > 0;
    rg_json_open(j, '{');
    rg_json_pair(j, "id", rg_text_of(work->id));
    rg_json_pair(j, "type", work->type);
    put_names(j, work, "author");
    put_names(j, work, "editor");
    put_date(j, "issued", rg_works_field(work, "date"));
    if (chapter) rg_json_pair(j, "title", rg_works_field(work, "chapter"));
    for (size_t i = 0; i < sizeof plain / sizeof *plain; i++) {
        rg_text value = rg_works_field(work, plain[i].field);
        const char *key = chapter && i == 0 ? "container-title" : plain[i].csl; /* the title is the book's then */
        if (value.len && !(chapter && i == 1)) rg_json_pair(j, key, value);
    }
    put_date(j, "accessed", rg_works_field(work, "accessed"));
    rg_json_key(j, "custom");
    rg_json_open(j, '{');
    put_others(j, work);
    rg_json_key(j, "regest");
    rg_json_open(j, '[');
    for (size_t i = 0; i < work->cited.n; i++) put_citing(j, &work->cited.at[i]);
    rg_json_close(j, ']');
    rg_json_close(j, '}');
    rg_json_close(j, '}');
}

void rg_csl_form_json(const rg_model *model, const regest_style *style, rg_buf *out) {
    (void)style;
    rg_json j = rg_json_on(out);
    rg_json_open(&j, '[');
    for (size_t i = 0; i < model->works->n; i++) put_work(&j, &model->works->at[i]);
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
        for (size_t k = 0; k < work->cited.n; k++)
            rg_buf_printf(&cited, "%s%.*s [%.*s]%s%.*s", k ? ", " : "", RG_TEXT_ARG(work->cited.at[k].account->name), RG_TEXT_ARG(work->cited.at[k].reference->label),
                          work->cited.at[k].pages.len ? " at " : "", RG_TEXT_ARG(work->cited.at[k].pages));
        rg_pen_wrap(&pen, rg_buf_text(&cited));
        rg_pen_line(&pen);
        pen.indent = 0;
    }
}
