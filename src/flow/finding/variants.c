/* variants.c: the accounts side by side: claims grouped by event, property and value.
 *
 * In: accounts and claims. Out: a collation. Which claims are of one event, and which names are of one person or place, align.c says;
 * values that are the same (dates with the same bounds, places, persons and texts with the same key, numbers with the same interval, unit and scope) are one variant; a denial
 * stands with what it denies. Nothing is merged that only may be the same: "1942" and "June 1942" are two variants that are
 * compatible. Rejected claims are left out. Time is linear in the claims (limits in finding_int.h).
 */
#include "engine/read/place.h"
#include "flow/finding/align.h"
#include "flow/finding/finding_int.h"
#include "flow/finding/witnesses.h"

/* ---- claims --------------------------------------------------------------------------------------------------- */

bool rg_variants_denied(const rg_claim *claim) {
    return claim->denied; /* drafting has heard every voice: who denies a denial affirms */
}

bool rg_variants_same_voice(const rg_claim *a, const rg_claim *b) {
    if (a->voice_count != b->voice_count || !rg_text_same(a->source, b->source)) return false;
    for (size_t i = 0; i < a->voice_count; i++)
        if (a->voices[i].kind != b->voices[i].kind || !rg_text_same(a->voices[i].name, b->voices[i].name)) return false;
    return true;
}

const rg_claim *rg_variants_affirmed(const rg_variant *variant) {
    for (size_t i = 0; i < variant->claim_count; i++)
        if (!rg_variants_denied(variant->claims[i])) return variant->claims[i];
    return NULL;
}

/* ---- comparison ----------------------------------------------------------------------------------------------- */

static bool dated(const rg_value *value) { return value->kind == RG_VALUE_DATE && value->date.edtf.ptr; }

static rg_agreement compare_numbers(const rg_value *a, const rg_value *b) {
    rg_value x = *a, y = *b;
    x.unit = rg_values_unit(a->unit);
    y.unit = rg_values_unit(b->unit);
    return rg_values_number(&x, &y);
}

rg_agreement rg_variants_compare(const struct rg_policy *policy, rg_property property, const rg_value *a, const rg_value *b) {
    if (dated(a) && dated(b)) {
        rg_agreement agreement = rg_date_compare(policy, &a->date, &b->date);
        bool same = a->date.earliest == b->date.earliest && a->date.latest == b->date.latest; /* "late November" is within "November" */
        return agreement == RG_AGREE && !same ? RG_COMPATIBLE : agreement;
    }
    if (a->kind == RG_VALUE_DATE || b->kind == RG_VALUE_DATE) return RG_INCOMPARABLE;
    if (a->kind == RG_VALUE_NUMBER && b->kind == RG_VALUE_NUMBER) return compare_numbers(a, b);
    if (a->kind == RG_VALUE_NUMBER || b->kind == RG_VALUE_NUMBER) return RG_INCOMPARABLE;
    rg_text x = rg_values_key(a), y = rg_values_key(b);
    if (property == RG_PROPERTY_PLACE) return rg_values_place(x, y);
    if (property == RG_PROPERTY_DURATION) return rg_values_duration(a->text, b->text);
    if (property == RG_PROPERTY_PARTICIPANT) return rg_values_person(x, y);
    return x.len && rg_text_same(x, y) ? RG_AGREE : RG_INCOMPARABLE;
}

int rg_variants_rank(rg_agreement agreement) {
    switch (agreement) {
    case RG_AGREE: return 0;
    case RG_INCOMPARABLE: return 1;
    case RG_COMPATIBLE: return 2;
    case RG_ALTERNATIVE: return 3;
    default: return 4;
    }
}

