/* voice_content.c: what the clause of a saying says: the words in quotation marks, the clauses behind "that", the object. */
#include "engine/read/voice_int.h"

typedef voice_work scan;

static const rg_unit *unit(const scan *s, size_t i) { return &s->c->units.at[i]; }
RG_TEXT_INLINE bool is(const scan *s, size_t i, const char *fold) { return i < s->c->units.n && rg_unit_is(unit(s, i), fold); }
static rg_span units_span(const scan *s, size_t first, size_t last) {
    return first < last ? (rg_span){unit(s, first)->span.start, unit(s, last - 1)->span.end} : (rg_span){0};
}

bool rg_voice_opens_quote(const scan *s, size_t i) {
    if (!(unit(s, i)->classes & RG_CLASS_PUNCT)) return false;
    return is(s, i, "\xe2\x80\x9c") || is(s, i, "\"") || is(s, i, "\xe2\x80\x9e") || is(s, i, "\xc2\xab") || is(s, i, "\xe2\x80\x9d");
}

/* The words in quotation marks that open in units [from, to); they may close in a later sentence of the same block. */
bool rg_voice_quotation(const scan *s, size_t from, size_t to, rg_span *inner) {
    size_t open = from;
    while (open < to && !rg_voice_opens_quote(s, open)) open++;
    if (open >= to || s->c->mate[open] < open) return false; /* the first mark closes what the saying stands in */
    size_t block = s->reading->sentences.at[s->sentence].block;
    size_t stop = s->c->units.n > open + QUOTE_UNITS ? open + QUOTE_UNITS : s->c->units.n;
    for (size_t i = open + 1; i < stop && s->reading->sentences.at[unit(s, i)->sentence].block == block; i++)
        if (rg_voice_opens_quote(s, i)) {
            *inner = units_span(s, open + 1, i);
            return i > open + 1;
        }
    return false;
}

static bool tells(const rg_clause *c) {
    return c->verb == RG_VERB_SAY || c->verb == RG_VERB_CLAIM || c->verb == RG_VERB_DENY || c->verb == RG_VERB_ASCRIBE || c->traits & RG_TRAIT_ACCUSE;
}

static bool contrast(const scan *s, const rg_clause *clause) {
    if (clause->link != RG_LINK_SUB && clause->link != RG_LINK_AND) return false;
    if (clause->subject.first == clause->subject.last) return false;
    for (size_t i = clause->first; i < clause->verb_first && i < clause->first + 2; i++)
        if (is(s, i, "but") || is(s, i, "whereas") || is(s, i, "although") || (tells(clause) && is(s, i, "while") && i > 0 && is(s, i - 1, ","))) return true; /* ", while Holm counts 120" */
    return false;
}

/* "A said this; others put it at that", ", which X denies": another saying. */
static bool says_anew(const scan *s, const rg_clause *clause) {
    if (clause->link == RG_LINK_RELATIVE && clause->verb == RG_VERB_DENY && is(s, clause->relative, "which")) return true;
    if (!tells(clause) || clause->subject.first == clause->subject.last || clause->subject.first == 0) return false;
    return is(s, clause->subject.first - 1, ";") || (clause->first > 0 && is(s, clause->first - 1, ";"));
}

/* "rejected this, | pointing out that A": a participle that tells what follows it itself; not "told the men | standing there that A". */
static bool tells_itself(const scan *s, size_t i) {
    const rg_clause *c = &s->c->at.at[i];
    if (c->link != RG_LINK_REDUCED || i + 1 >= s->c->clause_start[s->sentence + 1] || s->c->at.at[i + 1].link != RG_LINK_THAT) return false;
    size_t that = c->verb_last;
    while (that < s->c->at.at[i + 1].verb_first && !is(s, that, "that")) that++;
    unsigned form;
    const rg_verb_entry *cue = rg_unit_verb(s->c, &s->t->cues.forms, c->head, s->spans.end, &form);
    return cue && rg_voice_frames(&s->t->cues, cue) && that > 0 && !(unit(s, that - 1)->classes & RG_CLASS_PUNCT);
}

