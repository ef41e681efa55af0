/* passage.c: cuts quotations and finds them again.
 *
 * In: a text, a range, a quotation kept earlier. Out: the words, and whether the anchor is exact, moved or lost. The search for a moved
 * quotation is linear in the text but for texts made of near-repeats of it.
 */
#include "flow/passage/passage.h"

static bool boundary(rg_text text, size_t at) { return at == text.len || ((unsigned char)text.ptr[at] & 0xc0) != 0x80; }

bool rg_passage_cut(rg_text text, rg_span span, rg_text *quote) {
    if (span.start > span.end || span.end > text.len || !boundary(text, span.start) || !boundary(text, span.end)) return false;
    *quote = rg_text_cut(text, span);
    return true;
}

static size_t distance(size_t a, size_t b) { return a < b ? b - a : a - b; }

rg_anchor rg_passage_check(rg_text text, rg_span span, rg_text quote, rg_span *found) {
    rg_text there;
    if (rg_passage_cut(text, span, &there) && rg_text_same(there, quote)) {
        if (found) *found = span;
        return RG_ANCHOR_EXACT;
    }
    size_t best = (size_t)-1;
    for (size_t at = quote.len ? rg_text_find(text, quote, 0) : best; at != (size_t)-1; at = rg_text_find(text, quote, at + 1)) {
        if (best != (size_t)-1 && distance(at, span.start) >= distance(best, span.start)) break;
        best = at;
    }
    if (best == (size_t)-1) return RG_ANCHOR_LOST;
    if (found) *found = (rg_span){best, best + quote.len};
    return RG_ANCHOR_MOVED;
}
