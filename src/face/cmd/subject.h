/* subject.h: what a command is about: a dossier, or account files read into a dossier in memory. */
#ifndef RG_SUBJECT_H
#define RG_SUBJECT_H

#include "face/cmd/command.h"

/* Operands from `from` on: account files (a dossier in memory is made of them), or one *.regest file. Without operands: --dossier, or
 * the only *.regest of the working folder. */
regest_status rg_subject_open(rg_call *call, size_t from, regest_dossier **dossier, regest_error *error) REGEST_CHECKED;
/* The dossier of --dossier or of the working folder, for commands whose operands are something else. */
regest_status rg_subject_dossier(rg_call *call, regest_dossier **dossier, regest_error *error) REGEST_CHECKED;
/* Prints a report in the form that was asked for, and frees it. */
regest_status rg_subject_print(rg_call *call, regest_report *report, regest_error *error) REGEST_CHECKED;
/* rg_subject_print, and REGEST_NONE where the report has no row. */
regest_status rg_subject_found(rg_call *call, regest_report *report, const char *nothing, regest_error *error) REGEST_CHECKED;

#endif
