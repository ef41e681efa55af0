/* note_form.c: how the note marks of an account were bound, and whether the list's own back-links bear it out.
 *
 * In: RG_MODEL_NOTES. Out, a note a line: its label, the uses that the list counts and the uses bound, the state (proven: both agree;
 * unproven: they do not; uncounted: the list does not count), the work, and each mark with its place. A mark that repeats another of the
 * same use is shown as doubled and not counted. Marks that no note answers come after, and a closing line sums up.
 */
#include "base/map.h"
#include "view/view_int.h"

enum { WORK_RUNES = 64, PROVEN = 0, UNPROVEN, UNCOUNTED };

static const char *const STATES[] = {"proven", "unproven", "uncounted"};

typedef struct note_line {
    rg_text label;
    const rg_reference *reference; /* NULL: marked in the text, missing from the list */
    RG_VEC(const rg_mark *) marks;
    size_t uses;
} note_line;

typedef struct note_lines {
    RG_VEC(note_line) at;
    size_t bound, counted, hold, doubled;
} note_lines;

static int state_of(const rg_reference *reference) {
    return !reference || !reference->backlinks ? UNCOUNTED : reference->backlinks == reference->uses ? PROVEN : UNPROVEN;
}

static void add_mark(rg_arena *arena, note_line *line, const rg_mark *mark) {
    if (!line->marks.n || line->marks.at[line->marks.n - 1] != mark) *(const rg_mark **)rg_vec_push(arena, &line->marks) = mark;
    line->uses += !mark->doubled;
}

/* The list's notes in its order, then the labels that the text marks and the list has not, in the order of the text. */
static note_lines gather(rg_arena *arena, const rg_account *account) {
    note_lines lines = {0};
    rg_map index = rg_map_in(arena);
    for (size_t i = 0; i < account->reference_count; i++) {
        const rg_reference *reference = &account->references[i];
        rg_map_intern(&index, reference->label, lines.at.n);
        *(note_line *)rg_vec_push(arena, &lines.at) = (note_line){.label = reference->label, .reference = reference};
        lines.bound += reference->uses > 0;
        lines.counted += reference->backlinks > 0;
        lines.hold += state_of(reference) == PROVEN;
    }
    for (size_t i = 0; i < account->mark_count; i++) {
        const rg_mark *mark = &account->marks[i];
        lines.doubled += mark->doubled;
        for (unsigned k = 0; k < mark->count; k++) {
            rg_text label = rg_text_printf(arena, "%u", mark->labels[k]);
            size_t at = rg_map_intern(&index, label, lines.at.n);
            if (at == lines.at.n) *(note_line *)rg_vec_push(arena, &lines.at) = (note_line){.label = label};
            add_mark(arena, &lines.at.at[at], mark);
        }
    }
    return lines;
}

/* ---- JSON ----------------------------------------------------------------------------------------------------- */

static void put_mark(rg_json *j, const rg_account *account, const rg_mark *mark) {
    size_t line, column;
    rg_source_place(account, mark->span.start, &line, &column);
    rg_json_open(j, '{');
    rg_json_key(j, "start");
    rg_json_int(j, (int64_t)mark->span.start);
    rg_json_key(j, "end");
    rg_json_int(j, (int64_t)mark->span.end);
    rg_json_pair(j, "text", rg_text_cut(account->text, mark->span));
    rg_json_pair(j, "form", rg_text_of(rg_mark_form_name(mark->form)));
    rg_json_key(j, "line");
    rg_json_int(j, (int64_t)line);
    rg_json_key(j, "column");
    rg_json_int(j, (int64_t)column);
    rg_json_key(j, "doubled");
    rg_json_bool(j, mark->doubled);
    rg_json_close(j, '}');
}

static void key_int(rg_json *j, const char *key, size_t value) {
    rg_json_key(j, key);
    rg_json_int(j, (int64_t)value);
}

static void put_fields(rg_json *j, const rg_reference *reference) {
    rg_json_key(j, "fields");
    rg_json_open(j, '{');
    for (size_t i = 0; i < reference->field_count; i++) {
        rg_json_key(j, rg_text_z(j->out->arena, reference->fields[i].name));
        rg_json_text(j, reference->fields[i].value);
    }
    rg_json_close(j, '}');
}