/* A beginning after the last day of the event's date, or an end before its first, cannot be; the rest is left to chronology. */
static rg_agreement compare_edges(rg_property pa, const rg_value *a, rg_property pb, const rg_value *b) {
    if (!dated(a) || !dated(b)) return RG_INCOMPARABLE;
    bool swap = pb == RG_PROPERTY_START || pa == RG_PROPERTY_END;
    rg_property first = swap ? pb : pa, second = swap ? pa : pb;
    const rg_date *x = swap ? &b->date : &a->date, *y = swap ? &a->date : &b->date;
    bool ordered = (first == RG_PROPERTY_START && (second == RG_PROPERTY_DATE || second == RG_PROPERTY_END)) ||
                   (first == RG_PROPERTY_DATE && second == RG_PROPERTY_END);
    return ordered && x->earliest > y->latest ? RG_CONFLICT : RG_INCOMPARABLE;
}

/* ---- who stands against whom ---------------------------------------------------------------------------------- */

static bool day(const rg_claim *claim) { return dated(&claim->value) && claim->value.date.earliest == claim->value.date.latest; }

/* How many places this voice gives the event that are not compatible with one another, counted up to 3. */
static int scenes(const rg_collated_property *property, const rg_claim *voice) {
    const rg_value *seen[2];
    int n = 0;
    for (size_t i = 0; i < property->variant_count && i < RG_PAIR_VARIANTS; i++) {
        const rg_variant *variant = &property->variants[i];
        for (size_t k = 0; k < variant->claim_count && k < RG_PAIR_CLAIMS; k++) {
            const rg_claim *claim = variant->claims[k];
            if (rg_variants_denied(claim) || !rg_variants_same_voice(claim, voice)) continue;
            bool fresh = true;
            for (int j = 0; j < n; j++) fresh = fresh && rg_variants_compare(NULL, RG_PROPERTY_PLACE, &claim->value, seen[j]) == RG_CONFLICT;
            if (fresh && n == 2) return 3;
            if (fresh) seen[n++] = &claim->value;
            break;
        }
    }
    return n;
}

/* One voice against itself: what it tells in one passage is a list or a nesting; numbers are of different things; dates must be days, for
 * looser ones frame a narrative; of three places and more it tells the course. */
static bool contradicts_itself(const rg_collated_event *event, const rg_collated_property *property, const rg_claim *x, const rg_claim *y) {
    bool overlap = x->span.start < y->span.end && y->span.start < x->span.end;
    if (overlap || event->lasting) return false;
    if (dated(&x->value)) return day(x) && day(y);
    return property->property == RG_PROPERTY_PLACE && scenes(property, x) < 3;
}

static bool affirms(const rg_variant *variant, const rg_claim *voice) {
    for (size_t k = 0; k < variant->claim_count && k < RG_PAIR_CLAIMS; k++)
        if (!rg_variants_denied(variant->claims[k]) && rg_variants_same_voice(variant->claims[k], voice)) return true;
    return false;
}

/* Two voices that differ. Not where one of them gives both places or numbers: then the other tells but a part. */
static bool opposed(const rg_collated_event *event, rg_property p, const rg_claim *x, const rg_variant *a, const rg_claim *y, const rg_variant *b) {
    if (event->lasting && (p == RG_PROPERTY_DATE || p == RG_PROPERTY_PLACE)) return false;
    return dated(&x->value) || !(affirms(a, y) || affirms(b, x));
}

/* "About 50" and 52: one of two numbers is a round one, and they lie no more than a tenth of the greater apart. */
static bool about_same(const rg_claim *x, const rg_claim *y) {
    if (x->value.kind != RG_VALUE_NUMBER || y->value.kind != RG_VALUE_NUMBER || (x->hedge != RG_HEDGE_APPROXIMATE && y->hedge != RG_HEDGE_APPROXIMATE)) return false;
    int64_t xl, xh, yl, yh;
    rg_value_range(&x->value, &xl, &xh), rg_value_range(&y->value, &yl, &yh);
    return xl <= yl ? xh >= yl - yl / 10 : yh >= xl - xl / 10;
}

/* Every pair of the two variants' claims that counts. */
static bool all_about_same(const rg_variant *a, const rg_variant *b) {
    for (size_t i = 0; i < a->claim_count && i < RG_PAIR_CLAIMS; i++)
        for (size_t j = 0; j < b->claim_count && j < RG_PAIR_CLAIMS; j++) {
            const rg_claim *x = a->claims[i], *y = b->claims[j];
            if (!rg_variants_denied(x) && !rg_variants_denied(y) && !about_same(x, y)) return false;
        }
    return true;
}

