/* draft_why.c: why, where no rule has told it: "lay idle owing to the ice", "was hidden because the bailiff had asked for it", "Fearing a raid, they fled",
 * "the refusal to pay led to a riot", "was stabbed to death".
 *
 * The rules of draft_cause.c look at causes where their clause has an event. Here, behind all other rules, those of the other clauses that
 * tell of what was are claimed, of what the clause is about (rg_left_event). Not of what is denied, only possible, or quoted.
 */
#include "flow/claim/claim_int.h"

bool rg_why_told(const rg_draft *d, rg_span span) { return rg_left_told(d, span, RG_PROPERTY_CAUSE, RG_PROPERTY_CAUSE); }

/* Does the clause tell of what was? */
static bool tells(const rg_draft *d, const rg_clause *c) {
    bool finite = c->verb_first < c->verb_last && c->link != RG_LINK_INFINITIVE && c->link != RG_LINK_REDUCED;
    return finite && c->past && !c->negated && !c->quoted && !c->aside && !rg_act_only_possible(d, c);
}

/* The clause that tells what the reason in clause k is for: the one it hangs on, else the nearest before it; RG_NONE. */
static size_t host(const rg_draft *d, size_t k) {
    size_t begin = d->c->clause_start[d->sentence], outer = d->c->at.at[k].outer;
    if (outer != RG_NONE && outer < k && tells(d, &d->c->at.at[outer])) return outer;
    while (k > begin && d->c->at.at[k - 1].link == RG_LINK_INFINITIVE) k--;
    return k > begin && tells(d, &d->c->at.at[k - 1]) ? k - 1 : RG_NONE;
}

/* A turn of the clause, with what it is about for its event; false where it is about nothing. */
static bool turn_of(rg_draft *d, size_t clause, rg_turn *t) {
    size_t spoken_of = d->person;
    *t = (rg_turn){.index = clause, .c = &d->c->at.at[clause], .event = RG_NONE, .within = RG_NONE, .subject = {.event = RG_NONE}};
    d->person = d->clause_person[clause];
    t->event = rg_left_event(d, clause, true);
    d->person = spoken_of;
    return t->event != RG_NONE;
}

/* "because the bailiff had asked for it". */
static void because(rg_draft *d, size_t k) {
    const rg_clause *c = &d->c->at.at[k];
    rg_turn reason = {.index = k, .c = c}, t;
    if ((c->link != RG_LINK_SUB && c->link != RG_LINK_THAT) || c->quoted || !rg_cause_gives_reason(d, &reason)) return;
    size_t of = host(d, k), first = c->first + 1;
    if (of == RG_NONE || first >= c->last || rg_draft_is(d, first, ",") || rg_why_told(d, c->span) || !turn_of(d, of, &t)) return;
    rg_phrase whole = {.first = first, .last = c->last};
    size_t last = rg_turn_reach(d, &reason, &whole);
    if (c->verb_last == last && k + 1 < d->c->clause_start[d->sentence + 1] && d->c->at.at[k + 1].first == last) last = d->c->at.at[k + 1].last; /* "because they feared | he would tell" */
    t.index = k, t.c = c;
    rg_turn_text_claim(d, &t, RG_PROPERTY_CAUSE, first, last, "cause/because");
}

/* "was to blame", "told him to go", "the first to fall": what the infinitive completes. */
static bool completed(const rg_draft *d, const rg_clause *host, const rg_clause *c) {
    static const char *const ends[] = {"order", "as", "attempt", "effort", "bid"};
    size_t before = c->first > 0 ? c->first - 1 : 0;
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (rg_draft_is(d, before, ends[i])) return false;
    bool apart = rg_draft_is(d, before, ","); /* "returned to Lund, to find it burned" */
    return apart || host->verb == RG_VERB_BE || host->verb == RG_VERB_SAY || host->verb == RG_VERB_CLAIM || c->passive || rg_draft_unit(d, before)->classes & RG_CLASS_ORD;
}

