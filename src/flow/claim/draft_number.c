/* draft_number.c: numbers of an event: how many there were, who suffered, with what is counted.
 *
 * A number stands before what it counts ("40,000 troops", "nine men"), behind it ("a crowd of 15,000", "casualties were put at 300"), or
 * alone where the verb says what befell them ("187 had been killed"). Lengths, times and sums are no numbers of an event; a few things
 * count only where people are counted, or where the verb did something to them. A number without a comma that could be a year needs a
 * noun that says how many something is of.
 */
#include "engine/read/unit.h"
#include "flow/claim/claim_left.h"
#include "flow/claim/claim_whose.h"

enum { COUNTED_OVER = 2, FEW = 12, UNIT_WORDS = 4, YEAR_LEAST = 1000, YEAR_MOST = 2100, OLDEST = 120 };

/* "pre-1914", "9/11", "A380": a part of another word. */
static bool part_of_word(const rg_draft *d, rg_span span) {
    rg_text text = d->reading->text;
    char before = span.start > 0 ? text.ptr[span.start - 1] : ' ', first = span.start > 1 ? text.ptr[span.start - 2] : ' ';
    bool letter = (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z');
    bool model = (before >= 'A' && before <= 'Z') || (before == '.' && first >= 'A' && first <= 'Z'); /* "A380", "X.25" */
    return model || before == '/' || (before == '-' && letter) || (span.end + 1 < text.len && text.ptr[span.end] == '/' && text.ptr[span.end + 1] >= '0' && text.ptr[span.end + 1] <= '9');
}

bool rg_parts_counts(const rg_draft *d, size_t i) {
    const rg_unit *u = rg_draft_unit(d, i);
    if (!(u->classes & RG_CLASS_NUM) || part_of_word(d, u->span)) return false;
    bool unknown = rg_text_ends(u->fold, RG_TEXT("s")) && u->number >= FEW; /* "hundreds" is no number */
    const rg_token *token = &d->reading->tokens.at[u->first];
    bool named = token->kind == RG_WORD && token->flags & RG_TOKEN_CAPITAL && !(token->flags & RG_TOKEN_FIRST) && i + 1 < d->c->units.n && d->reading->tokens.at[rg_draft_unit(d, i + 1)->first].flags & RG_TOKEN_CAPITAL; /* "the Tower of the Two Sisters" */
    bool of_so_many = i > 1 && (rg_draft_is(d, i - 1, "in") || (rg_draft_is(d, i - 1, "of") && rg_draft_is(d, i - 2, "out"))) && rg_draft_unit(d, rg_draft_is(d, i - 1, "in") || i < 3 ? i - 2 : i - 3)->classes & RG_CLASS_NUM && !(rg_draft_unit(d, i - 2)->classes & RG_CLASS_WHEN); /* "one in six died", "six out of ten died" */
    if (of_so_many) return false;
    bool parts = u->number == 2 && i > 0 && rg_draft_is(d, i - 1, "in") && !(i + 1 < d->c->units.n && rg_draft_unit(d, i + 1)->classes & (RG_CLASS_NOUN | RG_CLASS_NAME | RG_CLASS_NUM)); /* "broke in two" */
    return !(u->classes & (RG_CLASS_WHEN | RG_CLASS_PRON)) && u->number >= 2 && !unknown && !named && !parts;
}

static rg_noun kind(const rg_draft *d, size_t i) { return rg_draft_noun(d, i); }

/* ---- what is counted ------------------------------------------------------------------------------------------ */

static bool noun_alone(const rg_draft *d, size_t unit) { return rg_draft_unit(d, unit)->classes & RG_CLASS_NOUN && !(rg_draft_unit(d, unit)->classes & (RG_CLASS_PREP | RG_CLASS_DET | RG_CLASS_ADV)); }

static bool plural_noun(const rg_draft *d, size_t unit) { return rg_text_ends(rg_draft_unit(d, unit)->fold, RG_TEXT("s")) || kind(d, unit) == RG_NOUN_FATE || rg_draft_many(d, unit); }

/* "newly arrived | soldiers", "combat bombing | missions": where the noun itself begins behind what is said of it; `from`. */
static size_t past_such(const rg_draft *d, size_t from, size_t last) {
    bool newly = from + 2 < last && rg_draft_unit(d, from)->classes & RG_CLASS_ADV && !(rg_draft_unit(d, from)->classes & (RG_CLASS_PREP | RG_CLASS_NEG | RG_CLASS_LIMIT)) && rg_draft_unit(d, from + 1)->classes & (RG_CLASS_VERB | RG_CLASS_NOUN);
    if (newly && noun_alone(d, from + 2)) return from + 2;
    size_t what = from + noun_alone(d, from);
    bool doing = what + 1 < last && rg_draft_unit(d, what)->classes & RG_CLASS_VERB && !(rg_draft_unit(d, what)->classes & RG_CLASS_PREP) && rg_text_ends(rg_draft_unit(d, what)->fold, RG_TEXT("ing")) && noun_alone(d, what + 1) && plural_noun(d, what + 1);
    return doing && !(what > from && plural_noun(d, from)) ? what + 1 : from;
}

/* The counted noun: adjectives and nouns behind the number, up to three; no verb of the clause. */
static size_t unit_end(const rg_draft *d, const rg_clause *c, size_t from, size_t last) {
    size_t such = past_such(d, from, last), i = from = such < c->verb_first || such >= c->verb_last ? such : from;
    bool former = i + 1 < last && rg_draft_unit(d, i)->when != RG_NONE && !d->reading->whens.at[rg_draft_unit(d, i)->when].date.edtf.ptr && d->reading->whens.at[rg_draft_unit(d, i)->when].type == RG_WHEN_DATE;
    if (former) i++; /* "8,749 former residents" */
    while (i < last && i < from + UNIT_WORDS && rg_draft_unit(d, i)->classes & (RG_CLASS_NOUN | RG_CLASS_NAME) && !(rg_draft_unit(d, i)->classes & RG_CLASS_PREP) && !(i >= c->verb_first && i < c->verb_last)) i++;
    bool hangs = i > from + 1 && i < last && rg_text_ends(rg_draft_unit(d, i - 1)->fold, RG_TEXT("ing")) && rg_draft_unit(d, i - 1)->classes & RG_CLASS_VERB && rg_draft_unit(d, i)->classes & (RG_CLASS_PREP | RG_CLASS_DET);
    if (hangs) i--; /* "five students sitting on the wall" */
    return i;
}

static bool people(const rg_draft *d, size_t from, size_t end) {
    for (size_t i = from; i < end; i++) {
        const rg_name *n = rg_turn_name_at(d, i);
        if (kind(d, i) == RG_NOUN_ACTOR || kind(d, i) == RG_NOUN_NATION || (n && n->type == RG_NAME_GROUP)) return true;
    }
    return false;
}

/* The index of the clause, which may be a copy; where the sentence ends for none. */
static size_t index_of(const rg_draft *d, const rg_clause *c) {
    size_t k = d->c->clause_start[d->sentence], end = d->c->clause_start[d->sentence + 1];
    while (k < end && (d->c->at.at[k].first != c->first || d->c->at.at[k].last != c->last)) k++;
    return k;
}

/* The clause that says what was done: "400 volumes are thought | to have been lost". */
static const rg_clause *done(const rg_draft *d, const rg_clause *c) {
    bool said = c->passive && (c->verb == RG_VERB_SAY || c->verb == RG_VERB_CLAIM);
    size_t next = said ? index_of(d, c) + 1 : 0;
    if (!said || next >= d->c->clause_start[d->sentence + 1]) return c;
    return d->c->at.at[next].link == RG_LINK_INFINITIVE && d->c->at.at[next].first == c->last ? &d->c->at.at[next] : c;
}

static bool befalls(const rg_clause *c) { return c->verb == RG_VERB_KILL || c->verb == RG_VERB_DIE || c->ends; }

static bool worth_counting(const rg_draft *d, const rg_clause *c, int64_t number, size_t from, size_t end) {
    for (size_t i = from; i < end; i++)
        if (rg_draft_measures(d, i)) return false;
    const rg_name *name = end > from ? rg_turn_name_at(d, end - 1) : NULL;
    if (name && name->type == RG_NAME_PERSON && !rg_text_ends(name->fold, RG_TEXT("s"))) return false; /* "51827 Marlow" */
    for (size_t i = from; i < end; i++)
        if (rg_draft_event_noun(d, i)) return true;
    bool there = c->subject.last == c->subject.first + 1 && rg_draft_is(d, c->subject.first, "there");
    return number > COUNTED_OVER || there || befalls(c) || people(d, from, end);
}

/* "lost about 1,500": the verb, and nothing but how near the number is, stands before. */
static bool right_behind(const rg_draft *d, const rg_clause *c, size_t unit) {
    unit = rg_amount_opened(d, unit, unit + 1);
    while (unit > c->verb_last && (rg_draft_unit(d, unit - 1)->classes & (RG_CLASS_ADV | RG_CLASS_PREP))) unit--;
    return unit == c->verb_last;
}

bool rg_draft_harmed(const rg_draft *d, size_t unit) { return kind(d, unit) == RG_NOUN_FATE || rg_draft_is(d, unit, "dead") || rg_draft_is(d, unit, "wounded"); }

bool rg_parts_asks_number(const rg_draft *d, size_t unit) { return rg_unit_in(&d->nouns->asked, rg_draft_unit(d, unit)) == RG_PROPERTY_NUMBER; }

/* Is the subject a number itself? "the death toll", "the number of prisoners". */
static bool quantity(const rg_draft *d, const rg_clause *c) {
    size_t head = c->subject.first;
    while (head + 1 < c->subject.last && !(rg_draft_unit(d, head + 1)->classes & RG_CLASS_PREP)) head++;
    return head < c->subject.last && rg_parts_asks_number(d, head);
}

/* "the number of dead", "the wounded", "casualties": a number of them is never an hour or an age. */
static bool toll(const rg_draft *d, const rg_phrase *counted) {
    for (size_t i = counted->first; i < counted->last; i++)
        if (rg_draft_harmed(d, i) || rg_parts_asks_number(d, i) || rg_unit_in(&d->nouns->tolls, rg_draft_unit(d, i)) != RG_NONE) return true;
    return false;
}

/* "puts the dead at 20,000", "the troops numbered 60,000", "casualties were counted as 300": what is counted stands before. */
static const rg_phrase *counted_before(const rg_draft *d, const rg_clause *c, size_t number) {
    static const char *const preps[] = {"at", "as", "to", "over", "beyond", "around", "about", "from", "between", NULL};
    for (size_t k = 0; k < c->phrase_count; k++) {
        const rg_phrase *f = &d->c->phrases.at[c->phrases + k];
        bool no_more = rg_draft_unit(d, f->first)->classes & RG_CLASS_NEG; /* "at no more than 40" */
        if (number < f->first || number >= f->last || number > f->first + 2 + no_more) continue;
        for (size_t i = 0; preps[i]; i++) {
            if (!rg_text_is(f->prep, preps[i])) continue;
            if (k > 0 && !f[-1].prep.len && f[-1].first >= c->verb_last && !rg_draft_measures(d, f[-1].first) && !(rg_draft_unit(d, f[-1].first)->classes & RG_CLASS_ADV)) return f - 1;
            bool told = c->passive || c->verb == RG_VERB_NUMBER || c->verb == RG_VERB_OTHER || c->verb == RG_VERB_ACT;
            if (told && f->first >= c->verb_last && c->subject.first < c->subject.last) return &c->subject;
        }
    }
    if (quantity(d, c) && right_behind(d, c, number) && !(number > c->verb_last && rg_draft_is(d, number - 1, "by"))) return &c->subject; /* "the toll rose to 430", not "rose by 40" */
    if ((c->verb == RG_VERB_NUMBER || c->verb == RG_VERB_BE) && number >= c->verb_last && number < c->verb_last + 3 && c->subject.first < c->subject.last) return &c->subject;
    return NULL;
}

/* "a crowd of 15,000", "a total of 300": the noun before "of". */
static size_t noun_before_of(const rg_draft *d, const rg_clause *c, size_t number) {
    size_t of = number;
    while (of > c->first && rg_draft_unit(d, of - 1)->classes & RG_CLASS_ADV) of--; /* "of about 300" */
    if (of > c->first + 1 && rg_draft_is(d, of - 1, "than")) of -= 2; /* "of more than 300" */
    while (of > c->first && (rg_draft_is(d, of - 1, "about") || rg_draft_is(d, of - 1, "over") || rg_draft_is(d, of - 1, "around") || rg_draft_is(d, of - 1, "some"))) of--;
    if (of < c->first + 2 || !rg_draft_is(d, of - 1, "of") || !(rg_draft_unit(d, of - 2)->classes & RG_CLASS_NOUN)) return RG_NONE;
    if (c->verb == RG_VERB_SAY && of - 2 >= c->verb_first && of - 2 < c->verb_last) return RG_NONE; /* "the union speaks of 200" */
    rg_text noun = rg_draft_unit(d, of - 2)->fold;
    if (of > c->first + 2 && (rg_draft_is(d, of - 3, "in") || rg_draft_is(d, of - 3, "into"))) return RG_NONE; /* "in groups of ten" */
    bool age = rg_draft_unit(d, number)->number < OLDEST && !rg_text_ends(noun, RG_TEXT("s")) && rg_draft_acts(d, of - 2) && !rg_draft_many(d, of - 2); /* "a lad of sixteen" */
    return age ? RG_NONE : of - 2;
}

static bool could_be_year(const rg_draft *d, size_t unit, int64_t number) {
    rg_span span = rg_draft_unit(d, unit)->span;
    return number >= YEAR_LEAST && number <= YEAR_MOST && span.end - span.start == 4;
}

/* ---- the claim ------------------------------------------------------------------------------------------------ */

static bool taken(const rg_draft *d, rg_span span) {
    for (size_t i = d->sentence_claims; i < d->claims.n; i++) {
        const rg_claim *c = &d->claims.at[i];
        if (c->property == RG_PROPERTY_NUMBER && c->value_span.start < span.end && c->value_span.end > span.start) return true;
    }
    return false;
}

enum { SECOND_UNITS = 7 };

/* Where "several hundred", "a couple of hundred" begins, of which nobody knows how many they are; RG_NONE. */
static size_t vague(const rg_draft *d, size_t number) {
    static const char *const words[] = {"several", "few", "couple"};
    const rg_unit *u = rg_draft_unit(d, number);
    size_t begin = d->c->unit_start[d->sentence], before = number - (number > begin + 1 && rg_draft_is(d, number - 1, "of"));
    bool scales = d->reading->tokens.at[u->first].kind == RG_WORD && (u->number >= 100 || rg_draft_is(d, number, "dozen"));
    for (size_t k = 0; scales && before > begin && k < sizeof words / sizeof *words; k++)
        if (rg_draft_is(d, before - 1, words[k])) return before - 1 - (before > begin + 1 && rg_draft_is(d, before - 2, "a"));
    return RG_NONE;
}

/* "children under the age of | ten": which, not how many. */
static bool age_limit(const rg_draft *d, size_t number) {
    static const char *const limits[] = {"under", "over", "above", "below", "beyond", "before", "until", "past"};
    size_t begin = d->c->unit_start[d->sentence];
    if (number < begin + 3 || !rg_draft_is(d, number - 1, "of") || !rg_draft_is(d, number - 2, "age")) return false;
    size_t at = number - 3 > begin && rg_draft_is(d, number - 3, "the") ? number - 4 : number - 3;
    for (size_t i = 0; i < sizeof limits / sizeof *limits; i++)
        if (rg_draft_is(d, at, limits[i])) return true;
    return false;
}

/* "according to | two of the survivors": who speaks, and nothing counted. */
static bool opens_source(const rg_draft *d, int64_t number, rg_span span) {
    bool found = false;
    for (size_t i = d->attribution_start[d->sentence]; i < d->attribution_start[d->sentence + 1] && !found; i++) {
        const rg_attribution *a = &d->reading->attributions.at[i];
        found = !a->loose && a->cue.end <= a->source.start && a->source.start == span.start && span.end <= a->source.end && number <= FEW;
    }
    return found;
}

rg_text rg_draft_fate(const rg_draft *d, rg_text word) {
    size_t found = rg_map_get(&d->nouns->fates, word);
    return found == RG_NONE ? (rg_text){0} : d->nouns->fate_list.at[found];
}

enum { ASKED_BYTES = 400, ASKED_CLAIMS = 8 };

/* "The number of the dead is disputed. The families speak of eleven": of whom the number has just been said to be open; empty. */
static rg_text asked_of(rg_draft *d, rg_span span) {
    for (size_t i = d->claims.n, least = i > ASKED_CLAIMS ? i - ASKED_CLAIMS : 0; i-- > least;) {
        const rg_claim *c = &d->claims.at[i];
        bool open = c->property == RG_PROPERTY_NUMBER && rg_text_starts(c->rule, RG_TEXT("unknown/")), near = c->value_span.start < span.start && c->value_span.end + ASKED_BYTES > span.start;
        if (!open || !near) continue;
        rg_text fold = rg_text_fold(d->arena, c->value.text);
        for (size_t from = 0, end = 0; end <= fold.len; end++) {
            if (end < fold.len && fold.ptr[end] != ' ' && fold.ptr[end] != '\n') continue;
            rg_text fate = rg_draft_fate(d, rg_text_cut(fold, (rg_span){from, end}));
            if (fate.len && !rg_text_is(fate, "-")) return fate;
            from = end + 1;
        }
    }
    return (rg_text){0};
}

/* Is the span the subject of a clause that tells of what was? */
static bool of_subject(const rg_draft *d, rg_span span) {
    const rg_clause *c = rg_draft_told_in(d, span);
    return c && c->past && !c->quoted && c->subject.first < c->subject.last && c->subject.span.start <= span.start && span.end == rg_draft_unit(d, c->subject.last - 1)->span.end;
}

static void claim(rg_draft *d, size_t event, rg_value value, size_t first, size_t last) {
    size_t some = vague(d, first);
    first = some != RG_NONE ? some : rg_amount_opened(d, first, last);
    if (value.high > value.low && first > 0 && rg_draft_is(d, first - 1, "between") && rg_draft_is(d, first + 1, "and")) first--;
    rg_span span = rg_draft_span(d, first, last);
    if (some != RG_NONE) value = rg_draft_text_value(d, span);
    if (taken(d, span) || age_limit(d, first) || opens_source(d, value.high, span)) return;
    value.text = rg_text_cut(d->reading->text, span);
    value.key = rg_text_fold(d->arena, value.text);
    if (value.kind == RG_VALUE_NUMBER && !value.unit.len) value.unit = asked_of(d, span);
    event = rg_fell_event(d, event, &value, first, last);
    size_t told = rg_draft_add(d, event, RG_PROPERTY_NUMBER, value, span, some != RG_NONE ? "number/share" : "number/counted");
    if (told != RG_NONE || event == RG_NONE || value.kind != RG_VALUE_NUMBER || value.high <= FEW || !of_subject(d, span) || !people(d, last - 1, last)) return;
    rg_draft_add(d, rg_event_of_words(d, value.unit, value.unit, span), RG_PROPERTY_NUMBER, value, span, "number/of-them"); /* "1,700 prisoners slept in the sheds", where it is about a camp: of them */
}

/* One of a family or several, by the noun: "sister", "sons". */
static bool kin(const rg_draft *d, size_t unit) {
    rg_text fold = rg_draft_unit(d, unit)->fold, one = rg_text_ends(fold, RG_TEXT("s")) ? rg_text_cut(fold, (rg_span){0, fold.len - 1}) : fold;
    return rg_map_get(&d->nouns->kin, fold) != RG_NONE || rg_map_get(&d->nouns->kin, one) != RG_NONE;
}

/* "had three sons", "was survived by two daughters", "Lund had 9,000 inhabitants": of whom or what had them; `event` where they are no kin, nor a place's own. */
static size_t kin_of(rg_draft *d, const rg_clause *c, size_t event, size_t last) {
    static const char *const verbs[] = {"have", "leave", "bear", "be", "survive", "father", "raise"};
    bool has = false;
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++) has |= rg_text_is(c->lemma, verbs[i]);
    const rg_name *place = c->subject.first < c->subject.last ? rg_turn_name_at(d, c->subject.last - 1) : NULL;
    bool of_place = rg_text_is(c->lemma, "have") && place && place->type == RG_NAME_PLACE && !rg_fell(d, last - 1, last);
    if (!has || c->link == RG_LINK_REDUCED || !(of_place || kin(d, last - 1))) return event;
    rg_turn t = {.index = index_of(d, c), .event = RG_NONE, .within = RG_NONE};
    if (t.index == d->c->clause_start[d->sentence + 1]) return event;
    t.c = &d->c->at.at[t.index];
    rg_turn_find_subject(d, &t);
    size_t person = t.first < t.last ? rg_turn_pronoun(d, &t) : RG_NONE;
    size_t whose = person != RG_NONE ? rg_event_of_person(d, person) : t.first < t.last ? rg_thing_subject(d, &t) : RG_NONE;
    return whose != RG_NONE ? whose : event;
}

