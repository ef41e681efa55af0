/* draft_rival.c: the day, number, place or cause that somebody gives in place of another's: "began in 1712 (Lind prefers 1713)", "63 died (241 according to
 * the priest)", "met in Riga (Lind says in Holm)", "blamed the guards, Korn the smiths".
 *
 * In: the claims of the sentence, and its attributions of such a value and no more. Out: of each, what the claim before it tells of its event, with this
 * value, by whoever gives it; where the sentence has none before it, a day takes the property that the paragraph told last of its event's time.
 */
#include "flow/claim/claim_left.h"
#include "flow/claim/claim_whose.h"

/* The unit of the day or number that the attribution tells and no more, behind "in", "about", with the nouns it counts; RG_NONE. */
static size_t alone(const rg_draft *d, const rg_attribution *a) {
    size_t i = d->c->unit_start[d->sentence], end = d->c->unit_start[d->sentence + 1], value = RG_NONE;
    if (a->loose || a->contrary || a->rebuts || a->quoted || a->scope.end <= a->scope.start) return RG_NONE;
    while (i < end && rg_draft_unit(d, i)->span.start < a->scope.start) i++;
    for (; i < end && rg_draft_unit(d, i)->span.end <= a->scope.end; i++) {
        unsigned k = rg_draft_unit(d, i)->classes;
        size_t w = rg_draft_unit(d, i)->when;
        bool when = w != RG_NONE && !rg_text_ends(d->reading->whens.at[w].value, RG_TEXT("_REF")), number = k & RG_CLASS_NUM && w == RG_NONE && rg_parts_counts(d, i);
        bool dated = value != RG_NONE && rg_draft_unit(d, value)->when != RG_NONE, last = rg_draft_unit(d, i)->span.end == a->scope.end;
        bool leads = k & (RG_CLASS_PREP | RG_CLASS_ADV | RG_CLASS_LIMIT) || rg_draft_is(d, i, "the") || rg_draft_is(d, i, "it");
        bool goes_on = number || rg_draft_is(d, i, "to") || (k & RG_CLASS_NOUN && !(k & (RG_CLASS_VERB | RG_CLASS_PREP)));
        if (value == RG_NONE && (when || number)) value = i;
        else if (value != RG_NONE && (rg_draft_is(d, i, ".") || rg_draft_is(d, i, ")") || (rg_draft_is(d, i, ",") && last))) continue;
        else if (value != RG_NONE && value + 1 == i && k & (RG_CLASS_HAVE | RG_CLASS_BE | RG_CLASS_DO) && last) continue; /* "that 40 had" */
        else if (value == RG_NONE ? !leads : dated || !goes_on) return RG_NONE;
    }
    return value;
}

static bool of_time(const rg_claim *c) {
    return c->value.kind == RG_VALUE_DATE && (c->property == RG_PROPERTY_DATE || c->property == RG_PROPERTY_START || c->property == RG_PROPERTY_END || c->property == RG_PROPERTY_BIRTH || c->property == RG_PROPERTY_DEATH);
}

static bool of_number(const rg_claim *c) { return c->value.kind == RG_VALUE_NUMBER && c->property == RG_PROPERTY_NUMBER; }

/* The claim of the sentence whose value stands last before what the attribution says, but for what is told of the speaker ("Korn, who found it in 1988, dates
 * it to"); RG_NONE. */
static size_t before(const rg_draft *d, const rg_attribution *a, bool (*of)(const rg_claim *)) {
    bool verbless = a->cue.end == a->source.end && a->scope.start > a->cue.start; /* ", Korn | to 1713" */
    size_t best = RG_NONE, byte = verbless ? a->source.start : a->scope.start;
    for (size_t k = d->sentence_claims; k < d->claims.n; k++) {
        rg_span value = d->claims.at[k].value_span;
        bool of_speaker = a->source.end > a->source.start && value.start >= a->source.end && value.end <= a->cue.start;
        if (of(&d->claims.at[k]) && value.end <= byte && !of_speaker && (best == RG_NONE || value.start > d->claims.at[best].value_span.start)) best = k;
    }
    return best;
}

/* ", which Lind dates to 1712": of what the clause hangs on. */
static bool of_antecedent(const rg_draft *d, const rg_attribution *a) {
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) {
        const rg_clause *c = &d->c->at.at[k];
        bool tells = c->verb_first < c->verb_last && rg_draft_unit(d, c->head)->span.start >= a->cue.start && rg_draft_unit(d, c->head)->span.end <= a->cue.end;
        if (tells && c->link == RG_LINK_RELATIVE && c->subject.first < c->subject.last && c->relative < c->subject.first) return true;
    }
    return false;
}

