/* voice_figure.c: whose a number or a day is that a bracket or an apposition tells of.
 *
 * "64 (the militia's own report)", "some 200 people, the figure given by the survivors", "in 1204, the usual dating": behind a number or a date stands
 * a phrase without a verb of its own, about a noun of voice_words.tsv (sum). "63 (the court) to 241 (Holm)": brackets that sign a value each. "1712 (1713
 * in some sources)": another value in the bracket. In: the unit of the bracket or comma; out: an attribution of the value alone.
 */
#include "engine/read/voice_int.h"

typedef voice_work scan;

enum { FIGURE_MAX = 12, /* units of the phrase */ NOUNS_BETWEEN = 3 /* units from the number to the bracket */ };

static const rg_unit *unit(const scan *s, size_t i) { return &s->c->units.at[i]; }
RG_TEXT_INLINE bool is(const scan *s, size_t i, const char *fold) { return i < s->spans.end && rg_unit_is(unit(s, i), fold); }
static bool has(const scan *s, size_t i, unsigned classes) { return i < s->spans.end && unit(s, i)->classes & classes; }
static rg_span units_span(const scan *s, size_t first, size_t last) { return (rg_span){unit(s, first)->span.start, unit(s, last - 1)->span.end}; }

/* The number or date that the words right before unit `i` are about, from it to `i`; empty where there is none. */
stretch rg_voice_valued(const scan *s, size_t i) {
    size_t from = i;
    while (from > s->spans.begin && i - from < NOUNS_BETWEEN && has(s, from - 1, RG_CLASS_NOUN | RG_CLASS_NUM) && !has(s, from - 1, RG_CLASS_NUM | RG_CLASS_WHEN | RG_CLASS_PREP)) from--;
    bool value = from > s->spans.begin && has(s, from - 1, RG_CLASS_NUM | RG_CLASS_WHEN) && !has(s, from - 1, RG_CLASS_PRON);
    if (!value) return (stretch){i, i};
    from--;
    bool range = from > s->spans.begin + 1 && (is(s, from - 1, "-") || is(s, from - 1, "\xe2\x80\x93") || is(s, from - 1, "to")) && has(s, from, RG_CLASS_NUM) && has(s, from - 2, RG_CLASS_NUM) && !has(s, from, RG_CLASS_WHEN) && !has(s, from - 2, RG_CLASS_WHEN);
    return (stretch){range ? from - 2 : from, i};
}

/* "Some 200 people were killed, the figure given by": the only number of the words before the comma. */
static stretch only_number(const scan *s, size_t comma) {
    stretch found = {comma, comma};
    for (size_t k = comma; k-- > s->spans.begin && comma - k <= FIGURE_MAX && !has(s, k, RG_CLASS_PUNCT);) {
        if (!has(s, k, RG_CLASS_NUM) || has(s, k, RG_CLASS_PRON | RG_CLASS_WHEN)) continue;
        if (found.first < found.last) return (stretch){comma, comma};
        found = (stretch){k, comma};
    }
    return found;
}

/* The noun that the phrase of units [first, last) is about; RG_NONE. */
static size_t figure_noun(const scan *s, size_t first, size_t last) {
    size_t head = first;
    while (head + 1 < last && !has(s, head + 1, RG_CLASS_PREP | RG_CLASS_PUNCT | RG_CLASS_REL) && !rg_voice_is_word(s, head, WORD_SUM)) head++;
    return rg_voice_is_word(s, head, WORD_SUM) ? head : RG_NONE;
}

/* Who stands in the phrase: the owner of the noun, whom "by" or "of" brings in behind it, else the phrase to its noun. */
static stretch teller(const scan *s, size_t first, size_t noun, size_t last) {
    for (size_t i = first; i < noun; i++)
        if (rg_voice_owner_sign(s, i)) return (stretch){first, i};
    size_t prep = noun + 1;
    bool verb = has(s, prep, RG_CLASS_VERB);
    while (prep < last && prep < noun + 3 && !has(s, prep, RG_CLASS_PREP)) prep++; /* "given by", "put forward by" */
    bool brings = prep + 1 < last && ((verb && is(s, prep, "by")) || (prep == noun + 1 && is(s, prep, "of")));
    return brings ? (stretch){prep + 1, last} : (stretch){first, noun + 1};
}

/* "the usual dating", "police figures": does the phrase before its noun say whose it is? */
static bool held(const scan *s, size_t first, size_t noun) {
    for (size_t i = first; i < noun; i++)
        if (rg_voice_is_word(s, i, WORD_HELD) || has(s, i, RG_CLASS_NAME) || rg_unit_in(&s->t->nouns, unit(s, i)) == KIND_NOUN) return true;
    return false;
}

