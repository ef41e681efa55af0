/* voice_uncued.c: words in quotation marks that no verb of saying tells.
 *
 * "The consul, Piero Salvi: "..."": whoever stands before the colon, and whoever "told another story: A". A quotation that is a sentence of its own: whoever does something in the sentence
 * before it, or, where it opens its paragraph, in the one behind it; in a dialogue, where the two paragraphs before are quotations of two people, the
 * one who spoke last but one. In: the sentence; out: attributions without a cue.
 */
#include "engine/read/voice_int.h"

typedef voice_work scan;

enum { LABEL_MAX = 12, TOLD_BACK = 8, LONG_SENTENCE = 40 };

static const rg_unit *unit(const scan *s, size_t i) { return &s->c->units.at[i]; }
RG_TEXT_INLINE bool is(const scan *s, size_t i, const char *fold) { return i < s->c->units.n && rg_unit_is(unit(s, i), fold); }
static rg_span units_span(const scan *s, size_t first, size_t last) { return (rg_span){unit(s, first)->span.start, unit(s, last - 1)->span.end}; }
static bool opens(const scan *s, size_t i) { return i < s->c->units.n && s->spans.mate[i] != RG_NONE && s->spans.mate[i] > i; }

/* Has a saying told the words at the byte already? */
static bool told(const scan *s, size_t byte) {
    size_t n = s->reading->attributions.n;
    for (size_t i = n > TOLD_BACK ? n - TOLD_BACK : 0; i < n; i++)
        if (s->reading->attributions.at[i].content.start <= byte && byte < s->reading->attributions.at[i].content.end) return true;
    return false;
}

static bool people(const scan *s, size_t i) {
    rg_sense sense = rg_sense_of(&s->t->senses, unit(s, i)->fold);
    return unit(s, i)->name == RG_NONE && (sense == RG_SENSE_PERSON || sense == RG_SENSE_PERSONS);
}

static void add(scan *s, size_t open, rg_span source, bool named) {
    size_t mate = s->spans.mate[open];
    bool closed = !is(s, mate, ".");
    rg_attribution a = {.sentence = s->sentence, .outer = RG_NONE, .when = RG_NONE, .named = named, .quoted = true, .source = source};
    a.content = units_span(s, open, mate + closed);
    a.scope = units_span(s, open + 1, mate);
    rg_voice_add(s, &a);
}

/* ---- before a colon ---------------------------------------------------------------------------------------------- */

/* "Italian consul, Piero Salvi: "..."": a phrase without a verb from the sentence's start, of a person. */
static bool labelled(scan *s, size_t colon) {
    size_t begin = s->c->unit_start[s->sentence];
    bool who = false, named = false;
    if (colon == begin || colon - begin > LABEL_MAX) return false;
    for (size_t i = begin; i < colon; i++) {
        size_t name = unit(s, i)->name;
        bool tells = rg_unit_in(&s->t->cues.forms.forms, unit(s, i)) != RG_NONE && name == RG_NONE;
        if (s->spans.verbal[i] || tells || is(s, i, ":") || unit(s, i)->classes & (RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_MODAL)) return false;
        named |= name != RG_NONE && s->reading->names.at[name].type == RG_NAME_PERSON;
        who |= people(s, i) || rg_unit_in(&s->t->nouns, unit(s, i)) == KIND_NOUN;
    }
    if (named || who) add(s, colon + 1, units_span(s, begin, colon), named);
    return named || who;
}

