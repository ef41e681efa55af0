/* quote.c: quotation marks in pairs.
 *
 * Units in; for each that is a quotation mark its partner out. Curly, angled and low marks know their side; straight ones open after a
 * blank and close after a word. A quotation does not leave its block, and nests but in another kind of mark. Linear.
 */
#include <string.h>

#include "engine/read/voice_int.h"

typedef enum side { SIDE_NONE, SIDE_OPEN, SIDE_CLOSE, SIDE_EITHER } side;
enum { KINDS = 3 }; /* double, single, angled */

static bool glued(const rg_reading *r, const rg_unit *u) { return !(r->tokens.at[u->first].flags & RG_TOKEN_SPACED); }

/* A straight mark, or one that a careless hand turned round, by the blanks about it. */
static side by_blanks(const rg_reading *r, size_t i) {
    const rg_clauses *c = r->clauses;
    bool left = glued(r, &c->units.at[i]), right = i + 1 < c->units.n && glued(r, &c->units.at[i + 1]);
    if (!left && right) return SIDE_OPEN;
    return left && !right ? SIDE_CLOSE : SIDE_EITHER;
}

static side side_of(const rg_reading *r, size_t i, size_t *kind) {
    static const struct { const char *mark; size_t kind; side side; } marks[] = {
        {"\"", 0, SIDE_EITHER}, {"\xe2\x80\x9c", 0, SIDE_OPEN}, {"\xe2\x80\x9d", 0, SIDE_CLOSE}, {"\xe2\x80\x9e", 0, SIDE_OPEN}, {"''", 0, SIDE_EITHER}, {"``", 0, SIDE_OPEN},
        {"'", 1, SIDE_EITHER}, {"\xe2\x80\x98", 1, SIDE_OPEN}, {"\xe2\x80\x99", 1, SIDE_CLOSE}, {"\xc2\xab", 2, SIDE_OPEN}, {"\xc2\xbb", 2, SIDE_CLOSE}};
    const rg_unit *u = &r->clauses->units.at[i];
    if (!(u->may & RG_MAY_PAIR)) return SIDE_NONE;
    for (size_t k = 0; k < sizeof marks / sizeof *marks; k++)
        if (rg_text_same(u->fold, rg_text_of(marks[k].mark))) {
            *kind = marks[k].kind;
            return marks[k].side == SIDE_EITHER ? by_blanks(r, i) : marks[k].side;
        }
    return SIDE_NONE;
}

/* A double mark that is not closed in its paragraph quotes the rest of it. */
static void leave_block(size_t *mate, size_t open[KINDS], size_t last) {
    if (open[0] != RG_NONE && last > open[0]) mate[open[0]] = last;
    for (size_t kind = 0; kind < KINDS; kind++) open[kind] = RG_NONE;
}

static void pair_marks(const rg_reading *r, size_t first, size_t last, size_t *mate, size_t open[KINDS]) {
    for (size_t i = first; i < last; i++) {
        size_t kind = 0;
        side way = side_of(r, i, &kind);
        if (way == SIDE_EITHER) way = open[kind] == RG_NONE && kind != 1 ? SIDE_OPEN : SIDE_CLOSE;
        if (way == SIDE_OPEN) open[kind] = i;
        if (way != SIDE_CLOSE || open[kind] == RG_NONE) continue;
        mate[i] = open[kind];
        mate[open[kind]] = i;
        open[kind] = RG_NONE;
    }
}

size_t *rg_quote_pairs(rg_arena *arena, const rg_reading *r) {
    const rg_clauses *c = r->clauses;
    size_t *mate = rg_arena_raw(arena, (c->units.n + 1) * sizeof *mate), open[KINDS] = {RG_NONE, RG_NONE, RG_NONE}, block = RG_NONE;
    memset(mate, 0xff, (c->units.n + 1) * sizeof *mate); /* RG_NONE */
    for (size_t s = 0; s < r->sentences.n; s++) {
        size_t first = c->unit_start[s], last = c->unit_start[s + 1], here = r->sentences.at[s].block;
        if (first == last) continue;
        if (here != block && first) leave_block(mate, open, first - 1);
        block = here;
        if (c->may[s] & RG_MAY_PAIR) pair_marks(r, first, last, mate, open);
    }
    if (c->units.n) leave_block(mate, open, c->units.n - 1);
    return mate;
}
