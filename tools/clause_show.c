/* clause_show.c: print the clauses of a text with one sentence a line, for tools/accuracy_clauses.py.
 *
 *     clause_show FILE      a line a clause that has a verb: number of the line, bytes of the verb group, of the head verb, of the subject (0 0: none of
 *                           its own) from the start of the line, 1 where it is past, link
 */
#include <stdio.h>

#include "base/os.h"
#include "engine/read/clause.h"
#include "engine/read/read_int.h"

static void show(const rg_reading *r) {
    for (size_t i = 0; i < r->clauses->at.n; i++) {
        const rg_clause *c = &r->clauses->at.at[i];
        if (c->verb_first >= c->verb_last) continue;
        const rg_unit *units = r->clauses->units.at;
        size_t block = r->sentences.at[c->sentence].block, base = r->blocks[block].span.start;
        bool own = c->subject.first < c->subject.last;
        printf("%zu %zu %zu %zu %zu %zu %zu %d %d\n", block, units[c->verb_first].span.start - base, units[c->verb_last - 1].span.end - base,
               units[c->head].span.start - base, units[c->head].span.end - base, own ? c->subject.span.start - base : 0, own ? c->subject.span.end - base : 0,
               c->past, (int)c->link);
    }
}

int main(int argc, char **argv) {
    if (argc != 2) return fputs("usage: clause_show FILE\n", stderr), 2;
    FILE *f = fopen(argv[1], "rb");
    if (!f) return perror(argv[1]), 4;
    rg_arena *arena = rg_arena_new(NULL);
    rg_buf text = rg_buf_in(arena);
    static char some[1 << 16];
    for (size_t n; (n = fread(some, 1, sizeof some, f)) > 0;) rg_buf_add(&text, (rg_text){some, n});
    fclose(f);
    rg_text all = rg_buf_text(&text);
    RG_VEC(rg_block) blocks = {0};
    for (size_t at = 0, end; at < all.len; at = end + 1) {
        end = rg_text_find(all, RG_TEXT("\n"), at);
        if (end == RG_NONE) end = all.len;
        *rg_vec_push(arena, &blocks) = (rg_block){{at, end}, false, false};
    }
    rg_reading reading;
    rg_read_all(arena, all, rg_language_of(arena, RG_TEXT("en"), RG_READ_ALL), blocks.at, blocks.n, NULL, 0, NULL, &reading);
    show(&reading);
    rg_arena_free(arena);
    return 0;
}
