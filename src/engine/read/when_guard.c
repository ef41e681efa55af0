/* when_guard.c: numbers and names that only look like dates.
 *
 * A bare four-digit number is taken for a year unless what stands beside it says otherwise: a label before it (page, room, ISBN, a
 * currency), something counted after it, digits glued to it. Months and parts of the day that are names or verbs are refused.
 */
#include "engine/read/when_int.h"

typedef struct rg_when_tables when_tables;

static bool has(const rg_when_lexeme *x, rg_when_class cls) { return x && x->classes >> cls & 1; }
RG_TEXT_INLINE bool is(const rg_when_lexeme *x, const char *word) { return x && rg_text_is(x->fold, word); }
static bool glued(const rg_when_lexeme *a, const rg_when_lexeme *b) { return a && b && a->span.end == b->span.start && !(b->flags & RG_TOKEN_SPACED); }

typedef struct place {
    const rg_when_lexeme *before2, *before, *first, *last, *after, *after2;
} place;

static place place_of(const rg_when_lexemes *x, const rg_when_match *m) {
    place p = {0};
    if (m->first > 1) p.before2 = &x->at[m->first - 2];
    if (m->first > 0) p.before = &x->at[m->first - 1];
    p.first = &x->at[m->first];
    p.last = &x->at[m->last - 1];
    if (m->last < x->n) p.after = &x->at[m->last];
    if (m->last + 1 < x->n) p.after2 = &x->at[m->last + 1];
    return p;
}

/* "0-8050-1939-4", "12.1939.7", "#1939", "A1939", "KLM-1000": digits or letters glued on by a sign. */
static bool in_code(const place *p) {
    bool sign_before = p->before && p->before->kind == RG_PUNCT && glued(p->before, p->first);
    bool number_before = sign_before && p->before2 && p->before2->kind == RG_NUMBER && glued(p->before2, p->before);
    bool year_before = number_before && p->before2->number >= 1000 && p->before2->number < 2200;
    if (number_before && !year_before && (is(p->before, "-") || is(p->before, ".") || is(p->before, ":"))) return true;
    bool letters = sign_before && is(p->before, "-") && p->before2 && p->before2->kind == RG_WORD && p->before2->flags & RG_TOKEN_CAPS && glued(p->before2, p->before); /* "KLM-1000" */
    if (letters || (p->before && p->before->kind == RG_WORD && glued(p->before, p->first))) return true;
    if (p->after && p->after->kind == RG_WORD && glued(p->last, p->after) && !is(p->after, "'s")) return true;
    return false;
}

enum { LABELLED_MOST = 6 };

/* "pp. 1939-1941, 1945": the label goes for all. */
static bool label_before(const rg_when_lexemes *x, size_t at) {
    for (int i = 0; i < LABELLED_MOST && at > 2 && x->at[at - 2].kind == RG_NUMBER; i++) {
        if (!is(&x->at[at - 1], "-") && !is(&x->at[at - 1], "–") && !is(&x->at[at - 1], ",")) break;
        at -= 2;
    }
    if (at > 0 && has(&x->at[at - 1], RG_WC_LABEL)) return true;
    return at > 1 && is(&x->at[at - 1], ".") && has(&x->at[at - 2], RG_WC_LABEL);
}

static bool labelled(const rg_when_lexemes *x, const rg_when_match *m, const place *p) {
    if (label_before(x, m->first)) return true;
    bool initial = is(p->before, ".") && p->before2 && has(p->before2, RG_WC_CAPITAL) && p->before2->span.end - p->before2->span.start == 1;
    if (initial && glued(p->before2, p->before)) return true; /* "H. R. 1280" */
    /* a number in a row of digits after a label: ISBN 978 1939 ... */
    for (size_t i = m->first, steps = 0; i-- > 0 && steps < 12; steps++) {
        const rg_when_lexeme *w = &x->at[i];
        if (is(w, "isbn") || is(w, "issn")) return true;
        if (w->kind == RG_WORD) return false;
    }
    return false;
}

enum { CALENDARS_LEAST = 10, CALENDARS_MOST = 13, MONTH_DAYS = 30 };

/* "5 (18) March": the two days are as far apart as the calendars were. */
static bool one_day_twice(const rg_when_lexemes *x, const rg_when_match *m, const rg_when_sense *s) {
    int64_t other;
    bool opened = false;
    for (size_t i = m->first; i < m->last; i++) opened |= is(&x->at[i], "(") || is(&x->at[i], "[");
    if (!opened || !rg_text_number(s->count, &other)) return false;
    int64_t gap = other - s->day + (other < s->day ? MONTH_DAYS : 0);
    return gap >= CALENDARS_LEAST && gap <= CALENDARS_MOST + (other < s->day);
}