/* "Peter Lund, carpenter: It was dark. I saw no lamp.": testimony to the paragraph's end, where somebody says "I" in it. */
static bool testifies(scan *s, size_t colon) {
    size_t begin = s->c->unit_start[s->sentence], block = s->reading->sentences.at[s->sentence].block, last = colon + 1;
    bool first = s->sentence == 0 || s->reading->sentences.at[s->sentence - 1].block != block, named = false, who = false, i_say = false;
    if (!first || colon == begin || colon - begin > LABEL_MAX || colon + 2 >= s->spans.end) return false;
    for (size_t i = begin; i < colon; i++) {
        size_t name = unit(s, i)->name;
        if (s->spans.verbal[i] || unit(s, i)->classes & (RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_MODAL | RG_CLASS_PREP)) return false;
        named |= name != RG_NONE && s->reading->names.at[name].type == RG_NAME_PERSON;
        who |= people(s, i);
    }
    for (; last < s->c->units.n && s->reading->sentences.at[unit(s, last)->sentence].block == block; last++) i_say |= is(s, last, "i") || is(s, last, "we") || is(s, last, "my");
    bool capital = (s->reading->tokens.at[unit(s, colon + 1)->first].flags & RG_TOKEN_CAPITAL) != 0;
    if (!(named || who) || !i_say || !capital) return false;
    size_t end = colon;
    for (size_t i = begin + 1; i < colon && end == colon; i++)
        if (named && is(s, i, ",")) end = i; /* "Peter Lund, carpenter" */
    rg_attribution a = {.sentence = s->sentence, .outer = RG_NONE, .when = RG_NONE, .named = named, .source = units_span(s, begin, end)};
    a.content = units_span(s, colon + 1, last);
    rg_voice_add(s, &a);
    return true;
}

/* "quoted several writers, including Adam Moss: "..."": the person that a word brings in right before the colon. */
static bool brought_in(scan *s, size_t colon) {
    size_t name = unit(s, colon - 1)->name, at = colon - 1;
    if (name == RG_NONE || s->reading->names.at[name].type != RG_NAME_PERSON) return false;
    while (at > s->spans.begin && colon - at < LABEL_MAX / 2 && unit(s, at - 1)->classes & (RG_CLASS_NOUN | RG_CLASS_NAME | RG_CLASS_DET) && !rg_voice_is_word(s, at - 1, WORD_BRINGS)) at--;
    if (at == s->spans.begin || !rg_voice_is_word(s, at - 1, WORD_BRINGS)) return false;
    add(s, colon + 1, units_span(s, at, colon), true);
    return true;
}

/* "sent the following message", "put up this notice": words in units [first, last) that are about to be given. */
static bool gives_words(const scan *s, size_t first, size_t last) {
    bool announced = false;
    for (size_t i = first; i < last; i++) {
        announced |= is(s, i, "following") || is(s, i, "this") || is(s, i, "these");
        if (announced && rg_voice_a_work(s, i, i + 1)) return true;
    }
    return false;
}

/* "The journal notes for ...": a verb of saying taken for a noun: the writing before it; false where there is none. */
static bool writing_before(const scan *s, size_t colon, size_t *last) {
    size_t begin = s->c->unit_start[s->sentence];
    for (size_t i = begin + 1; i < colon; i++) {
        if (s->spans.verbal[i] && rg_unit_in(&s->t->cues.forms.forms, unit(s, i)) == RG_NONE) return false;
        if (rg_unit_in(&s->t->cues.forms.forms, unit(s, i)) == RG_NONE) continue;
        *last = i;
        return rg_voice_a_work(s, i - 1, i) && unit(s, begin)->classes & RG_CLASS_DET;
    }
    return false;
}

/* "The logbook notes for 9 March: "..."": the writing that is the subject before the colon, or whoever gives "the following message". */
static bool subject_gives(scan *s, size_t colon) {
    const rg_clause *c = &s->c->at.at[s->c->clause_start[s->sentence]];
    size_t first = c->subject.first, last = c->subject.last;
    if (writing_before(s, colon, &last)) {
        add(s, colon + 1, units_span(s, s->c->unit_start[s->sentence], last), false);
        return true;
    }
    if (s->c->clause_start[s->sentence] == s->c->clause_start[s->sentence + 1] || c->quoted || c->passive || c->verb == RG_VERB_BE || c->verb_first >= c->verb_last || c->verb_last > colon || first >= last || c->last < colon) return false;
    if (!rg_voice_a_work(s, first, last) && !gives_words(s, c->verb_last, colon)) return false;
    add(s, colon + 1, units_span(s, first, last), rg_voice_source_of(s, first, last) == SOURCE_NAMED);
    return true;
}

/* Has nobody been found yet to say anything in the sentence? */
static bool loose_since(const scan *s, size_t from) {
    for (size_t i = from; i < s->reading->attributions.n; i++)
        if (!s->reading->attributions.at[i].loose) return false;
    return true;
}

