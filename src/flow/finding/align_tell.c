/* align_tell.c: what each account tells of each event, and how it calls each person and place; what these can be known by.
 *
 * In: claims that nobody has rejected. Out: entities, in order of account and first claim, with their facts.
 */
#include "base/sha256.h"
#include "base/table.h"
#include "engine/read/place.h"
#include "engine/read/roman.h"
#include "flow/finding/align_int.h"

/* ---- tables ------------------------------------------------------------------------------------------------------- */

static void load_nouns(rg_align *al) {
    al->nouns = rg_map_in(al->arena);
    for (rg_table table = rg_table_open("lang/en/event_nouns.tsv"); rg_table_next(&table);) {
        if (rg_map_intern(&al->nouns, table.field[0], al->heads.n) != al->heads.n) continue;
        *rg_vec_push(al->arena, &al->heads) = table.field[1];
        *rg_vec_push(al->arena, &al->numbers) = table.field[2];
    }
}

/* The number words of a kind: "ordinal", "cardinal". */
static rg_map number_words(rg_arena *arena, const char *kind) {
    rg_map words = rg_map_in(arena);
    int64_t n;
    for (rg_table table = rg_table_open("lang/en/numbers.tsv"); rg_table_next(&table);)
        if (rg_text_is(table.field[2], kind) && rg_text_number(table.field[1], &n)) rg_map_intern(&words, table.field[0], (size_t)n);
    return words;
}

/* A table whose rows are lists parted by commas. */
static rg_map given_names(rg_arena *arena) {
    rg_map names = rg_map_in(arena);
    for (rg_table table = rg_table_open("lang/en/given_names.tsv"); rg_table_next(&table);)
        for (size_t from = 0, i = 0; i <= table.field[1].len; i++) {
            if (i < table.field[1].len && table.field[1].ptr[i] != ',') continue;
            rg_map_intern(&names, rg_text_trim(rg_text_cut(table.field[1], (rg_span){from, i})), 0);
            from = i + 1;
        }
    return names;
}

static rg_map small_words(rg_arena *arena) {
    rg_map words = rg_map_in(arena);
    for (rg_table table = rg_table_open("lang/en/small_words.tsv"); rg_table_next(&table);) rg_map_intern(&words, table.field[0], 0);
    return words;
}

/* ---- entities ----------------------------------------------------------------------------------------------------- */

static void sign(rg_align *al, rg_entity *t) {
    rg_sha256 sha;
    char hex[65];
    rg_sha256_init(&sha);
    rg_sha256_field(&sha, rg_text_of(al->content->accounts[t->account].hash));
    rg_sha256_field(&sha, rg_text_of(rg_entity_kind_name(t->kind)));
    rg_sha256_field(&sha, t->key);
    rg_sha256_hex(&sha, hex);
    memcpy(t->id, "e-", 2);
    memcpy(t->id + 2, hex, 12);
    t->id[14] = 0;
}

typedef RG_VEC(const rg_claim *) claim_list;

typedef struct entity_lists {
    RG_VEC(claim_list) at;
    rg_map known; /* kind, account and key -> entity */
} entity_lists;

static size_t tell(rg_align *al, entity_lists *lists, rg_entity_kind kind, size_t account, rg_text key, rg_text name, const rg_claim *claim) {
    rg_text full = rg_text_printf(al->arena, "%d %zu %.*s", (int)kind, account, RG_TEXT_ARG(key));
    size_t at = rg_map_intern(&lists->known, full, al->entities.n);
    if (at == al->entities.n) {
        rg_entity *t = rg_vec_push(al->arena, &al->entities);
        *t = (rg_entity){.kind = kind, .account = account, .name = name, .key = key, .group = at};
        sign(al, t);
        (void)rg_vec_push(al->arena, &lists->at);
    }
    *rg_vec_push(al->arena, &lists->at.at[at]) = claim;
    return at;
}

