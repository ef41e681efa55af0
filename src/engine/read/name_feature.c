/* name_feature.c: what the model sees of a unit.
 *
 * An island in; for a unit of it, rows of the weight table out, each the hash of a template's number and what fills it: the words about
 * it, its letters, its classes, its place in the gazetteer and in the island, and how the word is used elsewhere in the text. The
 * templates follow Zhang and Johnson 2003 and Ratinov and Roth 2009 (gazetteers, classes of words, use in the same document). What all units of
 * a sentence share is told apart, so that it is summed once. What was tried beside these: doc/decisions/names-by-a-chain.md.
 */
#include "engine/read/name_int.h"

typedef name_sight sight;

typedef struct view {
    const name_work *work;
    const name_island *island;
    const name_unit *units;
    sight p2, p1, n1, n2; /* the words before and behind the unit */
    size_t first, last;   /* the units of the run of capitalised ones that it stands in */
    uint32_t *rows;
    size_t n;
} view;

uint32_t rg_name_feature_row(uint32_t template, uint32_t a, uint32_t b) {
    uint32_t h = 2166136261u ^ (template * 2654435761u);
    h = (h ^ a) * 0x85ebca6bu;
    h ^= h >> 15;
    h = (h ^ b) * 0xc2b2ae35u;
    h ^= h >> 13;
    return h & ((1u << NAME_ROWS_BITS) - 1);
}

static void add(view *v, uint32_t template, uint32_t a, uint32_t b) {
    v->rows[v->n++] = rg_name_feature_row(template, a, b);
}

static void add_classes(view *v, uint32_t template, uint32_t words, uint32_t with) {
    for (uint32_t rest = words; rest; rest &= rest - 1) add(v, template, rest & (~rest + 1), with);
}

/* The unit `step` away, or the token beyond the island; an edge of the sentence. */
static sight look(const view *v, size_t at, int step) {
    long to = (long)at + step;
    const name_unit *u = v->units;
    if (to >= 0 && to < (long)v->island->count) return (sight){u[to].hash, u[to].words, u[to].cluster, u[to].shape, u[to].proper};
    return v->island->around[to < 0 ? to + 2 : 2 + to - (long)v->island->count];
}

static uint32_t ending(rg_text key, size_t n) {
    return name_hash(2166136261u, key.len > n ? (rg_text){key.ptr + key.len - n, n} : key);
}

static uint32_t opening(rg_text key, size_t n) {
    return name_hash(2166136261u, key.len > n ? (rg_text){key.ptr, n} : key);
}

static void add_letters(view *v, const name_unit *u) {
    add(v, 1, u->hash, 0);
    add(v, 2, u->shape, v->island->heading);
    if (u->kind != NAME_CAPITAL) return;
    add(v, 3, ending(u->key, 2), 0);
    add(v, 4, ending(u->key, 3), 0);
    add(v, 5, ending(u->key, 4), 0);
    add(v, 6, opening(u->key, 3), 0);
    add(v, 7, opening(u->key, 4), 0);
    add(v, 8, u->shape, (uint32_t)(u->key.len > 6 ? 6 : u->key.len));
}

static void add_around(view *v, const name_unit *u) {
    const sight p1 = v->p1, p2 = v->p2, n1 = v->n1, n2 = v->n2;
    add(v, 10, p1.hash, 0);
    add(v, 11, n1.hash, 0);
    add(v, 12, p2.hash, p1.hash);
    add(v, 13, n1.hash, n2.hash);
    add(v, 14, p1.hash, u->shape);
    add(v, 15, n1.hash, u->shape);
    add(v, 16, p2.hash, 0);
    add(v, 17, n2.hash, 0);
    add(v, 18, (uint32_t)p1.shape * 100 + u->shape, n1.shape);
    add(v, 19, p1.hash, u->hash);
    add(v, 20, n1.hash, u->hash);
    add_classes(v, 21, p1.words, 0);
    add_classes(v, 22, n1.words, 0);
    add_classes(v, 23, p2.words, 0);
    add_classes(v, 24, n2.words, 0);
    add_classes(v, 25, p1.words & ~(uint32_t)NAME_COMMON, u->shape);
    add_classes(v, 26, n1.words & ~(uint32_t)NAME_COMMON, u->shape);
    uint32_t small = NAME_GIVEN | NAME_SURNAME | NAME_ORG | NAME_TITLE | NAME_PLACE_END | NAME_EVENT | NAME_NATION;
    add(v, 27, u->words & small, p1.words & small);
    add(v, 28, u->words & small, n1.words & small);
}

static bool linking(const name_unit *u) { return u->kind == NAME_SMALL || u->kind == NAME_SIGN; }

static void find_run(view *v, size_t at) {
    v->first = v->last = at;
    while (v->last + 1 < v->island->count && !linking(&v->units[v->last + 1])) v->last++;
    while (v->first > 0 && !linking(&v->units[v->first - 1])) v->first--;
}

