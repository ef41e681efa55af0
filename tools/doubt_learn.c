/* doubt_learn.c: learn the weights of typed cues of doubt (src/engine/read/doubt.c) from marked text.
 *
 *     doubt_learn learn WEIGHTS.out FILE     write weights learnt from all documents
 *     doubt_learn cross N FILE               print how well each N-th of the documents is read by weights learnt from the others,
 *                                            then its mistakes: "missed" or "more", type, words, sentence
 *
 * FILE is in the form of tools/hedge_corpus.py. The model is multinomial logistic regression over the features of each site and the labels
 * of the sites before it, trained by AdaGrad with an L2 pull; weights are rounded to bytes. Deterministic.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "engine/read/doubt_int.h"

enum { ROWS = 1 << DOUBT_ROWS_BITS };
static const int EPOCHS = 8;
static const double RATE = 0.1, PULL = 4e-3;
static const double SCALE = 24;

typedef struct mark {
    size_t start, end;
    uint8_t label;
} mark;

typedef struct document {
    size_t start; /* in the file: all else is counted from here */
    rg_reading reading;
    RG_VEC(rg_block) blocks; /* its sentences */
    RG_VEC(mark) marks;
} document;

typedef struct item {
    uint32_t *rows;
    size_t n;
    uint8_t gold;
} item;

typedef RG_VEC(item) item_list;
typedef RG_VEC(document) document_list;

/* ---- reading the corpus ---------------------------------------------------------------------------------------- */

static rg_text whole_file(rg_arena *arena, const char *path) {
    FILE *f = fopen(path, "rb");
    if (!f) exit((perror(path), 4));
    rg_buf text = rg_buf_in(arena);
    static char block[1 << 16];
    for (size_t n; (n = fread(block, 1, sizeof block, f)) > 0;) rg_buf_add(&text, (rg_text){block, n});
    fclose(f);
    return rg_buf_text(&text);
}

static uint8_t label_of(rg_text type) {
    for (int t = 0; t <= RG_CUE_INVESTIGATION; t++)
        if (rg_text_same(type, rg_text_of(rg_cue_type_name((rg_cue_type)t)))) return (uint8_t)(t + 1);
    exit((fprintf(stderr, "doubt_learn: cue of no known type: \"%.*s\"\n", RG_TEXT_ARG(type)), 2));
}

static void add_mark(rg_arena *arena, document *d, const char *line) {
    unsigned long start, end;
    char word[16];
    if (sscanf(line, "N %lu %lu %15s", &start, &end, word) != 3) return;
    size_t base = d->blocks.at[d->blocks.n - 1].span.start;
    *rg_vec_push(arena, &d->marks) = (mark){base + start, base + end, label_of(rg_text_of(word))};
}

static document_list read_corpus(rg_arena *arena, const rg_language *language, const char *path) {
    document_list documents = {0};
    rg_text text = whole_file(arena, path);
    for (size_t at = 0, end; at < text.len; at = end + 1) {
        const char *stop = memchr(text.ptr + at, '\n', text.len - at);
        end = stop ? (size_t)(stop - text.ptr) : text.len;
        document *d = documents.n ? &documents.at[documents.n - 1] : NULL;
        if (text.ptr[at] == 'D') rg_vec_push(arena, &documents)->start = at;
        else if (text.ptr[at] == 'B' && d) *rg_vec_push(arena, &d->blocks) = (rg_block){.span = {at + 2 - d->start, end - d->start}};
        else if (text.ptr[at] == 'N' && d) add_mark(arena, d, text.ptr + at);
    }
    for (size_t i = 0; i < documents.n; i++) {
        document *d = &documents.at[i];
        size_t length = d->blocks.n ? d->blocks.at[d->blocks.n - 1].span.end : 0;
        d->reading = (rg_reading){.text = {text.ptr + d->start, length}, .language = language, .blocks = d->blocks.at, .block_count = d->blocks.n};
        rg_token_read(arena, &d->reading);
    }
    return documents;
}

static uint8_t gold_of(const document *d, size_t start, size_t end) {
    for (size_t i = 0; i < d->marks.n; i++)
        if (d->marks.at[i].start == start && d->marks.at[i].end == end) return d->marks.at[i].label;
    return 0;
}

