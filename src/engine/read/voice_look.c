/* voice_look.c: what stands at a unit: a verb of cues.tsv, a noun, the finite verb of a clause, the beginning of one.
 *
 * The clauses of the sentence tell most of it; where they did not see a verb, its company does.
 */
#include "engine/read/voice_look.h"

/* "Lund said on Friday talks were late": said, though the clauses took it for a participle on its noun; not "words said by Lund", "a man said to be ill". */
static bool surely_said(const rg_clauses *c, const voice_cues *cues, size_t i) {
    const rg_unit *u = &c->units.at[i];
    if (i == 0 || i + 1 >= c->units.n || c->units.at[i - 1].sentence != u->sentence || c->units.at[i + 1].sentence != u->sentence || u->classes & RG_CLASS_NAME) return false;
    unsigned form, before = c->units.at[i - 1].classes, behind = c->units.at[i + 1].classes;
    bool subject = before & (RG_CLASS_NOUN | RG_CLASS_NAME) && !(before & (RG_CLASS_PREP | RG_CLASS_DET | RG_CLASS_BE | RG_CLASS_HAVE));
    bool time = i + 2 < c->units.n && behind & RG_CLASS_PREP && c->units.at[i + 2].classes & RG_CLASS_WHEN;
    if (!subject || (behind & (RG_CLASS_PREP | RG_CLASS_PUNCT) && !time && !(behind & RG_CLASS_WHEN))) return false;
    const rg_verb_entry *verb = rg_unit_verb(c, &cues->forms, i, i + 1, &form);
    unsigned frames = rg_voice_frames(cues, verb), both = FRAME_SURE | FRAME_QUOTE;
    return (frames & both) == both && !(frames & FRAME_NOUN) && form & RG_FORM_PAST;
}

/* "The coach said at a meeting held in May that": a participle on the noun of the phrase behind the "said" at `i`, though it was taken for the verb;
   RG_NONE where none is. */
static size_t held_behind(const rg_clauses *c, const voice_cues *cues, const unsigned char *verbal, size_t i) {
    unsigned form, classes = RG_CLASS_PREP | RG_CLASS_DET | RG_CLASS_NOUN | RG_CLASS_NAME | RG_CLASS_NUM | RG_CLASS_ORD;
    size_t sentence = c->units.at[i].sentence;
    if (i == 0 || i + 4 >= c->units.n || !(c->units.at[i - 1].classes & (RG_CLASS_NOUN | RG_CLASS_NAME | RG_CLASS_NOM)) || !rg_unit_is(&c->units.at[i], "said")) return RG_NONE;
    if (!(c->units.at[i + 1].classes & RG_CLASS_PREP) || rg_unit_is(&c->units.at[i + 1], "by") || rg_unit_is(&c->units.at[i + 1], "to") || !(c->units.at[i + 2].classes & RG_CLASS_DET)) return RG_NONE;
    size_t k = i + 2;
    while (k + 2 < c->units.n && k < i + LOOK_MAX && c->units.at[k].sentence == sentence && verbal[k] != 1 && c->units.at[k].classes & classes) k++;
    if (k + 2 >= c->units.n || c->units.at[k].sentence != sentence || verbal[k] != 1 || !(c->units.at[k - 1].classes & RG_CLASS_NOUN) || !(c->units.at[k + 1].classes & (RG_CLASS_PREP | RG_CLASS_WHEN))) return RG_NONE;
    if (!rg_unit_verb(c, &cues->forms, k, k + 1, &form) || !(form & RG_FORM_PART) || form & RG_FORM_ING) return RG_NONE;
    for (size_t n = k + 2; n < c->units.n && n < k + LOOK_MAX && c->units.at[n].sentence == sentence; n++)
        if (rg_unit_is(&c->units.at[n], "that") || rg_unit_is(&c->units.at[n], ":")) return k;
    return RG_NONE;
}

