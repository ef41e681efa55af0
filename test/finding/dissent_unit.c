/* dissent_unit.c: disputes: the laws, on random worlds, and what each state is.
 */
#include <stdlib.h>

#include "flow/finding/dissent.h"
#include "unit.h"
#include "world.h"

enum { WORLDS = 300 };

static uint64_t seed;

static uint32_t draw(uint32_t n) { return world_draw(&seed, n); }

static rg_dissent dissent(world *w, const rg_content *content) {
    rg_dissent out;
    rg_dissent_run(w->arena, content, (rg_text){0}, RG_WEIGHING_WITNESSES, &out);
    return out;
}

static const char *const accounts[] = {"a.txt", "b.txt", "c.txt", "d.txt"};

/* Some voices on where an event was and who was there. */
static world *random_world(void) {
    static const char *const places[] = {"Zakopane", "Warszawa", "Gdynia"};
    static const char *const people[] = {"Nowak", "Kowal"};
    static const char *const names[] = {"Adam Zych", "Ewa Lis", "Jan Mazur", "Anna Wilk"};
    world *w = world_new();
    for (uint32_t n = 2 + draw(8); n; n--) {
        bool place = draw(3);
        rg_claim *c = say(w, accounts[draw(4)], "Second Conference", place ? RG_PROPERTY_PLACE : RG_PROPERTY_PARTICIPANT, place ? places[draw(3)] : people[draw(2)]);
        uint32_t kind = draw(4);
        if (kind == 1) voice(c, RG_VOICE_UNNAMED, "some");
        if (kind > 1) voice(c, RG_VOICE_NAMED, names[draw(4)]);
        c->denied = draw(4) == 0;
        c->hedge = draw(3) ? RG_HEDGE_NONE : RG_HEDGE_POSSIBLE;
    }
    return w;
}

static const rg_position *position_of(const rg_dissent *d, const char *id, const rg_dispute **in) {
    for (size_t i = 0; i < d->n; i++)
        for (size_t p = 0; p < d->at[i].position_count; p++)
            for (size_t k = 0; k < d->at[i].positions[p].claim_count; k++)
                if (!strcmp(d->at[i].positions[p].claims[k]->id, id)) return *in = &d->at[i], &d->at[i].positions[p];
    return NULL;
}

/* 0 defeated ... 3 not in dispute. */
static int rank(const rg_dissent *d, const char *id) {
    const rg_dispute *in;
    const rg_position *p = position_of(d, id, &in);
    if (!p || p->stand == RG_STAND_BESIDE) return 3;
    return p->stand == RG_STAND_STANDS ? 2 : p->stand == RG_STAND_UNDECIDED ? 1 : 0;
}

/* All that is said of the disputes, as one text. */
static rg_text dump(world *w, const rg_dissent *d) {
    rg_buf out = rg_buf_in(w->arena);
    for (size_t i = 0; i < d->n; i++) {
        rg_buf_printf(&out, "%s %d %.*s\n", d->at[i].id, (int)d->at[i].state, RG_TEXT_ARG(d->at[i].reason));
        for (size_t p = 0; p < d->at[i].position_count; p++) {
            const rg_position *at = &d->at[i].positions[p];
            rg_buf_printf(&out, " %.*s %zu %zu %d %d\n", RG_TEXT_ARG(at->label), at->witnesses, at->named, (int)at->stand, at->doubtful);
            for (size_t k = 0; k < at->claim_count; k++) rg_buf_printf(&out, "  %s\n", at->claims[k]->id);
        }
        for (size_t s = 0; s < d->at[i].settling_count; s++) rg_buf_printf(&out, " %.*s\n", RG_TEXT_ARG(d->at[i].settling[s].text));
    }
    return rg_buf_text(&out);
}

/* ---- laws -------------------------------------------------------------------------------------------------------- */

