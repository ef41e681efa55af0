/* usage.c: filling in and printing the errors of the command line. */
#include "face/cmd/usage.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

regest_status rg_usage_set(regest_error *error, const char *format, ...) {
    *error = (regest_error){.status = REGEST_USAGE};
    va_list list;
    va_start(list, format);
    vsnprintf(error->message, sizeof error->message, format, list);
    va_end(list);
    return REGEST_USAGE;
}

regest_status rg_usage_refuse(regest_error *error, regest_status status, const char *format, ...) {
    *error = (regest_error){.status = status};
    va_list list;
    va_start(list, format);
    vsnprintf(error->message, sizeof error->message, format, list);
    va_end(list);
    return status;
}

void rg_usage_hint(regest_error *error, const char *format, ...) {
    va_list list;
    va_start(list, format);
    vsnprintf(error->hint, sizeof error->hint, format, list);
    va_end(list);
}

void rg_usage_input(regest_error *error, const char *input) { snprintf(error->input, sizeof error->input, "%s", input); }

void rg_usage_say(const char *format, ...) {
    va_list list;
    va_start(list, format);
    fputs("regest: ", stderr);
    vfprintf(stderr, format, list);
    fputc('\n', stderr);
    va_end(list);
}

static bool to_stderr(void *context, const char *bytes, size_t size) {
    (void)context;
    return fwrite(bytes, 1, size, stderr) == size;
}

void rg_usage_print(const regest_error *error, bool colour) {
    regest_error_print(error, "regest", colour, to_stderr, NULL);
    fflush(stderr);
}

void rg_usage_join(char *text, size_t size, const char *word, const char *separator) {
    size_t n = strlen(text);
    snprintf(text + n, size - n, "%s%s", separator, word);
}
