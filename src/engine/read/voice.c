/* voice.c: attributions: who says it, on which words, about which words.
 *
 * Three ways of speaking are read: a verb of saying with a subject or a by-phrase ("X writes that", "was described by X"), an
 * introduction ("according to X"), and words in quotation marks beside a verb of saying. A source is a name, a pronoun that follows
 * one, or a noun of voices.tsv ("some historians"); anything else that "shows" or "indicates" is no voice.
 * After the layout of attribution relations in the Penn Attribution Relations Corpus (source, cue, content; Pareti 2012).
 */
#include "engine/read/gender.h"
#include "engine/read/voice_int.h"

typedef voice_work scan;

enum { VOICES_MOST = 20 /* people counted beyond this are told of, and tell nothing */ };

static const rg_unit *unit(const scan *s, size_t i) { return &s->c->units.at[i]; }

RG_TEXT_INLINE bool is(const scan *s, size_t i, const char *fold) { return i < s->c->units.n && rg_unit_is(unit(s, i), fold); }

static bool lemma_is(const scan *s, const rg_clause *clause, unsigned kinds) {
    size_t found = rg_map_get(&s->t->words, clause->lemma);
    return found != RG_NONE && found & kinds;
}

static rg_span units_span(const scan *s, size_t first, size_t last) {
    return first < last ? (rg_span){unit(s, first)->span.start, unit(s, last - 1)->span.end} : (rg_span){0};
}

/* ---- sources -------------------------------------------------------------------------------------------------- */

/* "some historians (including Wojciech Materski)": a bracket right behind that names one of them belongs to the source. */
static rg_span with_named_aside(const scan *s, size_t last, rg_span span, bool *named) {
    size_t end = s->c->unit_start[s->sentence + 1];
    if (last >= end || !is(s, last, "(") || last + 1 >= end || !is(s, last + 1, "including")) return span;
    for (size_t i = last + 1; i < end && !is(s, i, ")"); i++)
        if (unit(s, i)->name != RG_NONE && s->reading->names.at[unit(s, i)->name].type == RG_NAME_PERSON) *named = true;
    for (size_t i = last + 1; i < end; i++)
        if (is(s, i, ")")) return (rg_span){span.start, unit(s, i)->span.end};
    return span;
}

/* Where the noun phrase that ends at `end` begins: behind the last comma, preposition or verb. */
static size_t phrase_start(const scan *s, size_t end) {
    size_t begin = s->c->unit_start[s->sentence], at = end;
    while (at > begin && !(unit(s, at - 1)->classes & (RG_CLASS_PUNCT | RG_CLASS_PREP)) && !(unit(s, at - 1)->classes & RG_CLASS_VERB && !(unit(s, at - 1)->classes & RG_CLASS_NAME))) at--;
    return at;
}

/* The noun phrase a relative "who" stands for: what ends right before the clause; a place is nobody ("Piet Lind near the village of Holm who claimed"). */
static void antecedent(const scan *s, const rg_clause *clause, size_t *first, size_t *last) {
    size_t end = clause->relative, begin = s->c->unit_start[s->sentence];
    while (end > begin && unit(s, end - 1)->classes & (RG_CLASS_PUNCT | RG_CLASS_REL)) end--;
    *first = phrase_start(s, end), *last = end;
    if (*first == *last && is(s, clause->relative, "who") && end > begin + 1 && is(s, end - 2, "the")) *first = end - 2; /* "the guards, who": no verb */
    bool place = end > begin && unit(s, end - 1)->name != RG_NONE && s->reading->names.at[unit(s, end - 1)->name].type == RG_NAME_PLACE;
    while (place && is(s, clause->relative, "who") && *first > begin + 1 && unit(s, *first - 1)->classes & RG_CLASS_PREP) {
        *last = *first - 1, *first = phrase_start(s, *last);
        size_t name = *last > *first ? unit(s, *last - 1)->name : RG_NONE;
        place = *last > *first && (name != RG_NONE ? s->reading->names.at[name].type == RG_NAME_PLACE : !rg_voice_persons(s, *first, *last) && rg_voice_source_of(s, *first, *last) == SOURCE_NO);
    }
    if (*first == *last) *first = phrase_start(s, end), *last = end;
    while (*first + 1 < *last && unit(s, *first)->classes & RG_CLASS_ADV && unit(s, *first + 1)->classes & RG_CLASS_NAME && unit(s, *first)->name == RG_NONE) ++*first; /* "notably Lind, who" */
    size_t name = *first > begin + 1 && *first < *last && is(s, clause->relative - 1, ",") && unit(s, *first)->classes & RG_CLASS_DET && is(s, *first - 1, ",") ? unit(s, *first - 2)->name : RG_NONE;
    if (name != RG_NONE && s->reading->names.at[name].type == RG_NAME_PERSON && unit(s, *last - 1)->name == RG_NONE) *first -= 2, *last = *first + 1; /* "Anna Lind, a lawyer, who" */
}

/* ---- the saying's work and date ------------------------------------------------------------------------------- */

static void work_and_date(const scan *s, const rg_clause *clause, rg_attribution *a) {
    a->when = RG_NONE;
    for (size_t i = clause->first; i < clause->last; i++) {
        const rg_unit *u = unit(s, i);
        if (a->content.end && u->span.start >= a->content.start && u->span.start < a->content.end) continue;
        if (u->name != RG_NONE && s->reading->names.at[u->name].type == RG_NAME_WORK && !a->work.end) a->work = s->reading->names.at[u->name].span;
        if (u->when != RG_NONE && a->when == RG_NONE && s->reading->whens.at[u->when].type == RG_WHEN_DATE) a->when = u->when;
    }
}

bool rg_voice_one_body(const scan *s, size_t first, size_t last) {
    if (first + 1 >= last || !is(s, first, "the") || unit(s, last - 1)->name != RG_NONE) return false;
    return !rg_text_ends(unit(s, last - 1)->fold, RG_TEXT("s")) && rg_unit_in(&s->t->nouns, unit(s, last - 1)) != KIND_SAYING;
}

static rg_hedge cue_hedge(const scan *s, const rg_clause *clause, source_kind kind, size_t first, size_t last) {
    if (kind == SOURCE_IMPERSONAL) return RG_HEDGE_REPORTED;
    if (rg_voice_one_body(s, first, last)) return RG_HEDGE_NONE;
    if (kind == SOURCE_UNNAMED && first < last && rg_unit_in(&s->t->lore, unit(s, last - 1)) != RG_NONE) return RG_HEDGE_REPORTED; /* "Rumours spread that" */
    return (clause->verb == RG_VERB_CLAIM || clause->verb == RG_VERB_ASCRIBE || clause->traits & RG_TRAIT_ACCUSE) && kind == SOURCE_UNNAMED ? RG_HEDGE_REPORTED : RG_HEDGE_NONE;
}

/* ---- the three ways of speaking ------------------------------------------------------------------------------- */

const rg_phrase *rg_voice_by_phrase(const scan *s, const rg_clause *clause) {
    for (size_t i = 0; i < clause->phrase_count; i++)
        if (rg_text_same(s->c->phrases.at[clause->phrases + i].prep, RG_TEXT("by"))) return &s->c->phrases.at[clause->phrases + i];
    return NULL;
}

/* A source phrase up to its first comma: "General X , commander of Y" is General X. */
static size_t first_comma(const scan *s, size_t first, size_t last) {
    size_t i = first;
    while (i < last && !(unit(s, i)->classes & RG_CLASS_PUNCT)) i++;
    return i;
}

static bool empty(rg_span span) { return span.end <= span.start; }

void rg_voice_add(scan *s, rg_attribution *a) {
    if (empty(a->who)) a->who = a->source;
    if (!empty(a->who) && rg_text_ends(rg_text_cut(s->reading->text, a->who), RG_TEXT(" such"))) a->who.end -= 5; /* "historians such as Moen" */
    if (empty(a->scope) && !a->loose) a->scope = a->content;
    if (a->denies && !a->contrary && a->scope.start > a->cue.end && rg_text_find(rg_text_cut(s->reading->text, (rg_span){a->cue.end, a->scope.start}), RG_TEXT(":"), 0) != (size_t)-1) a->denies = false; /* "disagrees: A" */
    *rg_vec_push(s->arena, &s->reading->attributions) = *a;
    if (!a->named || a->loose) return;
    rg_attribution *last = RG_NEW(s->arena, rg_attribution);
    *last = *a;
    s->last = last;
}

/* An attribution that says whose a claim is, but whose words fit no frame of a saying. */
static void add_unshown(scan *s, rg_attribution *a) {
    a->scope = a->content;
    a->content = (rg_span){0};
    rg_voice_add(s, a);
}

static rg_span stretch_span(const scan *s, stretch part) { return units_span(s, part.first, part.last); }

