/* claim_words.h: the words that a phrase, or what a verb is said of, has in the name of an act (draft_words.c). */
#ifndef RG_CLAIM_WORDS_H
#define RG_CLAIM_WORDS_H

#include "flow/claim/claim_int.h"

enum { RG_WORDS_UNITS = 9 /* of a noun phrase in a name, at most */ };

/* A name on one line, with no mark of a quotation that lacks the other. */
rg_text rg_words_whole(rg_arena *arena, rg_text text);
/* The text behind what the name has already. */
void rg_words_put(rg_buf *out, rg_text text);
/* Words within a name: the first one of a sentence has no capital of its own. */
rg_text rg_words_inner(rg_draft *d, rg_text words);
/* Behind the noun phrase that begins at unit `first`, no longer than a name has it. */
size_t rg_words_end(const rg_draft *d, size_t first, size_t last);
/* Behind the list that goes on at the comma or "and" at the unit: "of salt| , iron and cloth", "French| , Dutch and Danish ships"; the unit itself where none does. */
size_t rg_words_list(const rg_draft *d, size_t at, size_t last);
/* Cuts units [*from, *to) to a noun phrase without its article and what hangs on it. */
void rg_words_cut(const rg_draft *d, size_t *from, size_t *to);
/* "about 300 men", "as many as 300", "up to 300": the unit of the number behind what leads it; RG_NONE where none is led. */
size_t rg_words_counted(const rg_draft *d, size_t first, size_t last);
/* Units [first, last) so cut, as a name; of a subject "his" with the name of whom it means. */
rg_text rg_words_noun(rg_draft *d, size_t first, size_t last, bool subject);
rg_text rg_words_short(rg_draft *d, size_t first, size_t last);
/* The verb group's words; of "was not opened until" without its "not", of "was tried and freed" with the "was" that goes on. */
rg_text rg_words_verb(rg_draft *d, const rg_clause *verb);
/* The object, else the first phrase behind the verb that is no date; NULL. */
const rg_phrase *rg_words_predicate(const rg_draft *d, const rg_clause *c);
/* What the verb is said of beside its subject, with its preposition; empty where there is nothing. */
rg_text rg_words_complement(rg_draft *d, const rg_clause *c);
/* Is the unit part of a clause's verb? */
bool rg_words_in_verb(const rg_draft *d, size_t unit);

#endif
