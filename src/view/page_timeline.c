/* page_timeline.c: dated claims on a line, event by event: as a page with a bar in each row, and as one picture.
 *
 * A day is a point; a date known less exactly is a soft stretch within which it lies; a span of time is solid; an open side fades out.
 */
#include "base/map.h"
#include "view/axis.h"
#include "view/page.h"

enum { ROW_HEIGHT = 30, HEAD_HEIGHT = 46, TICKS_MOST = 9, TICK_ROOM = 750, BAR_LEAST = 60, FADE = 900, SHORT_MOST = 46 };

static void put_ticks(rg_node *root, const rg_axis *axis) {
    size_t count;
    rg_axis_tick *ticks = rg_axis_ticks(rg_template_arena(root), axis, TICKS_MOST, &count);
    int64_t free = 0;
    size_t piece = RG_NONE; /* of the last label shown */
    for (size_t i = 0; i < count; i++) {
        rg_node *node = rg_template_add(root, "ticks");
        rg_template_set(node, "x", rg_page_percent(rg_template_arena(root), ticks[i].at));
        if (ticks[i].at < free || ticks[i].at > RG_AXIS_SPAN - TICK_ROOM / 2) continue; /* its label would run into the one before, or out */
        rg_text label = ticks[i].piece == piece ? ticks[i].label : ticks[i].full;
        rg_template_set(node, "label", label);
        free = ticks[i].at + (label.len > 5 ? TICK_ROOM * 3 / 2 : TICK_ROOM);
        piece = ticks[i].piece;
    }
    for (size_t i = 1; i < axis->n; i++) {
        rg_node *gap = rg_template_add(root, "breaks");
        rg_template_set(gap, "x", rg_page_percent(rg_template_arena(root), axis->pieces[i].left - RG_AXIS_BREAK));
        rg_template_set(gap, "width", rg_page_percent(rg_template_arena(root), RG_AXIS_BREAK));
    }
}

static void put_piece(rg_node *node, const char *key, int64_t from, int64_t to) {
    if (from < 0) from = 0;
    if (to > RG_AXIS_SPAN) to = RG_AXIS_SPAN;
    if (to - from < BAR_LEAST) to = from + BAR_LEAST;
    rg_node *piece = rg_template_add(node, key);
    rg_template_set(piece, "x", rg_page_percent(rg_template_arena(node), from));
    rg_template_set(piece, "width", rg_page_percent(rg_template_arena(node), to - from));
}

static void put_bar(rg_node *node, const rg_axis *axis, const rg_moment *m) {
    bool lasting = m->claim && m->claim->value.kind == RG_VALUE_DATE && m->claim->value.date.interval;
    if (!axis->n || (!m->start_known && !m->end_known)) return;
    int64_t from = m->start_known ? rg_axis_at(axis, m->earliest) : 0;
    int64_t to = m->end_known ? rg_axis_at(axis, m->latest + 1) : RG_AXIS_SPAN;
    if (m->start_known && m->end_known && m->earliest == m->latest) {
        rg_template_set(rg_template_add(node, "day"), "x", rg_page_percent(rg_template_arena(node), (from + to) / 2));
    } else if (m->start_known && m->end_known) {
        put_piece(node, lasting ? "lasting" : "within", from, to);
    } else if (m->start_known) {
        put_piece(node, "open_end", from, from + FADE);
    } else put_piece(node, "open_start", to - FADE, to);
}

/* One line of a picture, which wraps nothing. */
static rg_text short_line(rg_arena *arena, const rg_moment *m) {
    rg_buf out = rg_buf_in(arena);
    rg_pen pen = rg_pen_on(&out, NULL);
    rg_text source = m->claim ? m->claim->source : m->implied ? RG_TEXT("implied") : RG_TEXT("");
    rg_pen_clip(&pen, rg_text_printf(arena, "%s%.*s%s%.*s", m->claim && m->claim->denied ? "not " : "", RG_TEXT_ARG(m->label),
                                     source.len ? ", " : "", RG_TEXT_ARG(source)), SHORT_MOST);
    return rg_buf_text(&out);
}

static void put_moment(rg_node *event, const rg_content *content, const rg_axis *axis, const rg_moment *m, size_t row) {
    rg_node *node = rg_template_add(event, "moments");
    rg_template_set(node, "label", m->label);
    rg_template_set(node, "short", short_line(rg_template_arena(event), m));
    rg_template_number(node, "y", HEAD_HEIGHT + row * ROW_HEIGHT);
    rg_template_number(node, "text_y", HEAD_HEIGHT + row * ROW_HEIGHT + ROW_HEIGHT / 2 + 5);
    put_bar(node, axis, m);
    rg_template_set(node, "reason", m->reason);
    if (!m->claim) return;
    rg_page_claim(node, content, m->claim);
    if (m->claim->property == RG_PROPERTY_DATE) rg_template_set(node, "property", RG_TEXT(""));
}

/* Events in the order of their first moment. A picture's event has a row of its own. */
static size_t put_events(rg_node *root, const rg_timeline *timeline, const rg_axis *axis) {
    rg_arena *arena = rg_template_arena(root);
    rg_map events = rg_map_in(arena);
    size_t *order = RG_ARRAY(arena, size_t, timeline->n + 1), rows = 0;
    for (size_t i = 0; i < timeline->n; i++) order[i] = rg_map_intern(&events, timeline->at[i].event, events.n);
    size_t *first = RG_ARRAY(arena, size_t, events.n + 2), *sorted = RG_ARRAY(arena, size_t, timeline->n + 1);
    for (size_t i = 0; i < timeline->n; i++) first[order[i] + 1]++;
    for (size_t e = 1; e <= events.n; e++) first[e] += first[e - 1];
    size_t *next = RG_ARRAY(arena, size_t, events.n + 1);
    for (size_t i = 0; i < timeline->n; i++) sorted[first[order[i]] + next[order[i]]++] = i;
    for (size_t e = 0; e < events.n; e++) {
        rg_node *node = rg_template_add(root, "events");
        const rg_moment *m = &timeline->at[sorted[first[e]]];
        rg_template_set(node, "event", m->event);
        if (m->claim) rg_template_set(node, "event_slug", rg_page_slug(arena, "e-", m->claim->event_key));
        rg_template_number(node, "text_y", HEAD_HEIGHT + rows++ * ROW_HEIGHT + ROW_HEIGHT / 2 + 8);
        for (size_t i = first[e]; i < first[e + 1]; i++) put_moment(node, timeline->content, axis, &timeline->at[sorted[i]], rows++);
    }
    return rows;
}

static rg_node *build(const rg_model *model, const regest_style *style, rg_arena *arena) {
    rg_axis axis;
    rg_node *root = rg_page_new(arena, model->timeline->content, style, RG_TEXT("Timeline"), "at_timeline");
    rg_axis_fit(arena, model->timeline, &axis);
    rg_page_cite(root, model->timeline->content);
    put_ticks(root, &axis);
    size_t rows = put_events(root, model->timeline, &axis);
    rg_template_number(root, "height", HEAD_HEIGHT + rows * ROW_HEIGHT + 16);
    rg_template_number(root, "ticks_height", HEAD_HEIGHT + rows * ROW_HEIGHT);
    return root;
}

void rg_page_timeline(const rg_model *model, const regest_style *style, rg_buf *out) {
    rg_template_print(out, "timeline.html", build(model, style, out->arena));
}

void rg_page_timeline_svg(const rg_model *model, const regest_style *style, rg_buf *out) {
    rg_template_print(out, "timeline.svg", build(model, style, out->arena));
}
