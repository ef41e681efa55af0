/* voice_record.c: voices without a saying.
 *
 * A record that gives something ("The plaque gives 5 November", "Holm's diary has the frost on the 9th"), a figure that is somebody's ("Holm's
 * figure is 90"), and a quotation signed in the line below it. In: a clause or a sentence; out: attributions that are no sayings of their own.
 */
#include "engine/read/voice_int.h"

typedef voice_work scan;

enum { SIGNATURE_MAX = 24, TOLD_BACK = 8 }; /* units of the line that signs a quotation; attributions that may have told it */

static const rg_unit *unit(const scan *s, size_t i) { return &s->c->units.at[i]; }
RG_TEXT_INLINE bool is(const scan *s, size_t i, const char *fold) { return i < s->c->units.n && rg_unit_is(unit(s, i), fold); }
static bool dash(const scan *s, size_t i) { return is(s, i, "-") || is(s, i, "--") || is(s, i, "\xe2\x80\x94") || is(s, i, "\xe2\x80\x93"); }
static bool stop(const scan *s, size_t i) { return is(s, i, ".") || is(s, i, "!") || is(s, i, "?"); }

static rg_span units_span(const scan *s, size_t first, size_t last) { return (rg_span){unit(s, first)->span.start, unit(s, last - 1)->span.end}; }

/* The unit behind the owner in "Holm's figure"; `first` where the phrase has none. */
static size_t owner_end(const scan *s, size_t first, size_t last) {
    for (size_t i = first + 1; i < last; i++)
        if (rg_voice_owner_sign(s, i)) return i;
    return first;
}

/* Does the clause give a value of one of the classes behind its verb? */
static bool gives_value(const scan *s, const rg_clause *c, unsigned classes) {
    for (size_t i = c->verb_last; i < c->last; i++)
        if (unit(s, i)->classes & classes && !(unit(s, i)->classes & RG_CLASS_PRON)) return true;
    return false;
}

/* Its subject, or that of the clause it goes on from: "The plaque names Holm and gives 5 November". */
static const rg_phrase *giver(const scan *s, const rg_clause *c) {
    bool shares = c->subject.first == c->subject.last && c->link == RG_LINK_AND && c->outer != RG_NONE && !s->c->at.at[c->outer].passive;
    return shares ? &s->c->at.at[c->outer].subject : &c->subject;
}

size_t rg_voice_head_of(const scan *s, const rg_phrase *subject) {
    size_t head = subject->first;
    while (head + 1 < subject->last && !(unit(s, head + 1)->classes & (RG_CLASS_PREP | RG_CLASS_PUNCT | RG_CLASS_REL))) head++;
    return head;
}

/* "named 12 dead", "listed 40 killed" */
static bool names_toll(const scan *s, const rg_clause *c) {
    bool names = rg_text_same(c->lemma, RG_TEXT("name")) || rg_text_same(c->lemma, RG_TEXT("list")) || rg_text_same(c->lemma, RG_TEXT("report"));
    return names && !c->passive && c->verb_last + 1 < s->spans.end && unit(s, c->verb_last)->classes & RG_CLASS_NUM && rg_voice_is_word(s, c->verb_last + 1, WORD_HARM);
}

/* A record by its noun; or an account, a report, a version that gives a day or a count. */
static bool records(const scan *s, const rg_clause *c, size_t head) {
    if (rg_unit_in(&s->t->records, unit(s, head)) != RG_NONE) return true;
    rg_sense sense = rg_sense_of(&s->t->senses, unit(s, head)->fold);
    bool somebody = sense == RG_SENSE_PERSON || sense == RG_SENSE_PERSONS || sense == RG_SENSE_BODY;
    return rg_unit_in(&s->t->nouns, unit(s, head)) != RG_NONE && !somebody && (rg_text_same(c->lemma, RG_TEXT("give")) || names_toll(s, c)) && gives_value(s, c, RG_CLASS_WHEN | RG_CLASS_NUM);
}

/* Behind the parts of those counted, "90 dead | , of whom 40 were smiths, 9 guards". */
static size_t parts_end(const scan *s, size_t end) {
    for (size_t i = end; is(s, i, ",") && i + 2 < s->spans.end; end = i) {
        bool them = (is(s, i + 1, "of") || is(s, i + 1, "among")) && (is(s, i + 2, "whom") || is(s, i + 2, "them") || is(s, i + 2, "which") || is(s, i + 2, "these"));
        bool more = i > end && unit(s, i + 1)->classes & RG_CLASS_NUM && !(unit(s, i + 1)->classes & RG_CLASS_WHEN);
        if (!them && !more && !is(s, i + 1, "including")) break;
        for (i++; i < s->spans.end && !(unit(s, i)->classes & RG_CLASS_PUNCT);) i++;
    }
    return end;
}

