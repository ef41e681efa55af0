/* finding_unit.c: collation, rules, timeline and why over claims made up for the purpose; and the laws every finding keeps. */
#include "flow/finding/finding_int.h"
#include "unit.h"
#include "world.h"

#define SECOND "Second Conference"
#define THIRD "Third Conference"

static rg_findings check(world *w, const rg_content *content) {
    rg_findings findings;
    rg_check_run(w->arena, content, &findings);
    for (size_t i = 0; i < findings.n; i++) { /* every finding made in these tests passes the checker */
        rg_text why = {0};
        if (!rg_finding_check(content, &findings.at[i], &why) && !unit_why[0])
            snprintf(unit_why, sizeof unit_why, "%s \"%.*s\" refused: %.*s", findings.at[i].rule, RG_TEXT_ARG(findings.at[i].message), RG_TEXT_ARG(why));
    }
    return findings;
}

static const rg_finding *of_rule(const rg_findings *findings, const char *rule) {
    for (size_t i = 0; i < findings->n; i++)
        if (!strcmp(findings->at[i].rule, rule)) return &findings->at[i];
    return NULL;
}

/* How an event is called within a sentence has its own test. */
#define CHECK_SAID(text, event, before, after) CHECK_TEXT(text, rg_text_z(w->arena, rg_text_printf(w->arena, "%s%.*s%s", before, \
    RG_TEXT_ARG(rg_say_event(w->arena, RG_TEXT(event))), after)))

static size_t count(const rg_findings *findings, const char *rule) {
    size_t n = 0;
    for (size_t i = 0; i < findings->n; i++) n += !strcmp(findings->at[i].rule, rule);
    return n;
}

/* ---- collation ------------------------------------------------------------------------------------------------ */

static void variants_are_grouped_by_value(void) {
    world *w = world_new();
    rg_collation c;
    say(w, "a.txt", SECOND, RG_PROPERTY_PLACE, "Przemysl");
    say(w, "a.txt", SECOND, RG_PROPERTY_PLACE, "Lwów");
    say(w, "b.txt", "Second conference", RG_PROPERTY_PLACE, "Przemyśl");
    say(w, "b.txt", SECOND, RG_PROPERTY_DATE, "1939-11");
    rg_content content = world_content(w, NULL, RG_NONE);
    rg_variants_collate(w->arena, &content, (rg_text){0}, &c);
    CHECK(c.event_count == 1 && c.events[0].claim_count == 4 && c.events[0].account_count == 2);
    CHECK_TEXT(c.events[0].name, "Second Conference");
    CHECK(c.events[0].property_count == 2);
    CHECK(c.events[0].properties[0].property == RG_PROPERTY_DATE && c.events[0].properties[0].agreement == RG_AGREE);
    const rg_collated_property *place = &c.events[0].properties[1];
    CHECK(place->property == RG_PROPERTY_PLACE && place->variant_count == 2 && place->agreement == RG_CONFLICT);
    CHECK_TEXT(place->variants[0].label, "Przemyśl");
    CHECK(place->variants[0].claim_count == 2 && place->variants[0].accounts == 2 && !place->variants[0].denied_only);
    CHECK_TEXT(place->variants[1].label, "Lwów");
    world_free(w);
}

static void the_order_of_words_makes_no_other_participant(void) {
    world *w = world_new();
    rg_collation c;
    say(w, "a.txt", SECOND, RG_PROPERTY_PARTICIPANT, "a special NKVD commission");
    say(w, "b.txt", SECOND, RG_PROPERTY_PARTICIPANT, "special commission of the NKVD");
    say(w, "b.txt", SECOND, RG_PROPERTY_PARTICIPANT, "NKVD");
    rg_content content = world_content(w, NULL, RG_NONE);
    rg_variants_collate(w->arena, &content, (rg_text){0}, &c);
    const rg_collated_property *p = &c.events[0].properties[0];
    CHECK(p->variant_count == 2 && p->variants[0].claim_count == 2 && p->agreement == RG_COMPATIBLE);
    CHECK_TEXT(p->variants[1].label, "NKVD");
    world_free(w);
}

static rg_agreement dates_stand(const char *a, const char *b) {
    world *w = world_new();
    rg_collation c;
    say(w, "a.txt", SECOND, RG_PROPERTY_DATE, a);
    say(w, "b.txt", SECOND, RG_PROPERTY_DATE, b);
    rg_content content = world_content(w, NULL, RG_NONE);
    rg_variants_collate(w->arena, &content, (rg_text){0}, &c);
    rg_agreement agreement = c.events[0].properties[0].agreement;
    rg_findings f = check(w, &content);
    CHECK((agreement == RG_CONFLICT) == (count(&f, "variant/date") == 1) && f.n <= 1);
    world_free(w);
    return agreement;
}

