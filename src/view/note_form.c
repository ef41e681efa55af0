/* note_form.c: how the note marks of an account were bound, and whether the list's own back-links bear it out.
 *
 * In: RG_MODEL_NOTES. Out, a note a line: its label, the uses that the list counts and the uses bound, the state (proven: both agree;
 * unproven: they do not; uncounted: the list does not count), the work, and each mark with its place. A mark that repeats another of the
 * same use is shown as doubled and not counted. Marks that no note answers come after, and a closing line sums up.
 */
#include "view/view_int.h"

enum { WORK_RUNES = 64, PROVEN = 0, UNPROVEN, UNCOUNTED };

static const char *const STATES[] = {"proven", "unproven", "uncounted"};

typedef struct note_line {
    unsigned label;
    const rg_reference *reference; /* NULL: marked in the text, missing from the list */
} note_line;

typedef struct note_lines {
    RG_VEC(note_line) at;
    size_t bound, counted, hold, doubled;
} note_lines;

static unsigned number_of(rg_text label) {
    int64_t value = 0;
    return rg_text_number(label, &value) && value > 0 && value < 1000000 ? (unsigned)value : 0;
}

static int state_of(const rg_reference *reference) {
    return !reference || !reference->backlinks ? UNCOUNTED : reference->backlinks == reference->uses ? PROVEN : UNPROVEN;
}

static unsigned count_uses(const rg_account *account, unsigned label) {
    unsigned n = 0;
    for (size_t i = 0; i < account->mark_count; i++)
        for (unsigned k = 0; !account->marks[i].doubled && k < account->marks[i].count; k++) n += account->marks[i].labels[k] == label;
    return n;
}

/* Labels marked in the text that the list has not, each once. */
static void add_dangling(rg_arena *arena, const rg_account *account, note_lines *lines) {
    rg_map seen = rg_map_in(arena);
    for (size_t i = 0; i < account->reference_count; i++) rg_map_put(&seen, account->references[i].label, 1);
    for (size_t i = 0; i < account->mark_count; i++)
        for (unsigned k = 0; k < account->marks[i].count; k++) {
            rg_text label = rg_text_printf(arena, "%u", account->marks[i].labels[k]);
            if (rg_map_get(&seen, label) != RG_NONE) continue;
            rg_map_put(&seen, label, 1);
            *(note_line *)rg_vec_push(arena, &lines->at) = (note_line){account->marks[i].labels[k], NULL};
        }
}

static note_lines gather(rg_arena *arena, const rg_account *account) {
    note_lines lines = {0};
    for (size_t i = 0; i < account->reference_count; i++) {
        const rg_reference *reference = &account->references[i];
        *(note_line *)rg_vec_push(arena, &lines.at) = (note_line){number_of(reference->label), reference};
        lines.bound += reference->uses > 0;
        lines.counted += reference->backlinks > 0;
        lines.hold += state_of(reference) == PROVEN;
    }
    for (size_t i = 0; i < account->mark_count; i++) lines.doubled += account->marks[i].doubled;
    add_dangling(arena, account, &lines);
    return lines;
}

static bool points_at(const rg_mark *mark, unsigned label) {
    for (unsigned k = 0; k < mark->count; k++)
        if (mark->labels[k] == label) return true;
    return false;
}

static rg_text label_of(rg_arena *arena, const note_line *line) {
    return line->reference ? line->reference->label : rg_text_printf(arena, "%u", line->label);
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

static void put_note(rg_buf *out, const rg_account *account, const note_line *line) {
    rg_json j = rg_json_on(out);
    rg_json_open(&j, '{');
    rg_json_pair(&j, "note", label_of(out->arena, line));
    rg_json_key(&j, "listed");
    rg_json_bool(&j, line->reference != NULL);
    key_int(&j, "uses", line->reference ? line->reference->uses : count_uses(account, line->label));
    key_int(&j, "backlinks", line->reference ? line->reference->backlinks : 0);
    rg_json_pair(&j, "state", rg_text_of(STATES[state_of(line->reference)]));
    if (line->reference) {
        rg_json_pair(&j, "work", rg_text_cut(account->text, line->reference->work));
        key_int(&j, "start", line->reference->span.start);
        key_int(&j, "end", line->reference->span.end);
    }
    rg_json_key(&j, "marks");
    rg_json_open(&j, '[');
    for (size_t i = 0; i < account->mark_count; i++)
        if (points_at(&account->marks[i], line->label)) put_mark(&j, account, &account->marks[i]);
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
    rg_text label = label_of(out->arena, line);
    rg_buf_printf(out, "%4.*s  ", RG_TEXT_ARG(label));
    if (!reference) rg_buf_printf(out, "%u bound, no such note in the list", count_uses(account, line->label));
    else if (!reference->backlinks) rg_buf_printf(out, "%u bound, the list does not count", reference->uses);
    else rg_buf_printf(out, "%u bound, %u counted: %s", reference->uses, reference->backlinks, STATES[state_of(reference)]);
    if (reference && reference->work.end > reference->work.start) {
        rg_buf_puts(out, "  ");
        put_words(out, rg_text_cut(account->text, reference->work), WORK_RUNES);
    }
    rg_buf_byte(out, '\n');
    for (size_t i = 0; i < account->mark_count; i++) {
        const rg_mark *mark = &account->marks[i];
        if (!points_at(mark, line->label)) continue;
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
