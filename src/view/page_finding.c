/* page_finding.c: the findings as a page, and the why of a claim or finding. */
#include "base/map.h"
#include "view/page.h"

static void put_step(rg_node *finding, const rg_content *content, const rg_step *step) {
    rg_node *node = rg_template_add(finding, "steps");
    rg_template_set(node, "step", step->text);
    rg_template_set(node, "words", step->words);
    if (!step->claim) return;
    rg_page_claim(rg_template_add(node, "claim"), content, step->claim);
}

/* The line of the reading text around the finding's words. */
static void put_excerpt(rg_node *node, const rg_content *content, const rg_finding *finding) {
    const rg_account *account = rg_words_account(content, finding->source);
    if (!account || finding->span.end <= finding->span.start || finding->span.end > account->text.len) return;
    rg_span line = finding->span;
    while (line.start > 0 && account->text.ptr[line.start - 1] != '\n') line.start--;
    while (line.end < account->text.len && account->text.ptr[line.end] != '\n') line.end++;
    rg_page_quote(rg_template_add(node, "excerpt"), account->text, line, finding->span);
}

/* The first claim that the finding stands on in its own account: where its words are marked in the text. */
static const rg_claim *claim_there(const rg_finding *finding) {
    for (size_t i = 0; i < finding->step_count; i++)
        if (finding->steps[i].claim && rg_text_same(finding->steps[i].claim->source, finding->source)) return finding->steps[i].claim;
    return NULL;
}

/* Where the finding's words are marked in the account's page: a claim, a note mark, an entry of the reference list; else the page itself. */
static rg_text anchor_of(rg_arena *arena, const rg_content *content, const rg_finding *finding) {
    const rg_claim *claim = claim_there(finding);
    const rg_account *account = rg_words_account(content, finding->source);
    if (claim) return rg_text_of(claim->id);
    for (size_t i = 0; account && i < account->mark_count; i++)
        if (account->marks[i].span.start <= finding->span.start && finding->span.start < account->marks[i].span.end && account->marks[i].count)
            return rg_page_mark(arena, &account->marks[i]);
    size_t at = account ? rg_source_part_at(account, finding->span.start) : RG_NONE;
    bool listed = at != RG_NONE && (account->parts[at].kind == RG_PART_REFERENCE || account->parts[at].kind == RG_PART_NOTE);
    if (!listed || !account->parts[at].label.len) return (rg_text){NULL, 0};
    return rg_page_slug(arena, "note-", account->parts[at].label);
}

static void put_finding(rg_node *parent, const rg_content *content, const rg_finding *finding) {
    rg_node *node = rg_template_add(parent, "findings");
    rg_arena *arena = rg_template_arena(node);
    rg_buf uri = rg_buf_in(arena);
    rg_words_uri(&uri, finding->source);
    rg_template_set(node, "id", rg_text_of(finding->id));
    rg_template_set(node, "rule", rg_text_of(finding->rule));
    rg_template_set(node, "level", rg_text_of(rg_words_level(finding->level)));
    rg_template_set(node, "message", finding->message);
    rg_template_set(node, "source", finding->source);
    rg_template_set(node, "uri", rg_buf_text(&uri));
    rg_template_set(node, "account_slug", rg_page_slug(arena, "a-", finding->source));
    rg_template_set(node, "anchor", anchor_of(arena, content, finding));
    if (finding->line) rg_template_number(node, "line", finding->line);
    rg_template_set(node, "hint", finding->hint);
    put_excerpt(node, content, finding);
    for (size_t i = 0; i < finding->step_count; i++) put_step(node, content, &finding->steps[i]);
}

void rg_page_findings(const rg_model *model, const regest_style *style, rg_buf *out) {
    const rg_findings *findings = model->findings;
    rg_node *root = rg_page_new(out->arena, findings->content, style, RG_TEXT("Findings"), "at_findings");
    static const char *const level_words[] = {"infos", "warnings", "errors"};
    size_t counts[REGEST_ERROR + 1] = {0};
    for (size_t i = 0; i < findings->n; i++) counts[findings->at[i].level]++;
    for (int level = REGEST_ERROR; level >= REGEST_INFO; level--) {
        if (!counts[level]) continue;
        rg_node *node = rg_template_add(root, "levels");
        rg_template_set(node, "counted", rg_words_count(out->arena, counts[level], rg_words_level((regest_level)level), level_words[level]));
        rg_template_set(node, "level", rg_text_of(rg_words_level((regest_level)level)));
    }
    for (size_t i = 0; i < findings->n; i++) put_finding(root, findings->content, &findings->at[i]);
    rg_template_print(out, "findings.html", root);
}

