/* draft_role.c: what a person is: roles before and behind a name, by "became", "was" and appointment; years of a life in brackets.
 *
 * What stands beside a name is told by the account itself, whoever is speaking: such a claim takes no voice and no doubt from around it.
 */
#include <string.h>

#include "engine/read/unit.h"
#include "flow/claim/claim_parts.h"
#include "flow/claim/claim_whose.h"

enum { ROLE_UNITS = 9, ROLE_BEFORE = 8 };

static bool actor(const rg_draft *d, size_t unit) {
    return rg_draft_unit(d, unit)->name == RG_NONE && rg_draft_acts(d, unit);
}

/* "Grand Master": a name that is no person's and ends in what people are. */
static bool office_name(const rg_draft *d, size_t unit) {
    const rg_name *n = rg_turn_name_at(d, unit);
    if (!n || n->type == RG_NAME_PERSON || n->type == RG_NAME_EVENT) return false;
    return rg_event_noun_acts(d->nouns, d->reading->tokens.at[rg_draft_unit(d, unit)->last - 1].fold);
}

static bool plural(const rg_draft *d, size_t unit) {
    rg_text fold = rg_draft_unit(d, unit)->fold;
    return (rg_text_ends(fold, RG_TEXT("s")) && !rg_text_ends(fold, RG_TEXT("ss"))) || rg_draft_sense(d, unit) == RG_SENSE_PERSONS;
}

static bool possessor(const rg_draft *d, size_t unit) { return rg_draft_is(d, unit, "'s") || rg_draft_is(d, unit, "\xe2\x80\x99s") || rg_draft_is(d, unit, "'"); }

/* Stated once a person: "General" before every mention says no more than before the first. */
static bool stated(rg_draft *d, size_t name, rg_text role) {
    rg_text key = rg_text_printf(d->arena, "%zu %.*s", d->reading->names.at[name].entity, RG_TEXT_ARG(rg_text_fold(d->arena, role)));
    if (rg_map_get(&d->roles, key) != RG_NONE) return true;
    rg_map_put(&d->roles, key, 1);
    return false;
}

/* The words up to a date: "king of X from 1483 until his death"; none where they say what somebody is not: "made no impact". */
static void claim_role(rg_draft *d, const rg_turn *t, size_t first, size_t last, const char *rule) {
    size_t noun = first + (rg_draft_unit(d, first)->classes & RG_CLASS_DET && rg_draft_unit(d, first)->name == RG_NONE);
    if (noun + 2 < last && rg_tenure_noun(d, noun)) first = noun + 2; /* "rose to | the rank of general" */
    for (size_t i = first + 1; i + 1 < last; i++)
        if (rg_draft_unit(d, i)->classes & RG_CLASS_PREP && !rg_draft_is(d, i, "of") && rg_draft_unit(d, i + 1)->classes & RG_CLASS_WHEN) last = i;
    for (size_t i = first + 1; i < last && rg_draft_unit(d, first)->sentence == d->sentence; i++) /* "duke | from 1844 to 1850" */
        if (rg_draft_unit(d, i)->classes & RG_CLASS_WHEN && rg_text_is(d->reading->tokens.at[rg_draft_unit(d, i)->first].fold, "from")) last = i;
    for (size_t i = first + 2; i < last; i++) /* "made its warden | a little later" */
        if ((rg_draft_is(d, i, "a") || rg_draft_is(d, i, "an")) && actor(d, i - 1)) last = i;
    for (size_t i = first + 1; i + 1 < last; i++) /* "Duke of X and Otto Brand" */
        if (rg_draft_unit(d, i)->classes & RG_CLASS_CC && rg_turn_name_at(d, i + 1) && rg_turn_name_at(d, i + 1)->type == RG_NAME_PERSON && !rg_parts_of_both(d, first, i)) last = i;
    if (first < last && !(rg_draft_unit(d, first)->classes & RG_CLASS_NEG)) rg_turn_text_claim(d, t, RG_PROPERTY_ROLE, first, last, rule);
}

/* "of Lund and Riga College": does the name go on behind "and"? */
static bool in_name(const rg_draft *d, size_t unit) {
    const rg_name *n = rg_draft_is(d, unit, "and") ? rg_turn_name_at(d, unit + 1) : NULL;
    return n && n->type != RG_NAME_PERSON && rg_turn_name_at(d, unit - 1);
}

/* "a lawyer in Lund| , a leader of the guild, and the mayor of Holm": what else whoever is spoken of is said to be, from unit `at` on, where a comma or "and" stands. */
static void more_roles(rg_draft *d, const rg_turn *t, size_t at, size_t end, const char *rule) {
    for (size_t first = at, last; at < end; at = last) {
        while (first < end && (rg_draft_is(d, first, ",") || rg_draft_is(d, first, "and"))) first++;
        size_t head = first, prep = RG_NONE;
        for (last = first; last < end && (in_name(d, last) || !(rg_draft_unit(d, last)->classes & (RG_CLASS_PUNCT | RG_CLASS_CC | RG_CLASS_REL | RG_CLASS_WHEN))); last++) {
            if (prep == RG_NONE && rg_draft_unit(d, last)->classes & RG_CLASS_PREP) prep = last;
            if (prep == RG_NONE) head = last;
        }
        bool closed = last == d->c->unit_start[d->sentence + 1] || rg_draft_is(d, last, ",") || rg_draft_is(d, last, ".") || rg_draft_is(d, last, "and") || rg_draft_is(d, last, ";") || (last > first && rg_draft_unit(d, last)->classes & RG_CLASS_WHEN && !(rg_draft_unit(d, last - 1)->classes & RG_CLASS_ORD));
        bool article = rg_draft_is(d, first, "a") || rg_draft_is(d, first, "an") || rg_draft_is(d, first, "the");
        if (first == at || last <= first + article || !closed || !actor(d, head) || plural(d, head) || rg_turn_name_at(d, head)) return;
        claim_role(d, t, first, last, rule);
        first = last;
    }
}

static void role_of(rg_draft *d, const rg_turn *t, size_t name, size_t first, size_t last, const char *rule) {
    rg_draft_trim(d, &first, &last);
    if (first >= last || stated(d, name, rg_text_cut(d->reading->text, rg_draft_span(d, first, last)))) return;
    rg_turn role = *t;
    role.event = rg_event_of_person(d, name);
    d->plain = true;
    claim_role(d, &role, first, last, rule);
    d->plain = false;
}

static void beside_name(rg_draft *d, const rg_turn *t, size_t unit, size_t first, size_t last, const char *rule) { role_of(d, t, rg_draft_unit(d, unit)->name, first, last, rule); }

/* ---- before the name ------------------------------------------------------------------------------------------ */

enum { LEAD_UNITS = 14 };

/* "A member of the guild, Korn wrote", "Although a gifted painter, she": what somebody is leads in the subject. */
static void role_led(rg_draft *d, const rg_turn *t) {
    size_t unit = t->c->subject.first, first = d->c->unit_start[d->sentence];
    if (t->c->subject.last != unit + 1 || t->first != unit || unit < first + 3 || unit > first + LEAD_UNITS || !rg_draft_is(d, unit - 1, ",")) return;
    while (rg_draft_unit(d, first)->classes & (RG_CLASS_ADV | RG_CLASS_SUB) && !(rg_draft_unit(d, first)->classes & (RG_CLASS_DET | RG_CLASS_PREP))) first++;
    size_t head = first + 1, person = rg_turn_name_at(d, unit) ? rg_draft_unit(d, unit)->name : rg_turn_pronoun(d, t);
    bool led = (rg_draft_is(d, first, "a") || rg_draft_is(d, first, "an") || rg_draft_is(d, first, "the")) && person != RG_NONE;
    for (size_t i = first; led && i + 1 < unit; i++) led = !(rg_draft_unit(d, i)->classes & (RG_CLASS_PUNCT | RG_CLASS_CC | RG_CLASS_REL)) || rg_draft_is(d, i, "-");
    while (led && head + 2 < unit && !(rg_draft_unit(d, head + 1)->classes & RG_CLASS_PREP)) head++;
    if (led && (actor(d, head) || rg_draft_sense(d, head) == RG_SENSE_PERSON) && !plural(d, head)) role_of(d, t, person, first + 1, unit - 1, "role/led");
}