/* Behind what the things counted before unit `end` are of: "lines | of runes", "boxes | of papers". */
static size_t made_of(const rg_draft *d, size_t end, size_t last) {
    bool of = end + 1 < last && rg_draft_is(d, end, "of") && rg_draft_unit(d, end + 1)->classes == RG_CLASS_NOUN && !rg_draft_event_noun(d, end + 1) && !rg_draft_measures(d, end + 1);
    return of && !(end + 2 < last && rg_draft_unit(d, end + 2)->classes & (RG_CLASS_NOUN | RG_CLASS_NAME)) ? end + 2 : end;
}

/* What is counted in units [first, last), in the place of an event that is named nowhere near: no people whom it befell, no events of its
 * kind; of a town or a man what is counted is his own. */
static size_t counted_things(rg_draft *d, const rg_clause *c, size_t event, size_t first, size_t last, bool behind) {
    while (first < last && rg_draft_unit(d, first)->classes & (RG_CLASS_DET | RG_CLASS_ADV | RG_CLASS_PUNCT) && !(rg_draft_unit(d, first)->classes & RG_CLASS_NAME)) first++;
    rg_text head = d->events.at[event].head;
    const rg_clause *act = done(d, c);
    bool done_to = act->passive && (act->verb == RG_VERB_ACT || act->verb == RG_VERB_OTHER) && !(act->traits & RG_TRAIT_SENSE); /* "420 houses were razed" */
    if (first >= last || befalls(act) || done_to || !head.len || (behind && (rg_turn_fought_out(d, event) || !plural_noun(d, last - 1) || ((rg_turn_fought(d, event) || c->verb == RG_VERB_INCLUDE) && rg_draft_acts(d, last - 1))))) return event;
    for (size_t i = first; i < last; i++) {
        const rg_unit *u = rg_draft_unit(d, i);
        const rg_event_noun *noun = rg_draft_event_noun(d, i);
        bool own = u->classes & (RG_CLASS_NUM | RG_CLASS_REL | RG_CLASS_PRON | RG_CLASS_NAME) || (rg_draft_harmed(d, i) && !rg_turn_looks_into(d, event)) || kind(d, i) == RG_NOUN_MEASURE || (noun && rg_text_same(noun->head, head)) || (rg_unit_in(&d->nouns->tolls, u) != RG_NONE && !rg_turn_looks_into(d, event)) || rg_unit_in(&d->nouns->asked, u) != RG_NONE;
        if (own) return event;
    }
    if (behind) last = made_of(d, last, c->last);
    rg_text name = rg_text_cut(d->reading->text, rg_draft_span(d, first, last));
    return rg_event_of_words(d, name, name, rg_draft_span(d, first, last));
}

