/* voice_clause.c: whose the saying of a clause is: the subject that its verb has, or shares with another clause.
 *
 * In: a clause. Out: the units of whoever speaks, as far as the clause tells; what they can be as a voice says voice_phrase.c.
 */
#include "engine/read/voice_int.h"

typedef voice_work scan;

static const rg_unit *unit(const scan *s, size_t i) { return &s->c->units.at[i]; }
static rg_span units_span(const scan *s, size_t first, size_t last) { return (rg_span){unit(s, first)->span.start, unit(s, last - 1)->span.end}; }
RG_TEXT_INLINE bool is(const scan *s, size_t i, const char *fold) { return i < s->c->units.n && rg_unit_is(unit(s, i), fold); }

/* "Relying on the letters, the abbot holds that", "Oddly enough, the abbot holds": the phrase right before the verb, where a mark parts it from what
   the clause has for a subject; "Relying on the letters Holm holds that": the person right before it. */
static void nearer_subject(const scan *s, const rg_clause *clause, size_t *first, size_t *last) {
    bool apart = false, ing = *first < *last && rg_text_ends(unit(s, *first)->fold, RG_TEXT("ing"));
    bool manner = *first + 1 == *last && rg_text_ends(unit(s, *last)->fold, RG_TEXT("ly")) && is(s, *last + 1, ",");
    if (*first == *last || *first != s->c->unit_start[s->sentence] || !(ing || manner)) return;
    for (size_t i = *last; i < clause->verb_first; i++) apart |= is(s, i, ",");
    size_t verb = clause->verb_first;
    while (verb > *last && unit(s, verb - 1)->classes & RG_CLASS_ADV) verb--;
    stretch near = rg_voice_phrase_before(&s->spans, verb);
    if (apart && near.first < near.last && near.first > *last) *first = near.first, *last = near.last;
    size_t name = clause->verb_first - (clause->verb_first > 0);
    bool person = unit(s, name)->name != RG_NONE && s->reading->names.at[unit(s, name)->name].type == RG_NAME_PERSON;
    bool hangs = ing && !apart && person && *first + 3 < name && unit(s, *first + 1)->classes & RG_CLASS_PREP;
    if (hangs && unit(s, name - 1)->classes & RG_CLASS_NOUN && !(unit(s, name - 1)->classes & RG_CLASS_DET)) *first = name, *last = name + 1;
}

/* Is the clause a relative one that a comma has closed, behind which the main clause goes on? */
static bool closed(const scan *s, size_t k, const rg_clause *next) {
    const rg_clause *relative = &s->c->at.at[k], *main = relative->link == RG_LINK_RELATIVE && relative->outer != RG_NONE ? &s->c->at.at[relative->outer] : NULL;
    bool comma = is(s, relative->last, ",") || (relative->last > 0 && is(s, relative->last - 1, ",")) || is(s, next->first, ",");
    return main && comma && (main->link == RG_LINK_MAIN || main->link == RG_LINK_AND) && !main->passive && main->subject.first < main->subject.last;
}

bool rg_voice_tells_when(const scan *s, const rg_clause *c) {
    static const char *const words[] = {"when", "before", "after", "while", "until", "since", "by"};
    bool when = false;
    for (size_t i = 0; c->link == RG_LINK_SUB && i < sizeof words / sizeof *words; i++) when |= rg_text_is(c->linker, words[i]);
    return when && is(s, c->verb_last, ",") && !(c->verb_last + 1 < s->c->units.n && rg_voice_opens_quote(s, c->verb_last + 1));
}

bool rg_voice_asserts_thing(const scan *s, const rg_clause *c) {
    unsigned form;
    rg_span inner;
    size_t own = c->verb_last;
    unsigned frames = rg_voice_frames(&s->t->cues, rg_unit_verb(s->c, &s->t->cues.forms, c->head, s->spans.end, &form));
    bool thing = frames & FRAME_CLAUSE && !(frames & FRAME_NOUN) && !c->passive && own + 1 < c->last && (rg_voice_is_word(s, own, WORD_OWNER) || is(s, own, "this"));
    bool that = c + 1 < s->c->at.at + s->c->clause_start[s->sentence + 1] && c[1].link == RG_LINK_THAT; /* "stated his belief that" */
    if (that || rg_voice_quotation(s, own, s->spans.end, &inner)) return false;
    bool object = true; /* what stands behind a preposition is none of it: "for two centuries" */
    for (size_t i = own + 1; thing && i < c->last; i++) {
        object &= !(unit(s, i)->classes & RG_CLASS_PREP);
        thing = !((object && unit(s, i)->classes & RG_CLASS_NUM) || unit(s, i)->classes & RG_CLASS_SUB || is(s, i, "that"));
    }
    return thing;
}

