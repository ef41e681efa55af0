/* cmd_same.c: what of different accounts is one; with operands: a person says that two things are. */
#include "face/cmd/judge.h"
#include "face/cmd/subject.h"

static regest_status list(rg_call *call, regest_error *error) {
    regest_dossier *dossier;
    regest_report *report;
    regest_status status = rg_subject_dossier(call, &dossier, error);
    if (status == REGEST_OK) status = regest_alignments(dossier, &report, error);
    if (status == REGEST_OK) status = rg_subject_found(call, report, "nothing of one account is aligned with another's", error);
    regest_dossier_close(dossier);
    return status;
}

static regest_status run(rg_call *call, regest_error *error) {
    return call->operand_count ? rg_judge_pair(call, regest_same, error) : list(call, error);
}

const rg_command rg_cmd_same_command = {
    .name = "same",
    .group = RG_GROUP_DOSSIER,
    .operands = "[A B | a-ID]",
    .summary = "what of different accounts is one; or say that A and B are",
    .help = "Without operands: the events, persons and places of different accounts that are taken to be one\n"
            "(made), may be (proposed), or were judged, each with its score and what speaks for and against it.\n"
            "A and B are names as `regest collate` shows them, or ACCOUNT:NAME, or ids (e-...); an alignment's\n"
            "id (a-...) stands for both. The judgement is kept; `regest undo` takes it back.\n",
    .example = "regest new affair.regest && regest add article.html chronology.html\n"
               "regest same\n"
               "regest same --by Ann 'German-Soviet treaty of friendship' article.html:treaty\n",
    .options = RG_OPTION_DOSSIER | RG_OPTION_BY | RG_OPTION_REASON,
    .forms = 1u << REGEST_TEXT | 1u << REGEST_JSON,
    .most = 2,
    .run = run,
};
