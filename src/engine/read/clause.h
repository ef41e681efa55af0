/* clause.h: sentences cut into clauses: a verb group with its subject, object and prepositional phrases.
 *
 * The sentence is first reduced to units: a name, a time expression or a note-free token each; then verb groups are found by word
 * class, and the words between two groups are shared out at the strongest boundary. No grammar of the whole sentence is tried: a
 * garbled translation still gives clauses.
 */
#ifndef RG_CLAUSE_H
#define RG_CLAUSE_H

#include "engine/read/read.h"

enum { /* word classes of a unit; several may hold */
    RG_CLASS_DET = 1, RG_CLASS_PREP = 2, RG_CLASS_CC = 4, RG_CLASS_SUB = 8, RG_CLASS_REL = 16, RG_CLASS_PRON = 32, RG_CLASS_BE = 64,
    RG_CLASS_HAVE = 128, RG_CLASS_DO = 256, RG_CLASS_MODAL = 512, RG_CLASS_ADV = 1024, RG_CLASS_NEG = 2048, RG_CLASS_NUM = 4096,
    RG_CLASS_ORD = 8192, RG_CLASS_NAME = 16384, RG_CLASS_WHEN = 32768, RG_CLASS_PUNCT = 65536, RG_CLASS_VERB = 131072,
    RG_CLASS_NOUN = 262144, /* open class: noun or adjective */
    RG_CLASS_FACT = 524288, /* a subordinator whose clause tells what happened: although, whereupon */
    RG_CLASS_ALONE = 1048576, /* a determiner that may stand for its noun: "many believed" */
    RG_CLASS_NOM = 2097152, /* a pronoun that is a subject alone: he, they */
    RG_CLASS_PAST = 4194304, /* the past of an auxiliary */
    RG_CLASS_PART = 8388608, /* a particle of verbs: "carried out" */
    RG_CLASS_LIMIT = 16777216, /* what a "not" before it limits rather than denies: "not merely" */
    RG_CLASS_MERE = 67108864, /* of those, what is so all the same: "not only" */
    RG_CLASS_TURN = 33554432 /* behind it something else is told: "but", "although" */
};

/* What a verb makes of its clause: the classes of data/lang/<code>/verbs.tsv. */
#define RG_VERBS(X)                                                                                                        \
    X(OTHER, "other") X(BE, "be") X(OCCUR, "occur") X(BEGIN, "begin") X(FINISH, "finish") X(LAST, "last") X(RESULT, "result") \
    X(STEM, "stem") X(DISCUSS, "discuss") X(ATTEND, "attend") X(REPRESENT, "represent") X(INCLUDE, "include") X(HEAD, "head") \
    X(LEAD, "lead") X(GATHER, "gather") X(FIGHT, "fight") X(ACT, "act") X(REVIEW, "review") X(KILL, "kill") X(DECIDE, "decide") X(BORN, "born")   \
    X(DIE, "die") X(BECOME, "become") X(PART, "part") X(LOCATE, "locate") X(FOLLOW, "follow") X(PRECEDE, "precede")           \
    X(NAME, "name") X(ASCRIBE, "ascribe") X(NUMBER, "number") X(MOVE, "move") X(APPOINT, "appoint") X(AID, "aid") X(AIM, "aim") X(SAY, "say") X(CLAIM, "claim") X(DENY, "deny")

typedef enum rg_verb {
#define RG_VERB_ENUM(name, text) RG_VERB_##name,
    RG_VERBS(RG_VERB_ENUM)
#undef RG_VERB_ENUM
    RG_VERB_COUNT
} rg_verb;

