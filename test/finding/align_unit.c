/* align_unit.c: which entities of different accounts are one: the laws, on random worlds.
 */
#include <string.h>

#include "base/map.h"
#include "flow/finding/align.h"
#include "flow/finding/dissent.h"
#include "unit.h"
#include "view/view.h"
#include "world.h"

enum { WORLDS = 300 };

static uint64_t seed;
static uint32_t draw(uint32_t n) { return world_draw(&seed, n); }

static const char *const names[] = {"Second Conference", "Zakopane conference", "meeting", "Lublin Conference", "treaty", "German treaty", "arrest", "first battle"};
static const char *const places[] = {"Zakopane", "Warszawa", "Gdynia"};
static const char *const days[] = {"1939-11-28", "1939-11", "1940-02-20", "1940", "1951-03-01"};
static const char *const people[] = {"Jan Kowal", "Grigoriy Litvinov", "Grigorij Litwinow", "Ewa Lis"};

/* Up to five accounts that tell of some of these at random. */
static world *some_world(bool persons) {
    static const char *const accounts[] = {"a.txt", "b.txt", "c.txt", "d.txt", "e.txt"};
    world *w = world_new();
    for (uint32_t n = 4 + draw(16); n; n--) {
        const char *account = accounts[draw(5)], *name = names[draw(8)];
        uint32_t kind = draw(persons ? 3 : 2);
        if (kind == 0) say(w, account, name, RG_PROPERTY_DATE, days[draw(5)]);
        else if (kind == 1) say(w, account, name, RG_PROPERTY_PLACE, places[draw(3)]);
        else say(w, account, name, RG_PROPERTY_PARTICIPANT, people[draw(4)]);
    }
    return w;
}

/* All that is computed from the content, as bytes. */
static rg_text all_of(world *w, const rg_content *content) {
    rg_buf out = rg_buf_in(w->arena);
    rg_findings *findings = RG_NEW(w->arena, rg_findings);
    rg_collation *collation = RG_NEW(w->arena, rg_collation);
    rg_dissent *dissent = RG_NEW(w->arena, rg_dissent);
    rg_check_run(w->arena, content, findings);
    for (size_t i = 0; i < findings->n; i++) {
        rg_text why = {0};
        if (!rg_finding_check(content, &findings->at[i], &why)) printf("# %s refused: %.*s\n", findings->at[i].rule, RG_TEXT_ARG(why));
        CHECK(rg_finding_check(content, &findings->at[i], &why));
    }
    rg_variants_collate(w->arena, content, (rg_text){0}, collation);
    rg_dissent_run(w->arena, content, (rg_text){0}, RG_WEIGHING_WITNESSES, dissent);
    const rg_model models[] = {{.kind = RG_MODEL_FINDINGS, .content = content, .findings = findings},
                               {.kind = RG_MODEL_COLLATION, .content = content, .collation = collation},
                               {.kind = RG_MODEL_DISPUTES, .content = content, .dissent = dissent}};
    for (size_t i = 0; i < 3; i++) CHECK(rg_view_print(&models[i], REGEST_JSON, NULL, &out, NULL) == REGEST_OK);
    return rg_buf_text(&out);
}

static void judge(rg_content *content, rg_judgement *list, rg_judgement_verb verb, rg_text a, rg_text b, int64_t taken) {
    size_t n = content->judgements.n;
    list[n] = (rg_judgement){.number = (int64_t)n + 1, .verb = verb, .a = a, .b = b, .taken = taken, .who = RG_TEXT("Ann"), .when = RG_TEXT("2026-01-01T12:00:00Z")};
    content->judgements = (rg_judgements){list, n + 1};
    CHECK(rg_judgement_settle(&content->judgements));
}

static rg_aligned aligned_of(world *w, const rg_content *content) {
    rg_aligned out;
    rg_align_list(w->arena, content, &out);
    return out;
}

