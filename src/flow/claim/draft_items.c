/* draft_items.c: lists: who took part, and what there was, one by one.
 *
 * In: units that name several ("the smiths, Anna Lind and Karl Moen"). Out: a claim for each; of items that do not stand by themselves ("the loss of
 * Lund and Riga") one for all.
 */
#include "engine/read/place.h"
#include "flow/claim/claim_parts.h"
#include "flow/claim/claim_whose.h"
#include "flow/claim/claim_words.h"

/* "the counts of Arn| and Velm", people of several places, or of several people: behind the last of these; `at` where they are not so. */
static size_t of_several(const rg_draft *d, size_t first, size_t at, size_t last) {
    const rg_name *n = rg_turn_name_at(d, at - 1);
    bool capital = (d->reading->tokens.at[rg_draft_unit(d, at - 1)->first].flags & RG_TOKEN_CAPITAL) != 0;
    if (!(n || capital) || at < first + 3 || !rg_draft_is(d, at - 2, "of")) return at;
    rg_text fold = rg_draft_unit(d, at - 3)->fold, one = {fold.ptr, fold.len - (fold.len > 3 && fold.ptr[fold.len - 1] == 's')};
    if (!rg_draft_acts(d, at - 3) && !(one.len < fold.len && rg_event_noun_acts(d->nouns, one))) return at;
    bool many = one.len < fold.len || rg_draft_sense(d, at - 3) == RG_SENSE_PERSONS;
    return (n && n->type == RG_NAME_PLACE) || many ? rg_words_list(d, at, last) : at;
}

/* The next item of a list: up to a comma or "and" that a new noun phrase follows. */
static size_t item_end(const rg_draft *d, size_t first, size_t last) {
    for (size_t i = first; i < last; i++) {
        unsigned k = rg_draft_unit(d, i)->classes;
        size_t list = i > first && k & (RG_CLASS_CC | RG_CLASS_PUNCT) ? of_several(d, first, i, last) : i;
        if (i > first && i + 2 < last && rg_words_describe(d, i)) list = i + 1;
        if (list > i) {
            i = list - 1;
            continue;
        }
        bool owners = k & RG_CLASS_CC && i > first + 1 && (rg_draft_is(d, i - 1, "'") || rg_draft_is(d, i - 1, "\xe2\x80\x99")); /* "the Smiths' and Weavers' Guild" */
        if (owners) continue;
        bool between = i > first && i + 1 < last && rg_draft_unit(d, i - 1)->classes & rg_draft_unit(d, i + 1)->classes & RG_CLASS_NUM; /* "between 20 and 30 men" */
        if ((k & RG_CLASS_CC || k & RG_CLASS_REL) && i > first && !between) return i;
        if (k & RG_CLASS_PUNCT && (rg_draft_is(d, i, ",") || rg_draft_is(d, i, ";"))) return i;
    }
    return last;
}

static bool after_of(const rg_draft *d, size_t unit, size_t first) {
    bool called = unit > first + 1 && rg_draft_is(d, unit - 1, "of") && rg_draft_is(d, unit - 2, "name"); /* "by the name of X" */
    size_t before = unit;
    while (before > first && rg_draft_unit(d, before - 1)->classes & RG_CLASS_DET) before--;
    return (before > first && !called && rg_draft_unit(d, before - 1)->classes & RG_CLASS_PREP) || rg_which_kin(d, unit, first);
}

static bool town(const rg_name *n) { return n->place && rg_place_get(n->place - 1).feature == RG_PLACE_CITY; } /* lands take part; towns are where it was */

/* "the Order", "the Directory": a word with a capital inside the sentence. */
static bool called(const rg_draft *d, size_t unit, size_t first) {
    const rg_token *token = &d->reading->tokens.at[rg_draft_unit(d, unit)->first];
    return unit == first && unit > 0 && rg_draft_is(d, unit - 1, "the") && token->flags & RG_TOKEN_CAPITAL && !(token->flags & RG_TOKEN_FIRST);
}

