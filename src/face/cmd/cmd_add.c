/* cmd_add.c: accounts into a dossier. */
#include <unistd.h>

#include "face/cmd/subject.h"
#include "face/cmd/usage.h"

/* What one file says wrong must not keep the others out; what the dossier says wrong must. */
static bool concerns_one_file(regest_status status) { return regest_status_exit_code(status) == 3; }

static regest_status add_one(rg_call *call, regest_dossier *dossier, const char *path, regest_error *error) {
    regest_status status = regest_dossier_add_file(dossier, path, &call->options.source, error);
    if (status != REGEST_NONE) return status;
    rg_usage_say("%s: %s", path, error->message);
    return REGEST_OK;
}

/* Each refusal is told where it happens; the first one's status is returned. */
static regest_status add_all(rg_call *call, regest_dossier *dossier) {
    regest_status first = REGEST_OK;
    for (size_t i = 0; i < call->operand_count; i++) {
        regest_error refusal;
        regest_status status = add_one(call, dossier, call->operands[i], &refusal);
        if (status == REGEST_OK) continue;
        rg_usage_print(&refusal, rg_output_colour(call->options.color, isatty(STDERR_FILENO)));
        if (first == REGEST_OK || !concerns_one_file(status)) first = status;
        if (!concerns_one_file(status)) break;
    }
    return first;
}

/* The findings are computed once, when all the accounts are there: checking keeps them. */
static regest_status keep_findings(regest_dossier *dossier, regest_error *error) {
    regest_report *report;
    regest_status status = regest_check(dossier, &report, error);
    regest_report_free(report);
    return status;
}

static regest_status show(rg_call *call, regest_dossier *dossier, regest_error *error) {
    regest_report *report;
    regest_status status = keep_findings(dossier, error);
    if (status == REGEST_OK) status = regest_overview(dossier, &report, error);
    return status == REGEST_OK ? rg_subject_print(call, report, error) : status;
}

static regest_status run(rg_call *call, regest_error *error) {
    regest_dossier *dossier = NULL;
    if (call->options.source.name && call->operand_count > 1)
        return rg_usage_set(error, "--name is the name of one account, %zu were given", call->operand_count);
    regest_status status = rg_subject_dossier(call, &dossier, error);
    if (status != REGEST_OK) return status;
    status = add_all(call, dossier);
    if (status == REGEST_OK || concerns_one_file(status)) {
        regest_status shown = show(call, dossier, error);
        if (shown != REGEST_OK) status = shown;
    }
    regest_dossier_close(dossier);
    return status;
}

const rg_command rg_cmd_add_command = {
    .name = "add",
    .group = RG_GROUP_DOSSIER,
    .operands = "FILE...",
    .summary = "read accounts, keep them, draft their claims",
    .help = "Each account is kept whole or not at all, its bytes as they came; a file that is refused\n"
            "does not keep the others out. The same bytes are kept once. Ends with what the dossier\n"
            "holds now. \"-\" is standard input.\n",
    .example = "regest new affair.regest\n"
               "regest --dossier affair.regest add article.html dissent.txt\n",
    .options = RG_OPTION_DOSSIER | RG_OPTION_SOURCE | RG_OPTION_NAME,
    .forms = 1u << REGEST_TEXT | 1u << REGEST_JSON,
    .least = 1,
    .most = RG_OPERANDS_ANY,
    .run = run,
};
