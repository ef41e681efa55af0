/* voice_noun.c: nouns of saying: "X's claim that", "claims by X that", "came to the conclusion that", "fears that". */
#include "engine/read/voice_look.h"

/* "closed the mill on the ground that", "fled in the belief that": whoever does so holds it. Whoever has it done to him does not: `done_to`. */
static bool acts_on(const voice_scan *s, size_t at, voice_saying *out, bool *done_to) {
    size_t the = at;
    while (the > s->begin && at - the < 2 && !has(s, the - 1, RG_CLASS_DET | RG_CLASS_PREP | RG_CLASS_PUNCT | RG_CLASS_CC)) the--; /* "in the mistaken belief that" */
    bool led = the > s->begin + 2 && has(s, the - 1, RG_CLASS_DET) && (is(s, the - 2, "on") || is(s, the - 2, "in") || is(s, the - 2, "under"));
    size_t verb = led ? the - 2 : s->begin;
    while (verb > s->begin && s->verbal[verb - 1] != 1) verb--;
    size_t first = verb;
    while (first > s->begin && s->verbal[first - 1] == 1) first--;
    *done_to = first < verb && in_group(s, (stretch){first, verb - 1}, RG_CLASS_BE);
    if (first == verb || *done_to) return false;
    stretch source = rg_voice_subject_before(s, the - 2);
    if (source.first < source.last && rg_voice_speaker(s, source)) out->source = source;
    return true;
}

/* "came to the conclusion that", "rejects the claim that": whoever does so is the source, and may deny it; not who "investigated the claim that". */
static void held_by(const voice_scan *s, size_t at, voice_saying *out) {
    size_t i = at;
    while (i > s->begin && at - i < 4 && !verbal(s, i - 1)) i--;
    unsigned past = 0;
    bool doing = at > s->begin + 1 && has(s, at - 1, RG_CLASS_VERB) && rg_text_ends(unit(s, at - 1)->fold, RG_TEXT("ing")); /* ", rejecting claims that" */
    if (doing) i = at;
    if (i == s->begin || (!doing && s->verbal[i - 1] != 1)) return;
    if (has(s, i - 1, RG_CLASS_HAVE) && i < at && !has(s, i, RG_CLASS_DET | RG_CLASS_PRON) && rg_unit_verb(s->c, s->reading->language->clause, i, s->end, &past) && past & RG_FORM_PART && !(past & RG_FORM_BASE)) i++; /* "has | denied reports that" */
    for (size_t k = i; k < at; k++)
        if (has(s, k, RG_CLASS_PUNCT | RG_CLASS_REL | RG_CLASS_CC | RG_CLASS_BE)) return;
    unsigned form;
    const rg_verb_entry *verb = rg_unit_verb(s->c, s->reading->language->clause, i - 1, s->end, &form);
    if (has(s, i - 1, RG_CLASS_BE) && !is(s, i, "of")) return; /* "is of the opinion that" */
    size_t first = i - 1;
    while (first > s->begin && verbal(s, first - 1)) first--;
    if (in_group(s, (stretch){first, i - 1}, RG_CLASS_BE)) return;
    size_t stance = verb ? rg_map_get(s->stances, verb->lemma) : RG_NONE;
    bool denies = verb && (verb->verb == RG_VERB_DENY || stance == STANCE_DENIES);
    for (size_t k = i + 1; k < at; k++)
        if (has(s, k, RG_CLASS_PREP) && !is(s, k, "of")) return; /* "drew attention to claims that"; not "came to the belief that" */
    bool of = has(s, i - 1, RG_CLASS_BE); /* "is of the opinion that" */
    if (!of && !denies && stance != STANCE_HOLDS && !(verb && (verb->verb == RG_VERB_SAY || verb->verb == RG_VERB_CLAIM))) return;
    if (doing && !rg_voice_teller(s, rg_voice_subject_before(s, at - 1))) return; /* ", raising fears that" */
    if (!denies && !doing && in_group(s, (stretch){first, i}, RG_CLASS_NEG)) return; /* "would not confirm reports that" */
    out->source = rg_voice_subject_before(s, doing ? at - 1 : first > s->begin && has(s, first - 1, RG_CLASS_CC) ? first : at);
    bool nobody = out->source.first < out->source.last && has(s, out->source.first, RG_CLASS_NEG); /* "No evidence contradicts the claim that" */
    if (nobody) out->source = (stretch){0, 0};
    out->negated = denies && !nobody && !in_group(s, (stretch){first, i}, RG_CLASS_NEG);
}

