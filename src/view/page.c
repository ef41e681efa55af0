/* page.c: values that every page shows alike, and the overview. */
#include "view/page.h"

#include "base/map.h"

enum { QUOTE_MOST = 420 }; /* bytes of a quotation shown around the marked words */

rg_text rg_page_slug(rg_arena *arena, const char *prefix, rg_text key) {
    rg_buf out = rg_buf_in(arena);
    rg_buf_puts(&out, prefix);
    for (size_t i = 0; i < key.len; i++) {
        unsigned char c = (unsigned char)key.ptr[i];
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) rg_buf_byte(&out, (char)c);
        else if (c < 0x80) rg_buf_byte(&out, '-');
        else rg_buf_printf(&out, "%02x", (unsigned)c);
    }
    return rg_buf_text(&out);
}

rg_text rg_page_mark(rg_arena *arena, const rg_mark *mark) { return rg_text_printf(arena, "m-%zu", mark->span.start); }

rg_text rg_page_percent(rg_arena *arena, int64_t at) {
    return rg_text_printf(arena, "%lld.%02lld", (long long)(at / 100), (long long)(at % 100));
}

static rg_text uri_of(rg_arena *arena, rg_text name) {
    rg_buf out = rg_buf_in(arena);
    rg_words_uri(&out, name);
    return rg_buf_text(&out);
}

static rg_text listed_slug(rg_arena *arena, rg_text account, rg_text label) {
    return rg_page_slug(arena, "w-", rg_text_printf(arena, "%.*s %.*s", RG_TEXT_ARG(account), RG_TEXT_ARG(label)));
}

static rg_text title_of(const rg_account *account) { return account->title.len ? account->title : account->name; }

/* The accounts at the foot of a page that stands alone. */
static void put_read(rg_arena *arena, rg_node *root, const rg_content *content) {
    rg_text of = rg_words_count(arena, content->account_count, "account", "accounts");
    rg_template_set(root, "of", content->account_count == 1 ? title_of(&content->accounts[0]) : of);
    for (size_t i = 0; i < content->account_count; i++) {
        const rg_account *account = &content->accounts[i];
        rg_node *node = rg_template_add(root, "read");
        rg_template_set(node, "name", account->name);
        rg_template_set(node, "account_title", title_of(account));
        rg_template_set(node, "account_slug", rg_page_slug(arena, "a-", account->name));
        rg_template_set(node, "date", account->date);
        rg_template_set(node, "language", account->language);
        rg_template_set(node, "hash", rg_text_of(account->hash));
    }
}

rg_node *rg_page_new(rg_arena *arena, const rg_content *content, const regest_style *style, rg_text title, const char *here) {
    rg_node *root = rg_template_new(arena);
    rg_template_set(root, "base", rg_text_of(style->base ? style->base : ""));
    rg_template_set(root, "title", title);
    rg_template_set(root, "dossier", content->name);
    rg_template_set(root, "version", rg_text_of(regest_version()));
    rg_template_flag(root, here, true);
    if (!style->base) put_read(arena, root, content);
    return root;
}

void rg_page_cite(rg_node *root, const rg_content *content) {
    rg_arena *arena = rg_template_arena(root);
    rg_map cited = rg_map_in(arena);
    size_t n = 0;
    for (size_t i = 0; i < content->claims.n; i++)
        for (size_t k = 0; k < content->claims.at[i].note_count; k++)
            rg_map_put(&cited, listed_slug(arena, content->claims.at[i].source, content->claims.at[i].notes[k]), 1);
    for (size_t i = 0; i < content->account_count; i++) {
        const rg_account *account = &content->accounts[i];
        for (size_t k = 0; k < account->reference_count; k++) {
            rg_text slug = listed_slug(arena, account->name, account->references[k].label);
            if (rg_map_get(&cited, slug) != 1) continue;
            rg_map_put(&cited, slug, 2); /* the same label again, in a second list, has no anchor */
            rg_node *node = rg_template_add(root, "cited");
            rg_template_set(node, "listed_slug", slug);
            rg_template_set(node, "name", content->account_count > 1 ? account->name : RG_TEXT(""));
            rg_template_set(node, "label", account->references[k].label);
            rg_template_set(node, "work", rg_text_cut(account->text, account->references[k].work));
            n++;
        }
    }
    if (n) rg_template_set(root, "works_counted", rg_words_count(arena, n, "work cited", "works cited"));
}

void rg_page_note(rg_node *node, const rg_account *account, rg_text label) {
    rg_arena *arena = rg_template_arena(node);
    rg_template_set(node, "note", label);
    rg_template_set(node, "note_slug", rg_page_slug(arena, "note-", label));
    if (!account || rg_source_reference(account, label) == RG_NONE) return;
    rg_template_set(node, "note_uri", uri_of(arena, account->name));
    rg_template_set(node, "listed_slug", listed_slug(arena, account->name, label));
}

static bool voice_denies(const rg_claim *claim) {
    bool denies = false;
    for (size_t i = 0; i < claim->voice_count; i++) denies |= claim->voices[i].denies;
    return denies;
}