/* "The fire broke out in 1931. Lind argues for 1932": the property that the paragraph told last of the event's time, where the sentence does not tell it. */
static void as_above(rg_draft *d, const rg_attribution *a) {
    size_t block = d->reading->blocks[d->reading->sentences.at[d->sentence].block].span.start;
    for (size_t k = d->sentence_claims; k < d->claims.n; k++) {
        rg_claim *c = &d->claims.at[k];
        if (c->property != RG_PROPERTY_DATE || !of_time(c) || c->value_span.start < a->scope.start || c->value_span.end > a->scope.end) continue;
        size_t i = d->sentence_claims;
        while (i > 0 && d->claims.at[i - 1].span.start >= block && !(of_time(&d->claims.at[i - 1]) && rg_text_same(d->claims.at[i - 1].event_key, c->event_key))) i--;
        if (i > 0 && d->claims.at[i - 1].span.start >= block) c->property = d->claims.at[i - 1].property;
    }
}

static void day(rg_draft *d, const rg_attribution *a, size_t unit) {
    size_t first = before(d, a, of_time);
    if (first == RG_NONE) as_above(d, a);
    if (first == RG_NONE || of_antecedent(d, a)) return;
    rg_claim of = d->claims.at[first];
    bool told = false;
    for (size_t k = d->sentence_claims; k < d->claims.n; k++) {
        rg_claim *c = &d->claims.at[k];
        if (!of_time(c) || c->value_span.start < a->scope.start || c->value_span.end > a->scope.end) continue;
        c->event = of.event, c->event_key = of.event_key, c->event_span = of.event_span, c->property = of.property;
        if (c->value_span.start == d->reading->whens.at[rg_draft_unit(d, unit)->when].span.start) c->value = rg_draft_date_value(d, rg_map_get(&d->event_keys, of.event_key), rg_draft_unit(d, unit)->when);
        told = true;
    }
    if (!told && d->reading->whens.at[rg_draft_unit(d, unit)->when].date.edtf.ptr) rg_parts_date(d, rg_map_get(&d->event_keys, of.event_key), of.property, unit, "date/rival");
}

/* "The number of dead is disputed: the court gave | 63": those who came to harm, told of before unit `number`, in the sentence or the one before; empty where none are. */
static rg_text harmed_before(const rg_draft *d, size_t number) {
    const rg_sentence *here = &d->reading->sentences.at[d->sentence];
    size_t first = d->c->unit_start[d->sentence - (d->sentence > 0 && here[-1].block == here->block)];
    for (size_t i = number; i > first; i--) {
        size_t of = i - 1 - (i > first + 3 && rg_draft_is(d, i - 2, "the")); /* "estimates of the dead" */
        if (rg_draft_harmed(d, i - 1) && of > first + 1 && rg_parts_asks_number(d, of - 2) && rg_draft_is(d, of - 1, "of")) return rg_text_cut(d->reading->text, rg_draft_unit(d, i - 1)->span);
    }
    return (rg_text){0};
}

/* "gives 45 dead and 120 wounded; Korn speaks of 200": does whoever gives the claim's number give one of something else beside it? */
static bool of_several(const rg_draft *d, size_t claim) {
    const rg_claim *c = &d->claims.at[claim];
    bool found = false;
    for (size_t k = d->sentence_claims; k < d->claims.n && !found; k++) {
        const rg_claim *o = &d->claims.at[k];
        bool same = o->voice_count == c->voice_count && rg_text_same(o->voices[o->voice_count - 1].name, c->voices[c->voice_count - 1].name);
        found = of_number(o) && same && !rg_text_same(o->value.unit, c->value.unit);
    }
    return found;
}

static void count(rg_draft *d, const rg_attribution *a, size_t unit) {
    size_t first = before(d, a, of_number), at = unit;
    if (first != RG_NONE && of_several(d, first)) return;
    for (size_t k = d->sentence_claims; first != RG_NONE && k < d->claims.n; k++) { /* "spoke of 63 dead, the Herald of | 241": no heralds */
        rg_claim *c = &d->claims.at[k];
        bool own = unit + 1 < d->c->unit_start[d->sentence + 1] && rg_draft_unit(d, unit + 1)->span.end <= a->scope.end && rg_draft_unit(d, unit + 1)->classes & RG_CLASS_NOUN;
        if (own || !of_number(c) || c->value_span.start > rg_draft_unit(d, unit)->span.start || c->value_span.end < rg_draft_unit(d, unit)->span.end) continue;
        c->event = d->claims.at[first].event, c->event_key = d->claims.at[first].event_key, c->event_span = d->claims.at[first].event_span;
        c->value.unit = d->claims.at[first].value.unit, c->value.scope = d->claims.at[first].value.scope;
    }
    rg_text harmed = first == RG_NONE ? harmed_before(d, unit) : (rg_text){0};
    if (first == RG_NONE && !harmed.len) return;
    const rg_claim *c = first == RG_NONE ? NULL : &d->claims.at[first];
    rg_value value = {.kind = RG_VALUE_NUMBER, .unit = c ? c->value.unit : harmed, .scope = c ? c->value.scope : (rg_text){0}};
    value.low = value.high = rg_draft_unit(d, unit)->number;
    if (rg_parts_range(d, &value, unit, &at, d->c->unit_start[d->sentence + 1])) rg_parts_counted(d, c ? rg_map_get(&d->event_keys, c->event_key) : rg_turn_about(d), value, unit, at + 1);
}

