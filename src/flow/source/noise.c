/* noise.c: what looks damaged in a reading text and is only noted, for nobody can be sure.
 *
 * In: an account. Out: its own noise (mend.c) and, in the running parts: letters that were lost (U+FFFD, "Przemy?l"), digits that OCR took for
 * letters, years with a separator ("in 1,991"), words glued together (engine/read/seam.h; after a stop; on a number), brackets of note marks that
 * were lost, marks that stand twice. Addresses are passed over. Made only for those who ask: it looks up every word.
 */
#include <string.h>

#include "base/table.h"
#include "engine/read/seam.h"
#include "flow/source/noise_int.h"

enum { WORD_MOST = 24, HALF_LEAST = 3, NEAR = 40 };

static const char *const KINDS[] = {"mojibake", "digits", "lost", "separator", "glued", "bracket", "doubled", "parted"};

const char *rg_noise_kind_name(rg_noise_kind kind) { return KINDS[kind]; }

/* What the language's tables know. */
typedef struct noise_words {
    rg_map small, years;
} noise_words;

typedef struct noise_finder {
    rg_arena *arena;
    const rg_account *account;
    const noise_words *words;
    const rg_seams *seams;
    size_t mark; /* the first that does not end before the chunk */
    RG_VEC(rg_noise) found;
} noise_finder;

/* ---- words ---------------------------------------------------------------------------------------------------------------- */

static void put_words(rg_map *map, rg_text words) {
    for (size_t i = 0, start = 0; i <= words.len; i++) {
        if (i < words.len && words.ptr[i] != ' ' && words.ptr[i] != ',') continue;
        if (i > start) rg_map_put(map, (rg_text){words.ptr + start, i - start}, 1);
        start = i + 1;
    }
}

static void put_rows(rg_map *map, const char *name, rg_text language) {
    rg_table table = rg_table_open(name);
    while (rg_table_next(&table))
        if (rg_text_same(table.field[0], language)) put_words(map, table.field[1]);
}

static const void *load_words(rg_arena *arena, rg_text language) {
    noise_words *words = RG_NEW(arena, noise_words);
    *words = (noise_words){rg_map_in(arena), rg_map_in(arena)};
    put_rows(&words->small, "source/languages.tsv", language);
    put_rows(&words->years, "source/year_words.tsv", language);
    rg_table months = rg_table_open(rg_text_printf(arena, "lang/%.*s/months.tsv", RG_TEXT_ARG(language)).ptr);
    while (rg_table_next(&months)) rg_map_put(&words->years, rg_text_lower(arena, months.field[0]), 1);
    return words;
}

static bool has(const rg_map *map, rg_text word) { return rg_map_get(map, word) != RG_NONE; }

static void note(noise_finder *f, rg_noise_kind kind, rg_span span, rg_text means) {
    *(rg_noise *)rg_vec_push(f->arena, &f->found) = (rg_noise){.kind = kind, .span = span, .means = means};
}

static rg_text apart(noise_finder *f, rg_text word, size_t at) {
    return rg_text_printf(f->arena, "%.*s %.*s", (int)at, word.ptr, (int)(word.len - at), word.ptr + at);
}

/* ---- one token ---------------------------------------------------------------------------------------------------------------- */

static bool digit(char c) { return c >= '0' && c <= '9'; }

/* Two words in one: "wasburnt", "inMarch". */
static void see_word(noise_finder *f, rg_span span) {
    rg_text word = rg_text_cut(f->account->text, span);
    size_t seam = f->seams && rg_text_runes(word) == word.len ? rg_seam_find(f->seams, word) : 0;
    if (seam) note(f, RG_NOISE_GLUED, span, apart(f, word, seam));
}