/* "The guild said in a note | it would pay", "Lund said before the vote | the dam was safe": does a clause with a subject of its own follow the phrase
   behind the "said" at `i`, though that was taken for a participle on its noun? */
static bool told_behind(const rg_clauses *c, const voice_cues *cues, const unsigned char *verbal, size_t i) {
    static const unsigned noun = RG_CLASS_NOUN | RG_CLASS_NAME | RG_CLASS_WHEN;
    const rg_unit *u = c->units.at;
    unsigned form;
    size_t sentence = u[i].sentence;
    if (i == 0 || i + 4 >= c->units.n || u[i - 1].sentence != sentence || !(u[i - 1].classes & (RG_CLASS_NOUN | RG_CLASS_NAME)) || u[i].classes & RG_CLASS_NAME) return false;
    unsigned frames = rg_voice_frames(cues, rg_unit_verb(c, &cues->forms, i, i + 1, &form)), both = FRAME_SURE | FRAME_QUOTE;
    if ((frames & both) != both || frames & FRAME_NOUN || !(form & RG_FORM_PAST) || !(u[i + 1].classes & RG_CLASS_PREP) || rg_unit_is(&u[i + 1], "by") || rg_unit_is(&u[i + 1], "to")) return false;
    for (size_t k = i + 2; k + 1 < c->units.n && k < i + LOOK_MAX && u[k].sentence == sentence && verbal[k] != 1 && !(u[k].classes & (RG_CLASS_PUNCT | RG_CLASS_REL)) && !rg_unit_is(&u[k], "that"); k++) {
        bool fresh = k > i + 2 && u[k - 1].classes & noun && !(u[k - 1].classes & (RG_CLASS_PREP | RG_CLASS_DET)) && (u[k].classes & RG_CLASS_NOM || rg_unit_is(&u[k], "it") || (u[k].classes & RG_CLASS_DET && !(u[k].classes & (RG_CLASS_REL | RG_CLASS_SUB))));
        for (size_t v = k + 1; fresh && v < c->units.n && v < k + SHORT_QUOTE && u[v].sentence == sentence && !(u[v].classes & (RG_CLASS_PUNCT | RG_CLASS_REL)); v++)
            if (verbal[v] == 1) return true;
    }
    return false;
}

unsigned char *rg_voice_verbal_units(rg_arena *arena, const rg_clauses *c, const voice_cues *cues) {
    unsigned char *verbal = RG_ARRAY(arena, unsigned char, c->units.n + 1);
    for (size_t k = 0; k < c->at.n; k++) {
        rg_link_type link = c->at.at[k].link;
        if (link == RG_LINK_INFINITIVE || link == RG_LINK_RELATIVE) continue;
        for (size_t i = c->at.at[k].verb_first; i < c->at.at[k].verb_last; i++) verbal[i] = link == RG_LINK_REDUCED ? 2 : 1;
    }
    for (size_t i = 0; i < c->units.n; i++)
        if (verbal[i] != 1 && rg_unit_in(&cues->forms.forms, &c->units.at[i]) != RG_NONE && surely_said(c, cues, i)) verbal[i] = 1;
    for (size_t i = 0; i < c->units.n; i++)
        if (verbal[i] != 1 && rg_unit_in(&cues->forms.forms, &c->units.at[i]) != RG_NONE && told_behind(c, cues, verbal, i)) verbal[i] = 1;
    for (size_t i = 0, k; i < c->units.n; i++)
        if ((k = held_behind(c, cues, verbal, i)) != RG_NONE) verbal[i] = 1, verbal[k] = 2;
    return verbal;
}

bool rg_voice_owned(const voice_scan *s, size_t i) {
    if (i > s->begin && (is(s, i - 1, "'s") || is(s, i - 1, "\xe2\x80\x99s"))) return !has(s, i - 1, RG_CLASS_BE); /* not "he's sure" */
    bool sign = i > s->begin + 1 && (is(s, i - 1, "'") || is(s, i - 1, "\xe2\x80\x99")) && s->mate[i - 1] == RG_NONE; /* "the engineers' warning" */
    return sign && rg_text_ends(unit(s, i - 2)->fold, RG_TEXT("s"));
}

