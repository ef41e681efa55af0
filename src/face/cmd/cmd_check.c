/* cmd_check.c: the findings, like a compiler's diagnostics. */
#include "face/cmd/subject.h"

static regest_status run(rg_call *call, regest_error *error) {
    regest_dossier *dossier;
    regest_report *report;
    regest_status status = rg_subject_open(call, 0, &dossier, error);
    if (status == REGEST_OK) status = regest_check(dossier, &report, error);
    if (status == REGEST_OK) {
        bool found = regest_report_count_level(report, call->options.level) > 0;
        status = rg_subject_print(call, report, error);
        if (status == REGEST_OK && found) status = REGEST_NONE;
    }
    regest_dossier_close(dossier);
    return status;
}

const rg_command rg_cmd_check_command = {
    .name = "check",
    .group = RG_GROUP_READING,
    .operands = "[FILE...]",
    .summary = "the findings, like a compiler's diagnostics",
    .help = "Each finding with its place, the passage underlined, and the derivation below: accounts\n"
            "that contradict one another, voices without a name, notes that lead nowhere. All are\n"
            "shown; the exit code is 1 where one stands at --level or above. Nothing is corrected.\n",
    .example = "regest check article.html article-revised.html\n"
               "regest check --level error --json article.html mangled.txt\n",
    .options = RG_OPTION_DOSSIER | RG_OPTION_SOURCE | RG_OPTION_POLICY | RG_OPTION_LEVEL,
    .forms = 1u << REGEST_TEXT | 1u << REGEST_JSON | 1u << REGEST_SARIF | 1u << REGEST_HTML,
    .most = RG_OPERANDS_ANY,
    .run = run,
};