/* Two events of two accounts; false where there are none. */
static bool two_events(const rg_aligned *al, size_t *a, size_t *b) {
    for (int tries = 0; tries < 40 && al->entity_count; tries++) {
        *a = draw((uint32_t)al->entity_count), *b = draw((uint32_t)al->entity_count);
        const rg_entity *x = &al->entities[*a], *y = &al->entities[*b];
        if (x->kind == RG_ENTITY_EVENT && y->kind == RG_ENTITY_EVENT && x->account != y->account) return true;
    }
    return false;
}

static bool one_group(const rg_aligned *al, size_t a, size_t b) { return al->entities[a].group == al->entities[b].group; }

static bool proposed(const rg_aligned *al) {
    for (size_t i = 0; i < al->n; i++)
        if (al->at[i].state == RG_ALIGNED_PROPOSED) return true;
    return false;
}

static void undo_restores_every_byte(void) {
    size_t changed = 0;
    seed = 3;
    for (int i = 0; i < WORLDS; i++) {
        world *w = some_world(true);
        rg_content content = world_content(w, NULL, RG_NONE);
        rg_judgement list[8];
        size_t a, b;
        rg_text before = all_of(w, &content);
        rg_aligned al = aligned_of(w, &content);
        if (two_events(&al, &a, &b)) {
            rg_text x = rg_text_of(al.entities[a].id), y = rg_text_of(al.entities[b].id);
            judge(&content, list, one_group(&al, a, b) ? RG_JUDGE_DIFFERENT : RG_JUDGE_SAME, x, y, 0);
            rg_aligned after = aligned_of(w, &content);
            CHECK(one_group(&after, a, b) != one_group(&al, a, b));
            changed += !rg_text_same(all_of(w, &content), before);
            judge(&content, list, RG_JUDGE_UNDO, (rg_text){0}, (rg_text){0}, 1);
            CHECK(rg_text_same(all_of(w, &content), before));
        }
        world_free(w);
    }
    CHECK(changed > WORLDS / 2);
}

static void different_after_same_restores_every_byte(void) {
    size_t tried = 0;
    seed = 5;
    for (int i = 0; i < WORLDS; i++) {
        world *w = some_world(true);
        rg_content content = world_content(w, NULL, RG_NONE);
        rg_judgement list[8];
        size_t a, b;
        rg_text before = all_of(w, &content);
        rg_aligned al = aligned_of(w, &content);
        if (two_events(&al, &a, &b) && !one_group(&al, a, b) && !proposed(&al)) {
            rg_text x = rg_text_of(al.entities[a].id), y = rg_text_of(al.entities[b].id);
            judge(&content, list, RG_JUDGE_SAME, x, y, 0);
            rg_text joined = all_of(w, &content);
            judge(&content, list, RG_JUDGE_DIFFERENT, y, x, 0);
            CHECK(rg_text_same(all_of(w, &content), before));
            judge(&content, list, RG_JUDGE_UNDO, (rg_text){0}, (rg_text){0}, 2);
            CHECK(rg_text_same(all_of(w, &content), joined));
            tried++;
        }
        world_free(w);
    }
    CHECK(tried > WORLDS / 10);
}

/* ---- what depends on it ------------------------------------------------------------------------------------------- */

static bool within(const rg_finding *f, const rg_map *ids) {
    for (size_t i = 0; i < f->step_count; i++)
        if (f->steps[i].claim && rg_map_get(ids, rg_text_of(f->steps[i].claim->id)) != RG_NONE) return true;
    return false;
}

static void add_group(const rg_aligned *al, size_t of, rg_map *ids) {
    for (size_t i = 0; i < al->entity_count; i++)
        for (size_t k = 0; al->entities[i].group == al->entities[of].group && k < al->entities[i].claim_count; k++)
            rg_map_intern(ids, rg_text_of(al->entities[i].claims[k]->id), 0);
}

static rg_map known(world *w, const rg_findings *findings) {
    rg_map ids = rg_map_in(w->arena);
    for (size_t i = 0; i < findings->n; i++) rg_map_intern(&ids, rg_text_of(findings->at[i].id), i);
    return ids;
}

static void all_within(const rg_findings *some, const rg_map *others, const rg_map *ids) {
    for (size_t i = 0; i < some->n; i++)
        if (rg_map_get(others, rg_text_of(some->at[i].id)) == RG_NONE) CHECK(within(&some->at[i], ids));
}

