/* seam.c: words that bad copying ran together, opened where the whole text shows that its blanks were lost.
 *
 * In: a text; then its words. Out: where a word's second half begins, or 0. A text shows it by letters right behind commas and stops,
 * and capitals right behind small letters, which honest texts hardly have (digits there are note marks); in one that does not show it no word is
 * opened, though some may be noted. A word is opened at a capital behind a word that the language or the text itself has ("inWarsaw"), or
 * where it falls into two such words, one of them small if can be ("wasburnt", "Warsawand"). A word that the language has, or the text
 * has again and again, stays whole. Not here: three words in one; languages without a list of common words.
 */
#include <string.h>

#include "base/map.h"
#include "engine/read/pack.h"
#include "engine/read/place.h"
#include "engine/read/name_int.h"
#include "engine/read/seam.h"
#include "engine/read/window.h"

enum { GLUED_EVERY = 1500, GLUED_LEAST = 2, HALF_LEAST = 2, OTHER_LEAST = 3, OFTEN = 3, AGAIN = 2, SURE = 3, WORD_MOST = 40, ANSWERS = 1024 };

/* What the language has. */
typedef struct seam_words {
    rg_pack packed; /* common words, names, titles */
    rg_text senses; /* nouns and verbs (name_sense.c) */
    rg_map more;    /* small words, verbs, pasts */
    rg_map small;   /* -> how far it tells by itself: 1 not, 2 in a text that shows its damage, 3 anywhere */
} seam_words;

/* A word asked for before, and its answer. */
typedef struct seam_answer {
    rg_text word;
    size_t seam;
} seam_answer;

struct rg_seams {
    const seam_words *words;
    seam_answer *answers; /* ANSWERS of them, by hash: texts say the same words again and again */
    bool shown;  /* the text shows that its blanks were lost: more is believed */
    rg_pack places;
    rg_map seen; /* the text's own words, as they are written -> how often */
};

/* ---- what the language has ----------------------------------------------------------------------------------------------- */

/* How far a class of closed.tsv tells: 2 words that no longer word begins or ends with, 1 those that others are made of ("under", "or"). */
static size_t small_class(rg_text word, rg_text class) {
    static const char *const STRONG[] = {"det", "pron", "rel", "be", "have", "do", "cc"}, *const OTHERS[] = {"adv", "num", "scale", "ord"};
    for (size_t i = 0; i < sizeof OTHERS / sizeof *OTHERS; i++)
        if (rg_text_starts(class, rg_text_of(OTHERS[i]))) return 0;
    for (size_t i = 0; word.len >= OTHER_LEAST && i < sizeof STRONG / sizeof *STRONG; i++)
        if (rg_text_starts(class, rg_text_of(STRONG[i]))) return 2;
    return word.len >= HALF_LEAST || rg_text_same(class, RG_TEXT("det")); /* an article may have one letter */
}

/* The commonest words of the language tell most. */
static void put_commonest(rg_map *small, rg_text code) {
    rg_table table = rg_table_open("source/languages.tsv");
    while (rg_table_next(&table)) {
        if (!rg_text_same(table.field[0], code)) continue;
        for (rg_text rest = table.field[1]; rest.len;) {
            size_t blank = rg_text_find(rest, RG_TEXT(" "), 0), end = blank == RG_NONE ? rest.len : blank;
            if (end >= HALF_LEAST) rg_map_put(small, (rg_text){rest.ptr, end}, SURE);
            rest = blank == RG_NONE ? (rg_text){0} : (rg_text){rest.ptr + end + 1, rest.len - end - 1};
        }
    }
}

static const void *load_words(rg_arena *arena, rg_text code) {
    static const char *const FILES[] = {"closed.tsv", "pasts.tsv", "verbs.tsv"};
    seam_words *words = RG_NEW(arena, seam_words);
    words->packed = rg_pack_open(rg_table_bytes(rg_text_z(arena, rg_text_printf(arena, "names-%.*s.bin", RG_TEXT_ARG(code)))));
    words->senses = rg_table_bytes(rg_text_z(arena, rg_text_printf(arena, "lang/%.*s/senses.bin", RG_TEXT_ARG(code))));
    words->more = words->small = rg_map_in(arena);
    for (size_t f = 0; words->packed.slot_count && f < sizeof FILES / sizeof *FILES; f++) {
        rg_table table = rg_language_table(arena, code, FILES[f]);
        while (rg_table_next(&table)) {
            for (size_t k = 0; k < (f == 2 ? 3u : 1u); k++) rg_map_put(&words->more, table.field[k], 1); /* of verbs the irregular forms too */
            size_t small = f == 0 ? small_class(table.field[0], table.field[1]) : 0;
            if (small) rg_map_put(&words->small, table.field[0], small);
        }
    }
    if (!words->more.n) words->packed = (rg_pack){0}; /* words of names alone would open every compound */
    put_commonest(&words->small, code);
    return words;
}