/* A word of the noun phrase that may stand before a name. */
static bool before_word(const rg_draft *d, const rg_clause *c, size_t i) {
    const rg_unit *u = rg_draft_unit(d, i);
    if (i >= c->verb_first && i < c->verb_last) return false;
    bool former = u->when != RG_NONE && !d->reading->whens.at[u->when].date.edtf.ptr && i > c->first && rg_draft_unit(d, i - 1)->classes & RG_CLASS_DET; /* "his former handler" */
    if (former || rg_draft_is(d, i, "of") || possessor(d, i) || u->classes & (RG_CLASS_NAME | RG_CLASS_ORD)) return true;
    bool pair = u->classes & RG_CLASS_CC && i > c->first && actor(d, i - 1) && actor(d, i + 1); /* "the poet and diplomat X" */
    if (pair) return true;
    if (u->classes & RG_CLASS_PUNCT) return rg_draft_is(d, i, "-") && rg_draft_unit(d, i - 1)->span.end == u->span.start;
    return (u->classes & (RG_CLASS_NOUN | RG_CLASS_DET) || actor(d, i)) && !(u->classes & (RG_CLASS_PREP | RG_CLASS_CC | RG_CLASS_SUB | RG_CLASS_REL | RG_CLASS_NUM | RG_CLASS_WHEN));
}

/* Where the noun phrase that ends before unit `end` begins. */
static size_t phrase_before(const rg_draft *d, const rg_clause *c, size_t end) {
    size_t first = end;
    while (first > c->first && end - first < ROLE_BEFORE && before_word(d, c, first - 1)) {
        first--;
        bool closes = rg_draft_unit(d, first)->classes & RG_CLASS_DET && first > c->first && !rg_draft_is(d, first - 1, "of");
        if (closes) break;
    }
    while (first < end && (rg_draft_is(d, first, "of") || possessor(d, first))) first++;
    return first;
}

/* "Beylerbeyi of Rumelia": a word with a capital that is in no table. */
static bool titled(const rg_draft *d, size_t i) {
    const rg_token *token = &d->reading->tokens.at[rg_draft_unit(d, i)->first];
    return token->flags & RG_TOKEN_CAPITAL && !(rg_draft_unit(d, i)->classes & (RG_CLASS_DET | RG_CLASS_PREP)) && rg_draft_is(d, i + 1, "of");
}

static bool possessed(const rg_draft *d, size_t first, size_t last) {
    bool owned = rg_draft_is(d, first, "his") || rg_draft_is(d, first, "her") || rg_draft_is(d, first, "their");
    for (size_t i = first; i + 1 < last; i++) owned |= possessor(d, i);
    return owned;
}

static bool capital(const rg_draft *d, size_t unit) { return (d->reading->tokens.at[rg_draft_unit(d, unit)->first].flags & RG_TOKEN_CAPITAL) != 0; }

/* "chief of | staff": an office, no general's son. */
static bool of_office(const rg_draft *d, size_t i) { return !(rg_draft_unit(d, i)->classes & (RG_CLASS_DET | RG_CLASS_NAME)) && !capital(d, i) && actor(d, i - 2) && !plural(d, i - 2) && !rg_draft_event_noun(d, i - 2) && rg_draft_sense(d, i - 2) < RG_SENSE_BODY; } /* not "the command of" */

/* "the clerk of the guild, Lind,", "the envoy of the king, Lind,": what he is, and no king; of "the son of the miller, Lind," either may be Lind. */
static bool heads(const rg_draft *d, size_t i) {
    size_t known = rg_unit_in(d->nouns->genders, rg_draft_unit(d, i));
    return actor(d, i) && !plural(d, i) && (known == RG_NONE || !known) && rg_draft_sense(d, i) != RG_SENSE_BODY;
}

/* The role among the words before a name: up to its noun, which is the last word or stands before "of". */
static bool find_role(const rg_draft *d, size_t *first, size_t last, bool comma) {
    if (*first >= last) return false;
    if (actor(d, last - 1) || office_name(d, last - 1)) { /* "son of the general X": the general; "Admiral of the Fleet X" */
        for (size_t i = last - 1; comma && i > *first + 1; i--) {
            if (!rg_draft_is(d, i - 1, "of") || !heads(d, i - 2)) continue;
            for (size_t k = i - 2; k > *first + 1; k--)
                if (rg_draft_is(d, k - 1, "of") && !heads(d, k - 2)) *first = k; /* "at the urging of | the clerk of the guild, Lind," */
            return true;
        }
        for (size_t i = last - 1; i > *first + 1; i--)
            if (rg_draft_is(d, i - 1, "of") && !of_office(d, i) && (!capital(d, i - 2) || d->reading->tokens.at[rg_draft_unit(d, i - 2)->first].flags & RG_TOKEN_FIRST)) *first = i;
        return !plural(d, last - 1);
    }
    for (size_t i = *first; !comma && i < last; i++) /* "under the command of Captain Otto von" Holm */
        if ((rg_turn_name_at(d, i) && rg_turn_name_at(d, i)->type == RG_NAME_PERSON) || (i + 1 == last && !capital(d, i) && rg_draft_unit(d, i)->fold.len < 4)) return false;
    for (size_t i = *first; i + 1 < last; i++)
        if (rg_draft_is(d, i + 1, "of")) return (actor(d, i) && !plural(d, i) && (comma || (i + 2 < last && !(rg_draft_unit(d, last - 1)->classes & (RG_CLASS_DET | RG_CLASS_PREP))))) || (comma && titled(d, i)); /* "neighbour of the" is no role of the one it names */
    bool plain = rg_draft_noun(d, last - 1) == RG_NOUN_NO && !rg_draft_event_noun(d, last - 1);
    if (comma && rg_apposed_before(d, *first, last)) return true; /* "the corregidor, X," */
    return comma && plain && !plural(d, last - 1) && rg_draft_unit(d, last - 1)->classes & RG_CLASS_NOUN && possessed(d, *first, last); /* "his former handler, X," */
}

/* "the French envoy, Baron Holm,": the name closes what the noun phrase opened. */
static bool comma_form(const rg_draft *d, const rg_clause *c, size_t first, size_t unit) {
    bool one = rg_draft_is(d, first, "a") || rg_draft_is(d, first, "an"), subject = one && first == c->subject.first && rg_draft_is(d, unit + 1, ","); /* "A smith, Korn, was tried" */
    bool definite = rg_draft_unit(d, first)->classes & RG_CLASS_DET && (!one || subject);
    size_t next = rg_draft_is(d, unit + 1, "the") ? unit + 3 : unit + 1; /* "Radu the Handsome" */
    bool behind_prep = first > c->first && rg_draft_unit(d, first - 1)->classes & RG_CLASS_PREP;
    if (behind_prep && next == c->verb_first) return false; /* "In a letter to the queen, X wrote" */
    bool closed = next >= c->last || rg_draft_unit(d, next)->classes & RG_CLASS_PUNCT || next == c->verb_first || (behind_prep && rg_draft_unit(d, next)->classes & RG_CLASS_CC);
    return (definite || possessed(d, first, unit)) && closed;
}

/* "the Lind household": the name tells whose. */
static bool modifies(const rg_draft *d, const rg_clause *c, size_t unit) {
    const rg_unit *next = unit + 1 < c->last ? rg_draft_unit(d, unit + 1) : NULL;
    return next && next->classes == RG_CLASS_NOUN && !capital(d, unit + 1) && !(unit + 1 >= c->verb_first && unit + 1 < c->verb_last) && !possessor(d, unit + 1) && unit > c->first && rg_draft_unit(d, unit - 1)->classes & RG_CLASS_DET;
}

