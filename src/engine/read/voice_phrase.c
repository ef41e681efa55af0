/* voice_phrase.c: where the noun phrase of a source begins and ends.
 *
 * A source is the whole noun phrase with its appositions, relative clauses and what hangs on it ("the harbour master, Ola Brekke, who took office
 * in May", "a survey printed on Friday by the museum"), before a verb, behind one ("said X, a poet") or behind a lead ("according to X"). No phrase
 * before the subject belongs to it, nor a time behind it, nor an adverbial between commas ("X, however, said").
 */
#include "engine/read/voice_look.h"

/* Is there a finite verb between unit `i` and the mark before it? */
static bool verb_before(const voice_scan *s, size_t i) {
    while (i > s->begin && !has(s, i - 1, RG_CLASS_PUNCT))
        if (verbal(s, --i) || (i > s->begin && rg_voice_past_form(s, i) && has(s, i - 1, RG_CLASS_NAME))) return true;
    return false;
}

/* May unit `i` stand in a noun phrase with more of it behind? Returns where to go on, `i` itself where not. */
static size_t step_left(const voice_scan *s, size_t i) {
    const rg_unit *u = unit(s, i);
    if (closes(s, i)) return s->mate[i] >= s->begin && i - s->mate[i] < SHORT_QUOTE && !has(s, i - 1, RG_CLASS_PUNCT) ? s->mate[i] : i + 1;
    if (is(s, i, ")") && has(s, i + 1, RG_CLASS_NAME | RG_CLASS_DET) && !verbal(s, i + 1)) return i + 1; /* "in her article "Salt" (1974) Holm" */
    if (is(s, i, ")"))
        for (size_t k = i; k > s->begin && i - k < ASIDE_MAX; k--)
            if (is(s, k, "(")) return k;
    if (hyphen(s, i)) return i;
    bool before = i > s->begin && (has(s, i - 1, NOUNISH) || word(s, i - 1, WORD_SOME)) && !verbal(s, i - 1);
    if (is(s, i, "of") && i > s->begin && has(s, i - 1, RG_CLASS_DET | RG_CLASS_NUM | RG_CLASS_ORD)) return i; /* "some of them" */
    if (word(s, i, WORD_NEAR) && has(s, i + 1, RG_CLASS_DET | RG_CLASS_NUM)) return i; /* "nearly all" */
    if (is(s, i, "as") && i > s->begin && has(s, i - 1, RG_CLASS_PUNCT)) return i + 1; /* "...," as X said */
    if (is(s, i, "what") || (is(s, i, "all") && (subject_pronoun(s, i + 1) || has(s, i + 1, RG_CLASS_NAME)) && !word(s, i - 1, WORD_NEAR))) return i + 1; /* "What X said" */
    if (is(s, i, "such") || (is(s, i, "as") && i > s->begin && is(s, i - 1, "such"))) return i;
    if (i > s->begin && is(s, i - 1, "those") && has(s, i, RG_CLASS_VERB)) return i; /* "half of those polled" */
    unsigned form;
    bool which = i > s->begin + 1 && (has(s, i - 1, RG_CLASS_REL) || is(s, i - 1, "that")) && rg_voice_frames(s->cues, rg_voice_cue_verb(s, i, &form)) & FRAME_SURE && form & RG_FORM_PAST;
    if (which) return i + 1; /* "a report that said | guards believed" */
    bool attribute = verbal(s, i) && i > s->begin && has(s, i - 1, RG_CLASS_DET) && has(s, i + 1, RG_CLASS_NOUN) && !verbal(s, i + 1) && rg_unit_verb(s->c, s->reading->language->clause, i, s->end, &form) && form & RG_FORM_PART; /* "a leaked letter" */
    if (attribute) return i;
    bool led = i > s->begin && (has(s, i - 1, RG_CLASS_DET) || (i > s->begin + 1 && has(s, i - 1, RG_CLASS_NAME) && has(s, i - 2, RG_CLASS_DET)));
    bool noun = verbal(s, i) && verbal(s, i + 1) && led && u->classes & RG_CLASS_NOUN; /* "both sides say", "the HBC rules state" */
    bool that = is(s, i, "that") && !((i == s->begin || has(s, i - 1, RG_CLASS_PUNCT | RG_CLASS_CC) || (i == s->begin + 1 && has(s, i - 1, RG_CLASS_PREP))) && has(s, i + 1, RG_CLASS_NOUN)); /* "That speech shows", "After that fire the town vowed" */
    if (u->classes & RG_CLASS_PUNCT || (verbal(s, i) && !noun) || that || is(s, i, "but")) return i + 1;
    if (u->classes & RG_CLASS_REL) return before && !is(s, i, "where") ? i : i + 1; /* "a meeting where X stated" */
    if (u->classes & RG_CLASS_SUB && !(u->classes & (RG_CLASS_PREP | RG_CLASS_DET))) return i + 1;
    bool since = u->classes & RG_CLASS_SUB && u->classes & RG_CLASS_PREP;
    if (since && has(s, i + 1, RG_CLASS_NAME | RG_CLASS_DET | RG_CLASS_NOUN | RG_CLASS_NUM) && verb_before(s, i)) return i + 1; /* "went home after X said" */
    if (since && i > s->begin && (word(s, i - 1, WORD_SPAN) || has(s, i - 1, RG_CLASS_WHEN))) return i + 1; /* "a day after police said" */
    if (u->classes & (RG_CLASS_PREP | RG_CLASS_CC) && !(u->classes & RG_CLASS_DET)) return before || (i > s->begin && closes(s, i - 1)) ? i : i + 1;
    if (word(s, i, WORD_RANKED) && has(s, i + 1, RG_CLASS_NOUN) && !verbal(s, i + 1)) return i; /* "later writers" */
    if (u->classes & RG_CLASS_ADV && !(u->classes & (RG_CLASS_DET | RG_CLASS_NOUN))) return i > s->begin && has(s, i - 1, RG_CLASS_DET) ? i : i + 1;
    if (subject_pronoun(s, i)) return has(s, i, RG_CLASS_NOM) || !has(s, i + 1, RG_CLASS_PREP) || question_word(s, i) || is(s, i, "it") || is(s, i, "you") ? i + 1 : i; /* "nobody in the town" */
    return i;
}