static bool any_opposed(const rg_collated_event *event, const rg_collated_property *p, const rg_variant *a, const rg_variant *b) {
    for (size_t i = 0; i < a->claim_count && i < RG_PAIR_CLAIMS; i++) {
        const rg_claim *x = a->claims[i];
        if (rg_variants_denied(x)) continue;
        for (size_t j = 0; j < b->claim_count && j < RG_PAIR_CLAIMS; j++) {
            const rg_claim *y = b->claims[j];
            if (rg_variants_denied(y)) continue;
            bool same = rg_variants_same_voice(x, y);
            if (same ? contradicts_itself(event, p, x, y) : opposed(event, p->property, x, a, y, b)) return true;
        }
    }
    return false;
}

rg_agreement rg_variants_stand(const rg_collated_event *event, const rg_collated_property *p, const rg_variant *a,
                               const rg_collated_property *q, const rg_variant *b) {
    const rg_claim *x = rg_variants_affirmed(a), *y = rg_variants_affirmed(b);
    if (!x || !y) return RG_INCOMPARABLE;
    bool one = p->property == q->property;
    rg_agreement agreement = one ? rg_variants_compare(event->policy, p->property, &x->value, &y->value) : compare_edges(p->property, &x->value, q->property, &y->value);
    if (agreement != RG_CONFLICT) return agreement;
    if (all_about_same(a, b)) return RG_COMPATIBLE;
    return !event->series && any_opposed(event, p, a, b) ? RG_CONFLICT : RG_INCOMPARABLE;
}

/* ---- grouping ------------------------------------------------------------------------------------------------- */

typedef struct group {
    size_t event;
    rg_property property;
    RG_VEC(const rg_claim *) claims;
} group;

typedef struct gathering {
    rg_arena *arena;
    rg_witnesses *witnesses;
    rg_align *align;
    rg_map events, groups, ids, titles;
    RG_VEC(group) group;
    RG_VEC(rg_map) names; /* of an event -> how many claims call it so; RG_NATIVE each for those of accounts in English */
    rg_map foreign;       /* accounts in other languages than that of findings */
    const rg_content *content;
} gathering;

/* Without the doubt marks: doubt is the claim's hedge, not another value. */
static rg_text date_key(rg_arena *arena, const rg_date *date) {
    rg_buf buf = rg_buf_in(arena);
    for (size_t i = 0; i < date->edtf.len; i++) {
        char c = date->edtf.ptr[i];
        if (c != '?') rg_buf_byte(&buf, c == '%' ? '~' : c);
    }
    return rg_buf_text(&buf);
}

static rg_text value_key(const gathering *all, rg_property property, const rg_claim *claim) {
    rg_arena *arena = all->arena;
    const rg_value *value = &claim->value;
    if (dated(value)) {
        rg_text key = date_key(arena, &value->date);
        return rg_text_printf(arena, "d%.*s %lld %lld", RG_TEXT_ARG(key), (long long)value->date.earliest, (long long)value->date.latest);
    }
    if (value->kind == RG_VALUE_NUMBER) {
        rg_text unit = rg_text_lower(arena, rg_values_unit(value->unit)), scope = rg_text_lower(arena, value->scope);
        int64_t least, most;
        rg_value_range(value, &least, &most);
        return rg_text_printf(arena, "n%lld %lld %.*s\t%.*s", (long long)least, (long long)most, RG_TEXT_ARG(unit), RG_TEXT_ARG(scope));
    }
    rg_text key = rg_align_value(all->align, claim);
    if (!value->key.len) key = rg_text_fold(arena, key);
    uint32_t place = property == RG_PROPERTY_PLACE ? rg_place_find(key) : RG_PLACE_NONE;
    if (place != RG_PLACE_NONE) key = rg_place_key(place);
    if (property == RG_PROPERTY_PARTICIPANT) key = rg_values_bag(arena, key);
    return rg_text_printf(arena, "k%.*s", RG_TEXT_ARG(key));
}

