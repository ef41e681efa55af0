/* align.c: which entities are one: candidates by what they have in common, joined the best first.
 *
 * In: entities with their facts. Out: groups, and the alignments that made or would make them. Only entities with a key in common are
 * compared, each with few others of that key: time is linear in the claims. Two entities of one account are two things unless a person says
 * otherwise. The order of the accounts does not matter.
 */
#include <string.h>

#include "base/sha256.h"
#include "engine/read/place.h"
#include "engine/read/skeleton.h"
#include "flow/finding/align_int.h"

enum { NEIGHBOURS = 8, HASH_SHOWN = 8, MONTHS = 2 };

static const char *const kind_names[] = {"event", "person", "place"};
static const char *const state_names[] = {"made", "proposed", "same", "different"};
static const char *const evidence_names[] = {
#define EVIDENCE_NAME(id, name) name,
    RG_EVIDENCES(EVIDENCE_NAME)
#undef EVIDENCE_NAME
};
const char *rg_entity_kind_name(rg_entity_kind kind) { return kind_names[kind]; }
const char *rg_aligned_state_name(rg_aligned_state state) { return state_names[state]; }
const char *rg_evidence_name(rg_evidence_kind kind) { return evidence_names[kind]; }

/* ---- candidates --------------------------------------------------------------------------------------------------- */

typedef RG_VEC(size_t) entity_list;

typedef struct blocking {
    rg_align *align;
    rg_map keys;
    RG_VEC(entity_list) blocks;
    rg_map pairs;
} blocking;

static void put(blocking *b, size_t entity, rg_text key) {
    size_t at = rg_map_intern(&b->keys, key, b->blocks.n);
    if (at == b->blocks.n) (void)rg_vec_push(b->align->arena, &b->blocks);
    entity_list *list = &b->blocks.at[at];
    if (!list->n || list->at[list->n - 1] != entity) *rg_vec_push(b->align->arena, list) = entity;
}

#define KEY(b, ...) rg_text_printf((b)->align->arena, __VA_ARGS__)

/* The months that the date touches, where it says no more than two. */
static size_t months_of(const rg_date *date, long long out[MONTHS]) {
    int64_t year;
    int month, day;
    size_t n = 0;
    if (date->latest - date->earliest > 31) return 0;
    for (int end = 0; end < 2; end++) {
        rg_day_civil(end ? date->latest : date->earliest, &year, &month, &day);
        long long number = (long long)year * 12 + month;
        if (!n || out[0] != number) out[n++] = number;
    }
    return n;
}

static void put_event(blocking *b, size_t at) {
    const rg_entity *t = &b->align->entities.at[at];
    const rg_entity_facts *f = &b->align->facts[at];
    put(b, at, KEY(b, "n%.*s", RG_TEXT_ARG(t->key)));
    if (f->word_count) put(b, at, KEY(b, "b%.*s", RG_TEXT_ARG(f->bag)));
    for (size_t i = 0; i < f->link_count; i++) put(b, at, KEY(b, "l%.*s", RG_TEXT_ARG(f->links[i])));
    for (size_t i = 0; i < f->date_count; i++) {
        long long months[MONTHS];
        for (size_t m = months_of(&f->dates[i]->value.date, months); m--;) {
            if (f->head.len) put(b, at, KEY(b, "h%lld %.*s", months[m], RG_TEXT_ARG(f->head)));
            for (size_t p = 0; p < f->place_count; p++)
                if (f->rows[p] != RG_PLACE_NONE) put(b, at, KEY(b, "p%lld %.*s", months[m], RG_TEXT_ARG(rg_place_key(f->rows[p]))));
            for (size_t p = 0; p < f->person_count; p++) put(b, at, KEY(b, "w%lld %.*s", months[m], RG_TEXT_ARG(f->surnames[p])));
        }
    }
    for (size_t p = 0; f->head.len && p < f->place_count; p++)
        if (f->rows[p] != RG_PLACE_NONE) put(b, at, KEY(b, "g%.*s %.*s", RG_TEXT_ARG(f->head), RG_TEXT_ARG(rg_place_key(f->rows[p]))));
}

