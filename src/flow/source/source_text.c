/* source_text.c: the structure of plain text.
 *
 * In: UTF-8 with LF. Out: parts: title, headings, paragraphs, list items, table rows; the text itself stays as it is. Lines between blank
 * lines are a chunk; a chunk is cut into units: a hard-wrapped line goes on in the next one where the next word would not have fitted.
 * Headings are short lines standing alone without a stop, underlined, numbered, in capitals or marked up (== x ==, # x). Tables are rows
 * of "key: value", of columns, of cells between tabs or bars. Signs of markup become skipped parts, so that no byte is lost.
 * Not here: the reference list (reference.c finds it among the parts).
 */
#include <string.h>

#include "base/error.h"
#include "base/limits.h"
#include "base/map.h"
#include "engine/read/window.h"
#include "flow/source/text_int.h"

enum { YEAR_DIGITS = 4, WIDTHS = 256, WRAP_MIN = 50, WRAP_MAX = 120, HEADING_RUNES = 100, HEADING_WORDS = 14, SHORT_WORDS = 6, ROW_RUNES = 120, PROSE_WORDS = 12 };

typedef struct text_layout {
    size_t wrap;   /* column at which lines were broken; 0 = every line is whole */
    size_t indent; /* of the running text */
} text_layout;

typedef struct text_outline {
    rg_draft_source *draft;
    text_layout layout;
    rg_text_lines chunk; /* some of the text's lines, one right below the other */
    bool titled, prose; /* a title stands; running text has begun */
} text_outline;

/* ---- layout: is the text hard-wrapped, and where ------------------------------------------------------------------- */

static size_t most_of(const size_t counts[WIDTHS], size_t total, size_t percent) {
    size_t seen = 0;
    for (size_t i = 0; i < WIDTHS; i++) {
        seen += counts[i];
        if (seen * 100 >= total * percent) return i;
    }
    return WIDTHS;
}

/* Only lines with another line right below can have been broken. */
static text_layout find_layout(const rg_text_lines *lines) {
    size_t widths[WIDTHS] = {0}, indents[WIDTHS] = {0}, total = 0;
    for (size_t i = 0; i + 1 < lines->n; i++) {
        const rg_text_line *here = &lines->at[i];
        if (here[1].number != here->number + 1) continue;
        widths[here->width < WIDTHS ? here->width : WIDTHS - 1]++;
        total++;
        if (here->width > 40 && here->indent < WIDTHS) indents[here->indent]++;
    }
    text_layout layout = {0};
    size_t wrap = total ? most_of(widths, total, 97) : 0;
    if (wrap && wrap <= WRAP_MAX) layout.wrap = wrap;
    for (size_t i = 1; i < WIDTHS; i++)
        if (indents[i] > indents[layout.indent]) layout.indent = i;
    return layout;
}

/* ---- shapes --------------------------------------------------------------------------------------------------- */

static inline rg_text line_text(const text_outline *outline, const rg_text_line *line) {
    return (rg_text){outline->draft->text.ptr + line->span.start, line->span.end - line->span.start};
}

static uint32_t last_rune(rg_text text) {
    uint32_t rune = 0;
    rg_text_rune_before(text, text.len, &rune);
    return rune;
}

static uint32_t first_rune(rg_text text) {
    uint32_t rune = 0;
    rg_text_rune(text, 0, &rune);
    return rune;
}

static bool stop_rune(uint32_t rune) { return rune == '.' || rune == '!' || rune == '?' || rune == 0x2026 || rune == ':' || rune == ';'; }

static bool closing_rune(uint32_t rune) { return rune == '"' || rune == 0x201d || rune == 0x2019 || rune == ')' || rune == 0xbb || rune == ']'; }

/* Ends with a stop, perhaps inside closing quotation marks, perhaps followed by note digits. */
static bool ends_stopped(rg_text text) {
    for (size_t i = text.len, n; i > 0; i -= n) {
        uint32_t rune;
        n = rg_text_rune_before(text, i, &rune);
        if (!n) return false;
        if (stop_rune(rune)) return true;
        if (!closing_rune(rune) && !rg_rune_digit(rune) && rune != '[' && !rg_rune_space(rune)) return false;
    }
    return false;
}