bool rg_voice_denied_noun(const voice_scan *s, size_t at) {
    unsigned form = 0, done = 0;
    if (at < s->begin + 3 || !is(s, at + 1, "that") || !rg_voice_cue_verb(s, at, &form) || !(form & RG_FORM_S)) return false;
    const rg_verb_entry *denied = rg_unit_verb(s->c, s->reading->language->clause, at - 2, s->end, &done);
    if (denied && denied->verb == RG_VERB_DENY && done & RG_FORM_PAST && rg_text_ends(unit(s, at - 1)->fold, RG_TEXT("ed")) && !has(s, at - 1, RG_CLASS_NAME)) return true; /* "denied repeated | claims that" */
    return has(s, at - 2, RG_CLASS_HAVE) && rg_unit_verb(s->c, s->reading->language->clause, at - 1, s->end, &done) && done & RG_FORM_PART;
}

/* A noun by its company: "the claim", "a reported attack", "in doubt". */
bool rg_voice_noun_here(const voice_scan *s, size_t verb, unsigned form) {
    if (has(s, verb, RG_CLASS_NAME | RG_CLASS_WHEN) || (verb > s->begin && is(s, verb - 1, "whose"))) return true;
    if (form & RG_FORM_BASE && (is(s, verb + 1, "'s") || is(s, verb + 1, "\xe2\x80\x99s"))) return true; /* "the state's mint" */
    if (verb == s->begin) return !(form & RG_FORM_PART) || form & RG_FORM_BASE;
    if (word(s, verb - 1, WORD_OWNER) && !word(s, verb - 1, WORD_OBJECT) && form & (RG_FORM_BASE | RG_FORM_S) && !(form & (RG_FORM_PAST | RG_FORM_ING))) return true; /* "on his blog" */
    unsigned said = 0;
    if (form & RG_FORM_S && is(s, verb + 1, "that") && rg_voice_frames(s->cues, rg_voice_cue_verb(s, verb - 1, &said)) & FRAME_SURE && said & RG_FORM_PAST) return true; /* "said reports that A are false" */
    if (rg_voice_denied_noun(s, verb)) return true;
    bool citing = form & RG_FORM_S && has(s, verb - 1, RG_CLASS_VERB) && rg_text_ends(unit(s, verb - 1)->fold, RG_TEXT("ing")) && (verb == s->begin + 1 || has(s, verb - 2, RG_CLASS_PUNCT | RG_CLASS_PREP | RG_CLASS_CC));
    if (citing && is(s, verb + 1, "that") && rg_voice_frames(s->cues, rg_voice_cue_verb(s, verb, &said)) & FRAME_NOMINAL) return true; /* "Citing fears that A, the council", ", rejecting claims that" */
    if (is(s, verb - 1, "since") && form & RG_FORM_PART && has(s, verb - 2, RG_CLASS_HAVE)) return false; /* "has since said" */
    if (is(s, verb - 1, "those") && form & RG_FORM_PART && !(form & RG_FORM_ING)) return true; /* "most of those questioned said" */
    bool one = form & RG_FORM_BASE && !(form & (RG_FORM_PAST | RG_FORM_PART)) && has(s, verb - 1, RG_CLASS_NOUN) && !rg_text_ends(unit(s, verb - 1)->fold, RG_TEXT("s")) && !rg_text_ends(unit(s, verb)->fold, RG_TEXT("ing")); /* "a light show that": no plural agrees */
    for (size_t i = verb - 1; one && i > s->begin && verb - i < 4; i--)
        if (is(s, i - 1, "a") || is(s, i - 1, "an")) return is(s, verb + 1, "that");
        else if (!has(s, i - 1, RG_CLASS_NOUN)) one = false;
    bool before = has(s, verb - 1, RG_CLASS_DET | RG_CLASS_ORD | RG_CLASS_NUM | RG_CLASS_PREP) && !has(s, verb - 1, RG_CLASS_PRON | RG_CLASS_ADV | RG_CLASS_REL) && !is(s, verb - 1, "to") && !is(s, verb - 1, "that");
    if (form & RG_FORM_ING && has(s, verb - 1, RG_CLASS_PREP)) return false;
    if (form & RG_FORM_S && !(form & RG_FORM_PART) && has(s, verb - 1, RG_CLASS_BE | RG_CLASS_HAVE)) return true; /* "there were reports" */
    if (verbal(s, verb) && has(s, verb - 1, RG_CLASS_ALONE | RG_CLASS_NUM) && (is(s, verb + 1, "that") || has(s, verb + 1, RG_CLASS_PRON) || (form & (RG_FORM_BASE | RG_FORM_PAST) && rg_voice_clause_at(s, verb + 1)))) return false; /* "Some argue that", "three said that" */
    return before || rg_voice_owned(s, verb);
}

