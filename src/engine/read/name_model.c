/* name_model.c: the best labels of an island under a linear chain model, by Viterbi's algorithm.
 *
 * Each text is looked at twice: the second look adds what the first found elsewhere in the text (name_again.c) to the sums kept from the first.
 * Weights are bytes: rows of NAME_ROW, first the transitions (row p: from label p; row 11: from the island's edge), then the features.
 * They are written by tools/name_learn.c. A language without weights has name_plain.c.
 */
#include <string.h>

#include "engine/read/name_int.h"

typedef int32_t scores[NAME_LABELS];

typedef signed char sixteen __attribute__((vector_size(16)));
typedef int16_t eight __attribute__((vector_size(16))); /* as a register holds them */
typedef uint16_t bits __attribute__((vector_size(16)));
typedef int32_t four __attribute__((vector_size(16)));

enum { BEFORE = sizeof(sixteen) - NAME_ROW, LABEL_FOURS = (NAME_LABELS + 3) / 4, LEAST = INT32_MIN / 2, FORBIDDEN = INT32_MIN / 4 /* no sum of weights comes near it */,
       SURE = 80 /* the second look has changed no label that was ahead by more than 61, of 150,000 */ };

/* A row with the end of the row before it: sixteen weights. */
static sixteen row_at(const signed char *features, uint32_t row) {
    sixteen weights;
    memcpy(&weights, features + (size_t)row * NAME_ROW - BEFORE, sizeof weights);
    return weights;
}

/* Sums of four rows fit a byte (NAME_WEIGHT_MOST), those of a few hundred 16 bits: eight of them stand in the low bytes of a register's numbers,
 * eight in the high ones. */
static void add_rows(const name_tables *tables, const uint32_t *rows, size_t n, int16_t sum[NAME_ROW]) {
    enum { LOW_FIRST = __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__ };
    const signed char *features = tables->weights + NAME_ROW * (NAME_LABELS + 1);
    eight low = {0}, high = {0};
    for (size_t i = 0; i < n;) {
        sixteen some = row_at(features, rows[i++]);
        if (i + 3 <= n) some += row_at(features, rows[i]) + row_at(features, rows[i + 1]) + row_at(features, rows[i + 2]), i += 3;
        low += (eight)((bits)some << 8) >> 8;
        high += (eight)some >> 8;
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

static bool goes_on(size_t label) { return label && label % 2 == 0; }

/* One step of the best path: a name goes on (even labels) only behind its own type; everything else follows anything. Four labels at a time. */
static void step(four turns[NAME_LABELS][LABEL_FOURS], const scores before, const scores emit, scores next, uint8_t back[NAME_LABELS]) {
    for (size_t q = 0; q < LABEL_FOURS; q++) {
        four best = {LEAST, LEAST, LEAST, LEAST}, from = {0};
        for (int p = 0; p < NAME_LABELS; p++) {
            four score = turns[p][q] + before[p], better = score > best;
            best = (score & better) | (best & ~better);
            from = (p & better) | (from & ~better);
        }
        for (size_t l = 4 * q; l < 4 * q + 4 && l < NAME_LABELS; l++) {
            next[l] = best[l % 4] + emit[l];
            back[l] = (uint8_t)from[l % 4];
        }
    }
}

static void start(const signed char *edge, const scores emit, scores first) {
    for (size_t l = 0; l < NAME_LABELS; l++) first[l] = goes_on(l) ? LEAST : edge[l] + emit[l];
}

/* What a step from label p to each other adds. */
static void read_turns(const signed char *weights, four turns[NAME_LABELS][LABEL_FOURS]) {
    for (size_t p = 0; p < NAME_LABELS; p++)
        for (size_t l = 0; l < 4 * LABEL_FOURS; l++) {
            bool allowed = l < NAME_LABELS && (!goes_on(l) || p == l || p + 1 == l);
            turns[p][l / 4][l % 4] = allowed ? weights[NAME_ROW * p + l] : FORBIDDEN;
        }
}

/* By how much the best label goes before all others. */
static int32_t ahead(const scores score, size_t label) {
    int32_t second = LEAST;
    for (size_t l = 0; l < NAME_LABELS; l++)
        if (l != label && score[l] > second) second = score[l];
    return score[label] - second;
}

static void label(name_work *work, four turns[NAME_LABELS][LABEL_FOURS], const name_island *island, bool again) {
    name_unit *units = &work->units.at[island->first];
    scores score, next, emit;
    uint8_t back[NAME_ISLAND_MAX * 2][NAME_LABELS];
    size_t count = island->count < NAME_ISLAND_MAX * 2 ? island->count : NAME_ISLAND_MAX * 2, label = 0;
    if (again && units[0].sure) return;
    emissions(work, island, 0, again, emit);
    start(work->tables->weights + NAME_ROW * NAME_LABELS, emit, score);
    for (size_t i = 1; i < count; i++) {
        emissions(work, island, i, again, emit);
        step(turns, score, emit, next, back[i]);
        memcpy(score, next, sizeof score);
    }
    for (size_t l = 1; l < NAME_LABELS; l++)
        if (score[l] > score[label]) label = l;
    if (count == 1) units[0].sure = ahead(score, label) > SURE;
    for (size_t i = count; i-- > 0;) {
        units[i].label = (uint8_t)label;
        if (i) label = back[i][label];
    }
}

void rg_name_model_look(name_work *work, bool again) {
    if (!again) work->again.sums = rg_arena_raw(work->arena, (work->units.n + 1) * sizeof *work->again.sums);
    four turns[NAME_LABELS][LABEL_FOURS];
    read_turns(work->tables->weights, turns);
    for (size_t i = 0; i < work->islands.n; i++) label(work, turns, &work->islands.at[i], again);
}

void rg_name_model_label(name_work *work) {
    rg_name_model_look(work, false);
    rg_name_again_gather(work);
    rg_name_model_look(work, true);
}
