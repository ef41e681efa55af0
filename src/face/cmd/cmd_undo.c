/* cmd_undo.c: a judgement is taken back. */
#include "face/cmd/judge.h"
#include "face/cmd/subject.h"
#include "face/cmd/usage.h"

/* 0 where it is no number of a judgement. */
static unsigned number_of(const char *text) {
    unsigned n = 0;
    for (; *text >= '0' && *text <= '9' && n < 100000000; text++) n = n * 10 + (unsigned)(*text - '0');
    return *text ? 0 : n;
}

static regest_status run(rg_call *call, regest_error *error) {
    regest_dossier *dossier = NULL;
    regest_report *report;
    rg_judge by;
    unsigned number = call->operand_count ? number_of(call->operands[0]) : 0;
    if (call->operand_count && !number) {
        rg_usage_set(error, "\"%s\" is no number of a judgement", call->operands[0]);
        rg_usage_hint(error, "`regest log` shows the numbers.");
        return REGEST_USAGE;
    }
    regest_status status = rg_judge_now(call, &by, error);
    if (status == REGEST_OK) status = rg_subject_dossier(call, &dossier, error);
    if (status == REGEST_OK) status = regest_undo(dossier, number, &by.judge, &report, error);
    if (status == REGEST_OK) status = rg_subject_print(call, report, error);
    regest_dossier_close(dossier);
    return status;
}

const rg_command rg_cmd_undo_command = {
    .name = "undo",
    .group = RG_GROUP_DOSSIER,
    .operands = "[NUMBER]",
    .summary = "take a judgement back",
    .help = "The last judgement that holds, or the one of that number in `regest log`. It stays in the log: what\n"
            "takes it back is a judgement of its own, which cannot be taken back. All findings are then as if\n"
            "the judgement had never been.\n",
    .example = "regest new affair.regest && regest add memoir.txt\n"
               "regest reject --by Ann $(regest collate --json | grep -o -m 1 'c-[0-9a-f]*' | head -n 1)\n"
               "regest undo --by Ann --reason 'on second thoughts'\n",
    .options = RG_OPTION_DOSSIER | RG_OPTION_BY | RG_OPTION_REASON,
    .forms = 1u << REGEST_TEXT | 1u << REGEST_JSON,
    .most = 1,
    .run = run,
};
