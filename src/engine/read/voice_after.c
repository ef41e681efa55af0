/* voice_after.c: what is said behind the verb of a saying.
 *
 * What follows the verb group must fit one of the verb's frames: "that", a clause, a quotation, a question, an infinitive, a noun phrase; the time of
 * the saying and the person told may stand between.
 */
#include "engine/read/voice_look.h"

stretch rg_voice_quoted(const voice_scan *s, size_t i) { return (stretch){i, rg_voice_past_close(s, i)}; }

/* "at the regular Friday meeting": a day that is part of a noun phrase. */
static bool day_within(const voice_scan *s, size_t k) {
    bool led = has(s, k - 1, RG_CLASS_DET) || (has(s, k - 2, RG_CLASS_DET) && has(s, k - 3, RG_CLASS_PREP));
    return has(s, k, RG_CLASS_WHEN) && led && has(s, k + 1, RG_CLASS_NOUN) && !has(s, k + 1, RG_CLASS_WHEN | RG_CLASS_DET | RG_CLASS_PRON) && !verbal(s, k + 1);
}

size_t rg_voice_past_person(const voice_scan *s, size_t i) {
    if (word(s, i, WORD_OBJECT)) return i + 1;
    if (!has(s, i, NOUNISH | RG_CLASS_DET)) return i;
    size_t k = i + 1;
    while (in(s, k) && k < i + 8 && !verbal(s, k) && !subject_pronoun(s, k) && !has(s, k, RG_CLASS_PUNCT | RG_CLASS_SUB) && (!has(s, k, RG_CLASS_WHEN) || day_within(s, k)) &&
           !(has(s, k, RG_CLASS_DET) && !has(s, k - 1, RG_CLASS_PREP)) && !is(s, k, "to") && !(has(s, k, RG_CLASS_NAME) && has(s, k - 1, RG_CLASS_NAME))) k++;
    return k - (k > i + 1 && is(s, k, "to") && has(s, k - 1, RG_CLASS_NEG)); /* "called on them not to" */
}

/* "believes | the mill to be his", "holds | Lind to have burned it": does an infinitive of being stand behind the noun phrase at i? */
static bool held_to_be(const voice_scan *s, const voice_saying *said, size_t i) {
    size_t k = i;
    unsigned form;
    const rg_verb_entry *verb = rg_unit_verb(s->c, s->reading->language->clause, said->verb, s->end, &form);
    bool holds = said->frames & FRAME_BELIEF || (verb && verb->verb == RG_VERB_CLAIM && said->frames & (FRAME_CLAUSE | FRAME_THAT));
    if (!holds || said->frames & (FRAME_PERSON | FRAME_INFINITIVE)) return false;
    if (!has(s, i, NOUNISH | RG_CLASS_DET) && !word(s, i, WORD_OBJECT)) return false;
    while (in(s, k) && k < i + 8 && !is(s, k, "to") && !verbal(s, k) && !has(s, k, RG_CLASS_PUNCT | RG_CLASS_SUB | RG_CLASS_NOM)) k++;
    return k > i && is(s, k, "to") && has(s, k + 1, RG_CLASS_BE | RG_CLASS_HAVE);
}

/* "told the council, which then rose, "..."": the quotation behind the relative clause that the comma at `k` opens; RG_NONE. */
static size_t past_which(const voice_scan *s, size_t k) {
    if (!is(s, k + 1, "which") && !is(s, k + 1, "who")) return RG_NONE;
    for (size_t i = k + 2; in(s, i) && i < k + LOOK_MAX; i++)
        if (is(s, i, ",")) return opens(s, i + 1) ? i + 1 : RG_NONE;
    return RG_NONE;
}

/* "asked him that day, and he left" */
static bool that_day(const voice_scan *s, size_t i) { return is(s, i, "that") && (has(s, i + 1, RG_CLASS_WHEN) || word(s, i + 1, WORD_SPAN)) && (!in(s, i + 2) || is(s, i + 2, ",")); }

/* "saw a mill that stood alone", "played in films that, although cheap, did well": a verb right behind the "that" at `k`. */
static bool hangs_on_noun(const voice_scan *s, size_t k) {
    if (!is(s, k, "that") || !(has(s, k - 1, RG_CLASS_NOUN) || closes(s, k - 1))) return false;
    size_t i = k + 1;
    if (is(s, i, ",") && has(s, i + 1, RG_CLASS_SUB))
        for (i += 2; in(s, i) && !is(s, i - 1, ",");) i++;
    while (has(s, i, RG_CLASS_ADV | RG_CLASS_ORD) && !has(s, i, RG_CLASS_DET | RG_CLASS_PRON | RG_CLASS_SUB | RG_CLASS_NOUN)) i++;
    if (!in(s, i)) return false;
    bool ended = rg_text_ends(unit(s, i)->fold, RG_TEXT("ed")) && has(s, i + 1, RG_CLASS_PREP | RG_CLASS_DET | RG_CLASS_PRON);
    return ended || verbal(s, i) || rg_voice_past_form(s, i) || rg_unit_in(s->pasts, unit(s, i)) != RG_NONE || has(s, i, RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_MODAL);
}

/* "insisted since the war began that", "said when it was over that": the "that" behind the clause of time that begins at `i`; RG_NONE. */
static size_t past_when(const voice_scan *s, size_t i) {
    unsigned form;
    bool time = is(s, i, "since") || is(s, i, "when") || is(s, i, "after") || is(s, i, "before") || is(s, i, "while") || is(s, i, "until");
    if (!time || !has(s, i + 1, NOUNISH | RG_CLASS_DET)) return RG_NONE;
    for (size_t k = i + 1; in(s, k) && k < i + LOOK_MAX && !has(s, k, RG_CLASS_PUNCT); k++) {
        if (is(s, k, "that")) return rg_voice_verb_in(s, i + 2, k) && rg_voice_clause_at(s, rg_voice_near_number(s, k + 1)) ? k : RG_NONE;
        if (rg_voice_cue_verb(s, k, &form) && verbal(s, k) && is(s, k + 1, "that") && rg_voice_frames(s->cues, rg_voice_cue_verb(s, k, &form)) & (FRAME_CLAUSE | FRAME_THAT)) return RG_NONE;
    }
    return RG_NONE;
}

