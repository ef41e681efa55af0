/* cmd_annotate.c: every span found in a text. */
#include "face/cmd/filter.h"

static regest_status run(rg_call *call, regest_error *error) { return rg_filter_print(call, REGEST_ANNOTATIONS, error); }

const rg_command rg_cmd_annotate_command = {
    .name = "annotate",
    .group = RG_GROUP_PLUMBING,
    .operands = "FILE...",
    .summary = "every span found: sentences, dates, names, hedges, attributions",
    .help = "One span a line, by layer: sentence, date, name, hedge (typed cues of doubt), reservation (what\n"
            "weakens a claim), approximation, polarity, attribution, note. \"-\" is standard input.\n",
    .example = "regest annotate dissent.txt\n",
    .options = RG_OPTION_SOURCE | RG_OPTION_ANCHOR | RG_OPTION_JOBS,
    .forms = 1u << REGEST_TEXT | 1u << REGEST_JSON,
    .form = REGEST_JSON,
    .least = 1,
    .most = RG_OPERANDS_ANY,
    .run = run,
};
