/* dissent_check_state.c: the weight of positions counted again, what stands by the definitions, the state by its table.
 *
 * In: a dispute whose positions hold (dissent_check.c). Out: no fault, or the first. What stands is built up from nothing; that a position can be
 * defended is told where it answers all its attackers by itself, else by engine/argue/argue_check.c, which searches in a way of its own.
 */
#include <string.h>

#include "engine/argue/argue_check.h"
#include "flow/finding/dissent_check_int.h"

/* ---- witnesses ---------------------------------------------------------------------------------------------------- */

typedef struct teller {
    size_t account;
    bool plainly; /* in its own word, or by voices without a name */
    RG_VEC(rg_text) voices; /* folded last words */
} teller;

typedef struct telling {
    rg_dissent_checker *c;
    RG_VEC(teller) tellers;
} telling;

static rg_text name_told(const rg_claim *claim) {
    for (size_t i = claim->voice_count; i-- > 1;)
        if (claim->voices[i].kind == RG_VOICE_NAMED) return claim->voices[i].name;
    return (rg_text){0};
}

static void hear(telling *t, const rg_claim *claim) {
    size_t account = rg_map_get(&t->c->accounts, claim->source), i = 0;
    rg_text name = name_told(claim);
    while (i < t->tellers.n && t->tellers.at[i].account != account) i++;
    if (account == RG_NONE) return;
    if (i == t->tellers.n) *rg_vec_push(t->c->own, &t->tellers) = (teller){.account = account};
    if (name.len) {
        rg_text fold = rg_text_fold(t->c->own, name);
        size_t comma = rg_text_find(fold, RG_TEXT(","), 0);
        *rg_vec_push(t->c->own, &t->tellers.at[i].voices) = comma == RG_NONE ? rg_text_last_word(fold) : rg_text_cut(fold, (rg_span){0, comma});
    } else t->tellers.at[i].plainly = true;
}

/* Marks what stands above a text in the stemma, and what is joined to it without a direction. */
static void climb(const rg_trace *t, size_t from, bool *met) {
    if (met[from]) return;
    met[from] = true;
    for (size_t i = 0; i < t->edge_count; i++) {
        if (t->edges[i].to == from) climb(t, t->edges[i].from, met);
        else if (t->edges[i].from == from && !t->edges[i].directed) climb(t, t->edges[i].to, met);
    }
}

/* Another teller stands above it, and it does not stand above that. */
static bool had_it(const telling *t, size_t of) {
    const rg_trace *trace = &t->c->descent->trace;
    size_t n = trace->text_count + trace->lost_count;
    bool *up = RG_ARRAY(t->c->own, bool, n + 1);
    climb(trace, t->tellers.at[of].account, up);
    for (size_t i = 0; i < t->tellers.n; i++) {
        bool *back = RG_ARRAY(t->c->own, bool, n + 1);
        if (i == of || !up[t->tellers.at[i].account]) continue;
        climb(trace, t->tellers.at[i].account, back);
        if (!back[t->tellers.at[of].account]) return true;
    }
    return false;
}

/* The stemma of those who tell it, their voices above them: the texts are numbered anew in `place`. */
typedef struct small {
    RG_VEC(rg_trace_edge) edges;
    size_t *place, n;
} small;

static size_t place_of(small *s, size_t text) { return s->place[text] == RG_NONE ? s->place[text] = s->n++ : s->place[text]; }

static void add_voices(const telling *t, small *s, const teller *of, rg_map *voices) {
    for (size_t i = 0; i < of->voices.n; i++) {
        size_t fresh = rg_map_intern(voices, of->voices.at[i], s->n);
        if (fresh == s->n) s->n++;
        *rg_vec_push(t->c->own, &s->edges) = (rg_trace_edge){.from = fresh, .to = place_of(s, of->account), .directed = true};
    }
}

