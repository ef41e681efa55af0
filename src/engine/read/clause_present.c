/* clause_present.c: whether a base form or a form in -s is a verb in the present: "historians reject the view", "the Gazette mentions the boy".
 *
 * In: a stretch of a sentence whose groups before the word are known. Out: yes or no, by the words beside it.
 */
#include "engine/read/clause_int.h"
#include "engine/read/name_int.h"
#include "engine/read/voice_int.h"

/* "The Gazette mentions the boy", "None of the papers mentions a fire", "X never reports it": a form that is as often a noun, where the words beside it
 * leave no other verb. */
static bool must_be_verb(const clause_parse *p, size_t i, unsigned form) {
    const clause_group *last = p->groups.n ? &p->groups.at[p->groups.n - 1] : NULL;
    size_t who = last && last->finite && is(p, i - 1, ",") ? last->first : 0;
    while (who > 0 && word(p, who - 1, RG_CLASS_ADV) && !word(p, who - 1, RG_CLASS_REL)) who--;
    bool past_who = who > 1 && word(p, who - 1, RG_CLASS_REL) && is(p, who - 2, ","); /* "Korn, who found a copy, dates it to" */
    if (!(form & RG_FORM_S) || (rg_clause_has_finite(p) && !past_who)) return false;
    unsigned other;
    const rg_verb_entry *verb = past_who ? rg_clause_verb_at(p, i, &other) : NULL;
    bool tells = verb && (verb->verb == RG_VERB_SAY || verb->verb == RG_VERB_CLAIM); /* "Korn, who compared the lists, counts 238 dead" */
    if (past_who) return (object_at(p, i + 1) && (tells || !word(p, i + 1, RG_CLASS_NUM))) || word(p, i + 1, RG_CLASS_PRON);
    size_t noun = i - 1; /* "The letter also | mentions X" */
    while (noun > 0 && word(p, noun, RG_CLASS_ADV) && !word(p, noun, RG_CLASS_PREP | RG_CLASS_NOUN | RG_CLASS_NEG)) noun--;
    if (noun > 2 && word(p, noun, RG_CLASS_WHEN) && is(p, noun - 1, "of")) noun -= 2; /* "A list of 1721 names" */
    rg_text before = unit_at(p, noun)->fold;
    bool many = word(p, i + 1, RG_CLASS_NUM) && !word(p, i + 1, RG_CLASS_WHEN | RG_CLASS_PRON), deeds = many && i + 2 < p->seg.n && p->reading->language->voice && rg_sense_of(&p->reading->language->voice->senses, unit_at(p, i + 2)->fold) == RG_SENSE_DEED;
    bool counts = many && !deeds && word(p, 0, RG_CLASS_DET) && noun_like(p, i + 2) && !word(p, i + 2, RG_CLASS_WHEN); /* "The list names 241 dead" */
    bool object = object_at(p, i + 1) || (word(p, i + 2, RG_CLASS_NAME) && p->reading->tokens.at[unit_at(p, i + 1)->first].flags & RG_TOKEN_CAPITAL); /* "mentions Captain X" */
    bool never = word(p, i - 1, RG_CLASS_NEG) && word(p, i - 1, RG_CLASS_ADV) && !word(p, i - 1, RG_CLASS_DET);
    bool none = word(p, 0, RG_CLASS_NEG) && noun_like(p, i - 1);
    bool stays = word(p, i + 1, RG_CLASS_PREP) && word(p, i + 2, RG_CLASS_WHEN) && noun_like(p, i - 1) && !rg_text_ends(before, RG_TEXT("s")); /* "The bridge dates from 1774" */
    bool one = noun_like(p, noun) && !rg_text_ends(before, RG_TEXT("s")) && object && (!word(p, i + 1, RG_CLASS_NUM) || counts) && !is(p, i + 1, "such");
    bool closes = is(p, i - 1, ",") && p->groups.n == 1 && p->groups.at[0].reduced && object && !word(p, i + 1, RG_CLASS_NUM); /* "The register, begun at Lund, lists a smith" */
    size_t open = i > 3 && is(p, i - 1, ",") ? i - 2 : 0; /* "Korn, unlike Lind, places the meeting in" */
    while (open > 0 && open + 6 > i && !is(p, open, ",")) open--;
    closes |= open > 0 && is(p, open, ",") && word(p, open - 1, RG_CLASS_NAME) && open < 4 && !p->groups.n && object_at(p, i + 1) && !word(p, i + 1, RG_CLASS_NUM | RG_CLASS_NAME) && !word(p, 0, RG_CLASS_PREP) && !word(p, open + 1, RG_CLASS_NAME | RG_CLASS_DET);
    if (!closes && (p->groups.n || !(never || none || one || stays))) return false;
    for (size_t k = i + 1; k < p->seg.n && !word(p, k, RG_CLASS_PUNCT | RG_CLASS_SUB | RG_CLASS_REL | RG_CLASS_CC); k++) {
        unsigned later;
        bool past = noun_like(p, k - 1) && rg_clause_verb_at(p, k, &later) && later & RG_FORM_PAST; /* "the raids | the monks fled" has another */
        if (past || word(p, k, RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_DO | RG_CLASS_MODAL)) return false;
    }
    return true;
}

