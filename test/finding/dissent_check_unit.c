/* dissent_check_unit.c: the checker of disputes: it accepts every answer on random worlds, and refuses each spoilt one.
 */
#include <string.h>

#include "base/sha256.h"
#include "flow/finding/dissent_check.h"
#include "unit.h"
#include "world.h"

enum { WORLDS = 400 };

static uint64_t seed;
static uint32_t draw(uint32_t n) { return world_draw(&seed, n); }

/* Replies, notes, judgements and dates of writing, besides what is told. */
static rg_content content_of(world *w) {
    static const char *const notes[] = {"1", "2", "3"};
    static const char *const years[] = {"1950", "1980", "1999-05", ""};
    for (size_t i = 0; i < w->n; i++)
        if (draw(2)) w->claims[i].notes[w->claims[i].note_count++] = rg_text_of(notes[draw(3)]);
    for (size_t i = 0; i < w->account_count; i++) w->accounts[i].date = rg_text_of(years[draw(4)]);
    rg_content content = world_content(w, NULL, RG_NONE);
    for (size_t i = 1; i < content.claims.n; i++) {
        rg_claim *c = &content.claims.at[i], *of = &content.claims.at[draw((uint32_t)i)];
        if (draw(6) == 0 && !rg_text_same(c->voices[c->voice_count - 1].name, of->voices[of->voice_count - 1].name) && rg_text_same(c->event_key, of->event_key)) c->disputes = rg_text_of(of->id);
        if (draw(8) == 0) c->status = draw(2) ? RG_CLAIM_ACCEPTED : RG_CLAIM_REJECTED;
    }
    return content;
}

/* ---- spoilt answers ---------------------------------------------------------------------------------------------- */

static int by_text(const void *x, const void *y) { return strcmp(*(const char *const *)x, *(const char *const *)y); }

/* So that the id does not give the change away. */
static void sign(rg_arena *arena, rg_dispute *d) {
    RG_VEC(const char *) ids = {0};
    rg_sha256 sha;
    char hex[65];
    for (size_t i = 0; i < d->position_count; i++)
        for (size_t k = 0; k < d->positions[i].claim_count; k++) *rg_vec_push(arena, &ids) = d->positions[i].claims[k]->id;
    rg_vec_sort(arena, ids.at, ids.n, sizeof *ids.at, by_text);
    rg_sha256_init(&sha);
    rg_sha256_field(&sha, rg_text_fold(arena, d->event));
    rg_sha256_field(&sha, rg_text_of(rg_property_name(d->property)));
    for (size_t i = 0; i < ids.n; i++) rg_sha256_field(&sha, rg_text_of(ids.at[i]));
    rg_sha256_hex(&sha, hex);
    memcpy(d->id + 2, hex, 12);
}

#define COPY(arena, type, from, n) memcpy(RG_ARRAY(arena, type, (n) + 1), from, (n) * sizeof(type))

static rg_dispute copy_of(rg_arena *arena, const rg_dispute *d) {
    rg_dispute copy = *d;
    copy.positions = COPY(arena, rg_position, d->positions, d->position_count);
    copy.contests = COPY(arena, rg_contest, d->contests, d->contest_count);
    copy.settling = d->settling_count ? COPY(arena, rg_settling, d->settling, d->settling_count) : NULL;
    for (size_t i = 0; i < d->position_count; i++) {
        rg_position *p = &copy.positions[i];
        p->claims = COPY(arena, const rg_claim *, p->claims, p->claim_count);
        if (p->note_count) p->notes = COPY(arena, rg_text, p->notes, p->note_count);
    }
    return copy;
}

static void take_out(rg_position *p, size_t at) {
    memmove(p->claims + at, p->claims + at + 1, (p->claim_count - at - 1) * sizeof *p->claims);
    p->claim_count--;
}

typedef struct spoiling {
    rg_arena *arena;
    rg_dispute *d;
    rg_position *p; /* one, drawn */
    size_t at, claim;
} spoiling;

