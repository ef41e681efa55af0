/* clause_segment.c: a sentence cut into the stretches that are parsed apart: the running words, what a semicolon parts, each aside in brackets or between dashes, each
 * long quotation, a saying put between an auxiliary and its verb.
 */
#include "engine/read/clause_int.h"
#include "engine/read/voice_int.h"

enum { DASHED_WORDS = 30, QUOTE_WORDS = 6 }; /* a shorter quotation is a word of the sentence around it */

static char bracket_kind(rg_text fold) {
    static const struct { const char *text; char kind; } brackets[] = {{"(", '('}, {"[", '('}, {")", ')'}, {"]", ')'},
        {"\xe2\x80\x9c", 'q'}, {"\xe2\x80\x9d", 'q'}, {"\"", 'q'}, {"\xe2\x80\x9e", 'q'}, {"\xc2\xab", 'q'}, {"\xc2\xbb", 'q'}};
    for (size_t i = 0; i < sizeof brackets / sizeof *brackets; i++)
        if (rg_text_same(fold, rg_text_of(brackets[i].text))) return brackets[i].kind;
    return 0;
}

bool rg_unit_dash(const rg_clauses *c, size_t i) {
    const rg_unit *u = &c->units.at[i];
    if (rg_unit_is(u, "\xe2\x80\x94") || rg_unit_is(u, "--")) return true;
    return rg_unit_is(u, "-") && u->classes & RG_CLASS_PUNCT && i > 0 && i + 1 < c->units.n && u[-1].span.end < u->span.start && u->span.end < u[1].span.start;
}

static bool begins_verb(const clause_parse *p, size_t i, size_t end);

/* "the members of the council — Moen, Lind and Brand — signed": the dash that closes what a dash opens, words without a verb of their own, or behind which the
 * verb of the sentence stands ("the smiths – who had built it – fled"); `end` where none does. */
static size_t closing_dash(const clause_parse *p, size_t i, size_t end) {
    const rg_unit *u = p->c->units.at;
    bool verb = false;
    for (size_t k = i + 1; k < end && k < i + DASHED_WORDS && !(u[k].may & RG_MAY_PART); k++) {
        if (rg_text_same(u[k].fold, u[i].fold) && rg_unit_dash(p->c, k)) return k > i + 1 && k + 1 < end && (!verb || k < i + 5 || begins_verb(p, k + 1, end)) && !(u[k + 1].classes & (RG_CLASS_DET | RG_CLASS_NAME | RG_CLASS_NOM)) ? k : end; /* no new subject behind it */
        verb |= (u[k].classes & (RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_DO | RG_CLASS_MODAL | RG_CLASS_NOM)) != 0;
    }
    return end;
}

/* Where what opens at i closes; of brackets in one another the outer one, unless one of them never closes. */
static size_t closing(const clause_parse *p, size_t i, size_t end, char open) {
    size_t inner = 0, first = end;
    for (size_t k = i + 1; k < end; k++) {
        char kind = p->c->units.at[k].may & RG_MAY_PAIR ? bracket_kind(p->c->units.at[k].fold) : 0;
        if (open == 'q' && kind == 'q') return k;
        if (open == 'q' || (kind != '(' && kind != ')')) continue;
        if (kind == ')' && first == end) first = k;
        if (kind == ')' && inner == 0) return k;
        inner += kind == '(' ? 1 : (size_t)-1;
    }
    return first;
}

enum { INSERTED_WORDS = 9 };

/* Does the unit begin whoever says something, before his verb: "Hall", "his daughter", "it" is said, "historians" believe? */
static bool begins_speaker(const clause_parse *p, size_t i) {
    const rg_unit *u = &p->c->units.at[i];
    if (u->classes & (RG_CLASS_REL | RG_CLASS_CC | RG_CLASS_PREP | RG_CLASS_NEG | RG_CLASS_WHEN)) return false;
    return u->classes & (RG_CLASS_NAME | RG_CLASS_DET | RG_CLASS_NOM) || rg_unit_is(u, "it") || (u->classes & RG_CLASS_NOUN && !(u->classes & RG_CLASS_VERB) && rg_text_ends(u->fold, RG_TEXT("s")));
}

