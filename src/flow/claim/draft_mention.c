/* draft_mention.c: what those who tell of an affair say there is, by a noun phrase: "The chronicle records an attack on the mill", "Lind stresses the
 * role of the weavers", "the letters hint at a plot".
 *
 * The existence of what they name is claimed of it, with them for the voice (verbs of trait *record*). A clause behind the verb is told by other
 * rules, and so is a figure, a day, and what they hold something for. The day behind it ("a visit by Lind in 1904") is its own.
 */
#include "flow/claim/claim_left.h"

/* Behind the verb, what it tells of; NULL. */
static const rg_phrase *told_of(const rg_draft *d, const rg_clause *c) {
    static const char *const preps[] = {"", "at", "to", NULL};
    const rg_phrase *f = rg_turn_any_phrase(d, c, preps);
    bool judged = (c->traits & RG_TRAIT_HOLD && rg_draft_phrase(d, c, "as")) || (f && rg_draft_is(d, f->last, "as") && (rg_draft_is(d, f->last + 1, "\"") || rg_draft_is(d, f->last + 1, "\xe2\x80\x9c"))); /* "describes the town as "a den of thieves"" */
    return f && f->first >= c->verb_last && f->first <= c->verb_last + 1 && !judged ? f : NULL;
}

/* Words that name something by a noun: no pronoun, figure or day, and not somebody by name alone. */
static bool something(const rg_draft *d, const rg_phrase *f) {
    const rg_unit *u = rg_draft_unit(d, f->first);
    const rg_name *only = f->last == f->first + 1 ? rg_turn_name_at(d, f->first) : NULL;
    bool noun = false;
    for (size_t i = f->first; i < f->last && !(i > f->first && rg_draft_unit(d, i)->classes & RG_CLASS_PREP); i++) noun |= rg_draft_unit(d, i)->classes & RG_CLASS_NOUN && !(rg_draft_unit(d, i)->classes & (RG_CLASS_DET | RG_CLASS_PREP));
    bool other = u->classes & (RG_CLASS_NEG | RG_CLASS_WHEN | RG_CLASS_NUM | RG_CLASS_REL | RG_CLASS_PUNCT) || (u->classes & RG_CLASS_PRON && !(u->classes & RG_CLASS_DET));
    return noun && !other && !(only && only->type != RG_NAME_EVENT) && !rg_turn_has_when(d, f);
}

/* Is anything behind the verb claimed already, be it no more than who took part in it? */
static bool told(const rg_draft *d, rg_span span) {
    static const rg_property words[] = {RG_PROPERTY_EXISTENCE, RG_PROPERTY_OUTCOME, RG_PROPERTY_TOPIC, RG_PROPERTY_NUMBER, RG_PROPERTY_QUOTE, RG_PROPERTY_CAUSE};
    for (size_t i = d->sentence_claims; i < d->claims.n; i++)
        for (size_t k = 0; k < sizeof words / sizeof *words; k++)
            if (d->claims.at[i].property == words[k] && d->claims.at[i].value_span.start < span.end && d->claims.at[i].value_span.end > span.start) return true;
    return false;
}

/* "a visit by Lind | in 1904": the day behind what happened, up to a conjunction; RG_NONE where it has none or is told of something already. */
static size_t its_day(const rg_draft *d, const rg_phrase *of, size_t last) {
    bool happens = false;
    size_t i = of->first;
    for (; i < of->last; i++) happens |= rg_draft_event_noun(d, i) != NULL;
    while (i < last && rg_draft_unit(d, i)->when == RG_NONE && !(rg_draft_unit(d, i)->classes & (RG_CLASS_CC | RG_CLASS_PUNCT))) i++;
    if (!happens || i >= last || rg_draft_unit(d, i)->when == RG_NONE || !rg_dated_by_number(d, i) || !(rg_draft_is(d, i - 1, "in") || rg_draft_is(d, i - 1, "on") || rg_draft_is(d, i - 1, "of"))) return RG_NONE;
    return rg_left_told(d, rg_draft_unit(d, i)->span, RG_PROPERTY_DATE, RG_PROPERTY_START) ? RG_NONE : i;
}

static void said_by(rg_draft *d, size_t claim, const rg_turn *t, size_t person) {
    if (claim == RG_NONE || d->claims.at[claim].voice_count > 1) return;
    rg_attribution by = {.who = rg_draft_span(d, t->first, t->last), .when = RG_NONE, .outer = RG_NONE};
    if (person != RG_NONE) rg_draft_say_person(d, claim, person);
    else rg_draft_say(d, claim, &by);
}

static void mentions(rg_draft *d, size_t k) {
    rg_turn t = {.index = k, .c = &d->c->at.at[k], .event = RG_NONE, .within = RG_NONE, .subject = {.event = RG_NONE}};
    const rg_clause *c = t.c;
    bool tells = c->traits & RG_TRAIT_RECORD && !c->passive && !c->negated && !c->modal && !c->quoted && !c->aside && c->link != RG_LINK_REDUCED && c->link != RG_LINK_INFINITIVE;
    const rg_phrase *of = tells ? told_of(d, c) : NULL;
    if (!of || !something(d, of) || rg_turn_asks(d, c)) return;
    rg_spoken now = rg_gender_before(d, k);
    rg_turn_find_subject(d, &t);
    size_t person = t.first < t.last ? rg_turn_person_in(d, t.first, t.last) : RG_NONE;
    if (person == RG_NONE && t.first < t.last) person = rg_turn_pronoun(d, &t);
    rg_gender_again(d, now);
    bool nobody = t.first >= t.last || (person == RG_NONE && rg_draft_unit(d, t.first)->classes & (RG_CLASS_PRON | RG_CLASS_REL | RG_CLASS_NEG | RG_CLASS_NUM));
    size_t last = rg_turn_reach(d, &t, of);
    if (nobody || told(d, rg_draft_span(d, of->first, last))) return;
    t.event = rg_thing_meant(d, of->first, of->last);
    size_t claim = t.event == RG_NONE ? RG_NONE : rg_turn_text_claim(d, &t, RG_PROPERTY_EXISTENCE, of->first, last, "existence/mentioned");
    size_t day = claim == RG_NONE ? RG_NONE : its_day(d, of, last);
    said_by(d, claim, &t, person);
    if (day != RG_NONE) said_by(d, rg_parts_date(d, t.event, RG_PROPERTY_DATE, day, "date/mentioned"), &t, person);
}

void rg_mention_left(rg_draft *d) {
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++)
        if (d->c->at.at[k].traits & RG_TRAIT_RECORD) mentions(d, k);
}
