/* clause_group.c: the verb groups of a stretch of a sentence.
 *
 * A verb is recognised by its auxiliaries, else by the table and its company; a participle right behind a noun is a reduced relative ("a treaty
 * signed in 1939"). What the first look gets wrong is set right once all groups are known. Linear.
 */
#include "engine/read/clause_int.h"
#include "engine/read/name_int.h"
#include "engine/read/voice_int.h"

enum { SAID_REACH = 8 };

const rg_verb_entry *rg_clause_verb_at(const clause_parse *p, size_t i, unsigned *form) {
    *form = 0;
    if (i >= p->seg.n || !word(p, i, RG_CLASS_VERB)) return NULL;
    const rg_verb_entry *entry = rg_unit_verb(p->c, p->t, p->seg.at[i], p->seg.at[p->seg.n - 1] + 1, form);
    if (entry) return entry;
    rg_text fold = unit_at(p, i)->fold;
    bool past = rg_text_ends(fold, RG_TEXT("ed")) && !rg_text_ends(fold, RG_TEXT("eed")) && !rg_text_ends(fold, RG_TEXT("hatred")) && !rg_text_ends(fold, RG_TEXT("kindred")); /* not "speed"; else a verb alone with its particle: "guns" of "gun down" */
    *form = rg_text_ends(fold, RG_TEXT("ing")) ? RG_FORM_ING : past ? RG_FORM_PAST | RG_FORM_PART : 0;
    return NULL;
}

/* "claimed over 12 lives": who claims so many says nothing. */
static bool takes_lives(const clause_parse *p, size_t i) {
    size_t number = i;
    while (number < i + 3 && word(p, number, RG_CLASS_ADV | RG_CLASS_PREP | RG_CLASS_DET) && !word(p, number, RG_CLASS_NUM)) number++;
    const struct rg_voice_tables *voice = p->reading->language->voice;
    size_t what = voice && word(p, number, RG_CLASS_NUM) && number + 1 < p->seg.n ? rg_unit_in(&voice->words, unit_at(p, number + 1)) : RG_NONE;
    return what != RG_NONE && what & WORD_TAKEN;
}

size_t rg_clause_set_verb(const clause_parse *p, clause_group *g, size_t i) {
    unsigned form;
    const rg_verb_entry *entry = rg_clause_verb_at(p, i, &form);
    size_t end = entry ? rg_unit_verb_end(p->c, entry, p->seg.at[i], p->seg.at[p->seg.n - 1] + 1) - p->seg.at[i] : 1;
    g->head = i;
    g->verb = entry ? entry->verb : RG_VERB_OTHER;
    g->lemma = entry ? entry->lemma : unit_at(p, i)->fold;
    g->event = entry ? entry->event : (rg_text){0};
    g->traits = entry ? entry->traits : 0;
    g->ends = entry && entry->ends;
    if (g->verb == RG_VERB_CLAIM && takes_lives(p, i + end)) g->verb = RG_VERB_KILL;
    return i + end <= p->seg.n && p->seg.at[i + end - 1] == p->seg.at[i] + end - 1 ? i + end : i + 1;
}

/* "in fact": two words that are one adverb. */
static bool one_adverb(const clause_parse *p, size_t i) {
    return i + 1 < p->seg.n && p->seg.at[i + 1] == p->seg.at[i] + 1 && word(p, i, RG_CLASS_PREP) && rg_unit_adverb(p->c, p->t, p->reading, p->seg.at[i]);
}

/* "was in fact released": the end of what is one adverb between an auxiliary and its verb; `i` where there is none. */
static size_t adverb_pair(const clause_parse *p, size_t i) {
    bool then = word(p, i, RG_CLASS_PREP) && (is(p, i + 1, "then") || is(p, i + 1, "that") || is(p, i + 1, "the") || is(p, i + 1, "this") || is(p, i + 1, "some") || is(p, i + 1, "a")) && (is(p, i + 2, "time") || is(p, i + 2, "point") || is(p, i + 2, "on") || is(p, i + 2, "onwards"));
    if (then && word(p, i + 3, RG_CLASS_VERB)) return i + 3; /* "was from then on called", "was at that time held" */
    return one_adverb(p, i) && word(p, i + 2, RG_CLASS_VERB) ? i + 2 : i;
}

/* "not only | routed the army but took the town", "not merely took it, they burned it": what is limited so is so, where "but" or a clause of its own goes on with more. */
static bool not_only(const clause_parse *p, size_t i) {
    bool goes_on = false;
    if (!word(p, i + 1, RG_CLASS_MERE)) return false;
    for (size_t k = i + 2; k < p->seg.n && !goes_on; k++) goes_on = is(p, k, "but") || (is(p, k, ",") && word(p, k + 1, RG_CLASS_NOM));
    return goes_on;
}

enum { PARTED_UNITS = 14 };

/* "was, after a long trial in Lund, | hanged": behind the second of two commas that set words without a verb off right behind an auxiliary; `i` where they do not. */
static size_t behind_commas(const clause_parse *p, size_t i) {
    if (!is(p, i, ",")) return i;
    for (size_t k = i + 1; k < p->seg.n && k < i + PARTED_UNITS && !word(p, k, RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_DO | RG_CLASS_MODAL | RG_CLASS_REL | RG_CLASS_NOM | RG_CLASS_CC); k++)
        if (is(p, k, ",")) return k > i + 1 && word(p, i + 1, RG_CLASS_PREP | RG_CLASS_ADV) && !word(p, i + 1, RG_CLASS_NEG) ? k + 1 : i;
    return i;
}

/* "was in 1712 | sold", "had until then | been", "was, however, | led": behind a time, or words between commas, that part an auxiliary from its verb; `i` where none do. */
static size_t behind_time(const clause_parse *p, size_t i) {
    unsigned form;
    size_t next = i;
    if (word(p, i, RG_CLASS_PREP)) {
        size_t when = i + 1 + (word(p, i + 1, RG_CLASS_DET) && !word(p, i + 1, RG_CLASS_WHEN));
        if (word(p, when, RG_CLASS_WHEN)) next = when + 1;
    } else {
        next = behind_commas(p, i);
    }
    while (next > i && word(p, next, RG_CLASS_ADV) && !word(p, next, RG_CLASS_PREP | RG_CLASS_NEG)) next++;
    size_t verb = next + (next > i && (is(p, next, "not") || is(p, next, "never"))); /* "had, however, | never sold" */
    rg_clause_verb_at(p, verb, &form);
    bool goes_on = next > i && (form & RG_FORM_PART || is(p, verb, "been") || is(p, verb, "being")) && (verb > next || word(p, i - 1, RG_CLASS_HAVE) || !(word(p, next + 1, RG_CLASS_NOUN | RG_CLASS_NAME) && !word(p, next + 1, RG_CLASS_PREP | RG_CLASS_ADV | RG_CLASS_PUNCT | RG_CLASS_WHEN) && !is(p, next, "been")));
    return goes_on ? next : i;
}

static size_t skip_adverbs(const clause_parse *p, size_t i, clause_group *g) {
    i = adverb_pair(p, i);
    i = behind_time(p, i);
    while (i < p->seg.n && (word(p, i, RG_CLASS_ADV | RG_CLASS_NEG) || is(p, i, "now") || (word(p, i, RG_CLASS_WHEN) && word(p, i + 1, RG_CLASS_VERB))) && !(word(p, i, RG_CLASS_NEG) && word(p, i, RG_CLASS_PRON)) && !word(p, i, RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_DO | RG_CLASS_MODAL | RG_CLASS_PREP)) {
        unsigned form = 0;
        if (is(p, i, "no") && !word(p, i + 1, RG_CLASS_ADV) && rg_clause_verb_at(p, i + 1, &form) && form & (RG_FORM_ING | RG_FORM_PART)) break; /* "was no | meeting", "no known cure" */
        if (word(p, i, RG_CLASS_NEG) && !not_only(p, i)) g->negated = true;
        i++;
    }
    return i;
}

/* "was himself shot". */
static bool himself(const clause_parse *p, size_t i) {
    static const char *const words[] = {"himself", "herself", "itself", "themselves"};
    for (size_t k = 0; k < sizeof words / sizeof *words; k++)
        if (is(p, i, words[k])) return word(p, i + 1, RG_CLASS_VERB);
    return false;
}

static size_t auxiliary_group(const clause_parse *p, size_t i, clause_group *g);

