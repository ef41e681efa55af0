/* cover.h: what must hold of every account, whatever the bytes were: nothing lost, nothing overlapping, everything in bounds. */
#ifndef COVER_H
#define COVER_H

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "flow/source/source.h"

/* NULL where all holds, else what does not. */
static inline const char *cover_parts(const rg_account *account) {
    size_t at = 0;
    for (size_t i = 0; i < account->part_count; i++) {
        rg_span span = account->parts[i].span;
        if (span.start >= span.end || span.end > account->text.len) return "a part is empty or out of the text";
        if (span.start < at) return "parts overlap or are out of order";
        if (rg_text_trim(rg_text_cut(account->text, (rg_span){at, span.start})).len) return "words between parts";
        if (rg_text_trim(rg_text_cut(account->text, span)).len != span.end - span.start) return "a part is not trimmed";
        if (account->parts[i].kind == RG_PART_SKIPPED && !account->parts[i].reason.len) return "skipped without a reason";
        if (account->parts[i].line == 0) return "a part without a line";
        at = span.end;
    }
    return rg_text_trim(rg_text_cut(account->text, (rg_span){at, account->text.len})).len ? "words behind the last part" : NULL;
}

static inline const char *cover_marks(const rg_account *account) {
    size_t at = 0;
    for (size_t i = 0; i < account->mark_count; i++) {
        const rg_mark *mark = &account->marks[i];
        if (mark->span.start < at || mark->span.start >= mark->span.end || mark->span.end > account->text.len) return "a mark out of order or bounds";
        if (mark->count == 0 || mark->count > 8) return "a mark without labels";
        size_t part = rg_source_part_at(account, mark->span.start);
        if (part == (size_t)-1 || mark->span.end > account->parts[part].span.end) return "a mark outside every part";
        at = mark->span.end;
    }
    for (size_t i = 0; i < account->reference_count; i++) {
        const rg_reference *reference = &account->references[i];
        unsigned uses = 0;
        if (reference->span.end > account->text.len || reference->work.start < reference->span.start || reference->work.end > reference->span.end ||
            reference->work.start > reference->work.end)
            return "a reference out of bounds";
        for (size_t k = 0; k < account->mark_count; k++)
            for (unsigned l = 0; !account->marks[k].doubled && l < account->marks[k].count; l++) {
                int64_t label = 0;
                uses += rg_text_number(reference->label, &label) && label == account->marks[k].labels[l];
            }
        if (uses != reference->uses && rg_source_reference(account, reference->label) == i) return "uses do not count the marks";
    }
    return NULL;
}

static inline int cover_order(const void *a, const void *b) {
    size_t x = ((const rg_span *)a)->start, y = ((const rg_span *)b)->start;
    return x < y ? -1 : x > y;
}

/* Wikitext: the parts' origins together hold every byte of the file that is no white space. */
static inline const char *cover_origins(const rg_account *account) {
    rg_text source = account->bytes;
    bool plain = rg_text_same(account->encoding, RG_TEXT("UTF-8")) && !memchr(source.ptr, '\r', source.len) && !rg_text_starts(source, RG_TEXT("\xef\xbb\xbf"));
    if (!rg_text_same(account->format, RG_TEXT("wiki")) || !plain) return NULL;
    rg_span *spans = malloc((account->part_count + 1) * sizeof *spans);
    const char *why = NULL;
    size_t at = 0;
    for (size_t i = 0; i < account->part_count; i++) spans[i] = account->parts[i].origin;
    qsort(spans, account->part_count, sizeof *spans, cover_order);
    spans[account->part_count] = (rg_span){source.len, source.len};
    for (size_t i = 0; i <= account->part_count && !why; i++) {
        if (spans[i].end > source.len || spans[i].start > spans[i].end) why = "an origin out of bounds";
        else if (spans[i].start > at && rg_text_trim(rg_text_cut(source, (rg_span){at, spans[i].start})).len) why = "bytes of the source in no part";
        if (spans[i].end > at) at = spans[i].end;
    }
    free(spans);
    return why;
}

static inline const char *cover_noise(const rg_account *account) {
    size_t at = 0;
    for (size_t i = 0; i < account->noise_count; i++) {
        const rg_noise *noise = &account->noise[i];
        if (noise->span.start < at || noise->span.start >= noise->span.end || noise->span.end > account->text.len) return "noise out of order or bounds";
        if (noise->mended && (!noise->was.len || !rg_text_same(rg_text_cut(account->text, noise->span), noise->means))) return "mended, but not as it says";
        at = noise->span.start;
    }
    return NULL;
}

static inline const char *cover_account(const rg_account *account) {
    if (rg_text_invalid(account->text) != account->text.len) return "the text is not UTF-8";
    const char *why = cover_parts(account);
    if (!why) why = cover_origins(account);
    if (!why) why = cover_noise(account);
    return why ? why : cover_marks(account);
}

#endif
