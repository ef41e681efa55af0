/* chronology.c: from claims to a chronology problem: what each says of the days on which events begin and end.
 *
 * In: a collation. Out: a problem of engine/solve, with a row for each of its claims (all claims that say the same are one) and a reason
 * for each of its bonds. The rules are the table of doc/spec/findings.md. They say no more than the words do: a date bounds the
 * beginning, not the end; of what lasts, or comes in series, only that some of it fell into the date. Everything is taken in order of
 * keys, so that the order of the accounts changes nothing.
 */
#include <string.h>

#include "base/table.h"
#include "flow/finding/finding_int.h"
#include "flow/finding/align.h"

#define FAR INT64_C(1000000000000) /* days; what lies further off bounds nothing */

enum { LIFE_DAYS = 110 * 365 + 27, YEARS_TOLD = 366, SHORT_DAYS = 31, AGE_MOST = 1000 };

typedef struct building {
    rg_chronology *c;
    const rg_collation *collation;
    rg_arena *arena;
    const rg_sure *sure;
    bool unlikely;
    rg_map called;         /* an account and what it calls an event, to events */
    rg_map lives;          /* the fullest names of persons to the events that are their lives, RG_NONE where several are */
    rg_map surnames;       /* last names to `full` */
    RG_VEC(rg_text) full;  /* the name in full, empty where there are several */
} building;

static const char *const reasons[] = {
    [RG_BECAUSE_DATED] = NULL,
    [RG_BECAUSE_ENDS] = NULL,
    [RG_BECAUSE_RESULT] = "a result cannot begin before its cause",
    [RG_BECAUSE_PART] = "a part lies within the whole",
    [RG_BECAUSE_BEFORE] = "what came after did not begin earlier",
    [RG_BECAUSE_ALIVE] = "nobody takes part after death",
    [RG_BECAUSE_BORN] = "nobody takes part before birth",
    [RG_BECAUSE_SERIES] = "the members of a series come in their order",
    [RG_BECAUSE_LASTED] = "it ends as long after it begins as it lasts",
    [RG_BECAUSE_DURING] = "what happens during something falls within it",
    [RG_BECAUSE_LAG] = "one comes as long after the other as is said",
    [RG_BECAUSE_AGED] = "who dies at an age was born as many years before",
    [RG_BECAUSE_LIFE] = "few live longer than 110 years",
    [RG_BECAUSE_TOLD] = "few tell of what comes after they speak",
    [RG_BECAUSE_SOON] = "what is said to come so soon hardly comes later",
};

const char *rg_chronology_reason(rg_because because) { return reasons[because]; }

/* ---- events ------------------------------------------------------------------------------------------------------ */

static int by_key(const void *x, const void *y) {
    const rg_collated_event *a = *(const rg_collated_event *const *)x, *b = *(const rg_collated_event *const *)y;
    return rg_text_compare(a->key, b->key);
}

/* Without a leading article. */
static rg_text bare(rg_text key) { return rg_values_key(&(rg_value){.key = key}); }

static bool has(const rg_collated_event *event, rg_property property) {
    for (size_t i = 0; i < event->property_count; i++)
        if (event->properties[i].property == property) return true;
    return false;
}

static bool person(const rg_collated_event *event) { return has(event, RG_PROPERTY_BIRTH) || has(event, RG_PROPERTY_DEATH); }

/* The key, as this claim's account has it. */
static rg_text called(rg_arena *arena, const rg_claim *claim, rg_text key) {
    return rg_text_printf(arena, "%.*s\n%.*s", RG_TEXT_ARG(claim->source), RG_TEXT_ARG(bare(key)));
}

