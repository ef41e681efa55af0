/* diff.h: what one account knows otherwise than another: a difference of claims, not of text. */
#ifndef RG_DIFF_H
#define RG_DIFF_H

#include "flow/finding/finding.h"

typedef enum rg_diff_kind {
    RG_DIFF_DROPS,      /* only the first says so */
    RG_DIFF_ADDS,       /* only the second */
    RG_DIFF_CHANGES,    /* the first gives another value: `how` says whether both can hold */
    RG_DIFF_DENIES,     /* the second denies what the first affirms */
    RG_DIFF_AFFIRMS,    /* the other way round */
    RG_DIFF_MORE_DOUBT, RG_DIFF_LESS_DOUBT,
    RG_DIFF_ATTRIBUTES, /* to another voice */
    RG_DIFF_DROPS_NOTES, RG_DIFF_ADDS_NOTES
} rg_diff_kind;

typedef struct rg_diff_row {
    rg_diff_kind kind;
    rg_property property;
    const rg_claim *from, *to; /* NULL where it has none */
    rg_text from_label, to_label;
    rg_agreement how;
} rg_diff_row;

typedef struct rg_diff_event {
    rg_text name;
    bool first, second; /* whether the accounts speak of it at all */
    rg_diff_row *rows;  /* by property; what is dropped, then added, then changed */
    size_t n;
} rg_diff_event;

typedef struct rg_diff {
    const rg_content *content;
    const rg_account *first, *second;
    rg_diff_event *events; /* those that differ, in the order of the collation */
    size_t event_count;
    size_t same;           /* values that both give alike */
} rg_diff;

const char *rg_diff_kind_name(rg_diff_kind kind);
/* REGEST_NONE where no account is so called. Both NULL: the first two of the content. */
regest_status rg_diff_run(rg_arena *arena, const rg_content *content, const char *first, const char *second, rg_diff *out,
                          regest_error *error) REGEST_CHECKED;

#endif
