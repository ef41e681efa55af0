/* draft_rules.c: what each kind of clause says of its event.
 *
 * The event is the one the subject names; else, for clauses about a gathering, the one spoken of; else the clause is itself the event
 * ("Germany invaded Poland"). The verb's class (verbs.tsv) then says which words are dates, places, those who took part, topics, outcomes.
 */
#include "flow/claim/claim_call.h"
#include "flow/claim/claim_whose.h"
#include "flow/claim/claim_why.h"

static void own_event(rg_draft *d, rg_turn *t);

/* "Korn was joined by two brothers", "the column was led by Lind": in no event spoken of, beside him or in it. */
static void people(rg_draft *d, rg_turn *t) {
    if (rg_company_beside(d, t) || (t->c->verb == RG_VERB_ATTEND ? rg_attend_clause(d, t) : rg_people_clause(d, t))) return;
    bool by = t->c->passive && rg_draft_phrase(d, t->c, "by") && !rg_turn_dated(d, t->c);
    size_t whose = by ? rg_thing_subject(d, t) : RG_NONE;
    if (whose == RG_NONE) {
        own_event(d, t);
        return;
    }
    t->event = whose;
    rg_people_by(d, t, "participant/by");
}

/* ---- outcome, topic, cause ------------------------------------------------------------------------------------ */

static void outcome(rg_draft *d, rg_turn *t, const char *const *preps, rg_property property, const char *rule) {
    const rg_phrase *f = rg_turn_any_phrase(d, t->c, preps);
    const rg_phrase *object = rg_draft_phrase(d, t->c, "");
    bool direct = property == RG_PROPERTY_OUTCOME && object && object->first >= t->c->verb_last;
    if (f && f->prep.len && direct && object->first < f->first) f = object; /* "provoked debate in X" */
    if (!f || (t->c->link == RG_LINK_INFINITIVE && rg_cause_aims(d, t->c))) return; /* "in an attempt to provoke them" */
    size_t main = t->c->link == RG_LINK_REDUCED ? t->c->outer : RG_NONE; /* ", resulting in X" tells of the main clause before */
    while (main != RG_NONE && d->c->at.at[main].link == RG_LINK_SUB && d->c->at.at[main].outer != RG_NONE) main = d->c->at.at[main].outer;
    if (main != RG_NONE && (t->event == RG_NONE || !t->c->passive)) t->event = d->clause_event[main];
    bool his = t->last > t->first + 1 && rg_draft_unit(d, t->first)->classes & RG_CLASS_DET; /* "his jealousy" */
    bool foreign = t->c->subject.first < t->c->subject.last && t->first < t->last && (his || !(rg_draft_unit(d, t->first)->classes & RG_CLASS_PRON)) && t->c->link != RG_LINK_RELATIVE;
    if (t->event == RG_NONE && foreign && t->c->passive) t->event = rg_thing_subject(d, t); /* "his conversion was motivated by politics" */
    if (t->event == RG_NONE && foreign && !t->c->passive) return; /* "hardships led to X" tells nothing of the event spoken of */
    if (t->event == RG_NONE && t->c->link == RG_LINK_RELATIVE && (!t->c->passive || property == RG_PROPERTY_CAUSE)) { /* "projects which led to disputes": of the projects */
        t->event = rg_thing_of(d, t->first, t->last);
        if (t->event == RG_NONE) return;
    }
    if (t->event == RG_NONE) t->event = rg_turn_spoken_of(d);
    if (rg_event_supposed(d, rg_event_find(d, f->first, f->last).event) == rg_event_supposed(d, t->event)) return; /* what led to the war is no outcome of it */
    size_t last = rg_turn_reach(d, t, f);
    if (f == object && direct && last == f->last && rg_people_are(d, f)) return;
    rg_parts_list(d, t->event, property, f->first, last, rule);
}

/* "to discuss with the Gestapo how to act": the question that the infinitive behind puts. */
static void question(rg_draft *d, const rg_turn *t) {
    size_t next = t->index + 1;
    if (next >= d->c->clause_start[d->sentence + 1] || d->c->at.at[next].link != RG_LINK_INFINITIVE) return;
    const rg_clause *follows = &d->c->at.at[next];
    bool asks = follows->first > t->c->first && (rg_draft_is(d, follows->first - 1, "how") || rg_draft_is(d, follows->first - 1, "whether") || rg_draft_is(d, follows->first - 1, "what") || rg_draft_is(d, follows->first - 1, "where"));
    if (asks) rg_turn_text_claim(d, t, RG_PROPERTY_TOPIC, follows->first - 1, follows->last, "topic/question");
}

static void topic(rg_draft *d, rg_turn *t) {
    static const char *const preps[] = {"about", "with", "on", "to", "", NULL}, *const plain[] = {"", "about", "on", NULL};
    if (rg_text_is(t->c->lemma, "negotiate") && !t->c->passive && rg_act_somebody(d, t) && !rg_draft_many(d, t->last - 1)) return; /* "Lind negotiated the sale": of him */
    const rg_phrase *f = rg_turn_any_phrase(d, t->c, t->c->traits & RG_TRAIT_TREAT && !t->c->passive ? plain : preps);
    if (f && ((f->prep.len && f->first < t->c->verb_last) || f->first == t->c->subject.first)) f = NULL;
    size_t talks = t->c->passive && t->c->past && !f && t->subject.event == RG_NONE && t->first < t->last && t->first == t->c->subject.first && !(rg_draft_unit(d, t->first)->classes & RG_CLASS_PRON) ? rg_turn_gathering_spoken_of(d) : RG_NONE;
    if (talks != RG_NONE) { /* "In them was discussed the border", "the border was discussed"; what is discussed today is so at no gathering */
        t->event = talks;
        rg_turn_text_claim(d, t, RG_PROPERTY_TOPIC, t->first, t->last, "topic/discussed");
    }
    if (t->c->passive ? t->event == RG_NONE : rg_text_is(t->c->lemma, "concern") && t->c->verb_last + 1 < t->c->last && rg_draft_acts(d, t->c->verb_last + 1)) return; /* "greatly concerned the king" */
    if (t->c->passive) rg_people_by(d, t, "participant/by"); /* "the terms of the treaty were negotiated by X" */
    if (t->event == RG_NONE && rg_turn_gathering_spoken_of(d) != RG_NONE) {
        t->event = rg_turn_gathering_spoken_of(d);
        rg_parts_participants(d, t->event, t->first, t->last, "participant/discussed");
    }
    if (f && t->event == RG_NONE && !t->c->passive && t->c->traits & RG_TRAIT_TREAT) { /* "his words concerned the railway" */
        t->event = rg_turn_thing(d, t->first, t->last);
        if (t->event == RG_NONE) t->event = rg_turn_about(d);
        t->told = true;
    }
    const rg_phrase *with = rg_draft_phrase(d, t->c, "with");
    if (with && with != f && t->event != RG_NONE) rg_parts_participants(d, t->event, with->first, with->last, "participant/with");
    if (f) rg_turn_text_claim(d, t, RG_PROPERTY_TOPIC, f->first, rg_turn_reach(d, t, f), "topic/discussed");
    else if (t->event != RG_NONE) question(d, t);
}

/* ---- order ---------------------------------------------------------------------------------------------------- */