static void precision_is_no_conflict(void) {
    CHECK(dates_stand("1942", "1942-06") == RG_COMPATIBLE);
    CHECK(dates_stand("1942-06", "1942") == RG_COMPATIBLE);
    CHECK(dates_stand("1942-06", "1942-06?") == RG_AGREE);
    CHECK(dates_stand("1942-06", "1942-07") == RG_CONFLICT);
    CHECK(dates_stand("1939-09-27", "1939-09-28") == RG_CONFLICT);
    CHECK(dates_stand("[1939-11,1939-12]", "1939-12-05") != RG_CONFLICT);
    CHECK(dates_stand("1940-02-20/..", "1940-03") != RG_CONFLICT);
}

static void denials_stand_with_what_they_deny(void) {
    world *w = world_new();
    rg_collation c;
    say(w, "a.txt", SECOND, RG_PROPERTY_PARTICIPANT, "NKVD");
    say(w, "b.txt", SECOND, RG_PROPERTY_PARTICIPANT, "NKVD")->denied = true;
    say(w, "b.txt", SECOND, RG_PROPERTY_PARTICIPANT, "SS")->denied = true;
    rg_content content = world_content(w, NULL, RG_NONE);
    rg_variants_collate(w->arena, &content, (rg_text){0}, &c);
    const rg_collated_property *p = &c.events[0].properties[0];
    CHECK(p->variant_count == 2 && p->variants[0].claim_count == 2 && !p->variants[0].denied_only && p->variants[1].denied_only);
    CHECK(p->agreement == RG_INCOMPARABLE); /* of what is only denied nothing follows; a dispute about one value is no second value */
    world_free(w);
}

static void an_answer_stands_with_its_claim(void) {
    world *w = world_new();
    rg_collation c;
    say(w, "a.txt", SECOND, RG_PROPERTY_OUTCOME, "Katyn massacre");
    rg_claim *denial = say(w, "a.txt", SECOND, RG_PROPERTY_OUTCOME, "this");
    denial->denied = true;
    voice(denial, RG_VOICE_UNNAMED, "other historians");
    rg_content content = world_content(w, NULL, RG_NONE);
    denial->disputes = rg_text_of(w->claims[0].id);
    content = world_content(w, NULL, RG_NONE);
    rg_variants_collate(w->arena, &content, (rg_text){0}, &c);
    CHECK(c.events[0].properties[0].variant_count == 1 && c.events[0].properties[0].variants[0].claim_count == 2);
    CHECK_TEXT(c.events[0].properties[0].variants[0].label, "Katyn massacre");
    rg_findings f = check(w, &content);
    CHECK(count(&f, "dispute/open") == 1);
    CHECK_SAID(of_rule(&f, "dispute/open")->message, SECOND, "it is disputed whether ", " led to Katyn massacre");
    CHECK(of_rule(&f, "dispute/open")->step_count == 2 && of_rule(&f, "dispute/open")->level == REGEST_WARNING);
    world_free(w);
}

static void who_denies_the_whole_denies_its_part(void) {
    world *w = world_new();
    say(w, "a.txt", THIRD, RG_PROPERTY_PARTICIPANT, "a delegation of the NKVD");
    say(w, "b.txt", THIRD, RG_PROPERTY_PARTICIPANT, "NKVD")->denied = true;
    say(w, "b.txt", SECOND, RG_PROPERTY_PARTICIPANT, "NKVD");
    say(w, "a.txt", SECOND, RG_PROPERTY_PARTICIPANT, "a delegation of the NKVD")->denied = true; /* others of it may have come */
    rg_content content = world_content(w, NULL, RG_NONE);
    rg_findings f = check(w, &content);
    CHECK(f.n == 1 && f.at[0].step_count == 2);
    CHECK_SAID(f.at[0].message, THIRD, "it is disputed whether a delegation of the NKVD took part in ", "");
    world_free(w);
}

static void an_answer_may_speak_of_something_else(void) {
    world *w = world_new();
    say(w, "a.txt", THIRD, RG_PROPERTY_OUTCOME, "Katyn massacre");
    rg_claim *answer = say(w, "a.txt", THIRD, RG_PROPERTY_TOPIC, "refugees");
    voice(answer, RG_VOICE_NAMED, "Vishlyov");
    rg_content content = world_content(w, NULL, RG_NONE);
    answer->disputes = rg_text_of(w->claims[0].id);
    content = world_content(w, NULL, RG_NONE);
    rg_findings f = check(w, &content);
    CHECK(f.n == 1 && !strcmp(f.at[0].rule, "dispute/open") && f.at[0].step_count == 2);
    CHECK_SAID(f.at[0].steps[1].text, THIRD, "Vishlyov: ", " dealt with refugees");
    world_free(w);
}

