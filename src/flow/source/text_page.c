/* text_page.c: the furniture of printed pages in a plain text that was read from them.
 *
 * In: the text and its lines. Out: those that are running heads and page numbers. A page ends at a form feed, or at a line that is a number alone where at least
 * three of these count up by one, a page apart. At the edges of pages a number alone is the page's, and a line that is like those of other pages but for its
 * numbers is a running head. Linear in the lines.
 */
#include <string.h>

#include "base/map.h"
#include "flow/source/text_int.h"

enum { YEAR_LEAST = 1000, YEAR_MOST = 2100, HEAD_BYTES = 100, EDGE = 2, RUN_LEAST = 3, REPEATS = 2, PAGE_LINES = 12 };

typedef struct page_line {
    rg_span span;
    bool feed;      /* a form feed stands before it */
    int64_t number; /* it is nothing but a number; 0 = it is not */
    bool edge;
} page_line;

typedef struct page_lines { RG_VEC(page_line) v; } page_lines;

static bool digit(char c) { return c >= '0' && c <= '9'; }

/* Can it be a number alone? Most lines end in something else. */
static bool may_be_number(rg_text line) {
    char last = line.ptr[line.len - 1];
    return digit(last) || last == '-' || last == ']' || last == ')' || last == '.';
}

/* "12", "- 12 -", "[12]", "p. 12"; "1861" alone is a year, as annals have them for headings. */
static int64_t bare_number(rg_text line) {
    size_t start = 0, end = line.len, letters = 0;
    if (!may_be_number(line)) return 0;
    while (start < end && strchr("-[(. pPagesS", line.ptr[start])) letters += (line.ptr[start++] | 32) >= 'a';
    if (start == end || !digit(line.ptr[start])) return 0; /* most of the others */
    while (end > start && strchr("-]). ", line.ptr[end - 1])) end--;
    int64_t value = 0;
    if (letters > 5 || end - start > 4 || !rg_text_number((rg_text){line.ptr + start, end - start}, &value)) return 0;
    bool year = end - start == line.len && value >= YEAR_LEAST && value <= YEAR_MOST;
    return year ? 0 : value;
}

/* Whether one of them can end a page: most texts have no pages. */
static bool has_pages(rg_text text, const rg_text_lines *all) {
    for (size_t i = 0; i < all->n; i++) {
        rg_text line = rg_text_cut(text, all->at[i].span);
        if (all->at[i].feed || (may_be_number(line) && bare_number(line))) return true;
    }
    return false;
}

static page_lines take_lines(rg_arena *arena, rg_text text, const rg_text_lines *all) {
    page_lines lines = {0};
    rg_vec_room(arena, &lines.v, all->n + 1);
    for (; lines.v.n < all->n; lines.v.n++) {
        const rg_text_line *line = &all->at[lines.v.n];
        lines.v.at[lines.v.n] = (page_line){.span = line->span, .feed = line->feed, .number = bare_number(rg_text_cut(text, line->span))};
    }
    return lines;
}

/* Numbers alone that count up by one end pages too, if as much stands between them as on a page: else they are a list's labels. */
static bool numbers_count_up(const page_lines *lines) {
    size_t run = 0, best = 0, before = 0;
    for (size_t i = 0; i < lines->v.n; i++) {
        int64_t number = lines->v.at[i].number;
        if (!number) continue;
        bool next = run && number == lines->v.at[before].number + 1 && i - before >= PAGE_LINES;
        run = next ? run + 1 : 1;
        before = i;
        if (run > best) best = run;
    }
    return best >= RUN_LEAST;
}

static void find_edges(page_lines *lines) {
    bool numbers = numbers_count_up(lines), feeds = false;
    for (size_t i = 0; i <= lines->v.n; i++) { /* the last page ends with the text */
        bool ends = i == lines->v.n ? feeds : lines->v.at[i].feed || (numbers && lines->v.at[i].number);
        feeds |= ends && i < lines->v.n && lines->v.at[i].feed;
        if (!ends) continue;
        for (size_t k = i > EDGE ? i - EDGE : 0; k < i + EDGE && k < lines->v.n; k++) lines->v.at[k].edge = true;
    }
}

/* A line's words with one sign for each number; empty where it is too long for a head. */
static rg_text key_of(rg_arena *arena, rg_text line) {
    char *key = rg_arena_alloc(arena, HEAD_BYTES);
    size_t n = 0;
    if (line.len > HEAD_BYTES) return (rg_text){0};
    for (size_t i = 0; i < line.len; i++) {
        bool number = digit(line.ptr[i]);
        if (!number || !n || key[n - 1] != '#') key[n++] = number ? '#' : line.ptr[i];
    }
    return (rg_text){key, n};
}

rg_text_furniture *rg_text_page_find(rg_arena *arena, rg_text text, const rg_text_lines *all, size_t *count) {
    RG_VEC(rg_text_furniture) found = {0};
    rg_map keys = rg_map_in(arena);
    *count = 0;
    if (!has_pages(text, all)) return NULL;
    page_lines lines = take_lines(arena, text, all);
    find_edges(&lines);
    for (int round = 0; round < 2; round++)
        for (size_t i = 0; i < lines.v.n; i++) {
            const page_line *line = &lines.v.at[i];
            rg_text key = line->edge ? key_of(arena, rg_text_cut(text, line->span)) : (rg_text){0};
            if (!key.len) continue;
            size_t seen = rg_map_get(&keys, key);
            if (round == 0) rg_map_put(&keys, key, seen == RG_NONE ? 1 : seen + 1);
            else if (line->number || seen >= REPEATS)
                *(rg_text_furniture *)rg_vec_push(arena, &found) = (rg_text_furniture){line->span.start, line->number ? "page number" : "running head"};
        }
    *count = found.n;
    return found.at;
}