/* "In 1940 the minister", "In his book Smith": a phrase before the subject is no part of it. */
static size_t past_preposition(const voice_scan *s, size_t first, size_t last) {
    while (first < last && has(s, first, RG_CLASS_PREP | RG_CLASS_CC | RG_CLASS_PUNCT | RG_CLASS_ADV) && !has(s, first, RG_CLASS_DET)) {
        if (word(s, first, WORD_RANKED) && has(s, first + 1, RG_CLASS_NOUN) && !has(s, first, RG_CLASS_PREP)) break;
        if (opens(s, first) || (word(s, first, WORD_NEAR) && has(s, first + 1, RG_CLASS_DET | RG_CLASS_NUM))) break;
        if (!has(s, first, RG_CLASS_PREP)) {
            first++;
            continue;
        }
        bool as = is(s, first, "as") && first == s->begin; /* "As Mayor Holm said", but "As a result some farmers said" */
        size_t i = first + 1;
        bool noun = false, dated = has(s, i, RG_CLASS_WHEN); /* "On 3 May army chiefs said" */
        for (; i < last; i++) {
            if (dated && noun && has(s, i, RG_CLASS_NOUN | RG_CLASS_NAME) && !has(s, i, RG_CLASS_WHEN | RG_CLASS_PREP) && has(s, i - 1, RG_CLASS_WHEN)) break;
            if (dated && noun && is(s, i, "and") && has(s, i - 1, RG_CLASS_WHEN) && i + 1 < last) return i + 1;
            if (as && noun && word(s, i, WORD_SOME)) break;
            bool title = has(s, i, RG_CLASS_NAME) && has(s, i - 1, RG_CLASS_NOUN) && !has(s, i - 1, RG_CLASS_WHEN) && s->reading->tokens.at[unit(s, i - 1)->first].flags & RG_TOKEN_CAPITAL; /* "after Mayor Tolan said" */
            title |= has(s, i, RG_CLASS_NAME) && has(s, i - 1, RG_CLASS_NOUN) && rg_sense_of(s->senses, unit(s, i - 1)->fold) == RG_SENSE_PERSON && !has(s, i - 2, RG_CLASS_DET); /* "after guild leader Korn said" */
            bool fresh = !as && !title && has(s, i, RG_CLASS_DET | RG_CLASS_NAME | RG_CLASS_PRON) && !has(s, i, RG_CLASS_WHEN) && !has(s, i - 1, RG_CLASS_PREP | RG_CLASS_CC | RG_CLASS_DET);
            if (noun && fresh) break;
            if (has(s, i, NOUNISH)) noun = true;
        }
        if (as && i == last) return first + 1;
        first = i < last ? i : last;
    }
    return first;
}

/* "a poll released on Thursday", "the study published in Oslo": a participle behind its noun, where nothing but phrases follow up to `end`. */
static bool hangs_on_noun(const voice_scan *s, size_t i, size_t end) {
    unsigned form = 0;
    const rg_verb_entry *verb = rg_unit_verb(s->c, s->reading->language->clause, i, s->end, &form);
    bool participle = verb ? (form & RG_FORM_PART) != 0 : rg_text_ends(unit(s, i)->fold, RG_TEXT("ed"));
    if (end > i + ASIDE_MAX || !participle || !has(s, i - 1, RG_CLASS_NOUN | RG_CLASS_NAME) || verbal(s, i - 1) || !has(s, i + 1, RG_CLASS_PREP | RG_CLASS_WHEN | RG_CLASS_ADV)) return false;
    for (size_t k = i + 1; k < end; k++) {
        verb = is(s, k, "and") ? rg_unit_verb(s->c, s->reading->language->clause, k + 1, s->end, &form) : NULL;
        if (verb && form & RG_FORM_PART && !(form & (RG_FORM_ING | RG_FORM_BASE))) continue; /* "found in May and printed in Oslo" */
        if (has(s, k, RG_CLASS_PUNCT | RG_CLASS_CC | RG_CLASS_REL)) return false;
    }
    size_t from = i + 1;
    while (from < end && has(s, from, RG_CLASS_WHEN | RG_CLASS_ADV) && !has(s, from, RG_CLASS_PREP)) from++; /* "released Thursday by" */
    return i + 1 < end && (from == end || past_preposition(s, from, end) == end);
}

static size_t scan_left(const voice_scan *s, size_t end) {
    size_t first = end;
    while (first > s->begin) {
        size_t to = step_left(s, first - 1);
        bool preposition = first > s->begin + 1 && verbal(s, first - 2);
        if (to >= first && first < end && preposition && hangs_on_noun(s, first - 2, end)) to = first - 2;
        bool day = first > s->begin + 1 && first < end && verbal(s, first - 1) && has(s, first, RG_CLASS_WHEN); /* "a poll released Monday (by the guild)" */
        if (to >= first && day && hangs_on_noun(s, first - 1, end)) to = first - 1;
        if (to >= first) break;
        first = to;
    }
    if (first > s->begin && is(s, first - 1, "whose")) return first - 1;
    bool leads = first > s->begin && has(s, first - 1, RG_CLASS_PREP) && !has(s, first - 1, RG_CLASS_DET | RG_CLASS_PUNCT);
    if (!leads && (first == s->begin || is(s, first - 1, ":") || is(s, first - 1, ";")) && has(s, first, RG_CLASS_WHEN) && first + 1 < end && has(s, first + 1, RG_CLASS_DET) && !has(s, first + 1, RG_CLASS_WHEN)) return first + 1; /* "Two weeks ago the council" */
    size_t past = past_preposition(s, first - leads, end);
    return leads && past == end ? past_preposition(s, first, end) : past;
}

/* Does a relative pronoun behind a comma stand before the verb at `i`? */
static bool relative_before(const voice_scan *s, size_t i) {
    while (i > s->begin && !has(s, i, RG_CLASS_PUNCT | RG_CLASS_REL)) i--;
    return i > s->begin && has(s, i, RG_CLASS_REL) && is(s, i - 1, ",");
}

