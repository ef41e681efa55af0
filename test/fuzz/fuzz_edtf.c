/* fuzz_edtf.c: any bytes as EDTF, as a date in words, as GEDCOM, as written in a place or by a calendar; two halves compared. What is valid must come back from its canonical text
 * with the same bounds, and its bounds must be in order. */
#include <stdlib.h>
#include <string.h>

#include "engine/time/edtf.h"
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

static void must(bool holds) {
    if (!holds) abort();
}

typedef struct string {
    rg_arena *arena;
    rg_text text;
} string;

static void round_trip(void *context) {
    string *s = context;
    rg_edtf edtf, again;
    rg_buf first = rg_buf_in(s->arena), second = rg_buf_in(s->arena);
    if (!rg_edtf_parse(s->text, NULL, &edtf, NULL)) return;
    must(edtf.earliest <= edtf.latest);
    rg_edtf_print_whole(&first, &edtf);
    must(rg_edtf_parse(rg_buf_text(&first), NULL, &again, NULL));
    must(again.earliest == edtf.earliest && again.latest == edtf.latest && again.kind == edtf.kind);
    rg_edtf_print_whole(&second, &again);
    must(rg_text_same(rg_buf_text(&first), rg_buf_text(&second)));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
    regest *library = regest_new(NULL);
    regest_report *report = NULL;
    string s = {rg_arena_new(NULL), {(const char *)bytes, size}};
    must(rg_arena_run(s.arena, round_trip, &s));
    rg_arena_free(s.arena);
    print(regest_edtf(library, (const char *)bytes, size, &report, NULL), &report);
    regest_edtf_options gedcom = {.policy = "gedcom"}, python = {.policy = "python-edtf", .language = "pl"};
    print(regest_edtf_lines(library, (const char *)bytes, size, &gedcom, &report, NULL), &report);
    print(regest_edtf_lines(library, (const char *)bytes, size, &python, &report, NULL), &report);
    regest_edtf_options england = {.place = "England", .to = "french"}, hebrew = {.calendar = "hebrew", .to = "jdn"}, easter = {.style = "easter"};
    print(regest_edtf_lines(library, (const char *)bytes, size, &england, &report, NULL), &report);
    print(regest_edtf_lines(library, (const char *)bytes, size, &hebrew, &report, NULL), &report);
    print(regest_edtf_lines(library, (const char *)bytes, size, &easter, &report, NULL), &report);
    const uint8_t *cut = size ? memchr(bytes, ' ', size) : NULL;
    char a[256] = "", b[256] = "";
    if (cut && (size_t)(cut - bytes) < sizeof a && size - (size_t)(cut - bytes) < sizeof b) {
        memcpy(a, bytes, (size_t)(cut - bytes));
        memcpy(b, cut + 1, size - (size_t)(cut - bytes) - 1);
        print(regest_compare(library, a, b, "narrow", &report, NULL), &report);
    }
    regest_free(library);
    return 0;
}
