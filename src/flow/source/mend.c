/* mend.c: what was damaged before the file was written, mended in the reading text where it is certain.
 *
 * In: a finished reading text with its spans. Out: the mended one, every span moved along, and what was mended.
 * Mojibake: UTF-8 that was read as windows-1252, -1250 or -1251 ("LwÃ³w"), once or several times. A sequence is sure by its own shape: a letter
 * that came out inside a word, from signs that do not end words; in Cyrillic four letters in a row. One that is sure vouches for all others of the
 * text; with none, or with fewer than one in 200 KB, they are only noted. Digits: "l940", four signs of which two at least are digits and the others look like some, that
 * make a year and stand alone; "l2 May", two that make a day beside a month.
 * Not here: East Asian text; letters that were lost (noise.c notes them); the fields of citations.
 */
#include <string.h>

#include "base/map.h"
#include "base/table.h"
#include "engine/read/window.h"
#include "flow/source/noise_int.h"

enum { CODECS = 3, RUNES = 0x2300, LEVELS = 3, CHAIN = 4, ONE_IN = 200000, YEAR_MOST = 2050, MONTH_MOST = 24 };

typedef struct codec_bytes {
    uint8_t byte[CODECS][RUNES]; /* of windows-1252, -1250, -1251; 0 = none */
} codec_bytes;

static const void *load_codecs(rg_arena *arena, rg_text name) {
    codec_bytes *codecs = RG_NEW(arena, codec_bytes);
    static const size_t COLUMNS[CODECS] = {3, 1, 2};
    for (size_t c = 0; c < CODECS; c++)
        for (size_t rune = 0x80; rune < 0xa0; rune++) codecs->byte[c][rune] = (uint8_t)rune; /* what had no sign came through */
    rg_table table = rg_table_open(name.ptr);
    while (rg_table_next(&table))
        for (size_t c = 0; c < CODECS; c++) {
            uint32_t byte = rg_encoding_hex(table.field[0]), rune = rg_encoding_hex(table.field[COLUMNS[c]]);
            if (rune >= 0x80 && rune < RUNES) codecs->byte[c][rune] = (uint8_t)byte;
        }
    return codecs;
}

/* ---- mojibake ------------------------------------------------------------------------------------------------------------ */

typedef struct mender {
    rg_draft_source *draft;
    const codec_bytes *codecs;
    rg_text text;
    size_t sure[CODECS];
    rg_noises found; /* in order */
} mender;

/* What such text is written in: Latin and Cyrillic letters, signs, pictures. */
static bool plausible(uint32_t rune) {
    return (rune >= 0xa0 && rune < 0x530 && !(rune >= 0x300 && rune < 0x370)) || (rune >= 0x2000 && rune < RUNES) || (rune >= 0x1f000 && rune < 0x1fb00);
}

/* The rune at `at` when the text was misread `level` times; its length, 0 at the end. */
static size_t read_rune(const mender *m, size_t c, size_t at, int level, uint32_t *rune) {
    if (level == 0) return rg_text_rune(m->text, at, rune);
    size_t n = read_rune(m, c, at, level - 1, rune), length = n;
    if (!n || *rune < 0x80 || *rune >= RUNES) return n;
    char bytes[4] = {(char)m->codecs->byte[c][*rune]};
    size_t lead = (uint8_t)bytes[0], want = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    for (size_t i = 1; i < want; i++) {
        uint32_t next;
        size_t more = read_rune(m, c, at + length, level - 1, &next);
        if (!more || next < 0x80 || next >= RUNES || (m->codecs->byte[c][next] & 0xc0) != 0x80) return n;
        bytes[i] = (char)m->codecs->byte[c][next];
        length += more;
    }
    uint32_t meant;
    if (!want || rg_text_rune((rg_text){bytes, want}, 0, &meant) != want || !plausible(meant)) return n;
    *rune = meant;
    return length;
}

/* Signs that stand at the end of words in honest text: they prove nothing behind a letter. */
static bool ends_words(uint32_t rune) {
    return (rune >= 0x2010 && rune <= 0x2026) || rune == 0x2039 || rune == 0x203a || rune == 0xab || rune == 0xbb || rune == 0xa0;
}

/* And within a word. */
static bool joins_words(uint32_t rune) { return (rune >= 0x2010 && rune <= 0x2019) || rune == 0xa0; }

static bool letter_at(rg_text text, size_t at, bool before) {
    uint32_t rune;
    return (before ? rg_text_rune_before(text, at, &rune) : rg_text_rune(text, at, &rune)) && rg_rune_letter(rune);
}

