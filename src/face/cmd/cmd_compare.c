/* cmd_compare.c: how two dates stand to each other. */
#include "face/cmd/subject.h"

static regest_status run(rg_call *call, regest_error *error) {
    regest_report *report;
    regest_status status = regest_compare(call->library, call->operands[0], call->operands[1], call->options.policy, &report, error);
    return status == REGEST_OK ? rg_subject_print(call, report, error) : status;
}

const rg_command rg_cmd_compare_command = {
    .name = "compare",
    .group = RG_GROUP_PLUMBING,
    .operands = "A B",
    .summary = "whether two dates agree, fit or conflict",
    .help = "Two EDTF dates of one thing: they agree; are compatible (one is finer than the other, or may\n"
            "lie within it); one is an alternative that the other offers; they conflict; or nothing\n"
            "follows (incomparable). Then Allen's relations between them, in three values: the one that is\n"
            "certain, or those that are possible; the rest is impossible. --policy says how wide circa is.\n",
    .example = "regest compare 1942 1942-06\n"
               "regest compare --json '[1939,1940]' 1940-03\n",
    .options = RG_OPTION_POLICY,
    .forms = 1u << REGEST_TEXT | 1u << REGEST_JSON,
    .form = REGEST_TEXT,
    .least = 2,
    .most = 2,
    .run = run,
};
