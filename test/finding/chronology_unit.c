/* chronology_unit.c: claims on days and order across events: what is said to be impossible, and that nothing true ever is.
 *
 * A true world is drawn, and what is told of it is true, however vague: then no set of claims is impossible. One false claim among exact
 * ones is found with all its company.
 */
#include <stdlib.h>
#include <string.h>

#include "unit.h"
#include "world.h"

static uint32_t dice;

static uint32_t roll(uint32_t sides) { /* xorshift */
    dice ^= dice << 13, dice ^= dice >> 17, dice ^= dice << 5;
    return dice % sides;
}

static rg_findings chronology(world *w, const rg_content *content) {
    rg_findings all, only = {.content = content};
    rg_check_run(w->arena, content, &all);
    only.at = RG_ARRAY(w->arena, rg_finding, all.n);
    for (size_t i = 0; i < all.n; i++)
        if (!strncmp(all.at[i].rule, "chronology/", 11)) only.at[only.n++] = all.at[i];
    return only;
}

static size_t steps_with_claims(const rg_finding *f) {
    size_t n = 0;
    for (size_t i = 0; i < f->step_count; i++) n += f->steps[i].claim != NULL;
    return n;
}

static const char *text_of(world *w, rg_text text) { return rg_text_z(w->arena, text); }

/* ---- what is impossible ------------------------------------------------------------------------------------------ */

static void a_result_before_its_cause(void) {
    world *w = world_new();
    rg_text why;
    say(w, "a.txt", "Third Conference", RG_PROPERTY_START, "1940-02-20");
    say(w, "a.txt", "Third Conference", RG_PROPERTY_OUTCOME, "the arrest of the professors (Autumn Action)")->hedge = RG_HEDGE_REPORTED;
    say(w, "b.txt", "Autumn Action", RG_PROPERTY_DATE, "1939-11-06");
    rg_content content = world_content(w, NULL, RG_NONE);
    rg_findings f = chronology(w, &content);
    CHECK(f.n == 1 && f.at[0].level == REGEST_ERROR && !strcmp(f.at[0].rule, "chronology/impossible"));
    CHECK_TEXT(f.at[0].steps[0].text, "the third conference began on 20 February 1940");
    CHECK_TEXT(f.at[0].steps[1].text, "Autumn Action was one of its results");
    CHECK_TEXT(f.at[0].steps[2].text, "Autumn Action took place on 6 November 1939");
    CHECK_TEXT(f.at[0].steps[3].text, "a result cannot begin before its cause: 6 Nov 1939 is 106 days before 20 Feb 1940");
    CHECK_TEXT(f.at[0].steps[4].text, "giving up any one resolves it; weakest: 2 (no document)");
    CHECK(rg_finding_check(&content, &f.at[0], &why));
    world_free(w);
}

static void between(const char *cause_date, const char *result_date, bool impossible) {
    world *w = world_new();
    say(w, "a.txt", "Embargo", RG_PROPERTY_DATE, cause_date);
    say(w, "b.txt", "Revolt", RG_PROPERTY_CAUSE, "the embargo");
    say(w, "c.txt", "Revolt", RG_PROPERTY_DATE, result_date);
    rg_content content = world_content(w, NULL, RG_NONE);
    rg_findings f = chronology(w, &content);
    CHECK(f.n == impossible);
    for (size_t i = 0; i < f.n; i++) CHECK(rg_finding_check(&content, &f.at[i], NULL));
    world_free(w);
}

static void only_without_any_room(void) {
    between("1812-05", "1812-04", true);
    between("1812-05", "1812-05", false);
    between("1812-05", "1812", false);
    between("1812-05", "181X", false);
    between("1812", "1811-12-31", true);
    between("1812-05", "[1811-02,1812-03]", true);
    between("1812-05", "[1811-02,1812-06]", false);
    between("1812~", "1812-01", false);
}