/* "Supporters of the bill hope that it will pass", "The club hopes that it will": a subject from the sentence's start that the form agrees with, and no
   verb behind what is hoped. */
static bool is_predicate(const voice_scan *s, size_t at, unsigned form) {
    bool object = at > s->begin + 1 && rg_voice_past_form(s, at - 1) && !has(s, at - 1, RG_CLASS_NAME | RG_CLASS_ADV) && form & RG_FORM_S; /* "investigated claims that" */
    if (object || rg_voice_owned(s, at) || has(s, at - 1, RG_CLASS_DET | RG_CLASS_PREP | RG_CLASS_ORD) || !is(s, at + 1, "that")) return false;
    stretch subject = at > s->begin ? rg_voice_phrase_before(s, at) : (stretch){0};
    if (subject.first == subject.last) return false;
    unsigned cue = 0;
    bool told = subject.first > s->begin + 1 && (is(s, subject.first - 1, "that") || rg_voice_cue_verb(s, subject.first - 1, &cue)) && form & RG_FORM_S && has(s, at - 1, RG_CLASS_NAME); /* "said Holm hopes that" */
    if (subject.first != s->begin && !told) return false;
    size_t head = subject.first;
    while (head + 1 < subject.last && !has(s, head + 1, RG_CLASS_PREP | RG_CLASS_PUNCT)) head++;
    size_t end = rg_voice_content_end(s, at + 1);
    bool plural = rg_text_ends(unit(s, head)->fold, RG_TEXT("s")), one = form & RG_FORM_S && has(s, subject.first, RG_CLASS_DET | RG_CLASS_NAME);
    return (plural || one) && rg_voice_clause_end(s, at + 2, end) == end;
}

/* "said in a written statement that": what is told is the verb's. */
static bool told_in(const voice_scan *s, size_t at) {
    size_t det = at;
    while (det > s->begin && at - det < 4 && has(s, det - 1, RG_CLASS_NOUN | RG_CLASS_NAME | RG_CLASS_WHEN | RG_CLASS_NUM) && !word(s, det - 1, WORD_OWNER) && !has(s, det - 1, RG_CLASS_DET | RG_CLASS_PREP)) det--;
    if (det < s->begin + 3 || !is(s, at + 1, "that") || !(has(s, det - 1, RG_CLASS_DET) || word(s, det - 1, WORD_OWNER)) || !has(s, det - 2, RG_CLASS_PREP)) return false;
    unsigned form;
    for (size_t i = det - 2; i-- > s->begin && !has(s, i, RG_CLASS_PUNCT | RG_CLASS_CC);)
        if (verbal(s, i) || (rg_voice_cue_verb(s, i, &form) && form & RG_FORM_PAST && !rg_voice_noun_here(s, i, form))) return rg_voice_cue_verb(s, i, &form) && !(rg_voice_frames(s->cues, rg_voice_cue_verb(s, i, &form)) & FRAME_SPURNS); /* not "rejected it on the ground that" */
    return false;
}

/* The comma behind which the main clause begins, whose subject the units up to `end` end with; `end` where none does. */
static size_t before_main(const voice_scan *s, size_t from, size_t end) {
    for (size_t i = from; i + 1 < end; i++)
        if (is(s, i, ",") && has(s, i + 1, NOUNISH | RG_CLASS_DET) && !has(s, i + 1, RG_CLASS_REL | RG_CLASS_CC) && rg_voice_clause_at(s, i + 1)) return i;
    return end;
}

/* "The news that he sold the mill | reached Lund", "Rumours that A was dead | spread": before the sentence's own verb, a past form that the clauses took
   for a participle; `end` where none stands behind the verb of what is told. */
static size_t before_past(const voice_scan *s, size_t from, size_t end) {
    bool told = false;
    for (size_t i = from; i < end; i++) {
        bool loose = !verbal(s, i) && has(s, i, RG_CLASS_VERB) && !has(s, i, RG_CLASS_NAME | RG_CLASS_PREP | RG_CLASS_DET | RG_CLASS_BE | RG_CLASS_HAVE);
        unsigned form = 0;
        bool past = loose && rg_unit_verb(s->c, s->reading->language->clause, i, s->end, &form) && form & RG_FORM_PAST;
        bool free = !has(s, i - 1, RG_CLASS_DET | RG_CLASS_PREP | RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_NEG | RG_CLASS_CC | RG_CLASS_REL | RG_CLASS_SUB | RG_CLASS_PUNCT) && !is(s, i + 1, "by");
        if (told && past && free && in(s, i + 1)) return i;
        if (has(s, i, RG_CLASS_REL | RG_CLASS_SUB | RG_CLASS_CC) && told) return end;
        told |= verbal(s, i) || has(s, i, RG_CLASS_BE | RG_CLASS_HAVE);
    }
    return end;
}

