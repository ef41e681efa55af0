/* sample.c: see sample.h. */
#include "sample.h"

#include <stdio.h>
#include <string.h>

#include "base/buf.h"

#define ANNALS_1 "The first meeting was reportedly held on 27 September 1939 in Brześć nad Bugiem."
#define ANNALS_2 "Some historians claim that the second meeting took place in Lwów. 1"
#define ANNALS_3 "Vishlyov denies that the first meeting dealt with repression <script>alert(1)</script>. fifteen"
#define MEMOIR_1 "The first meeting was held on 28 September 1939, in 東京 \x1b[31mred\x1b[0m."
#define MEMOIR_2 "The second meeting lasted from late 1939."

static const char annals_text[] = "Annals\n\n" ANNALS_1 "\n\n" ANNALS_2 " " ANNALS_3 "\n\n1. Smith, Annals & Memory (1990).\n15. See e.g.\n";
static const char memoir_text[] = "Memoir\n\n" MEMOIR_1 " " MEMOIR_2 "\n";

static rg_span find(rg_text text, const char *words, size_t from) {
    size_t at = rg_text_find(text, rg_text_of(words), from);
    return at == RG_NONE ? (rg_span){0, 0} : (rg_span){at, at + strlen(words)};
}

static void add_part(rg_account *account, rg_part_kind kind, const char *words, const char *label) {
    rg_part *part = &account->parts[account->part_count++];
    *part = (rg_part){.kind = kind, .span = find(account->text, words, 0), .line = 1, .label = rg_text_of(label)};
    part->level = kind == RG_PART_TITLE ? 0 : 1;
    for (size_t i = 0; i < part->span.start; i++) part->line += account->text.ptr[i] == '\n';
}

static void make_annals(rg_arena *arena, rg_account *a) {
    *a = (rg_account){.name = RG_TEXT("annals.txt"), .format = RG_TEXT("text"), .encoding = RG_TEXT("UTF-8"), .language = RG_TEXT("en"),
                      .text = rg_text_of(annals_text), .bytes = rg_text_of(annals_text), .title = RG_TEXT("Annals")};
    snprintf(a->hash, sizeof a->hash, "%064d", 1);
    a->parts = RG_ARRAY(arena, rg_part, 6);
    add_part(a, RG_PART_TITLE, "Annals", "");
    add_part(a, RG_PART_PARAGRAPH, ANNALS_1, "");
    add_part(a, RG_PART_PARAGRAPH, ANNALS_2 " " ANNALS_3, "");
    add_part(a, RG_PART_REFERENCE, "1. Smith, Annals & Memory (1990).", "1");
    add_part(a, RG_PART_REFERENCE, "15. See e.g.", "15");
    a->marks = RG_ARRAY(arena, rg_mark, 2);
    a->marks[0] = (rg_mark){.form = RG_MARK_DIGITS, .labels = {1}, .count = 1, .span = find(a->text, "Lwów. 1", 0)};
    a->marks[0].span.start = a->marks[0].span.end - 1;
    a->marks[1] = (rg_mark){.form = RG_MARK_WORD, .labels = {15}, .count = 1, .span = find(a->text, "fifteen", 0)};
    a->mark_count = 2;
    a->references = RG_ARRAY(arena, rg_reference, 2);
    a->references[0] = (rg_reference){RG_TEXT("1"), a->parts[3].span, find(a->text, "Smith, Annals & Memory (1990).", 0), 0, 1, NULL, 0};
    a->references[1] = (rg_reference){RG_TEXT("15"), a->parts[4].span, find(a->text, "See e.g.", 0), 0, 1, NULL, 0};
    a->reference_count = 2;
}

static void make_memoir(rg_arena *arena, rg_account *a) {
    *a = (rg_account){.name = RG_TEXT("<b>memoir</b>.html"), .format = RG_TEXT("html"), .encoding = RG_TEXT("UTF-8"),
                      .text = rg_text_of(memoir_text), .bytes = rg_text_of(memoir_text), .title = RG_TEXT("Memoir")};
    snprintf(a->hash, sizeof a->hash, "%064d", 2);
    a->parts = RG_ARRAY(arena, rg_part, 2);
    add_part(a, RG_PART_TITLE, "Memoir", "");
    add_part(a, RG_PART_PARAGRAPH, MEMOIR_1 " " MEMOIR_2, "");
}