/* "The memoirs of X, published in 1931, still describe the raid": a base form behind the comma that closes a participle of a plural subject. */
static bool resumes(const clause_parse *p, size_t i) {
    const clause_group *g = p->groups.n == 1 ? p->groups.at : NULL;
    size_t comma = i - 1, head = 0;
    while (comma > 0 && word(p, comma, RG_CLASS_ADV)) comma--;
    bool things = word(p, i + 1, RG_CLASS_NOUN) && rg_text_ends(unit_at(p, i + 1)->fold, RG_TEXT("s")) && word(p, i + 2, RG_CLASS_PREP | RG_CLASS_PUNCT | RG_CLASS_CC); /* "show bars on" */
    if (!g || !g->reduced || g->gerund || !is(p, comma, ",") || comma < g->last || g->first < 2 || !is(p, g->first - 1, ",") || !(object_at(p, i + 1) || things || word(p, i + 1, RG_CLASS_PRON))) return false;
    while (head + 1 < g->first && !word(p, head + 1, RG_CLASS_PREP | RG_CLASS_PUNCT)) head++;
    for (size_t k = g->last; k < comma; k++)
        if (is(p, k, ",")) return false;
    return word(p, head, RG_CLASS_NOUN) && !word(p, 0, RG_CLASS_PREP | RG_CLASS_SUB) && rg_text_ends(unit_at(p, head)->fold, RG_TEXT("s"));
}

/* An adverb, or "now". */
static bool adverb_at(const clause_parse *p, size_t i) { return word(p, i, RG_CLASS_ADV) || (unit_at(p, i)->when != RG_NONE && rg_text_ends(p->reading->whens.at[unit_at(p, i)->when].value, RG_TEXT("_REF"))); }

/* "historians widely | agree", "most | agree": are several the subject, an adverb or none between? */
static bool many_before(const clause_parse *p, size_t i) {
    size_t who = i - 1;
    while (who > 0 && adverb_at(p, who) && !word(p, who, RG_CLASS_PREP | RG_CLASS_NEG | RG_CLASS_NAME)) who--;
    rg_text fold = unit_at(p, who)->fold;
    return word(p, who, RG_CLASS_ALONE) || is(p, who, "they") || (noun_like(p, who) && fold.len > 2 && rg_text_ends(fold, RG_TEXT("s")));
}

/* "Many still accept the version that", "Historians dispute whether", "Some continue to believe": the base form behind several who open the sentence, an
 * adverb between at most, where no other verb comes before the next boundary. */