/* The unit of units [first, last), of people whom that befell: "people" are the dead alone, soldiers "soldiers dead". */
static rg_text unit_with_fate(rg_draft *d, rg_text fate, size_t first, size_t last) {
    rg_text word = rg_draft_fate(d, rg_draft_unit(d, last - 1)->fold);
    bool told = last > first + 1 && word.len && !rg_text_is(word, "-"); /* "52 people dead" */
    if (told) fate = word, last--;
    rg_text unit = rg_text_cut(d->reading->text, rg_draft_span(d, first, last));
    bool by_name = !told && d->reading->tokens.at[rg_draft_unit(d, last - 1)->first].flags & RG_TOKEN_CAPITAL; /* "300 Danes" */
    if (!fate.len || rg_text_is(fate, "-") || !(people(d, first, last) || by_name)) return told ? rg_text_cut(d->reading->text, rg_draft_span(d, first, last + 1)) : unit;
    if (last == first + 1 && rg_text_is(rg_draft_fate(d, rg_draft_unit(d, first)->fold), "-")) return fate;
    return rg_text_printf(d->arena, "%.*s %.*s", RG_TEXT_ARG(unit), RG_TEXT_ARG(fate));
}

static rg_text cut(const rg_draft *d, size_t first, size_t last) { return rg_text_cut(d->reading->text, rg_draft_span(d, first, last)); }

