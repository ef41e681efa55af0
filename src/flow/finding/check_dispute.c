/* check_dispute.c: dispute/open and variant/participant: what one voice affirms and another denies.
 *
 * In: the collation. Out: one finding for each event and property of which some value is both affirmed and denied, or answered by a claim
 * that says otherwise ("however, this is disputed"). Where the value is a participant and the two sides stand in different accounts
 * it is variant/participant; else dispute/open. What nobody affirms is no dispute, nor is what one voice both affirms and denies: it
 * qualifies what it says.
 */
#include "flow/finding/finding_int.h"

typedef RG_VEC(const rg_claim *) claim_list;

typedef struct answers {
    rg_map to; /* id of a claim -> index into lists */
    RG_VEC(claim_list) lists;
    rg_map passages; /* of denials of something else than when and where */
} answers;

/* When and where: said along with what is said, and denied along with it. */
static bool is_setting(rg_property p) { return p == RG_PROPERTY_DATE || p == RG_PROPERTY_START || p == RG_PROPERTY_END || p == RG_PROPERTY_PLACE; }

static rg_text passage_key(rg_check *check, const rg_claim *claim) {
    return rg_text_printf(check->arena, "%zu %zu %.*s", claim->span.start, claim->span.end, RG_TEXT_ARG(claim->source));
}

static answers gather(rg_check *check) {
    answers all = {.to = rg_map_in(check->arena), .passages = rg_map_in(check->arena)};
    for (size_t i = 0; i < check->content->claims.n; i++) {
        const rg_claim *claim = &check->content->claims.at[i];
        if (claim->status == RG_CLAIM_REJECTED) continue;
        if (claim->denied && !is_setting(claim->property)) rg_map_put(&all.passages, passage_key(check, claim), 0);
        if (!claim->disputes.len) continue;
        size_t at = rg_map_intern(&all.to, claim->disputes, all.to.n);
        if (at == all.lists.n) (void)rg_vec_push(check->arena, &all.lists);
        *rg_vec_push(check->arena, &all.lists.at[at]) = claim;
    }
    return all;
}

/* ---- who stands against whom ---------------------------------------------------------------------------------- */

static bool contradicts(const rg_claim *denial, const rg_claim *claim) { return !rg_variants_same_voice(denial, claim); }

/* Some denial answers some affirmation; `across` if in another account. */
static bool denied_in(const rg_variant *variant, bool *across) {
    bool found = false;
    for (size_t i = 0; i < variant->claim_count && i < RG_PAIR_CLAIMS; i++)
        for (size_t j = 0; j < variant->claim_count && j < RG_PAIR_CLAIMS; j++) {
            const rg_claim *claim = variant->claims[i], *denial = variant->claims[j];
            if (rg_variants_denied(claim) || !rg_variants_denied(denial) || !contradicts(denial, claim)) continue;
            found = true;
            if (!rg_text_same(claim->source, denial->source)) *across = true;
        }
    return found;
}

static bool stands_in(const rg_variant *variant, const rg_claim *claim) {
    for (size_t i = 0; i < variant->claim_count; i++)
        if (variant->claims[i] == claim) return true;
    return false;
}

/* What answers the variant's claims from outside it: another property, or another value put in its place. */
static claim_list answers_to(rg_check *check, const answers *all, const rg_variant *variant) {
    claim_list found = {0};
    for (size_t i = 0; i < variant->claim_count; i++) {
        size_t at = rg_map_get(&all->to, rg_text_of(variant->claims[i]->id));
        for (size_t k = 0; at != RG_NONE && k < all->lists.at[at].n && found.n < RG_STEP_CLAIMS; k++)
            if (!stands_in(variant, all->lists.at[at].at[k])) *rg_vec_push(check->arena, &found) = all->lists.at[at].at[k];
    }
    return found;
}

/* Who denies that the NKVD was there denies that a delegation of it was: the denials of what the variant's words hold. */
static const rg_variant *denied_whole(const rg_collated_property *property, const rg_variant *variant, bool *across) {
    const rg_claim *claim = rg_variants_affirmed(variant);
    for (size_t i = 0; i < property->variant_count && i < RG_PAIR_VARIANTS && property->property == RG_PROPERTY_PARTICIPANT; i++) {
        const rg_variant *other = &property->variants[i];
        const rg_claim *denial = other->claims[0];
        if (!other->denied_only || !contradicts(denial, claim)) continue;
        if (!rg_values_holds(rg_values_key(&claim->value), rg_values_key(&denial->value))) continue;
        if (!rg_text_same(claim->source, denial->source)) *across = true;
        return other;
    }
    return NULL;
}

/* ---- the finding ---------------------------------------------------------------------------------------------- */

static const rg_claim *first_denial(const rg_check *check) {
    for (size_t i = 0; i < check->steps.n; i++) {
        const rg_claim *claim = check->steps.at[i].claim;
        if (claim && (rg_variants_denied(claim) || claim->disputes.len)) return claim;
    }
    return check->steps.at[0].claim;
}

static void ask(rg_check *check, const answers *all, const rg_collated_event *event, const rg_collated_property *property) {
    RG_VEC(rg_text) labels = {0};
    const rg_claim *like = NULL;
    bool across = false;
    for (size_t i = 0; i < property->variant_count; i++) {
        const rg_variant *variant = &property->variants[i];
        if (variant->denied_only) continue;
        claim_list outside = answers_to(check, all, variant);
        const rg_variant *whole = denied_whole(property, variant, &across);
        if (!denied_in(variant, &across) && !outside.n && !whole) continue;
        *rg_vec_push(check->arena, &labels) = variant->label;
        if (!like) like = variant->claims[0];
        rg_check_steps(check, variant, false);
        rg_check_steps(check, variant, true);
        if (whole) rg_check_steps(check, whole, true);
        for (size_t k = 0; k < outside.n; k++)
            rg_check_step(check, outside.at[k], rg_say_step(check->arena, rg_check_event(check, outside.at[k]->event), outside.at[k]));
    }
    if (!labels.n) return;
    const rg_claim *denial = first_denial(check);
    if (is_setting(property->property) && rg_map_get(&all->passages, passage_key(check, denial)) != RG_NONE) {
        check->steps.n = 0; /* "this is disputed" answers what was said, and its date and place along with it */
        return;
    }
    rg_text list = rg_say_list(check->arena, "", labels.at, labels.n);
    rg_text whether = rg_say_whether(check->arena, rg_check_event(check, event->name), like, list);
    rg_text message = rg_text_printf(check->arena, "it is disputed whether %.*s", RG_TEXT_ARG(whether));
    bool participant = property->property == RG_PROPERTY_PARTICIPANT && across;
    rg_check_add(check, participant ? "variant/participant" : "dispute/open", REGEST_WARNING, denial->source, denial->span, message, NULL);
}

void rg_check_dispute_run(rg_check *check) {
    answers all = gather(check);
    for (size_t e = 0; e < check->collation.event_count; e++)
        for (size_t p = 0; p < check->collation.events[e].property_count; p++)
            ask(check, &all, &check->collation.events[e], &check->collation.events[e].properties[p]);
}
