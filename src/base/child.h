/* child.h: another program run as a filter, shut in: its input from memory, its output into memory, no network, no file written, and so
 * much time and memory as is said. No other file starts programs. */
#ifndef RG_CHILD_H
#define RG_CHILD_H

#include "base/arena.h"

typedef struct rg_child {
    const char *const *paths; /* where the program may be: the first that is there is run; ends with NULL */
    const char *const *words; /* its arguments from argv[0] on; ends with NULL */
    unsigned seconds;         /* of processor time; and as many without a byte of output */
    size_t memory, output;    /* bytes */
} rg_child;

typedef enum rg_child_end { RG_CHILD_DONE, RG_CHILD_FAILED, RG_CHILD_MISSING, RG_CHILD_TIME, RG_CHILD_MUCH, RG_CHILD_SYSTEM } rg_child_end;

/* Runs it to its end. `output` gets its standard output, `said` the first line it complained with. */
rg_child_end rg_child_run(rg_arena *arena, const rg_child *child, rg_text input, rg_text *output, rg_text *said);

#endif
