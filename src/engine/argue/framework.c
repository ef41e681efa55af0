/* framework.c: attacks as two arrays of neighbours, made by counting. */
#include "base/buf.h"
#include "engine/argue/argue_int.h"

static void count_up(uint32_t *at, uint32_t n) {
    for (uint32_t x = 0; x < n; x++) at[x + 1] += at[x];
}

/* With the places counted up, each attack goes to its place from behind, so that order is kept. */
rg_framework *rg_framework_new(rg_arena *arena, uint32_t n, const rg_attack *attacks, size_t count) {
    rg_framework *f = RG_NEW(arena, rg_framework);
    *f = (rg_framework){n, RG_ARRAY(arena, uint32_t, (size_t)n + 1), RG_ARRAY(arena, uint32_t, count),
                        RG_ARRAY(arena, uint32_t, (size_t)n + 1), RG_ARRAY(arena, uint32_t, count), NULL};
    for (size_t i = 0; i < count; i++) f->attackers_at[attacks[i].to]++, f->targets_at[attacks[i].from]++;
    count_up(f->attackers_at, n);
    count_up(f->targets_at, n);
    for (size_t i = count; i-- > 0;) {
        f->attackers[--f->attackers_at[attacks[i].to]] = attacks[i].from;
        f->targets[--f->targets_at[attacks[i].from]] = attacks[i].to;
    }
    return f;
}

rg_text rg_framework_name(rg_arena *arena, const rg_framework *framework, uint32_t x) {
    return framework->names ? framework->names[x] : rg_text_printf(arena, "%lu", (unsigned long)x + 1);
}

bool rg_framework_find(const rg_framework *framework, rg_text name, uint32_t *out) {
    int64_t number;
    if (!framework->names) {
        if (!rg_text_number(name, &number) || number < 1 || number > framework->n) return false;
        *out = (uint32_t)number - 1;
        return true;
    }
    for (uint32_t x = 0; x < framework->n; x++)
        if (rg_text_same(framework->names[x], name)) return *out = x, true;
    return false;
}

bool rg_attacks_itself(const rg_framework *f, uint32_t x) {
    for (uint32_t i = f->attackers_at[x]; i < f->attackers_at[x + 1]; i++)
        if (f->attackers[i] == x) return true;
    return false;
}
