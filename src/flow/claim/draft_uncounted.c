/* draft_uncounted.c: numbers that say how old, which, or whose, and not how many of something there were.
 *
 * "At the age of eleven" is how old somebody was, told of him. Of "the second of nine children", "one of two brothers" nothing is counted that the person
 * had; of "at 17 Mill Street" or "in 597" nothing at all; "between the two camps" speaks of what is known already.
 */
#include "flow/claim/claim_whose.h"

enum { KNOWN_MOST = 12, OLDEST = 115 };

static bool any_of(const rg_draft *d, size_t unit, const char *const *words) {
    for (; *words; words++)
        if (rg_draft_is(d, unit, *words)) return true;
    return false;
}

/* Units before the number that say how near it is, and the article: where what they hang on ends. */
static size_t before(const rg_draft *d, const rg_clause *c, size_t number) {
    while (number > c->first && rg_draft_unit(d, number - 1)->classes & (RG_CLASS_DET | RG_CLASS_ADV) && !(rg_draft_unit(d, number - 1)->classes & (RG_CLASS_PREP | RG_CLASS_NAME))) number--;
    return number;
}

/* "the eldest | of the | four sons": which of them somebody is. */
static bool one_among(const rg_draft *d, const rg_clause *c, size_t number) {
    size_t of = before(d, c, number);
    if (of < c->first + 2 || !rg_draft_is(d, of - 1, "of")) return false;
    rg_text which = rg_draft_unit(d, of - 2)->fold;
    bool first = rg_text_ends(which, RG_TEXT("est")) || rg_text_ends(which, RG_TEXT("-born")) || rg_draft_noun(d, of - 2) == RG_NOUN_RANK;
    return first || rg_text_is(which, "one") || rg_unit_ordinal(d->reading, which) != 0;
}

/* "There were two mills", "the valley has three villages": of no fight, where nothing is done to them. */
static bool beside_fight(const rg_draft *d, const rg_clause *c, size_t event, size_t behind) {
    if (event == RG_NONE || !rg_turn_fought_out(d, event) || c->passive || c->ends || c->verb == RG_VERB_KILL || c->verb == RG_VERB_ACT) return false;
    size_t head = behind;
    while (head + 1 < c->last && rg_draft_unit(d, head + 1)->classes & RG_CLASS_NOUN && !(rg_draft_unit(d, head + 1)->classes & (RG_CLASS_PREP | RG_CLASS_VERB | RG_CLASS_PUNCT))) head++;
    if (head >= c->last || rg_draft_unit(d, head)->name != RG_NONE) return false;
    rg_noun kind = rg_draft_noun(d, head);
    return kind == RG_NOUN_PLACE || kind == RG_NOUN_SITE || (kind == RG_NOUN_NO && (rg_draft_sense(d, head) == RG_SENSE_BUILDING || rg_draft_sense(d, head) == RG_SENSE_LAND));
}

/* "17 | Mill Street", "27 | Charter Rolls": a name that the number is a part of. */
static bool in_name(const rg_draft *d, size_t behind, size_t last) {
    const rg_name *n = behind < last ? rg_turn_name_at(d, behind) : NULL;
    return n && (n->type == RG_NAME_PLACE || n->type == RG_NAME_WORK) && n->span.start == rg_draft_unit(d, behind)->span.start && !rg_text_ends(n->fold, RG_TEXT("s")) && !(behind + 1 < last && rg_draft_unit(d, behind + 1)->classes & RG_CLASS_NOUN);
}

