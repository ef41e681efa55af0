/* voice_source.c: what a noun phrase can be as a voice: by its names, its words, the sense of its head. */
#include "engine/read/voice_int.h"

typedef voice_work scan;

static const rg_unit *unit(const scan *s, size_t i) { return &s->c->units.at[i]; }
RG_TEXT_INLINE bool is(const scan *s, size_t i, const char *fold) { return i < s->c->units.n && rg_unit_is(unit(s, i), fold); }

/* The head of a noun phrase: what stands before its first preposition, comma or relative. */
static size_t head_of(const scan *s, size_t first, size_t last) {
    size_t head = first;
    while (head + 1 < last && !(unit(s, head + 1)->classes & (RG_CLASS_PREP | RG_CLASS_PUNCT | RG_CLASS_REL))) head++;
    return head;
}

size_t rg_voice_source_head(const scan *s, size_t first, size_t last) { return head_of(s, first, last); }

static rg_sense sense_of(const scan *s, size_t first, size_t last) {
    return first < last ? rg_sense_of(&s->t->senses, unit(s, head_of(s, first, last))->fold) : RG_SENSE_NO;
}

bool rg_voice_persons(const scan *s, size_t first, size_t last) {
    rg_sense sense = sense_of(s, first, last);
    return sense == RG_SENSE_PERSON || sense == RG_SENSE_PERSONS;
}

bool rg_voice_one_person(const scan *s, size_t first, size_t last) { return sense_of(s, first, last) == RG_SENSE_PERSON; }

bool rg_voice_a_work(const scan *s, size_t first, size_t last) {
    return sense_of(s, first, last) == RG_SENSE_WORK || (first < last && rg_unit_in(&s->t->records, unit(s, head_of(s, first, last))) != RG_NONE);
}

bool rg_voice_a_body(const scan *s, size_t first, size_t last) { return sense_of(s, first, last) == RG_SENSE_BODY; }

/* "critics of General Holm (and Brandt)", "Holm's widow"; `after`: behind the "and" of such a name before it, 0 where none stands there. */
static bool whose_people(const scan *s, size_t first, size_t i, size_t last, size_t after) {
    const rg_name *n = &s->reading->names.at[unit(s, i)->name];
    rg_text before = rg_text_cut(s->reading->text, (rg_span){unit(s, first)->span.start, n->title.end > n->title.start ? n->title.start : n->span.start});
    bool joined = after == i && is(s, i - 1, "and");
    rg_text behind = rg_text_cut(s->reading->text, (rg_span){n->span.end, unit(s, last - 1)->span.end});
    if (n->type != RG_NAME_PERSON) return false;
    return joined || rg_sense_people_owned(s->arena, &s->t->senses, behind) || (i > first && rg_sense_people_of(s->arena, &s->t->senses, before));
}

/* Is the noun at the unit what somebody did or was, no words or thoughts of his: "silence", "arrival"? */
static bool mute(const scan *s, size_t i) {
    rg_sense sense = rg_sense_of(&s->t->senses, unit(s, i)->fold);
    bool tells = rg_unit_in(&s->t->nouns, unit(s, i)) != RG_NONE || rg_unit_in(&s->t->views, unit(s, i)) != RG_NONE || rg_unit_in(&s->t->records, unit(s, i)) != RG_NONE || rg_unit_in(&s->t->works, unit(s, i)) != RG_NONE || rg_unit_in(&s->t->cues.forms.forms, unit(s, i)) != RG_NONE;
    return (sense == RG_SENSE_DEED || sense == RG_SENSE_IDEA) && !tells;
}

/* "Lind's silence (suggests that A)", "the absence of Lind": a phrase about the name at unit `i` that is no word of his. */
static bool of_no_word(const scan *s, size_t first, size_t i, size_t last) {
    bool owner = i + 2 < last && rg_voice_owner_sign(s, i + 1);
    if (owner) return mute(s, head_of(s, i + 2, last));
    while (i > first && !is(s, i - 1, "of") && unit(s, i - 1)->classes & RG_CLASS_NOUN && !(unit(s, i - 1)->classes & RG_CLASS_PREP)) i--; /* "the arrival of Captain Lind" */
    return i > first + 1 && is(s, i - 1, "of") && head_of(s, first, last) == i - 2 && mute(s, i - 2);
}

/* Decided before its first comma or preposition other than "of". */
/* "some Danes", "most Jesuits", "the Labour members", "Lind's supporters": a part of those who bear the name at unit `i`, or people called after it. */
static bool some_of(const scan *s, size_t first, size_t i, size_t last) {
    rg_name_type type = s->reading->names.at[unit(s, i)->name].type;
    size_t head = i;
    while (head + 1 < last && unit(s, head + 1)->classes & RG_CLASS_NOUN && !(unit(s, head + 1)->classes & (RG_CLASS_PREP | RG_CLASS_PUNCT | RG_CLASS_NAME | RG_CLASS_CC))) head++;
    bool after = head > i && rg_text_ends(unit(s, head)->fold, RG_TEXT("s")) && (rg_sense_of(&s->t->senses, unit(s, head)->fold) == RG_SENSE_PERSONS || rg_voice_persons(s, head, head + 1));
    bool part = type == RG_NAME_GROUP && i == first + 1 && i + 1 == last && rg_voice_is_word(s, first, WORD_SOME) && rg_text_ends(unit(s, i)->fold, RG_TEXT("s"));
    return part || after;
}

