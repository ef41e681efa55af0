/* source.c: an account from its bytes, and what is asked of a finished one.
 *
 * In: bytes and the caller's options. Out: rg_account: reading text, parts, marks, references, links. Chooses the reader by the
 * caller's word or the bytes' shape; the readers make parts, reference.c finds the reference list, the reading engine binds the note
 * marks. A further format is one more reader file and its constant in READERS.
 */
#include <string.h>

#include "base/error.h"
#include "base/limits.h"
#include "base/sha256.h"
#include "flow/source/noise_int.h"

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

static const rg_reader *const READERS[] = {&rg_source_pdf, &rg_source_dump, &rg_source_html, &rg_source_wiki, &rg_source_text}; /* the last one reads whatever is left */
enum { READER_COUNT = sizeof READERS / sizeof *READERS, HEAD_BYTES = 1 << 14 };

static bool has_ending(rg_text name, const char *endings) {
    rg_text all = rg_text_of(endings);
    for (size_t i = 0, start = 0; i <= all.len; i++) {
        if (i < all.len && all.ptr[i] != ' ') continue;
        if (i > start && rg_text_ends(name, (rg_text){all.ptr + start, i - start})) return true;
        start = i + 1;
    }
    return false;
}

static const rg_reader *detect(rg_text name, rg_text bytes) {
    rg_text head = {bytes.ptr, bytes.len < HEAD_BYTES ? bytes.len : HEAD_BYTES};
    for (int ending = 1; ending >= 0; ending--)
        for (size_t i = 0; i < READER_COUNT; i++)
            if ((!ending || has_ending(name, READERS[i]->endings)) && READERS[i]->likely(head, ending)) return READERS[i];
    return &rg_source_text;
}

static regest_status choose_reader(rg_text name, rg_text bytes, const char *format, const rg_reader **out, regest_error *error) {
    *out = format ? NULL : detect(name, bytes);
    for (size_t i = 0; i < READER_COUNT && !*out; i++)
        if (strcmp(format, READERS[i]->format) == 0) *out = READERS[i];
    if (*out) return REGEST_OK;
    regest_status status = rg_error_set(error, REGEST_USAGE, "format \"%s\" is not known", format);
    rg_error_hint(error, "Formats are html, wiki, pdf and text.");
    return status;
}

/* ---- marks ---------------------------------------------------------------------------------------------------- */

static bool is_running(const rg_part *part) { return part->kind != RG_PART_SKIPPED; }

/* What is read of a part: not the number of a list's item, "3. The army's". */
static rg_block block_of(rg_text text, const rg_part *part) {
    rg_text label;
    rg_span span = part->span;
    if (part->kind == RG_PART_LIST) span.start += rg_reference_label(rg_text_cut(text, span), &label);
    return (rg_block){span, part->kind == RG_PART_TITLE || part->kind == RG_PART_HEADING,
                      part->kind == RG_PART_REFERENCE};
}

/* Where the cell or the line of a cell ends that starts at `at`. */
static size_t cell_end(rg_text text, size_t at, size_t end, const char *ends) {
    while (at < end && text.ptr[at] != ends[0] && text.ptr[at] != ends[1]) at++;
    return at;
}

static size_t count_cells(rg_text text, const rg_part *part, const char *ends) {
    size_t n = 1;
    for (size_t at = part->span.start; part->kind == RG_PART_TABLE && (at = cell_end(text, at, part->span.end, ends)) < part->span.end; at++) n++;
    return n;
}

/* `ends`: two bytes that end a cell of a table's row, NULL = rows are read whole. No sentence goes over the end of a cell. */
static rg_block *blocks_of(rg_arena *arena, rg_text text, const rg_part *parts, size_t n, const char *ends, size_t **from, size_t *count) {
    size_t most = 1;
    for (size_t i = 0; i < n; i++) most += ends ? count_cells(text, &parts[i], ends) : 1;
    size_t *index = RG_ARRAY(arena, size_t, most);
    rg_block *blocks = RG_ARRAY(arena, rg_block, most);
    *count = 0;
    for (size_t i = 0; i < n; i++) {
        if (!is_running(&parts[i])) continue;
        bool cells = ends && parts[i].kind == RG_PART_TABLE;
        rg_part piece = parts[i];
        for (size_t at = piece.span.start; at < parts[i].span.end; at = piece.span.end + 1) {
            piece.span = (rg_span){at, cells ? cell_end(text, at, parts[i].span.end, ends) : parts[i].span.end};
            if (piece.span.start < piece.span.end) index[*count] = i, blocks[(*count)++] = block_of(text, &piece);
        }
    }
    *from = index;
    return blocks;
}

static bool numeric_label(rg_text label, unsigned *out) {
    int64_t value;
    if (!label.len || label.len > 4 || !rg_text_number(label, &value) || value < 1) return false;
    *out = (unsigned)value;
    return true;
}