/* What stands is what has every attacker defeated, by rank and ties alone. */
static void what_stands_has_its_attackers_defeated(void) {
    seed = 1;
    for (int i = 0; i < WORLDS; i++) {
        world *w = random_world();
        rg_content content = world_content(w, NULL, RG_NONE);
        rg_dissent d = dissent(w, &content);
        for (size_t k = 0; k < d.n; k++)
            for (size_t p = 0; p < d.at[k].position_count; p++) {
                bool all_out = true;
                for (size_t c = 0; c < d.at[k].contest_count; c++) {
                    const rg_contest *contest = &d.at[k].contests[c];
                    bool strong = d.at[k].positions[contest->from].strength >= d.at[k].positions[contest->to].strength;
                    CHECK(contest->succeeds == strong);
                    if (contest->to == p && contest->succeeds) all_out = all_out && d.at[k].positions[contest->from].stand == RG_STAND_DEFEATED;
                }
                rg_stand stand = d.at[k].positions[p].stand;
                if (stand == RG_STAND_STANDS) CHECK(all_out);
                if (d.at[k].position_count == 2) CHECK((stand == RG_STAND_STANDS) == all_out);
            }
        world_free(w);
    }
}

static void an_attack_never_raises_what_it_attacks(void) {
    seed = 2;
    for (int i = 0; i < WORLDS; i++) {
        world *w = random_world();
        size_t at = draw((uint32_t)w->n);
        w->claims[at].denied = false; /* who denies it attacks nothing else */
        rg_content content = world_content(w, NULL, RG_NONE);
        rg_dissent d = dissent(w, &content);
        const rg_claim *target = &w->claims[at];
        char id[20];
        memcpy(id, target->id, sizeof id);
        int before = rank(&d, id);
        rg_claim *attack = say(w, "e.txt", "Second Conference", target->property, rg_text_z(w->arena, target->value.text));
        voice(attack, RG_VOICE_NAMED, "Piotr Sowa");
        attack->denied = true;
        content = world_content(w, NULL, RG_NONE);
        d = dissent(w, &content);
        CHECK(rank(&d, id) <= before);
        world_free(w);
    }
}

static const rg_dispute *with_question(const rg_dissent *d, rg_text question) {
    for (size_t i = 0; i < d->n; i++)
        if (rg_text_same(d->at[i].question, question)) return &d->at[i];
    return NULL;
}

/* An account that has from the same named voice what another has is no further witness. */
static void copies_change_nothing(void) {
    seed = 3;
    for (int i = 0; i < WORLDS; i++) {
        world *w = random_world();
        for (size_t k = 0; k < w->n; k++) { /* nobody contradicts himself */
            rg_claim *c = &w->claims[k];
            c->voice_count = 1;
            rg_text name = rg_text_printf(w->arena, "%s%s%u", c->value.text.ptr, c->denied ? "not" : "", (unsigned)draw(2));
            voice(c, RG_VOICE_NAMED, rg_text_z(w->arena, name));
        }
        rg_content content = world_content(w, NULL, RG_NONE);
        rg_dissent d = dissent(w, &content);
        rg_text copied = w->claims[0].source;
        for (size_t k = 0, n = w->n; k < n; k++) {
            if (!rg_text_same(w->claims[k].source, copied)) continue;
            rg_claim copy = w->claims[k], *fresh = say(w, "copy.txt", "Second Conference", copy.property, rg_text_z(w->arena, copy.value.text));
            voice(fresh, RG_VOICE_NAMED, rg_text_z(w->arena, copy.voices[1].name));
            fresh->denied = copy.denied, fresh->hedge = copy.hedge;
        }
        content = world_content(w, NULL, RG_NONE);
        rg_dissent more = dissent(w, &content);
        CHECK(more.n == d.n);
        for (size_t k = 0; k < d.n; k++) {
            const rg_dispute *same = with_question(&more, d.at[k].question);
            CHECK(same && d.at[k].state == same->state && d.at[k].position_count == same->position_count);
            for (size_t p = 0; same && p < d.at[k].position_count; p++) CHECK(d.at[k].positions[p].witnesses == same->positions[p].witnesses);
        }
        world_free(w);
    }
}