static bool plain_phrase(const scan *s, size_t first, size_t last) {
    if (first >= last || last - first > FIGURE_MAX) return false;
    for (size_t i = first; i < last; i++)
        if (s->spans.verbal[i] == 1 || has(s, i, RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_MODAL | RG_CLASS_WHEN | RG_CLASS_REL | RG_CLASS_NEG) || (has(s, i, RG_CLASS_NUM) && !has(s, i, RG_CLASS_PRON | RG_CLASS_NOUN))) return false;
    return true;
}

/* Can the phrase be somebody whose figure it is? */
static bool somebody(const scan *s, size_t first, size_t last, source_kind kind) {
    return kind == SOURCE_NAMED || kind == SOURCE_UNNAMED || rg_voice_persons(s, first, last) || rg_voice_a_body(s, first, last);
}

/* "put | at 40", "given | as 40", "dated | to 1712" */
static bool leads_value(const scan *s, size_t prep, size_t value) { return is(s, prep, "at") || is(s, prep, "as") || (is(s, prep, "to") && has(s, value, RG_CLASS_WHEN)); }

/* "was put at 40 by the army", "and at 70 by the rebels": whose the number right before "by" is, behind a verb that puts or counts. */
static void counted_by(scan *s, size_t by) {
    stretch value = rg_voice_valued(s, by);
    size_t k = value.first < value.last ? rg_clause_at(s->reading, s->sentence, unit(s, value.first)->span.start) : RG_NONE, last = by + 1, prep = value.first;
    const rg_clause *c = k == RG_NONE ? NULL : &s->c->at.at[k];
    if (!c || !c->passive || c->negated || c->modal || c->verb_last > value.first) return;
    size_t gives = rg_map_get(&s->t->words, c->lemma);
    bool dated = has(s, value.first, RG_CLASS_WHEN), counts = c->verb == RG_VERB_ASCRIBE || (dated ? rg_text_same(c->lemma, RG_TEXT("give")) : c->verb == RG_VERB_CLAIM || (gives != RG_NONE && gives & WORD_GIVES));
    while (prep > c->verb_last && has(s, prep - 1, RG_CLASS_ADV | RG_CLASS_PREP) && !leads_value(s, prep - 1, value.first)) prep--;
    if (!counts || !leads_value(s, prep - 1, value.first)) return;
    while (last < s->spans.end && has(s, last, RG_CLASS_NOUN | RG_CLASS_NAME | RG_CLASS_DET | RG_CLASS_NUM) && !has(s, last, RG_CLASS_PREP | RG_CLASS_CC | RG_CLASS_PUNCT) && !(has(s, last, RG_CLASS_WHEN) && !has(s, last, RG_CLASS_NAME))) last++;
    source_kind kind = last > by + 1 ? rg_voice_source_of(s, by + 1, last) : SOURCE_NO;
    if (last == by + 1 || !somebody(s, by + 1, last, kind)) return;
    rg_attribution a = {.sentence = s->sentence, .outer = RG_NONE, .when = RG_NONE, .named = kind == SOURCE_NAMED};
    a.source = units_span(s, by + 1, last);
    a.cue = units_span(s, c->verb_first, c->verb_last);
    a.content = units_span(s, value.first, value.last);
    rg_voice_add(s, &a);
}

/* Behind the bracket that opens at unit `i`: where it closes in this sentence; `i` where it does not. */
static size_t close_of(const scan *s, size_t i) {
    size_t last = i + 1;
    while (last < s->spans.end && !is(s, last, ")") && !is(s, last, "(")) last++;
    return is(s, last, ")") ? last : i;
}

/* Units [first, last) that are no more than somebody or something that tells, of a day or a number: "Holm", "the court", "some sources"; no place. */
static bool tells_alone(const scan *s, size_t first, size_t last, bool dated, source_kind *kind) {
    if (first >= last || !plain_phrase(s, first, last)) return false;
    for (size_t k = first; k < last; k++)
        if (has(s, k, RG_CLASS_PREP | RG_CLASS_PUNCT | RG_CLASS_CC) && !has(s, k, RG_CLASS_NAME) && !rg_voice_owner_sign(s, k)) return false;
    size_t name = unit(s, last - 1)->name;
    rg_name_type type = name == RG_NONE ? RG_NAME_PLACE : s->reading->names.at[name].type;
    *kind = rg_voice_source_of(s, first, last);
    if (name != RG_NONE) return type == RG_NAME_PERSON ? last == first + 1 : type != RG_NAME_PLACE && type != RG_NAME_EVENT && has(s, first, RG_CLASS_DET) && !dated; /* not "325 (the First Council)" */
    bool noun = rg_unit_in(&s->t->nouns, unit(s, last - 1)) == KIND_NOUN || rg_voice_persons(s, first, last) || rg_voice_a_body(s, first, last) || rg_voice_a_work(s, first, last);
    bool alone = !dated && last == first + 1 && rg_unit_in(&s->t->nouns, unit(s, first)) == KIND_NOUN; /* "12 (police)" */
    return noun && (alone || has(s, first, RG_CLASS_DET | RG_CLASS_ALONE));
}

