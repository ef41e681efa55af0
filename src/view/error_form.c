/* error_form.c: an error as the command line shows it, the place underlined:
 *
 *     regest: annals.txt:12:11: date has month 13: "1066-13"
 *       12 | rex obiit 1066-13 apud Lundoniam
 *          |           ^^^^^^^
 *     hint: Months are 01 to 12.
 *
 * It takes no memory, so that it also serves when there is none.
 */
#include <stdarg.h>
#include <stdio.h>

#include "view/pen.h"

typedef struct sink {
    regest_write write;
    void *context;
    bool colour, stopped;
} sink;

static void send(sink *to, rg_text text) {
    if (!to->stopped && text.len) to->stopped = !to->write(to->context, text.ptr, text.len);
}

static void sendf(sink *to, const char *format, ...) __attribute__((format(printf, 2, 3)));
static void sendf(sink *to, const char *format, ...) {
    char line[1200]; /* longer than any field of regest_error with its surroundings */
    va_list list;
    va_start(list, format);
    int n = vsnprintf(line, sizeof line, format, list);
    va_end(list);
    if (n > 0) send(to, (rg_text){line, (size_t)n < sizeof line ? (size_t)n : sizeof line - 1});
}

static void ink(sink *to, const char *code) {
    if (to->colour) send(to, rg_text_of(code));
}

static void put_underline(sink *to, const regest_error *error) {
    rg_text excerpt = rg_text_of(error->excerpt);
    uint32_t rune;
    size_t at = 0, n;
    for (size_t i = 0; i < error->mark && (n = rg_text_rune(excerpt, at, &rune)); i++, at += n)
        for (unsigned k = rg_pen_rune_width(rune); k > 0; k--) sendf(to, " ");
    ink(to, "\x1b[31m");
    for (size_t i = 0; i < error->marked && (i == 0 || at < excerpt.len); i++, at += n) {
        n = rg_text_rune(excerpt, at, &rune);
        for (unsigned k = n ? rg_pen_rune_width(rune) : 1; k > 0; k--) sendf(to, "^");
        if (!n) break;
    }
    ink(to, "\x1b[0m");
    sendf(to, "\n");
}

void regest_error_print(const regest_error *error, const char *program, bool colour, regest_write write, void *context) {
    sink to = {write, context, colour, false};
    ink(&to, "\x1b[1m");
    if (program) sendf(&to, "%s", program), sendf(&to, ": ");
    if (error->input[0] && error->line) sendf(&to, "%s:%zu:%zu: ", error->input, error->line, error->column);
    else if (error->input[0]) sendf(&to, "%s: ", error->input);
    ink(&to, "\x1b[0m");
    sendf(&to, "%s\n", error->message[0] ? error->message : regest_status_text(error->status));
    if (error->line && error->excerpt[0]) {
        sendf(&to, "%4zu | %s\n     | ", error->line, error->excerpt);
        put_underline(&to, error);
    }
    if (error->hint[0]) sendf(&to, "hint: %s\n", error->hint);
}
