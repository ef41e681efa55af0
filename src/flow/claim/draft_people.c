/* draft_people.c: who met whom: clauses about those who attend, are represented, lead or stand on two sides of a gathering or a fight.
 *
 * The event is the one a phrase of the clause names, else the gathering spoken of.
 */
#include "engine/read/place.h"
#include "flow/claim/claim_whose.h"

/* "envoys of the government in exile, of the staff and of the legation": the list goes on behind the phrase. */
static size_t list_end(const rg_draft *d, const rg_clause *c, const rg_phrase *f) {
    size_t last = f->last;
    for (const rg_phrase *next = f + 1; next < &d->c->phrases.at[c->phrases + c->phrase_count] && next->first <= last + 1 && !rg_turn_has_when(d, next); next++) {
        bool goes_on = false;
        for (size_t i = next->first; i + 1 < next->last; i++) goes_on |= rg_draft_unit(d, i)->classes & (RG_CLASS_CC | RG_CLASS_PUNCT) && rg_draft_is(d, i + 1, "of");
        if (!goes_on) break;
        last = next->last;
    }
    return last;
}

/* "took place at X, between Y and Z": of a place already told, towns that stand on its two sides. */
static bool on_two_sides(rg_draft *d, const rg_turn *t, const rg_phrase *f) {
    size_t towns = 0;
    bool placed = false;
    for (const rg_phrase *before = &d->c->phrases.at[t->c->phrases]; before < f; before++) {
        const rg_name *n = rg_turn_name_at(d, before->first);
        placed |= n && n->type == RG_NAME_PLACE && (rg_text_is(before->prep, "in") || rg_text_is(before->prep, "at") || rg_text_is(before->prep, "near"));
    }
    for (size_t i = f->first; i < f->last; i++) {
        const rg_name *n = rg_turn_name_at(d, i);
        if (n && (n->type != RG_NAME_PLACE || (n->place && rg_place_get(n->place - 1).feature != RG_PLACE_CITY))) return false;
        towns += n != NULL;
    }
    if (!placed || towns != 2 || !rg_text_is(f->prep, "between")) return false;
    for (size_t i = f->first; i < f->last; i++)
        if (rg_turn_name_at(d, i)) rg_draft_add(d, t->event, RG_PROPERTY_PLACE, rg_draft_name_value(d, rg_draft_unit(d, i)->name), rg_turn_name_at(d, i)->span, "place/between");
    return true;
}

/* "between A on one side, and B on the other", "on the one hand", whatever A and B stand on: B. */
static void other_side(rg_draft *d, const rg_turn *t, size_t from) {
    size_t end = d->c->unit_start[d->sentence + 1], first = from;
    while (first < t->c->last && !(rg_draft_is(d, first, "one") && first > from + 1 && (rg_draft_is(d, first - 1, "on") || (rg_draft_is(d, first - 1, "the") && rg_draft_is(d, first - 2, "on"))))) first++;
    if (++first + 2 >= t->c->last) return;
    for (first++; first < end && rg_draft_unit(d, first)->classes & (RG_CLASS_PUNCT | RG_CLASS_CC); first++) {}
    size_t last = first;
    while (last < end && !rg_draft_is(d, last, "on") && !(rg_draft_unit(d, last)->classes & RG_CLASS_PUNCT)) last++;
    if (last + 2 < end && rg_draft_is(d, last, "on") && rg_draft_is(d, last + 2, "other")) rg_parts_participants(d, t->event, first, last, "participant/between");
}

void rg_people_between(rg_draft *d, const rg_turn *t) {
    static const char *const preps[] = {"between", "among", "with", "against", NULL};
    for (size_t k = 0; k < t->c->phrase_count; k++) {
        const rg_phrase *f = &d->c->phrases.at[t->c->phrases + k];
        if (t->event != RG_NONE && on_two_sides(d, t, f)) continue;
        for (size_t i = 0; preps[i]; i++)
            if (rg_text_is(f->prep, preps[i]) && t->event != RG_NONE && !rg_turn_has_when(d, f)) {
                rg_parts_participants(d, t->event, f->first, list_end(d, t->c, f), "participant/between");
                other_side(d, t, f->first);
            }
    }
}

