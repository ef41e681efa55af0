/* name_learn.c: learn the weights of names (src/engine/read/name_model.c) from marked text.
 *
 *     name_learn learn WEIGHTS.out [--every-second] FILE... [--apart FILE...]
 *                                            write weights; with --every-second, from documents 0, 2, 4, ... of each file. Behind --apart stand
 *                                            texts that are marked by somewhat other rules: what is theirs alone is learnt and forgotten
 *     name_learn bound FILE...               print the names that labels can reach, in the same form
 *     name_learn tag WEIGHTS|- FILE...       print the names found: N lines under the D and B lines of the input; - = built-in weights
 *
 * Files are in the form of tools/name_corpus.py. The model is a linear-chain conditional random field (Lafferty, McCallum, Pereira 2001) over
 * islands, trained by AdaGrad with an L2 pull; the mean of several is rounded to bytes. One set of weights serves both looks (name_again.c): a part of
 * the steps do not see what only the second sees. Texts apart have features of their own, after Daumé 2007. Deterministic. tools/train_names.sh
 * runs it.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/os.h"
#include "engine/read/name_int.h"

enum { ROWS = 1 << NAME_ROWS_BITS, ROWS_MAX = NAME_FEATURES_MAX + 2 * NAME_SCENE_MAX + NAME_AGAIN_MAX + 2, PARTS = 4 };
static const int EPOCHS = 20, PASSES = 20, PART_PASSES = 2; /* PASSES: models whose mean is taken, each from its own chances */
static const double RATE = 0.5, PULL = 1e-3, KEEP = 0.3; /* KEEP: share of the features seen at each step */
static const double LEAN = 0.3; /* how much names are favoured: marked text leads to fewer than there are */
static const double WORKS = 0.5; /* and how much works are not */
static const double AGAIN = 0.6; /* share of the steps that see what the second look sees */
static const double SCALE = 24;

typedef struct mark {
    size_t start, end;
    int type; /* rg_name_type; 5 = "other" */
} mark;

typedef struct document {
    rg_text name;
    bool apart;
    rg_reading reading;
    RG_VEC(rg_block) blocks;
    RG_VEC(mark) marks;
    name_work work;
} document;

typedef struct item { /* one unit of training */
    uint32_t *rows;
    size_t n, again; /* the last of them are the second look's */
    uint8_t gold;
} item;

typedef struct chain {
    item *items;
    size_t n;
} chain;

/* ---- reading the corpus ---------------------------------------------------------------------------------------- */

static int type_of(rg_text word) {
    static const char *const names[] = {"person", "place", "group", "event", "work", "other"};
    for (int i = 0; i < 6; i++)
        if (rg_text_same(word, rg_text_of(names[i]))) return i;
    return 5;
}

static rg_text line_of(rg_text *rest) {
    const char *end = memchr(rest->ptr, '\n', rest->len);
    size_t n = end ? (size_t)(end - rest->ptr) : rest->len;
    rg_text line = {rest->ptr, n};
    *rest = (rg_text){rest->ptr + n + (end != NULL), rest->len - n - (end != NULL)};
    return line;
}

/* Reads the documents of a file; a document's text is the stretch of the file from its name on, blocks being its B lines. */
static size_t read_file(rg_arena *arena, const rg_language *language, const char *path, document **out) {
    FILE *f = fopen(path, "rb");
    if (!f) exit((perror(path), 4));
    rg_buf text = rg_buf_in(arena);
    static char block[1 << 16];
    for (size_t n; (n = fread(block, 1, sizeof block, f)) > 0;) rg_buf_add(&text, (rg_text){block, n});
    fclose(f);
    RG_VEC(document) documents = {0};
    rg_text rest = rg_buf_text(&text);
    while (rest.len) {
        rg_text line = line_of(&rest);
        size_t at = documents.n ? (size_t)(line.ptr - documents.at[documents.n - 1].name.ptr) : 0;
        if (line.len > 2 && line.ptr[0] == 'D') {
            document *d = rg_vec_push(arena, &documents);
            d->name = (rg_text){line.ptr + 2, line.len - 2};
        } else if (line.len > 4 && line.ptr[0] == 'B' && documents.n) {
            document *d = &documents.at[documents.n - 1];
            *rg_vec_push(arena, &d->blocks) = (rg_block){{at + 4, at + line.len}, line.ptr[2] == '1', false};
        } else if (line.len > 4 && line.ptr[0] == 'N' && documents.n) {
            document *d = &documents.at[documents.n - 1];
            unsigned long start, end;
            char word[16];
            if (sscanf(line.ptr, "N %lu %lu %15s", &start, &end, word) != 3) continue;
            size_t base = d->blocks.at[d->blocks.n - 1].span.start;
            *rg_vec_push(arena, &d->marks) = (mark){base + start, base + end, type_of(rg_text_of(word))};
        }
    }
    for (size_t i = 0; i < documents.n; i++) {
        document *d = &documents.at[i];
        const char *end = i + 1 < documents.n ? documents.at[i + 1].name.ptr : rest.ptr;
        d->reading = (rg_reading){.text = {d->name.ptr, (size_t)(end - d->name.ptr)}, .language = language, .blocks = d->blocks.at, .block_count = d->blocks.n};
    }
    *out = documents.at;
    return documents.n;
}

