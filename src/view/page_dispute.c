/* page_dispute.c: the disputes as a page: the positions side by side, who holds each on which words, and what would change the state.
 */
#include "view/page.h"

enum { SETTLING_MOST = 4 };

/* In what is no dispute nothing is defeated. */
static const char *stand_words(const rg_dispute *d, const rg_position *p) {
    static const char *const words[] = {"beside the others", "not defeated", "stands", "defeated"};
    return d->state == RG_DISPUTE_SPURIOUS ? "" : words[p->stand];
}

/* `quoted`: with its passage; else with its value's words alone. */
static void put_claim(rg_node *in, const char *list, const rg_content *content, const rg_claim *claim, bool quoted) {
    rg_node *node = rg_template_add(in, list);
    rg_page_claim(node, content, claim);
    rg_page_quote_claim(node, content, claim);
    rg_template_set(node, "matter", claim->property == RG_PROPERTY_EXISTENCE ? RG_TEXT("there was") : rg_text_of(rg_words_property(claim->property)));
    rg_template_flag(node, "quoted", quoted);
    if (claim->status != RG_CLAIM_DRAFT) rg_template_set(node, "judged", rg_text_of(rg_claim_status_name(claim->status)));
}

static bool same_passage(const rg_claim *a, const rg_claim *b) {
    return rg_text_same(a->source, b->source) && a->span.start == b->span.start && a->span.end == b->span.end;
}

static bool on_a_claim(const rg_position *p, rg_text note) {
    for (size_t i = 0; i < p->claim_count; i++)
        for (size_t k = 0; k < p->claims[i]->note_count; k++)
            if (rg_text_same(p->claims[i]->notes[k], note)) return true;
    return false;
}

/* Those that do not stand behind one of its claims already; they are of the account of its first. */
static void put_notes(rg_node *node, const rg_content *content, const rg_position *p) {
    const rg_account *account = rg_words_account(content, p->claims[0]->source);
    size_t n = 0;
    for (size_t i = 0; i < p->note_count; i++) {
        if (on_a_claim(p, p->notes[i])) continue;
        rg_page_note(rg_template_add(node, "notes"), account, p->notes[i]);
        n++;
    }
    if (n) rg_template_set(node, "notes_counted", n == 1 ? RG_TEXT("note of the same paragraph") : RG_TEXT("notes of the same paragraph"));
}

static void put_position(rg_node *dispute, const rg_content *content, const rg_dispute *d, const rg_position *p) {
    rg_node *node = rg_template_add(dispute, "positions");
    rg_arena *arena = rg_template_arena(node);
    bool spurious = d->state == RG_DISPUTE_SPURIOUS;
    rg_template_set(node, "label", p->label);
    rg_template_set(node, "stand", rg_text_of(spurious ? "undecided" : rg_stand_name(p->stand)));
    rg_template_set(node, "standing", rg_text_of(stand_words(d, p)));
    rg_template_set(node, "witnesses", rg_words_count(arena, p->witnesses, "independent witness", "independent witnesses"));
    for (size_t i = 0; i < p->claim_count; i++) put_claim(node, "claims", content, p->claims[i], !i || !same_passage(p->claims[i - 1], p->claims[i]));
    for (size_t i = 0; i < p->beside_count; i++) put_claim(node, "beside", content, p->beside[i], false);
    rg_template_flag(node, "besides", p->beside_count > 0);
    put_notes(node, content, p);
}

/* What follows once the claim is gone: the sentence without its id. */
static rg_text effect_of(const rg_settling *s) {
    size_t at = rg_text_find(s->text, rg_text_of(s->claim->id), 0);
    return at == RG_NONE ? s->text : rg_text_trim(rg_text_cut(s->text, (rg_span){at + rg_text_of(s->claim->id).len, s->text.len}));
}

static void put_settling(rg_node *dispute, const rg_content *content, const rg_settling *s) {
    rg_node *node = rg_template_add(dispute, "settling");
    rg_template_set(node, "text", s->text);
    if (!s->claim) return;
    rg_node *claim = rg_template_add(node, "lost");
    rg_page_claim(claim, content, s->claim);
    rg_template_set(claim, "effect", effect_of(s));
}

void rg_page_dispute(rg_node *root, const rg_content *content, const rg_dispute *d, bool alone) {
    rg_node *node = rg_template_add(root, "disputes");
    rg_template_set(node, "id", rg_text_of(d->id));
    rg_template_set(node, "question", d->question);
    rg_template_set(node, "state", rg_text_of(rg_dispute_state_name(d->state)));
    rg_template_set(node, "reason", d->reason);
    rg_template_flag(node, "alone", alone);
    for (size_t i = 0; i < d->position_count; i++) put_position(node, content, d, &d->positions[i]);
    for (size_t i = 0; i < d->settling_count && i < SETTLING_MOST; i++) put_settling(node, content, &d->settling[i]);
    rg_template_flag(node, "settles", d->settling_count > 0);
}

static void put_question(rg_node *root, const rg_dispute *d) {
    rg_node *node = rg_template_add(root, "questions");
    rg_template_set(node, "id", rg_text_of(d->id));
    rg_template_set(node, "question", d->question);
    rg_template_set(node, "state", rg_text_of(rg_dispute_state_name(d->state)));
}

static void put_counts(rg_node *root, const rg_dissent *all) {
    rg_arena *arena = rg_template_arena(root);
    size_t counts[RG_DISPUTE_SPURIOUS + 1] = {0};
    for (size_t i = 0; i < all->n; i++) counts[all->at[i].state]++;
    for (int state = 0; state <= RG_DISPUTE_SPURIOUS; state++) {
        if (!counts[state]) continue;
        const char *name = rg_dispute_state_name((rg_dispute_state)state);
        rg_node *node = rg_template_add(root, "states");
        rg_template_set(node, "state", rg_text_of(name));
        rg_template_set(node, "counted", rg_text_printf(arena, "%zu %s", counts[state], name));
    }
}

void rg_page_disputes(const rg_model *model, const regest_style *style, rg_buf *out) {
    const rg_dissent *all = model->dissent;
    rg_node *root = rg_page_new(out->arena, all->content, style, RG_TEXT("Disputes"), "at_disputes");
    put_counts(root, all);
    rg_page_cite(root, all->content);
    if (all->rule != RG_WEIGHING_WITNESSES) {
        rg_template_set(root, "rule", rg_text_of(rg_weighing_name(all->rule)));
        rg_template_set(root, "means", rg_text_of(rg_weighing_means(all->rule)));
    }
    rg_template_flag(root, "many", all->n > 2);
    for (size_t i = 0; i < all->n; i++) {
        put_question(root, &all->at[i]);
        rg_page_dispute(root, all->content, &all->at[i], false);
    }
    rg_template_print(out, "disputes.html", root);
}