/* Does a finite verb, with its auxiliaries and adverbs, begin at the unit? */
static bool begins_verb(const clause_parse *p, size_t i, size_t end) {
    const rg_unit *u = p->c->units.at;
    while (i + 1 < end && u[i].classes & RG_CLASS_ADV && !(u[i].classes & (RG_CLASS_PREP | RG_CLASS_VERB))) i++;
    unsigned form = 0;
    if (u[i].classes & (RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_MODAL | RG_CLASS_DO)) return true;
    return u[i].classes & RG_CLASS_VERB && !(u[i].classes & (RG_CLASS_NAME | RG_CLASS_DET | RG_CLASS_PREP)) && rg_unit_verb(p->c, p->t, i, end, &form) && form & RG_FORM_PAST;
}

/* "Lind |, Hall claimed in 1960,| had fled", "Lind |, it is said,| fled": the comma that closes the saying which the comma at unit i opens behind a subject; else i. */
static size_t said_behind_subject(const clause_parse *p, size_t i, size_t first, size_t end) {
    const struct rg_voice_tables *voice = p->reading->language->voice;
    const rg_unit *u = p->c->units.at;
    size_t at = i + 1 + (rg_unit_is(&u[i + 1], "as") || rg_unit_is(&u[i + 1], "so")), close = at;
    if (i <= first || !(u[i - 1].classes & (RG_CLASS_NOUN | RG_CLASS_NAME)) || u[i - 1].classes & (RG_CLASS_WHEN | RG_CLASS_PREP) || !begins_speaker(p, at)) return i;
    bool says = false;
    for (; close < end && close < i + INSERTED_WORDS && !(u[close].classes & RG_CLASS_PUNCT); close++) {
        unsigned form = 0;
        const rg_verb_entry *verb = close > at && u[close].classes & RG_CLASS_VERB ? rg_unit_verb(p->c, p->t, close, end, &form) : NULL;
        bool finite = form & (RG_FORM_PAST | RG_FORM_S) || u[close - 1].classes & (RG_CLASS_BE | RG_CLASS_HAVE) || (form & RG_FORM_BASE && rg_text_ends(u[close - 1].fold, RG_TEXT("s")));
        bool here = verb && finite && (verb->verb == RG_VERB_SAY || verb->verb == RG_VERB_CLAIM || (voice && rg_voice_frames(&voice->cues, rg_unit_verb(p->c, &voice->cues.forms, close, end, &form)) & FRAME_CLAUSE));
        bool when = (u[close].classes & (RG_CLASS_WHEN | RG_CLASS_PREP | RG_CLASS_ADV | RG_CLASS_NUM)) != 0, of = rg_unit_is(&u[close], "of");
        if (u[close].classes & RG_CLASS_NEG || (close > at && u[close].classes & RG_CLASS_NOM && u[close].classes & RG_CLASS_PRON)) return i; /* "his name is not known", "the child he knew" */
        if (says ? !here && !when : u[close].classes & (RG_CLASS_REL | RG_CLASS_CC | RG_CLASS_SUB | RG_CLASS_PREP) && !of) return i; /* no more than who, and when he said so */
        says |= here;
    }
    bool fronted = u[first].classes & (RG_CLASS_PREP | RG_CLASS_SUB); /* "On that day by the old calendar, Lind spoke, raised" his hand */
    bool closes = says && close + 1 < end && rg_unit_is(&u[close], ",") && begins_verb(p, close + 1, end);
    return closes && !(fronted && !(u[close + 1].classes & (RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_MODAL | RG_CLASS_DO))) ? close : i;
}

