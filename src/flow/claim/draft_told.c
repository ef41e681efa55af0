/* draft_told.c: what happened, in the words of its clause, where no rule has told of it.
 *
 * "The mast broke", "the boys ran for the ferry", "who kept the key": a finite clause in the past, whose verb belongs to no class that a rule
 * knows, or whose rule found nothing to claim. A deed or a change is an outcome of the event that is its subject, else of its person or thing, a
 * state a topic of it; a number of people stands for the event spoken of. Not told: what is denied, asked, possible or a condition, what a pronoun
 * does that stands for nobody, and what another claim has the words of.
 */
#include "engine/read/unit.h"
#include "flow/claim/claim_call.h"
#include "flow/claim/claim_left.h"
#include "flow/claim/claim_whose.h"
#include "flow/claim/claim_why.h"

enum { WORDS_MOST = 40 };

bool rg_told_state(const rg_draft *d, const rg_clause *c) {
    bool plain = !c->passive && (c->verb == RG_VERB_BE || rg_text_is(c->lemma, "have"));
    bool perfect = c->head > c->verb_first && rg_draft_unit(d, c->verb_first)->classes & RG_CLASS_HAVE; /* "has found" */
    return plain || c->traits & (RG_TRAIT_STATE | RG_TRAIT_RECORD) || !(c->past || c->modal || perfect || c->ends || c->event.len);
}

/* Has a claim that is no more than a date, a place, a number or a name in it told of the clause: a beginning, a birth? */
static bool by_parts(const rg_draft *d, const rg_clause *c) {
    const rg_phrase *object = (c->verb == RG_VERB_OCCUR || (c->verb == RG_VERB_ATTEND && !rg_turn_dated(d, c)) || c->traits & RG_TRAIT_CONVEY) && !c->passive ? rg_draft_phrase(d, c, "") : NULL;
    if (object && object->first >= c->verb_last) return false; /* "held the gate for six years", "sent troops to Lund", "attended school in Lund" */
    static const rg_verb whole[] = {RG_VERB_OCCUR, RG_VERB_BEGIN, RG_VERB_FINISH, RG_VERB_LAST, RG_VERB_BORN, RG_VERB_DIE, RG_VERB_LOCATE, RG_VERB_BECOME, RG_VERB_NUMBER, RG_VERB_NAME,
        RG_VERB_ASCRIBE, RG_VERB_REPRESENT, RG_VERB_ATTEND, RG_VERB_HEAD, RG_VERB_INCLUDE, RG_VERB_APPOINT, RG_VERB_FOLLOW, RG_VERB_PRECEDE, RG_VERB_DISCUSS, RG_VERB_RESULT, RG_VERB_LEAD, RG_VERB_STEM, RG_VERB_AID, RG_VERB_AIM, RG_VERB_GATHER};
    for (size_t i = 0; i < sizeof whole / sizeof *whole; i++)
        if (c->verb == whole[i]) return true;
    return false;
}

static bool in_words(const rg_claim *c) {
    static const rg_property words[] = {RG_PROPERTY_OUTCOME, RG_PROPERTY_QUOTE, RG_PROPERTY_EXISTENCE, RG_PROPERTY_TOPIC, RG_PROPERTY_PART_OF, RG_PROPERTY_BIRTH, RG_PROPERTY_DEATH};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (c->property == words[i]) return true;
    return rg_text_ends(c->rule, RG_TEXT("/given")); /* "gives 3 May as the date" */
}

/* Is the claim's event called by a noun, rather than by the words of a clause, which say of nobody what he did? Who takes part in what a noun
 * names did more than that. */
static bool by_noun(const rg_draft *d, const rg_claim *c) {
    size_t event = rg_map_get(&d->event_keys, c->event_key);
    return event != RG_NONE && c->property != RG_PROPERTY_PARTICIPANT && (d->events.at[event].act.len || d->events.at[event].head.len);
}

/* Does the claim say who did something? */
static bool who(const rg_claim *c) {
    return rg_text_is(c->rule, "participant/agent") || rg_text_is(c->rule, "participant/patient") || rg_text_is(c->rule, "participant/other") || rg_text_is(c->rule, "participant/doer");
}

/* Does the claim say who somebody is that the words name, "King Otto", "Lind, the mayor,"? */
static bool presents(const rg_claim *c) {
    return rg_text_is(c->rule, "role/title") || rg_text_is(c->rule, "role/apposition") || rg_text_is(c->rule, "role/before");
}

/* Has a claim of this sentence the unit for its value or its event? `dated`: so is the clause. */
static bool claimed(const rg_draft *d, size_t unit, bool dated) {
    rg_span span = rg_draft_unit(d, unit)->span;
    for (size_t i = d->sentence_claims; i < d->claims.n; i++) {
        const rg_claim *c = &d->claims.at[i];
        bool deed = !dated && who(c); /* who did it says not what he did */
        if (deed || (c->property == RG_PROPERTY_PARTICIPANT && c->value.kind != RG_VALUE_ENTITY)) continue; /* "was taught by his father" */
        if ((c->value_span.start <= span.start && c->value_span.end >= span.end) || (c->event_span.start <= span.start && c->event_span.end >= span.end && by_noun(d, c))) return true;
    }
    return false;
}

/* Have claims most of what stands behind the verb: "had | 90 inhabitants", "came | to Lund"; of a number of people, that it befell them? */
static bool mostly_claimed(const rg_draft *d, const rg_clause *c) {
    size_t all = 0, had = 0;
    bool what = true; /* the noun behind the verb too: "paid | a fine of 90 crowns" */
    bool dated = rg_turn_dated(d, c);
    for (size_t i = c->verb_last; i < c->last; i++) {
        unsigned k = rg_draft_unit(d, i)->classes;
        if (!(k & (RG_CLASS_NOUN | RG_CLASS_NAME | RG_CLASS_NUM | RG_CLASS_WHEN)) || k & (RG_CLASS_PUNCT | RG_CLASS_PRON)) continue;
        bool has = claimed(d, i, dated);
        if (!all && !(k & (RG_CLASS_NUM | RG_CLASS_WHEN | RG_CLASS_NAME))) what = has;
        all++, had += has;
    }
    bool counted = c->subject.first < c->subject.last && rg_draft_unit(d, c->subject.first)->classes & RG_CLASS_NUM;
    return all ? 2 * had > all && (what || by_parts(d, c)) : counted && claimed(d, c->subject.first, dated);
}

/* "was a revolt of the weavers": what something is, whatever of it has been claimed. */
static bool defines(const rg_draft *d, const rg_clause *c) {
    return c->verb == RG_VERB_BE && c->verb_last < c->last && (rg_draft_is(d, c->verb_last, "a") || rg_draft_is(d, c->verb_last, "an") || rg_draft_is(d, c->verb_last, "the"));
}

/* Has a claim of this sentence the clause's words, from its verb on, or the clause's event a day of its own? */
static bool told_already(const rg_draft *d, const rg_clause *c) {
    bool parts = by_parts(d, c);
    rg_span words = {parts ? c->span.start : rg_draft_unit(d, c->head)->span.start, c->span.end};
    for (size_t i = d->sentence_claims; i < d->claims.n; i++) {
        const rg_claim *claim = &d->claims.at[i];
        bool meets = claim->value_span.start < words.end && claim->value_span.end > words.start && !rg_text_is(claim->rule, "topic/apposed"); /* what one of its names is */
        bool meanwhile = c->link == RG_LINK_SUB && rg_text_is(claim->rule, "order/while");
        bool act = claim->event_span.end && claim->event_span.start == c->span.start && claim->event_span.end == c->span.end && claim->value.kind == RG_VALUE_DATE && by_noun(d, claim);
        bool beside = rg_text_is(claim->rule, "participant/doer") || (who(claim) && claim->value_span.end <= rg_draft_unit(d, c->head)->span.start) || claim->property == RG_PROPERTY_CAUSE || presents(claim);
        bool why = claim->property == RG_PROPERTY_CAUSE && meets && claim->value_span.start <= rg_draft_unit(d, c->head)->span.start && claim->value_span.end >= rg_draft_unit(d, c->head)->span.end; /* "because the pump had failed" */
        bool said = meets && ((claim->property == RG_PROPERTY_ROLE && defines(d, c) && claim->value_span.start <= rg_draft_unit(d, c->verb_last)->span.end + 1) || (claim->property == RG_PROPERTY_CAUSE && (c->verb == RG_VERB_BE || c->traits & RG_TRAIT_ASCRIBE)));
        if (act || meanwhile || why || said || (meets && (in_words(claim) || (parts && !beside)))) return true;
    }
    return !defines(d, c) && mostly_claimed(d, c);
}

