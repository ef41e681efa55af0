/* vec.c: doubling growth and a bottom-up merge sort. */
#include "base/vec.h"

#include <string.h>

void *rg_vec_grow(rg_arena *arena, void *at, size_t *cap, size_t size) {
    size_t bigger = *cap ? *cap * 2 : 8;
    if (bigger > SIZE_MAX / 4 / size) rg_arena_give_up(arena);
    void *memory = rg_arena_resize(arena, at, *cap * size, bigger * size);
    *cap = bigger;
    return memory;
}

static void merge(char *to, const char *a, size_t na, const char *b, size_t nb, size_t size,
                  int (*compare)(const void *, const void *)) {
    while (na && nb) {
        bool left = compare(a, b) <= 0;
        const char *from = left ? a : b;
        memcpy(to, from, size);
        to += size;
        if (left) a += size, na--;
        else b += size, nb--;
    }
    memcpy(to, na ? a : b, (na + nb) * size);
}

void rg_vec_sort(rg_arena *arena, void *at, size_t n, size_t size, int (*compare)(const void *, const void *)) {
    if (n < 2) return;
    char *from = at, *to = rg_arena_array(arena, n, size);
    for (size_t run = 1; run < n; run *= 2) {
        for (size_t i = 0; i < n; i += 2 * run) {
            size_t mid = i + run < n ? i + run : n, end = i + 2 * run < n ? i + 2 * run : n;
            merge(to + i * size, from + i * size, mid - i, from + mid * size, end - mid, size, compare);
        }
        char *swap = from;
        from = to;
        to = swap;
    }
    if (from != at) memcpy(at, from, n * size);
}