/* From the clause after `k` to the end of what is said: the end of the segment or a turn ("; however"). */
static rg_span clauses_after(const scan *s, size_t k) {
    size_t end = s->c->clause_start[s->sentence + 1], last = k;
    const rg_clause *from = &s->c->at.at[k];
    for (size_t i = k + 1; i < end; i++) {
        const rg_clause *clause = &s->c->at.at[i];
        bool of_said = clause->subject.first < clause->subject.last && clause->subject.first >= from->verb_last && clause->subject.last <= from->last; /* "said that the plan | to burn it | had failed" */
        if (clause->aside != from->aside || clause->quoted != from->quoted || ((clause->outer == k || from->verb == RG_VERB_DENY) && !of_said && tells_itself(s, i)) || contrast(s, clause) || says_anew(s, clause)) break;
        last = i;
    }
    if (last == k) return (rg_span){0};
    size_t start = k + 1;
    while (start < last && s->c->at.at[start].link == RG_LINK_REDUCED && s->c->at.at[start + 1].link == RG_LINK_THAT) start++;
    size_t first = s->c->at.at[start].first, stop = s->c->at.at[last].last;
    while (first < stop && (unit(s, first)->classes & RG_CLASS_PUNCT || is(s, first, "that") || is(s, first, "how") || is(s, first, "and"))) first++;
    return units_span(s, first, stop);
}

static rg_span object_span(const scan *s, const rg_clause *clause) {
    for (size_t i = 0; i < clause->phrase_count; i++) {
        const rg_phrase *f = &s->c->phrases.at[clause->phrases + i];
        if (f->prep.len || f->first < clause->verb_last) continue;
        bool it = is(s, f->first, "it") || is(s, f->first, "this") || is(s, f->first, "that"), time = f->first + 1 < clause->last && unit(s, f->first + 1)->classes & RG_CLASS_PREP && clause->verb == RG_VERB_DENY; /* "denied it until his death" */
        return it && time ? f->span : (rg_span){f->span.start, clause->span.end};
    }
    return (rg_span){0};
}

/* "speaks of 3,000 "armed men"": the number is what is said, the words in quotation marks its part. */
static bool number_before(const scan *s, const rg_clause *clause, size_t byte) {
    for (size_t i = clause->verb_last; i < clause->last && unit(s, i)->span.start < byte; i++)
        if (unit(s, i)->classes & RG_CLASS_NUM && !(unit(s, i)->classes & (RG_CLASS_WHEN | RG_CLASS_PRON)) && unit(s, i)->number > 1) return true;
    return false;
}

bool rg_voice_names_number(const scan *s, const rg_clause *clause) { return number_before(s, clause, s->reading->text.len); }

/* "puts the fire | in 1912": in a time, and nowhere. */
static bool puts_in(const scan *s, const rg_clause *clause) {
    bool object = false, time = false;
    for (size_t i = 0; i < clause->phrase_count; i++) {
        const rg_phrase *f = &s->c->phrases.at[clause->phrases + i];
        if (f->first < clause->verb_last) continue;
        bool when = f->prep.len && f->first < f->last && unit(s, f->first)->when != RG_NONE;
        if (f->prep.len && !when) return false;
        if (when) time = object;
        else object = true;
    }
    return time && !clause->passive && (rg_text_same(clause->lemma, RG_TEXT("put")) || (!clause->past && rg_text_same(clause->lemma, RG_TEXT("place")))); /* not "placed the order in 1912" */
}

