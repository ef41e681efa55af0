/* read.h: from plain text to tokens, sentences and tagged spans. Pure: text and tables in, spans out.
 *
 * All offsets are bytes into the reading text. A reading is made by the steps below in this order, each reading only what the
 * steps before it wrote; rg_read_all runs them all. Same input, same spans.
 *
 *     tokens, sentences     token.c     blocks -> tokens, sentences
 *     dates                 when*.c     TIMEX3 values, EDTF, bounds; anchors through the text
 *     names                 name*.c     persons, places, groups, events, works: shape, titles, gazetteer
 *     hedges, polarity      hedge.c     what weakens or denies a claim, and the words it governs
 *     doubts                doubt*.c    typed cues of doubt, as linguists mark them
 *     attributions          voice.c     who says it: source, cue, content
 *     clauses               clause.c    verb groups with their subject, objects, phrases: what drafting reads
 */
#ifndef RG_READ_H
#define RG_READ_H

#include "base/map.h"
#include "base/vec.h"
#include "engine/time/time.h"

/* ---- language ------------------------------------------------------------------------------------------------- */

/* The tables of one language, read once from data/lang/<code>/. Opaque; each step keeps its own part in `part`. */
typedef struct rg_language rg_language;

/* How far a reading goes: to the dates alone, through what claims are drafted from, or through every step. */
typedef enum rg_depth { RG_READ_DATES, RG_READ_CLAIMS, RG_READ_ALL } rg_depth;

/* Made once (rg_arena_once), with the tables that a reading so far needs. NULL where there are none for the code. */
const rg_language *rg_language_of(rg_arena *arena, rg_text code, rg_depth depth);
rg_text rg_language_code(const rg_language *language);

/* ---- tokens and sentences ------------------------------------------------------------------------------------- */

typedef enum rg_token_kind {
    RG_WORD,   /* letters, with inner apostrophes, hyphens and marks: "Bór-Komorowski", "Prussia's" splits before 's */
    RG_NUMBER, /* digits with inner separators: "22,000", "3.5", "1939"; "1939-40" is NUMBER PUNCT NUMBER */
    RG_PUNCT   /* any one other visible rune; runs of the same (... --) are one token */
} rg_token_kind;

enum { /* rg_token.flags */
    RG_TOKEN_CAPITAL = 1,  /* first letter upper case */
    RG_TOKEN_CAPS = 2,     /* two letters or more, all upper case */
    RG_TOKEN_SPACED = 4,   /* white space (or the block's start) stands before it */
    RG_TOKEN_MARK = 8,     /* part of a note mark: invisible to every later step */
    RG_TOKEN_FIRST = 16,   /* first word of its sentence */
    RG_TOKEN_LINK = 32,    /* inside an address (URL, mail): no date, name or stop stands there */
    RG_TOKEN_PLAIN = 64,   /* a word of ASCII letters alone */
    RG_TOKEN_MIXED = 128,  /* such a word with capitals behind its first letter */
    RG_TOKEN_SIMPLE = 256  /* a sign, or such a word of two letters or more without: there is no more to it than its key */
};

typedef struct rg_token {
    rg_span span;
    rg_text fold;   /* rg_text_fold of its text: the key for tables */
    uint32_t hash;  /* rg_map_hash of `fold` */
    uint16_t kind;  /* rg_token_kind */
    uint16_t flags;
} rg_token;

typedef struct rg_sentence {
    rg_span span;        /* trimmed; without trailing note marks' white space */
    size_t first, last;  /* tokens [first, last) */
    size_t block;        /* index of the block it stands in */
} rg_sentence;

/* A stretch of running text: a paragraph, heading, list item, table cell, note. No sentence crosses a block. */
typedef struct rg_block {
    rg_span span;
    bool heading; /* title or heading: one sentence, capitals mean little */
    bool reference; /* an entry of the reference list: works are looked for, claims are not */
} rg_block;

/* ---- dates ---------------------------------------------------------------------------------------------------- */

typedef enum rg_when_type { RG_WHEN_DATE, RG_WHEN_TIME, RG_WHEN_DURATION, RG_WHEN_SET } rg_when_type;

typedef struct rg_when {
    rg_span span;
    rg_when_type type;
    rg_text value;    /* TIMEX3: "1939-09-27", "1940-SP", "BC0264", "P3W", "18"; empty where unresolved */
    rg_text mod;      /* START, MID, END, APPROX, BEFORE, AFTER, ... or empty */
    rg_date date;     /* date.edtf.ptr NULL where no calendar date follows */
    rg_text reason;   /* for a date resolved through another: "month named, year from \"1940\" at 1234"; else empty */
    bool impossible;  /* names a day that does not exist: flagged, not split */
    size_t sentence;
    /* A range is one expression ("from 20 to 25 February 1940"), its date an interval; its ends, each with its own words and
     * TIMEX3 value, are here. NULL, 0 for everything else. */
    const struct rg_when *parts;
    size_t part_count;
} rg_when;

