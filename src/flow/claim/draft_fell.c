/* draft_fell.c: where those fell who are counted: "seven dead", behind a riot that the account tells of, are the riot's.
 *
 * Where the clause is about somebody whom it does not name ("The union named 31", below a portrait of a widow), the dead are of the harm that
 * the account has a noun for: the last before the number, else the first behind it.
 */
#include "flow/claim/claim_left.h"
#include "flow/claim/claim_whose.h"
#include "flow/claim/claim_words.h"

bool rg_fell(const rg_draft *d, size_t first, size_t last) {
    for (size_t i = first; i < last; i++)
        if (rg_draft_harmed(d, i)) return true;
    return false;
}

/* "dead", "soldiers dead". */
static bool unit_fell(const rg_draft *d, rg_text unit) {
    size_t from = unit.len;
    while (from > 0 && unit.ptr[from - 1] != ' ') from--;
    rg_text fate = rg_draft_fate(d, rg_text_cut(unit, (rg_span){from, unit.len}));
    return fate.len && !rg_text_is(fate, "-");
}

/* Does the noun at the unit name one harm of a kind with all of these (RG_KIND_)? */
static bool names_harm(const rg_draft *d, size_t unit, unsigned kinds) {
    const rg_unit *u = rg_draft_unit(d, unit);
    const rg_event_noun *noun = u->classes & (RG_CLASS_WHEN | RG_CLASS_PUNCT) || u->name != RG_NONE ? NULL : rg_draft_event_noun(d, unit);
    return noun && (!noun->many || noun->mass) && (noun->kind & (kinds | RG_KIND_ANY)) == kinds && !rg_words_in_verb(d, unit);
}

/* The last harm of the kinds that the account has a noun for in units [begin, unit); RG_NONE. */
static size_t harm_before(rg_draft *d, unsigned kinds, size_t begin, size_t unit) {
    size_t at = unit;
    while (at > begin && !names_harm(d, at - 1, kinds)) at--;
    if (at == begin) return RG_NONE;
    size_t known = rg_event_find(d, at - 1, at).event;
    return known != RG_NONE ? known : rg_event_of_noun(d, at - 1, (rg_text){0});
}

/* The last harm that it has a noun for before the unit; else the first deed of violence behind it. RG_NONE. */
static size_t harm_named(rg_draft *d, size_t unit) {
    size_t before = harm_before(d, RG_KIND_HARMS, 0, unit), at;
    if (before != RG_NONE) return before;
    for (at = unit; at < d->c->units.n && !names_harm(d, at, RG_KIND_HARMS | RG_KIND_WARLIKE);) at++;
    return at < d->c->units.n ? rg_event_of_noun(d, at, (rg_text){0}) : RG_NONE;
}

/* The first unit of the paragraph. */
static size_t paragraph(const rg_draft *d) {
    size_t s = d->sentence;
    while (s > 0 && d->reading->sentences.at[s - 1].block == d->reading->sentences.at[s].block) s--;
    return d->c->unit_start[s];
}

/* Is it somebody whom the clause does not name before the number, but as who says so? */
static bool bystander(rg_draft *d, size_t event, size_t number) {
    if (!rg_event_is_person(d, event) || (rg_supposed_title(d, event) && !d->labelled)) return false;
    for (size_t i = number; i-- > d->c->unit_start[d->sentence];) {
        const rg_unit *u = rg_draft_unit(d, i);
        bool says = false;
        for (size_t a = d->attribution_start[d->sentence]; a < d->attribution_start[d->sentence + 1] && !says; a++)
            says = d->reading->attributions.at[a].source.start <= u->span.start && u->span.end <= d->reading->attributions.at[a].source.end;
        if (u->classes & RG_CLASS_NOM && !says) return false;
        if (u->name != RG_NONE && !says && rg_event_of_person(d, u->name) == event) return false;
    }
    return true;
}

size_t rg_fell_event(rg_draft *d, size_t event, const rg_value *value, size_t first, size_t last) {
    size_t there = rg_turn_suffered(d);
    if (event == RG_NONE) return rg_fell(d, first, last) || unit_fell(d, value->unit) ? there : RG_NONE; /* nothing is spoken of yet */
    bool fell = rg_fell(d, first, last), own = rg_event_supposed(d, event) != rg_event_supposed(d, rg_turn_about(d));
    if (!(fell || unit_fell(d, value->unit)) || (own && !rg_supposed_title(d, event))) return event;
    size_t near = d->labelled && !d->events.at[event].act.len ? harm_before(d, RG_KIND_HARMS | RG_KIND_WARLIKE, paragraph(d), first) : RG_NONE;
    bool another = near != RG_NONE && (there == RG_NONE || !rg_text_same(d->events.at[near].head, d->events.at[there].head));
    if (another) return near; /* "the rioting that followed", in an account of a murder */
    if (own) return event;
    if (fell && there != RG_NONE && d->events.at[there].head.len) return there;
    size_t named = bystander(d, event, first) ? harm_named(d, first) : RG_NONE;
    return named != RG_NONE ? named : event;
}
