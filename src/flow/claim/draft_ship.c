/* draft_ship.c: ships that bear the names of rivers, towns and persons: "the cutter Wren", "aboard the Oder".
 *
 * In: the names as read. Out: the same, where the account names no ship; else a reading of its own in which the ships are works. A name is a
 * ship's where a word of ships.tsv stands right before it; so is, behind an article, the same name elsewhere.
 */
#include "flow/claim/claim_int.h"

static const rg_token *token_at(const rg_reading *r, size_t i) { return i < r->tokens.n ? &r->tokens.at[i] : NULL; }

static bool behind(const rg_draft *d, size_t token, char kind) {
    const rg_token *t = token_at(d->reading, token);
    size_t row = t ? rg_map_find(&d->nouns->ships, t->fold, t->hash) : RG_NONE;
    return row != RG_NONE && row == (size_t)kind;
}

static bool article(const rg_draft *d, size_t token) { return token_at(d->reading, token) && rg_text_is(token_at(d->reading, token)->fold, "the"); }

/* Does the unit's name call a ship where it stands? */
static bool called(const rg_draft *d, const rg_unit *u) {
    size_t before = u->first - 1;
    if (behind(d, u->first, 'p')) return true;
    if (u->first == d->reading->sentences.at[u->sentence].first) return false;
    return behind(d, before, 'k') || (article(d, before) && before > 0 && behind(d, before - 1, 'k') && rg_text_is(token_at(d->reading, before - 1)->fold, "aboard"));
}

void rg_ship_find(rg_draft *d) {
    rg_map ships = rg_map_in(d->arena);
    bool any = false;
    for (size_t s = 0; s < d->reading->sentences.n; s++)
        for (size_t i = d->c->unit_start[s]; d->c->holds[s] & RG_CLASS_NAME && i < d->c->unit_start[s + 1]; i++) {
            const rg_unit *u = rg_draft_unit(d, i);
            if (u->name == RG_NONE || !called(d, u)) continue;
            rg_map_put(&ships, d->reading->names.at[u->name].fold, 1);
            any = true;
        }
    if (!any) return;
    rg_reading *own = RG_NEW(d->arena, rg_reading);
    *own = *d->reading;
    own->names.at = RG_ARRAY(d->arena, rg_name, own->names.n);
    for (size_t i = 0; i < own->names.n; i++) own->names.at[i] = d->reading->names.at[i];
    for (size_t i = 0; i < d->c->units.n; i++) {
        const rg_unit *u = rg_draft_unit(d, i);
        if (u->name == RG_NONE || rg_map_get(&ships, own->names.at[u->name].fold) == RG_NONE) continue;
        bool here = called(d, u) || (u->first > 0 && article(d, u->first - 1));
        if (here) own->names.at[u->name].type = RG_NAME_WORK, own->names.at[u->name].place = 0;
    }
    d->reading = own;
}
