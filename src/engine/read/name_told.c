/* name_told.c: what a text says in so many words that a name is.
 *
 * Labels in; labels out: "Orla is a Danish chain of shops", "Orla, a chain of shops", "a band called Orla", "the village of Orla" make of Orla what the
 * noun makes of it, there and wherever else the text has the same words; "Orla is a genus of beetles" makes none of the names that are looked for of it.
 * What nobody can tell from the noun stays as it is. Linear in the text.
 */
#include <string.h>

#include "engine/read/name_int.h"

enum { SAID = 1 /* "is a" */, CALLED, LONGEST = 7, MOST = 256, FIRSTS = 1024, PLACES = 1024, NOUN_WORDS = 10, BRACKET_WORDS = 24, THING = RG_NAME_WORK + 1, NOTHING };

typedef struct saying {
    uint32_t hash; /* of the name's words in a row */
    uint8_t votes[NOTHING], firm[NOTHING]; /* firm: SAID or CALLED at best */
} saying;

typedef struct sayings {
    saying at[MOST];
    size_t n;
    uint64_t firsts[FIRSTS / 64]; /* of the words they begin with */
    uint16_t places[PLACES];      /* 1 + where each stands, by its hash; 0 = free */
} sayings;

RG_TEXT_INLINE bool is(const rg_token *t, const char *word) { return rg_text_is(t->fold, word); }

static bool told_by(const name_work *work, const rg_token *t, unsigned roles) {
    size_t found = rg_map_find(&work->tables->told_words, t->fold, t->hash);
    return found != RG_NONE && found & roles;
}

static bool to_be(const name_work *work, const rg_token *t) { return told_by(work, t, NAME_TOLD_BE); }

/* What a noun in small letters makes of a thing; NOTHING where it does not tell. */
static unsigned kind_of(const name_work *work, const rg_token *t) {
    const name_word *word = name_word_of(work, t);
    uint32_t words = word->entry & RG_PACK_WHOLE ? word->words : 0;
    bool place = words & NAME_PLACE_END, body = words & NAME_ORG;
    size_t listed = rg_map_get(&work->tables->told, t->fold);
    if (listed != RG_NONE) return listed ? (unsigned)listed - 1 : NOTHING;
    if (place && body) return NOTHING;
    if (words & (NAME_ROLE | NAME_KIN)) return RG_NAME_PERSON;
    if (place) return RG_NAME_PLACE;
    if (body) return RG_NAME_GROUP;
    if (words & NAME_EVENT) return RG_NAME_EVENT;
    if (words & NAME_WORK) return RG_NAME_WORK;
    switch (work->tables->of_kind[name_sense(work->tables, word, false)]) {
        case RG_SENSE_PERSON: case RG_SENSE_PERSONS: return RG_NAME_PERSON;
        case RG_SENSE_BODY: return RG_NAME_GROUP;
        case RG_SENSE_LAND: case RG_SENSE_BUILDING: return RG_NAME_PLACE;
        default: return NOTHING;
    }
}

/* The kind of the last noun of "a Danish chain of shops" from `at` on, behind its article. */
static unsigned noun_from(const name_work *work, size_t at, size_t last) {
    const rg_token *t = work->reading->tokens.at;
    unsigned found = NOTHING;
    for (size_t i = at; i < last && i - at < NOUN_WORDS; i++) {
        if (t[i].kind == RG_PUNCT && (is(&t[i], "-") || is(&t[i], "'s"))) continue;
        if (t[i].kind == RG_NUMBER || (i > at && t[i - 1].kind == RG_NUMBER && !(t[i].flags & RG_TOKEN_SPACED))) continue; /* "23rd" */
        if (t[i].kind != RG_WORD) return found;
        uint32_t words = rg_name_island_words(work, &t[i]);
        bool noun = words & (NAME_PLACE_END | NAME_ORG);
        if (words & (NAME_PRONOUN | NAME_PARTICLE) || (words & NAME_LOCATIVE && !noun)) return found;
        bool office = t[i].flags & RG_TOKEN_CAPITAL && words & (NAME_TITLE | NAME_ROLE);
        found = office ? RG_NAME_PERSON : t[i].flags & RG_TOKEN_CAPITAL ? NOTHING : kind_of(work, &t[i]);
    }
    return at + NOUN_WORDS <= last ? NOTHING : found;
}

/* Behind ", also known as Arle," before "is": the verb; else `at`. */
static size_t behind_commas(const name_work *work, const rg_token *t, size_t at, size_t last) {
    if (at >= last || !is(&t[at], ",")) return at;
    for (size_t i = at + 2; i + 1 < last && i < at + BRACKET_WORDS; i++) {
        if (to_be(work, &t[i])) return at;
        if (is(&t[i], ",") && to_be(work, &t[i + 1])) return i + 1;
    }
    return at;
}

