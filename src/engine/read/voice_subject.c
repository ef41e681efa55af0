/* voice_subject.c: whose a saying is whose source stands before it: the subject of its verb, or of the verb that it goes on with.
 *
 * "X left and said", "X, who was late, defended it, saying that", "X was reluctant to say", "A man who lived nearby said". Where the verb has no
 * subject of its own, the saying is shared with the one before it, or with whoever does what the sentence tells.
 */
#include "engine/read/voice_look.h"

enum { SAYING_BACK = 90, SAYING_TRIES = 4 }; /* how far back, and how many sayings, one that goes on with another is looked for */

/* Behind the nearest verb before unit `at`; the sentence's start where there is none. */
static size_t behind_verb(const voice_scan *s, size_t at) {
    for (size_t i = at; i > s->begin; i--)
        if (verbal(s, i - 1)) return i;
    for (size_t i = at; i > s->begin + 1; i--) /* "Norway strongly opposed it and said" */
        if (rg_voice_finite(s, i - 1)) return i;
    return s->begin;
}

/* "They asked him if he knew, and he nodded and | admitted": does somebody else do something between what is asked at `i` and `at`? */
static bool answered_since(const voice_scan *s, size_t i, size_t at) {
    unsigned form;
    unsigned frames = rg_voice_frames(s->cues, rg_voice_cue_verb(s, i, &form));
    bool asks = frames & FRAME_QUESTION && frames & FRAME_OBJECT_INFINITIVE && !(frames & (FRAME_CLAUSE | FRAME_THAT));
    for (size_t k = i + 3; asks && k + 1 < at; k++)
        if (has(s, k - 1, RG_CLASS_CC) && has(s, k, RG_CLASS_NOM) && verbal(s, k + 1)) return true;
    return false;
}

/* "X holds that the bridge fell, and thinks": the verb of the last saying before `at` whose content is a clause; RG_NONE. */
static size_t saying_before(const voice_scan *s, size_t at) {
    unsigned form;
    size_t tries = 0;
    for (size_t i = at > s->begin + SAYING_BACK ? at - SAYING_BACK : s->begin, end = at - 1; i + 2 < at && tries < SAYING_TRIES; i++) { /* "said that he did not know A, but insisted": not he */
        const rg_verb_entry *cue = rg_voice_cue_verb(s, i, &form);
        bool plural = cue && !verbal(s, i) && form & RG_FORM_BASE && rg_voice_surely_verb(s, &(voice_saying){.verb = i, .form = form, .frames = rg_voice_frames(s->cues, cue), .cue = {i, i + 1}}); /* "Scientists hope it works, and say" */
        if (!cue || !(verbal(s, i) || plural) || rg_voice_noun_here(s, i, form) || answered_since(s, i, at)) continue;
        size_t from = rg_voice_past_time(s, i + 1);
        if (!(is(s, from, "that") || rg_voice_clause_at(s, from))) continue;
        size_t last = rg_voice_content_end(s, from);
        tries++;
        if (last == end || (last + 1 == end && is(s, last, ","))) return i;
    }
    for (size_t i = at; i-- > s->begin;)
        if (verbal(s, i) && (is(s, i + 1, "that") || rg_voice_clause_at(s, i + 1)) && rg_voice_cue_verb(s, i, &form) && !rg_voice_noun_here(s, i, form) && !answered_since(s, i, at)) return i;
    return RG_NONE;
}

/* The subject of the verb group that ends before unit `i`. */
static stretch subject_of(const voice_scan *s, size_t i) {
    while (i > s->begin && (verbal(s, i - 1) || rg_voice_finite(s, i - 1) || (has(s, i - 1, RG_CLASS_ADV) && !has(s, i - 1, RG_CLASS_PREP | RG_CLASS_DET)))) i--;
    while (i > s->begin && s->mate[i - 1] != RG_NONE && s->mate[i - 1] >= i) i--; /* Brekke "will sell" */
    stretch found = i > s->begin ? rg_voice_phrase_before(s, i) : (stretch){0, 0};
    bool joined = found.first == found.last && i > s->begin && has(s, i - 1, RG_CLASS_CC); /* "X came and left, saying" */
    if (joined) return (stretch){i - 1, i - 1};
    return found.first < found.last ? found : (stretch){0, 0};
}

