/* fuzz_source.c: any bytes as an account, text or html: its parts, its notes, its tags, its annotations, as JSON and as text. */
#include "fuzz.h"
#include "regest/regest.h"

static bool ignore(void *context, const char *bytes, size_t size) {
    (void)context, (void)bytes, (void)size;
    return true;
}

/* Any status will do here, as long as it comes back. */
static void tried(regest_status status) { (void)status; }

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
    static const char *const formats[] = {"text", "html", NULL};
    if (size == 0) return 0;
    regest *library = regest_new(NULL);
    regest_source_options options = {.name = "a", .format = formats[bytes[0] % 3]};
    for (int what = REGEST_PARTS; what <= REGEST_ANNOTATIONS; what++) {
        regest_report *report = NULL;
        if (regest_read(library, (const char *)bytes + 1, size - 1, &options, (regest_reading)what, NULL, &report, NULL) != REGEST_OK) continue;
        for (int form = REGEST_TEXT; form <= REGEST_TIMEML; form++)
            tried(regest_report_print(report, (regest_form)form, NULL, ignore, NULL, NULL));
        regest_report_free(report);
    }
    regest_free(library);
    return 0;
}