const rg_verb_entry *rg_voice_cue_verb(const voice_scan *s, size_t at, unsigned *form) {
    return in(s, at) ? rg_unit_verb(s->c, &s->cues->forms, at, s->end, form) : NULL;
}

/* "The porter, a man of few words, promised": a past form behind the aside of a subject that begins its sentence. */
bool rg_voice_behind_aside(const voice_scan *s, size_t i) {
    unsigned form = 0;
    if (i < s->begin + 4 || !is(s, i - 1, ",") || is(s, i + 1, "by") || !rg_unit_verb(s->c, s->reading->language->clause, i, s->end, &form) || !(form & RG_FORM_PAST)) return false;
    stretch who = rg_voice_phrase_before(s, i);
    return who.first < who.last && who.first == s->begin;
}

/* Some verb's finite form by its company, where the clauses did not find it. */
bool rg_voice_finite(const voice_scan *s, size_t i) {
    if (verbal(s, i) || rg_voice_behind_aside(s, i)) return true;
    if (is(s, i - 1, "to") || is(s, i, "being") || is(s, i, "having") || is(s, i, "been") || is(s, i, "be")) return false;
    if (has(s, i, RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_DO | RG_CLASS_MODAL)) return true;
    if (!has(s, i - 1, NOUNISH | RG_CLASS_ADV | RG_CLASS_REL) || has(s, i - 1, RG_CLASS_DET | RG_CLASS_PREP)) return false;
    bool object = has(s, i + 1, RG_CLASS_DET | RG_CLASS_PRON) || (has(s, i - 1, RG_CLASS_NAME) && has(s, i + 1, RG_CLASS_NAME | RG_CLASS_NOUN));
    unsigned own = 0;
    if (s->verbal[i] && !object && has(s, i, RG_CLASS_VERB) && rg_unit_verb(s->c, s->reading->language->clause, i, s->end, &own) && own & RG_FORM_PAST && !(own & (RG_FORM_PART | RG_FORM_BASE))) return true; /* "nobody came" */
    if (s->verbal[i] && !object) return false; /* "a letter sent by", but "X left his post" */
    if (rg_unit_in(s->pasts, unit(s, i)) != RG_NONE) return true;
    unsigned form = 0;
    if (!has(s, i, RG_CLASS_VERB)) return false;
    const rg_verb_entry *verb = rg_unit_verb(s->c, s->reading->language->clause, i, s->end, &form);
    bool plural = subject_pronoun(s, i - 1) || (verb && !verb->noun && rg_text_ends(unit(s, i - 1)->fold, RG_TEXT("s")));
    if (form & RG_FORM_BASE && plural && !is(s, i - 1, "it")) return true; /* "they want", "costs rise" */
    if (!verb && i == s->begin + 1 && has(s, i - 1, RG_CLASS_NAME) && has(s, i + 1, RG_CLASS_PREP)) return rg_text_ends(unit(s, i)->fold, RG_TEXT("ed"));
    if (!verb) /* "helped": in no table */
        return rg_text_ends(unit(s, i)->fold, RG_TEXT("ed")) && (has(s, i + 1, NOUNISH | RG_CLASS_DET | RG_CLASS_ADV) || (is(s, i + 1, "to") && rg_voice_base_form(s, i + 2))) && !has(s, i + 1, RG_CLASS_WHEN);
    return form & (RG_FORM_S | RG_FORM_PAST) && !is(s, i + 1, "by");
}

