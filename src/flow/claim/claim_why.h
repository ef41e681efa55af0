/* claim_why.h: why something happened: what the files that draft causes offer to the others of this folder. */
#ifndef RG_CLAIM_WHY_H
#define RG_CLAIM_WHY_H

#include "flow/claim/claim_int.h"

/* ---- draft_cause.c -------------------------------------------------------------------------------------------- */

/* "Causes include A and B": true where claimed. */
bool rg_cause_list(rg_draft *d, rg_turn *t);
/* Causes among the clause's phrases, of `t->event`. */
void rg_cause_clause(rg_draft *d, const rg_turn *t);
/* Is the phrase's preposition the end of "due to", so that it tells why and not whereto? */
bool rg_cause_to(const rg_draft *d, const rg_phrase *f);
/* "In reprisal for the raid on Lund on 3 May, the guards | burned the mill": claims the cause that leads the clause, and leaves in `rest` the phrases behind
 * it; false where none does. */
bool rg_cause_leads(rg_draft *d, const rg_turn *t, rg_clause *rest);
/* Does the unit stand within such a cause, so that it tells nothing of the clause itself? `of`: the event that the cause names, or RG_NONE. */
bool rg_cause_holds(rg_draft *d, size_t unit, size_t *of);
/* Of them those behind words of causes.tsv. */
void rg_cause_phrases(rg_draft *d, const rg_turn *t);
/* Does the infinitive stand behind a word for an aim, "in an attempt to X"? */
bool rg_cause_aims(const rg_draft *d, const rg_clause *c);
/* Does the clause, "because X", give a reason; the infinitive the purpose of the clause it hangs on? */
bool rg_cause_gives_reason(const rg_draft *d, const rg_turn *t);
bool rg_cause_tells_purpose(const rg_draft *d, const rg_clause *c, const rg_clause *outer);
/* "(probably of fever)", "in order to stop him", "because he fled". */
void rg_cause_aside(rg_draft *d, rg_turn *t);
void rg_cause_purpose(rg_draft *d, const rg_turn *t);
void rg_cause_because(rg_draft *d, const rg_turn *t);
/* "hunger caused the massacre": true where the object is an event, which is then `t->event`. */
/* "attributes the famine to the merchants", "see it as the cause of": what somebody holds to be the cause. */
bool rg_cause_ascribed(rg_draft *d, rg_turn *t);
bool rg_cause_subject(rg_draft *d, rg_turn *t);
/* "was possibly due to a quarrel", "anger led to the act": true where claimed. */
bool rg_cause_due(rg_draft *d, rg_turn *t);
bool rg_cause_led(rg_draft *d, rg_turn *t);

/* ---- draft_why.c ---------------------------------------------------------------------------------------------- */

/* Why what the clauses of the sentence tell happened, where no rule has told it. */
void rg_why_left(rg_draft *d);
bool rg_why_told(const rg_draft *d, rg_span span);
/* Does the clause tell of what was? */
bool rg_why_tells(const rg_draft *d, const rg_clause *c);
/* A turn of the clause, with what it is about for its event; false where it is about nothing. */
bool rg_why_turn(rg_draft *d, size_t clause, rg_turn *t);
/* "was sent | to be chief clerk": what somebody was made, and no purpose? */
bool rg_why_office(const rg_draft *d, const rg_clause *c);
/* "There was great sympathy": what the clause says there was; RG_NONE. */
size_t rg_why_there(rg_draft *d, const rg_clause *c);
/* The same, where the clause has a subject that is an event, a person or a thing. */
bool rg_why_subject(rg_draft *d, size_t clause, rg_turn *t);

/* ---- draft_reason.c ------------------------------------------------------------------------------------------- */

const rg_map *rg_reason_words(rg_arena *arena, rg_text language); /* fold -> what it gives a reason as */
/* What those of the sentence are known for. */
void rg_reason_known(rg_draft *d);
/* Reasons in noun phrases, where no rule has told them. */
void rg_reason_left(rg_draft *d);
/* Does the clause's verb say what makes somebody do something: "drove the weavers to revolt"? */
bool rg_reason_drives(const rg_draft *d, const rg_clause *c);

/* "exhaustion": a word for what people suffer from? Does the clause's verb say that somebody got something, "earned", "won"? */
bool rg_reason_ill(const rg_draft *d, rg_text fold);
bool rg_reason_wins(const rg_draft *d, const rg_clause *c);

/* "exiled for life": no reason. */
bool rg_reason_how_long(const rg_draft *d, const rg_phrase *f);

/* ---- draft_ground.c ------------------------------------------------------------------------------------------- */

/* Why, by how the sentence is turned: "hunger lay behind it", "What set it off was hunger". */
void rg_ground_left(rg_draft *d);

/* ---- draft_effect.c ------------------------------------------------------------------------------------------- */

/* What brought about what the clauses of the sentence tell, by a noun phrase. */
void rg_effect_left(rg_draft *d);

/* "arose in May", "arose in Lund": does "in" say when or where, and not from what? */
bool rg_cause_happens_in(const rg_draft *d, const rg_clause *c);

#endif