static void name_as_told(building *b, size_t event) {
    const rg_collated_event *e = b->c->events[event];
    for (size_t p = 0; p < e->property_count; p++)
        for (size_t v = 0; v < e->properties[p].variant_count; v++)
            for (size_t i = 0; i < e->properties[p].variants[v].claim_count; i++) {
                const rg_claim *claim = e->properties[p].variants[v].claims[i];
                rg_text full = person(e) ? rg_align_person(b->collation->align, claim, false) : (rg_text){0};
                rg_map_intern(&b->called, called(b->arena, claim, claim->event_key), event);
                if (full.len && rg_map_intern(&b->lives, full, event) != event) rg_map_put(&b->lives, full, RG_NONE);
            }
}

static void name_events(building *b) {
    rg_chronology *c = b->c;
    c->event_count = b->collation->event_count;
    c->events = RG_ARRAY(b->arena, const rg_collated_event *, c->event_count);
    for (size_t i = 0; i < c->event_count; i++) c->events[i] = &b->collation->events[i];
    rg_vec_sort(b->arena, c->events, c->event_count, sizeof *c->events, by_key);
    c->names = rg_map_in(b->arena);
    for (size_t i = 0; i < c->event_count; i++) rg_map_intern(&c->names, bare(c->events[i]->key), i);
    for (size_t i = 0; i < c->event_count; i++) {
        rg_text name = bare(rg_text_fold(b->arena, c->events[i]->name));
        bool many = rg_text_find(c->events[i]->key, RG_TEXT(RG_ALIGN_MARK), 0) != RG_NONE; /* then the name alone tells nothing */
        if (rg_map_intern(&c->names, name, many ? RG_NONE : i) != i && many) rg_map_put(&c->names, name, RG_NONE);
    }
    b->called = rg_map_in(b->arena);
    b->lives = rg_map_in(b->arena);
    for (size_t i = 0; i < c->event_count; i++) name_as_told(b, i);
}

/* What stands alone in brackets at the end: "the arrest of the professors (Sonderaktion Krakau)". */
static rg_text bracketed(rg_text text) {
    text = rg_text_trim(text);
    if (!rg_text_ends(text, RG_TEXT(")"))) return (rg_text){0};
    size_t open = text.len;
    while (open > 0 && text.ptr[open - 1] != '(') open--;
    return open ? rg_text_trim(rg_text_cut(text, (rg_span){open, text.len - 1})) : (rg_text){0};
}

/* The event that the account calls so; else the one that goes by the name. */
static size_t event_called(const building *b, const rg_claim *claim, rg_text key) {
    size_t at = rg_map_get(&b->called, called(b->arena, claim, key));
    return at == RG_NONE ? rg_map_get(&b->c->names, bare(key)) : at;
}

/* The event that the claim's value names, a person's life by a shorter form of his name too; RG_NONE where it names none. */
static size_t named(const building *b, const rg_claim *claim) {
    const rg_value *value = &claim->value;
    if (value->kind == RG_VALUE_DATE || value->kind == RG_VALUE_NUMBER) return RG_NONE;
    size_t at = event_called(b, claim, rg_values_key(value));
    if (at == RG_NONE) at = event_called(b, claim, rg_text_fold(b->arena, value->text));
    rg_text inner = at == RG_NONE ? bracketed(value->text) : (rg_text){0};
    if (inner.len) return event_called(b, claim, rg_text_fold(b->arena, inner));
    rg_text full = at == RG_NONE ? rg_align_person(b->collation->align, claim, true) : (rg_text){0};
    return full.len ? rg_map_get(&b->lives, full) : at;
}

/* Of what lasts, or comes in series, dates tell the course. */
static bool loose(const rg_collated_event *event) { return event->lasting || event->series; }

/* ---- names ----------------------------------------------------------------------------------------------------------- */

/* The fullest name of the person that the claim's value, or else its event, is; what it is filed under, where none is known. */
static rg_text full_name(const building *b, const rg_claim *claim, bool value) {
    rg_text full = rg_align_person(b->collation->align, claim, value);
    return full.len ? full : value ? rg_values_key(&claim->value) : bare(claim->event_key);
}

