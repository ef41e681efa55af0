/* error.h: filling in the caller's regest_error. All take NULL for the error. */
#ifndef RG_ERROR_H
#define RG_ERROR_H

#include "base/text.h"
#include "regest/regest.h"

/* Sets status and message (lower case, no full stop); returns the status, so that `return rg_error_set(...)` reads well.
 * Place and hint are cleared. */
regest_status rg_error_set(regest_error *error, regest_status status, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
/* Adds one sentence of advice. */
void rg_error_hint(regest_error *error, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* Names the input. */
void rg_error_input(regest_error *error, rg_text input);
/* Places the error on a range of `text`: computes line, column (in runes, from 1) and the excerpt of that line. */
void rg_error_at(regest_error *error, rg_text text, rg_span span);

#endif