/* "we've said", "he'd like": the pronoun is the source, the rest of its word belongs to the cue. */
static void part_glued(const scan *s, const voice_saying *said, rg_attribution *a) {
    if (said->source.last != said->cue.first || said->source.first == said->source.last) return;
    rg_text word = rg_text_cut(s->reading->text, unit(s, said->source.last - 1)->span);
    for (size_t i = 1; i < word.len; i++) {
        size_t sign = word.ptr[i] == '\'' ? 1 : rg_text_starts((rg_text){word.ptr + i, word.len - i}, RG_TEXT("\xe2\x80\x99")) ? 3 : 0;
        if (!sign || i + sign == word.len || word.len - i - sign > 2) continue;
        a->source.end = a->cue.start = unit(s, said->source.last - 1)->span.start + i;
        return;
    }
}

static rg_span inside_marks(const scan *s, stretch part) {
    bool marked = s->spans.mate[part.first] == part.last - 1 && part.last - part.first > 2;
    return marked ? units_span(s, part.first + 1, part.last - 1) : stretch_span(s, part);
}

/* Is the saying told within another's words, which end before the byte? */
static bool told_inside(const scan *s, const rg_attribution *a, size_t byte) {
    for (size_t i = s->reading->attributions.n; i-- > 0 && s->reading->attributions.at[i].sentence == s->sentence;) {
        const rg_attribution *b = &s->reading->attributions.at[i];
        if (b != a && b->content.start <= a->cue.start && a->cue.end <= b->content.end && b->content.end <= byte && b->cue.start < a->cue.start) return true;
    }
    return false;
}

/* Whose saying "..., adding that" goes on with: the source of the last one before it that is not told within another. */
static rg_span source_before(const scan *s, rg_span cue) {
    const rg_attribution *found = NULL;
    size_t start = unit(s, s->spans.begin)->span.start; /* a quotation that began before the sentence: "said "A. B" and vowed to" */
    for (size_t i = s->reading->attributions.n; i-- > 0 && (s->reading->attributions.at[i].sentence == s->sentence || s->reading->attributions.at[i].content.end > start);) {
        const rg_attribution *a = &s->reading->attributions.at[i];
        if (a->cue.start < cue.start && !(found && found->cue.start >= a->cue.start) && !told_inside(s, a, cue.start)) found = a;
    }
    return found ? found->source : (rg_span){0};
}

/* "Forty died, he said, and the rest fled": is what stands before the saying a clause of its own? Not "the arch would, he said, be", "two years after
   the flood, she noted, the weir fell". */
static bool whole_before(const scan *s, const voice_saying *said) {
    stretch before = said->content[0], behind = said->content[1];
    if (behind.first >= behind.last || before.last > said->cue.first) return false;
    const rg_clause *c = &s->c->at.at[s->c->clause_start[s->sentence]];
    bool main = s->c->clause_start[s->sentence] < s->c->clause_start[s->sentence + 1] && c->link == RG_LINK_MAIN && c->subject.first < c->subject.last && c->subject.last <= c->verb_first && c->verb_last <= before.last;
    bool opens = unit(s, before.first)->classes & (RG_CLASS_PREP | RG_CLASS_SUB | RG_CLASS_WHEN | RG_CLASS_REL), and = unit(s, behind.first)->classes & RG_CLASS_CC;
    return main && !opens && (and || c->verb_last < before.last) && !(unit(s, before.last - 1)->classes & (RG_CLASS_REL | RG_CLASS_MODAL | RG_CLASS_BE));
}

/* Is there a number, no date, among the words? */
static bool holds_number(const scan *s, rg_span span) {
    for (size_t i = s->spans.begin; i < s->spans.end && unit(s, i)->span.start < span.end; i++)
        if (unit(s, i)->span.start >= span.start && unit(s, i)->classes & RG_CLASS_NUM && !(unit(s, i)->classes & (RG_CLASS_WHEN | RG_CLASS_PRON)) && unit(s, i)->number > 1) return true;
    return false;
}

/* "A letter | from Piet Lind | to the mayor", "a report | by the mayor": whose the source is, behind the words up to `byte`; empty where it is not told. */
static stretch whose_behind(const scan *s, const voice_saying *said, size_t byte) {
    size_t i = said->source.first, end;
    while (i < said->source.last && unit(s, i)->span.start < byte) i++;
    bool led = i > said->source.first && i + 1 < said->source.last && (is(s, i, "by") || is(s, i, "from")) && !s->spans.verbal[i - 1] && !(unit(s, i - 1)->classes & RG_CLASS_VERB && unit(s, i - 1)->name == RG_NONE && !rg_voice_a_work(s, i - 1, i));
    for (end = i + 1; led && end < said->source.last && !is(s, end, "to") && !(unit(s, end)->classes & RG_CLASS_PUNCT); end++) {}
    return led ? (stretch){i + 1, end} : (stretch){0};
}

/* The attribution with the spans that the saying's own words have; one for each part of the content. */
void rg_voice_add_said(scan *s, const voice_saying *said, rg_attribution *a) {
    a->loose |= rg_voice_of_name(s, said->source);
    unsigned form;
    const rg_verb_entry *verb = rg_unit_verb(s->c, s->reading->language->clause, said->verb, s->spans.end, &form);
    bool thinks = verb && verb->verb == RG_VERB_CLAIM && said->source.first < said->source.last; /* "Believing that A, he fled": A is his */
    a->loose |= said->cue.first == s->spans.begin && said->form & RG_FORM_ING && !said->noun && ((!(said->frames & FRAME_QUOTE) && !thinks) || said->frames & FRAME_FACT); /* "Knowing that A, he fled": why he did is the account's */
    a->who = a->source;
    a->scope = a->loose ? (rg_span){0} : a->content;
    rg_span shown = stretch_span(s, said->content[0]);
    bool behind = !said->noun && said->content[0].first >= said->cue.last && shown.start <= a->scope.start && a->scope.start < shown.end;
    bool but = said->content[0].last + 1 < s->spans.end && is(s, said->content[0].last, ",") && unit(s, said->content[0].last + 1)->classes & RG_CLASS_CC;
    bool parted = said->content[0].last < s->spans.end && is(s, said->content[0].last, ";") && unit(s, said->content[0].last + 1)->classes & RG_CLASS_NEG; /* "it is told that A; no paper supports it" */
    bool relative = said->source.first < said->source.last && unit(s, said->source.first)->classes & RG_CLASS_REL; /* "X, who said A, left" */
    bool answered = said->content[0].last < s->spans.end && is(s, said->content[0].last, ",") && rg_voice_answered(&s->spans, said->content[0].last); /* "said A, a charge the firm denies" */
    bool led = said->source.first > s->spans.begin && said->source.last <= said->cue.first && unit(s, said->source.first - 1)->classes & RG_CLASS_SUB; /* "Although X said A, B was found" */
    bool on = is(s, said->content[0].first, "to") && said->content[0].last < s->spans.end && unit(s, said->content[0].last)->classes & RG_CLASS_CC; /* "claimed to be the heir and seized Lund" */
    if (behind && (but || on || parted || relative || answered || led) && shown.end < a->scope.end) a->scope.end = shown.end; /* "said A, but B was found": B is the account's */
    bool whole = unit(s, said->content[0].first)->classes & RG_CLASS_NUM || rg_voice_a_work(s, said->source.first, said->source.last); /* "the ballad describes a feast at which" */
    bool sums = verb && (verb->verb == RG_VERB_CLAIM || verb->verb == RG_VERB_ASCRIBE) && holds_number(s, a->scope); /* "estimated them at 9,000, with 600 more" */
    bool count = behind && !but && !a->quoted && !a->denies && (whole || sums);
    size_t which = said->content[0].first;
    while (which < said->content[0].last && unit(s, which)->span.start < a->scope.end) which++;
    bool more = behind && !but && !a->denies && !a->quoted && which + 1 < said->content[0].last;
    bool in_which = more && which > said->content[0].first && ((unit(s, which - 1)->classes & RG_CLASS_PREP && unit(s, which)->classes & RG_CLASS_REL) || (is(s, which - 1, ",") && is(s, which, "but"))); /* "described it as a war in which 90 died" */
    if ((count || in_which) && shown.start == a->scope.start && shown.end > a->scope.end) a->scope.end = shown.end; /* "admitted 41 killed" */
    if (said->noun && !a->loose) a->scope = stretch_span(s, said->content[0]);
    a->cue = stretch_span(s, said->cue);
    a->source = stretch_span(s, said->source);
    stretch whose = a->source.start == a->who.start && a->source.end > a->who.end ? whose_behind(s, said, a->who.end) : (stretch){0};
    bool person = whose.first < whose.last && rg_voice_person_within(s->reading, stretch_span(s, whose)) != RG_NONE, body = false;
    for (size_t i = whose.first; i < whose.last; i++) body |= unit(s, i)->name != RG_NONE && s->reading->names.at[unit(s, i)->name].type == RG_NAME_GROUP;
    if (person && !a->work.end) a->work = a->who, a->named = true;
    if (person || body) a->who = a->source;
    bool denies = (verb && verb->verb == RG_VERB_DENY) || said->frames & FRAME_DENIES;
    if (a->loose) a->denies = denies && !said->negated;
    a->negated = said->negated && !denies;
    a->contrary |= rg_voice_against(s, said);
    part_glued(s, said, a);
    rg_span shared = said->shared ? source_before(s, a->cue) : (rg_span){0};
    if (!empty(shared)) a->source = shared;
    bool broken_in = said->frames && !said->noun && !said->passive && !a->quoted && whole_before(s, said);
    for (size_t i = 0; i < 2; i++) {
        if (said->content[i].first == said->content[i].last || (i && a->contrary && is(s, said->content[i].first, "but"))) continue;
        if (!i && a->contrary && said->content[1].first < said->content[1].last && unit(s, said->content[0].last - 1)->classes & RG_CLASS_NEG) continue; /* "was not, as Lind says, a forgery": of the forgery alone */
        a->content = stretch_span(s, said->content[i]);
        bool only = !i && !said->noun && !said->passive && !a->quoted && said->content[1].first >= said->content[1].last && said->cue.last < s->spans.end && is(s, said->cue.last, ","); /* "A, Lind wrote, citing B" */
        bool before = (broken_in || only || rg_voice_closed_behind(&s->spans, said)) && said->content[0].last <= said->cue.first && a->scope.start >= a->cue.end; /* "Forty died, he said, and the rest fled" */
        if (!a->loose && (i || empty(a->scope) || before)) {
            a->scope = inside_marks(s, said->content[i]);
            a->quoted |= a->scope.start > a->content.start;
        }
        rg_voice_add(s, a);
    }
}