static rg_claim *add_claim(rg_claims *claims, const rg_account *account, const char *event, rg_property property, const char *passage,
                           const char *value) {
    rg_claim *c = &claims->at[claims->n++];
    snprintf(c->id, sizeof c->id, "c-%012zx", claims->n);
    c->event = rg_text_of(event);
    c->event_key = rg_text_of(event);
    c->property = property;
    c->source = account->name;
    c->span = find(account->text, passage, 0);
    c->quote = rg_text_cut(account->text, c->span);
    c->value_span = find(account->text, value, c->span.start);
    c->value.text = c->value.key = rg_text_cut(account->text, c->value_span);
    c->voices[0] = (rg_voice){.kind = RG_VOICE_ACCOUNT, .name = account->name};
    c->voice_count = 1;
    c->rule = RG_TEXT("sample");
    return c;
}

static void make_date(rg_claim *c, const char *edtf, rg_day earliest, rg_day latest) {
    c->value.kind = RG_VALUE_DATE;
    c->value.date = (rg_date){.edtf = rg_text_of(edtf), .earliest = earliest, .latest = latest, .least = {earliest}, .most = {latest},
                              .alternatives = 1};
}

static void make_entity(rg_claim *c, const char *name) {
    c->value.kind = RG_VALUE_ENTITY;
    c->value.entity = rg_text_of(name);
}

static void annals_claims(rg_claims *claims, const rg_account *annals) {
    rg_claim *c = add_claim(claims, annals, "First meeting", RG_PROPERTY_DATE, ANNALS_1, "27 September 1939");
    make_date(c, "1939-09-27", 708108, 708108);
    c->hedge = RG_HEDGE_REPORTED;
    c->hedge_span = find(annals->text, "reportedly", 0);
    c->hedge_text = RG_TEXT("reportedly");
    c = add_claim(claims, annals, "First meeting", RG_PROPERTY_PLACE, ANNALS_1, "Brześć nad Bugiem");
    make_entity(c, "Brześć nad Bugiem");
    c = add_claim(claims, annals, "Second meeting", RG_PROPERTY_PLACE, "the second meeting took place in Lwów", "Lwów");
    make_entity(c, "Lwów");
    c->voices[c->voice_count++] = (rg_voice){.kind = RG_VOICE_UNNAMED, .name = RG_TEXT("Some historians"), .hedge = RG_HEDGE_REPORTED};
    c->voice_span = find(annals->text, "Some historians", 0);
    c->hedge = RG_HEDGE_REPORTED;
    c->hedge_text = RG_TEXT("claim");
    c->notes[c->note_count++] = RG_TEXT("1");
    c = add_claim(claims, annals, "First meeting", RG_PROPERTY_TOPIC, ANNALS_3, "repression <script>alert(1)</script>");
    c->denied = true;
    c->voices[c->voice_count++] =
        (rg_voice){.kind = RG_VOICE_NAMED, .name = RG_TEXT("Vishlyov"), .work = RG_TEXT("Накануне"), .denies = true};
    c->notes[c->note_count++] = RG_TEXT("15");
}

static void memoir_claims(rg_claims *claims, const rg_account *memoir) {
    rg_claim *c = add_claim(claims, memoir, "First meeting", RG_PROPERTY_DATE, MEMOIR_1, "28 September 1939");
    make_date(c, "1939-09-28", 708109, 708109);
    c = add_claim(claims, memoir, "First meeting", RG_PROPERTY_PLACE, MEMOIR_1, "東京 \x1b[31mred\x1b[0m");
    make_entity(c, "東京 \x1b[31mred\x1b[0m");
    c = add_claim(claims, memoir, "Second meeting", RG_PROPERTY_START, MEMOIR_2, "late 1939");
    make_date(c, "1939/..", 707839, RG_DAY_MAX);
    c->value.date.interval = true;
    c = add_claim(claims, memoir, "Second meeting", RG_PROPERTY_NUMBER, "28 September 1939, in 東京 \x1b[31mred\x1b[0m. The second", "second");
    c->value.kind = RG_VALUE_NUMBER;
    c->value.low = 2;
    c->value.high = 3;
    c->value.unit = RG_TEXT("meetings");
}

const rg_content *sample_content(rg_arena *arena) {
    rg_content *content = RG_NEW(arena, rg_content);
    rg_account *accounts = RG_ARRAY(arena, rg_account, 2);
    make_annals(arena, &accounts[0]);
    make_memoir(arena, &accounts[1]);
    content->accounts = accounts;
    content->account_count = 2;
    content->claims.at = RG_ARRAY(arena, rg_claim, 8);
    annals_claims(&content->claims, &accounts[0]);
    memoir_claims(&content->claims, &accounts[1]);
    return content;
}

