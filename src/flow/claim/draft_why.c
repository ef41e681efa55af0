/* draft_why.c: why, where no rule has told it: "lay idle owing to the ice", "was hidden because the bailiff had asked for it", "Fearing a raid, they fled",
 * "the refusal to pay led to a riot", "was stabbed to death".
 *
 * The rules of draft_cause.c look at causes where their clause has an event. Here, behind all other rules, those of the other clauses that
 * tell of what was are claimed, of what the clause is about (rg_left_event). Not of what is denied, only possible, or quoted.
 */
#include "flow/claim/claim_whose.h"
#include "flow/claim/claim_why.h"

bool rg_why_told(const rg_draft *d, rg_span span) { return rg_left_told(d, span, RG_PROPERTY_CAUSE, RG_PROPERTY_CAUSE); }

/* Does the clause tell of what was? */
bool rg_why_tells(const rg_draft *d, const rg_clause *c) {
    bool finite = c->verb_first < c->verb_last && c->link != RG_LINK_INFINITIVE && c->link != RG_LINK_REDUCED;
    return finite && c->past && !c->negated && !c->quoted && !c->aside && !rg_infinitive_only_possible(d, c);
}

/* The clause that tells what the reason in clause k is for: the one it hangs on, else the nearest before it; RG_NONE. */
static size_t host(const rg_draft *d, size_t k) {
    size_t begin = d->c->clause_start[d->sentence], outer = d->c->at.at[k].outer;
    if (outer != RG_NONE && outer < k && rg_why_tells(d, &d->c->at.at[outer])) return outer;
    while (k > begin && d->c->at.at[k - 1].link == RG_LINK_INFINITIVE) k--;
    return k > begin && rg_why_tells(d, &d->c->at.at[k - 1]) ? k - 1 : RG_NONE;
}

size_t rg_why_there(rg_draft *d, const rg_clause *c) {
    bool there = c->verb == RG_VERB_BE && c->verb_first > c->first && rg_draft_is(d, c->verb_first - 1, "there");
    const rg_phrase *what = there ? rg_draft_phrase(d, c, "") : NULL;
    if (!what || what->first < c->verb_last) return RG_NONE;
    size_t known = rg_event_find(d, what->first, what->last).event;
    return known != RG_NONE ? known : rg_thing_meant(d, what->first, what->last);
}

bool rg_why_turn(rg_draft *d, size_t clause, rg_turn *t) {
    rg_spoken now = rg_gender_before(d, clause);
    *t = (rg_turn){.index = clause, .c = &d->c->at.at[clause], .event = RG_NONE, .within = RG_NONE, .subject = {.event = RG_NONE}};
    t->event = d->clause_event[clause] == RG_NONE ? rg_why_there(d, t->c) : RG_NONE;
    if (t->event == RG_NONE) t->event = rg_left_event(d, clause, true);
    rg_gender_again(d, now);
    return t->event != RG_NONE;
}

/* The same, where the clause has a subject that is an event, a person or a thing. */
bool rg_why_subject(rg_draft *d, size_t clause, rg_turn *t) {
    rg_spoken now = rg_gender_before(d, clause);
    *t = (rg_turn){.index = clause, .c = &d->c->at.at[clause], .event = RG_NONE, .within = RG_NONE, .subject = {.event = RG_NONE}};
    rg_turn_find_subject(d, t);
    if (t->first < t->last) t->event = rg_event_find(d, t->first, t->last).event;
    if (t->first < t->last && t->event == RG_NONE) t->event = rg_thing_subject(d, t);
    if (t->first < t->last && t->event == RG_NONE) t->event = rg_event_introduce(d, t->first, t->last).event;
    rg_gender_again(d, now);
    return t->event != RG_NONE;
}

static bool people(const rg_draft *d, size_t first, size_t last) {
    for (size_t i = first; i < last && !rg_draft_is(d, i, "of"); i++) {
        const rg_name *n = rg_turn_name_at(d, i);
        if ((n && n->type <= RG_NAME_GROUP) || rg_draft_unit(d, i)->classes & RG_CLASS_PRON || (!n && (rg_draft_acts(d, i) || rg_draft_many(d, i)))) return true;
    }
    return false;
}

