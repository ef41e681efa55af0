/* cluster_learn.c: sort the commonest words of a text into classes by their neighbours (data/lang/en/clusters.bin, src/engine/read/cluster.c).
 *
 *     cluster_learn OUT FILE      FILE in the form of tools/name_corpus.py
 *
 * A word moves to the class where the classes of neighbours tell most of each other (Kneser and Ney 1993, Martin, Liermann, Ney 1998), until few
 * move; then the classes are joined by twos, those first that lose least (Brown et al. 1992), so that the first bits of a class's path tell wider
 * classes. Deterministic. tools/train_clusters.sh runs it.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "engine/read/cluster.h"
#include "engine/read/name_int.h"

enum { WORDS = 20000, CLASSES = RG_CLUSTER_CLASSES, REST = WORDS, EDGE = WORDS + 1, ALL = WORDS + 2, SIDES = CLASSES + 2, ROUNDS = 12, LOGS = 1 << 22 };

typedef struct neighbour { uint32_t to, n; } neighbour;
typedef struct links { neighbour *at; size_t *start; } links; /* of word w: at[start[w] .. start[w + 1]) */

static double logs[LOGS]; /* n log n */
static double pairs[SIDES][SIDES], sums[SIDES]; /* how often a class stands before another; at all */
static uint32_t class_of[ALL];
static double count_of[ALL];
static uint32_t path[CLASSES];

static double xlogx(double n) { return n < 1 ? 0 : n < LOGS ? logs[(size_t)n] : n * log(n); }

/* ---- reading --------------------------------------------------------------------------------------------------- */

typedef struct word { uint32_t key; size_t n, first; } word; /* first: when it was first met */
typedef struct corpus {
    rg_arena *arena;
    rg_map seen;
    RG_VEC(word) words;
    RG_VEC(uint32_t) tokens; /* indexes of words; EDGE_TOKEN between sentences */
} corpus;

static const uint32_t EDGE_TOKEN = UINT32_MAX;

static void read_token(corpus *c, const rg_token *t) {
    uint32_t key = t->kind == RG_NUMBER ? (uint32_t)t->fold.len : rg_cluster_key(name_hash(2166136261u, t->fold), t->flags);
    rg_text bytes = {(const char *)&key, sizeof key};
    size_t at = rg_map_get(&c->seen, bytes);
    if (at == RG_NONE) {
        char *kept = rg_arena_alloc(c->arena, sizeof key);
        memcpy(kept, &key, sizeof key);
        at = c->words.n;
        rg_map_put(&c->seen, (rg_text){kept, sizeof key}, at);
        *rg_vec_push(c->arena, &c->words) = (word){key, 0, at};
    }
    c->words.at[at].n++;
    *rg_vec_push(c->arena, &c->tokens) = (uint32_t)at;
}

static void read_line(corpus *c, rg_arena *scratch, const rg_language *language, rg_text line) {
    rg_block block = {{0, line.len}, false, false};
    rg_reading r = {.text = line, .language = language, .blocks = &block, .block_count = 1};
    rg_token_read(scratch, &r);
    for (size_t s = 0; s < r.sentences.n; s++) {
        for (size_t i = r.sentences.at[s].first; i < r.sentences.at[s].last; i++) read_token(c, &r.tokens.at[i]);
        *rg_vec_push(c->arena, &c->tokens) = EDGE_TOKEN;
    }
    rg_arena_clear(scratch);
}

static void read_file(corpus *c, const rg_language *language, const char *file) {
    FILE *f = fopen(file, "rb");
    if (!f) exit((perror(file), 4));
    rg_arena *scratch = rg_arena_under(c->arena);
    char *line = NULL;
    size_t room = 0;
    for (ssize_t n; (n = getline(&line, &room, f)) > 0;)
        if (n > 5 && line[0] == 'B') read_line(c, scratch, language, (rg_text){line + 4, (size_t)n - 5});
    free(line);
    fclose(f);
}

static int by_count(const void *a, const void *b) {
    const word *x = a, *y = b;
    return x->n != y->n ? (x->n < y->n) - (x->n > y->n) : (x->first > y->first) - (x->first < y->first);
}

/* Sorts the words, commonest first, and makes the tokens numbers of them. */
static void rank(corpus *c) {
    uint32_t *rank = RG_ARRAY(c->arena, uint32_t, c->words.n);
    qsort(c->words.at, c->words.n, sizeof(word), by_count);
    for (size_t i = 0; i < c->words.n; i++) rank[c->words.at[i].first] = i < WORDS ? (uint32_t)i : REST;
    for (size_t i = 0; i < c->tokens.n; i++) c->tokens.at[i] = c->tokens.at[i] == EDGE_TOKEN ? EDGE : rank[c->tokens.at[i]];
}

static int by_number(const void *a, const void *b) {
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return (x > y) - (x < y);
}

