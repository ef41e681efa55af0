/* draft_bracket.c: what a bracket says of what stands before it: the days of a life, what somebody is, when something was. */
#include "flow/claim/claim_left.h"

enum { ASIDE_REACH = 8, BYNAME_UNITS = 4 };

/* The event named a few words before what hangs on a noun phrase, over its prepositions; RG_NONE. */
size_t rg_bracket_behind(rg_draft *d, const rg_turn *t) {
    size_t at = rg_turn_person_in(d, t->first, t->last) == RG_NONE ? t->first : 0;
    for (size_t i = at; i > d->c->unit_start[d->sentence] && i + ASIDE_REACH > t->first; i--) {
        if (rg_draft_unit(d, i - 1)->classes & (RG_CLASS_PUNCT | RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_CC | RG_CLASS_REL)) break;
        if (!rg_draft_event_noun(d, i - 1) && !(rg_turn_name_at(d, i - 1) && rg_turn_name_at(d, i - 1)->type == RG_NAME_EVENT)) continue;
        size_t first = i - 1;
        while (first > d->c->unit_start[d->sentence] && rg_draft_unit(d, first - 1)->classes & (RG_CLASS_DET | RG_CLASS_NOUN | RG_CLASS_ORD | RG_CLASS_NAME) && !(rg_draft_unit(d, first - 1)->classes & RG_CLASS_PREP)) first--;
        size_t event = rg_event_find(d, first, t->last).event;
        return event != RG_NONE ? event : rg_event_introduce(d, first, t->last).event;
    }
    return RG_NONE;
}

/* The person a bracket stands behind: "Hans Frank (", "Hans Huber of Talau ("; RG_NONE. */
static size_t person_before(const rg_draft *d, size_t first, size_t last) {
    size_t person = rg_turn_person_in(d, first, last), at = last;
    if (person == RG_NONE) return RG_NONE;
    if (at > first + 2 && rg_draft_is(d, at - 2, "of") && rg_draft_unit(d, at - 1)->name != RG_NONE) at -= 2;
    return rg_draft_unit(d, at - 1)->name == person ? person : RG_NONE;
}

/* "(Danish: [jan]; 1728-1797)", "(also Korn; born 1728)": how a name is said or written may stand before the days of a life. Not "(bishop of Lund,
 * 1728-1740)". */
static bool life_in(rg_draft *d, size_t person, size_t first, size_t last) {
    if (rg_role_years(d, person, first, last)) return true;
    bool said = false, office = false;
    for (size_t i = first; i + 1 < last; i++) {
        said |= rg_draft_is(d, i, ":") || rg_draft_is(d, i, "[") || rg_draft_is(d, i, "/");
        office |= rg_draft_noun(d, i) == RG_NOUN_ACTOR;
        bool parts = rg_draft_is(d, i, ";") || (said && (rg_draft_is(d, i, ",") || rg_draft_is(d, i, "]") || rg_draft_is(d, i, "/")));
        if (parts && (said || !office) && rg_role_years(d, person, i + 1, last)) return true;
    }
    return false;
}

/* Before a bracket that closes at `at`, where it opens; `at` where it does not in this sentence. */
static size_t opening(const rg_draft *d, size_t at) {
    for (size_t i = at; i > d->c->unit_start[d->sentence] + 1; i--)
        if (rg_draft_is(d, i - 1, "(")) return i - 1;
    return at;
}

/* "Karen Lind, known as Kari (": before what else somebody is called. */
static size_t before_byname(const rg_draft *d, size_t at) {
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) {
        const rg_clause *c = &d->c->at.at[k];
        size_t name = c->verb_first < c->verb_last && c->verb_last < at && c->verb_first > d->c->unit_start[d->sentence] + 1 ? rg_called_name(d, c) : RG_NONE, comma = c->verb_first - 1;
        if (name == RG_NONE || name >= at || at > name + BYNAME_UNITS) continue;
        while (comma > d->c->unit_start[d->sentence] && rg_draft_unit(d, comma)->classes & RG_CLASS_ADV) comma--;
        if (rg_draft_is(d, comma, ",")) return comma;
    }
    return at;
}