/* "in order to pay the crew", "shot a guard to free his brother". */
static void purpose(rg_draft *d, size_t k) {
    const rg_clause *c = &d->c->at.at[k];
    size_t of = c->link == RG_LINK_INFINITIVE && !c->quoted ? host(d, k) : RG_NONE;
    rg_turn t;
    if (of == RG_NONE || c->last <= c->head + 1 || completed(d, &d->c->at.at[of], c) || !rg_cause_tells_purpose(d, c, &d->c->at.at[of]) || rg_why_told(d, rg_draft_span(d, c->head, c->last)) || !turn_of(d, of, &t)) return;
    rg_phrase whole = {.first = c->head, .last = c->last};
    t.index = k, t.c = c;
    rg_turn_text_claim(d, &t, RG_PROPERTY_CAUSE, c->head, rg_turn_reach(d, &t, &whole), "cause/purpose");
}

/* "owing to the ice". */
static void phrases(rg_draft *d, size_t k) {
    const rg_clause *c = &d->c->at.at[k];
    size_t end = d->reading->sentences.at[d->sentence].last, row;
    bool any = false;
    rg_turn t;
    if (!tells(d, c)) return;
    for (size_t i = c->first; i < c->last && !any; i++) any = rg_phrase_match(&d->nouns->causes, d->reading->tokens.at, rg_draft_unit(d, i)->first, end, &row) > 0 && i + 1 < c->last && !rg_why_told(d, rg_draft_span(d, i, c->last));
    if (any && turn_of(d, k, &t)) rg_cause_phrases(d, &t);
}

/* The clause that tells what somebody moved so did: the first whose verb stands behind the words, else, behind a comma, the last before them. */
static size_t moved(const rg_draft *d, size_t first, size_t last) {
    size_t begin = d->c->clause_start[d->sentence], end = d->c->clause_start[d->sentence + 1], before = RG_NONE;
    for (size_t k = begin; k < end; k++) {
        const rg_clause *c = &d->c->at.at[k];
        bool link = c->link != RG_LINK_RELATIVE && c->link != RG_LINK_SUB;
        bool own = c->subject.first < c->subject.last, outside = own ? c->subject.last <= first || c->subject.first >= last : c->verb_first == last + 1 && first > d->c->unit_start[d->sentence];
        if (link && c->verb_first >= last && (own || outside)) return outside && tells(d, c) ? k : RG_NONE;
        if (link && c->verb_last <= first && tells(d, c)) before = k;
    }
    return last >= d->c->unit_start[d->sentence + 1] || rg_draft_is(d, last, ".") ? before : RG_NONE;
}

/* "Fearing a raid, the monks hid the bell", "The mayor, anxious to save money, sold it". */
static void motives(rg_draft *d) {
    size_t begin = d->c->unit_start[d->sentence], end = d->c->unit_start[d->sentence + 1], last;
    for (size_t i = begin; i < end; i++) {
        if (rg_unit_in(&d->nouns->motives, rg_draft_unit(d, i)) == RG_NONE || !(i == begin || rg_draft_is(d, i - 1, ","))) continue;
        for (last = i + 1; last < end && !rg_draft_is(d, last, ",") && !rg_draft_is(d, last, ";") && !rg_draft_is(d, last, "."); last++) {}
        rg_turn t;
        size_t of = last > i + 1 && !rg_why_told(d, rg_draft_span(d, i, last)) ? moved(d, i, last) : RG_NONE;
        if (of != RG_NONE && turn_of(d, of, &t)) rg_turn_text_claim(d, &t, RG_PROPERTY_CAUSE, i, last, "cause/motive");
    }
}

static bool people(const rg_draft *d, size_t first, size_t last) {
    for (size_t i = first; i < last && !rg_draft_is(d, i, "of"); i++) {
        const rg_name *n = rg_turn_name_at(d, i);
        if ((n && n->type <= RG_NAME_GROUP) || rg_draft_unit(d, i)->classes & RG_CLASS_PRON || (!n && (rg_draft_acts(d, i) || rg_draft_many(d, i)))) return true;
    }
    return false;
}