/* The table itself writes it so. */
static bool written_capital(const when_tables *t, const rg_when_lexeme *w, rg_when_class cls) {
    const rg_when_entry *entry = rg_when_table_entry(t, w->word, cls);
    return entry && entry->capital;
}

static bool plural(const when_tables *t, const rg_when_lexeme *w) {
    size_t n = w->fold.len;
    return has(w, RG_WC_WORDISH) && n > 4 && w->fold.ptr[n - 1] != w->fold.ptr[n - 2] && rg_when_table_ends(t, w->fold, "PLURAL");
}

static bool counted(const when_tables *t, const place *p) {
    bool near = has(p->before, RG_WC_OVER) || has(p->before, RG_WC_SOME) || has(p->before, RG_WC_QUANT); /* "over 1500 dead" */
    if (has(p->after, RG_WC_COUNTED)) return near || !rg_when_table_says(t, p->after, RG_WC_COUNTED, "FATE");
    if (p->after && !(p->after->flags & RG_TOKEN_SPACED)) return false;
    if (has(p->before, RG_WC_OVER) || has(p->before, RG_WC_SOME)) return true; /* "some 1600 men" */
    if (has(p->before, RG_WC_QUANT) && p->after && plural(t, p->after)) return true; /* "about 1600 buildings" */
    if (has(p->after2, RG_WC_COUNTED) && has(p->after, RG_WC_NOUNISH) && rg_when_table_says(t, p->before, RG_WC_FUNC, "ART")) return true;
    bool of = rg_when_table_says(t, p->before, RG_WC_FUNC, "OF");
    bool nation = has(p->after, RG_WC_CAPITAL) && !(p->after->flags & RG_TOKEN_FIRST) && !has(p->after2, RG_WC_CAPITAL); /* "the loss of 1100 Orvaz men" */
    if (of && nation && has(p->after2, RG_WC_COUNTED)) return true;
    bool verb = rg_when_table_says(t, p->before, RG_WC_FUNC, "VERB");
    bool called = (has(p->before, RG_WC_FUNC) && !verb && !rg_when_table_says(t, p->before, RG_WC_FUNC, "THAN")) || !p->before || is(p->before, "(");
    return !called && p->after && plural(t, p->after);
}

/* "2,000-4,000": between two counts, not between two years. */
static bool counts_on(const place *p) {
    bool dash = has(p->last, RG_WC_YEARC) && (is(p->after, "-") || is(p->after, "\u2013"));
    return dash && p->after2 && p->after2->kind == RG_NUMBER && p->after2->fold.len > 4 && !has(p->after2, RG_WC_YEARC);
}

static bool bare_year(const rg_when_match *m, const rg_when_sense *s) {
    return m->last == m->first + 1 && s->has_year && !s->bc && !s->month;
}

/* "ca. 1000 authors", "1214 Anderson Avenue" */
static bool no_year(const when_tables *t, const place *p) {
    if (has(p->after, RG_WC_COUNTED) && !rg_when_table_says(t, p->after, RG_WC_COUNTED, "FATE")) return true;
    if (has(p->after, RG_WC_CAPITAL) && rg_when_table_says(t, p->after2, RG_WC_COUNTED, "STREET")) return true;
    return (has(p->first, RG_WC_QUANT) || has(p->first, RG_WC_CIRCA)) && p->after && plural(t, p->after);
}

/* "in her 80s", "up to 80s" */
static bool no_decade(const when_tables *t, const place *p, const rg_when_sense *s) {
    if (!s->two_digit_decade || !has(p->last, RG_WC_DECADE)) return false;
    if (rg_when_table_says(t, p->before, RG_WC_FUNC, "POSS")) return true;
    bool listed = p->before && rg_when_table_entry(t, p->before->word, RG_WC_REACH);
    return p->last == p->first && !listed;
}