/* "by arresting the guards": how it was done, not by whom. */
static bool means(const rg_draft *d, size_t unit) {
    return unit < d->c->unit_start[d->sentence + 1] && rg_draft_unit(d, unit)->classes & RG_CLASS_VERB && rg_text_ends(rg_draft_unit(d, unit)->fold, RG_TEXT("ing"));
}

/* A word in "-ed" that the table does not have, with no auxiliary: a verb behind a pronoun or a name, or before an object; else as often a
 * participle. */
static bool sure(const rg_draft *d, const rg_clause *c) {
    bool helped = rg_draft_unit(d, c->verb_first)->classes & RG_CLASS_PAST, known = c->verb != RG_VERB_OTHER || !rg_text_ends(c->lemma, RG_TEXT("ed"));
    unsigned before = c->verb_first > 0 ? rg_draft_unit(d, c->verb_first - 1)->classes : 0, behind = c->verb_last < c->last ? rg_draft_unit(d, c->verb_last)->classes : 0;
    bool object = behind & (RG_CLASS_DET | RG_CLASS_NAME | RG_CLASS_PRON), shares = c->subject.first == c->subject.last && c->link == RG_LINK_AND;
    if (shares && !helped && !object && !(before & RG_CLASS_CC)) return false; /* ", largely credited to X" */
    bool by = c->verb_last < c->last && rg_draft_is(d, c->verb_last, "by") && c->verb != RG_VERB_MOVE && c->verb != RG_VERB_GATHER && !means(d, c->verb_last + 1); /* "both caused and worsened by" */
    if (!helped && (c->verb == RG_VERB_NAME || by)) return false;
    bool only = c->link == RG_LINK_MAIN; /* the one verb of its sentence */
    for (size_t k = d->c->clause_start[c->sentence]; only && k < d->c->clause_start[c->sentence + 1]; k++) only = d->c->at.at[k].verb_first == c->verb_first || d->c->at.at[k].link == RG_LINK_INFINITIVE || d->c->at.at[k].verb_first >= d->c->at.at[k].verb_last;
    if (only && c->subject.first < c->subject.last && c->subject.last <= c->verb_first) return true;
    return helped || known || before & (RG_CLASS_PRON | RG_CLASS_NAME | RG_CLASS_REL) || object;
}

/* Does a clause with a subject begin at the unit? */
static bool opens_clause(const rg_draft *d, size_t unit) {
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++)
        if (d->c->at.at[k].first == unit) return d->c->at.at[k].subject.first < d->c->at.at[k].subject.last && d->c->at.at[k].verb_first < d->c->at.at[k].verb_last;
    return false;
}

bool rg_told_alone(const rg_draft *d, const rg_clause *c) {
    const rg_phrase *subject = &c->subject;
    bool link = c->link == RG_LINK_MAIN || c->link == RG_LINK_AND, says = (c->verb == RG_VERB_SAY && !(c->traits & RG_TRAIT_CONTEND)) || c->verb == RG_VERB_CLAIM || c->verb == RG_VERB_DENY || c->verb == RG_VERB_BE || c->verb == RG_VERB_NAME;
    if (!link || says || rg_text_is(c->lemma, "do") || !c->past || c->passive || subject->first < c->first || subject->first >= subject->last || subject->last > c->verb_first) return false;
    if (c->verb_last > c->head + 1 && rg_draft_unit(d, c->verb_last - 1)->classes & RG_CLASS_NOUN) return true; /* "claimed victory" */
    unsigned first = rg_draft_unit(d, subject->first)->classes;
    bool one = subject->last == subject->first + 1, nobody = first & RG_CLASS_REL || (first & RG_CLASS_ALONE && (one || rg_draft_unit(d, subject->last - 1)->classes & RG_CLASS_PRON)) || (one && first & RG_CLASS_PRON); /* not "this harmony" */
    bool theirs = rg_draft_is(d, subject->first, "its") || rg_draft_is(d, subject->first, "their"), his = rg_draft_is(d, subject->first, "his") || rg_draft_is(d, subject->first, "her");
    if (nobody || theirs || (his && d->person == RG_NONE) || first & RG_CLASS_NUM) return false;
    size_t i = c->verb_last, end = d->c->unit_start[d->sentence + 1];
    size_t before = subject->first - (subject->first > d->c->unit_start[d->sentence]); /* "to find the gate shut"; not "In the end the gate shut" */
    if (before < subject->first && rg_draft_unit(d, before)->classes & RG_CLASS_VERB && !(before > d->c->unit_start[d->sentence] && rg_draft_unit(d, before - 1)->classes & RG_CLASS_DET)) return false;
    for (size_t k = subject->first; k < c->verb_first; k++) {
        if (rg_draft_is(d, k, ",") && k + 2 < c->verb_first && rg_draft_unit(d, k + 1)->classes & RG_CLASS_ADV && rg_draft_is(d, k + 2, ",")) k += 3; /* "Korn, however, refused" */
        if (k < c->verb_first && (rg_draft_unit(d, k)->classes & RG_CLASS_PUNCT || (rg_draft_unit(d, k)->classes & (RG_CLASS_VERB | RG_CLASS_NOUN)) == RG_CLASS_VERB)) return false; /* "hatred, though diminished, went on" */
    }
    while (i < end && (rg_draft_unit(d, i)->classes & (RG_CLASS_ADV | RG_CLASS_PREP | RG_CLASS_NOUN)) == RG_CLASS_ADV) i++;
    return i >= end || rg_draft_is(d, i, ".") || rg_draft_is(d, i, ",") || rg_draft_is(d, i, ";") || (i == c->last && rg_draft_is(d, i, "as") && opens_clause(d, i)); /* "grew as settlers came" */
}

/* Is there anything behind the verb but pronouns and adverbs, or is it one that says enough? */
static bool says_enough(const rg_draft *d, const rg_clause *c, size_t last) {
    const rg_phrase *object = rg_draft_phrase(d, c, "");
    if (object && rg_draft_unit(d, object->first)->classes & RG_CLASS_NEG) return false; /* "had nothing to do with" */
    if (c->passive || c->ends || c->verb == RG_VERB_KILL || c->verb == RG_VERB_DIE || rg_told_alone(d, c)) return true;
    for (size_t i = c->verb_last; i < last; i++)
        if (rg_draft_unit(d, i)->classes & (RG_CLASS_NOUN | RG_CLASS_NAME | RG_CLASS_NUM | RG_CLASS_WHEN) && !(rg_draft_unit(d, i)->classes & (RG_CLASS_PRON | RG_CLASS_PUNCT))) return true;
    return false;
}

/* "none of whom", "some of which": but a part of those before. */
static bool of_whom(const rg_draft *d, const rg_clause *c) {
    return c->link == RG_LINK_RELATIVE && c->relative > 0 && rg_draft_is(d, c->relative - 1, "of");
}

/* "walked through the town, beating drums": what else those did who did this. */
static bool beside_act(const rg_draft *d, const rg_clause *c) {
    const rg_clause *outer = c->outer == RG_NONE ? NULL : &d->c->at.at[c->outer];
    size_t how = c->verb_first; /* ", effectively blocking the straits" */
    while (how > c->first && rg_draft_unit(d, how - 1)->classes & RG_CLASS_ADV && !(rg_draft_unit(d, how - 1)->classes & (RG_CLASS_NEG | RG_CLASS_PREP | RG_CLASS_SUB | RG_CLASS_WHEN))) how--;
    bool comma = rg_draft_is(d, c->first, ",") || (c->first > 0 && rg_draft_is(d, c->first - 1, ",")) || (how > 0 && how < c->verb_first && rg_draft_is(d, how - 1, ",")), told = outer && outer->past && outer->link != RG_LINK_SUB && outer->link != RG_LINK_RELATIVE && !outer->negated && !outer->modal && !outer->passive && !outer->quoted;
    return told && comma && outer->last <= c->first + 1 && outer->verb_first < outer->verb_last && outer->verb != RG_VERB_BE && !c->passive && !c->negated && !c->quoted && !c->aside && rg_text_ends(rg_draft_unit(d, c->head)->fold, RG_TEXT("ing")) && c->verb_last < c->last && c->verb != RG_VERB_RESULT && c->verb != RG_VERB_LEAD && !(rg_turn_voiced(d, c));
}

