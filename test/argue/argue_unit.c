/* argue_unit.c: the engine against the definitions: every subset of a small framework is tried. Every answer also goes through the
 * checker, and spoilt answers have to fail there. Each framework is solved twice, by hand and by the SAT solver.
 *
 * In the ordinary tests: every framework of up to 3 arguments (up to renaming) and random ones of up to 12. `argue_unit all`: every one of up to 5
 * and 100,000 random ones (minutes).
 */
#include "engine/argue/argue.h"
#include "engine/argue/argue_check.h"
#include "unit.h"

enum { MOST = 12, SETS = 1 << MOST, ROUNDS = 100000 };

static uint64_t state;
static bool everything;

static uint32_t draw(uint32_t n) { /* splitmix64 */
    uint64_t z = (state += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return (uint32_t)((z ^ (z >> 31)) % n);
}

/* ---- by the definitions ------------------------------------------------------------------------------------------ */

typedef struct world {
    uint32_t n;
    uint32_t targets[MOST], attackers[MOST]; /* as masks */
    uint32_t hit[SETS]; /* what a set attacks */
    uint32_t sets[RG_SEMANTICS_COUNT][SETS], count[RG_SEMANTICS_COUNT];
} world;

static uint32_t defended(const world *w, uint32_t set) {
    uint32_t out = 0;
    for (uint32_t x = 0; x < w->n; x++)
        if (!(w->attackers[x] & ~w->hit[set])) out |= 1u << x;
    return out;
}

static void keep(world *w, rg_semantics s, uint32_t set) { w->sets[s][w->count[s]++] = set; }

/* Of the sets of one semantics those of largest measure: themselves, or with what they attack. */
static void keep_maximal(world *w, rg_semantics from, rg_semantics to, bool range) {
    for (uint32_t i = 0; i < w->count[from]; i++) {
        uint32_t a = w->sets[from][i], measure = range ? a | w->hit[a] : a;
        bool most = true;
        for (uint32_t k = 0; most && k < w->count[from]; k++) {
            uint32_t b = w->sets[from][k], other = range ? b | w->hit[b] : b;
            most = other == measure || (measure & ~other);
        }
        if (most) keep(w, to, a);
    }
}

static void keep_ideal(world *w) {
    uint32_t common = (1u << w->n) - 1, best = 0;
    for (uint32_t i = 0; i < w->count[RG_SEMANTICS_PR]; i++) common &= w->sets[RG_SEMANTICS_PR][i];
    for (uint32_t i = 0; i < w->count[RG_SEMANTICS_AD]; i++) {
        uint32_t set = w->sets[RG_SEMANTICS_AD][i];
        if (!(set & ~common) && __builtin_popcount(set) >= __builtin_popcount(best)) best = set;
    }
    keep(w, RG_SEMANTICS_ID, best);
}

static void solve_by_hand(world *w) {
    uint32_t all = (1u << w->n) - 1, least = all;
    memset(w->count, 0, sizeof w->count);
    for (uint32_t set = 0; set <= all; set++) {
        w->hit[set] = 0;
        for (uint32_t x = 0; x < w->n; x++)
            if (set >> x & 1) w->hit[set] |= w->targets[x];
        if (w->hit[set] & set) continue;
        keep(w, RG_SEMANTICS_CF, set);
        if ((set | w->hit[set]) == all) keep(w, RG_SEMANTICS_ST, set);
        uint32_t safe = defended(w, set);
        if (set & ~safe) continue;
        keep(w, RG_SEMANTICS_AD, set);
        if (set != safe) continue;
        keep(w, RG_SEMANTICS_CO, set);
        least &= set;
    }
    keep(w, RG_SEMANTICS_GR, least);
    keep_maximal(w, RG_SEMANTICS_AD, RG_SEMANTICS_PR, false);
    keep_maximal(w, RG_SEMANTICS_AD, RG_SEMANTICS_SST, true);
    keep_maximal(w, RG_SEMANTICS_CF, RG_SEMANTICS_STG, true);
    keep_ideal(w);
}

/* ---- the engine's answers --------------------------------------------------------------------------------------- */

static uint32_t mask(const world *w, const uint8_t *set) {
    uint32_t out = 0;
    for (uint32_t x = 0; x < w->n; x++) out |= (uint32_t)set[x] << x;
    return out;
}

static bool listed(const world *w, rg_semantics s, uint32_t set) {
    for (uint32_t i = 0; i < w->count[s]; i++)
        if (w->sets[s][i] == set) return true;
    return false;
}

static bool some(const world *w, rg_semantics s, uint32_t x, bool in) {
    for (uint32_t i = 0; i < w->count[s]; i++)
        if ((w->sets[s][i] >> x & 1) == in) return true;
    return false;
}

static rg_framework *framework_of(rg_arena *arena, const world *w) {
    rg_attack attacks[MOST * MOST];
    size_t n = 0;
    for (uint32_t x = 0; x < w->n; x++)
        for (uint32_t y = 0; y < w->n; y++)
            if (w->targets[x] >> y & 1) attacks[n++] = (rg_attack){x, y};
    return rg_framework_new(arena, w->n, attacks, n);
}

static void check_task(rg_arena *arena, const world *w, const rg_framework *f, rg_task_name task, uint32_t x, uint32_t small) {
    rg_argue_answer a;
    rg_semantics s = task.semantics;
    CHECK(rg_argue(arena, f, task, x, small, &a, NULL) == REGEST_OK);
    bool asks = task.question == RG_QUESTION_DC || task.question == RG_QUESTION_DS;
    if (task.question == RG_QUESTION_EE || task.question == RG_QUESTION_CE) CHECK(a.count == w->count[s]);
    if (task.question == RG_QUESTION_EE)
        for (uint32_t i = 0; i < a.count; i++) CHECK(listed(w, s, mask(w, a.all[i])));
    if (task.question == RG_QUESTION_SE) CHECK(a.yes == (w->count[s] > 0));
    if (task.question == RG_QUESTION_DC) CHECK(a.yes == some(w, s, x, true));
    if (task.question == RG_QUESTION_DS) CHECK(a.yes == !some(w, s, x, false));
    if (task.question < RG_QUESTION_EE) CHECK((a.set != NULL) == (a.yes == (task.question != RG_QUESTION_DS)));
    if (a.set) CHECK(listed(w, s, mask(w, a.set)));
    if (a.set && asks) CHECK(a.set[x] == (task.question == RG_QUESTION_DC));
    if (task.question == RG_QUESTION_CE) return;
    CHECK(rg_argue_check(arena, f, task, x, &a, ROUNDS) == RG_ARGUE_RIGHT);
    rg_argue_answer other = a; /* the contrary, without a proof; nothing, where there is something */
    other.set = NULL, other.yes = !a.yes, other.count = a.count - (a.count > 0), other.all = other.count ? a.all + 1 : a.all;
    if (task.question != RG_QUESTION_EE || a.count) CHECK(rg_argue_check(arena, f, task, x, &other, ROUNDS) != RG_ARGUE_RIGHT);
}

/* What the checker says of every set is what the definitions say. */
static void check_checker(rg_arena *arena, const world *w, const rg_framework *f) {
    uint8_t set[MOST];
    uint32_t m = draw(1u << w->n);
    for (uint32_t x = 0; x < w->n; x++) set[x] = m >> x & 1;
    for (int s = 0; s < RG_SEMANTICS_COUNT; s++)
        CHECK(rg_argue_check_set(arena, f, (rg_semantics)s, set) == listed(w, (rg_semantics)s, m));
}

/* Both ways of searching; every question of every semantics, about one argument. */
static void check_world(world *w) {
    rg_arena *arena = rg_arena_new(NULL);
    rg_framework *f = framework_of(arena, w);
    solve_by_hand(w);
    for (int s = 0; s < RG_SEMANTICS_COUNT; s++)
        for (int q = 0; q < RG_QUESTION_COUNT; q++) {
            bool asks = q == RG_QUESTION_DC || q == RG_QUESTION_DS;
            if (asks && !w->n) continue;
            uint32_t x = w->n ? draw(w->n) : 0, small = draw(2) ? RG_ARGUE_SMALL_MOST : 0;
            check_task(arena, w, f, (rg_task_name){(rg_argue_question)q, (rg_semantics)s}, x, small);
        }
    check_checker(arena, w, f);
    rg_arena_free(arena);
}

/* ---- every small framework -------------------------------------------------------------------------------------- */

/* Row x of the matrix is bits x * n onward. */
static uint32_t renamed(uint32_t matrix, uint32_t n, const uint8_t *to) {
    uint32_t out = 0;
    for (uint32_t rest = matrix; rest; rest &= rest - 1) {
        uint32_t at = (uint32_t)__builtin_ctz(rest);
        out |= 1u << (to[at / n] * n + to[at % n]);
    }
    return out;
}

/* The least matrix of those that renaming makes of it stands for all. */
static bool is_least(uint32_t matrix, uint32_t n, uint8_t *to, uint32_t at) {
    if (at == n) return renamed(matrix, n, to) >= matrix;
    for (uint32_t i = at; i < n; i++) {
        uint8_t one = to[at];
        to[at] = to[i], to[i] = one;
        bool least = is_least(matrix, n, to, at + 1);
        one = to[at];
        to[at] = to[i], to[i] = one;
        if (!least) return false;
    }
    return true;
}

static void set_attack(world *w, uint32_t x, uint32_t y) { w->targets[x] |= 1u << y, w->attackers[y] |= 1u << x; }

static uint32_t check_every(uint32_t n) {
    static world w;
    uint32_t seen = 0;
    for (uint32_t matrix = 0; matrix < 1u << (n * n); matrix++) {
        uint8_t to[] = {0, 1, 2, 3, 4};
        if (!is_least(matrix, n, to, 0)) continue;
        memset(&w, 0, offsetof(world, hit));
        w.n = n;
        for (uint32_t x = 0; x < n; x++)
            for (uint32_t y = 0; y < n; y++)
                if (matrix >> (x * n + y) & 1) set_attack(&w, x, y);
        check_world(&w);
        seen++;
    }
    return seen;
}

/* The numbers of directed graphs with loops, up to renaming: OEIS A000595. */
static void every_small_framework(void) {
    static const uint32_t graphs[] = {1, 2, 10, 104, 3044, 291968};
    for (uint32_t n = 0; n <= (everything ? 5u : 3u); n++) CHECK(check_every(n) == graphs[n]);
}

static void random_frameworks(void) {
    static world w;
    state = 1995;
    for (uint32_t i = 0; i < (everything ? 100000u : 250u); i++) {
        memset(&w, 0, offsetof(world, hit));
        w.n = 1 + draw(MOST);
        uint32_t attacks = draw(w.n * (1 + draw(4)) + 1), loops = draw(3);
        for (uint32_t k = 0; k < attacks; k++) {
            uint32_t x = draw(w.n), y = draw(w.n);
            if (x != y || !loops) set_attack(&w, x, y);
        }
        check_world(&w);
    }
}

int main(int argc, char **argv) {
    everything = argc > 1 && strcmp(argv[1], "all") == 0;
    RUN(every_small_framework);
    RUN(random_frameworks);
    return unit_failed;
}
