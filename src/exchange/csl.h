/* csl.h: works as citation managers keep them: CSL-JSON (schema csl-data.json 1.0.2), in and out.
 *
 * An item keeps all it came with; beside it stand the fields that regest compares (doc/spec/csl.md). Dates go both ways as EDTF.
 */
#ifndef RG_CSL_H
#define RG_CSL_H

#include "base/json_read.h"

typedef struct rg_csl_field {
    const char *name; /* as in citations: "author" (once a person), "title", "work", "date" (EDTF), ... */
    rg_text value;
} rg_csl_field;

typedef struct rg_csl_item {
    rg_text id, type; /* empty where it has none */
    rg_text json;     /* the item as it came */
    rg_csl_field *fields;
    size_t field_count;
} rg_csl_item;

typedef struct rg_csl {
    rg_csl_item *items;
    size_t n;
} rg_csl;

/* A list of items, or one. Refused: what is no JSON, or no list of objects. Borrowed: `bytes`. */
regest_status rg_csl_read(rg_arena *arena, rg_text name, rg_text bytes, rg_csl *out, regest_error *error) REGEST_CHECKED;

/* A date of CSL as EDTF; empty where it is none that EDTF can say. */
rg_text rg_csl_date_read(rg_arena *arena, const rg_json_value *date);
/* EDTF as a date of CSL: date-parts, season and circa as far as they can say it, the EDTF as raw. */
void rg_csl_date_write(rg_json *json, rg_text edtf);

/* A name of CSL as "family, given, suffix", the particles where they are said; a literal one as it stands. */
rg_text rg_csl_name_read(rg_arena *arena, const rg_json_value *name);
/* A name, parted by commas or not, as one of CSL. */
void rg_csl_name_write(rg_json *json, rg_text name);

/* What regest calls a field (of a part of a book or not) in CSL; NULL where CSL has no name for it. */
const char *rg_csl_variable(const char *field, bool part);
/* Whether an item of this type is a part of what its container-title names as a book. */
bool rg_csl_is_part(rg_text type);

#endif