size_t rg_voice_introduced(const voice_scan *s, size_t i, bool hanging) {
    if (past_when(s, i) != RG_NONE) return past_when(s, i);
    for (size_t k = i; in(s, k) && k < i + LOOK_MAX; k++) {
        if (is(s, k, "that") && k > i && has(s, k - 1, RG_CLASS_CC)) return RG_NONE; /* "had never seen such a crowd, and that" */
        if (k > i + 1 && hangs_on_noun(s, k)) return RG_NONE;
        if (is(s, k, "that") && k > i + 2 && has(s, k - 1, RG_CLASS_NOUN) && has(s, k - 2, RG_CLASS_DET) && has(s, k - 3, RG_CLASS_CC) && !is(s, i, "to")) return RG_NONE; /* "found within the walls and the guarantee that" */
        if (is(s, k, "that") && (!has(s, k - 1, RG_CLASS_PREP) || (k == i + 1 && has(s, i, RG_CLASS_ADV))) && !that_day(s, k)) return is(s, k - 1, ",") && hanging ? RG_NONE : k;
        if (opens(s, k) && is(s, s->mate[k] + 1, "that")) return hangs_on_noun(s, s->mate[k] + 1) ? RG_NONE : s->mate[k] + 1; /* "wrote in his book, "The Long Way," that" */
        bool whole = opens(s, k) && s->mate[k] > k + SHORT_QUOTE && s->reading->tokens.at[unit(s, k + 1)->first].flags & RG_TOKEN_CAPITAL; /* "wrote in a post "I have seen it all."" */
        if (is(s, k, ",") && past_which(s, k) != RG_NONE) return past_which(s, k);
        unsigned form = 0;
        size_t before = k - (is(s, k - 1, ",") || is(s, k - 1, ":"));
        bool verb = before > i + 1 && rg_voice_cue_verb(s, before - 1, &form) && !rg_voice_noun_here(s, before - 1, form);
        bool nearer = verb && (form & RG_FORM_PAST || (form & RG_FORM_S && has(s, before - 2, RG_CLASS_NOUN | RG_CLASS_NAME))); /* "a note posted on the door says: " */
        if ((opens(s, k) || is(s, k, ":")) && nearer) return RG_NONE;
        whole |= opens(s, k) && k > i && k > s->begin && s->mate[k] > k + 2 && !in(s, s->mate[k] + 1) && s->reading->tokens.at[unit(s, k + 1)->first].flags & RG_TOKEN_CAPITAL && has(s, i, RG_CLASS_PREP); /* "wrote on her page "We shall stay."" */
        if (opens(s, k) && (is(s, k - 1, ",") || is(s, k - 1, ":") || whole)) return k;
        bool clause = in(s, k + 1) && s->reading->tokens.at[unit(s, k + 1)->first].flags & RG_TOKEN_CAPITAL && rg_voice_clause_at(s, k + 1); /* "said at a meeting in the new hall: We played well" */
        if (is(s, k, ":") && in(s, k + 1) && (opens(s, k + 1) || k < i + SHORT_QUOTE || clause)) return k + 1;
        if (k > i && is(s, k - 1, ",") && rg_voice_cue_verb(s, k, &form) && form & RG_FORM_ING) { /* "would rule on Friday, adding that"; but "reported, citing officials, that" */
            while (in(s, k) && k < i + LOOK_MAX && !is(s, k + 1, ",") && !is(s, k + 1, "that")) k++;
            return is(s, k + 1, ",") && is(s, k + 2, "that") ? k + 2 : RG_NONE;
        }
        if (k > i && rg_voice_cue_verb(s, k, &form) && form & RG_FORM_ING && !rg_voice_noun_here(s, k, form) && !(has(s, k - 1, RG_CLASS_PREP) && is(s, k - 2, ","))) return RG_NONE; /* "quoted critics, with one saying: " */
        if (verbal(s, k) || is(s, k, ";") || (has(s, k, RG_CLASS_SUB | RG_CLASS_REL) && !has(s, k, RG_CLASS_PREP | RG_CLASS_DET))) return RG_NONE;
    }
    return RG_NONE;
}

bool rg_voice_verb_in(const voice_scan *s, size_t first, size_t last) {
    for (size_t i = first; i < last; i++)
        if (rg_voice_finite(s, i) || opens(s, i)) return true;
    return false;
}

/* "said "cuts" and a loan would help": words in marks that are one of two subjects, not "said "yes" and the crowd cheered". */
static bool part_of_subject(const voice_scan *s, size_t i) {
    if (!opens(s, i) || !has(s, s->mate[i] - 1, RG_CLASS_NOUN) || !has(s, s->mate[i] + 1, RG_CLASS_CC) || s->reading->tokens.at[unit(s, i + 1)->first].flags & RG_TOKEN_CAPITAL || s->mate[i] > i + 5) return false;
    for (size_t k = i + 1; k < s->mate[i]; k++)
        if (has(s, k, RG_CLASS_MODAL | RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_NOM)) return false;
    size_t k = s->mate[i] + 2;
    while (in(s, k) && k < i + LOOK_MAX && !has(s, k, RG_CLASS_MODAL | RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_PUNCT | RG_CLASS_REL | RG_CLASS_SUB) && !rg_voice_past_form(s, k)) k++;
    return k > s->mate[i] + 2 && has(s, k, RG_CLASS_MODAL | RG_CLASS_BE | RG_CLASS_HAVE);
}

/* "too many", "not one": the adverb belongs to the subject of what is said. */
static bool measures(const voice_scan *s, size_t i) {
    return i > s->begin && has(s, i, RG_CLASS_ADV) && !has(s, i, RG_CLASS_PREP | RG_CLASS_SUB | RG_CLASS_DET | RG_CLASS_PRON) && rg_voice_frames(s->cues, rg_voice_cue_verb(s, i - 1, &(unsigned){0})) & FRAME_SURE && rg_voice_clause_at(s, i + 1) && (word(s, i + 1, WORD_SOME) || (has(s, i, RG_CLASS_NEG) && has(s, i + 1, RG_CLASS_NUM | RG_CLASS_DET)));
}

