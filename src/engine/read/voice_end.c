/* voice_end.c: where what is said ends.
 *
 * It goes on to the end of the sentence, or of a quotation that opens in it, unless another saying begins ("and added that", "; others say"), the
 * account goes on ("but work went on"), or what is told is answered (", which X denies"). What a relative clause or one before the main clause
 * tells ends where the outer clause goes on.
 */
#include "engine/read/voice_look.h"

static bool turns(const voice_scan *s, size_t i) { return word(s, i, WORD_TURN) && !has(s, i - 1, RG_CLASS_NEG); } /* "not yet" */

/* Behind the quotation that opens at `i`; one that its paragraph does not close ends before the last stop. */
size_t rg_voice_past_close(const voice_scan *s, size_t i) { return s->mate[i] + !is(s, s->mate[i], "."); }

/* "the price and weight given for bells": behind a participle that hangs on its noun, a phrase and nothing said. */
static bool hangs_on_it(const voice_scan *s, size_t i) {
    if (!has(s, i, RG_CLASS_PREP) || has(s, i, RG_CLASS_WHEN) || is(s, i, "to") || is(s, i, "that")) return false;
    for (size_t k = i; in(s, k) && k < i + LOOK_MAX && !is(s, k, ";"); k++)
        if (is(s, k, "that") || opens(s, k)) return false;
    return true;
}

/* "shouted at the guard that", "wrote to his son: "": does what a preposition leads to end in something said? */
static bool leads_on(const voice_scan *s, size_t i) {
    for (size_t k = i; in(s, k) && k < i + LOOK_MAX && !verbal(s, k); k++) {
        if (is(s, k, "that") || is(s, k, ":") || opens(s, k)) return true;
        if (has(s, k, RG_CLASS_PUNCT | RG_CLASS_CC | RG_CLASS_REL) && !(is(s, k, ",") && opens(s, k + 1))) return false;
    }
    return false;
}

/* Does the verb of a saying at `at` say something: "and added that", "but refused to"? Not "and shouted at her", "but wanted to stay". */
static bool tells_on(const voice_scan *s, size_t at, const rg_verb_entry *verb) {
    unsigned f = rg_voice_frames(s->cues, verb);
    size_t i = at + 1;
    if (f & FRAME_WISH) return is(s, i, "that");
    if (verb->particle.len || !(f & (FRAME_CLAUSE | FRAME_THAT | FRAME_QUOTE))) return true; /* "and blamed the north" */
    while (has(s, i, RG_CLASS_ADV) && !has(s, i, RG_CLASS_SUB | RG_CLASS_PREP | RG_CLASS_DET | RG_CLASS_PRON)) i++;
    if (f & FRAME_QUESTION && !(f & (FRAME_CLAUSE | FRAME_QUOTE | FRAME_PERSON | FRAME_INFINITIVE | FRAME_NOUN))) return question_word(s, i) || leads_on(s, i); /* "though he had never seen it" */
    bool thing = has(s, i, NOUNISH | RG_CLASS_DET) && !(f & (FRAME_NOUN | FRAME_PERSON | FRAME_OBJECT_INFINITIVE | FRAME_SURE | FRAME_COMPLEMENT)) && !has(s, i, RG_CLASS_WHEN) && !is(s, i, "that"); /* "and had shown no remorse" */
    if (thing && !question_word(s, i) && !opens(s, i) && !rg_voice_clause_at(s, rg_voice_near_number(s, i)) && !rg_voice_clause_by_form(s, i)) return leads_on(s, i);
    return !has(s, i, RG_CLASS_PREP) || has(s, i, RG_CLASS_WHEN) || is(s, i, "to") || leads_on(s, i);
}

static bool speech(const voice_scan *s, const rg_verb_entry *verb) {
    return rg_voice_frames(s->cues, verb) & (FRAME_CLAUSE | FRAME_THAT | FRAME_QUOTE);
}

/* Does the verb group nearest before `i` agree with no plural in the present: "it was fair | and insist"? */
static bool singular_before(const voice_scan *s, size_t i) {
    for (; i > s->begin && !verbal(s, i - 1); i--)
        if (is(s, i - 1, "to")) return false; /* "he was told to rest | and blame nobody" */
    return i > s->begin && (is(s, i - 1, "was") || is(s, i - 1, "is") || is(s, i - 1, "has") || (rg_voice_past_form(s, i - 1) && !has(s, i - 2, RG_CLASS_HAVE | RG_CLASS_MODAL)));
}

/* ", adding that A", ", writing in May, when he had left, "A"", but "said he lived in Holm, writing books": does the form in -ing at `k` say something? */
static bool goes_on_saying(const voice_scan *s, size_t k, const rg_verb_entry *verb) {
    if (tells_on(s, k, verb) || is(s, k, "citing") || is(s, k, "quoting")) return true;
    for (size_t i = k + 1; in(s, i) && i < k + LOOK_MAX && rg_voice_frames(s->cues, verb) & FRAME_QUOTE && !is(s, i, ";"); i++)
        if (opens(s, i)) return true;
    return false;
}

