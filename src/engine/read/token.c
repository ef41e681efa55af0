/* token.c: running text to tokens and sentences.
 *
 * A block is scanned once, rune by rune; note marks are cut out of words and numbers and their tokens flagged. Then a second pass
 * over the tokens decides at each stop whether a sentence ends there: by what stands before it (abbreviations, initials,
 * enumerators), by the quotation marks, brackets and note marks that still belong to it, and by what follows. Copies and machine
 * translations leave stops doubled, spaced off or glued to the next sentence; all three are read.
 * A language of NULL has no abbreviations. A sentence is of bounded length. Linear in the text.
 */
#include <string.h>

#include "engine/read/read_int.h"
#include "engine/read/seam.h"
#include "engine/read/window.h"

enum { BYTES_A_TOKEN = 4 };

static const uint64_t WWW = 'w' | 'w' << 8 | 'w' << 16;

/* No sentence is longer, but for one token longer than this: later steps look from any word of a sentence to any other, and each claim
 * quotes its sentence. What is longer is cut behind its last semicolon or comma. */
enum { SENTENCE_TOKENS = 512, SENTENCE_BYTES = 16384 };

enum { KIND_NONE, KIND_TITLE, KIND_NUMBER, KIND_MAYBE, KIND_SERIES, KIND_RULER };

typedef struct rg_token_tables {
    rg_map kinds;   /* abbreviations */
    rg_map openers;
    rg_map months, day_words; /* of a day with a stop: "on 30. January" */
    bool ordinals; /* a stop after one or two digits makes an ordinal: "7. Juli" */
} token_tables;

const struct rg_token_tables *rg_token_tables(rg_arena *arena, rg_text code) {
    token_tables *tables = RG_NEW(arena, token_tables);
    tables->kinds = rg_map_in(arena);
    tables->openers = rg_map_in(arena);
    tables->months = rg_map_in(arena);
    tables->day_words = rg_map_in(arena);
    rg_table table = rg_language_table(arena, code, "abbreviations.tsv");
    while (rg_table_next(&table)) {
        rg_text kind = table.field[1];
        if (rg_text_same(kind, RG_TEXT("opener"))) rg_map_put(&tables->openers, table.field[0], 1);
        if (rg_text_same(kind, RG_TEXT("month"))) rg_map_put(&tables->months, table.field[0], 1);
        if (rg_text_same(kind, RG_TEXT("day"))) rg_map_put(&tables->day_words, table.field[0], 1);
        if (rg_text_same(kind, RG_TEXT("ordinal"))) tables->ordinals = true;
        if (rg_text_same(kind, RG_TEXT("title"))) rg_map_put(&tables->kinds, table.field[0], KIND_TITLE);
        if (rg_text_same(kind, RG_TEXT("number"))) rg_map_put(&tables->kinds, table.field[0], KIND_NUMBER);
        if (rg_text_same(kind, RG_TEXT("series"))) rg_map_put(&tables->kinds, table.field[0], KIND_SERIES);
        if (rg_text_same(kind, RG_TEXT("ruler"))) rg_map_put(&tables->kinds, table.field[0], KIND_RULER);
        if (rg_text_same(kind, RG_TEXT("maybe"))) rg_map_put(&tables->kinds, table.field[0], KIND_MAYBE);
    }
    return tables;
}

/* ---- scanning -------------------------------------------------------------------------------------------------- */

typedef struct scan {
    rg_arena *arena;
    rg_reading *reading;
    rg_text text; /* cut off at the end of the stretch being scanned, so that no token crosses a mark's edge */
    char *fold;   /* room for folded ASCII tokens */
    size_t room;
    const rg_seams *seams; /* words run together are opened; NULL = there are none */
    RG_VEC(uint32_t) signs; /* tokens of the block that may end a sentence or stand about its end */
    unsigned spaced; /* RG_TOKEN_SPACED where the next token is */
    bool address; /* a token was seen that every address has */
} scan;

/* Length of the rune at `at`, an ill-formed byte counting as one. */
static size_t rune_at(rg_text text, size_t at, uint32_t *rune) {
    if (at >= text.len) {
        *rune = 0;
        return 0;
    }
    unsigned char byte = (unsigned char)text.ptr[at];
    if (byte < 0x80) {
        *rune = byte;
        return 1;
    }
    size_t n = rg_text_rune(text, at, rune);
    if (!n) *rune = 0xfffd;
    return n ? n : 1;
}

static bool letter_at(rg_text text, size_t at) {
    uint32_t rune;
    return rune_at(text, at, &rune) && rg_rune_letter(rune);
}

static bool digit_at(rg_text text, size_t at) { return at < text.len && rg_rune_digit((unsigned char)text.ptr[at]); }