/* "Led by Chief Skaro, the raiders", "Having lost the ford, the duke": what befell those, or what those did, of whom the sentence then tells. */
static bool opening(const rg_draft *d, const rg_clause *c) {
    bool begins = c->link == RG_LINK_REDUCED && c->outer == RG_NONE && c->first == d->c->unit_start[d->sentence] && c->verb_first == c->first, says = c->verb == RG_VERB_SAY || c->verb == RG_VERB_CLAIM || c->verb == RG_VERB_DENY || c->verb == RG_VERB_NAME || c->verb == RG_VERB_ASCRIBE || c->verb == RG_VERB_BE;
    bool comma = c->last < d->c->unit_start[d->sentence + 1] && c->last > c->verb_last && (rg_draft_is(d, c->last, ",") || rg_draft_is(d, c->last - 1, ","));
    bool why = begins && rg_unit_in(&d->nouns->motives, rg_draft_unit(d, c->first)) != RG_NONE; /* "Driven by hunger, the miners" */
    return begins && comma && !says && !why && !c->negated && !c->quoted && !c->modal && !(c->traits & (RG_TRAIT_HOLD | RG_TRAIT_WISH));
}

/* "puts the dead at 300", "place it in 1204": a reckoning; "was put in a boat" is a deed. */
static bool gauges(const rg_draft *d, const rg_clause *c) {
    if (c->verb != RG_VERB_ASCRIBE) return false;
    bool number = false;
    for (size_t i = c->verb_last; i < c->last; i++) number |= (rg_draft_unit(d, i)->classes & (RG_CLASS_NUM | RG_CLASS_WHEN)) != 0;
    return !(c->traits & RG_TRAIT_TELL) || number || rg_turn_voiced(d, c);
}

/* "may have visited Lund", "must have known him": perhaps it was so. */
static bool perhaps(const rg_draft *d, const rg_clause *c) {
    bool perfect = false;
    for (size_t i = c->verb_first; c->modal && i < c->verb_last; i++) perfect |= rg_draft_is(d, i, "have");
    return perfect && !rg_infinitive_only_possible(d, c);
}

/* "would become mayor", "would eventually leave": what came, told beforehand. */
static bool foretells(const rg_draft *d, const rg_clause *c) {
    bool would = false, have = false, came = c->verb == RG_VERB_BECOME || c->verb == RG_VERB_LAST;
    for (size_t i = c->verb_first; c->modal && i < c->verb_last; i++) {
        would |= rg_draft_is(d, i, "would"), have |= rg_draft_is(d, i, "have");
        came |= rg_draft_noun(d, i) == RG_NOUN_LATE || rg_draft_noun(d, i) == RG_NOUN_THEN;
    }
    bool link = c->link == RG_LINK_MAIN || c->link == RG_LINK_AND;
    return would && came && link && !have && !rg_infinitive_only_possible(d, c) && d->attribution_start[d->sentence] == d->attribution_start[d->sentence + 1];
}

/* "criticized the army", "protested against the sale", "insisted on a vote": a deed, where what is said is neither a clause nor a quotation. */
static bool deed_of_words(const rg_draft *d, const rg_clause *c) {
    for (size_t i = d->attribution_start[d->sentence]; i < d->attribution_start[d->sentence + 1]; i++) {
        const rg_attribution *a = &d->reading->attributions.at[i];
        if (a->cue.start < c->span.start || a->cue.end > c->span.end) continue;
        if (a->quoted || (c->subject.first >= c->subject.last && c->link != RG_LINK_AND)) return false;
        for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) {
            size_t head = rg_draft_unit(d, d->c->at.at[k].head)->span.start;
            if (a->content.start <= head && head < a->content.end && d->c->at.at[k].link != RG_LINK_RELATIVE) return false;
        }
    }
    const rg_phrase *whom = c->verb == RG_VERB_SAY ? rg_draft_phrase(d, c, "") : NULL; /* "told the mayor" and no more */
    bool only = whom && whom->first >= c->verb_last && rg_turn_person_in(d, whom->first, whom->last) != RG_NONE;
    for (size_t i = whom ? whom->first : 0; whom && i < whom->last; i++) only |= rg_draft_acts(d, i);
    for (size_t k = 0; k < c->phrase_count; k++) only &= !d->c->phrases.at[c->phrases + k].prep.len;
    return c->past && !c->passive && c->verb != RG_VERB_CLAIM && !only;
}

/* A clause that tells of what was. Of a relative one whose pronoun is not its subject the words are but half. */
static bool states(const rg_draft *d, const rg_clause *c) {
    static const char *const facts[] = {"when", "after", "as", "because", "since", "where", "so"};
    bool own = c->subject.first < c->subject.last, no = own && c->subject.last > c->subject.first + 1 && rg_draft_unit(d, c->subject.first)->classes & RG_CLASS_NEG; /* "No heir was born" */
    if (no || rg_draft_condition(d, c)) return false;
    if (c->link == RG_LINK_REDUCED) return beside_act(d, c) || opening(d, c);
    bool where = c->link == RG_LINK_RELATIVE && own && c->subject.first > c->relative && rg_draft_is(d, c->relative, "where"); /* "to Riga, where he gathered an army" */
    bool link = c->link == RG_LINK_MAIN || c->link == RG_LINK_AND || where || (c->link == RG_LINK_RELATIVE && !(own && c->subject.first > c->relative));
    bool fact = c->link == RG_LINK_SUB && c->first < c->verb_first && rg_draft_unit(d, c->first)->classes & RG_CLASS_FACT;
    for (size_t i = 0; c->link == RG_LINK_SUB && i < sizeof facts / sizeof *facts; i++) fact |= own && rg_text_is(c->linker, facts[i]) && !rg_draft_is(d, c->subject.first - 1, "that"); /* not "so that they" */
    const rg_phrase *by = c->passive ? rg_draft_phrase(d, c, "by") : NULL; /* "was praised by Lind": of whom or what he spoke */
    bool says = (c->verb == RG_VERB_SAY || c->verb == RG_VERB_CLAIM || c->verb == RG_VERB_DENY) && !(by && by->last == c->last) && rg_turn_voiced(d, c) && !deed_of_words(d, c);
    size_t k = c->passive && c->verb == RG_VERB_SAY && rg_turn_voiced(d, c) ? rg_clause_at(d->reading, c->sentence, rg_draft_unit(d, c->head)->span.start) : RG_NONE;
    says |= k != RG_NONE && k + 1 < d->c->clause_start[c->sentence + 1] && d->c->at.at[k + 1].link == RG_LINK_THAT; /* "was told by Lind that A" */
    says |= c->verb == RG_VERB_OCCUR && rg_draft_is(d, c->verb_last, "that") && rg_turn_voiced(d, c); /* "Lind held that A" */
    return (link || fact) && !rg_turn_asks(d, c) && (c->past || perhaps(d, c) || c->link == RG_LINK_MAIN || c->link == RG_LINK_AND) && !c->negated && !c->late && (!c->modal || perhaps(d, c) || foretells(d, c)) && !c->quoted && !c->aside && !says && !gauges(d, c) && !of_whom(d, c) && sure(d, c);
}

/* "the claims of the princes, who": the noun phrase that somebody is, of those that "of" joins; false where none is. */
static bool somebody(rg_draft *d, rg_turn *t) {
    for (size_t from = t->first; from < t->last; from++) {
        size_t end = from;
        while (end < t->last && !rg_draft_is(d, end, "of")) end++;
        for (size_t i = from; i < end; i++) {
            const rg_name *n = rg_turn_name_at(d, i);
            bool people = n ? n->type == RG_NAME_PERSON || n->type == RG_NAME_GROUP : rg_draft_acts(d, i) || rg_draft_many(d, i);
            if (people && !rg_turn_owns(d, i, end)) return t->first = from, true;
        }
        from = end;
    }
    return false;
}

/* "Some left for home", "none reached the coast": of those who were in what is spoken of. */
static bool some_of_them(rg_draft *d, const rg_turn *t) {
    static const char *const words[] = {"some", "few", "many", "most", "several", "others", "all", "none"};
    bool own = t->first == t->c->subject.first && t->c->subject.first < t->c->subject.last, affair = rg_turn_about(d) != RG_NONE && !d->events.at[rg_turn_about(d)].person && d->events.at[rg_turn_about(d)].head.len;
    for (size_t i = 0; own && affair && i < sizeof words / sizeof *words; i++)
        if (rg_draft_is(d, t->first, words[i])) return true;
    return false;
}