/* "63 (the court) to 241 (Holm)": whose the value before the bracket at unit `i` is, where another value of the sentence has such a bracket. */
static bool signed_value(scan *s, size_t i) {
    source_kind kind = SOURCE_NO, other;
    stretch value = rg_voice_valued(s, i);
    size_t last = close_of(s, i), more = 0;
    if (value.first == value.last || !tells_alone(s, i + 1, last, has(s, value.first, RG_CLASS_WHEN), &kind)) return false;
    for (size_t k = s->spans.begin + 1; k < s->spans.end; k++) {
        if (k == i || !is(s, k, "(")) continue;
        stretch v = rg_voice_valued(s, k);
        more += v.first < v.last && has(s, v.first, RG_CLASS_WHEN) == has(s, value.first, RG_CLASS_WHEN) && tells_alone(s, k + 1, close_of(s, k), has(s, v.first, RG_CLASS_WHEN), &other);
    }
    if (!more) return false;
    rg_attribution a = {.sentence = s->sentence, .outer = RG_NONE, .when = RG_NONE, .named = kind == SOURCE_NAMED};
    a.source = a.cue = units_span(s, i + 1, last);
    a.content = units_span(s, value.first, value.last);
    rg_voice_add(s, &a);
    return true;
}

/* "1712 (1713 in some sources)": whose the value in the bracket at unit `i` is, where one of its kind stands before it. */
static bool other_value(scan *s, size_t i) {
    source_kind kind = SOURCE_NO;
    stretch value = rg_voice_valued(s, i);
    size_t last = close_of(s, i), first = i + 1 + is(s, i + 1, "or");
    while (first < last && has(s, first, RG_CLASS_PREP | RG_CLASS_ADV) && !has(s, first, RG_CLASS_WHEN | RG_CLASS_NUM)) first++;
    size_t in = first + 1;
    bool same = value.first < value.last && first + 2 < last && has(s, first, RG_CLASS_WHEN | RG_CLASS_NUM) && has(s, first, RG_CLASS_WHEN) == has(s, value.first, RG_CLASS_WHEN);
    if (!same || !(is(s, in, "in") || is(s, in, "by") || is(s, in, "for") || is(s, in, "per")) || !tells_alone(s, in + 1, last, false, &kind)) return false;
    bool place = !rg_voice_is_word(s, in + 1, WORD_SOME) && kind != SOURCE_NAMED && rg_unit_in(&s->t->nouns, unit(s, last - 1)) != KIND_NOUN && is(s, in, "in") && !rg_voice_a_work(s, in + 1, last); /* "(2,000 in the army)" */
    if (place) return false;
    rg_attribution a = {.sentence = s->sentence, .outer = RG_NONE, .when = RG_NONE, .named = kind == SOURCE_NAMED, .hedge = kind == SOURCE_NAMED ? RG_HEDGE_NONE : RG_HEDGE_REPORTED};
    a.source = units_span(s, in + 1, last);
    a.cue = unit(s, in)->span;
    a.content = unit(s, first)->span;
    rg_voice_add(s, &a);
    return true;
}

