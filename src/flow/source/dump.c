/* dump.c: a wiki's XML dump as a stream.
 *
 * In: the file's bytes, unpacked. Out: pages. A small reader of its own, for the few elements that the export format has: only the element
 * being read is in memory, tags that are not known are passed over, and no entity but XML's own five and numbers is expanded, so
 * that none can grow. UTF-8 or UTF-16. Not here: dumps of several gigabytes for one page's history keep its last revision only.
 */
#include "flow/source/dump.h"

#include <string.h>

#include "base/buf.h"
#include "base/error.h"
#include "base/limits.h"
#include "flow/source/source_int.h"

enum { PIECE = 1 << 20, TAG_BYTES = 1 << 16, NAME_BYTES = 512, PROBE = 1 << 12 };

struct rg_dump {
    rg_arena *arena;
    rg_unpack *stream;
    const char *path;
    char *bytes; /* [start, end) is not yet read */
    size_t start, end, cap;
    size_t line;
    bool ended;
    char wide;            /* UTF-16: 'l'ittle, 'b'ig endian */
    char odd[4];          /* its bytes left over from the last piece */
    size_t odd_count;
    rg_buf title, text, date, model, language;
    bool in_page, closed; /* </mediawiki> has been read */
};

/* ---- bytes ------------------------------------------------------------------------------------------------------ */

static size_t lines_in(const char *bytes, size_t size) {
    size_t n = 0;
    for (const char *at = bytes, *end = bytes + size; at < end && (at = memchr(at, '\n', (size_t)(end - at))); at++) n++;
    return n;
}

static regest_status refuse(const rg_dump *dump, regest_status status, const char *what, regest_error *error) {
    rg_text title = dump->in_page ? rg_buf_text(&dump->title) : (rg_text){0};
    if (title.len > 80) title.len = 80;
    if (title.len) rg_error_set(error, status, "%s, in the page \"%.*s\"", what, RG_TEXT_ARG(title));
    else rg_error_set(error, status, "%s", what);
    rg_error_input(error, rg_text_of(dump->path));
    if (error) error->line = dump->line + lines_in(dump->bytes, dump->start), error->column = 1;
    return status;
}

static void make_room(rg_dump *dump, size_t more) {
    if (dump->start) {
        dump->line += lines_in(dump->bytes, dump->start);
        memmove(dump->bytes, dump->bytes + dump->start, dump->end - dump->start);
        dump->end -= dump->start;
        dump->start = 0;
    }
    size_t cap = dump->cap ? dump->cap : 2 * more;
    while (cap - dump->end < more) cap *= 2;
    if (cap == dump->cap) return;
    dump->bytes = rg_arena_extend(dump->arena, dump->bytes, dump->cap, cap);
    dump->cap = cap;
}

/* UTF-16 from `piece` as UTF-8 behind what is there; a unit or pair that is cut in two waits for its other half. */
static void add_wide(rg_dump *dump, const char *piece, size_t n) {
    const unsigned char *p = (const unsigned char *)piece;
    size_t at = 0;
    for (; at + 1 < n; at += 2) {
        int high = dump->wide == 'b' ? 0 : 1;
        uint32_t rune = (uint32_t)p[at + (size_t)high] << 8 | p[at + 1 - (size_t)high];
        if (rune >= 0xd800 && rune < 0xdc00) {
            if (at + 3 >= n) break;
            uint32_t low = (uint32_t)p[at + 2 + (size_t)high] << 8 | p[at + 3 - (size_t)high];
            bool whole = low >= 0xdc00 && low < 0xe000;
            rune = whole ? 0x10000 + ((rune - 0xd800) << 10) + (low - 0xdc00) : 0xfffd;
            if (whole) at += 2;
        } else if (rune >= 0xdc00 && rune < 0xe000) rune = 0xfffd;
        dump->end += rg_text_encode(rune == 0xfeff ? ' ' : rune, dump->bytes + dump->end);
    }
    dump->odd_count = n - at;
    memcpy(dump->odd, piece + at, dump->odd_count);
}

static regest_status fill(rg_dump *dump, regest_error *error) {
    size_t got, piece_size = dump->cap ? PIECE : PROBE; /* most files are no dumps, as their first bytes say */
    make_room(dump, dump->wide ? 3 * PIECE : piece_size);
    if (!dump->wide) {
        regest_status status = rg_unpack_read(dump->stream, dump->bytes + dump->end, piece_size, &got, error);
        dump->end += got;
        dump->ended = status == REGEST_OK && !got;
        return status;
    }
    char *piece = dump->bytes + dump->cap - PIECE; /* three bytes for two: never reached by what is written before it */
    memcpy(piece, dump->odd, dump->odd_count);
    regest_status status = rg_unpack_read(dump->stream, piece + dump->odd_count, PIECE - 4, &got, error);
    dump->ended = status == REGEST_OK && !got;
    if (status == REGEST_OK) add_wide(dump, piece, dump->odd_count + got);
    return status;
}

