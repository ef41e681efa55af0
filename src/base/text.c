/* text.c: UTF-8 by the table of well-formed sequences in the Unicode Standard (table 3-7); folding over utf8proc. */
#include "base/text.h"

#include <string.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif
#include <utf8proc.h>

#include "base/buf.h"

static bool inked(char c) { return (unsigned char)(c - '!') < 0x7f - '!'; }

rg_span rg_text_trim_span(rg_text text, rg_span span) {
    uint32_t rune;
    size_t n;
    while (span.start < span.end && text.ptr[span.start] == ' ') span.start++;
    if (span.start < span.end && inked(text.ptr[span.start]) && inked(text.ptr[span.end - 1])) return span;
    while (span.start < span.end && (n = rg_text_rune(text, span.start, &rune)) && rg_rune_space(rune)) span.start += n;
    while (span.start < span.end && (n = rg_text_rune_before(text, span.end, &rune)) && rg_rune_space(rune)) span.end -= n;
    return span;
}

rg_text rg_text_trim(rg_text text) { return rg_text_cut(text, rg_text_trim_span(text, (rg_span){0, text.len})); }

int rg_text_compare(rg_text a, rg_text b) {
    size_t n = a.len < b.len ? a.len : b.len;
    int order = n ? memcmp(a.ptr, b.ptr, n) : 0;
    return order ? order : a.len < b.len ? -1 : a.len > b.len;
}

size_t rg_text_find(rg_text text, rg_text needle, size_t from) {
    if (needle.len == 0) return from <= text.len ? from : (size_t)-1;
    while (from < text.len && text.len - from >= needle.len) {
        const char *hit = memchr(text.ptr + from, needle.ptr[0], text.len - from - needle.len + 1);
        if (!hit) break;
        if (memcmp(hit, needle.ptr, needle.len) == 0) return (size_t)(hit - text.ptr);
        from = (size_t)(hit - text.ptr) + 1;
    }
    return (size_t)-1;
}

/* The highest bit of each of the bytes that are `byte`, and perhaps of ones above such: the lowest that is set is true. */
static uint64_t same_bytes(uint64_t eight, unsigned char byte) {
    eight ^= RG_TEXT_ONES * byte;
    return (eight - RG_TEXT_ONES) & ~eight & RG_TEXT_HIGHS;
}

#ifdef __SSE2__
/* Which of 64 bytes are not ASCII. */
static uint64_t wide(const char *bytes) {
    uint64_t bits = 0;
    for (unsigned i = 0; i < 64; i += 16) bits |= (uint64_t)(unsigned)_mm_movemask_epi8(_mm_loadu_si128((const __m128i_u *)(bytes + i))) << i;
    return bits;
}

/* The same, and those that are `byte`. */
static uint64_t wide_or(const char *bytes, char byte) {
    uint64_t bits = 0;
    for (unsigned i = 0; i < 64; i += 16) {
        __m128i all = _mm_loadu_si128((const __m128i_u *)(bytes + i));
        bits |= (uint64_t)(unsigned)_mm_movemask_epi8(_mm_or_si128(all, _mm_cmpeq_epi8(all, _mm_set1_epi8(byte)))) << i;
    }
    return bits;
}
#endif

size_t rg_text_find_wide(rg_text text, size_t from) {
#ifdef __SSE2__
    for (uint64_t high; from + 64 <= text.len; from += 64)
        if ((high = wide(text.ptr + from))) return from + (size_t)__builtin_ctzll(high);
#endif
    for (uint64_t high; from + 8 <= text.len; from += 8)
        if ((high = rg_text_eight(text.ptr + from) & RG_TEXT_HIGHS)) return from + (size_t)__builtin_ctzll(high) / 8;
    while (from < text.len && (unsigned char)text.ptr[from] < 0x80) from++;
    return from;
}

size_t rg_text_find_high(rg_text text, char byte, size_t from) {
#ifdef __SSE2__
    for (uint64_t found; from + 64 <= text.len; from += 64)
        if ((found = wide_or(text.ptr + from, byte))) return from + (size_t)__builtin_ctzll(found);
#endif
    for (uint64_t eight, found; from + 8 <= text.len; from += 8) {
        eight = rg_text_eight(text.ptr + from);
        if ((found = (eight & RG_TEXT_HIGHS) | same_bytes(eight, (unsigned char)byte))) return from + (size_t)__builtin_ctzll(found) / 8;
    }
    while (from < text.len && (unsigned char)text.ptr[from] < 0x80 && text.ptr[from] != byte) from++;
    return from;
}