/* "1st Baron X", "re-adopting King X's idea", "the Queen X class", "any children X had": what stands before the name is no word of a role, or the name none. */
static bool broken(const rg_draft *d, size_t first, size_t unit) {
    bool glued = first > 0 && rg_draft_unit(d, first - 1)->span.end == rg_draft_unit(d, first)->span.start && !(rg_draft_unit(d, first - 1)->classes & RG_CLASS_NAME);
    bool other = rg_draft_is(d, first, "any") || rg_draft_is(d, first, "every") || rg_draft_is(d, first, "no");
    for (size_t i = first; i + 1 < unit; i++) other |= rg_draft_is(d, i, "-") && rg_text_ends(rg_draft_unit(d, i + 1)->fold, RG_TEXT("ing"));
    return other || (glued && rg_draft_unit(d, first - 1)->classes & RG_CLASS_NUM) || rg_draft_is(d, unit + 1, "class") || (rg_draft_is(d, unit + 1, "-") && rg_draft_is(d, unit + 2, "class"));
}

/* "After a word with his brother, X left": the role at unit `first` is of somebody in the words before the subject. */
static bool fronted(const rg_draft *d, const rg_clause *c, size_t first, size_t unit) {
    while (first > c->first && rg_draft_unit(d, first - 1)->classes & RG_CLASS_DET && !(rg_draft_unit(d, first - 1)->classes & RG_CLASS_PREP)) first--;
    bool behind = first > d->c->unit_start[d->sentence] && rg_draft_unit(d, first - 1)->classes & (RG_CLASS_PREP | RG_CLASS_VERB);
    return behind && unit + 1 == c->verb_first && !rg_draft_is(d, unit + 1, ",");
}

/* "an officer | from the harbour guard, Lind,": the preposition behind who somebody is; RG_NONE. */
static size_t came_from(const rg_draft *d, const rg_clause *c, size_t end) {
    size_t i = end;
    while (i > c->first + 1 && i + ROLE_BEFORE > end && rg_draft_unit(d, i - 1)->classes & (RG_CLASS_NOUN | RG_CLASS_NAME | RG_CLASS_DET) && !(rg_draft_unit(d, i - 1)->classes & (RG_CLASS_PREP | RG_CLASS_PUNCT | RG_CLASS_CC))) i--;
    bool prep = i < end && i > c->first + 1 && (rg_draft_is(d, i - 1, "from") || rg_draft_is(d, i - 1, "at") || rg_draft_is(d, i - 1, "in"));
    return prep && rg_draft_sense(d, end - 1) != RG_SENSE_PERSON && (actor(d, i - 2) || rg_draft_sense(d, i - 2) == RG_SENSE_PERSON) ? i - 1 : RG_NONE;
}

/* The titles between the role and the name are part of it: "the French envoy, Baron" Holm. */
static void role_before(rg_draft *d, const rg_turn *t, size_t unit) {
    unsigned form;
    const rg_verb_entry *names = unit > t->c->first ? rg_unit_verb(d->c, d->reading->language->clause, unit - 1, unit, &form) : NULL; /* "a "seer" named" */
    if (modifies(d, t->c, unit) || (names && names->verb == RG_VERB_NAME && form & RG_FORM_PART)) return;
    size_t end = unit;
    bool mister = unit > t->c->first + 2 && rg_draft_is(d, unit - 2, ",") && rg_draft_unit(d, unit - 1)->fold.len < 4 && capital(d, unit - 1);
    if (mister) end--;
    while (end > t->c->first + 1 && actor(d, end - 1) && rg_draft_is(d, end - 2, ",")) end--;
    bool comma = end > t->c->first + 1 && rg_draft_is(d, end - 1, ",");
    if (comma && end < unit && rg_draft_unit(d, end)->fold.len > 3) beside_name(d, t, unit, end, unit, "role/title");
    if (comma) end--;
    while (!comma && end > t->c->first + 1 && actor(d, end - 1) && rg_draft_unit(d, end - 1)->fold.len < 4 && capital(d, end - 1)) end--; /* "Sir" */
    if (!comma && end < unit && !actor(d, end - 1)) return; /* "a niece of the late Dr" Holm */
    size_t at = end > t->c->first + 3 ? end - 2 : t->c->first; /* of the preposition behind the office */
    if (at > t->c->first + 2 && rg_draft_unit(d, at)->classes & RG_CLASS_DET && !(rg_draft_unit(d, at)->classes & RG_CLASS_PREP)) at--;
    bool where = comma && at > t->c->first + 1 && (rg_turn_name_at(d, end - 1) || rg_draft_unit(d, end - 1)->classes & RG_CLASS_WHEN || rg_draft_is(d, at, "to"));
    bool posted = where && rg_draft_unit(d, at)->classes & RG_CLASS_PREP && !rg_draft_is(d, at, "of") && actor(d, at - 1); /* "the envoy in X, Y,", "the clerk to the Board, Mr Y," */
    size_t from = comma && !posted ? came_from(d, t->c, end) : RG_NONE;
    if (from != RG_NONE) posted = true, at = from;
    size_t first = phrase_before(d, t->c, posted ? at : end), whole = first;
    if (posted && rg_draft_unit(d, end - 1)->classes & RG_CLASS_WHEN) end = at; /* "the bishop at the time, Y," */
    if (posted && !plural(d, at - 1) && comma_form(d, t->c, whole, unit)) {
        beside_name(d, t, unit, first, end, "role/before");
        return;
    }
    bool doing = comma && rg_draft_unit(d, whole)->classes & RG_CLASS_VERB && rg_text_ends(rg_draft_unit(d, whole)->fold, RG_TEXT("ing")); /* "Sensing Korn's weakness, X" */
    if (doing) return;
    if (!comma && whole > t->c->first && rg_draft_is(d, whole - 1, "in")) return; /* "in his youth X was" */
    const rg_name *row = comma && whole > t->c->first + 1 && rg_draft_is(d, whole - 1, ",") ? rg_turn_name_at(d, whole - 2) : NULL; /* "X, the mayor, Captain Y": a row */
    if ((row && row->type == RG_NAME_PERSON) || !find_role(d, &first, end, comma) || (comma && (!comma_form(d, t->c, whole, unit) || fronted(d, t->c, first, unit)))) return;
    if (broken(d, first, unit)) return;
    while (!comma && first + 1 < end && rg_draft_unit(d, first)->fold.len == 1 && !capital(d, first)) first++; /* the sign of an item */
    for (size_t i = first + 1; i + 1 < end; i++) /* "The Trial of | Admiral Rood" */
        if (rg_draft_is(d, i, "of") && (rg_draft_event_noun(d, i - 1) || rg_draft_sense(d, i - 1) == RG_SENSE_DEED)) first = i + 1;
    bool honorific = first + 1 == end && rg_draft_unit(d, first)->fold.len < 4;
    if (!honorific) beside_name(d, t, unit, first, end, comma ? "role/before" : "role/title");
}

/* ---- behind the name ------------------------------------------------------------------------------------------ */

static bool closes_apposition(const rg_draft *d, size_t i) {
    return rg_draft_is(d, i, ",") || rg_draft_is(d, i, ";") || rg_draft_is(d, i, ".") || rg_draft_is(d, i, ")") || rg_draft_is(d, i, ":") ||
           rg_draft_is(d, i, "(") || rg_draft_unit(d, i)->classes & (RG_CLASS_REL | RG_CLASS_BE | RG_CLASS_HAVE);
}

static bool holds_verb(const rg_draft *d, size_t from, size_t to) {
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) {
        const rg_clause *c = &d->c->at.at[k];
        if (c->verb_first < c->verb_last && c->verb_first >= from && c->verb_first < to) return true;
    }
    return false;
}

/* A list goes on: ", bishop X", no role of the one before. */
static bool names_another(const rg_draft *d, size_t from, size_t to) {
    for (size_t i = from; i < to; i++) {
        const rg_name *n = rg_turn_name_at(d, i);
        if (n && n->type == RG_NAME_PERSON && !possessor(d, i + 1) && (i == from || !(rg_draft_unit(d, i - 1)->classes & RG_CLASS_PREP))) {
            size_t first = i;
            while (first > from && !(rg_draft_unit(d, first - 1)->classes & RG_CLASS_PREP)) first--;
            if (first == from) return true;
        }
    }
    return false;
}

