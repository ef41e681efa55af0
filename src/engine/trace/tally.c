/* tally.c: a table of who says what of which, to who has it from whom.
 *
 * In rounds: what each thing is, given how exact its tellers are (each value that is told is tried as the one that holds; a report weighs the
 * less the surer it is copied); how exact tellers are, given what things are; which pairs share too much, given both. Parameters are those of
 * VLDB 2009, section 3: one pair in five depends (ALPHA), a copier takes four values of five (COPIED), there are a hundred ways to be wrong
 * (WRONG). PRIOR is the number of things by which a teller of few is taken for the mean of all.
 */
#include "engine/trace/tally.h"

#include <math.h>
#include <string.h>

#include "base/map.h"

#define ALPHA 0.2
#define COPIED 0.8
#define WRONG 100.0
#define PRIOR 5.0
#define WAYS 20.0 /* in which tellers who are not exact are expected to differ from one another */

enum {
    ROUNDS = 6, ALONE = 2, /* rounds; of these, how many go without copies: their traces need beliefs */
    FEW = 24,              /* a value told by more tells nothing of any pair */
    TRIED = 64,            /* values of one thing tried as the one that holds */
    BEFORE = 64            /* tellers of one value by which another's weight is lessened */
};

typedef struct report {
    uint32_t teller, option; /* option: number of its value among those of the thing */
    double weight;
} report;

typedef struct option {
    uint32_t value;
    size_t told; /* by how many */
    double belief;
} option;

typedef struct thing {
    size_t from, count; /* its reports */
    option *options;    /* most told first, then as they come */
    size_t option_count;
    size_t best;
    size_t told_as[RG_TALLY_CLASSES]; /* tellers by the class of what they say, if the best holds */
} thing;

typedef struct mention { /* of a thing by a teller */
    uint32_t thing, option;
} mention;

typedef struct tally {
    rg_arena *arena;
    const rg_tally_table *table;
    report *reports;
    thing *things;
    mention *mentions; /* by teller, then thing */
    size_t *first;     /* by teller: its first mention */
    double (*shares)[RG_TALLY_CLASSES], (*logs)[RG_TALLY_CLASSES];
    rg_tally_pair *pairs; /* by a, then b */
    size_t pair_count;
    size_t *pair_first;   /* by teller: the first pair of which it is `a` */
} tally;

/* ---- reading the table ------------------------------------------------------------------------------------------- */

static int by_told(const void *x, const void *y) {
    const option *a = x, *b = y;
    if (a->told != b->told) return a->told > b->told ? -1 : 1;
    return (a->value > b->value) - (a->value < b->value);
}

static size_t option_of(const thing *t, uint32_t value) {
    size_t i = 0;
    while (i < t->option_count && t->options[i].value != value) i++;
    return i;
}

static void read_thing(tally *y, thing *t) {
    const rg_tally_report *told = &y->table->reports[t->from];
    t->options = RG_ARRAY(y->arena, option, t->count + 1);
    for (size_t i = 0; i < t->count; i++) {
        size_t at = option_of(t, told[i].value);
        if (at == t->option_count) t->options[t->option_count++].value = told[i].value;
        t->options[at].told++;
    }
    rg_vec_sort(y->arena, t->options, t->option_count, sizeof *t->options, by_told);
    for (size_t i = 0; i < t->count; i++) y->reports[t->from + i] = (report){told[i].teller, (uint32_t)option_of(t, told[i].value), 1};
}

static void read_table(tally *y) {
    const rg_tally_table *table = y->table;
    y->reports = RG_ARRAY(y->arena, report, table->report_count + 1);
    y->things = RG_ARRAY(y->arena, thing, table->thing_count + 1);
    y->mentions = RG_ARRAY(y->arena, mention, table->report_count + 1);
    y->first = RG_ARRAY(y->arena, size_t, table->teller_count + 2);
    y->pair_first = RG_ARRAY(y->arena, size_t, table->teller_count + 2);
    y->shares = (double (*)[RG_TALLY_CLASSES])RG_ARRAY(y->arena, double, RG_TALLY_CLASSES * (table->teller_count + 1));
    y->logs = (double (*)[RG_TALLY_CLASSES])RG_ARRAY(y->arena, double, RG_TALLY_CLASSES * (table->teller_count + 1));
    for (size_t i = table->report_count; i-- > 0;) {
        thing *t = &y->things[table->reports[i].thing];
        t->from = i;
        t->count++;
        y->first[table->reports[i].teller + 1]++;
    }
    for (size_t i = 0; i < table->thing_count; i++) read_thing(y, &y->things[i]);
    for (size_t i = 0; i < table->teller_count; i++) y->first[i + 1] += y->first[i];
    size_t *next = RG_ARRAY(y->arena, size_t, table->teller_count + 1);
    memcpy(next, y->first, table->teller_count * sizeof *next);
    for (size_t i = 0; i < table->report_count; i++) {
        const rg_tally_report *r = &table->reports[i];
        y->mentions[next[r->teller]++] = (mention){r->thing, y->reports[i].option};
    }
}