static void events_come_in_order_of_time(void) {
    world *w = world_new();
    rg_collation c;
    say(w, "a.txt", "Undated Talk", RG_PROPERTY_PLACE, "Lwów");
    say(w, "a.txt", THIRD, RG_PROPERTY_START, "1940-02-20");
    say(w, "a.txt", THIRD, RG_PROPERTY_DATE, "1939/1940"); /* vaguer than the next: does not pull the event forward */
    say(w, "b.txt", THIRD, RG_PROPERTY_DATE, "1940-02");
    say(w, "a.txt", SECOND, RG_PROPERTY_DATE, "1939-11");
    rg_content content = world_content(w, NULL, RG_NONE);
    rg_variants_collate(w->arena, &content, (rg_text){0}, &c);
    CHECK(c.event_count == 3);
    CHECK_TEXT(c.events[0].name, "Second Conference");
    CHECK_TEXT(c.events[1].name, "Third Conference");
    CHECK_TEXT(c.events[2].name, "Undated Talk");
    rg_variants_collate(w->arena, &content, RG_TEXT("THIRD"), &c);
    CHECK(c.event_count == 1);
    world_free(w);
}

static void rejected_claims_are_out(void) {
    world *w = world_new();
    say(w, "a.txt", SECOND, RG_PROPERTY_PLACE, "Lwów");
    say(w, "b.txt", SECOND, RG_PROPERTY_PLACE, "Przemyśl")->status = RG_CLAIM_REJECTED;
    rg_content content = world_content(w, NULL, RG_NONE);
    rg_findings f = check(w, &content);
    CHECK(f.n == 0);
    world_free(w);
}

/* ---- variants that clash -------------------------------------------------------------------------------------- */

static void a_clash_is_one_finding(void) {
    world *w = world_new();
    say(w, "a.txt", SECOND, RG_PROPERTY_PLACE, "Przemyśl");
    say(w, "b.txt", SECOND, RG_PROPERTY_PLACE, "Przemyśl");
    say(w, "c.txt", SECOND, RG_PROPERTY_PLACE, "Lwów");
    say(w, "d.txt", SECOND, RG_PROPERTY_PLACE, "Kraków");
    rg_content content = world_content(w, NULL, RG_NONE);
    rg_findings f = check(w, &content);
    CHECK(f.n == 1 && f.at[0].level == REGEST_ERROR && !strcmp(f.at[0].rule, "variant/place"));
    CHECK_SAID(f.at[0].message, SECOND, "", " is placed in Przemyśl, in Kraków and in Lwów");
    CHECK(f.at[0].step_count == 5 && f.at[0].steps[0].claim && !f.at[0].steps[4].claim);
    CHECK_SAID(f.at[0].steps[3].text, SECOND, "", " is placed in Lwów");
    CHECK_TEXT(f.at[0].source, "c.txt"); /* at the odd one out */
    CHECK(f.at[0].line == 1 && f.at[0].column == strlen(SECOND) + 2);
    world_free(w);
}

static regest_level level_of(rg_hedge hedge, rg_voice_kind kind, const char *account) {
    world *w = world_new();
    say(w, "a.txt", SECOND, RG_PROPERTY_DATE, "1939-11");
    rg_claim *claim = say(w, account, SECOND, RG_PROPERTY_DATE, "1939-12");
    claim->hedge = hedge;
    if (kind != RG_VOICE_ACCOUNT) voice(claim, kind, "Bartoszewski");
    rg_content content = world_content(w, NULL, RG_NONE);
    rg_findings f = check(w, &content);
    regest_level level = of_rule(&f, "variant/date")->level;
    world_free(w);
    return level;
}

static void only_plain_assertions_make_an_error(void) {
    CHECK(level_of(RG_HEDGE_NONE, RG_VOICE_ACCOUNT, "b.txt") == REGEST_ERROR);
    CHECK(level_of(RG_HEDGE_PROBABLE, RG_VOICE_ACCOUNT, "b.txt") == REGEST_WARNING);
    CHECK(level_of(RG_HEDGE_NONE, RG_VOICE_UNNAMED, "b.txt") == REGEST_WARNING);
    CHECK(level_of(RG_HEDGE_NONE, RG_VOICE_NAMED, "b.txt") == REGEST_ERROR);
    CHECK(level_of(RG_HEDGE_NONE, RG_VOICE_NAMED, "a.txt") == REGEST_WARNING); /* one account reports both */
}

