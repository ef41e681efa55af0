/* clause_int.h: one stretch of a sentence while it is cut into clauses.
 *
 *     clause_segment.c  the stretches of a sentence
 *     clause_group.c  its verb groups; clause_present.c: those in the present without an auxiliary
 *     clause_mend.c   what the first look at them got wrong
 *     clause_boundary.c  where the clause of each begins
 *     clause_fresh.c  where its subject begins and ends
 *     clause_joint.c  a subject between two verbs that waits for the second
 *     clause_phrase.c  objects and phrases with a preposition
 *     clause.c        its subject
 */
#ifndef RG_CLAUSE_INT_H
#define RG_CLAUSE_INT_H

#include "engine/read/unit.h"

/* A stretch of unit indices that are parsed together. */
typedef struct clause_segment {
    const size_t *at;
    size_t n;
    bool aside, quoted;
} clause_segment;

typedef struct clause_group {
    size_t first, last, head; /* positions in the segment */
    size_t subject;           /* where its subject stands, behind its auxiliary: "Only then was the mill | built"; 0 = not known */
    rg_verb verb;
    rg_text lemma, event;
    unsigned traits;
    bool ends;
    bool passive, negated, modal, past, finite, infinitive, reduced, gerund, bare, held, as_if; /* as_if: "had he landed"; held: by somebody's word, "said to have been";  bare: a past form that may be a participle */
} clause_group;

/* The words before a subordinate clause that stands between commas: the subject of the finite verb behind it. */
typedef struct clause_waiting {
    size_t first, last; /* equal: none */
} clause_waiting;

/* "burned, whereupon the guards, led by Lind, fled": a conjunction, the noun phrase behind it, and the group that takes it; verb 0: none. */
typedef struct clause_joint {
    size_t at, first, last, verb;
} clause_joint;

typedef struct clause_parse {
    rg_arena *arena;
    rg_reading *reading;
    rg_clauses *c;
    const rg_clause_tables *t;
    clause_segment seg;
    const size_t *in_order; /* of each unit its own index: the running words of most sentences */
    size_t sentence;
    RG_VEC(clause_group) groups;
    clause_waiting waiting;
    clause_joint joint;
    size_t joint_outer; /* the clause that the conjunction joins it to */
    size_t lead; /* words before the subject of a relative clause, or before a clause that opens the sentence, that are the main clause's: [0, lead) */
} clause_parse;

static inline const rg_unit *unit_at(const clause_parse *p, size_t i) { return &p->c->units.at[p->seg.at[i]]; }
static inline unsigned classes(const clause_parse *p, size_t i) { return i < p->seg.n ? unit_at(p, i)->classes : 0; }
RG_TEXT_INLINE bool is(const clause_parse *p, size_t i, const char *fold) { return i < p->seg.n && rg_unit_is(unit_at(p, i), fold); }
static inline bool word(const clause_parse *p, size_t i, unsigned mask) { return (classes(p, i) & mask) != 0; }
static inline bool noun_like(const clause_parse *p, size_t i) {
    return word(p, i, RG_CLASS_NAME | RG_CLASS_NOUN | RG_CLASS_PRON | RG_CLASS_WHEN | RG_CLASS_NUM | RG_CLASS_ORD) && !word(p, i, RG_CLASS_PUNCT);
}

/* Does the verb stand in a clause whose subject is the pronoun before it, "who held it", or is it a participle: may the words behind it be
 * its own alone? */
static inline bool takes_all(const clause_parse *p, const clause_group *g) {
    while (g->infinitive && g > p->groups.at) g--; /* "said to be of that age", "who came to see it" */
    size_t i = g->first;
    while (i > 0 && word(p, i - 1, RG_CLASS_ADV | RG_CLASS_WHEN) && !word(p, i - 1, RG_CLASS_REL | RG_CLASS_PREP)) i--;
    return g->reduced || (i > 0 && word(p, i - 1, RG_CLASS_REL)) || (i > 1 && is(p, i - 1, "that") && word(p, i - 2, RG_CLASS_NOUN | RG_CLASS_NAME));
}

/* Does an object stand at i, as none does behind a passive participle? */
static inline bool object_at(const clause_parse *p, size_t i) {
    return word(p, i, RG_CLASS_DET | RG_CLASS_NUM | RG_CLASS_NAME) && !word(p, i, RG_CLASS_WHEN | RG_CLASS_PREP | RG_CLASS_SUB | RG_CLASS_NEG);
}

/* Verbs that have no object, so that their past form is no participle. */
static inline bool goes(rg_verb verb) {
    static const rg_verb going[] = {RG_VERB_MOVE, RG_VERB_GATHER, RG_VERB_OCCUR, RG_VERB_BEGIN, RG_VERB_FINISH, RG_VERB_DIE, RG_VERB_FIGHT, RG_VERB_LAST, RG_VERB_BECOME};
    for (size_t i = 0; i < sizeof going / sizeof *going; i++)
        if (verb == going[i]) return true;
    return false;
}