static bool of_place(const rg_claim *c) { return c->property == RG_PROPERTY_PLACE; }

/* "(in Riga, according to Lind)": the unit of the place that is all the attribution tells, behind its preposition; RG_NONE. */
static size_t place_alone(const rg_draft *d, const rg_attribution *a) {
    size_t i = d->c->unit_start[d->sentence], end = d->c->unit_start[d->sentence + 1];
    while (i < end && rg_draft_unit(d, i)->span.start < a->scope.start) i++;
    if (i + 1 >= end || !(rg_draft_unit(d, i)->classes & RG_CLASS_PREP) || rg_draft_unit(d, i + 1)->span.end > a->scope.end) return RG_NONE;
    const rg_name *n = rg_turn_name_at(d, i + 1);
    bool closed = i + 2 >= end || rg_draft_unit(d, i + 2)->span.end > a->scope.end || rg_draft_unit(d, i + 2)->classes & RG_CLASS_PUNCT;
    return n && n->type == RG_NAME_PLACE && closed ? i + 1 : RG_NONE;
}

static void place(rg_draft *d, const rg_attribution *a, size_t unit) {
    size_t first = before(d, a, of_place);
    if (first == RG_NONE || d->claims.at[first].denied) return;
    size_t name = rg_draft_unit(d, unit)->name;
    rg_draft_add(d, rg_map_get(&d->event_keys, d->claims.at[first].event_key), RG_PROPERTY_PLACE, rg_draft_name_value(d, name), d->reading->names.at[name].span, "place/rival");
}

static bool of_cause(const rg_claim *c) { return c->value.kind == RG_VALUE_TEXT && c->property == RG_PROPERTY_CAUSE; }

/* "blamed the guards for the fire, Korn | the smiths": who stands there without a verb of his own gives another cause. */
static void blame(rg_draft *d, const rg_attribution *a) {
    bool bare = a->cue.start == a->source.start && a->cue.end == a->source.end && a->scope.start > a->cue.end;
    size_t cause = bare ? before(d, a, of_cause) : RG_NONE, first = d->c->unit_start[d->sentence], last;
    if (cause == RG_NONE) return;
    while (rg_draft_unit(d, first)->span.start < a->scope.start) first++;
    for (last = first; last < d->c->unit_start[d->sentence + 1] && rg_draft_unit(d, last)->span.end <= a->scope.end; last++)
        if (rg_draft_is(d, last, "that") || rg_draft_unit(d, last)->classes & (RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_MODAL | RG_CLASS_NOM)) return; /* "another that he fled": a clause */
    rg_draft_trim(d, &first, &last);
    if (first >= last) return;
    rg_span span = rg_draft_span(d, first, last);
    rg_draft_add(d, rg_map_get(&d->event_keys, d->claims.at[cause].event_key), RG_PROPERTY_CAUSE, rg_draft_text_value(d, span), span, "cause/rival");
}

void rg_rival_left(rg_draft *d) {
    for (size_t i = d->attribution_start[d->sentence]; i < d->attribution_start[d->sentence + 1]; i++) {
        const rg_attribution *a = &d->reading->attributions.at[i];
        size_t unit = alone(d, a), where = unit == RG_NONE && !a->loose && !a->contrary && !a->denies && !a->rebuts ? place_alone(d, a) : RG_NONE;
        if (where != RG_NONE) place(d, a, where);
        if (unit != RG_NONE && rg_draft_unit(d, unit)->when != RG_NONE) day(d, a, unit);
        else if (unit != RG_NONE) count(d, a, unit);
        else if (!a->loose && !a->denies) blame(d, a);
    }
}

/* Does a day (a number) stand between the bytes? */
static bool value_between(const rg_draft *d, size_t from, size_t to, bool day) {
    bool found = false;
    for (size_t i = d->c->unit_start[d->sentence]; i < d->c->unit_start[d->sentence + 1] && !found; i++) {
        const rg_unit *u = rg_draft_unit(d, i);
        found = u->span.start >= from && u->span.end <= to && (day ? u->when != RG_NONE : u->classes & RG_CLASS_NUM && u->when == RG_NONE);
    }
    return found;
}

size_t rg_rival_within(const rg_draft *d, rg_span span) {
    size_t first = span.end, found = 0;
    for (size_t i = d->attribution_start[d->sentence]; i < d->attribution_start[d->sentence + 1]; i++) {
        const rg_attribution *a = &d->reading->attributions.at[i];
        bool all = a->scope.start >= span.start && a->scope.end <= span.end && span.start <= a->who.start && a->who.end <= span.end;
        size_t unit = all ? alone(d, a) : RG_NONE;
        if (unit == RG_NONE) continue;
        found += 1 + value_between(d, span.start, a->scope.start, rg_draft_unit(d, unit)->when != RG_NONE);
        if (a->scope.start < first) first = a->scope.start;
    }
    if (found < 2) return span.end;
    while (first > span.start && d->reading->text.ptr[first - 1] != ',') first--;
    return first > span.start ? first - 1 : first;
}
