/* draft_deed.c: what a clause says of a deed, where a rule has told it of who did it: "Lind moved to Lund after the war".
 *
 * When, how long, how long after what, why or how old somebody or something did what the clause tells is of that, called by its act ("move to Lund by Lind",
 * "Lind held the post"), and not of the bare person or thing. What somebody died of is of the death. Births, deaths, the age at which somebody died and what
 * somebody or something is stay with whom they are of.
 */
#include "flow/claim/claim_call.h"
#include "flow/claim/claim_left.h"
#include "flow/claim/claim_whose.h"

/* A day, a length, an order, a reason or an age: nothing that one has oneself, but the years of a name. */
static bool circumstance(const rg_claim *c) {
    static const rg_property properties[] = {RG_PROPERTY_DATE, RG_PROPERTY_START, RG_PROPERTY_END, RG_PROPERTY_DURATION, RG_PROPERTY_BEFORE, RG_PROPERTY_AFTER, RG_PROPERTY_CAUSE};
    bool found = rg_text_is(c->rule, "number/age") || rg_text_is(c->rule, "participant/by");
    for (size_t i = 0; i < sizeof properties / sizeof *properties; i++) found |= c->property == properties[i];
    return found && !rg_text_is(c->rule, "date/of-name") && !rg_text_is(c->rule, "date/bracket");
}

/* Does the claim say what somebody died of? */
static bool of_death(const rg_claim *c) {
    static const char *const rules[] = {"cause/killed", "cause/died-of", "cause/death", "cause/to-death", "cause/manner"};
    bool found = false;
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) found |= rg_text_is(c->rule, rules[i]);
    return found;
}

/* Does the value stand in the clause's subject, "the gazette of 20 June", or is it what its verb takes, "spent a year in Lund"? */
static bool in_place(const rg_draft *d, const rg_clause *c, const rg_claim *claim) {
    bool subject = claim->value_span.start >= c->subject.span.start && claim->value_span.end <= c->subject.span.end;
    return subject || (claim->property == RG_PROPERTY_DURATION && c->verb_last < c->last && claim->value_span.start == rg_draft_unit(d, c->verb_last)->span.start);
}

/* Is the event no affair and no act, but somebody or something? */
static bool bare(const rg_draft *d, size_t event) {
    return event != RG_NONE && !d->events.at[event].head.len && !d->events.at[event].act.len;
}

/* "Unable to hold Lund, he | burned it": the clause that the infinitive `k` at the head of the sentence leads to; RG_NONE. */
static size_t led(const rg_draft *d, size_t k) {
    size_t next = k + 1;
    bool leads = d->c->at.at[k].link == RG_LINK_INFINITIVE && k == d->c->clause_start[d->sentence] && next < d->c->clause_start[d->sentence + 1];
    return leads && d->c->at.at[next].link <= RG_LINK_AND && d->c->at.at[next].subject.first < d->c->at.at[next].subject.last ? next : RG_NONE;
}

/* The clause with a verb of its own that the value stands in, or whose reason it is: of those that hold its first byte the last to begin. */
static size_t clause_of(const rg_draft *d, const rg_claim *claim) {
    size_t found = RG_NONE;
    for (size_t i = d->c->unit_start[d->sentence]; claim->property == RG_PROPERTY_DATE && i < d->c->unit_start[d->sentence + 1]; i++)
        if (rg_draft_unit(d, i)->when != RG_NONE && rg_draft_unit(d, i)->span.end == claim->value_span.end && rg_shared_waits(d, i) != RG_NONE) return rg_shared_waits(d, i);
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) {
        const rg_clause *c = &d->c->at.at[k];
        if (c->verb_first >= c->verb_last || c->span.start > claim->value_span.start || c->span.end < claim->value_span.end) continue;
        rg_span verb = rg_draft_unit(d, c->head)->span;
        bool own = claim->property != RG_PROPERTY_CAUSE || verb.end <= claim->value_span.start || verb.start >= claim->value_span.end;
        size_t of = own ? k : c->outer != RG_NONE ? c->outer : led(d, k); /* "because the pump had failed", "to hide it, he": why what the other clause tells was */
        if (of != RG_NONE && (found == RG_NONE || d->c->at.at[of].first >= d->c->at.at[found].first)) found = of;
    }
    return found;
}

