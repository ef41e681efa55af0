/* pdf_flow.c: the lines of a PDF as reading text.
 *
 * In: lines with their roles. Out: paragraphs, which go on over lines, columns and pages; headings by the height of their letters; list items;
 * notes, at the end, each with the marks that point at it; running heads and page numbers, skipped, behind the paragraph they stand in. A
 * word parted at a line's end is joined: without its hyphen, unless the text has it with one elsewhere and never without. A part's line is its page.
 */
#include <string.h>

#include "flow/source/pdf_int.h"

enum { HEADING_BYTES = 200, WORD_BYTES = 64 };

typedef struct pdf_flow {
    rg_pdf *pdf;
    rg_draft_source *draft;
    rg_buf out;
    rg_map words;      /* the document's whole words, in lower case */
    rg_part part;      /* the one being written */
    bool open;
    const rg_pdf_line *before; /* the line written last into it */
    RG_VEC(size_t) later;      /* running heads that wait */
    float title;       /* height of the largest letters */
} pdf_flow;

static rg_text word_text(const pdf_flow *flow, size_t i) { return flow->pdf->words.at[i].text; }

/* ---- hyphens -------------------------------------------------------------------------------------------------------------- */

static rg_text key_of(pdf_flow *flow, rg_text word) {
    while (word.len && strchr("\"'(),.;:!?[]", word.ptr[word.len - 1])) word.len--;
    while (word.len && strchr("\"'([", word.ptr[0])) word = (rg_text){word.ptr + 1, word.len - 1};
    return word.len > WORD_BYTES ? (rg_text){0} : rg_text_lower(flow->draft->arena, word);
}

static void learn_words(pdf_flow *flow) {
    flow->words = rg_map_in(flow->draft->arena);
    for (size_t l = 0; l < flow->pdf->lines.n; l++)
        for (size_t w = flow->pdf->lines.at[l].first; w + 1 < flow->pdf->lines.at[l].end; w++) {
            rg_text key = key_of(flow, word_text(flow, w));
            if (key.len) rg_map_put(&flow->words, key, 1);
        }
}

/* The bytes of the hyphen that ends the text so far, 0 where none does; soft ones were taken out with the word. */
static size_t ends_hyphen(rg_text text) {
    static const char *const HYPHENS[] = {"-", "\u2010", "\u00ac"};
    for (size_t i = 0; i < sizeof HYPHENS / sizeof *HYPHENS; i++)
        if (rg_text_ends(text, rg_text_of(HYPHENS[i])) && text.len > strlen(HYPHENS[i])) return strlen(HYPHENS[i]);
    return 0;
}

/* Is a word parted between `head`, which ends with a hyphen, and `tail`? Then whether the hyphen is its own. */
static bool parted(pdf_flow *flow, rg_text head, rg_text tail, bool *keep) {
    uint32_t before, after;
    size_t n = ends_hyphen(head);
    if (!n || !rg_text_rune_before(head, head.len - n, &before) || !rg_text_rune(tail, 0, &after)) return false;
    if (!rg_rune_letter(before) || !rg_rune_letter(after)) return false;
    rg_text whole = key_of(flow, rg_text_printf(flow->draft->arena, "%.*s%.*s", (int)(head.len - n), head.ptr, RG_TEXT_ARG(tail)));
    rg_text hyphened = key_of(flow, rg_text_printf(flow->draft->arena, "%.*s-%.*s", (int)(head.len - n), head.ptr, RG_TEXT_ARG(tail)));
    bool with = rg_map_get(&flow->words, hyphened) != RG_NONE, without = rg_map_get(&flow->words, whole) != RG_NONE;
    *keep = (with && !without) || (rg_rune_upper(after) && !without);
    return true;
}

/* ---- writing --------------------------------------------------------------------------------------------------------------- */

static void skip_line(pdf_flow *flow, size_t l);

static void close_part(pdf_flow *flow) {
    if (flow->open) {
        flow->draft->text = rg_buf_text(&flow->out);
        rg_part *part = rg_source_part(flow->draft, flow->part.kind, (rg_span){flow->part.span.start, flow->out.len}, flow->part.line);
        if (part) {
            part->level = flow->part.level;
            part->reason = flow->part.reason;
            part->label = flow->part.label;
            if (part->kind == RG_PART_TITLE) flow->draft->title = rg_text_copy(flow->draft->arena, rg_text_cut(flow->draft->text, part->span));
        }
    }
    flow->open = false;
    size_t waiting = flow->later.n;
    flow->later.n = 0; /* each opens and closes a part of its own */
    for (size_t i = 0; i < waiting; i++) skip_line(flow, flow->later.at[i]);
}

