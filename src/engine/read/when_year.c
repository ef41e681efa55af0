/* when_year.c: which year a date without a year belongs to.
 *
 * A narrative goes on from date to date, mostly forward and in small steps; some dates are named only in passing ("until 1976", "(May
 * 2008)") and the text does not go on from them. Both are decided together for the whole text: each expression with a year is either
 * taken up or passed over, each one without gets the year in which it lies nearest to what was last taken up, and the cheapest way
 * through all of them wins. A year in a heading frames what follows it. Costs are in thousandths; a step costs by the logarithm of its months, and more when it goes back.
 * At most WIDTH ways are kept, so that time is linear; of equal ways the first found wins.
 */
#include <string.h>

#include "engine/read/when_int.h"
#include "engine/time/calendar.h"

enum { WIDTH = 8, STEPS = 12 * WIDTH, MONTHS = 13 };

/* Weighed on WikiWars documents (CC BY-SA), eight English ones and then all; they are proportions, not measures. */
enum {
    YEAR_FORWARD = 50,    /* to a later year where a month is not known */
    YEAR_BACK = 600,
    MONTH_BACK = 200,     /* to an earlier month, besides BACK_TIMES the way */
    BACK_TIMES = 2,
    OTHER_YEAR = 300,     /* a date without a year that lies in another year than the text is in */
    PASS_YEAR_AWAY = 200, /* passing over what is named in passing: a year, a date with its month */
    PASS_DATE_AWAY = 700,
    OTHER_TENSE = 700,    /* a month behind the document's date where the words tell of what is to come, and the reverse */
    OTHER_WEEKDAY = 900,  /* a year in which the day is not the weekday named */
    OUT_OF_BLOCK = 400,   /* news that goes on, in another paragraph, from a date that is not its own */
    RETURN_IN_BLOCK = 300, /* news that comes back to its own date within the paragraph */
    PASS_SEASON = 50, PASS_BARE = 350, /* a season, a date without a year from which the text does not go on */
    PASS_YEAR = 600,      /* passing over what is not */
    PASS_DATE = 600,
    OUT_OF_FRAME = 500,   /* another year than the section's heading names */
    PASS_NEAR = 500,      /* a month and year right before, in this paragraph, where a date without one follows */
    PASS_NEXT = 400,      /* a day in the sentence before */
    BACK_BESIDE = 400,    /* to an earlier month of the year named in the same sentence */
    TURN = 300,           /* to go on from "three years later" */
    PASS_TURN = 600,      /* not to, where a date without a year stands in its sentence or the next */
    PASS_FIRST = 300,     /* not to begin with a bare year */
    BEGIN_AWAY = 1500,    /* to begin with one that is named in passing */
    NO_YEAR = 700, YEAR_AHEAD = 250 /* a date that is left without one, or to that of the first date written in full */
};

enum { DAYS = 32, OTHER_DAY = 400 /* a day in another year than the one it was last told with */, OTHER_MONTH = 150 /* likewise a day of a month, behind a bare year */,
       BESIDE_DAYS = 4, MAIN_DAYS = 2, BESIDE_MAIN = 100 /* so near one of the first days told in full, whose year it has, behind a bare year */ };

enum { AUTUMN = 9, DECEMBER = 12, ROW = 8 /* days that lead on to one */ };
enum { FROM_DOCUMENT = -1, LIFE = 20 /* years: further apart than the days of one affair */ };

typedef struct way {
    int32_t year, given; /* given: to the expression at hand */
    int32_t cost;        /* over the cheapest way of the stage before */
    int32_t from;        /* expression last taken up, FROM_DOCUMENT */
    uint8_t parent;      /* of the ways before */
    uint8_t root;        /* of the ways where the last expression without a year was given one */
    int8_t month;        /* 0 = only the year is known */
    bool known;
    uint32_t beside;     /* + 1: the dated expression that gave the year, passed over in the same sentence or of a day beside; 0 = none */
} way;

typedef struct stage {
    way ways[WIDTH];
    uint32_t n;
} stage;

