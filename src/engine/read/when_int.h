/* when_int.h: what the when*.c files share.
 *
 *     when_table.c   data/lang/<code>/when_*.tsv -> words with classes, patterns as small programs
 *     when_lex.c     the tokens of a sentence -> lexemes: numbers, ordinals and number words read, hyphens opened
 *     when_seam.c    words run together, one of them of time -> where the second begins
 *     when_match.c   lexemes -> the longest pattern at a place, with what each class took
 *     when_guard.c   numbers and names that only look like dates
 *     when_sense.c   what was taken -> a sense: year, month, day, part, shift, length, ...
 *     when_year.c    the years of dates that have none
 *     when_value.c   a sense, and the date last spoken of -> TIMEX3 value, EDTF, bounds, reason
 *     when_text.c    years and days as they are written
 *     when_lean.c    mere numbers that lean on a date beside them; what is joined to what
 *     when.c         the whole text
 */
#ifndef RG_WHEN_INT_H
#define RG_WHEN_INT_H

#include "engine/read/read_int.h"

#define RG_WHEN_CLASSES(X)                                                                                              \
    X(MONTH) X(MABBR) X(LOWMONTH) X(WEEKDAY) X(SEASON) X(SPRING) X(FALL) X(UNIT) X(UNITS) X(PART) X(EDGE) X(LATTER)    \
    X(NEXT) X(PREV) X(SAME) X(LATER) X(EARLIER) X(AGO) X(DAYPART) X(HOLIDAY) X(ERA) X(MERIDIEM) X(QUANT)      \
    X(CIRCA) X(SOME) X(OVER) X(FEW) X(DOZEN) X(HALF) X(REF) X(TODAY) X(SET) X(TENS) X(CARD) X(ORD)            \
    X(ORDMARK) X(NUM) X(DAY) X(YEAR) X(YEARC) X(TWO) X(THREE) X(HOUR) X(DECADE) X(DOTDATE) X(DOTSHORT) X(CLOCKDOT) X(CLOCKFOUR)  \
    X(GLUED) X(FUNC) X(CAPITAL) X(WORDISH) X(NOUNISH) X(COUNTED) X(ENDING) X(ALIKE) X(TENSE) X(LABEL) X(KEY) X(BRACKET)   \
    X(LEAD) X(REACH) X(REACHFROM) X(RANK)

/* Classes that only patterns give ([CENT=1 century]), no word has. */
#define RG_WHEN_GIVEN(X) X(YEARSHIFT) X(DAYSHIFT) X(HALFNO) X(CENT) X(QUARTER) X(EVERY) X(LATERIN) X(STYLE) X(NTH) X(DAYNAME) X(LOOSE) X(PAST) X(SHARE)

typedef enum rg_when_class {
#define RG_WHEN_ENUM(name) RG_WC_##name,
    RG_WHEN_CLASSES(RG_WHEN_ENUM)
    RG_WC_WORD_CLASSES,
    RG_WC_BEFORE_GIVEN = RG_WC_WORD_CLASSES - 1,
    RG_WHEN_GIVEN(RG_WHEN_ENUM)
#undef RG_WHEN_ENUM
    RG_WC_CLASS_COUNT
} rg_when_class;

#define RG_WHEN_BIT(cls) (UINT64_C(1) << (cls))

_Static_assert(RG_WC_WORD_CLASSES <= 64, "classes are bits of one word");

enum { RG_WHEN_RULES = 128, RG_WHEN_OPS = 16384, RG_WHEN_TAKEN = 24, RG_WHEN_AHEAD = 3, RG_WHEN_VIEW = 2, RG_WHEN_PREFIX = 8, RG_WHEN_WORD = 31, RG_WHEN_SEAM_LEAST = 4 };

typedef enum rg_when_action {
    RG_WHEN_DO_DATE, RG_WHEN_DO_DEICTIC, RG_WHEN_DO_SHIFT, RG_WHEN_DO_DURATION, RG_WHEN_DO_SET, RG_WHEN_DO_SETWORD,
    RG_WHEN_DO_CLOCK, RG_WHEN_DO_DAYPART, RG_WHEN_DO_REF, RG_WHEN_DO_COUNT
} rg_when_action;

