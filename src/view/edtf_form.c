/* edtf_form.c: EDTF readings and comparisons, as JSON Lines and as text. doc/spec/json.md, "Dates".
 */
#include "engine/time/date_words.h"
#include "engine/time/day_reading.h"
#include "view/view_int.h"

/* ---- EDTF ------------------------------------------------------------------------------------------------------- */

/* A day; ".." where the date says there is none, null where it does not say. */
static void bound(rg_json *json, const char *key, rg_day day, bool open) {
    rg_json_key(json, key);
    if (day != RG_DAY_MIN && day != RG_DAY_MAX) {
        rg_buf_byte(json->out, '"');
        rg_day_write(json->out, day);
        rg_buf_byte(json->out, '"');
        json->comma = true;
    } else if (open) {
        rg_json_text(json, RG_TEXT(".."));
    } else {
        rg_json_null(json);
    }
}

static bool opens(const rg_edtf *edtf, bool last) {
    if (edtf->kind != RG_EDTF_KIND_INTERVAL) return true; /* a set's missing bound is always ".." */
    return (last ? edtf->item.last_end : edtf->item.first_end) == RG_EDTF_OPEN;
}

static void error_json(rg_json *json, const rg_edtf_row *row) {
    regest_error error;
    (void)rg_edtf_explain(row->input, &row->fault, &error);
    rg_json_key(json, "error");
    rg_json_open(json, '{');
    rg_json_key(json, "offset");
    rg_json_int(json, (int64_t)row->fault.span.start);
    rg_json_key(json, "message");
    rg_json_text(json, rg_text_of(error.message));
    rg_json_close(json, '}');
}

static const rg_date_words *words_of(const rg_model *model, rg_arena *arena) {
    const rg_date_words *words = rg_date_words_new(arena, model->language);
    return words ? words : rg_date_words_new(arena, RG_TEXT("en"));
}

static rg_text canonical(const rg_edtf *edtf, rg_buf *text) {
    text->len = 0;
    rg_edtf_print_whole(text, edtf);
    return rg_buf_text(text);
}

static void date_json(rg_json *json, const rg_edtf_row *row, const rg_date_words *words, rg_buf *text) {
    bound(json, "earliest", row->edtf.earliest, opens(&row->edtf, false));
    bound(json, "latest", row->edtf.latest, opens(&row->edtf, true));
    text->len = 0;
    rg_date_words_print(words, text, &row->edtf);
    rg_json_pair(json, "text", row->said.ptr ? row->said : rg_buf_text(text));
}

static void readings_json(rg_json *json, const rg_day_readings *readings) {
    rg_json_key(json, "readings");
    rg_json_open(json, '[');
    for (size_t i = 0; i < readings->n; i++) {
        const rg_day_reading *reading = &readings->at[i];
        rg_json_open(json, '{');
        rg_json_pair(json, "edtf", reading->edtf);
        bound(json, "earliest", reading->first, false);
        bound(json, "latest", reading->last, false);
        rg_json_pair(json, "calendar", rg_text_of(rg_calendar_name(reading->calendar)));
        rg_json_pair(json, "written", reading->written);
        rg_json_key(json, "likely");
        rg_json_bool(json, reading->likely);
        rg_json_pair(json, "reason", reading->reason);
        rg_json_close(json, '}');
    }
    rg_json_close(json, ']');
}

/* A day in the calendar asked for: "5702-07-08", or its Julian day number. */
static rg_text elsewhere(rg_arena *arena, rg_text calendar, rg_day day) {
    rg_calendar to = RG_CALENDAR_GREGORIAN;
    if (day == RG_DAY_MIN || day == RG_DAY_MAX) return (rg_text){0};
    if (!rg_calendar_find(calendar, &to)) return rg_text_printf(arena, "%lld", (long long)rg_calendar_jdn(day));
    return rg_day_reading_print(arena, to, day);
}

static void elsewhere_json(rg_json *json, rg_text calendar, const rg_edtf *edtf) {
    rg_text first = elsewhere(json->out->arena, calendar, edtf->earliest), last = elsewhere(json->out->arena, calendar, edtf->latest);
    rg_json_key(json, "in");
    rg_json_open(json, '{');
    rg_json_pair(json, "calendar", calendar);
    rg_json_pair(json, "earliest", first);
    rg_json_pair(json, "latest", last);
    rg_json_close(json, '}');
}

