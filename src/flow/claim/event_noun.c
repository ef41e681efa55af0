/* event_noun.c: what a word is to the rules: a noun for an event, an actor, a place, a fate; by the tables of data/lang/<code>/ and, where they
 * have it not, by its sense or ending.
 */
#include "base/table.h"
#include "engine/read/gender.h"
#include "flow/claim/claim_whose.h"
#include "flow/claim/claim_why.h"

/* ---- tables --------------------------------------------------------------------------------------------------- */

static rg_noun kind_of(rg_text name) {
    static const struct { const char *name; rg_noun kind; } kinds[] = {{"actor", RG_NOUN_ACTOR}, {"place", RG_NOUN_PLACE}, {"site", RG_NOUN_SITE}, {"fate", RG_NOUN_FATE},
        {"result", RG_NOUN_RESULT}, {"purpose", RG_NOUN_PURPOSE}, {"cause", RG_NOUN_CAUSE}, {"evidence", RG_NOUN_EVIDENCE}, {"outcome", RG_NOUN_OUTCOME}, {"measure", RG_NOUN_MEASURE}, {"amount", RG_NOUN_AMOUNT}, {"share", RG_NOUN_SHARE}, {"bearing", RG_NOUN_BEARING}, {"born", RG_NOUN_BORN}, {"died", RG_NOUN_DIED}, {"maiden", RG_NOUN_MAIDEN}, {"beforehand", RG_NOUN_BEFOREHAND}, {"remembered", RG_NOUN_REMEMBERED}, {"known", RG_NOUN_KNOWN}, {"unknown", RG_NOUN_UNKNOWN}, {"hard", RG_NOUN_HARD}, {"wake", RG_NOUN_WAKE}, {"rank", RG_NOUN_RANK}, {"untrue", RG_NOUN_UNTRUE}, {"credible", RG_NOUN_CREDIBLE}, {"basis", RG_NOUN_BASIS}, {"spread", RG_NOUN_SPREAD}, {"dispute", RG_NOUN_DISPUTE}, {"option", RG_NOUN_OPTION}, {"another", RG_NOUN_ANOTHER}, {"then", RG_NOUN_THEN}, {"late", RG_NOUN_LATE}, {"lull", RG_NOUN_LULL}, {"degree", RG_NOUN_DEGREE}, {"yearly", RG_NOUN_YEARLY}, {"present", RG_NOUN_PRESENT}, {"absent", RG_NOUN_ABSENT}, {"planned", RG_NOUN_PLANNED}, {"nearly", RG_NOUN_NEARLY}};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (rg_text_same(name, rg_text_of(kinds[i].name))) return kinds[i].kind;
    return RG_NOUN_OTHER;
}

/* A list parted by commas: "polish, german" (adjectives that leave a noun to come), "consul, regent" (who acts). */
static void add_list(rg_map *map, rg_text list, size_t value) {
    for (size_t from = 0, i = 0; i <= list.len; i++) {
        if (i < list.len && list.ptr[i] != ',') continue;
        rg_map_intern(map, rg_text_trim(rg_text_cut(list, (rg_span){from, i})), value);
        from = i + 1;
    }
}

static void join_words(rg_nouns *nouns) {
    rg_arena *arena = nouns->kinds.arena;
    nouns->words = rg_map_in(arena);
    for (size_t i = 0; i < nouns->kinds.n + nouns->events.n; i++) {
        bool event = i >= nouns->kinds.n;
        const rg_map *map = event ? &nouns->events : &nouns->kinds;
        size_t key = event ? i - nouns->kinds.n : i, at = rg_map_intern(&nouns->words, map->keys[key], nouns->word_list.n);
        if (at == nouns->word_list.n) rg_vec_push(arena, &nouns->word_list);
        if (event) nouns->word_list.at[at].event = (uint16_t)(map->values[key] + 1);
        else nouns->word_list.at[at].kind = (uint8_t)map->values[key];
    }
}