static void bind_marks(rg_draft_source *draft, rg_account *out) {
    size_t block_count, note_count = 0, *parts;
    rg_block *blocks = blocks_of(draft->arena, draft->text, draft->parts.at, draft->parts.n, NULL, &parts, &block_count);
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

/* Uses of the notes, where every mark is certain. */
static void count_uses(rg_draft_source *draft, rg_account *out) {
    unsigned most = 0;
    out->marks = draft->marks.at;
    out->mark_count = draft->marks.n;
    for (size_t i = 0; i < out->mark_count; i++)
        if (out->marks[i].labels[0] > most) most = out->marks[i].labels[0];
    unsigned *uses = RG_ARRAY(draft->arena, unsigned, (size_t)most + 1);
    for (size_t i = 0; i < out->mark_count; i++) uses[out->marks[i].labels[0]]++;
    for (size_t i = 0; i < draft->references.n; i++) {
        int64_t label;
        rg_reference *reference = &draft->references.at[i];
        if (rg_text_number(reference->label, &label) && label <= most) reference->uses = uses[label];
    }
}

/* ---- reading -------------------------------------------------------------------------------------------------- */

static void finish(rg_draft_source *draft, rg_account *out) {
    if (draft->bound) count_uses(draft, out);
    else bind_marks(draft, out);
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
    out->noise = draft->noise;
    out->noise_count = draft->noise_count;
}

static regest_status refuse_empty(rg_text what, regest_error *error) {
    regest_status status = rg_error_set(error, REGEST_INPUT, "%.*s", RG_TEXT_ARG(what));
    rg_error_hint(error, "An account needs at least one word.");
    return status;
}

static regest_status decode(rg_draft_source *draft, const rg_reader *reader, const regest_source_options *options, rg_account *out,
                            regest_error *error) {
    if (reader->binary) {
        draft->text = out->bytes;
        return REGEST_OK;
    }
    bool named = options && options->encoding;
    rg_text word = named ? rg_text_of(options->encoding) : reader->charset ? reader->charset(out->bytes) : (rg_text){0};
    return rg_encoding_decode(draft->arena, out->bytes, word, named, &draft->text, &out->encoding, error);
}

static regest_status read_known(rg_arena *arena, const regest_source_options *options, const rg_reader *reader, rg_account *out,
                                regest_error *error) {
    rg_draft_source draft = {.arena = arena};
    regest_status status = decode(&draft, reader, options, out, error);
    if (status == REGEST_OK) status = reader->read(&draft, draft.text, error);
    if (status != REGEST_OK) return status;
    bool collected = options && options->collected; /* among others one without words may stand */
    if (draft.parts.n == 0 && !collected) return refuse_empty(RG_TEXT("there is no text in it"), error);
    rg_mend_run(&draft);
    if (!draft.bound) rg_reference_find(&draft);
    if (draft.encoding.len) out->encoding = draft.encoding;
    out->language = options && options->language ? rg_text_copy(arena, rg_text_of(options->language))
                    : draft.language.len         ? draft.language
                                                 : rg_tongue_guess(arena, draft.text);
    if (collected && !draft.title.len) draft.title = out->name;
    if (!draft.date.len && options && options->date) draft.date = rg_text_copy(arena, rg_text_of(options->date));
    finish(&draft, out);
    return REGEST_OK;
}

regest_status rg_source_read(rg_arena *arena, rg_text name, rg_text bytes, const regest_source_options *options, rg_account *out,
                             regest_error *error) {
    *out = (rg_account){.name = name, .bytes = bytes};
    const rg_reader *reader;
    regest_status status = choose_reader(name, bytes, options ? options->format : NULL, &reader, error);
    if (status == REGEST_OK && bytes.len == 0) status = refuse_empty(RG_TEXT("the file is empty"), error);
    if (status == REGEST_OK) {
        out->format = rg_text_of(reader->format);
        status = read_known(arena, options, reader, out, error);
    }
    if (status != REGEST_OK) rg_error_input(error, name);
    return status;
}

void rg_source_sign(rg_account *account) {
    rg_sha256 sha;
    rg_sha256_init(&sha);
    rg_sha256_add(&sha, account->bytes);
    rg_sha256_hex(&sha, account->hash);
}

/* ---- questions ------------------------------------------------------------------------------------------------ */

rg_block *rg_source_blocks(rg_arena *arena, const rg_account *account, size_t **parts, size_t *count) {
    bool lines = rg_text_is(account->format, "html") || rg_text_is(account->format, "wiki"); /* a line of a cell ends where the page says so */
    return blocks_of(arena, account->text, account->parts, account->part_count, lines ? "\t\n" : "\t\t", parts, count);
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
    rg_text text = account->text;
    if (at > text.len) at = text.len;
    size_t part = part_before(account, at), begin = part == RG_NONE ? 0 : account->parts[part].span.start;
    *line = part == RG_NONE ? 1 : account->parts[part].line;
    for (const char *newline; begin < at && (newline = memchr(text.ptr + begin, '\n', at - begin)); ++*line) begin = (size_t)(newline - text.ptr) + 1;
    while (begin > 0 && at - begin < LINE_MAX_BYTES && text.ptr[begin - 1] != '\n') begin--;
    bool counted = at - begin < LINE_MAX_BYTES; /* a longer line has no columns anyone counts */
    *column = counted ? 1 + rg_text_runes(rg_text_cut(text, (rg_span){begin, at})) : 0;
}

size_t rg_source_reference(const rg_account *account, rg_text label) {
    for (size_t i = 0; i < account->reference_count; i++)
        if (rg_text_same(account->references[i].label, label)) return i;
    return RG_NONE;
}
