/* unit.h: word classes, verb forms and units, shared by the files of this folder. */
#ifndef RG_UNIT_H
#define RG_UNIT_H

#include "engine/read/clause.h"
#include "engine/read/phrase.h"
#include "engine/read/read_int.h"

enum { RG_FORM_BASE = 1, RG_FORM_S = 2, RG_FORM_ING = 4, RG_FORM_PAST = 8, RG_FORM_PART = 16 };

typedef struct rg_verb_entry {
    rg_text lemma, particle;
    rg_text past;  /* without the particle; empty = regular */
    rg_verb verb;
    bool noun; /* base and -s form are as often nouns */
    rg_text event; /* what its clause is called as an event: "capture", "attack on"; empty */
    unsigned traits; /* RG_TRAIT_* */
    bool ends;     /* tells how a fight came out */
} rg_verb_entry;

typedef struct rg_form {
    size_t entry;
    unsigned form;
    size_t next; /* another reading of the same word, RG_NONE */
} rg_form;

typedef struct rg_word {
    unsigned classes;
    int64_t number;
    bool scale; /* hundred, million */
    bool sum;   /* joins the parts of a number: "and" */
    bool half;
    bool one;   /* "a" of "a hundred" */
    bool span;  /* two numbers follow: "between" */
    bool verb;  /* stands among the forms, */
    bool open;  /* and there alone: its class is not closed */
} rg_word;

typedef struct rg_clause_tables {
    rg_map words; /* closed classes and forms of verbs: fold -> word_list */
    RG_VEC(rg_word) word_list;
    rg_map forms; /* verb form -> form_list, chained */
    RG_VEC(rg_form) form_list;
    RG_VEC(rg_verb_entry) verbs;
    rg_phrases adverbs; /* of two words: "in fact" */
} rg_clause_tables;

/* The word of a closed class; NULL where its class is open. */
static inline const rg_word *rg_unit_closed(const rg_clause_tables *tables, const rg_token *token) {
    size_t word = rg_map_find(&tables->words, token->fold, token->hash);
    return word == RG_NONE || tables->word_list.at[word].open ? NULL : &tables->word_list.at[word];
}

/* A table of verbs to be filled row by row: lemma, past, participle, class, ... as in verbs.tsv. */
rg_clause_tables rg_unit_verb_tables(rg_arena *arena);
void rg_unit_add_verb(rg_clause_tables *tables, const rg_table *row);
void rg_unit_read(rg_arena *arena, rg_reading *reading, const rg_clause_tables *tables);
/* Are the unit and the next one, of its sentence, one adverb: "in | fact", "once | again"? */
bool rg_unit_adverb(const rg_clauses *clauses, const rg_clause_tables *tables, const rg_reading *reading, size_t at);
/* rg_unit_verb from the word's first reading in form_list. */
const rg_verb_entry *rg_unit_verb_of(const rg_clauses *clauses, const rg_clause_tables *tables, size_t reading, size_t at, size_t end, unsigned *form);
/* The verb whose form stands at unit `at`, with its forms; NULL where the table has none. */
static inline const rg_verb_entry *rg_unit_verb(const rg_clauses *clauses, const rg_clause_tables *tables, size_t at, size_t end, unsigned *form) {
    size_t reading = rg_unit_in(&tables->forms, &clauses->units.at[at]);
    return reading == RG_NONE ? NULL : rg_unit_verb_of(clauses, tables, reading, at, end, form);
}
/* "forty-one": both parts in the table; 0 = no such number. */
int64_t rg_unit_two_part(const rg_clause_tables *tables, rg_text fold);
/* Reads the number of several words that begins at token `at`, behind "between" or not. -> the token behind it; `at` where no such number stands. */
size_t rg_number_read(const rg_clause_tables *tables, const rg_token *tokens, rg_text text, size_t at, size_t end, bool between, int64_t *number);
/* What the words that a number [first, last) ends with multiply it by: 100 of "three hundred", 1 of "forty". */
int64_t rg_number_scale(const rg_clause_tables *tables, const rg_token *tokens, size_t first, size_t last);
/* The unit behind the verb and a particle that follows it at once. */
size_t rg_unit_verb_end(const rg_clauses *clauses, const rg_verb_entry *entry, size_t at, size_t end);
/* Of words parted by blanks: a bit for each that is one of the names; others add nothing. */
unsigned rg_unit_bits(rg_text field, const char *const *names, size_t count);

#endif
