/* clause_boundary.c: where between two verb groups the clause of the second begins. */
#include "engine/read/clause_int.h"
#include "engine/read/voice_int.h"

bool rg_clause_behind_comma(const clause_parse *p, size_t verb) {
    return verb > 0 && (is(p, verb - 1, ",") || (verb > 1 && word(p, verb - 1, RG_CLASS_ADV) && is(p, verb - 2, ",")));
}

/* "as a friend of the Danes, | had left": no subject stands right before the comma that the verb follows. */
static bool no_clause(const clause_parse *p, size_t i, size_t verb) {
    static const char *const objects[] = {"him", "them", "me", "us"};
    for (size_t k = 0; k < sizeof objects / sizeof *objects; k++)
        if (is(p, i + 1, objects[k])) return true; /* "before him" */
    if (!rg_clause_behind_comma(p, verb)) return false;
    size_t comma = verb - 1 - !is(p, verb - 1, ",");
    for (size_t k = i + 1; k < comma; k++)
        if (word(p, k, RG_CLASS_PUNCT)) return false;
    return comma > i + 1;
}

/* "as general, | he benefited": the word leads a phrase that a comma closes, and the subject stands behind it. */
static bool leads_phrase(const clause_parse *p, size_t i, size_t verb) {
    size_t comma = i + 1;
    while (comma < verb && !is(p, comma, ",")) comma++;
    if (comma + 1 >= verb || is(p, verb - 1, ",") || !word(p, comma + 1, RG_CLASS_NOM | RG_CLASS_DET | RG_CLASS_NAME) || word(p, comma + 1, RG_CLASS_PREP | RG_CLASS_WHEN)) return false;
    for (size_t k = i; k < verb; k++)
        if (word(p, k, RG_CLASS_CC | RG_CLASS_REL)) return false;
    return true;
}

/* "found | that of 40 mills": does a verb that tells a clause stand right before unit i? */
static bool tells(const clause_parse *p, size_t i) {
    unsigned form;
    const rg_verb_entry *verb = i > 0 ? rg_clause_verb_at(p, i - 1, &form) : NULL;
    return verb && (verb->verb == RG_VERB_SAY || verb->verb == RG_VERB_CLAIM || verb->traits & RG_TRAIT_TELL);
}

/* "a finely crafted | and engineered element": a conjunction between two participles that are no verbs. */
static bool joins_two(const clause_parse *p, size_t i) {
    if (i == 0 || !word(p, i - 1, RG_CLASS_VERB) || !word(p, i + 1, RG_CLASS_VERB) || !word(p, i + 2, RG_CLASS_NOUN) || !rg_text_ends(unit_at(p, i + 1)->fold, RG_TEXT("ed"))) return false;
    for (size_t k = 0; k < p->groups.n; k++)
        if (p->groups.at[k].first <= i + 1 && p->groups.at[k].last >= i) return false;
    return true;
}

/* "The town known | as Holm was taken": what a participle says that something is; not in "A wave formed | as the ship sank". */
static bool names_as(const clause_parse *p, const clause_group *g) {
    unsigned form = 0;
    if (!is(p, g->last, "as") || !g->reduced || g->gerund) return false;
    rg_clause_verb_at(p, g->head, &form);
    return !(form & RG_FORM_PAST) || g->verb == RG_VERB_NAME || g->traits & (RG_TRAIT_HOLD | RG_TRAIT_CONFER | RG_TRAIT_SERVE | RG_TRAIT_NEED);
}

