/* draft_left.c: what the clauses of a sentence have left untold: dates, numbers, what somebody says or denies.
 *
 * "Police said, on 8 October, that": the dated clause is an event. "X denies any British participation", "Y stated that he influenced the
 * choice of the judge": the words of the content, as what is said to have been; the event is the one the content names, else the person
 * it is about, else the one spoken of.
 */
#include "flow/claim/claim_call.h"
#include "flow/claim/claim_left.h"
#include "flow/claim/claim_whose.h"
#include "flow/claim/claim_why.h"

enum { WORDS_LEAST = 2, WORDS_MOST = 40, DISTANT_WORDS = 6 };

/* ---- dates and numbers ------------------------------------------------------------------------------------------ */

static bool date_taken(const rg_draft *d, rg_span span) {
    for (size_t i = d->sentence_claims; i < d->claims.n; i++)
        if (d->claims.at[i].value_span.start <= span.start && d->claims.at[i].value_span.end >= span.end && d->claims.at[i].value.kind == RG_VALUE_DATE) return true;
    return rg_being_left_open(d, span); /* "has been debated since the 1850s" */
}

/* Numbers that no rule has told: in brackets, in lines without a verb, beside what is told otherwise. */
static void numbers_left(rg_draft *d) {
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) {
        bool own = d->clause_event[k] != RG_NONE && !d->events.at[d->clause_event[k]].person;
        size_t event = own ? d->clause_event[k] : rg_turn_about(d);
        if (event == RG_NONE || d->c->at.at[k].quoted || rg_draft_condition(d, &d->c->at.at[k])) continue;
        if (own) rg_parts_numbers(d, &d->c->at.at[k], event);
        else if (!rg_turn_elsewhen(d, event)) rg_parts_loose_numbers(d, &d->c->at.at[k], event);
    }
    if (d->attribution_start[d->sentence] < d->attribution_start[d->sentence + 1] && d->c->holds[d->sentence] & RG_CLASS_NUM) rg_parts_second_numbers(d);
}

/* Dates in the subject, those of its noun, whatever the clause does: "A 1976 report puts the dead at 40". */
static void subject_dates(rg_draft *d) {
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) {
        const rg_clause *c = &d->c->at.at[k];
        for (size_t i = c->subject.first; c->subject.first < c->subject.last && !c->quoted && i < c->verb_first; i++) {
            const rg_when *w = rg_draft_unit(d, i)->when == RG_NONE ? NULL : &d->reading->whens.at[rg_draft_unit(d, i)->when];
            if (w && w->type == RG_WHEN_DATE && w->date.edtf.ptr && !date_taken(d, w->span) && rg_parts_of_noun(d, c, i)) rg_parts_left_date(d, c, RG_NONE, i);
        }
    }
}

/* "said in a speech on 5 May": the event in which somebody says it, called by him where he has a name; RG_NONE. */
static size_t said_in(rg_draft *d, const rg_clause *c, size_t unit) {
    const rg_phrase *in = rg_draft_phrase(d, c, "in");
    bool led = in && in->first >= c->verb_last && in->first < unit && (rg_draft_is(d, in->first, "a") || rg_draft_is(d, in->first, "an"));
    for (size_t i = led ? in->first + 1 : 0; led && i < in->last && i < in->first + 4; i++) {
        if (!rg_draft_event_noun(d, i)) continue;
        size_t person = c->subject.first < c->subject.last ? rg_turn_person_in(d, c->subject.first, c->subject.last) : RG_NONE;
        size_t first = i;
        while (first > in->first + 1 && !(rg_draft_unit(d, first - 1)->classes & (RG_CLASS_WHEN | RG_CLASS_PUNCT))) first--; /* "a June 1956 interview" */
        rg_text noun = rg_text_cut(d->reading->text, rg_draft_span(d, first, i + 1)), name = person == RG_NONE ? noun : rg_text_printf(d->arena, "%.*s of %.*s", RG_TEXT_ARG(noun), RG_TEXT_ARG(rg_draft_name_value(d, person).entity));
        return rg_event_of_words(d, name, name, rg_draft_span(d, in->first + 1, i + 1));
    }
    return RG_NONE;
}

/* "warned that the weir would fall": somebody's word for it, who is told with it. */
static bool foretold(const rg_draft *d, const rg_clause *c) {
    for (size_t i = d->attribution_start[d->sentence]; i < d->attribution_start[d->sentence + 1]; i++) {
        rg_span scope = d->reading->attributions.at[i].scope, verb = rg_draft_unit(d, c->head)->span;
        if (scope.start <= verb.start && verb.end <= scope.end) return true;
    }
    return false;
}

