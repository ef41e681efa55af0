/* time.h: EDTF dates (ISO 8601-2:2019, levels 0 to 2): what the other folders may see.
 *
 * A day is a number: 0 is 0001-01-01, proleptic Gregorian, as in the chronology form; years are astronomical (0 = 1 BC).
 * A bound that is not there (open or unknown) is RG_DAY_MIN or RG_DAY_MAX. Unknown is an answer: no default date exists.
 */
#ifndef RG_TIME_H
#define RG_TIME_H

#include "base/buf.h"

typedef int64_t rg_day;

#define RG_DAY_MIN (INT64_MIN / 4)
#define RG_DAY_MAX (INT64_MAX / 4)

/* A date or interval reduced to what chronology and collation need. */
typedef struct rg_date {
    rg_text edtf;            /* canonical text; ptr NULL = no date */
    rg_day earliest, latest; /* inclusive */
    bool interval;           /* a stretch of time (a/b, or its bounds are begin and end), not one moment known to a precision */
    bool set;                /* one of several ([..]) or all of several ({..}) */
    bool uncertain, approximate; /* `?`, `~` (both for `%`) anywhere */
    rg_day least[8], most[8]; /* the alternatives of a one-of set, at most 8, in order; else the whole range once */
    unsigned alternatives;
} rg_date;

/* Reads an EDTF string. REGEST_SYNTAX with the place in `text` where it is not one. The canonical text lives in the arena. */
regest_status rg_date_parse(rg_arena *arena, rg_text text, rg_date *out, regest_error *error) REGEST_CHECKED;

typedef enum rg_agreement {
    RG_AGREE,        /* the same date */
    RG_COMPATIBLE,   /* one is finer than, or may be within, the other: 1942 and 1942-06; 1940~ and 1941 within circa's width */
    RG_ALTERNATIVE,  /* one is among alternatives the other offers */
    RG_CONFLICT,     /* cannot both be the date of one thing */
    RG_INCOMPARABLE  /* nothing follows: a side is unknown or wholly open */
} rg_agreement;

/* Circa is as wide as the policy says; NULL = the standard one. */
struct rg_policy;
rg_agreement rg_date_compare(const struct rg_policy *policy, const rg_date *a, const rg_date *b);
/* First and last day, as far as circa reaches. */
void rg_date_wide(const struct rg_policy *policy, const rg_date *date, rg_day *earliest, rg_day *latest);
/* "agree", "compatible", ... */
const char *rg_agreement_name(rg_agreement agreement);

rg_day rg_day_of(int64_t year, int month, int day);
void rg_day_civil(rg_day date, int64_t *year, int *month, int *day);
/* "1940-02-20", "-0043-03-15"; "" for a missing bound. */
rg_text rg_day_print(rg_arena *arena, rg_day date);
/* The same into a buffer. */
void rg_day_write(rg_buf *out, rg_day date);
/* "20 February 1940", "end of November 1939", "between 1801 and 1805": EDTF in words of a language ("en"). */
rg_text rg_date_text(rg_arena *arena, const rg_date *date, rg_text language);

#endif