size_t rg_text_find_gap(rg_text text, size_t from) {
    for (uint64_t eight, next; from + 9 <= text.len; from += 8) {
        memcpy(&eight, text.ptr + from, 8);
        memcpy(&next, text.ptr + from + 1, 8);
        if (same_bytes((eight ^ RG_TEXT_ONES * ' ') | (next ^ RG_TEXT_ONES * ' '), 0)) break;
    }
    while (from + 1 < text.len && (text.ptr[from] != ' ' || text.ptr[from + 1] != ' ')) from++;
    return from + 1 < text.len ? from : text.len;
}

bool rg_text_number(rg_text text, int64_t *out) {
    if (text.len == 0 || text.len > 15) return false;
    int64_t value = 0;
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] < '0' || text.ptr[i] > '9') return false;
        value = value * 10 + (text.ptr[i] - '0');
    }
    *out = value;
    return true;
}

static bool tail(unsigned char byte) { return (byte & 0xc0) == 0x80; }

size_t rg_text_rune_wide(rg_text text, size_t at, uint32_t *rune) {
    const unsigned char *p = (const unsigned char *)text.ptr + at;
    size_t left = text.len - at;
    if (p[0] >= 0xc2 && p[0] < 0xe0 && left >= 2 && tail(p[1])) {
        *rune = (uint32_t)(p[0] & 0x1f) << 6 | (p[1] & 0x3f);
        return 2;
    }
    if ((p[0] & 0xf0) == 0xe0 && left >= 3 && tail(p[1]) && tail(p[2])) {
        uint32_t r = (uint32_t)(p[0] & 0x0f) << 12 | (uint32_t)(p[1] & 0x3f) << 6 | (p[2] & 0x3f);
        if (r < 0x800 || (r >= 0xd800 && r < 0xe000)) return 0;
        *rune = r;
        return 3;
    }
    if (p[0] >= 0xf0 && p[0] < 0xf5 && left >= 4 && tail(p[1]) && tail(p[2]) && tail(p[3])) {
        uint32_t r = (uint32_t)(p[0] & 0x07) << 18 | (uint32_t)(p[1] & 0x3f) << 12 | (uint32_t)(p[2] & 0x3f) << 6 | (p[3] & 0x3f);
        if (r < 0x10000 || r > 0x10ffff) return 0;
        *rune = r;
        return 4;
    }
    return 0;
}

size_t rg_text_runes(rg_text text) {
    const uint64_t ones = 0x0101010101010101;
    size_t n = 0, i = 0;
    for (uint64_t eight; i + 8 <= text.len; i += 8) { /* a byte begins a rune unless it is 10xxxxxx; the product sums eight ones */
        memcpy(&eight, text.ptr + i, 8);
        n += (((~eight >> 7 | eight >> 6) & ones) * ones) >> 56;
    }
    for (; i < text.len; i++) n += ((unsigned char)text.ptr[i] & 0xc0) != 0x80;
    return n;
}

size_t rg_text_spelt(rg_text text) {
    size_t n = rg_text_runes(text);
    for (size_t i = 0; i < text.len; i++) n -= text.ptr[i] == ' ' || text.ptr[i] == '.';
    return n;
}

size_t rg_text_rune_before_wide(rg_text text, size_t at, uint32_t *rune) {
    size_t start = at - 1;
    while (start > 0 && at - start < 4 && tail((unsigned char)text.ptr[start])) start--;
    return rg_text_rune(text, start, rune) == at - start ? at - start : 0;
}

size_t rg_text_encode(uint32_t rune, char out[4]) {
    unsigned char *p = (unsigned char *)out;
    if (rune < 0x80) {
        p[0] = (unsigned char)rune;
        return 1;
    }
    size_t n = rune < 0x800 ? 2 : rune < 0x10000 ? 3 : 4;
    static const unsigned char lead[5] = {0, 0, 0xc0, 0xe0, 0xf0};
    for (size_t i = n; i-- > 1; rune >>= 6) p[i] = (unsigned char)(0x80 | (rune & 0x3f));
    p[0] = (unsigned char)(lead[n] | rune);
    return n;
}

