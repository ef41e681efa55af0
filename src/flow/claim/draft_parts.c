/* draft_parts.c: the dates, places, participants and numbers that stand inside a clause. */
#include "engine/read/place.h"
#include "flow/claim/claim_left.h"
#include "flow/claim/claim_parts.h"
#include "flow/claim/claim_whose.h"
#include "flow/claim/claim_why.h"
#include "flow/claim/claim_words.h"

enum { LIKENED_UNITS = 5 };

static const rg_when *when_of(const rg_draft *d, size_t unit) {
    size_t when = rg_draft_unit(d, unit)->when;
    return when == RG_NONE ? NULL : &d->reading->whens.at[when];
}

static const rg_name *name_of(const rg_draft *d, size_t unit) {
    size_t name = rg_draft_unit(d, unit)->name;
    return name == RG_NONE ? NULL : &d->reading->names.at[name];
}

static bool prep_is(const rg_phrase *f, const char *const *words) {
    for (; *words; words++)
        if (rg_text_is(f->prep, *words)) return true;
    return false;
}

bool rg_parts_possessive(const rg_draft *d, size_t unit, size_t last) {
    return unit + 1 < last && (rg_draft_is(d, unit + 1, "'s") || rg_draft_is(d, unit + 1, "'") || rg_draft_is(d, unit + 1, "\xe2\x80\x99s") || rg_draft_is(d, unit + 1, "\xe2\x80\x99"));
}

static bool site(const rg_draft *d, size_t unit) { return rg_draft_noun(d, unit) == RG_NOUN_SITE; }

bool rg_parts_place_noun(const rg_draft *d, size_t unit) {
    rg_noun kind = rg_draft_noun(d, unit);
    if (kind != RG_NOUN_NO) return kind == RG_NOUN_SITE || kind == RG_NOUN_PLACE;
    return rg_draft_unit(d, unit)->name == RG_NONE && rg_draft_sense(d, unit) == RG_SENSE_BUILDING;
}

/* ---- dates ---------------------------------------------------------------------------------------------------- */

/* "from A to B" in two phrases. */
static bool closes_range(const rg_draft *d, const rg_clause *clause, const rg_phrase *f) {
    static const char *const to[] = {"to", NULL}, *const from[] = {"from", NULL};
    const rg_phrase *before = f > &d->c->phrases.at[clause->phrases] ? f - 1 : NULL;
    if (!before || !prep_is(f, to) || !prep_is(before, from)) return false;
    for (size_t i = before->first; i < before->last; i++)
        if (when_of(d, i)) return true;
    return false;
}

/* "closed the bridge", "started a newspaper": the verb begins or ends nothing that has a name as an event. */
static bool done_to_thing(const rg_draft *d, const rg_clause *clause) {
    const rg_phrase *object = clause->passive ? NULL : rg_draft_phrase(d, clause, "");
    if (!object || object->first != clause->verb_last || rg_turn_has_when(d, object) || !(rg_draft_unit(d, object->first)->classes & (RG_CLASS_DET | RG_CLASS_NAME | RG_CLASS_NUM))) return false;
    for (size_t i = object->first; i < object->last; i++)
        if (rg_draft_event_noun(d, i) || (name_of(d, i) && name_of(d, i)->type == RG_NAME_EVENT) || rg_draft_unit(d, i)->classes & RG_CLASS_PRON) return false;
    return true;
}

static rg_property date_property(const rg_draft *d, const rg_clause *clause, const rg_phrase *f, const rg_when *w, size_t unit) {
    static const char *const ends[] = {"until", "till", "til", "unto", NULL}, *const starts[] = {"from", "since", NULL};
    if (clause->verb == RG_VERB_BORN && (clause->passive || clause->link == RG_LINK_REDUCED)) return RG_PROPERTY_BIRTH; /* not "The paper bears the mark of 1820" */
    if (clause->verb == RG_VERB_DIE) return RG_PROPERTY_DEATH;
    if (unit > f->first && prep_is(f, starts) && rg_draft_unit(d, unit - 1)->classes & RG_CLASS_NOUN && !(rg_draft_unit(d, unit - 1)->classes & (RG_CLASS_PREP | RG_CLASS_WHEN | RG_CLASS_ADV | RG_CLASS_DET))) return RG_PROPERTY_DATE; /* "recovered from a canal | two years later" */
    bool concludes = clause->verb == RG_VERB_FINISH && clause->traits & RG_TRAIT_PERFORM && !clause->passive && rg_draft_phrase(d, clause, ""); /* "concluded the pact in 1913" */
    if (concludes || ((clause->verb == RG_VERB_BEGIN || clause->verb == RG_VERB_FINISH) && !prep_is(f, starts) && !prep_is(f, ends) && done_to_thing(d, clause))) return RG_PROPERTY_DATE;
    if (clause->verb == RG_VERB_ASCRIBE && rg_text_is(f->prep, "from")) return RG_PROPERTY_DATE; /* "dates from 1774" */
    if (clause->verb == RG_VERB_BEGIN || (prep_is(f, starts) && !w->date.interval)) return RG_PROPERTY_START;
    if (closes_range(d, clause, f)) return RG_PROPERTY_END;
    if (clause->late && prep_is(f, ends)) return clause->verb == RG_VERB_BE && !clause->passive ? RG_PROPERTY_START : RG_PROPERTY_DATE;
    if (clause->verb == RG_VERB_FINISH || (prep_is(f, ends) && !w->date.interval)) return RG_PROPERTY_END;
    return RG_PROPERTY_DATE;
}

/* "1939-1945", tagged as two: the second's index, RG_NONE. */
static size_t joined(const rg_draft *d, size_t unit) {
    bool dash = rg_draft_is(d, unit + 1, "-") || rg_draft_is(d, unit + 1, "\xe2\x80\x93");
    if (!dash || unit + 2 >= d->c->units.n || !when_of(d, unit + 2)) return RG_NONE;
    return rg_draft_unit(d, unit)->sentence == rg_draft_unit(d, unit + 2)->sentence && when_of(d, unit + 2)->date.edtf.ptr ? rg_draft_unit(d, unit + 2)->when : RG_NONE;
}

static bool joined_behind(const rg_draft *d, size_t unit) { return unit >= 2 && when_of(d, unit - 2) && when_of(d, unit - 2)->date.edtf.ptr && joined(d, unit - 2) != RG_NONE; }

/* A date that stands in an event's name phrase is no other event's. */
static bool taken(const rg_draft *d, rg_span span) {
    for (size_t i = d->sentence_claims; i < d->claims.n; i++) {
        const rg_claim *c = &d->claims.at[i];
        if (c->value_span.start == span.start && (rg_text_is(c->rule, "date/of-name") || rg_text_is(c->rule, "life/mark"))) return true;
    }
    return false;
}

