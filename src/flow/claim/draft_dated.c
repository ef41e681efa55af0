/* draft_dated.c: dates that a noun phrase bears by itself, whatever its clause tells: "a 1977 booklet praised", "riots in May 1911 cost". */
#include "flow/claim/claim_whose.h"
#include "flow/claim/claim_words.h"

static bool plain_noun(const rg_draft *d, size_t unit) {
    const rg_unit *u = rg_draft_unit(d, unit);
    return u->name == RG_NONE && u->when == RG_NONE && u->classes & RG_CLASS_NOUN && !(u->classes & (RG_CLASS_PREP | RG_CLASS_PUNCT | RG_CLASS_PRON | RG_CLASS_NUM));
}

static bool has_digit(rg_text text) {
    for (size_t i = 0; i < text.len; i++)
        if (text.ptr[i] >= '0' && text.ptr[i] <= '9') return true;
    return false;
}

/* "1911", "May 1911"; not "the spring", "recent". */
bool rg_dated_by_number(const rg_draft *d, size_t unit) { return has_digit(rg_text_cut(d->reading->text, d->reading->whens.at[rg_draft_unit(d, unit)->when].span)); }

bool rg_dated_thing(const rg_draft *d, size_t date, size_t unit) {
    rg_sense sense = rg_draft_sense(d, unit);
    if (!rg_dated_by_number(d, date)) return false;
    bool stands = sense == RG_SENSE_TIME || sense == RG_SENSE_PERSON || sense == RG_SENSE_PERSONS || sense == RG_SENSE_BODY || sense == RG_SENSE_BUILDING || sense == RG_SENSE_AREA || sense == RG_SENSE_LAND;
    return plain_noun(d, unit) && !stands && rg_draft_kind(d, unit) && rg_draft_noun(d, unit) == RG_NOUN_NO && !rg_draft_acts(d, unit);
}

/* A thing that is done or written at some time. */
static bool done(const rg_draft *d, size_t unit) {
    rg_sense sense = rg_draft_sense(d, unit);
    return plain_noun(d, unit) && (rg_draft_event_noun(d, unit) || ((sense == RG_SENSE_DEED || sense == RG_SENSE_WORK) && rg_draft_noun(d, unit) == RG_NOUN_NO));
}

size_t rg_dated_subject(const rg_draft *d, const rg_clause *c, size_t unit) {
    static const char *const preps[] = {"in", "on", "of", "from", "between", "during"};
    bool led = false;
    size_t first = c->subject.first, head = first;
    if (first >= c->subject.last || unit < c->subject.last || rg_draft_unit(d, unit)->when == RG_NONE || !rg_dated_by_number(d, unit) || unit >= c->verb_first || c->link == RG_LINK_RELATIVE) return RG_NONE;
    for (size_t i = 0; i < sizeof preps / sizeof *preps; i++) led |= rg_draft_is(d, unit - 1, preps[i]) || rg_draft_is(d, unit, preps[i]); /* "between 3 and 6 May" is one */
    for (size_t i = first; i < unit; i++)
        if (rg_draft_unit(d, i)->classes & (RG_CLASS_PUNCT | RG_CLASS_REL)) return RG_NONE;
    while (head + 1 < unit && plain_noun(d, head + 1)) head++;
    return led && head + 1 < unit && rg_draft_unit(d, head + 1)->classes & RG_CLASS_PREP && done(d, head) ? head : RG_NONE;
}

enum { ADJUNCT_UNITS = 9 };

static bool possessive(const rg_draft *d, size_t unit) { return rg_draft_is(d, unit, "'s") || rg_draft_is(d, unit, "\xe2\x80\x99s"); }

/* "since the draining of the moat | in 1931", "after the duke's return | on 3 May", "after Lind's return": the first unit of the noun phrase behind a
 * preposition of time that the date at the unit closes; RG_NONE. */
static size_t time_phrase(const rg_draft *d, size_t begin, size_t unit) {
    static const char *const preps[] = {"since", "after", "before", "until", "following", "upon", "with"};
    bool led = unit > begin + 2 && (rg_draft_is(d, unit - 1, "in") || rg_draft_is(d, unit - 1, "on"));
    for (size_t k = unit - 1; led && k > begin && k + ADJUNCT_UNITS > unit; k--) {
        const rg_unit *before = rg_draft_unit(d, k - 1);
        for (size_t i = 0; i < sizeof preps / sizeof *preps; i++)
            if (rg_draft_is(d, k - 1, preps[i])) return rg_draft_unit(d, k)->classes & RG_CLASS_DET || possessive(d, k + 1) ? k : RG_NONE;
        bool stops = before->classes & (RG_CLASS_PUNCT | RG_CLASS_REL | RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_MODAL | RG_CLASS_CC) || (before->classes & RG_CLASS_PREP && !(before->classes & RG_CLASS_NAME) && !rg_draft_is(d, k - 1, "of"));
        if (stops) return RG_NONE;
    }
    return RG_NONE;
}