/* "a new president, X, a new law gave": the subject of what comes, no word on X. */
static bool is_subject(const rg_draft *d, size_t from, size_t to) {
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) {
        const rg_clause *c = &d->c->at.at[k];
        bool own = c->subject.first >= from && c->subject.first < c->subject.last && c->subject.last <= to + 1 && c->link != RG_LINK_REDUCED;
        if (own && c->verb_first < c->verb_last && c->verb_first <= to + 1) return true;
    }
    return false;
}

/* "X, the mayor, Captain Y, and Z": a row of people, no word on X. */
static bool in_row(const rg_draft *d, size_t to) {
    size_t i = to + 1, end = d->c->unit_start[d->sentence + 1];
    if (to >= end || !rg_draft_is(d, to, ",")) return false;
    while (i < end && i < to + 3 && actor(d, i)) i++;
    const rg_name *n = i < end ? rg_turn_name_at(d, i) : NULL;
    if (!n || n->type != RG_NAME_PERSON) return false;
    i += 1 + rg_draft_is(d, i + 1, ",");
    return i < end && rg_draft_unit(d, i)->classes & RG_CLASS_CC;
}

/* "X, his clerk and a stranger": others beside him. */
static bool with_others(const rg_draft *d, size_t from, size_t to) {
    unsigned own = rg_draft_unit(d, from)->classes;
    for (size_t i = from + 1; (own & RG_CLASS_DET) && (own & RG_CLASS_PRON) && i + 1 < to; i++)
        if (rg_draft_unit(d, i)->classes & RG_CLASS_CC && rg_draft_unit(d, i + 1)->classes & (RG_CLASS_DET | RG_CLASS_NUM)) return true;
    return false;
}

/* Behind the name and its age: "Robert of Glaven | , the rebel". */
static size_t behind_name(const rg_draft *d, size_t unit, size_t end) {
    size_t at = rg_age_beside(d, unit);
    const rg_name *of = at + 2 < end && rg_draft_is(d, at, "of") ? rg_turn_name_at(d, at + 1) : NULL;
    return of && of->type == RG_NAME_PLACE ? at + 2 : at;
}

/* "the State Chancellor": a name whose last word says what somebody is. */
static bool names_office(const rg_draft *d, const rg_name *n) {
    rg_text last = n ? rg_text_last_word(n->fold) : (rg_text){0};
    return n && last.len < n->fold.len && rg_event_noun_kind(d->nouns, last) == RG_NOUN_ACTOR;
}

/* "According to X, | a smith burned it": does what is told by the words before the name begin right there? */
static bool begins_told(const rg_draft *d, size_t unit, size_t from) {
    bool begins = false;
    for (size_t i = d->attribution_start[d->sentence]; i < d->attribution_start[d->sentence + 1] && !begins; i++) {
        const rg_attribution *a = &d->reading->attributions.at[i];
        begins = a->source.end > a->source.start && a->cue.end <= rg_draft_unit(d, unit)->span.start && a->source.end <= rg_draft_unit(d, from)->span.start && a->content.start == rg_draft_unit(d, from)->span.start;
    }
    return begins;
}

/* "X, the corregidor of Lund,", "X, the Franciscan in charge,": the noun that says what he is, which no table knows or which names his people; RG_NONE. */
static size_t unknown_role(const rg_draft *d, size_t from, size_t to) {
    size_t last = from + 1;
    while (last < to && !(rg_draft_unit(d, last)->classes & (RG_CLASS_PREP | RG_CLASS_REL))) last++;
    const rg_name *n = last == from + 2 && last < to ? rg_turn_name_at(d, from + 1) : NULL;
    bool people = rg_draft_is(d, from, "the") && n && n->type == RG_NAME_GROUP && !rg_text_ends(n->fold, RG_TEXT("s"));
    return people || rg_apposed_unknown(d, from, last) ? last - 1 : RG_NONE;
}

/* "General X, commander of the Home Army, ...": a role behind a person's name. */
static void role_behind(rg_draft *d, const rg_turn *t, size_t unit) {
    size_t end = d->c->unit_start[d->sentence + 1], comma = behind_name(d, unit, end), from = comma + 1, to = from, noun = RG_NONE;
    if (from >= end || !rg_draft_is(d, comma, ",")) return;
    size_t verb = t->c->verb_first < t->c->verb_last && unit < t->c->verb_first && t->c->link != RG_LINK_REDUCED ? t->c->verb_first : end; /* "X, the mayor of Y drew" */
    while (to < end && to != verb && !closes_apposition(d, to)) to++;
    if (!(to < end && rg_draft_is(d, to, ",")) && begins_told(d, unit, from)) return;
    bool article = rg_draft_is(d, from, "a") || rg_draft_is(d, from, "an");
    for (size_t k = from; k < to && k < from + 6 && noun == RG_NONE; k++) noun = actor(d, k) ? k : RG_NONE;
    for (size_t k = noun == RG_NONE ? from : noun + 1; k < to && to > from + ROLE_UNITS; k++) /* "a member of X as well as Y's man" */
        if (rg_draft_unit(d, k)->classes & RG_CLASS_SUB) to = k;
    for (size_t k = noun == RG_NONE ? from : noun + 1; article && k < to; k++) /* "X, a bricklayer born in Y" */
        if (rg_draft_unit(d, k)->classes & RG_CLASS_VERB && !(rg_draft_unit(d, k)->classes & RG_CLASS_NAME)) to = k;
    if (rg_draft_is(d, from, "aged") || (rg_draft_is(d, from, "then") && rg_draft_is(d, from + 1, "aged"))) return;
    if (d->c->mate && d->c->mate[from] != RG_NONE && d->c->mate[from] > to) return; /* told X, "My boy, you" */
    if (to + 1 < end && rg_draft_is(d, to, ".") && !(rg_draft_unit(d, to + 1)->classes & RG_CLASS_PUNCT)) return; /* "Prodded by Lind, Maj. Gen. Rood": short for another's title */
    bool closed = article ? to > from + 1 : to < end && !(rg_draft_unit(d, to)->classes & (RG_CLASS_BE | RG_CLASS_HAVE));
    bool opens = rg_draft_unit(d, from)->classes & (RG_CLASS_NAME | RG_CLASS_CC | RG_CLASS_PREP) || (rg_draft_unit(d, from)->classes & RG_CLASS_VERB && noun != from);
    opens |= rg_draft_unit(d, from)->classes & RG_CLASS_ADV && from + 1 < to && rg_draft_unit(d, from + 1)->classes & RG_CLASS_PREP && !rg_draft_is(d, from + 1, "of"); /* "X, together with his clerk," */
    if (rg_draft_unit(d, from)->classes & RG_CLASS_NAME && possessor(d, from + 1) && to < end && to <= from + 5 && to > from + 2) { /* "X, Y's second-in-command," */
        if (noun == RG_NONE) noun = to - 1;
        opens = false;
    }
    if (rg_draft_unit(d, from)->classes & RG_CLASS_NAME && noun != RG_NONE && noun > from && d->reading->names.at[rg_draft_unit(d, from)->name].type != RG_NAME_PERSON) opens = false; /* "X, British consul" */
    const rg_name *title = rg_draft_is(d, from, "the") && from + 2 == to ? rg_turn_name_at(d, from + 1) : NULL;
    bool office = title && (names_office(d, title) || (title->type == RG_NAME_WORK && rg_text_find(title->fold, RG_TEXT(" of "), 0) != (size_t)-1)); /* "X, the Beylerbeyi of Y," */
    if (closed && office && (title->type != RG_NAME_PERSON || !in_row(d, to))) {
        beside_name(d, t, unit, from, to, "role/apposition");
        return;
    }
    bool owned = rg_draft_is(d, from, "the") && noun == RG_NONE && to < end && to > from + 3 && to <= from + 7 && possessed(d, from, to) && rg_draft_unit(d, to - 1)->classes & RG_CLASS_NOUN && !rg_draft_event_noun(d, to - 1) && rg_draft_sense(d, to - 1) < RG_SENSE_BODY;
    if (owned) noun = to - 1; /* "X, the guild's cook," */
    bool led = unit > d->c->unit_start[d->sentence] && rg_draft_unit(d, unit - 1)->classes & RG_CLASS_PREP; /* "For Lind, the move to Holm, ..." */
    if (noun == RG_NONE && !led && to < end && rg_draft_is(d, to, ",")) noun = unknown_role(d, from, to);
    if (!closed || opens || to > from + ROLE_UNITS + 6 || (!article && noun == RG_NONE && !titled(d, from)) || names_another(d, from, to)) return;
    if (!article && noun != RG_NONE && plural(d, noun)) return; /* "X, the officials who" */
    size_t head = from;
    while (head + 1 < to && !(rg_draft_unit(d, head + 1)->classes & (RG_CLASS_PREP | RG_CLASS_REL | RG_CLASS_VERB)) && !rg_draft_is(d, head + 1, "that")) head++;
    if (article && noun == RG_NONE && (rg_draft_sense(d, head) >= RG_SENSE_DEED || rg_draft_event_noun(d, head))) return; /* "married X, a friendship that lasted" */
    if (holds_verb(d, from, to) || is_subject(d, from, to) || in_row(d, to) || with_others(d, from, to)) return;
    beside_name(d, t, unit, from, to, "role/apposition");
}