/* A comma right before the verb closes an aside: ", a spokesman for X,", ", who took office in May,"; returns the unit of the comma that opens it,
   `comma` where none. */
static size_t aside_start(const voice_scan *s, size_t comma) {
    for (size_t i = comma; i-- > s->begin && comma - i < ASIDE_MAX;) {
        if (is(s, i, ",") && has(s, i + 1, RG_CLASS_REL) && has(s, i - 1, RG_CLASS_NOUN | RG_CLASS_NAME | RG_CLASS_WHEN | RG_CLASS_NUM)) return i;
        if (closes(s, i) && s->mate[i] > s->begin && !has(s, s->mate[i] - 1, RG_CLASS_PUNCT)) { /* "X, who spoke of "faults", said" */
            i = s->mate[i];
            continue;
        }
        if (closes(s, i) && s->mate[i] > s->begin) i = s->mate[i];
        if (is(s, i, ";") || is(s, i, ":") || opens(s, i)) return comma;
        bool cited = is(s, i + 1, "as") && (is(s, i + 3, "in") || is(s, i + 3, "by")); /* "X, as cited in Y, wrote" */
        bool starts = cited || !has(s, i + 1, RG_CLASS_PREP | RG_CLASS_SUB | RG_CLASS_ADV | RG_CLASS_CC) || has(s, i + 1, RG_CLASS_DET) || is(s, i + 1, "of") || is(s, i + 1, "from") || is(s, i + 1, "including") || (is(s, i + 1, "among") && word(s, i + 2, WORD_OBJECT));
        if (is(s, i, ",") && i > s->begin && (has(s, i - 1, RG_CLASS_NOUN | RG_CLASS_NAME | RG_CLASS_ORD) || word(s, i - 1, WORD_OBJECT) || is(s, i - 1, "other")) && !verbal(s, i - 1) && starts) return i;
        if (verbal(s, i) && !has(s, i, RG_CLASS_NAME) && !relative_before(s, i)) return comma;
    }
    return comma;
}

/* "The police chief, John Carver, ...,": from the phrase that a name at `first` is set beside; `first` where none stands before its comma. */
static size_t beside(const voice_scan *s, size_t first) {
    if (first < s->begin + 2 || !has(s, first, RG_CLASS_NAME) || !is(s, first - 1, ",") || !has(s, first - 2, RG_CLASS_NOUN) || verbal(s, first - 2)) return first;
    size_t head = scan_left(s, first - 1);
    bool within = head > s->begin && has(s, head - 1, RG_CLASS_PREP | RG_CLASS_SUB); /* "after the match, X, ..." */
    bool owned = false; /* "Smith's husband, Carl," */
    for (size_t i = head; i + 2 < first; i++) owned |= is(s, i, "'s") || is(s, i, "\xe2\x80\x99s");
    rg_sense sense = rg_sense_of(s->senses, unit(s, first - 2)->fold);
    if (!owned && !word(s, head, WORD_OWNER) && sense != RG_SENSE_PERSON && sense != RG_SENSE_PERSONS && sense != RG_SENSE_BODY) return first; /* "was a mistake, Lund, who was there, said" */
    return head + 1 < first && (owned || has(s, head, RG_CLASS_DET | RG_CLASS_PRON)) && !within ? head : first;
}

/* "The ministry, in a note sent out on Monday, said": does a long adverbial without a verb of its own stand between the comma at `i` and the one before
   `end`, behind a subject that begins its clause? */
static bool long_adverbial(const voice_scan *s, size_t i, size_t end) {
    if (!has(s, i + 1, RG_CLASS_PREP) || has(s, i + 1, RG_CLASS_DET | RG_CLASS_REL)) return false;
    for (size_t k = i + 1; k + 1 < end; k++)
        if ((verbal(s, k) && !hangs_on_noun(s, k, end - 1)) || has(s, k, RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_MODAL | RG_CLASS_REL | RG_CLASS_PUNCT)) return false;
    size_t first = scan_left(s, i);
    return first < i && (first == s->begin || has(s, first - 1, RG_CLASS_CC | RG_CLASS_SUB));
}

/* "X, however, said", "X, for his part, said": the comma that opens a short adverbial right before the verb; `end` where none stands there. */
static size_t adverbial_start(const voice_scan *s, size_t end) {
    bool title = end > s->begin + 1 && closes(s, end - 1) && is(s, end - 2, ","); /* "X, in an interview with "Our Nation," said" */
    if (end < s->begin + 4 || !(is(s, end - 1, ",") || title)) return end;
    for (size_t i = end - 2 - title; i > s->begin && end - i < ASIDE_MAX; i--) {
        if (!is(s, i, ",")) continue;
        unsigned form;
        if (rg_voice_cue_verb(s, i + 1, &form) && form & RG_FORM_ING && has(s, i - 1, RG_CLASS_NOUN | RG_CLASS_NAME) && i + 2 < end) return i; /* "X, noting that it was old, said" */
        bool as = is(s, i + 1, "as") && subject_pronoun(s, i + 2) && end - i < 2 * SHORT_QUOTE; /* "X, as he has done since May, said" */
        if (as && has(s, i - 1, RG_CLASS_NOUN | RG_CLASS_NAME)) return i;
        if (!title && end - i >= SHORT_QUOTE && !long_adverbial(s, i, end) && !word(s, i + 1, WORD_ASKED) && !(has(s, i + 1, RG_CLASS_SUB) && word(s, i + 2, WORD_ASKED))) return end; /* "X, asked if the dam was safe, said" */
        bool leads = (has(s, i + 1, RG_CLASS_ADV | RG_CLASS_PREP | RG_CLASS_SUB) || word(s, i + 1, WORD_ASKED)) && !has(s, i + 1, RG_CLASS_DET | RG_CLASS_REL) && !is(s, i + 1, "of") && !is(s, i + 1, "from") && !is(s, i + 1, "including");
        return leads && has(s, i - 1, RG_CLASS_NOUN | RG_CLASS_NAME | RG_CLASS_PRON) ? i : end;
    }
    return end;
}

