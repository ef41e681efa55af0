/* draft_row.c: rows of fact boxes: a label that states a property, then its value.
 *
 * A row is a table part with a label, or a short line that opens with a label of row_labels.tsv and has no verb ("Date   10 October 1410").
 * What it states, it states of the subject of the page.
 */
#include "base/table.h"
#include "flow/claim/claim_int.h"

enum { ROW_BYTES = 240, LABEL_UNITS = 4 };

/* What a label states: a property of the page's subject, or of the birth or death of whom the page is about. */
typedef struct row {
    rg_property property, part; /* part: RG_PROPERTY_BIRTH, RG_PROPERTY_DEATH, RG_PROPERTY_COUNT = the subject's own */
    size_t first, last;         /* units of the label */
} row;

static const void *make_labels(rg_arena *arena, rg_text language) {
    rg_labels *labels = RG_NEW(arena, rg_labels);
    *labels = (rg_labels){rg_map_in(arena), rg_map_in(arena)};
    rg_table table = rg_table_open(rg_text_z(arena, rg_text_printf(arena, "lang/%.*s/row_labels.tsv", RG_TEXT_ARG(language))));
    while (rg_table_next(&table)) {
        rg_text label = table.field[0], of = table.field[2];
        size_t blank = rg_text_find(label, RG_TEXT(" "), 0);
        rg_map_put(&labels->rows, label, (size_t)rg_property_of(table.field[1]) * (RG_PROPERTY_COUNT + 1) + (rg_text_is(of, "-") ? RG_PROPERTY_COUNT : rg_property_of(of)));
        rg_map_put(&labels->firsts, (rg_text){label.ptr, blank == RG_NONE ? label.len : blank}, 1);
    }
    return labels;
}

const rg_labels *rg_row_labels(rg_arena *arena, rg_text language) { return rg_arena_once(arena, make_labels, language); }

static bool read_label(rg_draft *d, rg_text words, row *r) {
    size_t found = rg_map_get(&d->labels->rows, rg_text_fold(d->arena, words));
    if (found == RG_NONE) return false;
    r->property = (rg_property)(found / (RG_PROPERTY_COUNT + 1));
    r->part = (rg_property)(found % (RG_PROPERTY_COUNT + 1));
    return true;
}

/* The label that opens the sentence in units [first, last): of a row of a table its own heading, else the longest that stands there. */
static bool find_label(rg_draft *d, const rg_part *part, size_t first, size_t last, row *r) {
    const rg_token *opens = first < last ? &d->reading->tokens.at[rg_draft_unit(d, first)->first] : NULL;
    if (!opens || rg_map_find(&d->labels->firsts, opens->fold, opens->hash) == RG_NONE) return false;
    r->first = r->last = first;
    if (part && part->kind == RG_PART_TABLE && part->label.len && rg_draft_unit(d, first)->span.start == part->span.start) {
        while (r->last < last && rg_draft_unit(d, r->last)->span.end <= part->span.start + part->label.len) r->last++;
        return read_label(d, part->label, r);
    }
    for (size_t n = 1; n <= LABEL_UNITS && first + n <= last; n++)
        if (read_label(d, rg_text_cut(d->reading->text, rg_draft_span(d, first, first + n)), r)) r->last = first + n;
    bool of_another = r->last < last && rg_draft_unit(d, r->last)->classes & RG_CLASS_PREP && !rg_draft_is(d, r->last, "in"); /* "Date of issue" */
    return r->last > first && !of_another;
}

static bool has_verb(const rg_draft *d) {
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) {
        const rg_clause *c = &d->c->at.at[k];
        if (c->verb_first != c->verb_last && c->link != RG_LINK_REDUCED && c->verb_first > c->first) return true;
    }
    return false;
}

static bool dates(rg_draft *d, size_t event, rg_property property, size_t first, size_t last) {
    for (size_t i = first; i < last; i++) {
        size_t when = rg_draft_unit(d, i)->when;
        if (when == RG_NONE || !d->reading->whens.at[when].date.edtf.ptr) continue;
        rg_parts_date(d, event, property, i, "row/date");
        return true;
    }
    return false;
}

static bool place(rg_draft *d, size_t event, size_t first, size_t last) {
    for (size_t i = first; i < last; i++) {
        size_t name = rg_draft_unit(d, i)->name;
        if (name == RG_NONE || (d->reading->names.at[name].type != RG_NAME_PLACE && i > first)) continue;
        rg_draft_add(d, event, RG_PROPERTY_PLACE, rg_draft_name_value(d, name), d->reading->names.at[name].span, "row/place");
        return true;
    }
    return false;
}

static void text(rg_draft *d, size_t event, rg_property property, size_t first, size_t last, const char *rule) {
    rg_draft_trim(d, &first, &last);
    if (first < last) rg_draft_add(d, event, property, rg_draft_text_value(d, rg_draft_span(d, first, last)), rg_draft_span(d, first, last), rule);
}

