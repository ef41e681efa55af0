/* voice_lead.c: attributions without a verb of saying in their clause.
 *
 * A lead of voices.tsv brings in whoever speaks ("according to X"), a work that cites another voice ("as cited in X"), or whom the account
 * contradicts ("contrary to X"). A noun of saying has its content behind "that" ("X's claim that A did it"), and where it is the subject of a verb
 * of denial, whoever denies it answers it.
 */
#include "engine/read/voice_int.h"

typedef voice_work scan;

enum { SPOKE_BACK = 64, WROTE_BACK = 20000 }; /* attributions back to where a person has spoken, units back to where he is told to write */

static const rg_unit *unit(const scan *s, size_t i) { return &s->c->units.at[i]; }

RG_TEXT_INLINE bool is(const scan *s, size_t i, const char *fold) { return i < s->c->units.n && rg_unit_is(unit(s, i), fold); }

static rg_span units_span(const scan *s, size_t first, size_t last) {
    return first < last ? (rg_span){unit(s, first)->span.start, unit(s, last - 1)->span.end} : (rg_span){0};
}

static rg_span stretch_span(const scan *s, stretch part) { return units_span(s, part.first, part.last); }

/* ---- leads ------------------------------------------------------------------------------------------------------ */

/* "as estimated by": three tokens, where the middle one is the participle of a cue. */
static bool as_told_by(const scan *s, size_t i) {
    unsigned form;
    const rg_verb_entry *verb = i + 3 < s->spans.end && is(s, i, "as") && is(s, i + 2, "by") ? rg_unit_verb(s->c, &s->t->cues.forms, i + 1, s->spans.end, &form) : NULL;
    unsigned frames = rg_voice_frames(&s->t->cues, verb), told = FRAME_CLAUSE | FRAME_QUOTE | FRAME_NOUN;
    return verb && form & RG_FORM_PART && !(frames & FRAME_THAT && !(frames & told)); /* not "as established by the charter" */
}

size_t rg_voice_lead_tokens(const scan *s, size_t i, size_t *kind) {
    size_t end = s->reading->sentences.at[s->sentence].last;
    *kind = LEAD_SAYS;
    size_t tokens = unit(s, i)->may & RG_MAY_LEAD ? rg_phrase_longest(&s->t->leads, s->reading->tokens.at, unit(s, i)->first, end, kind) : 0;
    return !tokens && as_told_by(s, i) ? 3 : tokens;
}

static bool valued(const scan *s, size_t i) { return unit(s, i)->classes & (RG_CLASS_NUM | RG_CLASS_WHEN) && !(unit(s, i)->classes & (RG_CLASS_PRON | RG_CLASS_ORD | RG_CLASS_NAME)); }

/* The source after "according to": up to a comma, a verb, or a new noun phrase. */
static size_t lead_source_end(const scan *s, size_t from, size_t end) {
    size_t i = from;
    bool some = rg_voice_is_word(s, from, WORD_SOME) && from + 1 < end && !is(s, from + 1, "of");
    if (some && unit(s, from + 1)->classes & (RG_CLASS_PREP | RG_CLASS_NOM | RG_CLASS_NAME | RG_CLASS_DET)) return from + 1; /* "according to some by order of", "according to another he fled" */
    for (; i < end; i++) {
        unsigned k = unit(s, i)->classes;
        bool open = i == from || unit(s, i - 1)->classes & (RG_CLASS_PREP | RG_CLASS_CC | RG_CLASS_DET);
        if (is(s, i, ".") && i > from && i + 1 < end && unit(s, i + 1)->classes & RG_CLASS_NAME) continue; /* "Mr. X" */
        if (k & RG_CLASS_PUNCT || k & (RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_MODAL | RG_CLASS_REL)) break;
        rg_text before = open ? (rg_text){0} : unit(s, i - 1)->fold;
        if (!open && k & RG_CLASS_NAME && unit(s, i - 1)->classes & RG_CLASS_NOUN && before.ptr[before.len - 1] == 's') break; /* "according to some accounts X was" */
        bool version = !open && k & RG_CLASS_NAME && s->reading->names.at[unit(s, i)->name].type == RG_NAME_PERSON && rg_unit_in(&s->t->nouns, unit(s, i - 1)) == KIND_SAYING;
        bool subject = !open && k & RG_CLASS_NAME && unit(s, i - 1)->classes & RG_CLASS_NOUN && !(unit(s, i - 1)->classes & RG_CLASS_NAME) && i + 1 < end && (unit(s, i + 1)->classes & (RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_MODAL) || s->spans.verbal[i + 1] == 1); /* "according to the parish register | Lind was buried" */
        if (subject || version || (!open && k & (RG_CLASS_DET | RG_CLASS_PRON | RG_CLASS_WHEN))) break; /* "according to one version | Korn was" */
        bool counted = !open && k & RG_CLASS_NUM && !(k & RG_CLASS_NAME) && i + 1 < end && !(unit(s, i + 1)->classes & RG_CLASS_PUNCT) && unit(s, i - 1)->classes & (RG_CLASS_NOUN | RG_CLASS_NAME) && (rg_voice_persons(s, from, i) || rg_voice_a_body(s, from, i) || rg_voice_a_work(s, from, i) || unit(s, i - 1)->name != RG_NONE); /* "according to the army | 40 prisoners died" */
        if (counted || (!open && k & (RG_CLASS_PREP | RG_CLASS_SUB) && !is(s, i, "of"))) break;
        if (!open && k & RG_CLASS_CC && i + 1 < end && (unit(s, i + 1)->classes & RG_CLASS_PREP || valued(s, i + 1))) break; /* "according to the army | and 60 according to" */
    }
    return i;
}

/* "this author", "the same historian": one voice, named before; "the report" is one of its own. */
static bool points_back(const scan *s, size_t first, size_t last) {
    rg_text noun = unit(s, last - 1)->fold;
    bool one = noun.len && noun.ptr[noun.len - 1] != 's' && rg_unit_in(&s->t->nouns, unit(s, last - 1)) == KIND_NOUN, work = rg_map_get(&s->t->works, noun) != RG_NONE || rg_voice_a_work(s, first, last);
    bool person = rg_sense_of(&s->t->senses, noun) == RG_SENSE_PERSON; /* not "the police", "the company" */
    bool the = is(s, first, "the") && (is(s, first + 1, "same") || (last - first == 2 && person && !work));
    return one && last - first >= 2 && (is(s, first, "this") || is(s, first, "that") || the);
}

/* "contrary to what X says, ...": behind the comma; `from` where there is none. */
static size_t past_comma(const scan *s, size_t from) {
    for (size_t i = from; i + 1 < s->spans.end; i++)
        if (is(s, i, ",")) return i + 1;
    return from;
}

/* Is the mark at `i` the end of a bracket that opens in the stretch: "at noon (12:06 UTC)"? */
static bool closed(const scan *s, size_t first, size_t i) {
    if (!is(s, i, ")")) return false;
    while (i > first && !is(s, i, "(")) i--;
    return is(s, i, "(");
}

/* Behind the bracket that opens at `i`, or the sentence's end. */
static size_t past_bracket(const scan *s, size_t i) {
    while (i < s->spans.end && !is(s, i, ")")) i++;
    return i;
}

/* Units without the commas at either end. */
static stretch trimmed(const scan *s, size_t first, size_t last) {
    while (first < last && unit(s, first)->classes & RG_CLASS_PUNCT && s->spans.mate[first] == RG_NONE) first++;
    while (last > first && unit(s, last - 1)->classes & RG_CLASS_PUNCT && s->spans.mate[last - 1] == RG_NONE && !closed(s, first, last - 1)) last--;
    return (stretch){first, last};
}

static bool has_verb(const scan *s, size_t first, size_t last) {
    for (; first < last; first++)
        if (s->spans.verbal[first] == 1) return true;
    return false;
}

