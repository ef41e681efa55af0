/* when_lex.c: tokens to lexemes.
 *
 * Note marks and addresses vanish. Digits get the classes they could be (day, year, hour, ...), "20th" becomes one ordinal, "1940s" one
 * decade, "twenty-five" and "one hundred and sixteen" one number, "B.C." one word; "mid-November" and "19th-century" are opened
 * at the hyphen where a part is a word of time.
 */
#include <string.h>

#include "engine/read/when_int.h"

enum { NUMBER_MAX = 1000000000 }; /* no date or length of this work is greater */

#define RG_WHEN_APART __attribute__((noinline)) /* what few tokens need stays out of the loops over all of them */

typedef struct lexer {
    rg_arena *arena;
    const struct rg_when_tables *tables;
    const rg_reading *reading;
    size_t first, last; /* the tokens to be read */
    rg_when_lexemes *out;
    uint64_t classes; /* of all of them */
} lexer;

uint32_t rg_when_word(const struct rg_when_tables *tables, rg_text fold) {
    if (!fold.len || fold.len > RG_WHEN_WORD) return 0;
    unsigned length = 1u << fold.len;
    if (!(tables->first_of[(unsigned char)fold.ptr[0]] & tables->last_of[(unsigned char)fold.ptr[fold.len - 1]] & length)) return 0;
    size_t word = rg_map_get(&tables->words, fold);
    return word == RG_NONE ? 0 : (uint32_t)word + 1;
}

uint32_t rg_when_word_crowded(const struct rg_when_tables *tables, const rg_token *token) {
    size_t word = rg_map_find(&tables->words, token->fold, token->hash);
    return word == RG_NONE ? 0 : (uint32_t)word + 1;
}

/* `word`: of the tables, 0 = none. */
static inline rg_when_lexeme *put(lexer *l, rg_span span, rg_text fold, unsigned flags, rg_token_kind kind, uint32_t word) {
    rg_when_look look = kind == RG_WORD ? l->tables->looks[word][flags & RG_TOKEN_CAPITAL ? RG_WHEN_CAPITAL : RG_WHEN_PLAIN] : (rg_when_look){rg_when_classes(l->tables, word, flags), 0};
    rg_when_lexeme *x = rg_vec_raw(l->arena, l->out);
    *x = (rg_when_lexeme){span, fold, look.classes, look.number, word, (uint16_t)flags, (uint16_t)kind};
    l->classes |= x->classes;
    return x;
}

/* A part of a token. */
static void put_part(lexer *l, rg_span span, rg_text fold, unsigned flags, rg_token_kind kind) {
    put(l, span, fold, flags, kind, rg_when_word(l->tables, fold));
}

/* ---- digits ---------------------------------------------------------------------------------------------------- */

static double number_value(rg_text digits) {
    int64_t whole;
    if (rg_text_number(digits, &whole)) return whole < NUMBER_MAX ? (double)whole : NUMBER_MAX;
    double value = 0, scale = 0;
    for (size_t i = 0; i < digits.len && i < 18; i++) {
        char c = digits.ptr[i];
        if (c == '.' && scale == 0) scale = 1;
        else if (c >= '0' && c <= '9') value = value * 10 + (c - '0'), scale *= 10;
    }
    if (scale > 1) value /= scale;
    return value < NUMBER_MAX ? value : NUMBER_MAX;
}

static size_t count_of(rg_text text, char c) {
    size_t n = 0;
    for (size_t i = 0; i < text.len; i++) n += text.ptr[i] == c;
    return n;
}

static uint64_t whole_number_classes(rg_text d, double n) {
    uint64_t classes = 0;
    if (d.len <= 2 && n >= 1 && n <= 31) classes |= RG_WHEN_BIT(RG_WC_DAY);
    if (d.len == 2) classes |= RG_WHEN_BIT(RG_WC_TWO);
    if (d.len == 3 && n >= 100) classes |= RG_WHEN_BIT(RG_WC_THREE);
    if (d.len <= 2 && n <= 24) classes |= RG_WHEN_BIT(RG_WC_HOUR);
    if (d.len == 4 && n >= 1000 && n < 2200) classes |= RG_WHEN_BIT(RG_WC_YEAR);
    if (d.len == 4 && n <= 2400) classes |= RG_WHEN_BIT(RG_WC_CLOCKFOUR);
    return classes;
}