static size_t ways(telling *t) {
    const rg_trace *trace = &t->c->descent->trace;
    size_t nodes = trace->text_count + trace->lost_count, asked_count = 0, *asked = RG_ARRAY(t->c->own, size_t, t->tellers.n);
    bool *met = RG_ARRAY(t->c->own, bool, nodes + 1), *closed = RG_ARRAY(t->c->own, bool, nodes + 1);
    small s = {.place = RG_ARRAY(t->c->own, size_t, nodes + 1)};
    rg_map voices = rg_map_in(t->c->own);
    for (size_t i = 0; i <= nodes; i++) s.place[i] = RG_NONE;
    for (size_t i = 0; i < t->tellers.n; i++) {
        const teller *of = &t->tellers.at[i];
        if (!of->plainly && had_it(t, i)) continue;
        asked[asked_count++] = place_of(&s, of->account);
        closed[of->account] = met[of->account] = !of->plainly;
        if (!of->plainly) add_voices(t, &s, of, &voices);
    }
    for (size_t i = 0; i < t->tellers.n; i++)
        if (t->tellers.at[i].plainly) climb(trace, t->tellers.at[i].account, met);
    for (size_t i = 0; i < trace->edge_count; i++) {
        const rg_trace_edge *e = &trace->edges[i];
        if (met[e->to] && !closed[e->to] && met[e->from]) *rg_vec_push(t->c->own, &s.edges) = (rg_trace_edge){.from = place_of(&s, e->from), .to = place_of(&s, e->to), .directed = e->directed};
    }
    rg_trace stemma = {.edges = s.edges.at, .edge_count = s.edges.n, .text_count = s.n};
    return asked_count ? rg_trace_check_ways(t->c->own, &stemma, asked, asked_count) : 0;
}

static bool names_somebody(const rg_position *p, rg_text source) {
    for (size_t i = 0; i < p->claim_count; i++)
        if (p->claims[i]->status != RG_CLAIM_REJECTED && rg_text_same(p->claims[i]->source, source) && rg_pair_speaker(p->claims[i])->kind == RG_VOICE_NAMED) return true;
    return false;
}

static size_t count_plain(rg_dissent_checker *c, const rg_position *p) {
    telling t = {.c = c};
    for (size_t i = 0; i < p->claim_count; i++)
        if (p->claims[i]->status != RG_CLAIM_REJECTED && !names_somebody(p, p->claims[i]->source)) hear(&t, p->claims[i]);
    if (t.tellers.n <= 1) return t.tellers.n;
    if (!c->descent) {
        c->descent = RG_NEW(c->arena, rg_descent);
        rg_descent_run(c->arena, c->content, c->descent);
    }
    return ways(&t);
}

/* What the position's claims make of it. */
static void weigh(rg_dissent_checker *c, rg_position *p) {
    rg_map voices = rg_map_in(c->own), accounts = rg_map_in(c->own);
    p->accepted = false, p->rejected = p->doubtful = true;
    for (size_t i = 0; i < p->claim_count; i++) {
        const rg_claim *claim = p->claims[i];
        const rg_voice *voice = rg_pair_speaker(claim);
        if (claim->status == RG_CLAIM_REJECTED) continue;
        p->rejected = false;
        p->accepted = p->accepted || claim->status == RG_CLAIM_ACCEPTED;
        p->doubtful = p->doubtful && claim->hedge != RG_HEDGE_NONE && claim->hedge != RG_HEDGE_APPROXIMATE;
        if (voice->kind == RG_VOICE_NAMED) rg_map_put(&voices, rg_text_last_word(rg_text_fold(c->own, voice->name)), 0);
        if (voice->kind == RG_VOICE_ACCOUNT) rg_map_put(&accounts, claim->source, 0);
    }
    p->named = voices.n + accounts.n;
    p->witnesses = voices.n + count_plain(c, p);
}

static uint32_t strength_of(rg_weighing rule, const rg_position *p) {
    if (p->accepted) return UINT32_MAX;
    switch (rule) {
    case RG_WEIGHING_WITNESSES: return (uint32_t)p->witnesses;
    case RG_WEIGHING_WEIGHED: return (uint32_t)(p->doubtful ? p->named ? 2 * p->witnesses : p->witnesses : p->named ? 4 * p->witnesses : 2 * p->witnesses);
    default: return 1;
    }
}

/* ---- what stands -------------------------------------------------------------------------------------------------- */

typedef struct weighed {
    rg_dissent_checker *c;
    rg_position *at;
    size_t n;
    const rg_contest *contests;
    size_t contest_count;
} weighed;

static bool hits(const weighed *w, const rg_contest *c) { return !w->at[c->from].rejected && w->at[c->from].strength >= w->at[c->to].strength; }

static bool hits_back(const weighed *w, size_t a, size_t b) {
    for (size_t i = 0; i < w->contest_count; i++)
        if (w->contests[i].from == a && w->contests[i].to == b && hits(w, &w->contests[i])) return true;
    return false;
}

static bool out_of_contest(const weighed *w, size_t p) {
    for (size_t i = 0; i < w->contest_count; i++)
        if (w->contests[i].from == p || w->contests[i].to == p) return false;
    return true;
}