/* "by a man with a knife", "by charcoal burners", "a German paymaster was shot": nobody by name, and no body of people. */
static bool one_who_acts(const rg_draft *d, size_t first, size_t last, size_t head, const char *rule) {
    bool by = rg_text_is(rg_text_of(rule), "participant/by"), done_to = rg_text_is(rg_text_of(rule), "participant/patient");
    if (head == RG_NONE || !(by || done_to) || last <= first + 1) return false;
    rg_text fold = rg_draft_unit(d, head)->fold, one = {fold.ptr, fold.len - (fold.len > 3 && fold.ptr[fold.len - 1] == 's')};
    return rg_draft_acts(d, head) || (by && one.len < fold.len && rg_event_noun_acts(d->nouns, one));
}

/* One noun phrase as a participant: a person by name; else a group or land by name; else a noun that acts. */
static bool participant(rg_draft *d, size_t event, size_t first, size_t last, const char *rule) {
    rg_draft_trim(d, &first, &last);
    if (first + 1 < last && (rg_draft_is(d, first, "of") || rg_draft_is(d, first, "either"))) first++, rg_draft_trim(d, &first, &last); /* "of the staff and of the legation" */
    while (first + 1 < last && !rg_draft_is(d, first, "between") && (rg_draft_unit(d, first)->classes & RG_CLASS_PREP || rg_draft_is(d, first, "some")) && rg_draft_unit(d, first + 1)->classes & RG_CLASS_NUM) first++; /* "about 6,000 families" */
    if (first >= last) return false;
    size_t person = RG_NONE, body = RG_NONE, head = rg_parts_head(d, first, last);
    bool of_many = false;
    for (size_t i = first; i < last; i++) {
        size_t list = i > first && rg_draft_unit(d, i)->classes & (RG_CLASS_CC | RG_CLASS_PUNCT) ? of_several(d, first, i, last) : i;
        if (list > i) of_many = true, i = list - 1;
        const rg_name *n = list == i + 1 ? NULL : rg_turn_name_at(d, i);
        if (!n || after_of(d, i, first) || rg_parts_possessive(d, i, last)) continue;
        if (n->type == RG_NAME_PERSON && person == RG_NONE) person = i;
        else if ((n->type == RG_NAME_GROUP || (n->type == RG_NAME_PLACE && !town(n))) && body == RG_NONE) body = i;
    }
    if (head != RG_NONE && rg_turn_name_at(d, head) && rg_turn_name_at(d, head)->type == RG_NAME_EVENT) return false; /* "ended with the Treaty of X" */
    if (head != RG_NONE && head + 1 < last && rg_draft_is(d, head + 1, "between")) return false; /* "a clash between dockers" */
    if (first + 1 < last && rg_draft_is(d, first + 1, "than") && !(rg_draft_unit(d, first + 2 < last ? first + 2 : first)->classes & RG_CLASS_NUM)) return false; /* "more than any other" */
    bool acts = of_many || (head != RG_NONE && rg_draft_many(d, head));
    bool attends = rg_attend_rule(rg_text_of(rule)) && head != RG_NONE && rg_draft_acts(d, head) && !(rg_draft_unit(d, first)->classes & RG_CLASS_NUM);
    bool adjective = head != RG_NONE && head > first && last == head + 1 && rg_draft_noun(d, head - 1) == RG_NOUN_ACTOR && rg_text_ends(rg_draft_unit(d, head)->fold, RG_TEXT("al")); /* "troops loyal" to X */
    acts |= adjective || attends;
    acts |= !acts && one_who_acts(d, first, last, head, rule);
    bool modifies = body != RG_NONE && head != RG_NONE && head > body && !rg_turn_name_at(d, head); /* "anti-Catholic measures" */
    size_t name = person != RG_NONE ? person : acts || modifies ? RG_NONE : body;
    if (name != RG_NONE) {
        size_t n = rg_draft_unit(d, name)->name;
        return rg_draft_add(d, event, RG_PROPERTY_PARTICIPANT, rg_draft_name_value(d, n), d->reading->names.at[n].span, rule) != RG_NONE;
    }
    bool body_called = head != RG_NONE && last == first + 1 && called(d, head, first) && !rg_parts_place_noun(d, head) && !rg_draft_event_noun(d, head);
    bool whose = rg_text_is(rg_text_of(rule), "participant/defined") && head != RG_NONE && rg_draft_acts(d, head) && rg_text_ends(rg_draft_unit(d, head)->fold, RG_TEXT("s")); /* "a revolt of miners" */
    if (!body_called && !whose && (!acts || (rg_parts_bare(d, first, last) && !attends))) return false;
    rg_span span = rg_draft_span(d, first, last);
    return rg_draft_add(d, event, RG_PROPERTY_PARTICIPANT, rg_draft_text_value(d, span), span, rule) != RG_NONE;
}