/* A dated clause that no rule made an event of is one: "Police said, on 8 October, that". */
static void dates_left(rg_draft *d) {
    if (!(d->c->holds[d->sentence] & RG_CLASS_WHEN)) return;
    subject_dates(d);
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) {
        rg_turn t = {.index = k, .c = &d->c->at.at[k], .event = d->clause_event[k], .within = RG_NONE, .subject = {.event = RG_NONE}};
        bool another = t.c->verb == RG_VERB_ASCRIBE || t.c->verb == RG_VERB_BECOME || (t.c->traits & RG_TRAIT_CARRY && k + 1 < d->c->clause_start[d->sentence + 1] && d->c->at.at[k + 1].link == RG_LINK_INFINITIVE); /* "which earlier versions put in November": what they say, no act */
        if (another || rg_draft_condition(d, t.c) || t.c->quoted || t.c->aside || t.c->verb_first == t.c->verb_last || t.c->link == RG_LINK_INFINITIVE || rg_turn_asks(d, t.c)) continue;
        bool meant = t.c->link == RG_LINK_THAT && t.event == RG_NONE && rg_infinitive_only_possible(d, t.c) && !foretold(d, t.c), planned = rg_infinitive_planned(d, t.c); /* "agreed that the fort would be razed in 1704" */
        bool it = t.c->verb == RG_VERB_BE && t.c->subject.last == t.c->subject.first + 1 && rg_draft_is(d, t.c->subject.first, "it") && k + 1 < d->c->clause_start[d->sentence + 1];
        meant |= it && d->c->at.at[k + 1].link == RG_LINK_THAT && rg_spot_cleft(d, t.c) != RG_NONE; /* "It was not until 1904 that": of what follows */
        rg_clause saying = *t.c;
        saying.verb = RG_VERB_OTHER; /* "concluded in 1979 that": no end */
        if (rg_turn_voiced(d, t.c) && !t.c->past && t.c->verb == RG_VERB_SAY && !t.c->passive) continue; /* "The register records two burials on 3 May": no day of the saying */
        if (rg_turn_voiced(d, t.c)) t.c = &saying;
        bool apart = t.c->subject.first < t.c->subject.last && t.c->subject.first < t.c->first; /* the subject stands before a participle */
        for (size_t i = apart ? t.c->subject.first : t.c->first; i < t.c->last; i = i + 1 == t.c->subject.last && apart ? t.c->first : rg_turn_next(d, i, t.c->last)) {
            size_t when = rg_draft_unit(d, i)->when;
            if (when == RG_NONE || !d->reading->whens.at[when].date.edtf.ptr || date_taken(d, d->reading->whens.at[when].span) || ((meant || planned) && !rg_parts_of_noun(d, t.c, i))) continue;
            size_t of;
            if (rg_cause_holds(d, i, &of)) { /* "In reprisal for the raid of 3 May": of the raid */
                rg_parts_left_date(d, t.c, of, i);
                continue;
            }
            if (t.event == RG_NONE && t.c == &saying && i < t.c->subject.first) t.event = rg_event_find(d, t.c->first, i).event; /* "At his trial in 1948 X said" */
            if (t.event == RG_NONE && t.c == &saying) t.event = said_in(d, t.c, i);
            if (t.event == RG_NONE) rg_turn_find_subject(d, &t);
            if (t.event == RG_NONE && t.first < t.last) t.event = rg_act_event(d, &t);
            rg_parts_left_date(d, t.c, t.event, i);
        }
    }
}

enum { ENTRY_UNITS = 9 };

/* What an entry of a chronology tells, from unit `first` on: the event of its clause, else the one it names, else its first words; RG_NONE. */
static size_t entry_event(rg_draft *d, size_t first, size_t last) {
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++)
        if (d->clause_event[k] != RG_NONE && d->c->at.at[k].last > first && !d->events.at[d->clause_event[k]].person) return d->clause_event[k];
    size_t event = rg_event_introduce(d, first, last).event, end = first;
    if (event != RG_NONE) return event;
    bool noun = false;
    for (; end < last && end < first + ENTRY_UNITS && !(end > first && rg_draft_unit(d, end)->classes & RG_CLASS_PUNCT); end++) noun |= (rg_draft_unit(d, end)->classes & (RG_CLASS_NOUN | RG_CLASS_NAME)) != 0;
    rg_draft_trim(d, &first, &end);
    rg_text words = rg_thing_words(d, first, end, false);
    return noun && first < end && (end > first + 1 || rg_call_noun(d, first)) ? rg_event_of_words(d, words, words, rg_draft_span(d, first, end)) : RG_NONE;
}

/* Does the sentence begin with a date? */
static bool begins_dated(const rg_draft *d, size_t sentence) {
    return sentence < d->reading->sentences.n && d->c->unit_start[sentence] < d->c->unit_start[sentence + 1] && rg_draft_unit(d, d->c->unit_start[sentence])->when != RG_NONE;
}

/* "1893, 26 August: letter of the mayor": a line that begins with a day, which no rule has told. */
static void entry_date(rg_draft *d) {
    size_t begin = d->c->unit_start[d->sentence], last = d->c->unit_start[d->sentence + 1], i = begin, day = RG_NONE;
    bool opens = d->sentence == 0 || d->reading->sentences.at[d->sentence - 1].block != d->reading->sentences.at[d->sentence].block;
    for (; opens && i < last && (rg_draft_unit(d, i)->when != RG_NONE || rg_draft_is(d, i, ",")); i++)
        if (rg_draft_unit(d, i)->when != RG_NONE) day = i;
    if (day == RG_NONE || i + 1 >= last || !d->reading->whens.at[rg_draft_unit(d, day)->when].date.edtf.ptr || date_taken(d, d->reading->whens.at[rg_draft_unit(d, day)->when].span)) return;
    bool marked = rg_draft_is(d, i, ":") || rg_draft_is(d, i, "-") || rg_draft_is(d, i, "\xe2\x80\x93") || rg_draft_is(d, i, "\xe2\x80\x94");
    bool capital = d->reading->tokens.at[rg_draft_unit(d, i)->first].flags & RG_TOKEN_CAPITAL && !rg_draft_is(d, i - 1, ",");
    bool listed = begins_dated(d, d->sentence + 1) || (d->sentence > 0 && begins_dated(d, d->sentence - 1));
    if (!marked && !(capital && listed)) return;
    size_t event = entry_event(d, i + marked, last);
    if (event != RG_NONE) rg_parts_date(d, event, RG_PROPERTY_DATE, day, "date/entry");
}

