/* text_int.h: what the files that read plain text share.
 *
 *     text_page.c     the furniture of printed pages
 *     source_text.c   lines -> parts
 */
#ifndef RG_TEXT_INT_H
#define RG_TEXT_INT_H

#include "flow/source/source_int.h"

/* A line that is none of the text. */
typedef struct rg_text_furniture {
    size_t start; /* where its words begin */
    const char *reason;
} rg_text_furniture;

/* In order of the text. */
rg_text_furniture *rg_text_page_find(rg_arena *arena, rg_text text, size_t *count);

#endif
