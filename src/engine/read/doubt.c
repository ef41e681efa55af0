/* doubt.c: typed cues of doubt: which words of a text say that something is uncertain, and how.
 *
 * Words and phrases of doubt_words.tsv are sites; a multinomial logistic model over hashed features of the site and its sentence decides
 * for each, from left to right, whether it is a cue and of which type: probable, doxastic, condition, investigation (the types of the
 * Szeged Uncertainty Corpus: Szarvas, Vincze, Farkas, Móra, Gurevych 2012). What a cue makes of a claim is not said here but by
 * hedges.tsv (hedge.c); doc/decisions/two-readings-of-doubt.md says why. Only sites are scored: linear, and idle on most sentences.
 */
#include "engine/read/doubt_int.h"

static uint8_t type_of(rg_text name) {
    for (int type = 0; type <= RG_CUE_INVESTIGATION; type++)
        if (rg_text_same(name, rg_text_of(rg_cue_type_name((rg_cue_type)type)))) return (uint8_t)type;
    return RG_CUE_PROBABLE;
}

const struct rg_doubt_tables *rg_doubt_tables(rg_arena *arena, rg_text code) {
    doubt_tables *t = RG_NEW(arena, doubt_tables);
    t->phrases = rg_phrase_set(arena);
    rg_table table = rg_language_table(arena, code, "doubt_words.tsv");
    while (rg_table_next(&table)) {
        doubt_entry *e = rg_vec_push(arena, &t->entries);
        int64_t weight = 1;
        (void)rg_text_number(table.field[3], &weight);
        *e = (doubt_entry){doubt_hash(2166136261u, table.field[1]), type_of(table.field[2]), (uint8_t)weight};
        rg_phrase_add(&t->phrases, table.field[0], t->entries.n - 1);
    }
    rg_text weights = rg_table_bytes("lang/en/doubts.weights");
    if (weights.len == DOUBT_WEIGHTS_SIZE && rg_text_same(code, RG_TEXT("en"))) t->weights = (const signed char *)weights.ptr;
    return t;
}

static uint32_t words_hash(const rg_token *tokens, size_t first, size_t last) {
    uint32_t h = 2166136261u;
    for (size_t i = first; i < last; i++) h = doubt_hash(h ^ 32, tokens[i].fold);
    return h;
}

static void put(rg_arena *arena, doubt_work *w, size_t at, size_t tokens, size_t row) {
    *rg_vec_push(arena, &w->sites) = (doubt_site){at, at + tokens, words_hash(w->reading->tokens.at, at, at + tokens), &w->tables->entries.at[row], 0};
}

void rg_doubt_sites(rg_arena *arena, doubt_work *w) {
    const rg_sentence *s = &w->reading->sentences.at[w->sentence];
    const rg_token *tokens = w->reading->tokens.at;
    w->sites.n = 0;
    for (size_t i = s->first; i < s->last; i++) {
        size_t row, n = tokens[i].flags & (RG_TOKEN_MARK | RG_TOKEN_LINK) ? 0 : rg_phrase_match(&w->tables->phrases, tokens, i, s->last, &row);
        if (!n) continue;
        put(arena, w, i, n, row);
        if (n > 1 && (n = rg_phrase_match(&w->tables->phrases, tokens, i, i + 1, &row))) put(arena, w, i, n, row); /* the word alone, should the phrase not be a cue */
    }
}

bool rg_doubt_covered(const doubt_work *w, size_t at) {
    for (size_t i = at; i-- > 0 && w->sites.at[at].first - w->sites.at[i].first < 8;)
        if (w->sites.at[i].label && w->sites.at[i].last > w->sites.at[at].first) return true;
    return false;
}

static uint8_t label_of(const doubt_work *w, size_t at) {
    uint32_t rows[DOUBT_FEATURES_MAX];
    int32_t score[DOUBT_LABELS] = {0};
    size_t n = rg_doubt_features(w, at, rows), best = 0;
    for (size_t i = 0; i < n; i++)
        for (size_t l = 0; l < DOUBT_LABELS; l++) score[l] += w->tables->weights[DOUBT_ROW * rows[i] + l];
    for (size_t l = 1; l < DOUBT_LABELS; l++)
        if (score[l] > score[best]) best = l;
    return (uint8_t)best;
}

void rg_doubt_read(rg_arena *arena, rg_reading *reading) {
    if (!reading->language || !reading->language->doubt->weights) return;
    doubt_work w = {.reading = reading, .tables = reading->language->doubt, .words = reading->language->clause};
    for (; w.sentence < reading->sentences.n; w.sentence++) {
        if (reading->blocks[reading->sentences.at[w.sentence].block].reference) continue;
        rg_doubt_sites(arena, &w);
        for (size_t i = 0; i < w.sites.n; i++) {
            doubt_site *site = &w.sites.at[i];
            if (rg_doubt_covered(&w, i) || !(site->label = label_of(&w, i))) continue;
            rg_span span = {reading->tokens.at[site->first].span.start, reading->tokens.at[site->last - 1].span.end};
            rg_span scope = reading->clauses ? rg_hedge_scope(reading, w.sentence, span) : span; /* where the weights are learnt nothing is parsed */
            *rg_vec_push(arena, &reading->doubts) = (rg_doubt){span, scope, (rg_cue_type)(site->label - 1), w.sentence};
        }
    }
}