size_t rg_text_invalid(rg_text text) {
    for (size_t i = 0; (i = rg_text_find_wide(text, i)) < text.len;) {
        uint32_t rune;
        size_t n = 1, end = i + 32;
        for (; i < text.len && i < end && n; i += n) n = rg_text_rune(text, i, &rune);
        if (!n) return i;
    }
    return text.len;
}

rg_text rg_text_last_word(rg_text text) {
    size_t from = text.len;
    while (from > 0 && text.ptr[from - 1] != ' ') from--;
    return (rg_text){text.ptr + from, text.len - from};
}

rg_text rg_text_copy(rg_arena *arena, rg_text text) {
    char *ptr = rg_arena_raw(arena, text.len + 1);
    if (text.len) memcpy(ptr, text.ptr, text.len);
    ptr[text.len] = 0;
    return (rg_text){ptr, text.len};
}

rg_text rg_text_joined(rg_arena *arena, rg_text a, char between, rg_text b) {
    rg_buf out = {arena, rg_arena_raw(arena, a.len + b.len + 1), 0, a.len + b.len + 1};
    rg_buf_add(&out, a);
    rg_buf_byte(&out, between);
    rg_buf_add(&out, b);
    return rg_buf_text(&out);
}

const char *rg_text_z(rg_arena *arena, rg_text text) { return rg_text_copy(arena, text).ptr; }

/* Letters whose stroke or ligature Unicode does not decompose. */
static uint32_t without_stroke(uint32_t rune) {
    switch (rune) {
    case 0x142: return 'l'; /* ł */
    case 0x111: return 'd'; /* đ */
    case 0xf0: return 'd';  /* ð */
    case 0xf8: return 'o';  /* ø */
    case 0x131: return 'i'; /* ı */
    case 0x127: return 'h'; /* ħ */
    case 0x167: return 't'; /* ŧ */
    case 0x2019: case 0x2018: case 0x2bc: case 0x2b9: return '\'';
    case 0x2010: case 0x2011: case 0x2012: case 0x2013: return '-';
    default: return rune;
    }
}

static const char *spelt_out(uint32_t rune) {
    switch (rune) {
    case 0xe6: case 0xc6: return "ae";
    case 0x153: case 0x152: return "oe";
    case 0xfe: case 0xde: return "th";
    default: return NULL;
    }
}

/* Dashes, quotation marks and the like: they have no case and no marks. */
static bool sign_rune(uint32_t rune) { return rune >= 0x2010 && rune <= 0x2027; }

static void fold_rune(rg_buf *out, uint32_t rune, bool strip) {
    if (sign_rune(rune)) {
        rg_buf_rune(out, strip ? without_stroke(rune) : rune);
        return;
    }
    const char *spelt = strip ? spelt_out(rune) : NULL;
    if (spelt) {
        rg_buf_puts(out, spelt);
        return;
    }
    utf8proc_int32_t parts[8];
    int last = 0;
    int options = UTF8PROC_CASEFOLD | UTF8PROC_IGNORE | (strip ? UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK : 0);
    utf8proc_ssize_t n = utf8proc_decompose_char((utf8proc_int32_t)rune, parts, 8, (utf8proc_option_t)options, &last);
    for (utf8proc_ssize_t i = 0; i < n && i < 8; i++)
        rg_buf_rune(out, strip ? without_stroke((uint32_t)parts[i]) : (uint32_t)parts[i]);
}

/* Folds eight bytes of visible ASCII with single blanks between, the first behind none, `next` the same from the second on and one more; false
 * for any others. */
static bool fold_eight(uint64_t *eight, uint64_t next) {
    uint64_t visible = (*eight | RG_TEXT_HIGHS) - RG_TEXT_ONES * ' ', blanks = *eight ^ RG_TEXT_ONES * ' ';
    bool open = !(blanks >> 56) && (next >> 56) - '!' > '~' - '!'; /* a blank that something else may stand behind */
    if (open || (*eight | ~visible) & RG_TEXT_HIGHS || same_bytes(blanks | (next ^ RG_TEXT_ONES * ' '), 0)) return false;
    uint64_t capital = (*eight + RG_TEXT_ONES * (0x80 - 'A')) & ~(*eight + RG_TEXT_ONES * (0x7f - 'Z')) & RG_TEXT_HIGHS;
    *eight |= capital >> 2;
    return true;
}