static bool several_do(const clause_parse *p, size_t i, const rg_verb_entry *entry) {
    bool alone = word(p, 0, RG_CLASS_ALONE), adverb = i > 1 && adverb_at(p, i - 1) && !word(p, i - 1, RG_CLASS_PREP | RG_CLASS_NOUN);
    bool clause = is(p, i + 1, "that") || is(p, i + 1, "whether") || (is(p, i + 1, "to") && alone), object = word(p, i + 1, RG_CLASS_DET) && !word(p, i + 1, RG_CLASS_PREP | RG_CLASS_NEG) && !is(p, i + 1, "that");
    if (p->groups.n || i > 4 || !many_before(p, i) || !(clause || object)) return false;
    if (!clause && entry->noun && !alone && !adverb) return false; /* "The miners strike the council feared" */
    for (size_t k = 0; k < i; k++)
        if (word(p, k, RG_CLASS_PUNCT | RG_CLASS_PREP | RG_CLASS_REL | RG_CLASS_SUB)) return false;
    for (size_t k = i + 1; !clause && k < p->seg.n && !word(p, k, RG_CLASS_PUNCT | RG_CLASS_SUB | RG_CLASS_REL | RG_CLASS_CC) && !is(p, k, "that"); k++) {
        unsigned later;
        bool past = noun_like(p, k - 1) && rg_clause_verb_at(p, k, &later) && later & RG_FORM_PAST;
        if (past || word(p, k, RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_DO | RG_CLASS_MODAL)) return false;
    }
    return true;
}

/* "The causes of the fire | remain unclear": the base form behind several things of one, the first verb of its sentence and the only one before the next boundary. */
static bool several_of(const clause_parse *p, size_t i) {
    size_t of = i - 1;
    while (of > 0 && !is(p, of, "of")) of--;
    if (p->groups.n || of < 1 || i > of + 5 || !noun_like(p, i - 1) || !word(p, of - 1, RG_CLASS_NOUN) || !rg_text_ends(unit_at(p, of - 1)->fold, RG_TEXT("s")) || word(p, i + 1, RG_CLASS_NAME)) return false;
    for (size_t k = 0; k < i; k++)
        if (word(p, k, RG_CLASS_PUNCT | RG_CLASS_REL | RG_CLASS_SUB | RG_CLASS_VERB) && !word(p, k, RG_CLASS_NOUN | RG_CLASS_NAME)) return false;
    for (size_t k = i + 1; k < p->seg.n && !word(p, k, RG_CLASS_PUNCT | RG_CLASS_SUB | RG_CLASS_REL | RG_CLASS_CC); k++) {
        unsigned form;
        bool past = rg_clause_verb_at(p, k, &form) && form & RG_FORM_PAST && !(form & RG_FORM_PART);
        if (past || word(p, k, RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_DO | RG_CLASS_MODAL)) return false;
    }
    return true;
}

/* "Researchers | at the institute": do the words before unit `i` open the sentence with several, before a preposition? */
static bool several_at(const clause_parse *p, size_t i) {
    size_t prep = 0;
    while (prep < i && !word(p, prep, RG_CLASS_PREP)) prep++;
    if (prep == 0 || prep + 1 >= i || !word(p, prep - 1, RG_CLASS_NOUN) || !rg_text_ends(unit_at(p, prep - 1)->fold, RG_TEXT("s")) || !noun_like(p, i - 1)) return false;
    for (size_t k = 0; k < i; k++)
        if (word(p, k, RG_CLASS_PUNCT | RG_CLASS_REL | RG_CLASS_SUB | RG_CLASS_CC) && !word(p, k, RG_CLASS_PREP | RG_CLASS_DET)) return false;
    return true;
}

/* "The Holm forces | took Lund", "Union raids on Lund | burned the mill": does a verb in the past that is no participle leave the form only a noun? */
static bool past_behind(const clause_parse *p, size_t i) {
    for (size_t k = i + 1; k < p->seg.n && !word(p, k, RG_CLASS_PUNCT | RG_CLASS_SUB | RG_CLASS_REL | RG_CLASS_CC) && !is(p, k, "that"); k++) {
        unsigned form;
        if (!rg_clause_verb_at(p, k, &form) || !(form & RG_FORM_PAST)) continue;
        bool right_behind = k == i + 1 || (k == i + 2 && word(p, i + 1, RG_CLASS_ADV));
        if (!(form & RG_FORM_PART) || word(p, k + 1, RG_CLASS_DET | RG_CLASS_PRON) || (right_behind && word(p, k + 1, RG_CLASS_NAME | RG_CLASS_NUM | RG_CLASS_PREP) && !is(p, k + 1, "by"))) return right_behind || noun_like(p, k - 1);
    }
    return false;
}

