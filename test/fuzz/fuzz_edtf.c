/* fuzz_edtf.c: any bytes as EDTF, and two halves compared. */
#include <string.h>

#include "fuzz.h"
#include "regest/regest.h"

static bool ignore(void *context, const char *bytes, size_t size) {
    (void)context, (void)bytes, (void)size;
    return true;
}

/* Any status will do here, as long as it comes back. */
static void tried(regest_status status) { (void)status; }

static void print(regest_status status, regest_report **made) {
    regest_report *report = *made;
    if (status != REGEST_OK) return;
    tried(regest_report_print(report, REGEST_JSON, NULL, ignore, NULL, NULL));
    tried(regest_report_print(report, REGEST_TEXT, NULL, ignore, NULL, NULL));
    regest_report_free(report);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
    regest *library = regest_new(NULL);
    regest_report *report = NULL;
    print(regest_edtf(library, (const char *)bytes, size, &report, NULL), &report);
    const uint8_t *cut = size ? memchr(bytes, ' ', size) : NULL;
    char a[256] = "", b[256] = "";
    if (cut && (size_t)(cut - bytes) < sizeof a && size - (size_t)(cut - bytes) < sizeof b) {
        memcpy(a, bytes, (size_t)(cut - bytes));
        memcpy(b, cut + 1, size - (size_t)(cut - bytes) - 1);
        print(regest_compare(library, a, b, &report, NULL), &report);
    }
    regest_free(library);
    return 0;
}