/* "Born | 4 May 1870, Gora": the day, and where. */
static void life(rg_draft *d, size_t event, rg_property property, size_t first, size_t last) {
    size_t of = rg_event_of_life(d, event, property);
    dates(d, event, property, first, last);
    while (first < last && rg_draft_unit(d, first)->name == RG_NONE) first++;
    if (of != event && first < last && d->reading->names.at[rg_draft_unit(d, first)->name].type == RG_NAME_PLACE) place(d, of, first, last);
}

/* Every name of the row, whatever parts them. */
static void people(rg_draft *d, size_t event, size_t first, size_t last) {
    for (size_t i = first; i < last; i++) {
        size_t name = rg_draft_unit(d, i)->name;
        if (name == RG_NONE || d->reading->names.at[name].type > RG_NAME_GROUP || (i > first && rg_draft_unit(d, i - 1)->classes & RG_CLASS_PREP)) continue;
        rg_draft_add(d, event, RG_PROPERTY_PARTICIPANT, rg_draft_name_value(d, name), d->reading->names.at[name].span, "row/participant");
    }
}

/* A number with what it counts, or alone: of what the label says. */
static void numbers(rg_draft *d, size_t event, const row *r, size_t first, size_t last) {
    rg_clause cells = {.sentence = d->sentence, .first = first, .last = last, .verb_first = first, .verb_last = first};
    size_t before = d->claims.n;
    rg_parts_numbers(d, &cells, event);
    const rg_unit *u = first < last ? rg_draft_unit(d, first) : NULL;
    if (d->claims.n > before || !u || !(u->classes & RG_CLASS_NUM) || u->classes & RG_CLASS_WHEN || r->first >= r->last) return;
    rg_value value = {.kind = RG_VALUE_NUMBER, .low = u->number, .high = u->number, .text = rg_text_cut(d->reading->text, u->span)};
    value.unit = rg_text_cut(d->reading->text, rg_draft_span(d, r->first, r->last));
    value.key = rg_text_fold(d->arena, value.text);
    rg_draft_add(d, event, RG_PROPERTY_NUMBER, value, u->span, "row/number");
}

/* "Unknown; on the road to Gora": the words behind. */
static size_t past_unknown(const rg_draft *d, size_t first, size_t last) {
    size_t i = first;
    if (i < last && rg_draft_noun(d, i) == RG_NOUN_UNKNOWN) i++;
    while (i > first && i < last && rg_draft_unit(d, i)->classes & RG_CLASS_PUNCT) i++;
    return i;
}

static void value_claims(rg_draft *d, const row *r, size_t first, size_t last) {
    size_t event = rg_event_of_life(d, d->title_event, r->part);
    first = past_unknown(d, first, last);
    switch (r->property) {
    case RG_PROPERTY_BIRTH: case RG_PROPERTY_DEATH: life(d, event, r->property, first, last); break;
    case RG_PROPERTY_DATE: case RG_PROPERTY_START: case RG_PROPERTY_END: dates(d, event, r->property, first, last); break;
    case RG_PROPERTY_PLACE:
        if (!place(d, event, first, last)) text(d, event, RG_PROPERTY_PLACE, first, last, "row/place");
        break;
    case RG_PROPERTY_PARTICIPANT: people(d, event, first, last); break;
    case RG_PROPERTY_NUMBER: numbers(d, event, r, first, last); break;
    default: text(d, event, r->property, first, last, "row/text");
    }
}

static bool stop_at_end(const rg_draft *d, size_t last) { return last > 0 && rg_draft_is(d, last - 1, "."); }

/* Does a value stand below its label? Of a list of names more may follow. */
static bool stands_below(const rg_draft *d, const row *r, size_t first, size_t last) {
    if (r->property == RG_PROPERTY_COUNT || stop_at_end(d, last)) return false;
    if (r->property != RG_PROPERTY_PARTICIPANT) return true;
    for (size_t i = first; i < last; i++)
        if (rg_draft_unit(d, i)->name != RG_NONE) return true;
    return false;
}

bool rg_row_draft(rg_draft *d, const rg_part *part) {
    rg_span span = d->reading->sentences.at[d->sentence].span;
    size_t first = d->c->unit_start[d->sentence], last = d->c->unit_start[d->sentence + 1];
    row r = {.property = d->label, .part = d->label_part};
    d->label = RG_PROPERTY_COUNT;
    if (d->title_event == RG_NONE || span.end - span.start > ROW_BYTES) return false;
    bool labelled = find_label(d, part, first, last, &r), table = part && part->kind == RG_PART_TABLE;
    size_t from = labelled ? r.last : first;
    while (labelled && from < last && rg_draft_unit(d, from)->classes & RG_CLASS_PUNCT) from++;
    if (labelled && from >= last) { /* a label on a line of its own: what follows is its value */
        d->label = r.property, d->label_part = r.part;
        return true;
    }
    bool below = !labelled && stands_below(d, &r, first, last);
    if (!below && !(labelled && (table || !has_verb(d)))) return false;
    value_claims(d, &r, from, last);
    if (below && r.property == RG_PROPERTY_PARTICIPANT) d->label = r.property;
    return true;
}