/* "where fires | destroyed the mills", "that taxes | rose": does the past of a verb stand right behind, which then has the form for its subject? */
static bool acts_behind(const clause_parse *p, size_t i) {
    unsigned form;
    size_t k = i + 1 + (word(p, i + 1, RG_CLASS_ADV) && !word(p, i + 1, RG_CLASS_PREP));
    return rg_clause_verb_at(p, k, &form) && form & RG_FORM_PAST && (!(form & RG_FORM_PART) || (word(p, k + 1, RG_CLASS_DET | RG_CLASS_PRON | RG_CLASS_NAME | RG_CLASS_NOUN | RG_CLASS_NUM) && !word(p, k + 1, RG_CLASS_PREP | RG_CLASS_ADV | RG_CLASS_PUNCT)));
}

/* "The army claims 300 (men) were killed": does what so many did stand behind the form at `i`? Then it is no noun. */
static bool tells_number(const clause_parse *p, size_t i) {
    size_t k = i + 1;
    unsigned form;
    if (!word(p, k, RG_CLASS_NUM) || word(p, k, RG_CLASS_WHEN | RG_CLASS_PRON) || !noun_like(p, i - 1) || rg_text_ends(unit_at(p, i - 1)->fold, RG_TEXT("s"))) return false;
    while (++k < i + 5 && word(p, k, RG_CLASS_NOUN | RG_CLASS_NUM) && !word(p, k, RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_MODAL | RG_CLASS_PREP | RG_CLASS_PUNCT) && !(rg_clause_verb_at(p, k, &form) && form & RG_FORM_PAST)) {}
    const struct rg_voice_tables *voice = p->reading->language->voice;
    size_t harm = voice && i > 1 && i + 2 < p->seg.n && (word(p, i - 2, RG_CLASS_DET) || (i > 2 && word(p, i - 3, RG_CLASS_DET) && word(p, i - 2, RG_CLASS_NOUN))) ? rg_unit_in(&voice->words, unit_at(p, i + 2)) : RG_NONE;
    if (harm != RG_NONE && harm & WORD_HARM && (i + 3 == p->seg.n || word(p, i + 3, RG_CLASS_PUNCT | RG_CLASS_PREP))) return true; /* "The army claims 40 dead" */
    return word(p, k, RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_MODAL) || (rg_clause_verb_at(p, k, &form) && form & RG_FORM_PAST);
}

/* "spread false | claims that", "A wild | rumour that", "The often repeated | claim that A | is": behind a word that names nothing, no verb. */
static bool described(const clause_parse *p, size_t i, unsigned form) {
    const struct rg_voice_tables *voice = p->reading->language->voice;
    static const unsigned other = RG_CLASS_NAME | RG_CLASS_PRON | RG_CLASS_NUM | RG_CLASS_DET | RG_CLASS_WHEN | RG_CLASS_ALONE | RG_CLASS_PUNCT | RG_CLASS_REL;
    if (!voice || !is(p, i + 1, "that") || word(p, i - 1, other) || rg_unit_in(&voice->nouns, unit_at(p, i - 1)) != RG_NONE) return false;
    rg_text last = unit_at(p, i - 1)->fold;
    size_t the = i - 1;
    while (the > 0 && i - the < 4 && !word(p, the, other | RG_CLASS_PREP | RG_CLASS_CC)) the--;
    bool hangs = the > 1 && word(p, the - 1, RG_CLASS_PREP) && noun_like(p, the - 2); /* "Many accounts | of the war claim that" */
    bool known = form & RG_FORM_BASE && the + 1 < i && !hangs && (is(p, the, "the") || is(p, the, "this") || is(p, the, "a")) && (!rg_text_ends(last, RG_TEXT("s")) || rg_text_ends(last, RG_TEXT("ss"))) && rg_clause_two_verbs(p, i + 2);
    if (!word(p, i - 1, RG_CLASS_NOUN) || rg_text_ends(last, RG_TEXT("s")) || rg_sense_of(&voice->senses, last) != RG_SENSE_NO) return known;
    bool one = form & RG_FORM_BASE && i > 1 && (is(p, i - 2, "a") || is(p, i - 2, "an")), bare = form & RG_FORM_S && (i == 1 || (word(p, i - 2, RG_CLASS_VERB | RG_CLASS_PREP) && !word(p, i - 2, RG_CLASS_NOUN | RG_CLASS_NAME)));
    bare |= form & RG_FORM_S && i > 1 && rg_clause_has_finite(p) && p->groups.at[p->groups.n - 1].last == i - 1;
    return one || bare || known;
}

