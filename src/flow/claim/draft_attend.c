/* draft_attend.c: who came and who did not: "attended", "was present at", "was absent from", "failed to attend", "Lind came, Korn did not".
 *
 * The event is the one that the clause names, else the gathering spoken of.
 */
#include "flow/claim/claim_whose.h"
#include "flow/claim/claim_why.h"

static const char ATTENDED[] = "participant/attended", PRESENT[] = "participant/present", TOO[] = "participant/too";

typedef enum attendance { CAME, CAME_NOT, OPEN /* it is not told whether */ } attendance;

enum { LOOK_BACK = 8 /* claims behind the one that others did attend */ };

bool rg_attend_rule(rg_text rule) { return rg_text_is(rule, ATTENDED) || rg_text_is(rule, PRESENT) || rg_text_is(rule, TOO) || rg_text_is(rule, "participant/part"); }

/* What the verb that the clause hangs on makes of it: "failed to attend", "was forced to attend", "wished to attend". */
static attendance told_by_outer(const rg_draft *d, const rg_clause *c) {
    const rg_clause *outer = c->outer == RG_NONE ? NULL : &d->c->at.at[c->outer];
    if (rg_infinitive_only_possible(d, c) && !c->negated) return OPEN;
    if (!outer || c->link != RG_LINK_INFINITIVE) return CAME;
    if (rg_infinitive_denies(d, outer, c)) return CAME_NOT;
    if (rg_infinitive_carries(outer)) return outer->negated ? CAME_NOT : CAME;
    const rg_phrase *whom = rg_draft_phrase(d, outer, "");
    const rg_name *n = whom ? rg_turn_name_at(d, whom->last - 1) : NULL;
    if (whom && whom->first >= outer->verb_last && whom->last <= c->first && ((n && n->type <= RG_NAME_GROUP) || rg_people_are(d, whom))) return OPEN; /* "urged Lind to attend" */
    bool only = false, did = false;
    for (size_t i = outer->verb_last; i < c->first; i++) only |= rg_draft_unit(d, i)->classes & RG_CLASS_ORD || rg_draft_noun(d, i) == RG_NOUN_RANK; /* "was the first to attend" */
    for (size_t i = c->verb_first; i < c->verb_last; i++) did |= rg_draft_is(d, i, "have"); /* "claimed to have attended" */
    if (rg_deny_says(outer)) return did ? CAME : OPEN;
    bool went = (outer->verb == RG_VERB_MOVE || outer->verb == RG_VERB_GATHER || outer->verb == RG_VERB_ACT) && !outer->passive && !(outer->traits & (RG_TRAIT_WISH | RG_TRAIT_PLEDGE | RG_TRAIT_HOLD));
    if (!only && !went) return OPEN; /* "was invited to attend", "was to attend" */
    return outer->negated ? CAME_NOT : CAME; /* "went to Lund to attend" */
}

/* "was probably not present", "was allegedly absent": the doubt of the verb is one of who came. */
static void doubted(rg_draft *d, const rg_clause *c, size_t claim) {
    rg_span verb = {rg_draft_unit(d, c->verb_first)->span.start, rg_draft_unit(d, c->last - 1)->span.end};
    for (size_t i = d->cue_start[d->sentence]; i < d->cue_start[d->sentence + 1]; i++) {
        const rg_cue *cue = &d->reading->cues.at[i];
        bool behind = cue->span.start >= verb.start && cue->span.end <= rg_draft_unit(d, c->verb_last < c->last ? c->verb_last : c->last - 1)->span.end;
        if (behind && cue->hedge != RG_HEDGE_NONE && d->claims.at[claim].hedge == RG_HEDGE_NONE) rg_draft_hedge(d, claim, cue->hedge, cue->span);
    }
}

/* Those that units [first, last) name, without the "no" of "no Russians", "none of the guards"; a pronoun is whom the turn's subject stands for. */
static void those(rg_draft *d, const rg_turn *t, size_t first, size_t last, attendance came, const char *rule) {
    rg_turn who = *t;
    size_t before = d->claims.n;
    bool no = first + 1 < last && rg_draft_unit(d, first)->classes & RG_CLASS_NEG;
    if (no) first += rg_draft_is(d, first + 1, "of") && first + 2 < last ? 2 : 1;
    who.first = first, who.last = last;
    if (first == t->first && last == t->last) rg_act_agent(d, &who, t->event, rule);
    else rg_parts_participants(d, t->event, first, last, rule);
    for (size_t i = before; i < d->claims.n; i++) {
        if (no || came == CAME_NOT) rg_draft_deny(d, i);
        doubted(d, t->c, i);
    }
}