/* A last name stands for the one name in full that ends in it; for none where several do. */
static void name_person(building *b, rg_text key) {
    rg_text name = rg_text_last_word(key);
    size_t at = rg_map_intern(&b->surnames, name, b->full.n);
    if (at == b->full.n) *rg_vec_push(b->arena, &b->full) = key;
    rg_text *full = &b->full.at[at];
    if (rg_text_same(key, name)) return; /* the last name alone says nothing new */
    if (rg_text_same(*full, name)) *full = key;
    else if (!rg_text_same(*full, key)) *full = (rg_text){0};
}

static void name_persons(building *b) {
    b->surnames = rg_map_in(b->arena);
    for (size_t e = 0; e < b->c->event_count; e++) {
        const rg_collated_event *event = b->c->events[e];
        if (person(event)) name_person(b, full_name(b, event->properties[0].variants[0].claims[0], false));
        for (size_t p = 0; p < event->property_count; p++)
            for (size_t v = 0; event->properties[p].property == RG_PROPERTY_PARTICIPANT && v < event->properties[p].variant_count; v++)
                name_person(b, full_name(b, event->properties[p].variants[v].claims[0], true));
    }
}

/* The words that name the participant name that person: in full, or by a last name that nobody else has. No pronoun will do. */
static bool meant(const building *b, const rg_claim *claim) {
    rg_text key = rg_values_key(&claim->value), said = bare(rg_text_fold(b->arena, claim->value.text)), name = rg_text_last_word(key);
    if (rg_text_same(said, key)) return true;
    size_t at = rg_map_get(&b->surnames, name);
    return at != RG_NONE && rg_text_same(b->full.at[at], full_name(b, claim, true)) && rg_text_ends(said, name);
}

/* ---- weights ----------------------------------------------------------------------------------------------------- */

static bool unnamed(const rg_claim *claim) {
    for (size_t i = 0; i < claim->voice_count; i++)
        if (claim->voices[i].kind == RG_VOICE_UNNAMED) return true;
    return false;
}

/* How much it takes to give the claim up: its hedge, its voice, whether it names a document. */
static int64_t strength(const rg_claim *claim) {
    static const int64_t of_hedge[] = {[RG_HEDGE_NONE] = 10, [RG_HEDGE_REPORTED] = 6, [RG_HEDGE_PROBABLE] = 6, [RG_HEDGE_POSSIBLE] = 3,
                                       [RG_HEDGE_APPROXIMATE] = 8, [RG_HEDGE_DOUBTFUL] = 1};
    int64_t cost = of_hedge[claim->hedge];
    if (unnamed(claim) && cost > 3) cost = 3;
    return cost * 2 + (claim->note_count > 0);
}

/* "He died in 1640": who is told of by a pronoun is seldom another. */
static bool of_life(const rg_claim *claim) {
    bool age = claim->property == RG_PROPERTY_NUMBER && rg_text_same(claim->value.unit, RG_TEXT("age"));
    return age || claim->property == RG_PROPERTY_BIRTH || claim->property == RG_PROPERTY_DEATH;
}

/* The strongest of those that affirm it and whose paragraph names the event, those first that call a person or an event as the collation does; by id where
 * several are. More independent witnesses make it stronger still. */
static const rg_claim *speaker(const building *b, const rg_variant *variant, int64_t *cost) {
    const rg_claim *best = NULL;
    bool best_known = false;
    for (size_t i = 0; i < variant->claim_count; i++) {
        const rg_claim *claim = variant->claims[i];
        if (rg_variants_denied(claim) || (!of_life(claim) && rg_sure_of(b->sure, claim) == RG_UNSURE_EVENT)) continue;
        bool known = named(b, claim) != RG_NONE;
        int64_t more = !best || known > best_known ? 1 : known < best_known ? -1 : strength(claim) - strength(best);
        if (more > 0 || (more == 0 && strcmp(claim->id, best->id) < 0)) best = claim, best_known = known;
    }
    if (best) *cost = strength(best) + 2 * (int64_t)(variant->witnesses < 4 ? variant->witnesses : 4);
    return best;
}