static bool named_value(const rg_claim *claim) {
    return (claim->property == RG_PROPERTY_PARTICIPANT || claim->property == RG_PROPERTY_PLACE) && claim->value.kind == RG_VALUE_ENTITY;
}

/* ---- facts -------------------------------------------------------------------------------------------------------- */

static bool capital_at(rg_text text, size_t i) {
    uint32_t rune;
    return rg_text_rune(text, i, &rune) && rg_rune_upper(rune);
}

/* Two words of which one that is not the first has a capital, or "Katyn massacre": a name and a noun whose capital is not the sentence's. */
static bool calls_it_own(const rg_claim *claim) {
    rg_text name = claim->event;
    size_t words = 1, capitals = 0;
    for (size_t i = 0; i + 1 < name.len; i++) {
        if (name.ptr[i] != ' ') continue;
        words++;
        capitals += capital_at(name, i + 1);
    }
    return capitals || (words == 2 && capital_at(name, 0) && claim->event_span.start > claim->span.start);
}

/* Of more than one word; or a place of the gazetteer, with a capital, that is no given name. */
static bool own_name(const rg_align *al, const rg_entity *t) {
    if (t->kind != RG_ENTITY_EVENT) return true;
    if (rg_text_find(t->key, RG_TEXT(" "), 0) == RG_NONE)
        return capital_at(t->name, 0) && rg_place_find(t->key) != RG_PLACE_NONE && rg_map_get(&al->given, t->key) == RG_NONE;
    for (size_t i = 0; i < t->claim_count && i < RG_PAIR_CLAIMS; i++)
        if (calls_it_own(t->claims[i])) return true;
    return false;
}

/* "conference 2": the number at the end of a drafted key; "the last one" (-1) is any. */
static int64_t ordinal_of(rg_text key) {
    size_t at = key.len;
    int64_t n;
    while (at && key.ptr[at - 1] >= '0' && key.ptr[at - 1] <= '9') at--;
    if (at == key.len || at < 2 || key.ptr[at - 1] != ' ') return 0;
    return rg_text_number((rg_text){key.ptr + at, key.len - at}, &n) && n < 100 ? n : 0;
}

