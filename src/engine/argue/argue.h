/* argue.h: abstract argumentation after Dung: which arguments can be held together, where some attack others.
 *
 * A framework is a directed graph: arguments 0..n-1 and the attacks between them. A set of arguments is
 *
 *     conflict-free  where none of it attacks another of it (or itself);
 *     admissible     where it is conflict-free and attacks whatever attacks it;
 *     complete       where it is admissible and holds all that it defends;
 *     grounded       the least complete set; there is always one;
 *     preferred      a largest admissible set;
 *     stable         conflict-free, and it attacks all that is not in it; there may be none;
 *     semi-stable    admissible with a largest range (itself and what it attacks);
 *     stage          conflict-free with a largest range;
 *     ideal          the largest admissible set that is part of every preferred one.
 *
 * Four questions are asked of them: DC, is an argument in some such set; DS, is it in every one; SE, give one; EE and CE, give
 * or count all. An answer comes with the set that proves it, where a set can; argue_check.h re-checks it.
 *
 * P. M. Dung, "On the acceptability of arguments", Artificial Intelligence 77 (1995) 321-357; P. Baroni, M. Giacomin, G. Guida, "SCC-
 * recursiveness", Artificial Intelligence 168 (2005) 162-210; R. Baumann et al. on the reduct and modularization (2020);
 * W. Dvorak et al., "Complexity-sensitive decision procedures", Artificial Intelligence 206 (2014) 53-78.
 */
#ifndef RG_ARGUE_H
#define RG_ARGUE_H

#include "base/arena.h"

typedef struct rg_framework {
    uint32_t n;
    uint32_t *attackers_at, *attackers; /* of x: attackers[attackers_at[x]] up to attackers_at[x + 1] */
    uint32_t *targets_at, *targets;     /* the same of what x attacks */
    rg_text *names;                     /* NULL: they are called 1 to n */
} rg_framework;

typedef struct rg_attack {
    uint32_t from, to;
} rg_attack;

/* Attacks are copied; the same one twice is the same as once. */
rg_framework *rg_framework_new(rg_arena *arena, uint32_t n, const rg_attack *attacks, size_t count);

/* Reads one of three notations, told by the name's ending (.af, .apx, .tgf), else by the first line: "p af N" and lines "a b" (ICCMA
 * 2023); arg(a). att(a,b). (Aspartix); labels, "#", pairs of labels (trivial graph format). REGEST_SYNTAX with the place. */
regest_status rg_framework_read(rg_arena *arena, rg_text bytes, rg_text name, rg_framework **out, regest_error *error) REGEST_CHECKED;
/* What argument x is called. */
rg_text rg_framework_name(rg_arena *arena, const rg_framework *framework, uint32_t x);
/* The argument called so, or false. */
bool rg_framework_find(const rg_framework *framework, rg_text name, uint32_t *out);

/* short name */
#define RG_SEMANTICS(X) X(CF) X(AD) X(CO) X(GR) X(PR) X(ST) X(SST) X(STG) X(ID)
typedef enum rg_semantics {
#define RG_SEMANTICS_ENUM(name) RG_SEMANTICS_##name,
    RG_SEMANTICS(RG_SEMANTICS_ENUM)
#undef RG_SEMANTICS_ENUM
    RG_SEMANTICS_COUNT
} rg_semantics;

#define RG_QUESTIONS(X) X(DC) X(DS) X(SE) X(EE) X(CE)
typedef enum rg_argue_question {
#define RG_QUESTION_ENUM(name) RG_QUESTION_##name,
    RG_QUESTIONS(RG_QUESTION_ENUM)
#undef RG_QUESTION_ENUM
    RG_QUESTION_COUNT
} rg_argue_question;

typedef struct rg_task_name {
    rg_argue_question question;
    rg_semantics semantics;
} rg_task_name;

/* "DS-PR". False where it is none. */
bool rg_argue_parse(rg_text text, rg_task_name *out);
const char *rg_argue_question_name(rg_argue_question question);
const char *rg_argue_semantics_name(rg_semantics semantics);

typedef struct rg_argue_answer {
    bool yes;            /* DC, DS: accepted; SE: there is one */
    const uint8_t *set;  /* n bytes, 1 = in it; NULL where no set proves the answer: DC no, DS yes, SE none */
    const uint8_t **all; /* EE: in lexicographic order, arguments that are in before those that are not */
    uint64_t count;      /* EE, CE */
} rg_argue_answer;

/* `argument` matters to DC and DS. REGEST_LIMIT where EE has more than RG_LIMIT_EXTENSIONS or a count passes 2^64.
 * Parts of up to `small` arguments are searched by hand, larger ones by the SAT solver; RG_ARGUE_SMALL is the choice for speed. */
regest_status rg_argue(rg_arena *arena, const rg_framework *framework, rg_task_name task, uint32_t argument, uint32_t small,
                       rg_argue_answer *out, regest_error *error) REGEST_CHECKED;
enum { RG_ARGUE_SMALL = 24, RG_ARGUE_SMALL_MOST = 64 };

#endif
