/* help_json.h: the table of commands as JSON: what the man page, the completions and the tests are made from. */
#ifndef RG_HELP_JSON_H
#define RG_HELP_JSON_H

#include "face/cmd/command.h"

void rg_help_json_print(rg_output *out);

#endif