static int boundary_rank(const clause_parse *p, size_t i, size_t verb) {
    unsigned k = classes(p, i);
    if (k & RG_CLASS_CC && joins_two(p, i)) return 0;
    if (k & RG_CLASS_PUNCT && (is(p, i, ";") || is(p, i, ":") || rg_unit_dash(p->c, p->seg.at[i]))) return 6;
    bool noun_next = noun_like(p, i + 1) || word(p, i + 1, RG_CLASS_DET);
    if (is(p, i, "that") && is(p, i + 1, "of") && !tells(p, i)) return 0; /* "his house was that of Lind, but he" */
    if (k & RG_CLASS_WHEN) return 0; /* "fell ill that week and died" */
    if ((k & RG_CLASS_REL) || is(p, i, "that") || (is(p, i, "what") && word(p, i - 1, RG_CLASS_PREP))) return 5;
    bool participle = k & RG_CLASS_SUB && word(p, i + 1, RG_CLASS_VERB) && rg_text_ends(unit_at(p, i + 1)->fold, RG_TEXT("ing")) && i + 1 < verb; /* "while mustering the militia, set out" */
    if (participle) return 0;
    if (is(p, i, "once") && word(p, i + 1, RG_CLASS_PUNCT | RG_CLASS_PREP)) return 0; /* "met once, in May, and" */
    if (k & RG_CLASS_SUB && !(k & RG_CLASS_PREP)) return 5;
    bool alike = is(p, i, "as") && i > 1 && (is(p, i - 1, "same") || is(p, i - 2, "same")); /* "of the same age as" */
    if (is(p, i, "than") && noun_next && i + 2 == verb) return 3; /* "than X had been" */
    bool role = is(p, i, "as") && (is(p, i + 1, "a") || is(p, i + 1, "an")) && verb > i + 3; /* "was founded as a town of weavers" */
    if (k & RG_CLASS_SUB && noun_next && !alike && !role && !word(p, i + 1, RG_CLASS_WHEN)) return no_clause(p, i, verb) || leads_phrase(p, i, verb) ? 0 : 3; /* after, before, as, until, since: a clause may follow */
    if (k & RG_CLASS_SUB && is(p, i + 1, ",") && i + 2 < verb) return 3; /* "since, as general, he" */
    if (k & RG_CLASS_CC && (is(p, i - 1, ",") || is(p, i + 1, ","))) return 4; /* "and, in 1509, he" */
    if (k & RG_CLASS_CC && i + 1 >= verb) return 4; /* "and signed" */
    if (is(p, i, ",")) return 2;
    return k & RG_CLASS_CC ? 1 : 0;
}

/* "he" right before the verb: the position of the pronoun, RG_NONE. */
static size_t nominative(const clause_parse *p, const clause_group *before, const clause_group *g) {
    size_t i = g->first;
    while (i > before->last && word(p, i - 1, RG_CLASS_ADV) && !word(p, i - 1, RG_CLASS_PREP)) i--;
    return i > before->last && word(p, i - 1, RG_CLASS_NOM) ? i - 1 : RG_NONE;
}

/* "said that the charter, | which was kept in Arn, was lost": does the pronoun at `i`, right before a verb, stand behind a noun phrase that
 * waits for the verb behind the next comma? */
static bool told_which(const clause_parse *p, size_t from, size_t i) {
    if (!(is(p, i, "which") || is(p, i, "who")) || !is(p, i - 1, ",")) return false;
    while (from < i && (word(p, from, RG_CLASS_PUNCT | RG_CLASS_CC) || is(p, from, "that"))) from++;
    if (from + 2 > i - 1 || !word(p, from, RG_CLASS_DET | RG_CLASS_NAME) || word(p, from, RG_CLASS_PREP | RG_CLASS_WHEN)) return false;
    for (size_t k = from; k + 1 < i; k++)
        if (word(p, k, RG_CLASS_PUNCT | RG_CLASS_REL | RG_CLASS_VERB) && !word(p, k, RG_CLASS_NOUN | RG_CLASS_NAME)) return false;
    for (const clause_group *g = p->groups.at; g < p->groups.at + p->groups.n; g++)
        if (g->first > i + 1 && g->finite && rg_clause_behind_comma(p, g->first)) return true;
    return false;
}

/* "In 1720, | as the war went on" */
static bool opens_with_date(const clause_parse *p, size_t from, size_t comma) {
    bool when = false;
    for (size_t i = from + 1; i < comma; i++) when |= word(p, i, RG_CLASS_WHEN);
    return when && word(p, from, RG_CLASS_PREP);
}

/* "The discovery of graves, after its forces had occupied the site, precipitated", "The view that A did it is": where the clause of the first
 * verb really begins. */
