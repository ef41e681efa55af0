/* titles.c: titles by their first bytes, so that a text is gone through once, however many accounts there are.
 *
 * In: a content, a text. Out: the accounts that the text names.
 */
#include "flow/finding/titles.h"

#include "base/map.h"

struct rg_titles {
    rg_arena *arena, *scratch;
    rg_map first;    /* the first bytes -> an account whose title begins so */
    rg_text *titles; /* by account, folded */
    size_t *next;    /* by account: another whose title begins so, + 1 */
};

rg_text rg_titles_fold(rg_arena *arena, rg_text text) {
    static const struct { uint32_t rune; char plain; } signs[] = {{0x2010, '-'}, {0x2011, '-'}, {0x2012, '-'}, {0x2013, '-'}, {0x2014, '-'}, {0x2018, '\''}, {0x2019, '\''},
                                                                 {0x201c, '"'}, {0x201d, '"'}, {0x201e, '"'}, {0xab, '"'}, {0xbb, '"'}};
    rg_text fold = rg_text_fold(arena, text);
    rg_buf out = rg_buf_in(arena);
    for (size_t i = 0, n; i < fold.len; i += n) {
        uint32_t rune = 0;
        char plain = 0;
        n = rg_text_rune(fold, i, &rune);
        if (!n) n = 1;
        for (size_t k = 0; n > 1 && k < sizeof signs / sizeof *signs; k++)
            if (signs[k].rune == rune) plain = signs[k].plain;
        if (plain) rg_buf_byte(&out, plain);
        else rg_buf_add(&out, rg_text_cut(fold, (rg_span){i, i + n}));
    }
    return rg_buf_text(&out);
}

rg_titles *rg_titles_new(rg_arena *arena, const rg_content *content) {
    rg_titles *t = RG_NEW(arena, rg_titles);
    size_t n = content->account_count;
    *t = (rg_titles){arena, rg_arena_under(arena), rg_map_in(arena), RG_ARRAY(arena, rg_text, n + 1), RG_ARRAY(arena, size_t, n + 1)};
    for (size_t i = n; i-- > 0;) {
        t->titles[i] = rg_titles_fold(arena, content->accounts[i].title);
        if (t->titles[i].len < RG_TITLES_LEAST) continue;
        rg_text key = {t->titles[i].ptr, RG_TITLES_LEAST};
        size_t other = rg_map_get(&t->first, key);
        t->next[i] = other == RG_NONE ? 0 : other + 1;
        rg_map_put(&t->first, key, i);
    }
    return t;
}

void rg_titles_find(rg_titles *t, rg_text text, rg_named *out) {
    rg_text fold = rg_titles_fold(t->scratch, text);
    for (size_t at = 0; t->first.n && at + RG_TITLES_LEAST <= fold.len; at++) {
        rg_text rest = {fold.ptr + at, fold.len - at};
        size_t i = rg_map_get(&t->first, (rg_text){rest.ptr, RG_TITLES_LEAST});
        for (i = i == RG_NONE ? 0 : i + 1; i; i = t->next[i - 1])
            if (rg_text_starts(rest, t->titles[i - 1])) *rg_vec_push(t->arena, out) = i - 1;
    }
    rg_arena_clear(t->scratch);
}