size_t rg_dated_adjunct(const rg_draft *d, const rg_clause *c, size_t unit) {
    if (rg_draft_unit(d, unit)->when == RG_NONE || !rg_dated_by_number(d, unit)) return RG_NONE;
    size_t first = time_phrase(d, c->first, unit), head = first + 1;
    if (first != RG_NONE && possessive(d, head)) head++;
    while (first != RG_NONE && head + 1 < unit && plain_noun(d, head + 1)) head++;
    if (first == RG_NONE || !(rg_draft_is(d, head + 1, "of") || head + 2 == unit)) return RG_NONE;
    bool doing = rg_text_ends(rg_draft_unit(d, head)->fold, RG_TEXT("ing")) && rg_draft_is(d, head + 1, "of");
    bool deed = rg_draft_event_noun(d, head) || (rg_draft_sense(d, head) == RG_SENSE_DEED && rg_draft_noun(d, head) == RG_NOUN_NO);
    return doing || (plain_noun(d, head) && deed) ? head : RG_NONE;
}

/* Was the date at the unit told before of the event, and is it another one, to which no mark and no "and" adds this? Not where that was reckoned ("ten years later, in 1712"). */
static bool other_than(const rg_draft *d, const rg_clause *c, const rg_claim *told, size_t event, size_t unit) {
    const rg_date *is = &d->reading->whens.at[rg_draft_unit(d, unit)->when].date, *was = &told->value.date;
    size_t begin = d->c->unit_start[d->sentence], k = unit;
    if (told->value.kind != RG_VALUE_DATE || !rg_text_is(told->rule, "date/in-clause") || told->value_span.end > rg_draft_unit(d, unit)->span.start || rg_map_get(&d->event_keys, told->event_key) != event) return false;
    if (was->latest >= is->earliest && is->latest >= was->earliest) return false;
    while (k > begin && rg_draft_unit(d, k - 1)->span.start >= told->value_span.end && !(rg_draft_unit(d, k - 1)->classes & (RG_CLASS_PUNCT | RG_CLASS_CC))) k--;
    bool adds = k > begin && rg_draft_unit(d, k - 1)->span.start >= told->value_span.end, hangs = (c->link == RG_LINK_REDUCED || c->link == RG_LINK_INFINITIVE) && told->value_span.end <= c->span.start;
    return (hangs || !adds) && has_digit(told->value.text);
}

bool rg_dated_elsewhere(rg_draft *d, const rg_clause *c, size_t event, rg_property property, size_t unit) {
    size_t thing = rg_dated_by_number(d, unit) ? time_phrase(d, c->first, unit) : RG_NONE;
    if (thing != RG_NONE && rg_event_find(d, thing, unit).event == event) return false; /* it is the phrase's that is asked for */
    bool elsewhere = thing != RG_NONE && !rg_draft_is(d, thing - 1, "with") && !rg_draft_is(d, thing - 1, "before") && !(c->verb_first > thing && c->verb_first < unit); /* not "stood before the walls", "after the bridge opened" */
    for (size_t i = d->sentence_claims; i < d->claims.n && !elsewhere; i++) elsewhere = d->claims.at[i].property == property && other_than(d, c, &d->claims.at[i], event, unit);
    return elsewhere;
}

/* What the phrase behind a preposition of time names: the affair of the account, else what its own words say. */
static size_t event_of_adjunct(rg_draft *d, size_t first, size_t last) {
    size_t event = rg_event_find(d, first, last).event;
    if (event != RG_NONE && (event == d->title_event || event == d->focus)) return event;
    rg_text words = rg_words_noun(d, first, last, true);
    return rg_event_of_words(d, words, words, rg_draft_span(d, first, last));
}

size_t rg_dated_event(rg_draft *d, const rg_clause *c, size_t head, size_t unit) {
    size_t first = c->subject.first;
    if (head < first || head >= c->subject.last) return event_of_adjunct(d, time_phrase(d, c->first, unit), unit - 1);
    size_t event = rg_event_find(d, first, head + 1).event;
    if (event == RG_NONE) event = rg_event_introduce(d, first, head + 1).event;
    if (event != RG_NONE || rg_draft_event_noun(d, head)) return event;
    return rg_thing_of(d, first, unit - 1);
}

