/* json_read.c: RFC 8259 reading, by recursive descent to a bounded depth. */
#include "base/json_read.h"

#include "base/error.h"
#include "base/limits.h"

typedef struct reader {
    rg_arena *arena;
    rg_text in;
    size_t at;
    unsigned depth;
    const char *wrong; /* NULL: so far so good */
    rg_span where;
    bool limit;
} reader;

static bool fail(reader *r, size_t from, size_t to, const char *wrong) {
    if (!r->wrong) r->wrong = wrong, r->where = (rg_span){from, to < r->in.len ? to : r->in.len};
    return false;
}

static int peek(const reader *r) { return r->at < r->in.len ? (unsigned char)r->in.ptr[r->at] : -1; }

static void skip_space(reader *r) {
    while (peek(r) == ' ' || peek(r) == '\n' || peek(r) == '\t' || peek(r) == '\r') r->at++;
}

/* ---- texts ------------------------------------------------------------------------------------------------------- */

static bool read_hex(reader *r, uint32_t *out) {
    *out = 0;
    for (int i = 0; i < 4; i++, r->at++) {
        int c = peek(r);
        bool digit = c >= '0' && c <= '9', letter = (c | 32) >= 'a' && (c | 32) <= 'f';
        if (!digit && !letter) return fail(r, r->at, r->at + 1, "\\u needs four hexadecimal digits");
        *out = *out << 4 | (uint32_t)(digit ? c - '0' : (c | 32) - 'a' + 10);
    }
    return true;
}

/* A pair of surrogates is one letter; half of one stands for nothing. */
static bool read_rune(reader *r, rg_buf *out) {
    uint32_t rune, low;
    size_t back;
    if (!read_hex(r, &rune)) return false;
    back = r->at;
    if (rune >= 0xd800 && rune < 0xdc00 && peek(r) == '\\' && r->at + 1 < r->in.len && r->in.ptr[r->at + 1] == 'u') {
        r->at += 2;
        if (!read_hex(r, &low)) return false;
        if (low >= 0xdc00 && low < 0xe000) rune = 0x10000 + ((rune - 0xd800) << 10) + (low - 0xdc00);
        else r->at = back;
    }
    rg_buf_rune(out, rune >= 0xd800 && rune < 0xe000 ? 0xfffd : rune);
    return true;
}

static bool read_escape(reader *r, rg_buf *out) {
    static const char from[] = "\"\\/bfnrt", to[] = "\"\\/\b\f\n\r\t";
    int c = peek(r);
    for (size_t i = 0; c > 0 && from[i]; i++)
        if (c == from[i]) return rg_buf_byte(out, to[i]), r->at++, true;
    if (c != 'u') return fail(r, r->at - 1, r->at + 1, "there is no such escape");
    r->at++;
    return read_rune(r, out);
}

/* From the opening quote; `raw` with both quotes. */
static bool read_text(reader *r, rg_text *text, rg_text *raw) {
    size_t from = r->at++, run = r->at;
    rg_buf out = rg_buf_in(r->arena);
    bool escaped = false;
    for (int c = peek(r); c != '"'; c = peek(r)) {
        if (c < 0) return fail(r, from, from + 1, "a text does not end");
        if (c < 0x20) return fail(r, r->at, r->at + 1, "a control character stands in a text");
        r->at++;
        if (c != '\\') continue;
        rg_buf_add(&out, (rg_text){r->in.ptr + run, r->at - 1 - run});
        escaped = true;
        if (!read_escape(r, &out)) return false;
        run = r->at;
    }
    rg_text rest = {r->in.ptr + run, r->at - run};
    rg_buf_add(&out, rest);
    *text = escaped ? rg_buf_text(&out) : rest;
    r->at++;
    *raw = (rg_text){r->in.ptr + from, r->at - from};
    return true;
}

/* ---- numbers and words --------------------------------------------------------------------------------------------- */

static bool read_digits(reader *r) {
    size_t from = r->at;
    while (peek(r) >= '0' && peek(r) <= '9') r->at++;
    return r->at > from;
}

static bool read_number(reader *r) {
    size_t from = r->at;
    if (peek(r) == '-') r->at++;
    size_t digits = r->at;
    bool well = read_digits(r) && !(r->in.ptr[digits] == '0' && r->at - digits > 1);
    if (well && peek(r) == '.') r->at++, well = read_digits(r);
    if (well && (peek(r) == 'e' || peek(r) == 'E')) {
        r->at++;
        if (peek(r) == '+' || peek(r) == '-') r->at++;
        well = read_digits(r);
    }
    return well || fail(r, from, r->at + 1, "this is no number of JSON");
}

