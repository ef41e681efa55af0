/* text.h: borrowed text and byte ranges.
 *
 * Text is a pointer and a length, never assumed NUL-terminated, and always UTF-8 once a reader has let it in.
 * A span is a half-open byte range [start, end) into some text. Runes are Unicode scalar values.
 */
#ifndef RG_TEXT_H
#define RG_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct rg_arena;

typedef struct rg_text {
    const char *ptr;
    size_t len;
} rg_text;

typedef struct rg_span {
    size_t start, end;
} rg_span;

#define RG_TEXT(literal) ((rg_text){"" literal, sizeof(literal) - 1})
/* For "%.*s". */
#define RG_TEXT_ARG(t) ((int)(t).len), ((t).ptr ? (t).ptr : "")

static inline rg_text rg_text_of(const char *zero_terminated) { return (rg_text){zero_terminated, zero_terminated ? strlen(zero_terminated) : 0}; }
static inline rg_text rg_text_cut(rg_text text, rg_span span) {
    if (span.end > text.len) span.end = text.len;
    if (span.start > span.end) span.start = span.end;
    return (rg_text){text.ptr + span.start, span.end - span.start};
}
/* Without leading and trailing white space (Unicode spaces included). */
rg_text rg_text_trim(rg_text text);
/* The same, as a shrunken span of `text`. */
rg_span rg_text_trim_span(rg_text text, rg_span span);

/* `b` is often known when compiling: it is asked how long both are, so that no call is made for a few letters. */
static inline bool rg_text_same(rg_text a, rg_text b) { return a.len == b.len && (!b.len || memcmp(a.ptr, b.ptr, b.len) == 0); }
/* Is the text this word? Most differ in their first letter: that is asked before anything else. */
static inline bool rg_text_is(rg_text text, const char *word) { return text.len ? text.ptr[0] == word[0] && rg_text_same(text, rg_text_of(word)) : !word[0]; }
/* Bytewise order, the shorter first: <0, 0, >0. */
int rg_text_compare(rg_text a, rg_text b);
static inline bool rg_text_starts(rg_text text, rg_text prefix) {
    return prefix.len == 0 || (text.len >= prefix.len && memcmp(text.ptr, prefix.ptr, prefix.len) == 0);
}
static inline bool rg_text_ends(rg_text text, rg_text suffix) {
    if (!suffix.len || text.len < suffix.len) return !suffix.len;
    return text.ptr[text.len - 1] == suffix.ptr[suffix.len - 1] && memcmp(text.ptr + text.len - suffix.len, suffix.ptr, suffix.len) == 0; /* most differ in their last letter */
}
/* What stands behind the last blank; the whole text where there is none. */
rg_text rg_text_last_word(rg_text text);
/* Eight bytes as one number, the first its lowest byte. */
static inline uint64_t rg_text_eight(const char *bytes) {
    uint64_t eight;
    memcpy(&eight, bytes, 8);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    eight = __builtin_bswap64(eight);
#endif
    return eight;
}
/* Up to eight bytes, zeros behind. */
static inline uint64_t rg_text_few(const char *p, size_t n) {
    const unsigned char *byte = (const unsigned char *)p;
    uint32_t low, high;
    if (n >= 8) return rg_text_eight(p);
    if (n < 4) return n ? byte[0] | (uint64_t)byte[n / 2] << 8 * (n / 2) | (uint64_t)byte[n - 1] << 8 * (n - 1) : 0;
    memcpy(&low, p, 4);
    memcpy(&high, p + n - 4, 4);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    low = __builtin_bswap32(low), high = __builtin_bswap32(high);
#endif
    return low | (uint64_t)high << 8 * (n - 4);
}
/* Texts of up to eight bytes that are not NUL are the same where this is; of longer ones it has seven, and behind them a byte that no text has. */
static inline uint64_t rg_text_key(rg_text text) { return rg_text_few(text.ptr, text.len) | (text.len > 8 ? UINT64_C(0xff) << 56 : 0); }
/* The same of a word in quotation marks, and whether it is one, of up to eight letters: a number that the compiler puts in the word's place. */
#define RG_TEXT_KNOWN(word) (__builtin_constant_p(__builtin_strlen(word)) && __builtin_strlen(word) <= 8)
#define RG_TEXT_KEY(word)                                                                                                                  \
    (RG_TEXT_LETTER(word, 0) | RG_TEXT_LETTER(word, 1) | RG_TEXT_LETTER(word, 2) | RG_TEXT_LETTER(word, 3) | RG_TEXT_LETTER(word, 4) | \
     RG_TEXT_LETTER(word, 5) | RG_TEXT_LETTER(word, 6) | RG_TEXT_LETTER(word, 7))
#define RG_TEXT_LETTER(word, i) (__builtin_strlen(word) > (i) ? (uint64_t)(unsigned char)(word)[i] << 8 * (i) : 0)
#define RG_TEXT_INLINE static inline __attribute__((always_inline)) /* of functions that hand such a word on */
/* The same at `at`, zeros behind the text. */
static inline uint64_t rg_text_eight_at(rg_text text, size_t at) {
    char few[8] = {0};
    if (at + 8 <= text.len) return rg_text_eight(text.ptr + at);
    if (at < text.len) memcpy(few, text.ptr + at, text.len - at);
    return rg_text_eight(few);
}
/* The reverse. */
static inline void rg_text_put_eight(char *bytes, uint64_t eight) {
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    eight = __builtin_bswap64(eight);
#endif
    memcpy(bytes, &eight, 8);
}

