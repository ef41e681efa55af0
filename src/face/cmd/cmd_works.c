/* cmd_works.c: what the accounts cite. */
#include "face/cmd/subject.h"

static regest_status run(rg_call *call, regest_error *error) {
    regest_dossier *dossier;
    regest_report *report;
    call->options.source.undrafted = true;
    regest_status status = rg_subject_open(call, 0, &dossier, error);
    if (status == REGEST_OK) status = regest_works(dossier, &report, error);
    if (status == REGEST_OK) status = rg_subject_found(call, report, "no account cites a work", error);
    regest_dossier_close(dossier);
    return status;
}

const rg_command rg_cmd_works_command = {
    .name = "works",
    .group = RG_GROUP_READING,
    .operands = "[FILE...]",
    .summary = "the works that the accounts cite, each once, and who cites them where",
    .help = "References are taken apart (names, title, place, year, pages) and those of one work brought\n"
            "together. --json gives CSL-JSON, which citation managers read.\n",
    .example = "regest works article.html mangled.txt\n"
               "regest works --json article.html\n",
    .options = RG_OPTION_DOSSIER | RG_OPTION_SOURCE,
    .forms = 1u << REGEST_TEXT | 1u << REGEST_JSON,
    .most = RG_OPERANDS_ANY,
    .run = run,
};
