/* claim_kind.h: what rules ask of a kind of event, by event_kinds.tsv, where the words are explained.
 */
#ifndef RG_CLAIM_KIND_H
#define RG_CLAIM_KIND_H

#define RG_KINDS(X) \
    X(GATHERS, "gathers") X(AGREED, "agreed") X(FOUGHT, "fought") X(LONG, "long") X(WARLIKE, "warlike") X(HARMS, "harms") X(SETTLED, "settled") X(STRICT, "strict") \
    X(INQUIRES, "inquires") X(PUNISHES, "punishes") X(TRIES, "tries") X(BRIEF, "brief") X(LOST, "lost") X(ANY, "any") X(TOLD, "told") X(WAGED, "waged") X(LOOSE, "loose")

enum {
#define RG_KIND_BIT(name, text) RG_KIND_BIT_##name,
    RG_KINDS(RG_KIND_BIT)
#undef RG_KIND_BIT
#define RG_KIND_ENUM(name, text) RG_KIND_##name = 1u << RG_KIND_BIT_##name,
    RG_KINDS(RG_KIND_ENUM)
#undef RG_KIND_ENUM
};

#endif
