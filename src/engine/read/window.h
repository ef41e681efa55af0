/* window.h: 64 bytes of text, classified together: a bit a byte, so that where a word ends is asked of a number and not of the text.
 *
 * in: text and where a stretch of it ends. out: which of the bytes at hand are ASCII letters, which others a word may go on with, and which
 * blanks. Bytes behind the stretch are none of them, nor is the last of the 64: some bit is always unset. Sixteen bytes at a time where the machine has
 * SSE2, else byte by byte, with the same bits.
 */
#ifndef RG_WINDOW_H
#define RG_WINDOW_H

#include "base/text.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

enum { RG_WINDOW = 64 };

typedef struct rg_window {
    uint64_t letters, more, blanks; /* a byte's bit is its place modulo 64; more: apostrophe, hyphen, no ASCII */
} rg_window;

#ifdef __SSE2__
/* Which of sixteen bytes are among the `count` from `first` on. */
static inline __m128i rg_window_among(__m128i bytes, char first, char count) {
    return _mm_cmplt_epi8(_mm_sub_epi8(bytes, _mm_set1_epi8((char)(first + 0x80))), _mm_set1_epi8((char)(count - 0x80)));
}

static inline __m128i rg_window_sixteen(const char *bytes) { return _mm_loadu_si128((const __m128i_u *)bytes); }

static inline void rg_window_look(rg_window *w, const char *bytes) {
    for (unsigned i = 0; i < RG_WINDOW; i += 16) {
        __m128i all = rg_window_sixteen(bytes + i), letter = rg_window_among(_mm_or_si128(all, _mm_set1_epi8(0x20)), 'a', 26);
        __m128i sign = _mm_or_si128(_mm_cmpeq_epi8(all, _mm_set1_epi8('\'')), _mm_cmpeq_epi8(all, _mm_set1_epi8('-')));
        __m128i blank = _mm_or_si128(_mm_cmpeq_epi8(all, _mm_set1_epi8(' ')), _mm_cmpeq_epi8(all, _mm_set1_epi8('\n')));
        w->letters |= (uint64_t)(unsigned)_mm_movemask_epi8(letter) << i;
        w->more |= (uint64_t)(unsigned)_mm_movemask_epi8(_mm_or_si128(sign, all)) << i;
        w->blanks |= (uint64_t)(unsigned)_mm_movemask_epi8(blank) << i;
    }
}
/* Which of 64 bytes are this one. */
static inline uint64_t rg_window_bytes(const char *bytes, char byte) {
    uint64_t bits = 0;
    for (unsigned i = 0; i < RG_WINDOW; i += 16) bits |= (uint64_t)(unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(rg_window_sixteen(bytes + i), _mm_set1_epi8(byte))) << i;
    return bits;
}
#else
static inline uint64_t rg_window_bytes(const char *bytes, char byte) {
    uint64_t bits = 0;
    for (unsigned i = 0; i < RG_WINDOW; i++) bits |= (uint64_t)(bytes[i] == byte) << i;
    return bits;
}

static inline void rg_window_look(rg_window *w, const char *bytes) {
    for (unsigned i = 0; i < RG_WINDOW; i++) {
        unsigned char byte = (unsigned char)bytes[i];
        uint64_t letter = (unsigned char)((byte | 0x20) - 'a') < 26;
        w->letters |= letter << i;
        w->more |= (uint64_t)(byte >= 0x80 || byte == '\'' || byte == '-') << i;
        w->blanks |= (uint64_t)(byte == ' ' || byte == '\n') << i;
    }
}
#endif

/* The bits from `at` on. */
static inline uint64_t rg_window_from(uint64_t bits, size_t at) { return bits >> at % RG_WINDOW | bits << -at % RG_WINDOW; }

/* The window at `at` of a stretch that ends at `end`; 64 bytes must be there. */
static inline rg_window rg_window_of(const char *text, size_t at, size_t end) {
    rg_window w = {0, 0, 0};
    rg_window_look(&w, text + at);
    uint64_t inside = (UINT64_C(1) << (end - at < RG_WINDOW - 1 ? end - at : RG_WINDOW - 1)) - 1;
    return (rg_window){rg_window_from(w.letters & inside, -at), rg_window_from(w.more & inside, -at), rg_window_from(w.blanks & inside, -at)};
}

static inline bool rg_window_bit(uint64_t bits, size_t at) { return bits >> at % RG_WINDOW & 1; }

/* How many letters, how many blanks stand at `at`. */
static inline size_t rg_window_letters(const rg_window *w, size_t at) { return (size_t)__builtin_ctzll(~rg_window_from(w->letters, at)); }
static inline size_t rg_window_blanks(const rg_window *w, size_t at) { return (size_t)__builtin_ctzll(~rg_window_from(w->blanks, at)); }

#endif