/* Does the clause tell of what was not, could be, or is still? A reason for that is told of whom or what it is about, not of a deed. */
static bool only_so(const rg_draft *d, const rg_clause *c) {
    bool finite = c->verb_first < c->verb_last && c->link != RG_LINK_INFINITIVE && c->link != RG_LINK_REDUCED && !c->quoted && !c->aside;
    bool able = c->modal && (rg_draft_is(d, c->verb_first, "could") || rg_draft_is(d, c->verb_first, "can"));
    return finite && (able || (!c->modal && (c->negated || !c->past)));
}

/* "because the bailiff had asked for it". */
static void because(rg_draft *d, size_t k) {
    const rg_clause *c = &d->c->at.at[k];
    rg_turn reason = {.index = k, .c = c}, t;
    if ((c->link != RG_LINK_SUB && c->link != RG_LINK_THAT) || c->quoted || !rg_cause_gives_reason(d, &reason)) return;
    size_t of = host(d, k), first = c->first + 1;
    size_t before = c->outer != RG_NONE && c->outer < k ? c->outer : k > d->c->clause_start[d->sentence] ? k - 1 : RG_NONE;
    if (first >= c->last || rg_draft_is(d, first, ",") || rg_why_told(d, c->span)) return;
    if (of == RG_NONE ? before == RG_NONE || !only_so(d, &d->c->at.at[before]) || !rg_why_subject(d, before, &t) : !rg_why_turn(d, of, &t)) return;
    rg_phrase whole = {.first = first, .last = c->last};
    size_t last = rg_turn_reach(d, &reason, &whole);
    if (c->verb_last == last && k + 1 < d->c->clause_start[d->sentence + 1] && d->c->at.at[k + 1].first == last) last = d->c->at.at[k + 1].last; /* "because they feared | he would tell" */
    t.index = k, t.c = c;
    rg_turn_text_claim(d, &t, RG_PROPERTY_CAUSE, first, last, "cause/because");
}

/* "acted alone, to avenge his brother"; not where the comma closes what stands between: "asked Holm, the mayor, to go". */
static bool behind_comma(const rg_draft *d, const rg_clause *of, const rg_clause *c) {
    bool comma = c->verb_first > d->c->unit_start[d->sentence] && rg_draft_is(d, c->verb_first - 1, ",");
    for (size_t i = of->verb_last; comma && i + 1 < c->verb_first; i++) comma = !rg_draft_is(d, i, ",");
    return comma && !c->passive && (c->verb == RG_VERB_KILL || (c->verb == RG_VERB_ACT && c->event.len));
}

bool rg_why_office(const rg_draft *d, const rg_clause *c) {
    size_t i = c->verb_last;
    bool is = c->verb == RG_VERB_BE && !c->passive && i == c->verb_first + 2;
    while (is && i + 1 < c->last && !rg_draft_acts(d, i) && rg_draft_unit(d, i)->classes & (RG_CLASS_DET | RG_CLASS_NOUN | RG_CLASS_NAME) && !(rg_draft_unit(d, i)->classes & RG_CLASS_PREP)) i++;
    return is && i < c->last && rg_draft_acts(d, i);
}

/* "was to blame", "told him to go", "the first to fall": what the infinitive completes. */
static bool completed(const rg_draft *d, const rg_clause *host, const rg_clause *c) {
    static const char *const ends[] = {"order", "as", "attempt", "effort", "bid"};
    size_t before = c->first > 0 ? c->first - 1 : 0;
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (rg_draft_is(d, before, ends[i])) return false;
    bool apart = rg_draft_is(d, before, ",") && (!behind_comma(d, host, c) || c->traits & RG_TRAIT_SENSE || rg_text_is(c->lemma, "find")); /* "returned to Lund, to find it burned" */
    return apart || rg_why_office(d, c) || host->verb == RG_VERB_BE || host->verb == RG_VERB_SAY || host->verb == RG_VERB_CLAIM || c->passive || rg_draft_unit(d, before)->classes & RG_CLASS_ORD;
}