static bool lower_start(rg_text text) {
    uint32_t rune = first_rune(text);
    return rg_rune_letter(rune) && !rg_rune_upper(rune);
}

/* The same where it is no letter's. */
static size_t marker_sign(rg_text text) {
    static const char *const BULLETS[] = {"* ", "- ", "\u2022", "\u2013 ", "\u2014 ", "\u00b7 ", "\u25e6 ", "\u25aa", "\u2023"};
    bool bullet = text.ptr[0] == '*' || text.ptr[0] == '-' || (unsigned char)text.ptr[0] >= 0x80;
    for (size_t i = 0; bullet && i < sizeof BULLETS / sizeof *BULLETS; i++)
        if (rg_text_starts(text, rg_text_of(BULLETS[i]))) return strlen(BULLETS[i]);
    rg_text label;
    size_t n = rg_reference_label(text, &label);
    if (n) return n;
    if (text.len > 3 && text.ptr[0] == '(' && text.ptr[2] == ')' && text.ptr[3] == ' ') return 4;
    return 0;
}

static bool starts_letter(rg_text text) { return text.len && (unsigned char)((text.ptr[0] | 32) - 'a') < 26; }

/* The length of a bullet or number that opens a list item, with the blank after it; 0 where none. */
static inline size_t marker(rg_text text) {
    if (!starts_letter(text)) return text.len ? marker_sign(text) : 0;
    char first = text.ptr[0], next = text.len > 1 ? text.ptr[1] : 0; /* most lines */
    if (first == 'o' && next == ' ') return 2;
    return first >= 'a' && next == ')' && text.len > 2 && text.ptr[2] == ' ' ? 3 : 0;
}

/* The arrow of a reference that leads back to its mark: each is one of its own. */
static bool backlink(rg_text text) { return rg_text_starts(text, RG_TEXT("\u2191")) || rg_text_starts(text, RG_TEXT("^ ")); }

/* Three or more of one sign and nothing else: a rule, or what underlines a heading. Returns the sign. */
static char ruled(rg_text text) {
    if (text.len < 3 || text.ptr[1] != text.ptr[0] || !strchr("=-~*_^#+", text.ptr[0])) return 0;
    for (size_t i = 2; i < text.len; i++)
        if (text.ptr[i] != text.ptr[0]) return 0;
    return text.ptr[0];
}

typedef struct heading_facts {
    size_t words;
    bool capitals, letters, inner_stop;
} heading_facts;

static heading_facts look(rg_text text) {
    heading_facts facts = {.capitals = true};
    bool in_word = false;
    for (size_t i = 0, n; i < text.len; i += n) {
        rg_letters l = rg_text_letters(rg_text_eight_at(text, i));
        if (l.n) { /* most of it */
            facts.words += !in_word;
            bool ends = facts.words > HEADING_WORDS;
            uint64_t all = RG_TEXT_ONES * 0x20 >> 8 * (ends ? 7 : 8 - l.n);
            facts.letters = in_word = true;
            facts.capitals &= (l.capitals & all) == all;
            if (ends) break;
            n = l.n;
            continue;
        }
        uint32_t rune;
        n = rg_text_rune(text, i, &rune);
        if (!n) break;
        bool letter = rg_rune_letter(rune);
        facts.letters |= letter;
        if (letter && !rg_rune_upper(rune)) facts.capitals = false;
        if (rg_rune_space(rune)) in_word = false;
        else if (!in_word) facts.words++, in_word = true;
        if (facts.words > HEADING_WORDS) break; /* no heading, and prose */
        /* a stop between a lower-case word and a capital: two sentences, not a heading */
        if (rune == '.' && i > 2 && i + 2 < text.len && text.ptr[i + 1] == ' ') {
            uint32_t before = 0, after = 0;
            rg_text_rune_before(text, i, &before);
            rg_text_rune(text, i + 2, &after);
            if (rg_rune_letter(before) && !rg_rune_upper(before) && rg_rune_upper(after)) facts.inner_stop = true;
        }
    }
    facts.capitals &= facts.letters;
    return facts;
}

