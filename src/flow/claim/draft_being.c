/* draft_being.c: what a clause with "be" says, and clauses that stand for one: evidence, existence, parts and wholes, results and aims.
 */
#include "flow/claim/claim_left.h"
#include "flow/claim/claim_whose.h"
#include "flow/claim/claim_why.h"

enum { RANKED_WORDS = 16 };

/* "His motive was hatred", "Lind's reason was fear": the person in units [first, at) or whom the pronoun there stands for; RG_NONE. */
static size_t owner(const rg_draft *d, size_t first, size_t at) {
    char is = rg_draft_is(d, first, "his") ? 'h' : rg_draft_is(d, first, "her") ? 's' : 0;
    if (is) return d->person == RG_NONE ? RG_NONE : rg_gender_last(d, d->person, is);
    for (size_t i = first; i < at; i++)
        if (rg_turn_name_at(d, i)) return rg_turn_name_at(d, i)->type == RG_NAME_PERSON ? rg_draft_unit(d, i)->name : RG_NONE;
    return RG_NONE;
}

/* "One of the results of this conference was X", "the aim of the talks was X". */
static bool relation(rg_draft *d, rg_turn *t) {
    static const struct { rg_noun noun; rg_property property; } relations[] = {{RG_NOUN_RESULT, RG_PROPERTY_OUTCOME}, {RG_NOUN_PURPOSE, RG_PROPERTY_TOPIC}, {RG_NOUN_CAUSE, RG_PROPERTY_CAUSE}};
    for (size_t r = 0; r < sizeof relations / sizeof *relations; r++) {
        size_t at, end = t->c->last;
        if (!rg_turn_noun_in(d, t->first, t->last, relations[r].noun, &at)) continue;
        if (t->c->verb_last < end && rg_draft_noun(d, t->c->verb_last) == RG_NOUN_PURPOSE) return false; /* "was subject to propaganda" */
        size_t whole = t->first == t->c->subject.first ? t->c->verb_first : t->last; /* "the reason | for the revolt" */
        bool of = at + 2 < whole && rg_draft_unit(d, at + 1)->classes & RG_CLASS_PREP, which = of && rg_draft_unit(d, at + 2)->classes & (RG_CLASS_DET | RG_CLASS_NAME); /* not "the topic of discussion" */
        bool theirs = !of && (rg_turn_owns(d, t->first, at) || rg_turn_owns(d, at > t->first + 2 ? at - 3 : t->first, at) || rg_draft_is(d, t->first, "his") || rg_draft_is(d, t->first, "her") || rg_draft_is(d, t->first, "their")); /* "the duke's aim": of no event */
        size_t whose = theirs && relations[r].property == RG_PROPERTY_CAUSE ? owner(d, t->first, at) : RG_NONE;
        if (theirs && whose == RG_NONE) return false;
        t->event = whose != RG_NONE ? rg_event_of_person(d, whose) : which ? rg_thing_meant(d, at + 2, whole) : of ? rg_event_find(d, at + 2, whole).event : RG_NONE;
        if (t->event == RG_NONE && !which) t->event = rg_turn_spoken_of(d);
        if (t->event == RG_NONE) return false;
        rg_phrase rest = {.first = t->c->verb_last, .last = end};
        size_t open = rest.first;
        while (open < end && rg_draft_unit(d, open)->classes & RG_CLASS_ADV) open++;
        if (open < end && rg_draft_noun(d, open) == RG_NOUN_UNKNOWN) return false; /* "for reasons that are still unclear" */
        if (rest.first >= rest.last || relations[r].property == RG_PROPERTY_TOPIC) {
            if (rest.first > rest.last) rest.first = rest.last;
            rg_turn_text_claim(d, t, relations[r].property, rest.first, rg_turn_reach(d, t, &rest), "relation/topic");
        } else {
            rg_parts_list(d, t->event, relations[r].property, rest.first, end, "relation/was");
        }
        return true;
    }
    return false;
}

/* What is said to have been or not, in units [first, last): "bullet"; where they name nothing of its own, what is spoken of. */
static size_t existed(rg_draft *d, size_t first, size_t last) {
    size_t thing = rg_thing_was(d, first, last);
    return thing != RG_NONE ? thing : rg_turn_about(d);
}

/* The clause that tells what the verb of clause k, a proof or a sign, is of: "suggests | that A", "suggests | A"; RG_NONE. `from`: the unit where it
   begins, the verb itself where nobody tells it. */
static size_t proved(const rg_draft *d, size_t k, size_t *from) {
    const rg_clause *c = &d->c->at.at[k], *next = c + 1;
    if (k + 1 >= d->c->clause_start[d->sentence + 1] || next->subject.first >= next->subject.last || next->verb_first >= next->verb_last) return RG_NONE;
    bool that = next->link == RG_LINK_THAT && rg_draft_is(d, c->verb_last, "that") && next->first <= c->verb_last + 1, untold = false;
    for (size_t i = d->attribution_start[d->sentence]; i < d->attribution_start[d->sentence + 1]; i++) {
        const rg_attribution *a = &d->reading->attributions.at[i];
        if (a->cue.end != rg_draft_unit(d, c->verb_last - 1)->span.end) continue;
        untold |= a->untold;
        that |= a->content.start == next->span.start;
    }
    *from = untold ? c->head : next->first + rg_draft_is(d, next->first, "that");
    return that ? k + 1 : RG_NONE;
}

/* What a proof is of, units from `from` on to the end of clause `next`. */
static bool evidence_tells(rg_draft *d, rg_turn *t, size_t next, size_t from, bool denied) {
    const rg_clause *follows = &d->c->at.at[next];
    rg_turn of = {.index = next, .c = follows, .event = RG_NONE};
    if (follows->link != RG_LINK_INFINITIVE && follows->link != RG_LINK_REDUCED) rg_turn_find_subject(d, &of);
    size_t thing = of.first < of.last ? rg_turn_thing(d, of.first, of.last) : RG_NONE; /* "no evidence that the cargo was unloaded" */
    if (thing != RG_NONE) t->event = thing;
    const rg_phrase *object = follows->verb == RG_VERB_BE && rg_draft_is(d, follows->subject.first, "there") ? rg_draft_phrase(d, follows, "") : NULL;
    if (object && from >= follows->first) from = object->first; /* "that there was ever | a mill" */
    t->c = follows; /* what is denied stands in the clause that follows; the denial in this one */
    size_t before = d->claims.n;
    rg_turn_text_claim(d, t, RG_PROPERTY_EXISTENCE, from, follows->last, "existence/evidence");
    t->c = &d->c->at.at[t->index];
    if (d->claims.n > before && denied) d->claims.at[d->claims.n - 1].denied = true;
    return true;
}

