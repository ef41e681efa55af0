/* weigh.c: how strong a position is, which attacks succeed, and the state that follows.
 *
 * An attack succeeds unless what it attacks is stronger. A position whose claims a person has all rejected attacks nothing; one with a claim that
 * a person has accepted is stronger than any without. A position stands where the attacks that succeed leave it in the grounded
 * set, and is defeated where no admissible set holds it.
 */
#include <string.h>

#include "base/error.h"
#include "engine/argue/argue.h"
#include "flow/finding/dissent_int.h"

static const char *const weighing_names[] = {
#define WEIGHING_NAME(id, name, means) name,
    RG_WEIGHINGS(WEIGHING_NAME)
#undef WEIGHING_NAME
};
static const char *const weighing_meanings[] = {
#define WEIGHING_MEANS(id, name, means) means,
    RG_WEIGHINGS(WEIGHING_MEANS)
#undef WEIGHING_MEANS
};
static const char *const state_names[] = {"open", "leaning", "settled", "dormant", "spurious"};
static const char *const stand_names[] = {"beside", "undecided", "stands", "defeated"};

const char *rg_weighing_name(rg_weighing rule) { return weighing_names[rule]; }
const char *rg_weighing_means(rg_weighing rule) { return weighing_meanings[rule]; }
const char *rg_dispute_state_name(rg_dispute_state state) { return state_names[state]; }
const char *rg_stand_name(rg_stand stand) { return stand_names[stand]; }

rg_weighing rg_weighing_of(rg_text name) {
    int i = 0;
    while (i < RG_WEIGHING_COUNT && !rg_text_same(name, rg_text_of(weighing_names[i]))) i++;
    return (rg_weighing)i;
}

/* ---- one position ----------------------------------------------------------------------------------------------- */

const rg_voice *rg_weigh_speaker(const rg_claim *claim) { return &claim->voices[claim->voice_count ? claim->voice_count - 1 : 0]; }

static bool doubted(const rg_claim *claim) { return claim->hedge != RG_HEDGE_NONE && claim->hedge != RG_HEDGE_APPROXIMATE; }

bool rg_weigh_same_speaker(const rg_claim *a, const rg_claim *b) {
    const rg_voice *x = rg_weigh_speaker(a), *y = rg_weigh_speaker(b);
    if (x->kind == RG_VOICE_NAMED && y->kind == RG_VOICE_NAMED) return rg_text_same(rg_text_last_word(x->name), rg_text_last_word(y->name));
    bool passage = a->span.start < b->span.end && b->span.start < a->span.end;
    return rg_variants_same_voice(a, b) && (x->kind == RG_VOICE_ACCOUNT || passage);
}

/* What counts a voice once. */
static rg_text name_of(rg_arena *arena, const rg_claim *claim) {
    const rg_voice *voice = rg_weigh_speaker(claim);
    if (voice->kind == RG_VOICE_ACCOUNT) return rg_text_printf(arena, "a%.*s", RG_TEXT_ARG(claim->source));
    rg_text fold = rg_text_last_word(rg_text_fold(arena, voice->name));
    return rg_text_printf(arena, "v%.*s", RG_TEXT_ARG(fold));
}

void rg_weigh_strength(const rg_weigher *w, rg_position *p) {
    size_t strength = 1;
    if (w->rule == RG_WEIGHING_WITNESSES) strength = p->witnesses;
    if (w->rule == RG_WEIGHING_WEIGHED) strength = p->witnesses * 4 / (p->doubtful ? 2 : 1) / (p->named ? 1 : 2);
    p->strength = p->accepted ? UINT32_MAX : strength < UINT32_MAX ? (uint32_t)strength : UINT32_MAX - 1;
}

/* The account gives a name for the position: its own word on it comes from there. */
static bool names_somebody(const rg_position *p, rg_text source) {
    for (size_t i = 0; i < p->claim_count; i++)
        if (p->claims[i]->status != RG_CLAIM_REJECTED && rg_text_same(p->claims[i]->source, source) && rg_weigh_speaker(p->claims[i])->kind == RG_VOICE_NAMED) return true;
    return false;
}

