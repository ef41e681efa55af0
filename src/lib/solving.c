/* solving.c: a chronology problem in, its answer out. */
#include "base/os.h"
#include "engine/solve/problem_form.h"
#include "lib/lib_int.h"

typedef struct solve_ask {
    rg_text text;
    const char *path; /* NULL = the text */
    const regest_solve_options *options;
} solve_ask;

/* Where the claims contradict one another anything would follow: nothing is answered. */
static const rg_modality *answer_asked(rg_arena *arena, const rg_form *form, const rg_answer *answer) {
    if (!form->asked.n || answer->verdict != RG_CONSISTENT) return NULL;
    rg_modality *out = RG_ARRAY(arena, rg_modality, form->asked.n);
    rg_solver *solver = rg_solver_new(arena, form->problem);
    for (size_t i = 0; i < form->asked.n; i++) {
        const rg_question *asked = &form->asked.at[i];
        out[i] = rg_solver_ask(solver, asked->x, asked->y, asked->least, asked->most);
    }
    return out;
}

static regest_status solve(regest_report *report, const void *context, regest_error *error) {
    const solve_ask *ask = context;
    rg_text text = ask->text;
    regest_status status = ask->path ? rg_os_read(report->arena, ask->path, &text, error) : REGEST_OK;
    if (status != REGEST_OK) return status;
    if (!ask->path) text = rg_text_copy(report->arena, text);
    rg_solution *solution = RG_NEW(report->arena, rg_solution);
    status = rg_form_read(report->arena, text, &solution->form, error);
    if (status != REGEST_OK) {
        rg_error_input(error, rg_text_of(ask->path ? ask->path : ask->options && ask->options->name ? ask->options->name : "text"));
        return status;
    }
    rg_solve_options options = {.all = ask->options ? ask->options->all : 0};
    rg_solve_run(report->arena, solution->form.problem, &options, &solution->answer);
    solution->asked = answer_asked(report->arena, &solution->form, &solution->answer);
    report->model = (rg_model){.kind = RG_MODEL_SOLUTION, .solution = solution};
    return REGEST_OK;
}

regest_status regest_solve(regest *library, const char *text, size_t size, const regest_solve_options *options, regest_report **report,
                           regest_error *error) {
    solve_ask ask = {.text = {text ? text : "", size}, .options = options};
    return rg_report_make(library, solve, &ask, report, error);
}

regest_status regest_solve_file(regest *library, const char *path, const regest_solve_options *options, regest_report **report,
                                regest_error *error) {
    solve_ask ask = {.path = path, .options = options};
    return rg_report_make(library, solve, &ask, report, error);
}