/* An account whose wording another took over is no second witness, whatever the rest of the dossier says; one that tells it in its own words is. */
static void a_copied_text_changes_nothing(void) {
    static const char *const told[] = {"a.txt", "copy.txt"};
    for (int copied = 0; copied < 2; copied++) {
        world *w = world_new();
        for (int t = 0; t < 2; t++)
            for (int k = 0; k < 14; k++) { /* the text around it */
                rg_text event = rg_text_printf(w->arena, "%s council of the %s harbour board number %d", t && !copied ? "Later" : "Great", t && !copied ? "northern" : "southern", k + 40 * (t && !copied));
                say(w, told[t], rg_text_z(w->arena, event), RG_PROPERTY_TOPIC, t && !copied ? "dues of the pilots" : "wages of the dockers");
            }
        say(w, "a.txt", "Second Conference", RG_PROPERTY_PLACE, "Zakopane");
        say(w, "b.txt", "Second Conference", RG_PROPERTY_PLACE, "Gdynia");
        say(w, "copy.txt", "Second Conference", RG_PROPERTY_PLACE, "Zakopane");
        say(w, "copy.txt", "Last Conference", RG_PROPERTY_PLACE, "Radom"); /* else they would be one text */
        rg_content content = world_content(w, NULL, RG_NONE);
        rg_dissent d = dissent(w, &content);
        CHECK(d.n == 1 && d.at[0].position_count == 2);
        CHECK(d.at[0].positions[0].witnesses == (copied ? 1u : 2u));
        CHECK(d.at[0].state == (copied ? RG_DISPUTE_OPEN : RG_DISPUTE_LEANING));
        world_free(w);
    }
}

/* Each date within the one before. */
static void a_finer_date_opens_nothing(void) {
    static const char *const chain[] = {"1939/1941", "1940", "1940-22", "1940-07", "1940-07-14"};
    seed = 4;
    for (int i = 0; i < WORLDS; i++) {
        world *w = world_new();
        for (uint32_t n = 2 + draw(6); n; n--) say(w, accounts[draw(4)], "Second Conference", RG_PROPERTY_DATE, chain[draw(5)]);
        rg_content content = world_content(w, NULL, RG_NONE);
        CHECK(dissent(w, &content).n == 0);
        say(w, "e.txt", "Second Conference", RG_PROPERTY_DATE, "1940-09-01"); /* and the test can fail */
        say(w, "f.txt", "Second Conference", RG_PROPERTY_DATE, "1940-07-14");
        content = world_content(w, NULL, RG_NONE);
        CHECK(dissent(w, &content).n == 1);
        world_free(w);
    }
}

static void taking_back_restores(void) {
    seed = 5;
    for (int i = 0; i < WORLDS; i++) {
        world *w = random_world();
        rg_content content = world_content(w, NULL, RG_NONE);
        rg_dissent d = dissent(w, &content);
        rg_text before = rg_text_copy(w->arena, dump(w, &d));
        size_t at = draw((uint32_t)content.claims.n);
        content.claims.at[at].status = draw(2) ? RG_CLAIM_REJECTED : RG_CLAIM_ACCEPTED;
        d = dissent(w, &content);
        (void)dump(w, &d);
        content.claims.at[at].status = RG_CLAIM_DRAFT;
        d = dissent(w, &content);
        CHECK(rg_text_same(before, dump(w, &d)));
        size_t extra = w->n;
        rg_claim *c = say(w, "e.txt", "Second Conference", RG_PROPERTY_PLACE, "Gdynia");
        voice(c, RG_VOICE_NAMED, "Piotr Sowa");
        content = world_content(w, NULL, extra);
        content.account_count--; /* the account goes with its claim */
        d = dissent(w, &content);
        CHECK(rg_text_same(before, dump(w, &d)));
        world_free(w);
    }
}

static void unnamed_voices_never_settle_and_no_side_is_lost(void) {
    seed = 6;
    size_t settled = 0;
    for (int i = 0; i < WORLDS; i++) {
        world *w = random_world();
        rg_content content = world_content(w, NULL, RG_NONE);
        rg_dissent d = dissent(w, &content), judged;
        for (size_t k = 0; k < d.n; k++)
            for (size_t p = 0; d.at[k].state == RG_DISPUTE_SETTLED && p < d.at[k].position_count; p++) {
                if (d.at[k].positions[p].stand != RG_STAND_STANDS) continue;
                settled++;
                CHECK(d.at[k].positions[p].named >= 2);
            }
        for (size_t c = 0; c < content.claims.n; c++) {
            const rg_dispute *in;
            if (!position_of(&d, content.claims.at[c].id, &in)) continue;
            rg_claim_status was = content.claims.at[c].status;
            content.claims.at[c].status = RG_CLAIM_REJECTED;
            judged = dissent(w, &content);
            CHECK(position_of(&judged, content.claims.at[c].id, &in) != NULL);
            content.claims.at[c].status = was;
        }
        world_free(w);
    }
    CHECK(settled > 0);
}

/* ---- states ------------------------------------------------------------------------------------------------------ */

