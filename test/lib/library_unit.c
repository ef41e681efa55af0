/* library_unit.c: the handle's small questions, and errors as they are shown. */
#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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

static bool take_all(void *file, const char *bytes, size_t size) { return fwrite(bytes, 1, size, file) == size; }

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

static regest_status add(regest_dossier *dossier, const char *name, const char *text) {
    regest_source_options options = {.name = name};
    return regest_dossier_add(dossier, text, strlen(text), &options, NULL);
}

/* As JSON; the caller frees it. */
static void show(regest_status status, regest_report *report, char **bytes, size_t *size) {
    FILE *file = open_memstream(bytes, size);
    CHECK(status == REGEST_OK && regest_report_print(report, REGEST_JSON, NULL, take_all, file, NULL) == REGEST_OK);
    regest_report_free(report);
    fclose(file);
}

/* Asked again after judgements, disputes come from those before; asked by an event they are computed anew. */
static void disputes_follow_judgements(void) {
    static const char *const ids[] = {"c-5c3ecb0d07b9", "c-79830b8dc639"};
    regest *library = regest_new(NULL);
    regest_dossier *dossier = NULL;
    regest_report *report;
    regest_judge ann = {"Ann", "2026-01-01T12:00:00Z", ""};
    CHECK(library && regest_dossier_memory(library, &dossier, NULL) == REGEST_OK);
    CHECK(add(dossier, "b.txt", "The fourth congress was held in Radom.\n") == REGEST_OK && add(dossier, "c.txt", "The fourth congress was held in Kielce.\n") == REGEST_OK);
    for (int i = 0; i < 6; i++) {
        char *kept, *anew;
        size_t size, other;
        regest_status status = regest_disputes(dossier, NULL, NULL, &report, NULL);
        show(status, report, &kept, &size);
        status = regest_disputes(dossier, "fourth", NULL, &report, NULL);
        show(status, report, &anew, &other);
        CHECK(size > 2 && size == other && memcmp(kept, anew, size) == 0);
        CHECK((strstr(kept, "\"reason\":\"a person rejected") != NULL) == (i > 0 && i < 4));
        free(kept), free(anew);
        if (i < 2) CHECK(regest_reject(dossier, ids[i], &ann, &report, NULL) == REGEST_OK);
        else if (i < 4) CHECK(regest_undo(dossier, 0, &ann, &report, NULL) == REGEST_OK);
        else if (i < 5) CHECK(add(dossier, "d.txt", "The fourth congress, they say, was held in Radom.\n") == REGEST_OK);
        if (i < 4) regest_report_free(report);
    }
    regest_dossier_close(dossier);
    regest_free(library);
}

int main(void) {
    RUN(disputes_follow_judgements);
    RUN(says_what_a_status_means);
    RUN(underlines_the_place);
    RUN(shows_an_error_without_place);
    RUN(stops_when_told);
    RUN(is_not_made_without_memory);
    return unit_failed;
}
