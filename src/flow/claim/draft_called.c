/* draft_called.c: by what other name something goes, and what an apposition says it is: "often called the Battle of Lund", "known as Old
 * Horn", "the Harn Book, a survey of the land,".
 *
 * Both are topics of what they are said of, beside what other rules claim. What persons are is a role (draft_role.c).
 */
#include "flow/claim/claim_left.h"
#include "flow/claim/claim_why.h"

enum { APPOSED_UNITS = 14, NAME_UNITS = 7 };

/* Whom or what the clause is about, where it hangs on a noun phrase right before unit `at` that; RG_NONE. */
static size_t named(rg_draft *d, size_t k, size_t at) {
    rg_turn t;
    if (at == RG_NONE) return rg_why_subject(d, k, &t) ? t.event : RG_NONE;
    rg_clause clause = d->c->at.at[k];
    clause.relative = at;
    rg_turn_antecedent(d, &clause, &t.first, &t.last);
    size_t event = t.first < t.last ? rg_event_find(d, t.first, t.last).event : RG_NONE;
    return event == RG_NONE && t.first < t.last ? rg_thing_of(d, t.first, t.last) : event;
}

/* "became widely known as the Long War". */
static bool became_known(const rg_draft *d, const rg_clause *c) {
    size_t i = c->verb_last;
    while (c->verb == RG_VERB_BECOME && i < c->last && rg_draft_unit(d, i)->classes & RG_CLASS_ADV) i++;
    return c->verb == RG_VERB_BECOME && i < d->c->unit_start[d->sentence + 1] && rg_draft_is(d, i, "known");
}

size_t rg_called_name(const rg_draft *d, const rg_clause *c) {
    bool known = rg_text_is(c->lemma, "know") || rg_text_is(c->lemma, "refer") || became_known(d, c);
    if (!known && c->verb != RG_VERB_NAME) return RG_NONE;
    if (!known) return c->verb_last;
    for (size_t i = c->verb_last; i + 1 < d->c->unit_start[d->sentence + 1] && !(rg_draft_unit(d, i)->classes & RG_CLASS_PUNCT); i++) /* a clause may seem to begin there */
        if (rg_draft_is(d, i, "as")) return i + 1;
    return RG_NONE;
}

static bool quotes(const rg_draft *d, size_t unit) { return d->c->mate && d->c->mate[unit] != RG_NONE && d->c->mate[unit] > unit; }

static bool capital(const rg_draft *d, size_t unit) { return rg_draft_unit(d, unit)->name != RG_NONE || d->reading->tokens.at[rg_draft_unit(d, unit)->first].flags & RG_TOKEN_CAPITAL; }

static bool names_event(const rg_draft *d, size_t unit) { return rg_draft_event_noun(d, unit) || (rg_turn_name_at(d, unit) && rg_turn_name_at(d, unit)->type == RG_NAME_EVENT); }

/* "the Torvian and Orvaz War": does the name go on behind the "and" at the unit, to a noun for an event, be "Orvaz War" a name or not? */
static bool joined(const rg_draft *d, size_t unit, size_t end) {
    size_t i = unit + 1;
    while (i < end && capital(d, i) && !names_event(d, i)) i++;
    const rg_name *n = unit > 2 ? rg_turn_name_at(d, unit - 1) : NULL;
    bool of = n ? rg_text_find(n->fold, RG_TEXT(" of "), 0) != (size_t)-1 : unit > 2 && rg_draft_is(d, unit - 2, "of") && capital(d, unit - 1) && capital(d, unit - 3);
    if (of && rg_draft_is(d, unit, "and") && unit + 2 < end && capital(d, unit + 1) && rg_draft_unit(d, unit + 2)->classes & RG_CLASS_PUNCT) return true; /* "Red Army of Smiths and Weavers," */
    return i < end && (i > unit + 1 || rg_turn_name_at(d, i)) && capital(d, unit - 1) && capital(d, i) && rg_draft_is(d, unit, "and");
}

/* Does another verb's clause tell on from the unit: "a tribe known as the Vends | took Lund"? */
static bool tells_on(const rg_draft *d, size_t unit) {
    if (!(rg_draft_unit(d, unit)->classes & (RG_CLASS_VERB | RG_CLASS_HAVE | RG_CLASS_MODAL | RG_CLASS_DO)) || capital(d, unit)) return false;
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++)
        if (d->c->at.at[k].verb_first == unit && d->c->at.at[k].verb_last > unit && (d->c->at.at[k].past || d->c->at.at[k].modal)) return true;
    return false;
}

