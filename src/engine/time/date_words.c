/* date_words.c: EDTF -> "20 February 1940", "the 1930s", "c. 1850", "1667 or 1668".
 *
 * A date picks a template by its shape (day, month, season, year, decade, century, ...) and fills in {day}, {month}, {year}...;
 * around it come templates for BC, circa, doubt, intervals and sets. "{a.of}" asks for the form that stands after "of", "since",
 * "until" (the genitive where a language has one): a key with ".of" is taken if the table has it. Tables are the whole grammar: no word
 * stands in this file. doc/spec/edtf.md [41]-[43].
 */
#include "engine/time/date_words.h"

#include <inttypes.h>
#include <stdio.h>

#include "base/map.h"
#include "base/table.h"
#include "base/vec.h"

enum { OF = 1 };

struct rg_date_words {
    rg_map keys;
    rg_text *templates;
    rg_text month[2][13]; /* plain, and after "of" */
    rg_text season[2][RG_POLICY_SEASON_LAST + 1];
};

/* ---- tables ----------------------------------------------------------------------------------------------------- */

static rg_table open_table(rg_arena *arena, rg_text language, const char *name) {
    return rg_table_open(rg_text_z(arena, rg_text_printf(arena, "lang/%.*s/%s", RG_TEXT_ARG(language), name)));
}

/* Rows word, number, form: "name" gives the plain form, "of" the other; further forms are for readers. */
static void read_names(rg_table table, rg_text *plain, rg_text *of, int64_t least, int64_t most) {
    while (rg_table_next(&table)) {
        int64_t n;
        if (!rg_text_number(table.field[1], &n) || n < least || n > most) continue;
        if (rg_text_same(table.field[2], RG_TEXT("name"))) plain[n] = table.field[0];
        if (rg_text_same(table.field[2], RG_TEXT("of"))) of[n] = table.field[0];
    }
    for (int64_t n = least; n <= most; n++)
        if (!of[n].ptr) of[n] = plain[n];
}

const rg_date_words *rg_date_words_new(rg_arena *arena, rg_text language) {
    rg_table table = open_table(arena, language, "date_text.tsv");
    if (!table.rest.ptr) return NULL;
    rg_date_words *words = RG_NEW(arena, rg_date_words);
    words->keys = rg_map_in(arena);
    RG_VEC(rg_text) templates = {0};
    while (rg_table_next(&table)) {
        rg_map_put(&words->keys, table.field[0], templates.n);
        *rg_vec_push(arena, &templates) = table.field[1];
    }
    words->templates = templates.at;
    read_names(open_table(arena, language, "months.tsv"), words->month[0], words->month[OF], 1, 12);
    read_names(open_table(arena, language, "seasons.tsv"), words->season[0], words->season[OF], RG_POLICY_SEASON_FIRST, RG_POLICY_SEASON_LAST);
    return words;
}

static bool find(const rg_date_words *words, const char *key, unsigned form, rg_text *out) {
    char of[64];
    int n = snprintf(of, sizeof of, "%s.of", key);
    size_t at = form ? rg_map_get(&words->keys, (rg_text){of, (size_t)n}) : RG_NONE;
    if (at == RG_NONE) at = rg_map_get(&words->keys, rg_text_of(key));
    if (at != RG_NONE) *out = words->templates[at];
    return at != RG_NONE;
}

/* ---- numbers ---------------------------------------------------------------------------------------------------- */

