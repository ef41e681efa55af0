/* draft_row.c: rows of fact boxes: a label that states a property, then its value.
 *
 * A row is a label of row_labels.tsv in the first cell of a table's row with its values in the cells behind, or a short line that opens with a
 * label and has no verb ("Date   10 October 1410"), or a label on a line of its own with its value below. What it states, it states of
 * the subject of the page, or of his birth or death.
 */
#include "base/table.h"
#include "flow/claim/claim_int.h"

enum { ROW_BYTES = 240, LABEL_UNITS = 4, FEW_UNITS = 6, LINES_MOST = 8, COLUMNS_BYTES = 4096 /* how far into a row cells are counted */ };

static const void *make_labels(rg_arena *arena, rg_text language) {
    rg_labels *labels = RG_NEW(arena, rg_labels);
    *labels = (rg_labels){.rows = rg_map_in(arena), .firsts = rg_map_in(arena)};
    rg_table table = rg_table_open(rg_text_z(arena, rg_text_printf(arena, "lang/%.*s/row_labels.tsv", RG_TEXT_ARG(language))));
    while (rg_table_next(&table)) {
        rg_text label = table.field[0], of = table.field[2];
        size_t blank = rg_text_find(label, RG_TEXT(" "), 0);
        rg_map_put(&labels->rows, label, labels->list.n);
        rg_map_put(&labels->firsts, (rg_text){label.ptr, blank == RG_NONE ? label.len : blank}, 1);
        *rg_vec_push(arena, &labels->list) = (rg_row){.property = rg_property_of(table.field[1]), .part = rg_property_of(of), .subject = rg_text_is(of, "subject"), .voice = rg_text_is(of, "voice")};
        rg_row *r = &labels->list.at[labels->list.n - 1];
        if (r->part == RG_PROPERTY_COUNT && !r->subject && !r->voice && !rg_text_is(of, "-")) r->of = of;
    }
    return labels;
}

const rg_labels *rg_row_labels(rg_arena *arena, rg_text language) { return rg_arena_once(arena, make_labels, language); }

static bool read_label(rg_draft *d, rg_text words, rg_row *r) {
    size_t found = rg_map_get(&d->labels->rows, rg_text_fold(d->arena, words));
    if (found == RG_NONE) return false;
    *r = d->labels->list.at[found];
    r->label = words;
    return true;
}

/* The label of a cell: as it stands, or as a wiki writes it ("birth_place", "commander1"). */
static bool read_cell(rg_draft *d, rg_text words, rg_row *r) {
    rg_buf plain = rg_buf_in(d->arena);
    for (size_t i = 0; i < words.len; i++) rg_buf_byte(&plain, words.ptr[i] == '_' ? ' ' : words.ptr[i]);
    while (plain.len && plain.ptr[plain.len - 1] >= '0' && plain.ptr[plain.len - 1] <= '9') plain.len--;
    return read_label(d, rg_buf_text(&plain), r);
}

bool rg_row_names_subject(rg_draft *d, const rg_part *part) {
    rg_row r;
    rg_text row = rg_text_cut(d->reading->text, part->span);
    const char *tab = part->kind == RG_PART_TABLE && row.len <= ROW_BYTES ? memchr(row.ptr, '\t', row.len) : NULL;
    bool two = tab && !memchr(tab + 1, '\t', row.len - (size_t)(tab + 1 - row.ptr));
    return two && read_cell(d, part->label, &r) && r.subject;
}

/* The longest label that opens the sentence in units [first, last): the unit behind it, `first` where none does. */
static size_t find_label(rg_draft *d, size_t first, size_t last, rg_row *r) {
    const rg_token *opens = first < last ? &d->reading->tokens.at[rg_draft_unit(d, first)->first] : NULL;
    size_t end = first;
    if (!opens || rg_map_find(&d->labels->firsts, opens->fold, opens->hash) == RG_NONE) return first;
    for (size_t n = 1; n <= LABEL_UNITS && first + n <= last; n++)
        if (read_label(d, rg_text_cut(d->reading->text, rg_draft_span(d, first, first + n)), r)) end = first + n;
    bool of_another = end < last && rg_draft_is(d, end, "of"); /* "Date of issue" */
    return of_another ? first : end;
}

static bool has_verb(const rg_draft *d) {
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) {
        const rg_clause *c = &d->c->at.at[k];
        if (c->verb_first != c->verb_last && c->link != RG_LINK_REDUCED && c->verb_first > c->first) return true;
    }
    return false;
}

