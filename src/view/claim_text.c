/* claim_text.c: claims, the why of one, an overview and a verification, for a terminal. */
#include "engine/time/policy.h"
#include "view/view_int.h"

enum { AT_FIELD = 2, AT_PROPERTY = 4, AT_WORDS = 13, AT_ANSWER = 16 };

static void put_field(rg_pen *pen, const char *name, rg_text words) {
    if (!words.len) return;
    rg_pen_ink(pen, RG_INK_DIM);
    rg_pen_to(pen, AT_FIELD);
    rg_pen_puts(pen, name);
    rg_pen_ink(pen, RG_INK_PLAIN);
    rg_pen_to(pen, AT_WORDS);
    pen->indent = AT_WORDS;
    rg_pen_wrap(pen, words);
    rg_pen_line(pen);
}

static void put_heading(rg_pen *pen, const rg_content *content, const rg_claim *claim) {
    rg_arena *arena = pen->out->arena;
    rg_pen_ink(pen, RG_INK_BOLD);
    pen->indent = 4;
    rg_pen_wrap(pen, rg_words_statement(arena, claim));
    rg_pen_ink(pen, RG_INK_DIM);
    rg_pen_right(pen, rg_words_place(arena, content, claim));
    rg_pen_line(pen);
}

static void put_answer(rg_pen *pen, const rg_claim *claim) {
    rg_arena *arena = pen->out->arena;
    rg_text said = rg_words_said(arena, claim);
    rg_pen_to(pen, AT_PROPERTY);
    rg_pen_puts(pen, rg_words_property(claim->property));
    rg_pen_to(pen, AT_ANSWER);
    pen->indent = AT_ANSWER;
    rg_pen_wrap(pen, rg_words_answer(arena, claim));
    rg_pen_ink(pen, RG_INK_DIM);
    if (said.len) {
        rg_pen_puts(pen, " ");
        rg_pen_wrap(pen, rg_text_printf(arena, "· %.*s", RG_TEXT_ARG(said)));
    }
    rg_pen_right(pen, rg_text_of(claim->id));
    rg_pen_ink(pen, RG_INK_PLAIN);
    rg_pen_line(pen);
}

/* The claims of one passage, under their events. */
static void put_passage(rg_pen *pen, const rg_content *content, const rg_claim *claims, size_t n) {
    pen->indent = 1;
    rg_pen_wrap(pen, rg_text_printf(pen->out->arena, "“%.*s”", RG_TEXT_ARG(claims->quote)));
    rg_pen_ink(pen, RG_INK_DIM);
    rg_pen_right(pen, rg_words_place(pen->out->arena, content, claims));
    rg_pen_line(pen);
    for (size_t i = 0; i < n; i++) {
        size_t first = 0;
        while (!rg_text_same(claims[first].event, claims[i].event)) first++;
        if (first < i) continue;
        rg_pen_ink(pen, RG_INK_BOLD);
        rg_pen_to(pen, AT_FIELD);
        pen->indent = AT_PROPERTY;
        rg_pen_wrap(pen, claims[i].event);
        rg_pen_ink(pen, RG_INK_PLAIN);
        rg_pen_line(pen);
        for (size_t k = i; k < n; k++)
            if (rg_text_same(claims[k].event, claims[i].event)) put_answer(pen, &claims[k]);
    }
}

void rg_claim_text_print(const rg_model *model, const regest_style *style, rg_buf *out) {
    rg_pen pen = rg_pen_on(out, style);
    const rg_claim *claims = model->content->claims.at;
    for (size_t i = 0, n; i < model->content->claims.n; i += n) {
        for (n = 1; i + n < model->content->claims.n; n++)
            if (!rg_text_same(claims[i + n].source, claims[i].source) || claims[i + n].span.start != claims[i].span.start || claims[i + n].span.end != claims[i].span.end) break;
        if (i) rg_pen_line(&pen);
        put_passage(&pen, model->content, &claims[i], n);
    }
}

/* ---- why ------------------------------------------------------------------------------------------------------ */