/* Each spoils the dispute and says true, or false where there is nothing of the kind to spoil. */
static bool move_a_claim(spoiling *s) {
    size_t to = (s->at + 1 + draw((uint32_t)s->d->position_count - 1)) % s->d->position_count;
    rg_position *q = &s->d->positions[to];
    if (s->p->claim_count < 2 || s->p->stand == RG_STAND_BESIDE || q->stand == RG_STAND_BESIDE) return false;
    const rg_claim **more = RG_ARRAY(s->arena, const rg_claim *, q->claim_count + 1);
    memcpy(more, q->claims, q->claim_count * sizeof *more);
    more[q->claim_count++] = s->p->claims[s->claim];
    q->claims = more;
    take_out(s->p, s->claim);
    return true;
}
static bool drop_a_holder(spoiling *s) {
    if (s->p->claim_count < 2 || s->p->stand == RG_STAND_BESIDE) return false;
    take_out(s->p, s->claim);
    return true;
}
static bool hold_it_twice(spoiling *s) {
    const rg_claim **more = COPY(s->arena, const rg_claim *, s->p->claims, s->p->claim_count);
    more[s->p->claim_count++] = s->p->claims[s->claim];
    s->p->claims = more;
    return true;
}
static bool change_the_state(spoiling *s) { return s->d->state = (rg_dispute_state)((s->d->state + 1 + draw(4)) % 5), true; }
static bool drop_an_attack(spoiling *s) { return s->d->contests[draw((uint32_t)s->d->contest_count)] = s->d->contests[s->d->contest_count - 1], s->d->contest_count--, true; }
static bool drop_both_attacks(spoiling *s) {
    rg_contest gone = s->d->contests[draw((uint32_t)s->d->contest_count)];
    size_t n = 0;
    for (size_t i = 0; i < s->d->contest_count; i++) {
        rg_contest c = s->d->contests[i];
        if ((c.from != gone.from || c.to != gone.to) && (c.from != gone.to || c.to != gone.from)) s->d->contests[n++] = c;
    }
    s->d->contest_count = n;
    return true;
}
static bool turn_an_attack(spoiling *s) { return s->d->contests[draw((uint32_t)s->d->contest_count)].succeeds ^= true, true; }
static bool count_more_witnesses(spoiling *s) { return s->p->witnesses++, true; }
static bool count_fewer_witnesses(spoiling *s) { return s->p->witnesses && s->p->witnesses--; }
static bool name_more(spoiling *s) { return s->p->named++, true; }
static bool turn_the_doubt(spoiling *s) { return s->p->doubtful ^= true, true; }
static bool turn_the_judgement(spoiling *s) { return s->p->accepted ^= true, true; }
static bool strengthen(spoiling *s) { return s->p->strength++, true; }
static bool let_it_stand(spoiling *s) { return s->p->stand = (rg_stand)((s->p->stand + 1 + draw(3)) % 4), true; }
static bool lose_a_note(spoiling *s) { return s->p->note_count && s->p->note_count--; }
static bool give_a_note(spoiling *s) {
    rg_text *more = RG_ARRAY(s->arena, rg_text, s->p->note_count + 1);
    if (s->p->note_count) memcpy(more, s->p->notes, s->p->note_count * sizeof *more);
    more[s->p->note_count++] = RG_TEXT("77");
    s->p->notes = more;
    return true;
}
static bool count_in_the_reason(spoiling *s) { return s->d->state == RG_DISPUTE_OPEN && (s->d->reason = RG_TEXT("two positions stand, on 17 independent witnesses each"), true); }
static bool settle_otherwise(spoiling *s) {
    if (!s->d->settling_count) return false;
    rg_settling *one = &s->d->settling[draw((uint32_t)s->d->settling_count)];
    one->to = one->to == RG_DISPUTE_OPEN ? RG_DISPUTE_LEANING : RG_DISPUTE_OPEN;
    return true;
}
static bool forget_a_position(spoiling *s) {
    if (s->d->position_count < 3 || s->at + 1 != s->d->position_count) return false;
    size_t n = 0;
    for (size_t i = 0; i < s->d->contest_count; i++)
        if (s->d->contests[i].from != s->at && s->d->contests[i].to != s->at) s->d->contests[n++] = s->d->contests[i];
    bool contested = n < s->d->contest_count;
    s->d->contest_count = n;
    s->d->position_count--;
    return contested && n;
}
static bool change_the_id(spoiling *s) { return s->d->id[7] = s->d->id[7] == 'a' ? 'b' : 'a', true; }

/* open: what is spoilt may be as good an answer: where one voice gives both values, whether they exclude each other is not for two claims to
 * say. */