static bool has(const rg_map *map, rg_text word) { return rg_map_get(map, word) != RG_NONE; }

static bool packed(const rg_pack *pack, rg_text word) {
    uint32_t value;
    return pack->slot_count && rg_pack_find(pack, word, &value) & RG_PACK_WHOLE;
}

static bool of_language(const seam_words *words, rg_text fold) {
    return has(&words->more, fold) || packed(&words->packed, fold) || rg_name_sense_of(words->senses, name_hash(2166136261u, fold), false);
}

bool rg_seam_word(rg_arena *arena, rg_text code, rg_text word) { return of_language(rg_arena_once(arena, load_words, code), word); }

/* ---- what the text shows -------------------------------------------------------------------------------------------------- */

static bool upper(char c) { return (unsigned char)(c - 'A') < 26; }

static bool lower(char c) { return (unsigned char)(c - 'a') < 26; }

static bool letter(char c) { return (unsigned char)((c | 32) - 'a') < 26; }

/* "went,and", "inMarch", "fire.The": is a blank missing before `at`? */
static bool misses(const char *at) {
    if (at[-1] == ',') return letter(at[0]);
    return upper(at[0]) && (lower(at[-1]) || at[-1] == '.') && lower(at[-2]) && lower(at[1]);
}

#ifdef __SSE2__
/* Whether a blank may miss before one of sixteen bytes: behind a comma or a stop (which one bit parts) no letter stands, nor a capital behind a small one. */
static bool may_miss(const char *bytes) {
    __m128i a = rg_window_sixteen(bytes - 1), b = rg_window_sixteen(bytes);
    __m128i sign = _mm_cmpeq_epi8(_mm_or_si128(a, _mm_set1_epi8(',' ^ '.')), _mm_set1_epi8('.'));
    __m128i glued = _mm_and_si128(sign, _mm_cmpgt_epi8(b, _mm_set1_epi8('@')));
    __m128i capital = _mm_and_si128(rg_window_among(b, 'A', 26), _mm_cmpgt_epi8(a, _mm_set1_epi8('Z')));
    return _mm_movemask_epi8(_mm_or_si128(glued, capital));
}
#else
static bool may_miss(const char *bytes) { return bytes != NULL; }
#endif

size_t rg_seam_missing(rg_text text) {
    size_t n = 0, i = 2;
    for (; i + 16 < text.len; i += 16) {
        if (!may_miss(text.ptr + i)) continue;
        for (size_t k = i; k < i + 16; k++) n += misses(text.ptr + k);
    }
    for (; i + 1 < text.len; i++) n += misses(text.ptr + i);
    return n;
}

static void see_words(rg_map *seen, rg_text text) {
    for (size_t at = 0, end; at < text.len; at = end + 1) {
        for (end = at; end < text.len && letter(text.ptr[end]); end++) continue;
        rg_text word = {text.ptr + at, end - at};
        if (word.len < HALF_LEAST || word.len > WORD_MOST) continue;
        size_t count = rg_map_get(seen, word);
        rg_map_put(seen, word, count == RG_NONE ? 1 : count + 1);
    }
}

bool rg_seam_shown(size_t missing, size_t bytes) { return missing >= GLUED_LEAST && missing * GLUED_EVERY >= bytes; }

const rg_seams *rg_seam_learn(rg_arena *arena, rg_text text, rg_text code, bool shown) {
    const seam_words *words = rg_arena_once(arena, load_words, code);
    if (!words->packed.slot_count) return NULL;
    rg_seams *seams = RG_NEW(arena, rg_seams);
    *seams = (rg_seams){words, RG_ARRAY(arena, seam_answer, ANSWERS), shown, rg_place_pack(), rg_map_in(arena)};
    see_words(&seams->seen, text);
    return seams;
}

/* ---- one word ------------------------------------------------------------------------------------------------------------- */

static bool seen(const rg_seams *seams, rg_text word, size_t often) {
    size_t count = rg_map_get(&seams->seen, word);
    return count != RG_NONE && count >= often;
}

/* Half a word: the language's, a place, or one that the text has elsewhere. */
static bool known(const rg_seams *seams, rg_text word, rg_text fold) {
    if (of_language(seams->words, fold)) return true;
    return word.len > OTHER_LEAST && (seen(seams, word, AGAIN) || (upper(word.ptr[0]) && packed(&seams->places, fold)));
}