/* "The bishop on Sunday condemned": the end of the phrase without the time behind its noun. */
static size_t before_time(const voice_scan *s, size_t first, size_t end) {
    size_t last = end;
    for (size_t i = first; i < end; i++)
        if (s->verbal[i]) return end; /* "the study published this week" */
    while (last > first + 1 && has(s, last - 1, RG_CLASS_WHEN)) last--;
    if (last < end && last > first + 1 && (is(s, last - 1, "on") || is(s, last - 1, "in"))) last--;
    return last > first && has(s, last - 1, RG_CLASS_NOUN | RG_CLASS_NAME) && !has(s, last - 1, RG_CLASS_WHEN) && !verbal(s, last - 1) && s->verbal[last - 1] != 2 ? last : end;
}

/* "The sisters in their letter stated": the end of the phrase before "in their". */
static size_t before_own(const voice_scan *s, size_t first, size_t end) {
    for (size_t i = first + 1; i + 1 < end; i++)
        if (is(s, i, "in") && word(s, i + 1, WORD_OWNER) && !(in(s, i + 2) && rg_sense_of(s->senses, unit(s, i + 2)->fold) == RG_SENSE_BODY)) return i; /* but "sources in her ministry" */
    return end;
}

/* "X - a former judge - said": the dash that opens the aside right before `end`; `end` where none does. */
static size_t dash_start(const voice_scan *s, size_t end) {
    if (end < s->begin + 4 || !is_dash(s, end - 1)) return end;
    for (size_t i = end - 2; i > s->begin && end - i < ASIDE_MAX; i--) {
        if (is_dash(s, i)) return has(s, i - 1, RG_CLASS_NOUN | RG_CLASS_NAME) && scan_left(s, i) < i ? i : end;
        if (opens(s, i) || is(s, i, ";")) break;
    }
    return end;
}

/* "Eva Lind, the head of the mill said": a name that begins the sentence, and whose aside no comma closes. */
static size_t without_comma(const voice_scan *s, size_t first) {
    if (first != s->begin + 2 || !is(s, first - 1, ",") || !has(s, first, RG_CLASS_DET)) return first;
    size_t name = unit(s, s->begin)->name;
    return name != RG_NONE && s->reading->names.at[name].type == RG_NAME_PERSON ? s->begin : first;
}

/* "delivered his report and the committee agreed": what stands before "and" is the object of the verb before it; the unit behind the "and", `first`
   where the verb says something ("said Lund and the guild agreed"). */
static size_t past_object(const voice_scan *s, size_t first, size_t end) {
    unsigned form;
    size_t verb = first;
    while (verb > s->begin && first - verb < SHORT_QUOTE && has(s, verb - 1, RG_CLASS_PREP | RG_CLASS_DET | RG_CLASS_NOUN | RG_CLASS_NAME) && !verbal(s, verb - 1)) verb--;
    bool says = verb == first && verb > s->begin && rg_voice_cue_verb(s, verb - 1, &form);
    if (verb == s->begin || s->verbal[verb - 1] != 1 || says || has(s, verb - 1, RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_MODAL)) return first;
    size_t behind = first;
    for (size_t i = first + 1; i + 1 < end; i++) {
        if (!is(s, i, "and")) continue;
        if (has(s, i - 1, RG_CLASS_WHEN)) return i + 1; /* "began in May and guards say" */
        if (has(s, i + 1, RG_CLASS_DET | RG_CLASS_NAME | RG_CLASS_NOM)) behind = i + 1;
    }
    return behind;
}

/* "the firm | that runs it": does "that" at unit `i` stand for the noun before it, and is its verb right behind? */
static bool that_does(const voice_scan *s, size_t i, size_t end) {
    return is(s, i, "that") && i > s->begin && i + 2 < end && has(s, i - 1, RG_CLASS_NOUN) && !verbal(s, i - 1) && has(s, i + 1, RG_CLASS_VERB | RG_CLASS_BE | RG_CLASS_HAVE) && !has(s, i + 1, RG_CLASS_DET | RG_CLASS_PRON | RG_CLASS_NAME);
}

/* "an official who asked not to be named |", "those who were there |": from whom the relative clause that ends before `end` tells of; `end` where none does. */
static size_t before_who(const voice_scan *s, size_t end) {
    unsigned form;
    size_t who = end, verb = end;
    if (end < s->begin + 4 || has(s, end - 1, RG_CLASS_CC | RG_CLASS_REL | RG_CLASS_PUNCT)) return end;
    while (who > s->begin + 1 && end - who < ASIDE_MAX && !is(s, who, "who") && !that_does(s, who, end) && (!has(s, who - 1, RG_CLASS_PUNCT) || hyphen(s, who - 1))) {
        who--;
        if (verb == end && (verbal(s, who) || has(s, who, RG_CLASS_VERB | RG_CLASS_BE | RG_CLASS_HAVE)) && who + 1 < end) verb = who;
    }
    bool head = (is(s, who, "who") || that_does(s, who, end)) && who > s->begin && (is(s, who - 1, "those") || has(s, who - 1, RG_CLASS_NOUN | RG_CLASS_NAME));
    if (!head || verb <= who || verb == end || subject_pronoun(s, end - 1) || is(s, end, "to")) return end;
    for (size_t i = verb; i > who; i--)
        if (is(s, i, "that") || (i + 1 < verb && (verbal(s, i) || has(s, i, RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_MODAL)) && !has(s, i + 1, RG_CLASS_VERB | RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_ADV | RG_CLASS_NEG))) return end; /* a second verb: "scientists who doubt the test are jealous of the firm" */
    const rg_verb_entry *cue = rg_voice_cue_verb(s, verb, &form);
    if (rg_voice_frames(s->cues, cue) & FRAME_CLAUSE && has(s, verb + 1, NOUNISH | RG_CLASS_DET)) return end; /* "people who think Holm | said that" */
    if (is(s, who - 1, "those")) return who - 1;
    stretch whom = rg_voice_phrase_before(s, who);
    return whom.first < whom.last ? whom.first : end;
}

