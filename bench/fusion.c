/* fusion.c: author lists by booksellers, many of whom copy one another: which list is each book's, and who copies.
 *
 *     bench_fusion CLAIMS.tsv TRUTH.tsv      seller, book, attribute, authors joined by " & "; book, attribute, authors
 *
 * Prints how many of the books with a known list get it, by plain vote and by the tally (src/engine/trace/tally.h), on every second book
 * (the half that was looked at while the tally was made) and on the others; then the pairs that copy, and the sellers with most such partners.
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/buf.h"
#include "base/map.h"
#include "base/os.h"
#include "engine/trace/tally.h"

typedef struct claim {
    size_t seller, book;
    rg_text authors;
} claim;

typedef struct table {
    rg_arena *arena;
    rg_map sellers, books, values, parts; /* values: of one book, "book authors" */
    RG_VEC(claim) claims;
    RG_VEC(rg_tally_report) reports;
    RG_VEC(rg_tally_value) sets;
    rg_tally_table as_table;
} table;

static rg_text until(rg_text *rest, rg_text mark) {
    size_t at = rg_text_find(*rest, mark, 0), end = at == RG_NONE ? rest->len : at;
    rg_text out = {rest->ptr, end};
    *rest = rg_text_cut(*rest, (rg_span){at == RG_NONE ? end : end + mark.len, rest->len});
    return out;
}

static rg_text read_or_die(rg_arena *arena, const char *path) {
    rg_text text;
    regest_error error;
    if (rg_os_read(arena, path, &text, &error) == REGEST_OK) return text;
    fprintf(stderr, "bench_fusion: %s\n", error.message);
    exit(3);
}

static int by_part(const void *x, const void *y) {
    uint64_t a = *(const uint64_t *)x, b = *(const uint64_t *)y;
    return (a > b) - (a < b);
}

/* The authors as a set; a name counts as it is folded. */
static rg_tally_value set_of(table *t, rg_text authors) {
    RG_VEC(uint64_t) parts = {0};
    while (authors.len) {
        rg_text name = rg_text_fold(t->arena, rg_text_trim(until(&authors, RG_TEXT(" & "))));
        if (name.len) *rg_vec_push(t->arena, &parts) = rg_map_intern(&t->parts, name, t->parts.n);
    }
    rg_vec_sort(t->arena, parts.at, parts.n, sizeof *parts.at, by_part);
    size_t n = 0;
    for (size_t i = 0; i < parts.n; i++)
        if (!n || parts.at[n - 1] != parts.at[i]) parts.at[n++] = parts.at[i];
    return (rg_tally_value){parts.at, (uint32_t)n};
}

static uint32_t value_of(table *t, size_t book, rg_text authors) {
    rg_tally_value set = set_of(t, authors);
    rg_buf key = rg_buf_in(t->arena);
    rg_buf_printf(&key, "%zu", book);
    for (size_t i = 0; i < set.part_count; i++) rg_buf_printf(&key, " %llu", (unsigned long long)set.parts[i]);
    size_t at = rg_map_intern(&t->values, rg_buf_text(&key), t->sets.n);
    if (at == t->sets.n) *rg_vec_push(t->arena, &t->sets) = set;
    return (uint32_t)at;
}

static int by_thing(const void *x, const void *y) {
    const rg_tally_report *a = x, *b = y;
    if (a->thing != b->thing) return a->thing < b->thing ? -1 : 1;
    return (a->teller > b->teller) - (a->teller < b->teller);
}

static void read_claims(table *t, rg_text text) {
    while (text.len) {
        rg_text line = until(&text, RG_TEXT("\n")), seller = until(&line, RG_TEXT("\t")), book = until(&line, RG_TEXT("\t"));
        (void)until(&line, RG_TEXT("\t"));
        size_t s = rg_map_intern(&t->sellers, seller, t->sellers.n), b = rg_map_intern(&t->books, book, t->books.n);
        *rg_vec_push(t->arena, &t->reports) = (rg_tally_report){(uint32_t)s, (uint32_t)b, value_of(t, b, line)};
    }
    rg_vec_sort(t->arena, t->reports.at, t->reports.n, sizeof *t->reports.at, by_thing);
    t->as_table = (rg_tally_table){t->reports.at, t->reports.n, t->sets.at, t->sellers.n, t->books.n, t->sets.n};
}