/* What is said by the lead of units [i, after): behind it, or before it, or on both sides. */
static void lead_content(const scan *s, size_t i, size_t after, voice_saying *said) {
    size_t begin = s->spans.begin, kind;
    for (size_t k = begin; k < i; k++) {
        bool told = after < s->spans.end && is(s, k, "that") && k > begin && k + 1 < i && s->spans.verbal[k - 1] == 1; /* "The clerk wrote that A, according to X, did it" */
        bool quotes = s->spans.mate[k] != RG_NONE && s->spans.mate[k] > i; /* "said that "there are, according to X, ninety"" */
        bool within = is(s, k, "(") && k + 1 < i && past_bracket(s, k) > i; /* "(90 years, according to X)" */
        bool led_in = is(s, k, ":") && k + 1 == i; /* "the rise of clubs: according to X, 90" */
        if (is(s, k, ";") || told || quotes || within || led_in) begin = k + 1;
        else if (k == begin && rg_voice_lead_tokens(s, k, &kind)) begin = past_comma(s, k); /* "According to X, A did it with, according to Y, ..." */
    }
    stretch behind = trimmed(s, after, rg_voice_lead_content_end(&s->spans, after)), before = trimmed(s, begin, i);
    bool bracket = i > begin && is(s, i - 1, "(");
    bool joins = i > begin + 1 && unit(s, i - 1)->classes & RG_CLASS_CC && after < s->spans.end && is(s, after, ",") && has_verb(s, begin, i - 1); /* "A fell, and according to X, B rose" */
    joins |= i == begin + 2 && unit(s, begin)->classes & RG_CLASS_CC && is(s, i - 1, ","); /* "or, according to X, B" */
    bool opens = joins || i == begin || (i == begin + 1 && unit(s, begin)->classes & (RG_CLASS_CC | RG_CLASS_ADV | RG_CLASS_PUNCT));
    if (opens || before.first == before.last) said->content[0] = behind;
    else said->content[0] = trimmed(s, begin, bracket ? i - 1 : i);
    bool apart = !opens && !bracket && behind.first < behind.last && after < s->spans.end;
    if (apart && is(s, after, ",")) said->content[1] = behind, rg_voice_own_subject(&s->spans, said->content);
    else if (apart && is(s, i - 1, ",") && !is(s, i, "as") && unit(s, after)->classes & RG_CLASS_PREP) said->content[0] = behind; /* "left in May, by most accounts on a mule" */
    bool own = bracket && after < s->spans.end && is(s, after, ",") && has_verb(s, behind.first, behind.last); /* "(according to legend, he fell at Lund)" */
    if (own) said->content[0] = behind, said->content[1] = (stretch){0};
    size_t that = i - (i > begin) - (i > begin + 1 && is(s, i - 1, ","));
    if (unit(s, that)->classes & RG_CLASS_SUB && i > begin && behind.first < behind.last) said->content[0] = behind, said->content[1] = (stretch){0}; /* "has learnt that, according to X, ..." */
}

/* "according to Lind it began in 1712, according to Korn | in 1713", "; according to Korn, | 241": nothing else is said than the value he ends with. */
static void value_within(const scan *s, voice_saying *said) {
    size_t end = said->source.last, at = end;
    while (at > said->source.first + 1 && (valued(s, at - 1) || is(s, at - 1, "to"))) at--;
    size_t behind = at;
    while (at > said->source.first + 1 && at < end && unit(s, at - 1)->classes & (RG_CLASS_PREP | RG_CLASS_ADV) && !(unit(s, at - 1)->classes & RG_CLASS_NAME)) at--;
    bool parted = at < behind || is(s, at - 1, ",");
    if (at == end || !parted) return;
    said->content[0] = (stretch){at, end};
    said->source.last = at - is(s, at - 1, ",");
}

/* "according to X" at unit `i`. */
static voice_saying lead_spans(const scan *s, size_t i, size_t from) {
    voice_saying said = {.verb = i, .cue = {i, from}, .source = {from, rg_voice_lead_end(&s->spans, from)}};
    lead_content(s, i, said.source.last, &said);
    if (said.content[0].first >= said.content[0].last) value_within(s, &said);
    return said;
}

/* "According to X, A did it; Y, on the other hand, insisted that": X speaks up to the semicolon. */
static bool another_speaks(const scan *s, size_t from) {
    if (rg_voice_is_word(s, from + 1, WORD_SOME)) return true; /* "; another says" */
    for (size_t k = s->c->clause_start[s->sentence]; k < s->c->clause_start[s->sentence + 1]; k++) {
        const rg_clause *c = &s->c->at.at[k];
        size_t word = c->verb_last < c->last && unit(s, c->verb_last)->classes & RG_CLASS_NUM ? rg_map_get(&s->t->words, c->lemma) : RG_NONE;
        bool gives = c->verb == RG_VERB_ASCRIBE || (word != RG_NONE && word & WORD_GIVES); /* "gave the number as 40", "gave 40" */
        if (c->first > from && c->subject.first < c->subject.last && (gives || c->verb == RG_VERB_SAY || c->verb == RG_VERB_CLAIM || c->verb == RG_VERB_DENY)) return true;
    }
    return false;
}

/* "according to one, A; according to another, B" */
static bool lead_follows(const scan *s, size_t semicolon) {
    size_t kind;
    return semicolon + 1 < s->spans.end && rg_voice_lead_tokens(s, semicolon + 1, &kind);
}

/* ", according to Holm because A": another who says something else, not ", according to Holm, " */
static bool lead_instead(const scan *s, size_t comma) {
    size_t kind, from = comma + 1, tokens = comma + 1 < s->spans.end && is(s, comma + 1, "according") ? rg_voice_lead_tokens(s, comma + 1, &kind) : 0;
    if (!tokens) return false;
    while (from < s->spans.end && unit(s, from)->first < unit(s, comma + 1)->first + tokens) from++;
    if (rg_voice_is_word(s, from, WORD_SOME) && unit(s, from + 1)->classes & (RG_CLASS_NOM | RG_CLASS_NAME | RG_CLASS_DET)) return true; /* ", according to another B" */
    size_t end = rg_voice_lead_end(&s->spans, from), value = lead_source_end(s, from, s->spans.end); /* "according to Holm | in 1713" */
    if (value + 1 < s->spans.end && valued(s, value + 1)) end = value;
    return end < s->spans.end && unit(s, end)->classes & (RG_CLASS_PREP | RG_CLASS_SUB) && !(unit(s, end)->classes & RG_CLASS_PUNCT);
}

/* "the council book, according to which": whom "which" stands for; `from` where it is another word. */
static stretch lead_antecedent(const scan *s, size_t i, size_t from) {
    bool relative = is(s, from, "which") || is(s, from, "whom");
    size_t end = i > s->spans.begin && is(s, i - 1, ",") ? i - 1 : i;
    return relative ? rg_voice_phrase_before(&s->spans, end) : (stretch){from, from};
}

/* Behind "according to which": up to the comma that leads back to the outer verb. */
static stretch relative_content(const scan *s, size_t from) {
    size_t end = rg_voice_lead_content_end(&s->spans, from);
    for (size_t i = from + 1; i + 1 < end; i++)
        if (is(s, i, ",") && unit(s, i + 1)->classes & (RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_MODAL | RG_CLASS_VERB) && !(unit(s, i + 1)->classes & RG_CLASS_NOUN)) end = i;
    return trimmed(s, from, end);
}