static void one_account_against_itself(void) {
    world *w = world_new();
    say(w, "a.txt", SECOND, RG_PROPERTY_DATE, "1939-11-29");
    say(w, "a.txt", SECOND, RG_PROPERTY_DATE, "1939-12-29");
    say(w, "a.txt", THIRD, RG_PROPERTY_DATE, "1939-11"); /* frames of a narrative, not days */
    say(w, "a.txt", THIRD, RG_PROPERTY_DATE, "1940-02-20");
    say(w, "a.txt", "Winter War", RG_PROPERTY_DATE, "1939-11-30");
    say(w, "a.txt", "Winter War", RG_PROPERTY_DATE, "1940-03-13");
    say(w, "a.txt", "Katyn massacre", RG_PROPERTY_NUMBER, "4421 officers");
    say(w, "a.txt", "Katyn massacre", RG_PROPERTY_NUMBER, "3820 officers");
    rg_content content = world_content(w, NULL, RG_NONE);
    rg_findings f = check(w, &content);
    CHECK(f.n == 1 && f.at[0].level == REGEST_WARNING);
    CHECK_SAID(f.at[0].message, SECOND, "", " is dated 29 November 1939 and 29 December 1939");
    world_free(w);
}

static void years_apart_is_perhaps_another_event(void) {
    world *w = world_new();
    say(w, "a.txt", "Battle of Copenhagen", RG_PROPERTY_DATE, "1801-04-02");
    say(w, "b.txt", "Battle of Copenhagen", RG_PROPERTY_DATE, "1807-09");
    rg_content content = world_content(w, NULL, RG_NONE);
    rg_findings f = check(w, &content);
    CHECK(f.n == 1 && f.at[0].level == REGEST_INFO && !strcmp(f.at[0].rule, "identity/suspect"));
    CHECK_SAID(f.at[0].message, "Battle of Copenhagen", "", " is dated 2 April 1801 and September 1807: perhaps not one event");
    say(w, "c.txt", "Battle of Copenhagen", RG_PROPERTY_DATE, "1801-04-03");
    content = world_content(w, NULL, RG_NONE);
    f = check(w, &content);
    CHECK(f.n == 1 && f.at[0].level == REGEST_ERROR && !strcmp(f.at[0].rule, "variant/date"));
    world_free(w);
}

static void stretches_of_time(void) {
    world *w = world_new();
    say(w, "a.txt", SECOND, RG_PROPERTY_DATE, "1939-11/1939-12");
    say(w, "b.txt", SECOND, RG_PROPERTY_DATE, "1939-12/1940-01");
    rg_content content = world_content(w, NULL, RG_NONE);
    rg_findings f = check(w, &content);
    CHECK(f.n == 1 && f.at[0].step_count == 3);
    CHECK_TEXT(f.at[0].steps[2].text, "\"November 1939 to December 1939\" and \"December 1939 to January 1940\" do not begin and end alike");
    world_free(w);
}

static void of_two_numbers_the_other_tells_one(void) {
    world *w = world_new();
    say(w, "a.txt", "Battle of Wizna", RG_PROPERTY_NUMBER, "720 soldiers");
    say(w, "a.txt", "Battle of Wizna", RG_PROPERTY_NUMBER, "42200 soldiers");
    say(w, "b.txt", "Battle of Wizna", RG_PROPERTY_NUMBER, "42200 soldiers");
    rg_content content = world_content(w, NULL, RG_NONE);
    rg_findings f = check(w, &content);
    CHECK(f.n == 0);
    world_free(w);}

static void the_arithmetic_is_shown(void) {
    world *w = world_new();
    say(w, "a.txt", THIRD, RG_PROPERTY_DATE, "1939-12-06/1939-12-07");
    say(w, "b.txt", THIRD, RG_PROPERTY_START, "1940-02-20");
    rg_content content = world_content(w, NULL, RG_NONE);
    rg_findings f = check(w, &content);
    CHECK(f.n == 1 && f.at[0].step_count == 3);
    CHECK(rg_text_find(f.at[0].steps[2].text, RG_TEXT("1939-12-07 is 75 days before 1940-02-20"), 0) != RG_NONE);
    CHECK(rg_text_find(f.at[0].message, RG_TEXT("and from 20 February 1940"), 0) != RG_NONE);
    world_free(w);
}

static void one_voice_in_one_passage_lists(void) {
    world *w = world_new();
    say(w, "a.txt", THIRD, RG_PROPERTY_PLACE, "Zakopane");
    also(w, "a.txt", THIRD, RG_PROPERTY_PLACE, "Droga do Białego");
    rg_content content = world_content(w, NULL, RG_NONE);
    rg_findings f = check(w, &content);
    CHECK(f.n == 0);
    say(w, "a.txt", SECOND, RG_PROPERTY_PLACE, "Przemyśl");
    voice(also(w, "a.txt", SECOND, RG_PROPERTY_PLACE, "Lwów"), RG_VOICE_NAMED, "Conquest");
    content = world_content(w, NULL, RG_NONE);
    f = check(w, &content);
    CHECK(f.n == 1 && !strcmp(f.at[0].rule, "variant/place") && f.at[0].level == REGEST_WARNING);
    world_free(w);
}