/* "counted 58 dead", "counted 241": how many came to harm, or of those told of before, is told by somebody; "counted 5,000 men" is how many they were. */
static bool names_harm(const scan *s, const rg_clause *clause) {
    size_t number = clause->verb_last;
    while (number < clause->last && unit(s, number)->classes & RG_CLASS_ADV) number++;
    if (number < clause->last && (number + 1 == clause->last || unit(s, number + 1)->classes & RG_CLASS_PUNCT) && unit(s, number)->classes & RG_CLASS_NUM && !(unit(s, number)->classes & (RG_CLASS_WHEN | RG_CLASS_PRON))) return true;
    for (size_t i = clause->verb_last; i < clause->last; i++)
        if (rg_voice_is_word(s, i, WORD_HARM)) return true;
    return false;
}

/* "put the dead at 300", "counted 58 dead, of whom 17": a value behind the verb is what is said, to the end. */
static bool shows_value(const scan *s, const rg_clause *clause, const rg_attribution *a) {
    bool behind = a->content.start >= a->cue.end && !a->quoted && !clause->passive;
    bool counts = rg_text_same(clause->lemma, RG_TEXT("count")) || lemma_is(s, clause, WORD_COUNT);
    bool arrives = rg_text_same(clause->lemma, RG_TEXT("arrive")) && is(s, clause->verb_last, "at");
    return behind && (arrives || (counts && names_harm(s, clause)) || (clause->verb == RG_VERB_ASCRIBE && rg_voice_puts_at(s, clause)));
}

/* What clause k says, shown where its words have the frame of a saying. */
static void add_spoken(scan *s, size_t k, rg_attribution *a) {
    size_t head = s->c->at.at[k].head;
    voice_saying said;
    if (rg_voice_saying(&s->spans, head, &said)) {
        s->heard.at[head - s->spans.begin] = 1;
        if (!said.passive && said.source.first == said.cue.last + 1 && is(s, said.cue.last, "from")) /* "heard from Holm that": his */
            a->source = stretch_span(s, said.source), a->named = rg_voice_source_of(s, said.source.first, said.source.last) == SOURCE_NAMED;
        rg_voice_add_said(s, &said, a);
    } else if (s->c->at.at[k].verb == RG_VERB_DENY && s->c->at.at[k].link == RG_LINK_RELATIVE && is(s, s->c->at.at[k].relative, "which")) { /* ", which X rejected" */
        rg_voice_add(s, a);
    } else if (shows_value(s, &s->c->at.at[k], a)) {
        size_t from = s->c->at.at[k].verb_last;
        if (s->c->at.at[k].link != RG_LINK_RELATIVE) a->content = units_span(s, from, rg_voice_content_end(&s->spans, from)); /* not ", which X dates to 1712, was" */
        rg_voice_add(s, a);
    } else if (!rg_voice_asserts_thing(s, &s->c->at.at[k])) {
        add_unshown(s, a);
    }
}

/* "Most neighbours heard four shots": what those who were there heard or saw is what they tell. */
static bool witnesses(const scan *s, const rg_clause *clause, size_t first, size_t last) {
    bool senses = clause->traits & RG_TRAIT_SENSE && !clause->passive && !clause->negated && !clause->modal && clause->link != RG_LINK_RELATIVE;
    return senses && rg_voice_is_word(s, rg_voice_source_head(s, first, last), WORD_SEES);
}

/* "The police said that", "the association speaks of 400 victims": whoever is the subject of such a clause speaks. */
static bool speaks(const scan *s, size_t k, size_t first, size_t last) {
    const rg_clause *clause = &s->c->at.at[k];
    rg_span inner;
    bool owned = last > first + 1 && rg_voice_is_word(s, first, WORD_OWNER); /* "her family" */
    bool one = last > first + 1 && is(s, first, "one"); /* "one aid worker" */
    bool few = last == first + 1 && unit(s, first)->classes & RG_CLASS_NUM && !(unit(s, first)->classes & (RG_CLASS_PRON | RG_CLASS_WHEN)) && unit(s, first)->number > 1 && unit(s, first)->number <= VOICES_MOST && !(unit(s, first)->fold.ptr[0] >= '0' && unit(s, first)->fold.ptr[0] <= '9');
    bool both = last == first + 1 && (is(s, first, "both") || (unit(s, first)->classes & RG_CLASS_ALONE && !(unit(s, first)->classes & (RG_CLASS_PRON | RG_CLASS_NEG))));
    bool agrees = clause->traits & RG_TRAIT_PLEDGE && !clause->past; /* "all agree that" */
    if ((few || both) && (clause->verb == RG_VERB_SAY || clause->verb == RG_VERB_CLAIM || clause->verb == RG_VERB_DENY || agrees)) return rg_voice_says_that(s, k); /* "Three said that", "Both deny that" */
    if ((unit(s, first)->classes & (RG_CLASS_PRON | RG_CLASS_REL | RG_CLASS_NEG) && !owned && !one) || !(unit(s, last - 1)->classes & (RG_CLASS_NOUN | RG_CLASS_NAME))) return false;
    if (witnesses(s, clause, first, last)) return true;
    if (clause->verb == RG_VERB_ASCRIBE) return rg_voice_puts_at(s, clause);
    if (clause->verb != RG_VERB_SAY && clause->verb != RG_VERB_CLAIM && clause->verb != RG_VERB_DENY) return false;
    bool gerund = clause->verb == RG_VERB_DENY && clause->verb_last < s->c->unit_start[s->sentence + 1] && rg_text_ends(unit(s, clause->verb_last)->fold, RG_TEXT("ing")); /* "denied having signed" */
    bool answers = clause->verb == RG_VERB_DENY && clause->verb_last < s->c->unit_start[s->sentence + 1] && (is(s, clause->verb_last, "it") || is(s, clause->verb_last, "this")); /* "the workers denied it" */
    bool has_done = clause->verb_last + 1 < s->c->unit_start[s->sentence + 1] && is(s, clause->verb_last, "to") && is(s, clause->verb_last + 1, "have"); /* "claimed to have sunk" */
    if (gerund || answers || has_done) return true;
    const rg_clause *next = k + 1 < s->c->clause_start[s->sentence + 1] ? clause + 1 : NULL;
    bool bare = (clause->verb == RG_VERB_CLAIM || clause->verb == RG_VERB_DENY) && next && next->subject.first < next->subject.last && next->subject.first == clause->verb_last && !next->aside && !next->quoted && !clause->negated;
    bare &= bare && !(next->subject.last > next->subject.first + 1 && unit(s, next->subject.last - 1)->classes & RG_CLASS_NOM); /* "the army claims 300 were killed", not "maintained all the forts it had" */
    if (bare) return true;
    bool counts = rg_voice_names_number(s, clause) && (!rg_text_same(clause->lemma, RG_TEXT("count")) || names_harm(s, clause));
    return rg_voice_says_that(s, k) || rg_voice_quotation(s, clause->verb_last, s->c->unit_start[s->sentence + 1], &inner) || counts;
}

