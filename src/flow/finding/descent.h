/* descent.h: who copied whom among the accounts of a dossier, and how many of them speak for themselves.
 */
#ifndef RG_DESCENT_H
#define RG_DESCENT_H

#include "engine/trace/trace.h"
#include "flow/finding/declared.h"
#include "flow/finding/finding.h"
#include "flow/finding/telling.h"

typedef struct rg_descent {
    const rg_content *content;
    const rg_trace_text *texts; /* the accounts as the engine saw them, in their order */
    const rg_trace_word_of *said; /* which account speaks of which: links to its address, lists its title, says that it is made from it */
    size_t said_count;
    const rg_declared *declared; /* which account says that it is made from which; in the order of the accounts that say so */
    size_t declared_count;
    rg_trace trace;
    rg_tellings tellings; /* for the edges of kind RG_TRACE_CLAIMS */
    size_t independent; /* how many of all the accounts speak for themselves */
} rg_descent;

/* Reads every account's running text as words (note marks and what a page carries besides its text are left out) and traces it. */
void rg_descent_run(rg_arena *arena, const rg_content *content, rg_descent *out);

/* The words and facts of an account's running text, with or without what it quotes. `scratch` is for the reading alone. */
void rg_descent_words(rg_arena *arena, rg_arena *scratch, const rg_account *account, bool quotations, rg_trace_text *out);

#endif
