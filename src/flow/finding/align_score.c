/* align_score.c: the evidence that two entities are one, and what it adds up to.
 *
 * In: two entities of one kind and two accounts. Out: the sum of the weights below. The weights were chosen by hand on the examples and on 200
 * articles of an encyclopedia (doc/spec/alignment.md has them all in words).
 */
#include "engine/read/place.h"
#include "engine/read/roman.h"
#include "flow/finding/align_int.h"

/* What goes by one name is held together by more, and parted by less, than what goes by two. */
enum {
    OWN_NAME = 8, ORDINAL_NAME = 7, COMMON_NAME = 6, TRANSLITERATION = 6, COMMON_TRANSLITERATION = 5, FULLER_NAME = 7, COMMON_FULLER_NAME = 6, FULLER_PERSON = 5, NOUN = 2, WORDS = 1, OTHER_WORDS = -6, MORE_WORDS = -1, OTHER_ORDINAL = -10,
    DAY = 3, MONTH = 2, YEAR = 1, FAR_APART = -3, FAR_APART_OTHER_NAME = -6, APART_OTHER_NAME = -3, NEAR_OTHER_NAME = -1,
    PLACE = 2, OTHER_PLACE = -1, PARTICIPANTS = 1, PARTICIPANTS_MOST = 2, LINK = 4,
    AFFAIR = 1, OTHER_AFFAIR_OWN = -2, OTHER_AFFAIR_ORDINAL = -4, OTHER_AFFAIR = -3,
    SURNAME = 4, SURNAME_NEAR = 2, GIVEN = 3, GIVEN_MAYBE = 1, OTHER_GIVEN = -6, EVENT = 2, LEAST_LETTERS = 4
};

typedef struct weighing {
    rg_align *align;
    const rg_entity *a, *b;
    const rg_entity_facts *x, *y;
    rg_evidence *out; /* NULL: only the sum is asked for */
    size_t n;
    int score;
    bool one_key, one_name; /* the same key; or the same but for a person's fuller name */
} weighing;

static void add(weighing *w, rg_evidence_kind kind, int weight, const rg_claim *a, const rg_claim *b) {
    if (!weight) return;
    w->score += weight;
    if (w->out && w->n < RG_EVIDENCE_COUNT) w->out[w->n++] = (rg_evidence){kind, weight, a, b, {0}};
}

/* ---- names of events ---------------------------------------------------------------------------------------------- */

static bool has_word(const rg_entity_facts *f, rg_text word) {
    for (size_t i = 0; i < f->word_count; i++)
        if (rg_roman_compare(f->words[i], word) == RG_ALIKE) return true;
    return false;
}

/* A word of one name that the other entity has elsewhere: as its place, among its participants. */
static bool explained(const rg_entity_facts *by, rg_text word) {
    for (size_t i = 0; i < by->place_count; i++)
        if (rg_roman_compare(by->towns[i], word) != RG_UNLIKE || rg_roman_compare(by->called[i], word) != RG_UNLIKE) return true;
    for (size_t i = 0; i < by->person_count; i++)
        if (rg_roman_compare(by->surnames[i], word) != RG_UNLIKE) return true;
    return false;
}

static bool other_words(const rg_entity_facts *f, const rg_entity_facts *by, size_t *common) {
    bool other = false;
    for (size_t i = 0; i < f->word_count; i++) {
        if (has_word(by, f->words[i])) ++*common;
        else if (!explained(by, f->words[i])) other = true;
    }
    return other;
}

static void weigh_words(weighing *w) {
    size_t common = 0, again = 0;
    bool first = other_words(w->x, w->y, &common), second = other_words(w->y, w->x, &again);
    if (common) add(w, RG_EVIDENCE_WORDS, WORDS, NULL, NULL);
    if (first || second) add(w, RG_EVIDENCE_OTHER_WORDS, first && second ? OTHER_WORDS : MORE_WORDS, NULL, NULL);
}

