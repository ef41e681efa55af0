/* clause_segment.c: a sentence cut into the stretches that are parsed apart: the running words, what a semicolon parts, each aside in brackets or between dashes, each
 * long quotation, a saying put between an auxiliary and its verb.
 */
#include "engine/read/clause_int.h"

enum { DASHED_WORDS = 30, QUOTE_WORDS = 6 }; /* a shorter quotation is a word of the sentence around it */

static char bracket_kind(rg_text fold) {
    static const struct { const char *text; char kind; } brackets[] = {{"(", '('}, {"[", '('}, {")", ')'}, {"]", ')'},
        {"\xe2\x80\x9c", 'q'}, {"\xe2\x80\x9d", 'q'}, {"\"", 'q'}, {"\xe2\x80\x9e", 'q'}, {"\xc2\xab", 'q'}, {"\xc2\xbb", 'q'}};
    for (size_t i = 0; i < sizeof brackets / sizeof *brackets; i++)
        if (rg_text_same(fold, rg_text_of(brackets[i].text))) return brackets[i].kind;
    return 0;
}

/* A dash that stands apart from the words beside it, or is long. */
static bool dash(const clause_parse *p, size_t i) {
    const rg_unit *u = &p->c->units.at[i];
    if (rg_text_is(u->fold, "\xe2\x80\x94")) return true;
    return rg_text_is(u->fold, "\xe2\x80\x93") && i > 0 && u[-1].span.end < u->span.start;
}

/* "the members of the council — Moen, Lind and Brand — signed": the dash that closes what a dash opens, words without a verb of their own; `end` where
 * none does. */
static size_t closing_dash(const clause_parse *p, size_t i, size_t end) {
    const rg_unit *u = p->c->units.at;
    bool verb = false;
    for (size_t k = i + 1; k < end && k < i + DASHED_WORDS && !(u[k].may & RG_MAY_PART); k++) {
        if (rg_text_same(u[k].fold, u[i].fold) && dash(p, k)) return k > i + 1 && k + 1 < end && (!verb || k < i + 5) && !(u[k + 1].classes & (RG_CLASS_DET | RG_CLASS_NAME | RG_CLASS_NOM)) ? k : end; /* no new subject behind it */
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

/* The comma that closes the saying which the comma at unit i opens behind an auxiliary; else i. */
static size_t inserted_until(const clause_parse *p, size_t i, size_t first, size_t end) {
    static const unsigned waits = RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_MODAL | RG_CLASS_DO | RG_CLASS_NEG;
    const rg_unit *u = p->c->units.at;
    if (i <= first || i + 3 >= end || !(u[i].classes & RG_CLASS_PUNCT) || !(u[i - 1].classes & waits) || !rg_unit_is(&u[i], ",")) return i;
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
        bool dashed = unit->may & RG_MAY_PAIR && !kind && i > first && dash(p, i);
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
