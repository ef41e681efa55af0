/* check_variant.c: variant/date, variant/place, variant/number: values of one event that cannot all be true; identity/suspect: dates so far
 * apart that they are perhaps not of one event.
 *
 * In: the collation. Out: one finding for each event and question, with all the variants that clash in its steps. The date, the
 * beginning and the end of an event are one question. Two variants clash where rg_variants_stand says conflict. The level is error
 * only where two of them are asserted plainly: without hedge, by an account itself or a named voice, in two accounts; else warning.
 */
#include "flow/finding/finding_int.h"

typedef struct question {
    const char *rule;
    rg_property properties[3];
    size_t property_count;
} question;

static const question questions[] = {
    {"variant/date", {RG_PROPERTY_DATE, RG_PROPERTY_START, RG_PROPERTY_END}, 3},
    {"variant/date", {RG_PROPERTY_BIRTH}, 1},
    {"variant/date", {RG_PROPERTY_DEATH}, 1},
    {"variant/place", {RG_PROPERTY_PLACE}, 1},
    {"variant/number", {RG_PROPERTY_NUMBER}, 1},
    {"variant/number", {RG_PROPERTY_DURATION}, 1},
};

typedef struct side {
    const rg_collated_property *of;
    rg_property property;
    const rg_variant *variant;
    size_t clash; /* set of sides that clash with one another, by its first; RG_NONE = none */
} side;

typedef RG_VEC(side) sides;

static void take_sides(rg_check *check, const rg_collated_event *event, const question *asked, sides *out) {
    for (size_t p = 0; p < event->property_count; p++)
        for (size_t q = 0; q < asked->property_count; q++) {
            const rg_collated_property *property = &event->properties[p];
            if (property->property != asked->properties[q]) continue;
            for (size_t i = 0; i < property->variant_count && out->n < RG_PAIR_VARIANTS; i++)
                if (!property->variants[i].denied_only)
                    *rg_vec_push(check->arena, out) = (side){property, property->property, &property->variants[i], RG_NONE};
        }
}

static void join(sides *all, size_t i, size_t j) {
    size_t a = all->at[i].clash == RG_NONE ? i : all->at[i].clash, b = all->at[j].clash == RG_NONE ? j : all->at[j].clash;
    size_t to = a < b ? a : b, from = a < b ? b : a;
    all->at[i].clash = a;
    all->at[j].clash = b;
    for (size_t k = 0; k < all->n; k++)
        if (all->at[k].clash == from) all->at[k].clash = to;
}

static bool clash(const rg_collated_event *event, const side *a, const side *b) {
    return rg_variants_stand(event, a->of, a->variant, b->of, b->variant) == RG_CONFLICT;
}

/* ---- level ---------------------------------------------------------------------------------------------------- */

static bool plain(const rg_claim *claim) {
    if (rg_variants_denied(claim) || claim->hedge != RG_HEDGE_NONE) return false;
    for (size_t i = 0; i < claim->voice_count; i++)
        if (claim->voices[i].kind == RG_VOICE_UNNAMED) return false;
    return true;
}

/* How far the words of two claims carry: an error needs two plain assertions of two accounts, for one account may set what others say
 * side by side, and where it seems to contradict itself it may be our reading that is wrong; nothing is an error where one of the two
 * passages leaves its event or its date to the context. */
typedef enum verdict { SUSPECT = 0, UNSURE = 4, WARNING = 8, PLAIN = 12 } verdict;

static verdict verdict_of(const rg_sure *sure, const rg_variant *a, const rg_variant *b) {
    verdict best = UNSURE;
    for (size_t i = 0; i < a->claim_count && i < RG_PAIR_CLAIMS; i++)
        for (size_t j = 0; j < b->claim_count && j < RG_PAIR_CLAIMS; j++) {
            const rg_claim *x = a->claims[i], *y = b->claims[j];
            bool both = plain(x) && plain(y) && !rg_text_same(x->source, y->source);
            if (rg_variants_denied(x) || rg_variants_denied(y) || best == PLAIN || (best == WARNING && !both)) continue;
            if (rg_sure_apart(sure, x, y)) best = both ? PLAIN : WARNING;
        }
    return best;
}

/* ---- the finding ---------------------------------------------------------------------------------------------- */

