/* name_again.c: the second look at a word: what the first look took it for elsewhere in the text.
 *
 * Labels of the first look in; for a unit, rows of the weight table out: how the word's other uses were taken, alone and within longer names; what
 * all of their places say together; how other uses of the same words in a row were taken. After Krishnan and Manning 2006. Linear in the text.
 */
#include "engine/read/name_int.h"

enum { KINDS = NAME_KINDS, WORDS_MAX = 5, FIRST_TEMPLATE = 300 };

static unsigned kind_of(uint8_t label) { return (label + 1u) / 2; }

static uint32_t joined(uint32_t hash, uint32_t next) {
    hash = (hash ^ next) * 0x9e3779b1u;
    return hash ^ hash >> 15;
}

static size_t name_end(const name_unit *u, size_t i, size_t count) {
    size_t end = i + 1;
    while (end < count && u[end].guess && u[end].guess % 2 == 0 && kind_of(u[end].guess) == kind_of(u[i].guess)) end++;
    return end;
}

/* ---- what the text has ----------------------------------------------------------------------------------------- */

static name_row_of_words *row_of_words(const name_work *work, uint32_t hash) {
    const name_again *again = &work->again;
    size_t i = hash & again->mask;
    while (again->rows[i].hash && again->rows[i].hash != hash) i = (i + 1) & again->mask;
    return &again->rows[i];
}

static void count_name(name_work *work, const name_unit *u, size_t i, size_t end) {
    unsigned kind = kind_of(u[i].guess);
    uint32_t hash = 0;
    for (size_t k = i; k < end; k++) {
        hash = joined(hash, u[k].hash);
        if (u[k].kind != NAME_CAPITAL) continue;
        name_uses *uses = &work->again.uses[u[k].slot];
        if (end == i + 1) uses->alone[kind]++;
        else if (k + 1 == end) uses->last[kind]++;
        else uses->inside[kind]++;
    }
    if (end < i + 2 || end - i > WORDS_MAX) return;
    if (u[i].kind == NAME_CAPITAL) work->again.uses[u[i].slot].opens = true;
    name_row_of_words *row = row_of_words(work, hash | 1);
    row->hash = hash | 1;
    row->of[kind]++;
}

static void count_island(name_work *work, const name_island *island) {
    const name_unit *u = &work->units.at[island->first];
    for (size_t i = 0; i < island->count; i++) {
        if (u[i].kind != NAME_CAPITAL) continue;
        name_uses *uses = &work->again.uses[u[i].slot];
        const int16_t *sum = work->again.sums[island->first + i];
        uses->n++;
        for (unsigned k = 1; k < KINDS; k++) uses->sum[k] += (sum[2 * k - 1] > sum[2 * k] ? sum[2 * k - 1] : sum[2 * k]) - sum[0];
        if (!u[i].guess && !(i == 0 && island->opens)) uses->alone[0]++;
    }
    for (size_t i = 0; i < island->count;) {
        size_t end = u[i].guess ? name_end(u, i, island->count) : i + 1;
        if (u[i].guess) count_name(work, u, i, end);
        i = end;
    }
}

void rg_name_again_gather(name_work *work) {
    name_again *again = &work->again;
    again->mask = 15;
    while (again->mask < work->units.n) again->mask = 2 * again->mask + 1;
    again->rows = RG_ARRAY(work->arena, name_row_of_words, again->mask + 1);
    again->uses = RG_ARRAY(work->arena, name_uses, work->uses.n + 1);
    for (size_t i = 0; i < work->units.n; i++) work->units.at[i].guess = work->units.at[i].label;
    for (size_t i = 0; i < work->islands.n; i++) count_island(work, &work->islands.at[i]);
}

/* ---- features -------------------------------------------------------------------------------------------------- */

typedef struct sheet {
    uint32_t *rows;
    size_t n;
} sheet;

static void add(sheet *s, uint32_t template, uint32_t a, uint32_t b) { s->rows[s->n++] = rg_name_feature_row(FIRST_TEMPLATE + template, a, b); }

