/* check_citation.c: citation/missing, /dangling, /orphan, /garbled: do the notes hold?
 *
 * In: the accounts' marks and references, and for citation/missing the claims. Out: at most one finding a passage, mark, label or list, so
 * that a text whose whole apparatus is lost gives one line and not a hundred.
 */
#include "flow/finding/finding_int.h"

static rg_text label_text(rg_check *check, unsigned label) { return rg_text_printf(check->arena, "%u", label); }

static rg_text cut(const rg_account *account, rg_span span) { return rg_text_trim(rg_text_cut(account->text, span)); }

static bool numbered(const rg_reference *reference) { return reference->label.len > 0; }

static size_t numbered_count(const rg_account *account) {
    size_t n = 0;
    for (size_t i = 0; i < account->reference_count; i++) n += numbered(&account->references[i]);
    return n;
}

/* ---- citation/garbled ----------------------------------------------------------------------------------------- */

static void garbled_mark(rg_check *check, const rg_account *account, const rg_mark *mark) {
    rg_text labels[8];
    size_t n = mark->count < 8 ? mark->count : 8;
    for (size_t i = 0; i < n; i++) labels[i] = label_text(check, mark->labels[i]);
    rg_text list = rg_say_list(check->arena, "", labels, n), stands = cut(account, mark->span);
    const char *as = mark->form == RG_MARK_WORD ? "word" : "date";
    rg_text message = rg_text_printf(check->arena, "note%s %.*s became the %s \"%.*s\"", n == 1 ? "" : "s", RG_TEXT_ARG(list), as, RG_TEXT_ARG(stands));
    for (size_t i = 0; i < n; i++) {
        size_t at = rg_source_reference(account, labels[i]);
        if (at == RG_NONE) continue;
        rg_text work = rg_say_short(check->arena, rg_text_cut(account->text, account->references[at].work));
        rg_check_step(check, NULL, rg_text_printf(check->arena, "%.*s. %.*s", RG_TEXT_ARG(labels[i]), RG_TEXT_ARG(work)));
    }
    rg_check_add(check, "citation/garbled", REGEST_WARNING, account->name, mark->span, message, NULL);
}

static bool miscounted(const rg_reference *reference) { return reference->backlinks && reference->backlinks != reference->uses; }

static rg_text count_text(rg_check *check, const rg_reference *reference) {
    return rg_text_printf(check->arena, "note %.*s: the list counts %u use%s, the text has %u", RG_TEXT_ARG(reference->label), reference->backlinks,
                          reference->backlinks == 1 ? "" : "s", reference->uses);
}

/* One finding for all the counts of a list that do not come out. */
static void garbled_counts(rg_check *check, const rg_account *account) {
    RG_VEC(rg_text) labels = {0};
    const rg_reference *first = NULL;
    for (size_t i = 0; i < account->reference_count; i++) {
        const rg_reference *reference = &account->references[i];
        if (!miscounted(reference)) continue;
        if (!first) first = reference;
        if (labels.n < RG_STEP_CLAIMS) rg_check_step(check, NULL, count_text(check, reference));
        *rg_vec_push(check->arena, &labels) = reference->label;
    }
    if (!first) return;
    rg_text list = rg_say_list(check->arena, "", labels.at, labels.n);
    rg_text message = labels.n == 1 ? count_text(check, first) : !account->mark_count
        ? rg_text_printf(check->arena, "the list counts uses of notes %.*s, but the text has no note marks", RG_TEXT_ARG(list))
        : rg_text_printf(check->arena, "the list counts other uses than the text has of notes %.*s", RG_TEXT_ARG(list));
    rg_check_add(check, "citation/garbled", REGEST_WARNING, account->name, first->span, message, NULL);
}

static void garbled(rg_check *check, const rg_account *account) {
    for (size_t i = 0; i < account->mark_count; i++)
        if (account->marks[i].form == RG_MARK_WORD || account->marks[i].form == RG_MARK_MONTH) garbled_mark(check, account, &account->marks[i]);
    garbled_counts(check, account);
}

/* ---- citation/dangling ---------------------------------------------------------------------------------------- */

