/* draft_cause.c: why: "because of X", "died of fever", "was hanged for treason", "in order to stop him", "because the army had fled".
 *
 * What a purpose or reason hangs on is the event of its clause; of a death, the person.
 */
#include "flow/claim/claim_call.h"
#include "flow/claim/claim_why.h"

/* ---- phrases -------------------------------------------------------------------------------------------------- */

bool rg_cause_to(const rg_draft *d, const rg_phrase *f) {
    if (f->first < 2 || !rg_draft_is(d, f->first - 1, "to")) return false;
    size_t row, due = rg_draft_unit(d, f->first - 2)->first, end = rg_draft_unit(d, f->first - 1)->last; /* "due to", "thanks to" */
    return due + rg_phrase_match(&d->nouns->causes, d->reading->tokens.at, due, end, &row) == end;
}

/* "because of X", "in response to X": a cause of what the clause tells. */
void rg_cause_phrases(rg_draft *d, const rg_turn *t) {
    size_t end_token = d->reading->sentences.at[d->sentence].last, row;
    for (size_t i = t->c->first; i < t->c->last; i++) {
        size_t n = rg_phrase_match(&d->nouns->causes, d->reading->tokens.at, rg_draft_unit(d, i)->first, end_token, &row), from = i, to;
        if (!n) continue;
        while (from < t->c->last && rg_draft_unit(d, from)->first < rg_draft_unit(d, i)->first + n) from++;
        for (to = from; to < t->c->last && !(rg_draft_unit(d, to)->classes & RG_CLASS_PUNCT); to++) {
            bool another = to > from + 1 && i < t->c->verb_first && to < t->c->verb_first && rg_draft_unit(d, to)->classes & RG_CLASS_DET && rg_draft_unit(d, to - 1)->classes & (RG_CLASS_NOUN | RG_CLASS_NAME) && !(rg_draft_unit(d, to - 1)->classes & (RG_CLASS_PREP | RG_CLASS_DET));
            bool pronoun = to > from && rg_draft_unit(d, to)->classes & RG_CLASS_NOM && !(rg_draft_unit(d, to - 1)->classes & RG_CLASS_PREP); /* "the mud they" had stood in */
            if ((to >= t->c->verb_first && to < t->c->verb_last) || another || pronoun) break; /* "as a result of the frost the mills stood" */
        }
        bool doing = to >= from && to == t->c->last && to < d->c->unit_start[d->sentence + 1] && (rg_draft_is(d, to, "being") || rg_draft_is(d, to, "having"));
        for (size_t k = t->index + 1; doing && k < d->c->clause_start[d->sentence + 1] && d->c->at.at[k].verb_first <= to; k++) /* "due to Lind being declared mad" */
            if (d->c->at.at[k].verb_first == to) to = d->c->at.at[k].last;
        if (row && to > from) from = i + 1; /* "for | lack of rain" */
        bool fact = to == from + 1 + (rg_draft_unit(d, from)->classes & RG_CLASS_DET && to > from + 1) && rg_draft_is(d, to - 1, "fact"); /* "due to the fact | that": what is a fact tells another clause */
        if (to <= from || fact || rg_why_told(d, rg_draft_span(d, from, to))) continue;
        rg_turn_text_claim(d, t, RG_PROPERTY_CAUSE, from, to, "cause/phrase");
        rg_mention of = rg_event_find(d, from, to); /* "as a result of the siege, half of the houses stood empty" */
        if (of.event != RG_NONE && of.event != t->event && of.first <= from + 1 && i < t->c->verb_first) rg_act_words(d, t, of.event, RG_PROPERTY_OUTCOME, "outcome/result-of");
    }
}

/* Up to a date, a comma or another preposition's phrase that is no part of the cause. */
static size_t cause_end(const rg_draft *d, size_t from, size_t last) {
    size_t i = from;
    for (; i < last; i++) {
        const rg_unit *u = rg_draft_unit(d, i);
        bool place_or_time = u->classes & RG_CLASS_PREP && i > from && !rg_draft_is(d, i, "of") && i + 1 < last &&
                             (rg_draft_unit(d, i + 1)->classes & RG_CLASS_WHEN || (!rg_draft_is(d, i, "for") && rg_turn_name_at(d, i + 1) && rg_turn_name_at(d, i + 1)->type == RG_NAME_PLACE));
        bool time = u->classes & RG_CLASS_WHEN && i > from && rg_draft_unit(d, i - 1)->classes & RG_CLASS_NOUN && !(rg_draft_unit(d, i - 1)->classes & RG_CLASS_PREP); /* "his wounds | a week later" */
        if (u->classes & RG_CLASS_PUNCT || place_or_time || time) break;
    }
    return i;
}

