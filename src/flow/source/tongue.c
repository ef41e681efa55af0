/* tongue.c: what language a text is in, by its commonest small words (data/source/languages.tsv).
 *
 * In: reading text; its first 64 KiB are looked at, and no more of them than it takes to be sure. Out: a language code, or empty where
 * fewer than five small words are met or two languages are close. A word that several languages share counts for each.
 */
#include <string.h>

#include "base/map.h"
#include "base/table.h"
#include "flow/source/source_int.h"

enum { TONGUES = 32, SAMPLE = 1 << 16, STEP = 128, ENOUGH = 5, SURE = 50 };

typedef struct tongue_words {
    rg_map words; /* word -> bit mask of tongues */
    rg_text code[TONGUES];
    size_t n, longest; /* tongues; bytes of a word */
} tongue_words;

static void add_words(tongue_words *tongues, rg_text words, size_t bit) {
    for (size_t i = 0, start = 0; i <= words.len; i++) {
        if (i < words.len && words.ptr[i] != ' ') continue;
        if (i > start) {
            rg_text word = {words.ptr + start, i - start};
            size_t mask = rg_map_get(&tongues->words, word);
            if (word.len > tongues->longest) tongues->longest = word.len;
            rg_map_put(&tongues->words, word, (mask == RG_NONE ? 0 : mask) | (size_t)1 << bit);
        }
        start = i + 1;
    }
}

static const void *load(rg_arena *arena, rg_text name) {
    tongue_words *tongues = RG_NEW(arena, tongue_words);
    rg_table table = rg_table_open(name.ptr);
    tongues->words = rg_map_in(arena);
    while (rg_table_next(&table) && tongues->n < TONGUES) {
        add_words(tongues, table.field[1], tongues->n);
        tongues->code[tongues->n++] = table.field[0];
    }
    return tongues;
}

static inline void count_word(const tongue_words *tongues, rg_text word, uint32_t hash, size_t counts[TONGUES]) {
    size_t mask = rg_map_find(&tongues->words, word, hash);
    for (uint32_t tongue = mask == RG_NONE ? 0 : (uint32_t)mask; tongue; tongue &= tongue - 1) counts[__builtin_ctz(tongue)]++;
}

/* Where the letters from `at` on end. */
static size_t word_end(rg_text text, size_t at) {
    uint32_t rune;
    for (size_t n; at = rg_text_letters_end(text, at), (n = rg_text_rune(text, at, &rune)) && rg_rune_letter(rune);) at += n;
    return at;
}

/* Counts the words of [at, end) and of the one that goes on there; returns where it stopped. */
static size_t count_words(const tongue_words *tongues, rg_text text, size_t at, size_t end, size_t counts[TONGUES]) {
    while (at < end && at < text.len) {
        uint64_t eight = rg_text_eight_at(text, at);
        rg_letters l = rg_text_letters(eight);
        if (l.n < 8 && (signed char)(eight >> 8 * l.n) >= 0) { /* most words, and what stands behind them */
            if (l.n) count_word(tongues, (rg_text){text.ptr + at, l.n}, rg_map_hash_end(l.small ^ l.capitals, l.n), counts);
            at += l.n + 1;
            continue;
        }
        uint32_t rune;
        rg_text word = {text.ptr + at, word_end(text, at) - at};
        if (word.len && word.len <= tongues->longest) count_word(tongues, word, rg_map_hash(word), counts);
        size_t n = rg_text_rune(text, at += word.len, &rune);
        at += n ? n : 1;
    }
    return at;
}

/* The tongue with most words, `second` that of the next. */
static size_t best_of(const tongue_words *tongues, const size_t counts[TONGUES], size_t *second) {
    size_t best = 0;
    *second = 0;
    for (size_t t = 1; t < tongues->n; t++)
        if (counts[t] > counts[best]) best = t;
    for (size_t t = 0; t < tongues->n; t++)
        if (t != best && counts[t] > *second) *second = counts[t];
    return best;
}

static bool any_sure(const size_t counts[TONGUES]) {
    bool any = false;
    for (size_t t = 0; t < TONGUES; t++) any |= counts[t] >= SURE;
    return any;
}

rg_text rg_tongue_guess(rg_arena *arena, rg_text text) {
    const tongue_words *tongues = rg_arena_once(arena, load, RG_TEXT("source/languages.tsv"));
    size_t counts[TONGUES] = {0}, best = 0, second = 0;
    if (text.len > SAMPLE) text.len = SAMPLE;
    for (size_t at = 0; at < text.len;) {
        at = count_words(tongues, text, at, at + STEP, counts);
        if (at < text.len && !any_sure(counts)) continue;
        best = best_of(tongues, counts, &second);
        if (counts[best] >= SURE && counts[best] > second * 2) break;
    }
    bool clear = counts[best] >= ENOUGH && counts[best] * 4 > second * 5;
    return clear ? tongues->code[best] : (rg_text){0};
}