/* "1893, 21 August": the year of the day behind the comma. */
static bool year_of_next(const rg_draft *d, size_t unit) {
    const rg_when *w = when_of(d, unit), *next = unit + 2 < d->c->units.n && rg_draft_is(d, unit + 1, ",") ? when_of(d, unit + 2) : NULL;
    return next && w->date.edtf.len == 4 && next->date.edtf.len > 7 && rg_text_starts(next->date.edtf, w->date.edtf);
}

/* "dearer | than in 1345", "poorer than that of 1690", "for the first time | since 1345": the day of what something is likened to. */
static bool likened(const rg_draft *d, size_t unit) {
    size_t begin = d->c->unit_start[d->sentence], i = unit;
    for (size_t k = unit - 1; unit > begin && rg_draft_is(d, unit - 1, "since") && k > begin && k + LIKENED_UNITS > unit && rg_draft_unit(d, k - 1)->classes & (RG_CLASS_NOUN | RG_CLASS_NAME | RG_CLASS_ORD); k--)
        if (rg_draft_unit(d, k - 1)->classes & RG_CLASS_ORD || rg_draft_noun(d, k - 1) == RG_NOUN_RANK) return true;
    while (i > begin && i + LIKENED_UNITS > unit && (rg_draft_unit(d, i - 1)->classes & (RG_CLASS_PREP | RG_CLASS_DET) || rg_draft_is(d, i - 1, "that") || rg_draft_is(d, i - 1, "those")) && !rg_draft_is(d, i - 1, "than")) i--;
    return i < unit && i > begin && rg_draft_is(d, i - 1, "than");
}

size_t rg_parts_date(rg_draft *d, size_t event, rg_property property, size_t unit, const char *rule) {
    size_t when = rg_draft_unit(d, unit)->when, second = joined(d, unit);
    if (likened(d, unit) || rg_text_ends(d->reading->whens.at[when].value, RG_TEXT("_REF"))) return RG_NONE; /* "former", "recently" */
    if (joined_behind(d, unit) || year_of_next(d, unit) || taken(d, d->reading->whens.at[when].span)) return RG_NONE;
    rg_span span = d->reading->whens.at[when].span;
    rg_value value = rg_draft_date_value(d, event, when);
    if (second != RG_NONE) {
        rg_text both = rg_text_printf(d->arena, "%.*s/%.*s", RG_TEXT_ARG(value.date.edtf), RG_TEXT_ARG(d->reading->whens.at[second].date.edtf));
        rg_date range;
        if (rg_date_parse(d->arena, both, &range, NULL) == REGEST_OK) {
            span.end = d->reading->whens.at[second].span.end;
            value = (rg_value){.kind = RG_VALUE_DATE, .text = rg_text_cut(d->reading->text, span), .date = range, .key = range.edtf};
        }
    }
    return rg_draft_add(d, event, property, value, span, rule);
}

void rg_parts_ends(rg_draft *d, size_t event, const rg_when *range, rg_property first, rg_property second, const char *rule) {
    for (size_t k = 0; k < 2 && range->part_count == 2; k++) {
        const rg_when *end = &range->parts[k];
        rg_value value = {.kind = RG_VALUE_DATE, .text = rg_text_cut(d->reading->text, end->span), .date = end->date, .key = end->date.edtf};
        if (end->date.edtf.ptr) rg_draft_add(d, event, k ? second : first, value, end->span, rule);
    }
}

/* The first unit of the clause, or of its subject where that stands before it. */
static size_t begins(const rg_clause *clause) { return clause->subject.first < clause->subject.last && clause->subject.first < clause->first ? clause->subject.first : clause->first; }

/* "the winter village": a season that says which. */
static bool season_of_noun(const rg_draft *d, const rg_clause *clause, size_t unit) {
    const rg_when *w = when_of(d, unit);
    bool season = w->type == RG_WHEN_DATE && w->date.edtf.len == 7 && w->date.edtf.ptr[5] == '2';
    if (rg_draft_unit(d, unit)->last > rg_draft_unit(d, unit)->first + 2) return false; /* "In the autumn of 1822 ships came" */
    return season && rg_text_is(d->reading->tokens.at[rg_draft_unit(d, unit)->first].fold, "the") && unit + 1 < clause->last && rg_draft_unit(d, unit + 1)->classes == RG_CLASS_NOUN;
}

/* "that | between 4 and 6 May soldiers fled": one word of time with the preposition that leads it. */
static bool opens_range(const rg_draft *d, size_t unit) {
    rg_text first = d->reading->tokens.at[rg_draft_unit(d, unit)->first].fold;
    return rg_text_is(first, "between") || rg_text_is(first, "from");
}

/* "the Constitution of 1917", "the 1917 poll": the date of what the noun phrase names. */
bool rg_parts_of_noun(const rg_draft *d, const rg_clause *clause, size_t unit) {
    bool of = unit > begins(clause) + 1 && rg_draft_is(d, unit - 1, "of") && rg_draft_noun(d, unit - 2) != RG_NOUN_SHARE /* "the first half of the century" */ && !rg_draft_is(d, unit - 2, "course") && rg_draft_sense(d, unit - 2) != RG_SENSE_TIME /* "in the month of May" */ && rg_draft_unit(d, unit - 2)->classes & (RG_CLASS_NOUN | RG_CLASS_NAME);
    bool owned = unit > begins(clause) && (rg_draft_is(d, unit - 1, "'s") || rg_draft_is(d, unit - 1, "'") || rg_draft_is(d, unit - 1, "\xe2\x80\x99s") || rg_draft_is(d, unit - 1, "\xe2\x80\x99"));
    bool said = unit > begins(clause) + 1 && rg_dated_by_number(d, unit) && rg_draft_unit(d, unit - 1)->classes & RG_CLASS_NOUN && !(rg_draft_unit(d, unit - 1)->classes & ~(unsigned)(RG_CLASS_NOUN | RG_CLASS_VERB)) && rg_draft_unit(d, unit - 2)->classes & RG_CLASS_DET; /* "the failed 1897 expedition" */
    bool before = unit > begins(clause) && (owned || said || (rg_draft_unit(d, unit - 1)->classes & RG_CLASS_DET && !(rg_draft_is(d, unit - 1, "that") && opens_range(d, unit)))) && unit + 1 < clause->last && rg_draft_unit(d, unit + 1)->classes & (RG_CLASS_NOUN | RG_CLASS_NAME) && !(rg_draft_unit(d, unit + 1)->classes & (RG_CLASS_PREP | RG_CLASS_PUNCT | RG_CLASS_ADV));
    return of || before || season_of_noun(d, clause, unit) || rg_dated_subject(d, clause, unit) != RG_NONE || rg_dated_adjunct(d, clause, unit) != RG_NONE;
}