static void order(rg_draft *d, const rg_turn *t) {
    static const struct { const char *prep; rg_property property; } orders[] = {
        {"after", RG_PROPERTY_AFTER}, {"following", RG_PROPERTY_AFTER}, {"before", RG_PROPERTY_BEFORE}, {"during", RG_PROPERTY_DATE}};
    for (size_t k = 0; k < t->c->phrase_count && t->event != RG_NONE; k++) { /* "in the wake of the crusade" */
        const rg_phrase *f = &d->c->phrases.at[t->c->phrases + k];
        size_t wake = f->first + (f->first < f->last && rg_draft_unit(d, f->first)->classes & RG_CLASS_DET);
        if (wake + 2 >= f->last || rg_draft_noun(d, wake) != RG_NOUN_WAKE || !rg_draft_is(d, wake + 1, "of")) continue;
        rg_mention other = rg_event_find(d, wake + 2, f->last);
        if (other.event != RG_NONE && other.event != t->event) rg_draft_add(d, t->event, RG_PROPERTY_AFTER, rg_draft_event_value(d, other.event, other.span), other.span, "order/wake");
    }
    for (size_t i = 0; i < sizeof orders / sizeof *orders && t->event != RG_NONE; i++) {
        const rg_phrase *f = rg_draft_phrase(d, t->c, orders[i].prep);
        if (!f) continue;
        rg_mention other = rg_event_find(d, f->first, f->last);
        if (other.event == RG_NONE || other.event == t->event) continue;
        size_t end = f->first;
        while (end < f->last && rg_draft_unit(d, end)->span.start < other.span.end) end++;
        if (end < f->last && rg_draft_unit(d, end)->classes & RG_CLASS_NOUN && !(rg_draft_unit(d, end)->classes & (RG_CLASS_PREP | RG_CLASS_WHEN)) && rg_draft_unit(d, end)->name == RG_NONE && rg_text_same(rg_draft_unit(d, end)->fold, rg_text_cut(d->reading->text, rg_draft_unit(d, end)->span))) continue; /* "the second round | match", not a name that lost its blank */
        rg_draft_add(d, t->event, orders[i].property, rg_draft_event_value(d, other.event, other.span), other.span, "order/phrase");
    }
}

/* "until his arrest on 2 June", "since the Revolution in October": the date stands with the event of the phrase. */
static bool hangs_on(const rg_phrase *f) {
    static const char *const preps[] = {"until", "after", "before", "since", "following", "upon", "till"};
    for (size_t i = 0; i < sizeof preps / sizeof *preps; i++)
        if (rg_text_is(f->prep, preps[i])) return true;
    return false;
}

/* "came home from the siege of X in 1410": likewise, where the phrase is the event and no more. */
static bool tied(const rg_phrase *f) { return rg_text_is(f->prep, "from") || rg_text_is(f->prep, "against") || rg_text_is(f->prep, "about") || rg_text_is(f->prep, "for"); }

/* A length of time. */
static bool how_long(const rg_draft *d, size_t unit) {
    return rg_draft_unit(d, unit)->classes & RG_CLASS_WHEN || rg_draft_measures(d, unit);
}

/* "in the Battle of X, from 3 to 5 May". */
static bool in_named(const rg_draft *d, const rg_phrase *f) {
    const rg_name *n = rg_turn_name_at(d, f->last - 1);
    bool in = rg_text_is(f->prep, "in") || rg_text_is(f->prep, "at") || rg_text_is(f->prep, "during");
    return in && n && n->type == RG_NAME_EVENT && f->last <= f->first + 2;
}

static bool at_place(const rg_draft *d, const rg_phrase *f) {
    const rg_name *n = f->last == f->first + 1 ? rg_turn_name_at(d, f->first) : NULL;
    return n && n->type == RG_NAME_PLACE && (rg_text_is(f->prep, "in") || rg_text_is(f->prep, "at") || rg_text_is(f->prep, "near"));
}

/* "After the signing of the pact, on 23 August, A invaded B on 1 September": the first date is the pact's. */
static void dates_of_other_events(rg_draft *d, const rg_turn *t) {
    for (size_t i = 0; i + 1 < t->c->phrase_count; i++) {
        const rg_phrase *f = &d->c->phrases.at[t->c->phrases + i], *next = f + 1;
        bool placed = f->prep.len && i + 2 < t->c->phrase_count && !rg_turn_has_when(d, next) && at_place(d, next) && next->first <= f->last + 1 && hangs_on(f);
        if (placed) next++; /* "after the defeat in X on 2 February" */
        size_t end = next[-1].last;
        bool named = in_named(d, f), later = f->first > t->c->first + 1 && rg_draft_unit(d, f->first - 1)->classes & RG_CLASS_PREP && how_long(d, f->first - 2);
        if (later) continue; /* "months after the battle, in December" */
        if (rg_turn_has_when(d, f) || !rg_turn_has_when(d, next) || !f->prep.len || (next->first >= t->c->verb_first && !hangs_on(f) && !tied(f) && !named)) continue;
        if (next->first > end + 2 || (next->first >= t->c->verb_first && next->first > end + 1 && !named)) continue;
        rg_mention other = rg_event_find(d, f->first, f->last);
        if (other.event == RG_NONE || other.event == t->event || (tied(f) && other.last < f->last)) continue;
        rg_clause only = *t->c;
        only.phrases = (size_t)(next - d->c->phrases.at) - placed;
        only.phrase_count = 1 + placed;
        if (placed) rg_parts_places(d, &only, other.event), d->place_told = next[-1].first;
        only.verb = RG_VERB_OTHER; /* "began after the fall on 4 May": no beginning of the fall */
        rg_parts_dates(d, &only, other.event);
    }
}

/* "In addition to talks about X": what a gathering is about, wherever the clause says so. */
static void matters(rg_draft *d, const rg_turn *t) {
    static const char *const preps[] = {"about", "regarding", "concerning", NULL};
    for (size_t i = 0; i < t->c->phrase_count && rg_turn_gathering(d, t->event); i++) {
        const rg_phrase *f = &d->c->phrases.at[t->c->phrases + i];
        for (size_t k = 0; preps[k]; k++)
            if (rg_text_is(f->prep, preps[k]) && !rg_turn_has_when(d, f)) rg_turn_text_claim(d, t, RG_PROPERTY_TOPIC, f->first, f->last, "topic/about");
    }
}

/* What was discussed or followed somewhere did not make the event take place there. */
static bool takes_places(const rg_clause *c) {
    if (c->link == RG_LINK_INFINITIVE) return c->verb == RG_VERB_GATHER || c->verb == RG_VERB_OCCUR;
    return c->verb != RG_VERB_DISCUSS && c->verb != RG_VERB_RESULT && c->verb != RG_VERB_LEAD && c->verb != RG_VERB_STEM && c->verb != RG_VERB_INCLUDE;
}

/* "the Treaty of X of 10 May 1871", "the armistice of 1918": the date is the named event's, whatever the clause tells. */
static void dates_of_names(rg_draft *d, const rg_turn *t) {
    if (!rg_draft_holds(d, t->c, RG_CLASS_WHEN)) return;
    for (size_t i = t->c->first; i + 2 < t->c->last; i++) {
        const rg_name *n = rg_turn_name_at(d, i);
        bool named = n && n->type == RG_NAME_EVENT;
        size_t when = rg_draft_unit(d, i + 2)->when;
        if (!named || when == RG_NONE || !rg_draft_is(d, i + 1, "of") || !d->reading->whens.at[when].date.edtf.ptr) continue;
        rg_mention mention = rg_event_find(d, i, i + 1);
        if (mention.event != RG_NONE) rg_parts_date(d, mention.event, RG_PROPERTY_DATE, i + 2, "date/of-name");
    }
}

/* "fled to X, where he was imprisoned": the place before the pronoun. */
static void where(rg_draft *d, const rg_turn *t) {
    size_t rel = t->c->relative;
    if (t->c->link != RG_LINK_RELATIVE || rel >= t->c->verb_first || rel < 2 || !rg_draft_is(d, rel, "where")) return;
    size_t at = rg_draft_unit(d, rel - 1)->classes & RG_CLASS_PUNCT ? rel - 2 : rel - 1;
    const rg_name *n = rg_turn_name_at(d, at);
    if (n && n->type == RG_NAME_PLACE) rg_draft_add(d, t->event, RG_PROPERTY_PLACE, rg_draft_name_value(d, rg_draft_unit(d, at)->name), n->span, "place/where");
}

/* "Some 8,000 knights fell", "was defended by 900 men": of no time of its own, in the battle that it is told of. */
static size_t number_event(rg_draft *d, const rg_turn *t) {
    size_t fight = rg_turn_suffered(d);
    if (rg_turn_elsewhen(d, fight)) return t->event;
    bool own = (d->events.at[t->event].act.len > 0 || !d->events.at[t->event].head.len) && !d->events.at[t->event].person && !rg_turn_dated(d, t->c);
    return own && (rg_turn_fought_out(d, fight) || (rg_turn_fought(d, fight) && (t->c->ends || t->c->verb == RG_VERB_KILL || t->c->verb == RG_VERB_DIE))) ? fight : t->event; /* a toll of the war is the war's */
}

