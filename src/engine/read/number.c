/* number.c: numbers of several words.
 *
 * "two hundred and fifty", "3.5 million", "one and a half million", "half a dozen", "three score", "5 500". In: the token that a number may
 * begin with and those behind it; out: what they come to and where they end. closed.tsv says which words are numbers (`num:N`), which
 * multiply one (`scale:N`), join two (`sum`), halve what follows (`half`) or are one of it (`one`: "a hundred"), and behind which word a joint
 * parts two numbers (`span`: "between 200 and 300").
 */
#include "engine/read/unit.h"

enum { TENS_LEAST = 20, JOINS_LEAST = 20, CLOSES_LEAST = 1000, FIGURES_MOST = 12, PARTS_MOST = 1000000 };

typedef struct scan {
    const rg_clause_tables *t;
    const rg_token *tokens;
    rg_text text;
    size_t end;
    int64_t total, part, parts; /* what is closed by a thousand or a million; what stands behind it, in so many parts of one */
    int64_t scale;              /* the last one read, 0 = none */
    int64_t word;               /* the last number word added */
} scan;

static const rg_word *word_at(const scan *s, size_t i) { return i < s->end ? rg_unit_closed(s->t, &s->tokens[i]) : NULL; }

/* "hundred", "million"; a plural says not how many. */
static int64_t scale_at(const scan *s, size_t i) {
    const rg_word *word = word_at(s, i);
    return word && word->scale && !rg_text_ends(s->tokens[i].fold, RG_TEXT("s")) ? word->number : 0;
}

static bool sums_at(const scan *s, size_t i) {
    const rg_word *word = word_at(s, i);
    return word && word->sum;
}

/* Behind "half", "a half", "half a"; `i` where none stands. */
static size_t half_end(const scan *s, size_t i) {
    const rg_word *word = word_at(s, i), *next = word_at(s, i + 1);
    if (word && word->half) return next && next->classes & RG_CLASS_DET && scale_at(s, i + 2) ? i + 2 : i + 1;
    return word && word->classes & RG_CLASS_DET && next && next->half ? i + 2 : i;
}

/* A number word that is no scale; 0 = none. */
static int64_t small_at(const scan *s, size_t i) {
    if (i >= s->end || s->tokens[i].kind != RG_WORD) return 0;
    const rg_word *word = word_at(s, i);
    if (word) return word->classes & RG_CLASS_NUM && !word->scale ? word->number : 0;
    return s->tokens[i].flags & RG_TOKEN_PLAIN ? 0 : rg_unit_two_part(s->t, s->tokens[i].fold);
}

/* Behind "5 500", whose thousands a blank parts; `at` where none does. */
static size_t parted(const scan *s, size_t at, int64_t *number) {
    size_t i = at;
    int64_t whole = 0;
    for (; i < s->end && s->tokens[i].kind == RG_NUMBER; i++) {
        rg_text digits = rg_text_cut(s->text, s->tokens[i].span);
        bool thousands = i == at ? digits.len <= 3 : digits.len == 3 && s->tokens[i].span.start == s->tokens[i - 1].span.end + 1 && s->text.ptr[s->tokens[i - 1].span.end] == ' ';
        int64_t group = 0;
        if (!thousands || !rg_text_number(digits, &group) || whole > INT64_MAX / 1000 - 1 || (i == at && !group)) return at;
        whole = whole * 1000 + group;
    }
    bool share = i < s->end && rg_text_is(s->tokens[i].fold, "%"); /* a row of a table: "4 100%" */
    if (i == at + 1 || share) return at;
    *number = whole;
    return i;
}

/* "3.5" as 35 of ten parts. */
static bool figures(scan *s, size_t i) {
    rg_text text = rg_text_cut(s->text, s->tokens[i].span);
    bool point = false;
    s->part = 0, s->parts = 1;
    for (size_t k = 0; k < text.len; k++) {
        char c = text.ptr[k];
        if (c == '.' && !point) {
            point = true;
            continue;
        }
        if (c == ',' && !point && (text.len - k - 1) % 4 >= 3) continue;
        if (c < '0' || c > '9' || k > FIGURES_MOST || s->parts >= PARTS_MOST) return false;
        s->part = s->part * 10 + (c - '0');
        if (point) s->parts *= 10;
    }
    return s->part > 0;
}

