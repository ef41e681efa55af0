/* pdf_layout.c: words with their places -> lines, and what each line is.
 *
 * In: the XHTML of `pdftotext -bbox-layout`. Out: words and lines in poppler's order of reading, column by column; for each line whether it is a
 * running head (its words, numbers left out, stand at the same edge of several pages), a page number (a number alone at an edge), a note (at
 * the foot of a page, in smaller letters, opened by a number or sign), or body; the notes; and which raised numbers of the body are marks of them.
 */
#include <string.h>

#include "base/error.h"
#include "base/limits.h"
#include "flow/source/pdf_int.h"

enum { EDGE_LINES = 2, SIZES = 800, WORDS_MOST = 1 << 24, SIGN_BYTES = 4, HEAD_WORDS = 16 };

/* ---- reading the boxes --------------------------------------------------------------------------------------------- */

/* A decimal of pdftotext: "123.456000". */
static float decimal(rg_text text) {
    double value = 0, scale = 0;
    bool minus = text.len && text.ptr[0] == '-';
    for (size_t i = minus; i < text.len && i < 24; i++) {
        if (text.ptr[i] == '.' && scale == 0) scale = 1;
        else if (text.ptr[i] < '0' || text.ptr[i] > '9') break;
        else if (scale > 0) value += (text.ptr[i] - '0') * (scale /= 10);
        else value = value * 10 + (text.ptr[i] - '0');
    }
    if (value > 1e6) value = 1e6;
    return (float)(minus ? -value : value);
}

static float number_of(rg_text tag, const char *name) {
    size_t at = rg_text_find(tag, rg_text_of(name), 0);
    if (at == RG_NONE) return 0;
    at += strlen(name);
    return decimal((rg_text){tag.ptr + at, tag.len - at});
}

static rg_text unescape(rg_arena *arena, rg_text text) {
    static const struct { rg_text sign; char c; } SIGNS[] = {{{"&amp;", 5}, '&'}, {{"&lt;", 4}, '<'}, {{"&gt;", 4}, '>'}, {{"&quot;", 6}, '"'}, {{"&apos;", 6}, '\''}};
    if (!text.len || !memchr(text.ptr, '&', text.len)) return text;
    rg_buf out = rg_buf_in(arena);
    for (size_t at = 0; at < text.len;) {
        size_t n = 0;
        for (size_t i = 0; i < sizeof SIGNS / sizeof *SIGNS && !n; i++)
            if (rg_text_starts((rg_text){text.ptr + at, text.len - at}, SIGNS[i].sign)) n = SIGNS[i].sign.len, rg_buf_byte(&out, SIGNS[i].c);
        if (!n) rg_buf_byte(&out, text.ptr[at]);
        at += n ? n : 1;
    }
    return rg_buf_done(&out);
}

/* Blanks and control signs inside a word say nothing; what is no UTF-8 cannot be read. */
static rg_text clean(rg_arena *arena, rg_text text) {
    text = unescape(arena, text);
    rg_buf out = rg_buf_in(arena);
    for (size_t at = 0, n; at < text.len; at += n ? n : 1) {
        uint32_t rune;
        n = rg_text_rune(text, at, &rune);
        if (n && rune >= 0x20 && rune != 0x7f && rune != 0xad && rune != 0xfffe && !rg_rune_space(rune)) rg_buf_add(&out, (rg_text){text.ptr + at, n});
    }
    return rg_buf_done(&out);
}

static void add_word(rg_pdf *pdf, rg_text tag, rg_text text) {
    rg_text words = clean(pdf->arena, text);
    if (!words.len || !pdf->lines.n) return;
    *(rg_pdf_word *)rg_vec_push(pdf->arena, &pdf->words) =
        (rg_pdf_word){words, number_of(tag, "xMin=\""), number_of(tag, "yMin=\""), number_of(tag, "xMax=\""), number_of(tag, "yMax=\""), 0};
    pdf->lines.at[pdf->lines.n - 1].end = pdf->words.n;
}