/* The words of both columns of the tables of units. */
static void add_tolls(rg_arena *arena, rg_nouns *nouns, rg_text language) {
    static const char *const tables[] = {"units", "unit_kinds"};
    nouns->tolls = rg_map_in(arena);
    for (size_t i = 0; i < 2; i++)
        for (rg_table t = rg_table_open(rg_text_z(arena, rg_text_printf(arena, "lang/%.*s/%s.tsv", RG_TEXT_ARG(language), tables[i]))); rg_table_next(&t);) {
            rg_map_put(&nouns->tolls, t.field[0], 1);
            rg_map_put(&nouns->tolls, t.field[1], 1);
        }
}

static uint32_t last_letter(rg_text word) { return word.len ? UINT32_C(1) << word.ptr[word.len - 1] % 32u : 0; }

static unsigned kind_bits(rg_text traits) {
#define RG_KIND_NAME(name, text) text,
    static const char *const names[] = {RG_KINDS(RG_KIND_NAME)};
#undef RG_KIND_NAME
    unsigned bits = 0;
    for (size_t from = 0, i = 0; i <= traits.len; i++) {
        if (i < traits.len && traits.ptr[i] != ' ') continue;
        for (size_t k = 0; k < sizeof names / sizeof *names; k++)
            if (rg_text_is(rg_text_cut(traits, (rg_span){from, i}), names[k])) bits |= 1u << k;
        from = i + 1;
    }
    return bits;
}

unsigned rg_event_kind(const rg_nouns *nouns, rg_text head) {
    size_t kind = head.len ? rg_map_get(&nouns->event_kinds, head) : RG_NONE;
    return kind == RG_NONE ? 0 : (unsigned)kind;
}

