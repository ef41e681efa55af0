/* bounds.h: first and last day of one date; used by the parser. */
#ifndef RG_BOUNDS_H
#define RG_BOUNDS_H

#include "engine/time/edtf.h"

/* Whether the month's digits, some of them X, can be 01 to 12. */
bool rg_bounds_month_possible(const rg_edtf_date *date);
/* Year, month, day with X. False where no day fits (1985-02-3X). */
bool rg_bounds_set(rg_edtf_date *date);
void rg_bounds_season(rg_edtf_date *date, const rg_policy *policy);
/* A year with its significant digits. */
void rg_bounds_year(rg_edtf_date *date, const rg_policy *policy);
/* The day of a date-time. */
void rg_bounds_time(rg_edtf_date *date, const rg_policy *policy);
/* Gives an interval's unknown ends the reach the policy has for them. */
void rg_bounds_unknown(const rg_edtf_item *item, const rg_policy *policy, rg_day *earliest, rg_day *latest);

#endif
