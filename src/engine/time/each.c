/* each.c: the single dates a set stands for: {1960..1962} as 1960, 1961, 1962.
 */
#include "engine/time/edtf.h"

static uint64_t steps(const rg_edtf_item *item) {
    const rg_edtf_date *a = &item->first, *b = &item->last;
    switch (a->precision) {
    case RG_EDTF_YEAR: return (uint64_t)(b->year - a->year);
    case RG_EDTF_MONTH: return (uint64_t)((b->year - a->year) * 12 + b->month - a->month);
    default: return (uint64_t)(b->earliest - a->earliest);
    }
}

/* The date `n` units after the range's first. Qualifiers of the first end hold for it alone. */
static rg_edtf_date step_on(const rg_edtf_date *first, uint64_t n) {
    rg_edtf_date date = *first;
    if (n == 0) return date;
    date.uncertain = date.approximate = date.exponent = date.significant = 0;
    int64_t year = date.year;
    int month = date.month, day = date.day;
    if (date.precision == RG_EDTF_YEAR) {
        year += (int64_t)n;
    } else if (date.precision == RG_EDTF_MONTH) {
        uint64_t months = (uint64_t)(month - 1) + n;
        year += (int64_t)(months / 12);
        month = (int)(months % 12) + 1;
    } else {
        rg_day_civil(first->earliest + (rg_day)n, &year, &month, &day);
    }
    date.year = year;
    date.negative = year < 0;
    date.extended = year > 9999 || year < -9999;
    date.month = (uint8_t)month;
    date.day = (uint8_t)day;
    if (date.precision == RG_EDTF_YEAR) date.earliest = rg_day_of(year, 1, 1), date.latest = rg_day_of(year, 12, 31);
    else if (date.precision == RG_EDTF_MONTH) date.earliest = rg_day_of(year, month, 1), date.latest = date.earliest + rg_edtf_month_days(year, month) - 1;
    else date.earliest = date.latest = rg_day_of(year, month, day);
    return date;
}

bool rg_edtf_each(const rg_edtf *edtf, const rg_policy *policy, rg_edtf_walk *walk, uint64_t limit, rg_edtf_item *item) {
    if (!walk->inside) {
        if (!rg_edtf_next(edtf, policy, &walk->at, &walk->item)) return false;
        *item = walk->item;
        if (edtf->kind < RG_EDTF_KIND_ONE_OF || !item->range || item->first_end || item->last_end) return true;
        if (steps(item) >= limit) return true;
        walk->inside = true;
        walk->step = 0;
    }
    uint64_t count = steps(&walk->item);
    *item = (rg_edtf_item){.first = step_on(&walk->item.first, walk->step)};
    if (walk->step == count) item->first.uncertain |= walk->item.last.uncertain, item->first.approximate |= walk->item.last.approximate;
    walk->inside = walk->step++ < count;
    return true;
}
