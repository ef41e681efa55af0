/* gedcom_date.h: the dates of genealogists' files, GEDCOM 5.5.1 and FamilySearch GEDCOM 7, to EDTF and back, with what gets lost.
 *
 *     5.5.1  "@#DJULIAN@ 2 SEP 1752", "ABT 1850", "BET 1900 AND 1905", "FROM 1914 TO 1918", "INT 1900 (about then)", "44 B.C."
 *     7      "JULIAN 2 SEP 1752", "44 BCE"; phrases stand beside the date
 *
 * Reading takes both. A period (FROM, TO) is an interval, a range (BEF, AFT, BET) a choice: [..1899] is BEF 1900. Months and years of other
 * calendars begin and end within ours, so they become a choice of days. The General Register's DATE_VALUE grammar, 5.5.1 chapter 2; version
 * 7, section 2.4 (DateValue).
 */
#ifndef RG_GEDCOM_DATE_H
#define RG_GEDCOM_DATE_H

#include "engine/time/edtf.h"

typedef enum rg_gedcom_version { RG_GEDCOM_5, RG_GEDCOM_7 } rg_gedcom_version;

typedef struct rg_gedcom_date {
    rg_text text;   /* reading: EDTF, or empty for a bare phrase; writing: the payload */
    rg_text phrase; /* words beside the date; ptr NULL = none */
    rg_text lost;   /* what the other form cannot say, "; " between; ptr NULL = nothing */
} rg_gedcom_date;

/* REGEST_SYNTAX with the place where it is no GEDCOM date. */
regest_status rg_gedcom_date_parse(rg_arena *arena, rg_text payload, rg_gedcom_date *out, regest_error *error) REGEST_CHECKED;
/* Every EDTF date can be written; what has no GEDCOM form at all becomes a phrase with an empty payload. */
void rg_gedcom_date_print(rg_arena *arena, const rg_edtf *edtf, rg_gedcom_version version, rg_gedcom_date *out);

#endif
