/* voice_look.h: what stands at a unit, for the files that find the spans of attributions (voice_phrase.c, voice_span.c, voice_end.c). */
#ifndef RG_VOICE_LOOK_H
#define RG_VOICE_LOOK_H

#include "engine/read/voice_int.h"

enum { ASIDE_MAX = 30, SHORT_QUOTE = 8, LOOK_MAX = 18, NOUNISH = RG_CLASS_NOUN | RG_CLASS_NAME | RG_CLASS_NUM | RG_CLASS_WHEN | RG_CLASS_PRON };

static inline const rg_unit *unit(const voice_scan *s, size_t i) { return &s->c->units.at[i]; }
static inline bool in(const voice_scan *s, size_t i) { return i >= s->begin && i < s->end; }
static inline bool has(const voice_scan *s, size_t i, unsigned classes) { return in(s, i) && unit(s, i)->classes & classes; }
RG_TEXT_INLINE bool is(const voice_scan *s, size_t i, const char *fold) { return i < s->c->units.n && rg_unit_is(unit(s, i), fold); }
static inline bool opens(const voice_scan *s, size_t i) { return i < s->c->units.n && s->mate[i] != RG_NONE && s->mate[i] > i; }
static inline bool closes(const voice_scan *s, size_t i) { return i < s->c->units.n && s->mate[i] != RG_NONE && s->mate[i] < i; }

static inline bool verbal(const voice_scan *s, size_t i) { return i < s->c->units.n && s->verbal[i] == 1; }

/* Is the unit a word of one of the kinds of voice_words.tsv? */
static inline bool word(const voice_scan *s, size_t i, unsigned kinds) {
    size_t found = i < s->c->units.n ? rg_unit_in(s->words, unit(s, i)) : RG_NONE;
    return found != RG_NONE && found & kinds;
}

static inline bool subject_pronoun(const voice_scan *s, size_t i) { return word(s, i, WORD_SUBJECT); }
static inline bool question_word(const voice_scan *s, size_t i) { return word(s, i, WORD_QUESTION); }

static inline bool spaced(const voice_scan *s, size_t i) { return in(s, i) && s->reading->tokens.at[unit(s, i)->first].flags & RG_TOKEN_SPACED; }

/* A dash that parts; a hyphen with blanks about it is one. */
static inline bool is_dash(const voice_scan *s, size_t i) {
    return is(s, i, "--") || is(s, i, "\xe2\x80\x93") || is(s, i, "\xe2\x80\x94") || (is(s, i, "-") && spaced(s, i) && spaced(s, i + 1) && !(has(s, i - 1, RG_CLASS_NAME) && has(s, i + 1, RG_CLASS_NAME)));
}

static inline bool in_group(const voice_scan *s, stretch cue, unsigned classes) {
    for (size_t i = cue.first; i < cue.last; i++)
        if (has(s, i, classes)) return true;
    return false;
}

static inline bool hyphen(const voice_scan *s, size_t i) {
    static const char *const marks[] = {"-", "\xe2\x80\x93", "/", "'", "\xe2\x80\x99", "&", "$", "%", "#", NULL};
    if (is_dash(s, i) && spaced(s, i) && spaced(s, i + 1)) return false;
    for (const char *const *mark = marks; *mark; mark++)
        if (is(s, i, *mark)) return true;
    return is(s, i, ".") && in(s, i + 1) && !(s->reading->tokens.at[unit(s, i)->first].flags & RG_TOKEN_SPACED);
}

/* The verb of cues.tsv at the unit, and its form; NULL. */
const rg_verb_entry *rg_voice_cue_verb(const voice_scan *s, size_t at, unsigned *form);
/* Is a form of such a verb a noun here: "the claim", "a reported attack"? */
bool rg_voice_noun_here(const voice_scan *s, size_t verb, unsigned form);
/* May a base form stand here, behind "to"? */
bool rg_voice_base_form(const voice_scan *s, size_t i);
/* May a frame without words of its own ("to", a noun) be tried? Only behind a verb that is surely one. */
bool rg_voice_surely_verb(const voice_scan *s, const voice_saying *said);
/* Right behind "'s"? */
bool rg_voice_owned(const voice_scan *s, size_t i);
bool rg_voice_behind_aside(const voice_scan *s, size_t i);
/* "he'll", "they'd" */
bool rg_voice_contracted(const voice_scan *s, size_t i);
/* Behind "at least", "as many as", "nearly" at the number they lead to; the unit itself where none follows. */
size_t rg_voice_near_number(const voice_scan *s, size_t i);
/* "a report | printed in Holm by the guild": behind the participle at `i` on its noun and all that hangs on it; `i` where none stands there. */
size_t rg_voice_past_hung(const voice_scan *s, size_t i);
/* ", reports the paper": does a saying whose sayer ends the sentence stand behind the comma? */
bool rg_voice_said_behind(const voice_scan *s, size_t comma);
/* Is the phrase a person or a body of people? */
bool rg_voice_speaker(const voice_scan *s, stretch who);
/* The same, or a pronoun, or what somebody wrote. */
bool rg_voice_teller(const voice_scan *s, stretch who);
/* Does a clause begin at the unit: a noun phrase and a verb of its own? */
bool rg_voice_clause_at(const voice_scan *s, size_t i);