/* "served under X | as a clerk", "stood for X": does whoever served be it, and not X? */
static bool led(const rg_draft *d, const rg_turn *t, size_t unit) {
    static const char *const preps[] = {"under", "for", "against", "alongside", "beside", NULL};
    bool found = false;
    for (size_t k = 0; k < t->c->phrase_count && !found; k++) {
        const rg_phrase *f = &d->c->phrases.at[t->c->phrases + k];
        for (size_t i = 0; preps[i]; i++) found |= f->first <= unit && unit < f->last && rg_text_is(f->prep, preps[i]);
    }
    return found && t->c->verb_first < t->c->verb_last && t->c->verb_first < unit;
}

/* "appointing X as the new patriarch", "with Y as its chairman". */
static void role_as_behind(rg_draft *d, const rg_turn *t, size_t unit) {
    size_t from = unit + 2, noun = from, end = t->c->last;
    if (from >= end || !rg_draft_is(d, unit + 1, "as") || t->c->negated || t->c->traits & RG_TRAIT_ACCUSE || (unit < t->c->verb_first && t->c->verb_first < t->c->verb_last)) return;
    while (noun < end && noun < from + 5 && rg_draft_unit(d, noun)->classes & (RG_CLASS_DET | RG_CLASS_NOUN | RG_CLASS_NAME | RG_CLASS_ORD) && !actor(d, noun) && !office_name(d, noun)) noun++;
    if (noun >= end || noun == from + 5 || plural(d, noun) || !(actor(d, noun) || office_name(d, noun))) return;
    if (led(d, t, unit)) return;
    size_t last = noun + 1;
    while (last < end && (actor(d, last) || (rg_draft_is(d, last, "of") && last + 1 < end) || rg_draft_is(d, last - 1, "of") || (rg_draft_unit(d, last - 1)->classes & RG_CLASS_DET && rg_draft_is(d, last - 2, "of")))) last++;
    beside_name(d, t, unit, from, last, "role/as");
}

/* "a tanner named Korn", "a cook called Lind", "a "wise man" named Moen": what he is stands before the participle. */
static void role_of_named(rg_draft *d, const rg_turn *t) {
    const rg_clause *c = t->c;
    size_t unit = c->verb_last, end = c->verb_first;
    if (end > c->first && d->c->mate && d->c->mate[end - 1] < end - 1) end--; /* the mark that closes a quotation */
    size_t first = end;
    const rg_name *n = c->verb == RG_VERB_NAME && c->link == RG_LINK_REDUCED && c->passive && unit < c->last ? rg_turn_name_at(d, unit) : NULL;
    if (!n || n->type != RG_NAME_PERSON || end == 0 || plural(d, end - 1)) return;
    bool somebody = actor(d, end - 1) || rg_draft_sense(d, end - 1) == RG_SENSE_PERSON, unknown = rg_draft_sense(d, end - 1) == RG_SENSE_NO && !rg_draft_event_noun(d, end - 1) && (rg_draft_unit(d, end - 1)->classes & (RG_CLASS_NOUN | RG_CLASS_NAME | RG_CLASS_VERB)) == RG_CLASS_NOUN;
    if (!somebody && !unknown) return;
    while (first > d->c->unit_start[d->sentence] && end - first < ROLE_BEFORE && rg_draft_unit(d, first - 1)->classes & (RG_CLASS_NOUN | RG_CLASS_NAME | RG_CLASS_DET) && !(rg_draft_unit(d, first - 1)->classes & (RG_CLASS_PREP | RG_CLASS_PUNCT | RG_CLASS_VERB))) first--;
    beside_name(d, t, unit, first, end, "role/named");
}

/* "was born at Riga in 1090, the eldest son of a tanner": whose child one is stands behind the birth. */
static void child_of(rg_draft *d, const rg_turn *t) {
    size_t end = d->c->unit_start[d->sentence + 1], from = t->c->verb_last;
    if (t->c->verb != RG_VERB_BORN || !t->c->passive || t->c->link == RG_LINK_REDUCED || t->c->negated) return;
    while (from < end && !(rg_draft_is(d, from, ",") && (rg_draft_is(d, from + 1, "the") || rg_draft_is(d, from + 1, "a") || rg_draft_is(d, from + 1, "an")))) from++;
    const rg_name *other = from < end ? rg_turn_name_at(d, from - 1) : NULL; /* "to Otto Lind and Anna Korn, a graduate of" */
    if (other && other->type == RG_NAME_PERSON) return;
    size_t noun = ++from, person = rg_turn_person_in(d, t->first, t->last);
    while (noun < end && noun < from + 5 && !actor(d, noun) && !(rg_draft_unit(d, noun)->classes & (RG_CLASS_PUNCT | RG_CLASS_PREP | RG_CLASS_CC))) noun++;
    if (noun + 2 >= end || !actor(d, noun) || plural(d, noun) || !(rg_draft_is(d, noun + 1, "of") || rg_draft_is(d, noun + 1, "to"))) return;
    if (person == RG_NONE) person = rg_turn_pronoun(d, t);
    size_t to = noun + 2;
    while (to < end && !closes_apposition(d, to) && !(rg_draft_unit(d, to)->classes & RG_CLASS_VERB && !(rg_draft_unit(d, to)->classes & (RG_CLASS_NAME | RG_CLASS_NOUN)) && to > noun + 3) && !(rg_draft_unit(d, to)->classes & RG_CLASS_SUB && !(rg_draft_unit(d, to)->classes & RG_CLASS_PREP))) to++;
    if (person != RG_NONE && to <= from + ROLE_UNITS + 6 && !holds_verb(d, from, to)) role_of(d, t, person, from, to, "role/child");
}

void rg_role_appositions(rg_draft *d, const rg_turn *t) {
    child_of(d, t);
    if (t->c->subject.first < t->c->subject.last && t->c->link != RG_LINK_RELATIVE) role_led(d, t);
    if (!rg_draft_holds(d, t->c, RG_CLASS_NAME)) return;
    role_of_named(d, t);
    for (size_t i = t->c->first; i < t->c->last; i++) {
        const rg_name *n = rg_turn_name_at(d, i);
        if (!n || n->type != RG_NAME_PERSON) continue;
        if (i > t->c->first) role_before(d, t, i);
        role_behind(d, t, i);
        role_as_behind(d, t, i);
    }
}