static void row_json(const rg_model *model, const rg_edtf_row *row, const rg_date_words *words, rg_buf *text, rg_buf *out) {
    rg_json json = rg_json_on(out);
    rg_json_open(&json, '{');
    rg_json_pair(&json, "input", row->input);
    rg_json_key(&json, "valid");
    rg_json_bool(&json, row->valid);
    if (row->valid) {
        rg_json_pair(&json, "edtf", canonical(&row->edtf, text));
        rg_json_key(&json, "level");
        rg_json_int(&json, row->edtf.level);
        rg_json_pair(&json, "kind", rg_text_of(rg_edtf_kind_name((rg_edtf_kind)row->edtf.kind)));
    } else {
        error_json(&json, row);
        rg_json_pair(&json, "means", row->means);
    }
    if (row->valid || row->means.ptr) {
        date_json(&json, row, words, text);
        if (model->calendar.len) elsewhere_json(&json, model->calendar, &row->edtf);
        if (row->readings) readings_json(&json, row->readings);
    }
    rg_json_pair(&json, "lost", row->lost);
    rg_json_close(&json, '}');
    rg_buf_byte(out, '\n');
}

void rg_edtf_form_json(const rg_model *model, const regest_style *style, rg_buf *out) {
    (void)style;
    const rg_date_words *words = words_of(model, out->arena);
    rg_buf text = rg_buf_in(out->arena);
    for (size_t i = 0; i < model->row_count; i++) row_json(model, &model->rows[i], words, &text, out);
}

/* ---- EDTF as text ----------------------------------------------------------------------------------------------- */

static void put_input(rg_pen *pen, rg_text input) { rg_pen_put(pen, input.len ? input : RG_TEXT("\"\"")); }

static void put_bound(rg_buf *out, rg_day day) {
    if (day == RG_DAY_MIN || day == RG_DAY_MAX) rg_buf_puts(out, "..");
    else rg_day_write(out, day);
}

static void put_error(const rg_edtf_row *row, rg_pen *pen) {
    rg_buf text = rg_buf_in(pen->out->arena);
    regest_error error;
    (void)rg_edtf_explain(row->input, &row->fault, &error);
    rg_buf_printf(&text, "at %zu: %s", row->fault.span.start, error.message);
    rg_pen_ink(pen, RG_INK_RED);
    rg_pen_put(pen, rg_buf_text(&text));
    rg_pen_ink(pen, RG_INK_PLAIN);
}

/* Words, bounds; of EDTF its level, of a date in words its EDTF. */
static void put_date(const rg_edtf_row *row, const rg_date_words *words, rg_pen *pen) {
    enum { BOUNDS_AT = 60 };
    rg_buf text = rg_buf_in(pen->out->arena);
    if (row->said.ptr) rg_buf_add(&text, row->said);
    else rg_date_words_print(words, &text, &row->edtf);
    rg_pen_put(pen, rg_buf_text(&text));
    rg_pen_to(pen, BOUNDS_AT);
    text.len = 0;
    put_bound(&text, row->edtf.earliest);
    rg_buf_puts(&text, " to ");
    put_bound(&text, row->edtf.latest);
    if (row->valid) rg_buf_printf(&text, ", level %u", row->edtf.level);
    else rg_buf_printf(&text, ", EDTF %.*s", RG_TEXT_ARG(row->means));
    rg_pen_put(pen, rg_buf_text(&text));
}

static void put_elsewhere(rg_pen *pen, rg_text calendar, const rg_edtf *edtf) {
    rg_arena *arena = pen->out->arena;
    rg_text first = elsewhere(arena, calendar, edtf->earliest), last = elsewhere(arena, calendar, edtf->latest);
    rg_pen_put(pen, rg_text_printf(arena, ", %.*s %.*s", RG_TEXT_ARG(calendar), RG_TEXT_ARG(first.len ? first : RG_TEXT(".."))));
    if (!rg_text_same(first, last)) rg_pen_put(pen, rg_text_printf(arena, " to %.*s", RG_TEXT_ARG(last.len ? last : RG_TEXT(".."))));
}

