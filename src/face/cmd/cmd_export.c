/* cmd_export.c: what a dossier holds, for other programs. */
#include "face/cmd/subject.h"
#include "face/cmd/usage.h"

static regest_status run(rg_call *call, regest_error *error) {
    regest_dossier *dossier = NULL;
    regest_report *report = NULL;
    call->options.source.undrafted = true;
    regest_status status = rg_subject_open(call, 1, &dossier, error);
    if (status == REGEST_OK) status = regest_export(dossier, call->operands[0], &report, error);
    for (size_t i = 0; status == REGEST_OK && regest_report_loss(report, i); i++) rg_usage_say("not carried: %s", regest_report_loss(report, i));
    if (status == REGEST_OK) status = rg_subject_print(call, report, error);
    regest_dossier_close(dossier);
    return status;
}

const rg_command rg_cmd_export_command = {
    .name = "export",
    .group = RG_GROUP_READING,
    .operands = "FORMAT [FILE...]",
    .summary = "what the dossier holds in the form of another program",
    .help = "FORMAT is csl: the works that the accounts cite and those that were imported, as CSL-JSON. What the\n"
            "form cannot carry is said on stderr, a line each.\n",
    .example = "regest export csl article.html mangled.txt\n",
    .options = RG_OPTION_DOSSIER | RG_OPTION_SOURCE,
    .forms = 1u << REGEST_JSON,
    .form = REGEST_JSON,
    .least = 1,
    .most = RG_OPERANDS_ANY,
    .run = run,
};
