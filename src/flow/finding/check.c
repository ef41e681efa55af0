/* check.c: the table of rules, and what every rule needs to write a finding.
 *
 * In: a content. Out: findings in order of account, place, rule, message. What a finding says and its id depend on the claims alone:
 * not on the order of the accounts nor on their files' names. Each family of rules is a file check_<family>.c; doc/spec/findings.md
 * has a section for each rule; finding_check.c re-checks what is found, with code of its own.
 */
#include "base/sha256.h"
#include "flow/finding/finding_int.h"

#include <string.h>

static void (*const families[])(rg_check *) = {
    rg_check_chronology_run, rg_check_apart_run, rg_check_variant_run, rg_check_identity_run, rg_check_dispute_run, rg_check_scope_run, rg_check_voice_run,
    rg_check_citation_run, rg_check_witness_run, rg_check_quote_run,
};

const rg_account *rg_check_account(const rg_check *check, rg_text name) {
    size_t at = rg_map_get(&check->accounts, name);
    return at == RG_NONE ? NULL : &check->content->accounts[at];
}

rg_text rg_check_event(rg_check *check, rg_text event) {
    size_t at = rg_map_intern(&check->events, event, check->said.n);
    if (at == check->said.n) {
        rg_text said = rg_say_event(check->arena, event);
        *rg_vec_push(check->arena, &check->said) = said;
    }
    return check->said.at[at];
}

/* ---- steps ---------------------------------------------------------------------------------------------------- */

void rg_check_step(rg_check *check, const rg_claim *claim, rg_text text) {
    *rg_vec_push(check->arena, &check->steps) = (rg_step){.claim = claim, .text = text};
}

void rg_check_step_words(rg_check *check, const rg_claim *claim, rg_text text, rg_text words) {
    *rg_vec_push(check->arena, &check->steps) = (rg_step){.claim = claim, .text = text, .words = words};
}

static int by_passage(const void *x, const void *y) {
    const rg_claim *a = *(const rg_claim *const *)x, *b = *(const rg_claim *const *)y;
    int order = rg_text_compare(a->source, b->source);
    if (order) return order;
    if (a->span.start != b->span.start) return a->span.start < b->span.start ? -1 : 1;
    return strcmp(a->id, b->id);
}

void rg_check_steps(rg_check *check, const rg_variant *variant, bool denied) {
    RG_VEC(const rg_claim *) claims = {0};
    for (size_t i = 0; i < variant->claim_count; i++)
        if (rg_variants_denied(variant->claims[i]) == denied) *rg_vec_push(check->arena, &claims) = variant->claims[i];
    rg_vec_sort(check->arena, claims.at, claims.n, sizeof *claims.at, by_passage);
    for (size_t i = 0; i < claims.n && i < RG_STEP_CLAIMS; i++)
        rg_check_step(check, claims.at[i], rg_say_step(check->arena, rg_check_event(check, claims.at[i]->event), claims.at[i]));
    if (claims.n > RG_STEP_CLAIMS)
        rg_check_step(check, NULL, rg_text_printf(check->arena, "and %zu more claims say the same", claims.n - RG_STEP_CLAIMS));
}

/* ---- findings ------------------------------------------------------------------------------------------------- */

static int by_id(const void *x, const void *y) { return strcmp(*(const char *const *)x, *(const char *const *)y); }

/* Rule, message and the claims' ids in their own order; a finding without claims is told apart by its account's bytes and place. */
static void sign(const rg_check *check, rg_finding *finding) {
    const char **ids = RG_ARRAY(check->arena, const char *, finding->step_count);
    size_t n = 0;
    for (size_t i = 0; i < finding->step_count; i++)
        if (finding->steps[i].claim) ids[n++] = finding->steps[i].claim->id;
    rg_vec_sort(check->arena, ids, n, sizeof *ids, by_id);
    rg_sha256 sha;
    char hex[65];
    rg_sha256_init(&sha);
    rg_sha256_field(&sha, rg_text_of(finding->rule));
    rg_sha256_field(&sha, finding->message);
    for (size_t i = 0; i < n; i++)
        if (!i || strcmp(ids[i], ids[i - 1]) != 0) rg_sha256_field(&sha, rg_text_of(ids[i]));
    if (!n) {
        const rg_account *account = rg_check_account(check, finding->source);
        rg_sha256_field(&sha, account ? rg_text_of(account->hash) : finding->source);
        rg_sha256_field(&sha, rg_text_printf(check->arena, "%zu %zu", finding->span.start, finding->span.end));
    }
    rg_sha256_hex(&sha, hex);
    memcpy(finding->id, "f-", 2);
    memcpy(finding->id + 2, hex, 12);
}

void rg_check_add(rg_check *check, const char *rule, regest_level level, rg_text source, rg_span span, rg_text message, const char *hint) {
    if (check->collation.align) rg_check_step_names(check);
    rg_finding *finding = rg_vec_push(check->arena, &check->found);
    *finding = (rg_finding){.rule = rule, .level = level, .message = message, .source = source, .span = span, .hint = rg_text_of(hint)};
    finding->steps = check->steps.at;
    finding->step_count = check->steps.n;
    memset(&check->steps, 0, sizeof check->steps);
    const rg_account *account = rg_check_account(check, source);
    if (account) rg_source_place(account, span.start, &finding->line, &finding->column);
    sign(check, finding);
}

/* ---- order ---------------------------------------------------------------------------------------------------- */

typedef struct ranked {
    rg_finding finding;
    size_t account;
} ranked;

static int by_place(const void *x, const void *y) {
    const ranked *a = x, *b = y;
    if (a->account != b->account) return a->account < b->account ? -1 : 1;
    if (a->finding.span.start != b->finding.span.start) return a->finding.span.start < b->finding.span.start ? -1 : 1;
    int order = strcmp(a->finding.rule, b->finding.rule);
    if (!order) order = rg_text_compare(a->finding.message, b->finding.message);
    return order ? order : strcmp(a->finding.id, b->finding.id);
}

static void in_order(const rg_check *check, rg_findings *out) {
    size_t n = check->found.n;
    ranked *all = RG_ARRAY(check->arena, ranked, n);
    for (size_t i = 0; i < n; i++)
        all[i] = (ranked){check->found.at[i], rg_map_get(&check->accounts, check->found.at[i].source)};
    rg_vec_sort(check->arena, all, n, sizeof *all, by_place);
    out->at = RG_ARRAY(check->arena, rg_finding, n);
    out->n = n;
    for (size_t i = 0; i < n; i++) out->at[i] = all[i].finding;
}

rg_check rg_check_on(rg_arena *arena, const rg_content *content) {
    rg_check check = {.arena = arena, .content = content, .accounts = rg_map_in(arena), .events = rg_map_in(arena)};
    for (size_t i = 0; i < content->account_count; i++) rg_map_intern(&check.accounts, content->accounts[i].name, i);
    check.sure = rg_sure_new(arena, content);
    rg_variants_collate(arena, content, (rg_text){0}, &check.collation);
    return check;
}

void rg_check_run(rg_arena *arena, const rg_content *content, rg_findings *out) {
    rg_check check = rg_check_on(arena, content);
    for (size_t i = 0; i < sizeof families / sizeof *families; i++) families[i](&check);
    *out = (rg_findings){.content = content};
    in_order(&check, out);
}