/* As far as the model's features. */
static void prepare(rg_arena *arena, document *d) {
    rg_token_read(arena, &d->reading);
    rg_when_read(arena, &d->reading, NULL);
    rg_name_prepare(arena, &d->reading, &d->work);
}

/* ---- gold labels ----------------------------------------------------------------------------------------------- */

static int gold_type(const name_unit *units, size_t first, size_t last, int type) {
    uint32_t all = ~0u, last_words = units[last - 1].words;
    for (size_t i = first; i < last; i++) all &= units[i].words;
    if (type == 5 && last == first + 1 && all & NAME_PEOPLE) return RG_NAME_GROUP;
    if (type == 5 && last == first + 1 && all & (NAME_NATION | NAME_LANGUAGE | NAME_CALENDAR)) return -1;
    if (type == 5) return last_words & NAME_EVENT || units[first].words & NAME_EVENT_MOD ? RG_NAME_EVENT : RG_NAME_WORK;
    if (type == RG_NAME_PERSON && last == first + 1 && all & NAME_PEOPLE) return RG_NAME_GROUP;
    return type;
}

static void set_gold(const document *d, const name_island *island, uint8_t *gold) {
    const name_unit *units = &d->work.units.at[island->first];
    const rg_token *tokens = d->reading.tokens.at;
    memset(gold, 0, island->count);
    size_t low = 0;
    while (low < d->marks.n && d->marks.at[low].end <= tokens[units[0].first].span.start) low++;
    for (size_t i = 0; i < island->count;) {
        size_t start = tokens[units[i].first].span.start, end = i;
        while (low < d->marks.n && d->marks.at[low].end <= start) low++;
        if (low == d->marks.n || d->marks.at[low].start > start) {
            i++;
            continue;
        }
        while (end < island->count && tokens[units[end].first].span.start < d->marks.at[low].end) end++;
        int type = gold_type(units, i, end, d->marks.at[low].type);
        for (size_t k = i; type >= 0 && k < end; k++) gold[k] = (uint8_t)(2 * type + (k == i ? 1 : 2));
        i = end;
    }
}

/* All features of a unit, those it shares with its sentence among them. */
static size_t rows_of(const document *d, const name_island *island, size_t at, uint32_t rows[ROWS_MAX]) {
    enum { APART = 400 };
    const name_unit *u = &d->work.units.at[island->first + at];
    size_t n = rg_name_feature_list(&d->work, island, at, rows);
    if (d->apart) {
        rows[n++] = rg_name_feature_row(APART, 0, 0);
        rows[n++] = rg_name_feature_row(APART + 1, u->kind, at == 0 && island->opens);
    }
    if (u->kind != NAME_CAPITAL) return n;
    n += rg_name_feature_sentence(&d->work, island->sentence, u->place, rows + n);
    return n + rg_name_feature_topics(&d->work, u->place, rows + n);
}

static chain chain_of(rg_arena *arena, const document *d, const name_island *island) {
    chain c = {RG_ARRAY(arena, item, island->count), island->count};
    uint8_t gold[NAME_ISLAND_MAX * 2];
    uint32_t rows[ROWS_MAX];
    set_gold(d, island, gold);
    for (size_t i = 0; i < c.n; i++) {
        item *it = &c.items[i];
        it->n = rows_of(d, island, i, rows);
        if (d->work.again.uses) it->again = rg_name_again_list(&d->work, island, i, rows + it->n);
        it->n += it->again;
        it->rows = rg_arena_alloc(arena, it->n * sizeof *rows);
        memcpy(it->rows, rows, it->n * sizeof *rows);
        it->gold = gold[i];
    }
    return c;
}

/* ---- the model ------------------------------------------------------------------------------------------------- */

static double weight[ROWS][NAME_LABELS], weight_sum[ROWS][NAME_LABELS];
static double turn[NAME_LABELS + 1][NAME_LABELS], turn_sum[NAME_LABELS + 1][NAME_LABELS];
static double weight_mean[ROWS][NAME_LABELS], turn_mean[NAME_LABELS + 1][NAME_LABELS];

