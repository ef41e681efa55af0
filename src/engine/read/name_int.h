/* name_int.h: what the files about names share.
 *
 *     name_island.c   tokens -> islands: runs of capitalised words and the small words between them, each word a unit
 *     name_sense.c    what kind of thing a word means
 *     name_word.c     what the tables have of a word, looked up once
 *     name_feature.c  an island -> the features of its units
 *     name_scene.c    what a text is about
 *     name_model.c    features -> labels: a linear chain model (weights from tools/name_learn.c), best path by Viterbi
 *     name_again.c    what the labels of a first look say to the second
 *     name_plain.c    labels by tables alone, for a language without weights
 *     name_rule.c     labels and tables -> names: titles, events, works, peoples
 *     name_title.c    tokens and labels -> titles of works
 *     name_cite.c     authors in citations
 *     name_side.c     lands and towns that play
 *     name_told.c     what the text says in so many words that a name is
 *     name_entity.c   which names are one thing
 *     name.c          the steps in order
 */
#ifndef RG_NAME_INT_H
#define RG_NAME_INT_H

#include "engine/read/cluster.h"
#include "engine/read/place.h"
#include "engine/read/read_int.h"
#include "engine/read/sense.h"

/* Classes of words: bits in the order of tools/pack_words.py. */
enum {
    NAME_TITLE = 1 << 0, NAME_ROLE = 1 << 1, NAME_KIN = 1 << 2, NAME_SPEECH = 1 << 3, NAME_NATION = 1 << 4, NAME_PEOPLE = 1 << 5,
    NAME_ORG = 1 << 6, NAME_ORG_END = 1 << 7, NAME_ORG_MOD = 1 << 8, NAME_UNIT = 1 << 9, NAME_ACRONYM = 1 << 10, NAME_EVENT = 1 << 11,
    NAME_EVENT_MOD = 1 << 12, NAME_PLACE_END = 1 << 13, NAME_PLACE_START = 1 << 14, NAME_WORK = 1 << 15, NAME_PARTICLE = 1 << 16,
    NAME_CALENDAR = 1 << 17, NAME_LOCATIVE = 1 << 18, NAME_DIRECTION = 1 << 19, NAME_PRONOUN = 1 << 20, NAME_LANGUAGE = 1 << 21,
    NAME_INSTITUTE = 1 << 22, NAME_DEITY = 1 << 23, NAME_GIVEN = 1 << 24, NAME_SURNAME = 1 << 25, NAME_COMMON = 1 << 26,
    NAME_CLASSES = 27
};

/* Labels of units: 0 outside; 1 + 2 * type begins a name of the type, 2 + 2 * type goes on. */
enum { NAME_LABELS = 11, NAME_KINDS = 6, NAME_ROW = 12, NAME_ROWS_BITS = 16, NAME_FEATURES_MAX = 480 /* with all classes of all words */, NAME_SCENE_MAX = 60, NAME_TOPICS = 20, NAME_ISLAND_MAX = 32,
       NAME_AGAIN_MAX = 12, NAME_WEIGHT_MOST = 31 /* of a feature */, NAME_WEIGHTS_SIZE = NAME_ROW * (NAME_LABELS + 1 + (1 << NAME_ROWS_BITS)) };

/* What the tables have of a word, kept while no other needs its place: the words of a text come again and again, and so do the next text's. */
typedef struct name_word {
    char key[37];
    uint8_t size;                  /* of the key, 0 = none is kept */
    uint8_t asked;                 /* NAME_ASKED_*: what else is known */
    uint8_t entry;                 /* as a unit's */
    uint32_t hash, words;          /* of the key, name_hash; its classes, 0 where it is but the beginning of an entry */
    uint32_t place;                /* gazetteer row where it is a place */
    uint16_t cluster[4];           /* by its case: the token's RG_TOKEN_CAPITAL and RG_TOKEN_CAPS */
    uint8_t place_entry;           /* RG_PACK_* in the gazetteer */
    uint8_t proper, sense;         /* as a unit's */
} name_word;