/* "Holm, who was late, defended it, saying that": behind the relative clause the outer verb's subject; the pronoun where there is none. */
static stretch past_relative(const voice_scan *s, stretch who, size_t at) {
    for (size_t i = who.last; i + 1 < at; i++)
        if (is(s, i, ",") && rg_voice_past_form(s, i + 1)) {
            stretch outer = rg_voice_phrase_before(s, i + 1);
            return outer.first < outer.last ? outer : who;
        }
    bool apart = who.first > s->begin + 1 && is(s, who.first - 1, ",") && is(s, at - 1, ",");
    stretch of = apart ? rg_voice_phrase_before(s, who.first - 1) : (stretch){0};
    return of.first < of.last ? (stretch){of.first, at - 1} : who; /* "Holm, who won it for "Salt: A Life", held that" */
}

stretch rg_voice_set_beside(const voice_scan *s, size_t at) {
    stretch with = rg_voice_phrase_before(s, at);
    if (with.first > s->begin && with.first < with.last && with.last == at && is(s, with.first - 1, "with")) return with; /* "fell, with the envoy claiming that" */
    if (at < s->begin + 3 || !is(s, at - 1, ",")) return (stretch){0, 0};
    stretch who = rg_voice_phrase_before(s, at - 1);
    unsigned form;
    bool by = who.first > s->begin + 2 && who.first < who.last && is(s, who.first - 1, "by") && rg_voice_cue_verb(s, at, &form) && form & RG_FORM_ING;
    unsigned frames = by ? rg_voice_frames(s->cues, rg_voice_cue_verb(s, who.first - 2, &form)) : 0;
    if (frames & FRAME_NOUN && form & RG_FORM_PART && has(s, who.first - 3, RG_CLASS_BE | RG_CLASS_ADV)) return who; /* "was condemned by the guild, | saying that" */
    bool opens_clause = who.first > s->begin && (is(s, who.first - 1, ";") || (who.first > s->begin + 1 && has(s, who.first - 1, RG_CLASS_CC) && is(s, who.first - 2, ",")));
    for (size_t i = at; opens_clause && who.first < who.last && i + 1 < s->end && !is(s, i, ";"); i++)
        if (is(s, i, ",") && (verbal(s, i + 1) || rg_voice_past_form(s, i + 1))) return who;
    return (stretch){0, 0};
}

/* The subject of the nearest verb group before unit `at`: "X left and said". */
stretch rg_voice_subject_before(const voice_scan *s, size_t at) {
    stretch beside = rg_voice_set_beside(s, at);
    if (beside.first < beside.last) return beside;
    unsigned form = 0;
    bool adds = at > s->begin + 1 && is(s, at - 1, ",") && rg_voice_cue_verb(s, at, &form) && form & RG_FORM_ING && rg_voice_frames(s->cues, rg_voice_cue_verb(s, at, &form)) & (FRAME_QUOTE | FRAME_NOUN); /* ", adding that", ", rejecting claims that" */
    size_t saying = at > s->begin && (has(s, at - 1, RG_CLASS_CC) || adds) ? saying_before(s, at) : RG_NONE;
    bool tells = saying != RG_NONE && rg_voice_cue_verb(s, saying, &form) && form & RG_FORM_S && rg_voice_past_form(s, at);
    if (tells) saying = RG_NONE; /* "relates that he came and swore" */
    bool loose = saying != RG_NONE && !verbal(s, saying);
    stretch found = loose ? rg_voice_phrase_before(s, saying) : subject_of(s, saying != RG_NONE ? saying + 1 : behind_verb(s, at));
    for (int joins = 0; joins < 3 && found.first == found.last && found.first > s->begin; joins++) found = subject_of(s, behind_verb(s, found.first));
    if (found.first + 1 == found.last && (is(s, found.first, "the") || is(s, found.first, "a")) && found.first > s->begin) found = subject_of(s, behind_verb(s, found.first)); /* "rejected the claims, calling them" */
    if (found.first + 1 == found.last && has(s, found.first, RG_CLASS_REL)) found = past_relative(s, found, at);
    return found.first < found.last ? found : (stretch){0, 0};
}

/* "The mayor was reluctant to say", "it is fair to say": whose saying the predicate before "to" tells of, nobody's where it is "it". */
static bool ready_to(const voice_scan *s, stretch *source) {
    size_t be = source->first;
    while (be > s->begin && has(s, be - 1, RG_CLASS_ADV)) be--;
    if (be == s->begin || !has(s, be - 1, RG_CLASS_BE)) return false;
    stretch subject = subject_of(s, be);
    bool it = subject.first + 1 == subject.last && is(s, subject.first, "it"); /* "it is a surprise to learn that" */
    if (!it && has(s, source->first, RG_CLASS_DET | RG_CLASS_NAME | RG_CLASS_PRON | RG_CLASS_NUM)) return false;
    if (subject.first + 1 == subject.last && is(s, subject.first, "there")) return false; /* "there is evidence to suggest" */
    *source = it ? (stretch){0, 0} : subject;
    return true;
}