typedef struct walker {
    const rg_when_found *found;
    size_t count;
    bool news; /* goes on from the document's date, known: */
    const rg_when_lent *anchor;
    int document_month;
    bool full_ahead; /* a date written in full stands somewhere */
    bool framed; /* the heading above names one year: */
    int64_t frame;
    size_t frame_section;
    bool frame_ends; /* at the next heading */
    way next[STEPS];
    size_t last; /* the expression before, where it has month and year and is not named in passing; RG_NONE */
    int month;   /* of the expression at hand */
    size_t turn; /* "three years later", where it is the expression before; RG_NONE */
    uint32_t n;
    int32_t told[MONTHS][DAYS]; /* the year that this day of this month was last told with, 0 = none */
    uint32_t main[MAIN_DAYS], mains; /* the expressions that tell the first day of the text in full, the affair's, or a birth and a death */
    uint8_t taken[MONTHS]; /* by month: where the expression at hand was taken up, + 1 */
} walker;

enum { SPRING = 4, SUMMER = 7, FALL = 10, WINTER = 1, LATE = 11 };

static int month_of(const rg_when_sense *s) {
    if (s->month) return s->month;
    if (!s->season.ptr) return 0;
    return rg_text_is(s->season, "SP") ? SPRING : rg_text_is(s->season, "SU") ? SUMMER : rg_text_is(s->season, "FA") ? FALL : WINTER;
}

static int64_t year_of(const rg_when_sense *s) { return s->bc ? 1 - s->year : s->year; }

/* 100 for each doubling */
static int32_t log_cost(int64_t months) { return 100 * (63 - __builtin_clzll((unsigned long long)(months + 1))); }

/* Under a heading with a year, sections go over that year again and again. */
static int32_t step_cost(const walker *w, const way *from, int64_t year, int month) {
    if (!from->known) return 0;
    if (w->framed) return year == w->frame ? 0 : OUT_OF_FRAME + log_cost(year > w->frame ? year - w->frame : w->frame - year);
    if (!from->month || !month) {
        int64_t years = year - from->year;
        if (years == 0) return 0;
        return years > 0 ? YEAR_FORWARD + log_cost(years * 12) : YEAR_BACK + log_cost(-years * 12);
    }
    int64_t months = (year - from->year) * 12 + month - from->month;
    if (from->from == FROM_DOCUMENT) return log_cost(months < 0 ? -months : months);
    return months >= 0 ? log_cost(months) : MONTH_BACK + BACK_TIMES * log_cost(-months);
}

static void append(walker *w, way next) {
    if (w->n < STEPS) w->next[w->n++] = next;
}

/* The cheaper one of two that stand at the same place. */
static void add(walker *w, way next) {
    for (uint32_t i = 0; i < w->n; i++) {
        way *old = &w->next[i];
        if (old->from != next.from || old->year != next.year || old->month != next.month || old->known != next.known || old->beside != next.beside) continue;
        if (next.cost < old->cost) *old = next;
        return;
    }
    append(w, next);
}

static int32_t pass_cost(const walker *w, const rg_when_found *f) {
    bool year_only = !w->month;
    if (w->news) return year_only ? PASS_YEAR_AWAY : PASS_DATE_AWAY;
    if (f->away) return year_only ? PASS_YEAR_AWAY : PASS_DATE_AWAY;
    return year_only ? PASS_YEAR : PASS_DATE;
}

/* A way that takes up the expression; no step costs less than nothing, so that one from a dearer way than an older one of its kind is none. */
static void take_up(walker *w, size_t i, const way *from, uint8_t parent) {
    const rg_when_found *f = &w->found[i];
    int64_t year = year_of(&f->sense);
    int month = w->month, seen = from->known && !month && year == from->year ? from->month : month;
    way *old = w->taken[seen] ? &w->next[w->taken[seen] - 1] : NULL;
    if (old && old->cost <= from->cost) return;
    way next = {(int32_t)year, (int32_t)year, from->cost + (f->frames ? 0 : step_cost(w, from, year, month)), (int32_t)i, parent, 0, (int8_t)seen, true, 0};
    if (!from->known && !month && f->away && w->full_ahead) next.cost += BEGIN_AWAY;
    if (!old) {
        append(w, next);
        w->taken[seen] = (uint8_t)w->n;
    } else if (next.cost < old->cost) *old = next;
}

