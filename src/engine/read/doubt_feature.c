/* doubt_feature.c: what the model of doubt sees of a site.
 *
 * A site in; rows of the weight table out, each the hash of a template's number and what fills it: the word, its lemma and kind, the words
 * about it, their classes, how the verb group goes on, and the other sites of the sentence with what they were found to be.
 */
#include "engine/read/doubt_int.h"

enum { NEAR = 6 }; /* tokens on each side */

typedef struct view {
    const doubt_work *w;
    const doubt_site *site;
    const rg_sentence *sentence;
    uint32_t kind; /* type and weight of the site's entry */
    uint32_t *rows;
    size_t n;
} view;

static void add(view *v, uint32_t template, uint32_t a, uint32_t b) {
    if (v->n == DOUBT_FEATURES_MAX) return;
    uint32_t h = 2166136261u ^ (template * 2654435761u);
    h = (h ^ a) * 0x85ebca6bu;
    h ^= h >> 15;
    h = (h ^ b) * 0xc2b2ae35u;
    h ^= h >> 13;
    v->rows[v->n++] = h & ((1u << DOUBT_ROWS_BITS) - 1);
}

/* A feature with the word, with its lemma, and with its kind alone. */
static void add_with(view *v, uint32_t template, uint32_t what) {
    add(v, template, what, v->site->word);
    add(v, template + 1, what, v->site->entry->lemma);
    add(v, template + 2, what, v->kind);
}

static const rg_token *token(const view *v, long at) {
    return at >= (long)v->sentence->first && at < (long)v->sentence->last ? &v->w->reading->tokens.at[at] : NULL;
}

static uint32_t word(const view *v, long at) {
    const rg_token *t = token(v, at);
    if (!t) return at < (long)v->sentence->first ? 1 : 2;
    return t->kind == RG_NUMBER ? 3 : doubt_hash(2166136261u, t->fold);
}

static uint32_t ending(rg_text fold) {
    size_t n = fold.len < 3 ? fold.len : 3;
    return doubt_hash(77, (rg_text){fold.ptr + fold.len - n, n});
}

/* The classes of a closed word; of an open one its letters' case and ending. */
static uint32_t class(const view *v, long at) {
    const rg_token *t = token(v, at);
    if (!t) return 0;
    const rg_word *closed = rg_unit_closed(v->w->words, t);
    if (closed) return closed->classes;
    if (t->kind != RG_WORD) return t->kind == RG_NUMBER ? 1 : doubt_hash(5, t->fold);
    if (t->flags & RG_TOKEN_CAPITAL) return 2;
    return rg_map_find(&v->w->words->forms, t->fold, t->hash) != RG_NONE ? ending(t->fold) ^ 9 : ending(t->fold);
}

static bool has_class(const view *v, long at, unsigned mask) {
    const rg_token *t = token(v, at);
    const rg_word *closed = t ? rg_unit_closed(v->w->words, t) : NULL;
    return closed && closed->classes & mask;
}

static void add_around(view *v) {
    long a = (long)v->site->first, b = (long)v->site->last;
    add_with(v, 13, word(v, b));
    add_with(v, 25, word(v, a - 2));
    add_with(v, 28, word(v, b + 1));
    add_with(v, 31, class(v, a - 1));
    add_with(v, 34, class(v, b));
    add_with(v, 37, class(v, a - 1) * 31 + class(v, b));
    add_with(v, 40, class(v, a - 2) * 31 + class(v, a - 1));
    add_with(v, 43, class(v, b) * 31 + class(v, b + 1));
    for (long i = 1; i <= NEAR; i++) {
        if (token(v, a - i)) add_with(v, 50, word(v, a - i));
        if (token(v, b + i - 1)) add_with(v, 53, word(v, b + i - 1));
    }
}

/* How the verb group stands: an auxiliary before, the verb behind, "that", "to", "as" near by. */
static void add_group(view *v) {
    long a = (long)v->site->first, b = (long)v->site->last;
    uint32_t aux = 0;
    for (long i = a - 1; i >= a - 4 && token(v, i); i--) {
        if (has_class(v, i, RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_DO | RG_CLASS_MODAL)) {
            aux = word(v, i);
            break;
        }
        if (!has_class(v, i, RG_CLASS_ADV | RG_CLASS_NEG)) break;
    }
    add_with(v, 60, aux);
    long next = b;
    while (has_class(v, next, RG_CLASS_ADV | RG_CLASS_NEG) && next < b + 3) next++;
    add_with(v, 63, word(v, next));
    add_with(v, 66, class(v, next));
    add_with(v, 69, has_class(v, next, RG_CLASS_BE | RG_CLASS_HAVE) ? class(v, next + 1) : 0);
    add_with(v, 72, aux * 31 + word(v, next));
}

/* The nearest noun or pronoun before: who may or would. */
static void add_subject(view *v) {
    long a = (long)v->site->first;
    for (long i = a - 1; token(v, i) && i > a - 8; i--) {
        if (has_class(v, i, RG_CLASS_PRON | RG_CLASS_REL)) {
            add_with(v, 75, word(v, i));
            return;
        }
        const rg_token *t = token(v, i);
        if (t->kind == RG_WORD && !rg_unit_closed(v->w->words, t)) {
            add_with(v, 75, t->flags & RG_TOKEN_CAPITAL ? 2 : t->fold.ptr[t->fold.len - 1] == 's');
            return;
        }
    }
}

static void add_others(view *v, size_t at) {
    uint32_t before = 0;
    for (size_t i = 0; i < v->w->sites.n; i++) {
        const doubt_site *other = &v->w->sites.at[i];
        if (i == at || (other->first == v->site->first)) continue;
        add_with(v, 80 + 3 * (i < at), other->entry->lemma);
        if (i < at && other->label) add_with(v, 90, other->label * 31u + other->entry->lemma);
        if (i < at && other->label) before = other->label;
    }
    add_with(v, 93, before);
}

static void add_place(view *v) {
    const rg_token *t = &v->w->reading->tokens.at[v->site->first];
    size_t from = v->site->first - v->sentence->first, left = v->sentence->last - v->site->last;
    add_with(v, 96, (uint32_t)(from > 3 ? 3 : from));
    add_with(v, 99, (uint32_t)(left > 3 ? 3 : left));
    add_with(v, 102, t->flags & (RG_TOKEN_CAPITAL | RG_TOKEN_CAPS));
    add_with(v, 105, doubt_hash(7, v->w->reading->tokens.at[v->sentence->last - 1].fold));
    add_with(v, 108, word(v, (long)v->sentence->first));
    add(v, 111, ending(t->fold), v->kind);
}

size_t rg_doubt_features(const doubt_work *w, size_t at, uint32_t rows[DOUBT_FEATURES_MAX]) {
    const doubt_site *site = &w->sites.at[at];
    view v = {w, site, &w->reading->sentences.at[w->sentence], (uint32_t)site->entry->type * 4u + site->entry->weight, rows, 0};
    add_with(&v, 1, 0);
    add_around(&v);
    add_group(&v);
    add_subject(&v);
    add_others(&v, at);
    add_place(&v);
    return v.n;
}
