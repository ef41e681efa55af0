/* check_quote.c: quote/unlike: does the work say what it is quoted for?
 *
 * In: claims that quote, and the accounts. Where a note of the claim, or its voice, names a work that is an account of this dossier (its title
 * stands in the reference, or is the voice's), the quoted words are looked for in that account. Out: a warning where they stand there
 * otherwise, a notice where nothing like them does. Words in square brackets are the quoting hand's; dots leave words out.
 */
#include "flow/finding/finding_int.h"
#include "flow/finding/descent.h"
#include "flow/finding/titles.h"

enum { LEAST_WORDS = 4, MOST_WORDS = 400 };

static const double LIKE = 0.5; /* of the words, in a passage as long, for it to be the one that is quoted */

/* ---- the work ------------------------------------------------------------------------------------------------------ */

/* The first account besides its own that the claim's voices or notes name; RG_NONE where they name none. */
static size_t work_of(rg_titles *titles, const rg_account *account, size_t own, const rg_claim *claim, rg_named *named) {
    named->n = 0;
    for (size_t i = 1; i < claim->voice_count; i++) {
        rg_titles_find(titles, claim->voices[i].work, named);
        rg_titles_find(titles, claim->voices[i].name, named);
    }
    for (size_t i = 0; i < claim->note_count; i++) {
        size_t at = rg_source_reference(account, claim->notes[i]);
        if (at != RG_NONE) rg_titles_find(titles, rg_text_cut(account->text, account->references[at].work), named);
    }
    size_t first = RG_NONE;
    for (size_t i = 0; i < named->n; i++)
        if (named->at[i] != own && (first == RG_NONE || named->at[i] < first)) first = named->at[i];
    return first;
}

/* ---- its words ----------------------------------------------------------------------------------------------------- */

typedef struct quoted {
    uint64_t keys[MOST_WORDS];
    bool break_before[MOST_WORDS]; /* words are left out there */
    size_t n;
} quoted;

static bool holds(rg_text text, const char *what) { return rg_text_find(text, rg_text_of(what), 0) != RG_NONE; }

/* The words of the quotation that are its author's. */
static void read_quoted(const rg_account *account, const rg_trace_text *words, rg_span span, quoted *q) {
    size_t last = span.start;
    bool inside = false, left_out = false;
    for (size_t i = 0; i < words->word_count && q->n < MOST_WORDS; i++) {
        const rg_trace_word *w = &words->words[i];
        if (w->start < span.start || w->start + w->length > span.end) continue;
        rg_text between = rg_text_cut(account->text, (rg_span){last, w->start});
        left_out = left_out || holds(between, "...") || holds(between, "…");
        for (size_t k = 0; k < between.len; k++) inside = between.ptr[k] == '[' || (inside && between.ptr[k] != ']');
        last = w->start + w->length;
        if (inside) continue;
        q->break_before[q->n] = left_out && q->n;
        q->keys[q->n++] = w->key;
        left_out = false;
    }
}

static size_t find_words(const rg_trace_text *in, size_t from, const uint64_t *keys, size_t n) {
    for (; from + n <= in->word_count; from++) {
        size_t k = 0;
        while (k < n && in->words[from + k].key == keys[k]) k++;
        if (k == n) return from;
    }
    return RG_NONE;
}

/* Every stretch between dots stands there, in order. */
static bool says(const rg_trace_text *work, const quoted *q) {
    for (size_t at = 0, i = 0, end; i < q->n; i = end) {
        for (end = i + 1; end < q->n && !q->break_before[end];) end++;
        at = find_words(work, at, q->keys + i, end - i);
        if (at == RG_NONE) return false;
        at += end - i;
    }
    return true;
}

