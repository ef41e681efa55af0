/* stub.c: stand-ins, used only while the folder that owns each is not built yet. */
#include "view/view.h"

#include "base/buf.h"

#define WEAK __attribute__((weak))
#define LIST_TEXT(name, text) text,

WEAK const char *rg_property_name(rg_property p) {
    static const char *const names[] = {RG_PROPERTIES(LIST_TEXT)};
    return names[p];
}
WEAK const char *rg_voice_kind_name(rg_voice_kind k) { return (const char *[]){"account", "named", "unnamed"}[k]; }
WEAK const char *rg_claim_status_name(rg_claim_status s) { return (const char *[]){"draft", "accepted", "rejected"}[s]; }
WEAK const char *rg_hedge_name(rg_hedge h) {
    return (const char *[]){"none", "reported", "probable", "possible", "approximate", "doubtful"}[h];
}
WEAK const char *rg_agreement_name(rg_agreement a) {
    return (const char *[]){"agree", "compatible", "alternative", "conflict", "incomparable"}[a];
}
WEAK const char *rg_when_type_name(rg_when_type t) { return (const char *[]){"DATE", "TIME", "DURATION", "SET"}[t]; }
WEAK const char *rg_name_type_name(rg_name_type t) { return (const char *[]){"person", "place", "group", "event", "work"}[t]; }
WEAK const char *rg_cue_type_name(rg_cue_type t) {
    return (const char *[]){"probable", "doxastic", "condition", "investigation", "negation", "denial"}[t];
}
WEAK const char *rg_mark_form_name(rg_mark_form f) {
    return (const char *[]){"link", "bracket", "digits", "super", "word", "month"}[f];
}
WEAK rg_text rg_date_text(rg_arena *arena, const rg_date *date, rg_text language) {
    (void)arena, (void)language;
    return date->edtf;
}
/* Hinnant's civil-from-days, shifted to day 0 = 0001-01-01. */
WEAK void rg_day_civil(rg_day date, int64_t *year, int *month, int *day) {
    int64_t z = date + 306, era = (z >= 0 ? z : z - 146096) / 146097, doe = z - era * 146097;
    int64_t yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365, doy = doe - (365 * yoe + yoe / 4 - yoe / 100), mp = (5 * doy + 2) / 153;
    *day = (int)(doy - (153 * mp + 2) / 5 + 1);
    *month = (int)(mp < 10 ? mp + 3 : mp - 9);
    *year = yoe + era * 400 + (*month <= 2);
}
WEAK rg_day rg_day_of(int64_t y, int m, int d) {
    y -= m <= 2;
    int64_t era = (y >= 0 ? y : y - 399) / 400, yoe = y - era * 400, doy = (153 * (m + (m > 2 ? -3 : 9)) + 2) / 5 + d - 1;
    return era * 146097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 306;
}
WEAK rg_text rg_day_print(rg_arena *arena, rg_day date) {
    int64_t y;
    int m, d;
    if (date <= RG_DAY_MIN || date >= RG_DAY_MAX) return (rg_text){NULL, 0};
    rg_day_civil(date, &y, &m, &d);
    return rg_text_printf(arena, "%04lld-%02d-%02d", (long long)y, m, d);
}
WEAK void rg_source_place(const rg_account *account, size_t at, size_t *line, size_t *column) {
    *line = *column = 1;
    for (size_t i = 0; i < at; i++) {
        if (account->text.ptr[i] == '\n') ++*line, *column = 1;
        else ++*column;
    }
}
WEAK size_t rg_source_part_at(const rg_account *account, size_t at) {
    for (size_t i = 0; i < account->part_count; i++)
        if (at >= account->parts[i].span.start && at < account->parts[i].span.end) return i;
    return RG_NONE;
}
WEAK size_t rg_source_reference(const rg_account *account, rg_text label) {
    for (size_t i = 0; i < account->reference_count; i++)
        if (rg_text_same(account->references[i].label, label)) return i;
    return RG_NONE;
}
WEAK const char *rg_part_kind_name(rg_part_kind k) {
    return (const char *[]){"title", "heading", "paragraph", "list", "table", "note", "reference", "skipped"}[k];
}