/* The date is that of the event its noun phrase names: "the election of 1860", "the 1784 Treaty of Mangalore". */
static void date_of_noun(rg_draft *d, const rg_clause *clause, size_t unit) {
    bool of = rg_draft_is(d, unit - 1, "of");
    size_t head = rg_dated_subject(d, clause, unit);
    if (head == RG_NONE) head = rg_dated_adjunct(d, clause, unit);
    if (head != RG_NONE) {
        size_t event = rg_dated_event(d, clause, head, unit);
        if (event != RG_NONE) rg_parts_date(d, event, RG_PROPERTY_DATE, unit, "date/of-name");
        return;
    }
    size_t last = of ? unit - 1 : unit + 1, first = of ? unit - 1 : unit;
    while (!of && last < clause->last && last != clause->verb_first && rg_draft_unit(d, last)->classes & (RG_CLASS_NOUN | RG_CLASS_NAME) && !(rg_draft_unit(d, last)->classes & RG_CLASS_PREP)) last++;
    while (of && first > begins(clause) && rg_draft_unit(d, first - 1)->classes & (RG_CLASS_NOUN | RG_CLASS_NAME | RG_CLASS_ORD) && !(rg_draft_unit(d, first - 1)->classes & RG_CLASS_PREP)) first--;
    bool what = of && clause->verb == RG_VERB_BE && !clause->negated && clause->subject.first < clause->subject.last && first == clause->verb_last + 1 && (rg_draft_is(d, first - 1, "a") || rg_draft_is(d, first - 1, "an")); /* "It was a war of 1763": its own date */
    size_t event = what ? rg_event_find(d, clause->subject.first, clause->subject.last).event : RG_NONE, up = first;
    bool place = of && name_of(d, last - 1) && name_of(d, last - 1)->type == RG_NAME_PLACE;
    bool hangs = of && first > begins(clause) + 1 && rg_draft_unit(d, first - 1)->classes & (RG_CLASS_DET | RG_CLASS_PREP) && !rg_draft_event_noun(d, last - 1) && !rg_draft_unit(d, last - 1)->name; /* "the revolt of the clans of 1922" */
    if (event == RG_NONE && of && (place || hangs || rg_parts_place_noun(d, last - 1))) { /* "the famine in the Varda valley of 1846": the famine's */
        while (up > begins(clause) && up + 8 > first && !(rg_draft_unit(d, up - 1)->classes & (RG_CLASS_PUNCT | RG_CLASS_CC | RG_CLASS_BE)) && (!(rg_draft_unit(d, up - 1)->classes & RG_CLASS_VERB) || rg_draft_event_noun(d, up - 1))) up--;
        event = rg_event_find(d, up, first).event;
    }
    if (event == RG_NONE) event = rg_event_of_dated(d, first, last, of ? unit + 1 : last);
    d->plain = !of || !rg_draft_is(d, unit - 2, "date"); /* "the amnesty of 1925 did not apply": its date is not denied; but "Korn's date of 1931" is his */
    if (event != RG_NONE) rg_parts_date(d, event, RG_PROPERTY_DATE, unit, "date/of-name");
    d->plain = false;
}

/* "two weeks after the treaty": no length of what came then. */
static bool tells_order(const rg_draft *d, size_t unit, size_t last) {
    static const char *const words[] = {"after", "before", "later", "earlier", "previously", "following", "prior"};
    for (size_t i = 0; i < sizeof words / sizeof *words && unit + 1 < last; i++)
        if (rg_draft_is(d, unit + 1, words[i])) return true;
    return false;
}

/* "12 cents | an hour", "two pounds | a week": what is paid for each. */
static bool a_rate(const rg_draft *d, size_t unit, rg_text fold) {
    bool each = rg_text_starts(fold, RG_TEXT("a ")) || rg_text_starts(fold, RG_TEXT("an ")) || rg_text_starts(fold, RG_TEXT("each ")) || rg_text_starts(fold, RG_TEXT("per "));
    return each && unit > 1 && rg_draft_unit(d, unit - 2)->classes & RG_CLASS_NUM && rg_draft_noun(d, unit - 1) != RG_NOUN_NO && (rg_draft_noun(d, unit - 1) == RG_NOUN_AMOUNT || rg_draft_noun(d, unit - 1) == RG_NOUN_MEASURE);
}

/* Is the duration a length of something: no age, no distance in time, no "Eleven Years' War"? */
bool rg_parts_lasts(const rg_draft *d, size_t unit, size_t last) {
    const rg_when *w = when_of(d, unit);
    if (w->type != RG_WHEN_DURATION) return false;
    rg_text fold = rg_text_fold(d->arena, rg_text_cut(d->reading->text, w->span));
    bool age = rg_text_ends(fold, RG_TEXT("old")) || (unit > 0 && rg_draft_is(d, unit - 1, "aged")) || rg_draft_noun(d, unit + 1) == RG_NOUN_DEGREE || rg_draft_is(d, unit + 1, "ago");
    return !age && !rg_parts_possessive(d, unit, last) && !tells_order(d, unit, last) && !a_rate(d, unit, fold);
}

enum { LONG_DAYS = 1000 }; /* no year */

void rg_parts_open(rg_draft *d, rg_claim *claim, bool before) {
    rg_date date;
    rg_text edtf = rg_text_printf(d->arena, before ? "../%.*s" : "%.*s/..", RG_TEXT_ARG(claim->value.date.edtf));
    if (rg_date_parse(d->arena, edtf, &date, NULL) != REGEST_OK) return;
    claim->value.date = date;
    claim->value.key = edtf;
}

/* Before or after years that are told as one, a decade, a century, is before the first or after the last of them. */
static void behind_years(rg_draft *d, rg_claim *claim, bool before) {
    rg_date *date = &claim->value.date, year;
    int64_t y;
    int month, day;
    if (date->earliest == RG_DAY_MIN || date->latest == RG_DAY_MAX || date->latest - date->earliest < LONG_DAYS) return;
    rg_day_civil(before ? date->earliest - 1 : date->latest + 1, &y, &month, &day);
    rg_text edtf = rg_text_printf(d->arena, "%s%04lld", y < 0 ? "-" : "", (long long)(y < 0 ? -y : y));
    if (rg_date_parse(d->arena, edtf, &year, NULL) == REGEST_OK) *date = year;
}