static uint64_t number_classes(rg_text d, double n) {
    size_t stops = count_of(d, '.'), commas = count_of(d, ',');
    uint64_t classes = stops < 2 ? RG_WHEN_BIT(RG_WC_NUM) : 0;
    if (!stops && !commas) return classes | whole_number_classes(d, n);
    if (commas == 1 && !stops && d.len == 5 && n >= 1000 && n < 2100) classes |= RG_WHEN_BIT(RG_WC_YEARC);
    bool short_year = d.len >= 3 && d.ptr[d.len - 3] == '.';
    if (stops == 2 && d.len >= 6 && d.len <= 10) classes |= RG_WHEN_BIT(short_year ? RG_WC_DOTSHORT : RG_WC_DOTDATE);
    if (stops == 1 && d.len >= 4 && d.len <= 5 && d.ptr[d.len - 3] == '.') classes |= RG_WHEN_BIT(RG_WC_CLOCKDOT);
    return classes;
}

/* The lexeme before, where nothing stands between. */
static rg_when_lexeme *glued_before(lexer *l, unsigned flags, size_t start) {
    if (flags & RG_TOKEN_SPACED || !l->out->n) return NULL;
    rg_when_lexeme *before = &l->out->at[l->out->n - 1];
    return before->span.end == start ? before : NULL;
}

/* The last lexeme on the one before, a number and a small word or a month: a blank was lost. "In1918", "April1942", "1918the". */
static void find_blank(lexer *l) {
    rg_when_lexeme *x = &l->out->at[l->out->n - 1], *before = l->out->n > 1 ? x - 1 : NULL;
    if (!before || x->flags & RG_TOKEN_SPACED || before->span.end != x->span.start) return;
    const rg_when_lexeme *word = x->kind == RG_NUMBER ? before : x, *number = x->kind == RG_NUMBER ? x : before;
    bool pair = word->kind == RG_WORD && number->kind == RG_NUMBER && word->fold.len >= 2;
    if (pair && word->classes & (RG_WHEN_BIT(RG_WC_FUNC) | RG_WHEN_BIT(RG_WC_MONTH))) x->flags |= RG_TOKEN_SPACED;
}

/* "th" after digits, "s" after a round year; true where the part is used up. */
static bool finish_number(lexer *l, rg_text fold, unsigned flags, rg_span span) {
    rg_when_lexeme *before = glued_before(l, flags, span.start);
    if (!before || before->kind != RG_NUMBER || !(before->classes & RG_WHEN_BIT(RG_WC_NUM))) return false;
    const rg_when_entry *mark = rg_when_table_entry(l->tables, rg_when_word(l->tables, fold), RG_WC_ORDMARK);
    if (!mark) return false;
    bool decade = rg_text_same(mark->value, RG_TEXT("DECADE"));
    int64_t n = (int64_t)before->number;
    if (!decade && rg_text_same(fold, RG_TEXT(".")) && before->fold.len > 2) return false; /* "1939." */
    if (!decade) before->classes = RG_WHEN_BIT(RG_WC_ORD);
    else if (n % 10 == 0 && n >= 10 && n < 2100 && before->fold.len <= 4) before->classes = RG_WHEN_BIT(RG_WC_DECADE);
    else return false;
    before->span.end = span.end;
    return true;
}

static bool apostrophe(rg_text sign) { return rg_text_same(sign, RG_TEXT("'")) || rg_text_same(sign, RG_TEXT("’")) || rg_text_same(sign, RG_TEXT("‘")); }

