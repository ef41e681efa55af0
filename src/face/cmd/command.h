/* command.h: what a command is, and what it is given.
 *
 * A command is a constant: its name, its help, an example that a test runs, the options it takes, and the function that does it.
 * It is a client of the public header alone. It prints results through call->out only, talks on stderr through rg_usage_say
 * only, returns a status; main() turns that into the exit code and prints the error. New commands: a file cmd_<name>.c, a line in
 * commands.h, a line in meson.build.
 */
#ifndef RG_COMMAND_H
#define RG_COMMAND_H

#include "face/cmd/options.h"
#include "face/cmd/output.h"
#include "regest/regest.h"

typedef struct rg_command rg_command;

typedef struct rg_call {
    const rg_command *command;
    regest *library;
    rg_options options;
    char *const *operands; /* after the command's name */
    size_t operand_count;
    rg_output *out;
} rg_call;

typedef enum rg_group { RG_GROUP_DOSSIER, RG_GROUP_READING, RG_GROUP_PLUMBING, RG_GROUP_OTHER, RG_GROUP_COUNT } rg_group;

enum { RG_OPERANDS_ANY = 1 << 30 };

struct rg_command {
    const char *name;
    rg_group group;
    const char *operands; /* "FILE..." as the usage line shows it; "" where none */
    const char *summary;  /* one line for the list */
    const char *help;     /* paragraphs; lines of at most 100 characters, each ended by a newline */
    const char *example;  /* shell lines, run in examples/conferences by a test; each ended by a newline */
    unsigned options;     /* RG_OPTION_* it takes, besides those all take */
    unsigned forms;       /* 1 << REGEST_*, the forms it prints in */
    regest_form form;     /* the one it prints in where nothing is said */
    size_t least, most;   /* operands */
    /* REGEST_NONE with no message in the error: a plain "no", exit code 1. */
    regest_status (*run)(rg_call *call, regest_error *error);
};

/* All commands, in the order of the help; ends with NULL. */
extern const rg_command *const rg_commands[];
const rg_command *rg_commands_find(const char *name);
/* The command whose name is nearest to what was typed, or NULL. */
const rg_command *rg_commands_nearest(const char *typed);

#endif