/* Letters and digits in one: digits that look like letters, or a word on a number. */
static void see_mixed(noise_finder *f, rg_span span) {
    rg_text token = rg_text_cut(f->account->text, span);
    size_t turns = 0, turn = 0, alike = 0;
    rg_buf means = rg_buf_in(f->arena);
    for (size_t i = 0; i < token.len; i++) {
        if (i && digit(token.ptr[i]) != digit(token.ptr[i - 1])) turns++, turn = i;
        char meant = rg_mend_digit(token.ptr[i]);
        alike += meant != 0;
        rg_buf_byte(&means, meant);
    }
    bool sign = token.len == 2 && (digit(token.ptr[0]) ? token.ptr[1] == 'l' || token.ptr[1] == 'I' : token.ptr[0] == 'O' || token.ptr[0] == 'o'); /* 2 l, O2 */
    if (alike == token.len && token.len <= 4 && !sign) note(f, RG_NOISE_DIGITS, span, rg_buf_done(&means));
    if (alike == token.len || turns != 1) return;
    rg_text letters = digit(token.ptr[0]) ? (rg_text){token.ptr + turn, token.len - turn} : (rg_text){token.ptr, turn};
    rg_text folded = rg_text_lower(f->arena, letters);
    if (letters.len >= HALF_LEAST && (has(&f->words->small, folded) || has(&f->words->years, folded))) note(f, RG_NOISE_GLUED, span, apart(f, token, turn));
}

/* "1,991" behind a word that a year follows. */
static void see_separator(noise_finder *f, rg_span span) {
    rg_text text = f->account->text, token = rg_text_cut(text, span);
    if (token.len != 1 || (token.ptr[0] != '1' && token.ptr[0] != '2') || span.end + 4 > text.len) return;
    const char *p = text.ptr + span.end;
    bool three = (*p == ',' || *p == '.') && digit(p[1]) && digit(p[2]) && digit(p[3]);
    bool more = span.end + 4 < text.len && (digit(p[4]) || ((p[4] == ',' || p[4] == '.') && span.end + 5 < text.len && digit(p[5])));
    rg_text year = three ? rg_text_printf(f->arena, "%c%.3s", token.ptr[0], p + 1) : (rg_text){0};
    if (!three || more || (token.ptr[0] == '2' && p[1] != '0')) return;
    size_t end = span.start, start;
    while (end > 0 && text.ptr[end - 1] == ' ') end--;
    for (start = end; start > 0 && end - start < NEAR && (text.ptr[start - 1] | 32) >= 'a' && (text.ptr[start - 1] | 32) <= 'z';) start--;
    rg_text before = rg_text_lower(f->arena, rg_text_cut(text, (rg_span){start, end}));
    if (before.len && has(&f->words->years, before)) note(f, RG_NOISE_SEPARATOR, (rg_span){span.start, span.end + 4}, year);
}

/* ---- chunks between blanks ------------------------------------------------------------------------------------------------------ */

static bool address(rg_text chunk) {
    for (size_t i = 0; i < chunk.len; i++)
        if (strchr("/@_=\\", chunk.ptr[i])) return true;
    return chunk.len > 4 && rg_text_starts(chunk, RG_TEXT("www."));
}

static bool lower(char c) { return c >= 'a' && c <= 'z'; }

/* "Przemy?l", "Lo\ufffdd": a letter is gone. "fire.The": a blank is. */
static void see_sign(noise_finder *f, rg_span chunk, size_t at) {
    const char *p = f->account->text.ptr;
    bool inside = at > chunk.start + 1 && at + 1 < chunk.end, before = inside && lower(p[at - 1]);
    if (p[at] == '?' && before && lower(p[at + 1])) note(f, RG_NOISE_LOST, chunk, (rg_text){0});
    if (p[at] != '.' || !before || at + 2 >= chunk.end || !lower(p[at - 2]) || p[at + 1] < 'A' || p[at + 1] > 'Z' || !lower(p[at + 2])) return;
    size_t start = at, end = at + 1;
    while (start > chunk.start && ((unsigned char)p[start - 1] >= 0x80 || lower(p[start - 1] | 32))) start--;
    while (end < chunk.end && ((unsigned char)p[end] >= 0x80 || lower(p[end] | 32))) end++;
    rg_span span = {start, end};
    note(f, RG_NOISE_GLUED, span, apart(f, rg_text_cut(f->account->text, span), at + 1 - start));
}