/* Does another saying begin behind the conjunction or comma at `i`: "and added that", "but X said", ", adding that"? `own_subject`: somebody else's; `wish`: behind an infinitive. */
static bool saying_behind(const voice_scan *s, size_t i, bool own_subject, bool wish) {
    unsigned form;
    bool comma = is(s, i, ",");
    size_t k = comma ? i + 1 : i;
    bool turn = turns(s, k), subject = false;
    if (turn && !comma && is(s, k, "as")) return false; /* "not as rich as some had claimed" */
    if (comma && !turn && word(s, k, WORD_SOME) && rg_voice_cue_verb(s, k + 1, &form) && form & (RG_FORM_BASE | RG_FORM_PAST) && (is(s, k + 2, "that") || rg_voice_clause_at(s, k + 2))) return true; /* "some say A, others claim that B" */
    if (turn) k++;
    const rg_verb_entry *holds = comma && turn && word(s, k, WORD_SOME) ? rg_unit_verb(s->c, s->reading->language->clause, k + 1, s->end, &form) : NULL;
    if (holds && form & RG_FORM_BASE && (holds->verb == RG_VERB_SAY || holds->verb == RG_VERB_CLAIM || holds->verb == RG_VERB_DENY || holds->verb == RG_VERB_ASCRIBE)) return true; /* ", while others blame the miners" */
    if ((!comma && !turn) || is(s, k, "that") || (turn && question_word(s, k) && !verbal(s, k + 1))) return false;
    for (size_t n = 0; in(s, k) && n < 8; n++, k++) {
        const rg_verb_entry *verb = rg_voice_cue_verb(s, k, &form);
        if (verb && !rg_voice_noun_here(s, k, form)) {
            bool vows = rg_voice_frames(s->cues, verb) & FRAME_INFINITIVE && is(s, k + 1, "to"); /* not "a woman, believed to be" */
            if (n == 0 && verb == s->verb && is(s, k + 1, "that")) return true; /* "know that A, know that B" */
            if (n == 0 && comma && !turn) return (form & RG_FORM_ING && (wish || goes_on_saying(s, k, verb))) || (form & RG_FORM_PAST && (vows || is(s, k + 1, "that"))); /* "promised A, vowed to do B" */
            if (own_subject && !subject) return false;
            size_t led = k - 1; /* behind "not yet" */
            while (led > i && has(s, led, RG_CLASS_ADV | RG_CLASS_NEG) && !has(s, led, RG_CLASS_MODAL)) led--;
            if (n > 0 && !subject && (has(s, led, RG_CLASS_MODAL) || is(s, led, "had"))) return false; /* "said he knew it and will answer", "but had not yet replied" */
            size_t be = k - 1 - (n > 1 && has(s, k - 1, RG_CLASS_ADV));
            bool passive = n > 0 && form & RG_FORM_PART && has(s, be, RG_CLASS_BE) && !is(s, k + 1, "that");
            bool whom = is(s, k + 1, "to") && !rg_voice_base_form(s, k + 2);
            if (passive && (subject || whom)) return false; /* "although he was never charged", "and would be shown to visitors" */
            if (n == 0 && turn && s->present && form & RG_FORM_PAST && !(form & RG_FORM_BASE)) return false; /* "relates that he came and swore that" */
            if (n == 1 && comma && s->present && has(s, led, RG_CLASS_HAVE) && !is(s, led, "had")) return true; /* "denies A, and has called for B" */
            bool thing = rg_voice_frames(s->cues, verb) & (FRAME_NOUN | FRAME_OBJECT_INFINITIVE) && has(s, k + 1, RG_CLASS_DET | RG_CLASS_NAME | RG_CLASS_NOUN) && !has(s, k + 1, RG_CLASS_PREP);
            if (n == 0 && turn && s->plural && form & RG_FORM_BASE && (thing || rg_voice_clause_at(s, k + 1)) && singular_before(s, i)) return true; /* "maintain that it was fair and insist they", "and blame the crew" */
            if (n > 0 && !subject && !speech(s, verb)) return false; /* "and could not press on" */
            bool says = n > 1 && turn && form & RG_FORM_S && has(s, k - 1, RG_CLASS_NOUN | RG_CLASS_NAME) && rg_voice_frames(s->cues, verb) & FRAME_CLAUSE && (is(s, k + 1, "that") || rg_voice_clause_at(s, k + 1));
            if (says && !verbal(s, k)) return true; /* "say they want it but the council says it is" */
            if (verbal(s, k) || (n == 0 && form & RG_FORM_PAST)) return turn && tells_on(s, k, verb) && (n > 0 || !(form & RG_FORM_BASE) || form & RG_FORM_PAST || is(s, k + 1, "that")) && !(form & RG_FORM_PART && has(s, k - 1, RG_CLASS_NOUN) && hangs_on_it(s, k + 1));
        }
        if (verbal(s, k) && !has(s, k, RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_DO | RG_CLASS_MODAL | RG_CLASS_NEG | RG_CLASS_ADV)) return false;
        subject |= has(s, k, NOUNISH | RG_CLASS_DET);
        if (has(s, k, RG_CLASS_PUNCT | RG_CLASS_REL) || is(s, k, "that") || (comma && !turn)) return false;
    }
    return false;
}

/* "in a note posted online": a participle on its noun, nothing behind it that it does. */
static bool participle_on(const voice_scan *s, size_t i) {
    unsigned form;
    bool part = rg_unit_verb(s->c, s->reading->language->clause, i, s->end, &form) ? (form & RG_FORM_PART) != 0 : rg_text_ends(unit(s, i)->fold, RG_TEXT("ed"));
    return part && has(s, i - 1, RG_CLASS_NOUN) && (!in(s, i + 1) || !in(s, i + 2) || has(s, i + 1, RG_CLASS_PREP | RG_CLASS_ADV | RG_CLASS_WHEN));
}

/* "in the paper" at `i`: a phrase to the sentence's end and nothing said. */
bool rg_voice_phrase_last(const voice_scan *s, size_t i) {
    if (!has(s, i, RG_CLASS_PREP) || is(s, i, "to") || is(s, i, "that")) return false;
    for (size_t from = i; in(s, i); i++)
        if ((verbal(s, i) && !(i > from + 1 && participle_on(s, i))) || is(s, i, "that") || opens(s, i) || is(s, i, ":") || has(s, i, RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_MODAL)) return false;
    return true;
}