/* "is thought to show her", "are believed to hold": does the verb at i say what somebody holds, and not what he bids or asks ("was told to leave")? */
static bool held_by_form(const clause_parse *p, size_t i) {
    const struct rg_voice_tables *voice = p->reading->language->voice;
    unsigned form;
    const rg_verb_entry *cue = voice ? rg_unit_verb(p->c, &voice->cues.forms, p->seg.at[i], p->seg.at[p->seg.n - 1] + 1, &form) : NULL;
    unsigned frames = voice ? rg_voice_frames(&voice->cues, cue) : 0;
    return frames & FRAME_CLAUSE && frames & (FRAME_BELIEF | FRAME_SURE | FRAME_CITES) && !(frames & (FRAME_PERSON | FRAME_INFINITIVE | FRAME_DUTY));
}

/* "is known to have fled": does the verb at i leave no doubt that it is so? */
static bool known(const clause_parse *p, size_t i) {
    const struct rg_voice_tables *voice = p->reading->language->voice;
    unsigned form;
    const rg_verb_entry *cue = voice ? rg_unit_verb(p->c, &voice->cues.forms, p->seg.at[i], p->seg.at[p->seg.n - 1] + 1, &form) : NULL;
    return cue && rg_voice_frames(&voice->cues, cue) & FRAME_FACT && !(rg_voice_frames(&voice->cues, cue) & FRAME_PERSON);
}

/* "is credited | with building the tower", "with having built it": the deed that somebody is said to have done; `i`: at "with". */
static size_t credited_end(const clause_parse *p, size_t i, clause_group *g) {
    unsigned form;
    size_t verb = i + 1 + is(p, i + 1, "having");
    rg_clause_verb_at(p, verb, &form);
    if (!(form & (verb > i + 1 ? RG_FORM_PART : RG_FORM_ING)) || !(object_at(p, verb + 1) || (verb > i + 1 && !word(p, verb + 1, RG_CLASS_PREP)))) return i;
    size_t end = rg_clause_set_verb(p, g, verb);
    g->passive = false, g->past = true, g->held = true;
    return end;
}

/* "is said | to have hidden her", "is thought to be a spy", "seems to have left": by whose word it was, or that it seems so, is said of the
 * deed, so that both are one group. `i`: behind the verb of saying; -> the end of the group. */
static size_t evidential_end(const clause_parse *p, size_t i, const rg_verb_entry *entry, clause_group *g) {
    bool holds = entry && entry->verb == RG_VERB_DISCUSS && entry->traits & RG_TRAIT_HOLD; /* "is considered to be" */
    bool says = entry && (entry->verb == RG_VERB_CLAIM || entry->verb == RG_VERB_SAY || holds || (!g->negated && g->finite && known(p, g->head))) && g->passive;
    if (entry && g->passive && entry->traits & RG_TRAIT_ASCRIBE && is(p, i, "with")) return credited_end(p, i, g);
    bool seems = entry && entry->traits & RG_TRAIT_CARRY && entry->traits & RG_TRAIT_STATE;
    bool never = is(p, i + 1, "to") && (is(p, i, "not") || is(p, i, "never")); /* "is believed not to have fled" */
    clause_group deed = {.first = i, .negated = never};
    size_t have = (says || seems) && is(p, i + never, "to") ? skip_adverbs(p, i + never + 1, &deed) : i;
    bool it = g->first > 0 && is(p, g->first - 1, "it"); /* "it is believed to be": by those who believe it */
    unsigned form;
    const rg_verb_entry *state = have > i && says && !it ? rg_clause_verb_at(p, have, &form) : NULL;
    bool stands = state && form & RG_FORM_BASE && (state->verb == RG_VERB_LOCATE || state->traits & RG_TRAIT_STATE || held_by_form(p, g->head)); /* "are said to lie near Lund" */
    if (have == i || !(stands || word(p, have, RG_CLASS_HAVE) || (is(p, have, "be") && !it))) return i;
    size_t end = stands ? rg_clause_set_verb(p, &deed, have) : auxiliary_group(p, have, &deed);
    g->head = deed.head, g->verb = deed.verb, g->lemma = deed.lemma, g->event = deed.event, g->traits = deed.traits, g->ends = deed.ends;
    g->passive = deed.passive, g->negated |= deed.negated, g->past = true, g->held = true;
    return end;
}

/* aux+ adv* verb, from an auxiliary at i; returns the end. */
static size_t auxiliary_group(const clause_parse *p, size_t i, clause_group *g) {
    unsigned last = 0, form;
    g->past = word(p, i, RG_CLASS_PAST);
    while (word(p, i, RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_DO | RG_CLASS_MODAL)) {
        last = classes(p, i);
        if (last & RG_CLASS_MODAL) g->modal = true;
        if (last & RG_CLASS_NEG) g->negated = true;
        g->head = i;
        i = skip_adverbs(p, i + 1, g);
        i += himself(p, i);
        if ((is(p, i, "either") || is(p, i, "both")) && rg_clause_verb_at(p, i + 1, &form) && form & (RG_FORM_PART | RG_FORM_ING)) i++; /* "were either taken to Lund or sold" */
    }
    const rg_verb_entry *entry = rg_clause_verb_at(p, i, &form);
    bool be = (last & RG_CLASS_BE) != 0;
    bool fits = be ? (form & (RG_FORM_PART | RG_FORM_ING)) != 0
                : last & RG_CLASS_HAVE ? (form & RG_FORM_PART) != 0
                                       : (form & (RG_FORM_BASE | RG_FORM_PART)) != 0 || (!form && word(p, i, RG_CLASS_NOUN) && i + 1 < p->seg.n);
    if (fits) {
        size_t end = rg_clause_set_verb(p, g, i);
        g->passive = be && (form & RG_FORM_PART) && !(form & RG_FORM_ING);
        if (last & RG_CLASS_MODAL && form & RG_FORM_PART && !(form & RG_FORM_BASE)) g->passive = true; /* "may decided": a broken passive */
        return evidential_end(p, end, entry, g);
    }
    g->verb = be ? RG_VERB_BE : RG_VERB_OTHER;
    g->lemma = be ? RG_TEXT("be") : last & RG_CLASS_HAVE ? RG_TEXT("have") : RG_TEXT("do");
    return g->head + 1;
}

bool rg_clause_has_finite(const clause_parse *p) { return p->groups.n > 0 && p->groups.at[p->groups.n - 1].finite; }

/* Has a boundary come since the last verb group? Then a new subject may have come too. */
bool rg_clause_since_group(const clause_parse *p, size_t i) {
    for (size_t k = p->groups.n ? p->groups.at[p->groups.n - 1].last : 0; k < i; k++)
        if (word(p, k, RG_CLASS_PUNCT | RG_CLASS_CC | RG_CLASS_SUB | RG_CLASS_REL)) return true;
    return p->groups.n == 0;
}

/* "describes it as a plot | laid in secret": does "as" behind a verb of holding lead the words up to i? Not in "saw them as the mill burned". */
static bool held_as(const clause_parse *p, size_t start, size_t i) {
    unsigned traits = p->groups.n ? p->groups.at[p->groups.n - 1].traits : 0;
    for (size_t k = start; traits & RG_TRAIT_HOLD && k + 1 < i; k++)
        if (is(p, k, "as") && (!(traits & RG_TRAIT_SENSE) || is(p, k + 1, "a") || is(p, k + 1, "an"))) return true;
    return false;
}

/* May the words between the last boundary and i be a subject? Not where they open with a preposition: "but between X and Y dealt with"; but in
 * "after Korn captured the mill". */