static bool apostrophe(uint32_t rune) { return rune == '\'' || rune == 0x2019 || rune == 0x2bc; }
static bool hyphen(uint32_t rune) { return rune == '-' || rune == 0x2010 || rune == 0x2011; }

static bool ascii_letter(unsigned char byte) { return (unsigned char)((byte | 32) - 'a') < 26; }

/* "he", "they", "there": a word before `at` that "had" or "would" may be clipped behind; not "call'd". */
static bool short_word(rg_text text, size_t at) {
    size_t first = at;
    while (first > 0 && ascii_letter((unsigned char)text.ptr[first - 1])) first--;
    return at > first && at - first <= sizeof "there" - 1 && memchr("eyuoit", text.ptr[at - 1] | 32, sizeof "eyuoit" - 1);
}

/* What an apostrophe at `at` begins that ends a word and is a token of its own, "Lind's", "he'd", "they've": its bytes behind the apostrophe of n bytes; 0 = none. */
static size_t clipped(rg_text text, size_t at, size_t n) {
    static const char *const ends[] = {"s", "d", "m", "ve", "ll", "re"};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        size_t len = strlen(ends[i]), end = at + n + len;
        if (end > text.len || letter_at(text, end) || digit_at(text, end)) continue;
        bool same = true;
        for (size_t k = 0; k < len; k++) same &= (text.ptr[at + n + k] | 32) == ends[i][k];
        if (same && (i == 0 || (at > 0 && ascii_letter((unsigned char)text.ptr[at - 1]) && (i > 1 || short_word(text, at))))) return len;
    }
    return 0;
}

/* Of eight: the first n; without a branch for n from 1 to 8, as a shift by 64 is not defined. */
static uint64_t first_bytes(uint64_t eight, unsigned n) { return n ? eight & ~UINT64_C(0) >> (64 - 8 * n) : 0; }

/* The bytes at `at`, zeros behind the end of the stretch. */
static uint64_t eight_at(const scan *s, size_t at) {
    size_t left = s->text.len - at;
    if (left >= 8) return rg_text_eight(s->text.ptr + at);
    bool more = at + 8 <= s->reading->text.len;
    return more ? first_bytes(rg_text_eight(s->text.ptr + at), (unsigned)left) : rg_text_eight_at(s->text, at);
}

static bool all_capitals(const rg_letters *l) { return l->capitals == first_bytes(RG_TEXT_ONES * 0x20, l->n); }

static unsigned case_of(const rg_letters *l) {
    unsigned flags = l->capitals & 0x20 ? RG_TOKEN_CAPITAL : 0;
    if (l->n >= 2 && all_capitals(l)) flags |= RG_TOKEN_CAPS;
    return l->capitals > 0xff ? flags | RG_TOKEN_MIXED : flags;
}

static bool goes_on(unsigned char next) { return next != ' ' && (next >= 0x80 || apostrophe(next) || hyphen(next)); }

static size_t word_end(rg_text text, size_t at) {
    for (;;) {
        at = rg_text_letters_end(text, at);
        uint32_t rune;
        size_t n = rune_at(text, at, &rune);
        if (!n) return at;
        if (rg_rune_letter(rune) || rg_rune_mark(rune) || rune == 0xad) at += n;
        else if (apostrophe(rune) && letter_at(text, at + n) && !clipped(text, at, n)) at += n;
        else if (hyphen(rune) && letter_at(text, at + n)) at += n;
        else return at;
    }
}

/* Digits; a stop between digits; a comma before exactly three digits after at most three. */
static size_t number_end(rg_text text, size_t at) {
    size_t group = at;
    for (;;) {
        while (digit_at(text, at)) at++;
        if (at + 1 >= text.len || !digit_at(text, at + 1)) return at;
        char separator = text.ptr[at];
        bool thousands = separator == ',' && at - group <= 3 && digit_at(text, at + 2) && digit_at(text, at + 3) && !digit_at(text, at + 4);
        if (separator != '.' && !thousands) return at;
        group = ++at;
    }
}

/* Room for a folded word, sixteen bytes at least. */
static char *fold_room(scan *s, size_t n) {
    if (s->room < n + 16) {
        s->room = n + 16 > 16384 ? n + 16 : 16384;
        s->fold = rg_arena_raw(s->arena, s->room);
    }
    char *out = s->fold;
    s->fold += n;
    s->room -= n;
    return out;
}

static rg_text lower(scan *s, rg_text word) {
    char *out = fold_room(s, word.len);
    for (size_t k = 0; k < word.len; k++) out[k] = word.ptr[k] >= 'A' && word.ptr[k] <= 'Z' ? (char)(word.ptr[k] + 32) : word.ptr[k];
    return (rg_text){out, word.len};
}

