/* claim.h: claims: voice says, with hedge, that event.property is value, in this passage, supported by these notes.
 */
#ifndef RG_CLAIM_H
#define RG_CLAIM_H

#include "base/sha256.h"
#include "flow/passage/passage.h"

#define RG_PROPERTIES(X)                                                                                                  \
    X(DATE, "date") X(START, "start") X(END, "end") X(DURATION, "duration") X(PLACE, "place")                             \
    X(PARTICIPANT, "participant") X(CAUSE, "cause") X(OUTCOME, "outcome") X(PART_OF, "part_of") X(TOPIC, "topic")         \
    X(NUMBER, "number") X(QUOTE, "quote") X(EXISTENCE, "existence") X(BIRTH, "birth") X(DEATH, "death") X(ROLE, "role")   \
    X(BEFORE, "before") X(AFTER, "after")

typedef enum rg_property {
#define RG_PROPERTY_ENUM(name, text) RG_PROPERTY_##name,
    RG_PROPERTIES(RG_PROPERTY_ENUM)
#undef RG_PROPERTY_ENUM
    RG_PROPERTY_COUNT
} rg_property;

typedef enum rg_value_kind { RG_VALUE_TEXT, RG_VALUE_DATE, RG_VALUE_ENTITY, RG_VALUE_NUMBER } rg_value_kind;

typedef struct rg_value {
    rg_value_kind kind;
    rg_text text;      /* as it stands in the passage */
    rg_date date;      /* RG_VALUE_DATE */
    rg_text entity;    /* RG_VALUE_ENTITY: the name it is filed under ("Adolf Eichmann" for "Eichmann") */
    rg_text key;       /* fold of entity or text: equal keys are the same value */
    int64_t low, high; /* RG_VALUE_NUMBER */
    rg_text unit, scope; /* RG_VALUE_NUMBER: "soldiers"; "in Warsaw"; may be empty */
} rg_value;

typedef enum rg_voice_kind { RG_VOICE_ACCOUNT, RG_VOICE_NAMED, RG_VOICE_UNNAMED } rg_voice_kind;

typedef struct rg_voice {
    rg_voice_kind kind;
    rg_text name;  /* the account's name, "Robert Conquest", "some historians"; empty in "it is stated" */
    rg_text work;  /* "Stalin: Breaker of Nations"; empty where none */
    rg_text date;  /* EDTF of the saying; empty where none */
    rg_hedge hedge; /* this level's own doubt */
    bool denies;   /* this level denies what the next one in (or the claim) says */
} rg_voice;

typedef enum rg_claim_status { RG_CLAIM_DRAFT, RG_CLAIM_ACCEPTED, RG_CLAIM_REJECTED } rg_claim_status;

enum { RG_VOICES_MAX = 4, RG_CLAIM_NOTES_MAX = 16 };

typedef struct rg_claim {
    rg_property property;  /* what is asked of every claim of a sentence stands together */
    rg_text event_key;     /* equal keys are the same event, across accounts too: "conference 2" */
    rg_span value_span;    /* empty (0,0) where the field has no words of its own in the passage, as the spans below */
    char id[20];           /* "c-" and 12 hex digits of a hash of what it says and where */
    rg_text event;         /* "Second Conference" */
    rg_value value;
    bool denied;
    rg_hedge hedge;        /* the strongest doubt on the way */
    rg_text hedge_text;    /* its words; empty where none */
    rg_voice voices[RG_VOICES_MAX]; /* outermost first; [0] is the account */
    size_t voice_count;
    rg_text notes[RG_CLAIM_NOTES_MAX]; /* labels */
    size_t note_count;
    rg_text source;        /* name of the account */
    rg_span span;          /* the passage: the sentence, or the clause */
    rg_text quote;         /* cut from the reading text at `span` */
    rg_span hedge_span, voice_span, event_span;
    rg_text disputes;      /* id of the claim this one answers ("this is disputed by"); empty where none */
    rg_claim_status status;
    rg_text rule;          /* which rule drafted it: "date/held-on" */
} rg_claim;

typedef struct rg_claims {
    rg_claim *at;
    size_t n;
} rg_claims;

/* Drafts the claims of one account, ordered by passage, property and value; the same input gives the same claims.
 * Reads the account's text with the tables of its language (English where unknown). */
void rg_claim_draft(rg_arena *arena, const rg_account *account, rg_claims *out);
/* The same from a reading already made. */
void rg_claim_draft_from(rg_arena *arena, const rg_account *account, const rg_reading *reading, rg_claims *out);
/* Copies of claims that borrow from `arena` and from the account's text alone. */
void rg_claim_keep(rg_arena *arena, const rg_account *account, const rg_claims *claims, rg_claims *out);
/* Reads the account's text: blocks, marks, tables of its language. */
void rg_claim_reading(rg_arena *arena, const rg_account *account, rg_depth depth, const rg_date *anchor, rg_reading *out);

/* Fills in claim->id from its content (never from names of files or the order of drafting). `account`: the account's hash, added as a field. */
void rg_claim_sign(rg_claim *claim, const rg_sha256 *account);

/* The words that leave the number open to one side, at the head of its text ("more than 400 graves"): their length, and in *mod the modifier
 * of TIMEX3 (MORE_THAN, EQUAL_OR_MORE, LESS_THAN, EQUAL_OR_LESS). 0 = it is closed, and *mod is NULL. */
size_t rg_value_open(const rg_value *value, const char **mod);
/* The least and the most that the number may be: INT64_MAX, 0 where it is open. */
void rg_value_range(const rg_value *value, int64_t *least, int64_t *most);

const char *rg_property_name(rg_property property);
/* RG_PROPERTY_COUNT where there is none of that name. */
rg_property rg_property_of(rg_text name);
const char *rg_voice_kind_name(rg_voice_kind kind);
const char *rg_claim_status_name(rg_claim_status status);

#endif