static bool subject_stands(const clause_parse *p, size_t i) {
    size_t from = p->groups.n ? p->groups.at[p->groups.n - 1].last : 0, start = from;
    for (size_t k = from; k < i; k++)
        if (word(p, k, RG_CLASS_PUNCT | RG_CLASS_REL) || is(p, k, "that") || (word(p, k, RG_CLASS_SUB) && !word(p, k, RG_CLASS_PREP | RG_CLASS_DET))) start = k + 1;
    while (start < i && word(p, start, RG_CLASS_CC | RG_CLASS_ADV)) start++;
    if (held_as(p, start, i)) return false;
    unsigned form;
    const rg_verb_entry *entry = rg_clause_verb_at(p, i, &form);
    bool object = object_at(p, i + 1) || (word(p, i + 1, RG_CLASS_NOUN) && !word(p, i + 1, RG_CLASS_PREP | RG_CLASS_ADV | RG_CLASS_WHEN));
    bool as = (is(p, start, "as") && !is(p, start + 1, "a") && !is(p, start + 1, "an")) || is(p, start, "until");
    bool names = entry && (entry->verb == RG_VERB_NAME || entry->verb == RG_VERB_APPOINT || is(p, i + 1, "as") || is(p, i + 1, "by"));
    if (start + 1 < i && word(p, start, RG_CLASS_PREP) && word(p, start, RG_CLASS_SUB) && !names && (as || object || (entry && goes(entry->verb)))) start++;
    size_t phrase = i; /* "died at Lund and a daughter married Korn" */
    while (phrase > start + 1 && !word(p, phrase - 1, RG_CLASS_PREP | RG_CLASS_CC | RG_CLASS_PUNCT)) phrase--;
    bool joined = phrase > start + 1 && phrase < i && word(p, phrase - 1, RG_CLASS_CC), to = is(p, i + 1, "to") && rg_clause_verb_at(p, i + 2, &form) && form & RG_FORM_BASE;
    bool acts = object || to || is(p, i + 1, "not") || is(p, i + 1, "that");
    if (joined && word(p, phrase, RG_CLASS_DET) && (acts || is(p, phrase - 1, "but") || (entry && goes(entry->verb)))) return true;
    if (joined && acts && phrase + 1 == i && unit_at(p, phrase)->name != RG_NONE && p->reading->names.at[unit_at(p, phrase)->name].type == RG_NAME_PERSON) return true; /* "fell back under fire and Moen decided to" */
    bool doing = word(p, start, RG_CLASS_VERB) && rg_text_ends(unit_at(p, start)->fold, RG_TEXT("ing")); /* "and breeding horses used in" */
    return start < i && !doing && (!word(p, start, RG_CLASS_PREP) || word(p, start + 1, RG_CLASS_WHEN));
}

/* "When Lind was tried in Lund, | a mob burned the mill": does a conjunction open the stretch, with one verb before the comma and none behind what begins there? */
static bool main_awaited(const clause_parse *p, size_t comma, size_t i) {
    static const unsigned aux = RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_DO | RG_CLASS_MODAL;
    size_t open = 0;
    while (open < comma && word(p, open, RG_CLASS_ADV) && !word(p, open, RG_CLASS_SUB)) open++;
    const clause_group *last = p->groups.n ? &p->groups.at[p->groups.n - 1] : NULL;
    if (!last || !word(p, open, RG_CLASS_SUB) || is(p, open, "that") || !p->groups.at[0].finite || last->last > comma) return false;
    for (size_t k = p->groups.at[0].last; k < comma; k++)
        if (is(p, k, ",")) return false;
    for (size_t k = i + 1; k < p->seg.n; k++) {
        unsigned form;
        if (word(p, k, aux) || (rg_clause_verb_at(p, k, &form) && form & RG_FORM_PAST && !word(p, k, RG_CLASS_NAME))) return false;
    }
    return true;
}

/* ", a city divided in two": a noun phrase in apposition, no new subject. */
static bool apposition(const clause_parse *p, size_t i) {
    size_t k = i;
    while (k > 0 && !word(p, k - 1, RG_CLASS_PUNCT | RG_CLASS_CC | RG_CLASS_SUB | RG_CLASS_REL)) k--;
    return k > 0 && word(p, k - 1, RG_CLASS_PUNCT) && (is(p, k, "a") || is(p, k, "an")) && !main_awaited(p, k - 1, i);
}

/* Did the last verb stand in a relative clause, by itself or joined to another: "who fled and was caught"? Then a comma may close it. */
static bool closes_relative(const clause_parse *p) {
    for (size_t n = p->groups.n; n; n--) {
        bool joined = false, comma = false;
        size_t before = n > 1 ? n - 1 : 0;
        while (before && p->groups.at[before - 1].infinitive) before--; /* "whose plan to burn it | failed" */
        for (size_t k = before ? p->groups.at[before - 1].last : 0; k < p->groups.at[n - 1].first; k++) {
            if (word(p, k, RG_CLASS_REL) && !is(p, k, "that")) return true;
            joined |= word(p, k, RG_CLASS_CC), comma |= is(p, k, ",");
        }
        if (!joined || comma) return false;
    }
    return false;
}

/* "X, who had fled | , returned": does the comma right behind the verb close a relative clause that a comma opens? Not in "who was seized, tried and hanged", "who
 * states, based on the ledger, that". */
static bool closes_at_once(const clause_parse *p, size_t i) {
    const clause_group *g = p->groups.n ? &p->groups.at[p->groups.n - 1] : NULL;
    bool says = g && (g->verb == RG_VERB_SAY || g->verb == RG_VERB_CLAIM || g->verb == RG_VERB_DENY), alone = g && g->past && !says && g->last + 1 == i && !(word(p, i + 1, RG_CLASS_CC) || is(p, i + 1, ","));
    for (size_t k = alone ? g->first : 0; k > 1 && !word(p, k - 1, RG_CLASS_PUNCT); k--)
        if (is(p, k - 1, "who") || is(p, k - 1, "which") || is(p, k - 1, "whom") || is(p, k - 1, "whose")) return k > 2 && is(p, k - 2, ",");
    return false;
}

/* "who in turn served", "which later became": a relative pronoun before an adverb or a short phrase. */
static bool behind_pronoun(const clause_parse *p, size_t i) {
    size_t k = i;
    while (k > 0 && word(p, k - 1, RG_CLASS_ADV) && !word(p, k - 1, RG_CLASS_PREP | RG_CLASS_REL)) k--;
    if (k == i && k > 2 && word(p, k - 2, RG_CLASS_PREP) && word(p, k - 3, RG_CLASS_REL)) k -= 2;
    return k < i && k > 0 && word(p, k - 1, RG_CLASS_REL) && !is(p, k - 1, "that");
}

/* ", testified in 1947 that", ", stated before the court that": a verb of saying and what it says, a date or a phrase between at most. */
static bool says_that(const clause_parse *p, size_t i) {
    unsigned form;
    const rg_verb_entry *entry = rg_clause_verb_at(p, i, &form);
    if (!entry || !(entry->verb == RG_VERB_SAY || entry->verb == RG_VERB_CLAIM)) return false;
    size_t k = i + 1;
    bool led = word(p, k, RG_CLASS_PREP);
    while (k < i + SAID_REACH && word(p, k, RG_CLASS_PREP | RG_CLASS_WHEN | (led ? RG_CLASS_DET | RG_CLASS_NOUN | RG_CLASS_NAME : 0)) && !is(p, k, "that") && !word(p, k, RG_CLASS_REL)) k++;
    return is(p, k, "that");
}

/* Does the verb have an object? Of verbs that have two, or name things, the passive may have one. */
static bool takes_object(const clause_parse *p, size_t i, const rg_verb_entry *entry) {
    bool two = entry && (entry->verb == RG_VERB_NAME || entry->verb == RG_VERB_APPOINT || entry->traits & (RG_TRAIT_GRANT | RG_TRAIT_RAISE | RG_TRAIT_HOLD));
    return (!two && object_at(p, i + 1)) || is(p, i + 1, "him") || is(p, i + 1, "them") || is(p, i + 1, "it");
}

/* "..., broke two carts and mocked the clerk": one more act of the subject. */
static bool one_more_act(const clause_parse *p, size_t i, const rg_verb_entry *entry) { return rg_clause_has_finite(p) && takes_object(p, i, entry); }

/* A participle joined by "and" to one that hangs on the same noun, before any finite verb. */
static bool joins_participle(const clause_parse *p, size_t i, unsigned form) {
    if (!(form & RG_FORM_PART) || rg_clause_has_finite(p) || !p->groups.n || !p->groups.at[p->groups.n - 1].reduced || p->groups.at[p->groups.n - 1].gerund) return false;
    size_t k = i;
    while (k > 0 && word(p, k - 1, RG_CLASS_ADV)) k--;
    if (k == 0 || !word(p, k - 1, RG_CLASS_CC)) return false;
    bool acts = takes_object(p, i, rg_clause_verb_at(p, i, &form));
    for (size_t j = 0; acts && j < p->groups.n; j++)
        if (p->groups.at[j].finite) return false; /* "left with two men armed and crossed the river" */
    for (size_t j = p->groups.at[p->groups.n - 1].last; j < k; j++)
        if (is(p, j, ",")) return false;
    return true;
}

/* "...," said the clerk: the word behind a quotation. */
static bool says_behind_quote(const clause_parse *p, size_t i, unsigned form) {
    const rg_verb_entry *entry = rg_clause_verb_at(p, i, &form);
    bool says = entry && (entry->verb == RG_VERB_SAY || entry->verb == RG_VERB_CLAIM) && form & RG_FORM_PAST;
    const rg_unit *verb = &p->c->units.at[p->seg.at[i]];
    if (!says || p->seg.at[i] == 0 || verb[-1].sentence != verb->sentence || !object_at(p, i + 1)) return false;
    return rg_text_is(verb[-1].fold, "\"") || rg_text_is(verb[-1].fold, "\xe2\x80\x9d");
}