/* "The letter that Amos Korn burned", "The bells that the smiths had cast": where the subject right before the verb begins, what stands before the pronoun being its
 * object; 0: it is not so. */
size_t rg_clause_object_relative(const clause_parse *p, const clause_group *g);

/* "The letter | she wrote was lost": the noun phrase that the clause of group g hangs on without a pronoun between; equal: none. */
clause_waiting rg_clause_contact(const clause_parse *p, const clause_group *g);

/* "told reporters | the town had lost", "told the Herald | they had heard": the unit behind whom it is told, where what is told begins, if the group
 * before g is a verb of telling; RG_NONE. */
size_t rg_clause_told_whom(const clause_parse *p, const clause_group *before, const clause_group *g);

/* "It was not Lind who fled": is what the relative clause tells denied of him? */
bool rg_clause_not_who(const clause_parse *p, const rg_clause *clause, size_t outer);

/* "the pumps had failed, but miners | who climbed down | found them sound": where the clause of group `k` ends, whose boundary is at `to`: at the
 * first comma behind its verb, where a conjunction and the subject of a verb further on stand there; a list has more commas. */
size_t rg_clause_own_end(const clause_parse *p, size_t k, size_t to);

/* "From the tenth to the twelfth century | Lund was", "At first | the guild", "In the two last centuries | slaves were": does a noun phrase of its own begin at k, behind
 * an adverb or a time, which begin at `start`? */
bool rg_clause_fresh(const clause_parse *p, size_t start, size_t k);
/* "Most importantly, the town": are the units an adverb that opens the sentence? */
bool rg_clause_how(const clause_parse *p, size_t start, size_t end);
/* "The smiths | more often used", "There | now was": the end of the subject in units [start, stop), without what belongs to the verb. */
size_t rg_clause_subject_end(const clause_parse *p, size_t start, size_t stop);

/* A participle right behind a conjunction, "When | told of it", "If taken by them". */
bool rg_clause_participle_behind(const clause_parse *p, size_t i);
/* "While a prisoner in Lund, he | wrote": behind the comma where the conjunction at `from` leads no verb of its own; else `from`. */
size_t rg_clause_verbless(const clause_parse *p, const clause_group *g, size_t from);
/* "While mustering the militia, | X", "and after reporting a leak | was", "while successful, | was", "Worse, | X": do the units [start, end) before a verb hold no
 * subject, but what was so meanwhile? */
bool rg_clause_during(const clause_parse *p, size_t start, size_t end, size_t verb);
/* "The first years of the war | were": are the units [from, verb) a time of something, which is then the subject of the verb? */
bool rg_clause_times_of(const clause_parse *p, size_t from, size_t verb);
/* "When told of it, X fled": the conjunction is not the verb's, which tells what X did. */
void rg_clause_past_conjunction(const clause_parse *p, rg_clause *clause, size_t from, bool first);

/* "said | the mayor, Piet Hall, had burned it": is what stands between the two groups the subject of the second, with who that is? */
bool rg_clause_said_of(const clause_parse *p, const clause_group *before, const clause_group *g);

/* "They were jailed and | the governor, Otto Lind, fled": where a new subject stands behind "and", with who that is, the position of "and"; RG_NONE. */
size_t rg_clause_apposed(const clause_parse *p, const clause_group *before, const clause_group *g);

/* The subject that stands between group k and the clause, beginning at `to`, of the next, and waits for a later one. */
clause_joint rg_clause_joint(const clause_parse *p, size_t k, size_t to);
/* "whereas those | who had guns (fired)": does the clause of group g hang on a noun phrase behind a conjunction that waits for its verb? */
bool rg_clause_joined_who(const clause_parse *p, const clause_group *g);
/* "said the letter she wrote | was lost": does another verb follow that nothing parts from this one? */
bool rg_clause_goes_on(const clause_parse *p, const clause_group *g);
/* The clause that took the subject hangs on what stands before the conjunction, with which it begins. */
void rg_clause_take_joint(clause_parse *p, rg_clause *clause);
/* "Lind met Korn, who was ill, | and closed the gates": the clause of group k, without a subject of its own, goes on from the main clause, past what commas set
   off to tell how somebody or something was, and past "until the guards slept". */
void rg_clause_past_aside(clause_parse *p, rg_clause *clause, size_t base, size_t k);

/* ", also": does the verb stand behind a comma, an adverb between at most? */
bool rg_clause_behind_comma(const clause_parse *p, size_t verb);
/* Is the first verb that of a clause which opens the sentence, "When the mayor fled"? Not in "After the war the mayor fled". */
bool rg_clause_opens_sentence(const clause_parse *p);
/* Where the clause of a verb, that begins at `from`, really begins: "The view | that A did it is". */
size_t rg_clause_subordinate_start(const clause_parse *p, size_t from, size_t verb, bool first);
/* "who, based on X, claims": the position of the pronoun before the participles before group k; RG_NONE where there is none. */
size_t rg_clause_pronoun_before(const clause_parse *p, size_t k);
/* "That he fled | is disputed": the group of the verb whose subject is the clause with "that" before it; 0 = the sentence begins with no such clause. */
size_t rg_clause_fronted(const clause_parse *p);
/* The position where the clause of group g begins, between the end of the group before it and g itself. */
size_t rg_clause_boundary(const clause_parse *p, const clause_group *before, const clause_group *g);

