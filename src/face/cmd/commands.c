/* commands.c: the table of commands, and finding one in it. */
#include <string.h>

#include "face/cmd/command.h"
#include "face/cmd/commands.h"
#include "face/cmd/nearest.h"

#define ADDRESS(name) &rg_cmd_##name##_command,
const rg_command *const rg_commands[] = {RG_COMMANDS(ADDRESS) NULL};
#undef ADDRESS

const rg_command *rg_commands_find(const char *name) {
    for (size_t i = 0; rg_commands[i]; i++)
        if (strcmp(rg_commands[i]->name, name) == 0) return rg_commands[i];
    return NULL;
}

const rg_command *rg_commands_nearest(const char *typed) {
    const rg_command *best = NULL;
    unsigned least = RG_NEAREST_LIMIT;
    for (size_t i = 0; rg_commands[i]; i++) {
        unsigned distance = rg_nearest_distance(typed, rg_commands[i]->name);
        if (distance < least) least = distance, best = rg_commands[i];
    }
    return best;
}