/* "burned the mill | to hide the theft": what was done to a thing, which nobody can be asked or made to do. */
static bool deed_on_thing(const rg_draft *d, const rg_clause *of, const rg_clause *c) {
    const rg_phrase *object = of->passive ? NULL : rg_draft_phrase(d, of, "");
    if (of->verb != RG_VERB_ACT || !of->event.len || of->traits & (RG_TRAIT_CARRY | RG_TRAIT_PLEDGE | RG_TRAIT_GRANT | RG_TRAIT_WISH) || !object || object->first < of->verb_last || object->last != c->first) return false;
    const rg_unit *u = rg_draft_unit(d, object->last - 1);
    rg_sense sense = rg_draft_sense(d, object->last - 1);
    bool thing = sense == RG_SENSE_BUILDING || sense == RG_SENSE_AREA || sense == RG_SENSE_LAND || (sense == RG_SENSE_NO && rg_draft_noun(d, object->last - 1) == RG_NOUN_SITE);
    return u->classes & RG_CLASS_NOUN && u->name == RG_NONE && thing && !rg_draft_acts(d, object->last - 1) && !rg_draft_event_noun(d, object->last - 1);
}

/* May the noun phrase that ends before unit `end` be something done for an aim, "taxes | to pay for the war", rather than what the infinitive says
 * more of ("the right to vote") or who is to do it? */
static bool for_aim(const rg_draft *d, size_t end) {
    const rg_unit *u = rg_draft_unit(d, end - 1);
    rg_sense sense = rg_draft_sense(d, end - 1);
    bool somebody = u->name != RG_NONE || rg_draft_acts(d, end - 1) || rg_draft_many(d, end - 1) || u->classes & (RG_CLASS_PRON | RG_CLASS_ORD);
    return u->classes & RG_CLASS_NOUN && !somebody && sense != RG_SENSE_IDEA && sense != RG_SENSE_TIME && sense != RG_SENSE_DEED && !rg_draft_event_noun(d, end - 1) && rg_draft_noun(d, end - 1) != RG_NOUN_CAUSE && rg_draft_noun(d, end - 1) != RG_NOUN_OPTION && rg_draft_noun(d, end - 1) != RG_NOUN_PURPOSE && rg_draft_noun(d, end - 1) != RG_NOUN_MEASURE;
}

/* "The town raised taxes to pay for the war", "a law was passed to protect the weavers". */
static bool done_for(rg_draft *d, size_t of, const rg_clause *c) {
    static const rg_verb no_deeds[] = {RG_VERB_SAY, RG_VERB_CLAIM, RG_VERB_DENY, RG_VERB_BE, RG_VERB_BECOME, RG_VERB_AIM, RG_VERB_DECIDE, RG_VERB_NAME, RG_VERB_DISCUSS, RG_VERB_APPOINT, RG_VERB_BEGIN, RG_VERB_FINISH, RG_VERB_ASCRIBE, RG_VERB_LEAD, RG_VERB_RESULT, RG_VERB_HEAD};
    const rg_clause *host = &d->c->at.at[of];
    bool deed = !(host->traits & (RG_TRAIT_CARRY | RG_TRAIT_PLEDGE | RG_TRAIT_WISH | RG_TRAIT_HOLD | RG_TRAIT_ASCRIBE | RG_TRAIT_FALL | RG_TRAIT_REFUSE | RG_TRAIT_STATE | RG_TRAIT_GRANT | RG_TRAIT_LIGHT | RG_TRAIT_PERFORM)) && !rg_reason_drives(d, host) && !rg_text_is(host->lemma, "have") && !rg_text_is(host->lemma, "ask");
    for (size_t i = 0; i < sizeof no_deeds / sizeof *no_deeds; i++) deed &= host->verb != no_deeds[i];
    if (!deed || c->passive || c->verb == RG_VERB_BE || c->first != host->last || c->negated) return false;
    rg_turn t = {.index = of, .c = host, .event = RG_NONE, .within = RG_NONE, .subject = {.event = RG_NONE}};
    const rg_phrase *object = host->passive ? NULL : rg_draft_phrase(d, host, "");
    if (host->passive) {
        rg_turn_find_subject(d, &t);
        return c->first == host->verb_last && t.first < t.last && for_aim(d, t.last);
    }
    return object && object->first >= host->verb_last && object->last == c->first && for_aim(d, object->last);
}

