/* noise_int.h: what the files about damage share.
 *
 *     mend.c          mojibake, years and days; the text anew
 *     mend_line.c     words parted at the ends of lines
 *     noise.c         what is only noted
 */
#ifndef RG_NOISE_INT_H
#define RG_NOISE_INT_H

#include "flow/source/source_int.h"

typedef RG_VEC(rg_noise) rg_noises;

/* Adds words parted at line ends, in order; `found` has what else is mended, in order. */
void rg_mend_lines(rg_draft_source *draft, rg_noises *found);
/* Mends the reading text before anything is made of it; what was found is in draft->noise. */
void rg_mend_run(rg_draft_source *draft);
/* The digit a sign is or looks like ("l" is 1, "O" is 0); 0 where none. */
char rg_mend_digit(char c);

#endif
