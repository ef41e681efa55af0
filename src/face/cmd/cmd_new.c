/* cmd_new.c: an empty dossier. */
#include <string.h>
#include <unistd.h>

#include "face/cmd/subject.h"
#include "face/cmd/usage.h"

/* Only so named is it found again: by commands without --dossier, and among account files. */
static regest_status check_name(const char *path, regest_error *error) {
    size_t n = strlen(path);
    if (n > 7 && strcmp(path + n - 7, ".regest") == 0) return REGEST_OK;
    rg_usage_set(error, "the name of a dossier ends in .regest, \"%s\" does not", path);
    rg_usage_hint(error, "Say `regest new %s.regest`.", n ? path : "NAME");
    return REGEST_USAGE;
}

/* A name that is none leaves no file behind. */
static regest_status choose(regest_dossier *dossier, const rg_options *options, const char *path, regest_error *error) {
    regest_status status = options->policy ? regest_dossier_policy(dossier, options->policy, error) : REGEST_OK;
    if (status == REGEST_OK && options->rule) status = regest_dossier_weighing(dossier, options->rule, error);
    if (status != REGEST_OK) unlink(path);
    return status;
}

static regest_status run(rg_call *call, regest_error *error) {
    const char *path = call->operands[0];
    regest_dossier *dossier = NULL;
    regest_report *report;
    regest_status status = check_name(path, error);
    if (status == REGEST_OK) status = regest_dossier_create(call->library, path, &dossier, error);
    if (status == REGEST_OK) status = choose(dossier, &call->options, path, error);
    if (status == REGEST_OK) status = regest_overview(dossier, &report, error);
    if (status == REGEST_OK) status = rg_subject_print(call, report, error);
    regest_dossier_close(dossier);
    return status;
}

const rg_command rg_cmd_new_command = {
    .name = "new",
    .group = RG_GROUP_DOSSIER,
    .operands = "FILE.regest",
    .summary = "create a dossier",
    .help = "One file that holds everything about one affair: the accounts as they came, what was read\n"
            "from them, the claims. What is recorded there is never rewritten. An existing file is\n"
            "left alone. --policy names what \"circa\", \"early\" and \"late\" mean in it (standard, narrow);\n"
            "--rule what makes a position in a dispute strong (witnesses, weighed, equal). Both are kept in\n"
            "the dossier and cannot be changed later.\n",
    .example = "regest new affair.regest\n"
               "regest new --policy narrow days.regest\n",
    .options = RG_OPTION_POLICY | RG_OPTION_RULE,
    .forms = 1u << REGEST_TEXT | 1u << REGEST_JSON,
    .least = 1,
    .most = 1,
    .run = run,
};