static void dangling(rg_check *check, const rg_account *account) {
    rg_map seen = rg_map_in(check->arena);
    RG_VEC(rg_text) labels = {0};
    rg_span first = {0, 0};
    for (size_t i = 0; i < account->mark_count; i++)
        for (unsigned k = 0; k < account->marks[i].count && k < 8; k++) {
            rg_text label = label_text(check, account->marks[i].labels[k]);
            if (rg_source_reference(account, label) != RG_NONE || rg_map_get(&seen, label) != RG_NONE) continue;
            rg_map_put(&seen, label, 0);
            if (!labels.n) first = account->marks[i].span;
            *rg_vec_push(check->arena, &labels) = label;
        }
    if (!labels.n) return;
    rg_text list = rg_say_list(check->arena, "", labels.at, labels.n);
    const char *s = labels.n == 1 ? "" : "s", *why = numbered_count(account) ? "not in the list of references" : "cited, but there is no list of references";
    rg_text message = rg_text_printf(check->arena, "note%s %.*s %s %s", s, RG_TEXT_ARG(list), labels.n == 1 ? "is" : "are", why);
    rg_check_add(check, "citation/dangling", REGEST_WARNING, account->name, first, message, NULL);
}

/* ---- citation/orphan ------------------------------------------------------------------------------------------ */

static void orphan(rg_check *check, const rg_account *account) {
    RG_VEC(rg_text) labels = {0};
    rg_span first = {0, 0};
    for (size_t i = 0; i < account->reference_count; i++) {
        const rg_reference *reference = &account->references[i];
        /* one that counts its own uses is citation/garbled */
        if (!numbered(reference) || reference->uses || reference->backlinks) continue;
        if (!labels.n) first = reference->span;
        rg_text work = rg_say_short(check->arena, rg_text_cut(account->text, reference->work));
        if (labels.n < RG_STEP_CLAIMS)
            rg_check_step(check, NULL, rg_text_printf(check->arena, "%.*s. %.*s", RG_TEXT_ARG(reference->label), RG_TEXT_ARG(work)));
        *rg_vec_push(check->arena, &labels) = reference->label;
    }
    if (!labels.n) return;
    rg_text list = rg_say_list(check->arena, "", labels.at, labels.n);
    rg_text message = rg_text_printf(check->arena, "reference%s %.*s %s cited nowhere in the text", labels.n == 1 ? "" : "s", RG_TEXT_ARG(list),
                                     labels.n == 1 ? "is" : "are");
    rg_check_add(check, "citation/orphan", REGEST_INFO, account->name, first, message, NULL);
}

/* ---- citation/missing ----------------------------------------------------------------------------------------- */

/* A note from the passage on to the end of its part covers it too. */
static bool covered(const rg_account *account, rg_span span) {
    size_t part = rg_source_part_at(account, span.start);
    size_t end = part == RG_NONE ? span.end : account->parts[part].span.end;
    size_t low = 0, high = account->mark_count;
    while (low < high) {
        size_t mid = low + (high - low) / 2;
        if (account->marks[mid].span.start < span.start) low = mid + 1;
        else high = mid;
    }
    return low < account->mark_count && account->marks[low].span.start <= end;
}

static const char *needs_note(const rg_claim *claim) {
    if (claim->note_count || claim->status == RG_CLAIM_REJECTED) return NULL;
    if (claim->property == RG_PROPERTY_QUOTE) return "a quotation";
    if (rg_variants_denied(claim) && claim->voice_count > 1) return "a dispute";
    if (claim->voice_count > 1) return "what others are said to hold";
    return claim->hedge != RG_HEDGE_NONE && claim->hedge != RG_HEDGE_APPROXIMATE ? "a doubtful statement" : NULL;
}

static void missing(rg_check *check) {
    rg_map passages = rg_map_in(check->arena);
    for (size_t i = 0; i < check->content->claims.n; i++) {
        const rg_claim *claim = &check->content->claims.at[i];
        const char *what = needs_note(claim);
        const rg_account *account = what ? rg_check_account(check, claim->source) : NULL;
        if (!account || !account->mark_count || !numbered_count(account) || covered(account, claim->span)) continue;
        size_t part = rg_source_part_at(account, claim->span.start);
        rg_text key = rg_text_printf(check->arena, "%zu %.*s", part, RG_TEXT_ARG(claim->source));
        if (rg_map_get(&passages, key) != RG_NONE) continue;
        rg_map_put(&passages, key, 0);
        rg_check_step(check, claim, rg_say_claim(check->arena, rg_check_event(check, claim->event), claim));
        rg_check_add(check, "citation/missing", REGEST_INFO, claim->source, claim->span, rg_text_printf(check->arena, "%s without a note", what), NULL);
    }
}

void rg_check_citation_run(rg_check *check) {
    for (size_t i = 0; i < check->content->account_count; i++) {
        garbled(check, &check->content->accounts[i]);
        dangling(check, &check->content->accounts[i]);
        orphan(check, &check->content->accounts[i]);
    }
    missing(check);
}
