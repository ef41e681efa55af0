/* skeleton.c: a name's consonants, whatever the script and the ending.
 *
 * in: a word. out: its first consonants, as classes that survive transliteration and spelling: c, ch, g, h, k, kh, q, x are one, so are s, sch, sz, cz,
 * ts, z, and f, v, w. Vowels, j and y are left out but for a first one. Cyrillic letters go to the classes of their Latin ones. Made to find what
 * may be one name, never to say that it is.
 */
#include "engine/read/skeleton.h"

static char latin(uint32_t rune) {
    static const char classes[] = "AbkdAvkkAAklmnApkrstAvvkAs"; /* a to z; A: a vowel */
    return rune >= 'a' && rune <= 'z' ? classes[rune - 'a'] : 0;
}

static char cyrillic(uint32_t rune) {
    static const char classes[] = "AbvkdAssAAklmnAprstAvkssss-A-AAA"; /* U+0430 to U+044F; -: a sign */
    if (rune >= 0x430 && rune <= 0x44f) return classes[rune - 0x430];
    return rune == 0x451 || rune == 0x454 || rune == 0x456 || rune == 0x457 ? 'A' : rune == 0x491 ? 'k' : 0;
}

/* sch, sh, sz, cz, ts, tz, zh, dz: one s; ch, kh, ck, gh: one k; ph: one v; th: one t. How many letters of `fold` from `at` are one sound, and its class. */
static size_t digraph(rg_text fold, size_t at, char *class) {
    static const struct { const char *letters; char class; } known[] = {
        {"sch", 's'}, {"shch", 's'}, {"sh", 's'}, {"sz", 's'}, {"cz", 's'}, {"ts", 's'}, {"tz", 's'}, {"zh", 's'}, {"dz", 's'},
        {"ch", 'k'}, {"kh", 'k'}, {"ck", 'k'}, {"gh", 'k'}, {"ph", 'v'}, {"th", 't'},
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        rg_text letters = rg_text_of(known[i].letters);
        if (!rg_text_starts((rg_text){fold.ptr + at, fold.len - at}, letters)) continue;
        *class = known[i].class;
        return letters.len;
    }
    return 0;
}

size_t rg_skeleton(rg_text fold, char out[RG_SKELETON]) {
    size_t n = 0;
    char last = 0;
    for (size_t at = 0; at < fold.len && n < RG_SKELETON;) {
        uint32_t rune;
        char class = 0;
        size_t length = digraph(fold, at, &class);
        if (!length) {
            length = rg_text_rune(fold, at, &rune);
            if (!length) return n;
            class = rune < 0x80 ? latin(rune) : cyrillic(rune);
        }
        bool first = at == 0;
        at += length;
        if (class && class != '-' && class != last && (class != 'A' || first)) out[n++] = class;
        if (class != '-') last = class;
    }
    return n;
}