/* Without the bracketed note marks it ends with. */
static rg_text without_marks(rg_text text) {
    for (;;) {
        text = rg_text_trim(text);
        size_t i = text.len;
        if (i < 3 || text.ptr[i - 1] != ']') return text;
        for (i--; i > 0 && rg_rune_digit((unsigned char)text.ptr[i - 1]);) i--;
        if (i == 0 || i == text.len - 1 || text.ptr[i - 1] != '[') return text;
        text.len = i - 1;
    }
}

/* A sentence whose stop stands within the quotation mark that ends it: he said: "We stay." */
static bool stops_in_quotation(rg_text text) {
    uint32_t rune = 0;
    size_t n = rg_text_rune_before(text, text.len, &rune);
    if (!n || !(rune == '"' || rune == '\'' || rune == 0x201d || rune == 0x2019 || rune == 0xbb)) return false;
    rg_text_rune_before(text, text.len - n, &rune);
    return rune == '.' || rune == ',' || rune == '!' || rune == '?' || rune == 0x2026;
}

static bool heading_shape(rg_text text, size_t width) {
    text = without_marks(text);
    if (!text.len || width > HEADING_RUNES || stops_in_quotation(text)) return false;
    size_t end = text.len;
    size_t digits = 0;
    while (digits < text.len && rg_rune_digit((unsigned char)text.ptr[text.len - 1 - digits])) digits++;
    bool year = digits == YEAR_DIGITS; /* "The Holm fire, 1918" */
    while (!year && end > 0 && ((text.ptr[end - 1] >= '0' && text.ptr[end - 1] <= '9') || text.ptr[end - 1] == ']' || text.ptr[end - 1] == '[' || text.ptr[end - 1] == ' ')) end--;
    uint32_t first = first_rune(text), last = last_rune((rg_text){text.ptr, end ? end : text.len}); /* behind note marks: "as he says:4" */
    if (last == '.' || last == ';' || last == ',' || last == ':' || last == '!' || last == 0x2026) return false;
    if (!rg_rune_upper(first) && !rg_rune_digit(first) && first != '"' && first != 0x201c && first != 0xab && first != 0x201e) return false;
    heading_facts facts = look(text);
    return facts.letters && facts.words <= HEADING_WORDS && !facts.inner_stop;
}

/* "2.3 Course of the talks": depth of the number, 0 where none; `label_end` says where it ends. */
static int number_depth(rg_text text) {
    int depth = 0;
    size_t i = 0, digits = 0;
    for (; i < text.len && (rg_rune_digit((unsigned char)text.ptr[i]) || text.ptr[i] == '.'); i++) {
        if (text.ptr[i] == '.') {
            if (!digits) return 0;
            digits = 0;
        } else if (digits++ == 0) depth++;
        if (digits > 2) return 0;
    }
    return i < text.len && text.ptr[i] == ' ' ? depth : 0;
}

/* ---- rows of tables ------------------------------------------------------------------------------------------- */

typedef enum row_form { ROW_NONE, ROW_KEY, ROW_GAP, ROW_BAR, ROW_TAB } row_form;

typedef struct text_row {
    row_form form;
    size_t label_end;  /* in the line's text */
    size_t value;      /* column of the value, from the line's own start */
} text_row;

static text_row key_row(rg_text text) {
    const char *sign = text.len ? memchr(text.ptr, ':', text.len) : NULL;
    size_t colon = sign ? (size_t)(sign - text.ptr) : 0;
    if (colon == 0 || colon > 40 || colon + 2 >= text.len || text.ptr[colon + 1] != ' ') return (text_row){0};
    rg_text key = {text.ptr, colon};
    heading_facts facts = look(key);
    if (!facts.letters || facts.words > 4 || !rg_rune_upper(first_rune(key)) || ends_stopped(key)) return (text_row){0};
    return (text_row){ROW_KEY, colon, colon + 1};
}

static text_row gap_row(rg_text text) {
    size_t gaps = 0;
    text_row found = {0};
    for (size_t i = 1; (i = rg_text_find_gap(text, i)) + 2 < text.len; i++) {
        size_t end = i;
        while (end < text.len && text.ptr[end] == ' ') end++;
        char before = text.ptr[i - 1];
        if (before != '.' && before != '?' && before != '!') {
            if (!gaps++) found = (text_row){ROW_GAP, i, rg_text_line_columns((rg_text){text.ptr, end})};
        }
        i = end;
    }
    return gaps && gaps <= 8 && (gaps < 3 || rg_text_line_columns(text) < 60) ? found : (text_row){0};
}

