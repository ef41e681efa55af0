/* draft_open.c: questions that the account leaves open: "who fired first is unknown", "it is not recorded who paid", "but whether he knew is disputed".
 *
 * In: a sentence, behind the rules of its clauses, which know a question that is all of its sentence. Out: a claim, of what is asked, that it is open, in
 * the words of the account; what a clause of the question was read to tell is taken back.
 */
#include "flow/claim/claim_left.h"
#include "flow/claim/claim_whose.h"

/* Units [first, last) of a question, [from, to) of what says that it is open. */
typedef struct open_question {
    size_t first, last, from, to;
} open_question;

/* The first unit of what is asked: "by | whom" with its preposition; RG_NONE where none is. */
static size_t asks(const rg_draft *d, size_t unit, size_t end) {
    size_t word = unit + (unit + 1 < end && rg_draft_unit(d, unit)->classes & RG_CLASS_PREP && (rg_draft_is(d, unit + 1, "whom") || rg_draft_is(d, unit + 1, "what")) ? 1 : 0);
    return word < end && rg_being_asked_by(d, word) != RG_PROPERTY_COUNT ? word : RG_NONE;
}

static bool links(const rg_draft *d, size_t unit) {
    static const char *const words[] = {"remains", "remained", "remain", "seems", "seemed"};
    bool found = rg_draft_unit(d, unit)->classes & (RG_CLASS_BE | RG_CLASS_HAVE);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) found |= rg_draft_is(d, unit, words[i]);
    return found;
}

/* What says at the unit that something is open, "is still unknown", "has never been established", "remains a matter of debate": its end; the unit where nothing does. */
static size_t state_end(const rg_draft *d, size_t unit, size_t end) {
    size_t i = unit;
    bool none = false, link = links(d, unit);
    for (; i < end && (links(d, i) || rg_draft_unit(d, i)->classes & (RG_CLASS_NEG | RG_CLASS_ADV | RG_CLASS_DET)) && rg_draft_noun(d, i) != RG_NOUN_UNKNOWN && rg_draft_noun(d, i) != RG_NOUN_KNOWN; i++) none |= (rg_draft_unit(d, i)->classes & RG_CLASS_NEG) != 0;
    if (!link || i >= end) return unit;
    rg_noun word = rg_draft_is(d, i, "lost") || rg_draft_is(d, i, "divided") ? RG_NOUN_NO : rg_draft_noun(d, i); /* "what was lost" is no question */
    if (word == (none ? RG_NOUN_KNOWN : RG_NOUN_UNKNOWN)) return i + 1;
    if (!none && rg_draft_is(d, i, "open")) return i + 1 + (rg_draft_is(d, i + 1, "question") ? 1 : i + 2 < end && rg_draft_is(d, i + 1, "to") && rg_draft_noun(d, i + 2) == RG_NOUN_DISPUTE ? 2 : 0);
    for (size_t k = i + 2; !none && i + 1 < end && rg_draft_is(d, i + 1, "of") && k < end && k < i + 4; k++)
        if (rg_draft_noun(d, k) == RG_NOUN_DISPUTE) return k + 1;
    return unit;
}

/* "nobody knows", "no one knew". */
static size_t nobody_knows(const rg_draft *d, size_t unit, size_t end) {
    bool knows = unit > d->c->unit_start[d->sentence] && unit < end && (rg_draft_is(d, unit, "knows") || rg_draft_is(d, unit, "knew") || rg_draft_is(d, unit, "know"));
    bool none = knows && (rg_draft_is(d, unit - 1, "nobody") || (rg_draft_is(d, unit - 1, "one") && unit > 1 && rg_draft_is(d, unit - 2, "no")));
    return none ? unit + 1 : unit;
}

/* Where the part of the sentence ends that the unit stands in: at a mark, or at a comma that a conjunction or a new subject follows. */
static size_t part_end(const rg_draft *d, size_t unit) {
    size_t end = d->c->unit_start[d->sentence + 1];
    while (unit < end && !rg_draft_is(d, unit, ";") && !rg_draft_is(d, unit, ".") && !rg_draft_is(d, unit, ":") && !rg_draft_is(d, unit, ")") && !(rg_draft_is(d, unit, ",") && unit + 1 < end && rg_draft_unit(d, unit + 1)->classes & RG_CLASS_CC)) unit++;
    return unit;
}