/* Voices with a name, each once; and of the accounts that name nobody as many as the stemma leaves. */
static size_t count_witnesses(rg_weigher *w, const rg_position *p, size_t voices) {
    rg_claim *plain = RG_ARRAY(w->arena, rg_claim, p->claim_count);
    const rg_claim **list = RG_ARRAY(w->arena, const rg_claim *, p->claim_count);
    size_t n = 0;
    for (size_t i = 0; i < p->claim_count; i++) {
        if (p->claims[i]->status == RG_CLAIM_REJECTED || names_somebody(p, p->claims[i]->source)) continue;
        plain[n] = *p->claims[i];
        plain[n].denied = false; /* one position: they are counted together */
        list[n] = &plain[n];
        n++;
    }
    return voices + (n ? rg_witnesses_count(w->witnesses, list, n, false).witnesses : 0);
}

void rg_weigh_position(rg_weigher *w, rg_position *p) {
    rg_map names = rg_map_in(w->arena);
    size_t voices = 0;
    p->doubtful = p->rejected = true;
    p->accepted = false;
    for (size_t i = 0; i < p->claim_count; i++) {
        const rg_claim *claim = p->claims[i];
        if (claim->status == RG_CLAIM_REJECTED) continue;
        p->rejected = false;
        p->accepted = p->accepted || claim->status == RG_CLAIM_ACCEPTED;
        p->doubtful = p->doubtful && doubted(claim);
        size_t before = names.n;
        if (rg_weigh_speaker(claim)->kind != RG_VOICE_UNNAMED) rg_map_intern(&names, name_of(w->arena, claim), 0);
        if (names.n > before && rg_weigh_speaker(claim)->kind == RG_VOICE_NAMED) voices++;
    }
    p->named = names.n;
    p->witnesses = count_witnesses(w, p, voices);
    rg_weigh_strength(w, p);
}

/* ---- all of them ------------------------------------------------------------------------------------------------- */

static bool accepted(rg_arena *own, const rg_framework *f, rg_argue_question question, rg_semantics semantics, size_t x) {
    rg_argue_answer answer = {0};
    rg_task_name task = {question, semantics};
    return rg_argue(own, f, task, (uint32_t)x, RG_ARGUE_SMALL, &answer, NULL) == REGEST_OK && answer.yes;
}

/* Stands: in the grounded set. Defeated: in no admissible set, so that to side with another attacker does not raise it. */
static void stand(rg_arena *own, rg_position *positions, size_t n, rg_contest *contests, size_t count) {
    rg_attack *attacks = RG_ARRAY(own, rg_attack, count);
    size_t attack_count = 0;
    for (size_t i = 0; i < n; i++) positions[i].stand = RG_STAND_BESIDE;
    for (size_t i = 0; i < count; i++) {
        rg_contest *c = &contests[i];
        c->succeeds = !positions[c->from].rejected && positions[c->from].strength >= positions[c->to].strength;
        if (c->succeeds) attacks[attack_count++] = (rg_attack){(uint32_t)c->from, (uint32_t)c->to};
        positions[c->from].stand = positions[c->to].stand = RG_STAND_UNDECIDED;
    }
    rg_framework *f = rg_framework_new(own, (uint32_t)n, attacks, attack_count);
    for (size_t i = 0; i < n; i++) {
        rg_position *p = &positions[i];
        if (p->stand == RG_STAND_BESIDE) continue;
        if (p->rejected || !accepted(own, f, RG_QUESTION_DC, RG_SEMANTICS_AD, i)) p->stand = RG_STAND_DEFEATED;
        else if (accepted(own, f, RG_QUESTION_DS, RG_SEMANTICS_GR, i)) p->stand = RG_STAND_STANDS;
    }
}

typedef struct tally {
    size_t stands, defeated, open, by_person; /* by_person: of the defeated, those rejected */
    const rg_position *first, *second;        /* that stand or are undecided */
    bool named_loser;                         /* a defeated one with a named witness who has no doubt */
} tally;

