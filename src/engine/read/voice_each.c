/* voice_each.c: whose each of several numbers or days is.
 *
 * "60, according to Holm, or 90, according to Rist": each has the value right before it. "Holm puts the dead at 300, Rist at 500 and Lund at 900",
 * "some date it to 1090, others to 1092", "blamed the guards, Korn the smiths": whoever stands behind the comma without a verb says the value behind him, whom
 * or what he blames, or what he says with "that", by the verb before. In: the attributions of a sentence; out: further ones, of a value each.
 */
#include "engine/read/voice_int.h"

typedef voice_work scan;

enum { SOURCE_UNITS = 6, BEFORE_VALUE = 3 /* units between a source and its value */ };

static const rg_unit *unit(const scan *s, size_t i) { return &s->c->units.at[i]; }
RG_TEXT_INLINE bool is(const scan *s, size_t i, const char *fold) { return i < s->spans.end && rg_unit_is(unit(s, i), fold); }
static bool has(const scan *s, size_t i, unsigned classes) { return i < s->spans.end && unit(s, i)->classes & classes; }
static rg_span units_span(const scan *s, size_t first, size_t last) { return (rg_span){unit(s, first)->span.start, unit(s, last - 1)->span.end}; }
static bool value(const scan *s, size_t i) { return has(s, i, RG_CLASS_NUM | RG_CLASS_WHEN) && !has(s, i, RG_CLASS_PRON | RG_CLASS_ORD); }

/* The value right before the lead at unit `i`. */
static stretch before_lead(const scan *s, size_t i) { return rg_voice_valued(s, i > s->spans.begin && is(s, i - 1, ",") ? i - 1 : i); }

stretch rg_voice_each_lead(const scan *s, size_t i) {
    stretch own = before_lead(s, i);
    size_t kind, or = own.first;
    while (or > s->spans.begin + 1 && own.first - or < BEFORE_VALUE && has(s, or - 1, RG_CLASS_PREP | RG_CLASS_ADV) && !value(s, or - 1)) or--;
    if (own.first < own.last && or > s->spans.begin + 2 && is(s, or - 1, "or") && is(s, or - 2, ",")) return own; /* "63 people, or 241 according to X" */
    for (size_t k = s->spans.begin; own.first < own.last && k < s->spans.end; k++) {
        if (k == i || !(unit(s, k)->may & RG_MAY_LEAD) || !rg_voice_lead_tokens(s, k, &kind)) continue;
        stretch other = before_lead(s, k);
        if (other.first < other.last && other.first != own.first) return own;
    }
    return (stretch){i, i};
}

/* Behind the value that the words from unit `i` on lead to ("at about", "only"), with the nouns it counts; `i` where they do not. */
static size_t value_end(const scan *s, size_t i, size_t *first) {
    size_t at = i;
    while (at < i + BEFORE_VALUE && has(s, at, RG_CLASS_PREP | RG_CLASS_ADV | RG_CLASS_LIMIT) && !value(s, at)) at++; /* "at more than" */
    if (!value(s, at)) return i;
    *first = at;
    while (*first > i && has(s, *first - 1, RG_CLASS_ADV | RG_CLASS_LIMIT)) --*first;
    if (*first > i + 1 && is(s, *first - 1, "than")) *first -= 2; /* "more than 300" */
    size_t end = at + 1;
    while (value(s, end) || is(s, end, "to") || (is(s, end, "-") && value(s, end + 1))) end++;
    while (end < at + 4 && has(s, end, RG_CLASS_NOUN) && !has(s, end, RG_CLASS_PREP | RG_CLASS_VERB | RG_CLASS_CC)) end++;
    bool closed = end >= s->spans.end || has(s, end, RG_CLASS_PUNCT | RG_CLASS_CC) || has(s, end, RG_CLASS_PREP);
    return closed ? end : i;
}

stretch rg_voice_each_behind(const scan *s, size_t i) {
    size_t at = i + is(s, i, ","), first = at, end = value_end(s, at, &first);
    bool closed = end > at && (end >= s->spans.end || is(s, end, ";") || is(s, end, ",") || has(s, end, RG_CLASS_CC));
    return closed ? (stretch){first, end} : (stretch){i, i};
}

/* A person by name, or people of voices.tsv ("Danish sources", "others"), from unit `i` on: the unit behind; `i` where none stands there. What has an
 * article may be what is counted: "the Danes at 300 and the Swedes at 500". */
