/* policy.h: what EDTF words mean in days where the standard does not say.
 *
 * Rows of data/time/policy.tsv, made into constant data at build time by tools/policy.py. A dossier names its policy.
 */
#ifndef RG_POLICY_H
#define RG_POLICY_H

#include "engine/time/time.h"

enum { RG_POLICY_SEASON_FIRST = 21, RG_POLICY_SEASON_LAST = 41 };

typedef enum rg_policy_unit { RG_POLICY_DAYS, RG_POLICY_MONTHS, RG_POLICY_YEARS } rg_policy_unit;

typedef enum rg_policy_grain {
    RG_POLICY_DAY, RG_POLICY_MONTH, RG_POLICY_SEASON, RG_POLICY_YEAR, RG_POLICY_DECADE, RG_POLICY_CENTURY, RG_POLICY_GRAINS
} rg_policy_grain;

typedef struct rg_policy_width {
    int16_t count;
    uint8_t unit; /* rg_policy_unit */
} rg_policy_width;

typedef struct rg_policy {
    const char *name;
    struct {
        uint8_t first, months; /* a first month above the end of the year runs into the next */
    } season[RG_POLICY_SEASON_LAST - RG_POLICY_SEASON_FIRST + 1];
    rg_policy_width circa[RG_POLICY_GRAINS];     /* `~` reaches so far on both sides */
    rg_policy_width uncertain[RG_POLICY_GRAINS]; /* `?` */
    uint8_t part[3][4][2];   /* early, mid, late of a month (in days), year (months), decade, century (years): first and last, from 0 */
    struct {
        uint16_t from, to;
    } share[3][RG_POLICY_GRAINS]; /* early, mid, late in prose, in thousandths of the span */
    int16_t unknown_years;   /* reach of an unknown end; -1 = no bound */
    bool significant;        /* 1950S2 covers its century; else the year alone */
    bool utc;                /* a day with an offset is the day in UTC; else the day written */
    bool backward;           /* reversed intervals are taken, their ends in order */
    bool short_ranges;       /* of a range in a set only the first end counts */
} rg_policy;

extern const rg_policy rg_policy_table[];
extern const size_t rg_policy_count;

/* NULL where there is none. The first of the table is the standard one. */
const rg_policy *rg_policy_find(rg_text name);
/* Early (0), mid (1) or late (2) of a date: its bounds become the share that the policy names. NULL = the standard one. */
void rg_policy_narrow(const rg_policy *policy, int part, rg_date *date);

#endif