static void participants_do_not_clash(void) {
    world *w = world_new();
    say(w, "a.txt", THIRD, RG_PROPERTY_PARTICIPANT, "Adolf Eichmann");
    say(w, "b.txt", THIRD, RG_PROPERTY_PARTICIPANT, "Grigoriy Litvinov");
    say(w, "b.txt", THIRD, RG_PROPERTY_OUTCOME, "Katyn massacre");
    say(w, "a.txt", THIRD, RG_PROPERTY_OUTCOME, "AB-Aktion");
    rg_content content = world_content(w, NULL, RG_NONE);
    rg_findings f = check(w, &content);
    CHECK(f.n == 0);
    say(w, "c.txt", THIRD, RG_PROPERTY_PARTICIPANT, "Adolf Eichmann")->denied = true;
    content = world_content(w, NULL, RG_NONE);
    f = check(w, &content);
    CHECK(f.n == 1 && !strcmp(f.at[0].rule, "variant/participant"));
    CHECK_SAID(f.at[0].message, THIRD, "it is disputed whether Adolf Eichmann took part in ", "");
    world_free(w);
}

static void numbers_clash_by_unit(void) {
    world *w = world_new();
    say(w, "a.txt", "Katyn massacre", RG_PROPERTY_NUMBER, "22000 officers");
    say(w, "b.txt", "Katyn massacre", RG_PROPERTY_NUMBER, "15000 officers");
    say(w, "b.txt", "Katyn massacre", RG_PROPERTY_NUMBER, "8 camps");
    say(w, "c.txt", "Katyn massacre", RG_PROPERTY_NUMBER, "21857 officers");
    rg_content content = world_content(w, NULL, RG_NONE);
    rg_findings f = check(w, &content);
    CHECK(f.n == 1);
    CHECK_SAID(f.at[0].message, "Katyn massacre", "for ", " the sources count 15,000 officers, 21,857 officers and 22,000 officers");
    world_free(w);
}

/* ---- voices and notes ----------------------------------------------------------------------------------------- */

static void unnamed_voices_once_a_passage(void) {
    world *w = world_new();
    voice(say(w, "a.txt", SECOND, RG_PROPERTY_PLACE, "Lwów"), RG_VOICE_UNNAMED, "some historians");
    voice(also(w, "a.txt", SECOND, RG_PROPERTY_DATE, "1939-12"), RG_VOICE_UNNAMED, "some historians");
    rg_claim *deep = say(w, "a.txt", THIRD, RG_PROPERTY_PLACE, "Zakopane");
    voice(deep, RG_VOICE_NAMED, "Bór-Komorowski");
    voice(deep, RG_VOICE_NAMED, "a message");
    rg_content content = world_content(w, NULL, RG_NONE);
    rg_findings f = check(w, &content);
    CHECK(count(&f, "voice/unnamed") == 1 && of_rule(&f, "voice/unnamed")->step_count == 2);
    CHECK_TEXT(of_rule(&f, "voice/unnamed")->message, "\"some historians\": nobody is named");
    CHECK(count(&f, "voice/second-hand") == 1);
    CHECK_TEXT(of_rule(&f, "voice/second-hand")->message, "what a message said is known here only through Bór-Komorowski");
    CHECK(f.n == 2 && f.at[0].level == REGEST_INFO && f.at[1].level == REGEST_INFO);
    world_free(w);
}

static rg_mark mark_of(size_t start, rg_mark_form form, unsigned a, unsigned b) {
    return (rg_mark){.span = {start, start + 1}, .form = form, .labels = {a, b}, .count = b ? 2 : 1};
}