/* Behind what befell those counted, and further counts that "and" joins: "gives 45 dead | and 120 wounded". */
static size_t given_end(const scan *s, size_t end) {
    if (end > 0 && end < s->spans.end && unit(s, end - 1)->classes & RG_CLASS_NUM && rg_voice_is_word(s, end, WORD_HARM)) end++; /* "gives 45 | killed", read as a participle */
    while (end + 1 < s->spans.end && unit(s, end)->classes & RG_CLASS_CC && unit(s, end + 1)->classes & RG_CLASS_NUM && !(unit(s, end + 1)->classes & RG_CLASS_PRON))
        for (end += 2; end < s->spans.end && !(unit(s, end)->classes & (RG_CLASS_PUNCT | RG_CLASS_CC));) end++;
    return end;
}

/* "The union named 31", "the letter has five", "the inspectors made it 37": verbs whose bare number is what somebody says; of the past, "had 31" is what was his. */
static bool tallies(const rg_clause *c) {
    static const char *const verbs[] = {"name", "list", "suggest", "know", "remember", "recall", "assume", "make"};
    bool found = rg_text_same(c->lemma, RG_TEXT("have")) && !c->past;
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++) found |= rg_text_same(c->lemma, rg_text_of(verbs[i]));
    return found && !c->passive;
}

/* "came to 40 dead", "settled for 40", "accepted a figure of 40", "found 40 dead": verbs that tell a number only where it is one of the dead or hurt, stands alone or is called a figure;
 * to the unit behind what leads to it; 0 for another verb. */
static size_t reckons(const scan *s, const rg_clause *c, bool *figure) {
    static const struct { const char *lemma, *prep; bool only_figure; } verbs[] = {{"come", "to", false}, {"settle", "for", false}, {"settle", "on", false}, {"arrive", "at", false}, {"reach", NULL, true}, {"accept", NULL, true},
        {"adopt", NULL, true}, {"find", NULL, true}, {"register", NULL, true}, {"report", NULL, true}, {"cite", NULL, true}, {"quote", NULL, true}, {"propose", NULL, true}, {"calculate", NULL, true}};
    for (size_t i = 0; !c->passive && i < sizeof verbs / sizeof *verbs; i++) {
        size_t at = c->verb_last;
        if (!rg_text_is(c->lemma, verbs[i].lemma) || (verbs[i].prep && !is(s, at, verbs[i].prep))) continue;
        at += verbs[i].prep != NULL;
        size_t noun = at + (unit(s, at)->classes & RG_CLASS_DET && at + 1 < s->spans.end);
        if (noun + 1 < s->spans.end && !(unit(s, noun + 1)->classes & (RG_CLASS_PREP | RG_CLASS_PUNCT))) noun++; /* "an official figure of" */
        bool sum = noun > at && is(s, noun + 1, "of") && (rg_voice_is_word(s, noun, WORD_SUM) || is(s, noun, "total") || is(s, noun, "number") || is(s, noun, "toll"));
        *figure = sum || !verbs[i].only_figure;
        return sum ? noun + 2 : at;
    }
    return 0;
}

/* "Korn gives 40", "Korn gives 40 dead": how many, of those who came to harm or alone: the unit behind it; 0 where it gives none. */
static size_t gives_toll(const scan *s, const rg_clause *c) {
    bool made = rg_text_same(c->lemma, RG_TEXT("make")), it = made && is(s, c->verb_last, "it");
    bool figure = false;
    size_t reckoned = reckons(s, c, &figure), from = reckoned ? reckoned : c->verb_last + it, i = from;
    while (i < c->last && i < from + 2 && unit(s, i)->classes & (RG_CLASS_PREP | RG_CLASS_ADV) && !(unit(s, i)->classes & RG_CLASS_NUM)) i++; /* "about 40" */
    bool number = i < c->last && unit(s, i)->classes & RG_CLASS_NUM && !(unit(s, i)->classes & (RG_CLASS_WHEN | RG_CLASS_PRON | RG_CLASS_ORD));
    size_t end = number ? i + 1 : i;
    bool harm = end < c->last && rg_voice_is_word(s, end, WORD_HARM);
    bool closed = end >= c->last || unit(s, end)->classes & (RG_CLASS_PUNCT | RG_CLASS_CC) || harm || is(s, end, "as");
    bool alone = number && ((made == it && tallies(c)) || (figure && !harm)) && unit(s, i)->number > 2;
    bool gives = rg_text_same(c->lemma, RG_TEXT("give")) || names_toll(s, c) || (reckoned && harm);
    return number && (gives || alone) && closed ? end + harm : 0;
}