/* "28% of the city", "51% of those polled", "30 percent thought": a share. Returns the end of its words; 0 = no share. */
static size_t share_end(const rg_draft *d, const rg_clause *c, size_t from) {
    size_t last = c->last;
    if (from >= last || !(rg_draft_is(d, from, "%") || rg_draft_is(d, from, "percent") || rg_draft_is(d, from, "per"))) return 0;
    size_t of = from + 1 + rg_draft_is(d, from, "per"), end = of;
    if (of >= last || !rg_draft_is(d, of, "of")) return of <= last ? of : last;
    while (++end < last && rg_draft_unit(d, end)->classes & (RG_CLASS_DET | RG_CLASS_NOUN | RG_CLASS_NAME) && !(rg_draft_unit(d, end)->classes & RG_CLASS_PREP)) {}
    return end;
}

/* "41 killed", "300 deported": what befell so many, told without a verb of its own. */
static bool befell(const rg_draft *d, size_t unit, size_t last) {
    bool ends = unit + 1 >= last || (rg_draft_unit(d, unit + 1)->classes & (RG_CLASS_PUNCT | RG_CLASS_CC | RG_CLASS_PREP) && !rg_draft_is(d, unit + 1, "by"));
    return unit < last && ends && rg_draft_harmed(d, unit);
}

/* "187 dead, among them 23 women", "58 deaths, of which 31": the index of the claim on the whole, RG_NONE. */
static size_t whole_of(const rg_draft *d, const rg_clause *c, size_t number) {
    static const char *const words[] = {"them", "which", "whom", "these", "those"};
    size_t i = number, begin = d->c->unit_start[d->sentence];
    while (i > begin && (rg_draft_unit(d, i - 1)->classes & RG_CLASS_ADV || rg_draft_is(d, i - 1, "about") || rg_draft_is(d, i - 1, "some"))) i--;
    bool part = i > begin && rg_draft_is(d, i - 1, "including") && i >= c->first;
    for (size_t k = 0; k < sizeof words / sizeof *words && i > begin + 1; k++)
        part |= rg_draft_is(d, i - 1, words[k]) && (rg_draft_is(d, i - 2, "among") || rg_draft_is(d, i - 2, "of") || rg_draft_is(d, i - 2, "amongst"));
    bool listed = i > begin && rg_draft_unit(d, i - 1)->classes & (RG_CLASS_CC | RG_CLASS_PUNCT); /* "8,000 officers and 300 nurses" */
    if (listed && d->claims.n > d->sentence_claims && d->claims.at[d->claims.n - 1].property == RG_PROPERTY_NUMBER && d->claims.at[d->claims.n - 1].value.scope.len)
        for (size_t k = d->claims.n - 1; k > d->sentence_claims; k--)
            if (rg_text_same(d->claims.at[k - 1].value.text, d->claims.at[d->claims.n - 1].value.scope)) return k - 1;
    for (size_t k = d->claims.n; part && k > d->sentence_claims; k--)
        if (d->claims.at[k - 1].property == RG_PROPERTY_NUMBER && d->claims.at[k - 1].value_span.end <= rg_draft_unit(d, number)->span.start) return k - 1;
    return RG_NONE;
}

/* "The paper put the crowd at two hundred. Sir Karl said 500": the number of the sentence before, in this paragraph, that a voice gives; RG_NONE. */
static size_t said_before(const rg_draft *d) {
    bool same = d->sentence > 0 && d->reading->sentences.at[d->sentence - 1].block == d->reading->sentences.at[d->sentence].block;
    size_t start = same ? d->reading->sentences.at[d->sentence - 1].span.start : 0;
    for (size_t k = same ? d->sentence_claims : 0; k > 0 && d->claims.at[k - 1].value_span.start >= start; k--) {
        const rg_claim *claim = &d->claims.at[k - 1];
        if (claim->property == RG_PROPERTY_NUMBER && claim->voice_count > 1 && claim->value.unit.len && rg_text_is(claim->rule, "number/counted")) return k - 1;
    }
    return RG_NONE;
}

/* "three meetings, while Y counts five", "2,000 men, while the other side had 4,000": the number claimed before, whose unit it shares; RG_NONE. */
static size_t shares_unit(const rg_draft *d, const rg_clause *c, size_t first) {
    size_t at = rg_amount_opened(d, first, first + 1);
    while (at > c->first && rg_draft_unit(d, at - 1)->classes & RG_CLASS_ADV) at--;
    while (at > c->first + 1 && rg_draft_unit(d, at - 1)->classes & RG_CLASS_PREP && rg_draft_unit(d, at - 2)->classes & RG_CLASS_PREP) at--; /* "of about fifty" */
    bool of_person = at > c->first + 1 && rg_draft_is(d, at - 1, "of") && rg_turn_name_at(d, at - 2) && rg_turn_name_at(d, at - 2)->type == RG_NAME_PERSON; /* "and X of fifty" */
    bool speaks = at > c->verb_last && at <= c->verb_last + 2 && rg_draft_is(d, c->verb_last, "of"); /* "speak of a thousand" */
    bool listed = at > c->first + 1 && rg_draft_is(d, at - 1, "of") && (rg_draft_is(d, at - 2, ",") || rg_draft_is(d, at - 2, "and")); /* "tell of three, of four" */
    bool told = first + 1 < c->last && at > c->first && rg_draft_is(d, at - 1, ",") && rg_draft_is(d, first + 1, "according"); /* "two killed, seven according to X" */
    bool opens = of_person || speaks || listed || told || (at == c->verb_last && c->verb_first < c->verb_last) || (at > c->first && rg_draft_is(d, at - 1, "with"));
    if (!opens) return RG_NONE;
    for (size_t k = d->claims.n; k > d->sentence_claims; k--)
        if (d->claims.at[k - 1].property == RG_PROPERTY_NUMBER && d->claims.at[k - 1].value.unit.len) return k - 1;
    bool said = speaks || (c->verb != RG_VERB_BE && rg_turn_voiced(d, c)) || c->verb == RG_VERB_SAY || c->verb == RG_VERB_CLAIM;
    return said ? said_before(d) : RG_NONE;
}

/* "surrendered to 300 soldiers", "died with 40 men": another preposition than of how near the number is. */
static bool beside_verb(const rg_draft *d, const rg_clause *c, size_t first) {
    static const char *const preps[] = {"to", "from", "with", "by", "against", "for", "before", "in"};
    for (size_t i = 0; i < sizeof preps / sizeof *preps; i++) {
        const rg_phrase *f = rg_draft_phrase(d, c, preps[i]);
        if (!f || first < f->first || first >= f->last || f->first <= c->verb_last) continue;
        return !(f->first > c->verb_last + 1 && rg_draft_is(d, f->first - 2, "up"));
    }
    return false;
}

/* What befell those whom units [first, last) count, by the verb of which they are the subject or the object. */
static rg_text befell_them(const rg_draft *d, const rg_clause *c, size_t first, size_t last) {
    if (first > c->first + 1 && rg_draft_is(d, first - 1, "of")) return rg_draft_fate(d, rg_draft_unit(d, first - 2)->fold); /* "the deaths of 52 people" */
    bool only_aim = c->link == RG_LINK_INFINITIVE && !(c->outer != RG_NONE && d->c->at.at[c->outer].traits & RG_TRAIT_CARRY); /* "an order to shoot 90 men" */
    if (c->verb_first >= c->verb_last || c->negated || only_aim) return (rg_text){0};
    for (size_t i = last; i + 1 < c->verb_first; i++)
        if (rg_draft_is(d, i, "of") && rg_draft_unit(d, i + 1)->classes & RG_CLASS_REL) return (rg_text){0}; /* "12 men, nine of whom were hurt" */
    const rg_clause *act = done(d, c);
    bool subject = (first >= c->subject.first && first < c->subject.last) || last == c->verb_first, object = false;
    rg_text fate = rg_draft_fate(d, act->verb == RG_VERB_DIE ? RG_TEXT("die") : act->lemma);
    for (size_t k = 0; !c->passive && k < c->phrase_count; k++) {
        const rg_phrase *f = &d->c->phrases.at[c->phrases + k];
        if (f->prep.len || f->first < c->verb_last) continue;
        if (fate.len && first >= f->first && first < f->last) return fate;
        object = true;
    }
    if (!c->passive && right_behind(d, c, first)) return beside_verb(d, c, first) ? (rg_text){0} : fate; /* "killed at most 40" */
    return subject && (act->passive || act->verb == RG_VERB_DIE || !object) ? fate : (rg_text){0}; /* "31 survived" */
}

/* "142 to 147 million", "two or three dozen": both are of them. `high`: the unit of the second number. */
static void share_scale(const rg_draft *d, rg_value *value, size_t high) {
    const rg_unit *u = rg_draft_unit(d, high);
    int64_t times = rg_number_scale(d->reading->language->clause, d->reading->tokens.at, u->first, u->last);
    if (value->low < times && value->low <= value->high / times) value->low *= times;
}

