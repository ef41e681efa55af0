/* cmd_timeline.c: dates in order, with their vagueness. */
#include "face/cmd/subject.h"

static regest_status run(rg_call *call, regest_error *error) {
    regest_dossier *dossier;
    regest_report *report;
    regest_status status = rg_subject_open(call, 0, &dossier, error);
    if (status == REGEST_OK) status = regest_timeline(dossier, &report, error);
    if (status == REGEST_OK) status = rg_subject_found(call, report, "no dated claim was found", error);
    regest_dossier_close(dossier);
    return status;
}

const rg_command rg_cmd_timeline_command = {
    .name = "timeline",
    .group = RG_GROUP_READING,
    .operands = "[FILE...]",
    .summary = "dated claims in order, their vagueness drawn",
    .help = "Every dated claim by its earliest possible day. A vague date is drawn as the stretch it\n"
            "may lie in, never as a point.\n",
    .example = "regest timeline article.html memoir.txt\n",
    .options = RG_OPTION_DOSSIER | RG_OPTION_SOURCE | RG_OPTION_POLICY,
    .forms = 1u << REGEST_TEXT | 1u << REGEST_JSON | 1u << REGEST_SVG | 1u << REGEST_HTML,
    .most = RG_OPERANDS_ANY,
    .run = run,
};