static bool part_cells(char a, char b) { return a == '\t' || a == '|' || a == ':' || (a == ' ' && b == ' '); }

#ifdef __SSE2__
/* The same of one of sixteen bytes and the one behind it. */
static bool part_cells_sixteen(const char *bytes) {
    __m128i a = rg_window_sixteen(bytes), b = rg_window_sixteen(bytes + 1), blank = _mm_set1_epi8(' ');
    __m128i tab = _mm_cmpeq_epi8(a, _mm_set1_epi8('\t')), bar = _mm_cmpeq_epi8(a, _mm_set1_epi8('|')), colon = _mm_cmpeq_epi8(a, _mm_set1_epi8(':'));
    __m128i gap = _mm_cmpeq_epi8(_mm_or_si128(_mm_xor_si128(a, blank), _mm_xor_si128(b, blank)), _mm_setzero_si128());
    return _mm_movemask_epi8(_mm_or_si128(_mm_or_si128(tab, bar), _mm_or_si128(colon, gap)));
}
#endif

/* Has the line a sign that parts the cells of a row? Most have none. */
static bool parts_cells(rg_text text) {
    size_t i = 0;
#ifdef __SSE2__
    for (; i + 16 < text.len; i += 16)
        if (part_cells_sixteen(text.ptr + i)) return true;
    if (i) return part_cells_sixteen(text.ptr + text.len - 17) || part_cells(text.ptr[text.len - 1], 0);
#endif
    for (; i < text.len; i++)
        if (part_cells(text.ptr[i], i + 1 < text.len ? text.ptr[i + 1] : 0)) return true;
    return false;
}

static text_row row_of(rg_text text, size_t width) {
    if (!parts_cells(text)) return (text_row){0};
    const char *tab = text.len ? memchr(text.ptr, '\t', text.len) : NULL;
    if (tab) return (text_row){ROW_TAB, (size_t)(tab - text.ptr), 0};
    if (width > ROW_RUNES) return (text_row){0};
    const char *bar = text.len > 1 ? memchr(text.ptr + 1, '|', text.len - 1) : NULL;
    if (bar && (text.ptr[0] == '|' || bar[-1] == ' ')) return (text_row){ROW_BAR, (size_t)(bar - text.ptr), 0};
    text_row gap = gap_row(text);
    return gap.form ? gap : key_row(text);
}

/* In a table of columns every value begins in one column. Where it begins in this line: a word behind a blank; 0 where none does. A line
 * that begins there or later goes on with the row above (`goes_on`). */
static size_t value_at(const text_outline *outline, const rg_text_line *line, size_t column, bool *goes_on) {
    rg_text text = line_text(outline, line);
    *goes_on = line->indent >= column;
    if (*goes_on || line->width > ROW_RUNES) return 0;
    for (size_t i = 0, at = line->indent; i < text.len; i++) {
        if (at == column && ((unsigned char)text.ptr[i] & 0xc0) != 0x80) return i > 0 && text.ptr[i - 1] == ' ' && text.ptr[i] != ' ' ? i : 0;
        at += i + 1 == text.len || ((unsigned char)text.ptr[i + 1] & 0xc0) != 0x80;
    }
    return 0;
}

/* The column of values of a table that begins on this line, a row like `first`: two blanks or more show it, in this line or the next, and both
 * have a word there. 0 where none. */
static size_t value_column(const text_outline *outline, size_t from, text_row first) {
    for (size_t i = from; i < from + 2 && i < outline->chunk.n; i++) {
        const rg_text_line *line = &outline->chunk.at[i];
        text_row row = i == from ? first : row_of(line_text(outline, line), line->width);
        size_t column = line->indent + row.value;
        bool goes_on;
        if (row.form == ROW_GAP && (i == from || value_at(outline, &outline->chunk.at[from], column, &goes_on))) return column;
    }
    return 0;
}