static void lex_digits(lexer *l, const rg_token *t, rg_text digits, rg_span span) {
    rg_when_lexeme *x = put(l, span, digits, t->flags, RG_NUMBER, 0);
    x->number = number_value(digits);
    find_blank(l);
    rg_when_lexeme *before = l->out->n > 1 ? &l->out->at[l->out->n - 2] : NULL;
    bool glued_letter = before && before->kind == RG_WORD && !(x->flags & RG_TOKEN_SPACED) && before->span.end == span.start;
    bool minutes = before && before->fold.len == 1 && before->fold.ptr[0] == ':' && before->span.end == span.start;
    x->classes = glued_letter && !(before->span.end - before->span.start > 2) ? 0 : number_classes(digits, x->number);
    bool short_year = before && before->flags & RG_TOKEN_SPACED && before->span.end == span.start && apostrophe(before->fold);
    if ((minutes || short_year) && x->classes & RG_WHEN_BIT(RG_WC_TWO)) x->classes |= RG_WHEN_BIT(RG_WC_KEY);
}

static void lex_number(lexer *l, const rg_token *t) { lex_digits(l, t, t->fold, t->span); }

/* Something stands on it, or it is an "l" by itself. */
static bool may_be_misread(const rg_token *t, bool last) {
    if (t->kind != RG_NUMBER && t->fold.len > 2) return false;
    return (!last && !(t[1].flags & RG_TOKEN_SPACED)) || t->fold.ptr[0] == 'l';
}

/* "l9th" */
static size_t lex_misread(lexer *l, size_t at) {
    const rg_token *t = &l->reading->tokens.at[at];
    rg_text number, rest;
    size_t used = rg_when_digits(l->arena, l->tables, l->reading, l->first, at, l->last, &number, &rest);
    if (!used) return 0;
    rg_span span = {t->span.start, t->span.start + number.len}, mark = {span.end, span.end + rest.len};
    lex_digits(l, t, number, span);
    if (rest.len) finish_number(l, rest, 0, mark);
    return used;
}

/* ---- words ----------------------------------------------------------------------------------------------------- */

/* Is one of its parts a word with such a class? */
static bool part_known(const struct rg_when_tables *tables, rg_text fold, uint64_t classes) {
    for (size_t at = 0; at <= fold.len;) {
        size_t end = rg_text_find(fold, RG_TEXT("-"), at);
        if (end == RG_NONE) end = fold.len;
        uint32_t word = rg_when_word(tables, rg_text_cut(fold, (rg_span){at, end}));
        if (rg_when_classes(tables, word, RG_TOKEN_CAPITAL) & classes) return true;
        at = end + 1;
    }
    return false;
}

/* Opens "mid-november"; the fold must be as long as the text, as it is for ASCII. */
static void lex_parts(lexer *l, const rg_token *t) {
    rg_text text = l->reading->text;
    unsigned flags = t->flags;
    for (size_t at = 0; at < t->fold.len;) {
        size_t end = rg_text_find(t->fold, RG_TEXT("-"), at);
        if (end == RG_NONE) end = t->fold.len;
        char first = text.ptr[t->span.start + at];
        unsigned own = (flags & RG_TOKEN_SPACED) | (first >= 'A' && first <= 'Z' ? RG_TOKEN_CAPITAL : 0);
        rg_span span = {t->span.start + at, t->span.start + end};
        rg_text part = rg_text_cut(t->fold, (rg_span){at, end});
        if (end > at && !finish_number(l, part, own, span)) put_part(l, span, part, own, RG_WORD);
        if (end < t->fold.len) put_part(l, (rg_span){span.end, span.end + 1}, RG_TEXT("-"), 0, RG_PUNCT);
        flags &= ~(unsigned)RG_TOKEN_SPACED;
        at = end + 1;
    }
}

enum { PIECES_MAX = 6, PIECE_LEAST = 3 };

/* The longest word of numbers, or of what may hang on them, that `text` starts with. */
static uint32_t first_piece(lexer *l, rg_text text, bool first, size_t *len) {
    for (*len = text.len < RG_WHEN_WORD ? text.len : RG_WHEN_WORD; *len >= PIECE_LEAST; --*len) {
        uint32_t word = rg_when_word(l->tables, (rg_text){text.ptr, *len});
        if (!word) continue;
        if (rg_when_table_entry(l->tables, word, RG_WC_CARD)) return word;
        if (first) continue;
        const rg_when_entry *func = rg_when_table_entry(l->tables, word, RG_WC_FUNC);
        bool joins = func && rg_text_same(func->value, RG_TEXT("AND"));
        if (joins || rg_when_table_entry(l->tables, word, RG_WC_ORD) || rg_when_table_entry(l->tables, word, RG_WC_GLUED)) return word;
    }
    return 0;
}