static void put_name(blocking *b, size_t at) {
    const rg_entity *t = &b->align->entities.at[at];
    const rg_entity_facts *f = &b->align->facts[at];
    char letters[RG_SKELETON];
    size_t n = f->word_count ? rg_skeleton(f->words[f->word_count - 1], letters) : 0;
    if (n > 1) put(b, at, KEY(b, "%d%.*s", (int)t->kind, (int)n, letters));
    for (size_t i = 0; i < f->link_count; i++) put(b, at, KEY(b, "l%d%.*s", (int)t->kind, RG_TEXT_ARG(f->links[i])));
}

/* ---- one pair ------------------------------------------------------------------------------------------------------- */

static void sign(const rg_align *al, rg_alignment *alignment) {
    rg_sha256 sha;
    char hex[65];
    rg_sha256_init(&sha);
    rg_sha256_field(&sha, rg_text_of(al->entities.at[alignment->a].id));
    rg_sha256_field(&sha, rg_text_of(al->entities.at[alignment->b].id));
    rg_sha256_hex(&sha, hex);
    memcpy(alignment->id, "a-", 2);
    memcpy(alignment->id + 2, hex, 12);
    alignment->id[14] = 0;
}

static rg_alignment between(const rg_align *al, size_t a, size_t b) {
    bool turned = strcmp(al->entities.at[a].id, al->entities.at[b].id) > 0;
    rg_alignment out = {.a = turned ? b : a, .b = turned ? a : b};
    sign(al, &out);
    return out;
}

/* A name that both have the same is no alignment of persons and places: the values are one already. */
static void compare(blocking *b, size_t x, size_t y) {
    rg_align *al = b->align;
    const rg_entity *s = &al->entities.at[x], *t = &al->entities.at[y];
    if (s->account == t->account || s->kind != t->kind) return;
    if (s->kind != RG_ENTITY_EVENT && rg_text_same(s->key, t->key)) return;
    rg_text pair = rg_text_printf(al->arena, "%zu %zu", x < y ? x : y, x < y ? y : x);
    size_t fresh = b->pairs.n;
    if (rg_map_intern(&b->pairs, pair, fresh) != fresh) return;
    int score = rg_align_score(al, x, y, NULL, NULL);
    if (score < RG_ALIGN_PROPOSED) return;
    rg_alignment made = between(al, x, y);
    made.score = score;
    made.state = RG_ALIGNED_PROPOSED;
    *rg_vec_push(al->arena, &al->edges) = made;
}

typedef struct ranked {
    rg_day day;
    const char *id;
    size_t entity;
} ranked;

static int by_day(const void *x, const void *y) {
    const ranked *a = x, *b = y;
    if (a->day != b->day) return a->day < b->day ? -1 : 1;
    return strcmp(a->id, b->id);
}

/* Each with those next to it in time, and with the first few. */
static void compare_block(blocking *b, const entity_list *block) {
    rg_align *al = b->align;
    if (block->n < 2) return;
    ranked *all = RG_ARRAY(al->arena, ranked, block->n);
    for (size_t i = 0; i < block->n; i++) {
        const rg_entity_facts *f = &al->facts[block->at[i]];
        all[i] = (ranked){f->date_count ? f->dates[0]->value.date.earliest : RG_DAY_MAX, al->entities.at[block->at[i]].id, block->at[i]};
    }
    rg_vec_sort(al->arena, all, block->n, sizeof *all, by_day);
    for (size_t i = 1; i < block->n; i++)
        for (size_t k = 0; k < i; k++)
            if (k < NEIGHBOURS || i - k <= NEIGHBOURS) compare(b, all[i].entity, all[k].entity);
            else k = i - NEIGHBOURS - 1;
}

/* ---- groups --------------------------------------------------------------------------------------------------------- */

static size_t head_of(size_t *parent, size_t at) {
    while (parent[at] != at) at = parent[at] = parent[parent[at]];
    return at;
}

typedef struct grouping {
    rg_align *align;
    entity_list *members; /* of each head, in order of accounts */
    rg_map known;         /* id of an entity -> entity */
    RG_VEC(rg_alignment) different, same; /* by a person's judgement */
} grouping;

static bool judged_different(const grouping *g, size_t x, size_t y) {
    size_t *parent = g->align->parent;
    for (size_t i = 0; i < g->different.n; i++) {
        size_t a = head_of(parent, g->different.at[i].a), b = head_of(parent, g->different.at[i].b);
        if ((a == x && b == y) || (a == y && b == x)) return true;
    }
    return false;
}