/* "The widow told another story: the soldiers were shot": what follows the colon is whose story it is. */
static bool tells_story(scan *s, size_t colon) {
    const rg_clause *c = &s->c->at.at[s->c->clause_start[s->sentence]];
    size_t first = c->subject.first, last = c->subject.last;
    if (s->c->clause_start[s->sentence] == s->c->clause_start[s->sentence + 1] || first >= last || c->passive || c->negated || c->quoted || c->verb_last >= colon || c->last < colon || colon + 3 >= s->spans.end) return false;
    size_t gives = rg_map_get(&s->t->words, c->lemma);
    bool story = rg_unit_in(&s->t->nouns, unit(s, colon - 1)) == KIND_SAYING && (c->verb == RG_VERB_SAY || (gives != RG_NONE && gives & WORD_GIVES));
    source_kind kind = story ? rg_voice_source_of(s, first, last) : SOURCE_NO;
    if (!story || kind == SOURCE_PRONOUN || kind == SOURCE_IMPERSONAL || (kind == SOURCE_NO && !rg_voice_persons(s, first, last) && !rg_voice_a_body(s, first, last))) return false;
    rg_attribution a = {.sentence = s->sentence, .outer = RG_NONE, .when = RG_NONE, .named = kind == SOURCE_NAMED, .source = units_span(s, first, last), .cue = units_span(s, c->verb_first, colon)};
    a.content = units_span(s, colon + 1, s->spans.end);
    rg_voice_add(s, &a);
    return true;
}

/* "Claim: A", "The rumour: A": nobody by name says what follows. */
static bool headed(scan *s, size_t colon) {
    size_t begin = s->c->unit_start[s->sentence], end = s->c->unit_start[s->sentence + 1];
    bool head = colon == begin + 1 || (colon == begin + 2 && unit(s, begin)->classes & RG_CLASS_DET);
    if (!head || colon + 2 >= end || rg_unit_in(&s->t->labels, unit(s, colon - 1)) == RG_NONE) return false;
    rg_attribution a = {.sentence = s->sentence, .outer = RG_NONE, .when = RG_NONE, .hedge = RG_HEDGE_REPORTED, .cue = unit(s, colon - 1)->span};
    a.content = units_span(s, colon + 1, end);
    rg_voice_add(s, &a);
    return true;
}

/* ---- a sentence of its own ---------------------------------------------------------------------------------------- */

/* The opening mark of the quotation that is all of the sentence; RG_NONE. */
static size_t whole(const scan *s) {
    size_t begin = s->c->unit_start[s->sentence];
    if (begin >= s->c->unit_start[s->sentence + 1] || !opens(s, begin) || s->spans.mate[begin] < begin + 3) return RG_NONE;
    size_t close = s->spans.mate[begin];
    bool stops = is(s, close - 1, ".") || is(s, close - 1, "!") || is(s, close - 1, "?");
    bool last = close + 1 >= s->c->units.n || unit(s, close + 1)->sentence != unit(s, close)->sentence;
    return last && stops ? begin : RG_NONE;
}

static size_t block_of(const scan *s, size_t sentence) { return s->reading->sentences.at[sentence].block; }

/* Who does something in the sentence: a person by name, or "the old pilot"; false where nobody does. */
static bool doer(scan *s, size_t sentence, rg_span *who, bool *named) {
    size_t first = s->c->clause_start[sentence], person = rg_voice_subject_person(s, sentence);
    if (first == s->c->clause_start[sentence + 1] || s->c->unit_start[sentence + 1] - s->c->unit_start[sentence] > LONG_SENTENCE) return false;
    const rg_clause *c = &s->c->at.at[first];
    if (c->quoted || c->passive || c->subject.first == c->subject.last) return false;
    const rg_attribution *he = rg_voice_is_word(s, c->subject.first, WORD_PERSON) && c->subject.last == c->subject.first + 1 ? rg_voice_stands_for(s, c->subject.first) : NULL;
    if (he) {
        *named = he->named;
        *who = he->who;
        return true;
    }
    *named = person != RG_NONE;
    *who = *named ? s->reading->names.at[person].span : c->subject.span;
    size_t head = c->subject.first;
    while (head + 1 < c->subject.last && unit(s, head + 1)->classes & RG_CLASS_NOUN) head++;
    return *named || (people(s, head) && unit(s, c->subject.first)->classes & RG_CLASS_DET);
}

