/* draft_ship.c: ships: those that bear the names of rivers, towns and persons ("the cutter Wren", "aboard the Oder"), and those that are "she".
 *
 * In: the names as read. Out: the same, where the account names no ship; else a reading of its own in which the ships are works. A name is a
 * ship's where a word of ships.tsv stands right before it, or where the account says that it was one ("the Wren was a cutter"); so is, behind
 * an article, the same name elsewhere. "She" is the ship last spoken of, where no woman has been named since.
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

/* A word for ships at the unit, no "aboard". */
static bool kind(const rg_draft *d, size_t unit) {
    const rg_unit *u = rg_draft_unit(d, unit);
    return u->name == RG_NONE && !(u->classes & RG_CLASS_PREP) && behind(d, u->last - 1, 'k');
}

/* "The Wren was a cutter of 40 tons": the unit that names it; RG_NONE. */
static size_t said_to_be(const rg_draft *d, const rg_clause *c) {
    size_t unit = c->subject.last - (c->subject.last > 0), i = c->verb_last;
    if (c->verb != RG_VERB_BE || c->passive || c->subject.first >= c->subject.last || rg_draft_unit(d, unit)->classes & (RG_CLASS_PRON | RG_CLASS_REL) || !(rg_draft_is(d, i, "a") || rg_draft_is(d, i, "an") || rg_draft_is(d, i, "the"))) return RG_NONE;
    for (i++; i < c->last && !kind(d, i); i++)
        if (rg_draft_unit(d, i)->classes & (RG_CLASS_PREP | RG_CLASS_PUNCT | RG_CLASS_REL)) return RG_NONE;
    bool head = i + 1 >= c->last || rg_draft_unit(d, i + 1)->classes & (RG_CLASS_PREP | RG_CLASS_PUNCT | RG_CLASS_REL | RG_CLASS_VERB | RG_CLASS_CC);
    return i < c->last && head ? unit : RG_NONE;
}

/* Most accounts have no word for ships. */
static bool no_ships(const rg_draft *d) {
    bool any = false;
    for (size_t i = 0; i < d->reading->tokens.n && !any; i++) any = rg_map_find(&d->nouns->ships, d->reading->tokens.at[i].fold, d->reading->tokens.at[i].hash) != RG_NONE;
    return !any;
}