/* The stretch of as many words that has the most of them; their number in `common`. */
static size_t nearest(rg_check *check, const rg_trace_text *work, const quoted *q, size_t *common) {
    rg_map wanted = rg_map_in(check->arena);
    size_t best = 0, now = 0;
    *common = 0;
    for (size_t i = 0; i < q->n; i++) {
        rg_text key = {(const char *)&q->keys[i], sizeof q->keys[i]};
        size_t had = rg_map_get(&wanted, key);
        rg_map_put(&wanted, key, had == RG_NONE ? 1 : had + 1);
    }
    for (size_t i = 0; i < work->word_count; i++) { /* values go below zero modulo the word: compared as signed */
        rg_text in = {(const char *)&work->words[i].key, sizeof(uint64_t)};
        size_t want = rg_map_get(&wanted, in);
        if (want != RG_NONE) now += (intptr_t)want > 0, rg_map_put(&wanted, in, want - 1);
        if (i >= q->n) {
            rg_text out = {(const char *)&work->words[i - q->n].key, sizeof(uint64_t)};
            size_t gone = rg_map_get(&wanted, out);
            if (gone != RG_NONE) now -= (intptr_t)gone >= 0, rg_map_put(&wanted, out, gone + 1);
        }
        if (now > *common) *common = now, best = i + 1 < q->n ? 0 : i + 1 - q->n;
    }
    for (size_t i = best; i < best + q->n / 2 && i < work->word_count; i++)
        if (work->words[i].key == q->keys[0]) return i; /* where the quotation begins */
    return best;
}

/* ---- the finding --------------------------------------------------------------------------------------------------- */

static void report(rg_check *check, const rg_claim *claim, const rg_account *work, const rg_trace_text *words, const quoted *q) {
    size_t common, at = nearest(check, words, q, &common), line, column;
    bool like = (double)common >= LIKE * (double)q->n;
    rg_check_step(check, claim, rg_say_step(check->arena, rg_check_event(check, claim->event), claim));
    if (like) {
        size_t end = at + q->n < words->word_count ? at + q->n : words->word_count;
        rg_span there = {words->words[at].start, words->words[end - 1].start + words->words[end - 1].length};
        rg_source_place(work, there.start, &line, &column);
        rg_text reads = rg_say_flat(check->arena, rg_text_cut(work->text, there));
        rg_check_step(check, NULL, rg_text_printf(check->arena, "%.*s:%zu reads: \"%.*s\"", RG_TEXT_ARG(work->name), line, RG_TEXT_ARG(reads)));
    }
    rg_text message = like ? rg_text_printf(check->arena, "the work reads otherwise than it is quoted: %zu of %zu words are there", common, q->n)
                           : RG_TEXT("the work that is quoted has no such words");
    rg_span place = claim->value_span.end > claim->value_span.start ? claim->value_span : claim->span;
    rg_check_add(check, "quote/unlike", like ? REGEST_WARNING : REGEST_INFO, claim->source, place, message, NULL);
}

/* The words of each account, read when they are first needed. */
typedef struct library {
    rg_trace_text *texts;
    rg_arena *scratch;
    rg_titles *titles;
    rg_named named; /* by the claim at hand */
} library;

static const rg_trace_text *words_of(rg_check *check, library *l, size_t account) {
    if (!l->texts[account].words) rg_descent_words(check->arena, l->scratch, &check->content->accounts[account], true, &l->texts[account]);
    rg_arena_clear(l->scratch);
    return &l->texts[account];
}

static void compare(rg_check *check, library *l, const rg_claim *claim) {
    const rg_account *accounts = check->content->accounts;
    size_t from = rg_map_get(&check->accounts, claim->source);
    size_t at = from == RG_NONE ? RG_NONE : work_of(l->titles, &accounts[from], from, claim, &l->named);
    if (at == RG_NONE) return;
    quoted *q = RG_NEW(check->arena, quoted);
    read_quoted(&accounts[from], words_of(check, l, from), claim->value_span, q);
    const rg_trace_text *work = words_of(check, l, at);
    if (q->n >= LEAST_WORDS && q->n < MOST_WORDS && !says(work, q)) report(check, claim, &accounts[at], work, q);
}

void rg_check_quote_run(rg_check *check) {
    if (check->content->account_count < 2) return;
    library l = {RG_ARRAY(check->arena, rg_trace_text, check->content->account_count), rg_arena_under(check->arena), rg_titles_new(check->arena, check->content), {0}};
    for (size_t i = 0; i < check->content->claims.n; i++) {
        const rg_claim *claim = &check->content->claims.at[i];
        if (claim->property == RG_PROPERTY_QUOTE && claim->status != RG_CLAIM_REJECTED) compare(check, &l, claim);
    }
}