static rg_text bounds(rg_arena *arena, const rg_value *value) {
    if (value->kind != RG_VALUE_DATE || !value->date.edtf.ptr) return (rg_text){NULL, 0};
    rg_text from = rg_day_print(arena, value->date.earliest), to = rg_day_print(arena, value->date.latest);
    if (rg_text_same(from, to) && from.len) return rg_text_printf(arena, "%.*s", RG_TEXT_ARG(value->date.edtf));
    return rg_text_printf(arena, "%.*s: %.*s to %.*s", RG_TEXT_ARG(value->date.edtf), RG_TEXT_ARG(from.len ? from : RG_TEXT("open")),
                          RG_TEXT_ARG(to.len ? to : RG_TEXT("open")));
}

static void put_notes(rg_pen *pen, const rg_content *content, const rg_claim *claim) {
    const rg_account *account = rg_words_account(content, claim->source);
    for (size_t i = 0; i < claim->note_count; i++) {
        size_t at = account ? rg_source_reference(account, claim->notes[i]) : RG_NONE;
        rg_text work = at == RG_NONE ? RG_TEXT("the account's list has no such note") : rg_text_cut(account->text, account->references[at].work);
        put_field(pen, i ? "" : "notes", rg_text_printf(pen->out->arena, "[%.*s] %.*s", RG_TEXT_ARG(claim->notes[i]), RG_TEXT_ARG(work)));
    }
}

static void put_status(rg_pen *pen, const rg_content *content, const rg_claim *claim) {
    rg_arena *arena = pen->out->arena;
    const rg_judgement *j = rg_judgement_of(&content->judgements, rg_text_of(claim->id));
    rg_text by = {0};
    if (j) by = rg_text_printf(arena, " by %.*s on %.*s%s%.*s", RG_TEXT_ARG(j->who), 10, j->when.ptr, j->reason.len ? ": " : "", RG_TEXT_ARG(j->reason));
    put_field(pen, "status", rg_text_printf(arena, "%s%.*s, drafted by rule %.*s", rg_claim_status_name(claim->status), RG_TEXT_ARG(by), RG_TEXT_ARG(claim->rule)));
}

static void put_why(rg_pen *pen, const rg_content *content, const rg_claim *claim) {
    rg_arena *arena = pen->out->arena;
    put_heading(pen, content, claim);
    put_field(pen, "said", rg_words_said(arena, claim));
    put_field(pen, "passage", rg_text_printf(arena, "“%.*s”", RG_TEXT_ARG(claim->quote)));
    put_field(pen, "", rg_text_printf(arena, "bytes %zu to %zu of %.*s", claim->span.start, claim->span.end, RG_TEXT_ARG(claim->source)));
    put_field(pen, "words", rg_text_printf(arena, "“%.*s”", RG_TEXT_ARG(claim->value.text)));
    put_field(pen, "date", bounds(arena, &claim->value));
    put_notes(pen, content, claim);
    put_field(pen, "answers", claim->disputes);
    put_status(pen, content, claim);
    put_field(pen, "id", rg_text_of(claim->id));
}

/* The claims of both sides, each side's under its name. */
static void put_alignment(rg_pen *pen, const rg_why *why) {
    const size_t sides[] = {why->alignment->a, why->alignment->b};
    rg_alignment_form_one(pen, why->aligned, why->alignment);
    for (size_t s = 0; s < 2; s++)
        for (size_t i = 0; i < why->aligned->entities[sides[s]].claim_count; i++) {
            rg_pen_line(pen);
            put_why(pen, why->content, why->aligned->entities[sides[s]].claims[i]);
        }
}

void rg_claim_text_why(const rg_model *model, const regest_style *style, rg_buf *out) {
    rg_pen pen = rg_pen_on(out, style);
    const rg_why *why = model->why;
    if (why->claim) put_why(&pen, why->content, why->claim);
    if (why->dispute) {
        rg_dispute_text_one(&pen, why->content, why->dispute);
        for (size_t i = 0; i < why->dispute->position_count; i++)
            for (size_t k = 0; k < why->dispute->positions[i].claim_count; k++) {
                rg_pen_line(&pen);
                put_why(&pen, why->content, why->dispute->positions[i].claims[k]);
            }
    }
    if (why->alignment) put_alignment(&pen, why);
    if (!why->finding) return;
    rg_finding_text_one(&pen, why->content, why->finding);
    for (size_t i = 0; i < why->finding->step_count; i++) {
        const rg_claim *claim = why->finding->steps[i].claim;
        bool seen = !claim;
        for (size_t k = 0; k < i && !seen; k++) seen = why->finding->steps[k].claim == claim;
        if (seen) continue;
        rg_pen_line(&pen);
        put_why(&pen, why->content, claim);
    }
}

