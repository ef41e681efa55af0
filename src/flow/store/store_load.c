/* store_load.c: accounts and claims read back whole.
 *
 * A dossier may come from a stranger, so nothing that the rest of the program relies on is taken on trust: every text is well-formed
 * UTF-8, every range lies in its text and cuts no rune, every kind is a known word, every count is within its limit. What is not so
 * is said, and nothing is loaded.
 */
#include <string.h>

#include "base/map.h"
#include "flow/store/store_int.h"

/* What is being read, and whether all of it was as it must be. */
typedef struct loading {
    rg_arena *arena;
    rg_store *store;
    int64_t source;
    rg_text text; /* of that source */
    bool damaged;
} loading;

static rg_text take_text(loading *l, rg_row *row) {
    rg_text text = rg_query_text(row, l->arena);
    if (rg_text_invalid(text) != text.len) l->damaged = true;
    return text;
}

static bool at_rune(rg_text text, size_t at) { return at == text.len || ((unsigned char)text.ptr[at] & 0xc0) != 0x80; }

static rg_span take_span(loading *l, rg_row *row) {
    rg_span span = rg_query_span(row);
    bool well = span.start <= span.end && span.end <= l->text.len && at_rune(l->text, span.start) && at_rune(l->text, span.end);
    if (well) return span;
    l->damaged = true;
    return (rg_span){0, 0};
}

static uint64_t take_count(loading *l, rg_row *row, uint64_t most) {
    int64_t value = rg_query_int(row);
    if (value >= 0 && (uint64_t)value <= most) return (uint64_t)value;
    l->damaged = true;
    return 0;
}

/* A day past the last that the calendar counts would overflow where days are subtracted. */
static rg_day take_day(loading *l, rg_row *row, rg_day none) {
    rg_day day = rg_query_day(row, none);
    if (day >= RG_DAY_MIN && day <= RG_DAY_MAX) return day;
    l->damaged = true;
    return none;
}

static void take_word(loading *l, bool known) {
    if (!known) l->damaged = true;
}

/* The rows of one source, or of one of its claims. */
static rg_row rows_of(loading *l, rg_query query) {
    rg_row row = rg_query_start(l->store, query);
    rg_query_put_int(&row, l->source);
    return row;
}

static rg_row rows_of_claim(loading *l, rg_query query, int64_t claim) {
    rg_row row = rows_of(l, query);
    rg_query_put_int(&row, claim);
    return row;
}

/* ---- accounts ------------------------------------------------------------------------------------------------- */

static regest_status load_parts(loading *l, rg_account *a, regest_error *error) {
    RG_VEC(rg_part) parts = {0};
    rg_row row = rows_of(l, RG_QUERY_PARTS);
    while (rg_query_next(&row)) {
        rg_part *part = rg_vec_push(l->arena, &parts);
        take_word(l, rg_store_word_part_kind(rg_query_borrow(&row), &part->kind));
        part->level = (int)take_count(l, &row, INT32_MAX);
        part->span = take_span(l, &row);
        part->line = take_count(l, &row, INT64_MAX);
        part->label = take_text(l, &row);
        part->reason = take_text(l, &row);
    }
    a->parts = parts.at;
    a->part_count = parts.n;
    return rg_query_end(&row, error);
}

static bool parse_labels(rg_text text, rg_mark *mark) {
    enum { MOST = sizeof mark->labels / sizeof *mark->labels };
    while (text.len) {
        size_t blank = rg_text_find(text, RG_TEXT(" "), 0);
        size_t n = blank == RG_NONE ? text.len : blank;
        int64_t label;
        if (mark->count == MOST || !rg_text_number((rg_text){text.ptr, n}, &label) || label > UINT32_MAX) return false;
        mark->labels[mark->count++] = (unsigned)label;
        size_t skip = n + (blank != RG_NONE);
        text = (rg_text){text.ptr + skip, text.len - skip};
    }
    return true;
}

static regest_status load_marks(loading *l, rg_account *a, regest_error *error) {
    RG_VEC(rg_mark) marks = {0};
    rg_row row = rows_of(l, RG_QUERY_MARKS);
    while (rg_query_next(&row)) {
        rg_mark *mark = rg_vec_push(l->arena, &marks);
        take_word(l, rg_store_word_mark_form(rg_query_borrow(&row), &mark->form));
        mark->span = take_span(l, &row);
        take_word(l, parse_labels(rg_query_borrow(&row), mark));
        mark->doubled = rg_query_int(&row) != 0;
    }
    a->marks = marks.at;
    a->mark_count = marks.n;
    return rg_query_end(&row, error);
}

static regest_status load_fields(loading *l, size_t position, rg_reference *reference, regest_error *error) {
    RG_VEC(rg_reference_field) fields = {0};
    rg_row row = rows_of_claim(l, RG_QUERY_REFERENCE_FIELDS, (int64_t)position);
    while (rg_query_next(&row)) {
        rg_reference_field *field = rg_vec_push(l->arena, &fields);
        field->name = take_text(l, &row);
        field->value = take_text(l, &row);
    }
    reference->fields = fields.at;
    reference->field_count = fields.n;
    return rg_query_end(&row, error);
}

