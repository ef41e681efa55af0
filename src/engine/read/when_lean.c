/* when_lean.c: mere numbers that lean on a date beside them, and what is joined to what.
 *
 *     20 to 25 February     the 20 takes its month from the right
 *     May 4 and 5, 1865     the 5 takes its month from the left, both the year from its right
 *     1939-40               the 40 takes its century
 *     499 to 493 BC         the 499 takes its era, and is a year at all, from the right
 *     18th and 19th centuries
 *
 * Two expressions with nothing but "to" or a dash between them, or "and" after "between", are a range; with "and", "or" or a comma,
 * a list.
 */
#include "engine/read/when_int.h"

#include "base/buf.h"

typedef struct leaner {
    rg_arena *arena;
    const struct rg_when_tables *tables;
    const rg_when_lexemes *x;
    rg_when_finds *found;      /* in order, the leaning ones between */
    size_t from;               /* first of this stretch */
    const rg_when_found *next; /* not yet put there, NULL at the end */
} leaner;

static bool has(const rg_when_lexeme *x, rg_when_class cls) { return x->classes >> cls & 1; }
RG_TEXT_INLINE bool is(const rg_when_lexeme *x, const char *word) { return rg_text_is(x->fold, word); }

/* RANGED, LISTED, or ALONE where the lexeme joins nothing. */
static int join_of(const leaner *l, size_t at) {
    const rg_when_entry *e = rg_when_table_entry(l->tables, l->x->at[at].word, RG_WC_REACH);
    if (!e) return RG_WHEN_ALONE;
    return e->value.ptr[0] == 'T' ? RG_WHEN_RANGED : RG_WHEN_LISTED;
}

static bool joins(const leaner *l, size_t at) { return rg_when_table_says(l->tables, &l->x->at[at], RG_WC_FUNC, "AND"); }
static bool article(const leaner *l, size_t at) { return rg_when_table_says(l->tables, &l->x->at[at], RG_WC_FUNC, "ART"); }

static bool dates(const rg_when_found *f) { return f->sense.action == RG_WHEN_DO_DATE; }

/* What a number at lexeme `at` is, leaning on `f`: fills the sense; false where it is nothing. */
static bool lean_on(const leaner *l, const rg_when_found *f, size_t at, bool left, rg_when_sense *out) {
    const rg_when_lexeme *w = &l->x->at[at];
    const rg_when_sense *s = &f->sense;
    int64_t least = INT64_MAX;
    if (s->action == RG_WHEN_DO_DURATION && left && rg_text_number(s->count, &least) && w->number > (double)least) { /* "in 1946 to six years": no range, but a year */
        *out = (rg_when_sense){.action = RG_WHEN_DO_DATE, .rule = RG_TEXT("leaning"), .has_year = true, .year = (int64_t)w->number};
        return has(w, RG_WC_YEAR);
    }
    if (s->action == RG_WHEN_DO_DURATION && left) { /* "twelve to eighteen months" */
        *out = (rg_when_sense){.action = RG_WHEN_DO_DURATION, .rule = RG_TEXT("leaning"), .unit = s->unit, .plural = true};
        out->count = rg_text_printf(l->arena, "%d", (int)w->number);
        return has(w, RG_WC_NUM) && s->count.ptr && w->number == (double)(int)w->number && w->number > 0;
    }
    bool digits = w->fold.len && w->fold.ptr[0] >= '0' && w->fold.ptr[0] <= '9';
    bool day = has(w, RG_WC_DAY) || (has(w, RG_WC_ORD) && w->number <= 31 && (digits || left)); /* not "on May 4, the first of its kind" */
    *out = (rg_when_sense){.action = RG_WHEN_DO_DATE, .rule = RG_TEXT("leaning")};
    if (s->century && has(w, RG_WC_ORD) && left) {
        *out = *s;
        out->part = (rg_text){0};
        out->year = (int64_t)w->number;
        return w->number < 40;
    }
    if (s->month && s->day) {
        out->month = s->month;
        out->day = (int)w->number;
        if (left) out->has_year = s->has_year, out->year = s->year, out->bc = s->bc;
        return day && (left ? !f->month_first : f->month_first);
    }
    if (!s->has_year || s->month || w->kind != RG_NUMBER || (s->season.ptr && left)) return false;
    out->has_year = true;
    out->season = s->season; /* "winter 1777/78" */
    out->bc = s->bc;
    out->era = s->era;
    if (left && s->bc) {
        out->year = (int64_t)w->number;
        return has(w, RG_WC_NUM) && w->fold.len <= 4 && w->number > s->year;
    }
    if (left || s->bc || !has(w, RG_WC_TWO)) return false;
    out->year = s->year / 100 * 100 + (int64_t)w->number;
    return out->year > s->year && w->span.start == l->x->at[at - 1].span.end;
}