static void put_readings(rg_pen *pen, const rg_day_readings *readings) {
    enum { EDTF_AT = 2, REASON_AT = 24 };
    for (size_t i = 0; i < readings->n; i++) {
        rg_pen_to(pen, EDTF_AT);
        rg_pen_put(pen, readings->at[i].edtf);
        rg_pen_to(pen, REASON_AT);
        if (readings->at[i].likely && readings->n > 1) rg_pen_puts(pen, "likely: ");
        rg_pen_put(pen, readings->at[i].reason);
        rg_pen_line(pen);
    }
}

static void row_text(const rg_model *model, const rg_edtf_row *row, const rg_date_words *words, rg_pen *pen) {
    enum { WORDS_AT = 24 };
    put_input(pen, row->input);
    rg_pen_to(pen, WORDS_AT);
    if (row->valid || row->means.ptr) put_date(row, words, pen);
    else put_error(row, pen);
    bool read = row->valid || row->means.ptr;
    if (read && model->calendar.len) put_elsewhere(pen, model->calendar, &row->edtf);
    rg_pen_line(pen);
    if (read && row->readings) put_readings(pen, row->readings);
}

void rg_edtf_form_text(const rg_model *model, const regest_style *style, rg_buf *out) {
    rg_pen pen = rg_pen_on(out, style);
    const rg_date_words *words = words_of(model, out->arena);
    for (size_t i = 0; i < model->row_count; i++) row_text(model, &model->rows[i], words, &pen);
}

/* ---- comparison ------------------------------------------------------------------------------------------------- */

static void relations(rg_json *json, const char *key, rg_allen_set possible, rg_allen_answer answer) {
    rg_json_key(json, key);
    rg_json_open(json, '[');
    for (int r = 0; r < RG_ALLEN_COUNT; r++)
        if (rg_allen_ask(possible, (rg_allen_relation)r) == answer) rg_json_text(json, rg_text_of(rg_allen_name((rg_allen_relation)r)));
    rg_json_close(json, ']');
}

void rg_edtf_form_comparison_json(const rg_model *model, const regest_style *style, rg_buf *out) {
    (void)style;
    const rg_comparison *c = model->comparison;
    rg_json json = rg_json_on(out);
    rg_json_open(&json, '{');
    rg_json_pair(&json, "a", model->inputs[0]);
    rg_json_pair(&json, "b", model->inputs[1]);
    rg_json_pair(&json, "agreement", rg_text_of(rg_agreement_name(c->agreement)));
    rg_json_key(&json, "allen");
    rg_json_open(&json, '{');
    relations(&json, "certain", c->possible, RG_ALLEN_CERTAIN);
    relations(&json, "possible", c->possible, RG_ALLEN_POSSIBLE);
    relations(&json, "impossible", c->possible, RG_ALLEN_IMPOSSIBLE);
    rg_json_close(&json, '}');
    rg_json_close(&json, '}');
    rg_buf_byte(out, '\n');
}

static void put_relations(rg_pen *pen, rg_allen_set possible, rg_allen_answer answer, const char *label) {
    bool any = false;
    for (int r = 0; r < RG_ALLEN_COUNT; r++) {
        if (rg_allen_ask(possible, (rg_allen_relation)r) != answer) continue;
        rg_pen_puts(pen, any ? ", " : label);
        rg_pen_puts(pen, rg_allen_name((rg_allen_relation)r));
        any = true;
    }
    if (any) rg_pen_line(pen);
}

void rg_edtf_form_comparison_text(const rg_model *model, const regest_style *style, rg_buf *out) {
    rg_pen pen = rg_pen_on(out, style);
    rg_pen_ink(&pen, model->comparison->agreement == RG_CONFLICT ? RG_INK_RED : RG_INK_BOLD);
    rg_pen_puts(&pen, rg_agreement_name(model->comparison->agreement));
    rg_pen_ink(&pen, RG_INK_PLAIN);
    rg_pen_line(&pen);
    put_relations(&pen, model->comparison->possible, RG_ALLEN_CERTAIN, "certain: ");
    put_relations(&pen, model->comparison->possible, RG_ALLEN_POSSIBLE, "possible: ");
}
