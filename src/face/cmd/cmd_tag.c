/* cmd_tag.c: time expressions. */
#include "face/cmd/filter.h"

static regest_status run(rg_call *call, regest_error *error) { return rg_filter_print(call, REGEST_TAGS, error); }

const rg_command rg_cmd_tag_command = {
    .name = "tag",
    .group = RG_GROUP_PLUMBING,
    .operands = "FILE...",
    .summary = "time expressions, as TIMEX3 values and EDTF bounds",
    .help = "One time expression a line: its bytes, its TIMEX3 type and value, and where it is a date\n"
            "of the calendar its EDTF text with the earliest and latest day. --format timeml writes the\n"
            "text itself with TIMEX3 tags. \"-\" is standard input.\n",
    .example = "regest tag --anchor 1945-05-08 memoir.txt\n"
               "regest tag --format timeml dissent.txt\n",
    .options = RG_OPTION_SOURCE | RG_OPTION_ANCHOR | RG_OPTION_JOBS,
    .forms = 1u << REGEST_TEXT | 1u << REGEST_JSON | 1u << REGEST_TIMEML,
    .form = REGEST_JSON,
    .least = 1,
    .most = RG_OPERANDS_ANY,
    .run = run,
};
