/* draft_plain.c: what a sentence tells, in a language whose dates and names are read but whose grammar is not.
 *
 * A stretch, from comma to comma, tells of one event: the one that an ordinal or a noun names in it; else, right behind a heading, the heading's; else
 * what a verb of the table says befell the person it names ("Verhaftung von Josef Lang"); else, where a word points back or the fate of people is counted,
 * the event told of before in the paragraph. Told of it are the first date, the first place, those between whom it was, and every number of people, in
 * the stretch itself and in the relative clause behind it. Voices, doubt and denial follow from where they stand.
 */
#include "flow/claim/outline.h"

enum { NEAR_UNITS = 3, COUNTED_WITHIN = 2 };

typedef struct telling {
    rg_draft *d;
    const rg_outline *o;
    size_t from, to; /* units in hand */
} telling;

static const rg_unit *unit(const telling *t, size_t i) { return rg_draft_unit(t->d, i); }
static const rg_name *name_at(const telling *t, size_t i) { return i < t->to ? rg_turn_name_at(t->d, i) : NULL; }
static bool has(const telling *t, size_t i, unsigned classes) { return i >= t->from && i < t->to && unit(t, i)->classes & classes; }
static bool word(const telling *t, size_t i, rg_outline_class class, rg_text *value) { return i >= t->from && i < t->to && unit(t, i)->when == RG_NONE && rg_outline_is(t->o, class, unit(t, i)->fold, value); }
static bool capital(const telling *t, size_t i) { return has(t, i, RG_CLASS_NAME) || (has(t, i, RG_CLASS_NOUN) && t->d->reading->tokens.at[unit(t, i)->first].flags & RG_TOKEN_CAPITAL); }

static bool person(const telling *t, size_t i) { return name_at(t, i) && name_at(t, i)->type == RG_NAME_PERSON; }

/* ---- which event ---------------------------------------------------------------------------------------------- */

/* "nach der Konferenz", "vor dem dritten Treffen": named to tell when. */
static bool beside(const telling *t, size_t i) {
    while (i > t->from && has(t, i - 1, RG_CLASS_DET | RG_CLASS_ORD | RG_CLASS_NOUN) && !capital(t, i - 1) && !word(t, i - 1, RG_OUTLINE_BESIDE, NULL)) i--;
    return word(t, i - 1, RG_OUTLINE_BESIDE, NULL);
}

/* "zweite Konferenz", "dritten geheimen Treffen". */
static size_t counted_event(const telling *t, size_t i) {
    int64_t ordinal;
    rg_text value, head;
    if (!word(t, i, RG_OUTLINE_ORDINAL, &value) || !rg_text_number(value, &ordinal) || beside(t, i)) return RG_NONE;
    for (size_t k = i + 1; k <= i + NEAR_UNITS && has(t, k, RG_CLASS_NOUN); k++) {
        if (!word(t, k, RG_OUTLINE_ONE, &head)) continue;
        rg_span span = rg_draft_span(t->d, i, k + 1);
        return rg_event_of_words(t->d, rg_text_cut(t->d->reading->text, span), rg_text_printf(t->d->arena, "%.*s %lld", RG_TEXT_ARG(head), (long long)ordinal), span);
    }
    return RG_NONE;
}

/* Behind the noun: "der Mühle von Altendorf", "bei Altendorf". */
static size_t complement_end(const telling *t, size_t i) {
    for (;;) {
        size_t k = i;
        if (!word(t, k, RG_OUTLINE_OF, NULL)) return i;
        k++;
        while (has(t, k, RG_CLASS_DET) || (has(t, k, RG_CLASS_NOUN) && !capital(t, k) && capital(t, k + 1))) k++;
        if (!capital(t, k)) return i;
        while (capital(t, k)) k++;
        i = k;
    }
}

static bool begins_with(rg_text a, rg_text b) { return rg_text_starts(a, b) && (a.len == b.len || a.ptr[b.len] == ' '); }

/* Does the event's name hold a noun of the kind, and no plural? */
static bool one_of_kind(const telling *t, size_t event, rg_text kind) {
    if (event == RG_NONE) return false;
    rg_text name = rg_text_fold(t->d->arena, t->d->events.at[event].name), value;
    bool found = false;
    for (size_t from = 0, i = 0; i <= name.len; i++) {
        if (i < name.len && name.ptr[i] != ' ') continue;
        rg_text part = rg_text_cut(name, (rg_span){from, i});
        if (rg_outline_is(t->o, RG_OUTLINE_MANY, part, NULL)) return false;
        found |= rg_outline_is(t->o, RG_OUTLINE_ONE, part, &value) && rg_text_same(value, kind);
        from = i + 1;
    }
    return found;
}

