/* draft_but.c: "was not an accident but the work of Korn": what is denied ends at its "but", and what stands behind it is so.
 *
 * Only where the denial stands before the words: "fled not to Holm but to Lund" is claimed whole.
 */
#include "flow/claim/claim_whose.h"

size_t rg_but_unit(const rg_draft *d, rg_span span) {
    for (size_t i = d->cue_start[d->sentence]; i < d->cue_start[d->sentence + 1]; i++) {
        const rg_cue *cue = &d->reading->cues.at[i];
        if (cue->type != RG_CUE_NEGATION || cue->span.end > span.start || cue->scope.end <= span.start || cue->scope.end >= span.end) continue;
        size_t but = d->c->unit_start[d->sentence], end = d->c->unit_start[d->sentence + 1];
        for (size_t high = end; but < high;) {
            size_t middle = but + (high - but) / 2;
            if (rg_draft_unit(d, middle)->span.start < cue->scope.end) but = middle + 1;
            else high = middle;
        }
        bool turns = but + 1 < end && rg_draft_is(d, but, "but") && !rg_draft_is(d, but + 1, "not");
        if (turns && !(rg_draft_unit(d, but - 1)->classes & RG_CLASS_PRON)) return but; /* "anything but a spy" */
    }
    return RG_NONE;
}

size_t rg_but_split(rg_draft *d, size_t event, rg_property property, rg_span span, size_t but, const char *rule) {
    size_t last = but, first = but + 1;
    while (rg_draft_unit(d, last - 1)->classes & RG_CLASS_PUNCT) last--;
    rg_span denied = {span.start, rg_draft_unit(d, last - 1)->span.end};
    size_t claim = rg_draft_add(d, event, property, rg_draft_text_value(d, denied), denied, rule);
    unsigned lead = RG_CLASS_ADV | RG_CLASS_PUNCT | RG_CLASS_DET | (property == RG_PROPERTY_PARTICIPANT || property == RG_PROPERTY_PLACE ? RG_CLASS_PREP : 0);
    while (rg_draft_unit(d, first)->classes & lead && rg_draft_unit(d, first)->span.end < span.end) first++; /* "but rather a riot", "of the army but of the guards" */
    rg_span so = {rg_draft_unit(d, first)->span.start, span.end};
    if (rg_text_is(rg_text_of(rule), "existence/did-not")) return claim; /* "did not flee to Holm but to Lund": lacks its verb */
    if (property == RG_PROPERTY_PART_OF && rg_draft_unit(d, first)->classes & RG_CLASS_PREP) return claim; /* "belonged not to Holm but to Lund" */
    if (property == RG_PROPERTY_EXISTENCE) property = RG_PROPERTY_TOPIC, rule = "topic/was";
    rg_draft_add(d, event, property, rg_draft_text_value(d, so), so, rule);
    return claim;
}
