/* name_island.c: runs of capitalised words and the small words between them.
 *
 * Tokens in; islands out: "University of Cambridge", "General Tadeusz Bór-Komorowski", "U.S. President John F. Kennedy". What
 * within them is a name is not decided here. Each capitalised word is looked up once in the word classes and, with its neighbours, in
 * the gazetteer (longest match). No island is longer than NAME_ISLAND_MAX units. Linear in the text.
 */
#include <string.h>

#include "engine/read/name_int.h"

enum { SHAPE_SMALL, SHAPE_CAPITAL, SHAPE_CAPS, SHAPE_INITIAL, SHAPE_MIXED, SHAPE_HYPHEN, SHAPE_NUMBER, SHAPE_SIGN, SHAPE_DOTTED, SHAPE_ONE };

static bool hidden(const rg_token *t) { return t->flags & (RG_TOKEN_MARK | RG_TOKEN_LINK); }

/* A capital inside: "al-Qaeda", "iPhone". Words all in small ASCII letters share their bytes with their key. */
static bool inner_capital(rg_text text, const rg_token *t) {
    const char *start = text.ptr + t->span.start;
    if (t->fold.ptr == start) return false;
    for (const char *p = start; p < text.ptr + t->span.end; p++)
        if (*p >= 'A' && *p <= 'Z') return true;
    return false;
}

/* "ofPoland": a small word that lost its blank. */
static bool glued_on(const name_work *work, const rg_token *t) {
    const char *start = work->reading->text.ptr + t->span.start;
    size_t n = 0;
    while (n < t->span.end - t->span.start && !(start[n] >= 'A' && start[n] <= 'Z')) n++;
    uint32_t value = 0;
    return n > 1 && rg_pack_find(&work->tables->words, (rg_text){start, n}, &value) & RG_PACK_WHOLE && value & NAME_PRONOUN;
}