/* Behind the name that begins at the unit: to the mark that closes it, else over its nouns, articles and "of". */
static size_t name_end(const rg_draft *d, size_t first) {
    size_t i = first, end = d->c->unit_start[d->sentence + 1];
    if (quotes(d, first)) return d->c->mate[first] + 1;
    while (i < end && !(i > first && tells_on(d, i)) && (!(rg_draft_unit(d, i)->classes & (RG_CLASS_PUNCT | RG_CLASS_SUB | RG_CLASS_BE | RG_CLASS_REL | RG_CLASS_CC | RG_CLASS_WHEN)) || (i > first && joined(d, i, end))) && (!(rg_draft_unit(d, i)->classes & RG_CLASS_PREP) || rg_draft_is(d, i, "of") || rg_draft_unit(d, i)->classes & RG_CLASS_NAME)) i++;
    return i;
}

/* "in Danish": behind the language that a name is of; `unit` where none is told. */
static size_t past_language(const rg_draft *d, size_t unit, size_t end) { return unit + 1 < end && rg_draft_is(d, unit, "in") && capital(d, unit + 1) ? unit + 2 : unit; }

/* "Lunden in Danish and | Lontz in German", "Lunden or | Lontz": where the next name begins behind the one that ends at the unit; RG_NONE. */
static size_t next_name(const rg_draft *d, size_t last) {
    size_t end = d->c->unit_start[d->sentence + 1], i = past_language(d, last, end);
    bool comma = i < end && rg_draft_is(d, i, ",") && i + 1 < end && rg_draft_is(d, i + 1, "or");
    i += comma;
    if (i + 1 >= end || !(rg_draft_is(d, i, "or") || (rg_draft_is(d, i, "and") && i > last))) return RG_NONE;
    i++;
    while (i + 1 < end && (rg_draft_unit(d, i)->classes & RG_CLASS_ADV || rg_draft_is(d, i, "as"))) i++;
    size_t head = i + (rg_draft_unit(d, i)->classes & RG_CLASS_DET && i + 1 < end), behind = name_end(d, i);
    bool closed = behind >= end || rg_draft_unit(d, behind)->classes & (RG_CLASS_PUNCT | RG_CLASS_BE) || past_language(d, behind, end) > behind;
    return head < behind && (capital(d, head) || quotes(d, head)) && closed && behind <= i + NAME_UNITS ? i : RG_NONE;
}

/* "a village near Lund | called Holm": before the phrase with the name, which has one already; RG_NONE. */
static size_t before_place(const rg_draft *d, const rg_clause *c) {
    size_t at = c->verb_first;
    if (c->link != RG_LINK_REDUCED || at < d->c->unit_start[d->sentence] + 3 || !(rg_draft_unit(d, at - 2)->classes & RG_CLASS_PREP) || rg_draft_is(d, at - 2, "of")) return RG_NONE;
    const rg_name *n = rg_turn_name_at(d, at - 1);
    return n && n->type == RG_NAME_PLACE && rg_draft_unit(d, at - 3)->classes & RG_CLASS_NOUN ? at - 2 : RG_NONE;
}

/* Whose reign or death stands right before the comma, or before the bracket there; RG_NONE. */
static size_t whose_event(rg_draft *d, size_t comma) {
    size_t begin = d->c->unit_start[d->sentence], at = comma;
    if (at > begin && rg_draft_is(d, at - 1, ")"))
        while (at > begin && !rg_draft_is(d, at, "(")) at--;
    const rg_name *n = at > begin ? rg_turn_name_at(d, at - 1) : NULL;
    bool of = n && n->type == RG_NAME_PERSON && at > begin + 2 && rg_draft_is(d, at - 2, "of") && rg_draft_event_noun(d, at - 3);
    return of ? rg_event_of_person(d, rg_draft_unit(d, at - 1)->name) : RG_NONE;
}

