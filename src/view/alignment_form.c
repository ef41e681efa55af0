/* alignment_form.c: what of different accounts is one, for a terminal and as JSON, one line an alignment. */
#include "view/view_int.h"

enum { AT_KIND = 2, AT_NAMES = 10 };

rg_text rg_alignment_form_name(rg_arena *arena, const rg_aligned *aligned, size_t entity) {
    const rg_entity *t = &aligned->entities[entity];
    return rg_text_printf(arena, "%.*s (%.*s)", RG_TEXT_ARG(t->name), RG_TEXT_ARG(aligned->content->accounts[t->account].name));
}

static const char *sign(rg_aligned_state state) {
    switch (state) {
    case RG_ALIGNED_MADE: case RG_ALIGNED_SAME: return "=";
    case RG_ALIGNED_PROPOSED: return "=?";
    case RG_ALIGNED_DIFFERENT: break;
    }
    return "≠";
}

static const char *heading(rg_aligned_state state) {
    switch (state) {
    case RG_ALIGNED_MADE: return "made";
    case RG_ALIGNED_PROPOSED: return "proposed";
    case RG_ALIGNED_SAME: return "judged the same";
    case RG_ALIGNED_DIFFERENT: break;
    }
    return "judged different";
}

static rg_text evidence_line(rg_arena *arena, const rg_aligned *aligned, const rg_alignment *alignment) {
    size_t n;
    rg_evidence *evidence = rg_align_evidence(arena, aligned, alignment, &n);
    rg_buf out = rg_buf_in(arena);
    for (size_t i = 0; i < n; i++)
        rg_buf_add(&out, rg_text_printf(arena, "%s%+d %.*s", i ? "; " : "", evidence[i].weight, RG_TEXT_ARG(evidence[i].text)));
    return rg_buf_text(&out);
}

void rg_alignment_form_one(rg_pen *pen, const rg_aligned *aligned, const rg_alignment *alignment) {
    rg_arena *arena = pen->out->arena;
    rg_text a = rg_alignment_form_name(arena, aligned, alignment->a), b = rg_alignment_form_name(arena, aligned, alignment->b);
    rg_pen_to(pen, AT_KIND);
    rg_pen_puts(pen, rg_entity_kind_name(aligned->entities[alignment->a].kind));
    rg_pen_to(pen, AT_NAMES);
    pen->indent = AT_NAMES;
    rg_pen_wrap(pen, rg_text_printf(arena, "%.*s %s %.*s", RG_TEXT_ARG(a), sign(alignment->state), RG_TEXT_ARG(b)));
    rg_pen_ink(pen, RG_INK_DIM);
    rg_pen_right(pen, rg_text_printf(arena, "%d  %s", alignment->score, alignment->id));
    rg_pen_line(pen);
    rg_pen_to(pen, AT_NAMES);
    rg_pen_wrap(pen, evidence_line(arena, aligned, alignment));
    rg_pen_ink(pen, RG_INK_PLAIN);
    rg_pen_line(pen);
    if (!alignment->judgement) return;
    rg_pen_to(pen, AT_NAMES);
    rg_pen_wrap(pen, rg_text_printf(arena, "by %.*s, judgement %lld", RG_TEXT_ARG(alignment->judgement->who), (long long)alignment->judgement->number));
    rg_pen_line(pen);
}

void rg_alignment_form_text(const rg_model *model, const regest_style *style, rg_buf *out) {
    rg_pen pen = rg_pen_on(out, style);
    const rg_aligned *aligned = model->aligned;
    for (size_t i = 0; i < aligned->n; i++) {
        if (!i || aligned->at[i].state != aligned->at[i - 1].state) {
            rg_pen_ink(&pen, RG_INK_BOLD);
            rg_pen_puts(&pen, heading(aligned->at[i].state));
            rg_pen_ink(&pen, RG_INK_PLAIN);
            rg_pen_line(&pen);
        }
        rg_alignment_form_one(&pen, aligned, &aligned->at[i]);
    }
}

/* ---- JSON --------------------------------------------------------------------------------------------------------- */

static void put_entity(rg_json *j, const char *key, const rg_aligned *aligned, size_t entity) {
    const rg_entity *t = &aligned->entities[entity];
    rg_json_key(j, key);
    rg_json_open(j, '{');
    rg_json_pair(j, "id", rg_text_of(t->id));
    rg_json_pair(j, "source", aligned->content->accounts[t->account].name);
    rg_json_pair(j, "name", t->name);
    rg_json_pair(j, "key", t->key);
    rg_json_close(j, '}');
}

static void put_evidence(rg_json *j, const rg_evidence *evidence) {
    rg_json_open(j, '{');
    rg_json_pair(j, "kind", rg_text_of(rg_evidence_name(evidence->kind)));
    rg_json_key(j, "weight");
    rg_json_int(j, evidence->weight);
    rg_json_pair(j, "text", evidence->text);
    if (evidence->a) rg_json_pair(j, "a", rg_text_of(evidence->a->id));
    if (evidence->b) rg_json_pair(j, "b", rg_text_of(evidence->b->id));
    rg_json_close(j, '}');
}

void rg_alignment_form_put(rg_json *j, const rg_aligned *aligned, const rg_alignment *alignment) {
    size_t n;
    rg_evidence *evidence = rg_align_evidence(j->out->arena, aligned, alignment, &n);
    rg_json_open(j, '{');
    rg_json_pair(j, "id", rg_text_of(alignment->id));
    rg_json_pair(j, "kind", rg_text_of(rg_entity_kind_name(aligned->entities[alignment->a].kind)));
    rg_json_pair(j, "state", rg_text_of(rg_aligned_state_name(alignment->state)));
    rg_json_key(j, "score");
    rg_json_int(j, alignment->score);
    put_entity(j, "a", aligned, alignment->a);
    put_entity(j, "b", aligned, alignment->b);
    rg_json_key(j, "evidence");
    rg_json_open(j, '[');
    for (size_t i = 0; i < n; i++) put_evidence(j, &evidence[i]);
    rg_json_close(j, ']');
    if (alignment->judgement) {
        rg_json_key(j, "judgement");
        rg_json_int(j, alignment->judgement->number);
    }
    rg_json_close(j, '}');
}

void rg_alignment_form_json(const rg_model *model, const regest_style *style, rg_buf *out) {
    (void)style;
    for (size_t i = 0; i < model->aligned->n; i++) {
        rg_json j = rg_json_on(out);
        rg_alignment_form_put(&j, model->aligned, &model->aligned->at[i]);
        rg_buf_byte(out, '\n');
    }
}