/* ", the police said": a subject and a verb of saying between the comma and the sentence's end or another comma, behind what is told from `from` on. */
static bool said_last(const voice_scan *s, size_t from, size_t comma) {
    unsigned form;
    size_t k = comma + 1;
    if (!has(s, k, NOUNISH | RG_CLASS_DET) || has(s, k, RG_CLASS_REL | RG_CLASS_WHEN)) return false;
    while (in(s, k) && k < comma + SHORT_QUOTE && !has(s, k, RG_CLASS_PUNCT | RG_CLASS_CC | RG_CLASS_SUB | RG_CLASS_REL) && !rg_voice_cue_verb(s, k, &form)) k++;
    if (k == comma + 1 || !rg_voice_cue_verb(s, k, &form) || rg_voice_noun_here(s, k, form) || (form & RG_FORM_PART && has(s, k - 1, RG_CLASS_BE))) return false; /* not ", 300 deaths were recorded" */
    if (!(form & (RG_FORM_PAST | RG_FORM_S)) && !subject_pronoun(s, k - 1) && !rg_text_ends(unit(s, k - 1)->fold, RG_TEXT("s"))) return false;
    return !in(s, k + 1) || (is(s, k + 1, ",") && (!opens(s, k + 2) || is(s, from, "that"))) || has(s, k + 1, RG_CLASS_WHEN) || rg_voice_phrase_last(s, k + 1);
}

bool rg_voice_said_behind(const voice_scan *s, size_t comma) {
    unsigned form, both = FRAME_CLAUSE | FRAME_QUOTE;
    const rg_verb_entry *verb = rg_voice_cue_verb(s, comma + 1, &form);
    bool says = verb && (form & RG_FORM_S || (form & RG_FORM_PAST && rg_voice_frames(s->cues, verb) & FRAME_SURE)) && (rg_voice_frames(s->cues, verb) & both) == both && !has(s, comma + 1, RG_CLASS_NAME);
    stretch who = {comma + 2, says && has(s, comma + 2, RG_CLASS_DET | RG_CLASS_NAME) ? rg_voice_phrase_end(s, comma + 2) : 0};
    for (size_t i = who.first; i < who.last; i++) { /* "There was, states Lind, a custom"; not "said Lind, a smith in Holm" */
        bool aside = is(s, i, ",") && (is(s, i + 1, "a") || is(s, i + 1, "an")), person = false;
        for (size_t k = i + 2; aside && in(s, k) && !has(s, k, RG_CLASS_PREP | RG_CLASS_PUNCT | RG_CLASS_REL); k++) person |= rg_sense_of(s->senses, unit(s, k)->fold) == RG_SENSE_PERSON;
        if (aside && !person) return false;
    }
    return who.last >= s->end && (rg_voice_teller(s, who) || has(s, who.first, RG_CLASS_NAME));
}

/* ", though this is disputed by X", ", however this claim has been rejected": does a clause of its own, whose subject points back at what was said, answer it? */
static bool answered_apart(const voice_scan *s, size_t comma) {
    size_t this = comma + 2 + is(s, comma + 2, ",");
    bool turn = word(s, comma + 1, WORD_TURN | WORD_RESUME), back = is(s, this, "this") || is(s, this, "that") || is(s, this, "it") || is(s, this, "these");
    if (!is(s, comma, ",") || !turn || !back) return false;
    for (size_t k = this + 1; in(s, k) && k < this + SHORT_QUOTE && !has(s, k, RG_CLASS_PUNCT | RG_CLASS_NEG); k++) {
        unsigned form;
        const rg_verb_entry *verb = verbal(s, k) ? rg_unit_verb(s->c, s->reading->language->clause, k, s->end, &form) : NULL;
        if (verb) return verb->verb == RG_VERB_DENY && form & RG_FORM_PART && has(s, k - 1, RG_CLASS_BE | RG_CLASS_ADV);
    }
    return false;
}

/* ", a charge for which there is no evidence", ", a claim that was never proved": does the account say of what was said that it is not borne out? */
static bool not_borne_out(const voice_scan *s, size_t comma) {
    size_t noun = comma + 2, which = noun + 1 + (has(s, noun + 1, RG_CLASS_PREP) && is(s, noun + 2, "which"));
    unsigned form;
    bool says = is(s, comma, ",") && has(s, comma + 1, RG_CLASS_DET) && in(s, noun) && (rg_unit_in(s->nouns, unit(s, noun)) == KIND_SAYING || rg_voice_frames(s->cues, rg_voice_cue_verb(s, noun, &form)) & FRAME_NOMINAL || word(s, noun, WORD_SUM));
    if (!says || !(has(s, which, RG_CLASS_REL) || is(s, which, "that"))) return false;
    for (size_t k = which + 1; in(s, k) && k < which + SHORT_QUOTE && !has(s, k, RG_CLASS_PUNCT | RG_CLASS_CC); k++)
        if (has(s, k, RG_CLASS_NEG)) return true;
    return false;
}

/* ", which X denies", ", which is disputed by", ", a figure that X disputes": what was said, answered. */
bool rg_voice_answered(const voice_scan *s, size_t comma) {
    if (answered_apart(s, comma) || not_borne_out(s, comma)) return true;
    size_t which = comma + 1;
    if (has(s, which, RG_CLASS_DET) && has(s, which + 1, RG_CLASS_NOUN) && has(s, which + 2, RG_CLASS_REL)) which += 2;
    bool bare = which == comma + 1 && (is(s, which, "a") || is(s, which, "an")) && has(s, which + 1, RG_CLASS_NOUN) && has(s, which + 2, NOUNISH | RG_CLASS_DET); /* ", a charge the firm denies" */
    size_t denied = comma + 3;
    while (has(s, denied, RG_CLASS_ADV) && !has(s, denied, RG_CLASS_PREP)) denied++;
    unsigned part = 0;
    const rg_verb_entry *answer = has(s, comma + 1, RG_CLASS_DET) && has(s, comma + 2, RG_CLASS_NOUN) && is(s, denied + 1, "by") ? rg_unit_verb(s->c, s->reading->language->clause, denied, s->end, &part) : NULL;
    if (is(s, comma, ",") && answer && answer->verb == RG_VERB_DENY && part & RG_FORM_PART) return true; /* ", a finding disputed by X" */
    bare |= is(s, which, "something") && has(s, which + 1, NOUNISH | RG_CLASS_DET);
    if (bare) which++;
    if (!is(s, comma, ",") || !(bare || is(s, which, "which") || (which > comma + 1 && is(s, which, "that")))) return false;
    for (size_t k = which + 1; in(s, k) && k < comma + 9 && !has(s, k, RG_CLASS_PUNCT); k++) {
        unsigned form;
        const rg_verb_entry *verb = rg_unit_verb(s->c, s->reading->language->clause, k, s->end, &form);
        if (verb && verb->verb == RG_VERB_DENY && !rg_voice_noun_here(s, k, form) && !(bare && in(s, k + 1) && !has(s, k + 1, RG_CLASS_PUNCT | RG_CLASS_CC))) return true;
    }
    return false;
}