/* The event whose name begins with these words, or that these begin with. */
static size_t known_event(const telling *t, rg_text key) {
    for (size_t e = t->d->events.n; e > 0; e--)
        if (!t->d->events.at[e - 1].supposed && (begins_with(t->d->events.at[e - 1].key, key) || begins_with(key, t->d->events.at[e - 1].key))) return e - 1;
    return RG_NONE;
}

static bool definite(const telling *t, size_t i) {
    while (i > t->from && has(t, i - 1, RG_CLASS_ORD | RG_CLASS_NOUN) && !capital(t, i - 1)) i--;
    return word(t, i - 1, RG_OUTLINE_ARTICLE, NULL);
}

/* Nothing that could be a subject stands before it. */
static bool first_noun(const telling *t, size_t i) {
    for (size_t k = t->from; k < i; k++) {
        size_t led = k;
        while (has(t, led - 1, RG_CLASS_DET | RG_CLASS_ORD) || (has(t, led - 1, RG_CLASS_NOUN | RG_CLASS_NAME) && led > t->from)) led--;
        if (capital(t, k) && !has(t, led - 1, RG_CLASS_PREP)) return false;
    }
    return true;
}

/* Does a name stand there, or a noun with its article: what one event of the kind is told from others by? */
static bool tells_apart(const telling *t, size_t from, size_t to) {
    for (size_t i = from; i < to; i++)
        if (has(t, i, RG_CLASS_NAME) || (has(t, i, RG_CLASS_DET) && capital(t, i + 1)) || word(t, i, RG_OUTLINE_ARTICLE, NULL)) return true;
    return false;
}

/* A noun for events and what it is said to be of; alone it stands for the one spoken of. */
static size_t noun_event(const telling *t, size_t i) {
    rg_text kind;
    if (!capital(t, i) || unit(t, i)->name != RG_NONE || !word(t, i, RG_OUTLINE_ONE, &kind) || beside(t, i)) return RG_NONE;
    size_t end = complement_end(t, i + 1);
    if (end == i + 1 || !tells_apart(t, i + 1, end)) return definite(t, i) && first_noun(t, i) && one_of_kind(t, t->d->current, kind) ? t->d->current : RG_NONE;
    rg_span span = rg_draft_span(t->d, i, end);
    rg_text name = rg_text_cut(t->d->reading->text, span), key = rg_text_fold(t->d->arena, name);
    size_t known = known_event(t, key);
    return known == RG_NONE ? rg_event_of_words(t->d, name, key, span) : known;
}

/* Whom it was done to, or who did it where the verb needs no other: the first person of a passive; else a person behind the verb, another before him. */
static size_t patient(const telling *t, size_t verb) {
    bool passive = false, another = false;
    for (size_t i = t->from; i < t->to; i++) passive |= word(t, i, RG_OUTLINE_PASSIVE, NULL);
    for (size_t i = t->from; i < t->to; i++) {
        size_t before = i;
        while (before > t->from && capital(t, before - 1) && !person(t, before - 1)) before--; /* "den Müller" */
        if (has(t, before - 1, RG_CLASS_DET)) before--;
        bool led = before > t->from && has(t, before - 1, RG_CLASS_PREP);
        if (person(t, i) && !led && (passive || (i > verb && another))) return i;
        another |= i != verb && (capital(t, i) || has(t, i, RG_CLASS_PRON)) && !has(t, i, RG_CLASS_WHEN) && !(i > t->from && has(t, i - 1, RG_CLASS_PREP)) && !capital(t, i + 1);
    }
    return RG_NONE;
}

