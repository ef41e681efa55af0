/* world.c: see world.h. */
#include "world.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/sha256.h"

world *world_wide(size_t claims) {
    rg_arena *arena = rg_arena_new(NULL);
    world *w = RG_NEW(arena, world);
    w->arena = arena;
    w->claims = RG_ARRAY(arena, rg_claim, claims);
    w->joined = RG_ARRAY(arena, bool, claims);
    return w;
}

world *world_new(void) { return world_wide(WORLD_CLAIMS); }

void world_free(world *w) { rg_arena_free(w->arena); }

rg_date edtf(world *w, const char *text) {
    rg_date date = {0};
    regest_error error;
    if (rg_date_parse(w->arena, rg_text_of(text), &date, &error) != REGEST_OK) fprintf(stderr, "not EDTF: %s\n", text), abort();
    return date;
}

static size_t account_of(world *w, const char *name) {
    for (size_t i = 0; i < w->account_count; i++)
        if (rg_text_same(w->accounts[i].name, rg_text_of(name))) return i;
    w->accounts[w->account_count].name = rg_text_of(name);
    return w->account_count++;
}

static rg_value value_of(world *w, rg_property property, const char *text) {
    rg_value value = {.text = rg_text_of(text), .key = rg_text_fold(w->arena, rg_text_of(text))};
    switch (property) {
    case RG_PROPERTY_DATE: case RG_PROPERTY_START: case RG_PROPERTY_END: case RG_PROPERTY_BIRTH: case RG_PROPERTY_DEATH:
        value.kind = RG_VALUE_DATE;
        value.date = edtf(w, text);
        break;
    case RG_PROPERTY_NUMBER: case RG_PROPERTY_DURATION: {
        const char *unit = strchr(text, ' ');
        rg_text digits = {text, unit ? (size_t)(unit - text) : strlen(text)};
        value.kind = RG_VALUE_NUMBER;
        if (!rg_text_number(digits, &value.low)) abort();
        value.high = value.low;
        value.unit = rg_text_of(unit ? unit + 1 : "");
        break;
    }
    default: value.kind = RG_VALUE_ENTITY; value.entity = value.text;
    }
    return value;
}

rg_claim *say(world *w, const char *account, const char *event, rg_property property, const char *value) {
    rg_claim *claim = &w->claims[w->n++];
    account_of(w, account);
    *claim = (rg_claim){.event = rg_text_of(event), .event_key = rg_text_fold(w->arena, rg_text_of(event)), .property = property,
                        .value = value_of(w, property, value), .source = rg_text_of(account), .rule = RG_TEXT("test")};
    voice(claim, RG_VOICE_ACCOUNT, account);
    return claim;
}

rg_claim *also(world *w, const char *account, const char *event, rg_property property, const char *value) {
    w->joined[w->n] = true;
    return say(w, account, event, property, value);
}

void voice(rg_claim *claim, rg_voice_kind kind, const char *name) {
    claim->voices[claim->voice_count++] = (rg_voice){.kind = kind, .name = rg_text_of(name)};
}

static void sign(rg_claim *claim, const rg_account *account) {
    rg_sha256 sha;
    char hex[65], tail[64];
    snprintf(tail, sizeof tail, "%d %d %d %zu", (int)claim->property, claim->denied, (int)claim->hedge, claim->span.start);
    rg_sha256_init(&sha);
    rg_sha256_field(&sha, rg_text_of(account->hash));
    rg_sha256_field(&sha, claim->event_key);
    rg_sha256_field(&sha, claim->value.text);
    rg_sha256_field(&sha, rg_text_of(tail));
    rg_sha256_hex(&sha, hex);
    memcpy(claim->id, "c-", 2);
    memcpy(claim->id + 2, hex, 12);
}

