/* date_phrase_lex.c: a phrase -> words with roles: numbers, ordinals, months, and the words of phrases.tsv ("no later than" = before).
 *
 * The text is folded (case, marks, white space) and dashes and quotes are made ASCII. At each word the longest entry of the tables
 * that ends at a word's end is taken. Tables have some 200 entries and phrases at most RG_DATE_PHRASE_MAX bytes, so trying all is cheap.
 */
#include <string.h>

#include "base/table.h"
#include "engine/time/date_phrase_int.h"

typedef struct entry {
    rg_text text;
    rg_date_phrase_role role;
    int64_t value;
} entry;

struct rg_date_phrase_book {
    RG_VEC(entry) entries;
};

typedef struct lexer {
    rg_arena *arena;
    rg_text text;
    const rg_date_phrase_book *book;
    rg_date_phrase_words *out;
} lexer;

static rg_table open_table(rg_arena *arena, rg_text language, const char *name) {
    return rg_table_open(rg_text_z(arena, rg_text_printf(arena, "lang/%.*s/%s", RG_TEXT_ARG(language), name)));
}

static rg_date_phrase_role role_of(rg_text name) {
    static const struct { const char *name; rg_date_phrase_role role; } roles[] = {
#define ROW(role, text) {text, RG_DATE_PHRASE_##role},
        RG_DATE_PHRASE_ROLES(ROW)
#undef ROW
    };
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
        if (rg_text_same(name, rg_text_of(roles[i].name))) return roles[i].role;
    return rg_text_same(name, RG_TEXT("ordinal")) ? RG_DATE_PHRASE_ORDINAL : RG_DATE_PHRASE_OTHER;
}

static void add(rg_arena *arena, rg_date_phrase_book *book, rg_text word, rg_date_phrase_role role, rg_text number) {
    entry *e = rg_vec_push(arena, &book->entries);
    e->text = rg_text_fold(arena, word);
    e->role = role;
    if (!rg_text_number(number, &e->value)) e->value = 0;
}

const rg_date_phrase_book *rg_date_phrase_book_new(rg_arena *arena, rg_text language) {
    rg_table table = open_table(arena, language, "phrases.tsv");
    if (!table.rest.ptr) return NULL;
    rg_date_phrase_book *book = RG_NEW(arena, rg_date_phrase_book);
    while (rg_table_next(&table)) add(arena, book, table.field[0], role_of(table.field[1]), table.field[2]);
    for (table = open_table(arena, language, "months.tsv"); rg_table_next(&table);) add(arena, book, table.field[0], RG_DATE_PHRASE_MONTH, table.field[1]);
    for (table = open_table(arena, language, "seasons.tsv"); rg_table_next(&table);)
        if (rg_text_find(table.field[0], RG_TEXT(" "), 0) == (size_t)-1) add(arena, book, table.field[0], RG_DATE_PHRASE_SEASON, table.field[1]);
    for (table = open_table(arena, language, "numbers.tsv"); rg_table_next(&table);)
        add(arena, book, table.field[0], rg_text_same(table.field[2], RG_TEXT("ordinal")) ? RG_DATE_PHRASE_ORDINAL : RG_DATE_PHRASE_NUMBER, table.field[1]);
    return book;
}

/* Dashes and quotes of print, as their ASCII kin. */
static rg_text plain(rg_arena *arena, rg_text text) {
    rg_buf out = rg_buf_in(arena);
    for (size_t i = 0; i < text.len;) {
        uint32_t rune;
        size_t n = rg_text_rune(text, i, &rune);
        if (n == 0) rg_buf_byte(&out, '?'), n = 1;
        else if (rune == 0x2010 || rune == 0x2011 || rune == 0x2012 || rune == 0x2013 || rune == 0x2014 || rune == 0x2212) rg_buf_byte(&out, '-');
        else if (rune == 0x2018 || rune == 0x2019 || rune == 0x60 || rune == 0xb4) rg_buf_byte(&out, '\'');
        else rg_buf_rune(&out, rune);
        i += n;
    }
    return rg_text_fold(arena, rg_buf_text(&out));
}

