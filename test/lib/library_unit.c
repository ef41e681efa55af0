/* library_unit.c: the handle's small questions, and errors as they are shown. */
#include <stdlib.h>

#include "regest/regest.h"
#include "unit.h"

typedef struct sink {
    char bytes[2048];
    size_t n;
    size_t calls_left;
} sink;

static bool take(void *context, const char *bytes, size_t size) {
    sink *s = context;
    if (s->calls_left == 0 || s->n + size >= sizeof s->bytes) return false;
    s->calls_left--;
    memcpy(s->bytes + s->n, bytes, size);
    s->n += size;
    return true;
}

static void says_what_a_status_means(void) {
    CHECK(strcmp(regest_status_text(REGEST_OK), "done") == 0);
    CHECK(strcmp(regest_status_text(REGEST_MEMORY), "out of memory") == 0);
    CHECK(strcmp(regest_status_text((regest_status)99), "unknown status") == 0);
    CHECK(regest_status_exit_code(REGEST_OK) == 0);
    CHECK(regest_status_exit_code(REGEST_NONE) == 1);
    CHECK(regest_status_exit_code(REGEST_USAGE) == 2);
    CHECK(regest_status_exit_code(REGEST_INPUT) == 3);
    CHECK(regest_status_exit_code(REGEST_ENCODING) == 3);
    CHECK(regest_status_exit_code(REGEST_SYNTAX) == 3);
    CHECK(regest_status_exit_code(REGEST_LIMIT) == 3);
    CHECK(regest_status_exit_code(REGEST_STORE) == 4);
    CHECK(regest_status_exit_code(REGEST_SYSTEM) == 4);
    CHECK(regest_status_exit_code(REGEST_MEMORY) == 4);
    CHECK(regest_status_exit_code(REGEST_UNDECIDED) == 5);
}

static regest_error sample(void) {
    regest_error error = {.status = REGEST_SYNTAX, .line = 12, .column = 11, .mark = 10, .marked = 7};
    strcpy(error.input, "annals.txt");
    strcpy(error.message, "date has month 13: \"1066-13\"");
    strcpy(error.hint, "Months are 01 to 12. Write 1066 if only the year is known.");
    strcpy(error.excerpt, "rex obiit 1066-13 apud Lundoniam");
    return error;
}

static void underlines_the_place(void) {
    regest_error error = sample();
    sink s = {.calls_left = 1000};
    regest_error_print(&error, "regest", false, take, &s);
    CHECK(strcmp(s.bytes,
                 "regest: annals.txt:12:11: date has month 13: \"1066-13\"\n"
                 "  12 | rex obiit 1066-13 apud Lundoniam\n"
                 "     |           ^^^^^^^\n"
                 "hint: Months are 01 to 12. Write 1066 if only the year is known.\n") == 0);
}

static void shows_an_error_without_place(void) {
    regest_error error = {.status = REGEST_STORE};
    sink s = {.calls_left = 1000};
    regest_error_print(&error, NULL, false, take, &s);
    CHECK(strcmp(s.bytes, "the dossier cannot be read or written\n") == 0);
    strcpy(error.input, "a.regest");
    strcpy(error.message, "is locked");
    s = (sink){.calls_left = 1000};
    regest_error_print(&error, "regest", false, take, &s);
    CHECK(strcmp(s.bytes, "regest: a.regest: is locked\n") == 0);
    s = (sink){.calls_left = 1000};
    regest_error_print(&error, NULL, true, take, &s);
    CHECK(strcmp(s.bytes, "\033[1ma.regest: \033[0mis locked\n") == 0);
}

static void stops_when_told(void) {
    regest_error error = sample();
    sink s = {.calls_left = 2};
    regest_error_print(&error, "regest", false, take, &s);
    CHECK(strcmp(s.bytes, "regest: ") == 0);
}


static void *refuse(void *context, void *memory, size_t size) {
    (void)context;
    if (!size) free(memory);
    return NULL;
}

static void is_not_made_without_memory(void) {
    regest_allocator none = {refuse, NULL};
    CHECK(regest_new(&none) == NULL);
    regest *library = regest_new(NULL);
    CHECK(library != NULL);
    regest_free(library);
}

int main(void) {
    RUN(says_what_a_status_means);
    RUN(underlines_the_place);
    RUN(shows_an_error_without_place);
    RUN(stops_when_told);
    RUN(is_not_made_without_memory);
    return unit_failed;
}
