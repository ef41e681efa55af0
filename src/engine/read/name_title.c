/* name_title.c: titles of works: quoted behind a word that announces one, named right behind it, or in a reference entry; and persons' names with a
 * byname in quotation marks.
 *
 *     in his commentary "Rehearsal for ...?"      the book of 1991 Stalin: Breaker of Nations      Davies, N. (1986) God's Playground
 *
 * Tokens and labels in; stretches of tokens out, in order, none overlapping. Quotation marks are taken in any state that copies leave them:
 * an opening mark may look like a closing one. Linear in the text: no mark looks further than QUOTE_MAX tokens.
 */
#include <string.h>

#include "engine/read/name_int.h"

enum { QUOTE_MAX = 24, CUE_REACH = 8, SKIP_MAX = 7 };

typedef struct sheet {
    name_work *work;
    const rg_token *t;
    size_t sentence, first, last; /* its tokens */
    bool reference;
    size_t cue;         /* last token that announces a work, RG_NONE */
    size_t done;        /* token after the last work found here, 0 = none */
} sheet;

RG_TEXT_INLINE bool is(const rg_token *t, const char *word) { return rg_text_is(t->fold, word); }

static bool quote(const rg_token *t) {
    return t->kind == RG_PUNCT && (is(t, "\"") || rg_text_starts(t->fold, RG_TEXT("“")) || rg_text_starts(t->fold, RG_TEXT("”")) ||
                                   rg_text_starts(t->fold, RG_TEXT("„")) || rg_text_starts(t->fold, RG_TEXT("«")) || rg_text_starts(t->fold, RG_TEXT("»")) || is(t, "''"));
}

static bool single_quote(const rg_token *t) {
    return t->kind == RG_PUNCT && t->flags & RG_TOKEN_SPACED && (rg_text_starts(t->fold, RG_TEXT("'")) || rg_text_starts(t->fold, RG_TEXT("‘")));
}

static bool nameish(const sheet *s, size_t i) { return rg_name_island_nameish(s->work, &s->t[i]); }

