/* stemma_tree.h: a stemma as rows: what the terminal, the page and the picture of it share. */
#ifndef RG_STEMMA_TREE_H
#define RG_STEMMA_TREE_H

#include "flow/finding/descent.h"

typedef struct rg_stemma_row {
    size_t text;               /* account, or lost ancestor from text_count on */
    const rg_trace_edge *edge; /* by which it hangs on the row `parent`; NULL at the top */
    size_t depth, parent;
    bool last;                 /* nothing else hangs on its parent below it */
    bool again;                /* stands above already, with what was made from it */
    bool alone;                /* shares nothing with the others */
    rg_text name, said;        /* said: "copy, 84 % of its wording; 5 corrupted words" */
} rg_stemma_row;

rg_stemma_row *rg_stemma_tree(rg_arena *arena, const rg_descent *descent, size_t *count);
rg_text rg_stemma_name(rg_arena *arena, const rg_descent *descent, size_t text);
const char *rg_stemma_kind(rg_trace_kind kind);
/* One of its ends is a lost ancestor. */
bool rg_stemma_lost(const rg_descent *descent, const rg_trace_edge *edge);

#endif
