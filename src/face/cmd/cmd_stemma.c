/* cmd_stemma.c: who copied whom. */
#include "face/cmd/subject.h"

enum { DRAFTED_MOST = 100 }; /* files whose claims are asked too, where no dossier has them */

static regest_status run(rg_call *call, regest_error *error) {
    regest_dossier *dossier;
    regest_report *report;
    call->options.source.undrafted = call->operand_count > DRAFTED_MOST;
    regest_status status = rg_subject_open(call, 0, &dossier, error);
    if (status == REGEST_OK) status = regest_stemma(dossier, &report, error);
    if (status == REGEST_OK) status = rg_subject_found(call, report, "no account shares wording with another", error);
    regest_dossier_close(dossier);
    return status;
}

const rg_command rg_cmd_stemma_command = {
    .name = "stemma",
    .group = RG_GROUP_READING,
    .operands = "[FILE...]",
    .summary = "who copied whom: families of accounts, sources above copies",
    .help = "Accounts that share more wording, or, in translation, more names and numbers in the same\n"
            "order, than texts written apart do, are joined to a tree. Which of two came first is said\n"
            "only where something shows it: dates, what one says of the other, corruptions on one side,\n"
            "note marks that became words. Corruptions on both sides show a lost ancestor.\n"
            "Accounts that share no wording are joined where they claim the same things that few others\n"
            "claim: of a dossier, and of a hundred files at most.\n",
    .example = "regest stemma article.html article-revised.html mangled.txt memoir.txt\n",
    .options = RG_OPTION_DOSSIER | RG_OPTION_SOURCE,
    .forms = 1u << REGEST_TEXT | 1u << REGEST_JSON | 1u << REGEST_HTML | 1u << REGEST_SVG | 1u << REGEST_DOT,
    .most = RG_OPERANDS_ANY,
    .run = run,
};
