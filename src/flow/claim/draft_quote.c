/* draft_quote.c: what is quoted: words in quotation marks that somebody says, and those that the account gives without saying whose they are.
 */
#include <string.h>

#include "flow/claim/claim_int.h"

enum { WORDS_LEAST = 4, SAID_LEAST = 2 /* beside a verb of saying */, SAID_REACH = 8 };

/* Does a noun phrase go over the unit? "the crowd" is one, though people crowd somewhere. */
static bool within_phrase(const rg_draft *d, size_t i, size_t begin) {
    unsigned k = rg_draft_unit(d, i)->classes;
    bool led = i > begin && rg_draft_unit(d, i - 1)->classes & RG_CLASS_DET;
    return k & (RG_CLASS_DET | RG_CLASS_NOUN | RG_CLASS_NAME | RG_CLASS_PRON) && !(k & (RG_CLASS_PREP | RG_CLASS_ADV)) && (led || !(k & RG_CLASS_VERB));
}

/* What stands right before the quoted words, over a preposition: "put the crowd at "...", "found the hand "...", "she "..."; a thing or a person, RG_NONE. */
static size_t thing_before(rg_draft *d, size_t mark) {
    size_t begin = d->c->unit_start[d->sentence], last = mark;
    if (last > begin && rg_draft_unit(d, last - 1)->classes & RG_CLASS_PREP) last--;
    size_t first = last;
    while (first > begin && within_phrase(d, first - 1, begin)) first--;
    if (first >= last) return RG_NONE;
    rg_turn t = {.first = first, .last = last, .event = RG_NONE};
    size_t person = last == first + 1 ? rg_turn_pronoun(d, &t) : RG_NONE;
    if (person != RG_NONE) return rg_event_of_person(d, person);
    bool adjunct = last == mark && first > begin && rg_draft_unit(d, first - 1)->classes & RG_CLASS_PREP; /* "towards the south "in case of need"" */
    if (adjunct || rg_draft_is(d, first, "a") || rg_draft_is(d, first, "an")) return RG_NONE; /* "an old "almanac"" */
    return rg_draft_unit(d, first)->classes & (RG_CLASS_DET | RG_CLASS_NAME) ? rg_thing_of(d, first, last) : RG_NONE;
}

/* What units [first, last) name: an event, somebody or something; RG_NONE. */
static size_t named_by(rg_draft *d, size_t first, size_t last) {
    bool one_of = first + 2 < last && rg_draft_is(d, first, "one") && rg_draft_is(d, first + 1, "of"); /* "one of the demands" */
    if (one_of) first += 2;
    size_t event = rg_event_find(d, first, last).event, thing = event == RG_NONE ? rg_thing_of(d, first, last) : event;
    return thing == RG_NONE ? rg_event_introduce(d, first, last).event : thing;
}

/* The last clause of the sentence whose verb stands before the mark; NULL. */
static const rg_clause *framing(const rg_draft *d, size_t mark, size_t *index) {
    const rg_clause *found = NULL;
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) {
        const rg_clause *c = &d->c->at.at[k];
        if (c->verb_first >= c->verb_last || c->verb_last > mark || c->quoted || (found && c->verb_last <= found->verb_last)) continue;
        found = c, *index = k;
    }
    return found;
}

/* "the village was "a heap of stones"": what the words say how it was; RG_NONE. */
static size_t said_to_be(rg_draft *d, size_t mark) {
    rg_turn t = {.event = RG_NONE};
    t.c = framing(d, mark, &t.index);
    if (!t.c || t.c->verb != RG_VERB_BE || t.c->passive) return RG_NONE;
    for (size_t i = t.c->verb_last; i < mark; i++)
        if (!(rg_draft_unit(d, i)->classes & (RG_CLASS_ADV | RG_CLASS_DET | RG_CLASS_PREP | RG_CLASS_NOUN)) || rg_draft_unit(d, i)->classes & (RG_CLASS_NAME | RG_CLASS_WHEN)) return RG_NONE;
    rg_turn_find_subject(d, &t);
    if (t.first >= t.last) return RG_NONE;
    size_t subject = rg_thing_subject(d, &t);
    return subject == RG_NONE && !(rg_draft_unit(d, t.first)->classes & RG_CLASS_PRON && t.last == t.first + 1) ? named_by(d, t.first, t.last) : subject;
}

