/* output.h: the one way to standard output, or to what is held back from it. Every failed write is noticed: a full disk or a closed pipe ends with exit code 4. */
#ifndef RG_OUTPUT_H
#define RG_OUTPUT_H

#include <stdio.h>

#include "face/cmd/options.h"

typedef struct rg_output {
    FILE *to;   /* NULL: standard output */
    int failed; /* errno of the first failed write, 0 = none */
} rg_output;

/* Whether a stream that is (or is not) a terminal is to be coloured. */
bool rg_output_colour(rg_color color, bool terminal);
/* A regest_write; the context is the rg_output. */
bool rg_output_write(void *output, const char *bytes, size_t size);
void rg_output_puts(rg_output *output, const char *text);
void rg_output_printf(rg_output *output, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* Sends what was held back, so that a reader at the other end sees it now. */
void rg_output_flush(rg_output *output);
/* Closes standard output; REGEST_SYSTEM where anything written on the way was lost. */
regest_status rg_output_close(rg_output *output, regest_error *error) REGEST_CHECKED;

#endif
