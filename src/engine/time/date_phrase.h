/* date_phrase.h: dates in words, as catalogues and captions write them: "c. 1850", "end of November 1939", "between 1801 and 1805".
 *
 * The whole text must be one date phrase; dates within prose are found by engine/read. Words are those of data/lang/<code>/
 * phrases.tsv, months.tsv, seasons.tsv, numbers.tsv; how long "early" or "late" is, is the policy's (part.* in data/time/policy.tsv).
 */
#ifndef RG_DATE_PHRASE_H
#define RG_DATE_PHRASE_H

#include "engine/time/edtf.h"

enum { RG_DATE_PHRASE_MAX = 1024 }; /* bytes of a phrase */

/* The words of one language, read once. */
typedef struct rg_date_phrase_book rg_date_phrase_book;
/* NULL where the language has no tables. */
const rg_date_phrase_book *rg_date_phrase_book_new(rg_arena *arena, rg_text language);

/* The EDTF text a phrase means, in the arena; false where it is none. *interval as below; the policy is the standard one where NULL. */
bool rg_date_phrase_read(rg_arena *arena, const rg_date_phrase_book *book, const rg_policy *policy, rg_text text, rg_text *edtf, bool *interval);

/* The date a phrase means. REGEST_NONE where it is none, or more than one thing (no guess), and where the language has no tables.
 * out->interval is true for "from ... to" and its like; "between ... and" and "early 1942" are one moment known to a range. */
regest_status rg_date_phrase_parse(rg_arena *arena, rg_text text, rg_text language, rg_date *out, regest_error *error) REGEST_CHECKED;

#endif