/* "Korn prefers 1712", "Korn argues for 3 May 1712": the unit behind the day that stands alone; 0 where none does. */
static size_t gives_day(const scan *s, const rg_clause *c) {
    static const char *const verbs[] = {"give", "prefer", "favour", "favor", "suggest", "propose", "argue", "opt", "have"};
    size_t i = c->verb_last;
    bool dates = c->aside && (c->verb == RG_VERB_SAY || c->verb == RG_VERB_CLAIM); /* "(Korn says in 1712)" */
    for (size_t k = 0; k < sizeof verbs / sizeof *verbs; k++) dates |= rg_text_same(c->lemma, rg_text_of(verbs[k]));
    if (!dates || c->modal) return 0;
    bool has = rg_text_same(c->lemma, RG_TEXT("have"));
    while (!has && i < c->last && i < c->verb_last + 2 && (is(s, i, "for") || (c->aside && unit(s, i)->classes & RG_CLASS_PREP) || unit(s, i)->classes & RG_CLASS_ADV) && !(unit(s, i)->classes & RG_CLASS_WHEN)) i++; /* "for", not "argued in 1712" */
    const rg_when *w = i < c->last && unit(s, i)->when != RG_NONE ? &s->reading->whens.at[unit(s, i)->when] : NULL;
    bool day = w && (w->type == RG_WHEN_DATE || (w->type == RG_WHEN_TIME && w->date.edtf.len)) && !(unit(s, i)->classes & RG_CLASS_PRON); /* "the night of 3 May" */
    return day && (i + 1 >= c->last || unit(s, i + 1)->classes & (RG_CLASS_PUNCT | RG_CLASS_CC)) ? i + 1 : 0;
}

/* "Korn gives Holm as the place", "(Korn says in Riga)": the unit behind the place; 0 where it does not. */
static size_t gives_place(const scan *s, const rg_clause *c) {
    size_t i = c->verb_last;
    bool says = c->aside && (c->verb == RG_VERB_SAY || c->verb == RG_VERB_CLAIM) && i + 1 < s->spans.end && unit(s, i)->classes & RG_CLASS_PREP && unit(s, i + 1)->name != RG_NONE;
    if (says && s->reading->names.at[unit(s, i + 1)->name].type == RG_NAME_PLACE && (i + 2 >= c->last || unit(s, i + 2)->classes & RG_CLASS_PUNCT)) return i + 2;
    bool gives = rg_text_same(c->lemma, RG_TEXT("give")) && i + 2 < c->last && unit(s, i)->name != RG_NONE && is(s, i + 1, "as") && unit(s, i + 2)->classes & RG_CLASS_DET;
    return gives ? c->last : 0;
}

bool rg_voice_gives_value(const scan *s, size_t k) {
    const rg_clause *c = &s->c->at.at[k];
    bool figure;
    return gives_day(s, c) > 0 || ((tallies(c) || reckons(s, c, &figure)) && gives_toll(s, c) > 0) || (c->aside && gives_place(s, c) > 0);
}