static size_t source_end(const scan *s, size_t i, source_kind *kind) {
    size_t end = i;
    while (end < i + SOURCE_UNITS && has(s, end, RG_CLASS_NOUN | RG_CLASS_NAME) && !value(s, end) && !has(s, end, RG_CLASS_PREP | RG_CLASS_LIMIT) && !s->spans.verbal[end]) end++;
    if (end == i && rg_voice_is_word(s, i, WORD_SOME)) end++; /* "another" */
    if (end == i) return i;
    size_t name = unit(s, end - 1)->name;
    bool person = name != RG_NONE && s->reading->names.at[name].type == RG_NAME_PERSON && end == i + 1;
    *kind = rg_voice_source_of(s, i, end);
    return person || (*kind == SOURCE_UNNAMED && name == RG_NONE && (rg_unit_in(&s->t->nouns, unit(s, end - 1)) != RG_NONE || rg_voice_is_word(s, end - 1, WORD_SOME))) ? end : i;
}

/* Can what stands before a value behind a comma only be whose it is? Where the value before is a day, stands right behind its verb ("counted 40", "spoke of
 * 40"), or is of those who came to harm ("put the dead at 40") or a sum ("put the number at 40"): not in "put the Danes at 300". */
static bool is_whose(const scan *s, const rg_attribution *by) {
    size_t at = s->spans.begin;
    while (at < s->spans.end && unit(s, at)->span.start < by->content.start) at++;
    if (value(s, at) || (has(s, at, RG_CLASS_PREP) && value(s, at + 1))) return true;
    bool harm = false;
    for (; at < s->spans.end && !value(s, at) && !has(s, at, RG_CLASS_PUNCT); at++) harm |= rg_voice_is_word(s, at, WORD_HARM | WORD_SUM) || is(s, at, "number");
    return harm || has(s, at, RG_CLASS_WHEN);
}

/* "The army counted 40 dead and | the rebels 70", "put the dead at 40, | the Herald at 70": people or a name with an article before a value. */
static size_t people_end(const scan *s, size_t i, const rg_attribution *by, source_kind *kind) {
    size_t end = i + 1;
    if (!has(s, i, RG_CLASS_DET) || !is_whose(s, by)) return i;
    while (end < i + SOURCE_UNITS && has(s, end, RG_CLASS_NOUN | RG_CLASS_NAME) && !value(s, end) && !has(s, end, RG_CLASS_PREP | RG_CLASS_LIMIT)) end++;
    *kind = end > i + 1 ? rg_voice_source_of(s, i, end) : SOURCE_NO;
    bool name = end == i + 2 && is(s, i, "the") && (unit(s, i + 1)->name != RG_NONE || s->reading->tokens.at[unit(s, i + 1)->first].flags & RG_TOKEN_CAPITAL);
    if (name) *kind = SOURCE_NAMED;
    bool people = end > i + 1 && (name || rg_voice_persons(s, i, end) || rg_voice_a_body(s, i, end) || rg_voice_a_work(s, i, end));
    return people ? end : i;
}

/* Such a source with no verb, but a value of its own: adds it, and gives the unit behind; `i` where none stands there. */
static size_t without_verb(scan *s, size_t i, const rg_attribution *by) {
    source_kind kind = SOURCE_NO;
    size_t last = source_end(s, i, &kind);
    if (last == i) last = people_end(s, i, by, &kind);
    bool self = last > i && (is(s, last, "himself") || is(s, last, "herself") || is(s, last, "itself") || is(s, last, "themselves"));
    size_t from = last + self + (last > i && is(s, last, ",")); /* "; Holm, to 5 May" */
    size_t first = from, end = last > i ? value_end(s, from, &first) : i;
    if (last == i || end == from || (from > last + self && !is(s, i - 1, ";"))) return i;
    rg_attribution a = {.sentence = s->sentence, .outer = RG_NONE, .when = RG_NONE, .named = kind == SOURCE_NAMED, .hedge = kind == SOURCE_NAMED ? RG_HEDGE_NONE : by->hedge};
    a.source = a.cue = units_span(s, i, last);
    a.content = a.scope = units_span(s, first, end);
    rg_voice_add(s, &a);
    return end;
}

/* The clause whose verb the cue is; NULL. */
static const rg_clause *told_by(const scan *s, rg_span cue) {
    for (size_t k = s->c->clause_start[s->sentence]; k < s->c->clause_start[s->sentence + 1]; k++) {
        const rg_clause *c = &s->c->at.at[k];
        if (c->verb_first < c->verb_last && cue.start <= unit(s, c->head)->span.start && unit(s, c->head)->span.end <= cue.end) return c;
    }
    return NULL;
}

/* "blamed the guards, | Korn the smiths", "places it at Holm, | Korn at Riga", "attributes it to the guards, Korn to the smiths": who else, and whom, where or to what
 * instead: adds it, and gives the unit behind; `i` where none stands there. */