static void notes_that_do_not_hold(void) {
    world *w = world_new();
    say(w, "a.txt", SECOND, RG_PROPERTY_PLACE, "Lwów");
    say(w, "a.txt", SECOND, RG_PROPERTY_DATE, "1939-12")->hedge = RG_HEDGE_PROBABLE;
    rg_mark marks[] = {mark_of(3, RG_MARK_DIGITS, 1, 0), mark_of(5, RG_MARK_MONTH, 10, 5), mark_of(7, RG_MARK_DIGITS, 7, 0)};
    rg_reference references[] = {
        {.label = RG_TEXT("1"), .span = {20, 24}, .backlinks = 2, .uses = 1}, {.label = RG_TEXT("5"), .span = {24, 26}, .uses = 1},
        {.label = RG_TEXT("10"), .span = {26, 28}, .uses = 1}, {.label = RG_TEXT("11"), .span = {28, 30}}};
    say(w, "a.txt", SECOND, RG_PROPERTY_TOPIC, "refugees");
    w->accounts[0].marks = marks, w->accounts[0].mark_count = 3;
    w->accounts[0].references = references, w->accounts[0].reference_count = 4;
    rg_content content = world_content(w, NULL, RG_NONE);
    rg_findings f = check(w, &content);
    CHECK(count(&f, "citation/garbled") == 2 && count(&f, "citation/dangling") == 1 && count(&f, "citation/orphan") == 1);
    CHECK(count(&f, "citation/missing") == 1 && f.n == 5);
    CHECK_TEXT(of_rule(&f, "citation/garbled")->message, "notes 10 and 5 became the date \"d\"");
    CHECK_TEXT(of_rule(&f, "citation/dangling")->message, "note 7 is not in the list of references");
    CHECK_TEXT(of_rule(&f, "citation/orphan")->message, "reference 11 is cited nowhere in the text");
    CHECK_TEXT(of_rule(&f, "citation/missing")->message, "a doubtful statement without a note");
    world_free(w);
}

/* ---- timeline, why -------------------------------------------------------------------------------------------- */

static void moments_in_order(void) {
    world *w = world_new();
    rg_timeline t;
    say(w, "a.txt", THIRD, RG_PROPERTY_START, "1940-02-20");
    say(w, "a.txt", SECOND, RG_PROPERTY_DATE, "1939-11");
    say(w, "b.txt", SECOND, RG_PROPERTY_DATE, "1939-11");
    say(w, "b.txt", SECOND, RG_PROPERTY_DATE, "1939-12")->denied = true;
    say(w, "b.txt", "Talks", RG_PROPERTY_DATE, "../1939-12");
    rg_content content = world_content(w, NULL, RG_NONE);
    rg_timeline_run(w->arena, &content, &t);
    CHECK(t.n == 3);
    CHECK_TEXT(t.at[0].event, "Talks");
    CHECK(!t.at[0].start_known && t.at[0].end_known);
    CHECK_TEXT(t.at[1].event, "Second Conference");
    CHECK(t.at[1].start_known && t.at[1].end_known && t.at[1].latest - t.at[1].earliest == 29);
    CHECK_TEXT(t.at[2].label, "20 February 1940");
    world_free(w);
}

static void why_finds_by_prefix(void) {
    world *w = world_new();
    rg_why why;
    regest_error error;
    say(w, "a.txt", SECOND, RG_PROPERTY_PLACE, "Przemyśl");
    say(w, "b.txt", SECOND, RG_PROPERTY_PLACE, "Lwów");
    rg_content content = world_content(w, NULL, RG_NONE);
    rg_findings f = check(w, &content);
    rg_text id = rg_text_of(content.claims.at[0].id);
    CHECK(rg_why_find(w->arena, &content, id, &why, &error) == REGEST_OK && why.claim == &content.claims.at[0] && !why.finding);
    CHECK(rg_why_find(w->arena, &content, (rg_text){id.ptr, 8}, &why, &error) == REGEST_OK && why.claim == &content.claims.at[0]);
    CHECK(rg_why_find(w->arena, &content, rg_text_of(f.at[0].id), &why, &error) == REGEST_OK && why.finding && !why.claim);
    CHECK(why.finding && !strcmp(why.finding->id, f.at[0].id));
    CHECK(rg_why_find(w->arena, &content, RG_TEXT("c-"), &why, &error) == REGEST_USAGE && !why.claim);
    CHECK_TEXT(rg_text_of(error.message), "2 ids begin with \"c-\"");
    CHECK(rg_why_find(w->arena, &content, RG_TEXT("x"), &why, &error) == REGEST_NONE);
    CHECK(rg_why_find(w->arena, &content, (rg_text){0}, &why, &error) == REGEST_USAGE);
    world_free(w);
}

/* ---- laws ----------------------------------------------------------------------------------------------------- */

static uint32_t dice; /* of this test alone: xorshift, seeded by each case */

static uint32_t roll(uint32_t sides) {
    dice ^= dice << 13, dice ^= dice >> 17, dice ^= dice << 5;
    return dice % sides;
}

static const char *const dates[][2] = {{"1939-09-27", "1939-09"}, {"1939-11", "1939"}, {"1939-11-20/1939-11-30", "1939-11"}, {"1939-12-06", "1939"},
                                       {"1940-02-20", "1940-02"}, {"1940-03", "1940"}, {"1939", "193X"}, {"[1939-11,1939-12]", "1939"}};