void rg_page_claim(rg_node *node, const rg_content *content, const rg_claim *claim) {
    rg_arena *arena = rg_template_arena(node);
    const rg_account *account = rg_words_account(content, claim->source);
    size_t line = rg_words_line(content, claim);
    rg_template_set(node, "id", rg_text_of(claim->id));
    rg_template_set(node, "event", claim->event);
    rg_template_set(node, "event_slug", rg_page_slug(arena, "e-", claim->event_key));
    rg_template_set(node, "property", rg_text_of(rg_words_property(claim->property)));
    rg_template_set(node, "value", rg_say_value(arena, claim->property, &claim->value));
    rg_template_flag(node, "denied", claim->denied && !voice_denies(claim));
    rg_template_flag(node, "against", claim->denied);
    rg_template_set(node, "voices", rg_words_voices(arena, claim));
    rg_template_set(node, "doubt", rg_words_doubt(arena, claim));
    rg_template_set(node, "source", claim->source);
    rg_template_set(node, "uri", uri_of(arena, claim->source));
    if (line) rg_template_number(node, "line", line);
    rg_template_set(node, "account_slug", rg_page_slug(arena, "a-", claim->source));
    for (size_t i = 0; i < claim->note_count; i++) rg_page_note(rg_template_add(node, "notes"), account, claim->notes[i]);
}

/* ---- quotations ----------------------------------------------------------------------------------------------- */

/* The first byte of the word that holds or follows `at`. */
static size_t word_from(rg_text text, size_t at, size_t end) {
    while (at < end && text.ptr[at] != ' ' && text.ptr[at] != '\n') at++;
    while (at < end && (text.ptr[at] == ' ' || text.ptr[at] == '\n')) at++;
    return at;
}

static size_t word_to(rg_text text, size_t at, size_t start) {
    while (at > start && text.ptr[at - 1] != ' ' && text.ptr[at - 1] != '\n') at--;
    while (at > start && (text.ptr[at - 1] == ' ' || text.ptr[at - 1] == '\n')) at--;
    return at;
}

void rg_page_quote(rg_node *node, rg_text text, rg_span range, rg_span marked) {
    if (range.end > text.len) range.end = text.len;
    size_t whole = range.end;
    if (marked.start < range.start || marked.end > range.end || marked.end <= marked.start) marked = (rg_span){range.start, range.start};
    size_t most = marked.end - marked.start > QUOTE_MOST ? word_to(text, marked.start + QUOTE_MOST, marked.start) : marked.start;
    if (most > marked.start) marked.end = range.end = most;
    size_t from = range.start, to = range.end;
    if (marked.start - from > QUOTE_MOST / 2) from = word_from(text, marked.start - QUOTE_MOST / 2, marked.start);
    if (to > marked.end && to - marked.end > QUOTE_MOST / 2) to = word_to(text, marked.end + QUOTE_MOST / 2, marked.end);
    rg_template_flag(node, "cut_before", from > range.start);
    rg_template_flag(node, "cut_after", to < whole);
    rg_template_set(node, "before", rg_text_cut(text, (rg_span){from, marked.start}));
    rg_template_set(node, "words", rg_text_cut(text, marked));
    rg_template_set(node, "after", rg_text_cut(text, (rg_span){marked.end, to}));
}

void rg_page_quote_claim(rg_node *node, const rg_content *content, const rg_claim *claim) {
    const rg_account *account = rg_words_account(content, claim->source);
    if (account) rg_page_quote(node, account->text, claim->span, claim->value_span);
    else rg_template_set(node, "before", claim->quote);
}

/* ---- the overview --------------------------------------------------------------------------------------------- */

static size_t count_events(rg_arena *arena, const rg_content *content) {
    rg_map events = rg_map_in(arena);
    for (size_t i = 0; i < content->claims.n; i++) rg_map_intern(&events, content->claims.at[i].event_key, 1);
    return events.n;
}

static void put_account(rg_node *root, const rg_content *content, const rg_account *account) {
    rg_node *node = rg_template_add(root, "accounts");
    rg_arena *arena = rg_template_arena(node);
    rg_template_set(node, "name", account->name);
    rg_template_set(node, "uri", uri_of(arena, account->name));
    rg_template_set(node, "account_slug", rg_page_slug(arena, "a-", account->name));
    rg_template_set(node, "account_title", title_of(account));
    rg_template_set(node, "language", account->language);
    rg_template_set(node, "date", account->date);
    rg_template_number(node, "claims", rg_words_claims(content, account->name));
    rg_template_number(node, "references", account->reference_count);
}

void rg_page_overview(const rg_model *model, const regest_style *style, rg_buf *out) {
    const rg_content *content = model->content;
    rg_text name = content->name.len ? content->name : RG_TEXT("Accounts");
    rg_node *root = rg_page_new(out->arena, content, style, name, "at_overview");
    rg_template_set(root, "accounts_counted", rg_words_count(out->arena, content->account_count, "account", "accounts"));
    rg_template_set(root, "claims_counted", rg_words_count(out->arena, content->claims.n, "claim", "claims"));
    rg_template_set(root, "events_counted", rg_words_count(out->arena, count_events(out->arena, content), "event", "events"));
    for (size_t i = 0; i < content->account_count; i++) put_account(root, content, &content->accounts[i]);
    rg_template_print(out, "overview.html", root);
}
