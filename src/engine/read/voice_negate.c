/* voice_negate.c: what is not said, not believed or said by nobody; what is done to a thing and tells nothing. */
#include "engine/read/voice_int.h"

/* The frames of the verb of cues.tsv at the unit; 0 where it is none. */
static unsigned frames_at(const voice_work *s, size_t i) {
    unsigned form;
    const rg_verb_entry *cue = rg_unit_verb(s->c, &s->t->cues.forms, i, s->spans.end, &form);
    return rg_voice_frames(&s->t->cues, cue);
}

/* Does a cue that leaves something unproved, or any cue of doubt, stand over the words ("does not exclude that")? */
static bool left_open(const voice_work *s, rg_span head, bool any) {
    size_t low = 0, high = s->reading->cues.n;
    while (low < high) { /* the cues stand in the order of the sentences */
        size_t middle = low + (high - low) / 2;
        if (s->reading->cues.at[middle].sentence < s->sentence) low = middle + 1;
        else high = middle;
    }
    for (size_t i = low; i < s->reading->cues.n && s->reading->cues.at[i].sentence == s->sentence; i++) {
        const rg_cue *cue = &s->reading->cues.at[i];
        if ((cue->unproved || (any && cue->type == RG_CUE_PROBABLE && cue->hedge != RG_HEDGE_NONE)) && cue->span.start <= head.start && head.end <= cue->span.end) return true;
    }
    return false;
}

bool rg_voice_unproved(const voice_work *s, size_t k) { return left_open(s, s->c->units.at[s->c->at.at[k].head].span, false); }

/* "would neither confirm nor | deny that A", "refused to confirm or | deny": is the verb of denial at unit `head` joined to another verb of saying that is not done either? */
static bool neither(const voice_work *s, size_t head) {
    unsigned form;
    size_t or = head - (head > s->spans.begin);
    const rg_verb_entry *verb = rg_unit_verb(s->c, s->reading->language->clause, head, s->spans.end, &form);
    bool joined = verb && verb->verb == RG_VERB_DENY && or > s->spans.begin + 1 && (rg_unit_is(&s->c->units.at[or], "nor") || rg_unit_is(&s->c->units.at[or], "or"));
    return joined && frames_at(s, or - 1) & (FRAME_CLAUSE | FRAME_THAT);
}

/* "has no doubt that A": does what clause k denies, right before "that", deny A itself? Then whoever does so says A. */
static bool without_doubt(const voice_work *s, size_t k) {
    const rg_clause *c = &s->c->at.at[k];
    unsigned form;
    size_t i = c->verb_last;
    while (i < s->spans.end && i < c->verb_last + 4 && !rg_unit_is(&s->c->units.at[i], "that")) i++;
    if (i <= c->verb_first || !rg_unit_is(&s->c->units.at[i], "that")) return false;
    const rg_verb_entry *noun = rg_unit_verb(s->c, s->reading->language->clause, i - 1, s->spans.end, &form);
    return noun && noun->verb == RG_VERB_DENY && c->head + 1 < i;
}

void rg_voice_negate(const voice_work *s, size_t k, bool nobody, rg_attribution *a) {
    const rg_clause *c = &s->c->at.at[k];
    if (neither(s, c->head)) {
        a->untold = true, a->denies = false;
        return;
    }
    unsigned frames = frames_at(s, c->head);
    bool tells = c->verb == RG_VERB_SAY || c->verb == RG_VERB_CLAIM || frames & (FRAME_BELIEF | FRAME_FACT);
    const rg_clause *next = k + 1 < s->c->clause_start[s->sentence + 1] ? c + 1 : NULL;
    bool bare = frames & FRAME_BELIEF && next && next->link == RG_LINK_AND && next->subject.first == c->verb_last && next->subject.first < next->subject.last; /* "did not believe | the mill was burned" */
    bool that = rg_voice_says_that(s, k);
    const rg_unit *it = c->verb_last < s->spans.end ? &s->c->units.at[c->verb_last] : NULL;
    bool back = it && c->negated && !nobody && !c->modal && !c->passive && frames & FRAME_FACT && c->verb == RG_VERB_SAY && (rg_unit_is(it, "this") || rg_unit_is(it, "it") || rg_unit_is(it, "that"));
    if (back && (c->verb_last + 1 >= s->spans.end || it[1].classes & (RG_CLASS_PUNCT | RG_CLASS_PREP))) { /* "never admitted this" */
        a->denies = true;
        return;
    }
    if (c->negated == nobody || !(tells || (that && !left_open(s, s->c->units.at[c->head].span, true))) || c->verb == RG_VERB_DENY || !(bare || that) || without_doubt(s, k)) return;
    a->fact = (frames & FRAME_FACT) != 0;
    a->denies = !a->fact && frames & FRAME_BELIEF && !nobody;
    a->untold = !a->fact && !a->denies;
}