/* ---- names ---------------------------------------------------------------------------------------------------- */

typedef enum rg_name_type { RG_NAME_PERSON, RG_NAME_PLACE, RG_NAME_GROUP, RG_NAME_EVENT, RG_NAME_WORK } rg_name_type;

typedef struct rg_name {
    rg_span span;        /* the name alone: "Adolf Eichmann", "Brześć nad Bugiem", "Stalin: Breaker of Nations" */
    rg_span title;       /* "General", "the Russian historian"; empty where none */
    rg_name_type type;
    rg_text fold;        /* key: rg_text_fold of the name */
    uint32_t place;      /* gazetteer row + 1, 0 = none */
    bool by_title;       /* his title tells him from another of the name: "Mrs Rood", beside John Rood */
    rg_span kin;         /* "father": what tells him from whom the text is about, who has the same name and no other title; empty where none does */
    size_t entity;       /* same number = same thing within this account ("Eichmann" after "Adolf Eichmann") */
    size_t sentence;
} rg_name;

/* ---- hedges and polarity -------------------------------------------------------------------------------------- */

typedef enum rg_hedge {
    RG_HEDGE_NONE, RG_HEDGE_REPORTED, RG_HEDGE_PROBABLE, RG_HEDGE_POSSIBLE, RG_HEDGE_APPROXIMATE, RG_HEDGE_DOUBTFUL
} rg_hedge;

typedef enum rg_cue_type { RG_CUE_PROBABLE, RG_CUE_DOXASTIC, RG_CUE_CONDITION, RG_CUE_INVESTIGATION, RG_CUE_NEGATION, RG_CUE_DENIAL,
    RG_CUE_APPROXIMATE } rg_cue_type;

typedef struct rg_cue {
    rg_span span;
    rg_cue_type type; /* the Szeged types, and negation ("not", "never", "no evidence of"), denial ("disputed", "denies"),
                       * approximation ("about", "at least") */
    rg_hedge hedge;   /* what it makes of a claim in its scope */
    rg_span scope;    /* the words it governs */
    size_t sentence;
    bool attribute;   /* stands before the noun it doubts: "the alleged meeting" */
    bool unproved;    /* of a proof that failed: "no evidence that" */
} rg_cue;

/* A cue of doubt as linguists mark it: which words, and of which of the four Szeged types. What it makes of a claim: rg_cue. */
typedef struct rg_doubt {
    rg_span span;
    rg_span scope;    /* the words it governs, as a reservation's */
    rg_cue_type type; /* RG_CUE_PROBABLE to RG_CUE_INVESTIGATION */
    size_t sentence;
} rg_doubt;

/* ---- attributions --------------------------------------------------------------------------------------------- */

typedef struct rg_attribution {
    rg_span source;   /* who, as it stands there: "the British historian Robert Conquest", "Some historians", "he"; empty in "it is stated" */
    rg_span who;      /* whom the source stands for: the words that name him, further up behind a pronoun */
    rg_span cue;      /* "has stated", "according to", "claims" */
    rg_span content;  /* what, with its "that" and its quotation marks; a saying that interrupts its content has two attributions */
    rg_span scope;    /* the words whose claims are his: the content without what leads it in and marks it off */
    bool plain;       /* found by the frame of its verb alone: within another's words it is no attribution of its own */
    bool clausal;     /* with a source and, behind its verb, a clause of its own: one even within another's words */
    bool loose;       /* a belief, a wish, or a source that is no voice: shown by `annotate`, asserts no claim */
    rg_span work;     /* "in his book Stalin: Breaker of Nations"'s work; empty where none */
    size_t when;      /* index of the date of the saying, RG_NONE */
    bool named;       /* false for "some historians", "it is said" */
    bool quoted;      /* the content is in quotation marks */
    bool back;        /* denies what was told before, in no words of its own: "did not believe him", "is not convinced" */
    rg_span words;    /* what stands between the quotation marks; empty where nothing does */
    bool denies;      /* the source denies or disputes the content */
    bool contrary;    /* "contrary to X": the account contradicts the source, which holds the reverse of the content */
    bool rebuts;      /* "the claim that A did it has been rejected by X": X, about what another attribution of the sentence says */
    bool accuses;     /* "accused B of A": that he does is told by whoever tells it */
    bool negated;     /* "has not said", "never claimed": the saying itself is denied */
    bool untold;      /* "never said that", "no source says that": nobody claims the content */
    bool fact;        /* "did not notice that": the content is the account's own */
    rg_hedge hedge;   /* the doubt in the cue itself: claims, suggests, is said to */
    size_t outer;     /* index of the attribution this one is told within, RG_NONE */
    size_t sentence;
} rg_attribution;

