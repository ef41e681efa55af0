/* help_json.c: one object: the commands in the order of the help, and the options. Its texts are our own: ASCII, so that escaping
 * quotes, backslashes and line ends is all there is to do. */
#include "face/cmd/help_json.h"

static void text(rg_output *out, const char *before, const char *value) {
    rg_output_puts(out, before);
    rg_output_puts(out, "\"");
    for (const char *at = value; *at; at++)
        if (*at == '\n') rg_output_puts(out, "\\n");
        else rg_output_printf(out, "%s%c", *at == '"' || *at == '\\' ? "\\" : "", *at);
    rg_output_puts(out, "\"");
}

static void options(rg_output *out, unsigned bits) {
    const char *comma = "";
    rg_output_puts(out, ",\"options\":[");
    for (const rg_option *row = rg_option_table; row->bit; row++)
        if (row->bit & bits) text(out, comma, row->name), comma = ",";
    rg_output_puts(out, "]");
}

static void forms(rg_output *out, const rg_command *command) {
    const char *comma = "";
    rg_output_puts(out, ",\"forms\":[");
    for (int i = REGEST_TEXT; i <= REGEST_ARGDOWN; i++)
        if (command->forms >> i & 1) text(out, comma, rg_options_form_name((regest_form)i)), comma = ",";
    rg_output_puts(out, "]");
    if (command->forms) text(out, ",\"form\":", rg_options_form_name(command->form));
}

static void one(rg_output *out, const rg_command *command) {
    text(out, "{\"name\":", command->name);
    text(out, ",\"operands\":", command->operands);
    text(out, ",\"summary\":", command->summary);
    text(out, ",\"help\":", command->help);
    text(out, ",\"example\":", command->example);
    options(out, command->options | RG_OPTION_COMMON);
    forms(out, command);
    rg_output_puts(out, "}");
}

void rg_help_json_print(rg_output *out) {
    rg_output_puts(out, "{\"commands\":[");
    for (size_t i = 0; rg_commands[i]; i++) {
        if (i) rg_output_puts(out, ",");
        one(out, rg_commands[i]);
    }
    rg_output_puts(out, "],\"options\":[");
    for (const rg_option *row = rg_option_table; row->bit; row++) {
        text(out, row == rg_option_table ? "{\"name\":" : ",{\"name\":", row->name);
        if (row->value) text(out, ",\"value\":", row->value);
        text(out, ",\"help\":", row->help);
        rg_output_puts(out, "}");
    }
    rg_output_puts(out, "]}\n");
}
