/* finding_int.h: what only this folder may see. */
#ifndef RG_FINDING_INT_H
#define RG_FINDING_INT_H

#include "base/map.h"
#include "base/vec.h"
#include "engine/solve/solve.h"
#include "flow/finding/finding.h"

/* Limits that keep everything linear in the claims: beyond them pairs are no longer looked at, and nothing is invented. */
enum {
    RG_PAIR_VARIANTS = 128, /* variants of one property compared with one another */
    RG_PAIR_CLAIMS = 16,    /* claims of one variant asked who tells them */
    RG_STEP_CLAIMS = 8,     /* claims of one variant shown in a derivation */
    RG_APART_DAYS = 5 * 366, /* dates further apart than this, end to end, are perhaps not of one event */
    RG_NATIVE = 1 << 20,     /* claims that call an event by a foreign name and weigh as much as one that does not */
    RG_SAY_VALUES = 4,      /* values named in one message */
    RG_SAY_SHORT = 80       /* bytes of a reference shown in a derivation */
};

/* ---- values.c: two values of one kind, without memory ---------------------------------------------------------- */

rg_agreement rg_values_place(rg_text a, rg_text b);
rg_agreement rg_values_person(rg_text a, rg_text b);
/* The words of `part` stand in `whole` as whole words: "a delegation of the nkvd" holds "nkvd". */
bool rg_values_holds(rg_text whole, rg_text part);
rg_agreement rg_values_number(const rg_value *a, const rg_value *b);
/* "two weeks" in days, half a unit allowed for; `most` INT64_MAX where it is open. False where it is no count of units. */
bool rg_values_days(rg_text text, int64_t *least, int64_t *most);
/* Two days that are one: the earlier by the Julian calendar, the later by the Gregorian, in the years when both were in use (1582 to 1923). */
bool rg_values_one_day(const rg_value *a, const rg_value *b);
/* "two weeks" against "ten days". */
rg_agreement rg_values_duration(rg_text a, rg_text b);
/* The unit under which a word is counted: "troops" and "soldiers" are one; the word itself where the table has none. */
rg_text rg_values_unit(rg_text unit);
/* Folded: what stands before a comma, else the last word: two accounts may call one person by other given names. */
rg_text rg_values_surname(rg_arena *arena, rg_text name);
/* The key of an entity or text, without a leading article. */
rg_text rg_values_key(const rg_value *value);
/* Its words in order of the alphabet, small words left out: "special commission of the nkvd" and "special nkvd commission" are one. */
rg_text rg_values_bag(rg_arena *arena, rg_text key);

/* ---- variants.c ------------------------------------------------------------------------------------------------ */

/* The claim's polarity, all its voices heard. */
bool rg_variants_denied(const rg_claim *claim);
/* Both from the same account, by the same voices. */
bool rg_variants_same_voice(const rg_claim *a, const rg_claim *b);
/* How two variants of (perhaps different) properties of one event stand, in the light of who tells them: values that exclude each other
 * are a conflict only where two claims stand against each other (rg_variants_opposed). */
rg_agreement rg_variants_stand(const rg_collated_event *event, const rg_collated_property *p, const rg_variant *a,
                               const rg_collated_property *q, const rg_variant *b);
/* The first claim that affirms the variant, NULL where nobody does. */
const rg_claim *rg_variants_affirmed(const rg_variant *variant);
/* 0 agree ... 4 conflict: incomparable ranks just above agree. */
int rg_variants_rank(rg_agreement agreement);

/* ---- sure.c ------------------------------------------------------------------------------------------------------ */

/* What a claim's passage leaves to its context. */
typedef enum rg_unsure { RG_SURE, RG_UNSURE_EVENT, RG_UNSURE_VALUE, RG_UNSURE_YEAR, RG_UNSURE_DATE } rg_unsure;
typedef struct rg_sure rg_sure;
rg_sure *rg_sure_new(rg_arena *arena, const rg_content *content);
/* RG_SURE of what a person has accepted. */
rg_unsure rg_sure_of(const rg_sure *sure, const rg_claim *claim);
/* "its paragraph does not name the event"; NULL where there is no doubt. */
const char *rg_sure_say(rg_unsure what);
/* Two values that exclude each other do so by the words of the two passages alone: in whatever year, where one of them gives none. */
bool rg_sure_apart(const rg_sure *sure, const rg_claim *a, const rg_claim *b);

/* ---- spurious.c: what only seems to exclude each other ----------------------------------------------------------- */

