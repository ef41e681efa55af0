/* declared.h: what accounts say themselves of where they have their text from, and when it was last changed.
 *
 * "Translated from", "abridged from", "This article incorporates text from", "Retrieved from" an address, behind which the title or address of another account
 * stands, or Wikipedia, where that account is Wikipedia's of the same title; the numbers of two revisions of one page. Looked for at the head and the foot of
 * the text, where such things stand, in what a page carries besides its text too, and not among its references: who cites need not copy.
 */
#ifndef RG_DECLARED_H
#define RG_DECLARED_H

#include "flow/finding/finding.h"

typedef enum rg_declared_kind { RG_DECLARED_TRANSLATES, RG_DECLARED_ABRIDGES, RG_DECLARED_REVISES, RG_DECLARED_TAKES } rg_declared_kind;

typedef struct rg_declared {
    size_t from, to; /* accounts: the source, the one that says so */
    rg_declared_kind kind;
    rg_span span;    /* of `to`: the sentence */
} rg_declared;

typedef struct rg_declarations {
    rg_declared *at; /* by account, then place; each source once */
    size_t n;
    rg_day *changed; /* by account: the day of its last change; RG_DAY_MIN where it does not say */
} rg_declarations;

void rg_declared_find(rg_arena *arena, const rg_content *content, rg_declarations *out);

/* An address without what may differ between two ways of writing it: protocol, "www.", "m.", fragment, a wiki's index.php; its revision, if it names one. */
rg_text rg_declared_address(rg_arena *arena, rg_text url, int64_t *revision);

#endif