/* "There is no evidence of X": the existence of X. */
static bool evidence(rg_draft *d, rg_turn *t) {
    static const char *const preps[] = {"for", "about", NULL};
    const rg_phrase *object = rg_draft_phrase(d, t->c, "");
    size_t at;
    if (!object || !rg_turn_noun_in(d, object->first, object->last, RG_NOUN_EVIDENCE, &at)) return false;
    bool unaware = rg_text_is(t->c->lemma, "have") && (rg_draft_is(d, at, "indication") || rg_draft_is(d, at, "sign") || rg_draft_is(d, at, "trace"));
    if (unaware) return false; /* "Korn had no sign that Lind was near": Lind may be */
    const rg_phrase *about = rg_turn_any_phrase(d, t->c, preps);
    if (at + 1 < object->last && rg_draft_is(d, at + 1, "of")) {
        if (t->event == RG_NONE) t->event = existed(d, at + 2, object->last);
        rg_turn_text_claim(d, t, RG_PROPERTY_EXISTENCE, at + 2, rg_turn_reach(d, t, object), "existence/evidence");
        return true;
    }
    if (t->event == RG_NONE) t->event = about ? existed(d, about->first, about->last) : rg_turn_about(d);
    if (about) {
        rg_turn_text_claim(d, t, RG_PROPERTY_EXISTENCE, about->first, rg_turn_reach(d, t, about), "existence/evidence");
        return true;
    }
    size_t next = t->index + 1;
    if (next >= d->c->clause_start[d->sentence + 1]) return false;
    d->consumed = next;
    const rg_clause *follows = &d->c->at.at[next];
    bool no = t->c->negated || rg_draft_is(d, object->first, "no"), ing = follows->link == RG_LINK_REDUCED && !follows->passive; /* "evidence confirming X" */
    size_t from = follows->first + rg_draft_is(d, follows->first, "that"), told = follows->link == RG_LINK_INFINITIVE && no ? proved(d, next, &from) : follows->link == RG_LINK_THAT ? next : RG_NONE; /* "to suggest that A", "that A" */
    if (told != RG_NONE) return evidence_tells(d, t, d->consumed = told, from, no);
    return (follows->link == RG_LINK_INFINITIVE || ing) && evidence_tells(d, t, next, follows->verb_last, no);
}

/* "No evidence suggests that A", "nothing suggests A": A. */
static bool evidence_subject(rg_draft *d, rg_turn *t) {
    size_t at, from, told = t->first < t->last && t->first == t->c->subject.first && rg_draft_unit(d, t->first)->classes & RG_CLASS_NEG ? proved(d, t->index, &from) : RG_NONE;
    bool other = told != RG_NONE && t->last > t->first + 1 && rg_draft_unit(d, t->last - 1)->classes & RG_CLASS_PRON; /* "No papers remain, but it | is believed that" */
    if (told == RG_NONE || other || !(rg_turn_noun_in(d, t->first, t->last, RG_NOUN_EVIDENCE, &at) || rg_draft_is(d, t->first, "nothing"))) return false;
    d->consumed = told;
    if (t->event == RG_NONE) t->event = rg_turn_about(d);
    return t->told = evidence_tells(d, t, told, from, true);
}

static void part_of(rg_draft *d, rg_turn *t, const rg_phrase *object) {
    for (size_t i = object->first; i + 2 < object->last + 1 && i + 1 < object->last && !(i > object->first && rg_draft_is(d, i - 1, "of")); i++)
        if (rg_draft_is(d, i, "part") && rg_draft_is(d, i + 1, "of")) {
            if (t->event == RG_NONE && !t->c->aside) t->event = rg_thing_subject(d, t); /* "in Lund (was part of the war)" tells of no town */
            if (t->event == RG_NONE) t->event = rg_turn_spoken_of(d);
            rg_turn_text_claim(d, t, RG_PROPERTY_PART_OF, i + 2, object->last, "part_of/was");
            return;
        }
}

/* "It was the result of a plot": a cause. */
static bool result_of(rg_draft *d, rg_turn *t) {
    const rg_phrase *object = rg_draft_phrase(d, t->c, "");
    size_t at;
    if (!object || !rg_turn_noun_in(d, object->first, object->last, RG_NOUN_RESULT, &at) || at + 1 >= object->last || !rg_draft_is(d, at + 1, "of")) return false;
    if (t->event == RG_NONE) t->event = rg_thing_subject(d, t);
    if (t->event == RG_NONE) t->event = rg_turn_spoken_of(d);
    rg_turn_text_claim(d, t, RG_PROPERTY_CAUSE, at + 2, t->c->last, "cause/result-of");
    return true;
}

/* "Speculation was the main cause of the famine": the subject is why. */
static bool cause_was(rg_draft *d, rg_turn *t) {
    const rg_phrase *object = rg_draft_phrase(d, t->c, "");
    size_t at, other;
    if (!object || t->first >= t->last || t->first != t->c->subject.first || rg_draft_unit(d, t->first)->classes & (RG_CLASS_PRON | RG_CLASS_REL)) return false;
    if (!rg_turn_noun_in(d, object->first, object->last, RG_NOUN_CAUSE, &at) || rg_turn_noun_in(d, t->first, t->last, RG_NOUN_CAUSE, &other)) return false;
    if (rg_draft_is(d, t->first, "there") || at > object->first + 3) return false;
    t->event = at + 2 < t->c->last && rg_draft_unit(d, at + 1)->classes & RG_CLASS_PREP ? rg_thing_meant(d, at + 2, t->c->last) : rg_turn_about(d);
    return t->event != RG_NONE && rg_turn_text_claim(d, t, RG_PROPERTY_CAUSE, t->first, t->last, "cause/was") != RG_NONE;
}

/* "No evidence of X has been found". */
bool rg_being_evidence_subject(rg_draft *d, rg_turn *t) {
    size_t at;
    for (size_t i = t->first; i + 2 < t->last; i++) /* "The existence of the list is denied" */
        if (rg_draft_is(d, i, "existence") && rg_draft_is(d, i + 1, "of") && t->c->passive) {
            if (t->event == RG_NONE) t->event = rg_turn_thing(d, i + 2, t->last);
            if (t->event == RG_NONE) t->event = rg_turn_about(d);
            rg_turn_text_claim(d, t, RG_PROPERTY_EXISTENCE, i + 2, t->last, "existence/of");
            return t->told = true;
        }
    if (evidence_subject(d, t)) return true;
    bool of = rg_turn_noun_in(d, t->first, t->last, RG_NOUN_EVIDENCE, &at) && at + 2 < t->last && rg_draft_is(d, at + 1, "of");
    bool papers = of && !t->c->passive && (rg_draft_is(d, at, "records") || rg_draft_is(d, at, "documents")); /* what lacks is the papers */
    if (!of || papers || !(t->c->passive || rg_text_is(t->c->lemma, "exist"))) return false;
    t->event = existed(d, at + 2, t->last);
    rg_turn_text_claim(d, t, RG_PROPERTY_EXISTENCE, at + 2, t->last, "existence/evidence");
    t->told = true;
    return true;
}

