/* draft_spot.c: where something was done, by a noun: "five skeletons were found in a cave above the falls", "hid their tools in the lofts of the sheds".
 *
 * The rules of draft_parts.c look at places by name and at nouns that say they are places. Here, behind them, phrases of clauses that tell of what was,
 * whose noun means a building, or land to stand on. Of the deed that the clause tells.
 */
#include "flow/claim/claim_left.h"
#include "flow/claim/claim_why.h"

static bool is_any(const rg_draft *d, size_t unit, const char *const *words) {
    for (; *words; words++)
        if (rg_draft_is(d, unit, *words)) return true;
    return false;
}

/* "The castle stands on a hill": where something is, then as now. */
static bool stands(const rg_clause *c) { return c->verb == RG_VERB_LOCATE || rg_text_is(c->lemma, "stand"); }

/* Does the clause tell of what was, and not of what somebody says? */
static bool tells(const rg_draft *d, const rg_clause *c) {
    bool says = c->verb == RG_VERB_BE || c->verb == RG_VERB_SAY || c->verb == RG_VERB_CLAIM || c->verb == RG_VERB_DENY || c->verb == RG_VERB_DISCUSS || c->verb == RG_VERB_ASCRIBE || rg_turn_voiced(d, c);
    return c->verb_first < c->verb_last && !says && !c->quoted && !c->negated && !c->aside && !rg_infinitive_only_possible(d, c) && c->link != RG_LINK_INFINITIVE && c->link != RG_LINK_REDUCED && (c->past || stands(c));
}

/* Behind the noun phrase, over its "of"; its noun in `head`; RG_NONE where none stands there. */
static size_t phrase_end(const rg_draft *d, size_t first, size_t last, size_t *head) {
    size_t end = first, of = last;
    *head = RG_NONE;
    for (; end < last; end++) {
        const rg_unit *u = rg_draft_unit(d, end);
        if (u->when != RG_NONE || u->classes & (RG_CLASS_PUNCT | RG_CLASS_REL | RG_CLASS_CC) || (u->classes & RG_CLASS_PREP && !rg_draft_is(d, end, "of"))) break;
        if (rg_draft_is(d, end, "of") && of == last) of = end;
        if (of == last && u->classes & RG_CLASS_NOUN && !(u->classes & RG_CLASS_DET)) *head = end;
    }
    if (end == of + 1) end = of; /* "the site of | the future mill" */
    return *head == RG_NONE || rg_draft_unit(d, *head)->name != RG_NONE ? RG_NONE : end;
}

/* Is it somewhere one can be? A part of a thing ("the wall", "the shoulder") is, where something was done beside it. */
static bool spot(const rg_draft *d, size_t prep, size_t head, size_t end) {
    static const char *const beside[] = {"near", "behind", "beneath", "beside", "outside", "inside", "aboard", NULL};
    rg_sense sense = rg_draft_sense(d, head);
    if (rg_draft_event_noun(d, head) || rg_draft_acts(d, head) || rg_draft_noun(d, head) != RG_NOUN_NO || rg_draft_is(d, end, "that")) return false;
    bool of_house = end > head + 2 && rg_draft_is(d, head + 1, "of") && rg_draft_sense(d, end - 1) == RG_SENSE_BUILDING; /* "the second floor of the inn" */
    return sense == RG_SENSE_BUILDING || sense == RG_SENSE_LAND || (sense == RG_SENSE_AREA && (of_house || is_any(d, prep, beside)));
}

static bool told(const rg_draft *d, rg_span span) { return rg_left_told(d, span, RG_PROPERTY_PLACE, RG_PROPERTY_TOPIC); }

/* May the unit begin the words for a place: an article, or a bare plural ("in caves")? */
static bool leads(const rg_draft *d, size_t first, size_t last) {
    const rg_unit *u = rg_draft_unit(d, first);
    if (u->classes & RG_CLASS_DET) return !(u->classes & RG_CLASS_NEG) && first + 1 < last;
    return u->classes == RG_CLASS_NOUN && u->name == RG_NONE && rg_text_ends(u->fold, RG_TEXT("s")) && (first + 1 >= last || !(rg_draft_unit(d, first + 1)->classes & RG_CLASS_NOUN) || rg_draft_unit(d, first + 1)->classes & RG_CLASS_PREP);
}