static size_t column_run(const text_outline *outline, size_t from, size_t column) {
    size_t rows = 0, i = from;
    for (; i < outline->chunk.n; i++) {
        bool goes_on;
        if (value_at(outline, &outline->chunk.at[i], column, &goes_on)) rows++;
        else if (!goes_on || i == from) break;
    }
    return rows >= 2 || (rows == 1 && i > from + 1) ? i - from : 0;
}

/* How many lines from `from` on are rows of one table; 0 = none. `column` gets that of the values, 0 where signs part the cells. */
static size_t table_run(const text_outline *outline, size_t from, size_t *column) {
    text_row first = row_of(line_text(outline, &outline->chunk.at[from]), outline->chunk.at[from].width);
    *column = value_column(outline, from, first);
    size_t run = *column ? column_run(outline, from, *column) : 0, i = from;
    if (run) return run;
    *column = 0;
    if (!first.form || first.form == ROW_GAP) return 0;
    while (i < outline->chunk.n && row_of(line_text(outline, &outline->chunk.at[i]), outline->chunk.at[i].width).form == first.form) i++;
    return i - from >= (first.form == ROW_KEY ? 3u : 2u) ? i - from : 0;
}

/* ---- units ---------------------------------------------------------------------------------------------------- */

static size_t first_word_width(rg_text text) {
    size_t n = rg_text_letters(rg_text_eight_at(text, 0)).n; /* most words */
    if (n < text.len && text.ptr[n] == ' ') return n;
    n = 0;
    bool plain = true;
    for (; n < text.len && n < 64 && text.ptr[n] != ' '; n++) plain &= text.ptr[n] > ' ';
    return plain ? n : rg_text_line_columns((rg_text){text.ptr, n});
}

/* "3." right after an item "2.": the next item. */
static bool next_number(rg_text item, rg_text after) {
    rg_text a, b;
    int64_t m, n;
    bool labels = rg_reference_label(item, &a) && rg_reference_label(after, &b);
    if (!labels) labels = rg_reference_bare(item, &a) && rg_reference_bare(after, &b);
    return labels && rg_text_number(a, &m) && rg_text_number(b, &n) && n == m + 1;
}

/* "1831, 12 July: the first burials", "1866: closed": a line of a chronology. */
static bool dated_entry(rg_text text) {
    size_t n = 0;
    while (n < text.len && n < 5 && rg_rune_digit((unsigned char)text.ptr[n])) n++;
    bool year = n == 4 && text.len > 6 && (text.ptr[0] == '1' || text.ptr[0] == '2');
    return year && (text.ptr[4] == ':' || (text.ptr[4] == ',' && text.ptr[5] == ' ') || (text.ptr[4] == '-' && rg_rune_digit((unsigned char)text.ptr[5])));
}

/* What begins anew below a unit that began with `first`: a rule, a back-link, the next item, the next entry of a chronology. */
static bool begins_anew(rg_text first, rg_text after) {
    if (ruled(after) || backlink(after) || next_number(first, after)) return true;
    return dated_entry(after) && dated_entry(first);
}

/* Does the sentence on line i, of a unit that began on line `first`, go on in the next line of the chunk? */
static bool joins(const text_outline *outline, size_t first, size_t i) {
    const rg_text_line *here = &outline->chunk.at[i], *next = &outline->chunk.at[i + 1];
    rg_text text = line_text(outline, here), after = line_text(outline, next);
    if (ruled(text) || (!starts_letter(after) && begins_anew(line_text(outline, &outline->chunk.at[first]), after))) return false;
    uint32_t last = last_rune(text);
    bool item = marker(after), open = !stop_rune(last) || last == ':' || last == ';';
    if (!item && open && lower_start(after)) return true; /* most lines */
    bool full = outline->layout.wrap && here->width + 1 + first_word_width(after) > outline->layout.wrap;
    if (item) return full && outline->layout.wrap >= WRAP_MIN && !ends_stopped(text) && last != ','; /* "on August" / "15. Her crew ..." */
    if (full) return true;
    bool ragged = outline->layout.wrap >= WRAP_MIN && here->width * 10 >= outline->layout.wrap * 6; /* broken by hand */
    return ragged && !ends_stopped(text) && last != ',' && !row_of(after, next->width).form;
}

static size_t unit_end(const text_outline *outline, size_t first) {
    size_t i = first;
    while (i + 1 < outline->chunk.n && joins(outline, first, i)) i++;
    return i + 1;
}