static rg_text gap(rg_check *check, const side *a, const side *b) {
    rg_text x = a->variant->label, y = b->variant->label;
    const rg_value *u = &rg_variants_affirmed(a->variant)->value, *v = &rg_variants_affirmed(b->variant)->value;
    if (u->kind == RG_VALUE_DATE && v->kind == RG_VALUE_DATE) {
        const rg_date *first = u->date.earliest <= v->date.earliest ? &u->date : &v->date;
        const rg_date *second = first == &u->date ? &v->date : &u->date;
        rg_day last, next, other;
        rg_date_wide(check->content->policy, first, &other, &last);
        rg_date_wide(check->content->policy, second, &next, &other);
        if (last < next && last > RG_DAY_MIN && next < RG_DAY_MAX) {
            rg_text from = rg_day_print(check->arena, last), to = rg_day_print(check->arena, next);
            long long days = (long long)(next - last);
            const char *circa = first->approximate || second->approximate ? ", circa at its widest" : "";
            return rg_text_printf(check->arena, "\"%.*s\" and \"%.*s\" have no day in common%s: %.*s is %lld day%s before %.*s", RG_TEXT_ARG(x),
                                  RG_TEXT_ARG(y), circa, RG_TEXT_ARG(from), days, days == 1 ? "" : "s", RG_TEXT_ARG(to));
        }
        const char *how = u->date.interval && v->date.interval ? "do not begin and end alike" : "have no day in common";
        return rg_text_printf(check->arena, "\"%.*s\" and \"%.*s\" %s", RG_TEXT_ARG(x), RG_TEXT_ARG(y), how);
    }
    if (u->kind == RG_VALUE_NUMBER || a->property == RG_PROPERTY_DURATION)
        return rg_text_printf(check->arena, "\"%.*s\" and \"%.*s\" do not meet, rounding allowed for", RG_TEXT_ARG(x), RG_TEXT_ARG(y));
    return rg_text_printf(check->arena, "\"%.*s\" and \"%.*s\" are two places, neither within the other", RG_TEXT_ARG(x),
                          RG_TEXT_ARG(y));
}

static rg_text edge_label(rg_check *check, const side *of) {
    const char *how = of->property == RG_PROPERTY_START ? "from " : of->property == RG_PROPERTY_END ? "until " : "";
    return rg_text_printf(check->arena, "%s%.*s", how, RG_TEXT_ARG(of->variant->label));
}

/* A date that another member states more finely need not be named: "November 1939" beside "29 November 1939". */
static bool stated_finer(const side *const *members, size_t n, size_t at) {
    const rg_value *value = &rg_variants_affirmed(members[at]->variant)->value;
    for (size_t i = 0; i < n; i++) {
        const rg_value *other = &rg_variants_affirmed(members[i]->variant)->value;
        if (members[i]->property != members[at]->property || value->kind != RG_VALUE_DATE || other->kind != RG_VALUE_DATE) continue;
        bool inside = other->date.earliest >= value->date.earliest && other->date.latest <= value->date.latest;
        if (inside && (other->date.earliest > value->date.earliest || other->date.latest < value->date.latest)) return true;
    }
    return false;
}

/* Without a common day, and years apart from end to end: more likely two events under one name. Vaguer dates are only further apart. */
static bool far_apart(const side *a, const side *b) {
    const rg_value *u = &rg_variants_affirmed(a->variant)->value, *v = &rg_variants_affirmed(b->variant)->value;
    if (u->kind != RG_VALUE_DATE || v->kind != RG_VALUE_DATE) return false;
    rg_day first = u->date.earliest < v->date.earliest ? u->date.earliest : v->date.earliest;
    rg_day last = u->date.latest > v->date.latest ? u->date.latest : v->date.latest;
    bool meet = u->date.earliest <= v->date.latest && v->date.earliest <= u->date.latest;
    return !meet && last - first > RG_APART_DAYS;
}

/* The pair that the arithmetic is shown for: asserted plainly if there is such, which makes it an error; of those the finest. */
static verdict worst_pair(const rg_sure *sure, const rg_collated_event *event, const side *const *members, size_t n, const side *shown[2]) {
    int best = -1;
    for (size_t i = 0; i < n; i++)
        for (size_t j = i + 1; j < n; j++) {
            if (!clash(event, members[i], members[j])) continue;
            int weight = !stated_finer(members, n, i) + !stated_finer(members, n, j);
            if (!far_apart(members[i], members[j])) weight += (int)verdict_of(sure, members[i]->variant, members[j]->variant);
            if (weight > best) best = weight, shown[0] = members[i], shown[1] = members[j];
        }
    return best >= PLAIN ? PLAIN : best >= WARNING ? WARNING : best >= UNSURE ? UNSURE : SUSPECT;
}

static const rg_value *value_of(const side *s) { return &rg_variants_affirmed(s->variant)->value; }