enum { NAME_WORDS = 32768, NAME_ASKED_PLACE = 1, NAME_ASKED_PROPER = 2, NAME_ASKED_SENSE = 4, NAME_ASKED_CLUSTER = 16 /* and the three bits above it, by case */ };

/* What words of told_words.tsv are for. */
enum { NAME_TOLD_BE = 1, NAME_TOLD_ARTICLE = 2, NAME_TOLD_ONE = 4, NAME_TOLD_OWNER = 8, NAME_TOLD_CALLED = 16, NAME_TOLD_BORN = 32, NAME_TOLD_ALSO = 64, NAME_TOLD_ONCE = 128, NAME_TOLD_OTHER = 256, NAME_TOLD_SPELT = 512, NAME_TOLD_BREAKS = 1024, NAME_TOLD_NAMESAKE = 2048, NAME_TOLD_FOREBEAR = 4096, NAME_TOLD_CHILD = 8192, NAME_TOLD_WED = 16384 };

typedef struct rg_name_tables {
    rg_pack words, places;
    name_word *known;    /* by hash; one more, of the last word that has too many letters to be kept */
    uint8_t of_kind[256]; /* rg_sense of a kind of the next */
    rg_map sport;         /* words of matches: name_side.c */
    uint8_t sport_cues[4096]; /* by name_cue: whether a small word may be one */
    rg_map told_words;    /* word -> NAME_TOLD_ */
    rg_map told;          /* nouns that are told apart from what they mean elsewhere: rg_name_type + 1 or NAME_THING, 0 = nothing */
    rg_text senses;      /* what kind of thing a word means: name_sense.c */
    rg_text clusters;    /* words that stand in like places: cluster.h */
    uint8_t cues[4096];  /* by name_cue: whether a small word may announce a work */
    const signed char *weights; /* NULL = no model; rows of NAME_ROW: 12 of transitions (the last from the island's edge), then features */
} name_tables;

typedef enum name_kind { NAME_CAPITAL, NAME_SMALL, NAME_NUMBER, NAME_SIGN, NAME_INITIAL } name_kind;

typedef struct name_unit {
    size_t first, last;  /* tokens [first, last) */
    rg_text key;         /* folded, without stops */
    uint32_t hash;       /* of the key */
    uint32_t words;      /* classes */
    uint32_t place;      /* gazetteer row + 1 of the longest known name that it stands in, 0 = none */
    uint8_t place_at, place_size; /* its position in that name, and that name's units */
    uint8_t kind, shape, label, guess; /* guess: the label of the first look */
    uint16_t cluster;    /* 0 = none */
    uint8_t proper, sense; /* rg_name_sense_of, as a name and in small letters */
    uint8_t entry;       /* RG_PACK_*: what its key is among the words */
    bool sure;           /* its label is settled without the second look */
    uint16_t document;   /* how the word is used elsewhere in the text: NAME_SEEN_* */
    uint32_t slot;       /* index into the text's word uses */
} name_unit;

enum { NAME_SEEN_INSIDE = 1, NAME_SEEN_SURNAME = 2, NAME_SEEN_TITLED = 4, NAME_SEEN_PLACED = 8, NAME_SEEN_HEADED = 16, NAME_SEEN_GIVEN = 32,
       NAME_SEEN_SPEAKING = 64, NAME_SEEN_PERSON = 128, NAME_SEEN_PLACE = 256, NAME_SEEN_GROUP = 512, NAME_SEEN_LOCATED = 1024, NAME_SEEN_THE = 2048, NAME_SEEN_SPELT = 4096, /* in small letters: "tail current (TC)" */
       NAME_SEEN_LIKELY = 0xfc0 };

/* A word near an island, as the model sees it. */
typedef struct name_sight {
    uint32_t hash, words;
    uint16_t cluster;
    uint8_t shape, sense;
} name_sight;