static void called(rg_draft *d, size_t k) {
    const rg_clause *c = &d->c->at.at[k];
    size_t before = c->verb_first; /* ", commonly called X,": read as a verb with a subject */
    while (before > d->c->unit_start[d->sentence] && rg_draft_unit(d, before - 1)->classes & RG_CLASS_ADV) before--;
    bool comma = before > d->c->unit_start[d->sentence] + 1 && (rg_draft_is(d, before - 1, ",") || rg_draft_is(d, before - 1, "(")), alone = comma && c->verb_last == c->verb_first + 1;
    bool hangs = c->link == RG_LINK_REDUCED || c->link == RG_LINK_ASIDE || alone;
    bool to = c->link == RG_LINK_INFINITIVE, came = to && c->outer != RG_NONE && rg_text_is(d->c->at.at[c->outer].lemma, "come"); /* "came to be known as" */
    if (c->verb_first >= c->verb_last || !(c->passive || hangs || became_known(d, c)) || c->negated || c->modal || c->quoted || (to && !came)) return;
    size_t first = rg_called_name(d, c), last = first;
    if (first == RG_NONE || first >= d->c->unit_start[d->sentence + 1]) return;
    last = name_end(d, first);
    bool name = false, person = rg_turn_name_at(d, first) && rg_turn_name_at(d, first)->type == RG_NAME_PERSON && !comma;
    for (size_t i = first; i < last; i++) name |= capital(d, i) || quotes(d, i);
    if (!name || (person && c->link == RG_LINK_REDUCED) || rg_draft_unit(d, first)->classes & (RG_CLASS_PREP | RG_CLASS_WHEN | RG_CLASS_PRON) || rg_left_told(d, rg_draft_span(d, first, last), RG_PROPERTY_TOPIC, RG_PROPERTY_ROLE)) return;
    rg_turn t = {.index = k, .c = c, .event = named(d, came ? c->outer : k, alone ? before - 1 : before_place(d, c)), .within = RG_NONE, .subject = {.event = RG_NONE}};
    size_t he = comma && c->link == RG_LINK_REDUCED ? whose_event(d, before - 1) : RG_NONE;
    const rg_name *other = rg_turn_name_at(d, first);
    if (he != RG_NONE && other && other->type == RG_NAME_PERSON) t.event = he; /* "the reign of Otto II (1402-1431), also known as Tom Holm," */
    for (; t.event != RG_NONE && first != RG_NONE; first = next_name(d, last)) {
        last = name_end(d, first);
        size_t claim = rg_turn_text_claim(d, &t, RG_PROPERTY_TOPIC, first, last, "topic/called");
        if (claim != RG_NONE && d->events.at[t.event].head.len) rg_event_also_called(d, t.event, d->claims.at[claim].value_span);
    }
}

/* "Holm named the island Kingsholm": of what, by what name. */
static void named_it(rg_draft *d, size_t k) {
    const rg_clause *c = &d->c->at.at[k];
    const rg_phrase *object = c->verb == RG_VERB_NAME && !c->passive && c->past && !c->negated && !c->modal && !c->quoted ? rg_draft_phrase(d, c, "") : NULL;
    if (!object || object->first != c->verb_last || !(rg_draft_unit(d, object->first)->classes & RG_CLASS_DET)) return;
    size_t first = object->first + 1;
    while (first < object->last && !capital(d, first) && !quotes(d, first)) first++;
    bool noun = first > object->first + 1 && first < object->last && rg_draft_unit(d, first - 1)->classes & RG_CLASS_NOUN && !rg_draft_acts(d, first - 1);
    bool judged = noun && quotes(d, first) && !capital(d, first + 1); /* called the plan "mad" */
    for (size_t i = first; noun && i < name_end(d, first); i++) judged |= (rg_draft_unit(d, i)->classes & RG_CLASS_BE) != 0;
    if (!noun || judged || name_end(d, first) > first + NAME_UNITS || rg_left_told(d, rg_draft_span(d, first, object->last), RG_PROPERTY_TOPIC, RG_PROPERTY_ROLE)) return;
    rg_turn t = {.index = k, .c = c, .event = rg_thing_of(d, object->first, first), .within = RG_NONE, .subject = {.event = RG_NONE}};
    if (t.event != RG_NONE) rg_turn_text_claim(d, &t, RG_PROPERTY_TOPIC, first, name_end(d, first), "topic/called");
}

/* The clause whose words have the unit: for voices and doubts. */
static size_t clause_at(const rg_draft *d, size_t unit) {
    size_t k = d->c->clause_start[d->sentence], end = d->c->clause_start[d->sentence + 1];
    while (k + 1 < end && d->c->at.at[k + 1].first <= unit) k++;
    return k < end ? k : RG_NONE;
}