/* "did not believe | the mill was burned": is a belief that somebody by a name or a noun does not hold told by a clause of its own? */
static bool disbelieves(const voice_work *s, const voice_saying *said) {
    unsigned frames = frames_at(s, said->cue.last - 1);
    bool belief = said->negated && !said->passive && !said->noun && frames & FRAME_BELIEF && !(frames & FRAME_FACT) && said->source.first < said->source.last;
    if (!belief || s->c->units.at[said->source.first].classes & (RG_CLASS_NEG | RG_CLASS_REL) || !(s->c->units.at[said->content[0].first].classes & (RG_CLASS_DET | RG_CLASS_NAME | RG_CLASS_NOM))) return false;
    source_kind kind = rg_voice_source_of(s, said->source.first, said->source.last);
    bool clause = false; /* no "much trouble as they came" */
    for (size_t k = s->c->clause_start[s->sentence]; k < s->c->clause_start[s->sentence + 1]; k++) {
        const rg_clause *c = &s->c->at.at[k];
        clause |= c->link == RG_LINK_AND && c->subject.first == said->content[0].first && c->subject.first < c->subject.last && c->verb_first < said->content[0].last;
    }
    return clause && kind != SOURCE_PRONOUN && kind != SOURCE_IMPERSONAL && rg_voice_clausal(&s->spans, said);
}

/* "did not find that A", "never accepted that A": is a clause of what was not so found told, of a verb that leaves it open whether it is so? */
static bool not_found(const voice_work *s, const voice_saying *said) {
    bool that = rg_unit_is(&s->c->units.at[said->content[0].first], "that") && said->content[0].first >= said->cue.last;
    bool verb = said->negated && !said->noun && !said->passive && said->source.first < said->source.last && !(frames_at(s, said->verb) & (FRAME_FACT | FRAME_DENIES));
    unsigned form;
    const rg_verb_entry *entry = rg_unit_verb(s->c, s->reading->language->clause, said->verb, s->spans.end, &form);
    verb &= !entry || entry->verb != RG_VERB_DENY; /* "nobody doubts that" */
    return verb && that && !left_open(s, s->c->units.at[said->verb].span, true);
}

void rg_voice_refuse(const voice_work *s, const voice_saying *said, rg_attribution *a) {
    if (!said->noun && neither(s, said->verb)) {
        a->loose = a->denies = false, a->untold = true;
        return;
    }
    if (not_found(s, said)) {
        source_kind kind = rg_voice_source_of(s, said->source.first, said->source.last);
        a->named = kind == SOURCE_NAMED;
        a->loose = false;
        bool one = kind == SOURCE_NAMED || kind == SOURCE_UNNAMED || (kind == SOURCE_NO && (rg_voice_persons(s, said->source.first, said->source.last) || rg_voice_a_body(s, said->source.first, said->source.last)));
        a->denies = frames_at(s, said->verb) & FRAME_BELIEF && one;
        a->untold = !a->denies;
        return;
    }
    if (disbelieves(s, said)) {
        a->named = rg_voice_source_of(s, said->source.first, said->source.last) == SOURCE_NAMED;
        a->loose = false;
        a->denies = true;
        return;
    }
    unsigned form;
    const rg_verb_entry *verb = rg_unit_verb(s->c, s->reading->language->clause, said->cue.first, s->spans.end, &form);
    bool refuses = verb && verb->traits & RG_TRAIT_FALL && verb->traits & RG_TRAIT_TELL && !said->negated && rg_unit_is(&s->c->units.at[said->content[0].first], "that");
    if (!refuses || said->source.first == said->source.last) return;
    a->named = rg_voice_source_of(s, said->source.first, said->source.last) == SOURCE_NAMED;
    unsigned frames = frames_at(s, said->cue.last - 1);
    a->loose = frames & FRAME_FACT;
    a->denies = !a->loose && frames & FRAME_BELIEF;
    a->untold = !a->loose && !a->denies;
}

