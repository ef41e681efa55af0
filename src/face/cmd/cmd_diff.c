/* cmd_diff.c: what one account knows otherwise than another. */
#include "face/cmd/subject.h"

static regest_status run(rg_call *call, regest_error *error) {
    regest_dossier *dossier = NULL;
    regest_report *report;
    bool kept = call->options.dossier != NULL; /* then the operands name accounts of it */
    regest_status status = kept ? rg_subject_dossier(call, &dossier, error) : rg_subject_open(call, 0, &dossier, error);
    if (status == REGEST_OK) status = regest_diff(dossier, kept ? call->operands[0] : NULL, kept ? call->operands[1] : NULL, &report, error);
    if (status == REGEST_OK) status = rg_subject_found(call, report, "the two accounts claim the same", error);
    regest_dossier_close(dossier);
    return status;
}

const rg_command rg_cmd_diff_command = {
    .name = "diff",
    .group = RG_GROUP_READING,
    .operands = "A B",
    .summary = "what one account knows otherwise than another",
    .help = "Event by event what B adds, drops, changes, doubts more or less, attributes to somebody\n"
            "else, affirms or denies: a difference of claims, not of text. A and B are files; with\n"
            "--dossier, accounts of that dossier.\n",
    .example = "regest diff article.html article-revised.html\n",
    .options = RG_OPTION_DOSSIER | RG_OPTION_SOURCE | RG_OPTION_POLICY,
    .forms = 1u << REGEST_TEXT | 1u << REGEST_JSON,
    .least = 2,
    .most = 2,
    .run = run,
};
