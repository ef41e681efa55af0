/* fuzz_dossier.c: any bytes as a dossier's file: opened, verified, collated. */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "fuzz.h"
#include "regest/regest.h"

static void look(regest_dossier *dossier) {
    regest_report *report = NULL;
    if (regest_verify(dossier, &report, NULL) == REGEST_OK) regest_report_free(report);
    report = NULL;
    if (regest_collate(dossier, NULL, &report, NULL) == REGEST_OK) regest_report_free(report);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
    char path[] = "/tmp/regest-fuzz-XXXXXX";
    int file = mkstemp(path);
    if (file < 0) return 0;
    if (write(file, bytes, size) == (ssize_t)size) {
        regest *library = regest_new(NULL);
        regest_dossier *dossier = NULL;
        if (regest_dossier_open(library, path, &dossier, NULL) == REGEST_OK) look(dossier);
        regest_dossier_close(dossier);
        regest_free(library);
    }
    close(file);
    unlink(path);
    return 0;
}