/* Dates, places and numbers go to the event; a date that another event took is not its own. */
static void circumstances(rg_draft *d, const rg_turn *t) {
    size_t before = d->claims.n;
    d->place_told = RG_NONE;
    dates_of_other_events(d, t);
    rg_clause rest = *t->c;
    for (size_t i = before; i < d->claims.n; i++)
        while (rest.phrase_count && d->c->phrases.at[rest.phrases].span.start <= d->claims.at[i].value_span.start) rest.phrases++, rest.phrase_count--;
    rg_clause placed = *t->c;
    if (rg_cause_leads(d, t, &placed) && placed.phrase_count < rest.phrase_count) rest.phrases = placed.phrases, rest.phrase_count = placed.phrase_count;
    bool brief = rg_event_is(d, t->event, RG_KIND_BRIEF);
    const rg_phrase *object = t->c->passive ? NULL : rg_draft_phrase(d, t->c, "");
    bool whole = !object || rg_turn_has_when(d, object); /* "the fire killed 40" is no end of it */
    bool over = t->c->ends && whole && t->subject.event == t->event && !brief && !d->events.at[t->event].person && (d->events.at[t->event].head.len || d->events.at[t->event].act.len || d->events.at[t->event].dated != RG_DAY_MIN);
    if (rest.verb == RG_VERB_FINISH && rest.traits & RG_TRAIT_PERFORM && rg_turn_agreed(d, t->event)) rest.verb = RG_VERB_ACT; /* "the pact was concluded on 3 May": no end of it */
    if (over) rest.verb = RG_VERB_FINISH; /* "On 24 February the strike collapsed" */
    rg_parts_dates(d, &rest, t->event);
    rg_dated_when_claim(d, t->c, t->event);
    for (size_t i = t->subject.first; t->subject.event == t->event && i < t->subject.last; i++) { /* "the ten-day conflict" */
        size_t when = rg_draft_unit(d, i)->when;
        if (when != RG_NONE && d->reading->whens.at[when].type == RG_WHEN_DURATION) rg_draft_add(d, t->event, RG_PROPERTY_DURATION, rg_draft_text_value(d, d->reading->whens.at[when].span), d->reading->whens.at[when].span, "duration/of-name");
    }
    bool leads = t->c->verb == RG_VERB_LEAD && t->c->traits & RG_TRAIT_CONVEY && t->subject.event == RG_NONE && (t->c->passive || object); /* "Korn led his men to Holm" */
    if (leads || takes_places(t->c)) rg_parts_places(d, &placed, t->event);
    where(d, t);
    rg_act_presided(d, t, t->event);
    bool there = t->first + 1 == t->last && rg_draft_is(d, t->first, "there"); /* "there were two shots": of no event that it names */
    (there ? rg_parts_loose_numbers : rg_parts_numbers)(d, t->c, number_event(d, t));
    matters(d, t);
    rg_turn why = *t; /* "The mayor was killed in revenge for": of that, not of the war */
    bool killed = t->c->verb == RG_VERB_KILL && t->c->passive && t->subject.event == RG_NONE && !d->events.at[t->event].person;
    size_t own = killed ? rg_act_event(d, t) : there ? rg_why_there(d, t->c) : RG_NONE;
    if (own != RG_NONE) why.event = own;
    rg_cause_clause(d, &why);
    order(d, t);
}

/* ---- the clause ----------------------------------------------------------------------------------------------- */

/* "He was beheaded on 3 May": a death. */
static void put_to_death(rg_draft *d, rg_turn *t) {
    size_t he = rg_turn_pronoun(d, t), last = t->c->verb_last;
    t->event = he != RG_NONE ? rg_event_of_person(d, he) : rg_turn_life(d, t);
    while (last < t->c->last && !(rg_draft_unit(d, last)->classes & (RG_CLASS_WHEN | RG_CLASS_PUNCT | RG_CLASS_CC))) last++;
    while (last > t->c->verb_last && rg_draft_unit(d, last - 1)->classes & RG_CLASS_PREP) last--;
    rg_turn_text_claim(d, t, RG_PROPERTY_CAUSE, t->c->head, last, "cause/killed");
    rg_clause *dies = rg_arena_raw(d->arena, sizeof *dies);
    *dies = *t->c;
    dies->verb = RG_VERB_DIE;
    t->c = dies;
}

/* "The fire was followed by the decree", "the treaty followed the war". */
static void sequence(rg_draft *d, rg_turn *t) {
    if (t->event == RG_NONE && !t->c->passive) { /* "A pitched battle followed" */
        size_t before = rg_turn_spoken_of(d);
        t->event = rg_event_introduce(d, t->first, t->last).event;
        if (t->event != RG_NONE) {
            d->current = t->event, d->acted = RG_NONE;
            if (before != RG_NONE && !d->events.at[before].person) rg_draft_add(d, t->event, RG_PROPERTY_AFTER, rg_draft_event_value(d, before, rg_draft_span(d, t->c->verb_first, t->c->verb_last)), rg_draft_span(d, t->c->verb_first, t->c->verb_last), "order/followed");
            return;
        }
    }
    const rg_phrase *f = rg_draft_phrase(d, t->c, t->c->passive ? "by" : "");
    if (!f && t->c->passive) f = rg_draft_phrase(d, t->c, "with");
    if (t->event == RG_NONE || !f) {
        own_event(d, t);
        return;
    }
    bool before = (t->c->verb == RG_VERB_FOLLOW) == t->c->passive;
    rg_turn_text_claim(d, t, before ? RG_PROPERTY_BEFORE : RG_PROPERTY_AFTER, f->first, f->last, "order/verb");
    rg_mention other = t->c->passive ? rg_event_find(d, f->first, f->last) : (rg_mention){.event = RG_NONE};
    if (t->c->passive && other.event == RG_NONE) other = rg_event_introduce(d, f->first, f->last);
    if (other.event != RG_NONE) t->event = other.event; /* "was followed by raids at the end of April": their date */
}

/* "3,000 men were killed": counted people, none by name. */
static bool nameless(const rg_draft *d, const rg_turn *t) {
    if (rg_turn_pronoun(d, t) != RG_NONE) return false;
    for (size_t i = t->first; i < t->last; i++)
        if (rg_turn_name_at(d, i) && rg_turn_name_at(d, i)->type == RG_NAME_PERSON) return false;
    return true;
}

static bool number_in(const rg_draft *d, size_t first, size_t last) {
    for (size_t i = first; i < last; i++)
        if (rg_draft_unit(d, i)->classes & RG_CLASS_NUM && !(rg_draft_unit(d, i)->classes & (RG_CLASS_WHEN | RG_CLASS_PRON))) return true;
    return false;
}

static bool infinitive_follows(const rg_draft *d, const rg_turn *t) {
    size_t next = t->index + 1;
    const rg_clause *c = next < d->c->clause_start[d->sentence + 1] ? &d->c->at.at[next] : NULL;
    return c && ((c->link == RG_LINK_INFINITIVE && c->first == t->c->verb_last) || rg_infinitive_carrier(d, c) == t->c);
}

static bool people_in(const rg_draft *d, const rg_phrase *f) {
    for (size_t i = f->first; i < f->last; i++)
        if (rg_draft_acts(d, i) || rg_draft_many(d, i)) return true;
    return false;
}

/* "Four died when the boiler burst", "Following the trial, three were hanged": in what they died, where that is not what is spoken of; RG_NONE. */
static size_t died_when(rg_draft *d, const rg_turn *t) {
    static const char *const behind_trial[] = {"following", "after", NULL};
    rg_mention trial;
    if (t->within != RG_NONE) return t->within; /* "a riot, in which six were killed" */
    size_t tried = rg_turn_phrase_event(d, t->c, behind_trial, &trial);
    if (rg_event_is(d, tried, RG_KIND_TRIES)) return tried;
    size_t next = t->index + 1;
    const rg_clause *c = next < d->c->clause_start[d->sentence + 1] ? &d->c->at.at[next] : NULL;
    bool when = c && c->link == RG_LINK_SUB && rg_text_is(c->linker, "when") && c->subject.first < c->subject.last && c->past && !c->negated && !c->modal && c->verb_first < c->verb_last && c->verb != RG_VERB_BE;
    rg_turn then = {.index = next, .c = c, .event = RG_NONE, .within = RG_NONE};
    if (!when) return RG_NONE;
    rg_turn_find_subject(d, &then);
    size_t event = then.first < then.last ? rg_event_find(d, then.first, then.last).event : RG_NONE;
    return event == RG_NONE && then.first < then.last ? rg_act_event(d, &then) : event;
}