static void open_part(pdf_flow *flow, rg_part_kind kind, const rg_pdf_line *line) {
    close_part(flow);
    if (flow->out.len) rg_buf_puts(&flow->out, kind == RG_PART_LIST ? "\n" : "\n\n");
    flow->part = (rg_part){.kind = kind, .span = {flow->out.len, 0}, .line = line->page + 1};
    flow->open = true;
    flow->before = NULL;
}

static void add_mark(pdf_flow *flow, const rg_pdf_word *word) {
    const rg_pdf_note *note = &flow->pdf->notes.at[word->note - 1];
    rg_mark *mark = rg_vec_push(flow->draft->arena, &flow->draft->marks);
    *mark = (rg_mark){.span = {flow->out.len, flow->out.len + word->text.len}, .form = RG_MARK_SUPER, .labels = {note->label}, .count = 1};
}

/* The line behind what is written: a blank or a joined word between. `from`: its first word. */
static void write_line(pdf_flow *flow, const rg_pdf_line *line, size_t from) {
    for (size_t w = from; w < line->end; w++) {
        const rg_pdf_word *word = &flow->pdf->words.at[w];
        bool first = w == from, some = flow->out.len > flow->part.span.start, keep;
        size_t start = flow->out.len;
        while (first && start > flow->part.span.start && flow->out.ptr[start - 1] != ' ') start--;
        if (first && some && parted(flow, (rg_text){flow->out.ptr + start, flow->out.len - start}, word->text, &keep)) {
            flow->out.len -= keep ? 0 : ends_hyphen(rg_buf_text(&flow->out));
        } else if (some) {
            float gap = first ? line->height : word->left - flow->pdf->words.at[w - 1].right;
            if (!word->note && gap > line->height * 0.08f) rg_buf_byte(&flow->out, ' ');
        }
        if (word->note) add_mark(flow, word);
        rg_buf_add(&flow->out, word->text);
    }
    flow->before = line;
}

static void skip_line(pdf_flow *flow, size_t l) {
    const rg_pdf_line *line = &flow->pdf->lines.at[l];
    open_part(flow, RG_PART_SKIPPED, line);
    flow->part.reason = line->role == RG_PDF_HEAD ? RG_TEXT("running head") : RG_TEXT("page number");
    write_line(flow, line, line->first);
    close_part(flow);
}

/* ---- paragraphs ------------------------------------------------------------------------------------------------------------- */

static bool stopped(rg_text text) {
    uint32_t rune = 0;
    for (size_t n = 1; text.len && n; text.len -= n) {
        n = rg_text_rune_before(text, text.len, &rune);
        if (!rg_rune_digit(rune) && !strchr("\"')]*", rune < 0x80 ? (int)rune : 'x') && rune != 0x201d && rune != 0x2019 && rune != 0xbb) break;
    }
    return rune == '.' || rune == '!' || rune == '?' || rune == ':';
}

static bool lower_start(rg_text text) {
    uint32_t rune = 0;
    rg_text_rune(text, 0, &rune);
    return rg_rune_letter(rune) && !rg_rune_upper(rune);
}

static bool large(const pdf_flow *flow, const rg_pdf_line *line) { return line->height >= flow->pdf->body * 1.12f; }

static size_t bullet(rg_text word) {
    static const char *const BULLETS[] = {"\u2022", "\u25aa", "\u2023", "\u25cf", "\u2013", "-", "*", "\u00b7"};
    for (size_t i = 0; i < sizeof BULLETS / sizeof *BULLETS; i++)
        if (rg_text_same(word, rg_text_of(BULLETS[i]))) return word.len;
    return 0;
}

/* The next line of a column, as lines of one paragraph stand. */
static bool follows(const rg_pdf_line *before, const rg_pdf_line *line) {
    float down = line->top - before->top;
    return line->page == before->page && down > 0 && down < line->height * 1.7f && line->left < before->right && line->right > before->left;
}

/* Does the paragraph go on in this line? In a block, unless the line is indented behind a stop or the one before ended early; from block to
 * block (column, page), where no sentence has ended. */
