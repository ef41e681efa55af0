/* draft_gender.c: whom "he" and "she" may stand for, by what engine/read/gender.c knows of the persons. */
#include "flow/claim/claim_int.h"

char rg_gender_of(const rg_draft *d, size_t name) { return name == RG_NONE ? 0 : d->gender[d->reading->names.at[name].entity]; }

static size_t *last_of(rg_draft *d, char is) { return is == 's' ? &d->last_she : &d->last_he; }

size_t rg_gender_last(const rg_draft *d, size_t person, char is) {
    char known = rg_gender_of(d, person);
    if (!known || known == is) return person;
    return is == 's' ? d->last_she : d->last_he;
}

void rg_gender_remember(rg_draft *d, size_t person) {
    char is = rg_gender_of(d, person);
    if (is) *last_of(d, is) = person;
}

void rg_gender_remember_all(rg_draft *d, const rg_clause *c) {
    if (!rg_draft_holds(d, c, RG_CLASS_NAME)) return;
    for (size_t i = c->first; i < c->last; i++) {
        const rg_name *n = rg_turn_name_at(d, i);
        if (n && n->type == RG_NAME_PERSON) rg_gender_remember(d, rg_draft_unit(d, i)->name);
    }
}