/* One class a word has. */
typedef struct rg_when_entry {
    rg_when_class cls;
    rg_text value;
    int number;
    bool capital; /* only where the word is capitalised */
    uint32_t next; /* index + 1 of the word's next entry */
} rg_when_entry;

typedef enum rg_when_op_kind {
    RG_WHEN_OP_END, RG_WHEN_OP_CLASS, RG_WHEN_OP_WORD, RG_WHEN_OP_SPLIT, RG_WHEN_OP_JUMP, RG_WHEN_OP_TAKE, RG_WHEN_OP_START,
    RG_WHEN_OP_STOP, RG_WHEN_OP_NOT_CLASS, RG_WHEN_OP_NOT_WORD
} rg_when_op_kind;

typedef struct rg_when_op {
    uint8_t kind, cls;
    bool glued;
    bool open;      /* the program can end here, or further on, without another lexeme; */
    uint32_t next;  /* the op after it, jumps followed */
    uint32_t to;    /* SPLIT: the second way; JUMP: where; WORD: the word; TAKE: what, of `given` */
    uint64_t classes, words; /* else the next one must have one of these classes or, by number modulo 64, be one of these words */
} rg_when_op;

/* What a pattern itself says: [CENT=1 century]. */
typedef struct rg_when_given { rg_text value; int number; } rg_when_given;

typedef struct rg_when_ending { rg_text ending, kind; } rg_when_ending;

typedef struct rg_when_rule {
    rg_text name;
    rg_when_action action;
    uint32_t start;
} rg_when_rule;

typedef struct rg_when_set { uint64_t bits[RG_WHEN_RULES / 64]; } rg_when_set;

/* What patterns ask of RG_WHEN_VIEW lexemes in a row; all zero behind the last. */
typedef struct rg_when_view {
    uint64_t classes[RG_WHEN_VIEW];
    uint32_t words[RG_WHEN_VIEW];
    uint32_t stands[RG_WHEN_VIEW];  /* 0 = there is none, 1 = on the one before it, 2 = behind a blank */
} rg_when_view;

/* The rules that can end with what is in a view, and those that go on from it. Kept until another view needs the place: most lexemes look alike. */
typedef struct rg_when_kept {
    rg_when_view view;
    rg_when_set end, go_on;
} rg_when_kept;

/* Where the word with this hash stands: one step from a token to its word. */
typedef struct rg_when_spot {
    uint32_t hash, word : 31; /* number + 1, 0 = none */
    uint32_t crowded : 1;     /* another word would stand here too, or a long one */
} rg_when_spot;

/* What a lexeme gets from the tables. */
enum { RG_WHEN_PLAIN, RG_WHEN_CAPITAL, RG_WHEN_SIGN, RG_WHEN_WAYS };
typedef struct rg_when_look { uint64_t classes; double number; } rg_when_look;

enum { RG_WHEN_SPELT = 16, RG_WHEN_KEPT = 8192, RG_WHEN_BITS = 1 << 19, RG_WHEN_SPOTS = 4096 };