source_kind rg_voice_source_of(const scan *s, size_t first, size_t last) {
    source_kind kind = SOURCE_NO;
    size_t whose = 0; /* behind the "and" that follows the X of "critics of X" */
    for (size_t i = first; i < last; i++) {
        const rg_unit *u = unit(s, i);
        if (i > first && i + 1 < last && is(s, i, ",") && unit(s, i + 1)->classes & RG_CLASS_PREP && kind != SOURCE_NO) return kind; /* "scholars, among them Holm" */
        if (u->name != RG_NONE && s->reading->names.at[u->name].type != RG_NAME_PLACE) {
            rg_name_type type = s->reading->names.at[u->name].type;
            if (whose_people(s, first, i, last, whose)) {
                whose = i + 2;
                if (kind == SOURCE_NO) kind = SOURCE_UNNAMED;
                continue;
            }
            if (type == RG_NAME_PERSON && of_no_word(s, first, i, last)) return SOURCE_UNNAMED;
            if (some_of(s, first, i, last)) return SOURCE_UNNAMED;
            if (type == RG_NAME_PERSON || type == RG_NAME_WORK) return SOURCE_NAMED;
            if (kind == SOURCE_NO && type == RG_NAME_GROUP) kind = SOURCE_NAMED;
        }
        if (rg_unit_in(&s->t->nouns, u) == KIND_NOUN && kind != SOURCE_NAMED) kind = SOURCE_UNNAMED;
        if (i == first && last - first == 1 && rg_voice_is_word(s, i, WORD_SOME)) return SOURCE_UNNAMED; /* "some", "many" */
        if (i == first && last - first == 1 && (u->classes & RG_CLASS_PRON || rg_voice_is_word(s, i, WORD_PERSON))) {
            if (is(s, i, "it")) return SOURCE_IMPERSONAL;
            return is(s, i, "this") || is(s, i, "there") || is(s, i, "one") ? SOURCE_NO : SOURCE_PRONOUN;
        }
    }
    return kind;
}

enum { BESIDE_MOST = 8 }; /* units of what follows the noun whose name stands beside it */

/* "The envoy | to Lund, X, writes": where the comma stands, if a preposition goes on with the subject and the verb follows the name. */
static size_t past_preposition(const scan *s, size_t at, size_t end) {
    size_t comma = at;
    if (at >= end || !(unit(s, at)->classes & RG_CLASS_PREP)) return at;
    while (comma < end && comma < at + BESIDE_MOST && !(unit(s, comma)->classes & (RG_CLASS_PUNCT | RG_CLASS_REL | RG_CLASS_CC | RG_CLASS_PRON)) && s->spans.verbal[comma] != 1) comma++;
    bool tells = comma + 3 < end && is(s, comma, ",") && is(s, comma + 2, ",") && unit(s, comma + 3)->classes & (RG_CLASS_VERB | RG_CLASS_ADV);
    return tells ? comma : at;
}

/* "The first witness, X, stated": X, where the subject names nobody. */
bool rg_voice_name_beside(const scan *s, size_t *first, size_t *last) {
    size_t end = s->c->unit_start[s->sentence + 1];
    size_t comma = rg_voice_one_person(s, *first, *last) ? past_preposition(s, *last, end) : *last; /* not "a telegram to the ferryman, X, gives" */
    size_t name = comma + 1;
    if (name < end && is(s, name, "the")) name++; /* "the host, the shipowner X, speaks" */
    while (name < end && name < comma + 5 && unit(s, name)->classes & RG_CLASS_NOUN && unit(s, name)->name == RG_NONE) name++; /* "the officer, Captain X," */
    if (name + 1 >= end || !is(s, comma, ",") || !is(s, name + 1, ",")) return false;
    const rg_unit *u = unit(s, name);
    if (u->name == RG_NONE || s->reading->names.at[u->name].type != RG_NAME_PERSON) return false;
    for (size_t i = *first; i < *last; i++) {
        bool owner = rg_voice_owner_sign(s, i + 1);
        if (unit(s, i)->name != RG_NONE && s->reading->names.at[unit(s, i)->name].type == RG_NAME_PERSON && !owner) return false;
    }
    *first = name;
    *last = name + 1;
    return true;
}

/* Can the subject of the clause be somebody who speaks? */
static bool may_speak(const scan *s, const rg_clause *c) {
    size_t first = c->subject.first, last = c->subject.last;
    if (first >= last || is(s, first, "it")) return false;
    return unit(s, first)->classes & (RG_CLASS_NOM | RG_CLASS_PRON | RG_CLASS_REL) || rg_voice_persons(s, first, last) || rg_voice_a_body(s, first, last) || rg_voice_a_work(s, first, last) || rg_voice_source_of(s, first, last) == SOURCE_NAMED;
}