/* Where an entity of the account stands in a list in order of accounts, or would stand. */
static size_t place_in(const rg_align *al, const entity_list *list, size_t account) {
    size_t low = 0, high = list->n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (al->entities.at[list->at[middle]].account < account) low = middle + 1;
        else high = middle;
    }
    return low;
}

/* Both have entities of one account. */
static bool share_account(const grouping *g, size_t x, size_t y) {
    const entity_list *few = &g->members[x], *many = &g->members[y];
    if (few->n > many->n) few = &g->members[y], many = &g->members[x];
    for (size_t i = 0; i < few->n; i++) {
        size_t account = g->align->entities.at[few->at[i]].account, at = place_in(g->align, many, account);
        if (at < many->n && g->align->entities.at[many->at[at]].account == account) return true;
    }
    return false;
}

static void join(grouping *g, size_t x, size_t y) {
    size_t few = g->members[x].n < g->members[y].n ? x : y, many = few == x ? y : x;
    entity_list *into = &g->members[many];
    for (size_t i = 0; i < g->members[few].n; i++) {
        size_t entity = g->members[few].at[i], at = place_in(g->align, into, g->align->entities.at[entity].account);
        (void)rg_vec_push(g->align->arena, into);
        memmove(into->at + at + 1, into->at + at, (into->n - 1 - at) * sizeof *into->at);
        into->at[at] = entity;
    }
    g->align->parent[few] = many;
}

static bool can_join(const grouping *g, size_t x, size_t y) { return x != y && !judged_different(g, x, y) && !share_account(g, x, y); }

static int by_score(const void *x, const void *y) {
    const rg_alignment *a = x, *b = y;
    if (a->score != b->score) return a->score > b->score ? -1 : 1;
    return strcmp(a->id, b->id);
}

/* ---- judgements ----------------------------------------------------------------------------------------------------- */

static bool of_two(const rg_judgement *j) { return !j->taken_by && (j->verb == RG_JUDGE_SAME || j->verb == RG_JUDGE_DIFFERENT); }

/* Of two judgements on one pair the later holds. */
static bool overruled(const rg_judgements *judgements, size_t at) {
    const rg_judgement *j = &judgements->at[at];
    for (size_t i = at + 1; i < judgements->n; i++) {
        const rg_judgement *later = &judgements->at[i];
        if (!of_two(later)) continue;
        bool same = rg_text_same(later->a, j->a) && rg_text_same(later->b, j->b), turned = rg_text_same(later->a, j->b) && rg_text_same(later->b, j->a);
        if (same || turned) return true;
    }
    return false;
}

static void take_judgements(grouping *g) {
    rg_align *al = g->align;
    g->known = rg_map_in(al->arena);
    for (size_t i = 0; i < al->entities.n; i++) rg_map_intern(&g->known, rg_text_of(al->entities.at[i].id), i);
    for (size_t i = 0; i < al->content->judgements.n; i++) {
        const rg_judgement *j = &al->content->judgements.at[i];
        if (!of_two(j) || overruled(&al->content->judgements, i)) continue;
        size_t a = rg_map_get(&g->known, j->a), b = rg_map_get(&g->known, j->b);
        if (a == RG_NONE || b == RG_NONE) continue; /* all that told of it was rejected */
        rg_alignment judged = between(al, a, b);
        judged.judgement = j;
        judged.score = rg_align_score(al, a, b, NULL, NULL);
        judged.state = j->verb == RG_JUDGE_SAME ? RG_ALIGNED_SAME : RG_ALIGNED_DIFFERENT;
        if (judged.state == RG_ALIGNED_SAME) *rg_vec_push(al->arena, &g->same) = judged;
        else *rg_vec_push(al->arena, &g->different) = judged;
    }
    for (size_t i = 0; i < g->same.n; i++) {
        size_t x = head_of(al->parent, g->same.at[i].a), y = head_of(al->parent, g->same.at[i].b);
        if (x != y && !judged_different(g, x, y)) join(g, x, y);
    }
}

static int by_id(const void *x, const void *y) { return strcmp((*(const rg_entity *const *)x)->id, (*(const rg_entity *const *)y)->id); }

