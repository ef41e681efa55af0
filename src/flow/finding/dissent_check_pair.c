/* dissent_check_pair.c: what two claims are to each other, as doc/spec/disputes.md says it.
 *
 * In: two claims of one event. Out: whether they exclude each other certainly, perhaps or not. "Perhaps" is left where more than the two decides:
 * whether what they tell of lasts, whether one voice tells the course of something.
 */
#include "base/table.h"
#include "engine/read/place.h"
#include "flow/finding/dissent_check_int.h"

static bool is_when(rg_property p) { return p == RG_PROPERTY_DATE || p == RG_PROPERTY_START || p == RG_PROPERTY_END; }

bool rg_pair_one_question(rg_property a, rg_property b) { return a == b || (is_when(a) && is_when(b)); }

/* ---- voices ------------------------------------------------------------------------------------------------------ */

const rg_voice *rg_pair_speaker(const rg_claim *claim) { return &claim->voices[claim->voice_count ? claim->voice_count - 1 : 0]; }

bool rg_pair_one_voice(const rg_claim *a, const rg_claim *b) {
    bool one = a->voice_count == b->voice_count && rg_text_same(a->source, b->source);
    for (size_t i = 0; i < a->voice_count && one; i++)
        one = a->voices[i].kind == b->voices[i].kind && rg_text_same(a->voices[i].name, b->voices[i].name);
    return one;
}

bool rg_pair_one_speaker(const rg_claim *a, const rg_claim *b) {
    const rg_voice *x = rg_pair_speaker(a), *y = rg_pair_speaker(b);
    if (x->kind == RG_VOICE_NAMED && y->kind == RG_VOICE_NAMED) return rg_text_same(rg_text_last_word(x->name), rg_text_last_word(y->name));
    if (!rg_pair_one_voice(a, b)) return false;
    return x->kind == RG_VOICE_ACCOUNT || (a->span.start < b->span.end && b->span.start < a->span.end);
}

/* ---- values ------------------------------------------------------------------------------------------------------ */

static bool dated(const rg_claim *c) { return c->value.kind == RG_VALUE_DATE && c->value.date.edtf.ptr; }
static bool counted(const rg_claim *c) { return c->value.kind == RG_VALUE_NUMBER; }
static rg_text words(const rg_claim *c) { return c->value.key.len ? c->value.key : c->value.entity.len ? c->value.entity : c->value.text; }

static bool no_day_in_common(const rg_date *x, const rg_date *y) {
    bool any = false;
    for (unsigned i = 0; i < x->alternatives; i++)
        for (unsigned j = 0; j < y->alternatives; j++) any = any || (x->least[i] <= y->most[j] && y->least[j] <= x->most[i]);
    return x->alternatives && y->alternatives ? !any : x->latest < y->earliest || y->latest < x->earliest;
}

static bool vague(const rg_date *d) { return d->approximate || d->uncertain || d->earliest == RG_DAY_MIN || d->latest == RG_DAY_MAX; }

/* Years apart from end to end: perhaps not of one event. */
static bool years_apart(const rg_date *x, const rg_date *y) {
    enum { FIVE_YEARS = 5 * 366 };
    rg_day first = x->earliest < y->earliest ? x->earliest : y->earliest, last = x->latest > y->latest ? x->latest : y->latest;
    return first > RG_DAY_MIN && last < RG_DAY_MAX && last - first > FIVE_YEARS;
}

/* A beginning after the last day of the date or the end, a date after the last day of the end. */
static bool in_wrong_order(const rg_claim *a, const rg_claim *b) {
    if (b->property == RG_PROPERTY_START || a->property == RG_PROPERTY_END) return in_wrong_order(b, a);
    return b->value.date.latest < a->value.date.earliest;
}

static rg_pair dates(const rg_claim *a, const rg_claim *b) {
    const rg_date *x = &a->value.date, *y = &b->value.date;
    if (years_apart(x, y)) return RG_PAIR_NOT;
    if (a->property != b->property) return !in_wrong_order(a, b) ? RG_PAIR_NOT : vague(x) || vague(y) ? RG_PAIR_MAY : RG_PAIR_MUST;
    if (x->interval && y->interval) return x->earliest != y->earliest || x->latest != y->latest ? RG_PAIR_MAY : RG_PAIR_NOT;
    return !no_day_in_common(x, y) ? RG_PAIR_NOT : vague(x) || vague(y) ? RG_PAIR_MAY : RG_PAIR_MUST;
}

static bool town(uint32_t row) {
    rg_place place = rg_place_get(row);
    return place.feature == RG_PLACE_CITY || place.feature == RG_PLACE_SITE;
}

static bool stands_in(rg_text part, rg_text whole) { return rg_text_find(whole, part, 0) != (size_t)-1; }