/* What the clause is about, else whom, else which thing, else what its words tell of; RG_NONE. */
/* Has the event no name but a pronoun of units [first, last): "all of them lay in Lund"? */
static bool called_by_pronoun(const rg_draft *d, size_t event, size_t first, size_t last) {
    for (size_t i = first; event != RG_NONE && i < last; i++)
        if (rg_draft_unit(d, i)->classes & (RG_CLASS_PRON | RG_CLASS_NOM) && rg_text_same(d->events.at[event].key, rg_draft_unit(d, i)->fold)) return true;
    return false;
}

size_t rg_left_event(rg_draft *d, size_t clause, bool act) {
    rg_turn t = {.index = clause, .c = &d->c->at.at[clause], .event = RG_NONE};
    if (d->clause_event[clause] != RG_NONE) return d->clause_event[clause];
    rg_turn_find_subject(d, &t);
    size_t person = rg_turn_person_in(d, t.first, t.last);
    if (person == RG_NONE) person = rg_turn_pronoun(d, &t);
    if (person == RG_NONE) person = rg_turn_apposed(d, &t);
    if (person != RG_NONE) return rg_event_of_person(d, person);
    size_t thing = rg_turn_thing(d, t.first, t.last);
    if (thing == RG_NONE && act && t.first < t.last) thing = rg_act_event(d, &t);
    if (called_by_pronoun(d, thing, t.first, t.last)) return RG_NONE;
    bool of_subject = act && t.first < t.last && !(rg_draft_unit(d, t.first)->classes & (RG_CLASS_PRON | RG_CLASS_REL));
    if (of_subject) return thing; /* what somebody did where, by whatever name, is not what is spoken of */
    if (act && t.first >= t.last && t.c->link == RG_LINK_REDUCED) return thing; /* "kept grain from being sold in Lund" */
    if (t.last == t.first + 1 && rg_draft_unit(d, t.first)->classes & RG_CLASS_NOM) return thing; /* nor what it is not known who did */
    return thing != RG_NONE ? thing : rg_turn_about(d);
}

static bool length_told(const rg_draft *d, rg_span span) {
    for (size_t i = d->sentence_claims; i < d->claims.n; i++)
        if (d->claims.at[i].property == RG_PROPERTY_DURATION && d->claims.at[i].value_span.start == span.start) return true;
    return false;
}

/* "sat in the tower three days": at the end of all that is told. */
static bool adjunct(const rg_draft *d, const rg_clause *c, size_t before, size_t unit) {
    if (before < c->verb_last + 2 || !rg_parts_lasts(d, unit, d->c->unit_start[d->sentence + 1])) return false;
    unsigned last = rg_draft_unit(d, before - 1)->classes;
    bool ends = unit + 1 >= c->last || rg_draft_unit(d, unit + 1)->classes & RG_CLASS_PUNCT, pace = rg_draft_measures(d, before - 1); /* "20 miles a day" */
    return ends && !pace && last & (RG_CLASS_NOUN | RG_CLASS_NAME) && !(last & (RG_CLASS_PREP | RG_CLASS_DET | RG_CLASS_NUM | RG_CLASS_CC | RG_CLASS_PUNCT));
}

/* "got six months", "kept him in bed for two days": a length of time that no rule has told, right behind the verb or behind "for". */
static void lengths_left(rg_draft *d) {
    if (!(d->c->holds[d->sentence] & RG_CLASS_WHEN)) return;
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) {
        const rg_clause *c = &d->c->at.at[k];
        for (size_t i = c->verb_last; c->verb_first < c->verb_last && i < c->last; i++) {
            size_t when = rg_draft_unit(d, i)->when, before = i;
            if (when == RG_NONE || !rg_parts_lasts(d, i, c->last) || length_told(d, d->reading->whens.at[when].span)) continue;
            while (before > c->verb_last && rg_draft_unit(d, before - 1)->classes & RG_CLASS_ADV) before--;
            static const char *const behind[] = {"of", "after", "ago", "before", "earlier", "later", "old"}; /* "made four years before his death" */
            bool other = rg_text_ends(rg_text_cut(d->reading->text, d->reading->whens.at[when].span), RG_TEXT(" of age"));
            for (size_t w = 0; w < sizeof behind / sizeof *behind; w++) other |= i + 1 < d->c->unit_start[d->sentence + 1] && rg_draft_is(d, i + 1, behind[w]);
            other |= c->verb == RG_VERB_BE && before == c->verb_last && rg_text_is(d->reading->tokens.at[rg_draft_unit(d, i)->first].fold, "a"); /* "was a year of hunger" */
            bool lasts = !other && (before == c->verb_last || rg_draft_is(d, before - 1, "for") || rg_draft_is(d, before - 1, "throughout") || adjunct(d, c, before, i));
            size_t event = lasts ? rg_left_event(d, k, false) : RG_NONE;
            if (event != RG_NONE && !rg_parts_before_it(d, c, event)) rg_draft_add(d, event, RG_PROPERTY_DURATION, rg_draft_text_value(d, d->reading->whens.at[when].span), d->reading->whens.at[when].span, "duration/left");
        }
    }
}

/* Is the claim's value its whole clause? A state told so counts as a deed does: it names no topic by itself. */
static bool in_own_words(const rg_claim *c) {
    return rg_text_ends(c->rule, RG_TEXT("/clause")) || rg_text_ends(c->rule, RG_TEXT("/told")) || rg_text_ends(c->rule, RG_TEXT("/said"));
}

bool rg_left_told(const rg_draft *d, rg_span span, rg_property one, rg_property other) {
    for (size_t i = d->sentence_claims; i < d->claims.n; i++) {
        const rg_claim *c = &d->claims.at[i];
        rg_property told = c->property == RG_PROPERTY_TOPIC && in_own_words(c) ? RG_PROPERTY_OUTCOME : c->property;
        if ((told == one || told == other) && c->value_span.start < span.end && c->value_span.end > span.start) return true;
    }
    return false;
}