typedef struct name_island {
    size_t first, count; /* units */
    size_t sentence;
    bool heading, opens; /* opens: its first unit is its sentence's first word */
    bool located;        /* a comma and a known place follow: "Burnaby, British Columbia" */
    name_sight around[4]; /* two tokens before, two behind, in order */
    uint8_t is;          /* the sense of the last noun of what it is said to be: "Bilka is a Danish chain" */
    uint32_t noun;       /* classes of what it is said to be: "Atwick is a village", "Huber, the historian" */
} name_island;

/* Tokens [first, last). */
typedef struct name_stretch {
    size_t first, last, sentence;
    rg_name_type type;
    rg_text fold; /* empty: that of its text */
} name_stretch;

/* What a text is about: the classes that the most of its words in small letters belong to. And the sums of weights that all units of a sentence
 * share: by whether a unit stands in a place's name. */
typedef struct name_scene {
    uint16_t *told; /* of each token: its class where it is such a word, else 0 */
    uint16_t topics[NAME_TOPICS];
    size_t topic_count, sentence[2]; /* of the sums below, RG_NONE */
    int16_t topic_sum[2][NAME_ROW], sum[2][NAME_ROW];
} name_scene;

/* How the uses of a word were taken at first: by kind, 0 = no name. */
typedef struct name_uses {
    uint16_t alone[NAME_KINDS], last[NAME_KINDS], inside[NAME_KINDS]; /* as all of a name, the last word of a longer one, or another of its words */
    int32_t sum[NAME_KINDS];                                          /* of what the model made of them, against no name */
    uint32_t n;
    bool opens; /* some longer name */
} name_uses;

typedef struct name_row_of_words {
    uint32_t hash; /* 0 = none */
    uint16_t of[NAME_KINDS];
} name_row_of_words;

typedef struct name_again {
    int16_t (*sums)[NAME_ROW]; /* of each unit: what its features came to */
    name_uses *uses;           /* by slot */
    name_row_of_words *rows;   /* by hash */
    size_t mask;
} name_again;

typedef struct name_work {
    rg_arena *arena;
    rg_reading *reading;
    const name_tables *tables;
    uint8_t *dated;      /* a byte for each token: 1 = part of a date */
    RG_VEC(name_unit) units;
    RG_VEC(name_island) islands;
    rg_map seen;         /* key -> index into uses */
    RG_VEC(uint16_t) uses;
    RG_VEC(uint8_t) said; /* beside uses: what the word is first said to be */
    RG_VEC(name_stretch) works; /* titles found, and authors set surname first */
    size_t works_put;    /* how many of them are written */
    name_scene scene;
    name_again again;
} name_work;

/* Finds the islands of the whole text. */
void rg_name_island_find(name_work *work);
/* Classes of a token that stands outside of islands. */
uint32_t rg_name_island_words(const name_work *work, const rg_token *token);
/* A word all in small ASCII letters: most of a text. */
static inline bool name_small(const rg_token *t) { return (t->flags & (RG_TOKEN_PLAIN | RG_TOKEN_CAPITAL | RG_TOKEN_MIXED)) == RG_TOKEN_PLAIN; }

/* Does a wide blank part the token from the one before it, "Consort     Anna": is it in the next column of a box? */
bool rg_name_island_column(const rg_reading *r, size_t token);

/* A word that may be (in) a name by its letters. `token` is one of the reading's. */
bool rg_name_island_nameish(const name_work *work, const rg_token *token);

/* Features of unit `at` of the island: rows of the weights. Returns how many. */
size_t rg_name_feature_list(const name_work *work, const name_island *island, size_t at, uint32_t rows[NAME_FEATURES_MAX]);

/* Features that all capitalised units of a sentence share, `placed` or not: words of the sentence; what the text is about. */
size_t rg_name_feature_sentence(const name_work *work, size_t sentence, bool placed, uint32_t rows[NAME_SCENE_MAX]);
size_t rg_name_feature_topics(const name_work *work, bool placed, uint32_t rows[NAME_SCENE_MAX]);

