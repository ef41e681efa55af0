/* draft_effect.c: what brought something about, by a noun phrase, where no rule has told it: "through the carelessness of the mate", "gave up
 * from exhaustion", "was crippled by a fall", "his raids earned him the name", "so alarmed by the noise that they fled".
 *
 * Behind all other rules. What is no person's and no thing's, but a deed or an idea (senses.tsv), can be a cause whatever the verb says.
 */
#include "flow/claim/claim_why.h"

/* Up to a mark, a time, a verb or a preposition other than "of". */
static size_t noun_end(const rg_draft *d, size_t first, size_t last) {
    size_t end = first;
    while (end < last && !(rg_draft_unit(d, end)->classes & (RG_CLASS_PUNCT | RG_CLASS_WHEN | RG_CLASS_NOM | RG_CLASS_REL)) && !(end > first && rg_draft_unit(d, end)->classes & RG_CLASS_PREP && !rg_draft_is(d, end, "of"))) end++;
    while (end > first && rg_draft_unit(d, end - 1)->classes & (RG_CLASS_PREP | RG_CLASS_CC | RG_CLASS_DET) && !(rg_draft_unit(d, end - 1)->classes & RG_CLASS_NOUN)) end--;
    return end;
}

static bool deed_or_idea(const rg_draft *d, size_t unit) {
    rg_sense sense = rg_draft_sense(d, unit);
    bool what = rg_draft_unit(d, unit)->name == RG_NONE && rg_draft_unit(d, unit)->classes & RG_CLASS_NOUN && !rg_draft_acts(d, unit) && !rg_draft_measures(d, unit);
    return what && (sense == RG_SENSE_DEED || sense == RG_SENSE_IDEA || rg_draft_event_noun(d, unit) != NULL || rg_reason_ill(d, rg_draft_unit(d, unit)->fold));
}

/* Does the noun phrase in units [first, last) say a deed or an idea: in its noun, or in what there is a row of, "a series of marriages"? */
static bool abstract(const rg_draft *d, size_t first, size_t last) {
    size_t head = first;
    while (head + 1 < last && !(rg_draft_unit(d, head + 1)->classes & (RG_CLASS_PREP | RG_CLASS_CC))) head++;
    if (head >= last) return false;
    if (deed_or_idea(d, head)) return true;
    bool row = head + 2 < last && rg_draft_is(d, head + 1, "of") && rg_draft_sense(d, head) == RG_SENSE_NO && rg_draft_unit(d, head)->name == RG_NONE;
    return row && deed_or_idea(d, last - 1);
}

/* "Some 300 | died of hunger": a count alone. */
static bool bare_count(const rg_draft *d, const rg_clause *c) {
    size_t last = c->subject.last;
    return c->subject.first < last && rg_draft_unit(d, last - 1)->classes & RG_CLASS_NUM && !(rg_draft_unit(d, last - 1)->classes & (RG_CLASS_NOUN | RG_CLASS_NAME | RG_CLASS_WHEN | RG_CLASS_PRON)) &&
           (last == c->subject.first + 1 || !(rg_draft_unit(d, last - 2)->classes & (RG_CLASS_NOUN | RG_CLASS_NAME)));
}

static bool cause(rg_draft *d, size_t k, size_t first, size_t last, const char *rule) {
    rg_turn t;
    if (first >= last || rg_why_told(d, rg_draft_span(d, first, last)) || !rg_why_turn(d, k, &t)) return false;
    if (t.c->verb == RG_VERB_DIE && bare_count(d, t.c)) t.event = rg_turn_suffered(d);
    if (t.event == RG_NONE) return false;
    return rg_turn_text_claim(d, &t, RG_PROPERTY_CAUSE, first, last, rule) != RG_NONE;
}

/* "Through a series of marriages, he", "was lost through neglect"; not what somebody goes through. */
static void through(rg_draft *d, size_t k) {
    const rg_clause *c = &d->c->at.at[k];
    const rg_phrase *f = rg_draft_phrase(d, c, "through");
    if (!f || !rg_why_tells(d, c) || rg_turn_has_when(d, f)) return;
    bool opens = f->first == d->c->unit_start[d->sentence] + 1 && f->last < c->verb_first, behind = f->first > c->verb_last && c->verb != RG_VERB_MOVE && !(c->traits & (RG_TRAIT_CONVEY | RG_TRAIT_COME));
    size_t last = noun_end(d, f->first, opens ? c->verb_first : c->last);
    if ((opens || behind) && abstract(d, f->first, last)) cause(d, k, f->first, last, "cause/through");
}

/* "gave up from hunger and cold", "dying of thirst": what people suffer from. */
static void suffered(rg_draft *d, size_t k) {
    const rg_clause *c = &d->c->at.at[k];
    bool tells = (c->verb == RG_VERB_DIE || c->ends) && (rg_why_tells(d, c) || (c->link == RG_LINK_REDUCED && !c->negated && !c->quoted)); /* "recovered from fever" */
    for (size_t i = c->verb_last; tells && i + 1 < c->last; i++) {
        bool part = rg_draft_unit(d, i - 1)->classes & (RG_CLASS_ADV | RG_CLASS_ALONE | RG_CLASS_PRON | RG_CLASS_DET) || rg_draft_is(d, i - 1, "most"); /* "died, most of them | of typhus" */
        bool from = rg_draft_is(d, i, "from") || (rg_draft_is(d, i, "of") && (i == c->verb_last || part) && c->verb == RG_VERB_DIE);
        size_t ill = i + 1;
        while (from && ill < c->last && ill < i + 4 && !rg_reason_ill(d, rg_draft_unit(d, ill)->fold) && rg_draft_unit(d, ill)->classes & (RG_CLASS_NOUN | RG_CLASS_DET) && !(rg_draft_unit(d, ill)->classes & RG_CLASS_PREP)) ill++;
        if (!from || ill >= c->last || ill >= i + 4 || !rg_reason_ill(d, rg_draft_unit(d, ill)->fold)) continue;
        cause(d, k, i + 1, noun_end(d, i + 1, c->last), "cause/suffered");
        return;
    }
}