/* "The king, however, | left": behind an adverb between commas that parts a subject from its verb. */
static bool behind_aside(const clause_parse *p, size_t i) {
    if (i < 4 || !is(p, i - 1, ",")) return false;
    size_t from = one_adverb(p, i - 3) ? i - 3 : word(p, i - 2, RG_CLASS_ADV) && !word(p, i - 2, RG_CLASS_PREP | RG_CLASS_WHEN) ? i - 2 : i;
    return from < i && from > 1 && is(p, from - 1, ",") && noun_like(p, from - 2);
}

/* "found sealed letters", "entered burning houses", "to seize well guarded towns": right behind a verb that has an object, an adverb between at most, and before a noun, no verb
 * but what describes it. */
static bool describes(const clause_parse *p, const clause_group *before, size_t i) {
    size_t how = i;
    while (how > before->last && word(p, how - 1, RG_CLASS_ADV) && !word(p, how - 1, RG_CLASS_PREP | RG_CLASS_NEG | RG_CLASS_SUB)) how--;
    bool acts = before->last == how && ((before->finite && !before->passive && before->past) || (before->infinitive && !before->passive && how < i)) && !goes(before->verb) && before->verb != RG_VERB_BE;
    return acts && word(p, i + 1, RG_CLASS_NOUN | RG_CLASS_NAME) && !word(p, i + 1, RG_CLASS_PREP | RG_CLASS_ADV | RG_CLASS_DET | RG_CLASS_PUNCT);
}

static bool noun_alone(const clause_parse *p, size_t i) { return word(p, i, RG_CLASS_NOUN) && !word(p, i, RG_CLASS_PREP | RG_CLASS_ADV | RG_CLASS_DET | RG_CLASS_PUNCT | RG_CLASS_CC | RG_CLASS_WHEN); }

/* Is the unit a participle that no verb group has taken? */
static bool loose_participle(const clause_parse *p, size_t i) {
    unsigned form;
    rg_clause_verb_at(p, i, &form);
    return form & (RG_FORM_PART | RG_FORM_ING) && !(p->groups.n && p->groups.at[p->groups.n - 1].last > i);
}

/* "wounded and dying prisoners", "the most strongly fortified and defended site", "sick and wounded men": one of two that describe the noun behind them. */
static bool one_of_pair(const clause_parse *p, size_t i) {
    const clause_group *before = p->groups.n ? &p->groups.at[p->groups.n - 1] : NULL;
    if (word(p, i + 1, RG_CLASS_CC)) {
        bool opens = i == 0 || (before && before->last == i) || (word(p, i - 1, RG_CLASS_PREP | RG_CLASS_DET | RG_CLASS_NUM) && !is(p, i - 1, "that") && !word(p, i - 1, RG_CLASS_REL | RG_CLASS_PRON));
        return opens && loose_participle(p, i + 2) && noun_alone(p, i + 3);
    }
    if (i < 2 || !word(p, i - 1, RG_CLASS_CC) || !noun_alone(p, i + 1)) return false;
    size_t how = i - 2;
    if (!loose_participle(p, how)) return is(p, how, "sick") || is(p, how, "ill") || is(p, how, "dead");
    while (how > 0 && word(p, how - 1, RG_CLASS_ADV)) how--;
    return how == 0 || (before && before->last == how && before->verb != RG_VERB_BE) || (word(p, how - 1, RG_CLASS_DET | RG_CLASS_PREP) && !is(p, how - 1, "that"));
}

/* "The Danish armed forces | left": behind the adjective of a nation, where another verb follows its noun. */
static bool of_nation(const clause_parse *p, size_t i) {
    unsigned form;
    if (i == 0 || !rg_clause_of_nation(p, i - 1) || !noun_alone(p, i + 1)) return false;
    rg_clause_verb_at(p, i + 2, &form);
    return form & RG_FORM_PAST && !is(p, i + 3, "by");
}

/* "a more widely read paper", "a river-side walled garden may": a participle that describes the noun behind it. */
static bool adjective(const clause_parse *p, size_t i, unsigned form) {
    if (form & RG_FORM_PART && (one_of_pair(p, i) || of_nation(p, i))) return true;
    if (!word(p, i + 1, RG_CLASS_NOUN | RG_CLASS_NAME) || word(p, i + 1, RG_CLASS_PREP | RG_CLASS_ADV | RG_CLASS_DET)) return false;
    if (p->groups.n && describes(p, &p->groups.at[p->groups.n - 1], i)) return true;
    size_t how = i;
    while (how > 0 && (word(p, how - 1, RG_CLASS_ADV) || is(p, how - 1, "best") || (word(p, how - 1, RG_CLASS_WHEN) && rg_text_ends(unit_at(p, how - 1)->fold, RG_TEXT("ly")))) && !word(p, how - 1, RG_CLASS_DET | RG_CLASS_PREP | RG_CLASS_NAME)) how--; /* not "the family built mills" */
    bool apart = how < i && how > 0 && word(p, how - 1, RG_CLASS_DET) && !word(p, how - 1, RG_CLASS_PRON | RG_CLASS_ALONE | RG_CLASS_NEG);
    return apart || (form & RG_FORM_PART && noun_like(p, i - 1) && !word(p, i + 1, RG_CLASS_NAME) && word(p, i + 2, RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_MODAL));
}

/* "were lifted out using a crane | built to hold them": behind a participle or infinitive, has a verb before it told what its subject did? */
static bool told(const clause_parse *p) {
    const unsigned carries = RG_TRAIT_CARRY | RG_TRAIT_FALL | RG_TRAIT_PLEDGE | RG_TRAIT_WISH;
    if (!p->groups.n || rg_clause_has_finite(p)) return false;
    size_t k = p->groups.n - 1;
    while (k > 0 && !p->groups.at[k].finite) k--;
    const clause_group *g = &p->groups.at[k], *last = &p->groups.at[p->groups.n - 1];
    bool appointed = g->bare && k < p->groups.n - 1 && g[1].infinitive && !(g->traits & carries) && g->verb != RG_VERB_AIM; /* "The judge appointed to hear the case" did nothing yet */
    if (!g->finite || appointed || g->verb == RG_VERB_SAY || g->verb == RG_VERB_CLAIM || takes_all(p, g)) return false;
    for (size_t i = g->last; i < last->first; i++)
        if (word(p, i, RG_CLASS_PUNCT | RG_CLASS_CC | RG_CLASS_SUB | RG_CLASS_REL) || is(p, i, "that")) return false;
    return true;
}

/* "The army the duke had raised | failed", "The chance he had waited for | came": right behind a clause without a pronoun, the verb of what it hangs on. */
static bool behind_contact(const clause_parse *p, size_t i, unsigned form, bool known) {
    const clause_group *g = p->groups.n == 1 ? p->groups.at : NULL;
    bool behind = g && g->finite && !(g->traits & RG_TRAIT_SENSE) && (i == g->last || (i == g->last + 1 && word(p, g->last, RG_CLASS_PREP) && !word(p, g->last, RG_CLASS_SUB)));
    return behind && known && form & RG_FORM_PAST && rg_clause_contact(p, g).last > 0;
}

/* Do two verbs follow from unit `i` on with no word between that joins them: "that the deed was forged | is false"? */
bool rg_clause_two_verbs(const clause_parse *p, size_t i) {
    static const unsigned aux = RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_DO | RG_CLASS_MODAL;
    size_t verbs = 0;
    for (; i < p->seg.n && verbs < 2 && !word(p, i, RG_CLASS_PUNCT | RG_CLASS_SUB | RG_CLASS_REL | RG_CLASS_CC) && !is(p, i, "that"); i++) {
        unsigned form;
        bool past = rg_clause_verb_at(p, i, &form) && form & RG_FORM_PAST && !word(p, i - 1, RG_CLASS_DET | RG_CLASS_PREP) && !word(p, i, RG_CLASS_NAME);
        size_t k = i - 1;
        while (word(p, k, RG_CLASS_ADV | RG_CLASS_NEG) && !word(p, k, RG_CLASS_PRON)) k--;
        verbs += (past || word(p, i, aux)) && !word(p, k, aux);
    }
    return verbs > 1;
}

/* "300 newly | arrived soldiers were shot", "shot 300 newly | arrived soldiers": what kind of them so many were. */
static bool counted_such(const clause_parse *p, size_t i, unsigned form) {
    bool such = i > 1 && word(p, i - 2, RG_CLASS_NUM) && !word(p, i - 2, RG_CLASS_WHEN | RG_CLASS_PRON) && form & RG_FORM_PART && word(p, i + 1, RG_CLASS_NOUN);
    if (!such || word(p, i + 1, RG_CLASS_DET | RG_CLASS_PRON | RG_CLASS_NAME | RG_CLASS_NUM | RG_CLASS_PREP | RG_CLASS_ADV)) return false;
    return (rg_clause_has_finite(p) && !rg_clause_since_group(p, i)) || rg_clause_two_verbs(p, i);
}