/* "lions started", of what they started to do, "bands such", of which: does the name end in a verb that needs more behind it, or a word that does? */
static bool unfinished(const rg_draft *d, const rg_clause *c, rg_text name) {
    rg_text fold = rg_text_fold(d->arena, name);
    bool whole = c->verb == RG_VERB_MOVE || c->verb == RG_VERB_OCCUR || c->ends || c->verb_last >= c->last;
    if (!whole && rg_text_ends(fold, rg_draft_unit(d, c->head)->fold)) return true;
    size_t from = fold.len, unit = c->last;
    while (from > 0 && fold.ptr[from - 1] != ' ') from--;
    while (unit > c->verb_last && !rg_text_same(rg_draft_unit(d, unit - 1)->fold, rg_text_cut(fold, (rg_span){from, fold.len}))) unit--;
    unsigned k = unit > c->verb_last ? rg_draft_unit(d, unit - 1)->classes : 0;
    return k & (RG_CLASS_DET | RG_CLASS_PREP | RG_CLASS_ALONE) && !(k & (RG_CLASS_NAME | RG_CLASS_NUM));
}

/* The deed that the clause tells of the bare event; RG_NONE. */
static size_t deed(rg_draft *d, size_t k, size_t event) {
    const rg_clause *c = &d->c->at.at[k];
    bool held = c->verb == RG_VERB_BE && !c->passive && rg_left_told(d, c->span, RG_PROPERTY_ROLE, RG_PROPERTY_ROLE); /* "had been mayor since 1904" */
    bool state = (c->verb == RG_VERB_BE && !held) || c->verb == RG_VERB_DIE || c->verb == RG_VERB_BORN || c->traits & RG_TRAIT_STATE;
    bool past = c->past || (c->link == RG_LINK_REDUCED && !c->passive && c->outer != RG_NONE && d->c->at.at[c->outer].past); /* "moved to Lund, becoming mayor in 1904" */
    if (state || c->negated || c->link == RG_LINK_INFINITIVE || !past) return RG_NONE;
    rg_turn t = {.index = k, .c = c, .event = RG_NONE, .within = RG_NONE};
    rg_spoken now = rg_gender_before(d, k);
    rg_turn_find_subject(d, &t);
    size_t found = RG_NONE, of = rg_turn_person_in(d, t.first, t.last) != RG_NONE || rg_turn_pronoun(d, &t) != RG_NONE ? rg_turn_life(d, &t) : t.first < t.last ? rg_thing_subject(d, &t) : RG_NONE;
    if (of == event) found = rg_act_event(d, &t);
    rg_gender_again(d, now);
    return found != RG_NONE && found != event && !d->events.at[found].person ? found : RG_NONE;
}

/* The death of somebody, or of what the account has no name for, "Lind's mother". */
static size_t death(rg_draft *d, size_t event) {
    size_t of = rg_event_of_life(d, event, RG_PROPERTY_DEATH);
    if (of != event) return of;
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) {
        rg_span verb = rg_draft_unit(d, d->c->at.at[k].head)->span, whole = d->events.at[event].span;
        if (whole.start <= verb.start && verb.end <= whole.end) return RG_NONE; /* "two boys froze to death" */
    }
    rg_text name = rg_text_printf(d->arena, "death of %.*s", RG_TEXT_ARG(d->events.at[event].name));
    return rg_event_of_words(d, name, name, d->events.at[event].span);
}