/* The value most tellers give; the first met of several. */
static uint32_t vote(const table *t, size_t book) {
    size_t *told = calloc(t->sets.n + 1, sizeof *told), most = 0;
    uint32_t best = UINT32_MAX;
    for (size_t i = 0; told && i < t->reports.n; i++)
        if (t->reports.at[i].thing == book && ++told[t->reports.at[i].value] > most) most = told[best = t->reports.at[i].value];
    free(told);
    return best;
}

static int by_text(const void *x, const void *y) { return rg_text_compare(*(const rg_text *)x, *(const rg_text *)y); }

static void score(table *t, const rg_tally *tally, rg_text truth) {
    RG_VEC(rg_text) lines = {0};
    size_t books[2] = {0}, by_vote[2] = {0}, by_tally[2] = {0};
    while (truth.len) *rg_vec_push(t->arena, &lines) = until(&truth, RG_TEXT("\n"));
    rg_vec_sort(t->arena, lines.at, lines.n, sizeof *lines.at, by_text);
    for (size_t i = 0; i < lines.n; i++) {
        rg_text line = lines.at[i], name = until(&line, RG_TEXT("\t"));
        (void)until(&line, RG_TEXT("\t"));
        size_t book = rg_map_get(&t->books, name);
        books[i % 2]++;
        if (book == RG_NONE) continue;
        uint32_t value = value_of(t, book, line);
        by_vote[i % 2] += vote(t, book) == value;
        by_tally[i % 2] += tally->best[book] == value;
    }
    printf("               looked at   held out   all\n");
    printf("vote           %3zu of %zu   %3zu of %zu   %zu of %zu\n", by_vote[0], books[0], by_vote[1], books[1], by_vote[0] + by_vote[1], lines.n);
    printf("tally          %3zu of %zu   %3zu of %zu   %zu of %zu\n", by_tally[0], books[0], by_tally[1], books[1], by_tally[0] + by_tally[1], lines.n);
}

static void print_copiers(const table *t, const rg_tally *tally) {
    enum { SHOWN = 10 };
    size_t *partners = RG_ARRAY(t->arena, size_t, t->sellers.n + 1);
    for (size_t i = 0; i < tally->pair_count; i++) partners[tally->pairs[i].a]++, partners[tally->pairs[i].b]++;
    printf("%zu pairs copy (probability %.2f and more); the surest, with the lists both have, of these rare ones, and those that differ:\n", tally->pair_count, RG_TALLY_SURE);
    for (size_t i = 0; i < tally->pair_count && i < SHOWN; i++) {
        const rg_tally_pair *p = &tally->pairs[i];
        printf("  %5zu %5zu %5zu  %.*s | %.*s\n", p->same, p->rare, p->differ, RG_TEXT_ARG(t->sellers.keys[p->a]), RG_TEXT_ARG(t->sellers.keys[p->b]));
    }
    printf("sellers with most partners, and the share of their lists that is exact:\n");
    for (size_t shown = 0; shown < SHOWN; shown++) {
        size_t most = 0;
        for (size_t i = 1; i < t->sellers.n; i++)
            if (partners[i] > partners[most]) most = i;
        printf("  %5zu  %.2f  %.*s\n", partners[most], tally->shares[most][RG_TALLY_EXACT], RG_TEXT_ARG(t->sellers.keys[most]));
        partners[most] = 0;
    }
}

int main(int count, char **arguments) {
    if (count != 3) return fprintf(stderr, "usage: bench_fusion CLAIMS.tsv TRUTH.tsv\n"), 2;
    rg_arena *arena = rg_arena_new(NULL);
    table t = {.arena = arena, .sellers = rg_map_in(arena), .books = rg_map_in(arena), .values = rg_map_in(arena), .parts = rg_map_in(arena)};
    rg_tally tally;
    read_claims(&t, read_or_die(arena, arguments[1]));
    printf("%zu lists of %zu books by %zu sellers\n", t.reports.n, t.books.n, t.sellers.n);
    rg_tally_run(arena, &t.as_table, &tally);
    score(&t, &tally, read_or_die(arena, arguments[2]));
    print_copiers(&t, &tally);
    rg_arena_free(arena);
    return 0;
}
