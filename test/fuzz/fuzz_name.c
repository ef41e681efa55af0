/* fuzz_name.c: names in hostile text: in order, within their sentences, and the same twice. The first byte says which lines are
 * headings (bit 0: the first) and reference entries (bit 1: all behind the first). */
#include <stdlib.h>

#include "engine/read/read.h"
#include "fuzz.h"

typedef struct sheet {
    rg_arena *arena;
    rg_text text;
    unsigned options;
} sheet;

static void demand(bool condition) {
    if (!condition) abort();
}

static void check(const rg_reading *r) {
    for (size_t i = 0; i < r->names.n; i++) {
        const rg_name *n = &r->names.at[i];
        demand(n->span.start < n->span.end && n->span.end <= r->text.len);
        demand(!i || r->names.at[i - 1].span.end <= n->span.start);
        demand(n->sentence < r->sentences.n && n->entity < r->names.n);
        demand(n->title.end <= n->span.start && n->title.start <= n->title.end);
    }
}

static void read_names(void *context) {
    sheet *s = context;
    RG_VEC(rg_block) blocks = {0};
    for (size_t i = 0, start = 0; i <= s->text.len; i++) {
        if (i < s->text.len && s->text.ptr[i] != '\n') continue;
        *rg_vec_push(s->arena, &blocks) = (rg_block){{start, i}, !start && s->options & 1, start && s->options & 2};
        start = i + 1;
    }
    rg_reading a, b;
    const rg_language *language = rg_language_of(s->arena, RG_TEXT("en"), RG_READ_ALL);
    rg_read_all(s->arena, s->text, language, blocks.at, blocks.n, NULL, 0, NULL, &a);
    rg_read_all(s->arena, s->text, language, blocks.at, blocks.n, NULL, 0, NULL, &b);
    check(&a);
    demand(a.names.n == b.names.n);
    for (size_t i = 0; i < a.names.n; i++) demand(a.names.at[i].span.start == b.names.at[i].span.start && a.names.at[i].type == b.names.at[i].type);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
    if (!size) return 0;
    sheet s = {rg_arena_new(NULL), {(const char *)bytes + 1, size - 1}, bytes[0]};
    s.text.len = rg_text_invalid(s.text);
    rg_arena_run(s.arena, read_names, &s);
    rg_arena_free(s.arena);
    return 0;
}