/* The neighbours of each word: behind it, or before it where `back`. */
static links neighbours(const corpus *c, bool back) {
    size_t n = c->tokens.n - 1, k = 0;
    uint64_t *both = malloc(n * sizeof *both);
    links l = {malloc(n * sizeof(neighbour)), calloc(ALL + 1, sizeof(size_t))};
    if (!both || !l.at || !l.start) exit((perror("cluster_learn"), 4));
    for (size_t i = 0; i < n; i++) both[i] = (uint64_t)c->tokens.at[i + back] << 32 | c->tokens.at[i + !back];
    qsort(both, n, sizeof *both, by_number);
    for (size_t i = 0, j; i < n; i = j, k++) {
        for (j = i; j < n && both[j] == both[i]; j++) continue;
        l.at[k] = (neighbour){(uint32_t)both[i], (uint32_t)(j - i)};
        l.start[(both[i] >> 32) + 1] = k + 1;
    }
    for (size_t w = 0; w < ALL; w++)
        if (l.start[w + 1] < l.start[w]) l.start[w + 1] = l.start[w];
    free(both);
    return l;
}

/* ---- exchange -------------------------------------------------------------------------------------------------- */

typedef struct around { double with[SIDES]; uint32_t list[SIDES]; size_t n; } around; /* classes beside a word */

static double look(const links *l, size_t w, around *a) {
    double self = 0;
    memset(a, 0, sizeof *a);
    for (size_t i = l->start[w]; i < l->start[w + 1]; i++) {
        uint32_t to = class_of[l->at[i].to];
        if (l->at[i].to == w) self = l->at[i].n;
        else if ((a->with[to] += l->at[i].n) == l->at[i].n) a->list[a->n++] = to;
    }
    return self;
}

static void put(size_t w, uint32_t c, const around *behind, const around *before, double self, double sign) {
    for (size_t i = 0; i < behind->n; i++) pairs[c][behind->list[i]] += sign * behind->with[behind->list[i]];
    for (size_t i = 0; i < before->n; i++) pairs[before->list[i]][c] += sign * before->with[before->list[i]];
    pairs[c][c] += sign * self;
    sums[c] += sign * count_of[w];
}

/* What the word would add to the classes' knowledge of each other in class `c`. */
static double gain(size_t w, uint32_t c, const around *behind, const around *before, double self) {
    double d = -2 * (xlogx(sums[c] + count_of[w]) - xlogx(sums[c]));
    for (size_t i = 0; i < behind->n; i++) {
        uint32_t q = behind->list[i];
        if (q != c) d += xlogx(pairs[c][q] + behind->with[q]) - xlogx(pairs[c][q]);
    }
    for (size_t i = 0; i < before->n; i++) {
        uint32_t q = before->list[i];
        if (q != c) d += xlogx(pairs[q][c] + before->with[q]) - xlogx(pairs[q][c]);
    }
    return d + xlogx(pairs[c][c] + behind->with[c] + before->with[c] + self) - xlogx(pairs[c][c]);
}

static bool move(size_t w, const links *behind, const links *before) {
    static around after, ahead;
    uint32_t from = class_of[w], best = from;
    double self = look(behind, w, &after);
    look(before, w, &ahead);
    put(w, from, &after, &ahead, self, -1);
    double most = gain(w, from, &after, &ahead, self);
    for (uint32_t c = 0; c < CLASSES; c++) {
        double g = gain(w, c, &after, &ahead, self);
        if (g > most + 1e-9) most = g, best = c;
    }
    put(w, best, &after, &ahead, self, 1);
    class_of[w] = best;
    return best != from;
}

static void exchange(const links *behind, const links *before) {
    for (uint32_t w = 0; w < ALL; w++) {
        class_of[w] = w == REST ? CLASSES : w == EDGE ? CLASSES + 1 : w % CLASSES;
        for (size_t i = behind->start[w]; i < behind->start[w + 1]; i++) count_of[w] += behind->at[i].n;
    }
    for (uint32_t w = 0; w < ALL; w++) {
        sums[class_of[w]] += count_of[w];
        for (size_t i = behind->start[w]; i < behind->start[w + 1]; i++) pairs[class_of[w]][class_of[behind->at[i].to]] += behind->at[i].n;
    }
    for (int round = 0; round < ROUNDS; round++) {
        size_t moved = 0;
        for (size_t w = 0; w < WORDS; w++) moved += move(w, behind, before);
        fprintf(stderr, "round %d: %zu words moved\n", round + 1, moved);
        if (moved < WORDS / 200) return;
    }
}

/* ---- joining --------------------------------------------------------------------------------------------------- */

static double loss_with(size_t a, size_t b, size_t q) {
    return xlogx(pairs[a][q]) + xlogx(pairs[b][q]) - xlogx(pairs[a][q] + pairs[b][q]) + xlogx(pairs[q][a]) + xlogx(pairs[q][b]) - xlogx(pairs[q][a] + pairs[q][b]);
}

/* What is lost when two classes become one: with the others, and with themselves. */
static double loss_others(size_t a, size_t b, const bool *gone) {
    double d = 0;
    for (size_t q = 0; q < SIDES; q++)
        if (q != a && q != b && !gone[q]) d += loss_with(a, b, q);
    return d;
}