static rg_span lines_span(const text_outline *outline, size_t first, size_t end) {
    return (rg_span){outline->chunk.at[first].span.start, outline->chunk.at[end - 1].span.end};
}

static void skip(text_outline *outline, rg_span span, size_t number, const char *reason) {
    rg_part *part = rg_source_part(outline->draft, RG_PART_SKIPPED, span, number);
    if (part) part->reason = rg_text_of(reason);
}

static void add_heading(text_outline *outline, rg_span span, size_t number, int level) {
    bool title = !outline->titled && !outline->prose;
    rg_part *part = rg_source_part(outline->draft, title ? RG_PART_TITLE : RG_PART_HEADING, span, number);
    if (!part) return;
    part->level = title ? 0 : level;
    if (title) outline->draft->title = rg_text_cut(outline->draft->text, part->span);
    outline->titled = true;
}

/* "== Second meeting ==", "## Second meeting": the signs are skipped, the words are the heading. */
static bool marked_heading(text_outline *outline, const rg_text_line *line) {
    rg_text text = line_text(outline, line);
    size_t open = 0, close = 0;
    char sign = text.ptr[0];
    if (sign != '=' && sign != '#') return false;
    while (open < text.len && text.ptr[open] == sign) open++;
    if (open == text.len || open > 6) return false;
    while (close < text.len - open && text.ptr[text.len - 1 - close] == sign) close++;
    if (sign == '=' ? (close != open || open < 2) : text.ptr[open] != ' ') return false;
    skip(outline, (rg_span){line->span.start, line->span.start + open}, line->number, "markup");
    add_heading(outline, (rg_span){line->span.start + open, line->span.end - close}, line->number, sign == '=' ? (int)open - 1 : (int)open);
    skip(outline, (rg_span){line->span.end - close, line->span.end}, line->number, "markup");
    return true;
}

static bool underlined(const text_outline *outline, size_t i) {
    if (i + 1 >= outline->chunk.n || ruled(line_text(outline, &outline->chunk.at[i]))) return false;
    char sign = ruled(line_text(outline, &outline->chunk.at[i + 1]));
    return sign && strchr("=-~^", sign) && outline->chunk.at[i].width <= HEADING_RUNES;
}

static void add_table(text_outline *outline, size_t first, size_t end, size_t column) {
    int level = 0;
    for (size_t i = first; i < end;) {
        const rg_text_line *line = &outline->chunk.at[i];
        rg_text text = line_text(outline, line);
        bool goes_on = false;
        size_t next = i + 1, bar = text.ptr[0] == '|', label = column ? value_at(outline, line, column, &goes_on) : row_of(text, line->width).label_end;
        while (column && next < end && (value_at(outline, &outline->chunk.at[next], column, &goes_on), goes_on)) next++;
        rg_part *part = rg_source_part(outline->draft, RG_PART_TABLE, lines_span(outline, i, next), line->number);
        if (part) {
            part->level = ++level;
            part->label = rg_text_trim(rg_text_cut(text, (rg_span){label > bar ? bar : 0, label}));
        }
        i = next;
    }
}

static int heading_level(rg_text text) {
    int depth = number_depth(text);
    return depth ? depth : look(text).capitals ? 1 : 2;
}

/* A lone line is a heading by its shape; where running text is indented, one that stands at its margin is a caption. */
static bool lone_heading(const text_outline *outline, const rg_text_line *line) {
    if (outline->layout.indent && line->indent == outline->layout.indent) return false;
    return heading_shape(line_text(outline, line), line->width - line->indent);
}

/* A heading right above its text: numbered or in capitals; or the first line of all, above an author's or a date's. */
static bool tight_heading(const text_outline *outline, size_t i, size_t end) {
    const rg_text_line *line = &outline->chunk.at[i];
    rg_text text = line_text(outline, line);
    if (end != i + 1 || end >= outline->chunk.n || i > 0 || !heading_shape(text, line->width - line->indent)) return false;
    if (outline->draft->parts.n == 0 && !marker(text)) return outline->chunk.at[1].width > 0 && line->width < 80;
    if (marker(line_text(outline, &outline->chunk.at[end]))) return false;
    return look(text).capitals && look(text).words > 1;
}