static bool allowed(size_t from, size_t to) { return to == 0 || to % 2 == 1 || from == to || from == to - 1; }

static double log_add(double a, double b) {
    if (a < b) return log_add(b, a);
    return b < -1e8 ? a : a + log1p(exp(b - a));
}

typedef double scores[NAME_ISLAND_MAX * 2][NAME_LABELS];

static double forward(const chain *c, scores emit, scores f) {
    for (size_t i = 0; i < c->n; i++)
        for (size_t l = 0; l < NAME_LABELS; l++) {
            emit[i][l] = 0;
            for (size_t k = 0; k < c->items[i].n; k++) emit[i][l] += weight[c->items[i].rows[k]][l];
            f[i][l] = -1e9;
            if (!i) f[i][l] = allowed(0, l) ? turn[NAME_LABELS][l] : -1e9;
            for (size_t p = 0; i && p < NAME_LABELS; p++)
                if (allowed(p, l)) f[i][l] = log_add(f[i][l], f[i - 1][p] + turn[p][l]);
            f[i][l] += emit[i][l];
        }
    double z = -1e9;
    for (size_t l = 0; l < NAME_LABELS; l++) z = log_add(z, f[c->n - 1][l]);
    return z;
}

static void backward(const chain *c, scores emit, scores b) {
    for (size_t l = 0; l < NAME_LABELS; l++) b[c->n - 1][l] = 0;
    for (size_t i = c->n - 1; i-- > 0;)
        for (size_t l = 0; l < NAME_LABELS; l++) {
            b[i][l] = -1e9;
            for (size_t q = 0; q < NAME_LABELS; q++)
                if (allowed(l, q)) b[i][l] = log_add(b[i][l], turn[l][q] + emit[i + 1][q] + b[i + 1][q]);
        }
}

static void move(double *w, double *sum, double gradient) {
    double g = gradient - PULL * *w;
    *sum += g * g;
    *w += RATE * g / sqrt(1 + *sum);
}

static double learn_chain(const chain *c) {
    static scores emit, f, b;
    double z = forward(c, emit, f), gold = 0;
    backward(c, emit, b);
    for (size_t i = 0; i < c->n; i++) {
        uint8_t g = c->items[i].gold;
        gold += emit[i][g] + (i ? turn[c->items[i - 1].gold][g] : turn[NAME_LABELS][g]);
        for (size_t l = 0; l < NAME_LABELS; l++) {
            double p = exp(f[i][l] + b[i][l] - z), gradient = (g == l) - p;
            if (fabs(gradient) < 1e-4) continue;
            for (size_t k = 0; k < c->items[i].n; k++) {
                uint32_t row = c->items[i].rows[k];
                move(&weight[row][l], &weight_sum[row][l], gradient);
            }
            if (!i) move(&turn[NAME_LABELS][l], &turn_sum[NAME_LABELS][l], gradient);
        }
    }
    for (size_t i = 1; i < c->n; i++)
        for (size_t p = 0; p < NAME_LABELS; p++)
            for (size_t l = 0; l < NAME_LABELS; l++) {
                if (!allowed(p, l)) continue;
                double both = exp(f[i - 1][p] + turn[p][l] + emit[i][l] + b[i][l] - z);
                move(&turn[p][l], &turn_sum[p][l], (c->items[i - 1].gold == p && c->items[i].gold == l) - both);
            }
    return z - gold;
}

static double chance(uint64_t *state) {
    *state ^= *state << 13, *state ^= *state >> 7, *state ^= *state << 17;
    return (double)(*state >> 40) / (1 << 24);
}

/* The chain with some of its features dropped, so that no word is learnt by heart (Hinton et al. 2012). */
static chain thinned(const chain *c, uint64_t *state) {
    static item items[NAME_ISLAND_MAX * 2];
    static uint32_t rows[NAME_ISLAND_MAX * 2][ROWS_MAX];
    bool again = chance(state) < AGAIN;
    for (size_t i = 0; i < c->n; i++) {
        items[i] = (item){rows[i], 0, 0, c->items[i].gold};
        for (size_t k = 0, n = c->items[i].n - (again ? 0 : c->items[i].again); k < n; k++) {
            if (chance(state) < KEEP) rows[i][items[i].n++] = c->items[i].rows[k];
        }
    }
    return (chain){items, c->n};
}

static signed char *put_row(signed char *to, const double *row, double scale, int most) {
    for (size_t l = 0; l < NAME_ROW; l++) {
        double v = l < NAME_LABELS ? floor(row[l] * scale + 0.5) : 0;
        *to++ = (signed char)(v > most ? most : v < -most ? -most : v);
    }
    return to;
}

