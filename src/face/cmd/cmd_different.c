/* cmd_different.c: a person says that two things are not one. */
#include "face/cmd/judge.h"

static regest_status run(rg_call *call, regest_error *error) { return rg_judge_pair(call, regest_different, error); }

const rg_command rg_cmd_different_command = {
    .name = "different",
    .group = RG_GROUP_DOSSIER,
    .operands = "A B | a-ID",
    .summary = "say that A and B are not one",
    .help = "A and B are as for `regest same`: two events, persons or places of different accounts that were\n"
            "taken to be one, or may be. Only what depended on that changes; `regest undo` takes it back.\n",
    .example = "regest new affair.regest && regest add article.html chronology.html\n"
               "regest different --by Ann 'article.html:Second conference' 'chronology.html:second meeting'\n"
               "regest collate --event second\n",
    .options = RG_OPTION_DOSSIER | RG_OPTION_BY | RG_OPTION_REASON,
    .forms = 1u << REGEST_TEXT | 1u << REGEST_JSON,
    .least = 1,
    .most = 2,
    .run = run,
};
