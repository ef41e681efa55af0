/* error_print.c: an error as the command line shows it, the place underlined:
 *
 *     regest: annals.txt:12:11: date has month 13: "1066-13"
 *       12 | rex obiit 1066-13 apud Lundoniam
 *          |           ^^^^^^^
 *     hint: Months are 01 to 12. Write 1066 if only the year is known.
 *
 * Allocates nothing: it must work when memory is out. */
#include <stdio.h>
#include <string.h>

#include "regest/regest.h"

typedef struct printer {
    regest_write write;
    void *context;
    bool colour, stopped;
} printer;

static void put(printer *to, const char *bytes, size_t size) {
    if (size && !to->stopped) to->stopped = !to->write(to->context, bytes, size);
}

static void puts_to(printer *to, const char *text) { put(to, text, strlen(text)); }

static void paint(printer *to, const char *code) {
    if (to->colour) puts_to(to, code);
}

static void number(printer *to, const char *format, size_t value) {
    char text[32];
    int n = snprintf(text, sizeof text, format, value);
    put(to, text, (size_t)n);
}

static void repeat(printer *to, const char *byte, size_t times) {
    for (size_t i = 0; i < times; i++) put(to, byte, 1);
}

static void head(printer *to, const regest_error *error, const char *program) {
    paint(to, "\033[1m");
    if (program) puts_to(to, program), puts_to(to, ": ");
    if (error->input[0]) puts_to(to, error->input), puts_to(to, ":");
    if (error->line) number(to, "%zu:", error->line), number(to, "%zu:", error->column);
    if (error->input[0] || error->line) puts_to(to, " ");
    paint(to, "\033[0m");
    puts_to(to, error->message[0] ? error->message : regest_status_text(error->status));
    puts_to(to, "\n");
}

static void excerpt(printer *to, const regest_error *error) {
    char line[32];
    int width = snprintf(line, sizeof line, "%4zu", error->line);
    put(to, line, (size_t)width);
    puts_to(to, " | ");
    puts_to(to, error->excerpt);
    puts_to(to, "\n");
    repeat(to, " ", (size_t)width);
    puts_to(to, " | ");
    repeat(to, " ", error->mark);
    paint(to, "\033[31m");
    repeat(to, "^", error->marked);
    paint(to, "\033[0m");
    puts_to(to, "\n");
}

void regest_error_print(const regest_error *error, const char *program, bool colour, regest_write write, void *context) {
    printer to = {write, context, colour, false};
    head(&to, error, program);
    if (error->line && error->excerpt[0]) excerpt(&to, error);
    if (error->hint[0]) puts_to(&to, "hint: "), puts_to(&to, error->hint), puts_to(&to, "\n");
}