size_t rg_clause_subordinate_start(const clause_parse *p, size_t from, size_t verb, bool first) {
    if (!first && verb > from + 1 && told_which(p, from, verb - 1)) return verb - 1;
    for (size_t i = from + 1; i + 1 < verb; i++) {
        if (is(p, i, "whose") && (noun_like(p, i - 1) || is(p, i - 1, ","))) return i;
        if (!first) continue;
        bool that = is(p, i, "that") && word(p, i - 1, RG_CLASS_NOUN | RG_CLASS_NAME) && !word(p, i - 1, RG_CLASS_PREP | RG_CLASS_SUB) && p->groups.n > 1;
        size_t comma = i - 1 - (i > from + 2 && word(p, i - 1, RG_CLASS_ADV) && word(p, i, RG_CLASS_PREP)); /* ", soon after peace was made," */
        bool opens = is(p, comma, ",") && word(p, i, RG_CLASS_SUB) && !word(p, i, RG_CLASS_DET | RG_CLASS_PRON | RG_CLASS_ADV | RG_CLASS_REL) && (!is(p, i, "as") || opens_with_date(p, from, comma));
        bool subject = word(p, i + 1, RG_CLASS_DET | RG_CLASS_NAME | RG_CLASS_PRON | RG_CLASS_NOUN | RG_CLASS_NUM) && !word(p, i + 1, RG_CLASS_WHEN);
        bool which = (is(p, i, "which") || is(p, i, "whom") || is(p, i, "where")) && noun_like(p, i - 1); /* "The house where X met Y" */
        which |= (is(p, i, "which") || is(p, i, "whom")) && i > 2 && word(p, i - 1, RG_CLASS_PREP) && noun_like(p, i - 2 - is(p, i - 2, ",")); /* "The height to which it rose" */
        which |= is(p, i, "which") && is(p, i - 1, ",") && i > 1 && noun_like(p, i - 2) && word(p, i + 1, RG_CLASS_DET | RG_CLASS_NAME | RG_CLASS_NOM) && p->groups.n > 1; /* "The fire, which the mayor saw, was" */
        which |= is(p, i, "who") && word(p, i + 1, RG_CLASS_NOM) && noun_like(p, i - 1); /* "The guest who he said" */
        if ((that || which) && subject) return i;
        if (!opens || !subject) continue;
        size_t commas = 0; /* "while the governor, Piet Lind, was" */
        for (size_t k = i + 1; k < verb; k++) commas += is(p, k, ",");
        bool named = commas == 2 && verb > i + 4 && is(p, verb - 1, ",") && word(p, verb - 2, RG_CLASS_NAME) && is(p, verb - 3, ",");
        if (commas && !named) return from;
        return i;
    }
    return from;
}

/* Where the clause of a participle begins: at its comma; in "After X sank, Y, commanded by Z, arrived" at the comma before Y. */
static size_t reduced_start(const clause_parse *p, const clause_group *before, const clause_group *g) {
    size_t how = g->first; /* ", effectively blocking the straits" */
    while (how > before->last && word(p, how - 1, RG_CLASS_ADV) && !word(p, how - 1, RG_CLASS_PREP)) how--;
    size_t start = how > before->last && is(p, how - 1, ",") ? how - 1 : g->first;
    const clause_group *main = before > p->groups.at && before->gerund ? before - 1 : before; /* "When X died while building it, Y, left alone, sold it" */
    bool opens = false;
    for (size_t i = 0; main == p->groups.at && start < g->first && i < main->first; i++) opens |= word(p, i, RG_CLASS_SUB) && !word(p, i, RG_CLASS_REL | RG_CLASS_DET);
    for (size_t i = before->last; opens && i + 1 < start; i++)
        if (is(p, i, ",") && word(p, i + 1, RG_CLASS_DET | RG_CLASS_NAME) && !word(p, i + 1, RG_CLASS_WHEN)) return i;
    return start;
}

bool rg_clause_opens_sentence(const clause_parse *p) {
    size_t verb = p->groups.at[0].first;
    if (!p->groups.at[0].finite || !word(p, 0, RG_CLASS_SUB) || word(p, 0, RG_CLASS_DET | RG_CLASS_PRON | RG_CLASS_REL) || verb < 2 || word(p, 1, RG_CLASS_WHEN)) return false;
    for (size_t k = 1; k < verb; k++) {
        bool fresh = k > 1 && word(p, k, RG_CLASS_DET | RG_CLASS_NAME | RG_CLASS_PRON) && noun_like(p, k - 1) && !word(p, k - 1, RG_CLASS_DET | RG_CLASS_PREP);
        if (fresh || word(p, k, RG_CLASS_PUNCT)) return false;
    }
    return true;
}