/* "put the dead at nearer eighty", "gives the number of wounded as sixty" */
bool rg_voice_puts_at(const scan *s, const rg_clause *clause) {
    bool which = clause->link == RG_LINK_RELATIVE && clause->subject.first > clause->relative; /* "which Lind dates to 1712" */
    bool at = puts_in(s, clause), dates_it = which || (rg_text_is(clause->lemma, "date") && unit(s, clause->verb_last)->classes & (RG_CLASS_DET | RG_CLASS_PRON | RG_CLASS_NAME)); /* not "dates back to" */
    for (size_t i = clause->verb_last; i < clause->last; i++) {
        bool on = (is(s, i, "on") || (which && is(s, i, "in"))) && i + 1 < clause->last && (unit(s, i + 1)->classes & RG_CLASS_WHEN || (unit(s, i + 1)->classes & RG_CLASS_DET && unit(s, i + 2)->classes & RG_CLASS_WHEN)); /* "put the raid on the Friday" */
        at |= on || is(s, i, "at") || is(s, i, "as") || (is(s, i, "to") && (clause->lemma.len > 6 || dates_it)); /* "raises the number to" */
        if (at && unit(s, i)->classes & (RG_CLASS_NUM | RG_CLASS_WHEN) && !(unit(s, i)->classes & RG_CLASS_PRON)) return true;
    }
    return false;
}

/* "..., that is, one in four" */
static bool in_other_words(const scan *s, const rg_clause *clause) {
    size_t that = clause->first + (clause->first < clause->last && unit(s, clause->first)->classes & RG_CLASS_PUNCT);
    return is(s, that, "that") && is(s, that + 1, "is") && (is(s, that + 2, ",") || is(s, that + 2, "to"));
}

/* "showed a film that was made in 1900": what the noun before "that" did, and nothing that is said. */
static bool of_noun(const scan *s, const rg_clause *says, const rg_clause *that) {
    size_t i = that->first, noun = 0;
    while (i < that->verb_first && !is(s, i, "that")) i++;
    for (noun = i; noun > says->verb_last && unit(s, noun - 1)->classes & (RG_CLASS_NOUN | RG_CLASS_DET) && !(unit(s, noun - 1)->classes & RG_CLASS_PREP);) noun--;
    if (noun < i && noun == says->verb_last + 1 && is(s, noun - 1, "to") && rg_unit_in(&s->t->cues.forms.forms, unit(s, i - 1)) != RG_NONE) return true; /* "replied to the charge that" */
    for (size_t k = 0; says->verb == RG_VERB_DENY && k < says->phrase_count; k++) { /* "rejected it on the ground that" */
        const rg_phrase *f = &s->c->phrases.at[says->phrases + k];
        if (f->prep.len && f->first < i && f->last == i && !rg_voice_persons(s, i - 1, i) && !rg_voice_a_body(s, i - 1, i) && unit(s, i - 1)->name == RG_NONE) return true;
    }
    if (rg_voice_tells_thing(s, says)) return false;
    return that->subject.first == that->subject.last && i + 1 >= that->verb_first && i > says->verb_last && unit(s, i - 1)->classes & (RG_CLASS_NOUN | RG_CLASS_NAME) && !(unit(s, i - 1)->classes & RG_CLASS_PUNCT);
}

