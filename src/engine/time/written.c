/* written.c: the words of a written date -> its numbers, month, ruler and indiction. The forms are those of written.h.
 */
#include "engine/time/written.h"

#include "base/table.h"
#include "base/vec.h"

enum { WORDS_MAX = 32, NUMBERS_MAX = 4 };

typedef enum kind { END, NUMBER, WORD, SLASH, DASH } kind;

typedef struct word {
    kind kind;
    rg_text text;
    int64_t value;   /* of a NUMBER, or of a WORD that is a Roman one */
    unsigned digits; /* of a NUMBER */
} word;

typedef struct number {
    int64_t value;
    unsigned digits;
    size_t at; /* which word */
} number;

typedef struct reader {
    rg_arena *arena;
    rg_text language;
    word words[WORDS_MAX + 1];
    size_t n, at;
    number numbers[NUMBERS_MAX];
    size_t number_count;
    size_t ruler_at; /* which word */
    rg_written *out;
} reader;

/* ---- words -------------------------------------------------------------------------------------------------------- */

static bool digit(char c) { return c >= '0' && c <= '9'; }
static bool letter(char c) { return (c >= 'a' && c <= 'z') || c == '\'' || ((unsigned char)c & 0x80); }

/* 1 to 3999; 0 where the letters are no Roman number. */
static int64_t roman(rg_text text) {
    int64_t sum = 0, last = 1000;
    for (size_t i = 0; i < text.len; i++) {
        int64_t value = 0;
        switch (text.ptr[i]) {
        case 'i': case 'j': value = 1; break;
        case 'v': value = 5; break;
        case 'x': value = 10; break;
        case 'l': value = 50; break;
        case 'c': value = 100; break;
        case 'd': value = 500; break;
        case 'm': value = 1000; break;
        default: return 0;
        }
        sum += value > last ? value - 2 * last : value;
        last = value;
    }
    return sum > 0 && sum < 4000 ? sum : 0;
}

static size_t take_number(rg_text text, size_t at, word *out) {
    size_t start = at;
    for (; at < text.len && digit(text.ptr[at]); at++)
        if (at - start < 9) out->value = out->value * 10 + (text.ptr[at] - '0');
    out->kind = NUMBER;
    out->digits = (unsigned)(at - start);
    while (at < text.len && letter(text.ptr[at])) at++; /* 12th, 3e */
    return at;
}

static size_t take_word(rg_text text, size_t at, word *out) {
    size_t start = at;
    while (at < text.len && letter(text.ptr[at])) at++;
    out->kind = WORD;
    out->text = rg_text_cut(text, (rg_span){start, at});
    out->value = roman(out->text);
    return at;
}

/* False where there is a sign that no date has, or too many words. */
static bool split(reader *r, rg_text text) {
    for (size_t at = 0; at < text.len;) {
        char c = text.ptr[at];
        word *w = &r->words[r->n];
        *w = (word){0};
        if (c == ' ' || c == ',' || c == '.' || c == ';' || c == '(' || c == ')') {
            at++;
            continue;
        }
        if (r->n == WORDS_MAX) return false;
        r->n++;
        if (digit(c)) at = take_number(text, at, w);
        else if (letter(c)) at = take_word(text, at, w);
        else if (c == '/' || c == '-') w->kind = c == '/' ? SLASH : DASH, at++;
        else if (c == '&') *w = (word){.kind = WORD, .text = RG_TEXT("and")}, at++;
        else return false;
    }
    r->words[r->n] = (word){0};
    return r->n > 0;
}

static bool is(const word *w, const char *text) { return w->kind == WORD && rg_text_same(w->text, rg_text_of(text)); }

/* ---- numbers ------------------------------------------------------------------------------------------------------ */

/* "1731/32", "1699/1700": the later. */
static void take_dual(reader *r, number *year) {
    const word *sign = &r->words[r->at], *next = sign + 1;
    int64_t size = next->digits == 1 ? 10 : next->digits == 2 ? 100 : 10000;
    if (sign->kind != SLASH || next->kind != NUMBER || (year->value + 1) % size != next->value) return;
    year->value++;
    r->out->dual = true;
    r->at += 2;
}

static bool add_number(reader *r) {
    const word *w = &r->words[r->at];
    if (r->number_count == NUMBERS_MAX) return false;
    number *n = &r->numbers[r->number_count++];
    *n = (number){w->value, w->kind == NUMBER ? w->digits : 0, r->at++};
    if (w->kind == NUMBER) take_dual(r, n);
    return true;
}

