/* tag_form.c: time expressions: JSON Lines, TimeML, and a readable form.
 *
 * In: RG_MODEL_TAGS. A range ("from 20 to 25 February 1940") is one expression of the reading with two parts; as TIMEX3 has no ranges,
 * each part is a row or tag of its own, and in JSON carries the range it belongs to. TimeML is the whole reading text with tags.
 */
#include "view/view_int.h"

typedef void (*visit)(void *context, const rg_reading *reading, const rg_when *when, const rg_when *range);

static void each(const rg_reading *reading, visit see, void *context) {
    for (size_t i = 0; i < reading->whens.n; i++) {
        const rg_when *when = &reading->whens.at[i];
        for (size_t k = 0; k < when->part_count; k++) see(context, reading, &when->parts[k], when);
        if (!when->part_count) see(context, reading, when, NULL);
    }
}

/* ---- JSON Lines ------------------------------------------------------------------------------------------------ */

static void key_day(rg_json *j, const char *key, rg_day day) {
    bool known = day != RG_DAY_MIN && day != RG_DAY_MAX;
    rg_json_key(j, key);
    rg_json_raw(j, known ? RG_TEXT("\"") : RG_TEXT("null"));
    rg_day_write(j->out, day);
    if (known) rg_buf_byte(j->out, '"');
}

static void put_range(rg_json *j, const rg_reading *reading, rg_span span) {
    rg_json_key(j, "start");
    rg_json_int(j, (int64_t)span.start);
    rg_json_key(j, "end");
    rg_json_int(j, (int64_t)span.end);
    rg_json_pair(j, "text", rg_text_cut(reading->text, span));
}

static void put_date(rg_json *j, const rg_date *date) {
    if (!date->edtf.ptr) return;
    rg_json_pair(j, "edtf", date->edtf);
    key_day(j, "earliest", date->earliest);
    key_day(j, "latest", date->latest);
}

typedef struct rows {
    rg_buf *out;
    const char *layer; /* named first in each row; NULL = not */
} rows;

static void put_row(void *context, const rg_reading *reading, const rg_when *when, const rg_when *range) {
    const rows *to = context;
    rg_json j = rg_json_on(to->out);
    rg_json_open(&j, '{');
    if (to->layer) rg_json_pair(&j, "layer", rg_text_of(to->layer));
    put_range(&j, reading, when->span);
    rg_json_pair(&j, "type", rg_text_of(rg_when_type_name(when->type)));
    if (when->value.len) rg_json_pair(&j, "value", when->value);
    if (when->mod.len) rg_json_pair(&j, "mod", when->mod);
    put_date(&j, &when->date);
    if (when->reason.len) rg_json_pair(&j, "reason", when->reason);
    if (when->impossible) rg_json_key(&j, "impossible"), rg_json_bool(&j, true);
    if (range) {
        rg_json_key(&j, "range");
        rg_json_open(&j, '{');
        put_range(&j, reading, range->span);
        put_date(&j, &range->date);
        rg_json_close(&j, '}');
    }
    rg_json_close(&j, '}');
    rg_buf_byte(to->out, '\n');
}

enum { BYTES_A_ROW = 160 };

void rg_tag_form_rows(const rg_reading *reading, const char *layer, rg_buf *out) {
    rg_buf_room(out, reading->whens.n * BYTES_A_ROW); /* of most texts, so that nothing is moved */
    each(reading, put_row, &(rows){out, layer});
}

void rg_tag_form_json(const rg_model *model, const regest_style *style, rg_buf *out) {
    (void)style;
    rg_tag_form_rows(model->reading, NULL, out);
}

/* ---- TimeML ---------------------------------------------------------------------------------------------------- */

typedef struct timeml {
    rg_buf *out;
    size_t at;  /* up to here the text is written */
    size_t tid;
} timeml;

