/* citation.h: a reference in a list of notes, taken apart.
 *
 * "Robert Conquest, Stalin: Breaker of Nations, London 1991, p. 229" has author, title, place, date and pages. The names of the fields are
 * those of citation templates (doc/spec/json.md), so that a list in prose and one in wikitext give the same.
 */
#ifndef RG_CITATION_H
#define RG_CITATION_H

#include "base/arena.h"
#include "base/vec.h"

typedef struct rg_citation_field {
    rg_text name;  /* "author": one field a person, "Conquest, Robert" or as it stands */
    rg_text value; /* cut from the text; "date" and "accessed" are EDTF */
    rg_span span;  /* where it stands */
} rg_citation_field;

typedef RG_VEC(rg_citation_field) rg_citation;

/* Fields in the order of the text; none where nothing is understood. A field that is not sure is left out. */
void rg_citation_read(rg_arena *arena, rg_text text, rg_citation *out);

#endif