static const char *const places[] = {"Lwów", "Przemyśl", "Zakopane", "villa Pan Tadeusz, Zakopane", "Kraków"};
static const char *const persons[] = {"NKVD", "Adolf Eichmann", "Eichmann", "the NKVD"};
static const char *const numbers[] = {"22000 officers", "21857 officers", "15000 officers", "4 meetings", "5 meetings"};
static const char *const events[] = {"First Conference", SECOND, THIRD};
static const char *const accounts[] = {"a.txt", "b.html", "c.txt", "d.txt", "e.txt"};

#define PICK(list) list[roll(sizeof list / sizeof *list)]

static rg_claim *random_claim(world *w) {
    static const rg_property dated[] = {RG_PROPERTY_DATE, RG_PROPERTY_START, RG_PROPERTY_END};
    const char *account = PICK(accounts), *event = PICK(events);
    switch (roll(5)) {
    case 0: return say(w, account, event, PICK(dated), PICK(dates)[0]);
    case 1: return say(w, account, event, RG_PROPERTY_PLACE, PICK(places));
    case 2: return say(w, account, event, RG_PROPERTY_PARTICIPANT, PICK(persons));
    case 3: return say(w, account, event, RG_PROPERTY_NUMBER, PICK(numbers));
    default: return say(w, account, event, RG_PROPERTY_DATE, PICK(dates)[0]);
    }
}

static world *random_world(uint32_t seed) {
    world *w = world_new();
    dice = seed * 2654435761u + 1;
    for (size_t i = 0, n = 4 + roll(28); i < n; i++) {
        rg_claim *claim = random_claim(w);
        if (roll(4) == 0) claim->hedge = (rg_hedge)roll(6);
        if (roll(5) == 0) claim->denied = true;
        if (roll(5) == 0) voice(claim, roll(2) ? RG_VOICE_NAMED : RG_VOICE_UNNAMED, roll(2) ? "Conquest" : "some historians");
    }
    return w;
}

static bool has(const rg_findings *findings, const rg_finding *one) {
    for (size_t i = 0; i < findings->n; i++)
        if (!strcmp(findings->at[i].id, one->id) && findings->at[i].level == one->level && rg_text_same(findings->at[i].message, one->message) &&
            rg_text_same(findings->at[i].source, one->source) && findings->at[i].span.start == one->span.start &&
            findings->at[i].step_count == one->step_count)
            return true;
    return false;
}

static void the_order_of_accounts_changes_nothing(void) {
    size_t seen = 0;
    for (uint32_t seed = 1; seed <= 300; seed++) {
        world *w = random_world(seed);
        size_t order[WORLD_ACCOUNTS];
        for (size_t i = 0; i < w->account_count; i++) order[i] = i;
        rg_content content = world_content(w, NULL, RG_NONE);
        rg_findings there = check(w, &content);
        for (size_t i = w->account_count; i > 1; i--) {
            size_t j = roll((uint32_t)i), swap = order[i - 1];
            order[i - 1] = order[j], order[j] = swap;
        }
        rg_content other = world_content(w, order, RG_NONE);
        rg_findings back = check(w, &other);
        CHECK(there.n == back.n);
        for (size_t i = 0; i < there.n; i++) CHECK(has(&back, &there.at[i]));
        seen += there.n;
        world_free(w);
    }
    CHECK(seen > 600); /* the law is not kept for want of findings */
}

static void a_dropped_claim_is_named_no_more(void) {
    for (uint32_t seed = 1; seed <= 100; seed++) {
        world *w = random_world(seed);
        size_t gone = roll((uint32_t)w->n);
        rg_content content = world_content(w, NULL, gone);
        rg_findings f = check(w, &content);
        for (size_t i = 0; i < f.n; i++)
            for (size_t k = 0; k < f.at[i].step_count; k++)
                CHECK(!f.at[i].steps[k].claim || f.at[i].steps[k].claim->span.start != w->claims[gone].span.start ||
                      !rg_text_same(f.at[i].steps[k].claim->source, w->claims[gone].source));
        world_free(w);
    }
}

/* A variant/date finding on the same event. */
static bool has_event(const rg_findings *findings, const rg_finding *one) {
    for (size_t i = 0; i < findings->n; i++)
        if (!strcmp(findings->at[i].rule, "variant/date") && rg_text_same(findings->at[i].steps[0].claim->event_key, one->steps[0].claim->event_key)) return true;
    return false;
}

/* The steps' claims of variant/date findings, counted. */
static size_t dated_claims(const rg_findings *findings) {
    size_t n = 0;
    for (size_t i = 0; i < findings->n; i++)
        for (size_t k = 0; !strcmp(findings->at[i].rule, "variant/date") && k < findings->at[i].step_count; k++) n += findings->at[i].steps[k].claim != NULL;
    return n;
}