/* "dropped two balls to show that", "wrote to the king to say that": who did so, but "led some to think that", "asked his wife to say that": the object. */
static bool wrote_to(const voice_scan *s, stretch *source) {
    unsigned form;
    size_t verb = source->first;
    bool led = verb > s->begin && has(s, verb - 1, RG_CLASS_PREP);
    verb -= led;
    if (verb == s->begin || !rg_voice_finite(s, verb - 1)) return false;
    bool people = rg_voice_speaker(s, *source) || has(s, source->first, RG_CLASS_PRON) || word(s, source->last - 1, WORD_SOME);
    if (people && !(led && rg_voice_cue_verb(s, verb - 1, &form))) return false;
    stretch subject = subject_of(s, verb);
    if (subject.first == subject.last) return false;
    *source = subject;
    return true;
}

/* "A man who lived nearby said": the phrase from the sentence's start with its relative clause, where no mark parts it from the verb at `end`. */
stretch rg_voice_with_relative(const voice_scan *s, size_t end) {
    size_t who = s->begin + 1;
    while (who < end && !has(s, who, RG_CLASS_REL | RG_CLASS_PUNCT) && !verbal(s, who) && !is(s, who, "that")) who++;
    bool where = is(s, who, "where") && rg_voice_clause_at(s, who + 1) && rg_voice_clause_end(s, who + 1, end) == end && rg_voice_verb_in(s, who + 2, end); /* "Doctors at the ward where Lund lies said" */
    bool relative = has(s, s->begin, RG_CLASS_DET | RG_CLASS_NAME | RG_CLASS_NUM | RG_CLASS_NOUN) && !has(s, s->begin, RG_CLASS_PREP | RG_CLASS_SUB | RG_CLASS_ADV) && (is(s, who, "who") || where) && (has(s, who - 1, RG_CLASS_NOUN | RG_CLASS_NAME) || is(s, who - 1, "those")), verb = false;
    relative |= is(s, who, "that") && who > s->begin + 1 && has(s, s->begin, RG_CLASS_DET) && has(s, who - 1, RG_CLASS_NOUN) && (verbal(s, who + 1) || has(s, who + 1, RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_MODAL)) && rg_voice_clause_end(s, who + 1, end) == end; /* "The firm that had run it said" */
    unsigned form;
    for (size_t i = who + 1; i < end; i++) {
        bool tells = verb && verbal(s, i) && rg_voice_cue_verb(s, i, &form) && has(s, i + 1, NOUNISH | RG_CLASS_DET) && !has(s, i + 1, RG_CLASS_WHEN);
        if ((has(s, i, RG_CLASS_PUNCT) && !hyphen(s, i)) || tells) return (stretch){0}; /* "A woman who saw it said she | believes" */
        verb |= has(s, i, RG_CLASS_VERB | RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_MODAL) && i > who;
    }
    return relative && verb && who < end ? (stretch){s->begin, end} : (stretch){0};
}

/* "A, Lund, who was there, said | , adding that": does a verb of saying stand at `i` with nothing behind it? */
static bool ends_in_saying(const voice_scan *s, size_t i) {
    unsigned form;
    const rg_verb_entry *verb = rg_voice_cue_verb(s, i, &form);
    return verb && form & (RG_FORM_PAST | RG_FORM_S) && rg_voice_frames(s->cues, verb) & FRAME_CLAUSE;
}

/* "let the guild know that": who lets know tells it, by that verb. */
static bool let_know(const voice_scan *s, voice_saying *said) {
    if (!is(s, said->verb, "know") || said->cue.first != said->verb || said->content[0].first != said->cue.last) return false;
    stretch told = rg_voice_phrase_before(s, said->verb);
    if (told.first == told.last && word(s, said->verb - 1, WORD_OBJECT)) told = (stretch){said->verb - 1, said->verb};
    size_t let = told.first - (told.first > s->begin);
    if (told.first == told.last || !(is(s, let, "let") || is(s, let, "lets") || is(s, let, "letting"))) return false;
    said->cue = (stretch){let, let + 1};
    said->source = let > s->begin ? rg_voice_subject_before(s, let + 1) : (stretch){0};
    return true;
}