/* "In a bid to end the walkout, the mayor closed the gates": the purpose opens the sentence; the clause it is of, RG_NONE. */
static size_t led_by_purpose(const rg_draft *d, size_t k) {
    const rg_clause *c = &d->c->at.at[k];
    size_t begin = d->c->unit_start[d->sentence], next = k + 1;
    bool opens = c->link == RG_LINK_INFINITIVE && rg_draft_is(d, begin, "in") && c->verb_first > begin + 1 && c->verb_first <= begin + 4;
    while (next < d->c->clause_start[d->sentence + 1] && d->c->at.at[next].subject.first >= d->c->at.at[next].subject.last) next++;
    bool comma = opens && next < d->c->clause_start[d->sentence + 1] && rg_draft_is(d, d->c->at.at[next].subject.first - 1, ",");
    return comma && rg_cause_aims(d, c) && rg_why_tells(d, &d->c->at.at[next]) ? next : RG_NONE;
}

/* "in order to pay the crew", "shot a guard to free his brother". */
static void purpose(rg_draft *d, size_t k) {
    const rg_clause *c = &d->c->at.at[k];
    size_t of = c->link == RG_LINK_INFINITIVE && !c->quoted ? host(d, k) : RG_NONE, leads = of == RG_NONE ? led_by_purpose(d, k) : RG_NONE;
    const rg_clause *host_clause = of == RG_NONE ? NULL : &d->c->at.at[of];
    bool aim = host_clause && !completed(d, host_clause, c) && (behind_comma(d, host_clause, c) || deed_on_thing(d, host_clause, c) || done_for(d, of, c) || rg_cause_tells_purpose(d, c, host_clause));
    rg_turn t;
    if (leads != RG_NONE) of = leads;
    if (!(aim || leads != RG_NONE) || c->last <= c->head + 1 || rg_why_told(d, rg_draft_span(d, c->head, c->last)) || !rg_why_turn(d, of, &t)) return;
    rg_phrase whole = {.first = c->head, .last = c->last};
    t.index = k, t.c = c;
    rg_turn_text_claim(d, &t, RG_PROPERTY_CAUSE, c->head, rg_turn_reach(d, &t, &whole), "cause/purpose");
}

/* "owing to the ice". */
static void phrases(rg_draft *d, size_t k) {
    const rg_clause *c = &d->c->at.at[k];
    size_t end = d->reading->sentences.at[d->sentence].last, row;
    bool any = false, so = only_so(d, c) && !c->negated && !c->modal; /* "is poor owing to the frost" */
    rg_turn t;
    if (!rg_why_tells(d, c) && !so) return;
    for (size_t i = c->first; i < c->last && !any; i++) any = rg_phrase_match(&d->nouns->causes, d->reading->tokens.at, rg_draft_unit(d, i)->first, end, &row) > 0 && i + 1 < c->last && !rg_why_told(d, rg_draft_span(d, i, c->last));
    if (any && (so ? rg_why_subject(d, k, &t) : rg_why_turn(d, k, &t))) rg_cause_phrases(d, &t);
}

/* The clause that tells what somebody moved so did: the first whose verb stands behind the words, else, behind a comma, the last before them. */
static size_t moved(const rg_draft *d, size_t first, size_t last) {
    size_t begin = d->c->clause_start[d->sentence], end = d->c->clause_start[d->sentence + 1], before = RG_NONE;
    for (size_t k = begin; k < end; k++) {
        const rg_clause *c = &d->c->at.at[k];
        bool link = c->link != RG_LINK_RELATIVE && c->link != RG_LINK_SUB;
        bool own = c->subject.first < c->subject.last, outside = own ? c->subject.last <= first || c->subject.first >= last : c->verb_first == last + 1 && first > d->c->unit_start[d->sentence];
        if (link && c->verb_first >= last && (own || outside)) return outside && rg_why_tells(d, c) ? k : RG_NONE;
        if (link && c->verb_last <= first && rg_why_tells(d, c)) before = k;
    }
    return last >= d->c->unit_start[d->sentence + 1] || rg_draft_is(d, last, ".") ? before : RG_NONE;
}