/* "The envoy, Jens Holm, "heard of it in May"", "they must have "frightened the crew"": who does what the words tell; RG_NONE. */
static size_t doer_of(rg_draft *d, size_t mark) {
    size_t begin = d->c->unit_start[d->sentence], end = d->c->unit_start[d->sentence + 1], opens = mark;
    while (opens < end && rg_draft_unit(d, opens)->classes & RG_CLASS_PUNCT) opens++;
    if (mark == begin || opens >= end || !(rg_draft_unit(d, opens)->classes & RG_CLASS_VERB) || rg_draft_unit(d, opens)->classes & (RG_CLASS_PREP | RG_CLASS_DET)) return RG_NONE;
    const rg_name *n = rg_turn_name_at(d, mark - 1);
    bool past = rg_text_ends(rg_draft_unit(d, opens)->fold, RG_TEXT("ed")) || rg_draft_unit(d, opens)->classes & (RG_CLASS_PAST | RG_CLASS_HAVE | RG_CLASS_BE);
    for (size_t k = d->c->clause_start[d->sentence]; n && k < d->c->clause_start[d->sentence + 1]; k++) past |= d->c->at.at[k].past && d->c->at.at[k].verb_first == opens;
    rg_turn t = {.event = RG_NONE};
    t.c = framing(d, mark, &t.index);
    if (n && n->type == RG_NAME_PERSON && past && !t.c) return rg_event_of_person(d, rg_draft_unit(d, mark - 1)->name);
    bool helps = t.c && t.c->verb_last == mark && rg_draft_unit(d, mark - 1)->classes & (RG_CLASS_HAVE | RG_CLASS_MODAL);
    if (!helps) return RG_NONE;
    rg_turn_find_subject(d, &t);
    return t.first < t.last ? rg_thing_subject(d, &t) : RG_NONE;
}

/* "Korn's killing as "..."": the event that the words right before "as" name; RG_NONE. */
static size_t event_before(rg_draft *d, size_t as) {
    size_t begin = d->c->unit_start[d->sentence], first = as;
    while (first > begin && !(rg_draft_unit(d, first - 1)->classes & (RG_CLASS_PREP | RG_CLASS_PUNCT | RG_CLASS_REL)) && first + 5 > as) first--;
    bool adjunct = first == begin || !(rg_draft_is(d, first - 1, "to") || rg_draft_is(d, first - 1, "of"));
    return as > begin && !adjunct && rg_draft_event_noun(d, as - 1) ? named_by(d, first, as) : RG_NONE;
}

/* "speaks of him as living "..."": whom the pronoun behind the preposition means; RG_NONE. */
static size_t person_spoken_of(rg_draft *d, const rg_turn *t, const rg_phrase *of) {
    size_t person = of && of->first >= t->c->verb_last ? rg_turn_object_pronoun(d, t, of) : RG_NONE;
    return person == RG_NONE ? RG_NONE : rg_event_of_person(d, person);
}

/* "referred to the fire as "..."", "the letters, which X dismisses as "..."": what is called so; RG_NONE. */
static size_t called_so(rg_draft *d, size_t mark) {
    rg_turn t = {.event = RG_NONE};
    size_t as = mark;
    while (as > d->c->unit_start[d->sentence] && as + 2 > mark && !rg_draft_is(d, as, "as")) as--;
    if (!rg_draft_is(d, as, "as") || as == mark || !(t.c = framing(d, as, &t.index))) return RG_NONE;
    size_t event = event_before(d, as), him = person_spoken_of(d, &t, rg_draft_phrase(d, t.c, "of"));
    if (event != RG_NONE || him != RG_NONE) return event != RG_NONE ? event : him;
    if (as + 1 != mark) return RG_NONE;
    const rg_phrase *whom = rg_draft_phrase(d, t.c, "");
    if (!whom || whom->first < t.c->verb_last) whom = rg_draft_phrase(d, t.c, "to");
    if (!t.c->passive && whom && whom->first >= t.c->verb_last && whom->last < mark) return named_by(d, whom->first, whom->last);
    if (t.c->passive) rg_turn_find_subject(d, &t);
    else if (t.c->link == RG_LINK_RELATIVE && t.c->subject.first > t.c->relative) rg_turn_antecedent(d, t.c, &t.first, &t.last);
    return t.first < t.last ? named_by(d, t.first, t.last) : RG_NONE;
}