static bool multiply(scan *s, int64_t scale) {
    if (!s->part || s->part > INT64_MAX / scale || s->part * scale % s->parts) return false;
    s->part = s->part * scale / s->parts, s->parts = 1, s->scale = scale, s->word = 0;
    if (scale < CLOSES_LEAST) return true;
    if (s->total > INT64_MAX - s->part) return false;
    s->total += s->part, s->part = 0;
    return true;
}

/* May the number word be added? "two hundred | fifty", "twenty | five". */
static bool adds(const scan *s, int64_t small) {
    bool ones = s->word >= TENS_LEAST && s->word % 10 == 0 && small < 10;
    return ones || (s->scale >= JOINS_LEAST && !s->word && small < s->scale);
}

/* Behind the next words that belong to the number; `i` where none does. `between`: a joint may part it from another. */
static size_t more(scan *s, size_t i, bool between) {
    int64_t scale = scale_at(s, i), small = small_at(s, i);
    if (scale) return multiply(s, scale) ? i + 1 : i;
    if (small && s->parts == 1 && adds(s, small)) return s->part += small, s->word = small, i + 1;
    if (!sums_at(s, i)) return i;
    size_t half = half_end(s, i + 1);
    bool a_half = half == i + 3 && s->end > i + 2 && word_at(s, i + 2)->half; /* not "two thousand and half of the town" */
    if (a_half && s->scale >= JOINS_LEAST && !s->part && !scale_at(s, half)) return s->total += s->scale / 2, half; /* "a million and a half" */
    if (a_half && !s->scale && scale_at(s, half)) { /* "one and a half million" */
        s->part = s->part * 10 + 5 * s->parts, s->parts *= 10;
        return half;
    }
    small = small_at(s, i + 1), scale = scale_at(s, i + 2);
    bool parted = between && !sums_at(s, i + 2);
    if (!small || s->scale < JOINS_LEAST || s->word || small >= s->scale || parted || (scale && scale <= s->scale)) return i;
    return s->part += small, s->word = small, i + 2;
}

size_t rg_number_read(const rg_clause_tables *t, const rg_token *tokens, rg_text text, size_t at, size_t end, bool between, int64_t *number) {
    scan s = {.t = t, .tokens = tokens, .text = text, .end = end, .parts = 1};
    size_t i = half_end(&s, at);
    const rg_word *first = word_at(&s, at);
    if (i > at) { /* "half a million" */
        if (!scale_at(&s, i)) return at;
        s.part = 5, s.parts = 10;
    } else if (first && first->one) { /* "a hundred" */
        if (!scale_at(&s, at + 1) || word_at(&s, at + 1)->classes & RG_CLASS_NOUN) return at;
        s.part = 1, i = at + 1;
    } else if (first && first->scale) {
        s.part = s.scale = scale_at(&s, at), i = at + 1;
        if (first->classes & RG_CLASS_NOUN) return at; /* "the score" */
        if (s.scale >= CLOSES_LEAST) s.total = s.part, s.part = 0;
    } else if (tokens[at].kind == RG_NUMBER) {
        size_t behind = parted(&s, at, number);
        if (behind > at) return behind;
        if (!scale_at(&s, at + 1) || !figures(&s, at)) return at;
        i = at + 1;
    } else {
        s.part = s.word = small_at(&s, at), i = at + 1;
        if (s.part <= 0) return at;
    }
    for (size_t next = i; (next = more(&s, i, between)) > i;) i = next;
    if (s.parts > 1 || i == at + 1) return at;
    *number = s.total + s.part;
    return i;
}

int64_t rg_number_scale(const rg_clause_tables *t, const rg_token *tokens, size_t first, size_t last) {
    int64_t scale = 1;
    for (size_t i = last; i > first + 1; i--) {
        const rg_word *word = rg_unit_closed(t, &tokens[i - 1]);
        if (!word || !word->scale || scale > INT64_MAX / word->number) break;
        scale *= word->number;
    }
    return scale;
}
