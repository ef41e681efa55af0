/* same_event.c: "the war" of one account is not "the war" of another, unless both tell of one affair.
 *
 * In: a content. Out: keys for events. A dozen accounts and fewer are taken to be of one affair: somebody put them together. Of more, two are
 * of one affair that tell of the same events with names of their own ("the Lublin Conference", "the second conference"): two of them at
 * least, and a fifth of those that the shorter one tells of. What is called by a bare noun or one name ("the arrest", "Henry") is one thing
 * among accounts of one affair only.
 */
#include "flow/finding/same_event.h"

#include "base/map.h"
#include "base/vec.h"

#include <string.h>

enum { ONE_AFFAIR = 12, SHARED = 2, PART = 5, EVERYWHERE = 200, HASH_SHOWN = 8 };

struct rg_same_event {
    rg_arena *arena;
    const rg_content *content;
    rg_map accounts; /* name -> index */
    size_t *head;    /* by account: the one of its group that speaks for it; NULL where all are of one affair */
};

static bool capital_at(rg_text text, size_t i) {
    uint32_t rune;
    return rg_text_rune(text, i, &rune) && rg_rune_upper(rune);
}

/* A number, or two words of which one that is not the first has a capital, or "Katyn massacre": a name and a noun. */
static bool has_own_name(const rg_claim *claim) {
    rg_text key = claim->event_key, name = claim->event;
    size_t words = 1, capitals = 0;
    size_t at = key.len;
    while (at && key.ptr[at - 1] >= '0' && key.ptr[at - 1] <= '9') at--;
    if (at < key.len) return !(at && key.ptr[at - 1] == '-'); /* "the second conference"; "the last one" is any */
    for (size_t i = 0; i + 1 < name.len; i++) {
        if (name.ptr[i] != ' ') continue;
        words++;
        capitals += capital_at(name, i + 1);
    }
    if (capitals) return true;
    /* a first word whose capital the key's noun does not explain: it stood within its sentence so */
    return words == 2 && capital_at(name, 0) && claim->event_span.start > claim->span.start;
}

static size_t head_of(size_t *head, size_t account) {
    while (head[account] != account) account = head[account] = head[head[account]];
    return account;
}

typedef struct tellers {
    RG_VEC(size_t) accounts;
} tellers;

typedef struct sharing { /* two accounts, and how many named events both tell of */
    size_t a, b, events;
} sharing;

typedef RG_VEC(tellers) tellers_list;

static void list_tellers(rg_same_event *same, tellers_list *told) {
    rg_map keys = rg_map_in(same->arena);
    for (size_t i = 0; i < same->content->claims.n; i++) {
        const rg_claim *claim = &same->content->claims.at[i];
        size_t account = rg_map_get(&same->accounts, claim->source);
        if (claim->status == RG_CLAIM_REJECTED || account == RG_NONE || !has_own_name(claim)) continue;
        size_t at = rg_map_intern(&keys, claim->event_key, told->n);
        if (at == told->n) *rg_vec_push(same->arena, told) = (tellers){0};
        tellers *t = &told->at[at];
        bool known = false;
        for (size_t k = 0; k < t->accounts.n && !known; k++) known = t->accounts.at[t->accounts.n - 1 - k] == account;
        if (!known) *rg_vec_push(same->arena, &t->accounts) = account;
    }
}

static void join(rg_same_event *same, size_t x, size_t y) {
    size_t a = head_of(same->head, x), b = head_of(same->head, y);
    bool first = strcmp(same->content->accounts[a].hash, same->content->accounts[b].hash) < 0; /* the least, in whatever order they came */
    if (a != b) same->head[first ? b : a] = first ? a : b;
}

static void group(rg_same_event *same) {
    tellers_list told = {0};
    rg_map pairs = rg_map_in(same->arena);
    RG_VEC(sharing) shared = {0};
    size_t *named = RG_ARRAY(same->arena, size_t, same->content->account_count);
    list_tellers(same, &told);
    for (size_t i = 0; i < told.n; i++)
        for (size_t k = 0; k < told.at[i].accounts.n; k++) {
            named[told.at[i].accounts.at[k]]++;
            for (size_t m = 0; m < k && told.at[i].accounts.n <= EVERYWHERE; m++) {
                size_t a = told.at[i].accounts.at[m], b = told.at[i].accounts.at[k];
                rg_text pair = rg_text_printf(same->arena, "%zu %zu", a < b ? a : b, a < b ? b : a);
                size_t at = rg_map_intern(&pairs, pair, shared.n);
                if (at == shared.n) *rg_vec_push(same->arena, &shared) = (sharing){a, b, 0};
                shared.at[at].events++;
            }
        }
    for (size_t i = 0; i < shared.n; i++) {
        const sharing *s = &shared.at[i];
        size_t least = named[s->a] < named[s->b] ? named[s->a] : named[s->b];
        if (s->events >= SHARED && s->events * PART >= least) join(same, s->a, s->b);
    }
}

rg_same_event *rg_same_event_new(rg_arena *arena, const rg_content *content) {
    rg_same_event *same = RG_NEW(arena, rg_same_event);
    *same = (rg_same_event){.arena = arena, .content = content, .accounts = rg_map_in(arena)};
    if (content->account_count <= ONE_AFFAIR) return same;
    same->head = RG_ARRAY(arena, size_t, content->account_count);
    for (size_t i = 0; i < content->account_count; i++) {
        rg_map_intern(&same->accounts, content->accounts[i].name, i);
        same->head[i] = i;
    }
    group(same);
    return same;
}

rg_text rg_same_event_key(rg_same_event *same, const rg_claim *claim) {
    size_t account = same->head ? rg_map_get(&same->accounts, claim->source) : RG_NONE;
    if (account == RG_NONE || has_own_name(claim)) return claim->event_key;
    const char *hash = same->content->accounts[head_of(same->head, account)].hash;
    return rg_text_printf(same->arena, "%.*s" RG_SAME_EVENT_MARK "%.*s", RG_TEXT_ARG(claim->event_key), HASH_SHOWN, hash);
}