/* "were four meetings between the guards and the police | held in 1712": does the one "and" since the last verb join what stands behind "between", and no object follow? */
static bool between_two(const clause_parse *p, size_t i) {
    size_t k = i, and = 0;
    for (; k > p->groups.at[p->groups.n - 1].last && !is(p, k - 1, "between"); k--) {
        if (word(p, k - 1, RG_CLASS_PUNCT | RG_CLASS_SUB | RG_CLASS_REL)) return false;
        and += word(p, k - 1, RG_CLASS_CC);
    }
    return k > p->groups.at[p->groups.n - 1].last && and == 1 && (word(p, i + 1, RG_CLASS_PREP | RG_CLASS_WHEN) || i + 1 >= p->seg.n);
}

/* "lost 12 officers killed, | 40 men wounded and 3 missing": what befell so many is told of them without a verb of its own. */
static bool lost_so_many(const clause_parse *p, size_t i) {
    const clause_group *before = p->groups.n ? &p->groups.at[p->groups.n - 1] : NULL;
    bool ends = i + 1 >= p->seg.n || word(p, i + 1, RG_CLASS_PUNCT | RG_CLASS_CC | RG_CLASS_PREP);
    bool behind = before && before->reduced && before->verb == RG_VERB_KILL, many = i > 1 && word(p, i - 2, RG_CLASS_NUM);
    return ends && ((behind && (many || word(p, i - 1, RG_CLASS_NUM))) || (before && before->finite && !before->passive && many));
}

/* "was captured at Lund and taken | to Riga": "was" goes on. */
static bool goes_on_passive(const clause_parse *p, size_t i, unsigned form) {
    const clause_group *before = p->groups.n ? &p->groups.at[p->groups.n - 1] : NULL;
    size_t and = i;
    if (!before || !before->finite || !(before->passive || before->verb == RG_VERB_BORN) || form & (RG_FORM_PAST | RG_FORM_BASE | RG_FORM_S) || !(form & RG_FORM_PART)) return false;
    while (and > before->last && word(p, and - 1, RG_CLASS_ADV) && !word(p, and - 1, RG_CLASS_CC)) and--;
    return and > before->last && word(p, and - 1, RG_CLASS_CC) && !noun_like(p, i + 1) && !word(p, i + 1, RG_CLASS_DET);
}

