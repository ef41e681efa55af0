/* edtf_extension.c: a loadable extension of SQLite, so that museum databases can ask their dates.
 *
 *     edtf_valid(s)              1 or 0
 *     edtf_earliest(s [,policy]) first day, "1940-02-01"; NULL where open or unknown or s is no date
 *     edtf_latest(s [,policy])   last day
 *     edtf_overlaps(a, b)        1 where some day is in both, 0 where none is
 *     edtf_compare(a, b)         "agree", "compatible", "alternative", "conflict", "incomparable"
 *     edtf_text(s [,language])   the date in words
 *
 * NULL in, NULL out; what is no date gives NULL (edtf_valid: 0); an unknown policy is an error. All are deterministic, so they may stand in
 * indexes and generated columns. doc/sqlite.md has the use. Each call works in an arena of its own, guarded here, so that running
 * out of memory becomes SQLite's own error and never leaps over SQLite's frames.
 */
#include <sqlite3ext.h>

#include "engine/time/comparison.h"
#include "engine/time/date_words.h"

SQLITE_EXTENSION_INIT1

typedef struct asked {
    rg_arena *arena;
    int count;
    rg_text text[2];
    rg_text out;
    int truth;      /* of the yes-or-no functions */
    const char *refused; /* a message for the caller */
    enum { NOTHING, TRUTH, WORDS } kind;
} asked;

typedef void (*answer)(asked *a);

static void say(asked *a, rg_text text) {
    a->kind = WORDS;
    a->out = text;
}

static void say_truth(asked *a, bool truth) {
    a->kind = TRUTH;
    a->truth = truth;
}

static bool read_date(asked *a, int i, const rg_policy *policy, rg_edtf *out) { return rg_edtf_parse(a->text[i], policy, out, NULL); }

static void valid(asked *a) {
    rg_edtf edtf;
    say_truth(a, read_date(a, 0, NULL, &edtf));
}

static void bound(asked *a, bool last) {
    rg_edtf edtf;
    const rg_policy *policy = a->count > 1 ? rg_policy_find(a->text[1]) : NULL;
    if (a->count > 1 && !policy) {
        a->refused = "edtf: there is no such policy";
        return;
    }
    if (!read_date(a, 0, policy, &edtf)) return;
    rg_text day = rg_day_print(a->arena, last ? edtf.latest : edtf.earliest);
    if (day.len) say(a, day);
}

static void earliest(asked *a) { bound(a, false); }
static void latest(asked *a) { bound(a, true); }

static void overlaps(asked *a) {
    rg_edtf x, y;
    if (read_date(a, 0, NULL, &x) && read_date(a, 1, NULL, &y)) say_truth(a, x.earliest <= y.latest && y.earliest <= x.latest);
}

static void compare(asked *a) {
    rg_comparison comparison;
    if (rg_comparison_of(a->arena, NULL, a->text[0], a->text[1], &comparison, NULL) == REGEST_OK)
        say(a, rg_text_of(rg_agreement_name(comparison.agreement)));
}

static void words(asked *a) {
    rg_edtf edtf;
    if (!read_date(a, 0, NULL, &edtf)) return;
    const rg_date_words *in = a->count > 1 ? rg_date_words_new(a->arena, a->text[1]) : NULL;
    rg_buf out = rg_buf_in(a->arena);
    rg_date_words_print(in ? in : rg_date_words_new(a->arena, RG_TEXT("en")), &out, &edtf);
    say(a, rg_buf_text(&out));
}

typedef struct work {
    answer answer;
    asked *asked;
} work;

static void run(void *context) {
    work *w = context;
    w->answer(w->asked);
}

static void give(sqlite3_context *context, const asked *a) {
    if (a->refused) sqlite3_result_error(context, a->refused, -1);
    else if (a->kind == TRUTH) sqlite3_result_int(context, a->truth);
    else if (a->kind == WORDS) sqlite3_result_text(context, a->out.ptr, (int)a->out.len, SQLITE_TRANSIENT);
    else sqlite3_result_null(context);
}

static void call(sqlite3_context *context, int count, sqlite3_value **values, answer function) {
    asked a = {.count = count};
    for (int i = 0; i < count; i++) {
        const unsigned char *text = sqlite3_value_text(values[i]);
        if (!text) {
            sqlite3_result_null(context);
            return;
        }
        a.text[i] = (rg_text){(const char *)text, (size_t)sqlite3_value_bytes(values[i])};
    }
    work w = {function, &a};
    a.arena = rg_arena_new(NULL);
    if (a.arena && rg_arena_run(a.arena, run, &w)) give(context, &a);
    else sqlite3_result_error_nomem(context);
    rg_arena_free(a.arena);
}

#define FUNCTION(name) \
    static void sql_##name(sqlite3_context *context, int count, sqlite3_value **values) { call(context, count, values, name); }
FUNCTION(valid)
FUNCTION(earliest)
FUNCTION(latest)
FUNCTION(overlaps)
FUNCTION(compare)
FUNCTION(words)
#undef FUNCTION

static const struct {
    const char *name;
    int count;
    void (*function)(sqlite3_context *, int, sqlite3_value **);
} functions[] = {{"edtf_valid", 1, sql_valid}, {"edtf_earliest", 1, sql_earliest}, {"edtf_earliest", 2, sql_earliest},
                 {"edtf_latest", 1, sql_latest}, {"edtf_latest", 2, sql_latest}, {"edtf_overlaps", 2, sql_overlaps},
                 {"edtf_compare", 2, sql_compare}, {"edtf_text", 1, sql_words}, {"edtf_text", 2, sql_words}};

__attribute__((visibility("default"))) int sqlite3_regestedtf_init(sqlite3 *db, char **message, const sqlite3_api_routines *api);

/* SQLite makes this name from the file's, regest_edtf. */
int sqlite3_regestedtf_init(sqlite3 *db, char **message, const sqlite3_api_routines *api) {
    (void)message;
    SQLITE_EXTENSION_INIT2(api)
    for (size_t i = 0; i < sizeof functions / sizeof *functions; i++) {
        int status = sqlite3_create_function(db, functions[i].name, functions[i].count, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS,
                                             NULL, functions[i].function, NULL, NULL);
        if (status != SQLITE_OK) return status;
    }
    return SQLITE_OK;
}