/* "dreiundzwanzigsten", "achttägigen": number words written as one. Each piece gets the whole word's span. */
static bool lex_glued(lexer *l, const rg_token *t) {
    rg_text pieces[PIECES_MAX];
    size_t n = 0, at = 0, len;
    while (at < t->fold.len) {
        rg_text rest = {t->fold.ptr + at, t->fold.len - at};
        if (n == PIECES_MAX || !first_piece(l, rest, n == 0, &len)) return false;
        pieces[n++] = (rg_text){rest.ptr, len};
        at += len;
    }
    for (size_t i = 0; i < n; i++) put_part(l, t->span, pieces[i], i ? 0 : t->flags, RG_WORD);
    return n > 0;
}

/* "inJune": as if the blank were there. */
static void lex_seam(lexer *l, const rg_token *t, size_t seam) {
    char next = l->reading->text.ptr[t->span.start + seam];
    unsigned capital = next >= 'A' && next <= 'Z' ? RG_TOKEN_CAPITAL : 0;
    rg_span left = {t->span.start, t->span.start + seam}, right = {left.end, t->span.end};
    put_part(l, left, rg_text_cut(t->fold, (rg_span){0, seam}), t->flags, RG_WORD);
    put_part(l, right, rg_text_cut(t->fold, (rg_span){seam, t->fold.len}), RG_TOKEN_SPACED | capital, RG_WORD);
}

/* Of a capital letter, and beside a number: perhaps a month misread. */
static bool may_be_month(const lexer *l, const rg_token *t, size_t i) {
    return t->flags & RG_TOKEN_CAPITAL && ((i > l->first && t[-1].kind == RG_NUMBER) || (i + 1 < l->last && t[1].kind == RG_NUMBER));
}

/* "5 Septernber", "Octobcr 1939": beside a number, and with a capital. */
static bool lex_month(lexer *l, const rg_token *t, size_t index) {
    if (!may_be_month(l, t, index)) return false;
    rg_text month = rg_when_month_meant(l->tables, t->fold);
    if (month.len) put_part(l, t->span, month, t->flags, RG_WORD);
    return month.len > 0;
}

static bool has_parts(const rg_token *t) {
    return !(t->flags & RG_TOKEN_PLAIN) && t->fold.len == t->span.end - t->span.start && memchr(t->fold.ptr, '-', t->fold.len);
}

/* Most words are no more than they seem: "b.c.", "inJune", "mid-November" are. */
static inline bool may_be_made(const rg_token *t, const uint64_t *set) {
    return rg_when_in(set, t->hash) || (t->kind == RG_WORD && (t->flags & (RG_TOKEN_PLAIN | RG_TOKEN_MIXED)) != RG_TOKEN_PLAIN);
}

/* A word that no table has, if it is of others. */
static RG_WHEN_APART bool lex_made(lexer *l, const rg_token *t, size_t index) {
    if (has_parts(t) && part_known(l->tables, t->fold, UINT64_MAX)) {
        lex_parts(l, t);
        return true;
    }
    if ((l->tables->glues && lex_glued(l, t)) || lex_month(l, t, index)) return true;
    size_t seam = may_be_made(t, l->tables->made) ? rg_when_seam(l->arena, l->tables, l->reading, t) : 0;
    if (seam) lex_seam(l, t, seam);
    return seam;
}

static void lex_word(lexer *l, const rg_token *t, size_t index) {
    bool glued = !(t->flags & RG_TOKEN_SPACED);
    if (glued && finish_number(l, t->fold, t->flags, t->span)) return;
    uint32_t word = rg_when_word_of(l->tables, t);
    if (!word && lex_made(l, t, index)) return;
    put(l, t->span, t->fold, t->flags, RG_WORD, word);
    if (glued) find_blank(l);
}

