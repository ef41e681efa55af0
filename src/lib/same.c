/* same.c: whether two accounts or two claims are the same in everything that is kept of them.
 *
 * Two values in -> the name of the first field that differs, or NULL. */
#include <stddef.h>
#include <string.h>

#include "lib/lib_int.h"

typedef struct field {
    const char *name;
    size_t at;
} field;

#define TEXT_AT(base, at) (*(const rg_text *)((const char *)(base) + (at)))
#define SPAN_AT(base, at) (*(const rg_span *)((const char *)(base) + (at)))

static const char *text_difference(const field *fields, const void *a, const void *b) {
    for (; fields->name; fields++)
        if (!rg_text_same(TEXT_AT(a, fields->at), TEXT_AT(b, fields->at))) return fields->name;
    return NULL;
}

static bool same_span(rg_span a, rg_span b) { return a.start == b.start && a.end == b.end; }

static const char *span_difference(const field *fields, const void *a, const void *b) {
    for (; fields->name; fields++)
        if (!same_span(SPAN_AT(a, fields->at), SPAN_AT(b, fields->at))) return fields->name;
    return NULL;
}

/* ---- accounts ------------------------------------------------------------------------------------------------- */

static bool same_part(const rg_part *a, const rg_part *b) {
    return a->kind == b->kind && a->level == b->level && same_span(a->span, b->span) && a->line == b->line &&
           rg_text_same(a->label, b->label) && rg_text_same(a->reason, b->reason);
}

static bool same_mark(const rg_mark *a, const rg_mark *b) {
    if (!same_span(a->span, b->span) || a->form != b->form || a->count != b->count || a->doubled != b->doubled) return false;
    return memcmp(a->labels, b->labels, a->count * sizeof *a->labels) == 0;
}

static bool same_fields(const rg_reference *a, const rg_reference *b) {
    if (a->field_count != b->field_count) return false;
    for (size_t i = 0; i < a->field_count; i++)
        if (!rg_text_same(a->fields[i].name, b->fields[i].name) || !rg_text_same(a->fields[i].value, b->fields[i].value)) return false;
    return true;
}

static bool same_reference(const rg_reference *a, const rg_reference *b) {
    return rg_text_same(a->label, b->label) && same_span(a->span, b->span) && same_span(a->work, b->work) &&
           a->backlinks == b->backlinks && a->uses == b->uses && same_fields(a, b);
}

static bool same_link(const rg_link *a, const rg_link *b) {
    return same_span(a->span, b->span) && rg_text_same(a->target, b->target);
}

#define SAME_LIST(what, of, count)                                        \
    static bool same_##of(const rg_account *a, const rg_account *b) {     \
        if (a->count != b->count) return false;                           \
        for (size_t i = 0; i < a->count; i++)                             \
            if (!same_##what(&a->of[i], &b->of[i])) return false;         \
        return true;                                                      \
    }

SAME_LIST(part, parts, part_count)
SAME_LIST(mark, marks, mark_count)
SAME_LIST(reference, references, reference_count)
SAME_LIST(link, links, link_count)

const char *rg_same_account(const rg_account *a, const rg_account *b) {
    static const field texts[] = {
        {"reading text", offsetof(rg_account, text)}, {"name", offsetof(rg_account, name)}, {"format", offsetof(rg_account, format)},
        {"encoding", offsetof(rg_account, encoding)}, {"language", offsetof(rg_account, language)},
        {"title", offsetof(rg_account, title)}, {"address", offsetof(rg_account, url)}, {"date", offsetof(rg_account, date)},
        {"bytes", offsetof(rg_account, bytes)}, {NULL, 0}};
    const char *name = text_difference(texts, a, b);
    if (name) return name;
    if (strcmp(a->hash, b->hash) != 0) return "hash";
    if (!same_parts(a, b)) return "parts";
    if (!same_marks(a, b)) return "note marks";
    if (!same_references(a, b)) return "references";
    return same_links(a, b) ? NULL : "links";
}

/* ---- claims --------------------------------------------------------------------------------------------------- */

static bool same_date(const rg_date *a, const rg_date *b) {
    if (!rg_text_same(a->edtf, b->edtf) || a->earliest != b->earliest || a->latest != b->latest) return false;
    if (a->interval != b->interval || a->set != b->set || a->uncertain != b->uncertain || a->approximate != b->approximate)
        return false;
    if (a->alternatives != b->alternatives) return false;
    for (unsigned i = 0; i < a->alternatives; i++)
        if (a->least[i] != b->least[i] || a->most[i] != b->most[i]) return false;
    return true;
}

static bool same_voice(const rg_voice *a, const rg_voice *b) {
    return a->kind == b->kind && a->hedge == b->hedge && a->denies == b->denies && rg_text_same(a->name, b->name) &&
           rg_text_same(a->work, b->work) && rg_text_same(a->date, b->date);
}

static bool same_voices(const rg_claim *a, const rg_claim *b) {
    if (a->voice_count != b->voice_count) return false;
    for (size_t i = 0; i < a->voice_count; i++)
        if (!same_voice(&a->voices[i], &b->voices[i])) return false;
    return true;
}

static bool same_notes(const rg_claim *a, const rg_claim *b) {
    if (a->note_count != b->note_count) return false;
    for (size_t i = 0; i < a->note_count; i++)
        if (!rg_text_same(a->notes[i], b->notes[i])) return false;
    return true;
}

static const char *value_difference(const rg_value *a, const rg_value *b) {
    if (a->kind != b->kind) return "kind of value";
    if (a->low != b->low || a->high != b->high) return "number";
    return a->kind != RG_VALUE_DATE || same_date(&a->date, &b->date) ? NULL : "date";
}

const char *rg_same_claim(const rg_claim *a, const rg_claim *b) {
    static const field texts[] = {
        {"event", offsetof(rg_claim, event)}, {"event's key", offsetof(rg_claim, event_key)},
        {"value", offsetof(rg_claim, value.text)}, {"entity", offsetof(rg_claim, value.entity)},
        {"value's key", offsetof(rg_claim, value.key)}, {"unit", offsetof(rg_claim, value.unit)},
        {"scope", offsetof(rg_claim, value.scope)}, {"words of doubt", offsetof(rg_claim, hedge_text)},
        {"account", offsetof(rg_claim, source)}, {"quotation", offsetof(rg_claim, quote)},
        {"claim it disputes", offsetof(rg_claim, disputes)}, {"rule", offsetof(rg_claim, rule)}, {NULL, 0}};
    static const field spans[] = {
        {"passage", offsetof(rg_claim, span)}, {"range of the value", offsetof(rg_claim, value_span)},
        {"range of the doubt", offsetof(rg_claim, hedge_span)}, {"range of the voice", offsetof(rg_claim, voice_span)},
        {"range of the event", offsetof(rg_claim, event_span)}, {NULL, 0}};
    if (strcmp(a->id, b->id) != 0) return "id";
    if (a->property != b->property) return "property";
    const char *name = text_difference(texts, a, b);
    if (!name) name = value_difference(&a->value, &b->value);
    if (!name) name = span_difference(spans, a, b);
    if (name) return name;
    if (a->denied != b->denied) return "polarity";
    if (a->hedge != b->hedge) return "hedge";
    if (!same_voices(a, b)) return "voices";
    if (!same_notes(a, b)) return "notes";
    return a->status == b->status ? NULL : "status";
}
