/* cmd_edtf.c: EDTF strings, one line out for each: from the operands, or line by line from standard input.
 *
 * Standard input is taken in blocks of whole lines, so that a pipe flows and a million lines need no more memory than a thousand. A line
 * longer than a block is refused.
 */
#include <stdio.h>
#include <string.h>

#include "face/cmd/subject.h"
#include "face/cmd/usage.h"

enum { BLOCK = 1 << 18 };

static regest_status print_lines(rg_call *call, const char *text, size_t size, regest_error *error) {
    regest_edtf_options options = {.policy = call->options.policy ? call->options.policy : call->options.source.format,
                                    .language = call->options.source.language, .calendar = call->options.calendar,
                                    .style = call->options.style, .place = call->options.place, .to = call->options.to};
    regest_report *report;
    regest_status status = regest_edtf_lines(call->library, text, size, &options, &report, error);
    return status == REGEST_OK ? rg_subject_print(call, report, error) : status;
}

/* One string, whatever is in it. */
static regest_status print_operand(rg_call *call, const char *operand, regest_error *error) {
    size_t n = strlen(operand);
    if (n && !memchr(operand, '\n', n) && operand[n - 1] != '\r') return print_lines(call, operand, n, error);
    regest_report *report;
    regest_status status = regest_edtf(call->library, operand, n, &report, error);
    return status == REGEST_OK ? rg_subject_print(call, report, error) : status;
}

static size_t whole_lines(const char *bytes, size_t size) {
    while (size && bytes[size - 1] != '\n') size--;
    return size;
}

static regest_status stream(rg_call *call, regest_error *error) {
    char block[BLOCK];
    size_t held = 0; /* of a line that is not whole yet */
    regest_status status = REGEST_OK;
    while (status == REGEST_OK) {
        size_t n = fread(block + held, 1, BLOCK - held, stdin);
        bool end = held + n < BLOCK;
        if (ferror(stdin)) return rg_usage_refuse(error, REGEST_SYSTEM, "standard input cannot be read");
        size_t size = end ? held + n : whole_lines(block, held + n);
        if (!size && !end) return rg_usage_refuse(error, REGEST_LIMIT, "a line is longer than %d KiB", BLOCK / 1024);
        if (size) status = print_lines(call, block, size, error);
        held = held + n - size;
        memmove(block, block + size, held);
        if (end) break;
    }
    return status;
}

static regest_status run(rg_call *call, regest_error *error) {
    if (!call->operand_count) return stream(call, error);
    regest_status status = REGEST_OK;
    for (size_t i = 0; i < call->operand_count && status == REGEST_OK; i++) status = print_operand(call, call->operands[i], error);
    return status;
}

const rg_command rg_cmd_edtf_command = {
    .name = "edtf",
    .group = RG_GROUP_PLUMBING,
    .operands = "[STRING...]",
    .summary = "what EDTF dates mean: their bounds, level and words",
    .help = "One line for each string, or for each line of standard input where none is given: whether it\n"
            "is a date of ISO 8601-2 (EDTF, levels 0 to 2), its level and kind, its first and last day\n"
            "(\"..\" where it is open, null where it is unknown) and its words. A string that is no date\n"
            "gives its error with the byte where it stands, and its EDTF if it is a date in words (\"c. 1850\").\n"
            "--as edtf.js or --as python-edtf gives that tool's bounds, --policy those of a policy by name;\n"
            "--calendar, --style and --place take dates as a source wrote them (1731/32-02-10, 10 Feb. 1731,\n"
            "18 Brumaire VIII, 12 Hen. VIII, 1132 indiction 10) and give every reading in days with its\n"
            "reason; --to gives the days in another calendar. What names its own reckoning needs no option.\n"
            "--as gedcom or gedcom7 writes and reads dates as those do, and tells what is lost;\n"
            "--lang is the language of the words: en, de, fr, es, pl, ru.\n",
    .example = "regest edtf 1985-04 156X-12-25 '[1667,1668]'\n"
               "regest edtf --as edtf.js 2001-21\n"
               "regest edtf --place England --format text 1731-02-10 '12 Hen. VIII'\n"
               "regest edtf --to hebrew 1943-04-19\n"
               "printf '1940~\\n1066-13\\n' | regest edtf --format text\n",
    .options = RG_OPTION_AS | RG_OPTION_POLICY | RG_OPTION_LANG | RG_OPTION_CALENDAR | RG_OPTION_STYLE | RG_OPTION_PLACE | RG_OPTION_TO,
    .forms = 1u << REGEST_TEXT | 1u << REGEST_JSON,
    .form = REGEST_JSON,
    .most = RG_OPERANDS_ANY,
    .run = run,
};