/* "When the mayor fled, | his deputy, Korn, took": the comma behind the clause that opens the sentence, where a subject stands behind it; RG_NONE. */
static size_t behind_opening(const clause_parse *p, const clause_group *before, const clause_group *g) {
    for (const clause_group *a = p->groups.at + 1; a <= before; a++)
        if (!a->infinitive) return RG_NONE;
    if (!g->finite || !rg_clause_opens_sentence(p)) return RG_NONE;
    for (size_t i = before->last; i + 1 < g->first; i++) {
        if (word(p, i, RG_CLASS_CC | RG_CLASS_SUB | RG_CLASS_REL) || is(p, i, "that")) return RG_NONE;
        if (is(p, i, ",")) return word(p, i + 1, RG_CLASS_DET | RG_CLASS_NAME | RG_CLASS_NOM) && !word(p, i + 1, RG_CLASS_WHEN) ? i : RG_NONE;
    }
    return RG_NONE;
}

/* Where the subject of the verb begins that stands right behind a noun phrase: "the letter | she wrote", "the house | the duke had built"; the verb's own position
 * where it has none such. */
static size_t contact_subject(const clause_parse *p, size_t from, size_t verb) {
    size_t i = verb;
    if (i > from && word(p, i - 1, RG_CLASS_NOM)) return i - 1;
    while (i > from && word(p, i - 1, RG_CLASS_NOUN) && !word(p, i - 1, RG_CLASS_NAME | RG_CLASS_DET | RG_CLASS_PREP | RG_CLASS_ADV | RG_CLASS_PUNCT | RG_CLASS_WHEN | RG_CLASS_PRON | RG_CLASS_NUM)) i--;
    bool article = i < verb && i > from && (is(p, i - 1, "the") || is(p, i - 1, "a") || is(p, i - 1, "an") || is(p, i - 1, "his") || is(p, i - 1, "her") || is(p, i - 1, "their"));
    bool doing = article && i > from + 1 && word(p, i - 2, RG_CLASS_VERB) && (rg_text_ends(unit_at(p, i - 2)->fold, RG_TEXT("ing")) || is(p, i - 3, "to")); /* "the walls surrounding the town were", "to rig the line took" */
    return article && !doing ? i - 1 : verb;
}

clause_waiting rg_clause_contact(const clause_parse *p, const clause_group *g) {
    size_t i = g->first, from = g > p->groups.at ? g[-1].last : 0;
    while (i > from && word(p, i - 1, RG_CLASS_ADV) && !word(p, i - 1, RG_CLASS_PREP | RG_CLASS_SUB)) i--;
    size_t subject = contact_subject(p, from, i);
    bool purpose = g == p->groups.at + 1 && g[-1].infinitive && g[-1].first == 0 && p->groups.n == 2; /* "To pay the guards | the mayor sold it" */
    if (purpose || !g->finite || i < from + 3 || subject == i || subject == 0 || !word(p, subject - 1, RG_CLASS_NOUN) || word(p, subject - 1, RG_CLASS_PREP | RG_CLASS_ADV | RG_CLASS_WHEN | RG_CLASS_PRON)) return (clause_waiting){0};
    size_t start = subject;
    while (start > from && !word(p, start - 1, RG_CLASS_PUNCT | RG_CLASS_REL | RG_CLASS_CC) && !is(p, start - 1, "that") && !(word(p, start - 1, RG_CLASS_SUB) && !word(p, start - 1, RG_CLASS_PREP))) start--;
    bool noun = start + 1 < subject && word(p, start, RG_CLASS_DET | RG_CLASS_NUM) && !word(p, start, RG_CLASS_PREP | RG_CLASS_WHEN | RG_CLASS_NEG);
    return noun ? (clause_waiting){start, subject} : (clause_waiting){0};
}