/* "died of fever", "officially of typhus", "died from his wounds". */
static void of_death(rg_draft *d, const rg_turn *t) {
    for (size_t i = t->c->verb_last; i < t->c->last; i++) {
        bool of = rg_draft_is(d, i, "of") || rg_draft_is(d, i, "from") || (i == t->c->verb_last && rg_draft_is(d, i, "to")); /* "succumbed to" */
        const rg_unit *before = rg_draft_unit(d, i - 1);
        bool opens = i == t->c->verb_last || before->classes & (RG_CLASS_PUNCT | RG_CLASS_ADV | RG_CLASS_WHEN);
        if (!of || !opens || i + 1 >= t->c->last || rg_draft_unit(d, i + 1)->classes & (RG_CLASS_NUM | RG_CLASS_WHEN)) continue;
        rg_turn_text_claim(d, t, RG_PROPERTY_CAUSE, i + 1, cause_end(d, i + 1, t->c->last), "cause/died-of");
        return;
    }
}

/* "(probably of peritonitis)" behind a death. */
void rg_cause_aside(rg_draft *d, rg_turn *t) {
    size_t i = t->c->first, k = t->index;
    while (i < t->c->last && rg_draft_unit(d, i)->classes & RG_CLASS_ADV) i++;
    if (i + 1 >= t->c->last || !(rg_draft_is(d, i, "of") || rg_draft_is(d, i, "from"))) return;
    while (k > d->c->clause_start[d->sentence] && d->c->at.at[k - 1].verb != RG_VERB_DIE) k--;
    if (k == d->c->clause_start[d->sentence]) return;
    t->event = d->clause_event[k - 1];
    if (t->event != RG_NONE) rg_turn_text_claim(d, t, RG_PROPERTY_CAUSE, i + 1, t->c->last, "cause/died-of");
}

/* Is the act one that is done to people for something: a killing, an arrest, a sentence, a dismissal? */
static bool punishes(const rg_draft *d, const rg_clause *c) {
    if (c->verb == RG_VERB_KILL) return true;
    size_t row = c->event.len ? rg_map_get(&d->nouns->events, c->event) : RG_NONE;
    return row != RG_NONE && d->nouns->event_list.at[row].kind & RG_KIND_PUNISHES;
}

/* "was hanged for treason", "executed for passing secrets". */
static void for_deed(rg_draft *d, const rg_turn *t) {
    const rg_phrase *f = rg_draft_phrase(d, t->c, "for"), *over = t->c->verb == RG_VERB_KILL && !f ? rg_draft_phrase(d, t->c, "over") : NULL;
    if (over && over->first >= t->c->verb_last && !rg_turn_has_when(d, over) && !(rg_draft_unit(d, over->first)->classes & RG_CLASS_NUM) && !rg_turn_name_at(d, over->first)) { /* "was shot over a debt" */
        rg_turn_text_claim(d, t, RG_PROPERTY_CAUSE, over->first, rg_turn_reach(d, t, over), "cause/for");
        return;
    }
    bool deed = f && rg_text_ends(rg_draft_unit(d, f->first)->fold, RG_TEXT("ing")) && rg_draft_unit(d, f->first)->classes & RG_CLASS_VERB; /* "was fined for overcrowding" */
    bool told = t->c->verb != RG_VERB_NAME && (t->c->verb != RG_VERB_OTHER || t->c->traits & RG_TRAIT_TELL) && !(t->c->traits & RG_TRAIT_GRANT);
    bool owned = f && t->c->passive && told && rg_draft_unit(d, f->first)->classes & RG_CLASS_DET && rg_draft_unit(d, f->first)->classes & RG_CLASS_PRON && !rg_draft_is(d, f->first, "this") && !rg_draft_is(d, f->first, "that") && !rg_draft_is(d, f->first, "these") && !rg_draft_is(d, f->first, "those"); /* "was fined for his part in it" */
    deed |= owned && f->last > f->first + 1 && !rg_event_noun_acts(d->nouns, rg_draft_unit(d, f->first + 1)->fold);
    bool done_to = deed && t->c->passive && (rg_act_verb(t->c) || t->c->traits & RG_TRAIT_TELL);
    if (!f || f->first < t->c->verb_last || !(punishes(d, t->c) || done_to) || rg_turn_has_when(d, f) || rg_draft_unit(d, f->first)->classes & RG_CLASS_NUM || rg_reason_how_long(d, f)) return;
    rg_turn_text_claim(d, t, RG_PROPERTY_CAUSE, f->first, rg_turn_reach(d, t, f), "cause/for");
}

/* ---- clauses -------------------------------------------------------------------------------------------------- */

/* The event of the nearest clause before this one in its sentence. */
static size_t event_before(const rg_draft *d, const rg_turn *t) {
    for (size_t k = t->index; k > d->c->clause_start[d->sentence]; k--)
        if (d->clause_event[k - 1] != RG_NONE) return d->clause_event[k - 1];
    return RG_NONE;
}

static bool behind(const rg_draft *d, const rg_clause *c, const char *last, const char *before) {
    return c->first > d->c->unit_start[d->sentence] + 1 && rg_draft_is(d, c->first - 1, last) && (!before || rg_draft_is(d, c->first - 2, before));
}