/* How far in time the unit, a length, and the phrase behind it are from something: its last unit and the property; false where they tell none. */
static bool distance(const rg_draft *d, const rg_clause *c, size_t unit, size_t *last, rg_property *property) {
    static const char *const afters[] = {"after", "later", "afterwards", "following"}, *const befores[] = {"before", "earlier", "previously", "prior"};
    const rg_when *w = &d->reading->whens.at[rg_draft_unit(d, unit)->when];
    bool date = w->type == RG_WHEN_DATE && !w->date.edtf.ptr, after = false, before = false;
    if (!date && w->type != RG_WHEN_DURATION) return false;
    rg_text fold = rg_text_fold(d->arena, rg_text_cut(d->reading->text, w->span));
    for (size_t i = 0; i < sizeof afters / sizeof *afters; i++) {
        bool own = date && rg_text_find(fold, RG_TEXT(" "), 0) != (size_t)-1; /* "a week later" */
        after |= own ? rg_text_ends(fold, rg_text_of(afters[i])) : !date && unit + 1 < c->last && rg_draft_is(d, unit + 1, afters[i]);
        before |= own ? rg_text_ends(fold, rg_text_of(befores[i])) : !date && unit + 1 < c->last && rg_draft_is(d, unit + 1, befores[i]);
    }
    *property = after ? RG_PROPERTY_AFTER : RG_PROPERTY_BEFORE;
    size_t noun = unit + 2, end = noun, limit = d->c->unit_start[d->sentence + 1];
    while (end < limit && end < noun + DISTANT_WORDS && (rg_draft_unit(d, end)->classes & (RG_CLASS_DET | RG_CLASS_NOUN | RG_CLASS_NAME | RG_CLASS_ORD | RG_CLASS_WHEN) || (end > noun && rg_draft_is(d, end, "of"))) && !(end > noun && rg_draft_unit(d, end)->classes & RG_CLASS_VERB && !(rg_draft_unit(d, end - 1)->classes & (RG_CLASS_DET | RG_CLASS_ORD)))) end++;
    bool whole = date || rg_draft_is(d, unit + 1, "later") || rg_draft_is(d, unit + 1, "earlier");
    *last = date ? unit + 1 : whole ? unit + 2 : end; /* "four years after the vote" */
    bool spans = unit > c->first && (rg_draft_is(d, unit - 1, "the") || rg_draft_is(d, unit - 1, "for") || rg_draft_is(d, unit - 1, "during")); /* "in the two years after" */
    for (size_t k = d->c->clause_start[d->sentence]; !whole && k < d->c->clause_start[d->sentence + 1]; k++) /* "two hours after the bridge fell" */
        spans |= d->c->at.at[k].subject.first < d->c->at.at[k].subject.last && d->c->at.at[k].subject.first >= noun && d->c->at.at[k].subject.first < end;
    if (spans || rg_text_starts(fold, RG_TEXT("the ")) || c->modal || (!whole && end == noun)) return false;
    return after || before;
}

/* "Six years before the fire, the millers struck", "was sold a week later". */
static void distances_left(rg_draft *d) {
    if (!(d->c->holds[d->sentence] & RG_CLASS_WHEN)) return;
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) {
        const rg_clause *c = &d->c->at.at[k];
        for (size_t i = c->first; c->verb_first < c->verb_last && !c->quoted && i < c->last; i++) {
            size_t last;
            rg_property property;
            if (rg_draft_unit(d, i)->when == RG_NONE || !distance(d, c, i, &last, &property)) continue;
            rg_span span = rg_draft_span(d, i, last);
            size_t event = rg_left_told(d, span, RG_PROPERTY_BEFORE, RG_PROPERTY_AFTER) ? RG_NONE : rg_left_event(d, k, true);
            rg_mention other = event == RG_NONE || last <= i + 2 ? (rg_mention){.event = RG_NONE} : rg_event_find(d, i + 2, last);
            if (event == RG_NONE || other.event == event) continue;
            rg_draft_add(d, event, property, other.event == RG_NONE ? rg_draft_text_value(d, span) : rg_draft_event_value(d, other.event, other.span), other.event == RG_NONE ? span : other.span, "order/distance");
        }
    }
}

/* "The strike began over the price of salt", "they quarrelled over a well"; "Because the pump had failed, the mine flooded". */
static void causes_left(rg_draft *d) {
    size_t end = d->c->clause_start[d->sentence + 1];
    for (size_t k = d->c->clause_start[d->sentence]; k < end; k++) {
        const rg_clause *c = &d->c->at.at[k];
        const rg_phrase *over = c->verb_first < c->verb_last && !c->quoted && !c->modal ? rg_draft_phrase(d, c, "over") : NULL;
        bool begun = c->verb == RG_VERB_BEGIN && d->clause_event[k] != RG_NONE;
        unsigned before = over && over->first > c->verb_last + 1 ? rg_draft_unit(d, over->first - 2)->classes : RG_CLASS_VERB;
        bool alone = before & (RG_CLASS_VERB | RG_CLASS_NAME | RG_CLASS_WHEN | RG_CLASS_ADV | RG_CLASS_PRON); /* "won a victory over" */
        if (over && alone && over->first >= c->verb_last && (c->traits & RG_TRAIT_CONTEND || begun) && !rg_turn_has_when(d, over) && !rg_draft_measures(d, over->last - 1) && !rg_why_told(d, over->span)) {
            rg_turn t = {.index = k, .c = c, .event = rg_left_event(d, k, true), .within = RG_NONE, .subject = {.event = RG_NONE}};
            if (t.event != RG_NONE) rg_turn_text_claim(d, &t, RG_PROPERTY_CAUSE, over->first, rg_turn_reach(d, &t, over), "cause/over");
        }
        bool because = k == d->c->clause_start[d->sentence] && c->link == RG_LINK_SUB && rg_text_is(c->linker, "because") && !rg_draft_is(d, c->first + 1, "of") && !c->quoted;
        if (!because || k + 1 >= end || d->c->at.at[k + 1].quoted || rg_why_told(d, c->span)) continue;
        rg_turn t = {.index = k, .c = c, .event = rg_left_event(d, k + 1, true), .within = RG_NONE, .subject = {.event = RG_NONE}};
        size_t last = c->last;
        for (size_t i = c->verb_last; i < last; i++)
            if (rg_draft_is(d, i, ",")) last = i;
        if (t.event != RG_NONE) rg_turn_text_claim(d, &t, RG_PROPERTY_CAUSE, c->first + 1, last, "cause/because");
    }
}

