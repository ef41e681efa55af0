/* align_int.h: what the files of alignment share: what is known of a entity, and of the accounts. */
#ifndef RG_ALIGN_INT_H
#define RG_ALIGN_INT_H

#include "base/map.h"
#include "base/vec.h"
#include "flow/finding/align.h"
#include "flow/finding/finding_int.h"

enum { RG_ENTITY_DATES = 4, RG_ENTITY_PLACES = 4, RG_ENTITY_PERSONS = 8, RG_ENTITY_WORDS = 10, RG_ENTITY_LINKS = 4 };

/* What a entity can be known by. Borrowed from the claims. */
typedef struct rg_entity_facts {
    bool own;     /* its name is its own ("Lublin Conference"), not one that many things bear ("the war") */
    bool series;  /* "the conferences" */
    bool counted; /* filed by its place in a series: "conference 2" */
    int64_t ordinal; /* 0 = none */
    rg_text head; /* kind of its noun for events: "conference" for a meeting; empty where there is none */
    rg_text bag;  /* its words romanised, in order of the alphabet */
    bool latin;   /* its name is in Latin letters */
    bool fuller;  /* of an event: `words` have a person's fullest name where its own name has a shorter one */
    rg_text person; /* of a person with given names, and of an event that is his life: the fullest name that any account has for him, romanised */
    rg_text words[RG_ENTITY_WORDS]; /* romanised; of events without small words, nouns and ordinals */
    size_t word_count;
    const rg_claim *dates[RG_ENTITY_DATES], *places[RG_ENTITY_PLACES], *persons[RG_ENTITY_PERSONS];
    size_t date_count, place_count, person_count;
    uint32_t rows[RG_ENTITY_PLACES];     /* of the gazetteer; RG_PLACE_NONE */
    rg_text towns[RG_ENTITY_PLACES], called[RG_ENTITY_PLACES]; /* romanised: the gazetteer's name, the account's */
    rg_text surnames[RG_ENTITY_PERSONS]; /* romanised */
    rg_text links[RG_ENTITY_LINKS];
    size_t link_count;
} rg_entity_facts;

/* align_affair.c: whether two accounts tell of one affair, from what they name. */
typedef enum rg_affair { RG_AFFAIR_ONE, RG_AFFAIR_UNKNOWN, RG_AFFAIR_OTHER } rg_affair;
typedef struct rg_affairs rg_affairs;

struct rg_align {
    rg_arena *arena;
    const rg_content *content;
    rg_map given;          /* given names */
    rg_map ordinals, cardinals; /* word -> number */
    rg_map small;          /* words that do not tell names apart */
    rg_map nouns;          /* noun for an event -> index into heads */
    RG_VEC(rg_text) heads;
    RG_VEC(rg_text) numbers; /* of the nouns: "one", "many", "mass" */
    RG_VEC(rg_entity) entities;
    rg_entity_facts *facts;  /* of each */
    size_t *of_event, *of_value; /* by claim: its entity, RG_NONE */
    rg_affairs *affairs;
    RG_VEC(rg_alignment) edges; /* made, proposed, judged */
    rg_text *keys;         /* of each entity's group */
    size_t *parent;        /* while groups are being made */
};

rg_affairs *rg_affairs_new(rg_align *align);
rg_affair rg_affairs_of(rg_affairs *affairs, size_t a, size_t b);

/* align_tell.c: the entities of the content and their facts. */
void rg_align_tell(rg_align *align, bool rejected);
rg_text rg_align_bag(rg_align *align, const rg_entity_facts *facts);
/* align_person.c: fills in `person` and the fullest names in `words` and `bag`. */
void rg_align_persons(rg_align *align);
/* align_score.c: one given name, its initial, or the same but for its ending; romanised words. */
bool rg_align_given(rg_text a, rg_text b);
/* align_score.c: two entities of one kind; evidence is written to `out` where that is not NULL, at most RG_EVIDENCE_COUNT. */
int rg_align_score(rg_align *align, size_t a, size_t b, rg_evidence *out, size_t *count);

#endif