static bool dates(rg_draft *d, size_t event, rg_property property, size_t first, size_t last) {
    size_t before = d->claims.n;
    for (size_t i = first; i < last; i++) {
        size_t when = rg_draft_unit(d, i)->when;
        if (when == RG_NONE || !d->reading->whens.at[when].date.edtf.ptr) continue;
        bool ended = property == RG_PROPERTY_END || d->claims.n == before;
        if (property == RG_PROPERTY_START && d->reading->whens.at[when].part_count == 2) property = RG_PROPERTY_DATE; /* "1087-1100" */
        rg_parts_date(d, event, ended ? property : RG_PROPERTY_END, i, "row/date");
        if (property != RG_PROPERTY_START || !ended) break; /* "Reign  1087 - 1100" */
    }
    return d->claims.n > before;
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
    size_t end = last;
    rg_draft_trim(d, &first, &end); /* its last word stays: "was put down" */
    while (last > first && rg_draft_unit(d, last - 1)->classes & RG_CLASS_PUNCT && !rg_draft_is(d, last - 1, ")")) last--;
    if (first < last) rg_draft_add(d, event, property, rg_draft_text_value(d, rg_draft_span(d, first, last)), rg_draft_span(d, first, last), rule);
}

/* "Born | 4 May 1870, Gora": the day, and where. */
static void life(rg_draft *d, size_t event, rg_property property, size_t first, size_t last) {
    size_t of = rg_event_of_life(d, event, property);
    dates(d, event, property, first, last);
    while (first < last && rg_draft_unit(d, first)->name == RG_NONE) first++;
    if (of != event && first < last && d->reading->names.at[rg_draft_unit(d, first)->name].type == RG_NAME_PLACE) place(d, of, first, last);
}

/* What the row says of the people in it: "Otto, Duke of Gora (1660-1711)". */
static void beside_people(rg_draft *d, size_t first, size_t last) {
    rg_clause cells = {.sentence = d->sentence, .first = first, .last = last, .verb_first = first, .verb_last = first, .outer = RG_NONE};
    rg_turn row = {.index = RG_NONE, .c = &cells, .first = first, .last = first, .subject = {.event = RG_NONE}, .event = RG_NONE, .within = RG_NONE};
    rg_role_appositions(d, &row);
    for (size_t i = first, person = RG_NONE; i < last; i++) {
        const rg_name *n = rg_turn_name_at(d, i);
        if (n && n->type == RG_NAME_PERSON && person == RG_NONE) person = rg_draft_unit(d, i)->name;
        size_t end = i + 1;
        if (person == RG_NONE || !rg_draft_is(d, i, "(")) continue;
        while (end < last && !rg_draft_is(d, end, ")")) end++;
        rg_role_years(d, person, i + 1, end);
        person = RG_NONE;
    }
}

/* Every name of the row, whatever parts them; in a cell of its own a few words without one. */
static void people(rg_draft *d, size_t event, rg_property property, size_t first, size_t last, bool cell) {
    size_t before = d->claims.n;
    const char *rule = property == RG_PROPERTY_PARTICIPANT ? "row/participant" : "row/in-turn";
    for (size_t i = first; i < last; i++) {
        size_t name = rg_draft_unit(d, i)->name;
        if (name == RG_NONE || d->reading->names.at[name].type > RG_NAME_GROUP || (i > first && rg_draft_unit(d, i - 1)->classes & RG_CLASS_PREP)) continue;
        rg_draft_add(d, event, property, rg_draft_name_value(d, name), d->reading->names.at[name].span, rule);
    }
    if (d->claims.n > before) beside_people(d, first, last);
    if (cell && d->claims.n == before && last <= first + FEW_UNITS) text(d, event, property, first, last, rule);
}

/* A number with what it counts, or alone: of what the label says. */
static void numbers(rg_draft *d, size_t event, rg_text label, size_t first, size_t last) {
    rg_clause cells = {.sentence = d->sentence, .first = first, .last = last, .verb_first = first, .verb_last = first};
    size_t before = d->claims.n;
    rg_parts_numbers(d, &cells, event);
    size_t begin = first;
    while (first < last && !(rg_draft_unit(d, first)->classes & RG_CLASS_NUM)) first++;
    const rg_unit *u = first < last ? rg_draft_unit(d, first) : NULL;
    if (d->claims.n > before || !u || !(u->classes & RG_CLASS_NUM) || u->classes & RG_CLASS_WHEN) return;
    const char *mod;
    rg_span span = rg_draft_span(d, begin, first + 1);
    rg_value value = {.kind = RG_VALUE_NUMBER, .low = u->number, .high = u->number, .text = rg_text_cut(d->reading->text, span), .unit = rg_text_fold(d->arena, label)};
    if (!rg_value_open(&value, &mod)) span = u->span, value.text = rg_text_cut(d->reading->text, span); /* "over 100" */
    value.key = rg_text_fold(d->arena, value.text);
    rg_draft_add(d, event, RG_PROPERTY_NUMBER, value, span, "row/number");
}

