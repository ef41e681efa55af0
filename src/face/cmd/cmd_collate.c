/* cmd_collate.c: the accounts side by side. */
#include "face/cmd/subject.h"

static regest_status run(rg_call *call, regest_error *error) {
    regest_dossier *dossier;
    regest_report *report;
    regest_status status = rg_subject_open(call, 0, &dossier, error);
    if (status == REGEST_OK) status = regest_collate(dossier, call->options.event, &report, error);
    if (status == REGEST_OK) status = rg_subject_found(call, report, "no event was found to collate", error);
    regest_dossier_close(dossier);
    return status;
}

const rg_command rg_cmd_collate_command = {
    .name = "collate",
    .group = RG_GROUP_READING,
    .operands = "[FILE...]",
    .summary = "the accounts side by side",
    .help = "Per event and property the variants: each value that somebody gives, who gives it, with\n"
            "what hedge, on which notes. The side that is denied or doubted stays in view. Precision\n"
            "alone makes no difference: 1942 and June 1942 are compatible. Text and page leave out\n"
            "who and where an event's own name says; --json has all.\n",
    .example = "regest collate article.html chronology.html\n"
               "regest collate --event second article.html article-revised.html\n",
    .options = RG_OPTION_DOSSIER | RG_OPTION_SOURCE | RG_OPTION_POLICY | RG_OPTION_EVENT,
    .forms = 1u << REGEST_TEXT | 1u << REGEST_JSON | 1u << REGEST_HTML,
    .most = RG_OPERANDS_ANY,
    .run = run,
};
