/* dissent.h: disputes: who stands against whom on one question, how the question stands, and what would settle it.
 *
 * A question is a property of an event. Its positions are the answers that can each be held together; every voice that gives or denies one is
 * in a position. Positions that exclude each other attack each other, and a position that is stronger than its attacker withstands the
 * attack; strength is reckoned by a named rule (RG_WEIGHING). Of the attacks that succeed, what stands is the grounded set, and what is in no
 * admissible set is defeated (engine/argue). doc/spec/disputes.md says it in words.
 */
#ifndef RG_DISSENT_H
#define RG_DISSENT_H

#include "flow/finding/finding.h"

/* name; what strength is */
#define RG_WEIGHINGS(X)                                                                                          \
    X(WITNESSES, "witnesses", "independent witnesses")                                                           \
    X(WEIGHED, "weighed", "independent witnesses, four each; half where all speak in doubt, half where none has a name") \
    X(EQUAL, "equal", "every position is as strong as another")
typedef enum rg_weighing {
#define RG_WEIGHING_ENUM(id, name, means) RG_WEIGHING_##id,
    RG_WEIGHINGS(RG_WEIGHING_ENUM)
#undef RG_WEIGHING_ENUM
    RG_WEIGHING_COUNT
} rg_weighing;

const char *rg_weighing_name(rg_weighing rule);
const char *rg_weighing_means(rg_weighing rule);
/* RG_WEIGHING_COUNT where there is none of that name. */
rg_weighing rg_weighing_of(rg_text name);

typedef enum rg_dispute_state {
    RG_DISPUTE_OPEN,    /* two positions or more stand */
    RG_DISPUTE_LEANING, /* the others are weaker */
    RG_DISPUTE_SETTLED, /* by a person's judgement, or two independent witnesses under their names against none without doubt */
    RG_DISPUTE_DORMANT, /* open, but later accounts have only one of the positions */
    RG_DISPUTE_SPURIOUS /* the same in other words: precision, calendar */
} rg_dispute_state;
const char *rg_dispute_state_name(rg_dispute_state state);

typedef enum rg_stand { RG_STAND_BESIDE /* attacks nothing and is not attacked */, RG_STAND_UNDECIDED, RG_STAND_STANDS, RG_STAND_DEFEATED } rg_stand;
const char *rg_stand_name(rg_stand stand);

typedef struct rg_position {
    rg_text label;           /* a sentence: "the second conference is placed in Lwów" */
    const rg_claim **claims; /* of the content; what its voices answer the question with, in order of account and place */
    size_t claim_count;
    const rg_claim **beside; /* what the same voices say of the event besides, where the question bears on it */
    size_t beside_count;
    rg_text *notes;          /* labels: of its claims, and of what its voices (not the account's own) say of the event in the same paragraph */
    size_t note_count;
    size_t witnesses;        /* independent ones */
    size_t named;            /* voices with a name, and accounts that say so in their own word */
    bool doubtful;           /* every claim is hedged; an approximate value is not */
    bool accepted, rejected; /* by a person: one claim, all claims */
    uint32_t strength;
    rg_stand stand;
} rg_position;

typedef struct rg_contest {
    size_t from, to;
    bool succeeds;
} rg_contest;

/* One change that would change the state. */
typedef struct rg_settling {
    const rg_claim *claim;   /* without this one; NULL: with `cost` more independent witnesses, named and without doubt, for the position */
    size_t position;
    unsigned cost;           /* witnesses to be found; 1 for a claim to be given up, 2 where it is plain */
    rg_dispute_state to;
    rg_text text;            /* a sentence */
} rg_settling;

typedef struct rg_dispute {
    char id[20];             /* "d-" and 12 hex digits */
    rg_text event;           /* its name */
    rg_property property;
    rg_text question;
    rg_position *positions;  /* strongest first */
    size_t position_count;
    rg_contest *contests;
    size_t contest_count;
    rg_dispute_state state;
    rg_text reason;          /* a sentence without full stop */
    rg_settling *settling;   /* cheapest first */
    size_t settling_count;
} rg_dispute;

typedef struct rg_dissent {
    const rg_content *content;
    rg_weighing rule;
    rg_dispute *at;          /* by event, as collated, then property */
    size_t n;
    const uint8_t *judged;   /* by claim: its status when this was computed */
    struct rg_witnesses *witnesses;
} rg_dissent;

/* Rejected claims are there, in positions that cannot stand. `event` as for rg_variants_collate. */
void rg_dissent_run(rg_arena *arena, const rg_content *content, rg_text event, rg_weighing rule, rg_dissent *out);

/* The same where nothing but the status of claims has changed since `before`: only disputes that hold such a claim are weighed anew. Byte for
 * byte what rg_dissent_run finds. Shares memory with `before`, whose arena has to be under guard too. False, and nothing done, where more has changed. */
bool rg_dissent_again(rg_arena *arena, const rg_dissent *before, const rg_content *content, rg_dissent *out);

#endif