struct rg_when_tables {
    rg_text code; /* of the language */
    rg_map words; /* fold -> word number */
    RG_VEC(uint32_t) heads; /* by word: index + 1 of its first entry, 0 = none */
    RG_VEC(rg_when_entry) entries;
    RG_VEC(rg_when_ending) endings;
    bool glues;              /* words are made of words: "dreiundzwanzig", "achttägig" */
    RG_VEC(uint32_t) months; /* words */
    RG_VEC(rg_when_op) ops;
    RG_VEC(rg_when_given) given;
    RG_VEC(rg_when_rule) rules;
    /* Rules whose first, second and third lexeme can be so; `over`: that can be at their end before it. */
    rg_when_set *by_word[RG_WHEN_AHEAD], by_class[RG_WHEN_AHEAD][RG_WC_CLASS_COUNT], over[RG_WHEN_AHEAD];
    uint32_t first_of[256], last_of[256]; /* lengths of the words that start and end with a byte: most words of a text fail here */
    uint64_t (*classes)[2]; /* by word, without and with a capital */
    rg_when_look (*looks)[RG_WHEN_WAYS]; /* from 1 on, those of no word first; without and with a capital, as a sign */
    uint64_t (*spelt)[2]; /* the same: the word's first sixteen bytes, zeros behind */
    rg_when_spot *spots; /* RG_WHEN_SPOTS of them, by hash */
    uint64_t first_classes; /* some pattern can start with a lexeme of one of these, or with a word of these */
    bool *first_word;
    /* What patterns ask of their first, second and third lexeme: classes; by word, from 1 on: the bits of these places, where they ask for itself. */
    uint64_t asked_classes[RG_WHEN_AHEAD];
    uint8_t *asked_words;
    rg_when_kept *kept; /* RG_WHEN_KEPT of them, by hash; the tables are one thread's alone (arena.h) */
    uint64_t core; /* classes one of which is in every expression */
    /* Bits by hashes: of what bad copying could make of two words; of words with such a class, and of two where one of them has. */
    uint64_t *made, *about;
    /* Rules whose first lexeme with one of them can stand behind so many others and be so; words by number modulo 64. */
    rg_when_set core_by_class[RG_WHEN_PREFIX + 1][RG_WC_CLASS_COUNT], core_by_word[RG_WHEN_PREFIX + 1][64];
    rg_when_set core_less; /* rules that can do without: found where one stands not far behind */
};

/* The word's number + 1, 0 = not in the tables; the classes it has, written with these flags. */
uint32_t rg_when_word(const struct rg_when_tables *tables, rg_text fold);
uint32_t rg_when_word_crowded(const struct rg_when_tables *tables, const rg_token *token);
/* Three bits of one word of the set tell a hash: false where no word of the set has it, hardly ever true where none has. */
static inline size_t rg_when_place(uint32_t hash) { return hash / 64 % (RG_WHEN_BITS / 64); }
static inline void rg_when_set_bits(uint64_t *set, uint32_t hash) {
    set[rg_when_place(hash)] |= UINT64_C(1) << hash % 64 | UINT64_C(1) << (hash >> 20) % 64 | UINT64_C(1) << (hash >> 26);
}
static inline bool rg_when_in(const uint64_t *set, uint32_t hash) {
    uint64_t bits = set[rg_when_place(hash)];
    return bits >> hash % 64 & bits >> (hash >> 20) % 64 & bits >> (hash >> 26) & 1;
}
static inline uint32_t rg_when_word_of(const struct rg_when_tables *tables, const rg_token *token) {
    const rg_when_spot *spot = &tables->spots[token->hash % RG_WHEN_SPOTS];
    if (spot->hash == token->hash && spot->word) {
        rg_text key = tables->words.keys[spot->word - 1];
        if (key.len == token->fold.len && rg_map_same(key.ptr, token->fold.ptr, key.len)) return spot->word;
    }
    return spot->crowded ? rg_when_word_crowded(tables, token) : 0;
}
static inline uint64_t rg_when_classes(const struct rg_when_tables *tables, uint32_t word, unsigned flags) {
    return word ? tables->classes[word - 1][!!(flags & RG_TOKEN_CAPITAL)] : 0;
}
/* Where a token that no table has falls into two words, 0 where it does not. */
size_t rg_when_seam(rg_arena *arena, const struct rg_when_tables *tables, const rg_reading *reading, const rg_token *token);
/* Sets the bits of words run together; once the words have their classes. */
void rg_when_seam_index(rg_arena *arena, struct rg_when_tables *tables);

/* The tokens from `at` of [first, last) that are one number misread, 0 where there is none; the number, and the sign that hangs on it ("th"). */
size_t rg_when_digits(rg_arena *arena, const struct rg_when_tables *tables, const rg_reading *reading, size_t first, size_t at, size_t last,
                      rg_text *number, rg_text *rest);
/* The month that a word is but for one letter, empty where it is none. */
rg_text rg_when_month_meant(const struct rg_when_tables *tables, rg_text fold);

/* The smallest thing a pattern sees. */
typedef struct rg_when_lexeme {
    rg_span span;
    rg_text fold;
    uint64_t classes;
    double number;
    uint32_t word; /* number + 1, 0 = not in the tables */
    uint16_t flags; /* of its token; SPACED only on the first part of an opened word */
    uint16_t kind;  /* rg_token_kind */
} rg_when_lexeme;