/* Of `of`, or of the deed that the clause tells. */
static void spots(rg_draft *d, size_t k, size_t of) {
    static const char *const preps[] = {"in", "at", "on", "near", "under", "behind", "beneath", "beside", "outside", "inside", "above", "below", "aboard", "along", "around", "beyond", "opposite", NULL}, *const near[] = {"next", "close", "adjacent", NULL};
    static const char *const sides[] = {"near", "behind", "above", "below", "beneath", "beside", "opposite", "outside", "around", "beyond", NULL};
    const rg_clause *c = &d->c->at.at[k];
    rg_turn t;
    if (of == RG_NONE && stands(c) && rg_why_subject(d, k, &t)) of = t.event;
    for (size_t i = c->verb_last; i + 1 < c->last; i++) {
        bool next_to = i > c->verb_last && rg_draft_is(d, i, "to") && is_any(d, i - 1, near);
        size_t head, first = i + 1, end = (next_to || (rg_draft_unit(d, i)->classes & RG_CLASS_PREP && is_any(d, i, preps))) && leads(d, first, c->last) ? phrase_end(d, first, c->last, &head) : RG_NONE;
        if (end == RG_NONE || !(spot(d, i, head, end) || (next_to && rg_draft_sense(d, head) == RG_SENSE_AREA))) continue;
        while (first < head && rg_draft_unit(d, first)->classes & RG_CLASS_DET && !(rg_draft_unit(d, first)->classes & (RG_CLASS_NUM | RG_CLASS_ORD))) first++;
        rg_draft_trim(d, &first, &end);
        size_t by, by_end = end + 2 < c->last && is_any(d, end, sides) && leads(d, end + 1, c->last) ? phrase_end(d, end + 1, c->last, &by) : RG_NONE;
        if (by_end != RG_NONE && !rg_draft_event_noun(d, by) && !told(d, rg_draft_span(d, end, by_end))) end = by_end; /* "a cave | above the falls" */
        rg_span span = rg_draft_span(d, first, end);
        size_t event = told(d, span) ? RG_NONE : of != RG_NONE ? of : rg_company_deed(d, k);
        if (event != RG_NONE) rg_draft_add(d, event, RG_PROPERTY_PLACE, rg_draft_text_value(d, span), span, "place/spot");
        i = end - 1;
    }
}

/* "west", "northwest". */
static bool a_side(const rg_draft *d, size_t unit) {
    static const char *const ends[] = {"north", "south", "east", "west"};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (rg_text_ends(rg_draft_unit(d, unit)->fold, rg_text_of(ends[i]))) return true;
    return false;
}

/* "west of Holm", "at the Guild of Masons": by a name, behind where it lies or what is done there. */
static void by_name(rg_draft *d, size_t k) {
    const rg_clause *c = &d->c->at.at[k];
    for (size_t i = c->verb_last; i + 1 < c->last; i++) {
        bool side = rg_draft_noun(d, i) == RG_NOUN_BEARING || (rg_draft_noun(d, i) == RG_NOUN_PLACE && a_side(d, i)); /* "west of" */
        bool of = side && rg_draft_is(d, i + 1, "of") && !(rg_draft_unit(d, i - 1)->classes & (RG_CLASS_DET | RG_CLASS_PREP)), at = rg_draft_is(d, i, "at");
        size_t unit = i + 1 + of + (at && rg_draft_is(d, i + 1, "the"));
        const rg_name *n = (of || at) && unit < c->last ? rg_turn_name_at(d, unit) : NULL;
        bool body = at && n && (n->type == RG_NAME_GROUP || n->type == RG_NAME_WORK) && !rg_turn_owns(d, unit, c->last) && (unit + 1 >= c->last || rg_draft_unit(d, unit + 1)->classes & (RG_CLASS_PUNCT | RG_CLASS_PREP | RG_CLASS_WHEN | RG_CLASS_CC));
        if (!body && !(of && n && n->type == RG_NAME_PLACE)) continue;
        rg_span span = rg_draft_span(d, of ? i : unit, unit + 1);
        size_t event = told(d, span) ? RG_NONE : rg_company_deed(d, k);
        if (event != RG_NONE) rg_draft_add(d, event, RG_PROPERTY_PLACE, of ? rg_draft_text_value(d, span) : rg_draft_name_value(d, rg_draft_unit(d, unit)->name), span, "place/by-name");
    }
}