/* ---- what holds -------------------------------------------------------------------------------------------------- */

static size_t common(const rg_tally_value *a, const rg_tally_value *b) {
    size_t n = 0;
    for (size_t i = 0, k = 0; i < a->part_count && k < b->part_count;) {
        if (a->parts[i] == b->parts[k]) n++, i++, k++;
        else if (a->parts[i] < b->parts[k]) i++;
        else k++;
    }
    return n;
}

static rg_tally_class class_of(const rg_tally_value *said, const rg_tally_value *holds) {
    size_t both = common(said, holds);
    if (both == said->part_count && both == holds->part_count) return RG_TALLY_EXACT;
    if (both == said->part_count) return RG_TALLY_LESS;
    return both == holds->part_count ? RG_TALLY_MORE : RG_TALLY_OTHER;
}

/* How likely a teller who says it so (less, more, otherwise) says just this; as a logarithm. */
static double choice(const rg_tally_value *said, const rg_tally_value *holds, rg_tally_class class) {
    size_t wrong = said->part_count - common(said, holds);
    if (class == RG_TALLY_EXACT) return 0;
    if (class == RG_TALLY_LESS) return -log(exp2(holds->part_count < 60 ? holds->part_count : 60) - 2 + (holds->part_count < 2));
    return -log(WRONG) * (double)(wrong ? wrong : 1);
}

static void believe_thing(tally *y, thing *t) {
    const rg_tally_value *values = y->table->values;
    size_t tried = t->option_count < TRIED ? t->option_count : TRIED;
    double most = -INFINITY, sum = 0;
    for (size_t h = 0; h < tried; h++) {
        double likely = 0;
        for (size_t i = 0; i < t->count; i++) {
            const report *r = &y->reports[t->from + i];
            const rg_tally_value *said = &values[t->options[r->option].value], *holds = &values[t->options[h].value];
            rg_tally_class class = class_of(said, holds);
            likely += r->weight * (y->logs[r->teller][class] + choice(said, holds, class));
        }
        t->options[h].belief = likely;
        if (likely > most) most = likely, t->best = h;
    }
    for (size_t h = 0; h < tried; h++) sum += t->options[h].belief = exp(t->options[h].belief - most);
    for (size_t h = 0; h < tried; h++) t->options[h].belief /= sum;
    memset(t->told_as, 0, sizeof t->told_as);
    for (size_t k = 0; k < t->option_count; k++)
        t->told_as[class_of(&values[t->options[k].value], &values[t->options[t->best].value])] += t->options[k].told;
}

/* ---- how exact tellers are --------------------------------------------------------------------------------------- */

static void count_classes(const tally *y, const thing *t, double (*counts)[RG_TALLY_CLASSES]) {
    const rg_tally_value *values = y->table->values;
    for (size_t h = 0; h < t->option_count && h < TRIED; h++) {
        if (t->options[h].belief < 1e-4) continue;
        for (size_t i = 0; i < t->count; i++) {
            const report *r = &y->reports[t->from + i];
            counts[r->teller][class_of(&values[t->options[r->option].value], &values[t->options[h].value])] += t->options[h].belief;
        }
    }
}