/* "b.c.", "a.m": letters and stops without blanks; the number of tokens used, 0 where the tables do not have it. */
static size_t dotted(const struct rg_when_tables *tables, const rg_token *tokens, size_t first, size_t last, uint32_t *word) {
    char spelt[8];
    size_t n = 0, used = 0;
    for (size_t i = first; i < last && n + 2 <= sizeof spelt; i++) {
        const rg_token *t = &tokens[i];
        if (t->fold.len != 1 || (i > first && t->flags & RG_TOKEN_SPACED) || (n % 2 == 1) != (t->fold.ptr[0] == '.')) break;
        spelt[n++] = t->fold.ptr[0];
        uint32_t known = n >= 3 ? rg_when_word(tables, (rg_text){spelt, n}) : 0;
        if (known) used = i - first + 1, *word = known;
    }
    return used;
}

static size_t lex_dotted(lexer *l, size_t first, size_t last) {
    const rg_token *tokens = l->reading->tokens.at;
    uint32_t word;
    size_t used = dotted(l->tables, tokens, first, last, &word);
    if (used) put(l, (rg_span){tokens[first].span.start, tokens[first + used - 1].span.end}, l->tables->words.keys[word - 1], tokens[first].flags, RG_WORD, word);
    return used;
}

/* ---- number words ---------------------------------------------------------------------------------------------- */

static bool is_card(const rg_when_lexeme *x) { return x->classes & RG_WHEN_BIT(RG_WC_CARD); }

/* Reads number words from `at`; the lexeme after them. "twenty-five", "one hundred and sixteen", "twenty-first". */
static size_t read_number(const struct rg_when_tables *tables, const rg_when_lexemes *x, size_t at, double *value, bool *ordinal) {
    double total = 0, group = 0, last = 1e9;
    size_t end = at;
    *ordinal = false;
    for (size_t i = at; i < x->n; i++) {
        const rg_when_lexeme *w = &x->at[i];
        bool hyphen = i > at && w->fold.len == 1 && w->fold.ptr[0] == '-', joins = hyphen || rg_when_table_says(tables, w, RG_WC_FUNC, "AND");
        if (joins && i == end && i > at && i + 1 < x->n && (hyphen ? last >= 20 && last < 100 : last >= 100 || !(w->flags & RG_TOKEN_SPACED))) continue;
        bool ord = w->classes & RG_WHEN_BIT(RG_WC_ORD) && w->kind == RG_WORD && !(i == at);
        if (!is_card(w) && !ord) break;
        double n = w->number;
        bool glued = i > at && !(w->flags & RG_TOKEN_SPACED); /* "einundzwanzig" */
        bool fits = n >= 100 ? group < 1000 : last >= 100 || (last >= 20 && n < 10) || (glued && last < 10 && n >= 20);
        if (!fits) break;
        if (n == 1000) total += (group > 0 ? group : 1) * 1000, group = 0;
        else if (n == 100) group = (group > 0 ? group : 1) * 100;
        else group += n;
        last = n;
        end = i + 1;
        if (ord) {
            *ordinal = true;
            break;
        }
    }
    *value = total + group < NUMBER_MAX ? total + group : NUMBER_MAX;
    return end;
}

static RG_WHEN_APART void join_number_words(const struct rg_when_tables *tables, rg_when_lexemes *x, size_t from) {
    size_t to = from;
    for (size_t i = from; i < x->n;) {
        if (!is_card(&x->at[i])) {
            x->at[to++] = x->at[i++];
            continue;
        }
        double value;
        bool ordinal;
        size_t end = read_number(tables, x, i, &value, &ordinal);
        rg_when_lexeme joined = x->at[i];
        joined.span.end = x->at[end - 1].span.end;
        joined.number = value;
        joined.classes = ordinal ? RG_WHEN_BIT(RG_WC_ORD) : RG_WHEN_BIT(RG_WC_NUM) | (joined.classes & RG_WHEN_BIT(RG_WC_CAPITAL));
        if (end > i + 1) joined.word = 0;
        x->at[to++] = joined;
        i = end;
    }
    x->n = to;
}

/* ---- the whole ------------------------------------------------------------------------------------------------- */