static void add_line(rg_pdf *pdf, rg_text tag, size_t block) {
    *(rg_pdf_line *)rg_vec_push(pdf->arena, &pdf->lines) =
        (rg_pdf_line){.first = pdf->words.n, .end = pdf->words.n, .page = pdf->heights.n ? pdf->heights.n - 1 : 0, .block = block, .left = number_of(tag, "xMin=\""),
                      .top = number_of(tag, "yMin=\""), .right = number_of(tag, "xMax=\""), .bottom = number_of(tag, "yMax=\"")};
}

static regest_status read_boxes(rg_pdf *pdf, rg_text boxes, regest_error *error) {
    size_t block = 0;
    for (size_t at = 0; (at = rg_text_find(boxes, RG_TEXT("<"), at)) != RG_NONE; at++) {
        const char *stop = memchr(boxes.ptr + at, '>', boxes.len - at);
        if (!stop) break;
        rg_text tag = {boxes.ptr + at, (size_t)(stop - boxes.ptr) - at};
        size_t behind = at + tag.len + 1;
        if (rg_text_starts(tag, RG_TEXT("<page "))) *(float *)rg_vec_push(pdf->arena, &pdf->heights) = number_of(tag, "height=\"");
        else if (rg_text_starts(tag, RG_TEXT("<block "))) block++;
        else if (rg_text_starts(tag, RG_TEXT("<line "))) add_line(pdf, tag, block);
        else if (rg_text_starts(tag, RG_TEXT("<word "))) {
            const char *end = memchr(boxes.ptr + behind, '<', boxes.len - behind);
            add_word(pdf, tag, (rg_text){boxes.ptr + behind, end ? (size_t)(end - boxes.ptr) - behind : 0});
        }
        if (pdf->words.n > WORDS_MOST) return rg_error_set(error, REGEST_LIMIT, "more than %d words", WORDS_MOST);
        at = behind - 1;
    }
    return REGEST_OK;
}

/* ---- heights -------------------------------------------------------------------------------------------------------- */

static float word_height(const rg_pdf_word *word) { return word->bottom - word->top; }

/* The height that most letters have, in tenths of a point. */
static float commonest(const rg_pdf *pdf, size_t first, size_t end) {
    size_t counts[SIZES] = {0}, best = 0;
    for (size_t i = first; i < end; i++) {
        float height = word_height(&pdf->words.at[i]) * 10 + 0.5f;
        if (height > 0 && height < SIZES) counts[(size_t)height] += pdf->words.at[i].text.len;
    }
    for (size_t i = 1; i < SIZES; i++)
        if (counts[i] > counts[best]) best = i;
    return (float)best / 10;
}

/* ---- running heads and page numbers ------------------------------------------------------------------------------------ */

static bool digit(char c) { return c >= '0' && c <= '9'; }

static bool roman_number(rg_text text) {
    if (text.len > 7) return false;
    for (size_t i = 0; i < text.len; i++)
        if (!strchr("ivxlcIVXLC", text.ptr[i])) return false;
    return text.len > 0;
}

/* The edge, and the line's words with a number sign for each number. `bare` = nothing but a number and signs about it. */
static rg_text head_key(const rg_pdf *pdf, const rg_pdf_line *line, bool upper, bool *bare) {
    rg_buf key = rg_buf_in(pdf->arena);
    rg_buf_byte(&key, upper ? '^' : '_');
    size_t letters = 0, numbers = 0;
    for (size_t w = line->first; w < line->end; w++) {
        rg_text word = pdf->words.at[w].text;
        bool roman = line->end - line->first <= 3 && roman_number(word);
        for (size_t i = 0; i < word.len && key.len < 200; i++) {
            bool number = digit(word.ptr[i]) || roman;
            if (number && key.len && key.ptr[key.len - 1] == '#') continue;
            numbers += number;
            letters += !number && ((unsigned char)word.ptr[i] >= 0x80 || (word.ptr[i] | 32) >= 'a');
            rg_buf_byte(&key, number ? '#' : word.ptr[i]);
        }
        rg_buf_byte(&key, ' ');
    }
    *bare = numbers == 1 && letters <= 4; /* "p. 12", "- 12 -", "Page 3" */
    return rg_buf_done(&key);
}