/* "was a decisive victory for X", "were unlucky in their siege": how it came out; "was a battle of the Great War": part of what. */
static void how_it_was(rg_draft *d, rg_turn *t, const rg_phrase *object) {
    static const char *const preps[] = {"in", NULL};
    size_t noun;
    bool judged = rg_turn_noun_in(d, object->first, object->last, RG_NOUN_OUTCOME, &noun);
    rg_mention mention;
    rg_turn own = *t;
    if (own.event == RG_NONE && judged && !object->prep.len && object->last == object->first + 1) own.event = rg_turn_phrase_event(d, t->c, preps, &mention);
    if (judged && own.event == RG_NONE && !object->prep.len && !t->c->negated && object->last <= object->first + 2 && rg_turn_fought(d, rg_turn_spoken_of(d)) && t->first < t->last && t->first == t->c->subject.first) { /* "The Franks were victorious" */
        own.event = rg_turn_spoken_of(d);
        rg_turn_text_claim(d, &own, RG_PROPERTY_OUTCOME, t->first, object->last, "outcome/was");
        return;
    }
    size_t first = object->first;
    while (t->c->negated && first < object->last && rg_draft_unit(d, first)->classes & RG_CLASS_NEG) first++; /* "was not a success" */
    size_t claim = judged && own.event != RG_NONE ? rg_turn_text_claim(d, &own, RG_PROPERTY_OUTCOME, first, rg_turn_reach(d, t, object), "outcome/was") : RG_NONE;
    if (first > object->first) rg_draft_deny(d, claim);
    bool event = false;
    for (size_t i = object->first; i + 1 < t->c->last && t->subject.event != RG_NONE; i++) {
        event |= rg_draft_event_noun(d, i) != NULL;
        if (!event || !(rg_draft_is(d, i, "of") || rg_draft_is(d, i, "in") || rg_draft_is(d, i, "during"))) continue;
        mention = rg_event_find(d, i + 1, t->c->last);
        if (mention.event == RG_NONE || mention.event == t->subject.event || mention.first > i + 2) continue;
        rg_draft_add(d, t->subject.event, RG_PROPERTY_PART_OF, rg_draft_event_value(d, mention.event, mention.span), mention.span, "part_of/one-of");
        return;
    }
}

/* "was the longest drought in the memory of the valley", "one of several such risings": of the event. */
static void ranked(rg_draft *d, const rg_turn *t, const rg_phrase *object) {
    size_t i = object->first, last = t->c->last;
    if (object->prep.len || t->c->negated || last > object->first + RANKED_WORDS) return;
    if (rg_draft_is(d, i, "one") && rg_draft_is(d, i + 1, "of")) {
        for (size_t k = i + 2; k < object->last; k++) {
            if (!rg_draft_event_noun(d, k)) continue;
            rg_turn_text_claim(d, t, RG_PROPERTY_PART_OF, i + 2, rg_turn_reach(d, t, object), "part_of/one-of");
            return;
        }
        return;
    }
    bool the = rg_draft_is(d, i, "the"), most = false;
    for (size_t k = i + 1; the && k < object->last && k < i + 3; k++) {
        rg_text fold = rg_draft_unit(d, k)->fold;
        most |= (rg_text_ends(fold, RG_TEXT("est")) && fold.len > 4 && rg_draft_unit(d, k)->name == RG_NONE) || rg_draft_noun(d, k) == RG_NOUN_RANK;
    }
    bool affair = d->events.at[t->subject.event].head.len || d->events.at[t->subject.event].act.len; /* what a town or a book is, is no outcome; "the worst shipwreck" is */
    for (size_t k = object->first; k < object->last && !affair && !(rg_draft_unit(d, k)->classes & RG_CLASS_PREP); k++) affair = rg_draft_event_noun(d, k) != NULL;
    if (most) rg_turn_text_claim(d, t, affair ? RG_PROPERTY_OUTCOME : RG_PROPERTY_TOPIC, object->first, last, affair ? "outcome/ranked" : "topic/ranked");
}

static bool acts_in(const rg_draft *d, const rg_phrase *f) {
    for (size_t i = f->first, end = rg_role_end(d, f); i < end; i++)
        if (rg_draft_unit(d, i)->name == RG_NONE && rg_draft_acts(d, i)) return true;
    return false;
}

/* "The witnesses from his camp were X, Y and Z": those named take part in what is spoken of. */
static bool list_of_people(rg_draft *d, const rg_turn *t, const rg_phrase *object) {
    bool owned = rg_draft_is(d, t->first, "his") || rg_draft_is(d, t->first, "her"); /* "his brothers were X and Y": in nothing */
    size_t head = t->first, persons = 0, event = t->subject.event != RG_NONE ? t->subject.event : rg_turn_about(d);
    while (head < t->last && rg_draft_unit(d, head)->classes & (RG_CLASS_DET | RG_CLASS_ORD)) head++;
    while (head + 1 < t->last && rg_draft_unit(d, head + 1)->classes & RG_CLASS_NOUN && !(rg_draft_unit(d, head + 1)->classes & RG_CLASS_PREP)) head++;
    rg_text fold = head < t->last ? rg_draft_unit(d, head)->fold : (rg_text){0};
    bool of_body = head > t->first && rg_draft_many(d, head - 1); /* "the commission members" */
    if ((of_body || owned) && t->subject.event == RG_NONE) return false;
    bool many = head < t->last && rg_draft_unit(d, head)->name == RG_NONE && rg_text_ends(fold, RG_TEXT("s")) && rg_draft_acts(d, head);
    for (size_t i = object->first; many && i < t->c->last; i++) persons += rg_turn_name_at(d, i) && rg_turn_name_at(d, i)->type == RG_NAME_PERSON;
    return persons > 0 && event != RG_NONE && !d->events.at[event].person && rg_parts_participants(d, event, object->first, t->c->last, "participant/list") > 0;
}

