/* dates.c: EDTF strings read, and two of them compared. */
#include <string.h>

#include "engine/time/date_phrase.h"
#include "engine/time/day_reading.h"
#include "exchange/gedcom_date.h"
#include "lib/lib_int.h"

typedef struct edtf_ask {
    rg_text text;
    bool lines; /* one string a line; else the whole text is one */
    const regest_edtf_options *options;
} edtf_ask;

/* "gedcom" and "gedcom7" are ways of writing, not of reckoning. */
static bool gedcom(const regest_edtf_options *options, rg_gedcom_version *version) {
    rg_text name = options && options->policy ? rg_text_of(options->policy) : RG_TEXT("");
    *version = rg_text_same(name, RG_TEXT("gedcom7")) ? RG_GEDCOM_7 : RG_GEDCOM_5;
    return *version == RG_GEDCOM_7 || rg_text_same(name, RG_TEXT("gedcom"));
}

/* What the row's `means` says, as a date. */
static void take_meaning(rg_edtf_row *row, const rg_policy *policy) {
    if (row->means.ptr && !rg_edtf_parse(row->means, policy, &row->edtf, NULL)) row->means = (rg_text){0};
}

/* Valid strings as GEDCOM writes them; what is none may be a GEDCOM date. */
static void exchange_gedcom(rg_arena *arena, rg_gedcom_version version, rg_edtf_row *rows, size_t n) {
    for (size_t i = 0; i < n; i++) {
        rg_gedcom_date date;
        if (rows[i].valid) {
            rg_gedcom_date_print(arena, &rows[i].edtf, version, &date);
            rows[i].said = date.text;
        } else if (rg_gedcom_date_parse(arena, rows[i].input, &date, NULL) == REGEST_OK) {
            rows[i].means = date.text;
            take_meaning(&rows[i], NULL);
        } else {
            continue;
        }
        rows[i].lost = date.lost;
    }
}

regest_status rg_policy_named(const char *name, const rg_policy **out, regest_error *error) {
    if ((*out = rg_policy_find(rg_text_of(name)))) return REGEST_OK;
    rg_error_set(error, REGEST_USAGE, "there is no policy \"%s\" for dates", name);
    rg_error_hint(error, "Policies are standard, narrow, edtf.js, python-edtf; gedcom and gedcom7 write dates as GEDCOM does.");
    return REGEST_USAGE;
}

static regest_status find_policy(const regest_edtf_options *options, const rg_policy **out, regest_error *error) {
    *out = NULL;
    rg_gedcom_version version;
    if (!options || !options->policy || gedcom(options, &version)) return REGEST_OK;
    return rg_policy_named(options->policy, out, error);
}

static size_t count_lines(rg_text text) {
    size_t n = text.len && text.ptr[text.len - 1] != '\n';
    for (size_t i = 0; i < text.len; i++) n += text.ptr[i] == '\n';
    return n;
}

static rg_text take_line(rg_text *rest) {
    const char *newline = memchr(rest->ptr, '\n', rest->len);
    size_t n = newline ? (size_t)(newline - rest->ptr) : rest->len, skip = newline ? n + 1 : n;
    rg_text line = {rest->ptr, n};
    *rest = (rg_text){rest->ptr + skip, rest->len - skip};
    if (line.len && line.ptr[line.len - 1] == '\r') line.len--;
    return line;
}

static rg_text asked(const char *text) { return text ? rg_text_of(text) : (rg_text){0}; }

static const char *language_of(const regest_edtf_options *options) { return options && options->language ? options->language : "en"; }

/* Dates as a source wrote them: all the strings where a calendar, a style or a place is asked for; else what is no EDTF and no phrase, but names
 * its reckoning itself: "12 Hen. VIII", "18 Brumaire VIII". */
static void read_written(rg_arena *arena, const rg_day_reading_ask *ask, const rg_policy *policy, rg_edtf_row *row) {
    rg_day_readings *readings = RG_NEW(arena, rg_day_readings);
    rg_edtf_fault fault = row->fault;
    bool read = rg_day_reading_list(arena, ask, row->input, readings, &fault) && rg_edtf_parse(readings->edtf, policy, &row->edtf, NULL);
    if (read) row->readings = readings;
    if (read && ask->named_only) row->means = readings->edtf;
    if (!ask->named_only) row->valid = read, row->fault = fault;
}