typedef enum rg_spurious {
    RG_SPURIOUS_NOT,      /* it does exclude each other, or nothing follows */
    RG_SPURIOUS_FINER,    /* the same, or one more exactly: "1942", "June 1942" */
    RG_SPURIOUS_CALENDAR, /* one day in two calendars */
    RG_SPURIOUS_NAME,     /* one place under two names */
    RG_SPURIOUS_SCOPE     /* a part counted, and the whole; parts of different wholes */
} rg_spurious;
rg_spurious rg_spurious_of(rg_arena *arena, const struct rg_policy *policy, rg_property property, const rg_value *a, const rg_value *b);
/* A sentence without full stop. */
rg_text rg_spurious_say(rg_arena *arena, rg_spurious sort, rg_property property, const rg_value *a, const rg_value *b);

/* ---- say.c: values and claims in words ------------------------------------------------------------------------- */

/* The event's name as it stands within a sentence: "the second conference". */
rg_text rg_say_event(rg_arena *arena, rg_text event);
/* The name's noun is a plural that stands for several events. */
bool rg_say_series(rg_arena *arena, rg_text event);
/* "second", in lower case. */
bool rg_say_ordinal(rg_text word);
/* Its head is a noun for events. */
bool rg_say_is_event(rg_arena *arena, rg_text event);
/* It names what lasts: a war, a siege. */
bool rg_say_lasting(rg_arena *arena, rg_text event);
/* A sentence of a table: {e} is the event, {v} the value. */
rg_text rg_say_filled(rg_arena *arena, rg_text pattern, rg_text event, rg_text value);
/* "the second conference is placed in Przemyśl". `event`, here and below: as rg_say_event says it. */
rg_text rg_say_claim(rg_arena *arena, rg_text event, const rg_claim *claim);
/* "when was the second conference?" */
rg_text rg_say_question(rg_arena *arena, rg_text event, rg_property property);
/* Likewise of a value given by its label, as of a claim like this one. */
rg_text rg_say_plain(rg_arena *arena, rg_text event, const rg_claim *like, rg_text label, bool denied);
/* What is asked where it is disputed "whether ...". */
rg_text rg_say_whether(rg_arena *arena, rg_text event, const rg_claim *like, rg_text label);
/* "the second conference is placed in Przemyśl and in Lwów". */
rg_text rg_say_many(rg_arena *arena, rg_text event, rg_property property, const rg_text *labels, size_t count);
/* White space of a passage as single blanks. */
rg_text rg_say_flat(rg_arena *arena, rg_text text);
/* On one line, cut at a word to about RG_SAY_SHORT bytes. */
rg_text rg_say_short(rg_arena *arena, rg_text text);
/* "a, b and c", each with `each` in front; beyond RG_SAY_VALUES "and 3 more". */
rg_text rg_say_list(rg_arena *arena, const char *each, const rg_text *labels, size_t count);
/* "1917-10-25 in the Julian calendar is 1917-11-07 in the Gregorian", of rg_values_one_day. */
rg_text rg_say_one_day(rg_arena *arena, const rg_value *a, const rg_value *b);
/* Who says it and with what doubt, to stand before a sentence: "some historians: "; empty for the account's plain word. */
rg_text rg_say_voice(rg_arena *arena, const rg_claim *claim);
/* The claim as a step of a derivation: the voice, then the sentence. */
rg_text rg_say_step(rg_arena *arena, rg_text event, const rg_claim *claim);

typedef struct rg_check rg_check;

/* ---- chronology.c ---------------------------------------------------------------------------------------------- */

/* Why a bond holds; each is a row of doc/spec/findings.md. */
typedef enum rg_because {
    RG_BECAUSE_DATED, /* a date bounds an event */
    RG_BECAUSE_ENDS, RG_BECAUSE_RESULT, RG_BECAUSE_PART, RG_BECAUSE_BEFORE, RG_BECAUSE_ALIVE, RG_BECAUSE_BORN, RG_BECAUSE_SERIES,
    RG_BECAUSE_LASTED, RG_BECAUSE_DURING, RG_BECAUSE_LAG, RG_BECAUSE_AGED,
    RG_BECAUSE_LIFE, RG_BECAUSE_TOLD, RG_BECAUSE_SOON /* from here on merely unlikely otherwise */
} rg_because;

