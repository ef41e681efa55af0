/* fuzz_wiki.c: any bytes as wikitext: nothing of the source or of the reading text is lost, every use of a note is marked once, and every
 * span is in bounds. */
#include <stdio.h>
#include <stdlib.h>

#include "../source/cover.h"
#include "fuzz.h"

static const char *cover_uses(const rg_account *account) {
    for (size_t i = 0; i < account->reference_count; i++)
        if (account->references[i].uses != account->references[i].backlinks) return "a use of a note without its mark, or marked twice";
    return NULL;
}

typedef struct fuzz_job {
    rg_arena *arena;
    rg_text bytes;
} fuzz_job;

static void read_one(void *context) {
    const fuzz_job *at = context;
    regest_source_options options = {.name = "a", .format = "wiki"};
    rg_account account;
    regest_error error;
    if (rg_source_read(at->arena, RG_TEXT("a"), at->bytes, &options, &account, &error) != REGEST_OK) return;
    const char *why = cover_account(&account);
    if (!why) why = cover_uses(&account);
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
