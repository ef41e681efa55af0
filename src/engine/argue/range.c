/* range.c: sets of largest range: what is in, and what that attacks. Semi-stable sets are the admissible ones, stage sets the conflict-
 * free ones.
 *
 * A candidate's range is grown under the condition that is asked for (an argument is in, or is not), then without it. Where that
 * goes further, the candidate was none, nor is any whose range is part of the one reached: a clause says so. (W. Dvorak, M. Jarvisalo, J. P.
 * Wallner, S. Woltran, 2014.)
 */
#include "engine/argue/argue_int.h"

static bool has(const rg_seek *s, uint32_t x) {
    if (s->in[x]) return true;
    for (uint32_t i = s->f->attackers_at[x]; i < s->f->attackers_at[x + 1]; i++)
        if (s->in[s->f->attackers[i]]) return true;
    return false;
}

/* Something that is not in the range of s->in has to be. */
void rg_range_exceed(rg_seek *s, rg_clause_life life) {
    for (uint32_t x = 0; x < s->f->n; x++)
        if (!has(s, x)) rg_seek_add(s, RG_LITERAL_RANGE, x);
    rg_seek_end(s, life);
}

static void wish(rg_seek *s, const rg_literal *wanted, uint32_t x) {
    if (wanted) rg_seek_assume(s, *wanted, x);
}

void rg_range_keep(rg_seek *s) {
    for (uint32_t x = 0; x < s->f->n; x++)
        if (has(s, x)) rg_seek_assume(s, RG_LITERAL_RANGE, x);
}

bool rg_range_grow(rg_seek *s, const rg_literal *wanted, uint32_t x) {
    bool grown = false;
    for (;;) {
        rg_range_exceed(s, RG_CLAUSE_ONCE);
        rg_range_keep(s);
        wish(s, wanted, x);
        if (!rg_seek_find(s)) return grown;
        grown = true;
    }
}

/* All in range at once, which is the most there can be. */
static bool find_stable(rg_seek *s, const rg_literal *wanted, uint32_t x) {
    for (uint32_t y = 0; y < s->f->n; y++) rg_seek_assume(s, RG_LITERAL_RANGE, y);
    wish(s, wanted, x);
    return rg_seek_find(s);
}

bool rg_range_find(rg_seek *s, const rg_literal *wanted, uint32_t x) {
    if (find_stable(s, wanted, x)) return true;
    for (;;) {
        wish(s, wanted, x);
        if (!rg_seek_find(s)) return false;
        rg_range_grow(s, wanted, x);
        if (!wanted || !rg_range_grow(s, NULL, 0)) return true;
        rg_range_exceed(s, RG_CLAUSE_LASTS);
    }
}