/* The offset from `start` of the first `byte` at or behind `from`, reading on as far as `most`; RG_NONE where there is none. */
static regest_status find(rg_dump *dump, char byte, size_t from, size_t most, size_t *at, regest_error *error) {
    for (;;) {
        const char *p = dump->start + from < dump->end ? memchr(dump->bytes + dump->start + from, byte, dump->end - dump->start - from) : NULL;
        *at = p ? (size_t)(p - dump->bytes) - dump->start : RG_NONE;
        if (p || dump->ended) return REGEST_OK;
        if (dump->end - dump->start > most) return refuse(dump, REGEST_LIMIT, "an element is longer than its limit", error);
        from = dump->end > dump->start ? dump->end - dump->start : 0;
        regest_status status = fill(dump, error);
        if (status != REGEST_OK) return status;
    }
}

/* ---- XML -------------------------------------------------------------------------------------------------------- */

/* The rune of "amp", "#38", "#x26"; 0 where it is none. */
static uint32_t entity(rg_text name) {
    static const struct { rg_text name; uint32_t rune; } FIVE[] = {{{"amp", 3}, '&'}, {{"lt", 2}, '<'}, {{"gt", 2}, '>'}, {{"quot", 4}, '"'}, {{"apos", 4}, '\''}};
    for (size_t i = 0; i < sizeof FIVE / sizeof *FIVE; i++)
        if (rg_text_same(name, FIVE[i].name)) return FIVE[i].rune;
    uint32_t value = 0;
    bool hex = name.len > 2 && name.ptr[1] == 'x';
    if (name.len < 2 || name.ptr[0] != '#') return 0;
    for (size_t i = hex ? 2 : 1; i < name.len; i++) {
        char c = name.ptr[i];
        uint32_t digit = c >= '0' && c <= '9' ? (uint32_t)(c - '0') : hex && (c | 32) >= 'a' && (c | 32) <= 'f' ? (uint32_t)((c | 32) - 'a') + 10 : 99;
        if (digit == 99 || value > 0x10ffff) return 0;
        value = value * (hex ? 16 : 10) + digit;
    }
    return value > 0x10ffff || (value >= 0xd800 && value < 0xe000) ? 0 : value;
}

static regest_status add_text(rg_dump *dump, rg_buf *to, rg_text raw, regest_error *error) {
    while (raw.len) {
        const char *sign = memchr(raw.ptr, '&', raw.len);
        size_t n = sign ? (size_t)(sign - raw.ptr) : raw.len;
        if (to) rg_buf_add(to, (rg_text){raw.ptr, n});
        raw = (rg_text){raw.ptr + n, raw.len - n};
        if (!sign) break;
        const char *stop = memchr(raw.ptr, ';', raw.len < 12 ? raw.len : 12);
        uint32_t rune = stop ? entity((rg_text){raw.ptr + 1, (size_t)(stop - raw.ptr) - 1}) : 0;
        if (!rune) return refuse(dump, REGEST_SYNTAX, "an entity that XML does not know", error);
        if (to) rg_buf_rune(to, rune);
        n = (size_t)(stop - raw.ptr) + 1;
        raw = (rg_text){raw.ptr + n, raw.len - n};
    }
    return REGEST_OK;
}

typedef struct dump_tag {
    rg_text name; /* borrowed from the bytes: valid until more are read */
    rg_text all;  /* inside the brackets */
    bool closes, alone;
} dump_tag;