/* What the source of a lead says, for the claims: behind it, or before it in a bracket or at the end. */
static rg_span lead_scope(const scan *s, size_t i, size_t after) {
    size_t end = s->c->unit_start[s->sentence + 1], begin = s->c->unit_start[s->sentence], stop = after, start = after;
    bool bracket = i > begin && is(s, i - 1, "("), inside = bracket;
    for (size_t k = i; !inside && k > begin && !is(s, k - 1, ")"); k--) inside = is(s, k - 1, "("); /* "(ten, according to the log)" */
    for (; stop < end && !(inside && is(s, stop, ")")); stop++) {
        if (is(s, stop, ";") && (another_speaks(s, stop) || lead_follows(s, stop) || rg_voice_is_word(s, stop + 1, WORD_RESUME))) break;
        bool contrasts = is(s, stop, ",") && (is(s, stop + 1, "but") || is(s, stop + 1, "while") || is(s, stop + 1, "whereas"));
        if ((contrasts && another_speaks(s, stop)) || (is(s, stop, ",") && lead_instead(s, stop))) break;
    }
    while (start < stop && unit(s, start)->classes & RG_CLASS_PUNCT) start++;
    if (stop > after && i > begin && is(s, after, ";")) start = stop; /* "A, according to X; B", "(as told by X; Y puts it at 90)" */
    if (start < stop) return units_span(s, start, stop);
    size_t end_before = bracket ? i - 1 : i, from = begin;
    for (size_t k = begin; bracket && k + 1 < end_before; k++)
        if (is(s, k, ",") || is(s, k, ";")) from = k + 1; /* "At dusk, some ninety carts (as told by X)": the carts are his */
    for (size_t k = i; !bracket && from == begin && k-- > begin + 1 && !is(s, k, ")");)
        if (is(s, k - 1, "(") && (unit(s, k)->classes & (RG_CLASS_NUM | RG_CLASS_WHEN) || (is(s, i - 1, ",") && k + 1 < i && !(unit(s, k)->classes & RG_CLASS_ADV)))) from = k; /* "63 people (241 according to X)", "(by Lind, according to X)"; not "(at least according to X)" */
    return units_span(s, from, end_before);
}

static size_t lead_year(const scan *s, size_t from, size_t to) {
    for (size_t i = from; i < to && i < s->c->unit_start[s->sentence + 1]; i++)
        if (unit(s, i)->when != RG_NONE) return unit(s, i)->when;
    return RG_NONE;
}

/* As source_of; "one version" speaks here too, and a work that cites need not be a name known otherwise. */
static source_kind lead_kind(const scan *s, size_t lead, size_t first, size_t last, size_t type) {
    size_t rule = first + (first < last && unit(s, first)->classes & RG_CLASS_DET);
    if (type == LEAD_SAYS && rule + 1 < last && is(s, lead, "according") && rg_voice_is_word(s, rule, WORD_RULE) && is(s, rule + 1, "of")) return SOURCE_NO; /* "according to the wishes of Lund" */
    source_kind kind = rg_voice_source_of(s, first, last);
    if (kind == SOURCE_NO && last == first + 1 && is(s, first, "one")) kind = SOURCE_UNNAMED; /* "according to one, A, to another, B" */
    if (kind == SOURCE_NO && (rg_voice_persons(s, first, last) || rg_voice_a_body(s, first, last))) kind = SOURCE_UNNAMED;
    for (size_t i = first; i < last && kind == SOURCE_NO; i++) {
        if (rg_unit_in(&s->t->nouns, unit(s, i)) == KIND_SAYING) kind = SOURCE_UNNAMED;
        if (type == LEAD_CITED && unit(s, i)->classes & RG_CLASS_NAME) kind = SOURCE_NAMED;
    }
    size_t name = first < last ? unit(s, first)->name : RG_NONE; /* "According to Cork, the mill was burned": whoever it is, the account is not */
    if (kind == SOURCE_NO && type == LEAD_SAYS && is(s, lead, "according") && name != RG_NONE && s->reading->names.at[name].span.start == unit(s, first)->span.start && s->reading->names.at[name].span.end == unit(s, last - 1)->span.end) kind = SOURCE_NAMED;
    if (last > first + 3 && unit(s, last - 1)->classes & RG_CLASS_WHEN && is(s, last - 2, "of")) last -= 2; /* "the acts of 1411" */
    bool the = first + 1 < last && unit(s, first)->classes & RG_CLASS_DET && unit(s, last - 1)->classes & (RG_CLASS_NOUN | RG_CLASS_NAME); /* "according to the acts" */
    bool apart = lead == s->spans.begin || unit(s, lead - 1)->classes & (RG_CLASS_PUNCT | RG_CLASS_CC | RG_CLASS_SUB); /* not "sorted according to their size" */
    rg_sense sense = the && unit(s, last - 1)->name == RG_NONE ? rg_sense_of(&s->t->senses, unit(s, last - 1)->fold) : RG_SENSE_NO;
    stretch value = rg_voice_valued(s, lead);
    apart |= value.first < value.last && sense != RG_SENSE_NO; /* "63 people according to the court" */
    bool tells = the && !rg_voice_is_word(s, last - 1, WORD_RULE) && sense != RG_SENSE_IDEA && sense != RG_SENSE_DEED && sense != RG_SENSE_TIME && sense != RG_SENSE_AREA; /* not "according to the need" */
    tells |= the && rg_unit_in(&s->t->records, unit(s, last - 1)) != RG_NONE; /* "the register" */
    if (kind == SOURCE_NO && type == LEAD_SAYS && tells && apart && is(s, lead, "according")) kind = SOURCE_UNNAMED;
    return kind;
}

/* "A famine in Lorn which lasted, according to most, ...": what the claims take of the words before a lead begins with its own clause. */
static rg_span own_clause(const scan *s, stretch before) {
    size_t first = before.first;
    for (size_t k = s->c->clause_start[s->sentence]; k < s->c->clause_start[s->sentence + 1]; k++) {
        const rg_clause *c = &s->c->at.at[k];
        bool here = c->link == RG_LINK_RELATIVE && c->relative > first && c->relative < before.last && c->verb_first >= c->relative && c->verb_last == before.last;
        if (here) first = c->relative;
    }
    size_t comma = before.last - (before.last > first);
    while (comma > first + 1 && !is(s, comma, ",") && !s->spans.verbal[comma]) comma--;
    if (is(s, comma, ",") && is(s, comma + 1, "with")) first = comma + 1; /* "X lost, with 300 dead, according to Y, and" */
    return units_span(s, first, before.last);
}

/* One attribution for each part: "A was killed, according to X, in May": both are his. */
static void add_parts(scan *s, voice_saying said, rg_attribution a) {
    if (said.content[1].first < said.content[1].last && !a.loose) {
        voice_saying before = said;
        rg_attribution b = a;
        before.content[1] = (stretch){0};
        b.content = own_clause(s, said.content[0]);
        rg_voice_add_said(s, &before, &b);
        said.content[0] = said.content[1];
        said.content[1] = (stretch){0};
        a.content = stretch_span(s, said.content[0]);
    }
    rg_voice_add_said(s, &said, &a);
}

static bool parts(const scan *s, size_t i) { return is(s, i, ",") || is(s, i, "and") || is(s, i, "but") || is(s, i, "or"); }

/* "moved to Vienna according to some, to Madrid according to others", "63 mills according to A and 90 according to B": each says what follows its
   preposition, or the value, between the leads at `i` and the one before or behind it. */