static void gather(rg_arena *arena, document *d, item_list *items) {
    const rg_language *language = d->reading.language;
    doubt_work w = {.reading = &d->reading, .tables = language->doubt, .words = language->clause};
    const rg_token *t = d->reading.tokens.at;
    uint32_t rows[DOUBT_FEATURES_MAX];
    for (; w.sentence < d->reading.sentences.n; w.sentence++) {
        rg_doubt_sites(arena, &w);
        for (size_t i = 0; i < w.sites.n; i++) w.sites.at[i].label = gold_of(d, t[w.sites.at[i].first].span.start, t[w.sites.at[i].last - 1].span.end);
        for (size_t i = 0; i < w.sites.n; i++) {
            if (rg_doubt_covered(&w, i)) continue;
            item *it = rg_vec_push(arena, items);
            it->n = rg_doubt_features(&w, i, rows);
            it->rows = rg_arena_alloc(arena, it->n * sizeof *rows);
            memcpy(it->rows, rows, it->n * sizeof *rows);
            it->gold = w.sites.at[i].label;
        }
    }
}

/* ---- the model ------------------------------------------------------------------------------------------------- */

static double weight[ROWS][DOUBT_LABELS], weight_sum[ROWS][DOUBT_LABELS];

static uint64_t turn(uint64_t *state) {
    *state ^= *state << 13, *state ^= *state >> 7, *state ^= *state << 17;
    return *state;
}

static void move(double *w, double *sum, double gradient) {
    double g = gradient - PULL * *w;
    *sum += g * g;
    *w += RATE * g / sqrt(1 + *sum);
}

static double learn_item(const item *it) {
    double p[DOUBT_LABELS] = {0}, sum = 0, most = -1e9;
    for (size_t l = 0; l < DOUBT_LABELS; l++) {
        for (size_t k = 0; k < it->n; k++) p[l] += weight[it->rows[k]][l];
        if (p[l] > most) most = p[l];
    }
    for (size_t l = 0; l < DOUBT_LABELS; l++) sum += p[l] = exp(p[l] - most);
    for (size_t l = 0; l < DOUBT_LABELS; l++) {
        double gradient = (it->gold == l) - p[l] / sum;
        if (fabs(gradient) < 1e-4) continue;
        for (size_t k = 0; k < it->n; k++) move(&weight[it->rows[k]][l], &weight_sum[it->rows[k]][l], gradient);
    }
    return -log(p[it->gold] / sum);
}

static signed char *learn(rg_arena *arena, item_list *items) {
    memset(weight, 0, sizeof weight);
    memset(weight_sum, 0, sizeof weight_sum);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
        double loss = 0;
        uint64_t state = 88172645463325252u + (uint64_t)epoch;
        for (size_t i = items->n; i > 1; i--) {
            size_t j = (size_t)(turn(&state) % i);
            item swap = items->at[i - 1];
            items->at[i - 1] = items->at[j];
            items->at[j] = swap;
        }
        for (size_t i = 0; i < items->n; i++) loss += learn_item(&items->at[i]);
        fprintf(stderr, "epoch %d: %zu sites, loss %.4f\n", epoch + 1, items->n, loss / (double)items->n);
    }
    signed char *bytes = rg_arena_alloc(arena, DOUBT_WEIGHTS_SIZE);
    for (size_t r = 0; r < ROWS; r++)
        for (size_t l = 0; l < DOUBT_LABELS; l++) {
            double v = floor(weight[r][l] * SCALE + 0.5);
            bytes[DOUBT_ROW * r + l] = (signed char)(v > 127 ? 127 : v < -127 ? -127 : v);
        }
    return bytes;
}

/* ---- learning all, and across ----------------------------------------------------------------------------------- */

static const rg_language *with_weights(rg_arena *arena, const rg_language *language, const signed char *weights) {
    rg_language *copy = RG_NEW(arena, rg_language);
    doubt_tables *tables = RG_NEW(arena, doubt_tables);
    *copy = *language;
    *tables = *language->doubt;
    tables->weights = weights;
    copy->doubt = tables;
    return copy;
}

typedef struct count { size_t gold, found, right; } count;

static double f1(count c) { return c.gold + c.found ? 2.0 * (double)c.right / (double)(c.gold + c.found) : 0; }