/* "proved the claim that A | to be false", "called the claim that A | a lie", "proved false the claim that": whoever does denies A. */
static void proved_false(const voice_scan *s, size_t at, voice_saying *out) {
    size_t det = at, last = out->content[0].last, tail = last;
    while (det > s->begin && at - det < 4 && !verbal(s, det - 1) && !has(s, det - 1, RG_CLASS_PUNCT | RG_CLASS_PREP | RG_CLASS_CC)) det--;
    if (det == at || det <= s->begin + 1 || s->verbal[det - 1] != 1) return;
    unsigned form;
    const rg_verb_entry *verb = rg_unit_verb(s->c, s->reading->language->clause, det - 1, s->end, &form);
    unsigned frames = rg_voice_frames(s->cues, rg_voice_cue_verb(s, det - 1, &form));
    size_t first = det - 1;
    while (first > s->begin && verbal(s, first - 1)) first--;
    if (!verb || in_group(s, (stretch){first, det - 1}, RG_CLASS_BE | RG_CLASS_NEG | RG_CLASS_MODAL)) return;
    bool proves = frames & (FRAME_CLAUSE | FRAME_THAT | FRAME_COMPLEMENT) || verb->traits & RG_TRAIT_HOLD || verb->verb == RG_VERB_NAME;
    bool ahead = false;
    for (size_t i = det; i < at; i++) ahead |= rg_unit_in(s->doubts, unit(s, i)) == 0 && has(s, i + 1, RG_CLASS_DET); /* "false the" */
    if (!ahead && last > out->content[0].first + 3 && rg_unit_in(s->doubts, unit(s, last - 1)) == 0) {
        tail = last - 1;
        while (tail > out->content[0].first && has(s, tail - 1, RG_CLASS_DET | RG_CLASS_ADV) && !has(s, tail - 1, RG_CLASS_PREP | RG_CLASS_NEG)) tail--;
        bool to_be = is(s, tail - 1, "be") && is(s, tail - 2, "to");
        if (to_be) tail -= 2;
        if (!to_be && (has(s, tail - 1, RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_CC | RG_CLASS_PREP | RG_CLASS_NEG) || verbal(s, tail - 1))) return; /* "the claim that the deed was false" */
    }
    if (!proves || !(ahead || tail < last)) return;
    stretch source = rg_voice_subject_before(s, at);
    if (source.first == source.last) return;
    out->source = source, out->negated = true, out->content[0].last = tail;
}

/* "The theory that A | was put forward by X": he who did holds it; empty where nobody did. */
static stretch made_by(const voice_scan *s, size_t i) {
    bool be = false;
    for (size_t end = i + 5; in(s, i) && i < end && !has(s, i, RG_CLASS_NEG | RG_CLASS_PUNCT | RG_CLASS_CC); i++) {
        unsigned form;
        const rg_verb_entry *verb = be && !has(s, i, RG_CLASS_BE | RG_CLASS_HAVE) ? rg_unit_verb(s->c, s->reading->language->clause, i, s->end, &form) : NULL;
        be |= has(s, i, RG_CLASS_BE);
        if (!verb || !(form & RG_FORM_PART)) continue;
        size_t by = i + 1 + (verb->particle.len > 0 || is(s, i + 1, "forward"));
        bool holds = (rg_map_get(s->stances, verb->lemma) == STANCE_HOLDS || is(s, i + 1, "forward")) && is(s, by, "by") && in(s, by + 1);
        stretch who = holds ? (stretch){by + 1, rg_voice_phrase_end(s, by + 1)} : (stretch){0};
        return holds && !word(s, by + 1, WORD_OWNER) && rg_voice_teller(s, who) ? who : (stretch){0}; /* "by a newspaper" too */
    }
    return (stretch){0};
}