/* Units of a noun phrase that says of what thing or whom it tells; of "hold of that chain" what is held. */
static size_t told_thing(rg_draft *d, const rg_phrase *f) {
    size_t first = f->first;
    if (first + 2 < f->last && rg_draft_is(d, first + 1, "of") && rg_draft_unit(d, first + 2)->classes & RG_CLASS_DET) first += 2;
    const rg_unit *u = rg_draft_unit(d, first);
    bool noun = u->classes & (RG_CLASS_DET | RG_CLASS_NAME) || d->reading->tokens.at[u->first].flags & RG_TOKEN_CAPITAL;
    return noun && !(u->classes & (RG_CLASS_NEG | RG_CLASS_NUM | RG_CLASS_REL)) ? rg_thing_of(d, first, f->last) : RG_NONE;
}

/* What a clause of quoted words is about: its own subject, or where that is "I" or "we" what they do something to: "I had hold of that chain". */
static size_t clause_subject(rg_draft *d, const rg_clause *c) {
    const rg_phrase *subject = &c->subject;
    bool speaker = subject->last == subject->first + 1 && (rg_draft_is(d, subject->first, "i") || rg_draft_is(d, subject->first, "we"));
    const rg_phrase *object = speaker && c->verb != RG_VERB_BE && !c->passive && !c->negated ? rg_draft_phrase(d, c, "") : NULL;
    if (object && object->first > c->verb_last) object = NULL; /* "I beg of you, good mother" */
    for (size_t i = subject->last; i < c->verb_first; i++)
        if (rg_draft_is(d, i, ",")) return RG_NONE; /* "A little before dawn, the mate came" */
    return speaker ? (object ? told_thing(d, object) : RG_NONE) : told_thing(d, subject);
}

/* "He never came back," said Korn: whom the pronoun means, the one spoken of before who is not Korn; RG_NONE. */
static size_t spoken_of_by(rg_draft *d, const rg_attribution *a, char is) {
    size_t first = d->c->clause_start[d->sentence], person = first < d->c->clause_start[d->sentence + 1] ? d->clause_spoken[first].person : RG_NONE;
    if (!a || person == RG_NONE || (rg_gender_of(d, person) && rg_gender_of(d, person) != is)) return RG_NONE;
    rg_span speaker = a->who.end ? a->who : a->source;
    for (size_t i = rg_draft_name_from(d, speaker.start); i < d->reading->names.n && d->reading->names.at[i].span.end <= speaker.end; i++)
        if (d->reading->names.at[i].entity == d->reading->names.at[person].entity) return RG_NONE;
    return rg_event_of_person(d, person);
}

/* What the first clause of the quoted words that says so is about; RG_NONE. */
static size_t subject_of(rg_draft *d, const rg_attribution *a, rg_span words) {
    size_t said_in = d->sentence, s = said_in, found = RG_NONE;
    char is = 0;
    while (s > 0 && d->reading->sentences.at[s].span.start > words.start) s--;
    for (; s < d->reading->sentences.n && d->reading->sentences.at[s].span.start < words.end && found == RG_NONE; s++) {
        d->sentence = s;
        size_t begin = d->c->unit_start[s];
        while (begin < d->c->unit_start[s + 1] && rg_draft_unit(d, begin)->span.start < words.start) begin++;
        while (begin < d->c->unit_start[s + 1] && rg_draft_unit(d, begin)->classes & (RG_CLASS_PUNCT | RG_CLASS_CC | RG_CLASS_ADV) && !(rg_draft_unit(d, begin)->classes & RG_CLASS_DET)) begin++;
        for (size_t k = d->c->clause_start[s]; k < d->c->clause_start[s + 1] && found == RG_NONE; k++) {
            const rg_clause *c = &d->c->at.at[k];
            bool main = c->link == RG_LINK_MAIN || c->link == RG_LINK_AND || c->link == RG_LINK_THAT, opens = c->subject.first == begin && c->subject.first < c->subject.last;
            bool called = opens && rg_draft_is(d, c->subject.last, ","); /* "Gentlemen, you" */
            if (!main || !opens || called || c->verb_first >= c->verb_last || rg_draft_unit(d, c->verb_last - 1)->span.end > words.end) continue;
            if (rg_draft_is(d, begin, "he") || rg_draft_is(d, begin, "she")) is = rg_draft_is(d, begin, "he") ? 'h' : 's', words.end = words.start; /* who is meant stands before the quotation */
            else found = clause_subject(d, c);
        }
    }
    d->sentence = said_in;
    return is ? spoken_of_by(d, a, is) : found;
}