static void score(const document *d, count *cues, count *sentences) {
    const rg_reading *r = &d->reading;
    for (size_t i = 0; i < r->doubts.n; i++) {
        uint8_t g = gold_of(d, r->doubts.at[i].span.start, r->doubts.at[i].span.end);
        bool right = g == r->doubts.at[i].type + 1;
        cues[0].right += right, cues[0].found++;
        cues[r->doubts.at[i].type + 1].right += right, cues[r->doubts.at[i].type + 1].found++;
    }
    for (size_t i = 0; i < d->marks.n; i++) cues[0].gold++, cues[d->marks.at[i].label].gold++;
    for (size_t b = 0, m = 0, k = 0; b < d->blocks.n; b++) {
        bool gold = m < d->marks.n && d->marks.at[m].start < d->blocks.at[b].span.end;
        bool found = k < r->doubts.n && r->doubts.at[k].span.start < d->blocks.at[b].span.end;
        while (m < d->marks.n && d->marks.at[m].start < d->blocks.at[b].span.end) m++;
        while (k < r->doubts.n && r->doubts.at[k].span.start < d->blocks.at[b].span.end) k++;
        sentences->gold += gold, sentences->found += found, sentences->right += gold && found;
    }
}

static void print_mistake(const document *d, const char *what, uint8_t label, rg_span cue) {
    size_t b = 0;
    while (b + 1 < d->blocks.n && d->blocks.at[b].span.end <= cue.start) b++;
    printf("%s\t%s\t%.*s\t%.*s\n", what, rg_cue_type_name((rg_cue_type)(label - 1)), RG_TEXT_ARG(rg_text_cut(d->reading.text, cue)),
           RG_TEXT_ARG(rg_text_cut(d->reading.text, d->blocks.at[b].span)));
}

static void print_mistakes(const document *d) {
    const rg_reading *r = &d->reading;
    for (size_t i = 0; i < r->doubts.n; i++)
        if (gold_of(d, r->doubts.at[i].span.start, r->doubts.at[i].span.end) != r->doubts.at[i].type + 1) print_mistake(d, "more", (uint8_t)(r->doubts.at[i].type + 1), r->doubts.at[i].span);
    for (size_t i = 0; i < d->marks.n; i++) {
        bool found = false;
        for (size_t k = 0; k < r->doubts.n; k++) found |= r->doubts.at[k].span.start == d->marks.at[i].start && r->doubts.at[k].span.end == d->marks.at[i].end && r->doubts.at[k].type + 1 == d->marks.at[i].label;
        if (!found) print_mistake(d, "missed", d->marks.at[i].label, (rg_span){d->marks.at[i].start, d->marks.at[i].end});
    }
}

static void cross(rg_arena *arena, const rg_language *language, document_list *all, size_t parts) {
    count cues[DOUBT_LABELS] = {0}, sentences = {0};
    for (size_t part = 0; part < parts; part++) {
        item_list items = {0};
        for (size_t i = 0; i < all->n; i++)
            if (i % parts != part) gather(arena, &all->at[i], &items);
        const rg_language *learnt = with_weights(arena, language, learn(arena, &items));
        for (size_t i = part; i < all->n; i += parts) {
            all->at[i].reading.language = learnt;
            rg_doubt_read(arena, &all->at[i].reading);
            score(&all->at[i], cues, &sentences);
        }
    }
    printf("cues (exact, typed) F1 %.3f P %.3f R %.3f, sentences F1 %.3f P %.3f R %.3f\n", f1(cues[0]), (double)cues[0].right / (double)cues[0].found,
           (double)cues[0].right / (double)cues[0].gold, f1(sentences), (double)sentences.right / (double)sentences.found, (double)sentences.right / (double)sentences.gold);
    for (int l = 1; l < DOUBT_LABELS; l++) printf("  %s %.3f (%zu)\n", rg_cue_type_name((rg_cue_type)(l - 1)), f1(cues[l]), cues[l].gold);
    for (size_t i = 0; i < all->n; i++) print_mistakes(&all->at[i]);
}

int main(int argc, char **argv) {
    if (argc != 4) return fputs("usage: doubt_learn learn WEIGHTS.out FILE | cross N FILE\n", stderr), 2;
    rg_arena *arena = rg_arena_new(NULL);
    const rg_language *language = rg_language_of(arena, RG_TEXT("en"), RG_READ_ALL);
    document_list documents = read_corpus(arena, language, argv[3]);
    if (strcmp(argv[1], "cross") == 0) {
        cross(arena, language, &documents, (size_t)strtoul(argv[2], NULL, 10));
    } else {
        item_list items = {0};
        for (size_t i = 0; i < documents.n; i++) gather(arena, &documents.at[i], &items);
        FILE *f = fopen(argv[2], "wb");
        if (!f || fwrite(learn(arena, &items), 1, DOUBT_WEIGHTS_SIZE, f) != DOUBT_WEIGHTS_SIZE || fclose(f)) exit((perror(argv[2]), 4));
    }
    rg_arena_free(arena);
    return 0;
}
