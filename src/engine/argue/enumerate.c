/* enumerate.c: all sets of a semantics: those of each island, and every choice of one from each. */
#include <string.h>

#include "base/error.h"
#include "base/limits.h"
#include "engine/argue/argue_int.h"

typedef struct sets {
    rg_arguing *a;
    uint32_t n;
    bool keep; /* else they are only counted */
    uint64_t count;
    RG_VEC(uint8_t *) at;
    bool full; /* more than may be kept */
} sets;

static void record(sets *all, const rg_seek *s) {
    all->count++;
    all->full = all->keep && all->count > RG_LIMIT_EXTENSIONS;
    if (!all->keep || all->full) return;
    uint8_t *copy = RG_ARRAY(all->a->arena, uint8_t, all->n);
    memcpy(copy, s->in, all->n);
    *rg_vec_push(all->a->arena, &all->at) = copy;
}

/* Not this very set again. */
static void block_set(rg_seek *s) {
    for (uint32_t x = 0; x < s->f->n; x++) rg_seek_add(s, s->in[x] ? RG_LITERAL_NOT_IN : RG_LITERAL_IN, x);
    rg_seek_end(s, RG_CLAUSE_LASTS);
}

/* Something outside it. */
static void exceed_set(rg_seek *s, rg_clause_life life) {
    for (uint32_t x = 0; x < s->f->n; x++)
        if (!s->in[x]) rg_seek_add(s, RG_LITERAL_IN, x);
    rg_seek_end(s, life);
}

static void each_of_kind(rg_seek *s, sets *all) {
    while (!all->full && rg_seek_find(s)) {
        record(all, s);
        block_set(s);
    }
}

static void each_preferred(rg_seek *s, sets *all) {
    while (!all->full && rg_seek_find(s)) {
        do {
            exceed_set(s, RG_CLAUSE_ONCE);
            for (uint32_t x = 0; x < s->f->n; x++)
                if (s->in[x]) rg_seek_assume(s, RG_LITERAL_IN, x);
        } while (rg_seek_find(s));
        record(all, s);
        exceed_set(s, RG_CLAUSE_LASTS);
    }
}

static void each_widest(rg_seek *s, sets *all) {
    while (!all->full && rg_range_find(s, NULL, 0)) {
        do {
            record(all, s);
            block_set(s);
            rg_range_keep(s);
        } while (!all->full && rg_seek_find(s));
        rg_range_exceed(s, RG_CLAUSE_LASTS);
    }
}

static sets of_island(rg_arguing *a, rg_semantics semantics, bool keep) {
    static const rg_seek_kind kinds[RG_SEMANTICS_COUNT] = {
        [RG_SEMANTICS_AD] = RG_SEEK_ADMISSIBLE, [RG_SEMANTICS_CO] = RG_SEEK_COMPLETE, [RG_SEMANTICS_PR] = RG_SEEK_ADMISSIBLE,
        [RG_SEMANTICS_ST] = RG_SEEK_STABLE,     [RG_SEMANTICS_SST] = RG_SEEK_ADMISSIBLE};
    sets all = {.a = a, .n = a->part.f.n, .keep = keep};
    rg_seek s;
    rg_seek_init(&s, a, kinds[semantics]);
    if (semantics == RG_SEMANTICS_PR) each_preferred(&s, &all);
    else if (semantics == RG_SEMANTICS_SST || semantics == RG_SEMANTICS_STG) each_widest(&s, &all);
    else each_of_kind(&s, &all);
    return all;
}

static int compare(const void *p, const void *q) {
    const uint8_t *const *a = p, *const *b = q;
    size_t x = 0;
    while ((*a)[x] == (*b)[x] && (*a)[x] != 2) x++;
    return (int)(*b)[x] - (int)(*a)[x];
}

static regest_status too_many(regest_error *error) {
    return rg_error_set(error, REGEST_LIMIT, "there are more than %lu sets", (unsigned long)RG_LIMIT_EXTENSIONS);
}

/* Every set so far with every set of the island. A 2 behind each set ends comparisons. */
static void multiply(rg_arguing *a, rg_argue_answer *out, const sets *more, const uint32_t *nodes) {
    size_t n = a->f->n, before = out->count;
    const uint8_t **all = RG_ARRAY(a->arena, const uint8_t *, before * more->count);
    for (size_t i = 0; i < before * more->count; i++) {
        uint8_t *set = RG_ARRAY(a->arena, uint8_t, n + 1);
        const uint8_t *part = more->at.at[i % more->count];
        memcpy(set, out->all[i / more->count], n + 1);
        for (uint32_t k = 0; k < more->n; k++) set[nodes[k]] = part[k];
        all[i] = set;
    }
    out->all = all;
}

static void begin(rg_arguing *a, rg_argue_answer *out) {
    uint8_t *first = RG_ARRAY(a->arena, uint8_t, (size_t)a->f->n + 1);
    for (uint32_t x = 0; x < a->f->n; x++) first[x] = a->label[x] == RG_IN;
    first[a->f->n] = 2;
    out->all = RG_ARRAY(a->arena, const uint8_t *, 1);
    out->all[0] = first;
    out->count = 1;
}

regest_status rg_enumerate(rg_arguing *a, rg_semantics semantics, bool count_only, rg_argue_answer *out, regest_error *error) {
    bool grounded = semantics != RG_SEMANTICS_CF && semantics != RG_SEMANTICS_AD && semantics != RG_SEMANTICS_STG;
    if (grounded) rg_label_settle(a);
    if (semantics == RG_SEMANTICS_ID) rg_ideal(a);
    begin(a, out);
    if (semantics == RG_SEMANTICS_ID || semantics == RG_SEMANTICS_GR) return REGEST_OK;
    rg_islands islands = rg_part_islands(a);
    for (uint32_t i = 0; i < islands.n && out->count; i++) {
        const uint32_t *nodes = islands.nodes + islands.at[i];
        rg_part_take(a, nodes, islands.at[i + 1] - islands.at[i]);
        sets more = of_island(a, semantics, !count_only);
        uint64_t product;
        if (__builtin_mul_overflow(out->count, more.count, &product)) return rg_error_set(error, REGEST_LIMIT, "there are more than 2^64 sets");
        if (!count_only && (more.full || product > RG_LIMIT_EXTENSIONS)) return too_many(error);
        if (!count_only) multiply(a, out, &more, nodes);
        out->count = product;
    }
    if (!count_only) rg_vec_sort(a->arena, out->all, out->count, sizeof *out->all, compare);
    return REGEST_OK;
}