rg_property rg_being_asked_by(const rg_draft *d, size_t unit) {
    static const struct { const char *word; rg_property property; } words[] = {
        {"whether", RG_PROPERTY_EXISTENCE}, {"who", RG_PROPERTY_PARTICIPANT}, {"whom", RG_PROPERTY_PARTICIPANT}, {"when", RG_PROPERTY_DATE}, {"where", RG_PROPERTY_PLACE}, {"why", RG_PROPERTY_CAUSE}, {"how", RG_PROPERTY_OUTCOME}, {"what", RG_PROPERTY_OUTCOME}};
    bool many = rg_draft_is(d, unit, "how") && (rg_draft_is(d, unit + 1, "many") || rg_draft_is(d, unit + 1, "much"));
    for (size_t i = 0; i < sizeof words / sizeof *words && !many; i++)
        if (rg_draft_is(d, unit, words[i].word)) return words[i].property;
    return many ? RG_PROPERTY_NUMBER : RG_PROPERTY_COUNT;
}

/* The question that clause `k` leads to, right behind it or behind "on", "about", "as to": its first unit; RG_NONE. */
static size_t question_behind(const rg_draft *d, const rg_clause *c, size_t k) {
    const rg_clause *next = k + 1 < d->c->clause_start[d->sentence + 1] ? &d->c->at.at[k + 1] : NULL;
    size_t at = c->last, begin = c->verb_last;
    if (!next || next->first > at + 1 || next->verb_first >= next->verb_last || next->quoted || next->aside) return RG_NONE;
    for (size_t i = begin; i <= next->first; i++)
        if (rg_draft_unit(d, i)->classes & RG_CLASS_PUNCT) return RG_NONE;
    if (next->first < next->verb_first && rg_being_asked_by(d, next->first) != RG_PROPERTY_COUNT) return next->first;
    return at > begin && rg_being_asked_by(d, at - 1) != RG_PROPERTY_COUNT ? at - 1 : RG_NONE;
}

/* "The validity of the letters is disputed": so it is with the thing, where the words make a claim doubtful or deny it. */
static bool doubted(rg_draft *d, rg_turn *t, size_t first, size_t last) {
    bool cue = false, it = t->last == t->first + 1 && (rg_draft_is(d, t->first, "it") || rg_draft_is(d, t->first, "there"));
    rg_span said = rg_draft_span(d, first, last);
    for (size_t i = d->cue_start[d->sentence]; i < d->cue_start[d->sentence + 1]; i++) {
        const rg_cue *c = &d->reading->cues.at[i];
        cue |= c->span.end == said.end && (c->hedge == RG_HEDGE_DOUBTFUL || c->type == RG_CUE_DENIAL);
    }
    size_t thing = !cue || it || rg_being_asked_by(d, d->c->unit_start[d->sentence]) != RG_PROPERTY_COUNT || question_behind(d, t->c, t->index) != RG_NONE ? RG_NONE : t->subject.event == RG_NONE ? rg_thing_subject(d, t) : t->subject.event;
    if (thing == RG_NONE || t->c->quoted || t->c->aside) return false;
    t->event = thing;
    rg_turn_text_claim(d, t, RG_PROPERTY_TOPIC, first, t->c->last, "topic/clause");
    return t->told = true;
}

/* Of the words [first, last), up to their "of", the property that a noun asks for, "the exact site of the mill"; RG_NONE. */
static size_t asks_for(const rg_draft *d, size_t first, size_t last) {
    for (size_t i = first; i < last && !(rg_draft_unit(d, i)->classes & RG_CLASS_PREP); i++) {
        size_t row = rg_unit_in(&d->nouns->asked, rg_draft_unit(d, i));
        if (row != RG_NONE) return row;
    }
    return RG_NONE;
}

bool rg_being_asked(const rg_draft *d, size_t first, size_t last) { return asks_for(d, first, last) != RG_NONE; }

/* "Historians dispute the site of the mill": that they do. */
static bool disputes(rg_draft *d, rg_turn *t) {
    const rg_phrase *object = t->c->verb == RG_VERB_DENY && !t->c->passive && !t->c->negated && !t->c->quoted ? rg_draft_phrase(d, t->c, "") : NULL;
    size_t row = object && object->first >= t->c->verb_last ? asks_for(d, object->first, object->last) : RG_NONE;
    if (row == RG_NONE || t->first >= t->last || t->first != t->c->subject.first) return false;
    size_t last = rg_turn_reach(d, t, object), of = object->first;
    while (of < last && !rg_draft_is(d, of, "of")) of++;
    bool value = of < last && rg_draft_unit(d, of + 1)->classes & (RG_CLASS_NUM | RG_CLASS_WHEN); /* "rejects the figure of 40 dead": that one alone */
    if (of == last || value) return false; /* "disputes this date": answers */
    size_t event = rg_event_find(d, object->first, last).event;
    t->event = event == RG_NONE ? rg_turn_about(d) : event;
    d->plain = true;
    rg_turn_text_claim(d, t, (rg_property)row, t->first, last, "unknown/property");
    d->plain = false;
    return t->told = true;
}

/* "The figure of 40 dead is disputed", "The date of 3 May is uncertain": the number or the day that stands in the subject, as what is in doubt. */
static void in_doubt(rg_draft *d, const rg_turn *t, size_t row) {
    size_t before = d->claims.n;
    if (t->event == RG_NONE) return; /* nothing is spoken of yet */
    if (row == RG_PROPERTY_NUMBER) rg_parts_numbers(d, t->c, t->event);
    for (size_t i = t->first; i < t->last && row == RG_PROPERTY_DATE; i++) {
        size_t when = rg_draft_unit(d, i)->when;
        bool value = when != RG_NONE && i > t->first && (rg_draft_is(d, i - 1, "of") || rg_draft_is(d, i - 1, ","));
        if (value && d->reading->whens.at[when].date.edtf.ptr) rg_draft_add(d, t->event, RG_PROPERTY_DATE, rg_draft_date_value(d, RG_NONE, when), d->reading->whens.at[when].span, "date/in-doubt");
    }
    for (size_t i = before; i < d->claims.n; i++)
        if (!d->claims.at[i].denied) rg_draft_hedge(d, i, RG_HEDGE_DOUBTFUL, rg_draft_span(d, t->c->head, t->c->verb_last > t->c->head ? t->c->verb_last : t->c->head + 1));
}

/* "His burial place is unknown", "the burial place of Lind": the noun for an event says of what kind the place is, and the person has it; else the event. */
static size_t whose_place(rg_draft *d, const rg_turn *t) {
    size_t i = t->first;
    while (i + 1 < t->last && !(rg_draft_event_noun(d, i) && rg_unit_in(&d->nouns->asked, rg_draft_unit(d, i + 1)) != RG_NONE)) i++;
    if (i + 1 >= t->last) return t->event;
    size_t person = rg_turn_person_in(d, t->first, rg_draft_is(d, i + 2, "of") ? t->c->verb_first : t->last);
    rg_text owner = rg_owner_of(d, t->first, RG_NONE);
    size_t event = person != RG_NONE ? rg_event_of_person(d, person) : owner.len ? rg_map_get(&d->event_keys, rg_text_fold(d->arena, owner)) : RG_NONE;
    return event != RG_NONE ? event : rg_turn_about(d);
}

