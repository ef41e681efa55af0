/* fuzz_draft.c: two accounts, cut from the input at a NUL byte, through a dossier in memory to every report and form. */
#include <string.h>

#include "fuzz.h"
#include "regest/regest.h"

static bool ignore(void *context, const char *bytes, size_t size) {
    (void)context, (void)bytes, (void)size;
    return true;
}

/* Any status will do here, as long as it comes back. */
static void tried(regest_status status) { (void)status; }

static void print_all(regest_status status, regest_report **made) {
    regest_report *report = *made;
    if (status != REGEST_OK) return;
    for (int form = REGEST_TEXT; form <= REGEST_ARGDOWN; form++)
        tried(regest_report_print(report, (regest_form)form, NULL, ignore, NULL, NULL));
    regest_report_free(report);
}

static void add(regest_dossier *dossier, const char *name, const char *bytes, size_t size) {
    regest_source_options options = {.name = name};
    tried(regest_dossier_add(dossier, bytes, size, &options, NULL));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
    static regest *library; /* its tables are read once */
    if (!library) library = regest_new(NULL);
    regest_dossier *dossier = NULL;
    if (regest_dossier_memory(library, &dossier, NULL) == REGEST_OK) {
        const char *text = (const char *)bytes, *cut = size ? memchr(text, 0, size) : NULL;
        size_t first = cut ? (size_t)(cut - text) : size;
        add(dossier, "a", text, first);
        if (cut) add(dossier, "b", cut + 1, size - first - 1);
        regest_report *report = NULL;
        print_all(regest_claims(dossier, &report, NULL), &report);
        print_all(regest_collate(dossier, NULL, &report, NULL), &report);
        print_all(regest_check(dossier, &report, NULL), &report);
        print_all(regest_timeline(dossier, &report, NULL), &report);
        print_all(regest_disputes(dossier, NULL, NULL, &report, NULL), &report);
        print_all(regest_overview(dossier, &report, NULL), &report);
        print_all(regest_alignments(dossier, &report, NULL), &report);
        print_all(regest_verify(dossier, &report, NULL), &report);
        print_all(regest_account(dossier, "a", &report, NULL), &report);
    }
    regest_dossier_close(dossier);
    return 0;
}