/* Past a comment, a declaration, a section of plain characters; what kind it was decides where it ends. */
static regest_status pass_special(rg_dump *dump, rg_buf *to, bool *was, regest_error *error) {
    static const struct { const char *begin, *end; } KINDS[] = {{"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}};
    *was = false;
    while (dump->end - dump->start < 9 && !dump->ended) {
        regest_status status = fill(dump, error);
        if (status != REGEST_OK) return status;
    }
    rg_text here = {dump->bytes + dump->start, dump->end - dump->start};
    if (rg_text_starts(here, RG_TEXT("<!DOCTYPE"))) return refuse(dump, REGEST_SYNTAX, "a document type, which no dump has", error);
    for (size_t i = 0; i < sizeof KINDS / sizeof *KINDS; i++) {
        rg_text begin = rg_text_of(KINDS[i].begin), end = rg_text_of(KINDS[i].end);
        if (!rg_text_starts(here, begin)) continue;
        for (size_t at = begin.len;; at++) {
            regest_status status = find(dump, '>', at, RG_LIMIT_WIKI_BYTES, &at, error);
            if (status != REGEST_OK) return status;
            if (at == RG_NONE) return refuse(dump, REGEST_SYNTAX, "the dump ends too early", error);
            rg_text all = {dump->bytes + dump->start, at + 1};
            if (all.len < begin.len + end.len || !rg_text_ends(all, end)) continue;
            if (i == 1 && to) rg_buf_add(to, (rg_text){all.ptr + begin.len, all.len - begin.len - end.len});
            dump->start += all.len;
            *was = true;
            return REGEST_OK;
        }
    }
    return REGEST_OK;
}

/* The next tag; what stands before it goes to `to`, NULL = nowhere. name.len = 0 at the end of the dump. */
static regest_status next_tag(rg_dump *dump, rg_buf *to, dump_tag *tag, regest_error *error) {
    *tag = (dump_tag){0};
    for (;;) {
        size_t at;
        regest_status status = find(dump, '<', 0, RG_LIMIT_WIKI_BYTES, &at, error);
        if (status != REGEST_OK || at == RG_NONE) return status;
        status = add_text(dump, to, (rg_text){dump->bytes + dump->start, at}, error);
        if (status != REGEST_OK) return status;
        dump->start += at;
        bool special;
        status = pass_special(dump, to, &special, error);
        if (status != REGEST_OK) return status;
        if (special) continue;
        status = find(dump, '>', 0, TAG_BYTES, &at, error);
        if (status != REGEST_OK) return status;
        if (at == RG_NONE) return refuse(dump, REGEST_SYNTAX, "the dump ends too early", error);
        rg_text all = {dump->bytes + dump->start + 1, at - 1};
        dump->start += at + 1;
        tag->closes = all.len && all.ptr[0] == '/';
        tag->alone = all.len && all.ptr[all.len - 1] == '/';
        size_t n = tag->closes;
        while (n < all.len && !strchr(" \t\n\r/", all.ptr[n])) n++;
        tag->all = all;
        tag->name = (rg_text){all.ptr + tag->closes, n - tag->closes};
        return tag->name.len ? REGEST_OK : refuse(dump, REGEST_SYNTAX, "a tag without a name", error);
    }
}

static rg_text attribute(rg_text tag, rg_text name) {
    for (size_t at = 0; (at = rg_text_find(tag, name, at)) != RG_NONE; at++) {
        size_t open = at + name.len;
        if (open + 1 >= tag.len || tag.ptr[open] != '=' || (tag.ptr[open + 1] != '"' && tag.ptr[open + 1] != '\'')) continue;
        const char *close = memchr(tag.ptr + open + 2, tag.ptr[open + 1], tag.len - open - 2);
        return close ? (rg_text){tag.ptr + open + 2, (size_t)(close - tag.ptr) - open - 2} : (rg_text){0};
    }
    return (rg_text){0};
}

/* The words of an element that has no other inside, up to its closing tag. */
static regest_status read_words(rg_dump *dump, const dump_tag *open, rg_buf *to, regest_error *error) {
    char room[NAME_BYTES];
    rg_text name = {room, open->name.len < NAME_BYTES ? open->name.len : NAME_BYTES};
    memcpy(room, open->name.ptr, name.len);
    to->len = 0;
    for (dump_tag tag; !open->alone;) {
        regest_status status = next_tag(dump, to, &tag, error);
        if (status != REGEST_OK) return status;
        if (!tag.name.len) return refuse(dump, REGEST_SYNTAX, "the dump ends too early", error);
        if (tag.closes && rg_text_same(tag.name, name)) break;
    }
    return REGEST_OK;
}

/* ---- pages ------------------------------------------------------------------------------------------------------ */

static rg_buf *element_of(rg_dump *dump, rg_text name) {
    if (rg_text_same(name, RG_TEXT("text"))) return &dump->text;
    if (rg_text_same(name, RG_TEXT("title"))) return &dump->title;
    if (rg_text_same(name, RG_TEXT("timestamp"))) return &dump->date;
    if (rg_text_same(name, RG_TEXT("model"))) return &dump->model;
    return NULL;
}

bool rg_dump_likely(rg_text head) {
    head = rg_text_trim(head);
    if (rg_text_starts(head, RG_TEXT("\xef\xbb\xbf"))) head = rg_text_trim((rg_text){head.ptr + 3, head.len - 3});
    size_t end = rg_text_starts(head, RG_TEXT("<?xml")) ? rg_text_find(head, RG_TEXT("?>"), 0) : RG_NONE;
    if (end != RG_NONE) head = rg_text_trim((rg_text){head.ptr + end + 2, head.len - end - 2});
    if (rg_text_starts(head, RG_TEXT("<!DOCTYPE")) && (end = rg_text_find(head, RG_TEXT("<mediawiki"), 0)) != RG_NONE) return true;
    return rg_text_starts(head, RG_TEXT("<mediawiki")) || rg_unpack_packed(head);
}

/* UTF-16: 'l'ittle, 'b'ig endian; 0 = it is not. */
static char width_of(rg_text head) {
    const unsigned char *p = (const unsigned char *)head.ptr;
    if (head.len < 4) return 0;
    if ((p[0] == 0xff && p[1] == 0xfe) || (p[0] == '<' && !p[1])) return 'l';
    return (p[0] == 0xfe && p[1] == 0xff) || (!p[0] && p[1] == '<') ? 'b' : 0;
}

bool rg_dump_might(rg_text head) {
    if (head.len > PROBE) head.len = PROBE;
    return width_of(head) || rg_dump_likely(head);
}

static void see_width(rg_dump *dump) {
    dump->wide = width_of((rg_text){dump->bytes, dump->end});
    if (!dump->wide) return;
    size_t n = dump->end;
    char *piece = rg_arena_alloc(dump->arena, n);
    memcpy(piece, dump->bytes, n);
    dump->end = 0;
    make_room(dump, 2 * n);
    add_wide(dump, piece, n);
}

regest_status rg_dump_open(rg_arena *arena, const char *path, rg_dump **out, regest_error *error) {
    rg_dump *dump = *out = RG_NEW(arena, rg_dump);
    *dump = (rg_dump){.arena = arena, .path = rg_text_z(arena, rg_text_of(path)), .line = 1};
    rg_buf *bufs[] = {&dump->title, &dump->text, &dump->date, &dump->model, &dump->language};
    for (size_t i = 0; i < sizeof bufs / sizeof *bufs; i++) *bufs[i] = rg_buf_in(arena);
    regest_status status = rg_unpack_open(arena, path, &dump->stream, error);
    while (status == REGEST_OK && dump->end < PROBE && !dump->ended) status = fill(dump, error);
    if (status != REGEST_OK) return status;
    see_width(dump);
    rg_text head = {dump->bytes, dump->end < PROBE ? dump->end : PROBE};
    if (!rg_dump_likely(head) || rg_unpack_packed(head)) return REGEST_NONE;
    dump_tag tag;
    status = next_tag(dump, NULL, &tag, error);
    rg_text language = status == REGEST_OK ? attribute(tag.all, RG_TEXT("xml:lang")) : (rg_text){0};
    rg_buf_add(&dump->language, language);
    return status;
}

/* A NUL behind it, which does not count. */
static rg_text ended(rg_buf *buf) {
    rg_buf_byte(buf, 0);
    return (rg_text){buf->ptr, --buf->len};
}

static rg_dump_page page_of(rg_dump *dump) {
    if (dump->date.len < 10) dump->date.len = 0;
    else dump->date.len = 10; /* of "2015-09-14T10:00:00Z" */
    return (rg_dump_page){ended(&dump->title), ended(&dump->text), ended(&dump->date), ended(&dump->model), ended(&dump->language)};
}

regest_status rg_dump_next(rg_dump *dump, rg_dump_page *page, regest_error *error) {
    while (!dump->closed) {
        dump_tag tag;
        regest_status status = next_tag(dump, NULL, &tag, error);
        if (status != REGEST_OK) return status;
        if (!tag.name.len) return refuse(dump, REGEST_SYNTAX, "the dump ends too early", error);
        bool whole = rg_text_same(tag.name, RG_TEXT("page"));
        rg_buf *to = tag.closes || !dump->in_page ? NULL : element_of(dump, tag.name);
        dump->closed = tag.closes && rg_text_same(tag.name, RG_TEXT("mediawiki"));
        if (to) status = read_words(dump, &tag, to, error);
        if (status != REGEST_OK) return status;
        if (whole && !tag.closes) {
            dump->in_page = true;
            dump->title.len = dump->text.len = dump->date.len = dump->model.len = 0;
        } else if (whole) {
            dump->in_page = false;
            *page = page_of(dump);
            if (rg_text_trim(page->text).len) return REGEST_OK;
        }
    }
    return REGEST_NONE;
}

/* ---- where one account is asked for ------------------------------------------------------------------------------- */

static bool likely(rg_text head, bool ending) {
    (void)ending;
    return rg_dump_likely(head);
}

static regest_status refuse_many(rg_draft_source *draft, rg_text bytes, regest_error *error) {
    (void)draft, (void)bytes;
    regest_status status = rg_error_set(error, REGEST_INPUT, "this is a dump of many pages, or a packed file, not an account");
    rg_error_hint(error, "The commands read, tag, annotate and draft take the pages of a dump one by one.");
    return status;
}

const rg_reader rg_source_dump = {.format = "dump", .endings = "", .likely = likely, .read = refuse_many, .binary = true};