/* "First Corinthians 9:25", "won in 1:02:19" */
static bool no_clock(const rg_when_match *m, const place *p) {
    if (m->last < m->first + 3 || p->last->kind != RG_NUMBER || !is(p->first + 1, ":")) return false;
    if (m->last > m->first + 3) return true; /* a race's time */
    if ((is(p->before, ":") && glued(p->before, p->first)) || (is(p->after, ":") && glued(p->last, p->after))) return true;
    bool named = has(p->before, RG_WC_CAPITAL) && !(p->before->flags & RG_TOKEN_FIRST);
    return named && !has(p->before, RG_WC_WEEKDAY) && !has(p->before, RG_WC_MONTH) && !has(p->before, RG_WC_DAYPART);
}

/* "Johnnie Christmas" */
static bool surname(const place *p) { return has(p->before, RG_WC_CAPITAL) && !(p->before->flags & RG_TOKEN_FIRST) && !has(p->before, RG_WC_WEEKDAY); }

/* "August II": the numeral of a ruler, not "I", which may be who speaks. */
static bool of_ruler(const place *p) {
    const rg_when_lexeme *n = p->after;
    if (!n || n->kind != RG_WORD || !(n->flags & RG_TOKEN_CAPS) || is(n, "i")) return false;
    for (size_t i = 0; i < n->fold.len; i++)
        if (n->fold.ptr[i] != 'i' && n->fold.ptr[i] != 'v' && n->fold.ptr[i] != 'x') return false;
    return true;
}

/* "the Earl of March" */
static bool of_fief(const when_tables *t, const place *p) { return rg_when_table_says(t, p->before, RG_WC_FUNC, "OF") && has(p->before2, RG_WC_RANK); }

/* "Jan fled", "two sons, Jan and Emil", "Piet and Jan": a short form that no preposition leads, at the head of a sentence or in a row of names. */
static bool among_names(const place *p) {
    bool row = is(p->before, ",") || (is(p->before, "and") && p->before2 && !has(p->before2, RG_WC_MABBR) && !has(p->before2, RG_WC_MONTH));
    bool led = p->before && (p->before->kind != RG_WORD || has(p->before, RG_WC_FUNC) || has(p->before, RG_WC_LEAD) || is(p->before, "and")); /* not "met Jan" */
    return p->last->kind == RG_WORD && (!led || p->before->kind == RG_NUMBER || p->first->flags & RG_TOKEN_FIRST || row);
}

/* "the August Decrees"; not "the August Danish raid". */
static bool in_name(const when_tables *t, const place *p) {
    const rg_when_lexeme *noun = p->after;
    bool capital = has(noun, RG_WC_CAPITAL) && noun->flags & RG_TOKEN_SPACED && !(noun->flags & RG_TOKEN_FIRST) && !has(noun, RG_WC_WEEKDAY);
    return capital && rg_when_table_says(t, p->before, RG_WC_FUNC, "ART") && !rg_when_table_ends(t, noun->fold, "OF_NATION");
}

/* "Black July", "Bloody Sunday": behind a name, in a language that writes only names with capitals; news has "Lind Sunday said". */
static bool behind_name(const when_tables *t, const place *p) {
    const rg_when_lexeme *w = p->before;
    bool name = !t->glues && p->last == p->first && has(w, RG_WC_CAPITAL) && !(w->flags & (RG_TOKEN_FIRST | RG_TOKEN_CAPS)) && p->first->flags & RG_TOKEN_SPACED;
    return name && p->first->flags & RG_TOKEN_CAPITAL && !rg_when_table_ends(t, w->fold, "OF_NATION") && !has(w, RG_WC_MONTH) && !has(w, RG_WC_WEEKDAY) && !has(w, RG_WC_FUNC) && !has(w, RG_WC_LEAD) && !has(w, RG_WC_PART) && !has(w, RG_WC_HOLIDAY);
}