static bool digit(char c) { return c >= '0' && c <= '9'; }
static bool letter(char c) { return (c >= 'a' && c <= 'z') || ((unsigned char)c & 0x80); }
static char at(const lexer *lex, size_t i) { return i < lex->text.len ? lex->text.ptr[i] : 0; }

static rg_date_phrase_word *push(lexer *lex, rg_date_phrase_role role, int64_t value, size_t start, size_t end) {
    rg_date_phrase_word *w = rg_vec_push(lex->arena, &lex->out->list);
    *w = (rg_date_phrase_word){.role = role, .value = value, .span = {start, end}};
    w->spaced = start == 0 || at(lex, start - 1) == ' ';
    return w;
}

/* What cataloguers write for a digit they do not know: 198x, 19uu, 19**, and, up to four in all, 198- and 19--. */
static bool unknown_digit(char c) { return c == 'x' || c == 'u' || c == '*'; }

static size_t unknown_digits(lexer *lex, size_t start, size_t end, rg_date_phrase_word *w) {
    size_t after = end;
    while ((unknown_digit(at(lex, after)) || (after > end && digit(at(lex, after)))) && after - start < 4) after++;
    if (after == end && end > start)
        while (at(lex, after) == '-' && after - start < 4) after++;
    bool dashes = after > end && at(lex, end) == '-', wholly = end == start;
    if (after == end || letter(at(lex, after)) || digit(at(lex, after))) return end;
    if (dashes && (after - start != 4 || (at(lex, after) == ' ' && digit(at(lex, after + 1))))) return end;
    bool before_mark = at(lex, after) == '/' || (at(lex, after) == '.' && digit(at(lex, after + 1)));
    if (wholly && !(before_mark || (start && at(lex, start - 1) == '/'))) return end;
    for (size_t i = end; i < after; i++) {
        bool known = digit(at(lex, i));
        w->value = w->value * 10 + (known ? at(lex, i) - '0' : 0);
        w->mask = w->mask << 1 | !known;
    }
    w->digits = (unsigned)(after - start);
    if (wholly && w->digits == 1) w->digits = 2, w->mask = 3;
    return w->span.end = after;
}

/* 12, 12th, 1960s, 1960's; letters of the language's ordinals are in phrases.tsv as "0th". */
static size_t number(lexer *lex, size_t start) {
    size_t end = start, after;
    int64_t value = 0;
    for (; digit(at(lex, end)); end++)
        if (end - start < 15) value = value * 10 + (at(lex, end) - '0');
    rg_date_phrase_word *w = push(lex, RG_DATE_PHRASE_NUMBER, value, start, end);
    w->digits = (unsigned)(end - start);
    if ((after = unknown_digits(lex, start, end, w)) != end) return after;
    for (size_t i = 0; i < lex->book->entries.n; i++) {
        const entry *e = &lex->book->entries.at[i];
        if (e->text.len < 2 || e->text.ptr[0] != '0') continue;
        rg_text ending = {e->text.ptr + 1, e->text.len - 1};
        after = end + ending.len;
        if (after > lex->text.len || memcmp(lex->text.ptr + end, ending.ptr, ending.len) != 0 || letter(at(lex, after)) || digit(at(lex, after))) continue;
        w->role = e->role == RG_DATE_PHRASE_DECADE ? RG_DATE_PHRASE_DECADE : RG_DATE_PHRASE_ORDINAL;
        if (e->role == RG_DATE_PHRASE_DECADE && w->digits <= 2) w->value += e->value;
        return w->span.end = after;
    }
    return end;
}

/* XIX, XIXth: a Roman number of two letters or more that is no word of the tables. */
static int64_t roman(rg_text text) {
    static const char letters[] = "ivxlc";
    static const int values[] = {1, 5, 10, 50, 100};
    int64_t sum = 0;
    int last = 1000;
    for (size_t i = 0; i < text.len; i++) {
        const char *at = strchr(letters, text.ptr[i]);
        if (!at || !*at) return 0;
        int value = values[at - letters];
        sum += value > last ? value - 2 * last : value;
        last = value;
    }
    return text.len > 1 ? sum : 0;
}