/* May a word that no table has be opened, so that what an expression is about comes to light? */
static bool may_open(rg_arena *arena, const struct rg_when_tables *tables, const rg_reading *reading, const rg_token *t) {
    return tables->glues || (has_parts(t) && part_known(tables, t->fold, tables->core)) || rg_when_seam(arena, tables, reading, t);
}

/* The name of a month a letter off, beside a number. */
static bool may_month(const struct rg_when_tables *tables, const rg_token *t) {
    return t->flags & RG_TOKEN_CAPITAL && rg_when_month_meant(tables, t->fold).len;
}

/* "(25", "$300": a sign that makes no more of the number that stands on it. */
static bool behind_sign(const rg_token *t) {
    return t[-1].kind == RG_PUNCT && !apostrophe(t[-1].fold) && !rg_text_same(t[-1].fold, RG_TEXT(":"));
}

/* Can a number be what an expression is about: by itself, by what stands on it, or by a month? */
static bool may_number(const struct rg_when_tables *tables, const rg_token *t, bool begins, size_t left) {
    bool apart = t->flags & RG_TOKEN_SPACED || (!begins && behind_sign(t));
    if (!apart || number_classes(t->fold, number_value(t->fold)) & tables->core) return true;
    if ((!begins && may_month(tables, t - 1)) || (left > 1 && may_month(tables, t + 1))) return true;
    if (left == 1 || t[1].flags & RG_TOKEN_SPACED) return false;
    return t[1].kind != RG_PUNCT || rg_when_table_entry(tables, rg_when_word_of(tables, t + 1), RG_WC_ORDMARK);
}

/* Can token `i` be what an expression is about? */
static RG_WHEN_APART bool may_token(rg_arena *arena, const struct rg_when_tables *tables, const rg_reading *reading, size_t first, size_t i, size_t last) {
    const rg_token *t = &reading->tokens.at[i];
    if (t->flags & (RG_TOKEN_MARK | RG_TOKEN_LINK)) return false;
    if (t->kind == RG_NUMBER) return may_number(tables, t, i == first, last - i);
    bool letter = t->fold.len == 1 && t->kind == RG_WORD;
    if (!letter && !tables->glues && !may_be_made(t, tables->about)) return false;
    uint32_t word = rg_when_word_of(tables, t);
    if (rg_when_classes(tables, word, t->flags) & tables->core) return true;
    if (letter && dotted(tables, reading->tokens.at, i, last, &word) && rg_when_classes(tables, word, t->flags) & tables->core) return true;
    return !word && t->kind == RG_WORD && may_open(arena, tables, reading, t);
}

bool rg_when_lex_may(rg_arena *arena, const struct rg_when_tables *tables, const rg_reading *reading, size_t first, size_t last) {
    const rg_token *tokens = reading->tokens.at;
    const uint64_t *about = tables->about;
    const unsigned simple = tables->glues ? 0 : RG_TOKEN_SIMPLE; /* where words are made of words, none is */
    for (size_t i = first; i < last; i++) {
        bool pass = tokens[i].flags & simple && !rg_when_in(about, tokens[i].hash);
        if (!pass && may_token(arena, tables, reading, first, i, last)) return true;
    }
    return false;
}

/* A token of any kind; the last of those that are one lexeme with it. */
static RG_WHEN_APART size_t lex_token(lexer *l, size_t i) {
    const rg_token *t = &l->reading->tokens.at[i];
    if (t->flags & (RG_TOKEN_MARK | RG_TOKEN_LINK)) return i;
    size_t misread = may_be_misread(t, i + 1 == l->last) ? lex_misread(l, i) : 0;
    if (misread) return i + misread - 1;
    if (t->kind == RG_NUMBER) lex_number(l, t);
    else if (t->kind == RG_WORD) {
        size_t used = t->fold.len == 1 && i + 1 < l->last ? lex_dotted(l, i, l->last) : 0;
        if (used) return i + used - 1;
        lex_word(l, t, i);
    } else if (t->flags & RG_TOKEN_SPACED || i + 1 == l->last || !finish_number(l, t->fold, t->flags, t->span))
        put(l, t->span, t->fold, t->flags, RG_PUNCT, rg_when_word_of(l->tables, t));
    return i;
}

