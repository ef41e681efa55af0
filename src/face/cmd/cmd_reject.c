/* cmd_reject.c: a claim is rejected. */
#include "face/cmd/judge.h"

static regest_status run(rg_call *call, regest_error *error) { return rg_judge_claim(call, regest_reject, error); }

const rg_command rg_cmd_reject_command = {
    .name = "reject",
    .group = RG_GROUP_DOSSIER,
    .operands = "ID",
    .summary = "reject a claim: no finding is made from it",
    .help = "For claims that were read wrongly or are wrong. The claim stays, and stays in view where positions\n"
            "are shown; `collate`, `check` and `timeline` go by the others. ID, --by and --reason are as for\n"
            "`regest accept`; `regest undo` takes it back.\n",
    .example = "regest new affair.regest && regest add article.html article-revised.html\n"
               "regest reject --by Ann --reason 'misread' $(regest collate --json | grep -o -m 1 'c-[0-9a-f]*' | head -n 1)\n"
               "regest log\n",
    .options = RG_OPTION_DOSSIER | RG_OPTION_BY | RG_OPTION_REASON,
    .forms = 1u << REGEST_TEXT | 1u << REGEST_JSON,
    .least = 1,
    .most = 1,
    .run = run,
};
