/* draft_dated.c: dates that a noun phrase bears by itself, whatever its clause tells: "a 1977 booklet praised", "riots in May 1911 cost". */
#include "flow/claim/claim_int.h"

static bool plain_noun(const rg_draft *d, size_t unit) {
    const rg_unit *u = rg_draft_unit(d, unit);
    return u->name == RG_NONE && u->when == RG_NONE && u->classes & RG_CLASS_NOUN && !(u->classes & (RG_CLASS_PREP | RG_CLASS_PUNCT | RG_CLASS_PRON | RG_CLASS_NUM));
}

/* "1911", "May 1911"; not "the spring", "recent". */
static bool by_number(const rg_draft *d, size_t unit) {
    rg_text text = rg_text_cut(d->reading->text, d->reading->whens.at[rg_draft_unit(d, unit)->when].span);
    for (size_t i = 0; i < text.len; i++)
        if (text.ptr[i] >= '0' && text.ptr[i] <= '9') return true;
    return false;
}

bool rg_dated_thing(const rg_draft *d, size_t date, size_t unit) {
    rg_sense sense = rg_draft_sense(d, unit);
    if (!by_number(d, date)) return false;
    bool stands = sense == RG_SENSE_TIME || sense == RG_SENSE_PERSON || sense == RG_SENSE_PERSONS || sense == RG_SENSE_BODY || sense == RG_SENSE_BUILDING || sense == RG_SENSE_AREA || sense == RG_SENSE_LAND;
    return plain_noun(d, unit) && !stands && rg_draft_kind(d, unit) && rg_draft_noun(d, unit) == RG_NOUN_NO && !rg_draft_acts(d, unit);
}

/* A thing that is done or written at some time. */
static bool done(const rg_draft *d, size_t unit) {
    rg_sense sense = rg_draft_sense(d, unit);
    return plain_noun(d, unit) && (rg_draft_event_noun(d, unit) || ((sense == RG_SENSE_DEED || sense == RG_SENSE_WORK) && rg_draft_noun(d, unit) == RG_NOUN_NO));
}

size_t rg_dated_subject(const rg_draft *d, const rg_clause *c, size_t unit) {
    static const char *const preps[] = {"in", "on", "of", "from", "between", "during"};
    bool led = false;
    size_t first = c->subject.first, head = first;
    if (first >= c->subject.last || unit < c->subject.last || rg_draft_unit(d, unit)->when == RG_NONE || !by_number(d, unit) || unit >= c->verb_first || c->link == RG_LINK_RELATIVE) return RG_NONE;
    for (size_t i = 0; i < sizeof preps / sizeof *preps; i++) led |= rg_draft_is(d, unit - 1, preps[i]) || rg_draft_is(d, unit, preps[i]); /* "between 3 and 6 May" is one */
    for (size_t i = first; i < unit; i++)
        if (rg_draft_unit(d, i)->classes & (RG_CLASS_PUNCT | RG_CLASS_REL)) return RG_NONE;
    while (head + 1 < unit && plain_noun(d, head + 1)) head++;
    return led && head + 1 < unit && rg_draft_unit(d, head + 1)->classes & RG_CLASS_PREP && done(d, head) ? head : RG_NONE;
}

size_t rg_dated_event(rg_draft *d, const rg_clause *c, size_t head, size_t unit) {
    size_t first = c->subject.first, event = rg_event_find(d, first, head + 1).event;
    if (event == RG_NONE) event = rg_event_introduce(d, first, head + 1).event;
    if (event != RG_NONE || rg_draft_event_noun(d, head)) return event;
    return rg_thing_of(d, first, unit - 1);
}