bool rg_cause_aims(const rg_draft *d, const rg_clause *c) {
    static const char *const nouns[] = {"order", "attempt", "effort", "bid", "hope"};
    for (size_t i = 0; c->verb_first > d->c->unit_start[d->sentence] && i < sizeof nouns / sizeof *nouns; i++)
        if (rg_draft_is(d, c->verb_first - 1, nouns[i])) return true;
    return false;
}

/* "in order to X", "in an attempt to X", "ostensibly to X"; a bare "to X" behind a killing or a journey. */
bool rg_cause_tells_purpose(const rg_draft *d, const rg_clause *c, const rg_clause *outer) {
    if (behind(d, c, "order", "in") || behind(d, c, "as", "so") || behind(d, c, "attempt", "an") || behind(d, c, "effort", "an") || behind(d, c, "bid", "a") || behind(d, c, "hope", "the")) return true;
    for (size_t i = c->first > 0 ? c->first - 1 : 0; i < c->head; i++)
        if (rg_draft_unit(d, i)->classes & (RG_CLASS_NEG | RG_CLASS_HAVE) || rg_draft_is(d, i, "ever") || rg_draft_is(d, i, "only") || rg_draft_is(d, i, "later")) return false; /* "only to find", "later to become", "the first ever to have sailed", "so as never to" */
    for (size_t i = c->first; i > outer->verb_last && i + 4 > c->first; i--)
        if (rg_draft_unit(d, i - 1)->classes & RG_CLASS_ORD) return false; /* "the third Dane to sign" */
    if (rg_reason_drives(d, outer) || outer->traits & RG_TRAIT_CARRY) return false; /* "forced the guild to pay" */
    const rg_phrase *object = rg_draft_phrase(d, outer, "");
    if (object && object->last == c->first && outer->verb == RG_VERB_MOVE && !outer->passive && !rg_turn_name_at(d, object->last - 1)) return false; /* "left him little time to" */
    bool adverb = c->first > 0 && rg_draft_unit(d, c->first - 1)->classes & RG_CLASS_ADV && c->first - 1 > outer->verb_last;
    bool trying = c->first > outer->verb_last && rg_draft_unit(d, c->first - 1)->classes & RG_CLASS_VERB; /* "was shot while trying to escape" */
    if (trying) return false;
    unsigned before = c->first > 0 ? rg_draft_unit(d, c->first - 1)->classes : 0;
    if (c->first > outer->verb_last && !(before & (RG_CLASS_NAME | RG_CLASS_WHEN | RG_CLASS_PUNCT | RG_CLASS_ADV | RG_CLASS_PRON)) && !rg_draft_acts(d, c->first - 1) && !rg_draft_many(d, c->first - 1)) return false; /* "in a position to win", "were the first to leave" */
    bool complete = outer->passive || (c->first > outer->verb_last);
    return complete && (adverb || outer->verb == RG_VERB_KILL || outer->verb == RG_VERB_MOVE || outer->verb == RG_VERB_REPRESENT);
}

void rg_cause_purpose(rg_draft *d, const rg_turn *t) {
    if (t->c->link != RG_LINK_INFINITIVE || t->c->outer == RG_NONE) return;
    const rg_clause *outer = &d->c->at.at[t->c->outer];
    size_t event = event_before(d, t), next = t->index + 1, last = t->c->last;
    if (rg_why_office(d, t->c)) return;
    if (event == RG_NONE || !rg_cause_tells_purpose(d, t->c, outer) || rg_infinitive_only_possible(d, outer)) return;
    if (next < d->c->clause_start[d->sentence + 1] && d->c->at.at[next].first == last && d->c->at.at[next].link == RG_LINK_REDUCED && !(rg_draft_unit(d, last)->classes & RG_CLASS_PUNCT)) last = d->c->at.at[next].last;
    rg_turn own = *t;
    own.event = event;
    if (last > t->c->head + 1) rg_turn_text_claim(d, &own, RG_PROPERTY_CAUSE, t->c->head, last, "cause/purpose"); /* "returned to ask" says too little */
}

/* "..., since threats had been made": a reason where neither clause tells of a time. */
bool rg_cause_gives_reason(const rg_draft *d, const rg_turn *t) {
    size_t at = t->c->first, begin = d->c->unit_start[d->sentence];
    if (t->c->link == RG_LINK_THAT) { /* "on the ground that", "so that they would not" */
        bool ground = at > begin && (rg_draft_is(d, at - 1, "ground") || rg_draft_is(d, at - 1, "grounds"));
        return ground || (at > begin && rg_draft_is(d, at - 1, "so") && t->c->modal && t->c->subject.first < t->c->subject.last);
    }
    if (rg_text_same(t->c->linker, RG_TEXT("because"))) return !rg_draft_is(d, t->c->first + 1, "of");
    bool behind_comma = t->c->first > d->c->unit_start[d->sentence] && rg_draft_is(d, t->c->first - 1, ",");
    return rg_text_same(t->c->linker, RG_TEXT("since")) && behind_comma && t->c->subject.first < t->c->subject.last && !rg_turn_dated(d, t->c);
}

