/* spurious.c: two values that only seem to exclude each other: one day in two calendars, one place under two names, a part counted beside the
 * whole, the same said more finely.
 *
 * In: two values of one property. Out: what sort of difference it is, and a sentence for it. That two values seem to exclude each other is for
 * the reader to say: other words in the place of one value. What does exclude each other is none of these.
 */
#include "base/table.h"
#include "engine/read/place.h"
#include "engine/read/roman.h"
#include "flow/finding/finding_int.h"

/* ---- numbers ------------------------------------------------------------------------------------------------------ */

enum { MOST_STEPS = 6 }; /* generals, officers, soldiers, people */

static bool part_of(rg_text part, rg_text whole, int steps) {
    if (!steps) return false;
    for (rg_table t = rg_table_open("lang/en/unit_kinds.tsv"); rg_table_next(&t);)
        if (rg_text_same(t.field[0], part) && (rg_text_same(t.field[1], whole) || part_of(t.field[1], whole, steps - 1))) return true;
    return false;
}

/* The part is not larger than the whole: else it is no part. */
static bool counts_part(const rg_value *part, const rg_value *whole) {
    int64_t least, most, from, to;
    rg_value_range(part, &least, &most), rg_value_range(whole, &from, &to);
    if (most >= from) return false;
    if (rg_text_same(part->scope, whole->text)) return true; /* "22,000 people, among them 8,000 officers" */
    rg_text x = rg_values_unit(part->unit), y = rg_values_unit(whole->unit);
    if (rg_text_same(x, y)) return part->scope.len && !whole->scope.len;
    bool among = x.len > y.len && rg_text_ends(x, y) && x.ptr[x.len - y.len - 1] == ' '; /* "soldiers dead", "dead" */
    return !whole->scope.len && (among || part_of(x, y, MOST_STEPS));
}

static bool other_scope(const rg_value *a, const rg_value *b) {
    if (rg_values_number(a, b) != RG_INCOMPARABLE) return false; /* they agree, or are of one unit and scope */
    bool one = rg_text_same(rg_values_unit(a->unit), rg_values_unit(b->unit));
    return counts_part(a, b) || counts_part(b, a) || (one && a->scope.len && b->scope.len);
}

/* ---- names -------------------------------------------------------------------------------------------------------- */

/* Two names of the gazetteer, not one declined or in other letters. */
static bool two_names(rg_arena *arena, rg_text p, rg_text q) {
    if (rg_text_same(p, q) || rg_place_find(p) == RG_PLACE_NONE || rg_place_find(q) == RG_PLACE_NONE) return false;
    return rg_roman_compare(rg_roman(arena, p), rg_roman(arena, q)) != RG_ALIKE;
}

/* One place of the gazetteer, which the accounts call by words that do not stand within one another. */
static bool other_name(rg_arena *arena, const rg_value *a, const rg_value *b) {
    uint32_t x = rg_place_find(rg_values_key(a)), y = rg_place_find(rg_values_key(b));
    rg_text p = rg_text_fold(arena, a->text), q = rg_text_fold(arena, b->text);
    return x != RG_PLACE_NONE && x == y && two_names(arena, p, q) && !rg_values_holds(p, q) && !rg_values_holds(q, p);
}

rg_spurious rg_spurious_of(rg_arena *arena, const struct rg_policy *policy, rg_property property, const rg_value *a, const rg_value *b) {
    if (rg_values_one_day(a, b)) return RG_SPURIOUS_CALENDAR;
    if (property == RG_PROPERTY_PLACE && other_name(arena, a, b)) return RG_SPURIOUS_NAME;
    if (property == RG_PROPERTY_NUMBER && a->kind == RG_VALUE_NUMBER && b->kind == RG_VALUE_NUMBER && other_scope(a, b)) return RG_SPURIOUS_SCOPE;
    switch (rg_variants_compare(policy, property, a, b)) {
    case RG_AGREE: case RG_COMPATIBLE: case RG_ALTERNATIVE: return RG_SPURIOUS_FINER;
    default: return RG_SPURIOUS_NOT;
    }
}

/* ---- in words ----------------------------------------------------------------------------------------------------- */

/* "120 officers among 3,000 people" where a scope is told, else as it stands. */
static rg_text in_scope(rg_arena *arena, const rg_value *value) {
    return value->scope.len ? rg_say_value(arena, RG_PROPERTY_NUMBER, value) : rg_say_flat(arena, value->text);
}

static rg_text say_scope(rg_arena *arena, const rg_value *a, const rg_value *b) {
    rg_text x = in_scope(arena, a), y = in_scope(arena, b);
    bool part = counts_part(a, b), whole = counts_part(b, a);
    if (!part && !whole) return rg_text_printf(arena, "\"%.*s\" and \"%.*s\" count parts of different wholes", RG_TEXT_ARG(x), RG_TEXT_ARG(y));
    if (whole) return say_scope(arena, b, a);
    return rg_text_printf(arena, "\"%.*s\" counts only a part of what \"%.*s\" counts", RG_TEXT_ARG(x), RG_TEXT_ARG(y));
}

static rg_text say_finer(rg_arena *arena, rg_property property, const rg_value *a, const rg_value *b) {
    rg_text x = rg_say_value(arena, property, a), y = rg_say_value(arena, property, b);
    const char *how = "do not exclude each other: one is finer";
    if (property == RG_PROPERTY_PARTICIPANT) how = "may be one and the same";
    if (property == RG_PROPERTY_PLACE) how = "do not exclude each other: one lies in the other";
    if (a->kind == RG_VALUE_NUMBER || property == RG_PROPERTY_DURATION) how = "meet, rounding allowed for";
    return rg_text_printf(arena, "\"%.*s\" and \"%.*s\" %s", RG_TEXT_ARG(x), RG_TEXT_ARG(y), how);
}

rg_text rg_spurious_say(rg_arena *arena, rg_spurious sort, rg_property property, const rg_value *a, const rg_value *b) {
    switch (sort) {
    case RG_SPURIOUS_CALENDAR: return rg_say_one_day(arena, a, b);
    case RG_SPURIOUS_SCOPE: return say_scope(arena, a, b);
    case RG_SPURIOUS_NAME: {
        rg_text x = rg_say_flat(arena, a->text), y = rg_say_flat(arena, b->text);
        return rg_text_printf(arena, "\"%.*s\" and \"%.*s\" are one place", RG_TEXT_ARG(x), RG_TEXT_ARG(y));
    }
    default: return say_finer(arena, property, a, b);
    }
}
