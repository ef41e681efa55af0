/* noise_int.h: what mend.c and noise.c share. */
#ifndef RG_NOISE_INT_H
#define RG_NOISE_INT_H

#include "flow/source/source_int.h"

/* Mends the reading text before anything is made of it; what was found is in draft->noise. */
void rg_mend_run(rg_draft_source *draft);
/* The digit a sign is or looks like ("l" is 1, "O" is 0); 0 where none. */
char rg_mend_digit(char c);

#endif