static rg_dispute_state state_of(world *w) {
    rg_content content = world_content(w, NULL, RG_NONE);
    rg_dissent d = dissent(w, &content);
    CHECK(d.n == 1);
    return d.n ? d.at[0].state : RG_DISPUTE_SPURIOUS;
}

static void open_then_leaning_then_settled(void) {
    world *w = world_new();
    say(w, "a.txt", "Second Conference", RG_PROPERTY_PLACE, "Zakopane");
    rg_claim *other = say(w, "b.txt", "Second Conference", RG_PROPERTY_PLACE, "Gdynia");
    CHECK(state_of(w) == RG_DISPUTE_OPEN);
    voice(say(w, "c.txt", "Second Conference", RG_PROPERTY_PLACE, "Zakopane"), RG_VOICE_NAMED, "Ewa Lis");
    CHECK(state_of(w) == RG_DISPUTE_LEANING);
    other->hedge = RG_HEDGE_DOUBTFUL;
    CHECK(state_of(w) == RG_DISPUTE_SETTLED);
    other->hedge = RG_HEDGE_NONE;
    other->status = RG_CLAIM_ACCEPTED;
    CHECK(state_of(w) == RG_DISPUTE_SETTLED);
    other->status = RG_CLAIM_DRAFT;
    w->accounts[0].date = RG_TEXT("1990"), w->accounts[1].date = RG_TEXT("1980"), w->accounts[2].date = RG_TEXT("1995");
    CHECK(state_of(w) == RG_DISPUTE_DORMANT);
    world_free(w);
}

static void two_calendars_are_no_dispute(void) {
    world *w = world_new();
    say(w, "a.txt", "First Congress", RG_PROPERTY_DATE, "1878-03-03");
    say(w, "b.txt", "First Congress", RG_PROPERTY_DATE, "1878-02-19");
    CHECK(state_of(w) == RG_DISPUTE_SPURIOUS);
    world_free(w);
    w = world_new();
    say(w, "a.txt", "First Congress", RG_PROPERTY_DATE, "1878-03-04");
    say(w, "b.txt", "First Congress", RG_PROPERTY_DATE, "1878-02-19");
    CHECK(state_of(w) == RG_DISPUTE_OPEN);
    world_free(w);
}

static void a_rule_may_be_chosen(void) {
    world *w = world_new();
    rg_dissent d;
    say(w, "a.txt", "Second Conference", RG_PROPERTY_PLACE, "Zakopane");
    voice(say(w, "b.txt", "Second Conference", RG_PROPERTY_PLACE, "Gdynia"), RG_VOICE_UNNAMED, "some");
    rg_content content = world_content(w, NULL, RG_NONE);
    rg_dissent_run(w->arena, &content, (rg_text){0}, RG_WEIGHING_WITNESSES, &d);
    CHECK(d.n == 1 && d.at[0].state == RG_DISPUTE_OPEN);
    rg_dissent_run(w->arena, &content, (rg_text){0}, RG_WEIGHING_WEIGHED, &d);
    CHECK(d.n == 1 && d.at[0].state == RG_DISPUTE_LEANING);
    voice(say(w, "c.txt", "Second Conference", RG_PROPERTY_PLACE, "Zakopane"), RG_VOICE_NAMED, "Ewa Lis");
    content = world_content(w, NULL, RG_NONE);
    rg_dissent_run(w->arena, &content, (rg_text){0}, RG_WEIGHING_EQUAL, &d);
    CHECK(d.n == 1 && d.at[0].state == RG_DISPUTE_OPEN);
    CHECK(rg_weighing_of(RG_TEXT("weighed")) == RG_WEIGHING_WEIGHED && rg_weighing_of(RG_TEXT("x")) == RG_WEIGHING_COUNT);
    world_free(w);
}

int main(void) {
    RUN(what_stands_has_its_attackers_defeated);
    RUN(an_attack_never_raises_what_it_attacks);
    RUN(copies_change_nothing);
    RUN(a_copied_text_changes_nothing);
    RUN(a_finer_date_opens_nothing);
    RUN(taking_back_restores);
    RUN(unnamed_voices_never_settle_and_no_side_is_lost);
    RUN(open_then_leaning_then_settled);
    RUN(two_calendars_are_no_dispute);
    RUN(a_rule_may_be_chosen);
    return unit_failed;
}