static void see_dated(walker *w, size_t i, const way *from, uint8_t parent) {
    const rg_when_found *f = &w->found[i];
    take_up(w, i, from, parent);
    if ((!from->known && (w->month || !w->full_ahead)) || f->frames) return;
    way passed = *from;
    passed.cost += from->known ? pass_cost(w, f) : f->away ? 0 : PASS_FIRST;
    passed.parent = parent;
    passed.beside = 0;
    passed.given = (int32_t)year_of(&f->sense);
    append(w, passed); /* where no other stands: the ways so far were all apart, and none came from here */
}

enum { LAST_JULIAN = 1923 }; /* Greece */

static int weekday_of(rg_day day) { return (int)((day % 7 + 7) % 7) + 1; }

/* "Sunday, Nov. 11" lies in a year in which it is a Sunday, by the old calendar too while that was in use. */
static int32_t weekday_cost(const rg_when_sense *s, int64_t year) {
    if (!s->weekday || !s->day || !s->month) return 0;
    rg_day day = rg_day_of(year, s->month, s->day);
    bool julian = year > 0 && year <= LAST_JULIAN && weekday_of(rg_calendar_day(RG_CALENDAR_JULIAN, (rg_calendar_date){year, s->month, s->day})) == s->weekday;
    return weekday_of(day) == s->weekday || julian ? 0 : OTHER_WEEKDAY;
}

/* "The following year", "three years later": how many years the text goes on; 0 where it does not. */
static int64_t years_on(const rg_when_found *f) {
    const rg_when_sense *s = &f->sense;
    int64_t n = 0;
    if (s->now || s->ago || s->share || s->nth || f->apart) return 0;
    if (s->action == RG_WHEN_DO_DEICTIC) return rg_text_is(s->unit, "Y") && s->shift > 0 ? s->shift : 0;
    if (s->action != RG_WHEN_DO_SHIFT || s->direction < 0 || !rg_text_is(s->unit, "Y")) return 0;
    return rg_text_number(s->count, &n) && n < 100 ? n : 0;
}

static void see_turn(walker *w, size_t i, const way *from, uint8_t parent, int64_t years) {
    way next = *from;
    next.parent = parent;
    next.beside = 0;
    add(w, next);
    if (!from->known) return;
    add(w, (way){.year = (int32_t)(from->year + years), .given = (int32_t)(from->year + years), .cost = from->cost + TURN, .from = (int32_t)i, .parent = parent, .known = true});
}

/* News: reckoned from the document's date, where the text goes on from it after all. `back`: what it costs to come back to it. */
static void see_from_document(walker *w, size_t i, const way *from, uint8_t parent, int32_t back) {
    const rg_when_found *f = &w->found[i];
    way document = {.year = (int32_t)w->anchor->year, .month = (int8_t)w->document_month, .known = true, .from = FROM_DOCUMENT, .parent = parent};
    int month = month_of(&f->sense);
    for (int32_t year = document.year - 1; year <= document.year + 1; year++) {
        int64_t months = (year - document.year) * 12 + month - document.month;
        bool other_tense = (f->tense < 0 && months > 0) || (f->tense > 0 && months < 0);
        way next = document;
        next.given = year;
        next.cost = from->cost + back + step_cost(w, &document, year, month) + (other_tense ? OTHER_TENSE : 0) + weekday_cost(&f->sense, year);
        add(w, next);
    }
}

/* A winter after autumn is the next year's by its number, though it began in December. */
static bool winter_turns(const rg_when_sense *s, const way *from, int64_t year) {
    return s->season.ptr && month_of(s) == WINTER && from->month >= AUTUMN && year == from->year + 1;
}

/* "It fell (ratified on 6 May 1865, told of on 18 May)": what was passed over still gives a year to what stands in its sentence. */
static void see_beside(walker *w, size_t i, const way *from, uint8_t parent) {
    const rg_when_sense *s = &w->found[w->last].sense, *own = &w->found[i].sense;
    way last = {.year = (int32_t)year_of(s), .month = (int8_t)month_of(s), .known = true, .from = (int32_t)w->last};
    for (int32_t year = last.year - 1; year <= last.year + 1; year++) {
        way next = *from;
        next.given = year;
        next.parent = parent;
        next.beside = (uint32_t)w->last + 1;
        int32_t step = step_cost(w, &last, year, month_of(own));
        if (year == last.year && step > BACK_BESIDE) step = BACK_BESIDE;
        next.cost += step + (year != last.year && !winter_turns(own, &last, year) ? OTHER_YEAR : 0) + weekday_cost(own, year);
        add(w, next);
    }
}

