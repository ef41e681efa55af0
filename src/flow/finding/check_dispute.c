/* check_dispute.c: dispute/open and variant/participant: what one voice affirms and another denies.
 *
 * In: the collation. Out: one finding for each event and property of which some value is both affirmed and denied. Where the value is a
 * participant and the two sides stand in different accounts it is variant/participant; else dispute/open. What nobody affirms is
 * no dispute; a voice that affirms and denies in one passage is taken to be describing, not contradicting itself.
 */
#include "flow/finding/finding_int.h"

static bool answers(const rg_claim *denial, const rg_claim *claim) {
    bool overlap = denial->span.start < claim->span.end && claim->span.start < denial->span.end;
    return !(overlap && rg_variants_same_voice(denial, claim));
}

/* The first claim and the first denial that answer one another; across accounts if there are such. */
static bool disputed(const rg_variant *variant, bool *across) {
    bool found = false;
    for (size_t i = 0; i < variant->claim_count && i < RG_PAIR_CLAIMS; i++)
        for (size_t j = 0; j < variant->claim_count && j < RG_PAIR_CLAIMS; j++) {
            const rg_claim *claim = variant->claims[i], *denial = variant->claims[j];
            if (rg_variants_denied(claim) || !rg_variants_denied(denial) || !answers(denial, claim)) continue;
            found = true;
            if (!rg_text_same(claim->source, denial->source)) *across = true;
        }
    return found;
}

static const rg_claim *first_denial(const rg_check *check, size_t from) {
    for (size_t i = from; i < check->steps.n; i++)
        if (check->steps.at[i].claim && rg_variants_denied(check->steps.at[i].claim)) return check->steps.at[i].claim;
    return NULL;
}

static void ask(rg_check *check, const rg_collated_event *event, const rg_collated_property *property) {
    RG_VEC(rg_text) whether = {0};
    bool across = false;
    for (size_t i = 0; i < property->variant_count; i++) {
        const rg_variant *variant = &property->variants[i];
        if (variant->denied_only || !disputed(variant, &across)) continue;
        *rg_vec_push(check->arena, &whether) = rg_say_plain(check->arena, event->name, property->property, variant->label, false);
        rg_check_steps(check, variant, false);
        rg_check_steps(check, variant, true);
    }
    if (!whether.n) return;
    const rg_claim *denial = first_denial(check, 0);
    rg_text list = rg_say_list(check->arena, "", whether.at, whether.n);
    rg_text message = rg_text_printf(check->arena, "it is disputed whether %.*s", RG_TEXT_ARG(list));
    bool participant = property->property == RG_PROPERTY_PARTICIPANT && across;
    rg_check_add(check, participant ? "variant/participant" : "dispute/open", REGEST_WARNING, denial->source, denial->span, message, NULL);
}

void rg_check_dispute_run(rg_check *check) {
    for (size_t e = 0; e < check->collation.event_count; e++)
        for (size_t p = 0; p < check->collation.events[e].property_count; p++)
            ask(check, &check->collation.events[e], &check->collation.events[e].properties[p]);
}