/* "before May 1904", "after 3 May": the date bounds the event's, which may be long before it or behind it; "before dawn on 3 May" is that day. */
static void bound(rg_draft *d, rg_claim *claim, const rg_phrase *f, size_t unit) {
    static const char *const befores[] = {"before", "by", NULL}, *const afters[] = {"after", NULL};
    const rg_when *w = when_of(d, unit);
    bool prior = unit > 1 && rg_draft_is(d, unit - 1, "to") && rg_draft_is(d, unit - 2, "prior");
    bool before = prior || prep_is(f, befores), after = prep_is(f, afters);
    for (size_t i = f->first; i < unit; i++) before &= prior || rg_draft_unit(d, i)->name == RG_NONE; /* "by Korn about 1190" */
    for (size_t i = f->first; i < unit; i++) before &= prior || !(rg_draft_unit(d, i)->classes & RG_CLASS_NOUN) || rg_draft_unit(d, i)->classes & (RG_CLASS_DET | RG_CLASS_PREP | RG_CLASS_ADV | RG_CLASS_WHEN | RG_CLASS_NUM) || !(rg_draft_acts(d, i) || (rg_text_is(f->prep, "by") && rg_draft_event_noun(d, i))); /* "wiped out by the battles of 1914" */
    bool open = (before || after) && w->type != RG_WHEN_TIME && claim->property == RG_PROPERTY_DATE && !w->date.interval && !claim->value.date.interval;
    bool by = before && !prior && !rg_draft_is(d, f->first - 1, "before");
    if (open && !by) behind_years(d, claim, before);
    if (open) rg_parts_open(d, claim, before);
}

bool rg_parts_of_source(const rg_draft *d, rg_span span) {
    for (size_t i = d->attribution_start[d->sentence]; i < d->attribution_start[d->sentence + 1]; i++) {
        const rg_attribution *a = &d->reading->attributions.at[i];
        bool leads = !a->plain && !a->loose && a->cue.end > a->cue.start && a->cue.end <= a->source.start;
        if (leads && span.start >= a->source.start && span.end <= a->content.start) return true;
    }
    return false;
}

bool rg_parts_before_it(const rg_draft *d, const rg_clause *clause, size_t event) {
    bool having = clause->link == RG_LINK_REDUCED && clause->verb_first < clause->verb_last && rg_draft_is(d, clause->verb_first, "having");
    return having && !clause->event.len && event != RG_NONE && d->events.at[event].act.len;
}

static void date_in(rg_draft *d, const rg_clause *clause, size_t event, const rg_phrase *f, size_t unit) {
    const rg_when *w = when_of(d, unit);
    if (rg_shared_waits(d, unit) != RG_NONE) return;
    bool back = clause->link == RG_LINK_SUB && clause->outer != RG_NONE && rg_text_is(clause->linker, "as") && f->first > 2 && (rg_draft_is(d, f->first - 1, "but") || rg_draft_is(d, f->first - 2, "but"));
    if (back) event = d->clause_event[clause->outer]; /* "not in May, as Lind claims, but | in June" */
    size_t first, last;
    bool gap = w->type == RG_WHEN_DATE && rg_gap_subject(d, clause, f, &first, &last);
    size_t counted = gap || w->type != RG_WHEN_DATE ? RG_NONE : rg_gap_number(d, unit, &first);
    if (counted != RG_NONE) event = rg_gap_number_event(d, event, counted, first);
    if (gap) rg_gap_role(d, clause, first, last);
    if (gap) event = rg_gap_event(d, clause, event, first, last);
    if (event == RG_NONE) return;
    if (!gap && rg_parts_of_noun(d, clause, unit) && w->type == RG_WHEN_DATE) {
        date_of_noun(d, clause, unit);
        return;
    }
    if (w->type == RG_WHEN_DURATION) {
        if (!rg_parts_lasts(d, unit, clause->last) || rg_length_apposed(d, clause, f) || rg_parts_before_it(d, clause, event)) return;
        if (!f->prep.len && unit < clause->verb_first && clause->subject.first >= clause->subject.last) return; /* "The last years of the league | were marked by strife" */
        if (!f->prep.len && rg_length_of_kind(d, clause, unit)) return;
        static const char *const lasting[] = {"for", "", "over", "during", NULL};
        if (clause->verb == RG_VERB_LAST || prep_is(f, lasting)) rg_draft_add(d, event, RG_PROPERTY_DURATION, rg_draft_text_value(d, w->span), w->span, "duration/for");
        return;
    }
    bool likened = rg_draft_is(d, unit + 1, "as") && rg_text_find(rg_text_cut(d->reading->text, w->span), RG_TEXT("same "), 0) != (size_t)-1; /* "on the same day as Korn" */
    const rg_when *day = w->type == RG_WHEN_TIME && unit + 2 < clause->last && rg_draft_is(d, unit + 1, "on") ? when_of(d, unit + 2) : NULL; /* "at 7:15am | on 3 May 1912": told once */
    likened |= day && day->date.edtf.ptr && rg_text_same(day->date.edtf, w->date.edtf);
    if (likened || rg_dated_lull(d, f, unit) || rg_parts_of_source(d, w->span) || rg_dated_nearer(d, clause, unit) || w->type == RG_WHEN_SET || (w->type == RG_WHEN_TIME && !w->date.edtf.ptr) || !w->date.edtf.ptr) return;
    rg_property property;
    if (!rg_dated_pair(d, f, unit, &property)) property = date_property(d, clause, f, w, unit);
    if ((property == RG_PROPERTY_DATE || property == RG_PROPERTY_START) && rg_dated_elsewhere(d, clause, event, property, unit)) return;
    bool whose = clause->negated && property == RG_PROPERTY_DATE && !d->events.at[event].head.len && !d->events.at[event].act.len;
    if (whose && (unit >= clause->verb_first || d->events.at[event].span.start != clause->span.start)) return; /* "In 1990 he did not leave", "did not sell it in 1990": of him on that day nothing is told */
    size_t claim = rg_parts_date(d, event, property, unit, "date/in-clause");
    if (claim != RG_NONE) bound(d, &d->claims.at[claim], f, unit), rg_dated_yearly(d, clause, w, &d->claims.at[claim]);
    if (claim != RG_NONE && rg_text_same(w->mod, RG_TEXT("APPROX")) && d->claims.at[claim].hedge == RG_HEDGE_NONE) d->claims.at[claim].hedge = RG_HEDGE_APPROXIMATE;
}