bool rg_voice_must_be_said(const scan *s, const rg_clause *c) {
    bool must = false, may = false;
    for (size_t i = c->verb_first; i < c->verb_last; i++) {
        must |= is(s, i, "must") || is(s, i, "should");
        may |= is(s, i, "can") || is(s, i, "may");
    }
    return must || (may && c->verb == RG_VERB_SAY);
}

stretch rg_voice_clause_subject(const scan *s, const rg_clause *clause) {
    size_t first = clause->subject.first, last = clause->subject.last;
    while (last > first && unit(s, last - 1)->classes & RG_CLASS_ADV && !(unit(s, last - 1)->classes & RG_CLASS_NAME)) last--; /* "she also" */
    while (last > first + 1 && unit(s, last - 1)->classes & RG_CLASS_WHEN && !(unit(s, last - 2)->classes & RG_CLASS_PREP) && unit(s, last - 1)->last == unit(s, last - 1)->first + 1) last--; /* "historians now" */
    while (last > first + 1 && rg_voice_is_word(s, last - 1, WORD_SELF)) last--;
    bool it = last > first + 2 && is(s, last - 1, "it") && unit(s, last - 2)->classes & RG_CLASS_CC; /* "Accounts of it vary and it appears that" */
    if (it) first = last - 1;
    size_t some = clause->verb_first - (clause->verb_first > s->spans.begin);
    bool others = some > first + 1 && rg_voice_is_word(s, some, WORD_SOME) && unit(s, some - 1)->classes & RG_CLASS_CC && is(s, some - 2, ","); /* "They rank X low, but most agree that": behind a verb that is not known */
    if (others) first = some, last = some + 1;
    size_t she = clause->verb_first - (clause->verb_first > s->spans.begin);
    bool nearer = unit(s, she)->classes & RG_CLASS_NOM && rg_voice_is_word(s, she, WORD_PERSON); /* "Drawing on the book of the doctor, X, she argues" */
    if (nearer) first = she, last = she + 1;
    nearer_subject(s, clause, &first, &last);
    stretch so = clause->verb_first > last + 1 ? rg_voice_phrase_before(&s->spans, clause->verb_first) : (stretch){0};
    if (so.first < so.last && so.first > last && is(s, so.first, "so")) so.first++;
    if (so.first < so.last && so.first > last + 1 && is(s, so.first - 1, "so") && is(s, so.first - 2, ",")) first = so.first, last = so.last; /* "His zeal, so Bede says, led" */
    return (stretch){first, last};
}

/* "but some now | believe that", "and many still | hold that": who stands between the conjunction and the verb, though the clause has found no subject. */
static stretch behind_joint(const scan *s, const rg_clause *clause) {
    size_t verb = clause->verb_first;
    while (verb > s->spans.begin && unit(s, verb - 1)->classes & (RG_CLASS_ADV | RG_CLASS_WHEN) && !rg_voice_is_word(s, verb - 1, WORD_SOME) && !is(s, verb - 1, "few")) verb--;
    bool some = verb > s->spans.begin + 1 && (rg_voice_is_word(s, verb - 1, WORD_SOME) || is(s, verb - 1, "few")) && unit(s, verb - 2)->classes & RG_CLASS_CC;
    return some ? (stretch){verb - 1, verb} : (stretch){0};
}

bool rg_voice_clause_shared(const scan *s, size_t k, bool hangs, size_t *first_unit, size_t *last_unit) {
    const rg_clause *clause = &s->c->at.at[k];
    size_t first = *first_unit, last = *last_unit;
    const rg_clause *main = clause->outer == RG_NONE ? NULL : &s->c->at.at[clause->outer];
    bool thing = hangs && is(s, clause->relative, "which") && rg_voice_persons(s, first, last); /* "a letter by a sailor, which said" */
    if (thing && main && main->subject.first < main->subject.last) first = main->subject.first, last = main->subject.last;
    bool comes = clause->link == RG_LINK_INFINITIVE && first == last && main && !main->passive && (rg_text_same(main->lemma, RG_TEXT("come")) || main->verb == RG_VERB_LAST); /* "came to believe", "continue to hold" */
    if (comes) first = main->subject.first, last = main->subject.last;
    bool goes_on = clause->link == RG_LINK_AND || (clause->link == RG_LINK_REDUCED && !clause->passive && (clause->verb != RG_VERB_ACT || is(s, clause->verb_last, "that"))); /* ", declaring that" */
    stretch own = clause->link == RG_LINK_AND && first == last ? behind_joint(s, clause) : (stretch){0};
    if (own.first < own.last) return *first_unit = own.first, *last_unit = own.last, false;
    stretch beside = goes_on && clause->link == RG_LINK_REDUCED ? rg_voice_set_beside(&s->spans, clause->verb_first) : (stretch){0};
    if (beside.first < beside.last) {
        *first_unit = beside.first, *last_unit = beside.last;
        return false;
    }
    size_t outer = goes_on && first == last ? rg_voice_said_outer(s, k) : RG_NONE;
    if (outer != RG_NONE && clause->link == RG_LINK_AND && closed(s, outer, clause)) outer = s->c->at.at[outer].outer; /* "put it on Friday, which was the 13th, and spoke of" */
    if (outer != RG_NONE) {
        first = s->c->at.at[outer].subject.first, last = s->c->at.at[outer].subject.last;
    }
    bool tells = clause->link == RG_LINK_AND && clause->past && (clause->verb == RG_VERB_DENY || rg_voice_says_that(s, k));
    for (size_t o = tells ? outer : RG_NONE; first == last && o != RG_NONE && s->c->at.at[o].outer < o && s->c->at.at[o].link == RG_LINK_REDUCED;) { /* "was accused of burning the mill, but | denied it" */
        o = s->c->at.at[o].outer;
        first = s->c->at.at[o].subject.first, last = s->c->at.at[o].subject.last;
    }
    *first_unit = first, *last_unit = last;
    return outer != RG_NONE;
}