static bool shaped(const mender *m, size_t at, size_t n, uint32_t meant) {
    uint32_t rune;
    bool odd = false, inside = letter_at(m->text, at, true) && letter_at(m->text, at + n, false);
    for (size_t i = at + rg_text_rune(m->text, at, &rune), k; i < at + n; i += k) {
        k = rg_text_rune(m->text, i, &rune);
        odd |= inside ? !joins_words(rune) : !ends_words(rune);
    }
    return odd && (!rg_rune_letter(meant) || letter_at(m->text, at, true) || letter_at(m->text, at + n, false));
}

/* Sequences that prove a misreading, by codec; false where there is none that could be one. */
static bool count_sure(mender *m) {
    size_t chain = 0, end = 0;
    bool any = false;
    for (size_t at = rg_text_find_wide(m->text, 0), step; at < m->text.len; at = rg_text_find_wide(m->text, at + step)) {
        uint32_t rune, meant;
        step = rg_text_rune(m->text, at, &rune);
        for (size_t c = 0, n; c < CODECS; c++) {
            if ((n = read_rune(m, c, at, 1, &meant)) <= step) continue;
            any = true;
            if (c < 2) m->sure[c] += shaped(m, at, n, meant);
            else chain = at == end ? chain + 1 : 1, end = at + n, m->sure[c] += chain == CHAIN;
            if (c == 2) step = n;
        }
    }
    return any;
}

static size_t surest(const mender *m) {
    size_t best = 0;
    for (size_t c = 1; c < CODECS; c++)
        if (m->sure[c] > m->sure[best]) best = c;
    return best;
}

static void see_mojibake(mender *m, size_t codec, bool sure, size_t at, size_t n) {
    rg_noise *last = m->found.n ? &m->found.at[m->found.n - 1] : NULL;
    char bytes[4];
    uint32_t rune;
    read_rune(m, codec, at, sure ? LEVELS : 1, &rune);
    rg_text meant = {bytes, rg_text_encode(rune, bytes)};
    bool goes_on = last && last->kind == RG_NOISE_MOJIBAKE && last->span.end == at;
    if (!goes_on) *(last = rg_vec_push(m->draft->arena, &m->found)) = (rg_noise){.kind = RG_NOISE_MOJIBAKE, .span = {at, at}, .mended = sure};
    last->span.end = at + n;
    last->means = rg_text_printf(m->draft->arena, "%.*s%.*s", RG_TEXT_ARG(last->means), RG_TEXT_ARG(meant));
}

/* A misread Cyrillic letter looks like two honest ones: it stands beside another, or beside no letter. */
static bool parted(const mender *m, size_t codec, size_t at, size_t n) {
    uint32_t rune;
    bool chained = m->found.n && m->found.at[m->found.n - 1].span.end == at;
    chained = chained || read_rune(m, codec, at + n, 1, &rune) > rg_text_rune(m->text, at + n, &rune);
    return codec < 2 || chained || !(letter_at(m->text, at, true) || letter_at(m->text, at + n, false));
}

static void find_mojibake(mender *m) {
    if (!count_sure(m)) return; /* most texts */
    size_t codec = surest(m);
    bool sure = m->sure[codec] * ONE_IN >= m->text.len && m->sure[codec]; /* a slip or two in a long text are quotations as likely */
    for (size_t at = rg_text_find_wide(m->text, 0), n; at < m->text.len; at = rg_text_find_wide(m->text, at + n)) {
        uint32_t rune, meant;
        size_t own = rg_text_rune(m->text, at, &rune);
        n = read_rune(m, codec, at, sure ? LEVELS : 1, &meant);
        if (n <= own || (codec == 2 && !sure) || !parted(m, codec, at, n)) {
            n = own;
            continue;
        }
        if (sure || (letter_at(m->text, at, true) && letter_at(m->text, at + n, false))) see_mojibake(m, codec, sure, at, n);
    }
}

/* ---- digits -------------------------------------------------------------------------------------------------------------- */

static bool is_digit(char c) { return (unsigned char)(c - '0') < 10; }

char rg_mend_digit(char c) { return is_digit(c) ? c : c == 'l' || c == 'I' ? '1' : c == 'O' || c == 'o' ? '0' : 0; }

static bool mixed(char a, char b) { return (is_digit(a) && b & 0x40) || (a & 0x40 && is_digit(b)); }