/* 1731/32-02-10, -0043-03, 1731 */
static bool numeric(reader *r) {
    bool minus = r->words[0].kind == DASH;
    int64_t parts[3] = {0};
    size_t count = 0;
    r->at = minus;
    for (;;) {
        if (r->words[r->at].kind != NUMBER || count == 3) return false;
        number n = {r->words[r->at].value, r->words[r->at].digits, r->at};
        r->at++;
        if (count == 0) take_dual(r, &n);
        parts[count++] = n.value;
        if (r->words[r->at].kind == END) break;
        if (r->words[r->at++].kind != DASH) return false;
    }
    r->out->year = minus ? -parts[0] : parts[0];
    r->out->has_year = true;
    r->out->month = (int)parts[1];
    r->out->day = (int)parts[2];
    return (count < 2 || parts[1]) && (count < 3 || parts[2]);
}

/* ---- months, styles, rulers, indictions ------------------------------------------------------------------------------ */

/* The next word, or it and the one after as one. */
static rg_text joined(reader *r, size_t count) {
    const word *w = &r->words[r->at];
    if (count == 1) return w->kind == WORD ? w->text : (rg_text){0};
    if (w[0].kind != WORD) return (rg_text){0};
    if (w[1].kind == WORD) return rg_text_printf(r->arena, "%.*s %.*s", RG_TEXT_ARG(w[0].text), RG_TEXT_ARG(w[1].text));
    return w[1].kind == NUMBER && w[1].digits == 1 ? rg_text_printf(r->arena, "%.*s %d", RG_TEXT_ARG(w[0].text), (int)w[1].value) : (rg_text){0};
}

static bool own_month(reader *r, rg_text name) {
    rg_table table = rg_table_open("time/months.tsv");
    while (rg_table_next(&table)) {
        int64_t month = 0, leap = 0;
        if (!rg_text_same(rg_text_fold(r->arena, table.field[1]), name)) continue;
        (void)rg_text_number(table.field[2], &month);
        (void)rg_text_number(table.field[3], &leap);
        r->out->month = (int)month;
        r->out->leap = (int)leap;
        r->out->has_calendar = rg_calendar_find(table.field[0], &r->out->calendar);
        return true;
    }
    return false;
}

static bool our_month(reader *r, rg_text language, rg_text name) {
    rg_table table = rg_table_open(rg_text_z(r->arena, rg_text_printf(r->arena, "lang/%.*s/months.tsv", RG_TEXT_ARG(language))));
    while (rg_table_next(&table)) {
        int64_t month;
        if (!rg_text_same(rg_text_fold(r->arena, table.field[0]), name) || !rg_text_number(table.field[1], &month)) continue;
        r->out->month = (int)month;
        return true;
    }
    return false;
}

static bool take_month(reader *r) {
    if (r->out->month) return false;
    for (size_t count = 2; count; count--) {
        rg_text name = joined(r, count);
        if (!name.len || !(own_month(r, name) || our_month(r, r->language, name) || our_month(r, RG_TEXT("en"), name))) continue;
        r->at += count;
        return true;
    }
    return false;
}

/* "O.S.", "new style" */
static bool take_style(reader *r) {
    static const struct { const char *first, *second; rg_calendar calendar; } styles[] = {
        {"o", "s", RG_CALENDAR_JULIAN}, {"n", "s", RG_CALENDAR_GREGORIAN}, {"old", "style", RG_CALENDAR_JULIAN}, {"new", "style", RG_CALENDAR_GREGORIAN}};
    const word *w = &r->words[r->at];
    for (size_t i = 0; i < sizeof styles / sizeof *styles; i++) {
        if (!is(w, styles[i].first) || !is(w + 1, styles[i].second)) continue;
        r->out->calendar = styles[i].calendar;
        r->out->has_calendar = true;
        r->at += 2;
        return true;
    }
    return false;
}

static bool take_indiction(reader *r) {
    const word *w = &r->words[r->at];
    if (r->out->indiction || !(is(w, "indiction") || is(w, "indictione") || is(w, "indictio") || is(w, "indict") || is(w, "ind"))) return false;
    r->at++;
    if (w[1].value) {
        r->out->indiction = w[1].value;
        r->at++;
    } else if (r->number_count && r->numbers[r->number_count - 1].at + 1 == r->at - 1) { /* "5th indiction" */
        r->out->indiction = r->numbers[--r->number_count].value;
    }
    return r->out->indiction > 0;
}

/* What a word may shorten or latinize. */
static rg_text full_name(reader *r, rg_text given) {
    rg_table table = rg_table_open("time/ruler_names.tsv");
    while (rg_table_next(&table))
        if (rg_text_same(rg_text_fold(r->arena, table.field[0]), given)) return rg_text_fold(r->arena, table.field[1]);
    return given;
}