static stretch alternative(const scan *s, size_t i, size_t after) {
    size_t kind, begin = s->spans.begin, end = s->spans.end, comma = i;
    if (after + 1 < end && parts(s, after) && (unit(s, after + 1)->classes & RG_CLASS_PREP || valued(s, after + 1))) /* the first */
        for (size_t k = after + 2; k < end && k < after + VIEW_REACH && !parts(s, k); k++)
            if (rg_voice_lead_tokens(s, k, &kind))
                for (size_t p = i; p-- > begin;)
                    if (valued(s, after + 1) ? valued(s, p) : rg_text_same(unit(s, p)->fold, unit(s, after + 1)->fold)) return (stretch){p, i};
    while (comma > begin && i - comma < VIEW_REACH && !parts(s, comma)) comma--;
    if (!parts(s, comma) || comma + 1 >= i || !(unit(s, comma + 1)->classes & RG_CLASS_PREP || valued(s, comma + 1))) return (stretch){i, i};
    for (size_t k = comma; k-- > begin && comma - k < VIEW_REACH;)
        if (rg_voice_lead_tokens(s, k, &kind) > 1) return (stretch){comma + 1, i};
    return (stretch){i, i};
}

/* "According to Holm, who met him in 1808, ...": behind what is told of Holm himself; `last` where nothing is. */
static size_t past_relative(const scan *s, size_t last, size_t source_end) {
    if (last + 1 >= source_end || !is(s, last, ",") || !(unit(s, last + 1)->classes & RG_CLASS_REL)) return last;
    size_t end = source_end;
    while (is(s, end, "and") && end + 1 < s->spans.end && (is(s, end + 1, "who") || is(s, end + 1, "which")))
        for (end += 2; end < s->spans.end && !is(s, end, ",");) end++;
    return end < s->spans.end ? end : last;
}

/* "the roll | found after the rising": where a participle begins that hangs on the source; `last` where none does. */
static size_t before_participle(const scan *s, size_t first, size_t last) {
    unsigned form = 0;
    for (size_t k = first + 1; k < last; k++) {
        const rg_verb_entry *verb = unit(s, k - 1)->classes & RG_CLASS_NOUN ? rg_unit_verb(s->c, s->reading->language->clause, k, s->spans.end, &form) : NULL;
        if (verb && form & RG_FORM_PART && !(form & RG_FORM_ING) && !(unit(s, k)->classes & RG_CLASS_NAME)) return k;
    }
    return last;
}

/* "Unlike Holm, | Korn argues that A": A, where the clause from unit `from` on says what somebody holds, rather than what he wrote or did; empty else. */
static stretch held_behind(const scan *s, size_t from) {
    if (!is(s, from, ",")) return (stretch){0};
    for (size_t k = from + 1; k < s->spans.end && k < from + 2 * VIEW_REACH && !(unit(s, k)->classes & (RG_CLASS_PUNCT | RG_CLASS_SUB)); k++) {
        unsigned form;
        voice_saying said;
        const rg_verb_entry *verb = s->spans.verbal[k] == 1 ? rg_unit_verb(s->c, s->reading->language->clause, k, s->spans.end, &form) : NULL;
        if (!verb || (verb->verb != RG_VERB_CLAIM && !rg_text_is(verb->lemma, "hold"))) continue;
        bool holds = rg_voice_saying((voice_scan *)&s->spans, k, &said) && !said.negated && !said.passive && said.content[0].first >= said.cue.last && said.source.first > from;
        return holds ? said.content[0] : (stretch){0};
    }
    return (stretch){0};
}

/* "As the survey | cited in the report shows, A": is the lead at unit `i` a participle on the subject of a verb before the next comma? */
static bool on_subject(const scan *s, size_t i) {
    if (!is(s, s->spans.begin, "as") || i < s->spans.begin + 2) return false;
    for (size_t k = i + 1; k < s->spans.end && !(unit(s, k)->classes & RG_CLASS_PUNCT); k++)
        if (rg_voice_finite(&s->spans, k)) return true;
    return false;
}

/* ", not in 1878 | as stated by X", "and not by Lind, | according to X": what is denied right before the lead, behind its "not"; empty where nothing is. */
static stretch denied_before(const scan *s, size_t i) {
    size_t last = i > s->spans.begin && is(s, i - 1, ",") ? i - 1 : i, at = last;
    while (at > s->spans.begin && !(unit(s, at - 1)->classes & (RG_CLASS_PUNCT | RG_CLASS_NEG | RG_CLASS_VERB | RG_CLASS_CC))) at--;
    bool not = at > s->spans.begin + 1 && at < last && is(s, at - 1, "not") && (is(s, at - 2, ",") || is(s, at - 2, "and"));
    return not ? (stretch){at, last} : (stretch){0};
}

/* "A fell and, | according to X, B": what "and" joins to stands before all that is said. */
static void behind_and(const scan *s, size_t i, voice_saying *said) {
    size_t at = i - (i > s->spans.begin && is(s, i - 1, ","));
    bool and = at > s->spans.begin && (is(s, at - 1, "and") || is(s, at - 1, "but") || (is(s, at - 1, "or") && at < i)); /* "in May or, according to X, in June" */
    if (!and || said->content[1].first >= said->content[1].last) return;
    said->content[0] = said->content[1];
    said->content[1] = (stretch){0};
}

/* A lead at unit `i`. A work that cites, and whoever is contradicted, must be a voice; others may be anybody. */
void rg_voice_lead(scan *s, size_t i, size_t tokens, size_t type) {
    size_t end = s->c->unit_start[s->sentence + 1], from = i;
    while (from < end && unit(s, from)->first < unit(s, i)->first + tokens) from++;
    bool what = type == LEAD_CONTRARY && is(s, from, "what");
    from += what;
    if (from >= s->spans.end) return;
    if (is(s, i, "on") && i > s->spans.begin && !(unit(s, i - 1)->classes & (RG_CLASS_PUNCT | RG_CLASS_CC))) return; /* "relied on the testimony of X" */
    if (type == LEAD_CITED && i > s->spans.begin && unit(s, i - 1)->classes & RG_CLASS_BE) return; /* "was quoted by X as saying" */
    if (type == LEAD_CITED && on_subject(s, i)) return;
    size_t last = lead_source_end(s, from, end), named = from, first = from;
    voice_saying said = lead_spans(s, i, from);
    behind_and(s, i, &said);
    stretch held = type == LEAD_UNLIKE ? held_behind(s, last) : (stretch){0};
    if (type == LEAD_UNLIKE && (held.first == held.last || i > s->spans.begin)) return;
    if (held.first < held.last) type = LEAD_CONTRARY;
    stretch who = lead_antecedent(s, i, from);
    if (who.first < who.last) first = who.first, last = who.last, said.source = (stretch){from, from + 1}, said.content[0] = relative_content(s, from + 1), said.content[1] = (stretch){0};
    else if (rg_voice_name_beside(s, &named, &last)) first = named; /* "according to his former handler, X, ..." */
    if (what) said.content[0] = (stretch){past_comma(s, said.source.last), said.content[0].last};
    size_t whole = last;
    if (type == LEAD_SAYS && said.source.last > last) last = before_participle(s, first, last);
    source_kind kind = first < last ? lead_kind(s, i, first, last, type) : SOURCE_NO;
    if (kind == SOURCE_NO && type == LEAD_SAYS && rg_voice_is_word(s, i, WORD_VIEWED)) kind = SOURCE_UNNAMED; /* "in the view of the miller's clerk" */
    rg_attribution a = {.sentence = s->sentence, .outer = RG_NONE, .when = RG_NONE};
    a.loose = kind == SOURCE_NO || kind == SOURCE_IMPERSONAL;
    if (a.loose && type != LEAD_SAYS) return;
    for (size_t k = i; k < from; k++) s->heard.at[k - s->c->unit_start[s->sentence]] = 1;
    if (type == LEAD_CITED) a.when = lead_year(s, last, last + 3);
    const rg_attribution *he = kind == SOURCE_PRONOUN && rg_voice_is_word(s, first, WORD_PERSON) ? rg_voice_stands_for(s, first) : NULL; /* "according to him" */
    bool back = kind == SOURCE_UNNAMED && s->last && first == from && points_back(s, first, last); /* "according to that author" */
    a.named = kind == SOURCE_NAMED || back;
    a.hedge = kind == SOURCE_UNNAMED && !back && !rg_voice_one_body(s, first, last) ? RG_HEDGE_REPORTED : RG_HEDGE_NONE;
    a.source = back ? s->last->who : he ? he->who : units_span(s, first, last);
    a.named |= he && he->named;
    a.content = lead_scope(s, i, who.first < who.last ? from + 1 : what ? past_comma(s, last) : last < whole ? said.source.last : past_relative(s, last, said.source.last));
    stretch one = type == LEAD_SAYS ? alternative(s, i, said.source.last) : (stretch){0};
    if (type == LEAD_SAYS && one.first == one.last && who.first == who.last) one = rg_voice_each_lead(s, i);
    bool joined = i > s->spans.begin && (is(s, i - 1, ";") || unit(s, i - 1)->classes & RG_CLASS_CC);
    stretch behind = type == LEAD_SAYS && joined && who.first == who.last ? rg_voice_each_behind(s, last) : (stretch){0};
    if (behind.first < behind.last) one = behind; /* "; according to Lind, 160" */
    if (held.first < held.last) one = (stretch){held.first + is(s, held.first, "that"), held.last};
    if (one.first < one.last) said.content[0] = one, said.content[1] = (stretch){0}, a.content = stretch_span(s, one);
    a.contrary = a.denies = type == LEAD_CONTRARY;
    stretch denied = type == LEAD_SAYS && is(s, i, "as") ? denied_before(s, i) : (stretch){0};
    if (denied.first < denied.last) said.content[0] = denied, said.content[1] = (stretch){0}, a.content = stretch_span(s, denied), a.contrary = true;
    add_parts(s, said, a);
}