static void only_what_depends_on_it_changes(void) {
    size_t parted = 0;
    seed = 7;
    for (int i = 0; i < WORLDS; i++) {
        world *w = some_world(false);
        rg_content content = world_content(w, NULL, RG_NONE);
        rg_findings before, after;
        rg_judgement list[8];
        size_t a, b;
        rg_aligned al = aligned_of(w, &content);
        rg_check_run(w->arena, &content, &before);
        if (two_events(&al, &a, &b) && one_group(&al, a, b)) {
            rg_map ids = rg_map_in(w->arena);
            judge(&content, list, RG_JUDGE_DIFFERENT, rg_text_of(al.entities[a].id), rg_text_of(al.entities[b].id), 0);
            add_group(&al, a, &ids);
            rg_check_run(w->arena, &content, &after);
            rg_map first = known(w, &before), second = known(w, &after);
            all_within(&before, &second, &ids);
            all_within(&after, &first, &ids);
            parted++;
        }
        world_free(w);
    }
    CHECK(parted > WORLDS / 20);
}

/* ---- groups --------------------------------------------------------------------------------------------------------- */

static void what_one_account_tells_apart_stays_apart(void) {
    size_t met = 0, two_names = 0;
    seed = 9;
    for (int i = 0; i < WORLDS; i++) {
        world *w = some_world(true);
        rg_content content = world_content(w, NULL, RG_NONE);
        rg_aligned al = aligned_of(w, &content);
        for (size_t x = 0; x < al.entity_count; x++)
            for (size_t y = 0; y < x; y++) {
                const rg_entity *s = &al.entities[x], *t = &al.entities[y];
                if (s->group != t->group) continue;
                CHECK(s->kind == t->kind && s->account != t->account);
                met++;
                two_names += !rg_text_same(s->key, t->key);
            }
        world_free(w);
    }
    CHECK(met > WORLDS && two_names > WORLDS / 20);
}

static void the_order_of_accounts_does_not_matter(void) {
    seed = 13;
    for (int i = 0; i < WORLDS; i++) {
        world *w = some_world(true);
        size_t order[WORLD_ACCOUNTS];
        for (size_t k = 0; k < w->account_count; k++) order[k] = w->account_count - 1 - k;
        rg_content one = world_content(w, NULL, RG_NONE), other = world_content(w, order, RG_NONE);
        rg_aligned x = aligned_of(w, &one), y = aligned_of(w, &other);
        CHECK(x.n == y.n);
        for (size_t k = 0; k < x.n && k < y.n; k++)
            CHECK(!strcmp(x.at[k].id, y.at[k].id) && x.at[k].state == y.at[k].state && x.at[k].score == y.at[k].score);
        world_free(w);
    }
}

/* The evidence adds up; what caps a score only lowers it, to where it is proposed. */
static void evidence_adds_up(void) {
    seed = 15;
    for (int i = 0; i < WORLDS; i++) {
        world *w = some_world(true);
        rg_content content = world_content(w, NULL, RG_NONE);
        rg_aligned al = aligned_of(w, &content);
        for (size_t k = 0; k < al.n; k++) {
            size_t n;
            int sum = 0;
            rg_evidence *evidence = rg_align_evidence(w->arena, &al, &al.at[k], &n);
            for (size_t e = 0; e < n; e++) sum += evidence[e].weight;
            CHECK(sum == al.at[k].score || (sum > al.at[k].score && al.at[k].score == RG_ALIGN_MADE - 1));
            CHECK(al.at[k].score >= (al.at[k].state == RG_ALIGNED_MADE ? RG_ALIGN_MADE : RG_ALIGN_PROPOSED));
        }
        world_free(w);
    }
}

int main(void) {
    RUN(undo_restores_every_byte);
    RUN(different_after_same_restores_every_byte);
    RUN(only_what_depends_on_it_changes);
    RUN(what_one_account_tells_apart_stays_apart);
    RUN(the_order_of_accounts_does_not_matter);
    RUN(evidence_adds_up);
    return unit_failed;
}
