/* witness.c: a million claims over a stemma of ten thousand accounts: how many independent witnesses each has.
 *
 * Families of ten; one copy in ten has a second source in another family. Every claim is told by one to eight accounts drawn from three
 * families at most. Prints the seconds, and a sum that a change of the counting would change.
 */
#include <stdio.h>
#include <time.h>

#include "engine/trace/trace.h"

enum { ACCOUNTS = 10000, FAMILY = 10, CLAIMS = 1000000, MOST_TOLD = 8 };

static uint64_t state = 1;

static size_t draw(size_t n) { /* splitmix64 */
    uint64_t z = (state += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return (size_t)((z ^ (z >> 31)) % n);
}

static rg_trace plant(rg_arena *arena) {
    rg_trace t = {.text_count = ACCOUNTS, .edges = RG_ARRAY(arena, rg_trace_edge, 2 * ACCOUNTS)};
    for (size_t to = 0; to < ACCOUNTS; to++) {
        size_t first = to / FAMILY * FAMILY;
        if (to == first) continue;
        t.edges[t.edge_count++] = (rg_trace_edge){.from = first + draw(to - first), .to = to, .directed = true};
        if (first && !draw(10)) t.edges[t.edge_count++] = (rg_trace_edge){.from = draw(first), .to = to, .directed = true};
    }
    return t;
}

static size_t told_by(size_t *texts) {
    size_t families[3] = {draw(ACCOUNTS / FAMILY), draw(ACCOUNTS / FAMILY), draw(ACCOUNTS / FAMILY)}, n = 0;
    for (size_t wanted = 1 + draw(MOST_TOLD); wanted; wanted--) {
        size_t text = families[draw(3)] * FAMILY + draw(FAMILY), known = 0;
        while (known < n && texts[known] != text) known++;
        texts[n] = text;
        n += known == n;
    }
    return n;
}

int main(void) {
    rg_arena *arena = rg_arena_new(NULL);
    rg_trace trace = plant(arena);
    rg_trace_counter *counter = rg_trace_counter_new(arena, &trace);
    size_t texts[MOST_TOLD], witnesses = 0, necks = 0;
    clock_t from = clock();
    for (size_t i = 0; i < CLAIMS; i++) {
        rg_trace_count count = rg_trace_counter_count(counter, texts, told_by(texts));
        witnesses += count.witnesses;
        necks += count.witnesses == 1;
    }
    printf("%d claims, %d accounts: %.2f s; %zu witnesses, %zu claims with one\n", CLAIMS, ACCOUNTS, (double)(clock() - from) / CLOCKS_PER_SEC, witnesses, necks);
    rg_arena_free(arena);
    return 0;
}
