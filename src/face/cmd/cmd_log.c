/* cmd_log.c: who judged what when. */
#include "face/cmd/subject.h"

static regest_status run(rg_call *call, regest_error *error) {
    regest_dossier *dossier;
    regest_report *report;
    regest_status status = rg_subject_open(call, 0, &dossier, error);
    if (status == REGEST_OK) status = regest_log(dossier, &report, error);
    if (status == REGEST_OK) status = rg_subject_found(call, report, "nothing was judged", error);
    regest_dossier_close(dossier);
    return status;
}

const rg_command rg_cmd_log_command = {
    .name = "log",
    .group = RG_GROUP_DOSSIER,
    .operands = "[FILE.regest]",
    .summary = "who judged what when",
    .help = "Every judgement in the order it was made, with its number, what it is of, who made it, when (UTC)\n"
            "and why; those that were taken back too.\n",
    .example = "regest new affair.regest && regest add memoir.txt\n"
               "regest reject --by Ann $(regest collate --json | grep -o -m 1 'c-[0-9a-f]*' | head -n 1)\n"
               "regest undo --by Ann\n"
               "regest log\n",
    .options = RG_OPTION_DOSSIER,
    .forms = 1u << REGEST_TEXT | 1u << REGEST_JSON,
    .most = 1,
    .run = run,
};