/* What a denial answers, where it is of the same event and property; else the claim itself. */
static const rg_claim *answered(const gathering *all, const rg_claim *claim) {
    for (int depth = 0; depth < RG_VOICES_MAX && claim->disputes.len && rg_variants_denied(claim); depth++) {
        size_t at = rg_map_get(&all->ids, claim->disputes);
        if (at == RG_NONE) break;
        const rg_claim *target = &all->content->claims.at[at];
        if (target->property != claim->property || !rg_text_same(target->event_key, claim->event_key)) break;
        claim = target;
    }
    return claim;
}

static void add_many(rg_map *counts, rg_text key, size_t n) {
    size_t seen = rg_map_get(counts, key);
    rg_map_put(counts, key, seen == RG_NONE ? n : seen + n);
}

static void add_one(rg_map *counts, rg_text key) { add_many(counts, key, 1); }

static size_t event_of(gathering *all, const rg_claim *claim) {
    size_t at = rg_map_intern(&all->events, rg_align_event(all->align, claim), all->events.n);
    if (at == all->names.n) *rg_vec_push(all->arena, &all->names) = rg_map_in(all->arena);
    add_many(&all->names.at[at], claim->event, rg_map_get(&all->foreign, claim->source) == RG_NONE ? RG_NATIVE : 1);
    return at;
}

static void place_claim(gathering *all, const rg_claim *claim) {
    size_t event = event_of(all, claim);
    rg_text value = value_key(all, claim->property, answered(all, claim));
    rg_text key = rg_text_printf(all->arena, "%zu %d %.*s", event, (int)claim->property, RG_TEXT_ARG(value));
    size_t at = rg_map_intern(&all->groups, key, all->groups.n);
    if (at == all->group.n) {
        group *fresh = rg_vec_push(all->arena, &all->group);
        fresh->event = event;
        fresh->property = claim->property;
    }
    *rg_vec_push(all->arena, &all->group.at[at].claims) = claim;
}

static gathering gather(rg_arena *arena, const rg_content *content) {
    gathering all = {.arena = arena, .events = rg_map_in(arena), .groups = rg_map_in(arena), .ids = rg_map_in(arena), .titles = rg_map_in(arena),
                     .content = content, .align = rg_align_new(arena, content, false)};
    all.foreign = rg_map_in(arena);
    for (size_t i = 0; i < content->account_count; i++)
        if (content->accounts[i].language.len && !rg_text_same(content->accounts[i].language, RG_TEXT("en"))) rg_map_intern(&all.foreign, content->accounts[i].name, i);
    for (size_t i = 0; i < content->account_count; i++) rg_map_intern(&all.titles, rg_text_fold(arena, content->accounts[i].title), i);
    for (size_t i = 0; i < content->claims.n; i++)
        if (content->claims.at[i].status != RG_CLAIM_REJECTED) rg_map_intern(&all.ids, rg_text_of(content->claims.at[i].id), i);
    for (size_t i = 0; i < content->claims.n; i++)
        if (content->claims.at[i].status != RG_CLAIM_REJECTED) place_claim(&all, &content->claims.at[i]);
    return all;
}

/* ---- variants ------------------------------------------------------------------------------------------------- */

static size_t accounts_of(rg_arena *arena, const rg_claim *const *claims, size_t n) {
    rg_map names = rg_map_in(arena);
    for (size_t i = 0; i < n; i++) rg_map_intern(&names, claims[i]->source, 0);
    return names.n;
}

/* Of several names the one most used, whatever its marks and capitals, of those the one of most letters; of its spellings the longest, which kept its marks ("Przemyśl"
 * before "Przemysl"); then bytewise. */
