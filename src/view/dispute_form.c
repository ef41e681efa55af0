/* dispute_form.c: disputes as JSON Lines (doc/spec/json.md), as a graph for Graphviz, and drawn: under each question its
 * positions, those defeated hollow.
 */
#include "view/page.h"
#include "view/view_int.h"

/* ---- JSON ------------------------------------------------------------------------------------------------------ */

static void key_int(rg_json *j, const char *key, size_t value) {
    rg_json_key(j, key);
    rg_json_int(j, (int64_t)value);
}

static void key_bool(rg_json *j, const char *key, bool value) {
    rg_json_key(j, key);
    rg_json_bool(j, value);
}

static void put_claim(rg_json *j, const rg_claim *claim) {
    const rg_voice *voice = &claim->voices[claim->voice_count ? claim->voice_count - 1 : 0];
    rg_json_open(j, '{');
    rg_json_pair(j, "claim", rg_text_of(claim->id));
    rg_json_pair(j, "source", claim->source);
    rg_json_key(j, "voice");
    if (voice->name.len) rg_json_text(j, voice->name);
    else rg_json_null(j);
    rg_json_pair(j, "kind", rg_text_of(rg_voice_kind_name(voice->kind)));
    if (voice->work.len) rg_json_pair(j, "work", voice->work);
    rg_json_pair(j, "property", rg_text_of(rg_property_name(claim->property)));
    rg_json_pair(j, "value", rg_say_value(j->out->arena, claim->property, &claim->value));
    rg_json_pair(j, "polarity", claim->denied ? RG_TEXT("denied") : RG_TEXT("affirmed"));
    rg_json_pair(j, "hedge", rg_text_of(rg_hedge_name(claim->hedge)));
    rg_json_key(j, "notes");
    rg_json_open(j, '[');
    for (size_t i = 0; i < claim->note_count; i++) rg_json_text(j, claim->notes[i]);
    rg_json_close(j, ']');
    rg_json_pair(j, "status", rg_text_of(rg_claim_status_name(claim->status)));
    rg_json_close(j, '}');
}

static void put_claims(rg_json *j, const char *key, const rg_claim *const *claims, size_t n) {
    rg_json_key(j, key);
    rg_json_open(j, '[');
    for (size_t i = 0; i < n; i++) put_claim(j, claims[i]);
    rg_json_close(j, ']');
}

static void put_position(rg_json *j, const rg_position *p) {
    rg_json_open(j, '{');
    rg_json_pair(j, "label", p->label);
    rg_json_pair(j, "standing", rg_text_of(rg_stand_name(p->stand)));
    key_int(j, "witnesses", p->witnesses);
    key_int(j, "named", p->named);
    key_bool(j, "doubtful", p->doubtful);
    if (p->accepted) key_bool(j, "accepted", true);
    if (p->rejected) key_bool(j, "rejected", true);
    else if (!p->accepted) key_int(j, "strength", p->strength);
    rg_json_key(j, "notes");
    rg_json_open(j, '[');
    for (size_t i = 0; i < p->note_count; i++) rg_json_text(j, p->notes[i]);
    rg_json_close(j, ']');
    put_claims(j, "voices", p->claims, p->claim_count);
    if (p->beside_count) put_claims(j, "beside", p->beside, p->beside_count);
    rg_json_close(j, '}');
}

static void put_settling(rg_json *j, const rg_settling *s) {
    rg_json_open(j, '{');
    key_int(j, "cost", s->cost);
    if (s->claim) rg_json_pair(j, "without", rg_text_of(s->claim->id));
    else key_int(j, "more_for", s->position);
    rg_json_pair(j, "state", rg_text_of(rg_dispute_state_name(s->to)));
    rg_json_pair(j, "text", s->text);
    rg_json_close(j, '}');
}

void rg_dispute_form_put(rg_json *j, const rg_dispute *d) {
    rg_json_open(j, '{');
    rg_json_pair(j, "id", rg_text_of(d->id));
    rg_json_pair(j, "event", d->event);
    rg_json_pair(j, "property", rg_text_of(rg_property_name(d->property)));
    rg_json_pair(j, "question", d->question);
    rg_json_pair(j, "state", rg_text_of(rg_dispute_state_name(d->state)));
    rg_json_pair(j, "reason", d->reason);
    rg_json_key(j, "positions");
    rg_json_open(j, '[');
    for (size_t i = 0; i < d->position_count; i++) put_position(j, &d->positions[i]);
    rg_json_close(j, ']');
    rg_json_key(j, "attacks");
    rg_json_open(j, '[');
    for (size_t i = 0; i < d->contest_count; i++) {
        rg_json_open(j, '{');
        key_int(j, "from", d->contests[i].from);
        key_int(j, "to", d->contests[i].to);
        key_bool(j, "succeeds", d->contests[i].succeeds);
        rg_json_close(j, '}');
    }
    rg_json_close(j, ']');
    rg_json_key(j, "settle");
    rg_json_open(j, '[');
    for (size_t i = 0; i < d->settling_count; i++) put_settling(j, &d->settling[i]);
    rg_json_close(j, ']');
    rg_json_close(j, '}');
}

