/* kin.c: which texts are worth comparing, and what two texts share.
 *
 * Fingerprints sorted by hash, then by the fingerprint behind, bring texts together that share a stretch; each is paired with the few next
 * to it, so that a passage which thousands have costs no more than one that two have. The pairs met most often are compared in full.
 */
#include "engine/trace/trace_int.h"

enum {
    NEAR = 4,        /* neighbours in the order of fingerprints that a text is paired with */
    COMPARED = 24,   /* others that a text is compared with in full */
    MET = 3,         /* times a pair is met, at the least, to be compared */
    OWN_WORDS = 25,  /* a passage of this many words that the other lacks is a text's own */
    SITE_WORDS = 3,  /* words at most between two shared runs that stand for each other */
    LONG_RUN = 30,   /* words of a run that no two writers hit upon by chance */
    COMMON = 8, COMMON_PART = 50, /* texts that a passage stands in, at the least, to tell nothing; and the part of all texts */
    EVERYWHERE = 64  /* texts in which a pair of facts stands that is not looked at */
};

static const double LEAST_SHARE = 0.15, LEAST_SHARE_LONG = 0.08, AMPLE_SHARE = 0.35, LEAST_FACTS = 0.45; /* of the shorter text's runs */
static const double LEAST_COVERED = 0.5, AMPLE_FACTS = 0.5, LEAST_COVERED_AMPLE = 0.35; /* of all facts, that both texts have somewhere; less, where more runs are shared */
static const double TRANSLATED = 0.6; /* closeness by facts, beside closeness by wording */
static const double WEAK = 0.5;       /* closeness by wording below which the facts are asked too */
static const double TIE = 0.1;        /* of those equally near by facts the nearer in wording */
static const double UNION_SHARE = 0.25;
static const double ONE_LANGUAGE = 0.15; /* of the distinct words of the text that has fewer */

/* ---- candidates ------------------------------------------------------------------------------------------------ */

static int by_stretch(const void *x, const void *y) {
    const rg_fingerprint *a = x, *b = y;
    if (a->hash != b->hash) return a->hash < b->hash ? -1 : 1;
    if (a->next != b->next) return a->next < b->next ? -1 : 1;
    return (a->text > b->text) - (a->text < b->text);
}

typedef struct meeting {
    uint32_t text, other, times;
} meeting;

/* How often two texts met: a table of pairs, first text in the upper half. */
typedef struct meetings {
    rg_arena *arena;
    uint64_t *pairs; /* + 1; 0 = empty */
    uint32_t *times;
    size_t n, slots;
} meetings;

static void add_meetings(meetings *m, uint64_t pair, uint32_t times) {
    size_t mask = m->slots - 1, at = (size_t)((pair + 1) * UINT64_C(0x9e3779b97f4a7c15) >> 24) & mask;
    while (m->pairs[at] && m->pairs[at] != pair + 1) at = (at + 1) & mask;
    m->n += !m->pairs[at];
    m->pairs[at] = pair + 1;
    m->times[at] += times;
}

static void grow(meetings *m) {
    meetings old = *m;
    m->n = 0;
    m->slots = old.slots ? 2 * old.slots : 1024;
    m->pairs = RG_ARRAY(m->arena, uint64_t, m->slots);
    m->times = RG_ARRAY(m->arena, uint32_t, m->slots);
    for (size_t i = 0; i < old.slots; i++)
        if (old.pairs[i]) add_meetings(m, old.pairs[i] - 1, old.times[i]);
}

/* Two facts that stand in so many texts bring nobody together. */
static void meet(const rg_fingerprints *prints, meetings *out) {
    for (size_t i = 0, end = 0; i < prints->n; i++) {
        for (end = end > i ? end : i; end < prints->n && prints->at[end].hash == prints->at[i].hash;) end++;
        if (prints->at[i].hash & RG_TRACE_OF_FACTS && end - i > EVERYWHERE) i = end - 1;
        for (size_t k = i + 1; k < end && k <= i + NEAR; k++) {
            uint64_t a = prints->at[i].text, b = prints->at[k].text;
            if (2 * out->n >= out->slots) grow(out);
            if (a != b) add_meetings(out, a < b ? a << 32 | b : b << 32 | a, 1);
        }
    }
}