/* "The origins of the town": the thing, where it is no event; RG_NONE. */
static size_t caused_thing(rg_draft *d, const rg_turn *t) {
    size_t of = t->first;
    while (of < t->c->verb_first && !rg_draft_is(d, of, "of")) of++;
    bool which = of + 2 < t->c->verb_first && rg_draft_unit(d, of + 1)->classes & (RG_CLASS_DET | RG_CLASS_NAME) && t->first == t->c->subject.first;
    size_t head = of + 1; /* "the motives of the king": of what he did */
    while (which && head + 1 < t->c->verb_first && rg_draft_unit(d, head)->classes & RG_CLASS_DET) head++;
    return which && !rg_draft_acts(d, head) && rg_turn_person_in(d, head, t->c->verb_first) == RG_NONE ? rg_thing_meant(d, of + 1, t->c->verb_first) : RG_NONE;
}

/* "has long been the subject of controversy", "is a matter of debate": behind how many units of the object. 0 = it is no such thing. */
static size_t in_dispute(const rg_draft *d, const rg_turn *t, const rg_phrase *object) {
    size_t i = object ? object->first : 0, end = object && i + 7 < t->c->last ? i + 7 : t->c->last;
    while (object && i < end && rg_draft_unit(d, i)->classes & RG_CLASS_DET) i++;
    if (!object || t->c->verb != RG_VERB_BE || t->c->negated || t->c->modal || i + 2 >= end || !rg_draft_is(d, i + 1, "of")) return 0;
    for (i += 2; i < end; i++)
        if (rg_draft_noun(d, i) == RG_NOUN_DISPUTE) return i + 1;
    return 0;
}

/* "The exact site of the mill is unknown", "is disputed by historians", "the motives remain obscure": there is none that anybody knows, or it is what the
 * account says of it. */
bool rg_being_unknown(rg_draft *d, rg_turn *t) {
    const rg_phrase *object = rg_draft_phrase(d, t->c, "");
    if (disputes(d, t)) return true;
    const rg_phrase *by = t->c->passive && !t->c->negated ? rg_draft_phrase(d, t->c, "by") : NULL;
    size_t disputed = in_dispute(d, t, object);
    bool known = t->c->passive && rg_draft_noun(d, t->c->head) == (t->c->negated ? RG_NOUN_KNOWN : RG_NOUN_UNKNOWN);
    bool unknown = known || disputed || (object && !t->c->negated && !t->c->passive && rg_draft_noun(d, object->last - 1) == RG_NOUN_UNKNOWN && object->last <= object->first + 2);
    size_t next = t->index + 1;
    bool to = next < d->c->clause_start[d->sentence + 1] && d->c->at.at[next].link == RG_LINK_INFINITIVE;
    bool hard = to && object && !t->c->negated && rg_draft_noun(d, object->last - 1) == RG_NOUN_HARD && object->last <= object->first + 2; /* "is hard to estimate" */
    if (!(unknown || hard) || t->first >= t->last || t->first != t->c->subject.first) return false;
    size_t row = asks_for(d, t->first, t->last);
    /* "the place of glass in the arts is a subject of debate": no site */
    if (disputed && (row == RG_NONE || (row == RG_PROPERTY_PLACE && rg_draft_is(d, t->first + (rg_draft_unit(d, t->first)->classes & RG_CLASS_DET ? 1 : 0), "place")))) return false;
    if (row == RG_NONE) return unknown && !by && !t->c->negated && doubted(d, t, known ? t->c->head : object->first, known ? t->c->verb_last : object->last);
    bool bare = t->last <= t->first + 2 && (t->index > d->c->clause_start[d->sentence] || rg_draft_is(d, t->first, "this") || rg_draft_is(d, t->first, "these"));
    if (by && bare) return false; /* "stood in Holm, but the location is disputed by": answers */
    t->event = whose_place(d, t);
    if (t->event == RG_NONE && row == RG_PROPERTY_CAUSE) t->event = caused_thing(d, t);
    for (size_t i = t->first; row == RG_PROPERTY_OUTCOME && i < t->last; i++) { /* "Lind's fate", "the fate of Lind" */
        const rg_name *n = rg_turn_name_at(d, i);
        if (n && n->type == RG_NAME_PERSON) t->event = rg_event_of_person(d, rg_draft_unit(d, i)->name);
    }
    if (t->event == RG_NONE) t->event = rg_turn_about(d);
    if (unknown && !t->c->negated) in_doubt(d, t, row);
    d->plain = true; /* the doubt or the negation is the statement */
    bool nobody = unknown && (t->c->negated || (!known && rg_draft_is(d, object->last - 1, "unknown"))); /* rather than "disputed" */
    size_t claim = rg_turn_text_claim(d, t, (rg_property)row, t->first, hard ? d->c->at.at[next].last : nobody ? t->c->verb_first : disputed ? disputed : by ? rg_turn_reach(d, t, by) : known ? t->c->verb_last : object->last, "unknown/property");
    if (nobody) rg_draft_deny(d, claim);
    d->plain = false;
    return t->told = true;
}

size_t rg_being_asked_of(rg_draft *d, size_t k) {
    rg_turn t = {.index = k, .c = &d->c->at.at[k], .event = RG_NONE, .within = RG_NONE, .subject = {.event = RG_NONE}};
    rg_turn_find_subject(d, &t);
    bool own = t.first < t.last && t.c->subject.first < t.c->subject.last && rg_being_asked_by(d, t.c->subject.first) == RG_PROPERTY_COUNT;
    own = own && rg_being_asked_by(d, d->c->unit_start[d->sentence]) != RG_PROPERTY_NUMBER; /* "How many people died" */
    size_t event = own ? rg_event_find(d, t.first, t.last).event : RG_NONE;
    if (event == RG_NONE && own) event = rg_thing_subject(d, &t);
    return event == RG_NONE ? rg_turn_about(d) : event;
}

/* A subject of its own: not "Why the guard slept | is unclear", whose "guard" stands in the question, nor "was left open | is unclear". */
static bool own_subject(const rg_draft *d, const rg_clause *c) {
    size_t first = c->subject.first;
    bool left_open = c->subject.last == first + 1 && c[-1].passive && c[-1].last == first && !(rg_draft_unit(d, first)->classes & (RG_CLASS_NAME | RG_CLASS_PRON | RG_CLASS_NUM));
    return c->subject.first < c->subject.last && first >= c->first && !left_open;
}

