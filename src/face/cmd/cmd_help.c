/* cmd_help.c: the commands, and the help of one. */
#include <stdio.h>
#include <string.h>

#include "face/cmd/help_json.h"
#include "face/cmd/usage.h"

static const char *const titles[RG_GROUP_COUNT] = {
    [RG_GROUP_DOSSIER] = "The dossier", [RG_GROUP_READING] = "What the accounts say",
    [RG_GROUP_PLUMBING] = "Plumbing, for pipes and scripts", [RG_GROUP_OTHER] = "Besides"};

static void print_option(rg_output *out, const rg_option *row) {
    char left[40] = "--";
    rg_usage_join(left, sizeof left, row->name, "");
    if (row->value) rg_usage_join(left, sizeof left, row->value, " ");
    rg_output_printf(out, "  %-22s %s\n", left, row->help);
}

static void print_forms(rg_output *out, const rg_command *command) {
    if (!command->forms) return;
    rg_output_puts(out, "\nForms (--format):");
    for (int i = REGEST_TEXT; i <= REGEST_ARGDOWN; i++)
        if (command->forms >> i & 1)
            rg_output_printf(out, " %s%s", rg_options_form_name((regest_form)i), (regest_form)i == command->form ? " (default)" : "");
    rg_output_puts(out, "\n");
}

static void print_command(rg_output *out, const rg_command *command) {
    rg_output_printf(out, "regest %s: %s\n\nusage: regest %s [OPTION...]%s%s\n\n%s", command->name, command->summary, command->name,
                     *command->operands ? " " : "", command->operands, command->help);
    rg_output_puts(out, "\nOptions:\n");
    for (const rg_option *row = rg_option_table; row->bit; row++)
        if (row->bit & (command->options | RG_OPTION_COMMON)) print_option(out, row);
    print_forms(out, command);
    rg_output_puts(out, "\nExample:\n");
    for (const char *line = command->example, *end; *line; line = end) {
        end = strchr(line, '\n') + 1;
        rg_output_printf(out, "  $ %.*s", (int)(end - line), line);
    }
}

static void print_all(rg_output *out) {
    rg_output_puts(out, "regest reads accounts of the past: who claims what on which words, what agrees, and what cannot be.\n\n"
                        "usage: regest [--dossier FILE.regest] COMMAND [OPTION...] [OPERAND...]\n");
    for (int group = 0; group < RG_GROUP_COUNT; group++) {
        bool first = true;
        for (size_t i = 0; rg_commands[i]; i++) {
            if ((int)rg_commands[i]->group != group) continue;
            if (first) rg_output_printf(out, "\n%s\n", titles[group]);
            first = false;
            char left[40] = "";
            rg_usage_join(left, sizeof left, rg_commands[i]->name, "");
            if (*rg_commands[i]->operands) rg_usage_join(left, sizeof left, rg_commands[i]->operands, " ");
            rg_output_printf(out, "  %-22s %s\n", left, rg_commands[i]->summary);
        }
    }
    rg_output_puts(out, "\n`regest help COMMAND` tells more and gives an example. Reading commands take account files, or a dossier;\n"
                        "without either, the only *.regest of the working folder.\n"
                        "Exit: 0 done, 1 no (nothing found; findings), 2 wrong usage, 3 input refused, 4 dossier or system, 5 undecided.\n");
}

static regest_status run(rg_call *call, regest_error *error) {
    if (call->options.given & (RG_OPTION_JSON | RG_OPTION_FORMAT) && call->options.form == REGEST_JSON)
        return rg_help_json_print(call->out), REGEST_OK;
    if (call->operand_count == 0) return print_all(call->out), REGEST_OK;
    const rg_command *command = rg_commands_find(call->operands[0]);
    if (command) return print_command(call->out, command), REGEST_OK;
    const rg_command *nearest = rg_commands_nearest(call->operands[0]);
    rg_usage_set(error, "no help on \"%s\": there is no such command", call->operands[0]);
    if (nearest) rg_usage_hint(error, "Did you mean `regest help %s`?", nearest->name);
    return REGEST_USAGE;
}

const rg_command rg_cmd_help_command = {
    .name = "help",
    .group = RG_GROUP_OTHER,
    .operands = "[COMMAND]",
    .summary = "the commands, or the help of one",
    .help = "Without an operand lists the commands, with one explains it. --json gives the whole table:\n"
            "commands, options, forms, examples.\n",
    .example = "regest help collate\n",
    .forms = 1u << REGEST_TEXT | 1u << REGEST_JSON,
    .most = 1,
    .run = run,
};