static bool name_of_month(const when_tables *t, const place *p) {
    if (behind_name(t, p)) return true;
    bool alone = p->last == p->first || (p->last == p->first + 1 && has(p->first, RG_WC_SAME));
    if (p->last == p->first && in_name(t, p)) return true;
    if (has(p->first, RG_WC_MABBR) && has(p->before, RG_WC_RANK) && (alone || (p->last == p->first + 1 && is(p->last, ".")))) return true; /* "his son Jan." */
    if (alone && has(p->last, RG_WC_MABBR) && !has(p->last, RG_WC_MONTH)) return has(p->after, RG_WC_CAPITAL) || rg_when_table_says(t, p->before, RG_WC_FUNC, "OF") || among_names(p); /* "Jan Karski", "that Jan Karski", "the son of Jan" */
    if (!has(p->first, RG_WC_ALIKE) || p->last != p->first) return false;
    if (of_ruler(p) || of_fief(t, p)) return true;
    if (p->before && has(p->before, RG_WC_CAPITAL) && !has(p->before, RG_WC_MONTH) && !has(p->before, RG_WC_WEEKDAY)) return true;
    if (rg_when_table_says(t, p->first, RG_WC_ALIKE, "NOUN")) /* "the March on Rome" */
        return (rg_when_table_says(t, p->before, RG_WC_FUNC, "ART") && !has(p->after, RG_WC_NOUNISH)) ||
               (rg_when_table_says(t, p->after, RG_WC_FUNC, "GOAL") && !(p->after2 && has(p->after2, RG_WC_MONTH))); /* not "from March to June" */
    bool verb = rg_when_table_says(t, p->first, RG_WC_ALIKE, "VERB");
    return verb && p->first->flags & RG_TOKEN_FIRST && has(p->after, RG_WC_FUNC) && !has(p->after, RG_WC_LEAD);
}

/* "agendas and minutes" */
static bool lone_minutes(const when_tables *t, const place *p, const rg_when_sense *s) {
    bool small = rg_text_same(s->unit, RG_TEXT("MIN")) || rg_text_same(s->unit, RG_TEXT("S"));
    return small && !s->count.ptr && rg_when_table_says(t, p->before, RG_WC_FUNC, "AND");
}

bool rg_when_guard_allows(const when_tables *tables, const rg_when_lexemes *x, const rg_when_match *m, const rg_when_sense *s, bool dated) {
    place p = place_of(x, m);
    bool opens = p.first->flags & RG_TOKEN_FIRST || (p.before && p.before->kind == RG_PUNCT);
    bool capital = p.first->flags & RG_TOKEN_CAPITAL && !opens;
    switch (s->action) {
    case RG_WHEN_DO_DATE:
        if (no_decade(tables, &p, s) || (s->has_year && has(p.last, RG_WC_YEAR) && !s->month && !s->season.ptr && no_year(tables, &p))) return false;
        if (counts_on(&p)) return false;
        if (s->early && p.after && plural(tables, p.after)) return false;
        if (s->style.ptr && s->count.ptr && s->day && !one_day_twice(x, m, s)) return false;
        if (bare_year(m, s)) return !in_code(&p) && !labelled(x, m, &p) && !counted(tables, &p);
        if (s->holiday.ptr && p.last == p.first && surname(&p)) return false;
        if (!dated && s->weekday && !s->month && behind_name(tables, &p)) return false;
        return !(s->month && !s->has_year && !s->day && name_of_month(tables, &p));
    case RG_WHEN_DO_DURATION:
        if (rg_text_same(s->unit, RG_TEXT("S")) && !s->plural && !s->count.ptr) return false;
        if (has(p.first, RG_WC_YEAR) && !s->plural && p.last == p.first + 1) return false; /* "in 2018 day five" */
        if (lone_minutes(tables, &p, s)) return false;
        return !(has(p.last, RG_WC_ORD) && p.last == p.first + 1 && rg_text_same(s->count, RG_TEXT("1"))); /* "a second division" */
    case RG_WHEN_DO_DEICTIC:
        return !(rg_text_same(s->unit, RG_TEXT("S")) || rg_text_same(s->unit, RG_TEXT("MIN")));
    case RG_WHEN_DO_DAYPART:
        if (capital && m->last == m->first + 1 && !written_capital(tables, p.first, RG_WC_DAYPART)) return false;
        return !has(p.before, RG_WC_LABEL);
    case RG_WHEN_DO_CLOCK: return !no_clock(m, &p);
    case RG_WHEN_DO_SETWORD: return !capital || written_capital(tables, p.first, RG_WC_SET); /* "the Daily Mirror" */
    case RG_WHEN_DO_REF:
        if (capital) return false;
        return !has(p.first, RG_WC_ALIKE) || !rg_when_table_says(tables, p.before, RG_WC_FUNC, "ART") || has(p.after, RG_WC_NOUNISH);
    default: return true;
    }
}

enum { TENSE_REACH = 16, PAST_LEAST = 5 }; /* lexemes; bytes of a word whose ending says that it is past */

