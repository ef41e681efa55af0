/* edtf.h: the whole of an EDTF string as a value of fixed size; nothing is allocated.
 *
 * ISO 8601-2:2019, clause 4 and annex A, as the Library of Congress publishes it; every choice the standard leaves open is a
 * numbered rule of doc/spec/edtf.md. Offsets are bytes into the text that was parsed, which the value borrows: the members of a
 * set are read from it again (rg_edtf_next). Time and space are linear in the text, space constant.
 */
#ifndef RG_EDTF_H
#define RG_EDTF_H

#include "engine/time/policy.h"
#include "engine/time/time.h"

enum { RG_EDTF_YEAR_DIGITS = 15 };   /* of a Y year, exponent included */
#define RG_EDTF_TEXT_MAX UINT32_MAX  /* bytes of one string */

typedef enum rg_edtf_precision {
    RG_EDTF_YEAR, RG_EDTF_MONTH, RG_EDTF_DAY, RG_EDTF_SEASON, RG_EDTF_SECOND
} rg_edtf_precision;

typedef enum rg_edtf_zone { RG_EDTF_LOCAL, RG_EDTF_UTC, RG_EDTF_HOURS, RG_EDTF_MINUTES } rg_edtf_zone;

enum { RG_EDTF_OF_YEAR = 1, RG_EDTF_OF_MONTH = 2, RG_EDTF_OF_DAY = 4 }; /* bits of uncertain, approximate */

enum { /* bits of mask: the digit is X */
    RG_EDTF_X_YEAR = 0x0f, /* 8 = thousands ... 1 = units */
    RG_EDTF_X_MONTH = 0x30, RG_EDTF_X_MONTH_TENS = 0x20, RG_EDTF_X_MONTH_UNITS = 0x10,
    RG_EDTF_X_DAY = 0xc0, RG_EDTF_X_DAY_TENS = 0x80, RG_EDTF_X_DAY_UNITS = 0x40
};

/* One date. Digits that are X count as 0 in year, month, day. */
typedef struct rg_edtf_date {
    int64_t year;             /* signed */
    rg_day earliest, latest;  /* first and last day it can be, without widening */
    uint32_t start, end;      /* its bytes */
    int16_t zone_minutes;     /* east of UTC */
    uint8_t precision;        /* rg_edtf_precision */
    uint8_t month;            /* 1-12; 21-41 for a season */
    uint8_t day;
    uint8_t hour, minute, second;
    uint8_t zone;             /* rg_edtf_zone */
    uint8_t mask;
    uint8_t uncertain, approximate;
    uint8_t exponent;         /* of Y17E7; 0 = none */
    uint8_t significant;      /* of 1950S2; 0 = none */
    bool negative;            /* -01XX too */
    bool extended;            /* written with Y */
} rg_edtf_date;

typedef enum rg_edtf_kind {
    RG_EDTF_KIND_DATE, RG_EDTF_KIND_DATETIME, RG_EDTF_KIND_SEASON, RG_EDTF_KIND_INTERVAL, RG_EDTF_KIND_ONE_OF, RG_EDTF_KIND_ALL_OF
} rg_edtf_kind;

typedef enum rg_edtf_end { RG_EDTF_GIVEN, RG_EDTF_OPEN, RG_EDTF_UNKNOWN } rg_edtf_end;

/* One stretch: a date alone (range false), an interval, or a member of a set. An end that is not given has no date. */
typedef struct rg_edtf_item {
    rg_edtf_date first, last; /* last only where range */
    uint8_t first_end, last_end; /* rg_edtf_end */
    bool range;
} rg_edtf_item;

typedef struct rg_edtf {
    rg_text text;
    uint8_t kind;  /* rg_edtf_kind */
    uint8_t level; /* 0, 1, 2 */
    uint32_t members;        /* of a set; a range counts once */
    rg_day earliest, latest; /* of the whole; RG_DAY_MIN, RG_DAY_MAX where open or unknown */
    rg_edtf_item item;       /* the date or interval; of a set the member read last */
} rg_edtf;

/* What is wrong, where. `what` is a printf format with at most one %.*s, which stands for the bytes of the span. */
typedef struct rg_edtf_fault {
    rg_span span;
    const char *what, *hint;
    bool limit; /* well-formed, but beyond what this engine holds */
} rg_edtf_fault;

/* NULL policy = the standard one; NULL fault is fine. */
bool rg_edtf_parse(rg_text text, const rg_policy *policy, rg_edtf *out, rg_edtf_fault *fault);
/* The message of a fault; returns its status. */
regest_status rg_edtf_explain(rg_text text, const rg_edtf_fault *fault, regest_error *error);

/* Walks a set's members, or a date's or interval's only item: start with *at = 0. */
bool rg_edtf_next(const rg_edtf *edtf, const rg_policy *policy, size_t *at, rg_edtf_item *item);
/* Walks the single dates a set stands for: 1670..1672 as three dates. An open end, or more than `limit` dates from one range, gives
 * the range itself. */
typedef struct rg_edtf_walk {
    size_t at;
    rg_edtf_item item;
    uint64_t step;
    bool inside;
} rg_edtf_walk;
bool rg_edtf_each(const rg_edtf *edtf, const rg_policy *policy, rg_edtf_walk *walk, uint64_t limit, rg_edtf_item *item);

/* First and last day an item can touch, missing ends MIN and MAX. */
void rg_edtf_hull(const rg_edtf_item *item, rg_day *earliest, rg_day *latest);
/* Bounds widened by the policy for what `~` (and, in a policy that says so, `?`) leaves open. */
void rg_edtf_wide(const rg_edtf_date *date, const rg_policy *policy, rg_day *earliest, rg_day *latest);

/* One string of many, as it was read. */
typedef struct rg_edtf_row {
    rg_text input;
    bool valid;
    rg_edtf edtf;        /* where valid, or of `means` */
    rg_edtf_fault fault; /* where not */
    rg_text said, lost;  /* the date as another format writes it, and what that cannot say; ptr NULL = not asked */
    rg_text means;       /* where not: the EDTF of the words, if they are a date phrase */
    const struct rg_day_readings *readings; /* of a date written by another calendar, style or reign; NULL = none */
} rg_edtf_row;

/* The reduced date of time.h. */
rg_date rg_date_of(rg_arena *arena, const rg_edtf *edtf);

/* "date", "datetime", "season", "interval", "one-of", "all-of" */
const char *rg_edtf_kind_name(rg_edtf_kind kind);

/* edtf_print.c: the canonical text. */
void rg_edtf_print_date(rg_buf *out, const rg_edtf_date *date);
void rg_edtf_print_whole(rg_buf *out, const rg_edtf *edtf);

/* edtf_draft.c: what a string that is no EDTF is, if it is of the draft of 2012 or only has white space too many: 199u is 199X. False where
 * it is neither. */
bool rg_edtf_draft(rg_arena *arena, rg_text text, rg_text *out);

/* Days in a month, astronomical proleptic Gregorian year. */
int rg_edtf_month_days(int64_t year, int month);

#endif