/* The tellers' shares, each drawn to the mean of all. */
static void weigh_tellers(tally *y) {
    double (*counts)[RG_TALLY_CLASSES] = y->shares, mean[RG_TALLY_CLASSES] = {0}, all = 0;
    memset(counts, 0, y->table->teller_count * sizeof *counts);
    for (size_t i = 0; i < y->table->thing_count; i++) count_classes(y, &y->things[i], counts);
    for (size_t i = 0; i < y->table->teller_count; i++)
        for (size_t k = 0; k < RG_TALLY_CLASSES; k++) mean[k] += counts[i][k], all += counts[i][k];
    for (size_t i = 0; i < y->table->teller_count; i++) {
        double sum = 0;
        for (size_t k = 0; k < RG_TALLY_CLASSES; k++) sum += counts[i][k];
        for (size_t k = 0; k < RG_TALLY_CLASSES; k++) {
            double even = (mean[k] + 1) / (all + RG_TALLY_CLASSES); /* no class is impossible */
            y->shares[i][k] = (counts[i][k] + PRIOR * even) / (sum + PRIOR);
            y->logs[i][k] = log(y->shares[i][k]);
        }
    }
}

/* Before anything is known: most say it exactly, some say less, few say it wrongly. */
static void begin(tally *y) {
    static const double start[RG_TALLY_CLASSES] = {0.6, 0.25, 0.05, 0.1};
    for (size_t i = 0; i < y->table->teller_count; i++)
        for (size_t k = 0; k < RG_TALLY_CLASSES; k++) y->shares[i][k] = start[k], y->logs[i][k] = log(start[k]);
}

/* ---- who has it from whom ---------------------------------------------------------------------------------------- */

typedef struct meeting {
    uint32_t a, b;
} meeting;

static int by_pair(const void *x, const void *y) {
    const meeting *a = x, *b = y;
    if (a->a != b->a) return a->a < b->a ? -1 : 1;
    return (a->b > b->b) - (a->b < b->b);
}

/* The pairs that meet in values told by few, often enough. */
static void find_pairs(tally *y) {
    rg_arena *scratch = rg_arena_under(y->arena);
    RG_VEC(meeting) met = {0};
    for (size_t i = 0; i < y->table->thing_count; i++) {
        const thing *t = &y->things[i];
        const report *told = &y->reports[t->from];
        for (size_t k = 0; k < t->count; k++)
            for (size_t m = k + 1; t->options[told[k].option].told <= FEW && m < t->count; m++)
                if (told[m].option == told[k].option) *rg_vec_push(scratch, &met) = (meeting){told[k].teller, told[m].teller};
    }
    rg_vec_sort(scratch, met.at, met.n, sizeof *met.at, by_pair);
    y->pairs = RG_ARRAY(y->arena, rg_tally_pair, met.n / RG_TALLY_LEAST + 1);
    for (size_t i = 0, n; i < met.n; i += n) {
        for (n = 1; i + n < met.n && !by_pair(&met.at[i], &met.at[i + n]);) n++;
        if (n < RG_TALLY_LEAST) continue;
        y->pairs[y->pair_count++] = (rg_tally_pair){.a = met.at[i].a, .b = met.at[i].b};
        y->pair_first[met.at[i].a + 1]++;
    }
    for (size_t i = 0; i < y->table->teller_count; i++) y->pair_first[i + 1] += y->pair_first[i];
    rg_arena_clear(scratch);
}

/* How likely a teller of its own knowledge says what both say: by how exact it is and what the others say who are as exact, and by how many of
 * the others say it. */
static double expected(const tally *y, const thing *t, size_t at, uint32_t teller) {
    const rg_tally_value *values = y->table->values;
    const option *o = &t->options[at];
    rg_tally_class class = class_of(&values[o->value], &values[t->options[t->best].value]);
    double ways = class == RG_TALLY_EXACT ? 1 : WAYS, others = (double)(o->told - 2);
    double by_class = y->shares[teller][class] * (others + 0.5) / ((double)(t->told_as[class] - 2) + 0.5 * ways);
    double by_all = t->count > 2 ? others / (double)(t->count - 2) : 0;
    return by_class > by_all ? by_class : by_all;
}

bool rg_tally_says_more(const rg_tally_value *said, const rg_tally_value *than) { return class_of(said, than) == RG_TALLY_MORE; }

static bool says_more(const tally *y, const thing *t, size_t at) {
    return rg_tally_says_more(&y->table->values[t->options[at].value], &y->table->values[t->options[t->best].value]);
}