/* The lines of a page nearest its upper or lower edge: indices, nearest first. */
static size_t edge_lines(const rg_pdf *pdf, size_t first, size_t end, bool upper, size_t out[EDGE_LINES]) {
    size_t n = 0;
    for (size_t i = first; i < end; i++) {
        if (pdf->lines.at[i].first == pdf->lines.at[i].end) continue;
        size_t k = n < EDGE_LINES ? n++ : EDGE_LINES;
        for (; k > 0; k--) {
            const rg_pdf_line *other = &pdf->lines.at[out[k - 1]];
            bool nearer = upper ? pdf->lines.at[i].top < other->top : pdf->lines.at[i].bottom > other->bottom;
            if (!nearer) break;
            if (k < EDGE_LINES) out[k] = out[k - 1];
        }
        if (k < EDGE_LINES) out[k] = i;
    }
    return n;
}

static size_t page_end(const rg_pdf *pdf, size_t first) {
    size_t end = first;
    while (end < pdf->lines.n && pdf->lines.at[end].page == pdf->lines.at[first].page) end++;
    return end;
}

/* Two rounds: count the keys at the edges, then judge. */
static void find_heads(rg_pdf *pdf) {
    rg_map seen = rg_map_in(pdf->arena);
    for (int round = 0; round < 2; round++)
        for (size_t first = 0, end; first < pdf->lines.n; first = end) {
            end = page_end(pdf, first);
            for (int upper = 0; upper < 2; upper++) {
                size_t edge[EDGE_LINES], n = edge_lines(pdf, first, end, upper, edge);
                for (size_t i = 0; i < n; i++) {
                    rg_pdf_line *line = &pdf->lines.at[edge[i]];
                    bool bare;
                    rg_text key = head_key(pdf, line, upper, &bare);
                    size_t count = rg_map_get(&seen, key);
                    if (round == 0) rg_map_put(&seen, key, count == RG_NONE ? 1 : count + 1);
                    else if (bare && i == 0) line->role = RG_PDF_NUMBER;
                    else if (count != RG_NONE && count >= 2 && line->end - line->first <= HEAD_WORDS && line->height < pdf->body * 1.3f) line->role = bare ? RG_PDF_NUMBER : RG_PDF_HEAD;
                    else break; /* what stands behind body is body */
                }
            }
        }
}

/* ---- notes ---------------------------------------------------------------------------------------------------------------- */

/* "12", "12.", "*", "†" at the opening of a line: the sign alone, empty where none. */
static rg_text note_sign(const rg_pdf *pdf, const rg_pdf_line *line) {
    rg_text word = pdf->words.at[line->first].text;
    size_t n = 0;
    while (n < word.len && n < SIGN_BYTES && digit(word.ptr[n])) n++;
    bool number = n > 0 && n < SIGN_BYTES && (n == word.len || (n + 1 == word.len && strchr(".)", word.ptr[n])));
    if (number) return (rg_text){word.ptr, n};
    if (word.len <= 3 && (word.ptr[0] == '*' || rg_text_starts(word, RG_TEXT("\u2020")) || rg_text_starts(word, RG_TEXT("\u2021")))) return word;
    return (rg_text){0};
}

static bool small(const rg_pdf *pdf, const rg_pdf_line *line) { return line->height > 0 && line->height <= pdf->body * 0.93f; }

/* Where the notes of a page begin: a small line with a sign below the page's middle, under which all is small. */
static size_t notes_start(const rg_pdf *pdf, size_t first, size_t end) {
    size_t found = end;
    for (size_t i = end; i-- > first;) {
        const rg_pdf_line *line = &pdf->lines.at[i];
        if (line->role != RG_PDF_BODY || line->first == line->end) continue;
        if (!small(pdf, line) || line->top < pdf->heights.at[line->page] * 0.4f) break;
        if (note_sign(pdf, line).len) found = i;
    }
    return found;
}

