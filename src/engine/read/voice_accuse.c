/* voice_accuse.c: accusations: "A accused B of having burned the mill", "B was accused by A of it", "A denounced B as a traitor", "A blamed B".
 *
 * That somebody was accused is the account's; what he is said to have done is the accuser's word, or nobody's by name in a passive without "by".
 */
#include "engine/read/voice_int.h"

typedef voice_work scan;

static const rg_unit *unit(const scan *s, size_t i) { return &s->c->units.at[i]; }
RG_TEXT_INLINE bool is(const scan *s, size_t i, const char *fold) { return i < s->c->units.n && rg_unit_is(unit(s, i), fold); }
static rg_span units_span(const scan *s, size_t first, size_t last) {
    return first < last ? (rg_span){unit(s, first)->span.start, unit(s, last - 1)->span.end} : (rg_span){0};
}

/* "of", "as", "with" behind the verb and whom it accuses; RG_NONE. */
static size_t charge_at(const scan *s, const rg_clause *clause) {
    for (size_t i = clause->verb_last; i + 1 < s->spans.end && i <= clause->last; i++) {
        bool leads = is(s, i, "of") || (is(s, i, "as") && !(unit(s, i + 1)->classes & RG_CLASS_PREP));
        leads |= is(s, i, "with") && unit(s, i + 1)->classes & RG_CLASS_HAVE; /* "charged with having"; not "with protecting them", "with swords" */
        if (leads && (clause->passive || i > clause->verb_last)) return i;
        if (unit(s, i)->classes & RG_CLASS_PUNCT) break;
    }
    return RG_NONE;
}

/* Behind the clause that begins at `first`, and what hangs on it. */
static size_t deed_end(const scan *s, size_t k, size_t first) {
    size_t last = s->c->at.at[k].last, end = s->c->clause_start[s->sentence + 1];
    for (size_t i = k + 1; i < end; i++) {
        const rg_clause *c = &s->c->at.at[i];
        bool deed = c->verb_first == first, hangs = c->link == RG_LINK_INFINITIVE || c->link == RG_LINK_THAT || c->link == RG_LINK_RELATIVE;
        size_t of = c->verb_first - (c->verb_first > first && is(s, c->verb_first - 1, "of"));
        bool more = c->link == RG_LINK_REDUCED && of > first && unit(s, of - 1)->classes & RG_CLASS_CC; /* "and of having killed him" */
        if ((!deed && !hangs && !more) || c->aside != s->c->at.at[k].aside) break;
        last = c->last;
    }
    return last;
}

/* "treason", "the murder of six peasants": a noun and what "of" joins to it. */
static size_t noun_end(const scan *s, size_t first, size_t last) {
    size_t i = first;
    while (i < last && !(unit(s, i)->classes & (RG_CLASS_PUNCT | RG_CLASS_SUB | RG_CLASS_REL)) && !(unit(s, i)->classes & RG_CLASS_PREP && !is(s, i, "of") && !is(s, i, "against"))) i++;
    return i;
}

/* "blamed the baker for the fire", "the baker was blamed": whom. */
static rg_span blamed(const scan *s, const rg_clause *clause) {
    if (clause->passive) return units_span(s, clause->subject.first, clause->subject.last);
    for (size_t i = 0; i < clause->phrase_count; i++) {
        const rg_phrase *f = &s->c->phrases.at[clause->phrases + i];
        if (!f->prep.len && f->first >= clause->verb_last) return units_span(s, f->first, clause->last);
    }
    return (rg_span){0};
}

rg_span rg_voice_accusation(const scan *s, size_t k) {
    const rg_clause *clause = &s->c->at.at[k];
    if (!(clause->traits & (RG_TRAIT_ACCUSE | RG_TRAIT_BLAME)) || clause->negated || clause->modal || clause->quoted) return (rg_span){0};
    if (clause->traits & RG_TRAIT_BLAME) return blamed(s, clause);
    size_t at = charge_at(s, clause);
    if (at == RG_NONE) return (rg_span){0};
    unsigned classes = unit(s, at + 1)->classes;
    bool deed = classes & RG_CLASS_HAVE || is(s, at + 1, "being") || (classes & RG_CLASS_VERB && rg_text_ends(unit(s, at + 1)->fold, RG_TEXT("ing")));
    return units_span(s, at + 1, deed ? deed_end(s, k, at + 1) : noun_end(s, at + 1, clause->last));
}