/* What stands in more than COMMON texts and one in COMMON_PART of them: the frame of a site's pages, a formula. */
static void find_common(rg_arena *arena, const rg_fingerprints *prints, rg_library *library) {
    RG_VEC(uint64_t) common = {0};
    for (size_t i = 0, end; i < prints->n; i = end) {
        for (end = i; end < prints->n && prints->at[end].hash == prints->at[i].hash;) end++;
        if (end - i > COMMON && (end - i) * COMMON_PART > library->count) *rg_vec_push(arena, &common) = prints->at[i].hash;
    }
    library->common = common.at;
    library->common_count = common.n;
}

static int most_met(const void *x, const void *y) {
    const meeting *a = x, *b = y;
    if (a->text != b->text) return a->text < b->text ? -1 : 1;
    if (a->times != b->times) return a->times > b->times ? -1 : 1;
    return (a->other > b->other) - (a->other < b->other);
}

static int by_number(const void *x, const void *y) {
    uint64_t a = *(const uint64_t *)x, b = *(const uint64_t *)y;
    return (a > b) - (a < b);
}

typedef RG_VEC(uint64_t) pair_list;

/* Both views of every pair met often enough. */
static meeting *list_meetings(rg_arena *arena, const meetings *met, size_t *count) {
    RG_VEC(meeting) out = {0};
    for (size_t i = 0; i < met->slots; i++) {
        if (!met->pairs[i] || met->times[i] < MET) continue;
        uint32_t a = (uint32_t)((met->pairs[i] - 1) >> 32), b = (uint32_t)(met->pairs[i] - 1);
        *rg_vec_push(arena, &out) = (meeting){a, b, met->times[i]};
        *rg_vec_push(arena, &out) = (meeting){b, a, met->times[i]};
    }
    rg_vec_sort(arena, out.at, out.n, sizeof *out.at, most_met);
    *count = out.n;
    return out.at;
}

void rg_kin_find(rg_arena *arena, rg_library *library, const rg_fingerprints *prints, rg_kins *out) {
    pair_list chosen = {0};
    size_t count;
    rg_arena *scratch = rg_arena_under(arena);
    meetings met = {.arena = scratch};
    rg_vec_sort(library->own, prints->at, prints->n, sizeof *prints->at, by_stretch);
    rg_arena_clear(library->own);
    find_common(arena, prints, library);
    meet(prints, &met);
    const meeting *order = list_meetings(scratch, &met, &count);
    for (size_t i = 0, rank = 0; i < count; i++) {
        rank = i && order[i].text == order[i - 1].text ? rank + 1 : 0;
        uint64_t a = order[i].text, b = order[i].other;
        if (rank < COMPARED) *rg_vec_push(scratch, &chosen) = a < b ? a << 32 | b : b << 32 | a;
    }
    rg_vec_sort(scratch, chosen.at, chosen.n, sizeof *chosen.at, by_number);
    for (size_t i = 0; i < chosen.n; i++) {
        if (i && chosen.at[i] == chosen.at[i - 1]) continue;
        rg_kin kin = rg_kin_compare(library, chosen.at[i] >> 32, (uint32_t)chosen.at[i]);
        if (kin.closeness > 0) *rg_vec_push(arena, out) = kin;
    }
    rg_arena_clear(scratch);
}

/* ---- two texts ------------------------------------------------------------------------------------------------- */

typedef struct shared_runs {
    size_t shared, of_a, of_b; /* distinct runs */
    uint32_t *in_b;            /* by place in a: place in b + 1, 0 = not shared */
    uint8_t *in_a;             /* by place in b: is shared */
} shared_runs;

static size_t same_from(const rg_shingle *runs, size_t count, size_t i) {
    size_t end = i + 1;
    while (end < count && runs[end].hash == runs[i].hash) end++;
    return end;
}