static void own_event(rg_draft *d, rg_turn *t) {
    static const char *const at[] = {"at", "during", "in", NULL};
    rg_mention mention;
    if (t->c->verb == RG_VERB_DECIDE) {
        size_t event = rg_turn_phrase_event(d, t->c, at, &mention);
        for (size_t i = t->c->verb_last; event == RG_NONE && i < t->c->last; i++)
            if (rg_draft_is(d, i, "there")) event = rg_turn_spoken_of(d);
        if (event != RG_NONE && (t->c->passive || !rg_act_somebody(d, t))) {
            t->event = event;
            rg_turn_text_claim(d, t, RG_PROPERTY_OUTCOME, t->first, t->last, "outcome/decided");
            return;
        }
    }
    if (t->c->traits & RG_TRAIT_CARRY && !t->c->passive && t->subject.event == RG_NONE && infinitive_follows(d, t)) { /* "came to acknowledge": the infinitive tells it */
        t->told = true;
        return;
    }
    bool has_date = rg_turn_dated(d, t->c), suffered = t->c->verb == RG_VERB_KILL && (t->c->passive || !rg_draft_phrase(d, t->c, "")) && rg_turn_suffered(d) != RG_NONE;
    bool act = rg_act_verb(t->c), begins = t->c->verb == RG_VERB_BEGIN;
    if (rg_infinitive_told(d, t)) return;
    if (rg_act_denied(d, t)) return; /* "X did not celebrate the victory" */
    if ((act || begins || t->c->verb == RG_VERB_OTHER) && t->c->link != RG_LINK_INFINITIVE && rg_act_on_event(d, t)) return; /* "sent to crush the revolt": not yet done */
    if ((t->c->verb == RG_VERB_DECIDE || t->c->traits & (RG_TRAIT_PLEDGE | RG_TRAIT_GRANT)) && !has_date) rg_act_told(d, t); /* "The government decided to replace the guard" */
    bool judged = has_date && t->c->passive && rg_text_is(t->c->lemma, "declare") && t->c->verb_last < t->c->last && (rg_draft_unit(d, t->c->verb_last)->classes & (RG_CLASS_NOUN | RG_CLASS_PREP | RG_CLASS_WHEN | RG_CLASS_NAME | RG_CLASS_ADV)) == RG_CLASS_NOUN; /* "was declared void in 1974" */
    bool later = judged || t->c->verb == RG_VERB_REVIEW || (has_date && t->c->verb == RG_VERB_ACT && t->c->event.len && !t->c->ends && !(t->c->traits & RG_TRAIT_PERFORM)); /* "was ratified in August" */
    if (t->subject.event != RG_NONE && t->c->passive && later) { /* "was commemorated in 1995": no date of the event itself */
        t->event = rg_act_event(d, t);
        rg_people_by(d, t, "participant/by");
        return;
    }
    if (t->subject.event != RG_NONE && (!t->c->passive || t->c->verb != RG_VERB_KILL)) {
        t->event = t->subject.event;
        if (act || t->c->traits & RG_TRAIT_BRING) rg_act_did(d, t);
        if (t->c->passive && rg_turn_agreed(d, t->event)) rg_people_between(d, t); /* "was signed between A and B" */
        const rg_phrase *by = t->c->passive && !act ? rg_draft_phrase(d, t->c, "by") : NULL;
        if (!by || d->remembered || rg_turn_has_when(d, by) || rg_draft_unit(d, by->first)->classes & RG_CLASS_VERB) return; /* "made by mixing" */
        size_t before = d->claims.n; /* "had been paid for by X", "was undermined by Y" */
        rg_people_by(d, t, "participant/by");
        if (d->claims.n == before && !people_in(d, by) && !(t->c->traits & (RG_TRAIT_STATE | RG_TRAIT_HINDER))) rg_turn_text_claim(d, t, RG_PROPERTY_CAUSE, by->first, rg_turn_reach(d, t, by), "cause/by");
        return;
    }
    bool hangs = t->c->link == RG_LINK_INFINITIVE && t->c->outer != RG_NONE;
    if (hangs) t->event = d->clause_event[t->c->outer];
    else if (t->subject.event != RG_NONE && (t->c->passive || !act)) t->event = t->subject.event;
    else if (suffered && !has_date && nameless(d, t)) { /* "3,000 were killed by troops": in what is spoken of */
        t->event = died_when(d, t);
        if (t->event == RG_NONE) t->event = rg_turn_suffered(d);
        if (t->c->passive) rg_people_by(d, t, "participant/by");
        if (!number_in(d, t->first, t->last) && !number_in(d, t->c->verb_last, t->c->last)) rg_act_told(d, t); /* a number says it by itself */
    }
    else if (has_date || act) rg_act_clause(d, t);
    else if (t->c->traits & RG_TRAIT_TELL || (begins && !t->c->passive && rg_draft_phrase(d, t->c, ""))) rg_act_told(d, t); /* "opened the sluice" */
}

/* Is the clause the cue of an attribution? Then its dates and places are the saying's. That somebody was accused is told like a deed. */
bool rg_turn_voiced(const rg_draft *d, const rg_clause *c) {
    size_t head = rg_draft_unit(d, c->head)->span.start;
    for (size_t i = d->attribution_start[d->sentence]; i < d->attribution_start[d->sentence + 1]; i++) {
        const rg_attribution *a = &d->reading->attributions.at[i];
        if (!a->loose && !a->accuses && a->cue.start <= head && head < a->cue.end) return true;
    }
    return false;
}

/* "X estimates the losses at 20,000": numbers are what is said; dates and places are the saying's. */
static void estimates(rg_draft *d, rg_turn *t) {
    t->event = RG_NONE;
    rg_dated_view(d, t->c);
    if (rg_turn_about(d) != RG_NONE) rg_parts_loose_numbers(d, t->c, rg_turn_about(d));
    t->told = true;
}

/* "Some historians place it in Lublin": the event is the object. */
static void ascribed(rg_draft *d, rg_turn *t) {
    const rg_phrase *object = rg_draft_phrase(d, t->c, ""), *from = rg_draft_phrase(d, t->c, "from"), *to = rg_draft_phrase(d, t->c, "to");
    if (!object && rg_dated_which(d, t)) return;
    bool dates = !object && ((from && rg_turn_has_when(d, from)) || (to && rg_turn_has_when(d, to)));
    if (dates && t->event == RG_NONE) t->event = rg_thing_subject(d, t); /* "The bridge dates from 1774" */
    if (dates) return;
    t->event = object ? rg_event_find(d, object->first, object->last).event : RG_NONE;
    if (t->event == RG_NONE && object && (rg_turn_voiced(d, t->c) || !t->c->past) && rg_turn_dated(d, t->c)) t->event = rg_thing_of(d, object->first, object->last); /* "place the book around 1290" */
    if (t->event == RG_NONE) estimates(d, t); /* "puts the dead at 300" */
}

/* "The uprising aimed to throw off X": what it was about. */
static void aimed(rg_draft *d, rg_turn *t) {
    size_t next = t->index + 1;
    bool to = next < d->c->clause_start[d->sentence + 1] && d->c->at.at[next].link == RG_LINK_INFINITIVE;
    size_t thing = t->subject.event == RG_NONE && to && t->c->passive ? rg_thing_subject(d, t) : RG_NONE; /* "was intended to reassure them" */
    if (thing != RG_NONE) t->event = t->subject.event = thing;
    if (t->subject.event == RG_NONE && to) rg_act_told(d, t); /* "The others attempted to rouse the troops" */
    else if (t->subject.event == RG_NONE || !to) own_event(d, t);
    else rg_turn_text_claim(d, t, RG_PROPERTY_TOPIC, t->c->head, rg_turn_reach(d, t, &(rg_phrase){.first = t->c->head, .last = d->c->at.at[next].first}), "topic/aimed");
}

