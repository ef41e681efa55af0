/* usage.h: what the command line itself has to say: wrong usage, and remarks on stderr. */
#ifndef RG_USAGE_H
#define RG_USAGE_H

#include "regest/regest.h"

/* Fills in an error of status REGEST_USAGE and returns that. */
regest_status rg_usage_set(regest_error *error, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* The same with another status. */
regest_status rg_usage_refuse(regest_error *error, regest_status status, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
/* Adds one sentence of advice. */
void rg_usage_hint(regest_error *error, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* Names the file or argument concerned. */
void rg_usage_input(regest_error *error, const char *input);
/* A remark on stderr: "regest: ..." */
void rg_usage_say(const char *format, ...) __attribute__((format(printf, 1, 2)));
/* The error on stderr, its place underlined. */
void rg_usage_print(const regest_error *error, bool colour);
/* Appends `separator` and `word` to a text of bounded size. */
void rg_usage_join(char *text, size_t size, const char *word, const char *separator);

#endif