/* "Whether the king knew | is disputed", "Why he did what he did | is not clear": what stands before is the question that this one leaves open. */
static bool question_before(const rg_draft *d, const rg_turn *t) {
    size_t begin = d->c->unit_start[d->sentence], first = d->c->clause_start[d->sentence];
    const rg_clause *asked = t->index > first ? &d->c->at.at[t->index - 1] : NULL;
    const rg_phrase *object = asked ? rg_draft_phrase(d, asked, "") : NULL;
    bool taken = asked && rg_draft_is(d, begin, "whether") && t->index == first + 1 && !asked->passive && asked->verb != RG_VERB_BE && !(object && object->first >= asked->verb_last); /* "Whether Lind burned | the mill is disputed" */
    if (t->index <= first || t->index > first + 2 || rg_being_asked_by(d, begin) == RG_PROPERTY_COUNT || (own_subject(d, t->c) && !taken) || t->c->aside || d->c->at.at[t->index - 1].last != t->c->first) return false;
    bool inserted = t->index == first + 2 && d->c->at.at[t->index - 1].link == RG_LINK_SUB && rg_text_is(d->c->at.at[t->index - 1].linker, "as"); /* "Whether they met, as Lind maintained, is doubtful" */
    for (size_t i = begin; t->index > first + 1 && !inserted && i < t->c->first; i++)
        if (rg_draft_unit(d, i)->classes & (RG_CLASS_PUNCT | RG_CLASS_CC)) return false;
    return true;
}

/* "Whether he met the bailiff remains unknown": read as one clause, for the bailiff's remains. */
static bool remains_open(const rg_draft *d, const rg_turn *t) {
    size_t begin = d->c->unit_start[d->sentence], last = t->c->last;
    if (t->index != d->c->clause_start[d->sentence] || t->index + 1 != d->c->clause_start[d->sentence + 1] || rg_being_asked_by(d, begin) == RG_PROPERTY_COUNT) return false;
    while (last > t->c->verb_last && rg_draft_unit(d, last - 1)->classes & RG_CLASS_PUNCT) last--;
    if (last < t->c->verb_last + 2 || rg_draft_noun(d, last - 1) != RG_NOUN_UNKNOWN) return false;
    for (last--; last > t->c->verb_last && rg_draft_unit(d, last - 1)->classes & (RG_CLASS_ADV | RG_CLASS_DET); last--) {}
    return rg_draft_is(d, last - 1, "remains") || rg_draft_is(d, last - 1, "remained");
}

/* "disagree", "differ", "vary": of those who tell of something, that they do not tell the same. */
static bool at_odds(const rg_clause *c) {
    static const char *const verbs[] = {"disagree", "differ", "diverge", "vary"};
    bool found = false;
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++) found |= rg_text_is(c->lemma, verbs[i]);
    return found && !c->passive && !c->negated && !c->modal && !c->quoted && !c->aside;
}

/* Does the clause say that something is open? `asks`: the first unit of the question behind it; RG_NONE = it stands before. */
static bool leaves_open(const rg_draft *d, const rg_turn *t, size_t asks) {
    const rg_clause *c = t->c;
    const rg_phrase *object = rg_draft_phrase(d, c, "");
    bool be = c->verb == RG_VERB_BE || c->traits & RG_TRAIT_STATE || (asks == RG_NONE && rg_text_is(c->lemma, "remain")), one = t->last == t->first + 1;
    bool led = asks != RG_NONE && (rg_draft_unit(d, asks - 1)->classes & RG_CLASS_PREP || rg_draft_is(d, asks, "whether")); /* not "was lost when" */
    if (object && be && one && rg_draft_is(d, t->first, "there")) return led && rg_draft_unit(d, object->first)->classes & RG_CLASS_NEG; /* "There is no agreement on when" */
    if (object && be && rg_draft_noun(d, object->last - 1) == (c->negated ? RG_NOUN_KNOWN : RG_NOUN_UNKNOWN)) return true;
    bool impersonal = asks == RG_NONE || led || (one && rg_draft_is(d, t->first, "it"));
    if (c->passive) return impersonal && rg_draft_noun(d, c->head) == (c->negated ? RG_NOUN_KNOWN : RG_NOUN_UNKNOWN);
    bool contends = (c->verb == RG_VERB_CLAIM && c->traits & RG_TRAIT_CONTEND) || c->verb == RG_VERB_DISCUSS || at_odds(c) || (c->verb == RG_VERB_DENY && (asks > c->verb_last || !rg_turn_voiced(d, c))); /* "doubts whether" denies */
    bool nobody = asks == c->verb_last && rg_text_is(c->lemma, "know") && c->subject.first < c->subject.last && rg_draft_unit(d, c->subject.first)->classes & RG_CLASS_NEG; /* "Nobody knows who fired" */
    return nobody || (contends && (led || asks == c->verb_last) && !c->negated && t->first < t->last);
}

/* "It is unclear who fired first", "it is not known when it was written", "scholars disagree on whether X wrote it": that a question is open. */
bool rg_being_open(rg_draft *d, rg_turn *t) {
    size_t asks = question_behind(d, t->c, t->index), begin = d->c->unit_start[d->sentence], first = t->first;
    bool whole = asks == RG_NONE && remains_open(d, t), before = asks == RG_NONE && (whole || question_before(d, t));
    if ((asks == RG_NONE && !before) || t->c->quoted || !(whole || leaves_open(d, t, asks))) return false;
    size_t question = before ? d->c->clause_start[d->sentence] : t->index + 1, last = d->c->at.at[before ? t->index : question].last, end = d->c->unit_start[d->sentence + 1];
    bool it = t->last == t->first + 1 && (rg_draft_is(d, t->first, "it") || rg_draft_is(d, t->first, "there"));
    if (it) first = t->c->passive ? t->c->head : t->c->verb_last;
    while (it && first > t->c->verb_first && !(rg_draft_unit(d, first)->classes & RG_CLASS_NEG) && t->c->negated) first--; /* "not yet known" */
    while (last < end && !(rg_draft_unit(d, last)->classes & RG_CLASS_PUNCT)) last++;
    t->event = rg_being_asked_of(d, question);
    if (t->event == RG_NONE) return false;
    d->plain = true; /* the doubt is the statement */
    rg_turn_text_claim(d, t, rg_being_asked_by(d, before ? begin : asks), before ? begin : first, last, "unknown/question");
    d->plain = false;
    d->consumed = question;
    return t->told = true;
}

