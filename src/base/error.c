/* error.c: messages, and the excerpt with the place. */
#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { EXCERPT_BEFORE = 60 }; /* runes shown before the place in a long line */

/* Copies as many whole runes as fit; control characters become blanks, ill-formed bytes '?'. */
static void copy_clean(char *to, size_t size, rg_text from) {
    size_t n = 0;
    for (size_t i = 0; i < from.len;) {
        uint32_t rune;
        size_t len = rg_text_rune(from, i, &rune);
        char bytes[4] = {'?'};
        size_t put = 1;
        if (len && rune >= 0x20 && rune != 0x7f && !(rune >= 0x80 && rune < 0xa0)) put = rg_text_encode(rune, bytes);
        else if (len) bytes[0] = ' ';
        if (n + put >= size) break;
        memcpy(to + n, bytes, put);
        n += put;
        i += len ? len : 1;
    }
    to[n] = 0;
}

regest_status rg_error_set(regest_error *error, regest_status status, const char *format, ...) {
    if (!error) return status;
    *error = (regest_error){.status = status};
    char message[sizeof error->message];
    va_list list;
    va_start(list, format);
    vsnprintf(message, sizeof message, format, list);
    va_end(list);
    copy_clean(error->message, sizeof error->message, rg_text_of(message));
    return status;
}

void rg_error_hint(regest_error *error, const char *format, ...) {
    if (!error) return;
    va_list list;
    va_start(list, format);
    vsnprintf(error->hint, sizeof error->hint, format, list);
    va_end(list);
}

void rg_error_input(regest_error *error, rg_text input) {
    if (error) copy_clean(error->input, sizeof error->input, input);
}

static size_t runes(rg_text text) {
    size_t n = 0;
    for (size_t i = 0; i < text.len; n++) {
        uint32_t rune;
        size_t len = rg_text_rune(text, i, &rune);
        i += len ? len : 1;
    }
    return n;
}

void rg_error_at(regest_error *error, rg_text text, rg_span span) {
    if (!error) return;
    if (span.start > text.len) span.start = text.len;
    if (span.end < span.start || span.end > text.len) span.end = span.start;
    size_t begin = span.start, end = span.start, line = 1;
    while (begin > 0 && text.ptr[begin - 1] != '\n') begin--;
    while (end < text.len && text.ptr[end] != '\n') end++;
    for (size_t i = 0; i < begin; i++) line += text.ptr[i] == '\n';
    error->line = line;
    error->start = span.start;
    error->end = span.end;
    error->column = runes(rg_text_cut(text, (rg_span){begin, span.start})) + 1;
    size_t from = begin; /* a long line is shown from a little before the place */
    for (size_t over = error->column - 1; over > EXCERPT_BEFORE; over--) {
        uint32_t rune;
        size_t len = rg_text_rune(text, from, &rune);
        from += len ? len : 1;
    }
    copy_clean(error->excerpt, sizeof error->excerpt, rg_text_cut(text, (rg_span){from, end}));
    error->mark = runes(rg_text_cut(text, (rg_span){from, span.start}));
    error->marked = runes(rg_text_cut(text, (rg_span){span.start, span.end < end ? span.end : end}));
    if (error->marked == 0) error->marked = 1;
}