/* "Fearing a raid, the monks hid the bell", "The mayor, anxious to save money, sold it". */
static void motives(rg_draft *d) {
    size_t begin = d->c->unit_start[d->sentence], end = d->c->unit_start[d->sentence + 1], last;
    for (size_t i = begin; i < end; i++) {
        if (!(i == begin || (rg_draft_unit(d, i - 1)->classes & RG_CLASS_PUNCT && rg_draft_is(d, i - 1, ","))) || rg_unit_in(&d->nouns->motives, rg_draft_unit(d, i)) == RG_NONE) continue;
        if (rg_text_ends(rg_draft_unit(d, i)->fold, RG_TEXT("ed")) && i + 1 < end && rg_draft_unit(d, i + 1)->classes & (RG_CLASS_PRON | RG_CLASS_NAME | RG_CLASS_DET) && !rg_draft_is(d, i + 1, "that")) continue; /* ", urged him to go": a verb of its own */
        for (last = i + 1; last < end && !rg_draft_is(d, last, ",") && !rg_draft_is(d, last, ";") && !rg_draft_is(d, last, "."); last++) {}
        rg_turn t;
        size_t of = last > i + 1 && !rg_why_told(d, rg_draft_span(d, i, last)) ? moved(d, i, last) : RG_NONE;
        if (of != RG_NONE && rg_why_turn(d, of, &t)) rg_turn_text_claim(d, &t, RG_PROPERTY_CAUSE, i, last, "cause/motive");
    }
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
    const rg_phrase *object = rg_draft_phrase(d, c, c->verb == RG_VERB_LEAD && rg_draft_phrase(d, c, "to") ? "to" : ""), *in = rg_text_is(c->lemma, "result") ? rg_draft_phrase(d, c, "in") : NULL;
    if (in) object = in;
    if (!object || object->first < c->verb_last) return RG_NONE;
    const rg_clause *next = k + 1 < d->c->clause_start[d->sentence + 1] ? &d->c->at.at[k + 1] : NULL;
    bool made = next && next->link == RG_LINK_INFINITIVE && next->first == c->last && next->event.len && !next->passive; /* "prompted the miners to strike" */
    rg_turn deed = {.index = k + 1, .c = next, .event = RG_NONE, .within = RG_NONE, .subject = {.event = RG_NONE}, .first = object->first, .last = object->last};
    if (made) return rg_act_event(d, &deed);
    const rg_phrase *to = rg_draft_phrase(d, c, "to") ? rg_draft_phrase(d, c, "to") : rg_draft_phrase(d, c, "into");
    bool driven = to && to->first > object->first && rg_reason_drives(d, c); /* "drove the weavers to revolt" */
    if (driven) object = to;
    if (c->verb != RG_VERB_LEAD && c->verb != RG_VERB_RESULT && !driven) return RG_NONE;
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
    bool may = c->verb == RG_VERB_LEAD || c->verb == RG_VERB_RESULT || c->traits & RG_TRAIT_CARRY || rg_reason_drives(d, c);
    rg_turn t = {.index = k, .c = c, .event = RG_NONE, .within = RG_NONE, .subject = {.event = RG_NONE}};
    bool makes = k + 1 < d->c->clause_start[d->sentence + 1] && c[1].link == RG_LINK_INFINITIVE; /* "led him to quarrel" */
    if (c->verb == RG_VERB_LEAD && !rg_draft_phrase(d, c, "to") && !makes && rg_text_is(c->lemma, "lead")) return; /* "led an uprising" */
    if (!may || c->passive || !rg_why_tells(d, c) || outcome_of_event(d, c)) return;
    rg_turn_find_subject(d, &t);
    size_t first, last, event = brought_by(d, &t, &first, &last) && !people(d, first, last) ? brought(d, c, k) : RG_NONE;
    if (event == RG_NONE || rg_why_told(d, rg_draft_span(d, first, last)) || rg_event_find(d, first, last).event == event) return;
    t.event = event;
    rg_turn_text_claim(d, &t, RG_PROPERTY_CAUSE, first, last, "cause/brought");
}