/* "because the army had fled": of the clause it hangs on. */
void rg_cause_because(rg_draft *d, const rg_turn *t) {
    if ((t->c->link != RG_LINK_SUB && t->c->link != RG_LINK_THAT) || !rg_cause_gives_reason(d, t)) return;
    size_t event = event_before(d, t);
    bool would = t->c->outer != RG_NONE && d->c->at.at[t->c->outer].modal; /* "might have been prevented, because" */
    if (would) return;
    rg_turn own = *t;
    own.event = event;
    rg_phrase whole = {.first = t->c->first + 1, .last = t->c->last};
    const rg_clause *next = &d->c->at.at[t->index + 1], *end = &d->c->at.at[d->c->clause_start[d->sentence + 1]];
    bool said = next < end && rg_draft_is(d, whole.first, ",") && next->link == RG_LINK_AND && rg_draft_is(d, next->first, ","); /* "because, it was said, X" */
    if (said) whole.first = next->first + 1, whole.last = next->last;
    else if (next < end && next->first == whole.last && (next->link == RG_LINK_THAT || (t->c->verb_last == t->c->last && next->subject.first < next->subject.last))) whole.last = next->last; /* "because it was feared that X", "because they felt | he lied" */
    if (event != RG_NONE) rg_turn_text_claim(d, &own, RG_PROPERTY_CAUSE, whole.first, rg_turn_reach(d, t, &whole), "cause/because");
}

/* "was possibly due to a quarrel": of the subject. */
bool rg_cause_due(rg_draft *d, rg_turn *t) {
    size_t due = t->c->verb_last;
    while (due < t->c->last && rg_draft_unit(d, due)->classes & RG_CLASS_ADV) due++;
    size_t to = due + 1;
    while (to < due + 4 && to < t->c->last && (rg_draft_is(d, to, "in") || rg_draft_is(d, to, "large") || rg_draft_is(d, to, "part") || (rg_draft_unit(d, to)->classes & RG_CLASS_ADV && !rg_draft_is(d, to, "to")))) to++; /* "was due in part to" */
    if (to + 1 >= t->c->last || !rg_draft_is(d, due, "due") || !rg_draft_is(d, to, "to")) return false;
    if (t->event == RG_NONE && t->last == t->first + 1 && rg_draft_is(d, t->first, "this")) t->event = rg_turn_told_before(d);
    if (t->event == RG_NONE) t->event = rg_event_introduce(d, t->first, t->last).event;
    bool came_out = t->first < t->last && rg_draft_noun(d, t->last - 1) == RG_NOUN_OUTCOME; /* "the failure" of what is spoken of */
    if (t->event == RG_NONE && !came_out) t->event = rg_thing_subject(d, t);
    if (t->event == RG_NONE) t->event = rg_turn_about(d);
    rg_phrase cause = {.first = to + 1, .last = cause_end(d, to + 1, t->c->last)};
    return t->event != RG_NONE && rg_turn_text_claim(d, t, RG_PROPERTY_CAUSE, cause.first, rg_turn_reach(d, t, &cause), "cause/due-to") != RG_NONE;
}

/* Claims each item of a list that commas part, to the end of the sentence; what stands in brackets is another's. */
static bool each_cause(rg_draft *d, const rg_turn *t, size_t first) {
    size_t before = d->claims.n, last = d->c->unit_start[d->sentence + 1];
    for (size_t i = first, from = first; i <= last; i = rg_turn_next(d, i, last)) {
        bool ends = i >= last || rg_draft_is(d, i, ",") || rg_draft_is(d, i, ";") || rg_draft_is(d, i, ".");
        if (!ends) continue;
        size_t to = i < last ? i : last, at = from;
        while (at < to && !rg_draft_is(d, at, "(")) at++; /* a bracket at its end */
        rg_turn_text_claim(d, t, RG_PROPERTY_CAUSE, from, at > from ? at : to, "cause/list");
        from = i + 1;
        if (i >= last || !rg_draft_is(d, i, ",")) break;
    }
    return d->claims.n > before;
}

/* "Causes include drought and war"; under a heading of causes, whatever is put forward: "Other suggestions include". */
bool rg_cause_list(rg_draft *d, rg_turn *t) {
    size_t noun;
    bool causes = rg_turn_noun_in(d, t->first, t->last, RG_NOUN_CAUSE, &noun) != RG_NOUN_NO || (d->why && rg_turn_person_in(d, t->first, t->last) == RG_NONE && t->subject.event == RG_NONE);
    if (!causes || t->c->passive || t->c->negated || t->first >= t->last) return false;
    rg_mention of = rg_event_find(d, t->first, t->last);
    t->event = of.event != RG_NONE ? of.event : d->why && d->why_event != RG_NONE ? d->why_event : rg_turn_about(d);
    return t->event != RG_NONE && each_cause(d, t, t->c->verb_last);
}