/* "ended on the same day with": nothing but a date stands between. */
static bool only_dates_before(const rg_draft *d, const rg_clause *c, size_t unit) {
    if (unit < c->verb_last) return false;
    for (size_t k = 0; k < c->phrase_count; k++) {
        const rg_phrase *f = &d->c->phrases.at[c->phrases + k];
        if (f->first >= c->verb_last && f->last <= unit && !rg_turn_has_when(d, f)) return false;
    }
    return true;
}

/* "ended in riots", "ended with the surrender of X": an outcome. */
static void ended_in(rg_draft *d, rg_turn *t) {
    static const char *const preps[] = {"in", "with", NULL};
    for (size_t i = 0; preps[i] && !t->c->passive; i++) {
        const rg_phrase *f = rg_draft_phrase(d, t->c, preps[i]);
        if (!f || !only_dates_before(d, t->c, f->first - 1) || rg_turn_has_when(d, f) || rg_draft_unit(d, f->first)->classes & RG_CLASS_NAME) continue;
        rg_turn_text_claim(d, t, RG_PROPERTY_OUTCOME, f->first, rg_turn_reach(d, t, f), "outcome/ended-in");
    }
}

/* "In 1949 the land became a republic": an event of its own, and told of the land. */
static void became(rg_draft *d, rg_turn *t) {
    size_t thing = !(t->c->traits & RG_TRAIT_SERVE) && !t->c->negated && rg_turn_dated(d, t->c) ? rg_thing_subject(d, t) : RG_NONE;
    if (thing == RG_NONE) return;
    rg_act_words(d, t, thing, RG_PROPERTY_OUTCOME, "outcome/clause");
    rg_act_clause(d, t);
}

static void by_class(rg_draft *d, rg_turn *t) {
    bool holds = t->c->verb == RG_VERB_FINISH || t->c->verb == RG_VERB_ACT || t->c->verb == RG_VERB_OTHER || t->c->verb == RG_VERB_NAME || t->c->verb == RG_VERB_GATHER;
    bool made = rg_draft_phrase(d, t->c, "as") && t->c->traits & RG_TRAIT_CONFER;
    size_t by_event = t->subject.event;
    if (made && rg_role_appointed(d, t)) { /* "established X as dictator" */
        if (by_event != RG_NONE) t->event = by_event, rg_act_did(d, t);
        return;
    }
    if (t->c->traits & RG_TRAIT_RAISE && (t->c->passive || rg_role_made(d, t, rg_draft_phrase(d, t->c, ""), &(size_t){0}) != RG_NONE) && rg_role_appointed(d, t) && !rg_turn_dated(d, t->c)) return; /* "was made general" */
    if (rg_cause_ascribed(d, t) || (t->c->traits & RG_TRAIT_HOLD && rg_being_regarded(d, t)) || rg_judged(d, t) || (t->c->verb == RG_VERB_OTHER && rg_being_without_evidence(d, t)) || rg_attend_too(d, t)) {
        t->told = true;
        return;
    }
    if (holds && rg_turn_voiced(d, t->c)) {
        estimates(d, t);
        return;
    }
    static const char *const in[] = {"in", "", NULL}, *const to[] = {"to", NULL}, *const from[] = {"from", "in", NULL}, *const by[] = {"by", NULL};
    switch (t->c->verb) {
    case RG_VERB_RESULT:
        if (t->c->passive) outcome(d, t, by, RG_PROPERTY_CAUSE, "cause/by");
        else if (rg_text_is(t->c->lemma, "result") && rg_draft_phrase(d, t->c, "from") && !rg_draft_phrase(d, t->c, "in")) outcome(d, t, from, RG_PROPERTY_CAUSE, "cause/from");
        else if (rg_cause_subject(d, t)) break;
        else if (t->subject.event == RG_NONE && rg_infinitive_carrier(d, t->c)) own_event(d, t); /* "began producing glass" */
        else outcome(d, t, in, RG_PROPERTY_OUTCOME, "outcome/resulted");
        break;
    case RG_VERB_LEAD:
        if (t->c->passive) people(d, t);
        else if (rg_draft_phrase(d, t->c, "to") && (t->subject.event != RG_NONE || t->c->link == RG_LINK_RELATIVE)) outcome(d, t, to, RG_PROPERTY_OUTCOME, "outcome/led");
        else if (t->subject.event == RG_NONE && rg_cause_led(d, t)) break;
        else if (rg_people_led(d, t)) people(d, t);
        else if (t->c->link == RG_LINK_INFINITIVE || t->c->negated || !rg_act_on_event(d, t)) own_event(d, t);
        break;
    case RG_VERB_STEM:
        if (t->event == RG_NONE && !t->c->passive && t->c->link != RG_LINK_REDUCED) t->event = rg_thing_subject(d, t); /* "The decline stemmed from it" */
        if (!rg_cause_happens_in(d, t->c)) outcome(d, t, from, RG_PROPERTY_CAUSE, "cause/from");
        break;
    case RG_VERB_DISCUSS:
        if (!(t->c->traits & RG_TRAIT_HOLD && t->c->passive)) topic(d, t);
        break;
    case RG_VERB_AID:
        if (t->c->passive && rg_draft_phrase(d, t->c, "by")) people(d, t);
        else own_event(d, t);
        if (t->event == RG_NONE && !t->c->passive) rg_act_told(d, t);
        break;
    case RG_VERB_AIM: aimed(d, t); break;
    case RG_VERB_INCLUDE:
        if (!rg_cause_list(d, t)) people(d, t);
        break;
    case RG_VERB_ATTEND: case RG_VERB_REPRESENT: case RG_VERB_HEAD: people(d, t); break;
    case RG_VERB_GATHER:
        if (rg_turn_gathering(d, rg_people_event(d, t))) people(d, t);
        else own_event(d, t);
        break;
    case RG_VERB_KILL:
        if (((t->c->passive && rg_turn_dated(d, t->c)) || rg_call_reflexive(d, rg_draft_phrase(d, t->c, ""))) && !(t->c->traits & RG_TRAIT_SURVIVE) && !rg_infinitive_planned(d, t->c) && rg_turn_life(d, t) != RG_NONE) put_to_death(d, t);
        else own_event(d, t);
        break;
    case RG_VERB_FOLLOW: case RG_VERB_PRECEDE: sequence(d, t); break;
    case RG_VERB_BECOME:
        rg_role_became(d, t);
        if (t->event == RG_NONE && !t->told) became(d, t);
        break;
    case RG_VERB_NAME: case RG_VERB_APPOINT:
        if (!t->c->passive && infinitive_follows(d, t)) rg_act_told(d, t); /* "chose to visit" */
        else if (!rg_role_appointed(d, t) || rg_turn_dated(d, t->c)) own_event(d, t);
        break;
    case RG_VERB_BORN: case RG_VERB_DIE:
        if (t->c->verb == RG_VERB_BORN && !t->c->passive && rg_dated_borne(d, t)) break;
        if (t->c->verb == RG_VERB_BORN && !t->c->passive) own_event(d, t); /* "The map bears no date" */
        else t->event = rg_people_died(d, t);
        break;
    case RG_VERB_BE: rg_being_clause(d, t); break;
    case RG_VERB_PART: outcome(d, t, to, RG_PROPERTY_PART_OF, "part_of/belongs"); break;
    case RG_VERB_OCCUR: case RG_VERB_BEGIN: case RG_VERB_FINISH: case RG_VERB_LAST: case RG_VERB_FIGHT: case RG_VERB_LOCATE: case RG_VERB_ASCRIBE:
        if (rg_dated_ended(d, t) || rg_which_holds(d, t)) break;
        if (t->event == RG_NONE) t->event = t->subject.event = rg_event_introduce(d, t->first, t->last).event;
        for (size_t i = t->c->verb_last; t->event == RG_NONE && t->first == t->last && i < t->c->last; i++) /* "On 12 May took place in X a meeting" */
            if (rg_draft_is(d, i, "a") || rg_draft_is(d, i, "an")) t->event = t->subject.event = rg_event_introduce(d, i, t->c->last).event;
        if (t->event == RG_NONE && t->first == t->last) t->event = rg_event_find(d, t->c->verb_last, t->c->last).event;
        if (t->c->verb == RG_VERB_ASCRIBE && !t->c->passive) ascribed(d, t);
        else if (t->event == RG_NONE && (t->c->link == RG_LINK_REDUCED || (t->c->passive && (rg_text_is(t->c->lemma, "date") || (!t->c->past && rg_turn_dated(d, t->c))) && t->c->subject.first < t->c->subject.last)) && (t->c->verb == RG_VERB_LOCATE || t->c->verb == RG_VERB_ASCRIBE)) {
            t->event = rg_thing_of(d, t->first, t->last); /* "his will, dated 1652" */
            if (t->event == RG_NONE) t->event = rg_turn_spoken_of(d);
        }
        else if (t->event == RG_NONE && t->c->verb == RG_VERB_OCCUR && !t->c->passive && !t->c->negated && rg_act_on_event(d, t)) break; /* "X held talks" */
        else if (t->event == RG_NONE && !(t->c->verb == RG_VERB_BEGIN && infinitive_follows(d, t))) own_event(d, t);
        if (t->c->verb == RG_VERB_FINISH) rg_act_did(d, t), ended_in(d, t);
        rg_people_in_subject(d, t), rg_people_between(d, t);
        if (t->event != RG_NONE) rg_act_led(d, t, t->event);
        if (t->c->passive && (t->c->verb == RG_VERB_OCCUR || t->c->verb == RG_VERB_FIGHT)) rg_people_by(d, t, "participant/by");
        break;
    case RG_VERB_SAY: case RG_VERB_CLAIM: case RG_VERB_DENY:
        if (rg_being_regarded(d, t) || rg_act_denied(d, t)) break;
        if (rg_turn_voiced(d, t->c)) estimates(d, t);
        else own_event(d, t);
        if (!rg_turn_voiced(d, t->c) && !rg_silence_keeps(d, t->c) && (!t->c->passive || t->c->verb == RG_VERB_DENY)) rg_act_did(d, t); /* "The treaty confirmed the rights of" */
        break;
    default:
        if (rg_text_is(t->c->lemma, "remain")) rg_being_remains(d, t);
        own_event(d, t);
    }
}