/* The date that the phrase is, and no more; RG_NONE. */
static size_t date_alone(const rg_draft *d, const rg_phrase *f) {
    size_t first = f ? f->first : 0, last = f ? f->last : 0;
    rg_draft_trim(d, &first, &last);
    size_t when = last == first + 1 ? rg_draft_unit(d, first)->when : RG_NONE;
    return when != RG_NONE && d->reading->whens.at[when].date.edtf.ptr ? first : RG_NONE;
}

/* The event that the date last told in the sentence is of, else that of the clause before; RG_NONE. */
static size_t dated_before(const rg_draft *d, const rg_turn *t) {
    for (size_t i = d->claims.n; i > d->sentence_claims; i--) {
        const rg_claim *c = &d->claims.at[i - 1];
        if (c->value.kind == RG_VALUE_DATE && c->value_span.end <= t->c->span.start) return rg_map_get(&d->event_keys, c->event_key);
    }
    size_t event = t->index > d->c->clause_start[d->sentence] ? d->clause_event[t->index - 1] : RG_NONE;
    return event == RG_NONE || d->events.at[event].person ? RG_NONE : event;
}

bool rg_dated_again(rg_draft *d, rg_turn *t) {
    const rg_clause *c = t->c;
    const rg_phrase *is = c->verb == RG_VERB_BE && !c->passive && c->subject.last <= c->subject.first + 1 ? rg_draft_phrase(d, c, "") : NULL;
    size_t pronoun = c->subject.first < c->subject.last ? c->subject.first : c->relative;
    bool points = is && pronoun < c->verb_first && (rg_draft_is(d, pronoun, "which") || rg_draft_is(d, pronoun, "that"));
    size_t unit = points ? date_alone(d, is) : RG_NONE, event = unit == RG_NONE ? RG_NONE : dated_before(d, t);
    if (event != RG_NONE) rg_parts_date(d, event, RG_PROPERTY_DATE, unit, "date/again");
    return event != RG_NONE;
}

/* "dates the layer to the 980s": of what is dated. */
static bool dated_to(rg_draft *d, const rg_turn *t) {
    const rg_phrase *object = t->c->verb == RG_VERB_ASCRIBE && !t->c->passive ? rg_draft_phrase(d, t->c, "") : NULL, *to = object ? rg_draft_phrase(d, t->c, "to") : NULL;
    size_t unit = to && object->first >= t->c->verb_last && object->last < to->first ? date_alone(d, to) : RG_NONE;
    if (unit == RG_NONE) return false;
    size_t event = rg_event_find(d, object->first, object->last).event;
    if (event == RG_NONE) event = rg_draft_unit(d, object->first)->classes & RG_CLASS_NOM || rg_draft_is(d, object->first, "it") ? rg_turn_about(d) : rg_thing_of(d, object->first, object->last);
    return event != RG_NONE && rg_parts_date(d, event, RG_PROPERTY_DATE, unit, "date/dated-to") != RG_NONE;
}

/* "gives 3 May as the date of the fire", "gives Holm as the place of the meeting", "gives 63 as the number of dead": of what the noun is of. */
static bool given_as(rg_draft *d, const rg_turn *t) {
    const rg_phrase *object = t->c->passive ? NULL : rg_draft_phrase(d, t->c, ""), *as = object ? rg_draft_phrase(d, t->c, "as") : NULL;
    size_t unit = as && object->first == t->c->verb_last && object->last + 1 == as->first ? object->first : RG_NONE, noun = unit == RG_NONE ? 0 : as->first, end = t->c->last;
    while (unit != RG_NONE && noun < as->last && rg_unit_in(&d->nouns->asked, rg_draft_unit(d, noun)) == RG_NONE) noun++;
    if (unit == RG_NONE || noun + 2 >= end || noun >= as->last || !rg_draft_is(d, noun + 1, "of")) return false;
    size_t asked = rg_unit_in(&d->nouns->asked, rg_draft_unit(d, noun)), when = rg_draft_unit(d, unit)->when, event = rg_event_find(d, noun + 2, end).event;
    const rg_name *n = rg_turn_name_at(d, object->last - 1);
    bool number = asked == RG_PROPERTY_NUMBER && rg_parts_counts(d, unit) && object->last == unit + 1;
    if (event == RG_NONE) event = number ? rg_turn_about(d) : rg_thing_of(d, noun + 2, end);
    if (event == RG_NONE) return false;
    if (asked == RG_PROPERTY_DATE && when != RG_NONE && object->last == unit + 1) return rg_parts_date(d, event, RG_PROPERTY_DATE, unit, "date/given") != RG_NONE;
    if (asked == RG_PROPERTY_PLACE && n && n->type == RG_NAME_PLACE) return rg_draft_add(d, event, RG_PROPERTY_PLACE, rg_draft_name_value(d, rg_draft_unit(d, object->last - 1)->name), n->span, "place/given") != RG_NONE;
    if (!number) return false;
    size_t of = noun + 2;
    rg_draft_trim(d, &of, &end);
    rg_value value = {.kind = RG_VALUE_NUMBER, .unit = rg_text_cut(d->reading->text, rg_draft_span(d, of, end))};
    value.low = value.high = rg_draft_unit(d, unit)->number;
    value.text = rg_text_cut(d->reading->text, rg_draft_unit(d, unit)->span);
    value.key = rg_text_fold(d->arena, value.text);
    return rg_draft_add(d, event, RG_PROPERTY_NUMBER, value, rg_draft_unit(d, unit)->span, "number/given") != RG_NONE;
}