bool rg_voice_of_name(const voice_work *s, stretch source) {
    bool called = source.first < source.last && rg_unit_in(&s->t->appellations, &s->c->units.at[source.last - 1]) != RG_NONE;
    return called && source.first > s->spans.begin && rg_unit_is(&s->c->units.at[source.first - 1], "as");
}

/* "this", "it", "this plan"; no noun of saying: "this claim". */
static bool points_at_thing(const voice_work *s, rg_span content) {
    static const char *const words[] = {"this", "that", "these", "those", "it", "them", "which"};
    size_t first = s->spans.begin, last;
    while (first < s->spans.end && s->c->units.at[first].span.start < content.start) first++;
    for (last = first; last < s->spans.end && s->c->units.at[last].span.end <= content.end; last++) {}
    bool points = false;
    for (size_t k = 0; first < last && k < sizeof words / sizeof *words; k++) points |= rg_unit_is(&s->c->units.at[first], words[k]);
    return points && last < first + 4 && (last == first + 1 || !(frames_at(s, last - 1) & FRAME_NOMINAL));
}

bool rg_voice_spurns(const voice_work *s, size_t k, const rg_attribution *a) {
    const rg_attribution *last = s->reading->attributions.n ? &s->reading->attributions.at[s->reading->attributions.n - 1] : NULL;
    bool said = last && last->sentence + 1 >= s->sentence;
    return !said && frames_at(s, s->c->at.at[k].head) & FRAME_SPURNS && points_at_thing(s, a->content);
}

bool rg_voice_tells_thing(const voice_work *s, const rg_clause *c) {
    unsigned frames = frames_at(s, c->head);
    return c->traits & RG_TRAIT_RECORD || !frames || frames & FRAME_NOUN;
}

/* The unit from `from` on, no further than right behind the clause, that says that what somebody holds is not so ("unlikely", "a myth", "too high"); RG_NONE. */
static size_t doubted(const voice_work *s, const rg_clause *c, size_t from) {
    for (size_t i = from; i <= c->last && i < s->spans.end && !rg_voice_opens_quote(s, i); i++) {
        bool before_noun = i + 1 < s->spans.end && s->c->units.at[i + 1].classes & RG_CLASS_NOUN && !(s->c->units.at[i + 1].classes & (RG_CLASS_PREP | RG_CLASS_ADV | RG_CLASS_VERB)); /* "the mistaken order" */
        size_t doubt = before_noun ? RG_NONE : rg_unit_in(&s->t->doubts, &s->c->units.at[i]);
        if (doubt == 0 || (doubt == 1 && i > from && rg_unit_is(&s->c->units.at[i - 1], "too"))) return i - doubt;
    }
    return RG_NONE;
}

bool rg_voice_answers(const voice_work *s, const rg_clause *c) {
    size_t rel = c->link == RG_LINK_THAT ? c->first : c->relative;
    bool hangs = (c->link == RG_LINK_RELATIVE || c->link == RG_LINK_THAT) && !c->passive && c->subject.first < c->subject.last && rel < c->subject.first && rel > s->spans.begin;
    if (!hangs || !(rg_unit_is(&s->c->units.at[rel], "which") || (rg_unit_is(&s->c->units.at[rel], "that") && rg_voice_is_word(s, rel - 1, WORD_SUM)))) return false;
    size_t row = rg_map_get(&s->t->words, c->lemma);
    return c->verb == RG_VERB_DENY || (row != RG_NONE && row & WORD_JUDGE && doubted(s, c, c->verb_last) != RG_NONE);
}

bool rg_voice_calls_untrue(const voice_work *s, const rg_clause *c) {
    bool holds = (c->verb == RG_VERB_NAME || c->traits & RG_TRAIT_HOLD) && !(c->traits & RG_TRAIT_SENSE) && !c->passive;
    return holds && c->subject.first < c->subject.last && doubted(s, c, c->verb_last + 1) != RG_NONE;
}

