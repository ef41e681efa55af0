/* skeleton.h: names that may be one, in any script and ending: "Eichmann", "Eichmanna", "Эйхман". */
#ifndef RG_SKELETON_H
#define RG_SKELETON_H

#include "base/text.h"

enum { RG_SKELETON = 4 };

/* The classes of the first RG_SKELETON consonants of a folded word; how many there are. 0: no letter that is known. */
size_t rg_skeleton(rg_text fold, char out[RG_SKELETON]);

#endif