static const rg_phrase *phrase_behind(const scan *s, const rg_clause *clause, const char *prep) {
    if (!(clause->preps & rg_phrase_prep(rg_text_of(prep)))) return NULL;
    for (size_t i = 0; i < clause->phrase_count; i++) {
        const rg_phrase *f = &s->c->phrases.at[clause->phrases + i];
        if (f->first >= clause->verb_last && rg_text_same(f->prep, rg_text_of(prep))) return f;
    }
    return NULL;
}

/* "most historians see this order as the cause", "many consider the treaty the end of": a judgement. */
static bool judges(const scan *s, const rg_clause *clause) {
    bool bare = (clause->verb == RG_VERB_DISCUSS || clause->verb == RG_VERB_CLAIM) && !clause->passive; /* "consider X a forgery" */
    bool to_be = rg_voice_by_to(s, clause); /* "is considered by X to be" */
    if (!to_be && !phrase_behind(s, clause, "as") && !(bare && phrase_behind(s, clause, ""))) return false;
    return lemma_is(s, clause, WORD_JUDGE) && !(clause->passive && !rg_voice_by_phrase(s, clause));
}

/* "The chronicler wrote that he had heard that": the unnamed voice that the cue is told by; NULL. */
static const rg_attribution *teller(const scan *s, rg_span cue) {
    const rg_attribution *found = NULL;
    for (size_t i = s->reading->attributions.n; i-- > 0 && s->reading->attributions.at[i].sentence == s->sentence && !found;) {
        const rg_attribution *a = &s->reading->attributions.at[i];
        if (!a->named && !a->loose && !empty(a->who) && a->scope.start <= cue.start && cue.end <= a->scope.end) found = a;
    }
    return found;
}

/* "Holm placed his guns on the hill": done, not told; "Holm places the camp on the hill" is told. */
static bool places(const scan *s, const rg_clause *clause) {
    unsigned form = 0;
    bool moves = clause->verb == RG_VERB_ASCRIBE && lemma_is(s, clause, WORD_GIVES) && !is(s, clause->verb_last, "it");
    return moves && rg_unit_verb(s->c, s->reading->language->clause, clause->head, s->c->unit_start[s->sentence + 1], &form) && !(form & RG_FORM_S);
}

/* "believed | the mill was lost": does a clause with its own subject stand right behind the verb? */
static bool bare_clause(const scan *s, size_t k) {
    const rg_clause *c = &s->c->at.at[k], *next = k + 1 < s->c->clause_start[s->sentence + 1] ? c + 1 : NULL;
    return !c->passive && !c->negated && next && next->subject.first < next->subject.last && next->subject.first == c->verb_last && !next->aside && !next->quoted;
}

static bool holds_clause(const scan *s, size_t k) { return s->c->at.at[k].verb == RG_VERB_CLAIM && bare_clause(s, k); }

/* Is what clause k says told in words, not a thing: "wrote that A", "said: "..."", but not "wrote two plays"? */
static bool in_words(const scan *s, size_t k) {
    rg_span inner;
    rg_verb verb = s->c->at.at[k].verb;
    if (verb != RG_VERB_SAY && verb != RG_VERB_CLAIM && verb != RG_VERB_DENY) return false;
    size_t after = s->c->at.at[k].verb_last;
    if (is(s, after, "to") && is(s, after + 1, "have")) return true; /* "claimed to have been paid" */
    return rg_voice_says_that(s, k) || rg_voice_quotation(s, after, s->c->unit_start[s->sentence + 1], &inner) || holds_clause(s, k);
}

enum { THAT_REACH = 40, REL_BACK = 200 };

/* "declared that", "put it that" */
static bool holds_that(const scan *s, size_t k) {
    rg_verb verb = s->c->at.at[k].verb;
    size_t after = s->c->at.at[k].verb_last, end = s->c->unit_start[s->sentence + 1];
    rg_span inner;
    if (verb == RG_VERB_ACT && is(s, after, "that") && rg_voice_quotation(s, after, end, &inner)) return true;
    bool likely = is(s, after, "it") && after + 3 < end && (is(s, after + 2, "that") || is(s, after + 3, "that")); /* "considers it possible that" */
    if (likely && lemma_is(s, &s->c->at.at[k], WORD_JUDGE)) return true;
    size_t that = after;
    while (that < end && that < after + THAT_REACH && !is(s, that, "that")) that++;
    bool does = verb == RG_VERB_OTHER || verb == RG_VERB_ACT;
    size_t of = that > after && (unit(s, that - 1)->name != RG_NONE || (does && !(unit(s, that - 1)->classes & RG_CLASS_WHEN))) ? that - 1 : after;
    while (of > after && !(unit(s, of)->classes & RG_CLASS_PREP)) of--;
    if (of > after) return false; /* "tore off the star of Holm | that he", "lived in the house | that he" */
    bool may = verb == RG_VERB_OCCUR || verb == RG_VERB_FINISH || verb == RG_VERB_ACT || verb == RG_VERB_REVIEW || verb == RG_VERB_OTHER || verb == RG_VERB_DISCUSS || verb == RG_VERB_DECIDE;
    if (may && k + 1 < s->c->clause_start[s->sentence + 1] && s->c->at.at[k + 1].link == RG_LINK_SUB && rg_voice_that_led(s, &s->c->at.at[k]) != RG_NONE) return true;
    return may && k + 1 < s->c->clause_start[s->sentence + 1] && s->c->at.at[k + 1].link == RG_LINK_THAT && !rg_voice_behind_noun(s, &s->c->at.at[k], &s->c->at.at[k + 1]) && rg_voice_says_that(s, k);
}

/* "In her book "Salt" (1974) Amb holds that": the phrase right before the verb, where the clause has another subject or none. */
static source_kind shown_source(const scan *s, size_t k, size_t *first, size_t *last) {
    const rg_clause *clause = &s->c->at.at[k];
    bool says = clause->verb == RG_VERB_SAY || clause->verb == RG_VERB_CLAIM || clause->verb == RG_VERB_DENY || clause->verb == RG_VERB_DISCUSS || clause->verb == RG_VERB_OCCUR;
    size_t verb = clause->verb_first;
    while (verb > s->spans.begin && unit(s, verb - 1)->classes & RG_CLASS_ADV && !(unit(s, verb - 1)->classes & RG_CLASS_NAME)) verb--;
    stretch near = says && (rg_voice_says_that(s, k) || holds_that(s, k)) ? rg_voice_phrase_before(&s->spans, verb) : (stretch){0};
    if (near.first == near.last || near.last != verb || near.first == *first) return SOURCE_NO;
    source_kind kind = rg_voice_source_of(s, near.first, near.last);
    bool behind = near.first > s->spans.begin && unit(s, near.first - 1)->classes & RG_CLASS_REL && unit(s, near.first)->classes & (RG_CLASS_DET | RG_CLASS_NAME); /* "in which the clerk held that" */
    if (kind == SOURCE_NO && behind && speaks(s, k, near.first, near.last)) kind = SOURCE_UNNAMED;
    bool may = kind == SOURCE_NAMED || (behind && kind == SOURCE_UNNAMED);
    if (may) *first = near.first, *last = near.last;
    return may ? kind : SOURCE_NO;
}

/* "which Holm said", "in which he said": is the pronoun before the subject no subject itself? */
static bool has_own_subject(const scan *s, const rg_clause *clause, size_t first) {
    bool relative = false;
    for (size_t i = clause->relative; i < first; i++) relative |= (unit(s, i)->classes & RG_CLASS_REL) != 0;
    return relative && !(unit(s, first)->classes & RG_CLASS_REL);
}

/* "The book in which Holm held that": does a relative pronoun part the subject that the clause was given from its verb, and somebody else stand there? */
static bool rel_between(const scan *s, size_t last, size_t verb) {
    for (size_t i = last + REL_BACK < verb ? verb - REL_BACK : last; i + 1 < verb; i++)
        if (unit(s, i)->classes & RG_CLASS_REL && i > 0 && unit(s, i - 1)->classes & RG_CLASS_PREP) return (unit(s, i + 1)->classes & (RG_CLASS_DET | RG_CLASS_NAME)) != 0;
    return false;
}

/* "It was announced by the mayor that A": A is what whoever stands behind "by" tells. */
static bool it_by_that(const scan *s, size_t k) {
    const rg_clause *c = &s->c->at.at[k];
    const rg_phrase *by = c->passive && c->subject.first + 1 == c->subject.last && is(s, c->subject.first, "it") ? rg_voice_by_phrase(s, c) : NULL;
    const rg_clause *next = k + 1 < s->c->clause_start[s->sentence + 1] ? c + 1 : NULL;
    bool whole = next && next->subject.first < next->subject.last && by && next->subject.first > by->last; /* not "by the man that burned it" */
    return whole && is(s, by->last, "that") && rg_voice_says_that(s, k);
}