/* "That Lind was a spy was first alleged by Korn": what the clause that opens the sentence says is Korn's; nobody's by name where nobody stands behind "by". */
bool rg_voice_of_that(scan *s, size_t k) {
    const rg_clause *c = &s->c->at.at[k];
    size_t begin = s->spans.begin, next = begin + 1;
    bool says = c->passive && !c->negated && unit(s, c->verb_first)->classes & (RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_MODAL) && (c->verb == RG_VERB_SAY || c->verb == RG_VERB_CLAIM || c->verb == RG_VERB_DENY) && c->verb_first > begin + 3;
    if (!says || !is(s, begin, "that") || unit(s, begin)->classes & RG_CLASS_WHEN || !(unit(s, next)->classes & (RG_CLASS_DET | RG_CLASS_NAME | RG_CLASS_NOM)) || unit(s, next)->classes & RG_CLASS_WHEN) return false;
    size_t verbs = 0;
    for (size_t i = next; i < c->verb_first; i++) verbs += s->spans.verbal[i] == 1 && s->spans.verbal[i - 1] != 1;
    const rg_phrase *by = rg_voice_by_phrase(s, c);
    if (verbs != 1 || (!by && c->verb == RG_VERB_DENY)) return false;
    size_t first = by ? by->first : begin, last = by ? by->last : begin;
    source_kind kind = by ? rg_voice_source_of(s, first, last) : SOURCE_UNNAMED;
    if (by && kind != SOURCE_NAMED && kind != SOURCE_UNNAMED && !rg_voice_persons(s, first, last) && !rg_voice_a_body(s, first, last) && !rg_voice_a_work(s, first, last)) return false;
    rg_attribution a = {.sentence = s->sentence, .outer = RG_NONE, .when = RG_NONE, .named = kind == SOURCE_NAMED, .denies = c->verb == RG_VERB_DENY, .hedge = by ? RG_HEDGE_NONE : RG_HEDGE_REPORTED};
    if (by) a.source = units_span(s, first, last);
    a.cue = units_span(s, c->verb_first, c->verb_last);
    a.content = units_span(s, begin, c->verb_first);
    a.scope = units_span(s, next, c->verb_first);
    rg_voice_add(s, &a);
    return true;
}

bool rg_voice_ends_subject(const voice_work *s, size_t at, const voice_saying *said) {
    size_t k = !said->noun && said->frames & FRAME_ALSO_NOUN && at + 1 < s->spans.end ? rg_clause_at(s->reading, s->sentence, s->c->units.at[at + 1].span.start) : RG_NONE;
    const rg_clause *c = k == RG_NONE ? NULL : &s->c->at.at[k];
    return c && c->verb_first == at + 1 && c->subject.last == at + 1 && c->subject.first < at && s->c->units.at[at].classes & RG_CLASS_NOUN;
}

bool rg_voice_told_already(const voice_work *s, rg_span words) {
    for (size_t i = s->reading->attributions.n; i-- > 0 && s->reading->attributions.at[i].sentence == s->sentence;) {
        rg_span other = s->reading->attributions.at[i].content;
        if (other.start == words.start && other.end == words.end) return true;
    }
    return false;
}

void rg_voice_part(voice_work *s, size_t from) {
    for (size_t i = from; i < s->reading->attributions.n; i++) {
        rg_attribution *a = &s->reading->attributions.at[i];
        for (size_t k = from; k < s->reading->attributions.n && !a->loose && !a->quoted; k++) {
            const rg_attribution *b = &s->reading->attributions.at[k];
            bool turns = !b->loose && b->source.start == a->source.start && b->cue.start >= a->content.end && b->cue.start < a->scope.end && a->cue.end <= a->content.start;
            rg_text between = turns ? rg_text_trim(rg_text_cut(s->reading->text, (rg_span){a->content.end, b->cue.start})) : (rg_text){0};
            bool and = rg_text_is(between, "and") || rg_text_is(between, "but");
            if (and && a->content.end > a->scope.start) a->scope.end = a->content.end;
        }
    }
}
