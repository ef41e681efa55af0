/* source.c: an account from its bytes, and what is asked of a finished one.
 *
 * In: bytes and the caller's options. Out: rg_account: reading text, parts, marks, references, links. Chooses the reader by the
 * caller's word or the bytes' shape; the readers make parts, reference.c finds the reference list, the reading engine binds the note
 * marks. A further format is one more reader file and one line in choose_reader.
 */
#include <string.h>

#include "base/error.h"
#include "base/limits.h"
#include "base/sha256.h"
#include "flow/source/source_int.h"

enum { LINE_MAX_BYTES = 1 << 16 };

static const char *const PART_KINDS[] = {"title", "heading", "paragraph", "list", "table", "note", "reference", "skipped"};

const char *rg_part_kind_name(rg_part_kind kind) { return PART_KINDS[kind]; }

rg_part *rg_source_part(rg_draft_source *draft, rg_part_kind kind, rg_span span, size_t line) {
    span = rg_text_trim_span(draft->text, span);
    if (span.start >= span.end) return NULL;
    rg_part *part = rg_vec_push(draft->arena, &draft->parts);
    part->kind = kind;
    part->span = span;
    part->line = line;
    return part;
}

/* ---- which reader --------------------------------------------------------------------------------------------- */

static bool starts_folded(rg_text text, const char *word) {
    size_t n = strlen(word);
    if (text.len < n) return false;
    for (size_t i = 0; i < n; i++) {
        char c = text.ptr[i];
        if (c >= 'A' && c <= 'Z') c = (char)(c + 32);
        if (c != word[i]) return false;
    }
    return true;
}

/* HTML begins with a doctype, <html>, <head>, <body>, an XML declaration before them, or any block element. */
static bool looks_like_html(rg_text text) {
    static const char *const OPENINGS[] = {"<!doctype html", "<html", "<head", "<body", "<article", "<div", "<p>",   "<p ",
                                           "<h1",            "<table", "<title", "<main", "<section", "<ul",  "<ol", "<meta", "<span"};
    size_t skip;
    for (;;) {
        text = rg_text_trim(text);
        if (rg_text_starts(text, RG_TEXT("<?xml")) && (skip = rg_text_find(text, RG_TEXT("?>"), 0)) != RG_NONE) skip += 2;
        else if (rg_text_starts(text, RG_TEXT("<!--")) && (skip = rg_text_find(text, RG_TEXT("-->"), 0)) != RG_NONE) skip += 3;
        else break;
        text = (rg_text){text.ptr + skip, text.len - skip};
    }
    for (size_t i = 0; i < sizeof OPENINGS / sizeof *OPENINGS; i++)
        if (starts_folded(text, OPENINGS[i])) return true;
    return false;
}

static regest_status choose_format(rg_text name, rg_text bytes, const regest_source_options *options, bool *html, regest_error *error) {
    const char *format = options ? options->format : NULL;
    if (format && strcmp(format, "html") != 0 && strcmp(format, "text") != 0) {
        regest_status status = rg_error_set(error, REGEST_USAGE, "format \"%s\" is not known", format);
        rg_error_hint(error, "Formats are text and html.");
        return status;
    }
    rg_text head = {bytes.ptr, bytes.len < 4096 ? bytes.len : 4096};
    *html = format ? strcmp(format, "html") == 0
                   : looks_like_html(head) || ((rg_text_ends(name, RG_TEXT(".html")) || rg_text_ends(name, RG_TEXT(".htm"))) &&
                                               head.len && memchr(head.ptr, '<', head.len));
    return REGEST_OK;
}

/* ---- marks ---------------------------------------------------------------------------------------------------- */

static bool is_running(const rg_part *part) { return part->kind != RG_PART_SKIPPED; }

static rg_block block_of(const rg_part *part) {
    return (rg_block){part->span, part->kind == RG_PART_TITLE || part->kind == RG_PART_HEADING,
                      part->kind == RG_PART_REFERENCE};
}

static rg_block *blocks_of(rg_arena *arena, const rg_part *parts, size_t n, size_t **from, size_t *count) {
    rg_block *blocks = RG_ARRAY(arena, rg_block, n + 1);
    size_t *index = from ? RG_ARRAY(arena, size_t, n + 1) : NULL;
    *count = 0;
    for (size_t i = 0; i < n; i++) {
        if (!is_running(&parts[i])) continue;
        if (index) index[*count] = i;
        blocks[(*count)++] = block_of(&parts[i]);
    }
    if (from) *from = index;
    return blocks;
}

static bool numeric_label(rg_text label, unsigned *out) {
    int64_t value;
    if (!label.len || label.len > 4 || !rg_text_number(label, &value) || value < 1) return false;
    *out = (unsigned)value;
    return true;
}

static void bind_marks(rg_draft_source *draft, rg_account *out) {
    size_t block_count, note_count = 0;
    rg_block *blocks = blocks_of(draft->arena, draft->parts.at, draft->parts.n, NULL, &block_count);
    rg_note_count *notes = RG_ARRAY(draft->arena, rg_note_count, draft->references.n + 1);
    size_t *reference_of = RG_ARRAY(draft->arena, size_t, draft->references.n + 1);
    for (size_t i = 0; i < draft->references.n; i++) {
        unsigned label;
        if (!numeric_label(draft->references.at[i].label, &label)) continue;
        reference_of[note_count] = i;
        notes[note_count++] = (rg_note_count){label, draft->references.at[i].backlinks, 0};
    }
    out->marks = rg_mark_bind(draft->arena, draft->text, blocks, block_count, draft->marks.at, draft->marks.n, notes, note_count,
                              &out->mark_count);
    for (size_t i = 0; i < note_count; i++) draft->references.at[reference_of[i]].uses = notes[i].uses;
}