/* "lost ten men | before Easter was over"; not "the barn where he lived until 1910 was sold". */
static bool day_acts(const clause_parse *p, const clause_group *before, const clause_group *g) {
    size_t sub = g->first >= before->last + 2 ? g->first - 2 : 0;
    if (!sub || !word(p, sub, RG_CLASS_SUB) || !word(p, sub, RG_CLASS_PREP) || !word(p, sub + 1, RG_CLASS_WHEN) || !word(p, g->first, RG_CLASS_BE | RG_CLASS_HAVE) || !before->finite) return false;
    for (size_t i = 0; i < sub; i++)
        if (word(p, i, RG_CLASS_REL) || is(p, i, "that")) return false;
    return !rg_clause_contact(p, before).last;
}

/* "The charge that he had sold the mill | was", "The claim that the guards burned it | was": is what stands behind "that" at `hangs` told of the noun before it,
 * by a verb that takes no clause itself ("the claim that Lind said the mill was")? */
static bool told_of_noun(const clause_parse *p, const clause_group *before, size_t hangs) {
    const struct rg_voice_tables *voice = p->reading->language->voice;
    bool acts = before->past || word(p, before->first, RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_DO | RG_CLASS_MODAL); /* not "that fire brigades burned it" */
    if (!voice || hangs == 0 || !acts || !is(p, hangs, "that") || before->infinitive || before->reduced) return false;
    unsigned form;
    const rg_verb_entry *cue = rg_unit_verb(p->c, &voice->cues.forms, p->seg.at[before->head], p->seg.at[p->seg.n - 1] + 1, &form);
    if (rg_voice_frames(&voice->cues, cue) & FRAME_CLAUSE) return false;
    return rg_clause_idea(p, hangs - 1);
}

/* "a dealer who claimed | it had been found", "who believed | the duke had died": is what stands between the two groups the subject of what is said in a relative
 * clause? Of a verb that has a thing for its object too ("who claimed the throne | was killed") only where the main verb has come before, or by a pronoun. */
static bool said_in_relative(const clause_parse *p, const clause_group *before, const clause_group *g) {
    const struct rg_voice_tables *voice = p->reading->language->voice;
    bool says = voice && !before->reduced && !before->passive && before->finite && g->finite && takes_all(p, before) && (before->verb == RG_VERB_SAY || before->verb == RG_VERB_CLAIM);
    size_t from = before->last;
    if (!says || from >= g->first || before->traits & (RG_TRAIT_RECORD | RG_TRAIT_HOLD | RG_TRAIT_ASCRIBE) || word(p, from, RG_CLASS_PREP | RG_CLASS_WHEN | RG_CLASS_ADV)) return false;
    unsigned form;
    unsigned frames = rg_voice_frames(&voice->cues, rg_unit_verb(p->c, &voice->cues.forms, p->seg.at[before->head], p->seg.at[p->seg.n - 1] + 1, &form));
    bool pronoun = from + 1 == g->first && word(p, from, RG_CLASS_PRON) && (word(p, from, RG_CLASS_NOM) || is(p, from, "it") || is(p, from, "there"));
    if (!(frames & FRAME_CLAUSE) || !(pronoun || word(p, from, RG_CLASS_DET | RG_CLASS_NAME))) return false;
    bool main = false;
    for (const clause_group *a = p->groups.at; a < before; a++) main |= a->finite;
    return pronoun || main || (frames & FRAME_SURE && !(frames & FRAME_NOUN));
}

