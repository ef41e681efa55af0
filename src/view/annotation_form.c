/* annotation_form.c: every span the reading engine found, one a line, layer by layer: sentences, dates, names, hedges, reservations and polarity,
 * attributions, note marks; inside a layer in order of the text. Shapes: doc/spec/json.md.
 */
#include "view/view_int.h"

static void open_row(rg_json *j, const char *layer, const char *type) {
    rg_json_open(j, '{');
    rg_json_pair(j, "layer", rg_text_of(layer));
    if (type) rg_json_pair(j, "type", rg_text_of(type));
}

static void put_range(rg_json *j, rg_text text, rg_span span) {
    rg_json_key(j, "start");
    rg_json_int(j, (int64_t)span.start);
    rg_json_key(j, "end");
    rg_json_int(j, (int64_t)span.end);
    rg_json_pair(j, "text", rg_text_cut(text, span));
}

static void close_row(rg_json *j) {
    rg_json_close(j, '}');
    rg_buf_byte(j->out, '\n');
}

static void key_bool(rg_json *j, const char *key, bool value) {
    rg_json_key(j, key);
    rg_json_bool(j, value);
}

static bool some(rg_span span) { return span.end > span.start; }

static void put_sentences(const rg_reading *reading, rg_buf *out) {
    for (size_t i = 0; i < reading->sentences.n; i++) {
        rg_json j = rg_json_on(out);
        open_row(&j, "sentence", NULL);
        put_range(&j, reading->text, reading->sentences.at[i].span);
        close_row(&j);
    }
}

static void put_names(const rg_reading *reading, rg_buf *out) {
    for (size_t i = 0; i < reading->names.n; i++) {
        const rg_name *name = &reading->names.at[i];
        rg_json j = rg_json_on(out);
        open_row(&j, "name", rg_name_type_name(name->type));
        put_range(&j, reading->text, name->span);
        if (some(name->title)) rg_json_span(&j, "title", name->title);
        rg_json_key(&j, "entity");
        rg_json_int(&j, (int64_t)name->entity);
        close_row(&j);
    }
}

static void put_cues(const rg_reading *reading, rg_buf *out) {
    for (size_t i = 0; i < reading->cues.n; i++) {
        const rg_cue *cue = &reading->cues.at[i];
        bool polarity = cue->type == RG_CUE_NEGATION || cue->type == RG_CUE_DENIAL;
        rg_json j = rg_json_on(out);
        bool rough = cue->type == RG_CUE_APPROXIMATE;
        open_row(&j, polarity ? "polarity" : rough ? "approximation" : "reservation", polarity || rough ? rg_cue_type_name(cue->type) : NULL);
        put_range(&j, reading->text, cue->span);
        if (!polarity) rg_json_word(&j, "hedge", rg_hedge_name(cue->hedge));
        if (some(cue->scope)) rg_json_span(&j, "scope", cue->scope);
        close_row(&j);
    }
}

static void put_doubts(const rg_reading *reading, rg_buf *out) {
    for (size_t i = 0; i < reading->doubts.n; i++) {
        rg_json j = rg_json_on(out);
        open_row(&j, "hedge", rg_cue_type_name(reading->doubts.at[i].type));
        put_range(&j, reading->text, reading->doubts.at[i].span);
        rg_json_span(&j, "scope", reading->doubts.at[i].scope);
        close_row(&j);
    }
}

static void put_attributions(const rg_reading *reading, rg_buf *out) {
    for (size_t i = 0; i < reading->attributions.n; i++) {
        const rg_attribution *said = &reading->attributions.at[i];
        if (!some(said->content)) continue;
        rg_json j = rg_json_on(out);
        open_row(&j, "attribution", NULL);
        rg_json_span(&j, "source", said->source);
        rg_json_span(&j, "cue", said->cue);
        rg_json_span(&j, "content", said->content);
        rg_json_word(&j, "polarity", said->denies || said->negated ? "denied" : "affirmed");
        key_bool(&j, "named", said->named);
        key_bool(&j, "quoted", said->quoted);
        rg_json_word(&j, "hedge", rg_hedge_name(said->hedge));
        key_bool(&j, "asserts", !(said->loose || said->untold || said->fact));
        if (some(said->work)) rg_json_span(&j, "work", said->work);
        close_row(&j);
    }
}

static void put_notes(const rg_account *account, rg_buf *out) {
    for (size_t i = 0; i < account->mark_count; i++) {
        const rg_mark *mark = &account->marks[i];
        rg_json j = rg_json_on(out);
        open_row(&j, "note", NULL);
        rg_json_key(&j, "labels");
        rg_json_open(&j, '[');
        for (unsigned k = 0; k < mark->count; k++) rg_json_text(&j, rg_text_printf(out->arena, "%u", mark->labels[k]));
        rg_json_close(&j, ']');
        put_range(&j, account->text, mark->span);
        rg_json_word(&j, "form", rg_mark_form_name(mark->form));
        if (mark->doubled) key_bool(&j, "doubled", true);
        close_row(&j);
    }
}

void rg_annotation_form_json(const rg_model *model, const regest_style *style, rg_buf *out) {
    (void)style;
    put_sentences(model->reading, out);
    rg_tag_form_rows(model->reading, "date", out);
    put_names(model->reading, out);
    put_doubts(model->reading, out);
    put_cues(model->reading, out);
    put_attributions(model->reading, out);
    put_notes(model->account, out);
}
