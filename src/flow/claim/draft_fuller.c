/* draft_fuller.c: "the officers", where the account has spoken of "the officers of the Third Regiment" a little before: the words that say which.
 *
 * The nearest mention of the same noun that says of what, of whom or where it is, or whose land's, is meant; not where one is brought in between
 * ("a mill", "another mill") of which nothing of the kind is said.
 */
#include "flow/claim/claim_whose.h"

enum { FULLER_REACH = 300, FULLER_UNITS = 6, SAID_UNITS = 9 };

static bool capital(const rg_draft *d, size_t i) {
    const rg_token *token = &d->reading->tokens.at[rg_draft_unit(d, i)->first];
    return rg_draft_unit(d, i)->name != RG_NONE || (token->flags & RG_TOKEN_CAPITAL && !(token->flags & RG_TOKEN_FIRST));
}

/* Behind "of the Third Regiment", "at Tarn" at the unit; the unit itself where nothing of the kind stands there. */
static size_t hangs(const rg_draft *d, size_t at, size_t end) {
    static const char *const preps[] = {"over", "at", "near", "between"};
    bool of = rg_draft_is(d, at, "of"), prep = of, named = of;
    for (size_t k = 0; !prep && k < sizeof preps / sizeof *preps; k++) prep = rg_draft_is(d, at, preps[k]);
    size_t i = at + 1, last = at;
    if (!prep) return at;
    for (; i < end && i < at + FULLER_UNITS; i++) {
        unsigned k = rg_draft_unit(d, i)->classes;
        bool article = i == at + 1 && k & RG_CLASS_DET, word = k & (RG_CLASS_NAME | RG_CLASS_NOUN | RG_CLASS_ORD) && !(k & (RG_CLASS_PREP | RG_CLASS_PUNCT | RG_CLASS_WHEN | RG_CLASS_PRON | RG_CLASS_CC | RG_CLASS_ADV | RG_CLASS_REL | RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_MODAL));
        if (!article && (!word || (k & RG_CLASS_VERB && !capital(d, i)))) break;
        named |= capital(d, i);
        if (word) last = i + 1;
    }
    bool pointing = at + 1 < end && (rg_draft_is(d, at + 1, "this") || rg_draft_is(d, at + 1, "his") || rg_draft_is(d, at + 1, "her") || rg_draft_is(d, at + 1, "its") || rg_draft_is(d, at + 1, "their"));
    return named && !pointing ? last : at;
}

/* May the noun be told by its complement: no share, no measure, no event? */
static bool may(const rg_draft *d, size_t unit) {
    const rg_unit *u = rg_draft_unit(d, unit);
    rg_noun kind = rg_draft_noun(d, unit);
    bool plain = u->name == RG_NONE && u->when == RG_NONE && u->classes & RG_CLASS_NOUN && !(u->classes & (RG_CLASS_PREP | RG_CLASS_PRON | RG_CLASS_NUM | RG_CLASS_ADV | RG_CLASS_DET));
    return plain && (kind == RG_NOUN_NO || kind == RG_NOUN_ACTOR || kind == RG_NOUN_SITE || kind == RG_NOUN_PLACE) && !rg_draft_event_noun(d, unit) && !capital(d, unit);
}

/* "is the second city of the land": what something is said to be; "the city" is then that. */
static bool said_to_be(const rg_draft *d, size_t unit) {
    for (size_t i = unit; i > d->c->unit_start[rg_draft_unit(d, unit)->sentence] && i + SAID_UNITS > unit; i--) {
        unsigned k = rg_draft_unit(d, i - 1)->classes;
        if (k & RG_CLASS_BE || rg_draft_is(d, i - 1, "as") || rg_draft_is(d, i - 1, "became")) return true;
        if (k & RG_CLASS_PUNCT) return rg_draft_is(d, i - 1, ",") && i < unit && rg_draft_unit(d, i)->classes & RG_CLASS_DET; /* "Lund, a city of" */
    }
    return false;
}

rg_span rg_fuller(const rg_draft *d, size_t unit) {
    bool the = unit > 0 && (rg_draft_is(d, unit - 1, "the") || rg_draft_is(d, unit - 1, "these") || rg_draft_is(d, unit - 1, "those"));
    if (!the || !may(d, unit) || rg_draft_is(d, unit + 1, "of")) return (rg_span){0};
    const rg_unit *noun = rg_draft_unit(d, unit);
    for (size_t i = unit - 1; i-- > 0 && i + FULLER_REACH > unit;) {
        const rg_unit *u = rg_draft_unit(d, i);
        if (u->hash != noun->hash || !rg_text_same(u->fold, noun->fold)) continue;
        size_t end = d->c->unit_start[u->sentence + 1], last = hangs(d, i + 1, end);
        bool before = i > d->c->unit_start[u->sentence] && (rg_draft_noun(d, i - 1) == RG_NOUN_NATION || (rg_turn_name_at(d, i - 1) && rg_turn_name_at(d, i - 1)->type != RG_NAME_PERSON));
        if ((last > i + 1 || before) && said_to_be(d, i)) return (rg_span){0};
        if (last > i + 1 || before) return (rg_span){before ? i - 1 : i, last > i + 1 ? last : i + 1};
        bool plain = i > 0 && (rg_draft_is(d, i - 1, "the") || rg_draft_is(d, i - 1, "these") || rg_draft_is(d, i - 1, "those"));
        if (!plain) return (rg_span){0}; /* "a mill", "the old mill": another */
    }
    return (rg_span){0};
}