size_t rg_clause_told_whom(const clause_parse *p, const clause_group *before, const clause_group *g) {
    const struct rg_voice_tables *voice = p->reading->language->voice;
    size_t whom = before->last;
    if (!voice || before->passive || !before->finite || !g->finite || before->verb != RG_VERB_SAY || whom + 1 >= g->first) return RG_NONE;
    bool people = word(p, whom, RG_CLASS_NOUN) && !word(p, whom, RG_CLASS_DET | RG_CLASS_PREP | RG_CLASS_NAME) && rg_text_ends(unit_at(p, whom)->fold, RG_TEXT("s")) && rg_sense_of(&voice->senses, unit_at(p, whom)->fold) == RG_SENSE_PERSONS;
    whom += is(p, whom, "the");
    bool named = (unit_at(p, whom)->name != RG_NONE && !is(p, whom + 1, "it")) || is(p, whom, "him") || is(p, whom, "them") || is(p, whom, "me") || is(p, whom, "us");
    unsigned form;
    unsigned frames = rg_voice_frames(&voice->cues, rg_unit_verb(p->c, &voice->cues.forms, p->seg.at[before->head], p->seg.at[p->seg.n - 1] + 1, &form));
    bool told = (people || named) && frames & FRAME_PERSON && frames & FRAME_CLAUSE && whom + 1 < g->first;
    bool subject = word(p, whom + 1, RG_CLASS_DET | RG_CLASS_NAME) || (named && word(p, whom + 1, RG_CLASS_NOM));
    for (size_t i = whom + 1; i < g->first; i++) subject &= !word(p, i, RG_CLASS_PUNCT);
    return told && subject && !word(p, whom + 1, RG_CLASS_PREP | RG_CLASS_WHEN) ? whom + 1 : RG_NONE;
}

size_t rg_clause_fronted(const clause_parse *p) {
    size_t k = 1;
    if (p->groups.n < 2 || !is(p, 0, "that") || !p->groups.at[0].finite || p->groups.at[0].first < 2 || !word(p, 1, RG_CLASS_DET | RG_CLASS_NAME | RG_CLASS_NOM | RG_CLASS_NUM | RG_CLASS_PRON) || word(p, 1, RG_CLASS_PREP | RG_CLASS_REL)) return 0;
    while (k < p->groups.n && !p->groups.at[k].finite) k++;
    if (k == p->groups.n || p->groups.at[k].first == p->groups.at[0].last || word(p, p->groups.at[k].first - 1, RG_CLASS_NOM)) return 0;
    for (size_t i = p->groups.at[0].last; i < p->groups.at[k].first; i++)
        if (word(p, i, RG_CLASS_REL | RG_CLASS_CC) || (word(p, i, RG_CLASS_SUB) && !word(p, i, RG_CLASS_PREP)) || (word(p, i, RG_CLASS_PUNCT) && i + 1 < p->groups.at[k].first)) return 0;
    return k;
}

/* "In order to reach him | the Danes crossed", "To reach Lund | the envoy left": behind the object of an infinitive that opens the sentence, where no comma parts the subject; RG_NONE. */
static size_t behind_purpose(const clause_parse *p, const clause_group *before, const clause_group *g) {
    static const char *const objects[] = {"him", "them", "me", "us", "it", "this", "her"};
    bool opens = before == p->groups.at && before->infinitive && (before->first == 0 || (before->first == 2 && is(p, 0, "in") && is(p, 1, "order")));
    for (size_t k = before->last + 1; opens && g->finite && k + 1 < g->first && !word(p, k, RG_CLASS_PUNCT | RG_CLASS_CC | RG_CLASS_REL); k++) {
        bool whom = noun_like(p, k - 1) && !word(p, k - 1, RG_CLASS_DET | RG_CLASS_WHEN);
        for (size_t o = 0; k == before->last + 1 && o < sizeof objects / sizeof *objects; o++) whom |= is(p, k - 1, objects[o]);
        if (whom && word(p, k, RG_CLASS_DET) && !word(p, k, RG_CLASS_PREP | RG_CLASS_WHEN) && noun_like(p, g->first - 1)) return k;
    }
    return RG_NONE;
}

