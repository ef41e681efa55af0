/* axis.c: pieces by the largest gap, again and again, while it is longer than half of what is left; integers throughout, so that the
 * same dates give the same picture everywhere. */
#include "view/axis.h"

#include "base/buf.h"
#include "base/vec.h"

enum { WHOLE = 3, PIECE_SHARE = 32, EDGE = 1200 };

typedef struct stretch {
    rg_day from, to;
} stretch;

static int by_day(const void *a, const void *b) {
    const stretch *x = a, *y = b;
    return x->from != y->from ? (x->from < y->from ? -1 : 1) : x->to < y->to ? -1 : x->to > y->to;
}

/* The longest stretch that is drawn whole: some times what the middle half of all first and last days spans. Of a longer one only the ends
 * count, so that "the war, 1939 to 1945" does not crush five meetings of one winter. */
static rg_day longest_whole(rg_arena *arena, const stretch *at, size_t n) {
    stretch *days = RG_ARRAY(arena, stretch, 2 * n);
    for (size_t i = 0; i < n; i++) {
        days[2 * i] = (stretch){at[i].from, at[i].from};
        days[2 * i + 1] = (stretch){at[i].to, at[i].to};
    }
    rg_vec_sort(arena, days, 2 * n, sizeof *days, by_day);
    rg_day middle = days[2 * n * 3 / 4].from - days[2 * n / 4].from;
    return (middle > 30 ? middle : 30) * WHOLE;
}

/* What is dated, merged, in order. An open side reaches no further than its known one. */
static size_t covered(rg_arena *arena, const rg_timeline *timeline, stretch *at) {
    size_t n = 0, merged = 0;
    for (size_t i = 0; i < timeline->n; i++) {
        const rg_moment *m = &timeline->at[i];
        bool start = m->start_known && m->earliest > RG_DAY_MIN, end = m->end_known && m->latest < RG_DAY_MAX;
        if (start || end) at[n++] = (stretch){start ? m->earliest : m->latest, end ? m->latest : m->earliest};
    }
    rg_day whole = n ? longest_whole(arena, at, n) : 0;
    for (size_t i = 0, all = n; i < all; i++) {
        if (at[i].to - at[i].from <= whole) continue;
        at[n++] = (stretch){at[i].to, at[i].to};
        at[i].to = at[i].from;
    }
    rg_vec_sort(arena, at, n, sizeof *at, by_day);
    for (size_t i = 0; i < n; i++) {
        if (merged && at[i].from <= at[merged - 1].to + 1) {
            if (at[i].to > at[merged - 1].to) at[merged - 1].to = at[i].to;
        } else at[merged++] = at[i];
    }
    return merged;
}

/* Marks the gaps (before stretch i) at which the line is cut; returns how many. */
static size_t cut(const stretch *at, size_t n, bool *before) {
    size_t cuts = 0;
    rg_day left = at[n - 1].to - at[0].from + 1;
    while (cuts + 1 < RG_AXIS_PIECES) {
        size_t widest = 0;
        rg_day gap = 0;
        for (size_t i = 1; i < n; i++)
            if (!before[i] && at[i].from - at[i - 1].to > gap) gap = at[i].from - at[i - 1].to, widest = i;
        if (!widest || gap <= left / 2 || gap < 366) break;
        before[widest] = true;
        left -= gap;
        cuts++;
    }
    return cuts;
}

/* room * part / whole, for spans of geological length too. */
static int64_t scale(int64_t room, rg_day part, rg_day whole) {
    while (whole > (rg_day)1 << 48) whole >>= 1, part >>= 1;
    return room * part / whole;
}

static void spread(rg_axis *axis) {
    rg_day total = 0, dated = 0;
    for (size_t i = 0; i < axis->n; i++) dated += axis->pieces[i].to - axis->pieces[i].from + 1;
    for (size_t i = 0; i < axis->n; i++) {
        rg_axis_piece *p = &axis->pieces[i];
        rg_day margin = (p->to - p->from) / 24 + 2;
        if (margin < dated / PIECE_SHARE) margin = dated / PIECE_SHARE;
        p->from -= margin;
        p->to += margin;
        total += p->to - p->from + 1;
    }
    int64_t room = RG_AXIS_SPAN - (int64_t)(axis->n - 1) * RG_AXIS_BREAK, left = 0;
    rg_day before = 0;
    for (size_t i = 0; i < axis->n; i++) {
        rg_axis_piece *p = &axis->pieces[i];
        p->left = left + (int64_t)i * RG_AXIS_BREAK;
        before += p->to - p->from + 1;
        left = scale(room, before, total);
        p->right = left + (int64_t)i * RG_AXIS_BREAK;
    }
}