/* The mean of what the second half of the epochs came to: less led by the last of the text. */
static void add_mean(int n) {
    for (size_t r = 0; r < ROWS; r++)
        for (size_t l = 0; l < NAME_LABELS; l++) weight_mean[r][l] += (weight[r][l] - weight_mean[r][l]) / n;
    for (size_t p = 0; p <= NAME_LABELS; p++)
        for (size_t l = 0; l < NAME_LABELS; l++) turn_mean[p][l] += (turn[p][l] - turn_mean[p][l]) / n;
}

/* The mean as the engine reads it. */
static void put_weights(signed char to[NAME_WEIGHTS_SIZE]) {
    for (size_t p = 0; p <= NAME_LABELS; p++) turn_mean[p][0] -= LEAN, turn_mean[p][1 + 2 * RG_NAME_WORK] -= WORKS;
    for (size_t p = 0; p <= NAME_LABELS; p++) to = put_row(to, turn_mean[p], SCALE, 127);
    for (size_t r = 0; r < ROWS; r++) to = put_row(to, weight_mean[r], SCALE * KEEP, NAME_WEIGHT_MOST);
}

/* One model from nothing; its weights are added to the mean. */
static void learn_once(chain *chains, size_t n, int pass) {
    uint64_t state = 88172645463325252u + (uint64_t)pass * 77777777777u;
    memset(weight, 0, sizeof weight), memset(weight_sum, 0, sizeof weight_sum);
    memset(turn, 0, sizeof turn), memset(turn_sum, 0, sizeof turn_sum);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
        double loss = 0;
        for (size_t i = n; i > 1; i--) {
            state ^= state << 13, state ^= state >> 7, state ^= state << 17;
            size_t j = (size_t)(state % i);
            chain swap = chains[i - 1];
            chains[i - 1] = chains[j];
            chains[j] = swap;
        }
        for (size_t i = 0; i < n; i++) {
            chain part = thinned(&chains[i], &state);
            loss += learn_chain(&part);
        }
        if (epoch >= EPOCHS / 2) add_mean(pass * (EPOCHS - EPOCHS / 2) + epoch - EPOCHS / 2 + 1);
        if (epoch + 1 == EPOCHS) fprintf(stderr, "model %d: %zu islands, loss %.4f\n", pass + 1, n, loss / (double)n);
    }
}

static const rg_language *with_weights(rg_arena *arena, const rg_language *language, const signed char *weights) {
    rg_language *copy = RG_NEW(arena, rg_language);
    name_tables *tables = RG_NEW(arena, name_tables);
    *copy = *language;
    *tables = *language->name;
    tables->weights = weights;
    copy->name = tables;
    return copy;
}

/* Weights from the documents that are not of the part; of all where it is PARTS. */
static const signed char *learn_from(rg_arena *arena, const document *documents, size_t n, size_t part, int passes) {
    RG_VEC(chain) chains = {0};
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; i % PARTS != part && j < documents[i].work.islands.n; j++)
            *rg_vec_push(arena, &chains) = chain_of(arena, &documents[i], &documents[i].work.islands.at[j]);
    memset(weight_mean, 0, sizeof weight_mean), memset(turn_mean, 0, sizeof turn_mean);
    for (int pass = 0; pass < passes; pass++) learn_once(chains.at, chains.n, pass);
    signed char *weights = rg_arena_alloc(arena, NAME_WEIGHTS_SIZE);
    put_weights(weights);
    return weights;
}

/* The second look learns from what a first look finds in documents that it has not learnt from. */
static void look_first(rg_arena *arena, document *documents, size_t n) {
    const signed char *weights[PARTS];
    for (size_t part = 0; part < PARTS; part++) weights[part] = learn_from(arena, documents, n, part, PART_PASSES);
    for (size_t i = 0; i < n; i++) {
        documents[i].work.tables = with_weights(arena, documents[i].reading.language, weights[i % PARTS])->name;
        rg_name_model_look(&documents[i].work, false);
        rg_name_again_gather(&documents[i].work);
    }
}

