/* cmd_solve.c: chronology problems: can all of it be true, and if not, why and what then. */
#include "face/cmd/subject.h"

static regest_status run(rg_call *call, regest_error *error) {
    regest_solve_options options = {.all = call->options.all};
    regest_report *report;
    regest_status status = regest_solve_file(call->library, call->operands[0], &options, &report, error);
    if (status != REGEST_OK) return status;
    regest_status verdict = regest_report_verdict(report);
    status = rg_subject_print(call, report, error);
    return status == REGEST_OK ? verdict : status;
}

const rg_command rg_cmd_solve_command = {
    .name = "solve",
    .group = RG_GROUP_PLUMBING,
    .operands = "FILE",
    .summary = "whether claims about days and order can all be true",
    .help = "A chronology problem, a claim a line: `a: X in 1940-02-20..1940-03`, `b: X - Y <= 5` (days),\n"
            "`c: X < Y`, `d: X = Y`, alternatives joined by `or`; `cost a 3`, `hard X <= Y`, `ask X < Y`; or the\n"
            "numeric form `p regest-chron 1`. Out: whether all can be true; else the smallest sets of claims\n"
            "that cannot, each with the sum that shows it, and the cheapest claims to give up; and the\n"
            "earliest and latest day left for every point. With --all N, every minimal conflict up to N.\n"
            "Exit: 0 all can be true, 1 they cannot, 3 not understood, 5 undecided within limits.\n",
    .example = "printf 'a: X in 1940-02\\nb: Y in 1939\\nc: X < Y\\n' | regest solve - | grep consistent\n",
    .options = RG_OPTION_ALL,
    .forms = 1u << REGEST_TEXT | 1u << REGEST_JSON,
    .form = REGEST_JSON,
    .least = 1,
    .most = 1,
    .run = run,
};
