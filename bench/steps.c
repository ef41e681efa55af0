/* steps.c: one claim more or less in a solved chronology problem: the median and the worst of many single steps.
 *
 * usage: steps FILE. Takes a claim back, asks, adds it again, asks, 2,000 times, claims drawn at random.
 */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "base/os.h"
#include "engine/solve/problem_form.h"

enum { STEPS = 2000 };

static uint64_t state = 1;

static uint32_t draw(uint32_t n) { /* splitmix64 */
    uint64_t z = (state += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return (uint32_t)((z ^ (z >> 31)) % n);
}

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec * 1e-6;
}

static int by_size(const void *x, const void *y) {
    double a = *(const double *)x, b = *(const double *)y;
    return (a > b) - (a < b);
}

int main(int argc, char **argv) {
    rg_arena *arena = rg_arena_new(NULL);
    rg_text text;
    rg_form form;
    if (argc != 2 || rg_os_read(arena, argv[1], &text, NULL) != REGEST_OK || rg_form_read(arena, text, &form, NULL) != REGEST_OK) return 2;
    double start = now(), *took = RG_ARRAY(arena, double, 2 * STEPS);
    rg_solver *solver = rg_solver_new(arena, form.problem);
    rg_verdict verdict = rg_solver_check(solver, NULL);
    printf("%zu claims, verdict %d in %.1f ms\n", form.problem->claims.n, (int)verdict, now() - start);
    for (size_t i = 0; i < STEPS; i++) {
        uint32_t claim = draw((uint32_t)form.problem->claims.n);
        for (size_t k = 0; k < 2; k++) {
            start = now();
            if (k) rg_solver_hold(solver, claim);
            else rg_solver_retract(solver, claim);
            if (rg_solver_check(solver, NULL) != verdict) return 1;
            took[2 * i + k] = now() - start;
        }
    }
    qsort(took, 2 * STEPS, sizeof *took, by_size);
    printf("one claim more or less: median %.4f ms, 99 of 100 within %.3f ms, worst %.3f ms\n", took[STEPS], took[2 * STEPS * 99 / 100], took[2 * STEPS - 1]);
    rg_arena_free(arena);
    return 0;
}
