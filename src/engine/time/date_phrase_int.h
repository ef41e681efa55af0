/* date_phrase_int.h: the words of a phrase, between date_phrase_lex.c and date_phrase.c.
 */
#ifndef RG_DATE_PHRASE_INT_H
#define RG_DATE_PHRASE_INT_H

#include "base/vec.h"
#include "engine/time/date_phrase.h"

/* name in the enum, name in the role column of phrases.tsv */
#define RG_DATE_PHRASE_ROLES(X)                                                                                              \
    X(CIRCA, "circa") X(MAYBE, "maybe") X(BEFORE, "before") X(AFTER, "after") X(BETWEEN, "between") X(AND, "and")       \
    X(OR, "or") X(TO, "to") X(FROM, "from") X(EARLY, "early") X(MID, "mid") X(LATE, "late") X(HALF, "half") X(BC, "bc") \
    X(AD, "ad") X(CENTURY, "century") X(FILLER, "filler") X(A_DAY, "a day") X(A_MONTH, "a month") X(UNKNOWN, "unknown") \
    X(ASIDE, "aside") X(ONE_OF, "one of") X(ALL_OF, "all of") X(ISH, "ish") X(PART, "part") X(NORTH, "north")           \
    X(SOUTH, "south") X(WEEKDAY, "weekday") X(DIVISION, "division") X(DECADE, "decade")           \
    X(OLD_STYLE, "old style") X(NEW_STYLE, "new style")

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
    bool spaced;     /* white space stands before it */
    rg_span span;    /* in the folded text */
} rg_date_phrase_word;

typedef struct rg_date_phrase_words {
    rg_text text; /* folded */
    RG_VEC(rg_date_phrase_word) list; /* ends with END */
} rg_date_phrase_words;

void rg_date_phrase_lex(rg_arena *arena, const rg_date_phrase_book *book, rg_text text, rg_date_phrase_words *out);

#endif