static size_t at_capital(const rg_seams *seams, rg_text word, rg_text fold) {
    for (size_t i = HALF_LEAST; i + 1 < word.len; i++) {
        rg_text left = {fold.ptr, i};
        if (!upper(word.ptr[i]) || !lower(word.ptr[i - 1]) || !lower(word.ptr[i + 1])) continue;
        if (seams->shown ? known(seams, (rg_text){word.ptr, i}, left) : lower(word.ptr[0]) && has(&seams->words->small, left)) return i;
    }
    return 0;
}

typedef struct seam_halves {
    rg_text left, right;  /* folded */
    rg_text begin, end;   /* as they are written */
    size_t first, second; /* how far they tell, 0 = no small words */
} seam_halves;

static size_t told(const rg_seams *seams, rg_text fold) {
    size_t value = rg_map_get(&seams->words->small, fold);
    return value == RG_NONE ? 0 : value;
}

/* In a text that shows its damage: "useof", "torise", "froma", "awoman", "environmentalproblems". */
static size_t weight_shown(const rg_seams *seams, const seam_halves *h) {
    if (!known(seams, h->begin, h->left) || !known(seams, h->end, h->right)) return 0;
    bool article = (h->left.len == 1 && h->first) || (h->right.len == 1 && h->second);
    size_t other = h->left.len <= HALF_LEAST ? h->right.len : h->left.len;
    if (article) return other > OTHER_LEAST || h->first || h->second;
    if (h->second == SURE && h->left.len > OTHER_LEAST) return h->right.len;
    if (h->first == SURE && h->right.len > OTHER_LEAST && seen(seams, h->end, 1)) return h->left.len;
    return h->left.len > OTHER_LEAST && h->right.len > OTHER_LEAST;
}

/* How much of the word is small words when it is opened at `i`, more than all where they are the commonest; 0 where it cannot be. */
static size_t weight(const rg_seams *seams, rg_text word, rg_text fold, size_t i) {
    seam_halves h = {{fold.ptr, i}, {fold.ptr + i, fold.len - i}, {word.ptr, i}, {word.ptr + i, word.len - i}, 0, 0};
    bool capital = upper(word.ptr[0]);
    h.first = told(seams, h.left), h.second = told(seams, h.right);
    size_t enough = seams->shown ? 2 : SURE;
    if (h.first == SURE && h.second == SURE) return fold.len + 1;
    if (seams->shown && h.first && h.second && (h.first >= enough || h.second >= enough)) return fold.len;
    bool opens = h.first >= enough && h.left.len >= OTHER_LEAST, closes = h.second >= enough && h.right.len >= OTHER_LEAST;
    bool name = capital && h.left.len > OTHER_LEAST && (seen(seams, h.begin, seams->shown ? 1 : AGAIN) || packed(&seams->places, h.left));
    if (closes && h.left.len >= OTHER_LEAST && (capital ? name : known(seams, h.begin, h.left))) return h.right.len;
    if (opens && h.right.len >= OTHER_LEAST && known(seams, h.end, h.right)) return h.left.len;
    if (capital && seams->shown && name && h.second == SURE) return h.right.len;
    if (capital) return seams->shown && name && h.right.len > OTHER_LEAST && of_language(seams->words, h.right); /* "Australiaarrived" */
    return seams->shown ? weight_shown(seams, &h) : 0;
}

static size_t find_seam(const rg_seams *seams, rg_text word) {
    char room[WORD_MOST];
    for (size_t i = 0; i < word.len; i++) room[i] = (char)(word.ptr[i] | 32);
    rg_text fold = {room, word.len};
    if (of_language(seams->words, fold) || packed(&seams->places, fold)) return 0;
    bool own = seen(seams, word, OFTEN); /* the text's own word, unless it is made of two of the commonest */
    size_t best = own ? 0 : at_capital(seams, word, fold), most = 0;
    for (size_t i = 1; i < word.len && (!best || most); i++) {
        size_t here = weight(seams, word, fold, i);
        if (here > most && (!own || here > fold.len)) most = here, best = i;
    }
    return best;
}

size_t rg_seam_find(const rg_seams *seams, rg_text word) {
    if (word.len < 2 * HALF_LEAST || word.len > WORD_MOST) return 0;
    seam_answer *answer = &seams->answers[rg_map_hash(word) % ANSWERS];
    if (!rg_text_same(answer->word, word)) *answer = (seam_answer){word, find_seam(seams, word)};
    return answer->seam;
}
