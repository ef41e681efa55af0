/* diff_form.c: what one account knows otherwise than another, for a terminal and as JSON.
 *
 *     article.html → article-revised.html: 2 events differ; 14 values are the same
 *
 *     Second conference
 *       date        late November 1939 → December 1939   cannot both hold
 *       place       + Lwów   some historians
 *       place       Przemyśl: “probably” → plainly
 */
#include "flow/finding/diff.h"
#include "view/view_int.h"

enum { AT_PROPERTY = 2, AT_VALUE = 14 };

static void put_said(rg_pen *pen, const rg_claim *claim) {
    rg_text said = rg_words_said(pen->out->arena, claim);
    rg_pen_ink(pen, RG_INK_DIM);
    if (said.len) rg_pen_puts(pen, "  ");
    rg_pen_wrap(pen, said);
}

static void put_value(rg_pen *pen, const char *sign, rg_ink ink, rg_text label, const rg_claim *claim) {
    rg_pen_ink(pen, ink);
    rg_pen_puts(pen, sign);
    rg_pen_ink(pen, RG_INK_BOLD);
    if (claim->denied) rg_pen_puts(pen, "not: ");
    rg_pen_wrap(pen, label);
    put_said(pen, claim);
}

static rg_text doubt_of(rg_arena *arena, const rg_claim *claim) {
    rg_text doubt = rg_words_doubt(arena, claim);
    return doubt.len ? doubt : RG_TEXT("plainly");
}

static rg_text voices_of(rg_arena *arena, const rg_claim *claim) {
    rg_text voices = rg_words_voices(arena, claim);
    return voices.len ? voices : RG_TEXT("the account itself");
}

static rg_text between(rg_arena *arena, const rg_diff_row *row) {
    rg_text from, to;
    switch (row->kind) {
    case RG_DIFF_MORE_DOUBT:
    case RG_DIFF_LESS_DOUBT: from = doubt_of(arena, row->from), to = doubt_of(arena, row->to); break;
    case RG_DIFF_ATTRIBUTES: from = voices_of(arena, row->from), to = voices_of(arena, row->to); break;
    case RG_DIFF_DENIES: return RG_TEXT("affirmed → denied");
    case RG_DIFF_AFFIRMS: return RG_TEXT("denied → affirmed");
    case RG_DIFF_DROPS_NOTES: return RG_TEXT("its note is gone");
    default: return RG_TEXT("has a note now");
    }
    return rg_text_printf(arena, "%.*s → %.*s", RG_TEXT_ARG(from), RG_TEXT_ARG(to));
}

static void put_row(rg_pen *pen, const rg_diff_row *row) {
    rg_pen_to(pen, AT_PROPERTY);
    rg_pen_ink(pen, RG_INK_PLAIN);
    rg_pen_puts(pen, rg_words_property(row->property));
    rg_pen_to(pen, AT_VALUE);
    pen->indent = AT_VALUE + 2;
    if (row->kind == RG_DIFF_DROPS) put_value(pen, "- ", RG_INK_RED, row->from_label, row->from);
    else if (row->kind == RG_DIFF_ADDS) put_value(pen, "+ ", RG_INK_GREEN, row->to_label, row->to);
    else if (row->kind == RG_DIFF_CHANGES) {
        put_value(pen, "", RG_INK_PLAIN, row->from_label, row->from);
        put_value(pen, " → ", RG_INK_YELLOW, row->to_label, row->to);
        rg_pen_puts(pen, row->how == RG_CONFLICT ? "  cannot both hold" : row->how == RG_ALTERNATIVE ? "  alternatives" : "  one is finer");
    } else {
        rg_pen_ink(pen, RG_INK_BOLD);
        rg_pen_wrap(pen, row->from_label);
        rg_pen_ink(pen, RG_INK_DIM);
        rg_pen_puts(pen, ": ");
        rg_pen_wrap(pen, between(pen->out->arena, row));
    }
    rg_pen_line(pen);
}

void rg_diff_form_text(const rg_model *model, const regest_style *style, rg_buf *out) {
    rg_pen pen = rg_pen_on(out, style);
    const rg_diff *diff = model->diff;
    rg_pen_wrap(&pen, rg_text_printf(out->arena, "%.*s → %.*s: %.*s; %.*s the same", RG_TEXT_ARG(diff->first->name), RG_TEXT_ARG(diff->second->name),
                                    RG_TEXT_ARG(rg_words_count(out->arena, diff->event_count, "event differs", "events differ")),
                                    RG_TEXT_ARG(rg_words_count(out->arena, diff->same, "value is", "values are"))));
    rg_pen_line(&pen);
    for (size_t i = 0; i < diff->event_count; i++) {
        const rg_diff_event *event = &diff->events[i];
        pen.indent = 0;
        rg_pen_line(&pen);
        rg_pen_ink(&pen, RG_INK_BOLD);
        rg_pen_wrap(&pen, event->name);
        rg_pen_ink(&pen, RG_INK_DIM);
        if (!event->second) rg_pen_right(&pen, RG_TEXT("no longer told"));
        else if (!event->first) rg_pen_right(&pen, RG_TEXT("new"));
        rg_pen_line(&pen);
        for (size_t k = 0; k < event->n; k++) put_row(&pen, &event->rows[k]);
    }
}

/* ---- JSON ------------------------------------------------------------------------------------------------------ */

static void put_side(rg_json *j, const char *key, rg_text label, const rg_claim *claim) {
    if (!claim) return;
    rg_json_key(j, key);
    rg_json_open(j, '{');
    rg_json_pair(j, "label", label);
    rg_json_pair(j, "claim", rg_text_of(claim->id));
    rg_json_close(j, '}');
}

static void put_json_row(rg_json *j, const rg_diff_row *row) {
    rg_json_open(j, '{');
    rg_json_pair(j, "kind", rg_text_of(rg_diff_kind_name(row->kind)));
    rg_json_pair(j, "property", rg_text_of(rg_property_name(row->property)));
    put_side(j, "from", row->from_label, row->from);
    put_side(j, "to", row->to_label, row->to);
    if (row->kind == RG_DIFF_CHANGES) rg_json_pair(j, "agreement", rg_text_of(rg_agreement_name(row->how)));
    rg_json_close(j, '}');
}

void rg_diff_form_json(const rg_model *model, const regest_style *style, rg_buf *out) {
    (void)style;
    const rg_diff *diff = model->diff;
    rg_json j = rg_json_on(out);
    rg_json_open(&j, '{');
    rg_json_pair(&j, "first", diff->first->name);
    rg_json_pair(&j, "second", diff->second->name);
    rg_json_key(&j, "same");
    rg_json_int(&j, (int64_t)diff->same);
    rg_json_key(&j, "events");
    rg_json_open(&j, '[');
    for (size_t i = 0; i < diff->event_count; i++) {
        rg_json_open(&j, '{');
        rg_json_pair(&j, "event", diff->events[i].name);
        rg_json_key(&j, "first");
        rg_json_bool(&j, diff->events[i].first);
        rg_json_key(&j, "second");
        rg_json_bool(&j, diff->events[i].second);
        rg_json_key(&j, "differences");
        rg_json_open(&j, '[');
        for (size_t k = 0; k < diff->events[i].n; k++) put_json_row(&j, &diff->events[i].rows[k]);
        rg_json_close(&j, ']');
        rg_json_close(&j, '}');
    }
    rg_json_close(&j, ']');
    rg_json_close(&j, '}');
    rg_buf_byte(out, '\n');
}