/* "The meeting between A and B was held": the phrase stands inside the subject. */
void rg_people_in_subject(rg_draft *d, const rg_turn *t) {
    for (size_t i = t->first; i + 1 < t->last; i++)
        if (rg_draft_is(d, i, "between")) {
            rg_parts_participants(d, t->event, i + 1, t->last, "participant/between");
            return;
        }
}

/* "visited Lund in 1912": a place is visited for itself; what a clause tells of a month away from the gathering spoken of was not at it. */
static bool elsewhere(const rg_draft *d, const rg_turn *t, size_t event) {
    enum { MONTH = 31 /* days */ };
    const rg_phrase *object = t->c->passive ? NULL : rg_draft_phrase(d, t->c, "");
    const rg_name *n = object && object->first >= t->c->verb_last ? rg_turn_name_at(d, object->first) : NULL;
    if (t->c->verb == RG_VERB_GATHER && n && n->type == RG_NAME_PLACE) return true;
    const rg_event *e = &d->events.at[event];
    return rg_turn_dated(d, t->c) && d->told_from != RG_DAY_MIN && e->dated != RG_DAY_MIN && (d->told_to + MONTH < e->dated || d->told_from > e->dated_to + MONTH);
}

size_t rg_people_event(rg_draft *d, const rg_turn *t) {
    static const char *const preps[] = {"in", "at", "", "to", NULL};
    rg_mention mention;
    size_t event = rg_turn_phrase_event(d, t->c, preps, &mention);
    if (event == RG_NONE) event = t->subject.event;
    bool led = t->c->passive && !(t->c->traits & RG_TRAIT_CHAIR) && rg_turn_fought(d, rg_turn_spoken_of(d)) && !rg_turn_elsewhen(d, rg_turn_spoken_of(d));
    size_t gathering = event == RG_NONE ? rg_turn_gathering_spoken_of(d) : RG_NONE;
    if (gathering != RG_NONE && !elsewhere(d, t, gathering)) event = gathering;
    return event == RG_NONE && led ? rg_turn_spoken_of(d) : event;
}

/* The by-phrase and what goes on with it: "was headed by A and among others B and a man named C". */
void rg_people_by(rg_draft *d, rg_turn *t, const char *rule) {
    const rg_phrase *by = rg_draft_phrase(d, t->c, "by");
    if (!by || (t->c->traits & RG_TRAIT_HINDER && !d->events.at[t->event].act.len)) return; /* "was opposed by Lind" */
    size_t last = rg_gap_end(d, t->c, by);
    for (const rg_phrase *f = last < by->last ? &d->c->phrases.at[t->c->phrases + t->c->phrase_count] : by + 1; f < &d->c->phrases.at[t->c->phrases + t->c->phrase_count]; f++)
        if (rg_text_same(f->prep, RG_TEXT("among")) || rg_text_same(f->prep, by->prep) || rg_text_same(f->prep, RG_TEXT("including"))) last = f->last;
    for (size_t k = t->index + 1; k < d->c->clause_start[d->sentence + 1]; k++) {
        const rg_clause *next = &d->c->at.at[k];
        if (next->verb != RG_VERB_NAME || next->link != RG_LINK_REDUCED || next->first != t->c->last) break;
        last = next->last;
    }
    rg_parts_participants(d, t->event, by->first, last, rule);
}

/* "was sent to Riga", "sent a letter on 3 May": whom one sends elsewhere, or on a day of its own, is not sent to the gathering spoken of. */
static bool sent_elsewhere(rg_draft *d, const rg_turn *t) {
    static const char *const to[] = {"to", "in", "at", "", NULL};
    rg_mention mention;
    if (t->c->verb != RG_VERB_REPRESENT || !(t->c->traits & RG_TRAIT_CONVEY) || rg_turn_phrase_event(d, t->c, to, &mention) != RG_NONE) return false;
    return t->c->passive || rg_turn_dated(d, t->c) || rg_draft_phrase(d, t->c, "to") || rg_draft_phrase(d, t->c, "into");
}