bool rg_parts_range(const rg_draft *d, rg_value *value, size_t first, size_t *at, size_t last) {
    size_t to = *at + 1;
    bool from = first > 0 && rg_draft_is(d, first - 1, "from"); /* "rose from 7% to 21%": two numbers */
    to += !from && to + 3 < last && !rg_draft_is(d, to, "to") && rg_text_same(rg_draft_unit(d, to)->fold, rg_draft_unit(d, to + 3)->fold); /* "80% to 85%" */
    if (to + 1 >= last || !rg_parts_counts(d, to + 1)) return true;
    bool dash = rg_draft_is(d, to, "-") || rg_draft_is(d, to, "\xe2\x80\x93"), word = rg_draft_is(d, to, "to") || rg_draft_is(d, to, "or");
    if (!dash && !word && !(rg_draft_is(d, to, "and") && first > 0 && rg_draft_is(d, first - 1, "between"))) return true;
    value->high = rg_draft_unit(d, to + 1)->number;
    share_scale(d, value, to + 1);
    if (value->high >= value->low || dash) *at = to + 1;
    if (value->high >= value->low) return true;
    value->high = value->low; /* "fell from 12,000 to 7,000": two numbers */
    return !dash;
}

/* "Article 24", "Room 12": a label. */
static bool label(const rg_draft *d, const rg_clause *c, size_t i) {
    if (i <= c->first || !(rg_draft_unit(d, i - 1)->classes & RG_CLASS_NOUN) || rg_draft_unit(d, i - 1)->classes & RG_CLASS_NUM) return false;
    return d->reading->tokens.at[rg_draft_unit(d, i - 1)->first].flags & RG_TOKEN_CAPITAL && kind(d, i - 1) != RG_NOUN_ACTOR;
}

/* "Two came back", "Of the twelve who signed, four": a number that the sentence begins with, or behind what it is a part of. */
static bool leads_sentence(const rg_draft *d, size_t number) {
    size_t begin = d->c->unit_start[d->sentence], i = number;
    while (i > begin && (rg_draft_unit(d, i - 1)->classes & RG_CLASS_ADV || rg_draft_is(d, i - 1, "some"))) i--;
    return i == begin || (rg_draft_is(d, begin, "of") && rg_draft_is(d, i - 1, ","));
}

/* Behind "of them", "of whom", "of those", "of the 240": "nine of them | were hanged". */
static size_t them_end(const rg_draft *d, size_t from, size_t last) {
    if (from + 1 >= last || !rg_draft_is(d, from, "of")) return from;
    size_t all = from + 1 + (rg_draft_is(d, from + 1, "the") && from + 2 < last);
    bool number = rg_draft_unit(d, all)->classes & RG_CLASS_NUM && !(all + 1 < last && rg_draft_unit(d, all + 1)->classes & (RG_CLASS_NOUN | RG_CLASS_NAME | RG_CLASS_NUM) && !(rg_draft_unit(d, all + 1)->classes & RG_CLASS_VERB));
    bool them = rg_draft_unit(d, from + 1)->classes & (RG_CLASS_PRON | RG_CLASS_REL);
    return number ? all + 1 : them ? from + 2 : from;
}

/* Is the verb next, from the unit on: "900 | never returned"? */
static bool verb_next(const rg_draft *d, const rg_clause *c, size_t unit) {
    while (unit < c->verb_first && rg_draft_unit(d, unit)->classes & (RG_CLASS_ADV | RG_CLASS_NEG)) unit++;
    return unit == c->verb_first;
}

/* What a number alone counts, where its place in the clause says so; units [*first, *last) of it, and whether it does. */
static bool counts_alone(const rg_draft *d, const rg_clause *c, size_t first, size_t at, size_t *from, size_t *to) {
    static const char *const preps[] = {"at", "to", "as", "for"};
    bool voice = c->verb == RG_VERB_SAY || c->verb == RG_VERB_CLAIM || (c->verb == RG_VERB_NAME && rg_turn_voiced(d, c)), prep = false; /* "The union named 31" */
    *to = c->verb_last;
    if (c->verb_first >= c->verb_last) { /* "his men (some 4,000)" */
        bool bracket = c->aside && c->first > d->c->unit_start[d->sentence] + 1 && rg_draft_is(d, c->first - 1, "(") && first <= c->first + 2 && !(first > c->first && rg_draft_unit(d, first - 1)->classes & RG_CLASS_NAME); /* not "(Holm MS 171)" */
        *from = bracket ? c->first - 2 : 0, *to = *from + 1;
        return bracket && rg_draft_unit(d, *from)->classes & RG_CLASS_NOUN && rg_text_ends(rg_draft_unit(d, *from)->fold, RG_TEXT("s"));
    }
    size_t verb = *from = them_end(d, at + 1, c->last);
    bool subject = first >= c->subject.first && verb_next(d, c, verb) && first < c->subject.first + 3 && c->subject.first < c->subject.last; /* "700 had been sent off" */
    if (subject && (c->passive || c->verb == RG_VERB_BE || (leads_sentence(d, first) && c->past))) return true;
    *from = c->verb_first;
    for (size_t i = 0; i < sizeof preps / sizeof *preps; i++)
        for (size_t k = c->verb_last; k < first && k < c->verb_last + 2; k++) prep |= rg_draft_is(d, k, preps[i]);
    if (prep && c->passive && c->link == RG_LINK_RELATIVE && !rg_draft_is(d, c->verb_last, "for")) { /* "the crowd, which is put at 9,000" */
        rg_turn_antecedent(d, c, from, to);
        return *from < *to;
    }
    bool figure = c->verb == RG_VERB_ASCRIBE && prep && !c->passive; /* "gives the figure as 120" */
    return right_behind(d, c, first) && (voice || figure || (c->passive && rg_draft_is(d, c->verb_last, "for"))); /* "said 500", "was licensed for 640" */
}

/* Behind "of" and its article: "seven | of the miners"; behind "of them": "nine of them | women". */
static size_t part_of(const rg_draft *d, size_t from, size_t last) {
    if (from >= last || !rg_draft_is(d, from, "of")) return from;
    bool them = from + 2 < last && rg_draft_unit(d, from + 1)->classes & (RG_CLASS_PRON | RG_CLASS_REL) && !(rg_draft_unit(d, from + 1)->classes & RG_CLASS_DET);
    if (them) return from + 2;
    size_t noun = from + 1 + (from + 2 < last && rg_draft_unit(d, from + 1)->classes & RG_CLASS_DET);
    return noun + (noun + 1 < last && rg_draft_unit(d, noun)->classes & RG_CLASS_NUM && rg_draft_unit(d, noun + 1)->classes & RG_CLASS_NOUN); /* "two of its five | members" */
}

/* "the death toll" is of the dead, "the figure", "the total" of what was counted last; "casualties" are their own unit, as all that units [first, last) name. */
static rg_text figure_of(const rg_draft *d, size_t first, size_t last) {
    for (size_t i = first; i < last; i++) { /* "the number of dead" */
        rg_text fate = rg_draft_fate(d, rg_draft_unit(d, i)->fold);
        if (fate.len && !rg_text_is(fate, "-") && (rg_parts_asks_number(d, last - 1) || !people(d, first, last))) return fate;
    }
    if (last > first + 2 && rg_parts_asks_number(d, first) && rg_draft_is(d, first + 1, "of") && plural_noun(d, last - 1)) {
        size_t from = first + 2, to = last;
        rg_draft_trim(d, &from, &to);
        return cut(d, from, to); /* "the number of | prisoners" */
    }
    bool asked = rg_parts_asks_number(d, last - 1) && !rg_text_ends(rg_draft_unit(d, last - 1)->fold, RG_TEXT("s"));
    for (size_t k = d->claims.n; asked && k > 0; k--)
        if (d->claims.at[k - 1].property == RG_PROPERTY_NUMBER && d->claims.at[k - 1].value.unit.len) return d->claims.at[k - 1].value.unit;
    return cut(d, first, last);
}

/* What the number claimed last of the event counts; empty where none is, or two before count different things. */
static rg_text counted_last(const rg_draft *d, size_t event) {
    rg_text found = {0};
    for (size_t k = d->claims.n, n = 0; k > 0 && n < 2; k--) {
        const rg_claim *claim = &d->claims.at[k - 1];
        if (claim->property != RG_PROPERTY_NUMBER || rg_map_get(&d->event_keys, claim->event_key) != event || !claim->value.unit.len) continue;
        if (n++ && !rg_text_same(found, claim->value.unit)) return (rg_text){0};
        found = claim->value.unit;
    }
    return found;
}