/* ---- overview, account, verification -------------------------------------------------------------------------- */

static void put_account(rg_pen *pen, const rg_content *content, const rg_account *account, unsigned width) {
    rg_arena *arena = pen->out->arena;
    size_t claims = rg_words_claims(content, account->name);
    rg_pen_ink(pen, RG_INK_BOLD);
    rg_pen_clip(pen, account->name, width);
    rg_pen_ink(pen, RG_INK_PLAIN);
    rg_pen_to(pen, width + 2);
    pen->indent = width + 2;
    rg_pen_wrap(pen, rg_text_printf(arena, "%zu %s, %zu %s, %zu %s, %.*s, %.*s%s%.*s", claims, claims == 1 ? "claim" : "claims",
                                    account->mark_count, account->mark_count == 1 ? "note mark" : "note marks", account->reference_count,
                                    account->reference_count == 1 ? "reference" : "references", RG_TEXT_ARG(account->format),
                                    RG_TEXT_ARG(account->encoding), account->language.len ? ", " : "", RG_TEXT_ARG(account->language)));
    rg_pen_line(pen);
    if (!account->title.len) return;
    rg_pen_to(pen, width + 2);
    rg_pen_ink(pen, RG_INK_DIM);
    rg_pen_wrap(pen, account->title);
    rg_pen_line(pen);
}

void rg_claim_text_overview(const rg_model *model, const regest_style *style, rg_buf *out) {
    const rg_content *content = model->content;
    rg_pen pen = rg_pen_on(out, style);
    unsigned width = 8;
    for (size_t i = 0; i < content->account_count; i++) {
        unsigned name = rg_pen_width(content->accounts[i].name);
        if (name > width) width = name;
    }
    if (width > pen.width / 3) width = pen.width / 3;
    if (content->name.len) rg_pen_put(&pen, content->name), rg_pen_puts(&pen, ": ");
    rg_pen_put(&pen, rg_words_count(out->arena, content->account_count, "account", "accounts"));
    rg_pen_puts(&pen, ", ");
    rg_pen_put(&pen, rg_words_count(out->arena, content->claims.n, "claim", "claims"));
    if (content->imported_count) rg_pen_puts(&pen, "; "), rg_pen_put(&pen, rg_words_count(out->arena, content->imported_count, "imported work", "imported works"));
    if (content->judgements.n) rg_pen_puts(&pen, "; "), rg_pen_put(&pen, rg_words_count(out->arena, content->judgements.n, "judgement", "judgements"));
    if (content->policy) rg_pen_puts(&pen, "; dates by the policy "), rg_pen_puts(&pen, content->policy->name);
    if (content->weighing) rg_pen_puts(&pen, "; disputes by the rule "), rg_pen_puts(&pen, rg_weighing_name((rg_weighing)content->weighing));
    rg_pen_line(&pen);
    for (size_t i = 0; i < content->account_count; i++) put_account(&pen, content, &content->accounts[i], width);
}

void rg_claim_text_account(const rg_model *model, const regest_style *style, rg_buf *out) {
    rg_pen pen = rg_pen_on(out, style);
    const rg_account *account = model->account;
    for (size_t i = 0; i < account->part_count; i++) {
        const rg_part *part = &account->parts[i];
        if (part->kind == RG_PART_SKIPPED) continue;
        if (part->kind == RG_PART_TITLE || part->kind == RG_PART_HEADING) rg_pen_ink(&pen, RG_INK_BOLD);
        pen.indent = 0;
        rg_pen_wrap(&pen, rg_text_cut(account->text, part->span));
        rg_pen_line(&pen);
        rg_pen_line(&pen);
    }
}

void rg_claim_text_verification(const rg_model *model, const regest_style *style, rg_buf *out) {
    rg_pen pen = rg_pen_on(out, style);
    for (size_t i = 0; i < model->fault_count; i++) {
        rg_pen_put(&pen, model->faults[i]);
        rg_pen_line(&pen);
    }
    if (model->fault_count) return;
    rg_pen_puts(&pen, "sound: every source, quotation, claim and finding is as it was recorded");
    rg_pen_line(&pen);
}