void rg_dispute_form_json(const rg_model *model, const regest_style *style, rg_buf *out) {
    (void)style;
    for (size_t i = 0; i < model->dissent->n; i++) {
        rg_json j = rg_json_on(out);
        rg_dispute_form_put(&j, &model->dissent->at[i]);
        rg_buf_byte(out, '\n');
    }
}

/* ---- DOT ------------------------------------------------------------------------------------------------------- */

static void put_quoted(rg_buf *out, rg_text text) {
    rg_buf_byte(out, '"');
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] == '"' || text.ptr[i] == '\\') rg_buf_byte(out, '\\');
        rg_buf_byte(out, text.ptr[i] == '\n' ? ' ' : text.ptr[i]);
    }
    rg_buf_byte(out, '"');
}

void rg_dispute_form_dot(const rg_model *model, const regest_style *style, rg_buf *out) {
    (void)style;
    rg_buf_puts(out, "digraph disputes {\n  node [shape=box];\n");
    for (size_t i = 0; i < model->dissent->n; i++) {
        const rg_dispute *d = &model->dissent->at[i];
        rg_buf_printf(out, "  subgraph cluster_%zu {\n    label=", i);
        put_quoted(out, rg_text_printf(out->arena, "%.*s %s", RG_TEXT_ARG(d->question), rg_dispute_state_name(d->state)));
        rg_buf_puts(out, ";\n");
        for (size_t p = 0; p < d->position_count; p++) {
            rg_buf_printf(out, "    p%zu_%zu [label=", i, p);
            put_quoted(out, d->positions[p].label);
            rg_buf_puts(out, d->positions[p].stand == RG_STAND_DEFEATED ? ", color=gray, fontcolor=gray];\n" : "];\n");
        }
        for (size_t c = 0; c < d->contest_count; c++)
            rg_buf_printf(out, "    p%zu_%zu -> p%zu_%zu%s;\n", i, d->contests[c].from, i, d->contests[c].to,
                          d->contests[c].succeeds ? "" : " [style=dashed, color=gray]");
        rg_buf_puts(out, "  }\n");
    }
    rg_buf_puts(out, "}\n");
}

/* ---- SVG ------------------------------------------------------------------------------------------------------- */

enum { HEAD = 56, LINE = 20, GAP = 30 };

/* A question, its positions line by line, in the colour of how they stand. */
void rg_dispute_form_svg(const rg_model *model, const regest_style *style, rg_buf *out) {
    rg_arena *arena = out->arena;
    size_t y = GAP;
    rg_node *root = rg_page_new(arena, model->dissent->content, style, RG_TEXT("Disputes"), "at_disputes");
    for (size_t i = 0; i < model->dissent->n; i++) {
        const rg_dispute *d = &model->dissent->at[i];
        rg_node *node = rg_template_add(root, "disputes");
        rg_template_number(node, "y", y);
        rg_template_set(node, "question", d->question);
        rg_template_set(node, "state", rg_text_of(rg_dispute_state_name(d->state)));
        rg_template_number(node, "reason_y", y + LINE);
        rg_template_set(node, "reason", d->reason);
        y += HEAD - 8;
        for (size_t p = 0; p < d->position_count; p++, y += 2 * LINE) {
            const rg_position *at = &d->positions[p];
            rg_buf who = rg_buf_in(arena);
            for (size_t c = 0; c < at->claim_count; c++) {
                rg_text said = rg_words_said(arena, at->claims[c]);
                if (c) rg_buf_puts(&who, "; ");
                rg_buf_add(&who, at->claims[c]->source);
                if (said.len) rg_buf_byte(&who, ' '), rg_buf_add(&who, said);
            }
            rg_node *row = rg_template_add(root, "positions");
            rg_template_number(row, "y", y);
            rg_template_number(row, "dot_y", y - 5);
            rg_template_number(row, "who_y", y + LINE - 3);
            rg_template_set(row, "label", at->label);
            rg_template_set(row, "who", rg_buf_text(&who));
            rg_template_flag(row, "defeated", at->stand == RG_STAND_DEFEATED);
        }
        y += GAP;
    }
    rg_template_number(root, "height", y);
    rg_template_print(out, "disputes.svg", root);
}
