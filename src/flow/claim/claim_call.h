/* claim_call.h: the small questions that a name for an act asks of the words it is made of (draft_call.c). */
#ifndef RG_CLAIM_CALL_H
#define RG_CLAIM_CALL_H

#include "flow/claim/claim_int.h"

/* May the unit be the noun that a phrase ends in: no adjective, no adverb? */
bool rg_call_noun(const rg_draft *d, size_t unit);
/* Do units [first, last), cut to what a name has of them, name somebody or something? */
bool rg_call_sound(const rg_draft *d, size_t first, size_t last);
/* "the heavy (though damaged) ships": does a phrase that is no name go on behind the bracket at unit `end`? `verb`: of the clause. */
bool rg_call_goes_on(const rg_draft *d, size_t end, size_t verb);
/* "met fierce resistance", "was met with approval": nobody whom one meets. */
bool rg_call_faces(const rg_draft *d, const rg_clause *c, const rg_phrase *object);
/* "left two sons", "left no heir": whoever dies does, and goes nowhere. */
bool rg_call_leaves_behind(const rg_draft *d, const rg_clause *c, const rg_phrase *object);
/* "ordered the guards | to build a gate": what they are called on to do says what the act was, and its noun does not. */
bool rg_call_orders(const rg_draft *d, const rg_turn *t, const rg_clause *verb, const rg_phrase *object);
/* "marched north", "moved quickly east": no object, but where it went. */
bool rg_call_whereto(const rg_draft *d, const rg_phrase *f);
/* Behind what hangs on the subject by a preposition: "the bridge | over the Velm | fell"; behind the subject where nothing does. */
size_t rg_call_hangs(const rg_draft *d, const rg_turn *t);
/* "was elected mayor of Lund", "was appointed to the council": to what, with its preposition; empty where it is not said. */
rg_text rg_call_as_what(rg_draft *d, const rg_clause *verb);
/* "created him Duke of Orvaz": "Piet Lind as Duke of Orvaz"; empty where nobody is made something. */
rg_text rg_call_made(rg_draft *d, const rg_turn *t, const rg_phrase *object);
/* "landed | unopposed", "marched | north", "died | of the plague": how, and no part of the name. */
bool rg_call_how(const rg_draft *d, const rg_clause *verb, const rg_phrase *f);
/* "himself". */
bool rg_call_reflexive(const rg_draft *d, const rg_phrase *f);

#endif