/* The position where the clause of group g begins, between the end of the group before it and g itself. */
size_t rg_clause_boundary(const clause_parse *p, const clause_group *before, const clause_group *g) {
    if (g->infinitive) return g->first;
    if (g->reduced) return reduced_start(p, before, g);
    if (rg_clause_fronted(p) == (size_t)(g - p->groups.at)) return g->first;
    size_t best = before->last, opening = behind_opening(p, before, g);
    int rank = 0;
    if (opening != RG_NONE) return opening;
    if (rg_clause_said_of(p, before, g)) return before->last;
    if (rg_clause_apposed(p, before, g) != RG_NONE) return rg_clause_apposed(p, before, g);
    for (size_t i = before->last; i < g->first; i++) {
        int r = i == before->last && names_as(p, before) ? 0 : boundary_rank(p, i, g->first);
        if (r && r >= rank) best = i, rank = r;
        if (rank == 5 && r == 2) break; /* "that, in 1939, ..." */
    }
    if (rank == 0 && behind_purpose(p, before, g) != RG_NONE) return behind_purpose(p, before, g);
    if (rank == 0 && day_acts(p, before, g)) return g->first - 2;
    if (rank == 0 && said_in_relative(p, before, g)) return before->last;
    if (rank == 0 && rg_clause_told_whom(p, before, g) != RG_NONE) return rg_clause_told_whom(p, before, g);
    size_t contact = rank == 0 ? rg_clause_contact(p, g).last : 0;
    if (contact > before->last) return contact;
    if (rank < 2 && nominative(p, before, g) != RG_NONE) return nominative(p, before, g); /* "When she left X on Monday she carried" */
    size_t hangs = before == p->groups.at && before->finite ? rg_clause_subordinate_start(p, 0, before->first, true) : 0; /* "The house where X met Y | was burned" */
    if (rank == 0 && (takes_all(p, before) || word(p, hangs, RG_CLASS_REL) || told_of_noun(p, before, hangs) || rg_clause_object_relative(p, before) || rg_clause_contact(p, before).last) && g->finite) { /* "The men who held it | surrendered", "the committee set up by X | met" */
        best = g->first;
        while (best > before->last && word(p, best - 1, RG_CLASS_ADV) && !word(p, best - 1, RG_CLASS_PREP)) best--;
    }
    return best;
}

bool rg_clause_not_who(const clause_parse *p, const rg_clause *clause, size_t outer) {
    const rg_unit *u = p->c->units.at;
    const rg_clause *is = outer == RG_NONE ? NULL : &p->c->at.at[outer];
    bool who = clause->relative < clause->verb_first && (rg_unit_is(&u[clause->relative], "who") || rg_unit_is(&u[clause->relative], "which"));
    if (!is || !who || clause->link != RG_LINK_RELATIVE || is->verb != RG_VERB_BE || is->subject.last != is->subject.first + 1 || !rg_unit_is(&u[is->subject.first], "it")) return false;
    bool not = false;
    for (size_t i = is->verb_first; i < clause->first; i++) {
        if (u[i].classes & RG_CLASS_PUNCT || rg_unit_is(&u[i], "but") || rg_unit_is(&u[i], "only") || rg_unit_is(&u[i], "alone") || (not && u[i].classes & RG_CLASS_PREP && !rg_unit_is(&u[i], "of"))) return false;
        not |= rg_unit_is(&u[i], "not") && i + 1 < clause->first && u[i + 1].classes & (RG_CLASS_NAME | RG_CLASS_DET);
    }
    return not;
}

size_t rg_clause_own_end(const clause_parse *p, size_t k, size_t to) {
    size_t i = p->groups.at[k].last;
    if (k + 2 >= p->groups.n || p->groups.at[k + 2].infinitive || !word(p, to, RG_CLASS_REL) || is(p, to, "that")) return to;
    while (i < to && !is(p, i, ",")) i++;
    bool subject = i + 2 < to && word(p, i + 1, RG_CLASS_CC) && word(p, i + 2, RG_CLASS_DET | RG_CLASS_NAME | RG_CLASS_NOUN | RG_CLASS_NUM) && !word(p, i + 2, RG_CLASS_PREP | RG_CLASS_ADV | RG_CLASS_PUNCT);
    return subject ? i : to;
}

bool rg_clause_participle_behind(const clause_parse *p, size_t i) {
    unsigned form = 0;
    if (i > 0 && word(p, i - 1, RG_CLASS_SUB) && !word(p, i - 1, RG_CLASS_PREP | RG_CLASS_DET) && word(p, i + 1, RG_CLASS_PREP | RG_CLASS_ADV | RG_CLASS_PUNCT)) rg_clause_verb_at(p, i, &form);
    return (form & RG_FORM_PART) != 0;
}

