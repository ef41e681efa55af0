/* fuzz_pdf.c: any bytes as the words of a PDF with their places: no word is lost, every part and mark is in bounds. */
#include <stdio.h>
#include <stdlib.h>

#include "../source/cover.h"
#include "flow/source/pdf_int.h"
#include "fuzz.h"

typedef struct fuzz_job {
    rg_arena *arena;
    rg_text bytes;
} fuzz_job;

static void read_one(void *context) {
    const fuzz_job *at = context;
    rg_draft_source draft = {.arena = at->arena};
    if (rg_pdf_account(&draft, at->bytes, NULL) != REGEST_OK) return;
    rg_account account = {.text = draft.text, .parts = draft.parts.at, .part_count = draft.parts.n, .marks = draft.marks.at, .mark_count = draft.marks.n};
    const char *why = cover_account(&account);
    if (!why) return;
    fprintf(stderr, "%s\n", why);
    abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
    if (size == 0) return 0;
    fuzz_job job = {rg_arena_new(NULL), {(const char *)bytes, size}};
    rg_arena_run(job.arena, read_one, &job);
    rg_arena_free(job.arena);
    return 0;
}