/* ---- views ------------------------------------------------------------------------------------------------------ */

/* The noun of "in X's view", "in his opinion" behind the preposition at `i`, and whose it is; RG_NONE. */
static size_t view_noun(const scan *s, size_t i, stretch *owner) {
    *owner = (stretch){i + 1, i + 1};
    for (size_t k = i + 1; k < s->spans.end && k < i + 1 + VIEW_REACH; k++) {
        bool whose = owner->first < owner->last;
        if (whose && rg_unit_in(&s->t->views, unit(s, k)) != RG_NONE) return k;
        if (!whose && k == i + 1 && rg_voice_is_word(s, k, WORD_OWNER)) owner->last = k + 1;
        else if (!whose && k > i + 1 && rg_voice_owner_sign(s, k)) owner->last = k;
        else if (unit(s, k)->classes & (RG_CLASS_PUNCT | RG_CLASS_PREP | RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_MODAL) && !is(s, k, "of")) break;
    }
    return RG_NONE;
}

/* "In his account Smith says": the saying has its own words. */
static bool tells_itself(const scan *s, stretch content) {
    for (size_t k = content.first; k < content.last; k++)
        if (s->spans.verbal[k] == 1) {
            voice_saying said;
            return rg_voice_saying((voice_scan *)&s->spans, k, &said);
        }
    return false;
}

/* A noun of "in some accounts", "in one tradition": does it name something that is told? */
static bool told_so(const scan *s, size_t i) {
    rg_text fold = unit(s, i)->fold;
    rg_text one = {fold.ptr, fold.len - (fold.len > 3 && fold.ptr[fold.len - 1] == 's')};
    bool counts = rg_voice_is_word(s, i, WORD_SUM) && !rg_text_is(one, "account"), views = rg_map_get(&s->t->views, one) != RG_NONE && !counts;
    return views || rg_map_get(&s->t->lore, one) != RG_NONE || rg_unit_in(&s->t->lore, unit(s, i)) != RG_NONE || rg_map_get(&s->t->records, fold) != RG_NONE || rg_map_get(&s->t->records, one) != RG_NONE;
}

/* "by most accounts": the noun is the source itself. */
static bool by_accounts(const scan *s, size_t i, voice_saying *said) {
    size_t noun = i + 1, end = s->spans.end;
    while (noun < end && noun < i + 4 && unit(s, noun)->classes & (RG_CLASS_DET | RG_CLASS_NUM | RG_CLASS_ORD | RG_CLASS_ADV)) noun++;
    rg_text fold = noun < end ? unit(s, noun)->fold : (rg_text){0};
    bool plural = fold.len > 3 && fold.ptr[fold.len - 1] == 's' && rg_map_get(&s->t->views, (rg_text){fold.ptr, fold.len - 1}) != RG_NONE;
    if (!is(s, i, "by") || noun == i + 1 || !plural || is(s, i + 1, "the") || rg_voice_is_word(s, i + 1, WORD_OWNER)) return false;
    *said = (voice_saying){.verb = i, .cue = {i, i + 1}, .source = {i + 1, noun + 1}};
    lead_content(s, i, noun + 1, said);
    return said->content[0].first < said->content[0].last;
}

/* "In some accounts the guards fled", "In one version of the story, A": likewise, where a comma or a subject follows. */
static bool in_accounts(const scan *s, size_t i, voice_saying *said) {
    size_t noun = i + 1, end = s->spans.end;
    bool some = is(s, i, "in") && noun < end && unit(s, noun)->classes & (RG_CLASS_DET | RG_CLASS_NUM | RG_CLASS_ALONE) && !is(s, noun, "the") && !is(s, noun, "a") && !is(s, noun, "an") && !rg_voice_is_word(s, noun, WORD_OWNER);
    while (some && noun < end && noun < i + 4 && !told_so(s, noun)) noun++;
    if (!some || noun == i + 1 || noun >= end || !told_so(s, noun)) return false;
    size_t behind = noun + 1;
    if (is(s, behind, "of") && behind + 1 < end && unit(s, behind + 1)->classes & RG_CLASS_DET) behind = rg_voice_phrase_end(&s->spans, behind + 1);
    if (behind >= end || !(is(s, behind, ",") || (unit(s, behind)->classes & (RG_CLASS_DET | RG_CLASS_NAME | RG_CLASS_NOM | RG_CLASS_NUM) && !(unit(s, behind)->classes & (RG_CLASS_PREP | RG_CLASS_WHEN))))) return false;
    *said = (voice_saying){.verb = i, .cue = {i, i + 1}, .source = {i + 1, behind}};
    lead_content(s, i, behind, said);
    return said->content[0].first < said->content[0].last && !tells_itself(s, said->content[0]);
}

/* "By her own account, Eva Lind fled": the person right behind, whom the pronoun at the sentence's start can mean; NULL. */
static const rg_attribution *named_behind(const scan *s, size_t pronoun, size_t noun) {
    size_t name = noun + 2 < s->spans.end && pronoun <= s->spans.begin + 1 && is(s, pronoun + 1, "own") && is(s, noun + 1, ",") ? unit(s, noun + 2)->name : RG_NONE;
    if (name == RG_NONE || s->reading->names.at[name].type != RG_NAME_PERSON || !rg_voice_may_mean(s, pronoun, name)) return NULL;
    rg_attribution *found = RG_NEW(s->arena, rg_attribution);
    rg_span span = s->reading->names.at[name].span;
    *found = (rg_attribution){.who = span, .source = span, .named = true, .outer = RG_NONE, .when = RG_NONE, .sentence = s->sentence};
    return found;
}