bool rg_dated_afterwards(const rg_draft *d, const rg_turn *t) {
    static const rg_verb tells[] = {RG_VERB_SAY, RG_VERB_CLAIM, RG_VERB_DENY, RG_VERB_DISCUSS, RG_VERB_AIM};
    const rg_clause *c = t->c;
    bool own = t->event != RG_NONE && t->event == t->subject.event && d->events.at[t->event].head.len && !d->events.at[t->event].act.len, tell = false;
    bool known = t->first < t->last && rg_draft_unit(d, t->first)->classes & (RG_CLASS_DET | RG_CLASS_NAME | RG_CLASS_PRON) && !(rg_draft_unit(d, t->first)->classes & RG_CLASS_NUM) && !rg_draft_is(d, t->first, "a") && !rg_draft_is(d, t->first, "an"); /* "two raids were reported in May" were then */
    if (!own || !known || !c->passive || !c->past || c->negated || c->modal || c->link == RG_LINK_REDUCED || !rg_turn_dated(d, c)) return false;
    const rg_phrase *what = c->verb == RG_VERB_NAME || c->traits & (RG_TRAIT_CONFER | RG_TRAIT_RAISE) ? rg_draft_phrase(d, c, "") : NULL; /* "was declared a crime", "was made public" */
    if (what && what->first >= c->verb_last && !rg_turn_has_when(d, what)) return true;
    if (c->traits & (RG_TRAIT_PERFORM | RG_TRAIT_RECORD)) return false;
    for (size_t i = 0; i < sizeof tells / sizeof *tells; i++) tell |= c->verb == tells[i];
    return tell;
}

/* "He died on 12 March; Lind gives the date as": what the last date of this sentence or the one before is of, and which of its dates; RG_NONE. */
static size_t last_dated(const rg_draft *d, rg_property *property) {
    size_t from = d->sentence > 0 ? d->reading->sentences.at[d->sentence - 1].span.start : 0;
    for (size_t i = d->claims.n; i > 0 && d->claims.at[i - 1].span.start >= from; i--) {
        const rg_claim *c = &d->claims.at[i - 1];
        bool day = c->property == RG_PROPERTY_DATE || c->property == RG_PROPERTY_START || c->property == RG_PROPERTY_END || c->property == RG_PROPERTY_BIRTH || c->property == RG_PROPERTY_DEATH;
        if (!day || c->value.kind != RG_VALUE_DATE) continue;
        *property = c->property;
        return rg_map_get(&d->event_keys, c->event_key);
    }
    return RG_NONE;
}

/* "Lind gives the date as", "his daughter gives it as": by the word of the subject, where nobody is known to say so yet. */
static void given_by(rg_draft *d, const rg_turn *t, size_t claim) {
    if (claim == RG_NONE || d->claims.at[claim].voice_count > 1 || t->first >= t->last) return;
    size_t person = rg_turn_pronoun(d, t);
    rg_claim *c = &d->claims.at[claim];
    if (person == RG_NONE && t->last == t->first + 1) person = rg_turn_person_in(d, t->first, t->last);
    if (person != RG_NONE) rg_draft_say_person(d, claim, person);
    else c->voice_span = rg_draft_span(d, t->first, t->last), c->voices[c->voice_count++] = (rg_voice){.kind = RG_VOICE_UNNAMED, .name = rg_text_cut(d->reading->text, c->voice_span)};
}