enum { HEARD = 1, DONE }; /* of a unit: its saying has been added; it tells of no words */

/* "maintained a bridge", "added a tower": done to a thing, so that nothing is told. */
static bool done_to_thing(const scan *s, size_t k) {
    const rg_clause *c = &s->c->at.at[k];
    const rg_phrase *object = (c->verb == RG_VERB_SAY || c->verb == RG_VERB_CLAIM) && !c->passive ? phrase_behind(s, c, "") : NULL;
    bool inverted = c->subject.first >= c->subject.last && c->verb_first > s->spans.begin && is(s, c->verb_first - 1, ","); /* "In fact, says the mayor," */
    if (!object || object->first != c->verb_last || inverted || in_words(s, k) || rg_voice_tells_thing(s, c)) return false;
    size_t head = object->first;
    while (head + 1 < object->last && unit(s, head + 1)->classes & RG_CLASS_NOUN && !(unit(s, head + 1)->classes & (RG_CLASS_PREP | RG_CLASS_PUNCT))) head++;
    rg_sense sense = rg_sense_of(&s->t->senses, unit(s, head)->fold);
    unsigned form;
    unsigned frames = rg_voice_frames(&s->t->cues, rg_unit_verb(s->c, &s->t->cues.forms, c->head, s->spans.end, &form));
    bool next = k + 1 < s->c->clause_start[s->sentence + 1] && s->c->at.at[k + 1].link == RG_LINK_INFINITIVE; /* "believed the letter to be" */
    next |= c->last < s->spans.end && !(unit(s, c->last)->classes & (RG_CLASS_PUNCT | RG_CLASS_CC | RG_CLASS_PREP | RG_CLASS_SUB | RG_CLASS_WHEN | RG_CLASS_REL | RG_CLASS_ADV)) && !(k + 1 < s->c->at.n && s->c->at.at[k + 1].link == RG_LINK_REDUCED); /* "felt the cause was" */
    bool number = rg_voice_names_number(s, c), held = frames && !(frames & (FRAME_QUOTE | FRAME_NOUN | FRAME_COMPLEMENT)) && !next && !number; /* "assumed the throne" */
    bool done = sense == RG_SENSE_DEED && c->verb == RG_VERB_SAY && !(frames & FRAME_PERSON) && unit(s, head)->name == RG_NONE && !number; /* "declared war on the duke" */
    bool met = (sense == RG_SENSE_PERSON || sense == RG_SENSE_PERSONS) && frames && !(frames & FRAME_PERSON) && !next && !number; /* "recalled his friend" */
    return held || done || met || sense == RG_SENSE_BUILDING || sense == RG_SENSE_LAND || sense == RG_SENSE_AREA || sense == RG_SENSE_WORK;
}

/* "rejected 40 requests", "rejected the treaty by 300 votes in 1711": a thing that is turned down, told by nobody, so that no number and no day is denied. */
static bool turns_down(const scan *s, size_t k) {
    const rg_clause *c = &s->c->at.at[k];
    const rg_phrase *object = c->verb == RG_VERB_DENY && c->traits & RG_TRAIT_REFUSE && !c->passive ? phrase_behind(s, c, "") : NULL;
    bool only = object && object->first == c->verb_last + 1 && unit(s, c->verb_last)->classes & RG_CLASS_ADV;
    if (!object || (object->first != c->verb_last && !only) || in_words(s, k)) return false;
    bool counts = false, dates = false;
    size_t head = object->first;
    while (head + 1 < object->last && !(unit(s, head + 1)->classes & (RG_CLASS_PREP | RG_CLASS_PUNCT | RG_CLASS_REL))) head++;
    for (size_t i = object->first; i < c->last; i++) counts |= (unit(s, i)->classes & RG_CLASS_NUM) != 0, dates |= i > head && unit(s, i)->classes & RG_CLASS_WHEN;
    bool told = rg_voice_says_noun(s, head) || rg_voice_is_word(s, head, WORD_SUM | WORD_HARM) || rg_unit_in(&s->t->views, unit(s, head)) != RG_NONE;
    return (counts || dates) && !told && unit(s, head)->classes & RG_CLASS_NOUN && !(unit(s, head)->classes & (RG_CLASS_PRON | RG_CLASS_NAME | RG_CLASS_NUM | RG_CLASS_WHEN));
}

/* "was told by Lind that A": a clause is told to whom the passive has for its subject. */
static bool told_to(scan *s, size_t k) {
    voice_saying said;
    const rg_clause *c = &s->c->at.at[k];
    if (!c->passive || c->verb != RG_VERB_SAY || !rg_voice_saying(&s->spans, c->head, &said)) return false;
    return said.passive && said.frames & FRAME_PERSON && said.source.first > said.verb && said.content[0].first >= said.cue.last && is(s, said.content[0].first, "that");
}

