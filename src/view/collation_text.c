/* collation_text.c: the accounts side by side, for a terminal.
 *
 *     Second Conference                                             3 accounts, 7 claims
 *     ──────────────────────────────────────────────────────────────────────────────────
 *       place       ≠ Przemyśl                                                2 accounts
 *                       article.html:20  “probably” [2]
 *                       memoir.txt:9
 *                   ≠ Lwów
 *                       article.html:20  Some historians “claim” [1] [3]
 */
#include "engine/time/policy.h"
#include "view/view_int.h"

enum { AT_PROPERTY = 2, AT_SIGN = 14, AT_VALUE = 16, AT_CLAIM = 20, PLACE_MOST = 30 };

static rg_ink sign_ink(rg_agreement agreement) {
    return agreement == RG_CONFLICT ? RG_INK_RED : agreement == RG_AGREE ? RG_INK_PLAIN : RG_INK_YELLOW;
}

static rg_text place_of(rg_arena *arena, const rg_content *content, const rg_claim *claim) {
    size_t line = rg_words_line(content, claim);
    if (!line) return claim->source;
    return rg_text_printf(arena, "%.*s:%zu", RG_TEXT_ARG(claim->source), line);
}

static unsigned place_width(rg_arena *arena, const rg_content *content, const rg_collated_event *event) {
    unsigned widest = 0;
    for (size_t p = 0; p < event->property_count; p++)
        for (size_t v = 0; v < event->properties[p].variant_count; v++)
            for (size_t c = 0; c < event->properties[p].variants[v].claim_count; c++) {
                unsigned width = rg_pen_width(place_of(arena, content, event->properties[p].variants[v].claims[c]));
                if (width > widest) widest = width;
            }
    return widest < PLACE_MOST ? widest : PLACE_MOST;
}

static void put_claim(rg_pen *pen, const rg_content *content, const rg_claim *claim, unsigned width) {
    rg_arena *arena = pen->out->arena;
    rg_pen_to(pen, AT_CLAIM);
    rg_pen_ink(pen, RG_INK_DIM);
    rg_pen_clip(pen, place_of(arena, content, claim), width);
    rg_pen_ink(pen, RG_INK_PLAIN);
    pen->indent = AT_CLAIM + width + 2;
    rg_text said = rg_words_said(arena, claim);
    if (said.len) rg_pen_to(pen, pen->indent);
    rg_pen_wrap(pen, said);
    rg_pen_line(pen);
}

/* "A day later, the 28th": the same value twice in one line of one account, of the same voice, reads as one. */
static bool put_before(rg_arena *arena, const rg_content *content, const rg_variant *variant, size_t i) {
    const rg_claim *claim = variant->claims[i];
    for (size_t k = i; k > 0 && rg_text_same(variant->claims[k - 1]->source, claim->source); k--) {
        const rg_claim *other = variant->claims[k - 1];
        if (rg_words_line(content, other) == rg_words_line(content, claim) && rg_text_same(rg_words_said(arena, other), rg_words_said(arena, claim))) return true;
    }
    return false;
}

static void put_variant(rg_pen *pen, const rg_content *content, const rg_collated_property *property, const rg_variant *variant,
                        unsigned width) {
    rg_arena *arena = pen->out->arena;
    bool several = property->variant_count - property->idle_count > 1;
    rg_pen_to(pen, AT_SIGN);
    rg_pen_ink(pen, sign_ink(variant->standing));
    if (several) rg_pen_puts(pen, rg_words_sign(variant->standing));
    rg_pen_ink(pen, variant->denied_only ? RG_INK_DIM : RG_INK_BOLD);
    rg_pen_to(pen, AT_VALUE);
    pen->indent = AT_VALUE;
    if (variant->denied_only) rg_pen_puts(pen, "not: ");
    rg_pen_wrap(pen, variant->label);
    rg_pen_ink(pen, RG_INK_DIM);
    if (variant->accounts > 1) rg_pen_right(pen, rg_words_attested(arena, variant));
    rg_pen_line(pen);
    for (size_t i = 0; i < variant->claim_count; i++)
        if (!put_before(arena, content, variant, i)) put_claim(pen, content, variant->claims[i], width);
}