/* A past form without auxiliary: 0 = not a verb here, 1 = finite, 2 = reduced relative. */
static int past_reading(const clause_parse *p, size_t i, unsigned form, bool known) {
    if (says_behind_quote(p, i, form)) return 1;
    if (i == 0) return form & RG_FORM_PART && !one_of_pair(p, i) ? 2 : 0;
    if (behind_contact(p, i, form, known)) return 1;
    if (word(p, i - 1, RG_CLASS_NUM) && !word(p, i - 1, RG_CLASS_NAME | RG_CLASS_WHEN | RG_CLASS_PRON) && word(p, i + 1, RG_CLASS_NOUN)) return 0; /* "two occupied towns" */
    bool one = is(p, i - 1, "one") && p->groups.n && p->groups.at[p->groups.n - 1].verb == RG_VERB_BE && p->groups.at[p->groups.n - 1].last + 4 > i;
    if (one && word(p, i + 1, RG_CLASS_NOUN) && !word(p, i + 1, RG_CLASS_PREP | RG_CLASS_ADV | RG_CLASS_DET | RG_CLASS_PUNCT)) return 0; /* "There was one reported death" */
    bool how_many = i > 1 && word(p, i - 1, RG_CLASS_ALONE) && is(p, i - 2, "how"); /* "How many died is not known" */
    if (word(p, i - 1, RG_CLASS_ORD | RG_CLASS_DET) && word(p, i + 1, RG_CLASS_HAVE | RG_CLASS_BE | RG_CLASS_MODAL) && !how_many) return 0; /* "the first shot had been fired" */
    bool owned = is(p, i - 1, "his") || is(p, i - 1, "her") || is(p, i - 1, "its") || is(p, i - 1, "'s") || is(p, i - 1, "\xe2\x80\x99s");
    if (owned && noun_like(p, i + 1)) return 0; /* "his estranged brother" */
    if (adjective(p, i, form) || (is(p, i, "bound") && is(p, i + 1, "for"))) return 0;
    if ((is(p, i - 1, "better") || is(p, i - 1, "best") || is(p, i - 1, "worse")) && form & RG_FORM_PART && i > 1 && word(p, i - 2, RG_CLASS_CC | RG_CLASS_PREP | RG_CLASS_DET)) return 0; /* "were more numerous and better equipped" */
    if (i > 1 && is(p, i - 1, "not") && word(p, i - 2, RG_CLASS_SUB | RG_CLASS_PUNCT) && form & RG_FORM_PART) return 2; /* "The guards, though not armed, fired" */
    bool by = is(p, i + 1, "by"), relative = (word(p, i - 1, RG_CLASS_REL | RG_CLASS_PRON) && !(is(p, i - 1, "mine") && i > 1 && word(p, i - 2, RG_CLASS_DET)) /* "a mine laid by" */) || is(p, i - 1, "that") || behind_pronoun(p, i);
    size_t how = i; /* ", also known as X," */
    while (how > 1 && word(p, how - 1, RG_CLASS_ADV) && !word(p, how - 1, RG_CLASS_PREP | RG_CLASS_NEG)) how--;
    if (how < i && how > 1 && is(p, how - 1, ",") && noun_like(p, how - 2) && is(p, i + 1, "to") && form & RG_FORM_PART && !rg_clause_has_finite(p) && held_by_form(p, i)) return 2; /* "The portrait, long thought to show her, is" */
    bool now = is(p, i - 1, "now") && i > 1 && noun_like(p, i - 2); /* "The town now known as" */
    bool hangs = word(p, i - 1, RG_CLASS_NAME | RG_CLASS_NOUN | RG_CLASS_PUNCT) || (how < i && is(p, how - 1, ",")) || now;
    size_t next = i + 1 + (word(p, i + 1, RG_CLASS_PART) && is(p, i + 2, "by")); /* ", drawn up by X" */
    if (!(form & RG_FORM_PAST)) return hangs && word(p, next, RG_CLASS_PREP | RG_CLASS_WHEN) && !is(p, next, "of") ? 2 : 0;
    if (relative) return 1;
    bool counted = word(p, i - 1, RG_CLASS_ORD) && i > 1 && (is(p, i - 2, "the") || is(p, i - 2, "a") || is(p, i - 2, "one")); /* "The third took place", "A third died" */
    if (counted && known && !rg_clause_has_finite(p) && !noun_like(p, i + 1)) return 1;
    if (counted && known && !(form & RG_FORM_PART)) return 1;
    const rg_verb_entry *moved = rg_clause_verb_at(p, i, &form);
    bool alone = word(p, i - 1, RG_CLASS_ALONE) && known && !by && (!noun_like(p, i + 1) || word(p, i + 1, RG_CLASS_PRON) || (moved && moved->verb == RG_VERB_MOVE && !rg_clause_has_finite(p))); /* "Many believed that", "Few returned home" */
    if (alone && (!rg_clause_has_finite(p) || rg_clause_since_group(p, i - 1))) return 1;
    if (word(p, i - 1, RG_CLASS_DET | RG_CLASS_PREP | RG_CLASS_ORD) && !word(p, i - 1, RG_CLASS_ADV)) return 0;
    bool quoted = i > 2 && is(p, i - 2, ",") && (is(p, i - 1, "\"") || is(p, i - 1, "\xe2\x80\x9d")); /* "calling it "a waste," went on" */
    bool comma = is(p, i - 1, ",") || is(p, i - 1, ")") || quoted;
    if (!known && rg_text_starts(unit_at(p, i)->fold, RG_TEXT("un"))) return 0; /* "landed unopposed" */
    const rg_verb_entry *moves = i > 1 && word(p, i - 1, RG_CLASS_ADV) && is(p, i - 2, ",") && noun_like(p, i + 1) ? rg_clause_verb_at(p, i, &form) : NULL;
    if (moves && (moves->verb == RG_VERB_MOVE || moves->verb == RG_VERB_GATHER) && rg_clause_has_finite(p) && !word(p, i + 1, RG_CLASS_PRON | RG_CLASS_DET | RG_CLASS_PREP | RG_CLASS_WHEN)) return 0; /* ", newly arrived settlers" */
    if (noun_like(p, i - 1)) {
        const rg_verb_entry *entry = rg_clause_verb_at(p, i, &form);
        const clause_group *once = p->groups.n == 1 && p->groups.at[0].finite && p->groups.at[0].passive ? p->groups.at : NULL; /* "Once Lund had been taken the Danes faced many foes" */
        if (once && known && form & RG_FORM_PAST && word(p, 0, RG_CLASS_SUB | RG_CLASS_FACT) && word(p, once->last, RG_CLASS_DET) && !rg_clause_since_group(p, i) && object_at(p, i + 1)) return 1;
        bool goes = entry && (entry->verb == RG_VERB_MOVE || entry->verb == RG_VERB_GATHER) && !rg_clause_has_finite(p); /* "departed by boat" */
        bool by_doing = i + 2 < p->seg.n && (word(p, i + 2, RG_CLASS_VERB) || object_at(p, i + 3)) && rg_text_ends(unit_at(p, i + 2)->fold, RG_TEXT("ing")); /* "protested by closing the gates" */
        if (by && form & RG_FORM_PART && !goes && !by_doing) return 2;
        const rg_name *namer = unit_at(p, i - 1)->name != RG_NONE ? &p->reading->names.at[unit_at(p, i - 1)->name] : NULL;
        bool names = namer && (namer->type == RG_NAME_PERSON || (namer->type == RG_NAME_GROUP && rg_text_ends(namer->fold, RG_TEXT("s")))) && (!rg_clause_has_finite(p) || rg_clause_since_group(p, i)); /* "X called Y a liar", "the Danes called Y" */
        if (entry && entry->verb == RG_VERB_NAME && !names && word(p, i + 1, RG_CLASS_NAME | RG_CLASS_PUNCT)) return 2;
        if (rg_clause_has_finite(p) && form & RG_FORM_PART && apposition(p, i)) return 2;
        const clause_group *who = p->groups.n ? &p->groups.at[p->groups.n - 1] : NULL;
        bool held = who && !who->reduced && (p->groups.n == 1 ? takes_all(p, who) : rg_clause_joined_who(p, who)) && form & RG_FORM_PAST && known && !rg_clause_since_group(p, i); /* "The guards who held the bridge surrendered" */
        if (form & RG_FORM_PART && !goes && told(p) && !rg_clause_since_group(p, i) && !object_at(p, i + 1)) return 2;
        if (form & RG_FORM_PART && entry && entry->verb == RG_VERB_KILL && lost_so_many(p, i)) return 2;
        bool fresh = !rg_clause_has_finite(p) || held || (rg_clause_since_group(p, i) && subject_stands(p, i) && !(form & RG_FORM_PART && between_two(p, i)));
        bool acted_on = (word(p, i + 1, RG_CLASS_DET | RG_CLASS_PRON) && !word(p, i + 1, RG_CLASS_NEG)) || word(p, i + 1, RG_CLASS_NUM) || (word(p, i + 1, RG_CLASS_NAME) && !word(p, i + 2, RG_CLASS_NOUN));
        if (fresh) return known || word(p, i - 1, RG_CLASS_NAME) || !noun_like(p, i + 1) || acted_on ? 1 : 0; /* "The court acquitted him" */
        bool object = known && (is(p, i + 1, "a") || is(p, i + 1, "an") || is(p, i + 1, "the") || (word(p, i + 1, RG_CLASS_PRON) && !word(p, i + 1, RG_CLASS_REL))) && rg_clause_since_group(p, i) && !(entry && (entry->verb == RG_VERB_NAME || entry->verb == RG_VERB_APPOINT));
        if (object) return 1; /* "was against it, and together with the council issued a declaration" */
        return form & RG_FORM_PART ? 2 : 1;
    }
    bool carried = p->groups.n > 1 && p->groups.at[p->groups.n - 1].first == p->groups.at[p->groups.n - 2].last; /* "started moving, smashed through the line" */
    bool hangs_on = form & RG_FORM_PART && !carried && told(p) && !object_at(p, i + 1) && word(p, i + 1, RG_CLASS_PREP);
    bool closes = (p->groups.n && (closes_relative(p) || rg_clause_contact(p, &p->groups.at[p->groups.n - 1]).last) && p->groups.at[p->groups.n - 1].last + 1 < i) || (p->groups.n && !rg_clause_has_finite(p) && !hangs_on) || closes_at_once(p, i); /* "X, who led Y, recalled"; "X, led by Y, rebelled" */
    if (comma && form & RG_FORM_PAST && known && !by && (closes || is(p, i + 1, "that") || says_that(p, i))) return 1;
    bool adjective = !known && (rg_text_starts(unit_at(p, i)->fold, RG_TEXT("un")) || (!rg_clause_has_finite(p) && word(p, i + 1, RG_CLASS_NOUN) && !word(p, i + 1, RG_CLASS_PREP | RG_CLASS_ADV)));
    if (comma && adjective) return 0; /* ", armed resistance had been crushed" */
    const rg_verb_entry *verb = rg_clause_verb_at(p, i, &form);
    if (comma && form & RG_FORM_PAST && one_more_act(p, i, verb)) return 1;
    if (comma && known && !by && !rg_clause_has_finite(p) && behind_aside(p, i)) return 1;
    if (comma) return by || rg_clause_has_finite(p) || !(word(p, i + 1, RG_CLASS_DET | RG_CLASS_NAME | RG_CLASS_PRON)) ? (form & RG_FORM_PART ? 2 : 1) : 1;
    if (joins_participle(p, i, form)) return 2; /* ", often called X and also known as Y, was" */
    if (word(p, i - 1, RG_CLASS_CC)) {
        bool pair = form & RG_FORM_PART && i > 2 && word(p, i - 2, RG_CLASS_NOUN) && word(p, i - 3, RG_CLASS_PREP | RG_CLASS_DET) && noun_like(p, i + 1) && !word(p, i + 1, RG_CLASS_PRON | RG_CLASS_NAME | RG_CLASS_DET); /* "original and published papers" */
        return (known || one_more_act(p, i, verb)) && !pair ? 1 : 0;
    }
    bool inside = i > 1 && word(p, i - 2, RG_CLASS_DET | RG_CLASS_PREP); /* "the jointly conducted operations" */
    bool somebody = i > 1 && word(p, i - 2, RG_CLASS_NAME | RG_CLASS_PRON) && (!noun_like(p, i + 1) || word(p, i + 1, RG_CLASS_NAME | RG_CLASS_PRON)); /* "Raymond reluctantly acquiesced", "X personally handed Y" */
    bool object = i > 1 && noun_like(p, i - 2) && !word(p, i - 1, RG_CLASS_PREP) && object_at(p, i + 1) && !word(p, i + 1, RG_CLASS_NAME | RG_CLASS_NUM); /* "The frost further depleted the stores" */
    if (i > 1 && word(p, i - 1, RG_CLASS_ADV) && noun_like(p, i - 2) && rg_clause_has_finite(p) && p->groups.at[p->groups.n - 1].last < i - 1 && !rg_clause_since_group(p, i) && form & RG_FORM_PART && !object_at(p, i + 1)) return 2; /* "is a road often used by drovers" */
    bool dated = i > 2 && word(p, i - 1, RG_CLASS_WHEN) && word(p, i - 2, RG_CLASS_PREP) && noun_like(p, i - 3) && !rg_clause_has_finite(p) && object_at(p, i + 1); /* "The dig in 2003 unearthed the walls" */
    if (dated) return 1;
    return word(p, i - 1, RG_CLASS_ADV) && (known || somebody || object) && !inside && !counted_such(p, i, form) ? 1 : 0;
}

/* "accused X of burning the mill": what the last verb says somebody did. */
static bool accused_of(const clause_parse *p, size_t i) {
    const clause_group *last = p->groups.n ? &p->groups.at[p->groups.n - 1] : NULL;
    if (!last || !(last->traits & RG_TRAIT_ACCUSE) || i < last->last + 1 || !is(p, i - 1, "of")) return false;
    for (size_t k = last->last; k < i; k++)
        if (word(p, k, RG_CLASS_PUNCT)) return false;
    return true;
}