/* "was accused of fraud by the clerks": whoever stands behind "by" at the end of what is said. */
static const rg_phrase *by_behind(const scan *s, size_t k, rg_span said) {
    for (size_t i = k; i < s->c->clause_start[s->sentence + 1] && i <= k + 1; i++) {
        const rg_phrase *by = rg_voice_by_phrase(s, &s->c->at.at[i]);
        bool who = by && by->first > s->c->at.at[k].verb_last && by->span.start >= said.start && !(i > k && s->c->at.at[i].passive);
        if (who && (rg_voice_source_of(s, by->first, by->last) != SOURCE_NO || rg_voice_persons(s, by->first, by->last) || rg_voice_a_body(s, by->first, by->last))) return by;
    }
    return NULL;
}

source_kind rg_voice_accuser(const scan *s, size_t k, source_kind kind, rg_span *said, stretch *who) {
    const rg_clause *clause = &s->c->at.at[k];
    const rg_phrase *by = clause->passive ? rg_voice_by_phrase(s, clause) : NULL;
    if (!by && clause->passive) by = by_behind(s, k, *said);
    if (by) *who = (stretch){by->first, by->last}, kind = rg_voice_source_of(s, by->first, by->last);
    else if (clause->passive) return SOURCE_IMPERSONAL;
    if (by && by->whole.start > said->start && by->whole.start < said->end) said->end = by->whole.start;
    for (size_t i = clause->outer; !by && who->first == who->last && i != RG_NONE; i = s->c->at.at[i].outer) { /* "rose to accuse X of", "and accused X of" */
        const rg_phrase *f = &s->c->at.at[i].subject;
        if (f->first < f->last && !s->c->at.at[i].passive) *who = (stretch){f->first, f->last}, kind = rg_voice_source_of(s, f->first, f->last);
    }
    bool noun = who->first < who->last && unit(s, who->last - 1)->classes & (RG_CLASS_NOUN | RG_CLASS_NAME);
    return kind == SOURCE_NO ? (noun ? SOURCE_UNNAMED : SOURCE_IMPERSONAL) : kind;
}

size_t rg_voice_accused(const scan *s, const rg_attribution *said, size_t pronoun) {
    size_t k = rg_clause_at(s->reading, said->sentence, said->cue.start);
    const rg_clause *clause = k == RG_NONE ? NULL : &s->c->at.at[k];
    if (!clause || !rg_voice_is_word(s, pronoun, WORD_PERSON)) return RG_NONE;
    rg_span whom = clause->passive ? clause->subject.span : (rg_span){said->cue.end, said->content.end};
    size_t name = rg_voice_person_within(s->reading, whom);
    return name != RG_NONE && rg_voice_may_mean(s, pronoun, name) ? name : RG_NONE;
}

const rg_attribution *rg_voice_accused_before(const scan *s, size_t pronoun) {
    for (size_t i = s->reading->attributions.n; i-- > 0 && s->reading->attributions.at[i].sentence + 1 >= s->sentence;) {
        const rg_attribution *a = &s->reading->attributions.at[i];
        bool near = a->accuses && !a->loose && s->reading->sentences.at[a->sentence].block == s->reading->sentences.at[s->sentence].block;
        size_t name = near ? rg_voice_accused(s, a, pronoun) : RG_NONE;
        if (name == RG_NONE) continue;
        rg_attribution *found = RG_NEW(s->arena, rg_attribution);
        rg_span span = s->reading->names.at[name].span;
        *found = (rg_attribution){.who = span, .source = span, .named = true, .outer = RG_NONE, .when = RG_NONE, .sentence = a->sentence};
        return found;
    }
    return NULL;
}