/* "Lind was hampered by his lack of money": the name up to what is told of it; empty where that leaves none. */
static rg_text before_value(const rg_draft *d, size_t event, const rg_claim *claim) {
    static const char *const words[] = {" by ", " by a ", " by the ", " by his ", " by her ", " by their "};
    rg_text name = d->events.at[event].name, fold = rg_text_fold(d->arena, name);
    bool told = rg_text_find(d->events.at[event].key, claim->value.key, 0) != (size_t)-1, by_other = claim->property == RG_PROPERTY_PARTICIPANT && rg_text_find(fold, RG_TEXT(" by "), 0) != (size_t)-1;
    if (claim->property == RG_PROPERTY_PARTICIPANT) return told || !by_other ? name : (rg_text){0}; /* "was led by Lind and by Moen": the act is called by the one */
    if (!told) return name;
    size_t at = fold.len == name.len && claim->property == RG_PROPERTY_CAUSE ? rg_text_find(fold, claim->value.key, 0) : (size_t)-1;
    for (size_t i = 0; i < sizeof words / sizeof *words && at != (size_t)-1; i++)
        if (rg_text_ends(rg_text_cut(fold, (rg_span){0, at}), rg_text_of(words[i]))) return rg_text_cut(name, (rg_span){0, at - rg_text_of(words[i]).len});
    return (rg_text){0};
}

enum { TOLD_REACH = 200 };

/* "was shot": of nobody's death, unless the words say so or it has been told lately. */
static bool may_live(const rg_draft *d, const rg_claim *claim) {
    static const char *const deadly[] = {"dead", "to death", "himself", "herself"};
    bool shot = false, dead = false;
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) {
        rg_span verb = rg_draft_unit(d, d->c->at.at[k].head)->span;
        shot |= claim->value_span.start <= verb.start && verb.end <= claim->value_span.end && rg_text_is(d->c->at.at[k].lemma, "shoot");
    }
    for (size_t i = 0; i < sizeof deadly / sizeof *deadly && shot; i++) dead |= rg_text_find(claim->value.key, rg_text_of(deadly[i]), 0) != (size_t)-1;
    for (size_t i = d->claims.n; shot && !dead && i > 0 && i + TOLD_REACH > d->claims.n; i--)
        dead = d->claims.at[i - 1].property == RG_PROPERTY_DEATH && !d->claims.at[i - 1].denied && rg_text_same(d->claims.at[i - 1].event_key, claim->event_key);
    return shot && !dead;
}

static size_t whose(rg_draft *d, const rg_claim *claim, size_t event) {
    if (of_death(claim)) return may_live(d, claim) ? RG_NONE : death(d, event);
    size_t k = clause_of(d, claim);
    if (k == RG_NONE || in_place(d, &d->c->at.at[k], claim)) return RG_NONE;
    const rg_clause *c = &d->c->at.at[k];
    if (c->verb == RG_VERB_DIE && c->past && !c->negated && claim->property != RG_PROPERTY_DATE) return claim->property == RG_PROPERTY_NUMBER ? RG_NONE : death(d, event); /* how old he was is his */
    bool held = c->verb == RG_VERB_ATTEND || c->verb == RG_VERB_LEAD || c->verb == RG_VERB_GATHER || c->verb == RG_VERB_OCCUR; /* "the diet was attended by bishops" */
    size_t found = claim->property == RG_PROPERTY_PARTICIPANT && held ? RG_NONE : deed(d, k, event);
    rg_text whole = found == RG_NONE ? (rg_text){0} : d->events.at[found].name, name = found == RG_NONE ? whole : before_value(d, found, claim);
    bool somebody = rg_event_is_person(d, event) || (c->subject.first < c->subject.last && rg_draft_acts(d, c->subject.last - 1)); /* "the levy was fuelled by envy": of the levy */
    if (name.len < whole.len) return name.len && somebody ? rg_event_of_words(d, name, name, d->events.at[found].span) : RG_NONE;
    return name.len && !unfinished(d, c, name) ? found : RG_NONE;
}

void rg_deed_left(rg_draft *d) {
    for (size_t i = d->sentence_claims; i < d->claims.n; i++) {
        rg_claim *claim = &d->claims.at[i];
        size_t event = circumstance(claim) ? rg_map_get(&d->event_keys, claim->event_key) : RG_NONE, of = bare(d, event) ? whose(d, claim, event) : RG_NONE;
        if (of == RG_NONE) continue;
        claim->event = d->events.at[of].name;
        claim->event_key = d->events.at[of].key;
        claim->event_span = d->events.at[of].span;
    }
}