/* "Hans Frank (born 1900 in X; died 1946)": the whole bracket, verbs or none. */
bool rg_bracket_life(rg_draft *d, const rg_turn *t) {
    size_t first = t->c->first, end = d->c->unit_start[d->sentence + 1], last = first, antecedent = first > 0 ? first - 1 : 0, begin;
    if (first < 2 || !rg_draft_is(d, first - 1, "(")) return false;
    while (last < end && !rg_draft_is(d, last, ")")) last++;
    bool born = antecedent > d->c->unit_start[d->sentence] + 3 && (rg_draft_noun(d, antecedent - 2) == RG_NOUN_MAIDEN || rg_draft_noun(d, antecedent - 2) == RG_NOUN_BORN);
    if (born && rg_draft_is(d, antecedent - 3, ",")) antecedent -= 3; /* "Anna Korn, born Lind (" */
    if (rg_draft_is(d, antecedent - 1, ")")) antecedent = opening(d, antecedent - 1); /* "Otto Holm (the elder) (1401-1444)" */
    antecedent = before_byname(d, antecedent);
    size_t titled = rg_which_named(d, (rg_text){NULL, 0}, d->c->unit_start[d->sentence], antecedent); /* "Otto, Duke of Lund (1388-1421)" */
    if (titled != RG_NONE) antecedent = titled + 1;
    for (begin = antecedent; begin > d->c->unit_start[d->sentence] && begin + 4 > antecedent && rg_draft_unit(d, begin - 1)->classes & (RG_CLASS_NAME | RG_CLASS_PREP); begin--) {}
    size_t person = person_before(d, begin, antecedent);
    if (person == RG_NONE || !life_in(d, person, first, last)) return false;
    d->told_until = last;
    return true;
}

/* "X (his second)": what he is to somebody, and no more. */
static bool owned_role(rg_draft *d, rg_turn *t) {
    size_t first = t->c->first, last = t->c->last, before = first > 1 ? first - 2 : 0;
    const rg_name *n = first > 1 && rg_draft_is(d, first - 1, "(") ? rg_turn_name_at(d, before) : NULL;
    bool owned = rg_draft_unit(d, first)->classes & RG_CLASS_DET && rg_draft_unit(d, first)->classes & RG_CLASS_PRON;
    if (!n || n->type != RG_NAME_PERSON || !owned || last > first + 4) return false;
    t->event = rg_event_of_person(d, rg_draft_unit(d, before)->name);
    rg_turn_text_claim(d, t, RG_PROPERTY_ROLE, first, last, "role/bracket");
    return true;
}

/* "the Statute of Holm (1310)", "her novel Grey Water (1950)": what a year stands behind, as an event; RG_NONE. */
static size_t named_work(rg_draft *d, const rg_turn *t) {
    size_t before = t->c->first > 1 ? t->c->first - 2 : 0;
    const rg_name *n = t->c->first > 1 && rg_draft_is(d, t->c->first - 1, "(") ? rg_turn_name_at(d, before) : NULL;
    if (!n || n->type != RG_NAME_WORK) return RG_NONE;
    rg_text name = rg_text_cut(d->reading->text, n->span);
    return rg_event_of_words(d, name, name, n->span);
}

/* "Lind (1954) regards": what he wrote then, where the sentence tells what he says or what is by him; RG_NONE. */
static size_t cited(rg_draft *d, const rg_turn *t, size_t person) {
    rg_span name = d->reading->names.at[person].span;
    size_t before = t->last - 1;
    bool says = before > d->c->unit_start[d->sentence] && rg_draft_is(d, before - 1, "by");
    for (size_t i = d->attribution_start[d->sentence]; i < d->attribution_start[d->sentence + 1] && !says; i++) {
        const rg_attribution *a = &d->reading->attributions.at[i];
        says = (a->source.start <= name.start && name.end <= a->source.end) || (a->who.start <= name.start && name.end <= a->who.end);
    }
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1] && !says; k++) { /* "Lind (1954) saw it as" */
        const rg_clause *c = &d->c->at.at[k];
        says = c->subject.first <= before && before < c->subject.last && c->traits & (RG_TRAIT_HOLD | RG_TRAIT_WRITE | RG_TRAIT_RECORD);
    }
    if (!says) return RG_NONE;
    rg_text words = rg_text_printf(d->arena, "publication by %.*s", RG_TEXT_ARG(rg_draft_name_value(d, person).entity));
    return rg_event_of_words(d, words, words, name);
}