/* ---- why ------------------------------------------------------------------------------------------------------ */

static void put_works(rg_node *node, const rg_account *account, const rg_claim *claim) {
    for (size_t i = 0; i < claim->note_count; i++) {
        rg_node *work = rg_template_add(node, "works");
        size_t at = account ? rg_source_reference(account, claim->notes[i]) : RG_NONE;
        rg_template_set(work, "label", claim->notes[i]);
        if (at != RG_NONE) rg_template_set(work, "work", rg_text_cut(account->text, account->references[at].work));
    }
}

static void put_date(rg_node *node, const rg_claim *claim) {
    rg_arena *arena = rg_template_arena(node);
    if (claim->value.kind != RG_VALUE_DATE || !claim->value.date.edtf.ptr) return;
    rg_text from = rg_day_print(arena, claim->value.date.earliest), to = rg_day_print(arena, claim->value.date.latest);
    rg_template_set(node, "edtf", claim->value.date.edtf);
    if (rg_text_same(from, to) && from.len) return;
    rg_node *bounds = rg_template_add(node, "bounds");
    rg_template_set(bounds, "earliest", from.len ? from : RG_TEXT("open"));
    rg_template_set(bounds, "latest", to.len ? to : RG_TEXT("open"));
}

static void put_claim(rg_node *root, const rg_content *content, const rg_claim *claim) {
    rg_node *node = rg_template_add(root, "claims");
    rg_page_claim(node, content, claim);
    rg_page_quote_claim(node, content, claim);
    put_works(node, rg_words_account(content, claim->source), claim);
    rg_template_set(node, "text", claim->value.text);
    rg_template_number(node, "start", claim->span.start);
    rg_template_number(node, "end", claim->span.end);
    put_date(node, claim);
    rg_template_set(node, "hedge", rg_text_of(claim->hedge ? rg_hedge_name(claim->hedge) : ""));
    rg_template_set(node, "status", rg_text_of(rg_claim_status_name(claim->status)));
    rg_template_set(node, "rule", claim->rule);
    rg_template_set(node, "disputes", claim->disputes);
}

void rg_page_why(const rg_model *model, const regest_style *style, rg_buf *out) {
    const rg_why *why = model->why;
    rg_text title = why->finding ? RG_TEXT("Why this finding") : why->dispute ? RG_TEXT("Why this dispute") : why->alignment ? RG_TEXT("Why this alignment") : RG_TEXT("Why this claim");
    rg_node *root = rg_page_new(out->arena, why->content, style, title, "at_why");
    if (why->claim) put_claim(root, why->content, why->claim);
    if (why->finding) put_finding(root, why->content, why->finding);
    if (why->dispute) rg_page_dispute(root, why->content, why->dispute, true);
    for (size_t i = 0; why->dispute && i < why->dispute->position_count; i++)
        for (size_t k = 0; k < why->dispute->positions[i].claim_count; k++) put_claim(root, why->content, why->dispute->positions[i].claims[k]);
    for (size_t side = 0; why->alignment && side < 2; side++) {
        const rg_entity *entity = &why->aligned->entities[side ? why->alignment->b : why->alignment->a];
        for (size_t i = 0; i < entity->claim_count; i++) put_claim(root, why->content, entity->claims[i]);
    }
    for (size_t i = 0; why->finding && i < why->finding->step_count; i++) {
        const rg_claim *claim = why->finding->steps[i].claim;
        bool seen = !claim;
        for (size_t k = 0; k < i && !seen; k++) seen = why->finding->steps[k].claim == claim;
        if (!seen) put_claim(root, why->content, claim);
    }
    rg_template_print(out, "why.html", root);
}
