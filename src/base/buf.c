/* buf.c: appends; formats through vsnprintf into the buffer itself. */
#include "base/buf.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

char *rg_buf_grow(rg_buf *buf, size_t more) {
    size_t cap = buf->cap ? buf->cap * 2 : 256;
    while (cap - buf->len < more) cap *= 2;
    buf->ptr = rg_arena_extend(buf->arena, buf->ptr, buf->cap, cap);
    buf->cap = cap;
    return buf->ptr + buf->len;
}

rg_text rg_buf_done(rg_buf *buf) {
    if (buf->len < buf->cap) {
        buf->ptr = rg_arena_resize(buf->arena, buf->ptr, buf->cap, buf->len);
        buf->cap = buf->len;
    }
    return rg_buf_text(buf);
}

void rg_buf_rune(rg_buf *buf, uint32_t rune) {
    char bytes[4];
    rg_buf_add(buf, (rg_text){bytes, rg_text_encode(rune, bytes)});
}

void rg_buf_int(rg_buf *buf, int64_t value) {
    uint64_t left = value < 0 ? -(uint64_t)value : (uint64_t)value;
    size_t n = 1 + (value < 0);
    for (uint64_t more = left / 10; more; more /= 10) n++;
    char *to = rg_buf_room(buf, n);
    buf->len += n;
    if (value < 0) *to = '-';
    do to[--n] = (char)('0' + left % 10);
    while (left /= 10);
}

void rg_buf_puts(rg_buf *buf, const char *text) { rg_buf_add(buf, rg_text_of(text)); }

enum { FORMAT_ROOM = 64 }; /* most of what is formatted is shorter */

static void add_format(rg_buf *buf, const char *format, va_list list) {
    va_list again;
    va_copy(again, list);
    char *to = rg_buf_room(buf, FORMAT_ROOM);
    size_t room = buf->cap - buf->len;
    int need = vsnprintf(to, room, format, list);
    if (need > 0 && (size_t)need >= room) vsnprintf(rg_buf_room(buf, (size_t)need + 1), (size_t)need + 1, format, again);
    va_end(again);
    if (need > 0) buf->len += (size_t)need;
}

void rg_buf_printf(rg_buf *buf, const char *format, ...) {
    va_list list;
    va_start(list, format);
    add_format(buf, format, list);
    va_end(list);
}

rg_text rg_text_printf(rg_arena *arena, const char *format, ...) {
    rg_buf buf = rg_buf_in(arena);
    va_list list;
    va_start(list, format);
    add_format(&buf, format, list);
    va_end(list);
    return rg_buf_done(&buf);
}
