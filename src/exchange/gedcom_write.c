/* gedcom_write.c: EDTF -> GEDCOM dates. What GEDCOM has no word for becomes the nearest form it has, with the EDTF as phrase and a note of
 * what was lost; in 5.5.1 a phrase stands in brackets after INT.
 */
#include "exchange/gedcom_date.h"
#include "exchange/gedcom_int.h"

static const rg_gedcom_month gregorian[] = {{"JAN", 1}, {"FEB", 2}, {"MAR", 3}, {"APR", 4}, {"MAY", 5}, {"JUN", 6}, {"JUL", 7}, {"AUG", 8}, {"SEP", 9}, {"OCT", 10}, {"NOV", 11}, {"DEC", 12}};
static const rg_gedcom_month hebrew[] = {{"TSH", 7}, {"CSH", 8}, {"KSL", 9}, {"TVT", 10}, {"SHV", 11}, {"ADR", 12}, {"ADS", 13}, {"NSN", 1}, {"IYR", 2}, {"SVN", 3}, {"TMZ", 4}, {"AAV", 5}, {"ELL", 6}};
static const rg_gedcom_month french[] = {{"VEND", 1}, {"BRUM", 2}, {"FRIM", 3}, {"NIVO", 4}, {"PLUV", 5}, {"VENT", 6}, {"GERM", 7}, {"FLOR", 8}, {"PRAI", 9}, {"MESS", 10}, {"THER", 11}, {"FRUC", 12}, {"COMP", 13}};

const rg_gedcom_month *rg_gedcom_months(rg_calendar calendar, size_t *count) {
    *count = calendar == RG_CALENDAR_HEBREW || calendar == RG_CALENDAR_FRENCH ? 13 : 12;
    return calendar == RG_CALENDAR_HEBREW ? hebrew : calendar == RG_CALENDAR_FRENCH ? french : gregorian;
}

typedef struct writer {
    rg_arena *arena;
    rg_buf text;
    rg_gedcom_version version;
    rg_gedcom_date *out;
    bool phrase; /* the EDTF is to stand beside */
} writer;

static void lose(writer *w, const char *what) { rg_gedcom_date_lose(w->arena, &w->out->lost, what); }

/* Year, month and day, the last two 0 where not given; what else a date says is noted as lost. */
static void put(writer *w, int64_t year, int month, int day) {
    if (day) rg_buf_printf(&w->text, "%d ", day);
    if (month) rg_buf_printf(&w->text, "%s ", gregorian[month - 1].word);
    rg_buf_printf(&w->text, "%lld", (long long)(year > 0 ? year : 1 - year));
    if (year <= 0) rg_buf_puts(&w->text, w->version == RG_GEDCOM_7 ? " BCE" : " B.C.");
}

static void put_day(writer *w, rg_day day) {
    int64_t year;
    int month, of_month;
    rg_day_civil(day, &year, &month, &of_month);
    put(w, year, month, of_month);
}

static bool plain(const rg_edtf_date *d) { return !d->mask && !d->significant && d->precision != RG_EDTF_SEASON; }

static void put_date(writer *w, const rg_edtf_date *d, bool last) {
    if (!plain(d)) put_day(w, last ? d->latest : d->earliest), w->phrase = true, lose(w, "its own precision");
    else put(w, d->year, d->month, d->precision >= RG_EDTF_DAY ? d->day : 0);
    if (d->precision == RG_EDTF_SECOND) lose(w, "the time of day");
}

static void doubts(writer *w, const rg_edtf_date *d, bool circa_said) {
    if (d->uncertain) lose(w, "that it is uncertain"), w->phrase = true;
    if (d->approximate && !circa_said) lose(w, "that it is approximate"), w->phrase = true;
}

static void put_single(writer *w, const rg_edtf_date *d) {
    bool about = plain(d) && d->approximate;
    doubts(w, d, about);
    if (!plain(d)) {
        rg_buf_puts(&w->text, "BET ");
        put_date(w, d, false);
        rg_buf_puts(&w->text, " AND ");
        put_date(w, d, true);
        return;
    }
    if (about) rg_buf_puts(&w->text, "ABT ");
    put_date(w, d, false);
}

static void put_period(writer *w, const rg_edtf_item *item) {
    if (!item->first_end) rg_buf_puts(&w->text, "FROM "), doubts(w, &item->first, false), put_date(w, &item->first, false);
    if (!item->first_end && !item->last_end) rg_buf_byte(&w->text, ' ');
    if (!item->last_end) rg_buf_puts(&w->text, "TO "), doubts(w, &item->last, false), put_date(w, &item->last, true);
    if (item->first_end == RG_EDTF_UNKNOWN || item->last_end == RG_EDTF_UNKNOWN) lose(w, "that the other end is unknown, not open");
}