/* A date that no claim of the sentence has taken: that of its noun phrase, in the subject too, or of its clause. */
void rg_parts_left_date(rg_draft *d, const rg_clause *clause, size_t event, size_t unit) {
    bool of_subject = unit >= clause->subject.first && unit < clause->subject.last && when_of(d, unit)->type == RG_WHEN_DATE;
    bool of_noun = when_of(d, unit)->type == RG_WHEN_DATE && rg_parts_of_noun(d, clause, unit);
    if (of_noun && (of_subject || event == RG_NONE)) date_of_noun(d, clause, unit);
    if (event == RG_NONE) return;
    for (size_t k = 0; k < clause->phrase_count; k++) {
        const rg_phrase *f = &d->c->phrases.at[clause->phrases + k];
        if (unit >= f->first && unit < f->last) date_in(d, clause, event, f, unit);
    }
}

void rg_parts_dates(rg_draft *d, const rg_clause *clause, size_t event) {
    for (size_t k = 0; k < clause->phrase_count && rg_draft_holds(d, clause, RG_CLASS_WHEN); k++) {
        const rg_phrase *f = &d->c->phrases.at[clause->phrases + k];
        for (size_t i = f->first; i < f->last; i = rg_turn_next(d, i, f->last))
            if (when_of(d, i)) date_in(d, clause, event, f, i);
    }
}

/* ---- places --------------------------------------------------------------------------------------------------- */

static const char *const place_preps[] = {"in", "at", "near", "on", "outside", "inside", "within", "around", "off", "above", "along", "across", "throughout", "over", "aboard", "behind", "beside", "beneath", "through", "to", "into", "towards", "toward", "onto", "from", NULL};

/* Where somebody went or was sent is a place of the going; where he came from alone where the clause says no more. */
static bool place_prep(const rg_draft *d, const rg_clause *clause, const rg_phrase *f) {
    static const char *const moving[] = {"to", "into", "towards", "toward", "onto", "from", NULL};
    bool moves = clause->verb == RG_VERB_MOVE || clause->traits & RG_TRAIT_CONVEY;
    if (!prep_is(f, place_preps) || (moves && rg_text_is(f->prep, "aboard"))) return false; /* no place of a voyage is the ship */
    if (!prep_is(f, moving)) return true;
    if (f->first < clause->verb_last || !(moves || clause->verb == RG_VERB_GATHER)) return false;
    if (rg_cause_to(d, f)) return false;
    const rg_phrase *object = clause->verb == RG_VERB_LEAD && !clause->passive ? rg_draft_phrase(d, clause, "") : NULL;
    if (clause->verb == RG_VERB_LEAD && !clause->passive && (!object || object->first > f->first)) return false; /* "led to a war" */
    bool came = moves || clause->traits & RG_TRAIT_COME; /* "came from X" */
    return !prep_is(f, moving + 5) || (came && clause->link != RG_LINK_REDUCED && /* "troops sent from X" */ !rg_draft_phrase(d, clause, "to") && !rg_draft_phrase(d, clause, "into"));
}

static bool several(const rg_draft *d, size_t unit) {
    rg_text last = d->reading->tokens.at[rg_draft_unit(d, unit)->last - 1].fold;
    return rg_text_ends(last, RG_TEXT("s")) || rg_text_ends(last, RG_TEXT("men"));
}

/* "Trinity Churchyard Cemetery", "Hotel Orvaz": a name that says it is a place; "Ada Graves" is none. */
static bool named_site(const rg_draft *d, size_t unit) {
    const rg_unit *u = rg_draft_unit(d, unit);
    if (name_of(d, unit)->type == RG_NAME_PERSON && unit > 0 && !rg_draft_is(d, unit - 1, "the") && rg_gender_of(d, u->name)) return false;
    size_t tokens[] = {u->first, u->last - 1};
    for (size_t i = 0; i < 2 && u->last > u->first + 1; i++) {
        rg_text fold = d->reading->tokens.at[tokens[i]].fold;
        rg_noun kind = rg_event_noun_kind(d->nouns, fold);
        if (kind == RG_NOUN_SITE || kind == RG_NOUN_PLACE || (kind == RG_NOUN_NO && rg_sense_of(&d->nouns->senses, fold) == RG_SENSE_BUILDING)) return true;
    }
    return false;
}

/* "The envoy in X, Y, was": the place belongs to what stands before it. */
static bool posted(const rg_draft *d, const rg_clause *clause, const rg_phrase *f) {
    const rg_name *next = f->last + 1 < clause->verb_first && rg_draft_is(d, f->last, ",") ? name_of(d, f->last + 1) : NULL;
    return next && next->type == RG_NAME_PERSON && clause->subject.first < clause->subject.last && f->first == clause->subject.last + 1;
}

size_t rg_parts_head(const rg_draft *d, size_t first, size_t last) {
    size_t head = RG_NONE;
    for (size_t i = first; i < last; i++) {
        unsigned k = rg_draft_unit(d, i)->classes;
        if (rg_draft_is(d, i, "of") || (k & RG_CLASS_PUNCT && head != RG_NONE)) break;
        if (k & (RG_CLASS_NOUN | RG_CLASS_NAME)) head = i;
    }
    return head;
}

static size_t up_to_comma(const rg_draft *d, size_t first, size_t last) {
    size_t i = first;
    while (i < last && !rg_draft_is(d, i, ",") && !rg_draft_is(d, i, ";") && !rg_draft_is(d, i, "(")) {
        bool another = i > first + 1 && (rg_draft_is(d, i, "a") || rg_draft_is(d, i, "an")) && rg_draft_unit(d, i - 1)->classes & (RG_CLASS_NOUN | RG_CLASS_NAME);
        bool length = i > first + 1 && rg_draft_unit(d, i)->when != RG_NONE && when_of(d, i)->type == RG_WHEN_DURATION && rg_draft_unit(d, i - 1)->classes & RG_CLASS_NOUN;
        if (another || length) break; /* "took place in the town hall a meeting", "in the tower three days" */
        i++;
    }
    return i;
}

bool rg_parts_bare(const rg_draft *d, size_t first, size_t last) {
    size_t open = 0;
    for (size_t i = first; i < last; i++) open += (rg_draft_unit(d, i)->classes & (RG_CLASS_NOUN | RG_CLASS_NAME)) && !(rg_draft_unit(d, i)->classes & (RG_CLASS_DET | RG_CLASS_NUM | RG_CLASS_ORD | RG_CLASS_PUNCT));
    return open < 2;
}

/* "taken to the sheepfold", "set out towards the ferry", "gathered in the bullring": where people come together, come to or come to harm,
 * what the noun says it is matters less. */
