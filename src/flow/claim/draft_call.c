/* draft_call.c: whether the words that an act would be called by make a name.
 *
 * Clauses are cut without a grammar of the whole sentence, so that a phrase may lose its noun ("of large (though weak) kingdoms"), take an
 * adverb or a participle for one ("landed unopposed"), or begin with what the sentence begins with ("Days after the fire, crowds"). What
 * would be called so is called nothing, and nothing is claimed of it.
 */
#include "flow/claim/claim_call.h"
#include "flow/claim/claim_whose.h"
#include "flow/claim/claim_words.h"

/* May the unit be the noun that a phrase ends in? An adjective and most participles have no sense as a noun. */
bool rg_call_noun(const rg_draft *d, size_t unit) {
    const rg_unit *u = rg_draft_unit(d, unit);
    const rg_token *token = &d->reading->tokens.at[u->first];
    if (u->name != RG_NONE || u->when != RG_NONE || !(u->classes & RG_CLASS_NOUN)) return true; /* a closed class says itself what it is */
    if ((token->flags & RG_TOKEN_CAPITAL && !(token->flags & RG_TOKEN_FIRST)) || token->kind != RG_WORD) return true;
    if (unit > 0 && rg_draft_is(d, unit - 1, "-") && rg_draft_unit(d, unit - 1)->span.end == u->span.start) return true; /* "court-martial" */
    rg_noun kind = rg_draft_noun(d, unit);
    bool known = kind != RG_NOUN_NO && kind != RG_NOUN_ANOTHER && kind != RG_NOUN_KNOWN; /* "new" is none, nor "recorded" */
    if (known || rg_draft_event_noun(d, unit) || rg_draft_kind(d, unit)) return true;
    if (rg_map_find(&d->nouns->ships, u->fold, u->hash) != RG_NONE) return true;
    return rg_text_ends(u->fold, RG_TEXT("s")) && !rg_text_ends(u->fold, RG_TEXT("ous")) && !rg_text_ends(u->fold, RG_TEXT("ss"));
}

/* "One of those", "the first": a phrase that says how many or which, but not of what. */
static bool counts_nothing(const rg_draft *d, size_t first, size_t last) {
    unsigned k = rg_draft_unit(d, first)->classes;
    if (rg_draft_is(d, first, "none")) return true; /* "none of the five ships" */
    if (!(k & (RG_CLASS_PRON | RG_CLASS_ALONE)) || k & RG_CLASS_NAME) return false;
    if (last < first + 2) return k & RG_CLASS_ALONE && !(k & (RG_CLASS_NUM | RG_CLASS_NOUN | RG_CLASS_PRON)); /* "several" */
    bool behind = rg_draft_is(d, first + 1, "of") && first + 2 < last && rg_draft_unit(d, first + 2)->classes & RG_CLASS_PRON; /* "some of these" */
    unsigned next = rg_draft_unit(d, first + 1)->classes;
    return behind || (next & (RG_CLASS_REL | RG_CLASS_VERB | RG_CLASS_BE | RG_CLASS_HAVE) && !(next & RG_CLASS_NOUN));
}

bool rg_call_sound(const rg_draft *d, size_t first, size_t last) {
    return first < last && rg_draft_unit(d, first)->classes != RG_CLASS_PREP && rg_call_noun(d, last - 1) && !counts_nothing(d, first, last);
}

bool rg_call_reflexive(const rg_draft *d, const rg_phrase *f) {
    return f && f->last == f->first + 1 && (rg_text_ends(rg_draft_unit(d, f->first)->fold, RG_TEXT("self")) || rg_text_ends(rg_draft_unit(d, f->first)->fold, RG_TEXT("selves")));
}

/* "the heavy (though damaged) ships": a phrase, no name, that goes on behind the bracket at `end`. */
bool rg_call_goes_on(const rg_draft *d, size_t end, size_t verb) {
    size_t last = d->c->unit_start[d->sentence + 1], close = end;
    if (!rg_draft_is(d, end, "(") || rg_draft_unit(d, end - 1)->name != RG_NONE) return false;
    while (close < last && !rg_draft_is(d, close, ")")) close++;
    return close + 1 < last && close + 1 != verb && rg_draft_unit(d, close + 1)->classes & RG_CLASS_NOUN && !(rg_draft_unit(d, close + 1)->classes & (RG_CLASS_PREP | RG_CLASS_ADV));
}