/* ---- bonds ------------------------------------------------------------------------------------------------------- */

static uint32_t begin_of(size_t event) { return (uint32_t)(1 + 2 * event); }
static uint32_t end_of(size_t event) { return (uint32_t)(2 + 2 * event); }

static void note(building *b, rg_because because) { *rg_vec_push(b->arena, &b->c->because) = (uint8_t)because; }

static void bond(building *b, uint32_t x, uint32_t y, int64_t days, rg_because because) {
    rg_problem_bond(b->c->problem, x, y, days);
    note(b, because);
}

static void rule(building *b, uint32_t x, uint32_t y, int64_t days, rg_because because) {
    rg_problem_rule(b->c->problem, x, y, days);
    note(b, because);
}

static void begin_claim(building *b, rg_chronology_row row) {
    rg_problem_claim(b->c->problem, rg_text_of(row.claim->id), row.cost);
    *rg_vec_push(b->arena, &b->c->rows) = row;
}

/* `low`: the point that is not before the date's first day, `high`: the one not after its last; 0 = none. */
static void between(building *b, uint32_t low, uint32_t high, rg_day earliest, rg_day latest) {
    rg_problem_branch(b->c->problem);
    if (low && earliest > -FAR) bond(b, 0, low, -earliest, RG_BECAUSE_DATED);
    if (high && latest < FAR) bond(b, high, 0, latest, RG_BECAUSE_DATED);
}

/* A date that is one of several is a choice of branches; circa reaches as far as the policy says. */
static void dated(building *b, uint32_t low, uint32_t high, const rg_date *date) {
    rg_problem_part(b->c->problem);
    if (!date->set || date->alternatives < 2) {
        rg_day earliest, latest;
        rg_date_wide(b->collation->content->policy, date, &earliest, &latest);
        between(b, low, high, earliest, latest);
        return;
    }
    for (unsigned i = 0; i < date->alternatives; i++) between(b, low, high, date->least[i], date->most[i]);
}

static void add_date(building *b, size_t event, const rg_chronology_row *row) {
    const rg_collated_event *e = b->c->events[event];
    const rg_date *date = &row->claim->value.date;
    uint32_t begin = begin_of(event), end = end_of(event);
    bool life = person(e);
    if (life && row->property != RG_PROPERTY_BIRTH && row->property != RG_PROPERTY_DEATH) return;
    begin_claim(b, *row);
    switch (row->property) {
    case RG_PROPERTY_START:
    case RG_PROPERTY_BIRTH: dated(b, begin, begin, date); break;
    case RG_PROPERTY_END:
    case RG_PROPERTY_DEATH: dated(b, end, end, date); break;
    default:
        if (loose(e)) dated(b, end, begin, date);
        else if (date->interval) dated(b, begin, end, date);
        else dated(b, begin, begin, date);
    }
}

/* Says of two events that x comes no later than y. */
static void in_order(building *b, uint32_t x, uint32_t y, rg_because because) {
    rg_problem_part(b->c->problem);
    rg_problem_branch(b->c->problem);
    bond(b, x, y, 0, because);
}

/* "two weeks after": after some time of the earlier event; hardly so long after it began, if it is none that lasts. */
static void in_order_by(building *b, size_t early, size_t late, const rg_lag *lag) {
    in_order(b, begin_of(early), begin_of(late), RG_BECAUSE_BEFORE);
    if (lag->least > 0) bond(b, begin_of(early), begin_of(late), -lag->least, RG_BECAUSE_LAG);
    if (lag->most < RG_SOLVE_OPEN) bond(b, begin_of(late), end_of(early), lag->most, RG_BECAUSE_LAG);
    if (b->unlikely && lag->soon < RG_SOLVE_OPEN && !loose(b->c->events[early]))
        bond(b, begin_of(late), begin_of(early), lag->soon + SHORT_DAYS, RG_BECAUSE_SOON);
}