bool rg_people_clause(rg_draft *d, rg_turn *t) {
    if (sent_elsewhere(d, t)) return false;
    t->event = rg_people_event(d, t);
    if (t->event == RG_NONE) return false;
    bool passive = t->c->passive && rg_draft_phrase(d, t->c, "by");
    if (passive) {
        rg_people_by(d, t, "participant/by");
    } else if (t->c->passive && t->c->verb == RG_VERB_LEAD) {
        return true; /* "a commission led" by a phrase that is not seen */
    } else if (t->c->verb == RG_VERB_INCLUDE) {
        const rg_phrase *object = rg_draft_phrase(d, t->c, "");
        if (!object || (t->subject.event == RG_NONE && !rg_turn_gathering(d, t->event))) return true;
        rg_parts_participants(d, t->event, object->first, object->last, "participant/included");
        rg_people_between(d, t); /* "pitted A against B" */
    } else {
        bool inverted = t->c->subject.first >= t->c->verb_last; /* "On our side took part A and B, on the other C" */
        size_t before = d->claims.n;
        rg_parts_participants(d, t->event, t->first, inverted ? t->c->last : t->last, "participant/subject");
        for (size_t i = before; t->c->negated && t->last <= t->c->first && i < d->claims.n; i++) rg_draft_deny(d, i); /* "kept out, and did not take part" */
        const rg_phrase *object = t->c->verb == RG_VERB_REPRESENT ? rg_draft_phrase(d, t->c, "") : NULL;
        if (object) rg_parts_participants(d, t->event, object->first, object->last, "participant/sent");
    }
    return true;
}

/* "X led the delegation". */
bool rg_people_led(const rg_draft *d, const rg_turn *t) {
    const rg_phrase *object = rg_draft_phrase(d, t->c, "");
    size_t at;
    return object && rg_turn_noun_in(d, object->first, object->last, RG_NOUN_ACTOR, &at);
}

/* "helped the two armies": nobody is an outcome. */
bool rg_people_are(const rg_draft *d, const rg_phrase *f) {
    size_t head = f->first;
    for (size_t i = f->first; i < f->last && !rg_draft_is(d, i, "of") && !(rg_draft_unit(d, i)->classes & RG_CLASS_PUNCT); i++) head = i;
    const rg_name *name = rg_turn_name_at(d, head);
    return name ? name->type == RG_NAME_PERSON : rg_draft_acts(d, head) && rg_text_ends(rg_draft_unit(d, head)->fold, RG_TEXT("s")); /* "no heir" is one */
}

size_t rg_people_died(rg_draft *d, const rg_turn *t) {
    size_t life = rg_turn_life(d, t), events[] = {d->acted, d->current, d->focus, d->title_event}, at = t->first;
    static const char *const in[] = {"in", "during", "at", NULL};
    const rg_phrase *object = rg_draft_phrase(d, t->c, ""); /* "lost their lives" */
    rg_mention mention;
    bool whole = rg_text_find(t->c->lemma, RG_TEXT(" "), 0) != (size_t)-1;
    if (life != RG_NONE || t->c->verb != RG_VERB_DIE || t->c->negated || (object && !whole && rg_draft_unit(d, object->last - 1)->classes & RG_CLASS_NOUN)) return life;
    if (rg_turn_phrase_event(d, t->c, in, &mention) != RG_NONE) return RG_NONE; /* "in the riots": theirs */
    for (size_t k = 0; k < sizeof events / sizeof *events; k++)
        if (events[k] != RG_NONE && d->events.at[events[k]].head.len && !d->events.at[events[k]].act.len) return RG_NONE;
    while (at < t->last && !(rg_draft_unit(d, at)->classes & RG_CLASS_NUM)) at++;
    const rg_name *n = at < t->last ? rg_turn_name_at(d, t->last - 1) : NULL;
    bool people = n ? n->type == RG_NAME_GROUP : at < t->last && (rg_draft_acts(d, t->last - 1) || rg_draft_many(d, t->last - 1)), many = people && rg_draft_unit(d, at)->number > 1;
    return many ? rg_act_event(d, t) : RG_NONE;
}