/* "was beaten to death", "froze to death": how he died; no sentence to it. */
static void to_death(rg_draft *d, size_t k) {
    const rg_clause *c = &d->c->at.at[k];
    size_t i = c->verb_last, last = rg_text_ends(c->lemma, RG_TEXT("to death")) ? i : 0;
    bool camp = i + 2 < c->last && rg_draft_unit(d, i + 2)->classes == RG_CLASS_NOUN; /* "shipped to death camps" */
    if (!last && i + 1 < c->last && rg_draft_is(d, i, "to") && rg_draft_is(d, i + 1, "death") && !camp) last = i + 2;
    if (!last) return;
    bool object = rg_draft_phrase(d, c, "") && rg_draft_phrase(d, c, "")->first >= c->verb_last, judged = rg_text_is(c->lemma, "sentence") || rg_text_is(c->lemma, "condemn") || rg_text_is(c->lemma, "put");
    rg_turn t;
    if (judged || !(c->passive || !object) || !rg_why_tells(d, c) || rg_why_told(d, rg_draft_span(d, c->head, last)) || !rg_why_turn(d, k, &t)) return;
    rg_span span = rg_draft_span(d, c->head, last);
    rg_turn_find_subject(d, &t);
    size_t person = rg_turn_person_in(d, t.first, t.last), thing = person == RG_NONE ? rg_thing_subject(d, &t) : RG_NONE; /* his, not of what he died in */
    if (person != RG_NONE || thing != RG_NONE) t.event = person != RG_NONE ? rg_event_of_person(d, person) : thing;
    rg_draft_add(d, t.event, RG_PROPERTY_CAUSE, rg_draft_text_value(d, span), span, "cause/to-death");
}

/* What somebody died in: "an accident", "a fire". */
static bool mishap(const rg_draft *d, size_t first, size_t last) {
    static const char *const heads[] = {"disaster", "collision", "duel"};
    for (size_t i = first; i < last; i++) {
        const rg_event_noun *noun = rg_draft_event_noun(d, i);
        for (size_t k = 0; noun && k < sizeof heads / sizeof *heads; k++)
            if (rg_text_is(noun->head, heads[k])) return true;
        if (rg_draft_unit(d, i)->classes & (RG_CLASS_PUNCT | RG_CLASS_PREP)) return false;
    }
    return false;
}

/* "died by his own hand", "through infection", "in a shipwreck": where the reason for a death begins, behind its preposition; RG_NONE. */
static size_t died_by(const rg_draft *d, const rg_clause *c) {
    for (size_t i = c->verb_last; i + 1 < c->last; i++) {
        bool opens = i == c->verb_last || rg_draft_unit(d, i - 1)->classes & (RG_CLASS_PUNCT | RG_CLASS_ADV | RG_CLASS_WHEN) || rg_draft_is(d, i - 1, "dead") || (rg_turn_name_at(d, i - 1) && rg_turn_name_at(d, i - 1)->type == RG_NAME_PLACE);
        bool by = rg_draft_is(d, i, "by") || rg_draft_is(d, i, "through"), in = rg_draft_is(d, i, "in") && rg_draft_unit(d, i + 1)->classes & RG_CLASS_DET && mishap(d, i + 1, c->last);
        unsigned next = rg_draft_unit(d, i + 1)->classes;
        if (opens && (by || in) && !(next & (RG_CLASS_NUM | RG_CLASS_WHEN | RG_CLASS_NAME)) && next & (RG_CLASS_NOUN | RG_CLASS_DET)) return i + 1;
    }
    return RG_NONE;
}

/* Up to a mark, a time or a preposition other than "of". */
static size_t phrase_end(const rg_draft *d, size_t first, size_t last) {
    size_t end = first;
    while (end < last && !(rg_draft_unit(d, end)->classes & (RG_CLASS_PUNCT | RG_CLASS_WHEN)) && !(end > first && rg_draft_unit(d, end)->classes & RG_CLASS_PREP && !rg_draft_is(d, end, "of"))) end++;
    return end;
}

enum { WHOLE_UNITS = 5 }; /* of a verb of several words, with what stands between */