/* The comma that closes the saying which the comma at unit i opens behind an auxiliary or a subject; else i. */
static size_t inserted_until(const clause_parse *p, size_t i, size_t first, size_t end) {
    static const unsigned waits = RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_MODAL | RG_CLASS_DO | RG_CLASS_NEG;
    const rg_unit *u = p->c->units.at;
    if (i <= first || i + 3 >= end || !(u[i].classes & RG_CLASS_PUNCT) || !rg_unit_is(&u[i], ",")) return i;
    if (!(u[i - 1].classes & waits)) return said_behind_subject(p, i, first, end);
    if (u[i + 1].classes & RG_CLASS_CC) return i; /* "was, and is, a spy" */
    bool says = rg_unit_is(&u[i + 1], "according");
    size_t close = i + 1;
    for (; close < end && close < i + INSERTED_WORDS && !(u[close].classes & RG_CLASS_PUNCT); close++) {
        unsigned form = 0;
        const rg_verb_entry *verb = u[close].classes & RG_CLASS_VERB ? rg_unit_verb(p->c, p->t, close, end, &form) : NULL;
        says |= verb && (verb->verb == RG_VERB_SAY || verb->verb == RG_VERB_CLAIM) && !(form & RG_FORM_ING);
    }
    bool closes = says && close + 1 < end && rg_unit_is(&u[close], ",") && !(u[close + 1].classes & (RG_CLASS_CC | RG_CLASS_PUNCT));
    return closes ? close : i;
}

bool rg_clause_inserts(const clause_parse *p, size_t first, size_t end) {
    for (size_t i = first; i < end; i++)
        if (inserted_until(p, i, first, end) > i) return true;
    return false;
}

size_t rg_clause_run(const clause_parse *p, const clause_group *g) {
    size_t i = g->last - 1;
    while (i > g->first && p->seg.at[i - 1] + 1 == p->seg.at[i]) i--;
    return g->last - i;
}

/* Pass one gives the running words; asides and long quotations follow as segments of their own. */
void rg_clause_segments(clause_parse *p, size_t first, size_t end) {
    RG_VEC(size_t) flat = {0};
    rg_vec_room(p->arena, &flat, end - first + 1);
    RG_VEC(clause_segment) inner = {0};
    size_t give_up = 0; /* a bracket that never closes is looked for once */
    for (size_t i = first; i < end; i++) {
        const rg_unit *unit = &p->c->units.at[i];
        char kind = unit->may & RG_MAY_PAIR && i >= give_up ? bracket_kind(unit->fold) : 0;
        size_t close = kind == '(' || kind == 'q' ? closing(p, i, end, kind) : i;
        if (close >= end) give_up = end;
        bool dashed = unit->may & RG_MAY_PAIR && !kind && i > first && rg_unit_dash(p->c, i);
        if (dashed) close = closing_dash(p, i, end);
        size_t inserted = close > i || kind ? i : inserted_until(p, i, first, end);
        if (inserted > i) {
            *rg_vec_push(p->arena, &inner) = (clause_segment){p->in_order + i + 1, inserted - i - 1, false, false};
            i = inserted;
            continue;
        }
        bool take = close > i && close < end && (kind == '(' || dashed || close - i > QUOTE_WORDS);
        if (!take) {
            *rg_vec_push(p->arena, &flat) = i;
            continue;
        }
        *rg_vec_push(p->arena, &inner) = (clause_segment){p->in_order + i + 1, close - i - 1, kind == '(' || dashed, kind == 'q'};
        i = close;
    }
    for (size_t from = 0, k = 0; k <= flat.n; k++) { /* what a semicolon parts is parsed apart */
        if (k < flat.n && !(p->c->units.at[flat.at[k]].may & RG_MAY_PART && rg_text_is(p->c->units.at[flat.at[k]].fold, ";"))) continue;
        rg_clause_segment(p, (clause_segment){flat.at + from, k - from, false, false});
        from = k + 1;
    }
    for (size_t k = 0; k < inner.n; k++) rg_clause_segment(p, inner.at[k]);
}