/* "Several things brought about the dearth, including floods and hoarding". */
static void including(rg_draft *d, const rg_turn *t) {
    const rg_phrase *f = rg_draft_phrase(d, t->c, "including");
    if (f && f->first > t->c->verb_last) each_cause(d, t, f->first);
}

/* "Anger led to the act": of the event behind "to". */
bool rg_cause_led(rg_draft *d, rg_turn *t) {
    const rg_phrase *to = rg_draft_phrase(d, t->c, "to");
    const rg_phrase *whom = rg_draft_phrase(d, t->c, "");
    bool who = t->first < t->last && (rg_turn_person_in(d, t->first, t->last) != RG_NONE || rg_draft_acts(d, t->last - 1) || rg_draft_many(d, t->last - 1));
    if (who && !rg_text_is(t->c->lemma, "lead") && to && rg_turn_person_in(d, t->first, t->last) != RG_NONE) { /* "Korn contributed to the making of the map": he took part */
        rg_mention part = rg_event_find(d, to->first, to->last);
        if (part.event != RG_NONE) t->event = part.event, rg_parts_people(d, part.event, t->first, t->last, "participant/subject");
        return part.event != RG_NONE;
    }
    bool somebody = who && whom && to && whom->first >= t->c->verb_last && whom->last < to->first; /* "Korn led a party to the farm" */
    bool pronoun = t->first < t->last && rg_draft_unit(d, t->first)->classes & (RG_CLASS_PRON | RG_CLASS_REL) && !(t->last > t->first + 1 && rg_draft_unit(d, t->first)->classes & RG_CLASS_DET); /* not "this unease" */
    if (!to || somebody || to->first < t->c->verb_last || t->first >= t->last || pronoun) return false;
    rg_mention of = rg_event_find(d, to->first, to->last);
    bool event = of.event != RG_NONE && of.first <= to->first + 1;
    size_t act = event ? RG_NONE : rg_turn_thing(d, to->first, to->last); /* "led to the Weavers Act" */
    t->event = event ? of.event : act;
    if (t->event == RG_NONE) return false;
    including(d, t);
    return rg_turn_text_claim(d, t, RG_PROPERTY_CAUSE, t->first, t->last, "cause/led-to") != RG_NONE;
}

/* "hunger caused the massacre": of the event that is the object; false where that is none. */
bool rg_cause_subject(rg_draft *d, rg_turn *t) {
    const rg_phrase *object = rg_draft_phrase(d, t->c, rg_text_is(t->c->lemma, "result") ? "in" : ""); /* "unrest resulted in a strike" */
    if (object && object->first < t->c->verb_last) object = NULL;
    const rg_clause *main = t->c->link == RG_LINK_REDUCED && t->c->outer != RG_NONE ? &d->c->at.at[t->c->outer] : NULL;
    bool made = main && main->passive && main->subject.first == t->first, behind = main && !made && rg_draft_is(d, t->c->verb_first - 1, ","); /* "crossed the bridge, causing a panic": not the bridge; but "attempts were made, resulting in" */
    if (behind || t->c->passive || rg_infinitive_only_possible(d, t->c) || t->subject.event != RG_NONE || !object || t->first >= t->last || (rg_draft_unit(d, t->first)->classes & (RG_CLASS_PRON | RG_CLASS_REL) && !(t->last > t->first + 1 && rg_draft_unit(d, t->first)->classes & RG_CLASS_DET))) return false;
    rg_mention of = rg_event_find(d, object->first, object->last);
    if (of.event == RG_NONE) of = rg_event_introduce(d, object->first, object->last);
    if (of.event == RG_NONE || of.first > object->first + 1) return false;
    t->event = of.event;
    including(d, t);
    rg_turn_text_claim(d, t, RG_PROPERTY_CAUSE, t->first, t->last, "cause/subject");
    return true;
}

/* ---- ascribed ------------------------------------------------------------------------------------------------- */

/* What the causes that somebody names are of: no inquiry into it. */
static size_t inquired(rg_draft *d) {
    size_t about = rg_turn_about(d), title = d->title_event;
    bool inquiry = rg_event_is(d, about, RG_KIND_TRIES) && title != RG_NONE && d->events.at[title].head.len;
    return inquiry ? title : about;
}

static size_t event_or_about(rg_draft *d, size_t first, size_t last) {
    size_t event = first < last ? rg_thing_meant(d, first, last) : RG_NONE;
    return event == RG_NONE && (first >= last || rg_draft_unit(d, first)->classes & RG_CLASS_PRON) ? inquired(d) : event;
}

static bool cause_of(rg_draft *d, rg_turn *t, size_t event, size_t first, size_t last, const char *rule) {
    t->event = event;
    return event != RG_NONE && rg_turn_text_claim(d, t, RG_PROPERTY_CAUSE, first, last, rule) != RG_NONE;
}