/* "who fired first | is unknown", from the unit on. */
static bool asked_first(const rg_draft *d, size_t unit, open_question *q) {
    size_t begin = d->c->unit_start[d->sentence], end = part_end(d, unit), word = asks(d, unit, end);
    bool whether = word != RG_NONE && rg_draft_is(d, word, "whether"), mark = unit > begin && rg_draft_unit(d, unit - 1)->classes & RG_CLASS_PUNCT;
    bool opens = unit == begin || (mark ? whether || rg_draft_is(d, unit - 1, ";") : rg_draft_unit(d, unit - 1)->classes & (RG_CLASS_CC | RG_CLASS_SUB) && !rg_draft_is(d, unit - 1, "or")); /* ", who" is of somebody */
    if (word == RG_NONE || !opens) return false;
    for (size_t i = word + 1; i < end && !whether; i++)
        if (rg_draft_is(d, i, ",")) end = i; /* "When the wall fell, the town was lost": what is told then */
    for (size_t i = end; i-- > word + 1;) {
        size_t to = state_end(d, i, end);
        if (to == i) continue;
        unsigned next = to < end ? rg_draft_unit(d, to)->classes : RG_CLASS_PUNCT;
        while (i > word + 1 && links(d, i - 1)) i--;
        *q = (open_question){unit, end, i, to};
        return next & (RG_CLASS_PUNCT | RG_CLASS_PREP | RG_CLASS_ADV | RG_CLASS_WHEN) && !(next & RG_CLASS_REL) && i > word;
    }
    return false;
}

/* "it is not recorded | who paid", from the unit of the verb on. */
static bool asked_behind(const rg_draft *d, size_t unit, open_question *q) {
    size_t begin = d->c->unit_start[d->sentence], end = part_end(d, unit), to = state_end(d, unit, end);
    bool it = to > unit && unit > begin && (rg_draft_is(d, unit - 1, "it") || rg_draft_is(d, unit - 1, "there"));
    if (!it) to = nobody_knows(d, unit, end);
    if (to == unit || asks(d, to, end) == RG_NONE) return false;
    *q = (open_question){to, end, unit - 1, to};
    return true;
}

/* The event of the question, or of what was told before it where it is no more than a word: "it is not known why". */
static size_t event_of(rg_draft *d, const open_question *q) {
    size_t before = RG_NONE, last = q->first < q->from ? q->from : q->last;
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) {
        const rg_clause *c = &d->c->at.at[k];
        if (c->verb_first >= c->verb_last) continue;
        if (c->head >= q->first && c->head < last && last > q->first + 2) return rg_being_asked_of(d, k);
        if (c->head < q->first && c->head < q->from && d->clause_event[k] != RG_NONE) before = d->clause_event[k];
    }
    return before != RG_NONE ? before : rg_turn_about(d);
}

/* What the clauses of the question were read to tell is asked, not told. */
static void take_back(rg_draft *d, rg_span words) {
    static const char *const stay[] = {"role/title", "role/apposition", "role/before"};
    size_t kept = d->sentence_claims;
    for (size_t i = d->sentence_claims; i < d->claims.n; i++) {
        const rg_claim *c = &d->claims.at[i];
        bool within = c->value_span.start >= words.start && c->value_span.end <= words.end && !rg_text_starts(c->rule, RG_TEXT("unknown/")) && c->property != RG_PROPERTY_QUOTE;
        for (size_t k = 0; k < sizeof stay / sizeof *stay; k++) within &= !rg_text_is(c->rule, stay[k]);
        if (within) continue;
        d->claims.at[kept] = d->claims.at[i];
        d->disputed.at[kept++] = d->disputed.at[i];
    }
    d->claims.n = d->disputed.n = kept;
}

static void open(rg_draft *d, const open_question *q) {
    size_t first = q->first < q->from ? q->first : q->from, last = q->first < q->from ? q->to : q->last;
    rg_span words = rg_draft_span(d, first, last);
    for (size_t i = d->sentence_claims; i < d->claims.n; i++)
        if (rg_text_starts(d->claims.at[i].rule, RG_TEXT("unknown/")) && d->claims.at[i].value_span.start < words.end && d->claims.at[i].value_span.end > words.start) return;
    size_t event = event_of(d, q);
    if (event == RG_NONE) return;
    take_back(d, words);
    size_t word = asks(d, q->first, d->c->unit_start[d->sentence + 1]);
    d->plain = true; /* the doubt is the statement */
    rg_draft_add(d, event, rg_being_asked_by(d, word), rg_draft_text_value(d, words), words, "unknown/question");
    d->plain = false;
}

void rg_open_left(rg_draft *d) {
    for (size_t i = d->c->unit_start[d->sentence]; i < d->c->unit_start[d->sentence + 1]; i++) {
        open_question q;
        if (!asked_first(d, i, &q) && !asked_behind(d, i, &q)) continue;
        open(d, &q);
        i = q.last > i ? q.last - 1 : i;
    }
}