static const void *make_nouns(rg_arena *arena, rg_text language) {
    rg_nouns *nouns = RG_NEW(arena, rg_nouns);
    nouns->events = rg_map_in(arena);
    nouns->kinds = rg_map_in(arena);
    nouns->event_kinds = rg_map_in(arena);
    rg_table table = rg_table_open(rg_text_z(arena, rg_text_printf(arena, "lang/%.*s/event_kinds.tsv", RG_TEXT_ARG(language))));
    while (rg_table_next(&table)) rg_map_put(&nouns->event_kinds, table.field[0], kind_bits(table.field[1]));
    table = rg_table_open(rg_text_z(arena, rg_text_printf(arena, "lang/%.*s/event_nouns.tsv", RG_TEXT_ARG(language))));
    while (rg_table_next(&table)) {
        bool mass = rg_text_same(table.field[2], RG_TEXT("mass"));
        *rg_vec_push(arena, &nouns->event_list) = (rg_event_noun){table.field[1], mass || rg_text_same(table.field[2], RG_TEXT("many")), mass, rg_event_kind(nouns, table.field[1])};
        rg_map_put(&nouns->events, table.field[0], nouns->event_list.n - 1);
    }
    table = rg_table_open(rg_text_z(arena, rg_text_printf(arena, "lang/%.*s/phrase_nouns.tsv", RG_TEXT_ARG(language))));
    while (rg_table_next(&table)) {
        bool ending = rg_text_same(table.field[1], RG_TEXT("actor_end"));
        if (ending) {
            *rg_vec_push(arena, &nouns->actor_ends) = table.field[0];
            nouns->actor_letters |= last_letter(table.field[0]);
        } else rg_map_put(&nouns->kinds, table.field[0], kind_of(table.field[1]));
    }
    nouns->peers = rg_map_in(arena);
    table = rg_table_open(rg_text_z(arena, rg_text_printf(arena, "lang/%.*s/peers.tsv", RG_TEXT_ARG(language))));
    while (rg_table_next(&table)) add_list(&nouns->peers, table.field[0], 1);
    table = rg_table_open(rg_text_z(arena, rg_text_printf(arena, "lang/%.*s/name_words.tsv", RG_TEXT_ARG(language))));
    nouns->kin = rg_map_in(arena);
    while (rg_table_next(&table)) {
        bool kin = rg_text_is(table.field[0], "kin"), role = kin || rg_text_is(table.field[0], "role") || rg_text_is(table.field[0], "title");
        if (kin) add_list(&nouns->kin, table.field[1], 1);
        if (role) add_list(&nouns->kinds, table.field[1], RG_NOUN_ACTOR);
        else if (rg_text_same(table.field[0], RG_TEXT("nation"))) add_list(&nouns->kinds, table.field[1], RG_NOUN_NATION);
    }
    nouns->genders = rg_gender_tables(arena, language);
    nouns->ships = rg_map_in(arena);
    table = rg_table_open(rg_text_z(arena, rg_text_printf(arena, "lang/%.*s/ships.tsv", RG_TEXT_ARG(language))));
    while (rg_table_next(&table)) add_list(&nouns->ships, table.field[1], rg_text_same(table.field[0], RG_TEXT("kind")) ? 'k' : 'p');
    add_tolls(arena, nouns, language);
    nouns->fates = rg_map_in(arena);
    table = rg_table_open(rg_text_z(arena, rg_text_printf(arena, "lang/%.*s/fates.tsv", RG_TEXT_ARG(language))));
    while (rg_table_next(&table)) {
        rg_map_put(&nouns->fates, table.field[0], nouns->fate_list.n);
        *rg_vec_push(arena, &nouns->fate_list) = table.field[1];
    }
    nouns->asked = rg_map_in(arena);
    table = rg_table_open(rg_text_z(arena, rg_text_printf(arena, "lang/%.*s/asked.tsv", RG_TEXT_ARG(language))));
    while (rg_table_next(&table)) rg_map_put(&nouns->asked, table.field[0], (size_t)rg_property_of(table.field[1]));
    nouns->tallies = rg_map_in(arena);
    table = rg_table_open(rg_text_z(arena, rg_text_printf(arena, "lang/%.*s/tallies.tsv", RG_TEXT_ARG(language))));
    while (rg_table_next(&table)) rg_map_put(&nouns->tallies, table.field[0], 1);
    nouns->senses = rg_sense_tables(arena, language);
    nouns->reasons = rg_reason_words(arena, language);
    nouns->tenure = rg_tenure_words(arena, language);
    nouns->causes = rg_phrase_set(arena);
    table = rg_table_open(rg_text_z(arena, rg_text_printf(arena, "lang/%.*s/causes.tsv", RG_TEXT_ARG(language))));
    nouns->orders = nouns->motives = rg_map_in(arena);
    while (rg_table_next(&table))
        if (rg_text_is(table.field[1], "order")) rg_map_put(&nouns->orders, table.field[0], 1);
        else if (rg_text_is(table.field[1], "motive")) rg_map_put(&nouns->motives, table.field[0], 1);
        else rg_phrase_add(&nouns->causes, table.field[0], rg_text_is(table.field[1], "want"));
    nouns->bounds = rg_map_in(arena);
    table = rg_table_open(rg_text_z(arena, rg_text_printf(arena, "lang/%.*s/bounds.tsv", RG_TEXT_ARG(language))));
    while (rg_table_next(&table)) rg_map_put(&nouns->bounds, rg_text_last_word(table.field[0]), 1);
    nouns->company = rg_phrase_set(arena);
    table = rg_table_open(rg_text_z(arena, rg_text_printf(arena, "lang/%.*s/company.tsv", RG_TEXT_ARG(language))));
    while (rg_table_next(&table)) rg_phrase_add(&nouns->company, table.field[0], 0);
    join_words(nouns);
    return nouns;
}

const rg_nouns *rg_event_nouns(rg_arena *arena, rg_text language) { return rg_arena_once(arena, make_nouns, language); }

rg_noun rg_event_noun_kind(const rg_nouns *nouns, rg_text fold) {
    size_t kind = rg_map_get(&nouns->kinds, fold);
    return kind == RG_NONE ? RG_NOUN_NO : (rg_noun)kind;
}

