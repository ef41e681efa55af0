/* dissent_check.h: does a dispute hold? Asked again, with no code of the files that made it (dissent.c, weigh.c, settle.c, values.c, variants.c).
 *
 * It takes as given what other layers say, which have checkers of their own: the claims, the stemma (engine/trace), which claims are of one
 * event (align.c). Everything from there to the state of a dispute is derived anew: who holds which position, which positions exclude
 * each other, the witnesses, what stands, the state, what would change it.
 */
#ifndef RG_DISSENT_CHECK_H
#define RG_DISSENT_CHECK_H

#include "flow/finding/dissent.h"

typedef struct rg_dissent_checker rg_dissent_checker;

rg_dissent_checker *rg_dissent_checker_new(rg_arena *arena, const rg_content *content, rg_weighing rule);
/* NULL where the dispute holds, else what is wrong with it (a literal). Whether a dispute is missing is for the tests to say. */
const char *rg_dissent_checker_fault(rg_dissent_checker *checker, const rg_dispute *dispute);

#endif