bool rg_being_at_odds(rg_draft *d, rg_turn *t) {
    static const char *const preps[] = {"about", "on", "over", "regarding", "concerning", "to", NULL};
    const rg_clause *c = t->c;
    const rg_phrase *on = at_odds(c) && c->subject.first < c->subject.last ? rg_turn_any_phrase(d, c, preps) : NULL;
    size_t head = c->subject.first;
    while (on && head + 1 < c->subject.last && !(rg_draft_unit(d, head + 1)->classes & RG_CLASS_PREP)) head++;
    if (on && rg_draft_is(d, on->first - 1, "to") && !rg_draft_is(d, on->first - 2, "as")) on = NULL; /* "vary from town to town" */
    size_t of_all = c->subject.first; /* "Estimates of the number of victims differ": over the number */
    while (!on && at_odds(c) && of_all < c->subject.last && rg_unit_in(&d->nouns->asked, rg_draft_unit(d, of_all)) == RG_NONE) of_all++;
    if (!on && at_odds(c) && !c->past && of_all < c->subject.last && c->last <= c->verb_last + 1 && rg_text_ends(rg_draft_unit(d, head)->fold, RG_TEXT("s"))) {
        size_t row = rg_unit_in(&d->nouns->asked, rg_draft_unit(d, of_all));
        t->event = row == RG_PROPERTY_NUMBER ? rg_turn_about(d) : RG_NONE;
        d->plain = true; /* the doubt is the statement */
        if (t->event != RG_NONE) rg_turn_text_claim(d, t, (rg_property)row, t->first, c->verb_last, "unknown/at-odds");
        d->plain = false;
        return t->told = t->event != RG_NONE;
    }
    bool they = on && (!c->past || rg_draft_sense(d, head) == RG_SENSE_WORK) && t->first == c->subject.first && rg_text_ends(rg_draft_unit(d, head)->fold, RG_TEXT("s")); /* "The two sides disagreed over the toll": done */
    if (!they || on->first >= on->last || on->first < c->verb_last) return false;
    size_t last = rg_turn_reach(d, t, on), of = on->first;
    while (of + 1 < last && !(rg_draft_unit(d, of + 1)->classes & RG_CLASS_PREP)) of++;
    size_t row = rg_unit_in(&d->nouns->asked, rg_draft_unit(d, of));
    bool counted = row == RG_PROPERTY_NUMBER; /* "the number of dead": of what is spoken of */
    t->event = row == RG_NONE ? rg_thing_of(d, on->first, last) : of + 2 >= last ? RG_NONE : counted ? rg_event_find(d, of + 2, last).event : rg_thing_meant(d, of + 2, last);
    if (t->event == RG_NONE) t->event = rg_turn_about(d);
    if (t->event == RG_NONE) return false;
    d->plain = true; /* the doubt is the statement */
    rg_turn_text_claim(d, t, row == RG_NONE ? RG_PROPERTY_TOPIC : (rg_property)row, t->first, last, "unknown/at-odds");
    d->plain = false;
    return t->told = true;
}

bool rg_being_left_open(const rg_draft *d, rg_span span) {
    if (rg_being_asked_by(d, d->c->unit_start[d->sentence]) == RG_PROPERTY_COUNT) return false;
    for (size_t i = d->sentence_claims; i < d->claims.n; i++)
        if (d->claims.at[i].value_span.start <= span.start && d->claims.at[i].value_span.end >= span.end && rg_text_is(d->claims.at[i].rule, "unknown/question")) return true;
    return false;
}

/* "was a rising of the smiths and of half the guard", "the murder of prisoners by the guard": whose it was, by whom, against whom. */
static void defined(rg_draft *d, const rg_turn *t, const rg_phrase *object) {
    static const char *const sides[] = {"by", "against", "between"};
    const rg_event_noun *kind = NULL; /* "Korn's Rebellion was a war": what "the war" will be */
    for (size_t i = object->first; i < object->last && !(rg_draft_unit(d, i)->classes & (RG_CLASS_PREP | RG_CLASS_PUNCT)); i++)
        if (rg_draft_event_noun(d, i)) kind = rg_draft_event_noun(d, i);
    if (kind && !t->c->negated && !d->events.at[t->subject.event].also.len && d->events.at[t->subject.event].many == (kind->many && !kind->mass)) d->events.at[t->subject.event].also = kind->head;
    for (size_t i = object->first + 1; i + 1 < object->last; i++) {
        if (!rg_draft_is(d, i, "of")) continue;
        bool many = false;
        for (size_t k = i + 1; k < object->last && !rg_draft_is(d, k, "of") && !(rg_draft_unit(d, k)->classes & RG_CLASS_PUNCT); k++)
            many |= rg_draft_unit(d, k)->name == RG_NONE && (rg_draft_many(d, k) || (rg_draft_event_noun(d, i - 1) && rg_draft_acts(d, k) && rg_text_ends(rg_draft_unit(d, k)->fold, RG_TEXT("s"))));
        if (many && rg_draft_noun(d, i - 1) != RG_NOUN_ACTOR) rg_parts_participants(d, t->subject.event, i + 1, object->last, "participant/defined");
        break;
    }
    bool event = false; /* "a play by Moen against the war" is none */
    for (size_t i = object->first; i < object->last; i++) event |= rg_draft_event_noun(d, i) != NULL;
    for (size_t k = 0; event && k < t->c->phrase_count; k++) {
        const rg_phrase *f = &d->c->phrases.at[t->c->phrases + k];
        for (size_t i = 0; i < sizeof sides / sizeof *sides; i++)
            if (f->first > object->first && rg_text_is(f->prep, sides[i])) rg_parts_people(d, t->subject.event, f->first, f->last, "participant/defined");
    }
}

/* "It was in Siberia that X became", "It was not until 1904 that": place and day are those of what follows. */
static bool cleft(const rg_draft *d, const rg_turn *t) {
    size_t next = t->index + 1, prep = rg_spot_cleft(d, t->c);
    bool it = t->last == t->first + 1 && rg_draft_is(d, t->first, "it");
    return it && next < d->c->clause_start[d->sentence + 1] && d->c->at.at[next].link == RG_LINK_THAT && prep != RG_NONE;
}

/* "There was a rising in Lublin in 1798", "there is a stone in the yard": of what there was its day and place are told; RG_NONE. */
static size_t existing(rg_draft *d, const rg_phrase *object) {
    if (rg_draft_unit(d, object->first)->classes & (RG_CLASS_NUM | RG_CLASS_NEG | RG_CLASS_PRON | RG_CLASS_WHEN)) return RG_NONE;
    size_t event = rg_event_introduce(d, object->first, object->last).event;
    bool one = rg_draft_is(d, object->first, "a") || rg_draft_is(d, object->first, "an");
    return event == RG_NONE && one ? rg_thing_of(d, object->first, object->last) : event;
}