/* "Battle of Lund, by Jan Moen, 1878", "the siege in a painting by Moen": of a picture. */
static bool pictured(const rg_draft *d, const rg_clause *c) {
    for (size_t i = c->first + 1; i + 1 < c->last; i++) {
        const rg_name *n = rg_draft_is(d, i, "by") ? rg_turn_name_at(d, i + 1) : NULL;
        if (n && n->type == RG_NAME_PERSON && (rg_draft_is(d, i - 1, ",") || rg_draft_sense(d, i - 1) == RG_SENSE_WORK)) return true;
    }
    return false;
}

/* "Late November: second meeting, Lublin": a line without a verb that names an event. */
static void fragment(rg_draft *d, rg_turn *t) {
    if (pictured(d, t->c)) return;
    size_t dashes = 0;
    for (size_t i = t->c->first; i < t->c->last; i++) dashes += rg_draft_is(d, i, "-") && d->reading->tokens.at[rg_draft_unit(d, i)->first].flags & RG_TOKEN_SPACED;
    if (dashes > 2) return; /* names joined by dashes lead to other pages */
    rg_mention mention = rg_event_find(d, t->c->first, t->c->last);
    bool aside = mention.event != RG_NONE && mention.first > t->c->first && rg_draft_unit(d, mention.first - 1)->classes & (RG_CLASS_PREP | RG_CLASS_SUB); /* "as much as before the war" */
    if (mention.event == RG_NONE || aside) return;
    t->event = d->current = mention.event, d->acted = RG_NONE;
    for (size_t i = t->c->first; i < t->c->last; i++) {
        const rg_name *n = rg_turn_name_at(d, i);
        size_t when = rg_draft_unit(d, i)->when;
        bool inside = i >= mention.first && i < mention.last;
        if (when != RG_NONE && d->reading->whens.at[when].date.edtf.ptr) rg_parts_date(d, t->event, RG_PROPERTY_DATE, i, "date/fragment");
        else if (n && n->type == RG_NAME_PLACE && !inside && !(i > t->c->first && rg_draft_is(d, i - 1, "of")))
            rg_draft_add(d, t->event, RG_PROPERTY_PLACE, rg_draft_name_value(d, rg_draft_unit(d, i)->name), n->span, "place/fragment");
    }
}

static bool about_anything(const rg_draft *d, const rg_clause *c) {
    return !(c->quoted || rg_draft_condition(d, c) || c->verb_first == c->verb_last || rg_bracket_refers(d, c));
}

/* A number in a clause of no event tells of what the sentence, or else the section, tells of. */
static void loose_numbers(rg_draft *d, const rg_turn *t) {
    static const char *const within[] = {"in", "during", "at", NULL};
    bool befell = t->c->verb == RG_VERB_KILL || t->c->verb == RG_VERB_DIE;
    rg_mention mention;
    size_t event = befell ? rg_turn_phrase_event(d, t->c, within, &mention) : t->within != RG_NONE ? t->within : rg_turn_about(d);
    if (befell && event == RG_NONE) event = died_when(d, t);
    if (befell && event == RG_NONE) event = rg_turn_suffered(d);
    for (size_t k = d->c->clause_start[d->sentence]; k < t->index && !befell; k++)
        if (d->clause_event[k] != RG_NONE) event = d->clause_event[k];
    if (event != RG_NONE && !rg_turn_elsewhen(d, event)) rg_parts_loose_numbers(d, t->c, event);
}

/* "the massacre of X, in which", "the battle where": the event before the pronoun. */
static size_t in_which(rg_draft *d, const rg_clause *c) {
    size_t first, last, rel = c->relative;
    if (c->link != RG_LINK_RELATIVE || c->subject.first == c->subject.last || rel >= c->verb_first || !(rg_draft_unit(d, rel)->classes & RG_CLASS_REL)) return RG_NONE;
    bool prep = rel > 0 && (rg_draft_is(d, rel - 1, "in") || rg_draft_is(d, rel - 1, "during") || rg_draft_is(d, rel - 1, "at"));
    if (!prep && !rg_draft_is(d, rel, "where") && !rg_draft_is(d, rel, "when")) return RG_NONE;
    rg_clause at = *c;
    at.relative = prep ? rel - 1 : rel;
    rg_turn_antecedent(d, &at, &first, &last);
    size_t event = rg_event_find(d, first, last).event, comma = at.relative;
    bool apart = event == RG_NONE && prep && comma > 0 && rg_draft_is(d, comma - 1, ","); /* "a riot in Brod on 10 May, in which" */
    return apart ? rg_bracket_behind(d, &(rg_turn){.c = c, .first = comma - 1, .last = comma - 1}) : event;
}

/* "In the first, a crane fell": of those counted before, the one it happened in. */
static size_t in_the_first(rg_draft *d, const rg_clause *c) {
    for (size_t k = 0; k < c->phrase_count; k++) {
        const rg_phrase *f = &d->c->phrases.at[c->phrases + k];
        bool alone = f->last == f->first + 2 && rg_text_is(f->prep, "in") && rg_draft_is(d, f->first, "the") && rg_draft_unit(d, f->first + 1)->classes & RG_CLASS_ORD && !(rg_draft_unit(d, f->first + 1)->classes & RG_CLASS_WHEN);
        if (alone && rg_draft_is(d, f->last, ",")) return rg_event_find(d, f->first, f->last).event;
    }
    return RG_NONE;
}

/* "It is believed that", "it took Lind a year to": the pronoun stands for what follows. */
static bool foretells(const rg_draft *d, const rg_turn *t) {
    bool it = t->last == t->first + 1 && rg_draft_is(d, t->first, "it"), says = t->c->verb == RG_VERB_SAY || t->c->verb == RG_VERB_CLAIM || t->c->verb == RG_VERB_ASCRIBE;
    const rg_clause *next = t->index + 1 < d->c->clause_start[d->sentence + 1] ? &d->c->at.at[t->index + 1] : NULL;
    if (it && next && next->link == RG_LINK_INFINITIVE && next->first == t->c->last && t->c->verb_last < t->c->last && how_long(d, t->c->last - 1)) return true;
    return it && t->c->passive && says && t->index + 1 < d->c->clause_start[d->sentence + 1] && d->c->at.at[t->index + 1].link == RG_LINK_THAT;
}

