/* draft_alone.c: acts of which no more is told than their names do.
 *
 * "Korn kept a shop" makes an event of its own, so that its day, its place and others in it have something to be told of. Where there are none, "Korn kept a
 * shop: participant Korn" says nothing that its name does not, and what he did stands in a claim on him already: it is left out. In: the claims of an
 * account, not signed yet. Kept is what is doubted, denied, said by another, noted, answered, or named by another claim. Linear in the claims.
 */
#include "flow/claim/claim_whose.h"

/* Part of a word: "German" is none of "German-Soviet". */
static bool joined(rg_text text, size_t at) {
    unsigned char c = at < text.len ? (unsigned char)text.ptr[at] : ' ';
    return c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
}

/* Do the words stand in the name, whole? Both folded. */
static bool among(rg_text words, rg_text name) {
    size_t at = words.len ? rg_text_find(name, words, 0) : RG_NONE;
    for (; at != RG_NONE; at = rg_text_find(name, words, at + 1))
        if ((!at || !joined(name, at - 1)) && !joined(name, at + words.len)) return true;
    return false;
}

/* Has another claim of the sentence what was done in its own words? */
static bool told_beside(const rg_draft *d, size_t at) {
    const rg_claim *c = &d->claims.at[at];
    size_t first = at, last = at;
    while (first > 0 && d->claims.at[first - 1].span.start == c->span.start) first--;
    while (last < d->claims.n && d->claims.at[last].span.start == c->span.start) last++;
    for (size_t i = first; i < last; i++) {
        rg_property property = d->claims.at[i].property;
        if (property == RG_PROPERTY_OUTCOME || property == RG_PROPERTY_TOPIC || property == RG_PROPERTY_ROLE || property == RG_PROPERTY_EXISTENCE) return true;
    }
    return false;
}

static bool repeats(const rg_draft *d, size_t at) {
    const rg_claim *c = &d->claims.at[at];
    static const char *const rules[] = {"participant/agent", "participant/doer", "participant/other", "place/acted-on"};
    bool named = false;
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) named |= rg_text_is(c->rule, rules[i]);
    if (!named || c->denied || c->hedge != RG_HEDGE_NONE || c->voice_count > 1 || c->note_count || d->disputed.at[at] != RG_NONE) return false;
    rg_text name = rg_text_fold(d->arena, c->event);
    return (among(c->value.key, name) || among(rg_text_fold(d->arena, c->value.text), name)) && told_beside(d, at);
}

void rg_alone_drop(rg_draft *d) {
    bool *more = RG_ARRAY(d->arena, bool, d->events.n + 1), *gone = RG_ARRAY(d->arena, bool, d->claims.n + 1);
    size_t *moved = RG_ARRAY(d->arena, size_t, d->claims.n + 1), *event = RG_ARRAY(d->arena, size_t, d->claims.n + 1), kept = 0;
    for (size_t i = 0; i < d->claims.n; i++) {
        event[i] = rg_map_get(&d->event_keys, d->claims.at[i].event_key);
        size_t named = d->claims.at[i].value.kind == RG_VALUE_ENTITY ? rg_map_get(&d->event_keys, d->claims.at[i].value.key) : RG_NONE;
        if (named != RG_NONE) more[named] = true;
        if (event[i] != RG_NONE && !repeats(d, i)) more[event[i]] = true;
        if (d->disputed.at[i] != RG_NONE && event[d->disputed.at[i]] != RG_NONE) more[event[d->disputed.at[i]]] = true;
    }
    for (size_t i = 0; i < d->claims.n; i++) gone[i] = event[i] != RG_NONE && !more[event[i]];
    for (size_t i = 0; i < d->claims.n; i++) moved[i] = gone[i] ? RG_NONE : kept++;
    for (size_t i = 0; i < d->claims.n; i++) {
        if (gone[i]) continue;
        d->claims.at[moved[i]] = d->claims.at[i];
        d->disputed.at[moved[i]] = d->disputed.at[i] == RG_NONE ? RG_NONE : moved[d->disputed.at[i]];
    }
    d->claims.n = d->disputed.n = kept;
}