/* Behind a noun phrase from `first` on that a mark closes, no verb in it: RG_NONE. */
static size_t phrase_closed(const rg_draft *d, size_t first, size_t end) {
    bool noun = false;
    for (size_t i = first; i < end && i < first + APPOSED_UNITS; i++) {
        unsigned k = rg_draft_unit(d, i)->classes;
        if (k & RG_CLASS_PUNCT) return noun && (rg_draft_is(d, i, ",") || rg_draft_is(d, i, ".") || rg_draft_is(d, i, ";") || rg_draft_is(d, i, ")")) ? i : RG_NONE;
        if (noun && i > first + 1 && (rg_draft_is(d, i, "that") || rg_draft_is(d, i, "which"))) return i; /* "a survey | that the king ordered" */
        if (k & (RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_MODAL | RG_CLASS_REL | RG_CLASS_NOM) || (k & RG_CLASS_CC && i == first + 1)) return RG_NONE;
        for (size_t c = d->c->clause_start[d->sentence]; c < d->c->clause_start[d->sentence + 1]; c++)
            if (d->c->at.at[c].verb_first == i && d->c->at.at[c].verb_first < d->c->at.at[c].verb_last && d->c->at.at[c].link != RG_LINK_REDUCED) return RG_NONE;
        noun |= (k & RG_CLASS_NOUN) != 0;
    }
    return RG_NONE;
}

/* "Riga, capital of the province,", "Lund, the seat of the bishop,": no article or a definite one, and what it is of; not "Lund, the isle of Hven, and". */
static bool of_something(const rg_draft *d, size_t first, size_t last) {
    unsigned k = rg_draft_unit(d, first)->classes;
    bool the = rg_draft_is(d, first, "the"), noun = k & RG_CLASS_NOUN && !(k & (RG_CLASS_DET | RG_CLASS_PREP | RG_CLASS_ADV | RG_CLASS_VERB | RG_CLASS_NUM | RG_CLASS_NAME)), of = false;
    size_t end = d->c->unit_start[d->sentence + 1];
    for (size_t i = first + 1; i < last && !of; i++) of = rg_draft_is(d, i, "of") && !(rg_turn_name_at(d, i + 1) && rg_draft_noun(d, i - 1) == RG_NOUN_PLACE); /* "the town of Riga" */
    bool row = last + 1 < end && rg_draft_is(d, last, ",") && rg_draft_unit(d, last + 1)->classes & (RG_CLASS_CC | RG_CLASS_NAME);
    return (the || noun) && of && !row && !rg_text_ends(rg_draft_unit(d, first + the)->fold, RG_TEXT("s"));
}

/* Behind the name and a bracket, "the Harn Book (1086) | ,". */
static size_t behind_bracket(const rg_draft *d, size_t unit, size_t end) {
    size_t at = unit + 1;
    if (!rg_draft_is(d, at, "(")) return at;
    while (at < end && at < unit + APPOSED_UNITS && !rg_draft_is(d, at, ")")) at++;
    return at + 1;
}

