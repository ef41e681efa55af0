/* finding_text.c: findings as a compiler writes them: place, level, message, rule; the words underlined; the derivation below.
 *
 *     annals.txt:12:11: warning: the first conference has two dates [variant/date]
 *       12 | … held on 27 September 1939 in …
 *          |           ^^^^^^^^^^^^^^^^^
 *          = annals.txt:12: 27 September 1939 (c-0123456789ab)
 *     hint: ...
 */
#include "view/view_int.h"

static rg_ink level_ink(regest_level level) {
    static const rg_ink inks[] = {RG_INK_BLUE, RG_INK_YELLOW, RG_INK_RED};
    return inks[level];
}

static unsigned digits(size_t n) {
    unsigned count = 1;
    for (; n >= 10; n /= 10) count++;
    return count;
}

static rg_span line_around(rg_text text, rg_span span) {
    rg_span line = {span.start, span.start};
    while (line.start > 0 && text.ptr[line.start - 1] != '\n') line.start--;
    while (line.end < text.len && text.ptr[line.end] != '\n') line.end++;
    return line;
}

static size_t forward(rg_text text, size_t at, size_t end, unsigned columns) {
    uint32_t rune;
    unsigned used = 0;
    while (at < end) {
        size_t n = rg_text_rune(text, at, &rune);
        unsigned width = n ? rg_pen_rune_width(rune) : 1;
        if (used + width > columns) break;
        used += width;
        at += n ? n : 1;
    }
    return at;
}

static size_t back(rg_text text, size_t at, size_t start, unsigned columns) {
    uint32_t rune;
    unsigned used = 0;
    while (at > start) {
        size_t n = rg_text_rune_before(text, at, &rune);
        unsigned width = n ? rg_pen_rune_width(rune) : 1;
        if (used + width > columns) break;
        used += width;
        at -= n ? n : 1;
    }
    return at;
}

static void put_gutter(rg_pen *pen, size_t line, unsigned gutter) {
    rg_pen_ink(pen, RG_INK_DIM);
    if (line) {
        rg_pen_to(pen, gutter - digits(line) - 1);
        rg_pen_put(pen, rg_text_printf(pen->out->arena, "%zu", line));
    }
    rg_pen_to(pen, gutter);
    rg_pen_puts(pen, "|");
    rg_pen_ink(pen, RG_INK_PLAIN);
    rg_pen_puts(pen, " ");
}

static void put_excerpt(rg_pen *pen, const rg_finding *finding, rg_text text, unsigned gutter) {
    rg_span line = line_around(text, finding->span);
    unsigned room = pen->width - gutter - 4;
    size_t from = back(text, finding->span.start, line.start, room / 3), to = forward(text, from, line.end, room);
    if (to == line.end) from = back(text, to, line.start, room);
    size_t end = finding->span.end < to ? finding->span.end : to;
    put_gutter(pen, finding->line, gutter);
    rg_pen_puts(pen, from > line.start ? "…" : "");
    rg_pen_put(pen, rg_text_cut(text, (rg_span){from, to}));
    rg_pen_puts(pen, to < line.end ? "…" : "");
    rg_pen_line(pen);
    put_gutter(pen, 0, gutter);
    unsigned before = rg_pen_width(rg_text_cut(text, (rg_span){from, finding->span.start})) + (from > line.start);
    if (before) rg_pen_to(pen, pen->column + before);
    rg_pen_ink(pen, level_ink(finding->level));
    unsigned width = rg_pen_width(rg_text_cut(text, (rg_span){finding->span.start, end}));
    for (unsigned i = 0; i < (width ? width : 1); i++) rg_pen_puts(pen, "^");
    if (end < finding->span.end) rg_pen_puts(pen, "…");
    rg_pen_line(pen);
}

static void put_step(rg_pen *pen, const rg_content *content, const rg_step *step, unsigned gutter) {
    rg_pen_ink(pen, RG_INK_DIM);
    rg_pen_to(pen, gutter);
    rg_pen_puts(pen, "= ");
    rg_pen_ink(pen, RG_INK_PLAIN);
    pen->indent = gutter + 2;
    rg_text text = step->text;
    if (step->claim)
        text = rg_text_printf(pen->out->arena, "%.*s (%.*s:%zu, %s)", RG_TEXT_ARG(step->text), RG_TEXT_ARG(step->claim->source),
                              rg_words_line(content, step->claim), step->claim->id);
    rg_pen_wrap(pen, text);
    rg_pen_line(pen);
}

/* "seed.txt:31 "from 20 February 1940"" */
static rg_text place_and_words(rg_arena *arena, const rg_content *content, const rg_step *step) {
    rg_text words = step->words;
    return rg_text_printf(arena, "%.*s:%zu%s%.*s%s", RG_TEXT_ARG(step->claim->source), rg_words_line(content, step->claim), words.len ? " \"" : "",
                          RG_TEXT_ARG(words), words.len ? "\"" : "");
}

