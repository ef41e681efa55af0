/* idle.c: claims that only repeat their event's name: of "Marta joined the guild" that Marta took part, of "burning of Holm" that it was in Holm.
 *
 * They are claims like others (who acts after death is read from them, and which events are one), but no line for a reader. In: a claim, or a
 * collation. Out: whether it is one; which variants are nothing else. What is doubted, denied, judged, laid in another's mouth or answers
 * another claim says more than the name does; so does a value that another variant contradicts or refines.
 */
#include "flow/finding/finding_int.h"

/* Part of a word: "German" is none of "German-Soviet Treaty". */
static bool joined(rg_text text, size_t at) {
    unsigned char c = at < text.len ? (unsigned char)text.ptr[at] : ' ';
    return c >= 0x80 || rg_rune_digit(c) || (c >= 'a' && c <= 'z') || c == '-';
}

/* Do the words stand in the name, whole? Both folded. */
static bool among(rg_text words, rg_text name) {
    size_t at = words.len ? rg_text_find(name, words, 0) : RG_NONE;
    for (; at != RG_NONE; at = rg_text_find(name, words, at + 1))
        if ((!at || !joined(name, at - 1)) && !joined(name, at + words.len)) return true;
    return false;
}

static bool plain(const rg_claim *claim) {
    return !claim->denied && claim->hedge == RG_HEDGE_NONE && claim->voice_count <= 1 && !claim->disputes.len && claim->status == RG_CLAIM_DRAFT;
}

bool rg_idle_claim(rg_arena *arena, const rg_claim *claim, rg_text name) {
    if (claim->property != RG_PROPERTY_PARTICIPANT && claim->property != RG_PROPERTY_PLACE) return false;
    if (!plain(claim)) return false;
    rg_text folded = rg_text_fold(arena, name);
    return among(rg_text_fold(arena, claim->value.text), folded) || among(claim->value.key, folded);
}

static bool idle_variant(rg_arena *arena, const rg_collated_event *event, const rg_variant *variant) {
    if (rg_variants_rank(variant->standing) > rg_variants_rank(RG_INCOMPARABLE)) return false;
    for (size_t i = 0; i < variant->claim_count; i++)
        if (!rg_idle_claim(arena, variant->claims[i], event->name)) return false;
    return true;
}

/* An event of which nothing else is said keeps its first variant: the line that says who tells of it. */
static void spare_event(rg_collated_event *event) {
    size_t shown = 0;
    for (size_t p = 0; p < event->property_count; p++) shown += event->properties[p].variant_count - event->properties[p].idle_count;
    if (shown || !event->property_count) return;
    event->properties[0].variants[0].idle = false;
    event->properties[0].idle_count--;
}

static void mark_event(rg_arena *arena, rg_collated_event *event) {
    for (size_t p = 0; p < event->property_count; p++) {
        rg_collated_property *property = &event->properties[p];
        for (size_t v = 0; v < property->variant_count; v++) {
            property->variants[v].idle = idle_variant(arena, event, &property->variants[v]);
            property->idle_count += property->variants[v].idle;
        }
    }
}

static size_t idle_claims(const rg_collated_event *event) {
    size_t n = 0;
    for (size_t p = 0; p < event->property_count; p++)
        for (size_t v = 0; v < event->properties[p].variant_count; v++)
            if (event->properties[p].variants[v].idle) n += event->properties[p].variants[v].claim_count;
    return n;
}

void rg_idle_mark(rg_arena *arena, rg_collation *collation) {
    collation->idle_claims = 0;
    for (size_t i = 0; i < collation->event_count; i++) {
        mark_event(arena, &collation->events[i]);
        spare_event(&collation->events[i]);
        collation->idle_claims += idle_claims(&collation->events[i]);
    }
}