/* "Holm, Lund and Dahl said": from the first of several people in a row; `first` where none stands before them. */
static size_t before_row(const voice_scan *s, size_t first, size_t end) {
    bool row = false;
    for (size_t i = first + 1; i + 1 < end; i++) row |= is(s, i, "and") && has(s, i - 1, RG_CLASS_NAME) && has(s, i + 1, RG_CLASS_NAME);
    while (row && first > s->begin + 1 && is(s, first - 1, ",") && has(s, first - 2, RG_CLASS_NAME)) {
        size_t name = unit(s, first - 2)->name;
        bool begins = first - 2 == s->begin || has(s, first - 3, RG_CLASS_PUNCT | RG_CLASS_WHEN | RG_CLASS_SUB);
        if ((name != RG_NONE && s->reading->names.at[name].type == RG_NAME_PLACE) || !begins) break;
        first -= 2;
    }
    bool and = false; /* "The boy's mother, father and uncle" */
    for (size_t i = first + 1; i + 1 < end && !and; i++) and = is(s, i, "and") && has(s, i - 1, RG_CLASS_NOUN) && has(s, i + 1, RG_CLASS_NOUN | RG_CLASS_DET);
    size_t other = and && !row && first > s->begin + 2 && is(s, first - 1, ",") && has(s, first - 2, RG_CLASS_NOUN) && !has(s, first - 2, RG_CLASS_WHEN) ? scan_left(s, first - 1) : first;
    for (size_t i = other; i + 1 < first; i++)
        if (s->verbal[i] || has(s, i, RG_CLASS_VERB | RG_CLASS_PREP | RG_CLASS_REL | RG_CLASS_WHEN)) return first;
    if (other < first && other == s->begin && has(s, other, RG_CLASS_DET | RG_CLASS_NAME | RG_CLASS_NOUN | RG_CLASS_PRON) && rg_voice_speaker(s, (stretch){first - 2, first - 1})) return other;
    return first;
}

/* "The driver, identified as Jan Korn, 43, told": does a participle at `i` begin an aside? */
static bool named_aside(const voice_scan *s, size_t i) {
    unsigned form = 0;
    if (i < s->begin + 2 || !is(s, i - 1, ",") || !has(s, i - 2, RG_CLASS_NOUN | RG_CLASS_NAME) || !has(s, i, RG_CLASS_VERB)) return false;
    return rg_unit_verb(s->c, s->reading->language->clause, i, s->end, &form) && form & RG_FORM_PART && !(form & RG_FORM_ING);
}

/* "Lind |, his daughter claimed,| had died": the subject of a clause that stands between commas inside another; `end` where the verb there has none. */
static size_t inserted(const voice_scan *s, size_t end) {
    size_t k = end > s->begin + 1 && end < s->end && !is(s, end - 1, ",") ? rg_clause_at(s->reading, s->sentence, unit(s, end)->span.start) : RG_NONE;
    const rg_clause *c = k == RG_NONE ? NULL : &s->c->at.at[k];
    if (!c || c->verb_first != end || c->subject.first >= end || c->subject.first < s->begin + 2 || !is(s, c->subject.first - 1, ",") || !is(s, c->last, ",")) return end;
    for (size_t i = s->c->clause_start[s->sentence]; i < s->c->clause_start[s->sentence + 1]; i++) {
        const rg_clause *around = &s->c->at.at[i];
        if (around->subject.first < around->subject.last && around->subject.last < c->subject.first && around->verb_first > c->last) return c->subject.first;
    }
    return end;
}

stretch rg_voice_phrase_before(const voice_scan *s, size_t end) {
    size_t in = inserted(s, end);
    if (in < end) return (stretch){in, end};
    end = adverbial_start(s, end);
    bool time = end > s->begin + 2 && has(s, end - 1, RG_CLASS_WHEN) && has(s, end - 2, RG_CLASS_PREP) && (subject_pronoun(s, end - 3) || has(s, end - 3, RG_CLASS_REL));
    if (time) end -= 2; /* "who in 1784 argued" */
    size_t who = before_who(s, end);
    if (who < end) return (stretch){who, end};
    if (end > s->begin + 1 && has(s, end - 1, RG_CLASS_WHEN) && subject_pronoun(s, end - 2) && unit(s, end - 1)->last == unit(s, end - 1)->first + 1) return (stretch){end - 2, end - 1}; /* "He recently left" */
    if (end > s->begin && has(s, end - 1, RG_CLASS_CC)) return (stretch){end, end};
    unsigned form;
    bool that = end > s->begin + 1 && is(s, end - 1, "that") && has(s, end - 2, RG_CLASS_NOUN) && !verbal(s, end - 2) && rg_voice_cue_verb(s, end, &form) && form & (RG_FORM_S | RG_FORM_PAST); /* "a report that says" */
    if (end > s->begin && (has(s, end - 1, RG_CLASS_REL) || subject_pronoun(s, end - 1) || that)) return (stretch){end - 1, end};
    size_t dash = dash_start(s, end);
    if (dash < end) return (stretch){scan_left(s, dash), end - 1};
    size_t first = scan_left(s, end), head = end;
    if (first == end && end > s->begin && is(s, end - 1, ",")) {
        size_t comma = end - 1;
        for (int asides = 0; asides < 3 && comma > s->begin; asides++) {
            size_t open = aside_start(s, comma);
            if (open == comma) break;
            comma = open;
            head = open;
            first = scan_left(s, open);
            if (first < head && named_aside(s, first)) first = scan_left(s, head = first - 1);
            bool age = first + 1 == head && has(s, first, RG_CLASS_NUM) && first > s->begin + 1 && is(s, first - 1, ","); /* "Eva Lind, 43, who was there, said" */
            if (first < head && !age) break;
        }
        if (first >= head) return (stretch){end, end};
        bool joined = first > s->begin + 3 && is(s, first - 1, "and") && is(s, first - 2, ",") && has(s, first, RG_CLASS_NAME); /* "Eva Lund, who ran it, and Piet Holm, a smith, said" */
        size_t open = joined ? aside_start(s, first - 2) : 0, other = joined && open < first - 2 && has(s, open - 1, RG_CLASS_NAME) ? scan_left(s, open) : first;
        if (other == s->begin) first = other;
        return (stretch){beside(s, past_object(s, first, head)), end - 1};
    }
    first = before_row(s, without_comma(s, past_object(s, first, end)), end);
    size_t last = before_own(s, first, before_time(s, first, end));
    bool noun = false;
    for (size_t i = first; i < last; i++) noun |= has(s, i, NOUNISH | RG_CLASS_DET) && !has(s, i, RG_CLASS_WHEN);
    return noun ? (stretch){first, last} : (stretch){end, end};
}

