/* cmd_argue.c: abstract argumentation with the interface of the competition ICCMA 2023. */
#include "face/cmd/subject.h"
#include "face/cmd/usage.h"

static const char problems[] =
    "[DC-AD,DC-CF,DC-CO,DC-GR,DC-ID,DC-PR,DC-SST,DC-ST,DC-STG,DS-AD,DS-CF,DS-CO,DS-GR,DS-ID,DS-PR,DS-SST,DS-ST,DS-STG,"
    "SE-AD,SE-CF,SE-CO,SE-GR,SE-ID,SE-PR,SE-SST,SE-ST,SE-STG,EE-AD,EE-CF,EE-CO,EE-GR,EE-ID,EE-PR,EE-SST,EE-ST,EE-STG,"
    "CE-AD,CE-CF,CE-CO,CE-GR,CE-ID,CE-PR,CE-SST,CE-ST,CE-STG]\n";

static regest_status run(rg_call *call, regest_error *error) {
    const rg_options *o = &call->options;
    if (o->given & RG_OPTION_PROBLEMS) return rg_output_puts(call->out, problems), REGEST_OK;
    if (!(o->given & (RG_OPTION_TASK | RG_OPTION_FILE | RG_OPTION_ARGUMENT))) {
        rg_output_printf(call->out, "regest %s\nthe authors of regest\n", regest_version());
        return REGEST_OK;
    }
    if (!o->task || !o->file) {
        rg_usage_set(error, "argue needs %s", o->task ? "a file: -f FILE" : "a task: -p TASK");
        rg_usage_hint(error, "`regest argue -p SE-PR -f FILE` gives a preferred set; --problems lists the tasks.");
        return REGEST_USAGE;
    }
    regest_report *report;
    regest_status status = regest_argue_file(call->library, o->file, o->task, o->argument, &report, error);
    return status == REGEST_OK ? rg_subject_print(call, report, error) : status;
}

const rg_command rg_cmd_argue_command = {
    .name = "argue",
    .group = RG_GROUP_PLUMBING,
    .operands = "",
    .summary = "which arguments of a framework can be held together",
    .help = "Abstract argumentation after Dung, with the interface of the competition ICCMA 2023.\n"
            "The task is a question and a semantics. DC: is the argument in some set; DS: in every one;\n"
            "SE: some set; EE: all sets; CE: how many. CF conflict-free, AD admissible, CO complete, GR\n"
            "grounded, PR preferred, ST stable, SST semi-stable, STG stage, ID ideal: DS-PR, SE-ID.\n"
            "\n"
            "The file is an af (\"p af N\", then a line \"a b\" where a attacks b), apx or tgf, told by its\n"
            "name's ending or its first line; - is standard input. The answer is YES or NO, and a line w\n"
            "with the set that proves it; for SE that line, or NO where there is none; for EE a line each.\n"
            "Both answers end with exit code 0, as the competition wants it.\n",
    .example = "printf 'p af 4\\n1 2\\n2 1\\n2 3\\n3 4\\n' | regest argue -p SE-PR -f -\n"
               "printf 'arg(a). arg(b). att(a,b). att(b,a).' | regest argue -p DC-ST -a b -f -\n"
               "regest argue --problems\n",
    .options = RG_OPTION_TASK | RG_OPTION_FILE | RG_OPTION_ARGUMENT | RG_OPTION_PROBLEMS,
    .forms = 1u << REGEST_TEXT | 1u << REGEST_JSON,
    .form = REGEST_TEXT,
    .run = run,
};
