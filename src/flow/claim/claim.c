/* claim.c: names of the enumerations, and the id that follows from what a claim says. */
#include "flow/claim/claim.h"

#include <string.h>

#include "base/table.h"

enum { ID_DIGITS = 12 };

static const char *const property_names[] = {
#define PROPERTY_NAME(name, text) text,
    RG_PROPERTIES(PROPERTY_NAME)
#undef PROPERTY_NAME
};

const char *rg_property_name(rg_property property) { return property_names[property]; }

rg_property rg_property_of(rg_text name) {
    for (int p = 0; p < RG_PROPERTY_COUNT; p++)
        if (rg_text_same(name, rg_text_of(property_names[p]))) return (rg_property)p;
    return RG_PROPERTY_COUNT;
}

static bool opens_with(rg_text text, rg_text words) {
    if (text.len <= words.len || (text.ptr[words.len] != ' ' && text.ptr[words.len] != '\n')) return false;
    for (size_t i = 0; i < words.len; i++) {
        char c = text.ptr[i] == '\n' ? ' ' : text.ptr[i];
        if ((c >= 'A' && c <= 'Z' ? c + 32 : c) != words.ptr[i]) return false;
    }
    return true;
}

size_t rg_value_open(const rg_value *value, const char **mod) {
    static const char *const mods[] = {"MORE_THAN", "EQUAL_OR_MORE", "LESS_THAN", "EQUAL_OR_LESS"};
    *mod = NULL;
    if (value->kind != RG_VALUE_NUMBER || !value->text.len || (value->text.ptr[0] >= '0' && value->text.ptr[0] <= '9')) return 0;
    for (rg_table table = rg_table_open("lang/en/bounds.tsv"); rg_table_next(&table);) {
        if (!opens_with(value->text, table.field[0])) continue;
        for (size_t i = 0; i < sizeof mods / sizeof *mods; i++)
            if (rg_text_is(table.field[1], mods[i])) *mod = mods[i];
        return table.field[0].len;
    }
    return 0;
}

void rg_value_range(const rg_value *value, int64_t *least, int64_t *most) {
    const char *mod;
    *least = value->low, *most = value->high;
    if (!rg_value_open(value, &mod)) return;
    if (strcmp(mod, "MORE_THAN") == 0 || strcmp(mod, "EQUAL_OR_MORE") == 0) *most = INT64_MAX;
    else *least = 0;
}

const char *rg_voice_kind_name(rg_voice_kind kind) {
    static const char *const names[] = {"account", "named", "unnamed"};
    return names[kind];
}

const char *rg_claim_status_name(rg_claim_status status) {
    static const char *const names[] = {"draft", "accepted", "rejected"};
    return names[status];
}

static void add_number(rg_sha256 *sha, size_t number) {
    char bytes[8];
    for (int i = 0; i < 8; i++) bytes[i] = (char)((uint64_t)number >> (56 - 8 * i) & 255);
    rg_sha256_add(sha, (rg_text){bytes, 8});
}

void rg_claim_sign(rg_claim *claim, const rg_sha256 *account) {
    rg_sha256 sha = *account;
    rg_sha256_field(&sha, claim->event);
    rg_sha256_field(&sha, rg_text_of(rg_property_name(claim->property)));
    rg_sha256_field(&sha, claim->value.text);
    rg_sha256_field(&sha, claim->denied ? RG_TEXT("denied") : RG_TEXT("affirmed"));
    rg_sha256_field(&sha, rg_text_of(rg_hedge_name(claim->hedge)));
    for (size_t i = 1; i < claim->voice_count; i++) { /* the account's own name is its file's: left out */
        rg_sha256_field(&sha, claim->voices[i].name);
        rg_sha256_field(&sha, claim->voices[i].work);
    }
    add_number(&sha, claim->span.start);
    add_number(&sha, claim->span.end);
    add_number(&sha, claim->value_span.start);
    add_number(&sha, claim->value_span.end);
    memcpy(claim->id, "c-", 2);
    rg_sha256_hex_first(&sha, ID_DIGITS, claim->id + 2);
}