/* What the number claimed last of the event counts: "it" in "puts it at 120"; empty where none is. */
static rg_text counted_before_it(const rg_draft *d, size_t event) {
    for (size_t k = d->claims.n; k > 0; k--) {
        const rg_claim *claim = &d->claims.at[k - 1];
        if (claim->property == RG_PROPERTY_NUMBER && claim->value.unit.len) return rg_map_get(&d->event_keys, claim->event_key) == event ? claim->value.unit : (rg_text){0};
    }
    return (rg_text){0};
}

/* Behind the people that follow "were": "nine were | women |"; no further than "were" for none. */
static size_t are_end(const rg_draft *d, const rg_clause *c) {
    size_t end = unit_end(d, c, c->verb_last, c->last);
    return end > c->verb_last && plural_noun(d, end - 1) && people(d, c->verb_last, end) && !c->negated ? end : c->verb_last;
}

/* "the garrison, some 300 strong", "a crowd 900 strong": the noun before the number; RG_NONE. `unit`: behind the number. */
static size_t strong(const rg_draft *d, const rg_clause *c, size_t first, size_t unit) {
    if (unit >= c->last || !rg_draft_is(d, unit, "strong")) return RG_NONE;
    while (first > c->first && (rg_draft_unit(d, first - 1)->classes & (RG_CLASS_ADV | RG_CLASS_PREP) || rg_draft_is(d, first - 1, "some") || rg_draft_is(d, first - 1, ","))) first--;
    bool verb = first > c->verb_first && first <= c->verb_last;
    return first > c->first && !verb && rg_draft_unit(d, first - 1)->classes & RG_CLASS_NOUN ? first - 1 : RG_NONE;
}

static void number_at(rg_draft *d, const rg_clause *c, size_t event, bool loose, size_t *at) {
    size_t first = *at, last = c->last, thing = 0, things = 0; /* units of what is counted */
    rg_value value = {.kind = RG_VALUE_NUMBER};
    value.low = value.high = rg_draft_unit(d, first)->number;
    if (!rg_parts_range(d, &value, first, at, last)) return;
    size_t from = *at + 1, share = share_end(d, c, from);
    bool glued = from < last && rg_draft_unit(d, from)->span.start == rg_draft_unit(d, *at)->span.end;
    if (glued && (rg_draft_unit(d, from)->fold.ptr[0] & 0x80) && rg_draft_unit(d, from)->classes & RG_CLASS_PUNCT && !rg_draft_is(d, from, "\xe2\x80\x94") && !rg_draft_is(d, from, "\xe2\x80\x93") && !rg_draft_is(d, from, "\xe2\x80\x9d")) return; /* degrees and minutes */
    if (glued && rg_draft_is(d, from, "-") && from + 1 < last && rg_draft_measures(d, from + 1)) return; /* "a 17-ton section" */
    if (from < last && rg_draft_unit(d, from)->span.start == rg_draft_unit(d, *at)->span.end && rg_draft_unit(d, from)->classes & RG_CLASS_NOUN) return; /* "20th" */
    if (rg_uncounted(d, c, event, first, from)) return;
    if (share) {
        value.unit = cut(d, from, share);
        claim(d, event, value, first, share);
        *at = share - 1;
        return;
    }
    if (first > c->first && rg_draft_is(d, first - 1, "at") && c->verb == RG_VERB_DIE && value.high < OLDEST) return; /* "died at 65" */
    bool quoted = from + 1 < last && (rg_draft_is(d, from, "\"") || rg_draft_is(d, from, "\xe2\x80\x9c")); /* "3,000 "armed men"" */
    size_t noun = quoted ? from + 1 : part_of(d, from, last), end = unit_end(d, c, noun, last), of = noun_before_of(d, c, first);
    if (end > noun && could_be_year(d, first, value.low) && rg_text_ends(rg_draft_unit(d, noun)->fold, RG_TEXT("ing")) && rg_draft_unit(d, noun)->classes & RG_CLASS_VERB) return; /* "the Harbour Act 1911 moving the tolls" */
    if (!quoted && noun > from + 1 && end > noun && (!plural_noun(d, end - 1) || could_be_year(d, first, value.low))) end = noun; /* "at 65 of a fever" */
    end += end == noun && noun > from && noun < last && rg_draft_harmed(d, noun); /* "34 of the dead" */
    const rg_phrase *counted = end == noun ? counted_before(d, c, first) : NULL;
    if (counted && value.high < OLDEST && c->verb != RG_VERB_ASCRIBE && counted != &c->subject && !plural_noun(d, counted->last - 1) && !toll(d, counted) && rg_draft_is(d, first - 1, "at")) counted = NULL; /* "entered the school at 17" */
    size_t whole = whole_of(d, c, first);
    bool of_them = noun == from + 2 && noun < end && !(rg_draft_unit(d, from + 1)->classes & RG_CLASS_DET);
    bool of_which = of_them || (from + 1 < d->c->unit_start[d->sentence + 1] && rg_draft_is(d, from, "of") && rg_draft_unit(d, from + 1)->classes & RG_CLASS_REL); /* "14 riders, no fewer than 9 of which", "nine of them women" */
    for (size_t k = d->claims.n; of_which && whole == RG_NONE && k > d->sentence_claims; k--)
        if (d->claims.at[k - 1].property == RG_PROPERTY_NUMBER && d->claims.at[k - 1].value_span.end <= rg_draft_unit(d, first)->span.start) whole = k - 1;
    if (whole != RG_NONE) value.scope = d->claims.at[whole].value.text;
    else if (noun > from + 1 && noun < end && rg_parts_counts(d, noun - 1)) value.scope = cut(d, noun - 1, end); /* "two of its | five members" */
    rg_text fate = befell_them(d, c, first, them_end(d, from, last));
    bool ending = from >= last || rg_draft_unit(d, from)->classes & (RG_CLASS_PUNCT | RG_CLASS_CC | RG_CLASS_PREP | RG_CLASS_REL) || (from >= c->verb_first && from < c->verb_last) || verb_next(d, c, from);
    if (befell(d, from, d->c->unit_start[d->sentence + 1]) && !(from >= c->verb_first && from < c->verb_last)) {
        value.unit = cut(d, from, from + 1);
        end = from + 1;
    } else if (strong(d, c, first, from) != RG_NONE) {
        value.unit = cut(d, strong(d, c, first, from), strong(d, c, first, from) + 1);
        end = from + 1;
    } else if (end > noun) {
        if (whole == RG_NONE && !worth_counting(d, c, value.high, noun, end)) return;
        const rg_name *named = end == noun + 1 ? rg_turn_name_at(d, noun) : NULL;
        if (end == noun + 1 && rg_draft_unit(d, noun)->span.end == rg_draft_unit(d, noun)->span.start + 1) return; /* "250 U", of "250 U.S. dollars" */
        if (named && (named->type == RG_NAME_PERSON || named->type == RG_NAME_PLACE) && !plural_noun(d, noun)) return; /* a row of a table: "14 Holm 85.38" */
        rg_text theirs = befell_them(d, c, rg_amount_opened(d, first, end), end);
        bool behind = !theirs.len && befell(d, end, d->c->unit_start[d->sentence + 1]) && !(end >= c->verb_first && end < c->verb_last); /* "lost 120 men killed" */
        if (behind) theirs = rg_draft_fate(d, rg_draft_unit(d, end)->fold);
        value.unit = whole == RG_NONE ? unit_with_fate(d, theirs, noun, end) : cut(d, noun, end);
        thing = noun, things = end;
        end += quoted && end < last && rg_draft_unit(d, end)->classes & RG_CLASS_PUNCT && !rg_draft_is(d, end, ",");
    } else if (of != RG_NONE && ending && !rg_draft_measures(d, of) && (!could_be_year(d, first, value.low) || kind(d, of) == RG_NOUN_ACTOR)) {
        value.unit = cut(d, of, of + 1);
        if (of < c->verb_first || of >= c->verb_last) thing = of, things = of + 1; /* "a crew of 38" */
        end = *at + 1;
    } else if (first > c->first + 1 && rg_draft_unit(d, first - 1)->classes & RG_CLASS_CC && rg_draft_unit(d, first - 2)->classes & RG_CLASS_NUM && end == noun && whole == RG_NONE) { /* "reactors 5 and 6" */
        return;
    } else if (ending && !(counted && quantity(d, c)) && (befalls(c) || (c->passive && c->verb == RG_VERB_ACT) || fate.len) && !rg_uncounted_when(d, c, first) && (right_behind(d, c, first) || (them_end(d, from, last) == c->verb_first && first >= c->first))) { /* "injured 58", "187 had been killed", "nine of them were hanged" */
        value.unit = fate.len ? fate : cut(d, c->verb_first, c->verb_last);
        end = first >= c->verb_last ? *at + 1 : c->verb_last;
    } else if (c->verb == RG_VERB_BE && them_end(d, from, last) == c->verb_first && !(first > c->first && rg_draft_unit(d, first - 1)->classes & RG_CLASS_DET) && are_end(d, c) > c->verb_last) { /* "nine were women" */
        value.unit = cut(d, c->verb_last, are_end(d, c));
        end = are_end(d, c);
    } else if (whole != RG_NONE && ending) {
        value.unit = d->claims.at[whole].value.unit;
        end = *at + 1;
    } else if (!counted && ending && shares_unit(d, c, first) != RG_NONE && !could_be_year(d, first, value.low)) {
        const rg_claim *other = &d->claims.at[shares_unit(d, c, first)];
        size_t same = rg_map_get(&d->event_keys, other->event_key);
        bool one = same == RG_NONE || c->verb != RG_VERB_SAY || counted_last(d, same).len; /* "45 dead and 120 wounded; the union speaks of 200" */
        value.unit = one ? other->value.unit : (rg_text){0};
        if (same != RG_NONE) event = same;
        end = *at + 1;
    } else if (counted && ending && (value.high > FEW || toll(d, counted)) && !could_be_year(d, first, value.low)) {
        size_t a = counted->first, b = counted->last;
        rg_draft_trim(d, &a, &b);
        value.unit = figure_of(d, a, b);
        thing = a, things = b;
        end = *at + 1;
    } else if (ending && (value.high > FEW || leads_sentence(d, first) || (c->verb == RG_VERB_SAY && first > c->verb_last && rg_draft_is(d, first - 1, "of"))) && !could_be_year(d, first, value.low) && counts_alone(d, c, first, *at, &noun, &end)) {
        bool says = noun == c->verb_first && end == c->verb_last && (c->verb == RG_VERB_SAY || c->verb == RG_VERB_CLAIM || c->verb == RG_VERB_ASCRIBE || c->verb == RG_VERB_NAME); /* "the union speaks of 200" */
        value.unit = says ? counted_last(d, event) : cut(d, noun, end);
        if (c->verb_first >= c->verb_last) thing = noun, things = end; /* "his followers (some 4,000)" */
        end = *at + 1;
    } else {
        return;
    }
    bool pronoun = thing < things && rg_draft_unit(d, things - 1)->classes & RG_CLASS_PRON && !(rg_draft_unit(d, things - 1)->classes & (RG_CLASS_NOUN | RG_CLASS_NUM));
    const rg_name *who = thing < things ? rg_turn_name_at(d, things - 1) : NULL;
    if ((who && who->type == RG_NAME_PERSON && things == thing + 1 && c->verb != RG_VERB_BE && !rg_text_ends(who->fold, RG_TEXT("s")) && thing < first) || (pronoun && c->verb != RG_VERB_NUMBER && !(c->verb == RG_VERB_ASCRIBE && counted_before_it(d, event).len))) return; /* "Lind offered up to 300": of nothing told; "he was sixteen": of him */
    if (pronoun) value.unit = c->verb == RG_VERB_ASCRIBE ? counted_before_it(d, event) : (rg_text){0}; /* "puts it at 120", "they numbered 300" */
    size_t of_whole = loose && whole != RG_NONE ? rg_map_get(&d->event_keys, d->claims.at[whole].event_key) : RG_NONE;
    if (of_whole != RG_NONE) event = of_whole;
    else if (loose && thing < things) event = counted_things(d, c, event, thing, things, thing > first);
    if (thing < things) event = kin_of(d, c, event, things);
    claim(d, event, value, first, end);
    if (end > *at + 1) *at = end - 1;
}