/* "attributes the letter to X": the work, whose author that makes a person; RG_NONE. */
static size_t ascribed_work(rg_draft *d, size_t first, size_t last, const rg_phrase *to) {
    size_t head = first, who = rg_turn_person_in(d, to->first, to->last);
    while (head + 1 < last && rg_draft_unit(d, head + 1)->classes & (RG_CLASS_NOUN | RG_CLASS_NAME) && !(rg_draft_unit(d, head + 1)->classes & RG_CLASS_PREP)) head++;
    rg_sense sense = head < last ? rg_draft_sense(d, head) : RG_SENSE_DEED;
    bool work = who != RG_NONE && rg_turn_person_in(d, first, last) == RG_NONE && sense != RG_SENSE_DEED && sense != RG_SENSE_IDEA && sense != RG_SENSE_TIME && !rg_draft_event_noun(d, head) && !(rg_draft_unit(d, head)->classes & RG_CLASS_PRON);
    return work && rg_event_find(d, first, last).event == RG_NONE ? rg_thing_of(d, first, last) : RG_NONE;
}

/* "attributes the famine to the speculation of the merchants", "owed his victory to X", "was blamed on Y". */
static bool put_down_to(rg_draft *d, rg_turn *t, const rg_phrase *object) {
    const rg_phrase *to = rg_draft_phrase(d, t->c, t->c->traits & RG_TRAIT_BLAME ? "on" : "to");
    if (!(t->c->traits & RG_TRAIT_ASCRIBE) || !to || to->first < t->c->verb_last || (!object && !t->c->passive)) return false;
    const rg_phrase *with = rg_draft_phrase(d, t->c, "with");
    if (with && with->first < to->first) return false; /* "credits X with the introduction of tea to Y" */
    size_t first = t->c->passive ? t->first : object->first, last = t->c->passive ? t->last : object->last, made = ascribed_work(d, first, last, to);
    if (made != RG_NONE) {
        t->event = made;
        rg_parts_participants(d, made, to->first, to->last, "participant/ascribed");
        return true;
    }
    size_t end = rg_turn_reach(d, t, to);
    const rg_phrase *by = t->c->passive ? rg_draft_phrase(d, t->c, "by") : NULL;
    bool others = by && by->first > to->first + 1 && by->first < end; /* "was blamed on Korn | by the later chroniclers" */
    if (others) end = by->first - 1;
    size_t before = d->claims.n;
    bool told = cause_of(d, t, event_or_about(d, first, last), to->first, end, "cause/ascribed");
    if (others && d->claims.n > before) rg_draft_hedge(d, before, RG_HEDGE_REPORTED, by->span);
    return told;
}

/* "blamed X", "blamed X for the defeat". */
static bool blamed(rg_draft *d, rg_turn *t, const rg_phrase *object) {
    const rg_phrase *of = rg_draft_phrase(d, t->c, "for");
    if (!(t->c->traits & RG_TRAIT_BLAME) || (!object && !t->c->passive) || rg_call_reflexive(d, object)) return false;
    size_t first = t->c->passive ? t->first : object->first, last = t->c->passive ? t->last : object->last;
    return cause_of(d, t, of ? event_or_about(d, of->first, of->last) : inquired(d), first, last, "cause/blamed");
}

/* "see this order as the main cause of the famine"; "is regarded as a consequence of the war": of what stands before. */
static bool seen_as(rg_draft *d, rg_turn *t, const rg_phrase *object) {
    const rg_phrase *as = rg_draft_phrase(d, t->c, "as");
    size_t noun, of;
    if (!(t->c->traits & RG_TRAIT_HOLD) || !as || as->first < t->c->verb_last || (!object && !t->c->passive)) return false;
    size_t first = t->c->passive ? t->first : object->first, last = t->c->passive ? t->last : object->last;
    bool cause = rg_turn_noun_in(d, as->first, t->c->last, RG_NOUN_CAUSE, &noun) != RG_NOUN_NO;
    if (!cause && !rg_turn_noun_in(d, as->first, t->c->last, RG_NOUN_RESULT, &noun)) return false;
    for (of = noun + 1; of < t->c->last && !rg_draft_is(d, of, "of") && !rg_draft_is(d, of, "for"); of++) {}
    if (of + 1 >= t->c->last) return false;
    if (cause) return cause_of(d, t, event_or_about(d, of + 1, t->c->last), first, last, "cause/seen-as");
    return cause_of(d, t, event_or_about(d, first, last), of + 1, t->c->last, "cause/seen-as");
}