static rg_text spelling(rg_arena *arena, const rg_map *counts) {
    rg_map folds = rg_map_in(arena);
    rg_text *fold = RG_ARRAY(arena, rg_text, counts->n);
    for (size_t i = 0; i < counts->n; i++) {
        fold[i] = rg_text_fold(arena, counts->keys[i]);
        size_t seen = rg_map_get(&folds, fold[i]);
        rg_map_put(&folds, fold[i], counts->values[i] + (seen == RG_NONE ? 0 : seen));
    }
    size_t best = 0;
    for (size_t i = 1; i < counts->n; i++) {
        size_t x = rg_map_get(&folds, fold[i]), y = rg_map_get(&folds, fold[best]);
        int order = rg_text_compare(fold[i], fold[best]);
        rg_text a = counts->keys[i], b = counts->keys[best];
        if (x != y ? x > y : order ? rg_text_spelt(fold[i]) != rg_text_spelt(fold[best]) ? rg_text_spelt(fold[i]) > rg_text_spelt(fold[best]) : order < 0 : a.len != b.len ? a.len > b.len : rg_text_compare(a, b) < 0) best = i;
    }
    return counts->n ? counts->keys[best] : (rg_text){0};
}

/* One place under several names: "Lwów/Lemberg", the most used first. */
static rg_text with_other_names(rg_arena *arena, rg_map counts, rg_text best) {
    rg_buf buf = rg_buf_in(arena);
    rg_map named = rg_map_in(arena);
    for (size_t left = counts.n; left > 0 && best.len && named.n < RG_SAY_VALUES; left--) {
        rg_map rest = rg_map_in(arena);
        rg_text fold = rg_text_fold(arena, best);
        if (rg_map_get(&named, fold) == RG_NONE) {
            if (buf.len) rg_buf_byte(&buf, '/');
            rg_buf_add(&buf, best);
            rg_map_put(&named, fold, 0);
        }
        for (size_t i = 0; i < counts.n; i++)
            if (!rg_text_same(rg_text_fold(arena, counts.keys[i]), fold)) rg_map_put(&rest, counts.keys[i], counts.values[i]);
        counts = rest;
        best = spelling(arena, &counts);
    }
    return rg_buf_text(&buf);
}

static rg_text label_of(rg_arena *arena, const rg_claim *const *claims, size_t n, bool affirmed) {
    rg_map counts = rg_map_in(arena);
    for (size_t i = 0; i < n; i++)
        if (!affirmed || !rg_variants_denied(claims[i])) add_one(&counts, rg_say_value(arena, claims[i]->property, &claims[i]->value));
    rg_text best = spelling(arena, &counts);
    return claims[0]->property == RG_PROPERTY_PLACE && counts.n > 1 ? with_other_names(arena, counts, best) : best;
}

static rg_variant variant_of(rg_arena *arena, rg_witnesses *witnesses, const group *of) {
    rg_variant variant = {.claims = of->claims.at, .claim_count = of->claims.n};
    variant.accounts = accounts_of(arena, variant.claims, variant.claim_count);
    variant.denied_only = !rg_variants_affirmed(&variant);
    rg_witness_count count = rg_witnesses_count(witnesses, variant.claims, variant.claim_count, variant.denied_only);
    variant.witnesses = count.witnesses;
    variant.through = variant.accounts > 1 ? count.through : (rg_text){0};
    variant.label = label_of(arena, variant.claims, variant.claim_count, !variant.denied_only);
    return variant;
}

static int compare_values(const rg_value *a, const rg_value *b) {
    if (dated(a) != dated(b)) return dated(a) ? -1 : 1;
    if (dated(a)) {
        if (a->date.earliest != b->date.earliest) return a->date.earliest < b->date.earliest ? -1 : 1;
        if (a->date.latest != b->date.latest) return a->date.latest < b->date.latest ? -1 : 1;
        return rg_text_compare(a->date.edtf, b->date.edtf);
    }
    if (a->kind == RG_VALUE_NUMBER && b->kind == RG_VALUE_NUMBER) {
        int64_t al, ah, bl, bh;
        rg_value_range(a, &al, &ah), rg_value_range(b, &bl, &bh);
        if (al != bl) return al < bl ? -1 : 1;
        if (ah != bh) return ah < bh ? -1 : 1;
    }
    return rg_text_compare(rg_values_key(a), rg_values_key(b));
}

static const rg_value *value_of(const rg_variant *variant) {
    const rg_claim *claim = rg_variants_affirmed(variant);
    return claim ? &claim->value : &variant->claims[0]->value;
}

