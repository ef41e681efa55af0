/* page_account.c: one account as a reading page: its text as it stands, part by part, the words that claims were read from marked, the
 * claims of each part beside it.
 *
 * Ranges may nest and cross: a part is cut at every range's ends, and the elements are closed and opened so that each stretch lies in just
 * the ranges that hold it. Only a range's first stretch carries its anchor. At most NEST ranges are open at once; an anchor is never lost.
 */
#include "base/map.h"
#include "base/vec.h"
#include "view/page.h"

enum { NEST = 16 };

typedef enum range_kind { PASSAGE, VOICE, HEDGE, VALUE, NOTE } range_kind;

typedef struct range {
    rg_span span;
    range_kind kind;
    const rg_claim *claim; /* VALUE */
    const rg_mark *mark;   /* NOTE */
    unsigned label;        /* NOTE: what these words point at; 0 = all of the mark's labels, to be shown after them */
    bool first;            /* NOTE: the mark's first number carries its anchor */
    bool done;             /* its anchor has been written */
} range;

typedef RG_VEC(range) ranges;

static int by_place(const void *a, const void *b) {
    const range *x = a, *y = b;
    if (x->span.start != y->span.start) return x->span.start < y->span.start ? -1 : 1;
    if (x->span.end != y->span.end) return x->span.end > y->span.end ? -1 : 1;
    return (int)x->kind - (int)y->kind;
}

static bool some(rg_span span) { return span.end > span.start; }

static void add_range(rg_arena *arena, ranges *to, rg_span span, range_kind kind, const rg_claim *claim, const rg_mark *mark) {
    if (some(span)) *rg_vec_push(arena, to) = (range){span, kind, claim, mark, 0, true, false};
}

/* The next run of digits at or after `at`; empty where there is none. */
static rg_span digits(rg_text text, size_t at, size_t end) {
    while (at < end && !rg_rune_digit((unsigned char)text.ptr[at])) at++;
    rg_span run = {at, at};
    while (run.end < end && rg_rune_digit((unsigned char)text.ptr[run.end])) run.end++;
    return run;
}

/* "5 2" points at two notes: each number is a link of its own. Where the words are not just the numbers ("fifteen", "October 5"), the
 * mark is one range, and the numbers it stands for are shown after it. */
static void add_mark(rg_arena *arena, rg_text text, const rg_mark *mark, ranges *to) {
    rg_span runs[sizeof mark->labels / sizeof *mark->labels], rest = mark->span;
    unsigned n = 0;
    int64_t number;
    for (; n < mark->count; n++) {
        runs[n] = digits(text, rest.start, rest.end);
        if (!rg_text_number(rg_text_cut(text, runs[n]), &number) || number != (int64_t)mark->labels[n]) break;
        rest.start = runs[n].end;
    }
    bool plain = n == mark->count && n > 0 && mark->form != RG_MARK_WORD && mark->form != RG_MARK_MONTH;
    bool only = plain && n == 1;
    for (unsigned i = 0; plain && i < n; i++) {
        add_range(arena, to, only ? mark->span : runs[i], NOTE, NULL, mark);
        to->at[to->n - 1].label = mark->labels[i];
        to->at[to->n - 1].first = i == 0;
    }
    if (!plain) add_range(arena, to, mark->span, NOTE, NULL, mark);
}

static void collect(rg_arena *arena, const rg_model *model, ranges *out) {
    const rg_account *account = model->account;
    const rg_claims *claims = &model->content->claims;
    for (size_t i = 0; i < claims->n; i++) {
        const rg_claim *c = &claims->at[i];
        if (!rg_text_same(c->source, account->name)) continue;
        add_range(arena, out, c->span, PASSAGE, NULL, NULL);
        add_range(arena, out, c->hedge_span, HEDGE, NULL, NULL);
        add_range(arena, out, c->voice_span, VOICE, NULL, NULL);
        add_range(arena, out, some(c->value_span) ? c->value_span : c->span, VALUE, c, NULL);
    }
    for (size_t i = 0; i < account->mark_count; i++) add_mark(arena, account->text, &account->marks[i], out);
    rg_vec_sort(arena, out->at, out->n, sizeof *out->at, by_place);
    size_t n = 0; /* what only shows once: the same passage, voice or doubt of several claims */
    for (size_t i = 0; i < out->n; i++) {
        const range *last = n ? &out->at[n - 1] : NULL;
        bool same = last && last->kind == out->at[i].kind && last->kind < VALUE && last->span.start == out->at[i].span.start &&
                    last->span.end == out->at[i].span.end;
        if (!same) out->at[n++] = out->at[i];
    }
    out->n = n;
}

/* ---- one part's text ------------------------------------------------------------------------------------------ */