/* Where nothing is spoken of: what tells it, "his certificate says"; RG_NONE. */
static size_t told_in(rg_draft *d, const rg_attribution *a) {
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) {
        rg_turn t = {.index = k, .c = &d->c->at.at[k], .event = RG_NONE};
        if (t.c->verb_first >= t.c->verb_last || rg_draft_unit(d, t.c->head)->span.start < a->cue.start || rg_draft_unit(d, t.c->head)->span.start >= a->cue.end) continue;
        rg_turn_find_subject(d, &t);
        return rg_thing_subject(d, &t);
    }
    return RG_NONE;
}

/* What a quotation is about: the act of saying it, where that is one; else what the passage is about. */
static size_t quoted_of(rg_draft *d, const rg_attribution *a, rg_span words) {
    size_t mark = d->c->unit_start[d->sentence], begin = mark, end = d->c->unit_start[d->sentence + 1];
    while (mark < end && rg_draft_unit(d, mark)->span.end <= words.start) mark++;
    while (mark > begin && rg_draft_unit(d, mark - 1)->classes & RG_CLASS_PUNCT) mark--;
    for (size_t i = mark; i > begin && i + 5 > mark; i--) { /* "that the brigade "acts without orders"" */
        if (!(rg_draft_unit(d, i - 1)->classes & (RG_CLASS_NOUN | RG_CLASS_DET)) || !(rg_draft_unit(d, i - 1)->classes & RG_CLASS_DET)) continue;
        size_t thing = i > begin + 1 && rg_draft_is(d, i - 2, "that") && mark > i ? rg_turn_thing(d, i - 1, mark) : RG_NONE;
        if (thing != RG_NONE) return thing;
        break;
    }
    bool apart = rg_draft_is(d, mark, ",") || rg_draft_is(d, mark, ":");
    size_t before = apart ? RG_NONE : called_so(d, mark);
    if (before == RG_NONE && !apart) before = said_to_be(d, mark);
    if (before == RG_NONE) before = doer_of(d, mark);
    if (before == RG_NONE && !apart) before = thing_before(d, mark);
    if (before != RG_NONE) return before;
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) {
        const rg_clause *c = &d->c->at.at[k];
        bool cue = c->verb_first < c->verb_last && rg_draft_unit(d, c->head)->span.start >= a->cue.start && rg_draft_unit(d, c->head)->span.start < a->cue.end;
        size_t event = cue ? d->clause_event[k] : RG_NONE;
        if (event != RG_NONE && !d->events.at[event].person) return event;
    }
    size_t subject = subject_of(d, a, words);
    if (subject == RG_NONE) subject = rg_turn_matter(d);
    return subject == RG_NONE ? told_in(d, a) : subject;
}

static void attributed(rg_draft *d) {
    for (size_t i = d->attribution_start[d->sentence]; i < d->attribution_start[d->sentence + 1]; i++) {
        const rg_attribution *a = &d->reading->attributions.at[i];
        if (a->quoted) rg_draft_add(d, quoted_of(d, a, a->scope), RG_PROPERTY_QUOTE, rg_draft_text_value(d, a->scope), a->scope, "quote/attributed");
        else if (a->words.end) rg_draft_add(d, quoted_of(d, a, a->words), RG_PROPERTY_QUOTE, rg_draft_text_value(d, a->words), a->words, "quote/in-part");
    }
}

