/* part_form.c: the structure of an account: JSON Lines and a readable form.
 *
 * In: RG_MODEL_PARTS. Out, a part a line: kind, level, byte range, the words, the labels of the notes marked in it, and where they apply its
 * own label, its place in the file, the reason why it was left out of the running text, and what looks damaged in it.
 */
#include "view/view_int.h"

enum { TEXT_RUNES = 72 };

/* Marks are in order of the text, parts too: one walk. Returns the first mark at or after the part's start. */
static size_t first_mark(const rg_account *account, size_t mark, rg_span span) {
    while (mark < account->mark_count && account->marks[mark].span.start < span.start) mark++;
    return mark;
}

static void put_labels(rg_json *j, const rg_account *account, size_t mark, rg_span span) {
    rg_json_key(j, "notes");
    rg_json_open(j, '[');
    for (; mark < account->mark_count && account->marks[mark].span.start < span.end; mark++)
        for (unsigned k = 0; !account->marks[mark].doubled && k < account->marks[mark].count; k++)
            rg_json_text(j, rg_text_printf(j->out->arena, "%u", account->marks[mark].labels[k]));
    rg_json_close(j, ']');
}

/* What looks damaged in the part; `noise`: the first of the account's that does not begin before it. Left out where nothing does. */
static void put_noise(rg_json *j, const rg_account *account, size_t noise, rg_span span) {
    if (noise == account->noise_count || account->noise[noise].span.start >= span.end) return;
    rg_json_key(j, "noise");
    rg_json_open(j, '[');
    for (; noise < account->noise_count && account->noise[noise].span.start < span.end; noise++) {
        const rg_noise *at = &account->noise[noise];
        rg_json_open(j, '{');
        rg_json_pair(j, "kind", rg_text_of(rg_noise_kind_name(at->kind)));
        rg_json_key(j, "start");
        rg_json_int(j, (int64_t)at->span.start);
        rg_json_key(j, "end");
        rg_json_int(j, (int64_t)at->span.end);
        rg_json_pair(j, "text", rg_text_cut(account->text, at->span));
        if (at->mended) rg_json_pair(j, "was", at->was);
        else if (at->means.len) rg_json_pair(j, "means", at->means);
        rg_json_close(j, '}');
    }
    rg_json_close(j, ']');
}

static void put_part(rg_buf *out, const rg_account *account, const rg_part *part, size_t mark, size_t noise) {
    rg_json j = rg_json_on(out);
    rg_json_open(&j, '{');
    rg_json_key(&j, "part");
    rg_json_text(&j, rg_text_of(rg_part_kind_name(part->kind)));
    rg_json_key(&j, "level");
    rg_json_int(&j, part->level);
    rg_json_key(&j, "start");
    rg_json_int(&j, (int64_t)part->span.start);
    rg_json_key(&j, "end");
    rg_json_int(&j, (int64_t)part->span.end);
    rg_json_key(&j, "text");
    rg_json_text(&j, rg_text_cut(account->text, part->span));
    put_labels(&j, account, mark, part->span);
    if (part->label.len) rg_json_pair(&j, "label", part->label);
    if (part->reason.len) rg_json_pair(&j, "reason", part->reason);
    rg_json_key(&j, "line");
    rg_json_int(&j, (int64_t)part->line);
    if (part->origin.end) rg_json_span(&j, "origin", part->origin);
    put_noise(&j, account, noise, part->span);
    rg_json_close(&j, '}');
    rg_buf_byte(out, '\n');
}

void rg_part_form_json(const rg_model *model, const regest_style *style, rg_buf *out) {
    (void)style;
    const rg_account *account = model->account;
    for (size_t i = 0, mark = 0, noise = 0; i < account->part_count; i++) {
        mark = first_mark(account, mark, account->parts[i].span);
        while (noise < account->noise_count && account->noise[noise].span.start < account->parts[i].span.start) noise++;
        put_part(out, account, &account->parts[i], mark, noise);
    }
}

/* White space as one blank, cut to a width. */
static void put_short(rg_buf *out, rg_text text, size_t runes) {
    size_t n = 0;
    bool blank = false;
    for (size_t i = 0, len; i < text.len; i += len) {
        uint32_t rune;
        len = rg_text_rune(text, i, &rune);
        if (!len) break;
        if (rg_rune_space(rune) || rune < 0x20 || rune == 0x7f) {
            blank = n > 0;
            continue;
        }
        if (n >= runes) {
            rg_buf_puts(out, " \u2026");
            return;
        }
        if (blank) rg_buf_byte(out, ' '), n++;
        blank = false;
        rg_buf_rune(out, rune);
        n++;
    }
}

void rg_part_form_text(const rg_model *model, const regest_style *style, rg_buf *out) {
    const rg_account *account = model->account;
    size_t width = style->width > 40 ? style->width - 28 : TEXT_RUNES, counts[RG_PART_SKIPPED + 1] = {0};
    for (size_t i = 0; i < account->part_count; i++) {
        const rg_part *part = &account->parts[i];
        counts[part->kind]++;
        rg_buf_printf(out, "%6zu  %-10s", part->line, rg_part_kind_name(part->kind));
        for (int k = 1; k < part->level && k < 6 && part->kind != RG_PART_TABLE; k++) rg_buf_puts(out, "  ");
        put_short(out, rg_text_cut(account->text, part->span), width);
        if (part->reason.len) rg_buf_printf(out, " (%.*s)", RG_TEXT_ARG(part->reason));
        rg_buf_byte(out, '\n');
    }
    rg_buf_printf(out, "%zu parts", account->part_count);
    for (size_t k = 0; k <= RG_PART_SKIPPED; k++)
        if (counts[k]) rg_buf_printf(out, ", %zu %s", counts[k], rg_part_kind_name((rg_part_kind)k));
    rg_buf_printf(out, "; %zu notes, %zu marks\n", account->reference_count, account->mark_count);
}