/* The first line of all in capitals, above one that is not: "THE FLOOD AT ORVAZ", and below it "from the newsletter of the parish". */
static bool capital_title(const text_outline *outline, size_t i) {
    const rg_text_line *line = &outline->chunk.at[i];
    rg_text text = line_text(outline, line);
    if (outline->draft->parts.n || i > 0 || outline->chunk.n < 2 || marker(text) || !heading_shape(text, line->width - line->indent)) return false;
    return look(text).capitals && look(text).words > 1 && !look(line_text(outline, line + 1)).capitals;
}

/* A few words on a line of their own above a paragraph that is one long line: "Background", and right below it "After the war the mill". */
static bool short_heading(const text_outline *outline, size_t i) {
    const rg_text_line *line = &outline->chunk.at[i];
    rg_text text = line_text(outline, line);
    if (!outline->draft->parts.n || i > 0 || outline->chunk.n < 2 || marker(text) || line->indent != line[1].indent || !heading_shape(text, line->width - line->indent)) return false;
    rg_text below = line_text(outline, line + 1);
    uint32_t first = first_rune(below);
    bool begins = rg_rune_upper(first) || rg_rune_digit(first) || first == '"' || first == 0x201c;
    return look(text).words <= SHORT_WORDS && begins && !marker(below) && line[1].width > WRAP_MAX;
}

static void add_prose(text_outline *outline, size_t first, size_t end) {
    rg_span span = lines_span(outline, first, end);
    rg_text text = rg_text_cut(outline->draft->text, span);
    size_t mark = marker(text);
    rg_part *part = rg_source_part(outline->draft, mark ? RG_PART_LIST : RG_PART_PARAGRAPH, span, outline->chunk.at[first].number);
    if (!part) return;
    if (mark) part->level = outline->chunk.at[first].indent >= outline->layout.indent + 4 ? 2 : 1;
    if (!outline->prose && look((rg_text){text.ptr, text.len < 512 ? text.len : 512}).words >= PROSE_WORDS) outline->prose = true;
}

static size_t add_unit(text_outline *outline, size_t i) {
    const rg_text_line *line = &outline->chunk.at[i];
    rg_text text = line_text(outline, line);
    if (marked_heading(outline, line)) return i + 1;
    if (underlined(outline, i)) {
        add_heading(outline, line->span, line->number, ruled(line_text(outline, line + 1)) == '=' ? 1 : 2);
        skip(outline, line[1].span, line[1].number, "underline of a heading");
        return i + 2;
    }
    if (ruled(text)) {
        skip(outline, line->span, line->number, "rule");
        return i + 1;
    }
    size_t column, rows = table_run(outline, i, &column);
    if (rows) {
        add_table(outline, i, i + rows, column);
        return i + rows;
    }
    bool heads = capital_title(outline, i) || short_heading(outline, i);
    size_t end = heads ? i + 1 : unit_end(outline, i);
    if (heads || (outline->chunk.n == 1 && lone_heading(outline, line)) || tight_heading(outline, i, end)) add_heading(outline, line->span, line->number, heading_level(text));
    else add_prose(outline, i, end);
    return end;
}

static void flush(text_outline *outline) {
    for (size_t i = 0; i < outline->chunk.n;) i = add_unit(outline, i);
}

/* ---- second look ---------------------------------------------------------------------------------------------- */

static bool numbered(const text_outline *outline, const rg_part *part) {
    return marker(rg_text_cut(outline->draft->text, part->span)) > 0 || number_depth(rg_text_cut(outline->draft->text, part->span)) > 0;
}