/* "joined the party", "took part in the debate": what is no event that is known; no pronoun, no date. */
static bool something_else(const rg_draft *d, const rg_clause *c, const char *const *preps) {
    for (; *preps; preps++) {
        const rg_phrase *f = rg_draft_phrase(d, c, *preps);
        bool it = f && f->last == f->first + 1 && rg_draft_unit(d, f->first)->classes & RG_CLASS_PRON;
        if (f && !it && !(rg_draft_unit(d, f->first)->classes & RG_CLASS_WHEN)) return true;
    }
    return false;
}

bool rg_attend_clause(rg_draft *d, rg_turn *t) {
    attendance came = told_by_outer(d, t->c);
    if (t->c->passive) return rg_people_clause(d, t);
    static const char *const to[] = {"", "in", "at", "from", NULL};
    bool kept_away = (t->c->traits & RG_TRAIT_FALL) != 0, inverted = t->c->subject.first >= t->c->verb_last; /* "On our side took part A and B, on the other C" */
    rg_mention mention;
    t->event = rg_turn_phrase_event(d, t->c, to, &mention);
    if (t->event == RG_NONE && !something_else(d, t->c, to)) t->event = rg_turn_gathering_spoken_of(d);
    if (t->event == RG_NONE) return false;
    bool not = t->c->negated || (t->c->head + 1 < t->c->last && rg_draft_unit(d, t->c->head + 1)->classes & RG_CLASS_NEG); /* "took no part" */
    if (came == CAME && not != kept_away) came = CAME_NOT;
    else if (kept_away) came = OPEN;
    if (came == OPEN) { /* when it was meant is not when the event was */
        t->event = RG_NONE;
        return t->told = true;
    }
    those(d, t, t->first, inverted ? t->c->last : t->last, came, ATTENDED);
    return true;
}

/* "was (also) present", "was never absent": the unit of the word behind the verb; RG_NONE. */
static size_t presence(const rg_draft *d, const rg_clause *c, bool *absent) {
    size_t i = c->verb_last;
    while (i < c->last && rg_draft_unit(d, i)->classes & (RG_CLASS_ADV | RG_CLASS_NEG) && rg_draft_noun(d, i) != RG_NOUN_PRESENT && rg_draft_noun(d, i) != RG_NOUN_ABSENT && !rg_draft_is(d, i, "there")) i++;
    rg_noun noun = i < c->last ? rg_draft_noun(d, i) : RG_NOUN_NO;
    *absent = noun == RG_NOUN_ABSENT;
    bool ends = i + 1 >= c->last || rg_draft_unit(d, i + 1)->classes & (RG_CLASS_PUNCT | RG_CLASS_CC), there = i < c->last && rg_draft_is(d, i, "there") && !rg_draft_is(d, c->subject.first, "there");
    if (there) return ends ? i : RG_NONE;
    ends |= i + 1 < c->last && rg_draft_unit(d, i + 1)->classes & (RG_CLASS_PREP | RG_CLASS_ADV);
    return (noun == RG_NOUN_PRESENT || noun == RG_NOUN_ABSENT) && ends ? i : RG_NONE; /* not "was present king" */
}

/* The last claim from `first` on that somebody was, or was not, at the event; RG_NONE. */
static size_t last_attending(const rg_draft *d, size_t event, size_t first) {
    for (size_t i = d->claims.n; event != RG_NONE && i-- > first;) {
        const rg_claim *claim = &d->claims.at[i];
        if (rg_attend_rule(claim->rule) && rg_map_get(&d->event_keys, claim->event_key) == event) return i;
    }
    return RG_NONE;
}

/* "did not appear", "never turned up", and no more. */
static bool stays_away(const rg_draft *d, const rg_clause *c) {
    static const char *const verbs[] = {"appear", "turn up", "show up"};
    bool shows = false, alone = c->verb_last >= d->c->unit_start[d->sentence + 1] || rg_draft_unit(d, c->verb_last)->classes & (RG_CLASS_PUNCT | RG_CLASS_CC);
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++) shows |= rg_text_is(c->lemma, verbs[i]);
    return shows && alone && c->negated && !c->passive && !c->modal;
}

