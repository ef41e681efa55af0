/* cmd_import.c: what other programs keep, into a dossier. */
#include "face/cmd/subject.h"
#include "face/cmd/usage.h"

static regest_status run(rg_call *call, regest_error *error) {
    regest_dossier *dossier = NULL;
    regest_report *report;
    const char *path = call->operands[1];
    regest_status status = rg_subject_dossier(call, &dossier, error);
    if (status == REGEST_OK) status = regest_dossier_import(dossier, call->operands[0], path, error);
    if (status == REGEST_NONE) {
        rg_usage_say("%s: %s", path, error->message);
        status = REGEST_OK;
    }
    if (status == REGEST_OK) status = regest_overview(dossier, &report, error);
    if (status == REGEST_OK) status = rg_subject_print(call, report, error);
    regest_dossier_close(dossier);
    return status;
}

const rg_command rg_cmd_import_command = {
    .name = "import",
    .group = RG_GROUP_DOSSIER,
    .operands = "FORMAT FILE",
    .summary = "bring in what another program keeps: the works of a citation manager",
    .help = "FORMAT is csl: CSL-JSON, which citation managers write. The file is kept as it came. Its works\n"
            "stand among those that the accounts cite, and references of the accounts meet them: `regest works`.\n"
            "`regest export csl` gives every field back, those that regest does not know too.\n",
    .example = "regest new affair.regest\n"
               "regest works --json article.html | tee works.json\n"
               "regest import csl works.json\n",
    .options = RG_OPTION_DOSSIER,
    .forms = 1u << REGEST_TEXT | 1u << REGEST_JSON,
    .least = 2,
    .most = 2,
    .run = run,
};
