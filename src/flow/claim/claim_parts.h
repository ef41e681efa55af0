/* claim_parts.h: what the files that cut phrases into dates, places and people ask of their units. */
#ifndef RG_CLAIM_PARTS_H
#define RG_CLAIM_PARTS_H

#include "flow/claim/claim_int.h"

/* The noun that a phrase is about: the last open-class unit before "of", a comma or its end; RG_NONE. */
size_t rg_parts_head(const rg_draft *d, size_t first, size_t last);
/* "X's account": is the unit X, so that it is not X who is told of? */
bool rg_parts_possessive(const rg_draft *d, size_t unit, size_t last);
/* Is the unit a noun for a place, a site or a building, and no name? */
bool rg_parts_place_noun(const rg_draft *d, size_t unit);
/* "two sides", "the city": a noun that nothing tells from any other. */
bool rg_parts_bare(const rg_draft *d, size_t first, size_t last);

/* "son of | Dr. Otto Lind | and Anna Lind": is the name before unit `and`, with its title, behind "of"? */
bool rg_parts_of_both(const rg_draft *d, size_t first, size_t and);

#endif