static int by_weight(const void *x, const void *y) {
    const rg_variant *a = x, *b = y;
    if (a->denied_only != b->denied_only) return a->denied_only ? 1 : -1;
    if (a->witnesses != b->witnesses) return a->witnesses > b->witnesses ? -1 : 1;
    if (a->accounts != b->accounts) return a->accounts > b->accounts ? -1 : 1;
    if (a->claim_count != b->claim_count) return a->claim_count > b->claim_count ? -1 : 1;
    int order = compare_values(value_of(a), value_of(b));
    return order ? order : rg_text_compare(a->label, b->label);
}

static void raise(rg_agreement *worst, rg_agreement agreement) {
    if (rg_variants_rank(agreement) > rg_variants_rank(*worst)) *worst = agreement;
}

/* Says of each how it stands to the others; returns the worst of all pairs. */
static rg_agreement compare_all(const rg_collated_event *event, const rg_collated_property *property) {
    rg_variant *variants = property->variants;
    size_t n = property->variant_count;
    rg_agreement worst = RG_AGREE;
    for (size_t i = 0; i < n; i++) variants[i].standing = n > 1 ? RG_INCOMPARABLE : RG_AGREE;
    if (n > RG_PAIR_VARIANTS) n = RG_PAIR_VARIANTS;
    for (size_t i = 0; i < n; i++)
        for (size_t j = i + 1; j < n; j++) {
            rg_agreement agreement = rg_variants_stand(event, property, &variants[i], property, &variants[j]);
            raise(&worst, agreement);
            raise(&variants[i].standing, agreement);
            raise(&variants[j].standing, agreement);
        }
    return worst;
}

static rg_collated_property property_of(rg_arena *arena, const rg_collated_event *event, rg_witnesses *witnesses, const group *const *groups, size_t n) {
    rg_collated_property property = {.property = groups[0]->property, .variants = RG_ARRAY(arena, rg_variant, n), .variant_count = n};
    for (size_t i = 0; i < n; i++) property.variants[i] = variant_of(arena, witnesses, groups[i]);
    rg_vec_sort(arena, property.variants, n, sizeof(rg_variant), by_weight);
    property.agreement = compare_all(event, &property);
    return property;
}

/* ---- events --------------------------------------------------------------------------------------------------- */

typedef struct entry {
    rg_collated_event event;
    rg_day first;  /* RG_DAY_MAX: undated */
    size_t order;  /* by first mention */
} entry;

static bool places_event(rg_property property) {
    return property == RG_PROPERTY_DATE || property == RG_PROPERTY_START || property == RG_PROPERTY_BIRTH;
}

/* One lies within the other and is finer. */
static bool refines(const rg_date *fine, const rg_date *vague) {
    return fine->earliest >= vague->earliest && fine->latest <= vague->latest &&
           (fine->earliest > vague->earliest || fine->latest < vague->latest);
}

static bool refined(const rg_collated_property *property, const rg_date *date) {
    for (size_t i = 0; i < property->variant_count && i < RG_PAIR_VARIANTS; i++) {
        const rg_value *value = value_of(&property->variants[i]);
        if (!property->variants[i].denied_only && dated(value) && refines(&value->date, date)) return true;
    }
    return false;
}

/* The first day of the dates that nobody states more finely. */
static rg_day first_day(const rg_collated_event *event) {
    rg_day first = RG_DAY_MAX;
    for (size_t p = 0; p < event->property_count; p++) {
        const rg_collated_property *property = &event->properties[p];
        if (!places_event(property->property)) continue;
        for (size_t i = 0; i < property->variant_count && i < RG_PAIR_VARIANTS; i++) {
            const rg_value *value = value_of(&property->variants[i]);
            if (property->variants[i].denied_only || !dated(value) || refined(property, &value->date)) continue;
            rg_day day = value->date.earliest > RG_DAY_MIN ? value->date.earliest : value->date.latest;
            if (day < first) first = day;
        }
    }
    return first;
}

static int by_first(const void *x, const void *y) {
    const entry *a = x, *b = y;
    if (a->first != b->first) return a->first < b->first ? -1 : 1;
    return a->order < b->order ? -1 : a->order > b->order;
}