bool rg_dated_given(rg_draft *d, rg_turn *t) {
    if (dated_to(d, t) || given_as(d, t)) return true;
    const rg_phrase *as = t->c->passive ? NULL : rg_draft_phrase(d, t->c, "as");
    size_t unit = as && as->first > t->c->verb_last ? date_alone(d, as) : RG_NONE, noun = t->c->verb_first; /* "give the date" may be the verb */
    while (unit != RG_NONE && noun < as->first && rg_unit_in(&d->nouns->asked, rg_draft_unit(d, noun)) != (size_t)RG_PROPERTY_DATE) noun++;
    if (unit == RG_NONE || noun == as->first) return false;
    rg_property property = RG_PROPERTY_DATE;
    size_t event = rg_event_find(d, noun + 1, as->first).event;
    if (event == RG_NONE) event = last_dated(d, &property);
    if (event == RG_NONE) event = rg_turn_about(d);
    if (event != RG_NONE) given_by(d, t, rg_parts_date(d, event, property, unit, "date/given"));
    return event != RG_NONE;
}

/* The object, right behind the verb; NULL. */
static const rg_phrase *object_of(const rg_draft *d, const rg_clause *c) {
    for (size_t k = 0; k < c->phrase_count; k++) {
        const rg_phrase *f = &d->c->phrases.at[c->phrases + k];
        if (!f->prep.len && f->first == c->verb_last) return f;
    }
    return NULL;
}

/* The noun phrase without a preposition that stands right before the verb and tells a time; NULL. */
static const rg_phrase *time_as_subject(const rg_draft *d, const rg_clause *c) {
    for (size_t k = 0; k < c->phrase_count; k++) {
        const rg_phrase *f = &d->c->phrases.at[c->phrases + k];
        if (!f->prep.len && f->last == c->verb_first && rg_turn_has_when(d, f)) return f;
    }
    return NULL;
}

/* What the phrase of what was seen names: "the founding of a bank", "the guild take the port". */
static size_t seen_event(rg_draft *d, size_t first, size_t last) {
    size_t event = rg_event_find(d, first, last).event;
    if (event != RG_NONE) return event;
    size_t of = first;
    while (of + 1 < last && !rg_draft_is(d, of + 1, "of")) of++;
    if (rg_draft_event_noun(d, of)) return rg_event_introduce(d, first, last).event;
    rg_text words = rg_words_short(d, first, last);
    return words.len ? rg_event_of_words(d, words, words, rg_draft_span(d, first, last)) : RG_NONE;
}

bool rg_dated_seen(rg_draft *d, rg_turn *t) {
    static const char *const verbs[] = {"see", "witness", "bring"};
    const rg_clause *c = t->c;
    bool sees = false, plain = c->past && !c->passive && !c->negated && !c->modal && c->subject.first == c->subject.last && c->verb_first < c->verb_last;
    for (size_t i = 0; plain && i < sizeof verbs / sizeof *verbs; i++) sees |= rg_text_is(c->lemma, verbs[i]);
    const rg_phrase *object = sees ? object_of(d, c) : NULL;
    if (!object || !time_as_subject(d, c) || rg_turn_has_when(d, object) || rg_draft_unit(d, object->first)->classes & RG_CLASS_PRON) return false;
    size_t last = object->last;
    for (const rg_phrase *f = object + 1; f < &d->c->phrases.at[c->phrases + c->phrase_count] && rg_text_is(f->prep, "of") && f->first == last + 1; f++) last = f->last;
    t->event = t->subject.event = seen_event(d, object->first, last);
    if (t->event == RG_NONE) return false;
    rg_parts_dates(d, c, t->event);
    rg_parts_places(d, c, t->event);
    return t->told = true;
}

bool rg_dated_ended(rg_draft *d, rg_turn *t) {
    const rg_phrase *object = t->c->verb != RG_VERB_FINISH || t->c->passive || t->c->negated ? NULL : rg_draft_phrase(d, t->c, "");
    if (!object || object->first != t->c->verb_last || rg_turn_has_when(d, object) || t->c->traits & RG_TRAIT_PERFORM || rg_draft_unit(d, object->first)->classes & RG_CLASS_NOM || rg_draft_is(d, object->first, "it")) return false; /* not "concluded the pact" */
    size_t ended = rg_event_find(d, object->first, object->last).event;
    if (ended == RG_NONE || ended == t->subject.event || d->events.at[ended].person) return false;
    if (t->subject.event != RG_NONE) rg_act_did(d, t); /* "The treaty ended the war": what it did */
    t->event = ended;
    return true;
}

