/* judge.c: what the judging commands share. */
#include "face/cmd/judge.h"

#include <stdlib.h>
#include <time.h>

#include "face/cmd/subject.h"
#include "face/cmd/usage.h"

static const char *user(void) {
    const char *name = getenv("USER");
    return name && *name ? name : getenv("LOGNAME");
}

/* SOURCE_DATE_EPOCH (reproducible-builds.org): seconds since 1970, so that the same commands make the same file. */
static bool moment(time_t *out) {
    const char *fixed = getenv("SOURCE_DATE_EPOCH");
    long long seconds = 0;
    if (!fixed || !*fixed) return time(out) != (time_t)-1;
    for (; *fixed >= '0' && *fixed <= '9' && seconds < 1000000000000; fixed++) seconds = seconds * 10 + (*fixed - '0');
    *out = (time_t)seconds;
    return !*fixed;
}

regest_status rg_judge_now(const rg_call *call, rg_judge *out, regest_error *error) {
    time_t now;
    struct tm parts;
    out->judge = (regest_judge){call->options.by ? call->options.by : user(), out->when, call->options.reason};
    if (!out->judge.who || !*out->judge.who) {
        rg_usage_set(error, "nobody to attribute the judgement to");
        rg_usage_hint(error, "Say who judges: --by NAME.");
        return REGEST_USAGE;
    }
    if (!moment(&now) || !gmtime_r(&now, &parts) || !strftime(out->when, sizeof out->when, "%Y-%m-%dT%H:%M:%SZ", &parts))
        return rg_usage_refuse(error, REGEST_SYSTEM, "the time is not known");
    return REGEST_OK;
}

regest_status rg_judge_claim(rg_call *call,
                             regest_status (*verb)(regest_dossier *, const char *, const regest_judge *, regest_report **, regest_error *),
                             regest_error *error) {
    regest_dossier *dossier = NULL;
    regest_report *report;
    rg_judge by;
    regest_status status = rg_judge_now(call, &by, error);
    if (status == REGEST_OK) status = rg_subject_dossier(call, &dossier, error);
    if (status == REGEST_OK) status = verb(dossier, call->operands[0], &by.judge, &report, error);
    if (status == REGEST_OK) status = rg_subject_print(call, report, error);
    regest_dossier_close(dossier);
    return status;
}

regest_status rg_judge_pair(rg_call *call,
                            regest_status (*verb)(regest_dossier *, const char *, const char *, const regest_judge *, regest_report **, regest_error *),
                            regest_error *error) {
    regest_dossier *dossier = NULL;
    regest_report *report;
    rg_judge by;
    regest_status status = rg_judge_now(call, &by, error);
    if (status == REGEST_OK) status = rg_subject_dossier(call, &dossier, error);
    if (status == REGEST_OK) status = verb(dossier, call->operands[0], call->operand_count > 1 ? call->operands[1] : NULL, &by.judge, &report, error);
    if (status == REGEST_OK) status = rg_subject_print(call, report, error);
    regest_dossier_close(dossier);
    return status;
}