static shared_runs share(rg_arena *arena, const rg_shingle *a, size_t na, const rg_shingle *b, size_t nb) {
    shared_runs s = {.in_b = RG_ARRAY(arena, uint32_t, na + 1), .in_a = RG_ARRAY(arena, uint8_t, nb + 1)};
    for (size_t i = 0, k = 0; i < na || k < nb;) {
        size_t i_end = i < na ? same_from(a, na, i) : i, k_end = k < nb ? same_from(b, nb, k) : k;
        bool in_a = k == nb || (i < na && a[i].hash <= b[k].hash), in_b = i == na || (k < nb && b[k].hash <= a[i].hash);
        s.of_a += in_a;
        s.of_b += in_b;
        s.shared += in_a && in_b;
        for (size_t x = i; in_a && in_b && x < i_end; x++) s.in_b[a[x].at] = b[k + (x - i < k_end - k ? x - i : k_end - k - 1)].at + 1;
        for (size_t x = k; in_a && in_b && x < k_end; x++) s.in_a[b[x].at] = 1;
        if (in_a) i = i_end;
        if (in_b) k = k_end;
    }
    return s;
}

/* Words in passages of OWN_WORDS or more that no shared run touches. `shared(i)` is at[i] != 0 of width `wide`. */
static size_t own_words(const uint32_t *in_other, const uint8_t *flags, size_t runs, size_t words) {
    size_t own = 0, from = 0; /* first word behind the last shared run */
    for (size_t i = 0; i <= runs; i++) {
        bool shared = i < runs && (in_other ? in_other[i] != 0 : flags[i] != 0);
        if (!shared && i < runs) continue;
        size_t end = i < runs ? i : words;
        if (end > from && end - from >= OWN_WORDS) own += end - from;
        if (shared && i + RG_TRACE_RUN > from) from = i + RG_TRACE_RUN;
    }
    return own;
}

static double closeness(size_t shared, size_t of_a, size_t of_b) {
    double least = (double)(of_a < of_b ? of_a : of_b);
    return least > 0 ? (double)shared / least + UNION_SHARE * (double)shared / (double)(of_a + of_b - shared) : 0;
}

static double part(size_t shared, size_t of_a, size_t of_b) {
    size_t least = of_a < of_b ? of_a : of_b;
    return least ? (double)shared / (double)least : 0;
}

static bool is_common(const rg_library *library, uint64_t hash) {
    size_t at = rg_trace_place(library->common, library->common_count, sizeof *library->common, hash);
    return at < library->common_count && library->common[at] == hash;
}

/* Forgets the shared runs at and about common fingerprints; how many are left. */
static size_t leave_common(rg_arena *arena, const rg_library *library, const rg_shingles *a, shared_runs *s) {
    size_t left = 0;
    bool *common = RG_ARRAY(arena, bool, a->word_count + 1);
    for (size_t i = 0; i < a->word_count; i++) {
        size_t at = a->words[i].at;
        if (!s->in_b[at] || !is_common(library, a->words[i].hash & ~RG_TRACE_OF_FACTS)) continue;
        for (size_t k = at < RG_TRACE_WINDOW ? 0 : at - RG_TRACE_WINDOW; k < a->word_count && k <= at + RG_TRACE_WINDOW; k++) common[k] = true;
    }
    for (size_t i = 0; i < a->word_count; i++) {
        if (common[i]) s->in_b[i] = 0;
        left += s->in_b[i] != 0;
    }
    return left;
}

typedef struct stretch {
    size_t from, words;
} stretch;

static stretch longest_stretch(const shared_runs *s, size_t runs) {
    stretch best = {0};
    for (size_t i = 0, length = 0; i < runs; i++) {
        length = s->in_b[i] ? (i && s->in_b[i - 1] && s->in_b[i] == s->in_b[i - 1] + 1 ? length + 1 : 1) : 0;
        if (length && length + RG_TRACE_RUN - 1 > best.words) best = (stretch){i + 1 - length, length + RG_TRACE_RUN - 1};
    }
    return best;
}