static void lives_and_parts(void) {
    world *w = world_new();
    say(w, "a.txt", "Jan Nowak", RG_PROPERTY_DEATH, "1811");
    say(w, "a.txt", "Jan Nowak", RG_PROPERTY_BIRTH, "1770");
    say(w, "b.txt", "Harbour Meeting", RG_PROPERTY_PARTICIPANT, "Jan Nowak");
    say(w, "b.txt", "Harbour Meeting", RG_PROPERTY_DATE, "1812-05-01");
    rg_content content = world_content(w, NULL, RG_NONE);
    rg_findings f = chronology(w, &content);
    CHECK(f.n == 1 && steps_with_claims(&f.at[0]) == 3);
    CHECK(strstr(text_of(w, f.at[0].steps[3].text), "nobody takes part after death") != NULL);
    CHECK(rg_finding_check(&content, &f.at[0], NULL));
    world_free(w);
}

static void a_long_life_is_unlikely(void) {
    world *w = world_new();
    say(w, "a.txt", "Jan Nowak", RG_PROPERTY_BIRTH, "1700");
    say(w, "b.txt", "Jan Nowak", RG_PROPERTY_DEATH, "1818");
    rg_content content = world_content(w, NULL, RG_NONE);
    rg_findings f = chronology(w, &content);
    CHECK(f.n == 1 && !strcmp(f.at[0].rule, "chronology/unlikely") && f.at[0].level == REGEST_WARNING);
    CHECK(rg_finding_check(&content, &f.at[0], NULL));
    w->claims[1].value.date = edtf(w, "181X");
    content = world_content(w, NULL, RG_NONE);
    CHECK(chronology(w, &content).n == 0);
    world_free(w);
}

static void two_dates_of_one_event_are_left_to_the_variants(void) {
    world *w = world_new();
    say(w, "a.txt", "Embargo", RG_PROPERTY_DATE, "1812");
    say(w, "b.txt", "Embargo", RG_PROPERTY_DATE, "1813");
    rg_content content = world_content(w, NULL, RG_NONE);
    CHECK(chronology(w, &content).n == 0);
    world_free(w);
}

static void within_one_account_it_is_a_warning(void) {
    world *w = world_new();
    say(w, "a.txt", "Embargo", RG_PROPERTY_DATE, "1812");
    say(w, "a.txt", "Embargo", RG_PROPERTY_AFTER, "Border Incident");
    say(w, "a.txt", "Border Incident", RG_PROPERTY_DATE, "1813");
    rg_content content = world_content(w, NULL, RG_NONE);
    rg_findings f = chronology(w, &content);
    CHECK(f.n == 1 && f.at[0].level == REGEST_WARNING);
    world_free(w);
}

/* ---- true worlds ------------------------------------------------------------------------------------------------- */

enum { AFFAIRS = 8, FIRST_YEAR = 1700 };
static const char *const affairs[AFFAIRS] = {"Harbour Meeting", "Embargo", "Revolt", "Great Trial", "Northern Treaty", "Grain Riot", "Bread Strike", "Border Incident"};
static const char *const accounts[] = {"a.txt", "b.html", "c.txt", "d.txt", "e.txt"};

/* EDTF that holds the day: exact, a month, a year, a decade, circa, open, one of several. */
static const char *blurred(world *w, rg_day day) {
    int64_t y;
    int m, d;
    rg_day_civil(day, &y, &m, &d);
    long long year = (long long)y;
    switch (roll(9)) {
    case 0: return text_of(w, rg_text_printf(w->arena, "%04lld-%02d-%02d", year, m, d));
    case 1: return text_of(w, rg_text_printf(w->arena, "%04lld-%02d", year, m));
    case 2: return text_of(w, rg_text_printf(w->arena, "%04lld", year));
    case 3: return text_of(w, rg_text_printf(w->arena, "%03lldX", year / 10));
    case 4: return text_of(w, rg_text_printf(w->arena, "%04lld~", year + (long long)roll(3) - 1));
    case 5: return text_of(w, rg_text_printf(w->arena, "%04lld/..", year - (long long)roll(4)));
    case 6: return text_of(w, rg_text_printf(w->arena, "../%04lld", year + (long long)roll(4)));
    case 7: return text_of(w, rg_text_printf(w->arena, "[%04lld,%04lld]", year - 1 - (long long)roll(30), year));
    default: return text_of(w, rg_text_printf(w->arena, "%04lld?", year));
    }
}