/* "he|'ll", "they|'d", "it|'s": the first word of a verb group, written in one with its subject. */
bool rg_voice_contracted(const voice_scan *s, size_t i) {
    rg_text fold = unit(s, i)->fold;
    return i > 0 && fold.len > 1 && (fold.ptr[0] == '\'' || rg_text_starts(fold, RG_TEXT("\xe2\x80\x99"))) && word(s, i - 1, WORD_JOINED);
}

/* Does a clause begin at `i`: a noun phrase and a verb of its own? */
bool rg_voice_clause_at(const voice_scan *s, size_t i) {
    if (!has(s, i, NOUNISH | RG_CLASS_DET) && !is(s, i, "there") && !opens(s, i) && !word(s, i, WORD_LEADS)) return false;
    if (verbal(s, i)) return false;
    size_t commas = 0;
    bool relative = false; /* "a penalty which he took": the verb behind the pronoun is not the phrase's own */
    for (size_t k = i; in(s, k) && k < i + ASIDE_MAX; k++) {
        if (is(s, k, ",")) commas++;
        unsigned form;
        if (k > i + 1 && is(s, k - 1, ",") && has(s, k, RG_CLASS_NOM) && !has(s, i, RG_CLASS_SUB | RG_CLASS_REL | RG_CLASS_PREP) && !word(s, i, WORD_LEADS | WORD_QUESTION) && !(rg_voice_cue_verb(s, k + 1, &form) && is(s, k + 2, ",")) && !(rg_voice_cue_verb(s, k + 2, &form) && is(s, k + 3, ","))) return false; /* "assume my office, I was" */
        if (k > i && has(s, k, RG_CLASS_DET) && !has(s, k, RG_CLASS_ADV | RG_CLASS_WHEN | RG_CLASS_REL) && has(s, k - 1, RG_CLASS_NAME) && !is(s, k, "all") && !is(s, k, "both") && !is(s, k, "each")) return false; /* "had shown Holm a list of" */
        if (k > i && (is(s, k, "which") || is(s, k, "who"))) relative = true;
        if (relative && rg_voice_finite(s, k)) {
            while (in(s, k + 1) && (rg_voice_finite(s, k + 1) || has(s, k + 1, RG_CLASS_ADV | RG_CLASS_NEG))) k++;
            relative = false;
            continue;
        }
        if ((k > i && rg_voice_finite(s, k)) || rg_voice_contracted(s, k)) return !(commas == 1 && is(s, k - 1, ",")); /* not "showed two cards, defended them" */
        if (is(s, k, ";") || is(s, k, ":") || is(s, k, "that") || (is(s, k, ",") && word(s, k + 1, WORD_TURN))) return false;
        if (has(s, k, RG_CLASS_CC) && verbal(s, k + 1)) return false; /* "knew X, and came to" */
        if (opens(s, k) && s->mate[k] < s->end && !verbal(s, k + 1)) continue;
    }
    return false;
}