/* "the claim, made in many books, | that A", "an argument to the effect | that A": the position of the word that brings in what is told; `by`: who made it (", first made by X,"). */
static size_t past_beside(const voice_scan *s, size_t i, stretch *by) {
    if (is(s, i, "to") && is(s, i + 1, "the") && is(s, i + 2, "effect")) return i + 3;
    if (!is(s, i, ",")) return i;
    *by = (stretch){0};
    for (size_t k = i + 1; in(s, k) && k < i + ASIDE_MAX && s->verbal[k] != 1; k++) {
        if (is(s, k, ",")) return is(s, k + 1, "that") ? k + 1 : i;
        if (is(s, k, "by") && by->first == by->last) *by = (stretch){k + 1, rg_voice_phrase_end(s, k + 1)};
        if (has(s, k, RG_CLASS_REL | RG_CLASS_SUB) && !has(s, k, RG_CLASS_PREP)) return i;
    }
    return i;
}

/* "found no support for the rumour that", "little evidence to support the claim that": is nothing there that proves what the noun at `at` tells? */
static bool unproved(const voice_scan *s, size_t at) {
    size_t i = at;
    while (i > s->begin && at - i < 3 && has(s, i - 1, RG_CLASS_DET | RG_CLASS_NOUN | RG_CLASS_ADV) && !has(s, i - 1, RG_CLASS_PREP | RG_CLASS_VERB | RG_CLASS_NEG)) i--;
    unsigned form;
    const rg_verb_entry *verb = i > s->begin + 1 && verbal(s, i - 1) ? rg_unit_verb(s->c, s->reading->language->clause, i - 1, s->end, &form) : NULL; /* "Nothing supports the story that" */
    bool speaks_for = verb && verb->verb != RG_VERB_DENY && rg_map_get(s->stances, verb->lemma) != STANCE_DENIES;
    if (speaks_for && is(s, i - 2, "nothing")) return true;
    if (speaks_for && i > s->begin + 2 && rg_unit_in(s->proofs, unit(s, i - 2)) != RG_NONE && has(s, i - 3, RG_CLASS_NEG)) return true;
    bool to = i > s->begin + 1 && has(s, i - 1, RG_CLASS_VERB) && is(s, i - 2, "to"); /* "to support" */
    if (!to && (i == s->begin || !(is(s, i - 1, "for") || is(s, i - 1, "of") || is(s, i - 1, "behind")))) return false;
    size_t proof = i - 1 - to;
    if (proof < s->begin + 1 || rg_unit_in(s->proofs, unit(s, proof - 1)) == RG_NONE) return to && proof > s->begin && is(s, proof - 1, "nothing");
    size_t no = proof - 1;
    while (no > s->begin && proof - no < 3 && has(s, no - 1, RG_CLASS_NOUN) && !has(s, no - 1, RG_CLASS_DET | RG_CLASS_NEG | RG_CLASS_VERB)) no--; /* "no documentary evidence" */
    return no > s->begin && (is(s, no - 1, "no") || is(s, no - 1, "little") || is(s, no - 1, "scant") || is(s, no - 1, "without"));
}

/* "that in 1837 | the army", "that, in May 1902, | he", "that when the king fled, | his men": behind what leads in what is told. */
static size_t past_lead(const voice_scan *s, size_t i) {
    size_t k = i + is(s, i, ","), comma = i + 1;
    while (has(s, i, RG_CLASS_PREP | RG_CLASS_SUB) && in(s, comma) && comma < i + ASIDE_MAX && !has(s, comma, RG_CLASS_PUNCT)) comma++;
    if (has(s, i, RG_CLASS_PREP | RG_CLASS_SUB) && is(s, comma, ",") && has(s, comma + 1, NOUNISH | RG_CLASS_DET) && rg_voice_clause_at(s, comma + 1)) return comma + 1; /* "that after the raid, | the guards fled" */
    if (!has(s, k, RG_CLASS_PREP) || !has(s, k + 1, RG_CLASS_WHEN)) return i;
    for (k++; in(s, k) && has(s, k, RG_CLASS_WHEN); k++) {}
    return k + is(s, k, ",");
}