static void add_variant(rg_arena *arena, rg_collated_property *p, const char *label, const rg_claim *claim) {
    rg_variant *v = &p->variants[p->variant_count++];
    *v = (rg_variant){.label = rg_text_of(label), .claims = RG_ARRAY(arena, const rg_claim *, 1), .claim_count = 1, .accounts = 1,
                       .standing = p->agreement};
    v->claims[0] = claim;
    v->denied_only = claim->denied;
    v->standing = p->agreement;
}

static rg_collated_property *add_property(rg_arena *arena, rg_collated_event *e, rg_property property, rg_agreement agreement) {
    rg_collated_property *p = &e->properties[e->property_count++];
    *p = (rg_collated_property){.property = property, .variants = RG_ARRAY(arena, rg_variant, 2), .agreement = agreement};
    return p;
}

void sample_collation(rg_arena *arena, const rg_content *content, rg_collation *out) {
    const rg_claim *c = content->claims.at;
    rg_collated_event *events = RG_ARRAY(arena, rg_collated_event, 2);
    events[0] = (rg_collated_event){.name = RG_TEXT("First meeting"), .key = RG_TEXT("meeting 1"), .claim_count = 5, .account_count = 2,
                                    .properties = RG_ARRAY(arena, rg_collated_property, 3)};
    rg_collated_property *p = add_property(arena, &events[0], RG_PROPERTY_DATE, RG_CONFLICT);
    add_variant(arena, p, "27 September 1939", &c[0]);
    add_variant(arena, p, "28 September 1939", &c[4]);
    p = add_property(arena, &events[0], RG_PROPERTY_PLACE, RG_CONFLICT);
    add_variant(arena, p, "Brześć nad Bugiem", &c[1]);
    add_variant(arena, p, "東京 \x1b[31mred\x1b[0m", &c[5]);
    p = add_property(arena, &events[0], RG_PROPERTY_TOPIC, RG_AGREE);
    add_variant(arena, p, "repression <script>alert(1)</script>", &c[3]);
    events[1] = (rg_collated_event){.name = RG_TEXT("Second meeting"), .key = RG_TEXT("meeting 2"), .claim_count = 1, .account_count = 1,
                                    .properties = RG_ARRAY(arena, rg_collated_property, 1)};
    p = add_property(arena, &events[1], RG_PROPERTY_PLACE, RG_AGREE);
    add_variant(arena, p, "Lwów", &c[2]);
    *out = (rg_collation){.content = content, .events = events, .event_count = 2};
}

void sample_findings(rg_arena *arena, const rg_content *content, rg_findings *out) {
    rg_finding *at = RG_ARRAY(arena, rg_finding, 2);
    rg_step *steps = RG_ARRAY(arena, rg_step, 2);
    steps[0] = (rg_step){.claim = &content->claims.at[0], .text = RG_TEXT("annals.txt dates the first meeting 27 September 1939")};
    steps[1] = (rg_step){.text = RG_TEXT("no day is both")};
    at[0] = (rg_finding){.id = "f-00000000000a", .rule = "variant/date", .level = REGEST_WARNING, .line = 3, .column = 42,
                         .message = RG_TEXT("the first meeting has two dates"), .source = content->accounts[0].name,
                         .span = content->claims.at[0].value_span, .steps = steps, .step_count = 2, .hint = RG_TEXT("Ask <whom> & when.")};
    at[1] = (rg_finding){.id = "f-00000000000b", .rule = "variant/place", .level = REGEST_INFO, .line = 3, .column = 53,
                         .message = RG_TEXT("two places"), .source = content->accounts[1].name, .span = content->claims.at[5].value_span};
    *out = (rg_findings){content, at, 2};
}

void sample_timeline(rg_arena *arena, const rg_content *content, rg_timeline *out) {
    const rg_claim *c = content->claims.at;
    rg_moment *at = RG_ARRAY(arena, rg_moment, 3);
    at[0] = (rg_moment){.event = RG_TEXT("Second meeting"), .label = RG_TEXT("late 1939 or after"), .claim = &c[6], .earliest = 707839, .latest = RG_DAY_MAX, .start_known = true, .end_known = false};
    at[1] = (rg_moment){.event = RG_TEXT("First meeting"), .label = RG_TEXT("27 September 1939"), .claim = &c[0], .earliest = 708108, .latest = 708108, .start_known = true, .end_known = true};
    at[2] = (rg_moment){.event = RG_TEXT("First meeting"), .label = RG_TEXT("28 September 1939"), .claim = &c[4], .earliest = 708109, .latest = 708109, .start_known = true, .end_known = true};
    *out = (rg_timeline){content, at, 3};
}