/* A past form, known or by its ending, or an -s form behind "this", that stands where the verb of the subject before it would. */
static bool stands_as_verb(const voice_scan *s, size_t k) {
    unsigned form = 0;
    const rg_verb_entry *verb = rg_unit_verb(s->c, s->reading->language->clause, k, s->end, &form);
    bool past = verb ? (form & RG_FORM_PAST) != 0 : rg_unit_in(s->pasts, unit(s, k)) != RG_NONE || rg_text_ends(unit(s, k)->fold, RG_TEXT("ed"));
    bool subject = has(s, k - 1, RG_CLASS_NOUN | RG_CLASS_NAME) && !has(s, k - 1, RG_CLASS_DET | RG_CLASS_PREP | RG_CLASS_NUM | RG_CLASS_WHEN);
    bool points = verb && form & RG_FORM_S && (is(s, k - 1, "this") || is(s, k - 1, "that"));
    if (!(past && subject) && !points) return false;
    if (has(s, k, RG_CLASS_NAME | RG_CLASS_WHEN | RG_CLASS_PREP) || is(s, k + 1, "by") || is(s, k + 1, "of")) return false;
    return !in(s, k + 1) || has(s, k + 1, RG_CLASS_WHEN | RG_CLASS_ADV | RG_CLASS_CC | RG_CLASS_PREP | RG_CLASS_DET | RG_CLASS_SUB | RG_CLASS_PRON | RG_CLASS_NOUN) || is(s, k + 1, ",");
}

bool rg_voice_clause_by_form(const voice_scan *s, size_t i) {
    i = rg_voice_near_number(s, i);
    if (!has(s, i, NOUNISH | RG_CLASS_DET) || verbal(s, i)) return false;
    for (size_t k = i + 1; in(s, k) && k < i + 8; k++) {
        if ((has(s, k, RG_CLASS_PUNCT) && !hyphen(s, k)) || has(s, k, RG_CLASS_REL | RG_CLASS_SUB) || is(s, k, "to")) return false;
        if (stands_as_verb(s, k)) return true;
    }
    return false;
}

/* "as many as 90 people", "at least 90", "nearly all": from `i` to the number; `i` where none is led up to so. */
size_t rg_voice_near_number(const voice_scan *s, size_t i) {
    size_t k = i;
    while (k < i + 4 && word(s, k, WORD_COUNTS)) k++;
    if (k == i || (k == i + 1 && (is(s, i, "at") || is(s, i, "to") || is(s, i, "as")))) return i;
    bool number = has(s, k, RG_CLASS_NUM) && !has(s, k, RG_CLASS_PRON | RG_CLASS_WHEN);
    return number || is(s, k, "all") || is(s, k, "half") || is(s, k, "every") ? k : i;
}

/* A person or body by name, or by the sense of the noun; `works`: or what somebody wrote. */
static bool speaks(const voice_scan *s, stretch who, bool works) {
    if (is(s, who.first + 1, "of") && (is(s, who.first, "one") || word(s, who.first, WORD_SOME))) return true; /* "one of those present" */
    for (size_t i = who.first; i < who.last && !is(s, i, ",") && !has(s, i, RG_CLASS_REL); i++) {
        size_t name = unit(s, i)->name;
        if (name != RG_NONE) {
            rg_name_type type = s->reading->names.at[name].type;
            if (type == RG_NAME_PLACE && i + 1 < who.last && has(s, i + 1, RG_CLASS_NOUN) && !has(s, i + 1, RG_CLASS_NAME)) continue; /* "U.S. officials" */
            return type == RG_NAME_PERSON || type == RG_NAME_GROUP || (works && type == RG_NAME_WORK);
        }
        bool head = !has(s, i, RG_CLASS_PUNCT) && (i + 1 == who.last || has(s, i + 1, RG_CLASS_PREP | RG_CLASS_REL) || is(s, i + 1, ","));
        unsigned form = 0;
        bool hung = i > who.first && i + 2 < who.last && has(s, i + 2, RG_CLASS_PREP | RG_CLASS_WHEN) && rg_unit_verb(s->c, s->reading->language->clause, i + 1, s->end, &form) && form & RG_FORM_PART && !(form & (RG_FORM_ING | RG_FORM_BASE)); /* "a report | printed by" */
        head |= hung;
        rg_sense sense = head ? rg_sense_of(s->senses, unit(s, i)->fold) : RG_SENSE_NO;
        bool several = head && i > who.first && rg_sense_of(s->senses, unit(s, i - 1)->fold) == RG_SENSE_PERSONS; /* "lawyers familiar with it" */
        if (head && works && rg_unit_in(s->nouns, unit(s, i)) == KIND_NOUN) return true;
        if (head) return several || sense == RG_SENSE_PERSON || sense == RG_SENSE_PERSONS || sense == RG_SENSE_BODY || (works && sense == RG_SENSE_WORK);
    }
    return false;
}