/* "Soviet and German commissions": the first item has no noun of its own. */
static bool lacks_noun(const rg_draft *d, size_t first, size_t last) {
    rg_draft_trim(d, &first, &last);
    if (first < last && rg_draft_noun(d, last - 1) == RG_NOUN_NATION) return true;
    if (last != first + 1) return false;
    const rg_name *n = rg_turn_name_at(d, first);
    rg_text fold = rg_draft_unit(d, first)->fold;
    if (rg_text_ends(fold, RG_TEXT("s")) && rg_draft_many(d, first)) return false; /* "the dockers and" */
    return !n && rg_draft_unit(d, first)->classes & RG_CLASS_NOUN;
}

/* "X, the French commander": one who acts, by no name, behind one with a name. */
static bool says_what(const rg_draft *d, size_t first, size_t end, size_t begin) {
    bool article = rg_draft_unit(d, first)->classes & RG_CLASS_DET;
    size_t before = first - 2;
    if (!article || first < begin + 2 || !rg_turn_name_at(d, before) || rg_turn_name_at(d, before)->type != RG_NAME_PERSON) return false;
    for (size_t i = first; i < end; i++)
        if (rg_turn_name_at(d, i) && rg_turn_name_at(d, i)->type == RG_NAME_PERSON) return false;
    size_t head = rg_parts_head(d, first, end);
    rg_text fold = head == RG_NONE ? (rg_text){0} : rg_draft_unit(d, head)->fold;
    return head != RG_NONE && rg_draft_acts(d, head) && !(rg_text_ends(fold, RG_TEXT("s")) && !rg_text_ends(fold, RG_TEXT("ss")));
}

/* "son of Erik", "1st Earl of Holm", "a daughter of Bishop Jon": what somebody is to another, or of what; no name stands before the "of". */
static bool of_other(const rg_draft *d, size_t first, size_t end) {
    size_t i = first;
    while (i < end && rg_draft_unit(d, i)->classes & (RG_CLASS_DET | RG_CLASS_ORD | RG_CLASS_NUM) && !(rg_draft_unit(d, i)->classes & RG_CLASS_NAME)) i++;
    bool counted = i > first && rg_draft_unit(d, i - 1)->classes & RG_CLASS_NUM && !(rg_draft_unit(d, i - 1)->classes & RG_CLASS_ORD);
    while (i + 2 < end && rg_draft_unit(d, i)->classes & RG_CLASS_NOUN && rg_draft_unit(d, i)->name == RG_NONE && !rg_draft_is(d, i + 1, "of")) i++;
    rg_text fold = i < end ? rg_draft_unit(d, i)->fold : (rg_text){0};
    return !counted && i + 2 < end && rg_draft_is(d, i + 1, "of") && rg_draft_unit(d, i)->name == RG_NONE && rg_draft_acts(d, i) && !(rg_text_ends(fold, RG_TEXT("s")) && !rg_text_ends(fold, RG_TEXT("ss"))) && rg_draft_sense(d, i) != RG_SENSE_PERSONS;
}

