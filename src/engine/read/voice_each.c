/* voice_each.c: whose each of several numbers or days is.
 *
 * "60, according to Holm, or 90, according to Rist": each has the value right before it. "Holm puts the dead at 300, Rist at 500 and Lund at 900",
 * "some date it to 1090, others to 1092": whoever stands behind the comma without a verb says the value behind him, by the verb before. In: the
 * attributions of a sentence; out: further ones, of a value each.
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
    while (at < i + BEFORE_VALUE && has(s, at, RG_CLASS_PREP | RG_CLASS_ADV) && !value(s, at)) at++;
    if (!value(s, at)) return i;
    *first = at;
    size_t end = at + 1;
    while (value(s, end) || is(s, end, "to") || (is(s, end, "-") && value(s, end + 1))) end++;
    while (end < at + 4 && has(s, end, RG_CLASS_NOUN) && !has(s, end, RG_CLASS_PREP | RG_CLASS_VERB | RG_CLASS_CC)) end++;
    bool closed = end >= s->spans.end || has(s, end, RG_CLASS_PUNCT | RG_CLASS_CC) || has(s, end, RG_CLASS_PREP);
    return closed ? end : i;
}

/* A person by name, or people of voices.tsv ("Danish sources", "others"), from unit `i` on: the unit behind; `i` where none stands there. What has an
 * article may be what is counted: "the Danes at 300 and the Swedes at 500". */
static size_t source_end(const scan *s, size_t i, source_kind *kind) {
    size_t end = i;
    while (end < i + SOURCE_UNITS && has(s, end, RG_CLASS_NOUN | RG_CLASS_NAME) && !value(s, end) && !has(s, end, RG_CLASS_PREP) && !s->spans.verbal[end]) end++;
    if (end == i && rg_voice_is_word(s, i, WORD_SOME)) end++; /* "another" */
    if (end == i) return i;
    size_t name = unit(s, end - 1)->name;
    bool person = name != RG_NONE && s->reading->names.at[name].type == RG_NAME_PERSON && end == i + 1;
    *kind = rg_voice_source_of(s, i, end);
    return person || (*kind == SOURCE_UNNAMED && name == RG_NONE && (rg_unit_in(&s->t->nouns, unit(s, end - 1)) != RG_NONE || rg_voice_is_word(s, end - 1, WORD_SOME))) ? end : i;
}

/* "The army counted 40 dead and | the rebels 70": people with an article right before a value, where the value before stands right behind its verb. */
static size_t people_end(const scan *s, size_t i, const rg_attribution *by, source_kind *kind) {
    size_t end = i + 1, verb = s->spans.begin;
    while (verb < s->spans.end && unit(s, verb)->span.start < by->content.start) verb++;
    if (!has(s, i, RG_CLASS_DET) || !value(s, verb)) return i;
    while (end < i + SOURCE_UNITS && has(s, end, RG_CLASS_NOUN | RG_CLASS_NAME) && !value(s, end) && !has(s, end, RG_CLASS_PREP)) end++;
    bool people = end > i + 1 && value(s, end) && (rg_voice_persons(s, i, end) || rg_voice_a_body(s, i, end));
    *kind = people ? rg_voice_source_of(s, i, end) : SOURCE_NO;
    return people ? end : i;
}

/* Such a source with no verb, but a value of its own: adds it, and gives the unit behind; `i` where none stands there. */
static size_t without_verb(scan *s, size_t i, const rg_attribution *by) {
    source_kind kind = SOURCE_NO;
    size_t last = source_end(s, i, &kind);
    if (last == i) last = people_end(s, i, by, &kind);
    size_t first = last, end = last > i ? value_end(s, last, &first) : i;
    if (last == i || end == last) return i;
    rg_attribution a = {.sentence = s->sentence, .outer = RG_NONE, .when = RG_NONE, .named = kind == SOURCE_NAMED, .hedge = kind == SOURCE_NAMED ? RG_HEDGE_NONE : by->hedge};
    a.source = a.cue = units_span(s, i, last);
    a.content = a.scope = units_span(s, first, end);
    rg_voice_add(s, &a);
    return end;
}

/* "One account says that A, another | that B": such a source with no verb, but what he says: adds it, up to the end of the sentence, and gives the unit
 * behind "that"; `i` where none stands there. */
static size_t with_clause(scan *s, size_t i, const rg_attribution *by) {
    source_kind kind = SOURCE_NO;
    size_t last = rg_voice_is_word(s, i, WORD_SOME) ? source_end(s, i, &kind) : i, end = s->spans.end; /* not "the guards and people that live there" */
    if (last == i || !is(s, last, "that") || last + 2 >= end) return i;
    while (end > last + 2 && has(s, end - 1, RG_CLASS_PUNCT)) end--;
    rg_attribution a = {.sentence = s->sentence, .outer = RG_NONE, .when = RG_NONE, .named = kind == SOURCE_NAMED, .hedge = by->hedge, .denies = by->denies};
    a.source = a.cue = units_span(s, i, last);
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

void rg_voice_each(scan *s, size_t from) {
    size_t found = s->reading->attributions.n;
    if (found > from + 1) up_to_others(s, from);
    for (size_t k = from; k < found; k++) {
        rg_attribution by = s->reading->attributions.at[k];
        bool says = !by.loose && !by.contrary && !by.rebuts && !by.quoted && by.source.end && by.source.end <= by.cue.start && by.content.start >= by.cue.end;
        size_t i = s->spans.begin;
        while (says && i < s->spans.end && unit(s, i)->span.start < by.content.start) i++;
        bool valued = false, clause = is(s, i, "that");
        for (; says && i < s->spans.end && !is(s, i, "(") && !is(s, i, ")"); i++) {
            valued |= value(s, i);
            size_t next = behind_joint(s, i);
            if (next == i) continue;
            size_t end = with_clause(s, next, &by);
            if (end == next && valued && !clause) end = without_verb(s, next, &by);
            if (end == next) continue;
            cut(&s->reading->attributions.at[k], unit(s, i - 1)->span.end);
            i = end - 1;
        }
    }
}
