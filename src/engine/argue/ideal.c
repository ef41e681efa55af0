/* ideal.c: the largest admissible set that no admissible set attacks, which is the ideal one (Dung, Mancarella and Toni 2007).
 *
 * Each island of what the grounded set leaves undecided by itself. Candidates are at first all its arguments. Whatever is attacked by
 * an admissible set found is none, nor is, then, what no candidate defends any more; and so on until nothing
 * is left or no admissible set attacks a candidate. The candidates are then, or hold, the ideal set: admissible sets among
 * them do not attack one another, so that a preferred one among them is all of them.
 */
#include "engine/argue/argue_int.h"

typedef struct candidates {
    const rg_framework *f;
    uint8_t *is;
    uint32_t *defenders; /* of each argument: how many candidates attack it */
    uint32_t *queue, end;
} candidates;

static void drop(candidates *c, uint32_t x) {
    if (!c->is[x]) return;
    c->is[x] = 0;
    c->queue[c->end++] = x;
}

/* What some attacker of is attacked by no candidate is none. Every argument is dropped once: linear in all. */
static void follow(candidates *c) {
    const rg_framework *f = c->f;
    while (c->end) {
        uint32_t x = c->queue[--c->end];
        for (uint32_t i = f->targets_at[x]; i < f->targets_at[x + 1]; i++) {
            uint32_t y = f->targets[i];
            if (--c->defenders[y]) continue;
            for (uint32_t k = f->targets_at[y]; k < f->targets_at[y + 1]; k++) drop(c, f->targets[k]);
        }
    }
}

static void start(candidates *c, const rg_part *part) {
    const rg_framework *f = c->f;
    for (uint32_t x = 0; x < f->n; x++) c->is[x] = 1, c->defenders[x] = f->attackers_at[x + 1] - f->attackers_at[x];
    for (uint32_t x = 0; x < f->n; x++) {
        if (part->barred[x]) drop(c, x);
        if (c->defenders[x]) continue;
        for (uint32_t k = f->targets_at[x]; k < f->targets_at[x + 1]; k++) drop(c, f->targets[k]);
    }
    follow(c);
}

/* A clause: some candidate is attacked. False where there is no candidate. */
static bool attack_some(const candidates *c, rg_seek *s) {
    bool any = false;
    for (uint32_t x = 0; x < c->f->n; x++)
        if (c->is[x]) rg_seek_add(s, RG_LITERAL_ATTACKED, x), any = true;
    rg_seek_end(s, RG_CLAUSE_LASTS);
    return any;
}

static void take_island(rg_arguing *a, candidates *c, uint8_t *keep) {
    rg_seek s;
    c->f = &a->part.f;
    start(c, &a->part);
    rg_seek_init(&s, a, RG_SEEK_ADMISSIBLE);
    while (attack_some(c, &s) && rg_seek_find(&s)) {
        for (uint32_t x = 0; x < c->f->n; x++)
            for (uint32_t i = c->f->targets_at[x]; s.in[x] && i < c->f->targets_at[x + 1]; i++) drop(c, c->f->targets[i]);
        follow(c);
    }
    for (uint32_t x = 0; x < c->f->n; x++)
        if (c->is[x]) keep[a->part.node[x]] = 1;
}

static bool at_peace(const rg_framework *f, const uint8_t *set) {
    for (uint32_t x = 0; x < f->n; x++)
        for (uint32_t i = f->targets_at[x]; set[x] && i < f->targets_at[x + 1]; i++)
            if (set[f->targets[i]]) return false;
    return true;
}

void rg_ideal(rg_arguing *a) {
    size_t n = a->f->n;
    candidates c = {.is = RG_ARRAY(a->arena, uint8_t, n), .defenders = RG_ARRAY(a->arena, uint32_t, n), .queue = RG_ARRAY(a->arena, uint32_t, n)};
    uint8_t *keep = RG_ARRAY(a->arena, uint8_t, n);
    rg_islands islands = rg_part_islands(a);
    for (uint32_t i = 0; i < islands.n; i++) {
        rg_part_take(a, islands.nodes + islands.at[i], islands.at[i + 1] - islands.at[i]);
        take_island(a, &c, keep);
    }
    a->only = keep;
    if (!at_peace(a->f, keep)) rg_prefer(a);
    else
        for (uint32_t x = 0; x < n; x++)
            if (keep[x]) rg_label_in(a, x);
    a->only = NULL;
}