/* How somebody died: by what, or by what the verb says ("drowned", "committed suicide"). */
static void death(rg_draft *d, size_t k) {
    const rg_clause *c = &d->c->at.at[k];
    bool dead = c->passive && rg_text_is(c->lemma, "find") && rg_draft_is(d, c->verb_last, "dead");
    if (!(dead || c->verb == RG_VERB_DIE) || !rg_why_tells(d, c) || rg_infinitive_planned(d, c)) return;
    size_t first = died_by(d, c), last = first == RG_NONE ? c->verb_last : phrase_end(d, first, c->last);
    bool own = first == RG_NONE && !dead && c->event.len && !rg_text_is(c->event, "death");
    rg_turn t;
    if (own) first = c->head;
    size_t blank = rg_text_find(c->lemma, RG_TEXT(" "), 0), more = last; /* "took | his own life" */
    for (size_t i = 1; own && blank != (size_t)-1 && more < c->last && i < WHOLE_UNITS && !rg_text_ends(c->lemma, rg_draft_unit(d, more - 1)->fold); i++) more++;
    if (own && rg_text_ends(c->lemma, rg_draft_unit(d, more - 1)->fold)) last = more;
    if (first == RG_NONE || rg_why_told(d, rg_draft_span(d, first, last)) || !rg_why_turn(d, k, &t)) return;
    rg_turn_text_claim(d, &t, RG_PROPERTY_CAUSE, first, last, "cause/death");
}

/* "sank after striking a reef", "died after being shot": what came before is why. */
static void after_doing(rg_draft *d, size_t k) {
    const rg_clause *doing = &d->c->at.at[k], *c = doing->outer == RG_NONE ? NULL : &d->c->at.at[doing->outer];
    if (!c || !rg_turn_apart(d, doing) || !rg_draft_is(d, doing->verb_first, "after") || doing->first < c->verb_last) return;
    bool lost = (c->verb == RG_VERB_DIE && rg_draft_is(d, doing->verb_first + 1, "being")) || (c->ends && (c->passive || !rg_draft_phrase(d, c, "")));
    size_t first = doing->verb_first + 1, last = first;
    rg_turn t;
    if (!lost || !rg_why_tells(d, c)) return;
    while (last < doing->last && !(rg_draft_unit(d, last)->classes & RG_CLASS_PUNCT)) last++;
    if (last > first + 1 && !rg_why_told(d, rg_draft_span(d, first, last)) && rg_why_turn(d, doing->outer, &t)) rg_turn_text_claim(d, &t, RG_PROPERTY_CAUSE, first, last, "cause/after");
}

/* "The fire was started by a lamp": by no one. */
static void begun_by(rg_draft *d, size_t k) {
    const rg_clause *c = &d->c->at.at[k];
    const rg_phrase *by = c->verb == RG_VERB_BEGIN && c->passive && rg_why_tells(d, c) ? rg_draft_phrase(d, c, "by") : NULL;
    size_t event = d->clause_event[k];
    if (!by || by->first < c->verb_last || event == RG_NONE || d->events.at[event].person || rg_turn_has_when(d, by) || people(d, by->first, by->last) || rg_why_told(d, by->span)) return;
    rg_turn t = {.index = k, .c = c, .event = event, .within = RG_NONE, .subject = {.event = RG_NONE}};
    rg_turn_text_claim(d, &t, RG_PROPERTY_CAUSE, by->first, by->last, "cause/by");
}

/* "The fire started when a lamp fell": what set it off. */
static void set_off(rg_draft *d, size_t k) {
    const rg_clause *c = &d->c->at.at[k];
    size_t of = c->outer;
    bool when = c->link == RG_LINK_SUB && rg_text_is(c->linker, "when") && of != RG_NONE && of < k && c->subject.first < c->subject.last && !rg_turn_dated(d, c);
    const rg_clause *host = when ? &d->c->at.at[of] : NULL;
    if (!when || !rg_why_tells(d, c) || !rg_why_tells(d, host) || host->verb != RG_VERB_BEGIN || host->passive || rg_draft_phrase(d, host, "") || c->verb == RG_VERB_BE || d->clause_event[of] == RG_NONE || d->events.at[d->clause_event[of]].person || rg_why_told(d, c->span)) return;
    rg_turn t = {.index = k, .c = c, .event = d->clause_event[of], .within = RG_NONE, .subject = {.event = RG_NONE}};
    rg_turn_text_claim(d, &t, RG_PROPERTY_CAUSE, c->subject.first, c->last, "cause/when");
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
    if (!rg_why_tells(d, c)) return;
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
        death(d, k);
        after_doing(d, k);
        set_off(d, k);
        begun_by(d, k);
        manner(d, k);
    }
    motives(d);
}