/* Persons and places of one name are one, unless a person says otherwise. */
static void join_names(grouping *g) {
    rg_align *al = g->align;
    const rg_entity **all = RG_ARRAY(al->arena, const rg_entity *, al->entities.n + 1);
    rg_map first = rg_map_in(al->arena);
    size_t n = 0;
    for (size_t i = 0; i < al->entities.n; i++)
        if (al->entities.at[i].kind != RG_ENTITY_EVENT) all[n++] = &al->entities.at[i];
    rg_vec_sort(al->arena, all, n, sizeof *all, by_id);
    for (size_t i = 0; i < n; i++) {
        size_t at = (size_t)(all[i] - al->entities.at);
        rg_text key = rg_text_printf(al->arena, "%d%.*s", (int)all[i]->kind, RG_TEXT_ARG(all[i]->key));
        size_t x = head_of(al->parent, rg_map_intern(&first, key, at)), y = head_of(al->parent, at);
        if (x != y && !judged_different(g, x, y)) join(g, x, y);
    }
}

/* ---- keys ----------------------------------------------------------------------------------------------------------- */

/* The name that most of its accounts give it, the least of those; a value's the same way. */
static rg_text key_of(const rg_align *al, const entity_list *members) {
    rg_map counts = rg_map_in(al->arena);
    size_t best = 0;
    for (size_t i = 0; i < members->n; i++) {
        rg_text key = al->entities.at[members->at[i]].key;
        size_t seen = rg_map_get(&counts, key);
        rg_map_put(&counts, key, seen == RG_NONE ? 1 : seen + 1);
    }
    for (size_t i = 1; i < counts.n; i++) {
        bool more = counts.values[i] > counts.values[best], less = counts.values[i] < counts.values[best];
        if (more || (!less && rg_text_compare(counts.keys[i], counts.keys[best]) < 0)) best = i;
    }
    return counts.keys[best];
}

static const char *first_hash(const rg_align *al, const entity_list *members) {
    const char *least = al->content->accounts[al->entities.at[members->at[0]].account].hash;
    for (size_t i = 1; i < members->n; i++) {
        const char *hash = al->content->accounts[al->entities.at[members->at[i]].account].hash;
        if (strcmp(hash, least) < 0) least = hash;
    }
    return least;
}

/* Groups that share their key with others get one with a mark and the hash of their first account. */
static void name_groups(grouping *g) {
    rg_align *al = g->align;
    rg_map groups = rg_map_in(al->arena);
    rg_text *own = RG_ARRAY(al->arena, rg_text, al->entities.n + 1);
    for (size_t i = 0; i < al->entities.n; i++) {
        if (head_of(al->parent, i) != i) continue;
        own[i] = key_of(al, &g->members[i]);
        rg_text kind = rg_text_printf(al->arena, "%d%.*s", (int)al->entities.at[i].kind, RG_TEXT_ARG(own[i]));
        size_t seen = rg_map_get(&groups, kind);
        rg_map_put(&groups, kind, seen == RG_NONE ? 1 : seen + 1);
    }
    for (size_t i = 0; i < al->entities.n; i++) {
        if (head_of(al->parent, i) != i) continue;
        rg_text kind = rg_text_printf(al->arena, "%d%.*s", (int)al->entities.at[i].kind, RG_TEXT_ARG(own[i]));
        if (rg_map_get(&groups, kind) > 1)
            own[i] = rg_text_printf(al->arena, "%.*s" RG_ALIGN_MARK "%.*s", RG_TEXT_ARG(own[i]), HASH_SHOWN, first_hash(al, &g->members[i]));
    }
    for (size_t i = 0; i < al->entities.n; i++) al->entities.at[i].group = head_of(al->parent, i), al->keys[i] = own[al->entities.at[i].group];
}

/* ---- the whole ------------------------------------------------------------------------------------------------------ */

/* The edges of one kind, from `from` on: made where they can be, the best first; what is left is proposed. */
static void make(grouping *g, size_t from) {
    rg_align *al = g->align;
    size_t kept = from;
    rg_vec_sort(al->arena, al->edges.at + from, al->edges.n - from, sizeof *al->edges.at, by_score);
    for (size_t i = from; i < al->edges.n; i++) {
        rg_alignment *edge = &al->edges.at[i];
        size_t x = head_of(al->parent, edge->a), y = head_of(al->parent, edge->b);
        if (!can_join(g, x, y)) continue;
        if (edge->score >= RG_ALIGN_MADE) {
            join(g, x, y);
            edge->state = RG_ALIGNED_MADE;
        }
        al->edges.at[kept++] = *edge;
    }
    al->edges.n = kept;
}