static bool small_link(const rg_token *t) {
    static const char *const words[] = {"of", "the", "and", "for", "a", "an", "in", "on", "to", "at", "from", "with", "by", "or", "is", "de", "la", "le", "der", "die", "das", "und", "et", "i", "w", "z", "do", "na", "o"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (is(t, words[i])) return true;
    return false;
}

static void found(sheet *s, size_t first, size_t last) {
    while (last > first && s->t[last - 1].kind == RG_PUNCT && (is(&s->t[last - 1], ",") || is(&s->t[last - 1], ".") || is(&s->t[last - 1], ":"))) last--;
    if (last == first) return;
    *rg_vec_push(s->work->arena, &s->work->works) = (name_stretch){first, last, s->sentence, RG_NAME_WORK, {NULL, 0}};
    s->done = last;
}

/* Whether the words look like a title: the first and half of the longer ones capitalised. */
static bool titled(const sheet *s, size_t first, size_t last) {
    size_t words = 0, capitals = 0;
    bool opens = false;
    for (size_t i = first; i < last; i++) {
        if (s->t[i].kind != RG_WORD || s->t[i].flags & RG_TOKEN_MARK) continue;
        bool capital = s->t[i].flags & RG_TOKEN_CAPITAL;
        if (!words && !capitals) opens = capital;
        if (s->t[i].fold.len < 4 && !capital) continue;
        words++;
        capitals += capital;
    }
    return opens && words && 2 * capitals >= words;
}

/* First quotation mark behind `i`, or RG_NONE. */
static size_t closing(const sheet *s, size_t i, bool single) {
    for (size_t k = i + 1; k < s->last && k - i <= QUOTE_MAX; k++) {
        if (quote(&s->t[k])) return k;
        if (single && s->t[k].kind == RG_PUNCT && (rg_text_starts(s->t[k].fold, RG_TEXT("'")) || rg_text_starts(s->t[k].fold, RG_TEXT("’")))) return k;
    }
    return RG_NONE;
}

static uint8_t label_at(const name_work *work, size_t token) {
    size_t low = 0, high = work->units.n;
    while (low < high) {
        size_t mid = low + (high - low) / 2;
        if (work->units.at[mid].last <= token) low = mid + 1;
        else high = mid;
    }
    return low < work->units.n && work->units.at[low].first <= token ? work->units.at[low].label : 0;
}

/* A quoted name of an event: "Operation AB". */
static bool event_alone(const sheet *s, size_t first, size_t last) {
    if (label_at(s->work, first) != 1 + 2 * RG_NAME_EVENT) return false;
    for (size_t i = first + 1; i < last; i++)
        if (label_at(s->work, i) != 2 + 2 * RG_NAME_EVENT) return false;
    return true;
}

/* Whether the tokens are capitalised words, one or two. */
static bool byname(const sheet *s, size_t first, size_t last) {
    if (first == last || last > first + 2) return false;
    for (size_t i = first; i < last; i++)
        if (!nameish(s, i)) return false;
    return true;
}

/* "Ada \"Wren\" Marlow": a byname in quotation marks at `i` within a person's name; returns the token after the name, or `i`. */
static size_t read_byname(sheet *s, size_t i) {
    size_t first = i, end = closing(s, i, false), last = end + 2;
    while (first > s->first && label_at(s->work, first - 1) == 2) first--;
    bool before = first > s->first && label_at(s->work, first - 1) == 1 && !(s->t[i].flags & RG_TOKEN_MARK);
    if (!before || end == RG_NONE || !byname(s, i + 1, end) || end + 1 >= s->last || !nameish(s, end + 1)) return i;
    uint8_t label = label_at(s->work, end + 1);
    if (label > 2) return i;
    while (last < s->last && label_at(s->work, last) == 2) last++;
    rg_text text = s->work->reading->text;
    rg_span given = {s->t[first - 1].span.start, s->t[i - 1].span.end}, rest = {s->t[end + 1].span.start, s->t[last - 1].span.end};
    rg_text name = rg_text_printf(s->work->arena, "%.*s %.*s", RG_TEXT_ARG(rg_text_cut(text, given)), RG_TEXT_ARG(rg_text_cut(text, rest)));
    *rg_vec_push(s->work->arena, &s->work->works) = (name_stretch){first - 1, last, s->sentence, RG_NAME_PERSON, rg_text_fold(s->work->arena, name)};
    return last;
}

static bool announced(const sheet *s, size_t i) {
    if (s->reference) return true;
    if (s->cue != RG_NONE && i - s->cue <= CUE_REACH) return true;
    return s->done && i > s->done && i - s->done <= 3 && is(&s->t[i - 1], "(");
}

/* A quotation at `i`; returns the token to go on from. */
static size_t read_quote(sheet *s, size_t i, bool single) {
    size_t end = closing(s, i, single);
    if (end == RG_NONE) return i + 1;
    if (announced(s, i) && titled(s, i + 1, end) && !event_alone(s, i + 1, end)) {
        found(s, i + 1, end);
        return end + 1;
    }
    return end + 1;
}

/* ---- unquoted ------------------------------------------------------------------------------------------------- */

/* Where the title that starts at `i` ends: capitalised words, small words between them, a colon before another. */
static size_t title_end(const sheet *s, size_t i, bool numbers, bool *colon) {
    size_t end = i + 1;
    while (end < s->last) {
        size_t k = end;
        if (s->t[k].flags & (RG_TOKEN_MARK | RG_TOKEN_LINK)) return end;
        if (is(&s->t[k], ":") && k + 1 < s->last && nameish(s, k + 1)) {
            *colon = true;
            end = k + 2;
            continue;
        }
        if (is(&s->t[k], "'s") || (numbers && s->t[k].kind == RG_NUMBER && s->t[k].fold.len <= 4)) {
            end = k + 1;
            continue;
        }
        while (k < s->last && k - end < 4 && small_link(&s->t[k])) k++;
        if (k == end && (is(&s->t[k], "-") || is(&s->t[k], "–"))) k++;
        if (k >= s->last || !nameish(s, k)) return end;
        end = k + 1;
    }
    return end;
}

static bool skippable(const sheet *s, size_t k, bool *told) {
    const rg_token *t = &s->t[k];
    if (is(t, "entitled") || is(t, "titled") || is(t, "called")) *told = true;
    return *told ? is(t, "entitled") || is(t, "titled") || is(t, "called") || is(t, ",") || is(t, ":")
                 : t->flags & RG_TOKEN_MARK || s->work->dated[k] || t->kind == RG_NUMBER || is(t, ",") || is(t, "of") || is(t, "from") || is(t, "(") || is(t, ")");
}

/* A work named behind the announcing word at `i`; returns the token to go on from. */
static size_t read_named(sheet *s, size_t i) {
    bool told = false, colon = false;
    size_t k = i + 1;
    while (k < s->last && k - i <= SKIP_MAX && skippable(s, k, &told)) k++;
    if (k >= s->last || !nameish(s, k)) return i + 1;
    if (k > i + 1 && is(&s->t[k - 1], "of") && !told) return i + 1;
    size_t end = title_end(s, k, false, &colon);
    uint8_t label = label_at(s->work, k);
    bool free = label == 0 || label == 7 || label == 9 || label == 10;
    bool plain = k == i + 1 && end > k + 1;
    if (!colon && !told && !(free && (plain || label == 9))) return i + 1;
    if (!colon && (label == 1 || label == 2)) return i + 1;
    found(s, k, end);
    return end;
}

/* ---- reference entries ----------------------------------------------------------------------------------------- */

static bool publisher(const rg_token *t) {
    return is(t, "press") || is(t, "books") || is(t, "publishers") || is(t, "publishing") || is(t, "verlag") || is(t, "isbn") || is(t, "wydawnictwo");
}

/* A title is followed by its publisher without a stop in careless lists: cut it off. */
static size_t before_publisher(const sheet *s, size_t first, size_t last) {
    for (size_t i = first + 1; i < last; i++) {
        if (!publisher(&s->t[i])) continue;
        if (is(&s->t[i], "isbn")) return i;
        size_t cut = i > first + 2 && is(&s->t[i - 1], "university") ? i - 2 : i - 1;
        return cut > first ? cut : last;
    }
    return last;
}

static bool year(const rg_token *t) { return t->kind == RG_NUMBER && t->fold.len == 4; }

static size_t read_entry_title(sheet *s, size_t i) {
    bool colon = false;
    if (i >= s->last || !nameish(s, i) || is(&s->t[i], "isbn")) return i;
    size_t end = before_publisher(s, i, title_end(s, i, true, &colon));
    if (end > i + 1) found(s, i, end);
    return end;
}

/* "(1986) Title", "(1993), Title", "Full Name, Title": returns the token to go on from. */
static size_t read_entry(sheet *s, size_t i) {
    bool bracket = is(&s->t[i], ")") && i >= s->first + 2 && year(&s->t[i - 1]);
    bool author = is(&s->t[i], ",") && i >= s->first + 2 && !s->done && label_at(s->work, i - 1) == 2;
    if (!bracket && !author) return i + 1;
    size_t k = i + 1;
    while (bracket && k < s->last && (is(&s->t[k], ",") || is(&s->t[k], ".") || is(&s->t[k], ":"))) k++;
    if (k >= s->last || quote(&s->t[k]) || single_quote(&s->t[k])) return i + 1;
    bool colon = false;
    if (author && (!nameish(s, k) || title_end(s, k, true, &colon) < k + 2 || label_at(s->work, k) == 1)) return i + 1;
    size_t end = read_entry_title(s, k);
    return end > i ? end : i + 1;
}

static bool initial(const sheet *s, size_t i) {
    return nameish(s, i) && s->t[i].span.end - s->t[i].span.start <= 2;
}

/* "Conquest, Robert (1991)", "Davies, N.": the author set surname first, at the entry's start. Returns the token after, or `i`. */
static size_t read_author(sheet *s, size_t i) {
    size_t k = i + 2, given = k;
    if (k >= s->last || !nameish(s, i) || !is(&s->t[i + 1], ",") || s->t[i].fold.len < 2) return i;
    while (k < s->last && k - given < 5 && (nameish(s, k) || (is(&s->t[k], ".") && k > given && initial(s, k - 1)))) {
        if (k > given && is(&s->t[k - 1], ".") && !initial(s, k)) break; /* "Stenton, M. Radio London" */
        k++;
    }
    if (k == given || k >= s->last || !(is(&s->t[k], "(") || is(&s->t[k], ".") || is(&s->t[k], ",") || is(&s->t[k], "&") || is(&s->t[k], ";") || quote(&s->t[k]) || is(&s->t[k - 1], "."))) return i;
    if (k - given > 1 && !initial(s, given) && !initial(s, given + 1) && !is(&s->t[k], "(")) return i;
    rg_text text = s->work->reading->text;
    rg_text name = rg_text_printf(s->work->arena, "%.*s %.*s", RG_TEXT_ARG(rg_text_cut(text, (rg_span){s->t[given].span.start, s->t[k - 1].span.end})), RG_TEXT_ARG(rg_text_cut(text, s->t[i].span)));
    *rg_vec_push(s->work->arena, &s->work->works) = (name_stretch){i, k, s->sentence, RG_NAME_PERSON, rg_text_fold(s->work->arena, name)};
    return k;
}

/* ---- the whole ------------------------------------------------------------------------------------------------- */

static void read_sentence(sheet *s) {
    for (size_t i = s->first; i < s->last;) {
        const rg_token *t = &s->t[i];
        bool idle = t->kind == RG_WORD && (t->flags & RG_TOKEN_CAPITAL || t->fold.len <= 3) && !s->reference; /* no mark, nor a word that announces */
        if (idle) {
            i++;
            continue;
        }
        bool entry = s->reference && t->kind == RG_WORD && (i == s->first || (!s->done && !is(&s->t[i - 1], ",") && !nameish(s, i - 1)));
        if (entry) {
            size_t after = read_author(s, i);
            if (after > i) {
                i = is(&s->t[after - 1], ".") ? read_entry_title(s, after) : after;
                continue;
            }
        }
        size_t behind = quote(t) && i > s->first ? read_byname(s, i) : i;
        if (behind > i) {
            i = behind;
            continue;
        }
        if (quote(t) || (s->reference && single_quote(t))) {
            i = read_quote(s, i, single_quote(t));
            continue;
        }
        if (s->reference && t->kind == RG_PUNCT) {
            i = read_entry(s, i);
            continue;
        }
        if (t->kind == RG_WORD && !(t->flags & (RG_TOKEN_CAPITAL | RG_TOKEN_MARK)) && t->fold.len > 3 && s->work->tables->cues[name_cue(t->fold)] &&
            rg_name_island_words(s->work, t) & NAME_WORK) {
            s->cue = i;
            i = read_named(s, i);
            continue;
        }
        i++;
    }
}

void rg_name_title_find(name_work *work) {
    const rg_reading *r = work->reading;
    for (size_t k = 0; k < r->sentences.n; k++) {
        const rg_sentence *sentence = &r->sentences.at[k];
        sheet s = {work, r->tokens.at, k, sentence->first, sentence->last, r->blocks[sentence->block].reference, RG_NONE, 0};
        read_sentence(&s);
    }
}
