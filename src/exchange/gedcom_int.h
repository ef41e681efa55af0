/* gedcom_int.h: what the two files of GEDCOM dates share.
 */
#ifndef RG_GEDCOM_INT_H
#define RG_GEDCOM_INT_H

#include "engine/time/calendar.h"

typedef struct rg_gedcom_month {
    const char *word;
    int month;
} rg_gedcom_month;

/* The month words of a calendar that GEDCOM has; none for the others. */
const rg_gedcom_month *rg_gedcom_months(rg_calendar calendar, size_t *count);
/* Notes that something was lost, once. */
void rg_gedcom_date_lose(rg_arena *arena, rg_text *lost, const char *what);

#endif