/* What it costs not to go on from the date right before this one, which was passed over. */
static int32_t see_passed(walker *w, size_t i, const way *from, uint8_t parent) {
    const rg_when_found *here = &w->found[i], *last = w->last == RG_NONE ? NULL : &w->found[w->last];
    if (!last || from->from >= (int32_t)w->last || last->block != here->block || w->framed) return 0;
    int64_t years = year_of(&last->sense) - from->year;
    if (last->sentence == here->sentence) {
        see_beside(w, i, from, parent);
        return PASS_NEAR;
    }
    if (years > LIFE || years < -LIFE) return PASS_NEAR;
    return last->sense.day && last->sentence + 1 == here->sentence ? PASS_NEXT : 0;
}

/* The expression that tells one of the first days of the text, beside the day at hand, + 1; 0 = none. */
static uint32_t main_beside(const walker *w, size_t i) {
    const rg_when_found *f = &w->found[i];
    const rg_when_sense *s = &f->sense;
    bool alone = f->joined != RG_WHEN_RANGED && !(i + 1 < w->count && f[1].joined == RG_WHEN_RANGED); /* no part of a range */
    for (uint32_t k = 0; s->month && s->day && alone && k < w->mains; k++) {
        const rg_when_sense *day = &w->found[w->main[k]].sense;
        if (day->month == s->month && day->day - s->day <= BESIDE_DAYS && s->day - day->day <= BESIDE_DAYS) return w->main[k] + 1;
    }
    return 0;
}

static void see_bare(walker *w, size_t i, const way *from, uint8_t parent) {
    if (!from->known) {
        way same = *from;
        same.parent = parent;
        same.cost += w->full_ahead ? YEAR_AHEAD : NO_YEAR;
        add(w, same);
        return;
    }
    if (from->from == FROM_DOCUMENT) {
        see_from_document(w, i, from, parent, 0);
        return;
    }
    int month = w->month ? w->month : from->month;
    bool season = w->found[i].sense.season.ptr != NULL;
    bool same_block = w->found[i].block == w->found[from->from].block;
    int32_t passed = see_passed(w, i, from, parent);
    const rg_when_found *turn = w->turn == RG_NONE ? NULL : &w->found[w->turn];
    bool unturned = turn && from->from < (int32_t)w->turn && turn->block == w->found[i].block && turn->sentence + 1 >= w->found[i].sentence;
    int32_t away = (w->news && !same_block ? OUT_OF_BLOCK : 0) + passed + (unturned ? PASS_TURN : 0), middle = w->framed ? (int32_t)w->frame : from->year;
    way start = *from;
    bool late = !from->month && month && month <= SPRING && rg_text_is(w->found[from->from].sense.part, "END"); /* "late in 1809 ... in January" */
    if (late) start.month = LATE;
    int32_t told = w->found[i].sense.month && w->found[i].sense.day && w->found[i].sense.day < DAYS ? w->told[w->month][w->found[i].sense.day] : 0;
    int32_t month_told = !from->month && w->found[i].sense.month && w->found[i].sense.day ? w->told[w->month][0] : 0;
    for (int32_t year = middle - 1; year <= middle + 1; year++) {
        bool turns = winter_turns(&w->found[i].sense, from, year);
        bool crosses = year == from->year + 1 && from->month >= LATE && month && month <= LATE - 9; /* "In December 1474 ... on 10 January" */
        bool other = year != from->year && !w->framed && !turns && !crosses;
        int32_t cost = from->cost + away + step_cost(w, &start, year, month) + (other ? OTHER_YEAR : 0) + (told && told != year ? OTHER_DAY : 0) + (month_told && month_told != year ? OTHER_MONTH : 0) + weekday_cost(&w->found[i].sense, year);
        add(w, (way){turns ? from->year : year, year, cost, from->from, parent, 0, (int8_t)(turns ? DECEMBER : month), true, 0});
        add(w, (way){from->year, year, cost + (season ? PASS_SEASON : PASS_BARE), from->from, parent, 0, from->month, true, 0});
    }
    bool far = !from->month && !w->framed && from->from >= 0 && w->found[from->from].sentence < w->found[i].sentence;
    uint32_t beside = far ? main_beside(w, i) : 0; /* "the hearing in 1973 ... on the evening of 12 October" */
    int32_t then = beside ? (int32_t)year_of(&w->found[beside - 1].sense) : from->year;
    if (then != from->year) add(w, (way){from->year, then, from->cost + passed + BESIDE_MAIN + weekday_cost(&w->found[i].sense, then), from->from, parent, 0, 0, true, beside});
    if (w->news) see_from_document(w, i, from, parent, same_block ? RETURN_IN_BLOCK : 0);
}