static bool stands_there(const rg_draft *d, const rg_clause *clause, const rg_phrase *f, size_t head) {
    static const char *const to[] = {"to", "into", "towards", "toward", "onto", "from", NULL};
    static const rg_verb verbs[] = {RG_VERB_MOVE, RG_VERB_GATHER, RG_VERB_KILL, RG_VERB_OCCUR, RG_VERB_FIGHT, RG_VERB_DIE};
    bool verb = (clause->traits & RG_TRAIT_CONVEY) != 0, definite = rg_draft_unit(d, f->first)->classes & RG_CLASS_DET && head != RG_NONE;
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++) verb |= clause->verb == verbs[i];
    bool acts = verb || clause->verb == RG_VERB_ACT || clause->verb == RG_VERB_LOCATE;
    if (!acts || !definite || rg_draft_unit(d, f->first)->classes & RG_CLASS_NEG) return false;
    const rg_unit *u = rg_draft_unit(d, head);
    bool land = rg_draft_noun(d, head) == RG_NOUN_NO && u->name == RG_NONE && u->when == RG_NONE && !rg_draft_event_noun(d, head) && rg_draft_sense(d, head) == RG_SENSE_LAND;
    if (land && !prep_is(f, to) && !rg_text_is(f->prep, "over")) return true; /* "buried on the shore" */
    if (!verb || rg_parts_place_noun(d, head)) return verb;
    return prep_is(f, to) && !prep_is(f, to + 5) && u->name == RG_NONE && u->when == RG_NONE && rg_draft_noun(d, head) == RG_NOUN_NO && (land || rg_draft_sense(d, head) == RG_SENSE_AREA);
}

/* "at Little Orvaz": a name that no gazetteer has, where a place stands. */
static bool unknown_place(const rg_draft *d, const rg_clause *clause, const rg_phrase *f, size_t unit, size_t head) {
    static const char *const at[] = {"at", "near", "outside", "off", "behind", "beside", NULL};
    static const rg_verb there[] = {RG_VERB_LOCATE, RG_VERB_ASCRIBE, RG_VERB_OCCUR, RG_VERB_MOVE, RG_VERB_GATHER, RG_VERB_DIE, RG_VERB_BORN};
    const rg_name *n = name_of(d, unit);
    bool verb = false;
    if (!n || (n->type != RG_NAME_WORK && n->type != RG_NAME_GROUP) || head != unit || f->first != unit || rg_parts_possessive(d, unit, clause->last)) return false;
    for (size_t i = 0; i < sizeof there / sizeof *there; i++) verb |= clause->verb == there[i];
    return verb || prep_is(f, at);
}

/* "kept a diary, now in the library": the place is that of what stands before the comma; RG_NONE. */
static size_t kept_there(rg_draft *d, const rg_clause *clause, const rg_phrase *f) {
    size_t now = f->first - 2, end = f->first - 3, first;
    if (f->first < clause->verb_last + 4 || !rg_draft_is(d, now, "now") || !rg_draft_is(d, end, ",")) return RG_NONE;
    for (first = end; first > clause->verb_last && !(rg_draft_unit(d, first)->classes & RG_CLASS_DET) && !rg_draft_is(d, first - 1, ","); first--) {}
    return rg_thing_of(d, first, end);
}

/* "The trouble at the mill did not end": the place of the subject is not denied. */
static void place_claim(rg_draft *d, const rg_clause *clause, const rg_phrase *f, size_t claim) {
    bool of_subject = clause->negated && clause->subject.first < clause->subject.last && f->first > clause->subject.first && f->last <= clause->verb_first;
    for (size_t i = clause->subject.last; of_subject && i < f->first; i++) of_subject = !(rg_draft_unit(d, i)->classes & RG_CLASS_PUNCT);
    if (claim != RG_NONE && of_subject && d->claims.at[claim].voice_count == 1) d->claims.at[claim].denied = false;
}

/* "to the Caribbean leaders": the place says no more than which. */
static bool says_which(const rg_draft *d, size_t unit, size_t head) {
    if (head == RG_NONE || head <= unit || name_of(d, head) || rg_parts_place_noun(d, head)) return false;
    return rg_draft_unit(d, unit + 1)->classes == RG_CLASS_NOUN && rg_draft_sense(d, head) != RG_SENSE_AREA && rg_draft_sense(d, head) != RG_SENSE_LAND;
}

/* "A peak near Lund was renamed": the place of the subject is none of what was done, which has a name of its own. */
static bool of_subject_alone(const rg_draft *d, const rg_clause *clause, const rg_phrase *f, size_t event) {
    const rg_event *e = event == RG_NONE ? NULL : &d->events.at[event];
    bool in_subject = clause->subject.first < clause->subject.last && f->first > clause->subject.first && f->last <= clause->verb_first;
    for (size_t i = clause->subject.first; in_subject && i < f->first; i++) in_subject = !(rg_draft_unit(d, i)->classes & RG_CLASS_PUNCT);
    return in_subject && e && !e->person && (e->act.len || !e->head.len) && e->span.start == clause->span.start && e->span.end == clause->span.end;
}

/* "a victory over Saxony", "than in Lund", "as at Riga": no place of the clause. */
static bool elsewhere(const rg_draft *d, const rg_clause *clause, const rg_phrase *f) {
    static const char *const likened[] = {"than", "as", "that", "those", "unlike"};
    if (f->first < clause->first + 2) return false;
    for (size_t i = f->first - 1; f->last <= clause->subject.first && i > clause->first && !rg_draft_is(d, i, ","); i--)
        if ((rg_draft_is(d, i - 1, "after") || rg_draft_is(d, i - 1, "before")) && rg_text_ends(rg_draft_unit(d, i)->fold, RG_TEXT("ing"))) return true; /* "After stopping at Lund, Korn reached Riga" */
    size_t before = f->first - 2;
    if (rg_text_is(f->prep, "over") && before >= clause->verb_last && clause->verb != RG_VERB_MOVE && !(rg_draft_unit(d, before)->classes & RG_CLASS_ADV)) return true;
    for (size_t i = 0; i < sizeof likened / sizeof *likened; i++)
        if (rg_draft_is(d, before, likened[i]) && !(i > 1 && before < clause->verb_first)) return true;
    return false;
}

/* "is the son of a smith from Lund": the place is that of somebody else whom the words name. */
static bool of_kin(const rg_draft *d, const rg_clause *clause, const rg_phrase *f, size_t event) {
    bool is = clause->verb == RG_VERB_BE || clause->verb == RG_VERB_BECOME, of = false;
    if (!is || event == RG_NONE || !d->events.at[event].person) return false;
    for (size_t i = clause->verb_last; i + 1 < f->first; i++) {
        const rg_name *n = name_of(d, i);
        if (of && (n ? n->type == RG_NAME_PERSON : rg_draft_acts(d, i))) return true;
        of |= rg_draft_is(d, i, "of");
    }
    return false;
}

/* A place that a phrase names, or that its noun says; none where both are empty. */
typedef struct place_said {
    size_t name; /* RG_NONE */
    rg_span noun;
} place_said;