/* What a verb of the table says befell him, filed under the words behind the bar. */
static size_t act_event(const telling *t, size_t i) {
    rg_text noun;
    if (unit(t, i)->name != RG_NONE || !word(t, i, RG_OUTLINE_ACT, &noun)) return RG_NONE;
    size_t who = patient(t, i), bar = rg_text_find(noun, RG_TEXT("|"), 0);
    if (who == RG_NONE || bar == (size_t)-1) return RG_NONE;
    rg_text own = rg_text_cut(noun, (rg_span){0, bar}), filed = rg_text_cut(noun, (rg_span){bar + 1, noun.len}), whom = rg_draft_name_value(t->d, unit(t, who)->name).entity;
    rg_text name = rg_text_printf(t->d->arena, "%.*s %.*s", RG_TEXT_ARG(own), RG_TEXT_ARG(whom)), key = rg_text_printf(t->d->arena, "%.*s %.*s", RG_TEXT_ARG(filed), RG_TEXT_ARG(whom));
    return rg_event_of_words(t->d, name, key, unit(t, i)->span);
}

/* The first event that a unit of the stretch gives; `at` is the unit. */
static size_t first_of(const telling *t, size_t (*find)(const telling *, size_t), size_t *at) {
    for (*at = t->from; *at < t->to; ++*at) {
        size_t event = find(t, *at);
        if (event != RG_NONE) return event;
    }
    *at = RG_NONE;
    return RG_NONE;
}

/* ---- what is told of it --------------------------------------------------------------------------------------- */

/* The date of a saying is the voice's. */
static bool of_voice(const telling *t, size_t when) {
    for (size_t a = t->d->attribution_start[t->d->sentence]; a < t->d->attribution_start[t->d->sentence + 1]; a++)
        if (t->d->reading->attributions.at[a].when == when) return true;
    return false;
}

/* The first unit of a date at or behind `i`; t->to where none is. */
static size_t date_from(const telling *t, size_t i) {
    for (; i < t->to; i++) {
        size_t when = unit(t, i)->when;
        if (when != RG_NONE && t->d->reading->whens.at[when].type == RG_WHEN_DATE && t->d->reading->whens.at[when].date.edtf.ptr && !of_voice(t, when)) break;
    }
    return i;
}

/* Which end of the event the date is, by the first verb that begins or ends it; `at` is its unit. */
static rg_property which_end(const telling *t, size_t *at) {
    for (*at = t->from; *at < t->to; ++*at) {
        if (word(t, *at, RG_OUTLINE_PART, NULL)) continue;
        if (word(t, *at, RG_OUTLINE_BEGIN, NULL)) return RG_PROPERTY_START;
        if (word(t, *at, RG_OUTLINE_END, NULL)) return RG_PROPERTY_END;
    }
    return RG_PROPERTY_DATE;
}

/* One date, behind the verb that begins or ends where one stands there; the next one too where it is denied ("nicht am 3. Mai, sondern am 5. Mai"). */
static void date(telling *t, size_t event) {
    size_t verb;
    rg_property property = which_end(t, &verb);
    size_t i = date_from(t, verb);
    for (i = i < t->to ? i : date_from(t, t->from); i < t->to; i = date_from(t, i + 1)) {
        size_t when = unit(t, i)->when;
        rg_span span = t->d->reading->whens.at[when].span;
        size_t claim = rg_draft_add(t->d, event, property, rg_draft_date_value(t->d, event, when), span, "plain/date");
        if (claim == RG_NONE || !t->d->claims.at[claim].denied) return;
    }
}

/* Likewise one place. */
static void place(telling *t, size_t event) {
    for (size_t i = t->from; i < t->to; i++) {
        size_t k = i + 1;
        if (!word(t, i, RG_OUTLINE_IN, NULL)) continue;
        while (has(t, k, RG_CLASS_DET)) k++;
        if (!name_at(t, k) || name_at(t, k)->type != RG_NAME_PLACE) continue;
        size_t claim = rg_draft_add(t->d, event, RG_PROPERTY_PLACE, rg_draft_name_value(t->d, unit(t, k)->name), unit(t, k)->span, "plain/place");
        if (claim == RG_NONE || !t->d->claims.at[claim].denied) return;
    }
}

static void between(telling *t, size_t event) {
    for (size_t i = t->from; i < t->to; i++) {
        if (!word(t, i, RG_OUTLINE_BETWEEN, NULL)) continue;
        for (size_t k = i + 1; k < t->to && (has(t, k, RG_CLASS_NAME | RG_CLASS_DET | RG_CLASS_CC) || rg_draft_is(t->d, k, ",") || (capital(t, k) && capital(t, k + 1))); k++)
            if (name_at(t, k) && name_at(t, k)->type != RG_NAME_WORK && name_at(t, k)->type != RG_NAME_EVENT) rg_draft_add(t->d, event, RG_PROPERTY_PARTICIPANT, rg_draft_name_value(t->d, unit(t, k)->name), unit(t, k)->span, "plain/between");
        return;
    }
}

