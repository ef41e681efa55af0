/* timeline.c: the dated claims in order of time.
 *
 * In: accounts and claims. Out: moments: one for each event, property (date, start, end, birth, death) and variant that somebody
 * affirms, with the bounds of the date as stated. A date open on one side stays open; a value without calendar date is no moment.
 * And moments that nobody states, but that follow (implied.c).
 */
#include "flow/finding/finding_int.h"

static bool timed(rg_property property) {
    return property == RG_PROPERTY_DATE || property == RG_PROPERTY_START || property == RG_PROPERTY_END || property == RG_PROPERTY_BIRTH ||
           property == RG_PROPERTY_DEATH;
}

static int by_time(const void *x, const void *y) {
    const rg_moment *a = x, *b = y;
    if (a->earliest != b->earliest) return a->earliest < b->earliest ? -1 : 1;
    if (a->latest != b->latest) return a->latest < b->latest ? -1 : 1;
    int order = rg_text_compare(a->event, b->event);
    if (order || a->implied || b->implied) return order ? order : a->implied - b->implied; /* stated ones first */
    return (a->claim->property > b->claim->property) - (a->claim->property < b->claim->property);
}

void rg_timeline_run(rg_arena *arena, const rg_content *content, rg_timeline *out) {
    rg_check check = rg_check_on(arena, content);
    rg_collation collation = check.collation;
    rg_moments moments = {0};
    for (size_t e = 0; e < collation.event_count; e++)
        for (size_t p = 0; p < collation.events[e].property_count; p++) {
            const rg_collated_property *property = &collation.events[e].properties[p];
            for (size_t i = 0; i < property->variant_count && timed(property->property); i++) {
                const rg_claim *claim = rg_variants_affirmed(&property->variants[i]);
                if (!claim || claim->value.kind != RG_VALUE_DATE || !claim->value.date.edtf.ptr) continue;
                const rg_date *date = &claim->value.date;
                *rg_vec_push(arena, &moments) = (rg_moment){
                    .event = collation.events[e].name, .label = property->variants[i].label, .claim = claim, .earliest = date->earliest,
                    .latest = date->latest, .start_known = date->earliest > RG_DAY_MIN, .end_known = date->latest < RG_DAY_MAX};
            }
        }
    rg_implied_run(&check, &moments);
    rg_vec_sort(arena, moments.at, moments.n, sizeof *moments.at, by_time);
    *out = (rg_timeline){.content = content, .at = moments.at, .n = moments.n};
}