/* "between the two camps", "by his three brothers": spoken of as known, beside another word than the verb. */
static bool known(const rg_draft *d, const rg_clause *c, size_t number) {
    static const char *const points[] = {"the", "these", "those", "his", "her", "their", NULL};
    bool harmed = c->passive || c->ends || c->verb == RG_VERB_KILL || c->verb == RG_VERB_DIE || c->verb == RG_VERB_BE; /* "the three men were hanged" */
    bool subject = number == c->subject.first + 1 && number < c->subject.last && number < c->verb_first && rg_draft_unit(d, number)->number <= KNOWN_MOST;
    if (subject && !harmed && any_of(d, number - 1, points) && !any_of(d, number - 1, points + 3)) return true; /* "the two camps met" */
    if (number < c->first + 2 || !any_of(d, number - 1, points)) return false;
    size_t prep = number - 2;
    return rg_draft_unit(d, prep)->classes & RG_CLASS_PREP && rg_draft_unit(d, number)->number <= KNOWN_MOST && !rg_draft_is(d, prep, "of") && !rg_draft_is(d, prep, "into");
}

/* "on all three sides", "from two directions": of nothing that there were so many. */
static bool ways(const rg_draft *d, const rg_clause *c, size_t number, size_t behind) {
    static const char *const words[] = {"sides", "directions", "fronts", "ways", "occasions", "respects", NULL};
    static const char *const preps[] = {"on", "from", "in", "by", "at", NULL};
    size_t prep = number;
    while (prep > c->first && (rg_draft_unit(d, prep - 1)->classes & (RG_CLASS_DET | RG_CLASS_ADV)) && !any_of(d, prep - 1, preps)) prep--;
    if (prep == c->first || !any_of(d, prep - 1, preps)) return false;
    while (behind + 1 < c->last && rg_draft_unit(d, behind)->classes == RG_CLASS_NOUN && !any_of(d, behind, words)) behind++;
    return behind < c->last && any_of(d, behind, words) && !(behind + 1 < c->last && rg_draft_is(d, behind + 1, "of"));
}

bool rg_uncounted(const rg_draft *d, const rg_clause *c, size_t event, size_t first, size_t behind) {
    bool numbered = first > c->first && (rg_draft_is(d, first - 1, "number") || rg_draft_is(d, first - 1, "no."));
    bool one = event != RG_NONE && (d->events.at[event].person || (c->verb == RG_VERB_BE && first > c->verb_last)) && one_among(d, c, first);
    return numbered || one || ways(d, c, first, behind) || in_name(d, behind, c->last) || known(d, c, first) || beside_fight(d, c, event, behind);
}

/* "Founded | in 597", "burned | in 75": when, though no calendar says so. */
bool rg_uncounted_when(const rg_draft *d, const rg_clause *c, size_t number) {
    static const char *const whens[] = {"in", "since", "until", "till", "after", "before", NULL};
    return number > c->first && any_of(d, number - 1, whens);
}

/* Where the words of an age begin: "age of | eleven", "aged | 14", "age | 9"; the number itself for none. */
static size_t age_from(const rg_draft *d, const rg_clause *c, size_t number) {
    size_t at = number;
    while (at > c->first && rg_draft_unit(d, at - 1)->classes & RG_CLASS_ADV && !rg_draft_is(d, at - 1, "aged")) at--;
    if (at > c->first + 1 && rg_draft_is(d, at - 1, "of") && rg_draft_is(d, at - 2, "age")) return at - 2;
    return at > c->first && (rg_draft_is(d, at - 1, "age") || rg_draft_is(d, at - 1, "aged")) ? at - 1 : number;
}

enum { NO_HOUR = 13 };

/* "went to sea at fourteen", "died at 54": no hour, and nothing that is counted. */
static bool bare_age(const rg_draft *d, const rg_clause *c, size_t number) {
    const rg_unit *u = rg_draft_unit(d, number), *next = number + 1 < c->last ? u + 1 : NULL;
    bool grows = c->verb == RG_VERB_MOVE || c->verb == RG_VERB_DIE || c->verb == RG_VERB_BECOME || c->verb == RG_VERB_ACT || c->verb == RG_VERB_APPOINT || c->verb == RG_VERB_BEGIN || c->verb == RG_VERB_ATTEND;
    bool alone = !next || (next->classes & (RG_CLASS_PUNCT | RG_CLASS_CC | RG_CLASS_WHEN) && !rg_draft_is(d, number + 1, "-")) || (next->classes & RG_CLASS_PREP && !(next->classes & RG_CLASS_NAME) && !rg_draft_is(d, number + 1, "of") && !rg_draft_is(d, number + 1, "per"));
    return grows && alone && u->number >= NO_HOUR && u->number < OLDEST && number > c->verb_last && rg_draft_is(d, number - 1, "at");
}