/* Finds what the text is about: work->scene. */
void rg_name_scene_find(name_work *work);

/* Labels all units: a first look, what it says of the text's words, and a second. */
void rg_name_model_label(name_work *work);
/* The first look, or the second, whose features are not asked of the first. A word
 * alone that the first is sure of is not looked at by the second. */
void rg_name_model_look(name_work *work, bool again);
/* Keeps what the first look found. */
void rg_name_again_gather(name_work *work);
size_t rg_name_again_list(const name_work *work, const name_island *island, size_t at, uint32_t rows[NAME_AGAIN_MAX]);
/* The row of the weight table for a template and what fills it. */
uint32_t rg_name_feature_row(uint32_t template, uint32_t a, uint32_t b);

/* The same where the language has no weights. */
void rg_name_plain_label(const name_work *work, const name_island *island);

/* Finds titles of works and authors set surname first: fills work->works. */
void rg_name_title_find(name_work *work);

/* Writes reading->names. */
void rg_name_rule_names(name_work *work);

/* Authors in citations are persons: over the labels. */
void rg_name_cite_settle(name_work *work);

/* Places that are sides of a match: over the labels. */
void rg_name_side_settle(name_work *work);

/* What the text says in so many words that a name is: over the labels. */
void rg_name_told_settle(name_work *work);

/* Numbers the entities and settles the types of names that are one thing. */
void rg_name_entity_number(name_work *work);

/* As far as the features: for training. */
void rg_name_prepare(rg_arena *arena, rg_reading *reading, name_work *work);

/* The kind of thing that a word means, by name_hash of its key; as a name where `proper`. 0 = unknown. */
uint8_t rg_name_sense_of(rg_text table, uint32_t hash, bool proper);

/* Of a folded word without stops; `hash` is its rg_map_hash. Borrowed until the next call. */
const name_word *rg_name_word_look(const name_tables *tables, rg_text fold, uint32_t hash);

static inline const name_word *name_word_of(const name_work *work, const rg_token *t) {
    const name_word *word = &work->tables->known[t->hash % NAME_WORDS];
    bool kept = word->size && word->size == t->fold.len && rg_map_same(word->key, t->fold.ptr, t->fold.len);
    return kept ? word : rg_name_word_look(work->tables, t->fold, t->hash);
}

/* RG_PACK_* of the word in the gazetteer, its row where it is a place: only words that may be names are looked up there. */
unsigned rg_name_word_place(const name_tables *tables, rg_text fold, uint32_t hash, uint32_t *row);

/* What is looked up when it is first asked; `word` is one of the tables'. */
uint16_t rg_name_word_cluster(const name_tables *tables, const name_word *word, unsigned letters);
uint8_t rg_name_word_sense(const name_tables *tables, const name_word *word, bool proper);

static inline uint16_t name_cluster(const name_tables *tables, const name_word *word, unsigned flags) {
    unsigned letters = flags & (RG_TOKEN_CAPITAL | RG_TOKEN_CAPS);
    return word->asked & NAME_ASKED_CLUSTER << letters ? word->cluster[letters] : rg_name_word_cluster(tables, word, letters);
}

/* The kind of thing it means: as a name where `proper`. */
static inline uint8_t name_sense(const name_tables *tables, const name_word *word, bool proper) {
    if (word->asked & (proper ? NAME_ASKED_PROPER : NAME_ASKED_SENSE)) return proper ? word->proper : word->sense;
    return rg_name_word_sense(tables, word, proper);
}

static inline size_t name_cue(rg_text key) {
    return ((unsigned char)key.ptr[0] * 31u + (unsigned char)key.ptr[key.len - 1] * 7u + key.len) & 4095u;
}

static inline uint32_t name_hash(uint32_t h, rg_text text) {
    for (size_t i = 0; i < text.len; i++) h = (h ^ (unsigned char)text.ptr[i]) * 16777619u;
    return h;
}

#endif
