/* reading.c: one account's bytes in, one side of its reading out: parts, notes, time expressions, or every span. */
#include <string.h>

#include "base/limits.h"
#include "base/os.h"
#include "flow/source/dump.h"
#include "lib/lib_int.h"

static rg_text name_of(const rg_reading_ask *ask) {
    if (ask->options && ask->options->name) return rg_text_of(ask->options->name);
    if (!ask->path) return RG_TEXT("text");
    return strcmp(ask->path, "-") == 0 ? RG_TEXT("stdin") : rg_os_basename(rg_text_of(ask->path));
}

enum { SMALL = 1 << 20 }; /* a dump is mostly larger, and no more than a page of it is to be in memory */

static regest_status read_file(rg_arena *arena, const rg_reading_ask *ask, rg_text *bytes, regest_error *error) {
    if (!ask->options || !ask->options->undumped) return rg_os_read(arena, ask->path, bytes, error);
    regest_status status = rg_os_read_small(arena, ask->path, SMALL, bytes, error);
    return status == REGEST_OK && rg_dump_might(*bytes) ? REGEST_NONE : status;
}

regest_status rg_reading_account(rg_arena *arena, const rg_reading_ask *ask, rg_account *out, regest_error *error) {
    rg_text bytes = ask->bytes;
    if (ask->path) {
        regest_status status = read_file(arena, ask, &bytes, error);
        if (status != REGEST_OK) return status;
    } else {
        bytes = rg_text_copy(arena, bytes); /* the account borrows them for longer than the caller may */
    }
    regest_status status = rg_source_read(arena, rg_text_copy(arena, name_of(ask)), bytes, ask->options, out, error);
    if (status != REGEST_OK && ask->path) rg_error_input(error, rg_text_of(ask->path)); /* the path says more than the name */
    return status;
}

regest_status rg_reading_limit(const rg_reading_ask *ask, const rg_account *account, regest_error *error) {
    if (account->text.len <= RG_LIMIT_READ_BYTES) return REGEST_OK;
    rg_error_set(error, REGEST_LIMIT, "the text has %zu bytes, more than the %zu whose sentences are read", account->text.len,
                 RG_LIMIT_READ_BYTES);
    rg_error_hint(error, "Cut it into parts, an account each.");
    rg_error_input(error, ask->path ? rg_text_of(ask->path) : account->name);
    rg_error_at(error, account->text, (rg_span){RG_LIMIT_READ_BYTES, RG_LIMIT_READ_BYTES});
    return REGEST_LIMIT;
}

static regest_status anchor_of(rg_arena *arena, const char *anchor, rg_date *out, regest_error *error) {
    regest_status status = rg_date_parse(arena, rg_text_of(anchor), out, error);
    if (status != REGEST_OK) rg_error_input(error, rg_text_of(anchor));
    return status;
}

static rg_model_kind model_of(regest_reading what) {
    switch (what) {
    case REGEST_PARTS: return RG_MODEL_PARTS;
    case REGEST_NOTES: return RG_MODEL_NOTES;
    case REGEST_TAGS: return RG_MODEL_TAGS;
    case REGEST_ANNOTATIONS: break;
    }
    return RG_MODEL_ANNOTATIONS;
}

/* Parts and notes are known once the account is read; the sentences' reading is made only for those who ask for it. */
static regest_status read_account(regest_report *report, const void *context, regest_error *error) {
    const rg_reading_ask *ask = context;
    rg_date anchor = {0};
    if (ask->anchor) {
        regest_status status = anchor_of(report->arena, ask->anchor, &anchor, error);
        if (status != REGEST_OK) return status;
    }
    rg_account *account = RG_NEW(report->arena, rg_account);
    regest_status status = rg_reading_account(report->arena, ask, account, error);
    if (status != REGEST_OK) return status;
    rg_reading *reading = RG_NEW(report->arena, rg_reading);
    reading->text = account->text;
    if (ask->what == REGEST_PARTS && !rg_text_same(account->format, RG_TEXT("wiki"))) account->noise = rg_source_noise(report->arena, account, &account->noise_count);
    if (ask->what == REGEST_TAGS || ask->what == REGEST_ANNOTATIONS) {
        status = rg_reading_limit(ask, account, error);
        if (status != REGEST_OK) return status;
        rg_claim_reading(report->arena, account, ask->what == REGEST_TAGS ? RG_READ_DATES : RG_READ_ALL, ask->anchor ? &anchor : NULL, reading);
    }
    report->model = (rg_model){.kind = model_of(ask->what), .account = account, .reading = reading, .collected = ask->options && ask->options->collected};
    return REGEST_OK;
}

regest_status regest_read(regest *library, const char *bytes, size_t size, const regest_source_options *options,
                          regest_reading what, const char *anchor, regest_report **report, regest_error *error) {
    rg_reading_ask ask = {.bytes = {bytes, size}, .options = options, .what = what, .anchor = anchor};
    return rg_report_make(library, read_account, &ask, report, error);
}

regest_status regest_read_file(regest *library, const char *path, const regest_source_options *options, regest_reading what,
                               const char *anchor, regest_report **report, regest_error *error) {
    rg_reading_ask ask = {.path = path, .options = options, .what = what, .anchor = anchor};
    return rg_report_make(library, read_account, &ask, report, error);
}
