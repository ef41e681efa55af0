/* telling.c: claims to a table of who says what of which (engine/trace/tally.h), and its pairs back to claims.
 *
 * A thing is an event's property (a number: with its unit and scope); a value is all that one account claims of it, as a set of parts: a day with its
 * month and its year, each participant by the last name. Denials, and what accounts have from voices they name, are no part of it.
 */
#include "flow/finding/telling.h"

#include <string.h>

#include "engine/trace/tally.h"
#include "flow/finding/finding_int.h"

typedef struct said {
    uint32_t thing, teller;
    const rg_claim *claim; /* the first of that teller and thing */
    RG_VEC(uint64_t) parts;
} said;

typedef struct gathering {
    rg_arena *arena;
    rg_map things, cells, parts, values; /* cells: "thing teller" -> in `said` */
    RG_VEC(said) said;
    RG_VEC(rg_tally_report) reports;
    RG_VEC(rg_tally_value) sets;
    size_t *tellers;       /* by thing */
    size_t *tellers_alike; /* by value */
} gathering;

/* ---- claims to parts ----------------------------------------------------------------------------------------------- */

static void add_part(gathering *g, said *cell, rg_text part) {
    uint64_t key = rg_map_intern(&g->parts, part, g->parts.n);
    for (size_t i = 0; i < cell->parts.n; i++)
        if (cell->parts.at[i] == key) return;
    *rg_vec_push(g->arena, &cell->parts) = key;
}

static void add_date(gathering *g, said *cell, const rg_date *date) {
    int64_t year, last_year;
    int month, day, last_month, last_day;
    if (date->earliest <= RG_DAY_MIN || date->latest >= RG_DAY_MAX) return;
    rg_day_civil(date->earliest, &year, &month, &day);
    rg_day_civil(date->latest, &last_year, &last_month, &last_day);
    if (year == last_year) add_part(g, cell, rg_text_printf(g->arena, "year %lld", (long long)year));
    if (year == last_year && month == last_month) add_part(g, cell, rg_text_printf(g->arena, "month %lld %d", (long long)year, month));
    if (year != last_year || (month == last_month && date->latest - date->earliest < 27))
        add_part(g, cell, rg_text_printf(g->arena, "days %lld %lld", (long long)date->earliest, (long long)date->latest));
}

static void add_value(gathering *g, said *cell, const rg_claim *claim) {
    const rg_value *value = &claim->value;
    if (value->kind == RG_VALUE_DATE) add_date(g, cell, &value->date);
    else if (value->kind == RG_VALUE_NUMBER) add_part(g, cell, rg_text_printf(g->arena, "number %lld %lld", (long long)value->low, (long long)value->high));
    else if (claim->property == RG_PROPERTY_PARTICIPANT) add_part(g, cell, rg_values_surname(g->arena, value->entity.len ? value->entity : value->text));
    else add_part(g, cell, value->key);
}

static bool is_told(const rg_claim *claim) {
    static const bool wanted[RG_PROPERTY_COUNT] = {[RG_PROPERTY_DATE] = true, [RG_PROPERTY_START] = true, [RG_PROPERTY_END] = true, [RG_PROPERTY_PLACE] = true,
        [RG_PROPERTY_PARTICIPANT] = true, [RG_PROPERTY_NUMBER] = true, [RG_PROPERTY_BIRTH] = true, [RG_PROPERTY_DEATH] = true};
    return wanted[claim->property] && !claim->denied && claim->voice_count < 2 && claim->event_key.len && claim->status != RG_CLAIM_REJECTED;
}

static rg_text thing_of(gathering *g, const rg_claim *claim) {
    bool counted = claim->value.kind == RG_VALUE_NUMBER;
    rg_text unit = counted ? rg_values_unit(claim->value.unit) : RG_TEXT(""), scope = counted ? claim->value.scope : RG_TEXT("");
    return rg_text_printf(g->arena, "%d %.*s %.*s %.*s", claim->property, RG_TEXT_ARG(unit), RG_TEXT_ARG(scope), RG_TEXT_ARG(claim->event_key));
}