/* The unit before or after a date: the year before 1900, the day after 31 January. */
static void put_next(writer *w, const rg_edtf_date *d, int shift) {
    if (!plain(d)) lose(w, "its own precision"), w->phrase = true;
    if (!plain(d) || d->precision >= RG_EDTF_DAY) {
        put_day(w, shift < 0 ? d->earliest - 1 : d->latest + 1);
        return;
    }
    int64_t months = d->precision == RG_EDTF_MONTH ? d->year * 12 + d->month - 1 + shift : 0, year = d->year + shift;
    if (d->precision == RG_EDTF_YEAR) {
        put(w, year, 0, 0);
        return;
    }
    year = months >= 0 ? months / 12 : -((11 - months) / 12);
    put(w, year, (int)(months - year * 12) + 1, 0);
}

/* A choice: one range is said in full; of several members the outermost. */
static void put_choice(writer *w, const rg_edtf *edtf) {
    const rg_edtf_item *item = &edtf->item;
    if (edtf->members == 1 && !item->range) {
        put_single(w, &item->first);
        return;
    }
    if (edtf->members == 1 && item->first_end) rg_buf_puts(&w->text, "BEF "), put_next(w, &item->last, 1);
    else if (edtf->members == 1 && item->last_end) rg_buf_puts(&w->text, "AFT "), put_next(w, &item->first, -1);
    else if (edtf->members == 1) {
        rg_buf_puts(&w->text, "BET ");
        put_date(w, &item->first, false);
        rg_buf_puts(&w->text, " AND ");
        put_date(w, &item->last, true);
    } else {
        lose(w, "which dates are meant between the first and the last");
        w->phrase = true;
        bool bounded = edtf->earliest != RG_DAY_MIN, ended = edtf->latest != RG_DAY_MAX;
        if (bounded) rg_buf_puts(&w->text, ended ? "BET " : "AFT "), put_day(w, ended ? edtf->earliest : edtf->earliest - 1);
        if (bounded && ended) rg_buf_puts(&w->text, " AND "), put_day(w, edtf->latest);
        if (!bounded && ended) rg_buf_puts(&w->text, "BEF "), put_day(w, edtf->latest + 1);
    }
    if (edtf->members == 1) doubts(w, item->first_end ? &item->last : &item->first, false);
}

static void put_all_of(writer *w, const rg_edtf *edtf) {
    bool bounded = edtf->earliest != RG_DAY_MIN, ended = edtf->latest != RG_DAY_MAX;
    lose(w, "that only some of the time between is meant");
    w->phrase = true;
    if (bounded) rg_buf_puts(&w->text, ended ? "FROM " : "FROM "), put_day(w, edtf->earliest);
    if (bounded && ended) rg_buf_byte(&w->text, ' ');
    if (ended) rg_buf_puts(&w->text, "TO "), put_day(w, edtf->latest);
}

/* GEDCOM years have at most four digits. */
static bool in_reach(rg_day day) {
    return day == RG_DAY_MIN || day == RG_DAY_MAX || (day >= rg_day_of(-9998, 1, 2) && day <= rg_day_of(9999, 12, 30));
}

void rg_gedcom_date_print(rg_arena *arena, const rg_edtf *edtf, rg_gedcom_version version, rg_gedcom_date *out) {
    *out = (rg_gedcom_date){0};
    writer w = {arena, rg_buf_in(arena), version, out, false};
    rg_buf canonical = rg_buf_in(arena);
    rg_edtf_print_whole(&canonical, edtf);
    if (!in_reach(edtf->earliest) || !in_reach(edtf->latest)) lose(&w, "the date: years have at most four digits"), w.phrase = true;
    else if (edtf->kind == RG_EDTF_KIND_INTERVAL) put_period(&w, &edtf->item);
    else if (edtf->kind == RG_EDTF_KIND_ONE_OF) put_choice(&w, edtf);
    else if (edtf->kind == RG_EDTF_KIND_ALL_OF) put_all_of(&w, edtf);
    else put_single(&w, &edtf->item.first);
    if (w.phrase) out->phrase = rg_buf_text(&canonical);
    out->text = w.text.ptr ? rg_buf_text(&w.text) : RG_TEXT("");
    if (w.phrase && version == RG_GEDCOM_5 && w.text.len == 0) out->text = rg_text_printf(arena, "(%.*s)", RG_TEXT_ARG(out->phrase));
}
