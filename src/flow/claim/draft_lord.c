/* draft_lord.c: those who are called by the place that they bear in their title: "the Earl of Holm" is "Holm", who marched and fled.
 *
 * In: the names as read. Out: the same; else a reading of its own in which such a name is a person where it does what people do. A place is somebody's
 * where a title of peers.tsv stands before it with "of", and where it is more often the subject of a verb that tells a deed than
 * what a preposition of place leads. It is that one as a subject, as an owner ("Holm's men"), behind "by", "with" and "against", and as what a verb
 * other than one of motion acts on; elsewhere it is the place.
 */
#include "flow/claim/claim_whose.h"

enum { DEEDS_LEAST = 2 };

/* The unit's name, if that is a place of one word. */
static const rg_name *bare_place(const rg_draft *d, size_t unit) {
    const rg_name *n = unit < d->c->units.n ? rg_turn_name_at(d, unit) : NULL;
    return n && n->type == RG_NAME_PLACE && !memchr(n->fold.ptr, ' ', n->fold.len) ? n : NULL;
}

/* "the Earl of | Holm". */
static bool in_title(const rg_draft *d, size_t unit) {
    return unit > 1 && rg_draft_is(d, unit - 1, "of") && rg_unit_in(&d->nouns->peers, rg_draft_unit(d, unit - 2)) != RG_NONE;
}

static bool peers_in(const rg_draft *d) {
    bool any = false;
    for (size_t i = 2; i < d->c->units.n && !any; i++) any = rg_draft_is(d, i - 1, "of") && bare_place(d, i) && in_title(d, i);
    return any;
}

/* A clause in which the subject does something, as no town does. */
static bool deed(const rg_clause *c) {
    static const rg_verb deeds[] = {RG_VERB_SAY, RG_VERB_CLAIM, RG_VERB_DENY, RG_VERB_MOVE, RG_VERB_ACT, RG_VERB_FIGHT, RG_VERB_GATHER, RG_VERB_KILL, RG_VERB_APPOINT, RG_VERB_DECIDE, RG_VERB_AIM, RG_VERB_DIE, RG_VERB_HEAD, RG_VERB_LEAD};
    for (size_t i = 0; i < sizeof deeds / sizeof *deeds; i++)
        if (c->verb == deeds[i]) return !c->passive || c->verb == RG_VERB_KILL || c->verb == RG_VERB_APPOINT;
    return c->verb == RG_VERB_OTHER && !c->passive && !(c->traits & RG_TRAIT_STATE) && c->past;
}

static bool subject(const rg_clause *c, size_t unit) { return c->subject.first == unit && c->subject.last == unit + 1 && c->verb_first < c->verb_last && c->link != RG_LINK_REDUCED; }

static bool led(const rg_draft *d, size_t unit, const char *const *words) {
    for (; unit > 0 && *words; words++)
        if (rg_draft_is(d, unit - 1, *words)) return true;
    return false;
}

/* Of each name with a title: 2 for a deed more, 1 for a place less; those that are somebody's in the end. */
static rg_map lords(rg_draft *d) {
    static const char *const places[] = {"in", "at", "to", "from", "near", "into", "towards", "through", "around", "outside", "reached", NULL};
    rg_map titled = rg_map_in(d->arena), deeds = rg_map_in(d->arena), sites = rg_map_in(d->arena), found = rg_map_in(d->arena);
    for (size_t i = 2; i < d->c->units.n; i++)
        if (bare_place(d, i) && in_title(d, i)) rg_map_put(&titled, bare_place(d, i)->fold, 1);
    for (size_t k = 0; k < d->c->at.n; k++) {
        const rg_clause *c = &d->c->at.at[k];
        const rg_name *n = c->subject.last == c->subject.first + 1 ? bare_place(d, c->subject.first) : NULL;
        if (!n || !subject(c, c->subject.first) || !deed(c) || rg_map_get(&titled, n->fold) == RG_NONE) continue;
        size_t before = rg_map_get(&deeds, n->fold);
        rg_map_put(&deeds, n->fold, before == RG_NONE ? 1 : before + 1);
    }
    for (size_t i = 1; i < d->c->units.n; i++) {
        const rg_name *n = bare_place(d, i);
        if (!n || !led(d, i, places) || rg_map_get(&titled, n->fold) == RG_NONE) continue;
        size_t before = rg_map_get(&sites, n->fold);
        rg_map_put(&sites, n->fold, before == RG_NONE ? 1 : before + 1);
    }
    for (size_t i = 0; i < d->c->units.n; i++) {
        const rg_name *n = bare_place(d, i);
        size_t done = n ? rg_map_get(&deeds, n->fold) : RG_NONE, stood = n ? rg_map_get(&sites, n->fold) : RG_NONE;
        if (done != RG_NONE && done >= DEEDS_LEAST && (stood == RG_NONE || done > stood)) rg_map_put(&found, n->fold, 1);
    }
    return found;
}

/* Is it the one who bears the name, where it stands? */
static bool somebody(const rg_draft *d, size_t unit, const bool *acts) {
    static const char *const preps[] = {"by", "with", "against", NULL};
    size_t end = d->c->unit_start[rg_draft_unit(d, unit)->sentence + 1];
    bool joined = unit > 1 && rg_draft_unit(d, unit - 1)->classes & RG_CLASS_CC && rg_turn_name_at(d, unit - 2) && rg_turn_name_at(d, unit - 2)->type == RG_NAME_PERSON; /* "Lind and Holm" */
    return acts[unit] || rg_turn_owns(d, unit, end) || led(d, unit, preps) || joined;
}

void rg_lord_find(rg_draft *d) {
    if (!peers_in(d)) return;
    rg_map found = lords(d);
    bool any = false;
    for (size_t i = 0; i < d->c->units.n && !any; i++) any = bare_place(d, i) && rg_map_get(&found, bare_place(d, i)->fold) != RG_NONE;
    if (!any) return;
    bool *acts = RG_ARRAY(d->arena, bool, d->c->units.n + 1);
    for (size_t k = 0; k < d->c->at.n; k++) {
        const rg_clause *c = &d->c->at.at[k];
        if (c->subject.first < c->subject.last && subject(c, c->subject.first)) acts[c->subject.first] = true;
        for (size_t i = 0; i < c->phrase_count && c->verb != RG_VERB_MOVE && !c->passive; i++) { /* "defeated Holm" */
            const rg_phrase *f = &d->c->phrases.at[c->phrases + i];
            if (!f->prep.len && f->first == c->verb_last && f->last == f->first + 1) acts[f->first] = true;
        }
    }
    rg_reading *own = RG_NEW(d->arena, rg_reading);
    *own = *d->reading;
    own->names.at = RG_ARRAY(d->arena, rg_name, own->names.n + 1);
    for (size_t i = 0; i < own->names.n; i++) own->names.at[i] = d->reading->names.at[i];
    for (size_t i = 0; i < d->c->units.n; i++) {
        const rg_name *n = bare_place(d, i);
        if (!n || rg_map_get(&found, n->fold) == RG_NONE || !somebody(d, i, acts)) continue;
        rg_name *him = &own->names.at[rg_draft_unit(d, i)->name];
        him->type = RG_NAME_PERSON, him->place = 0;
    }
    d->reading = own;
}