/* "says A; others put it at B": does somebody else speak, or the account itself, behind the semicolon at `i`? */
static bool turns_behind(const voice_scan *s, size_t i) {
    unsigned form;
    if (word(s, i + 1, WORD_RESUME)) return true;
    for (size_t k = i + 1; in(s, k) && !is(s, k, ";"); k++) {
        if (opens(s, k) && s->mate[k] < s->end) k = s->mate[k];
        else if (verbal(s, k) && rg_voice_cue_verb(s, k, &form) && !rg_voice_noun_here(s, k, form)) return true;
    }
    return false;
}

/* ", while Holm holds that B", ", while Holm counts 90": somebody else's saying with a subject of its own behind the comma. */
static bool others_say(const voice_scan *s, size_t comma) {
    unsigned form;
    size_t k = comma + 2;
    while (k < comma + SHORT_QUOTE && has(s, k, NOUNISH | RG_CLASS_DET) && !verbal(s, k)) k++;
    const rg_verb_entry *verb = is(s, comma + 1, "while") && k > comma + 2 && verbal(s, k) ? rg_unit_verb(s->c, s->reading->language->clause, k, s->end, &form) : NULL;
    bool values = verb && (verb->verb == RG_VERB_ASCRIBE || verb->verb == RG_VERB_CLAIM || verb->verb == RG_VERB_DENY || verb->traits & RG_TRAIT_ACCUSE || rg_text_is(verb->lemma, "give")); /* "counts 90", "puts it at 90" */
    return verb && (values || (rg_voice_cue_verb(s, k, &form) && (is(s, k + 1, "that") || rg_voice_clause_at(s, k + 1))));
}

/* ", but work went on": a clause of its own; "but that", "but appears to", "but not" go on with what was said. */
bool rg_voice_but_clause(const voice_scan *s, size_t comma) {
    if (others_say(s, comma)) return true;
    size_t i = comma + 2;
    while (i < comma + 4 && has(s, i, RG_CLASS_ADV) && !has(s, i, RG_CLASS_SUB | RG_CLASS_DET | RG_CLASS_PRON)) i++;
    return (is(s, comma + 1, "but") || is(s, comma + 1, "whereas")) && !is(s, comma + 2, "that") && rg_voice_clause_at(s, rg_voice_near_number(s, i));
}

/* "said they are tired, but they will stay": the same pronoun again? */
static bool same_subject(const voice_scan *s, size_t from, size_t i) {
    from += is(s, from, "that");
    return word(s, from, WORD_PERSON | WORD_JOINED) && rg_text_same(unit(s, from)->fold, unit(s, i)->fold);
}

/* What leads the last verb group before unit `i`: "would", "had", a form of "be" or "have". */
typedef struct leading {
    bool would, had, been;
} leading;

static leading leading_before(const voice_scan *s, size_t from, size_t i) {
    leading found = {false, false, false};
    i -= i > from && closes(s, i - 1);
    while (i > from && !verbal(s, i - 1) && !has(s, i - 1, RG_CLASS_PUNCT | RG_CLASS_REL | RG_CLASS_SUB | RG_CLASS_VERB)) i--;
    for (; i > from && verbal(s, i - 1); i--) found.would |= has(s, i - 1, RG_CLASS_MODAL), found.had |= has(s, i - 1, RG_CLASS_HAVE) || is(s, i - 1, "is") || is(s, i - 1, "are"), found.been |= has(s, i - 1, RG_CLASS_HAVE | RG_CLASS_BE);
    return found;
}

/* "had been ill for years, and the jury cleared him": a subject of its own behind the comma, and its past form */
static bool past_clause(const voice_scan *s, size_t i) {
    for (size_t k = i + 1; in(s, k) && k < i + SHORT_QUOTE && !has(s, k, RG_CLASS_PUNCT | RG_CLASS_REL | RG_CLASS_SUB); k++)
        if (verbal(s, k)) return k > i + 1 && rg_voice_past_form(s, k) && !has(s, k, RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_DO | RG_CLASS_MODAL);
    return false;
}

/* "it was sad that it had to close | and thanked the cooks", "there was no hope | and went home": a subject of what is told from `from` on that does
   nothing. */
static bool does_nothing(const voice_scan *s, size_t from) {
    unsigned form;
    from += is(s, from, "that");
    if (is(s, from, "there")) return has(s, from + 1, RG_CLASS_BE | RG_CLASS_MODAL | RG_CLASS_HAVE);
    if (!is(s, from, "it") || !has(s, from + 1, RG_CLASS_BE | RG_CLASS_MODAL)) return false;
    for (size_t i = from + 2; in(s, i) && i < from + SHORT_QUOTE; i++) {
        if (i > from + 2 && (is(s, i, "that") || (is(s, i, "to") && rg_voice_base_form(s, i + 1)))) return true;
        if (has(s, i, RG_CLASS_DET | RG_CLASS_NAME | RG_CLASS_NUM | RG_CLASS_PREP | RG_CLASS_PRON) || rg_voice_cue_verb(s, i, &form)) return false;
    }
    return false;
}

/* ", as crews searched the river": what goes on meanwhile, told by the account where what was said leads with "would" or "had". */
static bool meanwhile(const voice_scan *s, size_t from, size_t comma) {
    if (!is(s, comma, ",") || !is(s, comma + 1, "as") || !has(s, comma + 2, RG_CLASS_DET | RG_CLASS_NAME | RG_CLASS_NOUN) || !past_clause(s, comma + 1)) return false;
    leading verbs = leading_before(s, from, comma);
    return verbs.would || verbs.had;
}

