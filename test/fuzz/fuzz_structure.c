/* fuzz_structure.c: any bytes as an account, text or html: nothing of the reading text is lost, and every span is in bounds. */
#include <stdio.h>
#include <stdlib.h>

#include "../source/cover_html.h"
#include "fuzz.h"

typedef struct fuzz_job {
    rg_arena *arena;
    rg_text bytes;
    const char *format;
} fuzz_job;

static void read_one(void *context) {
    const fuzz_job *at = context;
    regest_source_options options = {.name = "a", .format = at->format};
    rg_account account;
    regest_error error;
    if (rg_source_read(at->arena, RG_TEXT("a"), at->bytes, &options, &account, &error) != REGEST_OK) return;
    const char *why = cover_account(&account);
    bool plain = rg_text_same(account.encoding, RG_TEXT("UTF-8")) && !memchr(at->bytes.ptr, '\r', at->bytes.len) && !rg_text_starts(at->bytes, RG_TEXT("\xef\xbb\xbf"));
    if (!why && plain && rg_text_same(account.format, RG_TEXT("html"))) why = cover_page(&account, at->bytes);
    if (!why) return;
    fprintf(stderr, "%s\n", why);
    abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
    if (size == 0) return 0;
    fuzz_job job = {rg_arena_new(NULL), {(const char *)bytes + 1, size - 1}, bytes[0] % 2 ? "html" : "text"};
    rg_arena_run(job.arena, read_one, &job);
    rg_arena_free(job.arena);
    return 0;
}