static size_t with_thing(scan *s, size_t i, const rg_attribution *by) {
    source_kind kind = SOURCE_NO;
    const rg_clause *c = told_by(s, by->cue);
    size_t last = c && (c->verb == RG_VERB_ASCRIBE || c->traits & (RG_TRAIT_BLAME | RG_TRAIT_ASCRIBE)) ? source_end(s, i, &kind) : i;
    if (last == i && c && c->traits & (RG_TRAIT_BLAME | RG_TRAIT_ASCRIBE) && is(s, i, "the") && has(s, i + 1, RG_CLASS_NAME)) last = i + 2, kind = SOURCE_NAMED;
    size_t at = last + (last > i && is(s, last, ",") && is(s, i - 1, ";")), first = at, end;
    bool prep = has(s, at, RG_CLASS_PREP) && !has(s, at, RG_CLASS_NAME), same = false;
    for (size_t k = c ? c->verb_last : i; prep && k < i; k++) same |= rg_text_same(unit(s, k)->fold, unit(s, at)->fold);
    if (last == i || (prep ? !same : !(c->traits & RG_TRAIT_BLAME))) return i;
    for (first += prep, end = first; end < s->spans.end && (has(s, end, RG_CLASS_NOUN | RG_CLASS_NAME | RG_CLASS_DET) || (end > first && rg_voice_owner_sign(s, end))) && !has(s, end, RG_CLASS_PREP | RG_CLASS_CC | RG_CLASS_WHEN) && (!s->spans.verbal[end] || has(s, end + 1, RG_CLASS_NOUN));) end++; /* "a broken lamp" */
    bool noun = end > first && has(s, end - 1, RG_CLASS_NOUN | RG_CLASS_NAME), closed = end >= s->spans.end || has(s, end, RG_CLASS_PUNCT | RG_CLASS_CC);
    if (!noun || !closed) return i;
    rg_attribution a = {.sentence = s->sentence, .outer = RG_NONE, .when = RG_NONE, .named = kind == SOURCE_NAMED, .hedge = kind == SOURCE_NAMED ? RG_HEDGE_NONE : by->hedge};
    a.source = a.cue = units_span(s, i, last);
    a.content = a.scope = units_span(s, first, end);
    rg_voice_add(s, &a);
    return end;
}

static bool starts_that(const scan *s, const rg_attribution *by) { return rg_text_starts(rg_text_cut(s->reading->text, by->content), RG_TEXT("that ")); }

/* "One account says that A, another | that B": such a source with no verb, but what he says: adds it, up to the end of the sentence, and gives the unit
 * behind "that"; `i` where none stands there. */
static size_t with_clause(scan *s, size_t i, const rg_attribution *by) {
    source_kind kind = SOURCE_NO;
    size_t name = has(s, i, RG_CLASS_NAME) && !(is(s, i - 1, "and") && !is(s, i - 2, ",")) ? unit(s, i)->name : RG_NONE;
    bool person = name != RG_NONE && s->reading->names.at[name].type == RG_NAME_PERSON; /* ", Korn that it fell" */
    size_t last = rg_voice_is_word(s, i, WORD_SOME) || person ? source_end(s, i, &kind) : i, end = s->spans.end, who = last; /* not "the guards and people that live there" */
    bool counted = last == i && is(s, i - 1, ",") && has(s, i, RG_CLASS_DET) && by->content.start < by->content.end && starts_that(s, by);
    for (size_t k = i + 1; counted && last == i && k < i + SOURCE_UNITS && has(s, k, RG_CLASS_NOUN | RG_CLASS_NAME); k++)
        if (is(s, k + 1, "that") && value(s, k + 2) && !has(s, k + 2, RG_CLASS_WHEN) && (rg_voice_persons(s, i, k + 1) || rg_voice_a_body(s, i, k + 1))) last = who = k + 1, kind = SOURCE_UNNAMED; /* "said that 12 died, the guards that 40 had" */
    if (last > i && is(s, last, ",") && is(s, i - 1, ";")) last++; /* "; Korn, that it fell" */
    if (last == i || !is(s, last, "that") || last + 2 >= end) return i;
    while (end > last + 2 && has(s, end - 1, RG_CLASS_PUNCT)) end--;
    rg_attribution a = {.sentence = s->sentence, .outer = RG_NONE, .when = RG_NONE, .named = kind == SOURCE_NAMED, .hedge = by->hedge, .denies = by->denies};
    a.source = a.cue = units_span(s, i, who);
    a.content = units_span(s, last, end);
    a.scope = units_span(s, last + 1, end);
    rg_voice_add(s, &a);
    return last + 1;
}

