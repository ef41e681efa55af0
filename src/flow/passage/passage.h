/* passage.h: quotations as byte ranges of hashed texts (law 4).
 *
 * A quotation is cut, never typed. A stored anchor keeps the text's hash, the range and the quotation's own hash, so that it can be
 * cut again and compared: exact, moved (found elsewhere in the text, shown, to be confirmed) or lost.
 */
#ifndef RG_PASSAGE_H
#define RG_PASSAGE_H

#include "flow/source/source.h"

typedef enum rg_anchor { RG_ANCHOR_EXACT, RG_ANCHOR_MOVED, RG_ANCHOR_LOST } rg_anchor;

/* The quotation of a range; false where the range is not one of the text or cuts a rune in two. */
bool rg_passage_cut(rg_text text, rg_span span, rg_text *quote);
/* Cuts again and compares; where `quote` stands elsewhere, `found` says at which range nearest to `span`. */
rg_anchor rg_passage_check(rg_text text, rg_span span, rg_text quote, rg_span *found);

#endif