static void add_relation(building *b, size_t event, size_t other, rg_chronology_row *row) {
    row->other = b->c->events[other];
    if (row->property == RG_PROPERTY_BEFORE || row->property == RG_PROPERTY_AFTER) row->lag = rg_chronology_lag(b->arena, row->claim);
    begin_claim(b, *row);
    switch (row->property) {
    case RG_PROPERTY_OUTCOME: in_order(b, begin_of(event), begin_of(other), RG_BECAUSE_RESULT); break;
    case RG_PROPERTY_CAUSE: in_order(b, begin_of(other), begin_of(event), RG_BECAUSE_RESULT); break;
    case RG_PROPERTY_BEFORE: in_order_by(b, event, other, &row->lag); break;
    case RG_PROPERTY_AFTER: in_order_by(b, other, event, &row->lag); break;
    case RG_PROPERTY_DATE:
        in_order(b, begin_of(event), end_of(other), RG_BECAUSE_DURING);
        in_order(b, begin_of(other), loose(b->c->events[event]) ? end_of(event) : begin_of(event), RG_BECAUSE_DURING);
        break;
    case RG_PROPERTY_PART_OF:
        in_order(b, begin_of(other), begin_of(event), RG_BECAUSE_PART);
        in_order(b, begin_of(event), end_of(other), RG_BECAUSE_PART);
        break;
    default: /* a participant */
        in_order(b, begin_of(event), end_of(other), RG_BECAUSE_ALIVE);
        in_order(b, begin_of(other), loose(b->c->events[event]) ? end_of(event) : begin_of(event), RG_BECAUSE_BORN);
    }
}

static void add_duration(building *b, size_t event, const rg_chronology_row *row) {
    int64_t least, most;
    rg_text text = row->claim->value.text;
    if (b->c->events[event]->series || person(b->c->events[event]) || !rg_values_days(text, &least, &most)) return;
    begin_claim(b, *row);
    rg_problem_part(b->c->problem);
    rg_problem_branch(b->c->problem);
    bond(b, begin_of(event), end_of(event), -least, RG_BECAUSE_LASTED);
    if (most < FAR) bond(b, end_of(event), begin_of(event), most, RG_BECAUSE_LASTED);
}

/* The claim stands in a passage that tells of the person's death. */
static bool at_death(const rg_collated_event *event, const rg_claim *claim) {
    for (size_t p = 0; p < event->property_count; p++)
        for (size_t v = 0; event->properties[p].property == RG_PROPERTY_DEATH && v < event->properties[p].variant_count; v++)
            for (size_t i = 0; i < event->properties[p].variants[v].claim_count; i++) {
                const rg_claim *death = event->properties[p].variants[v].claims[i];
                if (rg_text_same(death->source, claim->source) && death->span.start == claim->span.start) return true;
            }
    return false;
}

/* "died at the age of 45": in his 45th year, or at 45, or by another reckoning at 46. */
static void add_age(building *b, size_t event, const rg_chronology_row *row) {
    const rg_value *value = &row->claim->value;
    if (value->kind != RG_VALUE_NUMBER || !rg_text_same(value->unit, RG_TEXT("age")) || value->low < 1 || value->high > AGE_MOST) return;
    if (!at_death(b->c->events[event], row->claim)) return;
    begin_claim(b, *row);
    rg_problem_part(b->c->problem);
    rg_problem_branch(b->c->problem);
    bond(b, begin_of(event), end_of(event), -(value->low - 1) * 365, RG_BECAUSE_AGED);
    bond(b, end_of(event), begin_of(event), (value->high + 2) * 366, RG_BECAUSE_AGED);
}

/* "after 1945" */
static void add_before_date(building *b, size_t event, const rg_chronology_row *row) {
    const rg_date *date = &row->claim->value.date;
    begin_claim(b, *row);
    rg_problem_part(b->c->problem);
    rg_day earliest, latest;
    rg_date_wide(b->collation->content->policy, date, &earliest, &latest);
    if (row->property == RG_PROPERTY_BEFORE) between(b, 0, begin_of(event), 0, latest);
    else between(b, begin_of(event), 0, earliest, 0);
}