static void weigh_name(weighing *w) {
    const rg_entity_facts *x = w->x, *y = w->y;
    bool own = x->own && y->own;
    if (w->one_key && x->counted) add(w, RG_EVIDENCE_ORDINAL_NAME, ORDINAL_NAME, NULL, NULL);
    else if (w->one_key) add(w, own ? RG_EVIDENCE_NAME : RG_EVIDENCE_COMMON_NAME, own ? OWN_NAME : COMMON_NAME, NULL, NULL);
    else if (w->one_name) add(w, RG_EVIDENCE_FULLER_NAME, own ? FULLER_NAME : COMMON_FULLER_NAME, NULL, NULL);
    if (w->one_name) return;
    if (x->ordinal != y->ordinal && x->ordinal && y->ordinal) add(w, RG_EVIDENCE_OTHER_ORDINAL, OTHER_ORDINAL, NULL, NULL);
    if (x->word_count && rg_text_same(x->bag, y->bag) && x->ordinal == y->ordinal) {
        add(w, RG_EVIDENCE_TRANSLITERATION, own ? TRANSLITERATION : COMMON_TRANSLITERATION, NULL, NULL);
        return;
    }
    if (x->head.len && rg_text_same(x->head, y->head)) add(w, RG_EVIDENCE_NOUN, NOUN, NULL, NULL);
    weigh_words(w);
}

/* ---- when, where, who --------------------------------------------------------------------------------------------- */

static int64_t gap(const rg_date *x, const rg_date *y) {
    if (x->latest < y->earliest) return y->earliest - x->latest;
    return y->latest < x->earliest ? x->earliest - y->latest : 0;
}

static int64_t width(const rg_date *x) { return x->latest - x->earliest; }

/* 0 apart ... 3 one day. */
static int meet(const rg_date *x, const rg_date *y) {
    int64_t wide = width(x) > width(y) ? width(x) : width(y);
    if (gap(x, y)) return 0;
    return wide == 0 ? 3 : wide <= 31 ? 2 : 1;
}

static void weigh_apart(weighing *w, const rg_claim *a, const rg_claim *b) {
    int64_t days = gap(&a->value.date, &b->value.date);
    if (days > RG_APART_DAYS) add(w, RG_EVIDENCE_DATE_APART, w->one_name ? FAR_APART : FAR_APART_OTHER_NAME, a, b);
    else if (!w->one_name) add(w, RG_EVIDENCE_DATE_APART, days > 366 ? APART_OTHER_NAME : NEAR_OTHER_NAME, a, b);
}

/* The two dates that meet best; where none meet, those that come nearest. */
static void weigh_dates(weighing *w) {
    const rg_claim *a = NULL, *b = NULL;
    int best = -1;
    for (size_t i = 0; i < w->x->date_count; i++)
        for (size_t k = 0; k < w->y->date_count; k++) {
            const rg_date *x = &w->x->dates[i]->value.date, *y = &w->y->dates[k]->value.date;
            int met = meet(x, y);
            if (met < best || (met == best && (met || gap(x, y) >= gap(&a->value.date, &b->value.date)))) continue;
            best = met, a = w->x->dates[i], b = w->y->dates[k];
        }
    if (!a) return;
    if (!best) weigh_apart(w, a, b);
    else if (best == 3) add(w, RG_EVIDENCE_DAY, DAY, a, b);
    else if (best == 2) add(w, RG_EVIDENCE_MONTH, MONTH, a, b);
    else if (width(&a->value.date) <= 366 && width(&b->value.date) <= 366) add(w, RG_EVIDENCE_YEAR, YEAR, a, b);
}

static void weigh_places(weighing *w) {
    const rg_claim *a = NULL, *b = NULL;
    for (size_t i = 0; i < w->x->place_count; i++)
        for (size_t k = 0; k < w->y->place_count; k++) {
            rg_text x = rg_values_key(&w->x->places[i]->value), y = rg_values_key(&w->y->places[k]->value);
            uint32_t row = w->x->rows[i], other = w->y->rows[k];
            bool wide = row != RG_PLACE_NONE && rg_place_get(row).feature != RG_PLACE_CITY;
            if ((row == other && row != RG_PLACE_NONE && !wide) || (row == other && row == RG_PLACE_NONE && rg_text_same(x, y))) {
                add(w, RG_EVIDENCE_PLACE, PLACE, w->x->places[i], w->y->places[k]);
                return;
            }
            if (!a && rg_values_place(x, y) == RG_CONFLICT) a = w->x->places[i], b = w->y->places[k];
        }
    if (a && !w->one_name) add(w, RG_EVIDENCE_OTHER_PLACE, OTHER_PLACE, a, b);
}