/* "Henry VIII" -> henry, 8; "Anne" -> anne, 0; "William and Mary" -> william and mary, 0. */
static rg_text split_ruler(reader *r, rg_text ruler, int64_t *count) {
    rg_text folded = rg_text_fold(r->arena, ruler);
    size_t blank = folded.len;
    while (blank && folded.ptr[blank - 1] != ' ') blank--;
    *count = blank ? roman(rg_text_cut(folded, (rg_span){blank, folded.len})) : 0;
    return *count ? rg_text_cut(folded, (rg_span){0, blank - 1}) : folded;
}

/* A ruler without a number is the only or the first of the name: "25 Eliz." */
static bool find_ruler(reader *r, rg_text name, int64_t asked) {
    rg_table table = rg_table_open("time/regnal.tsv");
    while (rg_table_next(&table)) {
        int64_t count;
        if (!rg_text_same(split_ruler(r, table.field[0], &count), name)) continue;
        if (count != asked && !(count <= 1 && asked <= 1)) continue;
        r->out->ruler = table.field[0];
        return true;
    }
    return false;
}

static bool take_ruler(reader *r) {
    const word *w = &r->words[r->at];
    if (w->kind != WORD || r->out->ruler.ptr) return false;
    rg_text name = full_name(r, w->text);
    size_t used = 1;
    if (is(w + 1, "and") && w[2].kind == WORD) {
        rg_text other = full_name(r, w[2].text);
        name = rg_text_printf(r->arena, "%.*s and %.*s", RG_TEXT_ARG(name), RG_TEXT_ARG(other));
        used = 3;
    }
    bool numbered = w[used].value > 0 && w[used].value < 10 && find_ruler(r, name, w[used].value);
    if (!numbered && !find_ruler(r, name, 0)) return false;
    r->ruler_at = r->at;
    r->at += used + numbered;
    return true;
}

static bool take_filler(reader *r) {
    static const char *const fillers[] = {"the", "of", "in", "on", "day", "year", "regnal", "reign", "anno", "an", "l'an", "de", "du", "la", "le", "ad",
                                          "king", "queen", "regis", "regni", "mense", "die", "a", "d", "month"};
    for (size_t i = 0; i < sizeof fillers / sizeof *fillers; i++)
        if (is(&r->words[r->at], fillers[i])) return r->at++, true;
    return false;
}

static bool take(reader *r) {
    const word *w = &r->words[r->at];
    if (w->kind == NUMBER) return add_number(r);
    if (take_month(r) || take_style(r) || take_indiction(r) || take_ruler(r) || take_filler(r)) return true;
    return w->kind == WORD && w->value && add_number(r);
}

/* ---- which number is which -------------------------------------------------------------------------------------------- */

static void drop(reader *r, size_t i) {
    r->number_count--;
    for (; i < r->number_count; i++) r->numbers[i] = r->numbers[i + 1];
}

/* The number before the ruler is the year of the reign: "10 March 12 Hen. VIII". */
static bool settle_reign(reader *r) {
    size_t i = r->number_count;
    while (i && r->numbers[i - 1].at > r->ruler_at) i--;
    if (!i) return false;
    r->out->regnal = r->numbers[i - 1].value;
    drop(r, i - 1);
    if (r->number_count > 1 || (r->number_count && !r->out->month)) return false;
    r->out->day = r->number_count ? (int)r->numbers[0].value : 0;
    return true;
}

static bool settle(reader *r) {
    rg_written *out = r->out;
    if (out->ruler.ptr) return settle_reign(r);
    if (r->number_count == 3 && !out->month && !r->numbers[1].digits && r->numbers[1].value <= 12) { /* "4 X 1582" */
        out->month = (int)r->numbers[1].value;
        drop(r, 1);
    }
    size_t n = r->number_count;
    if (n == 0 || n > 2 || (n == 2 && !out->month)) return false;
    bool year_first = n == 2 && r->numbers[0].digits >= 3 && r->numbers[1].digits <= 2 && r->numbers[1].value <= 31;
    out->year = r->numbers[year_first ? 0 : n - 1].value;
    out->day = n == 2 ? (int)r->numbers[year_first ? 1 : 0].value : 0;
    return out->has_year = true;
}

bool rg_written_read(rg_arena *arena, rg_text text, rg_text language, rg_written *out) {
    reader r = {.arena = arena, .language = language, .out = out};
    *out = (rg_written){0};
    if (text.len > 256 || !split(&r, rg_text_fold(arena, text))) return false;
    if (numeric(&r)) return true;
    *out = (rg_written){0};
    r.at = 0;
    while (r.at < r.n)
        if (!take(&r)) return false;
    return settle(&r) && out->day >= 0 && (!out->day || out->month);
}