/* "claims to have been in Lund": where somebody says he was. */
static bool was_by_his_word(const rg_draft *d, const rg_clause *c) {
    const rg_clause *outer = c->link == RG_LINK_INFINITIVE && c->outer != RG_NONE ? &d->c->at.at[c->outer] : NULL;
    return outer && c->verb == RG_VERB_BE && c->verb_last > c->verb_first + 2 && rg_draft_is(d, c->verb_first + 1, "have") && outer->verb == RG_VERB_CLAIM && !outer->passive && !outer->negated;
}

/* Places of clauses that tell of no event: of whom or of what the clause is about. */
static void places_left(rg_draft *d) {
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) {
        const rg_clause *c = &d->c->at.at[k];
        bool says = c->verb == RG_VERB_SAY || c->verb == RG_VERB_CLAIM || c->verb == RG_VERB_DENY || c->verb == RG_VERB_DISCUSS || rg_turn_voiced(d, c) || rg_supposed_impersonal(d, k);
        bool his_word = was_by_his_word(d, c) && foretold(d, c);
        if ((!his_word && (d->clause_event[k] != RG_NONE || rg_infinitive_only_possible(d, c) || c->link == RG_LINK_INFINITIVE)) || says || c->quoted || c->aside || rg_draft_condition(d, c) || c->verb_first >= c->verb_last) continue;
        size_t before = d->claims.n;
        d->place_told = RG_NONE;
        if (!c->event.len && !rg_parts_placed(d, c)) continue; /* an act that has a noun may be spoken of later: "the death" */
        rg_parts_places(d, c, rg_left_event(d, his_word ? c->outer : k, true));
        for (size_t i = before; i < d->claims.n;) {
            bool twice = false;
            for (size_t j = d->sentence_claims; j < before; j++) twice |= d->claims.at[j].property == RG_PROPERTY_PLACE && d->claims.at[j].value_span.start == d->claims.at[i].value_span.start;
            if (!twice) {
                i++;
                continue;
            }
            for (size_t j = i + 1; j < d->claims.n; j++) d->claims.at[j - 1] = d->claims.at[j], d->disputed.at[j - 1] = d->disputed.at[j];
            d->claims.n--, d->disputed.n--;
        }
    }
}

/* "In 1986 loggers found the wreck", "was built by masons": who did a deed that is an event of its own, where no name says it. */
static void doers_left(rg_draft *d) {
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) {
        const rg_clause *c = &d->c->at.at[k];
        const rg_phrase *f = c->passive ? rg_draft_phrase(d, c, "by") : &c->subject;
        size_t event = d->clause_event[k], last;
        if (!f || event == RG_NONE || !d->events.at[event].act.len || f->first >= f->last || (c->passive ? f->first < c->verb_last : !rg_turn_dated(d, c) || !c->past)) continue;
        size_t first = f->first;
        last = f->last;
        rg_draft_trim(d, &first, &last);
        while (first < last && rg_draft_unit(d, first)->classes & RG_CLASS_DET) first++;
        bool one_noun = last == first + 1 && rg_draft_unit(d, first)->name == RG_NONE && rg_draft_many(d, first), another = one_noun && rg_draft_noun(d, first) == RG_NOUN_OTHER;
        rg_span span = one_noun ? rg_draft_span(d, first, last) : (rg_span){0};
        const rg_name *apposed = rg_draft_is(d, last, ",") ? rg_turn_name_at(d, last + 1) : NULL; /* "The mayor, Piet Holt, left" */
        if (apposed && apposed->type == RG_NAME_PERSON) continue;
        if (one_noun && !another && !rg_left_told(d, span, RG_PROPERTY_PARTICIPANT, RG_PROPERTY_CAUSE)) rg_draft_add(d, event, RG_PROPERTY_PARTICIPANT, rg_draft_text_value(d, span), span, "participant/doer");
    }
}

/* ---- what is said ----------------------------------------------------------------------------------------------- */

/* The units of the sentence that lie inside the span. */
static void units_in(const rg_draft *d, rg_span span, size_t *first, size_t *last) {
    size_t i = d->c->unit_start[d->sentence], end = d->c->unit_start[d->sentence + 1];
    while (i < end && rg_draft_unit(d, i)->span.start < span.start) i++;
    for (*first = i; i < end && rg_draft_unit(d, i)->span.end <= span.end; i++) {}
    *last = i;
}