static rg_pair places(const rg_claim *a, const rg_claim *b) {
    rg_text x = words(a), y = words(b);
    uint32_t u = rg_place_find(x), v = rg_place_find(y);
    if (u == RG_PLACE_NONE || v == RG_PLACE_NONE || u == v || !town(u) || !town(v)) return RG_PAIR_NOT;
    return stands_in(x, y) || stands_in(y, x) ? RG_PAIR_MAY : RG_PAIR_MUST;
}

static rg_text one_unit(rg_text unit) {
    for (rg_table t = rg_table_open("lang/en/units.tsv"); rg_table_next(&t);)
        if (rg_text_same(t.field[0], unit)) return t.field[1];
    return unit;
}

/* Apart by more than a tenth is apart, however they were rounded. */
static rg_pair numbers(const rg_claim *a, const rg_claim *b) {
    const rg_value *x = a->value.low < b->value.low ? &a->value : &b->value, *y = x == &a->value ? &b->value : &a->value;
    int64_t least, most, from, to;
    rg_value_range(x, &least, &most), rg_value_range(y, &from, &to);
    if (most >= from || one_unit(x->unit).len != one_unit(y->unit).len || x->scope.len != y->scope.len) return RG_PAIR_NOT;
    bool one = rg_text_same(x->unit, y->unit) && rg_text_same(x->scope, y->scope) && !rg_text_same(x->unit, RG_TEXT("%"));
    return one && most >= 0 && most < from - from / 9 - 1 ? RG_PAIR_MUST : RG_PAIR_MAY;
}

rg_pair rg_pair_apart(const rg_claim *a, const rg_claim *b) {
    if (a->denied || b->denied || !rg_pair_one_question(a->property, b->property)) return RG_PAIR_NOT;
    if (dated(a) && dated(b)) return dates(a, b);
    if (a->property == RG_PROPERTY_PLACE) return places(a, b);
    if (counted(a) && counted(b)) return numbers(a, b);
    return a->property == RG_PROPERTY_DURATION && !rg_text_same(words(a), words(b)) ? RG_PAIR_MAY : RG_PAIR_NOT;
}

rg_pair rg_pair_values(const rg_claim *a, const rg_claim *b) {
    rg_pair pair = rg_pair_apart(a, b);
    return rg_pair_one_voice(a, b) ? RG_PAIR_NOT : pair; /* nobody disputes with himself */
}

/* ---- what says the same, what denies it -------------------------------------------------------------------------- */

static bool same_range(const rg_value *x, const rg_value *y) {
    int64_t xl, xh, yl, yh;
    rg_value_range(x, &xl, &xh), rg_value_range(y, &yl, &yh);
    return xl == yl && xh == yh;
}

static bool same_value(const rg_claim *a, const rg_claim *b) {
    const rg_value *x = &a->value, *y = &b->value;
    if (x->kind != y->kind || a->property != b->property) return false;
    if (a->property == RG_PROPERTY_PLACE && rg_place_find(words(a)) != RG_PLACE_NONE && rg_place_find(words(a)) == rg_place_find(words(b))) return true;
    if (dated(a)) return x->date.earliest == y->date.earliest && x->date.latest == y->date.latest && rg_text_same(x->date.edtf, y->date.edtf);
    if (counted(a)) return same_range(x, y) && rg_text_same(x->unit, y->unit) && rg_text_same(x->scope, y->scope);
    return words(a).len && rg_text_same(words(a), words(b));
}

bool rg_pair_same(const rg_claim *a, const rg_claim *b) {
    if (a->denied != b->denied || !same_value(a, b)) return false;
    return !a->denied || (!a->disputes.len && !b->disputes.len); /* what is answered says what is denied */
}

static bool answers(const rg_claim *a, const rg_claim *b) { return rg_text_same(a->disputes, rg_text_of(b->id)); }

/* Each longer word of the one in the other: "special commission of the NKVD", "special NKVD commission". */
static bool same_words(rg_text x, rg_text y) {
    for (size_t start = 0, end; start < x.len; start = end + 1) {
        end = rg_text_find(x, RG_TEXT(" "), start);
        if (end == (size_t)-1) end = x.len;
        if (end - start > 3 && !stands_in((rg_text){x.ptr + start, end - start}, y)) return false;
    }
    return true;
}

static bool near_value(const rg_claim *yes, const rg_claim *no) {
    rg_text x = words(yes), y = words(no);
    if (dated(yes) && dated(no)) return yes->value.date.earliest == no->value.date.earliest && yes->value.date.latest == no->value.date.latest;
    if (counted(yes) && counted(no)) return yes->value.low == no->value.low && yes->value.high == no->value.high;
    return same_value(yes, no) || stands_in(y, x) || stands_in(x, y) || (same_words(x, y) && same_words(y, x));
}

bool rg_pair_near(const rg_claim *a, const rg_claim *b) { return a->denied == b->denied && a->property == b->property && near_value(a, b); }