/* "was, as Lind says, burned", "was not, she said, a spy": does a saying stand between commas behind an auxiliary? */
bool rg_clause_inserts(const clause_parse *p, size_t first, size_t end);
/* Words of the verb group behind whatever has been put into it; all where nothing has. */
size_t rg_clause_run(const clause_parse *p, const clause_group *g);
/* Parses units [first, end), a sentence with brackets, quotation marks, dashes, semicolons or an inserted saying. */
void rg_clause_segments(clause_parse *p, size_t first, size_t end);
/* Adds the clauses of a stretch. */
void rg_clause_segment(clause_parse *p, clause_segment seg);
/* The verb that may stand at i, with its forms (RG_FORM_*); NULL for one that the table does not have, with the form its ending tells, or 0 for no verb. */
const rg_verb_entry *rg_clause_verb_at(const clause_parse *p, size_t i, unsigned *form);
/* Reads the verb at i into the group; the position behind it and its particle. */
size_t rg_clause_set_verb(const clause_parse *p, clause_group *g, size_t i);
/* Fills in p->groups. */
void rg_clause_groups(clause_parse *p);
/* Is the word at i the adjective of a nation, "Danish", which does nothing by itself in the singular? */
bool rg_clause_of_nation(const clause_parse *p, size_t i);
/* Is the form at i, of the verb, one in the present without an auxiliary (clause_present.c)? */
bool rg_clause_present(const clause_parse *p, size_t i, unsigned form, const rg_verb_entry *entry);
/* Is the unit a noun of what may be said or thought, which "that" may follow: "claim", "idea", "rumour"? */
bool rg_clause_idea(const clause_parse *p, size_t i);
/* "The idea that Lind was a spy | goes back to": does i stand behind the clause that says what the noun opening the sentence tells? */
bool rg_clause_behind_idea(const clause_parse *p, size_t i);
/* Has a finite verb been found yet? Does a boundary stand between the last group and i? Do two verbs follow that nothing parts? */
bool rg_clause_has_finite(const clause_parse *p);
bool rg_clause_since_group(const clause_parse *p, size_t i);
/* "By siding with the weavers, smiths and farmers, Lind | hoped": does the segment [start, end) go on with the row of the phrase before it, behind which the subject stands? */
bool rg_clause_row_on(const clause_parse *p, size_t start, size_t end, size_t verb);
bool rg_clause_two_verbs(const clause_parse *p, size_t i);
/* Sets right what can be told only when all groups are known. */
void rg_clause_mend_groups(clause_parse *p);

/* ---- clause_phrase.c ------------------------------------------------------------------------------------------- */

/* The bytes of units [first, last). */
rg_span rg_clause_span(const clause_parse *p, size_t first, size_t last);
/* The phrase of units [first, last) without signs and conjunctions at its ends; it begins at `whole` with its preposition. */
rg_phrase rg_clause_phrase_of(const clause_parse *p, rg_text prep, size_t whole, size_t first, size_t last);
/* "about 2,400 soldiers": no preposition. */
bool rg_clause_about_number(const clause_parse *p, size_t i);
/* "up to 300 men", "as many as 300", "from 250 to 300 men": how many words lead the number; 0 = they lead none. */
size_t rg_clause_counts_from(const clause_parse *p, size_t i);
/* Does the unit belong to words that lead a number? */
bool rg_clause_leads_number(const clause_parse *p, size_t i);
/* Does a phrase with a preposition begin at the unit? */
bool rg_clause_starts_phrase(const clause_parse *p, size_t i);
/* ", the same year,", "Three years later,": do units [i, end) tell a time and nothing else? */
bool rg_clause_tells_time(const clause_parse *p, size_t i, size_t end);
/* "The day after the battle": a time, though what it is reckoned from has a name. */
bool rg_clause_reckons_time(const clause_parse *p, size_t i);
/* Behind a preposition at `start`, where a noun phrase of its own begins: its article behind a noun; `end` where none does. */
size_t rg_clause_second_phrase(const clause_parse *p, size_t start, size_t end);
/* The first article, pronoun or name behind a noun; `end` where there is none. */
size_t rg_clause_second_noun(const clause_parse *p, size_t start, size_t end);
/* Adds what stands in [from, to): an object and phrases with a preposition. */
void rg_clause_add_phrases(clause_parse *p, rg_clause *clause, size_t from, size_t to);
/* Adds what parts the auxiliary from its verb: "was | in May 1712 | sold", "was, | after a trial in Lund |, hanged". */
void rg_clause_add_parting(clause_parse *p, rg_clause *clause, const clause_group *g);

#endif
