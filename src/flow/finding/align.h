/* align.h: which events, persons and places of different accounts are one.
 *
 * An entity is what one account tells of one event, or the name it has for one person or place. Two entities of different accounts are aligned by
 * evidence, whose weights add up to a score: from RG_ALIGN_MADE on the alignment is made, from RG_ALIGN_PROPOSED on it is
 * proposed. Alignments are made the best first, and none that would make one of two things that one account tells apart, or that a person has
 * judged to be different. doc/spec/alignment.md says it in words.
 */
#ifndef RG_ALIGN_H
#define RG_ALIGN_H

#include "flow/finding/finding.h"

enum { RG_ALIGN_MADE = 6, RG_ALIGN_PROPOSED = 4 };

typedef enum rg_entity_kind { RG_ENTITY_EVENT, RG_ENTITY_PERSON, RG_ENTITY_PLACE } rg_entity_kind;
const char *rg_entity_kind_name(rg_entity_kind kind);

typedef struct rg_entity {
    char id[20];      /* "e-" and 12 hex digits of a hash of the account's bytes, the kind and the key */
    rg_entity_kind kind;
    size_t account;
    rg_text name;     /* as the account first calls it */
    rg_text key;      /* of the event, or of the value */
    const rg_claim **claims;
    size_t claim_count;
    size_t group;     /* entities of one group are one */
} rg_entity;

/* name; what is said of it. The weights stand in align_score.c. */
#define RG_EVIDENCES(X)                                                                                                                  \
    X(NAME, "name") X(ORDINAL_NAME, "ordinal") X(COMMON_NAME, "common name") X(TRANSLITERATION, "transliteration") X(SPELLING, "spelling") \
    X(FULLER_NAME, "fuller name") X(NOUN, "noun") X(WORDS, "words") X(OTHER_WORDS, "other words") X(OTHER_ORDINAL, "other ordinal") X(GIVEN_NAME, "given name")           \
    X(OTHER_GIVEN_NAME, "other given name") X(DAY, "day") X(MONTH, "month") X(YEAR, "year") X(DATE_APART, "date apart")                     \
    X(PLACE, "place") X(OTHER_PLACE, "other place") X(PARTICIPANTS, "participants") X(EVENT, "event") X(LINK, "link")                        \
    X(AFFAIR, "affair") X(OTHER_AFFAIR, "other affair")
typedef enum rg_evidence_kind {
#define RG_EVIDENCE_ENUM(id, name) RG_EVIDENCE_##id,
    RG_EVIDENCES(RG_EVIDENCE_ENUM)
#undef RG_EVIDENCE_ENUM
    RG_EVIDENCE_COUNT
} rg_evidence_kind;
const char *rg_evidence_name(rg_evidence_kind kind);

typedef struct rg_evidence {
    rg_evidence_kind kind;
    int weight;
    const rg_claim *a, *b; /* that bear it; NULL where it is no claim's */
    rg_text text;          /* "both are dated to a day they share" */
} rg_evidence;

typedef enum rg_aligned_state { RG_ALIGNED_MADE, RG_ALIGNED_PROPOSED, RG_ALIGNED_SAME /* by a person */, RG_ALIGNED_DIFFERENT } rg_aligned_state;
const char *rg_aligned_state_name(rg_aligned_state state);

typedef struct rg_alignment {
    char id[20]; /* "a-" and 12 hex digits of a hash of the two ids */
    size_t a, b; /* entities, in the order of their ids */
    int score;
    rg_aligned_state state;
    const rg_judgement *judgement; /* of a person; NULL where none */
} rg_alignment;

typedef struct rg_align rg_align;

/* `rejected`: claims that a person rejected tell too. */
rg_align *rg_align_new(rg_arena *arena, const rg_content *content, bool rejected);
/* The key under which the claim's event is filed: the same for all that is one. RG_ALIGN_MARK stands in keys of events that share their name with
 * others. */
rg_text rg_align_event(const rg_align *align, const rg_claim *claim);
/* The entity that the claim is part of, RG_NONE where it is rejected. */
size_t rg_align_entity(const rg_align *align, const rg_claim *claim);
/* The key of the claim's value, a person's or a place's: the same for all that is one. */
rg_text rg_align_value(const rg_align *align, const rg_claim *claim);
#define RG_ALIGN_MARK " ~"
/* The fullest name that any account has of the person that the claim's value, or else its event, is named after: romanised; empty where it is nobody with
 * given names. */
rg_text rg_align_person(const rg_align *align, const rg_claim *claim, bool value);

/* What was made, proposed and judged: made ones join each group as a tree. By state, kind, score, id. */
typedef struct rg_aligned {
    const rg_content *content;
    const rg_entity *entities;
    size_t entity_count;
    const rg_alignment *at;
    size_t n;
    rg_align *by; /* that found it: asked for evidence */
} rg_aligned;
void rg_align_list(rg_arena *arena, const rg_content *content, rg_aligned *out);
void rg_align_list_of(rg_arena *arena, rg_align *align, rg_aligned *out);
/* The evidence for one of them, the weightiest first. */
rg_evidence *rg_align_evidence(rg_arena *arena, const rg_aligned *aligned, const rg_alignment *alignment, size_t *count);

/* The entities that a text means: an id ("e-..."), ACCOUNT:NAME, or a name: all of one group. REGEST_NONE, REGEST_USAGE where it means none, several. */
regest_status rg_align_find(rg_arena *arena, const rg_aligned *aligned, rg_text text, const size_t **out, size_t *count, regest_error *error)
    REGEST_CHECKED;

#endif