/* "In local legend, A", "In the songs of Karl Moen, A": what is told so, and whose it is. */
static bool told_in(scan *s, size_t i, voice_saying *said, bool *named) {
    size_t head = i + 1, comma = i + 1;
    if (i != s->spans.begin || !is(s, i, "in")) return false;
    while (comma < s->spans.end && comma < i + VIEW_REACH && !(unit(s, comma)->classes & RG_CLASS_PUNCT) && !s->spans.verbal[comma]) comma++;
    while (head + 1 < comma && !(unit(s, head + 1)->classes & RG_CLASS_PREP)) head++;
    if (head >= comma || !is(s, comma, ",")) return false;
    bool lore = head + 1 == comma && rg_unit_in(&s->t->lore, unit(s, head)) != RG_NONE;
    size_t name = head + 2 < comma && is(s, head + 1, "of") ? unit(s, head + 2)->name : RG_NONE;
    bool works = name != RG_NONE && s->reading->names.at[name].type == RG_NAME_PERSON && is(s, i + 1, "the") && rg_sense_of(&s->t->senses, unit(s, head)->fold) == RG_SENSE_WORK;
    if (!lore && !works) return false;
    *named = works;
    *said = (voice_saying){.verb = head, .cue = {head, head + 1}, .source = works ? (stretch){head + 2, comma} : (stretch){i + 1, comma}};
    lead_content(s, i, comma, said);
    return said->content[0].first < said->content[0].last && !tells_itself(s, said->content[0]);
}

void rg_voice_view(scan *s, size_t i) {
    stretch owner;
    voice_saying by;
    bool named;
    bool apart = i == s->spans.begin || unit(s, i - 1)->classes & (RG_CLASS_PUNCT | RG_CLASS_CC);
    if (!apart || !rg_voice_is_word(s, i, WORD_VIEWED)) return;
    if (told_in(s, i, &by, &named)) {
        rg_attribution a = {.sentence = s->sentence, .outer = RG_NONE, .when = RG_NONE, .named = named, .hedge = named ? RG_HEDGE_NONE : RG_HEDGE_REPORTED, .source = stretch_span(s, by.source), .content = stretch_span(s, by.content[0])};
        add_parts(s, by, a);
        return;
    }
    if (by_accounts(s, i, &by) || in_accounts(s, i, &by)) {
        rg_attribution a = {.sentence = s->sentence, .outer = RG_NONE, .when = RG_NONE, .hedge = RG_HEDGE_REPORTED, .source = stretch_span(s, by.source), .content = stretch_span(s, by.content[0])};
        add_parts(s, by, a);
        return;
    }
    size_t noun = view_noun(s, i, &owner);
    bool whole = noun != RG_NONE && (noun + 1 >= s->spans.end || unit(s, noun + 1)->classes & (RG_CLASS_PUNCT | RG_CLASS_DET | RG_CLASS_NAME | RG_CLASS_PRON | RG_CLASS_NUM));
    if (!whole) return;
    voice_saying said = {.verb = noun, .cue = {noun, noun + 1}, .source = owner};
    lead_content(s, i, noun + 1, &said);
    if (said.content[0].first == said.content[0].last || tells_itself(s, said.content[0])) return;
    bool pronoun = owner.last == owner.first + 1 && rg_voice_is_word(s, owner.first, WORD_OWNER);
    source_kind kind = pronoun ? SOURCE_PRONOUN : rg_voice_source_of(s, owner.first, owner.last);
    rg_attribution a = {.sentence = s->sentence, .outer = RG_NONE, .when = RG_NONE, .named = kind == SOURCE_NAMED};
    const rg_attribution *who = pronoun ? named_behind(s, owner.first, noun) : NULL;
    if (pronoun && !who) who = rg_voice_stands_for(s, owner.first);
    a.loose = pronoun && !who;
    a.source = who ? who->who : stretch_span(s, owner);
    if (who) a.named = who->named;
    a.content = stretch_span(s, said.content[0]);
    add_parts(s, said, a);
}

/* "the historian Lind", "Lind's Annals", "Lind (1958)": is the person at the unit one who writes of such things? */
static bool writes(const scan *s, size_t i) {
    bool year = is(s, i + 1, "(") && i + 3 < s->c->units.n && unit(s, i + 2)->classes & RG_CLASS_WHEN && is(s, i + 3, ")"), owns = rg_voice_owner_sign(s, i + 1) && i + 2 < s->c->units.n;
    const rg_name *work = owns && unit(s, i + 2)->name != RG_NONE ? &s->reading->names.at[unit(s, i + 2)->name] : NULL;
    bool wrote = owns && ((work && work->type == RG_NAME_WORK) || rg_sense_of(&s->t->senses, unit(s, i + 2)->fold) == RG_SENSE_WORK);
    if (i > 1 && unit(s, i - 1)->classes & (RG_CLASS_CC | RG_CLASS_PUNCT) && unit(s, i - 2)->name != RG_NONE && (is(s, i - 1, "and") || is(s, i - 1, ",")) && writes(s, i - 2)) return true; /* "the historians Lind and Moen" */
    return year || wrote || (i > 0 && rg_unit_in(&s->t->nouns, unit(s, i - 1)) == KIND_NOUN && rg_sense_of(&s->t->senses, unit(s, i - 1)->fold) <= RG_SENSE_PERSONS);
}

/* "For the historian Lind": does one of those named from the unit `from` up to `last` write of such things? */
static bool writes_at(const scan *s, size_t from, size_t last) {
    for (size_t i = from; i < last; i++)
        if (unit(s, i)->name != RG_NONE && writes(s, i)) return true;
    return false;
}

/* Has the person of the name told something before in the account, or does he write? */
static bool spoke_before(const scan *s, size_t name) {
    const rg_reading *r = s->reading;
    size_t n = r->attributions.n, from = n > SPOKE_BACK ? n - SPOKE_BACK : 0;
    for (size_t i = from; name != RG_NONE && i < n; i++) {
        const rg_attribution *a = &r->attributions.at[i];
        size_t who = a->named && !a->loose ? rg_voice_person_within(r, a->who) : RG_NONE;
        if (who != RG_NONE && r->names.at[who].entity == r->names.at[name].entity) return true;
    }
    size_t end = s->c->unit_start[s->sentence];
    for (size_t i = end > WROTE_BACK ? end - WROTE_BACK : 0; name != RG_NONE && i < end; i++)
        if (unit(s, i)->name != RG_NONE && r->names.at[unit(s, i)->name].entity == r->names.at[name].entity && writes(s, i)) return true;
    return false;
}

/* Behind "For": the end of the phrase at whose end a clause of its own begins, over a comma or not; `from` where none does. */
static size_t for_end(const scan *s, size_t from, size_t *after) {
    size_t last = lead_source_end(s, from, s->spans.end), behind = last;
    if (last < s->spans.end && is(s, last, ",")) behind++;
    bool clause = false;
    for (size_t k = behind; k < s->spans.end && !is(s, k, ";"); k++) clause |= s->spans.verbal[k] == 1;
    bool begins = behind < s->spans.end && unit(s, behind)->classes & (RG_CLASS_DET | RG_CLASS_PRON | RG_CLASS_NAME | RG_CLASS_NOUN) && !(unit(s, behind)->classes & (RG_CLASS_WHEN | RG_CLASS_REL));
    *after = behind;
    return clause && begins && last > from ? last : from;
}

/* "If Holm is right, A" at the sentence's start: A is his. */
void rg_voice_if_right(scan *s, size_t i) {
    size_t be = i + 1, end = s->spans.end;
    while (be < end && be < i + VIEW_REACH && !(unit(s, be)->classes & RG_CLASS_BE)) be++;
    bool right = be + 3 < end && be > i + 1 && unit(s, be)->classes & RG_CLASS_BE && (is(s, be + 1, "right") || is(s, be + 1, "correct")) && is(s, be + 2, ",");
    bool trusted = be + 5 < end && be > i + 1 && is(s, be + 1, "to") && is(s, be + 2, "be") && is(s, be + 3, "believed") && is(s, be + 4, ",");
    source_kind kind = right || trusted ? rg_voice_source_of(s, i + 1, be) : SOURCE_NO;
    if (kind != SOURCE_NAMED && kind != SOURCE_UNNAMED) return;
    size_t from = be + (right ? 3 : 5);
    voice_saying said = {.verb = i, .cue = {be, from - 1}, .source = {i + 1, be}, .content = {{from, rg_voice_lead_content_end(&s->spans, from)}}};
    rg_attribution a = {.sentence = s->sentence, .outer = RG_NONE, .when = RG_NONE, .named = kind == SOURCE_NAMED, .source = units_span(s, i + 1, be), .content = stretch_span(s, said.content[0])};
    rg_voice_add_said(s, &said, &a);
}

