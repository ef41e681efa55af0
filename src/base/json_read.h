/* json_read.h: reading JSON (RFC 8259): a text to a tree, which can be written again as it came in.
 *
 * Members keep their order and their doublets; numbers and texts keep the way they were written, so that rg_json_put loses nothing but white space
 * between them. Limits: RG_LIMIT_JSON_DEPTH; a byte order mark is passed over.
 */
#ifndef RG_JSON_READ_H
#define RG_JSON_READ_H

#include "base/json.h"
#include "base/vec.h"

typedef enum rg_json_kind { RG_JSON_NULL, RG_JSON_FALSE, RG_JSON_TRUE, RG_JSON_NUMBER, RG_JSON_TEXT, RG_JSON_LIST, RG_JSON_OBJECT } rg_json_kind;

typedef struct rg_json_value {
    rg_json_kind kind;
    rg_span span; /* of the input */
    rg_text raw;  /* as it was written; of lists and objects too */
    rg_text text; /* RG_JSON_TEXT: what it means; RG_JSON_NUMBER: its digits as they stand */
    rg_text key, raw_key; /* of a member; as it was written, with its quotes */
    RG_VEC(struct rg_json_value) items; /* of a list; of an object its members */
} rg_json_value;

/* Borrowed: `input`, whose name is for the error. */
regest_status rg_json_read(rg_arena *arena, rg_text name, rg_text input, rg_json_value *out, regest_error *error) REGEST_CHECKED;
/* The first member of that name, or NULL; NULL too where it is no object. */
const rg_json_value *rg_json_get(const rg_json_value *object, const char *key);
/* A value as it was read; a member with its key. */
void rg_json_put(rg_json *json, const rg_json_value *value);
void rg_json_put_member(rg_json *json, const rg_json_value *member);

#endif
