/* diff.c: two accounts compared, event by event and value by value.
 *
 * In: a content and two of its accounts. Out: what the second adds, drops, changes, doubts more or less, attributes to others. It stands on the
 * collation of the two alone: a value that both give is one variant of it. Where an account gives a value several times, the plainest
 * counts: affirmed, least doubted, in its own voice.
 */
#include "flow/finding/diff.h"

#include "base/error.h"
#include "flow/finding/finding_int.h"

static const char *const kind_names[] = {"drops", "adds", "changes", "denies", "affirms", "more-doubt", "less-doubt", "attributes", "drops-notes", "adds-notes"};

const char *rg_diff_kind_name(rg_diff_kind kind) { return kind_names[kind]; }

/* ---- who says it ----------------------------------------------------------------------------------------------- */

static bool plainer(const rg_claim *a, const rg_claim *b) {
    if (a->denied != b->denied) return !a->denied;
    if (a->hedge != b->hedge) return a->hedge < b->hedge;
    if (a->voice_count != b->voice_count) return a->voice_count < b->voice_count;
    return a->span.start < b->span.start;
}

static const rg_claim *plainest(const rg_variant *variant, const rg_account *account) {
    const rg_claim *best = NULL;
    for (size_t i = 0; i < variant->claim_count; i++) {
        const rg_claim *claim = variant->claims[i];
        if (rg_text_same(claim->source, account->name) && (!best || plainer(claim, best))) best = claim;
    }
    return best;
}

static rg_text voice_of(rg_arena *arena, const rg_claim *claim) {
    return claim->voice_count < 2 ? (rg_text){0} : rg_values_surname(arena, claim->voices[claim->voice_count - 1].name);
}

/* ---- one value that both give --------------------------------------------------------------------------------- */

typedef struct differing {
    rg_arena *arena;
    rg_diff *out;
    const rg_collated_property *property;
    const struct rg_policy *policy;
    RG_VEC(rg_diff_row) rows, dropped, added; /* the latter two: of the property at hand */
} differing;

static void add(differing *d, rg_diff_kind kind, const rg_claim *from, const rg_claim *to, rg_text label) {
    *rg_vec_push(d->arena, &d->rows) = (rg_diff_row){kind, d->property->property, from, to, from ? label : (rg_text){0}, to ? label : (rg_text){0}, RG_AGREE};
}

static void compare_claims(differing *d, const rg_claim *a, const rg_claim *b, rg_text label) {
    size_t had = d->rows.n;
    if (a->denied != b->denied) add(d, b->denied ? RG_DIFF_DENIES : RG_DIFF_AFFIRMS, a, b, label);
    if (a->hedge != b->hedge) add(d, b->hedge > a->hedge ? RG_DIFF_MORE_DOUBT : RG_DIFF_LESS_DOUBT, a, b, label);
    if (!rg_text_same(voice_of(d->arena, a), voice_of(d->arena, b))) add(d, RG_DIFF_ATTRIBUTES, a, b, label);
    if (!a->note_count != !b->note_count) add(d, b->note_count ? RG_DIFF_ADDS_NOTES : RG_DIFF_DROPS_NOTES, a, b, label);
    d->out->same += d->rows.n == had;
}

/* ---- values that one of them gives ------------------------------------------------------------------------------- */

static bool replaces(rg_agreement agreement) { return agreement == RG_CONFLICT || agreement == RG_ALTERNATIVE || agreement == RG_COMPATIBLE; }