static rg_text ascii_fold(scan *s, rg_text word) {
    size_t i = 0;
    while (i < word.len && !(word.ptr[i] >= 'A' && word.ptr[i] <= 'Z') && (unsigned char)word.ptr[i] < 0x80) i++;
    if (i == word.len) return word;
    for (size_t k = i; k < word.len; k++)
        if ((unsigned char)word.ptr[k] >= 0x80) return rg_text_fold(s->arena, word);
    return lower(s, word);
}

static unsigned case_flags(rg_text word) {
    if (word.len && ascii_letter((unsigned char)word.ptr[0]) && (word.ptr[0] & 32)) return 0;
    size_t upper = 0, letters = 0;
    unsigned flags = 0;
    for (size_t i = 0, n; i < word.len; i += n) {
        uint32_t rune;
        n = rune_at(word, i, &rune);
        if (!rg_rune_letter(rune)) continue;
        bool is_upper = rg_rune_upper(rune);
        if (letters == 0 && is_upper) flags |= RG_TOKEN_CAPITAL;
        if (letters == 0 && !is_upper) return 0;
        letters++;
        upper += is_upper;
    }
    if (letters >= 2 && upper == letters) flags |= RG_TOKEN_CAPS;
    return flags;
}

static inline rg_token *put(scan *s, size_t start, size_t end, rg_token_kind kind, unsigned flags, uint32_t hash) {
    rg_token *token = rg_vec_raw(s->arena, &s->reading->tokens);
    *token = (rg_token){{start, end}, {s->text.ptr + start, end - start}, hash, (uint16_t)kind, (uint16_t)(flags | s->spaced)};
    s->spaced = 0;
    return token;
}

static void put_number(scan *s, size_t start, size_t end, unsigned flags) {
    put(s, start, end, RG_NUMBER, flags, rg_map_hash((rg_text){s->text.ptr + start, end - start}));
}

/* Can a sign end a sentence or stand about one's end? */
static inline bool may_end(char sign) { return sign == '.' || sign == '?' || sign == '!' || sign == '"' || (unsigned char)sign >= 0x80; }

static inline void put_sign(scan *s, size_t start, size_t end, unsigned flags, uint32_t hash) {
    if (may_end(s->text.ptr[start])) *rg_vec_raw(s->arena, &s->signs) = (uint32_t)s->reading->tokens.n;
    put(s, start, end, RG_PUNCT, flags | RG_TOKEN_SIMPLE, hash);
}

/* A token whose text may be anything: folded, its case looked at. */
static void put_folded(scan *s, size_t start, size_t end, rg_token_kind kind, unsigned flags) {
    if (kind == RG_PUNCT) put_sign(s, start, end, flags, 0);
    else put(s, start, end, kind, flags | case_flags((rg_text){s->text.ptr + start, end - start}), 0);
    rg_token *token = &s->reading->tokens.at[s->reading->tokens.n - 1];
    rg_text fold = ascii_fold(s, token->fold);
    if (fold.len) token->fold = fold; /* a mark or modifier that folds to nothing is its own key */
    token->hash = rg_map_hash(token->fold);
}

/* A plain word's capitals: their flags, and its small letters, of which `first` are up to eight. */
static void put_small(scan *s, rg_token *token, uint64_t first, unsigned cases) {
    token->flags |= (uint16_t)cases;
    if (token->fold.len > 8) {
        token->fold = lower(s, token->fold);
        return;
    }
    char *out = fold_room(s, token->fold.len);
    rg_text_put_eight(out, first);
    token->fold.ptr = out;
}

/* Letters of any number, of which `eight` has the first, and what goes on behind them; the word's end. */
static size_t put_long(scan *s, size_t start, uint64_t eight, unsigned flags) {
    rg_letters l = rg_text_letters(eight);
    uint64_t first = l.small, last = first, hash = 0;
    unsigned cases = l.capitals ? case_of(&l) : 0;
    size_t end = start + l.n;
    while (l.n == 8 && (l = rg_text_letters(eight_at(s, end))).n) {
        if (l.capitals) cases |= RG_TOKEN_MIXED;
        if (cases && !all_capitals(&l)) cases &= ~(unsigned)RG_TOKEN_CAPS;
        hash = rg_map_fold(hash ^ last, RG_MAP_EIGHT);
        last = l.small;
        end += l.n;
    }
    if (end < s->text.len && goes_on((unsigned char)s->text.ptr[end])) {
        put_folded(s, start, end = word_end(s->text, end), RG_WORD, flags);
        return end;
    }
    size_t seam = s->seams ? rg_seam_find(s->seams, (rg_text){s->text.ptr + start, end - start}) : 0;
    if (seam) { /* as if the blank were there */
        put_folded(s, start, start + seam, RG_WORD, flags);
        s->spaced = RG_TOKEN_SPACED;
        put_folded(s, start + seam, end, RG_WORD, flags);
        return end;
    }
    if (end - start > 1 && !(cases & RG_TOKEN_MIXED)) flags |= RG_TOKEN_SIMPLE;
    rg_token *token = put(s, start, end, RG_WORD, flags | RG_TOKEN_PLAIN, rg_map_hash_end(hash ^ last, end - start));
    if (cases) put_small(s, token, first, cases);
    s->address |= (hash ^ last) == WWW;
    return end;
}