static const struct {
    bool (*spoil)(spoiling *s);
    bool signs, open; /* signs: the id follows */
} spoilings[] = {
    {move_a_claim, true, true}, {drop_a_holder, true, true}, {hold_it_twice, true, false}, {change_the_state, true, true},
    {drop_an_attack, true, false}, {drop_both_attacks, true, true}, {turn_an_attack, true, false},
    {count_more_witnesses, true, false}, {count_fewer_witnesses, true, false}, {name_more, true, false},
    {turn_the_doubt, true, false}, {turn_the_judgement, true, false}, {strengthen, true, false},
    {let_it_stand, true, false}, {lose_a_note, true, false}, {give_a_note, true, false}, {count_in_the_reason, true, false},
    {settle_otherwise, true, false}, {forget_a_position, true, true}, {change_the_id, false, false},
};
enum { SPOILINGS = sizeof spoilings / sizeof *spoilings };

static void spoil_each(world *w, rg_dissent_checker *checker, const rg_dispute *d, size_t *tried, size_t *missed) {
    for (size_t i = 0; i < SPOILINGS; i++) {
        rg_dispute copy = copy_of(w->arena, d);
        size_t at = draw((uint32_t)d->position_count);
        spoiling s = {w->arena, &copy, &copy.positions[at], at, draw((uint32_t)copy.positions[at].claim_count)};
        if (!spoilings[i].spoil(&s)) continue;
        if (spoilings[i].signs) sign(w->arena, &copy);
        tried[i]++;
        missed[i] += rg_dissent_checker_fault(checker, &copy) == NULL;
    }
}

static void what_is_computed_holds_and_what_is_spoilt_does_not(void) {
    size_t tried[SPOILINGS] = {0}, missed[SPOILINGS] = {0}, states[5] = {0};
    seed = 1;
    for (int i = 0; i < WORLDS; i++) {
        world *w = world_random(&seed);
        rg_content content = content_of(w);
        for (int rule = 0; rule < RG_WEIGHING_COUNT; rule++) {
            rg_dissent found;
            rg_dissent_run(w->arena, &content, (rg_text){0}, (rg_weighing)rule, &found);
            rg_dissent_checker *checker = rg_dissent_checker_new(w->arena, &content, (rg_weighing)rule);
            for (size_t k = 0; k < found.n; k++) {
                const char *why = rg_dissent_checker_fault(checker, &found.at[k]);
                if (why) fprintf(stderr, "world %d, %s: %s\n", i, found.at[k].id, why);
                CHECK(why == NULL);
                states[found.at[k].state]++;
                spoil_each(w, checker, &found.at[k], tried, missed);
            }
        }
        world_free(w);
    }
    for (size_t i = 0; i < SPOILINGS; i++) CHECK(tried[i] > 20);
    for (size_t i = 0; i < SPOILINGS; i++) CHECK(missed[i] <= (spoilings[i].open ? tried[i] / 15 : 0));
    for (size_t i = 0; i < 5; i++) CHECK(states[i] > 0);
}

/* One that is plain: each spoiling is refused. */
static void a_plain_dispute_refuses_them_all(void) {
    static const char *const places[] = {"Zakopane", "Zakopane", "Gdynia", "Gdynia", "Warszawa"}, *const accounts[] = {"a.txt", "b.txt", "c.txt", "d.txt", "e.txt"};
    seed = 2;
    world *w = world_new();
    for (int i = 0; i < 5; i++) {
        rg_claim *c = say(w, accounts[i], "Second Conference", RG_PROPERTY_PLACE, places[i]);
        c->notes[c->note_count++] = RG_TEXT("1");
    }
    rg_content content = world_content(w, NULL, RG_NONE);
    rg_dissent found;
    rg_dissent_run(w->arena, &content, (rg_text){0}, RG_WEIGHING_WITNESSES, &found);
    CHECK(found.n == 1 && found.at[0].position_count == 3);
    rg_dissent_checker *checker = rg_dissent_checker_new(w->arena, &content, RG_WEIGHING_WITNESSES);
    CHECK(rg_dissent_checker_fault(checker, &found.at[0]) == NULL);
    size_t tried[SPOILINGS] = {0}, missed[SPOILINGS] = {0};
    for (int i = 0; i < 50; i++) spoil_each(w, checker, &found.at[0], tried, missed);
    for (size_t i = 0; i < SPOILINGS; i++) CHECK(tried[i] && !missed[i]);
    world_free(w);
}

int main(void) {
    RUN(a_plain_dispute_refuses_them_all);
    RUN(what_is_computed_holds_and_what_is_spoilt_does_not);
    return unit_failed;
}
