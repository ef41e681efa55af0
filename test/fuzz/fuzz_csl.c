/* fuzz_csl.c: any bytes as JSON and as CSL-JSON: what was read is written and read again as it was; a date that is EDTF, and a name, keep what they say. */
#include <stdlib.h>

#include "engine/time/edtf.h"
#include "exchange/csl.h"
#include "fuzz.h"

typedef struct file {
    rg_arena *arena;
    rg_text bytes;
} file;

static rg_text printed(rg_arena *arena, const rg_json_value *value) {
    rg_buf out = rg_buf_in(arena);
    rg_json j = rg_json_on(&out);
    rg_json_put(&j, value);
    return rg_buf_text(&out);
}

static void round_json(rg_arena *arena, rg_text bytes) {
    rg_json_value first, second;
    if (rg_json_read(arena, RG_TEXT("f"), bytes, &first, NULL) != REGEST_OK) return;
    rg_text once = printed(arena, &first);
    if (rg_json_read(arena, RG_TEXT("f"), once, &second, NULL) != REGEST_OK || !rg_text_same(once, printed(arena, &second))) abort();
}

static void round_date(rg_arena *arena, rg_text edtf) {
    rg_buf out = rg_buf_in(arena);
    rg_json j = rg_json_on(&out);
    rg_json_value back;
    rg_edtf date;
    rg_csl_date_write(&j, edtf);
    if (rg_json_read(arena, RG_TEXT("f"), rg_buf_text(&out), &back, NULL) != REGEST_OK) abort();
    if (rg_edtf_parse(edtf, NULL, &date, NULL) && !rg_text_same(rg_csl_date_read(arena, &back), edtf)) abort();
}

static void read_name(rg_arena *arena, rg_text name) {
    rg_buf out = rg_buf_in(arena);
    rg_json j = rg_json_on(&out);
    rg_json_value back;
    rg_csl_name_write(&j, name);
    if (rg_json_read(arena, RG_TEXT("f"), rg_buf_text(&out), &back, NULL) != REGEST_OK || rg_csl_name_read(arena, &back).len > name.len + 2) abort();
}

static void run(void *context) {
    const file *f = context;
    rg_csl csl;
    round_json(f->arena, f->bytes);
    if (rg_text_invalid(f->bytes) == f->bytes.len) round_date(f->arena, f->bytes), read_name(f->arena, f->bytes);
    if (rg_csl_read(f->arena, RG_TEXT("f"), f->bytes, &csl, NULL) != REGEST_OK) return;
    for (size_t i = 0; i < csl.n; i++)
        for (size_t k = 0; k < csl.items[i].field_count; k++)
            if (!csl.items[i].fields[k].value.len) abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
    file f = {rg_arena_new(NULL), {(const char *)bytes, size}};
    if (!rg_arena_run(f.arena, run, &f)) abort();
    rg_arena_free(f.arena);
    return 0;
}