/* By a rule here, or in the sentence before, whose speaker goes on? */
static bool told(const rg_draft *d, rg_span span) {
    size_t start = d->reading->sentences.at[d->sentence > 0 ? d->sentence - 1 : 0].span.start;
    for (size_t i = d->claims.n; i-- > 0 && d->claims.at[i].value_span.end > start;) {
        const rg_claim *c = &d->claims.at[i];
        if (c->property == RG_PROPERTY_QUOTE && c->value_span.start < span.end && c->value_span.end > span.start) return true;
    }
    return false;
}

/* A title has capitals in all its words of weight; what is quoted has several, or a verb. */
static bool own_words(const rg_draft *d, size_t first, size_t last, size_t least) {
    size_t words = 0, weight = 0, capitals = 0;
    for (size_t i = first; i < last; i++) {
        const rg_unit *u = rg_draft_unit(d, i);
        if (u->classes & RG_CLASS_PUNCT) continue;
        const rg_name *n = rg_turn_name_at(d, i);
        if ((n && n->type == RG_NAME_WORK) || d->reading->tokens.at[u->first].flags & RG_TOKEN_LINK) return false; /* a title, an address */
        words += u->last - u->first;
        if (n || u->classes & (RG_CLASS_DET | RG_CLASS_PREP | RG_CLASS_CC | RG_CLASS_PRON | RG_CLASS_REL)) continue;
        weight++;
        capitals += (d->reading->tokens.at[u->first].flags & RG_TOKEN_CAPITAL) != 0;
    }
    return words >= least && weight > capitals;
}

/* "calls the figure "understandable and wrong"": does a verb by which somebody says or calls something stand close before the mark? */
static bool said_close(const rg_draft *d, size_t mark) {
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) {
        const rg_clause *c = &d->c->at.at[k];
        bool says = c->verb == RG_VERB_SAY || c->verb == RG_VERB_CLAIM || c->verb == RG_VERB_DENY || (c->verb == RG_VERB_NAME && !c->passive);
        bool parted = false;
        for (size_t i = c->verb_last; i < mark; i++) parted |= rg_draft_is(d, i, ",") || rg_draft_is(d, i, ";");
        if (says && c->verb_first < c->verb_last && c->verb_last <= mark && mark < c->verb_last + SAID_REACH && !parted) return true;
    }
    return false;
}

/* Does the sentence before lead in a quotation with which this one opens: "as recorded by X:"? */
static bool opened_before(const rg_draft *d, size_t mark) {
    size_t start = d->c->unit_start[d->sentence];
    return d->sentence > 0 && mark == start && start > 0 && rg_draft_is(d, start - 1, ":");
}

/* Not of whom the words are said ("Holm was "a fool"", "was called a "fool""), nor who does what has no words: "raised a force "picked up in haste"". */
static bool may_speak(const rg_draft *d, const rg_clause *c, size_t mark) {
    static const rg_verb mute[] = {RG_VERB_BE, RG_VERB_BECOME, RG_VERB_GATHER, RG_VERB_MOVE, RG_VERB_KILL, RG_VERB_FIGHT, RG_VERB_BORN, RG_VERB_DIE};
    bool led = mark > 0 && (rg_draft_is(d, mark - 1, ",") || rg_draft_is(d, mark - 1, ":"));
    for (size_t i = 0; !led && i < sizeof mute / sizeof *mute; i++)
        if (c->verb == mute[i]) return false;
    return led || !c->passive;
}