#ifdef __SSE2__
/* The same of 64 bytes, a bit each, and the one behind each; the last is no pair. */
static uint64_t mixed_window(const char *bytes) {
    uint64_t digits = 0, others = 0;
    for (unsigned i = 0; i < RG_WINDOW; i += 16) digits |= (uint64_t)(unsigned)_mm_movemask_epi8(rg_window_among(rg_window_sixteen(bytes + i), '0', 10)) << i;
    for (unsigned i = 0; digits && i < RG_WINDOW; i += 16) /* 0x40 of a byte becomes its highest bit */
        others |= (uint64_t)(unsigned)_mm_movemask_epi8(_mm_slli_epi16(rg_window_sixteen(bytes + i), 1)) << i;
    return (digits & others >> 1) | (others & digits >> 1);
}
#endif

/* Where a digit stands beside a letter, or what might be one, next. */
static size_t next_mixed(rg_text text, size_t at) {
#ifdef __SSE2__
    for (uint64_t found; at + RG_WINDOW <= text.len; at += RG_WINDOW - 1)
        if ((found = mixed_window(text.ptr + at))) return at + (size_t)__builtin_ctzll(found);
#endif
    while (at + 1 < text.len && !mixed(text.ptr[at], text.ptr[at + 1])) at++;
    return at + 1 < text.len ? at : text.len;
}

static bool word_byte(char c) { return is_digit(c) || ((c | 32) >= 'a' && (c | 32) <= 'z') || c == '_'; }

/* Nothing of a word, an address or a number stands before and behind. */
static bool alone(rg_text text, rg_span span) {
    char before = span.start ? text.ptr[span.start - 1] : ' ', after = span.end < text.len ? text.ptr[span.end] : ' ';
    bool ranged = before == '-' && span.start > 1 && is_digit(text.ptr[span.start - 2]);
    bool dash = after == '-' && span.end + 1 < text.len && !is_digit(text.ptr[span.end + 1]);
    bool begins = strchr(" \n\t(['\"", before) || ranged || ((unsigned char)before >= 0x80 && !letter_at(text, span.start, true));
    return begins && !strchr("/=_@", after) && !dash && !letter_at(text, span.end, false);
}

/* The months' names in every language there is, in lower case. */
static const void *load_months(rg_arena *arena, rg_text name) {
    rg_map *months = RG_NEW(arena, rg_map);
    *months = rg_map_in(arena);
    rg_table languages = rg_table_open(name.ptr);
    while (rg_table_next(&languages)) {
        rg_table table = rg_table_open(rg_text_z(arena, rg_text_printf(arena, "lang/%.*s/months.tsv", RG_TEXT_ARG(languages.field[0]))));
        while (rg_table_next(&table)) rg_map_put(months, rg_text_lower(arena, table.field[0]), 1);
    }
    return months;
}

static size_t letters_end(rg_text text, size_t at) {
    uint32_t rune;
    for (size_t n; at < text.len && (n = rg_text_rune(text, at, &rune)) && rg_rune_letter(rune);) at += n;
    return at;
}

static size_t letters_start(rg_text text, size_t at) {
    uint32_t rune;
    for (size_t n; at > 0 && (n = rg_text_rune_before(text, at, &rune)) && rg_rune_letter(rune);) at -= n;
    return at;
}

static bool beside_month(const mender *m, rg_span span) {
    const rg_map *months = rg_arena_once(m->draft->arena, load_months, RG_TEXT("source/languages.tsv"));
    size_t before = span.start > 0 && m->text.ptr[span.start - 1] == ' ' ? span.start - 1 : span.start, after = span.end < m->text.len && m->text.ptr[span.end] == ' ' ? span.end + 1 : span.end;
    rg_text words[2] = {rg_text_cut(m->text, (rg_span){letters_start(m->text, before), before}), rg_text_cut(m->text, (rg_span){after, letters_end(m->text, after)})};
    for (size_t i = 0; i < 2; i++)
        if (words[i].len && words[i].len <= MONTH_MOST && rg_map_get(months, rg_text_lower(m->draft->arena, words[i])) != RG_NONE) return true;
    return false;
}

/* A year with two digits of its own; a day with one, beside a month. */
static void see_digits(mender *m, rg_span span) {
    rg_text token = rg_text_cut(m->text, span);
    char meant[4];
    size_t own = 0;
    int value = 0;
    if (token.len != 4 && token.len != 2) return;
    while (own < token.len && is_digit(token.ptr[own])) own++;
    if (own == token.len || !alone(m->text, span)) return; /* most numbers have nothing to mend */
    own = 0;
    for (size_t i = 0; i < token.len; i++) {
        if (!(meant[i] = rg_mend_digit(token.ptr[i]))) return;
        own += is_digit(token.ptr[i]);
        value = value * 10 + (meant[i] - '0');
    }
    bool year = token.len == 4 && own >= 2 && value >= 1000 && value <= YEAR_MOST, day = token.len == 2 && own && value >= 1 && value <= 31;
    if (own == token.len || !(year || (day && beside_month(m, span)))) return;
    *(rg_noise *)rg_vec_push(m->draft->arena, &m->found) =
        (rg_noise){.kind = RG_NOISE_DIGITS, .span = span, .mended = true, .means = rg_text_copy(m->draft->arena, (rg_text){meant, token.len})};
}