/* Whether all that hits p is hit by what stands. */
static bool kept_safe(const weighed *w, size_t p) {
    for (size_t i = 0; i < w->contest_count; i++) {
        if (w->contests[i].to != p || !hits(w, &w->contests[i])) continue;
        bool answered = false;
        for (size_t k = 0; k < w->n; k++) answered = answered || (w->at[k].stand == RG_STAND_STANDS && hits_back(w, k, w->contests[i].from));
        if (!answered) return false;
    }
    return true;
}

static bool defends_itself(const weighed *w, size_t p) {
    for (size_t i = 0; i < w->contest_count; i++)
        if (w->contests[i].to == p && hits(w, &w->contests[i]) && !hits_back(w, p, w->contests[i].from)) return false;
    return true;
}

static bool defensible(const weighed *w, size_t p) {
    RG_VEC(rg_attack) attacks = {0};
    if (defends_itself(w, p)) return true;
    for (size_t i = 0; i < w->contest_count; i++)
        if (hits(w, &w->contests[i])) *rg_vec_push(w->c->own, &attacks) = (rg_attack){(uint32_t)w->contests[i].from, (uint32_t)w->contests[i].to};
    const rg_framework *f = rg_framework_new(w->c->own, (uint32_t)w->n, attacks.at, attacks.n);
    rg_argue_answer no = {0};
    return rg_argue_check(w->c->own, f, (rg_task_name){RG_QUESTION_DC, RG_SEMANTICS_AD}, (uint32_t)p, &no, 0) != RG_ARGUE_RIGHT;
}

static void let_stand(const weighed *w) {
    for (size_t i = 0; i < w->n; i++) w->at[i].stand = out_of_contest(w, i) ? RG_STAND_BESIDE : RG_STAND_UNDECIDED;
    for (bool more = true; more;) {
        more = false;
        for (size_t i = 0; i < w->n; i++)
            if (w->at[i].stand == RG_STAND_UNDECIDED && !w->at[i].rejected && kept_safe(w, i)) w->at[i].stand = RG_STAND_STANDS, more = true;
    }
    for (size_t i = 0; i < w->n; i++)
        if (w->at[i].stand == RG_STAND_UNDECIDED && (w->at[i].rejected || !defensible(w, i))) w->at[i].stand = RG_STAND_DEFEATED;
}

/* ---- the state, as doc/spec/disputes.md has it ------------------------------------------------------------------ */

static rg_dispute_state state_of(const weighed *w) {
    const rg_position *left = NULL;
    size_t alive = 0;
    bool all_rejected = true, opposed = false;
    for (size_t i = 0; i < w->n; i++) w->at[i].strength = strength_of(w->c->rule, &w->at[i]);
    let_stand(w);
    for (size_t i = 0; i < w->n; i++) {
        const rg_position *p = &w->at[i];
        if (p->stand == RG_STAND_BESIDE) continue;
        if (p->stand != RG_STAND_DEFEATED) alive++, left = p;
        else all_rejected = all_rejected && p->rejected, opposed = opposed || (!p->rejected && p->named && !p->doubtful);
    }
    if (alive > 1) return RG_DISPUTE_OPEN;
    if (!alive || left->accepted || all_rejected) return RG_DISPUTE_SETTLED;
    return left->witnesses > 1 && left->named > 1 && !left->doubtful && !opposed ? RG_DISPUTE_SETTLED : RG_DISPUTE_LEANING;
}

/* When the claim was written: its voice's date, else its account's. */
static bool written(const rg_dissent_checker *c, const rg_claim *claim, rg_date *out) {
    rg_text date = rg_pair_speaker(claim)->date;
    size_t account = rg_map_get(&c->accounts, claim->source);
    if (!date.len && account != RG_NONE) date = c->content->accounts[account].date;
    return date.len && rg_date_parse(c->own, date, out, NULL) == REGEST_OK && out->earliest > RG_DAY_MIN && out->latest < RG_DAY_MAX;
}

/* Two witnesses of one position wrote after all who hold another. */
static bool dormant(const weighed *w) {
    rg_date date;
    for (size_t i = 0; i < w->n; i++) {
        rg_day first = RG_DAY_MAX, before = RG_DAY_MIN;
        if (w->at[i].stand == RG_STAND_BESIDE || w->at[i].witnesses < 2) continue;
        for (size_t k = 0; k < w->n; k++)
            for (size_t n = 0; n < w->at[k].claim_count && w->at[k].stand != RG_STAND_BESIDE; n++) {
                if (!written(w->c, w->at[k].claims[n], &date)) return false;
                if (k == i && date.earliest < first) first = date.earliest;
                if (k != i && date.latest > before) before = date.latest;
            }
        if (first > before) return true;
    }
    return false;
}

/* ---- what is said of it ------------------------------------------------------------------------------------------ */

