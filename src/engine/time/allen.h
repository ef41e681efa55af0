/* allen.h: which of Allen's thirteen relations can hold between two vague dates, and which must.
 *
 * J. F. Allen, Maintaining Knowledge about Temporal Intervals (1983). A date stands for something that took at least its days' part:
 * it begins and ends on days that the date allows, and lasts one day or more. Days are whole: what ends on one day meets what
 * begins on the next.
 */
#ifndef RG_ALLEN_H
#define RG_ALLEN_H

#include "engine/time/edtf.h"

/* name in the enum, name in output, the inverse's enum name */
#define RG_ALLEN_RELATIONS(X)                          \
    X(BEFORE, "before", AFTER)                         \
    X(MEETS, "meets", MET_BY)                          \
    X(OVERLAPS, "overlaps", OVERLAPPED_BY)             \
    X(STARTS, "starts", STARTED_BY)                    \
    X(DURING, "during", CONTAINS)                      \
    X(FINISHES, "finishes", FINISHED_BY)               \
    X(EQUALS, "equals", EQUALS)                        \
    X(FINISHED_BY, "finished-by", FINISHES)            \
    X(CONTAINS, "contains", DURING)                    \
    X(STARTED_BY, "started-by", STARTS)                \
    X(OVERLAPPED_BY, "overlapped-by", OVERLAPS)        \
    X(MET_BY, "met-by", MEETS)                         \
    X(AFTER, "after", BEFORE)

typedef enum rg_allen_relation {
#define RG_ALLEN_ENUM(name, text, inverse) RG_ALLEN_##name,
    RG_ALLEN_RELATIONS(RG_ALLEN_ENUM)
#undef RG_ALLEN_ENUM
    RG_ALLEN_COUNT
} rg_allen_relation;

typedef enum rg_allen_answer { RG_ALLEN_IMPOSSIBLE, RG_ALLEN_POSSIBLE, RG_ALLEN_CERTAIN } rg_allen_answer;

/* A set of relations: bit 1 << relation. */
typedef unsigned rg_allen_set;

/* All relations that some reading of the two dates makes true; never empty. NULL policy = the standard one. */
rg_allen_set rg_allen_between(const rg_edtf *a, const rg_edtf *b, const rg_policy *policy);
/* Certain where it is the only one of the set. */
rg_allen_answer rg_allen_ask(rg_allen_set possible, rg_allen_relation relation);
rg_allen_set rg_allen_inverse(rg_allen_set set);
const char *rg_allen_name(rg_allen_relation relation);

#endif