/* Has a rule told of these words already? A date, a place or a number in them is not what is denied. */
static bool told(const rg_draft *d, rg_span span, bool denies) {
    for (size_t i = d->sentence_claims; i < d->claims.n; i++) {
        const rg_claim *c = &d->claims.at[i];
        bool part = c->property == RG_PROPERTY_ROLE || rg_text_is(c->rule, "participant/agent") || rg_text_is(c->rule, "participant/patient") || rg_text_same(c->rule, RG_TEXT("date/of-name")) ||
                    (denies && (c->value.kind == RG_VALUE_DATE || c->value.kind == RG_VALUE_NUMBER || c->property == RG_PROPERTY_PLACE || c->property == RG_PROPERTY_QUOTE));
        if (!part && c->value_span.start < span.end && c->value_span.end > span.start) return true;
    }
    return false;
}

/* Without the words that lead it in: "that", "any". */
static void trim(const rg_draft *d, size_t *first, size_t *last) {
    size_t end = *last;
    rg_draft_trim(d, first, last);
    bool in_order = *first < *last && *last < end && rg_draft_unit(d, *last)->classes & RG_CLASS_ORD && rg_draft_unit(d, *last - 1)->classes & RG_CLASS_VERB; /* "the guards fired first" */
    bool out = *first < *last && *last < end && (*last + 1 == end || rg_draft_unit(d, *last + 1)->classes & RG_CLASS_PUNCT) && rg_draft_unit(d, *last)->classes & RG_CLASS_PART && rg_draft_unit(d, *last - 1)->classes & RG_CLASS_VERB; /* "the fire broke out" */
    end = in_order || out ? *last + 1 : *last;
    while (*first < *last && (rg_draft_is(d, *first, "that") || rg_draft_is(d, *first, "any") || rg_draft_is(d, *first, "of") || rg_draft_is(d, *first, "having"))) ++*first;
    rg_draft_trim(d, first, last);
    *last = end;
}

static size_t clause_in(const rg_draft *d, size_t first, size_t last) {
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) {
        const rg_clause *c = &d->c->at.at[k];
        if (c->verb_first < c->verb_last && c->verb_first >= first && c->verb_first < last) return k;
    }
    return RG_NONE;
}

static size_t event_in(rg_draft *d, size_t first, size_t last, size_t clause) {
    rg_turn t = {.index = clause, .c = clause == RG_NONE ? NULL : &d->c->at.at[clause], .event = RG_NONE};
    size_t subject_last = last;
    if (t.c) {
        rg_turn_find_subject(d, &t);
        size_t person = rg_turn_person_in(d, t.first, t.last);
        rg_spoken now = rg_gender_before(d, clause);
        if (person == RG_NONE) person = rg_turn_pronoun(d, &t);
        rg_gender_again(d, now);
        if (person != RG_NONE) return rg_event_of_person(d, person);
        subject_last = t.last > first && t.last <= last ? t.last : first;
    }
    rg_mention mention = rg_event_find(d, first, subject_last);
    if (mention.event != RG_NONE) return mention.event;
    size_t about = rg_turn_matter(d), thing = t.c && !rg_turn_fought_out(d, about) && !(d->why && about == d->why_event) ? rg_thing_subject(d, &t) : RG_NONE;
    bool nobody = t.c && thing == RG_NONE && t.last == t.first + 1 && rg_draft_unit(d, t.first)->classes & RG_CLASS_NOM; /* "said that they fled": whom it means is not known */
    return nobody ? RG_NONE : thing != RG_NONE ? thing : about;
}

/* What is denied to have been at all, in units [first, last): "the existence of the list", "there | was any money"; RG_NONE. */
static size_t never_was(rg_draft *d, size_t first, size_t last, size_t clause) {
    size_t existence = first;
    while (existence < last && rg_draft_unit(d, existence)->classes & RG_CLASS_DET) existence++;
    if (existence + 2 < last && rg_draft_is(d, existence, "existence") && rg_draft_is(d, existence + 1, "of")) return rg_thing_was(d, existence + 2, last);
    const rg_clause *c = clause == RG_NONE ? NULL : &d->c->at.at[clause];
    const rg_phrase *object = c && c->verb == RG_VERB_BE && c->subject.first < c->subject.last && rg_draft_is(d, c->subject.first, "there") ? rg_draft_phrase(d, c, "") : NULL;
    return object ? rg_thing_was(d, object->first, object->last) : RG_NONE;
}

static bool statement(const rg_draft *d, const rg_attribution *a) {
    if (a->rebuts || a->contrary || (a->denies && rg_draft_answers_back(d, a))) return false;
    return !a->loose && !a->quoted && a->scope.end > a->scope.start && a->scope.start >= d->reading->sentences.at[d->sentence].span.start;
}

/* "It is possible, | says Lind, that he fled": nothing by itself. */
static bool waits_for_that(const rg_draft *d, const rg_attribution *a, size_t first, size_t last) {
    bool it = last == first + 3 && rg_draft_is(d, first, "it") && rg_draft_unit(d, first + 1)->classes & RG_CLASS_BE && a->scope.end <= a->cue.start, that = false;
    for (size_t i = last + 1; it && !that && i < d->c->unit_start[d->sentence + 1]; i++) that = rg_draft_is(d, i, "that") && rg_draft_is(d, i - 1, ",");
    return that;
}

/* "considers the letter | false": what the thing is held for, told of it, begins at the unit. */
static bool judged_at(const rg_draft *d, size_t unit) {
    for (size_t i = d->sentence_claims; i < d->claims.n && unit < d->c->units.n; i++)
        if (d->claims.at[i].value_span.start == rg_draft_unit(d, unit)->span.start && rg_text_ends(d->claims.at[i].rule, RG_TEXT("/judged"))) return true;
    return false;
}

