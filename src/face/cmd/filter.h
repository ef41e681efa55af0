/* filter.h: what the commands share that read files one by one, each for itself. */
#ifndef RG_FILTER_H
#define RG_FILTER_H

#include "face/cmd/subject.h"

/* Reads one operand and prints what is said of it to call->out. */
typedef regest_status (*rg_filter_step)(rg_call *call, const char *path, regest_error *error);

/* The step for each operand, its output in their order; after the first that fails nothing more is printed. With --jobs N, N at once, each
 * with a library of its own: the output is the same. */
regest_status rg_filter_each(rg_call *call, rg_filter_step step, regest_error *error) REGEST_CHECKED;
/* What is done with one account: the file, or, where `page` is not NULL, that page of it. */
typedef regest_status (*rg_filter_account)(rg_call *call, const char *path, const regest_page *page, regest_error *error);
/* The account of a file, or those of all pages of a dump. */
regest_status rg_filter_accounts(rg_call *call, const char *path, rg_filter_account step, regest_error *error) REGEST_CHECKED;
/* Reads each operand and prints one side of it. */
regest_status rg_filter_print(rg_call *call, regest_reading what, regest_error *error) REGEST_CHECKED;

#endif