bool rg_voice_content_from(const voice_scan *s, size_t i, stretch *out) {
    i -= i > s->begin + 1 && measures(s, i - 1);
    *out = opens(s, i) && !in(s, s->mate[i] + 1) ? rg_voice_quoted(s, i) : (stretch){i, rg_voice_content_end(s, i)};
    if (opens(s, i) && (is(s, s->mate[i] + 1, ",") || has(s, s->mate[i] + 1, RG_CLASS_CC | RG_CLASS_PREP | RG_CLASS_WHEN | RG_CLASS_SUB | RG_CLASS_PUNCT))) *out = rg_voice_quoted(s, i);
    if (part_of_subject(s, i)) *out = (stretch){i, rg_voice_content_end(s, i)};
    bool more = opens(s, i) && has(s, s->mate[i] + 1, RG_CLASS_CC) && is(s, s->mate[i] + 2, "that") && !is(s, s->mate[i] + 3, ","); /* "said "the dam is safe" and that nobody" */
    if (more) *out = (stretch){i, rg_voice_content_end(s, s->mate[i] + 2)};
    unsigned form = 0;
    bool sure = s->verb && rg_voice_frames(s->cues, s->verb) & FRAME_SURE && opens(s, i);
    bool led = sure && rg_unit_verb(s->c, s->reading->language->clause, s->mate[i] + 1, s->end, &form) && (!(form & RG_FORM_PART) || has(s, s->mate[i] + 2, RG_CLASS_DET | RG_CLASS_PRON | RG_CLASS_NOUN) || is(s, s->mate[i] + 2, "to"));
    bool does = led && s->mate[i] < i + SHORT_QUOTE && rg_voice_past_form(s, s->mate[i] + 1) && !is(s, s->mate[i] + 2, "by") && !is(s, s->mate[i] - 1, ",") && !(s->reading->tokens.at[unit(s, i + 1)->first].flags & RG_TOKEN_CAPITAL); /* "said "grave faults" led to it" */
    if (does) *out = (stretch){i, rg_voice_content_end(s, i)};
    bool told = opens(s, i) && s->mate[i] < out->last && is(s, s->mate[i] - 1, ","); /* ""He lies," she laughed" */
    if (!more && !does && opens(s, i) && s->mate[i] < out->last && (told || !rg_voice_verb_in(s, s->mate[i] + 1, out->last))) *out = rg_voice_quoted(s, i); /* "said "no" twice" */
    if (out->last > out->first + 1 && is(s, out->last - 1, "even") && has(s, out->last, RG_CLASS_SUB)) out->last--; /* "said A, even | though tests showed B" */
    while (out->last > out->first && (is(s, out->last - 1, ",") || is(s, out->last - 1, ":") || is(s, out->last - 1, "--"))) out->last--;
    return out->last > out->first && !(out->last == out->first + 1 && is(s, out->first, "that") && in(s, out->last) && !is(s, out->last, ";"));
}

/* "denied the charge that", "found no evidence that": a short noun phrase whose clause is its content. */
static bool noun_that(const voice_scan *s, size_t i) {
    size_t k = i + 1;
    while (k < i + 5 && has(s, k, RG_CLASS_NOUN) && !verbal(s, k)) k++;
    return k > i + 1 && is(s, k, "that");
}

/* A thing, or a form in -ing, from the unit on. */
static bool thing_from(const voice_scan *s, size_t i, bool clause, stretch *out) {
    if (!rg_voice_content_from(s, i, out)) return false;
    out->last = rg_voice_thing_end(s, *out, clause);
    return out->last > out->first;
}

/* "called the plan a failure", "called him "a liar"": two phrases in a row. */
static bool complement(const voice_scan *s, size_t i, stretch *out) {
    if (!has(s, i, NOUNISH | RG_CLASS_DET)) return false;
    for (size_t k = i + 1; in(s, k) && k < i + SHORT_QUOTE && !has(s, k, RG_CLASS_REL | RG_CLASS_CC) && !verbal(s, k); k++) {
        bool fresh = opens(s, k) || (has(s, k, RG_CLASS_DET) && !has(s, k, RG_CLASS_WHEN));
        bool whom = k == i + 1 && word(s, i, WORD_OBJECT); /* "called her "a danger"" */
        if (fresh && (whom || (has(s, k - 1, NOUNISH) && !has(s, k - 1, RG_CLASS_DET | RG_CLASS_WHEN)))) {
            *out = (stretch){i, opens(s, k) ? s->mate[k] + 1 : rg_voice_content_end(s, i)};
            if (!opens(s, k)) out->last = rg_voice_thing_end(s, *out, false);
            bool two = opens(s, k) && has(s, out->last, RG_CLASS_CC) && opens(s, out->last + 1) && s->mate[out->last + 1] < s->end; /* "called it "old" and "ugly"" */
            if (two) out->last = s->mate[out->last + 1] + 1;
            return true;
        }
        if (has(s, k, RG_CLASS_PUNCT) && !hyphen(s, k)) return false;
    }
    return false;
}

static bool time_here(const voice_scan *s, size_t i) {
    if (!has(s, i, RG_CLASS_WHEN)) return false;
    bool of_noun = is(s, i + 1, "'s") || is(s, i + 1, "\xe2\x80\x99s") || (has(s, i + 1, RG_CLASS_NOUN) && unit(s, i)->last > unit(s, i)->first + 1 && is(s, i + 2, ",")); /* "yesterday's vote", "in the Sunday edition," */
    return !of_noun;
}