/* "denied any theft | , before his flight and after it": up to when or where it was denied. */
static size_t before_when(const rg_draft *d, size_t first, size_t last) {
    for (size_t i = first + 1; i + 1 < last; i++)
        if (rg_draft_is(d, i, ",") && rg_draft_unit(d, i + 1)->classes & (RG_CLASS_PREP | RG_CLASS_SUB) && !rg_draft_is(d, i + 1, "that") && !rg_draft_is(d, i + 1, "of")) return i;
    return last;
}

static void said_words(rg_draft *d, const rg_attribution *a, size_t first, size_t last) {
    while (first < last && rg_parts_of_source(d, rg_draft_unit(d, first)->span)) first++;
    if (a->denies && clause_in(d, first, last) == RG_NONE) last = before_when(d, first, last);
    size_t whole = last, end = d->c->unit_start[d->sentence + 1];
    trim(d, &first, &last);
    while (whole > last && rg_draft_unit(d, whole - 1)->classes & RG_CLASS_PUNCT) whole--;
    bool ends = whole == end || rg_draft_is(d, whole, ".") || rg_draft_is(d, whole, ",") || rg_draft_is(d, whole, ";");
    if (first < last && ends && rg_draft_unit(d, last - 1)->classes & RG_CLASS_BE) last = whole; /* "the march was too long" */
    while (last > first + 1 && rg_draft_is(d, last - 1, "of")) last--; /* "had evidence of | being cheated" */
    size_t clause = clause_in(d, first, last), behind = clause == RG_NONE ? first : d->c->at.at[clause].subject.first;
    bool beside = behind > first + 1 && behind < last && a->cue.end <= a->scope.start && clause_in(d, first, behind) == RG_NONE && rg_draft_is(d, behind - 1, ",") && first > d->c->unit_start[d->sentence] + 1 && rg_draft_unit(d, first)->classes & RG_CLASS_NOUN && rg_draft_unit(d, first - 1)->classes & RG_CLASS_DET && rg_draft_is(d, first - 2, ",");
    if (beside) first = behind; /* "According to Lind, the author of a play, the town fell" */
    bool asks = first < last && (rg_draft_is(d, first, "about") || rg_draft_is(d, first, "whether") || rg_draft_is(d, first, "who") || rg_draft_is(d, first, "what") || rg_draft_is(d, first, "when") || rg_draft_is(d, first, "why") || rg_draft_is(d, first, "how") || rg_draft_is(d, first, "with"));
    bool open = false, clipped = first < last && rg_draft_unit(d, first)->classes & RG_CLASS_BE && rg_draft_unit(d, first)->fold.len > 1 && rg_text_ends(rg_draft_unit(d, first)->fold, RG_TEXT("s")) && !rg_draft_is(d, first, "is") && !rg_draft_is(d, first, "was"); /* "thinks that's nonsense" */
    if (clipped || waits_for_that(d, a, first, last)) return;
    const rg_name *whom = first < last ? rg_turn_name_at(d, first) : NULL;
    if (asks || (a->denies && whom && whom->type == RG_NAME_PERSON && last == first + 1)) return; /* "disagreed about who fired first", "contradicted Korn" */
    for (size_t i = first; i < last; i++) open |= (rg_draft_unit(d, i)->classes & (RG_CLASS_NOUN | RG_CLASS_NAME)) != 0;
    open |= a->denies && clause != RG_NONE; /* "doubts that it existed" */
    if (!a->denies && first > d->c->unit_start[d->sentence] && rg_draft_is(d, first - 1, "there")) return; /* "there | was no proof" */
    static const unsigned cut = RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_MODAL | RG_CLASS_NEG;
    bool hangs = !a->denies && clause != RG_NONE && d->c->at.at[clause].link == RG_LINK_RELATIVE && d->c->at.at[clause].first > first && a->scope.start > a->cue.start && first > d->c->unit_start[d->sentence] + 1 && (rg_draft_is(d, first - 1, ",") || rg_draft_is(d, first - 2, ","));
    if (hangs || (first < last && rg_draft_unit(d, last - 1)->classes & cut && a->scope.end <= a->cue.start)) return; /* "Anna was not, | she said, | the sort of woman who lies" */
    if (!open || last < first + (a->denies ? 1 : WORDS_LEAST) || last > first + WORDS_MOST || (clause == RG_NONE && !a->denies)) return;
    rg_span span = rg_draft_span(d, first, last);
    if (a->denies && judged_at(d, last)) return;
    size_t none = a->denies ? never_was(d, first, last, clause) : RG_NONE, event = none != RG_NONE ? none : event_in(d, first, last, clause);
    rg_turn his; /* "Lind denied having met him": of Lind */
    size_t deed = a->denies ? rg_clause_at(d->reading, d->sentence, rg_draft_unit(d, first)->span.start) : RG_NONE;
    const rg_clause *denies = deed != RG_NONE && d->c->at.at[deed].link == RG_LINK_REDUCED && d->c->at.at[deed].outer != RG_NONE ? &d->c->at.at[d->c->at.at[deed].outer] : NULL;
    bool having = denies && denies->verb == RG_VERB_DENY && denies->verb_last == d->c->at.at[deed].verb_first && d->c->at.at[deed].head <= first + 1;
    if (having && rg_event_find(d, first, last).event == RG_NONE && rg_why_subject(d, deed, &his)) event = his.event;
    bool why = d->why && !a->denies && d->why_event != RG_NONE; /* under "Causes" */
    if (why) event = d->why_event;
    if (event == RG_NONE) return;
    bool state = clause != RG_NONE && !d->c->at.at[clause].modal && rg_told_state(d, &d->c->at.at[clause]);
    if (a->denies) rg_draft_add(d, event, RG_PROPERTY_EXISTENCE, rg_draft_text_value(d, span), span, "existence/denied");
    else if (why) rg_draft_add(d, event, RG_PROPERTY_CAUSE, rg_draft_text_value(d, span), span, "cause/said");
    else rg_draft_add(d, event, state ? RG_PROPERTY_TOPIC : RG_PROPERTY_OUTCOME, rg_draft_text_value(d, span), span, state ? "topic/said" : "outcome/said");
}

