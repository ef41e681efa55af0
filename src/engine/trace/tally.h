/* tally.h: who has it from whom, where many tell of many things in few words: a table of who says what of which. Pure.
 *
 * Texts show their descent by wording (trace.h). A list of dates or of authors has none; but two that share what few others say, mistakes
 * above all, hardly came upon it twice (Dong, Berti-Equille and Srivastava, "Integrating conflicting data: the role of source
 * dependence", VLDB 2009). What is shared tells the more the less it was to be expected, so how often each teller says the thing exactly, says
 * less, says more, or says something else is estimated in turn with what is being told and with who copies whom.
 *
 * A value is a set of parts: the authors of a book; a day with its month and its year. A part of what holds is no error, merely less.
 *
 * Limits: beliefs weigh how much a shared value tells, and are not for eyes: nobody is told what is true. Pairs are not directed. Only pairs that
 * share RG_TALLY_LEAST values told by few are looked at, so the cost is near-linear in the table.
 */
#ifndef RG_TALLY_H
#define RG_TALLY_H

#include "base/arena.h"
#include "base/vec.h"

/* One teller's value of one thing. */
typedef struct rg_tally_report {
    uint32_t teller, thing, value;
} rg_tally_report;

/* A set of parts: keys, each once, rising. */
typedef struct rg_tally_value {
    const uint64_t *parts;
    uint32_t part_count;
} rg_tally_value;

typedef struct rg_tally_table {
    const rg_tally_report *reports; /* by thing, then teller; a teller has one value of a thing */
    size_t report_count;
    const rg_tally_value *values;   /* no two of one thing with the same parts */
    size_t teller_count, thing_count, value_count;
} rg_tally_table;

/* How one value stands to what holds. */
typedef enum rg_tally_class { RG_TALLY_EXACT, RG_TALLY_LESS, RG_TALLY_MORE, RG_TALLY_OTHER, RG_TALLY_CLASSES } rg_tally_class;

/* Two tellers of which one has it from the other, or both from a third. */
typedef struct rg_tally_pair {
    uint32_t a, b;     /* a < b */
    size_t same, rare; /* things of which both say the same; of these, what at most one in RG_TALLY_RARE of the others says, and is not merely
                          more than what holds */
    size_t differ;     /* things of which they say different things */
    double copied;     /* probability that they are not independent */
} rg_tally_pair;

typedef struct rg_tally {
    double (*shares)[RG_TALLY_CLASSES]; /* by teller: how often it says the thing exactly, less, more, something else; sums to 1 */
    uint32_t *best;       /* by thing: the value that accounts best for all that is said of it, copies discounted */
    rg_tally_pair *pairs; /* of RG_TALLY_SURE and more that share RG_TALLY_LEAST rare values, surest first */
    size_t pair_count;
} rg_tally;

enum { RG_TALLY_LEAST = 3, RG_TALLY_RARE = 4, RG_TALLY_CROWD = RG_TALLY_RARE + 3 };
#define RG_TALLY_SURE 0.95

/* `same` of `all` tellers of a thing, two of a pair among them, give one value: do few others? Of fewer than RG_TALLY_CROWD nobody can say. */
static inline bool rg_tally_is_rare(size_t same, size_t all) { return all >= RG_TALLY_CROWD && (same - 2) * RG_TALLY_RARE <= all - 2; }

/* All parts of the other, and more: who says so may know more than the rest, and two who do need not have it from each other. */
bool rg_tally_says_more(const rg_tally_value *said, const rg_tally_value *than);

void rg_tally_run(rg_arena *arena, const rg_tally_table *table, rg_tally *out);

#endif