/* "X's claim that", "his belief that", "fears that": the owner is the source. */
bool rg_voice_nominal(const voice_scan *s, voice_saying *out) {
    size_t at = out->verb;
    stretch aside = {0};
    size_t that = past_beside(s, at + 1, &aside);
    bool beside = that > at + 1;
    out->unproved = unproved(s, at);
    if (is_predicate(s, at, out->form) || (!out->unproved && told_in(s, at))) return false;
    bool by = is(s, that, "by") || is(s, that, "from");
    if (is(s, that, "of") || by) /* "the view of X that", "claims by X that" */
        while (in(s, that) && that < at + 8 && !is(s, that, "that") && !verbal(s, that) && !has(s, that, RG_CLASS_PUNCT)) that++;
    if (is(s, at + 1, "of") && that > at + 2 && !rg_voice_owned(s, at) && !has(s, at + 2, RG_CLASS_PRON) && !word(s, that - 1, WORD_SOME) && !rg_voice_speaker(s, (stretch){at + 2, that})) return false; /* "so alarmed by the rumours of a raid that they fled" */
    if (by && that > at + 2 && !rg_voice_speaker(s, (stretch){at + 2, that})) return false; /* "the view from the hill" */
    bool goes = is(s, that, "goes") || is(s, that, "went") || is(s, that, "runs") || is(s, that, "ran");
    bool stands = (has(s, that, RG_CLASS_BE) || goes) && is(s, that + 1, "that"); /* "the story was that", "the story goes that" */
    that += stands;
    if (!is(s, that, "that") || !rg_voice_clause_at(s, rg_voice_near_number(s, past_lead(s, that + 1))) || rg_voice_past_form(s, that + 1)) return false;
    bool responding = has(s, s->begin, RG_CLASS_VERB) && rg_text_ends(unit(s, s->begin)->fold, RG_TEXT("ing")) && !has(s, s->begin, RG_CLASS_PREP); /* "Responding to claims that A, he" */
    bool fronted = has(s, s->begin, RG_CLASS_PREP) || word(s, s->begin, WORD_ASKED) || responding;
    unsigned form;
    bool said = at > s->begin && rg_voice_frames(s->cues, rg_voice_cue_verb(s, at - 1, &form)) & FRAME_SURE; /* "said reports that A are false" */
    bool subject = !stands; /* "his claim that A did it has been refuted" */
    for (size_t k = said ? at : s->begin; k < at; k++) subject &= !verbal(s, k);
    out->noun = true;
    out->cue = (stretch){at, at + 1};
    out->source = beside ? aside : that - stands > at + 2 ? (stretch){at + 2, that - stands} : (stretch){0, 0};
    size_t owner = at;
    while (owner > s->begin && at - owner < 3 && has(s, owner - 1, RG_CLASS_NOUN) && !(said && owner == at) && !rg_voice_owned(s, owner)) owner--;
    if (owner > s->begin && word(s, owner - 1, WORD_OWNER)) out->source = (stretch){owner - 1, owner};
    if (rg_voice_owned(s, owner)) out->source = rg_voice_phrase_before(s, owner - 1);
    if (out->source.first == s->begin && (word(s, s->begin, WORD_ASKED) || responding) && has(s, s->begin + 1, RG_CLASS_PREP) && out->source.last > s->begin + 2) out->source.first += 2; /* "Asked about Holm's claim that" */
    bool sure = !stands && at > s->begin + 2 && is(s, at - 1, "no") && has(s, at - 2, RG_CLASS_HAVE); /* "I have no doubt that" */
    if (sure) out->source = rg_voice_phrase_before(s, at - 2), subject = false;
    bool owned = out->source.first < out->source.last, done_to = false;
    if (!subject && !stands && !owned && !acts_on(s, at, out, &done_to)) held_by(s, at, out);
    if (out->unproved && out->source.first < out->source.last && has(s, out->source.first, RG_CLASS_NEG)) out->source = (stretch){0, 0};
    if (done_to) return false;
    if (!rg_voice_content_from(s, that, &out->content[0])) return false;
    size_t whole = out->content[0].last;
    if (subject) out->content[0].last = rg_voice_clause_end(s, that + 1, whole);
    if (subject && !fronted) out->content[0].last = before_past(s, that + 1, out->content[0].last);
    for (size_t k = s->begin; k < at; k++) fronted &= !has(s, k, RG_CLASS_PUNCT);
    if (subject && !owned) out->source = made_by(s, out->content[0].last);
    if (!subject && !stands && !owned) proved_false(s, at, out);
    if (fronted && subject) out->content[0].last = before_main(s, that + 2, out->content[0].last); /* "Despite claims that A, B" */
    while (out->content[0].last > that + 2 && is(s, out->content[0].last - 1, ",")) out->content[0].last--;
    return true;
}