/* "The order came from the headquarters": who stood behind what is spoken of. */
static bool ordered_by(rg_draft *d, rg_turn *t) {
    const rg_phrase *from = rg_draft_phrase(d, t->c, "from");
    bool order = rg_unit_in(&d->nouns->orders, rg_draft_unit(d, t->last - 1)) != RG_NONE || rg_unit_in(&d->nouns->orders, rg_draft_unit(d, t->first + 1)) != RG_NONE;
    const rg_phrase *by = t->c->passive && t->c->traits & (RG_TRAIT_GRANT | RG_TRAIT_PERFORM) ? rg_draft_phrase(d, t->c, "by") : NULL; /* "the order was given by X" */
    size_t end = by ? by->first : 0;
    while (by && end < by->last && !(rg_draft_unit(d, end)->classes & (RG_CLASS_PUNCT | RG_CLASS_NEG)) && !rg_draft_is(d, end, "rather")) end++; /* "by Korn, not Lind" */
    if (order && by && by->first >= t->c->verb_last) return cause_of(d, t, rg_turn_about(d), by->first, end, "cause/ordered-by");
    return order && from && from->first >= t->c->verb_last && t->c->traits & RG_TRAIT_COME && cause_of(d, t, rg_turn_about(d), from->first, rg_turn_reach(d, t, from), "cause/ordered-by");
}

bool rg_cause_ascribed(rg_draft *d, rg_turn *t) {
    if (!(t->c->traits & (RG_TRAIT_ASCRIBE | RG_TRAIT_HOLD | RG_TRAIT_COME | RG_TRAIT_GRANT | RG_TRAIT_PERFORM))) return false;
    const rg_phrase *object = rg_draft_phrase(d, t->c, "");
    size_t before = t->event;
    if (t->first < t->last && t->c->link != RG_LINK_INFINITIVE && (put_down_to(d, t, object) || blamed(d, t, object) || seen_as(d, t, object) || ordered_by(d, t))) return true;
    t->event = before;
    return false;
}

static bool people_in(const rg_draft *d, const rg_phrase *f) {
    for (size_t i = f->first; i < f->last; i++) {
        const rg_name *n = rg_turn_name_at(d, i);
        if ((n && n->type <= RG_NAME_GROUP) || rg_draft_noun(d, i) == RG_NOUN_ACTOR || rg_draft_noun(d, i) == RG_NOUN_NATION) return true;
        if (rg_draft_unit(d, i)->name == RG_NONE && (rg_draft_acts(d, i) || rg_draft_many(d, i))) return true;
        if ((i > f->first && rg_draft_unit(d, i)->classes & RG_CLASS_PREP) || (rg_draft_unit(d, i)->classes & RG_CLASS_PUNCT && !rg_draft_is(d, i, "."))) break; /* "by U.S. agents" */
    }
    return false;
}

/* "by the cook, Ann Hall": somebody; so may "by the state" be, a word of many uses. */
static bool named_behind(const rg_draft *d, const rg_phrase *by, size_t last) {
    size_t comma = by->first;
    while (comma < by->last && !(rg_draft_unit(d, comma)->classes & RG_CLASS_PUNCT)) comma++;
    const rg_name *n = comma + 1 < last && rg_draft_is(d, comma, ",") ? rg_turn_name_at(d, comma + 1) : NULL;
    size_t end = by->first;
    while (end < comma && rg_draft_unit(d, end)->classes & (RG_CLASS_DET | RG_CLASS_NOUN) && !(rg_draft_unit(d, end)->classes & RG_CLASS_PREP)) end++;
    return (n && n->type == RG_NAME_PERSON && comma <= by->first + 3) || (end == by->first + 2 && rg_draft_noun(d, by->first + 1) == RG_NOUN_OTHER && !(end < by->last && rg_draft_is(d, end, "of")));
}

/* "raised by a third", "cut by half": how much, no cause. */
static bool by_how_much(const rg_draft *d, const rg_phrase *by) {
    size_t head = by->first + (rg_draft_unit(d, by->first)->classes & RG_CLASS_DET ? 1 : 0);
    bool ends = head + 1 >= by->last || !(rg_draft_unit(d, head + 1)->classes & RG_CLASS_NOUN) || rg_draft_unit(d, head + 1)->classes & (RG_CLASS_PREP | RG_CLASS_WHEN | RG_CLASS_ADV);
    return head < by->last && ends && (rg_draft_unit(d, head)->classes & RG_CLASS_ORD || rg_draft_noun(d, head) == RG_NOUN_SHARE || rg_draft_is(d, head, "half"));
}

/* What a passive is done by where nobody did it: "by a cargo of iron"; NULL. */
static const rg_phrase *by_thing(const rg_draft *d, const rg_clause *c) {
    const rg_phrase *by = c->passive ? rg_draft_phrase(d, c, "by") : NULL;
    if (!by || by->first < c->verb_last || rg_draft_unit(d, by->first)->classes & RG_CLASS_PUNCT || rg_turn_has_when(d, by) || people_in(d, by) || named_behind(d, by, c->last) || rg_draft_unit(d, by->first)->classes & (RG_CLASS_VERB | RG_CLASS_NUM | RG_CLASS_PRON)) return NULL;
    return by;
}