/* Does "it" stand for what was spoken of, rather than for a clause behind ("it was hard to say", "it rained")? */
static bool stands_for(const rg_draft *d, const rg_turn *t) {
    const rg_clause *next = t->index + 1 < d->c->clause_start[d->sentence + 1] ? &d->c->at.at[t->index + 1] : NULL;
    bool behind = t->c->verb == RG_VERB_BE && next && (next->link == RG_LINK_THAT || next->link == RG_LINK_INFINITIVE || next->link == RG_LINK_RELATIVE);
    behind |= next && next->link == RG_LINK_INFINITIVE && next->first == t->c->last && (rg_draft_unit(d, t->c->last - 1)->classes & RG_CLASS_WHEN || rg_draft_measures(d, t->c->last - 1)); /* "it took a year to" */
    if (!behind && d->it_first >= d->it_last && t->c->verb == RG_VERB_BE && rg_draft_is(d, t->c->verb_last, "the") && d->current != RG_NONE && !d->events.at[d->current].person) return true; /* "It was the last flood there": what is spoken of */
    return d->it_first < d->it_last && d->it_sentence + 1 >= d->sentence && !behind && (t->c->passive || t->c->verb == RG_VERB_BE || t->c->verb == RG_VERB_STEM || t->c->traits & RG_TRAIT_STATE || rg_draft_phrase(d, t->c, ""));
}

enum { SUBJECT_UNITS = 9 };

/* "the first years of his reign", "most of both armies": what the words of the subject, right before the verb, name, which are no name elsewhere;
 * RG_NONE. */
static size_t by_words(rg_draft *d, const rg_turn *t) {
    enum { NO = RG_CLASS_PUNCT | RG_CLASS_REL | RG_CLASS_SUB | RG_CLASS_WHEN | RG_CLASS_NEG | RG_CLASS_NOM, LEADS = RG_CLASS_DET | RG_CLASS_CC | RG_CLASS_PUNCT };
    size_t first = t->first, last = t->last, head;
    bool noun = false, own = t->c->subject.first < t->c->subject.last && t->first == t->c->subject.first;
    while (first < last && rg_draft_unit(d, first)->classes & LEADS && !(rg_draft_unit(d, first)->classes & (RG_CLASS_NAME | RG_CLASS_ALONE | RG_CLASS_PRON))) first++;
    while (last > first && rg_draft_unit(d, last - 1)->classes & (RG_CLASS_ADV | RG_CLASS_PUNCT) && !(rg_draft_unit(d, last - 1)->classes & (RG_CLASS_NOUN | RG_CLASS_NAME))) last--;
    bool part = first + 2 < last && rg_draft_is(d, first + 1, "of") && !rg_draft_is(d, first, "one") && (rg_draft_unit(d, first)->classes & RG_CLASS_ALONE || rg_draft_is(d, first, "both") || rg_draft_is(d, first, "each")); /* "many of the raiders" */
    bool several = own && last == first + 1 && t->c->past && (rg_draft_unit(d, first)->classes & (RG_CLASS_NOUN | RG_CLASS_VERB | RG_CLASS_PRON | RG_CLASS_NUM | RG_CLASS_ADV | RG_CLASS_ALONE)) == RG_CLASS_NOUN && !rg_turn_name_at(d, first) && rg_text_ends(rg_draft_unit(d, first)->fold, RG_TEXT("s")); /* "Quarrels" */
    size_t whole = last; /* "The quarrel with the duke": with what hangs on it */
    while (own && whole < t->c->verb_first && whole < first + SUBJECT_UNITS && (whole > last || (rg_draft_unit(d, last)->classes & RG_CLASS_PREP && last == t->last)) && !(rg_draft_unit(d, whole)->classes & NO)) {
        if (rg_draft_unit(d, whole)->classes & RG_CLASS_DET && !(rg_draft_unit(d, whole - 1)->classes & (RG_CLASS_PREP | RG_CLASS_CC))) return RG_NONE; /* "close to the coast | the island" */
        whole++;
    }
    size_t stop = whole;
    while (whole > last && rg_draft_unit(d, whole - 1)->classes & RG_CLASS_ADV && !(rg_draft_unit(d, whole - 1)->classes & (RG_CLASS_NOUN | RG_CLASS_NAME))) whole--;
    if (whole > last && stop == t->c->verb_first && rg_call_noun(d, whole - 1)) last = whole;
    if (!own || (last < first + 2 && !several) || last > first + SUBJECT_UNITS || (rg_draft_unit(d, first)->classes & RG_CLASS_NUM && !part) || rg_draft_is(d, first, "more") || rg_draft_is(d, first, "others")) return RG_NONE;
    size_t verb = last < t->c->verb_first && rg_draft_is(d, last, ",") && rg_draft_is(d, t->c->verb_first - 1, ",") ? last : t->c->verb_first; /* "Most of the towns, including Lund, lay" */
    for (size_t i = first; i < verb; i++)
        if (rg_draft_unit(d, i)->classes & NO || (i >= last && !(rg_draft_unit(d, i)->classes & RG_CLASS_ADV))) return RG_NONE;
    for (head = first; head < last && !(head > first && rg_draft_unit(d, head)->classes & RG_CLASS_PREP); head++) noun |= (rg_draft_unit(d, head)->classes & (RG_CLASS_NOUN | RG_CLASS_NAME | RG_CLASS_ALONE)) != 0;
    if (!noun || rg_draft_unit(d, last - 1)->classes & RG_CLASS_DET || rg_draft_is(d, last - 1, "it") || !rg_call_noun(d, last - 1) || !rg_call_noun(d, head - 1)) return RG_NONE;
    rg_span span = rg_draft_span(d, first, last);
    rg_text name = rg_text_cut(d->reading->text, span);
    return rg_event_of_words(d, name, name, span);
}

/* What the clause is about: the event that is its subject, its person or thing; of a number of people, what is spoken of. */
static size_t about(rg_draft *d, rg_turn *t) {
    bool relative = t->c->link == RG_LINK_RELATIVE;
    if (relative && rg_text_is(t->c->linker, "who") && !somebody(d, t)) return RG_NONE;
    const rg_unit *head = rg_draft_unit(d, t->first);
    bool alone = t->last == t->first + 1, nobody = alone && head->classes & (RG_CLASS_PRON | RG_CLASS_DET | RG_CLASS_NEG) && !(head->classes & (RG_CLASS_NAME | RG_CLASS_NUM)) && rg_turn_pronoun(d, t) == RG_NONE && !rg_turn_they(d, t);
    if (alone && some_of_them(d, t)) return rg_turn_about(d);
    size_t before = alone && rg_draft_is(d, t->first, "this") && t->c->verb != RG_VERB_BE && rg_draft_phrase(d, t->c, "") ? d->clause_event[t->index] : RG_NONE; /* "This put the guild in debt": what was told before did */
    if (before != RG_NONE && !d->events.at[before].person) return t->subject.event = before;
    if (alone && rg_draft_is(d, t->first, "it") && stands_for(d, t)) return t->subject.event = rg_event_find(d, t->first, t->last).event;
    bool adjunct = head->classes & (RG_CLASS_PREP | RG_CLASS_SUB | RG_CLASS_ADV) && !(head->classes & (RG_CLASS_NAME | RG_CLASS_NUM | RG_CLASS_DET | RG_CLASS_NOUN | RG_CLASS_PRON));
    if (nobody || adjunct || (alone && rg_draft_is(d, t->first, "one"))) return RG_NONE;
    t->subject = rg_event_find(d, t->first, t->last);
    if (t->subject.event != RG_NONE) return t->subject.event;
    const rg_clause *outer = t->c->outer == RG_NONE ? NULL : &d->c->at.at[t->c->outer];
    size_t person = rg_turn_person_in(d, t->first, t->last);
    if (person == RG_NONE && outer && outer->verb == RG_VERB_NAME && outer->link == RG_LINK_REDUCED) person = rg_turn_person_in(d, outer->verb_last, outer->last); /* "a baker named X took" */
    if (person != RG_NONE) return rg_event_of_person(d, person);
    bool counted = head->classes & RG_CLASS_NUM && !(head->classes & RG_CLASS_WHEN);
    if (counted && relative) t->first++; /* "three men who" */
    size_t thing = t->first < t->last ? rg_thing_subject(d, t) : RG_NONE;
    if (thing == RG_NONE && counted) return rg_turn_about(d);
    return thing == RG_NONE && t->first < t->last && (t->c->link == RG_LINK_MAIN || t->c->link == RG_LINK_AND) ? by_words(d, t) : thing;
}

/* "After the siege ended | they left": does the clause open its sentence by a conjunction, and the next, behind which no comma stands, have the main verb? */
static bool leads_up(const rg_draft *d, const rg_turn *t, const rg_clause *next) {
    unsigned first = rg_draft_unit(d, t->c->first)->classes;
    bool opens = t->index == d->c->clause_start[d->sentence] && first & RG_CLASS_SUB && !(first & (RG_CLASS_DET | RG_CLASS_PRON | RG_CLASS_REL)) && next->subject.first == next->first;
    for (size_t i = next->first; opens && i < d->c->unit_start[d->sentence + 1]; i++) opens = !rg_draft_is(d, i, ",");
    return opens && !(rg_draft_unit(d, next->first)->classes & RG_CLASS_REL);
}

