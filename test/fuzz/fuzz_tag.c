/* fuzz_tag.c: time expressions in hostile text: in order, inside their sentences, whole runes, and the same twice. The first byte: bit 0
 * makes the first line a heading, bit 1 all behind it reference entries, bit 2 gives the document a date, bit 3 hides every run of
 * digits in brackets as a note mark. */
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

static void check_one(const rg_reading *r, const rg_when *w) {
    const rg_sentence *s = &r->sentences.at[w->sentence];
    demand(w->span.start < w->span.end && w->span.start >= s->span.start && w->span.end <= s->span.end);
    demand(((unsigned char)r->text.ptr[w->span.start] & 0xc0) != 0x80);
    demand(w->span.end == r->text.len || ((unsigned char)r->text.ptr[w->span.end] & 0xc0) != 0x80);
    demand(!w->date.edtf.ptr || w->date.earliest <= w->date.latest);
    demand(!w->impossible || !w->date.edtf.ptr);
}

static void check(const rg_reading *r) {
    for (size_t i = 0; i < r->whens.n; i++) {
        const rg_when *w = &r->whens.at[i];
        demand(w->sentence < r->sentences.n);
        demand(!i || r->whens.at[i - 1].span.end <= w->span.start);
        check_one(r, w);
        for (size_t k = 0; k < w->part_count; k++) check_one(r, &w->parts[k]);
    }
}

/* Read once: the tables are many times the size of an input. */
static const rg_language *tables(void) {
    static const rg_language *language;
    static rg_arena *arena;
    if (!arena) {
        arena = rg_arena_new(NULL);
        language = rg_language_of(arena, RG_TEXT("en"), RG_READ_ALL);
    }
    return language;
}

static void read_whens(const sheet *s, const rg_block *blocks, size_t count, const rg_span *marks, size_t mark_count, rg_reading *out) {
    rg_date anchor;
    bool dated = s->options & 4 && rg_date_parse(s->arena, RG_TEXT("1940-02-29"), &anchor, NULL) == REGEST_OK;
    *out = (rg_reading){.text = s->text, .language = tables(), .blocks = blocks, .block_count = count,
                        .marks = marks, .mark_count = mark_count};
    rg_token_read(s->arena, out);
    rg_when_read(s->arena, out, dated ? &anchor : NULL);
}

static void read_twice(void *context) {
    sheet *s = context;
    RG_VEC(rg_block) blocks = {0};
    RG_VEC(rg_span) marks = {0};
    for (size_t i = 0, start = 0; i <= s->text.len; i++) {
        if (s->options & 8 && i < s->text.len && s->text.ptr[i] == '[') {
            size_t end = i + 1;
            while (end < s->text.len && s->text.ptr[end] >= '0' && s->text.ptr[end] <= '9') end++;
            if (end < s->text.len && s->text.ptr[end] == ']') *rg_vec_push(s->arena, &marks) = (rg_span){i, end + 1};
        }
        if (i < s->text.len && s->text.ptr[i] != '\n') continue;
        *rg_vec_push(s->arena, &blocks) = (rg_block){{start, i}, !start && s->options & 1, start && s->options & 2};
        start = i + 1;
    }
    rg_reading a, b;
    read_whens(s, blocks.at, blocks.n, marks.at, marks.n, &a);
    read_whens(s, blocks.at, blocks.n, marks.at, marks.n, &b);
    check(&a);
    demand(a.whens.n == b.whens.n);
    for (size_t i = 0; i < a.whens.n; i++) demand(rg_text_same(a.whens.at[i].value, b.whens.at[i].value));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
    if (!size) return 0;
    sheet s = {rg_arena_new(NULL), {(const char *)bytes + 1, size - 1}, bytes[0]};
    s.text.len = rg_text_invalid(s.text);
    rg_arena_run(s.arena, read_twice, &s);
    rg_arena_free(s.arena);
    return 0;
}