void rg_voice_doubt(const voice_work *s, const rg_clause *c, rg_attribution *a) {
    bool answers = rg_voice_answers(s, c);
    size_t at = doubted(s, c, c->verb_last + !answers), end = at;
    if (at == RG_NONE || c->passive || (answers && c->verb == RG_VERB_DENY)) return; /* "is regarded by X as a forgery": of its subject */
    static const char *const these[] = {"this", "that", "these"};
    for (bool back = false; end > c->verb_last && !back; end -= !back) {
        const rg_unit *u = &s->c->units.at[end - 1];
        back = !(u->classes & (RG_CLASS_DET | RG_CLASS_ADV) || rg_unit_is(u, "as"));
        for (size_t i = 0; i < sizeof these / sizeof *these; i++) back |= rg_unit_is(u, these[i]);
    }
    if (answers) a->content = s->c->units.at[c->link == RG_LINK_THAT ? c->first : c->relative].span;
    else if (end > c->verb_last) a->content = (rg_span){s->c->units.at[c->verb_last].span.start, s->c->units.at[end - 1].span.end};
    else return;
    a->denies = !c->negated;
}

enum { DENIED_BEFORE = 8 }; /* units from a "not" to ", as Lind says, but" */

bool rg_voice_against(const voice_work *s, const voice_saying *said) {
    size_t as = said->source.first < said->source.last && said->source.first < said->cue.first ? said->source.first : said->cue.first;
    const rg_unit *at = s->c->units.at;
    if (as < s->spans.begin + 3 || !rg_unit_is(&at[as - 1], "as") || !rg_unit_is(&at[as - 2], ",")) return false;
    if (at[as - 3].classes & RG_CLASS_NEG) return true;
    if (said->cue.last + 1 >= s->spans.end || !rg_unit_is(&at[said->cue.last], ",") || !rg_unit_is(&at[said->cue.last + 1], "but")) return false;
    for (size_t i = as - 2; i-- > s->spans.begin && i + DENIED_BEFORE > as && !(at[i].classes & RG_CLASS_PUNCT);)
        if (at[i].classes & RG_CLASS_NEG) return true;
    return false;
}

static bool one_of(const voice_work *s, size_t unit, const char *const *words) {
    for (; unit < s->spans.end && *words; words++)
        if (rg_unit_is(&s->c->units.at[unit], *words)) return true;
    return false;
}

/* Does the sentence, or what is told in it, end at the unit? */
static bool ends(const voice_work *s, size_t unit) { return unit >= s->spans.end || s->c->units.at[unit].classes & (RG_CLASS_PUNCT | RG_CLASS_CC); }

bool rg_voice_disbelief(voice_work *s, size_t k) {
    static const char *const verbs[] = {"believe", "accept", "credit", NULL}, *const told[] = {"it", "this", "him", "her", "them", NULL}, *const states[] = {"convince", "persuade", NULL};
    const rg_clause *c = &s->c->at.at[k];
    bool believes = false, state = false;
    for (size_t i = 0; verbs[i]; i++) believes |= rg_text_same(c->lemma, rg_text_of(verbs[i]));
    for (size_t i = 0; states[i]; i++) state |= rg_text_same(c->lemma, rg_text_of(states[i]));
    believes = believes && !c->passive && one_of(s, c->verb_last, told) && ends(s, c->verb_last + 1);
    if (!c->negated || c->modal || c->quoted || !(believes || (state && c->passive && ends(s, c->verb_last)))) return false;
    stretch who = rg_voice_clause_subject(s, c);
    source_kind kind = who.first < who.last ? rg_voice_source_of(s, who.first, who.last) : SOURCE_NO;
    if (who.first >= who.last || kind == SOURCE_PRONOUN || kind == SOURCE_IMPERSONAL) return false;
    unsigned last = s->c->units.at[who.last - 1].classes; /* only people believe */
    if (!(last & (RG_CLASS_NOUN | RG_CLASS_NAME)) || last & RG_CLASS_WHEN || s->c->units.at[who.first].classes & (RG_CLASS_NEG | RG_CLASS_REL)) return false;
    rg_attribution a = {.sentence = s->sentence, .outer = RG_NONE, .when = RG_NONE, .named = kind == SOURCE_NAMED, .denies = true, .back = true};
    a.source = (rg_span){s->c->units.at[who.first].span.start, s->c->units.at[who.last - 1].span.end};
    a.cue = (rg_span){s->c->units.at[c->verb_first].span.start, s->c->units.at[c->verb_last - 1].span.end};
    a.content = a.scope = believes ? s->c->units.at[c->verb_last].span : a.cue;
    rg_voice_add(s, &a);
    return true;
}