/* Behind the clause and what its verb has for an object: "hoped | the league would hold", "the belief | that the lamp was out". */
static size_t behind(const rg_draft *d, const rg_turn *t) {
    size_t last = t->c->last;
    for (size_t i = t->c->verb_last; t->c->link == RG_LINK_SUB && i < last; i++)
        if (rg_draft_is(d, i, ",")) return i; /* "As the ice gave, Holm" and what he did */
    for (size_t k = t->index + 1; k < d->c->clause_start[d->sentence + 1]; k++) { /* "held their line, and the attempt" that then failed */
        const rg_clause *next = &d->c->at.at[k];
        if (next->subject.first < next->subject.last && next->subject.first > t->c->verb_last && next->subject.first < last) last = next->subject.first;
    }
    while (last > t->c->verb_last && rg_draft_unit(d, last - 1)->classes & (RG_CLASS_CC | RG_CLASS_PUNCT) && !rg_draft_is(d, last - 1, ")")) last--;
    for (size_t k = t->index + 1; k < d->c->clause_start[d->sentence + 1]; k++) {
        const rg_clause *next = &d->c->at.at[k];
        bool goes_on = next->first == last && !next->aside && !next->quoted && next->last <= t->c->first + WORDS_MOST && !(rg_draft_unit(d, next->first)->classes & (RG_CLASS_PUNCT | RG_CLASS_CC)) && !(rg_draft_unit(d, last - 1)->classes & (RG_CLASS_PUNCT | RG_CLASS_CC));
        bool object = next->link == RG_LINK_AND && next->subject.first < next->subject.last && t->c->link != RG_LINK_RELATIVE && t->c->verb != RG_VERB_DIE && !leads_up(d, t, next) && !(t->c->link == RG_LINK_SUB && t->c->verb == RG_VERB_MOVE); /* "when he died | his mill was sold" */
        const rg_clause *to = next - 1; /* "to find out | who had fired" */
        bool asks = next->link == RG_LINK_RELATIVE && to->link == RG_LINK_INFINITIVE && last >= to->verb_last && last <= to->verb_last + 1 && !rg_draft_is(d, last, "that") && !rg_draft_is(d, last, "which");
        if (!goes_on || !(next->link == RG_LINK_THAT || object || asks || next->link == RG_LINK_INFINITIVE || next->link == RG_LINK_REDUCED)) break;
        last = next->last;
    }
    return last;
}

/* "The treaty was signed in 1721": has the event that is the subject a claim out of what stands behind the verb? */
static bool event_told(const rg_draft *d, size_t event, const rg_clause *c) {
    for (size_t i = d->sentence_claims; i < d->claims.n; i++) {
        const rg_claim *claim = &d->claims.at[i];
        if (rg_text_same(claim->event_key, d->events.at[event].key) && claim->value_span.start >= rg_draft_unit(d, c->head)->span.end && claim->value_span.start < c->span.end) return true;
    }
    return false;
}

/* "were in rebellion", "was under siege", "were among the dead": what says how it was. */
static bool is_within(const rg_draft *d, size_t from, size_t last) {
    static const char *const preps[] = {"in", "under", "without", "against", "of", "on", "at"}, *const also[] = {"from", "through", "among", "for", "with", "within", "behind", "outside", "beyond"};
    bool plain = from < last && (from == 0 || !(rg_draft_unit(d, from - 1)->classes & RG_CLASS_ADV) || rg_text_ends(rg_draft_unit(d, from - 1)->fold, RG_TEXT("ly"))); /* not "was long | for a boat" */
    bool prep = false;
    for (size_t i = 0; i < sizeof preps / sizeof *preps; i++) prep |= rg_draft_is(d, from, preps[i]);
    bool a = from + 2 < last && (rg_draft_is(d, from + 1, "a") || rg_draft_is(d, from + 1, "an")) && !rg_draft_is(d, from + 2, "matter"), as = plain && from + 2 < last && rg_draft_is(d, from, "as") && (a || rg_draft_is(d, from + 2, "as")); /* "was as a clerk", "as great as" */
    prep |= as;
    for (size_t i = 0; plain && i < sizeof also / sizeof *also; i++) prep |= rg_draft_is(d, from, also[i]);
    return prep && from + 1 < last && !(rg_draft_unit(d, from + 1)->classes & (RG_CLASS_WHEN | RG_CLASS_PRON | RG_CLASS_NEG)) && !rg_draft_is(d, from + 1, "fact");
}

/* "Also important was the bridge": what is told of stands behind the verb. Not "Chlorine was a weapon", "was the most feared weapon". */
static bool inverted(rg_draft *d, rg_turn *t, size_t from, size_t last) {
    const rg_unit *u = rg_draft_unit(d, t->first);
    bool one = rg_draft_is(d, from, "a") || rg_draft_is(d, from, "an") || (from + 1 < last && (rg_draft_unit(d, from + 1)->classes & (RG_CLASS_ADV | RG_CLASS_ORD) || rg_draft_is(d, from + 1, "most")));
    bool bare = !one && t->last == t->first + 1 && u->name == RG_NONE && !(u->classes & (RG_CLASS_PRON | RG_CLASS_DET | RG_CLASS_NUM)) && rg_draft_sense(d, t->first) == RG_SENSE_NO && !rg_draft_event_noun(d, t->first) && rg_draft_unit(d, from)->classes & RG_CLASS_DET;
    size_t event = bare ? rg_thing_meant(d, from, last) : RG_NONE;
    if (!bare) return false;
    t->event = event;
    if (event != RG_NONE) rg_turn_text_claim(d, t, RG_PROPERTY_TOPIC, t->first, t->last, "topic/clause");
    return true;
}

/* "One of his friends was Korn", "One of the first deeds of the league was the capture of Lund": what stands behind the verb is one of those before it. */
static bool one_of(rg_draft *d, rg_turn *t, size_t from, size_t last) {
    bool among = t->first + 2 < t->last && rg_draft_is(d, t->first, "one") && rg_draft_is(d, t->first + 1, "of") && t->first == t->c->subject.first;
    const rg_name *n = from < last ? rg_turn_name_at(d, from) : NULL;
    bool apart = among && t->last < t->c->verb_first && !(rg_draft_unit(d, t->last)->classes & (RG_CLASS_PREP | RG_CLASS_ADV)); /* "one of the towns the duke took was" */
    for (size_t i = t->last; among && i < t->c->verb_first; i++) apart |= (rg_draft_unit(d, i)->classes & RG_CLASS_NEG) != 0;
    if (!among || apart || from >= last || !(n || rg_draft_is(d, from, "the")) || rg_draft_unit(d, from)->classes & RG_CLASS_WHEN) return false;
    bool person = n && n->type == RG_NAME_PERSON && !rg_turn_owns(d, from, last);
    t->event = person ? rg_event_of_person(d, rg_draft_unit(d, from)->name) : rg_thing_meant(d, from, last);
    if (t->event != RG_NONE) rg_turn_text_claim(d, t, person ? RG_PROPERTY_ROLE : RG_PROPERTY_TOPIC, t->first, t->last, person ? "role/one-of" : "topic/one-of");
    return true;
}

