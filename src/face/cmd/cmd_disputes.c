/* cmd_disputes.c: who stands against whom. */
#include "face/cmd/subject.h"

static regest_status run(rg_call *call, regest_error *error) {
    regest_dossier *dossier;
    regest_report *report;
    regest_status status = rg_subject_open(call, 0, &dossier, error);
    if (status == REGEST_OK) status = regest_disputes(dossier, call->options.event, call->options.rule, &report, error);
    if (status == REGEST_OK) status = rg_subject_found(call, report, "nothing is in dispute", error);
    regest_dossier_close(dossier);
    return status;
}

const rg_command rg_cmd_disputes_command = {
    .name = "disputes",
    .group = RG_GROUP_READING,
    .operands = "[FILE...]",
    .summary = "who stands against whom, and what would settle it",
    .help = "Each question on which voices exclude each other, the positions side by side, and under each\n"
            "the voices that hold it, with their doubt, works and notes. A dispute is open, leaning, settled,\n"
            "dormant or spurious, with the reason; the cheapest changes that would change that stand below.\n"
            "A weaker position does not defeat a stronger one; --rule says what makes a position strong.\n",
    .example = "regest disputes article.html chronology.html dissent.txt\n"
               "regest disputes --rule weighed --format dot dissent.txt\n",
    .options = RG_OPTION_DOSSIER | RG_OPTION_SOURCE | RG_OPTION_POLICY | RG_OPTION_EVENT | RG_OPTION_RULE,
    .forms = 1u << REGEST_TEXT | 1u << REGEST_JSON | 1u << REGEST_HTML | 1u << REGEST_SVG | 1u << REGEST_DOT | 1u << REGEST_AIF | 1u << REGEST_ARGDOWN,
    .most = RG_OPERANDS_ANY,
    .run = run,
};
