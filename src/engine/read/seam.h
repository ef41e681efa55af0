/* seam.h: words that bad copying ran together. */
#ifndef RG_SEAM_H
#define RG_SEAM_H

#include "base/arena.h"

typedef struct rg_seams rg_seams;

/* Places of running text where a blank is missing; do so many of them show that the text lost its blanks? */
size_t rg_seam_missing(rg_text text);
bool rg_seam_shown(size_t missing, size_t bytes);
/* What is asked of the text's words; NULL where the language (a code, may be empty) has no list of words. `shown`: more is believed. */
const rg_seams *rg_seam_learn(rg_arena *arena, rg_text text, rg_text code, bool shown);
/* Where the second half of a word of ASCII letters begins; 0 = it is one word. */
size_t rg_seam_find(const rg_seams *seams, rg_text word);
/* Is it a word of the language, in small letters? */
bool rg_seam_word(rg_arena *arena, rg_text code, rg_text word);

#endif
