/* main.c: arguments in, one command run, exit code out. All else is in the commands (commands.h) and the library. */
#include <signal.h>
#include <unistd.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "face/cmd/command.h"
#include "face/cmd/usage.h"

/* Options that this command does not take, and forms it does not have. */
static regest_status check_options(const rg_call *call, regest_error *error) {
    const rg_command *command = call->command;
    for (const rg_option *row = rg_option_table; row->bit; row++) {
        if (!(call->options.given & row->bit & ~(command->options | RG_OPTION_COMMON))) continue;
        rg_usage_set(error, "%s takes no option --%s", command->name, row->name);
        rg_usage_hint(error, "`regest help %s` lists its options.", command->name);
        return REGEST_USAGE;
    }
    if (!(call->options.given & (RG_OPTION_JSON | RG_OPTION_FORMAT)) || (command->forms >> call->options.form & 1)) return REGEST_OK;
    char forms[64] = "";
    for (int i = REGEST_TEXT; i <= REGEST_ARGDOWN; i++)
        if (command->forms >> i & 1) rg_usage_join(forms, sizeof forms, rg_options_form_name((regest_form)i), *forms ? ", " : "");
    rg_usage_set(error, "%s has no form %s", command->name, rg_options_form_name(call->options.form));
    if (*forms) rg_usage_hint(error, "Its forms: %s.", forms);
    return REGEST_USAGE;
}

static regest_status check_operands(const rg_call *call, regest_error *error) {
    const rg_command *command = call->command;
    size_t n = call->operand_count;
    if (n >= command->least && n <= command->most) return REGEST_OK;
    if (n < command->least) rg_usage_set(error, "%s needs %s", command->name, command->operands);
    else rg_usage_set(error, "%s cannot do with \"%s\": too many operands", command->name, call->operands[command->most]);
    rg_usage_hint(error, "usage: regest %s %s", command->name, command->operands);
    return REGEST_USAGE;
}

static regest_status find_command(rg_call *call, char **operands, size_t count, regest_error *error) {
    const char *name = call->options.given & RG_OPTION_HELP || !count ? "help" : operands[0];
    call->operands = call->options.given & RG_OPTION_HELP || !count ? operands : operands + 1;
    call->operand_count = count - (size_t)(call->operands - operands);
    if (!count && !(call->options.given & RG_OPTION_HELP)) {
        rg_usage_set(error, "no command was given");
        rg_usage_hint(error, "`regest help` lists the commands.");
        return REGEST_USAGE;
    }
    if ((call->command = rg_commands_find(name))) return REGEST_OK;
    const rg_command *nearest = rg_commands_nearest(name);
    rg_usage_set(error, "unknown command \"%s\"", name);
    if (nearest) rg_usage_hint(error, "Did you mean `regest %s`?", nearest->name);
    else rg_usage_hint(error, "`regest help` lists the commands.");
    return REGEST_USAGE;
}

static regest_status run(int argc, char **argv, rg_call *call, regest_error *error) {
    size_t count = 0;
    regest_status status = rg_options_parse(argc, argv, &call->options, &count, error);
    if (status != REGEST_OK) return status;
    if (call->options.given & RG_OPTION_VERSION) {
        rg_output_printf(call->out, "regest %s\n", regest_version());
        return REGEST_OK;
    }
    status = find_command(call, argv, count, error);
    if (status == REGEST_OK && !(call->options.given & RG_OPTION_HELP)) status = check_options(call, error);
    if (status == REGEST_OK) status = check_operands(call, error);
    if (status != REGEST_OK) return status;
    if (!(call->library = regest_new(NULL))) return rg_usage_refuse(error, REGEST_MEMORY, "out of memory");
    status = call->command->run(call, error);
    regest_free(call->library);
    return status;
}

int main(int argc, char **argv) {
    rg_output output = {0};
    rg_call call = {.out = &output};
    regest_error error = {0}, lost;
#ifdef __GLIBC__
    mallopt(M_TRIM_THRESHOLD, 256 << 20); /* what one file's reading took serves the next one's: asking the system again costs a tenth */
    mallopt(M_MMAP_THRESHOLD, 64 << 20);
#endif
    signal(SIGPIPE, SIG_IGN); /* a closed pipe is an error of writing, told like any other */
    regest_status status = run(argc, argv, &call, &error);
    if (rg_output_close(&output, &lost) != REGEST_OK) error = lost, status = lost.status;
    if (status != REGEST_OK && *error.message) rg_usage_print(&error, rg_output_colour(call.options.color, isatty(STDERR_FILENO)));
    return regest_status_exit_code(status);
}
