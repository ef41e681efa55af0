/* mend_line.c: words that were parted at the ends of lines.
 *
 * In: a reading text whose lines are as they were set. Out: what is mended: a small letter at the beginning of a line goes on with the word whose hyphen
 * ends the line before, and takes the line's end behind it, so that lines keep their numbers. The hyphen goes where the language or the text has the word
 * without one, or where what stands before it is no word; it stays where the text has the word with one. Elsewhere it is only noted.
 */
#include <string.h>

#include "base/map.h"
#include "engine/read/seam.h"
#include "flow/source/noise_int.h"

enum { HALF_LEAST = 2, WORD_MOST = 40 };

typedef struct parted_word {
    rg_span left, right; /* its halves */
    size_t end;          /* of all that stands without a blank */
} parted_word;

static bool letter_end(rg_text text, size_t at, bool before, size_t *n) {
    uint32_t rune;
    *n = before ? rg_text_rune_before(text, at, &rune) : rg_text_rune(text, at, &rune);
    return *n && rg_rune_letter(rune);
}

static size_t word_end(rg_text text, size_t at) {
    for (size_t n; letter_end(text, at, false, &n);) at += n;
    return at;
}

/* Is the hyphen at `at` one that parts a word? */
static bool read_parted(rg_text text, size_t at, parted_word *word) {
    size_t start = at, next = at + 2, n;
    while (next < text.len && (text.ptr[next] == ' ' || text.ptr[next] == '\t')) next++;
    uint32_t rune;
    if (next >= text.len || !rg_text_rune(text, next, &rune) || !rg_rune_letter(rune) || rg_rune_upper(rune)) return false;
    while (letter_end(text, start, true, &n)) start -= n;
    *word = (parted_word){{start, at}, {next, word_end(text, next)}, next};
    while (word->end < text.len && !strchr(" \n\t", text.ptr[word->end])) word->end++;
    size_t left = at - start, right = word->right.end - next;
    return left >= HALF_LEAST && right >= HALF_LEAST && left + right <= WORD_MOST;
}

/* The text's words, in small letters, those with a hyphen whole. */
static void see_words(rg_arena *arena, rg_text text, rg_map *seen) {
    for (size_t at = 0, end, n; at < text.len; at = end + 1) {
        for (end = at; letter_end(text, end, false, &n) || (end > at && end + 1 < text.len && text.ptr[end] == '-' && text.ptr[end + 1] != '\n'); end += n ? n : 1) continue;
        if (end - at >= HALF_LEAST && end - at <= WORD_MOST) rg_map_put(seen, rg_text_lower(arena, rg_text_cut(text, (rg_span){at, end})), 1);
    }
}

static void see_parted(rg_draft_source *draft, const rg_map *seen, rg_text code, const parted_word *word, rg_noises *found) {
    rg_text text = draft->text, left = rg_text_cut(text, word->left), right = rg_text_cut(text, word->right);
    rg_text whole = rg_text_lower(draft->arena, rg_text_printf(draft->arena, "%.*s%.*s", RG_TEXT_ARG(left), RG_TEXT_ARG(right)));
    rg_text hyphened = rg_text_lower(draft->arena, rg_text_printf(draft->arena, "%.*s-%.*s", RG_TEXT_ARG(left), RG_TEXT_ARG(right)));
    bool one = rg_map_get(seen, whole) != RG_NONE || rg_seam_word(draft->arena, code, whole), two = !one && rg_map_get(seen, hyphened) != RG_NONE;
    bool sure = one || two || !rg_seam_word(draft->arena, code, rg_text_lower(draft->arena, left));
    bool blank = word->end < text.len && text.ptr[word->end] == ' ';
    rg_text means = rg_text_printf(draft->arena, "%.*s%s%.*s%s", RG_TEXT_ARG(left), two ? "-" : "", RG_TEXT_ARG(rg_text_cut(text, (rg_span){word->right.start, word->end})), sure && blank ? "\n" : "");
    *(rg_noise *)rg_vec_push(draft->arena, found) = (rg_noise){.kind = RG_NOISE_PARTED, .span = {word->left.start, word->end + (sure && blank)}, .mended = sure, .means = means};
}

/* Does the word lie in one part, and nothing of it is mended already? */
static bool free_of(const rg_draft_source *draft, const rg_noises *found, const parted_word *word, size_t *part, size_t *noise, size_t known) {
    while (*part < draft->parts.n && draft->parts.at[*part].span.end <= word->left.start) ++*part;
    while (*noise < known && found->at[*noise].span.end <= word->left.start) ++*noise;
    return *part < draft->parts.n && draft->parts.at[*part].span.end >= word->end && !(*noise < known && found->at[*noise].span.start <= word->end);
}

void rg_mend_lines(rg_draft_source *draft, rg_noises *found) {
    rg_text text = draft->text, code = {0};
    rg_map seen = rg_map_in(draft->arena);
    size_t part = 0, noise = 0, known = found->n;
    for (const char *p = text.ptr, *end = text.ptr + text.len; p < end && (p = memchr(p, '\n', (size_t)(end - p))); p++) {
        size_t at = (size_t)(p - text.ptr);
        parted_word word;
        if (!at || text.ptr[at - 1] != '-' || !read_parted(text, at - 1, &word) || !free_of(draft, found, &word, &part, &noise, known)) continue;
        if (!seen.n) {
            code = rg_tongue_guess(draft->arena, text);
            see_words(draft->arena, text, &seen);
        }
        see_parted(draft, &seen, code, &word, found);
    }
}