static regest_status load_references(loading *l, rg_account *a, regest_error *error) {
    RG_VEC(rg_reference) references = {0};
    rg_row row = rows_of(l, RG_QUERY_REFERENCES);
    while (rg_query_next(&row)) {
        rg_reference *reference = rg_vec_push(l->arena, &references);
        reference->label = take_text(l, &row);
        reference->span = take_span(l, &row);
        reference->work = take_span(l, &row);
        reference->backlinks = (unsigned)take_count(l, &row, UINT32_MAX);
        reference->uses = (unsigned)take_count(l, &row, UINT32_MAX);
    }
    a->references = references.at;
    a->reference_count = references.n;
    regest_status status = rg_query_end(&row, error);
    for (size_t i = 0; i < references.n && status == REGEST_OK; i++) status = load_fields(l, i, &references.at[i], error);
    return status;
}

static regest_status load_links(loading *l, rg_account *a, regest_error *error) {
    RG_VEC(rg_link) links = {0};
    rg_row row = rows_of(l, RG_QUERY_LINKS);
    while (rg_query_next(&row)) {
        rg_link *link = rg_vec_push(l->arena, &links);
        link->span = take_span(l, &row);
        link->target = take_text(l, &row);
    }
    a->links = links.at;
    a->link_count = links.n;
    return rg_query_end(&row, error);
}

static void take_source(loading *l, rg_row *row, rg_account *a) {
    l->source = rg_query_int(row);
    rg_text *texts[] = {&a->name, &a->format, &a->encoding, &a->language, &a->title, &a->url, &a->date};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) *texts[i] = take_text(l, row);
    rg_text hash = rg_query_borrow(row);
    if (hash.len == sizeof a->hash - 1) memcpy(a->hash, hash.ptr, hash.len);
    else l->damaged = true;
    a->bytes = rg_query_text(row, l->arena);
    a->text = take_text(l, row);
    l->text = a->text;
}

static regest_status load_structure(loading *l, rg_account *a, regest_error *error) {
    regest_status status = load_parts(l, a, error);
    if (status == REGEST_OK) status = load_marks(l, a, error);
    if (status == REGEST_OK) status = load_references(l, a, error);
    if (status == REGEST_OK) status = load_links(l, a, error);
    if (status == REGEST_OK && l->damaged)
        status = rg_store_damaged(l->store, error, "account \"%.*s\" has a row that cannot be", RG_TEXT_ARG(a->name));
    return status;
}

regest_status rg_store_accounts(rg_arena *arena, rg_store *store, rg_account **out, size_t *count, regest_error *error) {
    RG_VEC(rg_account) accounts = {0};
    loading l = {.arena = arena, .store = store};
    rg_row row = rg_query_start(store, RG_QUERY_SOURCES);
    regest_status status = REGEST_OK;
    while (status == REGEST_OK && rg_query_next(&row)) {
        rg_account *account = rg_vec_push(arena, &accounts);
        take_source(&l, &row, account);
        status = load_structure(&l, account, error);
    }
    if (status != REGEST_OK) return status;
    *out = accounts.at;
    *count = accounts.n;
    return rg_query_end(&row, error);
}

regest_status rg_store_asked(rg_arena *arena, rg_store *store, rg_asked **out, size_t *count, regest_error *error) {
    RG_VEC(rg_asked) all = {0};
    loading l = {.arena = arena, .store = store};
    rg_row row = rg_query_start(store, RG_QUERY_ASKED);
    while (rg_query_next(&row)) {
        rg_asked *asked = rg_vec_push(arena, &all);
        asked->format = take_text(&l, &row);
        asked->encoding = take_text(&l, &row);
        asked->language = take_text(&l, &row);
        asked->maker = take_text(&l, &row);
    }
    *out = all.at;
    *count = all.n;
    if (l.damaged) return rg_store_damaged(store, error, "a text is not UTF-8");
    return rg_query_end(&row, error);
}

/* ---- claims --------------------------------------------------------------------------------------------------- */

static regest_status load_alternatives(loading *l, int64_t position, rg_date *date, regest_error *error) {
    rg_row row = rows_of_claim(l, RG_QUERY_ALTERNATIVES, position);
    while (rg_query_next(&row)) {
        if (date->alternatives == sizeof date->least / sizeof *date->least) {
            l->damaged = true;
            break;
        }
        date->least[date->alternatives] = take_day(l, &row, RG_DAY_MIN);
        date->most[date->alternatives++] = take_day(l, &row, RG_DAY_MAX);
    }
    return rg_query_end(&row, error);
}

static regest_status load_date(loading *l, int64_t position, rg_date *date, regest_error *error) {
    rg_row row = rows_of_claim(l, RG_QUERY_DATE, position);
    if (rg_query_next(&row)) {
        date->edtf = take_text(l, &row);
        date->earliest = take_day(l, &row, RG_DAY_MIN);
        date->latest = take_day(l, &row, RG_DAY_MAX);
        date->interval = rg_query_int(&row) != 0;
        date->set = rg_query_int(&row) != 0;
        date->uncertain = rg_query_int(&row) != 0;
        date->approximate = rg_query_int(&row) != 0;
    } else {
        l->damaged = true;
    }
    regest_status status = rg_query_end(&row, error);
    return status == REGEST_OK ? load_alternatives(l, position, date, error) : status;
}