static bool goes_on(const pdf_flow *flow, const rg_pdf_line *line) {
    const rg_pdf_line *before = flow->before;
    if (!flow->open || !before) return false;
    rg_text written = {flow->out.ptr + flow->part.span.start, flow->out.len - flow->part.span.start};
    if (flow->part.kind == RG_PART_LIST && bullet(written)) return true;
    bool end = stopped(written), alike = line->height > before->height * 0.9f && line->height < before->height * 1.1f;
    if (!alike) return false;
    if (line->block != before->block && !follows(before, line)) return (!end && lower_start(word_text(flow, line->first))) || (ends_hyphen(written) && !large(flow, line));
    bool indented = line->left > before->left + line->height * 0.6f, early = before->right < line->right - line->height * 3;
    return !(end && (indented || early));
}

static void body_line(pdf_flow *flow, const rg_pdf_line *line) {
    bool item = bullet(word_text(flow, line->first));
    if (!item && goes_on(flow, line)) {
        write_line(flow, line, line->first);
        return;
    }
    rg_part_kind kind = item ? RG_PART_LIST : large(flow, line) ? RG_PART_HEADING : RG_PART_PARAGRAPH;
    if (kind == RG_PART_HEADING && !flow->draft->title.len && line->page == 0 && line->height >= flow->title * 0.98f) kind = RG_PART_TITLE;
    open_part(flow, kind, line);
    flow->part.level = kind == RG_PART_LIST ? 1 : kind != RG_PART_HEADING ? 0 : line->height >= flow->pdf->body * 1.5f ? 1 : 2;
    write_line(flow, line, line->first);
    if (kind == RG_PART_TITLE) flow->draft->title = RG_TEXT("?"); /* one alone; its words are taken when it is closed */
}

/* Long lines of large letters are no headings: a page set large throughout. */
static void reconsider(rg_draft_source *draft) {
    for (size_t i = 0; i < draft->parts.n; i++) {
        rg_part *part = &draft->parts.at[i];
        if (part->kind == RG_PART_HEADING && part->span.end - part->span.start > HEADING_BYTES) part->kind = RG_PART_PARAGRAPH, part->level = 0;
    }
}

static void write_note(pdf_flow *flow, const rg_pdf_note *note) {
    const rg_pdf_line *first = &flow->pdf->lines.at[note->first];
    open_part(flow, RG_PART_REFERENCE, first);
    rg_text label = flow->part.label = rg_text_printf(flow->draft->arena, "%u", note->label);
    size_t start = flow->out.len, work = start;
    for (size_t l = note->first; l < note->end; l++) {
        const rg_pdf_line *line = &flow->pdf->lines.at[l];
        if (line->role != RG_PDF_NOTE) continue;
        write_line(flow, line, line->first);
        if (l == note->first) work = start + word_text(flow, first->first).len;
    }
    close_part(flow);
    rg_span span = rg_text_trim_span(flow->draft->text, (rg_span){start, flow->out.len});
    rg_span words = rg_text_trim_span(flow->draft->text, (rg_span){work, span.end});
    *(rg_reference *)rg_vec_push(flow->draft->arena, &flow->draft->references) = (rg_reference){.label = label, .span = span, .work = words};
}

void rg_pdf_flow_write(rg_pdf *pdf, rg_draft_source *draft) {
    pdf_flow flow = {.pdf = pdf, .draft = draft, .out = rg_buf_in(draft->arena)};
    learn_words(&flow);
    for (size_t l = 0; l < pdf->lines.n && pdf->lines.at[l].page == 0; l++)
        if (pdf->lines.at[l].role == RG_PDF_BODY && pdf->lines.at[l].height > flow.title) flow.title = pdf->lines.at[l].height;
    for (size_t l = 0; l < pdf->lines.n; l++) {
        const rg_pdf_line *line = &pdf->lines.at[l];
        if (line->first == line->end || line->role == RG_PDF_NOTE) continue;
        if (line->role == RG_PDF_BODY) body_line(&flow, line);
        else if (flow.open) *(size_t *)rg_vec_push(draft->arena, &flow.later) = l;
        else skip_line(&flow, l);
    }
    close_part(&flow);
    for (size_t n = 0; n < pdf->notes.n; n++) write_note(&flow, &pdf->notes.at[n]);
    close_part(&flow);
    draft->text = rg_buf_text(&flow.out);
    reconsider(draft);
}