static void put_stretch(stretch best, const shared_runs *s, const rg_trace_text *a, const rg_trace_text *b, rg_kin *kin) {
    size_t in_b = s->in_b[best.from] - 1;
    kin->run_a[0] = a->words[best.from].start;
    kin->run_a[1] = rg_word_end(&a->words[best.from + best.words - 1]);
    kin->run_b[0] = b->words[in_b].start;
    kin->run_b[1] = rg_word_end(&b->words[in_b + best.words - 1]);
}

/* Whether `shared` runs, the longest stretch of so many words, are more than chance gives two texts. */
static bool enough(size_t shared, size_t of_a, size_t of_b, size_t longest) {
    double share = part(shared, of_a, of_b);
    return shared >= RG_TRACE_LEAST && (share >= LEAST_SHARE || (longest >= LONG_RUN && share >= LEAST_SHARE_LONG));
}

/* Words that stand for each other between two shared runs: one that occurs nowhere else, where the other does, is taken for a
 * corruption. */
static void weigh_site(const rg_known *known, const rg_trace_word *a, const rg_trace_word *b, size_t n, rg_kin *kin) {
    for (size_t w = 0; w < n; w++) {
        if (a[w].key == b[w].key) continue;
        bool known_a = rg_known_has(known, a[w].key), known_b = rg_known_has(known, b[w].key);
        kin->errors_a += !known_a && known_b;
        kin->errors_b += !known_b && known_a;
    }
}

/* Calls fn for each place between two shared runs where the texts read otherwise, by SITE_WORDS words at most. */
static void each_site(const shared_runs *s, size_t runs, void (*fn)(void *context, size_t at_a, size_t words_a, size_t at_b, size_t words_b), void *context) {
    size_t last = RG_NONE;
    for (size_t i = 0; i < runs; i++) {
        if (!s->in_b[i]) continue;
        if (last != RG_NONE && i > last + 1) {
            size_t at_a = last + RG_TRACE_RUN, at_b = s->in_b[last] - 1 + RG_TRACE_RUN, to_b = s->in_b[i] - 1;
            if (i >= at_a && to_b >= at_b && i - at_a <= SITE_WORDS && to_b - at_b <= SITE_WORDS) fn(context, at_a, i - at_a, at_b, to_b - at_b);
        }
        last = i;
    }
}

typedef struct weighing {
    const rg_known *known;
    const rg_shingles *a, *b;
    rg_kin *kin;
} weighing;

static void weigh(void *context, size_t at_a, size_t words_a, size_t at_b, size_t words_b) {
    weighing *w = context;
    if (words_a == words_b) weigh_site(w->known, w->a->text->words + at_a, w->b->text->words + at_b, words_a, w->kin);
}

static void by_wording(const rg_library *library, const rg_shingles *a, const rg_shingles *b, rg_kin *kin) {
    shared_runs s = share(library->own, a->words, a->word_count, b->words, b->word_count);
    stretch longest = longest_stretch(&s, a->word_count);
    kin->shared = s.shared;
    kin->of_a = s.of_a;
    kin->of_b = s.of_b;
    if (!enough(s.shared, s.of_a, s.of_b, longest.words)) return;
    if (library->common_count && part(s.shared, s.of_a, s.of_b) < AMPLE_SHARE) {
        size_t left = leave_common(library->own, library, a, &s);
        longest = longest_stretch(&s, a->word_count);
        if (!enough(left, s.of_a, s.of_b, longest.words)) return;
    }
    put_stretch(longest, &s, a->text, b->text, kin);
    kin->own_a = own_words(s.in_b, NULL, a->word_count, a->text->word_count);
    kin->own_b = own_words(NULL, s.in_a, b->word_count, b->text->word_count);
    each_site(&s, a->word_count, weigh, &(weighing){library->known, a, b, kin});
    kin->closeness = closeness(s.shared, s.of_a, s.of_b);
}

static int by_key(const void *x, const void *y) {
    uint64_t a = *(const uint64_t *)x, b = *(const uint64_t *)y;
    return (a > b) - (a < b);
}