/* "late on Friday", "on Monday in May": behind it; `i` where none begins there. */
static size_t time_end(const voice_scan *s, size_t i) {
    size_t k = i;
    if ((is(s, k, "late") || is(s, k, "early")) && (time_here(s, k + 1) || has(s, k + 1, RG_CLASS_PREP))) k++;
    if (has(s, k, RG_CLASS_PREP) && time_here(s, k + 1)) k++;
    while (time_here(s, k) || (k > i && has(s, k, RG_CLASS_PREP) && time_here(s, k + 1))) k++;
    return k > i && time_here(s, k - 1) ? k : i;
}

bool rg_voice_time_last(const voice_scan *s, size_t i) {
    size_t k = time_end(s, i);
    bool leads = k > i && is(s, k, ",") && rg_voice_introduced(s, i, false) != RG_NONE; /* "admitted on 10 May, citing Holm, that" */
    return k > i && (!in(s, k) || is(s, k, ",") || is(s, k, ";")) && !leads;
}

/* "said late on Friday he would run": behind the time of the saying, where a clause, "that", "to" or a quotation follows it; `i` else. */
size_t rg_voice_past_time(const voice_scan *s, size_t i) {
    size_t k = time_end(s, i);
    if (k > i && is(s, k, "time")) k++; /* "at the present time" */
    bool leads = is(s, k, "that") || is(s, k, "to") || opens(s, k) || question_word(s, k) || rg_voice_clause_at(s, rg_voice_near_number(s, k)) || rg_voice_clause_by_form(s, k);
    return k > i && leads ? k : i;
}

/* Does a noun phrase and its verb begin at `i`, no mark between? */
static bool verb_soon(const voice_scan *s, size_t i) {
    for (size_t k = i + 1; in(s, k) && k < i + SHORT_QUOTE && !has(s, k, RG_CLASS_PUNCT); k++)
        if (verbal(s, k)) return true;
    return false;
}

/* "said after the meeting he would resign", "said in his view the town was lost": behind the phrase that begins at `i`, where a clause begins; `i` else. */
static size_t past_phrase(const voice_scan *s, size_t i, bool sure) {
    if (!has(s, i, RG_CLASS_PREP) || has(s, i, RG_CLASS_WHEN | RG_CLASS_DET) || is(s, i, "to") || is(s, i, "as") || is(s, i, "of") || is(s, i, "by")) return i;
    if (rg_voice_finite(s, i + 1)) return i;
    for (size_t k = i + 2; in(s, k) && k < i + (sure ? LOOK_MAX : SHORT_QUOTE) && !rg_voice_finite(s, k) && !has(s, k, RG_CLASS_PUNCT | RG_CLASS_REL) && !(sure && is(s, k, "as")); k++) {
        if (has(s, k, RG_CLASS_VERB) && has(s, k - 1, RG_CLASS_PREP)) return i;
        bool it = sure && is(s, k, "it") && rg_voice_finite(s, k + 1);
        bool fresh = it || has(s, k, RG_CLASS_NOM) || (has(s, k, RG_CLASS_DET) && has(s, k - 1, RG_CLASS_NOUN | RG_CLASS_NAME | (sure ? RG_CLASS_WHEN : 0)) && !has(s, k - 1, RG_CLASS_DET));
        bool named = has(s, k, RG_CLASS_NAME) && has(s, k - 1, RG_CLASS_NOUN) && !has(s, k - 1, RG_CLASS_NAME) && rg_voice_finite(s, k + 1); /* "said in his memoir Lund was" */
        if (named) return k;
        if (fresh) return it || has(s, k, RG_CLASS_NOM) ? (rg_voice_clause_at(s, k) ? k : i) : (verb_soon(s, k) ? k : i);
    }
    return i;
}

/* "As he told the paper, ..." */
static bool said_as(const voice_scan *s, const voice_saying *said) {
    stretch who = rg_voice_phrase_before(s, said->cue.first);
    return who.first == s->begin + 1 && who.first < who.last && is(s, s->begin, "as") && !said->passive;
}

/* "after they heard it, they fled": a clause at the conjunction `i`, and behind its comma the one it leads to. */
static bool leads_main(const voice_scan *s, size_t i) {
    size_t comma = i + 1;
    while (in(s, comma) && !has(s, comma, RG_CLASS_PUNCT)) comma++;
    return is(s, comma, ",") && rg_voice_clause_at(s, i + 1) && rg_voice_verb_in(s, i + 2, comma) && has(s, comma + 1, RG_CLASS_NOM | RG_CLASS_DET | RG_CLASS_NAME) && rg_voice_clause_at(s, comma + 1);
}

/* "pledged not to raise taxes" */
static bool not_to(const voice_scan *s, size_t i) { return has(s, i, RG_CLASS_NEG) && is(s, i + 1, "to"); }

/* "tweeted from his account:" and the quotation below it. */
static bool told_below(const voice_scan *s, size_t i, stretch *out) {
    size_t open = s->end + 1;
    if (i + LOOK_MAX < s->end || !is(s, s->end, ":") || !opens(s, open) || unit(s, open)->sentence != s->sentence + 1) return false;
    for (; i < s->end; i++)
        if (verbal(s, i) || has(s, i, RG_CLASS_PUNCT)) return false;
    *out = rg_voice_quoted(s, open);
    return true;
}

static bool quotes(const voice_scan *s, stretch part) {
    for (size_t i = part.first; i < part.last; i++)
        if (opens(s, i)) return true;
    return false;
}

/* "stated his dislike of what he did that day, that": a clause behind an object hangs on it. */
static bool of_object(const voice_scan *s, const voice_saying *said, size_t i, size_t that) {
    return !(said->frames & FRAME_PERSON) && has(s, i, NOUNISH | RG_CLASS_DET) && !has(s, i, RG_CLASS_WHEN) && !has(s, i + 1, RG_CLASS_WHEN) && !is(s, that - 1, ",") && !closes(s, that - 1);
}

/* "it is believed the gunman acted alone": a past form that the clauses took for a participle behind its noun. */
static bool past_behind(const voice_scan *s, size_t i) {
    unsigned form;
    for (size_t k = i + 1; has(s, i, NOUNISH | RG_CLASS_DET) && in(s, k) && k < i + SHORT_QUOTE && !has(s, k, RG_CLASS_PUNCT); k++)
        if (s->verbal[k] == 2) return rg_unit_verb(s->c, s->reading->language->clause, k, s->end, &form) && form & RG_FORM_PAST && !is(s, k + 1, "by");
    return false;
}