/* Is the one before an item of a list, or the item before it, somebody by name? */
static bool named_before(const rg_draft *d, size_t first) {
    size_t at = first > 1 ? first - 2 : 0, begin = d->c->unit_start[d->sentence];
    bool bracket = first > begin + 3 && rg_draft_is(d, at, ")"); /* "Anna Lind (1835-1911), daughter of" */
    while (bracket && at > begin && !rg_draft_is(d, at, "(")) at--;
    if (bracket && at > begin) at--;
    const rg_name *n = first > 1 ? rg_turn_name_at(d, at) : NULL;
    return n && n->type == RG_NAME_PERSON;
}

static bool plural_actor(const rg_draft *d, size_t unit) {
    rg_text fold = rg_draft_unit(d, unit)->fold;
    bool plain = rg_draft_unit(d, unit)->name == RG_NONE && fold.len > 3 && fold.ptr[fold.len - 1] == 's';
    return plain && rg_event_noun_acts(d->nouns, (rg_text){fold.ptr, fold.len - 1});
}

bool rg_parts_of_both(const rg_draft *d, size_t first, size_t and) {
    const rg_name *n = and > first + 2 ? rg_turn_name_at(d, and - 1) : NULL;
    size_t of = and - 2;
    if (!n || n->type != RG_NAME_PERSON) return false;
    while (of > first && !rg_draft_is(d, of, "of") && rg_draft_unit(d, of)->span.start >= n->title.start && n->title.start < n->title.end) of--;
    return of > first && rg_draft_is(d, of, "of");
}

size_t rg_parts_participants(rg_draft *d, size_t event, size_t first, size_t last, const char *rule) {
    size_t found = 0;
    bool apposed = false;
    for (size_t i = first; i < last;) {
        size_t end = item_end(d, i, last);
        while (end < last && lacks_noun(d, i, end)) end = item_end(d, end + 1, last);
        bool of = i > first && found > 0 && of_other(d, i, end) && (apposed || (rg_draft_is(d, i - 1, ",") && named_before(d, i))); /* "X, son of Y and grandson of Z" */
        bool what_they_are = i > first + 1 && found > 1 && rg_draft_is(d, i - 1, ",") && named_before(d, i) && plural_actor(d, i); /* "X and Y, mayors of Lund" */
        if (what_they_are) break;
        apposed = of || (i > first && found > 0 && rg_draft_is(d, i - 1, ",") && (rg_draft_noun(d, i) == RG_NOUN_ACTOR || says_what(d, i, end, first)));
        if (!apposed) /* "X, commander of Y" is one man */
            found += participant(d, event, i, end, rule);
        else if (end < last && rg_draft_unit(d, end)->classes & RG_CLASS_CC && rg_parts_of_both(d, i, end)) end = item_end(d, end + 1, last);
        i = end + 1;
    }
    return found;
}

size_t rg_parts_people(rg_draft *d, size_t event, size_t first, size_t last, const char *rule) {
    bool from = rg_draft_is(d, first, "between") || rg_draft_is(d, first, "from"); /* "between 250 and 400 | soldiers" */
    if (from && first + 4 < last && rg_draft_unit(d, first + 1)->classes & RG_CLASS_NUM && rg_draft_unit(d, first + 3)->classes & RG_CLASS_NUM) first += 4;
    for (size_t i = first; i < last; i++)
        if (rg_turn_name_at(d, i) && rg_turn_name_at(d, i)->type >= RG_NAME_EVENT) return 0;
        else if (rg_turn_name_at(d, i) && rg_turn_name_at(d, i)->type == RG_NAME_PLACE && !after_of(d, i, first)) return 0;
    return rg_parts_participants(d, event, first, last, rule);
}

/* "the ruin of 31 mills | according to the steward": up to who says so. */
static size_t up_to_voice(const rg_draft *d, size_t first, size_t last) {
    for (size_t i = d->attribution_start[d->sentence]; i < d->attribution_start[d->sentence + 1]; i++) {
        const rg_attribution *a = &d->reading->attributions.at[i];
        for (size_t k = first + 1; k < last; k++)
            if (rg_draft_unit(d, k)->span.start == a->cue.start && a->source.start >= a->cue.end) return k;
    }
    return last;
}