static void vagueness_makes_no_conflict(void) {
    size_t fewer = 0;
    for (uint32_t seed = 1; seed <= 300; seed++) {
        world *w = random_world(seed);
        rg_content content = world_content(w, NULL, RG_NONE);
        rg_findings before = check(w, &content);
        size_t was = dated_claims(&before), conflicts = count(&before, "variant/date");
        for (size_t i = 0; i < w->n; i++)
            for (size_t d = 0; d < sizeof dates / sizeof *dates; d++)
                if (w->claims[i].value.kind == RG_VALUE_DATE && rg_text_same(w->claims[i].value.text, rg_text_of(dates[d][0])) && roll(2)) {
                    w->claims[i].value.date = edtf(w, dates[d][1]);
                    break;
                }
        content = world_content(w, NULL, RG_NONE);
        rg_findings after = check(w, &content);
        CHECK(count(&after, "variant/date") <= conflicts);
        for (size_t i = 0; i < after.n; i++) CHECK(strcmp(after.at[i].rule, "variant/date") || has_event(&before, &after.at[i]));
        fewer += dated_claims(&after) < was;
        world_free(w);
    }
    CHECK(fewer > 20);
}

static void a_false_finding_is_refused(void) {
    size_t refused = 0, tried = 0;
    for (uint32_t seed = 1; seed <= 60; seed++) {
        world *w = random_world(seed);
        rg_content content = world_content(w, NULL, RG_NONE);
        rg_findings f = check(w, &content);
        for (size_t i = 0; i < f.n; i++) {
            if (!f.at[i].steps[0].claim) continue; /* of accounts, not claims */
            rg_finding forged = f.at[i];
            rg_claim foreign = *f.at[i].steps[0].claim;
            rg_step steps[64];
            CHECK(forged.step_count <= 64);
            memcpy(steps, forged.steps, forged.step_count * sizeof *steps);
            if (forged.step_count < 2) continue;
            switch (roll(6)) {
            case 0: forged.message = RG_TEXT("something else"); break;
            case 1: forged.steps = steps, steps[0].claim = &foreign; break;
            case 2: forged.line++; break;
            case 3: forged.span.end = 1u << 30; break;
            case 4: forged.steps = steps, forged.step_count = 1; break;
            default: forged.rule = "citation/garbled";
            }
            tried++;
            refused += !rg_finding_check(&content, &forged, NULL);
        }
        world_free(w);
    }
    CHECK(tried > 100 && refused == tried);
}

static void a_changed_word_is_refused(void) {
    world *w = world_new();
    say(w, "a.txt", SECOND, RG_PROPERTY_PLACE, "Przemyśl");
    say(w, "b.txt", SECOND, RG_PROPERTY_PLACE, "Lwów");
    rg_content content = world_content(w, NULL, RG_NONE);
    rg_findings f = check(w, &content);
    rg_text why;
    content.claims.at[1].quote = RG_TEXT("Second Conference Kraków");
    CHECK(!rg_finding_check(&content, &f.at[0], &why));
    CHECK_TEXT(why, "a quotation is not what stands at its place");
    content = world_content(w, NULL, RG_NONE);
    f = check(w, &content);
    content.claims.at[1].value.key = RG_TEXT("przemysl");
    CHECK(!rg_finding_check(&content, &f.at[0], &why));
    CHECK_TEXT(why, "a claim contradicts none of the others");
    world_free(w);
}

int main(void) {
    RUN(variants_are_grouped_by_value);
    RUN(the_order_of_words_makes_no_other_participant);
    RUN(precision_is_no_conflict);
    RUN(denials_stand_with_what_they_deny);
    RUN(an_answer_stands_with_its_claim);
    RUN(who_denies_the_whole_denies_its_part);
    RUN(an_answer_may_speak_of_something_else);
    RUN(events_come_in_order_of_time);
    RUN(rejected_claims_are_out);
    RUN(a_clash_is_one_finding);
    RUN(only_plain_assertions_make_an_error);
    RUN(one_account_against_itself);
    RUN(years_apart_is_perhaps_another_event);
    RUN(stretches_of_time);
    RUN(of_two_numbers_the_other_tells_one);
    RUN(the_arithmetic_is_shown);
    RUN(one_voice_in_one_passage_lists);
    RUN(participants_do_not_clash);
    RUN(numbers_clash_by_unit);
    RUN(unnamed_voices_once_a_passage);
    RUN(notes_that_do_not_hold);
    RUN(moments_in_order);
    RUN(why_finds_by_prefix);
    RUN(the_order_of_accounts_changes_nothing);
    RUN(a_dropped_claim_is_named_no_more);
    RUN(vagueness_makes_no_conflict);
    RUN(a_false_finding_is_refused);
    RUN(a_changed_word_is_refused);
    return unit_failed;
}