void rg_voice_for(scan *s, size_t i) {
    size_t from = i + 1, after = from, last = from < s->spans.end ? for_end(s, from, &after) : from;
    if (last == from) return;
    size_t noun = last - 1, name = rg_voice_person_within(s->reading, units_span(s, from, last));
    for (size_t k = from; k < last; k++)
        if (rg_voice_owner_sign(s, k) || s->spans.verbal[k] == 1) return; /* "For Holm's whole life", "For this Holm sent a prince, Korn" */
    bool known = spoke_before(s, name) || (name != RG_NONE && writes_at(s, from, last)), kind = rg_unit_in(&s->t->nouns, unit(s, noun)) == KIND_NOUN;
    rg_sense sense = rg_sense_of(&s->t->senses, unit(s, noun)->fold);
    bool people = name == RG_NONE && kind && (sense == RG_SENSE_PERSON || sense == RG_SENSE_PERSONS);
    size_t colon = after;
    while (colon < s->spans.end && !is(s, colon, ":") && !is(s, colon, ";")) colon++;
    bool own_words = name != RG_NONE && is(s, colon, ":") && rg_voice_opens_quote(s, colon + 1); /* "For Dr Lind, that settles it: "..."" */
    if (own_words) after = colon + 1, known = true;
    if (!known && !people) return;
    voice_saying said = {.verb = i, .cue = {i, from}, .source = {from, last}};
    said.content[0] = (stretch){after, rg_voice_lead_content_end(&s->spans, after)};
    if (tells_itself(s, said.content[0])) return;
    rg_attribution a = {.sentence = s->sentence, .outer = RG_NONE, .when = RG_NONE, .named = known, .source = units_span(s, from, last)};
    a.content = stretch_span(s, said.content[0]);
    if (own_words) a.quoted = rg_voice_quotation(s, after, s->spans.end, &a.content);
    rg_voice_add_said(s, &said, &a);
}

/* ", as the governor would have it", "As the chronicle tells it, A", from "as" at unit `i`: A is his. */
/* ", not in Riga | as Lind claimed": the account denies what he does. */
static bool as_denied(scan *s, size_t i) {
    stretch denied = denied_before(s, i);
    size_t verb = i + 1, end = s->spans.end;
    unsigned form;
    while (verb < end && verb < i + VIEW_REACH && !s->spans.verbal[verb]) verb++;
    size_t head = verb;
    while (head + 1 < end && s->spans.verbal[head + 1] && !(unit(s, head + 1)->classes & RG_CLASS_PUNCT)) head++;
    const rg_verb_entry *says = denied.first < denied.last && head < end && s->spans.verbal[head] ? rg_unit_verb(s->c, s->reading->language->clause, head, end, &form) : NULL;
    bool closes = head + 1 >= end || unit(s, head + 1)->classes & RG_CLASS_PUNCT;
    source_kind kind = says && verb > i + 1 ? rg_voice_source_of(s, i + 1, verb) : SOURCE_NO;
    if (!says || !closes || (says->verb != RG_VERB_SAY && says->verb != RG_VERB_CLAIM) || (kind != SOURCE_NAMED && kind != SOURCE_UNNAMED && !rg_voice_persons(s, i + 1, verb))) return false;
    rg_attribution a = {.sentence = s->sentence, .outer = RG_NONE, .when = RG_NONE, .denies = true, .contrary = true, .named = kind == SOURCE_NAMED};
    a.source = units_span(s, i + 1, verb);
    a.cue = units_span(s, verb, head + 1);
    a.content = stretch_span(s, denied);
    for (size_t k = i; k <= head; k++) s->heard.at[k - s->spans.begin] = 1;
    rg_voice_add(s, &a);
    return true;
}

void rg_voice_as_told(scan *s, size_t i) {
    if (as_denied(s, i) || (i > s->spans.begin && !is(s, i - 1, ","))) return;
    size_t from = i + 1, last = from, end = s->spans.end;
    while (last < end && last < from + VIEW_REACH && unit(s, last)->classes & (RG_CLASS_DET | RG_CLASS_NOUN | RG_CLASS_NAME | RG_CLASS_PRON | RG_CLASS_PREP) && !rg_voice_is_word(s, last, WORD_HASIT)) last++;
    size_t verb = last;
    while (verb < end && verb < last + 2 && unit(s, verb)->classes & (RG_CLASS_MODAL | RG_CLASS_ADV)) verb++;
    bool it = verb + 1 < end && rg_voice_is_word(s, verb, WORD_HASIT) && is(s, verb + 1, "it") && (verb + 2 == end || is(s, verb + 2, ","));
    if (!it || last == from) return;
    source_kind kind = rg_voice_source_of(s, from, last);
    const rg_attribution *he = kind == SOURCE_PRONOUN ? rg_voice_stands_for(s, from) : NULL;
    if (kind == SOURCE_IMPERSONAL || (kind == SOURCE_PRONOUN && !he) || (kind == SOURCE_NO && !rg_voice_persons(s, from, last) && !rg_voice_a_body(s, from, last) && !rg_voice_a_work(s, from, last))) return;
    voice_saying said = {.verb = i, .cue = {verb, verb + 2}, .source = {from, last}};
    lead_content(s, i, verb + 2, &said);
    behind_and(s, i, &said);
    if (said.content[0].first == said.content[0].last) return;
    rg_attribution a = {.sentence = s->sentence, .outer = RG_NONE, .when = RG_NONE, .named = he ? he->named : kind == SOURCE_NAMED, .source = he ? he->who : units_span(s, from, last), .content = stretch_span(s, said.content[0])};
    for (size_t k = i; k < verb + 2; k++) s->heard.at[k - s->spans.begin] = 1;
    add_parts(s, said, a);
}

/* ---- nouns of saying -------------------------------------------------------------------------------------------- */

static bool asserting_noun(const scan *s, size_t i) {
    rg_text fold = unit(s, i)->fold;
    rg_text singular = {fold.ptr, fold.len - (fold.len > 3 && fold.ptr[fold.len - 1] == 's')};
    return rg_map_get(&s->t->nouns, fold) != RG_NONE || rg_map_get(&s->t->nouns, singular) != RG_NONE;
}

enum { REBUTTED_NOT, REBUTTED_BY_NONE, REBUTTED };

/* The attribution of the sentence that its clause "was denied by X" made, with the claim for its content; NULL. */
static rg_attribution *denied_whole(const scan *s, rg_span cue) {
    for (size_t i = s->reading->attributions.n; i-- > 0 && s->reading->attributions.at[i].sentence == s->sentence;) {
        rg_attribution *a = &s->reading->attributions.at[i];
        if (a->denies && a->cue.start >= cue.start && a->cue.end <= cue.end) return a;
    }
    return NULL;
}

/* "is probably | an invention", "may be | a myth": does a word of doubt stand in the units? */
static bool hedged(const scan *s, size_t first, size_t last) {
    rg_span span = units_span(s, first, last);
    for (size_t i = s->reading->cues.n; i-- > 0 && s->reading->cues.at[i].sentence >= s->sentence;) {
        const rg_cue *cue = &s->reading->cues.at[i];
        if (cue->sentence == s->sentence && cue->type == RG_CUE_PROBABLE && cue->span.start >= span.start && cue->span.end <= span.end) return true;
    }
    return false;
}