/* XML 1.0 has no place for most control characters: they become U+FFFD. */
static void put_xml(rg_buf *out, rg_text text) {
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        if (c == '&') rg_buf_puts(out, "&amp;");
        else if (c == '<') rg_buf_puts(out, "&lt;");
        else if (c == '>') rg_buf_puts(out, "&gt;");
        else if (c == '"') rg_buf_puts(out, "&quot;");
        else if ((unsigned char)c < 0x20 && c != '\n' && c != '\t') rg_buf_puts(out, "\xEF\xBF\xBD");
        else rg_buf_byte(out, c);
    }
}

static void put_attribute(rg_buf *out, const char *name, rg_text value) {
    if (!value.len) return;
    rg_buf_printf(out, " %s=\"", name);
    put_xml(out, value);
    rg_buf_byte(out, '"');
}

static void put_timex(void *context, const rg_reading *reading, const rg_when *when, const rg_when *range) {
    (void)range;
    timeml *t = context;
    if (when->span.start < t->at) return;
    put_xml(t->out, rg_text_cut(reading->text, (rg_span){t->at, when->span.start}));
    rg_buf_printf(t->out, "<TIMEX3 tid=\"t%zu\"", ++t->tid);
    put_attribute(t->out, "type", rg_text_of(rg_when_type_name(when->type)));
    put_attribute(t->out, "value", when->value);
    put_attribute(t->out, "mod", when->mod);
    rg_buf_byte(t->out, '>');
    put_xml(t->out, rg_text_cut(reading->text, when->span));
    rg_buf_puts(t->out, "</TIMEX3>");
    t->at = when->span.end;
}

void rg_tag_form_timeml(const rg_model *model, const regest_style *style, rg_buf *out) {
    (void)style;
    timeml t = {.out = out};
    rg_buf_puts(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TimeML>\n<TEXT>");
    each(model->reading, put_timex, &t);
    put_xml(out, rg_text_cut(model->reading->text, (rg_span){t.at, model->reading->text.len}));
    rg_buf_puts(out, "</TEXT>\n</TimeML>\n");
}

/* ---- text ------------------------------------------------------------------------------------------------------ */

typedef struct listing {
    const rg_account *account;
    rg_pen pen;
} listing;

static void put_line(void *context, const rg_reading *reading, const rg_when *when, const rg_when *range) {
    listing *l = context;
    (void)range;
    size_t line = 0, column = 0;
    rg_source_place(l->account, when->span.start, &line, &column);
    rg_pen_puts(&l->pen, rg_text_z(l->pen.out->arena, rg_text_printf(l->pen.out->arena, "%zu:%zu", line, column)));
    rg_pen_to(&l->pen, 10);
    rg_pen_clip(&l->pen, rg_text_cut(reading->text, when->span), 34);
    rg_pen_to(&l->pen, 45);
    rg_pen_puts(&l->pen, rg_when_type_name(when->type));
    rg_pen_to(&l->pen, 54);
    rg_pen_put(&l->pen, when->value.len ? when->value : RG_TEXT("-"));
    if (when->mod.len) rg_pen_puts(&l->pen, " "), rg_pen_put(&l->pen, when->mod);
    if (when->date.edtf.ptr && !rg_text_same(when->date.edtf, when->value)) rg_pen_puts(&l->pen, " "), rg_pen_put(&l->pen, when->date.edtf);
    if (when->impossible) rg_pen_puts(&l->pen, " impossible");
    if (when->reason.len) {
        rg_pen_ink(&l->pen, RG_INK_DIM);
        rg_pen_puts(&l->pen, "  (");
        rg_pen_put(&l->pen, when->reason);
        rg_pen_puts(&l->pen, ")");
        rg_pen_ink(&l->pen, RG_INK_PLAIN);
    }
    rg_pen_line(&l->pen);
}

void rg_tag_form_text(const rg_model *model, const regest_style *style, rg_buf *out) {
    listing l = {model->account, rg_pen_on(out, style)};
    each(model->reading, put_line, &l);
}