/* "The soup was cold", "Korn was the heir": what somebody was is a role, what a thing was or anybody was like a topic. */
static void be_told(rg_draft *d, rg_turn *t, bool person, size_t last) {
    size_t from = t->c->verb_last;
    for (bool pair = true, one = true; from < last && (pair || one); from += pair ? 2 : one) { /* "at times", "often" */
        pair = rg_unit_adverb(d->c, d->reading->language->clause, d->reading, from);
        one = rg_draft_unit(d, from)->classes & RG_CLASS_ADV && !(rg_draft_unit(d, from)->classes & (RG_CLASS_NOUN | RG_CLASS_NUM));
    }
    if (one_of(d, t, from, last)) return;
    bool counted = rg_draft_unit(d, t->first)->classes & RG_CLASS_NUM, owned = from < last && rg_draft_unit(d, from)->name != RG_NONE && rg_turn_owns(d, from, last), named = from < last && rg_draft_unit(d, from)->name != RG_NONE && !owned;
    bool led = rg_draft_unit(d, t->c->first)->classes & RG_CLASS_PREP; /* "Among those who had gone to sea was X" */
    for (size_t i = t->c->first; led && i < t->c->verb_first; i++) led = !(rg_draft_unit(d, i)->classes & RG_CLASS_PUNCT);
    led |= t->first > 1 && (rg_draft_unit(d, t->first - 1)->classes & RG_CLASS_VERB || rg_draft_unit(d, t->first - 2)->classes & RG_CLASS_VERB);
    bool half = t->c->link == RG_LINK_RELATIVE && rg_text_is(t->c->linker, "which"); /* "the truce with the duke, which was" */
    bool towns = named && person && !led && !counted && !half && rg_turn_name_at(d, from)->type != RG_NAME_PERSON && t->subject.event == RG_NONE && !rg_turn_named(d, t); /* "The members were Gora and Orvaz" */
    if (towns) rg_turn_text_claim(d, t, RG_PROPERTY_TOPIC, from, last, "topic/was");
    if (counted || half || (named && (person || led))) return; /* "three councils were", "the leader was X" */
    bool among = from + 1 < last && rg_draft_is(d, from, "one") && rg_draft_is(d, from + 1, "of"); /* "was one of the largest states" */
    if (among || is_within(d, from, last)) {
        rg_turn_text_claim(d, t, person && among ? RG_PROPERTY_ROLE : RG_PROPERTY_TOPIC, from, last, person && among ? "role/clause" : "topic/clause");
        return;
    }
    bool another = from + 1 < last && rg_draft_is(d, from, "another"), those = from + 2 < last && (rg_draft_is(d, from, "that") || rg_draft_is(d, from, "those")) && rg_draft_is(d, from + 1, "of");
    if (those) rg_turn_text_claim(d, t, RG_PROPERTY_TOPIC, from, last, "topic/that-of"); /* "The tongue was that of the Danes" */
    if (from >= last || (rg_draft_unit(d, from)->classes & RG_CLASS_PRON && !another) || rg_draft_unit(d, from)->classes & (RG_CLASS_PREP | RG_CLASS_PUNCT | RG_CLASS_WHEN | RG_CLASS_SUB | RG_CLASS_NEG)) return;
    size_t noun;
    if (inverted(d, t, from, last)) return;
    if (rg_turn_noun_in(d, from, last, RG_NOUN_RESULT, &noun) || rg_turn_noun_in(d, from, last, RG_NOUN_CAUSE, &noun)) return; /* "was the result of a plot" */
    static const char *const how_much[] = {"all", "much", "most", "many"}; /* "were all known", "was much larger" */
    bool role = (owned || named || rg_draft_unit(d, from)->classes & RG_CLASS_DET) && !rg_draft_is(d, from + 1, "that"); /* "certain that A" is none */
    for (size_t i = 0; i < sizeof how_much / sizeof *how_much; i++) role &= !rg_draft_is(d, from, how_much[i]);
    if (role && person) rg_turn_text_claim(d, t, RG_PROPERTY_ROLE, from, last, "role/clause");
    else if (!rg_left_told(d, rg_draft_span(d, from, last), RG_PROPERTY_TOPIC, RG_PROPERTY_TOPIC)) rg_turn_text_claim(d, t, RG_PROPERTY_TOPIC, from, last, role ? "topic/was" : "topic/clause"); /* "was best known for his cruelty" */
}

/* Is the subject one thing, has it a name, or has the account spoken of it before? What is so of all of a kind ("People like tea") is no matter
 * of the account's. */
static bool of_account(const rg_draft *d, const rg_turn *t, size_t event, size_t events) {
    const rg_unit *u = rg_draft_unit(d, t->first);
    bool one = u->classes & RG_CLASS_DET || (t->first > 0 && rg_draft_unit(d, t->first - 1)->classes & RG_CLASS_DET);
    for (size_t i = t->first; i < t->last && !one; i++) one = rg_draft_unit(d, i)->name != RG_NONE;
    if (u->classes & RG_CLASS_NUM) return false;
    return (one && !rg_draft_is(d, t->first, "a") && !rg_draft_is(d, t->first, "an")) || event < events || d->events.at[event].supposed;
}

/* "The bones show a sudden drop": what can be seen in a thing, not what somebody says. */
static bool shows(const rg_draft *d, const rg_turn *t) {
    const rg_phrase *object = t->first >= t->last ? NULL : t->c->verb == RG_VERB_SAY || t->c->verb == RG_VERB_CLAIM ? rg_draft_phrase(d, t->c, "") : NULL;
    return object && object->first >= t->c->verb_last && !(t->c->traits & (RG_TRAIT_HOLD | RG_TRAIT_ASCRIBE)) && !rg_turn_voiced(d, t->c) && rg_turn_person_in(d, t->first, t->last) == RG_NONE && !rg_draft_acts(d, t->last - 1);
}

/* Does a clause in the present say what is so, rather than what somebody says, holds, or does not know? */
static bool is_so(const rg_draft *d, const rg_turn *t) {
    const rg_clause *c = t->c, *next = t->index + 1 < d->c->clause_start[d->sentence + 1] ? &d->c->at.at[t->index + 1] : NULL;
    bool says = (c->verb == RG_VERB_SAY && !shows(d, t)) || c->verb == RG_VERB_CLAIM || c->verb == RG_VERB_DENY || c->verb == RG_VERB_NAME || c->traits & (RG_TRAIT_HOLD | RG_TRAIT_ASCRIBE);
    bool that = next && next->link == RG_LINK_THAT && next->first == c->last; /* "is certain that A" */
    bool open = false;
    for (size_t i = c->verb_first; i < c->last && !open; i++) open = rg_draft_noun(d, i) == RG_NOUN_UNKNOWN || rg_draft_noun(d, i) == RG_NOUN_UNTRUE;
    return !says && !that && !open && !(c->subject.first < c->subject.last && rg_draft_unit(d, c->subject.first)->classes & RG_CLASS_NEG);
}

/* "There is a doubt about the date", "There remained a debt": that there is, where no more has been claimed of it. */
static bool there_is(rg_draft *d, size_t k) {
    const rg_clause *c = &d->c->at.at[k];
    const rg_phrase *object = rg_draft_phrase(d, c, "");
    bool there = !c->passive && c->subject.last == c->subject.first + 1 && rg_draft_is(d, c->subject.first, "there");
    bool bare = c->subject.last == c->verb_first && (c->subject.first == 0 || !(rg_draft_unit(d, c->subject.first - 1)->classes & (RG_CLASS_VERB | RG_CLASS_NOUN | RG_CLASS_NAME))); /* not "what was done there took a year" */
    bool none;
    there = there && (c->verb == RG_VERB_BE || bare);
    if (!there || !object || object->first < c->verb_last || rg_draft_condition(d, c) || c->negated || c->modal || c->quoted || c->aside || rg_silence_idea(d, k, &none)) return there;
    const rg_unit *u = rg_draft_unit(d, object->first);
    if (u->classes & (RG_CLASS_NUM | RG_CLASS_NEG | RG_CLASS_PRON | RG_CLASS_WHEN | RG_CLASS_PREP) || rg_left_told(d, object->span, RG_PROPERTY_EXISTENCE, RG_PROPERTY_NUMBER)) return true;
    rg_turn t = {.index = k, .c = c, .event = rg_thing_meant(d, object->first, object->last), .within = RG_NONE, .subject = {.event = RG_NONE}};
    for (size_t i = d->sentence_claims; t.event != RG_NONE && i < d->claims.n; i++)
        if (rg_text_same(d->claims.at[i].event_key, d->events.at[t.event].key)) return true; /* "there was a rising in 1798" */
    if (t.event != RG_NONE) rg_turn_text_claim(d, &t, RG_PROPERTY_EXISTENCE, object->first, rg_turn_reach(d, &t, object), "existence/there");
    return true;
}

/* Of too long a clause, up to its last comma that is not too far. */
static void shorten(const rg_draft *d, rg_clause *c) {
    size_t last = c->first + WORDS_MOST;
    if (c->last <= last) return;
    while (last > c->verb_last + 1 && !rg_draft_is(d, last, ",")) last--;
    if (last <= c->verb_last + 1) return;
    c->last = last;
    c->span.end = rg_draft_unit(d, last - 1)->span.end;
}

/* "It was during the siege that | Korn died", "One new thing was that | the smiths were armed": the clause that tells what was then, or what something was, is a
 * main one. */