static size_t behind_bracket(const rg_token *t, size_t at, size_t last) {
    if (at >= last || !is(&t[at], "(")) return at;
    for (size_t i = at + 1; i < last && i < at + BRACKET_WORDS; i++)
        if (is(&t[i], ")")) return i + 1;
    return at;
}

/* ", a ...", ", his first band": the kind of the noun. */
static unsigned told_beside(const name_work *work, size_t at, size_t last) {
    const rg_token *t = &work->reading->tokens.at[at];
    if (told_by(work, &t[1], NAME_TOLD_ONE)) return noun_from(work, at + 2, last);
    return told_by(work, &t[1], NAME_TOLD_OWNER) && noun_from(work, at + 2, last) == RG_NAME_GROUP ? RG_NAME_GROUP : NOTHING;
}

/* "is a ...", "was one of the ...": the kind of the noun. */
static unsigned told_behind(const name_work *work, size_t at, size_t last, bool opens, unsigned *firm) {
    const rg_token *t = work->reading->tokens.at;
    *firm = SAID;
    if (at + 1 < last && is(&t[at], "(") && told_by(work, &t[at + 1], NAME_TOLD_BORN)) return RG_NAME_PERSON;
    at = behind_bracket(t, at, last);
    if (opens) at = behind_commas(work, t, at, last);
    if (at + 2 >= last) return NOTHING;
    if (is(&t[at], ",")) *firm = 0;
    if (is(&t[at], ",")) return told_beside(work, at, last);
    if (!to_be(work, &t[at]) || !opens) return NOTHING;
    size_t i = at + 1;
    bool also = told_by(work, &t[i], NAME_TOLD_ALSO);
    if (also || told_by(work, &t[i], NAME_TOLD_ONCE)) i++;
    if (i + 2 < last && is(&t[i], "one") && is(&t[i + 1], "of")) i += 2;
    if (!also && i + 4 < last && is(&t[i], "the") && is(&t[i + 1], "name") && is(&t[i + 2], "of")) i += 3; /* "is the name of a" */
    return i + 1 < last && told_by(work, &t[i], NAME_TOLD_ARTICLE) ? noun_from(work, i + 1, last) : NOTHING;
}

static bool small_word(const rg_token *t) { return t->kind == RG_WORD && !(t->flags & RG_TOKEN_CAPITAL); }

/* "the band Orla", "a band called Orla", "the village of Orla", by the two words before. */
static unsigned told_before(const name_work *work, const rg_token *noun, unsigned *firm) {
    const rg_token *before = noun + 1;
    if (!small_word(before) || !small_word(noun)) return NOTHING;
    uint32_t words = rg_name_island_words(work, noun);
    bool of = is(before, "of"), called = told_by(work, before, NAME_TOLD_CALLED);
    *firm = of || called ? CALLED : 0;
    if (called) return kind_of(work, noun);
    if (of) return words & NAME_LOCATIVE && words & NAME_PLACE_END ? RG_NAME_PLACE : NOTHING;
    bool adjective = words & NAME_COMMON && !name_sense(work->tables, name_word_of(work, noun), false);
    bool led = told_by(work, noun, NAME_TOLD_ARTICLE) || words & NAME_NATION || adjective;
    return led && rg_name_island_words(work, before) & NAME_ORG && kind_of(work, before) == RG_NAME_GROUP ? RG_NAME_GROUP : NOTHING;
}

static uint32_t joined(uint32_t hash, uint32_t next) {
    hash = (hash ^ next) * 0x9e3779b1u;
    return hash ^ hash >> 15;
}

static uint32_t hash_of(const name_unit *u, size_t first, size_t last) {
    uint32_t hash = 0;
    for (size_t i = first; i < last; i++) hash = joined(hash, u[i].hash);
    return hash | 1;
}

/* Where the name stands, or would stand. */
static uint16_t *place_of(sayings *all, uint32_t hash) {
    size_t i = hash >> 1;
    while (all->places[i % PLACES] && all->at[all->places[i % PLACES] - 1].hash != hash) i++;
    return &all->places[i % PLACES];
}

static saying *find(sayings *all, uint32_t hash) {
    uint16_t place = *place_of(all, hash);
    return place ? &all->at[place - 1] : NULL;
}