/* "Unknown; on the road to Gora": the words behind. */
static size_t past_unknown(const rg_draft *d, size_t first, size_t last) {
    size_t i = first;
    if (i < last && rg_draft_noun(d, i) == RG_NOUN_UNKNOWN) i++;
    while (i > first && i < last && rg_draft_unit(d, i)->classes & RG_CLASS_PUNCT) i++;
    return i;
}

/* "coronation of Karl II". */
static size_t of_life(rg_draft *d, rg_text noun) {
    const rg_event *e = &d->events.at[d->title_event];
    rg_text name = rg_text_printf(d->arena, "%.*s of %.*s", RG_TEXT_ARG(noun), RG_TEXT_ARG(e->name));
    return rg_event_of_words(d, name, name, e->span);
}

static void value_claims(rg_draft *d, const rg_row *r, size_t first, size_t last, bool cell) {
    size_t event = r->of.len ? of_life(d, r->of) : rg_event_of_life(d, d->title_event, r->part);
    first = past_unknown(d, first, last);
    switch (r->property) {
    case RG_PROPERTY_BIRTH: case RG_PROPERTY_DEATH: life(d, event, r->property, first, last); break;
    case RG_PROPERTY_DATE: case RG_PROPERTY_START: case RG_PROPERTY_END: dates(d, event, r->property, first, last); break;
    case RG_PROPERTY_PLACE:
        if (!place(d, event, first, last)) text(d, event, RG_PROPERTY_PLACE, first, last, "row/place");
        break;
    case RG_PROPERTY_PARTICIPANT: case RG_PROPERTY_BEFORE: case RG_PROPERTY_AFTER: people(d, event, r->property, first, last, cell); break;
    case RG_PROPERTY_NUMBER: numbers(d, event, r->label, first, last); break;
    default: text(d, event, r->property, first, last, "row/text");
    }
}

static bool of_people(rg_property property) { return property == RG_PROPERTY_PARTICIPANT || property == RG_PROPERTY_BEFORE || property == RG_PROPERTY_AFTER; }

/* May the value go on in the next line or cell? A day is followed by its place, a name or an office by others. */
static bool goes_on(const rg_row *r) {
    return r->property == RG_PROPERTY_BIRTH || r->property == RG_PROPERTY_DEATH || of_people(r->property) || r->property == RG_PROPERTY_ROLE;
}

/* The words of a row's first cell. */
static rg_span first_cell(const rg_draft *d, const rg_part *row) {
    const char *begin = d->reading->text.ptr + row->span.start, *tab = memchr(begin, '\t', row->span.end - row->span.start);
    return (rg_span){row->span.start, tab ? row->span.start + (size_t)(tab - begin) : row->span.end};
}

/* What stands in column `at` of a table whose first column says who tells it: "Police report | 14". */
static bool told_by(rg_draft *d, const rg_part *row, size_t at, size_t first, size_t last) {
    size_t before = d->claims.n;
    if (at == 0 || at >= RG_COLUMNS_MAX || !d->columns[0].voice || d->columns[at].property == RG_PROPERTY_COUNT) return false;
    rg_attribution a = {.who = first_cell(d, row), .when = RG_NONE, .outer = RG_NONE};
    size_t name = rg_draft_name_from(d, a.who.start);
    a.named = name < d->reading->names.n && d->reading->names.at[name].span.start < a.who.end;
    value_claims(d, &d->columns[at], first, last, true);
    for (size_t i = before; i < d->claims.n; i++) rg_draft_say(d, i, &a);
    return d->claims.n > before;
}

/* The column of the cell that starts at the byte; far into a long row, RG_COLUMNS_MAX. */
static size_t column_of(const rg_draft *d, const rg_part *row, size_t start) {
    size_t at = 0;
    if (start - row->span.start > COLUMNS_BYTES) return RG_COLUMNS_MAX;
    for (size_t i = row->span.start; i < start; i++) at += d->reading->text.ptr[i] == '\t';
    return at;
}