/* A heading heads something: a trailing one is a paragraph, and numbered ones in a row are a list. */
static void reconsider(text_outline *outline) {
    rg_part *parts = outline->draft->parts.at;
    size_t n = outline->draft->parts.n;
    bool body = false;
    for (size_t i = n; i-- > 0;) {
        if (parts[i].kind == RG_PART_SKIPPED) continue;
        if (parts[i].kind != RG_PART_HEADING) body = true;
        else if (!body) parts[i].kind = RG_PART_PARAGRAPH, parts[i].level = 0;
    }
    for (size_t i = 0; i + 1 < n; i++) {
        bool both = parts[i].kind == RG_PART_HEADING && parts[i + 1].kind == RG_PART_HEADING;
        bool after = i > 0 && parts[i].kind == RG_PART_LIST && parts[i + 1].kind == RG_PART_HEADING;
        if ((both || after) && numbered(outline, &parts[i]) && numbered(outline, &parts[i + 1]) &&
            number_depth(rg_text_cut(outline->draft->text, parts[i].span)) == number_depth(rg_text_cut(outline->draft->text, parts[i + 1].span))) {
            parts[i].kind = parts[i + 1].kind = RG_PART_LIST;
            parts[i].level = parts[i + 1].level = 1;
        }
    }
}

/* Captions that a program wrote twice, and the words of a page's frame that stand alone again and again ("Enlarge"). */
static void skip_repetitions(text_outline *outline) {
    enum { BACK = 3, OFTEN = 3, FRAME_BYTES = 24, REPEAT_MIN = 24, REPEAT_MAX = 2000 };
    rg_draft_source *draft = outline->draft;
    rg_map seen = rg_map_in(draft->arena);
    for (int pass = 0; pass < 2; pass++)
        for (size_t i = 0; i < draft->parts.n; i++) {
            rg_part *part = &draft->parts.at[i];
            rg_text text = rg_text_cut(draft->text, part->span);
            if (part->kind != RG_PART_PARAGRAPH || text.len > REPEAT_MAX) continue;
            bool word = text.len <= FRAME_BYTES && !memchr(text.ptr, ' ', text.len) && !ends_stopped(text);
            size_t count = word ? rg_map_get(&seen, text) : RG_NONE;
            if (pass == 0 && word) rg_map_put(&seen, text, count == RG_NONE ? 1 : count + 1);
            if (pass == 0) continue;
            const char *reason = count != RG_NONE && count >= OFTEN ? "words of the page's frame" : NULL;
            for (size_t k = 1; k <= BACK && k <= i && !reason && text.len >= REPEAT_MIN; k++)
                if (rg_text_same(text, rg_text_cut(draft->text, draft->parts.at[i - k].span))) reason = "repeated";
            if (reason) part->kind = RG_PART_SKIPPED, part->reason = rg_text_of(reason), part->level = 0;
        }
}

static regest_status too_many(size_t number, regest_error *error) {
    return rg_error_set(error, REGEST_LIMIT, "more than %zu parts, at line %zu", RG_LIMIT_PARTS, number);
}

/* The lines up to a blank one, to furniture or to the limit. */
static size_t take_chunk(text_outline *outline, const rg_text_lines *lines, size_t first, size_t fence) {
    size_t end = first;
    do end++;
    while (end < lines->n && end - first < RG_LIMIT_CHUNK_LINES && lines->at[end].number == lines->at[end - 1].number + 1 && lines->at[end].span.start < fence);
    outline->chunk = (rg_text_lines){lines->at + first, end - first, 0};
    flush(outline);
    return end;
}

static regest_status read_text(rg_draft_source *draft, rg_text text, regest_error *error) {
    (void)text; /* the reading text is the file's own */
    rg_text_lines lines = rg_text_line_read(draft->arena, draft->text);
    text_outline outline = {.draft = draft, .layout = find_layout(&lines)};
    size_t furniture_count, next = 0;
    const rg_text_furniture *furniture = rg_text_page_find(draft->arena, draft->text, &lines, &furniture_count);
    for (size_t i = 0; i < lines.n;) {
        size_t fence = next < furniture_count ? furniture[next].start : draft->text.len;
        if (lines.at[i].span.start != fence) i = take_chunk(&outline, &lines, i, fence);
        else skip(&outline, lines.at[i].span, lines.at[i].number, furniture[next++].reason), i++;
        if (draft->parts.n > RG_LIMIT_PARTS) return too_many(lines.at[i - 1].number, error);
    }
    draft->lined = outline.layout.wrap > 0;
    reconsider(&outline);
    skip_repetitions(&outline);
    return REGEST_OK;
}

static bool likely(rg_text head, bool ending) {
    (void)head, (void)ending;
    return true;
}

const rg_reader rg_source_text = {.format = "text", .endings = "", .likely = likely, .read = read_text};
