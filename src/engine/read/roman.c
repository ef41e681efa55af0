/* roman.c: a word in Latin letters, whatever the script and the system of transliteration.
 *
 * in: a folded word. out: Latin letters, in which these are one: w and v; j, y and i; kh, ch and h; sz and sh; cz and ch behind them; x and ks;
 * ph and f; ck, q and k; zh and z; double letters; a G that Russian has for a first H. Cyrillic goes through BGN/PCGN (1947) first.
 */
#include "engine/read/roman.h"

#include "base/buf.h"
#include "engine/read/skeleton.h"

static const char *const cyrillic[] = {"a", "b", "v", "g", "d", "e", "z",  "z", "i", "i",  "k",  "l", "m", "n", "o", "p",
                                       "r", "s", "t", "u", "f", "h", "ts", "h", "sh", "sh", "", "i", "", "e", "iu", "ia"};

static const struct {
    const char *letters, *latin;
} groups[] = {{"tsch", "h"}, {"shch", "sh"}, {"sch", "sh"}, {"tch", "h"}, {"sz", "sh"}, {"cz", "h"}, {"ch", "h"}, {"kh", "h"}, {"zh", "z"},
              {"ph", "f"},   {"ck", "k"},    {"x", "ks"},   {"q", "k"},   {"c", "k"},   {"w", "v"},  {"j", "i"},  {"y", "i"}};

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

static const char *letter_of(uint32_t rune) {
    if (rune >= 0x430 && rune <= 0x44f) return cyrillic[rune - 0x430];
    switch (rune) {
    case 0x451: case 0x454: return "e";
    case 0x456: case 0x457: return "i";
    case 0x491: return "g";
    default: return NULL;
    }
}

static rg_text in_latin(rg_arena *arena, rg_text fold) {
    rg_buf out = rg_buf_in(arena);
    uint32_t rune;
    for (size_t at = 0, n; at < fold.len; at += n) {
        n = rg_text_rune(fold, at, &rune);
        if (!n) break;
        const char *latin = letter_of(rune);
        if (latin) rg_buf_puts(&out, latin);
        else if (rg_rune_letter(rune) || rg_rune_digit(rune)) rg_buf_add(&out, (rg_text){fold.ptr + at, n});
    }
    return rg_buf_text(&out);
}

/* A letter again is the same letter; a digit again is another number. */
static void put(rg_buf *out, const char *letters) {
    for (; *letters; letters++)
        if (!out->len || out->ptr[out->len - 1] != *letters || is_digit(*letters)) rg_buf_byte(out, *letters);
}

rg_text rg_roman(rg_arena *arena, rg_text fold) {
    rg_text latin = in_latin(arena, fold);
    rg_buf out = rg_buf_in(arena);
    for (size_t at = 0; at < latin.len;) {
        rg_text rest = {latin.ptr + at, latin.len - at};
        const char one[2] = {latin.ptr[at], 0}, *letters = at ? one : one[0] == 'h' ? "g" : one;
        size_t taken = 1;
        for (size_t i = 0; i < sizeof groups / sizeof *groups; i++) {
            rg_text group = rg_text_of(groups[i].letters);
            if (!rg_text_starts(rest, group)) continue;
            letters = groups[i].latin, taken = group.len;
            break;
        }
        put(&out, letters);
        at += taken;
    }
    return rg_buf_text(&out);
}

/* ---- likeness --------------------------------------------------------------------------------------------------- */

enum { LONGEST = 24, LONG = 9, SHORT = 5 };

/* Levenshtein (1966); of words longer than LONGEST their length. */
static size_t distance(rg_text a, rg_text b) {
    size_t row[LONGEST + 1];
    if (a.len > LONGEST || b.len > LONGEST) return a.len + b.len;
    for (size_t k = 0; k <= b.len; k++) row[k] = k;
    for (size_t i = 1; i <= a.len; i++) {
        size_t corner = row[0];
        row[0] = i;
        for (size_t k = 1; k <= b.len; k++) {
            size_t change = corner + (a.ptr[i - 1] != b.ptr[k - 1]), less = row[k] < row[k - 1] ? row[k] : row[k - 1];
            corner = row[k];
            row[k] = change < less + 1 ? change : less + 1;
        }
    }
    return row[b.len];
}

static bool same_skeleton(rg_text a, rg_text b) {
    char x[RG_SKELETON], y[RG_SKELETON];
    size_t n = rg_skeleton(a, x);
    return n == rg_skeleton(b, y) && rg_text_same((rg_text){x, n}, (rg_text){y, n});
}

static bool has_digit(rg_text word) {
    for (size_t i = 0; i < word.len; i++)
        if (is_digit(word.ptr[i])) return true;
    return false;
}

rg_likeness rg_roman_compare(rg_text a, rg_text b) {
    if (!a.len || !b.len) return RG_UNLIKE;
    if (rg_text_same(a, b)) return RG_ALIKE;
    if (has_digit(a) || has_digit(b)) return RG_UNLIKE;
    size_t longer = a.len > b.len ? a.len : b.len;
    if (longer < SHORT || a.ptr[0] != b.ptr[0] || !same_skeleton(a, b)) return RG_UNLIKE;
    return distance(a, b) <= (longer >= LONG ? 2u : 1u) ? RG_NEAR : RG_UNLIKE;
}