static bool is_count(const rg_dispute *d, int64_t n) {
    size_t alive = 0, beaten = 0;
    for (size_t i = 0; i < d->position_count; i++) {
        if ((size_t)n == d->positions[i].witnesses) return true;
        alive += d->positions[i].stand == RG_STAND_STANDS || d->positions[i].stand == RG_STAND_UNDECIDED;
        beaten += d->positions[i].stand == RG_STAND_DEFEATED;
    }
    return (size_t)n == alive || (!beaten && n == 0);
}

/* Each number in the reason is one of witnesses or of positions; dates are not asked. */
static bool reason_counts(const rg_dispute *d) {
    for (size_t start = 0, end; start < d->reason.len; start = end + 1) {
        int64_t n;
        for (end = start; end < d->reason.len && d->reason.ptr[end] != ' ' && d->reason.ptr[end] != ',';) end++;
        if (rg_text_number((rg_text){d->reason.ptr + start, end - start}, &n) && !is_count(d, n)) return false;
    }
    return d->reason.len > 0;
}

static bool same_stands(const weighed *w, const rg_dispute *d) {
    for (size_t i = 0; i < d->position_count; i++)
        if ((w->at[i].stand == RG_STAND_STANDS) != (d->positions[i].stand == RG_STAND_STANDS)) return false;
    return true;
}

static void renew(const weighed *w, const rg_dispute *d) {
    for (size_t i = 0; i < d->position_count; i++) w->at[i] = d->positions[i];
}

/* The change is tried, and changes what it says. */
static const char *settling_fault(const weighed *w, const rg_dispute *d, const rg_settling *s) {
    if (s->position >= d->position_count) return "what would change it is of no position";
    renew(w, d);
    rg_position *p = &w->at[s->position];
    if (s->claim) {
        const rg_claim **rest = RG_ARRAY(w->c->own, const rg_claim *, p->claim_count);
        size_t n = 0;
        for (size_t i = 0; i < p->claim_count; i++)
            if (p->claims[i] != s->claim) rest[n++] = p->claims[i];
        if (n + 1 != p->claim_count) return "what would change it is a claim of another position";
        p->claims = rest, p->claim_count = n;
        weigh(w->c, p);
    } else p->witnesses += s->cost, p->named += s->cost, p->doubtful = false;
    rg_dispute_state state = state_of(w);
    if (state != s->to) return "what is said to change it would lead to another state";
    return state == d->state && same_stands(w, d) ? "what is said to change it changes nothing" : NULL;
}

static const char *positions_fault(const weighed *w, const rg_dispute *d) {
    for (size_t i = 0; i < d->position_count; i++) {
        const rg_position *p = &d->positions[i], *q = &w->at[i];
        if (p->witnesses != q->witnesses) return "the witnesses of a position are not so many";
        if (p->named != q->named || p->doubtful != q->doubtful) return "the names or the doubts of a position are not so";
        if (p->accepted != q->accepted || p->rejected != q->rejected) return "a position is not judged so";
        if (p->strength != q->strength) return "a position is not so strong";
        if (p->stand != q->stand) return "a position does not stand so";
    }
    for (size_t i = 0; i < d->contest_count; i++)
        if (d->contests[i].succeeds != hits(w, &d->contests[i])) return "an attack does not go so";
    return NULL;
}

const char *rg_dissent_check_state(rg_dissent_checker *c, const rg_dispute *d) {
    weighed w = {c, RG_ARRAY(c->own, rg_position, d->position_count), d->position_count, d->contests, d->contest_count};
    renew(&w, d);
    for (size_t i = 0; i < d->position_count; i++) weigh(c, &w.at[i]);
    rg_dispute_state state = state_of(&w);
    const char *fault = positions_fault(&w, d);
    if (fault) return fault;
    rg_pair seems = rg_dissent_check_seems(d);
    if (d->state == RG_DISPUTE_SPURIOUS)
        return d->settling_count ? "what is no dispute is to be settled" : seems == RG_PAIR_NOT ? "what excludes each other is called no dispute" : NULL;
    if (seems == RG_PAIR_MUST) return "what only seems to exclude each other is called a dispute";
    if ((state == RG_DISPUTE_OPEN || state == RG_DISPUTE_LEANING) && dormant(&w)) state = RG_DISPUTE_DORMANT;
    if (d->state != state) return "the state is another";
    if (state != RG_DISPUTE_DORMANT && !reason_counts(d)) return "the reason counts otherwise";
    for (size_t i = 0; i < d->settling_count && !fault; i++) fault = settling_fault(&w, d, &d->settling[i]);
    return fault;
}