static int own_tense(const when_tables *t, const rg_when_lexeme *w) {
    const rg_when_entry *entry = has(w, RG_WC_TENSE) ? rg_when_table_entry(t, w->word, RG_WC_TENSE) : NULL;
    if (entry) return has(w, RG_WC_MONTH) ? 0 : rg_text_same(entry->value, RG_TEXT("BE")) ? 1 : entry->number;
    return w->kind == RG_WORD && w->fold.len >= PAST_LEAST && !w->word && rg_when_table_ends(t, w->fold, "PAST") ? -1 : 0;
}

/* "to be held": what a word of the future governs lies ahead. */
static int tense_of(const when_tables *t, const rg_when_lexemes *x, size_t i) {
    int tense = own_tense(t, &x->at[i]);
    bool governed = tense < 0 && i > 0 && rg_when_table_says(t, &x->at[i - 1], RG_WC_TENSE, "BE");
    return governed ? 1 : tense;
}

int rg_when_guard_tense(const when_tables *tables, const rg_when_lexemes *x, const rg_when_match *m) {
    int tense = 0;
    for (size_t i = m->first, n = 0; !tense && i-- > 0 && n < TENSE_REACH; n++) tense = tense_of(tables, x, i);
    for (size_t i = m->last, n = 0; !tense && i < x->n && n < TENSE_REACH; i++, n++) tense = tense_of(tables, x, i);
    return tense;
}

enum { TAIL_MAX = 6 }; /* lexemes of what filled a length */

/* A word of a noun phrase: no function word, no verb behind its noun, no name after a plain word. */
static bool in_phrase(const when_tables *t, const rg_when_lexemes *x, size_t i, size_t from) {
    const rg_when_lexeme *w = &x->at[i];
    if (w->kind != RG_WORD || has(w, RG_WC_FUNC) || has(w, RG_WC_MONTH) || has(w, RG_WC_LEAD)) return false;
    if (i == from) return true;
    if (own_tense(t, w) < 0 || rg_when_table_ends(t, w->fold, "ADVERB")) return false;
    return !has(w, RG_WC_CAPITAL) || has(&x->at[i - 1], RG_WC_CAPITAL);
}

size_t rg_when_guard_tail(const when_tables *tables, const rg_when_lexemes *x, const rg_when_match *m) {
    size_t at = m->last;
    if (at >= x->n || !rg_when_table_says(tables, &x->at[at], RG_WC_FUNC, "OF")) return m->last;
    at++;
    bool opened = at < x->n && (rg_when_table_says(tables, &x->at[at], RG_WC_FUNC, "ART") || has(&x->at[at], RG_WC_SAME));
    size_t from = at + opened, end = from;
    while (end < x->n && end < from + TAIL_MAX && in_phrase(tables, x, end, from)) end++;
    return end > from ? end : m->last;
}

/* With an article, as German "am" has one: "an dem". */
static bool article(const when_tables *t, const rg_when_lexeme *w) {
    return has(w, RG_WC_FUNC) && (rg_when_table_says(t, w, RG_WC_FUNC, "ART") || (t->glues && rg_when_table_says(t, w, RG_WC_FUNC, "AT")));
}

bool rg_when_guard_definite(const when_tables *tables, const rg_when_lexemes *x, const rg_when_match *m) {
    return (m->first > 0 && article(tables, &x->at[m->first - 1])) || article(tables, &x->at[m->first]);
}

bool rg_when_guard_named(const when_tables *tables, const rg_when_lexemes *x, const rg_when_match *m) {
    if (m->last != m->first + 1 || m->first == 0 || !has(&x->at[m->first], RG_WC_YEAR) || !has(&x->at[m->first - 1], RG_WC_FUNC)) return false;
    place p = place_of(x, m);
    if (rg_when_table_says(tables, p.before, RG_WC_FUNC, "OF")) return has(p.before2, RG_WC_CAPITAL);
    return has(p.after, RG_WC_CAPITAL) && rg_when_table_says(tables, p.before, RG_WC_FUNC, "ART");
}

bool rg_when_guard_away(const when_tables *tables, const rg_when_lexemes *x, const rg_when_match *m) {
    place p = place_of(x, m);
    if (is(p.before, "(")) return true;
    if (has(p.before, RG_WC_CAPITAL) && is(p.before2, "(") && is(p.after, ")")) return true; /* "(Lind 1991)" */
    const rg_when_entry *lead = p.before ? rg_when_table_entry(tables, p.before->word, RG_WC_LEAD) : NULL;
    if (lead && lead->value.ptr[0] == 'A') return true;
    return rg_when_table_says(tables, p.before, RG_WC_FUNC, "ART") && has(p.after, RG_WC_NOUNISH);
}
