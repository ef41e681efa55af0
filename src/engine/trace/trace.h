/* trace.h: who copied whom. Pure: texts as hashed words in, a stemma out.
 *
 * Two texts are kin where they share more wording (runs of words) or, where that was translated, more facts in the same order (numbers
 * and names) than texts written apart do. Of each family a tree is kept that joins every text to what it shares most with. Its edges get
 * a direction only from evidence: dates, what one text says of the other, marks that became words, and separative errors (P. Maas,
 * Textkritik, 4th ed. 1960, paragraphs 26-37): a corruption in B where A reads well shows that A does not descend from B; corruptions on
 * both sides show a lost ancestor. A text whose parts come from texts that share nothing with one another is a merger of both.
 *
 * Limits: texts of fewer than RG_TRACE_LEAST shared runs are never kin; an edge without evidence stays undirected. Cost: near-linear in
 * the words (fingerprints are sorted, and each text is compared with a bounded number of others).
 */
#ifndef RG_TRACE_H
#define RG_TRACE_H

#include "base/arena.h"
#include "base/map.h"
#include "base/vec.h"

/* One word of a text. `key`: a hash of its folded letters, never 0. */
typedef struct rg_trace_word {
    uint64_t key;
    uint32_t start, length; /* bytes of the text */
} rg_trace_word;

/* A number or a name: what a translation keeps. `key`: the same in every language and script, never 0. */
typedef struct rg_trace_fact {
    uint64_t key;
    uint32_t word;
} rg_trace_fact;

#define RG_TRACE_UNDATED INT64_MIN

typedef struct rg_trace_text {
    const rg_trace_word *words;
    size_t word_count;
    const rg_trace_fact *facts; /* in order */
    size_t fact_count;
    int64_t written; /* day, or RG_TRACE_UNDATED */
    size_t garbled;  /* note marks that became words or dates, as a translating program makes them */
} rg_trace_text;

/* What one text says of another: it cites it, quotes it, says that it translates or revises it. */
typedef struct rg_trace_word_of {
    size_t from, to; /* the text that was there first, the one that says so */
} rg_trace_word_of;

typedef enum rg_trace_kind {
    RG_TRACE_COPY,        /* as it stands, or nearly */
    RG_TRACE_REWORDING,   /* the whole of it, much of it in other words: translated there and back */
    RG_TRACE_ABRIDGEMENT, /* left long passages out */
    RG_TRACE_EXPANSION,   /* added long passages */
    RG_TRACE_TRANSLATION, /* facts in order, other words */
    RG_TRACE_PASSAGE,     /* only a part of either */
    RG_TRACE_DECLARED,    /* no wording: one says that it is made from the other: not of the engine's making */
    RG_TRACE_CLAIMS       /* no wording, but what few others say (tally.h): not of the engine's making */
} rg_trace_kind;

typedef enum rg_trace_reason { /* bits: what gave the direction */
    RG_TRACE_BY_DATE = 1,    /* the dates of the texts */
    RG_TRACE_BY_WORD = 2,    /* one says so of the other */
    RG_TRACE_BY_ERROR = 4,   /* corruptions on one side only */
    RG_TRACE_BY_GARBLE = 8,  /* note marks that became words on one side */
    RG_TRACE_BY_FAMILY = 16  /* from the directions of other edges of the tree */
} rg_trace_reason;

/* Texts are numbered from 0; numbers from text_count on are lost ancestors. */
typedef struct rg_trace_edge {
    size_t from, to;        /* source and copy; where `directed` is false, the smaller number first */
    bool directed;
    rg_trace_kind kind;
    unsigned reasons;       /* RG_TRACE_BY_* that speak for this direction */
    size_t shared;          /* runs of RG_TRACE_RUN words that both have; of a translation: runs of RG_TRACE_FACTS facts, those left out
                               that the other text does not have at all; of claims: things said alike */
    size_t of_from, of_to;  /* runs that each has; of claims: things of which both speak */
    size_t errors_from, errors_to; /* words at like places that occur nowhere else, where the other reads otherwise */
    size_t own_from, own_to;       /* words in long passages that the other lacks */
    uint32_t run_from[2], run_to[2]; /* bytes of the longest run that both have, in each */
} rg_trace_edge;

typedef struct rg_trace {
    rg_trace_edge *edges; /* by `to`, then `from` */
    size_t edge_count;
    size_t text_count, lost_count;
    size_t *family;       /* by text: number of its family; texts alone are families of one */
    size_t family_count;
} rg_trace;

enum { RG_TRACE_RUN = 4, RG_TRACE_FACTS = 4, RG_TRACE_LEAST = 10 };

void rg_trace_run(rg_arena *arena, const rg_trace_text *texts, size_t text_count, const rg_trace_word_of *said, size_t said_count,
                  rg_trace *out);

/* ---- counting ------------------------------------------------------------------------------------------------- */

typedef struct rg_trace_count {
    size_t witnesses;  /* independent ones among the texts asked of */
    size_t bottleneck; /* where it is one: the last text or lost ancestor that every way passes through; else RG_NONE */
} rg_trace_count;

/* Counts over one stemma; many times over, at no more than the texts above those asked of. */
typedef struct rg_trace_counter rg_trace_counter;
rg_trace_counter *rg_trace_counter_new(rg_arena *arena, const rg_trace *trace);

/* How many of `texts` (distinct) speak for themselves: the greatest number of ways from roots of the stemma to those that have no other of
 * `texts` above them, no two ways through one text (Menger). The ends of an undirected edge are one text. */
rg_trace_count rg_trace_counter_count(rg_trace_counter *counter, const size_t *texts, size_t count);

/* Re-checks a trace against the texts, with no code of its making: the shared runs of every edge counted again, no circle, no edge between
 * texts too unlike. False with the reason in `why` (a literal; may be NULL). */
bool rg_trace_check(rg_arena *arena, const rg_trace_text *texts, size_t text_count, const rg_trace *trace, const char **why);

/* Re-derives a count, with no code of its making, in tables as large as the square of the stemma. */
bool rg_trace_check_count(rg_arena *arena, const rg_trace *trace, const size_t *texts, size_t count, rg_trace_count found);
/* The number of such a count alone. */
size_t rg_trace_check_ways(rg_arena *arena, const rg_trace *trace, const size_t *texts, size_t count);

#endif