static int by_event(const void *x, const void *y) {
    const group *a = *(const group *const *)x, *b = *(const group *const *)y;
    if (a->event != b->event) return a->event < b->event ? -1 : 1;
    return (a->property > b->property) - (a->property < b->property);
}

/* `groups`: all of one event, by property. */
/* What has a birth, a death or a role, is a place of the gazetteer, or is what an account has as its title without a noun for events: a subject,
 * whose dates and places are those of its life. */
static bool subject(const gathering *all, const rg_collated_event *event, const group *const *groups, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (groups[i]->property == RG_PROPERTY_BIRTH || groups[i]->property == RG_PROPERTY_DEATH || groups[i]->property == RG_PROPERTY_ROLE) return true;
    if (rg_place_find(event->key) != RG_PLACE_NONE) return true;
    return rg_map_get(&all->titles, event->key) != RG_NONE && !rg_say_is_event(all->arena, event->name);
}

static rg_collated_event collated(rg_arena *arena, const gathering *all, const group *const *groups, size_t n) {
    size_t at = groups[0]->event;
    rg_collated_event event = {.name = spelling(arena, &all->names.at[at]), .key = all->events.keys[at]};
    event.policy = all->content->policy;
    event.series = rg_say_series(arena, event.name);
    event.lasting = rg_say_lasting(arena, event.name) || subject(all, &event, groups, n);
    event.properties = RG_ARRAY(arena, rg_collated_property, n < RG_PROPERTY_COUNT ? n : RG_PROPERTY_COUNT);
    rg_map accounts = rg_map_in(arena);
    for (size_t i = 0, end; i < n; i = end) {
        for (end = i; end < n && groups[end]->property == groups[i]->property; end++) {
            event.claim_count += groups[end]->claims.n;
            for (size_t k = 0; k < groups[end]->claims.n; k++) rg_map_intern(&accounts, groups[end]->claims.at[k]->source, 0);
        }
        event.properties[event.property_count++] = property_of(arena, &event, all->witnesses, groups + i, end - i);
    }
    event.account_count = accounts.n;
    return event;
}

static bool wanted(rg_arena *arena, const gathering *all, size_t event, rg_text filter) {
    if (!filter.len) return true;
    if (rg_text_find(rg_text_fold(arena, all->events.keys[event]), filter, 0) != RG_NONE) return true;
    for (size_t i = 0; i < all->names.at[event].n; i++)
        if (rg_text_find(rg_text_fold(arena, all->names.at[event].keys[i]), filter, 0) != RG_NONE) return true;
    return false;
}

void rg_variants_collate(rg_arena *arena, const rg_content *content, rg_text event, rg_collation *out) {
    gathering all = gather(arena, content);
    const group **groups = RG_ARRAY(arena, const group *, all.group.n);
    all.witnesses = rg_witnesses_new(arena, content);
    for (size_t i = 0; i < all.group.n; i++) groups[i] = &all.group.at[i];
    rg_vec_sort(arena, groups, all.group.n, sizeof *groups, by_event);
    rg_text filter = event.len ? rg_text_fold(arena, event) : event;
    RG_VEC(entry) entries = {0};
    for (size_t i = 0, end; i < all.group.n; i = end) {
        for (end = i; end < all.group.n && groups[end]->event == groups[i]->event;) end++;
        if (!wanted(arena, &all, groups[i]->event, filter)) continue;
        entry fresh = {.event = collated(arena, &all, groups + i, end - i), .order = groups[i]->event};
        fresh.first = first_day(&fresh.event);
        *rg_vec_push(arena, &entries) = fresh;
    }
    rg_vec_sort(arena, entries.at, entries.n, sizeof *entries.at, by_first);
    *out = (rg_collation){.content = content, 
                          .witnesses = all.witnesses, .align = all.align, .events = RG_ARRAY(arena, rg_collated_event, entries.n), .event_count = entries.n};
    for (size_t i = 0; i < entries.n; i++) out->events[i] = entries.at[i].event;
}