static void put(sayings *all, const name_unit *u, size_t first, size_t last, unsigned kind, unsigned firm) {
    if (kind == NOTHING || last == first || last - first > LONGEST) return;
    uint32_t hash = hash_of(u, first, last);
    saying *s = find(all, hash);
    if (!s && all->n == MOST) return;
    if (!s) {
        uint16_t *place = place_of(all, hash);
        s = &all->at[all->n++];
        *s = (saying){.hash = hash};
        *place = (uint16_t)all->n;
        all->firsts[u[first].hash % FIRSTS / 64] |= (uint64_t)1 << u[first].hash % 64;
    }
    if (s->votes[kind] < 100) s->votes[kind]++;
    if (firm > s->firm[kind]) s->firm[kind] = (uint8_t)firm;
}

static bool linking(const name_unit *u) { return u->kind == NAME_SMALL || u->kind == NAME_SIGN; }

static uint8_t begin_of(unsigned type) { return (uint8_t)(1 + 2 * type); }

static unsigned verdict(const saying *s) {
    unsigned best = RG_NAME_PERSON, all = 0;
    for (unsigned k = 0; k < NOTHING; k++) {
        all += s->votes[k];
        if (s->votes[k] > s->votes[best]) best = k;
    }
    return 2 * s->votes[best] > all ? best : NOTHING;
}

/* Whether what is said goes before the label: a thing is no person, place or body; what is said to be a place may yet be meant as a body of people,
 * a person may have a work named after her. A word that is no name yet needs to be called one. */
static bool stronger(unsigned told, unsigned firm, unsigned label, const name_unit *u, size_t n) {
    const uint32_t never = NAME_COMMON | NAME_PRONOUN | NAME_NATION | NAME_LANGUAGE | NAME_TITLE | NAME_INSTITUTE | NAME_CALENDAR;
    bool known = u->place && !u->place_at && u->place_size == n;
    if (told == THING) return firm == SAID && label <= RG_NAME_GROUP && !known;
    if (told == label || told == RG_NAME_EVENT || label == RG_NAME_EVENT || (firm < SAID && label <= RG_NAME_GROUP)) return false;
    if (label == NOTHING) return n > 1 ? firm >= SAID : firm == CALLED && told <= RG_NAME_GROUP && !(u->words & never);
    if (told == RG_NAME_PERSON) return label == RG_NAME_WORK || (label == RG_NAME_PLACE && !known);
    if (told == RG_NAME_PLACE) return label != RG_NAME_GROUP;
    if (told == RG_NAME_GROUP) return label != RG_NAME_PLACE || !(known || u->words & NAME_PLACE_START || u[n - 1].words & NAME_PLACE_END);
    return label != RG_NAME_PERSON;
}

/* The longest name something is said of that starts at the unit, and where it ends; NULL = none. */
static const saying *longest(sayings *all, const name_unit *u, size_t at, size_t count, size_t *end) {
    const saying *best = NULL;
    uint32_t hash = 0;
    if (!(all->firsts[u[at].hash % FIRSTS / 64] >> u[at].hash % 64 & 1)) return NULL;
    for (size_t k = at; k < count && k < at + LONGEST; k++) {
        hash = joined(hash, u[k].hash);
        const saying *now = find(all, hash | 1);
        if (now) best = now, *end = k + 1;
    }
    return best;
}

/* Whether the units are no part of a longer run of capitals. */
static bool alone(const name_unit *u, size_t first, size_t last, size_t count) {
    return (!first || linking(&u[first - 1]) || u[first - 1].words & NAME_PRONOUN) && (last == count || linking(&u[last]));
}

/* Where the name starts that the unit stands in: "The" before it may belong to it. */
static size_t name_start(const name_unit *u, size_t at) {
    bool within = at && u[at].label && u[at].label % 2 == 0 && u[at - 1].label == u[at].label - 1 && u[at - 1].words & NAME_PRONOUN;
    return within ? at - 1 : at;
}

/* Makes of the units what they are said to be. */
static void settle(name_unit *u, size_t i, size_t end, size_t count, unsigned told, unsigned firm) {
    size_t from = name_start(u, i);
    unsigned label = u[from].label ? (u[from].label - 1u) / 2 : NOTHING;
    bool cut = u[from].label && u[from].label % 2 == 0, whole = end == count || !u[end].label || u[end].label % 2 == 1, same = true;
    if (cut || !whole) return;
    for (size_t k = from + 1; k < end; k++) same = same && u[k].label == (u[from].label ? u[from].label + 1 : 0);
    bool free = alone(u, i, end, count), one = same && (u[from].label || free) && stronger(told, firm, label, &u[i], end - i);
    bool joins = !same && free && firm && told != RG_NAME_PERSON && told != THING;
    for (size_t k = from; (one || joins) && k < end; k++) u[k].label = told == THING ? 0 : (uint8_t)(begin_of(told) + (k > from));
}

