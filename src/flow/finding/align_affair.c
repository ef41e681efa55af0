/* align_affair.c: whether two accounts tell of one affair, from what they name.
 *
 * A mark of an account is an event with a name of its own, a person, a town, a month. Two accounts that share two marks, and a fifth of those
 * that the shorter one has, tell of one affair; two that have at least LEAST marks each and share hardly any do not. Where
 * accounts are of many affairs, marks that many have tell nothing. Two accounts with too few marks to say are of one affair, for somebody put them into one dossier; not where the dossier's accounts all in
 * all have hardly any marks in common.
 */
#include "engine/read/place.h"
#include "flow/finding/align_int.h"

enum { SHARED = 2, PART = 5, LEAST = 6, HARDLY = 12, COMMON = 20, ALWAYS = 3, PRESUMED = 3 };

typedef struct mark {
    size_t account, mark;
} mark;

struct rg_affairs {
    rg_align *align;
    size_t *of;    /* marks by account, each account's in order */
    size_t *first; /* of each account; one more */
    size_t *tellers; /* of each mark */
    bool coherent;
    rg_map pairs;
};

typedef struct gathering {
    rg_align *align;
    rg_map known;
    RG_VEC(mark) marks;
} gathering;

static void add(gathering *g, size_t account, char kind, rg_text key) {
    rg_text text = rg_text_printf(g->align->arena, "%c%.*s", kind, RG_TEXT_ARG(key));
    *rg_vec_push(g->align->arena, &g->marks) = (mark){account, rg_map_intern(&g->known, text, g->known.n)};
}

static void add_date(gathering *g, size_t account, const rg_date *date) {
    int64_t year;
    int month, day;
    if (date->latest - date->earliest > 31) return;
    rg_day_civil(date->earliest, &year, &month, &day);
    add(g, account, 'd', rg_text_printf(g->align->arena, "%lld-%d", (long long)year, month));
}

static void add_marks(gathering *g, size_t entity) {
    const rg_entity *t = &g->align->entities.at[entity];
    const rg_entity_facts *f = &g->align->facts[entity];
    if (t->kind == RG_ENTITY_EVENT && f->own && !f->counted) add(g, t->account, 'e', t->key);
    if (t->kind == RG_ENTITY_PERSON) add(g, t->account, 'p', f->person.len ? f->person : t->key);
    for (size_t i = 0; i < f->place_count; i++)
        if (f->rows[i] != RG_PLACE_NONE && rg_place_get(f->rows[i]).feature == RG_PLACE_CITY) add(g, t->account, 'l', rg_place_key(f->rows[i]));
    for (size_t i = 0; i < f->date_count; i++) add_date(g, t->account, &f->dates[i]->value.date);
}

static int by_account(const void *x, const void *y) {
    const mark *a = x, *b = y;
    if (a->account != b->account) return a->account < b->account ? -1 : 1;
    return (a->mark > b->mark) - (a->mark < b->mark);
}

/* Where accounts are of many affairs, a mark that many have is no mark. */
static bool common(const rg_affairs *af, size_t which) { return !af->coherent && af->tellers[which] > ALWAYS + af->align->content->account_count / COMMON; }

/* A quarter of all marks are those of a quarter of all accounts; PRESUMED of them are presumed to be, for the accounts stand in one dossier. */
static bool coherent(const rg_affairs *af) {
    size_t n = af->align->content->account_count, marks = af->first[n], shared = PRESUMED;
    for (size_t i = 0; i < marks; i++) shared += af->tellers[af->of[i]] >= 2 && af->tellers[af->of[i]] * 4 >= n;
    return shared * 4 >= marks;
}

rg_affairs *rg_affairs_new(rg_align *al) {
    rg_affairs *af = RG_NEW(al->arena, rg_affairs);
    gathering g = {.align = al, .known = rg_map_in(al->arena)};
    size_t accounts = al->content->account_count, n = 0;
    for (size_t i = 0; i < al->entities.n; i++) add_marks(&g, i);
    rg_vec_sort(al->arena, g.marks.at, g.marks.n, sizeof *g.marks.at, by_account);
    *af = (rg_affairs){al, RG_ARRAY(al->arena, size_t, g.marks.n + 1), RG_ARRAY(al->arena, size_t, accounts + 2), RG_ARRAY(al->arena, size_t, g.known.n + 1), true, rg_map_in(al->arena)};
    for (size_t i = 0, a = 0; a <= accounts; a++) {
        af->first[a] = n;
        for (; i < g.marks.n && g.marks.at[i].account == a; i++) {
            if (n > af->first[a] && af->of[n - 1] == g.marks.at[i].mark) continue;
            af->of[n++] = g.marks.at[i].mark;
            af->tellers[g.marks.at[i].mark]++;
        }
    }
    af->coherent = coherent(af);
    return af;
}

static rg_affair compare(const rg_affairs *af, size_t a, size_t b) {
    size_t i = af->first[a], k = af->first[b], shared = 0;
    size_t of_a = af->first[a + 1] - i, of_b = af->first[b + 1] - k, least = of_a < of_b ? of_a : of_b;
    while (i < af->first[a + 1] && k < af->first[b + 1]) {
        if (af->of[i] < af->of[k]) i++;
        else if (af->of[i] > af->of[k]) k++;
        else shared += !common(af, af->of[i]), i++, k++;
    }
    if (shared >= SHARED && shared * PART >= least) return RG_AFFAIR_ONE;
    if (least >= LEAST && shared * HARDLY < least) return RG_AFFAIR_OTHER;
    return af->coherent ? RG_AFFAIR_ONE : RG_AFFAIR_UNKNOWN;
}

rg_affair rg_affairs_of(rg_affairs *af, size_t a, size_t b) {
    size_t least = a < b ? a : b, most = a < b ? b : a;
    rg_text pair = rg_text_printf(af->align->arena, "%zu %zu", least, most);
    size_t known = rg_map_get(&af->pairs, pair);
    if (known != RG_NONE) return (rg_affair)known;
    rg_affair affair = compare(af, least, most);
    rg_map_put(&af->pairs, pair, affair);
    return affair;
}