/* The sentences of one account; a joined claim widens the sentence before it. */
static void write_account(world *w, rg_account *account) {
    rg_buf buf = rg_buf_in(w->arena);
    for (size_t i = 0; i < w->n; i++) {
        rg_claim *c = &w->claims[i];
        if (!rg_text_same(c->source, account->name)) continue;
        c->span.start = w->joined[i] ? w->claims[i - 1].span.start : buf.len;
        rg_buf_add(&buf, c->event);
        rg_buf_byte(&buf, ' ');
        c->value_span.start = buf.len;
        rg_buf_add(&buf, c->value.text);
        c->value_span.end = c->span.end = buf.len;
        rg_buf_puts(&buf, ".\n");
        if (w->joined[i]) w->claims[i - 1].span.end = c->span.end;
    }
    account->text = rg_text_copy(w->arena, rg_buf_text(&buf));
    account->bytes = account->text;
    rg_sha256 sha;
    rg_sha256_init(&sha);
    rg_sha256_add(&sha, account->text);
    rg_sha256_hex(&sha, account->hash);
    account->parts = RG_NEW(w->arena, rg_part);
    account->parts[0] = (rg_part){.kind = RG_PART_PARAGRAPH, .span = {0, account->text.len}, .line = 1};
    account->part_count = account->text.len > 0;
}

rg_content world_content(world *w, const size_t *order, size_t without) {
    rg_account *accounts = RG_ARRAY(w->arena, rg_account, w->account_count);
    RG_VEC(rg_claim) claims = {0};
    for (size_t a = 0; a < w->account_count; a++) write_account(w, &w->accounts[a]);
    for (size_t a = 0; a < w->account_count; a++) {
        accounts[a] = w->accounts[order ? order[a] : a];
        for (size_t i = 0; i < w->n; i++) {
            if (!rg_text_same(w->claims[i].source, accounts[a].name) || i == without) continue;
            w->claims[i].quote = rg_text_cut(accounts[a].text, w->claims[i].span);
            sign(&w->claims[i], &accounts[a]);
            *rg_vec_push(w->arena, &claims) = w->claims[i];
        }
    }
    return (rg_content){.accounts = accounts, .account_count = w->account_count, .claims = {claims.at, claims.n}};
}

/* ---- worlds by chance -------------------------------------------------------------------------------------------- */

uint32_t world_draw(uint64_t *seed, uint32_t n) { /* splitmix64 */
    uint64_t z = (*seed += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return (uint32_t)((z ^ (z >> 31)) % n);
}

world *world_random(uint64_t *seed) {
    static const char *const accounts[] = {"a.txt", "b.txt", "c.txt", "d.txt"};
    static const char *const events[] = {"Second Conference", "Second Conference", "Third Conference"};
    static const char *const names[] = {"Adam Zych", "Ewa Lis", "Jan Mazur", "Anna Wilk"};
    static const struct {
        rg_property property;
        const char *values[4];
    } told[] = {
        {RG_PROPERTY_PLACE, {"Zakopane", "Warszawa", "Gdynia", "Warsaw"}},
        {RG_PROPERTY_PARTICIPANT, {"Nowak", "Kowal", "delegation of the office", "office"}},
        {RG_PROPERTY_DATE, {"1940-07", "1940-07-14", "1940-08-02", "1940-08~"}},
        {RG_PROPERTY_NUMBER, {"12 officers", "30 officers", "60 officers", "30 soldiers"}},
        {RG_PROPERTY_START, {"1940-07-10", "1940-08-01", "1940-07-15", "1940-07-20"}},
    };
    world *w = world_new();
    uint32_t first = world_draw(seed, 5);
    for (uint32_t n = 2 + world_draw(seed, 8); n; n--) {
        uint32_t what = world_draw(seed, 3) ? first : world_draw(seed, 5);
        rg_claim *c = say(w, accounts[world_draw(seed, 4)], events[world_draw(seed, 3)], told[what].property, told[what].values[world_draw(seed, 4)]);
        uint32_t kind = world_draw(seed, 4);
        if (kind == 1) voice(c, RG_VOICE_UNNAMED, "some");
        if (kind > 1) voice(c, RG_VOICE_NAMED, names[world_draw(seed, 4)]);
        c->denied = world_draw(seed, 4) == 0;
        c->hedge = world_draw(seed, 3) ? RG_HEDGE_NONE : RG_HEDGE_POSSIBLE;
    }
    return w;
}
