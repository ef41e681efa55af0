/* draft_gender.c: whether a person is he or she, so that no pronoun stands for one whom it cannot mean.
 *
 * Known by the last word of a title that tells ("Queen", "his wife"), else by the given name (genders.tsv); both over all of the account's
 * mentions of the person. Where they disagree, or none tells, nothing is known.
 */
#include "flow/claim/claim_int.h"

/* The token at the byte, by bisection. */
static size_t token_from(const rg_reading *r, size_t byte) {
    size_t low = 0, high = r->tokens.n;
    while (low < high) {
        size_t mid = low + (high - low) / 2;
        if (r->tokens.at[mid].span.start < byte) low = mid + 1;
        else high = mid;
    }
    return low;
}

static char of_title(const rg_draft *d, rg_span title) {
    char is = 0;
    for (size_t t = token_from(d->reading, title.start); t < d->reading->tokens.n && d->reading->tokens.at[t].span.end <= title.end; t++) {
        size_t row = rg_map_find(&d->nouns->genders, d->reading->tokens.at[t].fold, d->reading->tokens.at[t].hash);
        if (row != RG_NONE && row) is = (char)row;
    }
    return is;
}

/* By the first word; of a surname alone ("King") nothing follows. */
static char of_given_name(const rg_draft *d, const rg_name *n) {
    if (!rg_text_starts(d->reading->names.at[d->fullest[n->entity]].fold, n->fold)) return 0;
    size_t t = token_from(d->reading, n->span.start);
    size_t row = t < d->reading->tokens.n ? rg_map_find(&d->nouns->genders, d->reading->tokens.at[t].fold, d->reading->tokens.at[t].hash) : RG_NONE;
    return row == RG_NONE ? 0 : (char)row;
}

enum { DISAGREE = 1 };

static void note(char *known, char is) {
    if (is && *known && *known != is) *known = DISAGREE;
    else if (is) *known = is;
}

void rg_gender_find(rg_draft *d) {
    size_t most = 0;
    for (size_t i = 0; i < d->reading->names.n; i++)
        if (d->reading->names.at[i].entity > most) most = d->reading->names.at[i].entity;
    char *titled = RG_ARRAY(d->arena, char, most + 1), *named = RG_ARRAY(d->arena, char, most + 1);
    for (size_t i = 0; i < d->reading->names.n; i++) {
        const rg_name *n = &d->reading->names.at[i];
        if (n->type != RG_NAME_PERSON) continue;
        if (n->title.end > n->title.start) note(&titled[n->entity], of_title(d, n->title));
        note(&named[n->entity], of_given_name(d, n));
    }
    for (size_t i = 0; i <= most; i++) {
        if (!titled[i]) titled[i] = named[i];
        if (titled[i] == DISAGREE) titled[i] = 0;
    }
    d->gender = titled;
}

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
