/* compare.c: how two dates of one thing stand to each other.
 *
 * A moment known to a precision is a range of days one of which is meant; an interval has two ends, each such a range. Two claims
 * agree when they say the same; are compatible when some one date fits both; conflict when none does. Lenient bounds are used:
 * circa has the policy's width. Making either side vaguer only ever adds days to its ranges, so compatible never turns into conflict
 * (test/time/law_unit.c). doc/spec/edtf.md [31]-[36].
 */
#include "engine/time/edtf.h"

typedef struct range {
    rg_day from, to;
} range;

typedef struct side {
    const rg_policy *policy;
    rg_edtf edtf;
    bool whole;   /* parsed from its EDTF; else only the bounds of rg_date are known */
    range hull;   /* lenient */
    range begin, end; /* of an interval */
} side;

static bool meet(range a, range b) { return a.from <= b.to && b.from <= a.to; }
static bool same(range a, range b) { return a.from == b.from && a.to == b.to; }

static range lenient(const rg_policy *policy, const rg_edtf_date *date) {
    range out;
    rg_edtf_wide(date, policy, &out.from, &out.to);
    return out;
}

static range item_hull(const rg_policy *policy, const rg_edtf_item *item) {
    range all = {RG_DAY_MIN, RG_DAY_MAX};
    if (!item->first_end) all.from = lenient(policy, &item->first).from;
    if (!item->range) all.to = lenient(policy, &item->first).to;
    else if (!item->last_end) all.to = lenient(policy, &item->last).to;
    return all;
}

static side side_of(const rg_policy *policy, const rg_date *date) {
    side s = {.policy = policy, .hull = {date->earliest, date->latest}};
    s.whole = rg_edtf_parse(date->edtf, NULL, &s.edtf, NULL);
    s.begin = s.end = s.hull;
    if (!s.whole) return s;
    if (s.edtf.kind < RG_EDTF_KIND_ONE_OF) {
        const rg_edtf_item *item = &s.edtf.item;
        s.hull = item_hull(policy, item);
        if (!item->range) return s;
        s.begin = item->first_end ? (range){RG_DAY_MIN, s.hull.to} : lenient(policy, &item->first);
        s.end = item->last_end ? (range){s.hull.from, RG_DAY_MAX} : lenient(policy, &item->last);
        return s;
    }
    rg_edtf_item item;
    size_t at = 0;
    s.hull = (range){RG_DAY_MAX, RG_DAY_MIN};
    while (rg_edtf_next(&s.edtf, NULL, &at, &item)) {
        range one = item_hull(policy, &item);
        if (one.from < s.hull.from) s.hull.from = one.from;
        if (one.to > s.hull.to) s.hull.to = one.to;
    }
    return s;
}

static bool one_of(const side *s) { return s->whole && s->edtf.kind == RG_EDTF_KIND_ONE_OF; }
static bool is_set(const side *s) { return s->whole && s->edtf.kind >= RG_EDTF_KIND_ONE_OF; }
static bool interval(const side *s, const rg_date *date) { return date->interval && (!s->whole || s->edtf.kind == RG_EDTF_KIND_INTERVAL); }

/* Whether some member of the set meets the range. */
static bool member_meets(const side *set, range other) {
    rg_edtf_item item;
    size_t at = 0;
    while (rg_edtf_next(&set->edtf, NULL, &at, &item))
        if (meet(item_hull(set->policy, &item), other)) return true;
    return false;
}

/* Whether some member of one set meets some member of the other. Sweeps the longer for each of the shorter; both are at most
 * SET_PAIRS pairs, beyond which hulls decide: that can only miss a conflict. */
static bool members_meet(const side *a, const side *b) {
    enum { SET_PAIRS = 1 << 16 };
    if ((uint64_t)a->edtf.members * b->edtf.members > SET_PAIRS) return meet(a->hull, b->hull);
    rg_edtf_item item;
    size_t at = 0;
    while (rg_edtf_next(&a->edtf, NULL, &at, &item))
        if (member_meets(b, item_hull(a->policy, &item))) return true;
    return false;
}

/* Sets: a choice against a date inside one of its members is an alternative; against one that covers all, compatible. */
static rg_agreement with_set(const side *a, const side *b) {
    if (is_set(a) && is_set(b)) {
        if (!members_meet(a, b)) return RG_CONFLICT;
        return one_of(a) || one_of(b) ? RG_ALTERNATIVE : RG_COMPATIBLE;
    }
    const side *set = is_set(a) ? a : b, *other = is_set(a) ? b : a;
    if (!member_meets(set, other->hull)) return RG_CONFLICT;
    bool covers = other->hull.from <= set->hull.from && other->hull.to >= set->hull.to;
    return one_of(set) && !covers ? RG_ALTERNATIVE : RG_COMPATIBLE;
}

static bool nothing(const rg_date *date, const side *s) {
    return !date || !date->edtf.ptr || (s->hull.from == RG_DAY_MIN && s->hull.to == RG_DAY_MAX);
}

rg_agreement rg_date_compare(const rg_policy *policy, const rg_date *a, const rg_date *b) {
    if (!a || !b || !a->edtf.ptr || !b->edtf.ptr) return RG_INCOMPARABLE;
    side x = side_of(policy, a), y = side_of(policy, b);
    if (nothing(a, &x) || nothing(b, &y)) return RG_INCOMPARABLE;
    if (rg_text_same(a->edtf, b->edtf)) return RG_AGREE;
    if (is_set(&x) || is_set(&y)) return with_set(&x, &y);
    bool spans = interval(&x, a) && interval(&y, b);
    if (spans && !(meet(x.begin, y.begin) && meet(x.end, y.end))) return RG_CONFLICT;
    if (!meet(x.hull, y.hull)) return RG_CONFLICT;
    bool equal = spans ? same(x.begin, y.begin) && same(x.end, y.end) : same(x.hull, y.hull) && !interval(&x, a) && !interval(&y, b);
    return equal ? RG_AGREE : RG_COMPATIBLE;
}

void rg_date_wide(const rg_policy *policy, const rg_date *date, rg_day *earliest, rg_day *latest) {
    side s = side_of(policy, date);
    *earliest = date->approximate && s.hull.from < date->earliest ? s.hull.from : date->earliest;
    *latest = date->approximate && s.hull.to > date->latest ? s.hull.to : date->latest;
}

const char *rg_agreement_name(rg_agreement agreement) {
    static const char *const names[] = {"agree", "compatible", "alternative", "conflict", "incomparable"};
    return names[agreement];
}