/* What rules ask of single verbs: the column traits of verbs.tsv.
 *     perform  its act makes the event: "was signed"          bring    an event does something by it: "brought peace"
 *     hinder   what it acts on did not come about              carry    what its infinitive tells was done: "began to shell"
 *     fall     what its infinitive or its "as" tells is not so: "failed" pledge   what its infinitive tells is a term or a resolve: "agreed to"
 *     grant    somebody is given something: "was granted"      ascribe  an effect to a cause: "owed his victory to"
 *     blame    somebody for it                                 hold     for something: "see it as the cause"
 *     come     from somebody: "the order came from"            serve    as something: a role behind "as" alone
 *     succeed  somebody in an office                           chair    a gathering alone, never a fight
 *     treat    its object, not a phrase, is the topic          confer   a role by "as": "established him as"
 *     raise    to an office: "was made general", "promoted to"  convey   somebody to a place: "was recalled to"
 *     survive  harm that does not kill: "was wounded"          bare     an infinitive follows without "to": "helped lay"
 *     refuse   what it is against may stand: "rejected the amnesty"
 *     contend  over something, which is why: "quarrelled over the debt"
 *     tell     of class other, but tells what happened: "extended his power"
 *     state    tells how something is, not what it did: "lived", "contains"
 *     wish     what its infinitive tells was wished or asked for
 *     undergo  its noun is of its passive alone: "was tried", not "tried to"
 *     record   what a source does with what it tells of: "mention"
 *     accuse   what stands behind "of" or "as" is the accuser's word alone
 *     write    makes a writing: nobody is published
 *     sense    what is heard, seen or found is told of, not who does: "heard three shots"
 *     light    its object names what was done: "paid a visit"
 *     need     an object: without one it was done to its subject, "was tried and condemned" */
#define RG_TRAITS(X)                                                                                                        \
    X(PERFORM, "perform") X(BRING, "bring") X(HINDER, "hinder") X(CARRY, "carry") X(FALL, "fall") X(PLEDGE, "pledge") X(GRANT, "grant") \
    X(ASCRIBE, "ascribe") X(BLAME, "blame") X(HOLD, "hold") X(COME, "come") X(SERVE, "serve") X(SUCCEED, "succeed") X(CHAIR, "chair") \
    X(TREAT, "treat") X(CONFER, "confer") X(RAISE, "raise") X(CONVEY, "convey") X(SURVIVE, "survive") X(BARE, "bare") X(REFUSE, "refuse") X(TELL, "tell") X(CONTEND, "contend") X(STATE, "state") X(UNDERGO, "undergo") X(RECORD, "record") X(SENSE, "sense") X(WISH, "wish") X(ACCUSE, "accuse") X(WRITE, "write") X(LIGHT, "light") X(NEED, "need")

enum {
#define RG_TRAIT_BIT(name, text) RG_TRAIT_BIT_##name,
    RG_TRAITS(RG_TRAIT_BIT)
#undef RG_TRAIT_BIT
};
#define RG_TRAIT_MASK(name, text) static const unsigned RG_TRAIT_##name = 1u << RG_TRAIT_BIT_##name; /* no enum: the last is above int */
RG_TRAITS(RG_TRAIT_MASK)
#undef RG_TRAIT_MASK

/* What may stand at a unit: a bit that is not set tells the steps that look for it to pass on. */
enum { RG_MAY_CUE = 1 /* of hedges.tsv */, RG_MAY_LEAD = 2 /* of voices.tsv */, RG_MAY_PAIR = 4 /* a bracket, a quotation mark */, RG_MAY_PART = 8 /* a semicolon */, RG_MAY_COLON = 16 };

typedef struct rg_unit {
    uint32_t first, last; /* tokens [first, last) */
    rg_span span;
    rg_text fold;      /* of the first token; of the whole name */
    uint64_t key;      /* rg_text_key of `fold` */
    uint32_t hash;     /* rg_map_hash of `fold` */
    unsigned classes;
    size_t name, when; /* index, RG_NONE */
    int64_t number;    /* RG_CLASS_NUM and RG_CLASS_ORD: its value */
    uint32_t sentence;
    unsigned may;      /* RG_MAY_* */
} rg_unit;

typedef struct rg_phrase {
    rg_text prep;       /* fold; empty = the object (or complement of "be") */
    size_t first, last; /* units [first, last), without the preposition */
    rg_span span;       /* from the first to the last unit */
    rg_span whole;      /* with the preposition */
} rg_phrase;

