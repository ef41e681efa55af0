/* draft_but.c: "was not an accident but the work of Korn": what is denied ends at its "but", and what stands behind it is so.
 *
 * Only where the denial stands before the words: "fled not to Holm but to Lund" is claimed whole.
 */
#include "flow/claim/claim_whose.h"

enum { CONTRAST_MOST = 8 /* units from "not" to "but" */ };

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

size_t rg_but_end(const rg_draft *d, size_t but) {
    while (rg_draft_unit(d, but - 1)->classes & RG_CLASS_PUNCT) but--;
    return but;
}

void rg_but_rest(rg_draft *d, size_t event, rg_property property, rg_span span, size_t but, const char *rule) {
    size_t first = but + 1;
    unsigned lead = RG_CLASS_ADV | RG_CLASS_PUNCT | RG_CLASS_DET | (property == RG_PROPERTY_PARTICIPANT || property == RG_PROPERTY_PLACE || property == RG_PROPERTY_CAUSE ? RG_CLASS_PREP : 0);
    while (rg_draft_unit(d, first)->classes & lead && rg_draft_unit(d, first)->span.end < span.end) first++; /* "but rather a riot", "of the army but of the guards" */
    rg_span so = {rg_draft_unit(d, first)->span.start, span.end};
    if (rg_text_is(rg_text_of(rule), "existence/did-not")) return; /* "did not flee to Holm but to Lund": lacks its verb */
    if (property == RG_PROPERTY_PART_OF && rg_draft_unit(d, first)->classes & RG_CLASS_PREP) return; /* "belonged not to Holm but to Lund" */
    if (property == RG_PROPERTY_EXISTENCE) property = RG_PROPERTY_TOPIC, rule = "topic/was";
    rg_draft_add(d, event, property, rg_draft_text_value(d, so), so, rule);
}

size_t rg_but_split(rg_draft *d, size_t event, rg_property property, rg_span span, size_t but, const char *rule) {
    rg_span denied = {span.start, rg_draft_unit(d, rg_but_end(d, but) - 1)->span.end};
    size_t claim = rg_draft_add(d, event, property, rg_draft_text_value(d, denied), denied, rule);
    rg_but_rest(d, event, property, span, but, rule);
    return claim;
}

/* "not (by) Lind"; no "not only Lind", no "did not stand". */
static bool not(const rg_draft *d, size_t unit) {
    if (unit + 1 >= d->c->units.n || !rg_draft_is(d, unit, "not")) return false;
    const rg_unit *next = rg_draft_unit(d, unit + 1);
    return next->classes & (RG_CLASS_PREP | RG_CLASS_DET | RG_CLASS_NAME) && !(next->classes & (RG_CLASS_ADV | RG_CLASS_SUB));
}

void rg_but_so(const rg_draft *d, size_t begin, size_t *first, size_t *last) {
    if (*first >= *last) return;
    size_t at = *first + (*first + 1 < *last && rg_draft_unit(d, *first)->classes & RG_CLASS_CC), before = d->c->unit_start[d->sentence];
    bool ahead = *first > before && not(d, *first - 1); /* "Not | Lind but Korn" */
    if (!ahead && (at + 1 >= *last || !not(d, at))) return;
    for (size_t i = at + 1; i + 1 < *last; i++)
        if (rg_draft_is(d, i, "but")) {
            *first = i + 1;
            return;
        }
    if (ahead || rg_draft_unit(d, at + 1)->classes & RG_CLASS_PREP) return; /* "blue, not by the dye used" */
    size_t end = *first, noun;
    while (end > begin && rg_draft_unit(d, end - 1)->classes & (RG_CLASS_PUNCT | RG_CLASS_CC)) end--;
    for (noun = end; noun > begin && rg_draft_unit(d, noun - 1)->classes & (RG_CLASS_NAME | RG_CLASS_NOUN | RG_CLASS_DET) && !(rg_draft_unit(d, noun - 1)->classes & (RG_CLASS_PUNCT | RG_CLASS_BE | RG_CLASS_PREP));) noun--;
    if (noun < end && end < *first) *first = noun, *last = end;
    else if (at > before && rg_draft_unit(d, at - 1)->classes & RG_CLASS_BE && !(at + 2 < *last && rg_draft_is(d, at + 2, "only"))) *first = at + 1; /* "It was not Lind who": of him it is denied */
}

bool rg_but_not(const rg_draft *d, const rg_clause *c, const rg_phrase *f) {
    if (!f->prep.len || f->first < 2 || !not(d, f->first - 2)) return false;
    for (const rg_phrase *g = f + 1; g < &d->c->phrases.at[c->phrases + c->phrase_count]; g++)
        if (rg_text_same(g->prep, f->prep) && rg_draft_is(d, g->first - 2, "but")) return true;
    return false;
}

/* Whom units [first, last) are contrasted with, in units [*from, *to): "not Lind | but Korn", "Korn |, not by Lind", "rather than Lind"; false. */
static bool contrasted(const rg_draft *d, size_t first, size_t last, size_t *from, size_t *to) {
    size_t begin = d->c->unit_start[d->sentence], end = d->c->unit_start[d->sentence + 1], i = last;
    while (i < end && (rg_draft_is(d, i, ",") || rg_draft_is(d, i, "and"))) i++;
    size_t behind = i < end && not(d, i) ? i + 1 : i + 1 < end && rg_draft_is(d, i, "rather") && rg_draft_is(d, i + 1, "than") ? i + 2 : end;
    while (behind < end && rg_draft_unit(d, behind)->classes & (RG_CLASS_PREP | RG_CLASS_DET)) behind++;
    if (behind < end) { /* no more than a name: what follows may be the verb */
        *from = behind, *to = behind + 1;
        return rg_turn_name_at(d, behind) != NULL;
    }
    for (i = first; i > begin + 2 && first - i < CONTRAST_MOST && !(rg_draft_unit(d, i - 1)->classes & (RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_SUB | RG_CLASS_REL)) && !rg_draft_is(d, i - 1, "but");) i--; /* "but by her chancellor, | Korn" */
    if (i < begin + 3 || !rg_draft_is(d, i - 1, "but")) return false;
    *to = i - 1;
    while (rg_draft_unit(d, *to - 1)->classes & RG_CLASS_PUNCT) --*to;
    for (*from = *to; *from > begin && *to - *from < CONTRAST_MOST && !not(d, *from - 1);) --*from;
    bool so = *from > begin && not(d, *from - 1);
    while (*from < *to && rg_draft_unit(d, *from)->classes & RG_CLASS_PREP) ++*from;
    return so && *from < *to;
}

void rg_but_left(rg_draft *d) {
    for (size_t k = d->sentence_claims, end = d->claims.n; k < end; k++) {
        const rg_claim *claim = &d->claims.at[k];
        size_t first = d->c->unit_start[d->sentence], units = d->c->unit_start[d->sentence + 1], last, from, to, before = d->claims.n;
        if (claim->property != RG_PROPERTY_PARTICIPANT || claim->denied || claim->span.start != d->reading->sentences.at[d->sentence].span.start) continue;
        while (first < units && rg_draft_unit(d, first)->span.end <= claim->value_span.start) first++;
        for (last = first; last < units && rg_draft_unit(d, last)->span.start < claim->value_span.end;) last++;
        if (first == last || !contrasted(d, first, last, &from, &to)) continue;
        rg_parts_people(d, rg_map_get(&d->event_keys, claim->event_key), from, to, claim->rule.ptr); /* a rule's name is a C string */
        for (size_t i = before; i < d->claims.n; i++) rg_draft_deny(d, i);
    }
}