static bool letter_at(rg_text text, size_t at) {
    unsigned char c = (unsigned char)text.ptr[at];
    return c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

static bool next_word(rg_text text, size_t *at, rg_text *word) {
    while (*at < text.len && !letter_at(text, *at)) ++*at;
    size_t start = *at;
    while (*at < text.len && letter_at(text, *at)) ++*at;
    *word = (rg_text){text.ptr + start, *at - start};
    return word->len > 0;
}

static bool in_latin(rg_text text) {
    for (size_t i = 0; i < text.len; i++)
        if ((unsigned char)text.ptr[i] >= 0xd0 && (unsigned char)text.ptr[i] <= 0xd4) return false;
    return true;
}

/* "30,000", "twenty-three". */
static bool is_count(const rg_align *al, rg_text word) {
    bool digits = word.len > 0, plain = word.len == 4; /* "1788": a year */
    size_t hyphen = rg_text_find(word, RG_TEXT("-"), 0);
    for (size_t i = 0; i < word.len; i++) {
        bool digit = word.ptr[i] >= '0' && word.ptr[i] <= '9';
        digits &= digit || (i && word.ptr[i] == ',');
        plain &= digit;
    }
    if (digits) return !plain;
    return rg_map_get(&al->cardinals, rg_text_fold(al->arena, rg_text_cut(word, (rg_span){0, hyphen == RG_NONE ? word.len : hyphen}))) != RG_NONE;
}

/* An event's name without how many there were, of which accounts may think differently: "loss of volumes" for "loss of 30,000 volumes". A number
 * that a capital stands beside is a name's own ("the Seven Years' War", "Law 104"). */
static rg_text uncounted(rg_align *al, rg_text name) {
    rg_buf out = rg_buf_in(al->arena);
    bool capital = false; /* of the word before */
    for (size_t at = 0, end; at < name.len; at = end + 1) {
        end = rg_text_find(name, RG_TEXT(" "), at);
        if (end == RG_NONE) end = name.len;
        rg_text word = rg_text_cut(name, (rg_span){at, end});
        bool stands_before = end + 1 < name.len && !capital_at(name, end + 1);
        if (stands_before && !capital && is_count(al, word)) continue;
        if (out.len) rg_buf_byte(&out, ' ');
        rg_buf_add(&out, word);
        capital = word.len && capital_at(name, at);
    }
    return rg_buf_text(&out);
}

/* The noun is the last for events among its words ("the Lublin peace conference"). */
static void read_words(rg_align *al, const rg_entity *t, rg_entity_facts *f) {
    rg_text fold = rg_text_fold(al->arena, t->kind == RG_ENTITY_EVENT ? uncounted(al, t->name) : t->name), word;
    f->latin = in_latin(fold);
    for (size_t at = 0; next_word(fold, &at, &word);) {
        size_t row = t->kind == RG_ENTITY_EVENT ? rg_map_get(&al->nouns, word) : RG_NONE;
        if (row != RG_NONE) {
            f->head = al->heads.at[row];
            f->series = rg_text_same(al->numbers.at[row], RG_TEXT("many"));
        }
        size_t ordinal = t->kind == RG_ENTITY_EVENT ? rg_map_get(&al->ordinals, word) : RG_NONE;
        if (ordinal != RG_NONE && !f->ordinal) f->ordinal = (int64_t)ordinal;
        if (row != RG_NONE || ordinal != RG_NONE || rg_map_get(&al->small, word) != RG_NONE || f->word_count == RG_ENTITY_WORDS) continue;
        f->words[f->word_count++] = rg_roman(al->arena, word);
    }
}

static void take_date(rg_entity_facts *f, const rg_claim *claim) {
    if (claim->value.kind != RG_VALUE_DATE || !claim->value.date.edtf.ptr || f->date_count == RG_ENTITY_DATES) return;
    if (claim->value.date.earliest > RG_DAY_MIN && claim->value.date.latest < RG_DAY_MAX) f->dates[f->date_count++] = claim;
}

static void take_place(rg_align *al, rg_entity_facts *f, const rg_claim *claim) {
    if (f->place_count == RG_ENTITY_PLACES) return;
    rg_text key = rg_values_key(&claim->value);
    uint32_t row = rg_place_find(key);
    f->rows[f->place_count] = row;
    f->called[f->place_count] = rg_roman(al->arena, key);
    f->towns[f->place_count] = row == RG_PLACE_NONE ? f->called[f->place_count] : rg_roman(al->arena, rg_place_key(row));
    f->places[f->place_count++] = claim;
}

static void take_person(rg_align *al, rg_entity_facts *f, const rg_claim *claim) {
    if (claim->value.kind != RG_VALUE_ENTITY || f->person_count == RG_ENTITY_PERSONS) return;
    rg_text surname = rg_roman(al->arena, rg_values_surname(al->arena, claim->value.entity));
    for (size_t i = 0; i < f->person_count; i++)
        if (rg_text_same(f->surnames[i], surname)) return;
    f->surnames[f->person_count] = surname;
    f->persons[f->person_count++] = claim;
}

/* Where the name of the event, or the value, is a link. */
static void take_links(const rg_align *al, const rg_entity *t, rg_entity_facts *f) {
    const rg_account *account = &al->content->accounts[t->account];
    for (size_t i = 0; account->link_count && i < t->claim_count && f->link_count < RG_ENTITY_LINKS; i++) {
        rg_span span = t->kind == RG_ENTITY_EVENT ? t->claims[i]->event_span : t->claims[i]->value_span;
        size_t low = 0, high = account->link_count; /* links stand in the order of the text */
        while (low < high) {
            size_t middle = low + (high - low) / 2;
            if (account->links[middle].span.end <= span.start) low = middle + 1;
            else high = middle;
        }
        if (low < account->link_count && account->links[low].span.start < span.end && account->links[low].target.len) f->links[f->link_count++] = account->links[low].target;
    }
}

static void take_claim(rg_align *al, rg_entity_facts *f, const rg_claim *claim) {
    if (claim->denied) return;
    switch (claim->property) {
    case RG_PROPERTY_DATE: case RG_PROPERTY_START: case RG_PROPERTY_END: case RG_PROPERTY_BIRTH: case RG_PROPERTY_DEATH: take_date(f, claim); break;
    case RG_PROPERTY_PLACE: take_place(al, f, claim); break;
    case RG_PROPERTY_PARTICIPANT: take_person(al, f, claim); break;
    default: break;
    }
}

static int by_text(const void *x, const void *y) { return rg_text_compare(*(const rg_text *)x, *(const rg_text *)y); }

rg_text rg_align_bag(rg_align *al, const rg_entity_facts *f) {
    rg_text words[RG_ENTITY_WORDS];
    rg_buf out = rg_buf_in(al->arena);
    memcpy(words, f->words, sizeof words);
    rg_vec_sort(al->arena, words, f->word_count, sizeof *words, by_text);
    rg_buf_add(&out, f->head);
    for (size_t i = 0; i < f->word_count; i++) {
        rg_buf_byte(&out, ' ');
        rg_buf_add(&out, words[i]);
    }
    return rg_buf_text(&out);
}

static void know(rg_align *al, const rg_entity *t, rg_entity_facts *f) {
    f->ordinal = t->kind == RG_ENTITY_EVENT ? ordinal_of(t->key) : 0;
    f->counted = f->ordinal != 0;
    read_words(al, t, f);
    f->own = own_name(al, t);
    f->bag = rg_align_bag(al, f);
    for (size_t i = 0; t->kind == RG_ENTITY_EVENT && i < t->claim_count; i++) take_claim(al, f, t->claims[i]);
    take_links(al, t, f);
}

void rg_align_tell(rg_align *al, bool rejected) {
    const rg_content *content = al->content;
    entity_lists lists = {.known = rg_map_in(al->arena)};
    rg_map accounts = rg_map_in(al->arena);
    load_nouns(al);
    al->given = given_names(al->arena);
    al->ordinals = number_words(al->arena, "ordinal");
    al->cardinals = number_words(al->arena, "cardinal");
    al->small = small_words(al->arena);
    for (size_t i = 0; i < content->account_count; i++) rg_map_intern(&accounts, content->accounts[i].name, i);
    for (size_t i = 0; i < content->claims.n; i++) {
        const rg_claim *claim = &content->claims.at[i];
        size_t account = claim->status == RG_CLAIM_REJECTED && !rejected ? RG_NONE : rg_map_get(&accounts, claim->source);
        al->of_event[i] = al->of_value[i] = RG_NONE;
        if (account == RG_NONE) continue;
        al->of_event[i] = tell(al, &lists, RG_ENTITY_EVENT, account, claim->event_key, claim->event, claim);
        if (!named_value(claim)) continue;
        rg_entity_kind kind = claim->property == RG_PROPERTY_PLACE ? RG_ENTITY_PLACE : RG_ENTITY_PERSON;
        al->of_value[i] = tell(al, &lists, kind, account, rg_values_key(&claim->value), claim->value.entity, claim);
    }
    al->facts = RG_ARRAY(al->arena, rg_entity_facts, al->entities.n + 1);
    for (size_t i = 0; i < al->entities.n; i++) {
        al->entities.at[i].claims = lists.at.at[i].at;
        al->entities.at[i].claim_count = lists.at.at[i].n;
        know(al, &al->entities.at[i], &al->facts[i]);
    }
    rg_align_persons(al);
}