#define PICK(list) list[roll(sizeof list / sizeof *list)]

static void tell(world *w, const rg_day *begin) {
    size_t a = roll(AFFAIRS), b = roll(AFFAIRS);
    const char *account = PICK(accounts);
    if (a == b || roll(2)) {
        say(w, account, affairs[a], roll(4) ? RG_PROPERTY_DATE : RG_PROPERTY_START, blurred(w, begin[a]));
        return;
    }
    if (begin[a] > begin[b]) a ^= b, b ^= a, a ^= b;
    switch (roll(4)) {
    case 0: say(w, account, affairs[a], RG_PROPERTY_OUTCOME, affairs[b]); break;
    case 1: say(w, account, affairs[b], RG_PROPERTY_CAUSE, affairs[a]); break;
    case 2: say(w, account, affairs[a], RG_PROPERTY_BEFORE, affairs[b]); break;
    default: say(w, account, affairs[b], RG_PROPERTY_AFTER, affairs[a]);
    }
}

static world *true_world(uint32_t seed, size_t claims, rg_day *begin) {
    world *w = world_new();
    dice = seed * 2654435761u + 1;
    for (size_t i = 0; i < AFFAIRS; i++) begin[i] = rg_day_of(FIRST_YEAR + roll(8), 1, 1) + (rg_day)roll(365);
    for (size_t i = 0; i < claims; i++) tell(w, begin);
    return w;
}

static void what_is_true_is_never_impossible(void) {
    rg_day begin[AFFAIRS];
    for (uint32_t seed = 1; seed <= 300; seed++) {
        world *w = true_world(seed, 10 + seed % 30, begin);
        rg_content content = world_content(w, NULL, RG_NONE);
        CHECK(chronology(w, &content).n == 0);
        world_free(w);
    }
}

/* One relation turned round among true ones: what is found holds, and giving up what is named resolves it. */
static void what_is_found_holds(void) {
    size_t found = 0, forged_refused = 0;
    rg_day begin[AFFAIRS];
    for (uint32_t seed = 1; seed <= 300; seed++) {
        world *w = true_world(seed, 30, begin);
        size_t a = roll(AFFAIRS), b = (a + 1 + roll(AFFAIRS - 1)) % AFFAIRS;
        if (begin[a] > begin[b]) a ^= b, b ^= a, a ^= b;
        say(w, "z.txt", affairs[b], RG_PROPERTY_BEFORE, affairs[a]);
        rg_content content = world_content(w, NULL, RG_NONE);
        rg_findings f = chronology(w, &content);
        for (size_t i = 0; i < f.n; i++) {
            rg_text why = {0};
            bool holds = rg_finding_check(&content, &f.at[i], &why);
            if (!holds) snprintf(unit_why, sizeof unit_why, "seed %u: %.*s", seed, (int)why.len, why.ptr);
            rg_finding forged = f.at[i]; /* without its first claim it no longer holds */
            forged.steps++, forged.step_count--;
            forged_refused += !rg_finding_check(&content, &forged, NULL);
        }
        found += f.n;
        world_free(w);
    }
    CHECK(found > 60 && forged_refused == found);
}