typedef enum rg_link_type {
    RG_LINK_MAIN, RG_LINK_AND, RG_LINK_THAT, RG_LINK_RELATIVE, RG_LINK_SUB, RG_LINK_REDUCED, RG_LINK_INFINITIVE, RG_LINK_ASIDE
} rg_link_type;

typedef struct rg_clause {
    size_t sentence;
    size_t first, last;             /* units [first, last) */
    rg_span span;
    size_t verb_first, verb_last;   /* units of the verb group, with what leads a participle in, "after leaving"; equal where there is no verb */
    size_t head;                    /* unit of the main verb */
    rg_verb verb;
    rg_text lemma;                  /* "take place" */
    rg_text event;                  /* what the verb's clause is called as an event: "capture", "attack on"; empty */
    unsigned traits;                /* RG_TRAIT_* of the verb */
    bool ends;                      /* the verb tells how a fight or an undertaking came out */
    bool passive, negated, modal, aside; /* aside: in brackets */
    bool past;                      /* its verb, or the auxiliary that leads it, is a past form: "fell", "was felled", "had fallen" */
    bool denied_on;                 /* negated by the clause before: "never married | or left Lund" */
    bool late;                      /* "was not opened until 1905": so from that day, and not negated */
    bool quoted;                    /* inside quotation marks */
    rg_link_type link;
    rg_text linker;                 /* fold of "that", "which", "while", "and"; empty */
    size_t relative;                /* unit of its relative pronoun, or its first */
    size_t outer;                   /* the clause this one hangs on, RG_NONE */
    rg_phrase subject;              /* last == first: none of its own; see `outer` for a shared one */
    size_t phrases, phrase_count;   /* in rg_clauses.phrases, in order of the text */
    uint64_t preps;                 /* rg_phrase_prep of each of them, and maybe of others */
} rg_clause;

/* A bit for a preposition, by its first letter and its length: most clauses have none with the bit of the one that is looked for. */
static inline uint64_t rg_phrase_prep(rg_text prep) { return UINT64_C(1) << (prep.len ? ((unsigned char)prep.ptr[0] * 7u + prep.len) % 63 + 1 : 0); }

typedef struct rg_clauses {
    RG_VEC(rg_unit) units;
    RG_VEC(rg_clause) at;
    RG_VEC(rg_phrase) phrases;
    size_t *unit_start;   /* of each sentence; [sentence_count] = units.n */
    size_t *clause_start; /* likewise */
    unsigned *holds, *may; /* of each sentence: the classes that any of its units has; what may stand at any */
    const size_t *mate;   /* of each unit that is a quotation mark: its partner, else RG_NONE; NULL until voices are read */
} rg_clauses;

/* Is it this word? One comparison of numbers where the word is known when compiling. */
RG_TEXT_INLINE bool rg_unit_is(const rg_unit *unit, const char *word) {
    if (RG_TEXT_KNOWN(word)) return unit->key == RG_TEXT_KEY(word);
    return (unsigned char)unit->key == (unsigned char)word[0] && rg_text_is(unit->fold, word);
}

/* What a map has for the unit's fold. */
static inline size_t rg_unit_in(const rg_map *map, const rg_unit *unit) {
    return rg_map_may(map, unit->hash) ? rg_map_seek_known(map, unit->fold, unit->hash, unit->key) : RG_NONE;
}

/* Is the unit a dash: a long one, or a short one, which folds to "-", with blanks on both sides? */
bool rg_unit_dash(const rg_clauses *c, size_t unit);
/* The clause whose span holds the byte; the innermost; RG_NONE. */
size_t rg_clause_at(const rg_reading *reading, size_t sentence, size_t byte);
const char *rg_verb_name(rg_verb verb);
/* 2 for "second", -1 for "last", 0 for no ordinal. */
int64_t rg_unit_ordinal(const rg_reading *reading, rg_text fold);

#endif