static bool read_word(reader *r, rg_json_kind *kind) {
    static const struct { const char *word; rg_json_kind kind; } words[] = {{"null", RG_JSON_NULL}, {"false", RG_JSON_FALSE}, {"true", RG_JSON_TRUE}};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        rg_text word = rg_text_of(words[i].word), rest = {r->in.ptr + r->at, r->in.len - r->at};
        if (!rg_text_starts(rest, word)) continue;
        *kind = words[i].kind;
        r->at += word.len;
        return true;
    }
    return fail(r, r->at, r->at + 1, r->at < r->in.len ? "a value is expected" : "the text ends where a value is expected");
}

/* ---- values -------------------------------------------------------------------------------------------------------- */

static bool read_value(reader *r, rg_json_value *out);

static bool read_key(reader *r, rg_json_value *item) {
    skip_space(r);
    if (peek(r) != '"') return fail(r, r->at, r->at + 1, "the name of a member is expected");
    if (!read_text(r, &item->key, &item->raw_key)) return false;
    skip_space(r);
    if (peek(r) != ':') return fail(r, r->at, r->at + 1, "a colon is expected");
    r->at++;
    return true;
}

static bool read_items(reader *r, rg_json_value *out, int close) {
    bool object = out->kind == RG_JSON_OBJECT;
    r->at++;
    skip_space(r);
    if (peek(r) == close) return r->at++, true;
    for (;;) {
        rg_json_value item = {.kind = RG_JSON_NULL};
        if (object && !read_key(r, &item)) return false;
        if (!read_value(r, &item)) return false;
        *rg_vec_push(r->arena, &out->items) = item;
        skip_space(r);
        int c = peek(r);
        if (c != close && c != ',') return fail(r, r->at, r->at + 1, object ? "a comma or the end of the object is expected" : "a comma or the end of the list is expected");
        r->at++;
        if (c == close) return true;
    }
}

static bool read_plain(reader *r, rg_json_value *out) {
    int c = peek(r);
    if (c == '"') {
        out->kind = RG_JSON_TEXT;
        return read_text(r, &out->text, &out->raw);
    }
    if (c != '-' && !(c >= '0' && c <= '9')) return read_word(r, &out->kind);
    out->kind = RG_JSON_NUMBER;
    size_t from = r->at;
    if (!read_number(r)) return false;
    out->text = (rg_text){r->in.ptr + from, r->at - from};
    return true;
}

static bool read_value(reader *r, rg_json_value *out) {
    skip_space(r);
    size_t from = r->at;
    bool list = peek(r) == '[', object = peek(r) == '{', well;
    if (list || object) {
        out->kind = list ? RG_JSON_LIST : RG_JSON_OBJECT;
        if (r->depth == RG_LIMIT_JSON_DEPTH) return r->limit = true, fail(r, from, from + 1, "lists and objects are nested too deeply");
        r->depth++;
        well = read_items(r, out, list ? ']' : '}');
        r->depth--;
    } else well = read_plain(r, out);
    out->span = (rg_span){from, r->at};
    out->raw = (rg_text){r->in.ptr + from, r->at - from};
    return well;
}

regest_status rg_json_read(rg_arena *arena, rg_text name, rg_text input, rg_json_value *out, regest_error *error) {
    reader r = {.arena = arena, .in = input};
    size_t invalid = rg_text_invalid(input);
    memset(out, 0, sizeof *out);
    if (rg_text_starts(input, RG_TEXT("\xef\xbb\xbf"))) r.at = 3;
    if (invalid < input.len) fail(&r, invalid, invalid + 1, "this byte is no UTF-8");
    else if (read_value(&r, out)) {
        skip_space(&r);
        if (r.at < input.len) fail(&r, r.at, r.at + 1, "something stands behind the end");
    }
    if (!r.wrong) return REGEST_OK;
    rg_error_set(error, r.limit ? REGEST_LIMIT : REGEST_SYNTAX, "%s", r.wrong);
    rg_error_input(error, name);
    if (invalid == input.len) rg_error_at(error, input, r.where);
    return r.limit ? REGEST_LIMIT : REGEST_SYNTAX;
}

const rg_json_value *rg_json_get(const rg_json_value *object, const char *key) {
    for (size_t i = 0; object->kind == RG_JSON_OBJECT && i < object->items.n; i++)
        if (rg_text_is(object->items.at[i].key, key)) return &object->items.at[i];
    return NULL;
}

void rg_json_put(rg_json *json, const rg_json_value *value) {
    if (value->kind != RG_JSON_LIST && value->kind != RG_JSON_OBJECT) {
        rg_json_raw(json, value->raw);
        return;
    }
    bool object = value->kind == RG_JSON_OBJECT;
    rg_json_open(json, object ? '{' : '[');
    for (size_t i = 0; i < value->items.n; i++) object ? rg_json_put_member(json, &value->items.at[i]) : rg_json_put(json, &value->items.at[i]);
    rg_json_close(json, object ? '}' : ']');
}

void rg_json_put_member(rg_json *json, const rg_json_value *member) {
    rg_json_raw(json, member->raw_key);
    rg_buf_byte(json->out, ':');
    json->comma = false;
    rg_json_put(json, member);
}
