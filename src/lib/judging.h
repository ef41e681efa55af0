/* judging.h: how a judgement is made: what it is of is found, it is attributed, kept, and shown as a report. */
#ifndef RG_JUDGING_H
#define RG_JUDGING_H

#include "lib/lib_int.h"

typedef struct rg_judging {
    regest_dossier *dossier;
    const char *a, *b;
    unsigned number; /* RG_JUDGE_UNDO: which; 0 = the last that holds */
    const regest_judge *judge;
    rg_judgement judgement; /* its verb is set by the caller */
} rg_judging;

/* The task finds out what is judged, in a report on the dossier; its ask is the address of a pointer to the judging. */
regest_status rg_judging_run(rg_judging *judging, rg_report_task task, regest_report **report, regest_error *error) REGEST_CHECKED;
/* By whom, when, why. */
regest_status rg_judging_attribute(rg_judging *judging, rg_arena *arena, regest_error *error) REGEST_CHECKED;
/* Keeps it; the report shows it alone. */
regest_status rg_judging_finish(rg_judging *judging, regest_report *report, regest_error *error) REGEST_CHECKED;

#endif
