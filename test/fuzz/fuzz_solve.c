/* fuzz_solve.c: any bytes as a chronology problem; what comes out must pass the checker, or be more than it checks. */
#include <stdlib.h>

#include "engine/solve/problem_form.h"
#include "engine/solve/solve_check.h"
#include "fuzz.h"
#include "regest/regest.h"

typedef struct problem {
    rg_arena *arena;
    rg_text text;
} problem;

static void solve(void *context) {
    problem *p = context;
    rg_form form;
    rg_answer answer;
    rg_solve_options options = {.effort = 5000};
    if (rg_form_read(p->arena, p->text, &form, NULL) != REGEST_OK || form.problem->points > 5000) return;
    rg_solve_run(p->arena, form.problem, &options, &answer);
    if (rg_solve_check(p->arena, form.problem, &answer, NULL) == RG_CHECKED_FAILS) abort();
}

static bool ignore(void *context, const char *bytes, size_t size) {
    (void)context, (void)bytes, (void)size;
    return true;
}

static void print(const problem *p) {
    regest *library = regest_new(NULL);
    regest_report *report = NULL;
    regest_solve_options every = {.all = 20};
    if (regest_solve(library, p->text.ptr, p->text.len, &every, &report, NULL) == REGEST_OK) {
        if (regest_report_print(report, REGEST_JSON, NULL, ignore, NULL, NULL) != REGEST_OK) abort();
        if (regest_report_print(report, REGEST_TEXT, NULL, ignore, NULL, NULL) != REGEST_OK) abort();
    }
    regest_report_free(report);
    regest_free(library);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
    problem p = {rg_arena_new(NULL), {(const char *)bytes, size}};
    if (!rg_arena_run(p.arena, solve, &p)) abort();
    rg_arena_free(p.arena);
    if (size < 400) print(&p);
    return 0;
}
