/* name.c: the names in a reading: its tables, and its steps in order.
 *
 * Needs tokens, sentences and dates; writes names. The steps stand in name_int.h. Linear in the text.
 */
#include <string.h>

#include "engine/read/name_int.h"

/* Bytes of a table of the language; none where it has none. */
static rg_text table_of(rg_arena *arena, const char *before, rg_text code, const char *after) {
    return rg_table_bytes(rg_text_z(arena, rg_text_printf(arena, "%s%.*s%s", before, RG_TEXT_ARG(code), after)));
}

/* The type + 1; 0 = none. */
static size_t type_of(rg_text name) {
    for (rg_name_type type = RG_NAME_PERSON; type <= RG_NAME_WORK; type++)
        if (rg_text_is(name, rg_name_type_name(type))) return type + 1u;
    return rg_text_is(name, "thing") ? RG_NAME_WORK + 2u : 0;
}

static size_t told_roles(rg_text roles) {
    static const char *const names[] = {"be", "article", "one", "owner", "called", "born", "also", "once", "other", "spelt", "breaks", "namesake", "forebear", "child", "wed"};
    size_t bits = 0;
    for (size_t from = 0, i = 0; i <= roles.len; i++) {
        if (i < roles.len && roles.ptr[i] != ' ') continue;
        for (size_t k = 0; k < sizeof names / sizeof *names; k++)
            if (rg_text_is(rg_text_cut(roles, (rg_span){from, i}), names[k])) bits |= (size_t)1 << k;
        from = i + 1;
    }
    return bits;
}

/* What nouns make of what is called by them. */
static void read_kinds(rg_arena *arena, rg_text code, name_tables *tables) {
    rg_senses senses = rg_sense_tables(arena, code);
    memcpy(tables->of_kind, senses.of_kind, sizeof tables->of_kind);
    tables->told = rg_map_in(arena);
    rg_table table = rg_table_open(rg_text_z(arena, rg_text_printf(arena, "lang/%.*s/told_nouns.tsv", RG_TEXT_ARG(code))));
    while (rg_table_next(&table)) rg_map_put(&tables->told, table.field[0], type_of(table.field[1]));
    tables->told_words = rg_map_in(arena);
    table = rg_table_open(rg_text_z(arena, rg_text_printf(arena, "lang/%.*s/told_words.tsv", RG_TEXT_ARG(code))));
    while (rg_table_next(&table)) rg_map_put(&tables->told_words, table.field[0], told_roles(table.field[1]));
}

static void put_sport(name_tables *tables, rg_text words, size_t class) {
    while (words.len) {
        size_t comma = rg_text_find(words, RG_TEXT(", "), 0), n = comma == RG_NONE ? words.len : comma, old;
        rg_text word = {words.ptr, n};
        old = rg_map_get(&tables->sport, word);
        rg_map_put(&tables->sport, word, (old == RG_NONE ? 0 : old) | class);
        tables->sport_cues[name_cue(word)] = 1;
        words = comma == RG_NONE ? (rg_text){0} : (rg_text){words.ptr + n + 2, words.len - n - 2};
    }
}

/* Words of matches, by the classes of name_side.c. */
static void read_sport(rg_arena *arena, rg_text code, name_tables *tables) {
    static const char *const classes[] = {"scene", "acts", "meets", "has", "leads"};
    tables->sport = rg_map_in(arena);
    rg_table table = rg_table_open(rg_text_z(arena, rg_text_printf(arena, "lang/%.*s/sport_words.tsv", RG_TEXT_ARG(code))));
    while (rg_table_next(&table))
        for (size_t c = 0; c < sizeof classes / sizeof *classes; c++)
            if (rg_text_is(table.field[0], classes[c])) put_sport(tables, table.field[1], (size_t)1 << c);
}

const struct rg_name_tables *rg_name_tables(rg_arena *arena, rg_text code) {
    name_tables *tables = RG_NEW(arena, name_tables);
    tables->words = rg_pack_open(table_of(arena, "names-", code, ".bin"));
    if (!tables->words.slot_count) return tables;
    tables->places = rg_place_pack();
    tables->known = RG_ARRAY(arena, name_word, NAME_WORDS + 1);
    read_kinds(arena, code, tables);
    read_sport(arena, code, tables);
    tables->senses = table_of(arena, "lang/", code, "/senses.bin");
    tables->clusters = table_of(arena, "lang/", code, "/clusters.bin");
    rg_text key;
    uint32_t words;
    for (size_t at = 0; (at = rg_pack_next(&tables->words, at, &key, &words));)
        if (words & NAME_WORK && key.len) tables->cues[name_cue(key)] = 1;
    rg_text weights = table_of(arena, "lang/", code, "/names.weights");
    if (weights.len == NAME_WEIGHTS_SIZE) tables->weights = (const signed char *)weights.ptr;
    return tables;
}

/* ---- how words are used in the text ---------------------------------------------------------------------------- */

static bool place_word(const rg_token *t) {
    return rg_text_same(t->fold, RG_TEXT("in")) || rg_text_same(t->fold, RG_TEXT("at")) || rg_text_same(t->fold, RG_TEXT("near")) ||
           rg_text_same(t->fold, RG_TEXT("from"));
}

/* What the words behind an island say it is. */
static unsigned said_of(const name_work *work, const name_island *island) {
    const rg_reading *r = work->reading;
    size_t after = work->units.at[island->first + island->count - 1].last;
    unsigned use = island->located ? NAME_SEEN_LOCATED : 0;
    if (island->noun & (NAME_ROLE | NAME_KIN)) use |= NAME_SEEN_PERSON;
    if (island->noun & NAME_PLACE_END) use |= NAME_SEEN_PLACE;
    if (island->noun & NAME_ORG) use |= NAME_SEEN_GROUP;
    uint32_t words = after < r->sentences.at[island->sentence].last ? rg_name_island_words(work, &r->tokens.at[after]) : 0;
    if (words & NAME_SPEECH) use |= NAME_SEEN_SPEAKING;
    if (words & NAME_EVENT && !(words & NAME_SPEECH)) use |= NAME_SEEN_HEADED; /* "the Orsk massacre" */
    return use;
}