/* "the last battle of the Orvaz War (1639-1645)": where the event begins that is named right before the bracket, else the noun phrase. */
static size_t named_near(const rg_draft *d, const rg_turn *t) {
    size_t near = t->last;
    while (near > t->first && (rg_turn_name_at(d, near - 1) || d->reading->tokens.at[rg_draft_unit(d, near - 1)->first].flags & RG_TOKEN_CAPITAL || rg_draft_is(d, near - 1, "-"))) near--;
    const rg_name *n = near < t->last ? rg_turn_name_at(d, t->last - 1) : NULL;
    bool event = near < t->last && (n ? n->type == RG_NAME_EVENT : rg_draft_event_noun(d, t->last - 1) != NULL);
    return event && near > t->first + 1 && rg_draft_is(d, near - 2, "of") ? near - 1 : t->first;
}

bool rg_bracket_refers(const rg_draft *d, const rg_clause *c) {
    size_t i = c->first;
    while (i + 1 < c->last && rg_draft_unit(d, i)->classes & RG_CLASS_PUNCT) i++;
    return rg_draft_is(d, i, "see") || (c->aside && (rg_draft_is(d, i, "cf") || (c->verb_first < c->verb_last && rg_draft_is(d, c->verb_first, "see"))));
}

/* "The Siege of Orvaz (1639-1645)", "Piet Hall (1900-1946)". */
void rg_bracket_told(rg_draft *d, rg_turn *t) {
    size_t person = rg_turn_person_in(d, t->first, t->last), noun;
    bool ends_in_person = person != RG_NONE && rg_draft_unit(d, t->last - 1)->name == person;
    if (owned_role(d, t) || rg_bracket_refers(d, t->c)) return;
    bool beside = rg_draft_is(d, t->c->first, "with") || (t->c->first + 1 < t->c->last && rg_draft_is(d, t->c->first + 1, "with")); /* "(along with his wife)" */
    if (ends_in_person && !beside && rg_turn_noun_in(d, t->c->first, t->c->last, RG_NOUN_ACTOR, &noun) && noun < t->c->first + 4 && !(noun + 1 < t->c->last && rg_draft_unit(d, noun + 1)->classes & RG_CLASS_NUM)) {
        t->event = rg_event_of_person(d, person);
        rg_turn_text_claim(d, t, RG_PROPERTY_ROLE, t->c->first, t->c->last, "role/bracket");
        return;
    }
    size_t near = named_near(d, t);
    rg_mention event = rg_event_find(d, near, t->last);
    if (event.event == RG_NONE && !ends_in_person) event.event = rg_bracket_behind(d, t); /* "his victory at X (April 4)" */
    for (size_t i = t->c->first; i < t->c->last; i++) {
        size_t when = rg_draft_unit(d, i)->when;
        if (when == RG_NONE || !d->reading->whens.at[when].date.edtf.ptr) continue;
        bool cites = ends_in_person && event.event == RG_NONE && t->c->last == t->c->first + 1 && d->reading->whens.at[when].date.edtf.len == 4; /* "Lind (1954)" */
        size_t work = event.event == RG_NONE && !ends_in_person ? named_work(d, t) : RG_NONE;
        if (work == RG_NONE && event.event == RG_NONE && !ends_in_person) work = rg_dated_bracket(d, t->c);
        size_t of = event.event != RG_NONE ? event.event : work != RG_NONE ? work : cites ? cited(d, t, person) : ends_in_person ? rg_event_of_person(d, person) : RG_NONE;
        d->plain = cites; /* that he wrote it then is not his word */
        size_t claim = rg_parts_date(d, of, RG_PROPERTY_DATE, i, "date/bracket");
        d->plain = false;
        if (claim != RG_NONE && d->claims.at[claim].voice_count == 1) d->claims.at[claim].denied = false; /* "Korn's reply (1954) does not say" */
    }
}