static void learn(rg_arena *arena, const rg_language *language, int count, char **files, size_t every, const char *out) {
    RG_VEC(document) documents = {0};
    bool apart = false;
    for (int k = 0; k < count; k++) {
        document *found;
        bool flag = strcmp(files[k], "--apart") == 0;
        size_t n = flag ? 0 : read_file(arena, language, files[k], &found);
        apart = apart || flag;
        for (size_t i = 0; i < n; i += every) {
            document *d = rg_vec_push(arena, &documents);
            *d = found[i];
            d->apart = apart;
        }
    }
    for (size_t i = 0; i < documents.n; i++) prepare(arena, &documents.at[i]);
    look_first(arena, documents.at, documents.n);
    const signed char *weights = learn_from(arena, documents.at, documents.n, PARTS, PASSES);
    FILE *f = fopen(out, "wb");
    if (!f || fwrite(weights, 1, NAME_WEIGHTS_SIZE, f) != NAME_WEIGHTS_SIZE || fclose(f)) exit((perror(out), 4));
}

/* ---- tagging --------------------------------------------------------------------------------------------------- */

static void tag(rg_arena *arena, const rg_language *language, const char *path) {
    document *documents;
    size_t n = read_file(arena, language, path, &documents);
    for (size_t i = 0; i < n; i++) {
        rg_reading *r = &documents[i].reading;
        prepare(arena, &documents[i]);
        rg_name_read(arena, r);
        printf("D %.*s\n", RG_TEXT_ARG(documents[i].name));
        for (size_t b = 0, k = 0; b < r->block_count; b++) {
            rg_span block = r->blocks[b].span;
            printf("B %d %.*s\n", r->blocks[b].heading, RG_TEXT_ARG(rg_text_cut(r->text, block)));
            for (; k < r->names.n && r->names.at[k].span.start < block.end; k++)
                printf("N %zu %zu %s\n", r->names.at[k].span.start - block.start, r->names.at[k].span.end - block.start,
                       rg_name_type_name(r->names.at[k].type));
        }
    }
}

/* What the marks come to once they are labels: the most that any weights can find. */
static void bound(rg_arena *arena, const rg_language *language, const char *path) {
    document *documents;
    size_t n = read_file(arena, language, path, &documents);
    for (size_t i = 0; i < n; i++) {
        document *d = &documents[i];
        prepare(arena, d);
        printf("D %.*s\n", RG_TEXT_ARG(d->name));
        for (size_t b = 0, k = 0; b < d->blocks.n; b++) {
            rg_span block = d->blocks.at[b].span;
            printf("B %d %.*s\n", d->blocks.at[b].heading, RG_TEXT_ARG(rg_text_cut(d->reading.text, block)));
            for (; k < d->work.islands.n; k++) {
                const name_island *island = &d->work.islands.at[k];
                const name_unit *u = &d->work.units.at[island->first];
                const rg_token *t = d->reading.tokens.at;
                if (t[u[0].first].span.start >= block.end) break;
                uint8_t gold[NAME_ISLAND_MAX * 2];
                set_gold(d, island, gold);
                for (size_t j = 0, e; j < island->count; j = e) {
                    for (e = j + 1; gold[j] && e < island->count && gold[e] && gold[e] % 2 == 0; e++) continue;
                    if (gold[j]) printf("N %zu %zu %s\n", t[u[j].first].span.start - block.start, t[u[e - 1].last - 1].span.end - block.start, rg_name_type_name((rg_name_type)((gold[j] - 1) / 2)));
                }
            }
        }
    }
}

static const rg_language *weights_of(rg_arena *arena, const rg_language *language, const char *path) {
    if (strcmp(path, "-") == 0) return language;
    FILE *f = fopen(path, "rb");
    signed char *bytes = rg_arena_alloc(arena, NAME_WEIGHTS_SIZE);
    if (!f || fread(bytes, 1, NAME_WEIGHTS_SIZE, f) != NAME_WEIGHTS_SIZE) exit((perror(path), 4));
    fclose(f);
    return with_weights(arena, language, bytes);
}

int main(int argc, char **argv) {
    rg_arena *arena = rg_arena_new(NULL);
    const rg_language *language = rg_language_of(arena, RG_TEXT("en"), RG_READ_ALL);
    bool half = argc > 3 && strcmp(argv[3], "--every-second") == 0;
    if (argc > 3 && strcmp(argv[1], "learn") == 0)
        learn(arena, language, argc - 3 - half, argv + 3 + half, half ? 2 : 1, argv[2]);
    else if (argc > 2 && strcmp(argv[1], "bound") == 0)
        for (int i = 2; i < argc; i++) bound(arena, language, argv[i]);
    else if (argc > 3 && strcmp(argv[1], "tag") == 0)
        for (int i = 3; i < argc; i++) tag(arena, weights_of(arena, language, argv[2]), argv[i]);
    else
        return fputs("usage: name_learn learn WEIGHTS.out [--every-second] FILE... [--apart FILE...] | bound FILE... | tag WEIGHTS|- FILE...\n", stderr), 2;
    rg_arena_free(arena);
    return 0;
}