/* "would reopen on Monday and thanked the cooks": does a past form behind "and" or "but" at `i` agree with no verb that "would" leads? */
static bool tense_turns(const voice_scan *s, size_t from, size_t i) {
    if (!has(s, i, RG_CLASS_CC)) return false;
    bool comma = is(s, i - 1, ",") && i > from + 1;
    if (comma && has(s, i + 1, RG_CLASS_DET | RG_CLASS_NAME | RG_CLASS_NOUN) && past_clause(s, i)) return leading_before(s, from, i - 1).had;
    unsigned form, next;
    const rg_verb_entry *verb = has(s, i + 1, RG_CLASS_VERB) ? rg_unit_verb(s->c, s->reading->language->clause, i + 1, s->end, &form) : NULL;
    if (!verb || !(form & RG_FORM_PAST) || form & RG_FORM_BASE || (!verbal(s, i + 1) && !has(s, i + 2, NOUNISH | RG_CLASS_DET | RG_CLASS_PREP))) return false;
    if (has(s, i + 1, RG_CLASS_HAVE) && rg_unit_verb(s->c, s->reading->language->clause, i + 2, s->end, &next) && next & RG_FORM_PART) return false; /* "would resign and had told the king" */
    size_t nearest = i; /* the verb before it */
    while (nearest > from && !verbal(s, nearest - 1)) nearest--;
    bool idle = nearest > from && (has(s, nearest - 1, RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_MODAL) || !rg_voice_past_form(s, nearest - 1));
    if (!has(s, i + 1, RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_MODAL) && idle && does_nothing(s, from)) return true;
    leading verbs = leading_before(s, from, i - comma);
    if (comma && verbs.had && !has(s, i + 1, RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_MODAL)) return true; /* "had been wrong, and resigned" */
    return (verbs.would && !verbs.been) || (verbs.had && !(form & RG_FORM_PART)); /* "had shown no remorse and gave him life" */
}

/* "said it would stay shut, but the ferry would run", "had seen it, but had told nobody": is what stands behind the "but" at `comma` + 1 told in the
   tense that what is said from `from` on has? */
static bool same_tense(const voice_scan *s, size_t from, size_t comma) {
    if (!is(s, comma + 1, "but") || s->present) return false;
    size_t near = comma;
    while (near > from && !verbal(s, near - 1)) near--; /* "would stay shut": behind its nearest verb */
    leading before = leading_before(s, from, near);
    for (size_t i = comma + 2; in(s, i) && i < comma + LOOK_MAX && !has(s, i, RG_CLASS_PUNCT | RG_CLASS_REL | RG_CLASS_SUB); i++) {
        if (!verbal(s, i)) continue;
        bool later = is(s, i + 1, "later") || is(s, i + 1, "soon") || is(s, i + 1, "eventually");
        return !later && ((before.would && has(s, i, RG_CLASS_MODAL) && !is(s, i, "will") && !is(s, i, "can") && !is(s, i, "may")) || (before.had && is(s, i, "had")));
    }
    return false;
}

/* "wanted to sail north but was refused", "wanted to stay, and then left": a finite verb behind the conjunction at `i` goes on with no infinitive. */
static bool leaves_infinitive(const voice_scan *s, size_t from, size_t i) {
    if (!is(s, from, "to") || !has(s, i, RG_CLASS_CC)) return false;
    size_t verb = i + 1;
    while (has(s, verb, RG_CLASS_ADV) && !has(s, verb, RG_CLASS_NOUN | RG_CLASS_PRON | RG_CLASS_DET)) verb++;
    bool finite = verb == i + 1 && has(s, verb, RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_MODAL) && !is(s, verb, "be") && !is(s, verb, "have");
    bool object = has(s, verb + 1, RG_CLASS_DET | RG_CLASS_PRON | RG_CLASS_PREP | RG_CLASS_ADV | RG_CLASS_NAME | RG_CLASS_NUM); /* not "black and painted signs" */
    bool past = !finite && object && verbal(s, verb) && rg_voice_past_form(s, verb);
    bool what = is(s, from + 1, "be") && has(s, from + 2, RG_CLASS_DET | RG_CLASS_NUM); /* "claimed to be the heir and seized the mill" */
    for (size_t k = from + 2 * what; k < i; k++)
        if (has(s, k, RG_CLASS_SUB | RG_CLASS_REL) || is(s, k, "that") || (past && (has(s, k, RG_CLASS_BE | RG_CLASS_HAVE) || verbal(s, k)))) return false;
    return finite || past;
}

/* Does what is said begin within an aside between dashes: "the firm -- which, it says, did nothing -- left"? */
static bool dash_open(const voice_scan *s, size_t from) {
    bool open = false;
    for (size_t i = s->begin; i < from; i++) open = is_dash(s, i) ? has(s, i + 1, RG_CLASS_REL) : open;
    return open;
}

/* "warned of floods and urged people to leave": a past form of a saying that is no noun. */
static bool told_on(const voice_scan *s, size_t i) {
    unsigned form;
    return rg_voice_cue_verb(s, i, &form) && form & RG_FORM_PAST && !(form & RG_FORM_BASE) && !rg_voice_noun_here(s, i, form);
}