static bool in_mark(noise_finder *f, rg_span span) {
    const rg_account *a = f->account;
    while (f->mark < a->mark_count && a->marks[f->mark].span.end <= span.start) f->mark++;
    return f->mark < a->mark_count && a->marks[f->mark].span.start < span.end;
}

static void see_token(noise_finder *f, rg_span span) {
    size_t digits = 0, n = span.end - span.start;
    for (size_t i = span.start; i < span.end; i++) digits += digit(f->account->text.ptr[i]);
    if (n > WORD_MOST || in_mark(f, span)) return;
    if (!digits) see_word(f, span);
    else if (digits == n) see_separator(f, span);
    else see_mixed(f, span);
}

static void see_chunk(noise_finder *f, rg_span chunk) {
    rg_text text = f->account->text;
    size_t lost = rg_text_find(rg_text_cut(text, chunk), RG_TEXT("\ufffd"), 0);
    if (lost != RG_NONE) note(f, RG_NOISE_LOST, chunk, (rg_text){0});
    if (lost != RG_NONE || address(rg_text_cut(text, chunk))) return;
    for (size_t at = chunk.start; at < chunk.end;) {
        size_t end = at;
        while (end < chunk.end && (digit(text.ptr[end]) || lower(text.ptr[end] | 32) || (unsigned char)text.ptr[end] >= 0x80)) end++;
        if (end > at) see_token(f, (rg_span){at, end});
        if (end < chunk.end) see_sign(f, chunk, end);
        at = end + 1;
    }
}

/* ---- marks, and the whole ------------------------------------------------------------------------------------------------------- */

static void see_marks(noise_finder *f) {
    for (size_t i = 0; i < f->account->mark_count; i++) {
        const rg_mark *mark = &f->account->marks[i];
        rg_text words = rg_text_cut(f->account->text, mark->span);
        bool open = words.ptr[0] == '[', closed = words.ptr[words.len - 1] == ']';
        if (mark->doubled) note(f, RG_NOISE_DOUBLED, mark->span, (rg_text){0});
        if (open != closed) note(f, RG_NOISE_BRACKET, mark->span, rg_text_printf(f->arena, "%s%.*s%s", open ? "" : "[", RG_TEXT_ARG(words), closed ? "" : "]"));
    }
}

static int by_place(const void *a, const void *b) {
    size_t x = ((const rg_noise *)a)->span.start, y = ((const rg_noise *)b)->span.start;
    return x < y ? -1 : x > y;
}

rg_noise *rg_source_noise(rg_arena *arena, const rg_account *account, size_t *count) {
    rg_text text = account->text;
    size_t missing = 0, bytes = 0;
    for (size_t i = 0; i < account->part_count; i++) {
        if (account->parts[i].kind == RG_PART_SKIPPED) continue;
        missing += rg_seam_missing(rg_text_cut(text, account->parts[i].span));
        bytes += account->parts[i].span.end - account->parts[i].span.start;
    }
    noise_finder f = {.arena = arena, .account = account, .words = rg_arena_once(arena, load_words, account->language),
                      .seams = rg_seam_learn(arena, text, account->language, rg_seam_shown(missing, bytes))};
    for (size_t i = 0; i < account->noise_count; i++) *(rg_noise *)rg_vec_push(arena, &f.found) = account->noise[i];
    for (size_t i = 0; i < account->part_count; i++)
        for (size_t at = account->parts[i].span.start, end; at < account->parts[i].span.end && account->parts[i].kind != RG_PART_SKIPPED; at = end + 1) {
            for (end = at; end < account->parts[i].span.end && !strchr(" \n\t", text.ptr[end]);) end++;
            if (end > at) see_chunk(&f, (rg_span){at, end});
        }
    see_marks(&f);
    rg_vec_sort(arena, f.found.at, f.found.n, sizeof *f.found.at, by_place);
    *count = f.found.n;
    return f.found.at;
}