/* "After | leaving Lund", "left | before | moving to Riga": does the form in "-ing" at i tell what was done at another time, or, behind a verb, meanwhile? */
static bool timed_doing(const clause_parse *p, size_t i) {
    bool apart = i > 0 && (is(p, i - 1, "after") || is(p, i - 1, "before") || is(p, i - 1, "since")) && !(i > 1 && word(p, i - 2, RG_CLASS_WHEN) && !word(p, i - 3, RG_CLASS_PREP)); /* not "a year after leaving" */
    bool beside = i > 1 && !word(p, i - 2, RG_CLASS_PUNCT | RG_CLASS_CC | RG_CLASS_SUB) && !is(p, i - 2, "that") && (is(p, i - 1, "while") || is(p, i - 1, "when") || is(p, i - 1, "upon")) && rg_clause_has_finite(p) && p->groups.at[p->groups.n - 1].verb != RG_VERB_DIE; /* where he died is where he did it */
    return (apart || beside) && word(p, i + 1, RG_CLASS_DET | RG_CLASS_NAME | RG_CLASS_PREP | RG_CLASS_NUM | RG_CLASS_PRON | RG_CLASS_VERB) && !is(p, i + 1, "of");
}

/* "considered moving the mill", "avoided paying": what the verb right before has for its object was thought of, or not done. */
static bool thought_of(const clause_parse *p, size_t i) {
    const clause_group *g = p->groups.n ? &p->groups.at[p->groups.n - 1] : NULL;
    bool thinks = g && (g->traits & (RG_TRAIT_WISH | RG_TRAIT_HOLD | RG_TRAIT_REFUSE | RG_TRAIT_HINDER) || g->verb == RG_VERB_DISCUSS || g->verb == RG_VERB_AIM || g->verb == RG_VERB_CLAIM);
    return thinks && g->last == i && !g->passive && !g->reduced;
}

/* "Lind elected mayor", "Lind appointed head of the guild": a headline, where the auxiliary is left out; nobody elects "mayor". */
static bool headline(const clause_parse *p, size_t i, const rg_verb_entry *entry) {
    size_t name = i > 0 ? unit_at(p, i - 1)->name : RG_NONE;
    if (name == RG_NONE || p->reading->names.at[name].type != RG_NAME_PERSON || !entry || entry->traits & RG_TRAIT_PERFORM) return false;
    bool office = entry->verb == RG_VERB_APPOINT && word(p, i + 1, RG_CLASS_NOUN) && !rg_text_ends(unit_at(p, i + 1)->fold, RG_TEXT("s")) && !word(p, i + 1, RG_CLASS_DET | RG_CLASS_NAME | RG_CLASS_NUM | RG_CLASS_PRON | RG_CLASS_PREP | RG_CLASS_ADV | RG_CLASS_CC | RG_CLASS_PUNCT | RG_CLASS_WHEN);
    return office && (i + 2 >= p->seg.n || word(p, i + 2, RG_CLASS_PREP | RG_CLASS_PUNCT | RG_CLASS_WHEN | RG_CLASS_CC));
}

/* "the Allied | fleet": inside a sentence a word with a capital and a noun right behind it says of which kind that is. */
static bool kind_by_name(const clause_parse *p, size_t i) {
    unsigned flags = p->reading->tokens.at[unit_at(p, i)->first].flags;
    bool capital = flags & RG_TOKEN_CAPITAL && !(flags & (RG_TOKEN_FIRST | RG_TOKEN_CAPS));
    return capital && i + 1 < p->seg.n && unit_at(p, i + 1)->classes == RG_CLASS_NOUN && !(p->reading->tokens.at[unit_at(p, i + 1)->first].flags & RG_TOKEN_CAPITAL);
}

/* "his closest | living relative", "a Russian | trading post", "their second-choice | building site": behind a superlative, the adjective of a nation or a word of two parts, what the noun behind it is for. Not "the
 * French guarding bridges". */
static bool of_its_use(const clause_parse *p, size_t i) {
    if (i < 2 || i + 1 >= p->seg.n || unit_at(p, i + 1)->classes != RG_CLASS_NOUN || !(word(p, i - 2, RG_CLASS_DET | RG_CLASS_PRON) || is(p, i - 2, "'s") || is(p, i - 2, "\xe2\x80\x99s")) || word(p, i - 1, RG_CLASS_DET)) return false;
    bool many = rg_text_ends(unit_at(p, i + 1)->fold, RG_TEXT("s"));
    if (unit_at(p, i - 1)->fold.len > 4 && rg_text_ends(unit_at(p, i - 1)->fold, RG_TEXT("est")) && !word(p, i - 1, RG_CLASS_NAME)) return true;
    return !is(p, i - 2, "the") && !many && (rg_clause_of_nation(p, i - 1) || rg_text_find(unit_at(p, i - 1)->fold, RG_TEXT("-"), 0) != (size_t)-1);
}

/* "in a radio | broadcast on 3 May", "at a town | meeting": behind a preposition, an article and a noun, a word that is a noun too, and nothing that the verb would take. */
static bool compound(const clause_parse *p, size_t i, const rg_verb_entry *entry, unsigned form) {
    bool led = i > 2 && unit_at(p, i - 1)->classes == RG_CLASS_NOUN && (is(p, i - 2, "a") || is(p, i - 2, "an") || is(p, i - 2, "the")) && word(p, i - 3, RG_CLASS_PREP) && !is(p, i - 3, "of");
    if (!led || !entry || !rg_clause_has_finite(p) || rg_clause_since_group(p, i) || !(i + 1 >= p->seg.n || word(p, i + 1, RG_CLASS_PREP | RG_CLASS_WHEN | RG_CLASS_PUNCT)) || is(p, i + 1, "by") || is(p, i + 1, "to")) return false;
    rg_text fold = unit_at(p, i)->fold;
    bool doing = form & RG_FORM_ING && rg_text_starts(entry->event, fold), base = entry->noun && form & RG_FORM_BASE && form & RG_FORM_PART;
    return doing || base;
}