/* "The minutes of the talks were burned": the event is what the subject is of, and no subject itself. */
static bool of_work(const rg_draft *d, const rg_turn *t) {
    size_t sign = t->subject.last;
    if (t->subject.event != RG_NONE && sign + 1 < t->last && rg_turn_owns(d, sign - 1, t->last)) { /* "The treaty's third copy was burned" */
        size_t noun = sign + 1;
        while (noun + 1 < t->last && !(rg_draft_unit(d, noun + 1)->classes & (RG_CLASS_PREP | RG_CLASS_PUNCT))) noun++;
        rg_sense sense = rg_draft_sense(d, noun);
        return !rg_draft_event_noun(d, noun) && rg_unit_in(&d->nouns->asked, rg_draft_unit(d, noun)) == RG_NONE && (sense == RG_SENSE_WORK || sense == RG_SENSE_PERSON || sense == RG_SENSE_PERSONS || sense == RG_SENSE_BODY || sense == RG_SENSE_BUILDING);
    }
    size_t of = t->subject.first;
    while (of > t->first && rg_draft_unit(d, of - 1)->classes & RG_CLASS_DET) of--;
    if (t->subject.event == RG_NONE || of < t->first + 2 || rg_draft_unit(d, t->first)->classes & RG_CLASS_NEG || !(rg_draft_is(d, of - 1, "of") || rg_draft_is(d, of - 1, "on") || rg_draft_is(d, of - 1, "about"))) return false;
    const rg_unit *head = rg_draft_unit(d, of - 2);
    if (head->name != RG_NONE || rg_draft_event_noun(d, of - 2) || rg_unit_in(&d->nouns->asked, head) != RG_NONE || (rg_draft_noun(d, of - 2) != RG_NOUN_NO && rg_draft_noun(d, of - 2) != RG_NOUN_MEASURE)) return false;
    return rg_draft_sense(d, of - 2) == RG_SENSE_WORK;
}

/* "This led to a riot": the subject is what the sentence before tells. */
static bool points_to_before(const rg_draft *d, const rg_turn *t) {
    bool first = t->index == d->c->clause_start[d->sentence] && t->c->link == RG_LINK_MAIN && t->first == t->c->subject.first;
    bool leads = !t->c->passive || t->c->verb == RG_VERB_FOLLOW || t->c->verb == RG_VERB_PRECEDE;
    return first && leads && t->last == t->first + 1 && rg_draft_is(d, t->first, "this") && t->c->verb != RG_VERB_BE && !t->c->quoted;
}

/* "Lind offered a truce, but this was rejected": what an earlier clause of the sentence tells of, RG_NONE where none does. */
static size_t turned_down(const rg_draft *d, const rg_turn *t) {
    size_t k = t->index;
    while (k > d->c->clause_start[d->sentence] && d->clause_event[k - 1] == RG_NONE) k--;
    return k > d->c->clause_start[d->sentence] ? d->clause_event[k - 1] : RG_NONE;
}

/* "It wounded the reeve", "this led to a riot" behind sentences that told of no event: what they told of, not what the section is about; that may have
 * been, begun or ended. */
static bool far_back(const rg_draft *d, const rg_turn *t) {
    static const rg_verb whole[] = {RG_VERB_BE, RG_VERB_OCCUR, RG_VERB_BEGIN, RG_VERB_FINISH, RG_VERB_LAST, RG_VERB_FIGHT, RG_VERB_LOCATE, RG_VERB_ASCRIBE, RG_VERB_PART, RG_VERB_NAME, RG_VERB_BECOME};
    bool points = t->last == t->first + 1 && (rg_draft_is(d, t->first, "it") || rg_draft_is(d, t->first, "this"));
    bool opens = d->sentence == 0 || d->reading->sentences.at[d->sentence - 1].block != d->reading->sentences.at[d->sentence].block;
    if (!points || opens || d->current != RG_NONE || d->focus == RG_NONE || t->subject.event != d->focus || !d->events.at[d->focus].head.len) return false;
    for (size_t i = 0; i < sizeof whole / sizeof *whole; i++)
        if (t->c->verb == whole[i]) return false;
    return true;
}

