/* fuzz_trace.c: any bytes as texts of a few letters, a line each; the stemma must pass the checker, and the counts theirs. */
#include <stdlib.h>

#include "engine/trace/trace.h"
#include "fuzz.h"

enum { MOST_TEXTS = 40 };

typedef struct texts {
    rg_arena *arena;
    const uint8_t *bytes;
    size_t size;
} texts;

/* Capital letters are facts; a line that begins with a digit is dated. */
static size_t read_texts(const texts *t, rg_trace_text *out) {
    size_t n = 0;
    rg_trace_word *words = RG_ARRAY(t->arena, rg_trace_word, t->size + 1);
    rg_trace_fact *facts = RG_ARRAY(t->arena, rg_trace_fact, t->size + 1);
    for (size_t i = 0; i < t->size && n < MOST_TEXTS; i++) {
        rg_trace_text *text = &out[n];
        *text = (rg_trace_text){.words = &words[i], .facts = &facts[i], .written = t->bytes[i] >= '0' && t->bytes[i] <= '9' ? t->bytes[i] : RG_TRACE_UNDATED};
        for (; i < t->size && t->bytes[i] != '\n'; i++) {
            size_t at = text->word_count++;
            words[(size_t)(text->words - words) + at] = (rg_trace_word){1 + (uint64_t)t->bytes[i] % 64, (uint32_t)(2 * at), 1};
            if (t->bytes[i] >= 'A' && t->bytes[i] <= 'Z') facts[(size_t)(text->facts - facts) + text->fact_count++] = (rg_trace_fact){t->bytes[i], (uint32_t)at};
            text->garbled += t->bytes[i] == '*';
        }
        n++;
    }
    return n;
}

static void trace(void *context) {
    const texts *t = context;
    rg_trace_text all[MOST_TEXTS];
    size_t asked[MOST_TEXTS], n = read_texts(t, all), k = 0;
    rg_trace found;
    rg_trace_word_of said[2] = {{0, 1}, {1, 0}};
    rg_trace_run(t->arena, all, n, said, n > 1 && t->size % 3 ? t->size % 3 : 0, &found);
    if (!rg_trace_check(t->arena, all, n, &found, NULL)) abort();
    for (size_t i = 0; i < n; i++)
        if ((t->size >> i % 8 ^ i) & 1) asked[k++] = i;
    rg_trace_count count = rg_trace_counter_count(rg_trace_counter_new(t->arena, &found), asked, k);
    if (k && !rg_trace_check_count(t->arena, &found, asked, k, count)) abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
    texts t = {rg_arena_new(NULL), bytes, size};
    if (!rg_arena_run(t.arena, trace, &t)) abort();
    rg_arena_free(t.arena);
    return 0;
}
