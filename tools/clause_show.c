/* clause_show.c: print the clauses of a text with one sentence a line, for tools/accuracy_clauses.py.
 *
 *     clause_show FILE      a line a clause that has a verb: number of the line, bytes of the verb group, of the head verb, of its own subject (0 0: none),
 *                           of the subject it is read with, all from the start of the line; 1 where it is past; link; then of each phrase its preposition
 *                           ("-": none) and bytes
 */
#include <stdio.h>

#include "base/os.h"
#include "engine/read/read_int.h"
#include "flow/claim/claim_int.h"

static void show_span(rg_span span, size_t base) {
    bool any = span.start < span.end;
    printf(" %zu %zu", any ? span.start - base : 0, any ? span.end - base : 0);
}

static void show(const rg_reading *r, rg_draft *d) {
    for (size_t i = 0; i < r->clauses->at.n; i++) {
        const rg_clause *c = &r->clauses->at.at[i];
        if (c->verb_first >= c->verb_last) continue;
        const rg_unit *units = r->clauses->units.at;
        size_t block = r->sentences.at[c->sentence].block, base = r->blocks[block].span.start;
        rg_turn t = {.index = i, .c = c};
        d->sentence = c->sentence;
        rg_turn_find_subject(d, &t);
        printf("%zu", block);
        show_span((rg_span){units[c->verb_first].span.start, units[c->verb_last - 1].span.end}, base);
        show_span(units[c->head].span, base);
        show_span(c->subject.first < c->subject.last ? c->subject.span : (rg_span){0}, base);
        show_span(rg_draft_span(d, t.first, t.last), base);
        printf(" %d %d", c->past, (int)c->link);
        for (size_t k = 0; k < c->phrase_count; k++) {
            const rg_phrase *f = &r->clauses->phrases.at[c->phrases + k];
            printf(" %.*s", f->prep.len ? (int)f->prep.len : 1, f->prep.len ? f->prep.ptr : "-");
            show_span(f->span, base);
        }
        putchar('\n');
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
    rg_account account = {.text = all};
    rg_draft draft = rg_draft_begin(arena, &account, &reading);
    show(&reading, &draft);
    rg_arena_free(arena);
    return 0;
}
