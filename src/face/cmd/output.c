/* output.c: standard output, watched. */
#include "face/cmd/output.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "face/cmd/usage.h"

bool rg_output_colour(rg_color color, bool terminal) {
    const char *none = getenv("NO_COLOR"), *term = getenv("TERM");
    if (color != RG_COLOR_AUTO) return color == RG_COLOR_ALWAYS;
    return terminal && !(none && *none) && term && strcmp(term, "dumb") != 0;
}

static void note_failure(rg_output *output) {
    if (!output->failed) output->failed = errno ? errno : EIO;
}

static FILE *stream(const rg_output *output) { return output->to ? output->to : stdout; }

bool rg_output_write(void *context, const char *bytes, size_t size) {
    rg_output *output = context;
    if (!output->failed && size && fwrite(bytes, 1, size, stream(output)) != size) note_failure(output);
    return !output->failed;
}

void rg_output_puts(rg_output *output, const char *text) { rg_output_write(output, text, strlen(text)); }

void rg_output_printf(rg_output *output, const char *format, ...) {
    va_list list;
    va_start(list, format);
    if (!output->failed && vfprintf(stream(output), format, list) < 0) note_failure(output);
    va_end(list);
}

void rg_output_flush(rg_output *output) {
    if (!output->failed && fflush(stream(output)) != 0) note_failure(output);
}

regest_status rg_output_close(rg_output *output, regest_error *error) {
    rg_output_flush(output);
    if (fclose(stream(output)) != 0) note_failure(output);
    if (!output->failed) return REGEST_OK;
    rg_usage_refuse(error, REGEST_SYSTEM, "cannot write: %s", strerror(output->failed));
    rg_usage_input(error, "standard output");
    return REGEST_SYSTEM;
}