/* Something counted follows: "May 4 and 5 divisions". */
static bool counts(const leaner *l, size_t at) {
    if (at + 1 >= l->x->n) return false;
    const rg_when_lexeme *w = &l->x->at[at + 1];
    return has(w, RG_WC_WORDISH) || has(w, RG_WC_COUNTED) || has(w, RG_WC_UNITS) || has(w, RG_WC_UNIT) || has(w, RG_WC_MONTH) ||
           (has(w, RG_WC_CAPITAL) && !(w->flags & RG_TOKEN_FIRST));
}

/* Free: behind what was put down, before what comes. */
static bool is_free(const leaner *l, size_t at, size_t before) {
    size_t behind = l->found->n > l->from ? l->found->at[l->found->n - 1].last : 0;
    return at >= behind && at < before;
}

/* The number at `at`, leaning on `f`. */
static bool lean(leaner *l, const rg_when_found *f, size_t at, bool left, rg_when_found *out) {
    const rg_when_lexeme *before = left && at > 0 ? &l->x->at[at - 1] : NULL;
    bool named = before && has(before, RG_WC_CAPITAL) && !has(before, RG_WC_MONTH) && !(before->flags & RG_TOKEN_FIRST); /* "Operation Dawn 5" */
    *out = (rg_when_found){.sentence = f->sentence, .first = at, .last = at + 1, .bare = true, .apart = f->apart, .away = f->away,
                           .month_first = f->month_first, .tense = f->tense, .block = f->block, .section = f->section, .span = l->x->at[at].span};
    return !named && lean_on(l, f, at, left, &out->sense);
}

enum { LIST_MAX = 12 };

/* Puts down the numbers that stand joined before `f`, in order of the text. */
static void lean_left(leaner *l, const rg_when_found *f) {
    rg_when_found list[LIST_MAX];
    size_t n = 0, first = f->first;
    while (n < LIST_MAX && first >= 2) {
        size_t at = first - 1;
        if (article(l, at) && first >= 3) at--;
        if (!join_of(l, at) || at == 0) break;
        if (f->sense.action == RG_WHEN_DO_DURATION && is(&l->x->at[at], ",")) break; /* a comma stands in lists of anything */
        size_t number = at - 1;
        if (joins(l, at) && number > 0 && is(&l->x->at[number], ",")) number--;
        if (!is_free(l, number, first) || !lean(l, n ? &list[n - 1] : f, number, true, &list[n])) break;
        first = number;
        n++;
    }
    while (n-- > 0) *rg_vec_raw(l->arena, l->found) = list[n];
}

/* Puts down the next number that stands joined behind the expression put down last. */
static bool lean_right(leaner *l) {
    const rg_when_found *f = &l->found->at[l->found->n - 1];
    rg_when_found right;
    if (f->last + 1 >= l->x->n || !join_of(l, f->last) || (f->sense.day && f->sense.has_year)) return false;
    size_t at = f->last + 1;
    if (is(&l->x->at[f->last], ",") && joins(l, at) && at + 1 < l->x->n) at++;
    if (article(l, at) && at + 1 < l->x->n) at++;
    if (f->sense.day && counts(l, at)) return false;
    if (!is_free(l, at, l->next ? l->next->first : l->x->n) || !lean(l, f, at, false, &right)) return false;
    *rg_vec_raw(l->arena, l->found) = right;
    return true;
}

/* "July 1 and 3, 1863": the year found alone behind a leaning day belongs to it. */
static bool take_year(leaner *l) {
    rg_when_found *f = &l->found->at[l->found->n - 1];
    const rg_when_found *y = l->next;
    if (!y || !f->bare || !f->sense.day || !dates(y) || y->first != f->last + 1 || !is(&l->x->at[f->last], ",")) return false;
    if (!y->sense.has_year || y->sense.month || y->sense.part.ptr) return false;
    f->sense.has_year = true;
    f->sense.year = y->sense.year;
    f->sense.bc = y->sense.bc;
    f->last = y->last;
    f->span.end = y->span.end;
    return true;
}

/* 1200-1100 BC: the era of the right end goes to the left. */
static void lend_era(leaner *l, size_t index) {
    rg_when_found *a = &l->found->at[index], *b = &l->found->at[index + 1];
    if (!dates(a) || !dates(b) || !a->sense.has_year || !b->sense.has_year || b->joined == RG_WHEN_ALONE) return;
    if (b->sense.bc && !a->sense.bc && a->sense.year > b->sense.year && !a->sense.month) a->sense.bc = a->sense.era = true;
}

static void lend_year(rg_when_found *to, const rg_when_found *from) {
    if (to->sense.has_year) return;
    to->sense.has_year = true;
    to->sense.year = from->sense.year;
    to->sense.bc = from->sense.bc;
}

enum { NIGHT_REACH = 4 }; /* lexemes from the first day to the second */