static void gather(gathering *g, const rg_claim *claim, size_t teller) {
    size_t thing = rg_map_intern(&g->things, thing_of(g, claim), g->things.n);
    rg_text key = rg_text_printf(g->arena, "%zu %zu", thing, teller);
    size_t at = rg_map_intern(&g->cells, key, g->said.n);
    if (at == g->said.n) *rg_vec_push(g->arena, &g->said) = (said){.thing = (uint32_t)thing, .teller = (uint32_t)teller, .claim = claim};
    add_value(g, &g->said.at[at], claim);
}

/* ---- the table ----------------------------------------------------------------------------------------------------- */

static int by_thing(const void *x, const void *y) {
    const said *a = x, *b = y;
    if (a->thing != b->thing) return a->thing < b->thing ? -1 : 1;
    return (a->teller > b->teller) - (a->teller < b->teller);
}

static int by_part(const void *x, const void *y) {
    uint64_t a = *(const uint64_t *)x, b = *(const uint64_t *)y;
    return (a > b) - (a < b);
}

static uint32_t value_of(gathering *g, said *cell) {
    rg_buf key = rg_buf_in(g->arena);
    rg_vec_sort(g->arena, cell->parts.at, cell->parts.n, sizeof *cell->parts.at, by_part);
    rg_buf_printf(&key, "%u", cell->thing);
    for (size_t i = 0; i < cell->parts.n; i++) rg_buf_printf(&key, " %llu", (unsigned long long)cell->parts.at[i]);
    size_t at = rg_map_intern(&g->values, rg_buf_text(&key), g->sets.n);
    if (at == g->sets.n) *rg_vec_push(g->arena, &g->sets) = (rg_tally_value){cell->parts.at, (uint32_t)cell->parts.n};
    return (uint32_t)at;
}

static rg_tally_table table_of(gathering *g, size_t teller_count) {
    size_t n = 0;
    rg_vec_sort(g->arena, g->said.at, g->said.n, sizeof *g->said.at, by_thing);
    for (size_t i = 0; i < g->said.n; i++)
        if (g->said.at[i].parts.n) g->said.at[n++] = g->said.at[i];
    g->said.n = n;
    g->tellers = RG_ARRAY(g->arena, size_t, g->things.n + 1);
    g->tellers_alike = RG_ARRAY(g->arena, size_t, n + 1);
    for (size_t i = 0; i < n; i++) {
        said *cell = &g->said.at[i];
        uint32_t value = value_of(g, cell);
        *rg_vec_push(g->arena, &g->reports) = (rg_tally_report){cell->teller, cell->thing, value};
        g->tellers[cell->thing]++;
        g->tellers_alike[value]++;
    }
    return (rg_tally_table){g->reports.at, n, g->sets.at, teller_count, g->things.n, g->sets.n};
}

/* ---- pairs back to claims ------------------------------------------------------------------------------------------ */

/* By teller: its rows of `said`, in order. */
typedef struct rows_of {
    size_t *first, *at;
} rows_of;

static rows_of list_rows(const gathering *g, size_t tellers) {
    rows_of rows = {RG_ARRAY(g->arena, size_t, tellers + 2), RG_ARRAY(g->arena, size_t, g->said.n + 1)};
    size_t *next = RG_ARRAY(g->arena, size_t, tellers + 1);
    for (size_t i = 0; i < g->said.n; i++) rows.first[g->said.at[i].teller + 1]++;
    for (size_t i = 0; i < tellers; i++) rows.first[i + 1] += rows.first[i];
    for (size_t i = 0; i < tellers; i++) next[i] = rows.first[i];
    for (size_t i = 0; i < g->said.n; i++) rows.at[next[g->said.at[i].teller]++] = i;
    return rows;
}

