/* edtf_print.c: the canonical text of a date: the shortest spelling of its qualifiers, everything else as the standard has it.
 *
 * parse(print(parse(s))) = parse(s), and print(parse(print(x))) = print(x). Rule [18]: parts that are qualified alike from the
 * left take one suffix after the last of them; any other qualified part takes a prefix.
 */
#include <inttypes.h>

#include "engine/time/edtf.h"

static void digit(rg_buf *out, unsigned value, unsigned masked) { rg_buf_byte(out, masked ? 'X' : (char)('0' + value % 10)); }

static void year(rg_buf *out, const rg_edtf_date *date) {
    uint64_t n = (uint64_t)(date->negative ? -date->year : date->year);
    if (date->extended) rg_buf_byte(out, 'Y');
    if (date->negative) rg_buf_byte(out, '-');
    if (date->extended || n > 9999) {
        for (unsigned i = 0; i < date->exponent; i++) n /= 10;
        rg_buf_printf(out, "%" PRIu64, n);
        if (date->exponent) rg_buf_printf(out, "E%u", date->exponent);
    } else {
        digit(out, (unsigned)n / 1000, date->mask & 8);
        digit(out, (unsigned)n / 100, date->mask & 4);
        digit(out, (unsigned)n / 10, date->mask & 2);
        digit(out, (unsigned)n, date->mask & 1);
    }
    if (date->significant) rg_buf_printf(out, "S%u", date->significant);
}

static void part(rg_buf *out, const rg_edtf_date *date, unsigned bit) {
    switch (bit) {
    case RG_EDTF_OF_YEAR: year(out, date); break;
    case RG_EDTF_OF_MONTH:
        digit(out, date->month / 10u, date->mask & RG_EDTF_X_MONTH_TENS);
        digit(out, date->month, date->mask & RG_EDTF_X_MONTH_UNITS);
        break;
    default:
        digit(out, date->day / 10u, date->mask & RG_EDTF_X_DAY_TENS);
        digit(out, date->day, date->mask & RG_EDTF_X_DAY_UNITS);
    }
}

static char qualifier(const rg_edtf_date *date, unsigned bit) {
    bool uncertain = date->uncertain & bit, approximate = date->approximate & bit;
    return uncertain ? (approximate ? '%' : '?') : approximate ? '~' : 0;
}

static void clock_time(rg_buf *out, const rg_edtf_date *date) {
    rg_buf_printf(out, "T%02u:%02u:%02u", date->hour, date->minute, date->second);
    if (date->zone == RG_EDTF_UTC) rg_buf_byte(out, 'Z');
    if (date->zone < RG_EDTF_HOURS) return;
    int minutes = date->zone_minutes;
    rg_buf_byte(out, minutes < 0 ? '-' : '+');
    if (minutes < 0) minutes = -minutes;
    rg_buf_printf(out, date->zone == RG_EDTF_HOURS ? "%02d" : "%02d:%02d", minutes / 60, minutes % 60);
}

void rg_edtf_print_date(rg_buf *out, const rg_edtf_date *date) {
    bool has_day = date->precision == RG_EDTF_DAY || date->precision == RG_EDTF_SECOND;
    unsigned last = has_day ? RG_EDTF_OF_DAY : date->precision == RG_EDTF_YEAR ? RG_EDTF_OF_YEAR : RG_EDTF_OF_MONTH;
    unsigned group = RG_EDTF_OF_YEAR; /* the last part qualified as the year is */
    while (group < last && qualifier(date, group << 1) == qualifier(date, RG_EDTF_OF_YEAR)) group <<= 1;
    for (unsigned bit = RG_EDTF_OF_YEAR; bit <= last; bit <<= 1) {
        char mark = qualifier(date, bit);
        if (bit > RG_EDTF_OF_YEAR) rg_buf_byte(out, '-');
        if (mark && bit > group) rg_buf_byte(out, mark);
        part(out, date, bit);
        if (mark && bit == group) rg_buf_byte(out, mark);
    }
    if (date->precision == RG_EDTF_SECOND) clock_time(out, date);
}

static void end(rg_buf *out, const rg_edtf_date *date, unsigned state, const char *open) {
    if (state == RG_EDTF_GIVEN) rg_edtf_print_date(out, date);
    else if (state == RG_EDTF_OPEN) rg_buf_puts(out, open);
}

void rg_edtf_print_whole(rg_buf *out, const rg_edtf *edtf) {
    if (edtf->kind < RG_EDTF_KIND_INTERVAL) {
        rg_edtf_print_date(out, &edtf->item.first);
    } else if (edtf->kind == RG_EDTF_KIND_INTERVAL) {
        end(out, &edtf->item.first, edtf->item.first_end, "..");
        rg_buf_byte(out, '/');
        end(out, &edtf->item.last, edtf->item.last_end, "..");
    } else {
        rg_edtf_item item;
        size_t at = 0;
        rg_buf_byte(out, edtf->kind == RG_EDTF_KIND_ONE_OF ? '[' : '{');
        for (bool first = true; rg_edtf_next(edtf, NULL, &at, &item); first = false) {
            if (!first) rg_buf_byte(out, ',');
            end(out, &item.first, item.first_end, "");
            if (item.range) rg_buf_puts(out, ".."), end(out, &item.last, item.last_end, "");
        }
        rg_buf_byte(out, edtf->kind == RG_EDTF_KIND_ONE_OF ? ']' : '}');
    }
}