/* Behind the comma and the word that join unit `i` to what comes: ", and", "; ", "while"; `i` where none do. */
static size_t behind_joint(const scan *s, size_t i) {
    size_t at = i;
    while (is(s, at, ",") || is(s, at, ";")) at++;
    if (is(s, at, "and") || is(s, at, "but") || is(s, at, "while") || is(s, at, "or")) at++;
    return at;
}

/* Ends the words of an attribution before the byte. */
static void cut(rg_attribution *a, size_t end) {
    if (a->content.end > end) a->content.end = end;
    if (a->scope.end > end) a->scope.end = end;
}

/* "Some hold that A, | while others blame B": what they say ends where others speak. */
static void up_to_others(const scan *s, size_t from) {
    rg_attribution *all = s->reading->attributions.at;
    for (size_t i = s->spans.begin; i < s->spans.end; i++) {
        if (!rg_voice_is_word(s, i, WORD_SOME)) continue;
        size_t byte = unit(s, i)->span.start;
        bool speak = false;
        for (size_t k = from; k < s->reading->attributions.n; k++) speak |= all[k].source.start == byte && all[k].source.end == unit(s, i)->span.end;
        for (size_t k = from; speak && k < s->reading->attributions.n; k++)
            if (all[k].content.start < all[k].content.end && all[k].content.end <= byte && byte < all[k].scope.end) all[k].scope.end = all[k].content.end;
    }
}

static bool begins_some(const scan *s, const rg_attribution *by) {
    for (size_t i = s->spans.begin; i < s->spans.end && unit(s, i)->span.start <= by->source.start; i++)
        if (unit(s, i)->span.start == by->source.start) return rg_voice_is_word(s, i, WORD_SOME);
    return false;
}

/* "counted 12 dead, the registers list 40, and Lind says": does another with a verb of his own speak behind a comma within the words of number `k`? Then these end there. */
static void up_to_next(const scan *s, size_t k, size_t from, size_t found) {
    rg_attribution *a = &s->reading->attributions.at[k];
    for (size_t n = from; n < found; n++) {
        const rg_attribution *b = &s->reading->attributions.at[n];
        if (n == k || b->source.start <= a->content.start || b->source.end > a->content.end || b->cue.start < b->source.end || !told_by(s, b->cue)) continue;
        size_t i = s->spans.begin;
        while (i < s->spans.end && unit(s, i)->span.start < b->source.start) i++;
        while (i > s->spans.begin && (has(s, i - 1, RG_CLASS_CC | RG_CLASS_SUB) || is(s, i - 1, ","))) i--;
        if (i > s->spans.begin && is(s, i, ",")) cut(a, unit(s, i - 1)->span.end);
    }
}

/* "estimates that 250 died, | Korn 400": a person by name with a number that ends the sentence, or that another such follows. */
static bool counted_by(const scan *s, size_t i) {
    source_kind kind = SOURCE_NO;
    size_t last = source_end(s, i, &kind), first = last, end = last > i && kind == SOURCE_NAMED ? value_end(s, last, &first) : last;
    bool number = end > last && has(s, end - 1, RG_CLASS_NUM) && !has(s, end - 1, RG_CLASS_WHEN);
    return number && (end >= s->spans.end || is(s, end, ",") || is(s, end, ";") || is(s, end, "and"));
}

void rg_voice_each(scan *s, size_t from) {
    size_t found = s->reading->attributions.n;
    if (found > from + 1) up_to_others(s, from);
    for (size_t k = from; k < found; k++) {
        rg_attribution by = s->reading->attributions.at[k];
        if (by.content.end <= by.content.start) by.content = by.scope; /* not shown: "places it at Holm" */
        bool says = !by.loose && !by.contrary && !by.rebuts && !by.quoted && by.source.end && by.source.end <= by.cue.start && by.content.start >= by.cue.end;
        size_t i = s->spans.begin;
        while (says && i < s->spans.end && unit(s, i)->span.start < by.content.start) i++;
        if (says && value(s, i)) up_to_next(s, k, from, found);
        bool valued = false, clause = is(s, i, "that"), some = begins_some(s, &by); /* "some say that it fell in May, others in June" */
        for (; says && i < s->spans.end && !is(s, i, "(") && !is(s, i, ")"); i++) {
            valued |= value(s, i);
            size_t next = behind_joint(s, i);
            if (next == i) continue;
            size_t end = with_clause(s, next, &by);
            bool apart = some && !(is(s, next, "another") && value(s, next + 1)); /* "that 60 farms are small, another 30 great" */
            apart |= clause && counted_by(s, next);
            if (end == next && valued && (!clause || apart)) end = without_verb(s, next, &by);
            if (end == next && !clause) end = with_thing(s, next, &by);
            if (end == next) continue;
            cut(&s->reading->attributions.at[k], unit(s, i - 1)->span.end);
            i = end - 1;
        }
    }
}