static void find_digits(mender *m) {
    rg_text text = m->text;
    for (size_t at = next_mixed(text, 0), start, end; at < text.len; at = next_mixed(text, end)) {
        start = at;
        end = at + 1;
        while (start > 0 && at - start < 4 && word_byte(text.ptr[start - 1])) start--;
        while (end < text.len && word_byte(text.ptr[end])) end++;
        see_digits(m, (rg_span){start, end});
    }
}

/* ---- the text anew -------------------------------------------------------------------------------------------------------- */

/* Where a place of the old text is in the new one; inside what was mended: its beginning. */
static size_t moved(const mender *m, const size_t *ends, size_t at) {
    size_t low = 0, high = m->found.n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (m->found.at[middle].span.end <= at) low = middle + 1;
        else high = middle;
    }
    size_t from = low ? m->found.at[low - 1].span.end : 0, start = low ? ends[low - 1] : 0;
    if (low < m->found.n && at > m->found.at[low].span.start && m->found.at[low].mended) at = m->found.at[low].span.start;
    return start + (at - from);
}

static rg_span moved_span(const mender *m, const size_t *ends, rg_span span) { return (rg_span){moved(m, ends, span.start), moved(m, ends, span.end)}; }

static void move_all(const mender *m, const size_t *ends) {
    rg_draft_source *draft = m->draft;
    for (size_t i = 0; i < draft->parts.n; i++) draft->parts.at[i].span = moved_span(m, ends, draft->parts.at[i].span);
    for (size_t i = 0; i < draft->marks.n; i++) draft->marks.at[i].span = moved_span(m, ends, draft->marks.at[i].span);
    for (size_t i = 0; i < draft->links.n; i++) draft->links.at[i].span = moved_span(m, ends, draft->links.at[i].span);
    for (size_t i = 0; i < draft->references.n; i++) {
        rg_reference *reference = &draft->references.at[i];
        reference->span = moved_span(m, ends, reference->span);
        reference->work = moved_span(m, ends, reference->work);
    }
    for (size_t i = 0; i < draft->parts.n; i++)
        if (draft->parts.at[i].kind == RG_PART_TITLE) draft->title = rg_text_cut(draft->text, draft->parts.at[i].span);
}

/* Writes the text with what is mended; what is only noted stays as it is. `was` and the new places come of it. */
static void rewrite(mender *m) {
    rg_buf out = rg_buf_in(m->draft->arena);
    size_t *ends = RG_ARRAY(m->draft->arena, size_t, m->found.n), at = 0;
    for (size_t i = 0; i < m->found.n; i++) {
        rg_noise *noise = &m->found.at[i];
        rg_buf_add(&out, rg_text_cut(m->text, (rg_span){at, noise->span.start}));
        noise->was = rg_text_cut(m->text, noise->span);
        rg_buf_add(&out, noise->mended ? noise->means : noise->was);
        ends[i] = out.len;
        at = noise->span.end;
    }
    rg_buf_add(&out, rg_text_cut(m->text, (rg_span){at, m->text.len}));
    m->draft->text = rg_buf_done(&out);
    move_all(m, ends);
    for (size_t i = 0; i < m->found.n; i++) {
        size_t length = m->found.at[i].mended ? m->found.at[i].means.len : m->found.at[i].was.len;
        m->found.at[i].span = (rg_span){ends[i] - length, ends[i]};
    }
}

static int by_place(const void *a, const void *b) {
    size_t x = ((const rg_noise *)a)->span.start, y = ((const rg_noise *)b)->span.start;
    return x < y ? -1 : x > y;
}

void rg_mend_run(rg_draft_source *draft) {
    mender m = {.draft = draft, .codecs = rg_arena_once(draft->arena, load_codecs, RG_TEXT("source/encodings.tsv")), .text = draft->text};
    find_mojibake(&m);
    find_digits(&m);
    rg_vec_sort(draft->arena, m.found.at, m.found.n, sizeof *m.found.at, by_place);
    if (draft->lined) rg_mend_lines(draft, &m.found);
    if (!m.found.n) return;
    rg_vec_sort(draft->arena, m.found.at, m.found.n, sizeof *m.found.at, by_place);
    rewrite(&m);
    draft->noise = m.found.at;
    draft->noise_count = m.found.n;
}
