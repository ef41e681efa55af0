/* cmd_verify.c: whether a dossier holds. */
#include "face/cmd/subject.h"

static regest_status run(rg_call *call, regest_error *error) {
    regest_dossier *dossier;
    regest_report *report;
    regest_status status = rg_subject_open(call, 0, &dossier, error);
    if (status == REGEST_OK) status = regest_verify(dossier, &report, error);
    if (status == REGEST_OK) {
        bool faulty = regest_report_count_level(report, REGEST_ERROR) > 0;
        status = rg_subject_print(call, report, error);
        if (status == REGEST_OK && faulty) status = REGEST_NONE;
    }
    regest_dossier_close(dossier);
    return status;
}

const rg_command rg_cmd_verify_command = {
    .name = "verify",
    .group = RG_GROUP_DOSSIER,
    .operands = "[FILE.regest]",
    .summary = "re-hash, re-cut, recompute, compare",
    .help = "Every account is hashed and read again from its bytes, every quotation cut again, every\n"
            "claim drafted and every finding computed again; each difference is one line, and the\n"
            "exit code is 1. Nothing is changed. A dossier that comes from somebody else should pass\n"
            "here before it is believed.\n",
    .example = "regest new affair.regest\n"
               "regest --dossier affair.regest add memoir.txt dissent.txt\n"
               "regest verify affair.regest\n",
    .options = RG_OPTION_DOSSIER,
    .forms = 1u << REGEST_TEXT | 1u << REGEST_JSON,
    .most = 1,
    .run = run,
};