bool rg_call_faces(const rg_draft *d, const rg_clause *c, const rg_phrase *object) {
    const rg_phrase *f = !rg_text_is(c->lemma, "meet") ? NULL : object && !c->passive ? object : rg_draft_phrase(d, c, "with");
    size_t head = f ? f->first : 0;
    if (!f) return false;
    if (c->passive && !(rg_draft_unit(d, head)->classes & (RG_CLASS_DET | RG_CLASS_NAME | RG_CLASS_NUM | RG_CLASS_PRON))) return true;
    while (head + 1 < f->last && rg_draft_unit(d, head + 1)->classes & (RG_CLASS_NOUN | RG_CLASS_NAME) && !(rg_draft_unit(d, head + 1)->classes & (RG_CLASS_PREP | RG_CLASS_CC))) head++;
    rg_sense sense = rg_draft_sense(d, head);
    bool somebody = rg_draft_unit(d, head)->name != RG_NONE || rg_draft_acts(d, head) || sense == RG_SENSE_PERSON || sense == RG_SENSE_PERSONS || sense == RG_SENSE_BODY;
    return !somebody && !(rg_draft_unit(d, head)->classes & RG_CLASS_PRON) && (sense == RG_SENSE_DEED || sense == RG_SENSE_IDEA || rg_draft_event_noun(d, head));
}

bool rg_call_leaves_behind(const rg_draft *d, const rg_clause *c, const rg_phrase *object) {
    static const char *const preps[] = {"at", "in", "with", "to", "on", "behind"};
    const rg_phrase *f = rg_text_is(c->lemma, "leave") && !c->passive ? object : NULL;
    size_t head = f ? f->first : 0;
    if (!f) return false;
    size_t who = c->subject.first;
    while (who + 1 < c->subject.last && !(rg_draft_unit(d, who + 1)->classes & (RG_CLASS_PREP | RG_CLASS_CC | RG_CLASS_PUNCT))) who++;
    bool thing = c->subject.first < c->subject.last && rg_draft_unit(d, who)->name == RG_NONE && (rg_draft_sense(d, who) == RG_SENSE_DEED || rg_draft_sense(d, who) == RG_SENSE_IDEA), place = rg_draft_noun(d, f->last - 1) == RG_NOUN_PLACE;
    for (size_t i = f->first; i < f->last; i++) place |= rg_turn_name_at(d, i) ? rg_turn_name_at(d, i)->type == RG_NAME_PLACE : rg_draft_sense(d, i) == RG_SENSE_AREA || rg_draft_sense(d, i) == RG_SENSE_LAND;
    if (thing && !place) return true; /* "the raid left the farmers in need"; not "the wave left the coast" */
    if (c->link == RG_LINK_REDUCED && c->outer != RG_NONE && d->c->at.at[c->outer].verb == RG_VERB_DIE) return true; /* "died, leaving his son Jan" */
    bool some = rg_draft_unit(d, head)->classes & RG_CLASS_NUM || rg_draft_is(d, head, "a") || rg_draft_is(d, head, "an") || rg_draft_is(d, head, "no") || rg_draft_is(d, head, "several"), there = false;
    while (head + 1 < f->last && rg_draft_unit(d, head + 1)->classes & RG_CLASS_NOUN && !(rg_draft_unit(d, head + 1)->classes & (RG_CLASS_PREP | RG_CLASS_NAME))) head++;
    if (some) return rg_draft_acts(d, head) || rg_draft_many(d, head) || rg_draft_sense(d, head) == RG_SENSE_PERSON;
    for (size_t i = 0; i < sizeof preps / sizeof *preps; i++) {
        const rg_phrase *where = rg_draft_phrase_with(d, c, rg_text_of(preps[i]));
        there |= where && where->first == head + 2 && rg_draft_unit(d, where->first)->when == RG_NONE;
    }
    rg_sense sense = rg_draft_sense(d, head);
    return there && head > f->first && (sense == RG_SENSE_WORK || sense == RG_SENSE_PERSON || sense == RG_SENSE_PERSONS); /* "left the book | to his son" */
}

bool rg_call_orders(const rg_draft *d, const rg_turn *t, const rg_clause *verb, const rg_phrase *object) {
    const rg_clause *next = t->index + 1 < d->c->clause_start[d->sentence + 1] ? &d->c->at.at[t->index + 1] : NULL;
    if (!object || verb->passive || !next || next->link != RG_LINK_INFINITIVE || next->first != object->last) return false;
    for (size_t i = d->attribution_start[d->sentence]; i < d->attribution_start[d->sentence + 1]; i++)
        if (d->reading->attributions.at[i].cue.end == rg_draft_unit(d, verb->verb_last - 1)->span.end && d->reading->attributions.at[i].content.start == rg_draft_unit(d, next->first)->span.start) return true;
    return false;
}

