/* check_identity.c: identity/suspect: what two accounts tell of may be one event, person or place.
 *
 * In: the alignments that are proposed. Out: a notice for each, with the claims that speak for it; it is not made, a person may.
 */
#include "flow/finding/align.h"
#include "flow/finding/finding_int.h"

const rg_aligned *rg_check_aligned(rg_check *check) {
    if (!check->aligned) rg_align_list_of(check->arena, check->collation.align, check->aligned = RG_NEW(check->arena, rg_aligned));
    return check->aligned;
}

static rg_text said(rg_check *check, const rg_entity *t) {
    rg_text name = t->kind == RG_ENTITY_EVENT ? rg_check_event(check, t->name) : t->name;
    return rg_text_printf(check->arena, "\"%.*s\"", RG_TEXT_ARG(name));
}

static rg_text message(rg_check *check, const rg_entity *a, const rg_entity *b) {
    const char *kind = rg_entity_kind_name(a->kind);
    rg_text x = said(check, a), y = said(check, b);
    if (rg_text_same(x, y)) return rg_text_printf(check->arena, "%.*s of two accounts is perhaps one %s", RG_TEXT_ARG(x), kind);
    return rg_text_printf(check->arena, "%.*s and %.*s are perhaps one %s", RG_TEXT_ARG(x), RG_TEXT_ARG(y), kind);
}

static void put(rg_check *check, const rg_claim *claim) { rg_check_step(check, claim, rg_say_step(check->arena, rg_check_event(check, claim->event), claim)); }

static void report(rg_check *check, const rg_aligned *aligned, const rg_alignment *alignment) {
    const rg_entity *a = &aligned->entities[alignment->a], *b = &aligned->entities[alignment->b];
    size_t n;
    rg_evidence *evidence = rg_align_evidence(check->arena, aligned, alignment, &n);
    put(check, a->claims[0]);
    put(check, b->claims[0]);
    for (size_t i = 0; i < n; i++) {
        if (evidence[i].a && evidence[i].a != a->claims[0]) put(check, evidence[i].a);
        if (evidence[i].b && evidence[i].b != b->claims[0]) put(check, evidence[i].b);
        rg_check_step(check, NULL, rg_text_printf(check->arena, "%+d %.*s", evidence[i].weight, RG_TEXT_ARG(evidence[i].text)));
    }
    const rg_claim *claim = b->claims[0];
    rg_text hint = rg_text_printf(check->arena, "`regest same %s` says that they are one, `regest different %s` that they are not.", alignment->id, alignment->id);
    rg_check_add(check, "identity/suspect", REGEST_INFO, claim->source, claim->event_span.end ? claim->event_span : claim->span, message(check, a, b),
                 rg_text_z(check->arena, hint));
}

/* ---- events of two names, in other findings ------------------------------------------------------------------------- */

static bool between(const rg_aligned *aligned, const rg_alignment *at, rg_text x, rg_text y) {
    rg_text a = aligned->entities[at->a].key, b = aligned->entities[at->b].key;
    return (rg_text_same(a, x) && rg_text_same(b, y)) || (rg_text_same(a, y) && rg_text_same(b, x));
}

/* The alignment of the group that joins the two names, else one that joins either to others. */
static const char *joined_by(const rg_aligned *aligned, size_t group, rg_text x, rg_text y) {
    const rg_alignment *found = NULL;
    for (size_t i = 0; i < aligned->n; i++) {
        const rg_alignment *at = &aligned->at[i];
        bool joins = at->state == RG_ALIGNED_MADE || at->state == RG_ALIGNED_SAME;
        if (!joins || aligned->entities[at->a].group != group) continue;
        if (between(aligned, at, x, y)) return at->id;
        if (!found && !rg_text_same(aligned->entities[at->a].key, aligned->entities[at->b].key)) found = at;
    }
    return found ? found->id : "a-";
}

/* Where claims of the finding call one event by several names, a step says so, of each name once. */
void rg_check_step_names(rg_check *check) {
    size_t n = check->steps.n;
    rg_map said = rg_map_in(check->arena);
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k < i && check->steps.at[i].claim; k++) {
            const rg_claim *a = check->steps.at[k].claim, *b = check->steps.at[i].claim;
            if (!a || rg_text_same(a->event_key, b->event_key) || !rg_text_same(rg_align_event(check->collation.align, a), rg_align_event(check->collation.align, b))) continue;
            size_t known = said.n;
            if (rg_map_intern(&said, b->event_key, known) != known) break;
            const rg_aligned *aligned = rg_check_aligned(check);
            size_t group = aligned->entities[rg_align_entity(check->collation.align, b)].group;
            rg_check_step(check, NULL, rg_text_printf(check->arena, "\"%.*s\" and \"%.*s\" are one event (%s)", RG_TEXT_ARG(a->event), RG_TEXT_ARG(b->event),
                                                      joined_by(aligned, group, a->event_key, b->event_key)));
            break;
        }
}

void rg_check_step_both(rg_check *check, const rg_collated_event *event, bool person, rg_text a, rg_text b) {
    const rg_aligned *aligned = rg_check_aligned(check);
    size_t group = aligned->entities[rg_align_entity(check->collation.align, event->properties[0].variants[0].claims[0])].group;
    rg_text by = person ? RG_TEXT("person") : rg_text_printf(check->arena, "event (%s)", joined_by(aligned, group, rg_text_fold(check->arena, a), rg_text_fold(check->arena, b)));
    rg_check_step(check, NULL, rg_text_printf(check->arena, "\"%.*s\" and \"%.*s\" are one %.*s", RG_TEXT_ARG(a), RG_TEXT_ARG(b), RG_TEXT_ARG(by)));
}

void rg_check_identity_run(rg_check *check) {
    const rg_aligned *aligned = rg_check_aligned(check);
    for (size_t i = 0; i < aligned->n; i++)
        if (aligned->at[i].state == RG_ALIGNED_PROPOSED) report(check, aligned, &aligned->at[i]);
}
