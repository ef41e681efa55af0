/* label.c: in, out, undecided. Settling counts each argument's attackers that are not out, and takes one in at nought. */
#include <string.h>

#include "engine/argue/argue_int.h"

void rg_arguing_init(rg_arguing *a, rg_arena *arena, const rg_framework *framework, uint32_t small) {
    size_t n = framework->n, m = framework->attackers_at[n];
    *a = (rg_arguing){.arena = arena, .f = framework, .small = small < RG_ARGUE_SMALL_MOST ? small : RG_ARGUE_SMALL_MOST};
    a->label = RG_ARRAY(arena, uint8_t, n);
    a->queue = RG_ARRAY(arena, uint32_t, n);
    a->count = RG_ARRAY(arena, uint32_t, n);
    a->found = RG_ARRAY(arena, uint8_t, n);
    a->ranged = RG_ARRAY(arena, uint8_t, n);
    a->part = (rg_part){{0, RG_ARRAY(arena, uint32_t, n + 1), RG_ARRAY(arena, uint32_t, m), RG_ARRAY(arena, uint32_t, n + 1),
                         RG_ARRAY(arena, uint32_t, m), NULL},
                        RG_ARRAY(arena, uint32_t, n), RG_ARRAY(arena, uint8_t, n), RG_ARRAY(arena, uint32_t, n)};
    for (size_t x = 0; x < n; x++) a->part.place[x] = RG_NOWHERE;
}

void rg_label_in(rg_arguing *a, uint32_t x) {
    const rg_framework *f = a->f;
    a->label[x] = RG_IN;
    for (uint32_t i = f->targets_at[x]; i < f->targets_at[x + 1]; i++) a->label[f->targets[i]] = RG_OUT;
}

/* One attacker of each of y's targets is out: those that were waiting for it alone join the queue. */
static uint32_t release(rg_arguing *a, uint32_t y, uint32_t end) {
    const rg_framework *f = a->f;
    for (uint32_t i = f->targets_at[y]; i < f->targets_at[y + 1]; i++) {
        uint32_t z = f->targets[i];
        if (--a->count[z] || a->label[z] != RG_UNDECIDED) continue;
        a->label[z] = RG_IN;
        a->queue[end++] = z;
    }
    return end;
}

static uint32_t start(rg_arguing *a) {
    const rg_framework *f = a->f;
    uint32_t end = 0;
    for (uint32_t x = 0; x < f->n; x++) {
        a->count[x] = 0;
        for (uint32_t i = f->attackers_at[x]; i < f->attackers_at[x + 1]; i++) a->count[x] += a->label[f->attackers[i]] != RG_OUT;
        if (a->count[x] || a->label[x] != RG_UNDECIDED) continue;
        a->queue[end++] = x;
    }
    for (uint32_t i = 0; i < end; i++) a->label[a->queue[i]] = RG_IN;
    return end;
}

void rg_label_settle(rg_arguing *a) {
    const rg_framework *f = a->f;
    uint32_t end = start(a);
    for (uint32_t at = 0; at < end; at++) {
        uint32_t x = a->queue[at];
        for (uint32_t i = f->targets_at[x]; i < f->targets_at[x + 1]; i++) {
            uint32_t y = f->targets[i];
            if (a->label[y] == RG_OUT) continue;
            a->label[y] = RG_OUT;
            end = release(a, y, end);
        }
    }
}

const uint8_t *rg_label_set(const rg_arguing *a) {
    uint8_t *set = RG_ARRAY(a->arena, uint8_t, a->f->n);
    for (uint32_t x = 0; x < a->f->n; x++) set[x] = a->label[x] == RG_IN;
    return set;
}