static void the_order_of_accounts_changes_nothing(void) {
    rg_day begin[AFFAIRS];
    size_t seen = 0;
    for (uint32_t seed = 1; seed <= 150; seed++) {
        world *w = true_world(seed, 24, begin);
        for (size_t i = 0; i < 3; i++) say(w, PICK(accounts), affairs[roll(AFFAIRS)], RG_PROPERTY_BEFORE, affairs[roll(AFFAIRS)]);
        size_t order[WORLD_ACCOUNTS];
        rg_content content = world_content(w, NULL, RG_NONE);
        rg_findings there = chronology(w, &content);
        for (size_t i = 0; i < w->account_count; i++) order[i] = w->account_count - 1 - i;
        content = world_content(w, order, RG_NONE);
        rg_findings back = chronology(w, &content);
        CHECK(there.n == back.n);
        for (size_t i = 0; i < there.n && i < back.n; i++) {
            bool same = false;
            for (size_t k = 0; k < back.n; k++) same = same || !strcmp(there.at[i].id, back.at[k].id);
            CHECK(same);
        }
        seen += there.n;
        world_free(w);
    }
    CHECK(seen > 50);
}

/* ---- a genealogy ------------------------------------------------------------------------------------------------- */

enum { PERSONS = 3000 };

static const char *person_name(world *w, size_t i) {
    static const char *const given[] = {"Anna", "Bernard", "Clara", "David", "Elsa", "Fritz", "Greta", "Henrik", "Ida", "Jakob"};
    static const char *const heads[] = {"Kar", "Lin", "Mol", "Nor", "Ost", "Pal", "Rus", "Sand", "Tor", "Vik"};
    static const char *const tails[] = {"berg", "dahl", "feld", "gren", "hagen", "land", "mann", "sen", "stad", "vold"};
    return text_of(w, rg_text_printf(w->arena, "%s %s%s%s", given[i % 10], heads[i / 10 % 10], tails[i / 100 % 10], i >= 2000 ? "er" : i >= 1000 ? "a" : ""));
}

static void a_genealogy_of_vague_dates_raises_no_alarm(void) {
    world *w = world_wide(4 * PERSONS);
    rg_day born[PERSONS], died[PERSONS];
    dice = 7;
    for (size_t i = 0; i < PERSONS; i++) {
        born[i] = rg_day_of(1500 + roll(350), 1, 1) + (rg_day)roll(365);
        died[i] = born[i] + (rg_day)roll(90 * 365);
        if (roll(5)) say(w, PICK(accounts), person_name(w, i), RG_PROPERTY_BIRTH, blurred(w, born[i]));
        if (roll(5)) say(w, PICK(accounts), person_name(w, i), RG_PROPERTY_DEATH, blurred(w, died[i]));
    }
    for (size_t i = 0; i < PERSONS / 3; i++) {
        size_t p = roll(PERSONS);
        rg_day day = born[p] + (died[p] - born[p]) / 2;
        const char *name = text_of(w, rg_text_printf(w->arena, "Wedding of %s", person_name(w, p)));
        say(w, PICK(accounts), name, RG_PROPERTY_DATE, blurred(w, day));
        say(w, PICK(accounts), name, RG_PROPERTY_PARTICIPANT, person_name(w, p));
    }
    rg_content content = world_content(w, NULL, RG_NONE);
    rg_findings f = chronology(w, &content);
    CHECK(f.n == 0);
    say(w, "z.txt", person_name(w, 5), RG_PROPERTY_DEATH, "1400"); /* and it is awake */
    content = world_content(w, NULL, RG_NONE);
    CHECK(chronology(w, &content).n > 0);
    world_free(w);
}

int main(void) {
    RUN(a_result_before_its_cause);
    RUN(only_without_any_room);
    RUN(lives_and_parts);
    RUN(a_long_life_is_unlikely);
    RUN(two_dates_of_one_event_are_left_to_the_variants);
    RUN(within_one_account_it_is_a_warning);
    RUN(what_is_true_is_never_impossible);
    RUN(what_is_found_holds);
    RUN(the_order_of_accounts_changes_nothing);
    RUN(a_genealogy_of_vague_dates_raises_no_alarm);
    return unit_failed;
}
