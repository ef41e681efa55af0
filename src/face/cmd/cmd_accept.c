/* cmd_accept.c: a claim is accepted. */
#include "face/cmd/judge.h"

static regest_status run(rg_call *call, regest_error *error) { return rg_judge_claim(call, regest_accept, error); }

const rg_command rg_cmd_accept_command = {
    .name = "accept",
    .group = RG_GROUP_DOSSIER,
    .operands = "ID",
    .summary = "accept a claim: it decides its dispute",
    .help = "ID is a claim's (c-...), or its first characters where they name one alone. The judgement is\n"
            "kept in the dossier with who judged (--by), when, and why (--reason); nothing is rewritten, and\n"
            "`regest undo` takes it back. A claim that is judged already is not judged again.\n",
    .example = "regest new affair.regest && regest add article.html article-revised.html\n"
               "regest accept --by Ann $(regest disputes --json | grep -o -m 1 'c-[0-9a-f]*' | head -n 1)\n"
               "regest disputes\n",
    .options = RG_OPTION_DOSSIER | RG_OPTION_BY | RG_OPTION_REASON,
    .forms = 1u << REGEST_TEXT | 1u << REGEST_JSON,
    .least = 1,
    .most = 1,
    .run = run,
};
