/* stub.c: stand-ins, used only while the folder that owns each is not built yet. */
#include "flow/claim/claim.h"

#define WEAK __attribute__((weak))
#define LIST_TEXT(name, text) text,

WEAK const char *rg_property_name(rg_property p) { return (const char *[]){RG_PROPERTIES(LIST_TEXT)}[p]; }
WEAK void rg_source_place(const rg_account *account, size_t at, size_t *line, size_t *column) {
    *line = *column = 1;
    for (size_t i = 0; i < at && i < account->text.len; i++) {
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