static void weigh_pair(const tally *y, rg_tally_pair *p) {
    double odds = log(ALPHA / (1 - ALPHA));
    p->same = p->rare = p->differ = 0;
    for (size_t i = y->first[p->a], k = y->first[p->b]; i < y->first[p->a + 1] && k < y->first[p->b + 1];) {
        const mention *m = &y->mentions[i], *n = &y->mentions[k];
        i += m->thing <= n->thing;
        k += n->thing <= m->thing;
        if (m->thing != n->thing) continue;
        const thing *t = &y->things[m->thing];
        if (m->option != n->option) {
            odds += log(1 - COPIED);
            p->differ++;
            continue;
        }
        p->same++;
        if (says_more(y, t, m->option)) continue;
        double of_a = expected(y, t, m->option, p->a), of_b = expected(y, t, m->option, p->b);
        odds += log(COPIED / (of_a > of_b ? of_a : of_b) + 1 - COPIED);
        p->rare += rg_tally_is_rare(t->options[m->option].told, t->count);
    }
    p->copied = 1 / (1 + exp(-odds));
}

static double copied(const tally *y, uint32_t s, uint32_t t) {
    uint32_t a = s < t ? s : t, b = s < t ? t : s;
    size_t low = y->pair_first[a], high = y->pair_first[a + 1];
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (y->pairs[middle].b < b) low = middle + 1;
        else high = middle;
    }
    return low < y->pair_first[a + 1] && y->pairs[low].b == b ? y->pairs[low].copied : 0;
}

typedef struct ranked {
    double exact;
    size_t report;
} ranked;

static int by_exact(const void *x, const void *y) {
    const ranked *a = x, *b = y;
    if (a->exact != b->exact) return a->exact > b->exact ? -1 : 1;
    return (a->report > b->report) - (a->report < b->report);
}

/* Of those that say the same the most exact comes first; each next counts for what it hardly has from those before it. */
static void discount(tally *y, const thing *t, rg_arena *scratch) {
    ranked *same = RG_ARRAY(scratch, ranked, t->count + 1);
    for (size_t o = 0; o < t->option_count; o++) {
        size_t n = 0;
        for (size_t i = 0; i < t->count; i++)
            if (y->reports[t->from + i].option == o) same[n++] = (ranked){y->shares[y->reports[t->from + i].teller][RG_TALLY_EXACT], t->from + i};
        rg_vec_sort(scratch, same, n, sizeof *same, by_exact);
        for (size_t i = 0; i < n; i++) {
            report *r = &y->reports[same[i].report];
            r->weight = 1;
            for (size_t k = 0; k < i && k < BEFORE; k++) r->weight *= 1 - COPIED * copied(y, r->teller, y->reports[same[k].report].teller);
        }
    }
    rg_arena_clear(scratch);
}

static int by_surest(const void *x, const void *y) {
    const rg_tally_pair *a = x, *b = y;
    if (a->copied != b->copied) return a->copied > b->copied ? -1 : 1;
    if (a->rare != b->rare) return a->rare > b->rare ? -1 : 1;
    return a->a != b->a ? (a->a < b->a ? -1 : 1) : (a->b > b->b) - (a->b < b->b);
}

static void report_back(tally *y, rg_tally *out) {
    *out = (rg_tally){.shares = y->shares, .best = RG_ARRAY(y->arena, uint32_t, y->table->thing_count + 1)};
    for (size_t i = 0; i < y->table->thing_count; i++)
        if (y->things[i].option_count) out->best[i] = y->things[i].options[y->things[i].best].value;
    out->pairs = RG_ARRAY(y->arena, rg_tally_pair, y->pair_count + 1);
    for (size_t i = 0; i < y->pair_count; i++)
        if (y->pairs[i].copied >= RG_TALLY_SURE && y->pairs[i].rare >= RG_TALLY_LEAST) out->pairs[out->pair_count++] = y->pairs[i];
    rg_vec_sort(y->arena, out->pairs, out->pair_count, sizeof *out->pairs, by_surest);
}

void rg_tally_run(rg_arena *arena, const rg_tally_table *table, rg_tally *out) {
    tally y = {.arena = arena, .table = table};
    rg_arena *scratch = rg_arena_under(arena);
    read_table(&y);
    find_pairs(&y);
    begin(&y);
    for (size_t round = 0; round < ROUNDS; round++) {
        for (size_t i = 0; i < table->thing_count; i++) believe_thing(&y, &y.things[i]);
        weigh_tellers(&y);
        if (round + 1 < ALONE) continue;
        for (size_t i = 0; i < y.pair_count; i++) weigh_pair(&y, &y.pairs[i]);
        for (size_t i = 0; i < table->thing_count; i++) discount(&y, &y.things[i], scratch);
    }
    report_back(&y, out);
}