/* "The memoirs of X name the bad bread, "...": the person of the subject or behind "by"; "in his own words": the one last spoken of. */
static size_t sayer(rg_draft *d, size_t mark) {
    size_t sentence = opened_before(d, mark) ? d->sentence - 1 : d->sentence, k = d->c->clause_start[d->sentence + 1];
    while (k > d->c->clause_start[sentence] && (d->c->at.at[k - 1].verb_last > mark || d->c->at.at[k - 1].verb_first == d->c->at.at[k - 1].verb_last || d->c->at.at[k - 1].quoted)) k--;
    if (k == d->c->clause_start[sentence]) return RG_NONE;
    rg_turn t = {.index = k - 1, .c = &d->c->at.at[k - 1], .event = RG_NONE};
    rg_turn_find_subject(d, &t);
    bool speaks = may_speak(d, t.c, mark);
    for (size_t i = t.first; speaks && i < t.last; i++)
        if (rg_turn_name_at(d, i) && rg_turn_name_at(d, i)->type == RG_NAME_PERSON) return rg_draft_unit(d, i)->name;
    size_t apposed = speaks ? rg_turn_apposed(d, &t) : RG_NONE;
    if (apposed != RG_NONE) return apposed;
    for (size_t i = t.c->verb_last; i + 1 < mark; i++) {
        const rg_name *n = rg_turn_name_at(d, i + 1);
        if (rg_draft_is(d, i, "by") && n && n->type == RG_NAME_PERSON) return rg_draft_unit(d, i + 1)->name;
        if (rg_draft_is(d, i, "own") && rg_draft_is(d, i + 1, "words")) return d->person;
    }
    return speaks ? rg_turn_pronoun(d, &t) : RG_NONE;
}

static void give_voice(rg_draft *d, size_t claim, size_t mark, rg_span span) {
    if (claim == RG_NONE || d->claims.at[claim].voice_count > 1) return;
    for (size_t i = d->attribution_start[d->sentence]; i < d->attribution_start[d->sentence + 1]; i++) {
        const rg_attribution *a = &d->reading->attributions.at[i];
        if (a->content.start > span.start || a->content.end < span.end || a->contrary || a->rebuts || !a->source.end) continue;
        rg_draft_say(d, claim, a);
        return;
    }
    size_t person = sayer(d, mark);
    if (person != RG_NONE) rg_draft_say_person(d, claim, person);
}

/* What a quotation that no attribution has told is about: what stands right before it ("called the thesis "..."), else what the passage is about. */
static size_t left_of(rg_draft *d, size_t mark, rg_span words) {
    bool led = mark > d->c->unit_start[d->sentence] && rg_draft_unit(d, mark - 1)->classes & (RG_CLASS_NOUN | RG_CLASS_NOM) && !(rg_draft_unit(d, mark - 1)->classes & (RG_CLASS_PUNCT | RG_CLASS_PREP));
    size_t before = called_so(d, mark);
    if (before == RG_NONE) before = said_to_be(d, mark);
    if (before == RG_NONE) before = doer_of(d, mark > 0 && rg_draft_is(d, mark - 1, ",") ? mark - 1 : mark);
    if (before == RG_NONE && led) before = thing_before(d, mark);
    if (before == RG_NONE) before = subject_of(d, NULL, words);
    return before != RG_NONE ? before : rg_turn_matter(d);
}

/* Words stand right behind the mark, as behind one that opens; behind one that closes a blank or a stop does. */
static bool opens_words(const rg_draft *d, size_t mark) {
    static const char closes[] = " \n,;:)?!";
    size_t at = rg_draft_unit(d, mark)->span.end;
    return at < d->reading->text.len && !memchr(closes, d->reading->text.ptr[at], sizeof closes - 1);
}

/* Quotations that no attribution has told. One may close in a later sentence of its block. */
static void left(rg_draft *d) {
    const size_t *mate = d->c->may[d->sentence] & RG_MAY_PAIR ? d->c->mate : NULL;
    for (size_t i = d->c->unit_start[d->sentence]; mate && i < d->c->unit_start[d->sentence + 1]; i++) {
        if (mate[i] == RG_NONE || mate[i] <= i + 1 || !opens_words(d, i) || !own_words(d, i + 1, mate[i], said_close(d, i) ? SAID_LEAST : WORDS_LEAST)) continue;
        rg_span span = rg_draft_span(d, i + 1, mate[i]);
        if (!told(d, span)) give_voice(d, rg_draft_add(d, left_of(d, i, span), RG_PROPERTY_QUOTE, rg_draft_text_value(d, span), span, "quote/left"), i, span);
    }
}

void rg_quote_claims(rg_draft *d) {
    attributed(d);
    left(d);
}