typedef struct weaver {
    rg_arena *arena;
    rg_text text;
    rg_map listed;       /* labels of the reference list; 1 once the page has its entry */
    ranges *all;
    size_t next;         /* the first range that has not begun */
    size_t active[NEST]; /* ranges that hold the place, in order */
    size_t active_count;
    size_t open[NEST]; /* ranges whose elements are open */
    rg_node *nodes[NEST + 1];
    size_t open_count;
} weaver;

static bool listed(const weaver *w, unsigned label) { return rg_map_get(&w->listed, rg_text_printf(w->arena, "%u", label)) != RG_NONE; }

static bool within_link(const weaver *w) {
    for (size_t i = 0; i < w->open_count; i++)
        if (w->all->at[w->open[i]].kind >= VALUE) return true;
    return false;
}

static void open_range(weaver *w, size_t index) {
    static const char *const keys[] = {"passage", "voice", "hedge", "value", "note"};
    range *r = &w->all->at[index];
    rg_node *item = rg_template_add(w->nodes[w->open_count], "items");
    rg_node *node = rg_template_add(item, keys[r->kind]);
    if (r->kind == VALUE) {
        rg_template_set(node, "claim", rg_text_of(r->claim->id));
        rg_template_set(node, "about", rg_text_printf(w->arena, "%.*s, %s", RG_TEXT_ARG(r->claim->event), rg_words_property(r->claim->property)));
        if (!r->done) rg_template_set(node, "id", rg_text_of(r->claim->id));
    }
    unsigned label = r->kind != NOTE || !r->mark->count ? 0 : r->label ? r->label : r->mark->labels[0];
    rg_template_flag(node, "link", r->kind >= VALUE && !within_link(w) && (r->kind == VALUE || listed(w, label)));
    if (label) rg_template_number(node, "label", label);
    if (r->kind == NOTE) rg_template_flag(node, "garbled", !r->label);
    if (r->kind == NOTE && r->first && !r->done) rg_template_set(node, "id", rg_page_mark(w->arena, r->mark));
    r->done = true;
    w->open[w->open_count] = index;
    w->nodes[++w->open_count] = node;
}

/* A range too deep to be opened keeps its anchor; what is open begins again after it. */
static void put_anchor(weaver *w, range *r) {
    rg_template_set(rg_template_add(rg_template_add(w->nodes[0], "items"), "anchor"), "id", rg_text_of(r->claim->id));
    r->done = true;
    w->open_count = 0;
}

static void begin_ranges(weaver *w, size_t at) {
    for (; w->next < w->all->n && w->all->at[w->next].span.start <= at; w->next++) {
        range *r = &w->all->at[w->next];
        if (r->span.end <= at) continue;
        if (w->active_count < NEST) w->active[w->active_count++] = w->next;
        else if (r->kind == VALUE && !r->done) put_anchor(w, r);
    }
}

static void end_ranges(weaver *w, size_t at) {
    size_t n = 0;
    for (size_t i = 0; i < w->active_count; i++)
        if (w->all->at[w->active[i]].span.end > at) w->active[n++] = w->active[i];
    w->active_count = n;
}

/* Closes down to what open and active have in common, opens the rest. */
static void reopen(weaver *w) {
    size_t common = 0;
    while (common < w->open_count && common < w->active_count && w->open[common] == w->active[common]) common++;
    w->open_count = common;
    while (w->open_count < w->active_count) open_range(w, w->active[w->open_count]);
}

/* The labels a mark stands for, after its words, where they are not the words themselves. */
static void put_labels(weaver *w, size_t nest, size_t at) {
    const range *r = &w->all->at[w->active[nest]];
    if (r->kind != NOTE || r->span.end != at || r->label) return;
    for (unsigned i = 0; i < r->mark->count; i++)
        if (listed(w, r->mark->labels[i]))
            rg_template_number(rg_template_add(rg_template_add(w->nodes[nest], "items"), "label"), "n", r->mark->labels[i]);
}

static void weave(weaver *w, rg_node *node, rg_span part) {
    w->nodes[0] = node;
    w->active_count = w->open_count = 0;
    for (size_t at = part.start; at < part.end;) {
        begin_ranges(w, at);
        size_t stop = part.end;
        for (size_t i = 0; i < w->active_count; i++)
            if (w->all->at[w->active[i]].span.end < stop) stop = w->all->at[w->active[i]].span.end;
        if (w->next < w->all->n && w->all->at[w->next].span.start < stop) stop = w->all->at[w->next].span.start;
        reopen(w);
        rg_template_set(rg_template_add(w->nodes[w->open_count], "items"), "text", rg_text_cut(w->text, (rg_span){at, stop}));
        for (size_t i = 0; i < w->active_count; i++) put_labels(w, i, stop);
        end_ranges(w, stop);
        at = stop;
    }
    /* What reaches beyond the part starts again in the next one. */
    for (size_t i = w->active_count; i-- > 0;)
        if (w->next > w->active[i] && w->all->at[w->active[i]].span.end > part.end) w->next = w->active[i];
}