static int64_t roman_letter(char c) { return c == 'i' ? 1 : c == 'v' ? 5 : c == 'x' ? 10 : 0; }

static size_t roman_ordinal(lexer *lex, size_t start, size_t end) {
    rg_text text = rg_text_cut(lex->text, (rg_span){start, end});
    for (size_t i = 0; i < lex->book->entries.n; i++) {
        const entry *e = &lex->book->entries.at[i];
        rg_text ending = {e->text.ptr + 1, e->text.len ? e->text.len - 1 : 0};
        if (e->role != RG_DATE_PHRASE_ORDINAL || e->text.len < 2 || e->text.ptr[0] != '0' || !rg_text_ends(text, ending)) continue;
        text.len -= ending.len;
        break;
    }
    int64_t value = roman(text);
    if (value) push(lex, RG_DATE_PHRASE_ORDINAL, value, start, end)->roman = true;
    return value ? end : 0;
}

/* A run of unknown digits alone: "xx/11/1939". */
static size_t masked(lexer *lex, size_t start) {
    if (!unknown_digit(at(lex, start))) return start;
    rg_date_phrase_word w = {.role = RG_DATE_PHRASE_NUMBER, .span = {start, start}}, *added;
    size_t end = unknown_digits(lex, start, start, &w);
    if (end == start) return start;
    w.spaced = start == 0 || at(lex, start - 1) == ' ';
    added = rg_vec_push(lex->arena, &lex->out->list);
    *added = w;
    return end;
}

static size_t word(lexer *lex, size_t start) {
    const entry *best = NULL;
    for (size_t i = 0; i < lex->book->entries.n; i++) {
        const entry *e = &lex->book->entries.at[i];
        size_t n = e->text.len;
        if (n == 0 || start + n > lex->text.len || (best && n <= best->text.len)) continue;
        if (memcmp(lex->text.ptr + start, e->text.ptr, n) != 0) continue;
        if (letter(at(lex, start + n)) && letter(e->text.ptr[n - 1])) continue;
        best = e;
    }
    size_t end = start + 1;
    if (best) end = start + best->text.len;
    else while (letter(at(lex, start)) && letter(at(lex, end))) end++;
    if (!best && roman_ordinal(lex, start, end)) return end;
    rg_date_phrase_word *w = push(lex, best ? best->role : RG_DATE_PHRASE_OTHER, best ? best->value : 0, start, end);
    w->digits = best && best->role == RG_DATE_PHRASE_DECADE ? 2 : 0;
    if (end - start == 1 && (w->value = best ? w->value : roman_letter(at(lex, start)))) w->roman = !best;
    if (best && letter(at(lex, end - 1)) && at(lex, end) == '.') end++; /* "Jan.", "c." */
    return end;
}

void rg_date_phrase_lex(rg_arena *arena, const rg_date_phrase_book *book, rg_text text, rg_date_phrase_words *out) {
    lexer lex = {.arena = arena, .text = plain(arena, text), .book = book, .out = out};
    out->text = lex.text;
    for (size_t i = 0; i < lex.text.len;) {
        char c = at(&lex, i);
        size_t end;
        if (c == ' ') i++;
        else if ((end = masked(&lex, i)) != i) i = end;
        else if (digit(c)) i = number(&lex, i);
        else if (letter(c)) i = word(&lex, i);
        else push(&lex, RG_DATE_PHRASE_SIGN, (unsigned char)c, i, i + 1), i++;
    }
    for (size_t i = 0; i < out->list.n; i++) { /* "the third of May", but "the second third of" */
        rg_date_phrase_word *w = &out->list.at[i];
        rg_date_phrase_role before = i ? w[-1].role : RG_DATE_PHRASE_END;
        bool counted = before == RG_DATE_PHRASE_ORDINAL || before == RG_DATE_PHRASE_NUMBER || before == RG_DATE_PHRASE_LAST;
        if (w->role == RG_DATE_PHRASE_SHARE && w->value == 3 && !counted) w->role = RG_DATE_PHRASE_ORDINAL;
    }
    push(&lex, RG_DATE_PHRASE_END, 0, lex.text.len, lex.text.len);
}