/* "rejected the amnesty", "criticised the process": whoever does denies nothing that was. */
static bool refuses(const rg_draft *d, const rg_attribution *a) {
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) {
        const rg_clause *c = &d->c->at.at[k];
        if (c->verb_first < c->verb_last && c->traits & RG_TRAIT_REFUSE && rg_draft_unit(d, c->head)->span.start >= a->cue.start && rg_draft_unit(d, c->head)->span.end <= a->cue.end) return true;
    }
    return false;
}

static void said(rg_draft *d, const rg_attribution *a) {
    size_t first, last;
    units_in(d, a->scope, &first, &last);
    if (a->denies && first < last && clause_in(d, first, last) == RG_NONE && rg_being_asked(d, first, last)) return; /* that the site is disputed is told */
    if (a->denies && refuses(d, a) && !(first < last && rg_draft_is(d, first, "that"))) return;
    for (size_t i = first; a->denies && i < last; i++)
        if (rg_draft_is(d, i, ":") || rg_draft_is(d, i, ";")) last = i; /* what is denied is explained behind */
    said_words(d, a, first, last);
}

/* Does the clause stand by itself in what is said: "that A had burst, but B"? */
static bool stands_alone(const rg_clause *c) {
    return c->verb_first < c->verb_last && !c->quoted && !c->aside && (c->link == RG_LINK_MAIN || c->link == RG_LINK_AND || c->link == RG_LINK_THAT) && c->subject.first < c->subject.last;
}

/* The end of the clause with what hangs on it; RG_NONE where what completes it is told by itself: "had nothing | to do with it", "it is fair to say
 * | that the loan was paid". */
static size_t end_with_all(const rg_draft *d, size_t clause, rg_span scope) {
    const rg_clause *c = &d->c->at.at[clause];
    size_t last = c->last;
    bool frames = c->subject.last == c->subject.first + 1 && rg_draft_is(d, c->subject.first, "it") && (c->verb == RG_VERB_BE || c->passive);
    for (size_t i = clause + 1; i < d->c->clause_start[d->sentence + 1]; i++) {
        const rg_clause *next = &d->c->at.at[i];
        if (frames && next->first == last && rg_draft_is(d, last, "that")) return RG_NONE;
        if (next->first != last || stands_alone(next) || next->aside || next->quoted || rg_draft_unit(d, next->head)->span.start >= scope.end) break;
        if (told(d, next->span, false)) return next->link == RG_LINK_INFINITIVE ? RG_NONE : last;
        last = next->last;
    }
    return last;
}

/* Of a saying that rules have told in part, the clauses of which they have told nothing. */
static void said_clauses(rg_draft *d, const rg_attribution *a) {
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) {
        const rg_clause *c = &d->c->at.at[k];
        size_t first = c->subject.first < c->subject.last && c->subject.first >= c->first ? c->subject.first : c->first, last = end_with_all(d, k, a->scope);
        if (last == RG_NONE) continue;
        for (size_t i = c->verb_last; i + 1 < last; i++)
            if (rg_draft_is(d, i, ",") && rg_draft_is(d, i + 1, "but")) last = i; /* ", but, as others say," */
        rg_span span = rg_draft_span(d, first, last);
        if (!stands_alone(c) || rg_turn_voiced(d, c) || span.start < a->scope.start || span.end > a->scope.end || told(d, span, false)) continue;
        said_words(d, a, first, last);
    }
}

/* "is believed by Lind to have been a spy", "by Lind to have fled": the words go around the verb of saying, and who he was has been told, or what he
 * did will be (draft_told.c). */
static bool told_around(const rg_draft *d, const rg_attribution *a) {
    if (a->scope.start >= a->cue.start || a->cue.end >= a->scope.end) return false;
    bool role = false;
    for (size_t i = d->sentence_claims; i < d->claims.n; i++) role |= d->claims.at[i].property == RG_PROPERTY_ROLE && d->claims.at[i].value_span.start >= a->cue.end && d->claims.at[i].value_span.end <= a->scope.end;
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1] && !role; k++) {
        const rg_clause *c = &d->c->at.at[k];
        role = c->link == RG_LINK_INFINITIVE && c->span.start >= a->who.end && c->span.start <= a->who.end + 1 && a->who.start >= a->cue.end && rg_draft_unit(d, c->verb_first + 1)->classes & RG_CLASS_HAVE;
    }
    return role;
}

void rg_left_said(rg_draft *d) {
    for (size_t i = d->attribution_start[d->sentence]; i < d->attribution_start[d->sentence + 1]; i++) {
        const rg_attribution *a = &d->reading->attributions.at[i];
        if (a->accuses || !statement(d, a) || told_around(d, a)) continue;
        rg_span scope = {a->scope.start, rg_draft_denial_end(d, a)};
        if (!told(d, scope, a->denies)) said(d, a);
        else if (!a->denies) said_clauses(d, a);
    }
}

void rg_left_dates(rg_draft *d) {
    numbers_left(d);
    dates_left(d);
    entry_date(d);
    lengths_left(d);
    if (d->c->holds[d->sentence] & RG_CLASS_WHEN) distances_left(d);
    places_left(d);
    causes_left(d);
    doers_left(d);
}