size_t rg_spot_of_noun(rg_draft *d, const rg_clause *c, const rg_phrase *f) {
    static const char *const then[] = {"after", "before", "following", "upon", "since", "for", NULL};
    if (!f->prep.len || f->first < c->first + 3 || !(rg_text_is(f->prep, "at") || rg_text_is(f->prep, "in") || rg_text_is(f->prep, "near"))) return RG_NONE;
    size_t noun = f->first - 2, first = noun;
    const rg_name *n = rg_turn_name_at(d, noun);
    if (n ? n->type != RG_NAME_EVENT : !rg_draft_event_noun(d, noun)) return RG_NONE;
    if (c->verb == RG_VERB_OCCUR && noun >= c->verb_last) return RG_NONE; /* "was held a year after his death at Holm" */
    while (first > c->first && first != c->verb_last && !(rg_draft_unit(d, first - 1)->classes & (RG_CLASS_PUNCT | RG_CLASS_CC)) && !(rg_draft_unit(d, first - 1)->classes & RG_CLASS_PREP && !(rg_draft_unit(d, first - 1)->classes & RG_CLASS_DET))) first--;
    bool owned = (rg_draft_unit(d, first)->classes & RG_CLASS_PRON) != 0, behind = first > c->first && is_any(d, first - 1, then);
    for (size_t i = first; i < noun; i++) owned |= rg_turn_owns(d, i, noun + 1);
    bool some = rg_draft_is(d, first, "a") || rg_draft_is(d, first, "an"); /* "died after a campaign | in Skane" */
    bool apart = behind && first > c->first + 2 && (rg_draft_is(d, first - 2, ",") || rg_draft_unit(d, first - 2)->classes & RG_CLASS_WHEN); /* "left in 1904, after the war | in Skane" */
    if (first == c->verb_last || !(owned || (behind && (some || apart || !rg_text_is(f->prep, "in"))))) return RG_NONE; /* the object: "led a revolt at Holm" */
    rg_mention named = rg_event_find(d, first, noun + 1);
    return named.event != RG_NONE ? named.event : rg_event_introduce(d, first, noun + 1).event;
}

/* The preposition that the words ahead of the subject begin with, behind adverbs, where phrase `f` stands in them; RG_NONE. */
static size_t lead(const rg_draft *d, const rg_clause *c, const rg_phrase *f) {
    size_t end = f->first - 1, i = end;
    while (i > c->first && !(rg_draft_unit(d, i - 1)->classes & RG_CLASS_PUNCT)) i--;
    while (i < end && rg_draft_unit(d, i)->classes & (RG_CLASS_ADV | RG_CLASS_CC) && !(rg_draft_unit(d, i)->classes & RG_CLASS_PREP)) i++;
    return i < end && rg_draft_unit(d, i)->classes & RG_CLASS_PREP ? i : RG_NONE;
}

bool rg_spot_led(rg_draft *d, const rg_clause *c, const rg_phrase *f, size_t *whose) {
    static const char *const other[] = {"despite", "with", "without", "for", "to", "like", "unlike", "as", "because", "of", "against", NULL};
    if (!f->prep.len || f->last > c->subject.first || f->first < c->first + 3) return false;
    size_t first = lead(d, c, f), prep = f->first - 1, row;
    if (first == RG_NONE) return false;
    bool cause = rg_phrase_match(&d->nouns->causes, d->reading->tokens.at, rg_draft_unit(d, first)->first, rg_draft_unit(d, prep)->first, &row) > 0;
    bool example = rg_draft_is(d, first + 1, "example") || rg_draft_is(d, first + 1, "instance");
    if (!cause && (!is_any(d, first, other) || example)) return false;
    for (size_t i = first; i < prep; i++)
        if (rg_draft_unit(d, i)->when != RG_NONE) return false; /* "For three years at Riga" */
    rg_mention named = rg_event_find(d, first + 1, prep);
    *whose = named.event != RG_NONE && named.last == prep ? named.event : rg_draft_event_noun(d, prep - 1) ? rg_event_introduce(d, first + 1, prep).event : RG_NONE;
    return true;
}

/* "in conducting business | in Lund": does an object of a participle behind a preposition stand right before the phrase? */
static bool of_gerund(const rg_draft *d, const rg_clause *c, size_t prep) {
    for (size_t i = prep; i > c->verb_last + 1 && !(rg_draft_unit(d, i - 1)->classes & (RG_CLASS_PUNCT | RG_CLASS_CC)); i--) {
        bool doing = i + 1 < prep && rg_draft_unit(d, i - 1)->classes & RG_CLASS_VERB && rg_text_ends(rg_draft_unit(d, i - 1)->fold, RG_TEXT("ing")) && rg_draft_unit(d, i - 2)->classes & RG_CLASS_PREP;
        if (doing) return !(rg_draft_unit(d, i)->classes & (RG_CLASS_PREP | RG_CLASS_WHEN)) && i - 2 > c->verb_last; /* not "succeeded in taking the fort at Lund" */
    }
    return false;
}