static size_t content_end(const voice_scan *s, size_t from, bool own_subject) {
    size_t brackets = 0;
    bool verb = false; /* a verb of its own has been said: "Smith and Jones agreed" is one clause */
    for (size_t i = from; i < s->end; i++) {
        verb |= verbal(s, i) || is(s, i, "to") || (opens(s, i) && i == from);
        if (opens(s, i) && s->mate[i] >= s->end) return rg_voice_past_close(s, i); /* a quotation of several sentences */
        brackets += is(s, i, "(");
        if (is(s, i, ")") && !brackets--) return i; /* "(he said that A)" */
        if (opens(s, i)) {
            i = s->mate[i];
            unsigned form;
            if (is(s, i - 1, ",") && rg_voice_cue_verb(s, i + 1, &form) && form & RG_FORM_ING) return i + 1; /* "..., " adding that */
        } else if (closes(s, i) && s->mate[i] < from) return i;
        else if (is(s, i, ";") && (turns_behind(s, i) || ((has(s, i + 1, RG_CLASS_DET | RG_CLASS_NAME | RG_CLASS_NOUN) || word(s, i + 1, WORD_OWNER)) && !subject_pronoun(s, i + 1) && rg_voice_clause_at(s, i + 1)))) return i;
        else if (is_dash(s, i) && dash_open(s, from)) return i;
        else if (i > from && is(s, i, ",") && is(s, i + 1, "according") && (verb || rg_voice_lead_end(s, i + 3) >= s->end)) return i; /* not "that, according to X, A" */
        else if (i > from + 1 && is(s, i, ",") && (i > from + 2 || (word(s, i + 1, WORD_TURN) && !is(s, i + 1, "and") && !is(s, i + 1, "as")) || rg_text_ends(unit(s, from)->fold, RG_TEXT("ing")) || rg_text_ends(unit(s, i + 1)->fold, RG_TEXT("ing"))) && (saying_behind(s, i, own_subject, is(s, from + has(s, from, RG_CLASS_NEG), "to")) || said_last(s, from, i))) return i;
        else if (i > from + 2 && is(s, i, ",") && (verb || rg_voice_verb_in(s, from, i)) && rg_voice_said_behind(s, i)) return i;
        else if (is(s, i, ",") && (i == from + 2 || (i == from + 1 && has(s, from, RG_CLASS_PRON))) && said_last(s, from, i)) return i; /* "had shown it, the council said" */
        else if (i > from && turns(s, i) && (verb || verbal(s, i + 1) || told_on(s, i + 1) || rg_voice_verb_in(s, from, i)) && (!has(s, i - 1, RG_CLASS_PUNCT) || closes(s, i - 1)) && saying_behind(s, i, own_subject, is(s, from + has(s, from, RG_CLASS_NEG), "to"))) return i;
        else if (i > from + 2 && is_dash(s, i) && is(s, i + 1, "but") && rg_voice_but_clause(s, i) && !same_subject(s, from, i + 2)) return i;
        else if (i > from && is(s, i, ",") && ((i > from + 2 && rg_voice_but_clause(s, i) && !same_subject(s, from, i + 2) && !same_tense(s, from, i)) || rg_voice_answered(s, i))) return i;
        else if (i > from + 2 && (meanwhile(s, from, i) || tense_turns(s, from, i) || leaves_infinitive(s, from, i))) return i;
        else if (is(s, from, "to") && i > from + 1 && is(s, i, ",") && has(s, i + 1, RG_CLASS_CC) && word(s, i + 1, WORD_TURN) && has(s, i + 2, RG_CLASS_DET | RG_CLASS_NAME | RG_CLASS_NOM) && rg_voice_clause_at(s, i + 2)) return i; /* "called on them to leave, and the port was shut" */
    }
    return s->end;
}

size_t rg_voice_content_end(const voice_scan *s, size_t from) { return content_end(s, from, false); }

/* A finite verb behind the conjunction at `i`, adverbs between: "and then left". */
static bool verb_joined(const voice_scan *s, size_t i) {
    size_t k = i + 1;
    while (k < i + 3 && has(s, k, RG_CLASS_ADV) && !verbal(s, k)) k++;
    return verbal(s, k) && !has(s, k, RG_CLASS_NAME);
}

/* Does the account go on behind the mark or conjunction at `i`: ", and the cape had 75", ", but in May voted for it", ": the north held the town"? */
static bool leaves_thing(const voice_scan *s, stretch thing, size_t i) {
    size_t k = i + 2;
    while (has(s, k, RG_CLASS_ADV) && !has(s, k, RG_CLASS_SUB | RG_CLASS_DET | RG_CLASS_PRON)) k++;
    unsigned form;
    if (is(s, i, ":")) return !opens(s, i + 1) && rg_voice_clause_at(s, i + 1);
    if (is(s, i, ",") && rg_voice_cue_verb(s, i + 1, &form) && form & RG_FORM_ING) return true; /* "rejected this, saying that" */
    if (!is(s, i, ",") || !word(s, i + 1, WORD_TURN) || is(s, i + 1, "as")) return false;
    return (rg_voice_clause_at(s, k) && rg_voice_verb_in(s, k + 1, thing.last)) || (is(s, i + 1, "but") && has(s, k, RG_CLASS_PREP) && rg_voice_verb_in(s, k + 1, thing.last));
}

size_t rg_voice_thing_end(const voice_scan *s, stretch thing, bool clause) {
    bool relative = false, apart = false; /* within a relative clause; one that a comma opened */
    for (size_t i = thing.first + 1; i + 1 < thing.last; i++) {
        if (opens(s, i) && s->mate[i] < thing.last) i = s->mate[i];
        if (leaves_thing(s, thing, i)) return i;
        if (apart && is(s, i, ",")) relative = apart = false;
        if (has(s, i, RG_CLASS_REL) || is(s, i, "that")) relative = true, apart = is(s, i - 1, ",") || (has(s, i - 1, RG_CLASS_PREP) && is(s, i - 2, ","));
        if (!relative && !clause && has(s, i, RG_CLASS_CC) && verb_joined(s, i)) return i - is(s, i - 1, ",");
    }
    return thing.last;
}

size_t rg_voice_lead_content_end(const voice_scan *s, size_t from) { return content_end(s, from, true); }

void rg_voice_own_subject(const voice_scan *s, stretch content[2]) {
    size_t verb = content[1].first;
    while (has(s, verb, RG_CLASS_ADV)) verb++;
    if (content[0].last + 1 >= content[1].first || !verbal(s, verb)) return;
    stretch subject = rg_voice_phrase_before(s, content[0].last);
    bool joined = subject.first < subject.last && subject.last == content[0].last && subject.first > content[0].first + 1 && has(s, subject.first - 1, RG_CLASS_CC);
    if (joined && rg_voice_verb_in(s, content[0].first, subject.first - 1)) content[0].first = subject.first;
}