static tally count(const rg_position *positions, size_t n) {
    tally t = {0};
    for (size_t i = 0; i < n; i++) {
        const rg_position *p = &positions[i];
        if (p->stand == RG_STAND_BESIDE) continue;
        if (p->stand == RG_STAND_DEFEATED) {
            t.defeated++;
            t.by_person += p->rejected;
            t.named_loser = t.named_loser || (!p->rejected && p->named && !p->doubtful);
            continue;
        }
        t.stands += p->stand == RG_STAND_STANDS;
        t.open += p->stand == RG_STAND_UNDECIDED;
        if (!t.first) t.first = p;
        else if (!t.second) t.second = p;
    }
    return t;
}

static const char *plural(size_t n) { return n == 1 ? "" : "es"; }

static rg_text why_open(rg_arena *arena, const tally *t) {
    size_t a = t->first->witnesses, b = t->second->witnesses, n = t->stands + t->open;
    if (n > 2) return rg_text_printf(arena, "%zu positions stand, and none defeats the others", n);
    if (a == b) return rg_text_printf(arena, "two positions stand, on %zu independent witness%s each", a, plural(a));
    return rg_text_printf(arena, "two positions stand, on %zu and %zu independent witnesses", a, b);
}

static rg_text why_leaning(rg_arena *arena, const tally *t, const rg_position *positions, size_t n) {
    size_t most = 0;
    for (size_t i = 0; i < n; i++)
        if (positions[i].stand == RG_STAND_DEFEATED && positions[i].witnesses > most) most = positions[i].witnesses;
    return rg_text_printf(arena, "one position stands on %zu independent witness%s, the other%s on %s%zu", t->first->witnesses,
                          plural(t->first->witnesses), t->defeated > 1 ? "s" : "", t->defeated > 1 ? "at most " : "", most);
}

/* A position that alone stands is settled where a person judged so, or by two named independent witnesses against none without doubt. */
rg_dispute_state rg_weigh_state(rg_weigher *w, rg_position *positions, size_t n, rg_contest *contests, size_t contest_count, rg_text *reason) {
    rg_text nobody = {0}, *why = reason ? reason : &nobody;
    if (!w->scratch) w->scratch = rg_arena_under(w->arena);
    stand(w->scratch, positions, n, contests, contest_count);
    rg_arena_clear(w->scratch);
    tally t = count(positions, n);
    if (!t.first) return *why = rg_text_printf(w->arena, "a person rejected every position"), RG_DISPUTE_SETTLED;
    if (t.second) {
        if (t.open || w->rule == RG_WEIGHING_EQUAL || t.stands > 1) return *why = why_open(w->arena, &t), RG_DISPUTE_OPEN;
    }
    if (t.by_person == t.defeated || t.first->accepted)
        return *why = rg_text_printf(w->arena, "a person %s", t.first->accepted ? "accepted the position that stands" : "rejected all others"), RG_DISPUTE_SETTLED;
    if (t.first->witnesses >= 2 && t.first->named >= 2 && !t.first->doubtful && !t.named_loser) {
        *why = rg_text_printf(w->arena, "one position stands on %zu independent witnesses; no other has a named one without doubt", t.first->witnesses);
        return RG_DISPUTE_SETTLED;
    }
    *why = why_leaning(w->arena, &t, positions, n);
    return RG_DISPUTE_LEANING;
}

/* ---- dormant ----------------------------------------------------------------------------------------------------- */

static rg_text written(const rg_content *content, const rg_claim *claim) {
    const rg_voice *voice = rg_weigh_speaker(claim);
    if (voice->date.len) return voice->date;
    for (size_t i = 0; i < content->account_count; i++)
        if (rg_text_same(content->accounts[i].name, claim->source)) return content->accounts[i].date;
    return (rg_text){0};
}

/* The first and last day on which the position is said to have been held; false where a claim has no date. */
static bool held(rg_weigher *w, const rg_position *p, rg_day *first, rg_day *last) {
    *first = RG_DAY_MAX, *last = RG_DAY_MIN;
    for (size_t i = 0; i < p->claim_count; i++) {
        rg_date date;
        rg_text text = written(w->content, p->claims[i]);
        if (!text.len || rg_date_parse(w->arena, text, &date, NULL) != REGEST_OK) return false;
        if (date.earliest < *first) *first = date.earliest;
        if (date.latest > *last) *last = date.latest;
    }
    return *last < RG_DAY_MAX && *first > RG_DAY_MIN;
}