static bool raised(const rg_pdf_word *word, const rg_pdf_line *line) {
    return word_height(word) < line->height * 0.85f && word->bottom < line->bottom - line->height * 0.1f;
}

/* Does a body line of [first, end) have the sign: a number raised, another sign anywhere but at the line's opening? */
static bool marked(const rg_pdf *pdf, size_t first, size_t end, rg_text sign) {
    for (size_t l = first; l < end; l++) {
        const rg_pdf_line *line = &pdf->lines.at[l];
        for (size_t w = line->first + 1; w < line->end && line->role == RG_PDF_BODY; w++)
            if (rg_text_same(pdf->words.at[w].text, sign) && (!digit(sign.ptr[0]) || raised(&pdf->words.at[w], line))) return true;
    }
    return false;
}

/* Small letters at a page's foot are its notes where the text above has a mark of one of them. */
static void find_notes(rg_pdf *pdf) {
    for (size_t first = 0, end; first < pdf->lines.n; first = end) {
        end = page_end(pdf, first);
        size_t start = notes_start(pdf, first, end);
        bool any = false;
        for (size_t i = start; i < end && !any; i++) {
            rg_text sign = pdf->lines.at[i].first < pdf->lines.at[i].end ? note_sign(pdf, &pdf->lines.at[i]) : (rg_text){0};
            any = sign.len && marked(pdf, first, start, sign);
        }
        for (size_t i = start; i < end && any; i++) {
            rg_pdf_line *line = &pdf->lines.at[i];
            if (line->role != RG_PDF_BODY || line->first == line->end) continue;
            line->role = RG_PDF_NOTE;
            rg_text sign = note_sign(pdf, line);
            if (sign.len) *(rg_pdf_note *)rg_vec_push(pdf->arena, &pdf->notes) = (rg_pdf_note){i, i, line->page, sign, 0};
            if (pdf->notes.n) pdf->notes.at[pdf->notes.n - 1].end = i + 1;
        }
    }
}

/* Numbers that rise through the document are the labels; where they begin anew on a page, or are signs, a note's place is. */
static void label_notes(rg_pdf *pdf) {
    int64_t last = 0, value;
    bool rising = true;
    for (size_t i = 0; i < pdf->notes.n; i++) {
        bool number = rg_text_number(pdf->notes.at[i].sign, &value) && value > last;
        rising &= number;
        if (number) last = value;
    }
    for (size_t i = 0; i < pdf->notes.n; i++) pdf->notes.at[i].label = rising && rg_text_number(pdf->notes.at[i].sign, &value) ? (unsigned)value : (unsigned)i + 1;
}

/* A raised number or sign of the body, that a note of its page has. */
static void find_marks(rg_pdf *pdf) {
    for (size_t l = 0, from = 0; l < pdf->lines.n; l++) {
        const rg_pdf_line *line = &pdf->lines.at[l];
        while (from < pdf->notes.n && pdf->notes.at[from].page < line->page) from++;
        for (size_t w = line->first + 1; w < line->end && line->role == RG_PDF_BODY; w++) {
            rg_pdf_word *word = &pdf->words.at[w];
            for (size_t n = from; n < pdf->notes.n && pdf->notes.at[n].page == line->page && !word->note; n++)
                if (rg_text_same(word->text, pdf->notes.at[n].sign) && (raised(word, line) || !digit(word->text.ptr[0]))) word->note = n + 1;
        }
    }
}

regest_status rg_pdf_layout_read(rg_pdf *pdf, rg_text boxes, regest_error *error) {
    regest_status status = read_boxes(pdf, boxes, error);
    if (status != REGEST_OK) return status;
    if (!pdf->heights.n) *(float *)rg_vec_push(pdf->arena, &pdf->heights) = 0;
    pdf->body = commonest(pdf, 0, pdf->words.n);
    for (size_t i = 0; i < pdf->lines.n; i++) pdf->lines.at[i].height = commonest(pdf, pdf->lines.at[i].first, pdf->lines.at[i].end);
    find_heads(pdf);
    find_notes(pdf);
    label_notes(pdf);
    find_marks(pdf);
    return REGEST_OK;
}