/* A dropped value and an added one that answer one question are one change. */
static void pair_up(differing *d) {
    for (size_t i = 0; i < d->dropped.n; i++)
        for (size_t k = 0; k < d->added.n; k++) {
            rg_diff_row *from = &d->dropped.at[i], *to = &d->added.at[k];
            if (!from->from || !to->to || from->from->denied != to->to->denied) continue;
            rg_agreement how = rg_variants_compare(d->policy, d->property->property, &from->from->value, &to->to->value);
            if (!replaces(how)) continue;
            *rg_vec_push(d->arena, &d->rows) = (rg_diff_row){RG_DIFF_CHANGES, d->property->property, from->from, to->to, from->from_label, to->to_label, how};
            from->from = to->to = NULL;
        }
    for (size_t i = 0; i < d->dropped.n; i++)
        if (d->dropped.at[i].from) *rg_vec_push(d->arena, &d->rows) = d->dropped.at[i];
    for (size_t k = 0; k < d->added.n; k++)
        if (d->added.at[k].to) *rg_vec_push(d->arena, &d->rows) = d->added.at[k];
}

static void compare_property(differing *d, const rg_collated_property *property) {
    d->property = property;
    d->dropped.n = d->added.n = 0;
    for (size_t v = 0; v < property->variant_count; v++) {
        const rg_variant *variant = &property->variants[v];
        const rg_claim *a = plainest(variant, d->out->first), *b = plainest(variant, d->out->second);
        if (a && b) compare_claims(d, a, b, variant->label);
        else if (a) *rg_vec_push(d->arena, &d->dropped) = (rg_diff_row){RG_DIFF_DROPS, property->property, a, NULL, variant->label, {0}, RG_AGREE};
        else *rg_vec_push(d->arena, &d->added) = (rg_diff_row){RG_DIFF_ADDS, property->property, NULL, b, {0}, variant->label, RG_AGREE};
    }
    pair_up(d);
}

/* ---- the call ------------------------------------------------------------------------------------------------------ */

static bool tells(const rg_collated_event *event, const rg_account *account) {
    for (size_t p = 0; p < event->property_count; p++)
        for (size_t v = 0; v < event->properties[p].variant_count; v++)
            if (plainest(&event->properties[p].variants[v], account)) return true;
    return false;
}

static regest_status find(const rg_content *content, const char *name, size_t otherwise, const rg_account **out, regest_error *error) {
    for (size_t i = 0; i < content->account_count; i++) {
        if (name ? !rg_text_same(content->accounts[i].name, rg_text_of(name)) : i != otherwise) continue;
        *out = &content->accounts[i];
        return REGEST_OK;
    }
    if (!name) return rg_error_set(error, REGEST_USAGE, "two accounts are needed");
    return rg_error_set(error, REGEST_NONE, "no account is called \"%s\"", name);
}

static rg_claims claims_of(rg_arena *arena, const rg_content *content, const rg_account *a, const rg_account *b) {
    rg_claims out = {RG_ARRAY(arena, rg_claim, content->claims.n + 1), 0};
    for (size_t i = 0; i < content->claims.n; i++) {
        rg_text source = content->claims.at[i].source;
        if (rg_text_same(source, a->name) || rg_text_same(source, b->name)) out.at[out.n++] = content->claims.at[i];
    }
    return out;
}

regest_status rg_diff_run(rg_arena *arena, const rg_content *content, const char *first, const char *second, rg_diff *out, regest_error *error) {
    rg_collation collation;
    *out = (rg_diff){.content = content};
    regest_status status = find(content, first, 0, &out->first, error);
    if (status == REGEST_OK) status = find(content, second, 1, &out->second, error);
    if (status != REGEST_OK) return status;
    rg_content two = *content;
    two.claims = claims_of(arena, content, out->first, out->second);
    rg_variants_collate(arena, &two, (rg_text){0}, &collation);
    RG_VEC(rg_diff_event) events = {0};
    for (size_t i = 0; i < collation.event_count; i++) {
        differing d = {.arena = arena, .out = out, .policy = content->policy};
        const rg_collated_event *event = &collation.events[i];
        for (size_t p = 0; p < event->property_count; p++) compare_property(&d, &event->properties[p]);
        if (d.rows.n) *rg_vec_push(arena, &events) = (rg_diff_event){event->name, tells(event, out->first), tells(event, out->second), d.rows.at, d.rows.n};
    }
    out->events = events.at;
    out->event_count = events.n;
    return REGEST_OK;
}