/* ---- estimates ------------------------------------------------------------------------------------------------ */

enum { ESTIMATE_WORDS = 14, BOUND_WORDS = 5 };

/* The first number of units [from, last), no further than a few words of how near it is; RG_NONE. */
static size_t number_near(const rg_draft *d, size_t from, size_t last) {
    for (size_t i = from; i < last && i < from + BOUND_WORDS; i++)
        if (rg_parts_counts(d, i)) return i;
    return RG_NONE;
}

/* Where the second number of "from 64 (by his report) to over 200" stands; RG_NONE. `beside`: nothing but "to" between. */
static size_t other_end(const rg_draft *d, size_t low, size_t last, bool *beside) {
    size_t open = 0;
    for (size_t i = low + 1; i < last && i < low + ESTIMATE_WORDS; i++) {
        open += rg_draft_is(d, i, "(");
        open -= open && rg_draft_is(d, i, ")");
        size_t high = !open && (rg_draft_is(d, i, "to") || rg_draft_is(d, i, "and")) ? number_near(d, i + 1, last) : RG_NONE;
        if (high == RG_NONE) continue;
        *beside = i == low + 1;
        return high;
    }
    return RG_NONE;
}

/* What "estimates of the number of people killed", "death toll estimates", units [first, last), are of; *thing: where its words begin, `last` for none. */
static rg_text estimated(rg_draft *d, size_t first, size_t last, size_t *thing) {
    size_t tail = last;
    for (size_t i = first; i < last; i++)
        if (rg_draft_is(d, i, "of") || rg_draft_is(d, i, "for") || (i > first && rg_draft_is(d, i - 1, "how"))) tail = i + 1;
    *thing = tail;
    rg_draft_trim(d, thing, &last);
    for (size_t i = *thing < last ? *thing : first - (first > d->c->unit_start[d->sentence]); i < last; i++) {
        rg_text fate = rg_draft_fate(d, rg_draft_unit(d, i)->fold);
        if (fate.len && !rg_text_is(fate, "-")) return people(d, *thing, last) ? unit_with_fate(d, fate, *thing, last) : fate;
    }
    return *thing < last ? cut(d, *thing, last) : figure_of(d, first, last);
}

/* "Estimates of the dead range from 64 to 200": a span; with words between the two, two numbers. */
static void estimates(rg_draft *d, const rg_clause *c, size_t event) {
    size_t begin = d->c->unit_start[d->sentence], end = d->c->unit_start[d->sentence + 1], asked = RG_NONE, thing;
    for (size_t v = c->first; v < c->last; v++) {
        if (rg_draft_noun(d, v) != RG_NOUN_SPREAD) continue;
        for (size_t i = v; i > begin && i + ESTIMATE_WORDS > v && !(rg_draft_unit(d, i - 1)->classes & RG_CLASS_PUNCT); i--) asked = rg_parts_asks_number(d, i - 1) ? i - 1 : asked;
        size_t from = v + 1;
        while (from < end && rg_draft_unit(d, from)->classes & RG_CLASS_ADV && !rg_draft_is(d, from, "from")) from++;
        if (asked == RG_NONE || from >= end || !(rg_draft_is(d, from, "from") || rg_draft_is(d, from, "between"))) continue;
        bool beside = false;
        size_t low = number_near(d, from + 1, end), high = low == RG_NONE ? RG_NONE : other_end(d, low, end, &beside);
        if (high == RG_NONE || taken(d, rg_draft_unit(d, low)->span)) continue;
        rg_value value = {.kind = RG_VALUE_NUMBER, .unit = estimated(d, asked, v, &thing)};
        value.low = rg_draft_unit(d, low)->number, value.high = rg_draft_unit(d, high)->number;
        if (beside) share_scale(d, &value, high);
        if (high + 1 < end && (rg_draft_unit(d, high + 1)->classes & RG_CLASS_NOUN || share_end(d, c, high + 1))) continue; /* "to 700,000 inhabitants": they say themselves what they count */
        bool of_them = rg_draft_fate(d, value.unit).len || people(d, thing, v) || thing >= v, within = c->verb_first < v && c->verb_first < c->verb_last; /* "of those killed" */
        size_t things = of_them ? RG_NONE : rg_thing_of(d, thing, v);
        if (things != RG_NONE || within || c->head == v) event = things != RG_NONE ? things : rg_turn_about(d);
        if (thing >= v && rg_parts_asks_number(d, asked) && asked + 1 == v && !rg_draft_fate(d, value.unit).len) value.unit = counted_last(d, event); /* "guesses run from" */
        int64_t most = value.high;
        value.high = beside && most > value.low ? most : value.low;
        claim(d, event, value, low, (beside ? high : low) + 1);
        value.low = value.high = most;
        if (!beside) claim(d, event, value, high, high + 1);
        return;
    }
}

