/* buf.h: bytes being written, in an arena. */
#ifndef RG_BUF_H
#define RG_BUF_H

#include "base/arena.h"

typedef struct rg_buf {
    rg_arena *arena;
    char *ptr;
    size_t len, cap;
} rg_buf;

static inline rg_buf rg_buf_in(rg_arena *arena) { return (rg_buf){arena, 0, 0, 0}; }

char *rg_buf_grow(rg_buf *buf, size_t more); /* rg_buf_room where there is none */

/* Room for `more` bytes behind what is written. */
static inline char *rg_buf_room(rg_buf *buf, size_t more) { return buf->cap - buf->len < more ? rg_buf_grow(buf, more) : buf->ptr + buf->len; }

static inline void rg_buf_add(rg_buf *buf, rg_text text) {
    if (!text.len) return;
    memcpy(rg_buf_room(buf, text.len), text.ptr, text.len);
    buf->len += text.len;
}

static inline void rg_buf_byte(rg_buf *buf, char byte) {
    *rg_buf_room(buf, 1) = byte;
    buf->len++;
}

void rg_buf_int(rg_buf *buf, int64_t value);
void rg_buf_rune(rg_buf *buf, uint32_t rune);
/* A NUL-terminated text. */
void rg_buf_puts(rg_buf *buf, const char *text);
void rg_buf_printf(rg_buf *buf, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* What was written; borrowed, valid until the next write. */
static inline rg_text rg_buf_text(const rg_buf *buf) { return (rg_text){buf->ptr, buf->len}; }

/* The same for good: the room that was not needed goes back to the arena. */
rg_text rg_buf_done(rg_buf *buf);

/* Formats into a new text of the arena. */
rg_text rg_text_printf(rg_arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