/* ---- reading -------------------------------------------------------------------------------------------------- */

static void finish(rg_draft_source *draft, rg_account *out) {
    bind_marks(draft, out);
    out->text = draft->text;
    out->title = draft->title;
    out->url = draft->url;
    out->date = draft->date;
    out->parts = draft->parts.at;
    out->part_count = draft->parts.n;
    out->references = draft->references.at;
    out->reference_count = draft->references.n;
    out->links = draft->links.at;
    out->link_count = draft->links.n;
}

static regest_status refuse_empty(rg_text what, regest_error *error) {
    regest_status status = rg_error_set(error, REGEST_INPUT, "%.*s", RG_TEXT_ARG(what));
    rg_error_hint(error, "An account needs at least one word.");
    return status;
}

static regest_status read_known(rg_arena *arena, const regest_source_options *options, bool html, rg_account *out, regest_error *error) {
    rg_draft_source draft = {.arena = arena};
    rg_text word = options && options->encoding ? rg_text_of(options->encoding) : html ? rg_source_html_charset(out->bytes) : (rg_text){0};
    rg_text text;
    regest_status status =
        rg_encoding_decode(arena, out->bytes, word, options && options->encoding, &text, &out->encoding, error);
    if (status != REGEST_OK) return status;
    draft.text = text;
    status = html ? rg_source_html_read(&draft, text, error) : rg_source_text_read(&draft, error);
    if (status != REGEST_OK) return status;
    if (draft.parts.n == 0) return refuse_empty(RG_TEXT("there is no text in it"), error);
    rg_reference_find(&draft);
    out->language = options && options->language ? rg_text_copy(arena, rg_text_of(options->language))
                    : draft.language.len         ? draft.language
                                                 : rg_tongue_guess(arena, draft.text);
    finish(&draft, out);
    return REGEST_OK;
}

regest_status rg_source_read(rg_arena *arena, rg_text name, rg_text bytes, const regest_source_options *options, rg_account *out,
                             regest_error *error) {
    *out = (rg_account){.name = name, .bytes = bytes};
    bool html = false;
    regest_status status = choose_format(name, bytes, options, &html, error);
    if (status == REGEST_OK && bytes.len == 0) status = refuse_empty(RG_TEXT("the file is empty"), error);
    if (status == REGEST_OK) {
        rg_sha256 sha;
        rg_sha256_init(&sha);
        rg_sha256_add(&sha, bytes);
        rg_sha256_hex(&sha, out->hash);
        out->format = html ? RG_TEXT("html") : RG_TEXT("text");
        status = read_known(arena, options, html, out, error);
    }
    if (status != REGEST_OK) rg_error_input(error, name);
    return status;
}

/* ---- questions ------------------------------------------------------------------------------------------------ */

rg_block *rg_source_blocks(rg_arena *arena, const rg_account *account, size_t **parts, size_t *count) {
    return blocks_of(arena, account->parts, account->part_count, parts, count);
}

rg_span *rg_source_marks(rg_arena *arena, const rg_account *account, size_t *count) {
    rg_span *spans = RG_ARRAY(arena, rg_span, account->mark_count + 1);
    for (size_t i = 0; i < account->mark_count; i++) spans[i] = account->marks[i].span;
    *count = account->mark_count;
    return spans;
}

/* The last part that starts at or before `at`, RG_NONE. */
static size_t part_before(const rg_account *account, size_t at) {
    size_t low = 0, high = account->part_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (account->parts[middle].span.start <= at) low = middle + 1;
        else high = middle;
    }
    return low ? low - 1 : RG_NONE;
}

size_t rg_source_part_at(const rg_account *account, size_t at) {
    size_t i = part_before(account, at);
    return i != RG_NONE && at < account->parts[i].span.end ? i : RG_NONE;
}

void rg_source_place(const rg_account *account, size_t at, size_t *line, size_t *column) {
    if (at > account->text.len) at = account->text.len;
    size_t part = part_before(account, at), begin = at;
    *line = part == RG_NONE ? 1 : account->parts[part].line;
    const char *from = account->text.ptr + (part == RG_NONE ? 0 : account->parts[part].span.start), *to = account->text.ptr + at;
    while (from < to && (from = memchr(from, '\n', (size_t)(to - from)))) from++, ++*line;
    while (begin > 0 && at - begin < LINE_MAX_BYTES && account->text.ptr[begin - 1] != '\n') begin--;
    *column = at - begin < LINE_MAX_BYTES ? 1 : 0;
    if (!*column) return; /* a line like that has no columns anyone counts */
    for (size_t i = begin; i < at; i++) *column += ((unsigned char)account->text.ptr[i] & 0xc0) != 0x80;
}

size_t rg_source_reference(const rg_account *account, rg_text label) {
    for (size_t i = 0; i < account->reference_count; i++)
        if (rg_text_same(account->references[i].label, label)) return i;
    return RG_NONE;
}
