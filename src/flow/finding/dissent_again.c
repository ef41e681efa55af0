/* dissent_again.c: disputes after a person judged.
 *
 * In: disputes, and a content that differs in nothing but the status of claims. Out: the disputes as rg_dissent_run would find them. Who
 * excludes whom, and so questions and positions, does not depend on judgements: rejected claims stay in view. So what holds a claim whose
 * status is another is weighed, put in order and concluded anew; all else is kept, with its claims looked up in the new content.
 */
#include <string.h>

#include "flow/finding/dissent_int.h"

typedef struct renewing {
    rg_weigher w;
    const rg_dissent *before;
    const rg_content *content;
} renewing;

static bool of_two(const rg_judgement *j) { return j->b.len && !j->taken_by; }

/* What is judged to be one, or not, puts claims under other events. */
static bool same_pairs_judged(const rg_judgements *a, const rg_judgements *b) {
    for (size_t i = 0; i < a->n || i < b->n; i++) {
        bool in_a = i < a->n && of_two(&a->at[i]), in_b = i < b->n && of_two(&b->at[i]);
        if (in_a != in_b) return false;
        if (in_a && (a->at[i].verb != b->at[i].verb || !rg_text_same(a->at[i].a, b->at[i].a) || !rg_text_same(a->at[i].b, b->at[i].b))) return false;
    }
    return true;
}

static bool only_judged(const rg_content *a, const rg_content *b) {
    if (a->accounts != b->accounts || a->account_count != b->account_count || a->policy != b->policy || a->claims.n != b->claims.n) return false;
    for (size_t i = 0; i < a->claims.n && a->claims.at != b->claims.at; i++)
        if (memcmp(a->claims.at[i].id, b->claims.at[i].id, sizeof a->claims.at[i].id) != 0) return false;
    return same_pairs_judged(&a->judgements, &b->judgements);
}

static size_t number_of(const renewing *r, const rg_claim *claim) { return (size_t)(claim - r->before->content->claims.at); }

static const rg_claim **found_again(const renewing *r, const rg_claim *const *claims, size_t n) {
    const rg_claim **again = RG_ARRAY(r->w.arena, const rg_claim *, n);
    for (size_t i = 0; i < n; i++) again[i] = &r->content->claims.at[number_of(r, claims[i])];
    return again;
}

static bool touched(const renewing *r, const rg_dispute *d) {
    for (size_t i = 0; i < d->position_count; i++)
        for (size_t k = 0; k < d->positions[i].claim_count; k++) {
            size_t at = number_of(r, d->positions[i].claims[k]);
            if (r->content->claims.at[at].status != (rg_claim_status)r->before->judged[at]) return true;
        }
    return false;
}

/* ---- what is kept ------------------------------------------------------------------------------------------------ */

static rg_dispute kept(const renewing *r, const rg_dispute *d) {
    rg_dispute again = *d;
    if (r->content->claims.at == r->before->content->claims.at) return again;
    again.positions = RG_ARRAY(r->w.arena, rg_position, d->position_count);
    again.settling = RG_ARRAY(r->w.arena, rg_settling, d->settling_count);
    for (size_t i = 0; i < d->position_count; i++) {
        again.positions[i] = d->positions[i];
        again.positions[i].claims = found_again(r, d->positions[i].claims, d->positions[i].claim_count);
        again.positions[i].beside = found_again(r, d->positions[i].beside, d->positions[i].beside_count);
    }
    for (size_t i = 0; i < d->settling_count; i++) {
        again.settling[i] = d->settling[i];
        if (d->settling[i].claim) again.settling[i].claim = &r->content->claims.at[number_of(r, d->settling[i].claim)];
    }
    return again;
}

/* ---- what is weighed anew ---------------------------------------------------------------------------------------- */

typedef struct placed {
    rg_position position;
    size_t was;
    bool aside; /* excludes nothing: behind the others, in its place */
} placed;

static int by_strength(const void *x, const void *y) {
    const placed *a = x, *b = y;
    if (a->aside || b->aside) return a->aside - b->aside;
    return rg_weigh_by_strength(&a->position, &b->position);
}

static int by_ends(const void *x, const void *y) {
    const rg_contest *a = x, *b = y;
    if (a->from != b->from) return a->from < b->from ? -1 : 1;
    return (a->to > b->to) - (a->to < b->to);
}

static bool excludes_nothing(const rg_dispute *d, size_t position) {
    for (size_t i = 0; i < d->contest_count; i++)
        if (d->contests[i].from == position) return false;
    return true;
}

static rg_dispute weighed(renewing *r, const rg_dispute *d) {
    rg_dispute again = kept(r, d);
    rg_arena *arena = r->w.arena;
    placed *list = RG_ARRAY(arena, placed, d->position_count);
    size_t *now = RG_ARRAY(arena, size_t, d->position_count);
    for (size_t i = 0; i < d->position_count; i++) {
        list[i] = (placed){again.positions[i], i, excludes_nothing(d, i)};
        rg_weigh_position(&r->w, &list[i].position);
    }
    rg_vec_sort(arena, list, d->position_count, sizeof *list, by_strength);
    again.positions = RG_ARRAY(arena, rg_position, d->position_count);
    again.contests = RG_ARRAY(arena, rg_contest, d->contest_count);
    for (size_t i = 0; i < d->position_count; i++) again.positions[i] = list[i].position, now[list[i].was] = i;
    for (size_t i = 0; i < d->contest_count; i++) again.contests[i] = (rg_contest){now[d->contests[i].from], now[d->contests[i].to], false};
    rg_vec_sort(arena, again.contests, d->contest_count, sizeof *again.contests, by_ends);
    rg_weigh_conclude(&r->w, &again);
    return again;
}

bool rg_dissent_again(rg_arena *arena, const rg_dissent *before, const rg_content *content, rg_dissent *out) {
    renewing r = {{.arena = arena, .content = content, .witnesses = before->witnesses, .rule = before->rule}, before, content};
    if (!only_judged(before->content, content)) return false;
    uint8_t *judged = RG_ARRAY(arena, uint8_t, content->claims.n);
    for (size_t i = 0; i < content->claims.n; i++) judged[i] = (uint8_t)content->claims.at[i].status;
    *out = (rg_dissent){content, before->rule, RG_ARRAY(arena, rg_dispute, before->n), before->n, judged, before->witnesses};
    for (size_t i = 0; i < before->n; i++) out->at[i] = touched(&r, &before->at[i]) ? weighed(&r, &before->at[i]) : kept(&r, &before->at[i]);
    return true;
}