void rg_axis_fit(rg_arena *arena, const rg_timeline *timeline, rg_axis *out) {
    *out = (rg_axis){.n = 0};
    stretch *at = RG_ARRAY(arena, stretch, 2 * timeline->n + 1);
    size_t n = covered(arena, timeline, at);
    if (!n) return;
    bool *before = RG_ARRAY(arena, bool, n);
    cut(at, n, before);
    for (size_t i = 0; i < n; i++) {
        if (i == 0 || before[i]) out->pieces[out->n++].from = at[i].from;
        out->pieces[out->n - 1].to = at[i].to;
    }
    spread(out);
}

int64_t rg_axis_at(const rg_axis *axis, rg_day day) {
    for (size_t i = 0; i < axis->n; i++) {
        const rg_axis_piece *p = &axis->pieces[i];
        if (day < p->from) return i ? p->left - RG_AXIS_BREAK / 2 : 0;
        if (day <= p->to)
            return p->left + scale(p->right - p->left, day - p->from, p->to - p->from + 1);
    }
    return RG_AXIS_SPAN;
}

/* ---- ticks ---------------------------------------------------------------------------------------------------- */

/* Steps in months. */
static int64_t step_for(rg_day days, unsigned most) {
    static const int64_t small[] = {1, 3, 6};
    for (size_t i = 0; i < 3; i++)
        if (days / (small[i] * 30) <= (rg_day)most) return small[i];
    int64_t step = 12;
    for (int i = 0; days / (step * 30) > (rg_day)most; i++) step = i % 3 == 1 ? step * 5 / 2 : step * 2; /* 1, 2, 5, 10 years */
    return step;
}

static rg_text label_of(rg_arena *arena, int64_t month, int64_t step, bool year_too) {
    static const char *const names[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    int64_t year = month >= 0 ? month / 12 : -((11 - month) / 12);
    int index = (int)(month - year * 12);
    rg_text in_words = year > 0 ? rg_text_printf(arena, "%lld", (long long)year) : rg_text_printf(arena, "%lld BC", (long long)(1 - year));
    if (step >= 12 || index == 0) return in_words;
    return year_too ? rg_text_printf(arena, "%s %.*s", names[index], RG_TEXT_ARG(in_words)) : rg_text_of(names[index]);
}

static int64_t month_of(rg_day day) {
    int64_t year;
    int month, dom;
    rg_day_civil(day, &year, &month, &dom);
    return year * 12 + month - 1;
}

static rg_day first_of(int64_t month) {
    int64_t year = month >= 0 ? month / 12 : -((11 - month) / 12);
    return rg_day_of(year, (int)(month - year * 12) + 1, 1);
}

/* Where a piece begins long before its first step, or has none: its edge, by month and year. */
static rg_axis_tick edge_tick(rg_arena *arena, const rg_axis *axis, size_t piece) {
    const rg_axis_piece *p = &axis->pieces[piece];
    rg_text label = label_of(arena, month_of(p->from), 1, true);
    return (rg_axis_tick){p->left, label, label, piece};
}

rg_axis_tick *rg_axis_ticks(rg_arena *arena, const rg_axis *axis, unsigned most, size_t *count) {
    RG_VEC(rg_axis_tick) ticks = {0};
    for (size_t i = 0; i < axis->n; i++) {
        const rg_axis_piece *p = &axis->pieces[i];
        unsigned share = (unsigned)((p->right - p->left) * most / RG_AXIS_SPAN);
        int64_t step = step_for(p->to - p->from + 1, share ? share : 1), month = month_of(p->from);
        month -= ((month % step) + step) % step;
        while (first_of(month) < p->from) month += step;
        if (first_of(month) > p->to || rg_axis_at(axis, first_of(month)) - p->left > EDGE)
            *rg_vec_push(arena, &ticks) = edge_tick(arena, axis, i);
        for (; first_of(month) <= p->to; month += step) {
            *rg_vec_push(arena, &ticks) = (rg_axis_tick){rg_axis_at(axis, first_of(month)), label_of(arena, month, step, false),
                                                         label_of(arena, month, step, true), i};
        }
    }
    *count = ticks.n;
    return ticks.at;
}