bool rg_voice_behind_noun(const scan *s, const rg_clause *says, const rg_clause *that) {
    size_t i = that->first;
    while (i < that->verb_first && !is(s, i, "that")) i++;
    const rg_unit *before = i > 0 ? unit(s, i - 1) : NULL;
    bool noun = before && i > says->verb_last && is(s, i, "that") && before->classes & (RG_CLASS_NOUN | RG_CLASS_NAME) && !(before->classes & (RG_CLASS_PRON | RG_CLASS_WHEN | RG_CLASS_ADV));
    if (!noun || that->subject.first >= that->subject.last || that->subject.first <= i) return noun;
    unsigned form;
    const rg_verb_entry *cue = rg_unit_verb(s->c, &s->t->cues.forms, says->head, s->spans.end, &form);
    if (rg_voice_frames(&s->t->cues, cue) & FRAME_PERSON) return false; /* "notified the airlines that" */
    size_t who = says->subject.first, end = says->subject.last;
    bool somebody = who < end && (unit(s, who)->classes & RG_CLASS_NOM || unit(s, end - 1)->name != RG_NONE || rg_voice_persons(s, who, end) || rg_voice_a_body(s, who, end));
    bool deed = !cue && says->verb == RG_VERB_ACT && somebody; /* "Lind sold the army that he had raised"; not "a rumour reached Lind that" */
    bool told = !deed && (rg_voice_persons(s, i - 1, i) || rg_voice_a_body(s, i - 1, i) || before->name != RG_NONE);
    bool idea = rg_sense_of(&s->t->senses, before->fold) == RG_SENSE_IDEA, known = idea || rg_unit_in(&s->t->cues.forms.forms, before) != RG_NONE || rg_unit_in(&s->t->nouns, before) != RG_NONE;
    cue = rg_unit_verb(s->c, &s->t->cues.forms, i - 1, s->spans.end, &form);
    bool nominal = !(cue && form & RG_FORM_ING) && (idea || rg_voice_frames(&s->t->cues, cue) & FRAME_NOMINAL || rg_unit_in(&s->t->nouns, before) == KIND_SAYING);
    return !told && (!known || (nominal && rg_map_get(&s->t->stances, says->lemma) != STANCE_HOLDS)); /* "investigated the rumour that"; not "spread the rumour that" */
}

/* "holds that when A, B", "has it that after A, B": the unit of the "that" right behind the verb of the clause which a clause of time or condition follows; RG_NONE. */
size_t rg_voice_that_led(const scan *s, const rg_clause *c) {
    size_t that = c->verb_last + is(s, c->verb_last, "it");
    size_t lead = that + 1;
    lead += lead + 1 < s->spans.end && unit(s, lead)->classes & RG_CLASS_ADV && !(unit(s, lead)->classes & RG_CLASS_SUB); /* "that shortly after" */
    bool led = is(s, that, "that") && !is(s, lead, "if") && lead < s->spans.end && unit(s, lead)->classes & RG_CLASS_SUB && !(unit(s, lead)->classes & (RG_CLASS_DET | RG_CLASS_PRON | RG_CLASS_REL));
    return led ? that : RG_NONE;
}

/* Does a clause that hangs on clause k by "that" follow? "said that, though A did, B did": the word alone tells it. */
bool rg_voice_says_that(const scan *s, size_t k) {
    const rg_clause *clause = &s->c->at.at[k];
    size_t next = k + 1;
    if (next < s->c->clause_start[s->sentence + 1] && clause->verb_first < clause->verb_last && !s->c->at.at[next].aside)
        for (size_t i = clause->verb_last; i < s->c->at.at[next].verb_first && i < clause->verb_last + 12; i++)
            if (is(s, i, "that") && (is(s, i + 1, ",") || rg_voice_that_led(s, clause) == i)) return true;
    for (size_t i = k + 1; i < s->c->clause_start[s->sentence + 1]; i++) {
        rg_link_type link = s->c->at.at[i].link;
        if (link == RG_LINK_THAT && in_other_words(s, &s->c->at.at[i])) return false;
        if (link == RG_LINK_THAT) return !of_noun(s, clause, &s->c->at.at[i]);
        if ((link != RG_LINK_REDUCED && !s->c->at.at[i].aside) || tells_itself(s, i)) return false;
    }
    return false;
}

/* A title in quotation marks stands in a phrase ("in his article "..."); what is said follows the verb, a comma or a colon. */
bool rg_voice_title_like(const scan *s, rg_span inner) {
    for (size_t i = s->c->unit_start[s->sentence]; i + 2 < s->c->unit_start[s->sentence + 1]; i++)
        if (rg_voice_opens_quote(s, i) && unit(s, i + 1)->span.start == inner.start)
            return i > 0 && rg_unit_in(&s->t->works, unit(s, i - 1)) != RG_NONE;
    return false;
}