/* ---- by a verb ------------------------------------------------------------------------------------------------ */

size_t rg_role_end(const rg_draft *d, const rg_phrase *f) {
    size_t i = f->first;
    while (i < f->last && rg_draft_unit(d, i)->classes & RG_CLASS_ADV) i++;
    if (rg_draft_unit(d, i)->classes & RG_CLASS_NUM && rg_draft_is(d, i + 1, "of")) i += 2; /* "one of the officers" */
    while (i < f->last && !rg_draft_is(d, i, "of") && !(i > f->first && rg_draft_unit(d, i)->classes & RG_CLASS_PREP)) i++;
    return i < f->last ? i : f->last;
}

/* "declined to be mayor", "hoped to become mayor", "was never to be mayor": he was not, as far as the words say. */
static bool came_to_nothing(const rg_draft *d, const rg_clause *c) {
    if (c->link != RG_LINK_INFINITIVE || c->outer == RG_NONE) return false;
    const rg_clause *outer = &d->c->at.at[c->outer];
    const rg_phrase *object = outer->verb == RG_VERB_BE ? rg_draft_phrase(d, outer, "") : NULL;
    bool unable = object && (rg_draft_is(d, object->first, "unable") || rg_draft_is(d, object->first, "too"));
    bool wished = outer->traits & (RG_TRAIT_WISH | RG_TRAIT_FALL | RG_TRAIT_HINDER | RG_TRAIT_PLEDGE) || outer->verb == RG_VERB_AIM;
    return unable || wished || (outer->negated && outer->verb_first < outer->verb_last);
}

/* "Lind and Moen were officers": of those whom "and" joins to the first, too. */
static void each_became(rg_draft *d, const rg_turn *t, const rg_phrase *f) {
    bool joined = false, own = t->first == t->c->subject.first && t->first < t->last;
    for (size_t i = t->first; own && i < t->last; i++) {
        const rg_name *n = rg_turn_name_at(d, i);
        if (!n && rg_draft_unit(d, i)->classes & RG_CLASS_PREP) return; /* "Lind and the wife of Korn" */
        joined |= !n && rg_draft_unit(d, i)->classes & (RG_CLASS_CC | RG_CLASS_PUNCT);
        rg_turn other = *t;
        if (!joined || !n || n->type != RG_NAME_PERSON || rg_turn_owns(d, i, t->last)) continue;
        other.event = rg_event_of_person(d, rg_draft_unit(d, i)->name);
        if (other.event != t->event) claim_role(d, &other, f->first, rg_turn_reach(d, t, f), "role/each");
    }
}

void rg_role_became(rg_draft *d, rg_turn *t) {
    static const char *const preps[] = {"", "as", NULL}, *const as_only[] = {"as", NULL};
    bool does = (t->c->traits & RG_TRAIT_SERVE) != 0;
    size_t person = rg_turn_life(d, t), noun;
    const rg_phrase *f = rg_turn_any_phrase(d, t->c, does ? as_only : preps);
    if (came_to_nothing(d, t->c)) t->told = true; /* nor is it an event */
    if (person == RG_NONE || !f || t->told) return;
    size_t head = rg_role_end(d, f);
    bool acts = rg_turn_noun_in(d, f->first, head, RG_NOUN_ACTOR, &noun) != RG_NOUN_NO;
    for (size_t i = f->first; i < head && !acts; i++) acts = actor(d, i);
    if (!(rg_draft_unit(d, f->first)->classes & RG_CLASS_DET) && !acts) return; /* "became rich" */
    t->event = person;
    if (rg_draft_is(d, f->first, "not")) return;
    size_t reach = rg_turn_reach(d, t, f);
    claim_role(d, t, f->first, reach, "role/became");
    more_roles(d, t, reach, t->c->last, "role/became");
    if (plural(d, head - 1)) each_became(d, t, f);
}

/* "The chairman of the committee was X": what the subject says of X. */
bool rg_role_named(rg_draft *d, rg_turn *t) {
    const rg_phrase *object = rg_draft_phrase(d, t->c, "");
    if (!object || t->first >= t->last || rg_turn_person_in(d, t->first, t->last) != RG_NONE) return false;
    size_t unit = object->last - 1, first = t->first;
    if (object->last > object->first + 1 && rg_turn_name_at(d, object->first) && rg_draft_is(d, object->first + 1, ",")) unit = object->first; /* "The leader was X, 34, a baker" */
    const rg_name *n = rg_turn_name_at(d, unit);
    size_t title = unit; /* "was the wife of King X": no role of his */
    while (title > object->first && actor(d, title - 1)) title--;
    if (!n || n->type != RG_NAME_PERSON || rg_draft_is(d, title - 1, "of")) return false;
    for (size_t i = title; i > object->first && !rg_draft_is(d, i, ","); i--)
        if (rg_draft_is(d, i - 1, "of") && rg_draft_unit(d, i - 1)->name == RG_NONE) return false; /* "was a cousin of Lind and the poet X" */
    size_t end = first;
    while (end < t->last && !(rg_draft_unit(d, end)->classes & (RG_CLASS_PUNCT | RG_CLASS_REL))) end++;
    if (first + 1 < end && rg_draft_is(d, first, "one") && rg_draft_is(d, first + 1, "of")) return false; /* "One of the duke's friends": draft_told.c */
    if (first < end && rg_draft_is(d, first, "others")) return false;
    if (first + 1 < end && rg_draft_is(d, first, "another")) first++;
    bool of = false; /* "the commander of the fleet": the commander */
    for (size_t i = first; i + 1 < end && !of; i++) of = actor(d, i) && !plural(d, i) && rg_draft_is(d, i + 1, "of");
    if (!of && !find_role(d, &first, end, false)) return false;
    size_t whole = t->first == t->c->subject.first ? t->c->verb_first : t->last;
    bool hangs = end < whole && rg_draft_unit(d, end)->classes & RG_CLASS_PREP && end + 1 < whole && rg_draft_unit(d, end + 1)->classes & (RG_CLASS_DET | RG_CLASS_NAME);
    for (size_t i = end; hangs && i < whole; i++) hangs = !(rg_draft_unit(d, i)->classes & (RG_CLASS_PUNCT | RG_CLASS_WHEN | RG_CLASS_REL));
    t->event = rg_event_of_person(d, rg_draft_unit(d, unit)->name);
    claim_role(d, t, first, hangs ? whole : end, "role/named"); /* "the man | in the photograph" */
    return true;
}

static size_t person_unit(const rg_draft *d, size_t first, size_t last) {
    for (size_t i = first; i < last; i++)
        if (rg_turn_name_at(d, i) && rg_turn_name_at(d, i)->type == RG_NAME_PERSON) return i;
    return RG_NONE;
}

/* "was succeeded as governor by X", "took over as commander", "As chairman of the committee, X signed": what somebody was by "as". */
/* "denounced X as a spy", "X was condemned by Y as a heretic": by the word of whoever does so. */
static void denounced(rg_draft *d, const rg_turn *t, const rg_phrase *as) {
    const rg_phrase *object = t->c->passive ? NULL : rg_draft_phrase(d, t->c, "");
    if (as->first < t->c->verb_last || t->c->negated || !(object || t->c->passive)) return;
    size_t unit = object ? person_unit(d, object->first, object->last) : person_unit(d, t->first, t->last);
    size_t whom = object ? rg_which_whom(d, t->c) : RG_NONE; /* "whom the council elected chairman" */
    if (whom != RG_NONE) unit = RG_NONE;
    size_t person = whom != RG_NONE ? whom : unit != RG_NONE ? rg_draft_unit(d, unit)->name : object ? RG_NONE : rg_turn_pronoun(d, t), head = as->first;
    while (head + 1 < as->last && !actor(d, head) && !rg_draft_is(d, head, "of")) head++;
    rg_turn role = *t;
    role.event = person == RG_NONE ? RG_NONE : rg_event_of_person(d, person);
    if (role.event != RG_NONE && actor(d, head) && !plural(d, head)) claim_role(d, &role, as->first, as->last, "role/denounced");
}