/* Behind the comma, "and" or both at the unit. */
static size_t item_start(const rg_draft *d, size_t at, size_t last) {
    while (at < last && rg_draft_unit(d, at)->classes & (RG_CLASS_PUNCT | RG_CLASS_CC)) at++;
    return at;
}

/* Does an item of a list stand by itself in units [first, last), behind those from `begin` on: a name behind a name, a word for an event, what has an article?
 * Not "Riga" of "the loss of Lund and Riga", nor "false" of "true and false words". */
static bool own_item(const rg_draft *d, size_t begin, size_t first, size_t last) {
    if (first >= last) return false;
    bool name = rg_turn_name_at(d, first) && last == first + 1, names = rg_turn_name_at(d, begin) != NULL, head = false, led = false;
    for (size_t i = begin; names && i < first; i++) names = rg_turn_name_at(d, i) || rg_draft_unit(d, i)->classes & (RG_CLASS_PUNCT | RG_CLASS_CC | RG_CLASS_DET);
    for (size_t i = begin; i < first; i++) led |= (rg_draft_unit(d, i)->classes & RG_CLASS_PREP) != 0;
    for (size_t i = first; i < last && !(rg_draft_unit(d, i)->classes & RG_CLASS_PREP); i++) head |= rg_draft_event_noun(d, i) != NULL || rg_draft_sense(d, i) == RG_SENSE_DEED || rg_draft_sense(d, i) == RG_SENSE_IDEA;
    return names ? name : rg_draft_unit(d, first)->classes & (RG_CLASS_DET | RG_CLASS_NUM) || (head && !led) || rg_draft_unit(d, first)->classes & RG_CLASS_PREP;
}

void rg_parts_list(rg_draft *d, size_t event, rg_property property, size_t first, size_t last, const char *rule) {
    for (size_t i = first; i < last;) {
        size_t end = item_end(d, i, last), a = i, b;
        bool half = end < last && end > i && rg_draft_noun(d, end - 1) == RG_NOUN_NATION && rg_draft_unit(d, end)->classes & RG_CLASS_CC; /* "French and Dutch ships" */
        if (half) end = item_end(d, end + 1, last);
        while (end < last && !own_item(d, i, item_start(d, end, last), item_end(d, item_start(d, end, last), last))) end = item_end(d, item_start(d, end, last), last);
        for (size_t k = i; k < end; k++)
            if (rg_draft_is(d, k, "between") && end < last && rg_draft_unit(d, end)->classes & RG_CLASS_CC) end = last; /* "a feud between the guild and the weavers" */
        if (end < last && rg_draft_is(d, end, "and") && end + 2 == last && end > i + 2 && rg_turn_name_at(d, end + 1) && rg_turn_name_at(d, end - 1) && rg_turn_name_at(d, end + 1)->type == RG_NAME_PLACE && rg_draft_unit(d, end - 2)->classes & RG_CLASS_PREP) end = last; /* "talk in Lund and Riga" */
        b = up_to_voice(d, i, end);
        rg_draft_trim(d, &a, &b);
        bool again = i > first && first > 0 && a < b && rg_text_same(rg_draft_unit(d, a)->fold, rg_draft_unit(d, first - 1)->fold); /* "by A and by B" */
        if (again) a++, rg_draft_trim(d, &a, &b);
        while (b > a + 1 && rg_draft_is(d, b - 1, "to")) b--;
        bool half_told = i > first && a < b && rg_draft_is(d, a, "of"); /* "the ruin of 31 and of 90" */
        if (a < b && !half_told) {
            rg_span span = rg_draft_span(d, a, b);
            bool one_name = b == a + 1 && rg_turn_name_at(d, a);
            rg_draft_add(d, event, property, one_name ? rg_draft_name_value(d, rg_draft_unit(d, a)->name) : rg_draft_text_value(d, span), span, rule);
        }
        i = end + 1;
    }
}