static bool is_rare(const gathering *g, const rg_tally *tally, size_t row) {
    const rg_tally_report *r = &g->reports.at[row];
    if (rg_tally_says_more(&g->sets.at[r->value], &g->sets.at[tally->best[r->thing]])) return false;
    return rg_tally_is_rare(g->tellers_alike[r->value], g->tellers[r->thing]);
}

/* Both accounts' claims of what both tell alike and few others do, in the order of the things. */
static void add_rare(const gathering *g, const rg_tally *tally, const rows_of *rows, const rg_tally_pair *pair, bool turned, rg_telling *out) {
    out->rare = (const rg_claim *(*)[2])RG_ARRAY(g->arena, const rg_claim *, 2 * RG_STEP_CLAIMS);
    for (size_t i = rows->first[pair->a], k = rows->first[pair->b]; i < rows->first[pair->a + 1] && k < rows->first[pair->b + 1];) {
        size_t x = rows->at[i], y = rows->at[k];
        uint32_t a = g->said.at[x].thing, b = g->said.at[y].thing;
        i += a <= b;
        k += b <= a;
        if (a != b || g->reports.at[x].value != g->reports.at[y].value || !is_rare(g, tally, x) || out->rare_count == RG_STEP_CLAIMS) continue;
        const rg_claim **both = out->rare[out->rare_count++];
        both[turned] = g->said.at[x].claim, both[!turned] = g->said.at[y].claim;
    }
}

/* ---- all of it ----------------------------------------------------------------------------------------------------- */

typedef struct ranked {
    size_t teller;
    const rg_claim *claim;
} ranked;

static int by_teller(const void *x, const void *y) {
    const ranked *a = x, *b = y;
    return (a->teller > b->teller) - (a->teller < b->teller);
}

/* Tellers are numbered as `order` says, and what they tell is gathered in that order. */
static void gather_all(gathering *g, const rg_content *content, const size_t *order) {
    rg_map names = rg_map_in(g->arena);
    RG_VEC(ranked) told = {0};
    for (size_t i = 0; i < content->account_count; i++) rg_map_intern(&names, content->accounts[order[i]].name, i);
    for (size_t i = 0; i < content->claims.n; i++) {
        const rg_claim *claim = &content->claims.at[i];
        size_t teller = rg_map_get(&names, claim->source);
        if (teller != RG_NONE && is_told(claim)) *rg_vec_push(g->arena, &told) = (ranked){teller, claim};
    }
    rg_vec_sort(g->arena, told.at, told.n, sizeof *told.at, by_teller);
    for (size_t i = 0; i < told.n; i++) gather(g, told.at[i].claim, told.at[i].teller);
}

void rg_telling_run(rg_arena *arena, const rg_content *content, const size_t *order, size_t *family, rg_tellings *out) {
    gathering g = {.arena = arena, .things = rg_map_in(arena), .cells = rg_map_in(arena), .parts = rg_map_in(arena), .values = rg_map_in(arena)};
    rg_tally tally;
    *out = (rg_tellings){0};
    if (content->account_count < RG_TALLY_CROWD || !content->claims.n) return;
    gather_all(&g, content, order);
    rg_tally_table table = table_of(&g, content->account_count);
    rows_of rows = list_rows(&g, content->account_count);
    rg_tally_run(arena, &table, &tally);
    out->at = RG_ARRAY(arena, rg_telling, content->account_count);
    for (size_t i = 0; i < tally.pair_count; i++) {
        const rg_tally_pair *p = &tally.pairs[i];
        bool turned = order[p->a] > order[p->b];
        size_t a = order[turned ? p->b : p->a], b = order[turned ? p->a : p->b], from = family[b], to = family[a];
        if (from == to) continue;
        for (size_t k = 0; k < content->account_count; k++)
            if (family[k] == from) family[k] = to;
        rg_telling *t = &out->at[out->n++];
        *t = (rg_telling){.a = a, .b = b, .same = p->same, .both = p->same + p->differ};
        add_rare(&g, &tally, &rows, p, turned, t);
    }
}
