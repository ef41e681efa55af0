/* date_words.h: EDTF in the words of a language, from data/lang/<code>/months.tsv, seasons.tsv and date_text.tsv.
 */
#ifndef RG_DATE_WORDS_H
#define RG_DATE_WORDS_H

#include "engine/time/edtf.h"

typedef struct rg_date_words rg_date_words;

/* NULL where there are no tables for the code. Read once, use for many dates. */
const rg_date_words *rg_date_words_new(rg_arena *arena, rg_text language);
/* Never fails: what has no words is given as it is written. */
void rg_date_words_print(const rg_date_words *words, rg_buf *out, const rg_edtf *edtf);

#endif