bool rg_attend_told(const rg_draft *d, size_t clause) {
    const rg_clause *c = &d->c->at.at[clause];
    bool absent, attends = c->verb == RG_VERB_ATTEND || (c->verb == RG_VERB_BE && presence(d, c, &absent) != RG_NONE) || stays_away(d, c);
    return attends && last_attending(d, d->clause_event[clause], d->sentence_claims) != RG_NONE;
}

bool rg_attend_present(rg_draft *d, rg_turn *t) {
    static const char *const where[] = {"at", "from", "during", "in", "for", NULL};
    bool absent;
    size_t at = presence(d, t->c, &absent);
    if (at == RG_NONE || t->first >= t->last || rg_infinitive_only_possible(d, t->c)) return false;
    rg_mention mention;
    size_t event = rg_turn_phrase_event(d, t->c, where, &mention);
    bool nowhere = at + 1 >= t->c->last || !(rg_draft_unit(d, at + 1)->classes & RG_CLASS_PREP);
    if (event == RG_NONE && nowhere) event = rg_turn_gathering_spoken_of(d);
    if (event == RG_NONE || d->events.at[event].person) return false;
    size_t before = d->claims.n;
    t->event = event;
    those(d, t, t->first, t->last, t->c->negated != absent ? CAME_NOT : CAME, PRESENT);
    rg_turn why = *t; /* "was absent because of illness": of him */
    size_t person = rg_turn_pronoun(d, t);
    if (person == RG_NONE) person = rg_turn_person_in(d, t->first, t->last);
    if (person != RG_NONE) why.event = rg_event_of_person(d, person), rg_cause_phrases(d, &why);
    return t->told = d->claims.n > before;
}

bool rg_attend_away(rg_draft *d, rg_turn *t) {
    if (t->first >= t->last || !stays_away(d, t->c)) return false;
    size_t event = rg_turn_gathering_spoken_of(d), before = d->claims.n;
    if (event == RG_NONE || d->events.at[event].person) return false;
    t->event = event;
    those(d, t, t->first, t->last, CAME_NOT, PRESENT);
    return t->told = d->claims.n > before;
}

/* "Lind took part, but Korn did not", "as did Moen", "nor was Korn": who did, or did not, what the clause before tells others did. */
bool rg_attend_too(rg_draft *d, rg_turn *t) {
    bool be = t->c->verb == RG_VERB_BE;
    if (!t->index || t->c->passive || t->c->verb_last != t->c->verb_first + 1 || !(be || rg_text_is(t->c->lemma, "do"))) return false;
    size_t event = d->clause_event[t->index - 1], end = t->c->verb_last;
    size_t other = last_attending(d, event, d->claims.n > LOOK_BACK ? d->claims.n - LOOK_BACK : 0);
    if (other == RG_NONE || be != rg_text_is(d->claims.at[other].rule, PRESENT)) return false;
    bool not = end < d->c->unit_start[d->sentence + 1] && rg_draft_unit(d, end)->classes & RG_CLASS_NEG;
    while (end < t->c->last && rg_draft_unit(d, end)->classes & (RG_CLASS_PUNCT | RG_CLASS_ADV | RG_CLASS_NEG)) end++;
    const rg_phrase *object = rg_draft_phrase(d, t->c, "");
    bool turned = object && object->first == t->c->verb_last && t->c->subject.last <= t->c->subject.first + 1; /* "as did Moen", "neither did Moen" */
    bool nor = turned && t->c->verb_first > d->c->unit_start[d->sentence] && rg_draft_unit(d, t->c->verb_first - 1)->classes & RG_CLASS_NEG;
    if (turned ? object->last < t->c->last && !(rg_draft_unit(d, object->last)->classes & RG_CLASS_PUNCT) : end < t->c->last) return false;
    t->event = event;
    bool away = turned ? nor || d->claims.at[other].denied : not;
    those(d, t, turned ? object->first : t->first, turned ? object->last : t->last, away ? CAME_NOT : CAME, TOO);
    return t->told = true;
}
