/* descent.c: accounts to the words that the tracing engine compares.
 *
 * in: accounts. out: a stemma of them. A word is its fold, hashed; numbers, and capitalised words inside a sentence, are the facts that a
 * translation keeps. An account is dated where it says of itself when it was written, to the month at least. It speaks of another where
 * it links to that one's address or names its title among its references.
 */
#include "flow/finding/descent.h"

#include <string.h>

#include "base/map.h"

enum { DATED_DAYS = 31, TITLE_BYTES = 15 };

static uint64_t key_of(rg_text fold) { /* FNV-1a */
    uint64_t h = UINT64_C(14695981039346656037);
    for (size_t i = 0; i < fold.len; i++) h = (h ^ (unsigned char)fold.ptr[i]) * UINT64_C(1099511628211);
    return h ? h : 1;
}

static void add_words(rg_arena *arena, rg_arena *scratch, const rg_account *account, rg_trace_text *out) {
    size_t block_count, mark_count, *parts;
    rg_block *blocks = rg_source_blocks(scratch, account, &parts, &block_count);
    rg_span *marks = rg_source_marks(scratch, account, &mark_count);
    rg_reading reading = {.text = account->text, .blocks = blocks, .block_count = block_count, .marks = marks, .mark_count = mark_count};
    rg_token_read(scratch, &reading);
    rg_trace_word *words = RG_ARRAY(scratch, rg_trace_word, reading.tokens.n + 1);
    for (size_t i = 0; i < reading.tokens.n; i++) {
        const rg_token *t = &reading.tokens.at[i];
        if (t->kind == RG_PUNCT || t->flags & (RG_TOKEN_MARK | RG_TOKEN_LINK) || t->span.end > INT32_MAX) continue;
        bool fact = t->kind == RG_NUMBER || (t->flags & RG_TOKEN_CAPITAL && !(t->flags & RG_TOKEN_FIRST));
        words[out->word_count++] = (rg_trace_word){key_of(t->fold), (uint32_t)t->span.start, (uint32_t)(t->span.end - t->span.start) & INT32_MAX, fact};
    }
    out->words = memcpy(RG_ARRAY(arena, rg_trace_word, out->word_count + 1), words, out->word_count * sizeof *words);
}

static int64_t written(rg_arena *scratch, const rg_account *account) {
    rg_date date;
    if (!account->date.len || rg_date_parse(scratch, account->date, &date, NULL) != REGEST_OK) return RG_TRACE_UNDATED;
    return date.earliest > RG_DAY_MIN && date.latest < RG_DAY_MAX && date.latest - date.earliest <= DATED_DAYS ? (int64_t)date.earliest : RG_TRACE_UNDATED;
}

static size_t garbled(const rg_account *account) {
    size_t n = 0;
    for (size_t i = 0; i < account->mark_count; i++) n += account->marks[i].form == RG_MARK_WORD || account->marks[i].form == RG_MARK_MONTH;
    return n;
}

/* ---- what accounts say of one another ------------------------------------------------------------------------------ */

typedef RG_VEC(rg_trace_word_of) word_list;

/* Addresses of accounts, for their links. */
static void find_links(rg_arena *scratch, const rg_content *content, word_list *out) {
    rg_map urls = rg_map_in(scratch);
    for (size_t i = 0; i < content->account_count; i++)
        if (content->accounts[i].url.len) rg_map_intern(&urls, content->accounts[i].url, i);
    for (size_t i = 0; urls.n && i < content->account_count; i++)
        for (size_t k = 0; k < content->accounts[i].link_count; k++) {
            size_t to = rg_map_get(&urls, content->accounts[i].links[k].target);
            if (to != RG_NONE && to != i) *rg_vec_push(scratch, out) = (rg_trace_word_of){to, i};
        }
}

/* Titles named as works; titles that several accounts have say nothing. */
static void find_titles(rg_arena *scratch, const rg_content *content, word_list *out) {
    for (size_t i = 0; i < content->account_count; i++)
        for (size_t k = 0; k < content->accounts[i].reference_count; k++) {
            rg_text work = rg_text_cut(content->accounts[i].text, content->accounts[i].references[k].work);
            for (size_t a = 0; a < content->account_count; a++) {
                rg_text title = content->accounts[a].title;
                if (a == i || title.len < TITLE_BYTES || rg_text_same(title, content->accounts[i].title)) continue;
                if (rg_text_find(work, title, 0) != RG_NONE) *rg_vec_push(scratch, out) = (rg_trace_word_of){a, i};
            }
        }
}

void rg_descent_run(rg_arena *arena, const rg_content *content, rg_descent *out) {
    rg_trace_text *texts = RG_ARRAY(arena, rg_trace_text, content->account_count + 1);
    word_list said = {0};
    rg_arena *scratch = rg_arena_under(arena), *own = rg_arena_under(arena);
    for (size_t i = 0; i < content->account_count; i++) {
        add_words(arena, own, &content->accounts[i], &texts[i]);
        texts[i].written = written(own, &content->accounts[i]);
        texts[i].garbled = garbled(&content->accounts[i]);
        rg_arena_clear(own);
    }
    find_links(scratch, content, &said);
    find_titles(scratch, content, &said);
    *out = (rg_descent){.content = content, .texts = texts};
    rg_trace_run(arena, texts, content->account_count, said.at, said.n, &out->trace);
    size_t *all = RG_ARRAY(scratch, size_t, content->account_count + 1);
    for (size_t i = 0; i < content->account_count; i++) all[i] = i;
    out->independent = rg_trace_counter_count(rg_trace_counter_new(scratch, &out->trace), all, content->account_count).witnesses;
    rg_arena_clear(scratch);
}