static void clause_turn(rg_draft *d, rg_turn *t) {
    if (t->c->aside && (t->c->first < d->told_until || rg_bracket_life(d, t))) return;
    rg_turn_find_subject(d, t);
    if (t->c->aside && t->c->verb_first == t->c->verb_last) {
        rg_cause_aside(d, t);
        if (t->event == RG_NONE) rg_bracket_told(d, t);
        return;
    }
    if (t->c->verb_first == t->c->verb_last && !t->c->quoted) {
        rg_role_appositions(d, t);
        fragment(d, t);
        return;
    }
    if (!about_anything(d, t->c) || d->consumed == t->index) return;
    size_t defined_as = rg_which_defined(d, t);
    t->subject = defined_as != RG_NONE ? (rg_mention){.event = defined_as} : rg_event_find(d, t->first, t->last);
    if (foretells(d, t) || of_work(d, t) || far_back(d, t)) t->subject.event = RG_NONE;
    size_t before = points_to_before(d, t) ? rg_turn_told_before(d) : RG_NONE;
    if (before == RG_NONE) before = rg_which_deed(d, t);
    if (before != RG_NONE) t->subject.event = before;
    bool spurned = t->c->traits & RG_TRAIT_REFUSE && t->c->passive && !rg_turn_voiced(d, t->c) && t->index > d->c->clause_start[d->sentence] && t->last == t->first + 1 && rg_draft_is(d, t->first, "this");
    if (spurned) t->subject.event = turned_down(d, t), rg_act_did(d, t); /* on another day than what was turned down */
    if (spurned) return;
    bool goes = t->c->verb == RG_VERB_MOVE || t->c->verb == RG_VERB_GATHER || t->c->verb == RG_VERB_ATTEND;
    if (goes && !t->c->passive && t->last == t->first + 1 && rg_draft_unit(d, t->first)->classes & RG_CLASS_PRON) t->subject.event = RG_NONE; /* "as it marched": an army */
    if (rg_supposed_impersonal(d, t->index)) t->subject.event = RG_NONE;
    t->event = t->subject.event;
    t->within = in_which(d, t->c);
    if (t->within == RG_NONE) t->within = in_the_first(d, t->c);
    if (t->event == RG_NONE && t->first < t->last && t->first == t->c->subject.first && (rg_draft_is(d, t->first, "a") || rg_draft_is(d, t->first, "an") || rg_draft_is(d, t->first, "another") || (rg_draft_unit(d, t->first)->classes & RG_CLASS_NUM && t->last <= t->first + 3))) {
        t->subject = rg_event_introduce(d, t->first, t->last);
        t->event = t->subject.event;
    }
    bool hangs = t->c->link == RG_LINK_REDUCED || t->c->link == RG_LINK_ASIDE;
    bool which = t->c->link == RG_LINK_RELATIVE && t->c->outer != RG_NONE && t->first < t->last && rg_draft_unit(d, t->last - 1)->classes & RG_CLASS_WHEN;
    if (which && t->event == RG_NONE) t->event = t->subject.event = d->clause_event[t->c->outer]; /* "a series of bombings on 18 May, which killed 45" */
    bool timed = t->c->verb == RG_VERB_OCCUR || t->c->verb == RG_VERB_BEGIN || t->c->verb == RG_VERB_FINISH || t->c->verb == RG_VERB_LAST;
    if (timed && t->event == RG_NONE && rg_turn_relative_that(t->c)) t->event = t->subject.event = rg_bracket_behind(d, t); /* "the attack on the country that began on" */
    bool of_outer = timed && t->c->link == RG_LINK_RELATIVE && t->event == RG_NONE && t->c->outer != RG_NONE && rg_event_introduce(d, t->first, t->last).event == RG_NONE;
    if (of_outer && (rg_draft_is(d, t->first, "a") || rg_draft_is(d, t->first, "an"))) { /* "a sale of horses, which was held" */
        size_t thing = rg_thing_of(d, t->first, t->last);
        if (thing != RG_NONE) t->event = t->subject.event = thing, of_outer = false;
    }
    bool made = t->c->passive && t->c->traits & RG_TRAIT_PERFORM && (rg_draft_is(d, t->first, "a") || rg_draft_is(d, t->first, "an")) && (t->c->subject.first == t->c->subject.last || rg_draft_unit(d, t->c->subject.first)->classes & RG_CLASS_REL); /* "is a pact that was signed on" */
    const rg_clause *is = (t->c->link == RG_LINK_RELATIVE || rg_turn_relative_that(t->c)) && (timed || made) && t->c->outer != RG_NONE ? &d->c->at.at[t->c->outer] : NULL;
    bool of_defined = is && is->verb == RG_VERB_BE && !is->negated && (!rg_turn_relative_that(t->c) || t->first == is->verb_last) && d->clause_event[t->c->outer] != RG_NONE && !d->events.at[d->clause_event[t->c->outer]].person && !rg_draft_is(d, is->subject.first, "there");
    if (of_outer || of_defined) t->event = t->subject.event = d->clause_event[t->c->outer]; /* "was a revolt in the port of X, which broke out on" */
    bool gerund = t->c->link == RG_LINK_REDUCED && !t->c->passive && t->c->outer != RG_NONE && !rg_turn_accused(d, t->c) && !rg_infinitive_carrier(d, t->c); /* "took place in X, starting on Y" */
    bool goes_on = timed && t->c->link == RG_LINK_AND && t->c->subject.first == t->c->subject.last && t->event == RG_NONE && t->c->outer != RG_NONE;
    if (goes_on && d->clause_event[t->c->outer] != RG_NONE && !d->events.at[d->clause_event[t->c->outer]].person) t->event = t->subject.event = d->clause_event[t->c->outer]; /* "which began on X and ended on Y" */
    bool own = gerund && !rg_turn_meanwhile(d, t->c) && ((rg_turn_dated(d, t->c) && rg_act_verb(t->c) && rg_draft_phrase(d, t->c, "")) || rg_which_went_on(d, t) || rg_turn_apart(d, t->c)); /* ", capturing the town on 26 July" */
    bool named = timed && t->event != RG_NONE && t->last == t->c->verb_first; /* "the raids beginning in June" */
    size_t host = !gerund ? RG_NONE : rg_turn_meanwhile(d, t->c) ? rg_company_meanwhile(d, t->c) : d->clause_event[t->c->outer];
    if (host != RG_NONE && !own && !named && (!rg_which_participle(d, t->c) || rg_turn_meanwhile(d, t->c))) t->event = t->subject.event = host;
    bool defined = hangs && t->c->outer != RG_NONE && d->c->at.at[t->c->outer].verb == RG_VERB_BE && t->c->link == RG_LINK_REDUCED;
    size_t opens = t->c->verb_first;
    while (opens > 0 && opens + 2 > t->c->verb_first && rg_draft_unit(d, opens - 1)->classes & (RG_CLASS_ADV | RG_CLASS_ORD)) opens--;
    for (size_t i = defined && !(opens > 0 && rg_draft_is(d, opens - 1, ",")) ? d->c->at.at[t->c->outer].verb_last : t->first; defined && i < t->first; i++) defined = !(rg_draft_unit(d, i)->classes & RG_CLASS_PREP) || rg_draft_is(d, i, "of"); /* not "is in line with a letter written in 1940" */
    if (defined && d->clause_event[t->c->outer] != RG_NONE && !rg_draft_is(d, d->c->at.at[t->c->outer].subject.first, "there")) t->event = t->subject.event = d->clause_event[t->c->outer]; /* "X was a series of meetings held in 1940" */
    if (defined && t->event == RG_NONE && t->c->verb == RG_VERB_OCCUR && t->c->passive && d->clause_event[t->c->outer] == RG_NONE) { /* "The Diet of Riga was an assembly held at Lund" */
        rg_turn what = {.index = t->c->outer, .c = &d->c->at.at[t->c->outer], .event = RG_NONE, .within = RG_NONE, .subject = {.event = RG_NONE}};
        rg_turn_find_subject(d, &what);
        if (what.first < what.last && rg_turn_person_in(d, what.first, what.last) == RG_NONE) t->event = t->subject.event = rg_thing_subject(d, &what);
    }
    if (t->event == RG_NONE && hangs && t->c->passive && t->c->verb != RG_VERB_NAME) t->event = t->subject.event = rg_bracket_behind(d, t); /* "an uprising in X led by Y" */
    bool loose = t->c->link == RG_LINK_ASIDE || rg_draft_is(d, t->c->first, ","); /* "..., organised in 1939": of the subject */
    if (t->event == RG_NONE && hangs && loose && t->c->outer != RG_NONE && t->c->passive) {
        const rg_clause *outer = &d->c->at.at[t->c->outer];
        t->event = rg_event_find(d, outer->subject.first, outer->subject.last).event;
        t->subject.event = t->event;
    }
    if (t->event != RG_NONE && t->event != before && t->c->subject.first < t->c->subject.last && t->subject.event == t->event && t->c->link != RG_LINK_RELATIVE && t->c->link != RG_LINK_SUB && !rg_which_inquires(d, t)) {
        d->current = t->event, d->acted = RG_NONE;
        if (!rg_draft_is(d, t->first, "it")) d->it_first = d->it_last = 0;
    }
    if (rg_turn_led_in(d, t) != RG_NONE) d->person = rg_turn_led_in(d, t);
    d->whom = d->person;
    rg_remember_people(d, t);
    if (rg_being_nothing_to_do(d, t)) return;
    rg_role_appositions(d, t);
    rg_role_as(d, t);
    rg_tenure_roles(d, t);
    dates_of_names(d, t);
    rg_parts_topics(d, t);
    if (rg_which_ranked(d, t) || rg_being_evidence_subject(d, t) || rg_being_unknown(d, t) || rg_being_open(d, t) || rg_being_at_odds(d, t) || rg_dated_again(d, t) || rg_dated_given(d, t) || rg_dated_seen(d, t)) return;
    size_t claims = d->claims.n;
    t->told |= rg_supposed_impersonal(d, t->index);
    if (t->told) return;
    rg_cause_purpose(d, t);
    rg_cause_because(d, t);
    bool planned = rg_infinitive_planned(d, t->c);
    if (!planned || t->c->verb != RG_VERB_DIE) by_class(d, t);
    if (planned && !t->told) t->event = RG_NONE;
    else if (!t->told && rg_dated_afterwards(d, t)) t->event = rg_act_event(d, t);
    if (t->event != RG_NONE && !t->told) circumstances(d, t);
    else if (t->event == RG_NONE && !t->told) loose_numbers(d, t);
    rg_age_each_life(d, t, claims);
}

/* The attribution that the clause is told by; RG_NONE. */
static size_t accuser(const rg_draft *d, const rg_clause *c) {
    size_t head = rg_draft_unit(d, c->head)->span.start;
    for (size_t i = d->attribution_start[d->sentence]; i < d->attribution_start[d->sentence + 1]; i++) {
        const rg_attribution *a = &d->reading->attributions.at[i];
        if (!a->loose && a->scope.start <= head && head < a->scope.end && a->cue.end <= a->scope.start) return i;
    }
    return RG_NONE;
}

void rg_rules_clause(rg_draft *d, size_t clause) {
    rg_turn t = {.index = clause, .c = &d->c->at.at[clause], .event = RG_NONE, .within = RG_NONE};
    d->clause_spoken[clause] = rg_gender_now(d);
    rg_turn_note_time(d, t.c);
    size_t carried = d->carried;
    if (rg_turn_accused(d, t.c)) d->carried = accuser(d, t.c); /* who took part in it is the accuser's word too */
    if (!rg_turn_asks(d, t.c)) clause_turn(d, &t);
    d->carried = carried;
    if (t.c->verb_first < t.c->verb_last) { /* behind the clause: no object "it" is its subject, nor is "his brother" his own */
        rg_remember_thing(d, &t);
        rg_remember_nameless(d, &t);
        rg_ship_remember(d, &t);
    }
    rg_gender_remember_all(d, t.c);
    rg_gender_remember_subject(d, clause, &t);
    d->clause_event[clause] = t.event;
}
