/* descent.c: accounts to the words that the tracing engine compares.
 *
 * in: accounts. out: a stemma of them. A word is its fold, hashed; numbers, and capitalised words inside a sentence, are the facts that a
 * translation keeps. An account is dated where it says of itself when it was written, to the month at least. It speaks of another where
 * it links to that one's address, names its title among its references or says that it is made from it (declared.h). What accounts without common wording tell is compared last.
 */
#include "flow/finding/descent.h"

#include <string.h>

#include "base/map.h"
#include "engine/read/skeleton.h"
#include "flow/finding/titles.h"

enum { DATED_DAYS = 31, TITLE_BYTES = 15 };

static uint64_t key_of(rg_text fold) { /* FNV-1a */
    uint64_t h = UINT64_C(14695981039346656037);
    for (size_t i = 0; i < fold.len; i++) h = (h ^ (unsigned char)fold.ptr[i]) * UINT64_C(1099511628211);
    return h ? h : 1;
}

/* Digits, whatever stands between them; or the skeleton of a name inside a sentence, or of one written in capitals; 0: no fact. */
static uint64_t fact_of(const rg_token *t) {
    char letters[RG_SKELETON], digits[16];
    size_t n = 0;
    if (t->kind == RG_NUMBER) {
        for (size_t i = 0; i < t->fold.len && n < sizeof digits; i++)
            if (rg_rune_digit((unsigned char)t->fold.ptr[i])) digits[n++] = t->fold.ptr[i];
        return n ? key_of((rg_text){digits, n}) : 0;
    }
    if (!(t->flags & RG_TOKEN_CAPITAL) || t->flags & RG_TOKEN_FIRST) return 0;
    n = rg_skeleton(t->fold, letters);
    return n > 1 ? key_of((rg_text){letters, n}) : 0;
}

static bool opens(rg_text sign) {
    return rg_text_same(sign, RG_TEXT("\"")) || rg_text_same(sign, RG_TEXT("“")) || rg_text_same(sign, RG_TEXT("„")) || rg_text_same(sign, RG_TEXT("«"));
}

static bool closes(rg_text sign) {
    return rg_text_same(sign, RG_TEXT("\"")) || rg_text_same(sign, RG_TEXT("”")) || rg_text_same(sign, RG_TEXT("“")) || rg_text_same(sign, RG_TEXT("»"));
}

/* The token that closes the quotation opened at `at`, of some words and within a paragraph; `at` where there is none. What two accounts
 * quote they need not have from each other. */
static size_t past_quotation(const rg_reading *reading, size_t at) {
    enum { LEAST = 4, MOST = 150 };
    const rg_token *tokens = reading->tokens.at;
    if (tokens[at].kind != RG_PUNCT || !opens(rg_text_cut(reading->text, tokens[at].span))) return at;
    for (size_t i = at + 1; i < reading->tokens.n && i <= at + MOST; i++) {
        rg_span between = {tokens[i - 1].span.end, tokens[i].span.start};
        if (rg_text_find(rg_text_cut(reading->text, between), RG_TEXT("\n\n"), 0) != RG_NONE) return at;
        if (tokens[i].kind == RG_PUNCT && closes(rg_text_cut(reading->text, tokens[i].span))) return i - at > LEAST ? i : at;
    }
    return at;
}

/* Without lists of references: two who cite the same works need not have that from each other. */
static size_t leave_references(const rg_account *account, rg_block *blocks, const size_t *parts, size_t count) {
    size_t n = 0;
    for (size_t i = 0; i < count; i++)
        if (account->parts[parts[i]].kind != RG_PART_REFERENCE) blocks[n++] = blocks[i];
    return n;
}

void rg_descent_words(rg_arena *arena, rg_arena *scratch, const rg_account *account, bool quotations, rg_trace_text *out) {
    size_t block_count, mark_count, *parts;
    rg_block *blocks = rg_source_blocks(scratch, account, &parts, &block_count);
    rg_span *marks = rg_source_marks(scratch, account, &mark_count);
    block_count = leave_references(account, blocks, parts, block_count);
    rg_reading reading = {.text = account->text, .blocks = blocks, .block_count = block_count, .marks = marks, .mark_count = mark_count};
    rg_token_read(scratch, &reading);
    rg_trace_word *words = RG_ARRAY(scratch, rg_trace_word, reading.tokens.n + 1);
    rg_trace_fact *facts = RG_ARRAY(scratch, rg_trace_fact, reading.tokens.n + 1);
    for (size_t i = 0; i < reading.tokens.n; i++) {
        if (!quotations) i = past_quotation(&reading, i);
        const rg_token *t = &reading.tokens.at[i];
        if (t->kind == RG_PUNCT || t->flags & (RG_TOKEN_MARK | RG_TOKEN_LINK) || t->span.end > UINT32_MAX) continue;
        uint64_t fact = fact_of(t);
        if (fact) facts[out->fact_count++] = (rg_trace_fact){fact, (uint32_t)out->word_count};
        words[out->word_count++] = (rg_trace_word){key_of(t->fold), (uint32_t)t->span.start, (uint32_t)(t->span.end - t->span.start)};
    }
    out->words = memcpy(RG_ARRAY(arena, rg_trace_word, out->word_count + 1), words, out->word_count * sizeof *words);
    out->facts = memcpy(RG_ARRAY(arena, rg_trace_fact, out->fact_count + 1), facts, out->fact_count * sizeof *facts);
}

