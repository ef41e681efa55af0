/* timeline_text.c: dated claims as bars: a vague date is a stretch in which it lies, never a point; an open side fades out.
 *
 *                      Sep 1939   Nov      1940
 *     First meeting    ●                            27 September 1939     annals.txt:3
 *     Second meeting             ░░░░               end of November 1939  annals.txt:9
 */
#include "base/map.h"
#include "view/axis.h"
#include "view/view_int.h"

enum { EVENT_MOST = 30, LABEL_MOST = 28, PLACE_MOST = 24, BAR_LEAST = 16, REASON_LEFT = 4 };

typedef struct columns {
    unsigned event, bar, bar_width, label, label_width, place, place_width;
} columns;

typedef enum glyph { BLANK, DAY, WITHIN, LASTING, OPEN, BREAK, GLYPHS } glyph;

static const char *const glyphs[GLYPHS] = {" ", "●", "░", "━", "┄", "╱"};
static const char *const meanings[GLYPHS] = {"", "a day", "some time within", "all the while", "open", "years left out"};

static rg_text place_of(rg_arena *arena, const rg_timeline *timeline, const rg_moment *moment) {
    if (moment->implied) return RG_TEXT("implied");
    if (!moment->claim) return (rg_text){NULL, 0};
    return rg_text_printf(arena, "%.*s:%zu", RG_TEXT_ARG(moment->claim->source), rg_words_line(timeline->content, moment->claim));
}

static unsigned least(unsigned a, unsigned b) { return a < b ? a : b; }
static unsigned most(unsigned a, unsigned b) { return a > b ? a : b; }

/* The bar gets what the words leave; where that is too little, places go first, then the words are cut shorter. */
static columns lay_out(rg_arena *arena, const rg_timeline *timeline, unsigned width) {
    columns c = {0};
    for (size_t i = 0; i < timeline->n; i++) {
        c.event = most(c.event, rg_pen_width(timeline->at[i].event));
        c.label_width = most(c.label_width, rg_pen_width(timeline->at[i].label));
        c.place_width = most(c.place_width, rg_pen_width(place_of(arena, timeline, &timeline->at[i])));
    }
    unsigned share = width / 3;
    c.event = least(c.event, least(EVENT_MOST, share));
    c.label_width = least(c.label_width, least(LABEL_MOST, share));
    c.place_width = least(c.place_width, PLACE_MOST);
    if (c.event + c.label_width + c.place_width + 6 + BAR_LEAST > width) c.place_width = 0;
    unsigned taken = c.event + c.label_width + 4 + (c.place_width ? c.place_width + 2 : 0);
    c.bar = c.event + 2;
    c.bar_width = width > taken + 8 ? width - taken : 8;
    c.label = c.bar + c.bar_width + 2;
    c.place = c.label + c.label_width + 2;
    return c;
}

static unsigned cell(const rg_axis *axis, rg_day day, unsigned width) {
    return least((unsigned)(rg_axis_at(axis, day) * width / RG_AXIS_SPAN), width - 1);
}

static void draw(const rg_axis *axis, const rg_moment *m, unsigned width, unsigned char *cells) {
    for (unsigned i = 0; i < width; i++) cells[i] = BLANK;
    for (size_t i = 1; i < axis->n; i++) {
        unsigned at = (unsigned)((axis->pieces[i].left - RG_AXIS_BREAK / 2) * width / RG_AXIS_SPAN);
        cells[least(at, width - 1)] = BREAK;
    }
    if (!m->start_known && !m->end_known) return;
    unsigned from = m->start_known ? cell(axis, m->earliest, width) : 0, to = m->end_known ? cell(axis, m->latest, width) : width - 1;
    bool lasting = m->claim && m->claim->value.kind == RG_VALUE_DATE && m->claim->value.date.interval;
    bool open = !m->start_known || !m->end_known, day = !open && m->earliest == m->latest;
    for (unsigned i = from; i <= to; i++) cells[i] = open ? OPEN : day ? DAY : lasting ? LASTING : WITHIN;
    if (open) cells[m->start_known ? from : to] = lasting ? LASTING : WITHIN;
}

static void put_ticks(rg_pen *pen, const rg_axis *axis, const columns *c) {
    size_t count;
    rg_axis_tick *ticks = rg_axis_ticks(pen->out->arena, axis, c->bar_width / 9 + 1, &count);
    size_t piece = RG_NONE; /* of the last label shown */
    for (size_t i = 0; i < count; i++) {
        unsigned at = c->bar + (unsigned)(ticks[i].at * c->bar_width / RG_AXIS_SPAN);
        rg_text label = ticks[i].piece == piece ? ticks[i].label : ticks[i].full;
        if (at <= pen->column && pen->column) continue;
        if (at + rg_pen_width(label) > pen->width) break;
        rg_pen_to(pen, at);
        rg_pen_put(pen, label);
        piece = ticks[i].piece;
    }
    rg_pen_line(pen);
}

static void put_moment(rg_pen *pen, const rg_timeline *timeline, size_t i, const rg_axis *axis, const columns *c, bool used[GLYPHS]) {
    const rg_moment *m = &timeline->at[i];
    unsigned char *cells = RG_ARRAY(pen->out->arena, unsigned char, c->bar_width);
    bool again = i && rg_text_same(timeline->at[i - 1].event, m->event);
    rg_pen_ink(pen, RG_INK_BOLD);
    if (!again) rg_pen_clip(pen, m->event, c->event);
    rg_pen_ink(pen, RG_INK_PLAIN);
    rg_pen_to(pen, c->bar);
    draw(axis, m, c->bar_width, cells);
    for (unsigned k = 0; k < c->bar_width; k++) {
        rg_pen_puts(pen, glyphs[cells[k]]);
        used[cells[k]] = true;
    }
    rg_pen_to(pen, c->label);
    rg_pen_clip(pen, m->label, c->label_width);
    if (c->place_width) {
        rg_pen_ink(pen, RG_INK_DIM);
        rg_pen_to(pen, c->place);
        rg_pen_clip(pen, place_of(pen->out->arena, timeline, m), c->place_width);
    }
    rg_pen_line(pen);
    if (!m->reason.len) return;
    rg_pen_ink(pen, RG_INK_DIM);
    rg_pen_to(pen, REASON_LEFT);
    pen->indent = REASON_LEFT;
    rg_pen_puts(pen, "for ");
    rg_pen_wrap(pen, m->reason);
    rg_pen_line(pen);
    pen->indent = 0;
}

void rg_timeline_text_print(const rg_model *model, const regest_style *style, rg_buf *out) {
    rg_pen pen = rg_pen_on(out, style);
    rg_axis axis;
    bool used[GLYPHS] = {false};
    if (!model->timeline->n) return;
    columns c = lay_out(out->arena, model->timeline, pen.width);
    rg_axis_fit(out->arena, model->timeline, &axis);
    rg_pen_ink(&pen, RG_INK_DIM);
    put_ticks(&pen, &axis, &c);
    for (size_t i = 0; i < model->timeline->n; i++) put_moment(&pen, model->timeline, i, &axis, &c, used);
    rg_pen_line(&pen);
    rg_pen_ink(&pen, RG_INK_DIM);
    for (int g = DAY; g < GLYPHS; g++)
        if (used[g]) {
            rg_pen_puts(&pen, glyphs[g]);
            rg_pen_puts(&pen, " ");
            rg_pen_puts(&pen, meanings[g]);
            rg_pen_puts(&pen, "   ");
        }
    rg_pen_line(&pen);
}