/* "Lund, (then) head of the weather service": a person's name before the comma at `i`, and behind it what he is. */
static bool head_of(const voice_scan *s, size_t i) {
    size_t name = i > s->begin ? unit(s, i - 1)->name : RG_NONE;
    i += has(s, i + 1, RG_CLASS_ADV) && has(s, i + 2, RG_CLASS_NOUN); /* "then", "now" */
    bool noun = has(s, i + 1, RG_CLASS_NOUN) && (is(s, i + 2, "of") || is(s, i + 2, "for") || is(s, i + 2, "at"));
    if (!noun || name == RG_NONE || s->reading->names.at[name].type != RG_NAME_PERSON || rg_text_ends(unit(s, i + 1)->fold, RG_TEXT("s"))) return false;
    rg_sense sense = rg_sense_of(s->senses, unit(s, i + 1)->fold);
    return sense == RG_SENSE_PERSON || (sense != RG_SENSE_IDEA && sense != RG_SENSE_DEED && sense != RG_SENSE_TIME && has(s, i + 3, RG_CLASS_DET));
}

/* "Eva Lund, the author of a history": behind the comma at `i` what the person before it is, no more of a row, and a clause behind. */
static bool the_person(const voice_scan *s, size_t i) {
    size_t name = i > s->begin ? unit(s, i - 1)->name : RG_NONE, close = i + 1;
    if (name == RG_NONE || s->reading->names.at[name].type != RG_NAME_PERSON || !is(s, i + 1, "the")) return false;
    size_t noun = i + 2;
    while (has(s, noun, RG_CLASS_NOUN) && has(s, noun + 1, RG_CLASS_NOUN) && !has(s, noun + 1, RG_CLASS_PREP)) noun++;
    while (in(s, close) && !has(s, close, RG_CLASS_PUNCT) && !verbal(s, close)) close++;
    bool person = rg_sense_of(s->senses, unit(s, noun)->fold) == RG_SENSE_PERSON && (is(s, noun + 1, "of") || is(s, noun + 1, ","));
    return person && is(s, close, ",") && rg_voice_clause_at(s, close + 1);
}

/* The comma at `i` opens an aside of the phrase ("X, a poet", "X, 34", "X, from the university", "the coach, X,"): the comma that closes it, or the
   sentence's end; `i` itself where it opens none. */
static size_t aside_close(const voice_scan *s, size_t i) {
    bool named = has(s, i + 1, RG_CLASS_NAME) && has(s, i - 1, RG_CLASS_NOUN | RG_CLASS_NAME) && (is(s, i + 2, ",") || i + 2 == s->end);
    bool origin = (is(s, i + 1, "from") || is(s, i + 1, "of")) && (has(s, i - 1, RG_CLASS_NAME) || has(s, i - 1, RG_CLASS_NUM)) && has(s, i + 2, RG_CLASS_DET | RG_CLASS_NAME);
    size_t of = i + 3 + has(s, i + 3, RG_CLASS_DET); /* "the engineer, X of Holm" */
    named |= has(s, i + 1, RG_CLASS_NAME) && has(s, i - 1, RG_CLASS_NOUN) && (is(s, i + 2, "of") || is(s, i + 2, "from")) && has(s, of, RG_CLASS_NAME) && (of + 1 == s->end || is(s, of + 1, ","));
    size_t now = i + 1 + (has(s, i + 1, RG_CLASS_ADV | RG_CLASS_WHEN) && !has(s, i + 1, RG_CLASS_DET | RG_CLASS_SUB) && (is(s, i + 2, "a") || is(s, i + 2, "an") || is(s, i + 2, "the"))); /* "X, now a clerk" */
    bool plain = has(s, now, RG_CLASS_DET | RG_CLASS_NOUN | RG_CLASS_NUM) && !has(s, now, RG_CLASS_VERB | RG_CLASS_ADV);
    plain |= head_of(s, i);
    if (!(named || origin || plain) || verbal(s, i + 1)) return i;
    bool relative = false; /* "a nurse who attended the rally" */
    size_t k = i + 1;
    for (; in(s, k) && !is(s, k, ","); k++) {
        relative |= k > i + 1 && has(s, k, RG_CLASS_REL) && has(s, k - 1, RG_CLASS_NOUN | RG_CLASS_NAME);
        if (verbal(s, k) && !relative) return i;
    }
    return k;
}

/* "said a court in Lorn", "people in the village": does "in" at `i` tell where those of the noun before it are? Not "said a porter in a letter". */
static bool place_of(const voice_scan *s, size_t i) {
    size_t at = i + 1 + has(s, i + 1, RG_CLASS_DET);
    if (has(s, i - 1, RG_CLASS_NAME) || !has(s, i - 1, RG_CLASS_NOUN) || is(s, i + 1, "a") || is(s, i + 1, "an") || has(s, at, RG_CLASS_WHEN)) return false;
    if (has(s, at, RG_CLASS_NAME)) return at == i + 1;
    rg_sense sense = rg_sense_of(s->senses, unit(s, at)->fold);
    return at > i + 1 && has(s, at, RG_CLASS_NOUN) && (sense == RG_SENSE_AREA || sense == RG_SENSE_LAND || sense == RG_SENSE_BUILDING) && (at + 1 == s->end || has(s, at + 1, RG_CLASS_PUNCT));
}

/* "researchers at the University of Dorn" */
static bool at_body(const voice_scan *s, size_t i) {
    rg_sense who = rg_sense_of(s->senses, unit(s, i - 1)->fold);
    return (who == RG_SENSE_PERSON || who == RG_SENSE_PERSONS) && has(s, i - 1, RG_CLASS_NOUN) && is(s, i + 1, "the") && in(s, i + 2) && (has(s, i + 2, RG_CLASS_NAME) || rg_sense_of(s->senses, unit(s, i + 2)->fold) == RG_SENSE_BODY);
}