/* "the night of the 5th to 6 January 1918": the day of the night takes month and year from the day after it. */
static void lend_month(leaner *l, size_t index) {
    rg_when_found *night = &l->found->at[index];
    const rg_when_found *day = night + 1;
    bool wants = night->sense.action == RG_WHEN_DO_DAYPART && night->sense.day && !night->sense.month;
    if (!wants || !dates(day) || !day->sense.day || !day->sense.month || day->first > night->last + NIGHT_REACH) return;
    if (night->sense.day > day->sense.day) return; /* the last of the month before */
    night->sense.month = day->sense.month;
    if (day->sense.has_year) lend_year(night, day);
}

/* As far apart as the Julian and the Gregorian calendar were from 1582 to 2100: the earlier one is Old Style. */
static void style_pair(rg_when_found *a, rg_when_found *b, const rg_when_sense *in) {
    if (a->sense.style.ptr || b->sense.style.ptr || in->bc) return;
    int64_t gap = rg_day_of(in->year, b->sense.month, b->sense.day) - rg_day_of(in->year, a->sense.month, a->sense.day);
    if (gap >= 10 && gap <= 13) a->sense.style = RG_TEXT("OS");
    if (gap <= -10 && gap >= -13) b->sense.style = RG_TEXT("OS");
}

/* "7 November [O.S. 25 October] 1917", "25 October (7 November) 1917": one day in two calendars, the year behind both. */
static void pair_styles(leaner *l, size_t index) {
    rg_when_found *f = &l->found->at[index];
    if (index == l->from || !dates(f) || !f->sense.day || !f->sense.month) return;
    rg_when_found *before = f - 1, *year = index + 1 < l->found->n ? f + 1 : NULL;
    const rg_when_lexeme *sign = &l->x->at[before->last];
    bool opened = is(sign, "(") || is(sign, "[");
    bool close = f->sense.style.ptr ? f->first <= before->last + 4 && has(sign, RG_WC_BRACKET) : f->first == before->last + 1 && opened;
    if (!close || !dates(before) || !before->sense.day || !before->sense.month) return;
    bool behind = year && year->first == f->last + 1 && has(&l->x->at[f->last], RG_WC_BRACKET);
    if (behind && dates(year) && year->sense.has_year && !year->sense.month) {
        style_pair(before, f, &year->sense);
        if (f->sense.style.ptr || before->sense.style.ptr) {
            lend_year(f, year);
            lend_year(before, year);
        }
    } else if (before->sense.has_year) style_pair(before, f, &before->sense);
}

static bool apposes(const leaner *l, size_t at, size_t between) {
    const rg_when_lexeme *sign = &l->x->at[at];
    if (!is(sign, ",") && !is(sign, "(")) return false;
    const rg_when_entry *lead = between == 2 ? rg_when_table_entry(l->tables, sign[1].word, RG_WC_LEAD) : NULL;
    return between == 1 || (lead && lead->value.ptr[0] == 'I');
}

static void join(leaner *l, size_t index) {
    rg_when_found *a = &l->found->at[index], *b = &l->found->at[index + 1];
    size_t between = b->first - a->last;
    if (b->first < a->last || between < 1 || between > 2) return;
    size_t at = a->last;
    b->apposed = apposes(l, at, between);
    b->joined = join_of(l, at);
    if (between == 2 && !article(l, at + 1) && !(is(&l->x->at[at], ",") && joins(l, at + 1))) b->joined = RG_WHEN_ALONE;
    const rg_when_lexeme *before = a->first > 0 ? &l->x->at[a->first - 1] : NULL;
    bool opened = before && has(before, RG_WC_REACHFROM);
    if (b->joined == RG_WHEN_LISTED && joins(l, at) && rg_when_table_says(l->tables, before, RG_WC_REACHFROM, "AND")) b->joined = RG_WHEN_RANGED;
    a->whole = a->span;
    if (opened && b->joined == RG_WHEN_RANGED) a->whole.start = before->span.start;
}

void rg_when_lean_read(rg_arena *arena, const struct rg_when_tables *tables, const rg_when_lexemes *lexemes, const rg_when_finds *own,
                       rg_when_finds *found) {
    leaner l = {arena, tables, lexemes, found, found->n, NULL};
    for (size_t i = 0; i < own->n; i++) {
        bool length = own->at[i].sense.action == RG_WHEN_DO_DURATION;
        l.next = i + 1 < own->n ? &own->at[i + 1] : NULL;
        if (length || dates(&own->at[i])) lean_left(&l, &own->at[i]);
        *rg_vec_raw(arena, found) = own->at[i];
        if (!dates(&own->at[i])) continue;
        for (int k = 0; k < LIST_MAX && lean_right(&l); k++) {}
        if (take_year(&l)) i++;
    }
    for (size_t i = l.from; i < found->n; i++) pair_styles(&l, i);
    for (size_t i = l.from; i + 1 < found->n; i++) {
        join(&l, i);
        lend_era(&l, i);
        lend_month(&l, i);
    }
}