void rg_role_as(rg_draft *d, const rg_turn *t) {
    const rg_phrase *as = rg_draft_phrase(d, t->c, "as"), *by = t->c->passive ? rg_draft_phrase(d, t->c, "by") : NULL;
    bool succeeds = (t->c->traits & RG_TRAIT_SUCCEED) != 0;
    bool born = t->c->verb == RG_VERB_BORN; /* "was born as the third son of" */
    if (as && !t->c->quoted && t->c->traits & RG_TRAIT_ACCUSE) {
        denounced(d, t, as);
        return;
    }
    bool such = as && as->first > t->c->first + 1 && rg_draft_is(d, as->first - 2, "such"); /* "officers such as Lind" */
    if (!as || such || t->c->quoted || t->c->traits & RG_TRAIT_FALL || /* "posed as a doctor" */ (t->c->passive && !succeeds && !born)) return;
    bool before = as->first < t->c->verb_first, behind = as->first == t->c->verb_last + 1 || (succeeds && as->first > t->c->verb_last);
    size_t head = as->first;
    while (head < as->last && rg_draft_unit(d, head)->classes & (RG_CLASS_DET | RG_CLASS_NOUN | RG_CLASS_NAME | RG_CLASS_ORD) && !actor(d, head)) head++;
    bool a = rg_draft_is(d, as->first, "a") || rg_draft_is(d, as->first, "an");
    behind |= a && as->first > t->c->verb_last && !t->c->passive && (t->c->verb == RG_VERB_MOVE || t->c->verb == RG_VERB_GATHER || t->c->verb == RG_VERB_ACT || t->c->verb == RG_VERB_FINISH); /* "left the mill after two years as a clerk" */
    if (!(before || behind) || head >= as->last || !actor(d, head) || plural(d, head) || (!before && t->c->traits & RG_TRAIT_SERVE && !t->c->passive && t->c->link != RG_LINK_INFINITIVE)) return; /* "served as mayor": rg_role_became */
    size_t unit = by ? person_unit(d, by->first, by->last) : person_unit(d, t->first, t->last), person = unit == RG_NONE ? RG_NONE : rg_draft_unit(d, unit)->name;
    if (person == RG_NONE && !by) person = rg_turn_pronoun(d, t);
    if (person == RG_NONE || (t->c->passive && !by && !born)) return;
    rg_turn role = *t;
    role.event = rg_event_of_person(d, person);
    claim_role(d, &role, as->first, as->last, "role/as");
}

size_t rg_role_made(const rg_draft *d, const rg_turn *t, const rg_phrase *object, size_t *person) {
    bool makes = (t->c->verb == RG_VERB_APPOINT || t->c->traits & RG_TRAIT_RAISE) && !t->c->passive && !t->c->negated;
    if (!makes || !object || object->first != t->c->verb_last || object->last < object->first + 2) return RG_NONE;
    size_t rest = object->first + 1, noun = rest;
    bool capital = d->reading->tokens.at[rg_draft_unit(d, rest)->first].flags & RG_TOKEN_CAPITAL, one = rg_draft_is(d, rest, "a") || rg_draft_is(d, rest, "an") || rg_draft_is(d, rest, "the");
    bool him = rg_draft_is(d, object->first, "him") || (rg_draft_is(d, object->first, "her") && (capital || one)); /* not "appointed her brother" */
    const rg_name *n = rg_turn_name_at(d, object->first);
    bool named = n && n->type == RG_NAME_PERSON && (one || t->c->verb == RG_VERB_APPOINT);
    while (noun < object->last && !actor(d, noun) && !office_name(d, noun) && !(rg_draft_unit(d, noun)->classes & (RG_CLASS_PREP | RG_CLASS_PUNCT | RG_CLASS_CC))) noun++;
    if (!(him || named) || noun >= object->last || !(actor(d, noun) || office_name(d, noun))) return RG_NONE;
    rg_phrase whom = *object;
    whom.last = rest;
    *person = named ? rg_draft_unit(d, object->first)->name : rg_turn_object_pronoun(d, t, &whom);
    return *person == RG_NONE ? RG_NONE : rest;
}

/* "the guilds installed Orban as mayor of Lublin", "Korn was appointed minister of war", "proclaimed him king", "was named mayor". */
bool rg_role_appointed(rg_draft *d, rg_turn *t) {
    const rg_phrase *as = rg_draft_phrase(d, t->c, "as"), *object = rg_draft_phrase(d, t->c, "");
    if (!as && t->c->traits & RG_TRAIT_RAISE) as = rg_draft_phrase(d, t->c, "to"); /* "was promoted to general" */
    size_t noun, unit = t->c->passive || !object ? person_unit(d, t->first, t->last) : person_unit(d, object->first, object->last);
    size_t whom = object ? rg_which_whom(d, t->c) : RG_NONE; /* "whom the council elected chairman" */
    if (whom != RG_NONE) unit = RG_NONE;
    size_t person = whom != RG_NONE ? whom : unit != RG_NONE ? rg_draft_unit(d, unit)->name : t->c->passive ? rg_turn_pronoun(d, t) : as ? rg_turn_object_pronoun(d, t, object) : RG_NONE; /* "named him as his heir" */
    size_t made = as || whom != RG_NONE ? RG_NONE : rg_role_made(d, t, object, &person); /* "created him | Duke of Orvaz" */
    bool of_him = unit != RG_NONE && object && !t->c->passive && unit > object->first && rg_draft_is(d, unit - 1, "of"); /* "named generals of X as satraps" */
    if (person == RG_NONE || of_him) return false;
    size_t first = as ? as->first : object ? object->first : 0, last = as ? as->last : object ? object->last : 0;
    if (!as && !t->c->passive && unit != RG_NONE) first = unit + 1;
    if (made != RG_NONE) first = made;
    for (noun = first; noun < last && !actor(d, noun) && !office_name(d, noun); noun++) {}
    bool called = t->c->verb == RG_VERB_NAME && (!rg_text_is(t->c->lemma, "name") || person_unit(d, first, last) != RG_NONE); /* "was named Bishop Otto after him" */
    if (noun >= last || first >= last || called) return false;
    t->event = rg_event_of_person(d, person);
    claim_role(d, t, first, last, "role/appointed");
    return true;
}

/* ---- brackets ------------------------------------------------------------------------------------------------- */

/* What a bracket says of a life: a date and a place for its beginning, and for its end. */
typedef struct life {
    size_t date[2], place[2]; /* units, RG_NONE */
    size_t other[2]; /* "9 or | 19 October 1788" */
    size_t side;
    bool parted, marked;
} life;

static bool dated(const rg_draft *d, size_t unit) {
    size_t when = rg_draft_unit(d, unit)->when;
    return when != RG_NONE && d->reading->whens.at[when].date.edtf.ptr;
}

static bool parts_life(const rg_draft *d, size_t unit) {
    static const char *const signs[] = {"-", "\xe2\x80\x93", "\xe2\x80\x94", ";"};
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (rg_draft_is(d, unit, signs[i])) return true;
    return false;
}