/* rg_when_word_of, for most tokens without a branch: which words a text has next is not to be foreseen. `end`: of the text, as sixteen bytes are read. */
static inline uint32_t word_at_once(const struct rg_when_tables *tables, const rg_token *t, const char *end) {
    static const uint64_t INSIDE[RG_WHEN_SPELT + 1][2] = {
        {0, 0}, {0xff, 0}, {0xffff, 0}, {0xffffff, 0}, {0xffffffff, 0}, {0xffffffffff, 0}, {0xffffffffffff, 0}, {0xffffffffffffff, 0}, {UINT64_MAX, 0},
        {UINT64_MAX, 0xff}, {UINT64_MAX, 0xffff}, {UINT64_MAX, 0xffffff}, {UINT64_MAX, 0xffffffff}, {UINT64_MAX, 0xffffffffff}, {UINT64_MAX, 0xffffffffffff}, {UINT64_MAX, 0xffffffffffffff}, {UINT64_MAX, UINT64_MAX}};
    const rg_when_spot spot = tables->spots[t->hash % RG_WHEN_SPOTS];
    size_t n = t->fold.len;
    if (spot.crowded || n > RG_WHEN_SPELT || (uintptr_t)end - (uintptr_t)t->fold.ptr < RG_WHEN_SPELT) return rg_when_word_of(tables, t);
    const uint64_t *key = tables->spelt[spot.word];
    uint64_t other = ((rg_text_eight(t->fold.ptr) & INSIDE[n][0]) ^ key[0]) | ((rg_text_eight(t->fold.ptr + 8) & INSIDE[n][1]) ^ key[1]);
    return spot.word & -(uint32_t)!other;
}

_Static_assert((int)RG_WORD == RG_WHEN_PLAIN && (int)RG_PUNCT == RG_WHEN_SIGN, "a simple token's kind, with its capital, says which look it has");
_Static_assert((int)RG_TOKEN_CAPITAL == RG_WHEN_CAPITAL, "");

/* Lexes the simple tokens from `i` on that are lexemes as they stand, for which there is room; returns where one may be more. */
static RG_WHEN_APART size_t lex_simple(lexer *l, size_t i) {
    const struct rg_when_tables *tables = l->tables;
    const char *end = l->reading->text.ptr + l->reading->text.len;
    const rg_token *tokens = l->reading->tokens.at, *t = &tokens[i], *last = &tokens[l->last];
    rg_when_lexeme *x = &l->out->at[l->out->n];
    uint64_t classes = 0;
    if (l->out->n && x[-1].kind == RG_NUMBER && !(t->flags & RG_TOKEN_SPACED)) return i;
    for (; t < last && (t->flags & (RG_TOKEN_SIMPLE | RG_TOKEN_MARK | RG_TOKEN_LINK)) == RG_TOKEN_SIMPLE; t++, x++) {
        uint32_t word = word_at_once(tables, t, end);
        unsigned capital = t->flags & RG_TOKEN_CAPITAL;
        bool made = rg_when_in(tables->made, t->hash), other = !word & (t->kind == RG_WORD) & (capital | made);
        if (other && (made || may_be_month(l, t, (size_t)(t - tokens)))) break;
        const rg_when_look *look = &tables->looks[word][t->kind | capital];
        *x = (rg_when_lexeme){t->span, t->fold, look->classes, look->number, word, t->flags, t->kind};
        classes |= look->classes;
    }
    l->out->n = (size_t)(x - l->out->at);
    l->classes |= classes;
    return (size_t)(t - tokens);
}

void rg_when_lex(rg_arena *arena, const struct rg_when_tables *tables, const rg_reading *reading, size_t first, size_t last,
                 rg_when_lexemes *out) {
    lexer l = {arena, tables, reading, first, last, out, 0};
    size_t from = out->n;
    for (size_t i = first; i < last; i++) {
        while (out->cap - out->n < last - i) out->at = rg_vec_grow(arena, out->at, &out->cap, sizeof *out->at);
        if (!tables->glues) i = lex_simple(&l, i);
        if (i < last) i = lex_token(&l, i);
    }
    if (l.classes & RG_WHEN_BIT(RG_WC_CARD)) join_number_words(tables, out, from);
}