/* What stands behind the island is said of all of it where it opens its sentence, else of its last run. */
static void gather_behind(const name_work *work, const name_island *island, const name_unit *u, sayings *all) {
    const rg_token *t = work->reading->tokens.at;
    const rg_sentence *s = &work->reading->sentences.at[island->sentence];
    size_t count = island->count, first = 0, from = count, at = u[count - 1].last, before = u[0].first;
    if (at >= s->last || !(is(&t[at], ",") || is(&t[at], "(") || to_be(work, &t[at]))) return;
    bool the = before == s->first + 1 && is(&t[s->first], "the");
    bool opens = island->opens || before == s->first || the;
    while (first + 1 < count && u[first].words & NAME_PRONOUN && u[first].kind == NAME_CAPITAL) first++;
    while (from > first && !linking(&u[from - 1])) from--;
    unsigned firm, kind = told_behind(work, at, s->last, opens, &firm);
    put(all, u, opens ? first : from, count, kind, firm);
}

static void gather_before(const name_work *work, const name_island *island, name_unit *u, sayings *all) {
    const rg_sentence *s = &work->reading->sentences.at[island->sentence];
    size_t end = 0;
    if (island->opens || u[0].first < s->first + 2 || u[0].words & NAME_TITLE) return;
    while (end < island->count && !linking(&u[end])) end++;
    if (end < island->count && u[end].kind == NAME_SIGN) return;
    unsigned firm = 0, kind = told_before(work, &work->reading->tokens.at[u[0].first - 2], &firm);
    put(all, u, 0, end, kind, firm);
    if (firm == CALLED && kind != NOTHING) settle(u, 0, end, island->count, kind, firm);
}

static void apply(const name_work *work, const name_island *island, sayings *all) {
    name_unit *u = &work->units.at[island->first];
    for (size_t i = 0, end = 0; i < island->count; i++) {
        const saying *s = longest(all, u, i, island->count, &end);
        unsigned told = s ? verdict(s) : NOTHING;
        bool bears = told == RG_NAME_PLACE && s->firm[told] == CALLED && end == i + 1 && u[i].label == begin_of(RG_NAME_PERSON) && u[i].document & (NAME_SEEN_SURNAME | NAME_SEEN_TITLED);
        if (told == NOTHING || bears) continue; /* a town does not take her surname from a person */
        settle(u, i, end, island->count, told, s->firm[told]);
        i = end - 1;
    }
}

/* Whether the words from one name to the next say that the one is the other: "(formerly", ", also known as", "can be spelt as". */
static bool same_thing(const name_work *work, const rg_token *t, size_t from, size_t to) {
    enum { WORDS = 7 };
    bool as = to > from && is(&t[to - 1], "as") && to > from + 1 && told_by(work, &t[to - 2], NAME_TOLD_SPELT);
    bool bracket = to == from + 2 && is(&t[from], "(") && told_by(work, &t[to - 1], NAME_TOLD_OTHER);
    if (bracket) return true;
    for (size_t i = from; as && i < to; i++)
        if (t[i].flags & RG_TOKEN_CAPITAL || told_by(work, &t[i], NAME_TOLD_BREAKS)) return false;
    return as && to - from <= WORDS;
}

/* Another name of what opens the sentence is of its kind. */
static void apply_other(const name_work *work, size_t k) {
    const name_island *island = &work->islands.at[k], *before = island - 1;
    if (before->sentence != island->sentence || !(before->opens || work->units.at[before->first].first <= work->reading->sentences.at[island->sentence].first + 1)) return;
    const name_unit *last = &work->units.at[before->first + before->count - 1];
    name_unit *u = &work->units.at[island->first];
    unsigned kind = last->label ? (last->label - 1u) / 2 : NOTHING;
    if (kind > RG_NAME_GROUP || !same_thing(work, work->reading->tokens.at, last->last, u[0].first)) return;
    size_t end = 0;
    while (end < island->count && !linking(&u[end])) end++;
    if (end) settle(u, 0, end, island->count, kind, CALLED);
}

void rg_name_told_settle(name_work *work) {
    sayings all = {.n = 0};
    for (size_t k = 0; k < work->islands.n; k++) {
        const name_island *island = &work->islands.at[k];
        name_unit *u = &work->units.at[island->first];
        if (island->heading) continue;
        gather_behind(work, island, u, &all);
        gather_before(work, island, u, &all);
    }
    for (size_t k = 0; all.n && k < work->islands.n; k++) apply(work, &work->islands.at[k], &all);
    for (size_t k = 1; k < work->islands.n; k++) apply_other(work, k);
}