static size_t punct_end(rg_text text, size_t at, size_t n, uint32_t rune) {
    size_t end = at + n;
    uint32_t next;
    while (rune_at(text, end, &next) == n && next == rune) end += n;
    return end;
}

/* The common sign: one of ASCII that is not repeated. */
static inline bool single_sign(const scan *s, size_t at) {
    unsigned char c = (unsigned char)s->text.ptr[at];
    return c > ' ' && c < 0x7f && c != '\'' && !rg_rune_digit(c) && !(at + 1 < s->text.len && (unsigned char)s->text.ptr[at + 1] == c);
}

/* One token of any kind, or a blank; its end. */
static size_t scan_any(scan *s, size_t at, unsigned flags) {
    uint32_t rune;
    size_t n = rune_at(s->text, at, &rune), to;
    if (rg_rune_letter(rune)) return put_long(s, at, eight_at(s, at), flags);
    if (rg_rune_space(rune) || rune == 0xad) {
        s->spaced = RG_TOKEN_SPACED;
        return at + n;
    }
    if (rg_rune_digit(rune)) put_number(s, at, to = number_end(s->text, at), flags);
    else if (apostrophe(rune) && clipped(s->text, at, n)) put_folded(s, at, to = at + n + clipped(s->text, at, n), RG_WORD, flags);
    else put_folded(s, at, to = punct_end(s->text, at, n, rune), RG_PUNCT, flags);
    s->address |= rune == '@' || rune == '/';
    return to;
}

/* ---- plain words, by the window ---------------------------------------------------------------------------------- */

enum { PLAIN = 16, SIGHT = RG_WINDOW - PLAIN }; /* plain words are shorter; where they may begin in a window */

/* A plain word with capitals: its flags, and its small letters, eight and eight. */
static void put_capitals(scan *s, rg_token *token, uint64_t first, uint64_t second) {
    static const uint64_t BITS = RG_TEXT_ONES * 0x20;
    size_t n = token->fold.len;
    uint64_t capitals = first & ~rg_text_eight(token->fold.ptr), others = second & ~rg_text_eight(token->fold.ptr + 8);
    bool all = n > 1 && capitals == (first & BITS) && others == (second & BITS), mixed = capitals > 0xff || others;
    token->flags |= (uint16_t)((capitals & 0x20 ? RG_TOKEN_CAPITAL : 0) | (all ? RG_TOKEN_CAPS : 0));
    if (mixed) token->flags = (uint16_t)((token->flags & ~RG_TOKEN_SIMPLE) | RG_TOKEN_MIXED);
    char *out = fold_room(s, n);
    rg_text_put_eight(out, first);
    rg_text_put_eight(out + 8, second);
    token->fold.ptr = out;
}

/* A plain word of n letters. */
static inline void put_plain(scan *s, rg_token *token, size_t start, size_t n, unsigned flags) {
    static const uint64_t INSIDE[PLAIN][2] = {
        {0, 0}, {0xff, 0}, {0xffff, 0}, {0xffffff, 0}, {0xffffffff, 0}, {0xffffffffff, 0}, {0xffffffffffff, 0}, {0xffffffffffffff, 0},
        {UINT64_MAX, 0}, {UINT64_MAX, 0xff}, {UINT64_MAX, 0xffff}, {UINT64_MAX, 0xffffff}, {UINT64_MAX, 0xffffffff}, {UINT64_MAX, 0xffffffffff}, {UINT64_MAX, 0xffffffffffff}, {UINT64_MAX, 0xffffffffffffff}};
    enum { P = RG_TOKEN_PLAIN, S = RG_TOKEN_SIMPLE };
    static const uint16_t PLAIN_OF[PLAIN] = {0, P, P | S, P | S, P | S, P | S, P | S, P | S, P | S, P | S, P | S, P | S, P | S, P | S, P | S, P | S};
    static const uint64_t BITS = RG_TEXT_ONES * 0x20;
    const char *bytes = s->text.ptr + start;
    const uint64_t own = rg_text_eight(bytes), more = rg_text_eight(bytes + 8), is_long = -(uint64_t)(n > 8); /* without a branch: how long a word is, is not to be foreseen */
    const uint64_t first = (own | BITS) & INSIDE[n][0], second = (more | BITS) & INSIDE[n][1], capitals = (first & ~own) | (second & ~more);
    const uint64_t hash = first ^ (((first ^ rg_map_fold(first, RG_MAP_EIGHT)) & is_long) ^ second);
    *token = (rg_token){{start, start + n}, {bytes, n}, rg_map_hash_end(hash, n), RG_WORD, (uint16_t)(flags | PLAIN_OF[n])};
    if (capitals) put_capitals(s, token, first, second);
    if (hash == WWW) s->address = true;
}

