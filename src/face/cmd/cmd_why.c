/* cmd_why.c: a claim, finding, dispute or alignment, down to its passages. */
#include "face/cmd/subject.h"

static regest_status run(rg_call *call, regest_error *error) {
    regest_dossier *dossier;
    regest_report *report;
    regest_status status = rg_subject_open(call, 1, &dossier, error);
    if (status == REGEST_OK) status = regest_why(dossier, call->operands[0], &report, error);
    if (status == REGEST_OK) status = rg_subject_print(call, report, error);
    regest_dossier_close(dossier);
    return status;
}

const rg_command rg_cmd_why_command = {
    .name = "why",
    .group = RG_GROUP_READING,
    .operands = "ID [FILE...]",
    .summary = "a claim, finding, dispute or alignment, down to passages and arithmetic",
    .help = "ID is a claim's (c-...), a finding's (f-...), a dispute's (d-...) or an alignment's (a-...) as\n"
            "the other commands print it; its first characters will do where they name one alone.\n",
    .example = "regest check article.html mangled.txt article-revised.html\n"
               "regest why $(regest check --json mangled.txt | grep -o -m 1 'f-[0-9a-f]*') mangled.txt\n",
    .options = RG_OPTION_DOSSIER | RG_OPTION_SOURCE | RG_OPTION_POLICY,
    .forms = 1u << REGEST_TEXT | 1u << REGEST_JSON | 1u << REGEST_HTML,
    .least = 1,
    .most = RG_OPERANDS_ANY,
    .run = run,
};