/* "the Harn Book, a survey of the land,": a name that is no person's, and what it says. */
static void apposed(rg_draft *d) {
    size_t begin = d->c->unit_start[d->sentence], end = d->c->unit_start[d->sentence + 1];
    for (size_t i = begin; i + 3 < end; i++) {
        const rg_name *n = rg_turn_name_at(d, i);
        size_t comma = n && n->type != RG_NAME_PERSON ? behind_bracket(d, i, end) : end, what = comma + 1;
        bool led = what < end && rg_draft_is(d, comma, ",");
        while (led && what + 1 < end && rg_draft_unit(d, what)->classes & RG_CLASS_ADV && !(rg_draft_unit(d, what)->classes & (RG_CLASS_DET | RG_CLASS_NOUN | RG_CLASS_NEG | RG_CLASS_PREP))) what++; /* "then the capital" */
        size_t last = led ? phrase_closed(d, what, end) : RG_NONE, first = i, k = last == RG_NONE ? RG_NONE : clause_at(d, i);
        if (last != RG_NONE && !rg_draft_is(d, what, "a") && !rg_draft_is(d, what, "an") && !of_something(d, what, last)) continue;
        if (last == what + 2 && (rg_draft_is(d, last, "that") || rg_draft_is(d, last, "which")) && rg_draft_noun(d, what + 1) == RG_NOUN_PLACE) continue; /* "Orvaz, a village that was burned" */
        bool of_office = i > begin + 1 && rg_draft_is(d, i - 1, "of") && capital(d, i - 2); /* "Lind, Earl of Holm, a friend": Lind is */
        bool row = false; /* "by the Royal Navy, the blockade of X and a belief": the next of a row */
        for (size_t j = what + 1; last != RG_NONE && rg_draft_is(d, what, "the") && j + 1 < last; j++) row |= rg_draft_is(d, j, "and") && (rg_draft_unit(d, j + 1)->classes & RG_CLASS_DET || rg_draft_sense(d, j + 1) == RG_SENSE_DEED);
        if (last == RG_NONE || k == RG_NONE || of_office || row || rg_left_told(d, rg_draft_span(d, what, last), RG_PROPERTY_TOPIC, RG_PROPERTY_ROLE)) continue;
        while (first > begin && rg_draft_unit(d, first - 1)->classes & (RG_CLASS_NOUN | RG_CLASS_DET) && !(rg_draft_unit(d, first - 1)->classes & (RG_CLASS_PREP | RG_CLASS_PUNCT | RG_CLASS_VERB))) first--;
        size_t event = rg_event_find(d, first, i + 1).event;
        rg_turn t = {.index = k, .c = &d->c->at.at[k], .event = event != RG_NONE ? event : rg_thing_of(d, first, i + 1), .within = RG_NONE, .subject = {.event = RG_NONE}};
        if (t.event != RG_NONE) rg_turn_text_claim(d, &t, RG_PROPERTY_TOPIC, what, last, "topic/apposed");
    }
}

/* "The Battle of Lund or Battle of Holm took place": of what the account is about. */
static void or_called(rg_draft *d, size_t k) {
    const rg_clause *c = &d->c->at.at[k];
    if (d->title_event == RG_NONE || d->clause_event[k] != d->title_event || c->negated || c->modal || c->quoted) return;
    for (size_t i = c->subject.first + 1; i + 1 < c->subject.last; i++) {
        if (!rg_draft_is(d, i, "or") || !capital(d, i - 1)) continue;
        size_t first = i + 1 + rg_draft_is(d, i + 1, "the"), last = name_end(d, first);
        if (last > c->subject.last) last = c->subject.last;
        rg_turn t = {.index = k, .c = c, .event = d->title_event, .within = RG_NONE, .subject = {.event = RG_NONE}};
        size_t claim = first < last && capital(d, first) ? rg_turn_text_claim(d, &t, RG_PROPERTY_TOPIC, first, last, "topic/called") : RG_NONE;
        if (claim != RG_NONE) rg_event_also_called(d, t.event, d->claims.at[claim].value_span);
        return;
    }
}

/* "Lind, Ohio | (now Holm, Ohio)": the town's name and not the land's, which stays. */
static size_t town(const rg_draft *d, size_t unit, size_t last) {
    bool both = unit > 1 && rg_draft_is(d, unit - 1, ",") && rg_draft_unit(d, unit - 2)->name != RG_NONE && rg_draft_is(d, last, ",") && last + 1 < d->c->units.n;
    return both && rg_text_same(rg_draft_unit(d, unit)->fold, rg_draft_unit(d, last + 1)->fold) ? unit - 2 : unit;
}

/* "Harn Hill (later Mount Lind)", "Orvaz (now Orsk, Torvia)": what it was or is called at another time. */
static void at_another_time(rg_draft *d) {
    size_t begin = d->c->unit_start[d->sentence], end = d->c->unit_start[d->sentence + 1];
    for (size_t i = begin; i + 4 < end; i++) {
        bool time = rg_draft_unit(d, i)->name != RG_NONE && rg_draft_is(d, i + 1, "(") && rg_draft_noun(d, i + 2) == RG_NOUN_THEN;
        size_t last = i + 3, k = time ? clause_at(d, i) : RG_NONE;
        while (last < end && rg_draft_unit(d, last)->classes & RG_CLASS_NAME) last++;
        if (k == RG_NONE || last == i + 3 || last >= end || !(rg_draft_is(d, last, ")") || rg_draft_is(d, last, ","))) continue;
        size_t whose = town(d, i, last);
        const rg_name *was = rg_turn_name_at(d, whose), *is = rg_turn_name_at(d, last - 1);
        if (is && (is->type == RG_NAME_PERSON) != (was->type == RG_NAME_PERSON)) continue; /* "the Duke of York (later George V)" */
        rg_turn t = {.index = k, .c = &d->c->at.at[k], .event = rg_event_of_person(d, rg_draft_unit(d, whose)->name), .within = RG_NONE, .subject = {.event = RG_NONE}};
        rg_turn_text_claim(d, &t, RG_PROPERTY_TOPIC, i + 3, last, "topic/at-another-time");
    }
}