/* The last unit of the run, and the first. */
static void add_run(view *v, size_t at) {
    const size_t first = v->first, last = v->last;
    const name_unit *head = &v->units[last], *front = &v->units[first];
    uint32_t heads = NAME_ORG | NAME_ORG_END | NAME_EVENT | NAME_PLACE_END | NAME_UNIT | NAME_PEOPLE | NAME_SURNAME | NAME_NATION | NAME_COMMON;
    uint32_t fronts = NAME_GIVEN | NAME_ORG_MOD | NAME_EVENT_MOD | NAME_PLACE_START | NAME_NATION | NAME_TITLE | NAME_COMMON;
    size_t before = at - first, after = last - at;
    if (last > at) add_classes(v, 30, head->words & heads, after > 2);
    if (last > at) add(v, 31, head->hash, 0);
    if (first < at) add_classes(v, 32, front->words & fronts, before > 2);
    if (first < at) add(v, 33, front->hash, 0);
    add(v, 34, (uint32_t)(before > 3 ? 3 : before), (uint32_t)(after > 3 ? 3 : after));
    add(v, 35, head->words & heads, (uint32_t)(last == at));
    bool linked_before = first > 0, linked_after = last + 1 < v->island->count;
    if (linked_before) add(v, 36, v->units[first - 1].hash, v->units[first > 1 ? first - 2 : 0].words & heads);
    if (linked_after) add(v, 37, v->units[last + 1].hash, head->words & heads);
    add(v, 38, head->place && head->place_at + 1 == head->place_size, (uint32_t)(after == 0) + 2 * (uint32_t)(before == 0));
}

static void add_place(view *v, const name_unit *u) {
    if (!u->place) {
        add(v, 40, 0, u->shape);
        return;
    }
    const sight p1 = v->p1;
    uint32_t where = (uint32_t)(u->place_at == 0) + 2 * (uint32_t)(u->place_at + 1 == u->place_size);
    uint32_t kind = u->place_size > 1;
    add(v, 41, where, kind);
    add(v, 42, where, p1.hash);
    add_classes(v, 43, p1.words & (NAME_LOCATIVE | NAME_TITLE | NAME_GIVEN | NAME_DIRECTION), where);
    add(v, 44, u->words & (NAME_GIVEN | NAME_SURNAME | NAME_COMMON), kind);
    add(v, 45, u->document & ~(unsigned)NAME_SEEN_LIKELY, kind);
}

static bool opens_quote(rg_text f) {
    return f.len && (f.ptr[0] == '"' || rg_text_starts(f, RG_TEXT("“")) || rg_text_starts(f, RG_TEXT("”")) || rg_text_starts(f, RG_TEXT("«")) ||
                     rg_text_starts(f, RG_TEXT("„")));
}

static void add_frame(view *v, size_t at, const name_unit *u) {
    const rg_reading *r = v->work->reading;
    const rg_sentence *s = &r->sentences.at[v->island->sentence];
    const name_unit *end = &v->units[v->island->count - 1];
    bool quoted = v->units[0].first > s->first && opens_quote(r->tokens.at[v->units[0].first - 1].fold);
    bool closed = end->last < s->last && opens_quote(r->tokens.at[end->last].fold);
    uint32_t first = at == 0 && v->island->opens;
    add(v, 50, first, u->words & (NAME_COMMON | NAME_PRONOUN));
    add(v, 51, first, u->words & (NAME_COMMON | NAME_GIVEN | NAME_ORG | NAME_TITLE | NAME_PRONOUN));
    if (first) add(v, 52, u->hash, v->island->count > 1);
    add(v, 53, u->document & ~(unsigned)NAME_SEEN_LIKELY, first);
    add(v, 54, u->document & ~(unsigned)NAME_SEEN_LIKELY, u->words & (NAME_COMMON | NAME_GIVEN | NAME_SURNAME));
    if (quoted || closed) add(v, 55, quoted, closed);
    add(v, 56, v->island->heading, u->words & NAME_COMMON);
    add(v, 57, (uint32_t)(v->island->count == 1), first);
    add_classes(v, 61, (uint32_t)u->document & NAME_SEEN_LIKELY, 0);
    add_classes(v, 62, (uint32_t)u->document & NAME_SEEN_LIKELY, u->place != 0);
    bool last = at + 1 == v->island->count || v->units[at + 1].kind != NAME_CAPITAL;
    add(v, 63, v->island->located, last);
    add_classes(v, 64, v->island->noun, last);
    add_classes(v, 58, u->words, 0);
    add_classes(v, 59, u->words & ~(uint32_t)NAME_COMMON, u->shape + 100 * first);
    add(v, 60, u->words, 0);
}