static bool begins(const rg_token *t, char letter) { return t->kind == RG_WORD && t->fold.len && t->fold.ptr[0] == letter; }

/* Whether words in small letters right before token `end` begin with the letters; "of" and the like may have none. */
static bool spelt_before(const rg_token *t, size_t end, size_t low, rg_text letters) {
    size_t left = letters.len;
    for (size_t i = end; left && i > low && end - i < 8; i--) {
        const rg_token *w = &t[i - 1];
        if (w->kind != RG_WORD || w->flags & RG_TOKEN_CAPITAL) return false;
        if (begins(w, letters.ptr[left - 1])) left--;
        else if (w->fold.len > 3) return false;
    }
    return !left;
}

/* "the tail current (TC)", "TC (tail current)": letters that stand for words in small letters are no name. */
static bool spelt(const name_work *work, const name_island *island) {
    const rg_token *t = work->reading->tokens.at;
    const rg_sentence *s = &work->reading->sentences.at[island->sentence];
    const name_unit *u = &work->units.at[island->first];
    if (island->count > 1 || u->last - u->first > 1 || u->key.len < 2 || u->last >= s->last) return false;
    bool inside = u->first > s->first && rg_text_is(t[u->first - 1].fold, "(") && rg_text_is(t[u->last].fold, ")");
    if (inside) return spelt_before(t, u->first - 1, s->first, u->key);
    if (u->first > s->first && rg_text_is(t[u->first - 1].fold, ")")) return spelt_before(t, u->first - 1, s->first, u->key); /* "(tail current) TC" */
    size_t close = u->last + 1;
    while (close < s->last && close < u->last + 10 && t[close].kind == RG_WORD) close++;
    return rg_text_is(t[u->last].fold, "(") && close < s->last && rg_text_is(t[close].fold, ")") && spelt_before(t, close, u->last + 1, u->key);
}

static uint16_t use_of(const name_work *work, const name_island *island, size_t at) {
    const name_unit *u = &work->units.at[island->first], *prev = at ? &u[at - 1] : NULL, *next = at + 1 < island->count ? &u[at + 1] : NULL;
    const rg_token *tokens = work->reading->tokens.at;
    unsigned use = 0;
    if ((at || !island->opens) && !island->heading) use |= NAME_SEEN_INSIDE;
    if (prev && (prev->words & NAME_GIVEN || prev->kind == NAME_INITIAL)) use |= NAME_SEEN_SURNAME;
    if (prev && prev->words & NAME_TITLE) use |= NAME_SEEN_TITLED;
    if (!prev && u[0].first > 0 && place_word(&tokens[u[0].first - 1])) use |= NAME_SEEN_PLACED;
    if (prev && prev->kind == NAME_SMALL && place_word(&tokens[prev->first])) use |= NAME_SEEN_PLACED;
    if (next && next->words & (NAME_ORG | NAME_EVENT)) use |= NAME_SEEN_HEADED;
    if (next && u[at].words & NAME_GIVEN && next->kind == NAME_CAPITAL) use |= NAME_SEEN_GIVEN;
    if (at + 1 == island->count) use |= said_of(work, island);
    if (spelt(work, island)) use |= NAME_SEEN_SPELT;
    if (!at && u[0].first > 0 && rg_text_same(tokens[u[0].first - 1].fold, RG_TEXT("the"))) use |= NAME_SEEN_THE;
    return (uint16_t)use;
}

static void gather_uses(name_work *work) {
    work->seen = rg_map_in(work->arena);
    for (size_t k = 0; k < work->islands.n; k++) {
        const name_island *island = &work->islands.at[k];
        for (size_t i = 0; i < island->count; i++) {
            name_unit *u = &work->units.at[island->first + i];
            if (u->kind != NAME_CAPITAL) continue;
            size_t slot = rg_map_intern(&work->seen, u->key, work->uses.n);
            if (slot == work->uses.n) {
                *rg_vec_push(work->arena, &work->uses) = 0;
                *rg_vec_push(work->arena, &work->said) = 0;
            }
            work->uses.at[slot] = (uint16_t)(work->uses.at[slot] | use_of(work, island, i));
            u->slot = (uint32_t)slot;
            if (i + 1 == island->count && !work->said.at[slot]) work->said.at[slot] = island->is;
        }
    }
    for (size_t i = 0; i < work->units.n; i++)
        if (work->units.at[i].kind == NAME_CAPITAL) work->units.at[i].document = work->uses.at[work->units.at[i].slot];
}

/* ---- the steps ------------------------------------------------------------------------------------------------- */

void rg_name_prepare(rg_arena *arena, rg_reading *reading, name_work *work) {
    *work = (name_work){.arena = arena, .reading = reading, .tables = reading->language->name};
    rg_name_island_find(work);
    gather_uses(work);
    rg_name_scene_find(work);
}

void rg_name_read(rg_arena *arena, rg_reading *reading) {
    if (!reading->language || !reading->language->name || !reading->language->name->words.slot_count) return;
    name_work work;
    rg_name_prepare(arena, reading, &work);
    if (work.tables->weights) rg_name_model_label(&work);
    for (size_t i = 0; !work.tables->weights && i < work.islands.n; i++) rg_name_plain_label(&work, &work.islands.at[i]);
    rg_name_rule_names(&work);
    rg_name_entity_number(&work);
}