/* "The council, frightened by the riot, sent": why it did. */
static void moved_by(rg_draft *d, const rg_turn *t) {
    const rg_clause *before = t->index > d->c->clause_start[d->sentence] && t->c == &d->c->at.at[t->index] ? t->c - 1 : NULL; /* not for a clause made shorter */
    static const rg_verb no_moves[] = {RG_VERB_ASCRIBE, RG_VERB_SAY, RG_VERB_CLAIM, RG_VERB_NAME, RG_VERB_HEAD, RG_VERB_REPRESENT}; /* "a throng, put at 650 by the Herald, stood" */
    for (size_t i = 0; before && i < sizeof no_moves / sizeof *no_moves; i++)
        if (before->verb == no_moves[i]) return;
    if (!before || before->link != RG_LINK_REDUCED || before->verb_first >= t->c->verb_first || t->c->link == RG_LINK_REDUCED) return;
    bool shares = t->first < t->last && t->last <= before->verb_first && rg_draft_is(d, before->verb_first - 1, ",") && t->last + 1 >= before->verb_first;
    const rg_phrase *by = shares ? by_thing(d, before) : NULL;
    if (by && !rg_turn_owns(d, by->first, by->last)) rg_turn_text_claim(d, t, RG_PROPERTY_CAUSE, by->first, by->last, "cause/moved-by");
}

/* "To thank God, the king introduced a holiday": the purpose stands before the clause. */
static void purpose_before(rg_draft *d, const rg_turn *t) {
    const rg_clause *before = t->index > d->c->clause_start[d->sentence] ? &d->c->at.at[t->index - 1] : NULL;
    if (!before || before->link != RG_LINK_INFINITIVE || before->outer != RG_NONE || before->verb_first != d->c->unit_start[d->sentence] || t->c->link != RG_LINK_AND) return;
    rg_turn_text_claim(d, t, RG_PROPERTY_CAUSE, before->head, before->last, "cause/purpose");
}

bool rg_cause_leads(rg_draft *d, const rg_turn *t, rg_clause *rest) {
    size_t claim = d->claims.n;
    const rg_phrase *first = &d->c->phrases.at[t->c->phrases];
    if (!(rg_draft_unit(d, t->c->first)->classes & RG_CLASS_PREP) || t->c->subject.first <= t->c->first || !t->c->phrase_count || first->first > t->c->first + 3 || rg_turn_has_when(d, first)) return false;
    rg_cause_phrases(d, t);
    for (; claim < d->claims.n; claim++) {
        rg_span value = d->claims.at[claim].value_span;
        if (value.end > t->c->subject.span.start || value.start >= first[rest->phrase_count > 1].span.end || first->span.start > value.start) continue;
        while (rest->phrase_count && d->c->phrases.at[rest->phrases].span.end <= value.end) rest->phrases++, rest->phrase_count--;
        return true;
    }
    return false;
}

bool rg_cause_holds(rg_draft *d, size_t unit, size_t *of) {
    for (size_t i = d->sentence_claims; i < d->claims.n; i++) {
        const rg_claim *c = &d->claims.at[i];
        size_t first = unit;
        if (c->property != RG_PROPERTY_CAUSE || !rg_text_is(c->rule, "cause/phrase") || c->value_span.start >= rg_draft_unit(d, unit)->span.start || rg_draft_unit(d, unit)->span.end > c->value_span.end) continue;
        while (first > d->c->unit_start[d->sentence] && rg_draft_unit(d, first - 1)->span.start >= c->value_span.start) first--;
        *of = rg_event_find(d, first, unit).event;
        return true;
    }
    return false;
}

void rg_cause_clause(rg_draft *d, const rg_turn *t) {
    rg_cause_phrases(d, t);
    bool brief = t->c->link == RG_LINK_REDUCED || !t->c->past; /* "nuts borne by trees", "is governed by currents": what makes or does it, no reason */
    bool by = t->c->verb == RG_VERB_KILL || (t->c->ends && t->c->link == RG_LINK_REDUCED) || (!brief && !(t->c->traits & RG_TRAIT_STATE) && (rg_act_verb(t->c) || t->c->verb == RG_VERB_OTHER));
    const rg_phrase *thing = t->subject.event == RG_NONE && by ? by_thing(d, t->c) : NULL;
    if (thing && (rg_turn_name_at(d, thing->first) || by_how_much(d, thing))) thing = NULL; /* "made by Orvaz Mills" */
    if (thing) rg_turn_text_claim(d, t, RG_PROPERTY_CAUSE, thing->first, cause_end(d, thing->first, rg_turn_reach(d, t, thing)), "cause/by");
    moved_by(d, t);
    purpose_before(d, t);
    if (t->c->verb == RG_VERB_DIE) of_death(d, t);
    else for_deed(d, t);
}

bool rg_cause_happens_in(const rg_draft *d, const rg_clause *c) {
    const rg_phrase *in = rg_draft_phrase(d, c, "from") ? NULL : rg_draft_phrase(d, c, "in");
    const rg_name *n = in ? rg_turn_name_at(d, in->last - 1) : NULL;
    return in && (rg_turn_has_when(d, in) || (n && n->type == RG_NAME_PLACE));
}
