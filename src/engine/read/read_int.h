/* read_int.h: what the files of this folder share. */
#ifndef RG_READ_INT_H
#define RG_READ_INT_H

#include "base/table.h"
#include "engine/read/read.h"

/* Each step owns the struct it points at and fills it in with rg_<file>_tables. */
struct rg_language {
    rg_text code;
    const struct rg_token_tables *token;
    const struct rg_when_tables *when;
    const struct rg_name_tables *name;
    const struct rg_hedge_tables *hedge;
    const struct rg_doubt_tables *doubt;
    const struct rg_voice_tables *voice;
    const struct rg_clause_tables *clause;
};

/* Opens data/lang/<code>/<file>. */
rg_table rg_language_table(rg_arena *arena, rg_text code, const char *file);

/* Tokens, sentences and dates block by block, in order. Where later steps want no tokens, `tokens.n` may be set to 0 behind each block: what
 * they are made of then stays near at hand, and a long text takes no more memory than its longest block. */
typedef struct rg_token_run rg_token_run;
rg_token_run *rg_token_begin(rg_arena *arena, rg_reading *reading);
void rg_token_block(rg_token_run *run, size_t block);

typedef struct rg_when_run rg_when_run;
/* NULL where the language has no words of time: nothing is found. */
rg_when_run *rg_when_begin(rg_arena *arena, rg_reading *reading, const rg_date *anchor);
void rg_when_sentence(rg_when_run *run, size_t sentence);
void rg_when_end(rg_when_run *run);

const struct rg_token_tables *rg_token_tables(rg_arena *arena, rg_text code);
const struct rg_when_tables *rg_when_tables(rg_arena *arena, rg_text code);
const struct rg_name_tables *rg_name_tables(rg_arena *arena, rg_text code);
const struct rg_clause_tables *rg_unit_tables(rg_arena *arena, rg_text code);
const struct rg_voice_tables *rg_voice_tables(rg_arena *arena, rg_text code);
const struct rg_hedge_tables *rg_hedge_tables(rg_arena *arena, rg_text code);
/* "The open gate suggests that A": does clause k say what a thing, which has no words, lets one think? Then nobody says it. */
bool rg_hedge_implied(rg_reading *reading, size_t k);
/* "confirm", "prove": a verb by which something is shown to be so, so that what is not "confirmed" is doubtful. */
bool rg_hedge_proves(const struct rg_hedge_tables *tables, rg_text lemma);
const struct rg_doubt_tables *rg_doubt_tables(rg_arena *arena, rg_text code);

/* The phrases that the steps behind the units look for. */
const struct rg_phrases *rg_hedge_cues(const struct rg_hedge_tables *tables);
const struct rg_phrases *rg_voice_leads(const struct rg_voice_tables *tables);

#endif
