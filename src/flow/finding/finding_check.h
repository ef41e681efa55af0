/* finding_check.h: what the files of the checker share. They include nothing of the rules they check. */
#ifndef RG_FINDING_CHECK_H
#define RG_FINDING_CHECK_H

#include "flow/finding/finding.h"

/* Whether the claim is one of the content's, and its quotation the bytes at its place. NULL, or what is wrong. */
const char *rg_finding_check_passage(const rg_content *content, const rg_claim *claim);

/* Whether the claims of a chronology finding exclude each other, and no fewer of them do. NULL, or what is wrong. */
const char *rg_finding_check_chronology(const rg_content *content, const rg_finding *finding);

/* Whether a witness finding holds. NULL, or what is wrong. */
const char *rg_finding_check_witness(const rg_content *content, const rg_finding *finding);

#endif