static void roman(rg_buf *out, int64_t n) {
    static const struct { int value; const char *text; } parts[] = {
        {1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        for (; n >= parts[i].value; n -= parts[i].value) rg_buf_puts(out, parts[i].text);
}

/* "ordinal.1", "ordinal.11", else "ordinal": {n} with its ending. The last two digits are asked first, then the last. */
static void ordinal(const rg_date_words *words, rg_buf *out, int64_t n) {
    char key[32];
    rg_text form = {0};
    snprintf(key, sizeof key, "ordinal.%02d", (int)(n % 100));
    if (!find(words, key, 0, &form)) {
        snprintf(key, sizeof key, "ordinal.%d", (int)(n % 10));
        if (!find(words, key, 0, &form)) find(words, "ordinal", 0, &form);
    }
    for (size_t i = 0; i < form.len; i++)
        if (form.ptr[i] == '#') rg_buf_printf(out, "%" PRId64, n);
        else rg_buf_byte(out, form.ptr[i]);
}

/* ---- templates -------------------------------------------------------------------------------------------------- */

/* What a template's names stand for. */
typedef struct filling {
    const rg_edtf_date *date, *second;
    int64_t n; /* {n}, {ordinal}, {roman} */
    rg_text text; /* {date} */
} filling;

static void print_date(const rg_date_words *words, rg_buf *out, const rg_edtf_date *date, unsigned form);
static void print_calendar(const rg_date_words *words, rg_buf *out, const rg_edtf_date *date, unsigned form);

/* Years before 1 are counted as historians do: 0000 is 1 BC [42]. */
static void print_year(const rg_date_words *words, rg_buf *out, const rg_edtf_date *date, unsigned form);

static void fill_name(const rg_date_words *words, rg_buf *out, rg_text name, const filling *with, unsigned form) {
    unsigned of = rg_text_ends(name, RG_TEXT(".of")) ? OF : form;
    if (of && rg_text_ends(name, RG_TEXT(".of"))) name.len -= 3;
    if (rg_text_same(name, RG_TEXT("day"))) rg_buf_printf(out, "%u", with->date->day);
    else if (rg_text_same(name, RG_TEXT("day2"))) ordinal(words, out, with->date->day);
    else if (rg_text_same(name, RG_TEXT("month"))) rg_buf_add(out, words->month[of][with->date->month]);
    else if (rg_text_same(name, RG_TEXT("season"))) rg_buf_add(out, words->season[of][with->date->month]);
    else if (rg_text_same(name, RG_TEXT("year"))) print_year(words, out, with->date, of);
    else if (rg_text_same(name, RG_TEXT("n"))) rg_buf_printf(out, "%" PRId64, with->n);
    else if (rg_text_same(name, RG_TEXT("ordinal"))) ordinal(words, out, with->n);
    else if (rg_text_same(name, RG_TEXT("roman"))) roman(out, with->n);
    else if (rg_text_same(name, RG_TEXT("date"))) rg_buf_add(out, with->text);
    else if (rg_text_same(name, RG_TEXT("calendar"))) print_calendar(words, out, with->date, of);
    else if (rg_text_same(name, RG_TEXT("a"))) print_date(words, out, with->date, of);
    else if (rg_text_same(name, RG_TEXT("b"))) print_date(words, out, with->second, of);
}

static bool fill(const rg_date_words *words, rg_buf *out, const char *key, const filling *with, unsigned form) {
    rg_text text;
    if (!find(words, key, form, &text)) return false;
    for (size_t i = 0; i < text.len; i++) {
        size_t close = text.ptr[i] == '{' ? rg_text_find(text, RG_TEXT("}"), i) : RG_NONE;
        if (close == RG_NONE) {
            rg_buf_byte(out, text.ptr[i]);
            continue;
        }
        fill_name(words, out, rg_text_cut(text, (rg_span){i + 1, close}), with, form);
        i = close;
    }
    return true;
}

/* ---- one date --------------------------------------------------------------------------------------------------- */

static void as_written(rg_buf *out, const rg_edtf_date *date) {
    rg_edtf_date bare = *date;
    bare.uncertain = bare.approximate = 0;
    rg_edtf_print_date(out, &bare);
}

/* Decades, centuries and millennia: 194X, 19XX, 1XXX; before 1 AD 01XX is no whole century, so it is named by its years. */
static bool print_masked_year(const rg_date_words *words, rg_buf *out, const rg_edtf_date *date, unsigned form) {
    static const char *const positive[] = {"decade", "century", "millennium"}, *const negative[] = {"decade.bc", "hundreds.bc", "thousands.bc"};
    unsigned mask = date->mask & RG_EDTF_X_YEAR;
    if (mask == RG_EDTF_X_YEAR) return fill(words, out, "any_year", &(filling){.date = date}, form);
    if (mask != 1 && mask != 3 && mask != 7) return false;
    unsigned size = mask == 1 ? 0 : mask == 3 ? 1 : 2;
    int64_t units[] = {1, 100, 1000}, year = date->negative ? -date->year : date->year;
    filling with = {.date = date, .n = date->negative || size == 0 ? year : year / units[size] + 1};
    return fill(words, out, (date->negative ? negative : positive)[size], &with, form);
}

static void print_year(const rg_date_words *words, rg_buf *out, const rg_edtf_date *date, unsigned form) {
    filling with = {.date = date, .n = date->year};
    if (date->mask & RG_EDTF_X_YEAR) {
        if (print_masked_year(words, out, date, form)) return;
        rg_edtf_date year = {.year = date->year, .mask = date->mask & RG_EDTF_X_YEAR, .negative = date->negative};
        rg_edtf_print_date(out, &year);
        return;
    }
    if (date->year > 0) {
        fill(words, out, "year", &with, form);
        return;
    }
    with.n = 1 - date->year;
    fill(words, out, "year.bc", &with, form);
}

static const char *template_of(const rg_edtf_date *date) {
    unsigned month = date->mask & RG_EDTF_X_MONTH, day = date->mask & RG_EDTF_X_DAY;
    bool any_year = (date->mask & RG_EDTF_X_YEAR) == RG_EDTF_X_YEAR, days = date->precision == RG_EDTF_DAY || date->precision == RG_EDTF_SECOND;
    if (month && month != RG_EDTF_X_MONTH) return NULL;
    if (day && day != RG_EDTF_X_DAY) return NULL;
    bool some_years = (date->mask & RG_EDTF_X_YEAR) && !any_year;
    if (date->precision == RG_EDTF_SEASON) return some_years ? "season_in" : "season";
    if (date->precision == RG_EDTF_YEAR) return "plain_year";
    if (any_year) return !days ? (month ? "any_year" : "month_any_year") : month ? (day ? "any_year" : "day_any_month_year") : day ? "month_any_year" : "day_any_year";
    if (!days) return month ? "any_month" : some_years ? "month_in" : "month";
    if (month) return day ? "any_day_of_year" : "day_any_month";
    if (day) return some_years ? "any_day_in" : "any_day";
    return some_years ? "day_in" : "day";
}

static void print_calendar(const rg_date_words *words, rg_buf *out, const rg_edtf_date *date, unsigned form) {
    const char *key = template_of(date);
    filling with = {.date = date};
    if (!key || !fill(words, out, key, &with, form)) as_written(out, date);
    if (date->precision == RG_EDTF_SECOND) {
        rg_buf_printf(out, ", %02u:%02u:%02u", date->hour, date->minute, date->second);
        if (date->zone == RG_EDTF_UTC) rg_buf_puts(out, " UTC");
        if (date->zone >= RG_EDTF_HOURS) {
            int minutes = date->zone_minutes < 0 ? -date->zone_minutes : date->zone_minutes;
            rg_buf_printf(out, " UTC%c%d", date->zone_minutes < 0 ? '-' : '+', minutes / 60);
            if (minutes % 60) rg_buf_printf(out, ":%02d", minutes % 60);
        }
    }
}

static void print_date(const rg_date_words *words, rg_buf *out, const rg_edtf_date *date, unsigned form) {
    bool part = date->precision != RG_EDTF_YEAR;
    unsigned all = !part ? 1 : date->precision == RG_EDTF_MONTH || date->precision == RG_EDTF_SEASON ? 3 : 7;
    rg_buf inner = rg_buf_in(out->arena), about = rg_buf_in(out->arena);
    filling with = {.date = date};
    if (!date->approximate || !fill(words, &inner, "circa", &with, form)) print_calendar(words, &inner, date, form);
    with.text = rg_buf_text(&inner);
    if (date->uncertain && fill(words, &about, date->uncertain == all ? "uncertain" : "uncertain_part", &with, form)) inner = about;
    rg_buf_add(out, rg_buf_text(&inner));
}

/* ---- the whole -------------------------------------------------------------------------------------------------- */

static void print_item(const rg_date_words *words, rg_buf *out, const rg_edtf_item *item, const char *range, const char *since, const char *until) {
    filling with = {.date = &item->first, .second = &item->last};
    if (!item->range) print_date(words, out, &item->first, 0);
    else if (item->first_end) fill(words, out, until, &with, 0);
    else fill(words, out, item->last_end ? since : range, &with, 0);
}

static void print_interval(const rg_date_words *words, rg_buf *out, const rg_edtf_item *item) {
    const char *since = item->last_end == RG_EDTF_UNKNOWN ? "end_unknown" : "since";
    const char *until = item->first_end == RG_EDTF_UNKNOWN ? "begin_unknown" : "until";
    print_item(words, out, item, "interval", since, until);
}

static void print_set(const rg_date_words *words, rg_buf *out, const rg_edtf *edtf) {
    bool one = edtf->kind == RG_EDTF_KIND_ONE_OF;
    rg_edtf_item item;
    size_t at = 0;
    filling none = {0};
    for (uint32_t i = 0; rg_edtf_next(edtf, NULL, &at, &item); i++) {
        if (i) fill(words, out, i + 1 < edtf->members ? "comma" : one ? "or" : "and", &none, 0);
        print_item(words, out, &item, one ? "one_between" : "all_between", one ? "or_later" : "and_later", one ? "or_earlier" : "and_earlier");
    }
}

void rg_date_words_print(const rg_date_words *words, rg_buf *out, const rg_edtf *edtf) {
    if (edtf->kind == RG_EDTF_KIND_INTERVAL) print_interval(words, out, &edtf->item);
    else if (edtf->kind < RG_EDTF_KIND_INTERVAL) print_date(words, out, &edtf->item.first, 0);
    else print_set(words, out, edtf);
}

rg_text rg_date_text(rg_arena *arena, const rg_date *date, rg_text language) {
    rg_edtf edtf;
    const rg_date_words *words = rg_date_words_new(arena, language);
    if (!words) words = rg_date_words_new(arena, RG_TEXT("en"));
    if (!date || !date->edtf.ptr || !rg_edtf_parse(date->edtf, NULL, &edtf, NULL)) return date ? date->edtf : RG_TEXT("");
    rg_buf out = rg_buf_in(arena);
    rg_date_words_print(words, &out, &edtf);
    return rg_buf_text(&out);
}