void rg_ship_find(rg_draft *d) {
    d->no_ships = no_ships(d);
    if (d->no_ships) return;
    d->ship_names = rg_map_in(d->arena);
    rg_map ships = rg_map_in(d->arena);
    bool any = false;
    for (size_t k = 0; k < d->c->at.n; k++) {
        size_t unit = said_to_be(d, &d->c->at.at[k]);
        const rg_name *n = unit == RG_NONE ? NULL : rg_turn_name_at(d, unit);
        bool land = n && n->type == RG_NAME_PLACE && !rg_draft_is(d, unit - (unit > 0), "the"); /* "Malta was the monitor of" */
        if (!n || land) continue;
        rg_map_put(&ships, d->reading->names.at[rg_draft_unit(d, unit)->name].fold, 1);
        rg_map_put(&d->ship_names, d->reading->names.at[rg_draft_unit(d, unit)->name].fold, 1);
        any = true;
    }
    for (size_t s = 0; s < d->reading->sentences.n; s++)
        for (size_t i = d->c->unit_start[s]; d->c->holds[s] & RG_CLASS_NAME && i < d->c->unit_start[s + 1]; i++) {
            const rg_unit *u = rg_draft_unit(d, i);
            if (u->name == RG_NONE || !called(d, u)) continue;
            rg_map_put(&ships, d->reading->names.at[u->name].fold, 1);
            rg_map_put(&d->ship_names, d->reading->names.at[u->name].fold, 1);
            if (behind(d, u->first, 'p') && u->last > u->first + 1) rg_map_put(&d->ship_names, rg_text_fold(d->arena, rg_text_cut(d->reading->text, (rg_span){d->reading->tokens.at[u->first + 1].span.start, u->span.end})), 1); /* "HMS Wren": the Wren */
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

/* ---- she ------------------------------------------------------------------------------------------------------ */

/* The unit of the ship that a noun phrase of units [first, last) names: its name, else its noun; RG_NONE. */
static size_t ship_in(const rg_draft *d, size_t first, size_t last) {
    size_t head = RG_NONE;
    for (size_t i = first; i < last; i++) {
        unsigned k = rg_draft_unit(d, i)->classes;
        const rg_name *n = rg_turn_name_at(d, i);
        if (k & (RG_CLASS_PUNCT | RG_CLASS_REL | RG_CLASS_CC | RG_CLASS_PREP) && !n) break;
        if (n) return (kind(d, i - (i > first)) || rg_map_get(&d->ship_names, n->fold) != RG_NONE || called(d, rg_draft_unit(d, i))) && !rg_turn_owns(d, i, last) ? i : RG_NONE;
        if (k & RG_CLASS_NOUN) head = i;
    }
    return head != RG_NONE && kind(d, head) && rg_draft_unit(d, first)->classes & RG_CLASS_DET ? head : RG_NONE;
}

static bool remember(rg_draft *d, size_t first, size_t last, bool subject) {
    size_t unit = ship_in(d, first, last);
    if (unit == RG_NONE || !(subject || rg_turn_name_at(d, unit))) return false;
    bool again = d->ship_first < d->ship_last && !rg_turn_name_at(d, unit) && rg_draft_is(d, first, "the"); /* "the ship": the one named before */
    if (!again) d->ship_first = rg_turn_name_at(d, unit) ? unit : first, d->ship_last = unit + 1;
    d->ship_sentence = d->sentence;
    return true;
}

void rg_ship_remember(rg_draft *d, const rg_turn *t) {
    static const char *const preps[] = {"", "aboard", "in", "on"};
    bool own = t->first < t->last && t->first == t->c->subject.first && (t->c->link == RG_LINK_MAIN || t->c->link == RG_LINK_AND);
    if (!own || d->no_ships) return;
    bool she = t->last == t->first + 1 && rg_draft_is(d, t->first, "she");
    rg_span ship = she ? rg_ship_she(d) : (rg_span){0};
    if (ship.start < ship.end) d->ship_sentence = d->sentence;
    if (ship.start < ship.end || remember(d, t->first, t->last, true)) return;
    for (size_t i = t->first; i < t->last; i++) { /* "Holm surrendered": a town, a land, another ship */
        const rg_name *n = rg_turn_name_at(d, i);
        if (n && n->type != RG_NAME_PERSON && n->type != RG_NAME_EVENT) d->ship_first = d->ship_last = 0;
    }
    if (said_to_be(d, t->c) != RG_NONE) {
        d->ship_first = t->first;
        d->ship_last = t->last;
        d->ship_sentence = d->sentence;
        return;
    }
    for (size_t i = 0; i < sizeof preps / sizeof *preps; i++) {
        const rg_phrase *f = rg_draft_phrase(d, t->c, preps[i]);
        if (f && f->first >= t->c->verb_last && remember(d, f->first, f->last, false)) return;
    }
}

enum { SHIP_SENTENCES = 4 };

/* Is the ship what the account is about? */
static bool in_title(const rg_draft *d) {
    rg_text name = d->title_event == RG_NONE ? (rg_text){0} : rg_text_fold(d->arena, d->events.at[d->title_event].name);
    return name.len && rg_text_find(name, rg_draft_unit(d, d->ship_last - 1)->fold, 0) != (size_t)-1;
}

rg_span rg_ship_she(const rg_draft *d) {
    if (d->ship_first >= d->ship_last || (d->hero != RG_NONE && d->hero_is == 's')) return (rg_span){0};
    bool title = in_title(d);
    if (d->sentence - d->ship_sentence > (d->last_she != RG_NONE ? 1 : SHIP_SENTENCES) && !title) return (rg_span){0};
    size_t others[] = {d->last_she, d->person};
    for (size_t i = 0; i < 2; i++) { /* a woman, or one who may be, named since */
        size_t named = others[i] == RG_NONE ? 0 : d->reading->names.at[others[i]].sentence;
        char is = others[i] == RG_NONE ? 'h' : rg_gender_of(d, others[i]);
        if ((is == 's' && named >= d->ship_sentence) || (!is && named > d->ship_sentence && !title)) return (rg_span){0};
    }
    return (rg_span){d->ship_first, d->ship_last};
}