static void put_event(rg_pen *pen, const rg_content *content, const rg_collated_event *event) {
    rg_arena *arena = pen->out->arena;
    rg_text counts = rg_words_count(arena, event->claim_count, "claim", "claims");
    if (content->account_count > 1)
        counts = rg_text_printf(arena, "%.*s, %.*s", RG_TEXT_ARG(rg_words_count(arena, event->account_count, "account", "accounts")),
                                RG_TEXT_ARG(counts));
    rg_pen_line(pen);
    rg_pen_ink(pen, RG_INK_BOLD);
    pen->indent = 0;
    rg_pen_wrap(pen, event->name);
    rg_pen_ink(pen, RG_INK_DIM);
    rg_pen_right(pen, counts);
    rg_pen_line(pen);
    rg_pen_ink(pen, RG_INK_DIM);
    rg_pen_rule(pen, "─");
    rg_pen_line(pen);
    unsigned width = place_width(arena, content, event);
    for (size_t i = 0; i < event->property_count; i++) {
        const rg_collated_property *property = &event->properties[i];
        if (property->idle_count == property->variant_count) continue;
        rg_pen_to(pen, AT_PROPERTY);
        rg_pen_puts(pen, rg_words_property(property->property));
        for (size_t v = 0; v < property->variant_count; v++)
            if (!property->variants[v].idle) put_variant(pen, content, property, &property->variants[v], width);
    }
}

/* The signs that were used, and what they mean. */
static void put_legend(rg_pen *pen, const rg_collation *collation) {
    bool used[RG_INCOMPARABLE + 1] = {false};
    for (size_t i = 0; i < collation->event_count; i++)
        for (size_t p = 0; p < collation->events[i].property_count; p++)
            for (size_t v = 0; v < collation->events[i].properties[p].variant_count; v++)
                used[collation->events[i].properties[p].variants[v].standing] = true;
    bool any = false;
    for (size_t a = RG_COMPATIBLE; a <= RG_CONFLICT; a++) {
        if (!used[a]) continue;
        if (!any) rg_pen_line(pen);
        any = true;
        rg_pen_ink(pen, sign_ink((rg_agreement)a));
        rg_pen_puts(pen, rg_words_sign((rg_agreement)a));
        rg_pen_ink(pen, RG_INK_DIM);
        rg_pen_to(pen, 2);
        rg_pen_puts(pen, rg_words_agreement((rg_agreement)a));
        rg_pen_line(pen);
    }
}

void rg_collation_text_print(const rg_model *model, const regest_style *style, rg_buf *out) {
    const rg_collation *collation = model->collation;
    rg_pen pen = rg_pen_on(out, style);
    size_t claims = 0;
    for (size_t i = 0; i < collation->event_count; i++) claims += collation->events[i].claim_count;
    rg_pen_put(&pen, rg_words_count(out->arena, collation->content->account_count, "account", "accounts"));
    rg_pen_puts(&pen, ", ");
    rg_pen_put(&pen, rg_words_count(out->arena, claims, "claim", "claims"));
    rg_pen_puts(&pen, " on ");
    rg_pen_put(&pen, rg_words_count(out->arena, collation->event_count, "event", "events"));
    if (collation->content->policy) rg_pen_puts(&pen, "; dates by the policy "), rg_pen_puts(&pen, collation->content->policy->name);
    rg_pen_line(&pen);
    for (size_t i = 0; i < collation->event_count; i++) put_event(&pen, collation->content, &collation->events[i]);
    put_legend(&pen, collation);
    if (!collation->idle_claims) return;
    rg_pen_line(&pen);
    rg_pen_ink(&pen, RG_INK_DIM);
    pen.indent = 0;
    rg_pen_wrap(&pen, rg_words_idle(out->arena, collation));
    rg_pen_line(&pen);
}
