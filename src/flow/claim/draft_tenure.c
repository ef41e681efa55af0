/* draft_tenure.c: what somebody was, by a noun for what he held: "held the office of mayor", "was given the post of envoy", "assumed the role of judge".
 *
 * Words in data/lang/<code>/tenure.tsv. Beside what the clause tells as a deed, which has its day.
 */
#include "base/table.h"
#include "flow/claim/claim_whose.h"

typedef enum tenure_word { TENURE_NOUN = 1, TENURE_VERB = 2 } tenure_word;

static const void *read_words(rg_arena *arena, rg_text code) {
    rg_map *words = RG_NEW(arena, rg_map);
    *words = rg_map_in(arena);
    rg_table table = rg_table_open(rg_text_z(arena, rg_text_printf(arena, "lang/%.*s/tenure.tsv", RG_TEXT_ARG(code))));
    while (rg_table_next(&table)) rg_map_put(words, table.field[0], rg_text_is(table.field[1], "noun") ? TENURE_NOUN : TENURE_VERB);
    return words;
}

const rg_map *rg_tenure_words(rg_arena *arena, rg_text language) { return rg_arena_once(arena, read_words, language); }

bool rg_tenure_noun(const rg_draft *d, size_t unit) {
    size_t word = rg_draft_unit(d, unit)->name == RG_NONE ? rg_unit_in(d->nouns->tenure, rg_draft_unit(d, unit)) : RG_NONE;
    return word == TENURE_NOUN && unit + 2 < d->c->unit_start[d->sentence + 1] && rg_draft_is(d, unit + 1, "of");
}

/* Is the noun at `unit` the object, or does "to" lead it: "rose to the rank of"? */
static bool held(const rg_draft *d, const rg_clause *c, size_t unit) {
    size_t first = unit;
    while (first > c->verb_last && rg_draft_unit(d, first - 1)->classes & (RG_CLASS_NOUN | RG_CLASS_DET | RG_CLASS_ORD) && !(rg_draft_unit(d, first - 1)->classes & (RG_CLASS_PREP | RG_CLASS_PUNCT | RG_CLASS_NEG))) first--;
    bool led = first > c->verb_last && rg_draft_is(d, first - 1, "to");
    return first < unit && (first == c->verb_last || led) && !rg_draft_is(d, first, "his") && !rg_draft_is(d, first, "her");
}

/* Behind "of": to where the words end that say as what. */
static size_t end_of(const rg_draft *d, const rg_clause *c, size_t first) {
    size_t i = first;
    while (i < c->last && !(rg_draft_unit(d, i)->classes & (RG_CLASS_PUNCT | RG_CLASS_REL | RG_CLASS_WHEN | RG_CLASS_CC | RG_CLASS_BE)) && (rg_draft_is(d, i, "of") || !(rg_draft_unit(d, i)->classes & (RG_CLASS_PREP | RG_CLASS_SUB)))) i++;
    return i;
}

void rg_tenure_roles(rg_draft *d, const rg_turn *t) {
    const rg_clause *c = t->c;
    size_t word = rg_map_get(d->nouns->tenure, c->lemma);
    bool given = c->passive && (c->verb == RG_VERB_APPOINT || c->traits & (RG_TRAIT_GRANT | RG_TRAIT_RAISE)), takes = !c->passive && word == TENURE_VERB;
    if (!(given || takes) || c->negated || c->modal || c->quoted || c->verb_first >= c->verb_last || !(c->past || c->link == RG_LINK_REDUCED)) return;
    size_t person = rg_turn_person_in(d, t->first, t->last);
    if (person == RG_NONE) person = rg_turn_pronoun(d, t);
    for (size_t i = c->verb_last + 1; person != RG_NONE && i + 2 < c->last; i++) {
        if (!rg_tenure_noun(d, i) || !held(d, c, i)) continue;
        size_t first = i + 2, last = end_of(d, c, first);
        if (rg_draft_unit(d, first)->classes & RG_CLASS_VERB && rg_text_ends(rg_draft_unit(d, first)->fold, RG_TEXT("ing"))) return; /* "took the job of looking for it" */
        rg_draft_trim(d, &first, &last);
        rg_turn role = *t;
        role.event = rg_event_of_person(d, person);
        if (first < last && !rg_left_told(d, rg_draft_span(d, first, last), RG_PROPERTY_ROLE, RG_PROPERTY_ROLE)) rg_turn_text_claim(d, &role, RG_PROPERTY_ROLE, first, last, "role/held");
        return;
    }
}
