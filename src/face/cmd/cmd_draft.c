/* cmd_draft.c: the claims of accounts. */
#include "face/cmd/filter.h"

static regest_status print_claims(rg_call *call, regest_dossier *dossier, regest_error *error) {
    regest_report *report;
    regest_status status = regest_claims(dossier, &report, error);
    return status == REGEST_OK ? rg_subject_print(call, report, error) : status;
}

/* A pure filter: each file by itself, so that memory holds one account at a time. */
static regest_status draft_account(rg_call *call, const char *path, const regest_page *page, regest_error *error) {
    regest_dossier *dossier;
    regest_status status = regest_dossier_memory(call->library, &dossier, error);
    if (status != REGEST_OK) return status;
    regest_source_options options = page ? page->options : call->options.source;
    if (page && call->options.source.language) options.language = call->options.source.language;
    status = page ? regest_dossier_add(dossier, page->text, page->size, &options, error) : regest_dossier_add_file(dossier, path, &options, error);
    if (status == REGEST_OK) status = print_claims(call, dossier, error);
    regest_dossier_close(dossier);
    return status;
}

static regest_status draft_file(rg_call *call, const char *path, regest_error *error) { return rg_filter_accounts(call, path, draft_account, error); }

static regest_status run(rg_call *call, regest_error *error) {
    if (call->operand_count) return rg_filter_each(call, draft_file, error);
    regest_dossier *dossier = NULL;
    regest_status status = rg_subject_dossier(call, &dossier, error);
    if (status == REGEST_OK) status = print_claims(call, dossier, error);
    regest_dossier_close(dossier);
    return status;
}

const rg_command rg_cmd_draft_command = {
    .name = "draft",
    .group = RG_GROUP_PLUMBING,
    .operands = "[FILE...]",
    .summary = "the claims of accounts: who says what of which event, on which words",
    .help = "One claim a line: event, property, value, who says so, with what hedge, on which notes, and\n"
            "the bytes of the text that each of these was read from. Without files, the claims that the\n"
            "dossier holds. The same bytes give the same claims under the same ids everywhere. \"-\" is\n"
            "standard input. Each page of a wiki's dump is an account.\n",
    .example = "regest draft article.html\n"
               "regest draft --format text memoir.txt\n",
    .options = RG_OPTION_DOSSIER | RG_OPTION_SOURCE | RG_OPTION_JOBS,
    .forms = 1u << REGEST_TEXT | 1u << REGEST_JSON,
    .form = REGEST_JSON,
    .most = RG_OPERANDS_ANY,
    .run = run,
};