/* "would fail | caused a panic" */
static bool past_behind_verb(const voice_scan *s, size_t i) {
    unsigned form;
    bool verb = has(s, i - 1, RG_CLASS_VERB) && rg_unit_verb(s->c, s->reading->language->clause, i - 1, s->end, &form);
    const rg_verb_entry *next = verb ? rg_unit_verb(s->c, s->reading->language->clause, i, s->end, &form) : NULL;
    return next && (form & RG_FORM_PAST || (form & RG_FORM_S && !next->noun)); /* not "found traces" */
}

/* Does the verb at `i` go on with the group before it, adverbs between: "has often been"? Not "will not run again | was"; `apart`: a first word of a group. */
static bool same_group(const voice_scan *s, size_t i, bool apart) {
    size_t left = i - 1;
    while (left > s->begin && has(s, left, RG_CLASS_ADV) && !has(s, left, RG_CLASS_PRON)) left--;
    bool denied = has(s, i - 1, RG_CLASS_NEG) && !has(s, i - 1, RG_CLASS_PRON);
    if (denied || has(s, left, RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_DO | RG_CLASS_MODAL)) return true;
    if (has(s, i - 1, RG_CLASS_ADV)) return !(apart && verbal(s, left));
    return verbal(s, i - 1) && !has(s, i, RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_MODAL) && !past_behind_verb(s, i);
}

/* Where the clause from `i` ends that is the subject of another verb: before its second verb group that no word joins on; `end` where there is none. */
size_t rg_voice_clause_end(const voice_scan *s, size_t i, size_t end) {
    size_t from = i;
    bool seen = false, joined = true, leads = has(s, i, RG_CLASS_SUB) && !has(s, i, RG_CLASS_DET | RG_CLASS_PRON); /* "that if A, B" */
    for (; i < end; i++) {
        bool aux = has(s, i, RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_MODAL) && !has(s, i, RG_CLASS_NAME);
        bool hangs = has(s, i - 1, RG_CLASS_PREP) || (has(s, i - 2, RG_CLASS_PREP) && has(s, i - 1, NOUNISH)); /* "to new talks" */
        bool verb = verbal(s, i) || aux || (rg_voice_finite(s, i) && !hangs);
        if (verb && !same_group(s, i, seen && aux)) {
            bool own = word(s, i - 1, WORD_SUBJECT) && !word(s, i - 1, WORD_OBJECT | WORD_QUESTION) && i > from + 1; /* "was sure she could" */
            if (seen && !joined && !own) return i;
            if (seen && !joined && is(s, i - 2, ",")) return i - 2; /* "it was late, I think" */
            unsigned form;
            bool thinks = !seen && verbal(s, i) && (rg_voice_frames(s->cues, rg_voice_cue_verb(s, i, &form)) & (FRAME_CLAUSE | FRAME_NOUN | FRAME_ALSO_NOUN)) == FRAME_CLAUSE && has(s, i + 1, NOUNISH | RG_CLASS_DET); /* "that guards believe he did it" */
            seen = true, joined = thinks && rg_voice_clause_at(s, i + 1);
        }
        bool time = has(s, i, RG_CLASS_PREP) && has(s, i + 1, RG_CLASS_WHEN), so = is(s, i, "so") && has(s, i - 1, RG_CLASS_DO); /* "until Friday" */
        if ((has(s, i, RG_CLASS_CC | RG_CLASS_SUB | RG_CLASS_REL) && !time && !so) || is(s, i, "that") || is(s, i, "what")) joined = true;
        if (leads && is(s, i, ",")) joined = true, leads = false;
        if (seen && is(s, i, ":") && rg_voice_clause_at(s, i + 1)) return i;
        if (!is(s, i, "to") || !has(s, i + 1, RG_CLASS_VERB | RG_CLASS_BE | RG_CLASS_HAVE)) continue;
        if (!seen) seen = true, joined = false; /* "not to be named | said" */
        i++; /* "were told to leave | is wrong" */
    }
    return end;
}

/* A past or present form that ends in its own right. */
static bool goes_on_with(const voice_scan *s, size_t i) {
    unsigned form = 0;
    const rg_verb_entry *verb = rg_unit_verb(s->c, s->reading->language->clause, i, s->end, &form);
    unsigned said = 0;
    if (rg_voice_cue_verb(s, i, &said) && said & RG_FORM_PAST && !(said & RG_FORM_BASE) && (question_word(s, i + 1) || is(s, i + 1, "that"))) return true; /* "X, who asked not to be named, wondered why" */
    bool says = rg_voice_cue_verb(s, i, &said) && said & RG_FORM_BASE && (is(s, i + 1, "that") || rg_voice_clause_at(s, rg_voice_near_number(s, i + 1))); /* "X, who had hoped to win, say they lost" */
    return verbal(s, i) || says || (verb && form & (RG_FORM_PAST | RG_FORM_S) && !has(s, i, RG_CLASS_PREP | RG_CLASS_NAME)) || rg_unit_in(s->pasts, unit(s, i)) != RG_NONE;
}

/* The unit before which a verb at `i` begins: that of ", and then" where it is joined so. */
static size_t before_joined(const voice_scan *s, size_t i) {
    size_t k = i;
    while (k > s->begin + 1 && has(s, k - 1, RG_CLASS_ADV) && !has(s, k - 1, RG_CLASS_NOUN)) k--;
    if (!has(s, k - 1, RG_CLASS_CC)) return i;
    return k - 1 - is(s, k - 2, ",");
}

/* "In a letter that X wrote, asking that A,", "In defending X and insisting that A,": a form in -ing at `cue` within the phrase that opens its sentence at
   `begin`: no verb stands before it but in a relative clause. */
static bool within_opening(const voice_scan *s, size_t begin, size_t cue) {
    bool relative = false;
    for (size_t i = begin + 1; i < cue; i++) {
        relative |= has(s, i, RG_CLASS_REL) || is(s, i, "that");
        if (is(s, i, ",")) relative = false;
        if (!relative && rg_voice_finite(s, i)) return false;
    }
    return has(s, begin, RG_CLASS_PREP) && !has(s, begin, RG_CLASS_WHEN);
}

