/* json.c: RFC 8259 writing. */
#include "base/json.h"

static void separate(rg_json *json) {
    if (json->comma) rg_buf_byte(json->out, ',');
    json->comma = true;
}

void rg_json_open(rg_json *json, char bracket) {
    separate(json);
    rg_buf_byte(json->out, bracket);
    json->comma = false;
}

void rg_json_close(rg_json *json, char bracket) {
    rg_buf_byte(json->out, bracket);
    json->comma = true;
}

static void escape(rg_buf *out, uint32_t rune) {
    switch (rune) {
    case '"': rg_buf_puts(out, "\\\""); return;
    case '\\': rg_buf_puts(out, "\\\\"); return;
    case '\n': rg_buf_puts(out, "\\n"); return;
    case '\t': rg_buf_puts(out, "\\t"); return;
    case '\r': rg_buf_puts(out, "\\r"); return;
    default:
        if (rune < 0x20 || rune == 0x7f) rg_buf_printf(out, "\\u%04x", (unsigned)rune);
        else rg_buf_rune(out, rune);
    }
}

static bool plain(unsigned char c) { return c >= 0x20 && c < 0x7f && c != '"' && c != '\\'; }

/* The same of eight bytes at once; false too where a byte above one that is none might be. */
static bool plain_eight(uint64_t eight) {
    const uint64_t ones = RG_TEXT_ONES, highs = RG_TEXT_HIGHS, quote = eight ^ ones * '"', slash = eight ^ ones * '\\';
    return !((eight | (eight - ones * 0x20) | (eight + ones) | (quote - ones) | (slash - ones)) & highs);
}

/* Copies what needs no escape from `i` on, which has room, and seven bytes behind it; returns where it ends. */
static size_t copy_plain(rg_buf *out, rg_text value, size_t i) {
    char *to = out->ptr + out->len;
    for (; i + 8 <= value.len && plain_eight(rg_text_eight(value.ptr + i)); i += 8, to += 8) memcpy(to, value.ptr + i, 8);
    size_t left = value.len - i;
    uint64_t few = left && left < 8 ? rg_text_few(value.ptr + i, left) : 0;
    if (few && plain_eight(few | RG_TEXT_ONES * ' ' << 8 * left)) {
        rg_text_put_eight(to, few);
        to += left, i += left;
    }
    for (; i < value.len && plain((unsigned char)value.ptr[i]); i++) *to++ = value.ptr[i];
    out->len = (size_t)(to - out->ptr);
    return i;
}

void rg_json_text(rg_json *json, rg_text value) {
    rg_buf *out = json->out;
    separate(json);
    rg_buf_byte(out, '"');
    for (size_t i = 0;;) {
        rg_buf_room(out, value.len - i + 8);
        i = copy_plain(out, value, i);
        if (i == value.len) break;
        uint32_t rune;
        size_t n = rg_text_rune(value, i, &rune);
        if (n) escape(out, rune);
        else rg_buf_rune(out, 0xfffd);
        i += n ? n : 1;
    }
    rg_buf_byte(out, '"');
}

void rg_json_int(rg_json *json, int64_t value) {
    separate(json);
    rg_buf_int(json->out, value);
}

void rg_json_bool(rg_json *json, bool value) {
    separate(json);
    rg_buf_puts(json->out, value ? "true" : "false");
}

void rg_json_raw(rg_json *json, rg_text value) {
    separate(json);
    rg_buf_add(json->out, value);
}

void rg_json_null(rg_json *json) {
    separate(json);
    rg_buf_puts(json->out, "null");
}