typedef struct rg_when_lexemes {
    rg_when_lexeme *at;
    size_t n, cap;
} rg_when_lexemes;

typedef struct rg_when_taken {
    rg_when_class cls;
    rg_text value;
    double number;
    size_t lexeme;
} rg_when_taken;

typedef struct rg_when_match {
    const rg_when_rule *rule;
    size_t first, last; /* lexemes [first, last) */
    rg_when_taken taken[RG_WHEN_TAKEN];
    size_t count;
} rg_when_match;

/* What an expression says, before the text around it is asked. */
typedef struct rg_when_sense {
    rg_when_action action;
    rg_text rule;
    int64_t year; /* astronomical; with has_year */
    bool has_year, bc, year_shifted;
    int year_shift;
    int month, day, weekday, half, quarter, ordinal;
    int share;             /* of a century or decade: 23 the second of three; 1 its turn */
    rg_text season;
    bool short_year;       /* `year` is its last two digits: 1.9.39 */
    bool early;            /* a year of three digits, where the text has such years */
    bool decade, two_digit_decade, century; /* `year` holds the decade's or century's first year, 490s BC: bc and 490 */
    rg_text part, quant;   /* TIMEX3 modifiers */
    rg_text holiday;
    int day_shift;
    bool relative; int shift; /* next, previous, same: +1, -1, 0 */
    bool era;              /* named: BC, AD */
    int direction;         /* later +1, earlier -1; ago -1 and from now */
    bool ago, later_in;
    rg_text unit, count;   /* lengths: "D", "3", "X", "2.5" */
    bool plural;
    rg_text daypart, clock, ref;
    bool every, nth;
    bool loose;            /* an expression of time for TIMEX2, not for TimeML: "former", "30 years old" */
    bool now;              /* reckoned from the document's date where it is known: "last week" */
    rg_text style;         /* "OS": the Julian calendar */
    bool impossible, ambiguous;
} rg_when_sense;

enum { RG_WHEN_ALONE, RG_WHEN_LISTED, RG_WHEN_RANGED };
enum { RG_WHEN_NO_FRAME, RG_WHEN_IN_HEADING, RG_WHEN_ALL_OF_BLOCK };

typedef struct rg_when_found {
    rg_span span;
    rg_when_sense sense;
    size_t sentence, block, section, first, last; /* lexemes; sections lie between headings */
    int joined;       /* to the one before */
    bool month_first, bare; /* order of day and month; a mere number that leans on a neighbour */
    bool apart;       /* in the list of references: no narrative */
    bool issued;      /* the day on which what is written about the affair came out: the text does not go on from it */
    bool away;        /* after "since", "until", in brackets, or before a noun: named in passing, not what the text goes on from */
    bool apposed;     /* behind a comma or bracket after the one before: "two days later, on 5 May" */
    bool named;       /* part of a name: "the Act of 1701" */
    int tense;        /* of the words around it: -1 past, 1 future, 0 not known */
    bool definite;    /* after an article: "in the evening" is that day's, "at night" any */
    int frames;       /* heads a section, in a heading or alone in its block: what follows lies in that year */
    rg_span whole;    /* with "from", "between" before it, where a range starts here */
} rg_when_found;

typedef struct rg_when_finds {
    rg_when_found *at;
    size_t n, cap;
} rg_when_finds;

/* Whether one of tokens [first, last) can be what an expression is about: most sentences have none. */
bool rg_when_lex_may(rg_arena *arena, const struct rg_when_tables *tables, const rg_reading *reading, size_t first, size_t last);
/* Adds the lexemes of tokens [first, last). */
void rg_when_lex(rg_arena *arena, const struct rg_when_tables *tables, const rg_reading *reading, size_t first, size_t last,
                 rg_when_lexemes *out);