static bool has_cells(const rg_draft *d, const rg_part *part) {
    size_t len = part->span.end - part->span.start;
    return part->kind == RG_PART_TABLE && memchr(d->reading->text.ptr + part->span.start, '\t', len < COLUMNS_BYTES ? len : COLUMNS_BYTES);
}

/* A cell of a table's row: the first may be a label, those behind it are its values; a row of labels heads columns. */
static bool cell(rg_draft *d, const rg_part *row, size_t first, size_t last) {
    rg_row r = {.property = RG_PROPERTY_COUNT};
    size_t at = column_of(d, row, rg_draft_unit(d, first)->span.start);
    bool label = read_cell(d, rg_text_cut(d->reading->text, rg_draft_span(d, first, last)), &r);
    if (at == 0 && row->level == 1)
        for (size_t i = 0; i < RG_COLUMNS_MAX; i++) d->columns[i] = (rg_row){.property = RG_PROPERTY_COUNT};
    if (label && row->level == 1 && at < RG_COLUMNS_MAX) d->columns[at] = r;
    rg_row before = at == 0 ? (rg_row){.property = RG_PROPERTY_COUNT} : d->row;
    d->row = label && at == 0 ? r : (rg_row){.property = RG_PROPERTY_COUNT};
    if (label || before.property == RG_PROPERTY_COUNT) return label || told_by(d, row, at, first, last);
    value_claims(d, &before, first, last, true);
    if (goes_on(&before)) d->row = before;
    return true;
}

/* "Consort Anna": a label that the reader of names took for the first words of one; what stands behind it is the value. */
static bool glued(rg_draft *d, size_t first, size_t last, bool row) {
    const rg_unit *u = row && first < last ? rg_draft_unit(d, first) : NULL;
    rg_row r = {.property = RG_PROPERTY_COUNT};
    if (!u || u->name == RG_NONE || u->last < u->first + 2 || rg_map_find(&d->labels->firsts, d->reading->tokens.at[u->first].fold, d->reading->tokens.at[u->first].hash) == RG_NONE) return false;
    size_t behind = u->last - 1;
    rg_span label = {u->span.start, 0};
    for (; behind > u->first; behind--) {
        label.end = d->reading->tokens.at[behind - 1].span.end;
        if (read_label(d, rg_text_cut(d->reading->text, label), &r)) break;
    }
    bool words = of_people(r.property) || r.property == RG_PROPERTY_PLACE || r.property == RG_PROPERTY_PART_OF;
    if (behind == u->first || !words || has_verb(d)) return false;
    bool of = rg_text_is(d->reading->tokens.at[behind].fold, "of"); /* "House of Lund": a name */
    rg_span span = {of ? u->span.start : d->reading->tokens.at[behind].span.start, u->span.end};
    rg_draft_add(d, r.of.len ? of_life(d, r.of) : d->title_event, r.property, rg_draft_text_value(d, span), span, "row/glued");
    if (goes_on(&r)) d->row = r;
    return true;
}

bool rg_row_draft(rg_draft *d, const rg_part *part) {
    rg_span span = d->reading->sentences.at[d->sentence].span;
    size_t first = d->c->unit_start[d->sentence], last = d->c->unit_start[d->sentence + 1];
    rg_row r, before = d->row;
    bool row = first < last && d->title_event != RG_NONE && span.end - span.start <= ROW_BYTES;
    if (row && part && has_cells(d, part)) return cell(d, part, first, last);
    d->row.property = RG_PROPERTY_COUNT;
    size_t from = row ? find_label(d, first, last, &r) : first;
    if (from == first && glued(d, first, last, row)) return true;
    bool labelled = from > first && r.property != RG_PROPERTY_COUNT;
    if (labelled && from + 2 < last && rg_draft_is(d, from, "(") && rg_draft_is(d, from + 1, "s")) from += 3; /* "Occupation(s)" */
    while (labelled && from < last && rg_draft_unit(d, from)->classes & RG_CLASS_PUNCT) from++;
    if (labelled && from >= last) { /* a label on a line of its own: what follows is its value */
        d->row = r;
        return true;
    }
    if (labelled && (!has_verb(d) || (part && part->kind == RG_PART_TABLE))) {
        value_claims(d, &r, from, last, false);
        return true;
    }
    if (!row || labelled || before.property == RG_PROPERTY_COUNT || rg_draft_is(d, last - 1, ".")) return false;
    size_t claims = d->claims.n;
    value_claims(d, &before, first, last, false);
    bool more = of_people(before.property) && ++before.lines < LINES_MOST && (d->claims.n > claims || !has_verb(d));
    if (more) d->row = before;
    return d->claims.n > claims;
}