size_t rg_voice_phrase_end(const voice_scan *s, size_t from) {
    size_t i = from;
    bool within = false;
    if (subject_pronoun(s, i)) return i + 1;
    for (; in(s, i); i++) {
        bool open = i == from || has(s, i - 1, RG_CLASS_PREP | RG_CLASS_CC | RG_CLASS_DET);
        within |= is(s, i, "of") || is(s, i, "from") || is(s, i, "at"); /* "Holm of the Tax Centre in Lorn" */
        if (opens(s, i) && s->mate[i] < s->end && i > from && has(s, i - 1, RG_CLASS_NOUN | RG_CLASS_DET)) i = s->mate[i];
        else if (hyphen(s, i)) continue;
        else if (is(s, i, "(")) {
            while (in(s, i) && !is(s, i, ")")) i++;
        } else if (is(s, i, ",") && (is(s, i + 1, "who") || is(s, i + 1, "which") || is(s, i + 1, "whose")) && has(s, i - 1, RG_CLASS_NOUN | RG_CLASS_NAME)) { /* "the president, who has led it since 2003" */
            for (i += 2; in(s, i) && !is(s, i, ",") && !(opens(s, i) && is(s, i - 1, ","));) i = opens(s, i) && s->mate[i] < s->end ? s->mate[i] + 1 : i + 1;
            return i < s->end ? i : s->end;
        } else if (is(s, i, ",")) {
            size_t close = aside_close(s, i);
            if (close == i || !in(s, close)) return close;
            bool more = is(s, close + 1, "who") || is(s, close + 1, "which") || (has(s, i + 1, RG_CLASS_NUM) && aside_close(s, close) > close); /* "X, 34, of Y" */
            if (!more) return close;
            i = close - 1;
        } else if (has(s, i, RG_CLASS_PUNCT) || verbal(s, i)) break;
        else if (!open && (is(s, i, "late") || is(s, i, "early")) && (has(s, i + 1, RG_CLASS_WHEN) || (has(s, i + 1, RG_CLASS_PREP) && has(s, i + 2, RG_CLASS_WHEN)))) break; /* "said Lund late on Friday" */
        else if (!open && has(s, i, RG_CLASS_DET | RG_CLASS_PRON | RG_CLASS_WHEN | RG_CLASS_SUB | RG_CLASS_REL | RG_CLASS_ADV) && !has(s, i, RG_CLASS_PREP)) break;
        else if (is(s, i, "of") && i > from && unit(s, i - 1)->name != RG_NONE && word(s, i + 1, WORD_OWNER)) break; /* "said Lund of his rival" */
        else if (is(s, i, "of") && i > from && in(s, i + 1) && rg_text_ends(unit(s, i + 1)->fold, RG_TEXT("ing")) && has(s, i + 1, RG_CLASS_VERB)) break; /* "by the police of planning it" */
        else if (is(s, i, "in") && i > from && (place_of(s, i) || (within && has(s, i - 1, RG_CLASS_NAME) && has(s, i + 1, RG_CLASS_NAME) && !has(s, i + 1, RG_CLASS_WHEN)))) continue;
        else if (i > from + 1 && has(s, i, RG_CLASS_PREP) && rg_text_ends(unit(s, i - 1)->fold, RG_TEXT("ing")) && has(s, i - 1, RG_CLASS_VERB) && has(s, i - 2, RG_CLASS_NOUN)) continue; /* "said an official speaking on terms" */
        else if (has(s, i, RG_CLASS_PREP) && i > from && !is(s, i, "of") && !is(s, i, "for") && !is(s, i, "from") && !word(s, i - 1, WORD_HANGS) && !(is(s, i, "by") && has(s, i - 1, RG_CLASS_NOUN)) && !(is(s, i, "at") && (!has(s, i + 1, RG_CLASS_DET | RG_CLASS_WHEN) || at_body(s, i)))) break;
    }
    return i < s->end ? i : s->end;
}

/* The next mark behind `i`, or the sentence's end; no further than an aside goes. */
static size_t phrase_stop(const voice_scan *s, size_t i) {
    size_t limit = i + ASIDE_MAX + 1;
    while (in(s, i) && i < limit && !has(s, i, RG_CLASS_PUNCT)) i++;
    return i;
}

size_t rg_voice_past_hung(const voice_scan *s, size_t i) {
    if (!in(s, i)) return i;
    size_t part = i > s->begin + 1 && has(s, i, RG_CLASS_PREP | RG_CLASS_WHEN) && !has(s, i - 1, RG_CLASS_DET | RG_CLASS_NAME) ? i - 1 : i; /* "a statement released | on Friday by the guild" */
    return hangs_on_noun(s, i, phrase_stop(s, i)) || (part < i && hangs_on_noun(s, part, phrase_stop(s, i))) ? phrase_stop(s, i) : i;
}

/* "a notice made on Friday by the guild and its head, the mill would": behind a participle on its noun at `i`, the comma before the main clause; `i`. */
static size_t main_comma(const voice_scan *s, size_t i) {
    unsigned form = 0;
    const rg_verb_entry *verb = rg_unit_verb(s->c, s->reading->language->clause, i, s->end, &form);
    bool participle = verb ? (form & RG_FORM_PART) != 0 && !(form & RG_FORM_ING) : rg_text_ends(unit(s, i)->fold, RG_TEXT("ed"));
    if (!participle || !has(s, i - 1, RG_CLASS_NOUN) || !has(s, i + 1, RG_CLASS_PREP | RG_CLASS_WHEN)) return i;
    for (size_t k = i + 1; in(s, k) && k < i + ASIDE_MAX && !is(s, k, ";") && !opens(s, k); k++) {
        if (is(s, k, ",") && has(s, k + 1, RG_CLASS_DET | RG_CLASS_NAME | RG_CLASS_NOM | RG_CLASS_NUM) && rg_voice_clause_at(s, k + 1) && aside_close(s, k) == k) return k;
        if (verbal(s, k)) return i;
    }
    return i;
}

/* Is there a past form among the units? */
static bool tells(const voice_scan *s, size_t i, size_t end) {
    bool relative = false;
    for (; i < end; i++) {
        relative |= has(s, i, RG_CLASS_REL);
        if (!relative && (has(s, i, RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_MODAL) || rg_unit_in(s->pasts, unit(s, i)) != RG_NONE)) return true;
    }
    return false;
}