/* The commonest kind, how common it is, and of how many; 0 = of none. `less` is one use that does not count. */
static uint32_t most_of(const uint16_t counts[KINDS], unsigned less) {
    unsigned all = 0, best = 0, top = 0;
    for (unsigned k = 0; k < KINDS; k++) {
        unsigned n = counts[k] - (k == less);
        all += n;
        if (n > top) top = n, best = k;
    }
    if (!all) return 0;
    return 1 + best + KINDS * (4 * top > 3 * all ? 0 : 2 * top > all ? 1 : 2) + 3 * KINDS * (all > 3 ? 2 : all > 1);
}

/* What the other places of the word say together, and how loud. */
static uint32_t sum_of(const name_uses *uses, const int16_t *own) {
    int32_t best = 0, n = (int32_t)uses->n - 1;
    unsigned kind = 0;
    if (n < 1) return 0;
    for (unsigned k = 1; k < KINDS; k++) {
        int32_t mine = (own[2 * k - 1] > own[2 * k] ? own[2 * k - 1] : own[2 * k]) - own[0], sum = (uses->sum[k] - mine) / n;
        if (k == 1 || sum > best) best = sum, kind = k;
    }
    unsigned loud = best < -40 ? 0 : best < 0 ? 1 : best < 40 ? 2 : best < 80 ? 3 : 4;
    return 1 + kind + KINDS * loud;
}

/* The longest row of words that starts at the unit and is a name elsewhere: its units; what it is there to `most`. */
static size_t known_row(const name_work *work, const name_unit *u, size_t at, size_t count, uint32_t *most) {
    size_t found = 0, end = u[at].guess % 2 == 1 ? name_end(u, at, count) : 0;
    uint32_t hash = 0;
    if (u[at].kind != NAME_CAPITAL || !work->again.uses[u[at].slot].opens) return 0;
    for (size_t i = at; i < count && i - at < WORDS_MAX; i++) {
        hash = joined(hash, u[i].hash);
        const name_row_of_words *row = i > at ? row_of_words(work, hash | 1) : NULL;
        if (!row || !row->hash) continue;
        uint32_t now = most_of(row->of, end == i + 1 ? kind_of(u[at].guess) : KINDS);
        if (now) found = i + 1 - at, *most = now;
    }
    return found;
}

size_t rg_name_again_list(const name_work *work, const name_island *island, size_t at, uint32_t rows[NAME_AGAIN_MAX]) {
    const name_unit *units = &work->units.at[island->first], *u = &units[at];
    sheet s = {rows, 0};
    if (u->kind == NAME_CAPITAL) {
        const name_uses *uses = &work->again.uses[u->slot];
        unsigned kind = kind_of(u->guess);
        bool first = u->guess % 2 == 1, end = at + 1 == island->count || !(units[at + 1].guess && units[at + 1].guess % 2 == 0);
        bool none = !u->guess, alone = (none && !(at == 0 && island->opens)) || (first && end);
        uint32_t lone = most_of(uses->alone, alone ? kind : KINDS);
        uint32_t last = most_of(uses->last, !none && !first && end ? kind : KINDS);
        uint32_t inside = most_of(uses->inside, !none && !end ? kind : KINDS);
        uint32_t sum = sum_of(uses, work->again.sums[island->first + at]);
        uint32_t how = kind * 4 + first + 2 * end;
        add(&s, 0, lone, how);
        add(&s, 1, last, how);
        add(&s, 2, inside, how);
        add(&s, 3, sum, how);
        add(&s, 4, lone, last);
        add(&s, 5, sum, lone);
        add(&s, 6, how, 0);
    }
    for (size_t back = at < WORDS_MAX ? at : WORDS_MAX - 1;; back--) {
        uint32_t most = 0;
        size_t n = known_row(work, units, at - back, island->count, &most);
        if (n > back) {
            add(&s, 10, most, (back > 0) + 2 * (uint32_t)(back + 1 == n));
            add(&s, 11, (most - 1) % KINDS, (back > 0) + 2 * (uint32_t)(back + 1 == n) + 4 * u->guess);
            break;
        }
        if (!back) break;
    }
    return s.n;
}