/* "Korn's reply (1954)", "his two volumes (1911)": somebody's, and no person. */
static bool owned(const rg_draft *d, size_t begin, size_t noun) {
    rg_sense sense = rg_draft_sense(d, noun);
    if (!(rg_draft_unit(d, noun)->classes & RG_CLASS_NOUN) || rg_draft_acts(d, noun) || sense == RG_SENSE_PERSON || sense == RG_SENSE_PERSONS || sense == RG_SENSE_BODY || rg_draft_noun(d, noun) != RG_NOUN_NO) return false;
    for (size_t i = noun; i > begin && i + 4 > noun; i--) {
        const rg_unit *u = rg_draft_unit(d, i - 1);
        bool his = u->classes & RG_CLASS_DET && u->classes & RG_CLASS_PRON && !rg_draft_is(d, i - 1, "this") && !rg_draft_is(d, i - 1, "that");
        if (his || rg_draft_is(d, i - 1, "'s") || rg_draft_is(d, i - 1, "\xe2\x80\x99s")) return true;
        if (u->classes & (RG_CLASS_PUNCT | RG_CLASS_PREP | RG_CLASS_BE)) return false;
    }
    return false;
}

size_t rg_dated_bracket(rg_draft *d, const rg_clause *c) {
    size_t noun = c->first > 1 && rg_draft_is(d, c->first - 1, "(") ? c->first - 2 : 0, first = noun, begin = d->c->unit_start[d->sentence];
    if (!noun || noun < begin || !(done(d, noun) || owned(d, begin, noun)) || rg_draft_event_noun(d, noun)) return RG_NONE;
    for (size_t i = c->first; i < c->last; i++)
        if (!(rg_draft_unit(d, i)->classes & (RG_CLASS_WHEN | RG_CLASS_PUNCT | RG_CLASS_CC))) return RG_NONE; /* "(up to 1700)" */
    while (first > begin && !(rg_draft_unit(d, first - 1)->classes & (RG_CLASS_PREP | RG_CLASS_PUNCT | RG_CLASS_VERB | RG_CLASS_REL | RG_CLASS_CC)) && !(rg_draft_unit(d, first)->classes & RG_CLASS_DET)) first--;
    return rg_thing_of(d, first, noun + 1);
}

bool rg_dated_borne(rg_draft *d, rg_turn *t) {
    const rg_phrase *object = rg_draft_phrase(d, t->c, "");
    size_t date = object && object->first >= t->c->verb_last ? object->first : t->c->last;
    while (date + 1 < t->c->last && !rg_draft_is(d, date, "date")) date++;
    size_t unit = date + 1 + (rg_draft_is(d, date + 1, "of") || rg_draft_is(d, date + 1, ","));
    if (unit >= t->c->last || rg_draft_unit(d, unit)->when == RG_NONE || t->c->negated) return false;
    t->event = rg_thing_subject(d, t);
    if (t->event != RG_NONE) rg_parts_date(d, t->event, RG_PROPERTY_DATE, unit, "date/borne");
    return t->told = t->event != RG_NONE;
}

/* ---- "in 1124, when" ------------------------------------------------------------------------------------------ */

size_t rg_dated_when(const rg_draft *d, const rg_clause *c) {
    size_t begin = d->c->unit_start[d->sentence], i = rg_draft_is(d, c->relative, "when") ? c->relative : c->first;
    if (c->link != RG_LINK_SUB || !rg_text_is(c->linker, "when") || !c->past || c->negated) return RG_NONE;
    while (i < c->verb_first && rg_draft_unit(d, i)->classes & RG_CLASS_PUNCT) i++;
    if (!rg_draft_is(d, i, "when") || i <= begin) return RG_NONE;
    for (i--; i > begin && rg_draft_unit(d, i)->classes & RG_CLASS_PUNCT; i--) {}
    const rg_when *w = rg_draft_unit(d, i)->when == RG_NONE ? NULL : &d->reading->whens.at[rg_draft_unit(d, i)->when];
    return w && w->type == RG_WHEN_DATE && w->date.edtf.ptr && rg_dated_by_number(d, i) ? i : RG_NONE;
}