/* "Last night": news is back at its own date. */
static void see_now(walker *w, const way *from, uint8_t parent) {
    add(w, (way){.year = (int32_t)w->anchor->year, .month = (int8_t)w->document_month, .known = true, .from = FROM_DOCUMENT, .parent = parent, .cost = from->cost});
}

static bool is_now(const rg_when_found *f) {
    const rg_when_sense *s = &f->sense;
    return s->now || s->ago || (s->weekday && !s->month && !s->every) || rg_text_same(s->rule, RG_TEXT("today"));
}

/* What comes costs both the same. */
static bool same_place(const way *a, const way *b) {
    return a->year == b->year && a->month == b->month && a->known == b->known && (a->from < 0) == (b->from < 0);
}

/* The cheapest ways in order, one for each place, of equal ones the first found first; of those that take up the expression one at
 * least: what is dear after one date told from afar is cheap after the next. */
static void keep_best(const walker *w, size_t found, stage *out) {
    uint32_t best[WIDTH], n = 0, own = w->n;
    for (uint32_t i = 0; i < w->n; i++) {
        const way *next = &w->next[i];
        if (next->from == (int32_t)found && (own == w->n || next->cost < w->next[own].cost)) own = i;
        if (n == WIDTH && next->cost >= w->next[best[n - 1]].cost) continue;
        uint32_t same = 0;
        while (same < n && !same_place(next, &w->next[best[same]])) same++;
        if (same < n && w->next[best[same]].cost <= next->cost) continue;
        uint32_t at = same < n ? same : n < WIDTH ? n++ : WIDTH - 1;
        for (; at > 0 && w->next[best[at - 1]].cost > next->cost; at--) best[at] = best[at - 1];
        best[at] = i;
    }
    bool kept = own == w->n || n < WIDTH;
    for (uint32_t k = 0; k < n && !kept; k++) kept = same_place(&w->next[best[k]], &w->next[own]);
    if (!kept) best[n - 1] = own;
    out->n = n;
    for (uint32_t k = 0; k < n; k++) out->ways[k] = w->next[best[k]];
    for (uint32_t k = out->n; k-- > 0;) out->ways[k].cost -= out->ways[0].cost; /* only differences count */
}

/* The year a neighbour in the same list or range lends: "20 to 25 February 1940", "March and April 1941". */
static bool neighbour(const rg_when_found *found, size_t count, size_t i, int64_t *year, size_t *from) {
    const rg_when_found *f = &found[i];
    for (size_t k = i + 1; k < count && found[k].joined != RG_WHEN_ALONE && found[k].sentence == f->sentence; k++) {
        const rg_when_sense *s = &found[k].sense;
        if (s->action != RG_WHEN_DO_DATE) return false;
        if (!s->has_year) continue;
        if (!s->month && !s->season.ptr) return false;
        *year = year_of(s);
        *from = k;
        if (f->sense.month && s->month && f->sense.month > s->month && found[k].joined == RG_WHEN_RANGED) (*year)--;
        return true;
    }
    return false;
}

/* "was tried on 3 May, sentenced on 5 May and shot on 7 May 1912": a day that the days behind it in its sentence lead on to one written in full, with none before
 * it, has the year of that. */
static bool leads_to_full(const rg_when_found *found, size_t count, size_t i, int64_t *year, size_t *from) {
    if (found[i].apart || found[i].away || !found[i].sense.day || !found[i].sense.month || (i > 0 && found[i - 1].sentence == found[i].sentence && found[i - 1].sense.has_year)) return false;
    for (size_t k = i + 1; k < count && k < i + ROW && found[k].sentence == found[i].sentence; k++) {
        const rg_when_sense *s = &found[k].sense, *before = &found[k - 1].sense;
        bool later = s->month > before->month || (s->month == before->month && s->day > before->day);
        if (s->action != RG_WHEN_DO_DATE || found[k].apart || found[k].away || !s->day || !s->month || !later) return false;
        if (s->has_year) return *year = year_of(s), *from = k, true;
    }
    return false;
}