static bool two_voices(const rg_variant *a, const rg_variant *b) {
    for (size_t i = 0; i < a->claim_count && i < RG_PAIR_CLAIMS; i++)
        for (size_t k = 0; k < b->claim_count && k < RG_PAIR_CLAIMS; k++)
            if (!rg_variants_same_voice(a->claims[i], b->claims[k])) return true;
    return false;
}

/* One voice goes by one calendar. */
static bool one_day(const side *a, const side *b) { return rg_values_one_day(value_of(a), value_of(b)) && two_voices(a->variant, b->variant); }

/* Old style and new style: no dispute. The steps are there. */
static void report_one_day(rg_check *check, const rg_collated_event *event, const side *const *members, const rg_claim *claim) {
    rg_text labels[2] = {members[0]->variant->label, members[1]->variant->label};
    rg_check_step(check, NULL, rg_say_one_day(check->arena, value_of(members[0]), value_of(members[1])));
    rg_text message = rg_say_many(check->arena, rg_check_event(check, event->name), members[0]->property, labels, 2);
    rg_check_add(check, "dispute/spurious", REGEST_INFO, claim->source, claim->value_span.end ? claim->value_span : claim->span,
                 rg_text_printf(check->arena, "%.*s: one day in two calendars", RG_TEXT_ARG(message)), NULL);
}

/* Why it is no error: what the two passages leave to the context. */
static void say_unsure(rg_check *check, const side *const shown[2]) {
    for (int i = 0; i < 2; i++) {
        const rg_claim *claim = rg_variants_affirmed(shown[i]->variant);
        const char *why = rg_sure_say(rg_sure_of(check->sure, claim));
        if (why) rg_check_step(check, NULL, rg_text_printf(check->arena, "%s is uncertain: %s", claim->id, why));
    }
}

/* All sides of the set that begins with `first`, the most attested first; shown at the first claim of the odd one out, the last. */
static void report(rg_check *check, const rg_collated_event *event, const char *rule, const sides *all, size_t first) {
    rg_text labels[RG_PAIR_VARIANTS];
    const side *members[RG_PAIR_VARIANTS], *shown[2] = {NULL, NULL};
    size_t n = 0, named = 0, odd = 0;
    bool mixed = false;
    for (size_t i = first; i < all->n; i++)
        if (all->at[i].clash == first) {
            mixed = mixed || all->at[i].property != all->at[first].property;
            members[n++] = &all->at[i];
        }
    for (size_t i = 0; i < n; i++) {
        if (!stated_finer(members, n, i)) labels[named++] = mixed ? edge_label(check, members[i]) : members[i]->variant->label;
        odd = check->steps.n;
        rg_check_steps(check, members[i]->variant, false);
    }
    const rg_claim *claim = check->steps.at[odd].claim;
    if (n == 2 && !mixed && one_day(members[0], members[1])) {
        report_one_day(check, event, members, claim);
        return;
    }
    verdict worst = worst_pair(check->sure, event, members, n, shown);
    rg_check_step(check, NULL, gap(check, shown[0], shown[1]));
    if (worst == UNSURE) say_unsure(check, shown);
    rg_text message = rg_say_many(check->arena, rg_check_event(check, event->name), mixed ? RG_PROPERTY_DATE : all->at[first].property, labels, named);
    if (worst == SUSPECT) message = rg_text_printf(check->arena, "%.*s: perhaps not one event", RG_TEXT_ARG(message));
    rg_check_add(check, worst == SUSPECT ? "identity/suspect" : rule, worst == PLAIN ? REGEST_ERROR : worst == SUSPECT ? REGEST_INFO : REGEST_WARNING,
                 claim->source, claim->value_span.end ? claim->value_span : claim->span, message,
                 worst == SUSPECT  ? "If they are two, what is said of the one says nothing of the other."
                 : worst == UNSURE ? "Accept the claims if they are read rightly: then it counts in full."
                                   : NULL);
}

static void ask(rg_check *check, const rg_collated_event *event, const question *asked) {
    sides all = {0};
    take_sides(check, event, asked, &all);
    for (size_t i = 0; i < all.n; i++)
        for (size_t j = i + 1; j < all.n; j++)
            if (clash(event, &all.at[i], &all.at[j])) join(&all, i, j);
    for (size_t i = 0; i < all.n; i++)
        if (all.at[i].clash == i) report(check, event, asked->rule, &all, i);
}

void rg_check_variant_run(rg_check *check) {
    for (size_t e = 0; e < check->collation.event_count; e++)
        for (size_t q = 0; q < sizeof questions / sizeof *questions; q++) ask(check, &check->collation.events[e], &questions[q]);
}