/* ---- the whole ------------------------------------------------------------------------------------------------ */

typedef struct rg_reading {
    rg_text text;
    const rg_language *language;
    const struct rg_policy *policy; /* how long "early" and its like are; NULL = the standard */
    const rg_block *blocks;
    size_t block_count;
    const rg_span *marks; /* note marks, in order: hidden from every step */
    size_t mark_count;
    RG_VEC(rg_token) tokens;
    RG_VEC(rg_sentence) sentences;
    RG_VEC(rg_when) whens;
    RG_VEC(rg_name) names;
    RG_VEC(rg_cue) cues;
    RG_VEC(rg_doubt) doubts;
    RG_VEC(rg_attribution) attributions;
    size_t entities;       /* of the names: */
    const size_t *fullest; /* of each: its name written out most fully */
    const char *genders;   /* of each: 'h' he, 's' she, 0 = not known */
    struct rg_clauses *clauses;
} rg_reading;

/* Each fills its part of `reading`; all take time linear in the text. */
void rg_token_read(rg_arena *arena, rg_reading *reading);
/* `anchor`: the date of the document, or NULL. */
void rg_when_read(rg_arena *arena, rg_reading *reading, const rg_date *anchor);
void rg_name_read(rg_arena *arena, rg_reading *reading);
void rg_hedge_read(rg_arena *arena, rg_reading *reading);
/* The words that a cue of the sentence governs. */
rg_span rg_hedge_scope(rg_reading *reading, size_t sentence, rg_span cue);
/* Needs tokens and sentences alone; no claim is drafted from it. */
void rg_doubt_read(rg_arena *arena, rg_reading *reading);
void rg_voice_read(rg_arena *arena, rg_reading *reading);
void rg_clause_read(rg_arena *arena, rg_reading *reading);
void rg_read_to(rg_arena *arena, rg_depth depth, const rg_date *anchor, rg_reading *reading);
/* Blocks and marks are borrowed. */
void rg_read_all(rg_arena *arena, rg_text text, const rg_language *language, const rg_block *blocks, size_t block_count,
                 const rg_span *marks, size_t mark_count, const rg_date *anchor, rg_reading *out);

/* ---- note marks ----------------------------------------------------------------------------------------------- */

typedef enum rg_mark_form {
    RG_MARK_LINK,    /* a link to a note in HTML: certain */
    RG_MARK_BRACKET, /* [12] */
    RG_MARK_DIGITS,  /* bare digits after a sentence or a word */
    RG_MARK_SUPER,   /* ¹² */
    RG_MARK_WORD,    /* "fifteen" */
    RG_MARK_MONTH    /* "October 5": 10 and 5 */
} rg_mark_form;

typedef struct rg_mark {
    rg_span span;
    rg_mark_form form;
    unsigned labels[8]; /* the notes it points at, in order of the text */
    unsigned count;
    bool doubled;       /* repeats a neighbouring mark of the same use: not counted again */
} rg_mark;

typedef struct rg_note_count {
    unsigned label;
    unsigned backlinks; /* uses that the reference list itself counts; 0 = it does not */
    unsigned uses;      /* uses bound in the text, doubles left out */
} rg_note_count;

/* Finds the note marks in the running text and decides between their readings so that the reference list's own counts come out,
 * labels appear for the first time in rising order, and no date, number or quantity of the prose is taken for a mark.
 * `known`: marks already certain (links), in order. `notes`: label and backlinks of each reference; `uses` is filled in.
 * Returns the marks in order of the text. */
rg_mark *rg_mark_bind(rg_arena *arena, rg_text text, const rg_block *blocks, size_t block_count, const rg_mark *known,
                      size_t known_count, rg_note_count *notes, size_t note_count, size_t *mark_count);

/* ---- names of the enumerations, as the JSON spells them ------------------------------------------------------- */

const char *rg_when_type_name(rg_when_type type);
const char *rg_name_type_name(rg_name_type type);
const char *rg_hedge_name(rg_hedge hedge);
rg_hedge rg_hedge_of(rg_text name); /* RG_HEDGE_NONE where there is none of that name */
const char *rg_cue_type_name(rg_cue_type type);
const char *rg_mark_form_name(rg_mark_form form);

#endif
