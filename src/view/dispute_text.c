/* dispute_text.c: disputes for a terminal: the positions side by side, two or three in a row, the voices under each.
 *
 *     where was the second conference?                                             open
 *     ─────────────────────────────────────────────────────────────────────────────────
 *     the second conference is placed in      │ the second conference is placed in Lwów
 *     Przemyśl                                │
 *       article.html:20 “probably” [2]        │   article.html:20 Some historians
 *                                             │     “claim” [1] [3]
 */
#include "view/view_int.h"

enum { CELL_LEAST = 36, CELLS_MOST = 3, SETTLING_MOST = 4 };

/* ---- one position, in a column of its own ------------------------------------------------------------------------- */

static rg_text said_by(rg_arena *arena, const rg_content *content, const rg_claim *claim) {
    rg_text said = rg_words_said(arena, claim);
    const char *judged = claim->status == RG_CLAIM_REJECTED ? " (rejected)" : claim->status == RG_CLAIM_ACCEPTED ? " (accepted)" : "";
    return rg_text_printf(arena, "%.*s:%zu%s%.*s%s", RG_TEXT_ARG(claim->source), rg_words_line(content, claim), said.len ? " " : "", RG_TEXT_ARG(said), judged);
}

static void put_line(rg_pen *pen, unsigned column, rg_text text) {
    pen->indent = column + 2;
    if (column) rg_pen_to(pen, column);
    rg_pen_wrap(pen, text);
    rg_pen_line(pen);
}

/* Those of a side that do not stand behind one of its claims already. */
static bool has_more_notes(const rg_position *p) {
    size_t shown = 0;
    for (size_t i = 0; i < p->note_count; i++) {
        bool found = false;
        for (size_t c = 0; c < p->claim_count && !found; c++)
            for (size_t n = 0; n < p->claims[c]->note_count && !found; n++) found = rg_text_same(p->claims[c]->notes[n], p->notes[i]);
        shown += found;
    }
    return shown < p->note_count;
}

static void put_notes(rg_pen *pen, const rg_position *p) {
    rg_buf out = rg_buf_in(pen->out->arena);
    if (!has_more_notes(p)) return;
    rg_buf_puts(&out, p->note_count == 1 ? "note" : "notes");
    for (size_t i = 0; i < p->note_count; i++) rg_buf_printf(&out, " [%.*s]", RG_TEXT_ARG(p->notes[i]));
    put_line(pen, 2, rg_buf_text(&out));
}

/* In what is no dispute nothing is defeated. */
static rg_text standing(rg_arena *arena, const rg_dispute *d, const rg_position *p) {
    static const char *const words[] = {"beside the others, ", "not defeated, ", "stands, ", "defeated, "};
    const char *stand = d->state == RG_DISPUTE_SPURIOUS ? "" : words[p->stand];
    return rg_text_printf(arena, "%s%zu independent witness%s", stand, p->witnesses, p->witnesses == 1 ? "" : "es");
}

static rg_text cell(rg_arena *arena, const rg_content *content, const rg_dispute *d, const rg_position *p, unsigned width) {
    rg_buf out = rg_buf_in(arena);
    rg_pen pen = rg_pen_on(&out, NULL);
    pen.width = width;
    rg_pen_wrap(&pen, p->label);
    rg_pen_line(&pen);
    rg_text before = {0};
    for (size_t i = 0; i < p->claim_count; i++) {
        rg_text said = said_by(arena, content, p->claims[i]);
        if (!rg_text_same(said, before)) put_line(&pen, 2, said);
        before = said;
    }
    for (size_t i = 0; i < p->beside_count; i++) {
        const rg_claim *claim = p->beside[i];
        rg_text value = rg_say_value(arena, claim->property, &claim->value);
        put_line(&pen, 4, rg_text_printf(arena, "%s: %s%.*s", rg_words_property(claim->property), claim->denied ? "not " : "", RG_TEXT_ARG(value)));
    }
    put_notes(&pen, p);
    pen.indent = 0;
    rg_pen_wrap(&pen, standing(arena, d, p));
    rg_pen_line(&pen);
    return rg_buf_text(&out);
}

static rg_text take_line(rg_text *rest) {
    size_t end = rg_text_find(*rest, RG_TEXT("\n"), 0);
    if (end == RG_NONE) end = rest->len;
    rg_text line = {rest->ptr, end};
    size_t next = end < rest->len ? end + 1 : end;
    *rest = (rg_text){rest->ptr + next, rest->len - next};
    return line;
}

/* Cells that are texts of many lines, as columns. */
static void put_row(rg_pen *pen, rg_text *cells, size_t n, unsigned width) {
    for (bool first = true;; first = false) {
        bool more = false;
        for (size_t i = 0; i < n; i++) more = more || cells[i].len;
        if (!more) return;
        for (size_t i = 0; i < n; i++) {
            rg_text line = take_line(&cells[i]);
            if (i) {
                rg_pen_ink(pen, RG_INK_DIM);
                rg_pen_to(pen, (unsigned)i * (width + 3) - 2);
                rg_pen_puts(pen, "│ ");
            }
            rg_pen_ink(pen, first ? RG_INK_BOLD : RG_INK_PLAIN);
            rg_pen_put(pen, line);
        }
        rg_pen_line(pen);
    }
}