static double loss_selves(size_t a, size_t b) {
    return xlogx(pairs[a][a]) + xlogx(pairs[a][b]) + xlogx(pairs[b][a]) + xlogx(pairs[b][b]) - xlogx(pairs[a][a] + pairs[a][b] + pairs[b][a] + pairs[b][b]) -
           2 * (xlogx(sums[a]) + xlogx(sums[b]) - xlogx(sums[a] + sums[b]));
}

static double lost[CLASSES][CLASSES]; /* loss_others of a < b */

static void join(size_t a, size_t b, bool *gone) {
    for (size_t p = 0; p < CLASSES; p++)
        for (size_t q = p + 1; q < CLASSES; q++)
            if (!gone[p] && !gone[q] && p != a && q != a && p != b && q != b) lost[p][q] -= loss_with(p, q, a) + loss_with(p, q, b);
    for (size_t q = 0; q < SIDES; q++) pairs[a][q] += pairs[b][q], pairs[b][q] = 0;
    for (size_t q = 0; q < SIDES; q++) pairs[q][a] += pairs[q][b], pairs[q][b] = 0;
    sums[a] += sums[b];
    gone[b] = true;
    for (size_t p = 0; p < CLASSES; p++)
        for (size_t q = p + 1; q < CLASSES; q++)
            if (!gone[p] && !gone[q]) lost[p][q] = p == a || q == a ? loss_others(p, q, gone) : lost[p][q] + loss_with(p, q, a);
}

/* Paths: a leading 1, then a bit for each joining above the class, the widest first. */
static void find_paths(void) {
    static bool gone[SIDES];
    static uint32_t root[CLASSES], length[CLASSES];
    for (uint32_t c = 0; c < CLASSES; c++) root[c] = c;
    for (size_t p = 0; p < CLASSES; p++)
        for (size_t q = p + 1; q < CLASSES; q++) lost[p][q] = loss_others(p, q, gone);
    for (size_t step = 1; step < CLASSES; step++) {
        size_t a = 0, b = 0;
        double least = HUGE_VAL;
        for (size_t p = 0; p < CLASSES; p++)
            for (size_t q = p + 1; q < CLASSES; q++) {
                double d = gone[p] || gone[q] ? HUGE_VAL : lost[p][q] + loss_selves(p, q);
                if (d < least) least = d, a = p, b = q;
            }
        join(a, b, gone);
        for (size_t c = 0; c < CLASSES; c++) {
            if (root[c] != a && root[c] != b) continue;
            path[c] |= (uint32_t)(root[c] == b) << length[c]++;
            root[c] = (uint32_t)a;
        }
    }
    for (size_t c = 0; c < CLASSES; c++) path[c] |= 1u << length[c];
}

/* ---- the whole ------------------------------------------------------------------------------------------------- */

static void write16(FILE *f, unsigned n) { fputc((int)(n & 255), f), fputc((int)(n >> 8 & 255), f); }

static int by_key(const void *a, const void *b) { return by_number(&(uint64_t){((const word *)a)->key}, &(uint64_t){((const word *)b)->key}); }

/* The form told in cluster.c. `first` is a word's rank by now. */
static void write_out(corpus *c, const char *file) {
    FILE *f = fopen(file, "wb");
    if (!f) exit((perror(file), 4));
    for (size_t i = 0; i < WORDS; i++) c->words.at[i].first = i;
    qsort(c->words.at, WORDS, sizeof(word), by_key);
    for (size_t k = 0; k < CLASSES; k++) write16(f, path[k]), write16(f, path[k] >> 16);
    for (size_t b = 0, i = 0; b <= RG_CLUSTER_BUCKETS; b++) {
        while (i < WORDS && c->words.at[i].key >> RG_CLUSTER_SHIFT < b) i++;
        write16(f, (unsigned)i);
    }
    for (size_t i = 0; i < WORDS; i++) write16(f, c->words.at[i].key & 0xffff), write16(f, class_of[c->words.at[i].first]);
    if (fclose(f)) exit((perror(file), 4));
}

int main(int argc, char **argv) {
    if (argc != 3) return fputs("usage: cluster_learn OUT FILE\n", stderr), 2;
    rg_arena *arena = rg_arena_new(NULL);
    corpus c = {.arena = arena, .seen = rg_map_in(arena)};
    for (size_t i = 1; i < LOGS; i++) logs[i] = (double)i * log((double)i);
    read_file(&c, rg_language_of(arena, RG_TEXT("en"), RG_READ_ALL), argv[2]);
    rank(&c);
    fprintf(stderr, "%zu words, %zu tokens\n", c.words.n, c.tokens.n);
    links behind = neighbours(&c, false), before = neighbours(&c, true);
    exchange(&behind, &before);
    find_paths();
    write_out(&c, argv[1]);
    rg_arena_free(arena);
    return 0;
}
