/* csl_date.c: dates of CSL-JSON to EDTF and back.
 *
 * In: {"date-parts":[[y,m,d],[y,m,d]],"season":n,"circa":true}, numbers as numbers or texts, a second part of [0,0,0] for an open end; or a text, as the
 * schema allows since 1.0.2; raw and literal where they are EDTF, raw before all, for we write it. A part that cannot be (month 13) makes the date none.
 * Out: the same; what date-parts cannot say stands in raw alone.
 */
#include "engine/time/edtf.h"
#include "exchange/csl.h"

static bool is_edtf(rg_text text) {
    rg_edtf edtf;
    return text.len && rg_edtf_parse(text, NULL, &edtf, NULL);
}

/* ---- in ------------------------------------------------------------------------------------------------------------ */

static bool number_of(const rg_json_value *value, int64_t *out) {
    rg_text digits = value->text;
    bool negative = digits.len > 1 && digits.ptr[0] == '-';
    if (value->kind != RG_JSON_NUMBER && value->kind != RG_JSON_TEXT) return false;
    if (negative) digits.ptr++, digits.len--;
    if (!rg_text_number(digits, out) || *out > 999999999) return false;
    if (negative) *out = -*out;
    return true;
}

/* "", "1", "true" and the like: what is there counts, unless it says no. */
static bool is_said(const rg_json_value *value) {
    if (!value || value->kind == RG_JSON_NULL || value->kind == RG_JSON_FALSE) return false;
    bool no = rg_text_is(value->text, "0") || rg_text_is(value->text, "false") || rg_text_is(value->text, "");
    return value->kind == RG_JSON_TRUE || !no;
}

static void put_year(rg_buf *out, int64_t year) {
    bool far = year > 9999 || year < -9999;
    rg_buf_printf(out, "%s%s%0*lld", far ? "Y" : "", year < 0 ? "-" : "", far ? 1 : 4, (long long)(year < 0 ? -year : year));
}

/* [y], [y,m] or [y,m,d]; false where it is none. `zero`: it stands for an open end. */
static bool put_parts(rg_buf *out, const rg_json_value *parts, bool *zero) {
    int64_t all[3] = {0};
    *zero = false;
    if (parts->kind != RG_JSON_LIST || !parts->items.n || parts->items.n > 3) return false;
    for (size_t i = 0; i < parts->items.n; i++)
        if (!number_of(&parts->items.at[i], &all[i])) return false;
    *zero = !all[0] && !all[1] && !all[2];
    put_year(out, all[0]);
    if (all[1]) rg_buf_printf(out, "-%02lld", (long long)all[1]);
    if (all[2]) rg_buf_printf(out, "-%02lld", (long long)all[2]);
    return true;
}

/* 1 to 4, or their names; as EDTF's 21 to 24. */
static int season_of(const rg_json_value *season) {
    static const char *const names[] = {"spring", "summer", "autumn", "winter"};
    int64_t n;
    if (!season) return 0;
    if (number_of(season, &n)) return n >= 1 && n <= 4 ? (int)n + 20 : n >= 21 && n <= 24 ? (int)n : 0;
    for (int i = 0; i < 4; i++)
        if (rg_text_is(season->text, names[i])) return 21 + i;
    return rg_text_is(season->text, "fall") ? 23 : 0;
}

static rg_text parts_read(rg_arena *arena, const rg_json_value *date) {
    const rg_json_value *parts = rg_json_get(date, "date-parts");
    rg_buf out = rg_buf_in(arena);
    bool zero, about = is_said(rg_json_get(date, "circa"));
    if (!parts || parts->kind != RG_JSON_LIST || !parts->items.n || parts->items.n > 2) return (rg_text){0};
    for (size_t i = 0; i < parts->items.n; i++) {
        rg_buf one = rg_buf_in(arena);
        int season = season_of(rg_json_get(date, "season"));
        if (!put_parts(&one, &parts->items.at[i], &zero)) return (rg_text){0};
        if (season && parts->items.at[i].items.n == 1) rg_buf_printf(&one, "-%d", season);
        if (about) rg_buf_byte(&one, '~');
        if (i) rg_buf_byte(&out, '/');
        if (i && zero) rg_buf_puts(&out, "..");
        else rg_buf_add(&out, rg_buf_text(&one));
    }
    return rg_buf_text(&out);
}

rg_text rg_csl_date_read(rg_arena *arena, const rg_json_value *date) {
    static const char *const words[] = {"raw", "literal"};
    if (date->kind == RG_JSON_TEXT) return is_edtf(date->text) ? date->text : (rg_text){0};
    const rg_json_value *raw = rg_json_get(date, "raw");
    if (raw && raw->kind == RG_JSON_TEXT && is_edtf(raw->text)) return raw->text;
    rg_text edtf = parts_read(arena, date);
    if (is_edtf(edtf)) return edtf;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        const rg_json_value *said = rg_json_get(date, words[i]);
        if (said && said->kind == RG_JSON_TEXT && is_edtf(said->text)) return said->text;
    }
    return (rg_text){0};
}

/* ---- out ----------------------------------------------------------------------------------------------------------- */

/* No digit open, no hour, no doubt, and what is approximate is so as a whole. */
static bool is_plain(const rg_edtf_date *d) {
    return d->precision <= RG_EDTF_SEASON && !d->mask && !d->uncertain && !d->exponent && !d->significant && (d->precision != RG_EDTF_SEASON || d->month <= 24);
}

static void put_date(rg_json *j, const rg_edtf_date *d) {
    rg_json_open(j, '[');
    rg_json_int(j, d->year);
    if (d->precision == RG_EDTF_MONTH || d->precision == RG_EDTF_DAY) rg_json_int(j, d->month);
    if (d->precision == RG_EDTF_DAY) rg_json_int(j, d->day);
    rg_json_close(j, ']');
}

/* Whether date-parts can say it: a date, or an interval with a beginning, whose ends are alike in season and circa. */
static bool is_sayable(const rg_edtf *edtf) {
    const rg_edtf_item *item = &edtf->item;
    if (edtf->kind > RG_EDTF_KIND_INTERVAL || edtf->kind == RG_EDTF_KIND_DATETIME || item->first_end != RG_EDTF_GIVEN || !is_plain(&item->first)) return false;
    if (item->first.precision == RG_EDTF_SEASON && item->range) return false;
    if (!item->range || item->last_end == RG_EDTF_OPEN) return true;
    return item->last_end == RG_EDTF_GIVEN && is_plain(&item->last) && item->last.precision != RG_EDTF_SEASON && !item->first.approximate == !item->last.approximate;
}

void rg_csl_date_write(rg_json *j, rg_text text) {
    rg_edtf edtf;
    rg_json_open(j, '{');
    if (rg_edtf_parse(text, NULL, &edtf, NULL) && is_sayable(&edtf)) {
        const rg_edtf_item *item = &edtf.item;
        rg_json_key(j, "date-parts");
        rg_json_open(j, '[');
        put_date(j, &item->first);
        if (item->range && item->last_end == RG_EDTF_GIVEN) put_date(j, &item->last);
        else if (item->range) rg_json_raw(j, RG_TEXT("[0,0,0]"));
        rg_json_close(j, ']');
        if (item->first.precision == RG_EDTF_SEASON) rg_json_key(j, "season"), rg_json_int(j, item->first.month - 20);
        if (item->first.approximate) rg_json_key(j, "circa"), rg_json_bool(j, true);
    }
    rg_json_pair(j, "raw", text);
    rg_json_close(j, '}');
}