static void saying(scan *s, size_t k) {
    if (told_to(s, k)) return;
    rg_span accusation = rg_voice_accusation(s, k);
    if ((empty(accusation) && done_to_thing(s, k)) || rg_voice_tells_when(s, &s->c->at.at[k]) || turns_down(s, k)) {
        s->heard.at[s->c->at.at[k].head - s->spans.begin] = DONE;
        return;
    }
    const rg_clause *clause = &s->c->at.at[k];
    rg_attribution a = {.sentence = s->sentence, .outer = RG_NONE, .cue = units_span(s, clause->verb_first, clause->verb_last)};
    stretch subject = rg_voice_clause_subject(s, clause);
    size_t first = subject.first, last = subject.last;
    if (last == first + 1 && first > s->spans.begin && unit(s, first - 1)->classes & RG_CLASS_NOM && rg_text_ends(unit(s, first)->fold, RG_TEXT("self"))) first--, last--; /* "He himself denied" */
    const rg_phrase *by = clause->passive ? rg_voice_by_phrase(s, clause) : NULL;
    if (by) first = by->first, last = first_comma(s, by->first, by->last);
    bool answers = !by && rg_voice_answers(s, clause);
    bool where = clause->relative < first && first < last && (is(s, clause->relative, "where") || is(s, clause->relative, "when")); /* "250 men where the roll lists 310" */
    bool own = clause->link == RG_LINK_RELATIVE && first < last && has_own_subject(s, clause, first); /* "letters in which he described" */
    bool hangs = clause->link == RG_LINK_RELATIVE && !by && !answers && !where && !own;
    if (hangs) antecedent(s, clause, &first, &last);
    bool shares = rg_voice_clause_shared(s, k, hangs, &first, &last);
    if (first < last && !clause->passive) rg_voice_name_beside(s, &first, &last);
    source_kind kind = first < last ? rg_voice_source_of(s, first, last) : SOURCE_NO;
    if (kind == SOURCE_PRONOUN && first + 1 == last && is(s, first, "both") && !clause->passive && speaks(s, k, first, last)) kind = SOURCE_UNNAMED;
    if (kind == SOURCE_NO && first < last && !clause->passive && speaks(s, k, first, last)) kind = SOURCE_UNNAMED;
    bool persons = hangs && !clause->passive && !clause->negated && is(s, clause->relative, "who") && (clause->verb == RG_VERB_SAY || clause->verb == RG_VERB_CLAIM) && (rg_voice_says_that(s, k) || bare_clause(s, k)); /* "the guards, who claimed that" */
    if (kind == SOURCE_NO && persons && first < last && (unit(s, last - 1)->classes & RG_CLASS_NOUN || (last > first + 1 && is(s, first, "the")))) kind = SOURCE_UNNAMED;
    if (kind == SOURCE_NO && judges(s, clause) && (rg_voice_persons(s, first, last) || (!clause->passive && rg_voice_a_work(s, first, last)))) kind = SOURCE_UNNAMED;
    bool of_said = by && clause->verb == RG_VERB_DENY && clause->subject.first < clause->subject.last && (is(s, clause->subject.first, "this") || is(s, clause->subject.first, "these")) && (clause->subject.last == clause->subject.first + 1 || rg_voice_says_noun(s, clause->subject.last - 1)); /* "This claim was rejected by the court" */
    bool by_to = by && (it_by_that(s, k) || ((clause->verb == RG_VERB_SAY || clause->verb == RG_VERB_CLAIM) && rg_voice_by_to(s, clause))); /* "was alleged by the guards to have" */
    if (kind == SOURCE_NO && (of_said || by_to) && (rg_voice_persons(s, first, last) || rg_voice_a_body(s, first, last))) kind = SOURCE_UNNAMED;
    if (!clause->passive && rel_between(s, last, clause->verb_first)) kind = SOURCE_NO;
    if (kind == SOURCE_NO && !clause->passive) kind = shown_source(s, k, &first, &last);
    bool counted = first < last && unit(s, first)->classes & RG_CLASS_NUM && unit(s, first)->number > VOICES_MOST && (hangs || shares);
    if (!empty(accusation)) {
        stretch who = {first, last};
        kind = rg_voice_accuser(s, k, kind, &accusation, &who);
        first = who.first, last = who.last;
    }
    if (counted || (clause->passive && !by && empty(accusation) && kind != SOURCE_IMPERSONAL)) return; /* "250 men had fallen, suggesting" */
    if (kind == SOURCE_IMPERSONAL && clause->passive && (rg_voice_unproved(s, k) || rg_voice_must_be_said(s, clause))) return;
    if (kind == SOURCE_UNNAMED && !by && rg_hedge_implied(s->reading, k)) return;
    bool seems = rg_text_same(clause->lemma, RG_TEXT("seem")) || rg_text_same(clause->lemma, RG_TEXT("appear")); /* "it seems that": nobody says it */
    if (kind == SOURCE_IMPERSONAL && !clause->passive && (empty(accusation) || (first < last && rg_voice_stands_for(s, first)))) kind = seems || first >= last || !rg_voice_stands_for(s, first) ? SOURCE_NO : SOURCE_PRONOUN;
    bool nobody = first < last && (unit(s, first)->classes & RG_CLASS_NEG || (clause->verb == RG_VERB_DENY && is(s, first, "few"))); /* "no source confirms that", "few doubt that" */
    bool hardly = first < last && (is(s, first, "hardly") || is(s, first, "scarcely") || (first > s->spans.begin && is(s, first - 1, "almost") && unit(s, first)->classes & RG_CLASS_NEG)); /* "hardly anyone believes that" */
    if (hardly) nobody = false, kind = kind == SOURCE_NO ? SOURCE_UNNAMED : kind;
    if (nobody && !shares && first == clause->subject.first && (clause->verb == RG_VERB_SAY || clause->verb == RG_VERB_CLAIM) && rg_voice_says_that(s, k)) kind = SOURCE_UNNAMED;
    else if (kind == SOURCE_NO || nobody || (kind == SOURCE_PRONOUN && first < last && is(s, first, "you"))) return;
    if (places(s, clause) && kind != SOURCE_UNNAMED && !rg_voice_puts_at(s, clause)) return;
    a.named = kind == SOURCE_NAMED;
    if (kind != SOURCE_IMPERSONAL) a.source = with_named_aside(s, last, units_span(s, first, last), &a.named);
    if (kind == SOURCE_PRONOUN) {
        const rg_attribution *before = teller(s, a.cue);
        if (!before && clause->verb == RG_VERB_DENY && first < last) before = rg_voice_accused_before(s, first);
        if (!before) before = first < last ? rg_voice_stands_for(s, first) : s->last;
        bool clause_told = rg_voice_says_that(s, k) || holds_clause(s, k);
        if (before && before->plain && !clause_told) before = NULL;
        a.untold = !before && first < last && rg_voice_writer(s, first) && clause->negated != (clause->verb == RG_VERB_DENY); /* "I deny that A" */
        if (!before && !a.untold && empty(accusation) && !(first < last && ((rg_voice_is_word(s, first, WORD_PERSON) && in_words(s, k)) || (is(s, first, "they") && clause_told)))) return; /* whom "she" means the account may tell */
        if (before) a.named = before->named, a.source = before->who, a.work = before->work;
    }
    a.denies = clause->verb == RG_VERB_DENY && !clause->negated;
    rg_voice_negate(s, k, nobody, &a);
    bool few = first < last && (hardly || is(s, first, "few")) && clause->verb != RG_VERB_DENY; /* "few believe that": most do not */
    a.hedge = few ? RG_HEDGE_DOUBTFUL : cue_hedge(s, clause, kind, first, last);
    if (empty(accusation)) rg_voice_find_content(s, k, by != NULL, &a), rg_voice_end_before_saying(s, k, &a);
    else a.content = accusation, a.accuses = true;
    if (rg_voice_spurns(s, k, &a)) return;
    if ((judges(s, clause) || answers || rg_voice_calls_untrue(s, clause)) && !a.quoted) rg_voice_doubt(s, clause, &a);
    if (empty(accusation) && !by && rg_voice_of_account(s, k, &a)) return; /* shown, and no claim */
    work_and_date(s, clause, &a);
    add_spoken(s, k, &a);
}

/* Is it people by name or noun who think so, by a verb of holding? */
static bool in_thought(const scan *s, const voice_saying *said) {
    unsigned form;
    const rg_verb_entry *verb = rg_unit_verb(s->c, s->reading->language->clause, said->verb, s->spans.end, &form);
    bool holds = (verb && verb->verb == RG_VERB_CLAIM) || said->frames & FRAME_BROUGHT;
    size_t first = said->source.first, last = said->source.last;
    bool that = is(s, said->content[0].first, "that"), clause = that || (!(said->frames & FRAME_BROUGHT) && rg_voice_clausal(&s->spans, said));
    bool people = first < last && clause && !(unit(s, first)->classes & (RG_CLASS_PREP | RG_CLASS_ADV) && unit(s, first)->name == RG_NONE) && (rg_voice_source_of(s, first, last) == SOURCE_NAMED || rg_voice_persons(s, first, last) || rg_voice_a_body(s, first, last));
    return holds && !said->noun && people && said->content[0].first >= said->cue.last;
}

/* "The king, convinced that A, | ordered B": what is thought ends where the verb of the clause goes on. */
static void end_aside(const scan *s, voice_saying *said) {
    if (said->noun || !(said->form & RG_FORM_ING || said->frames & (FRAME_BROUGHT | FRAME_ADJECTIVE)) || !is(s, said->content[0].first, "that") || said->cue.first <= s->spans.begin || said->source.last + 1 != said->cue.first || !is(s, said->cue.first - 1, ",") || said->content[0].first < said->cue.last) return;
    for (size_t i = said->content[0].first; i + 1 < said->content[0].last; i++)
        if (is(s, i, ",") && s->spans.verbal[i + 1] == 1) said->content[0].last = i;
}

/* "The mayor said the bridge was down": whoever is the subject of a verb that tells words is a voice, known as one or not. */
static bool speaks_plainly(scan *s, const voice_saying *said, rg_attribution *a) {
    bool tells = said->frames & FRAME_QUOTE && said->frames & FRAME_CLAUSE && !(said->frames & (FRAME_ALSO_NOUN | FRAME_INFINITIVE));
    bool finds = said->frames & FRAME_CLAUSE && is(s, said->content[0].first, "that") && rg_voice_a_body(s, said->source.first, said->source.last); /* "the court-martial found that" */
    bool rules = said->frames & FRAME_THAT && !(said->form & RG_FORM_ING) && !(said->frames & (FRAME_CLAUSE | FRAME_FACT | FRAME_ADJECTIVE | FRAME_BROUGHT | FRAME_INFINITIVE)) && said->content[0].first == said->cue.last && is(s, said->cue.last, "that");
    finds |= rules && (rg_voice_a_body(s, said->source.first, said->source.last) || rg_voice_persons(s, said->source.first, said->source.last)); /* "the judge held that" */
    bool holds = said->frames & FRAME_ADJECTIVE && said->frames & (FRAME_HOLDS | FRAME_BROUGHT) && is(s, said->content[0].first, "that"); /* "the chronicle is adamant that" */
    bool told_by = said->passive && said->frames & FRAME_PERSON && said->source.first > said->verb && is(s, said->content[0].first, "that"); /* "was told by Holm that" */
    bool past = said->form & RG_FORM_PAST && !(said->form & RG_FORM_BASE) && said->frames & FRAME_QUOTE && (rg_voice_persons(s, said->source.first, said->source.last) || rg_voice_a_body(s, said->source.first, said->source.last) || rg_voice_source_of(s, said->source.first, said->source.last) == SOURCE_NAMED);
    bool she = said->source.last == said->source.first + 1 && rg_voice_is_word(s, said->source.first, WORD_PERSON) && said->frames & (FRAME_QUOTE | FRAME_SURE | FRAME_BELIEF); /* "The shot, she concludes, came from" */
    bool inserted = said->frames & FRAME_CLAUSE && (said->frames & FRAME_SURE || past || she) && said->content[0].last <= said->cue.first && said->content[1].first < said->content[1].last; /* "The tower, historians believe, was built" */
    told_by |= !said->passive && said->source.first > said->verb && is(s, said->source.first - 1, "from") && is(s, said->content[0].first, "that"); /* "heard from Holm that" */
    bool or_so = said->frames & FRAME_CLAUSE && said->source.first > s->spans.begin + 1 && is(s, said->source.first - 1, "so") && said->content[0].last <= said->source.first; /* "A, or so the owners claimed" */
    bool thinks = said->form & RG_FORM_ING && !(said->frames & FRAME_FACT) && said->frames & FRAME_CLAUSE && in_thought(s, said); /* "Believing that A, the guards left" */
    thinks |= said->frames & FRAME_BROUGHT && said->source.last + 1 == said->cue.first && in_thought(s, said); /* "The king, convinced that A, left" */
    if (!(tells || finds || holds || inserted || or_so || told_by || thinks) || (said->passive && !told_by) || said->negated || said->shared || said->source.first == said->source.last) return false;
    size_t k = rg_clause_at(s->reading, s->sentence, unit(s, said->verb)->span.start);
    if (k != RG_NONE && s->c->at.at[k].head == said->verb && rg_hedge_implied(s->reading, k)) return false;
    size_t who = said->source.first;
    bool relative = holds && said->source.last == who + 1 && is(s, who, "who") && who > s->spans.begin + 1; /* "Holm, who was convinced that" */
    stretch named = relative ? rg_voice_phrase_before(&s->spans, who - is(s, who - 1, ",")) : said->source;
    source_kind kind = rg_voice_source_of(s, named.first, named.last);
    if (relative && (kind != SOURCE_NAMED || said->content[0].last >= s->spans.end)) return false; /* where the relative clause ends must be seen */
    if (relative) a->source = stretch_span(s, named);
    const rg_attribution *spoke = (holds || inserted) && kind == SOURCE_PRONOUN ? rg_voice_stands_for(s, said->source.first) : NULL;
    if (spoke) kind = spoke->named ? SOURCE_NAMED : SOURCE_UNNAMED, a->source = spoke->who;
    if (kind == SOURCE_IMPERSONAL || kind == SOURCE_PRONOUN) return false;
    unsigned first = unit(s, said->source.first)->classes;
    bool somebody = is(s, said->source.first, "another") || rg_voice_persons(s, said->source.first, said->source.last); /* "another letter", "his friends" */
    bool one = said->source.last == said->source.first + 1, some = one && rg_voice_is_word(s, said->source.first, WORD_SOME);
    if (some || (first & RG_CLASS_DET && !one && somebody)) first &= ~(unsigned)RG_CLASS_PRON;
    if (first & (RG_CLASS_REL | RG_CLASS_NEG | RG_CLASS_PRON) && !spoke && !relative) return false;
    a->named = kind == SOURCE_NAMED, a->plain = true;
    a->content = stretch_span(s, said->content[0]);
    if (inside_marks(s, said->content[0]).start > a->content.start) a->content = inside_marks(s, said->content[0]), a->quoted = true;
    return true;
}