static bool dates(const rg_value *value) { return value->kind == RG_VALUE_DATE && value->date.edtf.ptr; }

/* Who speaks on a day does not tell of what begins long after it, unless as a plan. */
static void add_told(building *b, size_t event, const rg_chronology_row *row) {
    const rg_claim *claim = row->claim;
    const rg_voice *voice = claim->voice_count ? &claim->voices[claim->voice_count - 1] : NULL;
    rg_date said;
    if (!voice || !voice->date.len || rg_date_parse(b->arena, voice->date, &said, NULL) != REGEST_OK || said.latest >= FAR) return;
    rg_problem_part(b->c->problem);
    rg_problem_branch(b->c->problem);
    bond(b, begin_of(event), 0, said.latest + YEARS_TOLD, RG_BECAUSE_TOLD);
}

/* The first word of the event's name, but for an article, is one of what is done to the living: of "the publication of", "the burial of" whom
 * it is done to may be long dead, as he may in "the film played him". */
static bool of_living(const building *b, const rg_collated_event *event) {
    rg_text name = bare(rg_text_fold(b->arena, event->name));
    size_t blank = rg_text_find(name, RG_TEXT(" "), 0);
    if (blank != RG_NONE) name.len = blank;
    for (rg_table table = rg_table_open("lang/en/living.tsv"); rg_table_next(&table);)
        if (rg_text_same(table.field[0], name)) return true;
    return false;
}

static bool suffered(const rg_claim *claim) {
    return rg_text_same(claim->rule, RG_TEXT("participant/patient")) || rg_text_same(claim->rule, RG_TEXT("participant/acted-on"));
}

/* Whether the claim that a person took part says that he was alive. */
static bool alive(const building *b, const rg_chronology_row *row, size_t other) {
    if (!person(b->c->events[other]) || !meant(b, row->claim)) return false;
    return !suffered(row->claim) || of_living(b, row->event);
}

static void name_other(building *b, size_t event, rg_chronology_row *row) {
    size_t other = named(b, row->claim);
    if (other == RG_NONE || other == event) return;
    if (row->property != RG_PROPERTY_PARTICIPANT || alive(b, row, other)) add_relation(b, event, other, row);
}

static void add_variant(building *b, size_t event, rg_property property, const rg_variant *variant) {
    rg_chronology_row row = {.event = b->c->events[event], .property = property, .variant = variant};
    row.claim = speaker(b, variant, &row.cost);
    if (!row.claim) return;
    size_t rows = b->c->rows.n;
    switch (property) {
    case RG_PROPERTY_DATE: case RG_PROPERTY_START: case RG_PROPERTY_END: case RG_PROPERTY_BIRTH: case RG_PROPERTY_DEATH:
        if (dates(&row.claim->value)) add_date(b, event, &row);
        if (b->unlikely && b->c->rows.n > rows && property == RG_PROPERTY_DATE && !loose(row.event)) add_told(b, event, &row);
        if (property == RG_PROPERTY_DATE && !dates(&row.claim->value)) name_other(b, event, &row);
        break;
    case RG_PROPERTY_DURATION: add_duration(b, event, &row); break;
    case RG_PROPERTY_NUMBER: add_age(b, event, &row); break;
    case RG_PROPERTY_BEFORE: case RG_PROPERTY_AFTER:
        if (dates(&row.claim->value)) add_before_date(b, event, &row);
        else name_other(b, event, &row);
        break;
    case RG_PROPERTY_OUTCOME: case RG_PROPERTY_CAUSE: case RG_PROPERTY_PART_OF: case RG_PROPERTY_PARTICIPANT:
        name_other(b, event, &row);
        break;
    default: break;
    }
}

