/* settle.c: what would change the state of a dispute: each claim given up by itself, and more witnesses for each position.
 *
 * Every change is tried on a copy of the positions and the state reckoned anew; what changes nothing is left out.
 */
#include "flow/finding/dissent_int.h"

enum { MOST_CLAIMS = 32, MOST_WITNESSES = 8, MOST_SHOWN = 8 };

typedef RG_VEC(rg_settling) settlings;

typedef struct trial {
    rg_weigher *w;
    const rg_dispute *dispute;
    rg_position *positions; /* a copy, made new for each change */
    rg_contest *contests;
} trial;

static void renew(trial *t) {
    for (size_t i = 0; i < t->dispute->position_count; i++) t->positions[i] = t->dispute->positions[i];
    for (size_t i = 0; i < t->dispute->contest_count; i++) t->contests[i] = t->dispute->contests[i];
}

static rg_dispute_state outcome(trial *t) {
    return rg_weigh_state(t->w, t->positions, t->dispute->position_count, t->contests, t->dispute->contest_count, NULL);
}

/* The same position stands alone as before. */
static bool unchanged(const trial *t, rg_dispute_state state) {
    for (size_t i = 0; i < t->dispute->position_count; i++)
        if ((t->positions[i].stand == RG_STAND_STANDS) != (t->dispute->positions[i].stand == RG_STAND_STANDS)) return false;
    return state == t->dispute->state;
}

static const char *effect(rg_dispute_state state) {
    switch (state) {
    case RG_DISPUTE_OPEN: return "the question is open";
    case RG_DISPUTE_LEANING: return "it leans";
    default: return "it is settled";
    }
}

static bool none_left(const trial *t) {
    for (size_t i = 0; i < t->dispute->position_count; i++)
        if (t->positions[i].stand == RG_STAND_STANDS || t->positions[i].stand == RG_STAND_UNDECIDED) return false;
    return true;
}

/* Without a position there is no dispute with it. */
static void lose(trial *t, size_t at, size_t which, settlings *out) {
    renew(t);
    rg_position *p = &t->positions[at];
    const rg_claim *claim = p->claims[which], **rest = RG_ARRAY(t->w->arena, const rg_claim *, p->claim_count);
    size_t n = 0;
    if (claim->status == RG_CLAIM_REJECTED) return;
    for (size_t i = 0; i < p->claim_count; i++)
        if (i != which) rest[n++] = p->claims[i];
    p->claims = rest, p->claim_count = n;
    rg_weigh_position(t->w, p);
    rg_dispute_state state = outcome(t);
    if (unchanged(t, state)) return;
    bool plain = claim->hedge == RG_HEDGE_NONE && rg_weigh_speaker(claim)->kind != RG_VOICE_UNNAMED;
    const char *then = p->rejected ? ": nobody else says so" : "";
    rg_text text = none_left(t) ? rg_text_printf(t->w->arena, "without %s no position is left", claim->id)
                                : rg_text_printf(t->w->arena, "without %s %s%s", claim->id, effect(state), then);
    *rg_vec_push(t->w->arena, out) = (rg_settling){claim, at, plain ? 2 : 1, state, text};
}

static void gain(trial *t, size_t at, settlings *out) {
    for (unsigned more = 1; more <= MOST_WITNESSES; more++) {
        renew(t);
        rg_position *p = &t->positions[at];
        if (p->rejected) return;
        p->witnesses += more, p->named += more, p->doubtful = false;
        rg_weigh_strength(t->w, p);
        rg_dispute_state state = outcome(t);
        if (unchanged(t, state)) continue;
        rg_text text = rg_text_printf(t->w->arena, "with %u more named witness%s that %.*s, %s", more, more == 1 ? "" : "es",
                                      RG_TEXT_ARG(p->label), effect(state));
        *rg_vec_push(t->w->arena, out) = (rg_settling){NULL, at, more, state, text};
        return;
    }
}

static int by_cost(const void *x, const void *y) {
    const rg_settling *a = x, *b = y;
    if (a->cost != b->cost) return a->cost < b->cost ? -1 : 1;
    if (a->position != b->position) return a->position < b->position ? -1 : 1;
    if (!a->claim || !b->claim) return (a->claim != NULL) - (b->claim != NULL);
    return rg_text_compare(rg_text_of(a->claim->id), rg_text_of(b->claim->id));
}

void rg_settle_find(rg_weigher *w, rg_dispute *d) {
    trial t = {w, d, RG_ARRAY(w->arena, rg_position, d->position_count), RG_ARRAY(w->arena, rg_contest, d->contest_count)};
    settlings found = {0};
    size_t claims = 0;
    if (d->state == RG_DISPUTE_SPURIOUS) return;
    for (size_t i = 0; i < d->position_count; i++) {
        if (d->positions[i].stand == RG_STAND_BESIDE) continue;
        for (size_t k = 0; k < d->positions[i].claim_count && claims < MOST_CLAIMS; k++, claims++) lose(&t, i, k, &found);
        gain(&t, i, &found);
    }
    rg_vec_sort(w->arena, found.at, found.n, sizeof *found.at, by_cost);
    d->settling = found.at;
    d->settling_count = found.n < MOST_SHOWN ? found.n : MOST_SHOWN;
}
