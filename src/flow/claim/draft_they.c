/* draft_they.c: whom "they" stands for: the several people, or the body, spoken of last.
 *
 * In: the clauses in order. Out: units of the text that name them. They are the subject of one of the last sentences, who did it, or to whom one person or
 * a thing did something; within a sentence that named none of them before, those named behind the verb of the clause that this one hangs on. Whom
 * the text joins by a pronoun ("she and her father") is not put into words: then nobody is meant.
 */
#include "flow/claim/claim_whose.h"

enum { THEY_REACH = 3 };

typedef enum several { SEVERAL_NO, SEVERAL_BODY /* "the government" */, SEVERAL_MANY, SEVERAL_UNSAID /* "she and her father" */ } several;

/* "a group of | nobles", "three of | the ships": what is counted or gathered stands behind "of". */
static bool gathers(const rg_draft *d, size_t head, size_t of) {
    return rg_draft_is(d, of, "of") && (rg_draft_sense(d, head) == RG_SENSE_BODY || rg_draft_noun(d, head) == RG_NOUN_MEASURE || rg_draft_noun(d, head) == RG_NOUN_SHARE || rg_draft_unit(d, head)->classes & (RG_CLASS_NUM | RG_CLASS_ALONE) || rg_draft_is(d, head, "number"));
}

/* "the French", "the Dutch": the people of a land, by a word that is none for one of them. */
static bool nation(const rg_draft *d, size_t first, size_t last) {
    static const char *const ends[] = {"sh", "ch", "ese"};
    bool is = last == first + 2 && rg_draft_is(d, first, "the") && rg_draft_noun(d, last - 1) == RG_NOUN_NATION, plural = false;
    for (size_t i = 0; is && i < sizeof ends / sizeof *ends; i++) plural |= rg_text_ends(rg_draft_unit(d, last - 1)->fold, rg_text_of(ends[i]));
    return plural;
}

static bool person_or_body(const rg_draft *d, size_t unit) {
    const rg_name *n = rg_turn_name_at(d, unit);
    return n ? n->type == RG_NAME_PERSON || n->type == RG_NAME_GROUP : rg_draft_acts(d, unit) || rg_draft_many(d, unit);
}

/* "the bishop of Lund, Otto Korn, | and six priests": are others joined to the person of whom "of" says what he is? */
static bool joined_behind(const rg_draft *d, size_t head, size_t of, size_t last) {
    bool joined = false;
    for (size_t i = of + 1; rg_draft_is(d, of, "of") && person_or_body(d, head) && i + 1 < last; i++) joined |= rg_draft_is(d, i, ",") && rg_draft_unit(d, i + 1)->classes & RG_CLASS_CC;
    return joined;
}

/* "smiths", "fishermen", "people". */
static bool many_by_ending(rg_text fold) {
    static const char *const ends[] = {"s", "men", "people", "children"};
    bool many = false;
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) many |= rg_text_ends(fold, rg_text_of(ends[i]));
    return many;
}

/* Are several people the head of the noun phrase, or a body of them? Those of whom a preposition tells are not: "the quarrel between the guilds". */
static several several_people(const rg_draft *d, size_t first, size_t last) {
    size_t head = RG_NONE;
    bool joined = false, nobody = first < last && rg_draft_unit(d, first)->classes & RG_CLASS_NEG;
    if (nation(d, first, last)) return SEVERAL_MANY;
    for (size_t i = first; !nobody && i < last; i++) {
        unsigned k = rg_draft_unit(d, i)->classes;
        const rg_name *n = rg_turn_name_at(d, i);
        if (!n && head != RG_NONE && k & RG_CLASS_PREP && joined_behind(d, head, i, last)) return SEVERAL_UNSAID;
        if (!n && head != RG_NONE && (k & (RG_CLASS_REL | RG_CLASS_SUB) || (k & RG_CLASS_PREP && !gathers(d, head, i)))) break;
        if (!n && k & RG_CLASS_NOM && last > first + 1) return SEVERAL_UNSAID;
        if (k & RG_CLASS_CC && head != RG_NONE) joined = true;
        else if (n || k & RG_CLASS_NOUN || (k & (RG_CLASS_NUM | RG_CLASS_ALONE) && head == RG_NONE)) head = i;
    }
    const rg_name *n = head == RG_NONE ? NULL : rg_turn_name_at(d, head);
    if (head == RG_NONE || (last == first + 1 && rg_draft_unit(d, first)->classes & RG_CLASS_PRON && !n)) return SEVERAL_NO;
    bool people = person_or_body(d, head), plural = many_by_ending(rg_draft_unit(d, head)->fold) || (n && rg_text_ends(n->fold, RG_TEXT("s")));
    bool bodies = !n && rg_draft_sense(d, head) == RG_SENSE_BODY;
    if (people && (joined || (n ? n->type == RG_NAME_GROUP && plural : plural))) return SEVERAL_MANY;
    return joined && !n && rg_draft_is(d, head, "others") ? SEVERAL_MANY : (people && n && n->type == RG_NAME_GROUP) || bodies ? SEVERAL_BODY : SEVERAL_NO;
}

