/* fuzz_claim.c: any bytes as an account, html where the first is odd, text where it is even: every claim's quotation, value, hedge,
 * voice and event are cut from the reading text, in order, and the same twice. The tables are read once. */
#include <stdlib.h>
#include <string.h>

#include "flow/claim/claim.h"
#include "fuzz.h"

typedef struct sheet {
    rg_arena *arena;
    rg_text bytes;
    bool html;
} sheet;

static void demand(bool condition) {
    if (!condition) abort();
}

typedef struct shelf {
    rg_arena *arena;
    const rg_language *language;
} shelf;

static void read_tables(void *context) {
    shelf *kept = context;
    kept->language = rg_language_of(kept->arena, RG_TEXT("en"), RG_READ_ALL);
}

static const rg_language *tables(void) {
    static shelf kept;
    if (!kept.arena) {
        kept.arena = rg_arena_new(NULL);
        demand(rg_arena_run(kept.arena, read_tables, &kept));
    }
    return kept.language;
}

static void within(rg_text text, rg_span span) { demand(span.start <= span.end && span.end <= text.len); }

static void check(const rg_claim *c, rg_text text) {
    demand(c->span.start < c->span.end && c->span.end <= text.len);
    demand(c->quote.len && rg_text_same(c->quote, rg_text_cut(text, c->span)));
    demand(c->value_span.start < c->value_span.end && c->value_span.end <= text.len);
    demand(rg_text_same(c->value.text, rg_text_cut(text, c->value_span)));
    within(text, c->hedge_span);
    within(text, c->voice_span);
    within(text, c->event_span);
    demand(c->voice_count && c->voices[0].kind == RG_VOICE_ACCOUNT && c->event_key.len);
}

static void draft(sheet *s, const rg_account *account, rg_claims *out) {
    rg_reading reading;
    size_t block_count, mark_count, *parts;
    rg_block *blocks = rg_source_blocks(s->arena, account, &parts, &block_count);
    rg_span *marks = rg_source_marks(s->arena, account, &mark_count);
    rg_read_all(s->arena, account->text, tables(), blocks, block_count, marks, mark_count, NULL, &reading);
    rg_claim_draft_from(s->arena, account, &reading, out);
}

static void draft_twice(void *context) {
    sheet *s = context;
    regest_source_options options = {.format = s->html ? "html" : "text"};
    rg_account account;
    rg_claims a, b;
    if (rg_source_read(s->arena, RG_TEXT("a"), s->bytes, &options, &account, NULL) != REGEST_OK) return;
    draft(s, &account, &a);
    draft(s, &account, &b);
    demand(a.n == b.n);
    for (size_t i = 0; i < a.n; i++) {
        check(&a.at[i], account.text);
        demand(!i || a.at[i - 1].span.start <= a.at[i].span.start);
        demand(memcmp(a.at[i].id, b.at[i].id, sizeof a.at[i].id) == 0);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
    if (!size) return 0;
    sheet s = {rg_arena_new(NULL), {(const char *)bytes + 1, size - 1}, bytes[0] & 1};
    rg_arena_run(s.arena, draft_twice, &s);
    rg_arena_free(s.arena);
    return 0;
}
