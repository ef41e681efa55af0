/* part.c: what is undecided, taken apart, and each part as a framework of its own. */
#include <string.h>

#include "engine/argue/argue_int.h"

/* Undecided neighbours not seen yet join the queue. */
static uint32_t spread(const rg_arguing *a, uint8_t *seen, uint32_t *queue, uint32_t end, const uint32_t *from, const uint32_t *to) {
    for (; from < to; from++) {
        if (seen[*from] || a->label[*from] != RG_UNDECIDED) continue;
        seen[*from] = 1;
        queue[end++] = *from;
    }
    return end;
}

rg_islands rg_part_islands(const rg_arguing *a) {
    const rg_framework *f = a->f;
    rg_islands out = {RG_ARRAY(a->arena, uint32_t, f->n), RG_ARRAY(a->arena, uint32_t, (size_t)f->n + 1), 0};
    uint8_t *seen = RG_ARRAY(a->arena, uint8_t, f->n);
    uint32_t at = 0, end = 0;
    for (uint32_t x = 0; x < f->n; x++) {
        uint32_t before = end;
        end = spread(a, seen, out.nodes, end, &x, &x + 1);
        if (end == before) continue;
        for (; at < end; at++) {
            uint32_t y = out.nodes[at];
            end = spread(a, seen, out.nodes, end, f->attackers + f->attackers_at[y], f->attackers + f->attackers_at[y + 1]);
            end = spread(a, seen, out.nodes, end, f->targets + f->targets_at[y], f->targets + f->targets_at[y + 1]);
        }
        out.at[++out.n] = end;
    }
    return out;
}

uint32_t rg_part_ancestors(rg_arguing *a, uint32_t x) {
    const rg_framework *f = a->f;
    uint8_t *seen = RG_ARRAY(a->arena, uint8_t, f->n);
    uint32_t end = spread(a, seen, a->queue, 0, &x, &x + 1);
    for (uint32_t at = 0; at < end; at++) {
        uint32_t y = a->queue[at];
        end = spread(a, seen, a->queue, end, f->attackers + f->attackers_at[y], f->attackers + f->attackers_at[y + 1]);
    }
    return end;
}

/* The attackers within the part; one outside that is undecided bars. */
static uint32_t take_attackers(rg_arguing *a, uint32_t i, uint32_t end) {
    const rg_framework *f = a->f;
    rg_part *p = &a->part;
    uint32_t x = p->node[i];
    p->barred[i] = a->only && !a->only[x];
    for (uint32_t k = f->attackers_at[x]; k < f->attackers_at[x + 1]; k++) {
        uint32_t y = f->attackers[k], place = p->place[y];
        if (place != RG_NOWHERE) p->f.attackers[end++] = place, p->f.targets_at[place + 1]++;
        else if (a->label[y] == RG_UNDECIDED) p->barred[i] = 1;
        if (place == i) p->barred[i] = 1;
    }
    return end;
}

void rg_part_take(rg_arguing *a, const uint32_t *nodes, uint32_t n) {
    rg_part *p = &a->part;
    for (uint32_t i = 0; i < p->f.n; i++) p->place[p->node[i]] = RG_NOWHERE;
    memmove(p->node, nodes, n * sizeof *nodes);
    for (uint32_t i = 0; i < n; i++) p->place[p->node[i]] = i;
    p->f.n = n;
    memset(p->f.targets_at, 0, ((size_t)n + 1) * sizeof *p->f.targets_at);
    uint32_t end = 0;
    for (uint32_t i = 0; i < n; i++) {
        p->f.attackers_at[i] = end;
        end = take_attackers(a, i, end);
    }
    p->f.attackers_at[n] = end;
    for (uint32_t i = 0; i < n; i++) p->f.targets_at[i + 1] += p->f.targets_at[i];
    for (uint32_t i = n; i-- > 0;)
        for (uint32_t k = p->f.attackers_at[i + 1]; k-- > p->f.attackers_at[i];) {
            uint32_t y = p->f.attackers[k];
            p->f.targets[--p->f.targets_at[y + 1]] = i;
        }
    memmove(p->f.targets_at, p->f.targets_at + 1, (size_t)n * sizeof *p->f.targets_at);
    p->f.targets_at[n] = end;
}

void rg_part_label(rg_arguing *a, const uint8_t *in) {
    for (uint32_t i = 0; i < a->part.f.n; i++)
        if (in[i]) rg_label_in(a, a->part.node[i]);
}