/* What kinds of thing the words mean: as a name, and in small letters; those of the run's last word, and of the words about the run. */
static void add_senses(view *v, size_t at, const name_unit *u) {
    const sight p1 = v->p1, n1 = v->n1;
    const size_t first = v->first, last = v->last;
    const name_unit *head = &v->units[last], *front = &v->units[first];
    sight before = look(v, first, -1), before2 = look(v, first, -2), after = look(v, last, 1), after2 = look(v, last, 2);
    if (u->proper) add(v, 70, u->proper, 0), add(v, 71, u->proper, first == last);
    if (u->sense) add(v, 72, u->sense, last == at), add(v, 73, u->sense, first == 0 && v->island->opens);
    if (head->sense) add(v, 74, head->sense, front->place != 0);
    if (head->proper) add(v, 75, head->proper, first == last);
    if (p1.sense) add(v, 76, p1.sense, 0);
    if (n1.sense) add(v, 77, n1.sense, 0);
    if (before.sense) add(v, 78, before.sense, 0);
    if (after.sense) add(v, 79, after.sense, 0);
    if (before2.sense) add(v, 80, before2.sense, 0);
    if (after2.sense) add(v, 81, after2.sense, 0);
    if (first < at) add(v, 82, before.hash, 0), add(v, 83, before2.hash, before.hash);
    if (last > at) add(v, 84, after.hash, 0), add(v, 85, after.hash, after2.hash);
    bool known = u->sense || u->words & NAME_COMMON;
    add(v, 90, known, first == 0 && v->island->opens);
    add(v, 91, known, u->shape);
    add(v, 92, known, (uint32_t)(u->place != 0) + 2 * (u->proper != 0));
    if (v->island->is) add(v, 93, v->island->is, last + 1 == v->island->count);
    if (u->kind == NAME_CAPITAL && v->work->said.at[u->slot]) add(v, 94, v->work->said.at[u->slot], first == last);
    add(v, 86, ending(head->key, 1), front->place != 0);
    add(v, 87, ending(head->key, 3), last == at);
    add(v, 88, before.hash, head->words);
    add(v, 89, (uint32_t)(front->place != 0) + 2 * (head->place != 0) + 4 * (head->words & NAME_COMMON), (uint32_t)(last - first));
}

static uint32_t path(const view *v, uint16_t cluster, unsigned bits) { return rg_cluster_path(v->work->tables->clusters, cluster, bits); }

/* Classes of the words by their neighbours. */
static void add_clusters(view *v, const name_unit *u) {
    const sight p1 = v->p1, n1 = v->n1, p2 = v->p2, n2 = v->n2;
    uint32_t own = path(v, u->cluster, 8);
    add(v, 130, u->cluster, 0);
    add(v, 131, path(v, u->cluster, 6), 0);
    add(v, 132, path(v, u->cluster, 9), 0);
    add(v, 133, p1.cluster, 0);
    add(v, 134, n1.cluster, 0);
    add(v, 135, p2.cluster, 0);
    add(v, 136, n2.cluster, 0);
    add(v, 137, path(v, p1.cluster, 6), 0);
    add(v, 138, path(v, n1.cluster, 6), 0);
    add(v, 139, path(v, p1.cluster, 8), own);
    add(v, 140, path(v, n1.cluster, 8), own);
}

size_t rg_name_feature_sentence(const name_work *work, size_t sentence, bool placed, uint32_t rows[NAME_SCENE_MAX]) {
    const rg_reading *r = work->reading;
    const rg_sentence *s = &r->sentences.at[sentence];
    uint64_t seen[RG_CLUSTER_CLASSES / 64 + 1] = {0};
    size_t n = 0;
    for (size_t i = s->first; i < s->last && n < NAME_SCENE_MAX; i++) {
        uint16_t cluster = work->scene.told[i];
        if (!cluster || seen[cluster / 64] >> cluster % 64 & 1) continue;
        seen[cluster / 64] |= (uint64_t)1 << cluster % 64;
        rows[n++] = rg_name_feature_row(150, cluster, placed);
    }
    return n;
}

size_t rg_name_feature_topics(const name_work *work, bool placed, uint32_t rows[NAME_SCENE_MAX]) {
    for (size_t i = 0; i < work->scene.topic_count; i++) rows[i] = rg_name_feature_row(151, work->scene.topics[i], placed);
    return work->scene.topic_count;
}

size_t rg_name_feature_list(const name_work *work, const name_island *island, size_t at, uint32_t rows[NAME_FEATURES_MAX]) {
    view v = {.work = work, .island = island, .units = &work->units.at[island->first], .rows = rows};
    const name_unit *u = &v.units[at];
    v.p2 = look(&v, at, -2), v.p1 = look(&v, at, -1), v.n1 = look(&v, at, 1), v.n2 = look(&v, at, 2);
    find_run(&v, at);
    add(&v, 0, 0, 0);
    add_letters(&v, u);
    add_around(&v, u);
    add_run(&v, at);
    add_place(&v, u);
    add_frame(&v, at, u);
    add_senses(&v, at, u);
    add_clusters(&v, u);
    return v.n;
}
