/* check_scope.c: scope/mismatch: numbers set side by side that do not count the same; dispute/spurious: one place under two names.
 *
 * In: the collation. Out: one notice for each event whose numbers are of a part and of the whole, or of different wholes; one for each place that
 * accounts call by different names. Only where they stand in different accounts, neither of which has both: who gives both explains them.
 */
#include "flow/finding/finding_int.h"

typedef RG_VEC(rg_text) labels;

static rg_span place_of(const rg_claim *claim) { return claim->value_span.end ? claim->value_span : claim->span; }

/* ---- scope/mismatch ----------------------------------------------------------------------------------------------- */

static bool source_in_common(const rg_variant *a, const rg_variant *b) {
    for (size_t i = 0; i < a->claim_count; i++)
        for (size_t k = 0; k < b->claim_count; k++)
            if (rg_text_same(a->claims[i]->source, b->claims[k]->source)) return true;
    return false;
}

/* The reason, where two numbers are of different scope; else empty. */
static rg_text mismatch(rg_check *check, const rg_variant *a, const rg_variant *b) {
    const rg_claim *x = rg_variants_affirmed(a), *y = rg_variants_affirmed(b);
    if (!x || !y || source_in_common(a, b)) return (rg_text){0};
    rg_spurious sort = rg_spurious_of(check->arena, check->content->policy, RG_PROPERTY_NUMBER, &x->value, &y->value);
    return sort == RG_SPURIOUS_SCOPE ? rg_spurious_say(check->arena, sort, RG_PROPERTY_NUMBER, &x->value, &y->value) : (rg_text){0};
}

static void ask_numbers(rg_check *check, const rg_collated_event *event, const rg_collated_property *property) {
    labels named = {0};
    rg_text reason = {0};
    const rg_variant *last = NULL;
    size_t n = property->variant_count < RG_PAIR_VARIANTS ? property->variant_count : RG_PAIR_VARIANTS;
    for (size_t i = 0; i < n; i++) {
        bool met = false;
        for (size_t k = 0; k < n && !met; k++) {
            rg_text why = mismatch(check, &property->variants[i < k ? i : k], &property->variants[i < k ? k : i]);
            met = why.len > 0;
            if (met && !reason.len) reason = why;
        }
        if (!met) continue;
        last = &property->variants[i];
        *rg_vec_push(check->arena, &named) = last->label;
        rg_check_steps(check, last, false);
    }
    if (!last) return;
    rg_check_step(check, NULL, reason);
    const rg_claim *claim = rg_variants_affirmed(last);
    rg_text message = rg_say_many(check->arena, rg_check_event(check, event->name), RG_PROPERTY_NUMBER, named.at, named.n);
    rg_check_add(check, "scope/mismatch", REGEST_INFO, claim->source, place_of(claim), rg_text_printf(check->arena, "%.*s: not the same is counted", RG_TEXT_ARG(message)),
                 "A part may be fewer than the whole.");
}

/* ---- dispute/spurious: names --------------------------------------------------------------------------------------- */

static rg_text name_of(rg_check *check, const rg_claim *claim) { return rg_text_fold(check->arena, claim->value.text); }

/* Some account calls the place so. */
static bool calls(rg_check *check, const rg_variant *variant, rg_text source, rg_text name) {
    for (size_t i = 0; i < variant->claim_count && i < RG_PAIR_CLAIMS; i++)
        if (rg_text_same(variant->claims[i]->source, source) && rg_text_same(name_of(check, variant->claims[i]), name)) return true;
    return false;
}

/* The first two claims that call it by names of which each account has but one. */
static bool two_names(rg_check *check, const rg_variant *variant, const rg_claim *pair[2]) {
    for (size_t i = 0; i < variant->claim_count && i < RG_PAIR_CLAIMS; i++)
        for (size_t k = i + 1; k < variant->claim_count && k < RG_PAIR_CLAIMS; k++) {
            const rg_claim *a = variant->claims[i], *b = variant->claims[k];
            if (a->denied || b->denied || rg_spurious_of(check->arena, NULL, RG_PROPERTY_PLACE, &a->value, &b->value) != RG_SPURIOUS_NAME) continue;
            if (calls(check, variant, a->source, name_of(check, b)) || calls(check, variant, b->source, name_of(check, a))) continue;
            pair[0] = a, pair[1] = b;
            return true;
        }
    return false;
}

static void ask_names(rg_check *check, const rg_collated_event *event, const rg_variant *variant) {
    const rg_claim *pair[2];
    if (!two_names(check, variant, pair)) return;
    rg_text names[2] = {rg_say_flat(check->arena, pair[0]->value.text), rg_say_flat(check->arena, pair[1]->value.text)};
    rg_check_steps(check, variant, false);
    rg_check_step(check, NULL, rg_spurious_say(check->arena, RG_SPURIOUS_NAME, RG_PROPERTY_PLACE, &pair[0]->value, &pair[1]->value));
    rg_text message = rg_say_many(check->arena, rg_check_event(check, event->name), RG_PROPERTY_PLACE, names, 2);
    rg_check_add(check, "dispute/spurious", REGEST_INFO, pair[1]->source, place_of(pair[1]), rg_text_printf(check->arena, "%.*s: one place under two names", RG_TEXT_ARG(message)), NULL);
}

void rg_check_scope_run(rg_check *check) {
    for (size_t e = 0; e < check->collation.event_count; e++) {
        const rg_collated_event *event = &check->collation.events[e];
        if (event->account_count < 2 || event->series || event->lasting) continue; /* what is told of its parts is of many places and counts */
        for (size_t p = 0; p < event->property_count; p++) {
            const rg_collated_property *property = &event->properties[p];
            if (property->property == RG_PROPERTY_NUMBER) ask_numbers(check, event, property);
            for (size_t i = 0; property->property == RG_PROPERTY_PLACE && i < property->variant_count; i++) ask_names(check, event, &property->variants[i]);
        }
    }
}