void rg_voice_figure(scan *s, size_t i) {
    bool bracket = is(s, i, "(");
    if (bracket && (signed_value(s, i) || other_value(s, i))) return;
    if (is(s, i, "by")) counted_by(s, i);
    if (!bracket && !is(s, i, ",")) return;
    size_t first = i + 1, last = first, end = s->spans.end;
    stretch value = rg_voice_valued(s, i);
    if (!bracket && !has(s, first, RG_CLASS_DET)) return;
    if (value.first == value.last && !bracket && is(s, first, "the") && rg_voice_is_word(s, first + 1, WORD_SUM)) value = only_number(s, i);
    if (value.first == value.last) return;
    while (last < end && !(bracket ? is(s, last, ")") : is(s, last, ",") || is(s, last, ";"))) last++;
    if (bracket && last == end) return;
    size_t noun = plain_phrase(s, first, last) ? figure_noun(s, first, last) : RG_NONE;
    if (noun == RG_NONE) return;
    stretch who = teller(s, first, noun, last);
    bool whole = who.last == noun + 1;
    if (whole && (last != noun + 1 || !held(s, first, noun))) return; /* "the highest figure of all" says nothing of whose it is */
    source_kind kind = rg_voice_source_of(s, who.first, who.last);
    if (!whole && !somebody(s, who.first, who.last, kind)) return;
    unsigned form;
    const rg_verb_entry *verb = noun + 1 >= last ? NULL : rg_unit_verb(s->c, s->reading->language->clause, noun + 1, last, &form);
    rg_attribution a = {.sentence = s->sentence, .outer = RG_NONE, .when = RG_NONE, .named = kind == SOURCE_NAMED};
    a.denies = a.rebuts = verb && verb->verb == RG_VERB_DENY; /* "a figure rejected by" */
    a.source = units_span(s, who.first, who.last);
    a.cue = unit(s, noun)->span;
    a.content = units_span(s, value.first, value.last);
    rg_voice_add(s, &a);
}

bool rg_voice_says_noun(const scan *s, size_t noun) {
    unsigned form;
    size_t kind = rg_unit_in(&s->t->nouns, unit(s, noun));
    return kind == KIND_SAYING || rg_voice_is_word(s, noun, WORD_SUM) || rg_voice_frames(&s->t->cues, rg_unit_verb(s->c, &s->t->cues.forms, noun, s->spans.end, &form)) & FRAME_NOMINAL;
}

/* The answer behind the comma at `comma` to what the attribution says before it: ", a claim the guards rejected", ", a finding disputed by Lind". */
static bool rejoinder(const scan *s, size_t comma, const rg_attribution *said, rg_attribution *out) {
    size_t noun = comma + 2, verb = noun + 1, end = s->spans.end;
    if (noun + 1 >= end || !is(s, comma, ",") || !has(s, comma + 1, RG_CLASS_DET) || !rg_voice_says_noun(s, noun)) return false;
    unsigned form = 0;
    const rg_verb_entry *denies = NULL;
    for (; verb < end && verb < noun + FIGURE_MAX && !has(s, verb, RG_CLASS_PUNCT | RG_CLASS_NEG | RG_CLASS_MODAL | RG_CLASS_REL); verb++) {
        denies = rg_unit_verb(s->c, s->reading->language->clause, verb, end, &form);
        if (denies && denies->verb == RG_VERB_DENY && !has(s, verb, RG_CLASS_NAME)) break;
        denies = NULL;
    }
    if (!denies) return false;
    bool by = verb + 2 < end && is(s, verb + 1, "by") && form & RG_FORM_PART;
    size_t first = by ? verb + 2 : noun + 1, last = by ? rg_voice_phrase_end(&s->spans, first) : verb;
    while (!by && last > first && has(s, last - 1, RG_CLASS_ADV | RG_CLASS_HAVE)) last--;
    source_kind kind = first < last ? rg_voice_source_of(s, first, last) : SOURCE_NO;
    size_t accused = first + 1 == last && kind == SOURCE_PRONOUN && said->accuses ? rg_voice_accused(s, said, first) : RG_NONE;
    if (first >= last || (accused == RG_NONE && !somebody(s, first, last, kind))) return false;
    *out = (rg_attribution){.sentence = s->sentence, .outer = RG_NONE, .when = RG_NONE, .denies = true, .rebuts = true, .named = kind == SOURCE_NAMED || accused != RG_NONE};
    out->source = units_span(s, first, last);
    if (accused != RG_NONE) out->who = s->reading->names.at[accused].span;
    out->cue = unit(s, verb)->span;
    out->content = units_span(s, comma + 1, noun + 1);
    out->scope = said->scope;
    return true;
}

void rg_voice_rejoin(scan *s, size_t from) {
    for (size_t i = from, n = s->reading->attributions.n; i < n; i++) {
        rg_attribution said = s->reading->attributions.at[i], a;
        if (said.loose || said.denies || said.contrary || said.rebuts || said.scope.end <= said.scope.start) continue;
        size_t comma = s->spans.begin;
        while (comma < s->spans.end && unit(s, comma)->span.start < said.content.end) comma++;
        bool known = comma >= s->spans.end || !rejoinder(s, comma, &said, &a);
        for (size_t k = from; !known && k < s->reading->attributions.n; k++) known = s->reading->attributions.at[k].rebuts && s->reading->attributions.at[k].source.start == a.source.start;
        if (!known) rg_voice_add(s, &a);
    }
}