#define RG_TEXT_ONES UINT64_C(0x0101010101010101)
#define RG_TEXT_HIGHS UINT64_C(0x8080808080808080)

/* The ASCII letters that eight bytes begin with. */
typedef struct rg_letters {
    unsigned n;
    uint64_t small, capitals; /* in small ones, zeros behind; the bit that makes one small, of those that were not */
} rg_letters;

/* A letter's lower seven bits, in small letters, are carried into the eighth by what 'a' lacks of it and not by what 'z' lacks. */
static inline rg_letters rg_text_letters(uint64_t eight) {
    uint64_t low = (eight | RG_TEXT_ONES * 0x20) & ~RG_TEXT_HIGHS;
    uint64_t other = ~((low + RG_TEXT_ONES * (0x80 - 'a')) & ~(low + RG_TEXT_ONES * (0x80 - 'z' - 1)) & ~eight) & RG_TEXT_HIGHS;
    uint64_t before = ((other & -other) >> 7) - 1, small = (eight | RG_TEXT_ONES * 0x20) & before;
    return (rg_letters){other ? (unsigned)__builtin_ctzll(other) / 8 : 8, small, small ^ (eight & before)};
}

/* Where the ASCII letters from `at` on end. */
static inline size_t rg_text_letters_end(rg_text text, size_t at) {
    for (unsigned n = 8; n == 8 && at < text.len; at += n) n = rg_text_letters(rg_text_eight_at(text, at)).n;
    return at;
}

/* Byte offset of the first `needle` at or after `from`, or (size_t)-1. */
size_t rg_text_find(rg_text text, rg_text needle, size_t from);
/* Offset of the first byte at or after `from` that is not ASCII, or text.len. */
size_t rg_text_find_wide(rg_text text, size_t from);
/* The same of a byte that is `byte` or is not ASCII. */
size_t rg_text_find_high(rg_text text, char byte, size_t from);
/* Offset of the first two blanks in a row at or after `from`, or text.len. */
size_t rg_text_find_gap(rg_text text, size_t from);
/* The text of a small unsigned decimal; false if not all digits or over 10^15. */
bool rg_text_number(rg_text text, int64_t *out);

size_t rg_text_rune_wide(rg_text text, size_t at, uint32_t *rune); /* rg_text_rune behind ASCII */

/* Decodes the rune at `at`; returns its length in bytes, 0 at the end or on an ill-formed sequence. */
static inline size_t rg_text_rune(rg_text text, size_t at, uint32_t *rune) {
    if (at >= text.len) return 0;
    if ((unsigned char)text.ptr[at] >= 0x80) return rg_text_rune_wide(text, at, rune);
    *rune = (unsigned char)text.ptr[at];
    return 1;
}

/* How many runes; of text that is not valid, bytes that could begin one. */
size_t rg_text_runes(rg_text text);
/* The same without blanks and stops: by it "Otto Korn" is longer than "O. K. Korn". */
size_t rg_text_spelt(rg_text text);
size_t rg_text_rune_before_wide(rg_text text, size_t at, uint32_t *rune); /* rg_text_rune_before behind ASCII */

/* Decodes the rune that ends at `at`; returns its length, 0 at the start. `text` must be valid. */
static inline size_t rg_text_rune_before(rg_text text, size_t at, uint32_t *rune) {
    if (at == 0 || at > text.len) return 0;
    if ((unsigned char)text.ptr[at - 1] >= 0x80) return rg_text_rune_before_wide(text, at, rune);
    *rune = (unsigned char)text.ptr[at - 1];
    return 1;
}

/* Writes 1 to 4 bytes; returns how many. */
size_t rg_text_encode(uint32_t rune, char out[4]);
/* Offset of the first byte of the first ill-formed sequence, or text.len. */
size_t rg_text_invalid(rg_text text);

/* Case-folded, marks stripped (ł, ø, đ, ß and their like too), runs of white space one blank: the key under which
 * names and words are looked up. "Brześć nad Bugiem" gives "brzesc nad bugiem". Lives in the arena. */
rg_text rg_text_fold(struct rg_arena *arena, rg_text text);
/* Case-folded only. */
rg_text rg_text_lower(struct rg_arena *arena, rg_text text);
rg_text rg_text_copy(struct rg_arena *arena, rg_text text);
/* Both with a byte between. */
rg_text rg_text_joined(struct rg_arena *arena, rg_text a, char between, rg_text b);
/* A NUL-terminated copy. */
const char *rg_text_z(struct rg_arena *arena, rg_text text);

/* The same questions of runes behind ASCII. */
bool rg_rune_upper_wide(uint32_t rune);
bool rg_rune_letter_wide(uint32_t rune);
bool rg_rune_space_wide(uint32_t rune);

static inline bool rg_rune_upper(uint32_t rune) { return rune < 0x80 ? rune - 'A' < 26 : rg_rune_upper_wide(rune); }
static inline bool rg_rune_letter(uint32_t rune) { return rune < 0x80 ? (rune | 32) - 'a' < 26 : rg_rune_letter_wide(rune); }
bool rg_rune_mark(uint32_t rune);
static inline bool rg_rune_digit(uint32_t rune) { return rune - '0' < 10; } /* ASCII 0-9 only */
unsigned rg_rune_width(uint32_t rune); /* columns of a terminal: 0 for combining marks, 2 for wide East Asian */
/* Unicode spaces, TAB, LF, CR, NBSP, ZWSP */
static inline bool rg_rune_space(uint32_t rune) { return rune < 0x80 ? rune == ' ' || rune - 9 < 5 : rg_rune_space_wide(rune); }

#endif