bool rg_clause_of_nation(const clause_parse *p, size_t i) {
    const name_tables *names = p->reading->language->name;
    uint32_t words = 0;
    return names && rg_pack_find(&names->words, unit_at(p, i)->fold, &words) & RG_PACK_WHOLE && words & NAME_NATION;
}

bool rg_clause_idea(const clause_parse *p, size_t i) {
    const struct rg_voice_tables *voice = p->reading->language->voice;
    unsigned form;
    if (!voice) return false;
    const rg_verb_entry *cue = rg_unit_verb(p->c, &voice->cues.forms, p->seg.at[i], p->seg.at[p->seg.n - 1] + 1, &form);
    return rg_voice_frames(&voice->cues, cue) & FRAME_NOMINAL || rg_sense_of(&voice->senses, unit_at(p, i)->fold) == RG_SENSE_IDEA || rg_unit_in(&voice->nouns, unit_at(p, i)) == KIND_SAYING;
}

bool rg_clause_behind_idea(const clause_parse *p, size_t i) {
    size_t that = 1;
    if (!p->groups.n || !p->groups.at[0].finite || !word(p, 0, RG_CLASS_DET | RG_CLASS_NAME) || !(noun_like(p, i - 1) || p->groups.at[0].last == i)) return false;
    while (that < p->groups.at[0].first && that < 5 && !word(p, that, RG_CLASS_PUNCT | RG_CLASS_PREP | RG_CLASS_BE) && !is(p, that, "that")) that++;
    for (size_t k = p->groups.at[0].last; k < i; k++)
        if (word(p, k, RG_CLASS_PUNCT | RG_CLASS_CC | RG_CLASS_SUB | RG_CLASS_REL)) return false;
    return that > 1 && is(p, that, "that") && that < p->groups.at[0].first && i >= p->groups.at[0].last && rg_clause_idea(p, that - 1);
}