static rg_day_reading_ask reading_ask(const regest_edtf_options *options) {
    rg_day_reading_ask ask = {.language = rg_text_of(language_of(options)), .named_only = true};
    if (!options) return ask;
    ask.calendar = asked(options->calendar), ask.style = asked(options->style), ask.place = asked(options->place);
    ask.named_only = !options->calendar && !options->style && !options->place;
    return ask;
}

/* What is no EDTF may be a date in words. */
static void read_words(rg_arena *arena, const rg_day_reading_ask *ask, const rg_policy *policy, rg_edtf_row *rows, size_t n) {
    const rg_date_phrase_book *book = NULL;
    for (size_t i = 0; i < n; i++) {
        if (rows[i].valid) continue;
        if (!book) book = rg_date_phrase_book_new(arena, ask->language);
        bool interval;
        if (rg_edtf_draft(arena, rows[i].input, &rows[i].means)) {
            take_meaning(&rows[i], policy);
            continue;
        }
        if (!book || !rg_date_phrase_read(arena, book, policy, rows[i].input, &rows[i].means, &interval)) rows[i].means = (rg_text){0};
        take_meaning(&rows[i], policy);
        if (!rows[i].means.ptr) read_written(arena, ask, policy, &rows[i]);
    }
}

static regest_status read_edtf(regest_report *report, const void *context, regest_error *error) {
    const edtf_ask *ask = context;
    const rg_policy *policy;
    regest_status status = find_policy(ask->options, &policy, error);
    if (status != REGEST_OK) return status;
    rg_day_reading_ask readings = reading_ask(ask->options);
    rg_text to = rg_text_copy(report->arena, asked(ask->options ? ask->options->to : NULL));
    status = rg_day_reading_check(report->arena, &readings, error);
    if (status == REGEST_OK && to.len) status = rg_day_reading_check(report->arena, &(rg_day_reading_ask){.calendar = to}, error);
    if (status != REGEST_OK) return status;
    rg_text rest = rg_text_copy(report->arena, ask->text);
    size_t n = ask->lines ? count_lines(rest) : 1;
    rg_edtf_row *rows = RG_ARRAY(report->arena, rg_edtf_row, n ? n : 1);
    for (size_t i = 0; i < n; i++) {
        rows[i].input = ask->lines ? take_line(&rest) : rest;
        rows[i].valid = rg_edtf_parse(rows[i].input, policy, &rows[i].edtf, &rows[i].fault);
    }
    rg_gedcom_version version;
    if (!readings.named_only) for (size_t i = 0; i < n; i++) read_written(report->arena, &readings, policy, &rows[i]);
    else if (gedcom(ask->options, &version)) exchange_gedcom(report->arena, version, rows, n);
    else read_words(report->arena, &readings, policy, rows, n);
    report->model = (rg_model){.kind = RG_MODEL_EDTF, .rows = rows, .row_count = n, .calendar = to,
                               .language = rg_text_copy(report->arena, rg_text_of(language_of(ask->options)))};
    return REGEST_OK;
}

regest_status regest_edtf(regest *library, const char *text, size_t size, regest_report **report, regest_error *error) {
    edtf_ask ask = {.text = {text ? text : "", size}};
    return rg_report_make(library, read_edtf, &ask, report, error);
}

regest_status regest_edtf_lines(regest *library, const char *text, size_t size, const regest_edtf_options *options,
                                regest_report **report, regest_error *error) {
    edtf_ask ask = {.text = {text ? text : "", size}, .lines = true, .options = options};
    return rg_report_make(library, read_edtf, &ask, report, error);
}

typedef struct compare_ask {
    rg_text a, b;
    const char *policy;
} compare_ask;

static regest_status compare(regest_report *report, const void *context, regest_error *error) {
    const compare_ask *ask = context;
    rg_comparison *comparison = RG_NEW(report->arena, rg_comparison);
    rg_text a = rg_text_copy(report->arena, ask->a), b = rg_text_copy(report->arena, ask->b);
    const rg_policy *policy = NULL;
    regest_status status = ask->policy ? rg_policy_named(ask->policy, &policy, error) : REGEST_OK;
    if (status == REGEST_OK) status = rg_comparison_of(report->arena, policy, a, b, comparison, error);
    report->model = (rg_model){.kind = RG_MODEL_COMPARISON, .inputs = {a, b}, .comparison = comparison};
    return status;
}

regest_status regest_compare(regest *library, const char *a, const char *b, const char *policy, regest_report **report, regest_error *error) {
    compare_ask ask = {rg_text_of(a), rg_text_of(b), policy};
    return rg_report_make(library, compare, &ask, report, error);
}
