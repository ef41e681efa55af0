/* outline.h: the words of data/lang/<code>/outline.tsv, shared by draft_outline.c and draft_plain.c. */
#ifndef RG_OUTLINE_H
#define RG_OUTLINE_H

#include "flow/claim/claim_int.h"

#define RG_OUTLINE_CLASSES(X)                                                                                                       \
    X(ORDINAL, "ordinal") X(ONE, "one") X(MANY, "many") X(BEGIN, "begin") X(END, "end") X(PART, "part") X(HEDGE, "hedge") X(IN, "in") \
    X(SHORT, "short") X(ACT, "act") X(PASSIVE, "passive") X(THERE, "there") X(COUNTED, "counted") X(BETWEEN, "between") X(OF, "of") \
    X(ARTICLE, "article") X(BESIDE, "beside") X(FATE, "fate") X(RATHER, "rather")

typedef enum rg_outline_class {
#define RG_OUTLINE_ENUM(name, text) RG_OUTLINE_##name,
    RG_OUTLINE_CLASSES(RG_OUTLINE_ENUM)
#undef RG_OUTLINE_ENUM
    RG_OUTLINE_COUNT
} rg_outline_class;

/* Is the folded word, its ending aside, one of the class? `value` may be NULL. */
bool rg_outline_is(const rg_outline *outline, rg_outline_class class, rg_text fold, rg_text *value);
/* Claims of the sentence in hand (d->sentence), `about` being the event of the heading right before it, RG_NONE. */
void rg_plain_sentence(rg_draft *d, const rg_outline *outline, size_t about);

#endif
