/* roman.h: names that may be one, in any script and spelling: finer than skeleton.h, for saying so. */
#ifndef RG_ROMAN_H
#define RG_ROMAN_H

#include "base/text.h"

typedef enum rg_likeness {
    RG_UNLIKE,
    RG_NEAR, /* the same consonants, and a letter or two apart */
    RG_ALIKE /* the same but for transliteration */
} rg_likeness;

/* A folded word in Latin letters, with what differs between transliterations made one: "litwinow", "litvinov" and "литвинов" all give
 * "litvinov". Digits stay as they are, and no number is like another. Lives in the arena. */
rg_text rg_roman(struct rg_arena *arena, rg_text fold);
/* Two words as rg_roman gives them. */
rg_likeness rg_roman_compare(rg_text a, rg_text b);

#endif