/* "the last week of October" is a length that lies in a month. */
static bool calendar(const rg_when_sense *s) {
    bool time = s->action == RG_WHEN_DO_CLOCK || s->action == RG_WHEN_DO_DAYPART; /* "the evening of 14 January" */
    return s->action == RG_WHEN_DO_DATE || ((s->action == RG_WHEN_DO_DURATION || time) && s->month);
}

static bool is_dated(const rg_when_found *f) {
    const rg_when_sense *s = &f->sense;
    return calendar(s) && s->has_year && !s->short_year && !s->decade && !s->century;
}

static bool full(const rg_when_found *f) { return is_dated(f) && f->sense.month && f->sense.day && !f->apart; }

static bool is_bare(const rg_when_found *f) {
    const rg_when_sense *s = &f->sense;
    return calendar(s) && !s->has_year && !s->decade && !s->century && !s->year_shifted && !s->relative &&
           (s->month || s->season.ptr);
}

/* A heading with several dates frames nothing: what follows runs through them. */
static void frame(walker *w, size_t i, size_t count) {
    const rg_when_found *f = &w->found[i];
    w->framed = (i == 0 || f[-1].block != f->block) && (i + 1 == count || f[1].block != f->block);
    w->frame = year_of(&f->sense);
    w->frame_section = f->section;
    w->frame_ends = f->frames == RG_WHEN_IN_HEADING;
}

static void unframe(walker *w, size_t i) {
    if (w->framed && w->frame_ends && w->found[i].section != w->frame_section) w->framed = false;
}

bool rg_when_year_narrative(const rg_when_found *found, size_t count, int64_t year) {
    size_t far = 0, now = 0;
    for (size_t i = 0; i < count; i++) {
        const rg_when_sense *s = &found[i].sense;
        if (is_dated(&found[i])) far += year_of(s) < year - 1;
        else now += is_now(&found[i]);
    }
    return far >= 5 && far > 5 * now;
}

/* How many expressions there are up to the last one without a year. */
static size_t wanting(const rg_when_found *found, size_t count) {
    while (count && !is_bare(&found[count - 1])) count--;
    return count;
}

/* Behind that one nothing is left to decide once all ways come from one. */
static bool decided(const stage *s) {
    bool one = true;
    for (uint32_t k = 1; k < s->n; k++) one &= s->ways[k].root == s->ways[0].root;
    return one;
}

/* Dates before any year take that of the first date written in full. */
static void lend_back(const rg_when_found *found, size_t count, rg_when_lent *lent) {
    size_t first = 0, end = 0;
    while (first < count && !full(&found[first])) first++;
    while (end < first && !(is_dated(&found[end]) && !found[end].away && !found[end].apart) && !lent[end].known) end++;
    for (size_t i = 0; i < end && first < count; i++)
        if (is_bare(&found[i]) && !found[i].apart && found[i].joined == RG_WHEN_ALONE) lent[i] = (rg_when_lent){true, year_of(&found[first].sense), first};
}

/* A day written in full, or lent its year by a neighbour: told again it is likely the same. */
static void told_with(walker *w, size_t i, int64_t year) {
    const rg_when_sense *s = &w->found[i].sense;
    if (s->month > 0 && s->month < MONTHS && s->day > 0 && s->day < DAYS) w->told[s->month][s->day] = w->told[s->month][0] = (int32_t)year;
    bool pair = w->mains == 1 && i == w->main[0] + 1 && w->found[i].joined != RG_WHEN_ALONE; /* "(1 May 1712 - 3 June 1760)" */
    if (s->month && s->day && s->has_year && (!w->mains || pair)) w->main[w->mains++] = (uint32_t)i;
}