/* The words before the verb that say what brought something about: "the refusal of the bishop to pay", "what they had lost"; false where they are a pronoun's. */
static bool brought_by(rg_draft *d, const rg_turn *t, size_t *first, size_t *last) {
    const rg_clause *c = t->c;
    *first = t->first, *last = t->last;
    bool own = c->subject.first < c->subject.last && t->first == c->subject.first;
    if (own) *last = c->verb_first; /* with what hangs on it */
    const rg_clause *outer = c->outer == RG_NONE ? NULL : &d->c->at.at[c->outer];
    bool swallowed = *first >= *last && c->link == RG_LINK_AND && outer && outer->link == RG_LINK_INFINITIVE && outer->outer == RG_NONE && outer->verb_first > d->c->unit_start[d->sentence] + 1;
    if (swallowed) *first = d->c->unit_start[d->sentence], *last = c->verb_first;
    while (*last > *first && rg_draft_unit(d, *last - 1)->classes & (RG_CLASS_REL | RG_CLASS_ADV)) --*last; /* "the storms that" led to it */
    for (size_t i = *first; i < *last; i++)
        if (rg_draft_unit(d, i)->classes & RG_CLASS_PUNCT) return false;
    return *first < *last && !(*last == *first + 1 && rg_draft_unit(d, *first)->classes & (RG_CLASS_PRON | RG_CLASS_REL | RG_CLASS_DET));
}

/* What the clause says was brought about: "led to a riot", "sparked the revolt", "forced the villagers to move"; RG_NONE. */
static size_t brought(rg_draft *d, const rg_clause *c, size_t k) {
    const rg_phrase *object = rg_draft_phrase(d, c, c->verb == RG_VERB_LEAD ? "to" : ""), *in = rg_text_is(c->lemma, "result") ? rg_draft_phrase(d, c, "in") : NULL;
    if (in) object = in;
    if (!object || object->first < c->verb_last) return RG_NONE;
    const rg_clause *next = k + 1 < d->c->clause_start[d->sentence + 1] ? &d->c->at.at[k + 1] : NULL;
    bool made = next && next->link == RG_LINK_INFINITIVE && next->first == c->last && next->event.len && !next->passive && c->verb != RG_VERB_LEAD; /* "prompted the miners to strike" */
    rg_turn deed = {.index = k + 1, .c = next, .event = RG_NONE, .within = RG_NONE, .subject = {.event = RG_NONE}, .first = object->first, .last = object->last};
    if (made) return rg_act_event(d, &deed);
    if (c->verb != RG_VERB_LEAD && c->verb != RG_VERB_RESULT) return RG_NONE;
    rg_mention of = rg_event_find(d, object->first, object->last);
    if (of.event == RG_NONE) of = rg_event_introduce(d, object->first, object->last);
    return of.event != RG_NONE && of.first <= object->first + 2 ? of.event : RG_NONE;
}

/* Has what the clause brought about been told as an outcome of the event that is its subject? */
static bool outcome_of_event(const rg_draft *d, const rg_clause *c) {
    for (size_t i = d->sentence_claims; i < d->claims.n; i++) {
        const rg_claim *claim = &d->claims.at[i];
        bool rule = rg_text_is(claim->rule, "outcome/led") || rg_text_is(claim->rule, "outcome/resulted");
        if (rule && claim->value_span.start >= rg_draft_unit(d, c->head)->span.end && claim->value_span.end <= c->span.end) return true;
    }
    return false;
}

static void brings(rg_draft *d, size_t k) {
    const rg_clause *c = &d->c->at.at[k];
    bool may = c->verb == RG_VERB_LEAD || c->verb == RG_VERB_RESULT || c->traits & RG_TRAIT_CARRY || rg_text_is(c->lemma, "prompt");
    rg_turn t = {.index = k, .c = c, .event = RG_NONE, .within = RG_NONE, .subject = {.event = RG_NONE}};
    if (!may || c->passive || !tells(d, c) || outcome_of_event(d, c)) return;
    rg_turn_find_subject(d, &t);
    size_t first, last, event = brought_by(d, &t, &first, &last) && !people(d, first, last) ? brought(d, c, k) : RG_NONE;
    if (event == RG_NONE || rg_why_told(d, rg_draft_span(d, first, last)) || rg_event_find(d, first, last).event == event) return;
    t.event = event;
    rg_turn_text_claim(d, &t, RG_PROPERTY_CAUSE, first, last, "cause/brought");
}

