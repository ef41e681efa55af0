/* align_find.c: what a person calls a entity: its id, ACCOUNT:NAME, or the name it has in every account.
 *
 * In: alignments and a text. Out: the entities meant, all of one kind and one group. A name is compared folded, in full before in part.
 */
#include "base/error.h"
#include "flow/finding/align_int.h"

enum { NAMED = 4 };

typedef struct naming {
    rg_arena *arena;
    const rg_aligned *aligned;
    rg_text account, name; /* account empty = any */
    rg_map folds;
    RG_VEC(size_t) found;
} naming;

/* Account names may hold a colon: the longest that begins the text is meant. */
static void part(naming *n, rg_text text) {
    n->name = text;
    for (size_t i = 0; i < n->aligned->content->account_count; i++) {
        rg_text account = n->aligned->content->accounts[i].name;
        bool begins = rg_text_starts(text, account) && text.len > account.len && text.ptr[account.len] == ':';
        if (!begins || account.len < n->account.len) continue;
        n->account = account;
        n->name = rg_text_trim((rg_text){text.ptr + account.len + 1, text.len - account.len - 1});
    }
}

static bool called(naming *n, const rg_entity *t, rg_text fold, bool whole) {
    rg_text name = rg_text_fold(n->arena, t->name);
    if (whole) return rg_text_same(name, fold) || rg_text_same(t->key, fold);
    return rg_text_find(name, fold, 0) != RG_NONE;
}

static void look(naming *n, bool whole) {
    rg_text fold = rg_text_fold(n->arena, n->name);
    for (size_t i = 0; i < n->aligned->entity_count && fold.len; i++) {
        const rg_entity *t = &n->aligned->entities[i];
        if (n->account.len && !rg_text_same(n->aligned->content->accounts[t->account].name, n->account)) continue;
        if (called(n, t, fold, whole)) *rg_vec_push(n->arena, &n->found) = i;
    }
}

static void look_up(naming *n, rg_text id) {
    for (size_t i = 0; i < n->aligned->entity_count; i++)
        if (rg_text_starts(rg_text_of(n->aligned->entities[i].id), id)) *rg_vec_push(n->arena, &n->found) = i;
}

/* Events before persons before places. */
static void keep_one_kind(naming *n) {
    rg_entity_kind least = RG_ENTITY_PLACE;
    size_t kept = 0;
    for (size_t i = 0; i < n->found.n; i++)
        if (n->aligned->entities[n->found.at[i]].kind < least) least = n->aligned->entities[n->found.at[i]].kind;
    for (size_t i = 0; i < n->found.n; i++)
        if (n->aligned->entities[n->found.at[i]].kind == least) n->found.at[kept++] = n->found.at[i];
    n->found.n = kept;
}

static rg_text full_name(naming *n, size_t entity) {
    const rg_entity *t = &n->aligned->entities[entity];
    rg_text account = n->aligned->content->accounts[t->account].name;
    return rg_text_printf(n->arena, "\"%.*s:%.*s\"", RG_TEXT_ARG(account), RG_TEXT_ARG(t->name));
}

/* The first entity of each group that is meant. */
static size_t groups(naming *n, rg_text names[NAMED]) {
    size_t count = 0;
    for (size_t i = 0; i < n->found.n; i++) {
        bool seen = false;
        for (size_t k = 0; k < i && !seen; k++) seen = n->aligned->entities[n->found.at[k]].group == n->aligned->entities[n->found.at[i]].group;
        if (seen) continue;
        if (count < NAMED) names[count] = full_name(n, n->found.at[i]);
        count++;
    }
    return count;
}

regest_status rg_align_find(rg_arena *arena, const rg_aligned *aligned, rg_text text, const size_t **out, size_t *count, regest_error *error) {
    naming n = {.arena = arena, .aligned = aligned};
    rg_text names[NAMED];
    text = rg_text_trim(text);
    if (!text.len) return rg_error_set(error, REGEST_USAGE, "no name given");
    if (rg_text_starts(text, RG_TEXT("e-"))) look_up(&n, text);
    part(&n, text);
    if (!n.found.n) look(&n, true);
    if (!n.found.n) look(&n, false);
    keep_one_kind(&n);
    *out = n.found.at;
    *count = n.found.n;
    if (!n.found.n) {
        rg_error_set(error, REGEST_NONE, "no account tells of \"%.*s\"", RG_TEXT_ARG(text));
        rg_error_hint(error, "Say what collate calls it, or ACCOUNT:NAME, or the id of an alignment (a-...).");
        return REGEST_NONE;
    }
    size_t met = groups(&n, names);
    if (met == 1) return REGEST_OK;
    rg_error_set(error, REGEST_USAGE, "%zu things are called \"%.*s\"", met, RG_TEXT_ARG(text));
    rg_text list = rg_say_list(arena, "", names, met < NAMED ? met : NAMED);
    rg_error_hint(error, "Say which: %.*s.", RG_TEXT_ARG(list));
    return REGEST_USAGE;
}