/* "praised the firemen: "..."": the quotation behind the colon that ends the object at `i`; `i` else. */
static size_t behind_colon(const voice_scan *s, size_t i) {
    unsigned form;
    for (size_t k = i; in(s, k) && k < i + LOOK_MAX && !verbal(s, k) && !opens(s, k); k++) {
        if (is(s, k, ":")) return opens(s, k + 1) ? k + 1 : i;
        if (k > i && is(s, k - 1, ",") && rg_voice_cue_verb(s, k, &form) && form & RG_FORM_ING) return i; /* "denied it, saying: "..."" */
    }
    return i;
}

bool rg_voice_time_set_off(const voice_scan *s, size_t i) {
    if (!has(s, i, RG_CLASS_PREP) || !time_here(s, i + 1)) return false;
    size_t k = i + 1;
    while (time_here(s, k)) k++;
    return is(s, k, ",") && !opens(s, k + 1) && rg_voice_clause_at(s, k + 1);
}

static bool clause_here(const voice_scan *s, size_t i) { return rg_voice_clause_at(s, rg_voice_near_number(s, i)) || rg_voice_clause_by_form(s, i); }

/* "told reporters talks broke down", "told the paper three men died": the unit in the phrase [i, person) where a clause begins behind whoever is told;
   `person` where none does. */
static size_t behind_listener(const voice_scan *s, size_t i, size_t person) {
    for (size_t k = i + 1; k <= person; k++) {
        bool head = has(s, k - 1, RG_CLASS_NOUN | RG_CLASS_NAME) && !has(s, k - 1, RG_CLASS_DET | RG_CLASS_PREP | RG_CLASS_NUM);
        bool several = has(s, k - 1, RG_CLASS_NAME) || rg_text_ends(unit(s, k - 1)->fold, RG_TEXT("s"));
        bool fresh = is(s, k, "there") || is(s, k, "none") || has(s, k, RG_CLASS_DET | RG_CLASS_NUM) || (several && has(s, k, RG_CLASS_NOUN)) || (has(s, k, RG_CLASS_NAME) && !has(s, k - 1, RG_CLASS_NAME));
        size_t from = k;
        while (from > i + 1 && has(s, k, RG_CLASS_NUM) && word(s, from - 1, WORD_COUNTS)) from--; /* "told the court at least 20 died" */
        head = from < k ? has(s, from - 1, RG_CLASS_NOUN | RG_CLASS_NAME) : head && !is(s, k - 1, "news"); /* not "a news | conference" */
        if (head && fresh && clause_here(s, from)) return from;
    }
    return person;
}

static bool prep_within(const voice_scan *s, size_t i, size_t end) {
    for (; i < end; i++)
        if (has(s, i, RG_CLASS_PREP)) return true;
    return false;
}

/* "warned it would close", "promised there is no danger", "warned the pump leaked": does a clause follow at once, and nobody who is told? */
static bool clause_at_once(const voice_scan *s, size_t i, size_t person) {
    if (subject_pronoun(s, i)) return rg_voice_finite(s, i + 1) && !is(s, i + 1, "that");
    if (is(s, i, "there")) return has(s, i + 1, RG_CLASS_BE | RG_CLASS_MODAL);
    size_t verb = i;
    while (verb < person && !(s->verbal[verb] && rg_voice_past_form(s, verb))) verb++;
    return has(s, i, RG_CLASS_DET | RG_CLASS_NOUN | RG_CLASS_NAME | RG_CLASS_NUM) && person > i && (rg_voice_finite(s, person) || !prep_within(s, i, verb)) && clause_here(s, i);
}

/* "told the paper (that) A": the unit where what is told begins behind the person in [i, person); RG_NONE. */
static size_t told_from(const voice_scan *s, size_t i, size_t person, bool hanging) {
    size_t quote = is(s, person, ",") || is(s, person, ":") ? person + 1 : person;
    if (opens(s, quote)) return quote;
    if (!that_day(s, person) && (is(s, person, "that") || question_word(s, person))) return person;
    size_t far = rg_voice_introduced(s, i, hanging);
    if (far != RG_NONE && opens(s, far) && far > person) return far;
    if (rg_voice_clause_at(s, person)) return person;
    size_t behind = behind_listener(s, i, person);
    bool by_form = has(s, person, RG_CLASS_DET | RG_CLASS_NUM) && rg_voice_clause_by_form(s, person);
    return behind < person || by_form ? behind : RG_NONE;
}

bool rg_voice_what_before(const voice_scan *s, size_t at) {
    size_t i = at;
    while (i > s->begin && at - i < SHORT_QUOTE && !has(s, i, RG_CLASS_PUNCT) && !is(s, i, "what") && !is(s, i, "all")) i--;
    return (is(s, i, "what") || is(s, i, "all")) && i + 1 < at && (i == s->begin || has(s, i - 1, RG_CLASS_PUNCT | RG_CLASS_CC | RG_CLASS_SUB));
}

/* "the idea that" */
static bool nominal(const voice_scan *s, size_t i) {
    unsigned form;
    const rg_verb_entry *noun = rg_voice_cue_verb(s, i, &form);
    return rg_voice_frames(s->cues, noun) & FRAME_NOMINAL;
}

/* "expressed concern that A", "repeated her claim that A": does the noun of saying that the thing at `i` ends with tell the clause behind it? */
static bool told_by_noun(const voice_scan *s, size_t i) {
    for (size_t k = i; in(s, k) && k < i + 4; k++) {
        if (is(s, k + 1, "that") && nominal(s, k)) return rg_voice_clause_at(s, rg_voice_near_number(s, k + 2)) && !rg_voice_past_form(s, k + 2);
        if (verbal(s, k) || has(s, k, RG_CLASS_PUNCT | RG_CLASS_PREP | RG_CLASS_CC)) return false;
    }
    return false;
}