/* "X, who said he had left, was": what a relative clause tells ends at the comma before the outer verb; "a man who said he was ill left": before that verb. */
size_t rg_voice_relative_end(const voice_scan *s, stretch source, stretch content) {
    bool set_off = source.first > s->begin && is(s, source.first - 1, ",");
    bool opens_sentence = set_off && rg_voice_phrase_before(s, source.first - 1).first == s->begin; /* "The rules, which X says are needed, take effect" */
    bool own = !is(s, content.first, "that"); /* "said that all of it, the mill as well, would go": its own verb comes behind an aside */
    for (size_t i = content.first + 1; i + 1 < content.last; i++) {
        own |= rg_voice_finite(s, i) || opens(s, i);
        if (opens(s, i) && s->mate[i] < content.last) i = s->mate[i];
        if (!own) continue;
        size_t next = i + 1;
        while (next < content.last && (is(s, next, "now") || (has(s, next, RG_CLASS_ADV) && !has(s, next, RG_CLASS_NOUN | RG_CLASS_CC)))) next++; /* "who had said it was safe, now says", ", never sold" */
        if (is(s, i, ",") && (set_off ? goes_on_with(s, next) : verbal(s, next))) return i;
        if (opens_sentence && is(s, i, ",") && has(s, next, RG_CLASS_VERB) && !has(s, next, RG_CLASS_CC | RG_CLASS_NAME) && !rg_text_ends(unit(s, next)->fold, RG_TEXT("ing"))) return i;
        bool main = (set_off || within_opening(s, s->begin, source.first)) && is(s, i, ",") && (is(s, s->begin, "according") || has(s, s->begin, RG_CLASS_PREP)) && has(s, next, NOUNISH | RG_CLASS_DET) && !has(s, next, RG_CLASS_REL) && rg_voice_clause_at(s, next);
        if (main) return i; /* "According to X, who said he was ill, A" */
    }
    for (size_t i = content.first + 2; is(s, content.first, "to") && !set_off && i < content.last; i++)
        if (rg_voice_finite(s, i) && !has(s, i - 1, RG_CLASS_REL | RG_CLASS_PRON)) return before_joined(s, i); /* "who asked to remain nameless | said" */
    return set_off || source.first == s->begin ? content.last : rg_voice_clause_end(s, content.first + 1, content.last);
}

/* "A, but when X said B, C", "that although X said B, C": does a clause of its own begin with the conjunction right before the subject at `subject`? */
static bool leads_within(const voice_scan *s, size_t subject) {
    size_t i = subject - 1;
    if (subject < s->begin + 4 || !has(s, i, RG_CLASS_SUB) || has(s, i, RG_CLASS_DET | RG_CLASS_PRON) || is(s, i, "because") || is(s, i, "so") || is(s, i, "that")) return false;
    if (is(s, i - 1, "that")) return true; /* "Y says that although X said B, C" */
    return has(s, i - 1, RG_CLASS_CC) && (is(s, i - 2, ",") || is(s, i - 2, ";"));
}

/* "While officials say the dam is safe, residents disagree", "Asked if he knew, he": what is told in a clause before the main one ends where that begins. */
size_t rg_voice_leading_end(const voice_scan *s, const voice_saying *said) {
    size_t begin = s->begin, end = said->content[0].last, before = said->source.first;
    while (has(s, begin, RG_CLASS_CC | RG_CLASS_PUNCT)) begin++;
    if (said->source.last > before && before > s->begin + 1 && word(s, before - 1, WORD_LEADS) && has(s, before - 2, RG_CLASS_PUNCT)) begin = before - 1; /* "he said: "If we knew" */
    bool leads = word(s, begin, WORD_ASKED) || (has(s, begin, RG_CLASS_SUB) && !has(s, begin, RG_CLASS_DET | RG_CLASS_PRON));
    leads |= has(s, begin, RG_CLASS_PREP) && said->form & RG_FORM_ING && said->source.last > before && before == begin + 1; /* "In a speech warning that A, he" */
    leads |= has(s, begin, RG_CLASS_PREP) && before > begin && is(s, before - 1, "where"); /* "At a meeting where X stated that A, B" */
    leads |= said->form & RG_FORM_ING && !in_group(s, said->cue, RG_CLASS_BE) && within_opening(s, begin, said->cue.first);
    leads |= has(s, begin, RG_CLASS_VERB) && rg_text_ends(unit(s, begin)->fold, RG_TEXT("ing")) && is(s, begin + 1, "that"); /* "Learning that X vowed to pay, Y left" */
    if (!leads && said->source.last > before && leads_within(s, before)) leads = true, begin = before - 1;
    if (!leads || said->cue.first <= begin) return end;
    size_t subject = said->source.last > before && before > begin ? before : said->cue.first;
    for (size_t i = begin + 1; i < subject; i++)
        if (is(s, i, ",") && rg_voice_clause_at(s, i + 1)) return end;
    for (size_t i = said->content[0].first; i + 1 < end; i++) {
        if (opens(s, i) && s->mate[i] < end) i = s->mate[i];
        else if (is(s, i, ",") && (rg_voice_clause_at(s, i + 1) || is(s, i + 1, "please")) && !has(s, i + 1, RG_CLASS_CC | RG_CLASS_REL | RG_CLASS_SUB) && !question_word(s, i + 1)) return i;
    }
    return end;
}

bool rg_voice_closed_behind(const voice_scan *s, const voice_saying *said) {
    size_t i = said->cue.last > said->source.last ? said->cue.last : said->source.last;
    if (!is(s, said->content[0].last, ",") || said->noun || said->passive || !(said->frames & FRAME_CLAUSE) || said->content[1].first < said->content[1].last) return false;
    while (in(s, i) && !has(s, i, RG_CLASS_PUNCT)) i++;
    return is(s, i, ";");
}