/* Where the places stand: behind the longest sentence, if they then fit in the line; 0 where each goes to a line of its own. */
static unsigned place_column(const rg_pen *pen, const rg_content *content, const rg_finding *finding) {
    unsigned longest = 0, widest = 0;
    for (size_t i = 0; i < finding->step_count; i++) {
        if (!finding->steps[i].claim) continue;
        unsigned text = rg_pen_width(finding->steps[i].text), place = rg_pen_width(place_and_words(pen->out->arena, content, &finding->steps[i]));
        if (text > longest) longest = text;
        if (place > widest) widest = place;
    }
    return 5 + longest + 3 + widest <= pen->width ? 5 + longest + 3 : 0;
}

/* Sentences with numbers, so that what follows can point at them; what each rests on is quoted beside it. */
static void put_numbered(rg_pen *pen, const rg_content *content, const rg_finding *finding) {
    unsigned column = place_column(pen, content, finding), number = 0;
    for (size_t i = 0; i < finding->step_count; i++) {
        const rg_step *step = &finding->steps[i];
        pen->indent = step->claim ? 5 : 4;
        rg_pen_to(pen, 2);
        if (step->claim) rg_pen_put(pen, rg_text_printf(pen->out->arena, "%u", ++number)), rg_pen_to(pen, 5);
        rg_pen_wrap(pen, step->text);
        if (step->claim) {
            if (column) rg_pen_to(pen, column);
            else rg_pen_line(pen), rg_pen_to(pen, 7), pen->indent = 7;
            rg_pen_ink(pen, RG_INK_DIM);
            rg_pen_wrap(pen, place_and_words(pen->out->arena, content, step));
            rg_pen_ink(pen, RG_INK_PLAIN);
        }
        rg_pen_line(pen);
    }
}

void rg_finding_text_one(rg_pen *pen, const rg_content *content, const rg_finding *finding) {
    const rg_account *account = rg_words_account(content, finding->source);
    unsigned gutter = digits(finding->line) + 3;
    pen->indent = 4;
    rg_pen_ink(pen, RG_INK_BOLD);
    rg_pen_put(pen, finding->source);
    if (finding->line) rg_pen_put(pen, rg_text_printf(pen->out->arena, ":%zu:%zu", finding->line, finding->column));
    rg_pen_puts(pen, ": ");
    rg_pen_ink(pen, level_ink(finding->level));
    rg_pen_puts(pen, rg_words_level(finding->level));
    rg_pen_puts(pen, ":");
    rg_pen_ink(pen, RG_INK_PLAIN);
    rg_pen_puts(pen, " ");
    rg_pen_put(pen, finding->message); /* never wrapped: one finding, one line, for whoever reads it by machine */
    rg_pen_ink(pen, RG_INK_DIM);
    rg_pen_put(pen, rg_text_printf(pen->out->arena, " [%s]", finding->rule));
    rg_pen_line(pen);
    if (rg_text_starts(rg_text_of(finding->rule), RG_TEXT("chronology/"))) {
        put_numbered(pen, content, finding);
    } else {
        if (account && finding->span.end > finding->span.start) put_excerpt(pen, finding, account->text, gutter);
        for (size_t i = 0; i < finding->step_count; i++) put_step(pen, content, &finding->steps[i], gutter);
    }
    if (!finding->hint.len) return;
    pen->indent = 6;
    rg_pen_puts(pen, "hint: ");
    rg_pen_wrap(pen, finding->hint);
    rg_pen_line(pen);
}

void rg_finding_text_print(const rg_model *model, const regest_style *style, rg_buf *out) {
    rg_pen pen = rg_pen_on(out, style);
    static const char *const level_words[] = {"infos", "warnings", "errors"};
    size_t counts[REGEST_ERROR + 1] = {0};
    for (size_t i = 0; i < model->findings->n; i++) {
        rg_finding_text_one(&pen, model->findings->content, &model->findings->at[i]);
        counts[model->findings->at[i].level]++;
    }
    if (!model->findings->n) return;
    rg_pen_put(&pen, rg_words_count(out->arena, model->findings->n, "finding", "findings"));
    const char *join = ": ";
    for (int level = REGEST_ERROR; level >= REGEST_INFO; level--) {
        if (!counts[level]) continue;
        rg_pen_puts(&pen, join);
        rg_pen_put(&pen, rg_words_count(out->arena, counts[level], rg_words_level((regest_level)level), level_words[level]));
        join = ", ";
    }
    rg_pen_line(&pen);
}