static inline void put_single(scan *s, rg_token *token, size_t at, unsigned flags) {
    const char *sign = s->text.ptr + at;
    s->signs.at[s->signs.n] = (uint32_t)(token - s->reading->tokens.at);
    s->signs.n += may_end(*sign);
    *token = (rg_token){{at, at + 1}, {sign, 1}, rg_map_hash_end((unsigned char)*sign, 1), RG_PUNCT, (uint16_t)(flags | RG_TOKEN_SIMPLE)};
    if (*sign == '@' || *sign == '/') s->address = true;
}

/* Room for as many tokens as a window has bytes; where they go. */
static rg_token *tokens_ahead(scan *s) {
    rg_reading *r = s->reading;
    while (s->signs.cap - s->signs.n < RG_WINDOW) s->signs.at = rg_vec_grow(s->arena, s->signs.at, &s->signs.cap, sizeof *s->signs.at);
    while (r->tokens.cap - r->tokens.n < RG_WINDOW) r->tokens.at = rg_vec_grow(s->arena, r->tokens.at, &r->tokens.cap, sizeof *r->tokens.at);
    return r->tokens.at + r->tokens.n;
}

/* The tokens of [at, end) that begin in sight; where they end. Most are plain words: ASCII letters, behind them a byte that no word goes on with. */
static size_t scan_window(scan *s, size_t at, size_t end, unsigned flags) {
    const rg_window w = rg_window_of(s->text.ptr, at, end);
    const size_t last = end - at < SIGHT ? end : at + SIGHT;
    rg_token *token = tokens_ahead(s);
    unsigned spaced = s->spaced;
    for (size_t n; at < last;) {
        if ((n = rg_window_blanks(&w, at))) {
            spaced = RG_TOKEN_SPACED;
            if ((at += n) >= last) break;
        }
        n = rg_window_letters(&w, at);
        if (n - 1 < PLAIN - 1 && !rg_window_bit(w.more, at + n)) {
            put_plain(s, token++, at, n, flags | spaced);
            spaced = 0;
            at += n;
            continue;
        }
        if (!n && single_sign(s, at)) {
            put_single(s, token++, at++, flags | spaced);
            spaced = 0;
            continue;
        }
        s->reading->tokens.n = (size_t)(token - s->reading->tokens.at);
        s->spaced = spaced;
        at = scan_any(s, at, flags);
        token = tokens_ahead(s);
        spaced = s->spaced;
    }
    s->reading->tokens.n = (size_t)(token - s->reading->tokens.at);
    s->spaced = spaced;
    return at;
}

/* Scans [start, end), a stretch wholly inside or outside a mark. */
static void scan_stretch(scan *s, size_t start, size_t end, unsigned flags) {
    s->text = (rg_text){s->reading->text.ptr, end};
    for (size_t at = start; at < end;) {
        bool window = !s->seams && at + RG_WINDOW + PLAIN <= s->reading->text.len;
        at = window ? scan_window(s, at, end, flags) : scan_any(s, at, flags);
    }
}

/* Scans one block, `mark` being the first mark not wholly before it. */
static size_t scan_block(scan *s, rg_span block, size_t mark) {
    const rg_reading *r = s->reading;
    size_t at = block.start;
    s->spaced = RG_TOKEN_SPACED;
    while (mark < r->mark_count && r->marks[mark].start < block.end) {
        rg_span m = r->marks[mark];
        if (m.start < at) m.start = at;
        if (m.end > block.end) m.end = block.end;
        if (m.start > at) scan_stretch(s, at, m.start, 0);
        if (m.end > m.start) scan_stretch(s, m.start, m.end, RG_TOKEN_MARK);
        if (m.end > at) at = m.end;
        if (r->marks[mark].end > block.end) break;
        mark++;
    }
    if (at < block.end) scan_stretch(s, at, block.end, 0);
    return mark;
}

/* ---- addresses ------------------------------------------------------------------------------------------------- */

static bool spells(const rg_token *token, const char *word) {
    return token->fold.ptr[0] == word[0] && rg_text_same(token->fold, rg_text_of(word));
}