static void uncleave(const rg_draft *d, size_t clause, rg_clause *c) {
    const rg_clause *it = clause > d->c->clause_start[d->sentence] && c->link == RG_LINK_THAT ? &d->c->at.at[clause - 1] : NULL;
    if (!it || it->verb != RG_VERB_BE || it->negated || it->modal || it->quoted || it->subject.first >= it->subject.last || c->first > it->last + 1 || c->subject.first >= c->subject.last) return;
    size_t prep = rg_draft_is(d, it->subject.first, "it") ? rg_spot_cleft(d, it) : RG_NONE, head = it->subject.last - 1;
    bool cleft = prep != RG_NONE && !rg_draft_is(d, prep, "as");
    for (size_t i = cleft ? it->verb_last : 0; cleft && i < it->last; i++) cleft = it->late || !(rg_draft_unit(d, i)->classes & RG_CLASS_NEG);
    uint8_t sense = (uint8_t)rg_draft_sense(d, head);
    bool fact = it->past && c->past && !c->modal && it->last <= it->verb_last + 1 && head > it->subject.first && rg_draft_unit(d, head)->classes & RG_CLASS_NOUN && sense != RG_SENSE_IDEA && rg_draft_noun(d, head) == RG_NOUN_NO;
    if (!cleft && !fact) return;
    c->link = RG_LINK_MAIN;
    c->first = c->subject.first;
    c->span.start = c->subject.span.start;
}

/* "In command of this force was General Korn", "Among the losses was the old bridge": what stands behind the verb is what is told of; true where it is so. */
static bool led_by_phrase(rg_draft *d, size_t k) {
    const rg_clause *c = &d->c->at.at[k];
    bool may = c->verb == RG_VERB_BE && c->link == RG_LINK_MAIN && c->past && !c->negated && !c->modal && !c->quoted && !c->aside && !c->passive && c->subject.first >= c->subject.last && rg_draft_unit(d, c->first)->classes & RG_CLASS_PREP && !(rg_draft_unit(d, c->first)->classes & RG_CLASS_SUB);
    const rg_phrase *of = may ? rg_draft_phrase(d, c, "") : NULL;
    if (!of || of->first != c->verb_last || !(rg_draft_unit(d, of->first)->classes & (RG_CLASS_DET | RG_CLASS_NAME)) || rg_draft_unit(d, of->first)->classes & (RG_CLASS_WHEN | RG_CLASS_NEG | RG_CLASS_NUM)) return false;
    for (size_t i = c->first + 1; i < c->verb_first; i++) /* one phrase, that names something */
        if (rg_draft_unit(d, i)->classes & (RG_CLASS_PUNCT | RG_CLASS_WHEN | RG_CLASS_REL)) return false;
    if (c->verb_first < c->first + 2 || rg_draft_unit(d, c->verb_first - 1)->classes & RG_CLASS_PRON) return false;
    const rg_name *n = rg_turn_name_at(d, of->first);
    rg_turn t = {.index = k, .c = c, .event = n && n->type == RG_NAME_PERSON ? rg_event_of_person(d, rg_draft_unit(d, of->first)->name) : rg_thing_meant(d, of->first, of->last), .within = RG_NONE, .subject = {.event = RG_NONE}};
    if (t.event != RG_NONE) rg_turn_text_claim(d, &t, RG_PROPERTY_TOPIC, c->first, c->verb_first, "topic/led");
    return t.event != RG_NONE;
}

/* "Little is known of his youth", "Nothing is recorded about the mill": told of what it is of; true where it is so. */
static bool little_known(rg_draft *d, size_t k) {
    const rg_clause *c = &d->c->at.at[k];
    bool one = c->passive && c->subject.last == c->subject.first + 1, alone = one && (rg_draft_unit(d, c->subject.first)->classes & (RG_CLASS_ALONE | RG_CLASS_NEG) || rg_draft_is(d, c->subject.first, "little"));
    bool known = alone && (rg_draft_noun(d, c->head) == RG_NOUN_KNOWN || c->traits & RG_TRAIT_RECORD);
    bool of = known && c->verb_last + 1 < c->last && (rg_draft_is(d, c->verb_last, "of") || rg_draft_is(d, c->verb_last, "about"));
    if (!of || c->link != RG_LINK_MAIN || c->modal || c->quoted || c->aside) return false;
    size_t first = c->verb_last + 1, last = c->last;
    while (last > first && rg_draft_unit(d, last - 1)->classes & (RG_CLASS_PUNCT | RG_CLASS_CC)) last--;
    char is = rg_draft_is(d, first, "his") ? 'h' : rg_draft_is(d, first, "her") ? 's' : 0;
    size_t person = is && d->person != RG_NONE ? rg_gender_last(d, d->person, is) : rg_turn_person_in(d, first, last);
    rg_turn t = {.index = k, .c = c, .event = person != RG_NONE ? rg_event_of_person(d, person) : rg_thing_meant(d, first, last), .within = RG_NONE, .subject = {.event = RG_NONE}};
    if (t.event == RG_NONE) return false;
    size_t from = c->subject.first - (c->subject.first > d->c->unit_start[d->sentence] && rg_draft_is(d, c->subject.first - 1, "not"));
    size_t claim = rg_turn_text_claim(d, &t, RG_PROPERTY_TOPIC, from, last, "topic/little-known");
    if (claim != RG_NONE) d->claims.at[claim].denied = false; /* that there is so little is so */
    return true;
}

static void tell(rg_draft *d, size_t clause) {
    if (little_known(d, clause) || led_by_phrase(d, clause)) return;
    rg_clause whole = d->c->at.at[clause];
    uncleave(d, clause, &whole);
    shorten(d, &whole);
    rg_turn t = {.index = clause, .c = &whole, .event = RG_NONE, .within = RG_NONE, .subject = {.event = RG_NONE}};
    if (!states(d, t.c) || rg_turn_apart(d, t.c) || rg_turn_meanwhile(d, t.c) || t.c->last > t.c->first + WORDS_MOST || told_already(d, t.c) || rg_attend_told(d, clause)) return;
    rg_spoken now = rg_gender_before(d, clause);
    bool opens = whole.link == RG_LINK_REDUCED && whole.outer == RG_NONE;
    whole.past |= opens || perhaps(d, &whole) || foretells(d, &whole);
    if (whole.link == RG_LINK_REDUCED && !opens) t.index = whole.outer, t.c = &d->c->at.at[whole.outer]; /* ", beating drums": the subject of the verb before */
    rg_turn_find_subject(d, &t);
    t.index = clause, t.c = &whole;
    size_t events = d->events.n, event = t.first < t.last ? about(d, &t) : RG_NONE;
    if (!whole.past && event != RG_NONE && !shows(d, &t) && !(of_account(d, &t, event, events) && is_so(d, &(rg_turn){.index = clause, .c = &d->c->at.at[clause]}))) event = RG_NONE;
    bool person = t.subject.event == RG_NONE && (rg_turn_person_in(d, t.first, t.last) != RG_NONE || rg_turn_pronoun(d, &t) != RG_NONE || (t.first < t.last && (rg_draft_noun(d, t.last - 1) == RG_NOUN_ACTOR || rg_draft_sense(d, t.last - 1) == RG_SENSE_PERSON)));
    rg_gender_again(d, now);
    whole.last = behind(d, &t);
    if (whole.link == RG_LINK_RELATIVE && !(whole.subject.first < whole.subject.last && whole.subject.first > whole.relative)) whole.subject = (rg_phrase){0}; /* "who kept the keys": kept the keys */
    const rg_phrase *object = whole.passive || whole.verb == RG_VERB_BE ? NULL : rg_draft_phrase(d, &whole, "");
    bool acts = object && object->first >= whole.verb_last && !rg_turn_has_when(d, object) && !(whole.traits & RG_TRAIT_STATE); /* "The siege changed opinion in Lund" */
    bool timed = event != RG_NONE && event == t.subject.event && !acts && !defines(d, t.c) && event_told(d, event, t.c);
    timed |= event == t.subject.event && !acts && !whole.passive && whole.last <= whole.verb_last && (whole.verb == RG_VERB_BEGIN || whole.verb == RG_VERB_FINISH || whole.verb == RG_VERB_OCCUR); /* "after the siege began": when something else was, and no more */
    t.event = event;
    if (event == RG_NONE || timed || !says_enough(d, t.c, whole.last)) return;
    size_t to = t.index + 1;
    if (whole.verb == RG_VERB_BE && whole.verb_last == d->c->at.at[clause].last && to < d->c->clause_start[d->sentence + 1] && d->c->at.at[to].link == RG_LINK_INFINITIVE && d->c->at.at[to].verb != RG_VERB_SAY && (!person || rg_infinitive_planned(d, &d->c->at.at[to]))) rg_turn_text_claim(d, &t, RG_PROPERTY_TOPIC, d->c->at.at[to].first, d->c->at.at[to].last, "topic/was"); /* "the solution was to unite them" */
    else if (whole.verb == RG_VERB_BE) be_told(d, &t, person, whole.last);
    else if (rg_told_state(d, &whole)) rg_act_words(d, &t, event, RG_PROPERTY_TOPIC, "topic/clause");
    else rg_act_words(d, &t, event, RG_PROPERTY_OUTCOME, "outcome/clause");
}