static void weigh_participants(weighing *w) {
    int found = 0;
    const rg_claim *a = NULL, *b = NULL;
    for (size_t i = 0; i < w->x->person_count; i++)
        for (size_t k = 0; k < w->y->person_count; k++) {
            if (rg_roman_compare(w->x->surnames[i], w->y->surnames[k]) != RG_ALIKE) continue;
            if (!found++) a = w->x->persons[i], b = w->y->persons[k];
        }
    found *= PARTICIPANTS;
    add(w, RG_EVIDENCE_PARTICIPANTS, found < PARTICIPANTS_MOST ? found : PARTICIPANTS_MOST, a, b);
}

static void weigh_links(weighing *w) {
    for (size_t i = 0; i < w->x->link_count; i++)
        for (size_t k = 0; k < w->y->link_count; k++)
            if (rg_text_same(w->x->links[i], w->y->links[k])) {
                add(w, RG_EVIDENCE_LINK, LINK, NULL, NULL);
                return;
            }
}

/* Where nobody can say, the name of a war is enough, "the war" is not. */
static void weigh_affair(weighing *w) {
    rg_affair affair = rg_affairs_of(w->align->affairs, w->a->account, w->b->account);
    bool own = w->one_name && w->x->own && w->y->own, counted = w->one_name && w->x->counted;
    if (affair == RG_AFFAIR_ONE) add(w, RG_EVIDENCE_AFFAIR, AFFAIR, NULL, NULL);
    else if (counted) add(w, RG_EVIDENCE_OTHER_AFFAIR, OTHER_AFFAIR_ORDINAL, NULL, NULL);
    else if (!own) add(w, RG_EVIDENCE_OTHER_AFFAIR, OTHER_AFFAIR, NULL, NULL);
    else if (affair == RG_AFFAIR_OTHER) add(w, RG_EVIDENCE_OTHER_AFFAIR, OTHER_AFFAIR_OWN, NULL, NULL);
}

/* Of two names that differ in their nouns too, nothing is made without a link. */
static void weigh_events(weighing *w) {
    if (w->x->series != w->y->series && !w->one_name) return;
    weigh_name(w);
    weigh_dates(w);
    weigh_places(w);
    weigh_participants(w);
    int before = w->score;
    weigh_links(w);
    bool linked = w->score > before, heads = w->x->head.len && rg_text_same(w->x->head, w->y->head);
    weigh_affair(w);
    bool bound = w->one_name || linked || heads || rg_text_same(w->x->bag, w->y->bag);
    if (!bound && w->score >= RG_ALIGN_MADE) w->score = RG_ALIGN_MADE - 1;
}

/* ---- persons and places ------------------------------------------------------------------------------------------- */

static rg_text last(const rg_entity_facts *f) { return f->words[f->word_count - 1]; }

/* An initial, or the same but for its ending. */
static bool given_maybe(rg_text a, rg_text b) {
    size_t n = 0;
    while (n < a.len && n < b.len && a.ptr[n] == b.ptr[n]) n++;
    return (n == 1 && (a.len == 1 || b.len == 1)) || (n >= 4 && a.len - n <= 2 && b.len - n <= 2);
}

bool rg_align_given(rg_text a, rg_text b) { return rg_roman_compare(a, b) != RG_UNLIKE || given_maybe(a, b); }

static void weigh_given(weighing *w) {
    size_t n = w->x->word_count - 1, m = w->y->word_count - 1, all = 0;
    for (size_t i = 0; i < n && i < m; i++) {
        rg_text x = w->x->words[i], y = w->y->words[i];
        rg_likeness like = rg_roman_compare(x, y);
        if (like == RG_UNLIKE && !given_maybe(x, y)) {
            add(w, RG_EVIDENCE_OTHER_GIVEN_NAME, OTHER_GIVEN, NULL, NULL);
            return;
        }
        all += like == RG_ALIKE;
    }
    if (n && m) add(w, RG_EVIDENCE_GIVEN_NAME, n == m && all == n ? GIVEN : GIVEN_MAYBE, NULL, NULL);
}