/* Flags runs without white space that are addresses: with "://", "@" or a leading "www". */
static void flag_links(rg_token *tokens, size_t first, size_t last) {
    for (size_t i = first; i < last;) {
        size_t end = i + 1;
        bool link = spells(&tokens[i], "www");
        while (end < last && !(tokens[end].flags & RG_TOKEN_SPACED)) {
            if (spells(&tokens[end], "//") && spells(&tokens[end - 1], ":")) link = true;
            if (spells(&tokens[end], "@") && end + 1 < last && tokens[end + 1].kind != RG_PUNCT) link = true;
            if (spells(&tokens[end], "www")) link = true;
            end++;
        }
        for (; link && i < end; i++) tokens[i].flags |= RG_TOKEN_LINK;
        i = end;
    }
}

/* ---- sentences ------------------------------------------------------------------------------------------------- */

typedef struct cutter {
    const token_tables *tables;
    rg_token *tokens;
    size_t first, last; /* of the block */
    unsigned quotes;    /* straight double quotes seen so far in the block */
} cutter;

static bool stop(const rg_token *t) {
    if (t->kind != RG_PUNCT || t->flags & (RG_TOKEN_MARK | RG_TOKEN_LINK)) return false;
    char c = t->fold.ptr[0];
    if ((unsigned char)c < 0x80) return c == '.' || c == '?' || c == '!';
    return rg_text_starts(t->fold, RG_TEXT("…")) || rg_text_starts(t->fold, RG_TEXT("。"));
}

static size_t skip_marks(const cutter *c, size_t i) {
    while (i < c->last && c->tokens[i].flags & RG_TOKEN_MARK) i++;
    return i;
}

/* A closing quotation mark or bracket that still belongs to the sentence whose stop stands before it. */
static bool closer(const cutter *c, size_t i) {
    const rg_token *t = &c->tokens[i];
    if (t->kind != RG_PUNCT) return false;
    bool spaced = t->flags & RG_TOKEN_SPACED;
    bool open_after = i + 1 < c->last && !(c->tokens[i + 1].flags & RG_TOKEN_SPACED) && c->tokens[i + 1].kind != RG_PUNCT;
    rg_text f = t->fold;
    if (spells(t, ")") || spells(t, "]") || rg_text_starts(f, RG_TEXT("»")) || rg_text_starts(f, RG_TEXT("”"))) return !spaced || !open_after;
    if (rg_text_starts(f, RG_TEXT("“")) || spells(t, "'") || spells(t, "''")) return !spaced || !open_after;
    if (f.ptr[0] == '"') return c->quotes % 2 == 1 || (!spaced && !open_after); /* or the one that it closes was opened in an earlier paragraph */
    return f.ptr[0] == '^' && !spaced; /* what is left of a note */
}

static bool opens_sentence(const cutter *c, const rg_token *t) {
    return c->tables && rg_map_find(&c->tables->openers, t->fold, t->hash) != RG_NONE;
}

static size_t kind_of(const cutter *c, const rg_token *t) {
    size_t kind = c->tables ? rg_map_find(&c->tables->kinds, t->fold, t->hash) : RG_NONE;
    return kind == RG_NONE ? KIND_NONE : kind;
}

static bool single_capital(const rg_token *t) {
    uint32_t rune;
    return t->flags & RG_TOKEN_CAPITAL && rg_text_rune(t->fold, 0, &rune) == t->fold.len;
}

static bool in_map(const rg_map *map, const rg_token *t) { return rg_map_find(map, t->fold, t->hash) != RG_NONE; }

/* "30. January 1945", "on 30. January": the token before the stop at `i` is a day as other languages write it. */
static bool dotted_day(const cutter *c, size_t i, size_t next) {
    const rg_token *day = &c->tokens[i - 1];
    if (!c->tables || day->kind != RG_NUMBER || day->fold.len > 2 || !in_map(&c->tables->months, &c->tokens[next])) return false;
    bool year = next + 1 < c->last && c->tokens[next + 1].kind == RG_NUMBER && c->tokens[next + 1].fold.len > 2;
    return year || (i >= c->first + 2 && in_map(&c->tables->day_words, &c->tokens[i - 2]));
}