/* "that wages rise": no "that" points to several. */
static bool several(const voice_scan *s, size_t i) { return rg_text_ends(unit(s, i)->fold, RG_TEXT("s")) && !rg_text_ends(unit(s, i)->fold, RG_TEXT("ss")); }

bool rg_voice_content_after(const voice_scan *s, const voice_saying *said, stretch *out) {
    size_t i = said->cue.last;
    unsigned f = said->frames;
    size_t before = said->cue.first - (said->cue.first > s->begin && closes(s, said->cue.first - 1));
    bool hanging = said->form & RG_FORM_ING && before > s->begin && is(s, before - 1, ",");
    while (has(s, i, RG_CLASS_ADV) && !has(s, i, RG_CLASS_SUB | RG_CLASS_PREP | RG_CLASS_DET | RG_CLASS_PRON) && !not_to(s, i) && rg_voice_near_number(s, i) == i) i++;
    if (closes(s, i) || (is(s, i, ",") && closes(s, i + 1))) return false; /* "I think," */
    size_t told_as = said->frames & FRAME_CLAUSE && said_as(s, said) ? time_end(s, i) : i;
    if (told_as > i && is(s, told_as, ",") && rg_voice_clause_at(s, told_as + 1)) return rg_voice_content_from(s, told_as + 1, out); /* "As X said on Friday, A" */
    if (rg_voice_time_last(s, i) && !rg_voice_time_set_off(s, i)) return false; /* "A, he said late on Friday" */
    size_t day = time_end(s, i);
    stretch sayer = day > i && (is(s, day, "as") || is(s, day, "when") || is(s, day, "while") || is(s, day, "after")) ? rg_voice_phrase_before(s, said->cue.first) : (stretch){0};
    if (sayer.first > s->begin + 1 && sayer.first < sayer.last && is(s, sayer.first - 1, ",") && rg_voice_verb_in(s, s->begin, sayer.first - 1)) return false; /* "A, he said on Friday as he left" */
    size_t time = rg_voice_past_time(s, i);
    bool thinks = time > i && f & FRAME_CLAUSE && !(f & (FRAME_QUOTE | FRAME_PERSON)) && !said->passive && !is(s, time, "that") && !is(s, time, "to") && !opens(s, time) && !question_word(s, time);
    bool says = time > i && f & FRAME_SURE && said->form & RG_FORM_S && has(s, i, RG_CLASS_PREP) && !is(s, time, "that") && !is(s, time, "to") && !opens(s, time); /* "The report says in 1899 nine fell" */
    if (thinks || says) return rg_voice_content_from(s, i, out); /* "I think at present we need help": now, not then */
    i = time;
    size_t mark = is(s, i, ",") || is(s, i, ":") ? i + 1 : i;
    if (f & (said->passive ? FRAME_QUOTE : FRAME_QUOTE | FRAME_CLAUSE) && opens(s, mark)) return rg_voice_content_from(s, mark, out); /* not "will be heard "fairly"" */
    bool holds = f & FRAME_ADJECTIVE && f & FRAME_THAT && !said->passive && (has(s, i, RG_CLASS_DET | RG_CLASS_NOM | RG_CLASS_NAME) || subject_pronoun(s, i)) && rg_voice_clause_at(s, i); /* "is confident the deal will hold" */
    if (holds) return rg_voice_content_from(s, i, out);
    bool after = f & FRAME_SURE && f & FRAME_CLAUSE && !said->passive && (is(s, i, "after") || is(s, i, "before") || is(s, i, "once") || is(s, i, "until")) && leads_main(s, i); /* "said after they heard it, they fled" */
    if (after) return rg_voice_content_from(s, i, out);
    bool relative = f & FRAME_ALSO_NOUN && !verbal(s, said->verb) && (has(s, i + 1, RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_MODAL) || (!(said->form & (RG_FORM_PAST | RG_FORM_ING)) && !has(s, said->verb - 1, RG_CLASS_PUNCT) && (verbal(s, i + 1) || rg_voice_past_form(s, i + 1)))); /* "a light show that can be seen" */
    bool points = is(s, i, "that") && ((is(s, i + 1, "as") && !rg_voice_verb_in(s, i + 2, s->end)) || is(s, i + 1, "and")); /* "did not mean that as praise", "says that and leaves" */
    if (points) return false;
    size_t aside = i + 1; /* "alleged, but never proved, that" */
    bool apart = is(s, i, ",") && is(s, i + 1, "but") && f & FRAME_CLAUSE;
    while (apart && in(s, aside) && aside < i + SHORT_QUOTE && !has(s, aside, RG_CLASS_PUNCT)) aside++;
    if (apart && is(s, aside, ",") && is(s, aside + 1, "that")) i = aside + 1;
    bool begins = is(s, i, "that") && f & (FRAME_CLAUSE | FRAME_THAT) && in(s, i + 1);
    bool pointing = begins && !(f & FRAME_CLAUSE) && (has(s, i + 1, RG_CLASS_WHEN) || (has(s, i + 1, RG_CLASS_NOUN) && !several(s, i + 1) && !rg_voice_clause_at(s, i + 1))); /* "asked that question" */
    bool base = pointing && has(s, i + 1, RG_CLASS_NOUN) && has(s, i + 2, RG_CLASS_VERB) && !has(s, i + 2, RG_CLASS_PREP | RG_CLASS_NAME | RG_CLASS_WHEN) && in(s, i + 3) && !has(s, i + 3, RG_CLASS_PUNCT | RG_CLASS_CC); /* "asked that people leave the hall" */
    bool two = base || (pointing && has(s, i + 2, RG_CLASS_NOUN) && has(s, i + 3, RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_MODAL)); /* "means that exhaust gases are" */
    if (begins) return !relative && (!pointing || two) && rg_voice_content_from(s, i, out);
    if (question_word(s, i) && f & FRAME_QUESTION && !is(s, i, "when") && !is(s, i, "if")) return rg_voice_content_from(s, i, out);
    bool debate = f & FRAME_ALSO_NOUN && said->form & RG_FORM_BASE && said->cue.first < said->verb; /* "there is debate over how" */
    bool about = f & FRAME_QUESTION && !(f & FRAME_QUOTE) && !debate && !said->passive && (is(s, i, "about") || is(s, i, "on") || is(s, i, "over") || is(s, i, "of")) && question_word(s, i + 1) && !has(s, i + 1, RG_CLASS_NOM) && !is(s, i + 1, "which"); /* "is not clear on whether", "wondered about how" */
    if (about && rg_voice_verb_in(s, i + 2, s->end) && (f & FRAME_ADJECTIVE || rg_voice_surely_verb(s, said))) return rg_voice_content_from(s, i, out);
    bool what = f & FRAME_CLAUSE && has(s, i, RG_CLASS_BE) && is(s, i + 1, "that") && rg_voice_what_before(s, said->cue.first);
    if (what) return rg_voice_content_from(s, i + 1, out);
    size_t told_whom = f & FRAME_PERSON && !said->passive && rg_voice_what_before(s, said->cue.first) ? rg_voice_past_person(s, i) : i;
    if (told_whom > i && has(s, told_whom, RG_CLASS_BE) && is(s, told_whom + 1, "that")) return rg_voice_content_from(s, told_whom + 1, out); /* "what he told the court was that" */
    bool sure = rg_voice_surely_verb(s, said);
    if (f & FRAME_CLAUSE && !said->passive && rg_voice_time_set_off(s, i)) return rg_voice_content_from(s, i, out);
    size_t likely = i + 1; /* "thinks it very likely that" */
    while (likely < i + 3 && in(s, likely) && !is(s, likely, "that") && !verbal(s, likely) && !has(s, likely, RG_CLASS_PUNCT | RG_CLASS_DET | RG_CLASS_PREP)) likely++;
    if (sure && f & (FRAME_CLAUSE | FRAME_THAT) && is(s, i, "it") && likely > i + 1 && is(s, likely, "that")) return rg_voice_content_from(s, i, out);
    size_t to = i + not_to(s, i);
    for (size_t k = to + 2; is(s, to, "to") && !said->passive && in(s, k + 1) && rg_voice_what_before(s, said->cue.first); k++)
        if (has(s, k, RG_CLASS_BE) && (is(s, k + 1, "that") || is(s, k + 1, "to"))) return false; /* "what I wish to say is that" */
    if (sure && is(s, to, "to") && rg_voice_base_form(s, to + 1) && f & (said->passive ? FRAME_CLAUSE : FRAME_INFINITIVE) && !(said->passive && f & FRAME_DUTY)) return rg_voice_content_from(s, i, out);
    if (f & FRAME_GERUND && !said->passive && has(s, i, RG_CLASS_VERB | RG_CLASS_HAVE | RG_CLASS_BE) && rg_text_ends(unit(s, i)->fold, RG_TEXT("ing"))) return thing_from(s, i, true, out); /* "denied having met" */
    if (is(s, i, ":") && f & FRAME_QUOTE && in(s, i + 1)) return rg_voice_content_from(s, i + 1, out);
    if (said->passive && is(s, i, "by") && f & (FRAME_CLAUSE | FRAME_THAT)) { /* "was said by the chronicle to have fled" */
        size_t behind = rg_voice_phrase_end(s, i + 1);
        bool that = is(s, behind, "that") && (f & FRAME_CLAUSE || (rg_voice_clause_at(s, rg_voice_near_number(s, behind + 1)) && !hangs_on_noun(s, behind) && !rg_text_ends(unit(s, i + 1)->fold, RG_TEXT("ing")))); /* not "marked by stones that bear" */
        return behind > i + 1 && ((f & FRAME_CLAUSE && is(s, behind, "to") && rg_voice_base_form(s, behind + 1)) || that) && rg_voice_content_from(s, behind, out);
    }
    if (said->passive) { /* "it is thought he left", "it was reported in the press that" */
        size_t that = f & FRAME_CLAUSE && said->cue.first > s->begin && is(s, said->cue.first - 1, "it") ? rg_voice_introduced(s, i, false) : RG_NONE;
        if (that != RG_NONE && is(s, that, "that")) return rg_voice_content_from(s, that, out);
        if (f & FRAME_PERSON && f & FRAME_CLAUSE && rg_voice_clause_at(s, i)) return rg_voice_content_from(s, i, out); /* "they were told the bank was sound" */
        return f & FRAME_CLAUSE && said->cue.first > s->begin && is(s, said->cue.first - 1, "it") && (rg_voice_clause_at(s, i) || past_behind(s, i)) && rg_voice_content_from(s, i, out);
    }
    size_t person = f & (FRAME_PERSON | FRAME_OBJECT_INFINITIVE) ? rg_voice_past_person(s, i) : i;
    while (person > i && has(s, person, RG_CLASS_WHEN) && (has(s, person - 1, RG_CLASS_PREP | RG_CLASS_WHEN) || has(s, person + 1, RG_CLASS_NOM | RG_CLASS_WHEN) || is(s, person + 1, "that") || is(s, person + 1, "to"))) person++; /* "told a meeting on Friday evening he had", "told them that day that" */
    size_t told = f & FRAME_PERSON && person > i ? told_from(s, i, person, hanging) : RG_NONE;
    if (told != RG_NONE) return rg_voice_content_from(s, told, out);
    if (sure && held_to_be(s, said, i)) return rg_voice_content_from(s, i, out);
    if (f & FRAME_QUESTION && f & FRAME_OBJECT_INFINITIVE && sure && person > i && question_word(s, person) && !is(s, person, "who")) return rg_voice_content_from(s, person, out); /* "asked Holm whether" */
    if (f & FRAME_PERSON && f & FRAME_CLAUSE && f & FRAME_THAT && !said->passive && clause_at_once(s, i, person)) return rg_voice_content_from(s, i, out);
    if (f & FRAME_PERSON && f & FRAME_CLAUSE && person > i && has(s, i, RG_CLASS_DET | RG_CLASS_NOM | RG_CLASS_NAME) && has(s, person, RG_CLASS_MODAL | RG_CLASS_BE | RG_CLASS_HAVE) && rg_voice_clause_at(s, i)) return rg_voice_content_from(s, i, out); /* "warned the dam would not hold" */
    if (sure && f & FRAME_OBJECT_INFINITIVE && person > i && is(s, person + not_to(s, person), "to") && rg_voice_base_form(s, person + not_to(s, person) + 1)) return rg_voice_content_from(s, f & FRAME_CLAUSE && !(f & FRAME_PERSON) ? i : person, out); /* "believes him to be", "urged him to be" */
    if (is(s, said->cue.first, "to") && !is(s, said->verb - 1, "not") && !verbal(s, said->verb)) return false;
    size_t noun = rg_voice_near_number(s, i);
    bool nothing = has(s, i, RG_CLASS_PRON | RG_CLASS_DET | RG_CLASS_ALONE) && !has(s, i, RG_CLASS_NOM) && (!in(s, i + 1) || has(s, i + 1, RG_CLASS_SUB | RG_CLASS_PREP | RG_CLASS_PUNCT | RG_CLASS_CC)); /* "said nothing of it" */
    size_t that = f & FRAME_SURE ? rg_voice_introduced(s, i, hanging) : RG_NONE;
    bool of_noun = that != RG_NONE && is(s, that, "that") && nominal(s, that - 1) && rg_voice_verb_in(s, that + 1, s->end); /* "said the idea that A was absurd" */
    bool surely = f & FRAME_SURE && !nothing && has(s, noun, NOUNISH | RG_CLASS_DET) && in(s, noun + 2) && (that == RG_NONE || of_noun);
    if (f & FRAME_CLAUSE && !(f & FRAME_PERSON) && (surely || rg_voice_clause_at(s, noun))) return rg_voice_content_from(s, i, out);
    if (f & FRAME_CLAUSE && !(f & (FRAME_PERSON | FRAME_NOUN)) && !hanging && rg_voice_clause_by_form(s, i)) return rg_voice_content_from(s, i, out);
    if (f & FRAME_UTTERS && told_by_noun(s, i)) return false;
    if (sure && f & FRAME_NOUN && has(s, i, RG_CLASS_DET) && noun_that(s, i)) return rg_voice_content_from(s, i, out);
    if (f & FRAME_CLAUSE && is(s, person, ",") && said_as(s, said)) return rg_voice_content_from(s, person + 1, out);
    size_t far = f & (FRAME_QUOTE | FRAME_CLAUSE | FRAME_THAT) ? rg_voice_introduced(s, i, hanging) : RG_NONE;
    if (far != RG_NONE && is(s, far, "that") && !(f & FRAME_CLAUSE) && !(f & FRAME_THAT && sure)) far = RG_NONE; /* "proves to the world that" */
    if (far != RG_NONE && !is(s, far, "that") && !(f & FRAME_QUOTE) && (!(f & FRAME_CLAUSE) || (!opens(s, far) && far > i + 1))) far = RG_NONE; /* "had feared worse: A" */
    if (far != RG_NONE && far > i + SHORT_QUOTE && is(s, far - 1, ":") && !opens(s, far) && !(f & (FRAME_SURE | FRAME_PERSON))) far = RG_NONE; /* "had begun a long war by many means: the town" */
    if (far != RG_NONE && is(s, far, "that") && of_object(s, said, i, far)) far = RG_NONE;
    if (far != RG_NONE) return rg_voice_content_from(s, far, out);
    size_t phrase = sure && f & FRAME_CLAUSE && f & FRAME_QUOTE && !(f & FRAME_PERSON) ? past_phrase(s, i, f & FRAME_SURE) : i;
    if (phrase > i) return rg_voice_content_from(s, phrase, out);
    if (f & (FRAME_QUOTE | FRAME_CLAUSE) && told_below(s, i, out)) return true;
    size_t words = f & FRAME_NOUN && has(s, i, NOUNISH | RG_CLASS_DET) ? behind_colon(s, i) : i;
    if (words > i) return rg_voice_content_from(s, words, out);
    stretch who = f & FRAME_WORKS ? rg_voice_phrase_before(s, said->cue.first) : (stretch){0};
    bool evidence = f & FRAME_WORKS && noun_that(s, i - 1) && !several(s, i); /* "found proof that" */
    if (f & FRAME_WORKS && !evidence && (who.first == who.last || subject_pronoun(s, who.first) || rg_voice_speaker(s, who) || !rg_voice_teller(s, who))) return false; /* "Lund found his brother" */
    if (f & FRAME_THING && rg_voice_speaker(s, (stretch){i, rg_voice_phrase_end(s, i)})) return false; /* "questioned the driver" */
    if (sure && f & FRAME_NOUN && has(s, i, NOUNISH | RG_CLASS_DET) && !has(s, i, RG_CLASS_WHEN)) return thing_from(s, i, false, out);
    if (hanging && f & FRAME_NOUN && has(s, i, NOUNISH | RG_CLASS_DET)) return rg_voice_content_from(s, i, out) && quotes(s, *out); /* ", describing cities as "war zones"" */
    return (sure || hanging) && f & FRAME_COMPLEMENT && complement(s, i, out);
}

bool rg_voice_clausal(const voice_scan *s, const voice_saying *said) {
    size_t from = said->content[0].first;
    bool asked = said->frames & FRAME_QUESTION && !is(s, said->cue.first, "to") && question_word(s, from) && from >= said->cue.last && said->source.first < said->source.last && !said->shared;
    if (asked && rg_voice_verb_in(s, from + 1, said->content[0].last)) return true; /* "said they knew how it fell" */
    bool behind = said->source.first < said->source.last && said->source.last == said->cue.first && from >= said->cue.last;
    if (!(said->frames & FRAME_CLAUSE) || said->shared || !behind) return false;
    voice_scan own = *s;
    own.end = said->content[0].last; /* no verb behind what is said is its own */
    return (opens(&own, from) && s->mate[from] > from + 3) || rg_voice_clause_at(&own, rg_voice_near_number(&own, from)) || rg_voice_clause_by_form(&own, from);
}
