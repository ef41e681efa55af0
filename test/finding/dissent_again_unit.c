/* dissent_again_unit.c: disputes after judgements, computed from those before: the same bytes as computed from nothing.
 */
#include <string.h>

#include "flow/finding/dissent.h"
#include "unit.h"
#include "view/view.h"
#include "world.h"

enum { WORLDS = 200, ROUNDS = 8 };

static uint64_t seed;
static uint32_t draw(uint32_t n) { return world_draw(&seed, n); }

static rg_text json(rg_arena *arena, const rg_dissent *d) {
    rg_buf out = rg_buf_in(arena);
    rg_model model = {.kind = RG_MODEL_DISPUTES, .content = d->content, .dissent = d};
    CHECK(rg_view_print(&model, REGEST_JSON, NULL, &out, NULL) == REGEST_OK);
    return rg_buf_text(&out);
}

static rg_content content_of(world *w) {
    static const char *const years[] = {"1950", "1980", "1999-05", ""};
    for (size_t i = 0; i < w->account_count; i++) w->accounts[i].date = rg_text_of(years[draw(4)]);
    rg_content content = world_content(w, NULL, RG_NONE);
    for (size_t i = 1; i < content.claims.n; i++) {
        rg_claim *c = &content.claims.at[i], *of = &content.claims.at[draw((uint32_t)i)];
        if (draw(6) == 0 && !rg_text_same(c->source, of->source)) c->disputes = rg_text_of(of->id);
    }
    return content;
}

/* Some claims judged otherwise, in the claims themselves or in a copy as a dossier makes one. */
static rg_content judge(rg_arena *arena, const rg_content *content) {
    rg_content other = *content;
    if (draw(2)) {
        other.claims.at = RG_ARRAY(arena, rg_claim, content->claims.n);
        memcpy(other.claims.at, content->claims.at, content->claims.n * sizeof *other.claims.at);
    }
    for (uint32_t n = draw(4); n; n--) other.claims.at[draw((uint32_t)other.claims.n)].status = (rg_claim_status)draw(3);
    return other;
}

static void judgements_one_after_the_other(void) {
    size_t disputes = 0, changed = 0;
    seed = 11;
    for (int i = 0; i < WORLDS; i++) {
        world *w = world_random(&seed);
        rg_content *content = RG_NEW(w->arena, rg_content);
        rg_dissent *before = RG_NEW(w->arena, rg_dissent);
        rg_weighing rule = (rg_weighing)draw(RG_WEIGHING_COUNT);
        *content = content_of(w);
        rg_dissent_run(w->arena, content, (rg_text){0}, rule, before);
        for (int round = 0; round < ROUNDS; round++) {
            rg_text was = json(w->arena, before);
            rg_content *next = RG_NEW(w->arena, rg_content);
            rg_dissent *again = RG_NEW(w->arena, rg_dissent), whole;
            *next = judge(w->arena, content);
            CHECK(rg_dissent_again(w->arena, before, next, again));
            rg_dissent_run(w->arena, next, (rg_text){0}, rule, &whole);
            rg_text now = json(w->arena, again);
            CHECK(rg_text_same(now, json(w->arena, &whole)));
            disputes += again->n;
            changed += !rg_text_same(now, was);
            content = next, before = again;
        }
        world_free(w);
    }
    CHECK(disputes > 0 && changed > 0);
}

static void more_than_a_judgement_is_refused(void) {
    world *w = world_new();
    say(w, "a.txt", "Second Conference", RG_PROPERTY_PLACE, "Zakopane");
    say(w, "b.txt", "Second Conference", RG_PROPERTY_PLACE, "Gdynia");
    rg_content content = world_content(w, NULL, RG_NONE), less = content, other = content;
    rg_dissent before, again;
    rg_dissent_run(w->arena, &content, (rg_text){0}, RG_WEIGHING_WITNESSES, &before);
    less.claims.n--;
    CHECK(!rg_dissent_again(w->arena, &before, &less, &again));
    other.claims.at = RG_ARRAY(w->arena, rg_claim, other.claims.n);
    memcpy(other.claims.at, content.claims.at, other.claims.n * sizeof *other.claims.at);
    CHECK(rg_dissent_again(w->arena, &before, &other, &again));
    other.claims.at[0].id[5] ^= 1;
    CHECK(!rg_dissent_again(w->arena, &before, &other, &again));
    world_free(w);
}

int main(void) {
    RUN(judgements_one_after_the_other);
    RUN(more_than_a_judgement_is_refused);
    return unit_failed;
}