static uint64_t *fact_keys(rg_arena *arena, const rg_trace_text *text) {
    uint64_t *keys = RG_ARRAY(arena, uint64_t, text->fact_count + 1);
    for (size_t i = 0; i < text->fact_count; i++) keys[i] = text->facts[i].key;
    rg_vec_sort(arena, keys, text->fact_count, sizeof *keys, by_key);
    return keys;
}

static bool has_key(const uint64_t *keys, size_t n, uint64_t key) {
    size_t at = rg_trace_place(keys, n, sizeof *keys, key);
    return at < n && keys[at] == key;
}

/* The facts that the other has somewhere too: a capital letter that only one language gives does not count. */
static rg_fact_runs common_facts(rg_arena *arena, const rg_trace_text *text, const rg_trace_text *other) {
    rg_fact_runs f = {.text = text, .facts = RG_ARRAY(arena, rg_trace_fact, text->fact_count + 1)};
    const uint64_t *keys = fact_keys(arena, other);
    for (size_t i = 0; i < text->fact_count; i++)
        if (has_key(keys, other->fact_count, text->facts[i].key)) f.facts[f.fact_count++] = text->facts[i];
    f.runs = rg_shingle_facts(arena, f.facts, f.fact_count, RG_TRACE_FACTS, &f.n);
    rg_vec_sort(arena, f.runs, f.n, sizeof *f.runs, rg_shingle_compare);
    return f;
}

static void put_first_run(const rg_fact_runs *a, const rg_fact_runs *b, const shared_runs *s, rg_kin *kin) {
    size_t i = 0;
    while (!s->in_b[i]) i++;
    const rg_trace_fact *in_a = &a->facts[i], *in_b = &b->facts[s->in_b[i] - 1];
    kin->run_a[0] = a->text->words[in_a[0].word].start;
    kin->run_a[1] = rg_word_end(&a->text->words[in_a[RG_TRACE_FACTS - 1].word]);
    kin->run_b[0] = b->text->words[in_b[0].word].start;
    kin->run_b[1] = rg_word_end(&b->text->words[in_b[RG_TRACE_FACTS - 1].word]);
}

static size_t list_plain_words(rg_arena *arena, const rg_trace_text *text, uint64_t **out) {
    uint64_t *keys = *out = RG_ARRAY(arena, uint64_t, text->word_count + 1);
    size_t n = 0, distinct = 0;
    for (size_t i = 0, fact = 0; i < text->word_count; i++) {
        while (fact < text->fact_count && text->facts[fact].word < i) fact++;
        if (fact == text->fact_count || text->facts[fact].word != i) keys[n++] = text->words[i].key;
    }
    rg_vec_sort(arena, keys, n, sizeof *keys, by_key);
    for (size_t i = 0; i < n; i++)
        if (!i || keys[i] != keys[i - 1]) keys[distinct++] = keys[i];
    return distinct;
}

/* Two texts of one language have their small words in common. */
static bool one_language(rg_arena *arena, const rg_trace_text *x, const rg_trace_text *y) {
    uint64_t *a, *b;
    size_t na = list_plain_words(arena, x, &a), nb = list_plain_words(arena, y, &b), common = 0;
    for (size_t i = 0, k = 0; i < na && k < nb;) {
        common += a[i] == b[k];
        if (a[i] <= b[k]) i++;
        else k++;
    }
    return (double)common >= ONE_LANGUAGE * (double)(na < nb ? na : nb);
}

