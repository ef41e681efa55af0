/* judge.h: who judges, and when: the only place that asks the environment and the clock. */
#ifndef RG_JUDGE_H
#define RG_JUDGE_H

#include "face/cmd/command.h"

typedef struct rg_judge {
    regest_judge judge;
    char when[24];
} rg_judge;

/* --by, else USER or LOGNAME; --reason. The time is the clock's, or that of SOURCE_DATE_EPOCH. */
regest_status rg_judge_now(const rg_call *call, rg_judge *out, regest_error *error) REGEST_CHECKED;

/* Opens the dossier, judges its first operand, prints the judgement. */
regest_status rg_judge_claim(rg_call *call,
                             regest_status (*verb)(regest_dossier *, const char *, const regest_judge *, regest_report **, regest_error *),
                             regest_error *error) REGEST_CHECKED;

/* The same with two operands, or one that stands for both. */
regest_status rg_judge_pair(rg_call *call,
                            regest_status (*verb)(regest_dossier *, const char *, const char *, const regest_judge *, regest_report **, regest_error *),
                            regest_error *error) REGEST_CHECKED;

#endif