/* "The paper quoted Holm as saying that A": what the paper tells begins with his saying. */
static void quoted_as(scan *s, const voice_saying *said) {
    size_t as = said->cue.first - 1, quoted = said->source.first - (said->source.first > s->spans.begin);
    if (said->cue.first <= s->spans.begin || !is(s, as, "as") || said->source.last != as || said->source.first == as) return;
    for (size_t i = s->reading->attributions.n; i-- > 0 && s->reading->attributions.at[i].sentence == s->sentence;) {
        rg_attribution *a = &s->reading->attributions.at[i];
        if (a->cue.start <= unit(s, quoted)->span.start && a->cue.end >= unit(s, quoted)->span.end && a->scope.start >= unit(s, said->verb)->span.end) a->scope.start = unit(s, said->cue.first)->span.start;
    }
}

/* A verb of cues.tsv that is no voice of a claim: a belief, a wish, a source of no known kind. */
static void loose_saying(scan *s, size_t at) {
    voice_saying said;
    if (!rg_voice_saying(&s->spans, at, &said) || rg_voice_ends_subject(s, at, &said)) return;
    end_aside(s, &said);
    bool or = said.content[1].first < said.content[1].last && said.content[0].last > s->spans.begin && is(s, said.content[0].last - 1, "or");
    if (or) said.content[0] = said.content[1], said.content[1] = (stretch){0}; /* "in 1977 or, as the plaque says, in 1978" */
    if (said.noun) {
        rg_voice_noun_saying(s, &said);
        return;
    }
    if (said.source.first < said.source.last && unit(s, said.source.first)->classes & RG_CLASS_NEG) said.negated = !said.negated; /* "no source confirms" */
    rg_attribution a = {.sentence = s->sentence, .outer = RG_NONE, .when = RG_NONE};
    a.loose = s->heard.at[at - s->spans.begin] == DONE || !speaks_plainly(s, &said, &a);
    if (a.loose) rg_voice_refuse(s, &said, &a);
    if ((a.loose || a.plain) && (rg_voice_told_already(s, stretch_span(s, said.content[0])) || rg_voice_anybodys(&s->spans, &said))) return;
    a.clausal = rg_voice_clausal(&s->spans, &said);
    quoted_as(s, &said);
    rg_voice_add_said(s, &said, &a);
}

/* The words in quotation marks that close right before unit `at`, a comma between; they may open in an earlier sentence of the block. */
static bool quotation_before(const scan *s, size_t at, rg_span *inner) {
    size_t close = at;
    while (close > 0 && (is(s, close - 1, ",") || is(s, close - 1, "."))) close--;
    if (close < 3 || close <= s->c->unit_start[s->sentence] || !rg_voice_opens_quote(s, close - 1)) return false;
    size_t block = s->reading->sentences.at[s->sentence].block, stop = close > QUOTE_UNITS ? close - QUOTE_UNITS : 0;
    for (size_t i = close - 1; i > stop && s->reading->sentences.at[unit(s, i - 1)->sentence].block == block; i--)
        if (rg_voice_opens_quote(s, i - 1)) {
            *inner = units_span(s, i, close - 1);
            return close - 1 > i + 2;
        }
    return false;
}

/* "...", wrote X; "...", X said: true where the clause closes a quotation so. */
static bool closing_quotation(scan *s, size_t k) {
    const rg_clause *clause = &s->c->at.at[k];
    size_t first = clause->subject.first, last = clause->subject.last, at = clause->verb_first;
    rg_attribution a = {.sentence = s->sentence, .outer = RG_NONE, .when = RG_NONE, .quoted = true, .cue = units_span(s, clause->verb_first, clause->verb_last)};
    if (first < last && last <= at) at = first;
    if ((clause->passive && (clause->link != RG_LINK_REDUCED || rg_voice_by_phrase(s, clause))) || clause->quoted || !quotation_before(s, at, &a.content)) return false;
    for (size_t i = 0; i < clause->phrase_count && first == last; i++) {
        const rg_phrase *f = &s->c->phrases.at[clause->phrases + i];
        if (!f->prep.len && f->first == clause->verb_last) first = f->first, last = first_comma(s, f->first, f->last);
    }
    source_kind kind = first < last ? rg_voice_source_of(s, first, last) : SOURCE_NO;
    const rg_attribution *who = kind == SOURCE_PRONOUN ? rg_voice_stands_for(s, first) : NULL;
    if (kind == SOURCE_NO || kind == SOURCE_IMPERSONAL || (kind == SOURCE_PRONOUN && !who)) return false;
    a.named = kind == SOURCE_NAMED;
    a.source = units_span(s, first, last);
    if (who) a.source = who->who, a.named = true;
    work_and_date(s, clause, &a);
    add_spoken(s, k, &a);
    return true;
}

/* "thanked the crew for their "most timely help"": a person's own words, whatever the verb; titles are none. */
static bool own_words(scan *s, size_t k) {
    const rg_clause *clause = &s->c->at.at[k];
    rg_attribution a = {.sentence = s->sentence, .outer = RG_NONE, .when = RG_NONE, .quoted = true, .named = true, .cue = units_span(s, clause->verb_first, clause->verb_last), .source = clause->subject.span};
    size_t next = k + 1 < s->c->clause_start[s->sentence + 1] && !s->c->at.at[k + 1].quoted && !s->c->at.at[k + 1].aside ? s->c->at.at[k + 1].first : s->c->unit_start[s->sentence + 1];
    if (clause->passive || clause->quoted || clause->subject.first == clause->subject.last || rg_voice_source_of(s, clause->subject.first, clause->subject.last) != SOURCE_NAMED) return false;
    if (!rg_voice_quotation(s, clause->verb_last, next, &a.content) || rg_voice_title_like(s, a.content) || rg_text_same(clause->lemma, RG_TEXT("have"))) return false;
    for (size_t i = s->reading->attributions.n; i-- > 0 && s->reading->attributions.at[i].sentence == s->sentence;) /* "Holm says that Lind had "no hope of bread"": Holm's */
        if (!s->reading->attributions.at[i].loose && s->reading->attributions.at[i].scope.start <= a.content.start && a.content.end <= s->reading->attributions.at[i].scope.end) return false;
    size_t words = 0, capitals = 0;
    for (size_t i = clause->verb_last; i < s->c->units.n && unit(s, i)->span.start < a.content.end; i++) {
        if (unit(s, i)->span.start < a.content.start || unit(s, i)->classes & RG_CLASS_PUNCT) continue;
        words++;
        capitals += (s->reading->tokens.at[unit(s, i)->first].flags & RG_TOKEN_CAPITAL) != 0;
    }
    bool calls = rg_text_same(clause->lemma, RG_TEXT("declare")) || rg_text_same(clause->lemma, RG_TEXT("pronounce")) || rg_text_same(clause->lemma, RG_TEXT("deem")); /* "declared it to be "wax and dust"" */
    if (words < (calls ? 2 : 4) || 2 * capitals > words) return false;
    add_spoken(s, k, &a);
    return true;
}