bool rg_voice_speaker(const voice_scan *s, stretch who) { return speaks(s, who, false); }

bool rg_voice_teller(const voice_scan *s, stretch who) {
    return (who.first < who.last && subject_pronoun(s, who.first) && !is(s, who.first, "it")) || speaks(s, who, true);
}

/* "the versions that came out" */
bool rg_voice_past_form(const voice_scan *s, size_t i) {
    unsigned form;
    const rg_verb_entry *verb = rg_unit_verb(s->c, s->reading->language->clause, i, s->end, &form);
    return verb && form & RG_FORM_PAST && !has(s, i, RG_CLASS_NAME) && !(form & RG_FORM_BASE);
}

bool rg_voice_base_form(const voice_scan *s, size_t i) {
    unsigned form = 0;
    bool plural = in(s, i) && rg_text_ends(unit(s, i)->fold, RG_TEXT("s")) && !rg_text_ends(unit(s, i)->fold, RG_TEXT("ss")) && !rg_text_ends(unit(s, i)->fold, RG_TEXT("us")); /* "was shown to visitors" */
    if (plural && !(rg_unit_verb(s->c, s->reading->language->clause, i, s->end, &form) && form & RG_FORM_BASE)) return false;
    return in(s, i) && !has(s, i, RG_CLASS_DET | RG_CLASS_NAME | RG_CLASS_PRON | RG_CLASS_NUM | RG_CLASS_WHEN | RG_CLASS_PUNCT | RG_CLASS_ADV);
}

/* "The findings show", "analysts at the bank expect": a base form behind a plural that begins its clause, behind "noted" too. */
static bool of_plural(const voice_scan *s, const voice_saying *said) {
    if (!(said->form & RG_FORM_BASE) || said->cue.first != said->verb) return false;
    unsigned form;
    stretch who = rg_voice_phrase_before(s, said->verb);
    bool apart = who.first == s->begin && who.last + 1 == said->verb && is(s, who.last, ","); /* "Scholars at the abbey, led by Lund, report" */
    if (who.first == who.last || !(who.last == said->verb || apart)) return false;
    bool told = who.first > s->begin && verbal(s, who.first - 1) && rg_voice_cue_verb(s, who.first - 1, &form) && rg_voice_clause_at(s, said->cue.last);
    if (who.first > s->begin && !told && !has(s, who.first - 1, RG_CLASS_PUNCT | RG_CLASS_CC | RG_CLASS_SUB)) return false;
    size_t head = who.first;
    while (head + 1 < who.last && !has(s, head + 1, RG_CLASS_PREP | RG_CLASS_PUNCT | RG_CLASS_REL)) head++;
    rg_text fold = unit(s, head)->fold;
    return has(s, head, RG_CLASS_NOUN) && (rg_text_ends(fold, RG_TEXT("s")) || rg_text_is(fold, "people") || rg_text_is(fold, "police")) && !rg_text_ends(fold, RG_TEXT("ss"));
}

/* "His rival claims the plan was lost", "the council reports at least 30 roads are blocked": a subject from the sentence's start, and no verb behind the
   clause that follows. */