/* Of two groups the best proposal, where they could still be one. */
static void propose(grouping *g) {
    rg_align *al = g->align;
    rg_map pairs = rg_map_in(al->arena);
    size_t kept = 0;
    for (size_t i = 0; i < al->edges.n; i++) {
        rg_alignment edge = al->edges.at[i];
        size_t x = head_of(al->parent, edge.a), y = head_of(al->parent, edge.b);
        if (edge.state == RG_ALIGNED_PROPOSED) {
            if (!can_join(g, x, y)) continue;
            rg_text pair = rg_text_printf(al->arena, "%zu %zu", x < y ? x : y, x < y ? y : x);
            size_t before = pairs.n;
            rg_map_intern(&pairs, pair, 0);
            if (pairs.n == before) continue;
        }
        al->edges.at[kept++] = edge;
    }
    al->edges.n = kept;
    for (size_t i = 0; i < g->same.n; i++) *rg_vec_push(al->arena, &al->edges) = g->same.at[i];
    for (size_t i = 0; i < g->different.n; i++) *rg_vec_push(al->arena, &al->edges) = g->different.at[i];
}

static void block(blocking *b, bool events) {
    b->keys = rg_map_in(b->align->arena);
    b->blocks.n = 0;
    for (size_t i = 0; i < b->align->entities.n; i++) {
        bool event = b->align->entities.at[i].kind == RG_ENTITY_EVENT;
        if (event && events) put_event(b, i);
        else if (!event && !events) put_name(b, i);
    }
    for (size_t i = 0; i < b->blocks.n; i++) compare_block(b, &b->blocks.at[i]);
}

/* Events first: two persons of one event are the likelier one. */
rg_align *rg_align_new(rg_arena *arena, const rg_content *content, bool rejected) {
    rg_align *al = RG_NEW(arena, rg_align);
    size_t n = content->claims.n + 1;
    *al = (rg_align){.arena = arena, .content = content, .of_event = RG_ARRAY(arena, size_t, n), .of_value = RG_ARRAY(arena, size_t, n)};
    rg_align_tell(al, rejected);
    al->keys = RG_ARRAY(arena, rg_text, al->entities.n + 1);
    al->parent = RG_ARRAY(arena, size_t, al->entities.n + 1);
    grouping g = {.align = al, .members = RG_ARRAY(arena, entity_list, al->entities.n + 1)};
    blocking b = {.align = al, .pairs = rg_map_in(arena)};
    for (size_t i = 0; i < al->entities.n; i++) {
        al->parent[i] = i;
        al->keys[i] = al->entities.at[i].key;
        *rg_vec_push(arena, &g.members[i]) = i;
    }
    al->affairs = rg_affairs_new(al);
    take_judgements(&g);
    join_names(&g);
    block(&b, true);
    make(&g, 0);
    name_groups(&g);
    size_t events = al->edges.n;
    block(&b, false);
    make(&g, events);
    name_groups(&g);
    propose(&g);
    return al;
}

static rg_text key_at(const rg_align *al, const size_t *of, const rg_claim *claim, rg_text otherwise) {
    size_t at = of[claim - al->content->claims.at];
    return at == RG_NONE ? otherwise : al->keys[at];
}

rg_text rg_align_event(const rg_align *al, const rg_claim *claim) { return key_at(al, al->of_event, claim, claim->event_key); }
size_t rg_align_entity(const rg_align *al, const rg_claim *claim) { return al->of_event[claim - al->content->claims.at]; }
rg_text rg_align_value(const rg_align *al, const rg_claim *claim) { return key_at(al, al->of_value, claim, rg_values_key(&claim->value)); }

rg_text rg_align_person(const rg_align *al, const rg_claim *claim, bool value) {
    size_t at = (value ? al->of_value : al->of_event)[claim - al->content->claims.at];
    return at == RG_NONE ? (rg_text){0} : al->facts[at].person;
}
