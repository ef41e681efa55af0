/* sample.h: a small dossier made by hand, for the view's tests: two accounts, one of them with everything that may go wrong in a view
 * (markup in a name, control characters, spans that nest and cross, wide and combining runes). */
#ifndef SAMPLE_H
#define SAMPLE_H

#include "view/view.h"

/* Accounts "annals.txt" and "<b>memoir</b>.html" with eight claims on two events. */
const rg_content *sample_content(rg_arena *arena);
void sample_collation(rg_arena *arena, const rg_content *content, rg_collation *out);
void sample_findings(rg_arena *arena, const rg_content *content, rg_findings *out);
void sample_timeline(rg_arena *arena, const rg_content *content, rg_timeline *out);

#endif