void rg_clause_past_conjunction(const clause_parse *p, rg_clause *clause, size_t from, bool first) {
    size_t k = from;
    if (clause->link != RG_LINK_SUB) return;
    while (p->seg.at[k] < clause->verb_first && !rg_text_same(unit_at(p, k)->fold, clause->linker)) k++;
    if (!rg_clause_participle_behind(p, k + 1) || clause->subject.first <= p->seg.at[k + 1]) return;
    clause->link = is(p, from, "that") ? RG_LINK_THAT : first ? RG_LINK_MAIN : RG_LINK_AND;
    clause->linker = (rg_text){0};
}

/* Behind a comma between the units, the subject of a verb of its own: ", he | fled"? */
static bool another_main(const clause_parse *p, const clause_group *g) {
    for (const clause_group *next = g + 1; next < p->groups.at + p->groups.n; next++)
        for (size_t i = g->last; next->finite && i + 1 < next->first; i++)
            if (is(p, i, ",") && word(p, i + 1, RG_CLASS_DET | RG_CLASS_NAME | RG_CLASS_NOM | RG_CLASS_NOUN) && !word(p, i + 1, RG_CLASS_PREP | RG_CLASS_REL | RG_CLASS_SUB)) return true;
    return false;
}

size_t rg_clause_verbless(const clause_parse *p, const clause_group *g, size_t from) {
    size_t comma = from + 1, verb = g->first;
    while (verb > from && word(p, verb - 1, RG_CLASS_ADV) && !word(p, verb - 1, RG_CLASS_NOUN | RG_CLASS_NAME)) verb--;
    while (comma < verb && !is(p, comma, ",")) comma++;
    bool fact = word(p, from, RG_CLASS_FACT) || is(p, from, "when") || is(p, from, "once");
    if (!fact || comma == from + 1 || comma + 1 >= verb || is(p, verb - 1, ",") || !word(p, comma + 1, RG_CLASS_DET | RG_CLASS_NAME | RG_CLASS_NOM | RG_CLASS_NOUN | RG_CLASS_NUM) || word(p, comma + 1, RG_CLASS_PREP | RG_CLASS_WHEN | RG_CLASS_CC)) return from;
    for (size_t i = comma + 1; i < verb; i++)
        if (word(p, i, RG_CLASS_PUNCT | RG_CLASS_CC | RG_CLASS_REL)) return from;
    return another_main(p, g) ? from : comma + 1;
}

bool rg_clause_during(const clause_parse *p, size_t start, size_t end, size_t verb) {
    bool joined = start > 0 && word(p, start - 1, RG_CLASS_SUB), doing = joined && word(p, start, RG_CLASS_VERB) && rg_text_ends(unit_at(p, start)->fold, RG_TEXT("ing"));
    bool shares = start > 1 && word(p, start - 2, RG_CLASS_CC) && p->groups.n && p->groups.at[0].finite && p->groups.at[0].last < start;
    if (doing && (end < verb || (shares && word(p, start + 1, RG_CLASS_DET | RG_CLASS_PRON)))) return true;
    bool alone = start + 1 == end && is(p, end, ",");
    return alone && ((joined && end + 1 == verb && !word(p, start, RG_CLASS_NAME | RG_CLASS_PRON)) || is(p, start, "worse"));
}

bool rg_clause_times_of(const clause_parse *p, size_t from, size_t verb) {
    bool of = from + 2 < verb && word(p, from, RG_CLASS_WHEN) && is(p, from + 1, "of") && !word(p, from + 2, RG_CLASS_WHEN | RG_CLASS_NUM);
    for (size_t i = from + 2; of && i < verb; i++) of = !word(p, i, RG_CLASS_PUNCT | RG_CLASS_SUB | RG_CLASS_REL | RG_CLASS_WHEN) && (!word(p, i, RG_CLASS_PREP) || is(p, i, "of"));
    return of && word(p, verb - 1, RG_CLASS_NOUN | RG_CLASS_NAME);
}

size_t rg_clause_pronoun_before(const clause_parse *p, size_t k) {
    while (k > 0 && p->groups.at[k - 1].reduced) k--;
    size_t i = p->groups.at[k].first;
    while (i > 0 && word(p, i - 1, RG_CLASS_PUNCT)) i--;
    return i > 0 && word(p, i - 1, RG_CLASS_REL) && !is(p, i - 1, "that") ? i - 1 : RG_NONE;
}
