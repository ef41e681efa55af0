/* name_model.c: the best labels of an island under a linear chain model, by Viterbi's algorithm.
 *
 * Each text is looked at twice: the second look adds what the first found elsewhere in the text (name_again.c) to the sums kept from the first.
 * Weights are bytes: rows of NAME_ROW, first the transitions (row p: from label p; row 11: from the island's edge), then the features.
 * They are written by tools/name_learn.c. A language without weights has name_plain.c.
 */
#include <string.h>

#include "engine/read/name_int.h"

typedef int32_t scores[NAME_LABELS];

typedef int16_t eight __attribute__((vector_size(16))); /* as a register holds them */
typedef uint16_t bits __attribute__((vector_size(16)));

/* Sums of a few hundred bytes fit 16 bits. A row is read with the end of the row before it: sixteen weights, eight of them in the low bytes of
 * a register's numbers and eight in the high ones. */
static void add_rows(const name_tables *tables, const uint32_t *rows, size_t n, int16_t sum[NAME_ROW]) {
    enum { BEFORE = sizeof(eight) - NAME_ROW, LOW_FIRST = __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__ };
    const signed char *features = tables->weights + NAME_ROW * (NAME_LABELS + 1);
    eight low = {0}, high = {0};
    for (size_t i = 0; i < n; i++) {
        eight row;
        memcpy(&row, features + (size_t)rows[i] * NAME_ROW - BEFORE, sizeof row);
        low += (eight)((bits)row << 8) >> 8;
        high += row >> 8;
    }
    for (size_t l = 0, at = BEFORE; l < NAME_ROW; l++, at++) sum[l] = (int16_t)(sum[l] + (at % 2 == !LOW_FIRST ? low : high)[at / 2]);
}

/* What the words of the text, and of the sentence, add to each of its capitalised units. */
static const int16_t *scene_sum(name_work *work, size_t sentence, bool placed) {
    name_scene *scene = &work->scene;
    uint32_t rows[NAME_SCENE_MAX];
    int16_t *sum = scene->sum[placed], *topics = scene->topic_sum[placed];
    if (scene->sentence[placed] == sentence) return sum;
    if (scene->sentence[placed] == RG_NONE) {
        memset(topics, 0, sizeof scene->topic_sum[placed]);
        add_rows(work->tables, rows, rg_name_feature_topics(work, placed, rows), topics);
    }
    memcpy(sum, topics, sizeof scene->sum[placed]);
    add_rows(work->tables, rows, rg_name_feature_sentence(work, sentence, placed, rows), sum);
    scene->sentence[placed] = sentence;
    return sum;
}

/* What the features of the unit come to; kept for the second look. */
static void emissions(name_work *work, const name_island *island, size_t at, bool again, scores out) {
    const name_unit *u = &work->units.at[island->first + at];
    uint32_t rows[NAME_FEATURES_MAX];
    int16_t *kept = work->again.sums[island->first + at], sum[NAME_ROW] = {0};
    if (again) {
        memcpy(sum, kept, sizeof sum);
        add_rows(work->tables, rows, rg_name_again_list(work, island, at, rows), sum);
    } else {
        if (u->kind == NAME_CAPITAL) memcpy(sum, scene_sum(work, island->sentence, u->place != 0), sizeof sum);
        add_rows(work->tables, rows, rg_name_feature_list(work, island, at, rows), sum);
        memcpy(kept, sum, sizeof sum);
    }
    for (size_t l = 0; l < NAME_LABELS; l++) out[l] = sum[l];
}

static void take_best(const signed char *turns, const scores before, size_t from, size_t to, int32_t *best, uint8_t *back) {
    int32_t score = before[from] + turns[NAME_ROW * from + to];
    if (score <= *best) return;
    *best = score;
    *back = (uint8_t)from;
}

/* One step of the best path: a name goes on (even labels) only behind its own type; everything else follows anything. */
static void step(const signed char *turns, const scores before, const scores emit, scores next, uint8_t back[NAME_LABELS]) {
    for (size_t l = 0; l < NAME_LABELS; l++) {
        bool goes_on = l && l % 2 == 0;
        next[l] = INT32_MIN / 2;
        back[l] = 0;
        for (size_t p = goes_on ? l - 1 : 0, end = goes_on ? l + 1 : NAME_LABELS; p < end; p++) take_best(turns, before, p, l, &next[l], &back[l]);
        next[l] += emit[l];
    }
}

static void start(const signed char *edge, const scores emit, scores first) {
    for (size_t l = 0; l < NAME_LABELS; l++) first[l] = l && l % 2 == 0 ? INT32_MIN / 2 : edge[l] + emit[l];
}

static void label(name_work *work, const name_island *island, bool again) {
    const signed char *turns = work->tables->weights;
    name_unit *units = &work->units.at[island->first];
    scores score, next, emit;
    uint8_t back[NAME_ISLAND_MAX * 2][NAME_LABELS];
    size_t count = island->count < NAME_ISLAND_MAX * 2 ? island->count : NAME_ISLAND_MAX * 2, label = 0;
    emissions(work, island, 0, again, emit);
    start(turns + NAME_ROW * NAME_LABELS, emit, score);
    for (size_t i = 1; i < count; i++) {
        emissions(work, island, i, again, emit);
        step(turns, score, emit, next, back[i]);
        memcpy(score, next, sizeof score);
    }
    for (size_t l = 1; l < NAME_LABELS; l++)
        if (score[l] > score[label]) label = l;
    for (size_t i = count; i-- > 0;) {
        units[i].label = (uint8_t)label;
        if (i) label = back[i][label];
    }
}

void rg_name_model_look(name_work *work, bool again) {
    if (!again) work->again.sums = rg_arena_raw(work->arena, (work->units.n + 1) * sizeof *work->again.sums);
    for (size_t i = 0; i < work->islands.n; i++) label(work, &work->islands.at[i], again);
}

void rg_name_model_label(name_work *work) {
    rg_name_model_look(work, false);
    rg_name_again_gather(work);
    rg_name_model_look(work, true);
}