/* Whether the one full stop at `i`, with `next` the first token after all that belongs to it, is an abbreviation's. */
static bool abbreviates(const cutter *c, size_t i, size_t next) {
    const rg_token *before = i > c->first ? &c->tokens[i - 1] : NULL, *after = &c->tokens[next];
    if (!before || before->flags & RG_TOKEN_MARK || c->tokens[i].flags & RG_TOKEN_SPACED) return false;
    bool enumerator = before->kind == RG_NUMBER || (before->kind == RG_WORD && before->fold.len == 1);
    if (i == c->first + 1 && enumerator) return true;
    bool ordinal = before->kind == RG_NUMBER && before->fold.len <= 2 && c->tables && c->tables->ordinals;
    if (before->kind != RG_WORD) return dotted_day(c, i, next) || (ordinal && !opens_sentence(c, after));
    bool dotted = before->fold.len == 1 && i >= c->first + 2 && spells(&c->tokens[i - 2], ".") && !(before->flags & RG_TOKEN_SPACED);
    bool numeral = single_capital(before) && i >= c->first + 3 && (before->fold.ptr[0] == 'i' || before->fold.ptr[0] == 'v' || before->fold.ptr[0] == 'x');
    if (numeral && (kind_of(c, &c->tokens[i - 2]) == KIND_SERIES || kind_of(c, &c->tokens[i - 3]) == KIND_RULER)) return false; /* "World War I.", "King Otto I." */
    if (single_capital(before) || dotted) return !opens_sentence(c, after);
    bool glued = i >= c->first + 2 && !(before->flags & RG_TOKEN_SPACED) && c->tokens[i - 2].kind == RG_NUMBER; /* "on the 21st. The" */
    switch (glued ? KIND_NONE : kind_of(c, before)) {
    case KIND_TITLE: return true;
    case KIND_NUMBER: return after->kind == RG_NUMBER;
    case KIND_MAYBE: return !opens_sentence(c, after);
    default: return false;
    }
}

/* Whether a token can open a sentence after a stop; `glued`: nothing stands between. */
static bool can_open(const cutter *c, size_t i, size_t stop_at, bool glued) {
    const rg_token *t = &c->tokens[i];
    if (t->kind == RG_WORD) {
        uint32_t rune = 0;
        rg_text_rune(t->fold, 0, &rune);
        bool caseless = rune >= 0x590;
        if (glued) {
            const rg_token *b = stop_at > c->first ? &c->tokens[stop_at - 1] : NULL;
            bool word = b && b->kind == RG_WORD && b->span.end - b->span.start > 2 && !(b->flags & RG_TOKEN_CAPS);
            bool number = b && b->kind == RG_NUMBER && b->span.end - b->span.start > 2;
            return t->flags & RG_TOKEN_CAPITAL && t->span.end - t->span.start > 1 && (word || number || (b && b->kind == RG_PUNCT));
        }
        return t->flags & RG_TOKEN_CAPITAL || caseless;
    }
    if (glued) return false;
    if (t->kind == RG_NUMBER) return true;
    return t->fold.ptr[0] == '"' || t->fold.ptr[0] == '(' || t->fold.ptr[0] == '[' || t->fold.ptr[0] == '\'' ||
           (unsigned char)t->fold.ptr[0] >= 0x80;
}

enum { EDITOR_TOKENS = 6 };

/* "earlier.[citation needed] Later": behind the editor's word that is glued to a stop; `end` where none stands there. */
static size_t behind_editor(const cutter *c, size_t end) {
    if (end >= c->last || !spells(&c->tokens[end], "[") || c->tokens[end].flags & RG_TOKEN_SPACED) return end;
    for (size_t i = end + 1; i < c->last && i < end + EDITOR_TOKENS; i++)
        if (spells(&c->tokens[i], "]")) return i > end + 1 && i + 1 < c->last && c->tokens[i + 1].flags & RG_TOKEN_SPACED ? i + 1 : end;
    return end;
}

/* First token after the sentence that the stop at `i` ends, or 0. */
static size_t sentence_end(cutter *c, size_t i) {
    size_t end = i + 1;
    while (end < c->last && (closer(c, end) || stop(&c->tokens[end]))) {
        if (c->tokens[end].fold.ptr[0] == '"') c->quotes += c->quotes % 2; /* closed */
        end++;
    }
    end = skip_marks(c, behind_editor(c, skip_marks(c, end)));
    while (end < c->last && closer(c, end) && !(c->tokens[end].flags & RG_TOKEN_SPACED) && c->tokens[end].fold.ptr[0] != '"') end++;
    if (end == c->last) return end;
    bool glued = end == i + 1 && !(c->tokens[end].flags & RG_TOKEN_SPACED);
    bool marks = c->tokens[end - 1].flags & RG_TOKEN_MARK;
    if (spells(&c->tokens[i], ".") && end == i + 1 && abbreviates(c, i, end)) return 0;
    if (marks && spells(&c->tokens[i], ".") && abbreviates(c, i, end)) return 0;
    return can_open(c, end, i, glued) ? end : 0;
}

static void put_sentence(rg_arena *arena, rg_reading *r, size_t block, size_t first, size_t last) {
    if (first == last) return;
    rg_sentence *s = rg_vec_raw(arena, &r->sentences);
    *s = (rg_sentence){{r->tokens.at[first].span.start, r->tokens.at[last - 1].span.end}, first, last, block};
    size_t word = first;
    while (word < last && (r->tokens.at[word].kind != RG_WORD || r->tokens.at[word].flags & RG_TOKEN_MARK)) word++;
    if (word < last) r->tokens.at[word].flags |= RG_TOKEN_FIRST;
}

