/* when_text.c: years and days as TIMEX3 ("BC0490", "1812-XX-03") and as EDTF ("-0489") write them.
 *
 * in: a year, or a moment of which month and day may not be known. out: text in the arena. Every date of a text needs some: the bytes are
 * put together without printf.
 */
#include "engine/read/when_int.h"

/* A value or an EDTF text while it is being written: every date needs some. */
typedef struct date_text {
    char bytes[48];
    size_t len;
} date_text;

static void put(date_text *out, rg_text text) {
    memcpy(out->bytes + out->len, text.ptr, text.len);
    out->len += text.len;
}

/* A number of at least so many digits. */
static void put_number(date_text *out, uint64_t number, size_t width) {
    char digits[20];
    size_t n = sizeof digits;
    do digits[--n] = (char)('0' + number % 10);
    while ((number /= 10) || sizeof digits - n < width);
    put(out, (rg_text){digits + n, sizeof digits - n});
}

static void put_year(date_text *out, int64_t year) {
    if (year <= 0) put(out, RG_TEXT("BC"));
    put_number(out, (uint64_t)(year > 0 ? year : 1 - year), 4);
}

static void put_edtf_year(date_text *out, int64_t year) {
    if (year > 9999 || year < -9999) put(out, RG_TEXT("Y")); /* of more than four digits */
    if (year < 0) put(out, RG_TEXT("-"));
    put_number(out, (uint64_t)(year < 0 ? -year : year), 4);
}

/* Month and day, 0 = not known. */
static void put_day(date_text *out, int month, int day) {
    if (!month && !day) return;
    put(out, RG_TEXT("-"));
    if (month) put_number(out, (uint64_t)month, 2);
    else put(out, RG_TEXT("XX"));
    if (!day) return;
    put(out, RG_TEXT("-"));
    put_number(out, (uint64_t)day, 2);
}

static rg_text written(rg_arena *arena, const date_text *out) { return rg_text_copy(arena, (rg_text){out->bytes, out->len}); }

rg_text rg_when_text_year(rg_arena *arena, int64_t year) {
    date_text out = {.len = 0};
    put_year(&out, year);
    return written(arena, &out);
}

rg_text rg_when_text_edtf_year(rg_arena *arena, int64_t year) {
    date_text out = {.len = 0};
    put_edtf_year(&out, year);
    return written(arena, &out);
}

rg_text rg_when_text_day(rg_arena *arena, const rg_when_moment *m) {
    date_text out = {.len = 0};
    if (m->known) put_year(&out, m->year);
    else put(&out, RG_TEXT("XXXX"));
    put_day(&out, m->month, m->day);
    return written(arena, &out);
}

rg_text rg_when_text_edtf_day(rg_arena *arena, const rg_when_moment *m) {
    date_text out = {.len = 0};
    if (!m->known || (m->day && !m->month)) return (rg_text){0};
    put_edtf_year(&out, m->year);
    put_day(&out, m->month, m->day);
    return written(arena, &out);
}