/* Where the sentence or its part before a semicolon ends. */
static size_t part_end(const scan *s, size_t from) {
    size_t end = s->c->unit_start[s->sentence + 1];
    while (from < end && !is(s, from, ";")) from++;
    return from;
}

/* "Although many call Korn a fool, Lind wrote: "..."": before the main clause that the clause leads up to. */
static size_t own_end(const scan *s, size_t k) {
    const rg_clause *clause = &s->c->at.at[k];
    size_t end = part_end(s, clause->verb_last);
    for (size_t i = k + 1; clause->link == RG_LINK_SUB && i < s->c->clause_start[s->sentence + 1]; i++) {
        const rg_clause *c = &s->c->at.at[i];
        bool main = (c->link == RG_LINK_MAIN || c->link == RG_LINK_AND) && !c->quoted && !c->aside && c->subject.first < c->subject.last && c->subject.first > clause->verb_last;
        if (main && c->first < end) end = c->first;
    }
    return end;
}

/* "X is regarded by many as a consequence of Y": what is said stands on both sides of the verb. */
static bool judged(const scan *s, const rg_clause *clause) {
    for (size_t i = 0; i < clause->phrase_count; i++)
        if (s->c->phrases.at[clause->phrases + i].first >= clause->verb_last && rg_text_same(s->c->phrases.at[clause->phrases + i].prep, RG_TEXT("as"))) return clause->subject.first < clause->subject.last;
    return false;
}

/* "describes it as a plot | laid by the army", "considers it a crime | that he had ordered": to the end of what hangs on what it is held for. */
static size_t held_end(const scan *s, size_t k) {
    const rg_clause *clause = &s->c->at.at[k];
    size_t end = clause->span.end;
    bool held = judged(s, clause);
    for (size_t i = clause->verb_last + 1; i < clause->last && !(clause->traits & RG_TRAIT_SENSE); i++) held |= (is(s, i, "a") || is(s, i, "an")) && !(unit(s, i - 1)->classes & (RG_CLASS_PREP | RG_CLASS_CC));
    if (!held || !(clause->traits & RG_TRAIT_HOLD)) return end;
    for (size_t i = k + 1; i < s->c->clause_start[s->sentence + 1]; i++) {
        const rg_clause *c = &s->c->at.at[i];
        bool hangs = c->link == RG_LINK_REDUCED || c->link == RG_LINK_RELATIVE;
        if (!hangs || c->first == 0 || unit(s, c->first)->classes & RG_CLASS_PUNCT || unit(s, c->first - 1)->classes & RG_CLASS_PUNCT) break;
        end = c->span.end;
    }
    return end;
}

bool rg_voice_by_to(const scan *s, const rg_clause *clause) {
    const rg_clause *next = clause + 1;
    const rg_phrase *by = clause->passive && next < &s->c->at.at[s->c->clause_start[s->sentence + 1]] && next->link == RG_LINK_INFINITIVE && clause->verb != RG_VERB_DENY ? rg_voice_by_phrase(s, clause) : NULL;
    return by && next->first >= by->last && next->first <= by->last + 1;
}

/* "said that | the plan to burn it had failed": what is said begins with a subject that takes an infinitive; NULL where it does not. */
static const rg_clause *of_a_plan(const scan *s, size_t k) {
    const rg_clause *says = &s->c->at.at[k], *fails = says + 2;
    if (k + 2 >= s->c->clause_start[s->sentence + 1] || says[1].link != RG_LINK_INFINITIVE || fails->subject.first >= fails->subject.last) return NULL;
    return fails->subject.first >= says->verb_last && fails->subject.first <= says->verb_last + 1 && fails->subject.last <= says[1].verb_first ? fails : NULL;
}