static rg_noun_word word_of(const rg_nouns *nouns, rg_text fold) {
    size_t at = rg_map_get(&nouns->words, fold);
    return at == RG_NONE ? (rg_noun_word){0} : nouns->word_list.at[at];
}

/* Of a word that no table has. */
static bool acts_by(const rg_nouns *nouns, rg_sense sense, rg_text fold) {
    if (sense == RG_SENSE_PERSON || sense == RG_SENSE_PERSONS) return true;
    for (size_t i = 0; nouns->actor_letters & last_letter(fold) && i < nouns->actor_ends.n; i++)
        if (fold.len > nouns->actor_ends.at[i].len + 2 && rg_text_ends(fold, nouns->actor_ends.at[i])) return true;
    return false;
}

enum { NOUN_ACTS = 1, NOUN_ACTS_NOT };

bool rg_event_noun_acts(const rg_nouns *nouns, rg_text fold) {
    for (size_t i = fold.len && memchr(fold.ptr, '-', fold.len) ? fold.len : 0; i > 1; i--) /* "lieutenant-general" */
        if (fold.ptr[i - 1] == '-' && i < fold.len) {
            if (rg_event_noun_acts(nouns, rg_text_cut(fold, (rg_span){i, fold.len}))) return true;
            break;
        }
    rg_noun_word word = word_of(nouns, fold);
    if (word.kind != RG_NOUN_NO || word.event) return word.kind == RG_NOUN_ACTOR;
    return acts_by(nouns, rg_sense_of(&nouns->senses, fold), fold);
}

uint8_t rg_draft_kind(const rg_draft *d, size_t unit) {
    rg_noun_word *word = &d->noun_at[unit];
    if (!word->meaning) word->meaning = (uint16_t)(1 + rg_sense_kind(&d->nouns->senses, rg_draft_unit(d, unit)->fold));
    return (uint8_t)(word->meaning - 1);
}

static bool unit_acts(const rg_draft *d, size_t unit) {
    rg_noun_word word = d->noun_at[unit];
    rg_text fold = rg_draft_unit(d, unit)->fold;
    if (fold.len && memchr(fold.ptr, '-', fold.len)) return rg_event_noun_acts(d->nouns, fold);
    if (word.kind != RG_NOUN_NO || word.event) return word.kind == RG_NOUN_ACTOR;
    return acts_by(d->nouns, rg_draft_sense(d, unit), fold);
}

bool rg_draft_acts(const rg_draft *d, size_t unit) {
    uint8_t *acts = &d->noun_at[unit].acts;
    if (!*acts) *acts = unit_acts(d, unit) ? NOUN_ACTS : NOUN_ACTS_NOT;
    return *acts == NOUN_ACTS;
}

bool rg_draft_many(const rg_draft *d, size_t unit) {
    rg_noun_word word = d->noun_at[unit];
    if (word.kind != RG_NOUN_NO || word.event) return word.kind == RG_NOUN_ACTOR;
    rg_sense sense = rg_draft_sense(d, unit);
    return sense == RG_SENSE_PERSONS || sense == RG_SENSE_BODY;
}

void rg_event_one_side(const rg_draft *d, size_t *first, size_t *last) {
    size_t and = *first + 1;
    while (and + 1 < *last && !rg_draft_is(d, and, "and")) and++;
    if (and + 1 >= *last || d->title_event == RG_NONE || !d->events.at[d->title_event].head.len) return;
    bool before = false, behind = false;
    for (size_t i = *first; i < *last; i++) {
        const rg_name *n = rg_turn_name_at(d, i);
        if (n && n->type == RG_NAME_EVENT) return;
        if (rg_draft_event_noun(d, i)) *(i < and ? &before : &behind) = true;
    }
    if (before && behind && rg_draft_event_noun(d, and - 1)) *last = *first;
    else if (before && !behind && rg_draft_event_noun(d, and - 1)) *last = and;
    else if (behind && !before && and == *first + 1 && rg_draft_sense(d, *first) != RG_SENSE_NO) *first = and + 1;
}