bool rg_call_whereto(const rg_draft *d, const rg_phrase *f) {
    if (!f || f->last > f->first + 2 || rg_draft_noun(d, f->last - 1) != RG_NOUN_PLACE || rg_draft_unit(d, f->last - 1)->name != RG_NONE) return false;
    bool led = f->last == f->first + 2 && !(rg_draft_unit(d, f->first)->classes & RG_CLASS_ADV);
    return !led && !rg_text_ends(rg_draft_unit(d, f->last - 1)->fold, RG_TEXT("s"));
}

size_t rg_call_hangs(const rg_draft *d, const rg_turn *t) {
    static const char *const preps[] = {"over", "in", "at", "near", "on", "between", "from", "against", "for"};
    const rg_clause *carrier = rg_infinitive_carrier(d, t->c), *c = carrier ? carrier : t->c;
    size_t end = c->verb_first, i = t->last;
    bool prep = false, noun = t->first < t->last && t->first == c->subject.first && !rg_turn_name_at(d, t->last - 1) && rg_draft_unit(d, t->last - 1)->classes & RG_CLASS_NOUN;
    for (size_t k = 0; noun && k < sizeof preps / sizeof *preps; k++) prep |= rg_draft_is(d, i, preps[k]);
    if (!prep || end <= i + 1 || end > t->first + RG_WORDS_UNITS) return i;
    while (end > i + 1 && rg_draft_unit(d, end - 1)->classes & RG_CLASS_ADV && !(rg_draft_unit(d, end - 1)->classes & RG_CLASS_NAME)) end--; /* "the bridge over the Velm suddenly fell" */
    bool closed = rg_draft_unit(d, i + 1)->classes & (RG_CLASS_DET | RG_CLASS_NAME) || d->reading->tokens.at[rg_draft_unit(d, i + 1)->first].flags & RG_TOKEN_CAPITAL; /* "the guard at once fled" */
    for (size_t k = i + 1; closed && k < end; k++) {
        unsigned is = rg_draft_unit(d, k)->classes;
        closed = !(is & (RG_CLASS_PUNCT | RG_CLASS_WHEN | RG_CLASS_REL | RG_CLASS_SUB | RG_CLASS_CC | RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_MODAL)) && !(is & RG_CLASS_PREP && k + 1 == end);
    }
    return closed && rg_call_noun(d, end - 1) ? end : i;
}

rg_text rg_call_as_what(rg_draft *d, const rg_clause *verb) {
    for (size_t k = 0; (verb->verb == RG_VERB_APPOINT || verb->traits & RG_TRAIT_RAISE) && k < verb->phrase_count; k++) {
        const rg_phrase *f = &d->c->phrases.at[verb->phrases + k];
        if (f->first < verb->verb_last || rg_turn_has_when(d, f)) continue;
        bool to = rg_text_is(f->prep, "to");
        if (f->first > verb->verb_last + 1 || (!to && !rg_call_sound(d, f->first, f->last))) break;
        rg_text what = !f->prep.len || rg_text_is(f->prep, "as") ? rg_words_short(d, f->first, f->last) : (rg_text){0};
        if (what.len) return rg_text_printf(d->arena, "as %.*s", RG_TEXT_ARG(what)); /* not "promoted posthumously" */
        if (to) return rg_text_cut(d->reading->text, (rg_span){f->whole.start, rg_draft_unit(d, rg_words_end(d, f->first, f->last) - 1)->span.end});
        break;
    }
    return (rg_text){0};
}

rg_text rg_call_made(rg_draft *d, const rg_turn *t, const rg_phrase *object) {
    size_t person, rest = rg_role_made(d, t, object, &person);
    rg_text what = rest == RG_NONE ? (rg_text){0} : rg_words_short(d, rest, object->last);
    return what.len ? rg_text_printf(d->arena, "%.*s as %.*s", RG_TEXT_ARG(rg_draft_name_value(d, person).entity), RG_TEXT_ARG(what)) : what;
}

bool rg_call_how(const rg_draft *d, const rg_clause *verb, const rg_phrase *f) {
    if (verb->verb == RG_VERB_DIE && (rg_draft_is(d, f->first, "of") || rg_text_is(f->prep, "from") || rg_text_find(verb->lemma, RG_TEXT(" "), 0) != (size_t)-1)) return true; /* nor "lost their lives" */
    if (rg_call_whereto(d, f)) return true;
    unsigned k = rg_draft_unit(d, f->first)->classes;
    bool pronoun = k & RG_CLASS_PRON && !(k & (RG_CLASS_NAME | RG_CLASS_NUM)) && !rg_call_reflexive(d, f);
    return !f->prep.len && f->last == f->first + 1 && (!rg_call_noun(d, f->first) || pronoun);
}