void rg_voice_find_content(const scan *s, size_t k, bool by, rg_attribution *a) {
    const rg_clause *clause = &s->c->at.at[k], *plan = by ? NULL : of_a_plan(s, k);
    rg_span inner = {0};
    bool quote = rg_voice_quotation(s, clause->verb_last, own_end(s, k), &inner);
    bool counts = (clause->verb == RG_VERB_ASCRIBE || clause->verb == RG_VERB_CLAIM) && object_span(s, clause).end && rg_voice_puts_at(s, clause); /* "put the dead at 70, numbers that he took from" */
    bool that = !counts && rg_voice_says_that(s, k);
    if (quote && !that && number_before(s, clause, inner.start)) {
        a->words = inner;
        quote = false;
    }
    if (quote && rg_voice_title_like(s, inner)) {
        a->work = inner;
        quote = false;
    }
    bool words = clause->verb == RG_VERB_NAME || rg_text_find(rg_text_cut(s->reading->text, inner), RG_TEXT(" "), 0) != (size_t)-1; /* one word is a quotation behind "called" alone */
    quote &= words;
    if (quote && that) { /* "told them that he had meant to "...": said in part in his own words */
        a->words = inner;
        quote = false;
    }
    size_t next = k + 1 < s->c->clause_start[s->sentence + 1] ? k + 1 : RG_NONE;
    if (quote) a->content = inner, a->quoted = true;
    else if (by && that && clause->subject.first < clause->subject.last && is(s, clause->subject.first, "it")) a->content = clauses_after(s, k); /* "it was reported by Lind that A" */
    else if (by && rg_voice_by_to(s, clause)) a->content = (rg_span){clause->subject.span.start, clauses_after(s, k).end}; /* "is thought by Lind to have fled" */
    else if (by) a->content = (rg_span){clause->subject.span.start, judged(s, clause) ? clause->span.end : clause->subject.span.end};
    else if (that) a->content = clauses_after(s, k);
    else if (plan) a->content = (rg_span){plan->subject.span.start, clauses_after(s, k).end};
    else a->content = object_span(s, clause);
    if (!quote && !by && !that && !plan && a->content.end == clause->span.end) a->content.end = held_end(s, k);
    size_t colon = clause->verb_last;
    while (colon < s->spans.end && colon < clause->verb_last + VIEW_REACH && !(unit(s, colon)->classes & RG_CLASS_PUNCT)) colon++;
    bool story = !by && !that && !quote && a->content.end && is(s, colon, ":") && colon + 1 < s->spans.end && rg_unit_in(&s->t->nouns, unit(s, colon - 1)) == KIND_SAYING;
    if (story) a->content = units_span(s, colon + 1, s->spans.end); /* "told another story: A" */
    if (a->content.end && next != RG_NONE && !a->quoted && in_other_words(s, &s->c->at.at[next])) a->content.end = s->c->at.at[next].span.end;
    bool dated = clause->verb == RG_VERB_ASCRIBE && clause->link == RG_LINK_RELATIVE && rg_voice_puts_at(s, clause);
    if (!a->content.end && (dated || rg_voice_names_number(s, clause))) a->content = units_span(s, clause->verb_last, clause->last); /* "arrives at 187 dead" */
    bool relative = clause->verb == RG_VERB_DENY && ((clause->link == RG_LINK_RELATIVE && is(s, clause->relative, "which")) || rg_voice_answers(s, clause));
    bool answered = relative && !a->quoted && clause->subject.first > clause->relative && is(s, clause->verb_last, ","); /* ", which X rejects, and ruin the town" */
    if ((!a->content.end && relative) || answered) a->content = units_span(s, clause->relative, clause->relative + 1);
    bool silent = clause->verb == RG_VERB_DENY && next != RG_NONE && s->c->at.at[next].first > clause->verb_last; /* "disagree on the order, but the papers say" */
    if (!a->content.end && next != RG_NONE && !s->c->at.at[next].aside && !silent) a->content = clauses_after(s, k);
}