void rg_dated_when_claim(rg_draft *d, const rg_clause *c, size_t event) {
    size_t unit = rg_dated_when(d, c);
    const rg_event *e = event == RG_NONE ? NULL : &d->events.at[event];
    bool acted_on = e && !e->person && !e->head.len && !e->act.len && c->verb != RG_VERB_BE && !c->passive && !(e->span.start >= c->span.start && e->span.end <= c->span.end); /* "when they burned it": no date of the fort */
    if (unit == RG_NONE || acted_on) return;
    const rg_when *w = &d->reading->whens.at[rg_draft_unit(d, unit)->when];
    rg_property property = c->verb == RG_VERB_BORN ? RG_PROPERTY_BIRTH : c->verb == RG_VERB_DIE ? RG_PROPERTY_DEATH : c->verb == RG_VERB_BEGIN ? RG_PROPERTY_START : c->verb == RG_VERB_FINISH ? RG_PROPERTY_END : RG_PROPERTY_DATE;
    const rg_when *end = w->part_count == 2 ? &w->parts[1] : w; /* "from 1301 to 1304, when": 1304 */
    rg_value value = {.kind = RG_VALUE_DATE, .text = rg_text_cut(d->reading->text, end->span), .date = end->date, .key = end->date.edtf};
    size_t claim = end == w ? rg_parts_date(d, event, property, unit, "date/when") : end->date.edtf.ptr ? rg_draft_add(d, event, property, value, end->span, "date/when") : RG_NONE;
    if (claim != RG_NONE && d->claims.at[claim].voice_count == 1) d->claims.at[claim].denied = false; /* "was not opened until 1304, when" */
}

/* ---- between two -------------------------------------------------------------------------------------------- */

bool rg_dated_pair(const rg_draft *d, const rg_phrase *f, size_t unit, rg_property *property) {
    bool from = rg_text_is(f->prep, "from"), and = false;
    size_t dates = 0, at = RG_NONE;
    for (size_t i = f->first; i < f->last && at == RG_NONE; i++) at = rg_draft_is(d, i, "and") ? i : RG_NONE;
    for (size_t i = f->first; i < f->last; i++) dates += rg_draft_unit(d, i)->when != RG_NONE && d->reading->whens.at[rg_draft_unit(d, i)->when].type == RG_WHEN_DATE, and |= rg_draft_is(d, i, "and");
    bool event = dates == 1 && !from && at != RG_NONE && rg_text_is(f->prep, "between") && (unit == f->first || at + 1 == unit);
    if (event) *property = unit > at ? RG_PROPERTY_END : RG_PROPERTY_START;
    if (event) return true;
    if (dates != 2 || !(from || rg_text_is(f->prep, "between"))) return false;
    *property = from && and ? RG_PROPERTY_DATE : unit > f->first ? RG_PROPERTY_END : RG_PROPERTY_START;
    return true;
}

/* ---- no day of it --------------------------------------------------------------------------------------------- */

bool rg_dated_lull(const rg_draft *d, const rg_phrase *f, size_t unit) {
    size_t noun = unit > 0 && rg_draft_unit(d, unit - 1)->classes & RG_CLASS_PREP ? unit - 1 : unit;
    bool with = noun > 1 && (rg_text_is(f->prep, "with") || (f->first > 1 && f->prep.len));
    return with && rg_draft_noun(d, noun - 1) == RG_NOUN_LULL && noun > d->c->unit_start[d->sentence] + 1;
}

/* "July is the wettest month", "may reach 30 degrees in summer": is what the clause tells so every year, and not of one whose deeds are told in the present? */
static bool goes_for_all(const rg_draft *d, const rg_clause *c) {
    bool lasts = c->verb == RG_VERB_BE || c->verb == RG_VERB_OCCUR; /* not "is told by the plea, issued in August" */
    while (c->link == RG_LINK_REDUCED && c->outer != RG_NONE && lasts) c = &d->c->at.at[c->outer];
    if (c->past || c->link == RG_LINK_REDUCED || c->verb_first >= c->verb_last || rg_draft_noun(d, c->head) == RG_NOUN_PLANNED || rg_turn_person_in(d, c->subject.first, c->subject.last) != RG_NONE) return false;
    return c->modal || c->verb == RG_VERB_BE || c->verb == RG_VERB_OCCUR || c->verb == RG_VERB_OTHER;
}