static regest_status load_voices(loading *l, int64_t position, rg_claim *c, regest_error *error) {
    rg_row row = rows_of_claim(l, RG_QUERY_VOICES, position);
    while (rg_query_next(&row)) {
        if (c->voice_count == RG_VOICES_MAX) {
            l->damaged = true;
            break;
        }
        rg_voice *voice = &c->voices[c->voice_count++];
        take_word(l, rg_store_word_voice_kind(rg_query_borrow(&row), &voice->kind));
        voice->name = take_text(l, &row);
        voice->work = take_text(l, &row);
        voice->date = take_text(l, &row);
        take_word(l, rg_store_word_hedge(rg_query_borrow(&row), &voice->hedge));
        voice->denies = rg_query_int(&row) != 0;
    }
    if (!c->voice_count) l->damaged = true;
    return rg_query_end(&row, error);
}

static regest_status load_notes(loading *l, int64_t position, rg_claim *c, regest_error *error) {
    rg_row row = rows_of_claim(l, RG_QUERY_NOTES, position);
    while (rg_query_next(&row)) {
        if (c->note_count == RG_CLAIM_NOTES_MAX) {
            l->damaged = true;
            break;
        }
        c->notes[c->note_count++] = take_text(l, &row);
    }
    return rg_query_end(&row, error);
}

static void take_value(loading *l, rg_row *row, rg_value *value) {
    take_word(l, rg_store_word_value_kind(rg_query_borrow(row), &value->kind));
    value->text = take_text(l, row);
    value->entity = take_text(l, row);
    value->key = take_text(l, row);
    value->low = rg_query_int(row);
    value->high = rg_query_int(row);
    value->unit = take_text(l, row);
    value->scope = take_text(l, row);
}

static void take_id(loading *l, rg_row *row, rg_claim *c) {
    rg_text id = rg_query_borrow(row);
    if (id.len && id.len < sizeof c->id && rg_text_invalid(id) == id.len) memcpy(c->id, id.ptr, id.len);
    else l->damaged = true;
}

static void take_claim(loading *l, rg_row *row, rg_claim *c) {
    take_id(l, row, c);
    c->event = take_text(l, row);
    c->event_key = take_text(l, row);
    c->property = rg_property_of(rg_query_borrow(row));
    take_word(l, c->property != RG_PROPERTY_COUNT);
    take_value(l, row, &c->value);
    c->denied = rg_query_int(row) != 0;
    take_word(l, rg_store_word_hedge(rg_query_borrow(row), &c->hedge));
    c->hedge_text = take_text(l, row);
    c->span = take_span(l, row);
    c->quote = take_text(l, row);
    c->value_span = take_span(l, row);
    c->hedge_span = take_span(l, row);
    c->voice_span = take_span(l, row);
    c->event_span = take_span(l, row);
    c->disputes = take_text(l, row);
    take_word(l, rg_store_word_claim_status(rg_query_borrow(row), &c->status));
    c->rule = take_text(l, row);
}

static regest_status load_claim(loading *l, rg_row *row, rg_claim *c, regest_error *error) {
    int64_t position = rg_query_int(row);
    take_claim(l, row, c);
    regest_status status = c->value.kind == RG_VALUE_DATE ? load_date(l, position, &c->value.date, error) : REGEST_OK;
    if (status == REGEST_OK) status = load_voices(l, position, c, error);
    if (status == REGEST_OK) status = load_notes(l, position, c, error);
    if (status == REGEST_OK && l->damaged)
        status = rg_store_damaged(l->store, error, "claim %s of \"%.*s\" has a row that cannot be", c->id, RG_TEXT_ARG(c->source));
    return status;
}

typedef RG_VEC(rg_claim) claim_vec;

static regest_status load_claims_of(loading *l, rg_text source, claim_vec *claims, regest_error *error) {
    rg_row row = rows_of(l, RG_QUERY_CLAIMS);
    regest_status status = REGEST_OK;
    while (status == REGEST_OK && rg_query_next(&row)) {
        rg_claim *claim = rg_vec_push(l->arena, claims);
        claim->source = source;
        status = load_claim(l, &row, claim, error);
    }
    return status == REGEST_OK ? rg_query_end(&row, error) : status;
}

regest_status rg_store_claims(rg_arena *arena, rg_store *store, rg_claims *out, regest_error *error) {
    claim_vec claims = {0};
    loading l = {.arena = arena, .store = store};
    rg_row row = rg_query_start(store, RG_QUERY_TEXTS);
    regest_status status = REGEST_OK;
    while (status == REGEST_OK && rg_query_next(&row)) {
        l.source = rg_query_int(&row);
        rg_text name = take_text(&l, &row);
        l.text = rg_query_borrow(&row);
        status = load_claims_of(&l, name, &claims, error);
    }
    if (status != REGEST_OK) return status;
    *out = (rg_claims){claims.at, claims.n};
    return rg_query_end(&row, error);
}
