/* page_collation.c: the accounts side by side as a page: events, their properties, the variants, and who says each. */
#include "base/map.h"
#include "view/page.h"

static const char *agreement_class(rg_agreement agreement) {
    return agreement == RG_CONFLICT ? "conflict" : agreement == RG_COMPATIBLE || agreement == RG_ALTERNATIVE ? "compatible" : "plain";
}

static void put_variant(rg_node *property, const rg_collation *collation, const rg_variant *variant) {
    rg_node *node = rg_template_add(property, "variants");
    rg_arena *arena = rg_template_arena(node);
    rg_template_set(node, "label", variant->label);
    rg_template_set(node, "class", rg_text_of(agreement_class(variant->standing)));
    rg_template_flag(node, "denied_only", variant->denied_only);
    if (variant->accounts > 1)
        rg_template_set(node, "accounts_counted", rg_words_attested(arena, variant));
    for (size_t i = 0; i < variant->claim_count; i++) {
        rg_node *claim = rg_template_add(node, "claims");
        rg_page_claim(claim, collation->content, variant->claims[i]);
        rg_page_quote_claim(claim, collation->content, variant->claims[i]);
    }
}

static void put_property(rg_node *event, const rg_collation *collation, const rg_collated_property *property) {
    rg_node *node = rg_template_add(event, "properties");
    bool several = property->variant_count - property->idle_count > 1;
    rg_template_set(node, "property", rg_text_of(rg_words_property(property->property)));
    rg_template_set(node, "agreement", rg_text_of(several ? rg_words_agreement(property->agreement) : ""));
    rg_template_set(node, "class", rg_text_of(several ? agreement_class(property->agreement) : "plain"));
    for (size_t i = 0; i < property->variant_count; i++)
        if (!property->variants[i].idle) put_variant(node, collation, &property->variants[i]);
}

/* Other keys of the event's claims, which links from them go to. */
static void put_keys(rg_node *node, const rg_collated_event *event, rg_map *known) {
    for (size_t p = 0; p < event->property_count; p++)
        for (size_t v = 0; v < event->properties[p].variant_count; v++)
            for (size_t i = 0; i < event->properties[p].variants[v].claim_count; i++) {
                rg_text key = event->properties[p].variants[v].claims[i]->event_key;
                size_t fresh = known->n;
                if (rg_map_intern(known, key, fresh) != fresh) continue;
                rg_template_set(rg_template_add(node, "keys"), "key_slug", rg_page_slug(rg_template_arena(node), "e-", key));
            }
}

static void put_event(rg_node *root, const rg_collation *collation, const rg_collated_event *event, rg_map *known) {
    rg_node *node = rg_template_add(root, "events");
    rg_arena *arena = rg_template_arena(node);
    size_t conflicts = 0;
    for (size_t i = 0; i < event->property_count; i++)
        conflicts += event->properties[i].variant_count > 1 && event->properties[i].agreement == RG_CONFLICT;
    rg_template_set(node, "event", event->name);
    rg_template_set(node, "event_slug", rg_page_slug(arena, "e-", event->key));
    if (collation->content->account_count > 1)
        rg_template_set(node, "accounts_counted", rg_words_count(arena, event->account_count, "account", "accounts"));
    rg_template_set(node, "claims_counted", rg_words_count(arena, event->claim_count, "claim", "claims"));
    if (conflicts) rg_template_set(node, "conflicts_counted", rg_words_count(arena, conflicts, "conflict", "conflicts"));
    for (size_t i = 0; i < event->property_count; i++)
        if (event->properties[i].idle_count < event->properties[i].variant_count) put_property(node, collation, &event->properties[i]);
    put_keys(node, event, known);
}

void rg_page_collation(const rg_model *model, const regest_style *style, rg_buf *out) {
    const rg_collation *collation = model->collation;
    rg_node *root = rg_page_new(out->arena, collation->content, style, RG_TEXT("Collation"), "at_collation");
    rg_template_set(root, "accounts_total", rg_words_count(out->arena, collation->content->account_count, "account", "accounts"));
    rg_map known = rg_map_in(out->arena);
    rg_template_set(root, "idle", rg_words_idle(out->arena, collation));
    rg_page_cite(root, collation->content);
    for (size_t i = 0; i < collation->event_count; i++) rg_map_intern(&known, collation->events[i].key, i);
    for (size_t i = 0; i < collation->event_count; i++) put_event(root, collation, &collation->events[i], &known);
    rg_template_print(out, "collation.html", root);
}