/* A number of things, no year and no ordinal. */
static bool counted(const voice_scan *s, size_t i) { return has(s, i, RG_CLASS_NUM) && !has(s, i, RG_CLASS_WHEN | RG_CLASS_PRON | RG_CLASS_ORD | RG_CLASS_NAME | RG_CLASS_DET); }

size_t rg_voice_lead_end(const voice_scan *s, size_t from) {
    if (word(s, from, WORD_SOME) && has(s, from + 1, RG_CLASS_PREP) && !is(s, from + 1, "of")) return from + 1; /* "according to some by order of" */
    for (size_t i = from; i < from + ASIDE_MAX && i <= s->end; i++) {
        bool fresh = i > from && has(s, i, RG_CLASS_DET) && !has(s, i, RG_CLASS_NAME | RG_CLASS_PREP) && has(s, i - 1, RG_CLASS_NAME) && rg_voice_verb_in(s, i + 1, s->end);
        bool byname = fresh && s->reading->tokens.at[s->c->units.at[i + 1].first].flags & RG_TOKEN_CAPITAL && has(s, i + 2, RG_CLASS_DET | RG_CLASS_PUNCT | RG_CLASS_PRON | RG_CLASS_NAME); /* "Lind the Elder" */
        if (fresh) return byname ? i + 2 : i; /* "according to Piet Lind the tower burned" */
        bool head = is(s, i, ",") && i > from && (head_of(s, i) || the_person(s, i));
        size_t close = is(s, i, ",") && i > from && (head || has(s, i + 1, RG_CLASS_DET)) && !has(s, i - 1, RG_CLASS_WHEN) ? aside_close(s, i) : i; /* "the Tax Centre, a group of scholars" */
        if (close > i && (close == s->end ? from > s->begin + 3 : head || is(s, i + 1, "a") || is(s, i + 1, "an")) && !tells(s, i + 1, close)) return close;
        bool named = is(s, i, ",") && has(s, i + 1, RG_CLASS_NAME) && (is(s, i + 2, ",") || i + 2 == s->end) && has(s, i - 1, RG_CLASS_NOUN); /* "the coach, X," */
        bool whole = is(s, i, ",") && i > from + 1 && has(s, from, RG_CLASS_DET) && has(s, i + 1, RG_CLASS_NAME) && is(s, i + 2, ",") && !has(s, i + 3, RG_CLASS_REL | RG_CLASS_CC) && rg_voice_speaker(s, (stretch){from, i});
        named |= whole && rg_voice_clause_at(s, i + 3) && aside_close(s, i + 2) == i + 2; /* "the chief of police in Holm, X," */
        if (is(s, i, "(") && i > from) { /* "cited in X (1998), ..." */
            while (i < s->end && !is(s, i, ")")) i++;
            continue;
        }
        if (is(s, i, ",") && i > from && (is(s, i + 1, "who") || is(s, i + 1, "which") || is(s, i + 1, "whose"))) { /* "Holm, who puts the frost in 1740," */
            for (i += 2; i < s->end && !is(s, i, ",");) i++;
            return i;
        }
        bool row = is(s, i, ",") && i > from && has(s, i - 1, RG_CLASS_NAME) && has(s, i + 1, RG_CLASS_NAME) && is(s, i + 2, "and") && has(s, i + 3, RG_CLASS_NAME) && !verbal(s, i + 4);
        if (row || (is(s, i, ",") && i > from && has(s, i + 1, RG_CLASS_NUM) && !has(s, i + 1, RG_CLASS_WHEN) && (is(s, i + 2, ",") || i + 2 == s->end))) { /* "Holm, Lund and Dahl", "Holm, 43," */
            i++;
            continue;
        }
        bool who = i > from && is(s, i, "who") && (is(s, i - 1, "those") || has(s, i - 1, RG_CLASS_NOUN));
        for (size_t k = i + 1; who && k < i + ASIDE_MAX && k <= s->end; k++) /* "an official who spoke on the phone," */
            if (k == s->end || has(s, k, RG_CLASS_PUNCT)) return k;
        if (i == s->end || is(s, i, ",") || is(s, i, ")")) return i > from ? (named ? i + 2 : i) : rg_voice_phrase_end(s, from);
        if (i > from && has(s, i, RG_CLASS_CC) && (has(s, i + 1, RG_CLASS_PREP) || counted(s, i + 1))) return i; /* "according to the steward | and of 90" */
        if (i > from && has(s, i, RG_CLASS_SUB) && !has(s, i, RG_CLASS_PREP) && !is(s, i, "that")) return i; /* "according to the police | while trying to escape" */
        if (i > from && has(s, i - 1, RG_CLASS_NAME) && has(s, i, RG_CLASS_NUM) && !has(s, i, RG_CLASS_WHEN | RG_CLASS_NAME) && is(s, i + 1, "of")) return i; /* "according to Holm | two of them died" */
        if (i > from && counted(s, i) && has(s, i - 1, RG_CLASS_NOUN | RG_CLASS_NAME) && has(s, i + 1, RG_CLASS_NOUN) && !has(s, i + 1, RG_CLASS_PREP | RG_CLASS_CC)) return i; /* "according to the court | 63 men died" */
        if (verbal(s, i) && i > from && hangs_on_noun(s, i, phrase_stop(s, i))) { /* "a poll released on Friday" */
            i = phrase_stop(s, i) - 1;
            continue;
        }
        size_t main = i > from && s->verbal[i] && !has(s, i, RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_MODAL) ? main_comma(s, i) : i;
        if (main > i) return main;
        bool noun = verbal(s, i) && i > from && !is(s, from - 1, "what") && !has(s, i - 1, RG_CLASS_NUM) && is(s, i + 1, ","); /* "Norrish records,"; "what X asserts," */
        if (noun && has(s, i, RG_CLASS_VERB)) continue;
        if (verbal(s, i) || opens(s, i) || is(s, i, ";") || is(s, i, ":") || (i > from && subject_pronoun(s, i))) break;
    }
    return rg_voice_phrase_end(s, from);
}