bool rg_voice_of_account(const scan *s, size_t k, const rg_attribution *a) {
    const rg_clause *clause = &s->c->at.at[k];
    size_t head = clause->verb_last, last = clause->last;
    if (clause->verb != RG_VERB_DENY || clause->passive || a->quoted || rg_voice_says_that(s, k) || head >= last || unit(s, head)->span.start != a->content.start || unit(s, head)->classes & RG_CLASS_REL) return false;
    while (head + 1 < last && unit(s, head + 1)->classes & (RG_CLASS_NOUN | RG_CLASS_NAME) && !(unit(s, head + 1)->classes & (RG_CLASS_PREP | RG_CLASS_PUNCT))) head++;
    bool of = is(s, head + 1, "of") || is(s, head + 1, "about") || is(s, head + 1, "that"); /* "denied reports of a raid" */
    size_t cue = rg_unit_in(&s->t->cues.forms.forms, unit(s, head));
    bool told = rg_unit_in(&s->t->works, unit(s, head)) != RG_NONE || rg_unit_in(&s->t->nouns, unit(s, head)) != RG_NONE || cue != RG_NONE;
    bool back = is(s, clause->verb_last, "this") || is(s, clause->verb_last, "that") || is(s, clause->verb_last, "these") || is(s, clause->verb_last, "those"); /* "rejects this view": what was said before */
    return told && !of && !back && head > clause->verb_last && unit(s, head)->classes & RG_CLASS_NOUN && unit(s, head)->name == RG_NONE;
}

/* "Holm wrote the letter in 1903", "a poem told by Lind": a work is made, nothing is said. */
bool rg_voice_makes(const scan *s, size_t k) {
    const rg_clause *clause = &s->c->at.at[k];
    size_t made = rg_map_get(&s->t->words, clause->lemma);
    if (clause->verb != RG_VERB_SAY || made == RG_NONE || !(made & WORD_MAKES) || clause->passive) return false;
    size_t from = clause->verb_last, last = clause->last;
    if (from >= last || !(unit(s, from)->classes & (RG_CLASS_DET | RG_CLASS_NUM | RG_CLASS_NOUN)) || rg_voice_says_that(s, k)) return false;
    rg_span inner;
    size_t end = from;
    while (end < last && unit(s, end)->classes & (RG_CLASS_DET | RG_CLASS_NUM | RG_CLASS_NOUN | RG_CLASS_ADV) && !(unit(s, end)->classes & RG_CLASS_PREP)) end++;
    bool on = end < last && (is(s, end, "of") || is(s, end, "about") || is(s, end, "on") || is(s, end, "that") || is(s, end, ":")); /* "wrote an account of the siege" */
    return end > from && !on && rg_voice_a_work(s, from, end) && !rg_voice_quotation(s, from, s->c->unit_start[s->sentence + 1], &inner);
}

void rg_voice_end_before_saying(const scan *s, size_t k, rg_attribution *a) {
    size_t next = k + 1, end = s->c->clause_start[s->sentence + 1];
    if (next >= end || s->c->at.at[next].link != RG_LINK_INFINITIVE || s->c->at.at[next].first > s->c->at.at[k].verb_last) return;
    for (size_t i = next + 1; i < end; i++) {
        const rg_clause *c = &s->c->at.at[i];
        bool says = c->link == RG_LINK_AND && c->subject.first >= c->subject.last && c->verb_first > 0 && c->verb_first < c->verb_last && !c->passive && (c->verb == RG_VERB_SAY || c->verb == RG_VERB_CLAIM || c->verb == RG_VERB_DENY);
        size_t and = c->verb_first - 1;
        if (!says || !is(s, and, "and") || unit(s, and - 1)->span.end <= a->content.start || unit(s, and)->span.start >= a->content.end) continue;
        a->content.end = unit(s, and - 1)->span.end;
        return;
    }
}
