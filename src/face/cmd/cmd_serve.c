/* cmd_serve.c: the pages in a browser, until it is stopped. */
#include "face/cmd/subject.h"
#include "face/cmd/usage.h"
#include "face/web/server.h"

static void announce(void *context, const char *address) {
    rg_call *call = context;
    rg_output_printf(call->out, "%s\n", address);
    rg_output_flush(call->out);
    rg_usage_say("serving on this machine only; Ctrl-C ends it");
}

static regest_status run(rg_call *call, regest_error *error) {
    regest_dossier *dossier;
    regest_status status = rg_subject_open(call, 0, &dossier, error);
    if (status == REGEST_OK) status = rg_server_run(dossier, call->options.port, announce, call, error);
    regest_dossier_close(dossier);
    return status;
}

const rg_command rg_cmd_serve_command = {
    .name = "serve",
    .group = RG_GROUP_READING,
    .operands = "[FILE...]",
    .summary = "the pages in a browser, on this machine only",
    .help = "Prints the address first, then serves until Ctrl-C: the collation, the timeline, the findings,\n"
            "and each account as a reading page with its claims marked where the words stand. Listens on\n"
            "127.0.0.1 alone; what comes under another host's name or from another site is refused. Works\n"
            "without JavaScript, loads nothing from elsewhere, and changes nothing.\n",
    .example = "regest serve article.html chronology.html\n"
               "regest serve --port 8080 article.html\n",
    .options = RG_OPTION_DOSSIER | RG_OPTION_SOURCE | RG_OPTION_PORT,
    .forms = 1u << REGEST_TEXT,
    .form = REGEST_TEXT,
    .most = RG_OPERANDS_ANY,
    .run = run,
};