void rg_when_year_lend(rg_arena *arena, const rg_when_found *found, size_t count, const rg_when_lent *anchor, int anchor_month,
                       rg_when_lent *lent) {
    stage *stages = rg_arena_raw(arena, (count + 1) * sizeof *stages);
    stages[0].n = 1;
    stages[0].ways[0] = (way){.year = (int32_t)anchor->year, .month = (int8_t)anchor_month, .known = anchor->known, .from = FROM_DOCUMENT};
    walker *w = RG_NEW(arena, walker);
    w->found = found;
    w->count = count;
    w->news = anchor->known;
    w->anchor = anchor;
    w->document_month = anchor_month;
    w->last = w->turn = RG_NONE;
    for (size_t i = 0; i < count; i++) w->full_ahead |= full(&found[i]);
    size_t steps = 0, wanted = wanting(found, count);
    size_t *order = RG_ARRAY(arena, size_t, count + 1);
    for (size_t i = 0; i < count; i++) {
        lent[i] = (rg_when_lent){.from = RG_NONE};
        for (uint32_t k = 0; k < stages[steps].n && i == wanted; k++) stages[steps].ways[k].root = (uint8_t)k;
        if (i >= wanted && decided(&stages[steps])) continue;
        if (is_bare(&found[i]) && (neighbour(found, count, i, &lent[i].year, &lent[i].from) || (!w->news && leads_to_full(found, count, i, &lent[i].year, &lent[i].from)))) {
            lent[i].known = true;
            told_with(w, i, lent[i].year);
            continue;
        }
        bool bare = is_bare(&found[i]) && !found[i].apart;
        if (bare && i + 1 < count && found[i + 1].joined == RG_WHEN_RANGED && is_bare(&found[i + 1])) continue; /* goes with its end */
        bool now = w->news && is_now(&found[i]) && !is_dated(&found[i]);
        int64_t years = w->news ? 0 : years_on(&found[i]);
        if (found[i].apart || (!bare && !now && !years && !is_dated(&found[i]))) continue;
        if (is_dated(&found[i])) told_with(w, i, year_of(&found[i].sense));
        unframe(w, i);
        if (found[i].frames && is_dated(&found[i])) frame(w, i, count);
        w->n = 0;
        w->month = month_of(&found[i].sense);
        memset(w->taken, 0, sizeof w->taken);
        for (uint32_t k = 0; k < stages[steps].n; k++) {
            if (now) see_now(w, &stages[steps].ways[k], (uint8_t)k);
            else if (years) see_turn(w, i, &stages[steps].ways[k], (uint8_t)k, years);
            else if (bare) see_bare(w, i, &stages[steps].ways[k], (uint8_t)k);
            else see_dated(w, i, &stages[steps].ways[k], (uint8_t)k);
        }
        bool chained = bare && w->last != RG_NONE && found[w->last].sentence == found[i].sentence;
        if (!chained && !(is_dated(&found[i]) && found[i].away)) w->last = w->month && is_dated(&found[i]) ? i : RG_NONE;
        w->turn = years ? i : RG_NONE;
        order[++steps] = i;
        keep_best(w, i, &stages[steps]);
        for (uint32_t k = 0; k < stages[steps].n; k++) stages[steps].ways[k].root = stages[steps - 1].ways[stages[steps].ways[k].parent].root;
    }
    for (uint32_t k = 0; steps > 0; steps--) { /* the first way of a stage is its cheapest */
        const way *at = &stages[steps].ways[k];
        size_t i = order[steps];
        size_t lender = at->beside ? at->beside - 1 : at->from == FROM_DOCUMENT ? RG_NONE : (size_t)at->from;
        if (is_bare(&found[i])) lent[i] = (rg_when_lent){at->known, at->given, lender};
        k = at->parent;
    }
    lend_back(found, count, lent);
    for (size_t i = 0; i + 1 < count; i++) {
        bool starts = is_bare(&found[i]) && found[i + 1].joined == RG_WHEN_RANGED && is_bare(&found[i + 1]) && !found[i].apart;
        if (!starts || lent[i].known || !lent[i + 1].known) continue;
        lent[i] = lent[i + 1];
        if (month_of(&found[i].sense) > month_of(&found[i + 1].sense)) lent[i].year--;
    }
}

/* ---- what comes again ------------------------------------------------------------------------------------------- */

bool rg_when_year_comes_again(const rg_when_found *found, size_t i) {
    for (size_t k = i; k > 0 && found[k - 1].sentence == found[i].sentence; k--) {
        const rg_when_sense *s = &found[k - 1].sense;
        if (s->action == RG_WHEN_DO_SET && s->every && rg_text_is(s->unit, "Y") && !s->count.len) return true;
    }
    return false;
}
