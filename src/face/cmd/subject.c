/* subject.c: finding and opening what a command is about, and printing what it says. */
#include "face/cmd/subject.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "face/cmd/usage.h"

static bool is_dossier(const char *path) {
    size_t n = strlen(path);
    return n > 7 && strcmp(path + n - 7, ".regest") == 0;
}

/* The only *.regest of the working folder: its name in `found`, their number returned. */
static size_t look_around(char *found, size_t size) {
    DIR *folder = opendir(".");
    size_t count = 0;
    if (!folder) return 0;
    for (struct dirent *entry; (entry = readdir(folder));)
        if (entry->d_name[0] != '.' && is_dossier(entry->d_name) && count++ == 0) snprintf(found, size, "%s", entry->d_name);
    closedir(folder);
    return count;
}

static regest_status none_here(const rg_call *call, size_t count, regest_error *error) {
    if (count) {
        rg_usage_set(error, "%zu dossiers are in this folder", count);
        rg_usage_hint(error, "Say which one: regest --dossier FILE.regest %s", call->command->name);
    } else if (call->command->group == RG_GROUP_DOSSIER) {
        rg_usage_set(error, "no dossier to %s: no *.regest is in this folder", call->command->name);
        rg_usage_hint(error, "Make one with `regest new NAME.regest`, or say which: --dossier FILE.regest.");
} else {
        rg_usage_set(error, "%s has nothing to read: no file was named, and no *.regest is in this folder", call->command->name);
        rg_usage_hint(error, "`regest help %s` shows an example.", call->command->name);
    }
    return REGEST_USAGE;
}

regest_status rg_subject_dossier(rg_call *call, regest_dossier **dossier, regest_error *error) {
    char found[FILENAME_MAX];
    const char *path = call->options.dossier;
    if (!path) {
        size_t count = look_around(found, sizeof found);
        if (count != 1) return none_here(call, count, error);
        path = found;
    }
    return regest_dossier_open(call->library, path, dossier, error);
}

static regest_status read_files(rg_call *call, size_t from, regest_dossier **dossier, regest_error *error) {
    regest_status status = regest_dossier_memory(call->library, dossier, error);
    if (status == REGEST_OK && call->options.policy) status = regest_dossier_policy(*dossier, call->options.policy, error);
    for (size_t i = from; i < call->operand_count && status == REGEST_OK; i++) {
        status = regest_dossier_add_file(*dossier, call->operands[i], &call->options.source, error);
        if (status == REGEST_NONE) {
            rg_usage_say("%s: the same bytes were given before; read once", call->operands[i]);
            status = REGEST_OK;
        }
    }
    return status;
}

regest_status rg_subject_open(rg_call *call, size_t from, regest_dossier **dossier, regest_error *error) {
    *dossier = NULL;
    size_t files = call->operand_count - from;
    bool kept = files == 0 || (files == 1 && is_dossier(call->operands[from]));
    if (kept && call->options.policy) return rg_usage_set(error, "--policy is for account files: a dossier keeps its own");
    if (files == 0) return rg_subject_dossier(call, dossier, error);
    for (size_t i = from; i < call->operand_count; i++) {
        if (!is_dossier(call->operands[i])) continue;
        if (files == 1 && !call->options.dossier) return regest_dossier_open(call->library, call->operands[i], dossier, error);
        rg_usage_set(error, "%s is a dossier: it is read alone", call->operands[i]);
        return REGEST_USAGE;
    }
    if (call->options.dossier) {
        rg_usage_set(error, "both a dossier and account files were named");
        rg_usage_hint(error, "Keep an account in the dossier with `regest --dossier %s add %s`.", call->options.dossier,
                      call->operands[from]);
        return REGEST_USAGE;
    }
    return read_files(call, from, dossier, error);
}

static regest_style style_of(const rg_call *call) {
    regest_style style = {.width = call->options.width};
    bool terminal = isatty(STDOUT_FILENO);
    struct winsize size;
    if (!style.width && terminal && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 40) style.width = size.ws_col;
    style.colour = rg_output_colour(call->options.color, terminal);
    return style;
}

regest_status rg_subject_print(rg_call *call, regest_report *report, regest_error *error) {
    regest_form form = call->options.given & (RG_OPTION_JSON | RG_OPTION_FORMAT) ? call->options.form : call->command->form;
    regest_style style = style_of(call);
    regest_status status = regest_report_print(report, form, &style, rg_output_write, call->out, error);
    regest_report_free(report);
    return status;
}

regest_status rg_subject_found(rg_call *call, regest_report *report, const char *nothing, regest_error *error) {
    bool empty = regest_report_count(report) == 0;
    regest_status status = rg_subject_print(call, report, error);
    if (status == REGEST_OK && empty) return rg_usage_refuse(error, REGEST_NONE, "%s", nothing);
    return status;
}
