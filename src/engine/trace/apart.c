/* apart.c: pairs of which neither had its wording from the other.
 *
 * Where two texts read otherwise, a third that is kin to both may read with the one or the other. Had B its wording from A, no third
 * could have B's reading in one place and A's in another, but from each of them: so a third that sides with either more than by chance shows a
 * common ancestor (separative errors, Maas paragraph 28). Where there is no third, many corruptions on both sides show it.
 */
#include "engine/trace/trace_int.h"

enum {
    THIRDS = 8,     /* texts asked, the closest first */
    SIDED = 3,      /* places on either side, at the least */
    CORRUPTED = 8   /* corruptions on either side, at the least, where there is no third */
};

typedef struct neighbour {
    size_t of, text;
    double closeness;
} neighbour;

static int by_nearness(const void *x, const void *y) {
    const neighbour *a = x, *b = y;
    if (a->of != b->of) return a->of < b->of ? -1 : 1;
    if (a->closeness != b->closeness) return a->closeness > b->closeness ? -1 : 1;
    return (a->text > b->text) - (a->text < b->text);
}

typedef struct neighbourhood {
    neighbour *all;
    size_t *first; /* by text, and one behind the last */
} neighbourhood;

static neighbourhood list_neighbours(rg_arena *arena, const rg_library *library, const rg_kins *kins) {
    neighbourhood out = {RG_ARRAY(arena, neighbour, 2 * kins->n + 1), RG_ARRAY(arena, size_t, library->count + 2)};
    size_t n = 0;
    for (size_t i = 0; i < kins->n; i++) {
        const rg_kin *k = &kins->at[i];
        if (k->facts) continue;
        out.all[n++] = (neighbour){k->a, k->b, k->closeness};
        out.all[n++] = (neighbour){k->b, k->a, k->closeness};
    }
    rg_vec_sort(arena, out.all, n, sizeof *out.all, by_nearness);
    for (size_t text = 0, i = 0; text <= library->count; text++) {
        while (i < n && out.all[i].of < text) i++;
        out.first[text] = i;
    }
    return out;
}

static bool is_neighbour(const neighbourhood *near, size_t of, size_t text) {
    for (size_t i = near->first[of]; i < near->first[of + 1]; i++)
        if (near->all[i].text == text) return true;
    return false;
}

static bool corrupted_both(const rg_kin *kin) {
    size_t least = kin->errors_a < kin->errors_b ? kin->errors_a : kin->errors_b;
    return least >= CORRUPTED && least * 4 >= kin->errors_a + kin->errors_b;
}

static bool are_apart(const rg_library *library, const neighbourhood *near, const rg_kin *kin, rg_sites *sites, rg_arena *arena) {
    size_t asked = 0, with_a, with_b;
    sites->n = 0;
    rg_kin_sites(arena, library, kin->a, kin->b, sites);
    for (size_t i = near->first[kin->a]; i < near->first[kin->a + 1] && asked < THIRDS; i++) {
        size_t third = near->all[i].text;
        if (third == kin->b || !is_neighbour(near, kin->b, third)) continue;
        asked++;
        rg_kin_sides(library, sites, third, &with_a, &with_b);
        if (with_a >= SIDED && with_b >= SIDED) return true;
    }
    return !asked && corrupted_both(kin);
}

void rg_apart_find(rg_arena *arena, const rg_library *library, rg_kins *kins) {
    rg_arena *scratch = rg_arena_under(arena);
    neighbourhood near = list_neighbours(scratch, library, kins);
    rg_sites sites = {0};
    for (size_t i = 0; i < kins->n; i++)
        if (!kins->at[i].facts) kins->at[i].apart = are_apart(library, &near, &kins->at[i], &sites, scratch);
    rg_arena_clear(scratch);
}