/* Takes one unit of the bracket; false where it is no part of a life: "reigned". */
static bool read_life(const rg_draft *d, life *l, size_t *unit) {
    const rg_unit *u = rg_draft_unit(d, *unit);
    const rg_name *n = rg_turn_name_at(d, *unit);
    rg_noun mark = rg_event_noun_kind(d->nouns, u->fold);
    if (mark == RG_NOUN_BORN || mark == RG_NOUN_DIED) {
        l->side = mark == RG_NOUN_DIED;
        return l->marked = true;
    }
    if (mark == RG_NOUN_MAIDEN) return ++*unit, true;
    if (parts_life(d, *unit)) {
        bool told = l->date[0] != RG_NONE || l->place[0] != RG_NONE || l->side;
        if (rg_draft_is(d, *unit, ";") && !told) return true; /* "(born Anna Lind; 4 May 1812 - " */
        l->side = 1;
        return l->parted = true;
    }
    if (dated(d, *unit) && l->date[l->side] != RG_NONE && l->other[l->side] == RG_NONE && rg_draft_is(d, *unit - 1, "or")) l->other[l->side] = *unit;
    if (dated(d, *unit) && l->date[l->side] == RG_NONE) l->date[l->side] = *unit;
    if (n && n->type == RG_NAME_PLACE && l->place[l->side] == RG_NONE) l->place[l->side] = *unit;
    bool village = l->date[l->side] != RG_NONE && rg_draft_is(d, *unit - 1, ",") && d->reading->tokens.at[u->first].flags & RG_TOKEN_CAPITAL; /* "1 May 1804, | Oldmarket, Skane": no name that is known */
    return n || village || u->when != RG_NONE || u->classes & (RG_CLASS_PUNCT | RG_CLASS_PREP | RG_CLASS_ADV | RG_CLASS_DET | RG_CLASS_CC | RG_CLASS_NUM);
}

/* "12 May 1918", "after 1871". */
static void life_date(rg_draft *d, size_t event, rg_property property, size_t unit) {
    size_t when = rg_draft_unit(d, unit)->when;
    size_t claim = rg_draft_add(d, event, property, rg_draft_date_value(d, event, when), d->reading->whens.at[when].span, "life/bracket");
    bool before = rg_draft_is(d, unit - 1, "before"), after = rg_draft_is(d, unit - 1, "after");
    if (claim != RG_NONE && (before || after) && !d->claims.at[claim].value.date.interval) rg_parts_open(d, &d->claims.at[claim], before);
}

/* "(12 May 1918 in X - 19 June 1953 in Y)" behind a person, units [first, last): birth and death; "(born 4 May 1870)", "(d. 1940)". */
enum { TERM_YEARS = 8, GROWN_YEARS = 16, TITLED_YEARS = 25, REIGN_YEARS = 44, YEAR_LONG = 364 };

/* Within how many years may a bracket of years be of an office? Of one who is told of with a number, and is not whom the page is about, of a reign. */
static rg_day office_years(const rg_draft *d, size_t person) {
    const rg_name *n = &d->reading->names.at[person];
    size_t number = n->fold.len;
    bool told = false, hero = d->hero != RG_NONE && d->reading->names.at[d->hero].entity == n->entity;
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) told |= d->c->at.at[k].verb_first < d->c->at.at[k].verb_last;
    if (!told || hero) return GROWN_YEARS; /* a row of a box: a life */
    while (number > 0 && memchr("ivx", n->fold.ptr[number - 1], 3)) number--;
    bool reigns = number > 0 && number < n->fold.len && n->fold.ptr[number - 1] == ' ';
    return reigns ? REIGN_YEARS : n->title.start < n->title.end ? TITLED_YEARS : GROWN_YEARS;
}

/* "Mayor Hall (2004-2008)", "Otto II (1312-1326)": years, and no days, too few for a life. */
static bool in_office(const rg_draft *d, size_t person, const rg_when *from, const rg_when *to) {
    rg_span title = d->reading->names.at[person].title;
    rg_day first = from->date.earliest, last = to->date.latest;
    if (first == RG_DAY_MIN || last == RG_DAY_MAX || last < first) return false;
    bool years = from->date.latest - first >= YEAR_LONG && last - to->date.earliest >= YEAR_LONG;
    return (title.start < title.end && last - first <= TERM_YEARS * 366) || (years && last - first <= office_years(d, person) * 366);
}

/* "the Famine (1312-1340)": what has an article and one word is nobody. */
static bool with_article(const rg_draft *d, size_t unit) {
    bool byname = unit > 1 && rg_draft_unit(d, unit - 2)->name != RG_NONE; /* "Otto the Elder" */
    const rg_name *n = unit > 0 && !byname && rg_draft_is(d, unit - 1, "the") ? rg_turn_name_at(d, unit) : NULL;
    return n && rg_text_find(n->fold, RG_TEXT(" "), 0) == (size_t)-1;
}

/* "Otto (1867-1885) and Moritz (1885-1901)": does each bracket of the sentence that holds a range begin where the one before ends? Then one came behind the
 * other, and none is a life. */
static bool in_succession(const rg_draft *d) {
    const rg_when *before = NULL;
    size_t n = 0;
    for (size_t i = d->c->unit_start[d->sentence] + 1; i + 1 < d->c->unit_start[d->sentence + 1]; i++) {
        const rg_when *when = rg_draft_unit(d, i)->when == RG_NONE ? NULL : &d->reading->whens.at[rg_draft_unit(d, i)->when];
        if (!when || when->part_count != 2 || !rg_draft_is(d, i - 1, "(") || !rg_draft_is(d, i + 1, ")")) continue;
        if (before && when->parts[0].date.earliest != before->parts[1].date.earliest) return false;
        before = when, n++;
    }
    return n > 1;
}

bool rg_role_years(rg_draft *d, size_t person, size_t first, size_t last) {
    life l = {.date = {RG_NONE, RG_NONE}, .place = {RG_NONE, RG_NONE}, .other = {RG_NONE, RG_NONE}};
    for (size_t i = first; i < last; i++)
        if (!read_life(d, &l, &i)) return false;
    size_t n = (l.date[0] != RG_NONE) + (l.date[1] != RG_NONE), only = l.date[0] != RG_NONE ? l.date[0] : l.date[1], event = rg_event_of_person(d, person);
    const rg_when *range = n == 1 ? &d->reading->whens.at[rg_draft_unit(d, only)->when] : NULL;
    if (first > 1 && rg_draft_is(d, first - 1, "(") && with_article(d, first - 2)) return false;
    if (range && range->part_count == 2 && !l.marked && in_office(d, person, &range->parts[0], &range->parts[1])) return false;
    if (n == 2 && !l.marked && in_office(d, person, &d->reading->whens.at[rg_draft_unit(d, l.date[0])->when], &d->reading->whens.at[rg_draft_unit(d, l.date[1])->when])) return false;
    if (range && range->part_count == 2 && !l.marked && in_succession(d)) return false;
    if (range && range->part_count == 2) {
        rg_parts_ends(d, event, range, RG_PROPERTY_BIRTH, RG_PROPERTY_DEATH, "life/bracket");
        if (l.other[0] != RG_NONE) life_date(d, event, RG_PROPERTY_DEATH, l.other[0]); /* "3 May 1788 - 1853 or | 1854" */
        return true;
    }
    bool unborn = l.date[0] == RG_NONE && l.place[0] == RG_NONE; /* "(? - 1871)" */
    const rg_when *rest = l.other[0] == RG_NONE ? NULL : &d->reading->whens.at[rg_draft_unit(d, l.other[0])->when];
    bool ranges = rest && rest->part_count == 2; /* "9 or | 19 October 1788 - 1853" */
    if (n == 0 || !(l.marked || ranges || (l.parted && (n == 2 || unborn)))) return false;
    if (ranges) rg_parts_ends(d, event, rest, RG_PROPERTY_BIRTH, RG_PROPERTY_DEATH, "life/bracket");
    for (size_t k = 0; k < 2; k++) {
        size_t when = l.date[k] == RG_NONE ? RG_NONE : rg_draft_unit(d, l.date[k])->when, place = l.place[k] == RG_NONE ? RG_NONE : rg_draft_unit(d, l.place[k])->name;
        if (when != RG_NONE) life_date(d, event, k ? RG_PROPERTY_DEATH : RG_PROPERTY_BIRTH, l.date[k]);
        if (l.other[k] != RG_NONE && !(ranges && k == 0)) life_date(d, event, k ? RG_PROPERTY_DEATH : RG_PROPERTY_BIRTH, l.other[k]);
        if (place != RG_NONE) rg_draft_add(d, rg_event_of_life(d, event, k ? RG_PROPERTY_DEATH : RG_PROPERTY_BIRTH), RG_PROPERTY_PLACE, rg_draft_name_value(d, place), d->reading->names.at[place].span, "life/bracket");
    }
    return true;
}