size_t rg_voice_said_outer(const scan *s, size_t k) {
    size_t outer = s->c->at.at[k].outer, over = outer == RG_NONE ? RG_NONE : s->c->at.at[outer].outer;
    bool apart = s->c->at.at[k].link == RG_LINK_REDUCED && s->c->at.at[k].first > 0 && (is(s, s->c->at.at[k].first, ",") || is(s, s->c->at.at[k].first - 1, ","));
    apart |= outer != RG_NONE && s->c->at.at[k].link == RG_LINK_REDUCED && s->c->at.at[outer].link == RG_LINK_REDUCED && unit(s, s->c->at.at[k].verb_first - 1)->classes & RG_CLASS_CC; /* ", leaving Lund and saying that" */
    if (apart && over != RG_NONE && s->c->at.at[outer].link == RG_LINK_THAT && s->c->at.at[over].verb == RG_VERB_DENY) return over; /* "denied that A, saying that B" */
    unsigned form;
    bool quotes = apart && rg_voice_frames(&s->t->cues, rg_unit_verb(s->c, &s->t->cues.forms, s->c->at.at[k].head, s->spans.end, &form)) & FRAME_CITES;
    if (quotes && over != RG_NONE && s->c->at.at[outer].link == RG_LINK_THAT) return over; /* "reported that Korn had fled, citing two officers" */
    for (size_t o = outer; apart && o != RG_NONE; o = s->c->at.at[o].outer < o ? s->c->at.at[o].outer : RG_NONE) /* "believed that they fled if it was known, reasoning that": no "it" reasons */
        if (may_speak(s, &s->c->at.at[o])) {
            outer = o;
            break;
        }
    bool having = s->c->at.at[k].verb == RG_VERB_DENY && is(s, s->c->at.at[k].verb_last, "having"); /* "said that the mill was sold and denied having burned it" */
    for (size_t i = k; s->c->at.at[k].link == RG_LINK_AND && (having || rg_voice_says_that(s, k)) && i-- > s->c->clause_start[s->sentence];) {
        const rg_clause *c = &s->c->at.at[i];
        bool says = c->verb == RG_VERB_SAY || c->verb == RG_VERB_CLAIM || c->verb == RG_VERB_DENY || c->verb == RG_VERB_OCCUR;
        if (c->verb == RG_VERB_DENY && !c->passive && c->subject.first < c->subject.last && c->link != RG_LINK_THAT && c->link != RG_LINK_RELATIVE) return i; /* "his sister denied this, and claimed that" */
        if (says && !c->passive && c->subject.first < c->subject.last && s->c->at.at[i + 1].link == RG_LINK_THAT) return i;
    }
    return outer;
}

enum { AUTHOR_UNITS = 5 };

/* The person whom "by" at the unit tells to have made what the noun before it names, "a study by the historian | Ida Holt"; RG_NONE. */
static size_t author(const scan *s, size_t by) {
    size_t end = s->c->unit_start[s->sentence + 1], i = by + 1;
    bool noun = is(s, by, "by") && unit(s, by - 1)->classes & RG_CLASS_NOUN && unit(s, by - 1)->name == RG_NONE && !rg_text_ends(unit(s, by - 1)->fold, RG_TEXT("ed")) && !rg_voice_persons(s, by - 1, by);
    while (noun && i < end && i < by + AUTHOR_UNITS && unit(s, i)->name == RG_NONE && unit(s, i)->classes & (RG_CLASS_DET | RG_CLASS_NOUN) && !(unit(s, i)->classes & (RG_CLASS_PREP | RG_CLASS_PUNCT | RG_CLASS_PRON))) i++;
    size_t name = noun && i < end ? unit(s, i)->name : RG_NONE;
    bool one = name != RG_NONE && s->reading->names.at[name].type == RG_NAME_PERSON && !(i + 1 < end && (rg_voice_owner_sign(s, i + 1) || unit(s, i + 1)->classes & RG_CLASS_CC));
    return one ? name : RG_NONE;
}

void rg_voice_authors(scan *s, size_t from) {
    for (size_t k = from; k < s->reading->attributions.n; k++) {
        rg_attribution *a = &s->reading->attributions.at[k];
        if (a->named || a->loose || a->plain || a->who.start >= a->who.end) continue;
        for (size_t i = s->c->unit_start[s->sentence] + 1; i + 1 < s->c->unit_start[s->sentence + 1] && unit(s, i)->span.start <= a->who.end + 1; i++) {
            size_t name = unit(s, i)->span.start > a->who.start ? author(s, i) : RG_NONE;
            rg_span by = name == RG_NONE ? (rg_span){0} : s->reading->names.at[name].span;
            if (name == RG_NONE || (a->cue.start >= a->who.end && a->cue.start < by.end)) continue;
            if (!a->work.end) a->work = (rg_span){a->who.start, unit(s, i - 1)->span.end};
            if (a->source.end < by.end) a->source.end = by.end;
            a->who.end = by.end, a->named = true;
            if (a->hedge == RG_HEDGE_REPORTED) a->hedge = RG_HEDGE_NONE; /* somebody's own word */
            break;
        }
    }
}