static int by_label(const void *x, const void *y) {
    const rg_variant *a = *(const rg_variant *const *)x, *b = *(const rg_variant *const *)y;
    return rg_text_compare(a->label, b->label);
}

static void add_property(building *b, size_t event, const rg_collated_property *property) {
    const rg_variant **variants = RG_ARRAY(b->arena, const rg_variant *, property->variant_count);
    for (size_t i = 0; i < property->variant_count; i++) variants[i] = &property->variants[i];
    rg_vec_sort(b->arena, variants, property->variant_count, sizeof *variants, by_label);
    for (size_t i = 0; i < property->variant_count; i++) add_variant(b, event, property->property, variants[i]);
}

/* ---- background -------------------------------------------------------------------------------------------------- */

/* The number at the end of a key, 0 where there is none: "conference 3". */
static int64_t member(rg_text key, rg_text *stem) {
    int64_t n = 0;
    size_t at = key.len;
    while (at > 0 && key.ptr[at - 1] >= '0' && key.ptr[at - 1] <= '9') at--;
    if (at < 2 || at == key.len || key.ptr[at - 1] != ' ' || !rg_text_number((rg_text){key.ptr + at, key.len - at}, &n)) return 0;
    *stem = (rg_text){key.ptr, at};
    return n < 1000 ? n : 0; /* a year is no number of a series */
}

static bool told_by(const rg_collated_event *event, rg_text source) {
    for (size_t p = 0; p < event->property_count; p++)
        for (size_t v = 0; v < event->properties[p].variant_count; v++)
            for (size_t i = 0; i < event->properties[p].variants[v].claim_count; i++)
                if (rg_text_same(event->properties[p].variants[v].claims[i]->source, source)) return true;
    return false;
}

static bool share_account(const building *b, const rg_collated_event *x, const rg_collated_event *y) {
    for (size_t i = 0; i < b->collation->content->account_count; i++)
        if (told_by(x, b->collation->content->accounts[i].name) && told_by(y, b->collation->content->accounts[i].name)) return true;
    return false;
}

/* The first, the second, the third of a kind, where one account numbers them: each begins no later than the next. */
static void add_series(building *b) {
    for (size_t i = 0; i < b->c->event_count; i++) {
        rg_text stem, other;
        int64_t n = member(b->c->events[i]->key, &stem);
        if (!n || b->c->events[i]->lasting || !rg_say_is_event(b->arena, b->c->events[i]->name)) continue;
        rg_text next = rg_text_printf(b->arena, "%.*s%lld", RG_TEXT_ARG(stem), (long long)n + 1);
        size_t k = rg_map_get(&b->c->names, next);
        if (k == RG_NONE || !member(b->c->events[k]->key, &other) || !share_account(b, b->c->events[i], b->c->events[k])) continue;
        rule(b, begin_of(i), begin_of(k), 0, RG_BECAUSE_SERIES);
    }
}

static void add_rules(building *b) {
    for (size_t i = 0; i < b->c->event_count; i++) {
        rule(b, begin_of(i), end_of(i), 0, RG_BECAUSE_ENDS);
        if (b->unlikely && person(b->c->events[i])) rule(b, end_of(i), begin_of(i), LIFE_DAYS, RG_BECAUSE_LIFE);
    }
    add_series(b);
}

void rg_chronology_build(rg_arena *arena, const rg_collation *collation, bool unlikely, rg_chronology *out) {
    *out = (rg_chronology){.arena = arena, .problem = rg_problem_new(arena, (uint32_t)(1 + 2 * collation->event_count))};
    building b = {.c = out, .collation = collation, .arena = arena, .sure = rg_sure_new(arena, collation->content), .unlikely = unlikely};
    name_events(&b);
    name_persons(&b);
    add_rules(&b);
    for (size_t e = 0; e < out->event_count; e++)
        for (size_t p = 0; p < out->events[e]->property_count; p++) add_property(&b, e, &out->events[e]->properties[p]);
}
