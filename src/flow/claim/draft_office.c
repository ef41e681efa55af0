/* draft_office.c: who "the general" is, where the account has named one general. */
#include "flow/claim/claim_int.h"

/* The last word of a title, folded: "historian" of "the Russian historian". */
static rg_text office(rg_arena *arena, rg_text title) {
    rg_text fold = rg_text_fold(arena, title);
    for (size_t i = fold.len; i-- > 0;)
        if (fold.ptr[i] == ' ') return (rg_text){fold.ptr + i + 1, fold.len - i - 1};
    return fold;
}

/* "Otto became king", "was crowned king", "followed him as king": from there "the king" need not be King Piet. */
static void taken_up(rg_draft *d, const rg_clause *c) {
    for (size_t i = c->verb_last; c->verb_first < c->verb_last && i < c->last; i++) {
        bool bare = i == c->verb_last || rg_draft_is(d, i - 1, "as") || rg_draft_is(d, i - 1, "to"); /* "promoted to general" */
        bool titles = i + 1 < c->last && rg_turn_name_at(d, i + 1); /* "just as President Holm was shot" */
        size_t at = bare && !titles && rg_draft_unit(d, i)->name == RG_NONE ? rg_unit_in(&d->office_at, rg_draft_unit(d, i)) : RG_NONE;
        if (at == RG_NONE || d->offices.at[at].taken != RG_NONE) continue;
        rg_office *o = &d->offices.at[at];
        size_t who = rg_turn_person_in(d, c->subject.first, c->subject.last);
        if (who != RG_NONE && d->reading->names.at[who].entity == d->reading->names.at[o->first].entity) continue;
        o->taken = rg_draft_unit(d, i)->span.start;
        o->taker = who;
    }
}

void rg_turn_find_offices(rg_draft *d) {
    d->office_at = rg_map_in(d->arena);
    for (size_t i = 0; i < d->reading->names.n; i++) {
        const rg_name *n = &d->reading->names.at[i];
        if (n->type != RG_NAME_PERSON || n->title.end <= n->title.start) continue;
        rg_text word = office(d->arena, rg_text_cut(d->reading->text, n->title));
        size_t at = rg_map_intern(&d->office_at, word, d->offices.n);
        if (at == d->offices.n) *rg_vec_push(d->arena, &d->offices) = (rg_office){i, RG_NONE, RG_NONE, RG_NONE};
        rg_office *o = &d->offices.at[at];
        if (o->second == RG_NONE && n->entity != d->reading->names.at[o->first].entity) o->second = i;
    }
    for (size_t k = 0; d->offices.n && k < d->c->at.n; k++) taken_up(d, &d->c->at.at[k]);
}

/* "the general", where before this one general was named: who he is. */
size_t rg_turn_of_office(const rg_draft *d, const rg_turn *t) {
    if (t->last != t->first + 2 || !rg_draft_is(d, t->first, "the") || rg_draft_unit(d, t->first + 1)->name != RG_NONE) return RG_NONE;
    size_t at = rg_unit_in(&d->office_at, rg_draft_unit(d, t->first + 1)), here = rg_draft_unit(d, t->first)->span.start;
    if (at == RG_NONE) return RG_NONE;
    const rg_office *o = &d->offices.at[at];
    bool before = d->reading->names.at[o->first].span.end <= here;
    bool another = o->second != RG_NONE && d->reading->names.at[o->second].span.end <= here;
    bool other = d->hero != RG_NONE && d->reading->names.at[d->hero].entity != d->reading->names.at[o->first].entity;
    bool passed = o->taken != RG_NONE && o->taken < here && (other || o->taker != RG_NONE); /* "he became king" on the page of King Piet: himself */
    return before && !another && !passed ? o->first : RG_NONE;
}