bool rg_voice_record(scan *s, size_t k) {
    const rg_clause *c = &s->c->at.at[k];
    size_t first = giver(s, c)->first, last = giver(s, c)->last;
    bool who = first == last && c->link == RG_LINK_RELATIVE && is(s, c->relative, "who") && gives_day(s, c); /* "challenged by Korn, who prefers 1712" */
    stretch named = who ? rg_voice_phrase_before(&s->spans, c->relative - is(s, c->relative - 1, ",")) : (stretch){0};
    if (who) first = named.first, last = named.last;
    if (first + 1 < last && unit(s, first)->classes & RG_CLASS_CC) first++; /* "But Korn, citing a letter," */
    if (first == last || c->passive || c->negated || c->quoted || !gives_value(s, c, RG_CLASS_WHEN | RG_CLASS_NUM | RG_CLASS_NAME)) return false;
    size_t of = last > first + 2 && is(s, last - 2, "of") ? unit(s, last - 1)->when : RG_NONE;
    if (of != RG_NONE && s->reading->whens.at[of].value.len >= sizeof "1712-05" - 1) last -= 2; /* "The Gazette of 5 May" */
    size_t head = who ? last - 1 : rg_voice_head_of(s, giver(s, c)), owner = owner_end(s, first, head);
    size_t gives = rg_map_get(&s->t->words, c->lemma);
    bool record = records(s, c, head) && gives != RG_NONE && gives & WORD_GIVES;
    bool figure = owner > first && c->verb == RG_VERB_BE && gives_value(s, c, RG_CLASS_WHEN | RG_CLASS_NUM) && rg_unit_in(&s->t->views, unit(s, head)) != RG_NONE;
    source_kind kind = rg_voice_source_of(s, first, figure && !record ? owner : last);
    bool may = !record && !figure && (kind != SOURCE_NO || rg_unit_in(&s->t->records, unit(s, head)) != RG_NONE || rg_voice_a_body(s, first, last) || rg_sense_of(&s->t->senses, unit(s, head)->fold) == RG_SENSE_PERSON || rg_voice_persons(s, first, last)) && kind != SOURCE_PRONOUN && kind != SOURCE_IMPERSONAL;
    size_t alone = may ? gives_toll(s, c) : 0; /* behind a value that is all he gives */
    if (may && !alone) alone = gives_day(s, c);
    if (may && !alone) alone = gives_place(s, c);
    if (!record && !figure && !alone) return false;
    if (figure) last = owner;
    rg_attribution a = {.sentence = s->sentence, .outer = RG_NONE, .when = RG_NONE, .named = kind == SOURCE_NAMED, .source = units_span(s, first, last)};
    a.cue = units_span(s, c->verb_first, c->verb_last);
    a.content = units_span(s, c->verb_last, parts_end(s, given_end(s, alone ? alone : c->last < s->spans.end ? c->last : s->spans.end)));
    rg_voice_add(s, &a);
    return true;
}

/* Behind "as high", "as", "run as high" at unit `i`, up to the number that "as" leads to; `i` where it leads to none. */
static size_t as_high_as(const scan *s, size_t i) {
    size_t at = i;
    if (at < s->spans.end && s->spans.verbal[at]) at++; /* "estimates run as high as" */
    return is(s, at, "as") && is(s, at + 2, "as") && at + 3 < s->spans.end && unit(s, at + 3)->classes & RG_CLASS_NUM ? at + 3 : i;
}

void rg_voice_estimate(scan *s, size_t i) {
    size_t end = s->spans.end, high = as_high_as(s, i + 1), number = high > i + 1 ? high : i + 2;
    while (number < end && number < i + 5 && (unit(s, number)->classes & (RG_CLASS_PREP | RG_CLASS_ADV | RG_CLASS_CC)) && !(unit(s, number)->classes & RG_CLASS_NUM)) number++;
    bool dated = is(s, i, "date"); /* "Korn's date of 1931" */
    if (number >= end || !(is(s, i + 1, "of") || high > i + 1) || !(unit(s, number)->classes & (dated ? RG_CLASS_WHEN : RG_CLASS_NUM)) || unit(s, number)->classes & (dated ? RG_CLASS_PRON : RG_CLASS_WHEN | RG_CLASS_PRON)) return;
    size_t first = i, owner = i;
    while (first > s->spans.begin && !s->spans.verbal[first - 1] && (unit(s, first - 1)->classes & (RG_CLASS_NOUN | RG_CLASS_NAME | RG_CLASS_DET) || rg_voice_owner_sign(s, first - 1)) && !(unit(s, first - 1)->classes & RG_CLASS_PREP)) first--;
    bool whose = false; /* "the army's estimate", "police estimates", "an official estimate": of somebody */
    for (size_t k = first; k < i; k++) {
        if (rg_voice_owner_sign(s, k)) owner = k;
        whose |= rg_unit_in(&s->t->nouns, unit(s, k)) == KIND_NOUN || unit(s, k)->classes & RG_CLASS_NAME || rg_voice_owner_sign(s, k) || is(s, k, "official") || (k < i && rg_voice_is_word(s, k, WORD_SOME));
    }
    if (!whose || owner == first || (dated && owner == i)) return;
    if (owner == i && unit(s, i)->classes & RG_CLASS_NOUN) owner = i + 1; /* the account itself */
    size_t last = number + 1;
    while (last < end && !(unit(s, last)->classes & RG_CLASS_PUNCT) && !s->spans.verbal[last] && !is(s, last, "to") && !is(s, last, "by")) last++;
    source_kind kind = rg_voice_source_of(s, first, owner);
    rg_attribution a = {.sentence = s->sentence, .outer = RG_NONE, .when = RG_NONE, .named = kind == SOURCE_NAMED, .source = units_span(s, first, owner)};
    a.cue = unit(s, i)->span;
    a.content = units_span(s, high > i + 1 ? number : i + 1, last);
    rg_voice_add(s, &a);
}