/* Whether the word has the class with that value. */
bool rg_when_table_has(const struct rg_when_tables *tables, uint32_t word, rg_when_class cls, rg_text value);
/* The same of a lexeme that has the class; false for no lexeme. Most have not. */
static inline bool rg_when_table_says(const struct rg_when_tables *tables, const rg_when_lexeme *lexeme, rg_when_class cls, const char *value) {
    return lexeme && lexeme->classes >> cls & 1 && rg_when_table_has(tables, lexeme->word, cls, rg_text_of(value));
}
/* Whether the word has an ending of that kind: PLURAL, PAST. */
bool rg_when_table_ends(const struct rg_when_tables *tables, rg_text fold, const char *kind);
/* Entry of a class for a word, NULL where it has none. */
const rg_when_entry *rg_when_table_entry(const struct rg_when_tables *tables, uint32_t word, rg_when_class cls);
/* The longest match at lexeme `at`; `core`: the first one from there on with a class of `tables->core`. */
bool rg_when_match_at(const struct rg_when_tables *tables, const rg_when_lexemes *lexemes, size_t at, size_t core, rg_when_match *out);
/* False where what was matched says nothing ("the second half" of no year). */
bool rg_when_sense_of(rg_arena *arena, const struct rg_when_tables *tables, const rg_when_lexemes *lexemes, const rg_when_match *match, rg_when_sense *out);
/* False for a number that is no date: a page, a room, a count of men, part of an ISBN; a name ("Theresa May", "Operation Dawn"). `dated`: it may be news. */
bool rg_when_guard_allows(const struct rg_when_tables *tables, const rg_when_lexemes *lexemes, const rg_when_match *match, const rg_when_sense *sense, bool dated);
/* The tense of the nearest word before it that has one, else of the nearest after it: -1, 0, 1. */
int rg_when_guard_tense(const struct rg_when_tables *tables, const rg_when_lexemes *lexemes, const rg_when_match *match);
bool rg_when_guard_definite(const struct rg_when_tables *tables, const rg_when_lexemes *lexemes, const rg_when_match *match);
/* The end of a length with what filled it: "two months of hard frost"; the match's own end where nothing did. */
size_t rg_when_guard_tail(const struct rg_when_tables *tables, const rg_when_lexemes *lexemes, const rg_when_match *match);
/* Whether a bare year is part of a name: "the Act of 1701", "the 1917 Constitution". */
bool rg_when_guard_named(const struct rg_when_tables *tables, const rg_when_lexemes *lexemes, const rg_when_match *match);
/* Whether the expression is named in passing. */
bool rg_when_guard_away(const struct rg_when_tables *tables, const rg_when_lexemes *lexemes, const rg_when_match *match);
/* Adds the expressions of one stretch to `found`, with the mere numbers beside them, and says which are joined to the one before. */
void rg_when_lean_read(rg_arena *arena, const struct rg_when_tables *tables, const rg_when_lexemes *lexemes, const rg_when_finds *own,
                       rg_when_finds *found);
/* A year lent to an expression that has none, and the expression it comes from (RG_NONE = the document's date). */
typedef struct rg_when_lent {
    bool known;
    int64_t year;
    size_t from;
} rg_when_lent;

/* Whether a text written in `year` tells of the past rather than of its own days. */
bool rg_when_year_narrative(const rg_when_found *found, size_t count, int64_t year);
/* Fills lent[0..count). `anchor`: the document's date, where the text goes on from it. */
void rg_when_year_lend(rg_arena *arena, const rg_when_found *found, size_t count, const rg_when_lent *anchor, int anchor_month,
                       rg_when_lent *lent);
/* "Every year the guild met on 2 March": does a date behind such words lie in no one year? */
bool rg_when_year_comes_again(const rg_when_found *found, size_t i);
/* A year, month or day of the text; 0 = month or day not known. */
typedef struct rg_when_moment {
    bool known;
    int64_t year; /* astronomical */
    int month, day;
    rg_span span;
} rg_when_moment;

rg_text rg_when_text_year(rg_arena *arena, int64_t year);
rg_text rg_when_text_edtf_year(rg_arena *arena, int64_t year);
/* XXXX for a year that is not known. */
rg_text rg_when_text_day(rg_arena *arena, const rg_when_moment *m);
/* NULL where EDTF cannot say it. */
rg_text rg_when_text_edtf_day(rg_arena *arena, const rg_when_moment *m);
/* Values for all that was found, in order. */
void rg_when_value_all(rg_arena *arena, rg_reading *reading, const rg_when_found *found, size_t count, const rg_date *anchor);

#endif