/* "cannot be confirmed", "has never been proved", "is unproven", "is probably a later invention" behind "the claim that A did it": is it left open, or said to be none? */
static bool not_borne_out(const scan *s, size_t first) {
    bool be = false, negated = false;
    for (size_t i = first; i < s->spans.end && i < first + VIEW_REACH && !(unit(s, i)->classes & (RG_CLASS_PUNCT | RG_CLASS_CC | RG_CLASS_SUB | RG_CLASS_REL)); i++) {
        unsigned form;
        negated |= (unit(s, i)->classes & RG_CLASS_NEG) != 0;
        const rg_verb_entry *verb = be ? rg_unit_verb(s->c, s->reading->language->clause, i, s->spans.end, &form) : NULL;
        if (verb && negated && form & RG_FORM_PART && rg_hedge_proves(s->reading->language->hedge, verb->lemma)) return true;
        size_t doubt = be && !negated ? rg_unit_in(&s->t->doubts, unit(s, i)) : RG_NONE;
        if (doubt == DOUBT_OPEN || (doubt == 0 && hedged(s, first, i))) return true;
        be |= (unit(s, i)->classes & RG_CLASS_BE) != 0;
        if (i == first && !(unit(s, i)->classes & (RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_MODAL))) return false;
    }
    return false;
}

/* "has been rejected by X", "was dismissed as absurd by X" behind "the claim that A did it": X denies it. */
static int rebuttal(scan *s, const voice_saying *said) {
    size_t first = said->content[0].last, i = first, end = s->spans.end;
    const rg_verb_entry *verb = NULL;
    unsigned form;
    bool negated = false;
    for (; i < end && i < first + 6 && !verb; i++) {
        negated |= (unit(s, i)->classes & RG_CLASS_NEG) != 0;
        verb = rg_unit_verb(s->c, s->reading->language->clause, i, end, &form);
        if (verb && verb->verb != RG_VERB_DENY && rg_map_get(&s->t->stances, verb->lemma) != STANCE_DENIES) verb = NULL;
    }
    if (!verb || negated) return not_borne_out(s, first) ? REBUTTED_BY_NONE : REBUTTED_NOT;
    size_t behind = i;
    if (is(s, i, "as")) /* "as absurd | by" */
        while (behind < end && behind < i + 4 && !is(s, behind, "by") && !(unit(s, behind)->classes & RG_CLASS_PUNCT)) behind++;
    if (behind >= end || !is(s, behind, "by")) behind = i;
    size_t by = behind < end && is(s, behind, "by") ? behind + 1 : i, last = by > i ? rg_voice_phrase_end(&s->spans, by) : by;
    source_kind kind = by < last ? rg_voice_source_of(s, by, last) : SOURCE_NO;
    if (kind == SOURCE_NO && by < last && (rg_voice_persons(s, by, last) || rg_voice_a_body(s, by, last))) kind = SOURCE_UNNAMED; /* "by the council" */
    if (kind == SOURCE_NO || kind == SOURCE_IMPERSONAL || kind == SOURCE_PRONOUN) return REBUTTED_BY_NONE;
    rg_attribution a = {.sentence = s->sentence, .outer = RG_NONE, .when = RG_NONE, .denies = true, .rebuts = true, .named = kind == SOURCE_NAMED};
    a.cue = units_span(s, first, i);
    a.scope = stretch_span(s, said->content[0]);
    size_t start = said->source.first < said->source.last && said->source.first < said->verb ? said->source.first : said->verb;
    if (start > s->spans.begin && unit(s, start - 1)->classes & RG_CLASS_DET) start--;
    a.source = units_span(s, by, last);
    a.content = units_span(s, start, first);
    rg_attribution *whole = denied_whole(s, a.cue);
    if (whole) {
        whole->rebuts = true, whole->scope = a.scope, whole->cue = a.cue, whole->content = a.content;
        return REBUTTED;
    }
    rg_voice_add(s, &a);
    return REBUTTED;
}

/* "the suggestion that the guards should leave": what is to be done, and nothing that was. */
static bool to_be_done(const scan *s, stretch content) {
    for (size_t i = content.first; i < content.last; i++)
        if (s->spans.verbal[i] || unit(s, i)->classes & RG_CLASS_MODAL) return is(s, i, "should") || is(s, i, "ought");
    return false;
}

/* "found no evidence for the claim that A": the "no" reaches as far as the claim, which is not borne out, and denies nothing in it. */
static void leave_unproved(scan *s, size_t claim) {
    for (size_t i = s->reading->cues.n; i-- > 0 && s->reading->cues.at[i].sentence >= s->sentence;) {
        rg_cue *cue = &s->reading->cues.at[i];
        if (cue->sentence == s->sentence && cue->type == RG_CUE_NEGATION && cue->span.end <= claim && cue->scope.end > claim) cue->scope.end = claim;
    }
}

/* "X's claim that", "the legend that": said by X, or by somebody. */
void rg_voice_noun_saying(scan *s, const voice_saying *said) {
    bool owner = said->source.first < said->source.last;
    source_kind kind = owner ? rg_voice_source_of(s, said->source.first, said->source.last) : SOURCE_IMPERSONAL;
    rg_attribution a = {.sentence = s->sentence, .outer = RG_NONE, .when = RG_NONE, .named = kind == SOURCE_NAMED};
    if (owner && said->source.last == said->source.first + 1 && unit(s, said->source.first)->classes & RG_CLASS_PRON) kind = SOURCE_PRONOUN;
    if (kind == SOURCE_NO && owner && unit(s, said->source.last - 1)->classes & RG_CLASS_NOUN) kind = SOURCE_UNNAMED;
    a.denies = said->negated;
    for (size_t k = said->cue.last; k < said->content[0].first && !owner; k++) s->heard.at[k - s->spans.begin] = 1; /* "the claim, repeated often, that" */
    const rg_attribution *who = kind == SOURCE_PRONOUN ? rg_voice_stands_for(s, said->source.first) : NULL;
    if (who && who->sentence == s->sentence && who->cue.start > unit(s, said->source.first)->span.start) who = NULL; /* "His claim was denied by Korn": not Korn's */
    bool his = kind == SOURCE_PRONOUN && !who && rg_voice_is_word(s, said->source.first, WORD_PERSON); /* whose, the account may tell */
    bool none = !owner && said->verb > s->spans.begin && unit(s, said->verb - 1)->classes & RG_CLASS_NEG; /* "no evidence that" */
    unsigned form;
    const rg_verb_entry *verb = owner ? rg_unit_verb(s->c, s->reading->language->clause, said->verb, s->spans.end, &form) : NULL;
    bool asserts = asserting_noun(s, said->verb) || (verb && (verb->verb == RG_VERB_SAY || verb->verb == RG_VERB_CLAIM)); /* "Korn's remark that" */
    a.loose = none || !asserts || kind == SOURCE_NO || (kind == SOURCE_PRONOUN && !who && !his);
    a.source = stretch_span(s, said->source);
    if (!a.loose && who) a.source = who->who, a.named = true;
    if (kind == SOURCE_IMPERSONAL && !a.loose) a.hedge = RG_HEDGE_REPORTED;
    if (!a.loose && !owner && to_be_done(s, said->content[0])) a.untold = true;
    if (!a.loose && said->unproved) a.hedge = RG_HEDGE_DOUBTFUL, leave_unproved(s, unit(s, said->verb)->span.end);
    if (!a.loose && !a.untold && rebuttal(s, said) == REBUTTED_BY_NONE) a.hedge = RG_HEDGE_DOUBTFUL;
    a.content = stretch_span(s, said->content[0]);
    voice_saying whole = *said;
    whole.negated = said->verb > s->spans.begin && unit(s, said->verb - 1)->classes & RG_CLASS_NEG; /* "no doubt that", "no evidence that" */
    rg_voice_add_said(s, &whole, &a);
}
