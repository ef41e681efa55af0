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
enum { ASKED, SEEN };

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

typedef struct parted_words { RG_VEC(parted_word) v; } parted_words;

/* Words that are asked of the text, in small letters. */
typedef struct asked_words {
    rg_arena *arena;
    rg_map seen;      /* -> ASKED, SEEN in the text */
    uint64_t lengths; /* of those of ASCII: few words of the text have to be folded */
} asked_words;

static rg_text joined(rg_arena *arena, rg_text text, const parted_word *word, const char *between) {
    rg_text left = rg_text_cut(text, word->left), right = rg_text_cut(text, word->right);
    return rg_text_lower(arena, rg_text_printf(arena, "%.*s%s%.*s", RG_TEXT_ARG(left), between, RG_TEXT_ARG(right)));
}

static void ask(asked_words *asked, rg_text word) {
    rg_map_put(&asked->seen, word, ASKED);
    asked->lengths |= UINT64_C(1) << word.len % 64;
}

/* Where a word ends, one with a hyphen whole; `wide`: it is not of ASCII alone. */
static size_t whole_end(rg_text text, size_t start, bool *wide) {
    size_t end = start, n;
    for (*wide = false;; end += n) {
        end = rg_text_letters_end(text, end);
        bool hyphen = end > start && end + 1 < text.len && text.ptr[end] == '-' && text.ptr[end + 1] != '\n';
        bool letter = letter_end(text, end, false, &n);
        if (!letter && !hyphen) return end;
        *wide |= letter;
        if (!n) n = 1;
    }
}

static void see_words(asked_words *asked, rg_text text) {
    bool wide;
    for (size_t at = 0, end; at < text.len; at = end + 1) {
        end = whole_end(text, at, &wide);
        rg_text word = {text.ptr + at, end - at};
        if (word.len < HALF_LEAST || word.len > WORD_MOST || !(wide || asked->lengths >> word.len & 1)) continue;
        word = rg_text_lower(asked->arena, word);
        if (rg_map_get(&asked->seen, word) == ASKED) rg_map_put(&asked->seen, word, SEEN);
    }
}

static void see_parted(rg_draft_source *draft, const asked_words *asked, rg_text code, const parted_word *word, rg_noises *found) {
    rg_text text = draft->text, left = rg_text_cut(text, word->left);
    rg_text whole = joined(draft->arena, text, word, ""), hyphened = joined(draft->arena, text, word, "-");
    bool one = rg_map_get(&asked->seen, whole) == SEEN || rg_seam_word(draft->arena, code, whole), two = !one && rg_map_get(&asked->seen, hyphened) == SEEN;
    bool sure = one || two || !rg_seam_word(draft->arena, code, rg_text_lower(draft->arena, left));
    bool blank = word->end < text.len && text.ptr[word->end] == ' ';
    rg_text means = rg_text_printf(draft->arena, "%.*s%s%.*s%s", RG_TEXT_ARG(left), two ? "-" : "", RG_TEXT_ARG(rg_text_cut(text, (rg_span){word->right.start, word->end})), sure && blank ? "\n" : "");
    *(rg_noise *)rg_vec_push(draft->arena, found) = (rg_noise){.kind = RG_NOISE_PARTED, .span = {word->left.start, word->end + (sure && blank)}, .mended = sure, .means = means};
}

/* Does the word lie in one part, and nothing of it is mended already? */
static bool free_of(const rg_draft_source *draft, const rg_noises *found, const parted_word *word, size_t *part, size_t *noise) {
    while (*part < draft->parts.n && draft->parts.at[*part].span.end <= word->left.start) ++*part;
    while (*noise < found->n && found->at[*noise].span.end <= word->left.start) ++*noise;
    return *part < draft->parts.n && draft->parts.at[*part].span.end >= word->end && !(*noise < found->n && found->at[*noise].span.start <= word->end);
}

static parted_words find_parted(const rg_draft_source *draft, const rg_noises *found) {
    rg_text text = draft->text;
    parted_words words = {0};
    size_t part = 0, noise = 0;
    for (const char *p = text.ptr, *end = text.ptr + text.len; p < end && (p = memchr(p, '-', (size_t)(end - p))); p++) {
        parted_word word;
        if (p + 1 == end || p[1] != '\n' || !read_parted(text, (size_t)(p - text.ptr), &word) || !free_of(draft, found, &word, &part, &noise)) continue;
        *(parted_word *)rg_vec_push(draft->arena, &words.v) = word;
    }
    return words;
}

void rg_mend_lines(rg_draft_source *draft, rg_noises *found) {
    asked_words asked = {.arena = draft->arena, .seen = rg_map_in(draft->arena)};
    parted_words words = find_parted(draft, found);
    if (!words.v.n) return;
    for (size_t i = 0; i < words.v.n; i++) {
        ask(&asked, joined(draft->arena, draft->text, &words.v.at[i], ""));
        ask(&asked, joined(draft->arena, draft->text, &words.v.at[i], "-"));
    }
    see_words(&asked, draft->text);
    rg_text code = rg_tongue_guess(draft->arena, draft->text);
    for (size_t i = 0; i < words.v.n; i++) see_parted(draft, &asked, code, &words.v.at[i], found);
}