/* Where another name begins behind words that bring one in, at the unit: "alias", "under the name of", "called himself"; RG_NONE. */
static size_t brings_name(const rg_draft *d, size_t unit, size_t end) {
    bool alias = rg_draft_is(d, unit, "alias") || rg_draft_is(d, unit, "aka") || rg_draft_is(d, unit, "a.k.a"), led = rg_draft_is(d, unit, "under") || rg_draft_is(d, unit, "by");
    if (alias) return unit + 1 + rg_draft_is(d, unit + 1, ".");
    bool self = unit + 1 < end && rg_draft_is(d, unit, "called") && (rg_draft_is(d, unit + 1, "himself") || rg_draft_is(d, unit + 1, "herself"));
    if (self) return unit + 2;
    size_t i = unit + 1;
    while (led && i < end && i < unit + 4 && rg_draft_unit(d, i)->classes & (RG_CLASS_DET | RG_CLASS_NOUN) && !(rg_draft_is(d, i, "name") || rg_draft_is(d, i, "alias") || rg_draft_is(d, i, "pseudonym"))) i++; /* "under the false name" */
    bool name = led && i > unit + 1 && i < end && (rg_draft_is(d, i, "name") || rg_draft_is(d, i, "alias") || rg_draft_is(d, i, "pseudonym"));
    return name ? i + 1 + rg_draft_is(d, i + 1, "of") : RG_NONE;
}

/* The person whose other name stands at the unit: named right before it, else the subject of its clause; RG_NONE. */
static size_t whose(rg_draft *d, size_t unit) {
    size_t before = unit;
    while (before > d->c->unit_start[d->sentence] && (rg_draft_is(d, before - 1, ",") || rg_draft_is(d, before - 1, "(") || rg_draft_is(d, before - 1, "who"))) before--;
    const rg_name *n = before > d->c->unit_start[d->sentence] ? rg_turn_name_at(d, before - 1) : NULL;
    if (n && n->type == RG_NAME_PERSON) return rg_event_of_person(d, rg_draft_unit(d, before - 1)->name);
    size_t k = rg_clause_at(d->reading, d->sentence, rg_draft_unit(d, unit)->span.start);
    rg_turn t;
    const rg_clause *c = k == RG_NONE ? NULL : &d->c->at.at[k];
    if (!c || (c->passive && c->subject.first >= c->subject.last)) return RG_NONE; /* "a work published under the name of X" */
    return rg_why_subject(d, k, &t) && rg_event_is_person(d, t.event) ? t.event : RG_NONE;
}

void rg_called_besides(rg_draft *d) {
    size_t end = d->c->unit_start[d->sentence + 1];
    for (size_t i = d->c->unit_start[d->sentence]; i < end; i++) {
        size_t first = brings_name(d, i, end);
        if (first == RG_NONE || first >= end || !(capital(d, first) || quotes(d, first))) continue;
        size_t last = name_end(d, first), person = whose(d, i);
        rg_span span = rg_draft_span(d, first, last);
        if (person != RG_NONE && !rg_left_told(d, span, RG_PROPERTY_TOPIC, RG_PROPERTY_TOPIC)) rg_draft_add(d, person, RG_PROPERTY_TOPIC, rg_draft_text_value(d, span), span, "topic/called");
        i = last - 1;
    }
}

void rg_called_left(rg_draft *d) {
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) called(d, k), or_called(d, k), named_it(d, k);
    if (!(d->c->holds[d->sentence] & RG_CLASS_NAME)) return;
    apposed(d);
    if (rg_draft_has(d, d->sentence, RG_NOUN_THEN)) at_another_time(d);
}
