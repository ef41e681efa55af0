/* cmd_read.c: the structure of an account: parts, notes, references. */
#include "face/cmd/filter.h"

static regest_status run(rg_call *call, regest_error *error) {
    return rg_filter_print(call, call->options.given & RG_OPTION_NOTES ? REGEST_NOTES : REGEST_PARTS, error);
}

const rg_command rg_cmd_read_command = {
    .name = "read",
    .group = RG_GROUP_PLUMBING,
    .operands = "FILE...",
    .summary = "headings, paragraphs, lists, notes; or the notes and their proof",
    .help = "One part a line, with its byte range in the reading text. What a page carries besides its\n"
            "text (menus, edit links) is listed as skipped, with the reason: no byte is lost silently.\n"
            "With --notes, every note mark and the reference it resolves to; where the reference list\n"
            "counts its uses (a b c), whether the marks found come to that count. \"-\" is standard input.\n"
            "Of a wiki's dump (.xml, .xml.bz2, .xml.zst) each page is an account; JSON names it first.\n",
    .example = "regest read article.html\n"
               "regest read --notes --format text mangled.txt\n",
    .options = RG_OPTION_SOURCE | RG_OPTION_NOTES | RG_OPTION_JOBS,
    .forms = 1u << REGEST_TEXT | 1u << REGEST_JSON,
    .form = REGEST_JSON,
    .least = 1,
    .most = RG_OPERANDS_ANY,
    .run = run,
};