/* ---- one dispute ------------------------------------------------------------------------------------------------- */

static rg_ink state_ink(rg_dispute_state state) {
    return state == RG_DISPUTE_OPEN ? RG_INK_RED : state == RG_DISPUTE_SETTLED || state == RG_DISPUTE_SPURIOUS ? RG_INK_GREEN : RG_INK_YELLOW;
}

/* "without c-2451acd27f3d (a.txt:3) it is settled" */
static rg_text with_place(rg_arena *arena, const rg_content *content, const rg_settling *s) {
    if (!s->claim) return s->text;
    size_t end = rg_text_find(s->text, rg_text_of(s->claim->id), 0) + rg_text_of(s->claim->id).len;
    rg_text before = rg_text_cut(s->text, (rg_span){0, end}), after = rg_text_cut(s->text, (rg_span){end, s->text.len});
    return rg_text_printf(arena, "%.*s (%.*s:%zu)%.*s", RG_TEXT_ARG(before), RG_TEXT_ARG(s->claim->source), rg_words_line(content, s->claim), RG_TEXT_ARG(after));
}

static void put_settling(rg_pen *pen, const rg_content *content, const rg_dispute *d) {
    for (size_t i = 0; i < d->settling_count && i < SETTLING_MOST; i++) {
        rg_pen_ink(pen, RG_INK_DIM);
        if (!i) rg_pen_puts(pen, "what would change it:");
        pen->indent = 22;
        rg_pen_to(pen, 22);
        rg_pen_ink(pen, RG_INK_PLAIN);
        rg_pen_wrap(pen, with_place(pen->out->arena, content, &d->settling[i]));
        rg_pen_line(pen);
    }
}

void rg_dispute_text_one(rg_pen *pen, const rg_content *content, const rg_dispute *d) {
    rg_arena *arena = pen->out->arena;
    rg_text cells[CELLS_MOST];
    size_t columns = d->position_count < CELLS_MOST ? d->position_count : CELLS_MOST;
    while (columns > 1 && (pen->width + 3) / columns < CELL_LEAST + 3) columns--;
    unsigned width = (pen->width + 3) / (unsigned)(columns ? columns : 1) - 3;
    pen->indent = 0;
    rg_pen_ink(pen, RG_INK_BOLD);
    rg_pen_wrap(pen, d->question);
    rg_pen_ink(pen, state_ink(d->state));
    rg_pen_right(pen, rg_text_of(rg_dispute_state_name(d->state)));
    rg_pen_line(pen);
    rg_pen_ink(pen, RG_INK_DIM);
    rg_pen_rule(pen, "─");
    rg_pen_line(pen);
    for (size_t i = 0; i < d->position_count; i += columns) {
        size_t n = 0;
        for (; n < columns && i + n < d->position_count; n++) cells[n] = cell(arena, content, d, &d->positions[i + n], width);
        if (i) rg_pen_line(pen);
        put_row(pen, cells, n, width);
    }
    pen->indent = 2;
    rg_pen_ink(pen, state_ink(d->state));
    rg_pen_puts(pen, rg_dispute_state_name(d->state));
    rg_pen_ink(pen, RG_INK_PLAIN);
    rg_pen_wrap(pen, rg_text_printf(arena, ": %.*s (%s)", RG_TEXT_ARG(d->reason), d->id));
    rg_pen_line(pen);
    put_settling(pen, content, d);
}

void rg_dispute_text_print(const rg_model *model, const regest_style *style, rg_buf *out) {
    rg_pen pen = rg_pen_on(out, style);
    const rg_dissent *all = model->dissent;
    size_t counts[RG_DISPUTE_SPURIOUS + 1] = {0};
    for (size_t i = 0; i < all->n; i++) {
        rg_dispute_text_one(&pen, all->content, &all->at[i]);
        rg_pen_line(&pen);
        counts[all->at[i].state]++;
    }
    if (!all->n) return;
    rg_pen_put(&pen, rg_words_count(out->arena, all->n, "dispute", "disputes"));
    const char *join = ": ";
    for (int state = 0; state <= RG_DISPUTE_SPURIOUS; state++) {
        if (!counts[state]) continue;
        rg_pen_puts(&pen, join);
        rg_pen_put(&pen, rg_text_printf(out->arena, "%zu %s", counts[state], rg_dispute_state_name((rg_dispute_state)state)));
        join = ", ";
    }
    if (all->rule != RG_WEIGHING_WITNESSES) {
        rg_pen_puts(&pen, "; by the rule ");
        rg_pen_puts(&pen, rg_weighing_name(all->rule));
    }
    rg_pen_line(&pen);
}
