/* argument.c: questions put to argumentation frameworks. */
#include "base/os.h"
#include "lib/lib_int.h"

typedef struct argue_ask {
    const char *path, *task, *argument;
    rg_text bytes, name;
} argue_ask;

static regest_status no_task(const char *task, regest_error *error) {
    rg_error_set(error, REGEST_USAGE, "there is no task \"%s\"", task);
    rg_error_hint(error, "A task is DC, DS, SE, EE or CE, a dash, and CF, AD, CO, GR, PR, ST, SST, STG or ID.");
    return REGEST_USAGE;
}

static regest_status find_argument(const argue_ask *ask, rg_argument_model *model, regest_error *error) {
    bool needed = model->task.question == RG_QUESTION_DC || model->task.question == RG_QUESTION_DS;
    if (!needed) return REGEST_OK;
    if (!ask->argument) return rg_error_set(error, REGEST_USAGE, "%s asks about an argument, and none was named", ask->task);
    if (rg_framework_find(model->framework, rg_text_of(ask->argument), &model->argument)) return REGEST_OK;
    rg_error_set(error, REGEST_USAGE, "there is no argument \"%s\"", ask->argument);
    rg_error_input(error, ask->name);
    return REGEST_USAGE;
}

static regest_status argue(regest_report *report, const void *context, regest_error *error) {
    const argue_ask *ask = context;
    rg_text bytes = ask->bytes;
    rg_framework *framework;
    rg_argument_model *model = RG_NEW(report->arena, rg_argument_model);
    if (!rg_argue_parse(rg_text_of(ask->task), &model->task)) return no_task(ask->task, error);
    regest_status status = ask->path ? rg_os_read(report->arena, ask->path, &bytes, error) : REGEST_OK;
    if (status == REGEST_OK) status = rg_framework_read(report->arena, bytes, ask->name, &framework, error);
    if (status != REGEST_OK) return status;
    if (!ask->path && framework->names) /* names are cut from the caller's bytes */
        for (uint32_t x = 0; x < framework->n; x++) framework->names[x] = rg_text_copy(report->arena, framework->names[x]);
    model->framework = framework;
    status = find_argument(ask, model, error);
    if (status == REGEST_OK) status = rg_argue(report->arena, framework, model->task, model->argument, RG_ARGUE_SMALL, &model->answer, error);
    report->model = (rg_model){.kind = RG_MODEL_ARGUMENT, .argument = model};
    return status;
}

regest_status regest_argue_file(regest *library, const char *path, const char *task, const char *argument, regest_report **report,
                                regest_error *error) {
    argue_ask ask = {.path = path, .task = task, .argument = argument, .name = rg_text_of(path)};
    return rg_report_make(library, argue, &ask, report, error);
}

regest_status regest_argue(regest *library, const char *bytes, size_t size, const char *name, const char *task, const char *argument,
                           regest_report **report, regest_error *error) {
    argue_ask ask = {.task = task, .argument = argument, .bytes = {bytes ? bytes : "", size}, .name = rg_text_of(name)};
    return rg_report_make(library, argue, &ask, report, error);
}
