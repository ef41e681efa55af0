/* vec.c: doubling growth and a bottom-up merge sort of places. */
#include "base/vec.h"

#include <string.h>

void *rg_vec_grow(rg_arena *arena, void *at, size_t *cap, size_t size) {
    size_t bigger = *cap ? *cap * 2 : 8;
    if (bigger > SIZE_MAX / 4 / size) rg_arena_give_up(arena);
    void *memory = rg_arena_extend(arena, at, *cap * size, bigger * size);
    *cap = bigger;
    return memory;
}

typedef int (*comparer)(const void *, const void *);

static void merge(const void **to, const void **a, size_t na, const void **b, size_t nb, comparer compare) {
    while (na && nb) {
        bool left = compare(*a, *b) <= 0;
        *to++ = left ? *a++ : *b++;
        if (left) na--;
        else nb--;
    }
    memcpy(to, na ? a : b, (na + nb) * sizeof *to);
}

static bool in_order(const char *at, size_t n, size_t size, comparer compare) {
    size_t i = 1;
    while (i < n && compare(at + (i - 1) * size, at + i * size) <= 0) i++;
    return i >= n;
}

/* Elements may be large: their places are sorted, and each is moved once. */
void *rg_vec_sorted(rg_arena *arena, void *at, size_t n, size_t size, comparer compare) {
    if (in_order(at, n, size, compare)) return at;
    const void **from = rg_arena_raw(arena, n * sizeof *from), **to = rg_arena_raw(arena, n * sizeof *to);
    for (size_t i = 0; i < n; i++) from[i] = (const char *)at + i * size;
    for (size_t run = 1; run < n; run *= 2) {
        for (size_t i = 0; i < n; i += 2 * run) {
            size_t mid = i + run < n ? i + run : n, end = i + 2 * run < n ? i + 2 * run : n;
            merge(to + i, from + i, mid - i, from + mid, end - mid, compare);
        }
        const void **swap = from;
        from = to;
        to = swap;
    }
    char *sorted = rg_arena_raw(arena, n * size);
    for (size_t i = 0; i < n; i++) memcpy(sorted + i * size, from[i], size);
    return sorted;
}

void rg_vec_sort(rg_arena *arena, void *at, size_t n, size_t size, comparer compare) {
    void *sorted = rg_vec_sorted(arena, at, n, size, compare);
    if (sorted != at) memcpy(at, sorted, n * size);
}