/* May a deed or an idea bring about what the verb says: does it tell of a deed or a change? */
static bool changes(const rg_clause *c) {
    return (c->verb == RG_VERB_ACT && !(c->traits & RG_TRAIT_STATE)) || c->verb == RG_VERB_RESULT || c->verb == RG_VERB_KILL || c->verb == RG_VERB_MOVE || (c->verb == RG_VERB_OTHER && c->traits & RG_TRAIT_TELL);
}

/* "was crippled by a fall", "people displaced by the change": of whom or what it was done to. */
static void by_what(rg_draft *d, size_t k) {
    const rg_clause *c = &d->c->at.at[k];
    const rg_phrase *by = c->passive && changes(c) ? rg_draft_phrase(d, c, "by") : NULL;
    bool tells = rg_why_tells(d, c) || (c->link == RG_LINK_REDUCED && !c->negated && !c->quoted && c->outer != RG_NONE);
    rg_turn t;
    if (!by || !tells || by->first < c->verb_last || rg_turn_has_when(d, by)) return;
    size_t last = noun_end(d, by->first, c->last);
    bool another = rg_draft_unit(d, by->first)->classes & (RG_CLASS_VERB | RG_CLASS_NUM | RG_CLASS_NAME), told = rg_left_told(d, by->span, RG_PROPERTY_PARTICIPANT, RG_PROPERTY_BEFORE);
    if (another || told || !abstract(d, by->first, last) || rg_why_told(d, by->span) || !rg_why_subject(d, k, &t)) return;
    rg_turn_text_claim(d, &t, RG_PROPERTY_CAUSE, by->first, last, "cause/by-what");
}

static bool people(const rg_draft *d, size_t first, size_t last) {
    for (size_t i = first; i < last && !rg_draft_is(d, i, "of"); i++) {
        const rg_name *n = rg_turn_name_at(d, i);
        if (rg_turn_owns(d, i, last)) continue; /* "Korn's raids" */
        if ((n && n->type <= RG_NAME_GROUP) || rg_draft_unit(d, i)->classes & RG_CLASS_NOM || (!n && (rg_draft_acts(d, i) || rg_draft_many(d, i)))) return true;
    }
    return false;
}

/* "His raids earned him the nickname": of what somebody got by them. */
static void earned(rg_draft *d, size_t k) {
    const rg_clause *c = &d->c->at.at[k];
    rg_turn t = {.index = k, .c = c, .event = RG_NONE, .within = RG_NONE, .subject = {.event = RG_NONE}};
    if (c->passive || !rg_reason_wins(d, c) || !rg_why_tells(d, c) || c->verb_last + 2 > c->last) return;
    size_t whom = c->verb_last, first = whom + 1;
    bool pronoun = rg_draft_is(d, whom, "him") || rg_draft_is(d, whom, "her") || rg_draft_is(d, whom, "them"), object = pronoun && first < c->last && rg_draft_unit(d, first)->classes & (RG_CLASS_DET | RG_CLASS_NOUN) && !(rg_draft_unit(d, first)->classes & RG_CLASS_PREP);
    bool name = !pronoun && rg_draft_unit(d, whom)->name != RG_NONE && first < c->last && rg_draft_unit(d, first)->classes & RG_CLASS_DET && !(rg_draft_unit(d, first)->classes & RG_CLASS_PREP);
    if (!object && !name) return;
    rg_turn_find_subject(d, &t);
    size_t last = noun_end(d, first, c->last), from = t.first, to = t.first == c->subject.first && c->subject.first < c->subject.last ? c->verb_first : t.last;
    if (from >= to || people(d, from, to) || rg_draft_unit(d, from)->classes & RG_CLASS_REL || rg_why_told(d, rg_draft_span(d, from, to))) return;
    t.event = rg_thing_meant(d, first, last);
    if (t.event != RG_NONE) rg_turn_text_claim(d, &t, RG_PROPERTY_CAUSE, from, to, "cause/earned");
}

/* "were so alarmed by the noise that they fled": of their flight. */
static void so_that(rg_draft *d, size_t k) {
    const rg_clause *c = &d->c->at.at[k], *before = k > d->c->clause_start[d->sentence] ? c - 1 : NULL;
    bool that = c->link == RG_LINK_THAT || rg_turn_relative_that(c);
    if (!that || !before || c->subject.first >= c->subject.last || !rg_why_tells(d, c) || !rg_why_tells(d, before) || before->subject.first >= before->subject.last) return;
    size_t so = before->verb_first, that_at = c->subject.first, last;
    while (so < that_at && !rg_draft_is(d, so, "so")) so++;
    while (that_at > so && !rg_draft_is(d, that_at, "that")) that_at--;
    for (last = that_at; last > so && rg_draft_unit(d, last - 1)->classes & RG_CLASS_PUNCT; last--) {}
    if (so + 1 < last && so <= before->verb_last) cause(d, k, before->subject.first, last, "cause/so-that");
}

void rg_effect_left(rg_draft *d) {
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) {
        through(d, k);
        suffered(d, k);
        by_what(d, k);
        earned(d, k);
        so_that(d, k);
    }
}