/* The counted noun behind the number at `i`, adjectives between; RG_NONE. */
static size_t counted_by(const telling *t, size_t i, rg_text *what) {
    if (!has(t, i, RG_CLASS_NUM) || unit(t, i)->number < 2) return RG_NONE;
    for (size_t k = i + 1; k <= i + COUNTED_WITHIN && has(t, k, RG_CLASS_NOUN); k++)
        if (word(t, k, RG_OUTLINE_COUNTED, what)) return k;
    return RG_NONE;
}

static void numbers(telling *t, size_t event) {
    for (size_t i = t->from; i < t->to; i++) {
        rg_text what;
        size_t noun = counted_by(t, i, &what);
        if (noun == RG_NONE) continue;
        rg_span span = rg_draft_span(t->d, i, noun + 1);
        rg_value value = {.kind = RG_VALUE_NUMBER, .low = unit(t, i)->number, .high = unit(t, i)->number, .unit = what, .text = rg_text_cut(t->d->reading->text, span)};
        value.key = rg_text_fold(t->d->arena, value.text);
        rg_draft_add(t->d, event, RG_PROPERTY_NUMBER, value, span, "plain/number");
    }
}

/* "dabei", or so many dead. */
static bool points_back(const telling *t) {
    bool fate = false, counted = false;
    rg_text what;
    for (size_t i = t->from; i < t->to; i++) {
        if (word(t, i, RG_OUTLINE_THERE, NULL)) return true;
        fate |= word(t, i, RG_OUTLINE_FATE, NULL);
        counted |= counted_by(t, i, &what) != RG_NONE;
    }
    return fate && counted;
}

/* `deed`: the unit of the verb that tells of it, RG_NONE where none does. */
static size_t event_of(const telling *t, size_t about, size_t *deed) {
    size_t at, event = first_of(t, counted_event, &at);
    *deed = RG_NONE;
    if (event == RG_NONE) event = first_of(t, noun_event, &at);
    if (event == RG_NONE) event = about;
    if (event == RG_NONE) event = first_of(t, act_event, deed);
    return event == RG_NONE && points_back(t) ? t->d->current : event;
}

static bool stops(const telling *t, size_t i) {
    static const char *const signs[] = {",", ";", ":", "(", ")"};
    for (size_t k = 0; k < sizeof signs / sizeof *signs; k++)
        if (rg_draft_is(t->d, i, signs[k])) return true;
    return rg_unit_dash(t->d->c, i);
}

static size_t stretch_end(const telling *t, size_t i, size_t end) {
    while (i < end && !stops(t, i)) i++;
    return i;
}

/* A relative clause on what stands before it ("die am 3. Mai begann"), or what was so instead ("sondern am 5. Mai"). */
static bool goes_on(const telling *t, size_t i) {
    rg_text fold = unit(t, i)->fold;
    return rg_outline_is(t->o, RG_OUTLINE_ARTICLE, fold, NULL) || rg_outline_is(t->o, RG_OUTLINE_RATHER, fold, NULL);
}

void rg_plain_sentence(rg_draft *d, const rg_outline *outline, size_t about) {
    size_t end = d->c->unit_start[d->sentence + 1];
    telling t = {.d = d, .o = outline, .from = d->c->unit_start[d->sentence]};
    for (; t.from < end; t.from = t.to + 1) {
        t.to = stretch_end(&t, t.from, end);
        size_t deed, event = event_of(&t, about, &deed), stop = t.to, whom = deed == RG_NONE ? RG_NONE : patient(&t, deed);
        if (event == RG_NONE) continue;
        if (stop + 1 < end && rg_draft_is(d, stop, ",") && goes_on(&t, stop + 1)) t.to = stretch_end(&t, stop + 1, end);
        date(&t, event);
        place(&t, event);
        if (whom != RG_NONE) rg_draft_add(d, event, RG_PROPERTY_PARTICIPANT, rg_draft_name_value(d, rg_draft_unit(d, whom)->name), rg_draft_unit(d, whom)->span, "plain/done-to");
        between(&t, event);
        numbers(&t, event);
        d->current = event;
        about = RG_NONE;
    }
}
