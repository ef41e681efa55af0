/* nearest.h: what was probably meant by a mistyped word. */
#ifndef RG_NEAREST_H
#define RG_NEAREST_H

/* From this distance on, words have nothing to do with each other. */
enum { RG_NEAREST_LIMIT = 3 };

/* Letters to insert, drop, replace or swap with a neighbour; RG_NEAREST_LIMIT at most. */
unsigned rg_nearest_distance(const char *typed, const char *word);

#endif
