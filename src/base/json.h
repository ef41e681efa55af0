/* json.h: writing JSON, compact, keys in the order written, UTF-8 kept (only what JSON must escape is escaped;
 * ill-formed input bytes become U+FFFD).
 *
 *     rg_json j = rg_json_on(&buf);
 *     rg_json_open(&j, '{'); rg_json_key(&j, "n"); rg_json_int(&j, 3); rg_json_close(&j, '}');
 */
#ifndef RG_JSON_H
#define RG_JSON_H

#include "base/buf.h"

typedef struct rg_json {
    rg_buf *out;
    bool comma; /* a value has been written at this level */
} rg_json;

static inline rg_json rg_json_on(rg_buf *out) { return (rg_json){out, false}; }

void rg_json_open(rg_json *json, char bracket);  /* '{' or '[' */
void rg_json_close(rg_json *json, char bracket); /* '}' or ']' */
/* Keys are the program's own words: nothing in them needs an escape. */
static inline void rg_json_key(rg_json *json, const char *key) {
    size_t n = strlen(key);
    char *to = rg_buf_room(json->out, n + 4);
    if (json->comma) *to++ = ',';
    *to = '"';
    memcpy(to + 1, key, n);
    memcpy(to + 1 + n, "\":", 2);
    json->out->len += n + 3 + json->comma;
    json->comma = false;
}

void rg_json_text(rg_json *json, rg_text value);
void rg_json_int(rg_json *json, int64_t value);
void rg_json_bool(rg_json *json, bool value);
void rg_json_null(rg_json *json);
/* A value that is JSON already. */
void rg_json_raw(rg_json *json, rg_text value);
/* "key": "word", where neither needs an escape: a name of the program's own, a hash. */
static inline void rg_json_word(rg_json *json, const char *key, const char *word) {
    size_t n = strlen(word);
    rg_json_key(json, key);
    char *to = rg_buf_room(json->out, n + 2);
    to[0] = to[n + 1] = '"';
    memcpy(to + 1, word, n);
    json->out->len += n + 2;
    json->comma = true;
}
/* "key": [start, end] */
static inline void rg_json_span(rg_json *json, const char *key, rg_span span) {
    rg_json_key(json, key);
    rg_json_open(json, '[');
    rg_json_int(json, (int64_t)span.start);
    rg_json_int(json, (int64_t)span.end);
    rg_json_close(json, ']');
}
/* "key": "value", left out where value.ptr is NULL */
static inline void rg_json_pair(rg_json *json, const char *key, rg_text value) {
    if (!value.ptr) return;
    rg_json_key(json, key);
    rg_json_text(json, value);
}

#endif