/* "German-made", "Soviet-occupied": what a name makes of a thing is no name. */
static bool made_of(const name_work *work, const rg_token *t) {
    size_t at = t->fold.len;
    while (at > 0 && t->fold.ptr[at - 1] != '-') at--;
    const char *end = work->reading->text.ptr + t->span.end;
    rg_text half = {t->fold.ptr + at, t->fold.len - at};
    if (at < 2 || half.len < 3 || (size_t)(end - work->reading->text.ptr) - t->span.start < half.len || end[-(ptrdiff_t)half.len] != half.ptr[0]) return false;
    static const char *const words[] = {"based", "born", "made", "style", "type", "led", "run", "held", "speaking", "wide", "era", "backed", "occupied", "bound", "like", "owned", "only"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (rg_text_same(half, rg_text_of(words[i]))) return true;
    return half.len > 5 && rg_text_ends(half, RG_TEXT("ed"));
}

bool rg_name_island_nameish(const name_work *work, const rg_token *t) {
    if (t->kind != RG_WORD || name_small(t) || hidden(t) || work->dated[t - work->reading->tokens.at]) return false;
    if (t->flags & RG_TOKEN_CAPITAL) return t->fold.len > 0 && t->fold.ptr[0] != '\'' && (t->flags & RG_TOKEN_PLAIN || !made_of(work, t));
    return inner_capital(work->reading->text, t) && !glued_on(work, t);
}

uint32_t rg_name_island_words(const name_work *work, const rg_token *t) {
    const name_word *word = name_word_of(work, t);
    return word->entry & RG_PACK_WHOLE ? word->words : 0;
}

RG_TEXT_INLINE bool is(const rg_token *t, const char *sign) { return rg_text_is(t->fold, sign); }

static bool glued(const rg_token *t) { return !(t->flags & RG_TOKEN_SPACED); }

static bool one_letter(const rg_token *t) {
    uint32_t rune;
    return t->flags & RG_TOKEN_CAPITAL && rg_text_rune(t->fold, 0, &rune) == t->fold.len;
}

static bool dash(const rg_token *t) { return t->kind == RG_PUNCT && (is(t, "-") || is(t, "–") || is(t, "/")); }

static rg_text joined(name_work *work, size_t first, size_t last) {
    const rg_token *tokens = work->reading->tokens.at;
    if (last == first + 1 || (last == first + 2 && is(&tokens[first + 1], "."))) return tokens[first].fold;
    size_t len = 0;
    for (size_t i = first; i < last; i++) len += tokens[i].fold.len;
    char *ptr = rg_arena_alloc(work->arena, len + 1);
    len = 0;
    for (size_t i = first; i < last; i++) {
        if (tokens[i].kind == RG_PUNCT) continue;
        memcpy(ptr + len, tokens[i].fold.ptr, tokens[i].fold.len);
        len += tokens[i].fold.len;
    }
    return (rg_text){ptr, len};
}

static uint8_t shape_of(const name_work *work, const name_unit *u) {
    const rg_token *t = &work->reading->tokens.at[u->first];
    if (u->kind == NAME_NUMBER) return SHAPE_NUMBER;
    if (u->kind == NAME_SIGN) return SHAPE_SIGN;
    if (u->kind == NAME_SMALL) return SHAPE_SMALL;
    if (u->kind == NAME_INITIAL) return u->last - u->first > 2 ? SHAPE_DOTTED : SHAPE_INITIAL;
    if (t->flags & RG_TOKEN_CAPS) return SHAPE_CAPS;
    if (t->fold.len == 1) return SHAPE_ONE;
    if (memchr(t->fold.ptr, '-', t->fold.len)) return SHAPE_HYPHEN;
    rg_text word = rg_text_cut(work->reading->text, t->span);
    for (size_t i = 1; i < word.len; i++)
        if (word.ptr[i] >= 'A' && word.ptr[i] <= 'Z') return SHAPE_MIXED;
    return SHAPE_CAPITAL;
}

static name_unit *put(name_work *work, size_t first, size_t last, name_kind kind) {
    name_unit *u = rg_vec_push(work->arena, &work->units);
    u->first = first;
    u->last = last;
    u->kind = (uint8_t)kind;
    u->key = joined(work, first, last);
    const rg_token *t = &work->reading->tokens.at[first];
    bool whole = u->key.ptr == t->fold.ptr && u->key.len == t->fold.len;
    const name_word *word = whole ? name_word_of(work, t) : rg_name_word_look(work->tables, u->key, rg_map_hash(u->key));
    u->hash = word->hash;
    u->words = word->words;
    u->entry = word->entry;
    u->shape = shape_of(work, u);
    u->cluster = name_cluster(work->tables, word, t->flags);
    if (kind == NAME_CAPITAL || kind == NAME_INITIAL) u->proper = name_sense(work->tables, word, true);
    u->sense = name_sense(work->tables, word, false);
    return u;
}

/* "6PR", "2Pac": a number grown together with a word. */
static bool lettered(const name_work *work, size_t i, size_t last) {
    const rg_token *t = work->reading->tokens.at;
    return i + 1 < last && t[i].kind == RG_NUMBER && !hidden(&t[i]) && glued(&t[i + 1]) && t[i + 1].kind == RG_WORD && t[i + 1].flags & RG_TOKEN_CAPITAL &&
           t[i].fold.len <= 3 && rg_name_island_nameish(work, &t[i + 1]);
}

/* "MTV2", "U2", "MI5": letters that a number belongs to. */
static bool numbered(const rg_token *t, size_t i, size_t last) {
    bool letters = i + 1 < last && t[i].fold.len <= 3 && (t[i].flags & RG_TOKEN_CAPS || one_letter(&t[i]));
    return letters && t[i + 1].kind == RG_NUMBER && !hidden(&t[i + 1]) && glued(&t[i + 1]) && t[i + 1].fold.len <= 2 && (i + 2 == last || t[i + 2].kind == RG_PUNCT || !glued(&t[i + 2]));
}

/* Where the capitalised unit that starts at `i` ends: stops of initials and abbreviations belong to it. */
static size_t unit_end(const name_work *work, size_t i, size_t last, name_kind *kind) {
    const rg_token *t = work->reading->tokens.at;
    *kind = NAME_CAPITAL;
    if (t[i].kind == RG_NUMBER) return i + 2;
    if (numbered(t, i, last)) return i + 2;
    if (i + 1 >= last || !is(&t[i + 1], ".") || !glued(&t[i + 1])) return i + 1;
    if (is(&t[i], "jr") || is(&t[i], "sr")) return i + 2;
    if (one_letter(&t[i])) {
        *kind = NAME_INITIAL;
        size_t end = i + 2;
        while (end + 1 < last && glued(&t[end]) && one_letter(&t[end]) && is(&t[end + 1], ".") && glued(&t[end + 1])) end += 2;
        return end;
    }
    bool more = i + 2 < last;
    uint32_t words = rg_name_island_words(work, &t[i]);
    return more && words & (NAME_TITLE | NAME_ORG_END | NAME_PLACE_START) && t[i].fold.len <= 5 ? i + 2 : i + 1;
}

/* Small words that may stand inside a name. */
static bool link_word(const name_work *work, const rg_token *t) {
    if (t->kind != RG_WORD || hidden(t) || t->fold.len > 4 || t->fold.len == 0) return false;
    static const char *const links[] = {"of", "the", "and", "for", "in", "on", "at", "to", "a", "&"};
    for (size_t i = 0; i < sizeof links / sizeof *links; i++)
        if (is(t, links[i])) return true;
    return rg_name_island_words(work, t) & NAME_PARTICLE;
}

bool rg_name_island_column(const rg_reading *r, size_t i) {
    enum { WIDE = 3 };
    size_t from = i > 0 ? r->tokens.at[i - 1].span.end : 0, blanks = 0;
    while (i > 0 && from + blanks < r->tokens.at[i].span.start && r->text.ptr[from + blanks] == ' ') blanks++;
    return blanks >= WIDE && from + blanks == r->tokens.at[i].span.start;
}

/* Adds what stands between the unit before `i` and the next capitalised word; returns the place of that word, or 0. */
static size_t bridge(name_work *work, size_t i, size_t last) {
    const rg_token *t = work->reading->tokens.at;
    if (i >= last || hidden(&t[i]) || rg_name_island_column(work->reading, i)) return 0;
    if (rg_name_island_nameish(work, &t[i]) || lettered(work, i, last)) return i;
    bool next = i + 1 < last && rg_name_island_nameish(work, &t[i + 1]);
    bool sign = (dash(&t[i]) && glued(&t[i]) && next && glued(&t[i + 1])) || (is(&t[i], "&") && next) ||
                ((is(&t[i], "'s")) && next);
    if (sign) {
        put(work, i, i + 1, NAME_SIGN);
        return i + 1;
    }
    size_t end = i;
    while (end < last && end - i < 3 && link_word(work, &t[end]) && !rg_name_island_nameish(work, &t[end])) end++;
    if (end - i >= 2 && is(&t[i], "and") && is(&t[i + 1], "the")) return 0; /* "and the" opens another name */
    if (end == i || end >= last || !rg_name_island_nameish(work, &t[end])) return 0;
    for (size_t k = i; k < end; k++) put(work, k, k + 1, NAME_SMALL);
    return end;
}

static bool ordinal_end(const rg_token *t) { return glued(t) && (is(t, "st") || is(t, "nd") || is(t, "rd") || is(t, "th")); }

/* "14th" before "Army": the end of the number, or `i`. */
static size_t number_start(const name_work *work, size_t i, size_t last) {
    const rg_token *t = work->reading->tokens.at;
    if (t[i].kind != RG_NUMBER || hidden(&t[i]) || t[i].fold.len > 4) return i;
    size_t end = i + 1 < last && t[i + 1].kind == RG_WORD && ordinal_end(&t[i + 1]) ? i + 2 : i + 1;
    return end < last && t[end].flags & RG_TOKEN_SPACED && rg_name_island_nameish(work, &t[end]) ? end : i;
}

/* Reads one island from the capitalised word at `i`; returns the token after it. */
static size_t read_island(name_work *work, size_t i, size_t last, size_t first_unit) {
    const rg_token *t = work->reading->tokens.at;
    for (;;) {
        name_kind kind;
        size_t end = unit_end(work, i, last, &kind);
        put(work, i, end, kind);
        bool number = end < last && !lettered(work, end, last) && t[end].kind == RG_NUMBER && !hidden(&t[end]) && t[end].flags & RG_TOKEN_SPACED && t[end].fold.len <= 3;
        if (number) {
            put(work, end, end + 1, NAME_NUMBER);
            end++;
        }
        size_t full = work->units.n - first_unit;
        size_t next = full + 4 < NAME_ISLAND_MAX ? bridge(work, end, last) : 0;
        if (!next) return end;
        i = next;
    }
}

/* ---- places ---------------------------------------------------------------------------------------------------- */

/* Units of the longest gazetteer name that starts at `at`. */
static size_t longest_place(const name_work *work, const name_island *island, size_t at, uint32_t *row) {
    const name_unit *first = &work->units.at[island->first + at];
    rg_pack_key key = {.len = 0};
    unsigned flags = rg_name_word_place(work->tables, first->key, rg_map_hash(first->key), row);
    size_t found = flags & RG_PACK_WHOLE ? 1 : 0;
    if (!(flags & RG_PACK_PREFIX) || !rg_pack_key_add(&key, first->key)) return found;
    for (size_t i = at + 1; i < island->count && i - at < 6; i++) {
        const name_unit *u = &work->units.at[island->first + i];
        uint32_t value = 0;
        if (u->kind == NAME_SIGN || !rg_pack_key_add(&key, u->key)) break;
        flags = rg_pack_find(&work->tables->places, (rg_text){key.text, key.len}, &value);
        if (flags & RG_PACK_WHOLE) found = i - at + 1, *row = value;
        if (!(flags & RG_PACK_PREFIX)) break;
    }
    return found;
}

static void find_places(name_work *work, const name_island *island) {
    for (size_t i = 0; i < island->count;) {
        name_unit *u = &work->units.at[island->first + i];
        uint32_t row = 0;
        size_t n = u->kind == NAME_CAPITAL || u->kind == NAME_INITIAL ? longest_place(work, island, i, &row) : 0;
        /* "Us", "It", "Of": two letters are a place only in capitals */
        if (n == 1 && u->key.len <= 2 && u->shape != SHAPE_CAPS && u->shape != SHAPE_DOTTED) n = 0;
        for (size_t k = 0; k < n; k++) {
            u[k].place = row + 1;
            u[k].place_at = (uint8_t)k;
            u[k].place_size = (uint8_t)n;
        }
        i += n ? n : 1;
    }
}

/* ---- the whole ------------------------------------------------------------------------------------------------- */

/* "Jan" before another name is no month; "In June Raymond left": but behind "in" it is. */
static bool given_name(const name_work *work, size_t t) {
    const rg_reading *r = work->reading;
    if (t > 0 && rg_text_is(r->tokens.at[t - 1].fold, "in")) return false;
    return t + 1 < r->tokens.n && r->tokens.at[t + 1].flags & RG_TOKEN_CAPITAL && rg_name_island_words(work, &r->tokens.at[t]) & NAME_GIVEN;
}

/* A day or month that is part of a date is no name. */
static void mark_dates(name_work *work) {
    const rg_reading *r = work->reading;
    work->dated = rg_arena_alloc(work->arena, r->tokens.n + 1);
    for (size_t w = 0, t = 0; w < r->whens.n; w++) {
        if (r->whens.at[w].type == RG_WHEN_DURATION) continue;
        while (t < r->tokens.n && r->tokens.at[t].span.end <= r->whens.at[w].span.start) t++;
        bool word = t < r->tokens.n && r->tokens.at[t].span.end == r->whens.at[w].span.end;
        if (word && given_name(work, t)) continue;
        for (size_t k = t; k < r->tokens.n && r->tokens.at[k].span.start < r->whens.at[w].span.end; k++) work->dated[k] = 1;
    }
}

static bool to_be(const rg_token *t) { return is(t, "is") || is(t, "was") || is(t, "are") || is(t, "were"); }

/* Classes of the first noun that tells what an island is: "is a small village", ", the British historian", "(film)". */
static uint32_t noun_after(const name_work *work, size_t at, size_t last) {
    const rg_token *t = work->reading->tokens.at;
    if (at >= last || !(to_be(&t[at]) || is(&t[at], ",") || is(&t[at], "("))) return 0;
    bool comma = !to_be(&t[at]);
    for (size_t i = at + 1; i < last && i - at < 8; i++) {
        if (t[i].kind != RG_WORD) return 0;
        if (i == at + 1 && comma && !(is(&t[i], "a") || is(&t[i], "an") || is(&t[i], "the")) && !is(&t[at], "(")) return 0;
        uint32_t words = rg_name_island_words(work, &t[i]) & (NAME_ROLE | NAME_KIN | NAME_PLACE_END | NAME_ORG | NAME_WORK | NAME_EVENT);
        bool ends = i + 1 >= last || t[i + 1].kind != RG_WORD || rg_name_island_words(work, &t[i + 1]) & (NAME_PRONOUN | NAME_LOCATIVE | NAME_PARTICLE);
        if (words && ends) return words;
        if (i > at + 1 && rg_name_island_words(work, &t[i]) & NAME_LOCATIVE && !(rg_name_island_words(work, &t[i]) & NAME_PLACE_END)) return 0;
    }
    return 0;
}

/* The sense of the last noun of "is a Danish chain of ...", ", a river in ...", 0 where there is none. */
static uint8_t sense_after(const name_work *work, size_t at, size_t last) {
    const rg_token *t = work->reading->tokens.at;
    if (at + 2 >= last || !(to_be(&t[at]) || is(&t[at], ","))) return 0;
    if (!(is(&t[at + 1], "a") || is(&t[at + 1], "an") || is(&t[at + 1], "the"))) return 0;
    uint8_t found = 0;
    for (size_t i = at + 2; i < last && i - at < 10; i++) {
        if (t[i].kind != RG_WORD || rg_name_island_words(work, &t[i]) & (NAME_PRONOUN | NAME_LOCATIVE | NAME_PARTICLE)) break;
        uint8_t kind = name_sense(work->tables, name_word_of(work, &t[i]), false);
        if (kind) found = kind;
    }
    return found;
}

enum { EDGE = 99 };

/* A token, as the model sees it; before the sentence's first or behind its last there is an edge. */
static name_sight sight_of(const name_work *work, size_t token, size_t first, size_t last) {
    if (token < first || token >= last) return (name_sight){.hash = EDGE, .shape = EDGE};
    const rg_token *t = &work->reading->tokens.at[token];
    if (t->kind == RG_NUMBER) return (name_sight){.hash = (uint32_t)t->fold.len, .shape = 50};
    const name_word *word = name_word_of(work, t);
    return (name_sight){.hash = word->hash, .words = t->kind == RG_WORD && word->entry & RG_PACK_WHOLE ? word->words : 0, .shape = (uint8_t)(60 + t->kind),
                        .cluster = name_cluster(work->tables, word, t->flags), .sense = name_sense(work->tables, word, t->flags & RG_TOKEN_CAPITAL)};
}

/* Whether a comma and a place follow. */
static bool located(const name_work *work, size_t at, size_t last) {
    const rg_token *t = work->reading->tokens.at;
    uint32_t row;
    return at + 1 < last && is(&t[at], ",") && t[at + 1].flags & RG_TOKEN_CAPITAL && t[at + 1].fold.len > 2 &&
           rg_name_word_place(work->tables, t[at + 1].fold, t[at + 1].hash, &row) & RG_PACK_WHOLE;
}

/* "The", "It", "However" alone at the head of a sentence: one in three thousand of them is a name. */
static bool plain_opening(const name_work *work, size_t first, bool opens) {
    const name_unit *u = &work->units.at[first];
    return opens && work->units.n == first + 1 && u->kind == NAME_CAPITAL && u->words & NAME_PRONOUN;
}

static void read_sentence(name_work *work, size_t sentence) {
    const rg_reading *r = work->reading;
    const rg_sentence *s = &r->sentences.at[sentence];
    for (size_t i = s->first; i < s->last;) {
        const rg_token *t = &r->tokens.at[i];
        if (name_small(t) || t->kind == RG_PUNCT) {
            i++;
            continue;
        }
        size_t start = number_start(work, i, s->last);
        bool capital = start > i || rg_name_island_nameish(work, t) || lettered(work, i, s->last);
        if (!capital || work->dated[i]) {
            i++;
            continue;
        }
        size_t first = work->units.n;
        if (start > i) put(work, i, start, NAME_NUMBER);
        bool opens = t->flags & RG_TOKEN_FIRST;
        i = read_island(work, start, s->last, first);
        if (plain_opening(work, first, opens)) {
            work->units.n = first;
            continue;
        }
        name_island *island = rg_vec_push(work->arena, &work->islands);
        *island = (name_island){.first = first, .count = work->units.n - first, .sentence = sentence, .heading = r->blocks[s->block].heading, .opens = opens,
                                .located = located(work, i, s->last), .noun = noun_after(work, i, s->last), .is = sense_after(work, i, s->last)};
        size_t from = work->units.at[first].first;
        for (size_t k = 0; k < 4; k++) island->around[k] = sight_of(work, k < 2 ? from + k - 2 : i + k - 2, s->first, s->last);
        find_places(work, island);
    }
}

void rg_name_island_find(name_work *work) {
    mark_dates(work);
    rg_vec_room(work->arena, &work->units, work->reading->tokens.n / 4 + 16);
    rg_vec_room(work->arena, &work->islands, work->reading->tokens.n / 8 + 8);
    for (size_t s = 0; s < work->reading->sentences.n; s++) read_sentence(work, s);
}