static void plain_group(clause_parse *p, size_t i) {
    if (i > 0 && is(p, i - 1, "whose")) return; /* "Lind, whose ship had sunk" */
    if (i > 0 && (is(p, i - 1, "'s") || is(p, i - 1, "\xe2\x80\x99s")) && rg_text_ends(unit_at(p, i)->fold, RG_TEXT("ing")) && is(p, i + 1, "that")) return; /* "Lind's finding that" */
    if (kind_by_name(p, i)) return;
    unsigned token = p->reading->tokens.at[unit_at(p, i)->first].flags;
    bool proper = token & RG_TOKEN_CAPITAL && !(token & (RG_TOKEN_FIRST | RG_TOKEN_CAPS)) && i > 0 && !word(p, i - 1, RG_CLASS_PUNCT | RG_CLASS_NAME);
    if (proper && word(p, i + 1, RG_CLASS_NOUN | RG_CLASS_NAME) && !word(p, i + 1, RG_CLASS_DET | RG_CLASS_PREP | RG_CLASS_PUNCT)) return; /* "the Allied bases" */
    unsigned form;
    const rg_verb_entry *entry = rg_clause_verb_at(p, i, &form);
    if (compound(p, i, entry, form)) return;
    clause_group g = {.first = i, .last = i + 1, .finite = true};
    if (form & (RG_FORM_PAST | RG_FORM_PART)) {
        bool on = goes_on_passive(p, i, form);
        int reading = on ? 1 : past_reading(p, i, form, entry != NULL);
        if (reading == 0 && !(form & (RG_FORM_BASE | RG_FORM_S))) return;
        if (reading == 2 && entry && entry->verb == RG_VERB_DIE && form & RG_FORM_PAST) reading = 1; /* nobody is died */
        g.reduced = reading == 2;
        g.finite = reading != 2;
        g.modal = on && p->groups.at[p->groups.n - 1].modal; /* "can be seized and taken" */
        g.past = on || (reading != 0 && form & RG_FORM_PAST);
        g.passive = on || g.reduced || (form & RG_FORM_PART && headline(p, i, entry));
        g.bare = reading != 0 && form & RG_FORM_PART && form & RG_FORM_PAST && !word(p, i - 1, RG_CLASS_REL | RG_CLASS_PRON);
        if (reading == 0 && !rg_clause_present(p, i, form, entry)) return;
    } else if (form & RG_FORM_ING) {
        if (word(p, i, RG_CLASS_PREP) || of_its_use(p, i)) return; /* "following", "including" */
        if (i > 0 && loose_participle(p, i - 1) && rg_text_ends(unit_at(p, i - 1)->fold, RG_TEXT("ed")) && noun_alone(p, i + 1)) return; /* "a heavily defended | landing site" */
        const clause_group *told = p->groups.n ? &p->groups.at[p->groups.n - 1] : NULL;
        if (told && told->passive && told->finite && told->last == i && (told->verb == RG_VERB_SAY || told->verb == RG_VERB_CLAIM) && !object_at(p, i + 1)) return; /* "was reported missing" */
        if (i > 0 && !is(p, i - 1, ",") && word(p, i + 1, RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_MODAL)) return; /* "the only significant finding was" */
        size_t how = i; /* ", effectively blocking" */
        while (how > 0 && word(p, how - 1, RG_CLASS_ADV) && !word(p, how - 1, RG_CLASS_PREP | RG_CLASS_SUB | RG_CLASS_NEG)) how--;
        bool adverb = how < i && how > 0 && is(p, how - 1, ",") && rg_clause_has_finite(p) && entry;
        bool hangs = i > 0 && (is(p, i - 1, ",") || adverb || (rg_clause_has_finite(p) && word(p, i - 1, RG_CLASS_NAME | RG_CLASS_NOUN) && (entry || word(p, i + 1, RG_CLASS_DET | RG_CLASS_PREP)))) && !word(p, i - 1, RG_CLASS_DET | RG_CLASS_ORD) &&
                     !word(p, i + 1, RG_CLASS_PUNCT) && !is(p, i + 1, "of");
        const clause_group *before = p->groups.n ? &p->groups.at[p->groups.n - 1] : NULL;
        bool noun = before && !(before->traits & (RG_TRAIT_CARRY | RG_TRAIT_FALL)) && (describes(p, before, i) || (!entry && before->last == i && before->finite && !before->passive));
        clause_group next = g;
        bool nouns = i > 1 && rg_text_ends(unit_at(p, i - 2)->fold, RG_TEXT("ing")) && before && before->last < i - 1; /* "the burning and looting that" */
        bool row = before && before->gerund && entry && !nouns && word(p, i - 1, RG_CLASS_CC); /* "leaving the room and pointing out that" */
        size_t behind = row ? rg_clause_set_verb(p, &next, i) : i;
        row = row && (is(p, behind, "that") || object_at(p, behind));
        bool timed = entry && !word(p, i + 1, RG_CLASS_VERB) && timed_doing(p, i);
        if ((!hangs && !row && !timed && !accused_of(p, i)) || (noun && !timed) || thought_of(p, i)) return;
        if (timed) g.first = i - 1;
        g.finite = false;
        g.reduced = g.gerund = true;
    } else if (!rg_clause_present(p, i, form, entry)) {
        return;
    }
    for (size_t k = i; (g.finite || (g.reduced && !g.gerund && k > 1 && (word(p, k - 2, RG_CLASS_CC) || is(p, k - 2, ",")))) && k > 0 && word(p, k - 1, RG_CLASS_ADV | RG_CLASS_NEG) && !word(p, k - 1, RG_CLASS_DET | RG_CLASS_PRON); k--) g.negated |= word(p, k - 1, RG_CLASS_NEG) && !not_only(p, k - 1); /* "never claimed", "and not rebuilt", "was shot, not hanged" */
    g.last = rg_clause_set_verb(p, &g, i);
    if (g.finite || (g.reduced && !g.gerund)) g.last = evidential_end(p, g.last, entry, &g); /* "a cup said to have been his" */
    if (g.traits & RG_TRAIT_BARE && g.last == i + 1 && g.finite) { /* "helped lay the foundations" */
        rg_clause_verb_at(p, g.last, &form);
        if (form & RG_FORM_BASE) g.last = rg_clause_set_verb(p, &g, g.last);
    }
    *rg_vec_push(p->arena, &p->groups) = g;
}

static size_t infinitive_group(clause_parse *p, size_t i) {
    clause_group g = {.first = i, .infinitive = true};
    size_t k = skip_adverbs(p, i + 1, &g);
    unsigned form;
    rg_clause_verb_at(p, k, &form);
    if (word(p, k, RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_DO)) {
        g.last = auxiliary_group(p, k, &g);
    } else if (form & RG_FORM_BASE) {
        g.last = rg_clause_set_verb(p, &g, k);
    } else {
        return i + 1;
    }
    *rg_vec_push(p->arena, &p->groups) = g;
    return g.last;
}

enum { INVERTED_SUBJECT = 7 };

/* Is the verb denied by what stands before the auxiliary at i, "nor | did he flee", or opens the segment, "At no time | had they been warned"? */
static bool denied_ahead(const clause_parse *p, size_t i) {
    bool nor = i > 0 && word(p, i - 1, RG_CLASS_NEG) && (i == 1 || word(p, i - 1, RG_CLASS_CC));
    return nor || (p->groups.n == 0 && i > 2 && word(p, 0, RG_CLASS_PREP) && word(p, 1, RG_CLASS_NEG));
}

/* "Had | he landed in August, X would have": as "if he had". */
static bool as_if(const clause_parse *p, size_t i) { return is(p, i, "had") && (i == 0 || is(p, i - 1, ";") || (is(p, i - 1, ",") && word(p, i + 1, RG_CLASS_NOM))) && word(p, i + 1, RG_CLASS_DET | RG_CLASS_NAME | RG_CLASS_NOM); }

/* "Only in 1920 | was the report published", and what is denied ahead: where the verb stands that the auxiliary at i leads over its subject; 0. */
static size_t inverted_verb(const clause_parse *p, size_t i) {
    bool denied = denied_ahead(p, i);
    bool opens = i > 1 && p->groups.n == 0 && word(p, 0, RG_CLASS_NEG | RG_CLASS_ADV) && !word(p, 0, RG_CLASS_SUB) && !is(p, 1, ",");
    bool both = i > 1 && word(p, 0, RG_CLASS_NEG) && word(p, 1, RG_CLASS_ADV) && !word(p, 1, RG_CLASS_PREP); /* "Not only did", "No sooner had" */
    bool leads = word(p, i, RG_CLASS_BE | RG_CLASS_DO | RG_CLASS_HAVE | (denied ? RG_CLASS_MODAL : 0));
    if ((!opens && !denied && !as_if(p, i)) || both || !leads || !word(p, i + 1, RG_CLASS_DET | RG_CLASS_NAME | RG_CLASS_NOM) || word(p, i + 1, RG_CLASS_NEG)) return 0;
    bool base = word(p, i, RG_CLASS_DO | RG_CLASS_MODAL);
    for (size_t k = i + 2; k < p->seg.n && k < i + INVERTED_SUBJECT; k++) {
        unsigned form;
        bool been = word(p, k, RG_CLASS_HAVE | RG_CLASS_BE) && !word(p, i, RG_CLASS_BE); /* "had they been warned", "could he have known" */
        base &= !been;
        if (been) continue;
        if (word(p, k, RG_CLASS_PUNCT | RG_CLASS_REL | RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_DO | RG_CLASS_MODAL) || (word(p, k, RG_CLASS_PREP) && !is(p, k, "of"))) return 0;
        rg_clause_verb_at(p, k, &form);
        if (form & (base ? RG_FORM_BASE : RG_FORM_PART) && !word(p, k - 1, RG_CLASS_DET | RG_CLASS_PREP)) return k;
    }
    return 0;
}

static size_t inverted_group(clause_parse *p, size_t i, size_t verb) {
    clause_group g = {.first = verb, .subject = i + 1, .finite = true, .past = word(p, i, RG_CLASS_PAST), .negated = word(p, 0, RG_CLASS_NEG) || denied_ahead(p, i), .modal = word(p, i, RG_CLASS_MODAL), .as_if = as_if(p, i)};
    g.passive = word(p, i, RG_CLASS_BE) || word(p, verb - 1, RG_CLASS_BE);
    while (g.first > i + 2 && word(p, g.first - 1, RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_ADV)) g.first--;
    g.last = rg_clause_set_verb(p, &g, verb);
    *rg_vec_push(p->arena, &p->groups) = g;
    return g.last;
}

static void find_groups(clause_parse *p) {
    p->groups.n = 0;
    for (size_t i = 0; i < p->seg.n;) {
        if (is(p, i, "to") && i + 1 < p->seg.n) {
            i = infinitive_group(p, i);
        } else if (word(p, i, RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_DO | RG_CLASS_MODAL)) {
            size_t verb = inverted_verb(p, i);
            if (verb) {
                i = inverted_group(p, i, verb);
                continue;
            }
            clause_group g = {.first = i, .finite = true};
            g.finite = !is(p, i, "being") && !is(p, i, "having");
            g.last = auxiliary_group(p, i, &g);
            g.reduced = g.gerund = !g.finite;
            if (g.reduced && timed_doing(p, i)) g.first = i - 1;
            *rg_vec_push(p->arena, &p->groups) = g;
            i = g.last;
        } else {
            size_t known = p->groups.n;
            if (word(p, i, RG_CLASS_VERB)) plain_group(p, i);
            i = p->groups.n > known ? p->groups.at[known].last : i + 1;
        }
    }
}

void rg_clause_groups(clause_parse *p) {
    find_groups(p);
    rg_clause_mend_groups(p);
}