/* The attribution whose quotation ends the paragraph; NULL. */
static const rg_attribution *ends(const scan *s, size_t block) {
    for (size_t i = s->reading->attributions.n; i-- > 0 && i + TOLD_BACK > s->reading->attributions.n;) {
        const rg_attribution *a = &s->reading->attributions.at[i];
        if (block_of(s, a->sentence) < block) return NULL;
        if (block_of(s, a->sentence) == block && a->quoted && a->source.end > a->source.start) return a;
    }
    return NULL;
}

static bool same(const scan *s, const rg_attribution *a, const rg_attribution *b) {
    return rg_text_same(rg_text_cut(s->reading->text, a->who), rg_text_cut(s->reading->text, b->who));
}

/* The paragraphs before are quotations of two people in turn: the one who spoke last but one. */
static const rg_attribution *other_speaker(const scan *s) {
    size_t block = block_of(s, s->sentence);
    const rg_attribution *last = block > 1 ? ends(s, block - 1) : NULL, *before = last ? ends(s, block - 2) : NULL;
    return last && before && !same(s, last, before) ? before : NULL;
}

/* Does the paragraph before leave a quotation open? Whoever said it goes on, and his saying has that part. */
static bool left_open(const scan *s) {
    size_t block = block_of(s, s->sentence), at = s->sentence;
    if (at == 0 || block_of(s, at - 1) + 1 != block) return false;
    size_t end = s->c->unit_start[at], open = end;
    while (at > 0 && block_of(s, at - 1) + 1 == block) at--;
    for (size_t i = s->c->unit_start[at]; i < end; i++)
        if (opens(s, i)) open = i;
    return open < end && is(s, s->spans.mate[open], ".");
}

static void alone(scan *s, size_t open) {
    size_t here = s->sentence, behind = unit(s, s->spans.mate[open])->sentence + 1;
    rg_span who;
    bool named;
    bool more = behind < s->reading->sentences.n && block_of(s, behind) == block_of(s, here);
    if (here > 0 && block_of(s, here - 1) == block_of(s, here)) {
        if (!more && doer(s, here - 1, &who, &named)) add(s, open, who, named);
        return;
    }
    if (more) { /* by name and surname: in a tale whoever nods has listened */
        bool full = doer(s, behind, &who, &named) && named && rg_text_find(rg_text_cut(s->reading->text, who), RG_TEXT(" "), 0) != (size_t)-1;
        if (full) add(s, open, who, named);
        return;
    }
    const rg_attribution *other = left_open(s) ? NULL : other_speaker(s);
    if (other) add(s, open, other->source, other->named);
}

/* ""It was dark," said X. "We saw nothing."": who spoke in the sentence before, words of his in marks; NULL. */
static const rg_attribution *spoke_before(const scan *s, size_t from) {
    for (size_t i = from; s->sentence > 0 && i-- > 0 && s->reading->attributions.at[i].sentence + 1 >= s->sentence;) {
        const rg_attribution *a = &s->reading->attributions.at[i];
        bool closes = a->sentence + 1 == s->sentence && a->quoted && a->source.start >= a->content.end;
        if (closes && block_of(s, a->sentence) == block_of(s, s->sentence)) return a;
    }
    return NULL;
}

void rg_voice_uncued(scan *s, size_t from) {
    size_t begin = s->c->unit_start[s->sentence], end = s->c->unit_start[s->sentence + 1];
    for (size_t i = begin + 1; s->c->may[s->sentence] & RG_MAY_COLON && i + 1 < end; i++) {
        if (is(s, i, ":") && !opens(s, i + 1) && headed(s, i)) return;
        if (is(s, i, ":") && !opens(s, i + 1) && s->reading->attributions.n == from && testifies(s, i)) return;
        if (is(s, i, ":") && !opens(s, i + 1) && loose_since(s, from) && tells_story(s, i)) return;
        if (!is(s, i, ":") || !opens(s, i + 1)) continue;
        bool found = brought_in(s, i) || (!told(s, unit(s, i + 1)->span.start) && (labelled(s, i) || subject_gives(s, i)));
        if (found) return;
    }
    size_t open = whole(s);
    if (open == RG_NONE || told(s, unit(s, open)->span.start)) return;
    const rg_attribution *before = spoke_before(s, from);
    if (before) add(s, open, before->who, before->named);
    else if (s->reading->attributions.n == from) alone(s, open);
}