/* The first name in units [f->first, last) that is a place; RG_NONE. */
static size_t place_named(const rg_draft *d, const rg_clause *clause, const rg_phrase *f, size_t last, size_t head) {
    size_t named = RG_NONE;
    for (size_t i = f->first; i < last; i++) {
        const rg_name *n = name_of(d, i);
        if (!n) continue;
        bool of_other = i > f->first && rg_draft_is(d, i - 1, "of") && head != RG_NONE && head < i && !name_of(d, head) && !rg_parts_place_noun(d, head); /* "on behalf of Prussia" */
        if (of_other || (n->type == RG_NAME_PLACE && says_which(d, i, head))) break;
        if (rg_parts_possessive(d, i, last)) continue; /* "in Holm's hand" */
        if (i > f->first && rg_draft_unit(d, i - 1)->classes & RG_CLASS_NUM && several(d, i)) break; /* "sent in | 300 State Troopers", not "at 7 East Street" */
        bool ship = rg_text_is(f->prep, "aboard") || (n->type != RG_NAME_EVENT && n->type != RG_NAME_PLACE && named_site(d, i));
        if (named == RG_NONE && (n->type == RG_NAME_PLACE || ship || unknown_place(d, clause, f, i, head))) named = i;
        else if (named == RG_NONE && (head == i || !rg_parts_place_noun(d, head == RG_NONE ? i : head))) break;
    }
    return named == RG_NONE ? RG_NONE : rg_draft_unit(d, named)->name;
}

/* "a seat | in front of the mayor", "the field | behind the mill": the end of what says which of its kind a place is; `last` where nothing does. */
static size_t near_what(const rg_draft *d, const rg_clause *clause, const rg_phrase *f, size_t last) {
    static const char *const within[] = {"in", "at", "under", NULL}, *const beside[] = {"in", "at", "under", "near", "around", "behind", "between", "above", "below", "beside", "opposite", "outside", "beyond", "next", NULL};
    const rg_phrase *next = f + 1;
    bool stands = next < d->c->phrases.at + clause->phrases + clause->phrase_count && last == f->last && next->first == last + 1 && prep_is(next, beside);
    if (!stands || up_to_comma(d, next->first, next->last) != next->last || !place_prep(d, clause, next)) return last;
    for (size_t i = next->first; i < next->last; i++)
        if (when_of(d, i) || rg_draft_unit(d, i)->classes & RG_CLASS_PRON) return last;
    size_t head = rg_parts_head(d, next->first, next->last);
    if (place_named(d, clause, next, next->last, head) != RG_NONE) return last; /* "a hall in Lund": in Lund */
    bool place = head != RG_NONE && (name_of(d, head) || rg_parts_place_noun(d, head) || rg_draft_is(d, next->first, "front"));
    return place || !prep_is(next, within) ? next->last : last; /* not "in triumph" */
}

static place_said place_of_phrase(const rg_draft *d, const rg_clause *clause, const rg_phrase *f) {
    place_said place = {.name = RG_NONE};
    if (!place_prep(d, clause, f) || posted(d, clause, f) || rg_spot_of_office(d, clause, f) || elsewhere(d, clause, f) || f->first == d->place_told) return place;
    size_t first = f->first, last = up_to_comma(d, first, f->last), head = rg_parts_head(d, first, last);
    place.name = place_named(d, clause, f, last, head);
    if (place.name != RG_NONE) return place;
    bool doing = first + 1 < last && rg_text_ends(rg_draft_unit(d, first)->fold, RG_TEXT("ing")) && rg_draft_unit(d, first + 1)->classes & RG_CLASS_DET; /* "in taking the fort" */
    if (doing) return place;
    bool there = stands_there(d, clause, f, head), by_noun = there || (head != RG_NONE && rg_parts_place_noun(d, head));
    if (!by_noun || last <= head) return place;
    for (size_t i = head + 1; i < last; i++)
        if (when_of(d, i) && !(rg_draft_unit(d, i - 1)->classes & RG_CLASS_PREP)) last = i; /* "at the inn the following day" */
    rg_draft_trim(d, &first, &last);
    if (there || site(d, head) || !rg_parts_bare(d, first, last)) place.noun = rg_draft_span(d, first, near_what(d, clause, f, last));
    return place;
}

bool rg_parts_placed(const rg_draft *d, const rg_clause *clause) {
    for (size_t k = 0; k < clause->phrase_count; k++) {
        place_said place = place_of_phrase(d, clause, &d->c->phrases.at[clause->phrases + k]);
        if (place.name != RG_NONE || place.noun.end) return true;
    }
    return false;
}

enum { PLACES_MOST = 16 };

/* "at Lund, Holm (Skane) and Riga": the names behind the first, where "and" closes the list; how many. */
static size_t listed_places(const rg_draft *d, const rg_phrase *f, size_t name, size_t *names) {
    size_t i = f->first, n = 0;
    bool closed = false;
    while (i < f->last && rg_draft_unit(d, i)->name != name) i++;
    for (i = rg_turn_next(d, i, f->last); i + 1 < f->last && n < PLACES_MOST && !closed; i = rg_turn_next(d, i, f->last)) {
        if (rg_draft_is(d, i, ",")) i++;
        else if (!rg_draft_is(d, i, "and")) break;
        if (rg_draft_is(d, i, "and")) closed = true, i++;
        const rg_name *item = i < f->last ? name_of(d, i) : NULL;
        if (!item || item->type != RG_NAME_PLACE || rg_parts_possessive(d, i, f->last)) return 0;
        names[n++] = rg_draft_unit(d, i)->name;
    }
    bool goes_on = closed && i < d->c->unit_start[d->sentence + 1] && rg_draft_unit(d, i)->classes & RG_CLASS_NOUN && !(rg_draft_unit(d, i)->classes & (RG_CLASS_PREP | RG_CLASS_ADV | RG_CLASS_PUNCT | RG_CLASS_VERB)); /* "Lund and Holm | councils" */
    return closed && !goes_on ? n : 0;
}

/* "sent troops to Riga": where others than the sender went; the sending itself was to Riga. */
static bool of_sent(const rg_draft *d, const rg_clause *clause, const rg_phrase *f, size_t event) {
    if (event == RG_NONE) return false;
    const rg_event *e = &d->events.at[event];
    bool act = e->act.len || e->head.len || (e->span.start <= clause->span.end && e->span.end >= rg_draft_unit(d, clause->head)->span.end);
    bool away = clause->traits & RG_TRAIT_CONVEY && (clause->verb == RG_VERB_REPRESENT || clause->verb == RG_VERB_ACT) && !clause->passive && !act;
    const rg_phrase *object = away ? rg_draft_phrase(d, clause, "") : NULL;
    return object && object->first >= clause->verb_last && object->first < f->first;
}