/* "was beaten to death", "froze to death": how he died; no sentence to it. */
static void to_death(rg_draft *d, size_t k) {
    const rg_clause *c = &d->c->at.at[k];
    bool object = rg_draft_phrase(d, c, "") && rg_draft_phrase(d, c, "")->first >= c->verb_last, judged = rg_text_is(c->lemma, "sentence") || rg_text_is(c->lemma, "condemn") || rg_text_is(c->lemma, "put");
    rg_turn t;
    if (!tells(d, c) || judged || !(c->passive || !object)) return;
    size_t i = c->verb_last, last = rg_text_ends(c->lemma, RG_TEXT("to death")) ? i : 0;
    bool camp = i + 2 < c->last && rg_draft_unit(d, i + 2)->classes == RG_CLASS_NOUN; /* "shipped to death camps" */
    if (!last && i + 1 < c->last && rg_draft_is(d, i, "to") && rg_draft_is(d, i + 1, "death") && !camp) last = i + 2;
    if (!last || rg_why_told(d, rg_draft_span(d, c->head, last)) || !turn_of(d, k, &t)) return;
    rg_span span = rg_draft_span(d, c->head, last);
    rg_turn_find_subject(d, &t);
    size_t person = rg_turn_person_in(d, t.first, t.last), thing = person == RG_NONE ? rg_thing_subject(d, &t) : RG_NONE; /* his, not of what he died in */
    if (person != RG_NONE || thing != RG_NONE) t.event = person != RG_NONE ? rg_event_of_person(d, person) : thing;
    rg_draft_add(d, t.event, RG_PROPERTY_CAUSE, rg_draft_text_value(d, span), span, "cause/to-death");
}

/* A death, as a noun for events: "death", "suicide", "murder", "accident". */
static bool a_death(const rg_draft *d, size_t unit) {
    const rg_event_noun *noun = rg_draft_event_noun(d, unit);
    return noun && (rg_text_is(noun->head, "death") || rg_text_is(noun->head, "murder") || rg_text_is(noun->head, "disaster"));
}

/* "The jury ruled the death | a suicide", "found that it was | an accident": of what kind it was, which is why. */
static void manner(rg_draft *d, size_t k) {
    const rg_clause *c = &d->c->at.at[k];
    rg_turn t = {.index = k, .c = c, .event = RG_NONE, .within = RG_NONE, .subject = {.event = RG_NONE}};
    if (!tells(d, c)) return;
    for (size_t i = c->verb_last; i + 1 < c->last; i++) {
        if (!(rg_draft_is(d, i, "a") || rg_draft_is(d, i, "an")) || !a_death(d, i + 1)) continue;
        bool was = c->verb == RG_VERB_BE && i == c->verb_last && c->subject.last == c->subject.first + 1 && (rg_draft_is(d, c->subject.first, "it") || rg_draft_is(d, c->subject.first, "this"));
        bool of_death = c->verb == RG_VERB_BE && i == c->verb_last && c->subject.first < c->subject.last && a_death(d, c->subject.last - 1), ruled = c->verb != RG_VERB_BE && i > c->verb_last && a_death(d, i - 1);
        if (!(was || of_death || ruled) || rg_why_told(d, rg_draft_span(d, i + 1, i + 2))) continue;
        t.event = ruled ? rg_event_find(d, c->verb_last, i).event : of_death ? rg_event_find(d, c->subject.first, c->subject.last).event : RG_NONE;
        if (t.event == RG_NONE) t.event = rg_turn_about(d);
        if (t.event != RG_NONE) rg_turn_text_claim(d, &t, RG_PROPERTY_CAUSE, i + 1, i + 2, "cause/manner");
    }
}

void rg_why_left(rg_draft *d) {
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) {
        phrases(d, k);
        because(d, k);
        purpose(d, k);
        brings(d, k);
        to_death(d, k);
        manner(d, k);
    }
    motives(d);
}