void rg_voice_active_source(const voice_scan *s, voice_saying *said) {
    if (let_know(s, said)) return;
    stretch whole = rg_voice_with_relative(s, said->cue.first);
    if (whole.last) {
        said->source = whole;
        return;
    }
    bool ing = said->form & RG_FORM_ING || is(s, said->cue.first, "having");
    bool as = ing && said->cue.first > s->begin && is(s, said->cue.first - 1, "as"); /* "quoted X as saying", "as having said" */
    bool hanging = said->form & RG_FORM_ING && !in_group(s, said->cue, RG_CLASS_BE);
    bool behind = hanging && !as && said->cue.first > s->begin && has(s, said->cue.first - 1, RG_CLASS_PREP | RG_CLASS_SUB); /* "left after learning that" */
    said->source = behind ? (stretch){0, 0} : rg_voice_phrase_before(s, said->cue.first - as);
    bool doing = hanging && said->source.first < said->source.last && said->source.first > s->begin && verbal(s, said->source.first - 1) && has(s, said->source.first, RG_CLASS_VERB) && rg_text_ends(unit(s, said->source.first)->fold, RG_TEXT("ing"));
    stretch does = doing ? subject_of(s, said->source.first) : (stretch){0}; /* "Lund began preaching in Holm claiming that" */
    if (does.first < does.last) said->source = does;
    if (is(s, said->cue.first, "to") && said->cue.first > s->begin + 2 && is(s, said->cue.first - 1, "as")) said->source = rg_voice_subject_before(s, said->cue.first - 1); /* "went so far as to say" */
    if (is(s, said->cue.first, "to") && said->source.last == said->source.first + 1 && rg_voice_past_form(s, said->source.first)) said->source = rg_voice_subject_before(s, said->source.first); /* "had "failed to show that" */
    if (is(s, said->cue.first, "to") && said->source.first < said->source.last && ready_to(s, &said->source)) return;
    if (is(s, said->cue.first, "to") && said->source.first < said->source.last && wrote_to(s, &said->source)) return;
    for (size_t i = said->source.first; i < said->source.last && said->source.last + 1 == said->cue.first; i++)
        if (rg_voice_behind_aside(s, i)) said->source = (stretch){0, 0}; /* "The porter, a poet, promised A, vowed B" */
    if (as && said->source.first > s->begin && has(s, said->source.first - 1, RG_CLASS_PREP)) said->source = rg_voice_subject_before(s, said->source.first - 1); /* "is on record as saying" */
    size_t comma = said->cue.first - (said->cue.first > s->begin);
    bool parted_by = said->source.first == said->source.last && !hanging && said->form & (RG_FORM_PAST | RG_FORM_S) && is(s, comma, ",") && comma > s->begin + 1; /* "The historian Anders Holm, says that" */
    stretch whole_subject = parted_by ? rg_voice_phrase_before(s, comma) : (stretch){0};
    if (whole_subject.first < whole_subject.last && whole_subject.first == s->begin && has(s, s->begin, RG_CLASS_DET | RG_CLASS_NAME)) said->source = whole_subject;
    bool none = said->source.first == said->source.last;
    size_t before = said->cue.first - (said->cue.first > s->begin && closes(s, said->cue.first - 1)); /* "..., " adding that */
    said->shared = none || (hanging && before > s->begin && is(s, before - 1, ","));
    if (!said->shared) return;
    stretch sayer = hanging && before > s->begin + 3 && is(s, before - 1, ",") && ends_in_saying(s, before - 2) ? rg_voice_phrase_before(s, before - 2) : (stretch){0};
    if (sayer.first < sayer.last) {
        said->source = sayer;
        said->shared = false;
        return;
    }
    said->source = rg_voice_subject_before(s, said->cue.first);
    stretch beside = hanging && said->source.first == said->source.last && before > s->begin + 1 ? rg_voice_phrase_before(s, before - 1) : (stretch){0}; /* "X, noting that A, said" */
    if (beside.first < beside.last && (beside.first == s->begin || has(s, beside.first - 1, RG_CLASS_PUNCT | RG_CLASS_CC | RG_CLASS_SUB))) said->source = beside, said->shared = false;
    /* "Lund insisted that Brekke will sell, adding that": who adds is not within what was said */
    for (stretch outer; hanging && said->source.first > s->begin && is(s, said->source.first - 1, "that"); said->source = outer) {
        outer = rg_voice_subject_before(s, said->source.first - 1);
        if (outer.first == outer.last) return;
        said->shared = false;
    }
}

/* Who does what stands behind the clause of a form in -ing that begins the sentence, which ends at `comma`. */
stretch rg_voice_main_subject(const voice_scan *s, size_t comma) {
    size_t verb = comma + 1;
    while (in(s, verb) && !rg_voice_finite(s, verb)) verb++;
    while (verb > comma + 1 && has(s, verb - 1, RG_CLASS_ADV) && !has(s, verb - 1, RG_CLASS_NAME)) verb--;
    stretch who = in(s, verb) ? rg_voice_phrase_before(s, verb) : (stretch){0};
    return who.first == comma + 1 ? who : (stretch){0};
}