/* The unit of "outside" that the phrase stands behind, "outside | Lund", "outside of | Lund"; RG_NONE. */
static size_t outside(const rg_draft *d, const rg_phrase *f) {
    size_t before = f->first > 1 ? f->first - 1 - rg_draft_is(d, f->first - 1, "of") : RG_NONE;
    return f->prep.len && before != RG_NONE && rg_draft_is(d, before, "outside") ? before : RG_NONE;
}

void rg_parts_places(rg_draft *d, const rg_clause *clause, size_t event) {
    bool lives = clause->verb == RG_VERB_BORN || clause->verb == RG_VERB_DIE;
    rg_property turn = clause->verb == RG_VERB_BORN ? RG_PROPERTY_BIRTH : RG_PROPERTY_DEATH;
    size_t life = lives ? rg_event_of_life(d, event, turn) : event;
    size_t kept = RG_NONE, end = 0; /* of the phrase before, and where that ends: "now in the library | at Riga" */
    size_t told = 0;                /* the byte behind the place told last */
    for (size_t k = 0; k < clause->phrase_count; k++) {
        const rg_phrase *f = &d->c->phrases.at[clause->phrases + k];
        if ((f->prep.len && f->first > 1 && rg_gap_placed(d, clause, f->first - 2)) || of_subject_alone(d, clause, f, event) || of_kin(d, clause, f, event) || of_sent(d, clause, f, event) || rg_spot_of_other(d, clause, f, event) || rg_parts_before_it(d, clause, event)) continue;
        place_said place = place_of_phrase(d, clause, f);
        if (rg_draft_unit(d, f->first)->span.start < told) continue; /* said with the place before it */
        told = place.noun.end;
        if ((place.name == RG_NONE && !place.noun.end) || rg_gap_holds(d, clause, place.name == RG_NONE ? place.noun : d->reading->names.at[place.name].span)) continue;
        size_t noun = rg_spot_of_noun(d, clause, f);
        kept = noun != RG_NONE ? noun : kept != RG_NONE && f->first == end + 1 ? kept : kept_there(d, clause, f);
        end = f->last;
        size_t whose = kept == RG_NONE ? life : kept, first, last;
        if (rg_spot_led(d, clause, f, &whose) && whose == RG_NONE) continue;
        if (rg_gap_other(d, clause, f) && clause->verb != RG_VERB_ASCRIBE && !rg_turn_voiced(d, clause)) whose = lives ? rg_event_of_life(d, rg_event_of_person(d, rg_draft_unit(d, f[-1].last - 1)->name), turn) : RG_NONE;
        if ((lives || rg_gap_object(d, clause)) && rg_gap_subject(d, clause, f, &first, &last)) {
            size_t other = rg_gap_event(d, clause, event, first, last);
            if (other == RG_NONE) continue;
            whose = lives ? rg_event_of_life(d, other, turn) : other;
        }
        size_t names[PLACES_MOST + 1] = {place.name}, n = place.name == RG_NONE ? 0 : 1 + listed_places(d, f, place.name, names + 1);
        size_t out = outside(d, f);
        if (n == 1 && out != RG_NONE) { /* no place in it */
            rg_span span = {rg_draft_unit(d, out)->span.start, d->reading->names.at[place.name].span.end};
            place_claim(d, clause, f, rg_draft_add(d, whose, RG_PROPERTY_PLACE, rg_draft_text_value(d, span), span, "place/outside"));
            continue;
        }
        for (size_t i = 0; i < n; i++) place_claim(d, clause, f, rg_draft_add(d, whose, RG_PROPERTY_PLACE, rg_draft_name_value(d, names[i]), d->reading->names.at[names[i]].span, "place/named"));
        if (!n) place_claim(d, clause, f, rg_draft_add(d, whose, RG_PROPERTY_PLACE, rg_draft_text_value(d, place.noun), place.noun, "place/noun"));
    }
}

/* ---- topics --------------------------------------------------------------------------------------------------- */

/* "a referendum on a new constitution", "negotiations about the border": what a named gathering, vote or treaty is about. */
static bool has_subject(const rg_draft *d, const rg_clause *c, size_t i) {
    static const char *const heads[] = {"conference", "treaty", "election", "poll", "proposal", "protocol", "speech", "interview"}, *const preps[] = {"on", "about", "regarding", "concerning", "over"};
    const rg_event_noun *noun = rg_draft_event_noun(d, i);
    bool kind = false, prep = false;
    for (size_t k = 0; noun && k < sizeof heads / sizeof *heads; k++) kind |= rg_text_is(noun->head, heads[k]);
    for (size_t k = 0; kind && k < sizeof preps / sizeof *preps; k++) prep |= rg_draft_is(d, i + 1, preps[k]);
    return prep && i + 2 < c->last && !(rg_draft_unit(d, i + 2)->classes & (RG_CLASS_WHEN | RG_CLASS_NUM | RG_CLASS_ORD));
}

void rg_parts_topics(rg_draft *d, const rg_turn *t) {
    for (size_t i = t->c->first; i + 2 < t->c->last; i++) {
        if (!has_subject(d, t->c, i)) continue;
        size_t from = i, last = i + 2;
        while (from > t->c->first && from + 3 > i && !(rg_draft_unit(d, from - 1)->classes & (RG_CLASS_PUNCT | RG_CLASS_PREP | RG_CLASS_BE | RG_CLASS_CC)) && !(from - 1 >= t->c->verb_first && from - 1 < t->c->verb_last)) from--;
        bool where = false; /* "the meeting on the bridge" */
        for (; last < t->c->last && !(last >= t->c->verb_first && last < t->c->verb_last); last++) {
            unsigned k = rg_draft_unit(d, last)->classes;
            if (k & (RG_CLASS_PUNCT | RG_CLASS_WHEN) || (k & RG_CLASS_PREP && !rg_draft_is(d, last, "of"))) break;
            where |= rg_parts_place_noun(d, last) || (name_of(d, last) && name_of(d, last)->type == RG_NAME_PLACE);
        }
        if (where || rg_draft_is(d, last, "that")) continue; /* "opposed the treaty on the ground that" */
        rg_turn own = *t;
        own.event = rg_event_find(d, from, i + 1).event;
        while (from < i && rg_draft_unit(d, from)->classes & (RG_CLASS_PREP | RG_CLASS_VERB | RG_CLASS_PUNCT)) from++;
        if (own.event == RG_NONE) own.event = rg_event_introduce(d, from, i + 1).event;
        if (own.event != RG_NONE) rg_turn_text_claim(d, &own, RG_PROPERTY_TOPIC, i + 2, last, "topic/of-name");
    }
}