/* "Estimates of the dead run as high as 3,000", "Estimates vary: some are as low as 90": a figure of what the estimates are of, no deed of theirs. */
static void as_high(rg_draft *d, const rg_clause *c, size_t event) {
    size_t begin = d->c->unit_start[d->sentence], asked = RG_NONE, thing;
    for (size_t i = c->verb_last; c->verb_first < c->verb_last && !c->negated && i + 3 < c->last && i < c->verb_last + 4; i++) {
        bool degree = rg_draft_is(d, i + 1, "high") || rg_draft_is(d, i + 1, "low") || rg_draft_is(d, i + 1, "many") || rg_draft_is(d, i + 1, "few");
        size_t number = degree && rg_draft_is(d, i, "as") && rg_draft_is(d, i + 2, "as") ? number_near(d, i + 3, c->last) : RG_NONE;
        if (number == RG_NONE || taken(d, rg_draft_unit(d, number)->span)) continue;
        bool some = c->subject.last == c->subject.first + 1 && (rg_draft_is(d, c->subject.first, "some") || rg_draft_is(d, c->subject.first, "others"));
        for (size_t u = c->verb_first; u > (some ? begin : c->subject.first) && c->subject.first < c->subject.last; u--) asked = rg_parts_asks_number(d, u - 1) ? u - 1 : asked;
        for (size_t u = c->verb_last; u < i; u++) asked = rg_parts_asks_number(d, u) ? u : asked; /* "put the number as high as 40" */
        if (asked == RG_NONE) return;
        size_t stop = asked;
        while (stop < (asked < c->verb_first ? c->verb_first : i) && !(rg_draft_unit(d, stop)->classes & (RG_CLASS_PUNCT | RG_CLASS_ADV))) stop++;
        rg_value value = {.kind = RG_VALUE_NUMBER, .unit = estimated(d, asked, stop, &thing)};
        value.low = value.high = rg_draft_unit(d, number)->number;
        size_t things = rg_draft_fate(d, value.unit).len || people(d, thing, stop) || thing >= stop ? RG_NONE : rg_thing_of(d, thing, stop), end = unit_end(d, c, number + 1, c->last);
        bool own = end > number + 1 && !(rg_draft_unit(d, number + 1)->classes & RG_CLASS_PREP);
        if (own) value.unit = cut(d, number + 1, end);
        claim(d, things != RG_NONE ? things : c->verb == RG_VERB_BE ? event : rg_turn_about(d), value, number, own ? end : number + 1);
        return;
    }
}

/* "The wall has 60 names": of what has them, where the clause tells of no event; not of who counts, nor in a fight. */
static size_t had_by(rg_draft *d, const rg_clause *c, size_t event) {
    bool plain = c->verb_first < c->verb_last && !befalls(c) && c->verb != RG_VERB_SAY && c->verb != RG_VERB_CLAIM && c->verb != RG_VERB_ASCRIBE && c->verb != RG_VERB_GATHER && !(c->traits & RG_TRAIT_SENSE);
    if (!plain || rg_turn_voiced(d, c) || rg_turn_fought_out(d, event) || rg_thing_named(d, c, event)) return event;
    size_t k = index_of(d, c);
    if (k == d->c->clause_start[d->sentence + 1]) return event;
    rg_turn t = {.index = k, .c = &d->c->at.at[k], .event = RG_NONE, .within = RG_NONE};
    rg_turn_find_subject(d, &t);
    bool person = rg_turn_pronoun(d, &t) != RG_NONE && !rg_text_is(c->lemma, "have") && !rg_text_is(c->lemma, "lose"); /* "he can name forty streets" */
    size_t head = t.first;
    while (head + 1 < t.last && !(rg_draft_unit(d, head + 1)->classes & RG_CLASS_PREP)) head++;
    if (t.first < t.last && rg_unit_in(&d->nouns->asked, rg_draft_unit(d, head)) == RG_PROPERTY_NUMBER) { /* "the true figure is 56"; "the size of the guild rose to 90": of the guild */
        size_t of = head + 2 < t.last && rg_draft_is(d, head + 1, "of") ? rg_thing_of(d, head + 2, t.last) : RG_NONE;
        return of != RG_NONE ? of : event;
    }
    bool written = t.first < t.last && rg_draft_sense(d, head) == RG_SENSE_WORK && rg_fell(d, c->verb_last, c->last); /* "the ledger has 61 dead" */
    size_t thing = person || written ? RG_NONE : rg_thing_subject(d, &t);
    return thing == RG_NONE ? event : thing;
}

void rg_parts_counted(rg_draft *d, size_t event, rg_value value, size_t first, size_t last) { claim(d, event, value, first, last); }

static void numbers(rg_draft *d, const rg_clause *clause, size_t event, bool loose) {
    size_t whose = RG_NONE; /* asked for once there is a number to tell of it */
    if (rg_draft_has(d, clause->sentence, RG_NOUN_SPREAD)) estimates(d, clause, event);
    if (!rg_draft_holds(d, clause, RG_CLASS_NUM) && !rg_draft_has(d, clause->sentence, RG_NOUN_SHARE)) return;
    as_high(d, clause, event);
    for (size_t i = clause->first; i < clause->last; i++) {
        bool number = rg_draft_unit(d, i)->classes & RG_CLASS_NUM;
        if (!(number || kind(d, i) == RG_NOUN_SHARE) || taken(d, rg_draft_unit(d, i)->span)) continue;
        if (number && rg_gap_later(d, clause, i)) continue;
        if (whose == RG_NONE) whose = had_by(d, clause, event);
        bool subject = i >= clause->subject.first && i < clause->subject.last; /* "a third of the houses burned" */
        if (rg_parts_counts(d, i) && rg_uncounted_age(d, clause, index_of(d, clause), i)) continue;
        if (rg_amount_claim(d, clause, subject ? event : whose, &i) || !rg_parts_counts(d, i) || label(d, clause, i)) continue;
        number_at(d, clause, whose, loose && whose == event && !rg_thing_named(d, clause, event), &i);
    }
}

void rg_parts_numbers(rg_draft *d, const rg_clause *clause, size_t event) { numbers(d, clause, event, false); }

void rg_parts_loose_numbers(rg_draft *d, const rg_clause *clause, size_t event) { numbers(d, clause, event, true); }

/* "estimates the Danes at 8,000 | and the smiths at about 3,000": the unit of the number behind a second noun phrase from unit `first` on; RG_NONE. */
static size_t second_at(const rg_draft *d, size_t first, size_t end, size_t *at) {
    for (*at = first; *at < end && *at < first + SECOND_UNITS && !rg_draft_is(d, *at, "at"); ++*at)
        if (rg_draft_unit(d, *at)->classes & (RG_CLASS_PUNCT | RG_CLASS_REL | RG_CLASS_NUM | RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_MODAL)) return RG_NONE;
    size_t number = *at + 1;
    while (number < end && number < *at + 4 && (rg_draft_unit(d, number)->classes & RG_CLASS_ADV || rg_draft_is(d, number, "about") || rg_draft_is(d, number, "around") || rg_draft_is(d, number, "some"))) number++;
    return *at > first + 1 && number < end && rg_draft_is(d, *at, "at") && rg_parts_counts(d, number) ? number : RG_NONE;
}

void rg_parts_second_numbers(rg_draft *d) {
    size_t end = d->c->unit_start[d->sentence + 1];
    for (size_t i = d->c->unit_start[d->sentence] + 4; i + 4 < end; i++) {
        size_t at, number = rg_draft_is(d, i, "and") && rg_draft_is(d, i + 1, "the") && rg_draft_unit(d, i - 1)->classes & RG_CLASS_NUM ? second_at(d, i + 1, end, &at) : RG_NONE, to = number;
        bool told = false;
        for (size_t k = d->sentence_claims; number != RG_NONE && k < d->claims.n; k++) told |= d->claims.at[k].property == RG_PROPERTY_NUMBER && d->claims.at[k].voice_count > 1;
        size_t event = told ? rg_thing_meant(d, i + 1, at) : RG_NONE;
        rg_value value = {.kind = RG_VALUE_NUMBER, .unit = event == RG_NONE ? (rg_text){0} : cut(d, i + 2, at)};
        if (event == RG_NONE) continue;
        value.low = value.high = rg_draft_unit(d, number)->number;
        if (rg_parts_range(d, &value, number, &to, end)) claim(d, event, value, number, to + 1);
    }
}