/* A present form or base form of the table without auxiliary. */
bool rg_clause_present(const clause_parse *p, size_t i, unsigned form, const rg_verb_entry *entry) {
    if (i == 0 || !entry) return false;
    static const char *const owners[] = {"'s", "\xe2\x80\x99s", "'", "\xe2\x80\x99", "his", "its", "their", "my", "our", "your"};
    for (size_t k = 0; k < sizeof owners / sizeof *owners; k++)
        if (entry->noun && is(p, i - 1, owners[k])) return false; /* "Lind's claim that" */
    bool there = i > 2 && word(p, i - 2, RG_CLASS_BE) && is(p, i - 3, "there");
    if (there && !word(p, i - 1, RG_CLASS_NAME | RG_CLASS_NOM)) return false; /* "There is little doubt that" */
    bool tells = entry->verb == RG_VERB_SAY || entry->verb == RG_VERB_CLAIM || entry->verb == RG_VERB_DENY;
    bool clause = is(p, i + 1, "that") || ((i == 1 || word(p, i - 2, RG_CLASS_PUNCT | RG_CLASS_CC | RG_CLASS_SUB)) && (is(p, i + 1, "there") || is(p, i + 1, "it") || word(p, i + 1, RG_CLASS_DET | RG_CLASS_NOM | RG_CLASS_NAME))); /* "Both deny that", "Some say there were", "though many say the mill burned" */
    const clause_group *before = p->groups.n ? &p->groups.at[p->groups.n - 1] : NULL;
    bool said = before && before->finite && !before->passive && (before->verb == RG_VERB_SAY || before->verb == RG_VERB_CLAIM) && word(p, before->last, RG_CLASS_DET) && !word(p, before->last, RG_CLASS_PREP); /* "Some say the bodies | lie" */
    bool opens = said || !rg_clause_has_finite(p) || rg_clause_since_group(p, i); /* "said that some believe that" */
    bool sums = tells && opens && entry->noun && form & RG_FORM_S && word(p, i + 1, RG_CLASS_NUM) && !word(p, i + 1, RG_CLASS_WHEN | RG_CLASS_PRON) && word(p, i - 1, RG_CLASS_NOUN) && !word(p, i - 1, RG_CLASS_PREP | RG_CLASS_DET | RG_CLASS_ADV) && !rg_text_ends(unit_at(p, i - 1)->fold, RG_TEXT("s"));
    if (sums && !rg_clause_of_nation(p, i - 1)) return true; /* "The report counts 213 deportees" */
    if (tells && opens && form & RG_FORM_BASE && (word(p, i - 1, RG_CLASS_ALONE) || is(p, i - 1, "both")) && clause) return true;
    if (entry->traits & RG_TRAIT_PLEDGE && !entry->noun && form & RG_FORM_BASE && is(p, i + 1, "that") && many_before(p, i)) return true; /* "historians widely agree that" */
    if (form & RG_FORM_BASE && !(form & RG_FORM_S) && several_do(p, i, entry)) return true;
    bool begins = i == 1 || word(p, i - 2, RG_CLASS_PUNCT | RG_CLASS_CC | RG_CLASS_SUB) || is(p, i - 2, "that");
    bool answers = begins && tells && form & RG_FORM_S && p->reading->tokens.at[unit_at(p, i - 1)->first].flags & RG_TOKEN_CAPITAL && (is(p, i + 1, "it") || is(p, i + 1, "this")) && (i + 2 >= p->seg.n || word(p, i + 2, RG_CLASS_PUNCT));
    if (answers) return true; /* ", but Hall doubts it" */
    bool this_does = begins && form & RG_FORM_S && is(p, i - 1, "this") && is(p, i + 1, "that"); /* "This suggests that": no noun in -s stands behind "this" */
    if (this_does || (begins && form & RG_FORM_BASE && is(p, i - 1, "these") && is(p, i + 1, "that") && !entry->noun)) return true;
    if (word(p, i - 1, RG_CLASS_DET | RG_CLASS_PREP | RG_CLASS_ORD) && !is(p, i - 1, "that") && !word(p, i - 1, RG_CLASS_REL)) return false;
    rg_text subject = unit_at(p, i - 1)->fold;
    const struct rg_voice_tables *voice = !entry->noun && tells && form & RG_FORM_BASE && word(p, i - 1, RG_CLASS_NOUN) && !word(p, i + 1, RG_CLASS_PREP) ? p->reading->language->voice : NULL;
    rg_sense sort = voice ? rg_sense_of(&voice->senses, subject) : RG_SENSE_NO;
    bool people = sort == RG_SENSE_PERSONS || sort == RG_SENSE_BODY || (voice && rg_unit_in(&voice->nouns, unit_at(p, i - 1)) == KIND_NOUN); /* "Police believe" */
    if (!people && !entry->noun && tells && form & RG_FORM_BASE && !p->groups.n && (is(p, i + 1, "that") || word(p, i + 1, RG_CLASS_DET | RG_CLASS_NAME | RG_CLASS_NUM))) people = several_at(p, i); /* "Researchers at the Lund Institute | believe the bone is" */
    bool many = people || (subject.len > 2 && subject.ptr[subject.len - 1] == 's');
    bool speaks = (form & RG_FORM_S || (many && noun_like(p, i - 1))) && !entry->noun && (entry->verb == RG_VERB_SAY || entry->verb == RG_VERB_CLAIM || entry->verb == RG_VERB_DIE); /* "speaks of" */
    if (is(p, i + 1, "of") && !speaks && !(tells && !entry->noun && form & RG_FORM_BASE && several_of(p, i))) return false;
    bool that = is(p, i + 1, "that") || is(p, i + 1, "how") || (entry->particle.len && is(p, i + 2, "that")) || (!entry->noun && word(p, i + 1, RG_CLASS_PREP) && word(p, i + 2, RG_CLASS_WHEN) && is(p, i + 3, "that")); /* "point out that", "maintain to this day that" */
    bool says = entry->verb == RG_VERB_ASCRIBE || entry->verb == RG_VERB_SAY || entry->verb == RG_VERB_CLAIM || entry->verb == RG_VERB_DENY;
    if (entry->noun && (described(p, i, form) || (form & RG_FORM_S && rg_clause_of_nation(p, i - 1)))) return false; /* "Danish | ships" */
    if (that && (says || (form & RG_FORM_BASE && !(form & RG_FORM_S) && !entry->noun && opens && noun_like(p, i - 1)))) return true; /* "Moen and Lind agree that" */
    if (says && form & RG_FORM_BASE && many && word(p, i + 1, RG_CLASS_DET | RG_CLASS_PRON | RG_CLASS_NAME | RG_CLASS_NUM)) return true;
    bool one = word(p, i - 1, RG_CLASS_NUM) && !(form & RG_FORM_S); /* "one man swam" */
    bool relative = word(p, i - 1, RG_CLASS_REL) || is(p, i - 1, "that") || (word(p, i - 1, RG_CLASS_PRON) && !one && (!rg_clause_has_finite(p) || rg_clause_since_group(p, i - 1)));
    if (relative) return !(entry->noun && form & RG_FORM_S && !word(p, i - 1, RG_CLASS_NOM) && acts_behind(p, i));
    if (word(p, i + 1, RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_MODAL) && !word(p, i + 1, RG_CLASS_NOUN)) return false; /* "The remains were found" */
    bool goes_on = says && form & RG_FORM_S && word(p, i - 1, RG_CLASS_CC) && rg_clause_has_finite(p) && !p->groups.at[p->groups.n - 1].past;
    if (goes_on && (is(p, i + 1, "it") || is(p, i + 1, "them") || is(p, i + 1, "him") || is(p, i + 1, "this") || is(p, i + 1, "the"))) return true; /* "accepts the deed but dates it to" */
    if (form & RG_FORM_BASE && !(form & RG_FORM_S) && (tells || entry->verb == RG_VERB_NAME || !entry->noun) && resumes(p, i)) return true;
    if (form & RG_FORM_BASE && !(form & (RG_FORM_S | RG_FORM_PAST)) && !entry->noun && several_of(p, i)) return true;
    if (form & RG_FORM_BASE && !(form & RG_FORM_S)) return !entry->noun && opens && ((many && noun_like(p, i - 1)) || (i > 1 && word(p, i - 1, RG_CLASS_ADV) && !noun_like(p, i - 1) && noun_like(p, i - 2) && !word(p, i - 2, RG_CLASS_ALONE | RG_CLASS_ADV | RG_CLASS_DET | RG_CLASS_PRON) && many_before(p, i))); /* "Historians still disagree" */
    if (form & RG_FORM_S && (!entry->noun || word(p, i + 1, RG_CLASS_PREP)) && p->groups.n == 1 && rg_clause_behind_idea(p, i)) return true;
    if (entry->noun && form & RG_FORM_S && rg_clause_has_finite(p) && is(p, i - 1, ",") && must_be_verb(p, i, form)) return true;
    if (!opens) return false;
    if (tells && form & RG_FORM_S && tells_number(p, i)) return true;
    if (entry->noun && must_be_verb(p, i, form)) return true;
    bool quoted = i > 2 && (is(p, i - 1, "\"") || is(p, i - 1, "\xe2\x80\x9d")); /* "The play "Snow" depicts" */
    if (quoted && !entry->noun && noun_like(p, i - 2)) return true;
    return (word(p, i - 1, RG_CLASS_NAME) && !(entry->noun && past_behind(p, i))) || (!entry->noun && (noun_like(p, i - 1) || is(p, i - 1, ",") || word(p, i - 1, RG_CLASS_CC | RG_CLASS_ADV)));
}