/* The same by form alone, of a verb that no table has: "the pump leaked", "this means war"; for verbs of saying that have no thing for an object. */
bool rg_voice_clause_by_form(const voice_scan *s, size_t i);

/* Behind the quotation that opens at `i`. */
size_t rg_voice_past_close(const voice_scan *s, size_t i);
/* ", but work went on": does a clause of its own begin behind the comma? */
bool rg_voice_but_clause(const voice_scan *s, size_t comma);
/* Where the clause from `i` ends that is the subject of another verb; `end` where there is none. */
size_t rg_voice_clause_end(const voice_scan *s, size_t i, size_t end);
/* Where what the relative clause of the source tells ends. */
size_t rg_voice_relative_end(const voice_scan *s, stretch source, stretch content);
/* Where what is told in a clause before the main one ends. */
size_t rg_voice_leading_end(const voice_scan *s, const voice_saying *said);

/* "said late on Friday he would run": behind the time of the saying, where what is said begins; `i` else. */
size_t rg_voice_past_time(const voice_scan *s, size_t i);
/* Is a time at the unit, and nothing behind it? */
bool rg_voice_time_last(const voice_scan *s, size_t i);
/* "in the paper": a phrase to the sentence's end and nothing said. */
bool rg_voice_phrase_last(const voice_scan *s, size_t i);
/* A past form that is no base form: "the versions that came out". */
bool rg_voice_past_form(const voice_scan *s, size_t i);
/* The quotation that opens at the unit, to its close, wherever in the block that is. */
stretch rg_voice_quoted(const voice_scan *s, size_t i);
/* Behind the person told ("told the paper (that)"): the unit where the next phrase begins. */
size_t rg_voice_past_person(const voice_scan *s, size_t i);
/* "said on Monday in Paris that", "told reporters: "": the unit of what introduces the content, further on; RG_NONE. `hanging`: of ", citing officials". */
size_t rg_voice_introduced(const voice_scan *s, size_t i, bool hanging);
/* What follows the verb group by one of its frames; false where nothing fits. */
bool rg_voice_content_after(const voice_scan *s, const voice_saying *said, stretch *out);
/* Is there a finite verb or a quotation among the units? */
bool rg_voice_verb_in(const voice_scan *s, size_t first, size_t last);
/* "What X said was that", "all he would say": does such a clause end before the unit, with its verb? */
bool rg_voice_what_before(const voice_scan *s, size_t at);
/* "estimated that by 2050, prices would double" without "that": is the time at the unit set off before a clause? */
bool rg_voice_time_set_off(const voice_scan *s, size_t i);
/* What is said from the unit on; false where nothing is. */
bool rg_voice_content_from(const voice_scan *s, size_t i, stretch *out);
/* ---- voice_subject.c ---- */

/* The subject of the nearest verb group before the unit: "X left and said". */
stretch rg_voice_subject_before(const voice_scan *s, size_t at);
/* Sets the source of a saying in the active voice, and whether it shares that of another. */
void rg_voice_active_source(const voice_scan *s, voice_saying *said);
/* "A man who lived nearby said": the phrase from the sentence's start with its relative clause, before the verb at `end`; empty where none stands there. */
stretch rg_voice_with_relative(const voice_scan *s, size_t end);
/* Who does what stands behind the clause that begins the sentence and ends at `comma`; empty where nobody does. */
stretch rg_voice_main_subject(const voice_scan *s, size_t comma);

/* Is the noun of saying at out->verb one with a content? Then it is described. */
bool rg_voice_nominal(const voice_scan *s, voice_saying *out);

#endif