/* "arrives at 187 dead", "could prove only 58 deaths": whoever counts speaks. */
static bool counts_up(const scan *s, const rg_clause *clause) {
    if (clause->passive || !rg_voice_names_number(s, clause)) return false;
    if (rg_text_same(clause->lemma, RG_TEXT("arrive"))) return clause->verb_last + 1 < clause->last && is(s, clause->verb_last, "at") && unit(s, clause->verb_last + 1)->classes & RG_CLASS_NUM;
    size_t head = rg_voice_head_of(s, &clause->subject);
    bool writing = head < clause->subject.last && (rg_unit_in(&s->t->records, unit(s, head)) != RG_NONE || rg_unit_in(&s->t->nouns, unit(s, head)) != RG_NONE) && rg_sense_of(&s->t->senses, unit(s, head)->fold) != RG_SENSE_PERSON; /* "Lind's final report counts 213 deportees" */
    return lemma_is(s, clause, WORD_COUNT) && ((writing && rg_text_same(clause->lemma, RG_TEXT("count"))) || names_harm(s, clause));
}

/* "and declared: "..."": a quotation right behind the colon. */
static bool colon_opens(const scan *s, const rg_clause *clause) {
    size_t end = s->c->unit_start[s->sentence + 1], i = clause->verb_last;
    while (i < end && i < clause->verb_last + 8 && !(unit(s, i)->classes & RG_CLASS_PUNCT)) i++;
    return i + 1 < end && is(s, i, ":") && rg_voice_opens_quote(s, i + 1);
}

static bool says(const scan *s, size_t k) {
    const rg_clause *clause = &s->c->at.at[k];
    rg_span inner;
    if ((clause->verb == RG_VERB_ACT || clause->verb == RG_VERB_OTHER) && !clause->passive && colon_opens(s, clause)) return true;
    if (clause->subject.first < clause->subject.last && witnesses(s, clause, clause->subject.first, clause->subject.last)) return true;
    if (judges(s, clause) || rg_voice_answers(s, clause) || rg_voice_calls_untrue(s, clause) || !empty(rg_voice_accusation(s, k))) return true;
    if (counts_up(s, clause)) return true;
    if (clause->verb == RG_VERB_SAY || clause->verb == RG_VERB_CLAIM || clause->verb == RG_VERB_DENY) return true;
    if (clause->passive) return it_by_that(s, k);
    if (clause->verb == RG_VERB_ASCRIBE) return true; /* "some writers place it in X" */
    if (clause->verb == RG_VERB_NAME) return rg_voice_quotation(s, clause->verb_last, s->c->unit_start[s->sentence + 1], &inner);
    return holds_that(s, k);
}

/* "The tower, says Holm, fell in May": its source stands behind it, not in its clause. */
static bool set_off(scan *s, size_t k) {
    const rg_clause *clause = &s->c->at.at[k];
    voice_saying said;
    bool may = (clause->verb == RG_VERB_SAY || clause->verb == RG_VERB_CLAIM) && !clause->passive && clause->head > s->spans.begin && is(s, clause->head - 1, ",");
    return may && rg_voice_saying(&s->spans, clause->head, &said) && said.source.first == said.cue.last && said.content[0].last <= said.cue.first && said.content[1].first < said.content[1].last;
}

static void clause_voice(scan *s, size_t k) {
    rg_verb verb = s->c->at.at[k].verb;
    size_t head = s->c->at.at[k].head, begin = s->c->unit_start[s->sentence];
    if (head - begin < s->heard.n && s->heard.at[head - begin]) return; /* "X, quoted by Y, thinks": the lead has told it */
    if (set_off(s, k) || rg_voice_denied_noun(&s->spans, head)) return;
    if ((verb == RG_VERB_SAY || verb == RG_VERB_CLAIM || verb == RG_VERB_ACT) && closing_quotation(s, k)) return;
    if (rg_voice_of_that(s, k) || rg_voice_disbelief(s, k)) return;
    if (rg_voice_gives_value(s, k) && rg_voice_record(s, k)) { /* "argues for 1712" */
        s->heard.at[head - begin] = HEARD;
        return;
    }
    size_t before = s->reading->attributions.n;
    bool told = says(s, k);
    if (told && rg_voice_makes(s, k)) s->heard.at[head - begin] = 1;
    else if (told) saying(s, k);
    if (s->reading->attributions.n > before || rg_voice_record(s, k) || told) return;
    if (verb == RG_VERB_OTHER || verb == RG_VERB_ACT || verb == RG_VERB_REVIEW) own_words(s, k);
}

static int by_cue(const void *a, const void *b) {
    const rg_attribution *x = a, *y = b;
    return x->cue.start < y->cue.start ? -1 : x->cue.start > y->cue.start;
}

static void read_sentence(scan *s) {
    size_t from = s->reading->attributions.n, begin = s->c->unit_start[s->sentence], end = s->c->unit_start[s->sentence + 1];
    rg_voice_enter(&s->spans, s->sentence);
    rg_voice_signed(s);
    if (s->heard.cap < end - begin) rg_vec_room(s->arena, &s->heard, 2 * (end - begin));
    if (end > begin) memset(s->heard.at, 0, s->heard.n = end - begin);
    for (size_t i = begin; i < end; i++) {
        bool may = unit(s, i)->may & RG_MAY_LEAD || unit(s, i)->classes & RG_CLASS_PREP; /* "as told by": "as" is one */
        size_t kind, other, tokens = may ? rg_voice_lead_tokens(s, i, &kind) : 0;
        size_t past = tokens && i > begin ? rg_voice_lead_tokens(s, i - 1, &other) : 0; /* "as cited in": not "cited in" too */
        if (tokens && past <= 1) rg_voice_lead(s, i, tokens, kind);
        else if (!tokens && unit(s, i)->classes & RG_CLASS_PREP) rg_voice_view(s, i);
        if (is(s, i, "for") && (i == begin || is(s, i - 1, ";") || is(s, i - 1, ":"))) rg_voice_for(s, i);
        if (i == begin && is(s, i, "if")) rg_voice_if_right(s, i);
        if (!tokens && is(s, i, "as")) rg_voice_as_told(s, i);
        if (rg_voice_is_word(s, i, WORD_SUM) || is(s, i, "date")) rg_voice_estimate(s, i);
        if (i > begin && (is(s, i, "(") || is(s, i, ",") || is(s, i, "by"))) rg_voice_figure(s, i);
    }
    for (size_t k = s->c->clause_start[s->sentence]; k < s->c->clause_start[s->sentence + 1]; k++)
        clause_voice(s, k);
    for (size_t i = begin; i < end; i++)
        if (s->heard.at[i - begin] != HEARD && rg_unit_in(&s->t->cues.forms.forms, unit(s, i)) != RG_NONE) loose_saying(s, i);
    if (s->reading->attributions.n > from) rg_voice_each(s, from);
    if (s->reading->attributions.n > from) rg_voice_rejoin(s, from);
    rg_voice_uncued(s, from);
    rg_voice_continued(s, from);
    rg_voice_part(s, from);
    rg_vec_sort(s->arena, &s->reading->attributions.at[from], s->reading->attributions.n - from, sizeof(rg_attribution), by_cue);
    rg_voice_authors(s, from);
    rg_voice_nest(s->reading, from);
}

void rg_voice_read(rg_arena *arena, rg_reading *reading) {
    scan s = {.arena = arena, .reading = reading, .t = reading->language->voice, .c = reading->clauses};
    reading->clauses->mate = rg_quote_pairs(arena, reading);
    if (s.t->plain) {
        rg_voice_plain_read(arena, reading, s.t->plain);
        return;
    }
    s.spans = (voice_scan){.arena = arena, .reading = reading, .c = s.c, .cues = &s.t->cues, .pasts = &s.t->pasts, .words = &s.t->words, .senses = &s.t->senses, .nouns = &s.t->nouns, .stances = &s.t->stances, .doubts = &s.t->doubts, .proofs = &s.t->proofs, .mate = reading->clauses->mate, .verbal = rg_voice_verbal_units(arena, s.c, &s.t->cues)};
    for (s.sentence = 0; s.sentence < reading->sentences.n; s.sentence++) {
        const rg_block *block = &reading->blocks[reading->sentences.at[s.sentence].block];
        if (block->heading) s.last = NULL;
        if (!block->heading && !block->reference) read_sentence(&s);
    }
    rg_voice_drop_within(arena, reading);
}
