/* draft_row.c: rows of fact boxes: a label that states a property, then its value.
 *
 * A row is a table part with a label, or a short line that opens with a label of row_labels.tsv and has no verb ("Date   10 October 1410").
 * What it states, it states of the subject of the page.
 */
#include "base/table.h"
#include "flow/claim/claim_int.h"

enum { ROW_BYTES = 240, LABEL_UNITS = 3 };

static const void *make_labels(rg_arena *arena, rg_text language) {
    rg_labels *labels = RG_NEW(arena, rg_labels);
    *labels = (rg_labels){rg_map_in(arena), rg_map_in(arena)};
    rg_table table = rg_table_open(rg_text_z(arena, rg_text_printf(arena, "lang/%.*s/row_labels.tsv", RG_TEXT_ARG(language))));
    while (rg_table_next(&table)) {
        rg_text label = table.field[0];
        size_t blank = rg_text_find(label, RG_TEXT(" "), 0);
        rg_map_put(&labels->rows, label, (size_t)rg_property_of(table.field[1]));
        rg_map_put(&labels->firsts, (rg_text){label.ptr, blank == RG_NONE ? label.len : blank}, 1);
    }
    return labels;
}

const rg_labels *rg_row_labels(rg_arena *arena, rg_text language) { return rg_arena_once(arena, make_labels, language); }

/* The units of the label that opens the sentence; 0 = none. */
static size_t label_units(rg_draft *d, size_t first, size_t last, rg_property *property) {
    size_t best = 0;
    const rg_token *opens = first < last ? &d->reading->tokens.at[rg_draft_unit(d, first)->first] : NULL;
    if (!opens || rg_map_find(&d->labels->firsts, opens->fold, opens->hash) == RG_NONE) return 0;
    for (size_t n = 1; n <= LABEL_UNITS && first + n <= last; n++) {
        rg_span span = rg_draft_span(d, first, first + n);
        size_t row = rg_map_get(&d->labels->rows, rg_text_fold(d->arena, rg_text_cut(d->reading->text, span)));
        if (row != RG_NONE) best = n, *property = (rg_property)row;
    }
    return best;
}

static bool has_verb(const rg_draft *d) {
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) {
        const rg_clause *c = &d->c->at.at[k];
        if (c->verb_first != c->verb_last && c->link != RG_LINK_REDUCED && c->verb_first > c->first) return true;
    }
    return false;
}

static void dates(rg_draft *d, size_t event, rg_property property, size_t first, size_t last) {
    for (size_t i = first; i < last; i++) {
        size_t when = rg_draft_unit(d, i)->when;
        if (when != RG_NONE && d->reading->whens.at[when].date.edtf.ptr) {
            rg_parts_date(d, event, property, i, "row/date");
            return;
        }
    }
}

static void places(rg_draft *d, size_t event, size_t first, size_t last) {
    for (size_t i = first; i < last; i++) {
        size_t name = rg_draft_unit(d, i)->name;
        if (name == RG_NONE || (d->reading->names.at[name].type != RG_NAME_PLACE && i > first)) continue;
        rg_draft_add(d, event, RG_PROPERTY_PLACE, rg_draft_name_value(d, name), d->reading->names.at[name].span, "row/place");
        return;
    }
    rg_draft_trim(d, &first, &last);
    if (first < last) rg_draft_add(d, event, RG_PROPERTY_PLACE, rg_draft_text_value(d, rg_draft_span(d, first, last)), rg_draft_span(d, first, last), "row/place");
}

/* Every name of the row, whatever parts them. */
static void people(rg_draft *d, size_t event, size_t first, size_t last) {
    for (size_t i = first; i < last; i++) {
        size_t name = rg_draft_unit(d, i)->name;
        if (name == RG_NONE || d->reading->names.at[name].type > RG_NAME_GROUP || (i > first && rg_draft_unit(d, i - 1)->classes & RG_CLASS_PREP)) continue;
        rg_draft_add(d, event, RG_PROPERTY_PARTICIPANT, rg_draft_name_value(d, name), d->reading->names.at[name].span, "row/participant");
    }
}

static void value_claims(rg_draft *d, size_t event, rg_property property, size_t first, size_t last) {
    rg_clause row = {.sentence = d->sentence, .first = first, .last = last, .verb_first = first, .verb_last = first};
    switch (property) {
    case RG_PROPERTY_DATE: case RG_PROPERTY_START: case RG_PROPERTY_END: case RG_PROPERTY_BIRTH: case RG_PROPERTY_DEATH:
        dates(d, event, property, first, last);
        break;
    case RG_PROPERTY_PLACE: places(d, event, first, last); break;
    case RG_PROPERTY_PARTICIPANT: people(d, event, first, last); break;
    case RG_PROPERTY_NUMBER: rg_parts_numbers(d, &row, event); break;
    default:
        rg_draft_trim(d, &first, &last);
        if (first < last) rg_draft_add(d, event, property, rg_draft_text_value(d, rg_draft_span(d, first, last)), rg_draft_span(d, first, last), "row/text");
    }
}

static bool stop_at_end(const rg_draft *d, size_t last) { return last > 0 && rg_draft_is(d, last - 1, "."); }

bool rg_row_draft(rg_draft *d, const rg_part *part) {
    rg_span span = d->reading->sentences.at[d->sentence].span;
    size_t first = d->c->unit_start[d->sentence], last = d->c->unit_start[d->sentence + 1];
    rg_property property = RG_PROPERTY_COUNT, before = d->label;
    size_t label = d->title_event == RG_NONE || span.end - span.start > ROW_BYTES ? 0 : label_units(d, first, last, &property);
    bool table = part && part->kind == RG_PART_TABLE;
    size_t from = first + label;
    while (label && from < last && rg_draft_unit(d, from)->classes & RG_CLASS_PUNCT) from++;
    d->label = RG_PROPERTY_COUNT;
    if (label && from >= last) { /* a label on a line of its own: what follows is its value */
        d->label = property;
        return true;
    }
    if (label && (table || !has_verb(d))) {
        value_claims(d, d->title_event, property, from, last);
        return true;
    }
    bool follows = before != RG_PROPERTY_COUNT && d->title_event != RG_NONE && span.end - span.start <= ROW_BYTES && !stop_at_end(d, last);
    if (!follows) return false;
    d->label = before;
    value_claims(d, d->title_event, before, first, last);
    return true;
}