void rg_dated_yearly(rg_draft *d, const rg_clause *c, const rg_when *w, rg_claim *claim) {
    enum { DAY = 10, MONTH = 7 }; /* "1712-05-03", "1712-05" */
    rg_date date;
    rg_text edtf = claim->value.date.edtf;
    bool lent = w->reason.len && !w->date.interval && (edtf.len == DAY || edtf.len == MONTH) && edtf.ptr[0] != '-' && edtf.ptr[4] == '-';
    bool feast = !c->past && !c->modal && rg_draft_noun(d, c->head) == RG_NOUN_YEARLY;
    if (!lent || !(feast || (edtf.len == MONTH && claim->property == RG_PROPERTY_DATE && goes_for_all(d, c)))) return;
    edtf = rg_text_printf(d->arena, "XXXX%.*s", (int)edtf.len - 4, edtf.ptr + 4);
    if (rg_date_parse(d->arena, edtf, &date, NULL) != REGEST_OK) return;
    claim->value.date = date, claim->value.key = date.edtf;
}

bool rg_dated_which(rg_draft *d, rg_turn *t) {
    size_t first = 0, last = 0;
    if (t->c->link == RG_LINK_RELATIVE && t->c->subject.first > t->c->relative) rg_turn_antecedent(d, t->c, &first, &last);
    if (first < last) t->event = rg_event_find(d, first, last).event;
    return first < last;
}

/* Is the day at the unit all that a voice says: of the clause with the head, or, behind one that says a day, of whoever stands there without a verb? */
static bool says_day(const rg_draft *d, size_t unit, size_t head, bool first) {
    rg_span when = d->reading->whens.at[rg_draft_unit(d, unit)->when].span, verb = rg_draft_unit(d, head)->span;
    bool says = false;
    for (size_t i = d->attribution_start[d->sentence]; i < d->attribution_start[d->sentence + 1]; i++) {
        const rg_attribution *a = &d->reading->attributions.at[i];
        bool his = first ? a->cue.start <= verb.start && verb.start < a->cue.end : a->cue.start == a->source.start && a->cue.start > verb.end;
        says |= his && !a->loose && !a->denies && a->scope.start >= a->cue.end && a->scope.end >= when.end && a->scope.end <= when.end + 1;
    }
    return says;
}

void rg_dated_view(rg_draft *d, const rg_clause *c) {
    size_t about = rg_turn_about(d), day = c->verb_last;
    while (day < c->last && day < c->verb_last + 2 && rg_draft_unit(d, day)->classes & (RG_CLASS_PREP | RG_CLASS_ADV) && rg_draft_unit(d, day)->when == RG_NONE) day++; /* "argues for" */
    bool one = false, may = about != RG_NONE && !c->aside && !(c->link == RG_LINK_RELATIVE && c->subject.first > c->relative) && !(c->traits & RG_TRAIT_WRITE); /* not "a draft which he dates about 1763", "wrote 1984" */
    for (size_t i = day; may && i < c->last && (one || i == day); i++) {
        const rg_when *w = rg_draft_unit(d, i)->when == RG_NONE ? NULL : &d->reading->whens.at[rg_draft_unit(d, i)->when];
        if (!w || (w->type != RG_WHEN_DATE && w->type != RG_WHEN_TIME) || !w->date.edtf.ptr || !rg_dated_by_number(d, i) || !says_day(d, i, c->head, !one)) continue;
        rg_parts_date(d, about, RG_PROPERTY_DATE, i, "date/view");
        one = true;
    }
}

static const rg_when *when_at(const rg_draft *d, size_t unit) { return rg_draft_unit(d, unit)->when == RG_NONE ? NULL : &d->reading->whens.at[rg_draft_unit(d, unit)->when]; }

bool rg_dated_nearer(const rg_draft *d, const rg_clause *clause, size_t unit) {
    size_t next = unit + 1;
    while (next < clause->last && rg_draft_unit(d, next)->when == rg_draft_unit(d, unit)->when) next++;
    if (next < clause->last && rg_draft_is(d, next, ",")) next++;
    const rg_when *w = when_at(d, unit), *near = next < clause->last ? when_at(d, next) : NULL;
    bool reckoned = w->reason.len && (rg_text_ends(rg_text_cut(d->reading->text, w->span), RG_TEXT("later")) || rg_text_ends(rg_text_cut(d->reading->text, w->span), RG_TEXT("earlier")));
    const rg_when *said = reckoned && next + 1 < clause->last && rg_draft_unit(d, next)->classes & RG_CLASS_PREP ? when_at(d, next + 1) : NULL;
    if (said && said->date.edtf.ptr && !said->reason.len) return true; /* "Two decades later, in 1975," */
    if (!near || near->type != RG_WHEN_DATE || !w->date.edtf.ptr || !near->date.edtf.ptr) return false;
    return near->date.edtf.len > w->date.edtf.len && rg_text_starts(near->date.edtf, w->date.edtf) && near->date.edtf.ptr[w->date.edtf.len] == '-';
}
