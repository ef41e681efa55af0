/* name_model.c: the best labels of an island under a linear chain model, by Viterbi's algorithm.
 *
 * Weights are bytes: rows of NAME_ROW, first the transitions (row p: from label p; row 11: from the island's edge), then the features.
 * They are written by tools/name_learn.c. Without weights everything is outside, and names come from rules alone.
 */
#include <string.h>

#include "engine/read/name_int.h"

static void emissions(const name_work *work, const name_island *island, size_t at, int32_t out[NAME_ROW]) {
    uint32_t rows[NAME_FEATURES_MAX];
    size_t n = rg_name_feature_list(work, island, at, rows);
    const signed char *features = work->tables->weights + NAME_ROW * (NAME_LABELS + 1);
    memset(out, 0, NAME_ROW * sizeof *out);
    for (size_t i = 0; i < n; i++) {
        const signed char *row = features + (size_t)rows[i] * NAME_ROW;
        for (size_t l = 0; l < NAME_ROW; l++) out[l] += row[l];
    }
}

/* I-x follows B-x or I-x only. */
static bool allowed(size_t from, size_t to) {
    return to == 0 || to % 2 == 1 || from == to || from == to - 1;
}

void rg_name_model_label(const name_work *work, const name_island *island) {
    name_unit *units = &work->units.at[island->first];
    if (!work->tables->weights) return;
    int32_t score[NAME_LABELS] = {0}, emit[NAME_ROW];
    uint8_t back[NAME_ISLAND_MAX * 2][NAME_LABELS];
    const signed char *edge = work->tables->weights + NAME_ROW * NAME_LABELS;
    size_t count = island->count < NAME_ISLAND_MAX * 2 ? island->count : NAME_ISLAND_MAX * 2;
    for (size_t i = 0; i < count; i++) {
        int32_t next[NAME_LABELS];
        emissions(work, island, i, emit);
        for (size_t l = 0; l < NAME_LABELS; l++) {
            int32_t best = INT32_MIN / 2;
            back[i][l] = 0;
            for (size_t p = 0; p < NAME_LABELS; p++) {
                int32_t from = i ? score[p] + work->tables->weights[NAME_ROW * p + l] : edge[l];
                if (!allowed(i ? p : 0, l) || from <= best) continue;
                best = from;
                back[i][l] = (uint8_t)p;
            }
            next[l] = best + emit[l];
        }
        memcpy(score, next, sizeof score);
    }
    size_t label = 0;
    for (size_t l = 1; l < NAME_LABELS; l++)
        if (score[l] > score[label]) label = l;
    for (size_t i = count; i-- > 0;) {
        units[i].label = (uint8_t)label;
        label = back[i][label];
    }
}
