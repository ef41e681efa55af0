/* judgement_form.c: who judged what when, for a terminal and as JSON, one line a judgement. */
#include "view/view_int.h"

enum { AT_WORDS = 6 };

static const rg_claim *claim_of(const rg_content *content, rg_text id) {
    for (size_t i = 0; i < content->claims.n; i++)
        if (rg_text_same(rg_text_of(content->claims.at[i].id), id)) return &content->claims.at[i];
    return NULL;
}

/* "2026-01-31 12:00" */
static rg_text minute(rg_arena *arena, rg_text when) {
    if (when.len < 16) return when;
    return rg_text_printf(arena, "%.*s %.*s", 10, when.ptr, 5, when.ptr + 11);
}

static void put_words(rg_pen *pen, rg_text words) {
    if (!words.len) return;
    rg_pen_to(pen, AT_WORDS);
    pen->indent = AT_WORDS;
    rg_pen_wrap(pen, words);
    rg_pen_line(pen);
}

/* The entity of this id, RG_NONE. */
static size_t entity_of(const rg_aligned *aligned, rg_text id) {
    for (size_t i = 0; aligned && i < aligned->entity_count; i++)
        if (rg_text_same(rg_text_of(aligned->entities[i].id), id)) return i;
    return RG_NONE;
}

static void put_entities(rg_pen *pen, const rg_aligned *aligned, const rg_judgement *j) {
    rg_arena *arena = pen->out->arena;
    size_t a = entity_of(aligned, j->a), b = entity_of(aligned, j->b);
    if (a == RG_NONE || b == RG_NONE) return;
    rg_text x = rg_alignment_form_name(arena, aligned, a), y = rg_alignment_form_name(arena, aligned, b);
    put_words(pen, rg_text_printf(arena, "%.*s %s %.*s", RG_TEXT_ARG(x), j->verb == RG_JUDGE_SAME ? "=" : "≠", RG_TEXT_ARG(y)));
}

static rg_text what(rg_arena *arena, const rg_judgement *j) {
    if (j->verb == RG_JUDGE_UNDO) return rg_text_printf(arena, "%s %lld", rg_judgement_verb_name(j->verb), (long long)j->taken);
    return rg_text_printf(arena, "%s %.*s%s%.*s", rg_judgement_verb_name(j->verb), RG_TEXT_ARG(j->a), j->b.len ? " " : "", RG_TEXT_ARG(j->b));
}

static void put_judgement(rg_pen *pen, const rg_content *content, const rg_aligned *aligned, const rg_judgement *j) {
    rg_arena *arena = pen->out->arena;
    const rg_claim *claim = claim_of(content, j->a);
    rg_text when = minute(arena, j->when), said = what(arena, j);
    rg_pen_ink(pen, j->taken_by ? RG_INK_DIM : RG_INK_BOLD);
    rg_pen_put(pen, rg_text_printf(arena, "%-5lld %.*s  %.*s: %.*s", (long long)j->number, RG_TEXT_ARG(when), RG_TEXT_ARG(j->who), RG_TEXT_ARG(said)));
    rg_pen_ink(pen, RG_INK_PLAIN);
    if (j->taken_by) rg_pen_put(pen, rg_text_printf(arena, " (taken back by %lld)", (long long)j->taken_by));
    rg_pen_line(pen);
    if (claim) {
        rg_text place = rg_words_place(arena, content, claim);
        put_words(pen, rg_text_printf(arena, "%.*s (%.*s)", RG_TEXT_ARG(rg_words_statement(arena, claim)), RG_TEXT_ARG(place)));
    }
    if (j->b.len) put_entities(pen, aligned, j);
    if (j->reason.len) put_words(pen, rg_text_printf(arena, "reason: %.*s", RG_TEXT_ARG(j->reason)));
}

void rg_judgement_form_text(const rg_model *model, const regest_style *style, rg_buf *out) {
    rg_pen pen = rg_pen_on(out, style);
    for (size_t i = 0; i < model->content->judgements.n; i++) put_judgement(&pen, model->content, model->aligned, &model->content->judgements.at[i]);
}

static void put_text(rg_json *j, const char *key, rg_text value) {
    if (value.len) rg_json_pair(j, key, value);
}

static void put_number(rg_json *j, const char *key, int64_t value) {
    if (!value) return;
    rg_json_key(j, key);
    rg_json_int(j, value);
}

void rg_judgement_form_json(const rg_model *model, const regest_style *style, rg_buf *out) {
    (void)style;
    for (size_t i = 0; i < model->content->judgements.n; i++) {
        const rg_judgement *judgement = &model->content->judgements.at[i];
        rg_json j = rg_json_on(out);
        rg_json_open(&j, '{');
        put_number(&j, "number", judgement->number);
        rg_json_pair(&j, "verb", rg_text_of(rg_judgement_verb_name(judgement->verb)));
        put_text(&j, "a", judgement->a);
        put_text(&j, "b", judgement->b);
        put_number(&j, "taken", judgement->taken);
        put_number(&j, "taken_by", judgement->taken_by);
        rg_json_pair(&j, "who", judgement->who);
        rg_json_pair(&j, "when", judgement->when);
        put_text(&j, "reason", judgement->reason);
        rg_json_close(&j, '}');
        rg_buf_byte(out, '\n');
    }
}
