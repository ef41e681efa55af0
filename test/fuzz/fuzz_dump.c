/* fuzz_dump.c: any bytes as a wiki's dump, plain or packed: pages come or a refusal with its place; nothing is read beyond the file. */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "fuzz.h"
#include "regest/regest.h"

static bool ignore(void *context, const char *bytes, size_t size) {
    (void)context, (void)bytes, (void)size;
    return true;
}

static void read_pages(regest *library, regest_dump *dump) {
    const regest_page *page;
    while (regest_dump_next(dump, &page, NULL) == REGEST_OK) {
        regest_report *report = NULL;
        if (regest_read(library, page->text, page->size, &page->options, REGEST_NOTES, NULL, &report, NULL) != REGEST_OK) continue;
        if (regest_report_print(report, REGEST_JSON, NULL, ignore, NULL, NULL) != REGEST_OK) abort();
        regest_report_free(report);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
    char path[] = "/tmp/fuzz_dump_XXXXXX";
    int file = mkstemp(path);
    if (file < 0 || write(file, bytes, size) != (ssize_t)size) return 0;
    close(file);
    regest *library = regest_new(NULL);
    regest_dump *dump = NULL;
    if (regest_dump_open(library, path, &dump, NULL) == REGEST_OK) read_pages(library, dump);
    regest_dump_close(dump);
    regest_free(library);
    unlink(path);
    return 0;
}
