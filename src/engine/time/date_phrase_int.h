/* date_phrase_int.h: the words of a phrase, between date_phrase_lex.c, date_phrase_unit.c and date_phrase.c.
 */
#ifndef RG_DATE_PHRASE_INT_H
#define RG_DATE_PHRASE_INT_H

#include "base/vec.h"
#include "engine/time/date_phrase.h"

/* name in the enum, name in the role column of phrases.tsv */
#define RG_DATE_PHRASE_ROLES(X)                                                                                              \
    X(CIRCA, "circa") X(MAYBE, "maybe") X(BEFORE, "before") X(AFTER, "after") X(BETWEEN, "between") X(AND, "and")       \
    X(OR, "or") X(TO, "to") X(FROM, "from") X(EARLY, "early") X(MID, "mid") X(LATE, "late") X(SHARE, "share") X(LAST, "last") X(BC, "bc") \
    X(AD, "ad") X(CENTURY, "century") X(MILLENNIUM, "millennium") X(FILLER, "filler") X(A_DAY, "a day") X(A_MONTH, "a month") X(UNKNOWN, "unknown") \
    X(ASIDE, "aside") X(ONE_OF, "one of") X(ALL_OF, "all of") X(ISH, "ish") X(PART, "part") X(NORTH, "north")           \
    X(SOUTH, "south") X(WEEKDAY, "weekday") X(DIVISION, "division") X(DECADE, "decade")           \
    X(NOW, "now") X(OLD_STYLE, "old style") X(NEW_STYLE, "new style")

typedef enum rg_date_phrase_role {
    RG_DATE_PHRASE_END,
#define RG_DATE_PHRASE_ENUM(name, text) RG_DATE_PHRASE_##name,
    RG_DATE_PHRASE_ROLES(RG_DATE_PHRASE_ENUM)
#undef RG_DATE_PHRASE_ENUM
    RG_DATE_PHRASE_NUMBER,  /* value, digits */
    RG_DATE_PHRASE_ORDINAL, /* value */
    RG_DATE_PHRASE_MONTH,   /* value 1-12 */
    RG_DATE_PHRASE_SEASON,  /* value 21-41 */
    RG_DATE_PHRASE_SIGN,    /* value: the ASCII character */
    RG_DATE_PHRASE_OTHER
} rg_date_phrase_role;

typedef struct rg_date_phrase_word {
    rg_date_phrase_role role;
    int64_t value;
    unsigned digits; /* of a NUMBER or DECADE */
    unsigned mask;   /* of a NUMBER: its unknown digits, which count as 0; 1 = units, 2 = tens, ... */
    bool roman;      /* it may be a Roman number, of this value */
    bool spaced;     /* white space stands before it */
    rg_span span;    /* in the folded text */
} rg_date_phrase_word;

typedef struct rg_date_phrase_words {
    rg_text text; /* folded */
    RG_VEC(rg_date_phrase_word) list; /* ends with END */
} rg_date_phrase_words;

/* What a date of a phrase is, before the phrase around it is known. */
typedef enum rg_date_phrase_core {
    RG_DATE_PHRASE_CORE_NOTHING, RG_DATE_PHRASE_CORE_YEAR, RG_DATE_PHRASE_CORE_DECADE, RG_DATE_PHRASE_CORE_CENTURY,
    RG_DATE_PHRASE_CORE_MILLENNIUM, RG_DATE_PHRASE_CORE_MONTH, RG_DATE_PHRASE_CORE_DAY, RG_DATE_PHRASE_CORE_SEASON,
    RG_DATE_PHRASE_CORE_BARE, RG_DATE_PHRASE_CORE_UNKNOWN_END
} rg_date_phrase_core;

typedef struct rg_date_phrase_unit {
    rg_date_phrase_core core;
    int64_t year;           /* as written, before the era; of a decade or century its first */
    int month, day, season; /* 0 = not given; month -1, day -1 = "a month", "a day" */
    unsigned digits;        /* of a BARE number */
    unsigned mask;          /* RG_EDTF_X_*: digits that are unknown */
    bool either;            /* day and month may be the other way round: 03/04/1940 */
    bool day_first, month_first; /* the order in which this date was written, where it can be seen */
    bool julian;            /* "O.S.": the day is of the Julian calendar */
    bool has_year, bc, ad, circa, maybe;
    bool ordinal;           /* counted: "the 3rd", "19th century"; not "1900s" */
    unsigned uncertain, approximate; /* of single parts */
    int part_from, part_to; /* 1 early, 2 mid, 3 late */
    int share, shares;      /* the 2nd of 3 thirds, of 2 halves, of 4 quarters; 0 = none */
} rg_date_phrase_unit;

typedef struct rg_date_phrase_reader {
    const rg_date_phrase_words *words;
    size_t at;
    const rg_policy *policy;
} rg_date_phrase_reader;

static inline const rg_date_phrase_word *rg_date_phrase_at(const rg_date_phrase_reader *p, size_t ahead) {
    size_t last = p->words->list.n - 1, i = p->at + ahead;
    return &p->words->list.at[i < last ? i : last];
}
static inline rg_date_phrase_role rg_date_phrase_role_at(const rg_date_phrase_reader *p, size_t ahead) { return rg_date_phrase_at(p, ahead)->role; }
static inline bool rg_date_phrase_sign(const rg_date_phrase_reader *p, size_t ahead, char c) {
    return rg_date_phrase_role_at(p, ahead) == RG_DATE_PHRASE_SIGN && rg_date_phrase_at(p, ahead)->value == c;
}
static inline bool rg_date_phrase_take_sign(rg_date_phrase_reader *p, char c) { return rg_date_phrase_sign(p, 0, c) && ++p->at; }
static inline bool rg_date_phrase_take(rg_date_phrase_reader *p, rg_date_phrase_role r) { return rg_date_phrase_role_at(p, 0) == r && ++p->at; }

/* One date with what stands around it. */
bool rg_date_phrase_read_unit(rg_date_phrase_reader *p, rg_date_phrase_unit *out);

void rg_date_phrase_lex(rg_arena *arena, const rg_date_phrase_book *book, rg_text text, rg_date_phrase_words *out);

#endif