/* The unit behind the quotation that is all of the sentence, or that a dash parts from who signs it; 0 where it is not. */
static size_t whole_quotation(const scan *s) {
    size_t begin = s->c->unit_start[s->sentence], end = s->c->units.n;
    if (begin >= end || s->spans.mate[begin] == RG_NONE || s->spans.mate[begin] < begin + 3) return 0;
    size_t close = s->spans.mate[begin] + 1;
    if (close < end && stop(s, close)) close++;
    bool parted = close >= end || dash(s, close) || unit(s, close)->sentence != unit(s, close - 1)->sentence;
    return parted ? close : 0;
}

/* A line that is a person's name and what he is: no verb of its own. */
static bool signs(const scan *s, size_t sentence, size_t *first) {
    size_t end = s->c->unit_start[sentence + 1];
    if (dash(s, *first)) ++*first;
    if (*first >= end || end - *first > SIGNATURE_MAX) return false;
    size_t name = unit(s, *first)->name;
    if (name == RG_NONE || s->reading->names.at[name].type != RG_NAME_PERSON) return false;
    for (size_t k = s->c->clause_start[sentence]; k < s->c->clause_start[sentence + 1]; k++) {
        const rg_clause *c = &s->c->at.at[k];
        bool hangs = c->verb_first > 0 && unit(s, c->verb_first - 1)->classes & RG_CLASS_PUNCT && !(unit(s, c->verb_first)->classes & (RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_DO | RG_CLASS_MODAL)); /* ", born 1931, recorded in" */
        bool last = c->verb_last + 1 >= end && stop(s, end - 1); /* "Reyes, a former judge, asked." */
        if (c->verb_first > *first && c->verb_first < c->verb_last && (!hangs || last)) return false;
    }
    return !(*first + 1 < end && rg_voice_owner_sign(s, *first + 1)); /* "Lund's spokesman, Adam Korn, left" */
}

static void add_quotation(scan *s, rg_attribution a) {
    size_t open = s->c->unit_start[s->sentence], mate = s->spans.mate[open];
    bool closed = !is(s, mate, ".");
    a.sentence = s->sentence;
    a.outer = RG_NONE;
    a.quoted = true;
    a.content = units_span(s, open, mate + closed);
    a.scope = a.loose ? (rg_span){0} : units_span(s, open + 1, mate);
    rg_voice_add(s, &a);
}

static bool quoted_content(const scan *s, const rg_attribution *a) {
    rg_text said = rg_text_cut(s->reading->text, a->content);
    return a->quoted || rg_text_starts(said, RG_TEXT("\"")) || rg_text_starts(said, RG_TEXT("\xe2\x80\x9c"));
}

/* Whose words a quotation goes on with: the last saying of the sentence before it in its block, or of the last words of the block before, where those
   are quoted; NULL. */
static const rg_attribution *goes_on_from(const scan *s) {
    if (!s->sentence || !s->reading->attributions.n) return NULL;
    const rg_sentence *here = &s->reading->sentences.at[s->sentence], *before = here - 1;
    const rg_attribution *a = &s->reading->attributions.at[s->reading->attributions.n - 1];
    bool near = a->sentence + 1 == s->sentence || a->content.end > before->span.start;
    bool above = before->block + 1 == here->block && quoted_content(s, a);
    if (!near || !(before->block == here->block || above) || a->contrary || a->rebuts || a->source.end <= a->source.start) return NULL;
    return a->cue.end > a->cue.start ? a : NULL;
}

/* Has a saying further up told the quotation already? */
static bool told_above(const scan *s) {
    size_t start = unit(s, s->c->unit_start[s->sentence])->span.start, n = s->reading->attributions.n;
    for (size_t i = n > TOLD_BACK ? n - TOLD_BACK : 0; i < n; i++)
        if (s->reading->attributions.at[i].content.start <= start && start < s->reading->attributions.at[i].content.end) return true;
    return false;
}

void rg_voice_signed(scan *s) {
    size_t close = whole_quotation(s);
    if (!close || close >= s->c->units.n) return;
    size_t sentence = unit(s, close)->sentence, first = close;
    if (s->reading->sentences.at[sentence].block > s->reading->sentences.at[s->sentence].block + 1 || !signs(s, sentence, &first)) return;
    add_quotation(s, (rg_attribution){.when = RG_NONE, .named = true, .source = unit(s, first)->span});
}

void rg_voice_continued(scan *s, size_t from) {
    if (s->reading->attributions.n > from || !whole_quotation(s) || told_above(s)) return;
    const rg_attribution *before = goes_on_from(s);
    if (!before) return;
    rg_attribution a = *before;
    a.words = (rg_span){0};
    add_quotation(s, a);
}