/* Two independent witnesses that all wrote after the last who held anything else. */
static void look_for_dormant(rg_weigher *w, rg_dispute *d) {
    size_t latest = RG_NONE;
    rg_day from = RG_DAY_MIN, before = RG_DAY_MIN, first, last;
    if (d->state != RG_DISPUTE_OPEN && d->state != RG_DISPUTE_LEANING) return;
    for (size_t i = 0; i < d->position_count; i++) {
        if (d->positions[i].stand == RG_STAND_BESIDE) continue;
        if (!held(w, &d->positions[i], &first, &last)) return;
        if (latest == RG_NONE || first > from) {
            if (latest != RG_NONE) {
                rg_day a, b;
                if (held(w, &d->positions[latest], &a, &b) && b > before) before = b;
            }
            latest = i, from = first;
        } else if (last > before) before = last;
    }
    if (latest == RG_NONE || from <= before || d->positions[latest].witnesses < 2) return;
    rg_text day = rg_day_print(w->arena, before);
    d->state = RG_DISPUTE_DORMANT;
    d->reason = rg_text_printf(w->arena, "unanswered, but since %.*s %zu witnesses have only one of the positions", RG_TEXT_ARG(day),
                               d->positions[latest].witnesses);
}

/* ---- spurious ---------------------------------------------------------------------------------------------------- */

/* Every claim against every claim of the position it excludes; the first pair gives the reason. */
static bool only_seems(const rg_weigher *w, const rg_position *p, const rg_position *q, rg_text *reason) {
    for (size_t i = 0; i < p->claim_count; i++)
        for (size_t k = 0; k < q->claim_count; k++) {
            const rg_claim *a = p->claims[i], *b = q->claims[k];
            if (a->denied || b->denied || a->property != b->property || !rg_text_same(a->event_key, b->event_key)) return false;
            rg_spurious sort = rg_spurious_of(w->arena, w->content->policy, a->property, &a->value, &b->value);
            if (sort == RG_SPURIOUS_NOT) return false;
            if (!reason->len) *reason = rg_spurious_say(w->arena, sort, a->property, &a->value, &b->value);
        }
    return true;
}

/* No dispute: all that excludes each other only seems to. */
static void look_closer(const rg_weigher *w, rg_dispute *d) {
    rg_text reason = {0};
    for (size_t i = 0; i < d->contest_count; i++)
        if (d->contests[i].from < d->contests[i].to && !only_seems(w, &d->positions[d->contests[i].from], &d->positions[d->contests[i].to], &reason)) return;
    d->state = RG_DISPUTE_SPURIOUS;
    d->reason = reason;
}

/* ---- all that follows -------------------------------------------------------------------------------------------- */

void rg_weigh_conclude(rg_weigher *w, rg_dispute *d) {
    d->state = rg_weigh_state(w, d->positions, d->position_count, d->contests, d->contest_count, &d->reason);
    look_for_dormant(w, d);
    look_closer(w, d);
    d->settling = NULL;
    d->settling_count = 0;
    rg_settle_find(w, d);
}

int rg_weigh_by_place(const void *x, const void *y) {
    const rg_claim *a = *(const rg_claim *const *)x, *b = *(const rg_claim *const *)y;
    int order = rg_text_compare(a->source, b->source);
    if (order) return order;
    if (a->span.start != b->span.start) return a->span.start < b->span.start ? -1 : 1;
    return strcmp(a->id, b->id);
}

int rg_weigh_by_strength(const rg_position *a, const rg_position *b) {
    if (a->witnesses != b->witnesses) return a->witnesses > b->witnesses ? -1 : 1;
    if (a->named != b->named) return a->named > b->named ? -1 : 1;
    return rg_weigh_by_place(&a->claims[0], &b->claims[0]);
}