/* How many days one event comes after another; RG_SOLVE_OPEN = no bound. */
typedef struct rg_lag {
    int64_t least, most;
    int64_t soon;  /* the most that is likely */
    rg_text words; /* "two weeks", "immediately"; empty where nothing is said of it */
} rg_lag;

/* What a claim of the problem was made from: all claims that say the same. */
typedef struct rg_chronology_row {
    const rg_collated_event *event, *other; /* other: the event that the value names; NULL where it is a date */
    rg_property property;
    const rg_variant *variant;
    const rg_claim *claim; /* the one that speaks for them */
    int64_t cost;
    rg_lag lag; /* of before and after another event */
} rg_chronology_row;

typedef struct rg_chronology {
    rg_arena *arena;
    const rg_collated_event **events; /* by key; event i begins at point 1 + 2i and ends at 2 + 2i */
    size_t event_count;
    rg_map names;                     /* keys and folded names to events */
    rg_problem *problem;
    RG_VEC(rg_chronology_row) rows;   /* of each claim of the problem */
    RG_VEC(uint8_t) because;          /* of each bond: rg_because */
} rg_chronology;

/* `unlikely`: the rules that merely make something unlikely hold too. */
void rg_chronology_build(rg_arena *arena, const rg_collation *collation, bool unlikely, rg_chronology *out);
/* chronology_lag.c: how long before or after; the claim's value names an event. */
rg_lag rg_chronology_lag(rg_arena *arena, const rg_claim *claim);
/* "a result cannot begin before its cause"; NULL for what goes without saying. */
const char *rg_chronology_reason(rg_because because);
/* "6 Nov 1939" */
rg_text rg_chronology_day(rg_arena *arena, rg_day day);
/* The row as a sentence; `same`: the step before is of the same event. */
rg_text rg_chronology_say(rg_check *check, const rg_chronology_row *row, bool same);
/* The words of the passage that say it: "from 20 February 1940". */
rg_text rg_chronology_words(rg_arena *arena, const rg_content *content, const rg_claim *claim);

/* ---- check.c --------------------------------------------------------------------------------------------------- */

struct rg_check {
    rg_arena *arena;
    const rg_content *content;
    rg_collation collation;
    rg_map accounts; /* name -> index */
    rg_map events;   /* event -> index into said */
    RG_VEC(rg_text) said;
    RG_VEC(rg_finding) found;
    RG_VEC(rg_step) steps; /* of the finding being made */
    rg_sure *sure;
    struct rg_aligned *aligned; /* once it was asked for */
};

typedef RG_VEC(rg_moment) rg_moments;
/* implied.c: moments that follow from what is said of others. */
void rg_implied_run(rg_check *check, rg_moments *out);

/* A check of the content with its collation and no finding yet. */
rg_check rg_check_on(rg_arena *arena, const rg_content *content);
/* The event as rg_say_event says it, looked up once. */
rg_text rg_check_event(rg_check *check, rg_text event);
/* NULL where no account is so called. */
const rg_account *rg_check_account(const rg_check *check, rg_text name);
void rg_check_step(rg_check *check, const rg_claim *claim, rg_text text);
/* Steps for the claims that affirm (or deny) a variant, by account and place. */
void rg_check_steps(rg_check *check, const rg_variant *variant, bool denied);
/* Closes the steps gathered so far into a finding shown at `span` of `source`. */
void rg_check_add(rg_check *check, const char *rule, regest_level level, rg_text source, rg_span span, rg_text message, const char *hint);

/* The same with the words of the passage that say it. */
void rg_check_step_words(rg_check *check, const rg_claim *claim, rg_text text, rg_text words);

/* check_identity.c: what is aligned, listed once. */
const struct rg_aligned *rg_check_aligned(rg_check *check);
/* Steps that say which names of the claims so far are of one event. */
void rg_check_step_names(rg_check *check);
/* A step that says that the event goes by both names; a person's, whose given names and surname they are. */
void rg_check_step_both(rg_check *check, const rg_collated_event *event, bool person, rg_text a, rg_text b);

/* One function a family of rules. */
void rg_check_apart_run(rg_check *check);
void rg_check_chronology_run(rg_check *check);
void rg_check_variant_run(rg_check *check);
void rg_check_dispute_run(rg_check *check);
void rg_check_scope_run(rg_check *check);
void rg_check_identity_run(rg_check *check);
void rg_check_voice_run(rg_check *check);
void rg_check_citation_run(rg_check *check);
void rg_check_witness_run(rg_check *check);
void rg_check_quote_run(rg_check *check);

#endif