/* "returned from exile | in Lund": does the phrase stand behind what somebody came from, no place by itself? */
static bool come_from(const rg_draft *d, const rg_clause *c, const rg_phrase *f) {
    const rg_phrase *before = f > &d->c->phrases.at[c->phrases] ? f - 1 : NULL;
    if (!before || before->last + 1 != f->first || before->first < c->verb_last || !rg_text_is(before->prep, "from") || rg_draft_unit(d, before->last - 1)->classes & (RG_CLASS_WHEN | RG_CLASS_NAME)) return false;
    rg_sense sense = rg_draft_sense(d, before->last - 1);
    return sense != RG_SENSE_BUILDING && sense != RG_SENSE_LAND && sense != RG_SENSE_AREA && rg_draft_noun(d, before->last - 1) != RG_NOUN_PLACE && rg_draft_noun(d, before->last - 1) != RG_NOUN_SITE;
}

bool rg_spot_of_other(const rg_draft *d, const rg_clause *c, const rg_phrase *f, size_t event) {
    if (!f->prep.len || f->first < c->verb_last + 2 || c->verb_first >= c->verb_last || !(rg_text_is(f->prep, "in") || rg_text_is(f->prep, "at"))) return false;
    const rg_clause *outer = c->link == RG_LINK_REDUCED && !c->passive && c->outer != RG_NONE && d->clause_event[c->outer] == event ? &d->c->at.at[c->outer] : NULL;
    const rg_phrase *object = outer ? rg_draft_phrase(d, c, "") : NULL;
    bool of_participle = object && object->first == c->verb_last && object->last < f->first && rg_parts_placed(d, outer); /* "sailed to Lund, leaving his wife | in Riga" */
    return of_participle || of_gerund(d, c, f->first - 1) || come_from(d, c, f);
}

bool rg_spot_of_office(const rg_draft *d, const rg_clause *clause, const rg_phrase *f) {
    size_t end = f->first > clause->first + 1 ? f->first - 1 : 0, first = end, actor = 0;
    while (first > clause->first && first != clause->verb_last && !(rg_draft_unit(d, first - 1)->classes & (RG_CLASS_PUNCT | RG_CLASS_REL)) && (rg_draft_unit(d, first - 1)->classes & (RG_CLASS_NOUN | RG_CLASS_DET | RG_CLASS_NAME | RG_CLASS_CC) || rg_draft_is(d, first - 1, "of"))) first--;
    for (size_t i = first; i < end && !rg_draft_is(d, i, "of"); i++) actor += rg_draft_noun(d, i) == RG_NOUN_ACTOR && rg_draft_unit(d, i)->name == RG_NONE;
    const rg_name *n = actor && first > 1 && rg_draft_is(d, first - 1, ",") ? rg_turn_name_at(d, first - 2) : NULL;
    if (actor && first == clause->verb_last && clause->verb == RG_VERB_BECOME) return true; /* "became an actor at the Arn Theatre" */
    return n && n->type == RG_NAME_PERSON;
}

size_t rg_spot_cleft(const rg_draft *d, const rg_clause *c) {
    size_t i = c->verb_last;
    while (i < c->last && (rg_draft_unit(d, i)->classes & (RG_CLASS_ADV | RG_CLASS_NEG)) && !(rg_draft_unit(d, i)->classes & RG_CLASS_PREP)) i++;
    return i < c->last && rg_draft_unit(d, i)->classes & RG_CLASS_PREP ? i : RG_NONE;
}

/* "It was in the tower that the fire started": place and day of what follows. */
static void cleft(rg_draft *d, size_t k) {
    const rg_clause *c = &d->c->at.at[k], *of = c + 1;
    bool it = c->verb == RG_VERB_BE && !c->negated && !c->quoted && c->subject.last == c->subject.first + 1 && rg_draft_is(d, c->subject.first, "it") && c->phrase_count > 0;
    if (!it || k + 1 >= d->c->clause_start[d->sentence + 1] || of->link != RG_LINK_THAT || of->first > c->last + 1 || rg_spot_cleft(d, c) == RG_NONE) return;
    size_t event = tells(d, of) ? rg_company_deed(d, k + 1) : RG_NONE;
    if (event == RG_NONE) return;
    rg_clause at = *c;
    if (c->late) at.verb = RG_VERB_OTHER; /* "not until 1904": then */
    rg_parts_places(d, c, event);
    rg_parts_dates(d, &at, event);
    spots(d, k, event);
}

void rg_spot_clefts(rg_draft *d) {
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) cleft(d, k);
}

void rg_spot_left(rg_draft *d) {
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++)
        if (tells(d, &d->c->at.at[k])) spots(d, k, RG_NONE), by_name(d, k);
}