/* ---- parts ---------------------------------------------------------------------------------------------------- */

static const char *part_key(const rg_part *part) {
    static const char *const keys[] = {"title_part", "heading2", "paragraph", "list_item", "table_row", "reference", "reference", "skipped"};
    static const char *const headings[] = {"heading2", "heading2", "heading2", "heading3", "heading4"};
    if (part->kind != RG_PART_HEADING) return keys[part->kind];
    return headings[part->level < 0 ? 0 : part->level > 4 ? 4 : part->level];
}

typedef struct own_claims {
    const rg_claim **at; /* the account's, by place */
    size_t n, next;
} own_claims;

static int by_start(const void *a, const void *b) {
    const rg_claim *const *x = a, *const *y = b;
    return (*x)->span.start < (*y)->span.start ? -1 : (*x)->span.start > (*y)->span.start;
}

static own_claims claims_of(rg_arena *arena, const rg_model *model) {
    const rg_claims *claims = &model->content->claims;
    own_claims own = {RG_ARRAY(arena, const rg_claim *, claims->n + 1), 0, 0};
    for (size_t i = 0; i < claims->n; i++)
        if (rg_text_same(claims->at[i].source, model->account->name)) own.at[own.n++] = &claims->at[i];
    rg_vec_sort(arena, own.at, own.n, sizeof *own.at, by_start);
    return own;
}

/* The claims whose passage begins before the part's end, by event. */
static void put_claims(rg_node *part, const rg_model *model, own_claims *own, size_t end) {
    rg_node *group = NULL;
    const rg_claim *last = NULL;
    for (; own->next < own->n && own->at[own->next]->span.start < end; own->next++) {
        const rg_claim *c = own->at[own->next];
        if (!last || !rg_text_same(last->event_key, c->event_key)) {
            if (!last) rg_template_flag(part, "has_claims", true);
            group = rg_template_add(part, "groups");
            rg_template_set(group, "event", c->event);
            rg_template_set(group, "event_slug", rg_page_slug(rg_template_arena(part), "e-", c->event_key));
        }
        last = c;
        if (rg_idle_claim(rg_template_arena(part), c, c->event)) continue;
        rg_template_flag(group, "says", true);
        rg_page_claim(rg_template_add(group, "claims"), model->content, c);
    }
}

static void put_part(rg_node *root, weaver *w, const rg_model *model, own_claims *own, const rg_part *part) {
    if (part->kind == RG_PART_SKIPPED) {
        rg_node *skipped = rg_template_add(root, "skipped");
        rg_template_set(skipped, "reason", part->reason);
        rg_template_set(skipped, "text", rg_text_cut(model->account->text, part->span));
        rg_template_number(skipped, "line", part->line);
        return;
    }
    bool reference = part->kind == RG_PART_REFERENCE || part->kind == RG_PART_NOTE;
    rg_node *node = rg_template_add(root, reference ? "references" : "parts");
    if (reference && rg_map_get(&w->listed, part->label) == 0) { /* the same label again, in a second list, has no anchor */
        rg_template_set(node, "note_slug", rg_page_slug(w->arena, "note-", part->label));
        rg_map_put(&w->listed, part->label, 1);
    }
    weave(w, rg_template_add(node, reference ? "body" : part_key(part)), part->span);
    if (!reference) put_claims(node, model, own, part->span.end);
}

void rg_page_account(const rg_model *model, const regest_style *style, rg_buf *out) {
    const rg_account *account = model->account;
    ranges all = {0};
    collect(out->arena, model, &all);
    rg_node *root = rg_page_new(out->arena, model->content, style, account->title.len ? account->title : account->name, "at_account");
    own_claims own = claims_of(out->arena, model);
    weaver w = {.arena = out->arena, .text = account->text, .listed = rg_map_in(out->arena), .all = &all};
    for (size_t i = 0; i < account->reference_count; i++) rg_map_put(&w.listed, account->references[i].label, 0);
    rg_template_set(root, "name", account->name);
    rg_template_set(root, "language", account->language);
    rg_template_set(root, "date", account->date);
    rg_template_set(root, "hash", rg_text_of(account->hash));
    rg_template_set(root, "claims_counted", rg_words_count(out->arena, rg_words_claims(model->content, account->name), "claim", "claims"));
    bool titled = false;
    for (size_t i = 0; i < account->part_count; i++) {
        titled |= account->parts[i].kind == RG_PART_TITLE;
        put_part(root, &w, model, &own, &account->parts[i]);
    }
    rg_template_flag(root, "untitled", !titled);
    rg_template_print(out, "account.html", root);
}