static bool by_facts(rg_arena *arena, const rg_trace_text *x, const rg_trace_text *y, bool worded, rg_kin *kin) {
    if (x->fact_count < RG_TRACE_LEAST || y->fact_count < RG_TRACE_LEAST) return false;
    rg_fact_runs a = common_facts(arena, x, y), b = common_facts(arena, y, x);
    double covered = (double)(a.fact_count + b.fact_count) / (double)(x->fact_count + y->fact_count);
    shared_runs s = share(arena, a.runs, a.n, b.runs, b.n);
    double alike = part(s.shared, s.of_a, s.of_b);
    if (s.shared < RG_TRACE_LEAST || alike < LEAST_FACTS || covered < (alike < AMPLE_FACTS ? LEAST_COVERED : LEAST_COVERED_AMPLE)) return false;
    kin->facts = true;
    kin->shared = s.shared;
    kin->of_a = s.of_a;
    kin->of_b = s.of_b;
    kin->closeness = TRANSLATED * closeness(s.shared, s.of_a, s.of_b);
    if (worded) return true;
    rg_gloss_weight w = rg_gloss_weigh(rg_gloss_make(arena, &a, &b, s.in_b));
    kin->errors_a = w.errors_a;
    kin->errors_b = w.errors_b;
    kin->closeness *= w.rendered ? 1 - (double)w.missing / (double)w.rendered : 0.5;
    put_first_run(&a, &b, &s, kin);
    return true;
}

/* Where the wording is not much, the facts may show how close two texts are; but shared wording is nearer than none. */
rg_kin rg_kin_compare(const rg_library *library, size_t a, size_t b) {
    rg_kin kin = {.a = a, .b = b}, told = kin;
    const rg_trace_text *x = &library->texts[a], *y = &library->texts[b];
    by_wording(library, &library->shingles[a], &library->shingles[b], &kin);
    bool worded = kin.closeness > 0, weak = kin.closeness < WEAK && (worded || !one_language(library->own, x, y));
    if (weak && by_facts(library->own, x, y, worded, &told)) {
        if (!worded) kin = told;
        else if (told.closeness > kin.closeness) kin.closeness = told.closeness + TIE * kin.closeness;
    }
    rg_arena_clear(library->own);
    return kin;
}

/* ---- what a third text says -------------------------------------------------------------------------------------- */

typedef struct listing {
    rg_arena *arena;
    const uint64_t *runs_a, *runs_b; /* in the order of the text */
    rg_sites *out;
} listing;

/* The runs that begin AHEAD words before the site, so that they end in words behind it where it is short. */
static void list(void *context, size_t at_a, size_t words_a, size_t at_b, size_t words_b) {
    enum { AHEAD = 2 };
    listing *l = context;
    (void)words_a, (void)words_b;
    if (at_a < AHEAD || at_b < AHEAD || l->runs_a[at_a - AHEAD] == l->runs_b[at_b - AHEAD]) return;
    *rg_vec_push(l->arena, l->out) = (rg_site){l->runs_a[at_a - AHEAD], l->runs_b[at_b - AHEAD]};
}

static const uint64_t *in_order(rg_arena *arena, const rg_shingles *text) {
    uint64_t *runs = RG_ARRAY(arena, uint64_t, text->word_count + RG_TRACE_RUN); /* behind the last: words with no run */
    for (size_t i = 0; i < text->word_count; i++) runs[text->words[i].at] = text->words[i].hash;
    return runs;
}

void rg_kin_sites(rg_arena *arena, const rg_library *library, size_t a, size_t b, rg_sites *out) {
    const rg_shingles *x = &library->shingles[a], *y = &library->shingles[b];
    shared_runs s = share(library->own, x->words, x->word_count, y->words, y->word_count);
    listing l = {arena, in_order(library->own, x), in_order(library->own, y), out};
    each_site(&s, x->word_count, list, &l);
    rg_arena_clear(library->own);
}

static bool has_run(const rg_shingles *text, uint64_t hash) {
    size_t at = rg_trace_place(text->words, text->word_count, sizeof *text->words, hash);
    return at < text->word_count && text->words[at].hash == hash;
}

void rg_kin_sides(const rg_library *library, const rg_sites *sites, size_t text, size_t *with_a, size_t *with_b) {
    const rg_shingles *s = &library->shingles[text];
    *with_a = *with_b = 0;
    for (size_t i = 0; i < sites->n; i++) {
        bool a = has_run(s, sites->at[i].in_a), b = has_run(s, sites->at[i].in_b);
        *with_a += a && !b;
        *with_b += b && !a;
    }
}