static bool claims_here(const voice_scan *s, const voice_saying *said) {
    stretch who = rg_voice_phrase_before(s, said->verb);
    size_t from = said->cue.last, noun = rg_voice_near_number(s, from);
    bool leads = who.first == s->begin + 1 && has(s, s->begin, RG_CLASS_SUB) && !is(s, s->begin, "that"); /* "While the guild claims A, B" */
    bool whole = (who.first == s->begin || leads) && (who.first + 1 < who.last || has(s, who.first, RG_CLASS_NAME)) && (who.last == said->verb || (who.last + 1 == said->verb && is(s, who.last, ",")));
    if (!whole || !has(s, who.first, RG_CLASS_DET | RG_CLASS_NAME) || !has(s, who.last - 1, RG_CLASS_NOUN | RG_CLASS_NAME)) return false;
    bool fresh = has(s, from, RG_CLASS_DET | RG_CLASS_PRON | RG_CLASS_NAME) && !has(s, from, RG_CLASS_ALONE);
    bool counted = !fresh && (noun > from || has(s, from, RG_CLASS_ALONE | RG_CLASS_NUM)) && rg_voice_teller(s, who);
    bool clause = rg_voice_clause_at(s, noun) || (rg_voice_teller(s, who) && rg_voice_clause_by_form(s, noun));
    size_t end = s->end;
    for (size_t i = noun; leads && i < end; i++)
        if (is(s, i, ",") && rg_voice_clause_at(s, i + 1)) end = i;
    for (size_t i = noun + 2; i < end; i++)
        if (is(s, i, ",") && rg_voice_answered(s, i)) end = i;
    return (fresh || counted) && clause && rg_voice_clause_end(s, noun, end) == end;
}

bool rg_voice_surely_verb(const voice_scan *s, const voice_saying *said) {
    if (is(s, said->cue.first, "to") || (said->form & RG_FORM_ING && !in_group(s, said->cue, RG_CLASS_BE))) return false;
    bool finite = said->form & RG_FORM_S || (said->form & RG_FORM_PAST && !(said->form & RG_FORM_PART));
    if (finite && !(said->frames & FRAME_ALSO_NOUN) && said->verb > s->begin && ((said->cue.first == said->verb && has(s, said->verb - 1, RG_CLASS_NOUN | RG_CLASS_NAME)) || is(s, said->verb - 1, "longer"))) return true; /* "the president (no longer) wants to" */
    if (said->form & RG_FORM_S && !in(s, said->cue.last) && has(s, said->verb - 1, RG_CLASS_NOUN)) return true; /* "..., a survey shows." */
    if (said->form & RG_FORM_S && said->cue.first == said->verb && claims_here(s, said)) return true;
    if (said->form & RG_FORM_S && said->cue.first == said->verb && is(s, s->begin, "as") && is(s, said->cue.last, ",") && rg_voice_clause_at(s, said->cue.last + 1) && rg_voice_phrase_before(s, said->verb).first == s->begin + 1) return true; /* "As the report shows, A" */
    if (said->form & RG_FORM_S && said->cue.first == said->verb && is(s, said->verb - 1, ",") && rg_voice_said_behind(s, said->verb - 1)) return true;
    if (said->form & RG_FORM_PAST && said->frames & FRAME_QUOTE && said->cue.first > s->begin && is(s, said->cue.first - 1, ",") && rg_voice_speaker(s, rg_voice_phrase_before(s, said->cue.first))) return true; /* "Holm, 43, reported" */
    return verbal(s, said->verb) || rg_voice_behind_aside(s, said->cue.first) || of_plural(s, said) || in_group(s, (stretch){said->cue.first, said->verb}, RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_DO | RG_CLASS_MODAL) ||
           (said->cue.first > s->begin && (subject_pronoun(s, said->cue.first - 1) || rg_voice_contracted(s, said->cue.first - 1) || has(s, said->cue.first - 1, RG_CLASS_REL)));
}

bool rg_voice_anybodys(const voice_scan *s, const voice_saying *said) {
    size_t who = said->source.first, i = said->content[0].first;
    if (who < said->source.last && is(s, who, "whatever")) return true; /* "whatever the guidebook may say" */
    bool anybody = said->source.last == who + 1 && (is(s, who, "you") || is(s, who, "one")) && said->source.last == said->cue.first;
    return anybody && !opens(s, i) && !is(s, i, "that") && (is(s, i, "to") || (!rg_voice_clause_at(s, i) && !question_word(s, i)));
}