/* Folds what is left of a text as if letters came behind it. */
static bool fold_last(rg_text text, char *to) {
    uint64_t eight = rg_text_few(text.ptr, text.len);
    if (text.len < 8) eight |= RG_TEXT_ONES * 'a' << 8 * text.len;
    if (text.ptr[text.len - 1] == ' ' || !fold_eight(&eight, eight >> 8 | (uint64_t)'a' << 56)) return false;
    rg_text_put_eight(to, eight);
    return true;
}

/* Adds the ASCII that the text begins with, folded; returns where something else, or a blank that is not plain, stands. */
static size_t fold_ascii(rg_text text, rg_buf *out) {
    size_t i = 0;
    char *to = rg_buf_room(out, text.len + 8);
    for (; i < text.len && (unsigned char)text.ptr[i] < 0x80; i++) {
        uint64_t eight;
        while (i + 9 <= text.len && (eight = rg_text_eight(text.ptr + i), fold_eight(&eight, rg_text_eight(text.ptr + i + 1)))) {
            rg_text_put_eight(to + i, eight);
            i += 8;
        }
        if (text.len - i <= 8 && fold_last((rg_text){text.ptr + i, text.len - i}, to + i)) {
            i = text.len;
            break;
        }
        char c = text.ptr[i];
        bool plain = (unsigned char)c < 0x80 && (!rg_rune_space((unsigned char)c) || (c == ' ' && i > 0 && i + 1 < text.len && !rg_rune_space((unsigned char)text.ptr[i + 1])));
        if (!plain) break;
        to[i] = (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
    }
    out->len += i;
    return i;
}

rg_text rg_text_fold(rg_arena *arena, rg_text text) {
    rg_buf out = {arena, rg_arena_raw(arena, text.len + 8), 0, text.len + 8};
    bool blank = false;
    for (size_t i = 0; i < text.len;) {
        uint32_t rune;
        size_t n = rg_text_rune(text, i, &rune);
        if (n && rg_rune_space(rune)) blank = out.len > 0;
        else if (n && blank) rg_buf_byte(&out, ' '), blank = false;
        if (n && rune >= 0x80 && !rg_rune_space(rune)) fold_rune(&out, rune, true);
        if (n == 1 && !rg_rune_space(rune)) i += fold_ascii((rg_text){text.ptr + i, text.len - i}, &out);
        else i += n ? n : 1;
    }
    return rg_buf_done(&out);
}

rg_text rg_text_lower(rg_arena *arena, rg_text text) {
    rg_buf out = rg_buf_in(arena);
    for (size_t i = 0; i < text.len;) {
        uint32_t rune;
        size_t n = rg_text_rune(text, i, &rune);
        i += n ? n : 1;
        if (!n) continue;
        if (rune < 0x80) rg_buf_byte(&out, (char)(rune >= 'A' && rune <= 'Z' ? rune + 32 : rune));
        else fold_rune(&out, rune, false);
    }
    return rg_buf_done(&out);
}

static utf8proc_category_t category(uint32_t rune) { return utf8proc_category((utf8proc_int32_t)rune); }

bool rg_rune_upper_wide(uint32_t rune) {
    utf8proc_category_t c = category(rune);
    return c == UTF8PROC_CATEGORY_LU || c == UTF8PROC_CATEGORY_LT;
}

bool rg_rune_letter_wide(uint32_t rune) {
    utf8proc_category_t c = category(rune);
    return c >= UTF8PROC_CATEGORY_LU && c <= UTF8PROC_CATEGORY_LO;
}

bool rg_rune_mark(uint32_t rune) {
    if (rune < 0x300) return false;
    utf8proc_category_t c = category(rune);
    return c >= UTF8PROC_CATEGORY_MN && c <= UTF8PROC_CATEGORY_ME;
}

bool rg_rune_space_wide(uint32_t rune) {
    return rune == 0xa0 || rune == 0x85 || rune == 0x1680 || (rune >= 0x2000 && rune <= 0x200b) || rune == 0x2028 ||
           rune == 0x2029 || rune == 0x202f || rune == 0x205f || rune == 0x3000 || rune == 0xfeff;
}

unsigned rg_rune_width(uint32_t rune) {
    int width = rune < 0x7f ? 1 : utf8proc_charwidth((utf8proc_int32_t)rune);
    return width < 0 ? 0 : (unsigned)width;
}