static void put_note(rg_buf *out, const rg_account *account, const note_line *line) {
    rg_json j = rg_json_on(out);
    rg_json_open(&j, '{');
    rg_json_pair(&j, "note", line->label);
    rg_json_key(&j, "listed");
    rg_json_bool(&j, line->reference != NULL);
    key_int(&j, "uses", line->reference ? line->reference->uses : line->uses);
    key_int(&j, "backlinks", line->reference ? line->reference->backlinks : 0);
    rg_json_pair(&j, "state", rg_text_of(STATES[state_of(line->reference)]));
    if (line->reference) {
        rg_json_pair(&j, "work", rg_text_cut(account->text, line->reference->work));
        key_int(&j, "start", line->reference->span.start);
        key_int(&j, "end", line->reference->span.end);
        if (line->reference->field_count) put_fields(&j, line->reference);
    }
    rg_json_key(&j, "marks");
    rg_json_open(&j, '[');
    for (size_t i = 0; i < line->marks.n; i++) put_mark(&j, account, line->marks.at[i]);
    rg_json_close(&j, ']');
    rg_json_close(&j, '}');
    rg_buf_byte(out, '\n');
}

void rg_note_form_json(const rg_model *model, const regest_style *style, rg_buf *out) {
    (void)style;
    note_lines lines = gather(out->arena, model->account);
    for (size_t i = 0; i < lines.at.n; i++) put_note(out, model->account, &lines.at.at[i]);
    rg_json j = rg_json_on(out);
    rg_json_open(&j, '{');
    key_int(&j, "notes", model->account->reference_count);
    key_int(&j, "bound", lines.bound);
    key_int(&j, "counted", lines.counted);
    key_int(&j, "hold", lines.hold);
    key_int(&j, "unlisted", lines.at.n - model->account->reference_count);
    key_int(&j, "doubled", lines.doubled);
    rg_json_close(&j, '}');
    rg_buf_byte(out, '\n');
}

/* ---- text ----------------------------------------------------------------------------------------------------- */

static void put_words(rg_buf *out, rg_text text, size_t runes) {
    for (size_t i = 0, n = 0, len; i < text.len; i += len, n++) {
        uint32_t rune;
        len = rg_text_rune(text, i, &rune);
        if (!len) return;
        if (n == runes) {
            rg_buf_puts(out, " \u2026");
            return;
        }
        rg_buf_rune(out, rg_rune_space(rune) || rune < 0x20 ? ' ' : rune);
    }
}

static void put_note_text(rg_buf *out, const rg_account *account, const note_line *line) {
    const rg_reference *reference = line->reference;
    rg_text label = line->label;
    rg_buf_printf(out, "%4.*s  ", RG_TEXT_ARG(label));
    if (!reference) rg_buf_printf(out, "%zu bound, no such note in the list", line->uses);
    else if (!reference->backlinks) rg_buf_printf(out, "%u bound, the list does not count", reference->uses);
    else rg_buf_printf(out, "%u bound, %u counted: %s", reference->uses, reference->backlinks, STATES[state_of(reference)]);
    if (reference && reference->work.end > reference->work.start) {
        rg_buf_puts(out, "  ");
        put_words(out, rg_text_cut(account->text, reference->work), WORK_RUNES);
    }
    rg_buf_byte(out, '\n');
    for (size_t i = 0; i < line->marks.n; i++) {
        const rg_mark *mark = line->marks.at[i];
        size_t at, column;
        rg_source_place(account, mark->span.start, &at, &column);
        rg_buf_printf(out, "      %zu:%zu \"", at, column);
        put_words(out, rg_text_cut(account->text, mark->span), WORK_RUNES);
        rg_buf_printf(out, "\" %s%s\n", rg_mark_form_name(mark->form), mark->doubled ? ", doubled" : "");
    }
}

void rg_note_form_text(const rg_model *model, const regest_style *style, rg_buf *out) {
    (void)style;
    const rg_account *account = model->account;
    note_lines lines = gather(out->arena, account);
    for (size_t i = 0; i < lines.at.n; i++) put_note_text(out, account, &lines.at.at[i]);
    rg_buf_printf(out, "%zu of %zu notes bound; %zu of %zu back-link counts hold\n", lines.bound, account->reference_count, lines.hold, lines.counted);
}
