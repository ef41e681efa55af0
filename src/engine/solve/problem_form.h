/* problem_form.h: chronology problems as people and other programs write them (doc/spec/solve.md): text with names and dates, or
 * `p regest-chron 1 ...` with numbers. */
#ifndef RG_PROBLEM_FORM_H
#define RG_PROBLEM_FORM_H

#include "engine/solve/solve.h"
#include "engine/time/time.h"

/* `ask X < Y`: whether it is certain, possible or impossible that t[x] - t[y] lies within [least, most]. */
typedef struct rg_question {
    rg_text text;
    uint32_t x, y;
    int64_t least, most;
} rg_question;

typedef struct rg_form {
    rg_problem *problem;
    bool numeric;         /* points are numbers, days are numbers */
    const rg_text *names; /* of each point; NULL where numeric */
    RG_VEC(rg_question) asked;
} rg_form;

/* A problem and what came of it. */
typedef struct rg_solution {
    rg_form form;
    rg_answer answer;
    const rg_modality *asked; /* NULL where nothing could be asked: the claims contradict one another */
} rg_solution;

/* Either form, told apart by the first line. Names and ids are borrowed from `text`. REGEST_SYNTAX or REGEST_LIMIT with the place. */
regest_status rg_form_read(rg_arena *arena, rg_text text, rg_form *out, regest_error *error) REGEST_CHECKED;
/* The two of them. */
regest_status rg_form_text(rg_arena *arena, rg_text text, rg_form *out, regest_error *error) REGEST_CHECKED;
regest_status rg_form_numeric(rg_arena *arena, rg_text text, rg_form *out, regest_error *error) REGEST_CHECKED;

#endif