/* The groups of the events that both are said of. */
static bool one_event(const weighing *w) {
    const rg_align *al = w->align;
    for (size_t i = 0; i < w->a->claim_count && i < RG_PAIR_CLAIMS; i++)
        for (size_t k = 0; k < w->b->claim_count && k < RG_PAIR_CLAIMS; k++) {
            size_t x = al->of_event[w->a->claims[i] - al->content->claims.at], y = al->of_event[w->b->claims[k] - al->content->claims.at];
            if (rg_text_same(al->keys[x], al->keys[y])) return true;
        }
    return false;
}

/* What may be one by its letters ("Eichmann", "Adolf Eichmann") is compatible without anybody's saying so. One surname with and without given names is not for us to join: perhaps it is another's of the family. */
static void weigh_persons(weighing *w) {
    if (!w->x->word_count || !w->y->word_count) return;
    rg_text a = last(w->x), b = last(w->y);
    rg_likeness like = rg_roman_compare(a, b);
    bool lone = w->x->word_count == 1 || w->y->word_count == 1, one = w->x->person.len && rg_text_same(w->x->person, w->y->person) && !rg_text_same(w->x->bag, w->y->bag);
    if (!one && (like == RG_UNLIKE || a.len < LEAST_LETTERS || rg_values_person(w->a->key, w->b->key) != RG_INCOMPARABLE)) return;
    bool close = like == RG_ALIKE || w->x->latin != w->y->latin;
    if (one) add(w, RG_EVIDENCE_FULLER_NAME, FULLER_PERSON, w->a->claims[0], w->b->claims[0]);
    else add(w, like == RG_ALIKE ? RG_EVIDENCE_TRANSLITERATION : RG_EVIDENCE_SPELLING, close ? SURNAME : SURNAME_NEAR, w->a->claims[0], w->b->claims[0]);
    if (!one) weigh_given(w);
    if (one_event(w)) add(w, RG_EVIDENCE_EVENT, EVENT, NULL, NULL);
    weigh_links(w);
    weigh_affair(w);
    if (lone && w->x->word_count != w->y->word_count && w->score >= RG_ALIGN_MADE) w->score = RG_ALIGN_MADE - 1;
}

static void weigh_place_names(weighing *w) {
    if (!w->x->word_count || rg_place_find(w->a->key) != RG_PLACE_NONE || rg_place_find(w->b->key) != RG_PLACE_NONE) return;
    if (!rg_text_same(w->x->bag, w->y->bag) || w->x->bag.len < LEAST_LETTERS + 1) return;
    add(w, RG_EVIDENCE_TRANSLITERATION, TRANSLITERATION, w->a->claims[0], w->b->claims[0]);
    if (one_event(w)) add(w, RG_EVIDENCE_EVENT, EVENT, NULL, NULL);
    weigh_links(w);
    weigh_affair(w);
}

static bool but_for_fuller(const rg_entity_facts *x, const rg_entity_facts *y) {
    return (x->fuller || y->fuller) && rg_text_same(x->bag, y->bag) && x->ordinal == y->ordinal;
}

int rg_align_score(rg_align *al, size_t a, size_t b, rg_evidence *out, size_t *count) {
    weighing w = {.align = al, .a = &al->entities.at[a], .b = &al->entities.at[b], .x = &al->facts[a], .y = &al->facts[b], .out = out};
    w.one_key = rg_text_same(w.a->key, w.b->key);
    w.one_name = w.one_key || (but_for_fuller(w.x, w.y) && w.a->kind == RG_ENTITY_EVENT);
    switch (w.a->kind) {
    case RG_ENTITY_EVENT: weigh_events(&w); break;
    case RG_ENTITY_PERSON: weigh_persons(&w); break;
    case RG_ENTITY_PLACE: weigh_place_names(&w); break;
    }
    if (count) *count = w.n;
    return w.score;
}