/* Would the sentence from `start` be too long with token `i`? */
static bool too_long(const cutter *c, size_t start, size_t i) {
    return i > start && (i - start >= SENTENCE_TOKENS || c->tokens[i].span.end - c->tokens[start].span.start > SENTENCE_BYTES);
}

/* All signs of the block. */
static void see_signs(scan *s, const cutter *c) {
    s->signs.n = 0;
    for (size_t i = c->first; i < c->last; i++)
        if (c->tokens[i].kind == RG_PUNCT) *rg_vec_raw(s->arena, &s->signs) = (uint32_t)i;
}

static void cut_block(scan *s, size_t block, size_t first) {
    rg_arena *arena = s->arena;
    rg_reading *r = s->reading;
    cutter c = {r->language ? r->language->token : NULL, r->tokens.at, first, r->tokens.n, 0};
    size_t start = first, next = first, semicolon = first, comma = first; /* first tokens behind the last of each */
    bool may_be_long = c.last > first && too_long(&c, first, c.last - 1);
    if (may_be_long) see_signs(s, &c);
    for (size_t k = 0; k < s->signs.n || (may_be_long && next < c.last); k++) {
        size_t i = k < s->signs.n ? s->signs.at[k] : c.last - 1;
        if (i < next || !(may_be_long || may_end(c.tokens[i].fold.ptr[0]))) continue; /* it ends the sentence before, or none */
        for (; may_be_long && next <= i; next++)
            while (too_long(&c, start, next)) {
                size_t cut = semicolon > start ? semicolon : comma > start ? comma : next;
                put_sentence(arena, r, block, start, cut);
                start = cut;
            }
        if (k >= s->signs.n) break;
        const rg_token *t = &c.tokens[i];
        char sign = t->fold.ptr[0];
        if (sign == '"' && (c.quotes % 2 || !closer(&c, i))) c.quotes++;
        if (sign == ';' && t->fold.len == 1) semicolon = i + 1;
        if (sign == ',' && t->fold.len == 1) comma = i + 1;
        unsigned quotes = c.quotes;
        size_t end = stop(t) && !r->blocks[block].heading ? sentence_end(&c, i) : 0;
        if (!end) c.quotes = quotes;
        if (end) {
            put_sentence(arena, r, block, start, end);
            start = end;
        }
        next = end > i ? end : i + 1;
    }
    put_sentence(arena, r, block, start, c.last);
}

/* Does the running text show that it lost its blanks? */
static bool damaged(const rg_reading *reading) {
    size_t missing = 0, bytes = 0;
    for (size_t b = 0; b < reading->block_count; b++) bytes += reading->blocks[b].span.end - reading->blocks[b].span.start;
    if (!reading->language || !rg_seam_shown(rg_seam_missing(reading->text), bytes)) return false; /* no block misses more than all there is */
    for (size_t b = 0; b < reading->block_count; b++) missing += rg_seam_missing(rg_text_cut(reading->text, reading->blocks[b].span));
    return rg_seam_shown(missing, bytes);
}

struct rg_token_run {
    scan scan;
    size_t mark; /* the first that is not wholly before the block */
};

rg_token_run *rg_token_begin(rg_arena *arena, rg_reading *reading) {
    rg_token_run *run = RG_NEW(arena, rg_token_run);
    const rg_seams *seams = damaged(reading) ? rg_seam_learn(arena, reading->text, reading->language->code, true) : NULL;
    run->scan = (scan){.arena = arena, .reading = reading, .seams = seams};
    return run;
}

void rg_token_block(rg_token_run *run, size_t b) {
    rg_reading *reading = run->scan.reading;
    rg_span block = reading->blocks[b].span;
    while (run->mark < reading->mark_count && reading->marks[run->mark].end <= block.start) run->mark++;
    size_t first = reading->tokens.n;
    run->scan.address = false;
    run->scan.signs.n = 0;
    run->mark = scan_block(&run->scan, block, run->mark);
    if (run->scan.address) flag_links(reading->tokens.at, first, reading->tokens.n);
    cut_block(&run->scan, b, first);
}

void rg_token_read(rg_arena *arena, rg_reading *reading) {
    rg_token_run *run = rg_token_begin(arena, reading);
    if (!reading->tokens.cap) { /* room for running text, so that nothing is moved */
        reading->tokens.cap = reading->text.len / BYTES_A_TOKEN + 16;
        reading->tokens.at = rg_arena_raw(arena, reading->tokens.cap * sizeof *reading->tokens.at);
    }
    for (size_t b = 0; b < reading->block_count; b++) rg_token_block(run, b);
}