static bool many(const rg_draft *d, const rg_phrase *f) { return several_people(d, f->first, f->last) == SEVERAL_MANY; }

/* The several people of a phrase: itself, else behind its last "of": "into the faces of the smiths". None where equal. */
static rg_span many_in(const rg_draft *d, const rg_phrase *f) {
    size_t of = f->last;
    if (many(d, f)) return (rg_span){f->first, f->last};
    while (of > f->first && !rg_draft_is(d, of - 1, "of")) of--;
    return of > f->first && several_people(d, of, f->last) == SEVERAL_MANY ? (rg_span){of, f->last} : (rg_span){0};
}

static void remember(rg_draft *d, size_t first, size_t last) {
    d->they_first = first;
    d->they_last = last;
    d->they_until = d->sentence + THEY_REACH;
}

/* Has this sentence spoken of them already? */
static bool here(const rg_draft *d) { return d->they_until == d->sentence + THEY_REACH; }

static bool is_they(const rg_draft *d, size_t first, size_t last) { return last == first + 1 && rg_draft_is(d, first, "they"); }

/* "They feared that the guards were": of whom they say or fear something they speak, not it of itself. Not where a body says it of several: "The council said that the
 * smiths had left, and that they". */
static bool told_of_by_many(const rg_draft *d, const rg_clause *c, several of) {
    const rg_clause *outer = c->outer == RG_NONE ? NULL : &d->c->at.at[c->outer];
    return outer && c->link == RG_LINK_THAT && outer->subject.first < outer->subject.last && (is_they(d, outer->subject.first, outer->subject.last) || several_people(d, outer->subject.first, outer->subject.last) >= (of == SEVERAL_MANY ? SEVERAL_MANY : SEVERAL_BODY));
}

/* "the war between the guilds after they met": those named behind the verb of the clause that this one hangs on, whose subject is one or none of
 * people; in "The League said that they", the body that says it. None where equal. */
static rg_span beside(const rg_draft *d, const rg_turn *t) {
    const rg_clause *outer = t->c->outer == RG_NONE || t->c->link == RG_LINK_MAIN ? NULL : &d->c->at.at[t->c->outer];
    if (!outer || outer->subject.first >= outer->subject.last || outer->quoted != t->c->quoted) return (rg_span){0};
    const rg_name *n = outer->subject.last <= outer->subject.first + 2 ? rg_turn_name_at(d, outer->subject.last - 1) : NULL;
    if (n && n->type == RG_NAME_PLACE && t->c->link == RG_LINK_THAT) return (rg_span){outer->subject.last - 1, outer->subject.last};
    rg_span found = {0};
    for (size_t i = 0; i < outer->phrase_count; i++) {
        const rg_phrase *f = &d->c->phrases.at[outer->phrases + i];
        rg_span those = f->first >= outer->verb_last && f->last <= t->first ? many_in(d, f) : (rg_span){0};
        if (those.start < those.end) found = those;
    }
    return found;
}

rg_span rg_they(const rg_draft *d, const rg_turn *t) {
    rg_span named = here(d) ? (rg_span){0} : beside(d, t);
    if (named.start < named.end) return named;
    return d->they_until >= d->sentence ? (rg_span){d->they_first, d->they_last} : (rg_span){0};
}

void rg_they_remember(rg_draft *d, const rg_turn *t) {
    bool own = t->c->subject.first < t->c->subject.last && t->first == t->c->subject.first;
    several s = own ? several_people(d, t->first, t->last) : SEVERAL_NO;
    const rg_phrase *f = NULL;
    bool stale = d->they_until < d->sentence, verb = own && t->c->verb != RG_VERB_BE;
    bool they = is_they(d, t->first, t->last), fresh = they ? stale : !here(d); /* "They killed ten guards": they go on */
    if (verb && !t->c->passive && (s == SEVERAL_NO ? fresh : s == SEVERAL_BODY && stale)) f = rg_draft_phrase(d, t->c, ""); /* "Korn hired guards. They" */
    else if (own && (t->c->passive || !verb) && s == SEVERAL_NO && fresh) f = rg_draft_phrase(d, t->c, "by"); /* "The mill was burned by the guards. They" */
    if (own && told_of_by_many(d, t->c, s)) return;
    if (s == SEVERAL_UNSAID) d->they_first = d->they_last = 0;
    else if (f && f->first >= t->c->verb_last && many(d, f)) remember(d, f->first, f->last);
    else if (s != SEVERAL_NO) remember(d, t->first, t->last);
    else if (they) {
        rg_span those = rg_they(d, t);
        if (those.start < those.end) remember(d, those.start, those.end);
    }
}