/* Where the account has no date of its own, that of its last change. */
static int64_t written(rg_arena *scratch, const rg_account *account, rg_day changed) {
    rg_date date;
    if (!account->date.len && changed != RG_DAY_MIN) return (int64_t)changed;
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

/* Addresses of accounts, for their links; a page's link to itself names no other revision of it. */
static void find_links(rg_arena *arena, rg_arena *scratch, const rg_content *content, word_list *out) {
    rg_map urls = rg_map_in(scratch);
    rg_text *own = RG_ARRAY(scratch, rg_text, content->account_count + 1);
    int64_t revision;
    for (size_t i = 0; i < content->account_count; i++) {
        own[i] = rg_declared_address(scratch, content->accounts[i].url, &revision);
        if (own[i].len) rg_map_intern(&urls, own[i], i);
    }
    for (size_t i = 0; urls.n && i < content->account_count; i++)
        for (size_t k = 0; k < content->accounts[i].link_count; k++) {
            rg_text address = rg_declared_address(scratch, content->accounts[i].links[k].target, &revision);
            size_t to = rg_text_same(address, own[i]) ? RG_NONE : rg_map_get(&urls, address);
            if (to != RG_NONE && to != i) *rg_vec_push(arena, out) = (rg_trace_word_of){to, i};
        }
}

/* Titles named as works; one's own says nothing, nor another's that is the same. */
static void find_titles(rg_arena *arena, rg_arena *scratch, const rg_content *content, word_list *out) {
    rg_titles *titles = rg_titles_new(scratch, content);
    rg_named named = {0};
    for (size_t i = 0; i < content->account_count; i++)
        for (size_t k = 0; k < content->accounts[i].reference_count; k++) {
            named.n = 0;
            rg_titles_find(titles, rg_text_cut(content->accounts[i].text, content->accounts[i].references[k].work), &named);
            for (size_t n = 0; n < named.n; n++) {
                rg_text title = content->accounts[named.at[n]].title;
                if (title.len >= TITLE_BYTES && !rg_text_same(title, content->accounts[i].title)) *rg_vec_push(arena, out) = (rg_trace_word_of){named.at[n], i};
            }
        }
}

/* ---- order ------------------------------------------------------------------------------------------------------ */

typedef struct ranked {
    const char *hash;
    size_t account;
} ranked;

static int by_hash(const void *x, const void *y) { return strcmp(((const ranked *)x)->hash, ((const ranked *)y)->hash); }

/* By the hash of their bytes, so that the stemma does not depend on the order in which the accounts came. */
static size_t *in_order(rg_arena *arena, const rg_content *content) {
    size_t n = content->account_count;
    ranked *all = RG_ARRAY(arena, ranked, n + 1);
    size_t *order = RG_ARRAY(arena, size_t, n + 1);
    for (size_t i = 0; i < n; i++) all[i] = (ranked){content->accounts[i].hash, i};
    rg_vec_sort(arena, all, n, sizeof *all, by_hash);
    for (size_t i = 0; i < n; i++) order[i] = all[i].account;
    return order;
}

static int by_copy(const void *x, const void *y) {
    const rg_trace_edge *a = x, *b = y;
    if (a->to != b->to) return a->to < b->to ? -1 : 1;
    return (a->from > b->from) - (a->from < b->from);
}

static void turn(rg_trace_edge *e) {
    rg_trace_edge was = *e;
    e->from = was.to, e->to = was.from;
    e->of_from = was.of_to, e->of_to = was.of_from;
    e->errors_from = was.errors_to, e->errors_to = was.errors_from;
    e->own_from = was.own_to, e->own_to = was.own_from;
    memcpy(e->run_from, was.run_to, sizeof e->run_from);
    memcpy(e->run_to, was.run_from, sizeof e->run_to);
}

/* From the numbers of the engine to those of the accounts. */
static void renumber(rg_arena *arena, const size_t *order, rg_trace *trace) {
    size_t *family = RG_ARRAY(arena, size_t, trace->text_count + 1);
    for (size_t i = 0; i < trace->edge_count; i++) {
        rg_trace_edge *e = &trace->edges[i];
        if (e->from < trace->text_count) e->from = order[e->from];
        if (e->to < trace->text_count) e->to = order[e->to];
        if (!e->directed && e->from > e->to) turn(e);
    }
    rg_vec_sort(arena, trace->edges, trace->edge_count, sizeof *trace->edges, by_copy);
    for (size_t i = 0; i < trace->text_count; i++) family[order[i]] = trace->family[i];
    trace->family = family;
}

static void join_families(rg_trace *t, size_t a, size_t b) {
    size_t from = t->family[b], to = t->family[a];
    for (size_t i = 0; i < t->text_count; i++)
        if (t->family[i] == from) t->family[i] = to;
    t->family_count--;
}

/* Accounts that say that they are made from others, where nothing else shows it. */
static void add_declared(rg_arena *arena, rg_descent *out) {
    rg_trace *t = &out->trace;
    rg_trace_edge *edges = RG_ARRAY(arena, rg_trace_edge, t->edge_count + out->declared_count + 1);
    if (t->edge_count) memcpy(edges, t->edges, t->edge_count * sizeof *edges);
    t->edges = edges;
    for (size_t i = 0; i < out->declared_count; i++) {
        const rg_declared *d = &out->declared[i];
        if (t->family[d->from] == t->family[d->to]) continue;
        join_families(t, d->from, d->to);
        edges[t->edge_count++] = (rg_trace_edge){.from = d->from, .to = d->to, .directed = true, .kind = RG_TRACE_DECLARED, .reasons = RG_TRACE_BY_WORD};
    }
}

/* Accounts of no common wording that tell the same rare things, joined. */
static void add_tellings(rg_arena *arena, const size_t *order, rg_descent *out) {
    rg_trace *t = &out->trace;
    rg_telling_run(arena, out->content, order, t->family, &out->tellings);
    rg_trace_edge *edges = RG_ARRAY(arena, rg_trace_edge, t->edge_count + out->tellings.n + 1);
    if (t->edge_count) memcpy(edges, t->edges, t->edge_count * sizeof *edges);
    t->edges = edges;
    for (size_t i = 0; i < out->tellings.n; i++) {
        const rg_telling *both = &out->tellings.at[i];
        edges[t->edge_count++] = (rg_trace_edge){.from = both->a, .to = both->b, .kind = RG_TRACE_CLAIMS, .shared = both->same, .of_from = both->both, .of_to = both->both};
    }
    rg_vec_sort(arena, edges, t->edge_count, sizeof *edges, by_copy);
    t->family_count -= out->tellings.n;
}

void rg_descent_run(rg_arena *arena, const rg_content *content, rg_descent *out) {
    size_t n = content->account_count;
    rg_trace_text *texts = RG_ARRAY(arena, rg_trace_text, n + 1), *ordered = RG_ARRAY(arena, rg_trace_text, n + 1);
    word_list said = {0};
    rg_arena *scratch = rg_arena_under(arena), *own = rg_arena_under(arena);
    size_t *order = in_order(arena, content), *rank = RG_ARRAY(arena, size_t, n + 1), *all = RG_ARRAY(arena, size_t, n + 1);
    rg_declarations declared;
    rg_declared_find(arena, content, &declared);
    for (size_t i = 0; i < n; i++) {
        rg_descent_words(arena, own, &content->accounts[i], false, &texts[i]);
        texts[i].written = written(own, &content->accounts[i], declared.changed[i]);
        texts[i].garbled = garbled(&content->accounts[i]);
        rg_arena_clear(own);
        all[i] = i;
    }
    for (size_t i = 0; i < n; i++) ordered[i] = texts[order[i]], rank[order[i]] = i;
    find_links(arena, scratch, content, &said);
    find_titles(arena, scratch, content, &said);
    for (size_t i = 0; i < declared.n; i++) *rg_vec_push(arena, &said) = (rg_trace_word_of){declared.at[i].from, declared.at[i].to};
    *out = (rg_descent){.content = content, .texts = texts, .declared = declared.at, .declared_count = declared.n};
    out->said = said.at;
    out->said_count = said.n;
    rg_trace_word_of *ranked_said = RG_ARRAY(arena, rg_trace_word_of, said.n + 1);
    for (size_t i = 0; i < said.n; i++) ranked_said[i] = (rg_trace_word_of){rank[said.at[i].from], rank[said.at[i].to]};
    rg_trace_run(arena, ordered, n, ranked_said, said.n, &out->trace);
    renumber(arena, order, &out->trace);
    add_declared(arena, out);
    add_tellings(arena, order, out);
    out->independent = rg_trace_counter_count(rg_trace_counter_new(scratch, &out->trace), all, n).witnesses;
    rg_arena_clear(scratch);
}