bool rg_told_between(const rg_draft *d, const rg_clause *c) {
    size_t end = d->attribution_start[d->sentence + 1];
    for (size_t i = c->verb_first > c->first && rg_draft_is(d, c->verb_first - 1, ",") ? d->attribution_start[d->sentence] : end; i < end; i++) {
        const rg_attribution *a = &d->reading->attributions.at[i];
        if (a->cue.start >= c->subject.span.end && a->cue.end <= rg_draft_unit(d, c->verb_first)->span.start && a->content.start >= a->cue.end) return true;
    }
    return false;
}

/* "The plans did not bear fruit": what was not done, of whom or what it is told. */
static void not_done(rg_draft *d, size_t k) {
    const rg_clause *c = &d->c->at.at[k];
    const rg_clause *next = k + 1 < d->c->clause_start[d->sentence + 1] ? c + 1 : NULL;
    bool to = next && next->link == RG_LINK_INFINITIVE && next->first == c->last; /* "did not try to land" */
    bool link = c->link == RG_LINK_MAIN || c->link == RG_LINK_AND, says = c->verb == RG_VERB_SAY || c->verb == RG_VERB_CLAIM || c->verb == RG_VERB_DENY || c->verb == RG_VERB_DISCUSS || rg_turn_voiced(d, c) || rg_silence_keeps(d, c) || rg_silence_limits(d, c);
    bool silent = (c->verb == RG_VERB_SAY || c->verb == RG_VERB_CLAIM) && !c->passive && c->last <= c->verb_last + 1 && (c->last == c->verb_last || rg_draft_unit(d, c->verb_last)->classes & RG_CLASS_PUNCT) && !to && !(next && next->link == RG_LINK_THAT); /* "never confessed" */
    says = (says && !silent) || rg_deny_back(d, c);
    bool not = c->denied_on, could = false, have = false; /* "had no choice" is none */
    for (size_t i = c->subject.last > c->first ? c->subject.last : c->first; i < c->verb_last; i++) {
        bool no = (rg_draft_unit(d, i)->classes & RG_CLASS_NEG) != 0, put_in = no && rg_draft_is(d, i - 1, ",");
        for (size_t at = i; put_in && at < c->verb_first; at++)
            if (rg_draft_is(d, at, ",")) i = at, no = false; /* "Korn, not Lind, fled" */
        not |= no;
        could |= rg_draft_is(d, i, "could");
        have |= rg_draft_is(d, i, "have");
    }
    rg_turn t;
    if (!link || !not || !(c->modal ? could && !have : c->past) || c->quoted || c->aside || says || c->verb == RG_VERB_BE || c->last > c->first + WORDS_MOST || (c->verb_last >= c->last && !to) || rg_attend_told(d, k)) return;
    for (size_t i = d->sentence_claims; i < d->claims.n; i++) /* any claim of what stands behind the verb says so */
        if (d->claims.at[i].value_span.end > rg_draft_unit(d, c->head)->span.start && d->claims.at[i].value_span.start < (to ? next : c)->span.end) return;
    bool nobody = c->subject.first < c->subject.last && rg_draft_unit(d, c->subject.first)->classes & RG_CLASS_NEG;
    bool this = c->subject.last == c->subject.first + 1 && rg_draft_unit(d, c->subject.first)->classes & RG_CLASS_PRON && rg_draft_unit(d, c->subject.first)->classes & RG_CLASS_DET; /* what was told before, no thing */
    if (nobody || (this && c->verb != RG_VERB_OCCUR) || !rg_why_subject(d, k, &t)) return;
    rg_draft_deny(d, rg_turn_text_claim(d, &t, RG_PROPERTY_EXISTENCE, c->head, behind(d, &t), "existence/did-not"));
}

/* "The charter is believed by some | to have ended the feud | and to have saved the town": what somebody holds the subject to have done. */
static void held_to_have(rg_draft *d, size_t k) {
    rg_clause words = d->c->at.at[k];
    size_t of = words.outer;
    bool have = false;
    for (size_t i = words.first; i < words.verb_last; i++) have |= rg_draft_is(d, i, "have");
    while (of != RG_NONE && d->c->at.at[of].link == RG_LINK_INFINITIVE) of = d->c->at.at[of].outer;
    const rg_clause *c = of == RG_NONE ? NULL : &d->c->at.at[of];
    bool held = c && c->passive && !c->negated && !c->quoted && !c->modal && (c->verb == RG_VERB_CLAIM || c->verb == RG_VERB_SAY || c->verb == RG_VERB_DISCUSS || c->traits & RG_TRAIT_HOLD);
    rg_turn t = {.index = of, .c = c, .event = RG_NONE, .within = RG_NONE, .subject = {.event = RG_NONE}};
    if (!have || !held || words.negated || told_already(d, &words)) return;
    rg_turn_find_subject(d, &t);
    size_t event = t.first < t.last ? about(d, &t) : RG_NONE;
    t.index = k, t.c = &words;
    size_t claim = d->claims.n;
    if (event != RG_NONE && says_enough(d, &words, words.last)) rg_act_words(d, &t, event, RG_PROPERTY_OUTCOME, "outcome/held");
    if (d->claims.n == claim || d->claims.at[claim].voice_count > 1) return;
    for (size_t i = d->attribution_start[d->sentence]; i < d->attribution_start[d->sentence + 1]; i++) {
        const rg_attribution *a = &d->reading->attributions.at[i];
        if (a->cue.start < c->span.start || a->cue.end > c->span.end || a->denies || a->who.end == 0) continue;
        rg_draft_say(d, claim, a);
        return;
    }
    rg_draft_hedge(d, claim, RG_HEDGE_REPORTED, rg_draft_span(d, c->verb_first, c->verb_last));
}

/* "accused him of": who he is; RG_NONE where the verb has another object. */
static size_t accused_him(rg_draft *d, const rg_clause *c) {
    rg_turn t = {.index = c->outer, .c = &d->c->at.at[c->outer], .event = RG_NONE};
    size_t whom = d->whom;
    rg_turn_find_subject(d, &t);
    d->whom = d->clause_spoken[c->outer].person;
    size_t him = t.c->passive ? RG_NONE : rg_turn_object_pronoun(d, &t, rg_draft_phrase(d, t.c, ""));
    d->whom = whom;
    return him;
}

/* "accused Korn of having burned the mill": of Korn, by the accuser's word. */
static void accused(rg_draft *d, size_t clause) {
    rg_turn t = {.index = clause, .c = &d->c->at.at[clause], .event = RG_NONE, .within = RG_NONE, .subject = {.event = RG_NONE}};
    size_t last = behind(d, &t);
    rg_spoken now = rg_gender_before(d, clause);
    rg_turn_find_subject(d, &t);
    size_t him = accused_him(d, t.c);
    t.event = him != RG_NONE ? rg_event_of_person(d, him) : t.first < t.last ? about(d, &t) : RG_NONE;
    rg_gender_again(d, now);
    const rg_phrase *by = rg_draft_phrase(d, t.c, "by"); /* "accused of fraud by the clerks" */
    if (by && by->first > t.c->verb_last && !(rg_draft_unit(d, by->first)->classes & (RG_CLASS_VERB | RG_CLASS_ADV))) last = by->first - 1;
    bool is = t.c->verb == RG_VERB_BE; /* "of being a spy": a role */
    for (size_t i = t.c->verb_last; is && i < last; i++)
        if (claimed(d, i, true)) return;
    if (t.event != RG_NONE && !t.c->negated && says_enough(d, t.c, last)) rg_turn_text_claim(d, &t, RG_PROPERTY_OUTCOME, is ? t.c->verb_last : t.c->head, last, "outcome/accused");
}

enum { LABEL_UNITS = 3 };

/* "Parties involved": a line of a few words without a stop. */
static bool is_label(const rg_draft *d) {
    const rg_sentence *s = &d->reading->sentences.at[d->sentence];
    size_t first = d->c->unit_start[d->sentence], last = d->c->unit_start[d->sentence + 1];
    rg_span block = d->reading->blocks[s->block].span;
    return last <= first + LABEL_UNITS && last > first && !(rg_draft_unit(d, last - 1)->classes & RG_CLASS_PUNCT) && s->span.start <= block.start + 1 && s->span.end + 1 >= block.end;
}

void rg_told_clauses(rg_draft *d) {
    if (is_label(d)) return;
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++)
        if (rg_turn_accused(d, &d->c->at.at[k])) accused(d, k);
        else if (d->c->at.at[k].link == RG_LINK_INFINITIVE) held_to_have(d, k);
        else if (k != d->consumed && d->c->at.at[k].verb_first < d->c->at.at[k].verb_last && !there_is(d, k)) tell(d, k), not_done(d, k);
}