/* "He was | 26", "Korn was only 14": how old somebody was, and no more is said of him. */
static bool was_so_old(const rg_draft *d, const rg_clause *c, size_t number) {
    const rg_unit *u = rg_draft_unit(d, number);
    size_t how = number, end = d->c->unit_start[c->sentence + 1];
    while (how > c->verb_last && rg_draft_unit(d, how - 1)->classes & RG_CLASS_ADV) how--;
    bool alone = number + 1 >= end || (rg_draft_unit(d, number + 1)->classes & (RG_CLASS_PUNCT | RG_CLASS_CC | RG_CLASS_SUB) && !rg_draft_is(d, number + 1, "-") && !rg_draft_is(d, number + 1, "%"));
    if (c->verb != RG_VERB_BE || !c->past || c->negated || how != c->verb_last || !alone || u->number < 1 || u->number >= OLDEST || u->classes & (RG_CLASS_PRON | RG_CLASS_WHEN)) return false;
    const rg_name *n = c->subject.last == c->subject.first + 1 ? rg_turn_name_at(d, c->subject.first) : NULL;
    return n ? n->type == RG_NAME_PERSON : c->subject.last == c->subject.first + 1 && (rg_draft_is(d, c->subject.first, "he") || rg_draft_is(d, c->subject.first, "she"));
}

bool rg_uncounted_age(rg_draft *d, const rg_clause *c, size_t index, size_t number) {
    size_t from = age_from(d, c, number), prep = from;
    const rg_unit *u = rg_draft_unit(d, number);
    bool bare = from == number && (bare_age(d, c, number) || was_so_old(d, c, number));
    if ((from == number && !bare) || u->number >= OLDEST || (number + 1 < c->last && rg_draft_unit(d, number + 1)->classes & RG_CLASS_NUM)) return false;
    while (prep > c->first && (rg_draft_unit(d, prep - 1)->classes & (RG_CLASS_DET | RG_CLASS_ADV) || rg_draft_is(d, prep - 1, "about") || rg_draft_is(d, prep - 1, "around"))) prep--;
    bool at = bare || rg_draft_is(d, from, "aged") || (prep > c->first && (rg_draft_is(d, prep - 1, "at") || rg_draft_is(d, prep - 1, "by")));
    if (!at) return false;
    rg_turn t = {.index = index, .c = c, .event = RG_NONE, .within = RG_NONE, .subject = {.event = RG_NONE}};
    if (index < d->c->clause_start[d->sentence + 1]) rg_turn_find_subject(d, &t);
    size_t person = rg_turn_pronoun(d, &t);
    if (person == RG_NONE) person = rg_turn_person_in(d, t.first, t.last);
    if (bare && person == RG_NONE) return false;
    rg_value value = {.kind = RG_VALUE_NUMBER, .low = u->number, .high = u->number, .unit = RG_TEXT("age"), .text = rg_text_cut(d->reading->text, u->span)};
    value.key = rg_text_fold(d->arena, value.text);
    const rg_phrase *object = rg_draft_phrase(d, c, "");
    bool whom = object && !c->passive && object->first >= c->verb_last && (rg_draft_is(d, object->first, "him") || rg_draft_is(d, object->first, "her")) && object->last == object->first + 1; /* "knighted him at the age of 15" */
    if (person != RG_NONE && !c->negated && !whom) rg_draft_add(d, rg_event_of_person(d, person), RG_PROPERTY_NUMBER, value, u->span, "number/age");
    return true;
}
