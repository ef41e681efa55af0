/* fuzz_citation.c: any bytes as a reference; every field is cut from it, or is a date. */
#include <stdlib.h>

#include "engine/read/citation.h"
#include "fuzz.h"

typedef struct reference {
    rg_arena *arena;
    rg_text text;
} reference;

static void read(void *context) {
    const reference *r = context;
    rg_citation c;
    rg_citation_read(r->arena, r->text, &c);
    for (size_t i = 0; i < c.n; i++)
        if (c.at[i].span.start > c.at[i].span.end || c.at[i].span.end > r->text.len || !c.at[i].value.len) abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
    reference r = {rg_arena_new(NULL), {(const char *)bytes, size}};
    if (!rg_arena_run(r.arena, read, &r)) abort();
    rg_arena_free(r.arena);
    return 0;
}