rg_pair rg_pair_reply(const rg_claim *a, const rg_claim *b, bool of_one) {
    if (!answers(a, b) && !answers(b, a)) return RG_PAIR_NOT;
    if (!of_one) return RG_PAIR_MUST;
    if (a->denied && b->denied) return RG_PAIR_MAY;
    if (a->denied != b->denied) return rg_pair_one_voice(a, b) ? RG_PAIR_MAY : RG_PAIR_MUST;
    return a->property == b->property && !near_value(a, b) ? RG_PAIR_MUST : RG_PAIR_MAY;
}

rg_pair rg_pair_denial(const rg_claim *a, const rg_claim *b) {
    if (answers(a, b) || answers(b, a)) return RG_PAIR_MAY;
    if (a->denied == b->denied || a->property != b->property || rg_pair_one_voice(a, b)) return RG_PAIR_NOT;
    const rg_claim *yes = a->denied ? b : a, *no = a->denied ? a : b;
    if (same_value(yes, no) && !no->disputes.len) return RG_PAIR_MUST;
    return near_value(yes, no) || no->disputes.len ? RG_PAIR_MAY : RG_PAIR_NOT;
}

/* ---- what only seems to exclude each other ------------------------------------------------------------------------ */

/* Ten days since October 1582, one more after each of 1700, 1800 and 1900, until 1923. */
static bool one_day(const rg_date *x, const rg_date *y) {
    const rg_date *old = x->earliest < y->earliest ? x : y, *new = old == x ? y : x;
    rg_day day = old->earliest;
    if (x->earliest != x->latest || y->earliest != y->latest || day < rg_day_of(1582, 10, 5) || day > rg_day_of(1923, 3, 1)) return false;
    return new->earliest - day == 10 + (day >= rg_day_of(1700, 3, 1)) + (day >= rg_day_of(1800, 3, 1)) + (day >= rg_day_of(1900, 3, 1));
}

static bool within(const rg_date *x, const rg_date *y) { return x->earliest >= y->earliest && x->latest <= y->latest; }

static rg_pair dates_seem(const rg_date *x, const rg_date *y) {
    if (one_day(x, y)) return RG_PAIR_MUST;
    if (no_day_in_common(x, y)) return vague(x) || vague(y) ? RG_PAIR_MAY : RG_PAIR_NOT;
    return (within(x, y) || within(y, x)) && !(x->interval && y->interval) && x->alternatives < 2 && y->alternatives < 2 ? RG_PAIR_MUST : RG_PAIR_MAY;
}

static rg_pair places_seem(const rg_claim *a, const rg_claim *b) {
    rg_text x = words(a), y = words(b);
    uint32_t u = rg_place_find(x), v = rg_place_find(y);
    if (u != RG_PLACE_NONE && u == v) return RG_PAIR_MUST;
    if (stands_in(x, y) || stands_in(y, x)) return RG_PAIR_MAY;
    if (u == RG_PLACE_NONE || v == RG_PLACE_NONE) return RG_PAIR_NOT;
    rg_place p = rg_place_get(u), q = rg_place_get(v);
    bool in = p.country.len && rg_text_same(p.country, q.country);
    return in && (p.feature == RG_PLACE_COUNTRY || q.feature == RG_PLACE_COUNTRY) ? RG_PAIR_MAY : RG_PAIR_NOT;
}

/* They meet, give or take a tenth; or they are not of one unit and scope. */
static rg_pair numbers_seem(const rg_value *x, const rg_value *y) {
    int64_t xl, xh, yl, yh;
    rg_value_range(x, &xl, &xh), rg_value_range(y, &yl, &yh);
    if (xl - xl / 10 <= yh && yl - yl / 10 <= xh) return RG_PAIR_MAY;
    return rg_text_same(one_unit(x->unit), one_unit(y->unit)) && rg_text_same(x->scope, y->scope) ? RG_PAIR_NOT : RG_PAIR_MAY;
}

rg_pair rg_pair_seems(const rg_claim *a, const rg_claim *b) {
    if (a->denied || b->denied || a->property != b->property || !rg_text_same(a->event_key, b->event_key)) return RG_PAIR_NOT;
    if (dated(a) && dated(b)) return dates_seem(&a->value.date, &b->value.date);
    if (counted(a) && counted(b)) return numbers_seem(&a->value, &b->value);
    if (a->property == RG_PROPERTY_PLACE) return places_seem(a, b);
    if (a->property == RG_PROPERTY_DURATION) return RG_PAIR_MAY;
    rg_text x = words(a), y = words(b);
    return stands_in(x, y) || stands_in(y, x) || rg_text_same(rg_text_last_word(x), rg_text_last_word(y)) ? RG_PAIR_MAY : RG_PAIR_NOT;
}