/* "no trial", "practically no trial"; "was never a trial", "were hardly any trials": the unit behind the word that says there was none; RG_NONE. */
static size_t none_of(const rg_draft *d, const rg_clause *c, const rg_phrase *object) {
    size_t i = object->first;
    bool not = c->negated;
    for (; i + 1 < object->last && rg_draft_unit(d, i)->classes & (RG_CLASS_ADV | RG_CLASS_NEG) && !rg_draft_is(d, i, "no"); i++) not |= (rg_draft_unit(d, i)->classes & RG_CLASS_NEG) != 0;
    bool one = not && (rg_draft_is(d, i, "a") || rg_draft_is(d, i, "an") || rg_draft_is(d, i, "any"));
    if (one && rg_draft_is(d, i + 1, "single")) i++;
    return i + 1 < object->last && (one || rg_draft_is(d, i, "no")) ? i + 1 : RG_NONE;
}

void rg_being_clause(rg_draft *d, rg_turn *t) {
    if (cleft(d, t)) {
        t->told = true;
        return;
    }
    if (rg_attend_present(d, t)) return;
    if (result_of(d, t) || cause_was(d, t) || rg_cause_due(d, t)) return;
    if (relation(d, t)) {
        t->told = true;
        return;
    }
    bool there = t->last == t->first + 1 && rg_draft_is(d, t->first, "there");
    if (there && evidence(d, t)) return;
    const rg_phrase *object = rg_draft_phrase(d, t->c, "");
    if (there && t->event == RG_NONE && object && !t->c->negated) t->event = existing(d, object);
    if (there && t->event == RG_NONE) t->event = rg_turn_spoken_of(d);
    bool no;
    if (rg_silence_idea(d, t->index, &no)) { /* "there is no doubt that": what follows is so */
        t->told = true;
        return;
    }
    size_t none = there && object ? none_of(d, t->c, object) : RG_NONE;
    if (none != RG_NONE) { /* "there was no church in the town" */
        size_t thing = rg_thing_was(d, none, object->last), spoken_of = t->event;
        if (thing != RG_NONE) t->event = thing; /* of the church, but not what else is told here */
        const rg_clause *next = t->index + 1 < d->c->clause_start[d->sentence + 1] ? &d->c->at.at[t->index + 1] : NULL;
        const rg_clause *who = next && next->link == RG_LINK_RELATIVE && next->first <= t->c->last && next->relative > object->first && !rg_draft_is(d, next->relative - 1, ",") ? next : NULL; /* "no priest who could read" */
        if (t->event != RG_NONE && !(who && who->negated) && !rg_deny_answers_idea(d, t->c)) rg_draft_deny(d, rg_turn_text_claim(d, t, RG_PROPERTY_EXISTENCE, none, who ? who->last : t->c->last, "existence/there"));
        t->event = spoken_of;
        t->told = true;
        return;
    }
    if (object) part_of(d, t, object);
    if (object && !there && t->subject.event != RG_NONE && !d->events.at[t->subject.event].person) defined(d, t, object);
    size_t before = d->claims.n;
    if (object && !there) how_it_was(d, t, object);
    if (object && !there && d->claims.n == before && t->subject.event != RG_NONE && !d->events.at[t->subject.event].person) ranked(d, t, object);
    size_t person = rg_turn_person_in(d, t->first, t->last);
    if (person == RG_NONE) person = rg_turn_pronoun(d, t);
    if (t->event == RG_NONE && person != RG_NONE && !object) t->event = rg_event_of_person(d, person); /* "he was in gaol from May to June" */
    if (t->subject.event != RG_NONE || t->c->link == RG_LINK_AND) {
        size_t thing = t->event == RG_NONE && t->subject.event == RG_NONE && (rg_turn_dated(d, t->c) || !object || rg_turn_has_when(d, object)) && person == RG_NONE ? rg_thing_subject(d, t) : RG_NONE;
        if (t->event == RG_NONE) t->event = thing != RG_NONE ? thing : rg_turn_spoken_of(d); /* "and has been a museum since 1950": the house */
        rg_people_between(d, t);
    }
    if (rg_draft_phrase(d, t->c, "among") && person != RG_NONE && rg_turn_gathering_spoken_of(d) != RG_NONE) {
        rg_parts_participants(d, rg_turn_gathering_spoken_of(d), t->first, t->last, "participant/among");
        return;
    }
    if (object && !there && list_of_people(d, t, object)) return;
    if (person != RG_NONE && object && !there && acts_in(d, object)) rg_role_became(d, t);
    else if (!there && t->event == RG_NONE) rg_role_named(d, t);
}

/* "is regarded as the last rising of the war", "some count it as part of X". */
bool rg_being_regarded(rg_draft *d, rg_turn *t) {
    const rg_phrase *as = rg_draft_phrase(d, t->c, "as"), *object = rg_draft_phrase(d, t->c, "");
    if (!as && t->c->passive && object && object->first >= t->c->verb_last && t->c->traits & RG_TRAIT_HOLD) as = object;
    if (!as || as->first < t->c->verb_last) return false;
    if (!t->c->passive && object) t->event = t->subject.event = rg_event_find(d, object->first, object->last).event;
    if (t->event == RG_NONE) return false;
    size_t before = d->claims.n;
    part_of(d, t, as);
    how_it_was(d, t, as);
    return d->claims.n > before;
}

/* "finds no proof that X", "see no evidence of Y". */
bool rg_being_without_evidence(rg_draft *d, rg_turn *t) {
    const rg_phrase *object = rg_draft_phrase(d, t->c, "");
    return object && !t->c->passive && rg_draft_is(d, object->first, "no") && evidence(d, t);
}

/* "had nothing to do with X": a topic denied. */
bool rg_being_nothing_to_do(rg_draft *d, rg_turn *t) {
    if (t->c->link != RG_LINK_INFINITIVE || !rg_text_is(t->c->lemma, "do") || t->c->outer == RG_NONE) return false;
    const rg_clause *outer = &d->c->at.at[t->c->outer];
    if (!rg_text_is(outer->lemma, "have")) return false;
    if (t->event == RG_NONE) t->event = rg_turn_spoken_of(d);
    for (size_t i = 0; i < t->c->phrase_count; i++) {
        const rg_phrase *f = &d->c->phrases.at[t->c->phrases + i];
        if (!rg_text_same(f->prep, RG_TEXT("with"))) continue;
        size_t last = f->last;
        while (last < t->c->last && !rg_draft_is(d, last, "or") && !rg_draft_is(d, last, "and") && !rg_draft_is(d, last, ",")) last++;
        rg_turn_text_claim(d, t, RG_PROPERTY_TOPIC, f->first, last, "topic/to-do-with");
    }
    return true;
}

void rg_being_remains(rg_draft *d, rg_turn *t) {
    const rg_phrase *object = rg_draft_phrase(d, t->c, "");
    if (object && object->first == t->c->verb_last && t->subject.event != RG_NONE && !d->events.at[t->subject.event].person) ranked(d, t, object);
}
