/* claim_left.h: what the rules of clauses have left of a sentence: what the files that tell of it offer to the walk. */
#ifndef RG_CLAIM_LEFT_H
#define RG_CLAIM_LEFT_H

#include "flow/claim/claim_int.h"

/* ---- draft_length.c -------------------------------------------------------------------------------------------- */

/* How long what a noun of the sentence names took. */
void rg_length_left(rg_draft *d);

/* ---- draft_rival.c --------------------------------------------------------------------------------------------- */

/* Days, numbers, places and causes that somebody gives in place of one that the sentence tells before: "Lind dates it to 3 May, Korn to 5 May". Claims already
 * drafted of such a day or number are given the event and the property of the first. */
void rg_rival_left(rg_draft *d);
/* "killed 63 people, 40 of them at Lund according to Lind and 60 according to Korn": where the words end that stand before such a value and whoever gives it; their
 * end where they hold none. */
size_t rg_rival_within(const rg_draft *d, rg_span span);

/* ---- draft_spot.c ---------------------------------------------------------------------------------------------- */

/* Where what the sentence tells was done, by a noun. */
void rg_spot_left(rg_draft *d);
/* "It was in the tower that": place and day of what follows. */
void rg_spot_clefts(rg_draft *d);
/* "X, the envoy in Lund, said", "to X, commander of all forces in Poland": is the place of the phrase where he is what he is? */
bool rg_spot_of_office(const rg_draft *d, const rg_clause *clause, const rg_phrase *f);
/* "soon after Korn's victory at Lund": the event of the noun that a phrase of place of the clause stands right behind, where the place is that event's; RG_NONE. */
size_t rg_spot_of_noun(rg_draft *d, const rg_clause *c, const rg_phrase *f);
/* "Because of the riots in Lund, Korn fled", "Despite friends in Lund": is the place that of what words ahead of the subject speak of? Its event in `whose`, RG_NONE where it is none. */
bool rg_spot_led(rg_draft *d, const rg_clause *c, const rg_phrase *f, size_t *whose);
/* "sailed to Lund, leaving his wife in Riga", "spoke of doing business in Riga", "came home from exile in Riga": is the place that of something else than what the clause tells? */
bool rg_spot_of_other(const rg_draft *d, const rg_clause *c, const rg_phrase *f, size_t event);
/* The preposition of "It was (only) in the tower that", "It was not until 1904 that"; RG_NONE. */
size_t rg_spot_cleft(const rg_draft *d, const rg_clause *c);

/* The first phrase of the clause with the preposition ("" = the object) that stands behind its verb; NULL. */
static inline const rg_phrase *rg_left_behind_verb(const rg_draft *d, const rg_clause *c, const char *prep) {
    const rg_phrase *f = rg_draft_phrase(d, c, prep);
    return f && f->first >= c->verb_last ? f : NULL;
}

/* ---- draft_part.c ---------------------------------------------------------------------------------------------- */

/* Who had a part in it, was suspected of it or stood there. */
void rg_part_left(rg_draft *d);

/* ---- draft_maybe.c --------------------------------------------------------------------------------------------- */

/* What may be or cannot be, and what is no more than told. */
void rg_maybe_left(rg_draft *d);

/* ---- draft_open.c ---------------------------------------------------------------------------------------------- */

/* Questions that the sentence leaves open: "who fired first is unknown". */
void rg_open_left(rg_draft *d);
/* What a question asks, by the word that begins it; RG_PROPERTY_COUNT = no such word. (draft_being.c) */
rg_property rg_being_asked_by(const rg_draft *d, size_t unit);
/* Whom or what clause `k`, a question, is about: its subject, else what is spoken of. (draft_being.c) */
size_t rg_being_asked_of(rg_draft *d, size_t k);

/* ---- draft_fell.c ---------------------------------------------------------------------------------------------- */

/* Does a word of units [first, last) say that people came to harm? */
bool rg_fell(const rg_draft *d, size_t first, size_t last);
/* Of a number of the dead or hurt, at units [first, last), the event that they are of; else `event`. */
size_t rg_fell_event(rg_draft *d, size_t event, const rg_value *value, size_t first, size_t last);

/* ---- draft_tally.c -------------------------------------------------------------------------------------------- */

/* Numbers that stand alone of what was counted or asked before, each by whoever gives it: before the rules of clauses. */
void rg_tally_sentence(rg_draft *d);

/* ---- draft_deed.c ---------------------------------------------------------------------------------------------- */

/* Days, lengths and reasons that the sentence has claimed of somebody or something are given to what it did. */
void rg_deed_left(rg_draft *d);

/* ---- draft_shared.c -------------------------------------------------------------------------------------------- */

/* "and in 1255, when the duchy was split, Lund became": the clause whose the date at the unit is, with which this one closes; RG_NONE where it is its own. */
size_t rg_shared_waits(const rg_draft *d, size_t unit);
/* Such dates, and the day ahead of a subject for what else it did on it: "On 6 May he left the house and was shot". */
void rg_shared_left(rg_draft *d);

/* ---- draft_called.c -------------------------------------------------------------------------------------------- */

/* Other names of what the sentence tells of, and what appositions say it is. */
void rg_called_left(rg_draft *d);
/* By what name somebody went: "Otto Lind, alias Old Tom", "lived under the name of Tom Holm"; behind the rules that tell what he did. */
void rg_called_besides(rg_draft *d);
/* "was called the Cautious", "is known in Danish as Horn", "referred to as the boys": the first unit of the name that the clause gives; RG_NONE. */
size_t rg_called_name(const rg_draft *d, const rg_clause *c);

/* ---- draft_mention.c ------------------------------------------------------------------------------------------- */

/* What those who tell of it in the sentence say there is. */
void rg_mention_left(rg_draft *d);

#endif
